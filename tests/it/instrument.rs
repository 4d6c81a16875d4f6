//! Questionnaires for tests, made from no more than what matters to a score.

use ambtenaar::model::{
    Keying, LanguageTag, MeasurementError, Questionnaire, QuestionnaireParts, Role, Scale, Slug,
    Statement, StatementId, Translated,
};

/// A statement as far as scoring is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) role: Role,
    pub(crate) keying: Keying,
    pub(crate) short: bool,
}

/// A questionnaire with these statements, named s1, s2, ….
pub(crate) fn questionnaire(
    scale: Scale,
    error: Option<MeasurementError>,
    keys: &[Key],
) -> Questionnaire {
    let labels = scale.values().map(|value| value.to_string()).collect();
    let statements = keys
        .iter()
        .enumerate()
        .map(|(place, key)| statement(place + 1, *key))
        .collect();
    Questionnaire::new(QuestionnaireParts {
        id: Slug::new("test").unwrap(),
        version: "1".to_owned(),
        languages: vec![LanguageTag::new("en").unwrap()],
        measurement_error: error,
        title: in_english("Test".to_owned()),
        scale,
        labels: in_english(labels),
        skip: in_english("skip".to_owned()),
        statements,
    })
    .unwrap()
}

/// The roles, directions and forms of the built-in list, in its order.
pub(crate) fn like_the_built_in() -> Questionnaire {
    like_the_built_in_but(|_, _| ())
}

/// The same with something changed in the statement at each place.
pub(crate) fn like_the_built_in_but(change: impl Fn(usize, &mut Key)) -> Questionnaire {
    let written = "bns ens cns ens bn- cRs bns en- cns eRs cn- bn- cR- bns ens bRs en- cn- eR- bn- cns en- bR- cn-";
    let mut keys: Vec<Key> = written.split(' ').map(read_key).collect();
    for (place, key) in keys.iter_mut().enumerate() {
        change(place, key);
    }
    questionnaire(Scale::new(1, 5).unwrap(), None, &keys)
}

fn read_key(text: &str) -> Key {
    let letters: Vec<char> = text.chars().collect();
    let starts = |role: &Role| role.key().starts_with(letters[0]);
    Key {
        role: Role::ALL.into_iter().find(starts).unwrap(),
        keying: keying(letters[1] == 'R'),
        short: letters[2] == 's',
    }
}

/// The direction of a statement that is reversed, or is not.
pub(crate) fn keying(reversed: bool) -> Keying {
    if reversed {
        Keying::Reversed
    } else {
        Keying::Normal
    }
}

fn statement(number: usize, key: Key) -> Statement {
    Statement {
        job: None,
        wish: None,
        id: StatementId::new(&format!("s{number}")).unwrap(),
        role: key.role,
        facet: "facet".to_owned(),
        keying: key.keying,
        short: key.short,
        text: in_english(format!("Statement {number}.")),
        colleague: None,
        earlier: Vec::new(),
        earlier_colleague: Vec::new(),
        why: None,
    }
}

fn in_english<T>(text: T) -> Translated<T> {
    Translated::new(vec![(LanguageTag::new("en").unwrap(), text)]).unwrap()
}
