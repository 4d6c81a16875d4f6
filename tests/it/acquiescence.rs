//! What is said of yes-saying and no-saying: whether it cancels out in the mix.

use ambtenaar::model::{
    AcquiescenceEffect::{self, MostlyCancels, PulledToThirds, SkipsCarry, Unsaid},
    Answers, Form, Keying, Profile, Questionnaire, Role, Scale,
};
use proptest::prelude::*;

use crate::{
    instrument::{Key, like_the_built_in, questionnaire},
    scoring::profile,
};

fn answers(list: &Questionnaire, given: &[Option<u8>]) -> (Answers, Profile) {
    let answers = Answers::new(list, given).unwrap();
    let profile = profile(list, Form::Full, &answers);
    (answers, profile)
}

fn effect(list: &Questionnaire, given: &[Option<u8>]) -> Option<AcquiescenceEffect> {
    let (answers, profile) = answers(list, given);
    AcquiescenceEffect::of(list, Form::Full, &answers, &profile)
}

/// So many normal and reversed statements per role, on the scale 1 to 5.
fn list(numbers: [(usize, usize); 3]) -> Questionnaire {
    let keys = Role::ALL.map(|role| {
        let (normal, reversed) = numbers[role as usize];
        let directions = [(Keying::Normal, normal), (Keying::Reversed, reversed)];
        directions.map(|(keying, number)| {
            vec![
                Key {
                    role,
                    keying,
                    short: false,
                };
                number
            ]
        })
    });
    let keys = keys.into_iter().flatten().flatten().collect::<Vec<_>>();
    questionnaire(Scale::new(1, 5).unwrap(), None, &keys)
}

/// The same list, answered the same way, without the answers to these statements (of the built-in list's order).
fn without(skipped: &[(Role, Keying, usize)], answer: u8) -> Option<AcquiescenceEffect> {
    let list = like_the_built_in();
    let mut left = skipped.to_vec();
    let given: Vec<Option<u8>> = list
        .statements()
        .iter()
        .map(|statement| {
            let skip = left.iter_mut().find(|(role, keying, number)| {
                (*role, *keying) == (statement.role, statement.keying) && *number > 0
            });
            match skip {
                Some((_, _, number)) => {
                    *number -= 1;
                    None
                }
                None => Some(answer),
            }
        })
        .collect();
    effect(&list, &given)
}

#[test]
fn it_mostly_cancels_in_a_balanced_list_away_from_the_end_and_nothing_is_said_when_it_is_not_notable()
 {
    let list = like_the_built_in();
    assert_eq!(effect(&list, &[Some(4); 24]), Some(MostlyCancels));
    assert_eq!(effect(&list, &[Some(2); 24]), Some(MostlyCancels));
    assert_eq!(effect(&list, &[Some(3); 24]), None);
}

#[test]
fn from_six_in_ten_answers_at_the_end_on_it_is_pulled_towards_thirds() {
    let fifteen = list([(4, 1); 3]);
    let at_end = |number, end, else_: u8| {
        let mut given = [Some(else_); 15];
        given[..number].fill(Some(end));
        effect(&fifteen, &given)
    };
    assert_eq!(at_end(9, 5, 4), Some(PulledToThirds));
    assert_eq!(at_end(8, 5, 4), Some(MostlyCancels));
    assert_eq!(at_end(9, 1, 2), Some(PulledToThirds));
    assert_eq!(at_end(8, 1, 2), Some(MostlyCancels));
}

#[test]
fn skips_that_leave_the_reversed_statements_unevenly_weighed_are_named() {
    use Keying::{Normal, Reversed};
    use Role::{Bureaucrat, Connector, Entrepreneur};
    for answer in [4, 2] {
        // A difference of .214 in weight is 5.36 points where 5.82 are allowed; one of .5 is 12.5 where 6.89 are.
        let one_reversed = without(&[(Bureaucrat, Reversed, 1)], answer);
        assert_eq!(one_reversed, Some(MostlyCancels));
        let four_normal = without(&[(Connector, Normal, 4)], answer);
        assert_eq!(four_normal, Some(SkipsCarry));
        let alike = Role::ALL.map(|role| (role, Normal, 4));
        assert_eq!(without(&alike, answer), Some(MostlyCancels));
        // Neither differs enough from the bureaucrat, but they do from each other.
        let apart = [(Entrepreneur, Reversed, 1), (Connector, Normal, 2)];
        assert_eq!(without(&apart, answer), Some(SkipsCarry));
    }
}

#[test]
fn the_list_is_looked_at_before_the_ends_and_the_ends_before_the_skips() {
    let uneven = list([(6, 2), (6, 2), (5, 3)]);
    assert_eq!(effect(&uneven, &[Some(4); 24]), Some(Unsaid));
    assert_eq!(effect(&uneven, &[Some(5); 24]), Some(Unsaid));
    let longer = list([(6, 2), (6, 2), (7, 2)]);
    assert_eq!(effect(&longer, &[Some(4); 25]), Some(Unsaid));
    let skipped = [(Role::Connector, Keying::Normal, 4)];
    assert_eq!(without(&skipped, 5), Some(PulledToThirds));
}

#[test]
fn without_a_mix_nothing_is_said_of_what_it_does_to_it() {
    let list = like_the_built_in();
    let mut given = vec![Some(4); 24];
    let of_connector = list.statements().iter().enumerate();
    let normal =
        of_connector.filter(|(_, s)| s.role == Role::Connector && s.keying == Keying::Normal);
    for (place, _) in normal.take(5) {
        given[place] = None;
    }
    let (_, found) = answers(&list, &given);
    assert_eq!(
        (found.notable_acquiescence(), found.is_complete()),
        (Some(1), false)
    );
    assert_eq!(effect(&list, &given), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_effect_is_the_rule_counted_afresh_and_the_same_for_no_as_for_yes(
        given in prop::collection::vec(prop::option::weighted(0.8, prop_oneof![2 => 1_u8..=5, 8 => 4_u8..=5]), 24),
    ) {
        let list = like_the_built_in();
        let found = effect(&list, &given);
        let mirrored: Vec<_> = given.iter().map(|answer| answer.map(|x| 6 - x)).collect();
        prop_assert_eq!(effect(&list, &mirrored), found);
        let Some(found) = found else { return Ok(()) };
        let (_, result) = answers(&list, &given);
        let excess = result.acquiescence.unwrap();
        let end = if excess.numerator() > 0 { 5 } else { 1 };
        let numbers = Role::ALL.map(|role| {
            let of_role = list.statements().iter().zip(&given);
            let answered = of_role.filter(|(s, answer)| s.role == role && answer.is_some());
            let reversed = answered.clone().filter(|(s, _)| s.keying == Keying::Reversed);
            (answered.count() as i128, reversed.count() as i128)
        });
        // (25·A·2·(rev_r/n_r − rev_s/n_s))² < 11.25²·(1/n_r + 1/n_s), in hundredths and multiplied out.
        let alike = |(n, rev): (i128, i128), (m, other): (i128, i128)| {
            let left = 50 * excess.numerator() * (rev * m - other * n);
            let right = 1125 * 1125 * (n + m) * n * m * excess.denominator().pow(2);
            10_000 * left * left < right
        };
        let [b, e, c] = numbers;
        let cancels = alike(b, e) && alike(b, c) && alike(e, c);
        let at_end = given.iter().flatten().filter(|answer| **answer == end).count();
        let expected = if 100 * at_end >= 60 * given.iter().flatten().count() {
            PulledToThirds
        } else if cancels {
            MostlyCancels
        } else {
            SkipsCarry
        };
        prop_assert_eq!(found, expected);
    }
}
