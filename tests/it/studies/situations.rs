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

    fn people(&self) -> usize {
        [
            self.fits_alone,
            self.fits_together,
            self.more,
            self.balanced,
        ]
        .map(|heard| heard.people)
        .iter()
        .sum()
    }
}

#[test]
fn fits_and_more_are_mostly_right_and_everyone_hears_something_else() {
    let list = like_the_built_in();
    let situations = source::situations().unwrap();
    let mut told = Told::default();
    for person in Kind::STATED.people(&list) {
        let shares = shares(&list, Form::Full, &person.given);
        for situation in &situations {
            let fit = Fit::of(&situation.ratings, &shares);
            told.add(fit, shares.leading.len(), person.first);
        }
    }
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
