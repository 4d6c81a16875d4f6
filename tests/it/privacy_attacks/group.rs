//! Small groups: what a member, or anyone with more than one report, can work out of the others.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ambtenaar::model::{Answers as Given, Form, Keying, Label, Profile, Questionnaire, Role};
use serde_json::Value;

use super::{Answers, Dice, Mix, People, asked, file, list, mix, printed, steps};

/// Every format of a report on a group, with every statement.
const FORMATS: [(&str, Option<&str>); 6] = [
    ("--top 24", None),
    ("--top 24 --accessible", None),
    ("--top 24 --format json", None),
    ("--top 24 --format csv", None),
    ("--top 24", Some("team.html")),
    ("--top 24", Some("team.md")),
];

fn rows(list: &Questionnaire, people: &[Answers]) -> String {
    let rows: Vec<_> = people.iter().map(|answers| ("", "self", answers)).collect();
    file(list, Form::Full, &rows)
}

fn report(line: &str, file: &str) -> Value {
    let text = printed(&format!("group rows.csv --format json {line}"), None, file);
    serde_json::from_str(&text).unwrap()
}

/// How many people lead with each role, and have each label: what a report counts of single people.
fn counted(list: &Questionnaire, people: &[Answers]) -> [u64; 6] {
    let mut counts = [0; 6];
    for answers in people {
        let given: Vec<_> = answers.iter().copied().map(Some).collect();
        let tally = Given::new(list, &given).unwrap().tally(list, Form::Full);
        let profile = Profile::from_tally(&tally, list.scale(), list.measurement_error());
        let shares = profile.shares.unwrap();
        for role in Role::ALL {
            counts[role as usize] += u64::from(shares.leading.contains(role));
        }
        let label = Label::ALL.iter().position(|label| *label == shares.label);
        counts[3 + label.unwrap()] += 1;
    }
    counts
}

fn mixes(list: &Questionnaire, people: &[Answers]) -> Vec<Mix> {
    let all = people.iter().map(|answers| mix(list, Form::Full, answers));
    let mut all: Vec<Mix> = all.collect();
    all.sort_unstable();
    all
}

/// Groups with the same first member, the same counts of every statement and of the leading roles, and other mixes.
///
/// Two others change their answers to a statement, again and again.
fn other_groups(list: &Questionnaire, people: &[Answers], dice: &mut Dice) -> Vec<Vec<Answers>> {
    const ENOUGH: usize = 55;
    let (counts, mut now) = (counted(list, people), people.to_vec());
    let mut seen = BTreeSet::from([mixes(list, people)]);
    let mut found = Vec::new();
    for _ in 0..5_000 {
        let (one, two) = (1 + dice.below(4), 1 + dice.below(4));
        let place = dice.below(list.statements().len());
        let mut next = now.clone();
        (next[one][place], next[two][place]) = (now[two][place], now[one][place]);
        if counted(list, &next) != counts {
            continue;
        }
        if seen.insert(mixes(list, &next)) {
            found.push(next.clone());
        }
        now = next;
        if found.len() == ENOUGH {
            break;
        }
    }
    found
}

#[test]
fn fault_35_a_member_of_a_group_of_five_is_left_with_more_than_fifty_sets_of_mixes() {
    let list = list();
    for seed in 0..3 {
        let mut dice = Dice::new(seed);
        let people: Vec<_> = (0..5)
            .map(|_| People::Real.answers(&mut dice, &list))
            .collect();
        let file = rows(&list, &people);
        let shown = |line: &str, report: Option<&str>, file: &str| {
            printed(&format!("group rows.csv {line}"), report, file)
        };
        let mine = FORMATS.map(|(line, report)| shown(line, report, &file));
        let others = other_groups(&list, &people, &mut dice);
        let same = others
            .iter()
            .filter(|group| shown("--top 24 --format json", None, &rows(&list, group)) == mine[2]);
        let left = 1 + same.count();
        assert!(left > 50, "seed {seed}: {left} sets left");
        let farthest = rows(&list, &others[others.len() - 1]);
        for ((line, report), mine) in FORMATS.iter().zip(&mine) {
            assert_eq!(shown(line, *report, &farthest), *mine, "{line} {report:?}");
        }
    }
}

/// What reports with different `--top` tell of the statements: the counts of those that have any, and which are unanimous.
#[derive(Default)]
struct Told {
    counts: BTreeMap<String, Vec<i64>>,
    unanimous: BTreeSet<String>,
}

impl Told {
    fn by(reports: &[Value]) -> Self {
        let mut told = Self::default();
        let lists = ["divided", "shared"];
        let all = reports
            .iter()
            .flat_map(|report| lists.map(|list| &report[list]));
        for statement in all.flat_map(|list| list.as_array().unwrap()) {
            let id = statement["id"].as_str().unwrap().to_owned();
            if statement["counts"].is_null() {
                told.unanimous.insert(id);
            } else {
                let count = |step: i32| statement["counts"][step.to_string()].as_i64();
                told.counts
                    .insert(id, (1..=5).map(|step| count(step).unwrap()).collect());
            }
        }
        told
    }
}

/// Every way in which so many people can answer a statement.
pub(super) fn every_count(people: i64, steps: usize) -> Vec<Vec<i64>> {
    if steps == 1 {
        return vec![vec![people]];
    }
    let first = 0..=people;
    first
        .flat_map(|first| {
            let rest = every_count(people - first, steps - 1);
            rest.into_iter()
                .map(move |rest| [vec![first], rest].concat())
        })
        .collect()
}

/// n²·variance.
pub(super) fn division(counts: &[i64]) -> i64 {
    let sum = |power: u32| -> i64 {
        let each = counts.iter().zip(1_i64..);
        each.map(|(count, answer)| count * answer.pow(power)).sum()
    };
    counts.iter().sum::<i64>() * sum(2) - sum(1).pow(2)
}

pub(super) fn nearly_unanimous(counts: &[i64]) -> bool {
    counts.iter().sum::<i64>() - counts.iter().max().unwrap() <= 1
}

/// The answers that (nearly) everyone can have given to a unanimous statement, after everything that reports tell.
fn possible_answers(
    list: &Questionnaire,
    id: &str,
    people: i64,
    reports: &[Value],
) -> BTreeSet<usize> {
    let told = Told::by(reports);
    let place_of = |id: &str| {
        list.statements()
            .iter()
            .position(|one| one.id.as_str() == id)
    };
    let wanted = list.statement(place_of(id).unwrap()).unwrap().role;
    let of_role = list.statements().iter().filter(|one| one.role == wanted);
    let ids: Vec<String> = of_role.map(|one| one.id.to_string()).collect();
    let keyed = |id: &str, counts: &[i64]| -> i64 {
        let place = place_of(id).unwrap();
        let each = counts.iter().zip(1_u8..);
        each.map(|(count, answer)| count * steps(list, place, answer))
            .sum()
    };
    let known: i64 = ids
        .iter()
        .filter_map(|id| Some(keyed(id, told.counts.get(id)?)))
        .sum();
    let least = ids
        .iter()
        .filter_map(|id| told.counts.get(id))
        .map(|counts| division(counts))
        .min();
    let every = every_count(people, 5);
    let sums = |hidden: &String| -> BTreeSet<i64> {
        let unanimous = told.unanimous.contains(hidden);
        let fits = |counts: &&Vec<i64>| {
            let few = least.is_none_or(|least| division(counts) <= least);
            nearly_unanimous(counts) == unanimous && (unanimous || few)
        };
        every
            .iter()
            .filter(fits)
            .map(|counts| keyed(hidden, counts))
            .collect()
    };
    let hidden = ids
        .iter()
        .filter(|one| *one != id && !told.counts.contains_key(*one));
    let others = hidden.fold(BTreeSet::from([0]), |all: BTreeSet<i64>, hidden| {
        let sums = sums(hidden);
        all.iter()
            .flat_map(|sum| sums.iter().map(move |more| sum + more))
            .collect()
    });
    let totals = totals(&reports[0], wanted, people);
    let all = every.iter().filter(|counts| nearly_unanimous(counts));
    let possible = all.filter(|counts| {
        let mine = keyed(id, counts);
        others
            .iter()
            .any(|rest| totals.contains(&(known + mine + rest)))
    });
    possible
        .map(|counts| 1 + (0..5).max_by_key(|step| counts[*step]).unwrap())
        .collect()
}

/// What the keyed steps of a role can add up to over everyone, by the mean score.
#[expect(clippy::cast_possible_truncation, reason = "at most some hundreds")]
fn totals(report: &Value, role: Role, people: i64) -> std::ops::RangeInclusive<i64> {
    let score = report["roles"][role.key()]["score"].as_f64().unwrap();
    let half = if score.fract() == 0.0 { 0.5 } else { 1e-9 };
    let of = |score: f64| score * 32.0 / 100.0 * f64::from(i32::try_from(people).unwrap());
    (of(score - half) - 1e-6).ceil() as i64..=(of(score + half) + 1e-6).floor() as i64
}

#[test]
fn fault_35_no_two_values_of_top_give_back_a_unanimous_answer() {
    let list = list();
    let mut recovered = Vec::new();
    for seed in 0..20 {
        let mut dice = Dice::new(seed);
        let mut people: Vec<_> = (0..7)
            .map(|_| People::Real.answers(&mut dice, &list))
            .collect();
        for answers in &mut people {
            answers[0] = 2;
        }
        let file = rows(&list, &people);
        let reports = ["99", "3", "5", "8"].map(|top| report(&format!("--top {top}"), &file));
        let possible = possible_answers(&list, "s01", 7, &reports);
        assert!(possible.contains(&2), "seed {seed}: {possible:?}");
        if possible.len() == 1 {
            recovered.push(seed);
        }
    }
    assert_eq!(recovered, Vec::<u64>::new(), "of 20");
}

#[test]
fn fault_35_nothing_is_told_of_a_single_dissenter_in_a_group_of_five() {
    let list = list();
    let (mut dissenters, mut unanimous) = (0, 0);
    for seed in 0..20 {
        let mut dice = Dice::new(seed);
        let people: Vec<_> = (0..5)
            .map(|_| People::Real.answers(&mut dice, &list))
            .collect();
        let file = rows(&list, &people);
        let report = report("--top 24", &file);
        let csv = printed("group rows.csv --top 24 --format csv", None, &file);
        for (place, statement) in list.statements().iter().enumerate() {
            let id = statement.id.as_str();
            let count = |step: u8| {
                people
                    .iter()
                    .filter(|answers| answers[place] == step)
                    .count()
            };
            let most = (1..=5).map(count).max().unwrap();
            if most < 4 {
                continue;
            }
            dissenters += u64::from(most == 4);
            unanimous += u64::from(most == 5);
            let named = |list: &str| {
                let all = report[list].as_array().unwrap().iter();
                all.filter(|one| one["id"] == id)
                    .cloned()
                    .collect::<Vec<_>>()
            };
            assert_eq!(named("divided"), Vec::<Value>::new(), "seed {seed}");
            let [shared] = &named("shared")[..] else {
                panic!("seed {seed}: {id} is not among the shared ones");
            };
            assert_eq!(shared["unanimous"], true);
            for figure in [
                "answered", "counts", "mean", "sd", "division", "starts", "question",
            ] {
                assert!(shared[figure].is_null(), "seed {seed}: {shared}");
            }
            let figures = csv.lines().filter(|line| line.contains(&format!(",{id},")));
            let figures = figures.filter_map(|line| line.split(',').nth(1));
            assert_eq!(
                figures.collect::<Vec<_>>(),
                ["shared", "unanimous"],
                "{csv}"
            );
        }
    }
    assert!(dissenters > 30 && unanimous > 0, "{dissenters} {unanimous}");
}

/// Who differs, and from what, moves from one statement to another: every format stays the same to the last byte.
#[test]
fn fault_35_a_dissenter_and_a_unanimous_answer_cannot_be_told_apart() {
    let list = list();
    let mut dice = Dice::new(35);
    let mut people: Vec<_> = (0..5)
        .map(|_| People::Random.answers(&mut dice, &list))
        .collect();
    let plain = |place: &usize| list.statement(*place).unwrap().keying == Keying::Normal;
    let of_role = asked(&list, Form::Full, Role::Connector).into_iter();
    let [first, second, ..] = of_role.filter(plain).collect::<Vec<_>>()[..] else {
        panic!("the connector has two statements that are not reversed");
    };
    let mut with = |answers: [u8; 2]| {
        for person in &mut people {
            (person[first], person[second]) = (4, 4);
        }
        (people[3][first], people[3][second]) = answers.into();
        let file = rows(&list, &people);
        FORMATS.map(|(line, report)| printed(&format!("group rows.csv {line}"), report, &file))
    };
    let one = with([5, 4]);
    let other = with([4, 5]);
    assert_eq!(one, other);
    assert!(one[0].contains("(Almost) unanimous"));
}

#[test]
fn fault_35_means_of_fewer_than_ten_are_whole_numbers_without_spread_and_stay_so_after_subtraction()
{
    let list = list();
    let with = |sizes: &[usize]| {
        let mut dice = Dice::new(1);
        let mut text = String::new();
        for (number, size) in sizes.iter().enumerate() {
            let people: Vec<_> = (0..*size)
                .map(|_| People::Real.answers(&mut dice, &list))
                .collect();
            let rows = rows(&list, &people);
            let mut lines = rows.lines();
            let header = lines.next().unwrap();
            if number == 0 {
                text = format!("team,{header}\n");
            }
            for line in lines {
                writeln!(text, "team {number},{line}").unwrap();
            }
        }
        report("--by team", &text)
    };
    let exact = |figures: &Value| {
        let all = Role::ALL.map(|role| {
            let role = &figures["roles"][role.key()];
            let whole = ["score", "mix"].map(|mean| role[mean].as_f64().unwrap().fract() == 0.0);
            assert_eq!(role["mix_sd"].is_null(), whole == [true; 2], "{role}");
            !role["mix_sd"].is_null()
        });
        assert!(all == [true; 3] || all == [false; 3]);
        all[0]
    };
    let parts = |report: &Value| -> Vec<bool> {
        report["groups"]
            .as_array()
            .unwrap()
            .iter()
            .map(exact)
            .collect()
    };
    assert!(!exact(&with(&[9])));
    assert!(exact(&with(&[10])));
    for (sizes, expected) in [
        (&[12, 15][..], &[true, true][..]),
        (&[12, 7], &[false, false]),
        (&[20, 5], &[false, false]),
        (&[20, 11, 6], &[true, false, false]),
        (&[20, 5, 5], &[true, false, false]),
        // Seven are withheld: the twenty exactly, subtracted from the whole, would be theirs.
        (&[20, 4, 3], &[false]),
    ] {
        let report = with(sizes);
        assert!(exact(&report));
        assert_eq!(parts(&report), expected, "{sizes:?}");
    }
}
