//! What stands on paper: a list to fill in, and apart from it a sheet with which a trainer adds up the answers.

use crate::model::{ByRole, Keying, LanguageTag, PaperSums, Role};
use crate::words;
use crate::words::paper::{PaperRules, steps, when_done};

use super::Exported;
use super::tables::{ShareTable, share_tables};

/// Both sheets, with all their sentences.
pub(super) struct Paper {
    /// The title of the list.
    pub(super) title: String,
    /// The language of the statements, where it is not that of what stands around them.
    language: Option<LanguageTag>,
    /// What someone reads first who is asked about a colleague.
    pub(super) asked: Option<&'static str>,
    /// Lines to fill in: who, when.
    pub(super) fields: [String; 2],
    /// How to fill it in.
    pub(super) instruction: Vec<&'static str>,
    /// The answers with their labels, lowest first.
    pub(super) answers: Vec<(u8, String)>,
    /// Above the statements.
    pub(super) statement_head: &'static str,
    /// The statements, numbered; no roles.
    pub(super) statements: Vec<(usize, String)>,
    /// What becomes of the answers.
    pub(super) closing: &'static str,
    /// For the trainer.
    pub(super) key: TrainerSheet,
}

/// The sheet for the trainer.
pub(super) struct TrainerSheet {
    pub(super) title: &'static str,
    /// How to add up.
    pub(super) steps: Vec<String>,
    /// The heads of the columns: statement, how it counts, points.
    pub(super) heads: [&'static str; 3],
    /// The statements of each role.
    pub(super) roles: Vec<(String, Vec<KeyLine>)>,
    /// From sums to shares.
    pub(super) tables: Vec<ShareTable>,
    /// What it is not.
    pub(super) closing: &'static str,
    /// Which statements these are.
    pub(super) reference: String,
}

/// A statement on the sheet for the trainer.
pub(super) struct KeyLine {
    pub(super) number: usize,
    /// How its answer counts.
    pub(super) counts: String,
    pub(super) text: String,
}

impl Paper {
    /// What an element with a text of the list says of its language.
    pub(super) fn foreign(&self) -> Option<(&'static str, &str)> {
        self.language.as_ref().map(|tag| ("lang", tag.as_str()))
    }

    /// The fields, each with a line of its length to write on where nothing is filled in.
    pub(super) fn lines_to_fill(&self, lines: [&str; 2]) -> [String; 2] {
        let mut fields = self.fields.clone();
        for (field, line) in fields.iter_mut().zip(lines) {
            if field.ends_with(':') {
                *field = format!("{field} {line}");
            }
        }
        fields
    }

    pub(super) fn of(exported: &Exported<'_>) -> Self {
        let language = exported.language;
        let instruction = words::export::instruction(exported.words, exported.perspective());
        let answers = exported.answers(language);
        let statements = exported.statements();
        Self {
            title: exported.questionnaire.title().get(language).clone(),
            language: Some(language.clone()).filter(|tag| tag.as_str() != exported.words.key()),
            asked: exported
                .asked_by
                .map(|_| words::invite::page(exported.words)),
            fields: [
                match exported.asked_by {
                    Some(code) => format!("{} {code}", words::export::code(exported.words)),
                    None => words::export::code(exported.words).to_owned(),
                },
                words::export::date(exported.words).to_owned(),
            ],
            instruction: vec![
                instruction,
                words::export::one_answer(exported.words),
                words::export::may_be_left_open(exported.words),
            ],
            answers: answers
                .map(|(value, label)| (value, label.to_owned()))
                .collect(),
            statement_head: words::export::statement(exported.words),
            statements: statements
                .map(|(number, statement)| {
                    let sentence = exported.sentence(statement, language);
                    (number, sentence.to_owned())
                })
                .collect(),
            closing: words::export::paper_closing(exported.words),
            key: TrainerSheet::of(exported),
        }
    }
}

impl TrainerSheet {
    fn of(exported: &Exported<'_>) -> Self {
        let rules = rules(exported);
        let by_role = Role::ALL.map(|role| {
            let name = exported.roles.name(role, exported.language).to_owned();
            (name, key_lines(exported, role))
        });
        Self {
            title: words::export::key_title(exported.words),
            steps: [when_done(exported.words).to_owned()]
                .into_iter()
                .chain(steps(exported.words, &rules))
                .collect(),
            tables: share_tables(exported.words, &rules),
            heads: [
                words::export::statement(exported.words),
                words::export::counts(exported.words),
                words::export::points(exported.words),
            ],
            roles: by_role.into(),
            closing: words::export::key_closing(exported.words),
            reference: exported.reference.to_owned(),
        }
    }
}

fn key_lines(exported: &Exported<'_>, role: Role) -> Vec<KeyLine> {
    let scale = exported.questionnaire.scale();
    let turned = scale.lowest() + scale.highest();
    let of_role = exported
        .statements()
        .filter(|(_, statement)| statement.role == role);
    of_role
        .map(|(number, statement)| KeyLine {
            number,
            counts: match statement.keying {
                Keying::Normal => words::export::as_it_is(exported.words).to_owned(),
                Keying::Reversed => words::export::turned_round(exported.words, turned),
            },
            text: exported.sentence(statement, exported.language).to_owned(),
        })
        .collect()
}

/// The numbers in the rules for adding up.
pub(super) fn rules<'a>(exported: &Exported<'a>) -> PaperRules<'a> {
    let questionnaire = exported.questionnaire;
    let (scale, form) = (questionnaire.scale(), exported.form);
    let asked = questionnaire.numbers(form).map(|(asked, _)| *asked);
    let error = questionnaire.measurement_error();
    let number = asked.map(|asked| u32::try_from(*asked).unwrap_or(u32::MAX));
    PaperRules {
        scale,
        asked,
        names: ByRole::from_fn(|role| exported.roles.name(role, exported.language)),
        too_close: ByRole::from_fn(|third| {
            let [one, other] = third.others();
            error.of_difference(number[one], number[other])
        }),
        complete: PaperSums::complete(scale, asked),
        open: PaperSums::with_open(scale, asked).filter(|_| asked.iter().any(|(_, n)| *n > 1)),
    }
}
