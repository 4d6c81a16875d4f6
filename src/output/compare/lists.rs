//! The own list beside another one, or beside what colleagues see.

use crate::model::{ByRole, Fraction, Perspective, Role};
use crate::output::document::{Block, Cell, Legend, PairRow, Pairs};
use crate::output::mix;
use crate::statistics::{Comparison, Gap, GapVerdict, NoGap, Raters};
use crate::words::compare::finding::{self, ComparisonFinding, Largest};
use crate::words::compare::{self, BesideKind, RoleGap, Sides};
use crate::words::{person, report};

use super::build::OneComparison;
use super::input::{Beside, Compared, StatementView};

/// How many statements are shown of those on which the sides differ most.
const SHOWN_STATEMENTS: usize = 3;
/// From how many steps on the scale on two answers of one person are shown.
const FEWEST_STEPS: i128 = 2;
/// The most decimals of a gap that is all but as large as needed.
const MOST_DECIMALS: u32 = 4;

/// A gap as it is printed.
struct PrintedGap {
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
    pub(super) fn beside_list(&self, beside: &Beside<'_>, explains: bool) -> OneComparison {
        let comparison = beside.comparison(&self.own.list);
        let judged = comparison.as_ref().ok();
        let headline = match &comparison {
            Ok(comparison) => self.finding(beside, comparison),
            Err(no_gap) => self.not_judged(beside, *no_gap),
        };
        let mut blocks = vec![Block::Prose(self.about(beside))];
        let pairs = self.pairs(beside, judged);
        let mut legend =
            judged.map_or_else(Vec::new, |judged| self.legend(beside, judged, explains));
        legend.extend(self.rounded(beside));
        blocks.extend(pairs.map(Block::Pairs));
        if !legend.is_empty() {
            blocks.push(Block::Legend(legend));
        }
        if let Some(judged) = judged {
            blocks.extend(self.after(beside, judged).into_iter().map(Block::Prose));
        }
        OneComparison {
            headline,
            blocks,
            statements: judged.and_then(|_| self.statements(beside)),
        }
    }

    /// The roles of which the other side has notably more, or less.
    pub(super) fn with(&self, comparison: &Comparison, verdict: GapVerdict) -> Vec<Role> {
        let roles = self.ranked().into_iter();
        roles
            .filter(|role| comparison.gaps[*role].verdict() == verdict)
            .collect()
    }

    fn finding(&self, beside: &Beside<'_>, comparison: &Comparison) -> String {
        let names = |verdict| self.names(&self.with(comparison, verdict));
        let ranked = self.ranked().into_iter();
        let largest = ranked.filter(|role| comparison.largest().contains(*role));
        let largest = largest.map(|role| {
            let printed = self.printed(&comparison.gaps[role]);
            Largest {
                name: self.name(role),
                size: printed.size,
                needed: printed.needed,
            }
        });
        finding::headline(
            self.spoken,
            &ComparisonFinding {
                kind: beside.kind,
                more: names(GapVerdict::More),
                less: names(GapVerdict::Less),
                since: beside.date,
                largest: largest.collect(),
            },
        )
    }

    fn not_judged(&self, beside: &Beside<'_>, no_gap: NoGap) -> String {
        match no_gap {
            NoGap::OtherVersion => compare::other_version(self.spoken).to_owned(),
            NoGap::Lists(own, other) if beside.own_first() => {
                finding::no_gap(self.spoken, beside.kind, own, other)
            }
            NoGap::Lists(other, own) => finding::no_gap(self.spoken, beside.kind, own, other),
        }
    }

    fn about(&self, beside: &Beside<'_>) -> String {
        compare::about(
            self.spoken,
            &Sides {
                kind: beside.kind,
                own: self.own.date,
                other: beside.date,
                people: beside.people,
            },
        )
    }

    fn pairs(&self, beside: &Beside<'_>, judged: Option<&Comparison>) -> Option<Pairs> {
        let (own, other) = self.own.list.mix.zip(beside.mix())?;
        let shares = if beside.own_first() {
            (own.mix, other)
        } else {
            (other, own.mix)
        };
        let row = |role: Role| {
            let gap = judged.map(|judged| &judged.gaps[role]);
            self.row(beside.kind, role, (shares.0[role], shares.1[role]), gap)
        };
        Some(Pairs {
            heads: self.heads(beside, judged),
            rows: self.ranked().into_iter().map(row).collect(),
        })
    }

    fn row(
        &self,
        kind: BesideKind,
        role: Role,
        shares: (Fraction, Fraction),
        gap: Option<&Gap>,
    ) -> PairRow {
        let labels = compare::labels(self.spoken, kind);
        let sides = (
            self.share(labels.0, shares.0),
            self.share(labels.1, shares.1),
        );
        let name = self.name(role);
        let printed = gap.map(|gap| self.printed(gap));
        let verdict = gap.map_or("", |gap| compare::verdict(self.spoken, kind, gap.verdict()));
        let needed = printed.as_ref().and_then(|gap| gap.needed.as_deref());
        let size = printed.as_ref().map(|gap| &*gap.size);
        let text = |text: &str| Cell::Text(text.to_owned());
        let figure = |number: &str| Cell::Figure(number.to_owned());
        let cells = size.map(|size| [Some(figure(size)), needed.map(figure), Some(text(verdict))]);
        PairRow {
            name: name.to_owned(),
            line: size.map_or_else(String::new, |size| {
                compare::gap(self.spoken, size, needed, verdict)
            }),
            sentence: compare::sentence(
                self.spoken,
                &RoleGap {
                    name,
                    labels,
                    shares: (&sides.0.text, &sides.1.text),
                    gap: size.map(|size| (size, needed, verdict)),
                },
            ),
            cells: cells.into_iter().flatten().flatten().collect(),
            sides: vec![sides.0, sides.1],
        }
    }

    /// The heads of name, both shares, and where they are told gap, difference needed and words.
    fn heads(&self, beside: &Beside<'_>, judged: Option<&Comparison>) -> Vec<String> {
        let [role, gap, needed, in_words] = compare::heads(self.spoken);
        let (first, second) = compare::labels(self.spoken, beside.kind);
        let needed = self.needs(beside).then_some(needed);
        let told = judged.map(|_| [Some(gap), needed, Some(in_words)]);
        let told = told.into_iter().flatten().flatten();
        let heads = [role, first, second].into_iter().chain(told);
        heads.map(str::to_owned).collect()
    }

    fn legend(&self, beside: &Beside<'_>, judged: &Comparison, explains: bool) -> Vec<Legend> {
        let (language, kind) = (self.spoken, beside.kind);
        let mut legend = vec![compare::gaps(language, kind).to_owned()];
        legend.extend(explains.then(|| compare::needed(language).to_owned()));
        let below = beside.whole_points_below;
        legend.extend(below.map(|people| compare::whole_points(language, people)));
        let shift = judged.shift.map(|shift| self.spoken.numbers().whole(shift));
        legend.extend(shift.map(|shift| compare::shift(language, kind, &shift)));
        legend.into_iter().map(Legend::Number).collect()
    }

    /// That the printed shares of a side do not add up to 100.
    fn rounded(&self, beside: &Beside<'_>) -> Option<Legend> {
        let (own, other) = self.own.list.mix.zip(beside.mix())?;
        let numbers = self.spoken.numbers();
        let printed = [own.mix, other].map(|mix| mix.map(|share| numbers.whole(*share)));
        mix::rounded(self.spoken, printed)
    }

    /// The size of a gap in words, with as many decimals as it takes: one, or more, since a gap of 7 may not seem to be what is needed
    /// when it is not. Whole points have none. More or less is what the printed number says.
    fn printed(&self, gap: &Gap) -> PrintedGap {
        let numbers = self.spoken.numbers();
        let size = |decimals| numbers.exact(gap.points.magnitude(), decimals);
        let needed = |decimals| gap.needed.map(|needed| numbers.rounded(needed, decimals));
        let decimals = match gap.needed {
            None => 0,
            Some(_) => (1..MOST_DECIMALS)
                .find(|n| gap.notable || needed(*n).as_deref() != Some(&size(*n)))
                .unwrap_or(MOST_DECIMALS),
        };
        let direction = gap.points.scaled(decimals).cmp(&0);
        PrintedGap {
            size: compare::size(self.spoken, &size(decimals), direction),
            needed: needed(decimals),
        }
    }

    /// What to do with it: who can add, which words fit, what to ask.
    fn after(&self, beside: &Beside<'_>, comparison: &Comparison) -> Vec<String> {
        let more = self.with(comparison, GapVerdict::More);
        match beside.kind {
            BesideKind::Others => vec![
                format!(
                    "{} {}",
                    compare::normal(self.spoken),
                    compare::in_research(self.spoken)
                ),
                self.question(comparison),
            ],
            BesideKind::Change if comparison.is_notable() => {
                vec![compare::changed(self.spoken).to_owned()]
            }
            BesideKind::Change => vec![compare::unchanged(self.spoken).to_owned()],
            BesideKind::Wish => more.iter().map(|role| self.fitting(*role)).collect(),
            BesideKind::Job => {
                let adding = more.iter().map(|role| self.adding(*role));
                let fitting = more.iter().map(|role| self.fitting(*role));
                let question = person::question(self.spoken, Perspective::Job);
                let question = std::iter::once(question.to_owned());
                adding.chain(fitting).chain(question).collect()
            }
        }
    }

    /// An open question, from the role with the largest gap.
    fn question(&self, comparison: &Comparison) -> String {
        let gap = |role| comparison.gaps[role].points.magnitude();
        let own = self.own.list.mix.map(|mix| mix.mix);
        let [role, ..] = ByRole::from_fn(|role| (gap(role), own.map(|own| own[role]))).ranked();
        let (open, close) = self.spoken.quotes();
        let question = self.roles[role].question.get(self.language);
        format!("{} {open}{question}{close}", report::ask(self.spoken))
    }

    /// The statements on which the answers are farthest apart, and what they are good for.
    fn statements(&self, beside: &Beside<'_>) -> Option<(&'static str, Vec<Block>)> {
        let kind = beside.kind;
        let mut apart: Vec<&StatementView<'_>> = beside.statements.iter().collect();
        apart.retain(|statement| statement.differs(kind));
        apart.sort_by_key(|statement| std::cmp::Reverse(statement.distance()));
        let shown = apart.iter().take(SHOWN_STATEMENTS);
        let lines: Vec<String> = shown.map(|shown| self.statement(beside, shown)).collect();
        let printed = |place: usize| Some(apart.get(place)?.distance().scaled(decimals(kind)));
        let next = printed(SHOWN_STATEMENTS);
        let among_others = next.is_some() && next == printed(SHOWN_STATEMENTS - 1);
        let note = match kind {
            BesideKind::Others => Some(beside.withheld_statements)
                .filter(|number| *number > 0)
                .map(|number| {
                    let fewest = Raters::FEWEST_FOR_DETAIL;
                    compare::statements_withheld(self.spoken, number, fewest)
                }),
            BesideKind::Wish | BesideKind::Job | BesideKind::Change => {
                (!lines.is_empty()).then(|| compare::single_answers(self.spoken).to_owned())
            }
        };
        let list = (!lines.is_empty()).then_some(Block::List(lines));
        let blocks: Vec<Block> = list.into_iter().chain(note.map(Block::Prose)).collect();
        let heading = compare::statements(self.spoken, kind, among_others);
        (!blocks.is_empty()).then_some((heading, blocks))
    }

    fn statement(&self, beside: &Beside<'_>, statement: &StatementView<'_>) -> String {
        let decimals = decimals(beside.kind);
        let other = self.spoken.numbers().exact(statement.other, decimals);
        let own = statement.own.to_string();
        let answers = if beside.own_first() {
            (&*own, &*other)
        } else {
            (&*other, &*own)
        };
        compare::statement(self.spoken, beside.kind, statement.text, answers)
    }
}

/// With how many decimals the answers of the other side are printed.
const fn decimals(kind: BesideKind) -> u32 {
    match kind {
        BesideKind::Others => 1,
        BesideKind::Wish | BesideKind::Job | BesideKind::Change => 0,
    }
}

impl StatementView<'_> {
    fn distance(&self) -> Fraction {
        (self.other - Fraction::whole(self.own.into())).magnitude()
    }

    /// Whether there is something to talk about: between two answers of one person a single step is too little.
    fn differs(&self, kind: BesideKind) -> bool {
        match kind {
            BesideKind::Others => self.distance() > Fraction::ZERO,
            BesideKind::Wish | BesideKind::Job | BesideKind::Change => {
                self.distance() >= Fraction::whole(FEWEST_STEPS)
            }
        }
    }
}
