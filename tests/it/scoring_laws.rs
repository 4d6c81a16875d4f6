//! What must hold for every questionnaire and every answer: the laws behind the scores.

use ambtenaar::model::{
    Answers, ByRole, Form, Fraction, Keying, MeasurementError, Profile, Questionnaire, Role, Scale,
    Shares,
};
use proptest::prelude::*;

use crate::{
    instrument::{Key, keying, questionnaire},
    scoring::profile,
};

/// A questionnaire that can be changed, and what one person answered.
#[derive(Debug, Clone)]
struct Case {
    scale: Scale,
    error: MeasurementError,
    keys: Vec<Key>,
    given: Vec<Option<u8>>,
}

impl Case {
    fn questionnaire(&self) -> Questionnaire {
        questionnaire(self.scale, Some(self.error), &self.keys)
    }

    fn profile(&self) -> Profile {
        let list = self.questionnaire();
        let answers = Answers::new(&list, &self.given).unwrap();
        profile(&list, Form::Full, &answers)
    }

    /// Σ(y − lowest), n and K of a role, counted afresh.
    fn points(&self, role: Role) -> (i128, i128, i128) {
        let mut points = (0, 0, 0);
        for (key, answer) in self.keys.iter().zip(&self.given) {
            if key.role == role {
                points.2 += 1;
                if let Some(answer) = answer {
                    points.0 += i128::from(self.scale.keyed(*answer, key.keying));
                    points.0 -= i128::from(self.scale.lowest());
                    points.1 += 1;
                }
            }
        }
        points
    }

    /// Equal scores from unequal numbers of answers: there the declared order decides, by design.
    fn has_uneven_ties(&self) -> bool {
        Role::ALL.into_iter().any(|role| {
            let (sum, n, _) = self.points(role);
            role.others().into_iter().any(|other| {
                let (other_sum, other_n, _) = self.points(other);
                sum * other_n == other_sum * n && n != other_n
            })
        })
    }
}

fn scales() -> impl Strategy<Value = Scale> {
    (0_u8..9, 1_u8..10).prop_filter_map("0 ≤ lowest < highest ≤ 9", |(lowest, width)| {
        Scale::new(lowest, lowest + width)
    })
}

fn errors() -> impl Strategy<Value = MeasurementError> {
    (1_u16..=10_000).prop_map(|hundredths| MeasurementError::from_hundredths(hundredths).unwrap())
}

/// Keys of one role: any number of statements, any of them reversed.
pub(crate) fn any_keys() -> impl Strategy<Value = Vec<Key>> {
    let of_role = |role| {
        prop::collection::vec(any::<(bool, bool)>(), 1..10).prop_map(move |flags| {
            let keys = flags.into_iter().map(|(reversed, short)| Key {
                role,
                keying: keying(reversed),
                short,
            });
            keys.collect::<Vec<_>>()
        })
    };
    Role::ALL
        .map(of_role)
        .prop_map(|keys| keys.concat())
        .prop_shuffle()
}

/// Keys of a balanced form: as many statements and as many reversed ones per role, both directions.
fn balanced_keys() -> impl Strategy<Value = Vec<Key>> {
    (1_usize..5, 1_usize..5)
        .prop_map(|(normal, reversed)| {
            let of_role = |role| {
                (0..normal + reversed).map(move |place| Key {
                    role,
                    keying: keying(place < reversed),
                    short: false,
                })
            };
            Role::ALL.into_iter().flat_map(of_role).collect::<Vec<_>>()
        })
        .prop_shuffle()
}

fn cases(keys: impl Strategy<Value = Vec<Key>>, missing_in_ten: u8) -> impl Strategy<Value = Case> {
    (scales(), errors(), keys).prop_flat_map(move |(scale, error, keys)| {
        let answer = (0_u8..10, scale.lowest()..=scale.highest())
            .prop_map(move |(dice, answer)| (dice >= missing_in_ten).then_some(answer));
        prop::collection::vec(answer, keys.len()).prop_map(move |given| Case {
            scale,
            error,
            keys: keys.clone(),
            given,
        })
    })
}

/// Any questionnaire or a balanced one, with few, some or no answers missing.
fn every_case() -> impl Strategy<Value = Case> {
    prop_oneof![
        cases(any_keys(), 2),
        cases(any_keys(), 0),
        cases(balanced_keys(), 2),
        cases(balanced_keys(), 0),
    ]
}

fn sum(fractions: &[Fraction]) -> Fraction {
    fractions.iter().fold(Fraction::ZERO, |a, b| {
        Fraction::new(
            a.numerator() * b.denominator() + b.numerator() * a.denominator(),
            a.denominator() * b.denominator(),
        )
        .unwrap()
    })
}

fn fraction(numerator: i128, denominator: i128) -> Fraction {
    Fraction::new(numerator, denominator).unwrap()
}

/// Everything said of a mix, in words.
fn words(shares: &Shares) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        shares.leading,
        shares.trailing,
        shares.label,
        shares.strength,
    )
}

fn turned(keying: Keying) -> Keying {
    match keying {
        Keying::Normal => Keying::Reversed,
        Keying::Reversed => Keying::Normal,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn a_score_is_the_share_of_the_points_and_missing_answers_are_never_imputed(case in every_case()) {
        let profile = case.profile();
        for role in Role::ALL {
            let (sum, n, asked) = case.points(role);
            let result = profile.roles[role];
            prop_assert_eq!((i128::from(result.answered), i128::from(result.asked)), (n, asked));
            let valid = n >= 1 && 2 * n >= asked;
            let score = valid.then(|| fraction(100 * sum, n * i128::from(case.scale.width())));
            prop_assert_eq!(result.score, score);
            prop_assert_eq!(result.margin.is_some(), valid);
        }
        let complete = profile.roles.iter().all(|(_, role)| role.score.is_some());
        prop_assert_eq!(profile.is_complete(), complete);
    }

    #[test]
    fn the_mix_adds_up_to_exactly_one_hundred_within_its_bounds(case in every_case()) {
        let profile = case.profile();
        for (_, result) in profile.roles.iter() {
            if let Some(score) = result.score {
                prop_assert!(Fraction::ZERO <= score && score <= fraction(100, 1));
            }
        }
        if let Some(shares) = profile.shares {
            let mix: Vec<Fraction> = shares.mix.iter().map(|(_, share)| *share).collect();
            prop_assert_eq!(sum(&mix), fraction(100, 1));
            prop_assert!(mix.iter().all(|s| Fraction::ZERO <= *s && *s <= fraction(200, 3)), "{mix:?}");
        }
    }

    #[test]
    fn somebody_always_leads_and_whoever_trails_does_not(case in every_case()) {
        if let Some(shares) = case.profile().shares {
            prop_assert_eq!(shares.label as usize + 1, shares.leading.len());
            prop_assert!((1..=3).contains(&shares.leading.len()));
            prop_assert!(shares.trailing.is_none_or(|role| !shares.leading.contains(role)));
            prop_assert_eq!(shares.strength.is_some(), shares.leading.only().is_some());
            let highest = shares.mix.iter().map(|(_, share)| *share).max().unwrap();
            prop_assert!(shares.leading.iter().any(|role| shares.mix[role] == highest));
            let lowest = shares.mix.iter().map(|(_, share)| *share).min().unwrap();
            prop_assert!(shares.trailing.is_none_or(|role| shares.mix[role] == lowest));
        }
    }

    #[test]
    fn roles_are_ordered_only_beyond_one_standard_error_and_least_used_is_what_trails(case in every_case()) {
        let Some(shares) = case.profile().shares else { return Ok(()) };
        // 10⁴·100²·(s_a/n_a − s_b/n_b)² ≥ h²·(1/n_a + 1/n_b)·width², h in hundredths of a score point.
        let apart = |a: Role, b: Role| {
            let ((sum_a, n_a, _), (sum_b, n_b, _)) = (case.points(a), case.points(b));
            let gap = fraction(sum_a, n_a) - fraction(sum_b, n_b);
            let wide = i128::from(case.error.hundredths()) * i128::from(case.scale.width());
            let needed = fraction(wide * wide * (n_a + n_b), n_a * n_b);
            fraction(100_000_000 * gap.numerator().pow(2), gap.denominator().pow(2)) >= needed
        };
        for a in Role::ALL {
            prop_assert!(!shares.told_apart(a, a));
            for b in a.others() {
                prop_assert_eq!(shares.told_apart(a, b), apart(a, b), "{:?} {:?}", a, b);
            }
        }
        let [top, _, low] = shares.mix.ranked();
        let with = |role: &Role, other: Role| *role == other || !apart(*role, other);
        let lowest: Vec<Role> = Role::ALL.into_iter().filter(|role| with(role, low)).collect();
        let leads = Role::ALL.map(|role| with(&role, top));
        prop_assert_eq!(Role::ALL.map(|role| shares.leading.contains(role)), leads);
        let said = lowest.iter().all(|role| !leads[*role as usize]);
        prop_assert_eq!(shares.least.iter().collect::<Vec<_>>(), if said { lowest } else { vec![] });
        prop_assert_eq!(shares.trailing, shares.least.only());
    }

    #[test]
    fn exchanging_roles_exchanges_results(case in every_case(), names in Just(Role::ALL.to_vec()).prop_shuffle()) {
        let name = |role: Role| names[role as usize];
        let mut renamed = case.clone();
        for key in &mut renamed.keys {
            key.role = name(key.role);
        }
        let (before, after) = (case.profile(), renamed.profile());
        prop_assert_eq!(before.acquiescence, after.acquiescence);
        for role in Role::ALL {
            prop_assert_eq!(before.roles[role], after.roles[name(role)]);
        }
        prop_assert_eq!(before.shares.is_some(), after.shares.is_some());
        if let (Some(before), Some(after)) = (before.shares, after.shares) {
            for role in Role::ALL {
                prop_assert_eq!(before.mix[role], after.mix[name(role)]);
                prop_assert!((before.mix_margin[role] - after.mix_margin[name(role)]).abs() < 1e-12);
            }
            if !case.has_uneven_ties() {
                for role in Role::ALL {
                    prop_assert_eq!(before.leading.contains(role), after.leading.contains(name(role)));
                }
                prop_assert_eq!(before.trailing.map(name), after.trailing);
                prop_assert_eq!((before.label, before.strength), (after.label, after.strength));
            }
        }
    }

    #[test]
    fn mirroring_answers_and_directions_changes_nothing_but_the_sign_of_yes_saying(case in every_case()) {
        let mut mirrored = case.clone();
        for key in &mut mirrored.keys {
            key.keying = turned(key.keying);
        }
        for answer in mirrored.given.iter_mut().flatten() {
            *answer = case.scale.keyed(*answer, Keying::Reversed);
        }
        let (before, after) = (case.profile(), mirrored.profile());
        prop_assert_eq!(before.roles, after.roles);
        prop_assert_eq!(before.shares, after.shares);
        let negated = before.acquiescence.map(|value| fraction(-value.numerator(), value.denominator()));
        prop_assert_eq!(after.acquiescence, negated);
    }

    #[test]
    fn agreeing_a_step_more_with_everything_leaves_a_balanced_mix_alone(
        case in cases(balanced_keys(), 0), narrowed in any::<prop::sample::Index>(),
    ) {
        prop_assume!(case.scale.width() >= 2);
        let step = 1 + u8::try_from(narrowed.index(usize::from(case.scale.width()) - 1)).unwrap();
        let mut before = case;
        let most = before.scale.highest() - step;
        for answer in before.given.iter_mut().flatten() {
            *answer = (*answer).min(most);
        }
        let mut after = before.clone();
        for answer in after.given.iter_mut().flatten() {
            *answer += step;
        }
        let (before, after) = (before.profile(), after.profile());
        let shares = (before.shares.unwrap(), after.shares.unwrap());
        prop_assert_eq!(shares.0.mix, shares.1.mix);
        prop_assert_eq!(words(&shares.0), words(&shares.1));
        let moved = sum(&[before.acquiescence.unwrap(), fraction(i128::from(step), 1)]);
        prop_assert_eq!(after.acquiescence, Some(moved));
    }

    #[test]
    fn raising_a_keyed_answer_never_lowers_its_role(case in every_case(), which in any::<prop::sample::Index>()) {
        let place = which.index(case.keys.len());
        let Key { role, keying, .. } = case.keys[place];
        let mut raised = case.clone();
        let Some(answer) = &mut raised.given[place] else { return Ok(()) };
        match keying {
            Keying::Normal if *answer < case.scale.highest() => *answer += 1,
            Keying::Reversed if *answer > case.scale.lowest() => *answer -= 1,
            _ => return Ok(()),
        }
        let (before, after) = (case.profile(), raised.profile());
        prop_assert_eq!(before.is_complete(), after.is_complete());
        if before.roles[role].score.is_some() {
            prop_assert!(after.roles[role].score > before.roles[role].score);
        }
        if let (Some(before), Some(after)) = (before.shares, after.shares) {
            prop_assert!(after.mix[role] > before.mix[role]);
            prop_assert!(role.others().into_iter().all(|other| after.mix[other] < before.mix[other]));
        }
    }
}

#[test]
fn a_short_form_counts_only_its_own_statements() {
    let keys = Role::ALL.map(|role| {
        [true, false].map(|short| Key {
            role,
            keying: Keying::Normal,
            short,
        })
    });
    let list = questionnaire(Scale::new(1, 5).unwrap(), None, &keys.concat());
    let answers = Answers::new(&list, &[Some(5), Some(1)].repeat(3)).unwrap();
    let scores = |form| {
        let result = profile(&list, form, &answers);
        result.roles.map(|role| role.score)
    };
    let all = |score| ByRole::from_fn(|_| Some(fraction(score, 1)));
    assert_eq!(scores(Form::Short), all(100));
    assert_eq!(scores(Form::Full), all(50));
}
