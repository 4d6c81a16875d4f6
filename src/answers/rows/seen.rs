//! What was seen in rows that says something about the whole file.

use crate::answers::answer::{AnswerKey, AnswerReading};
use crate::answers::columns::editions::{EditionDoubt, bit};
use crate::answers::totals::examples::is_example;
use crate::answers::totals::{self, DOUBTFUL, TotalLabel, doubtful, is_chosen};
use crate::error::{AnswerNotice, EncodingNotice, Notice, OtherMeaning, QuestionNotice, RowNotice};
use crate::model::{Form, PackedAnswer, Scale, is_percentage};

use crate::answers::answer::used::UsedSteps;

/// The highest number that is the end of some scale.
const HIGHEST: u8 = 100;

/// The most rows with one label: more are people of a part with that name.
const FEW: u8 = 3;

/// From how many answers above the scale on a row was not answered on it.
const MANY: u64 = 3;

/// What was seen in some rows: empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says that something was seen"
)]
pub(in crate::answers) struct SeenRows {
    /// Answers by the codes of a form, such as `A4`.
    codes: bool,
    /// The steps of the scale that were answered.
    pub(in crate::answers) used: UsedSteps,
    /// Cells with words that could not be read.
    unreadable_labels: bool,
    /// The whole numbers up to 100 that are no step of the scale, a bit for each.
    off_scale: u128,
    /// Cells with a percentage, and the lowest number below zero.
    percentages: bool,
    lowest: i8,
    /// Cells with such a number above the scale, and whether a row has many of them.
    above: u64,
    many_above: bool,
    /// The lowest number of which a row without answers says that it means another step, and that step.
    meaning: Option<(char, u8)>,
    /// Rows of nothing but zero bytes.
    pub(in crate::answers) zeros: bool,
    /// Rows that add up others, and the labels of those that may be people elsewhere, a bit for each by its place from the last.
    totals: u64,
    skipped: u64,
    /// Rows that show how to fill in a list.
    examples: u64,
    /// Rows that say what numbers mean, and nothing else.
    pub(in crate::answers) legend_rows: u64,
    /// Rows with cells beside the table.
    pub(in crate::answers) beside: u64,
    /// How often people have each name that may be a label of totals, as far as is counted.
    names: DoubtCounts,
    /// Rows with all answers in one cell, of which the number says the form: of the full list, and of the short one.
    typed_full: bool,
    typed_short: bool,
    /// Rows that have the names of the columns again.
    pub(in crate::answers) headers: u64,
    /// Whether a row may be of several editions.
    pub(in crate::answers) has_open_edition: bool,
    /// Rows that name another edition than that of which the columns are filled.
    contradicted: u64,
    /// The editions of the statements that rows are of, a bit for each.
    pub(in crate::answers) editions: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct DoubtCounts([u8; DOUBTFUL]);

impl Default for DoubtCounts {
    fn default() -> Self {
        Self([0; DOUBTFUL])
    }
}

impl SeenRows {
    pub(in crate::answers) fn cell(&mut self, found: AnswerReading, cell: &[u8], scale: Scale) {
        self.used.cell(found);
        match found {
            AnswerReading::Coded(_) => self.codes = true,
            AnswerReading::OffScale(number) => self.number(number, scale),
            AnswerReading::Unreadable => {
                let text = String::from_utf8_lossy(cell);
                self.unreadable_labels |= text.contains(char::is_alphabetic);
                let text = text.trim();
                self.percentages |= is_percentage(text);
                match text.parse::<i8>() {
                    Ok(number @ ..0) => self.lowest = self.lowest.min(number),
                    Ok(number) => self.number(number.unsigned_abs(), scale),
                    Err(_) => {}
                }
            }
            _ => {}
        }
    }

    /// What the cells of a row may change while nothing is wrong with them.
    pub(in crate::answers) const fn told(&self) -> (bool, UsedSteps) {
        (self.codes, self.used)
    }

    /// Back to what was told before.
    pub(in crate::answers) const fn take_back(&mut self, (codes, used): (bool, UsedSteps)) {
        self.codes = codes;
        self.used = used;
    }

    fn number(&mut self, number: u8, scale: Scale) {
        self.off_scale |= 1 << number.min(HIGHEST);
        self.above += u64::from(number > scale.highest());
    }

    /// What was seen is that of one whole row.
    pub(in crate::answers) fn end_row(&mut self) {
        self.many_above = self.above >= MANY;
    }

    /// Whether there are labels that could not be read and all others are on one side of the middle, so that the rest may
    /// well be the other side.
    pub(in crate::answers) fn is_one_sided(&self, scale: Scale) -> bool {
        let (low, high) = self.used.sides(scale);
        self.unreadable_labels && low != high
    }

    /// Counts a name that may label a row of totals. A row with both the lowest and the highest answer in it is a person's: sums and
    /// averages do not lie at both ends.
    pub(in crate::answers) fn name(&mut self, name: usize, answers: &[PackedAnswer], scale: Scale) {
        let has = |answer| answers.contains(&PackedAnswer::from(Some(answer)));
        if let Some(count) = self.names.0.get_mut(name)
            && (is_chosen(name)
                || is_example(name)
                || !(has(scale.lowest()) && has(scale.highest())))
        {
            *count = count.saturating_add(1);
        }
    }

    /// A row with all answers in one cell, which is of this form by their number.
    pub(in crate::answers) fn typed(&mut self, form: Form) {
        self.typed_full |= form == Form::Full;
        self.typed_short |= form == Form::Short;
    }

    /// A row that adds up others, or is an example, under this label.
    pub(in crate::answers) fn nobody(&mut self, label: TotalLabel) {
        if matches!(label, TotalLabel::Example(_)) {
            self.examples += 1;
            return;
        }
        self.totals += 1;
        if let TotalLabel::Chosen(place) = label {
            self.skipped |= totals::bit(place);
        }
    }

    /// What a row without answers says that a number means, if it does.
    pub(in crate::answers) fn meaning(&mut self, found: Option<OtherMeaning>) {
        let found = found.map(|found| (found.number, found.step));
        self.meaning = self.meaning.into_iter().chain(found).min();
    }

    /// Rows that say how often each step was chosen.
    pub(in crate::answers) const fn tally(&mut self, rows: u64) {
        self.totals += rows;
    }

    pub(in crate::answers) fn doubt(&mut self, doubt: EditionDoubt) {
        self.has_open_edition |= doubt == EditionDoubt::Open;
        self.contradicted += u64::from(doubt == EditionDoubt::Contradicted);
    }

    pub(in crate::answers) const fn edition(&mut self, edition: usize) {
        self.editions |= bit(edition);
    }

    pub(in crate::answers) fn merge(&mut self, other: Self) {
        self.codes |= other.codes;
        self.used.merge(other.used);
        self.unreadable_labels |= other.unreadable_labels;
        self.off_scale |= other.off_scale;
        self.percentages |= other.percentages;
        self.lowest = self.lowest.min(other.lowest);
        self.above += other.above;
        self.many_above |= other.many_above;
        let meanings = self.meaning.into_iter().chain(other.meaning);
        self.meaning = meanings.min();
        self.zeros |= other.zeros;
        self.totals += other.totals;
        self.skipped |= other.skipped;
        self.examples += other.examples;
        self.legend_rows += other.legend_rows;
        self.beside += other.beside;
        for (mine, theirs) in self.names.0.iter_mut().zip(other.names.0) {
            *mine = mine.saturating_add(theirs);
        }
        self.typed_full |= other.typed_full;
        self.typed_short |= other.typed_short;
        self.headers += other.headers;
        self.has_open_edition |= other.has_open_edition;
        self.contradicted += other.contradicted;
        self.editions |= other.editions;
    }

    /// What is to be said of the file, besides what was said of its first rows.
    pub(in crate::answers) fn notices(&self, answers: &AnswerKey, said: &[Notice]) -> Vec<Notice> {
        let codes = Notice::Answer(AnswerNotice::Codes);
        let is_meaning =
            |notice: &Notice| matches!(notice, Notice::Answer(AnswerNotice::OtherMeaning(_)));
        let meaning = self.meaning.filter(|_| !said.iter().any(is_meaning));
        let scale = answers.scale();
        let count = |count: u64, notice: fn(u64) -> Notice| (count > 0).then(|| notice(count));
        let is = |found: bool, notice: Notice| found.then_some(notice);
        let other = self.other_scale(answers);
        let open = self.used.open_numbers(answers);
        [
            count(self.headers, |rows| {
                RowNotice::RepeatedHeaders { rows }.into()
            }),
            count(self.totals, |rows| RowNotice::Totals { rows }.into()),
            count(self.legend_rows, |rows| RowNotice::Legend { rows }.into()),
            count(self.beside, |rows| RowNotice::Beside { rows }.into()),
            count(self.contradicted, |rows| {
                QuestionNotice::Contradicted { rows }.into()
            }),
            count(self.examples, |rows| RowNotice::Examples { rows }.into()),
            self.names_of_totals(),
            self.names_of_examples(),
            self.skipped_people(),
            is(
                self.typed_full && self.typed_short,
                AnswerNotice::TypedForms.into(),
            ),
            is(self.codes && !said.contains(&codes), codes),
            is(self.zeros, EncodingNotice::ZeroBytes.into()),
            is(self.is_one_sided(scale), AnswerNotice::OneSideUnread.into()),
            meaning
                .and_then(|(number, step)| answers.meaning(number, step))
                .map(|meaning| Notice::Answer(AnswerNotice::OtherMeaning(meaning))),
            other.map(Notice::Answer),
            open.map(|open| Notice::Answer(AnswerNotice::OpenNumbers(open))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// That people most likely answered on another scale: a longer one, for a slip of the pen is one cell in a row, one of
    /// percentages, or one that does not reach the highest step, and may begin at zero or below it.
    fn other_scale(&self, answers: &AnswerKey) -> Option<AnswerNotice> {
        let scale = answers.scale();
        let is_off = |number: &u8| self.off_scale >> number & 1 == 1;
        let above: Vec<u8> = (scale.highest() + 1..=HIGHEST).filter(is_off).collect();
        let (lowest, highest) = (scale.lowest(), scale.highest());
        match above.last() {
            _ if self.percentages => Some(AnswerNotice::Percentages { highest }),
            Some(&last) if self.many_above => Some(AnswerNotice::OtherScale {
                found: above,
                top: if last > 10 { HIGHEST } else { last },
                highest,
            }),
            _ if self.used.reaches_highest(scale) => None,
            _ if self.lowest < 0 => Some(AnswerNotice::BelowZero {
                found: self.lowest,
                lowest,
                highest,
            }),
            _ if is_off(&0) => Some(AnswerNotice::CountsFromZero { lowest, highest }),
            _ => self
                .used
                .two_words(scale)
                .or_else(|| self.used.below_highest(answers)),
        }
    }

    /// The names that may be labels: those of a few rows, as labels are, or that someone may have chosen.
    fn names_of_totals(&self) -> Option<Notice> {
        let is_doubted =
            |place, count| count > 0 && (is_chosen(place) || count <= FEW) && !is_example(place);
        self.named(is_doubted, |names| RowNotice::NamedLikeTotals { names })
    }

    /// The names that may be those of an example or a trial, of a few rows.
    fn names_of_examples(&self) -> Option<Notice> {
        let is_doubted = |place, count| (1..=FEW).contains(&count) && is_example(place);
        self.named(is_doubted, |names| RowNotice::NamedLikeExample { names })
    }

    /// The labels under which rows are people and the last is not.
    fn skipped_people(&self) -> Option<Notice> {
        let is_skipped = |place: usize| is_chosen(place) && self.skipped & totals::bit(place) != 0;
        let is_both = |place, count| count > 0 && is_skipped(place);
        self.named(is_both, |names| RowNotice::SkippedLikeTotals { names })
    }

    /// What is to be said of the names of which that holds for their place and how often they came.
    fn named(
        &self,
        holds: impl Fn(usize, u8) -> bool,
        notice: fn(Vec<String>) -> RowNotice,
    ) -> Option<Notice> {
        let counted = self.names.0.iter().enumerate();
        let held = counted.filter(|(place, count)| holds(*place, **count));
        let names: Vec<String> = held.map(|(place, _)| doubtful(place)).collect();
        (!names.is_empty()).then(|| Notice::Row(notice(names)))
    }
}
