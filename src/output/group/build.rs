//! From what was gathered to a finished report.

use crate::model::{
    ByRole, Fraction, Label, LanguageTag, Perspective, Questionnaire, Role, RoleTexts,
};
use crate::statistics::{MinimumGroup, SMALL_GROUP, Spread, Team};
use crate::texts::group::{GroupHeadline, GroupLabels, GroupRole};
use crate::texts::{Numbers, Texts, capitalised};
use crate::words;

use super::crowd::Crowd;
use super::report::{Figures, Number, Part, Parts, Picture, Report, RoleFigures};
use super::statement::statements;

/// Everything a report on a group is made from.
#[derive(Debug, Clone, Copy)]
pub struct Group<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// id@version#fingerprint of the statements.
    pub instrument: &'a str,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The words of the program.
    pub texts: &'static Texts,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// What people had in mind.
    pub perspective: Perspective,
    /// The smallest group that is shown.
    pub minimum: MinimumGroup,
    /// How many statements are shown of each kind.
    pub top: usize,
    /// Whether the triangle of a small group is shown.
    pub points: bool,
    /// Whether the answers are made up.
    pub example: bool,
    /// The people.
    pub team: &'a Team,
    /// Where they stand.
    pub crowd: &'a Crowd,
    /// Rows that gave way to a later one of the same person.
    pub replaced: u64,
    /// The column that divides the group, and its parts in order.
    pub parts: Option<(&'a str, &'a [(&'a str, &'a Team)])>,
}

/// The finished report; nothing when there are fewer people than the minimum.
#[must_use]
pub fn build(group: &Group<'_>) -> Option<Report> {
    let team = group.team;
    if !group.minimum.allows(team.people()) {
        return None;
    }
    let whole = figures(team, team.people() >= SMALL_GROUP)?;
    let names = ByRole::from_fn(|role| group.name(role).to_owned());
    let words = group.texts.group;
    let statements = statements(group);
    let missing = whole.missing.iter().next();
    let divided = !statements.divided.is_empty();
    Some(Report {
        title: group.questionnaire.title().get(group.language).clone(),
        instrument: group.instrument.to_owned(),
        perspective: group.perspective,
        minimum: group.minimum.people(),
        example: group.example.then_some(words.example),
        headline: group.headline(&whole),
        facts: group.facts(),
        role_sentences: whole
            .roles
            .iter()
            .map(|role| group.role_sentence(role, whole.people))
            .collect(),
        legend: group.legend(words.legend, words.whole_points),
        legend_in_words: group.legend(words.legend_in_words, words.whole_points_in_words),
        rounded: group.rounded(),
        labels: labels(group, &whole),
        missing: whole
            .missing
            .iter()
            .map(|role| group.misses(role))
            .collect(),
        incomplete: team.incomplete(),
        replaced: group.replaced,
        picture: group.picture(),
        parts: group
            .parts
            .map(|(column, parts)| group.parts(column, parts)),
        statements,
        next: (words.next)(missing.map(|role| group.name(role)), divided),
        closing: [words.closing]
            .into_iter()
            .chain(
                words::report::closing(group.texts.language)
                    .iter()
                    .copied()
                    .skip(1),
            )
            .chain([words::report::credit(group.texts.language)])
            .map(str::to_owned)
            .collect(),
        whole,
        names,
    })
}

impl<'a> Group<'a> {
    fn name(&self, role: Role) -> &'a str {
        self.roles.name(role, self.language)
    }

    fn headline(&self, whole: &Figures) -> String {
        let most = whole.roles.iter().map(|role| role.leading).max();
        let number = most.unwrap_or(0);
        let leads = |role: &&Role| self.team.leading()[**role] == number;
        let most = Role::ALL.iter().filter(leads).map(|role| self.name(*role));
        (self.texts.group.headline)(&GroupHeadline {
            people: whole.people,
            most: most.collect(),
            number,
            missing: whole.missing.iter().map(|role| self.name(role)).collect(),
        })
    }

    fn facts(&self) -> Vec<String> {
        let words = self.texts.group;
        let perspective = (words.perspective)(self.perspective).to_owned();
        let incomplete = Some(self.team.incomplete()).filter(|rows| *rows > 0);
        let replaced = Some(self.replaced).filter(|rows| *rows > 0);
        [perspective]
            .into_iter()
            .chain(incomplete.map(words.incomplete))
            .chain(replaced.map(words.replaced))
            .collect()
    }

    fn role_sentence(&self, role: &RoleFigures, people: u64) -> String {
        (self.texts.group.role_sentence)(&GroupRole {
            name: self.name(role.role),
            score: &role.score.text,
            share: &role.share.text,
            spread: role.spread.as_ref().map(|spread| &*spread.text),
            leading: role.leading,
            people,
        })
    }

    /// What the numbers are: of a small group its own first sentence instead of the usual one.
    fn legend(&self, usual: [&str; 2], small: fn(u64) -> String) -> Vec<String> {
        let [first, second] = usual.map(str::to_owned);
        let few = self.team.people() < SMALL_GROUP;
        vec![if few { small(SMALL_GROUP) } else { first }, second]
    }

    fn rounded(&self) -> Option<String> {
        let means = Role::ALL.map(|role| self.team.mixes()[role].mean());
        let sum: i128 = means.into_iter().flatten().map(Fraction::rounded).sum();
        (sum != 100).then(|| {
            let caption = format!(
                "{}{}.",
                words::report::chart_caption(self.texts.language),
                words::report::rounded(self.texts.language)
            );
            capitalised(&caption)
        })
    }

    fn misses(&self, role: Role) -> String {
        let brings = self.roles[role].brings.get(self.language);
        (self.texts.group.missing)(self.name(role), brings)
    }

    fn picture(&self) -> Picture {
        let words = &self.texts.group.triangle;
        let small = self.team.people() < SMALL_GROUP;
        if small && !self.points {
            return Picture::Hidden((words.hidden)(SMALL_GROUP));
        }
        let sentences = self.crowd.leading().map(|(roles, people)| {
            let names = roles.iter().map(|role| self.with_article(role));
            (words.leading)(&names.collect::<Vec<_>>(), roles.len() == 3, people)
        });
        Picture::Shown {
            recognise: small.then_some(words.recognise),
            crowd: self.crowd.clone(),
            sentences: sentences.collect(),
        }
    }

    fn with_article(&self, role: Role) -> String {
        (self.texts.group.with_article)(self.name(role))
    }

    fn parts(&self, column: &str, parts: &[(&str, &Team)]) -> Parts {
        let words = &self.texts.group.parts;
        let parts: Vec<_> = parts.iter().filter(|(_, team)| team.people() > 0).collect();
        let sizes: Vec<u64> = parts.iter().map(|(_, team)| team.people()).collect();
        let allowed = self.minimum.parts_shown(&sizes);
        let exact = MinimumGroup::parts_exact(&sizes);
        let shown: Vec<Part> = parts
            .iter()
            .zip(allowed.iter().zip(exact))
            .filter(|(_, (shown, _))| **shown)
            .filter_map(|((name, team), (_, exact))| self.part(name, team, exact))
            .collect();
        let roles = || shown.iter().flat_map(|part| &part.figures.roles);
        let all = roles().all(|role| role.spread.is_some());
        let minimum = self.minimum.people();
        let withheld = match (shown.is_empty(), allowed.contains(&false)) {
            (true, _) => Some((words.none)(minimum)),
            (false, true) => Some((words.withheld)(minimum)),
            (false, false) => None,
        };
        Parts {
            heading: (words.heading)(column),
            legend: if all {
                words.legend
            } else {
                words.legend_of_few
            },
            legend_in_words: (!all).then_some(words.legend_of_few),
            shown,
            withheld,
        }
    }

    fn part(&self, key: &str, team: &Team, exact: bool) -> Option<Part> {
        let words = &self.texts.group.parts;
        let name = if key.is_empty() { words.unnamed } else { key };
        let figures = figures(team, exact)?;
        let roles: Vec<String> = figures
            .roles
            .iter()
            .map(|role| {
                let spread = role.spread.as_ref().map(|spread| &*spread.text);
                (words.role)(self.name(role.role), &role.share.text, spread)
            })
            .collect();
        Some(Part {
            key: key.to_owned(),
            name: name.to_owned(),
            sentence: (words.sentence)(name, figures.people, &roles),
            figures,
        })
    }
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
            exact(mean)
        } else {
            whole(mean)
        })
    };
    let roles = team.mixes().map(mean).ranked();
    let roles = roles.into_iter().map(|role| {
        let (score, share) = (&team.scores()[role], &team.mixes()[role]);
        let spread = rounded(share.population_sd()?);
        Some(RoleFigures {
            role,
            score: number(score)?,
            share: number(share)?,
            spread: told_exactly.then_some(spread),
            leading: team.leading()[role],
        })
    });
    Some(Figures {
        people: team.people(),
        roles: roles.collect::<Option<Vec<_>>>()?,
        labels: Label::ALL.map(|label| (label, team.with_label(label))),
        missing: team.missing_roles(),
    })
}

fn labels(group: &Group<'_>, whole: &Figures) -> String {
    let [(_, preference), (_, combination), (_, balanced)] = whole.labels;
    (group.texts.group.labels)(&GroupLabels {
        preference,
        combination,
        balanced,
    })
}

/// A fraction, exact to its last decimal.
pub(super) fn exact(value: Fraction) -> Number {
    Number {
        value: value.to_f64(),
        text: Numbers::MACHINE.whole(value),
        exact: Numbers::MACHINE.exact(value, 4),
    }
}

/// A fraction of which only the whole number may be told.
fn whole(value: Fraction) -> Number {
    let text = Numbers::MACHINE.whole(value);
    Number {
        value: Fraction::whole(value.rounded()).to_f64(),
        exact: text.clone(),
        text,
    }
}

/// A number that is no fraction, such as a standard deviation.
pub(super) fn rounded(value: f64) -> Number {
    Number {
        value,
        text: Numbers::MACHINE.rounded(value, 0),
        exact: Numbers::MACHINE.rounded(value, 4),
    }
}
