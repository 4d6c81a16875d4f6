use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use console::Key;

use super::{KeyReader, KeyboardInput, RawKeys};

struct TypedKeys(VecDeque<Key>);

impl RawKeys for TypedKeys {
    fn next(&mut self) -> io::Result<Key> {
        self.0
            .pop_front()
            .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    fn is_ready(&mut self, _patience: Duration) -> io::Result<bool> {
        Ok(true)
    }
}

impl KeyReader<TypedKeys> {
    fn read(&mut self) -> io::Result<Key> {
        match self.read_within(Duration::ZERO)? {
            Some(KeyboardInput::Key(key)) => Ok(key),
            _ => Err(io::ErrorKind::TimedOut.into()),
        }
    }
}

fn characters(keys: Vec<Key>) -> String {
    let mut reader = KeyReader::new(TypedKeys(keys.into()), false);
    let mut characters = String::new();
    while let Ok(key) = reader.read() {
        if let Key::Char(character) = key {
            characters.push(character);
        }
    }
    characters
}

fn unfinished(read: &str, then: &str) -> Vec<Key> {
    let sequence = Key::UnknownEscSeq(read.chars().collect());
    std::iter::once(sequence)
        .chain(then.chars().map(Key::Char))
        .collect()
}

#[test]
fn fault_14_the_rest_of_a_sequence_is_not_an_answer() {
    assert_eq!(characters(unfinished("[1;", "5C4")), "4", "Ctrl+Right");
    assert_eq!(characters(unfinished("[1;", "2A")), "", "Shift+Up");
    assert_eq!(
        characters(unfinished("[<0", ";12;5M3")),
        "3",
        "mouse report"
    );
    assert_eq!(
        characters(unfinished("[M", " 44")),
        "",
        "mouse report in the old form"
    );
    assert_eq!(
        characters(unfinished("[M4", "456")),
        "6",
        "the same, read one further"
    );
    assert_eq!(characters(unfinished("O", "P4")), "4", "F1");
    assert_eq!(characters(unfinished("[15", "~4")), "4", "F5");
    assert_eq!(
        characters(unfinished("[[A", "4")),
        "4",
        "F1 on the Linux console"
    );
    assert_eq!(
        characters(unfinished("[P4", "5")),
        "45",
        "a finished sequence and a digit"
    );
    assert_eq!(characters(unfinished("4", "5")), "5", "Alt+4");
}

#[test]
fn a_key_that_means_nothing_is_told_from_what_a_terminal_replies() {
    for (sequence, is_key) in [
        ("[1;5C", true),
        ("[1;2A", true),
        ("[15~", true),
        ("[24;5~", true),
        ("OP", true),
        ("[[A", true),
        ("[I", false),
        ("[O", false),
        ("[24;80R", false),
        ("[?62;4;22c", false),
        ("[<0;12;5M", false),
        ("]11;5\u{7}", false),
    ] {
        let expected = if is_key {
            Key::UnknownEscSeq(sequence.chars().collect())
        } else {
            Key::Unknown
        };
        let keys = at_once(&format!("\u{1b}{sequence}"));
        assert_eq!(
            pressed(keys, false),
            [KeyboardInput::Key(expected)],
            "{sequence}"
        );
    }
}

#[test]
fn fault_14_a_sequence_that_arrives_byte_by_byte_is_not_an_answer() {
    let slow = |text: &str| {
        std::iter::once(Key::Escape)
            .chain(text.chars().map(Key::Char))
            .collect::<Vec<_>>()
    };
    assert_eq!(characters(slow("[1;5C4")), "4");
    assert_eq!(characters(slow("[A4")), "4");
    assert_eq!(characters(slow("OP4")), "4");
    assert_eq!(characters(slow("[[A4")), "4");
    assert_eq!(characters(slow("[M4455")), "5");
    assert_eq!(characters(slow("4")), "4", "a lone Escape, then an answer");
}

/// What a terminal says by itself, all with digits in it.
const REPLIES: [&str; 17] = [
    "\u{1b}]11;rgb:2828/2c2c/3434\u{1b}\\",
    "\u{1b}]10;rgb:d4d4/d4d4/d4d4\u{7}",
    "\u{1b}]4;1;rgb:1111/2222/3333\u{9c}",
    "\u{1b}]52;c;NDQ0NCBqYSBzIHE=\u{1b}\\",
    "\u{1b}P1$r4 q\u{1b}\\",
    "\u{1b}P1+r544e=787465726d\u{1b}\\",
    "\u{1b}P>|kitty(0.35.2)\u{1b}\\",
    "\u{1b}_Gi=31;OK\u{1b}\\",
    "\u{1b}^note 4\u{1b}\\",
    "\u{1b}X4 5\u{1b}\\",
    "\u{9b}4;5R",
    "\u{9d}11;rgb:2/3/4\u{9c}",
    "\u{90}1$r3 q\u{9c}",
    "\u{1b}O1;2P",
    "\u{1b}O5A",
    "\u{1b}[?997;1n",
    "\u{1b}[97;1:3;4u",
];

/// The keys that the terminal library makes of a row of characters that are all there.
fn at_once(text: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        keys.push(match character {
            '\u{1b}' => {
                let mut read: Vec<char> = characters.by_ref().take(1).collect();
                if read == ['['] {
                    read.extend(characters.by_ref().take(2));
                }
                Key::UnknownEscSeq(read)
            }
            character => Key::Char(character),
        });
    }
    keys
}

/// The same characters, each by itself.
fn one_by_one(text: &str) -> Vec<Key> {
    text.chars().map(super::key_of).collect()
}

#[test]
fn fault_31_what_a_terminal_replies_is_not_a_key() {
    for reply in REPLIES {
        for keys in [at_once(reply), one_by_one(reply)] {
            let typed = [keys.clone(), vec![Key::Char('4')], keys, vec![Key::Enter]];
            assert_eq!(characters(typed.concat()), "4", "{reply:?}");
        }
    }
}

#[test]
fn fault_31_one_reply_breaks_off_another() {
    for keys in [at_once, one_by_one] {
        for broken in [
            "\u{1b}]11;rgb:2",
            "\u{1b}P1$r",
            "\u{1b}[1",
            "\u{1b}O1;",
            "\u{9b}4",
        ] {
            for reply in REPLIES {
                let typed = [keys(&format!("{broken}{reply}")), vec![Key::Char('3')]].concat();
                assert_eq!(characters(typed), "3", "{broken:?} {reply:?}");
            }
        }
    }
}

#[test]
fn fault_31_a_sequence_without_an_end_swallows_keys_up_to_one_that_it_can_not_hold() {
    let ending = [
        Key::Enter,
        Key::Tab,
        Key::Backspace,
        Key::ArrowUp,
        Key::Escape,
        Key::Char('\u{4}'),
    ];
    for begun in [
        "\u{1b}]", "\u{1b}P", "\u{1b}[", "\u{1b}O", "\u{9d}", "\u{9b}1",
    ] {
        for end in &ending {
            let typed = [
                at_once(begun),
                vec![Key::Char('4'); 9999],
                vec![end.clone()],
            ];
            let mut reader = KeyReader::new(TypedKeys(typed.concat().into()), false);
            assert_eq!(reader.read().ok(), Some(Key::Unknown), "{begun:?} {end:?}");
            reader.keys.0.push_back(Key::Char('5'));
            assert_eq!(
                reader.read().ok(),
                Some(Key::Char('5')),
                "{begun:?} {end:?}"
            );
        }
    }
}

#[test]
fn fault_31_sequences_broken_off_without_end_take_no_stack() {
    let keys = at_once(&"\u{1b}]4".repeat(100_000));
    assert!(characters(keys).is_empty());
}

#[test]
fn an_escape_that_comes_with_another_one_is_still_the_start_of_a_sequence() {
    // Alt with an arrow or Page Up, as some terminals send it.
    assert_eq!(characters(at_once("\u{1b}\u{1b}[5~3")), "3");
    assert_eq!(characters(at_once("\u{1b}\u{1b}O5A3")), "3");
    assert_eq!(
        characters(at_once("\u{1b}[1\u{1b}]11;rgb:2/3/4\u{7}3")),
        "3"
    );
    assert_eq!(characters(at_once("\u{1b}[\u{1b}[5~3")), "3");
}

#[test]
fn an_unfinished_sequence_does_not_swallow_ctrl_c() {
    for begun in [
        "\u{1b}[1;",
        "\u{1b}]11;rgb:",
        "\u{1b}P1",
        "\u{1b}O1",
        "\u{9d}4",
    ] {
        for mut keys in [at_once(begun), one_by_one(begun)] {
            keys.push(Key::CtrlC);
            let mut reader = KeyReader::new(TypedKeys(keys.into()), false);
            let read = std::iter::from_fn(|| reader.read().ok());
            assert_eq!(read.last(), Some(Key::CtrlC), "{begun:?}");
        }
    }
}

/// What comes of keys of which none but the last is waited for.
fn pressed(keys: Vec<Key>, by_speed: bool) -> Vec<KeyboardInput> {
    let mut reader = KeyReader::new(Gone(keys.into()), by_speed);
    std::iter::from_fn(|| reader.read_within(Duration::ZERO).ok().flatten()).collect()
}

/// Keys that are all there, and then no more.
struct Gone(VecDeque<Key>);

impl RawKeys for Gone {
    fn next(&mut self) -> io::Result<Key> {
        self.0
            .pop_front()
            .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    fn is_ready(&mut self, _patience: Duration) -> io::Result<bool> {
        Ok(!self.0.is_empty())
    }
}

#[test]
fn pasted_text_is_no_row_of_keys() {
    let text = "om 15:45 uur\nlangs wq";
    let marked = format!("\u{1b}[200~{text}\u{1b}[201~4");
    let expected = [
        KeyboardInput::Paste(text.to_owned()),
        KeyboardInput::Key(Key::Char('4')),
    ];
    assert_eq!(pressed(at_once(&marked), false), expected);
    let slowly = pressed(one_by_one(&marked), false);
    assert_eq!(
        slowly[0],
        KeyboardInput::Key(Key::Escape),
        "what it was until more came"
    );
    assert_eq!(slowly[1..], expected);
    assert_eq!(
        pressed(
            at_once("\u{1b}[200~4\u{1b}[1;5C\u{1b}]11;5\u{7}5\u{1b}[201~"),
            false
        ),
        [KeyboardInput::Paste("45".to_owned())],
        "sequences in it"
    );
    let open = [at_once("\u{1b}[200~4"), vec![Key::CtrlC, Key::Char('4')]].concat();
    assert_eq!(
        pressed(open, false),
        [
            KeyboardInput::Key(Key::CtrlC),
            KeyboardInput::Key(Key::Char('4'))
        ],
        "Ctrl-C out of one without an end"
    );
}

#[test]
fn where_nothing_marks_a_paste_its_speed_tells() {
    let burst = |text| pressed(one_by_one(text), true);
    let keys = |text| {
        one_by_one(text)
            .into_iter()
            .map(KeyboardInput::Key)
            .collect::<Vec<_>>()
    };
    let paste = |text: &str| KeyboardInput::Paste(text.to_owned());
    assert_eq!(burst("kom om\r15:45"), [paste("kom om\n15:45")]);
    assert_eq!(
        burst("3 0 3\r"),
        [paste("3 0 3"), KeyboardInput::Key(Key::Enter)]
    );
    for typed in ["4", "45q", "4444444", "4\r5\rq", "\u{1b}[1;5C"] {
        assert!(
            burst(typed)
                .iter()
                .all(|pressed| matches!(pressed, KeyboardInput::Key(_))),
            "{typed}"
        );
    }
    assert_eq!(
        pressed(one_by_one("kom om 15:45"), false),
        keys("kom om 15:45")
    );
}
