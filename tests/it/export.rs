//! Statements outside the program: what is on paper, in forms, in surveys and in SQL, and that it comes back right.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use ambtenaar::model::{Form, Perspective};
use ambtenaar::source;
use ambtenaar::words;
use ambtenaar::words::Language;

use crate::support::{Dice, Home, ambtenaar, lacks, statements};

fn exported(line: &str, language: &str) -> String {
    let ran = ambtenaar(&format!("statements export {line} --lang {language}")).run();
    assert_eq!(
        (ran.status, ran.stderr.as_str()),
        (Some(0), ""),
        "{line}: {ran:?}"
    );
    ran.stdout
}

fn ids(form: Form) -> Vec<String> {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let places = questionnaire.places(form);
    let statements = places.filter_map(|place| questionnaire.statement(place));
    statements
        .map(|statement| statement.id.to_string())
        .collect()
}

/// Scored rows of a text, without the columns that depend on the id.
fn scored(text: &str) -> Vec<String> {
    let ran = ambtenaar("score - --quiet").stdin(text.as_bytes()).run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let rows = ran.stdout.lines().map(|row| row.split_once(',').unwrap().1);
    rows.map(str::to_owned).collect()
}

#[test]
fn the_template_is_a_header_with_the_statements_of_the_form() {
    for form in Form::ALL {
        let header = format!("id,team,{}", ids(form).join(","));
        let line = format!("--format csv --form {}", form.key());
        assert_eq!(exported(&line, "nl"), format!("{header}\n"));
        let excel = format!("\u{feff}{}\r\n", header.replace(',', ";"));
        assert_eq!(exported(&format!("{line} --excel"), "en"), excel);
    }
}

#[test]
fn made_up_rows_are_the_same_every_time_and_every_report_names_them() {
    let text = exported("--format csv --example 30", "nl");
    assert_eq!(text, exported("--format csv --example 30", "en"));
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(rows.len(), 30);
    let reference = source::built_in().unwrap().reference();
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        assert_eq!(cells[2], format!("{reference}+example"), "{row}");
        assert_eq!(cells.len(), 3 + 24, "{row}");
    }
    let ran = ambtenaar("score -").stdin(text).run();
    assert_eq!(ran.status, Some(0));
    assert!(
        ran.stderr.contains("made-up example rows"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stdout
            .lines()
            .skip(1)
            .all(|row| row.contains("complete"))
    );
    let colleague = exported("--format csv --example 1 --as colleague", "nl");
    assert!(colleague.starts_with("id,team,instrument,perspective,s01"));
    assert!(colleague.contains("+example,colleague,"));
}

#[test]
fn a_list_on_paper_names_no_role_before_the_page_of_the_trainer() {
    let languages = [
        (Language::Dutch, ["bureaucra", "ondernemer", "verbinder"]),
        (
            Language::English,
            ["bureaucra", "entrepreneur", "connector"],
        ),
    ];
    for (language, roles) in languages {
        for (format, page) in [("md", "page-break-before"), ("txt", "\u{c}")] {
            for (perspective, as_whom) in [
                (Perspective::Own, "self"),
                (Perspective::Colleague, "colleague"),
            ] {
                let line = format!("--format {format} --as {as_whom}");
                let text = exported(&line, language.key());
                let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let (list, key) = flat.split_once(page).unwrap_or_else(|| {
                    // The form feed is white space, and gone here.
                    flat.split_once("Score")
                        .or(flat.split_once("Scoring"))
                        .unwrap()
                });
                for statement in statements(Form::Full, language, perspective) {
                    assert!(list.contains(&statement), "{format}: {statement}");
                    assert!(key.contains(&statement), "{format}: {statement}");
                }
                for role in roles {
                    assert!(!list.to_lowercase().contains(role), "{format}: {role}");
                    assert!(key.contains(role), "{format}: {role}");
                }
                assert!(!list.contains("s01"), "{format}");
            }
        }
    }
}

#[test]
fn the_sheet_of_the_trainer_says_which_six_answers_are_turned_round() {
    let text = exported("--format md", "en");
    assert_eq!(text.matches("| 6 minus the answer |").count(), 6);
    assert_eq!(text.matches("| the answer |").count(), 18);
    assert!(text.contains("with fewer than 4 answers"), "{text}");
}

#[test]
fn every_field_of_the_survey_structure_is_what_the_import_takes() {
    for form in Form::ALL {
        let text = exported(&format!("--format limesurvey --form {}", form.key()), "nl");
        let text = text.strip_prefix('\u{feff}').unwrap();
        assert!(!text.ends_with('\n') && !text.contains("\n\n") && !text.contains('\r'));
        let mut rows = text
            .split('\n')
            .map(|row| row.split('\t').collect::<Vec<_>>());
        let columns = "id,class,type/scale,name,relevance,text,help,language,validation,mandatory,other,default,same_default";
        assert_eq!(rows.next().unwrap().join(","), columns);
        let rows: Vec<Vec<&str>> = rows.collect();
        assert!(rows.iter().all(|row| row.len() == 13));
        let settings: Vec<(&str, &str)> = rows
            .iter()
            .filter(|row| row[1] == "S")
            .map(|row| (row[3], row[5]))
            .collect();
        assert_eq!(settings[0], ("language", "nl"));
        assert_eq!(settings[1], ("additional_languages", "en"));
        assert_eq!(
            settings[2..],
            [
                ("format", "A"),
                ("anonymized", "Y"),
                ("datestamp", "N"),
                ("savetimings", "N"),
                ("ipaddr", "N"),
                ("refurl", "N"),
                ("usecookie", "N"),
                ("allowsave", "N"),
                ("allowregister", "N"),
                ("usecaptcha", "N"),
                ("showxquestions", "N"),
                ("showqnumcode", "X"),
            ]
        );
        for (tag, language) in [("nl", Language::Dutch), ("en", Language::English)] {
            check_language(&rows, tag, language, form);
        }
        let shape = |tag: &str| -> Vec<[String; 5]> {
            let rows = rows.iter().filter(|row| row[7] == tag && row[1] != "SL");
            let fixed = |row: &Vec<&str>| match row[1] {
                "G" => [0, 1, 2, 4, 7].map(|column| row[column].to_owned()),
                _ => [0, 1, 2, 3, 9].map(|column| row[column].to_owned()),
            };
            rows.map(fixed)
                .map(|row| row.map(|cell| cell.replace(tag, "")))
                .collect()
        };
        assert_eq!(shape("nl"), shape("en"), "an equal copy per language");
        let order: Vec<&str> = rows.iter().map(|row| row[7]).collect();
        let last_base = order.iter().rposition(|tag| *tag == "nl").unwrap();
        let first_copy = rows
            .iter()
            .position(|row| row[1] == "G" && row[7] == "en")
            .unwrap();
        assert_eq!(last_base + 1, first_copy, "the base language comes first");
    }
}

fn check_language(rows: &[Vec<&str>], tag: &str, language: Language, form: Form) {
    let of_class = |class: &str| -> Vec<&Vec<&str>> {
        let rows = rows.iter().filter(|row| row[1] == class && row[7] == tag);
        rows.collect()
    };
    let names: Vec<&str> = of_class("SL").iter().map(|row| row[3]).collect();
    assert_eq!(
        names,
        [
            "surveyls_language",
            "surveyls_title",
            "surveyls_welcometext",
            "surveyls_endtext"
        ]
    );
    assert_eq!(of_class("G").len(), 1);
    let [question] = of_class("Q")[..] else {
        panic!("one question")
    };
    assert_eq!(
        (
            question[0],
            question[2],
            question[3],
            question[9],
            question[10]
        ),
        ("1", "F", "Q01", "N", "N")
    );
    let subquestions = of_class("SQ");
    let expected = statements(form, language, Perspective::Own);
    assert_eq!(subquestions.len(), expected.len());
    for (number, ((row, text), id)) in subquestions
        .iter()
        .zip(&expected)
        .zip(ids(form))
        .enumerate()
    {
        assert_eq!(row[0], (number + 2).to_string());
        assert_eq!((row[2], row[3], row[5]), ("0", id.as_str(), text.as_str()));
    }
    let questionnaire = source::built_in().unwrap().questionnaire;
    let labels = questionnaire.labels().get(&language.tag().unwrap());
    let answers = of_class("A");
    assert_eq!(answers.len(), 5);
    for (number, (row, label)) in answers.iter().zip(labels).enumerate() {
        assert_eq!((row[0], row[2]), ("1", "0"));
        assert_eq!(
            (row[3], row[5]),
            ((number + 1).to_string().as_str(), label.as_str())
        );
    }
}

/// Answers of a few people, as cells by statement.
fn people() -> Vec<Vec<Option<u8>>> {
    let mut dice = Dice::new(5);
    (0..20).map(|_| dice.answers(24)).collect()
}

/// The scored rows of these people from a file in our own form.
fn as_scored_here() -> Vec<String> {
    let mut text = format!("id,{}\n", ids(Form::Full).join(","));
    for (number, answers) in people().iter().enumerate() {
        let cells = answers
            .iter()
            .map(|answer| answer.map_or(String::new(), |v| v.to_string()));
        let cells = cells.collect::<Vec<_>>().join(",");
        text.push_str(&number.to_string());
        text.push(',');
        text.push_str(&cells);
        text.push('\n');
    }
    scored(&text)
}

/// A file as LimeSurvey exports the answers: these heads, and the answer as a code or a label.
fn limesurvey_answers(heads: &[String], label: impl Fn(u8) -> String) -> String {
    let quoted = |cells: Vec<String>| {
        let cells = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        cells.collect::<Vec<_>>().join(",") + "\r\n"
    };
    let first = ["id", "submitdate", "lastpage", "startlanguage", "seed"].map(str::to_owned);
    let mut text = format!("\u{feff}{}", quoted([&first[..], heads].concat()));
    for (number, answers) in people().iter().enumerate() {
        let first = [&number.to_string(), "1980-01-01 00:00:00", "1", "nl", "1"];
        let cells = answers
            .iter()
            .map(|answer| answer.map_or(String::new(), &label));
        text += &quoted(first.into_iter().map(str::to_owned).chain(cells).collect());
    }
    text + "\r\n"
}

/// What a survey asks in its base language: the code of the question and its text, the statements and the labels.
fn asked(line: &str) -> [Vec<(String, String)>; 3] {
    let text = exported(&format!("--format limesurvey {line}"), "nl");
    ["Q", "SQ", "A"].map(|class| {
        let rows = text.split('\n').map(|row| row.split('\t').collect());
        let rows = rows.filter(|row: &Vec<&str>| row[7] == "nl" && row[1] == class);
        rows.map(|row| (row[3].to_owned(), row[5].to_owned()))
            .collect()
    })
}

#[test]
fn answers_that_limesurvey_collected_with_the_survey_score_right() {
    for (line, code) in [("", "Q01"), ("--as colleague", "C01")] {
        let [question, statements, labels] = asked(line);
        let [(question_code, question)] = &question[..] else {
            panic!("one question")
        };
        assert_eq!(
            question_code, code,
            "the code says whom the answers are about"
        );
        let heads = |head: fn((&str, &str), (&str, &str)) -> String| -> Vec<String> {
            let statements = statements.iter();
            statements
                .map(|(id, text)| head((code, question), (id, text)))
                .collect()
        };
        let codes = heads(|(code, _), (id, _)| format!("{code}[{id}]"));
        let underscores = heads(|(code, _), (id, _)| format!("{code}_{id}"));
        let full = heads(|(_, question), (_, text)| format!("{question} [{text}]"));
        let number = |value: u8| value.to_string();
        let label = |value: u8| labels[usize::from(value) - 1].1.clone();
        let expected = as_scored_here();
        assert_eq!(scored(&limesurvey_answers(&codes, number)), expected);
        assert_eq!(scored(&limesurvey_answers(&codes, label)), expected);
        assert_eq!(scored(&limesurvey_answers(&underscores, number)), expected);
        assert_eq!(scored(&limesurvey_answers(&full, label)), expected);
    }
}

#[test]
fn answers_to_the_pasted_form_score_right() {
    for language in [Language::Dutch, Language::English] {
        let text = exported("--format forms", language.key());
        let parts: Vec<Vec<&str>> = text
            .split("---")
            .map(|part| part.trim().lines().collect())
            .collect();
        let (question, labels, rows) = (&parts[6], &parts[8], &parts[10]);
        assert_eq!(
            (question.len(), labels.len(), rows.len()),
            (1, 5, 24),
            "{text}"
        );
        // As a grid in Google Forms names its columns.
        let heads: Vec<String> = rows
            .iter()
            .map(|row| format!("{} [{row}]", question[0]))
            .collect();
        let label = |value: u8| labels[usize::from(value) - 1].to_owned();
        assert_eq!(scored(&limesurvey_answers(&heads, label)), as_scored_here());
    }
}

#[test]
fn fault_06_a_file_that_exists_is_only_replaced_when_asked() {
    let run = |force: &str, folder: &Path| {
        let file = folder.join("lijst.md");
        std::fs::write(&file, "old").unwrap();
        let program = ambtenaar(&format!("statements export --format md {force} --output"));
        let ran = program.arg(&file).run();
        (ran, std::fs::read_to_string(&file).unwrap(), file)
    };
    let folder = tempfile::tempdir().unwrap();
    let (ran, text, file) = run("", folder.path());
    let message = format!(
        "{} already exists. Choose another name, or add --force to replace it.\n",
        file.display()
    );
    ran.is(1, "", &message);
    assert_eq!(text, "old");
    let (ran, text, _) = run("--force", folder.path());
    ran.is(0, "", "");
    assert_eq!(text, exported("--format md", "en"));
}

#[test]
fn what_only_a_template_can_have_is_refused_elsewhere() {
    let refused = |line: &str, message: &str| {
        let ran = ambtenaar(&format!("statements export {line}")).run();
        ran.is(2, "", &format!("{message}\n"));
    };
    refused(
        "--format md --excel",
        "--excel only works together with --format csv. Add --format csv, or leave --excel out.",
    );
    refused(
        "--format sql --example 3",
        "--example only works together with --format csv. Add --format csv, or leave --example out.",
    );
    for number in ["0", "65536", "100000"] {
        let message = "is not possible here. Expected: a whole number from 1 to 65535.";
        refused(
            &format!("--format csv --example {number}"),
            &format!("--example: \"{number}\" {message}"),
        );
    }
    refused(
        "",
        "Something is missing: --format <csv|md|txt|html|limesurvey|forms|sql|json|toml>. Use --help to see an example.",
    );
}

#[test]
fn the_sql_divides_exact_multiples_only() {
    let text = exported("--format sql", "en");
    assert_eq!(
        text.matches("\nSELECT id").count(),
        2,
        "one SELECT per form"
    );
    let code = text.lines().filter(|line| !line.starts_with("--"));
    for line in code.clone() {
        // Some databases read a name between quotes as a text.
        assert!(!line.contains('"'), "{line}");
    }
    for line in code.filter(|line| line.contains('/')) {
        let (multiple, divisor) = line.split_once(") / ").unwrap();
        let divisor = divisor.split(" AS BIGINT)").next().unwrap();
        assert!(multiple.ends_with(&format!(" % {divisor}")), "{line}");
    }
    assert!(!text.to_uppercase().contains("ROUND("));
    assert!(!text.contains("MATERIALIZED"));
    assert!(
        text.contains(" END AS leading,"),
        "an error in MySQL and MariaDB"
    );
    let whole_list = words::export::sql_form(Language::English, Form::Full, 24);
    lacks(&exported("--format sql --form short", "en"), &whole_list);
}

#[test]
fn a_list_too_long_for_exact_numbers_in_every_database_has_no_key_in_sql() {
    let list = |statements: usize| {
        let mut text = String::from(
            "format = 1\nid = \"x\"\nversion = \"1\"\nlanguages = [\"en\"]\nmeasurement-error = 22.5\n\
             title = { en = \"x\" }\n[scale]\nlowest = 1\n\
             labels = { en = [\"a\", \"b\", \"c\", \"d\", \"e\"] }\nskip = { en = \"f\" }\n",
        );
        for number in 0..statements {
            let role = ["bureaucrat", "entrepreneur", "connector"][number % 3];
            let reversed = number % 6 > 2;
            let statement = format!(
                "[[statement]]\nid = \"s{number}\"\nrole = \"{role}\"\nfacet = \"f\"\nreversed = {reversed}\n\
                 short = false\ntext = {{ en = \"word{number}\" }}\n"
            );
            text += &statement;
        }
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let line = "statements export --format sql --lang en --statements";
        ambtenaar(line).arg(file.path()).run()
    };
    let ran = list(342);
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    let ran = list(354);
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""));
    let said = "This list is too long for a scoring key in SQL: not every database computes exactly with numbers that large. \
                Use ambtenaar score.";
    assert!(ran.stderr.ends_with(&format!("{said}\n")), "{}", ran.stderr);
}

#[test]
fn a_page_says_which_of_its_texts_are_in_another_language() {
    let home = Home::new();
    home.own_list(|list| {
        let languages = "languages = [\"nl\", \"en\"]";
        list.replace(languages, "languages = [\"de\", \"en\"]")
            .replace("{ nl = ", "{ de = ")
    });
    let page = |language: &str| {
        let line = format!(
            "--lang {language} statements export --format html --part list --statements own.toml"
        );
        home.ambtenaar(&line).run().stdout
    };
    assert!(page("nl").contains("<td lang=\"de\">"), "{}", page("nl"));
    assert!(!page("en").contains(" lang=\"de\""));
}

#[test]
fn ids_that_are_words_of_sql_are_named() {
    let home = Home::new();
    home.own_list(|list| {
        list.replace("id = \"s01\"", "id = \"select\"")
            .replace("id = \"s02\"", "id = \"Order\"")
    });
    let line = "--lang en statements export --format sql --statements own.toml";
    let ran = home.ambtenaar(line).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""));
    let said = "These ids are words of SQL and can't be columns there: select and Order. Give those statements another id, or use \
                ambtenaar score.\n";
    assert!(ran.stderr.ends_with(said), "{}", ran.stderr);
}

/// The engines are not part of the program: what is not here says so and passes.
#[test]
fn databases_compute_what_score_computes() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sql/compare.py");
    let run = Command::new("python3")
        .arg(script)
        .arg(env!("CARGO_BIN_EXE_ambtenaar"))
        .output();
    let mut aloud = std::io::stderr();
    let Ok(ran) = run else {
        writeln!(
            aloud,
            "skipped: the SQL was not run, there is no python3 here"
        )
        .unwrap();
        return;
    };
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(
        ran.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    for line in said.lines().filter(|line| line.ends_with("not here")) {
        writeln!(aloud, "skipped: the SQL was not run in {line}").unwrap();
    }
}
