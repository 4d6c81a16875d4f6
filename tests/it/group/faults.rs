//! Bad input and bad luck.

use html5gum::{Token, Tokenizer};

use crate::support::ambtenaar;

use super::{ALL_ALIKE, BUREAUCRAT, CONNECTOR, Sheet, almost_empty, flat, group, json, people};

#[test]
fn fault_19_nobody_and_only_missing_answers_are_said_in_words() {
    let mut missing = people(0, CONNECTOR);
    for _ in 0..9 {
        missing.row("", &almost_empty());
    }
    for sheet in [people(0, CONNECTOR), missing] {
        let ran = group("", &sheet).run();
        assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""));
        assert!(ran.stderr.contains("fewer than 5 people"), "{}", ran.stderr);
    }
}

/// The group of these lines, too small, and what is said of that.
fn too_small(lines: &[String]) -> String {
    let ids: Vec<String> = super::questionnaire()
        .statements()
        .iter()
        .map(|statement| statement.id.to_string())
        .collect();
    let text = format!("id,{}\n{}\n", ids.join(","), lines.join("\n"));
    let ran = ambtenaar("group --lang en").stdin(text).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""));
    flat(&ran.stderr)
}

#[test]
fn rows_that_are_wrong_are_the_reason_why_a_group_is_too_small() {
    let row = |id: usize, more: &str| format!("p{id},{}{more}", ["4"; 24].join(","));
    let long: Vec<String> = (0..7).map(|id| row(id, ",4")).collect();
    let told = too_small(&long);
    assert!(
        told.contains("7 rows could not be read properly, so that"),
        "{told}"
    );
    assert!(told.contains("ambtenaar score --check FILE"), "{told}");
    let short: Vec<String> = (0..6).map(|id| format!("p{id};4;4")).collect();
    assert!(too_small(&short).contains("6 rows could not be read properly"));
    let mut open: Vec<String> = (0..6).map(|id| row(id, "")).collect();
    open[1].insert(0, '"');
    assert!(too_small(&open).contains("A quote is never closed"));
    // With so few it would be too small all the same.
    let few = too_small(&long[..2]);
    assert!(
        few.starts_with("2 rows with too many cells, left out"),
        "{few}"
    );
    assert!(
        few.contains("score --check") && few.contains("There are fewer than 5"),
        "{few}"
    );
}

#[test]
fn fault_19_a_missing_role_makes_every_row_incomplete() {
    let questionnaire = super::questionnaire();
    let columns: Vec<String> = questionnaire
        .statements()
        .iter()
        .filter(|statement| statement.role.key() != "connector")
        .map(|statement| statement.id.to_string())
        .collect();
    let row = vec!["4"; columns.len()].join(",");
    let text = format!("{}\n{}", columns.join(","), format!("{row}\n").repeat(9));
    let ran = ambtenaar("group --lang en").stdin(text).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""));
    assert!(ran.stderr.contains("fewer than 5 people"), "{}", ran.stderr);
}

#[test]
fn fault_19_equal_answers_have_no_division_and_no_nan() {
    for number in [5, 10, 40] {
        let sheet = people(number, ALL_ALIKE);
        for options in [
            "",
            "--accessible",
            "--format json",
            "--format csv",
            "--points",
        ] {
            let ran = group(options, &sheet).run();
            assert_eq!(ran.status, Some(0), "{ran:?}");
            let text = ran.stdout.to_lowercase();
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|word| matches!(word, "nan" | "inf")), "{text}");
        }
        let report = json("", &sheet);
        assert_eq!(report["labels"]["balanced"], number);
        let spread = &report["roles"]["connector"]["mix_sd"];
        assert!(if number < 10 {
            spread.is_null()
        } else {
            *spread == 0.0
        });
        assert_eq!(report["divided"], serde_json::json!([]));
    }
    let text = flat(&group("", &people(12, ALL_ALIKE)).run().stdout);
    assert!(
        text.contains("There is no statement on which the answers differ."),
        "{text}"
    );
    assert!(
        text.contains("12 people gave the same answer to everything."),
        "{text}"
    );
}

// A shell sends the output there: Unix only.
#[cfg(unix)]
#[test]
fn fault_01_02_a_closed_or_full_output() {
    let sheet = people(12, CONNECTOR);
    let full = group("", &sheet).run_by_shell("exec \"$0\" \"$@\" > /dev/full");
    assert_eq!(full.status, Some(1));
    assert_eq!(full.stderr.lines().count(), 1, "{}", full.stderr);
    let closed = group("", &sheet).run_by_shell("\"$0\" \"$@\" | true; exit 0");
    assert_eq!((closed.status, closed.stderr.as_str()), (Some(0), ""));
}

#[test]
fn fault_06_a_report_that_exists_is_refused_before_anything_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("team.md");
    std::fs::write(&path, "mine").unwrap();
    let sheet = people(6, CONNECTOR);
    let refused = group("--report", &sheet).arg(&path).run();
    assert_eq!((refused.status, refused.stdout.as_str()), (Some(1), ""));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    let forced = group("--force --report", &sheet).arg(&path).run();
    assert_eq!(forced.status, Some(0), "{forced:?}");
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("# "));
    let unknown = group("--report team.pdf", &sheet).run();
    assert_eq!(unknown.status, Some(2));
    assert!(
        unknown.stderr.contains(".html, .md, .txt or .json"),
        "{}",
        unknown.stderr
    );
    let nowhere = group("--report no/such/team.html", &sheet).run();
    assert_eq!((nowhere.status, nowhere.stdout.as_str()), (Some(1), ""));
}

#[test]
fn fault_16_a_column_that_is_not_there_and_a_file_without_rows() {
    let ran = group("--by team", &people(6, CONNECTOR)).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""));
    assert!(
        ran.stderr.contains("there is no column \"team\""),
        "{}",
        ran.stderr
    );
    let ran = ambtenaar("group --lang en").stdin("").run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""));
    assert!(
        ran.stderr.contains("there is nothing in it"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_column_with_a_value_for_every_row_is_no_column_of_groups() {
    let mut sheet = Sheet::new("code");
    for number in 0..10_001 {
        sheet.person(&number.to_string(), CONNECTOR);
    }
    let ran = group("--by code", &sheet).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""));
    assert!(
        ran.stderr.contains("more than 10000 different values"),
        "{}",
        ran.stderr
    );
}

/// Names of parts that try to be something else.
const HOSTILE: [&str; 6] = [
    "</style></svg><script>alert(1)</script>",
    "\" onload=\"alert(1)\" ' `x`",
    "[a](javascript:alert(1)) | b | https://evil.example",
    "# x <img src=x onerror=alert(1)>",
    "\u{1b}[2J\u{9b}31m\u{202e}x",
    "=1+1",
];

/// Five people in each part, and the report with the names of the parts.
fn named(names: &[String]) -> Sheet {
    let mut sheet = Sheet::new("<b>team</b>|`x`");
    for (number, name) in names.iter().enumerate() {
        for _ in 0..5 {
            let keyed = if number % 2 == 0 {
                CONNECTOR
            } else {
                BUREAUCRAT
            };
            let quoted = format!("\"{}\"", name.replace('"', "\"\""));
            sheet.person(&quoted, keyed);
        }
    }
    sheet
}

fn file(sheet: &Sheet, name: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    let run = group("--report", sheet).arg(&path).arg("--by");
    let ran = run.arg("<b>team</b>|`x`").run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    std::fs::read_to_string(&path).unwrap()
}

/// The elements of a page with their attributes' names, without text.
fn elements(page: &str) -> Vec<String> {
    Tokenizer::new(page)
        .filter_map(|token| match token.unwrap() {
            Token::StartTag(tag) => {
                let names = tag.attributes.keys();
                let names = names.map(|name| String::from_utf8_lossy(name).into_owned());
                let tag = String::from_utf8_lossy(&tag.name).into_owned();
                Some(format!("{tag} {}", names.collect::<Vec<_>>().join(" ")))
            }
            Token::EndTag(tag) => Some(format!("/{}", String::from_utf8_lossy(&tag.name))),
            Token::Comment(_) | Token::Error(_) => Some("unexpected".to_owned()),
            _ => None,
        })
        .collect()
}

#[test]
fn fault_29_no_name_becomes_part_of_a_page_or_document() {
    let harmless: Vec<String> = (0..HOSTILE.len()).map(|n| format!("team {n}")).collect();
    let hostile = HOSTILE.map(str::to_owned);
    let [plain, page] = [&harmless[..], &hostile[..]].map(|names| file(&named(names), "team.html"));
    assert_eq!(elements(&page), elements(&plain), "{page}");
    assert!(page.contains("default-src &#39;none&#39;"));
    for forbidden in ["<script", "<img", "onload=\"", "`"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let [plain, document] =
        [&harmless[..], &hostile[..]].map(|names| file(&named(names), "team.md"));
    assert_eq!(
        document.lines().count(),
        plain.lines().count(),
        "{document}"
    );
    let unescaped = document.replace("\\]", "");
    for forbidden in ["](", "<b>", "<img", "<script", "https:", "javascript:"] {
        assert!(!unescaped.contains(forbidden), "{forbidden}");
    }
    let pipes = |text: &str| text.matches('|').count();
    assert_eq!(pipes(&document), pipes(&plain));
}

#[test]
fn fault_20_21_names_reach_neither_a_terminal_nor_a_spreadsheet_as_commands() {
    let sheet = named(&HOSTILE.map(str::to_owned));
    for options in ["", "--accessible", "--charset ascii"] {
        let run = group(options, &sheet).arg("--by").arg("<b>team</b>|`x`");
        let text = run.run().stdout;
        let harmful = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!text.contains(harmful), "{text:?}");
        assert!(text.contains("\\u{1b}[2J"), "{text}");
    }
    let run = group("--format csv", &sheet)
        .arg("--by")
        .arg("<b>team</b>|`x`");
    let csv = run.run().stdout;
    assert!(csv.contains("\n'=1+1,people,,,5\n"), "{csv}");
}
