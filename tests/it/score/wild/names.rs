//! Names of columns in which a statement is found, and names in which it is not.

use super::super::score;
use super::{
    PEOPLE, colleague, expected, file, id, is_not_read, is_read, own, row, short, without,
};

#[test]
fn separators_brackets_and_codes_stand_around_a_statement() {
    for (around, with) in [
        ("Q01[ID]", false),
        ("Q01_ID", false),
        ("group/ID", false),
        ("q->ID", false),
        ("727494X1X1ID", false),
        ("Q01[ID]. In hoeverre? [TEXT]", true),
        ("Q01[ID]In hoeverre? [TEXT]", true),
        ("Q01[ID]: TEXT", true),
        ("In hoeverre? (TEXT)", true),
        ("In hoeverre? - TEXT", true),
        ("<p>TEXT</p>", true),
        ("12. TEXT", true),
        ("\u{a0}TEXT\u{a0}\n", true),
    ] {
        let name = |place| {
            around
                .replace("ID", &id(place))
                .replace("TEXT", &own("nl", place))
        };
        is_read(file(name, String::from), &[]);
        assert_eq!(around.contains("TEXT"), with);
    }
}

#[test]
fn names_made_of_texts_without_their_apostrophes_are_read() {
    for language in ["nl", "en"] {
        let name = |place| {
            let text = own(language, place).replace(['\'', '’'], "");
            let signs = text
                .chars()
                .map(|sign| if sign.is_alphanumeric() { sign } else { '_' });
            signs.collect::<String>().to_lowercase()
        };
        is_read(file(name, String::from), &[]);
    }
}

#[test]
fn a_mark_of_a_required_question_is_no_word() {
    for mark in [" *", "* ", " (verplicht)", " (Required)", " *\u{a0}vereist"] {
        is_read(file(|place| own("nl", place) + mark, String::from), &[]);
        is_read(file(|place| id(place) + mark, String::from), &[]);
    }
}

#[test]
fn signs_of_pages_are_read_as_what_they_stand_for() {
    let name = |place| {
        let text = own("en", place)
            .replace(' ', "&nbsp;")
            .replace('e', "&#101;");
        format!("&lt;b&gt;{}&lt;/b&gt;", text.replace('a', "&#x61;"))
    };
    is_read(file(name, String::from), &[]);
}

#[test]
fn a_text_that_was_cut_is_found_by_its_start() {
    for language in ["nl", "en"] {
        let dots = |place| {
            let start: String = own(language, place).chars().take(15).collect();
            format!("In hoeverre ben..  [{start}.. ]")
        };
        is_read(file(dots, String::from), &[]);
    }
    let start = |place| own("nl", place).chars().take(30).collect();
    let ran = score(&[]).stdin(file(start, String::from)).run();
    assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    assert_eq!(
        ran.stderr
            .matches("a name that is the start of a statement")
            .count(),
        1
    );
    let strict = score(&["--strict"]).stdin(file(start, String::from)).run();
    assert_eq!((strict.status, strict.stdout.lines().count()), (1, 1));
}

#[test]
fn a_start_that_is_too_short_or_of_two_texts_is_no_statement() {
    for odd in ["Ik doe ..", "Ik vraag..", "Ik doe extra moe"] {
        let name = |place| {
            if place == 3 {
                odd.to_owned()
            } else {
                own("nl", place)
            }
        };
        let ran = score(&["--quiet"]).stdin(file(name, String::from)).run();
        assert_eq!((ran.status, ran.stdout), (1, without(&[3])), "{odd}");
        assert!(
            ran.stderr.contains("no column for s04"),
            "{odd}: {}",
            ran.stderr
        );
    }
}

#[test]
fn numbers_of_the_printed_list_are_a_guess() {
    for prefix in ["", "Q", "Stelling "] {
        let text = file(|place| format!("{prefix}{}", place + 1), String::from);
        is_read(
            &text,
            &["taken as the numbers of the printed list (s01: column "],
        );
        let strict = score(&["--strict"]).stdin(&text).run();
        assert_eq!((strict.status, strict.stdout.lines().count()), (1, 1));
    }
}

#[test]
fn numbers_of_other_questions_too_are_not_read() {
    let mut header = vec!["id".to_owned()];
    header.extend((1..=26).map(|number| format!("Q{number}")));
    let answers = PEOPLE.map(|person| {
        row(["1", "2", "4"]
            .into_iter()
            .map(String::from)
            .chain(person.chars().map(String::from)))
    });
    is_not_read(
        row(header) + &answers.concat(),
        "none of the 27 columns belongs to a statement",
    );
}

#[test]
fn numbers_before_other_words_are_not_read() {
    let name = |place| {
        format!(
            "{}. Ik lees graag boek {}",
            place + 1,
            ["a", "b"][place % 2]
        )
    };
    is_not_read(
        file(name, String::from),
        "none of the 25 columns belongs to a statement",
    );
}

#[test]
fn a_row_of_numbers_is_a_row_where_another_has_the_ids() {
    let numbers: Vec<String> = (0..=24).map(|number| number.to_string()).collect();
    let text = row(numbers) + &file(id, String::from);
    is_read(&text, &["1 row above the names of the columns skipped"]);
    let numbers: Vec<String> = (0..=24).map(|number| number.to_string()).collect();
    let ran = score(&["--quiet"])
        .stdin(file(id, String::from) + &row(numbers))
        .run();
    assert!(ran.stdout.starts_with(&expected()), "{}", ran.stderr);
    assert_eq!((ran.status, ran.stdout.lines().count()), (1, 5));
}

/// A file of the short form with numbers as names, whose rows are of these forms.
fn numbered_short(forms: [&str; 3], form: &str) -> String {
    let mut text = row(["id", form]
        .into_iter()
        .map(String::from)
        .chain((1..=12).map(|number| number.to_string())));
    for (number, (person, form)) in PEOPLE.iter().zip(forms).enumerate() {
        let all: Vec<char> = person.chars().collect();
        let answers = short().into_iter().map(|place| all[place].to_string());
        text += &row([(number + 1).to_string(), form.to_owned()]
            .into_iter()
            .chain(answers));
    }
    text
}

#[test]
fn numbers_of_the_short_list_need_the_form_in_every_row() {
    let not_asked: Vec<usize> = (0..24).filter(|place| !short().contains(place)).collect();
    let expected = without(&not_asked).replace(",incomplete,", ",complete,");
    let start = |text: &str| {
        text.lines()
            .map(|line| line.chars().take(18).collect())
            .collect::<Vec<String>>()
    };
    let ran = score(&[]).stdin(numbered_short(["short"; 3], "form")).run();
    assert_eq!(
        (ran.status, start(&ran.stdout)),
        (0, start(&expected)),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr
            .contains("taken as the numbers of the printed list (s01: column 3, s02: column 4,")
    );
    let one = score(&["--quiet"])
        .stdin(numbered_short(["short", "full", "short"], "form"))
        .run();
    assert_eq!(one.status, 1);
    assert!(
        one.stdout.contains("\n2,incomplete,0,0,0,"),
        "{}",
        one.stdout
    );
    assert!(
        one.stderr.contains("standard input:3: column 2: "),
        "{}",
        one.stderr
    );
    is_not_read(
        numbered_short(["short"; 3], "vorm"),
        "the columns are only numbered",
    );
}

#[test]
fn questions_about_a_colleague_say_so_themselves() {
    let asked = |file: String, arguments: &[&str]| {
        let ran = score(&[arguments, &["--with", "perspective"]].concat())
            .stdin(file)
            .run();
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        assert_eq!(
            ran.stdout
                .lines()
                .skip(1)
                .filter(|row| row.contains(",colleague"))
                .count(),
            3,
            "{}",
            ran.stdout
        );
        ran.stderr
    };
    let said =
        "the questions are about a colleague, so every row is taken as one about a colleague";
    assert!(asked(file(colleague, String::from), &[]).contains(said));
    assert!(
        asked(
            file(|place| format!("C01[{}]", id(place)), String::from),
            &[]
        )
        .contains(said)
    );
    let text = |place| format!("Q01[{}]. {}", id(place), colleague(place));
    assert!(asked(file(text, String::from), &[]).contains(said));
    let old = file(|place| format!("Q01[{}]", id(place)), String::from);
    assert!(!asked(old, &["--as", "colleague"]).contains(said));
}

#[test]
fn columns_in_the_words_of_version_1_0_are_read_as_before() {
    let first = |place: usize| match place {
        1 => "Zie ik een kans, dan ga ik er uit mezelf mee aan de slag.".to_owned(),
        4 => "I follow set steps, so that people know what to expect.".to_owned(),
        19 => "I carry out what our leaders decide, even if I would have chosen differently."
            .to_owned(),
        _ => own("nl", place),
    };
    is_read(file(first, String::from), &[]);
    let about = |place: usize| match place {
        1 => "Deze collega ziet een kans en gaat er uit zichzelf mee aan de slag.".to_owned(),
        4 => "This colleague follows set steps, so that people know what to expect.".to_owned(),
        13 => "This colleague treats people they know exactly like anyone else.".to_owned(),
        _ => colleague(place),
    };
    let said =
        "the questions are about a colleague, so every row is taken as one about a colleague";
    is_read(file(about, String::from), &[said]);
}

#[test]
fn the_wording_of_a_wish_or_of_the_job_sets_the_perspective() {
    let statements = ambtenaar::source::built_in().unwrap().questionnaire;
    for (said, key) in [
        ("so every row is taken as a wish", "wish"),
        ("so every row is taken as one about the job", "job"),
    ] {
        let name = |place: usize| {
            let statement = &statements.statements()[place];
            let wording = match key {
                "wish" => statement.wish.as_ref(),
                _ => statement.job.as_ref(),
            };
            let mut texts = wording.unwrap().iter();
            texts.next().unwrap().1.clone()
        };
        let text = file(name, String::from);
        is_read(text.clone(), &[said]);
        let ran = score(&["--with", "perspective"]).stdin(text).run();
        let rows = ran.stdout.lines().skip(1);
        assert!(rows.clone().count() > 0 && rows.clone().all(|row| row.ends_with(key)));
    }
}

#[test]
fn a_question_that_was_put_into_a_form_again_is_not_left_out_in_silence() {
    let again = |extra: &str| {
        let text = file(|place| own("nl", place), String::from);
        let mut lines = text.lines();
        let header = format!("{},{extra}\n", lines.next().unwrap());
        lines.fold(header, |text, line| text + line + ",\n")
    };
    let quoted = |end: &str| format!("\"{} {end}\"", own("nl", 6).replace('"', "\"\""));
    let said = "a statement and more words after it, because that statement has a column already (s07: column 26)";
    is_read(again(&quoted("(nieuw)")), &[said]);
    let ran = score(&[]).stdin(again(&quoted("[Opmerking]"))).run();
    assert!(
        !ran.stderr.contains("more words after it"),
        "{}",
        ran.stderr
    );
}

#[test]
fn some_questions_about_a_colleague_are_a_problem() {
    let name = |place| {
        if place < 3 {
            colleague(place)
        } else {
            own("nl", place)
        }
    };
    let ran = score(&[]).stdin(file(name, String::from)).run();
    assert_eq!((ran.status, ran.stdout), (1, expected()));
    assert!(
        ran.stderr.contains(
            "the questions are not all about the same thing (oneself, a wish, the job or a colleague)"
        ),
        "{}",
        ran.stderr
    );
}
