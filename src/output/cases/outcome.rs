//! The mix of the ranked cases, beside the self-test where there is one.

use serde::Serialize;

use crate::model::{ByRole, Fraction, LanguageTag, Role, RoleTexts};
use crate::output::Page;
use crate::output::pairs::{Length, Pair, draw};
use crate::output::wire::{Roles, line};
use crate::screen::Display;
use crate::statistics::CaseMix;
use crate::texts::Texts;

/// Everything an outcome is made from.
#[derive(Debug, Clone)]
pub struct Outcome<'a> {
    /// The words of the program.
    pub texts: &'static Texts,
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
        let (words, of) = (self.texts.cases, self.cases.len());
        let Some(mix) = &self.mix else {
            return (words.too_few)(self.ranked(), of);
        };
        let most = mix.mix.iter().map(|(_, share)| *share).max();
        let leading = Role::ALL
            .into_iter()
            .filter(|role| Some(mix.mix[*role]) == most);
        let names: Vec<String> = leading.map(|role| self.name(role).to_owned()).collect();
        (words.headline)(&names, mix.ranked, of)
    }

    fn whole(&self, share: Fraction) -> String {
        self.texts.numbers.whole(share)
    }

    /// What to talk about.
    fn after(&self, mix: &CaseMix) -> Vec<String> {
        let words = self.texts.cases;
        let Some(test) = &self.test else {
            return vec![words.question.to_owned()];
        };
        let apart = ByRole::from_fn(|role| (mix.mix[role] - test.mix[role]).magnitude());
        let [role, ..] = apart.ranked();
        let [cases, test] = [mix.mix[role], test.mix[role]].map(|share| self.whole(share));
        vec![
            (words.difference)(self.name(role), &cases, &test),
            words.beside.to_owned(),
        ]
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
    for paragraph in outcome.mix.iter().flat_map(|mix| outcome.after(mix)) {
        page.gap();
        page.text(0, &paragraph);
    }
    page.gap();
    for line in outcome.texts.result.closing {
        page.aside(0, line);
    }
}

#[derive(Serialize)]
struct Wire<'a> {
    seed: u64,
    ranked: usize,
    cases: Vec<WireCase<'a>>,
    mix: Option<Roles<f64>>,
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
}

/// One JSON object: `seed`, `ranked`, `cases` (each with `places`, null when skipped), `mix` (null below half of the cases) and
/// `self` (null without a self-test).
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
        test: outcome.test.map(|test| WireTest {
            date: test.date,
            mix: shares(&test.mix),
        }),
    };
    line(&wire)
}
