//! What a report is made of: sections, and in them blocks that each mean something.

use crate::model::{ByRole, Role};

use super::crowd::TriangleHistogram;
use super::table::{Estimate, Pairs, TableBlock};

/// A finished report: every number and sentence is final.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is a report of.
    pub title: String,
    /// Day, form, perspective and code.
    pub(crate) facts: Vec<String>,
    /// The one sentence to remember.
    pub headline: String,
    /// In the order in which they are made; a medium has its own.
    pub(crate) sections: Vec<Section>,
    /// What a file says at its end about itself.
    pub(crate) colophon: Colophon,
}

/// What stands together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    pub(crate) id: SectionId,
    pub(crate) heading: Option<String>,
    pub(crate) blocks: Vec<Block>,
}

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum SectionId {
    /// What has to be known before anything else: that the answers are made up.
    Example,
    /// Whom it is about, and who does not count.
    About,
    /// Where one stands, drawn and in a sentence.
    Standing,
    /// Two sides beside each other; a report may have several.
    Beside,
    /// What two people can talk about, step by step; on paper a page of its own.
    Talk,
    /// What is told at length, each part under its heading.
    Told,
    /// What to do with it today.
    Today,
    /// What the strongest roles bring and cost.
    Roles,
    /// What the mix misses, and who can add it.
    Missing,
    /// Everyone in one picture.
    Crowd,
    /// What a situation needs, and for how many of a group that leads.
    Needed,
    Parts,
    /// Statements to talk about.
    Statements,
    /// What a group does with it.
    Agree,
    /// What to ask and what one wants.
    Next,
    /// The numbers and what they are.
    Numbers,
    /// How sure they are.
    Certainty,
    /// What has to be known about these answers.
    Notes,
    /// The statements that mattered most.
    Explained,
    /// What people are divided on most, to talk about.
    Discussed,
    /// All other counts.
    Counted,
    /// Which role a case or a situation asks for, to a room.
    Choices,
    /// What it is not, and where it comes from.
    Limits,
}

/// A piece of meaning.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// The shares of the three roles.
    Mix(Mix),
    /// Per role one number or two, and what they say.
    Pairs(Pairs),
    /// The roles with what each is about, where there is no mix to draw.
    Roles(Vec<Labelled>),
    Prose(String),
    /// Sentences with a word before each that says what it is.
    Labelled(Vec<Labelled>),
    /// Rows of numbers, each also as a sentence.
    Table(TableBlock),
    /// What is beside the point: what signs and numbers mean.
    Legend(Vec<Legend>),
    /// Sentences that stand each for themselves.
    List(Vec<String>),
    /// A line to copy as it is.
    Line(String),
    /// Words with room behind each to write on; nothing for ears, so that the rest says it too.
    Blanks(&'static [&'static str]),
    /// How many people gave each answer to a question.
    Counted(CountedQuestion),
    /// Many people in one triangle.
    Crowd(Box<CrowdPicture>),
}

/// How many people stand in which place of the triangle; nobody is told apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CrowdPicture {
    pub(crate) crowd: TriangleHistogram,
    pub(crate) title: &'static str,
    /// The name of each role and its mean share.
    pub(crate) corners: ByRole<String>,
    /// What digits and the sign in the middle mean, under a drawing in characters.
    pub(crate) digits: String,
    /// What circles mean, under a drawing on a page.
    pub(crate) circles: &'static str,
    /// The picture in words.
    pub(crate) sentences: Vec<String>,
}

/// Three shares: as bars with a margin, and as a place in a triangle.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mix {
    /// The largest first.
    pub(crate) rows: Vec<MixRow>,
    /// At the share where every role starts: in full, and in few words.
    pub(crate) third: (&'static str, &'static str),
    /// That the printed shares were rounded, when they do not add up to 100: beside a picture, and in words.
    pub(crate) rounded: Option<(&'static str, &'static str)>,
    /// Above the bars, in pictures with room for words.
    pub(crate) bars: &'static str,
    /// What the margin is, where there is one.
    pub(crate) margin: Option<&'static str>,
    pub(crate) triangle: &'static str,
    /// The triangle in words.
    pub(crate) in_words: String,
    pub(crate) triangle_margin: &'static str,
    /// The mix lies outside the triangle.
    pub(crate) outside: &'static str,
    /// Beside the mark: whose it is.
    pub(crate) whose: &'static str,
}

/// A role in a mix.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MixRow {
    pub(crate) role: Role,
    pub(crate) name: String,
    /// What the role is about.
    pub(crate) summary: String,
    pub(crate) share: Estimate,
    /// The person's own guess: "your guess: 1st".
    pub(crate) guess: Option<String>,
    /// The row in words.
    pub(crate) sentence: String,
}

/// A question with the answers to it, counted once, or twice beside each other.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CountedQuestion {
    /// Before the question; empty where its place says nothing.
    pub(crate) number: String,
    pub(crate) question: String,
    /// Above the answers and above the people.
    pub(crate) heads: [&'static str; 2],
    /// The number and the words of each answer.
    pub(crate) answers: Vec<(u8, String)>,
    /// None where the answers are withheld.
    pub(crate) sides: Vec<CountedSide>,
    /// How people begin to talk about it.
    pub(crate) opening: Option<String>,
    /// How divided people are, or why there are no answers.
    pub(crate) aside: Option<String>,
}

/// The answers that were counted at one time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CountedSide {
    /// When, where it was counted twice.
    pub(crate) label: Option<&'static str>,
    /// Per answer; none where nobody voted on it.
    pub(crate) counts: Vec<u64>,
    /// The same as percentages; none where nobody answered or none are shown.
    pub(crate) percents: Vec<String>,
    /// The answers in words.
    pub(crate) sentences: Vec<String>,
    /// How many people answered, where that is not everyone, or why there are no counts.
    pub(crate) note: Option<String>,
}

/// A sentence with the word before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Labelled {
    pub(crate) label: String,
    pub(crate) text: String,
}

/// What a number or a sign means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Legend {
    /// Of a number.
    Number(String),
    /// Of the sign between a number and its margin: with the sign, and without.
    Sign { shown: String, spoken: String },
}

/// What a file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Colophon {
    /// The program and the day.
    pub(crate) made: String,
    /// The statements that were asked, where it is about answers: what stands before their reference, and
    /// id@version#fingerprint.
    pub(crate) statements: Option<(&'static str, String)>,
    /// Where the file is and that it sends nothing.
    pub(crate) privacy: &'static str,
    /// The language of all sentences, as HTML wants it.
    pub(crate) language: &'static str,
}

impl SectionId {
    /// Of several sections for this, the first introduces the others.
    pub(super) const fn opens_with_an_introduction(self) -> bool {
        matches!(self, Self::Talk | Self::Explained)
    }
}

/// A paragraph of fixed words.
pub(in crate::output) fn prose(text: &str) -> Block {
    Block::Prose(text.to_owned())
}

impl Document {
    /// The section with this purpose, where there is something to say in it.
    pub(crate) fn section(&self, id: SectionId) -> impl Iterator<Item = &Section> {
        let found = self.sections.iter();
        found.filter(move |section| section.id == id && !section.blocks.is_empty())
    }

    /// The sections in this order.
    pub(super) fn ordered(
        &self,
        order: impl IntoIterator<Item = SectionId>,
    ) -> impl Iterator<Item = &Section> {
        order.into_iter().flat_map(|id| self.section(id))
    }
}

impl Section {
    pub(crate) fn new(id: SectionId, heading: Option<&str>, blocks: Vec<Block>) -> Self {
        let heading = heading.map(str::to_owned);
        Self {
            id,
            heading,
            blocks,
        }
    }

    /// The index of the block that is a picture.
    pub(super) fn picture(&self) -> Option<usize> {
        let is_picture =
            |block: &Block| matches!(block, Block::Mix(_) | Block::Roles(_) | Block::Pairs(_));
        self.blocks.iter().position(is_picture)
    }
}

impl Mix {
    /// The shares by role.
    pub(super) fn shares(&self) -> Option<ByRole<&Estimate>> {
        let of = |role| self.rows.iter().find(|row| row.role == role);
        ByRole::from_fn(|role| Some(&of(role)?.share)).all()
    }
}

impl CountedQuestion {
    /// The question behind its number.
    pub(super) fn asked(&self) -> String {
        format!("{}{}", self.number, self.question)
    }
}

impl CountedSide {
    /// The count of an answer with its percentage; nothing where nobody voted on it.
    pub(super) fn number(&self, place: usize) -> String {
        let Some(count) = self.counts.get(place) else {
            return String::new();
        };
        self.percents.get(place).map_or_else(
            || count.to_string(),
            |percent| format!("{count} · {}", percent.trim()),
        )
    }
}

impl Labelled {
    pub(crate) fn new(label: impl Into<String>, text: impl Into<String>) -> Self {
        let (label, text) = (label.into(), text.into());
        Self { label, text }
    }
}

impl Legend {
    pub(crate) fn number(text: &str) -> Self {
        Self::Number(text.to_owned())
    }

    /// As it stands beside a picture or a table.
    pub(super) fn shown(&self) -> &str {
        match self {
            Self::Number(text) => text,
            Self::Sign { shown, .. } => shown,
        }
    }

    /// As it is said where no sign is shown.
    pub(super) fn spoken(&self) -> &str {
        match self {
            Self::Number(text) => text,
            Self::Sign { spoken, .. } => spoken,
        }
    }
}
