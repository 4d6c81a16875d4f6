//! The inner loops of `score`, without files and processes: reading rows, and writing scores.

#![expect(
    clippy::indexing_slicing,
    clippy::format_push_string,
    reason = "a benchmark that fails may stop"
)]

use std::io::Cursor;
use std::ops::ControlFlow;

use ambtenaar::answers::{Row, RowSink, Settings, Sheet};
use ambtenaar::error::RowProblem;
use ambtenaar::model::{Dialect, Form, PackedAnswer};
use ambtenaar::output::scored::{Line, RowWriter, Scored};
use ambtenaar::source;
use divan::Bencher;
use divan::counter::ItemsCount;

const ROWS: usize = 20_000;

fn main() {
    divan::main();
}

/// Counts answers and nothing else.
#[derive(Default)]
struct Count(u64);

impl RowSink for Count {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        self.0 += row
            .answers()
            .iter()
            .filter_map(|code| code.answer())
            .map(u64::from)
            .sum::<u64>();
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, _: &RowProblem) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn clear(&mut self) {
        self.0 = 0;
    }
}

/// Answers without chance: every statement in turn gets every answer, one in fifty none.
fn answer(row: usize, place: usize) -> Option<u8> {
    let number = row * 31 + place * 17 + row * place;
    (!number.is_multiple_of(50)).then(|| u8::try_from(number % 5 + 1).unwrap_or(1))
}

fn table(quoted: bool) -> Vec<u8> {
    let labels = [
        "helemaal mee oneens",
        "mee oneens",
        "niet mee eens, niet mee oneens",
        "mee eens",
        "helemaal mee eens",
    ];
    let mut text = String::from("id");
    for place in 1..=24 {
        text += &format!(",s{place:02}");
    }
    for row in 0..ROWS {
        text += &format!("\np{row:06}");
        for place in 0..24 {
            text += &match (answer(row, place), quoted) {
                (None, _) => ",".to_owned(),
                (Some(answer), false) => format!(",{answer}"),
                (Some(answer), true) => format!(",\"{}\"", labels[usize::from(answer) - 1]),
            };
        }
    }
    (text + "\n").into_bytes()
}

fn read(bencher: Bencher<'_, '_>, quoted: bool, without_shortcuts: bool) {
    let (text, questionnaire) = (
        table(quoted),
        source::built_in()
            .expect("the built-in statements")
            .questionnaire,
    );
    let settings = Settings {
        without_shortcuts,
        ..Settings::default()
    };
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        let mut sheets = Sheet::open(
            Box::new(Cursor::new(text.as_slice())),
            &questionnaire,
            &settings,
        )
        .expect("a table");
        let mut sum = 0;
        sheets
            .remove(0)
            .read(1, Count::default, |block: &mut Count, _| {
                sum += block.0;
                ControlFlow::Continue(())
            });
        sum
    });
}

#[divan::bench]
fn read_digits(bencher: Bencher<'_, '_>) {
    read(bencher, false, false);
}

#[divan::bench]
fn read_quoted_labels(bencher: Bencher<'_, '_>) {
    read(bencher, true, false);
}

#[divan::bench]
fn read_digits_the_long_way(bencher: Bencher<'_, '_>) {
    read(bencher, false, true);
}

fn write(bencher: Bencher<'_, '_>, tables: bool) {
    let questionnaire = source::built_in()
        .expect("the built-in statements")
        .questionnaire;
    let rows = if tables {
        RowWriter::new(&questionnaire, Dialect::PLAIN)
    } else {
        RowWriter::without_tables(&questionnaire, Dialect::PLAIN)
    };
    let people: Vec<Vec<PackedAnswer>> = (0..1000)
        .map(|row| {
            (0..24)
                .map(|place| PackedAnswer::from(answer(row, place)))
                .collect()
        })
        .collect();
    let (mut line, mut out) = (Line::new(), Vec::new());
    bencher
        .counter(ItemsCount::new(people.len()))
        .bench_local(|| {
            out.clear();
            for answers in &people {
                let scored = Scored {
                    answers,
                    form: Form::Full,
                    longest_run: None,
                };
                rows.push(scored, std::iter::empty(), &mut line, &mut out);
            }
            out.len()
        });
}

#[divan::bench]
fn write_from_tables(bencher: Bencher<'_, '_>) {
    write(bencher, true);
}

#[divan::bench]
fn write_by_the_model(bencher: Bencher<'_, '_>) {
    write(bencher, false);
}
