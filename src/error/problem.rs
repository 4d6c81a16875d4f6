//! A problem in a file that a person wrote: where it is and what it is.

use std::path::PathBuf;

use crate::model::{Imbalance, LanguageTag, Role};

use super::SyntaxFault;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub place: Location,
    /// The statement (or role, case, situation) it is in, when that is known; as it was written.
    pub id: Option<String>,
    pub kind: ProblemKind,
}

/// What a value in a TOML file can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// A text between quotes.
    Text,
    WholeNumber,
    /// A number with or without decimals.
    Number,
    /// `true` or `false`.
    Truth,
    /// A date or a time.
    Date,
    /// A list between square brackets.
    List,
    /// A table: keys with values.
    Table,
    /// A text per language: `{ nl = "…", en = "…" }`.
    TextPerLanguage,
    /// A list of texts per language: `{ nl = ["…"], en = ["…"] }`.
    ListPerLanguage,
    /// Tables under a doubled header such as `[[statement]]`.
    Tables,
}

/// The form that a name has to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameForm {
    /// A letter, then letters and digits, at most 20.
    Statement,
    /// Letters, digits and hyphens, 1 to 60, of which the first is no hyphen.
    Hyphenated,
    /// 1 to 40 characters without `#`, `@` or white space.
    Version,
    /// 2 to 12 small letters, digits or hyphens, starting with a letter.
    Language,
}

/// What can be wrong in a statement file, or in a file with roles, cases, situations or a half day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    Text(TextProblem),
    /// The text is not TOML.
    Syntax {
        fault: SyntaxFault,
    },
    /// More problems than are listed.
    MoreProblems {
        /// How many are left out.
        number: usize,
    },
    Key(KeyProblem),
    Id(IdProblem),
    Wording(WordingProblem),
    Set(SetProblem),
    Scale(ScaleProblem),
    Range(RangeProblem),
    Warning(Warning),
}

/// The file as a whole is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextProblem {
    /// The file is larger than is read.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// Reading the file would take more memory than is allowed.
    TooHeavy {
        /// The limit in bytes.
        limit: usize,
    },
    /// The file holds a NUL byte: it is no text, or text in UTF-16.
    NoText,
    /// The text begins as a table, as a file of answers does.
    Table,
    /// Bytes that are not UTF-8.
    NotUtf8 {
        /// The first byte that does not fit.
        byte: u8,
        /// How many such places there are.
        number: usize,
    },
    /// There is nothing in the file but white space and comments.
    Empty,
    /// Tables or lists stand too deep inside one another to be read.
    TooDeep,
}

/// A key or header, or the type of what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyProblem {
    /// A key that means nothing here.
    Unknown {
        found: String,
        suggestion: Option<&'static str>,
        expected: &'static [&'static str],
    },
    /// The same key twice in one table.
    Doubled { found: String },
    /// A key that has to be there is not.
    Missing { expected: &'static str },
    /// An empty list where at least one table belongs.
    NoTables { key: &'static str },
    /// A value of another type than the key asks.
    WrongType {
        key: String,
        expected: ValueType,
        found: ValueType,
    },
    /// A header with one bracket on each side where two have to be, or with two where one has to be.
    WrongHeader {
        expected: String,
        /// How many headers of the file are like it.
        number: usize,
    },
    /// The file says that it has another format than this program reads.
    UnknownFormat { found: String },
    /// The file is of another kind than was asked for.
    OtherTables {
        found: &'static str,
        expected: &'static str,
    },
    /// A value that is none of the words that can stand there.
    UnknownValue {
        key: &'static str,
        found: String,
        suggestion: Option<String>,
        expected: Vec<String>,
    },
    /// A name without the form that it has to have.
    WrongName {
        /// The key it is the value of.
        key: &'static str,
        found: String,
        expected: NameForm,
    },
}

/// What is named once, or by names that others have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdProblem {
    /// A statement has the name of another column of saved rows.
    Reserved { reserved: &'static [&'static str] },
    /// An id stands at two places, whatever the case and the zeros before its numbers.
    Doubled {
        /// The line of the first one.
        first: usize,
    },
    /// A role that does not exist.
    UnknownRole {
        found: String,
        suggestion: Option<Role>,
    },
    /// A role that stands twice where each stands once.
    DoubledRole { role: Role },
    /// A role that is left out where each stands once.
    MissingRole { role: Role },
}

/// Languages, and the texts in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordingProblem {
    /// The list of languages is empty.
    NoLanguage,
    /// A language stands twice in the list.
    DoubledLanguage { found: LanguageTag },
    /// A text is not given in a language of the file.
    MissingText {
        key: &'static str,
        language: LanguageTag,
    },
    /// A text is given in a language that the file does not list.
    UndeclaredLanguage {
        key: &'static str,
        found: String,
        expected: Vec<LanguageTag>,
    },
    /// A text without a letter or digit.
    EmptyText {
        key: &'static str,
        /// Its language, when it has one.
        language: Option<LanguageTag>,
    },
    /// A text with a character that moves the cursor, changes colours or turns the reading direction.
    ForbiddenCharacter {
        key: &'static str,
        /// The first such character.
        found: char,
    },
}

/// Texts, statements and cases beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetProblem {
    /// Two texts that can't be told apart as headers of columns.
    AlikeTexts {
        found: String,
        /// The line of the first one.
        first: usize,
        /// The statement of the first one, when that is known.
        other: Option<String>,
    },
    /// Two roles go by one name.
    AlikeNames {
        found: String,
        /// The line of the first one.
        first: usize,
    },
    /// A list with too few or too many items.
    Items {
        key: &'static str,
        /// The language of the list, when it has one.
        language: Option<LanguageTag>,
        found: usize,
        expected: usize,
    },
    /// A wording that some statements have and others lack.
    PartlyWorded {
        key: &'static str,
        /// How many lack it.
        number: usize,
        total: usize,
    },
    /// A role has no statement.
    RoleWithoutStatements { role: Role },
    /// More statements than one file may have.
    TooManyStatements { found: usize, most: usize },
    /// Too few cases to tell anything by, or too many to rank.
    NumberOfCases {
        found: usize,
        least: usize,
        most: usize,
    },
    /// The statements are voted on in two parts of a half day.
    DoubledStatements {
        /// The line of the first one.
        first: usize,
    },
}

/// The scale, and the labels of its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScaleProblem {
    /// An end of the scale that is not a digit.
    End {
        /// The key: `lowest` or `highest`.
        key: &'static str,
        found: String,
    },
    /// A scale with fewer than two answers.
    OfOne,
    /// A scale whose highest answer is not above its lowest.
    Reversed { lowest: u8, highest: u8 },
    /// Labels that go from agreeing to disagreeing, so that every answer would count for its opposite.
    LabelsFall {
        language: LanguageTag,
        /// The first label that agrees less than one before it.
        found: String,
        before: String,
    },
    /// A label that looks like another answer, or like none.
    LabelReadsOtherwise { found: String, answer: u8 },
    /// A label that means two answers.
    DoubledLabel {
        found: String,
        /// The line of the first one.
        first: usize,
    },
}

/// A number that has to be within others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RangeProblem {
    /// A measurement error outside 0.01 to 100.
    MeasurementErrorRange { found: String },
    /// A measurement error with more than two decimals.
    MeasurementErrorDecimals { found: String },
    /// A rating that is not 1 to 5.
    Rating { found: String },
    /// A number of minutes that no part of a half day takes.
    Minutes { found: String, most: u8 },
}

/// What may be meant so, and is worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// A warning: the roles do not have the same number of statements, or of reversed ones.
    Unbalanced { imbalance: Imbalance },
    /// A warning: statements without a wording about a colleague.
    NoColleagueWording {
        /// How many lack it.
        number: usize,
        total: usize,
    },
    /// A warning: the file does not say how precisely a statement measures.
    MeasurementErrorAssumed,
}

parts!(
    ProblemKind: Text(TextProblem), Key(KeyProblem), Id(IdProblem), Wording(WordingProblem), Set(SetProblem), Scale(ScaleProblem),
    Range(RangeProblem), Warning(Warning)
);
