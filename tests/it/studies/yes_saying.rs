//! What yes-saying does to a mix: steps added to every answer as it is given, cut off at 5.

use ambtenaar::model::{Form, Shares};

use super::{Kind, like_the_built_in, percent, print, shares, size};

/// ½·Σ|share − 100/3|: the points that would have to move to make the three equal.
fn distance_from_thirds(shares: &Shares) -> f64 {
    let parts = shares
        .mix
        .iter()
        .map(|(_, share)| (share.to_f64() - 100.0 / 3.0).abs());
    parts.sum::<f64>() / 2.0
}

#[test]
fn yes_saying_within_the_scale_changes_no_mix_and_no_label() {
    let list = like_the_built_in();
    for person in Kind::STATED.people(&list) {
        for (form, steps) in [(Form::Full, 1), (Form::Full, 2), (Form::Short, 1)] {
            let before: Vec<u8> = person.given.iter().map(|x| (*x).min(5 - steps)).collect();
            let after: Vec<u8> = before.iter().map(|x| x + steps).collect();
            assert_eq!(shares(&list, form, &before), shares(&list, form, &after));
        }
    }
}

/// Added steps, with what comes of them: answers cut off and distance from thirds in per cents, roles in the leading group.
const CUT_OFF: [(u8, f64, f64, f64); 3] = [
    (0, 0.0, 100.0, 1.67),
    (1, 6.7, 88.0, 1.76),
    (2, 30.9, 53.0, 2.27),
];

#[test]
fn yes_saying_that_is_cut_off_pulls_the_mix_towards_thirds() {
    let list = like_the_built_in();
    let people = Kind::STATED.people(&list);
    let mut table = vec!["steps added | cut off | of the distance from thirds | roles".to_owned()];
    let mut before = None;
    for (steps, cut_off, kept, roles) in CUT_OFF {
        let (mut cut, mut leading, mut distance) = (0, 0, 0.0);
        for person in &people {
            let given: Vec<u8> = person.given.iter().map(|x| (x + steps).min(5)).collect();
            cut += person.given.iter().filter(|x| **x + steps > 5).count();
            let shares = shares(&list, Form::Full, &given);
            leading += shares.leading.len();
            distance += distance_from_thirds(&shares);
        }
        let cut = percent(cut, people.len() * list.statements().len());
        let part = 100.0 * distance / *before.get_or_insert(distance);
        let leading = size(leading) / size(people.len());
        table.push(format!(
            "{steps:<11} | {cut:>7.1} | {part:>27.0} | {leading:>5.2}"
        ));
        assert!((cut - cut_off).abs() < 1.0, "{cut}");
        assert!((part - kept).abs() < 3.0, "{part}");
        assert!((leading - roles).abs() < 0.05, "{leading}");
    }
    print("Yes-saying, 24 statements", &table);
}
