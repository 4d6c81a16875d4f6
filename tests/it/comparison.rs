//! A mix beside others, and beside the mix of ranked cases.

use ambtenaar::{
    model::{
        ByRole, Form, Fraction, Keying, MeasurementError, Profile, Role, Scale, Shares, Tally, mix,
    },
    statistics::{
        Comparison, MeasuredMix, Raters,
        RatersShown::{Everything, Number, WholePoints},
        case_mix,
    },
};
use proptest::prelude::*;
use serde_json::Value;

use crate::scoring::{numbers, person, profile};

const TOLERANCE: f64 = 1e-12;

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn assert_near(found: f64, expected: f64) {
    assert!((found - expected).abs() < TOLERANCE, "{found}, {expected}");
}

fn assert_mix(found: &ByRole<Fraction>, expected: &Value) {
    for role in Role::ALL {
        assert_near(found[role].to_f64(), numbers(expected)[role]);
    }
}

fn measured(id: &str) -> MeasuredMix {
    let (list, answers) = person(id);
    let profile = profile(&list, Form::Full, &answers);
    MeasuredMix::of(&profile).unwrap()
}

/// A mix that is known exactly.
fn stated(mix: ByRole<Fraction>) -> MeasuredMix {
    MeasuredMix {
        mix,
        squared_error: mix.map(|_| Fraction::ZERO),
    }
}

fn assert_notable(found: &Comparison, expected: &Value) {
    let notable = Role::ALL
        .into_iter()
        .filter(|role| found.gaps[*role].notable);
    let keys: Vec<&str> = notable.map(Role::key).collect();
    assert_eq!(serde_json::json!(keys), *expected);
}

#[test]
fn every_ranking_of_cases_comes_out() {
    let file = read(include_str!("../data/fit.json"));
    let rankings = file["cases"].as_array().unwrap();
    assert_eq!(rankings.len(), 4);
    for ranking in rankings {
        let cases: Vec<Option<ByRole<u8>>> = ranking["ranks"]
            .as_array()
            .unwrap()
            .iter()
            .map(|places| {
                let place = |role: Role| places[role.key()].as_u64();
                ByRole::from_fn(|role| place(role).map(|place| u8::try_from(place).unwrap())).all()
            })
            .collect();
        let found = case_mix(&cases).unwrap();
        assert_eq!(found.ranked as u64, ranking["cases_used"].as_u64().unwrap());
        assert_mix(&found.mix, &ranking["mix"]);
    }
}

#[test]
fn the_view_of_four_raters_comes_out() {
    let expect = &read(include_str!("../data/team.json"))["feedback360"];
    let mut raters = Raters::default();
    for mix in expect["rater_mix"].as_array().unwrap() {
        raters.add(&shares_with(mix), 8);
    }
    let others = raters.view().unwrap();
    assert_mix(&others.mix, &expect["others_mean_mix"]);
    let found = Comparison::of(&others, &measured(expect["self"].as_str().unwrap()));
    for role in Role::ALL {
        let of = |key: &str| numbers(&expect[key])[role];
        assert_near(others.squared_error[role].to_f64().sqrt(), of("others_se"));
        assert_near(
            found.gaps[role].points.to_f64(),
            of("gap_self_minus_others"),
        );
        assert_near(found.gaps[role].needed.unwrap() / 2.0, of("se_gap"));
    }
    assert_notable(&found, &expect["notable"]);
}

#[test]
fn nothing_is_shown_of_fewer_than_three_raters() {
    let (list, answers) = person("T08");
    let shares = profile(&list, Form::Full, &answers).shares.unwrap();
    let mut raters = Raters::default();
    raters.add(&shares, 8);
    raters.add(&shares, 8);
    assert_eq!(raters.view(), None);
    raters.add(&shares, 8);
    assert_eq!(raters.view().unwrap().mix, shares.mix);
}

#[test]
fn a_few_raters_are_shown_in_whole_points_and_with_few_statements_not_at_all() {
    let (list, answers) = person("T08");
    let shares = profile(&list, Form::Full, &answers).shares.unwrap();
    let raters = |number, statements: u32| {
        let mut raters = Raters::default();
        (0..number).for_each(|_| raters.add(&shares, statements));
        raters
    };
    for (number, statements, shown) in [
        (2, 8, Number),
        (3, 8, WholePoints),
        (3, 4, WholePoints),
        (9, 4, WholePoints),
        (10, 4, Everything),
        (3, 3, Number),
        (9, 3, Number),
        (10, 3, Everything),
    ] {
        let found = raters(number, statements);
        assert_eq!(
            found.shown(),
            shown,
            "{number} raters, {statements} statements"
        );
        assert_eq!(found.view().is_none(), shown == Number);
    }
    // One who was asked the shorter list makes it a short one for all.
    let mut mixed = raters(4, 8);
    mixed.merge(&raters(1, 3));
    assert_eq!((mixed.shown(), mixed.needed()), (Number, 10));
}

#[test]
fn in_whole_points_the_gap_is_that_of_the_rounded_shares() {
    let mix = |parts: [i128; 3]| {
        stated(ByRole::from_fn(|role| {
            Fraction::new(parts[role as usize], 4).unwrap()
        }))
    };
    // 30.25 33.5 36.25 beside 38.5 30.75 30.75.
    let (first, second) = (mix([121, 134, 145]), mix([154, 123, 123]));
    let exact = Comparison::of(&first, &second);
    let shown = Comparison::in_whole_points(&first, &second);
    let points = shown.gaps.map(|gap| gap.points);
    assert_eq!(
        Role::ALL.map(|role| points[role]),
        [39 - 30, 31 - 34, 31 - 36].map(Fraction::whole)
    );
    for role in Role::ALL {
        assert_eq!(shown.gaps[role].needed, None);
        assert_eq!(shown.gaps[role].notable, exact.gaps[role].notable);
    }
    assert_eq!(shown.shift, None);
    // Stated mixes have no error: a gap too small to see in whole points is notable, and has its direction.
    let (first, second) = (mix([121, 134, 145]), mix([120, 134, 146]));
    let connector = Comparison::in_whole_points(&first, &second).gaps.connector;
    assert_eq!(connector.points, Fraction::whole(1));
    let bureaucrat = Comparison::in_whole_points(&first, &second).gaps.bureaucrat;
    assert_eq!(
        (
            bureaucrat.points,
            bureaucrat.notable,
            bureaucrat.direction.is_lt()
        ),
        (Fraction::ZERO, true, true)
    );
}

#[test]
fn a_mix_beside_itself_does_not_differ() {
    let one = measured("T08");
    let same = Comparison::of(&one, &one);
    assert!(!same.is_notable());
    assert_eq!((same.shift, same.largest().len()), (None, 0));
    // Two lists: 2·√(SE² + SE²).
    assert_near(
        same.gaps.connector.needed.unwrap(),
        2.0 * 2.0_f64.sqrt() * 3.247_595_264_191_645,
    );
}

/// Six statements per role and σ = 22.5: SE = 3.75 exactly, so that a gap can be exactly twice as large.
#[test]
fn a_gap_of_exactly_two_standard_errors_is_notable() {
    let scale = Scale::new(0, 5).unwrap();
    let mut tally = Tally::default();
    for role in Role::ALL {
        for _ in 0..6 {
            tally.add(role, Keying::Normal, Some(2));
        }
    }
    let profile = Profile::from_tally(&tally, scale, MeasurementError::ASSUMED);
    let person = MeasuredMix::of(&profile).unwrap();
    let beside = |parts: [i128; 3]| {
        stated(ByRole::from_fn(|role| {
            Fraction::new(parts[role as usize], 600_000).unwrap()
        }))
    };
    let exactly = Comparison::of(&beside([15_500_000, 22_250_000, 22_250_000]), &person);
    assert_eq!(
        exactly.gaps.bureaucrat.points,
        Fraction::new(15, 2).unwrap()
    );
    assert!(exactly.gaps.bureaucrat.notable);
    let just_less = Comparison::of(&beside([15_500_001, 22_250_000, 22_249_999]), &person);
    assert!(!just_less.gaps.bureaucrat.notable);
}

/// Shares with the mix of a worked example; nothing else of it is used.
fn shares_with(mix: &Value) -> Shares {
    let (list, answers) = person("T01");
    let mut shares = profile(&list, Form::Full, &answers).shares.unwrap();
    // All mixes of the eight-statement form are whole multiples of 1/192.
    shares.mix = numbers(mix).map(|share| {
        (0..=12_800)
            .map(|part| Fraction::new(part, 192).unwrap())
            .find(|part| (part.to_f64() - share).abs() < TOLERANCE)
            .unwrap()
    });
    shares
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn gaps_add_up_to_nothing_and_turn_with_the_order(a in prop::array::uniform3(1_u8..=5), b in prop::array::uniform3(1_u8..=5)) {
        let [a, b] = [a, b].map(|ratings| {
            let scores = ByRole::from_fn(|role| Fraction::whole(25 * i128::from(ratings[role as usize] - 1)));
            stated(mix(&scores))
        });
        let (there, back) = (Comparison::of(&a, &b), Comparison::of(&b, &a));
        let sum = Role::ALL.iter().fold(Fraction::ZERO, |sum, role| sum + there.gaps[*role].points);
        prop_assert_eq!(sum, Fraction::ZERO);
        prop_assert_eq!((there.shift, there.largest()), (back.shift, back.largest()));
        let sizes = Role::ALL.iter().map(|role| there.gaps[*role].points.magnitude());
        let twice = sizes.fold(Fraction::ZERO, |sum, size| sum + size);
        // What is known exactly differs notably however little it does.
        let shift = there.shift.unwrap();
        let largest = there.largest().iter().next().map_or(Fraction::ZERO, |role| there.gaps[role].points.magnitude());
        prop_assert_eq!(largest, shift);
        prop_assert_eq!(shift + shift, twice);
        for role in Role::ALL {
            prop_assert_eq!(there.gaps[role].points + back.gaps[role].points, Fraction::ZERO);
            // What moves away from one role moves to the others.
            prop_assert!(there.gaps[role].points.magnitude() <= shift);
        }
    }

    #[test]
    fn case_mixes_add_up_to_one_hundred_within_their_bounds(
        cases in prop::collection::vec(prop::option::of(prop::array::uniform3(1_u8..=3)), 0..12),
    ) {
        let places: Vec<_> = cases
            .iter()
            .map(|case| case.map(|places| ByRole::from_fn(|role| places[role as usize])))
            .collect();
        let ranked = places.iter().flatten().count();
        let found = case_mix(&places);
        prop_assert_eq!(found.is_some(), ranked > 0 && 2 * ranked >= cases.len());
        if let Some(found) = found {
            let mix = found.mix;
            let hundred = Fraction::new(100, 1).unwrap();
            prop_assert_eq!(mix.bureaucrat + mix.entrepreneur + mix.connector, hundred);
            prop_assert!(mix.iter().all(|(_, s)| (Fraction::ZERO..=Fraction::new(200, 3).unwrap()).contains(s)));
        }
    }
}
