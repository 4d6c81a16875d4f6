//! A small questionnaire for the tests of this folder: ten statements, three roles, two languages.

use crate::model::{
    Keying, LanguageTag, Questionnaire, QuestionnaireParts, Role, Scale, Slug, Statement,
    StatementId, Translated,
};

const TEXTS: [&str; 10] = [
    "First I look at the rules",
    "I act on an opportunity, unasked.",
    "I ask people around me",
    "Targets come first",
    "Unasked.",
    "I solve it alone",
    "Limits first",
    "I like to win",
    "I take the other side",
    "Rules can bend",
];

fn both<T>(dutch: T, english: T) -> Translated<T> {
    let tag = |text| LanguageTag::new(text).expect("a tag");
    Translated::new(vec![(tag("nl"), dutch), (tag("en"), english)]).expect("two languages")
}

fn list(labels: [&str; 5]) -> Vec<String> {
    labels.map(str::to_owned).to_vec()
}

/// Statements s01 to s10; s06 and s10 are reversed; s01, s02, s03, s06 and s10 are short.
pub(crate) fn questionnaire() -> Questionnaire {
    let statements = TEXTS.iter().enumerate().map(|(place, text)| Statement {
        id: StatementId::new(&format!("s{:02}", place + 1)).expect("an id"),
        role: Role::ALL[place % 3],
        facet: "facet".to_owned(),
        keying: if [5, 9].contains(&place) {
            Keying::Reversed
        } else {
            Keying::Normal
        },
        short: [0, 1, 2, 5, 9].contains(&place),
        text: both(format!("Stelling {}", place + 1), (*text).to_owned()),
        colleague: (place == 0).then(|| both("Collega een".to_owned(), "Colleague one".to_owned())),
        job: None,
        wish: None,
        earlier: Vec::new(),
        earlier_colleague: Vec::new(),
        why: None,
    });
    Questionnaire::new(QuestionnaireParts {
        id: Slug::new("test").expect("an id"),
        version: "1".to_owned(),
        languages: vec![
            LanguageTag::new("nl").expect("a tag"),
            LanguageTag::new("en").expect("a tag"),
        ],
        measurement_error: None,
        title: both("Test".to_owned(), "Test".to_owned()),
        scale: Scale::new(1, 5).expect("a scale"),
        labels: both(
            list([
                "helemaal mee oneens",
                "mee oneens",
                "niet mee eens, niet mee oneens",
                "mee eens",
                "helemaal mee eens",
            ]),
            list([
                "strongly disagree",
                "disagree",
                "neither agree nor disagree",
                "agree",
                "strongly agree",
            ]),
        ),
        skip: both(
            "past niet bij mijn werk".to_owned(),
            "does not apply".to_owned(),
        ),
        statements: statements.collect(),
    })
    .expect("a valid questionnaire")
}
