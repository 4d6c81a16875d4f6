//! From mixes to finished comparisons.

use crate::model::{ByRole, Fraction, Role};
use crate::statistics::{Comparison, Gap};
use crate::texts::compare::{Finding, Kind, RoleGap, Sides, Verdict};

use super::input::{Beside, Compared, StatementView, What};
use super::report::{Block, Report, RoleLine, Share};

/// How many statements are shown of those on which the sides differ most.
const SHOWN_STATEMENTS: usize = 3;
/// The most decimals of a gap that is all but as large as needed.
const MOST_DECIMALS: u32 = 4;

impl Beside<'_> {
    /// What a gap means: whether the other side has more (of a change: now has more than then).
    fn verdict(&self, gap: &Gap) -> Verdict {
        let positive = gap.direction.is_gt();
        match self.what {
            _ if !gap.notable => Verdict::Alike,
            What::Situation { .. } if positive => Verdict::Less,
            What::Situation { .. } => Verdict::More,
            _ if positive => Verdict::More,
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
    notes.extend(compared.too_few_colleagues.map(words.too_few));
    if compared.incomplete > 0 {
        notes.push((words.incomplete)(compared.incomplete));
    }
    if compared.assumed_error {
        notes.push(compared.texts.result.assumed_error.to_owned());
    }
    let result = compared.texts.result;
    let mut explained = false;
    let blocks = compared.beside.iter().map(|beside| {
        let needs = beside.margin().is_some();
        let explains = needs && !explained;
        explained |= needs;
        compared.block(beside, explains)
    });
    Report {
        title: words.title,
        blocks: blocks.collect(),
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
        self.roles.name(role, self.language)
    }

    /// The roles that the person uses most first; ties keep declared order.
    fn ranked(&self) -> [Role; 3] {
        self.own.mix.mix.ranked()
    }

    /// A comparison; the first with differences needed explains what those are.
    fn block(&self, beside: &Beside<'_>, explains: bool) -> Block {
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
        legend.extend(explains.then(|| words.needed.to_owned()));
        legend.extend(beside.whole_points_below().map(words.whole_points));
        let shift = comparison
            .shift
            .map(|shift| self.texts.numbers.whole(shift));
        legend.extend(shift.map(|shift| (words.shift)(kind, &shift)));
        Block {
            needs: beside.margin().is_some(),
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
        let share = |share: Fraction| Share {
            value: share.to_f64(),
            text: numbers.whole(share),
        };
        let own = share(self.own.mix.mix[role]);
        let other = share(beside.mix()[role]);
        let kind = beside.kind();
        let shares = if kind == Kind::Change {
            (other, own)
        } else {
            (own, other)
        };
        let verdict = (words.verdict)(kind, beside.verdict(&gap));
        let (size, needed, decimals) = self.sizes(&gap);
        let sign = if gap.points.scaled(decimals) > 0 {
            "+"
        } else {
            ""
        };
        let signed = format!("{sign}{}", numbers.exact(gap.points, decimals));
        RoleLine {
            name: self.name(role).to_owned(),
            line: (words.gap)(&signed, needed.as_deref(), verdict),
            sentence: (words.sentence)(&RoleGap {
                name: self.name(role),
                labels: (words.labels)(kind),
                shares: (&shares.0.text, &shares.1.text),
                gap: &size,
                needed: needed.as_deref(),
                verdict,
            }),
            shares,
            gap: signed,
            needed,
            notable: gap.notable,
            verdict,
        }
    }

    /// The size of a gap, the difference needed where it is told, and with how many decimals: one, or as many as it takes, since
    /// a gap of 7 may not seem to be what is needed when it is not. Whole points have none.
    fn sizes(&self, gap: &Gap) -> (String, Option<String>, u32) {
        let numbers = self.texts.numbers;
        let size = |decimals| numbers.exact(gap.points.magnitude(), decimals);
        let Some(needed) = gap.needed else {
            return (size(0), None, 0);
        };
        let needed = |decimals| numbers.rounded(needed, decimals);
        let decimals = (1..MOST_DECIMALS).find(|n| gap.notable || size(*n) != needed(*n));
        let decimals = decimals.unwrap_or(MOST_DECIMALS);
        (size(decimals), Some(needed(decimals)), decimals)
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
                    most(&beside.mix())
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
        let gap = |role| comparison.gaps[role].points.magnitude();
        let [role, ..] = ByRole::from_fn(|role| (gap(role), self.own.mix.mix[role])).ranked();
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
fn most(mix: &ByRole<Fraction>) -> Vec<Role> {
    let most = mix.iter().map(|(_, share)| *share).max();
    let roles = Role::ALL.into_iter();
    roles.filter(|role| Some(mix[*role]) == most).collect()
}
