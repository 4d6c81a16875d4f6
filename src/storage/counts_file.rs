//! The counts of a show of hands as a CSV file: `item,people,count_1..count_5`, a line per item.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::error::{CountsFault, Error, Fault, FileFault};
use crate::model::{Role, RoomItem, RoomVote, Scale};

/// No file of counts is larger: 999 statements take far less.
const LARGEST: u64 = 1024 * 1024;
const BYTE_ORDER_MARK: char = '\u{feff}';
const UTF_16_MARKS: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];
/// The most people, or hands for one answer.
const MOST: u64 = 9_999;
/// The head of files that did not have the people yet.
const EARLIER_HEAD: &str = "statement";

pub(crate) fn written_counts(votes: &[RoomVote], scale: Scale) -> String {
    let columns = columns(scale);
    let mut text = header(&RoomVote::COLUMNS.join(","), columns, scale) + "\n";
    for vote in votes {
        let number = |count: Option<&u64>| count.map(u64::to_string).unwrap_or_default();
        let counts = vote.counts.iter().flatten().map(Some);
        let counts = counts.chain(std::iter::repeat(None)).take(columns);
        let cells = [vote.item.to_string(), number(vote.people.as_ref())];
        let cells: Vec<String> = cells.into_iter().chain(counts.map(number)).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// The counts in a file, each with its line. A spreadsheet may have put semicolons between them, or quotes around them.
///
/// # Errors
/// When the system refuses, or the file holds something else or is larger than 1 MiB.
pub(crate) fn read_counts(path: &Path, scale: Scale) -> Result<Vec<(u64, RoomVote)>, Error> {
    let mut bytes = Vec::new();
    let read = File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|error| FileFault::Read(Fault::of(path, &error)).at(path))?;
    if u64::try_from(read).is_ok_and(|read| read > LARGEST) {
        return Err(CountsFault::TooLarge.at(path));
    }
    if UTF_16_MARKS.iter().any(|mark| bytes.starts_with(mark)) || bytes.contains(&0) {
        return Err(CountsFault::NotUtf8.at(path));
    }
    parsed(path, &String::from_utf8_lossy(&bytes), scale)
}

/// Columns of counts: one per step of the scale, and at least one per role.
fn columns(scale: Scale) -> usize {
    scale.steps().max(Role::ALL.len())
}

fn header(head: &str, columns: usize, scale: Scale) -> String {
    let counts = (scale.lowest()..).take(columns);
    counts.fold(head.to_owned(), |header, value| {
        format!("{header},count_{value}")
    })
}

fn parsed(path: &Path, text: &str, scale: Scale) -> Result<Vec<(u64, RoomVote)>, Error> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let mut lines = (1..).zip(text.lines());
    let first = lines.next().map_or("", |(_, line)| line);
    let delimiter = if first.contains(';') { ';' } else { ',' };
    let found = cells(first, delimiter).join(",");
    let expected = header(&RoomVote::COLUMNS.join(","), columns(scale), scale);
    let has_people = found == expected;
    if !has_people && found != header(EARLIER_HEAD, scale.steps(), scale) {
        let found = first.to_owned();
        return Err(CountsFault::Header { found, expected }.at(path));
    }
    // Excel leaves rows of delimiters where rows were emptied.
    let is_filled = |line: &str| cells(line, delimiter).iter().any(|cell| !cell.is_empty());
    let filled = lines.filter(|(_, line)| is_filled(line));
    filled
        .map(|(number, line)| {
            let vote = vote(&cells(line, delimiter), has_people, scale);
            let wrong = || CountsFault::Line {
                line: number,
                found: line.to_owned(),
                header: found.clone(),
            };
            Ok((number, vote.ok_or_else(|| wrong().at(path))?))
        })
        .collect()
}

fn cells(line: &str, delimiter: char) -> Vec<&str> {
    let cells = line.trim_end().split(delimiter);
    cells.map(|cell| cell.trim().trim_matches('"')).collect()
}

fn vote(cells: &[&str], has_people: bool, scale: Scale) -> Option<RoomVote> {
    let (item, cells) = cells.split_first()?;
    let item = RoomItem::from_key(item);
    let (people, counts) = if has_people {
        let (people, counts) = cells.split_first()?;
        (number_or_nothing(people)?, counts)
    } else {
        (None, cells)
    };
    let columns = if has_people {
        columns(scale)
    } else {
        scale.steps()
    };
    if counts.len() != columns || people == Some(0) {
        return None;
    }
    let steps = if item.is_by_role() {
        Role::ALL.len()
    } else {
        scale.steps()
    };
    let (counts, beyond) = counts.split_at_checked(steps)?;
    if beyond.iter().any(|cell| !cell.is_empty()) {
        return None;
    }
    let counts: Vec<Option<u64>> = counts
        .iter()
        .map(|cell| number_or_nothing(cell))
        .collect::<Option<_>>()?;
    let is_skipped = counts.iter().all(Option::is_none);
    let counts: Option<Vec<u64>> = counts.into_iter().collect();
    (is_skipped || counts.is_some()).then_some(RoomVote {
        item,
        people,
        counts,
    })
}

/// A whole number up to 9999, or an empty cell; nothing for anything else.
#[expect(clippy::option_option, reason = "an empty cell is no error")]
fn number_or_nothing(cell: &str) -> Option<Option<u64>> {
    if cell.is_empty() {
        return Some(None);
    }
    let number = cell.parse().ok().filter(|number| *number <= MOST);
    number.map(Some)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::written_counts;
    use crate::error::{CountsFault, Error};
    use crate::model::{RoomItem, RoomVote, Scale};

    fn parsed(text: &str, scale: Scale) -> Result<Vec<(u64, RoomVote)>, Error> {
        super::parsed(Path::new("counts.csv"), text, scale)
    }

    /// The counts in a text, without their lines.
    fn counts(text: &str, scale: Scale) -> Vec<RoomVote> {
        let lines = parsed(text, scale).unwrap();
        lines.into_iter().map(|(_, vote)| vote).collect()
    }

    fn vote(item: &str, people: Option<u64>, counts: Option<&[u64]>) -> RoomVote {
        RoomVote {
            item: RoomItem::from_key(item),
            people,
            counts: counts.map(<[u64]>::to_vec),
        }
    }

    #[test]
    fn counts_read_back_as_they_were_written_also_after_a_spreadsheet() {
        let scale = Scale::new(1, 5).unwrap();
        let votes = [
            vote("s01", Some(9), Some(&[2, 0, 5, 0, 1])),
            vote("s02", None, None),
            vote("case:permit", Some(9), Some(&[4, 0, 5])),
            vote("situation:passport-counter", None, Some(&[1, 2, 3])),
        ];
        let text = written_counts(&votes, scale);
        let expected = "item,people,count_1,count_2,count_3,count_4,count_5\n\
                        s01,9,2,0,5,0,1\ns02,,,,,,\ncase:permit,9,4,0,5,,\n\
                        situation:passport-counter,,1,2,3,,\n";
        assert_eq!(text, expected);
        assert_eq!(counts(&text, scale), votes);
        let excel = format!(
            "\u{feff}{}\r\n",
            text.replace(',', ";").replace('\n', "\r\n")
        );
        assert_eq!(counts(&excel, scale), votes);
        let emptied = format!("{excel};;;;;;\r\n\r\n;;;;;;\r\n");
        assert_eq!(counts(&emptied, scale), votes);
    }

    #[test]
    fn a_file_of_before_knows_no_people() {
        let scale = Scale::new(1, 2).unwrap();
        let text = "statement,count_1,count_2\ns01,2,0\ns02,,\n";
        let votes = [vote("s01", None, Some(&[2, 0])), vote("s02", None, None)];
        assert_eq!(counts(text, scale), votes);
    }

    #[test]
    fn another_header_and_a_line_without_counts_are_named() {
        let scale = Scale::new(1, 4).unwrap();
        assert!(matches!(
            parsed("id,s01\nx,1\n", scale),
            Err(Error::Counts {
                fault: CountsFault::Header { .. },
                ..
            })
        ));
        for line in [
            "s01,9,1,2,3",
            "s01,9,1,2,3,x",
            "s01,9,1,2,3,-2",
            "s01,9,,1,2,3",
            "s01,9,1,2,3,10000",
            "s01,9,1,2,3,4,5",
            "s01,0,1,2,3,4",
            "s01,many,1,2,3,4",
            "case:permit,9,1,2,3,4",
        ] {
            let text = format!("item,people,count_1,count_2,count_3,count_4\n{line}\n");
            assert!(
                matches!(
                    parsed(&text, scale),
                    Err(Error::Counts {
                        fault: CountsFault::Line { line: 2, .. },
                        ..
                    })
                ),
                "{line}"
            );
        }
    }
}
