//! Line mode: through pipes, and in terminals that cannot move their cursor.

use ambtenaar::model::{Form, Perspective};
use ambtenaar::words::Language;

use crate::support::{EIGHTS, Ran, ambtenaar, comma_separated, key, statements, words};

/// Every answer of [`EIGHTS`] on a line of its own.
fn eights() -> String {
    EIGHTS.replace(',', "\n") + "\n"
}

/// No byte that draws or moves anything.
#[track_caller]
fn is_plain(text: &str) {
    let drawing = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}')
    };
    assert!(!text.contains(drawing), "{text}");
}

/// Lines that fit on a screen.
#[track_caller]
fn fits(text: &str) {
    let wide = text.lines().find(|line| line.chars().count() > 80);
    assert_eq!(wide, None);
}

/// No line ends inside a sentence: what is longer than a label ends as a sentence or a question does.
#[track_caller]
fn is_whole(text: &str) {
    let broken = text.lines().find(|line| {
        let line = line.trim_end();
        line.chars().count() > 40
            && !line.starts_with("    ")
            && !line.ends_with(['.', '?', ':', '”'])
    });
    assert_eq!(broken, None, "{text}");
}

#[track_caller]
fn are_plain(run: &Ran) {
    is_plain(&run.stdout);
    is_whole(&run.stdout);
    is_plain(&run.stderr);
    is_whole(&run.stderr);
}

#[test]
fn answers_through_a_pipe_lead_to_the_result_in_sentences() {
    for language in ["nl", "en"] {
        let run = ambtenaar("")
            .env("AMBTENAAR_LANG", language)
            .stdin(eights());
        let run = run.run();
        are_plain(&run);
        assert_eq!(run.status, Some(0));
        let given = ambtenaar(&format!("--accessible --answers {EIGHTS}"));
        let given = given.env("AMBTENAAR_LANG", language).run();
        assert_eq!(run.stdout, given.stdout);
        for statement in statements(
            Form::Full,
            Language::from_key(language).unwrap(),
            Perspective::Own,
        ) {
            assert!(words(&run.stderr).contains(&statement), "{statement}");
        }
    }
}

#[test]
fn the_transcript_of_a_whole_run() {
    let input = "4\nmee eens\n?\nHelemaal mee oneens\n\nzeven\ns\nb\n2\nB\nS\n5\nstrongly agree\n3\n1\n2\n4\n4\nb\n\
                 5\n7\n?\n1\n4\nb\n\n";
    for language in ["nl", "en"] {
        let program = || {
            let program = ambtenaar("--form short --no-progress");
            program.env("AMBTENAAR_LANG", language).stdin(input)
        };
        are_plain(&program().run());
        program().pins(&format!("take_lines_{language}"));
    }
}

#[test]
fn stopping_half_way_says_how_far_and_how_to_go_on() {
    for (end, name) in [("q\n", "q"), ("Q\n4\n", "Q"), ("", "the end of the input")] {
        let run = ambtenaar("--form short --id x")
            .stdin(format!("4\n4\n{end}"))
            .run();
        are_plain(&run);
        assert_eq!((run.status, run.stdout.as_str()), (Some(3), ""), "{name}");
        let said = words(&run.stderr);
        assert!(said.contains("You have done 2 of 12 statements."), "{said}");
        assert!(said.ends_with("ambtenaar --form short --id x"), "{said}");
    }
}

#[test]
fn back_at_the_first_statement_stays_there_and_says_so() {
    let run = ambtenaar("").stdin("b\n4\nb\n").run();
    let said = words(&run.stderr);
    assert!(said.contains("This is the first statement."), "{said}");
    assert!(
        said.contains("Your answer was: 4, agree. Press Enter to leave it as it is."),
        "{said}"
    );
}

#[test]
fn the_review_lists_opens_and_goes_back() {
    let input = eights() + "?\n99\nx\n7\n1\nb\n3\n\n";
    let run = ambtenaar("--format json --id x").stdin(input).run();
    is_plain(&run.stderr);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    let said = words(&run.stderr);
    assert!(said.contains("All done: 24 answered, 0 skipped."), "{said}");
    assert!(said.contains("Statement 7, 5, strongly agree. "), "{said}");
    assert_eq!(
        said.matches("Choose a number from 1 to 24.").count(),
        2,
        "{said}"
    );
    let mut answers: Vec<&str> = EIGHTS.split(',').collect();
    answers[6] = "1";
    answers[23] = "3";
    let line = format!("--format json --id x --answers {}", answers.join(","));
    assert_eq!(run.stdout, ambtenaar(&line).run().stdout);
}

#[test]
fn a_review_with_too_few_answers_names_the_statements_that_would_help() {
    let run = ambtenaar("--form short")
        .stdin("s\n".repeat(12) + "\n")
        .run();
    let said = words(&run.stderr);
    assert!(
        said.contains("These statements would help: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12."),
        "{said}"
    );
    assert_eq!(run.status, Some(0));
}

#[test]
fn a_word_in_either_language_is_an_answer_whatever_its_case() {
    let labels = [
        ("agree", 4),
        ("STRONGLY AGREE", 5),
        ("  Disagree. ", 2),
        ("\"strongly disagree\"", 1),
        ("neither agree nor disagree", 3),
        ("mee eens", 4),
        ("helemaal mee oneens", 1),
        ("5", 5),
        ("does not apply", 0),
        ("past niet bij mijn werk", 0),
        ("S", 0),
        ("4 ", 4),
    ];
    let input = labels.map(|(word, _)| word).join("\n");
    let answers: Vec<Option<u8>> = labels
        .iter()
        .map(|(_, n)| Some(*n).filter(|n| *n > 0))
        .collect();
    let json = "--form short --format json --id x";
    let run = ambtenaar(json).stdin(input).run();
    let line = format!("{json} --answers {}", comma_separated(&answers));
    assert_eq!(run.stdout, ambtenaar(&line).run().stdout, "{}", run.stderr);
}

#[test]
fn natural_words_are_answers_in_both_languages_whichever_is_on() {
    let words = [
        ("oneens", Some(2)),
        ("helemaal oneens", Some(1)),
        ("eens", Some(4)),
        ("neutraal", Some(3)),
        ("neither", Some(3)),
        ("strongly agree", Some(5)),
        ("overslaan", None),
        ("skip", None),
        ("disagree", Some(2)),
        ("helemaal eens", Some(5)),
        ("neutral", Some(3)),
        ("agree", Some(4)),
    ];
    // A way back, help and a word that could be two answers change nothing.
    let input = words
        .map(|(word, _)| word)
        .join("\nhelp\nhelemaal\nterug\n\n");
    for language in ["nl", "en"] {
        let json = format!("--form short --format json --id x --lang {language}");
        let run = ambtenaar(&json).stdin(&*input).run();
        let answers = words.map(|(_, answer)| answer);
        let line = format!("{json} --answers {}", comma_separated(&answers));
        assert_eq!(run.stdout, ambtenaar(&line).run().stdout, "{}", run.stderr);
        is_plain(&run.stderr);
        is_whole(&run.stderr);
    }
}

#[test]
fn a_byte_order_mark_before_the_first_answer_is_no_answer() {
    for language in ["nl", "en"] {
        let json = format!("--format json --id x --lang {language}");
        let plain = ambtenaar(&json).stdin(eights()).run();
        let marked = ambtenaar(&json)
            .stdin(format!("\u{feff}{}", eights()))
            .run();
        assert_eq!(marked.stdout, plain.stdout, "{}", marked.stderr);
    }
    let later = ambtenaar("").stdin("4\n\u{feff}4\n").run();
    assert_eq!(later.stderr.matches("is not an answer").count(), 1);
}

#[test]
fn fault_11_an_empty_input_is_a_usage_error_that_names_the_other_ways() {
    for line in ["", "take", "--accessible", "--guess --form short"] {
        let run = ambtenaar(line).run();
        assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{line}");
        let last = run.stderr.lines().last().unwrap();
        for way in ["--answers", "score", "--accessible"] {
            assert!(last.contains(way), "{}", run.stderr);
        }
    }
    for line in ["class", "class --agenda"] {
        let run = ambtenaar(line).run();
        assert_eq!(run.status, Some(2), "{line}");
        let last = run.stderr.lines().last().unwrap();
        assert!(last.contains("class --from"), "{}", run.stderr);
    }
    let run = ambtenaar("--lang nl").run();
    assert!(
        run.stderr
            .lines()
            .last()
            .unwrap()
            .starts_with("Er kwam geen antwoord"),
        "{}",
        run.stderr
    );
}

#[cfg(unix)]
#[test]
fn fault_11_closed_streams_never_hang() {
    let closed = ambtenaar("").run_by_shell(r#"exec "$0" "$@" <&-"#);
    assert_eq!(closed.status, Some(2), "{closed:?}");
    let no_errors = ambtenaar("")
        .stdin(eights())
        .run_by_shell(r#"exec "$0" "$@" 2>&-"#);
    assert_eq!(no_errors.status, Some(0), "{no_errors:?}");
    let nothing = ambtenaar("").run_by_shell(r#"exec "$0" "$@" <&- >&- 2>&-"#);
    assert_eq!(nothing.status, Some(2), "{nothing:?}");
}

#[cfg(unix)]
#[test]
fn fault_11_a_keyboard_without_a_screen_for_prompts_asks_on_standard_output_or_nowhere() {
    let mut asked =
        ambtenaar("--form short").in_terminal_by_shell(r#"exec "$0" "$@" 2>/dev/null"#, 80, 24);
    asked.wait_for("The Ideal Public Servant");
    asked.press(key::ENTER);
    asked.wait_for("Statement 1 of 12");
    asked.press("q");
    assert_eq!(asked.wait_exit(), 3);

    let mut nowhere = ambtenaar("").in_terminal_by_shell(
        r#""$0" "$@" >out 2>err; s=$?; read -r line <err; echo "$line"; exit $s"#,
        200,
        24,
    );
    nowhere
        .wait_for("There is no window (terminal) here in which the program can ask its questions.");
    assert_eq!(nowhere.wait_exit(), 2);
}

#[test]
fn fault_12_input_that_is_not_text_is_asked_again() {
    let mut input = b"\xff\xfe\n4\n\xc3\n".to_vec();
    input.extend(b"\x1b[2J\n\0\n\x9b31m\n\r\n");
    input.extend("٣\n４\n4.0\n44\n0\n6\n-1\n".bytes());
    let run = ambtenaar("").stdin(input).run();
    are_plain(&run);
    assert_eq!(run.status, Some(3));
    let said = words(&run.stderr);
    assert_eq!(
        said.matches("That is not readable text.").count(),
        3,
        "{said}"
    );
    assert_eq!(said.matches("is not an answer").count(), 9, "{said}");
    assert_eq!(said.matches("First type a digit").count(), 1, "{said}");
    assert_eq!(said.matches("Noted").count(), 1, "{said}");
    assert!(said.contains("\"\\u{1b}[2J\" is not an answer."), "{said}");
}

#[test]
fn fault_12_ten_thousand_wrong_answers_are_ten_thousand_times_explained() {
    let run = ambtenaar("")
        .stdin("meh\n".repeat(10_000) + &eights())
        .run();
    are_plain(&run);
    assert_eq!(run.status, Some(0));
    assert_eq!(
        run.stderr.matches("\"meh\" is not an answer.").count(),
        10_000
    );
}

#[cfg(unix)]
#[test]
fn fault_12_a_line_of_100_megabytes_needs_no_memory() {
    use std::io::Read as _;

    let long = std::io::repeat(b'4').take(100_000_000);
    let rest = std::io::Cursor::new(format!("\n{}", eights()));
    let run = ambtenaar("").stdin_from(long.chain(rest));
    let run = run.run_by_shell(r#"ulimit -v 65536; exec "$0" "$@""#);
    are_plain(&run);
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert_eq!(run.stderr.matches("is not an answer").count(), 1);
}

#[cfg(unix)]
#[test]
fn fault_08_a_signal_in_line_mode_says_how_to_go_on_and_keeps_its_status() {
    use std::io::{BufRead as _, BufReader, Read as _};
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::Command;

    for (name, number) in [("INT", 2), ("TERM", 15), ("HUP", 1)] {
        // A pipe that stays open: nothing more is typed.
        let (reader, writer) = std::io::pipe().unwrap();
        let run = ambtenaar("--form short --id x").stdin_from(reader);
        let (mut child, _home) = run.start_piped();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let mut text = String::new();
        while !text.contains("s: does not apply") {
            assert_ne!(said.read_line(&mut text).unwrap(), 0, "{text}");
        }
        let kill = format!("kill -{name} {}", child.id());
        assert!(
            Command::new("/bin/sh")
                .args(["-c", &kill])
                .status()
                .unwrap()
                .success()
        );
        said.read_to_string(&mut text).unwrap();
        assert_eq!(child.wait().unwrap().signal(), Some(number));
        assert!(
            words(&text).contains("You have done 0 of 12 statements."),
            "{text}"
        );
        drop(writer);
    }
}

#[test]
fn a_dumb_terminal_and_the_accessible_option_ask_in_lines() {
    let ways = [
        ambtenaar("--form short").env("TERM", "dumb"),
        ambtenaar("--form short").without("TERM"),
        ambtenaar("--form short --accessible"),
        ambtenaar("--form short").env("AMBTENAAR_ACCESSIBLE", "1"),
        ambtenaar("--form short").env("ACCESSIBLE", "yes"),
    ];
    for way in ways {
        let mut terminal = way.in_terminal(80, 24);
        terminal.wait_for("Press Enter, or type g, c, n or q and then press Enter:");
        terminal.press(key::ENTER);
        for number in 1..=12 {
            terminal.wait_for(&format!("Statement {number} of 12."));
            terminal.press("4\r");
        }
        terminal.wait_for("press Enter for your result:");
        terminal.press(key::ENTER);
        terminal.wait_until("the end of the result", |screen| screen.ends_with("Enter:"));
        terminal.press(key::ENTER);
        terminal.wait_for("This is the end. Type stop to stop.");
        terminal.press("stop\r");
        terminal.wait_for("Enter: leave it here");
        terminal.press(key::ENTER);
        assert_eq!(terminal.wait_exit(), 0);
        let transcript = String::from_utf8(terminal.transcript()).unwrap();
        let transcript = transcript.replace("\r\n", "\n");
        is_plain(&transcript);
        fits(&transcript);
    }
}
