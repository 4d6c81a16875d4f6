//! What is worth saying about a file of answers as a whole.

use crate::model::Perspective;

use super::{OpenNumbers, OtherMeaning, RowNotice};

/// Something uncertain about a file, said once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    Encoding(EncodingNotice),
    Column(ColumnNotice),
    Answer(AnswerNotice),
    Row(RowNotice),
    Question(QuestionNotice),
    Sheet(SheetNotice),
}

/// How the text of a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EncodingNotice {
    /// The bytes are not UTF-8 and were read as Windows-1252.
    ReadAsWindows1252,
    /// The bytes are UTF-16 without a mark that says so.
    Utf16WithoutMark,
    /// Cells are separated by vertical bars.
    BarDelimiter,
    /// Rows are nothing but zero bytes: the file was not written to its end.
    ZeroBytes,
}

/// What columns were taken for. All columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnNotice {
    /// Several columns are one question for one statement; of each row the first that is filled counts.
    SeveralColumns {
        id: String,
        /// The columns, from 1.
        columns: Vec<usize>,
    },
    /// Columns of different questions belong to one statement; those are used whose first cells read as answers.
    ChosenFrame {
        id: String,
        /// The columns that are used, from 1.
        used: Vec<usize>,
        /// All of them, from 1.
        columns: Vec<usize>,
    },
    /// Columns of different questions belong to one statement, and it can't be told which counts: none does.
    SeveralFrames {
        id: String,
        /// The columns, from 1.
        columns: Vec<usize>,
    },
    /// The names of columns are the start of a text, and no dots say that the rest was cut off.
    CutTexts {
        /// The statements with their columns, from 1.
        columns: Vec<(String, usize)>,
    },
    /// The columns have the numbers of the printed list as their names.
    NumberedColumns {
        /// The statements with their columns, from 1.
        columns: Vec<(String, usize)>,
    },
    /// The names of columns that are read say that their cells were worked out, or are something else: recoded, or a time.
    WorkedOut {
        /// The statements with those columns, from 1.
        columns: Vec<(String, usize)>,
    },
    /// Columns with answers are not read, since another column of their statement is, with other answers.
    WithAnswers {
        /// The statements with those columns, from 1.
        columns: Vec<(String, usize)>,
    },
    /// Names of columns that are not read have more words behind the text of a statement that has a column already.
    LikeAnother {
        /// The statements with those columns, from 1.
        columns: Vec<(String, usize)>,
    },
    /// Every one of the first rows has as many empty cells after those of the columns.
    CellsAfter { cells: usize },
    /// The column with the best name for a code numbers the rows, and another has codes, which are taken.
    CodeBeside { id: String, code: String },
    /// Without a column of codes this one may have them, and is not used.
    MayBeCode { name: String },
    /// A column that is not read seems to say about whom, or by whom, rows were filled in.
    Relation {
        name: String,
        /// Some of its cells.
        cells: Vec<String>,
        /// As what all rows count.
        usual: Perspective,
    },
    /// A column that was named for this is in another file only.
    Elsewhere { what: String, name: String },
    /// Several columns have a name that fits a pattern, and the first of them is copied.
    KeptOnce {
        name: String,
        /// The columns, from 1.
        columns: Vec<usize>,
    },
    /// A column that is copied is not in this file.
    NoKeptColumn { name: String },
}

/// What signs in cells were taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerNotice {
    /// Answers are written as codes such as `A4`, which are taken to count from 1.
    Codes,
    /// Of some rows the answers in one cell are as many as the full list has statements, of others as many as the short one, and
    /// no column says of which they are.
    TypedForms,
    /// Some labels could not be read, and all that could are on one side of the middle of the scale.
    OneSideUnread,
    /// Some cells hold a 0 and none the highest answer, so that the steps may count from 0.
    CountsFromZero { lowest: u8, highest: u8 },
    /// Some cells hold negative numbers and none the highest answer, so that the middle of the steps may be 0.
    BelowZero {
        /// The lowest of them.
        found: i8,
        lowest: u8,
        highest: u8,
    },
    /// Beside or below the answers stands that a number means what another one counts for.
    OtherMeaning(OtherMeaning),
    /// Nothing says what some numbers mean.
    OpenNumbers(OpenNumbers),
    /// Among many numbers the highest answer never is.
    NeverHighest {
        answers: u64,
        found: Vec<u8>,
        highest: u8,
    },
    /// Many answers are only two words, on either side of the middle.
    TwoWords {
        answers: u64,
        low: u8,
        high: u8,
        highest: u8,
    },
    /// Some cells hold percentages.
    Percentages { highest: u8 },
    /// Rows have many numbers above the highest answer, so that people answered on another scale.
    OtherScale {
        found: Vec<u8>,
        /// Where that scale most likely ends.
        top: u8,
        highest: u8,
    },
}

/// What a sheet of a workbook holds beside visible rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetNotice {
    /// The sheet that is read is hidden: no other has answers.
    HiddenSheet { sheet: String },
    /// Rows of the sheet are hidden or filtered away, and count.
    HiddenRows { rows: u64 },
    /// Rows of the sheet are struck through, and count.
    StruckRows { rows: u64 },
    /// Cells under the names of the columns are merged: all but the first of them are empty.
    MergedCells { times: u64 },
    /// Codes of people are numbers with a format that shows them in a way that is not known here: the numbers are read.
    OddCodes { rows: u64 },
    /// A few rows are of formulas, as no other is.
    Formulas { line: u64, rows: u64 },
    /// By its name the answers of the sheet that is read were recoded.
    WorkedOut { sheet: String },
    /// Other sheets have answers too, and are not read.
    NotRead {
        /// The names of the first of them.
        sheets: Vec<String>,
        count: usize,
        /// Whether they are hidden, and the one that is read is not.
        hidden: bool,
    },
}

/// Which questions people were asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionNotice {
    /// The answers are to the statements of an edition that has to be named.
    Edition { edition: EditionRead },
    /// There are columns for the statements of several editions, and nothing says which of them was asked.
    SeveralEditions {
        /// As which the rows are read.
        edition: EditionRead,
    },
    /// Rows name another edition than that of which the columns are filled.
    Contradicted { rows: u64 },
    /// The columns have the wording of another perspective than one's own, so every row has it.
    WordedAs { perspective: Perspective },
    /// The names of the columns, or that of the sheet, say from whose eyes rows are.
    NamedAs {
        perspective: Perspective,
        sheet: Option<String>,
    },
    /// A title above rows says from whose eyes they are.
    TitledAs { perspective: Perspective },
    /// Columns have the wording of different perspectives.
    MixedWording,
    /// Keys that objects of JSON have, and none of the first ten; they are not read.
    LaterKeys {
        names: Vec<String>,
        /// Whether there are more.
        more: bool,
    },
}

/// An edition of the statements that rows were read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRead {
    pub version: String,
    /// The version of the newest edition.
    pub newest: String,
}

/// How far what is said of a file can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It was read without doubt.
    Note,
    /// It was read as it most likely is.
    Guess,
    /// Something could not be read, or may be read wrong.
    Problem,
}

impl Notice {
    pub(crate) const fn titled(perspective: Perspective) -> Self {
        Self::Question(QuestionNotice::TitledAs { perspective })
    }

    /// How far it can be trusted.
    pub(crate) const fn level(&self) -> Level {
        match self {
            Self::Column(
                ColumnNotice::ChosenFrame { .. }
                | ColumnNotice::LikeAnother { .. }
                | ColumnNotice::CutTexts { .. }
                | ColumnNotice::NumberedColumns { .. }
                | ColumnNotice::CellsAfter { .. }
                | ColumnNotice::CodeBeside { .. }
                | ColumnNotice::MayBeCode { .. }
                | ColumnNotice::Elsewhere { .. }
                | ColumnNotice::KeptOnce { .. },
            )
            | Self::Sheet(
                SheetNotice::StruckRows { .. }
                | SheetNotice::MergedCells { .. }
                | SheetNotice::OddCodes { .. }
                | SheetNotice::Formulas { .. },
            )
            | Self::Question(
                QuestionNotice::SeveralEditions { .. } | QuestionNotice::NamedAs { .. },
            )
            | Self::Answer(
                AnswerNotice::Codes
                | AnswerNotice::TypedForms
                | AnswerNotice::NeverHighest { .. }
                | AnswerNotice::TwoWords { .. },
            ) => Level::Guess,
            Self::Column(
                ColumnNotice::SeveralFrames { .. }
                | ColumnNotice::Relation { .. }
                | ColumnNotice::WithAnswers { .. }
                | ColumnNotice::WorkedOut { .. },
            )
            | Self::Answer(
                AnswerNotice::OneSideUnread
                | AnswerNotice::CountsFromZero { .. }
                | AnswerNotice::BelowZero { .. }
                | AnswerNotice::OtherMeaning(_)
                | AnswerNotice::OpenNumbers(_)
                | AnswerNotice::Percentages { .. }
                | AnswerNotice::OtherScale { .. },
            )
            | Self::Encoding(EncodingNotice::ZeroBytes)
            | Self::Question(
                QuestionNotice::Contradicted { .. }
                | QuestionNotice::MixedWording
                | QuestionNotice::LaterKeys { .. },
            )
            | Self::Sheet(
                SheetNotice::WorkedOut { .. } | SheetNotice::NotRead { hidden: false, .. },
            ) => Level::Problem,
            Self::Row(notice) if notice.is_guess() => Level::Guess,
            Self::Row(notice) if notice.is_problem() => Level::Problem,
            _ => Level::Note,
        }
    }
}

/// A statement that has no column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingColumn {
    pub id: String,
    /// The name of the unused column most like it, if one is.
    pub like: Option<String>,
    /// Whether that name says that its cells were recoded, or are something else.
    pub is_worked_out: bool,
}

parts!(
    Notice: Encoding(EncodingNotice), Column(ColumnNotice), Row(RowNotice), Answer(AnswerNotice), Sheet(SheetNotice),
    Question(QuestionNotice)
);
