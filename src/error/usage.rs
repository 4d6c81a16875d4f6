//! What can be wrong with a command line.

/// A command line that can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsageProblem {
    /// A command that does not exist.
    UnknownCommand {
        found: String,
        similar: Vec<String>,
        /// The group of commands that it is missing from, with those that there are; nothing for the program itself.
        group: Option<(String, Vec<String>)>,
    },
    /// A command that needs one more word.
    MissingCommand {
        /// The command so far.
        command: String,
        possible: Vec<String>,
    },
    /// An option that this command does not have.
    UnknownOption {
        found: String,
        similar: Option<String>,
    },
    /// A word too many.
    UnexpectedArgument { found: String },
    /// An option of a command stood before that command.
    OptionBeforeCommand { command: String },
    /// A value that an option does not take.
    InvalidValue {
        option: String,
        found: String,
        /// The values it takes; empty when any value of the right form will do.
        possible: Vec<String>,
        similar: Option<String>,
    },
    /// An option without the value it needs.
    MissingValue {
        option: String,
        /// The values it takes, when they are few.
        possible: Vec<String>,
    },
    /// An option with a value that does not belong to it.
    Misused { option: String },
    /// An option that may be given once.
    Repeated { option: String },
    /// An option of every command that means nothing to this one.
    WithoutUse {
        option: String,
        /// The name of the command.
        command: String,
    },
    /// An option that may be given so many times.
    TooOften { option: String, most: usize },
    /// The same thing is settled twice by one option.
    GivenTwice {
        option: String,
        /// What was settled before.
        found: String,
    },
    /// Two options that exclude each other.
    Conflict { option: String, other: String },
    /// An option that does nothing without another.
    Needs {
        option: String,
        /// The one it needs.
        other: String,
    },
    /// An option about statements, with a file that holds something else.
    NoStatements { option: String },
    /// Something that must be given.
    MissingArgument { missing: Vec<String> },
    /// A column can't be kept under a name that the result already has.
    ReservedColumn { name: String },
    /// Text that is not UTF-8 where text is needed.
    NotUtf8,
}
