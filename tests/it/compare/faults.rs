//! Files that can't be compared, output that can't be written, and text that could do harm.

use std::fs;
use std::path::Path;

use html5gum::{Token, Tokenizer};

use super::{colleagues, four, json, row, with};
#[test]
fn several_people_are_an_error_that_names_them() {
    let rows = four("anna") + &four("bo") + &four("");
    with("--lang nl compare rows.csv", &rows).run().is(
        2,
        "",
        "In deze bestanden staan antwoorden van meer mensen. Kies één code met --id: (leeg), anna, bo.\n",
    );
    with("--lang nl compare rows.csv --id cas", &rows).run().is(
        2,
        "",
        "De code bij --id staat niet in deze bestanden. Kies uit: (leeg), anna, bo.\n",
    );
    let one = with("compare rows.csv --id bo --format json", &rows).run();
    assert!(one.stdout.contains("\"id\":\"bo\""));
    let empty = with("compare rows.csv --format json", &four("")).run();
    assert!(empty.stdout.contains("\"id\":\"\""), "{empty:?}");
}

#[test]
fn what_is_missing_is_said_with_what_was_found() {
    let own = row("anna", "2026-01-10", "self", [4, 3, 3]);
    let ran = with("--lang nl compare rows.csv", &own).run();
    assert_eq!(ran.status, Some(1));
    assert!(
        ran.stderr
            .contains("Gevonden: 1 lijst over hoe je nu werkt."),
        "{}",
        ran.stderr
    );
    let ran = with(
        "--lang nl compare rows.csv",
        &(own + &colleagues(&[[5, 1, 2]])),
    )
    .run();
    assert_eq!((ran.status, &*ran.stdout), (Some(1), ""));
    assert!(
        ran.stderr.contains(
            "Er is nog niets te zien: 1 van de 3 lijsten van collega's is binnen. Vraag nog 2 collega's. Gevonden: 1 lijst over hoe \
             je nu werkt.\n"
        ),
        "{}",
        ran.stderr
    );
    let two = row("anna", "2026-01-10", "self", [4, 3, 3]) + &colleagues(&[[5, 1, 2], [1, 5, 4]]);
    let ran = with("--lang en compare rows.csv", &two).run();
    let said = "2 of the 3 lists from colleagues are in. Ask one more colleague.";
    assert!(
        ran.stderr.contains(said) && !ran.stderr.contains("--as wish"),
        "{}",
        ran.stderr
    );
    let wish = row("anna", "2026-01-11", "wish", [3, 5, 3]);
    let ran = with("--lang en compare rows.csv", &wish).run();
    assert_eq!(ran.status, Some(1));
    assert!(
        ran.stderr
            .contains("Found: 1 list about how you would like to work."),
        "{}",
        ran.stderr
    );
    let ran = with("--lang en compare rows.csv", "").run();
    assert_eq!(
        (ran.status, &*ran.stderr),
        (
            Some(1),
            "There are no answers in these files. Choose another file.\n"
        )
    );
}

#[test]
fn a_list_with_too_few_answers_is_counted_and_left_out() {
    let empty = format!("anna,2028-01-01,self,full,en,,{}\n", ",".repeat(24));
    let tree = json("", &(four("anna") + &empty));
    assert_eq!(tree["incomplete"], 1);
    assert_eq!(tree["self"]["date"], "2027-01-10");
}

#[test]
fn ratings_and_situations_that_do_not_exist_are_refused() {
    let ran = with("--lang nl compare rows.csv --ratings 5,6", "").run();
    assert_eq!(ran.status, Some(2));
    assert!(
        ran.stderr.contains("drie cijfers van 1 t/m 5"),
        "{}",
        ran.stderr
    );
    let ran = with("--lang en compare rows.csv --situation moon", "").run();
    assert_eq!(ran.status, Some(2));
    assert!(
        ran.stderr
            .contains("passport-counter, neighbourhood-manager, council-memo, innovation-pilot"),
        "{}",
        ran.stderr
    );
    let ran = with(
        "compare rows.csv --situation council-memo --ratings 1,2,3",
        "",
    )
    .run();
    assert_eq!(ran.status, Some(2));
}

#[test]
fn a_report_is_in_its_file_before_it_is_read_on_the_screen() {
    let program = with(
        "--lang en compare rows.csv --report page.html",
        &four("anna"),
    );
    let file = program.folder().join("page.html");
    let terminal = program.in_terminal(80, 24);
    terminal.wait_for("q stop");
    assert!(file.exists());
}

/// The start tags of a page.
fn tags(page: &str) -> Vec<String> {
    let tokens = Tokenizer::new(page).filter_map(|token| match token {
        Ok(Token::StartTag(tag)) => Some(String::from_utf8(tag.name.to_vec()).unwrap()),
        _ => None,
    });
    tokens.collect()
}

#[test]
fn fault_29_what_a_row_says_is_no_part_of_a_page() {
    let page = |date: &str| {
        let rows = row("anna", date, "self", [4, 3, 3])
            + &row("anna", &format!("9{date}"), "wish", [3, 5, 3]);
        let program = with("compare rows.csv --report page.html", &rows);
        let file = program.folder().join("page.html");
        program.run_and(|ran| {
            assert_eq!(ran.status, Some(0), "{ran:?}");
            fs::read_to_string(file).unwrap()
        })
    };
    let (harmless, hostile) = (page("x"), page("<script>alert(`1`)</script><img src=x>"));
    assert_eq!(tags(&harmless), tags(&hostile));
    assert!(!harmless.contains("<script") && !hostile.contains("<script"));
}

#[test]
fn fault_06_a_report_that_exists_is_refused_before_anything_is_read() {
    let program = with("--lang nl compare rows.csv --report table.csv", "");
    let ran = program.run();
    assert_eq!(ran.status, Some(2), "a name that is no report");
    let program = with("--lang nl compare missing.csv --report page.html", "");
    fs::write(program.folder().join("page.html"), "mine").unwrap();
    let page = program.folder().join("page.html");
    program.run_and(|ran| {
        assert_eq!(ran.status, Some(1));
        assert!(ran.stderr.contains("bestaat al"), "{}", ran.stderr);
        assert_eq!(fs::read_to_string(Path::new(&page)).unwrap(), "mine");
    });
}

#[cfg(unix)]
#[test]
fn fault_01_and_02_a_closed_or_full_output_ends_as_it_should() {
    let full = with("--lang nl compare rows.csv", &four("anna"))
        .run_by_shell("exec \"$0\" \"$@\" > /dev/full");
    assert_eq!(full.status, Some(1));
    assert_eq!(full.stderr.lines().count(), 1, "{}", full.stderr);
    let closed = with("compare rows.csv", &four("anna"))
        .run_by_shell("{ \"$0\" \"$@\"; echo $? >&2; } | true");
    assert_eq!(closed.stderr, "0\n");
}

#[test]
fn fault_20_no_escape_of_a_row_reaches_the_screen() {
    let rows = four("anna").replace("2026-01-10", "\u{1b}[2J\u{202e}x");
    let ran = with("compare rows.csv", &rows).run();
    assert_eq!(ran.status, Some(1), "what is no date is not shown: {ran:?}");
    let bad = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!ran.stdout.contains(bad) && !ran.stderr.contains(bad));
}
