//! Lists of people's own, whose ids, texts or labels look like something else.

use std::fs;
use std::path::PathBuf;

use super::super::{Ran, score};
use super::{PEOPLE, expected, file, id, own, row};

/// The built-in list with some of it in other words.
fn list(changes: &[(&str, &str)]) -> tempfile::NamedTempFile {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("statements/ideale-ambtenaar.toml");
    let mut text = fs::read_to_string(path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let file = tempfile::Builder::new().suffix(".toml").tempfile().unwrap();
    fs::write(file.path(), text).unwrap();
    file
}

fn with(list: &tempfile::NamedTempFile, file: impl AsRef<[u8]>) -> Ran {
    let path = list.path().to_str().unwrap();
    score(&["--quiet", "--statements", path]).stdin(file).run()
}

#[test]
fn a_code_is_not_read_on_a_scale_from_0() {
    let list = list(&[("lowest = 1", "lowest = 0")]);
    let ran = with(&list, file(id, |answer| format!("A{answer}")));
    assert_eq!(ran.status, 1);
    assert!(
        ran.stderr
            .contains(":2: column 2 (s01): found \"A5\", expected 0 to 4 or a label"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stdout
            .lines()
            .skip(1)
            .all(|row| row.contains(",incomplete,0,0,0,"))
    );
    let numbers = with(
        &list,
        file(id, |answer| (answer.to_digit(10).unwrap() - 1).to_string()),
    );
    assert_eq!(
        (numbers.status, numbers.stdout),
        (0, expected()),
        "{}",
        numbers.stderr
    );
}

#[test]
fn a_longer_number_is_another_text() {
    let text = own("nl", 0);
    let list = list(&[(&text, "Doel 12")]);
    let name = |first: &'static str| {
        move |place: usize| {
            if place == 0 {
                first.to_owned()
            } else {
                own("nl", place)
            }
        }
    };
    let ran = with(&list, file(name("Doel 12"), String::from));
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    for other in ["Doel 122", "Doel 1", "Doel 1.2"] {
        let ran = with(&list, file(name(other), String::from));
        assert!(
            ran.status == 1 && ran.stderr.contains("no column for s01"),
            "{other} {}",
            ran.stderr
        );
    }
}

#[test]
fn a_sign_for_nothing_is_not_the_label_n() {
    let list = list(&[(
        "\"mee oneens\", \"niet mee eens, niet mee oneens\"",
        "\"mee oneens\", \"N\"",
    )]);
    let cell = |answer| {
        if answer == '3' {
            "N".to_owned()
        } else {
            String::from(answer)
        }
    };
    let ran = with(&list, file(id, cell));
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    let cell = |sign: &'static str| {
        move |answer| {
            if answer == '3' {
                sign.to_owned()
            } else {
                String::from(answer)
            }
        }
    };
    assert_eq!(
        with(&list, file(id, cell("\\N"))),
        with(&list, file(id, cell("")))
    );
}

#[test]
fn texts_that_differ_in_signs_only_are_refused() {
    let list = list(&[
        (&own("nl", 1), "Ik leg af! Verder, ga ik."),
        (&own("nl", 2), "Ik: leg af; verder ga ik"),
    ]);
    let ran = with(&list, file(id, String::from));
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("s03"), "{}", ran.stderr);
}

#[test]
fn an_earlier_wording_counts_as_the_text() {
    let list = list(&[(
        &format!("text = {{ nl = \"{}\"", own("nl", 6)),
        &format!(
            "earlier = {{ nl = [\"Bij nieuw werk vraag ik eerst wat mag.\"] }}\ntext = {{ nl = \"{}\"",
            own("nl", 6)
        ),
    )]);
    for text in [
        own("nl", 6),
        "Bij nieuw werk vraag ik eerst wat mag".to_owned(),
    ] {
        let name = |place| {
            if place == 6 {
                text.clone()
            } else {
                own("nl", place)
            }
        };
        let ran = with(&list, file(name, String::from));
        assert_eq!(
            (ran.status, ran.stdout),
            (0, expected()),
            "{text} {}",
            ran.stderr
        );
    }
}

#[test]
fn zeros_in_an_id_make_no_difference() {
    let ran = score(&["--quiet"])
        .stdin(file(|place| format!("S{}", place + 1), String::from))
        .run();
    assert_eq!((ran.status, ran.stdout), (0, expected()));
    let list = list(&[("id = \"s02\"", "id = \"s1\"")]);
    let ran = with(&list, row(["s1"]) + &row([PEOPLE[0].get(..1).unwrap()]));
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{}", ran.stderr);
}
