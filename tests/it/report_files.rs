//! A report in a file: the same whatever the screen is like.

use std::fmt::Write as _;

use crate::support::{Home, statement_ids};

/// A command for each report that may be written to a file.
const COMMANDS: [&str; 7] = [
    "roles connector",
    "group answers.csv",
    "reliability answers.csv",
    "compare answers.csv --id p0",
    "class --from room.csv",
    "cases --no-progress --seed 1",
    "take --answers 4,5,3,4,2,1,4,5,3,2,4,4,2,5,3,1,4,4,2,5,4,4,2,5 --id p0",
];
/// Columns of a screen, fewer than a file has.
const NARROW: usize = 45;

#[test]
fn a_text_file_has_no_colour_and_the_width_of_files_whatever_the_screen_is() {
    for command in COMMANDS {
        let home = home();
        let plain = home.ambtenaar(&format!("{command} --lang en --report plain.txt"));
        let ran = plain.stdin(rankings()).run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        let shown = format!("{command} --lang en --color always --report shown.txt");
        let mut terminal = home.ambtenaar(&shown).in_terminal_by_shell(
            "\"$0\" \"$@\" < rankings.txt",
            u16::try_from(NARROW).unwrap(),
            40,
        );
        assert_eq!(terminal.wait_exit(), 0, "{}", terminal.screen());
        let (plain, shown) = (home.read("plain.txt"), home.read("shown.txt"));
        assert_eq!(plain, shown, "{command}");
        assert!(!shown.contains('\u{1b}'), "{command}");
        let widest = shown.lines().map(|line| line.chars().count()).max();
        assert!((NARROW + 1..=80).contains(&widest.unwrap()), "{command}");
    }
}

/// A folder with answers of twelve people, a wish of the first, a show of hands and an order for every case.
fn home() -> Home {
    let ids = statement_ids();
    let mut rows = format!("id,perspective,{}\n", ids.join(","));
    let mut hands = String::from("item,people,count_1,count_2,count_3,count_4,count_5\n");
    let people = (0..12).map(|person| (person, "self"));
    for (person, perspective) in people.chain([(0, "wish")]) {
        let step = if perspective == "wish" { 3 } else { 1 };
        let answers = (0..ids.len()).map(|place| (1 + (person + place * step) % 5).to_string());
        let answers: Vec<String> = answers.collect();
        writeln!(rows, "p{person},{perspective},{}", answers.join(",")).unwrap();
    }
    for id in ids {
        writeln!(hands, "{id},20,1,2,3,4,10").unwrap();
    }
    let home = Home::new();
    for (name, text) in [
        ("answers.csv", rows),
        ("room.csv", hands),
        ("rankings.txt", rankings()),
    ] {
        std::fs::write(home.path(name), text).unwrap();
    }
    home
}

fn rankings() -> String {
    "1 2 3\n\n".repeat(8)
}
