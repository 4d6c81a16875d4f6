//! What a comparison says, in its order, with every sentence and number final.

/// Finished comparisons. Formats choose punctuation, never numbers or sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The title, for a file.
    pub title: &'static str,
    /// The comparisons, in the order in which they are read.
    pub blocks: Vec<Block>,
    /// What is good to know about all of them.
    pub notes: Vec<String>,
    /// What this is not, and where the model comes from.
    pub closing: Vec<&'static str>,
}

/// One comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What was found.
    pub headline: String,
    /// Whose lists these are; of a situation what it is.
    pub about: Vec<String>,
    /// What the two bars are called.
    pub labels: (&'static str, &'static str),
    /// Whether the difference needed is told of its roles.
    pub needs: bool,
    /// The roles, what the person uses most first.
    pub roles: Vec<RoleLine>,
    /// How to read the gaps, and the points to move.
    pub legend: Vec<String>,
    /// What to do with it.
    pub after: Vec<String>,
    /// The statements on which the two sides differ most, under their heading.
    pub statements: Option<(&'static str, Vec<String>)>,
}

/// A role with its two shares.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleLine {
    /// Its name.
    pub name: String,
    /// The shares of the first and the second side.
    pub shares: (Share, Share),
    /// The gap with its sign.
    pub gap: String,
    /// The difference needed; nothing when it is withheld.
    pub needed: Option<String>,
    /// Whether the gap is at least that.
    pub notable: bool,
    /// What it means.
    pub verdict: &'static str,
    /// These as they stand under the bars.
    pub line: String,
    /// The role in a sentence, for ears.
    pub sentence: String,
}

/// A share: as a number for a drawing, and as it is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// The share in points of the mix.
    pub value: f64,
    /// A whole number.
    pub text: String,
}
