//! The own list beside another one, or beside what colleagues see.

use crate::model::{ByRole, Fraction, Role};
use crate::statistics::{Comparison, Gap, NoGap, Verdict};
use crate::texts::compare::{Finding, Kind, Largest, RoleGap, Sides};
use crate::words;

use super::input::{Beside, Compared, StatementView, What};
use super::report::{Block, Head, RoleLine};

/// How many statements are shown of those on which the sides differ most.
const SHOWN_STATEMENTS: usize = 3;
/// The most decimals of a gap that is all but as large as needed.
const MOST_DECIMALS: u32 = 4;

/// A gap as it is printed.
struct Printed {
    /// Its size and direction, in words.
    size: String,
    /// The difference needed; nothing when it is withheld.
    needed: Option<String>,
}

impl Compared<'_> {
    /// Whether the difference needed is told of this comparison.
    pub(super) fn needs(&self, beside: &Beside<'_>) -> bool {
        let judged = beside.comparison(&self.own.list);
        judged.is_ok_and(|comparison| comparison.gaps.bureaucrat.needed.is_some())
    }

    /// A comparison; the first with differences needed explains what those are.
    pub(super) fn lists_block(&self, beside: &Beside<'_>, explains: bool) -> Block {
        let words = self.texts.compare;
        let kind = beside.kind();
        let comparison = beside.comparison(&self.own.list);
        let judged = comparison.as_ref().ok();
        Block {
            headline: match &comparison {
                Ok(comparison) => self.found(beside, comparison),
                Err(no_gap) => self.not_judged(beside, *no_gap),
            },
            about: vec![self.about(beside)],
            labels: (words.labels)(kind),
            roles: self.role_lines(beside, judged),
            heads: self.heads(beside, judged),
            legend: judged.map_or_else(Vec::new, |judged| self.legend(beside, judged, explains)),
            after: judged.map_or_else(Vec::new, |judged| self.after(beside, judged)),
            statements: self.statements(beside),
        }
    }

    /// The roles of which the other side has notably more, or less.
    fn with(&self, comparison: &Comparison, verdict: Verdict) -> Vec<Role> {
        let roles = self.ranked().into_iter();
        roles
            .filter(|role| comparison.gaps[*role].verdict() == verdict)
            .collect()
    }

    fn found(&self, beside: &Beside<'_>, comparison: &Comparison) -> String {
        let names = |verdict| self.names(&self.with(comparison, verdict));
        let printed = comparison.largest().map(|role| {
            let gap = &comparison.gaps[role];
            (self.name(role), self.printed(gap))
        });
        (self.texts.compare.headline)(&Finding {
            kind: beside.kind(),
            more: names(Verdict::More),
            less: names(Verdict::Less),
            since: beside.date(),
            largest: printed.as_ref().map(|(name, printed)| Largest {
                name,
                size: &printed.size,
                needed: printed.needed.as_deref(),
            }),
        })
    }

    fn not_judged(&self, beside: &Beside<'_>, no_gap: NoGap) -> String {
        let words = self.texts.compare;
        match no_gap {
            NoGap::OtherVersion => words.other_version.to_owned(),
            NoGap::Lists(own, other) if beside.own_first() => {
                (words.no_gap)(beside.kind(), own, other)
            }
            NoGap::Lists(other, own) => (words.no_gap)(beside.kind(), own, other),
        }
    }

    fn about(&self, beside: &Beside<'_>) -> String {
        let people = match beside.what {
            What::Others { people, .. } => people,
            _ => 0,
        };
        (self.texts.compare.about)(&Sides {
            kind: beside.kind(),
            own: self.own.date,
            other: beside.date(),
            people,
        })
    }

    fn role_lines(&self, beside: &Beside<'_>, judged: Option<&Comparison>) -> Vec<RoleLine> {
        let Some((own, other)) = self.own.list.mix.zip(beside.mix()) else {
            return Vec::new();
        };
        let shares = if beside.own_first() {
            (own.mix, other)
        } else {
            (other, own.mix)
        };
        let roles = self.ranked().into_iter();
        roles
            .map(|role| {
                let gap = judged.map(|judged| &judged.gaps[role]);
                self.role_line(beside.kind(), role, (shares.0[role], shares.1[role]), gap)
            })
            .collect()
    }

    fn role_line(
        &self,
        kind: Kind,
        role: Role,
        shares: (Fraction, Fraction),
        gap: Option<&Gap>,
    ) -> RoleLine {
        let words = self.texts.compare;
        let sides = (self.share(shares.0), self.share(shares.1));
        let name = self.name(role);
        let printed = gap.map(|gap| self.printed(gap));
        let verdict = gap.map_or("", |gap| (words.verdict)(kind, gap.verdict()));
        let needed = printed.as_ref().and_then(|gap| gap.needed.as_deref());
        let size = printed.as_ref().map(|gap| &*gap.size);
        let mut cells = vec![name, &sides.0.text, &sides.1.text];
        if let Some(size) = size {
            cells.push(size);
            cells.extend(needed);
            cells.push(verdict);
        }
        RoleLine {
            name: name.to_owned(),
            line: size.map_or_else(String::new, |size| (words.gap)(size, needed, verdict)),
            sentence: (words.sentence)(&RoleGap {
                name,
                labels: (words.labels)(kind),
                shares: (&sides.0.text, &sides.1.text),
                gap: size.map(|size| (size, needed, verdict)),
            }),
            cells: cells.into_iter().map(str::to_owned).collect(),
            sides,
        }
    }

    /// The heads of name, both shares, and where they are told gap, difference needed and words.
    fn heads(&self, beside: &Beside<'_>, judged: Option<&Comparison>) -> Vec<Head> {
        let words = self.texts.compare;
        let [role, gap, needed, in_words] = words.heads;
        let (first, second) = (words.labels)(beside.kind());
        let head = |text, number| Head { text, number };
        let mut heads = vec![head(role, false), head(first, true), head(second, true)];
        if judged.is_some() {
            heads.push(head(gap, true));
            heads.extend(self.needs(beside).then_some(head(needed, true)));
            heads.push(head(in_words, false));
        }
        heads
    }

    fn legend(&self, beside: &Beside<'_>, judged: &Comparison, explains: bool) -> Vec<String> {
        let (words, kind) = (self.texts.compare, beside.kind());
        let mut legend = vec![(words.gaps)(kind).to_owned()];
        legend.extend(explains.then(|| words.needed.to_owned()));
        legend.extend(beside.whole_points_below().map(words.whole_points));
        let shift = judged.shift.map(|shift| self.texts.numbers.whole(shift));
        legend.extend(shift.map(|shift| (words.shift)(kind, &shift)));
        legend
    }

    /// The size of a gap in words, with as many decimals as it takes: one, or more, since a gap of 7 may not seem to be what is needed
    /// when it is not. Whole points have none. More or less is what the printed number says.
    fn printed(&self, gap: &Gap) -> Printed {
        let numbers = self.texts.numbers;
        let size = |decimals| numbers.exact(gap.points.magnitude(), decimals);
        let needed = |decimals| gap.needed.map(|needed| numbers.rounded(needed, decimals));
        let decimals = match gap.needed {
            None => 0,
            Some(_) => (1..MOST_DECIMALS)
                .find(|n| gap.notable || needed(*n).as_deref() != Some(&size(*n)))
                .unwrap_or(MOST_DECIMALS),
        };
        let direction = gap.points.scaled(decimals).cmp(&0);
        Printed {
            size: (self.texts.compare.size)(&size(decimals), direction),
            needed: needed(decimals),
        }
    }

    /// What to do with it: who can add, which words fit, what to ask.
    fn after(&self, beside: &Beside<'_>, comparison: &Comparison) -> Vec<String> {
        let words = self.texts.compare;
        let more = self.with(comparison, Verdict::More);
        match &beside.what {
            What::Others { .. } => vec![words.normal.to_owned(), self.question(comparison)],
            What::Then(_) if comparison.is_notable() => vec![words.changed.to_owned()],
            What::Then(_) => vec![words.unchanged.to_owned()],
            What::Wish(_) => more.iter().map(|role| self.fitting(*role)).collect(),
            What::Job(_) => {
                let adding = more.iter().map(|role| self.adding(*role));
                let fitting = more.iter().map(|role| self.fitting(*role));
                adding.chain(fitting).collect()
            }
        }
    }

    /// An open question, from the role with the largest gap.
    fn question(&self, comparison: &Comparison) -> String {
        let gap = |role| comparison.gaps[role].points.magnitude();
        let own = self.own.list.mix.map(|mix| mix.mix);
        let [role, ..] = ByRole::from_fn(|role| (gap(role), own.map(|own| own[role]))).ranked();
        let (open, close) = self.texts.language.quotes();
        let question = self.roles[role].question.get(self.language);
        format!(
            "{} {open}{question}{close}",
            words::report::ask(self.texts.language)
        )
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
        (self.mean - Fraction::whole(self.own.into())).magnitude()
    }
}
