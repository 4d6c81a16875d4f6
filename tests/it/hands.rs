//! The picture of a room from a show of hands.

use ambtenaar::{
    model::{Form, Fraction, Role},
    statistics::{Counts, HandsResult, Team},
};
use proptest::prelude::*;

use crate::{
    instrument::like_the_built_in,
    scoring::{person, profile},
};

fn whole(number: i128) -> Fraction {
    Fraction::new(number, 1).unwrap()
}

#[test]
fn hands_of_people_who_answered_everything_give_the_teams_means() {
    let mut team = Team::default();
    let (list, _) = person("T04");
    for id in ["T04", "T08", "T09", "T14", "T16"] {
        let (_, answers) = person(id);
        team.add(
            &profile(&list, Form::Full, &answers),
            answers.asked(&list, Form::Full),
        );
    }
    let room = HandsResult::of(&list, Form::Full, team.statements());
    for role in Role::ALL {
        assert_eq!(room.scores[role], team.scores()[role].mean());
        assert_eq!(room.mix.map(|mix| mix[role]), team.mixes()[role].mean());
    }
}

#[test]
fn statements_weigh_the_same_however_many_hands_they_got() {
    let list = like_the_built_in();
    let mut hands = vec![Counts::default(); 24];
    for place in list.places(Form::Short) {
        hands[place].add_many(3, 10);
    }
    // The first bureaucrat statement: 90 hands for 5, the other three of the role in the middle.
    hands[0] = Counts::default();
    hands[0].add_many(5, 90);
    let room = HandsResult::of(&list, Form::Short, &hands);
    assert_eq!(room.scores.bureaucrat, Fraction::new(125, 2));
    assert_eq!(room.scores.connector, Some(whole(50)));
}

#[test]
fn a_role_needs_hands_for_half_of_its_statements() {
    let list = like_the_built_in();
    let mut hands = vec![Counts::default(); 24];
    let bureaucrat = |place: &usize| list.statement(*place).unwrap().role == Role::Bureaucrat;
    let places: Vec<usize> = list.places(Form::Short).filter(bureaucrat).collect();
    hands[places[0]].add(3);
    let room = HandsResult::of(&list, Form::Short, &hands);
    assert_eq!(room.scores.bureaucrat, None);
    hands[places[1]].add(3);
    let room = HandsResult::of(&list, Form::Short, &hands);
    assert_eq!(room.scores.bureaucrat, Some(whole(50)));
    assert_eq!((room.scores.connector, room.mix), (None, None));
    assert_eq!(
        HandsResult::of(&list, Form::Short, &[]).scores.bureaucrat,
        None
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_hands_give_scores_within_bounds_and_a_mix_of_one_hundred(
        hands in prop::sample::select(vec![5_u64, 20, 300, 100_000])
            .prop_flat_map(|most| prop::collection::vec(prop::array::uniform5(1..most), 24)),
    ) {
        let list = like_the_built_in();
        let counts: Vec<Counts> =
            hands.iter().map(|hands| Counts::of(list.scale(), hands)).collect();
        let room = HandsResult::of(&list, Form::Full, &counts);
        for (_, score) in room.scores.iter() {
            prop_assert!(score.is_some_and(|score| whole(0) <= score && score <= whole(100)));
        }
        let mix = room.mix.unwrap();
        prop_assert_eq!(mix.bureaucrat + mix.entrepreneur + mix.connector, whole(100));
    }
}
