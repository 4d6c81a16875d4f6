//! Three colleagues: how many sets of three mixes agree with everything that a comparison shows.

use std::ops::RangeInclusive;

use ambtenaar::model::{Form, Questionnaire, Role};
use serde_json::Value;

use super::{Answers, Dice, Mix, People, asked, file, list, mix, printed};

/// So many sets are found and no more are looked for.
const ENOUGH: usize = 1_500;
/// One statement's measurement error, in score points.
const SIGMA: f64 = 22.5;

/// Everything that a comparison shows of the colleagues, each number between the ends that its decimals leave.
#[derive(Debug)]
struct ShownAnswers {
    mix: [RangeInclusive<f64>; 3],
    /// The size of the exact gap, where it has decimals.
    gap: [Option<RangeInclusive<f64>>; 3],
    /// The difference needed, or what gives it.
    needed: [Option<RangeInclusive<f64>>; 3],
    notable: [bool; 3],
}

/// Between the numbers that are printed as this one.
fn between(text: &str) -> RangeInclusive<f64> {
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let half = 0.5 * 0.1_f64.powi(i32::try_from(decimals.min(9)).unwrap());
    let value: f64 = text.parse().unwrap();
    value - half..=value + half
}

fn from_json(text: &str, self_error: f64) -> ShownAnswers {
    let tree: Value = serde_json::from_str(text).unwrap();
    let others = &tree["comparisons"][0];
    let sides = ["first", "second"].map(|side| &others[side]);
    let side = sides.into_iter().find(|side| side["what"] == "others");
    let side = side.unwrap();
    let number = |value: &Value| {
        let value = value.as_f64()?;
        // A whole number is one with `.0` in JSON.
        Some(between(value.to_string().trim_end_matches(".0")))
    };
    let of_role = |role: Role| number(&side["mix"][role.key()]).unwrap();
    let gap = |role: Role| {
        let gap = number(&others["gap"][role.key()])?;
        let whole = *gap.end() - *gap.start() > 0.9;
        let ends = [gap.start().abs(), gap.end().abs()];
        (!whole).then(|| ends[0].min(ends[1])..=ends[0].max(ends[1]))
    };
    let needed = |role: Role| {
        let margin = side["margin"][role.key()].as_f64();
        let from_margin = margin.map(|margin| {
            let needed = 2.0 * margin.hypot(self_error);
            needed - 1e-9..=needed + 1e-9
        });
        number(&others["needed"][role.key()]).or(from_margin)
    };
    ShownAnswers {
        mix: Role::ALL.map(of_role),
        gap: Role::ALL.map(gap),
        needed: Role::ALL.map(needed),
        notable: Role::ALL.map(|role| others["notable"][role.key()] == true),
    }
}

/// From the sentences for ears: `The connector: you 33, colleagues 31. That is 2 points less: too small to be sure.`
fn from_text(text: &str) -> ShownAnswers {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = |role: Role| {
        let (_, rest) = flat
            .split_once(&format!("The {}: you ", role.key()))
            .unwrap();
        rest.split_once(": ").unwrap()
    };
    let number = |role: Role, start: &str| {
        let (numbers, _) = sentence(role);
        let (_, rest) = numbers.split_once(start)?;
        let number = rest
            .split(|c: char| c != '.' && !c.is_ascii_digit())
            .next()?;
        Some(between(number.trim_end_matches('.')))
    };
    let gap = |role| {
        let gap = number(role, "That is ")?;
        (gap.end() - gap.start() < 0.9).then_some(gap)
    };
    let notable = |role| {
        let (_, verdict) = sentence(role);
        let mut more = ["others see this more", "you see this more"].into_iter();
        more.any(|words| verdict.starts_with(words))
    };
    ShownAnswers {
        mix: Role::ALL.map(|role| number(role, "colleagues ").unwrap()),
        gap: Role::ALL.map(gap),
        needed: Role::ALL.map(|role| number(role, "needed is ")),
        notable: Role::ALL.map(notable),
    }
}

/// The numbers behind a comparison with colleagues.
struct Attack<'a> {
    shown: &'a ShownAnswers,
    own: Mix,
    /// K: the statements per role.
    statements: f64,
}

impl Attack<'_> {
    #[expect(clippy::cast_precision_loss, reason = "at most some hundreds")]
    fn share(&self, d: i64) -> f64 {
        100.0 / 3.0 + 100.0 * d as f64 / (24.0 * self.statements)
    }

    /// Whether three mixes give everything that is shown.
    fn agrees(&self, raters: &[Mix]) -> bool {
        (0..3).all(|role| {
            let shares: Vec<f64> = raters.iter().map(|mix| self.share(mix[role])).collect();
            let n = f64::from(u32::try_from(shares.len()).unwrap());
            let mean = shares.iter().sum::<f64>() / n;
            let squares: f64 = shares.iter().map(|share| (share - mean).powi(2)).sum();
            let error = squares / (n - 1.0) / n;
            let needed = 2.0 * (error + SIGMA * SIGMA / (6.0 * self.statements)).sqrt();
            let gap = (mean - self.share(self.own[role])).abs();
            let inside = |range: &Option<RangeInclusive<f64>>, value: f64| {
                range.as_ref().is_none_or(|range| range.contains(&value))
            };
            self.shown.mix[role].contains(&mean)
                && inside(&self.shown.gap[role], gap)
                && inside(&self.shown.needed[role], needed)
                && (gap >= needed) == self.shown.notable[role]
        })
    }

    /// Sets of three mixes that do, until there are enough; those near the mean first.
    fn sets(&self) -> Vec<[Mix; 3]> {
        let [b, e, c] = [0, 1, 2].map(|role| self.sums(role));
        let mut all = every_mix(self.statements);
        all.sort_by_key(|mix| {
            (3 * mix[0] - b.0).pow(2) + (3 * mix[1] - e.0).pow(2) + (3 * mix[2] - c.0).pow(2)
        });
        let lattice = Lattice::new(&all, self.statements);
        let sums = (b.0..=b.1).flat_map(|b| (e.0..=e.1).map(move |e| (b, e)));
        let sums: Vec<_> = sums
            .filter(|(b, e)| (c.0..=c.1).contains(&(-b - e)))
            .collect();
        let mut found = Vec::new();
        for (next, second) in all.iter().enumerate() {
            for first in &all[..=next] {
                for (sum_b, sum_e) in &sums {
                    let third =
                        lattice.find(sum_b - first[0] - second[0], sum_e - first[1] - second[1]);
                    let Some(third) = third.filter(|third| *third >= next) else {
                        continue;
                    };
                    let set = [*first, *second, all[third]];
                    if self.agrees(&set) {
                        found.push(set);
                    }
                    if found.len() == ENOUGH {
                        return found;
                    }
                }
            }
        }
        found
    }

    /// What the three may add up to for a role.
    #[expect(clippy::cast_possible_truncation, reason = "at most some hundreds")]
    fn sums(&self, role: usize) -> (i64, i64) {
        let of = |share: f64| (share - 100.0 / 3.0) * 24.0 * self.statements / 100.0 * 3.0;
        let range = &self.shown.mix[role];
        let (low, high) = (of(*range.start()) - 1e-6, of(*range.end()) + 1e-6);
        (low.ceil() as i64, high.floor() as i64)
    }
}

/// Every mix that a person can have.
#[expect(clippy::cast_possible_truncation, reason = "4 or 8 statements")]
fn every_mix(statements: f64) -> Vec<Mix> {
    let most = 4 * statements as i64;
    let all = (-most..=most).flat_map(|x| (-most..=most).map(move |y| (x, y)));
    // x and y are how far the bureaucrat is above the entrepreneur, and that above the connector.
    let possible = all.filter(|(x, y)| (x + y).abs() <= most);
    possible
        .map(|(x, y)| [2 * x + y, y - x, -x - 2 * y])
        .collect()
}

/// Where a mix stands among all of them.
struct Lattice {
    most: i64,
    places: Vec<Option<usize>>,
}

impl Lattice {
    #[expect(clippy::cast_possible_truncation, reason = "4 or 8 statements")]
    fn new(all: &[Mix], statements: f64) -> Self {
        let most = 8 * statements as i64;
        let side = usize::try_from(2 * most + 1).unwrap();
        let mut lattice = Self {
            most,
            places: vec![None; side * side],
        };
        for (place, [b, e, _]) in all.iter().enumerate() {
            let cell = lattice.cell(*b, *e).unwrap();
            lattice.places[cell] = Some(place);
        }
        lattice
    }

    fn cell(&self, b: i64, e: i64) -> Option<usize> {
        let inside = b.abs() <= self.most && e.abs() <= self.most;
        let cell = (b + self.most) * (2 * self.most + 1) + e + self.most;
        inside.then(|| usize::try_from(cell).unwrap())
    }

    fn find(&self, b: i64, e: i64) -> Option<usize> {
        self.places[self.cell(b, e)?]
    }
}

/// Answers that give a mix.
fn answers_for(list: &Questionnaire, form: Form, mix: Mix) -> Answers {
    // The differences of the shares are three times those of the sums.
    let above = (mix[0] - mix[1]) / 3;
    let below = (mix[1] - mix[2]) / 3;
    let lowest = 0.max(-below).max(-above - below);
    let sums = [lowest + above + below, lowest + below, lowest];
    let mut answers = vec![3; list.statements().len()];
    for (role, sum) in Role::ALL.into_iter().zip(sums) {
        let mut left = u8::try_from(sum).unwrap();
        for place in asked(list, form, role) {
            let given = left.min(4);
            left -= given;
            let keying = list.statement(place).unwrap().keying;
            answers[place] = list.scale().keyed(1 + given, keying);
        }
    }
    answers
}

fn compared(list: &Questionnaire, form: Form, own: &Answers, raters: &[Answers]) -> String {
    let mut rows = vec![("anna", "self", own)];
    rows.extend(raters.iter().map(|rater| ("anna", "colleague", rater)));
    file(list, form, &rows)
}

/// Every format of a comparison.
const FORMATS: [(&str, Option<&str>); 5] = [
    ("", None),
    ("--accessible", None),
    ("--format json", None),
    ("", Some("page.html")),
    ("", Some("note.md")),
];

fn sorted(mut raters: [Mix; 3]) -> [Mix; 3] {
    raters.sort_unstable();
    raters
}

/// Somebody's own answers, those of three colleagues, and the sets of mixes that a comparison leaves.
struct Left {
    form: Form,
    own: Answers,
    raters: [Answers; 3],
    sets: Vec<[Mix; 3]>,
}

/// What is left by some comparisons with three raters of each kind, by what is read from a format.
fn left(files: usize, options: &str, read: impl Fn(&str, f64) -> ShownAnswers) -> Vec<Left> {
    let list = list();
    let mut dice = Dice::new(35);
    let mut all = Vec::new();
    for form in [Form::Full, Form::Short] {
        for people in [People::Real, People::Random].repeat(files) {
            let own = people.answers(&mut dice, &list);
            let raters = [(); 3].map(|()| people.answers(&mut dice, &list));
            let statements = asked(&list, form, Role::Connector).len();
            let statements = f64::from(u32::try_from(statements).unwrap());
            let rows = compared(&list, form, &own, &raters);
            let text = printed(&format!("compare rows.csv {options}"), None, &rows);
            let shown = read(&text, SIGMA / (6.0 * statements).sqrt());
            let attack = Attack {
                shown: &shown,
                own: mix(&list, form, &own),
                statements,
            };
            let truth = raters.each_ref().map(|rater| mix(&list, form, rater));
            assert!(attack.agrees(&truth), "{shown:?} {truth:?}");
            let sets = attack.sets();
            all.push(Left {
                form,
                own,
                raters,
                sets,
            });
        }
    }
    all
}

#[test]
fn fault_35_three_raters_leave_more_than_a_thousand_sets_of_mixes_in_json() {
    for left in left(4, "--format json", from_json) {
        let number = left.sets.len();
        assert!(number > 1_000, "{:?}: {number} sets left", left.form);
    }
}

#[test]
fn fault_35_three_raters_leave_more_than_a_thousand_sets_of_mixes_in_text() {
    for left in left(4, "--accessible", |text, _| from_text(text)) {
        let number = left.sets.len();
        assert!(number > 1_000, "{:?}: {number} sets left", left.form);
    }
}

#[test]
fn fault_35_other_raters_with_one_of_those_sets_give_the_same_bytes_in_every_format() {
    let list = list();
    for left in left(1, "--format json", from_json) {
        let of = |raters: &[Answers]| {
            let rows = compared(&list, left.form, &left.own, raters);
            FORMATS.map(|(format, report)| {
                printed(&format!("compare rows.csv {format}"), report, &rows)
            })
        };
        let shown = of(&left.raters);
        let truth = sorted(
            left.raters
                .each_ref()
                .map(|rater| mix(&list, left.form, rater)),
        );
        // Two of them with the same answers would count once.
        let differ = |[a, b, c]: [Mix; 3]| a != b && b != c && a != c;
        let other = |set: &&[Mix; 3]| sorted(**set) != truth && differ(**set);
        let ends = [left.sets.iter().find(other), left.sets.iter().rfind(other)];
        for set in ends.map(|set| *set.unwrap()) {
            let others = set.map(|mix| answers_for(&list, left.form, mix));
            assert_eq!(of(&others), shown, "{set:?}");
        }
    }
}
