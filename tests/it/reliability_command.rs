//! `reliability` from the outside: the figures of R, the rows that count, the same bytes for every number of threads.

use std::fmt::Write as _;
use std::path::PathBuf;

use ambtenaar::error::{ProblemKind, Warning};
use serde_json::Value;

use crate::reliability::{INTERVAL_TOLERANCE, OMEGA_TOLERANCE, TOLERANCE, near, read};
use crate::support::{Ambtenaar, Dice, Ran, ambtenaar, lacks, problem};

pub(crate) const LIST: &str = include_str!("../data/eight_per_role.toml");

fn data(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    folder.join("tests/data").join(name)
}

/// Runs `reliability` on the 200 simulated people.
fn people(options: &str) -> Ran {
    of_people(options).run()
}

fn of_people(options: &str) -> Ambtenaar {
    ambtenaar(&format!("reliability --quiet {options}"))
        .arg("--statements")
        .arg(data("eight_per_role.toml"))
        .arg(data("answers_200.csv"))
}

fn figures(options: &str) -> Value {
    let ran = people(&format!("{options} --format json"));
    assert_eq!(ran.status, Some(0), "{ran:?}");
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn the_figures_of_the_command_equal_those_of_psych() {
    let mut checked = 0;
    for missing in ["listwise", "pairwise"] {
        let found = figures(&format!("--missing {missing}"));
        let of_policy = |row: &&std::collections::HashMap<&str, &str>| row["missing"] == missing;
        let roles = read(include_str!("../data/reference_scales.csv"));
        for expect in roles.iter().filter(of_policy) {
            let role = &found["roles"][expect["scale"]];
            let what = format!("{} {missing}", expect["scale"]);
            assert_eq!(role["n"].to_string(), expect["n"], "{what}");
            assert_eq!(role["k"].to_string(), expect["k"], "{what}");
            for (figure, key, tolerance) in [
                ("alpha", "alpha_raw", TOLERANCE),
                ("standardized_alpha", "alpha_std", TOLERANCE),
                ("alpha_low", "feldt_lo", INTERVAL_TOLERANCE),
                ("alpha_high", "feldt_hi", INTERVAL_TOLERANCE),
                ("omega", "psych_omega_tot", OMEGA_TOLERANCE),
                ("sem", "sem_pomp", TOLERANCE),
            ] {
                near(role[figure].as_f64(), expect[key], tolerance, &what);
                checked += 1;
            }
        }
        let statements = read(include_str!("../data/reference_items.csv"));
        for expect in statements.iter().filter(of_policy) {
            let rows = found["roles"][expect["scale"]]["statements"].as_array();
            let row = rows.unwrap().iter().find(|row| row["id"] == expect["item"]);
            let row = row.unwrap();
            assert_eq!(row["n"].to_string(), expect["n"]);
            for (figure, key) in [
                ("mean", "mean"),
                ("sd", "sd"),
                ("item_rest", "r_drop"),
                ("alpha_if_dropped", "alpha_drop_raw"),
            ] {
                near(row[figure].as_f64(), expect[key], TOLERANCE, expect["item"]);
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 6 * 6 + 48 * 4);
}

#[test]
fn csv_and_json_say_the_same() {
    for missing in ["listwise", "pairwise"] {
        let json = figures(&format!("--missing {missing}"));
        let csv = people(&format!("--missing {missing} --format csv")).stdout;
        let mut lines = csv.lines();
        assert_eq!(lines.next(), Some("role,statement,figure,value"));
        for line in lines {
            let cells: Vec<&str> = line.split(',').collect();
            let [role, id, figure, value] = cells[..] else {
                panic!("{line}");
            };
            let place = match (role, id) {
                ("", "") => &json,
                (role, "") => &json["roles"][role],
                (role, id) => {
                    let rows = json["roles"][role]["statements"].as_array().unwrap();
                    rows.iter().find(|row| row["id"] == id).unwrap()
                }
            };
            let found = match &place[figure] {
                Value::Number(number) if number.is_f64() => {
                    near(number.as_f64(), value, 1e-14, line);
                    continue;
                }
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                Value::Array(keys) => {
                    let keys: Vec<&str> = keys.iter().map(|key| key.as_str().unwrap()).collect();
                    keys.join("+")
                }
                other => other.to_string(),
            };
            assert_eq!(found, value, "{line}");
        }
    }
}

#[test]
fn the_report_reads_as_this_in_english_dutch_and_sentences() {
    of_people("--lang en").pins("reliability_200_en");
    of_people("--lang nl --missing pairwise").pins("reliability_200_pairwise_nl");
    of_people("--lang en --accessible").pins("reliability_200_accessible_en");
}

#[test]
fn the_line_for_a_statement_file_is_one_that_the_loader_takes() {
    let ran = people("--lang en");
    let line = ran
        .stdout
        .lines()
        .find(|line| line.contains("measurement-error = "));
    let program = ambtenaar("statements check list.toml");
    let list = LIST.replacen(
        "format = 1\n",
        &format!("format = 1\n{}\n", line.unwrap()),
        1,
    );
    std::fs::write(program.folder().join("list.toml"), list).unwrap();
    let checked = program.run();
    assert_eq!(checked.status, Some(0), "{checked:?}");
    let assumed = problem(ProblemKind::Warning(Warning::MeasurementErrorAssumed));
    lacks(&checked.stdout, &assumed);
    lacks(&checked.stderr, &assumed);
}

/// Many rows in several blocks, some of them with quotes, gaps, other perspectives and forms.
fn many_rows(rows: usize) -> String {
    let mut dice = Dice::new(7);
    let mut text = "id,perspective,form".to_owned();
    for id in crate::support::statement_ids() {
        write!(text, ",{id}").unwrap();
    }
    text.push('\n');
    for row in 0..rows {
        let perspective = ["self", "self", "self", "wish"][dice.below(4)];
        let form = ["full", "full", "short"][dice.below(3)];
        let id = if dice.below(50) == 0 { "\"a\nb\"" } else { "p" };
        write!(text, "{id}{row},{perspective},{form}").unwrap();
        for answer in dice.answers(24) {
            let answer = answer.filter(|_| dice.below(4) > 0);
            write!(text, ",{}", answer.map_or(String::new(), |a| a.to_string())).unwrap();
        }
        text.push('\n');
    }
    text
}

#[test]
fn fault_26_every_number_of_threads_gives_the_same_bytes() {
    let answers = many_rows(12_000);
    assert!(answers.len() > 2 * (256 << 10), "{}", answers.len());
    for format in ["text", "json", "csv"] {
        for missing in ["listwise", "pairwise"] {
            let line = format!("reliability --format {format} --missing {missing} --threads");
            let of = |threads: u8| {
                ambtenaar(&format!("{line} {threads}"))
                    .stdin(&*answers)
                    .run()
            };
            let one = of(1);
            assert!(
                one.stderr.contains("rows of wish left out"),
                "{}",
                one.stderr
            );
            for threads in [2, 7] {
                assert_eq!(of(threads), one, "{threads} threads");
            }
        }
    }
}

/// A file with a column for every statement, of which only the first is answered, at the end of each of these rows.
fn first_answers(columns: &str, rows: &[&str]) -> String {
    let ids: Vec<String> = crate::support::statement_ids();
    let rest = ",".repeat(23);
    let rows: Vec<String> = rows.iter().map(|row| format!("{row}{rest}\n")).collect();
    format!("{columns},{}\n{}", ids.join(","), rows.concat())
}

#[test]
fn only_rows_of_the_perspective_asked_count_and_the_others_are_said() {
    let rows = first_answers(
        "id,perspective",
        &[
            "a,self,1",
            "b,wish,2",
            "c,wish,3",
            "d,job,4",
            "e,colleague,9",
        ],
    );
    let of = |as_whom: &str| {
        ambtenaar(&format!("reliability {as_whom}"))
            .stdin(&*rows)
            .run()
    };
    let last = |ran: &Ran| ran.stderr.lines().last().unwrap().to_owned();
    assert_eq!(
        last(&of("")),
        "1 row, 2 rows of wish left out, 1 row of job left out, 1 row of colleague left out, 0 problems"
    );
    let wish = of("--as wish --lang nl");
    assert_eq!(
        last(&wish),
        "2 rijen, 1 rij van self weggelaten, 1 rij van job weggelaten, 1 rij van colleague weggelaten, 0 problemen"
    );
    assert!(
        wish.stdout.contains("Ingevulde lijsten: 2 (wish:"),
        "{wish:?}"
    );
    assert_eq!(
        of("--as colleague").status,
        Some(1),
        "the 9 is off the scale"
    );
}

#[test]
fn a_list_in_its_short_form_is_judged_by_its_short_statements() {
    let mut rows = "id,form,b1,b2,b3,b4,e1,e2,e3,e4,c1,c2,c3,c4\n".to_owned();
    let mut dice = Dice::new(3);
    for row in 0..40 {
        write!(rows, "p{row},short").unwrap();
        for _ in 0..12 {
            write!(rows, ",{}", 1 + dice.below(5)).unwrap();
        }
        rows.push('\n');
    }
    let run = |rows: &str| {
        let program = ambtenaar("reliability --format json --statements list.toml");
        std::fs::write(program.folder().join("list.toml"), LIST).unwrap();
        program.stdin(rows).run()
    };
    let found: Value = serde_json::from_str(&run(&rows).stdout).unwrap();
    assert_eq!(
        (&found["form"], &found["roles"]["connector"]["n"]),
        (&"short".into(), &40.into())
    );
    assert_eq!(
        found["roles"]["connector"]["statements"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
    let mixed = run(&(rows + "q,full,1,2,3,4,5,4,3,2,1,2,3,4\n"));
    assert!(
        mixed
            .stderr
            .ends_with("41 rows, 40 of the short version, 12 problems\n"),
        "{mixed:?}"
    );
    let found: Value = serde_json::from_str(&mixed.stdout).unwrap();
    assert_eq!(found["form"], "full");
}

#[test]
fn made_up_answers_are_called_that_and_other_statements_are_named() {
    let reference = ambtenaar("--version")
        .run()
        .stdout
        .lines()
        .nth(1)
        .unwrap()
        .to_owned();
    let rows = format!("id,instrument,s01\na,{reference}+example,3\nb,other@1#00000000,3\n");
    let ran = ambtenaar("reliability").stdin(rows).run();
    assert!(ran.stdout.contains("These answers are made up"), "{ran:?}");
    assert!(ran.stderr.contains("(other@1#00000000)"), "{ran:?}");
    assert!(!ran.stderr.contains("+example"), "{ran:?}");
}

/// What `reliability` writes to a report with this name, and to standard output.
fn reported(name: &str, options: &str) -> (String, String) {
    let program = of_people(&format!("--lang en {options} --report={name}"));
    let path = program.folder().join(name);
    program.run_and(|ran| {
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.stderr.contains(name), "{ran:?}");
        (std::fs::read_to_string(&path).unwrap(), ran.stdout.clone())
    })
}

#[test]
fn a_report_in_a_file_says_what_is_shown() {
    let (text, shown) = reported("report.txt", "");
    assert_eq!(text, shown);
    let (json, shown) = reported("report.json", "--format json");
    assert_eq!(json, shown);
    let (page, _) = reported("report.html", "--format csv");
    let (document, shown) = reported("report.md", "");
    for said in [
        "Alpha is 0.70 for the bureaucrat, 0.77 for the entrepreneur and 0.79 for the connector.",
        "The statements of the connector",
        "measurement-error = ",
    ] {
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        for report in [&page, &document, &shown] {
            assert!(report.contains(said), "{said} is not in {report}");
        }
    }
    assert!(document.contains("| b1 | 181 | 4.14 | 0.96 | 0.44 | 0.66 | 0.14 | 0.14 |"));
    assert!(page.contains("<code>measurement-error = "), "{page}");
    assert!(!document.contains('\u{ad}') && page.contains("con\u{ad}nector"));
}

#[test]
fn a_report_on_nine_people_has_no_figure() {
    let rows: Vec<String> = (0..9)
        .map(|row| format!("p{row},{}", 1 + row % 5))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    for name in ["report.html", "report.md", "report.txt"] {
        let program = ambtenaar("reliability --quiet --lang en --report").arg(name);
        let path = program.folder().join(name);
        let rows = first_answers("id", &rows);
        let report = program
            .stdin(&*rows)
            .run_and(|_| std::fs::read_to_string(&path).unwrap());
        assert!(!report.contains("s01"), "{report}");
    }
}

#[test]
fn faults_2_and_6_a_file_is_written_whole_and_never_replaced_unasked() {
    let program = ambtenaar("reliability --quiet --format csv --output figures.csv");
    let folder = program.folder().to_owned();
    let rows = first_answers("id", &["a,1"]);
    std::fs::write(folder.join("figures.csv"), "mine").unwrap();
    let refused = program.stdin(&*rows).run();
    assert_eq!(refused.status, Some(1));
    assert!(refused.stderr.contains("figures.csv"), "{refused:?}");
    let program = ambtenaar("reliability --quiet --format csv --output figures.csv");
    let path = program.folder().join("figures.csv");
    let written = program.stdin(&*rows).run_and(|ran| {
        ran.is(0, "", "");
        std::fs::read_to_string(&path).unwrap()
    });
    let direct = ambtenaar("reliability --quiet --format csv")
        .stdin(&*rows)
        .run();
    direct.is(0, &written, "");
}

// A shell sends the output there: Unix only.
#[cfg(unix)]
#[test]
fn faults_1_and_2_a_full_or_closed_output_ends_well() {
    let rows = first_answers("id", &["a,1"]);
    let full = ambtenaar("reliability --quiet")
        .stdin(&*rows)
        .run_by_shell("exec \"$0\" \"$@\" > /dev/full");
    assert_eq!(
        (full.status, full.stderr.lines().count()),
        (Some(1), 1),
        "{full:?}"
    );
    let closed = ambtenaar("reliability --quiet")
        .stdin(&*rows)
        .run_by_shell("{ \"$0\" \"$@\"; echo $? >&2; } | :");
    assert_eq!(closed.stderr, "0\n");
}

#[test]
fn fault_20_nothing_from_a_file_moves_the_cursor() {
    let rows = "id,instrument,s01\n\u{1b}[2J,\u{1b}]0;x\u{7}\u{202e},\u{1b}[31m\n";
    let ran = ambtenaar("reliability").stdin(rows).run();
    for text in [&ran.stdout, &ran.stderr] {
        let wrong = text
            .chars()
            .find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(wrong, None, "{text}");
    }
}
