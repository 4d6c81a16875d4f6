//! Everything that ends a command with an error.

use std::io::ErrorKind;
use std::path::PathBuf;

use super::{Fault, Problem, SavedFileFault, SheetFault, UsageProblem, status};

/// What takes people away from a group that would be large enough with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooFew {
    /// Answers that can't be read.
    Answers { unread: u64 },
    /// Rows that are left out, or incomplete, for something that is wrong with them.
    Rows { rows: u64 },
    /// An open quote, from which on nothing is read.
    QuoteNeverClosed,
}

/// Why a command can't go on.
#[derive(Debug)]
pub enum Error {
    Usage(UsageProblem),
    /// The result could not be written to standard output.
    Stdout {
        fault: Fault,
    },
    Read {
        path: PathBuf,
        fault: Fault,
    },
    ReadStatements {
        path: PathBuf,
        fault: Fault,
    },
    Write {
        path: PathBuf,
        fault: Fault,
    },
    /// What is kept of a person could not be taken away.
    Wipe {
        /// The folder it is in.
        path: PathBuf,
        fault: Fault,
    },
    /// A file exists and would be replaced.
    Exists {
        path: PathBuf,
    },
    /// The file to write is one that is read.
    OutputIsInput {
        /// The file as it was named; nothing for standard output.
        path: Option<PathBuf>,
    },
    /// There is no terminal to ask in, and no input to read.
    NowhereToAsk,
    /// The input ended before the first answer.
    NoInput,
    /// The terminal or the input failed while asking.
    Asking {
        fault: Fault,
    },
    /// Another run is busy with the same progress.
    ProgressInUse,
    /// A file that rows should be appended to holds something else.
    OtherHeader {
        path: PathBuf,
        /// Its first line.
        found: String,
        /// The first line that was expected.
        expected: String,
    },
    /// The room's window needs progress that is kept.
    ScreenWithoutProgress,
    /// The room's window needs the folder for progress, and the system names none.
    ScreenWithoutFolder,
    /// The room's window needs a terminal that it can draw on.
    ScreenWithoutTerminal,
    /// A file is larger than any file with counts.
    CountsTooLarge {
        path: PathBuf,
    },
    /// A file that should hold counts does not begin as one.
    CountsHeader {
        path: PathBuf,
        /// Its first line.
        found: String,
        /// The header of a file with counts.
        expected: String,
    },
    /// A line of a file with counts holds something else.
    CountsLine {
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        found: String,
        /// The first line of the file.
        header: String,
    },
    /// A line of a file with counts is about something that is not part of the list.
    CountsItem {
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        found: String,
    },
    /// Two lines of a file with counts are about the same.
    CountsTwice {
        path: PathBuf,
        /// The later line, from 1.
        line: u64,
        /// The earlier one.
        first: u64,
        found: String,
    },
    /// A file with counts is not UTF-8.
    CountsNotUtf8 {
        path: PathBuf,
    },
    /// A file holds more than one person, and none was chosen.
    SeveralPeople {
        path: PathBuf,
        /// The first codes in it.
        found: Vec<String>,
    },
    /// A file holds no row of the person that was chosen.
    NoSuchPerson {
        path: PathBuf,
        /// The first codes in it.
        found: Vec<String>,
    },
    /// The files hold more than one person, and none was chosen.
    SeveralIds {
        /// The first codes in them.
        found: Vec<String>,
    },
    /// The files hold no row of the person that was chosen.
    NoSuchId {
        /// The first codes in them.
        found: Vec<String>,
    },
    /// A list does not say whether it is of the person or of a colleague, where that matters.
    WhoseList {
        /// The first such row: its file, a colon and its line.
        place: String,
    },
    /// The files hold no complete list of the person's own.
    NoOwnList {
        found: ListsFound,
    },
    /// There is nothing to put beside the person's own list.
    NothingBeside {
        found: ListsFound,
        /// From how many lists of colleagues on something of them is shown.
        needed: u64,
    },
    /// It can't be told which of the lists of a person came first.
    OpenDates {
        /// A date that can be read in two ways.
        example: String,
    },
    /// A report in a format that does not exist.
    ReportFormat {
        path: PathBuf,
    },
    /// Text under a name that promises another kind of file, which nothing could then open.
    OtherKind {
        path: PathBuf,
        /// How the name of what is written ends.
        ending: &'static str,
    },
    /// Answers about a colleague need a file, or the wish to see the result.
    ColleagueNeedsFile,
    /// A row can't be added to a file, which is as it was.
    SavedFile {
        path: PathBuf,
        fault: SavedFileFault,
    },
    /// The statements have no short form.
    NoShortForm,
    /// The statements have no wording about a colleague.
    NoColleagueWording,
    /// None of the cases tells what a role at its purest does.
    NoExtreme,
    /// The statements are so many that not every database computes their key exactly.
    TooLongForSql,
    /// The answers on the command line are another number than the statements.
    NumberOfAnswers {
        found: usize,
        expected: usize,
    },
    /// An answer on the command line is not on the scale.
    AnswerOffScale {
        /// Which one, from 1.
        number: usize,
        found: String,
        lowest: u8,
        highest: u8,
    },
    /// A file of answers can't be used.
    Sheet {
        /// The file as it was named; nothing for standard input.
        path: Option<PathBuf>,
        fault: SheetFault,
    },
    /// Fewer people than the smallest group that may be reported on.
    GroupTooSmall {
        minimum: u64,
        /// Whether there are rows of another perspective.
        others: bool,
        /// What takes people away, when the group would be large enough with them.
        why: Option<TooFew>,
    },
    /// The column to divide a group by has more different values than groups can have.
    TooManyGroups {
        column: String,
        most: usize,
    },
    /// The counts of a show of hands, where rows of people are needed.
    ClassCounts {
        /// The file as it was named; nothing for standard input.
        path: Option<PathBuf>,
    },
    /// A statement file can't be used.
    Statements {
        problems: Vec<Problem>,
    },
}

/// The lists of answers that files hold of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListsFound {
    /// Of the person's own, with enough answers for a mix.
    pub own: u64,
    /// As the person would like to work.
    pub wish: u64,
    /// As the job asks.
    pub job: u64,
    /// Of colleagues, with enough answers for a mix: of too few of them this number is all that is told.
    pub colleagues: u64,
    /// With too few answers for a mix, of anyone.
    pub incomplete: u64,
}

impl Error {
    /// Whether the reader of the result went away: nothing is wrong then.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Self::Stdout { fault } if fault.kind == ErrorKind::BrokenPipe)
    }

    /// Whether what was made could not be put where it should go.
    pub(crate) const fn is_about_output(&self) -> bool {
        matches!(self, Self::Stdout { .. } | Self::Write { .. })
    }

    /// Whether a file of answers can't be read: with others, those go on.
    pub(crate) const fn is_about_input(&self) -> bool {
        matches!(
            self,
            Self::Read { .. } | Self::Sheet { .. } | Self::ClassCounts { .. }
        )
    }

    /// Whether the command line, or a file it names, can't be used as it was asked.
    pub(crate) const fn is_wrong_use(&self) -> bool {
        self.status() == status::USAGE
    }

    /// The exit status that says this.
    #[must_use]
    pub const fn status(&self) -> u8 {
        match self {
            Self::NoSuchId { found } if !found.is_empty() => status::USAGE,
            Self::Usage(_)
            | Self::Statements { .. }
            | Self::ReadStatements { .. }
            | Self::NowhereToAsk
            | Self::ScreenWithoutProgress
            | Self::ScreenWithoutFolder
            | Self::ScreenWithoutTerminal
            | Self::NoInput
            | Self::SeveralPeople { .. }
            | Self::NoSuchPerson { .. }
            | Self::SeveralIds { .. }
            | Self::WhoseList { .. }
            | Self::ReportFormat { .. }
            | Self::OtherKind { .. }
            | Self::TooManyGroups { .. }
            | Self::ClassCounts { .. }
            | Self::ColleagueNeedsFile
            | Self::NoShortForm
            | Self::NoColleagueWording
            | Self::NoExtreme
            | Self::TooLongForSql
            | Self::NumberOfAnswers { .. }
            | Self::AnswerOffScale { .. }
            | Self::Sheet {
                fault:
                    SheetFault::NoSuchColumn { .. }
                    | SheetFault::NoSubmittedColumn { .. }
                    | SheetFault::NoSuchSheet { .. }
                    | SheetFault::NoSheets,
                ..
            } => status::USAGE,
            Self::NoSuchId { .. }
            | Self::Sheet { .. }
            | Self::GroupTooSmall { .. }
            | Self::NoOwnList { .. }
            | Self::NothingBeside { .. }
            | Self::OpenDates { .. }
            | Self::Stdout { .. }
            | Self::ProgressInUse
            | Self::OtherHeader { .. }
            | Self::CountsHeader { .. }
            | Self::SavedFile { .. }
            | Self::CountsTooLarge { .. }
            | Self::CountsLine { .. }
            | Self::CountsItem { .. }
            | Self::CountsTwice { .. }
            | Self::CountsNotUtf8 { .. }
            | Self::Asking { .. }
            | Self::Read { .. }
            | Self::Write { .. }
            | Self::Wipe { .. }
            | Self::OutputIsInput { .. }
            | Self::Exists { .. } => status::WRONG,
        }
    }
}

impl From<std::io::Error> for Error {
    /// An error while asking; reading and writing files name their path instead.
    fn from(error: std::io::Error) -> Self {
        Self::Asking {
            fault: Fault::from(&error),
        }
    }
}
