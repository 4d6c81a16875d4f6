//! Which rows a report on a group counts, and which it does not.

use crate::error::TooFew;
use crate::model::Perspective;

use super::{quoted, some};

sentences! {
    /// What people had in mind.
    pub(crate) const fn perspective(perspective: Perspective): match perspective {
        Perspective::Own => nl "Zoals mensen nu werken." en "As people work now.";
        Perspective::Wish =>
            nl "Zoals mensen zouden willen werken."
            en "As people would like to work.";
        Perspective::Job => nl "Zoals het werk het vraagt." en "As the work asks.";
        Perspective::Colleague =>
            nl "Zoals collega's elkaar zien."
            en "As colleagues see one another.";
    }
    /// Rows with too few answers.
    pub(crate) fn incomplete(rows: u64): count rows
        nl "# [rij|rijen] met te weinig antwoorden [telt|tellen] niet mee."
        en "# [row|rows] with too few answers [does|do] not count.";
    /// Rows of other perspectives: which and how many.
    pub(crate) fn others(perspective: Perspective, rows: u64): (key = perspective.key()) match rows {
        1 =>
            nl "1 rij met perspectief {key} telt niet mee; daarvoor is --as {key}."
            en "1 row of perspective {key} does not count; use --as {key} for those.";
        _ =>
            nl "{rows} rijen met perspectief {key} tellen niet mee; daarvoor is --as {key}."
            en "{rows} rows of perspective {key} do not count; use --as {key} for those.";
    }
    /// The names of parts are spelled almost alike.
    pub(crate) fn alike(column: &str, names: &[String]): (column = quoted(column), names = some(names, names.len()))
        nl "In kolom {column} lijken {names} op elkaar, en ze tellen als verschillende groepen. Is het dezelfde groep? Schrijf de naam dan \
            overal gelijk."
        en "In column {column} {names} look alike, and they count as different groups. If it is the same group, write its name alike \
            everywhere.";
    /// The same, of parts that are too small to be named.
    pub(crate) fn some_alike(column: &str): (column = quoted(column))
        nl "In kolom {column} staan namen van groepen die alleen in hoofdletters, spaties, streepjes of nullen vooraan verschillen, en die \
            tellen als verschillende groepen. Is het dezelfde groep? Schrijf de naam dan overal gelijk."
        en "Column {column} has names of groups that differ only in capitals, spaces, hyphens or leading zeros, and they count as different \
            groups. If it is the same group, write its name alike everywhere.";
    /// How to find the problems of rows.
    pub(crate) fn problems:
        nl "Zo zie je waar: ambtenaar score --check BESTAND"
        en "To see where: ambtenaar score --check FILE";
    /// Why nothing is shown about a group.
    pub(crate) fn too_small(language: Language, minimum: u64, others: bool, why: Option<TooFew>): (
        fewer = fewer(language, minimum, why),
    ) match (why, others) {
        (Some(TooFew::Described), _) => nl "{fewer}" en "{fewer}";
        (None, true) =>
            nl "{fewer} Over zo'n kleine groep toont ambtenaar niets, zodat niemand te herkennen is. Er zijn wel rijen met een ander \
                perspectief; kies dat met --as."
            en "{fewer} Nothing is shown about such a small group, so that nobody can be recognised. There are rows of another perspective; \
                choose one with --as.";
        (None | Some(TooFew::SameCode { .. }), _) =>
            nl "{fewer} Over zo'n kleine groep toont ambtenaar niets, zodat niemand te herkennen is."
            en "{fewer} Nothing is shown about such a small group, so that nobody can be recognised.";
        (Some(_), _) =>
            nl "{fewer} Wat er mis is, toont ambtenaar score --check BESTAND. Over zo'n kleine groep toont ambtenaar niets, zodat niemand te \
                herkennen is."
            en "{fewer} To see what is wrong: ambtenaar score --check FILE. Nothing is shown about such a small group, so that nobody can be \
                recognised.";
    }
    fn fewer(language: Language, minimum: u64, why: Option<TooFew>): match why {
        Some(TooFew::Answers { unread }) => (answers = answers_are(language, unread))
            nl "{answers} niet te lezen, en daardoor zijn er minder dan {minimum} mensen met een volledige uitslag."
            en "{answers} could not be read, so that there are fewer than {minimum} people with a complete result.";
        Some(TooFew::Rows { rows }) => (rows = rows_are(language, rows))
            nl "{rows} niet goed te lezen, en daardoor zijn er minder dan {minimum} mensen met een volledige uitslag."
            en "{rows} could not be read properly, so that there are fewer than {minimum} people with a complete result.";
        Some(TooFew::SameCode { rows }) => (rows = same_code(language, rows))
            nl "{rows} dezelfde code als een andere rij, en van iemand telt één rij: zo zijn er minder dan {minimum} mensen met een \
                volledige uitslag. Zijn het andere mensen? Geef ze een eigen code, of laat de codes weg met --column id=."
            en "{rows} the same code as another row, and of one person one row counts: so there are fewer than {minimum} people with a \
                complete result. If they are other people, give each a code of their own, or leave the codes out with --column id=.";
        Some(TooFew::Described) =>
            nl "Deze lijsten over collega's gaan over minder dan {minimum} mensen. Zo'n groep toont ambtenaar niet: je zou kunnen zien wat er \
                over één van hen gezegd is. Bekijk het per persoon met ambtenaar compare BESTAND. Een lijst zonder code, of met alleen een \
                nummer, zegt niet over wie hij gaat."
            en "These lists about colleagues are about fewer than {minimum} people. Such a group is not shown: what was said of one of them \
                could be seen. Look at one person at a time, with ambtenaar compare FILE. A list without a code, or with only a number, \
                does not say whom it is about.";
        Some(TooFew::QuoteNeverClosed) =>
            nl "Een aanhalingsteken sluit nooit, en wat daarna komt is niet gelezen. Daardoor zijn er minder dan {minimum} mensen \
                met een volledige uitslag."
            en "A quote is never closed, and nothing after it was read, so that there are fewer than {minimum} people with a \
                complete result.";
        None =>
            nl "Er zijn minder dan {minimum} mensen met een volledige uitslag."
            en "There are fewer than {minimum} people with a complete result.";
    }
    fn answers_are(unread: u64): count unread nl "# [antwoord is|antwoorden zijn]" en "# answer[|s]";
    fn same_code(rows: u64): count rows nl "# [rij heeft|rijen hebben]" en "# row[ has|s have]";
    fn rows_are(rows: u64): count rows nl "# [rij is|rijen zijn]" en "# row[|s]";
}
