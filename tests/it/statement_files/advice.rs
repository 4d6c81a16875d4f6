//! The writing rules, and what a list can tell apart.

use ambtenaar::model::{Answers, Form, Profile, Role, advice, case_advice, role_advice};
use ambtenaar::source;
use ambtenaar::words;
use ambtenaar::words::Language;

use crate::support::Home;

use super::{load, said, small};

#[test]
fn every_built_in_statement_keeps_the_writing_rules() {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let spoken = Language::English;
    let found: Vec<String> = advice(&questionnaire)
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_list_that_breaks_every_writing_rule_gets_advice_for_each() {
    let long = "word ".repeat(31);
    let text = small("facet = \"f\"", "facet = \"f\"\nreversed = true")
        .replace("\"I check.\"", "\"I never say no.\"")
        .replace("role = \"entrepreneur\"", "role = \"bureaucrat\"")
        .replace("\"I act.\"", &format!("\"Connectors gladly {long}.\""))
        + "\n[[statement]]\nid = \"a4\"\nrole = \"entrepreneur\"\nfacet = \"f\"\ntext = { en = \"I go.\" }\n";
    let questionnaire = load(&text).unwrap().questionnaire;
    let spoken = Language::English;
    let found: Vec<String> = advice(&questionnaire)
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect();
    assert_eq!(
        found,
        [
            "a1 (en): this statement is reversed; say the opposite without \"never\"",
            "a1 (en): this statement is reversed; say the opposite without \"no\"",
            "a1 (en): \"never\" and \"no\" together are a double negative; reword it",
            "a2 (en): say it in the first person, with \"I\" or \"my\"",
            "a2 (en): \"gladly\" is about liking or wondering; say what someone does",
            "a2 (en): \"connectors\" gives the role away; describe what someone does",
            "a2 (en): 33 words is long; use at most 18",
            "a1: this reversed statement is among the first three of the full version; put it further down",
            "a2: here the full version asks about the same role as just before; put another role in between",
        ]
    );
}

#[test]
fn a_former_wording_that_is_the_present_one_is_told_and_does_no_harm() {
    let text = "text = { en = \"I act.\" }";
    let file = format!("{text}\nearlier = {{ en = [\"I do.\", \"I act!\"] }}");
    let read = load(&small(text, &file)).unwrap();
    assert_eq!(said(&read.warnings), [""; 0]);
    let found: Vec<String> = advice(&read.questionnaire)
        .iter()
        .map(|one| words::advice(Language::English, one))
        .collect();
    assert_eq!(
        found,
        [
            "a2 (en): a wording under \"earlier\" is the present one but for capitals and punctuation; leave it out"
        ]
    );
}

/// Ten statements in three blocks, in one language, with one reversed statement for two of the roles.
fn in_blocks() -> String {
    let mut file = vec![
        r#"format = 1
id = "ten"
version = "1"
languages = ["nl"]
title = { nl = "Tien" }

[scale]
lowest = 1
labels = { nl = ["oneens", "neutraal", "eens"] }
skip = { nl = "geen" }
"#
        .to_owned(),
    ];
    for (role, times) in [("bureaucrat", 3), ("entrepreneur", 3), ("connector", 4)] {
        let letter = &role[..1];
        for number in 1..=times {
            let reversed = number == 3 && role != "entrepreneur";
            file.push(format!(
                "\n[[statement]]\nid = \"{letter}{number}\"\nrole = \"{role}\"\nfacet = \"f\"\n\
                 reversed = {reversed}\ntext = {{ nl = \"Ik doe {letter} {number}.\" }}\n"
            ));
        }
    }
    file.concat()
}

#[test]
fn check_says_once_that_a_list_is_uneven_or_in_blocks_and_what_that_costs() {
    let home = Home::new();
    std::fs::write(home.path("own.toml"), in_blocks()).unwrap();
    let english = "\
own.toml: no mistakes found.

Please note
  - there is no \"measurement-error\", so 22.5 score points are assumed;
    ambtenaar reliability works it out from answers
  - own.toml:12:1: no statement has a wording about a colleague, so --as
    colleague can't be used; add \"colleague\" to each

Advice
  - b3: this reversed statement is among the first three of the full version;
    put it further down
  - b2, b3, e2, e3, c2, c3 and c4: here the full version asks about the same
    role as just before; put another role in between

What this list can tell apart
  - Full version, 10 statements: the margin of a score is 11.3 to 13.0 points
    and of a share 4.8 to 5.2. Scores of the roles with the fewest statements
    that differ by less than 18.4 points are too close to tell apart.
  - Full version: not balanced: bureaucrat 3 (1 reversed), entrepreneur 3 (0
    reversed) and connector 4 (1 reversed). Agreeing with everything then
    changes the mix; give each role the same number of statements and of
    reversed ones.
  - There is no short version: not every role has a statement with short =
    true.
";
    let dutch = "\
own.toml: geen fouten gevonden.

Let op
  - er is geen \"measurement-error\", dus het programma gaat uit van 22,5
    scorepunten; ambtenaar reliability berekent die uit antwoorden
  - own.toml:12:1: geen enkele stelling heeft een tekst over een collega, dus
    --as colleague werkt niet; zet er bij elke \"colleague\" bij

Advies
  - b3: deze omgekeerde stelling hoort bij de eerste drie van de volledige
    lijst; zet die verder naar achteren
  - b2, b3, e2, e3, c2, c3 en c4: hier vraagt de volledige lijst naar dezelfde
    rol als vlak ervoor; zet er een andere rol tussen

Wat deze lijst uit elkaar kan houden
  - Volledige lijst, 10 stellingen: de marge van een score is 11,3 tot 13,0
    punten en van een aandeel 4,8 tot 5,2. Scores van de rollen met de minste
    stellingen die minder dan 18,4 punten verschillen, kan deze lijst niet uit
    elkaar houden.
  - Volledige lijst: niet in balans: bureaucrat 3 (1 omgekeerd), entrepreneur
    3 (0 omgekeerd) en connector 4 (1 omgekeerd). Wie het met alles eens is,
    krijgt dan vanzelf een andere mix; geef elke rol evenveel stellingen, en
    evenveel omgekeerde.
  - Er is geen korte versie: niet elke rol heeft een stelling met short =
    true.
";
    for (language, expected) in [("en", english), ("nl", dutch)] {
        let check = format!("--lang {language} statements check own.toml");
        home.ambtenaar(&check).run().is(0, expected, "");
    }
}

#[test]
fn long_statements_are_counted_together() {
    let twelve = "I do a b c d e f g h i j";
    let text =
        small("I check.", &format!("{twelve} k l.")).replace("I act.", &format!("{twelve} m."));
    let mean = |text: &str| advice(&load(text).unwrap().questionnaire);
    assert_eq!(mean(&text), []);
    let text = text.replace("I listen.", &format!("{twelve} n."));
    let spoken = Language::English;
    let found: Vec<String> = mean(&text)
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect();
    assert_eq!(
        found,
        ["en: the 3 statements have 40 words together; use at most 12 per statement on average"]
    );
}

#[test]
fn the_precision_of_a_form_is_that_of_a_profile_with_every_answer() {
    let questionnaire = source::built_in().unwrap().questionnaire;
    for (form, difference) in [(Form::Full, 11.25), (Form::Short, 22.5 / 2_f64.sqrt())] {
        let precision = questionnaire.precision(form).unwrap();
        assert!((precision.smallest_difference - difference).abs() < 1e-12);
        let answers = Answers::new(&questionnaire, &[Some(4); 24]).unwrap();
        let tally = answers.tally(&questionnaire, form);
        let profile = Profile::from_tally(
            &tally,
            questionnaire.scale(),
            questionnaire.measurement_error(),
        );
        let shares = profile.shares.unwrap();
        for role in Role::ALL {
            let margin = profile.roles[role].margin.unwrap();
            assert!((precision.score_margin[role] - margin).abs() < 1e-12);
            assert!((precision.share_margin[role] - shares.mix_margin[role]).abs() < 1e-12);
        }
    }
}

#[test]
fn every_built_in_case_keeps_the_writing_rules() {
    let spoken = Language::English;
    let cases = source::cases().unwrap();
    let found: Vec<String> = case_advice(&cases)
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_long_case_with_unequal_ways_to_act_gets_advice_for_each() {
    let cases = with_first_case(&"word ".repeat(81), [10, 12, 8]);
    let cases = source::parse_cases(std::path::Path::new("c.toml"), cases.as_bytes()).unwrap();
    let spoken = Language::English;
    let found: Vec<String> = case_advice(&cases)
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect();
    assert_eq!(
        found,
        ["one (en): this case has 81 words; use at most 80, so that it fits on a screen"],
        "12 and 8 of 30 are just near enough to 10"
    );

    let cases = with_first_case("text", [10, 13, 7]);
    let cases = source::parse_cases(std::path::Path::new("c.toml"), cases.as_bytes()).unwrap();
    let found: Vec<String> = case_advice(&cases)
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect();
    assert_eq!(
        found,
        [
            "one (en): the way of the entrepreneur has 13 of the 30 words; make the three ways about equally long (at \
             most 20% away from the mean)",
            "one (en): the way of the connector has 7 of the 30 words; make the three ways about equally long (at \
             most 20% away from the mean)",
        ]
    );
}

/// Four cases that keep the rules, but for the text of the first and the lengths of its ways to act.
fn with_first_case(text: &str, lengths: [usize; 3]) -> String {
    let first = case("one", text, lengths);
    let others = ["two", "three", "four"].map(|id| case(id, "text", [10, 10, 10]));
    format!(
        "format = 1\nlanguages = [\"en\"]\n{first}{}",
        others.concat()
    )
}

fn case(id: &str, text: &str, lengths: [usize; 3]) -> String {
    let actions = Role::ALL.into_iter().zip(lengths);
    let actions: String = actions
        .map(|(role, words)| action(role.key(), words))
        .collect();
    format!(
        "[[case]]\nid = \"{id}\"\ntitle = {{ en = \"t\" }}\ntext = {{ en = \"{text}\" }}\n{actions}"
    )
}

fn action(role: &str, words: usize) -> String {
    let text = "word ".repeat(words);
    format!(
        "[[case.action]]\nrole = \"{role}\"\ntext = {{ en = \"{text}\" }}\ncosts = {{ en = \"time\" }}\nextreme = {{ en = \"all\" }}\n"
    )
}

#[test]
fn a_case_that_leaves_out_costs_and_extremes_gets_advice_for_them() {
    let cases = with_first_case("text", [10, 10, 10]);
    let cases = cases.replacen("costs = { en = \"time\" }\n", "", 2);
    let cases = cases.replacen("extreme = { en = \"all\" }\n", "", 1);
    let cases = source::parse_cases(std::path::Path::new("c.toml"), cases.as_bytes()).unwrap();
    let said = |language: Language| -> Vec<String> {
        let advice = case_advice(&cases);
        advice
            .iter()
            .map(|one| words::advice(language, one))
            .collect()
    };
    assert_eq!(
        said(Language::English),
        [
            "one: add \"costs\" for the bureaucrat and the entrepreneur: what this choice costs in this very case",
            "one: add \"extreme\" for the bureaucrat: the role at its purest in this case, as cases --role shows it",
        ]
    );
    assert_eq!(
        said(Language::Dutch),
        [
            "one: voeg \"costs\" toe bij de bureaucraat en de ondernemer: wat deze keuze in deze zaak kost",
            "one: voeg \"extreme\" toe bij de bureaucraat: de rol op zijn puurst in deze zaak, zoals cases --role die \
             laat zien",
        ]
    );
}

#[test]
fn the_ways_to_act_of_a_built_in_case_differ_at_most_20_percent_in_length() {
    for case in source::cases().unwrap() {
        for (language, _) in case.text.iter() {
            let lengths = |length: fn(&str) -> usize| {
                Role::ALL.map(|role| length(case.actions[role].text.get(language)))
            };
            let words = lengths(|text| text.split_whitespace().count());
            let characters = lengths(|text| text.chars().count());
            for lengths in [words, characters] {
                let (shortest, longest) = (lengths.iter().min(), lengths.iter().max());
                let (shortest, longest) = (shortest.unwrap(), longest.unwrap());
                assert!(
                    longest * 10 <= shortest * 12,
                    "{} ({language}): {lengths:?}",
                    case.id.as_str()
                );
            }
        }
    }
}

#[test]
fn no_two_built_in_cases_share_a_sentence_about_a_price_or_an_extreme() {
    let cases = source::cases().unwrap();
    for language in cases[0].text.iter().map(|(language, _)| language) {
        let mut seen = std::collections::BTreeSet::new();
        for (case, role) in cases
            .iter()
            .flat_map(|case| Role::ALL.map(|role| (case, role)))
        {
            for whole in [case.costs(role, language), case.extreme(role, language)] {
                let whole = whole.unwrap_or_else(|| panic!("{}: {role:?}", case.id.as_str()));
                for sentence in whole.split_terminator(['.', ';', ':', '!', '?']) {
                    assert!(seen.insert(sentence.trim().to_lowercase()), "{sentence}");
                }
            }
        }
    }
}

#[test]
fn the_texts_about_the_built_in_roles_fit_on_one_line() {
    let roles = source::roles().unwrap();
    assert_eq!(role_advice(&roles), []);
    let fits = |text: &str, most: usize| {
        let long = text.chars().count();
        assert!(long <= most, "{long} > {most}: {text}");
    };
    for (_, role) in roles.iter() {
        for (_, strengths) in role.strengths.iter() {
            for strength in strengths {
                fits(strength, 70);
            }
        }
        for pitfall in &role.pitfalls {
            for (_, text) in pitfall.text.iter() {
                fits(text, 75);
            }
            for (_, text) in pitfall.avoid.iter() {
                fits(text, 72);
            }
        }
    }
}

#[test]
fn check_advises_a_shorter_summary_when_one_does_not_fit_on_a_line() {
    let home = Home::new();
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/statements/roles.toml");
    let long = std::fs::read_to_string(built_in).unwrap().replacen(
        "listening and bringing people together",
        &"é".repeat(44),
        1,
    );
    std::fs::write(home.path("own.toml"), long).unwrap();
    for (language, advice) in [
        (
            "nl",
            "Advies\n  - connector (en): deze samenvatting heeft 44 tekens; gebruik er hooguit 43,\n    dan past die op \
             één regel\n",
        ),
        (
            "en",
            "Advice\n  - connector (en): this summary has 44 characters; use at most 43, so that it\n    fits on one line\n",
        ),
    ] {
        let run = home
            .ambtenaar(&format!("--lang {language} statements check own.toml"))
            .run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        assert!(run.stdout.ends_with(advice), "{}", run.stdout);
    }
}

#[test]
fn check_tells_what_any_file_of_content_holds() {
    let home = Home::new();
    let built_in = |name: &str| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/statements/");
        std::fs::copy(format!("{folder}{name}"), home.path(name)).unwrap();
        home.ambtenaar(&format!("--lang en statements check {name}"))
            .run()
    };
    built_in("roles.toml").is(
        0,
        "roles.toml: no mistakes found.\nAll three roles are there, complete.\n\nAdvice\n  - None: each summary fits \
         on one line.\n",
        "",
    );
    built_in("situations.toml").is(
        0,
        "situations.toml: no mistakes found.\nThere are 4 situations, each with a rating for each role.\n",
        "",
    );
    built_in("agenda.toml").is(
        0,
        "agenda.toml: no mistakes found.\nThe half day has 9 parts, 150 minutes in all.\n",
        "",
    );
    built_in("cases.toml").is(
        0,
        "cases.toml: no mistakes found.\nThere are 8 cases, each with three ways to act.\n\nAdvice\n  - None: the \
         cases are short enough and their ways to act about equally long.\n",
        "",
    );
    let broken =
        home.read("cases.toml")
            .replacen("role = \"connector\"", "role = \"chameleon\"", 1);
    std::fs::write(home.path("cases.toml"), broken).unwrap();
    let run = home
        .ambtenaar("--lang en statements check cases.toml")
        .run();
    assert_eq!(run.status, Some(2));
    assert!(run.stderr.starts_with("cases.toml:"), "{}", run.stderr);
    assert!(run.stderr.contains("\"chameleon\""), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
}

#[test]
fn a_wish_and_what_the_job_asks_are_judged_on_their_length_only() {
    let text = include_str!("../../../statements/ideale-ambtenaar.toml");
    let long = text.replacen(
        "My job needs me to act on",
        "One two three four five six seven eight nine ten may never act on",
        1,
    );
    let list = source::parse_instrument(std::path::Path::new("o.toml"), long.as_bytes()).unwrap();
    let spoken = Language::English;
    let found: Vec<String> = advice(&list.questionnaire)
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect();
    assert_eq!(found, ["s02 (en): 19 words is long; use at most 18"]);
}
