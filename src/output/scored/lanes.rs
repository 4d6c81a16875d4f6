//! The answers of one row added up in one machine word.

use crate::model::{Code, Direction, Form, Questionnaire, Role, Scale};

/// How many codes two answers can have together; see [`Code::index`].
const PAIRS: usize = 256;

/// One sum within the word.
#[derive(Debug, Clone, Copy, Default)]
struct Lane {
    shift: u32,
    mask: u64,
}

impl Lane {
    const fn of(self, word: u64) -> u64 {
        (word >> self.shift) & self.mask
    }
}

/// The lanes of the statements of one role and direction.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    count: Lane,
    points: Lane,
}

/// How the answers to the statements of a form are added up: for every role and direction their number, and their points
/// for the role (steps above the lowest, or below the highest for a reversed statement).
#[derive(Debug, Clone)]
pub(super) struct Lanes {
    /// What two answers add to the word, for every two statements that follow each other.
    addends: Vec<[u64; PAIRS]>,
    /// The places of the statements that are asked.
    asked: Vec<usize>,
    groups: [[Group; 2]; 3],
}

/// The sums of the statements of one role and direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Points {
    /// How many were answered.
    pub(super) count: u32,
    /// Points for the role.
    pub(super) points: u32,
}

/// The sums of one row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sums {
    /// By role, then normal and reversed statements.
    pub(super) groups: [[Points; 2]; 3],
    /// Whether all given answers are the same.
    pub(super) all_equal: bool,
}

impl Lanes {
    /// The lanes of a form; nothing when its sums do not fit a word.
    pub(super) fn new(questionnaire: &Questionnaire, form: Form) -> Option<Self> {
        let scale = questionnaire.scale();
        let asked: Vec<usize> = questionnaire.places(form).collect();
        let mut groups = [[Group::default(); 2]; 3];
        let mut shift = 0;
        for (role, groups) in Role::ALL.into_iter().zip(&mut groups) {
            for (direction, group) in [Direction::Normal, Direction::Reversed]
                .into_iter()
                .zip(groups)
            {
                let number = asked
                    .iter()
                    .filter_map(|place| questionnaire.statement(*place))
                    .filter(|statement| (statement.role, statement.direction) == (role, direction))
                    .count() as u64;
                group.count = lane(&mut shift, number);
                group.points = lane(&mut shift, number * u64::from(scale.width()));
            }
        }
        if shift > u64::BITS {
            return None;
        }
        let single = |place: usize, code: usize| {
            let asked = asked.binary_search(&place).is_ok();
            let statement = questionnaire.statement(place).filter(|_| asked)?;
            let group = groups[statement.role as usize][statement.direction as usize];
            addend(group, scale, statement.direction, code)
        };
        let pairs = 0..questionnaire.statements().len().div_ceil(2);
        let addends = pairs.map(|pair| {
            std::array::from_fn(|codes| {
                let (first, second) = (codes % 16, codes / 16);
                single(2 * pair, first).unwrap_or(0) + single(2 * pair + 1, second).unwrap_or(0)
            })
        });
        Some(Self {
            addends: addends.collect(),
            groups,
            asked: asked.clone(),
        })
    }

    /// The sums of a row.
    pub(super) fn add(&self, answers: &[Code]) -> Sums {
        let (pairs, last) = answers.as_chunks::<2>();
        let mut word = 0;
        for (addends, [first, second]) in self.addends.iter().zip(pairs) {
            word += addends[first.index() | second.index() << 4];
        }
        if let (Some(addends), [only]) = (self.addends.get(pairs.len()), last) {
            word += addends[only.index() | Code::MISSING.index() << 4];
        }
        Sums {
            groups: self.groups.map(|groups| groups.map(|group| group.of(word))),
            all_equal: self.all_equal(answers),
        }
    }

    /// Whether all given answers are the same; most people give another one soon.
    fn all_equal(&self, answers: &[Code]) -> bool {
        let given = self.asked.iter().filter_map(|place| answers.get(*place));
        let mut given = given.filter(|code| **code != Code::MISSING);
        let first = given.next();
        given.all(|code| Some(code) == first)
    }
}

impl Group {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most 999 statements of 9 points"
    )]
    const fn of(self, word: u64) -> Points {
        Points {
            count: self.count.of(word) as u32,
            points: self.points.of(word) as u32,
        }
    }
}

/// A lane wide enough for numbers up to `most`.
fn lane(shift: &mut u32, most: u64) -> Lane {
    let width = u64::BITS - most.leading_zeros();
    let lane = Lane {
        shift: (*shift).min(u64::BITS - 1),
        mask: (1 << width) - 1,
    };
    *shift += width;
    lane
}

/// What one answer adds to the word.
fn addend(group: Group, scale: Scale, direction: Direction, code: usize) -> Option<u64> {
    let answer = u8::try_from(code).ok().filter(|answer| scale.contains(*answer))?;
    let points = scale.keyed(answer, direction) - scale.lowest();
    Some((1 << group.count.shift) + (u64::from(points) << group.points.shift))
}
