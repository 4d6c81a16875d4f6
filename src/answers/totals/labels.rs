//! The words for rows that add up others.

/// What the first cell of such a row says, in small letters and without anything between them.
pub(super) const LABELS: [&str; 61] = [
    "totaal",
    "totalen",
    "totals",
    "eindtotaal",
    "eindtotalen",
    "subtotaal",
    "subtotalen",
    "total",
    "subtotal",
    "subtotals",
    "grandtotal",
    "gesamt",
    "summe",
    "gemiddelde",
    "gemiddelden",
    "gemiddeld",
    "gem",
    "average",
    "averages",
    "avg",
    "mean",
    "means",
    "mittelwert",
    "durchschnitt",
    "moyenne",
    "median",
    "medians",
    "mediaan",
    "mdn",
    "medianen",
    "modus",
    "mode",
    "modes",
    "minimum",
    "maximum",
    "standaardafwijking",
    "standaarddeviatie",
    "standarddeviation",
    "stddeviation",
    "std",
    "stdev",
    "stddev",
    "standdev",
    "standaardfout",
    "standarderror",
    "variantie",
    "variance",
    "aantal",
    "aantallen",
    "count",
    "counts",
    "sommen",
    "sums",
    "totaalscore",
    "totalscore",
    "skewness",
    "scheefheid",
    "kurtosis",
    "kwartiel",
    "quartile",
    "cronbach",
];

/// The labels that may as well be what someone chose (a workload that is high, average or low), a code or the name of a part.
pub(super) const CHOSEN: [&str; 15] = [
    "gemiddeld",
    "gem",
    "average",
    "avg",
    "mean",
    "median",
    "modus",
    "mode",
    "minimum",
    "maximum",
    "std",
    "stdev",
    "stddev",
    "total",
    "count",
];

/// Names and initials of people that may be such a label as well, and what people write over a row of averages.
pub(super) const NAMES: [&str; 44] = [
    "max",
    "min",
    "n",
    "norm",
    "sd",
    "som",
    "sum",
    "overall",
    "meestgekozen",
    "laagste",
    "hoogste",
    "laagstescore",
    "hoogstescore",
    "landelijk",
    "gewenst",
    "lowest",
    "highest",
    "modaal",
    "m",
    "msd",
    "se",
    "sem",
    "σ",
    "α",
    "missing",
    "nvalid",
    "validn",
    "numberofanswers",
    "maximaal",
    "minimaal",
    "maximalescore",
    "minimalescore",
    "maximumscore",
    "minimumscore",
    "ø",
    "x\u{304}",
    // Those of rows that show how to fill in a list: see `examples`.
    "voorbeeld",
    "example",
    "vb",
    "test",
    "tester",
    "demo",
    "dummy",
    "trial",
];

/// Words that may stand after a label: all of it may also be a person.
pub(super) const AFTER: [&str; 37] = [
    "afdeling",
    "afgerond",
    "all",
    "alfa",
    "alle",
    "alpha",
    "allen",
    "answers",
    "antwoorden",
    "deze",
    "deelnemers",
    "department",
    "general",
    "generaal",
    "group",
    "groep",
    "groups",
    "ingevuld",
    "n",
    "of",
    "organisatie",
    "organisation",
    "over",
    "overall",
    "people",
    "per",
    "personen",
    "respondenten",
    "respondents",
    "rounded",
    "s",
    "score",
    "scores",
    "stellingen",
    "team",
    "van",
    "α",
];

/// Whether a label begins with these two letters.
pub(super) const fn is_start(letters: [u8; 2]) -> bool {
    matches!(
        &letters,
        b"to"
                | b"ei"
                | b"te"
                | b"af"
                | b"ko"
                | b"du"
                | b"ov"
                | b"su"
                | b"gr"
                | b"ge"
                | b"av"
                | b"me"
                | b"mo"
                | b"mi"
                | b"ma"
                | b"st"
                | b"sd"
                | b"so"
                | b"va"
                | b"aa"
                | b"co"
                | b"ri"
                | b"ro"
                | b"la"
                | b"lo"
                | b"ho"
                | b"hi"
                | b"sc"
                | b"sk"
                | b"ku"
                | b"kw"
                | b"qu"
                | b"cr"
                | b"se"
                | b"m "
                | b"x "
                | b"ms"
                | b"md"
                // Behind a number.
                | b"ek"
                | b"ep"
                | b"th"
                | b"rd"
    )
}

/// The letter and the number of a code that may be a part of all people in order: `P25`, `Q1`.
pub(super) fn rank(cell: &[u8]) -> Option<(u8, u8)> {
    match cell.trim_ascii() {
        [b'p' | b'P', tens @ b'0'..=b'9', ones @ (b'0' | b'5')] => {
            Some((b'p', 10 * (tens - b'0') + ones - b'0'))
        }
        [b'q' | b'Q', number @ b'1'..=b'4'] => Some((b'q', number - b'0')),
        _ => None,
    }
}
