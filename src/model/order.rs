//! The order in which statements are shown, and what can be read from it.

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

/// The longest stretch of equal answers in the order they were presented; a missing answer ends a stretch.
pub fn longest_run(answers: impl IntoIterator<Item = Option<u8>>) -> u32 {
    let (mut longest, mut run, mut last) = (0, 0, None);
    for answer in answers {
        run = match answer {
            None => 0,
            Some(_) if answer == last => run + 1,
            Some(_) => 1,
        };
        last = answer;
        longest = longest.max(run);
    }
    longest
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
            piles.rotate_left(1);
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

#[cfg(test)]
mod tests {
    use super::longest_run;

    #[test]
    fn a_missing_answer_ends_a_stretch() {
        assert_eq!(longest_run([Some(4), Some(4), None, Some(4)]), 2);
        assert_eq!(longest_run([None, None]), 0);
        assert_eq!(longest_run([Some(1), Some(2), Some(2), Some(2)]), 3);
    }
}
