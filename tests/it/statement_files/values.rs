//! The values of a statement file, and the other files.

use std::path::Path;

use ambtenaar::error::Error;
use ambtenaar::model::{Form, Role, wording};
use ambtenaar::screen::safe;
use ambtenaar::source;
use ambtenaar::words;
use ambtenaar::words::Language;

use super::{load, one, problems, said, small};

#[test]
fn the_built_in_files_have_no_problems_and_no_warnings() {
    let instrument = source::built_in().unwrap();
    assert_eq!(said(&instrument.warnings), [""; 0]);
    assert_eq!(instrument.questionnaire.statements().len(), 24);
    assert_eq!(instrument.questionnaire.places(Form::Short).count(), 12);
    assert!(instrument.questionnaire.has_colleague_wording());
    assert_eq!(source::roles().unwrap()[Role::Connector].pitfalls.len(), 3);
    assert_eq!(source::cases().unwrap().len(), 8);
    assert_eq!(source::situations().unwrap().len(), 4);
    let parts = source::agenda_of(None).unwrap();
    let minutes = parts.iter().map(|part| u32::from(part.minutes));
    assert_eq!((parts.len(), minutes.sum::<u32>()), (9, 150));
}

#[test]
fn the_fingerprint_of_the_built_in_list_is_pinned() {
    let instrument = source::built_in().unwrap();
    assert_eq!(instrument.reference(), "ideale-ambtenaar@2.0.0#a5f53043");
}

#[test]
fn former_wordings_are_kept_and_change_nothing_about_the_key() {
    let told = "text = { en = \"I act.\" }";
    let with = |earlier: &str| {
        let both =
            format!("{told}\nearlier = {earlier}\nearlier-colleague = {{ en = [\"They did.\"] }}");
        load(&small(told, &both))
    };
    let instrument = with("{ en = [\"I do.\", \" I work. \"] }").unwrap();
    let statement = instrument.questionnaire.statement(1).unwrap();
    let kept: Vec<&str> = statement
        .earlier
        .iter()
        .map(|(_, text)| text.as_str())
        .collect();
    assert_eq!(kept, ["I do.", "I work."]);
    let about: Vec<&str> = statement
        .earlier_colleague
        .iter()
        .map(|(_, text)| text.as_str())
        .collect();
    assert_eq!(about, ["They did."]);
    assert!(
        statement
            .earlier
            .iter()
            .all(|(tag, _)| tag.as_str() == "en")
    );
    let without = load(&small(told, told)).unwrap();
    assert_eq!(instrument.reference(), without.reference());
    for none in ["{}", "{ en = [] }"] {
        let read = with(none).unwrap();
        assert!(read.questionnaire.statement(1).unwrap().earlier.is_empty());
    }
}

#[test]
fn former_wordings_are_checked_like_other_texts() {
    let told = "text = { en = \"I act.\" }";
    for (earlier, problem) in [
        (
            "{ nl = [\"Ik doe.\"] }",
            "\"earlier\" has a text in \"nl\", which is not one of the languages of this file (en); add it there, or take the text away",
        ),
        (
            "{ en = \"I do.\" }",
            "\"earlier\" has to be a list between square brackets, but this is a text between quotes",
        ),
        (
            "[\"I do.\"]",
            "\"earlier\" has to be a list per language, such as { en = [\"…\", \"…\"] }, but this is a list between square brackets",
        ),
        (
            "{ en = [\"…\"] }",
            "\"earlier\" in the language \"en\" is empty; fill it in, or take it away if it may be left out",
        ),
    ] {
        let found = problems(&small(told, &format!("{told}\nearlier = {earlier}")));
        assert!(
            matches!(found.as_slice(), [only] if only.ends_with(problem)),
            "{earlier}: {found:?}"
        );
    }
}

#[test]
fn the_same_problems_are_told_in_dutch() {
    let text = small("lowest = 1", "lowest = 1\nhighest = 5").replace("connector", "manager");
    let found: Vec<String> = load(&text)
        .unwrap_err()
        .iter()
        .map(|one| words::problem_in_place(Language::Dutch, one))
        .collect();
    assert_eq!(
        found,
        [
            "own.toml:11:17: \"labels\" in de taal \"en\" heeft 3 in plaats van 5 onderdelen; maak het er 5",
            "own.toml:30:8: (a3) de rol \"manager\" bestaat niet; kies bureaucrat, entrepreneur of connector",
        ]
    );
}

#[test]
fn an_error_shows_every_problem_on_its_own_line() {
    let text = small("version = \"1\"\n", "").replace("lowest = 1", "lowest = 12");
    let error = source::parse_instrument(Path::new("own.toml"), text.as_bytes()).unwrap_err();
    assert_eq!(error.status(), 2);
    let expected = "own.toml:1:1: the key \"version\" is missing; add it\n\
        own.toml:8:10: the scale would have \"12\" as its \"lowest\"; choose a number from 0 to 9 for both ends";
    assert_eq!(words::error(Language::English, &error), expected);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = source::load(Path::new("no/such.toml")).unwrap_err();
    let said = words::error(Language::English, &error);
    assert_eq!(
        said,
        "no/such.toml could not be read: the file or folder does not exist."
    );
}

#[test]
fn a_folder_and_a_large_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let error = source::load(folder.path()).unwrap_err();
    let said_of_folder = words::error(Language::English, &error);
    assert!(
        said_of_folder.ends_with(" could not be read: it is a folder."),
        "{said_of_folder}"
    );
    let large = folder.path().join("large.toml");
    std::fs::write(&large, "#".repeat(3 * 1024 * 1024)).unwrap();
    let error = source::load(&large).unwrap_err();
    let said_of_file = words::error(Language::English, &error);
    assert!(
        said_of_file.contains("larger than 2 MiB, so it was not read"),
        "{said_of_file}"
    );
}

/// The problems for which a file was refused.
#[track_caller]
fn refused(refusal: Option<Error>) -> Vec<String> {
    match refusal {
        Some(Error::Statements { problems }) => said(&problems),
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn content_files_are_checked_in_the_same_way() {
    let file = Path::new("own.toml");
    let roles = include_str!("../../../statements/roles.toml");
    let roles = roles.replacen("role = \"connector\"", "role = \"bureaucrat\"", 1);
    let found = refused(source::parse_roles(file, roles.as_bytes()).err());
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].ends_with("the role \"connector\" is missing; give each role once"));
    assert!(
        found[1].ends_with("(bureaucrat) the role \"bureaucrat\" is given twice; keep one of them")
    );
    let cases = include_str!("../../../statements/cases.toml");
    let cases = cases.replacen("id = \"neighbourhood\"", "id = \"Permit\"", 1);
    let found = refused(source::parse_cases(file, cases.as_bytes()).err());
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].contains("(Permit) this id is already used on line 5"),
        "{found:#?}"
    );
    let three: String = cases
        .split("[[case]]")
        .take(4)
        .collect::<Vec<_>>()
        .join("[[case]]");
    let found = refused(source::parse_cases(file, three.replace("Permit", "p").as_bytes()).err());
    assert_eq!(
        found,
        [
            "own.toml:1:1: the number of cases is 3; give at least 4, for fewer can't tell a role from chance, and at most 12"
        ]
    );
    let costs = cases.replacen("costs = { nl", "costs = { de", 1);
    let found = refused(source::parse_cases(file, costs.replace("Permit", "p").as_bytes()).err());
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(
        found.iter().all(|problem| problem.contains("costs")),
        "{found:#?}"
    );
    let situations = include_str!("../../../statements/situations.toml");
    let situations = situations.replacen("bureaucrat = 5", "bureaucrat = 6", 1);
    let found = refused(source::parse_situations(file, situations.as_bytes()).err());
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].ends_with("the rating is \"6\"; it has to be 1, 2, 3, 4 or 5"),
        "{found:#?}"
    );
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
            "has to be a number, but this is a text between quotes",
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
            "own.toml:9:90: (a) this id is already used on line 9 (capitals and zeros before a number make no difference); choose another one",
            "own.toml:9:142: (a) \"I.\" has the same letters and digits as the text on line 9 (a), and an answer file can tell them apart by nothing else; reword one",
            "own.toml:10:1: the key \"extra\" is unknown; here you can use format, id, version, languages, measurement-error, title, scale or statement",
        ]
    );
}

#[test]
fn fault_20_what_the_terminal_would_have_to_hide_is_refused_in_a_file() {
    for character in (0..=u32::from(char::MAX)).filter_map(char::from_u32) {
        let hidden = safe(&character.to_string()) != character.to_string();
        let refused = wording::is_forbidden(character);
        assert_eq!(refused, hidden || character == '\n', "{character:?}");
    }
}

#[test]
fn a_label_that_looks_like_a_digit_means_that_digit() {
    let labels = |labels: &str| small("\"no\", \"maybe\", \"yes\"", labels);
    assert!(load(&labels("\"1\", \"A2\", \"3,0\"")).is_ok());
    for (found, given) in [
        ("2", "\"2\", \"maybe\", \"yes\""),
        ("A3", "\"A3\", \"maybe\", \"yes\""),
        ("-", "\"-\", \"maybe\", \"yes\""),
    ] {
        let found_problems = problems(&labels(given));
        assert_eq!(found_problems.len(), 1, "{found_problems:?}");
        let expected = format!(
            "the label \"{found}\" stands for the answer 1, but in a file with answers it would be read as something else; use \
             words"
        );
        assert!(found_problems[0].ends_with(&expected), "{found_problems:?}");
    }
}

#[test]
fn every_problem_of_a_half_day_is_told_at_its_place() {
    let plan = r#"format = 1
languages = ["en"]

[[part]]
kind = "walcome"
minutes = 0
title = { en = "Hello" }
text = { en = "Hello." }

[[part]]
kind = "statements"
minutes = 241
form = "long"
id = "permit"
title = { nl = "Stellingen" }

[[part]]
kind = "case"
minutes = 10
id = "permt"
title = { en = "A case" }
text = { en = "Vote." }

[[part]]
kind = "situation"
minutes = "ten"
id = "moon"
title = { en = "A situation" }
text = { en = "Vote." }

[[part]]
kind = "statements"
minutes = 10
form = "full"
title = { en = "Again" }
text = { en = "Vote." }
"#;
    let found = refused(source::parse_agenda(Path::new("own.toml"), plan.as_bytes()).err());
    assert_eq!(
        found,
        [
            "own.toml:5:8: (walcome) \"walcome\" does not fit as \"kind\"; did you mean \"welcome\"?",
            "own.toml:6:11: (walcome) the number of minutes is \"0\"; it has to be 1 to 240",
            "own.toml:10:1: (statements) the key \"text\" is missing; add it",
            "own.toml:12:11: (statements) the number of minutes is \"241\"; it has to be 1 to 240",
            "own.toml:13:8: (statements) \"long\" does not fit as \"form\"; use full or short",
            "own.toml:14:1: (statements) the key \"id\" is unknown; here you can use kind, form, minutes, title or text",
            "own.toml:15:9: (statements) \"title\" has no text in the language \"en\"; add it",
            "own.toml:15:11: (statements) \"title\" has a text in \"nl\", which is not one of the languages of this file (en); \
             add it there, or take the text away",
            "own.toml:20:6: (case) \"permt\" does not fit as \"id\"; did you mean \"permit\"?",
            "own.toml:26:11: (situation) \"minutes\" has to be a whole number, but this is a text between quotes",
            "own.toml:27:6: (situation) \"moon\" does not fit as \"id\"; use passport-counter, neighbourhood-manager, \
             council-memo or innovation-pilot",
            "own.toml:32:8: (statements) the part on line 11 is already a vote on the statements; keep one of them",
        ]
    );
    let twice = plan_of_two_cases("permit", "permit");
    let found = refused(source::parse_agenda(Path::new("own.toml"), twice.as_bytes()).err());
    assert!(
        matches!(found.as_slice(), [only] if only.contains("this id is already used on line 6"))
    );
    let right = plan_of_two_cases("permit", "payback");
    assert!(source::parse_agenda(Path::new("own.toml"), right.as_bytes()).is_ok());
}

fn plan_of_two_cases(first: &str, second: &str) -> String {
    let part = |id| {
        format!(
            "[[part]]\nkind = \"case\"\nid = \"{id}\"\nminutes = 5\ntitle = {{ en = \"A\" }}\ntext = {{ en = \"B\" }}\n"
        )
    };
    format!(
        "format = 1\nlanguages = [\"en\"]\n\n{}\n{}",
        part(first),
        part(second)
    )
}
