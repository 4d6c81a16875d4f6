//! The mix of the ranked cases, beside the self-test where there is one.

use crate::model::{ByRole, Fraction, LanguageTag, Role, RoleSet, RoleTexts};
use crate::output::document::{
    self, Block, Document, Legend, Length, PairRow, Pairs, Section, SectionId, Side, prose,
};
use crate::output::mix;
use crate::output::wire::{WireObject, line, object};
use crate::output::{Format, Origin};
use crate::screen::Display;
use crate::statistics::CaseMix;
use crate::words::cases as words;
use crate::words::report;
use crate::words::{Language, as_sentence};

/// Everything an outcome is made from.
#[derive(Debug, Clone)]
pub struct CaseOutcome<'a> {
    /// The language of the program.
    pub spoken: Language,
    /// The language of the roles.
    pub language: &'a LanguageTag,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The mix; nothing when fewer than half of the cases are ranked.
    pub mix: Option<CaseMix>,
    /// Per case its name and the place of each role, as far as it was ranked.
    pub cases: Vec<(&'a str, Option<ByRole<u8>>)>,
    /// The self-test beside it.
    pub test: Option<TestBeside<'a>>,
    /// The seed of the order of the ways to act.
    pub seed: u64,
}

/// A self-test to put beside the cases.
#[derive(Debug, Clone, Copy)]
pub struct TestBeside<'a> {
    /// The day, when it is known.
    pub date: Option<&'a str>,
    /// The mix.
    pub mix: ByRole<Fraction>,
    /// The roles that lead in it.
    pub leading: RoleSet,
}

impl CaseOutcome<'_> {
    fn name(&self, role: Role) -> &str {
        self.roles.name(role, self.language)
    }

    fn ranked(&self) -> usize {
        self.cases
            .iter()
            .filter(|(_, places)| places.is_some())
            .count()
    }

    fn headline(&self) -> String {
        let of = self.cases.len();
        let Some(mix) = &self.mix else {
            return words::too_few(self.spoken, self.ranked(), of);
        };
        let mostly = mix.mostly.map(|role| self.name(role));
        words::headline(self.spoken, mostly, mix.ranked, of)
    }

    /// The role that was mostly chosen, when it does not lead in the self-test.
    fn other_than_in_the_test(&self) -> Option<Role> {
        let (mostly, test) = (self.mix.as_ref()?.mostly?, self.test.as_ref()?);
        (!test.leading.contains(mostly)).then_some(mostly)
    }

    fn whole(&self, share: Fraction) -> String {
        self.spoken.numbers().whole(share)
    }

    /// What to talk about.
    fn question(&self) -> String {
        let other = self.other_than_in_the_test();
        other.map_or_else(
            || words::question(self.spoken).to_owned(),
            |role| words::other_than_in_the_test(self.spoken, self.name(role)),
        )
    }
}

fn build(outcome: &CaseOutcome<'_>, origin: &Origin<'_>) -> Document {
    let mix = outcome.mix.as_ref();
    let question = mix.map(|_| Block::Prose(outcome.question()));
    let beside_test = outcome.test.is_some() && outcome.other_than_in_the_test().is_none();
    let beside = beside_test.then(|| words::limits_beside_test(outcome.spoken));
    let limits = mix.map(|_| words::limits(outcome.spoken).into_iter().chain(beside));
    let limits = limits.into_iter().flatten();
    let shown = mix.map(|mix| {
        let shares = std::iter::once(&mix.mix).chain(outcome.test.as_ref().map(|test| &test.mix));
        let printed = shares.map(|mix| mix.map(|share| outcome.whole(*share)));
        let caption = Legend::Number(as_sentence(words::caption(outcome.spoken)));
        let legend = std::iter::once(caption).chain(mix::rounded(outcome.spoken, printed));
        [
            Block::Pairs(outcome.pairs(mix)),
            Block::Legend(legend.collect()),
        ]
    });
    let closing = report::closing(outcome.spoken).join(" ");
    let section = |id, blocks| Section::new(id, None, blocks);
    Document {
        title: words::title(outcome.spoken).to_owned(),
        facts: vec![origin.date()],
        headline: outcome.headline(),
        sections: vec![
            section(SectionId::Standing, shown.into_iter().flatten().collect()),
            section(SectionId::Today, question.into_iter().collect()),
            section(SectionId::Notes, limits.map(prose).collect()),
            section(SectionId::Limits, vec![Block::Prose(closing)]),
        ],
        colophon: origin.colophon(),
    }
}

impl CaseOutcome<'_> {
    /// The largest share first.
    fn pairs(&self, mix: &CaseMix) -> Pairs {
        let (cases, test) = words::labels(self.spoken);
        let test = self.test.map(|_| test);
        let heads = [Some(words::role(self.spoken)), Some(cases), test];
        Pairs {
            heads: heads.into_iter().flatten().map(str::to_owned).collect(),
            rows: mix.mix.ranked().map(|role| self.row(mix, role)).into(),
        }
    }

    fn row(&self, mix: &CaseMix, role: Role) -> PairRow {
        let (cases, test) = words::labels(self.spoken);
        let side = |label: &str, share: Fraction| Side {
            label: label.to_owned(),
            length: Length::Share(share.to_f64()),
            text: self.whole(share),
        };
        let cases = side(cases, mix.mix[role]);
        let test = self.test.map(|beside| side(test, beside.mix[role]));
        let beside = test.as_ref().map(|side| &*side.text);
        PairRow {
            name: self.name(role).to_owned(),
            sentence: words::sentence(self.spoken, self.name(role), &cases.text, beside),
            line: String::new(),
            cells: Vec::new(),
            sides: std::iter::once(cases).chain(test).collect(),
        }
    }
}

/// The outcome in a format; the display matters to the formats for a terminal only.
#[must_use]
pub fn write(
    format: Format,
    outcome: &CaseOutcome<'_>,
    origin: &Origin<'_>,
    display: Display,
) -> String {
    document::write(format, || build(outcome, origin), || json(outcome), display)
}

/// One JSON object: `seed`, `ranked`, `cases` (each with `places`, null when skipped), `mix` (null below half of the cases),
/// `mostly` (the role that was chosen more than by chance, or null) and `self` (null without a self-test), of which `other`
/// says whether the role mostly chosen does not lead in it.
fn json(outcome: &CaseOutcome<'_>) -> String {
    let mix = outcome.mix.as_ref();
    let cases = outcome.cases.iter();
    let cases = cases.map(|(case, places)| object! { "case": case, "places": places });
    let test = outcome.test.map(|test| {
        object! {
            "date": test.date,
            "mix": test.mix,
            "leading": test.leading,
            "other": outcome.other_than_in_the_test().is_some(),
        }
    });
    line(&object! {
        "seed": outcome.seed,
        "ranked": outcome.ranked(),
        "cases": cases.collect::<Vec<WireObject>>(),
        "mix": mix.map(|mix| mix.mix),
        "mostly": mix.and_then(|mix| mix.mostly),
        "self": test,
    })
}
