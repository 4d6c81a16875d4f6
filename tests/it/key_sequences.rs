//! What terminals send besides digits is never an answer.

use std::thread;

use crate::support::{Dice, Terminal, ambtenaar, comma_separated, key, shows};

/// Sequences of real terminals that mean nothing here, most with a digit in them.
const MEANINGLESS: [(&str, &str); 27] = [
    ("Ctrl+Right", "\u{1b}[1;5C"),
    ("Ctrl+Left", "\u{1b}[1;5D"),
    ("Shift+Up", "\u{1b}[1;2A"),
    ("Shift+Down", "\u{1b}[1;2B"),
    ("Alt+Right", "\u{1b}[1;3C"),
    ("Ctrl+Shift+Left", "\u{1b}[1;6D"),
    ("F1", "\u{1b}OP"),
    ("F4", "\u{1b}OS"),
    ("F1 of the Linux console", "\u{1b}[[A"),
    ("F5", "\u{1b}[15~"),
    ("F12", "\u{1b}[24~"),
    ("Shift+F2", "\u{1b}[1;2Q"),
    ("Ctrl+F3", "\u{1b}[1;5R"),
    ("Insert", "\u{1b}[2~"),
    ("Shift+Tab", "\u{1b}[Z"),
    ("keypad 5", "\u{1b}[E"),
    ("application keypad 4", "\u{1b}Ot"),
    ("mouse press, SGR", "\u{1b}[<0;12;5M"),
    ("mouse release, SGR", "\u{1b}[<0;3;4m"),
    ("mouse press, old form", "\u{1b}[M 44"),
    ("mouse wheel, old form", "\u{1b}[M`35"),
    ("focus", "\u{1b}[I"),
    ("cursor position report", "\u{1b}[24;80R"),
    ("device attributes", "\u{1b}[?62;4;22c"),
    ("kitty key report", "\u{1b}[52;5u"),
    ("emoji", "👩🏽\u{200d}💻é٣４"),
    ("control bytes", "\u{2}\u{6}\u{9}\u{b}\u{c}\u{e}"),
];

/// What terminals say by themselves, or late, to a program that asked: all with a digit in it.
const REPLIES: [(&str, &str); 20] = [
    ("background, ST", "\u{1b}]11;rgb:2828/2c2c/3434\u{1b}\\"),
    ("foreground, BEL", "\u{1b}]10;rgb:d4d4/d4d4/d4d4\u{7}"),
    (
        "a colour of the palette",
        "\u{1b}]4;1;rgb:1111/2222/3333\u{1b}\\",
    ),
    ("clipboard", "\u{1b}]52;c;NDQ0NCBqYSBzIHE=\u{1b}\\"),
    ("DECRQSS", "\u{1b}P1$r4 q\u{1b}\\"),
    ("XTGETTCAP", "\u{1b}P1+r544e=787465726d2d6b69747479\u{1b}\\"),
    ("version", "\u{1b}P>|kitty(0.35.2)\u{1b}\\"),
    ("graphics", "\u{1b}_Gi=31;OK\u{1b}\\"),
    ("PM", "\u{1b}^4 5\u{1b}\\"),
    ("SOS", "\u{1b}X4 5\u{1b}\\"),
    ("CSI of one byte", "\u{9b}4;5R"),
    ("OSC of one byte", "\u{9d}11;rgb:2/3/4\u{9c}"),
    ("DCS of one byte", "\u{90}1$r3 q\u{9c}"),
    ("Shift+F1", "\u{1b}O1;2P"),
    ("Ctrl+Up", "\u{1b}O5A"),
    ("Alt+Page Up as two escapes", "\u{1b}\u{1b}[5~"),
    ("focus lost", "\u{1b}[O"),
    ("dark or light", "\u{1b}[?997;1n"),
    ("kitty flags", "\u{1b}[?5u"),
    ("kitty key release", "\u{1b}[97;1:3;4u"),
];

/// A run of the full form in English, on the screen of its first statement.
fn begun() -> Terminal {
    let program = ambtenaar("--lang en --no-progress --format json --id x");
    let mut terminal = program.in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 24");
    terminal
}

/// Ends the review; the result of the run apart from its date.
fn result(terminal: &mut Terminal) -> String {
    terminal.wait_for("All done: ");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let transcript = String::from_utf8(terminal.transcript()).unwrap();
    let start = transcript.find("{\"id\"").unwrap();
    let end = transcript.rfind('}').unwrap() + 1;
    transcript[start..end].to_owned() + "\n"
}

fn expected(answers: &[Option<u8>]) -> String {
    let answers = comma_separated(answers);
    ambtenaar(&format!(
        "--lang en --format json --id x --answers {answers}"
    ))
    .run()
    .stdout
}

/// Waits for the screen behind this turn (from 1), where the answer just given must be this one.
#[track_caller]
fn went_on(terminal: &Terminal, name: &str, turn: usize, previous: &str) {
    if turn < 24 {
        let next = format!("Statement {} of 24", turn + 1);
        let screen = terminal.wait_until(&format!("{next}, after {name}"), |screen| {
            shows(screen, &next) && screen.ends_with("? help")
        });
        assert!(
            shows(&screen, &format!("previous: {previous}")),
            "{name}\n{screen}"
        );
    }
}

/// Each sequence and then an answer, the rest skipped.
fn sequences_then_answers(sequences: &[(&str, &str)], press: impl Fn(&mut Terminal, &str)) {
    let mut terminal = begun();
    for (turn, (name, sequence)) in (1..).zip(sequences) {
        press(&mut terminal, sequence);
        terminal.press("3");
        went_on(&terminal, name, turn, "3, neither");
    }
    let rest = 24 - sequences.len();
    terminal.press("s".repeat(rest));
    let mut answers = vec![Some(3); sequences.len()];
    answers.resize(24, None);
    assert_eq!(result(&mut terminal), expected(&answers));
}

#[test]
fn fault_14_sequences_of_other_keys_are_never_an_answer() {
    for sequences in MEANINGLESS.chunks(14) {
        sequences_then_answers(sequences, |terminal, sequence| terminal.press(sequence));
    }
}

#[test]
fn fault_14_sequences_that_arrive_byte_by_byte_are_never_an_answer() {
    thread::scope(|scope| {
        for sequences in MEANINGLESS.chunks(5) {
            scope.spawn(move || {
                sequences_then_answers(sequences, |terminal, sequence| {
                    terminal.press_slowly(sequence);
                });
            });
        }
    });
}

#[test]
fn fault_31_what_a_terminal_replies_is_never_an_answer() {
    sequences_then_answers(&REPLIES, |terminal, reply| terminal.press(reply));
}

#[test]
fn fault_31_replies_that_arrive_byte_by_byte_are_never_an_answer() {
    thread::scope(|scope| {
        for replies in REPLIES.chunks(4) {
            scope.spawn(move || {
                sequences_then_answers(replies, Terminal::press_slowly);
            });
        }
    });
}

#[test]
fn fault_31_a_reply_of_single_bytes_is_never_an_answer() {
    let mut terminal = begun();
    terminal.press(b"\x9b4;5R\x9d11;rgb:2/3/4\x9c\x901$r3 q\x9c3");
    went_on(&terminal, "replies of single bytes", 1, "3, neither");
    terminal.press("s".repeat(23));
    let mut answers = vec![None; 24];
    answers[0] = Some(3);
    assert_eq!(result(&mut terminal), expected(&answers));
}

#[test]
fn fault_31_a_reply_without_an_end_lets_ctrl_c_through_and_enter_ends_it() {
    let mut terminal = begun();
    terminal.press("\u{1b}]11;rgb:2828/2c");
    terminal.press("444");
    terminal.press(key::ENTER);
    terminal.press("3");
    went_on(&terminal, "Enter", 1, "3, neither");
    terminal.press("\u{1b}P1$r4");
    terminal.press(key::CTRL_C);
    assert_eq!(terminal.wait_exit(), 130);
    let screen = terminal.screen();
    assert!(
        shows(&screen, "You have done 1 of 24 statements."),
        "{screen}"
    );
}

#[test]
fn digits_typed_ahead_are_answers_and_pasted_ones_are_not() {
    let answers: Vec<Option<u8>> = (0..24).map(|turn| Some(1 + turn % 5)).collect();
    let digits: String = answers.iter().flatten().map(u8::to_string).collect();
    let mut terminal = begun();
    terminal.press_slowly(&format!("\u{1b}[200~{digits}\u{1b}[201~"));
    let screen = terminal.wait_for("Pasted text does nothing here.");
    assert!(shows(&screen, "Statement 1 of 24"), "{screen}");
    terminal.press(&digits);
    assert_eq!(result(&mut terminal), expected(&answers));
}

#[test]
fn pasted_text_answers_nothing_and_is_said_once() {
    let mut terminal = begun();
    for text in ["Dear colleague, I am here at 15:45 sharp", "stop\r4\rwq"] {
        terminal.paste(text);
        let screen = terminal.wait_for("Pasted text does nothing here.");
        assert!(shows(&screen, "Statement 1 of 24"), "{screen}");
        terminal.press("x");
        terminal.wait_until("another note", |screen| !shows(screen, "Pasted text"));
    }
    terminal.press("4");
    terminal.wait_for("Statement 2 of 24");
}

#[test]
fn in_a_field_pasted_text_is_typed_without_its_line_breaks() {
    let mut terminal = ambtenaar("invite --lang en").in_terminal(80, 24);
    terminal.wait_for("q ");
    terminal.press("1");
    terminal.wait_for("Enter takes this");
    terminal.paste("my\tfile\u{7}\r\n.html\r");
    terminal.wait_for("> my file .html");
}

#[test]
fn fault_28_ten_thousand_random_sequences_answer_nothing() {
    const PER_STATEMENT: usize = 420;
    let mut dice = Dice::new(20);
    let answers = dice.answers(24);
    let mut terminal = begun();
    for (turn, answer) in (1..).zip(&answers) {
        for _ in 0..PER_STATEMENT {
            terminal.press(random_sequence(&mut dice));
        }
        // Whatever sequence was left unfinished ends here.
        terminal.press("~~~~");
        terminal.press(answer.map_or_else(|| "s".to_owned(), |value| value.to_string()));
        let previous = answer.map_or_else(|| "skipped".to_owned(), |value| format!("{value}, "));
        went_on(&terminal, "random sequences", turn, previous.trim());
    }
    assert_eq!(result(&mut terminal), expected(&answers));
}

/// A key, a sequence or rubbish that is no answer, does not select one and does not leave.
fn random_sequence(dice: &mut Dice) -> Vec<u8> {
    const LETTERS: &[u8] = b"abcdefghilmnoprtuvwxyzACEGIX06789 !@#$%^&*()-_=+,.<>;:'\"/|{}`\r\n";
    let mut pick = |bytes: &[u8]| bytes[dice.below(bytes.len())];
    match pick(b"0123456789") {
        0..=b'2' => vec![pick(LETTERS)],
        b'3' => vec![pick(&[
            2, 6, 7, 9, 11, 12, 14, 16, 20, 21, 24, 25, 29, 30, 31,
        ])],
        b'4' => vec![pick(&[0x80, 0x9b, 0xbf, 0xfe, 0xff]), pick(LETTERS)],
        b'5' => [
            &b"\x1b[1;"[..],
            &[
                pick(b"23456789"),
                pick(b"ABCDEFGHIJKLPQRSTUVWXYZabcdmnu~^$@"),
            ],
        ]
        .concat(),
        b'6' => [
            &b"\x1b[<"[..],
            &[
                pick(b"0123"),
                b';',
                pick(b"12345"),
                b';',
                pick(b"12345"),
                pick(b"Mm"),
            ],
        ]
        .concat(),
        // Unfinished, with what comes next as its tail.
        b'7' => [
            &b"\x1b["[..],
            &[pick(b"12345"), pick(b";:"), pick(b"12345")],
        ]
        .concat(),
        b'8' => ["é", "漢", "😀", "٣", "４", "Ⅳ", "\u{202e}", "\u{9b}"][dice.below(8)]
            .as_bytes()
            .to_vec(),
        _ => {
            let all = [&MEANINGLESS[..], &REPLIES].concat();
            all[dice.below(all.len())].1.into()
        }
    }
}
