//! Files that are no delimited text: the same rows come out, or it is said what the file is.

mod json;
mod kinds;
mod ods;
mod packed;
mod sheets;

use ambtenaar::answers::Settings;
use ambtenaar::error::{Notice, SheetFault};

use super::agree::{read, read_sheet, read_up_to_fault};
use super::{all, ids, score};

/// The rows of a file with their lines.
type Rows = Vec<(u64, String)>;

/// Two people in all statements, the second with a text in a cell that needs quotes.
fn people() -> String {
    let (header, fours) = (ids(","), all("4"));
    format!(
        "id,{header}\na,{fours}\n\"b, \"\"c\"\"\",{},agree\n",
        vec!["2"; 23].join(",")
    )
}

/// The rows of a file.
#[track_caller]
fn rows(bytes: &[u8]) -> Rows {
    read(bytes, usize::MAX, 1, &Settings::default()).unwrap_or_else(|fault| panic!("{fault}"))
}

/// The rows without their lines.
#[track_caller]
fn events(bytes: &[u8]) -> Vec<String> {
    rows(bytes).into_iter().map(|(_, event)| event).collect()
}

/// The rows up to where a file can't be read any more, and why it can't.
#[track_caller]
fn up_to_fault(bytes: &[u8]) -> (Rows, Option<SheetFault>, Vec<Notice>) {
    let read = read_up_to_fault(bytes, 7, 2, &Settings::default());
    let (rows, end) = read.unwrap_or_else(|fault| panic!("{fault}"));
    (rows, end.fault, end.notices)
}

/// Fails unless a file gives the same in every way of reading it, and returns that.
#[track_caller]
fn same_in_all_ways(bytes: &[u8]) -> Result<Rows, String> {
    let expected = read(bytes, usize::MAX, 1, &Settings::default());
    for (threads, size) in [(2, 1), (7, 3), (2, 100)] {
        let found = read(bytes, size, threads, &Settings::default());
        assert_eq!(found, expected, "{threads} threads, {size} bytes");
    }
    expected
}

/// Reads a file of which some bytes may be anything: it is read or refused, and nothing else happens.
fn read_or_refuse(bytes: &[u8]) {
    let _read_or_refused = read_up_to_fault(bytes, usize::MAX, 2, &Settings::default());
}
