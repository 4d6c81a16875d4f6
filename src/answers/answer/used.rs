//! Which steps of the scale people answered, in words or as bare numbers: where they leave it open what the numbers mean.

use crate::answers::answer::{AnswerKey, AnswerReading};
use crate::error::{AnswerNotice, OpenNumbers};
use crate::model::{PackedAnswer, Scale};

/// From how many answers and rows on it says something that nobody gave the highest. Where one answer in thirty is the highest,
/// which is few, as many as these are without one in three of ten thousand files; and of ten people hardly all keep off the end.
const MANY_ANSWERS: u64 = 240;
const MANY_ROWS: u64 = 10;

/// From how many answers on it says something that only two steps beside the ends and the middle are among them.
const MANY_OF_TWO: u64 = 48;

/// The steps in some rows: empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::answers) struct UsedSteps {
    /// The steps that stand there in words, a bit for each, those that are numbers where `--label` turns others, and whether words
    /// stand beside a number.
    words: u16,
    numbers: u16,
    is_numbered: bool,
    /// How many cells with words the row has that is being read.
    in_row: u32,
    /// The steps that were answered, and whether an end of the scale was without words.
    answered: u16,
    has_bare_end: bool,
    /// Whether more rows would change nothing, so that they are not looked at.
    is_known: bool,
    /// How many answers and rows were looked at.
    answers: u64,
    rows: u64,
}

const fn bit(step: u8) -> u16 {
    1 << (step % 16)
}

const fn ends(scale: Scale) -> u16 {
    bit(scale.lowest()) | bit(scale.highest())
}

impl UsedSteps {
    pub(in crate::answers) const fn begin_row(&mut self) {
        self.in_row = 0;
    }

    /// A cell with the label of a step, or with a number.
    pub(in crate::answers) fn cell(&mut self, found: AnswerReading) {
        match found {
            AnswerReading::Label(step) => {
                self.words |= bit(step);
                self.in_row += 1;
            }
            AnswerReading::Numbered(step) => {
                self.words |= bit(step);
                self.is_numbered = true;
            }
            AnswerReading::Answer(number) => self.numbers |= bit(number),
            _ => {}
        }
    }

    /// The answers of the row that was begun.
    pub(in crate::answers) fn row(&mut self, answers: &[PackedAnswer], scale: Scale) {
        if self.is_known {
            return;
        }
        let (mut found, mut at_ends) = (0, 0);
        for code in answers {
            let step = 1 << code.index();
            found |= step;
            at_ends += u32::from(step & ends(scale) != 0);
            self.answers += u64::from(*code != PackedAnswer::MISSING);
        }
        self.rows += 1;
        self.answered |= found & !(1 << PackedAnswer::MISSING.index());
        self.has_bare_end |= at_ends > self.in_row;
        let is_sure = self.has_bare_end || self.words & !ends(scale) != 0;
        self.is_known = is_sure && self.reaches_highest(scale);
    }

    pub(in crate::answers) fn merge(&mut self, other: Self) {
        self.words |= other.words;
        self.numbers |= other.numbers;
        self.is_numbered |= other.is_numbered;
        self.in_row += other.in_row;
        self.answered |= other.answered;
        self.has_bare_end |= other.has_bare_end;
        self.is_known |= other.is_known;
        self.answers += other.answers;
        self.rows += other.rows;
    }

    pub(in crate::answers) const fn reaches_highest(&self, scale: Scale) -> bool {
        self.answered & bit(scale.highest()) != 0
    }

    /// Whether words stand below and above the middle of the scale.
    pub(in crate::answers) fn sides(&self, scale: Scale) -> (bool, bool) {
        let middle = scale.lowest() + scale.highest();
        let has = |is_there: &dyn Fn(u8) -> bool| {
            let mut steps = scale.values().filter(|step| self.words & bit(*step) != 0);
            steps.any(|step| is_there(2 * step))
        };
        (has(&|twice| twice < middle), has(&|twice| twice > middle))
    }

    /// That only the ends of the scale are in words, and the steps between them bare numbers, of which nothing says in which
    /// direction they run; or that it was said of other numbers that they mean something else.
    pub(in crate::answers) fn open_numbers(&self, answers: &AnswerKey) -> Option<OpenNumbers> {
        let scale = answers.scale();
        let turned = |number: u8| scale.lowest() + scale.highest() - number;
        let is_unsaid = |number: &u8| self.numbers & bit(*number) != 0 && answers.moves(*number);
        let numbers: Vec<u8> = scale.values().filter(is_unsaid).collect();
        if !numbers.is_empty() {
            return Some(OpenNumbers::Unsaid(numbers));
        }
        let is_open = self.words != 0
            && self.words & !ends(scale) == 0
            && !(self.is_numbered || self.has_bare_end || answers.says_numbers());
        let mut between = scale
            .values()
            .filter(|step| turned(*step) != *step && ends(scale) & bit(*step) == 0);
        let number = between.find(|step| self.answered & bit(*step) != 0)?;
        is_open.then(|| OpenNumbers::EndsInWords {
            number,
            turned: turned(number),
        })
    }

    /// That so many answers are two words, which stand on either side between an end of the scale and its middle.
    pub(in crate::answers) fn two_words(&self, scale: Scale) -> Option<AnswerNotice> {
        let given = |step: &u8| self.answered & bit(*step) != 0;
        let mut found = scale.values().filter(given);
        let (low, high) = (found.next()?, found.next()?);
        let is_inside = low > scale.lowest() && high < scale.highest() && found.next().is_none();
        let is_opposite = low + high == scale.lowest() + scale.highest();
        let is_in_words = self.words == self.answered && self.answers >= MANY_OF_TWO;
        (is_inside && is_opposite && is_in_words).then_some(AnswerNotice::TwoWords {
            answers: self.answers,
            low,
            high,
            highest: scale.highest(),
        })
    }

    /// That among so many numbers the highest never is.
    pub(in crate::answers) fn below_highest(&self, answers: &AnswerKey) -> Option<AnswerNotice> {
        let scale = answers.scale();
        let is_said = self.words != 0 || self.reaches_highest(scale) || answers.says_numbers();
        let is_much = self.answers >= MANY_ANSWERS && self.rows >= MANY_ROWS;
        let found = scale.values();
        let found = found.filter(|step| self.answered & bit(*step) != 0);
        (is_much && !is_said).then(|| AnswerNotice::NeverHighest {
            answers: self.answers,
            found: found.collect(),
            highest: scale.highest(),
        })
    }
}
