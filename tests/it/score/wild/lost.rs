//! People who would be lost without a word: their answers are in other columns, or they are taken for totals.

use super::super::score;
use super::{PEOPLE, expected, file, id, is_not_read, is_read, own, row, short};
use crate::support::{Workbook, row_of};

/// The three people, of whom the second has the answers in the second columns.
fn branches(first: impl Fn(usize) -> String, second: impl Fn(usize) -> String) -> String {
    let names = (0..24).map(first).chain((0..24).map(second));
    let mut text = row(["id".to_owned()].into_iter().chain(names));
    for (number, person) in PEOPLE.iter().enumerate() {
        let answers: Vec<String> = person.chars().map(String::from).collect();
        let empty = vec![String::new(); 24];
        let halves = if number == 1 {
            [empty, answers]
        } else {
            [answers, empty]
        };
        text += &row([(number + 1).to_string()]
            .into_iter()
            .chain(halves.concat()));
    }
    text
}

#[test]
fn answers_in_columns_that_are_set_aside_are_a_problem_of_the_row() {
    let beside = |name: fn(&str) -> String| move |place: usize| name(&id(place));
    let with = |name: fn(&str) -> String| move |place: usize| name(&own("nl", place));
    let forms: [fn(&str) -> String; 8] = [
        |name| format!("Manager: {name}"),
        |name| format!("Groep 2 - {name}"),
        |name| format!("{name} (leidinggevenden)"),
        |name| format!("B_{name}"),
        |name| format!("[Team B] {name}"),
        |name| format!("{name}_post"),
        |name| format!("Kopie van {name}"),
        |name| format!("{name} - team B"),
    ];
    for form in forms {
        for text in [
            branches(id, beside(form)),
            branches(|place| own("nl", place), with(form)),
        ] {
            let ran = score(&[]).stdin(text).run();
            let said = "this row has answers only in columns that are not read, such as ";
            let line = ran.stderr.lines().find(|line| line.contains(said));
            let line = line.unwrap_or_else(|| panic!("{}", ran.stderr));
            assert!(line.contains(":3: column 26 (s01): "), "{line}");
            assert_eq!(ran.status, 1);
            assert!(ran.stderr.contains("1 problem"), "{}", ran.stderr);
        }
    }
}

#[test]
fn what_is_no_answer_in_other_columns_is_no_problem() {
    // Times, remarks, and rows that are answered where they should be.
    for cell in ["", "12.5", "want dat is zo"] {
        let second = |place| format!("Explain_{}", id(place));
        let text = branches(id, second);
        let answers: Vec<String> = PEOPLE[1].chars().map(|c| format!(",\"{c}\"")).collect();
        let answers = answers.concat();
        let cells = format!(",\"{cell}\"").repeat(24);
        let ran = score(&[]).stdin(text.replace(&answers, &cells)).run();
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        assert!(!ran.stderr.contains("only in columns"), "{}", ran.stderr);
    }
}

#[test]
fn columns_that_were_chosen_by_hand_leave_the_others_out() {
    let second = |place| format!("Manager: {}", id(place));
    let ids: Vec<String> = (0..24).map(id).collect();
    let mut arguments = Vec::new();
    for (place, id) in ids.iter().enumerate() {
        arguments.push("--column".to_owned());
        arguments.push(format!("{id}={}", second(place)));
    }
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ran = score(&arguments).stdin(branches(id, second)).run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert!(ran.stdout.contains("\n2,complete"), "{}", ran.stdout);
}

#[test]
fn later_rows_with_answers_in_the_other_grid_only_are_problems() {
    let grid = |name: &'static str| move |place| format!("{name} [{}]", own("nl", place));
    let text = branches(grid("Leidinggevenden"), grid("Medewerkers"));
    let mut rows = text.lines();
    let header = rows.next().unwrap();
    let (first, second): (Vec<&str>, Vec<&str>) = rows.partition(|row| !row.starts_with("\"2\""));
    let text = format!(
        "{header}\n{}\n{}\n",
        first.repeat(6).join("\n"),
        second.repeat(5).join("\n")
    );
    let ran = score(&[]).stdin(text).run();
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    let said = "such as \"Medewerkers [";
    assert_eq!(ran.stderr.matches(said).count(), 5, "{}", ran.stderr);
}

#[test]
fn a_statement_with_letters_around_it_is_no_column_of_nothing() {
    let names: [fn(usize) -> String; 5] = [
        |place| format!("x{}", id(place)),
        |place| format!("Old {}", id(place).replace('s', "Xs")),
        |place| format!("x{}", own("nl", place)),
        |place| format!("oud{}", own("en", place)),
        |place| format!("{}x", own("en", place).trim_end_matches('.')),
    ];
    for name in names {
        let ran = score(&[]).stdin(branches(id, name)).run();
        assert_eq!(ran.status, 1, "{}", ran.stderr);
        let said = format!(
            "has answers only in columns that are not read, such as \"{}",
            &name(0)[..4]
        );
        assert!(ran.stderr.contains(&said), "{said} {}", ran.stderr);
        // In the place of the columns it is named.
        let part = |place| if place > 20 { name(place) } else { id(place) };
        let ran = score(&[]).stdin(file(part, String::from)).run();
        let said = format!("--column '{}={}", id(21), &name(21)[..4]);
        assert!(ran.stderr.contains(&said), "{said} {}", ran.stderr);
        // Alone it is not taken for a number of the printed list.
        is_not_read(
            file(name, String::from),
            &format!("--column '{}={}", id(0), &name(0)[..4]),
        );
    }
    // One that is called so by chance, and numbers without zeros.
    let text = file(id, String::from).replace(",\"s02\"", ",\"s02\",\"class02\"");
    let (header, _) = text.split_once('\n').unwrap();
    let blank = format!("{header}\n7,,,3{}\n", ",".repeat(22));
    let ran = score(&[]).stdin(blank).run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let ran = score(&["--quiet"])
        .stdin(file(|place| format!("items{}", place + 1), String::from))
        .run();
    assert!(
        ran.stderr.contains("the columns have numbers only"),
        "{}",
        ran.stderr
    );
}

/// The three people with these words in front of their answers, and no code.
fn chosen(words: [&str; 3]) -> String {
    let mut text = row(["Werkdruk".to_owned()].into_iter().chain((0..24).map(id)));
    for (word, person) in words.into_iter().zip(PEOPLE) {
        text += &row([word.to_owned()]
            .into_iter()
            .chain(person.chars().map(String::from)));
    }
    text
}

#[test]
fn a_word_for_totals_that_someone_chose_is_a_person_and_that_is_said() {
    for (words, said) in [
        (["hoog", "gemiddeld", "laag"], "gemiddeld"),
        (["gemiddeld", "gemiddeld", "laag"], "gemiddeld"),
        (["Average", "average", "low"], "average"),
        (["GEM", "STD", "x"], "gem\", \"std"),
        (["Mode", "Mode", "Balie"], "mode"),
    ] {
        let text = chosen(words);
        for text in [text.clone(), text.replace('"', "")] {
            let ran = score(&[]).stdin(text).run();
            assert_eq!(ran.stdout, expected(), "{words:?} {}", ran.stderr);
            let said = format!("\"{said}\" counts as a person");
            assert!(ran.stderr.contains(&said), "{said} {}", ran.stderr);
            assert_eq!(ran.status, 0);
        }
    }
}

#[test]
fn the_last_row_with_a_word_that_others_chose_is_never_left_out_in_silence() {
    let text = chosen(["gemiddeld", "laag", "gemiddeld"]);
    let ran = score(&[]).stdin(text.clone()).run();
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    // What the first rows do not show is a problem.
    let (header, rows) = text.split_once('\n').unwrap();
    let (_, low) = rows.split_once('\n').unwrap();
    let (low, _) = low.split_once('\n').unwrap();
    let ran = score(&[])
        .stdin(format!("{header}\n{}{rows}", format!("{low}\n").repeat(12)))
        .run();
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    let said = "a row with \"gemiddeld\" at the end was skipped as a row of totals, while other rows with that word count";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    // Among other rows, averages that are no whole numbers are no person.
    let average = row(["gemiddeld".to_owned()]
        .into_iter()
        .chain(vec!["3.4".to_owned(); 24]));
    let text = chosen(["hoog", "midden", "laag"]);
    let (start, last) = text.split_at(text.trim_end().rfind('\n').unwrap() + 1);
    let ran = score(&[]).stdin(format!("{start}{average}{last}")).run();
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    assert!(ran.stderr.contains("1 row with totals"), "{}", ran.stderr);
}

#[test]
fn a_workbook_and_a_csv_take_the_same_last_rows_for_totals() {
    for words in [
        ["hoog", "gemiddeld", "gemiddeld"],
        ["gemiddeld", "laag", "gemiddeld"],
        ["hoog", "laag", "gemiddeld"],
    ] {
        let text = chosen(words);
        let cells = |row: &str| row_of(row.split(',').map(|cell| cell.trim_matches('"')));
        let rows: String = text.lines().map(cells).collect();
        let book = score(&[]).stdin(Workbook::of(&rows).packed()).run();
        assert_eq!(score(&[]).stdin(&text).run(), book, "{words:?}");
    }
}

#[test]
fn rounded_averages_under_other_words_are_doubted() {
    for label in [
        "Gemiddelde (afgerond)",
        "AVERAGE (rounded)",
        "Afgerond gemiddelde",
        "Groepsgemiddelde",
        "Team mediaan",
        "Meest gekozen",
    ] {
        for text in [
            row([label].into_iter().chain(["3"; 24])),
            format!("{label}{}\n", ",3".repeat(24)),
        ] {
            let ran = score(&[]).stdin(file(id, String::from) + &text).run();
            assert!(
                ran.stderr.contains("counts as a person"),
                "{label} {}",
                ran.stderr
            );
        }
    }
}

#[test]
fn lists_typed_from_paper_of_two_lengths_are_a_guess() {
    let whole = PEOPLE.join("\n");
    let part: String = PEOPLE[0].chars().take(short().len()).collect();
    let said =
        "some rows have as many answers as the full list and others as many as the short one";
    for (rows, is_said) in [
        (format!("antwoorden\n{whole}\n{part}\n"), true),
        (format!("antwoorden\n{whole}\n"), false),
        (format!("antwoorden\n{part}\n"), false),
        (
            format!("form;antwoorden\nfull;{}\nshort;{part}\n", PEOPLE[0]),
            false,
        ),
    ] {
        let ran = score(&[]).stdin(rows).run();
        assert_eq!(ran.stderr.contains(said), is_said, "{}", ran.stderr);
        assert_eq!(ran.status, 0);
    }
}

#[test]
fn names_that_say_recoded_or_times_are_a_problem() {
    let said = "by their names these columns were recoded or scored, or hold times (s01: column 2, s02: column 3, s03: column 4, …)";
    let names: [fn(usize) -> String; 23] = [
        |place| format!("{}_rec", id(place)),
        |place| format!("{}_time", id(place)),
        |place| format!("{}r", id(place)),
        |place| format!("{} (omgepoold)", own("nl", place)),
        |place| format!("{}_keyed", id(place)),
        |place| format!("score {}", id(place)),
        |place| format!("Points - {}", own("nl", place)),
        |place| format!("{}_omgezet", id(place)),
        |place| format!("{} (omgedraaid)", own("nl", place)),
        |place| format!("punten.{}", id(place)),
        |place| format!("{}_ontspiegeld", id(place)),
        |place| format!("{}_omgescoord", id(place)),
        |place| format!("{}_hergecodeerd", id(place)),
        |place| format!("{}_herscoord", id(place)),
        |place| format!("{}_reverse", id(place)),
        |place| format!("{}.invert", id(place)),
        |place| format!("{}Mirror", id(place)),
        |place| format!("{}_turned", id(place)),
        |place| format!("{}_rcd", id(place)),
        |place| format!("omg_{}", id(place)),
        |place| format!("{} (R)", own("nl", place)),
        |place| format!("(reversed) {}", own("nl", place)),
        |place| format!("{} [omgekeerde score]", own("nl", place)),
    ];
    for name in names {
        let ran = score(&[]).stdin(file(name, String::from)).run();
        assert_eq!((ran.status, ran.stdout), (1, expected()), "{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        let by_hand: Vec<String> = (0..24)
            .map(|place| format!("--column={}={}", id(place), name(place)))
            .collect();
        let by_hand: Vec<&str> = by_hand.iter().map(String::as_str).collect();
        let ran = score(&by_hand).stdin(file(name, String::from)).run();
        assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    }
    let asked = |place| format!("Hoeveel punten geef je? [{}]", own("nl", place));
    is_read(file(asked, String::from), &[]);
}

#[test]
fn a_sign_beside_some_ids_says_that_those_were_reversed() {
    let signed: [fn(&str) -> String; 4] = [
        |id| format!("{id}-"),
        |id| format!("-{id}"),
        |id| format!("{id} *"),
        |id| format!("{id}(-)"),
    ];
    for sign in signed {
        let some = |place| {
            if place == 5 {
                sign(&id(place))
            } else {
                id(place)
            }
        };
        let ran = score(&[]).stdin(file(some, String::from)).run();
        assert_eq!((ran.status, ran.stdout), (1, expected()), "{}", ran.stderr);
        assert!(
            ran.stderr.contains("were recoded or scored"),
            "{}",
            ran.stderr
        );
        is_read(file(|place| sign(&id(place)), String::from), &[]);
    }
    let some = |sign: &'static str| {
        let all = move |place| own("nl", place) + if place == 5 { sign } else { "" };
        score(&[]).stdin(file(all, String::from)).run()
    };
    for (sign, is_told) in [(" (-)", true), (" –", true), (" *", false)] {
        let ran = some(sign);
        assert_eq!(ran.status, u8::from(is_told), "{}", ran.stderr);
        let said = "were recoded or scored";
        assert_eq!(ran.stderr.contains(said), is_told, "{}", ran.stderr);
    }
    for sign in [" (R)", " (omgekeerd)"] {
        let ran = some(sign);
        let said = "(only if the answers there were not recoded yet)";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn a_column_that_may_be_recoded_is_offered_with_that_condition() {
    let doubt = "(only if the answers there were not recoded yet)";
    let one = |name: &'static str| {
        move |place| {
            let id = id(place);
            if place == 5 {
                name.replace("ID", &id)
            } else {
                id
            }
        }
    };
    for (name, is_doubted) in [
        ("IDr", true),
        ("ID_R", true),
        ("recoded ID", true),
        ("ID (omgepoold)", true),
        ("Explain_ID", false),
    ] {
        let ran = score(&[]).stdin(file(one(name), String::from)).run();
        assert_eq!(ran.status, 1, "{}", ran.stderr);
        assert!(ran.stderr.contains("Is this the column?"), "{}", ran.stderr);
        assert_eq!(ran.stderr.contains(doubt), is_doubted, "{}", ran.stderr);
    }
}

#[test]
fn a_pivot_table_keeps_the_codes_of_its_rows() {
    for name in ["Rijlabels", "Row Labels"] {
        let text = file(id, String::from).replacen("\"id\"", &format!("\"{name}\""), 1);
        let ran = score(&[])
            .stdin(text.replace("\n\"2\"", "\n\"anna\""))
            .run();
        assert!(ran.stdout.contains("\nanna,complete"), "{}", ran.stdout);
    }
}
