//! The numbers of a row as the model gives them, from tables: every number is looked up.
//!
//! All scores are brought to one denominator. With L = the least common multiple of 1 to the most statements of a role and w =
//! the width of the scale, a score is 100·u/(L·w) with u = s·(L/n) for s points of n answers. A share is then
//! 100·(2·L·w + 3·u − Σu)/(6·L·w), and two scores are compared by their difference in u.

use crate::model::{
    FEWEST_IN_A_STRAIGHT_LINE, Form, Label, MeasurementError, PackedAnswer, Questionnaire, Role,
    RoleSet, Strength, half_rule,
};

use super::packed_sums::{PackedPoints, PackedSums};

/// The largest L·w for which all numbers stay in bounds.
const MOST_UNITS: i64 = 1 << 26;

/// The most different numbers of answers, over the three roles, that are told apart.
const MOST_NUMBERS: usize = 1 << 12;

/// What follows from the answers to the statements of one role.
#[derive(Debug, Clone, Copy)]
struct RoleEntry {
    /// The score as u.
    units: i32,
    /// Mean points of normal − mean points of reversed statements, over a common denominator; nothing without one of each.
    difference: Option<i32>,
    answered: u16,
    /// The answers that may have been given to every statement: a bit for each number of steps above the lowest.
    alike: u16,
    valid: bool,
}

/// A row's numbers, each the numerator of a fraction of [`LookupScorer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LookedUp {
    /// n per role.
    pub(crate) answered: [usize; 3],
    /// The scores, over [`LookupScorer::scores`]; nothing below the half rule.
    pub(crate) scores: [Option<i64>; 3],
    /// The shares, over [`LookupScorer::shares`], and what is said of them; nothing when a role has no score.
    pub(crate) mix: Option<([i64; 3], LeadVerdict)>,
    /// Over [`LookupScorer::acquiescence`]; nothing unless each role has answers in both directions.
    pub(crate) acquiescence: Option<i64>,
    /// Whether at least six answers are given and all of them are the same.
    pub(crate) straight_line: bool,
}

/// Which roles lead, and whether slightly, in four bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LeadVerdict(u8);

impl LeadVerdict {
    /// Every verdict, at its index.
    pub(crate) fn all() -> [Self; 16] {
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map(Self)
    }

    /// Its place among all of them.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The leading roles: the lowest three bits.
    pub(crate) fn leading(self) -> RoleSet {
        RoleSet::from_fn(|role| self.0 >> role as usize & 1 == 1)
    }

    /// The number of leading roles in a word.
    pub(crate) fn label(self) -> Label {
        match self.leading().len() {
            1 => Label::Preference,
            2 => Label::Combination,
            _ => Label::Balanced,
        }
    }

    /// How far a preference stands out: the fourth bit; only for a preference.
    pub(crate) fn strength(self) -> Option<Strength> {
        let strength = if self.0 & 8 == 0 {
            Strength::Clear
        } else {
            Strength::Slight
        };
        (self.label() == Label::Preference).then_some(strength)
    }
}

/// Numbers of one kind: `factor · numerator / denominator`, for numerators between two ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numerators {
    /// What each numerator is multiplied by.
    pub(crate) factor: i64,
    /// What the product is divided by.
    pub(crate) denominator: i64,
    /// The lowest and the highest numerator.
    pub(crate) ends: (i64, i64),
}

/// Everything that is the same for every row of one form.
#[derive(Debug, Clone)]
pub(crate) struct LookupScorer {
    lanes: PackedSums,
    /// What follows from the sums of a role, by the key of those.
    roles: [Vec<RoleEntry>; 3],
    /// How many statements of each role are asked.
    asked: [usize; 3],
    width: i64,
    common: Common,
    /// How many numbers of answers a role can have, none among them.
    numbers: usize,
    /// The difference in u from which two scores no longer count as close, by n of both; then twice as far.
    close: Vec<[i64; 2]>,
}

/// Common denominators, so that roles with different numbers of answers are compared in whole numbers.
#[derive(Debug, Clone, Copy)]
struct Common {
    /// L: a common multiple of the numbers of answers that a role can have.
    answers: i64,
    /// A common multiple of the numbers of answers to the statements of one direction.
    side: i64,
    /// L·w: L times the width of the scale.
    units: i64,
}

impl LookupScorer {
    /// The tables of a form; nothing when it has so many statements that they would become too large.
    pub(crate) fn new(questionnaire: &Questionnaire, form: Form) -> Option<Self> {
        let numbers = questionnaire.numbers(form);
        let asked = Role::ALL.map(|role| numbers[role].0);
        let most = asked.into_iter().max()?;
        if (1 + most).pow(3) > MOST_NUMBERS {
            return None;
        }
        let lanes = PackedSums::new(questionnaire, form)?;
        let width = i64::from(questionnaire.scale().width());
        let sides = Role::ALL.map(|role| (numbers[role].0 - numbers[role].1).max(numbers[role].1));
        let answers = common_multiple(most)?;
        let common = Common {
            answers,
            side: common_multiple(sides.into_iter().max()?)?,
            units: answers
                .checked_mul(width)
                .filter(|units| *units <= MOST_UNITS)?,
        };
        let role = |role: usize| role_table(questionnaire, form, role, &lanes, &common);
        Some(Self {
            roles: [role(0)?, role(1)?, role(2)?],
            asked,
            width,
            common,
            numbers: 1 + most,
            close: close(1 + most, common.units, questionnaire.measurement_error()),
            lanes,
        })
    }

    /// How many statements of each role are asked.
    pub(crate) const fn asked(&self) -> [usize; 3] {
        self.asked
    }

    /// Scores, 0 to 100.
    pub(crate) const fn scores(&self) -> Numerators {
        let units = self.common.units;
        Numerators {
            factor: 100,
            denominator: units,
            ends: (0, units),
        }
    }

    /// Shares, 0 to 66⅔.
    pub(crate) const fn shares(&self) -> Numerators {
        let units = self.common.units;
        Numerators {
            factor: 100,
            denominator: 6 * units,
            ends: (0, 4 * units),
        }
    }

    /// Acquiescence, in steps of the scale.
    pub(crate) const fn acquiescence(&self) -> Numerators {
        let end = 3 * self.common.side * self.width;
        Numerators {
            factor: 1,
            denominator: 6 * self.common.side,
            ends: (-end, end),
        }
    }

    /// The numbers of a row. Nothing when a table has no place for it, which does not happen for answers on the scale.
    pub(crate) fn find(&self, answers: &[PackedAnswer]) -> Option<LookedUp> {
        let [key_b, key_e, key_c] = self.lanes.keys(answers);
        let [table_b, table_e, table_c] = &self.roles;
        let roles = [
            table_b.get(key_b)?,
            table_e.get(key_e)?,
            table_c.get(key_c)?,
        ];
        let answered = roles.map(|role| usize::from(role.answered));
        let units = roles.map(|role| i64::from(role.units));
        let mix = roles.iter().all(|role| role.valid).then(|| {
            let rest = 2 * self.common.units - units.iter().sum::<i64>();
            let shares = units.map(|units| rest + 3 * units);
            (shares, self.verdict(units, answered))
        });
        // The sums rule out most rows before their answers are looked at one by one.
        let straight_line = answered.iter().sum::<usize>() >= FEWEST_IN_A_STRAIGHT_LINE as usize
            && roles.iter().fold(!0, |alike, role| alike & role.alike) != 0
            && self.lanes.all_equal(answers);
        Some(LookedUp {
            answered,
            scores: roles.map(|role| role.valid.then_some(role.units.into())),
            mix,
            // Σ (mean points of normal − mean points of reversed) / 6: the middle of the scale falls out of the formula.
            acquiescence: roles
                .iter()
                .map(|role| role.difference.map(i64::from))
                .sum(),
            straight_line,
        })
    }

    /// Which roles lead, and whether slightly.
    ///
    /// Everything is computed for each role as the highest, and one of the three is picked: whole numbers are cheaper than
    /// guessing which way a person goes.
    fn verdict(&self, [b, e, c]: [i64; 3], [n_b, n_e, n_c]: [usize; 3]) -> LeadVerdict {
        let be = near(b, e, self.close(n_b, n_e));
        let bc = near(b, c, self.close(n_b, n_c));
        let ec = near(e, c, self.close(n_e, n_c));
        let pick = |first: bool, a: u8, b: u8| if first { a } else { b };
        let bureaucrat = 1 | be.0 << 1 | bc.0 << 2 | (be.1 | bc.1) << 3;
        let entrepreneur = be.0 | 2 | ec.0 << 2 | (be.1 | ec.1) << 3;
        let connector = bc.0 | ec.0 << 1 | 4 | (bc.1 | ec.1) << 3;
        // The highest comes first, and ties keep declared order.
        let rest = pick(e >= c, entrepreneur, connector);
        LeadVerdict(pick(b >= e.max(c), bureaucrat, rest))
    }

    fn close(&self, n_a: usize, n_b: usize) -> [i64; 2] {
        let limits = self.close.get(n_a * self.numbers + n_b);
        limits.copied().unwrap_or_default()
    }
}

/// Whether two scores are close, and whether they are less than twice as far apart, as 0 or 1.
fn near(a: i64, b: i64, [close, twice]: [i64; 2]) -> (u8, u8) {
    let distance = (a - b).abs();
    (u8::from(distance < close), u8::from(distance < twice))
}

/// What follows from every possible sum of a role, by its key.
fn role_table(
    questionnaire: &Questionnaire,
    form: Form,
    role: usize,
    lanes: &PackedSums,
    common: &Common,
) -> Option<Vec<RoleEntry>> {
    let numbers = questionnaire.numbers(form);
    let (asked, reversed) = numbers[*Role::ALL.get(role)?];
    let width = usize::from(questionnaire.scale().width());
    let empty = RoleEntry {
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
            *table.get_mut(key)? = entry(asked, width, [normal, turned], common)?;
        }
    }
    Some(table)
}

/// Every number of answers with every number of points.
fn sums(most: usize, width: usize) -> impl Iterator<Item = PackedPoints> {
    (0..=most).flat_map(move |count| {
        (0..=count * width).map(move |points| PackedPoints { count, points })
    })
}

fn entry(
    asked: usize,
    width: usize,
    [normal, turned]: [PackedPoints; 2],
    common: &Common,
) -> Option<RoleEntry> {
    let answered = normal.count + turned.count;
    let valid = half_rule(answered as u64, asked as u64);
    let number = |n: usize| i64::try_from(n).ok();
    let units = match number(answered)? {
        0 => 0,
        n => number(normal.points + turned.points)? * (common.answers / n),
    };
    let mean = |sum: PackedPoints| match (number(sum.count)?, number(sum.points)?) {
        (0, _) => None,
        (count, points) => i32::try_from(points * (common.side / count)).ok(),
    };
    let alike = (0..=width).filter(|steps| {
        normal.points == normal.count * steps && turned.points == turned.count * (width - steps)
    });
    Some(RoleEntry {
        units: i32::try_from(units).ok()?,
        difference: mean(normal)
            .zip(mean(turned))
            .map(|(normal, turned)| normal - turned),
        answered: u16::try_from(answered).ok()?,
        alike: alike.fold(0, |bits, steps| bits | 1 << steps),
        valid,
    })
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
