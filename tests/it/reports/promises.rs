//! What a result promises: how long it is, and that no sentence says more than the numbers hold.

use ambtenaar::model::{
    Answers, ByRole, Form, Fraction, Label, Perspective, Profile, Role, RoleTexts, Shares, Strength,
};
use ambtenaar::output::document::{Document, plain, screens, spoken};
use ambtenaar::output::result::{Person, build};
use ambtenaar::screen::{Charset, Display};
use ambtenaar::source::{self, LoadedQuestionnaire};
use ambtenaar::words::Language;

use super::origin;
use crate::support::{Dice, words};

/// How many random people there are per language and perspective; `AMBTENAAR_STUDY_PEOPLE` asks for more.
const PEOPLE: usize = 150;

/// The rows of a page on a screen of 24: one empty line and the keys below it.
const ROWS: usize = 22;

struct Case {
    document: Document,
    shares: Option<Shares>,
    scores: ByRole<Option<f64>>,
    answered: ByRole<f64>,
    straight: bool,
    guessed: Option<ByRole<u8>>,
    names: [String; 3],
    language: Language,
    perspective: Perspective,
}

/// The built-in list with its texts.
struct BuiltIn {
    instrument: LoadedQuestionnaire,
    roles: RoleTexts,
}

impl BuiltIn {
    fn new() -> Self {
        Self {
            instrument: source::built_in().unwrap(),
            roles: source::roles().unwrap(),
        }
    }

    fn case(
        &self,
        language: Language,
        perspective: Perspective,
        given: &[Option<u8>],
        guessed: Option<ByRole<u8>>,
    ) -> Case {
        let questionnaire = &self.instrument.questionnaire;
        let answers = Answers::new(questionnaire, given).unwrap();
        let profile = Profile::from_tally(
            &answers.tally(questionnaire, Form::Full),
            questionnaire.scale(),
            questionnaire.measurement_error(),
        );
        let order: Vec<usize> = (0..given.len()).collect();
        let straight = profile.straight_line;
        let tag = language.tag().unwrap();
        let reference = self.instrument.reference();
        let document = build(&Person {
            questionnaire,
            form: Form::Full,
            order: &order,
            perspective,
            language: &tag,
            origin: origin(language, &reference),
            id: "x",
            given_id: Some("x"),
            seed: None,
            roles: &self.roles,
            answers: &answers,
            profile: &profile,
            guess: guessed.as_ref(),
            explain: false,
            intention: None,
        });
        Case {
            document,
            scores: profile.roles.map(|role| role.score.map(Fraction::to_f64)),
            answered: profile.roles.map(|role| f64::from(role.answered)),
            shares: profile.shares,
            straight,
            guessed,
            names: Role::ALL.map(|role| self.roles.name(role, &tag).to_owned()),
            language,
            perspective,
        }
    }

    /// Someone with a lean of their own, who skips now and then; some answer everything alike.
    fn anyone(&self, dice: &mut Dice) -> Vec<Option<u8>> {
        let questionnaire = &self.instrument.questionnaire;
        let lean = [(); 3].map(|()| dice.below(5));
        let (same, skips) = (dice.below(25) == 0, dice.below(6));
        let statements = questionnaire.statements().iter();
        statements
            .map(|statement| {
                let near = lean[statement.role as usize] + dice.below(3);
                let keyed = u8::try_from(near.clamp(1, 5)).unwrap();
                let of_one_role = skips == 1 && statement.role == Role::Connector;
                let skipped =
                    (skips == 0 || of_one_role) && dice.below(3) > usize::from(skips == 0);
                let answer = if same {
                    4
                } else {
                    questionnaire.scale().keyed(keyed, statement.keying)
                };
                (!skipped).then_some(answer)
            })
            .collect()
    }
}

fn display(columns: usize) -> Display {
    Display {
        width: columns,
        colour: false,
        charset: Charset::Braille,
        accessible: false,
    }
}

/// Every person of a kind, with and without a guess.
fn everyone(mut look: impl FnMut(&Case)) {
    let people = std::env::var("AMBTENAAR_STUDY_PEOPLE").ok();
    let people = people.map_or(PEOPLE, |number| number.parse().unwrap());
    let built_in = BuiltIn::new();
    for language in Language::ALL {
        for perspective in Perspective::ALL {
            let mut dice = Dice::new(7);
            for _ in 0..people {
                let given = built_in.anyone(&mut dice);
                let guessed = (dice.below(2) == 0).then(|| {
                    let [bureaucrat, entrepreneur, connector] =
                        [(); 3].map(|()| u8::try_from(1 + dice.below(5)).unwrap());
                    ByRole {
                        bureaucrat,
                        entrepreneur,
                        connector,
                    }
                });
                look(&built_in.case(language, perspective, &given, guessed));
            }
        }
    }
}

impl Case {
    fn page(&self) -> String {
        let pages = screens(&self.document, ROWS, display(80));
        let first: Vec<String> = pages
            .into_iter()
            .filter(|(part, _)| *part == 0)
            .map(|(_, lines)| lines.join("\n"))
            .collect();
        assert_eq!(first.len(), 1, "the first page fits 80x24: {first:?}");
        first.concat()
    }

    fn told(&self) -> Option<&Shares> {
        self.shares.as_ref().filter(|_| !self.straight)
    }

    fn all(&self) -> String {
        let aloud = Display {
            accessible: true,
            ..display(usize::from(u16::MAX))
        };
        spoken(&self.document, aloud)
    }

    /// (P − Q)² ≥ σ²·(1/n + 1/m), worked out anew.
    fn told_apart(&self, a: Role, b: Role) -> bool {
        let gap = self.scores[a].unwrap() - self.scores[b].unwrap();
        let needed = 22.5_f64.powi(2) * (1.0 / self.answered[a] + 1.0 / self.answered[b]);
        gap * gap >= needed - 1e-9
    }

    fn name(&self, role: Role) -> &str {
        &self.names[role as usize]
    }

    /// The roles by score, the highest first.
    fn ranked(&self) -> [Role; 3] {
        let mut ranked = Role::ALL;
        ranked.sort_by(|a, b| {
            self.scores[*b]
                .unwrap()
                .total_cmp(&self.scores[*a].unwrap())
        });
        ranked
    }
}

#[test]
fn the_first_page_fits_80x24_whoever_it_is_about() {
    let mut kinds = std::collections::BTreeSet::new();
    everyone(|case| {
        let page = case.page();
        assert!(page.lines().all(|line| line.chars().count() < 80), "{page}");
        let label = case.shares.as_ref().map(|shares| shares.label.key());
        let said = words(&page);
        let rounded = said.contains("· afgerond") || said.contains("· rounded");
        kinds.insert((label, case.straight, case.guessed.is_some(), rounded));
    });
    // Preference, combination, balanced, incomplete; straight lines; with and without guess and rounding.
    for label in [
        None,
        Some("preference"),
        Some("combination"),
        Some("balanced"),
    ] {
        for guessed in [false, true] {
            let seen = kinds.contains(&(label, false, guessed, false));
            assert!(seen, "{label:?} {guessed}");
        }
        let rounded = kinds
            .iter()
            .any(|(of, _, _, rounded)| *of == label && *rounded);
        assert_eq!(rounded, label.is_some(), "{label:?}");
    }
    assert!(
        kinds
            .iter()
            .any(|(label, straight, ..)| label.is_some() && *straight)
    );
}

/// The sentence under the chart, and the lines of the chart that are words.
fn words_of_the_first_page(case: &Case) -> usize {
    let page = case.page();
    let (chart, _) = page
        .split_once("\n\n  Sterk")
        .or_else(|| page.split_once("\n\n  Strong"))
        .unwrap();
    // Without the headline above it, and without bars and numbers.
    let (_, chart) = chart.split_once("\n\n").unwrap();
    let keys = match case.language {
        Language::Dutch => {
            "1/4 Spatie verder · Backspace terug · m meer · b bewaren · ? uitleg · q stop"
        }
        Language::English => {
            "1/4 Space next · Backspace back · m more · s save · ? explained · q stop"
        }
    };
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
    let names = case.names.len();
    chart
        .split_whitespace()
        .chain(keys.split_whitespace())
        .filter(is_word)
        .count()
        - names
}

#[test]
fn the_first_page_explains_itself_in_at_most_sixty_words() {
    let mut most = 0;
    everyone(|case| {
        let own = case.perspective == Perspective::Own && case.guessed.is_none();
        let preference = |shares: &Shares| shares.label == Label::Preference;
        if own && case.told().is_some_and(preference) {
            most = most.max(words_of_the_first_page(case));
        }
    });
    assert!((30..=60).contains(&most), "{most} words");
}

#[test]
fn a_whole_result_with_one_leading_role_is_at_most_48_lines() {
    let mut most = 0;
    everyone(|case| {
        let preference = |shares: &Shares| shares.label == Label::Preference;
        if case.told().is_some_and(preference) && case.guessed.is_none() {
            let text = plain(&case.document, display(80));
            let skipped = Role::ALL.iter().any(|role| case.answered[*role] < 8.0);
            if !skipped {
                most = most.max(text.lines().count());
            }
        }
    });
    assert!((30..=48).contains(&most), "{most} lines");
}

#[test]
fn a_headline_says_what_the_label_says_and_how_clear_it_is() {
    everyone(|case| {
        let said = &case.document.headline;
        let probable = ["aarschijnlijk", "probably"]
            .iter()
            .any(|word| said.contains(word));
        let clear = ["duidelijk", "clearly"]
            .iter()
            .any(|word| said.contains(word));
        let named = case
            .names
            .iter()
            .filter(|name| said.contains(name.as_str()))
            .count();
        let expected = match case.told() {
            None => (0, false, false),
            Some(shares) => (
                match shares.label {
                    Label::Preference => 1,
                    Label::Combination => 2,
                    Label::Balanced => 0,
                },
                shares.strength == Some(Strength::Slight),
                shares.strength == Some(Strength::Clear),
            ),
        };
        assert_eq!((named, probable, clear), expected, "{said}");
        if let Some(shares) = case.told() {
            for role in Role::ALL {
                let leads = shares.leading.contains(role) && shares.label != Label::Balanced;
                assert_eq!(said.contains(case.name(role)), leads, "{said}");
            }
        }
    });
}

#[test]
fn an_order_is_said_only_where_the_difference_passes_the_rule() {
    everyone(|case| {
        let said = case.all();
        let order = ["Daarna komt", "Next comes"]
            .iter()
            .any(|words| said.contains(words));
        let Some(shares) = case.told() else {
            assert!(!order, "{said}");
            return;
        };
        let [_, second, third] = case.ranked();
        if order {
            assert_eq!(shares.label, Label::Preference, "{said}");
            assert!(case.told_apart(second, third), "{said}");
        }
        let never = [
            "op korte afstand",
            "follows closely",
            "kleiner dan de marge",
            "smaller than the margin",
            "Je bent een",
            "You are a",
        ];
        assert!(never.iter().all(|words| !said.contains(words)), "{said}");
    });
}

#[test]
fn least_is_said_of_a_role_only_when_no_other_can_be_lower() {
    let least = ["het minst", " least"];
    let untold = [
        "kan deze test niet zeggen",
        "this test cannot say",
        "This test cannot say",
    ];
    everyone(|case| {
        let Some(_) = case.told() else { return };
        let said = case.all();
        for sentence in said.split(['.', ';', '\n']) {
            let claims = least.iter().any(|words| sentence.contains(words))
                && !untold.iter().any(|words| sentence.contains(words));
            if !claims {
                continue;
            }
            let named: Vec<Role> = Role::ALL
                .into_iter()
                .filter(|role| sentence.contains(case.name(*role)))
                .collect();
            let others = Role::ALL.into_iter().filter(|role| !named.contains(role));
            for other in others {
                for role in &named {
                    assert!(
                        case.scores[other] >= case.scores[*role],
                        "{sentence}\n{said}"
                    );
                    if named.len() == 1 {
                        assert!(case.told_apart(*role, other), "{sentence}\n{said}");
                    }
                }
            }
        }
    });
}

#[test]
fn nothing_is_said_of_a_straight_line_but_that() {
    let built_in = BuiltIn::new();
    for language in Language::ALL {
        let given = vec![Some(4); 24];
        let case = built_in.case(language, Perspective::Own, &given, None);
        let said = case.all();
        let strong = ["Sterk:", "Strong:", "Hoe zeker?", "How sure?"];
        assert!(strong.iter().all(|words| !said.contains(words)), "{said}");
        assert!(case.document.headline.contains(match language {
            Language::Dutch => "geen voorkeur",
            Language::English => "no preference",
        }));
    }
}

#[test]
fn a_guess_is_contradicted_only_where_the_answers_say_so() {
    let words = [
        ["je grootste rol was", "was your largest role"],
        ["je kleinste rol was", "was your smallest role"],
    ];
    let mut seen = [0; 2];
    everyone(|case| {
        let said = case.all();
        let [largest, smallest] = words.map(|words| words.iter().any(|words| said.contains(words)));
        let Some((guessed, _)) = case.guessed.zip(case.told()) else {
            assert!(!(largest || smallest), "{said}");
            return;
        };
        let [top, _, low] = case.ranked();
        let only = |wanted: fn(u8, u8) -> bool| {
            let role = |role: &Role| {
                let others = Role::ALL.into_iter().filter(|other| other != role);
                others
                    .into_iter()
                    .all(|other| wanted(guessed[*role], guessed[other]))
            };
            Role::ALL.into_iter().find(role)
        };
        let first = only(|own, other| own > other);
        let last = only(|own, other| own < other);
        assert_eq!(
            largest,
            first.is_some_and(|role| role != top && case.told_apart(role, top)),
            "{said}"
        );
        assert_eq!(
            smallest,
            last.is_some_and(|role| role != low && case.told_apart(role, low)),
            "{said}"
        );
        seen[0] += usize::from(largest);
        seen[1] += usize::from(smallest);
    });
    assert!(seen.iter().all(|seen| *seen > 5), "{seen:?}");
}

#[test]
fn an_incomplete_result_names_the_answers_that_are_enough() {
    let built_in = BuiltIn::new();
    for language in Language::ALL {
        let mut dice = Dice::new(11);
        for _ in 0..200 {
            let mut given = built_in.anyone(&mut dice);
            let role = dice.below(3);
            let statements = built_in.instrument.questionnaire.statements();
            for (place, answer) in given.iter_mut().enumerate() {
                if statements[place].role as usize == role && dice.below(4) > 0 {
                    *answer = None;
                }
            }
            let case = built_in.case(language, Perspective::Own, &given, None);
            if case.shares.is_some() {
                continue;
            }
            let said = case.all();
            let line = said
                .lines()
                .find(|line| line.contains("genoeg") || line.contains("enough"))
                .unwrap_or_else(|| panic!("{said}"));
            // Answering as many of the named statements as it asks for, whichever, makes the result complete.
            let mut completed = given.clone();
            for part in line.split(" en ").flat_map(|part| part.split(", and ")) {
                let (need, which) = part
                    .split_once("stelling")
                    .or_else(|| part.split_once("statement"))
                    .unwrap();
                let words = [
                    "one", "two", "three", "four", "five", "six", "seven", "eight",
                ];
                let need = need.to_lowercase();
                let in_words = words.iter().position(|word| need.starts_with(word));
                let in_digits = numbers(&need).first().copied();
                let need = in_words.map_or(in_digits.unwrap_or(1), |at| at + 1);
                let named: Vec<usize> = numbers(which).into_iter().take(24).collect();
                assert!(named.len() >= need, "{line}");
                for number in named.iter().rev().take(need) {
                    assert_eq!(given[number - 1], None, "{line}");
                    completed[number - 1] = Some(3);
                }
            }
            let completed = built_in.case(language, Perspective::Own, &completed, None);
            assert!(completed.shares.is_some(), "{line}");
        }
    }
}

fn numbers(text: &str) -> Vec<usize> {
    let digits = text.split(|character: char| !character.is_ascii_digit());
    digits.filter_map(|digits| digits.parse().ok()).collect()
}
