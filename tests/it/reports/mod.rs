//! Results in files: what a page and a document contain, and that no text becomes part of their structure.

mod document;
mod page;
mod promises;

use ambtenaar::model::{
    Answers, ByRole, Form, LanguageTag, Perspective, Pitfall, Profile, Questionnaire,
    QuestionnaireParts, Role, RoleText, RoleTexts, Translated,
};
use ambtenaar::output::Origin;
use ambtenaar::output::document as written;
use ambtenaar::output::result::{self, Person};
use ambtenaar::screen::{Charset, Display};
use ambtenaar::source;
use ambtenaar::words::Language;

/// Everything that someone could try in a title, a name, a statement, an intention or a code.
const HOSTILE: [&str; 12] = [
    "</style></title></svg><script>alert(1)</script><img src=x onerror=alert(1)>",
    "\" onload=\"alert(1)\" ' onclick='alert(1)' ` style=`x",
    "&lt;script&gt; &#60;script> <!-- --> <![CDATA[ ]]> <?php ?>",
    "[a](javascript:alert(1)) ![b](https://evil.example/b.png) [c]: https://evil.example [^1]",
    "<https://evil.example> https://evil.example www.evil.example me@evil.example javascript:alert(1)",
    "| a | b |\n| --- | --- |\n| c | d |",
    "\n\n# heading\n\n- list\n1. list\n> quotation\n---\n===\n\n    code\n```\ncode\n```\n",
    "*a* **b** _c_ ~~d~~ `e` $f$ $$g$$ ^h^ ==i== {{j}} \\` \\\\| :k:",
    "- a",
    "12. a",
    "\u{1b}[2J \u{9b}31m \u{202e}evil \u{0} \r\n end\\",
    "### <b>x</b> | `y` | [z](javascript:z)",
];

/// The ways to fill a report with text of someone else: `text` says what stands in the n-th place.
struct Filled {
    page: String,
    document: String,
    /// The sentences of the report.
    spoken: String,
    title: String,
    headline: String,
    id: String,
    instrument: String,
}

impl Filled {
    fn new(language: Language, answers: [u8; 3], mut text: impl FnMut(usize) -> String) -> Self {
        let mut number = 0;
        let mut next = || {
            number += 1;
            text(number - 1)
        };
        let questionnaire = questionnaire(&mut next);
        let roles = roles(&mut next);
        let intention = next();
        let (id, instrument) = (next(), next());
        built(
            &questionnaire,
            &roles,
            (origin(language, &instrument), &id),
            answers,
            Some(&intention),
        )
    }

    fn page(&self) -> String {
        self.page.clone()
    }

    fn document(&self) -> String {
        self.document.clone()
    }
}

fn origin(language: Language, instrument: &str) -> Origin<'_> {
    Origin {
        language,
        date: "2026-03-07",
        instrument: Some(instrument),
    }
}

/// The same report with harmless text and with each kind of hostile text in every place.
fn harmless_and_hostile() -> impl Iterator<Item = (Filled, Filled)> {
    // A preference, a combination, all three alike.
    let profiles = [[5, 2, 2], [4, 4, 1], [4, 4, 4]];
    let places = profiles.into_iter().flat_map(|answers| {
        Language::ALL.into_iter().flat_map(move |language| {
            (0..HOSTILE.len()).map(move |shift| (answers, language, shift))
        })
    });
    places.map(|(answers, language, shift)| {
        let hostile = move |place: usize| HOSTILE[(place + shift) % HOSTILE.len()].to_owned();
        (
            Filled::new(language, answers, |place| format!("harmless words {place}")),
            Filled::new(language, answers, hostile),
        )
    })
}

/// A result of the built-in list, as a person gets it.
fn built_in(language: Language, answers: [u8; 3]) -> Filled {
    let instrument = source::built_in().unwrap();
    let roles = source::roles().unwrap();
    let reference = instrument.reference();
    let of = (origin(language, &reference), "sam");
    built(&instrument.questionnaire, &roles, of, answers, None)
}

/// The report of someone who gave one keyed answer per role, skipped nothing and guessed; 0 is no answer.
fn built(
    questionnaire: &Questionnaire,
    roles: &RoleTexts,
    (origin, id): (Origin<'_>, &str),
    keyed: [u8; 3],
    intention: Option<&str>,
) -> Filled {
    let [bureaucrat, entrepreneur, connector] = keyed;
    let keyed = ByRole {
        bureaucrat,
        entrepreneur,
        connector,
    };
    let given: Vec<Option<u8>> = questionnaire
        .statements()
        .iter()
        .map(|statement| {
            let answer = Some(keyed[statement.role]).filter(|answer| *answer > 0)?;
            Some(questionnaire.scale().keyed(answer, statement.keying))
        })
        .collect();
    let answers = Answers::new(questionnaire, &given).unwrap();
    let profile = Profile::from_tally(
        &answers.tally(questionnaire, Form::Full),
        questionnaire.scale(),
        questionnaire.measurement_error(),
    );
    let order: Vec<usize> = (0..given.len()).collect();
    let guess = ByRole {
        bureaucrat: 3,
        entrepreneur: 5,
        connector: 2,
    };
    let person = Person {
        questionnaire,
        form: Form::Full,
        order: &order,
        perspective: Perspective::Own,
        language: &origin.language.tag().unwrap(),
        origin,
        id,
        given_id: Some(id),
        seed: None,
        roles,
        answers: &answers,
        profile: &profile,
        guess: intention.map(|_| &guess),
        explain: intention.is_some(),
        intention,
    };
    let report = result::build(&person);
    Filled {
        page: written::html(&report),
        document: written::markdown(&report),
        spoken: written::spoken(&report, wide()),
        title: report.title,
        headline: report.headline,
        id: id.to_owned(),
        instrument: origin.instrument.unwrap().to_owned(),
    }
}

/// The built-in list with other words.
fn questionnaire(next: &mut impl FnMut() -> String) -> Questionnaire {
    let built_in = source::built_in().unwrap().questionnaire;
    let mut statements = built_in.statements().to_vec();
    for statement in &mut statements {
        statement.text = one(next());
    }
    Questionnaire::new(QuestionnaireParts {
        id: built_in.id().clone(),
        version: built_in.version().to_owned(),
        languages: vec![tag()],
        measurement_error: None,
        title: one(next()),
        scale: built_in.scale(),
        labels: built_in.labels().clone(),
        skip: built_in.skip().clone(),
        statements,
    })
    .unwrap()
}

fn roles(next: &mut impl FnMut() -> String) -> RoleTexts {
    ByRole::from_fn(|_: Role| RoleText {
        name: one(next()),
        summary: one(next()),
        origin: one(next()),
        core_words: one(vec![next()]),
        strengths: one([next(), next(), next()]),
        pitfalls: [(); 3].map(|()| Pitfall {
            text: one(next()),
            avoid: one(next()),
        }),
        words: one(vec![next(), next()]),
        brings: one(next()),
        leading: one(next()),
        question: one(next()),
        grow: None,
        irritation: None,
        bridge: None,
    })
}

fn one<T>(value: T) -> Translated<T> {
    Translated::new(vec![(tag(), value)]).unwrap()
}

fn tag() -> LanguageTag {
    LanguageTag::new("en").unwrap()
}

/// Sentences that nothing breaks.
fn wide() -> Display {
    Display {
        width: usize::from(u16::MAX),
        colour: false,
        charset: Charset::Ascii,
        accessible: true,
    }
}
