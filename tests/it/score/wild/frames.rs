//! Several columns for one statement.

use super::super::score;
use super::{PEOPLE, label};
use super::{
    colleague, expected, file, id, is_not_read, is_read, own, row, says_only, twice, without,
};

const NONE_READ: &str =
    "all belong to s01 and are different questions; none of them is read. Choose one with --column";

#[test]
fn two_grids_now_and_a_year_ago_are_not_one() {
    let now = |place| format!("Nu [{}]", own("nl", place));
    let then = |place| format!("Een jaar geleden [{}]", own("nl", place));
    is_not_read(twice(now, then), NONE_READ);
}

#[test]
fn own_and_colleague_wording_are_not_one() {
    is_not_read(twice(|place| own("nl", place), colleague), NONE_READ);
}

#[test]
fn waves_are_not_one() {
    let wave = |wave: &'static str| move |place| format!("{wave}_{}", id(place));
    is_not_read(twice(wave("T0"), wave("T1")), NONE_READ);
    is_not_read(twice(wave("voor"), wave("na")), NONE_READ);
}

#[test]
fn a_dual_scale_is_two_questions() {
    let scale = |scale| move |place| format!("Q01[{}][{scale}]", id(place));
    is_not_read(twice(scale(1), scale(2)), NONE_READ);
}

/// The second wave has not begun in the first rows.
fn begun() -> String {
    let names = |wave: &'static str| (0..24).map(move |place| format!("{wave}_{}", id(place)));
    let header = ["id".to_owned()]
        .into_iter()
        .chain(names("T0"))
        .chain(names("T1"));
    let mut text = row(header);
    for (number, person) in PEOPLE.iter().enumerate() {
        let answers = person.chars().map(String::from);
        let empty = (0..24).map(|_| String::new());
        text += &row([(number + 1).to_string()]
            .into_iter()
            .chain(answers)
            .chain(empty));
    }
    text
}

#[test]
fn the_question_that_the_first_rows_answer_is_a_guess() {
    let ran = score(&[]).stdin(begun()).run();
    assert_eq!(
        (ran.status, &ran.stdout),
        (0, &expected()),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr
            .contains("columns 2, 26 belong to s01 and are different questions; 2 is used")
    );
    let strict = score(&["--strict"]).stdin(begun()).run();
    assert_eq!((strict.status, strict.stdout.lines().count()), (1, 1));
}

#[test]
fn a_statement_that_only_the_other_question_has_is_not_read() {
    let text = begun().replacen("\"T0_s24\"", "\"x\"", 1);
    let ran = score(&["--quiet"]).stdin(text).run();
    assert_eq!(
        (ran.status, &ran.stdout),
        (1, &without(&[23])),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains(
        "no column for s24; counted as missing. Is this the column? Add: --column 's24=T1_s24'"
    ));
}

#[test]
fn a_class_is_not_a_statement() {
    let text = file(
        |place| {
            if place == 0 {
                "class_s01".to_owned()
            } else {
                id(place)
            }
        },
        String::from,
    );
    let ran = score(&[]).stdin(&text).run();
    assert_eq!((ran.status, &ran.stdout), (1, &without(&[0])));
    says_only(
        &ran,
        &[
            "no column for s01; counted as missing. Is this the column? Add: --column 's01=class_s01'",
        ],
    );
    let settled = score(&["--column", "s01=class_s01"]).stdin(&text).run();
    assert_eq!((settled.status, settled.stdout), (0, expected()));
}

#[test]
fn a_name_with_more_in_it_than_all_others_is_not_a_statement() {
    for odd in ["q_s03_r", "time_q_s03", "q_s03_2"] {
        let text = file(
            |place| {
                if place == 2 {
                    odd.to_owned()
                } else {
                    format!("q_{}", id(place))
                }
            },
            String::from,
        );
        let ran = score(&[]).stdin(&text).run();
        assert_eq!((ran.status, &ran.stdout), (1, &without(&[2])), "{odd}");
        says_only(
            &ran,
            &[&format!(
                "no column for s03; counted as missing. Is this the column? Add: --column 's03={odd}'"
            )],
        );
    }
}

#[test]
fn remarks_beside_each_statement_are_one_other_question() {
    let name = |place| format!("Q01[{}]. In hoeverre? [{}]", id(place), own("nl", place));
    let remark = |place| format!("{} [Opmerking]", name(place));
    let mut text = row(["id".to_owned()]
        .into_iter()
        .chain((0..24).flat_map(|place| [name(place), remark(place)])));
    for (number, person) in PEOPLE.iter().enumerate() {
        let remark = |place: usize| {
            if place + number == 2 {
                "soms"
            } else {
                ["", "4"][place % 2]
            }
        };
        let cells = person
            .chars()
            .enumerate()
            .flat_map(|(place, answer)| [answer.to_string(), remark(place).to_owned()]);
        text += &row([(number + 1).to_string()].into_iter().chain(cells));
    }
    let ran = score(&["--quiet"]).stdin(text).run();
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
}

#[test]
fn pages_have_names_of_their_own() {
    is_read(
        file(
            |place| {
                format!(
                    "Pagina {} [{}]",
                    ["een", "twee"][place / 12],
                    own("nl", place)
                )
            },
            String::from,
        ),
        &[],
    );
}

/// A file with both languages, in which each person filled in one of them, and the last statement of the first in both.
fn languages(second: &str) -> String {
    let header = ["id".to_owned()]
        .into_iter()
        .chain((0..24).flat_map(|place| [own("nl", place), own("en", place)]));
    let mut text = row(header);
    for (number, person) in PEOPLE.iter().enumerate() {
        let cells = person.chars().enumerate().flat_map(|(place, answer)| {
            let other = if (number, place) == (0, 23) {
                second
            } else {
                ""
            };
            let both = [label(answer), other.to_owned()];
            if number == 1 {
                [both[1].clone(), both[0].clone()]
            } else {
                both
            }
        });
        text += &row([(number + 1).to_string()].into_iter().chain(cells));
    }
    text
}

#[test]
fn of_two_languages_the_first_that_is_filled_in_counts() {
    for second in ["", "mee oneens", "3", "n.v.t."] {
        let ran = score(&["--quiet"]).stdin(languages(second)).run();
        let same = ["", "3", "n.v.t."].contains(&second);
        assert_eq!(ran.stdout == expected(), same, "{second}");
        assert_eq!(ran.status, u8::from(!same), "{}", ran.stderr);
        assert_eq!(
            ran.stderr.contains(":2: column 49 (s24): "),
            !same,
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn a_question_made_anew_is_the_same_question() {
    for mark in ["2", ".2", "_1", "...26", " (2)"] {
        let text = languages("").replace(&own("en", 4), &format!("{}{mark}", own("nl", 4)));
        let ran = score(&["--quiet"]).stdin(text).run();
        assert_eq!(
            (ran.status, ran.stdout),
            (0, expected()),
            "{mark} {}",
            ran.stderr
        );
    }
}
