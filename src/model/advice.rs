//! The writing rules for statements that a program can check: advice to an author, never a reason to refuse a file.
//!
//! The rules about words are known for Dutch and English; texts in another language are only counted.

use super::{
    Form, Keying, LanguageTag, Perspective, Questionnaire, Role, Statement, Translated, wording,
};

/// The most words of one statement.
pub(crate) const MOST_WORDS: usize = 18;
/// The most words of a statement on average.
pub(crate) const MOST_WORDS_ON_AVERAGE: usize = 12;
/// How many statements at the start of a form may not be reversed.
const START: usize = 3;

/// One thing to improve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The id of the statement or the case, or the key of the role, when it is about one.
    pub id: Option<String>,
    /// The language of the text, when it is about a text.
    pub language: Option<LanguageTag>,
    /// The rule that is not kept.
    pub(crate) rule: Rule,
}

impl Advice {
    pub(super) fn new(id: Option<String>, language: Option<&LanguageTag>, rule: Rule) -> Self {
        Self {
            id,
            language: language.cloned(),
            rule,
        }
    }
}

/// A writing rule that is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Rule {
    /// The statement does not say "I".
    FirstPerson,
    /// A negation, or a word such as "always", in a reversed statement.
    NegationInReversed { word: String },
    /// Two negations in one statement.
    DoubleNegation { words: [String; 2] },
    /// A word that asks for a feeling or for doubt instead of behaviour.
    VagueWord {
        /// The word or words.
        word: &'static str,
    },
    /// The name of a role.
    RoleName { word: String },
    /// A former wording that is the present one but for capitals and signs, which make no difference.
    EarlierIsPresent,
    /// More than [`MOST_WORDS`] words.
    TooLong {
        /// How many words there are.
        words: usize,
    },
    /// More than [`MOST_WORDS_ON_AVERAGE`] words on average.
    TooLongOnAverage {
        /// All words of the statements.
        words: usize,
        statements: usize,
    },
    /// A reversed statement among the first three of a form.
    ReversedAtStart { form: Form },
    /// The same role as in the statement before it in a form: a list in blocks, of which one advice is enough.
    SameRoleInARow {
        form: Form,
        /// The statements that follow one of their own role.
        ids: Vec<String>,
    },
    /// A case of more words than fit on a screen.
    CaseTooLong { words: usize },
    /// A way to act that is much longer or shorter than the other two.
    UnequalAction {
        role: Role,
        /// How many words it has.
        words: usize,
        /// The words of all three.
        of: usize,
    },
    /// Ways to act of a case that do not say what they cost in it.
    NoCosts { roles: Vec<Role> },
    /// Ways to act of a case that do not say what their role does with it at its purest.
    NoExtreme { roles: Vec<Role> },
    /// A summary of a role that does not fit on a line.
    SummaryTooLong { characters: usize },
}

/// The words that the rules look for in one language, in lower case and without apostrophes.
struct Words {
    first_person: &'static [&'static str],
    /// Not in a reversed statement.
    negations: &'static [&'static str],
    /// Not twice in one statement.
    denials: &'static [&'static str],
    vague: &'static [&'static str],
    /// The beginnings of the names of roles.
    roles: &'static [&'static str],
}

const DUTCH: Words = Words {
    first_person: &["ik", "mij", "me", "mijn", "mezelf", "mijzelf"],
    negations: &[
        "niet",
        "geen",
        "nooit",
        "altijd",
        "zelden",
        "weinig",
        "nauwelijks",
        "amper",
    ],
    denials: &["niet", "geen", "nooit", "niemand", "niets", "nergens"],
    vague: &["graag", "ik vraag me af", "ik vraag mij af"],
    roles: &["bureaucra", "ondernemer", "verbinder"],
};

const ENGLISH: Words = Words {
    first_person: &["i", "me", "my", "mine", "myself", "im", "ive", "id", "ill"],
    negations: &[
        "not", "no", "never", "always", "seldom", "rarely", "hardly", "scarcely", "little", "dont",
        "doesnt", "cant", "cannot", "wont", "isnt", "arent",
    ],
    denials: &[
        "not", "no", "never", "nobody", "nothing", "nowhere", "dont", "doesnt", "cant", "cannot",
        "wont", "isnt", "arent",
    ],
    vague: &["gladly", "i wonder", "i like to", "i love to"],
    roles: &["bureaucra", "entrepreneur", "connector"],
};

/// Everything in a questionnaire that does not keep a rule: per statement in file order, then for the whole list.
#[must_use]
pub fn advice(questionnaire: &Questionnaire) -> Vec<Advice> {
    let mut advice = Vec::new();
    for statement in questionnaire.statements() {
        for (perspective, text) in [
            (Perspective::Own, Some(&statement.text)),
            (Perspective::Job, statement.job.as_ref()),
            (Perspective::Wish, statement.wish.as_ref()),
            (Perspective::Colleague, statement.colleague.as_ref()),
        ] {
            for (language, text) in text.into_iter().flat_map(Translated::iter) {
                let rules = broken_by_text(statement.keying, perspective, language, text);
                let rules = rules.into_iter();
                advice.extend(rules.map(|rule| about(statement, Some(language), rule)));
            }
        }
        check_earlier(statement, &mut advice);
    }
    for form in Form::ALL {
        check_order(questionnaire, form, &mut advice);
    }
    for language in questionnaire.languages() {
        check_average(questionnaire, language, &mut advice);
    }
    advice
}

/// The words of a text in lower case, without punctuation and apostrophes.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—'))
        .map(|word| {
            let letters = word.chars().filter(|c| c.is_alphanumeric() || *c == '-');
            letters.flat_map(char::to_lowercase).collect::<String>()
        })
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

fn known_words(language: &LanguageTag) -> Option<&'static Words> {
    match language.as_str().split('-').next() {
        Some("nl") => Some(&DUTCH),
        Some("en") => Some(&ENGLISH),
        _ => None,
    }
}

fn about(statement: &Statement, language: Option<&LanguageTag>, rule: Rule) -> Advice {
    Advice::new(Some(statement.id.to_string()), language, rule)
}

/// The rules that a text of a statement does not keep. What the job asks and what one would like are worded in their own way: only their
/// length counts.
fn broken_by_text(
    keying: Keying,
    perspective: Perspective,
    language: &LanguageTag,
    text: &str,
) -> Vec<Rule> {
    let words = words(text);
    let mut rules = Vec::new();
    let is_worded_freely = matches!(perspective, Perspective::Job | Perspective::Wish);
    if let Some(known) = known_words(language).filter(|_| !is_worded_freely) {
        let is_first_person = |word: &String| known.first_person.contains(&word.as_str());
        if perspective == Perspective::Own && !words.iter().any(is_first_person) {
            rules.push(Rule::FirstPerson);
        }
        rules.extend(broken_by_words(&words, keying, known));
    }
    if words.len() > MOST_WORDS {
        rules.push(Rule::TooLong { words: words.len() });
    }
    rules
}

fn broken_by_words(words: &[String], keying: Keying, known: &Words) -> Vec<Rule> {
    let mut rules = Vec::new();
    let found = |list: &'static [&'static str]| {
        let words = words.iter();
        words.filter(move |word| list.contains(&word.as_str()))
    };
    if keying == Keying::Reversed {
        let negations = found(known.negations).cloned();
        rules.extend(negations.map(|word| Rule::NegationInReversed { word }));
    }
    let mut denials = found(known.denials).cloned();
    if let (Some(first), Some(second)) = (denials.next(), denials.next()) {
        let words = [first, second];
        rules.push(Rule::DoubleNegation { words });
    }
    let sentence = format!(" {} ", words.join(" "));
    let vague = known.vague.iter().copied();
    let vague = vague.filter(|vague| sentence.contains(&format!(" {vague} ")));
    rules.extend(vague.map(|word| Rule::VagueWord { word }));
    let names = words
        .iter()
        .filter(|word| known.roles.iter().any(|name| word.starts_with(name)));
    rules.extend(names.cloned().map(|word| Rule::RoleName { word }));
    rules
}

fn check_earlier(statement: &Statement, advice: &mut Vec<Advice>) {
    let present = statement.text.iter();
    let present = present.chain(statement.colleague.iter().flat_map(Translated::iter));
    let present: Vec<String> = present.map(|(_, text)| wording::words(text)).collect();
    for (language, earlier) in statement.earlier.iter().chain(&statement.earlier_colleague) {
        if present.contains(&wording::words(earlier)) {
            advice.push(about(statement, Some(language), Rule::EarlierIsPresent));
        }
    }
}

fn check_order(questionnaire: &Questionnaire, form: Form, advice: &mut Vec<Advice>) {
    let places = questionnaire.places(form);
    let asked: Vec<&Statement> = places
        .filter_map(|place| questionnaire.statement(place))
        .collect();
    for statement in asked.iter().take(START) {
        if statement.keying == Keying::Reversed {
            advice.push(about(statement, None, Rule::ReversedAtStart { form }));
        }
    }
    let pairs = asked.iter().zip(asked.iter().skip(1));
    let again = pairs.filter(|(before, statement)| before.role == statement.role);
    let ids: Vec<String> = again
        .map(|(_, statement)| statement.id.to_string())
        .collect();
    if !ids.is_empty() {
        advice.push(Advice::new(None, None, Rule::SameRoleInARow { form, ids }));
    }
}

fn check_average(questionnaire: &Questionnaire, language: &LanguageTag, advice: &mut Vec<Advice>) {
    let texts = questionnaire.statements().iter();
    let words: usize = texts
        .map(|statement| words(statement.text.get(language)).len())
        .sum();
    let statements = questionnaire.statements().len();
    if words > MOST_WORDS_ON_AVERAGE * statements {
        let rule = Rule::TooLongOnAverage { words, statements };
        advice.push(Advice::new(None, Some(language), rule));
    }
}

#[cfg(test)]
mod tests {
    use super::{DUTCH, ENGLISH, Rule, Words, broken_by_words, words};
    use crate::model::Keying;

    fn broken(text: &str, keying: Keying, known: &Words) -> Vec<Rule> {
        broken_by_words(&words(text), keying, known)
    }

    #[test]
    fn words_are_whole_and_apostrophes_do_not_count() {
        assert_eq!(
            words("I don't, “really” – know."),
            ["i", "dont", "really", "know"]
        );
        assert_eq!(
            words("’s Avonds werk/leer ik e-mails"),
            ["s", "avonds", "werk", "leer", "ik", "e-mails"]
        );
    }

    #[test]
    fn a_negation_counts_in_a_reversed_statement_only() {
        let text = "Ik doe dat nooit.";
        assert_eq!(broken(text, Keying::Normal, &DUTCH), []);
        let word = "nooit".to_owned();
        assert_eq!(
            broken(text, Keying::Reversed, &DUTCH),
            [Rule::NegationInReversed { word }]
        );
        assert_eq!(broken("I note everything.", Keying::Reversed, &ENGLISH), []);
    }

    #[test]
    fn two_denials_are_a_double_negation() {
        let words = ["dont".to_owned(), "nothing".to_owned()];
        assert_eq!(
            broken("I don't do nothing.", Keying::Normal, &ENGLISH),
            [Rule::DoubleNegation { words }]
        );
    }

    #[test]
    fn vague_words_and_names_of_roles_are_found() {
        let text = "Ik vraag me af of ik graag bureaucraten help.";
        assert_eq!(
            broken(text, Keying::Normal, &DUTCH),
            [
                Rule::VagueWord { word: "graag" },
                Rule::VagueWord {
                    word: "ik vraag me af"
                },
                Rule::RoleName {
                    word: "bureaucraten".to_owned()
                },
            ]
        );
        assert_eq!(broken("Ik vraag waarom.", Keying::Normal, &DUTCH), []);
    }
}
