//! Whether what everyone answered to a statement can be worked out of the figures around it.
//!
//! A reader knows the mean scores and shares as they are printed, the counts of the statements that are shown, and of every other
//! statement why it is not; a member knows their own answers as well. What is hidden of a role adds up to what its score leaves.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::model::{ByRole, Fraction, Questionnaire, Role};

use super::{Counts, ShownAnswers, Team};

/// How many other hidden statements are looked at beside one. The others are taken as known, so that no more seems open than is;
/// those of the built-in list are all looked at.
const MOST_OTHERS: usize = 8;

/// How much more or less a role's answers are taken to add up to, at most: of a long list more fits what is printed, and need not
/// be looked at.
const MOST_STEPS: usize = 12;

/// The hidden statements of a role.
pub(super) struct Hidden {
    statements: Vec<HiddenStatement>,
}

/// Of a role, for each member and for a reader from outside: what can be added to the sum of its hidden statements so that every
/// printed figure stays.
pub(super) struct Open(Vec<(Option<usize>, BTreeSet<i128>)>);

/// A hidden statement: every way in which its answers can be.
struct HiddenStatement {
    unanimous: bool,
    ways: Rc<Ways>,
    /// Per member the steps above the lowest answer, as they count for the role; nothing where it was skipped.
    own: Vec<Option<u8>>,
}

/// Every way in which so many people can have answered a statement.
struct Ways {
    all: Vec<AnswerWay>,
    /// What the answers can add up to: for who knows none of them, and for who gave each of the steps.
    sums: Vec<ReachableSums>,
}

/// Which sums there can be, from none on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ReachableSums(Vec<bool>);

/// The answers to a statement as far as they matter: which occur, what they add up to, and the most given one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct AnswerWay {
    occur: u16,
    sum: i128,
    most: u8,
}

impl Hidden {
    /// Those of a role.
    pub(super) fn of(
        role: Role,
        shown: &[ShownAnswers],
        list: &Questionnaire,
        team: &Team,
    ) -> Self {
        let scale = list.scale();
        let all = list.statements().iter().zip(team.statements()).zip(shown);
        let of_role = all
            .enumerate()
            .filter(|(_, ((one, _), _))| one.role == role);
        let visible = of_role
            .clone()
            .filter(|(_, (_, shown))| **shown == ShownAnswers::Everything);
        let least = visible
            .map(|(_, ((_, counts), _))| counts.variance())
            .min()
            .flatten();
        let hidden = of_role.filter(|(_, (_, shown))| **shown != ShownAnswers::Everything);
        // Where nothing is told of a whole role, nobody knows why.
        let says_why = hidden
            .clone()
            .any(|(_, (_, shown))| *shown == ShownAnswers::Unanimous);
        let mut known: BTreeMap<(u64, ShownAnswers), Rc<Ways>> = BTreeMap::new();
        let mut ways = |people: u64, why: ShownAnswers| {
            let why = Some(why).filter(|_| says_why);
            let of = || Rc::new(Ways::of(people, scale.width(), why, least));
            let why = why.unwrap_or(ShownAnswers::TooFew);
            Rc::clone(known.entry((people, why)).or_insert_with(of))
        };
        let statements = hidden
            .map(|(place, ((one, counts), shown))| {
                let own = team.few().iter().map(|answers| {
                    let answer = answers.get(place).copied().flatten()?;
                    Some(scale.keyed(answer, one.keying) - scale.lowest())
                });
                HiddenStatement {
                    unanimous: *shown == ShownAnswers::Unanimous,
                    ways: ways(counts.answered(), *shown),
                    own: own.collect(),
                }
            })
            .collect();
        Self { statements }
    }

    /// Whether anyone, from outside or a member, is left with one answer that (nearly) everyone can have given to a unanimous
    /// statement, or with one sum of its answers.
    pub(super) fn is_pinned(&self, open: &Open) -> bool {
        let sum = self.sum();
        open.0.iter().any(|(member, offsets)| {
            let unanimous = self.statements.iter().enumerate();
            let mut unanimous = unanimous.filter(|(_, statement)| statement.unanimous);
            unanimous.any(|(place, statement)| {
                let rest = self.sums(Some(place), *member);
                let fits = |way: &&AnswerWay| {
                    let mut rests = offsets.iter().map(|offset| sum + offset - way.sum);
                    rests.any(|sum| rest.has(sum))
                };
                let left: Vec<&AnswerWay> = statement.ways_for(*member).filter(fits).collect();
                let most: BTreeSet<u8> = left.iter().map(|way| way.most).collect();
                let sums: BTreeSet<i128> = left.iter().map(|way| way.sum).collect();
                most.len() < 2 || sums.len() < 2
            })
        })
    }

    fn sum(&self) -> i128 {
        self.statements.iter().map(HiddenStatement::sum).sum()
    }

    /// What all hidden statements but one can add up to, at least.
    fn sums(&self, without: Option<usize>, member: Option<usize>) -> ReachableSums {
        let others = self.statements.iter().enumerate();
        let others = others.filter(|(other, _)| Some(*other) != without);
        let mut others: Vec<&HiddenStatement> = others.map(|(_, statement)| statement).collect();
        others.sort_by_key(|statement| statement.unanimous);
        let (open, known) = others.split_at(others.len().min(MOST_OTHERS));
        let known = ReachableSums::only(known.iter().map(|statement| statement.sum()).sum());
        let open = open
            .iter()
            .filter_map(|statement| statement.sums_for(member));
        open.fold(known, |sums, more| sums.with(more))
    }
}

impl Open {
    /// That of a role, by all that can be added to the three while the figures stay: what is hidden of the two others has to give
    /// what is added to them, so that of a role of which everything is shown nothing can move.
    pub(super) fn of(
        role: Role,
        offsets: &[ByRole<i128>],
        shown: &[ShownAnswers],
        list: &Questionnaire,
        team: &Team,
    ) -> Self {
        let others = role
            .others()
            .map(|other| (other, Hidden::of(other, shown, list, team)));
        let members = (0..team.few().len()).map(Some);
        let viewers = members.chain([None]).map(|member| {
            let sums = others
                .each_ref()
                .map(|(other, hidden)| (*other, hidden.sum(), hidden.sums(None, member)));
            let gives = |moved: &&ByRole<i128>| {
                let mut sums = sums.iter();
                sums.all(|(other, sum, sums)| sums.has(sum + moved[*other]))
            };
            let open = offsets.iter().filter(gives).map(|moved| moved[role]);
            (member, open.collect())
        });
        Self(viewers.collect())
    }
}

impl ReachableSums {
    fn only(sum: i128) -> Self {
        [sum].into_iter().collect()
    }

    fn has(&self, sum: i128) -> bool {
        let sum = usize::try_from(sum).ok();
        sum.and_then(|sum| self.0.get(sum))
            .copied()
            .unwrap_or(false)
    }

    /// Every sum of one of these and one of the others.
    fn with(&self, others: &Self) -> Self {
        let mut both = vec![false; self.0.len() + others.0.len() - 1];
        for (at, _) in self.0.iter().enumerate().filter(|(_, is)| **is) {
            for (both, other) in both.iter_mut().skip(at).zip(&others.0) {
                *both |= other;
            }
        }
        Self(both)
    }
}

impl FromIterator<i128> for ReachableSums {
    fn from_iter<I: IntoIterator<Item = i128>>(sums: I) -> Self {
        let mut found = vec![false];
        for sum in sums.into_iter().filter_map(|sum| usize::try_from(sum).ok()) {
            found.resize(found.len().max(sum + 1), false);
            if let Some(is) = found.get_mut(sum) {
                *is = true;
            }
        }
        Self(found)
    }
}

impl HiddenStatement {
    /// What the answers add up to.
    fn sum(&self) -> i128 {
        self.own.iter().flatten().copied().map(i128::from).sum()
    }

    /// What a member answered; nothing for a reader, and for who skipped it.
    fn own(&self, member: Option<usize>) -> Option<u8> {
        member.and_then(|member| self.own.get(member).copied().flatten())
    }

    /// The ways that fit what a member answered.
    fn ways_for(&self, member: Option<usize>) -> impl Iterator<Item = &AnswerWay> {
        let own = self.own(member);
        self.ways.all.iter().filter(move |way| way.has(own))
    }

    /// What these add up to.
    fn sums_for(&self, member: Option<usize>) -> Option<&ReachableSums> {
        let place = self.own(member).map_or(0, |own| usize::from(own) + 1);
        self.ways.sums.get(place)
    }
}

impl AnswerWay {
    /// Whether it has this answer.
    fn has(&self, own: Option<u8>) -> bool {
        own.is_none_or(|own| self.occur >> own & 1 == 1)
    }
}

impl Ways {
    /// Those of so many people, by why a statement is hidden, where that is known, and how little the least divided shown
    /// statement is.
    fn of(people: u64, width: u8, why: Option<ShownAnswers>, least: Option<Fraction>) -> Self {
        let fits = |counts: &Counts| match why {
            Some(ShownAnswers::Unanimous) => counts.nearly_unanimous(),
            Some(ShownAnswers::Withheld) => {
                !counts.nearly_unanimous()
                    && least.is_none_or(|least| counts.variance() <= Some(least))
            }
            Some(ShownAnswers::TooFew | ShownAnswers::Everything) | None => true,
        };
        let mut found = BTreeSet::new();
        each(people, width, Counts::default(), &mut |counts| {
            if fits(counts) {
                let times = |step: &u8| counts.times(*step);
                let occurring = (0..=width).filter(|step| times(step) > 0);
                found.insert(AnswerWay {
                    occur: occurring.fold(0, |occur, step| occur | 1 << step),
                    sum: counts.sum(),
                    most: (0..=width).max_by_key(times).unwrap_or(0),
                });
            }
        });
        let all: Vec<AnswerWay> = found.into_iter().collect();
        let known = [None].into_iter().chain((0..=width).map(Some));
        let sums = known.map(|own| {
            all.iter()
                .filter(|way| way.has(own))
                .map(|way| way.sum)
                .collect()
        });
        let sums = sums.collect();
        Self { all, sums }
    }
}

/// Does something with every distribution of people over the steps up to this one.
fn each(people: u64, step: u8, counts: Counts, act: &mut impl FnMut(&Counts)) {
    if step == 0 {
        let mut counts = counts;
        counts.add_many(0, people);
        return act(&counts);
    }
    for here in 0..=people {
        let mut counts = counts;
        counts.add_many(step, here);
        each(people - here, step - 1, counts, act);
    }
}

/// All that can be added to the sums of the answers of the three roles so that every mean score and share is printed as it is.
pub(super) fn offsets(list: &Questionnaire, team: &Team) -> Option<Vec<ByRole<i128>>> {
    let width = i128::from(list.scale().width());
    let answers = |role| -> i128 {
        let all = list.statements().iter().zip(team.statements());
        let of_role = all.filter(|(one, _)| one.role == role);
        of_role
            .map(|(_, counts)| i128::from(counts.answered()))
            .sum()
    };
    let steps = ByRole::from_fn(|role| {
        let (mean, parts) = (team.scores()[role].mean()?, width * answers(role));
        let points = |offset| Fraction::new(100 * offset, parts);
        let fits = |offset: &i128| {
            points(*offset).is_some_and(|points| (mean + points).rounded() == mean.rounded())
        };
        let up = (0..).take_while(fits).take(MOST_STEPS);
        let down = (1..)
            .map(|offset: i128| -offset)
            .take_while(fits)
            .take(MOST_STEPS);
        let all = down.chain(up);
        let all: Vec<_> = all
            .filter_map(|offset| Some((offset, points(offset)?)))
            .collect();
        Some(all)
    });
    let (steps, means) = (steps.all()?, team.mixes().map(super::Spread::mean).all()?);
    let mut found = Vec::new();
    for b in &steps.bureaucrat {
        for e in &steps.entrepreneur {
            for c in &steps.connector {
                let moved = ByRole {
                    bureaucrat: b.1,
                    entrepreneur: e.1,
                    connector: c.1,
                };
                if Role::ALL
                    .into_iter()
                    .all(|role| stays(means[role], role, &moved))
                {
                    found.push(ByRole {
                        bureaucrat: b.0,
                        entrepreneur: e.0,
                        connector: c.0,
                    });
                }
            }
        }
    }
    Some(found)
}

/// Whether a mean share is printed the same when the mean scores move: a share moves by half of what its score moves beyond the mean.
fn stays(share: Fraction, role: Role, moved: &ByRole<Fraction>) -> bool {
    let [one, other] = role.others();
    let twice = moved[role] + moved[role] - moved[one] - moved[other];
    let sixth = Fraction::new(twice.numerator(), 6 * twice.denominator());
    sixth.is_some_and(|sixth| (share + sixth).rounded() == share.rounded())
}
