//! Rows with more cells than there are names of columns.

use super::super::{Ran, ids, score};
use super::PEOPLE;
use crate::support::{Workbook, row_of};

const LEFT_OUT: &str = "so it is not clear which is which; the row is left out";

/// The three people, with these columns before and after the statements and these cells in each row.
fn table(before: &str, after: &str, cells: [(&str, &str); 3]) -> String {
    let mut text = format!("{before},{}{after}\n", ids(","));
    for (person, (start, end)) in PEOPLE.iter().zip(cells) {
        let answers: Vec<String> = person.chars().map(String::from).collect();
        text.extend([start, ",", &answers.join(","), end, "\n"]);
    }
    text
}

/// What is said of a table, and how it came out: the rows without their codes.
fn scored(table: &str) -> (Ran, Vec<String>) {
    let ran = score(&[]).stdin(table).run();
    let rows = ran.stdout.lines().skip(1);
    let rows = rows.map(|row| row.split_once(',').unwrap().1.to_owned());
    let rows = rows.collect();
    (ran, rows)
}

/// Checks that the rows are those of the plain table, whatever they are called, and that cells beside so many of them are told.
fn is_beside(ran: &Ran, plain: &[String], rows: usize) {
    let found = ran.stdout.lines().skip(1);
    let found: Vec<&str> = found.map(|row| row.split_once(',').unwrap().1).collect();
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    assert_eq!((ran.status, found), (0, plain), "{}", ran.stderr);
    let said = format!("in {rows} rows cells stand beside the table");
    assert!(ran.stderr.contains(&said), "{}", ran.stderr);
}

#[test]
fn a_cell_cut_in_two_is_no_delimiter_at_the_end() {
    let (_, plain) = scored(&table("id", "", [("1", ""), ("2", ""), ("3", "")]));
    // An unquoted decimal comma, a delimiter in a name, and a last cell that is empty.
    for (before, cut) in [("id,minutes", "2,3,5"), ("id,team", "2,Policy, North")] {
        let text = table(
            before,
            ",remark",
            [("1,7", ","), (cut, ","), ("3,7", ",well")],
        );
        let (ran, rows) = scored(&text);
        assert_eq!(
            (ran.status, rows),
            (1, vec![plain[0].clone(), plain[2].clone()])
        );
        assert!(
            ran.stderr
                .contains(&format!(":3: 28 cells instead of 27, {LEFT_OUT}")),
            "{}",
            ran.stderr
        );
        let tabs = text.replace(',', "\t");
        assert_eq!(scored(&tabs).1.len(), 2, "{tabs}");
    }
}

#[test]
fn delimiters_at_the_end_of_every_row_are_none_of_its_cells() {
    let (_, plain) = scored(&table("id", "", [("1", ""), ("2", ""), ("3", "")]));
    for end in [",", ",,"] {
        let text = table("id", "", [("1", end), ("2", end), ("3", end)]);
        let (ran, rows) = scored(&text);
        assert_eq!((ran.status, rows), (0, plain.clone()), "{}", ran.stderr);
        let said = format!(
            "the first rows have {} more at their end than",
            ["1 empty cell", "2 empty cells"][end.len() - 1]
        );
        assert!(ran.stderr.contains(&said), "{}", ran.stderr);
        assert_eq!(score(&["--strict"]).stdin(&text).run().status, 1);
        // Where the names have them too nothing is odd.
        let (ran, rows) = scored(&table("id", end, [("1", end), ("2", end), ("3", end)]));
        assert_eq!((ran.status, rows), (0, plain.clone()));
        assert!(!ran.stderr.contains("empty cell"), "{}", ran.stderr);
        // Far below, other numbers of them are no rule.
        let more = format!("4,{}{end}", vec!["3"; 24].join(","));
        let many = format!(
            "{text}{}{more},\n{}\n",
            format!("{more}\n").repeat(20),
            &more[..more.len() - end.len()]
        );
        for threads in ["1", "7"] {
            let ran = score(&["--threads", threads]).stdin(&many).run();
            assert_eq!(
                (ran.status, ran.stdout.lines().count()),
                (1, 25),
                "{}",
                ran.stderr
            );
            assert!(ran.stderr.contains(":25: "), "{}", ran.stderr);
        }
    }
    for ends in [["", ",", ","], [",", ",,", ","]] {
        let [first, second, third] = ends;
        let (ran, rows) = scored(&table(
            "id",
            "",
            [("1", first), ("2", second), ("3", third)],
        ));
        let left_out = ends.iter().filter(|end| !end.is_empty()).count();
        assert_eq!(
            (ran.status, rows.len()),
            (1, 3 - left_out),
            "{}",
            ran.stderr
        );
        assert_eq!(ran.stderr.matches(LEFT_OUT).count(), left_out);
    }
}

#[test]
fn cells_beside_a_table_whose_cells_have_places_are_not_read() {
    let (_, plain) = scored(&table("id", "", [("1", ""), ("2", ""), ("3", "")]));
    let rows = |ends: [&[&str]; 3]| {
        let person = |(place, person): (usize, &&str)| {
            let answers = person.chars().map(String::from);
            let cells = [(place + 1).to_string()].into_iter().chain(answers);
            cells
                .chain(ends[place].iter().map(|cell| (*cell).to_owned()))
                .collect::<Vec<_>>()
        };
        let header = ["id".to_owned()]
            .into_iter()
            .chain(crate::support::statement_ids());
        [header.collect()]
            .into_iter()
            .chain(PEOPLE.iter().enumerate().map(person))
            .collect::<Vec<Vec<String>>>()
    };
    let legend = rows([&["", "", "1 = disagree"], &[], &["call again, or not", "2"]]);
    let below = vec![
        vec![String::new(); 26],
        [
            vec![String::new(); 27],
            vec!["seen, by, four, of, us".to_owned()],
        ]
        .concat(),
    ];
    let table = [legend, below].concat();
    let book = Workbook::of(&table.iter().map(row_of).collect::<String>());
    let mut ran = score(&[]).stdin(book.packed()).run();
    for _ in 0..2 {
        is_beside(&ran, &plain, 3);
        assert_eq!(ran.stderr.lines().count(), 2, "{}", ran.stderr);
        let json = serde_json::to_string(&table).unwrap();
        ran = score(&[]).stdin(json).run();
    }
}

#[test]
fn remarks_without_a_name_behind_other_columns_refuse_no_file() {
    let (_, plain) = scored(&table("id", "", [("1", ""), ("2", ""), ("3", "")]));
    let text = table(
        "id",
        ",team,",
        [("1", ",north,well"), ("2", ",south,"), ("3", ",north,4")],
    );
    let book = |text: &str| {
        let rows: String = text.lines().map(|line| row_of(line.split(','))).collect();
        score(&[]).stdin(Workbook::of(&rows).packed()).run()
    };
    for ran in [scored(&text).0, book(&text)] {
        is_beside(&ran, &plain, 2);
    }
    // Without a name for the codes the last answers stand under "team".
    let moved = text.replacen("id,", "", 1).replacen(",team,", ",team,,", 1);
    for ran in [scored(&moved).0, book(&moved)] {
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (1, 1),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn a_row_with_a_label_that_is_cut_at_its_comma_is_left_out() {
    let middle = super::label('3');
    let cells = |labels: [&str; 2]| {
        format!(
            "{},{},{}",
            labels[0],
            labels[1],
            vec!["mee eens"; 22].join(",")
        )
    };
    let rows = [
        format!("1,{},,", cells(["mee oneens", "mee eens"])),
        // As many cells as there are names, and fewer.
        format!("2,{}", cells([&middle, &middle])),
        format!("3,{}", cells(["mee oneens", &middle])),
        format!("4,{},,", cells(["mee oneens", "half"])),
    ];
    let text = format!("id,{},first,second\n{}\n", ids(","), rows.join("\n"));
    let ran = score(&[]).stdin(&text).run();
    let codes: Vec<&str> = ran
        .stdout
        .lines()
        .skip(1)
        .filter_map(|row| row.split(',').next())
        .collect();
    assert_eq!((ran.status, codes), (1, vec!["1", "4"]), "{}", ran.stderr);
    for line in [3, 4] {
        let said = format!(":{line}: the answer {middle:?} stands there without quotes");
        assert!(ran.stderr.contains(&said), "{}", ran.stderr);
    }
}

#[test]
fn a_short_row_of_a_workbook_has_empty_cells_at_its_end() {
    let header = ["id".to_owned()]
        .into_iter()
        .chain(crate::support::statement_ids());
    let person = row_of(["1"].into_iter().chain(vec!["3"; 23]));
    // The row of the title is the first, and shorter than that of the names.
    let book = Workbook::of(&(row_of(["Result"]) + &row_of(header.clone()) + &person));
    let ran = score(&["--quiet"]).stdin(book.packed()).run();
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    assert!(
        ran.stdout
            .lines()
            .nth(1)
            .unwrap()
            .starts_with("1,complete,"),
        "{}",
        ran.stdout
    );
    let answers: Vec<&str> = ["1"].into_iter().chain(vec!["3"; 23]).collect();
    let lists = serde_json::json!([header.collect::<Vec<_>>(), answers]).to_string();
    assert_eq!(score(&["--quiet"]).stdin(lists).run(), ran);
}

#[test]
fn two_halves_of_a_row_are_left_out_together() {
    let (_, plain) = scored(&table("id", "", [("1", ""), ("2", ""), ("3", "")]));
    let halves = table(
        "id,remark",
        "",
        [("1,x", ""), ("2,first\n\nsecond", ""), ("3,x", "")],
    );
    let (ran, rows) = scored(&halves);
    assert_eq!(
        (ran.status, rows),
        (1, vec![plain[0].clone(), plain[2].clone()]),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr
            .contains(":3: this row and the next have the cells of one row together"),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("instead of"), "{}", ran.stderr);
    // Wherever the blocks and the reads end.
    let (header, people) = halves.split_once('\n').unwrap();
    let many: String = (0..5000)
        .map(|number| people.replace(",x", &format!(",x{number}")))
        .collect();
    let many = format!("{header}\n{many}");
    let expected = score(&["--threads", "1"]).stdin(&many).run();
    assert_eq!(expected.stdout.lines().count(), 10_001);
    for (threads, at_a_time) in [("2", 1 << 20), ("7", 1 << 20), ("2", 1000)] {
        let ran = score(&["--threads", threads])
            .stdin(&many)
            .at_a_time(at_a_time)
            .run();
        assert!(ran == expected, "{threads} threads, {at_a_time} bytes");
    }
    // Two that are not: each is someone, whose other answers are not known.
    let short = format!("{header}\n1,x,4,4\n2,x,4,4\n");
    assert_eq!(scored(&short).1.len(), 2);
    assert_eq!(scored(&format!("{header}\n1,x,4,4")).1.len(), 1);
}
