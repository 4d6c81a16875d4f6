//! The words of `--help`, and the sentences about a command line that can't be used.

use crate::situation::UsageProblem;

use super::cases::CasesHelp;
use super::class::ClassHelp;
use super::compare::CompareHelp;
use super::export::ExportHelp;
use super::reliability::ReliabilityHelp;
use super::score::{ReadingHelp, ScoreHelp};
use super::shells::ShellHelp;

/// The words of the command line.
#[derive(Debug)]
pub struct CommandLine {
    /// The file of a report besides what is printed.
    pub report: &'static str,
    /// Before the line that shows how a command is used.
    pub usage_heading: &'static str,
    /// Above the options.
    pub options_heading: &'static str,
    /// Above the commands.
    pub commands_heading: &'static str,
    /// Above the arguments.
    pub arguments_heading: &'static str,
    /// What the program is.
    pub about: &'static str,
    /// How it is used, in one line.
    pub usage: &'static str,
    /// Examples under the help.
    pub examples: &'static str,
    /// The options that belong to every command.
    pub globals: GlobalWords,
    /// `take`.
    pub take: TakeWords,
    /// `roles`.
    pub roles: RolesWords,
    /// The options of every command that reads files of answers.
    pub reading: ReadingHelp,
    /// `score`.
    pub score: ScoreHelp,
    /// `reliability`.
    pub reliability: ReliabilityHelp,
    /// `class`.
    pub class: ClassHelp,
    /// `--roles`, `--cases` and `--situations`.
    pub own_texts: OwnTextsWords,
    /// `cases`.
    pub cases: CasesHelp,
    /// `compare`.
    pub compare: CompareHelp,
    /// `invite`.
    pub invite: InviteWords,
    /// `completions`.
    pub completions: ShellHelp,
    /// `man`.
    pub man: ShellHelp,
    /// `statements`.
    pub statements: StatementsWords,
    /// The sentence about a command line that can't be used.
    pub problem: fn(&UsageProblem) -> String,
}

/// The options that belong to every command.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct GlobalWords {
    pub lang: &'static str,
    pub accessible: &'static str,
    pub statements: &'static str,
    pub color: &'static str,
    pub charset: &'static str,
    pub force: &'static str,
    pub help: &'static str,
    pub version: &'static str,
}

/// The help of `take`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct TakeWords {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub form: &'static str,
    pub perspective: &'static str,
    pub confirm: &'static str,
    pub guess: &'static str,
    pub explain: &'static str,
    pub shuffle: &'static str,
    pub answers: &'static str,
    pub id: &'static str,
    pub from: &'static str,
    pub save: &'static str,
    pub report: &'static str,
    pub excel: &'static str,
    pub fresh: &'static str,
    pub no_progress: &'static str,
    pub format: &'static str,
    pub show_result: &'static str,
}

/// The help of files with texts of one's own.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct OwnTextsWords {
    pub roles: &'static str,
    pub cases: &'static str,
    pub situations: &'static str,
}

/// The help of `invite`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct InviteWords {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub id: &'static str,
    pub format: &'static str,
    pub output: &'static str,
}

/// The help of `roles`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the argument with its name"
)]
pub struct RolesWords {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub role: &'static str,
}

/// The help of `statements`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the command or argument with its name"
)]
pub struct StatementsWords {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub list: &'static str,
    pub list_usage: &'static str,
    pub show: &'static str,
    pub show_usage: &'static str,
    pub check: &'static str,
    pub check_usage: &'static str,
    pub files: &'static str,
    pub file: &'static str,
    pub export: ExportHelp,
}
