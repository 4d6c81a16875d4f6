//! The lists of one person among the rows of files.

use std::fmt::Display;

use crate::error::{ListsFault, ListsFound};
use crate::words::{Count, Language, list};

pub(super) fn of_person(language: Language, problem: &ListsFault) -> String {
    match problem {
        ListsFault::SeveralPeople { path, found } => {
            let codes = codes(language, found);
            match path {
                Some(path) => several_people(language, path.display(), &codes),
                None => several_in_files(language, &codes),
            }
        }
        ListsFault::NoSuchPerson { path, found } => {
            let codes = codes(language, found);
            match (path, found.is_empty()) {
                (Some(path), true) => no_answers(language, path.display()),
                (Some(path), false) => no_such_person(language, path.display(), &codes),
                (None, true) => no_answers_in_files(language).to_owned(),
                (None, false) => no_such_person_in_files(language, &codes),
            }
        }
        ListsFault::WhoseList { place } => whose_list(language, place),
        ListsFault::NoOwnList { found } => no_own_list(language, &lists(language, found)),
        ListsFault::NothingBeside { found, needed } if found.colleagues > 0 => {
            let more = needed.saturating_sub(found.colleagues);
            let ask = match more {
                1 => word!(language, "één collega", "one more colleague").to_owned(),
                _ => say!(language, "{more} collega's", "{more} more colleagues"),
            };
            let others = ListsFound {
                colleagues: 0,
                ..*found
            };
            let lists = lists(language, &others);
            let are_in = match found.colleagues {
                1 => word!(language, "is", "is"),
                _ => word!(language, "zijn", "are"),
            };
            say!(
                language,
                "Er is nog niets te zien: {} van de {needed} lijsten van collega's {are_in} binnen. Vraag nog {ask}. {lists}",
                "There is nothing to see yet: {} of the {needed} lists from colleagues {are_in} in. Ask {ask}. {lists}",
                found.colleagues
            )
        }
        ListsFault::NothingBeside { found, needed } => {
            nothing_beside(language, &lists(language, found), *needed)
        }
        ListsFault::OpenDates { example } => open_dates(language, example),
    }
}

sentences! {
    fn several_people(path: impl Display, codes: &str):
        nl "{path}: hierin staan antwoorden van meer mensen. Kies één code met --id: {codes}."
        en "{path}: there is more than one person in it. Choose one with --id: {codes}.";
    fn no_answers(path: impl Display):
        nl "{path}: hierin staan geen antwoorden. Kies een ander bestand."
        en "{path}: there are no answers in it. Choose another file.";
    fn no_such_person(path: impl Display, codes: &str):
        nl "{path}: de code bij --id staat niet in dit bestand. Kies uit: {codes}."
        en "{path}: the code given with --id is not in this file. Choose from: {codes}.";
    fn several_in_files(codes: &str):
        nl "In deze bestanden staan antwoorden van meer mensen. Kies één code met --id: {codes}."
        en "There is more than one person in these files. Choose one with --id: {codes}.";
    fn no_answers_in_files:
        nl "In deze bestanden staan geen antwoorden. Kies een ander bestand."
        en "There are no answers in these files. Choose another file.";
    fn no_such_person_in_files(codes: &str):
        nl "De code bij --id staat niet in deze bestanden. Kies uit: {codes}."
        en "The code given with --id is not in these files. Choose from: {codes}.";
    fn whose_list(place: &str):
        nl "{place} zegt niet of deze lijst van jou is of van een collega. Zet er een kolom perspective bij, met self of \
             colleague erin. Bij compare kan ook --as colleague (of --as self, als die van jou is)."
        en "{place} does not say whether this list is yours or a colleague's. Add a column perspective with self or colleague \
             in it. With compare, --as colleague will do too (or --as self, if it is yours).";
    fn no_own_list(lists: &str):
        nl "Er is geen eigen lijst met genoeg antwoorden om iets naast te leggen. {lists} Doe eerst de zelftest met --save."
        en "There is no list of your own with enough answers to put something beside. {lists} Take the self-test with --save first.";
    fn nothing_beside(lists: &str, needed: u64):
        nl "Er is niets om naast je eigen lijst te leggen. {lists} Van collega's zie je pas iets vanaf {needed} lijsten met genoeg antwoorden. \
             Doe de test nog eens met --save en --as wish of --as job, vraag meer collega's, of gebruik --situation of \
             --ratings."
        en "There is nothing to put beside your own list. {lists} Colleagues are shown from {needed} lists with enough answers on. Take the \
             test again with --save and --as wish or --as job, ask more colleagues, or use --situation or --ratings.";
    fn open_dates(example: &str):
        nl "Welke lijst het eerst kwam, is niet te zeggen: {example} kan op twee manieren gelezen worden, met de dag of met de \
             maand vooraan, en geen andere datum in het bestand beslist het. Schrijf de datums als 2026-11-26."
        en "Which list comes first can't be told: {example} can be read with the day first or with the month first, and no \
             other date in the file decides it. Write the dates as 2026-11-26.";
}

/// What files hold of one person.
fn lists(language: Language, found: &ListsFound) -> String {
    let count = |number, what: &str| {
        (number > 0).then(|| {
            format!(
                "{} {what}",
                Count::of(
                    number,
                    word!(language, "lijst", "list"),
                    word!(language, "lijsten", "lists")
                )
            )
        })
    };
    let parts: Vec<String> = [
        count(
            found.own,
            word!(language, "over hoe je nu werkt", "about how you work now"),
        ),
        count(
            found.wish,
            word!(
                language,
                "over hoe je zou willen werken",
                "about how you would like to work"
            ),
        ),
        count(
            found.job,
            word!(
                language,
                "over wat je werk vraagt",
                "about what your job asks"
            ),
        ),
        count(
            found.incomplete,
            word!(language, "met te weinig antwoorden", "with too few answers"),
        ),
        count(
            found.colleagues,
            word!(language, "van collega's", "from colleagues"),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return say!(
            language,
            "Gevonden: niets van deze persoon.",
            "Found: nothing of this person."
        );
    }
    say!(
        language,
        "Gevonden: {}.",
        "Found: {}.",
        list(language, &parts)
    )
}

/// Codes of people, the empty one in words.
fn codes(language: Language, found: &[String]) -> String {
    let empty = word!(language, "(leeg)", "(empty)");
    let named = found
        .iter()
        .map(|id| if id.is_empty() { empty } else { id.as_str() });
    named.collect::<Vec<_>>().join(", ")
}
