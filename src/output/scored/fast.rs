//! The same row as the model gives, from tables: every number is looked up.
//!
//! All scores are brought to one denominator. With L = the least common multiple of 1 to the most statements of a role and w =
//! the width of the scale, a score is 100·u/(L·w) with u = s·(L/n) for s points of n answers. A share is then
//! 100·(2·L·w + 3·u − Σu)/(6·L·w), and two scores are compared by their difference in u.

use crate::model::{
    FEWEST_IN_A_STRAIGHT_LINE, Form, Label, MeasurementError, PackedAnswer, Questionnaire, Role,
    RoleSet, Strength, half_rule,
};

use super::decimal::{Decimals, Short};
use super::dialect::Dialect;
use super::lanes::{PackedSums, Points};
use super::line::{Line, Piece};
use super::reference::joined;

/// The largest L·w for which all numbers stay in bounds.
const MOST_UNITS: i64 = 1 << 26;

/// The most different numbers of answers, over the three roles, that are written beforehand.
const MOST_OPENINGS: usize = 1 << 12;

/// What follows from the answers to the statements of one role.
#[derive(Debug, Clone, Copy)]
struct RoleEntry {
    /// The score as text, empty below the half rule.
    score: Short,
    /// The score as u.
    units: i32,
    /// Mean points of normal − mean points of reversed statements, over a common denominator; nothing without one of each.
    difference: Option<i32>,
    answered: u16,
    /// The answers that may have been given to every statement: a bit for each number of steps above the lowest.
    alike: u16,
    valid: bool,
}

/// Everything that is the same for every row of one form.
#[derive(Debug, Clone)]
pub(super) struct LookupScorer {
    lanes: PackedSums,
    delimiter: u8,
    /// What follows from the sums of a role, by the key of those.
    roles: [Vec<RoleEntry>; 3],
    /// One more than the most statements of a role.
    most: usize,
    /// The cells `status` to `answered_connector` by the numbers of answers.
    openings: Vec<Piece>,
    /// 2·L·w.
    third: i64,
    shares: Decimals,
    /// The difference in u from which two scores no longer count as close, by n of both; then twice as far.
    close: Vec<[i64; 2]>,
    acquiescence: Decimals,
    verdicts: [Piece; 16],
    nothing: Piece,
    /// `false` and `true`.
    endings: [Short; 2],
}

/// The numbers that all roles are brought to.
struct Common {
    /// L.
    answers: i64,
    /// The same for the statements of one direction.
    side: i64,
    /// L·w.
    units: i64,
}

impl LookupScorer {
    /// The tables of a form; nothing when it has so many statements that they would become too large.
    pub(super) fn new(questionnaire: &Questionnaire, form: Form, dialect: Dialect) -> Option<Self> {
        let numbers = questionnaire.numbers(form);
        let asked = Role::ALL.map(|role| numbers[role].0);
        let most = 1 + asked.into_iter().max()?;
        if most.pow(3) > MOST_OPENINGS {
            return None;
        }
        let lanes = PackedSums::new(questionnaire, form)?;
        let width = i64::from(questionnaire.scale().width());
        let sides = Role::ALL.map(|role| (numbers[role].0 - numbers[role].1).max(numbers[role].1));
        let answers = common_multiple(most - 1)?;
        let common = Common {
            answers,
            side: common_multiple(sides.into_iter().max()?)?,
            units: answers
                .checked_mul(width)
                .filter(|units| *units <= MOST_UNITS)?,
        };
        let (mark, delimiter) = (dialect.decimal_mark, dialect.delimiter);
        let scores = Decimals::new(100, common.units, (0, common.units), mark);
        let end = 3 * common.side * width;
        let role = |role: usize| role_table(questionnaire, form, role, &lanes, &common, &scores);
        Some(Self {
            roles: [role(0)?, role(1)?, role(2)?],
            most,
            openings: openings(most, asked, delimiter),
            third: 2 * common.units,
            shares: Decimals::new(100, 6 * common.units, (0, 4 * common.units), mark),
            close: close(most, common.units, questionnaire.measurement_error()),
            acquiescence: Decimals::new(1, 6 * common.side, (-end, end), mark),
            verdicts: std::array::from_fn(|place| Piece::new(&verdict(place, delimiter))),
            nothing: Piece::new(&[delimiter; 6]),
            endings: ["false", "true"].map(|text| Short::new(text.as_bytes())),
            lanes,
            delimiter,
        })
    }

    /// Adds the cells from `status` to `straight_line`; whether the row is complete. Nothing when a table has no place for
    /// the row, which does not happen for answers on the scale.
    pub(super) fn push(
        &self,
        answers: &[PackedAnswer],
        line: &mut Line,
        out: &mut Vec<u8>,
    ) -> Option<bool> {
        let [key_b, key_e, key_c] = self.lanes.keys(self.lanes.add(answers));
        let [table_b, table_e, table_c] = &self.roles;
        let (b, e, c) = (
            table_b.get(key_b)?,
            table_e.get(key_e)?,
            table_c.get(key_c)?,
        );
        let [n_b, n_e, n_c] = [b, e, c].map(|role| usize::from(role.answered));
        line.clear();
        line.piece(
            self.openings
                .get((n_b * self.most + n_e) * self.most + n_c)?,
        );
        line.cell(self.delimiter, b.score);
        line.cell(self.delimiter, e.score);
        line.cell(self.delimiter, c.score);
        let complete = b.valid && e.valid && c.valid;
        if complete {
            let units = [b, e, c].map(|role| i64::from(role.units));
            let rest = self.third - units.iter().sum::<i64>();
            for units in units {
                line.cell(self.delimiter, self.shares.of(rest + 3 * units));
            }
            line.piece(self.verdicts.get(self.verdict(units, [n_b, n_e, n_c]))?);
        } else {
            line.piece(&self.nothing);
        }
        line.cell(self.delimiter, self.acquiescence([b, e, c]));
        // The sums rule out most rows before their answers are looked at one by one.
        let straight = n_b + n_e + n_c >= FEWEST_IN_A_STRAIGHT_LINE
            && b.alike & e.alike & c.alike != 0
            && self.lanes.all_equal(answers);
        let [no, yes] = self.endings;
        line.cell(self.delimiter, if straight { yes } else { no });
        out.extend_from_slice(line.bytes());
        Some(complete)
    }

    /// The place of the words: which roles lead, and whether slightly.
    ///
    /// Everything is computed for each role as the highest, and one of the three is picked: whole numbers are cheaper than
    /// guessing which way a person goes.
    fn verdict(&self, [b, e, c]: [i64; 3], [n_b, n_e, n_c]: [usize; 3]) -> usize {
        let be = near(b, e, self.close(n_b, n_e));
        let bc = near(b, c, self.close(n_b, n_c));
        let ec = near(e, c, self.close(n_e, n_c));
        let pick = |first: bool, a: usize, b: usize| if first { a } else { b };
        let bureaucrat = 1 | be.0 << 1 | bc.0 << 2 | pick(e >= c, be.1, bc.1) << 3;
        let entrepreneur = be.0 | 2 | ec.0 << 2 | pick(b >= c, be.1, ec.1) << 3;
        let connector = bc.0 | ec.0 << 1 | 4 | pick(b >= e, bc.1, ec.1) << 3;
        // The highest comes first, and ties keep declared order.
        let rest = pick(e >= c, entrepreneur, connector);
        pick(b >= e.max(c), bureaucrat, rest)
    }

    fn close(&self, n_a: usize, n_b: usize) -> [i64; 2] {
        let limits = self.close.get(n_a * self.most + n_b);
        limits.copied().unwrap_or_default()
    }

    /// Σ (mean points of normal − mean points of reversed) / 6: the middle of the scale falls out of the formula.
    fn acquiescence(&self, roles: [&RoleEntry; 3]) -> Short {
        let [Some(b), Some(e), Some(c)] = roles.map(|role| role.difference) else {
            return Short::EMPTY;
        };
        self.acquiescence
            .of(i64::from(b) + i64::from(e) + i64::from(c))
    }
}

/// Whether two scores are close, and whether they are less than twice as far apart, as 0 or 1.
fn near(a: i64, b: i64, [close, twice]: [i64; 2]) -> (usize, usize) {
    let distance = (a - b).abs();
    (usize::from(distance < close), usize::from(distance < twice))
}

/// What follows from every possible sum of a role, by its key.
fn role_table(
    questionnaire: &Questionnaire,
    form: Form,
    role: usize,
    lanes: &PackedSums,
    common: &Common,
    scores: &Decimals,
) -> Option<Vec<RoleEntry>> {
    let numbers = questionnaire.numbers(form);
    let (asked, reversed) = numbers[*Role::ALL.get(role)?];
    let width = usize::from(questionnaire.scale().width());
    let empty = RoleEntry {
        score: Short::EMPTY,
        units: 0,
        difference: None,
        answered: 0,
        alike: 0,
        valid: false,
    };
    let (_, keys) = lanes.key(role, Default::default())?;
    let mut table = vec![empty; keys];
    for normal in sums(asked - reversed, width) {
        for turned in sums(reversed, width) {
            let (key, _) = lanes.key(role, [normal, turned])?;
            *table.get_mut(key)? = entry(asked, width, [normal, turned], common, scores)?;
        }
    }
    Some(table)
}

/// Every number of answers with every number of points.
fn sums(most: usize, width: usize) -> impl Iterator<Item = Points> {
    (0..=most)
        .flat_map(move |count| (0..=count * width).map(move |points| Points { count, points }))
}

fn entry(
    asked: usize,
    width: usize,
    [normal, turned]: [Points; 2],
    common: &Common,
    scores: &Decimals,
) -> Option<RoleEntry> {
    let answered = normal.count + turned.count;
    let valid = half_rule(answered as u64, asked as u64);
    let number = |n: usize| i64::try_from(n).ok();
    let units = match number(answered)? {
        0 => 0,
        n => number(normal.points + turned.points)? * (common.answers / n),
    };
    let mean = |sum: Points| match (number(sum.count)?, number(sum.points)?) {
        (0, _) => None,
        (count, points) => i32::try_from(points * (common.side / count)).ok(),
    };
    let alike = (0..=width).filter(|steps| {
        normal.points == normal.count * steps && turned.points == turned.count * (width - steps)
    });
    Some(RoleEntry {
        score: if valid {
            scores.of(units)
        } else {
            Short::EMPTY
        },
        units: i32::try_from(units).ok()?,
        difference: mean(normal)
            .zip(mean(turned))
            .map(|(normal, turned)| normal - turned),
        answered: u16::try_from(answered).ok()?,
        alike: alike.fold(0, |bits, steps| bits | 1 << steps),
        valid,
    })
}

/// The cells `status` to `answered_connector` for every number of answers.
fn openings(most: usize, asked: [usize; 3], delimiter: u8) -> Vec<Piece> {
    let number: Vec<Vec<u8>> = (0..most)
        .map(|n| [&[delimiter], n.to_string().as_bytes()].concat())
        .collect();
    let mut openings = Vec::with_capacity(most.pow(3));
    let mut text = Vec::new();
    for (b, first) in number.iter().enumerate() {
        for (e, second) in number.iter().enumerate() {
            for (c, third) in number.iter().enumerate() {
                let complete = [b, e, c]
                    .into_iter()
                    .zip(asked)
                    .all(|(n, k)| half_rule(n as u64, k as u64));
                let status: &[u8] = if complete { b"complete" } else { b"incomplete" };
                text.clear();
                text.push(delimiter);
                for part in [status, first, second, third] {
                    text.extend_from_slice(part);
                }
                openings.push(Piece::new(&text));
            }
        }
    }
    openings
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

/// From which difference in u two scores of `n_a` and `n_b` answers are not close: (`P_a` − `P_b`)² < f²·σ²·(`1/n_a` + `1/n_b`).
///
/// With P = 100·u/(L·w) and σ = h/100: 10⁸·d²·`n_a`·`n_b` < f²·h²·(`n_a` + `n_b`)·(L·w)².
fn close(most: usize, units: i64, error: MeasurementError) -> Vec<[i64; 2]> {
    let limit = |factor: u128, n_a: u128, n_b: u128| {
        let (h, units) = (
            u128::from(error.hundredths()),
            u128::from(units.unsigned_abs()),
        );
        let right = factor * factor * h * h * (n_a + n_b) * units * units;
        let square = right.div_ceil(100_000_000 * n_a * n_b);
        i64::try_from(square.saturating_sub(1).isqrt() + 1).unwrap_or(i64::MAX)
    };
    let limits = |n_a: u128, n_b: u128| match n_a * n_b {
        0 => [0, 0],
        _ => [limit(1, n_a, n_b), limit(2, n_a, n_b)],
    };
    let numbers = 0..most as u128;
    numbers
        .clone()
        .flat_map(|n_a| numbers.clone().map(move |n_b| limits(n_a, n_b)))
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
