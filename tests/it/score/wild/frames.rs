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

/// A number and its label beside each other, as many programs write both.
fn with_labels(name: &str, is_turned: bool) -> String {
    let names = (0..24).flat_map(|place| [id(place), format!("{}{name}", id(place))]);
    let mut text = row(["id".to_owned()].into_iter().chain(names));
    for (number, person) in PEOPLE.iter().enumerate() {
        let cells = person.chars().flat_map(|digit| {
            let step = digit.to_digit(10).unwrap();
            let other = char::from_digit(6 - step, 10).unwrap();
            [
                digit.to_string(),
                label(if is_turned { other } else { digit }),
            ]
        });
        text += &row([(number + 1).to_string()].into_iter().chain(cells));
    }
    text
}

#[test]
fn a_number_and_the_label_beside_it_have_to_agree() {
    let other_way = ["1=5", "2=4", "4=2", "5=1"].map(|label| ["--label", label]);
    for name in ["_label", " (tekst)", "_omschrijving"] {
        let text = with_labels(name, false);
        let ran = score(&["--quiet"]).stdin(text).run();
        assert_eq!(
            (ran.status, &ran.stdout),
            (0, &expected()),
            "{}",
            ran.stderr
        );
        let turned = with_labels(name, true);
        let ran = score(&[]).stdin(turned.clone()).run();
        let said = format!(
            "column 2 (s01): found 5, but column \"s01{name}\" has \"helemaal mee oneens\"; counted as missing"
        );
        assert_eq!(ran.status, 1, "{}", ran.stdout);
        assert!(ran.stderr.contains(&said), "{}", ran.stderr);
        let settled = score(&other_way.concat()).stdin(turned).run();
        assert_eq!(
            (settled.status, settled.stderr.contains("found")),
            (0, false),
            "{}",
            settled.stderr
        );
    }
}

#[test]
fn a_label_far_from_the_first_rows_that_contradicts_its_number_is_one_answer() {
    let text = with_labels("_label", false);
    let (header, people) = text.split_once('\n').unwrap();
    let slip = people.lines().next().unwrap().replacen("\"5\"", "\"1\"", 1);
    let ran = score(&["--quiet"])
        .stdin(format!("{header}\n{}{slip}\n", people.repeat(20)))
        .run();
    assert_eq!(ran.status, 1);
    assert_eq!(
        ran.stderr.matches("; counted as missing").count(),
        1,
        "{}",
        ran.stderr
    );
    let last = ran.stdout.lines().last().unwrap();
    assert!(last.starts_with("1,complete,7,8,8,"), "{last}");
}

#[test]
fn numbers_that_mean_another_step_by_what_the_file_says_are_not_read() {
    let legend = "1 = helemaal mee eens, 5 = helemaal mee oneens";
    let named = |place| format!("{} ({legend})", own("nl", place));
    let grid = |place| format!("Geef aan ({legend}) [{}]", own("nl", place));
    let plain = file(id, String::from);
    let (header, people) = plain.split_once('\n').unwrap();
    let texts = (0..24).map(|place| format!("{} {{1, helemaal mee eens}}", own("nl", place)));
    let second = row([String::new()].into_iter().chain(texts));
    for (text, place) in [
        (file(named, String::from), "the name of column 2"),
        (file(grid, String::from), "the name of column 2"),
        (
            format!("\"{legend}\"\n{plain}"),
            "a row above or below the names of the columns",
        ),
        (
            format!("{header}\n{second}{people}"),
            "a row above or below the names of the columns",
        ),
    ] {
        let said =
            format!("{place} says that 1 means \"helemaal mee eens\", which is 5 in this list");
        let ran = score(&[]).stdin(text.clone()).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (1, 1),
            "{}",
            ran.stderr
        );
        assert!(ran.stderr.contains(&said), "{}", ran.stderr);
        let other_way = ["1=5", "2=4", "4=2", "5=1"].map(|label| ["--label", label]);
        let ran = score(&other_way.concat()).stdin(text.clone()).run();
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        let right = text.replace("1 = helemaal mee eens", "1 = helemaal mee oneens");
        let right = right.replace("5 = helemaal mee oneens", "5 = helemaal mee eens");
        let right = right.replace("{1, helemaal mee eens}", "{5, helemaal mee eens}");
        let ran = score(&["--quiet"]).stdin(right).run();
        assert_eq!(
            (ran.status, &ran.stdout),
            (0, &expected()),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn an_explanation_beside_or_below_the_answers_that_turns_them_is_a_problem() {
    let said = "beside or below the answers it says that 1 means \"helemaal mee eens\"";
    let plain = file(id, String::from);
    let beside =
        plain
            .replacen('\n', ",,Legenda\n", 1)
            .replacen("\"\n", "\",,1 = helemaal mee eens\n", 1);
    let beside = beside.replace("\"\n", "\",,\n");
    let below = format!("{plain}\n1 = helemaal mee eens{}\n", ",".repeat(24));
    for text in [beside, below] {
        let ran = score(&[]).stdin(text.clone()).run();
        assert_eq!(ran.status, 1, "{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        let right = text.replace("1 = helemaal mee eens", "5 = helemaal mee eens");
        let ran = score(&[]).stdin(right).run();
        assert_eq!(
            (ran.status, ran.stderr.contains("says that")),
            (0, false),
            "{}",
            ran.stderr
        );
    }
}
