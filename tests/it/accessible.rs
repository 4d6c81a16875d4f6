//! The whole test with a screen reader or a braille display: plain lines from the first to the last.

use crate::support::{Home, Terminal, words};

/// What a language says on the way.
struct Words {
    language: &'static str,
    busy: &'static str,
    go_on: &'static str,
    reminder: &'static str,
    prompt: &'static str,
    mistake: &'static str,
    agree: &'static str,
    noted: &'static str,
    skipped: &'static str,
    review: &'static str,
    intention: &'static str,
    saved: &'static str,
    last: &'static str,
    in_sentences: &'static str,
}

const DUTCH: Words = Words {
    language: "nl",
    busy: "Je was bezig: 2 van de 12 stellingen gedaan",
    go_on: "verder met stelling 3",
    reminder: "Zoals je zou willen werken.",
    prompt: "1 t/m 5:",
    mistake: "\"misschien\" is geen antwoord.",
    agree: "mee eens",
    noted: "Genoteerd: 4, mee eens.",
    skipped: "Genoteerd: overgeslagen.",
    review: "Klaar! 11 beantwoord, 1 overgeslagen.",
    intention: "Wil je een voornemen noteren?",
    saved: "Bewaard: r.json",
    last: "Je antwoorden staan in c.csv. De code daarin is x.",
    in_sentences: " van de 100: ",
};

const ENGLISH: Words = Words {
    language: "en",
    busy: "You have an unfinished test: 2 of 12 statements done",
    go_on: "go on with statement 3",
    reminder: "As you would like to work.",
    prompt: "1 to 5:",
    mistake: "\"misschien\" is not an answer.",
    agree: "agree",
    noted: "Noted: 4, agree.",
    skipped: "Noted: skipped.",
    review: "All done: 11 answered, 1 skipped.",
    intention: "Would you like to note an intention?",
    saved: "Saved: r.json",
    last: "Your answers are in c.csv. The code there is x.",
    in_sentences: " of the 100: ",
};

/// What was written, which is all that a screen reader has: no escape, no drawing, no line wider than 80.
#[track_caller]
fn transcript(terminal: &Terminal) -> String {
    let text = String::from_utf8(terminal.transcript())
        .unwrap()
        .replace("\r\n", "\n");
    let drawing = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{28ff}')
    };
    assert!(!text.contains(drawing), "{text}");
    // What a person types behind a prompt is no line of ours.
    let wide = text.replace(": é\n", ":\n");
    let wide = wide.lines().find(|line| line.chars().count() > 80);
    assert_eq!(wide, None);
    words(&text)
}

/// Types a line when the prompt is there; Enter is the carriage return.
#[track_caller]
fn answer(terminal: &mut Terminal, prompt: &str, typed: &str) {
    terminal.wait_until(prompt, |screen| words(screen).ends_with(prompt));
    terminal.press(format!("{typed}\r"));
}

fn from_start_to_end(said: &Words) {
    let home = Home::new();
    let open = || {
        let line = "--accessible --form short --as wish --id x --save c.csv --report r.json";
        home.ambtenaar(line)
            .env("AMBTENAAR_LANG", said.language)
            .in_terminal(80, 24)
    };
    let mut terminal = open();
    answer(&mut terminal, "Enter:", "");
    answer(&mut terminal, said.prompt, "4");
    terminal.wait_for(said.noted);
    answer(&mut terminal, said.prompt, "s");
    terminal.wait_for(said.skipped);
    answer(&mut terminal, said.prompt, "q");
    assert_eq!(terminal.wait_exit(), 3);
    let text = transcript(&terminal);
    let command =
        "ambtenaar --accessible --as wish --form short --save c.csv --report r.json --id x";
    assert!(text.replace("\\ ", "").ends_with(command), "{text}");

    let mut terminal = open();
    terminal.wait_for(said.busy);
    terminal.wait_for(said.go_on);
    answer(&mut terminal, "Enter:", "");
    answer(&mut terminal, said.prompt, "misschien");
    terminal.wait_for(said.mistake);
    for _ in 3..=12 {
        answer(&mut terminal, said.prompt, said.agree);
        terminal.wait_for(said.noted);
    }
    terminal.wait_for(said.review);
    answer(&mut terminal, ":", "");
    terminal.wait_until("the keys under the result", |screen| {
        screen.ends_with("Enter:")
    });
    terminal.press("stop\r");
    terminal.wait_for(said.intention);
    answer(&mut terminal, ":", "é");
    assert_eq!(terminal.wait_exit(), 0);
    let text = transcript(&terminal);
    assert_eq!(text.matches(said.reminder).count(), 10, "{text}");
    assert!(text.contains(said.in_sentences), "{text}");
    assert!(text.contains(said.saved), "{text}");
    assert!(text.ends_with(said.last), "{text}");
    assert!(home.read("r.json").contains("\"intention\":\"é\""));
    assert_eq!(home.read("c.csv").lines().count(), 2);
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn the_whole_test_in_plain_lines_in_dutch() {
    from_start_to_end(&DUTCH);
}

#[test]
fn the_whole_test_in_plain_lines_in_english() {
    from_start_to_end(&ENGLISH);
}

#[cfg(unix)]
#[test]
fn what_goes_wrong_is_told_in_plain_lines_too() {
    let home = Home::new();
    std::fs::remove_dir(home.path("state")).unwrap();
    std::fs::write(home.path("state"), "").unwrap();
    let mut terminal = home.ambtenaar("--accessible").in_terminal(80, 24);
    answer(&mut terminal, "Enter:", "");
    // Not sooner: what is typed before a question stands comes out among its lines.
    terminal.wait_for("Your answer, 1 to 5:");
    terminal.press(crate::support::key::CTRL_C);
    terminal.wait_end();
    let text = transcript(&terminal);
    assert!(
        text.contains("cannot be saved along the way: part of its path is not a folder."),
        "{text}"
    );
    assert!(
        text.ends_with("Your answers are not kept. To start again, type: ambtenaar --accessible"),
        "{text}"
    );
}
