//! What people hear beside the built-in situations, and how often it is right.

use ambtenaar::model::{Form, Role};
use ambtenaar::source;
use ambtenaar::statistics::{Fit, SituationAdvice};

use super::{Kind, assert_percent, like_the_built_in, percent, print, shares};

/// So many people heard it, and so many of those truly have the role that is needed first.
#[derive(Debug, Clone, Copy, Default)]
struct Heard {
    people: usize,
    truly_first: usize,
}

impl Heard {
    fn add(&mut self, is_first: bool) {
        self.people += 1;
        self.truly_first += usize::from(is_first);
    }

    fn and(self, other: Self) -> Self {
        Self {
            people: self.people + other.people,
            truly_first: self.truly_first + other.truly_first,
        }
    }

    fn right(&self) -> f64 {
        percent(self.truly_first, self.people)
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Told {
    fits_alone: Heard,
    fits_together: Heard,
    more: Heard,
    balanced: Heard,
}

impl Told {
    fn add(&mut self, fit: Fit, leading: usize, first: Role) {
        let heard = match fit {
            Fit::Balanced(most) => {
                self.balanced.add(most.contains(first));
                return;
            }
            _ if fit.fits() && leading == 1 => &mut self.fits_alone,
            _ if fit.fits() => &mut self.fits_together,
            _ => &mut self.more,
        };
        let [at_hand, more] = [SituationAdvice::AtHand, SituationAdvice::AskMore]
            .map(|advice| fit.with(advice).contains(first));
        heard.add(at_hand || more);
    }

    fn and(self, other: Self) -> Self {
        Self {
            fits_alone: self.fits_alone.and(other.fits_alone),
            fits_together: self.fits_together.and(other.fits_together),
            more: self.more.and(other.more),
            balanced: self.balanced.and(other.balanced),
        }
    }

    fn fits(&self) -> Heard {
        self.fits_alone.and(self.fits_together)
    }

    fn people(&self) -> usize {
        self.fits().and(self.more).and(self.balanced).people
    }

    /// The per cents that hear that it fits, to ask more of a role, and that none stands out; and of the second the part in whom that role is
    /// truly first.
    fn shares(&self) -> [f64; 4] {
        let heard = |heard: Heard| percent(heard.people, self.people());
        let [fits, more, balanced] = [self.fits(), self.more, self.balanced].map(heard);
        [fits, more, balanced, self.more.right()]
    }
}

/// The shares of 100,000 people beside each built-in situation.
const EACH: [(&str, [f64; 4]); 4] = [
    ("passport-counter", [41.8, 44.5, 13.8, 4.4]),
    ("neighbourhood-manager", [41.5, 44.8, 13.8, 4.5]),
    ("council-memo", [41.8, 44.5, 13.8, 4.4]),
    ("innovation-pilot", [41.7, 44.5, 13.8, 4.6]),
];

#[test]
fn fits_and_more_are_mostly_right_and_everyone_hears_something_else() {
    let list = like_the_built_in();
    let situations = source::situations().unwrap();
    let mut each_told = vec![Told::default(); situations.len()];
    for person in Kind::STATED.people(&list) {
        let shares = shares(&list, Form::Full, &person.given);
        for (told, situation) in each_told.iter_mut().zip(&situations) {
            let fit = Fit::of(&situation.ratings, &shares);
            told.add(fit, shares.leading.len(), person.first);
        }
    }
    let heads = "situation             | fits | more | balanced | more, truly first";
    let mut table = vec![heads.to_owned()];
    for (told, situation) in each_told.iter().zip(&situations) {
        let id = situation.id.as_str();
        let [fits, more, balanced, right] = told.shares();
        table.push(format!(
            "{id:<21} | {fits:>4.1} | {more:>4.1} | {balanced:>8.1} | {right:>17.1}"
        ));
    }
    print("What people hear beside each built-in situation", &table);
    assert_eq!(situations.len(), EACH.len());
    for ((told, situation), (id, expected)) in each_told.iter().zip(&situations).zip(EACH) {
        assert_eq!(situation.id.as_str(), id);
        for (found, expected) in told.shares().into_iter().zip(expected) {
            assert_percent(found, expected, told.more.people, 0.5);
        }
    }
    let told = each_told.into_iter().fold(Told::default(), Told::and);
    let rows = [
        ("fits, leads alone", told.fits_alone),
        ("fits, combination", told.fits_together),
        ("ask more", told.more),
        ("balanced", told.balanced),
    ];
    let mut table = vec!["                  | heard by | truly first".to_owned()];
    table.extend(rows.map(|(name, heard)| {
        let part = percent(heard.people, told.people());
        format!("{name:<17} | {part:>8.1} | {:>11.1}", heard.right())
    }));
    print("What people hear beside the built-in situations", &table);
    // Four situations of one person are not four people.
    let each = |number: usize| number / situations.len();
    let heard_by = |number, expected| {
        let found = percent(number, told.people());
        assert_percent(found, expected, each(told.people()), 0.5);
    };
    heard_by(told.fits_alone.people + told.fits_together.people, 41.7);
    heard_by(told.more.people, 44.6);
    heard_by(told.balanced.people, 13.7);
    for (heard, expected) in [
        (told.more, 4.5),
        (told.fits_alone, 90.4),
        (told.fits_together, 48.2),
    ] {
        assert_percent(heard.right(), expected, each(heard.people), 0.5);
    }
}
