//! The shortcuts through a file, the number of threads and the size of the reads change nothing about what is read.

use std::io::Read;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use ambtenaar::answers::{Delimiter, Detail, ReadingEnd, Row, RowSink, Settings, Sheet, Wanted};
use ambtenaar::error::{Notice, RowProblem};
use ambtenaar::model::Questionnaire;
use ambtenaar::source;
use proptest::prelude::*;

use super::Slowly;

/// What happened, in order, with absolute lines.
#[derive(Debug, Clone, Default)]
struct Events(Vec<(u64, String)>);

impl RowSink for Events {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        let text = |cell: &[u8]| String::from_utf8(cell.to_vec()).expect("cells are UTF-8");
        let answers: String = row
            .answers()
            .iter()
            .map(|code| {
                code.answer()
                    .map_or('-', |answer| char::from(b'0' + answer))
            })
            .collect();
        let details: Vec<Option<String>> = Detail::ALL
            .iter()
            .map(|detail| row.detail(*detail).map(text))
            .collect();
        let kept: Vec<String> = row.kept().map(text).collect();
        let problems: Vec<_> = row.problems().iter().map(|p| (p.column, &p.kind)).collect();
        let event = format!(
            "{answers} {:?} {details:?} {kept:?} {problems:?}",
            row.form()
        );
        self.0.push((row.line(), event));
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.0.push((problem.line, format!("{:?}", problem.kind)));
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        self.0.clear();
    }
}

/// Everything that is read from a file, or the reason why it is not.
pub(super) fn read(
    bytes: &[u8],
    size: usize,
    threads: usize,
    settings: &Settings,
) -> Result<Vec<(u64, String)>, String> {
    let (events, end) = read_up_to_fault(bytes, size, threads, settings)?;
    assert_eq!(end.fault, None);
    Ok(events)
}

/// The same, with how it ended.
pub(super) fn read_up_to_fault(
    bytes: &[u8],
    size: usize,
    threads: usize,
    settings: &Settings,
) -> Result<(Vec<(u64, String)>, ReadingEnd), String> {
    static BUILT_IN: LazyLock<Questionnaire> =
        LazyLock::new(|| source::built_in().unwrap().questionnaire);
    let source: Box<dyn Read + Send> = Box::new(Slowly {
        bytes: bytes.to_vec(),
        at: 0,
        size,
    });
    let sheets = Sheet::open(source, &BUILT_IN, settings);
    let mut sheets = sheets.map_err(|fault| format!("{fault:?}"))?;
    Ok(read_sheet(sheets.remove(0), threads))
}

/// Everything that is read from a sheet, and how it ended.
pub(super) fn read_sheet(sheet: Sheet<'_>, threads: usize) -> (Vec<(u64, String)>, ReadingEnd) {
    let mut events = Vec::new();
    let end = sheet.read(threads, Events::default, |block: &mut Events, before| {
        events.extend(
            block
                .0
                .drain(..)
                .map(|(line, event)| (before.lines + line, event)),
        );
        ControlFlow::Continue(())
    });
    (events, end)
}

/// Reads in many ways and checks that the result is always the same.
fn same(bytes: &[u8], settings: &Settings) {
    let slow = Settings {
        without_shortcuts: true,
        ..settings.clone()
    };
    let read = |size, threads, settings| {
        let read = read_up_to_fault(bytes, size, threads, settings);
        // The encoding is told as soon as it is known: at the start, or at the end.
        let is_other = |notice: &Notice| !matches!(notice, Notice::Encoding(_));
        read.map(|(events, mut end)| {
            end.notices.retain(is_other);
            (events, end)
        })
    };
    let expected = read(usize::MAX, 1, &slow);
    for (threads, size) in [
        (1, usize::MAX),
        (2, 1),
        (2, 7),
        (7, 100),
        (2, 4096),
        (7, usize::MAX),
    ] {
        assert_eq!(
            read(size, threads, settings),
            expected,
            "{threads} threads, {size} bytes"
        );
    }
    assert_eq!(
        read(13, 2, &slow),
        expected,
        "without shortcuts, 13 bytes at a time"
    );
}

fn cell() -> impl Strategy<Value = Vec<u8>> {
    let text = |text: &'static str| Just(text.as_bytes().to_vec());
    prop_oneof![
        20 => (b'1'..=b'5').prop_map(|digit| vec![digit]),
        3 => text(""),
        2 => text("\"4\""),
        2 => text("mee eens"),
        2 => text("\"niet mee eens, niet mee oneens\""),
        1 => text("\"a\"\"b\""),
        1 => text("\"over\ntwo lines\""),
        1 => text("\"open"),
        1 => text("5\"x"),
        1 => text("\"5\"x"),
        1 => text("7"),
        1 => text(" 4 "),
        1 => text("é"),
        1 => text("\"\""),
        1 => Just(vec![0xff, 0x80]),
        1 => text("\r"),
        1 => text("full"),
        1 => text("short"),
        1 => prop::collection::vec(any::<u8>(), 0..6),
    ]
}

/// What a row may begin with that adds up others, or is about to.
fn label() -> impl Strategy<Value = Vec<u8>> {
    let around = prop::sample::select(vec![
        "", "(", "*", "-- ", "# ", "= ", "[", "_", ". ", "\u{a0}", "Ø ", "é", "3 ", "; ", "'", "\"",
    ]);
    let words = prop::sample::select(vec![
        "totaal",
        "Gemiddelde",
        "gem",
        "Mean",
        "N-01",
        "N = 12",
        "n",
        "Ø",
        "x̄",
        "Max",
        "mean of item",
        "Jan, totaal",
        "s",
        "1",
    ]);
    (
        around,
        words,
        prop::sample::select(vec!["", ")", ":", " ", "\""]),
        prop::sample::select(vec![0, 0, 38, 39, 40, 41]),
    )
        .prop_map(|(before, word, after, width)| {
            format!("{:width$}", format!("{before}{word}{after}")).into_bytes()
        })
}

fn line_end() -> impl Strategy<Value = Vec<u8>> {
    let text = |text: &'static str| Just(text.as_bytes().to_vec());
    prop_oneof![12 => text("\n"), 4 => text("\r\n"), 1 => text("\r"), 1 => text("\n\n"), 1 => text("\r\n\r\n")]
}

prop_compose! {
    /// Rows of mostly the right length under a header with details in many places; a few have one filled cell.
    fn table()(
        columns in prop::sample::subsequence(
            vec!["id", "form", "s01", "s02", "s03", "seed", "s04", "s05", "s05 label", "team", "s06", "s07", "s08", "date", "instrument"],
            3..=15),
        rows in prop::collection::vec((prop::collection::vec(cell(), 15), line_end(), 0_usize..40, 2_usize..15), 0..40),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        last in any::<bool>(),
        after in prop::sample::select(vec![0, 0, 0, 1, 2]),
        labels in prop::collection::vec(prop::option::weighted(0.2, label()), 40),
    ) -> (Vec<u8>, bool) {
        let width = columns.len();
        let keep = columns.contains(&"team");
        let mut bytes = columns.join(&*String::from_utf8(vec![delimiter]).unwrap()).into_bytes();
        bytes.push(b'\n');
        let count = rows.len();
        for (number, (cells, end, odd, cut)) in rows.into_iter().enumerate() {
            let width = match odd { 0 => width - 1, 1 => width + 1, _ => width };
            let only = odd.checked_sub(30);
            let cells: Vec<Vec<u8>> = cells
                .into_iter()
                .cycle()
                .take(width)
                .enumerate()
                .map(|(at, cell)| if only.is_none_or(|only| only == at) { cell } else { Vec::new() })
                .collect();
            let label = labels.get(number).and_then(Option::as_ref).filter(|_| only.is_none());
            let cells: Vec<Vec<u8>> = match label {
                Some(label) => [label.clone()].into_iter().chain(cells.into_iter().skip(1)).collect(),
                None => cells,
            };
            // Delimiters at the end of every row, but for a few.
            let after = match odd { 2 => 0, 3 => after + 1, _ => after };
            let cells = [cells, vec![Vec::new(); after]].concat();
            // A line end in a cell without quotes.
            let place = cut.min(cells.len());
            let (first, second) = cells.split_at(if odd == 4 { place } else { 0 });
            let halves = [first.join(&delimiter), second.join(&delimiter)];
            bytes.extend(halves.join(if odd == 4 { &b"\n"[..] } else { &[] }));
            if number + 1 < count || last {
                bytes.extend(end);
            }
        }
        (bytes, keep)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn fault_26_all_ways_of_reading_agree((bytes, keep) in table()) {
        let kept = if keep { vec!["team".to_owned()] } else { Vec::new() };
        let settings = Settings {
            wanted: Wanted { keep: kept, ..Wanted::default() },
            ..Settings::default()
        };
        same(&bytes, &settings);
    }

    #[test]
    fn fault_28_any_bytes_are_read_the_same_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        same(&bytes, &Settings::default());
        let header = [b"id,s01,s02,s03\n".as_slice(), &bytes].concat();
        same(&header, &Settings::default());
    }

    #[test]
    fn fault_28_any_bytes_after_the_start_of_a_workbook_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        same(&[b"PK\x03\x04".as_slice(), &bytes].concat(), &Settings::default());
    }

    #[test]
    fn a_delimiter_that_is_given_is_used(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        let settings = Settings { delimiter: Some(Delimiter::Tab), ..Settings::default() };
        same(&[b"s01\ts02\n".as_slice(), &bytes].concat(), &settings);
    }
}

#[test]
fn fault_26_long_rows_and_open_quotes_do_not_depend_on_the_reads() {
    let cell = |length: usize| "x".repeat(length);
    let quoted = |length: usize| format!("\"{}\"", "y,\n".repeat(length / 3));
    let many = ",".repeat(100_001);
    for odd in [
        cell(1_100_000),
        quoted(1_000_000),
        quoted(1_100_000),
        format!("{},{}", cell(1_000_000), cell(1_000_000)),
        [
            cell(900_000),
            cell(900_000),
            cell(900_000),
            cell(900_000),
            cell(900_000),
        ]
        .join(","),
        many,
        format!("\"open\n{}", "1,2,3\n".repeat(100_000)),
        format!("\"open\n{}", "1,2,3\n".repeat(300_000)),
        format!("{}\n\"open", cell(1_100_000)),
    ] {
        let bytes = format!("team,s01,s02\na,1,2\n{odd},3,4\nb,5,5\nc,1,1\n");
        let settings = Settings::default();
        let slow = Settings {
            without_shortcuts: true,
            ..settings.clone()
        };
        let expected = read(bytes.as_bytes(), usize::MAX, 1, &slow).unwrap();
        for (threads, size) in [(2, usize::MAX), (2, 65_536), (7, 300_001)] {
            let found = read(bytes.as_bytes(), size, threads, &settings).unwrap();
            let start: String = odd.chars().take(20).collect();
            assert_eq!(found, expected, "{start} {threads} threads, {size} bytes");
        }
    }
}
