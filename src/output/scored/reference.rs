//! One row by the model itself: what every shortcut has to agree with.

use crate::model::{
    Form, Fraction, PackedAnswer, Profile, Questionnaire, Role, RoleSet, Shares, Strength, Tally,
    straight_line,
};
use crate::words::Numbers;

use super::dialect::Dialect;

/// What there is to say about one row.
#[derive(Debug, Clone)]
pub(super) struct ModelScorer {
    pub(super) profile: Profile,
    pub(super) straight_line: bool,
}

impl ModelScorer {
    /// The profile of the answers to the statements of a form.
    pub(super) fn of(questionnaire: &Questionnaire, form: Form, answers: &[PackedAnswer]) -> Self {
        let answer = |place: usize| answers.get(place).and_then(|code| code.answer());
        let mut tally = Tally::default();
        for place in questionnaire.places(form) {
            if let Some(statement) = questionnaire.statement(place) {
                tally.add(statement.role, statement.direction, answer(place));
            }
        }
        let (scale, error) = (questionnaire.scale(), questionnaire.measurement_error());
        Self {
            profile: Profile::from_tally(&tally, scale, error),
            straight_line: straight_line(questionnaire.places(form).map(answer)),
        }
    }

    /// The cells from `status` to `straight_line`, each after a delimiter.
    pub(super) fn push(&self, dialect: Dialect, out: &mut Vec<u8>) {
        let profile = &self.profile;
        let numbers = Numbers {
            decimal_mark: char::from(dialect.decimal_mark),
            ..Numbers::MACHINE
        };
        let mut push = |cell: &str| {
            out.push(dialect.delimiter);
            out.extend_from_slice(cell.as_bytes());
        };
        let exact = |value: Option<Fraction>| {
            value.map_or_else(String::new, |value| numbers.exact(value, 4))
        };
        push(profile.status());
        for role in Role::ALL {
            push(&profile.roles[role].answered.to_string());
        }
        for role in Role::ALL {
            push(&exact(profile.roles[role].score));
        }
        let shares = profile.shares.as_ref();
        for role in Role::ALL {
            push(&exact(shares.map(|shares| shares.mix[role])));
        }
        push(&shares.map_or_else(String::new, |shares| joined(shares.leading)));
        push(shares.map_or("", |shares| shares.label.key()));
        push(strength(shares));
        push(&exact(profile.acquiescence));
        push(if self.straight_line { "true" } else { "false" });
    }
}

/// The leading roles with a plus between them.
pub(super) fn joined(roles: RoleSet) -> String {
    let keys: Vec<&str> = roles.iter().map(Role::key).collect();
    keys.join("+")
}

fn strength(shares: Option<&Shares>) -> &'static str {
    shares
        .and_then(|shares| shares.strength)
        .map_or("", Strength::key)
}
