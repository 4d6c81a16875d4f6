//! What can be wrong with a row of a file of answers.

use crate::model::Form;

/// What stands between two cells of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    Tab,
    Bar,
    Space,
}

impl Sign {
    /// What may stand between cells, the usual one first.
    pub(crate) const ALL: [Self; 5] = [
        Self::Comma,
        Self::Semicolon,
        Self::Tab,
        Self::Bar,
        Self::Space,
    ];

    /// The sign that a delimiter is.
    pub(crate) fn of(delimiter: u8) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|sign| sign.byte() == delimiter)
            .unwrap_or(Self::Comma)
    }

    /// The sign itself.
    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
            Self::Space => b' ',
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The line where the row starts, from 1; within a block of a file, the number of lines before it.
    pub line: u64,
    /// The column, from 1, when it is about one cell.
    pub column: Option<usize>,
    /// The statement that the column belongs to.
    pub statement: Option<String>,
    pub kind: RowProblemKind,
}

/// What can be wrong with one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblemKind {
    /// A cell can't be read as an answer, and counts as missing.
    Answer {
        found: String,
        lowest: u8,
        highest: u8,
    },
    /// Two columns of one statement have different answers; neither counts.
    TwoAnswers {
        /// What the later one holds.
        found: String,
        /// What the earlier one says.
        other: u8,
    },
    /// A column that does not count has the label of another step than the number of the answer; it does not count.
    OtherLabel {
        /// The number as it is written.
        found: String,
        /// That label, the name of its column, and its step.
        label: String,
        name: String,
        step: u8,
    },
    /// No column that counts has an answer, and others of the same statements have; none counts.
    Elsewhere {
        /// The name of the first of these.
        name: String,
    },
    /// Labels could not be read, and the others of the row are on one side of the middle: none counts.
    OneSided,
    /// All answers are in one cell, and a sign in it is none; it counts as missing.
    Sign {
        /// Where it stands, from 1, without white space.
        at: usize,
        found: String,
        lowest: u8,
        highest: u8,
    },
    /// All answers are in one cell, and not one sign for each statement.
    Typed {
        found: String,
        /// How many signs those are, without white space.
        signs: usize,
        expected: usize,
    },
    /// The form is neither full nor short; full is assumed.
    Form { found: String },
    /// The columns have the numbers of the list of another form than the row is of: no answer counts.
    NumberedForm {
        /// The form of that list.
        expected: Form,
    },
    /// The perspective is none that is known.
    Perspective { found: String },
    /// The code of the person was made a rounded number; the row counts as one without a code.
    Id { found: String },
    /// Whether the row was handed in is said with neither yes nor no.
    Finished { found: String },
    /// The row has fewer cells than there are columns; the others count as empty.
    TooFewCells { found: usize, expected: usize },
    /// The row and the next are the halves of one, in which a cell has a line end without quotes; both are left out.
    Halves,
    /// The row has more cells than there are columns, so that it is not known which is which; it is left out.
    TooManyCells { found: usize, expected: usize },
    /// Something stands right of the last column with a name, since most likely cells of the row have moved; it is left out.
    Moved,
    /// A label with a delimiter in it stands there without quotes, so that the cells after it have moved; the row is left out.
    CutLabel { label: String },
    /// All cells of the row are in one, since other signs stand between them than between the names of the columns, or quotes
    /// around all of them; the row is left out.
    OneCell {
        /// What stands between them.
        found: Sign,
        /// What stands between the names.
        expected: Sign,
    },
    /// The row has bytes that are not text in the encoding of the file.
    Bytes,
    /// The row is longer than 4 MiB, has a cell of more than 1 MiB or more than 100,000 cells; it is left out.
    TooLong,
    /// A quote that is opened here is not closed within 1 MiB or before the end; reading stops here.
    QuoteNeverClosed,
}

/// The kinds of [`RowProblemKind`], for counting, in the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowProblemSort {
    Answer,
    TwoAnswers,
    Elsewhere,
    OneSided,
    Typed,
    Form,
    NumberedForm,
    Perspective,
    Id,
    Finished,
    TooFewCells,
    Halves,
    TooManyCells,
    OneCell,
    Bytes,
    TooLong,
    QuoteNeverClosed,
}

impl RowProblemKind {
    /// The kind without what was found.
    pub(crate) const fn sort(&self) -> RowProblemSort {
        match self {
            Self::Answer { .. } | Self::Sign { .. } => RowProblemSort::Answer,
            Self::TwoAnswers { .. } | Self::OtherLabel { .. } => RowProblemSort::TwoAnswers,
            Self::Elsewhere { .. } => RowProblemSort::Elsewhere,
            Self::OneSided => RowProblemSort::OneSided,
            Self::Typed { .. } => RowProblemSort::Typed,
            Self::Form { .. } => RowProblemSort::Form,
            Self::NumberedForm { .. } => RowProblemSort::NumberedForm,
            Self::Perspective { .. } => RowProblemSort::Perspective,
            Self::Id { .. } => RowProblemSort::Id,
            Self::Finished { .. } => RowProblemSort::Finished,
            Self::TooFewCells { .. } => RowProblemSort::TooFewCells,
            Self::Halves => RowProblemSort::Halves,
            Self::TooManyCells { .. } | Self::CutLabel { .. } | Self::Moved => {
                RowProblemSort::TooManyCells
            }
            Self::OneCell { .. } => RowProblemSort::OneCell,
            Self::Bytes => RowProblemSort::Bytes,
            Self::TooLong => RowProblemSort::TooLong,
            Self::QuoteNeverClosed => RowProblemSort::QuoteNeverClosed,
        }
    }
}

/// The most digits of a number that a spreadsheet keeps, as a workbook has them.
const MOST_DIGITS: usize = 17;

/// Whether a spreadsheet made a number of a long row of digits: the last of them are zeros, or it has a power of ten.
pub(crate) fn is_rounded(found: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_power = |(number, power): (&str, &str)| {
        let number = number.replace([',', '.'], "");
        digits(&number) && digits(power.trim_start_matches('+'))
    };
    let found = found.trim();
    let rest = found.get(MOST_DIGITS..).unwrap_or_default();
    let is_cut = digits(found) && !rest.is_empty() && rest.bytes().all(|byte| byte == b'0');
    is_cut || found.split_once(['E', 'e']).is_some_and(is_power)
}
