//! The order in which statements are shown.

use super::{Form, Keying, Questionnaire, Role};

/// How many times dealing starts again when the rules can't be kept.
const DEALS: u32 = 10;

/// How many exchanges are tried per statement before a deal is given up; the built-in list needs some ten in all.
const EXCHANGES: usize = 10;

/// No reversed statement among this many at the start.
const START: usize = 3;

/// A statement as far as its order is concerned.
#[derive(Debug, Clone, Copy)]
struct Card {
    place: usize,
    role: Role,
    reversed: bool,
}

/// A shuffled order of the places of a form.
///
/// Statements are permuted within each role and dealt in blocks of one per role, in random order, never the same role
/// twice in a row as long as each role has any left. Then reversed statements among the first three, or beside each
/// other, change places with random others of their role, until there are none; a list for which that is impossible
/// keeps some. `draw(n)` gives a random number below n; the same draws give the same order.
pub fn shuffled(
    questionnaire: &Questionnaire,
    form: Form,
    mut draw: impl FnMut(usize) -> usize,
) -> Vec<usize> {
    let mut order = Vec::new();
    for _ in 0..DEALS {
        order = deal(questionnaire, form, &mut draw);
        exchange(&mut order, &mut draw);
        if !(0..order.len()).any(|at| breaks_rule(&order, at)) {
            break;
        }
    }
    order.into_iter().map(|card| card.place).collect()
}

fn deal(
    questionnaire: &Questionnaire,
    form: Form,
    draw: &mut impl FnMut(usize) -> usize,
) -> Vec<Card> {
    let mut piles = Role::ALL.map(|role| {
        let mut pile = pile(questionnaire, form, role);
        permute(&mut pile, draw);
        (role, pile)
    });
    let mut order: Vec<Card> = Vec::new();
    loop {
        permute(&mut piles, draw);
        if piles.first().map(|(role, _)| *role) == order.last().map(|card| card.role) {
            // Not simply the next one: exchanged for either of the others, the four orders left are equally likely.
            piles.swap(0, 1 + draw(2));
        }
        let before = order.len();
        order.extend(piles.iter_mut().filter_map(|(_, pile)| pile.pop()));
        if order.len() == before {
            return order;
        }
    }
}

/// The statements of one role.
fn pile(questionnaire: &Questionnaire, form: Form, role: Role) -> Vec<Card> {
    let card = |place| {
        let statement = questionnaire.statement(place)?;
        (statement.role == role).then_some(Card {
            place,
            role,
            reversed: statement.keying == Keying::Reversed,
        })
    };
    questionnaire.places(form).filter_map(card).collect()
}

/// Fisher–Yates: every permutation is equally likely when `draw` is uniform.
fn permute<T>(items: &mut [T], draw: &mut impl FnMut(usize) -> usize) {
    for end in (1..items.len()).rev() {
        items.swap(end, draw(end + 1));
    }
}

/// Exchanges statements that break a rule for random others of their role, as long as that breaks no more rules than before.
fn exchange(order: &mut [Card], draw: &mut impl FnMut(usize) -> usize) {
    for _ in 0..EXCHANGES * order.len() {
        let Some(broken) = (0..order.len()).find(|at| breaks_rule(order, *at)) else {
            return;
        };
        // Of two reversed neighbours either may move away.
        let at = if broken < START {
            broken
        } else {
            broken - draw(2)
        };
        let role = order.get(at).map(|card| card.role);
        let same_role: Vec<usize> = (0..)
            .zip(&*order)
            .filter(|(_, card)| Some(card.role) == role)
            .map(|(other, _)| other)
            .collect();
        let Some(other) = same_role.get(draw(same_role.len())) else {
            return;
        };
        let before = broken_around(order, at, *other);
        order.swap(at, *other);
        if broken_around(order, at, *other) > before {
            order.swap(at, *other);
        }
    }
}

/// How many rules two statements and those after them break.
fn broken_around(order: &[Card], first: usize, second: usize) -> usize {
    let mut near = [first, first + 1, second, second + 1];
    near.sort_unstable();
    let mut last = None;
    let once = near.into_iter().filter(|at| last.replace(*at) != Some(*at));
    once.filter(|at| breaks_rule(order, *at)).count()
}

/// Whether the statement here is reversed and is among the first, or comes right after another reversed one.
fn breaks_rule(order: &[Card], at: usize) -> bool {
    let reversed = |at: usize| order.get(at).is_some_and(|card| card.reversed);
    reversed(at) && (at < START || at.checked_sub(1).is_some_and(reversed))
}
