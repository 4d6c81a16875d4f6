//! The key as data, and a list to start an own one from: both say what the list they came from says, and change with it.

use std::fs;
use std::path::Path;

use ambtenaar::source;
use serde_json::Value;

use crate::support::{Home, ambtenaar, key};

/// What a statement file of the tests' own may hold that is hard to write: quotes, backslashes, braces, and texts over several
/// lines, which are one line when they are read.
const HARD: &str = r##"
format = 1
id = "x"
version = "1.0-é'\"\\"
languages = ["pt-br", "nl"]
title = { pt-br = 'C:\temp "é" {x}', nl = "# geen commentaar [x] = 1" }
[scale]
lowest = 0
labels = { pt-br = ["a \\", "b \"", "c '"], nl = ["d \\n", "e \\u0041", "f 👩‍💻"] }
skip = { pt-br = "g \\\\", nl = "h '''" }
[[statement]]
id = "B1"
role = "bureaucrat"
facet = "\"f\\"
text = { pt-br = """
   um "dois"\
   três """, nl = "een \\\"twee\\\"" }
[[statement]]
id = "e"
role = "entrepreneur"
facet = "f"
reversed = true
short = true
text = { pt-br = "quatro\u00a0cinco", nl = "drie" }
colleague = { pt-br = "seis", nl = "vier" }
why = "\"\"\" x '''"
[[statement]]
id = "c"
role = "connector"
facet = "f"
text = { pt-br = "sete", nl = "vijf" }
"##;

/// What a list is exported into.
#[track_caller]
fn exported(format: &str, list: Option<&Path>) -> String {
    let mut program = ambtenaar(&format!("statements export --format {format}"));
    if let Some(list) = list {
        program = program.arg("--statements").arg(list);
    }
    let ran = program.run();
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    ran.stdout
}

fn data(list: Option<&Path>) -> Value {
    serde_json::from_str(&exported("json", list)).unwrap()
}

/// What checking a list says, without its name.
#[track_caller]
fn checked(list: &Path) -> String {
    let ran = ambtenaar("statements check").arg(list).run();
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    ran.stdout.replace(list.to_str().unwrap(), "FILE")
}

#[test]
fn a_list_to_start_from_loads_and_is_the_list_it_came_from() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let hard = folder.path().join("hard.toml");
    fs::write(&hard, HARD).unwrap();
    for list in [
        root.join("statements/ideale-ambtenaar.toml"),
        root.join("tests/data/own_list.toml"),
        hard,
    ] {
        let copy = folder.path().join("copy.toml");
        fs::write(&copy, exported("toml", Some(&list))).unwrap();
        let [original, own] = [&list, &copy].map(|path| source::load(path).unwrap());
        assert_eq!(original.reference(), own.reference());
        assert_eq!(original.warnings.len(), own.warnings.len());
        assert_eq!(data(Some(&list)), data(Some(&copy)), "{}", list.display());
        // The lines of what is assumed are those of the file.
        if original.warnings.is_empty() {
            assert_eq!(checked(&list), checked(&copy));
        }
        assert_eq!(exported("toml", Some(&list)), exported("toml", Some(&copy)));
    }
    let built_in = root.join("statements/ideale-ambtenaar.toml");
    assert_eq!(exported("toml", None), exported("toml", Some(&built_in)));
}

#[test]
fn other_texts_under_the_name_of_the_built_in_list_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.toml");
    let toml = exported("toml", None);
    let said = |text: &str| {
        fs::write(&list, text).unwrap();
        checked(&list).contains("Give the list an id of its own")
    };
    assert!(!said(&toml));
    let other = toml.replacen("volgens de regels mag", "morgen ook nog mag", 1);
    assert_ne!(toml, other);
    assert!(said(&other));
    assert!(!said(&other.replacen(
        "id = \"ideale-ambtenaar\"",
        "id = \"ours\"",
        1
    )));
}

#[test]
fn the_key_as_data_says_what_is_asked_and_how_it_counts() {
    let instrument = source::built_in().unwrap();
    let questionnaire = &instrument.questionnaire;
    let data = data(None);
    assert_eq!(data["instrument"], instrument.reference());
    assert_eq!(data["scale"]["lowest"], 1);
    assert_eq!(data["scale"]["highest"], 5);
    assert_eq!(data["scale"]["labels"]["nl"][4], "helemaal mee eens");
    assert_eq!(data["scale"]["skip"]["en"], "does not apply");
    assert_eq!(data["forms"][0]["statements"].as_array().unwrap().len(), 24);
    assert_eq!(data["forms"][1]["form"], "short");
    assert_eq!(data["forms"][1]["fewest"]["connector"], 2);
    let statements = data["statements"].as_array().unwrap();
    assert_eq!(statements.len(), questionnaire.statements().len());
    for (wire, statement) in statements.iter().zip(questionnaire.statements()) {
        assert_eq!(wire["id"], statement.id.as_str());
        assert_eq!(wire["role"], statement.role.key());
        assert_eq!(wire["direction"], statement.keying.key());
        assert_eq!(wire["short"], statement.short);
        for (language, text) in statement.text.iter() {
            assert_eq!(wire["text"][language.as_str()], *text);
        }
        for (key, wording) in [
            ("job", &statement.job),
            ("wish", &statement.wish),
            ("colleague", &statement.colleague),
        ] {
            for (language, text) in wording.as_ref().unwrap().iter() {
                assert_eq!(wire[key][language.as_str()], *text);
            }
        }
    }
}

#[test]
fn the_hash_of_a_wording_is_that_of_its_lines() {
    // As sha256sum gives it for the lines that are described with Questionnaire::wording_lines.
    assert_eq!(data(None)["wording_hash"]["nl"], "bf2e0e3e");
    assert_eq!(data(None)["wording_hash"]["en"], "3d9a0924");
}

#[test]
fn a_changed_word_changes_the_hash_of_its_language_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("own.toml");
    let before = data(None);
    let text = exported("toml", None);
    for (old, new) in [
        ("Als ik een kans zie", "Als ik een kans merk"),
        (
            "Mijn werk vraagt dat ik uit mezelf",
            "Mijn werk vraagt dat ik vanzelf",
        ),
        ("Ik zou graag uit mezelf", "Ik zou graag vanzelf"),
        (
            "Als deze collega een kans ziet",
            "Als deze collega een kans merkt",
        ),
        ("\"mee oneens\"", "\"mee  oneens\""),
        ("past niet bij mijn werk", "past hier niet"),
    ] {
        assert!(text.contains(old), "{old}");
        fs::write(&list, text.replacen(old, new, 1)).unwrap();
        let after = data(Some(&list));
        assert_ne!(after["wording_hash"]["nl"], before["wording_hash"]["nl"]);
        assert_eq!(after["wording_hash"]["en"], before["wording_hash"]["en"]);
        assert_eq!(after["instrument"], before["instrument"]);
    }
    // The title is no part of what is answered; what counts otherwise is another key.
    fs::write(
        &list,
        text.replacen("De Ideale Ambtenaar", "Iets anders", 1),
    )
    .unwrap();
    assert_eq!(data(Some(&list))["wording_hash"], before["wording_hash"]);
    fs::write(
        &list,
        text.replacen("reversed = false", "reversed = true", 1),
    )
    .unwrap();
    let after = data(Some(&list));
    assert_eq!(after["wording_hash"], before["wording_hash"]);
    assert_ne!(after["instrument"], before["instrument"]);
}

#[test]
fn a_form_or_a_perspective_of_the_whole_list_is_refused() {
    for format in ["json", "toml"] {
        for option in ["--form short", "--as colleague"] {
            let line = format!("statements export --format {format} {option}");
            let name = option.split(' ').next().unwrap();
            let message = format!(
                "{name} and --format {format} do not go together. Leave one of them out.\n"
            );
            ambtenaar(&line).run().is(2, "", &message);
        }
    }
}

#[test]
fn every_perspective_asks_the_statements_in_its_own_words() {
    for (language, own, job, wish) in [
        (
            "nl",
            "Als ik een kans zie, doe ik",
            "Mijn werk vraagt dat ik uit mezelf",
            "Ik zou graag uit mezelf",
        ),
        (
            "en",
            "When I see an opportunity, I act",
            "My job needs me to act on",
            "I would like to act on",
        ),
    ] {
        for (perspective, asked) in [("self", own), ("job", job), ("wish", wish)] {
            let line = format!("--as {perspective} --form short --no-progress --lang {language}");
            let ran = ambtenaar(&line).stdin("4\n4\nq\n").run();
            for words in [own, job, wish] {
                assert_eq!(
                    ran.stderr.contains(words),
                    words == asked,
                    "{line}: {ran:?}"
                );
            }
        }
    }
}

#[test]
fn without_words_about_a_colleague_nobody_is_asked_how_they_see_someone() {
    let home = Home::new();
    let list = exported("toml", None);
    let lines = list.lines().filter(|line| !line.starts_with("colleague"));
    let text: Vec<&str> = lines.collect();
    fs::write(home.path("own.toml"), text.join("\n")).unwrap();
    let line = "--statements own.toml --form short --no-progress --lang en";
    let mut terminal = home.ambtenaar(line).in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("455442344244");
    terminal.wait_for("All done: 12 answered");
    terminal.press(key::ENTER);
    terminal.wait_for("m more");
    terminal.press("m");
    let screen = terminal.wait_for("5 Cases");
    assert!(!screen.contains("Ask your colleagues"), "{screen}");
}

#[test]
fn a_list_without_such_wordings_is_asked_in_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("own.toml");
    let text: Vec<String> = exported("toml", None)
        .lines()
        .filter(|line| !line.starts_with("job") && !line.starts_with("wish"))
        .map(str::to_owned)
        .collect();
    fs::write(&list, text.join("\n")).unwrap();
    let ran = ambtenaar("--as job --form short --no-progress --lang en --statements")
        .arg(&list)
        .stdin("4\n4\nq\n")
        .run();
    assert!(
        ran.stderr.contains("When I see an opportunity, I act"),
        "{ran:?}"
    );
}

/// The list in `own.toml` as it was, and with the first statement turned round in `edited.toml`.
fn edited(home: &Home) {
    home.own_list(|list| list.replacen("id = \"ideale-ambtenaar\"", "id = \"ours\"", 1));
    let edited = home.read("own.toml");
    let edited = edited.replacen("reversed = false", "reversed = true", 1);
    fs::write(home.path("edited.toml"), edited).unwrap();
}

#[test]
fn answers_from_before_a_list_was_changed_are_told_and_can_be_wiped() {
    let home = Home::new();
    edited(&home);
    let start = |list: &str| {
        let line = format!("--lang en --form short --statements {list}.toml");
        home.ambtenaar(&line).in_terminal(80, 40)
    };
    for (before, after) in [("own", "edited"), ("edited", "own")] {
        let mut terminal = start(before);
        terminal.wait_for("q not now");
        terminal.press(key::ENTER);
        terminal.wait_for("Statement 1 of 12");
        terminal.press("4q");
        assert_eq!(terminal.wait_exit(), 3);
        let mut terminal = start(after);
        let screen = terminal.wait_for("wipe your answers from when this list was different");
        assert!(
            screen.contains("You filled in this list before"),
            "{screen}"
        );
        terminal.press("w");
        terminal.wait_for("yes, wipe");
        terminal.press("y");
        let screen = terminal.wait_for("Wiped.");
        assert!(!screen.contains("You filled in"), "{screen}");
        terminal.press("q");
        assert_eq!(terminal.wait_exit(), 3);
        let mut terminal = start(before);
        let screen = terminal.wait_for("not now");
        assert!(!screen.contains("go on with"), "{screen}");
        terminal.press("q");
        assert_eq!(terminal.wait_exit(), 3);
    }
}

#[test]
fn counts_from_before_a_list_was_changed_are_told() {
    let home = Home::new();
    edited(&home);
    let vote = |list: &str, typed: &str| {
        let line = format!("class --lang en --people 20 --statements {list}.toml");
        home.ambtenaar(&line).stdin(typed).run().stderr
    };
    let told = "counts from when the statements in this list were different";
    assert!(!vote("own", "1 2 3 4 5\nq\n").contains(told));
    let said = vote("edited", "q\n");
    assert!(said.contains(told), "{said}");
    assert!(said.contains("ours-class-short.json"), "{said}");
}

#[test]
fn around_statements_in_a_language_that_the_program_does_not_speak_stands_its_own_and_that_is_told()
{
    let home = Home::new();
    fs::write(home.path("own.toml"), HARD).unwrap();
    let run = |line: &str| {
        let ran = home.ambtenaar(&format!("--statements own.toml --lang en {line}"));
        let ran = ran.run();
        assert_eq!(ran.status, Some(0), "{line}: {ran:?}");
        ran
    };
    let survey = run("statements export --format limesurvey");
    assert!(
        survey.stderr.contains("in English under \"pt-br\":"),
        "{survey:?}"
    );
    let list = run("statements export --format html");
    assert!(
        list.stdout.contains("<h2>bureaucrat</h2>"),
        "{}",
        list.stdout
    );
    let result = run("take --answers 2,0,0");
    for (name, other) in [("bureaucrat", "bureaucraat"), ("connector", "verbinder")] {
        assert!(result.stdout.contains(name), "{}", result.stdout);
        assert!(!result.stdout.contains(other), "{}", result.stdout);
    }
    let built_in = ambtenaar("statements export --format limesurvey").run();
    assert_eq!(built_in.stderr, "");
}

#[test]
fn around_statements_in_another_language_everything_is_in_that_of_the_program_and_it_is_told_once()
{
    let home = Home::new();
    home.own_list(|list| {
        list.replace(
            "languages = [\"nl\", \"en\"]",
            "languages = [\"nl\", \"de\"]",
        )
        .replace(", en = ", ", de = ")
    });
    let line = format!(
        "--lang en --statements own.toml take --answers {}",
        ["4"; 24].join(",")
    );
    let ran = home.ambtenaar(&line).run();
    let said = "The texts in own.toml are not available in English. You see those in the language \"nl\", and everything else in \
                English.\n";
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), said));
    assert!(
        ran.stdout.contains("connector") && !ran.stdout.contains("verbinder"),
        "{}",
        ran.stdout
    );
    let ran = home
        .ambtenaar("--lang en --statements own.toml statements show")
        .run();
    assert!(
        ran.stdout.contains("helemaal mee eens") && ran.stdout.contains("connector"),
        "{}",
        ran.stdout
    );
}
