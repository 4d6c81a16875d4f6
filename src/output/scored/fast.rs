//! The same row as the model gives, from tables: every number is looked up or made from whole numbers.
//!
//! All scores are brought to one denominator. With L = the least common multiple of 1 to the most statements of a role and w =
//! the width of the scale, a score is 100·u/(L·w) with u = s·(L/n) for s points of n answers. A share is then
//! 100·(2·L·w + 3·u − Σu)/(6·L·w), and two scores are compared by their difference in u.

use crate::model::{Code, Form, Label, MeasurementError, Questionnaire, Role, RoleSet, Strength};

use super::decimal::{Decimals, Short};
use super::dialect::Dialect;
use super::lanes::{Lanes, Points, Sums};
use super::line::{Line, Piece};
use super::reference::joined;

/// The largest L·w for which all numbers stay in bounds.
const MOST_UNITS: i64 = 1 << 30;

/// Everything that is the same for every row of one form.
#[derive(Debug, Clone)]
pub(super) struct Fast {
    lanes: Lanes,
    delimiter: u8,
    /// K: the statements asked, by role.
    asked: [u32; 3],
    /// L / n for every n.
    per_answer: Vec<i64>,
    /// 2·L·w.
    third: i64,
    scores: Decimals,
    shares: Decimals,
    /// The difference in u from which two scores no longer count as close, by n of both; then twice as far.
    close: Vec<[i64; 2]>,
    /// The same least common multiple for the statements of one direction, divided by n.
    per_side: Vec<i64>,
    acquiescence: Decimals,
    counts: Vec<Short>,
    verdicts: [Piece; 16],
    statuses: [Piece; 2],
    nothing: Piece,
    endings: [Piece; 2],
}

impl Fast {
    /// The tables of a form; nothing when the numbers of its statements are too large for them.
    pub(super) fn new(questionnaire: &Questionnaire, form: Form, dialect: Dialect) -> Option<Self> {
        let numbers = questionnaire.numbers(form);
        let asked = Role::ALL.map(|role| numbers[role].0);
        let most = asked.into_iter().max()?;
        let sides = Role::ALL.map(|role| {
            let (asked, reversed) = numbers[role];
            (asked - reversed).max(reversed)
        });
        let most_side = sides.into_iter().max()?;
        let width = i64::from(questionnaire.scale().width());
        let (common, side) = (common_multiple(most)?, common_multiple(most_side)?);
        let units = common
            .checked_mul(width)
            .filter(|units| *units <= MOST_UNITS)?;
        let mark = dialect.decimal_mark;
        let acquiescence = 3 * side
            .checked_mul(width)
            .filter(|units| *units <= MOST_UNITS)?;
        let delimiter = dialect.delimiter;
        let with = |text: &str| [&[delimiter], text.as_bytes()].concat();
        Some(Self {
            lanes: Lanes::new(questionnaire, form)?,
            delimiter,
            asked: asked.map(|asked| u32::try_from(asked).unwrap_or(u32::MAX)),
            per_answer: per(common, most),
            third: 2 * units,
            scores: Decimals::new(100, units, (0, units), mark),
            shares: Decimals::new(100, 6 * units, (0, 4 * units), mark),
            close: close(most, units, questionnaire.measurement_error()),
            per_side: per(side, most_side),
            acquiescence: Decimals::new(1, 6 * side, (-acquiescence, acquiescence), mark),
            counts: (0..=most)
                .map(|n| Short::new(n.to_string().as_bytes()))
                .collect(),
            verdicts: std::array::from_fn(|place| Piece::new(&verdict(place, delimiter))),
            statuses: ["incomplete", "complete"].map(|status| Piece::new(&with(status))),
            nothing: Piece::new(&[delimiter; 6]),
            endings: ["false", "true"].map(|ending| Piece::new(&with(ending))),
        })
    }

    /// Adds the cells from `status` to `straight_line`; whether the row is complete.
    pub(super) fn push(&self, answers: &[Code], line: &mut Line, out: &mut Vec<u8>) -> bool {
        let sums = self.lanes.add(answers);
        let answered = sums
            .groups
            .map(|[normal, reversed]| normal.count + reversed.count);
        let units = [0, 1, 2].map(|role| self.units(&sums, answered, role));
        line.clear();
        let complete = units.iter().all(Option::is_some);
        line.piece(if complete {
            &self.statuses[1]
        } else {
            &self.statuses[0]
        });
        for count in answered {
            let text = self.counts.get(count as usize);
            line.cell(self.delimiter, text.copied().unwrap_or(Short::new(b"")));
        }
        for units in units {
            line.cell(
                self.delimiter,
                units.map_or(Short::new(b""), |units| self.scores.of(units)),
            );
        }
        if let [Some(b), Some(e), Some(c)] = units {
            self.push_shares([b, e, c], answered, line);
        } else {
            line.piece(&self.nothing);
        }
        line.cell(self.delimiter, self.push_acquiescence(&sums));
        let given: u32 = answered.iter().sum();
        let straight = sums.all_equal && given >= 6;
        line.piece(if straight {
            &self.endings[1]
        } else {
            &self.endings[0]
        });
        out.extend_from_slice(line.bytes());
        complete
    }

    /// The score of a role as u, when it has enough answers.
    fn units(&self, sums: &Sums, answered: [u32; 3], role: usize) -> Option<i64> {
        let (answered, asked) = (*answered.get(role)?, *self.asked.get(role)?);
        let [normal, reversed] = *sums.groups.get(role)?;
        let per_answer = *self.per_answer.get(answered as usize)?;
        let points = i64::from(normal.points + reversed.points);
        (answered >= 1 && 2 * answered >= asked).then_some(points * per_answer)
    }

    /// The shares, the leading roles and the words.
    fn push_shares(&self, units: [i64; 3], answered: [u32; 3], line: &mut Line) {
        let [b, e, c] = units;
        let rest = self.third - (b + e + c);
        for units in units {
            line.cell(self.delimiter, self.shares.of(rest + 3 * units));
        }
        let verdict = self.verdict([b, e, c], answered);
        if let Some(verdict) = self.verdicts.get(verdict) {
            line.piece(verdict);
        }
    }

    /// The place of the words: which roles lead, and whether slightly.
    ///
    /// Everything is computed for each role as the highest, and one of the three is picked: whole numbers are cheaper than
    /// guessing which way a person goes.
    fn verdict(&self, [b, e, c]: [i64; 3], [n_b, n_e, n_c]: [u32; 3]) -> usize {
        let be = near(b, e, self.close(n_b, n_e));
        let bc = near(b, c, self.close(n_b, n_c));
        let ec = near(e, c, self.close(n_e, n_c));
        let pick = |first: bool, a: usize, b: usize| if first { a } else { b };
        let bureaucrat = 1 | be.0 << 1 | bc.0 << 2 | pick(e >= c, be.1, bc.1) << 3;
        let entrepreneur = be.0 | 2 | ec.0 << 2 | pick(b >= c, be.1, ec.1) << 3;
        let connector = bc.0 | ec.0 << 1 | 4 | pick(b >= e, bc.1, ec.1) << 3;
        // The highest comes first, and ties keep declared order.
        let rest = pick(e >= c, entrepreneur, connector);
        pick((b >= e) & (b >= c), bureaucrat, rest)
    }

    fn close(&self, n_a: u32, n_b: u32) -> [i64; 2] {
        let place = n_a as usize * self.per_answer.len() + n_b as usize;
        self.close.get(place).copied().unwrap_or_default()
    }

    /// Σ (mean points of normal − mean points of reversed) / 6: the middle of the scale falls out of the formula.
    fn push_acquiescence(&self, sums: &Sums) -> Short {
        let mean = |points: Points| {
            let per = self
                .per_side
                .get(points.count as usize)
                .copied()
                .unwrap_or(0);
            i64::from(points.points) * per
        };
        let mut difference = 0;
        for [normal, reversed] in sums.groups {
            if normal.count == 0 || reversed.count == 0 {
                return Short::new(b"");
            }
            difference += mean(normal) - mean(reversed);
        }
        self.acquiescence.of(difference)
    }
}

/// Whether two scores are close, and whether they are less than twice as far apart, as 0 or 1.
fn near(a: i64, b: i64, [close, twice]: [i64; 2]) -> (usize, usize) {
    let distance = (a - b).abs();
    (usize::from(distance < close), usize::from(distance < twice))
}

/// The least common multiple of 1 to `most`, if it is not too large.
fn common_multiple(most: usize) -> Option<i64> {
    (1..=i64::try_from(most).ok()?).try_fold(1_i64, |multiple, n| {
        let (mut a, mut b) = (multiple, n);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Some((multiple / a).checked_mul(n)?).filter(|multiple| *multiple <= MOST_UNITS)
    })
}

/// `common / n` for n from 0 to `most`; nothing can be had for no answers.
fn per(common: i64, most: usize) -> Vec<i64> {
    let ns = 1..=i64::try_from(most).unwrap_or(0);
    std::iter::once(0).chain(ns.map(|n| common / n)).collect()
}

/// From which difference in u two scores of `n_a` and `n_b` answers are not close: (P_a − P_b)² < f²·σ²·(1/n_a + 1/n_b).
///
/// With P = 100·u/(L·w) and σ = h/100: 10⁸·d²·n_a·n_b < f²·h²·(n_a + n_b)·(L·w)².
fn close(most: usize, units: i64, error: MeasurementError) -> Vec<[i64; 2]> {
    let limit = |factor: u128, n_a: u128, n_b: u128| {
        let (h, units) = (
            u128::from(error.hundredths()),
            u128::from(units.unsigned_abs()),
        );
        let right = factor * factor * h * h * (n_a + n_b) * units * units;
        let square = right.div_ceil(100_000_000 * n_a * n_b);
        i64::try_from((square.saturating_sub(1)).isqrt() + 1).unwrap_or(i64::MAX)
    };
    let numbers = 0..=most as u128;
    numbers
        .clone()
        .flat_map(|n_a| numbers.clone().map(move |n_b| (n_a, n_b)))
        .map(|(n_a, n_b)| {
            if n_a * n_b == 0 {
                [0, 0]
            } else {
                [limit(1, n_a, n_b), limit(2, n_a, n_b)]
            }
        })
        .collect()
}

/// The cells `leading`, `label` and `strength`: the lowest three bits say which roles lead, the fourth whether slightly.
fn verdict(place: usize, delimiter: u8) -> Vec<u8> {
    let leading = RoleSet::from_fn(|role| place >> role as usize & 1 == 1);
    let (label, strength) = match leading.len() {
        1 if place & 8 == 0 => (Label::Preference, Strength::Clear.key()),
        1 => (Label::Preference, Strength::Slight.key()),
        2 => (Label::Combination, ""),
        _ => (Label::Balanced, ""),
    };
    let cells = [joined(leading), label.key().to_owned(), strength.to_owned()];
    cells
        .iter()
        .flat_map(|cell| [&[delimiter], cell.as_bytes()].concat())
        .collect()
}
