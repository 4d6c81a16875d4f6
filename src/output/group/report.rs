//! What may be told of a group: every number final, and nothing that has to be withheld.

use crate::model::{ByRole, Fraction, Label, Perspective, RatedSituation, Role, RoleSet};
use crate::output::document::TriangleHistogram;
use crate::statistics::{Camp, Opening, needed_most};
use crate::words::{Language, Numbers};

/// A finished report. What is withheld is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// id@version#fingerprint of the statements.
    pub(super) instrument: String,
    pub(super) perspective: Perspective,
    /// The smallest group that is shown.
    pub(super) minimum: u64,
    pub(super) example: bool,
    /// How many people lists about colleagues are about.
    pub(super) described: Option<u64>,
    pub(super) whole: Figures,
    /// Rows with too few answers.
    pub(super) incomplete: u64,
    /// Rows that gave way to another.
    pub(super) replaced: u64,
    /// Where everyone stands; nothing where that is withheld.
    pub(super) crowd: Option<TriangleHistogram>,
    /// The situation whose needs it is put beside.
    pub(super) situation: Option<RatedSituation>,
    /// The parts of the group, when they were asked for.
    pub(super) parts: Option<Parts>,
    /// The statements to talk about.
    pub(super) statements: Statements,
}

impl Report {
    /// Whether the part with this name is shown.
    pub(crate) fn shows(&self, name: &str) -> bool {
        let mut parts = self.parts.iter().flat_map(|parts| &parts.shown);
        parts.any(|part| part.key == name)
    }
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

impl Number {
    /// A fraction, exact to its last decimal.
    pub(super) fn exact(value: Fraction) -> Self {
        Self {
            value: value.to_f64(),
            text: Numbers::MACHINE.whole(value),
            exact: Numbers::MACHINE.exact(value, 4),
        }
    }

    /// A fraction of which only the whole number may be told.
    pub(super) fn whole(value: Fraction) -> Self {
        let text = Numbers::MACHINE.whole(value);
        Self {
            value: Fraction::whole(value.rounded()).to_f64(),
            exact: text.clone(),
            text,
        }
    }

    /// A number that is no fraction, such as a standard deviation.
    pub(super) fn rounded(value: f64) -> Self {
        Self {
            value,
            text: Numbers::MACHINE.rounded(value, 0),
            exact: Numbers::MACHINE.rounded(value, 4),
        }
    }
}

/// The figures of a group or a part of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figures {
    pub(super) people: u64,
    pub(super) roles: ByRole<RoleFigures>,
    /// The roles, the largest mean share first.
    pub(super) ranked: [Role; 3],
    /// People per label.
    pub(super) labels: [(Label, u64); 3],
    /// The roles whose mean share is larger than the others' beyond chance: one, two or none. Not told where the spread, which it
    /// follows from, is withheld.
    pub(super) largest: Option<Vec<Role>>,
    /// The people who gave the same answer to everything: they count, also where roles lead. Not told where the spread isn't: together
    /// with the unanimous statements it would tell what they answered.
    pub(super) straight_lines: Option<u64>,
    /// The roles that lead for nobody.
    pub(super) missing: RoleSet,
}

impl Figures {
    /// Per role that a situation needs most: of how many people it is in the leading group. Nothing else is told beside a
    /// situation: for whom both of two roles lead is told nowhere.
    pub(super) fn leading_of(&self, situation: &RatedSituation) -> Vec<(Role, u64)> {
        let most = needed_most(&situation.ratings);
        let roles = Role::ALL.into_iter().filter(|role| most.contains(*role));
        roles.map(|role| (role, self.roles[role].leading)).collect()
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct RoleFigures {
    /// The mean score.
    pub(super) score: Number,
    /// The mean share.
    pub(super) share: Number,
    /// The spread of the share; nothing where it is withheld.
    pub(super) spread: Option<Number>,
    /// The margin of the mean share, s / √n with n − 1 in s; nothing where the spread is withheld.
    pub(super) margin: Option<Number>,
    /// The people for whom it leads.
    pub(super) leading: u64,
}

impl RoleFigures {
    /// The margin as it is printed.
    pub(super) fn margin_in(&self, language: Language) -> Option<String> {
        let margin = self.margin.as_ref()?;
        Some(language.numbers().margin(margin.value))
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parts {
    /// The column that divides the group.
    pub(super) column: String,
    /// The parts that may be shown.
    pub(super) shown: Vec<GroupPart>,
    /// Whether some are not shown.
    pub(super) withheld: bool,
    /// What two parts of ten people or more have to differ by, in points of a share, per role: the most of any two.
    pub(super) difference_needed: Option<ByRole<f64>>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct GroupPart {
    /// The value in the column, empty when there is none.
    pub(super) key: String,
    pub(super) figures: Figures,
}

/// The statements to talk about.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Statements {
    /// The most divided first.
    pub(super) divided: Vec<StatementFigures>,
    /// Why there are none.
    pub(super) nothing_divided: Option<String>,
    /// The most shared first.
    pub(super) shared: Vec<StatementFigures>,
    /// How many more are left out, so that nothing can be worked out of a unanimous one.
    pub(super) withheld_number: u64,
}

/// What may be shown of one statement.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StatementFigures {
    pub(super) id: String,
    pub(super) role: Role,
    pub(super) text: String,
    /// The answers; nothing when they were all the same, or all but one, in a small group.
    pub(super) answers: Option<AnswerFigures>,
    /// How divided people are, or that they are unanimous.
    pub(super) note: String,
    /// How a discussion starts, for a divided one.
    pub(super) question: Option<String>,
}

/// A step of the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ScaleStep {
    pub(super) value: u8,
    pub(super) label: String,
    pub(super) people: u64,
    /// The step in words.
    pub(super) sentence: String,
}

/// The answers to one statement.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct AnswerFigures {
    pub(super) answered: u64,
    /// Each step of the scale, also those nobody chose.
    pub(super) steps: Vec<ScaleStep>,
    pub(super) mean: Number,
    /// Their spread, in steps.
    pub(super) spread: Number,
    /// How divided people are, 0 to 100.
    pub(super) division: Number,
    /// Who starts a discussion; nothing when everyone imagines the other view.
    pub(super) starts: Option<Camp>,
}

/// The camp that starts, when one does.
pub(super) const fn starting(opening: Opening) -> Option<Camp> {
    match opening {
        Opening::StartWith(camp) => Some(camp),
        Opening::ImagineTheOtherView => None,
    }
}
