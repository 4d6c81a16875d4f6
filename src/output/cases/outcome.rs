//! The mix of the ranked cases, beside the self-test where there is one.

use serde::Serialize;

use crate::model::{ByRole, Fraction, LanguageTag, Role, RoleSet, RoleTexts};
use crate::output::Page;
use crate::output::pairs::{Length, Pair, draw};
use crate::output::wire::{Roles, line};
use crate::screen::Display;
use crate::statistics::CaseMix;
use crate::texts::{Language, Texts};
use crate::words::cases as words;
use crate::words::report;

/// Everything an outcome is made from.
#[derive(Debug, Clone)]
pub struct Outcome<'a> {
    /// The words of the program.
    pub texts: &'static Texts,
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
    pub test: Option<Test<'a>>,
    /// The seed of the order of the ways to act.
    pub seed: u64,
}

/// A self-test to put beside the cases.
#[derive(Debug, Clone, Copy)]
pub struct Test<'a> {
    /// The day, when it is known.
    pub date: Option<&'a str>,
    /// The mix.
    pub mix: ByRole<Fraction>,
    /// The roles that lead in it.
    pub leading: RoleSet,
}

impl Outcome<'_> {
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
            return (self.texts.cases.too_few)(self.ranked(), of);
        };
        let cases = words::Ranked {
            ranked: mix.ranked,
            of,
        };
        words::headline(self.spoken, mix.mostly.map(|role| self.name(role)), cases)
    }

    /// The role that was mostly chosen, when it does not lead in the self-test.
    fn other_than_in_the_test(&self) -> Option<Role> {
        let (mostly, test) = (self.mix.as_ref()?.mostly?, self.test.as_ref()?);
        (!test.leading.contains(mostly)).then_some(mostly)
    }

    fn whole(&self, share: Fraction) -> String {
        self.texts.numbers.whole(share)
    }

    /// What to talk about.
    fn question(&self) -> String {
        let other = self.other_than_in_the_test();
        other.map_or_else(
            || self.texts.cases.question.to_owned(),
            |role| words::other_than_in_the_test(self.spoken, self.name(role)),
        )
    }
}

/// The outcome with a pair of bars per role, or one bar without a self-test.
#[must_use]
pub fn text(outcome: &Outcome<'_>, display: Display) -> String {
    let mut page = Page::new(display);
    page.heading(&outcome.headline());
    if let Some(mix) = &outcome.mix {
        page.gap();
        let (cases, test) = outcome.texts.cases.labels;
        let texts = mix.mix.ranked().map(|role| {
            let beside = outcome.test.map(|test| test.mix[role]);
            let shares = [(cases, Some(mix.mix[role])), (test, beside)];
            let shares = shares
                .into_iter()
                .filter_map(|(label, share)| Some((label, share?)));
            let printed: Vec<(&str, f64, String)> = shares
                .map(|(label, share)| (label, share.to_f64(), outcome.whole(share)))
                .collect();
            (outcome.name(role), printed)
        });
        let pairs: Vec<Pair<'_>> = texts
            .iter()
            .map(|(name, printed)| Pair {
                name,
                bars: printed
                    .iter()
                    .map(|(label, value, text)| (*label, Length::Share(*value), &**text))
                    .collect(),
                line: "",
            })
            .collect();
        draw(&mut page, &pairs);
        page.aside(2, outcome.texts.cases.caption);
    }
    ending(&mut page, outcome);
    page.finish()
}

/// The outcome without bars, for ears.
#[must_use]
pub fn sentences(outcome: &Outcome<'_>, display: Display) -> String {
    let mut page = Page::new(Display {
        colour: false,
        accessible: true,
        ..display
    });
    page.text(0, &outcome.headline());
    if let Some(mix) = &outcome.mix {
        for role in mix.mix.ranked() {
            let test = outcome.test.map(|test| outcome.whole(test.mix[role]));
            let cases = outcome.whole(mix.mix[role]);
            let sentence = outcome.texts.cases.sentence;
            page.text(0, &sentence(outcome.name(role), &cases, test.as_deref()));
        }
    }
    ending(&mut page, outcome);
    page.finish()
}

fn ending(page: &mut Page, outcome: &Outcome<'_>) {
    if outcome.mix.is_some() {
        page.gap();
        page.text(0, &outcome.question());
        for limit in words::limits(outcome.spoken, outcome.test.is_some()) {
            page.gap();
            page.text(0, limit);
        }
    }
    page.gap();
    for line in report::closing(outcome.texts.language) {
        page.aside(0, line);
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    seed: u64,
    ranked: usize,
    cases: Vec<WireCase<'a>>,
    mix: Option<Roles<f64>>,
    mostly: Option<&'static str>,
    #[serde(rename = "self")]
    test: Option<WireTest<'a>>,
}

#[derive(Serialize)]
struct WireCase<'a> {
    case: &'a str,
    places: Option<Roles<u8>>,
}

#[derive(Serialize)]
struct WireTest<'a> {
    date: Option<&'a str>,
    mix: Roles<f64>,
    leading: Vec<&'static str>,
    other: bool,
}

/// One JSON object: `seed`, `ranked`, `cases` (each with `places`, null when skipped), `mix` (null below half of the cases),
/// `mostly` (the role that was chosen more than by chance, or null) and `self` (null without a self-test), of which `other`
/// says whether the role mostly chosen does not lead in it.
#[must_use]
pub fn json(outcome: &Outcome<'_>) -> String {
    let shares = |mix: &ByRole<Fraction>| mix.map(|share| Fraction::to_f64(*share)).into();
    let cases = outcome.cases.iter().map(|(case, places)| WireCase {
        case,
        places: places.map(Roles::from),
    });
    let wire = Wire {
        seed: outcome.seed,
        ranked: outcome.ranked(),
        cases: cases.collect(),
        mix: outcome.mix.as_ref().map(|mix| shares(&mix.mix)),
        mostly: outcome
            .mix
            .as_ref()
            .and_then(|mix| mix.mostly)
            .map(Role::key),
        test: outcome.test.map(|test| WireTest {
            date: test.date,
            mix: shares(&test.mix),
            leading: test.leading.iter().map(Role::key).collect(),
            other: outcome.other_than_in_the_test().is_some(),
        }),
    };
    line(&wire)
}
