//! The lists of one person among the rows of files.

use crate::error::{ListsFault, ListsFound};
use crate::words::{Language, list};

sentences! {
    pub(super) fn of_person(language: Language, problem: &ListsFault): match problem {
        ListsFault::SeveralPeople { path: Some(path), found } => (path = path.display(), codes = codes(language, found))
            nl "{path}: hierin staan antwoorden van meer mensen. Kies één code met --id: {codes}."
            en "{path}: there is more than one person in it. Choose one with --id: {codes}.";
        ListsFault::SeveralPeople { path: None, found } => (codes = codes(language, found))
            nl "In deze bestanden staan antwoorden van meer mensen. Kies één code met --id: {codes}."
            en "There is more than one person in these files. Choose one with --id: {codes}.";
        ListsFault::NoCodes { path: Some(path) } => (path = path.display())
            nl "{path}: hierin staan meer lijsten zonder code: die kunnen van meer mensen zijn. Geef elke persoon een code in een kolom id, of \
                zeg met --column 'id=NAAM' welke kolom die heeft."
            en "{path}: there are several lists without a code in it, which may be of more than one person. Give each person a code in a \
                column id, or say with --column 'id=NAME' which column has it.";
        ListsFault::NoCodes { path: None } =>
            nl "In deze bestanden staan meer lijsten zonder code: die kunnen van meer mensen zijn. Geef elke persoon een code in een kolom id, \
                of zeg bij compare met --id-column 'NAAM' welke kolom die heeft."
            en "There are several lists without a code in these files, which may be of more than one person. Give each person a code in a \
                column id, or say in compare with --id-column 'NAME' which column has it.";
        ListsFault::NoSuchPerson { path: Some(path), found } if found.is_empty() => (path = path.display())
            nl "{path}: hierin staan geen antwoorden. Kies een ander bestand."
            en "{path}: there are no answers in it. Choose another file.";
        ListsFault::NoSuchPerson { path: Some(path), found } => (path = path.display(), codes = codes(language, found))
            nl "{path}: de code bij --id staat niet in dit bestand. Kies uit: {codes}."
            en "{path}: the code given with --id is not in this file. Choose from: {codes}.";
        ListsFault::NoSuchPerson { path: None, found } if found.is_empty() =>
            nl "In deze bestanden staan geen antwoorden. Kies een ander bestand."
            en "There are no answers in these files. Choose another file.";
        ListsFault::NoSuchPerson { path: None, found } => (codes = codes(language, found))
            nl "De code bij --id staat niet in deze bestanden. Kies uit: {codes}."
            en "The code given with --id is not in these files. Choose from: {codes}.";
        ListsFault::WhoseList { place } =>
            nl "{place} zegt niet of deze lijst van jou is of van een collega. Zet er een kolom perspective bij, met self of \
                colleague erin. Bij compare kan ook --as colleague (of --as self, als die van jou is)."
            en "{place} does not say whether this list is yours or a colleague's. Add a column perspective with self or colleague \
                in it. With compare, --as colleague will do too (or --as self, if it is yours).";
        ListsFault::NoOwnList { found } => (lists = lists(language, found))
            nl "Er is geen eigen lijst met genoeg antwoorden om iets naast te leggen. {lists} Doe eerst de zelftest met --save."
            en "There is no list of your own with enough answers to put something beside. {lists} Take the self-test with --save first.";
        ListsFault::NothingBeside { found, needed } if found.colleagues > 0 => (
                are_in = are_in(language, found.colleagues),
                more = more(language, needed.saturating_sub(found.colleagues)),
                lists = lists(language, &ListsFound { colleagues: 0, ..*found }),
            )
            nl "Er is nog niets te zien: {} van de {needed} lijsten van collega's {are_in} binnen. Vraag nog {more}. {lists}"
            en "There is nothing to see yet: {} of the {needed} lists from colleagues {are_in} in. Ask {more}. {lists}", found.colleagues;
        ListsFault::NothingBeside { found, needed } => (lists = lists(language, found))
            nl "Er is niets om naast je eigen lijst te leggen. {lists} Van collega's zie je pas iets vanaf {needed} lijsten met genoeg antwoorden. \
                Doe de test nog eens met --save en --as wish of --as job, vraag meer collega's, of gebruik --situation of \
                --ratings."
            en "There is nothing to put beside your own list. {lists} Colleagues are shown from {needed} lists with enough answers on. Take the \
                test again with --save and --as wish or --as job, ask more colleagues, or use --situation or --ratings.";
        ListsFault::UnreadDates =>
            nl "Welke lijst het eerst kwam, is niet te zeggen: de datum van een ervan is niet te lezen. Schrijf de datums als 2026-11-26."
            en "Which list comes first can't be told: the date of one of them can't be read. Write the dates as 2026-11-26.";
        ListsFault::OpenDates { example } =>
            nl "Welke lijst het eerst kwam, is niet te zeggen: {example} kan op twee manieren gelezen worden, met de dag of met de \
                maand vooraan, en geen andere datum in het bestand beslist het. Schrijf de datums als 2026-11-26."
            en "Which list comes first can't be told: {example} can be read with the day first or with the month first, and no \
                other date in the file decides it. Write the dates as 2026-11-26.";
        ListsFault::SameDay { day } =>
            nl "Welke lijst het eerst kwam, is niet te zeggen: er zijn er twee van {day}, in twee bestanden. Zet er een tijd bij, zoals \
                {day} 09:30, of zet ze in hun volgorde in één bestand."
            en "Which list comes first can't be told: two of them are of {day}, in two files. Add the time, such as {day} 09:30, \
                or put them into one file in their order.";
    }
    const fn are_in(lists: u64): match lists {
        1 => nl "is" en "is";
        _ => nl "zijn" en "are";
    }
    fn more(colleagues: u64): match colleagues {
        1 => nl "één collega" en "one more colleague";
        _ => nl "{colleagues} collega's" en "{colleagues} more colleagues";
    }
}

/// What files hold of one person.
fn lists(language: Language, found: &ListsFound) -> String {
    let lists = [
        (found.own, own(language)),
        (found.wish, wish(language)),
        (found.job, job(language)),
        (found.incomplete, incomplete(language)),
        (found.colleagues, colleagues(language)),
    ];
    let lists = lists.into_iter().filter(|(number, _)| *number > 0);
    let lists: Vec<String> = lists
        .map(|(number, what)| format!("{} {what}", so_many(language, number)))
        .collect();
    found_of_person(language, &lists)
}

sentences! {
    fn so_many(lists: u64): count lists nl "# lijst[|en]" en "# list[|s]";
    fn own: nl "over hoe je nu werkt" en "about how you work now";
    fn wish: nl "over hoe je zou willen werken" en "about how you would like to work";
    fn job: nl "over wat je werk vraagt" en "about what your job asks";
    fn incomplete: nl "met te weinig antwoorden" en "with too few answers";
    fn colleagues: nl "van collega's" en "from colleagues";
    fn found_of_person(language: Language, lists: &[String]): match lists {
        [] => nl "Gevonden: niets van deze persoon." en "Found: nothing of this person.";
        lists => (lists = list(language, lists)) nl "Gevonden: {lists}." en "Found: {lists}.";
    }
}

/// Codes of people, the empty one in words.
fn codes(language: Language, found: &[String]) -> String {
    let empty = word!(language, "(leeg)", "(empty)");
    let named = found
        .iter()
        .map(|id| if id.is_empty() { empty } else { id.as_str() });
    named.collect::<Vec<_>>().join(", ")
}
