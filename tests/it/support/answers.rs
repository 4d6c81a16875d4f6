//! Statements and answers for a run.

use ambtenaar::model::{Form, Perspective};
use ambtenaar::source;
use ambtenaar::words::Language;

/// Answers in file order; nothing is skipped.
pub(crate) type AnswerSet = Vec<Option<u8>>;

/// Answers of someone with a clear preference for the bureaucrat.
pub(crate) const EIGHTS: &str = "5,2,3,2,5,4,5,2,2,4,3,5,4,4,2,1,2,2,2,5,3,3,2,4";

/// As `--answers` takes them.
pub(crate) fn comma_separated(answers: &[Option<u8>]) -> String {
    let parts: Vec<String> = answers
        .iter()
        .map(|answer| answer.map_or_else(String::new, |value| value.to_string()))
        .collect();
    parts.join(",")
}

/// The ids of the built-in statements in file order.
pub(crate) fn statement_ids() -> Vec<String> {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let statements = questionnaire.statements().iter();
    statements.map(|one| one.id.to_string()).collect()
}

/// The built-in statements as a form asks them.
pub(crate) fn statements(form: Form, language: Language, perspective: Perspective) -> Vec<String> {
    let instrument = source::built_in().unwrap();
    let tag = language.tag().unwrap();
    let questionnaire = &instrument.questionnaire;
    questionnaire
        .places(form)
        .filter_map(|place| questionnaire.statement(place))
        .map(|statement| {
            let wording = match perspective {
                Perspective::Own => Some(&statement.text),
                Perspective::Wish => statement.wish.as_ref(),
                Perspective::Job => statement.job.as_ref(),
                Perspective::Colleague => statement.colleague.as_ref(),
            };
            wording.unwrap().get(&tag).clone()
        })
        .collect()
}

/// Numbers that are the same in every run (`SplitMix64`).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let end = u64::try_from(end).unwrap();
        usize::try_from((mixed ^ (mixed >> 31)) % end).unwrap()
    }

    /// Answers, of which one in eight is skipped.
    pub(crate) fn answers(&mut self, statements: usize) -> AnswerSet {
        (0..statements)
            .map(|_| match self.below(8) {
                0 => None,
                _ => u8::try_from(1 + self.below(5)).ok(),
            })
            .collect()
    }
}
