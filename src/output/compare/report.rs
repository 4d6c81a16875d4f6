//! What a comparison says, in its order, with every sentence and number final.

/// Finished comparisons. Formats choose punctuation, never numbers or sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The title, for a file.
    pub title: &'static str,
    /// The comparisons, in the order in which they are read.
    pub blocks: Vec<Block>,
    /// What two people can talk about, where there is something that colleagues see.
    pub talk: Option<Talk>,
    /// What is good to know about all of them.
    pub notes: Vec<String>,
    /// What this is not, and where the model comes from.
    pub closing: Vec<&'static str>,
}

/// One comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What was found, or why nothing is said.
    pub headline: String,
    /// Whose lists these are; of a situation what it is.
    pub about: Vec<String>,
    /// What the two sides are called.
    pub labels: (&'static str, &'static str),
    /// The roles, what the person uses most first; none when a side has too few answers.
    pub roles: Vec<RoleLine>,
    /// The heads of the table in a file, those of numbers marked.
    pub heads: Vec<Head>,
    /// How to read the numbers, and the points to move.
    pub legend: Vec<String>,
    /// What to do with it.
    pub after: Vec<String>,
    /// The statements on which the two sides differ most, under their heading.
    pub statements: Option<(&'static str, Vec<String>)>,
}

/// Half an hour for two people.
#[derive(Debug, Clone, PartialEq)]
pub struct Talk {
    /// What it is.
    pub heading: &'static str,
    /// What to keep in mind.
    pub introduction: &'static str,
    /// What to do, in order.
    pub steps: Vec<Step>,
}

/// One thing to do together.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What it is about, and how long it takes.
    pub heading: &'static str,
    /// What to do.
    pub text: String,
    /// What helps.
    pub help: Vec<String>,
}

/// The head of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// What it says.
    pub text: &'static str,
    /// Whether numbers stand below it.
    pub number: bool,
}

/// A role with its two sides.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleLine {
    /// Its name.
    pub name: String,
    /// The first and the second side.
    pub sides: (Side, Side),
    /// What stands under the bars; empty when nothing is said of this role.
    pub line: String,
    /// The role in a sentence, for ears.
    pub sentence: String,
    /// The cells of its row in a table, the name first.
    pub cells: Vec<String>,
}

/// One side of a role: its length in a drawing, and as it is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// How it is drawn.
    pub length: Length,
    /// A whole number.
    pub text: String,
}

/// How one side of a role is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Length {
    /// A bar: a share in points of the mix.
    Share(f64),
    /// Marks out of five: how much a role is needed.
    Marks(u8),
}
