//! Statement files: what is accepted, and that every problem is found at its place.

use std::path::Path;

use ambtenaar::model::{Form, Questionnaire, Role};
use ambtenaar::situation::{Error, Problem};
use ambtenaar::source::{self, Instrument};
use ambtenaar::texts::Language;

const BUILT_IN: &str = include_str!("../../statements/ideale-ambtenaar.toml");

fn load(text: &str) -> Result<Instrument, Vec<Problem>> {
    load_bytes(text.as_bytes())
}

fn load_bytes(bytes: &[u8]) -> Result<Instrument, Vec<Problem>> {
    source::parse_instrument(Path::new("own.toml"), bytes).map_err(|error| match error {
        Error::Statements { problems } => problems,
        other => unreachable!("{other:?}"),
    })
}

/// The problems of a file as a person reads them in English.
fn problems(text: &str) -> Vec<String> {
    load(text)
        .err()
        .map_or_else(Vec::new, |problems| said(&problems))
}

fn said(problems: &[Problem]) -> Vec<String> {
    let texts = Language::English.texts();
    problems
        .iter()
        .map(|problem| texts.placed(problem))
        .collect()
}

/// A small file that is right, with one line replaced or left out.
fn small(find: &str, replace: &str) -> String {
    const SMALL: &str = r#"format = 1
id = "small"
version = "1"
languages = ["en"]
measurement-error = 20
title = { en = "Small" }

[scale]
lowest = 1
labels = { en = ["no", "maybe", "yes"] }
skip = { en = "skip" }

[[statement]]
id = "a1"
role = "bureaucrat"
facet = "f"
text = { en = "I check." }
colleague = { en = "They check." }

[[statement]]
id = "a2"
role = "entrepreneur"
facet = "f"
text = { en = "I act." }
colleague = { en = "They act." }

[[statement]]
id = "a3"
role = "connector"
facet = "f"
text = { en = "I listen." }
colleague = { en = "They listen." }
"#;
    assert!(SMALL.contains(find), "{find}");
    SMALL.replacen(find, replace, 1)
}

#[track_caller]
fn one(text: &str, expected: &str) {
    assert_eq!(problems(text), [format!("own.toml:{expected}")]);
}

#[test]
fn the_built_in_files_have_no_problems_and_no_warnings() {
    let instrument = source::built_in().unwrap();
    assert_eq!(said(&instrument.warnings), [""; 0]);
    assert_eq!(instrument.questionnaire.statements().len(), 24);
    assert_eq!(instrument.questionnaire.places(Form::Short).count(), 12);
    assert!(instrument.questionnaire.has_colleague_wording());
    assert_eq!(source::roles().unwrap()[Role::Connector].pitfalls.len(), 3);
    assert_eq!(source::cases().unwrap().len(), 6);
    assert_eq!(source::situations().unwrap().len(), 4);
}

#[test]
fn the_fingerprint_of_the_built_in_list_is_pinned() {
    let instrument = source::built_in().unwrap();
    assert_eq!(instrument.reference(), "ideale-ambtenaar@1.0.0#5002a760");
}

#[test]
fn fault_15_a_file_with_many_mistakes_gets_all_of_them_in_one_run() {
    let file = r#"format = 2
id = "my list"
languages = ["nl", "en"]
measurement_error = 20
measurement-error = 22.505
title = { nl = "Lijst", en = "List" }

[scale]
lowest = "1"
labels = { nl = ["nee", "soms", "ja"], en = ["no", "yes"] }
skip = { nl = "n.v.t.", en = "n/a" }

[[statement]]
id = "a1"
role = "bureaucraat"
facet = "f"
text = { nl = "Ik kijk.", en = "I look." }

[[statement]]
id = "A1"
role = "entrepreneur"
facet = "f"
reversed = "yes"
text = { nl = "Ik doe." }

[[statement]]
id = "seed"
role = "connector"
facet = "f"
text = { nl = "Ik hoor\u001b[2J.", en = "", de = "Ich höre." }
weight = 2
id = "a4"

[[statement]]
id = "a5"
role = "connector"
text = { nl = "  IK\u00a0KIJK", en = "I help." }
"#;
    assert_eq!(
        problems(file),
        [
            "own.toml:1:1: the key \"version\" is missing; add it",
            "own.toml:1:10: this program reads format 1, not \"2\"; use format = 1, or a newer version of the program",
            "own.toml:2:6: \"my list\" does not fit as \"id\"; use letters (a to z), digits and hyphens, at most 60",
            "own.toml:4:1: the key \"measurement_error\" is unknown; did you mean \"measurement-error\"?",
            "own.toml:5:21: the measurement error is \"22.505\"; give it in at most two decimals",
            "own.toml:9:10: \"lowest\" has to be a whole number, and this is a text between quotes",
            "own.toml:10:45: \"labels\" in the language \"en\" has 2 instead of 3 items; make it 3",
            "own.toml:15:8: (a1) the role \"bureaucraat\" does not exist; did you mean \"bureaucrat\"?",
            "own.toml:20:6: (A1) this id is already used on line 14 (capitals make no difference); choose another one",
            "own.toml:23:12: (A1) \"reversed\" has to be true or false, and this is a text between quotes",
            "own.toml:24:8: (A1) \"text\" has no text in the language \"en\"; add it",
            "own.toml:27:6: (seed) a saved file already has a column with this name; use another id than id, date, perspective, form, language, instrument or seed",
            "own.toml:30:15: (seed) \"text\" has the character U+001B, which would disturb the screen; take it away",
            "own.toml:30:41: (seed) \"text\" in the language \"en\" is empty; fill it in, or take it away if it may be left out",
            "own.toml:30:45: (seed) \"text\" has a text in \"de\", which is not one of the languages of this file (nl and en); add it there, or take the text away",
            "own.toml:31:1: (seed) the key \"weight\" is unknown; here you can use id, role, facet, reversed, short, text, colleague or why",
            "own.toml:32:1: (seed) the key \"id\" is given twice; keep one of them",
            "own.toml:34:1: (a5) the key \"facet\" is missing; add it",
            "own.toml:37:15: (a5) \"IK\u{a0}KIJK\" reads the same as the text on line 17 (a1), so an answer file could not tell them apart; reword one",
        ]
    );
}

#[test]
fn fault_15_an_empty_file() {
    let empty = "1:1: the file is empty; start from the built-in one: ambtenaar statements show";
    for text in ["", "\u{feff}", "\n\r\n", "# only a comment\n"] {
        one(text, empty);
    }
}

#[test]
fn fault_15_a_byte_order_mark_and_crlf_make_no_difference() {
    let windows = format!("\u{feff}{}", BUILT_IN.replace('\n', "\r\n"));
    let (windows, plain) = (load(&windows).unwrap(), load(BUILT_IN).unwrap());
    assert_eq!(windows.reference(), plain.reference());
    assert_eq!(
        windows.questionnaire.statements(),
        plain.questionnaire.statements()
    );
    let wrong = small("version = \"1\"", "version = 1");
    let wrong = format!("\u{feff}{}", wrong.replace('\n', "\r\n"));
    one(
        &wrong,
        "3:11: \"version\" has to be a text between quotes, and this is a whole number",
    );
}

#[test]
fn fault_15_a_file_of_ten_megabytes_is_refused_unread() {
    let large = "# 234567\n".repeat(1_200_000);
    one(
        &large,
        "1:1: the file is larger than 2 MiB, so it was not read; statements take far less",
    );
}

#[test]
fn fault_15_deep_nesting_is_refused_and_does_not_overflow_the_stack() {
    let deep = "lists or tables are nested too deeply here; take some of the brackets away";
    for opening in ["[", "{a=", "[{a="] {
        let text = format!("format = {}", opening.repeat(100_000));
        assert!(
            problems(&text).iter().any(|line| line.ends_with(deep)),
            "{opening}"
        );
    }
    for text in [
        format!("[{}a]\nb = 1", "a.".repeat(100_000)),
        format!("{}a = 1", "a.".repeat(100_000)),
    ] {
        assert_eq!(problems(&text)[0], format!("own.toml:1:1: {deep}"));
    }
}

#[test]
fn fault_15_every_syntax_error_is_listed_with_the_problems_of_the_other_lines() {
    let text = small("version = \"1\"", "version = ").replace("\"I act.\" }", "\"I act. }");
    let text = text.replace("role = \"connector\"", "role = \"manager\"");
    let found = problems(&text);
    let starts = [
        "own.toml:3:11: this is",
        "own.toml:24:24: (a2) this is",
        "own.toml:29:8: (a3) the role",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (line, start) in found.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
}

#[test]
fn fault_15_bytes_that_are_no_text() {
    let mut latin = b"# E\xe9n lijst\n".to_vec();
    latin.extend(BUILT_IN.bytes());
    let found = said(&load_bytes(&latin).unwrap_err());
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("byte 0xE9 is not UTF-8"), "{found:#?}");
    let utf_16: Vec<u8> = BUILT_IN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        said(&load_bytes(&utf_16).unwrap_err()),
        ["own.toml:1:2: this is not a text file in UTF-8; save it as plain text in UTF-8"]
    );
}

#[test]
fn fault_15_a_role_without_statements() {
    let text = small("role = \"connector\"", "role = \"bureaucrat\"");
    one(
        &text,
        "1:1: the role \"connector\" has no statement; give each role at least one",
    );
    let text = small("role = \"connector\"", "role = \"verbinder\"");
    one(
        &text,
        "29:8: (a3) the role \"verbinder\" does not exist; did you mean \"connector\"?",
    );
}

#[test]
fn fault_15_scales_of_one_reversed_or_outside_the_digits() {
    let labels = "[\"no\", \"maybe\", \"yes\"]";
    let one_step =
        "the scale has fewer than two answers; give a label for each step, two to ten of them";
    one(&small(labels, "[\"no\"]"), &format!("10:17: {one_step}"));
    one(&small(labels, "[]"), &format!("10:17: {one_step}"));
    one(
        &small("lowest = 1", "lowest = 3\nhighest = 3"),
        &format!("10:11: {one_step}"),
    );
    one(
        &small("lowest = 1", "lowest = 3\nhighest = 1"),
        "10:11: the highest answer (1) is below the lowest (3); swap them, and give the labels from lowest to highest",
    );
    for (lowest, found) in [("-1", "-1"), ("10", "10"), ("0xFF", "0xff")] {
        let _ = found;
        let text = small("lowest = 1", &format!("lowest = {lowest}"));
        assert!(
            problems(&text)[0].ends_with("both ends have to be 0 to 9"),
            "{lowest}"
        );
    }
    one(
        &small("lowest = 1", "lowest = 8"),
        "9:10: the scale would have \"10\" as its \"highest\"; both ends have to be 0 to 9",
    );
    one(
        &small("lowest = 1", "lowest = 1\nhighest = 5"),
        "11:17: \"labels\" in the language \"en\" has 3 instead of 5 items; make it 5",
    );
    assert!(load(&small("lowest = 1", "lowest = 7\nhighest = 9")).is_ok());
}

#[test]
fn a_label_means_one_answer() {
    one(
        &small("\"maybe\"", "\"No!\""),
        "10:24: the label \"No!\" already means another answer on line 10; reword one",
    );
    one(
        &small("skip = { en = \"skip\" }", "skip = { en = \"(yes)\" }"),
        "11:15: the label \"(yes)\" already means another answer on line 10; reword one",
    );
}

#[test]
fn measurement_errors() {
    let range = "it has to be 0.01 to 100 score points";
    for (number, end) in [
        ("0", range),
        ("0.0", range),
        ("-3", range),
        ("100.01", range),
        ("1e400", range),
        ("inf", range),
        ("nan", range),
        ("0.001", "give it in at most two decimals"),
        (
            "\"20\"",
            "has to be a number, and this is a text between quotes",
        ),
    ] {
        let found = problems(&small("= 20", &format!("= {number}")));
        assert!(
            found.len() == 1 && found[0].ends_with(end),
            "{number}: {found:?}"
        );
    }
    for (number, hundredths) in [("0.01", 1), ("100", 10_000), ("2_2.50", 2250)] {
        let instrument = load(&small("= 20", &format!("= {number}"))).unwrap();
        let error = instrument.questionnaire.measurement_error();
        assert_eq!(error.hundredths(), hundredths);
    }
}

#[test]
fn ids_of_statements() {
    let form = "use a letter, then letters and digits, at most 20 in all (a to z)";
    for id in ["1a", "a-1", "a_1", "é1", "", "a23456789012345678901"] {
        let found = problems(&small("id = \"a1\"", &format!("id = \"{id}\"")));
        assert!(
            found.len() == 1 && found[0].ends_with(form),
            "{id}: {found:?}"
        );
    }
    for id in [
        "ID",
        "date",
        "perspective",
        "form",
        "language",
        "instrument",
        "Seed",
    ] {
        let found = problems(&small("id = \"a1\"", &format!("id = \"{id}\"")));
        assert!(
            found.len() == 1 && found[0].contains("already has a column"),
            "{id}"
        );
    }
}

#[test]
fn languages() {
    one(
        &small("[\"en\"]", "[]"),
        "4:13: the list of languages is empty; name at least one, such as \"en\"",
    );
    one(
        &small("[\"en\"]", "[\"en\", \"en\"]"),
        "4:20: the language \"en\" is listed twice; keep it once",
    );
    one(
        &small("[\"en\"]", "[\"EN\"]"),
        "4:14: \"EN\" does not fit as \"languages\"; use a short code in small letters, such as \"nl\" or \"en\"",
    );
}

#[test]
fn a_thousand_statements_are_too_many() {
    let more = (4..=1000).map(|number| {
        format!(
            "\n[[statement]]\nid = \"b{number}\"\nrole = \"connector\"\nfacet = \"f\"\ntext.en = \"I do {number}.\"\n"
        )
    });
    let text = small("format", "format") + &more.collect::<String>();
    let found = problems(&text);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].ends_with("(b1000) there are 1000 statements; keep at most 999"),
        "{found:?}"
    );
}

#[test]
fn statements_may_stand_in_one_line_and_ids_are_still_found() {
    let text = small("format", "format");
    let head = text.split("[scale]").next().unwrap();
    let line = "{ id = \"a\", role = \"connector\", facet = \"f\", text = { en = \"I.\" } }";
    let text = format!(
        "{head}scale = {{ lowest = 1, labels = {{ en = [\"n\", \"y\"] }}, skip.en = \"s\" }}\nstatement = [{line}, {line}]\nextra = 1\n"
    );
    assert_eq!(
        problems(&text),
        [
            "own.toml:1:1: the role \"bureaucrat\" has no statement; give each role at least one",
            "own.toml:1:1: the role \"entrepreneur\" has no statement; give each role at least one",
            "own.toml:9:90: (a) this id is already used on line 9 (capitals make no difference); choose another one",
            "own.toml:9:142: (a) \"I.\" reads the same as the text on line 9 (a), so an answer file could not tell them apart; reword one",
            "own.toml:10:1: the key \"extra\" is unknown; here you can use format, id, version, languages, measurement-error, title, scale or statement",
        ]
    );
}

#[test]
fn fault_15_what_is_uneven_is_a_warning() {
    let text = small(
        "facet = \"f\"",
        "facet = \"f\"\nreversed = true\nshort = true",
    );
    let text = text.replace("measurement-error = 20\n", "");
    let text = text.replace("colleague = { en = \"They act.\" }\n", "");
    let instrument = load(&text).unwrap();
    assert_eq!(
        said(&instrument.warnings),
        [
            "own.toml:1:1: there is no \"measurement-error\", so 22.5 score points are assumed; ambtenaar reliability works it out from answers",
            "own.toml:1:1: the full form is not balanced (statements: bureaucrat 1, entrepreneur 1 and connector 1; reversed: bureaucrat 1, entrepreneur 0 and connector 0), so agreeing with everything favours a role; give each role as many of both",
            "own.toml:1:1: the short form is not balanced (statements: bureaucrat 1, entrepreneur 0 and connector 0; reversed: bureaucrat 1, entrepreneur 0 and connector 0), so agreeing with everything favours a role; give each role as many of both",
            "own.toml:21:1: a wording about a colleague is missing in 1 of the 3 statements, so --as colleague can't be used; add \"colleague\" there",
        ]
    );
}

#[test]
fn every_file_that_can_be_read_is_a_valid_questionnaire() {
    let instrument = load(BUILT_IN).unwrap();
    assert!(valid(&instrument.questionnaire));
}

fn valid(questionnaire: &Questionnaire) -> bool {
    let scale = questionnaire.scale();
    let languages = questionnaire.languages();
    let translated = |count: usize| count == languages.len();
    let mut ids: Vec<String> = questionnaire
        .statements()
        .iter()
        .map(|statement| statement.id.as_str().to_lowercase())
        .collect();
    ids.sort();
    ids.array_windows().all(|[a, b]| a != b)
        && Role::ALL
            .iter()
            .all(|role| questionnaire.numbers(Form::Full)[*role].0 > 0)
        && scale.lowest() < scale.highest()
        && questionnaire
            .labels()
            .iter()
            .all(|(_, labels)| labels.len() == scale.steps())
        && translated(questionnaire.title().iter().count())
        && translated(questionnaire.labels().iter().count())
        && translated(questionnaire.skip().iter().count())
        && questionnaire.statements().iter().all(|statement| {
            translated(statement.text.iter().count())
                && statement.text.iter().all(|(_, text)| !text.is_empty())
                && statement
                    .colleague
                    .iter()
                    .all(|text| translated(text.iter().count()))
        })
}
