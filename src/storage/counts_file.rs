//! The counts of a show of hands as a CSV file: `statement,count_1..count_5`, a line per statement.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::model::Scale;

/// No file of counts is larger: 999 statements take far less.
const LARGEST: u64 = 1024 * 1024;
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The counts of the statements in a file: the id, and the hands per step; nothing for a statement that was skipped.
pub type CountRows = Vec<(String, Option<Vec<u64>>)>;

/// Why a file of counts can't be used.
#[derive(Debug)]
pub enum CountsProblem {
    /// The system refuses.
    Refused(io::Error),
    /// It is larger than any file of counts.
    TooLarge,
    /// Its first line is not the header.
    OtherHeader {
        /// The first line.
        found: String,
        /// The header that was expected.
        expected: String,
    },
    /// A line has no statement with a whole number per step.
    Line {
        /// The line, from 1.
        line: u64,
        /// What is on it.
        found: String,
    },
}

/// The file as text.
#[must_use]
pub fn written_counts(rows: &CountRows, scale: Scale) -> String {
    let mut text = header(scale);
    text.push('\n');
    for (id, counts) in rows {
        text.push_str(id);
        for step in 0..scale.steps() {
            text.push(',');
            let count = counts.as_ref().and_then(|counts| counts.get(step));
            text.push_str(&count.map(u64::to_string).unwrap_or_default());
        }
        text.push('\n');
    }
    text
}

/// The counts in a file. A spreadsheet may have put semicolons between them, or quotes around them.
///
/// # Errors
/// When the system refuses, or the file holds something else or is larger than 1 MiB.
pub fn read_counts(path: &Path, scale: Scale) -> Result<CountRows, CountsProblem> {
    let mut bytes = Vec::new();
    let read = File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(CountsProblem::Refused)?;
    if u64::try_from(read).is_ok_and(|read| read > LARGEST) {
        return Err(CountsProblem::TooLarge);
    }
    parsed(&String::from_utf8_lossy(&bytes), scale)
}

fn header(scale: Scale) -> String {
    let counts: Vec<String> = scale
        .values()
        .map(|value| format!("count_{value}"))
        .collect();
    format!("statement,{}", counts.join(","))
}

fn parsed(text: &str, scale: Scale) -> Result<CountRows, CountsProblem> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let mut lines = (1..).zip(text.lines());
    let first = lines.next().map_or("", |(_, line)| line);
    let expected = header(scale);
    let delimiter = if first.contains(';') { ';' } else { ',' };
    if cells(first, delimiter).join(",") != expected {
        return Err(CountsProblem::OtherHeader {
            found: first.to_owned(),
            expected,
        });
    }
    // Excel leaves rows of delimiters where rows were emptied.
    let is_filled = |line: &str| cells(line, delimiter).iter().any(|cell| !cell.is_empty());
    let filled = lines.filter(|(_, line)| is_filled(line));
    filled
        .map(|(number, line)| {
            row(&cells(line, delimiter), scale).ok_or_else(|| CountsProblem::Line {
                line: number,
                found: line.to_owned(),
            })
        })
        .collect()
}

fn cells(line: &str, delimiter: char) -> Vec<&str> {
    let cells = line.trim_end().split(delimiter);
    cells.map(|cell| cell.trim().trim_matches('"')).collect()
}

fn row(cells: &[&str], scale: Scale) -> Option<(String, Option<Vec<u64>>)> {
    let (id, counts) = cells.split_first()?;
    if counts.len() != scale.steps() {
        return None;
    }
    if counts.iter().all(|count| count.is_empty()) {
        return Some(((*id).to_owned(), None));
    }
    let counts: Option<Vec<u64>> = counts
        .iter()
        .map(|count| count.parse().ok().filter(|count| *count <= 9_999))
        .collect();
    Some(((*id).to_owned(), Some(counts?)))
}

#[cfg(test)]
mod tests {
    use super::{CountsProblem, parsed, written_counts};
    use crate::model::Scale;

    #[test]
    fn counts_read_back_as_they_were_written_also_after_a_spreadsheet() {
        let scale = Scale::new(1, 3).unwrap();
        let rows = vec![
            ("s01".to_owned(), Some(vec![2, 0, 5])),
            ("s02".to_owned(), None),
        ];
        let text = written_counts(&rows, scale);
        assert_eq!(
            text,
            "statement,count_1,count_2,count_3\ns01,2,0,5\ns02,,,\n"
        );
        assert_eq!(parsed(&text, scale).unwrap(), rows);
        let excel = format!(
            "\u{feff}{}\r\n",
            text.replace(',', ";").replace('\n', "\r\n")
        );
        assert_eq!(parsed(&excel, scale).unwrap(), rows);
        let emptied = format!("{excel};;;\r\n\r\n;;;\r\n");
        assert_eq!(parsed(&emptied, scale).unwrap(), rows);
    }

    #[test]
    fn another_header_and_a_line_without_counts_are_named() {
        let scale = Scale::new(1, 2).unwrap();
        assert!(matches!(
            parsed("id,s01\nx,1\n", scale),
            Err(CountsProblem::OtherHeader { .. })
        ));
        for line in ["s01,1", "s01,1,x", "s01,1,-2", "s01,,1", "s01,1,10000"] {
            let text = format!("statement,count_1,count_2\n{line}\n");
            assert!(
                matches!(
                    parsed(&text, scale),
                    Err(CountsProblem::Line { line: 2, .. })
                ),
                "{line}"
            );
        }
    }
}
