//! What is printed for a room, and the way back: sums on paper are those of the screen, and lists typed in score as they were answered.

use std::fmt::Write as _;
use std::fs;

use ambtenaar::model::{ByRole, Form, Fraction, Perspective, mix};
use ambtenaar::source;
use ambtenaar::words::Language;

use crate::support::{AnswerSet, Dice, Home, ambtenaar, statements};

fn part(name: &str, line: &str) -> String {
    let ran = ambtenaar(&format!(
        "statements export --format html --part {name} {line}"
    ))
    .run();
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""), "{ran:?}");
    ran.stdout
}

/// What stands between two texts, every time.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let parts = text.split(start).skip(1);
    parts.map(|part| part.split(end).next().unwrap()).collect()
}

#[test]
fn each_part_is_a_page_without_script_and_the_list_names_no_role() {
    let languages = [
        (Language::Dutch, ["bureaucra", "ondernemer", "verbinder"]),
        (
            Language::English,
            ["bureaucra", "entrepreneur", "connector"],
        ),
    ];
    for (language, roles) in languages {
        let line = format!("--lang {}", language.key());
        let [list, sheet, votes] = ["list", "sheet", "votes"].map(|name| part(name, &line));
        for page in [&list, &sheet, &votes] {
            assert!(
                !page.contains("<script") && !page.contains("http://"),
                "{page}"
            );
        }
        let numbers = between(&list, "<th scope=\"row\">", "</th>");
        let expected: Vec<String> = (1..=24).map(|number| number.to_string()).collect();
        assert_eq!(numbers, expected, "positions, no ids");
        let plain = list.replace("&#39;", "'");
        for statement in statements(Form::Full, language, Perspective::Own) {
            assert!(plain.contains(&statement), "{statement}");
        }
        for role in roles {
            assert!(!list.to_lowercase().contains(role), "{role}");
            assert!(sheet.contains(role), "{role}");
        }
        assert_eq!(sheet.matches("6 − ").count(), 6, "reversed statements");
        for value in 1..=5 {
            assert!(votes.contains(&format!("<strong>{value}</strong>")));
        }
    }
    let colleague = part("list", "--as colleague");
    for statement in statements(Form::Full, Language::English, Perspective::Colleague) {
        assert!(colleague.contains(&statement), "{statement}");
    }
    let all = ambtenaar("statements export --format html").run().stdout;
    assert_eq!(all.matches("<article class=").count(), 3);
}

/// A sheet as someone reads it: the number to start with, what to multiply by, and the table.
struct Sheet {
    start: u64,
    factors: Vec<(u64, u64)>,
    table: Vec<(u64, u64)>,
}

impl Sheet {
    /// The sums for everything answered, and those for statements left open.
    fn both(form: Form) -> [Self; 2] {
        let page = part("sheet", &format!("--form {} --lang en", form.key()));
        let starts: Vec<u64> = between(&page, "tart with ", " ")
            .iter()
            .map(|number| number.trim_end_matches(',').parse().unwrap())
            .collect();
        let factors = between(&page, "with ", " answers times ");
        let factors = factors.iter().filter_map(|answers| answers.parse().ok());
        let times = between(&page, " answers times ", " ");
        let times = times
            .iter()
            .map(|factor| factor.trim_end_matches([',', '.']));
        let factors = factors.zip(times.map(|factor| factor.parse().unwrap()));
        let factors: Vec<(u64, u64)> = factors.collect();
        let tables = between(&page, "<table class=\"shares\">", "</table>");
        let table = |text: &str| {
            let number = |cell: &&str| cell.parse::<u64>().unwrap();
            let from = between(text, "<th scope=\"row\">", "</th>");
            let shares = between(text, "<td>", "</td>");
            let from: Vec<u64> = from.iter().map(number).collect();
            let shares: Vec<u64> = shares.iter().map(number).collect();
            let mut rows: Vec<(u64, u64)> = from.into_iter().zip(shares).collect();
            rows.sort_unstable();
            rows
        };
        let statements = if form == Form::Full { 8 } else { 4 };
        [
            Self {
                start: starts[0],
                factors: vec![(statements, 1)],
                table: table(tables[0]),
            },
            Self {
                start: starts[1],
                factors,
                table: table(tables[1]),
            },
        ]
    }

    fn share(&self, own: u64, others: [u64; 2]) -> u64 {
        let number = self.start + 2 * own - others[0] - others[1];
        let row = self.table.iter().rev().find(|(from, _)| *from <= number);
        row.unwrap().1
    }

    /// Every sum of points that a role can have, after multiplying, with the score that belongs to it.
    fn sums(&self) -> Vec<(u64, Fraction)> {
        let of = |(answers, factor): &(u64, u64)| {
            let (answers, factor) = (*answers, *factor);
            (answers..=5 * answers).map(move |points| {
                let score = Fraction::new((100 * (points - answers)).into(), (4 * answers).into());
                (points * factor, score.unwrap())
            })
        };
        self.factors.iter().flat_map(of).collect()
    }
}

#[test]
fn the_sums_on_the_sheet_give_the_shares_of_the_screen_for_every_sum() {
    for form in Form::ALL {
        let [complete, open] = Sheet::both(form);
        assert_eq!(open.factors.len(), if form == Form::Full { 5 } else { 3 });
        let mut checked = 0;
        // All sums with something open in the whole list are checked where the sums are made.
        let sheets = if form == Form::Full {
            vec![complete]
        } else {
            vec![complete, open]
        };
        for sheet in sheets {
            let sums = sheet.sums();
            for own in &sums {
                for second in &sums {
                    for third in &sums {
                        let exact = mix(&ByRole {
                            bureaucrat: own.1,
                            entrepreneur: second.1,
                            connector: third.1,
                        });
                        let share = sheet.share(own.0, [second.0, third.0]);
                        let said = exact.bureaucrat.rounded();
                        assert_eq!(i128::from(share), said, "{own:?} {second:?} {third:?}");
                        checked += 1;
                    }
                }
            }
        }
        let expected = if form == Form::Full {
            33_usize.pow(3)
        } else {
            17_usize.pow(3) + 39_usize.pow(3)
        };
        assert_eq!(checked, expected);
    }
}

/// Fifty lists as people filled them in: a digit per statement in the order of the paper, or nothing.
fn lists(form: Form) -> Vec<AnswerSet> {
    let mut dice = Dice::new(50);
    let statements = if form == Form::Full { 24 } else { 12 };
    (0..50).map(|_| dice.answers(statements)).collect()
}

/// The rows of `score`, from an answer file.
fn scored(text: &str) -> Vec<String> {
    let ran = ambtenaar("score - --keep team --quiet").stdin(text).run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    ran.stdout.lines().map(str::to_owned).collect()
}

/// A table of these cells, one row per list, with these names above the answers.
fn typed(form: Form, heads: &[String], with_form: bool) -> String {
    let form_head = if with_form { ",form" } else { "" };
    let mut text = format!("id,team{form_head},{}\n", heads.join(","));
    for (number, list) in lists(form).iter().enumerate() {
        let cell = |answer: &Option<u8>| answer.map_or(String::new(), |value| value.to_string());
        let cells: Vec<String> = list.iter().map(cell).collect();
        let form = if with_form {
            format!(",{}", form.key())
        } else {
            String::new()
        };
        writeln!(text, "p{number},desk{form},{}", cells.join(",")).unwrap();
    }
    text
}

#[test]
fn fifty_lists_typed_back_by_number_or_as_a_row_of_digits_score_as_they_were_answered() {
    let questionnaire = source::built_in().unwrap().questionnaire;
    for form in Form::ALL {
        let places = questionnaire.places(form);
        let ids: Vec<String> = places
            .filter_map(|place| Some(questionnaire.statement(place)?.id.to_string()))
            .collect();
        let expected = scored(&typed(form, &ids, true));
        assert_eq!(expected.len(), 51);
        let numbers: Vec<String> = (1..=ids.len()).map(|number| number.to_string()).collect();
        let by_number = typed(form, &numbers, form == Form::Short);
        assert_eq!(scored(&by_number), expected, "{form:?}");
        for head in ["answers", "antwoorden"] {
            let mut rows = format!("id,team,{head}\n");
            for (number, list) in lists(form).iter().enumerate() {
                let digit =
                    |answer: &Option<u8>| answer.map_or("-".to_owned(), |value| value.to_string());
                let digits: String = list.iter().map(digit).collect();
                writeln!(rows, "p{number},desk,{digits}").unwrap();
            }
            assert_eq!(scored(&rows), expected, "{form:?} {head}");
        }
    }
}

/// A list of one's own with so many statements per role, in the order of the roles, and its scoring sheet.
fn sheet_of(home: &Home, numbers: [usize; 3]) -> String {
    let mut text = String::from(
        "format = 1\nid = \"x\"\nversion = \"1\"\nlanguages = [\"en\"]\ntitle = { en = \"x\" }\n[scale]\nlowest = 1\n\
         labels = { en = [\"a\", \"b\", \"c\", \"d\", \"e\"] }\nskip = { en = \"f\" }\n",
    );
    for (role, number) in ["bureaucrat", "entrepreneur", "connector"]
        .into_iter()
        .zip(numbers)
    {
        for place in 0..number {
            let letter = role.chars().next().unwrap();
            writeln!(
                text,
                "[[statement]]\nid = \"{letter}{place}\"\nrole = \"{role}\"\nfacet = \"f\"\ntext = {{ en = \"word{letter}{place}\" }}"
            )
            .unwrap();
        }
    }
    fs::write(home.path("own.toml"), text).unwrap();
    let ran = home
        .ambtenaar("statements export --format md --lang en --statements own.toml")
        .run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    ran.stdout
}

/// The numbers between two texts.
fn numbers(text: &str, start: &str, end: &str) -> Vec<u64> {
    let part = text.split_once(start).unwrap().1.split_once(end).unwrap().0;
    let digits = part.split(|one: char| !one.is_ascii_digit());
    digits.filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn the_roles_that_lead_by_the_sheet_of_an_uneven_list_lead_by_score() {
    for list in [[3, 10, 5], [2, 2, 9], [8, 4, 4]] {
        let home = Home::new();
        let sheet = sheet_of(&home, list);
        let factors = numbers(&sheet, "first multiply the points (", ")");
        let close = numbers(&sheet, "The numbers: ", ".");
        // Each pair in the order of the roles.
        let apart = |one: usize, other: usize| close[one + other - 1];
        let mut dice = Dice::new(7);
        let heads = ["b", "e", "c"].into_iter().zip(list);
        let heads = heads
            .flat_map(|(letter, number)| (0..number).map(move |place| format!("{letter}{place}")));
        let mut rows = format!("id,{}\n", heads.collect::<Vec<_>>().join(","));
        let mut by_hand = Vec::new();
        for row in 0..200 {
            let mut points = [0; 3];
            write!(rows, "p{row}").unwrap();
            for (role, number) in list.into_iter().enumerate() {
                for _ in 0..number {
                    let answer = 1 + dice.below(5) as u64;
                    points[role] += answer * factors[role];
                    write!(rows, ",{answer}").unwrap();
                }
            }
            rows.push('\n');
            let top = (0..3).rev().max_by_key(|role| points[*role]).unwrap();
            let leads = |role: usize| role == top || points[top] - points[role] < apart(role, top);
            let names = ["bureaucrat", "entrepreneur", "connector"];
            let leading: Vec<&str> = (0..3)
                .filter(|role| leads(*role))
                .map(|role| names[role])
                .collect();
            by_hand.push(leading.join("+"));
        }
        let scored = home
            .ambtenaar("score - --quiet --statements own.toml")
            .stdin(rows)
            .run();
        let leading = scored
            .stdout
            .lines()
            .skip(1)
            .map(|row| row.split(',').nth(11).unwrap());
        assert_eq!(leading.collect::<Vec<_>>(), by_hand, "{list:?}\n{sheet}");
    }
}

#[test]
fn the_sheet_of_an_uneven_list_says_per_role_how_many_answers_are_enough() {
    let home = Home::new();
    let sheet = sheet_of(&home, [3, 10, 5]);
    let enough =
        "This many answers are needed at least: bureaucrat 2, entrepreneur 5, connector 3.";
    assert!(sheet.contains(enough), "{sheet}");
    let sheet = sheet_of(&home, [1, 1, 2]);
    assert!(
        sheet.contains("A role without any answer has no score")
            && sheet.contains("with 1 answer times 2"),
        "{sheet}"
    );
    let sheet = sheet_of(&home, [1, 1, 1]);
    assert!(
        !sheet.contains("left open, first multiply") && !sheet.contains("Table B"),
        "{sheet}"
    );
}

#[test]
fn a_part_belongs_to_the_page() {
    let ran = ambtenaar("statements export --format md --part list").run();
    ran.is(
        2,
        "",
        "--part only works together with --format html. Add --format html, or leave --part out.\n",
    );
}

#[test]
fn what_is_shown_of_columns_is_what_scoring_takes_of_a_row_of_digits() {
    let shown = |options: &str, text: &str| {
        let ran = ambtenaar(&format!("score - --show-columns {options}"))
            .stdin(text)
            .run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        ran.stdout
    };
    let (short, full) = (
        "answers\n34452341234-\n",
        "answers\n344523412344344523412346\n",
    );
    let text = shown("", short);
    for said in ["form: short", "\"5\" = 5", "\"-\" = no answer"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let text = shown("", full);
    assert!(
        text.contains("form: full") && text.contains("\"6\" = not understood"),
        "{text}"
    );
    let object: serde_json::Value = serde_json::from_str(&shown("--format json", short)).unwrap();
    assert_eq!(object["form"], "short");
    assert_eq!(object["answers"].as_array().unwrap().len(), 6);
    let both = format!("{short}{}", full.trim_start_matches("answers\n"));
    assert!(shown("", &both).contains("form: short and full"));
}

#[test]
fn a_wrong_sign_in_a_row_of_digits_is_missing_and_told_with_its_place() {
    let wrong = "id,answers\na,344523412364\n";
    let ran = ambtenaar("score - --format jsonl").stdin(wrong).run();
    assert_eq!(ran.status, Some(1));
    let said = "2: column 2 (s21), character 11: found \"6\", expected 1 to 5, or a - for skipped; counted as missing";
    let said = said.replace("), character", "): character");
    let without_id = |text: &str| text.split("(s").next().unwrap().to_owned();
    assert!(ran.stderr.contains(&without_id(&said)), "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("character 11: found \"6\", expected 1 to 5"),
        "{}",
        ran.stderr
    );
    let score = |text: &str| ambtenaar("score - --quiet").stdin(text).run().stdout;
    assert_eq!(score(wrong), score(&wrong.replace("364", "3-4")));
    let ran = ambtenaar("score -")
        .stdin("id,answers\na,34452341236\n")
        .run();
    assert!(
        ran.stderr.contains("11 characters, expected 24"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_paper_list_typed_twice_is_asked_about_with_both_lines_and_counts() {
    let lists = [
        "344523412234",
        "123451234512",
        "344523412234",
        "5432154321-2",
        "5432154321-2",
    ];
    let spread = |digits: &str| {
        let cells: Vec<String> = digits
            .chars()
            .map(|digit| digit.to_string().replace('-', ""))
            .collect();
        cells.join(",")
    };
    let mut alone = "answers\n".to_owned();
    let mut numbered = "nr,answers\n".to_owned();
    let heads: Vec<String> = (1..=12).map(|number| number.to_string()).collect();
    let mut columns = format!("form,{}\n", heads.join(","));
    let mut named = "id,answers\n".to_owned();
    for (number, list) in (1..).zip(lists) {
        writeln!(alone, "{list}").unwrap();
        writeln!(numbered, "{number},{list}").unwrap();
        writeln!(columns, "short,{}", spread(list)).unwrap();
        writeln!(named, "p{number},{list}").unwrap();
    }
    let said = "the same answers are on lines 2 and 4. Was a list typed or sent twice?";
    for text in [&alone, &numbered, &columns] {
        let ran = ambtenaar("score -").stdin(text.as_str()).run();
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (Some(0), 6),
            "{ran:?}"
        );
    }
    let ran = ambtenaar("score -").stdin(named).run();
    assert!(!ran.stderr.contains("sent twice"), "{}", ran.stderr);
}

#[test]
fn the_numbers_of_the_short_list_alone_are_told_how_to_be_named() {
    let heads: Vec<String> = (1..=12).map(|number| number.to_string()).collect();
    let text = format!("{}\n1;2;3;4;5;1;2;3;4;5;1;2\n", heads.join(";"));
    let ran = ambtenaar("score -").stdin(text).run();
    assert!(
        ran.stderr
            .contains("add a column form with short in every row"),
        "{}",
        ran.stderr
    );
}

#[test]
fn the_scoring_sheet_can_be_read_aloud() {
    let sheet = ambtenaar("statements export --format html --part sheet")
        .run()
        .stdout;
    assert!(
        sheet.contains("<svg role=\"img\" aria-label=\"An empty triangle"),
        "{sheet}"
    );
    assert!(!sheet.contains("<th>"), "{sheet}");
}
