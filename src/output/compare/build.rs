//! From mixes to finished comparisons.

use crate::model::{Fraction, Role};
use crate::statistics::{Comparison, Gap, MeasuredMix};
use crate::texts::compare::{Finding, Kind, RoleGap, Sides, Verdict};

use super::input::{Beside, Compared, StatementView, What};
use super::report::{Block, Report, RoleLine, Share};

/// How many statements are shown of those on which the sides differ most.
const SHOWN_STATEMENTS: usize = 3;
/// The most decimals of a gap that is all but as large as needed.
const MOST_DECIMALS: u32 = 4;

impl Beside<'_> {
    /// Which kind of comparison this is.
    pub(super) const fn kind(&self) -> Kind {
        match self.what {
            What::Others { .. } => Kind::Others,
            What::Wish(_) => Kind::Wish,
            What::Job(_) => Kind::Job,
            What::Then(_) => Kind::Change,
            What::Situation { .. } => Kind::Situation,
        }
    }

    /// The comparison: second minus first, where the second is the own mix, or the wish or the job.
    pub(super) fn comparison(&self, own: &MeasuredMix) -> Comparison {
        match self.what {
            What::Wish(_) | What::Job(_) => Comparison::of(own, &self.mix),
            What::Others { .. } | What::Then(_) | What::Situation { .. } => {
                Comparison::of(&self.mix, own)
            }
        }
    }

    /// What a gap means: whether the other side has more (of a change: now has more than then).
    fn verdict(&self, gap: &Gap) -> Verdict {
        let positive = gap.points > Fraction::ZERO;
        match self.what {
            _ if !gap.notable => Verdict::Alike,
            What::Wish(_) | What::Job(_) | What::Then(_) if positive => Verdict::More,
            What::Others { .. } | What::Situation { .. } if !positive => Verdict::More,
            _ => Verdict::Less,
        }
    }
}

/// The finished comparisons.
#[must_use]
pub fn build(compared: &Compared<'_>) -> Report {
    let words = compared.texts.compare;
    let mut notes = Vec::new();
    if compared.made_up {
        notes.push(compared.texts.group.example.to_owned());
    }
    if compared.too_few_colleagues {
        notes.push(words.too_few.to_owned());
    }
    if compared.incomplete > 0 {
        notes.push((words.incomplete)(compared.incomplete));
    }
    if compared.assumed_error {
        notes.push(compared.texts.result.assumed_error.to_owned());
    }
    let result = compared.texts.result;
    Report {
        title: words.title,
        blocks: compared
            .beside
            .iter()
            .enumerate()
            .map(|(place, beside)| compared.block(beside, place == 0))
            .collect(),
        notes,
        closing: result
            .closing
            .iter()
            .copied()
            .chain([result.credit])
            .collect(),
    }
}

impl Compared<'_> {
    fn name(&self, role: Role) -> &str {
        self.roles[role].name.get(self.language)
    }

    /// The roles that the person uses most first; ties keep declared order.
    fn ranked(&self) -> [Role; 3] {
        let mut roles = Role::ALL;
        roles.sort_by(|a, b| self.own.mix.mix[*b].cmp(&self.own.mix.mix[*a]));
        roles
    }

    fn block(&self, beside: &Beside<'_>, first: bool) -> Block {
        let words = self.texts.compare;
        let kind = beside.kind();
        let comparison = beside.comparison(&self.own.mix);
        let roles = self.ranked();
        let with = |verdict: Verdict| -> Vec<Role> {
            let gaps = roles.iter().copied();
            gaps.filter(|role| beside.verdict(&comparison.gaps[*role]) == verdict)
                .collect()
        };
        let (more, less) = (with(Verdict::More), with(Verdict::Less));
        let mut legend = vec![(words.minus)(kind).to_owned()];
        legend.extend(first.then(|| words.needed.to_owned()));
        legend.push((words.shift)(
            kind,
            &self.texts.numbers.whole(comparison.shift),
        ));
        Block {
            headline: self.headline(beside, &more, &less),
            about: self.about(beside),
            labels: (words.labels)(kind),
            roles: roles
                .iter()
                .map(|role| self.role(beside, &comparison, *role))
                .collect(),
            legend,
            after: self.after(beside, &comparison, &more),
            statements: self.statements(beside),
        }
    }

    fn headline(&self, beside: &Beside<'_>, more: &[Role], less: &[Role]) -> String {
        let names = |roles: &[Role]| {
            roles
                .iter()
                .map(|role| self.name(*role).to_owned())
                .collect()
        };
        let (title, since) = match &beside.what {
            What::Situation { known, .. } => (known.map(|(_, title, _)| title), None),
            What::Then(since) => (None, *since),
            _ => (None, None),
        };
        (self.texts.compare.headline)(&Finding {
            kind: beside.kind(),
            more: names(more),
            less: names(less),
            title,
            since,
        })
    }

    fn about(&self, beside: &Beside<'_>) -> Vec<String> {
        let words = self.texts.compare;
        let (other, people) = match &beside.what {
            What::Others { people, .. } => (None, *people),
            What::Wish(date) | What::Job(date) | What::Then(date) => (*date, 0),
            What::Situation { .. } => (None, 0),
        };
        let mut about = vec![(words.about)(&Sides {
            kind: beside.kind(),
            own: self.own.date,
            other,
            people,
        })];
        if let What::Situation { known, ratings, .. } = &beside.what {
            about.extend(known.map(|(_, _, text)| text.to_owned()));
            let ratings: Vec<String> = ratings
                .iter()
                .map(|(role, rating)| format!("{} {rating}", self.name(role)))
                .collect();
            about.push((words.ratings)(&ratings));
        }
        about
    }

    fn role(&self, beside: &Beside<'_>, comparison: &Comparison, role: Role) -> RoleLine {
        let (words, numbers) = (self.texts.compare, self.texts.numbers);
        let gap = comparison.gaps[role];
        let share = |mix: &MeasuredMix| Share {
            value: mix.mix[role].to_f64(),
            text: numbers.whole(mix.mix[role]),
        };
        let (own, other) = (share(&self.own.mix), share(&beside.mix));
        let kind = beside.kind();
        let shares = if kind == Kind::Change {
            (other, own)
        } else {
            (own, other)
        };
        let verdict = (words.verdict)(kind, beside.verdict(&gap));
        // One decimal, or as many as it takes: a gap of 7 may not seem to be what is needed when it is not.
        let size = |decimals| numbers.exact(gap.points.magnitude(), decimals);
        let needed = |decimals| numbers.rounded(gap.needed, decimals);
        let decimals = (1..MOST_DECIMALS).find(|n| gap.notable || size(*n) != needed(*n));
        let decimals = decimals.unwrap_or(MOST_DECIMALS);
        let (size, needed) = (size(decimals), needed(decimals));
        let sign = if gap.points.scaled(decimals) > 0 {
            "+"
        } else {
            ""
        };
        let signed = format!("{sign}{}", numbers.exact(gap.points, decimals));
        RoleLine {
            name: self.name(role).to_owned(),
            line: (words.gap)(&signed, &needed, verdict),
            sentence: (words.sentence)(&RoleGap {
                name: self.name(role),
                labels: (words.labels)(kind),
                shares: (&shares.0.text, &shares.1.text),
                gap: &size,
                needed: &needed,
                verdict,
            }),
            shares,
            gap: signed,
            needed,
            notable: gap.notable,
            verdict,
        }
    }

    /// What to do with it: who can add, which words fit, what to ask.
    fn after(&self, beside: &Beside<'_>, comparison: &Comparison, more: &[Role]) -> Vec<String> {
        let words = self.texts.compare;
        match &beside.what {
            What::Others { .. } => vec![words.normal.to_owned(), self.question(comparison)],
            What::Then(_) if comparison.is_notable() => vec![words.changed.to_owned()],
            What::Then(_) => vec![words.unchanged.to_owned()],
            What::Wish(_) => more.iter().map(|role| self.fitting(*role)).collect(),
            What::Job(_) | What::Situation { .. } => {
                let adds = |role: &Role| {
                    let brings = self.roles[*role].brings.get(self.language);
                    (words.adds)(self.name(*role), brings)
                };
                let mut after: Vec<String> = more.iter().map(adds).collect();
                let asked = if more.is_empty() {
                    most(&beside.mix)
                } else {
                    more.to_vec()
                };
                after.extend(asked.iter().map(|role| self.fitting(*role)));
                if matches!(beside.what, What::Situation { example: true, .. }) {
                    after.push(words.example.to_owned());
                }
                after
            }
        }
    }

    /// The words that fit a role.
    fn fitting(&self, role: Role) -> String {
        let words = self.roles[role].words.get(self.language);
        format!(
            "{} {}.",
            (self.texts.result.words)(self.name(role)),
            words.join(", ")
        )
    }

    /// An open question, from the role with the largest gap.
    fn question(&self, comparison: &Comparison) -> String {
        let mut roles = self.ranked();
        roles.sort_by_key(|role| std::cmp::Reverse(comparison.gaps[*role].points.magnitude()));
        let [role, ..] = roles;
        let (open, close) = self.texts.quotes;
        let question = self.roles[role].question.get(self.language);
        format!("{} {open}{question}{close}", self.texts.result.ask)
    }

    /// The statements on which the own answer is farthest from the mean of the others.
    fn statements(&self, beside: &Beside<'_>) -> Option<(&'static str, Vec<String>)> {
        let What::Others { statements, .. } = &beside.what else {
            return None;
        };
        let mut farthest: Vec<&StatementView<'_>> = statements.iter().collect();
        farthest.sort_by_key(|statement| std::cmp::Reverse(statement.distance()));
        let lines: Vec<String> = farthest
            .iter()
            .take(SHOWN_STATEMENTS)
            .filter(|statement| statement.distance() > Fraction::ZERO)
            .map(|statement| {
                let mean = self.texts.numbers.exact(statement.mean, 1);
                let own = statement.own.to_string();
                (self.texts.compare.statement)(statement.text, &own, &mean)
            })
            .collect();
        (!lines.is_empty()).then_some((self.texts.compare.statements, lines))
    }
}

impl StatementView<'_> {
    fn distance(&self) -> Fraction {
        let own = Fraction::new(self.own.into(), 1).unwrap_or(Fraction::ZERO);
        (self.mean - own).magnitude()
    }
}

/// The roles with the largest share, in declared order.
fn most(mix: &MeasuredMix) -> Vec<Role> {
    let most = mix.mix.iter().map(|(_, share)| *share).max();
    let roles = Role::ALL.into_iter();
    roles.filter(|role| Some(mix.mix[*role]) == most).collect()
}
