//! Everything that ends a command with an error.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::model::Format;

use super::{Fault, Problem, SavedFileFault, SheetFault, UsageProblem, status};

/// What takes people away from a group that would be large enough with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooFew {
    /// Answers that can't be read.
    Answers { unread: u64 },
    /// Rows that are left out, or incomplete, for something that is wrong with them.
    Rows { rows: u64 },
    /// Rows that gave way to another one with the same code.
    SameCode { rows: u64 },
    /// Lists about colleagues that are about too few of them.
    Described,
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
    File {
        path: PathBuf,
        fault: FileFault,
    },
    /// Standard output goes to a file that is read.
    StdoutIsInput,
    Ask(AskFault),
    /// A file with the counts of a vote can't be used.
    Counts {
        path: PathBuf,
        fault: CountsFault,
    },
    Lists(ListsFault),
    Lacking(StatementsFault),
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

/// What is wrong with a file of counts. Lines count from 1.
#[derive(Debug)]
pub enum CountsFault {
    /// It is larger than any such file.
    TooLarge,
    /// It is no text in UTF-8.
    NotUtf8,
    /// It begins with another line.
    Header { found: String, expected: String },
    /// A line does not fit the first one.
    Line {
        line: u64,
        found: String,
        header: String,
    },
    /// A line is about something that is not part of the list.
    Item { line: u64, found: String },
    /// A line is about a statement of another version of the list.
    Edition {
        line: u64,
        found: String,
        version: String,
    },
    /// Two lines are about the same.
    Twice {
        line: u64,
        first: u64,
        found: String,
    },
}

impl CountsFault {
    /// The error that a file has it.
    pub(crate) fn at(self, path: &Path) -> Error {
        let path = path.to_owned();
        Error::Counts { path, fault: self }
    }
}

/// Why the lists of one person can not be found among the rows of files.
#[derive(Debug)]
pub enum ListsFault {
    /// There is more than one person, and none was chosen.
    SeveralPeople {
        /// The only file; nothing where there are several.
        path: Option<PathBuf>,
        /// The first codes.
        found: Vec<String>,
    },
    /// Several lists have no code that says whose they are.
    NoCodes {
        /// The only file; nothing where there are several.
        path: Option<PathBuf>,
    },
    /// There is no row of the person that was chosen.
    NoSuchPerson {
        /// The only file; nothing where there are several.
        path: Option<PathBuf>,
        /// The first codes.
        found: Vec<String>,
    },
    /// A list does not say whether it is of the person or of a colleague, where that matters.
    WhoseList {
        /// The first such row: its file, a colon and its line.
        place: String,
    },
    /// The files hold no complete list of the person's own.
    NoOwnList { found: ListsFound },
    /// There is nothing to put beside the person's own list.
    NothingBeside {
        found: ListsFound,
        /// From how many lists of colleagues on something of them is shown.
        needed: u64,
    },
    /// Dates that would say which list comes first can't be read.
    UnreadDates,
    /// It can't be told which of the lists of a person came first.
    OpenDates {
        /// A date that can be read in two ways.
        example: String,
    },
    /// Lists of a person in two files are of this day, and do not say when.
    SameDay {
        /// The day in ISO 8601.
        day: String,
    },
}

/// Why a file is not read, or not written.
#[derive(Debug)]
pub enum FileFault {
    Read(Fault),
    /// The same of a file of statements, which the command line names.
    ReadStatements(Fault),
    Write(Fault),
    /// What is kept of a person in this folder could not be taken away.
    Wipe(Fault),
    /// It exists and would be replaced.
    Exists,
    /// The same, and it holds what was counted in a vote that waits, of another plan.
    OfOtherVote,
    /// It is to be written, and one that is read.
    IsInput,
    /// Two things are to be written to it.
    NamedTwice,
    /// A row should be added to it, and its first line is another.
    OtherHeader {
        found: String,
        expected: String,
    },
    /// A row can't be added to it; it is as it was.
    SavedFile(SavedFileFault),
    /// Its name ends as no report does.
    ReportFormat {
        /// What else can be written there.
        more: &'static [Format],
    },
    /// Its name promises something else than is written, so that nothing could open it.
    OtherKind {
        /// How the name of what is written ends.
        ending: &'static str,
    },
}

impl FileFault {
    /// The error that a file has it.
    pub(crate) fn at(self, path: &Path) -> Error {
        let path = path.to_owned();
        Error::File { path, fault: self }
    }
}

/// Why nothing can be asked, or shown in a room.
#[derive(Debug)]
pub enum AskFault {
    /// There is no terminal to ask in, and no input to read.
    NowhereToAsk,
    /// The input ended before the first answer.
    NoInput,
    /// The same where hands are typed.
    NoHands,
    /// The terminal or the input failed while asking.
    Broken { fault: Fault },
    /// Another run is busy with the same progress.
    ProgressInUse,
    /// The same, of a room that votes.
    VoteInUse,
    /// A vote that goes on was begun with another number of people.
    OtherPeople { begun: u64, now: u64 },
    /// The room's window needs progress that is kept.
    ScreenWithoutProgress,
    /// The room's window needs the folder for progress, and the system names none.
    ScreenWithoutFolder,
    /// The room's window needs a terminal that it can draw on.
    ScreenWithoutTerminal,
    /// Answers about a colleague need a file, or the wish to see the result.
    ColleagueNeedsFile,
    /// The answers on the command line are another number than the statements.
    NumberOfAnswers { found: usize, expected: usize },
    /// An answer on the command line is not on the scale.
    AnswerOffScale {
        /// Which one, from 1.
        number: usize,
        found: String,
        lowest: u8,
        highest: u8,
    },
}

/// What statements or cases would have to have for what was asked.
#[derive(Debug)]
pub enum StatementsFault {
    /// The statements have no short form.
    NoShortForm,
    /// The statements have no wording about a colleague.
    NoColleagueWording,
    /// None of the cases tells what a role at its purest does.
    NoExtreme,
    /// The statements are so many that not every database computes their key exactly.
    TooLongForSql,
    /// Statements go by words of SQL.
    SqlWords { ids: Vec<String> },
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
        matches!(
            self,
            Self::Stdout { .. }
                | Self::File {
                    fault: FileFault::Write(_),
                    ..
                }
        )
    }

    /// Whether a file of answers can't be read: with others, those go on.
    pub(crate) const fn is_about_input(&self) -> bool {
        matches!(
            self,
            Self::File {
                fault: FileFault::Read(_),
                ..
            } | Self::Sheet { .. }
                | Self::ClassCounts { .. }
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
            Self::Lists(ListsFault::NoSuchPerson { path: None, found }) if found.is_empty() => {
                status::WRONG
            }
            Self::Usage(_)
            | Self::Statements { .. }
            | Self::TooManyGroups { .. }
            | Self::ClassCounts { .. }
            | Self::Lacking(_)
            | Self::File {
                fault:
                    FileFault::ReadStatements(_)
                    | FileFault::NamedTwice
                    | FileFault::ReportFormat { .. }
                    | FileFault::OtherKind { .. },
                ..
            }
            | Self::Lists(
                ListsFault::SeveralPeople { .. }
                | ListsFault::NoCodes { .. }
                | ListsFault::NoSuchPerson { .. }
                | ListsFault::WhoseList { .. },
            )
            | Self::Sheet {
                fault:
                    SheetFault::NoSuchColumn { .. }
                    | SheetFault::NoSubmittedColumn { .. }
                    | SheetFault::NoSuchSheet { .. }
                    | SheetFault::NoSheets,
                ..
            } => status::USAGE,
            Self::Ask(AskFault::ProgressInUse | AskFault::VoteInUse | AskFault::Broken { .. })
            | Self::File { .. }
            | Self::StdoutIsInput
            | Self::Counts { .. }
            | Self::Lists(_)
            | Self::Sheet { .. }
            | Self::GroupTooSmall { .. }
            | Self::Stdout { .. } => status::WRONG,
            Self::Ask(_) => status::USAGE,
        }
    }
}

/// What the system refuses while a file is written.
impl From<std::io::Error> for FileFault {
    fn from(error: std::io::Error) -> Self {
        Self::Write(error.into())
    }
}

impl From<SavedFileFault> for FileFault {
    fn from(fault: SavedFileFault) -> Self {
        Self::SavedFile(fault)
    }
}

impl From<UsageProblem> for Error {
    fn from(problem: UsageProblem) -> Self {
        Self::Usage(problem)
    }
}

impl From<std::io::Error> for Error {
    /// An error while asking; reading and writing files name their path instead.
    fn from(error: std::io::Error) -> Self {
        Self::Ask(AskFault::Broken {
            fault: Fault::from(&error),
        })
    }
}
