//! From what was gathered to what may be told of it.

use crate::model::{self, ByRole, Fraction, Label, Perspective};
use crate::statistics::{MinimumGroup, SMALL_GROUP, Spread, Team};

use super::input::Group;
use super::report::{Figures, GroupPart, Number, Parts, Report, RoleFigures};
use super::statement::statements;

/// The finished report; nothing when there are fewer people than the minimum.
#[must_use]
pub fn build(group: &Group<'_>) -> Option<Report> {
    let team = group.team;
    if !group.minimum.allows(team.protected()) {
        return None;
    }
    Some(Report {
        instrument: group.instrument.to_owned(),
        perspective: group.perspective,
        minimum: group.minimum.people(),
        example: group.example,
        described: (group.perspective == Perspective::Colleague).then(|| team.protected()),
        whole: figures(team, team.people() >= SMALL_GROUP)?,
        incomplete: team.incomplete(),
        replaced: group.replaced,
        crowd: (group.points || team.people() >= SMALL_GROUP).then(|| group.crowd.clone()),
        situation: group.situation.cloned(),
        parts: group
            .parts
            .map(|(column, parts)| group.parts(column, parts)),
        statements: statements(group),
    })
}

impl Group<'_> {
    fn parts(&self, column: &str, parts: &[(&str, &Team)]) -> Parts {
        let parts: Vec<_> = parts.iter().filter(|(_, team)| team.people() > 0).collect();
        let sizes: Vec<u64> = parts.iter().map(|(_, team)| team.protected()).collect();
        let allowed = self.minimum.parts_shown(&sizes);
        let exact = MinimumGroup::parts_exact(&sizes);
        let shown: Vec<GroupPart> = parts
            .iter()
            .zip(allowed.iter().zip(exact))
            .filter(|(_, (shown, _))| **shown)
            .filter_map(|((key, team), (_, exact))| {
                Some(GroupPart {
                    key: (*key).to_owned(),
                    figures: figures(team, exact)?,
                })
            })
            .collect();
        Parts {
            column: column.to_owned(),
            difference_needed: difference_needed(&shown),
            withheld: allowed.contains(&false),
            shown,
        }
    }
}

/// 2·√(m₁² + m₂²) per role of the two parts with the widest margins; nothing with fewer than two parts that have margins.
fn difference_needed(parts: &[GroupPart]) -> Option<ByRole<f64>> {
    let needed = |role| {
        let margins = parts.iter().map(|part| &part.figures.roles[role].margin);
        let mut margins: Vec<f64> = margins.flatten().map(|margin| margin.value).collect();
        margins.sort_by(|a, b| b.total_cmp(a));
        match margins.as_slice() {
            [first, second, ..] => Some(model::difference_needed(*first, *second)),
            _ => None,
        }
    };
    ByRole::from_fn(needed).all()
}

/// The figures of a team, without decimals and spread unless they are `told_exactly`; nothing when it is nobody.
fn figures(team: &Team, told_exactly: bool) -> Option<Figures> {
    let mean = |spread: &Spread| {
        let mean = spread.mean()?;
        Some(if told_exactly {
            mean
        } else {
            Fraction::whole(mean.rounded())
        })
    };
    let number = |spread: &Spread| {
        let mean = mean(spread)?;
        Some(if told_exactly {
            Number::exact(mean)
        } else {
            Number::whole(mean)
        })
    };
    let roles = ByRole::from_fn(|role| {
        let (score, share) = (&team.scores()[role], &team.mixes()[role]);
        let spread = Number::rounded(share.population_sd()?);
        Some(RoleFigures {
            score: number(score)?,
            share: number(share)?,
            spread: told_exactly.then_some(spread),
            margin: share
                .squared_error_of_mean()
                .filter(|_| told_exactly)
                .map(|squared| Number::rounded(squared.to_f64().sqrt())),
            leading: team.leading()[role],
        })
    });
    Some(Figures {
        people: team.people(),
        roles: roles.all()?,
        ranked: team.mixes().map(mean).ranked(),
        labels: Label::ALL.map(|label| (label, team.with_label(label))),
        largest: told_exactly.then(|| team.largest()),
        straight_lines: told_exactly.then(|| team.straight_lines()),
        missing: team.missing_roles(),
    })
}
