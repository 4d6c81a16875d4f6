use super::{
    CHOSEN, LABELS, LAST, LONGEST, NAMES, TotalLabel, begins_like_one, doubtful, examples,
    is_chosen, place_of,
};

#[test]
fn every_label_passes_the_quick_looks() {
    for label in LABELS.iter().chain(&NAMES) {
        let bytes = label.as_bytes();
        let begins = begins_like_one(bytes) || examples::begins_like_one(bytes);
        assert!(begins && bytes.len() <= LONGEST, "{label}");
        assert!(TotalLabel::may_begin(bytes), "{label}");
    }
    for label in CHOSEN.iter().chain(&LAST) {
        assert!(place_of(label).is_some(), "{label}");
    }
}

#[test]
fn only_a_whole_cell_is_a_label() {
    for label in [
        "(Totaal)",
        "GEMIDDELDE:",
        "N=5",
        "n = 12",
        "(n=12)",
        "N: 12",
        "*Totaal*",
        "-- Totaal",
        "# Totaal",
        "= Totaal",
        "[Gemiddelde]",
        "_Totaal_",
        ". Mean of item",
        "\u{a0}Totaal",
        "Gemiddelde                               ",
        "Durchschnitt",
        "Medianen",
        "Rijtotaal",
        "Totaal rij",
        "Row mean",
        "Kolomgemiddelde",
        "Rijsom",
        "Som per stelling",
        "Sum of questions",
        "Aantal (n)",
        "Aantal 3",
        "Gemiddelde (n=30)",
        "Totaal gemiddelde",
        "Median / SD / Totaal",
        "Mediaan (P50)",
        "Totaalscore",
        "Kwartiel 1",
        "Skewness",
        "Cronbach",
        "25%",
        "75 %",
        "25th percentile",
        "Percentiel 75",
        "90e percentiel",
        "1st Qu.",
        "3e kwartiel",
    ] {
        assert_eq!(
            TotalLabel::of(label.as_bytes()),
            Some(TotalLabel::Totals),
            "{label}"
        );
    }
}

#[test]
fn a_cell_with_more_than_a_label_is_none() {
    for person in [
        "Gemma",
        "n1",
        "N5",
        "Sumi",
        "Jan Totaalman",
        "p1",
        "",
        "N=5a",
        "N-01",
        "N 01",
        "N.01",
        "N/01",
        "N_01",
        "3 Totaal",
        "Max N.",
        "M. Rij",
        "Mode 2",
        "Som Per",
        "Sum van Dijk",
        "Ronald",
        "Hilde",
        "P26",
        "P250",
        "P5",
        "Q5",
        "25",
        "Perceel 12",
        "1st Quinn",
        "Person 25",
    ] {
        assert_eq!(TotalLabel::of(person.as_bytes()), None, "{person}");
    }
}

#[test]
fn what_may_be_a_person_is_called_as_it_is_known() {
    for (name, called) in [
        ("Max", "max"),
        ("S.D.", "sd"),
        ("n:", "n"),
        ("N-12", "n"),
        ("N 12", "n"),
        ("Ø totaal", "… totaal"),
        ("Ø", "ø"),
        ("x̄", "x\u{304}"),
        ("Maximaal", "maximaal"),
        ("Minimale score", "minimalescore"),
        ("Norm", "norm"),
        ("Gemiddelde score", "gemiddelde …"),
        ("Gem. team", "gem …"),
        ("Gemiddelde (afgerond)", "gemiddelde …"),
        ("AVERAGE (rounded)", "average …"),
        ("Totaal generaal", "totaal …"),
        ("stdev.s", "stdev …"),
        ("Afgerond gemiddelde", "… gemiddelde"),
        ("Landelijk gemiddelde", "… gemiddelde"),
        ("Groepsgemiddelde", "… gemiddelde"),
        ("Aantal antwoorden", "aantal …"),
        ("Hoogste", "hoogste"),
        ("Hoogste score", "hoogstescore"),
        ("Landelijk", "landelijk"),
        ("Team Noord (gem.)", "… gem"),
        ("Team mediaan", "… mediaan"),
        ("Group mean", "… mean"),
        ("Mediaan HR", "mediaan …"),
        ("Totaal Noord", "totaal …"),
        ("Gemiddelde Jan", "gemiddelde …"),
        ("Meest gekozen", "meestgekozen"),
        ("M (SD)", "msd"),
        ("SE", "se"),
        ("Σ", "σ"),
        ("α", "α"),
        ("N valid", "nvalid"),
        ("Number of answers", "numberofanswers"),
        ("Cronbach's alpha", "cronbach …"),
    ] {
        let Some(TotalLabel::Name(place)) = TotalLabel::of(name.as_bytes()) else {
            panic!("{name}")
        };
        assert_eq!(doubtful(place), called);
    }
    for (name, called) in [
        ("Gem.", "gem"),
        ("Avg:", "avg"),
        ("gemiddeld", "gemiddeld"),
        ("mean (SD)", "mean"),
        ("gem. (sd)", "gem"),
        ("Count (n)", "count"),
    ] {
        let Some(TotalLabel::Chosen(place)) = TotalLabel::of(name.as_bytes()) else {
            panic!("{name}")
        };
        assert!(is_chosen(place));
        assert_eq!(doubtful(place), called);
    }
}

#[test]
fn a_code_with_a_number_is_no_example() {
    for code in ["example-17", "example-100000", "test001", "vb 12", "demo42"] {
        assert_eq!(TotalLabel::of(code.as_bytes()), None, "{code}");
    }
    for label in ["example", "test", "test 1", "vb."] {
        assert!(TotalLabel::of(label.as_bytes()).is_some(), "{label}");
    }
}
