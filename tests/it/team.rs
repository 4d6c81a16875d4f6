//! A team as a whole, against worked examples and the laws of adding up.

use ambtenaar::{
    model::{Answers, Form, Fraction, Label, Questionnaire, Role, Scale},
    statistics::{Counts, Spread, Team},
};
use proptest::prelude::*;
use serde_json::Value;

use crate::{
    instrument::like_the_built_in,
    scoring::{number, numbers, person, profile},
};

const TOLERANCE: f64 = 1e-12;

fn example() -> Value {
    serde_json::from_str(include_str!("../data/team.json")).unwrap()
}

fn add(team: &mut Team, list: &Questionnaire, answers: &Answers) {
    let profile = profile(list, Form::Full, answers);
    team.add(&profile, answers.asked(list, Form::Full));
}

fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() < TOLERANCE, "{found}, {expected}");
}

#[test]
fn every_distribution_of_answers_has_its_division() {
    let file = example();
    let distributions = file["disagreement"].as_array().unwrap();
    assert_eq!(distributions.len(), 12);
    for distribution in distributions {
        let counts: Vec<u64> = serde_json::from_value(distribution["counts"].clone()).unwrap();
        let scale = Scale::new(1, u8::try_from(counts.len()).unwrap()).unwrap();
        let (counts, expect) = (Counts::of(scale, &counts), &distribution["expect"]);
        assert_eq!(counts.answered(), expect["n"].as_u64().unwrap());
        assert_near(counts.mean().unwrap().to_f64(), number(&expect["mean"]));
        assert_near(counts.population_sd().unwrap(), number(&expect["sd_pop"]));
        assert_near(
            counts.disagreement(scale).unwrap(),
            number(&expect["division"]),
        );
    }
}

#[test]
fn the_team_of_five_comes_out() {
    let expect = &example()["team"];
    let mut team = Team::default();
    for member in expect["members"].as_array().unwrap() {
        let (list, answers) = person(member.as_str().unwrap());
        add(&mut team, &list, &answers);
    }
    assert_eq!(team.people(), expect["n"].as_u64().unwrap());
    assert_eq!(team.incomplete(), 0);
    for role in Role::ALL {
        let (score, mix) = (&team.scores()[role], &team.mixes()[role]);
        let of = |key: &str| numbers(&expect[key])[role];
        assert_near(score.mean().unwrap().to_f64(), of("mean_score"));
        assert_near(mix.mean().unwrap().to_f64(), of("mean_mix"));
        assert_near(mix.population_sd().unwrap(), of("sd_mix_pop"));
        assert_eq!(
            team.leading()[role],
            expect["coverage"][role.key()].as_u64().unwrap()
        );
    }
    assert!(team.missing_roles().is_empty());
    assert_eq!(
        Label::ALL.map(|label| team.with_label(label)),
        [3, 2, 0],
        "T04, T08 and T16 prefer one role, T09 and T14 combine two"
    );
}

#[test]
fn of_a_person_without_a_result_only_the_number_is_kept() {
    let (list, incomplete) = person("T11");
    let mut team = Team::default();
    add(&mut team, &list, &incomplete);
    assert_eq!((team.people(), team.incomplete()), (0, 1));
    assert!(team.statements().is_empty());
    assert!(team.missing_roles().is_empty());
}

#[test]
fn a_role_in_nobodys_leading_group_is_missing() {
    let (list, connector) = person("T04");
    let mut team = Team::default();
    for _ in 0..3 {
        add(&mut team, &list, &connector);
    }
    assert_eq!(
        team.missing_roles().iter().collect::<Vec<_>>(),
        [Role::Bureaucrat, Role::Entrepreneur]
    );
    assert_eq!(team.statements()[0].times(1), 3);
    assert_eq!(team.statements()[0].answered(), 3);
    assert!(team.statements()[0].unanimous());
}

fn teams() -> impl Strategy<Value = Vec<Vec<Option<u8>>>> {
    let answer = (0_u8..12, 1_u8..=5).prop_map(|(dice, answer)| (dice > 1).then_some(answer));
    prop::collection::vec(prop::collection::vec(answer, 24), 0..12)
}

fn team_of(list: &Questionnaire, people: &[Vec<Option<u8>>]) -> Team {
    let mut team = Team::default();
    for given in people {
        add(&mut team, list, &Answers::new(list, given).unwrap());
    }
    team
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_team_is_the_sum_of_its_parts_in_any_order(people in teams(), cut in any::<prop::sample::Index>()) {
        let list = like_the_built_in();
        let whole = team_of(&list, &people);
        let (first, second) = people.split_at(cut.index(people.len() + 1));
        let mut other_order = team_of(&list, second);
        other_order.merge(&team_of(&list, first));
        let mut this_order = team_of(&list, first);
        this_order.merge(&team_of(&list, second));
        prop_assert_eq!(&this_order, &whole);
        prop_assert_eq!(&other_order, &whole);
        let mut with_nobody = whole.clone();
        with_nobody.merge(&Team::default());
        prop_assert_eq!(&with_nobody, &whole);
        let mut from_nobody = Team::default();
        from_nobody.merge(&whole);
        prop_assert_eq!(&from_nobody, &whole);
        prop_assert_eq!(whole.people() + whole.incomplete(), people.len() as u64);
    }

    #[test]
    fn the_mean_mix_of_a_team_adds_up_to_exactly_one_hundred(people in teams()) {
        let whole = team_of(&like_the_built_in(), &people);
        let mixes = whole.mixes();
        let means = Role::ALL.map(|role| mixes[role].mean());
        if let [Some(a), Some(b), Some(c)] = means {
            prop_assert_eq!(a + b + c, Fraction::new(100, 1).unwrap());
        } else {
            prop_assert_eq!(whole.people(), 0);
        }
    }

    #[test]
    fn mean_and_spread_are_those_of_the_two_pass_formula(
        values in prop::collection::vec((-10_000_i128..10_000, 1_i128..60), 1..40),
    ) {
        let mut spread = Spread::default();
        for (numerator, denominator) in &values {
            spread.add(Fraction::new(*numerator, *denominator).unwrap());
        }
        #[expect(clippy::cast_precision_loss, reason = "small numbers")]
        let floats: Vec<f64> = values.iter().map(|(n, d)| *n as f64 / *d as f64).collect();
        let n = f64::from(u32::try_from(floats.len()).unwrap());
        let mean = floats.iter().sum::<f64>() / n;
        let squares: f64 = floats.iter().map(|value| (value - mean).powi(2)).sum();
        prop_assert!((spread.mean().unwrap().to_f64() - mean).abs() < 1e-8);
        prop_assert!((spread.population_sd().unwrap() - (squares / n).sqrt()).abs() < 1e-7);
        if n > 1.0 {
            let expected = squares / n / (n - 1.0);
            let found = spread.squared_error_of_mean().unwrap().to_f64();
            prop_assert!((found - expected).abs() <= 1e-9 * expected.max(1.0));
        }
    }
}
