//! `--answers`: nothing is asked, and the result is there at once.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{EIGHTS, Ran, ambtenaar, words};

const SHORT: &str = "4,5,3,4,2,1,4,5,3,2,4,4";

fn taken(line: &str, language: &str) -> Ran {
    ambtenaar(line).env("AMBTENAAR_LANG", language).run()
}

fn result(line: &str, language: &str) -> String {
    let run = taken(line, language);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{line}");
    run.stdout
}

#[test]
fn the_result_as_text() {
    let line = format!("--answers {EIGHTS}");
    assert_snapshot!("result_nl", result(&line, "nl"));
    assert_snapshot!("result_en", result(&line, "en"));
}

#[test]
fn the_result_in_ascii() {
    let line = format!("--answers {EIGHTS} --charset ascii");
    for language in ["nl", "en"] {
        let text = result(&line, language);
        let drawn =
            |c: char| matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{28ff}' | '±' | '·');
        assert!(!text.contains(drawn), "{text}");
        assert_snapshot!(format!("result_{language}_ascii"), text);
    }
    if cfg!(windows) {
        return; // There no variable tells what a window can show.
    }
    let by_locale = ambtenaar(&format!("--answers {EIGHTS}")).env("LANG", "en_US.ISO-8859-1");
    assert_eq!(by_locale.run().stdout, result(&line, "en"));
}

#[test]
fn the_result_in_sentences() {
    let line = format!("--answers {EIGHTS} --accessible");
    assert_snapshot!("result_nl_accessible", result(&line, "nl"));
    assert_snapshot!("result_en_accessible", result(&line, "en"));
    for switch in ["AMBTENAAR_ACCESSIBLE", "ACCESSIBLE"] {
        let run = ambtenaar(&format!("--answers {EIGHTS}")).env(switch, "1");
        assert_eq!(run.run().stdout, result(&line, "en"), "{switch}");
        let run = ambtenaar(&format!("--answers {EIGHTS}")).env(switch, "0");
        assert_ne!(run.run().stdout, result(&line, "en"), "{switch}");
    }
}

/// With few answers to the connector: 75, and twice 62.5, of which only the bureaucrat's is told apart.
#[test]
fn the_headline_names_the_roles_that_lead_and_not_one_above_them_that_is_told_apart() {
    let answers = "4,4,4,4,3,3,4,4,4,2,3,3,,4,4,3,4,,2,4,,4,3,";
    let said = words(&result(&format!("--answers {answers}"), "en"));
    for sentence in [
        "You mainly combine the entrepreneur and the connector.",
        "Whether the bureaucrat really lies below them, this test cannot say.",
    ] {
        assert!(said.contains(sentence), "{said}");
    }
}

/// The same twice, with the few answers to another role.
#[test]
fn a_preference_is_clear_when_both_others_are_far_enough_whatever_their_order() {
    for answers in [
        "4,4,4,5,3,3,4,4,4,1,3,3,2,,4,,5,3,2,,4,5,,3",
        "4,4,4,5,3,3,4,4,4,1,3,3,,4,4,3,5,,2,4,,5,3,",
    ] {
        let said = words(&result(&format!("--answers {answers}"), "en"));
        let probably = "Your preference probably lies with the entrepreneur.";
        assert!(said.contains(probably), "{said}");
    }
}

#[test]
fn no_line_of_a_result_is_wider_than_80_columns() {
    for line in [
        format!("--answers {EIGHTS} --explain"),
        format!("--answers {EIGHTS} --as colleague --show-result"),
        format!("--answers {EIGHTS} --as wish --explain"),
        format!("--answers {SHORT} --form short --as job"),
        format!("--answers {}", ",".repeat(23)),
    ] {
        for language in ["nl", "en"] {
            let text = result(&line, language);
            let wide = text.lines().find(|line| line.chars().count() > 80);
            assert_eq!(wide, None, "{line}");
        }
    }
}

#[test]
fn the_result_as_json_is_exact() {
    let text = result(&format!("--answers {EIGHTS} --format json --id x"), "nl");
    let parsed: Value = serde_json::from_str(&text).unwrap();
    let date = parsed["date"].as_str().unwrap();
    assert_eq!(date.len(), 10);
    assert_snapshot!("result_json", text.replace(date, "DATE"));
    assert!(text.ends_with("}\n") && text.lines().count() == 1, "{text}");
}

#[test]
fn the_json_of_the_short_form_names_only_its_own_statements_as_asked() {
    let text = result(
        &format!("--answers {SHORT} --form short --format json --id x"),
        "en",
    );
    let parsed: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(parsed["form"], "short");
    assert_eq!(parsed["answered"]["bureaucrat"], 4);
    assert_eq!(parsed["answers"]["s01"], 4);
    let given: Vec<&Value> = parsed["answers"].as_object().unwrap().values().collect();
    assert_eq!(given.iter().filter(|answer| !answer.is_null()).count(), 12);
}

#[test]
fn without_an_id_a_short_random_code_is_given() {
    let id = |_: u8| {
        let text = result(&format!("--answers {EIGHTS} --format json"), "en");
        let parsed: Value = serde_json::from_str(&text).unwrap();
        parsed["id"].as_str().unwrap().to_owned()
    };
    let (one, other) = (id(1), id(2));
    assert!((4..=12).contains(&one.len()), "{one}");
    assert_ne!(one, other);
}

#[test]
fn nothing_answered_is_a_result_in_words_without_numbers() {
    let line = format!("--answers {}", ",".repeat(23));
    for language in ["nl", "en"] {
        let text = result(&line, language);
        assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        assert_snapshot!(format!("result_{language}_nothing_answered"), text);
    }
}

#[test]
fn fault_18_a_wrong_number_of_answers_is_counted_out() {
    let wrong = |line: &str, language: &str, message: &str| {
        taken(line, language).is(2, "", &format!("{message}\n"));
    };
    wrong(
        "--answers 1,2",
        "en",
        "--answers: found 2, expected 24. Give one answer per statement, with commas between; leave one empty to skip it.",
    );
    wrong(
        "--answers 1,2",
        "nl",
        "--answers: 2 gevonden, 24 verwacht. Geef één antwoord per stelling, met komma's ertussen. Leeg telt als overgeslagen.",
    );
    wrong(
        &format!("--form short --answers {EIGHTS}"),
        "en",
        "--answers: found 24, expected 12. Give one answer per statement, with commas between; leave one empty to skip it.",
    );
    wrong(
        &format!("--answers {EIGHTS},"),
        "en",
        "--answers: found 25, expected 24. Give one answer per statement, with commas between; leave one empty to skip it.",
    );
}

#[test]
fn fault_18_an_answer_off_the_scale_is_named() {
    for found in [
        "0",
        "6",
        "-1",
        "3.5",
        "1e0",
        "٣",
        "99999999999999999999",
        "x",
    ] {
        let answers = EIGHTS.replacen(",2,", &format!(",{found},"), 1);
        let run = ambtenaar("--answers").arg(answers).run();
        let message = format!(
            "--answers: answer 2 is \"{found}\". Expected: a digit from 1 to 5, or empty.\n"
        );
        run.is(2, "", &message);
    }
    taken("--answers 1,6", "nl").is(
        2,
        "",
        "--answers: antwoord 2 is \"6\". Verwacht: een cijfer van 1 t/m 5, of leeg.\n",
    );
}

#[test]
fn with_given_answers_nothing_is_read() {
    let input = std::io::repeat(b'1');
    let run = ambtenaar(&format!("--answers {EIGHTS}"))
        .stdin_from(input)
        .run();
    assert_eq!(run.stdout, result(&format!("--answers {EIGHTS}"), "en"));
}

#[test]
fn the_statements_that_mattered_most_are_explained() {
    assert_snapshot!(
        "result_en_explained",
        result(&format!("--answers {EIGHTS} --explain"), "en")
    );
}

#[test]
fn which_of_two_roles_comes_second_is_not_said_where_it_can_not_be_told() {
    let answers = "4,5,2,4,4,1,4,3,2,2,4,5,2,4,3,2,4,5,3,5,4,4,2,4";
    for (language, expected) in [
        (
            "nl",
            "Welke van de andere twee bij jou sterker is, kan deze test niet zeggen.",
        ),
        (
            "en",
            "This test cannot say which of the other two is stronger in you.",
        ),
    ] {
        let run = ambtenaar(&format!("--lang {language} --answers {answers}")).run();
        assert!(words(&run.stdout).contains(expected), "{}", run.stdout);
    }
}

#[test]
fn chances_that_do_not_add_up_to_100_say_that_they_are_rounded() {
    for (answers, end) in [
        ("5,4,1,1,2,5,1,3,1,3,4,5", "and connector 21% (rounded)."),
        ("1,5,5,2,4,2,5,4,3,2,1,4", "%."),
    ] {
        let text = words(&result(&format!("--form short --answers {answers}"), "en"));
        let (_, told) = text.split_once("How sure?").unwrap();
        let (chances, _) = told.split_once(" That holds").unwrap();
        assert!(chances.ends_with(end), "{chances}");
    }
}
