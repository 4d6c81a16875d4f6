//! What can be wrong with a command line.

/// A command line that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsageProblem {
    /// A command that does not exist.
    UnknownCommand {
        /// What was typed.
        found: String,
        /// Commands that look like it.
        similar: Vec<String>,
    },
    /// A command that needs one more word.
    MissingCommand {
        /// The command so far.
        command: String,
        /// The words that may follow.
        possible: Vec<String>,
    },
    /// An option that this command does not have.
    UnknownOption {
        /// What was typed.
        found: String,
        /// The option that looks most like it.
        similar: Option<String>,
    },
    /// A word too many.
    UnexpectedArgument {
        /// What was typed.
        found: String,
    },
    /// An option of a command stood before that command.
    OptionBeforeCommand {
        /// The command.
        command: String,
    },
    /// A value that an option does not take.
    InvalidValue {
        /// The option.
        option: String,
        /// What was typed.
        found: String,
        /// The values it takes; empty when any value of the right form will do.
        possible: Vec<String>,
        /// The value that looks most like it.
        similar: Option<String>,
    },
    /// An option without the value it needs.
    MissingValue {
        /// The option.
        option: String,
        /// The values it takes, when they are few.
        possible: Vec<String>,
    },
    /// An option that may be given once, or does not take a value.
    Misused {
        /// The option.
        option: String,
    },
    /// An option that may be given so many times.
    TooOften {
        /// The option.
        option: String,
        /// How many times.
        most: usize,
    },
    /// The same thing is settled twice by one option.
    GivenTwice {
        /// The option.
        option: String,
        /// What was settled before.
        found: String,
    },
    /// Two options that exclude each other.
    Conflict {
        /// The one.
        option: String,
        /// The other.
        other: String,
    },
    /// An option that does nothing without another.
    Needs {
        /// The option.
        option: String,
        /// The one it needs.
        other: String,
    },
    /// An option about statements, with a file that holds something else.
    NoStatements {
        /// The option.
        option: String,
    },
    /// Something that must be given.
    MissingArgument {
        /// What is missing.
        missing: Vec<String>,
    },
    /// A column can't be kept under a name that the result already has.
    ReservedColumn {
        /// The name.
        name: String,
    },
    /// Text that is not UTF-8 where text is needed.
    NotUtf8,
}
