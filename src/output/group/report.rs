//! What a report on a group says, in its order, with every sentence and number final.

use crate::model::{ByRole, Label, Perspective, Role, RoleSet};
use crate::statistics::{Camp, Opening};

use super::crowd::Crowd;

/// A finished report. Formats choose punctuation, never numbers or sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The title of the questionnaire.
    pub(super) title: String,
    /// id@version#fingerprint of the statements.
    pub(super) instrument: String,
    /// What people had in mind.
    pub(super) perspective: Perspective,
    /// The smallest group that is shown.
    pub(super) minimum: u64,
    /// That the answers are made up, when they are.
    pub(super) example: Option<&'static str>,
    /// Whom it is about, what they lean on and what they miss.
    pub(super) headline: String,
    /// Perspective, and the rows that do not count.
    pub(super) facts: Vec<String>,
    /// The group as a whole.
    pub(super) whole: Figures,
    /// The names of the roles.
    pub(super) names: ByRole<String>,
    /// The roles in sentences, the largest mean share first.
    pub(super) role_sentences: Vec<String>,
    /// Under the table: what its numbers are, and why there is no spread in a small group.
    pub(super) legend: Vec<String>,
    /// The same for the report in sentences.
    pub(super) legend_in_words: Vec<String>,
    /// Under the table, when the printed shares do not add up to 100.
    pub(super) rounded: Option<String>,
    /// How many people have one, two or three leading roles.
    pub(super) labels: String,
    /// Roles that lead for nobody, in words.
    pub(super) missing: Vec<String>,
    /// Rows with too few answers.
    pub(super) incomplete: u64,
    /// Rows that gave way to a later one.
    pub(super) replaced: u64,
    /// Everyone in one picture.
    pub(super) picture: Picture,
    /// The parts of the group, when they were asked for.
    pub(super) parts: Option<Parts>,
    /// The statements to talk about.
    pub(super) statements: Statements,
    /// What to do with it.
    pub(super) next: [String; 2],
    /// What this is not, and where the model comes from.
    pub(super) closing: Vec<String>,
}

/// A number for people and for machines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    /// Full precision, unless it is told in whole points only.
    pub(super) value: f64,
    /// A whole number, as it is printed.
    pub(super) text: String,
    /// Four decimals, or none, as machines read them.
    pub(super) exact: String,
}

/// The figures of a group or a part of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figures {
    /// The people.
    pub(super) people: u64,
    /// The roles, the largest mean share first.
    pub(super) roles: Vec<RoleFigures>,
    /// People per label.
    pub(super) labels: [(Label, u64); 3],
    /// The roles that lead for nobody.
    pub(super) missing: RoleSet,
}

/// The figures of one role.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RoleFigures {
    /// The role.
    pub(super) role: Role,
    /// The mean score.
    pub(super) score: Number,
    /// The mean share.
    pub(super) share: Number,
    /// The spread of the share; nothing where it is withheld.
    pub(super) spread: Option<Number>,
    /// The people for whom it leads.
    pub(super) leading: u64,
}

/// Everyone in one picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Picture {
    /// The group is small: why there is none.
    Hidden(String),
    /// The picture.
    Shown {
        /// What to know before looking, in a small group.
        recognise: Option<&'static str>,
        /// The people.
        crowd: Crowd,
        /// The picture in sentences.
        sentences: Vec<String>,
    },
}

/// The parts of a group.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parts {
    /// Above them.
    pub(super) heading: String,
    /// The parts that may be shown.
    pub(super) shown: Vec<Part>,
    /// Under them: what their numbers are.
    pub(super) legend: &'static str,
    /// The same for the report in sentences, where it is told only when spread is withheld.
    pub(super) legend_in_words: Option<&'static str>,
    /// That some are not shown, when there are.
    pub(super) withheld: Option<String>,
}

/// A part of a group.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// The value in the column, empty when there is none.
    pub(super) key: String,
    /// The name as a person reads it.
    pub(super) name: String,
    /// Its figures.
    pub(super) figures: Figures,
    /// The part in a sentence.
    pub(super) sentence: String,
}

/// The statements to talk about.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Statements {
    /// The most divided first.
    pub(super) divided: Vec<StatementFigures>,
    /// Instead of them.
    pub(super) nothing_divided: Option<String>,
    /// The most shared first.
    pub(super) shared: Vec<StatementFigures>,
    /// That more are left out, so that nothing can be worked out of a unanimous one.
    pub(super) withheld: Option<String>,
    /// How many those are.
    pub(super) withheld_number: u64,
}

/// What may be shown of one statement.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StatementFigures {
    /// Its id.
    pub(super) id: String,
    /// Its role.
    pub(super) role: Role,
    /// Its text.
    pub(super) text: String,
    /// The answers; nothing when they were all the same, or all but one, in a small group.
    pub(super) answers: Option<AnswerFigures>,
    /// How divided people are, or that they are unanimous.
    pub(super) note: String,
    /// How a discussion starts, for a divided one.
    pub(super) question: Option<String>,
}

/// The answers to one statement.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AnswerFigures {
    /// How many people answered.
    pub(super) answered: u64,
    /// Each step of the scale, also those nobody chose.
    pub(super) steps: Vec<Step>,
    /// The mean of the answers.
    pub(super) mean: Number,
    /// Their spread, in steps.
    pub(super) spread: Number,
    /// How divided people are, 0 to 100.
    pub(super) division: Number,
    /// Who starts a discussion; nothing when everyone imagines the other view.
    pub(super) starts: Option<Camp>,
}

/// A step of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// The answer.
    pub(super) value: u8,
    /// Its words.
    pub(super) label: String,
    /// The people who chose it.
    pub(super) people: u64,
    /// The step in a sentence.
    pub(super) sentence: String,
}

impl Statements {
    /// The most people at one step of any statement: what the longest bar stands for.
    pub(super) fn most(&self) -> u64 {
        let all = self.divided.iter().chain(&self.shared);
        let answers = all.filter_map(|statement| statement.answers.as_ref());
        let people = answers.flat_map(|answers| answers.steps.iter().map(|step| step.people));
        people.max().unwrap_or(0)
    }
}

/// The camp that starts, when one does.
pub(super) const fn starting(opening: Opening) -> Option<Camp> {
    match opening {
        Opening::StartWith(camp) => Some(camp),
        Opening::ImagineTheOtherView => None,
    }
}
