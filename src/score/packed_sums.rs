//! The answers of one row added up in one machine word.

use crate::model::{Form, Keying, PackedAnswer, Questionnaire, Role, Scale};

/// How many codes two answers can have together; see [`PackedAnswer::index`].
const PAIRS: usize = 256;

/// The most bits that the sums of one role may take.
const MOST_BITS: u32 = 16;

/// The lanes of the statements of one role and keying: where their number and their points stand in the word.
#[derive(Debug, Clone, Copy, Default)]
struct LaneGroup {
    count: u32,
    points: u32,
}

/// What was answered to the statements of one role and keying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PackedPoints {
    /// How many were answered.
    pub(super) count: usize,
    /// Points for the role: steps above the lowest, or below the highest for a reversed statement.
    pub(super) points: usize,
}

/// How the answers to the statements of a form are added up.
///
/// Each role has its own part of the word, its key: how many normal and reversed statements were answered, and with how many
/// points.
#[derive(Debug, Clone)]
pub(super) struct PackedSums {
    /// What two answers add to the word, for every two of eight statements that follow each other.
    addends: Vec<[[u64; PAIRS]; 4]>,
    /// The places of the statements that are asked.
    asked: Vec<usize>,
    groups: [[LaneGroup; 2]; 3],
    /// Where the part of each role starts, and its width.
    parts: [(u32, u32); 3],
}

impl PackedSums {
    /// The lanes of a form; nothing when the sums of a role take more than 16 bits.
    pub(super) fn new(questionnaire: &Questionnaire, form: Form) -> Option<Self> {
        let scale = questionnaire.scale();
        let mut lanes = Self {
            addends: Vec::new(),
            asked: questionnaire.places(form).collect(),
            groups: Default::default(),
            parts: Default::default(),
        };
        let numbers = questionnaire.numbers(form);
        let mut shift = 0;
        for ((role, groups), part) in Role::ALL
            .into_iter()
            .zip(&mut lanes.groups)
            .zip(&mut lanes.parts)
        {
            let start = shift;
            let (asked, reversed) = numbers[role];
            let numbers = [asked - reversed, reversed];
            // The numbers stand above the points: what follows from rows without gaps then lies close together in tables.
            for (group, number) in groups.iter_mut().zip(numbers) {
                group.points = lane(&mut shift, number * usize::from(scale.width()));
            }
            for (group, number) in groups.iter_mut().zip(numbers) {
                group.count = lane(&mut shift, number);
            }
            *part = (start, shift - start);
        }
        if lanes.parts.iter().any(|(_, width)| *width > MOST_BITS) {
            return None;
        }
        let eights = 0..questionnaire.statements().len().div_ceil(8);
        let single = |place: usize, code: usize| {
            lanes.addend(questionnaire, scale, place, code).unwrap_or(0)
        };
        let pair = |pair: usize| {
            std::array::from_fn(|codes| {
                single(2 * pair, codes % 16) + single(2 * pair + 1, codes / 16)
            })
        };
        let eight = |eight: usize| std::array::from_fn(|place| pair(4 * eight + place));
        lanes.addends = eights.map(eight).collect();
        Some(lanes)
    }

    /// The sums of a row, a key for each role.
    pub(super) fn keys(&self, answers: &[PackedAnswer]) -> [usize; 3] {
        let added = |tables: &[[u64; PAIRS]; 4], eight: [PackedAnswer; 8]| -> u64 {
            let pairs = tables.iter().zip(PackedAnswer::pairs(eight));
            let addend = |(table, pair): (&[u64; PAIRS], u8)| table.get(usize::from(pair)).copied();
            pairs.map(|pair| addend(pair).unwrap_or(0)).sum()
        };
        let (eights, rest) = answers.as_chunks::<8>();
        let mut word = 0;
        for (tables, eight) in self.addends.iter().zip(eights) {
            word += added(tables, *eight);
        }
        if let (Some(tables), false) = (self.addends.get(eights.len()), rest.is_empty()) {
            let mut eight = [PackedAnswer::MISSING; 8];
            for (to, from) in eight.iter_mut().zip(rest) {
                *to = *from;
            }
            word += added(tables, eight);
        }
        self.parts.map(|(start, width)| {
            let part = word >> start & ((1 << width) - 1);
            usize::from(u16::try_from(part).unwrap_or(0))
        })
    }

    /// The key of a role for these sums, and how many keys there are.
    pub(super) fn key(&self, role: usize, sums: [PackedPoints; 2]) -> Option<(usize, usize)> {
        let (start, width) = *self.parts.get(role)?;
        let groups = self.groups.get(role)?.iter().zip(sums);
        let key = groups.map(|(group, sum)| {
            sum.count << (group.count - start) | sum.points << (group.points - start)
        });
        Some((key.sum(), 1 << width))
    }

    /// Whether all given answers are the same.
    pub(super) fn all_equal(&self, answers: &[PackedAnswer]) -> bool {
        let given = self.asked.iter().filter_map(|place| answers.get(*place));
        let mut given = given.filter(|code| **code != PackedAnswer::MISSING);
        let first = given.next();
        given.all(|code| Some(code) == first)
    }

    /// What one answer adds to the word.
    fn addend(
        &self,
        questionnaire: &Questionnaire,
        scale: Scale,
        place: usize,
        code: usize,
    ) -> Option<u64> {
        let answer = u8::try_from(code)
            .ok()
            .filter(|answer| scale.contains(*answer))?;
        let statement = questionnaire.statement(place)?;
        self.asked.binary_search(&place).ok()?;
        let groups = self.groups.get(statement.role as usize)?;
        let group = groups.get(usize::from(statement.keying == Keying::Reversed))?;
        let points = scale.keyed(answer, statement.keying) - scale.lowest();
        Some((1 << group.count) + (u64::from(points) << group.points))
    }
}

/// The start of a lane that is wide enough for numbers up to `most`.
fn lane(shift: &mut u32, most: usize) -> u32 {
    let start = *shift;
    *shift += usize::BITS - most.leading_zeros();
    start
}
