//! What answers mean where words and numbers, or the numbers by themselves, leave it open.

use super::super::{answers, score};
use super::{PEOPLE, expected, file, id, is_read, label, own, row};
use crate::support::Dice;

/// The ends of the scale in words, and the answers between them as numbers.
fn ends_in_words(answer: char) -> String {
    match answer {
        '1' | '5' => label(answer),
        _ => answer.to_string(),
    }
}

#[test]
fn numbers_between_ends_in_words_are_read_only_when_it_is_said_what_they_mean() {
    let text = file(id, ends_in_words);
    let ran = score(&[]).stdin(&text).run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (1, 1));
    let said = "only the answers at the ends are words here, and those between them numbers";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    let labels = |labels: [&'static str; 3]| labels.map(|label| ["--label", label]).concat();
    let as_is = labels(["2=2", "3=3", "4=4"]);
    let ran = score(&as_is).stdin(&text).run();
    assert_eq!((ran.status, &ran.stdout), (0, &expected()));
    let turned = labels(["2=4", "3=3", "4=2"]);
    let ran = score(&turned).stdin(&text).run();
    let other_way = file(id, |answer| match answer {
        '2' => "4".to_owned(),
        '4' => "2".to_owned(),
        _ => answer.to_string(),
    });
    let other_way = score(&[]).stdin(other_way).run();
    assert_eq!((ran.status, ran.stdout), (0, other_way.stdout));
}

#[test]
fn numbers_beside_words_are_read_where_a_cell_shows_what_they_mean() {
    for cell in [
        |answer| match answer {
            '1' => label('1'),
            '5' => format!("5 {}", label('5')),
            _ => answer.to_string(),
        },
        |answer| match answer {
            '1' | '5' => format!("{answer} - {}", label(answer)),
            _ => answer.to_string(),
        },
        |answer| match answer {
            '2' => answer.to_string(),
            _ => label(answer),
        },
    ] {
        is_read(file(id, cell), &[]);
    }
    // Who types numbers may type a label once.
    let typed = file(id, String::from).replacen("\"5\"", "helemaal mee eens", 1);
    let late = |first: &str| {
        let ends = "helemaal mee eens,helemaal mee oneens,".repeat(12);
        let rows = format!("a,{ends}\nb,{first},{}\n", "2,".repeat(23)).replace(",\n", "\n");
        answers(&rows.lines().collect::<Vec<_>>())
    };
    let ran = score(&[]).stdin(typed).run();
    assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
    let ran = score(&[]).stdin(late("3")).run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (1, 3));
    assert!(
        ran.stderr
            .contains("which way the numbers run can't be told")
    );
    let ran = score(&[]).stdin(late("5")).run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
}

#[test]
fn it_is_said_that_among_many_answers_the_highest_never_is() {
    let people = |count: usize, steps: usize| {
        let mut dice = Dice::new(5);
        let rows = (0..count).map(|person| {
            let cells = (0..24).map(|_| (1 + dice.below(steps)).to_string());
            format!("p{person},{}", cells.collect::<Vec<_>>().join(","))
        });
        answers(
            &rows
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>(),
        )
    };
    for (count, steps, said) in [
        (
            10,
            4,
            "among 240 answers there is no 5 anywhere, only 1, 2, 3 and 4",
        ),
        (
            300,
            2,
            "among 7200 answers there is no 5 anywhere, only 1 and 2",
        ),
    ] {
        let text = people(count, steps);
        let ran = score(&["--quiet"]).stdin(&text).run();
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        let labels = ["--label", "1=1", "--quiet"];
        let ran = score(&labels).stdin(&text).run();
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    }
    for text in [people(9, 4), people(300, 5)] {
        let ran = score(&["--quiet"]).stdin(text).run();
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    }
}

#[test]
fn a_label_that_leaves_agreeing_open_is_a_problem() {
    for label in [
        "mee (on)eens",
        "helemaal mee (on)eens",
        "(on)eens",
        "(dis)agree",
        "strongly (dis)agree",
        "(niet) mee eens",
        "eens(oneens)",
    ] {
        let text = file(id, String::from).replacen("\"5\"", &format!("\"{label}\""), 1);
        let ran = score(&["--quiet"]).stdin(text).run();
        let said = format!("column 2 (s01): found \"{label}\", expected 1 to 5 or a label");
        assert!(ran.stderr.contains(&said), "{label}: {}", ran.stderr);
        assert_eq!(ran.status, 1);
    }
    for label in [
        "(helemaal) mee eens",
        "helemaal (mee) eens",
        "helemaal mee eens(5)",
    ] {
        let text = file(id, String::from).replace("\"5\"", &format!("\"{label}\""));
        is_read(text, &[]);
    }
}

#[test]
fn tables_below_titles_are_read_as_what_the_titles_say() {
    let table = file(id, String::from).replace('"', "");
    let blank = ",".repeat(24) + "\n";
    let title = |title: &str| format!("{title}{blank}");
    let wide = |titles: [&str; 2]| {
        let [first, second] = titles.map(title);
        format!("{first}{table}{blank}{second}{table}")
    };
    let said = |key: &str| format!("the rows below it are read as {key}");
    for (text, keys) in [
        (wide(["Zelf", "Wens"]), ["self", "wish"]),
        (wide(["WENS:", "Zelf"]), ["wish", "self"]),
        (wide(["Job", "Colleague"]), ["job", "colleague"]),
    ] {
        for text in [text.clone(), text.replace('\n', "\r\n")] {
            let ran = score(&[]).stdin(&text).run();
            assert_eq!(ran.status, 0, "{}", ran.stderr);
            let lines = |text: &str| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
            let once = lines(&expected());
            assert_eq!(lines(&ran.stdout), [once.clone(), once].concat());
            for key in keys {
                assert!(ran.stderr.contains(&said(key)), "{}", ran.stderr);
            }
            let slowly = score(&[]).stdin(&text).at_a_time(7).run();
            assert_eq!(slowly, ran);
        }
    }
    // Whose rows are, the rows may say themselves.
    let says = |cell: &str| {
        answers(&[
            &format!("wens{cell}"),
            &format!("b,{}", "4,".repeat(23) + "4"),
        ])
    };
    let ran = score(&["--quiet"]).stdin(says(&",".repeat(24))).run();
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
}

#[test]
fn lines_below_a_table_that_explain_the_answers_are_nobody() {
    let people = file(id, String::from);
    for steps in ["12345", "54321"] {
        let legend = steps.chars().zip('1'..='5').map(|(step, number)| {
            row([format!("{number} = {}", label(step))]
                .into_iter()
                .chain(vec![String::new(); 24]))
        });
        let text = format!("{people}{}", legend.collect::<String>());
        let ran = score(&[]).stdin(&text).run();
        assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
        let said = "5 rows that explain the answers skipped";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(ran.status, u8::from(steps == "54321"), "{}", ran.stderr);
    }
}

#[test]
fn a_legend_in_one_row_below_a_table_is_nobody() {
    let people = file(id, String::from);
    for title in [&[][..], &[""], &["legenda:"]] {
        for (steps, status) in [("12345", 0), ("54321", 1)] {
            let pairs = ('1'..='5').zip(steps.chars());
            let legend = pairs.map(|(number, step)| format!("{number} = {}", label(step)));
            let cells = title.iter().map(|title| (*title).to_owned()).chain(legend);
            let cells = cells.chain(vec![String::new(); 20 - title.len()]);
            let ran = score(&[]).stdin(people.clone() + &row(cells)).run();
            assert_eq!(
                (ran.status, &ran.stdout),
                (status, &expected()),
                "{}",
                ran.stderr
            );
            let said = "1 row that explains the answers skipped";
            assert!(ran.stderr.contains(said), "{}", ran.stderr);
        }
    }
}

#[test]
fn parts_of_people_in_order_are_nobody_and_people_with_such_codes_are_not() {
    let (header, rows) = file(id, String::from)
        .split_once('\n')
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let called = |codes: &[&str]| {
        let cells = |answer: usize| vec![answer.to_string(); 24];
        let rows = codes.iter().zip([2, 3, 4, 5].into_iter().cycle());
        let rows =
            rows.map(|(code, answer)| row([(*code).to_owned()].into_iter().chain(cells(answer))));
        rows.collect::<String>()
    };
    for codes in [
        &["P25", "P50", "P75"][..],
        &["p10", "p90"],
        &["Q1", "Q2", "Q3"],
    ] {
        let text = format!("{header}\n{rows}{}", called(codes));
        is_read(
            &text,
            &[&format!(
                "{} rows with totals or averages skipped",
                codes.len()
            )],
        );
        let slowly = score(&[]).stdin(&text).at_a_time(7).run();
        assert_eq!(slowly.stdout, expected());
        // The same codes where others are like them, and where nobody is called otherwise.
        let letter = &codes[0][..1];
        let people = called(&[&format!("{letter}8"), &format!("{letter}9")]);
        for people in [people, String::new()] {
            let ran = score(&[])
                .stdin(format!("{header}\n{people}{}", called(codes)))
                .run();
            let count = 1 + people.lines().count() + codes.len();
            assert_eq!(
                (ran.status, ran.stdout.lines().count()),
                (0, count),
                "{}",
                ran.stderr
            );
            assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
        }
    }
    for codes in [&["P50"][..], &["P75", "P25"]] {
        let ran = score(&[])
            .stdin(format!("{header}\n{rows}{}", called(codes)))
            .run();
        assert_eq!(
            ran.stdout.lines().count(),
            4 + codes.len(),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn rows_of_statistics_are_nobody_and_somebody_with_such_a_name_is() {
    let people = file(id, String::from);
    let labelled = |label: &str, cell: &str| {
        let cells = vec![cell.to_owned(); 24];
        people.clone() + &row([label.to_owned()].into_iter().chain(cells))
    };
    for name in [
        "M (SD)",
        "SE",
        "SEM",
        "α",
        "Σ",
        "Missing",
        "N valid",
        "Number of answers",
        "Cronbach's alpha",
        "Max",
        "Som",
    ] {
        let ran = score(&[]).stdin(labelled(name, "0,71")).run();
        assert_eq!(ran.stdout, expected(), "{name}: {}", ran.stderr);
        let ran = score(&[]).stdin(labelled(name, "4")).run();
        assert_eq!(ran.stdout.lines().count(), 5, "{name}: {}", ran.stderr);
        assert!(ran.stderr.contains("counts as a person"), "{name}");
    }
    for name in [
        "Totaalscore",
        "Kwartiel 1",
        "Skewness",
        "25%",
        "75e percentiel",
        "percentile 25",
        "1st Qu.",
    ] {
        is_read(
            labelled(name, "4"),
            &["1 row with totals or averages skipped"],
        );
    }
}

#[test]
fn counts_of_steps_under_a_title_are_nobody() {
    let people = file(id, String::from);
    let header = people.lines().next().unwrap().replacen("\"id\"", "", 1);
    let counts = [
        "0,1,2,0,0",
        "1,0,0,2,0",
        "2,2,0,0,1",
        "0,0,1,1,0",
        "0,0,0,0,2",
    ]
    .iter()
    .zip(1..)
    .map(|(counts, step)| format!("{step},{},{}", [*counts; 4].join(","), &counts[..7]));
    let counts = counts.collect::<Vec<_>>().join("\n");
    let text = format!("Overzicht\n{header}\n{counts}\n\n{people}");
    let ran = score(&[]).stdin(text).run();
    assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
}

/// Rows of a legend in which the numbers have these steps.
fn legend(steps: &str) -> [String; 3] {
    let steps: Vec<char> = steps.chars().collect();
    let number = |at: usize| (at + 1).to_string();
    let list = (0..5).map(|at| row([number(at), label(steps[at])]));
    let other = (0..5).map(|at| row([label(steps[at]), number(at)]));
    let across = row((0..5).map(number)) + &row((0..5).map(|at| label(steps[at])));
    [list.collect(), other.collect(), across]
}

#[test]
fn a_legend_in_cells_of_its_own_above_the_names_is_seen() {
    let text = file(id, String::from);
    let (turned, usual) = (legend("54321"), legend("12345"));
    for (turned, usual) in turned.iter().zip(&usual) {
        let ran = score(&[]).stdin(format!("{turned}\n{text}")).run();
        assert_eq!((ran.status, ran.stdout.lines().count()), (1, 1));
        assert!(ran.stderr.contains("says that 1 means"), "{}", ran.stderr);
        let ran = score(&[]).stdin(format!("{usual}\n{text}")).run();
        assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
    }
}

#[test]
fn a_legend_under_the_answers_is_nobody() {
    let text = file(id, String::from);
    for number in 0..2 {
        let usual = &legend("12345")[number];
        let turned = &legend("54321")[number];
        for before in ["", ",", ",,"] {
            let lines: Vec<String> = usual.lines().map(|line| before.to_owned() + line).collect();
            let usual = lines.join("\n") + "\n";
            is_read(
                format!("{text}\n{usual}"),
                &["5 rows that explain the answers skipped"],
            );
        }
        let ran = score(&[]).stdin(format!("{text}\n{turned}")).run();
        assert_eq!((ran.status, ran.stdout), (1, expected()), "{}", ran.stderr);
        assert!(ran.stderr.contains("1 means"), "{}", ran.stderr);
    }
}

#[test]
fn a_legend_right_of_the_answers_is_seen() {
    let beside = |steps: &str| {
        let mut lines = file(id, String::from).replace("\r\n", "\n");
        let steps: Vec<char> = steps.chars().collect();
        let rows = lines.lines().enumerate().map(|(at, line)| match at {
            0 => format!("{line},,,\n"),
            _ => format!("{line},,{at},\"{}\"\n", label(steps[at - 1])),
        });
        lines = rows.collect();
        score(&[]).stdin(lines).run()
    };
    let ran = beside("54321");
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("1 means"), "{}", ran.stderr);
    let ran = beside("12345");
    assert!(!ran.stderr.contains("1 means"), "{}", ran.stderr);
}

#[test]
fn a_column_for_each_answer_is_refused() {
    let header = (0..24).flat_map(|place| {
        [
            own("nl", place),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]
    });
    let header = row(["id".to_owned()]
        .into_iter()
        .chain(header)
        .chain(["remark".to_owned()]));
    let options = (0..24).flat_map(|_| ('1'..='5').map(label));
    let options = row([String::new()]
        .into_iter()
        .chain(options)
        .chain(["Open-Ended Response".to_owned()]));
    let cells: [fn(char) -> String; 3] = [label, |_| "1".to_owned(), String::from];
    for cell in cells {
        let people = PEOPLE.iter().map(|person| {
            let chosen = person.chars().flat_map(|answer| {
                ('1'..='5').map(move |step| {
                    if step == answer {
                        cell(step)
                    } else {
                        String::new()
                    }
                })
            });
            row(["p".to_owned()]
                .into_iter()
                .chain(chosen)
                .chain([String::new()]))
        });
        let people: String = people.collect();
        for text in [
            format!("{header}{options}{people}"),
            format!("{header}{people}"),
        ] {
            let ran = score(&[]).stdin(text).run();
            assert_eq!(
                (ran.status, ran.stdout.lines().count()),
                (1, 1),
                "{}",
                ran.stderr
            );
            assert!(
                ran.stderr.contains("has a column of its own"),
                "{}",
                ran.stderr
            );
        }
    }
}
