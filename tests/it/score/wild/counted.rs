//! How often each step was chosen, counted above or below the answers: those rows are nobody's.

use super::super::score;
use super::{PEOPLE, file, id, is_read, label, row};
use crate::support::{Workbook, row_of};

/// How many of the three people chose each step, under these names, with this for nobody.
fn counts(names: [&str; 5], nobody: &str) -> String {
    let chose = |place: usize, step: char| {
        let people = PEOPLE.iter();
        let count = people.filter(|person| person.chars().nth(place) == Some(step));
        match count.count() {
            0 => nobody.to_owned(),
            count => count.to_string(),
        }
    };
    let steps = names.into_iter().map(|name| {
        let step = ('1'..='5').find(|step| name.starts_with(*step) || name == label(*step));
        let counts = (0..24).map(|place| chose(place, step.unwrap()));
        row([name.to_owned()].into_iter().chain(counts))
    });
    steps.collect()
}

#[test]
fn counts_of_steps_are_no_people() {
    let said = "5 rows with totals or averages skipped";
    let labels = ['1', '2', '3', '4', '5'].map(label);
    let people = file(id, String::from);
    for names in [
        ["1", "2", "3", "4", "5"],
        ["5", "4", "3", "2", "1"],
        labels.each_ref().map(String::as_str),
    ] {
        for nobody in ["", "0"] {
            let counts = counts(names, nobody);
            let below = format!("{people}{counts}");
            let above = people.split_inclusive('\n').next().unwrap();
            let above = above.replacen("\"id\"", "\"\"", 1) + &counts + &people;
            for text in [below.clone(), format!("{people}\n{counts}")] {
                is_read(&text, &[said]);
                is_read(text.replace('\n', "\r\n"), &[said]);
                if names[0].len() == 1 {
                    is_read(text.replace('"', ""), &[said]);
                }
                let slowly = score(&[]).stdin(&text).at_a_time(7).run();
                assert_eq!(slowly, score(&[]).stdin(&text).run());
            }
            is_read(above, &["the names of the columns again", said]);
            let cells = |row: &str| row_of(row.split(',').map(|cell| cell.trim_matches('"')));
            if names[0].len() == 1 {
                let rows: String = below.lines().map(cells).collect();
                is_read(Workbook::of(&rows).packed(), &[said]);
            }
        }
    }
}

#[test]
fn five_people_with_numbers_for_names_are_people() {
    let steps = ["1", "2", "3", "4", "5"];
    // Not as many people in each column, and not all steps.
    let uneven = counts(steps, "").replacen("\"1\",", &format!("\"1\",{}", "5,".repeat(8)), 1);
    let uneven: String = uneven
        .lines()
        .map(|line| line.split(',').take(25).collect::<Vec<_>>().join(",") + "\n")
        .collect();
    let header = file(id, String::from);
    let header = header.lines().next().unwrap();
    let alike: String = steps.map(|step| row([step; 25])).concat();
    let four: String = counts(steps, "").split_inclusive('\n').take(4).collect();
    for (people, count) in [(uneven, 5), (alike, 5), (four, 4)] {
        let ran = score(&[]).stdin(format!("{header}\n{people}")).run();
        assert_eq!(ran.stdout.lines().count(), 1 + count, "{}", ran.stderr);
        assert!(!ran.stderr.contains("totals"), "{}", ran.stderr);
    }
}
