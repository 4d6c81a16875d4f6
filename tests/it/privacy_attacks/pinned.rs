//! Small groups, every sum tried: what everyone answered to a hidden unanimous statement, worked out of one report.

use std::collections::BTreeSet;

use ambtenaar::model::{Answers as Given, Form, Fraction, Profile, Questionnaire, Role};
use ambtenaar::statistics::{MinimumGroup, ShownAnswers, Team};

use super::group::{division, every_count, nearly_unanimous};
use super::{Answers, Dice, digit, list, normal, steps};

/// A group whose statements differ in how far people agree with them, as in a real one.
fn people(number: usize, dice: &mut Dice, list: &Questionnaire) -> Vec<Answers> {
    let statements = list.statements().iter();
    let levels: Vec<f64> = statements.map(|_| 3.6 + 0.6 * normal(dice)).collect();
    let answers = |_| {
        let answers = levels.iter();
        answers
            .map(|level| digit(level + 0.8 * normal(dice)))
            .collect()
    };
    (0..number).map(answers).collect()
}

fn team(list: &Questionnaire, people: &[Answers], form: Form) -> Team {
    let mut team = Team::default();
    for answers in people {
        let given: Vec<_> = answers.iter().copied().map(Some).collect();
        let given = Given::new(list, &given).unwrap();
        let tally = given.tally(list, form);
        let profile = Profile::from_tally(&tally, list.scale(), list.measurement_error());
        team.add(&profile, given.asked(list, form));
    }
    team
}

/// Everything that a report tells, and what is tried on it.
struct Attack<'a> {
    list: &'a Questionnaire,
    people: &'a [Answers],
    shown: Vec<ShownAnswers>,
    counts: Vec<Vec<i64>>,
    /// What the steps of the roles can add up to together by the printed scores and shares.
    totals: Vec<[i64; 3]>,
    every: Vec<Vec<i64>>,
}

impl<'a> Attack<'a> {
    fn new(list: &'a Questionnaire, people: &'a [Answers]) -> Self {
        let team = team(list, people, Form::Full);
        let counts = |place: usize| -> Vec<i64> {
            let of = |answer| people.iter().filter(|own| own[place] == answer).count();
            (1..=5)
                .map(|answer| i64::try_from(of(answer)).unwrap())
                .collect()
        };
        Self {
            list,
            people,
            shown: MinimumGroup::LOWEST.statements_shown(list, &team),
            counts: (0..list.statements().len()).map(counts).collect(),
            totals: totals(&team, people.len()),
            every: every_count(i64::try_from(people.len()).unwrap(), 5),
        }
    }

    fn places(&self, role: Role, wanted: impl Fn(ShownAnswers) -> bool) -> Vec<usize> {
        let all = self.list.statements().iter().zip(&self.shown).enumerate();
        let of_role = all.filter(|(_, (one, shown))| one.role == role && wanted(**shown));
        of_role.map(|(place, _)| place).collect()
    }

    fn keyed(&self, place: usize, counts: &[i64]) -> i64 {
        let each = counts.iter().zip(1_u8..);
        each.map(|(count, answer)| count * steps(self.list, place, answer))
            .sum()
    }

    /// Every way in which a hidden statement can have been answered, for someone who knows these answers.
    fn ways(&self, place: usize, own: Option<&Answers>) -> Vec<&Vec<i64>> {
        let role = self.list.statement(place).unwrap().role;
        let says_why = !self
            .places(role, |shown| shown == ShownAnswers::Unanimous)
            .is_empty();
        let visible = self.places(role, |shown| shown == ShownAnswers::Everything);
        let divisions = visible.iter().map(|place| division(&self.counts[*place]));
        let least = divisions.min();
        let unanimous = self.shown[place] == ShownAnswers::Unanimous;
        let fits = |counts: &&Vec<i64>| {
            let why = nearly_unanimous(counts) == unanimous
                && (unanimous || least.is_none_or(|least| division(counts) <= least));
            (why || !says_why) && own.is_none_or(|own| counts[usize::from(own[place]) - 1] > 0)
        };
        self.every.iter().filter(fits).collect()
    }

    /// What the steps of a role can add up to by its statements, all but one.
    fn sums(&self, role: Role, own: Option<&Answers>, without: Option<usize>) -> BTreeSet<i64> {
        let visible = self.places(role, |shown| shown == ShownAnswers::Everything);
        let known = visible
            .iter()
            .map(|place| self.keyed(*place, &self.counts[*place]))
            .sum();
        let hidden = self.places(role, |shown| shown != ShownAnswers::Everything);
        let others = hidden.into_iter().filter(|place| Some(*place) != without);
        others.fold(BTreeSet::from([known]), |all, place| {
            let ways = self.ways(place, own).into_iter();
            let more: BTreeSet<i64> = ways.map(|counts| self.keyed(place, counts)).collect();
            let both = all
                .iter()
                .flat_map(|sum| more.iter().map(move |more| sum + more));
            both.collect()
        })
    }

    /// The statements of which the answer of (nearly) everyone, or the sum of all answers, is left with one possibility.
    fn pinned(&self, own: Option<&Answers>) -> Vec<usize> {
        let by_statements = Role::ALL.map(|role| self.sums(role, own, None));
        let fits = |totals: &&[i64; 3]| {
            let mut both = totals.iter().zip(&by_statements);
            both.all(|(total, sums)| sums.contains(total))
        };
        let totals: Vec<&[i64; 3]> = self.totals.iter().filter(fits).collect();
        let is_pinned = |role: Role, place: usize| {
            let totals: BTreeSet<i64> = totals.iter().map(|all| all[role as usize]).collect();
            let rest = self.sums(role, own, Some(place));
            let left = self.ways(place, own).into_iter().filter(|counts| {
                let mine = self.keyed(place, counts);
                totals.iter().any(|total| rest.contains(&(total - mine)))
            });
            let left: Vec<_> = left.collect();
            let most = |counts: &&Vec<i64>| (0..5).max_by_key(|step| counts[*step]);
            let answers: BTreeSet<_> = left.iter().map(most).collect();
            let sums: BTreeSet<_> = left
                .iter()
                .map(|counts| self.keyed(place, counts))
                .collect();
            answers.len() < 2 || sums.len() < 2
        };
        let unanimous = Role::ALL.into_iter().flat_map(|role| {
            let places = self.places(role, |shown| shown == ShownAnswers::Unanimous);
            places.into_iter().map(move |place| (role, place))
        });
        unanimous
            .filter(|(role, place)| is_pinned(*role, *place))
            .map(|(_, place)| place)
            .collect()
    }
}

/// What the steps of the roles can add up to by the printed scores and shares, every sum of the three tried.
fn totals(team: &Team, people: usize) -> Vec<[i64; 3]> {
    let most = 32 * i64::try_from(people).unwrap();
    let score = |total: i64| Fraction::new(100 * i128::from(total), most.into()).unwrap();
    let fitting = |role: Role| -> Vec<i64> {
        let printed = team.scores()[role].mean().unwrap().rounded();
        (0..=most)
            .filter(|total| score(*total).rounded() == printed)
            .collect()
    };
    let [b, e, c] = Role::ALL.map(fitting);
    let mut found = Vec::new();
    for all in b
        .iter()
        .flat_map(|b| e.iter().flat_map(move |e| [(*b, *e)]))
    {
        for c in &c {
            let sums = [all.0, all.1, *c];
            let share = |role: Role| {
                let above = 3 * sums[role as usize] - sums.iter().sum::<i64>();
                let share = i128::from(2 * most + above);
                Fraction::new(100 * share, i128::from(6 * most))
                    .unwrap()
                    .rounded()
            };
            let printed = |role: Role| team.mixes()[role].mean().unwrap().rounded();
            if Role::ALL.iter().all(|role| share(*role) == printed(*role)) {
                found.push(sums);
            }
        }
    }
    found
}

#[test]
fn nobody_outside_or_inside_a_small_group_is_left_with_one_answer_to_a_unanimous_statement() {
    let list = list();
    let mut told = 0;
    for (number, groups) in [(5, 300), (6, 200), (7, 60), (9, 40), (10, 10)] {
        for seed in 0..groups {
            let people = people(number, &mut Dice::new(seed), &list);
            let attack = Attack::new(&list, &people);
            let roles = Role::ALL.into_iter();
            let named = roles
                .map(|role| {
                    attack
                        .places(role, |shown| shown == ShownAnswers::Unanimous)
                        .len()
                })
                .sum::<usize>();
            told += named;
            let viewers = attack.people.iter().map(Some).chain([None]);
            for own in viewers.filter(|_| named > 0) {
                let pinned = attack.pinned(own);
                assert!(
                    pinned.is_empty(),
                    "{number} people, {seed}: {pinned:?} for {own:?}"
                );
            }
        }
    }
    assert!(told > 1500, "{told}");
}

#[test]
fn a_score_at_the_end_of_the_scale_says_it_all_and_then_no_statement_of_the_role_is_called_unanimous()
 {
    let list = list();
    let keyed = |role: Role| if role == Role::Connector { 5 } else { 4 };
    let same: Answers = (list.statements().iter())
        .map(|one| list.scale().keyed(keyed(one.role), one.keying))
        .collect();
    for form in [Form::Full, Form::Short] {
        let team = team(&list, &vec![same.clone(); 5], form);
        let shown = MinimumGroup::LOWEST.statements_shown(&list, &team);
        let asked: Vec<usize> = list.places(form).collect();
        for (place, (one, shown)) in list.statements().iter().zip(shown).enumerate() {
            let expected = match one.role {
                _ if !asked.contains(&place) => ShownAnswers::TooFew,
                Role::Connector => ShownAnswers::Withheld,
                _ => ShownAnswers::Unanimous,
            };
            assert_eq!(shown, expected, "{}", one.id);
        }
    }
}

#[test]
fn where_nothing_is_unanimous_or_people_are_many_every_statement_is_told() {
    let list = list();
    for number in [6, 10, 25] {
        for seed in 0..30 {
            let mut people = people(number, &mut Dice::new(seed), &list);
            if number < 10 {
                for (own, answer) in people.iter_mut().zip([1, 1, 3, 3, 4, 4]) {
                    own.fill(answer);
                }
            }
            let shown =
                MinimumGroup::LOWEST.statements_shown(&list, &team(&list, &people, Form::Full));
            assert!(
                shown.iter().all(|shown| *shown == ShownAnswers::Everything),
                "{number} {seed}"
            );
        }
    }
}
