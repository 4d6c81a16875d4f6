//! Tables with many columns, long rows, or more rows than bytes would let one expect.

use std::iter;

use super::{run, run_within};

/// A row may have so many cells.
const MOST_CELLS: usize = 100_000;

/// The names of the columns of the built-in statements, then so many others.
fn header(others: usize, name: &str) -> String {
    let ids = crate::support::statement_ids().into_iter();
    let others = iter::repeat_n(name.to_owned(), others);
    ids.chain(others).collect::<Vec<_>>().join(",")
}

fn row(others: usize) -> String {
    format!("{}{}", ["4"; 24].join(","), ",".repeat(others))
}

#[track_caller]
fn refused(command: &str, bytes: &[u8]) {
    let refusal = "wide.csv: the first row is longer than 4 MiB or has more than 100,000 columns. Choose another file.\n";
    let ran = run(command, "wide.csv", bytes);
    assert_eq!(ran.status, Some(1), "{command}: {}", ran.stderr);
    assert!(ran.stderr.ends_with(refusal), "{command}: {}", ran.stderr);
}

#[test]
fn fault_34_a_header_of_millions_of_columns_is_counted_and_not_kept() {
    for (command, cell, number) in [
        ("score --quiet", ",", 4_000_000),
        ("score --show-columns", ";", 4_000_000),
        ("group", "\t", 1_000_000),
        ("compare", "\"\",", 1_000_000),
        ("reliability", "s01,", 1_000_000),
    ] {
        refused(command, (cell.repeat(number) + "\n1,2\n").as_bytes());
    }
    let table = header(0, "") + &",".repeat(1_000_000) + "\n";
    let bytes: Vec<u8> = iter::once(0xfeff)
        .chain(table.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    refused("score --quiet", &bytes);
}

#[test]
fn fault_34_a_header_as_wide_as_it_may_be_is_read() {
    let others = MOST_CELLS - 24;
    for (command, name) in [
        ("score --quiet", ""),
        ("score --show-columns", "s01"),
        ("score --show-columns", "\u{fffd}\u{fffd}\u{fffd}"),
    ] {
        let table = format!("{}\n{}\n", header(others, name), row(others));
        let ran = run(command, "wide.csv", table.as_bytes());
        assert_eq!(ran.status, Some(0), "{command}: {:.300}", ran.stderr);
    }
}

#[test]
fn fault_34_rows_of_a_million_cells_are_counted_and_not_kept() {
    let long = ",".repeat(1_000_000);
    let table = format!(
        "{}\n{}\n",
        header(0, ""),
        format!("{}\n{long}\n", row(0)).repeat(4)
    );
    let ran = run("score --quiet", "long.csv", table.as_bytes());
    assert_eq!(ran.status, Some(1), "{}", ran.stderr);
    assert_eq!(ran.stdout.lines().count(), 5);
    assert_eq!(
        ran.stderr
            .matches("the row is too long (more than 4 MiB")
            .count(),
        4
    );
}

#[test]
fn fault_34_what_is_made_of_many_short_rows_takes_no_more_in_eight_threads() {
    // Each thread has two mebibytes of its own, which it does not use.
    let limit = 66 << 10;
    // With line ends of old, which are the harder ones.
    let table = format!("s01\r{}", "4\r".repeat(80_000));
    let line = "score --quiet --threads 8 --format jsonl --output /dev/null";
    let ran = run_within(limit, line, "short.csv", table.as_bytes());
    // The other statements have no column, which is a problem of its own.
    assert_eq!(ran.status, Some(1), "{:.300}", ran.stderr);
    assert!(
        ran.stderr.contains("no column for s02"),
        "{:.300}",
        ran.stderr
    );
}

#[test]
fn fault_26_blocks_of_many_short_rows_are_the_same_in_every_number_of_threads() {
    for rows in [
        "4\n\"5\"\n\"\n3\"\n\n2\r\n\"1\n\n\"\n".repeat(4000),
        "4\r\"5\"\r\"\r3\"\r\r2\r\"1\r\r\"\r".repeat(4000),
    ] {
        let table = format!("s01\n{rows}");
        let scored = |threads: usize| {
            let line = format!("score --quiet --threads {threads}");
            run_within(u32::MAX, &line, "short.csv", table.as_bytes())
        };
        let one = scored(1);
        assert_eq!(one.stdout.lines().count(), 20_001);
        for threads in [2, 7] {
            assert!(scored(threads) == one, "{threads} threads");
        }
    }
}
