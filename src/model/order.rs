//! The order in which statements are shown.

use super::{Direction, Form, Questionnaire, Role};

/// How often a dealt order is thrown away before the rules for reversed statements are let go.
///
/// The built-in list needs some twenty deals; a list that fails this often cannot be ordered by those rules.
const DEALS: u32 = 10_000;

/// A shuffled order of the places of a form.
///
/// Statements are permuted within each role and dealt in blocks of one per role, in random order. Never
/// the same role twice in a row where the numbers allow it; no reversed statement among the first three, nor two of them in
/// a row. `draw(n)` gives a random number below n; the same draws give the same order.
pub fn shuffled(
    questionnaire: &Questionnaire,
    form: Form,
    mut draw: impl FnMut(usize) -> usize,
) -> Vec<usize> {
    let mut order = deal(questionnaire, form, &mut draw);
    for _ in 1..DEALS {
        if keeps_rules(questionnaire, &order) {
            break;
        }
        order = deal(questionnaire, form, &mut draw);
    }
    order
}

fn deal(
    questionnaire: &Questionnaire,
    form: Form,
    draw: &mut impl FnMut(usize) -> usize,
) -> Vec<usize> {
    let mut piles = Role::ALL.map(|role| {
        let mut pile: Vec<usize> = questionnaire
            .places(form)
            .filter(|place| {
                questionnaire
                    .statement(*place)
                    .is_some_and(|s| s.role == role)
            })
            .collect();
        permute(&mut pile, draw);
        (role, pile)
    });
    let mut order = Vec::new();
    let mut last = None;
    loop {
        permute(&mut piles, draw);
        if piles.first().map(|(role, _)| *role) == last {
            // Not simply the next one: exchanged for either of the others, the four orders left are equally likely.
            piles.swap(0, 1 + draw(2));
        }
        let before = order.len();
        for (role, pile) in &mut piles {
            if let Some(place) = pile.pop() {
                order.push(place);
                last = Some(*role);
            }
        }
        if order.len() == before {
            return order;
        }
    }
}

/// Fisher–Yates: every permutation is equally likely when `draw` is uniform.
fn permute<T>(items: &mut [T], draw: &mut impl FnMut(usize) -> usize) {
    for end in (1..items.len()).rev() {
        items.swap(end, draw(end + 1));
    }
}

fn keeps_rules(questionnaire: &Questionnaire, order: &[usize]) -> bool {
    let roles: Vec<Option<Role>> = order
        .iter()
        .map(|place| questionnaire.statement(*place).map(|s| s.role))
        .collect();
    let roles_alternate = roles.windows(2).all(|pair| pair.first() != pair.last());
    let reversed: Vec<bool> = order
        .iter()
        .map(|place| {
            questionnaire
                .statement(*place)
                .is_some_and(|s| s.direction == Direction::Reversed)
        })
        .collect();
    let starts_normal = !reversed.iter().take(3).any(|reversed| *reversed);
    let none_in_a_row = reversed.windows(2).all(|pair| pair != [true, true]);
    roles_alternate && starts_normal && none_in_a_row
}
