//! The answers of one row added up in one machine word.

use crate::model::{Code, Direction, Form, Questionnaire, Role, Scale};

/// How many codes an answer can have; see [`Code::index`].
const CODES: usize = 16;

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

/// What an answer adds to the word, and its bit among the answers that were seen.
#[derive(Debug, Clone, Copy, Default)]
struct Addend {
    word: u64,
    seen: u16,
}

/// How the answers to the statements of a form are added up: for every role and direction their number, and their points
/// for the role (steps above the lowest, or below the highest for a reversed statement).
#[derive(Debug, Clone)]
pub(super) struct Lanes {
    addends: Vec<[Addend; CODES]>,
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
        let addends = questionnaire
            .statements()
            .iter()
            .enumerate()
            .map(|(place, statement)| {
                let group = groups[statement.role as usize][statement.direction as usize];
                std::array::from_fn(|code| {
                    let asked = asked.binary_search(&place).is_ok();
                    addend(group, scale, statement.direction, code)
                        .filter(|_| asked)
                        .unwrap_or_default()
                })
            });
        Some(Self {
            addends: addends.collect(),
            groups,
        })
    }

    /// The sums of a row.
    pub(super) fn add(&self, answers: &[Code]) -> Sums {
        let (mut word, mut seen) = (0, 0_u16);
        for (addends, answer) in self.addends.iter().zip(answers) {
            let addend = addends[answer.index()];
            word += addend.word;
            seen |= addend.seen;
        }
        Sums {
            groups: self.groups.map(|groups| groups.map(|group| group.of(word))),
            all_equal: seen.count_ones() == 1,
        }
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

fn addend(group: Group, scale: Scale, direction: Direction, code: usize) -> Option<Addend> {
    let answer = u8::try_from(code)
        .ok()
        .filter(|answer| scale.contains(*answer))?;
    let points = scale.keyed(answer, direction) - scale.lowest();
    Some(Addend {
        word: (1 << group.count.shift) + (u64::from(points) << group.points.shift),
        seen: 1 << answer,
    })
}
