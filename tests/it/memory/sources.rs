//! Sheets that repeat their cells, JSON with long or many parts, and what is packed to a thousandth of its size.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::run;
use crate::support::{EIGHTS, Ran, ods};

const SCORE: &str = "score --quiet --threads 2";

/// A workbook with one sheet of these rows.
fn sheet(rows: &str) -> Vec<u8> {
    ods(
        "",
        &format!("<table:table table:name=\"A\">{rows}</table:table>"),
    )
    .packed()
}

/// A row that is there so often, of a cell with this text that is there so often.
fn repeated(rows: u32, cells: u32, text: &str) -> String {
    format!(
        "<table:table-row table:number-rows-repeated=\"{rows}\">\
         <table:table-cell table:number-columns-repeated=\"{cells}\"><text:p>{text}</text:p></table:table-cell>\
         </table:table-row>"
    )
}

fn json(bytes: impl AsRef<[u8]>) -> Ran {
    run(SCORE, "answers.json", bytes.as_ref())
}

#[test]
fn fault_34_what_a_sheet_repeats_is_counted_before_it_is_made() {
    let header = repeated(1, 1, "s01");
    let long = "x".repeat(250_000);
    for rows in [
        repeated(1_048_576, 16_384, "4"),
        header.clone() + &repeated(199_999, 99_999, &"x".repeat(500)),
        header + &repeated(300, 16_384, &long),
    ] {
        let ran = run(SCORE, "book.ods", &sheet(&rows));
        assert!(
            ran.stderr
                .contains("a sheet of this workbook has more than 64 MiB of text"),
            "{:.300}",
            ran.stderr
        );
    }
    // The cells of the first rows are looked at together.
    let ran = run(SCORE, "book.ods", &sheet(&repeated(9, 16, &long)));
    assert!(
        ran.stderr.contains("none of the 16 columns"),
        "{:.300}",
        ran.stderr
    );
}

#[test]
fn fault_34_names_of_sheets_and_long_rows_of_a_sheet_are_counted() {
    let names = format!("<table:table table:name=\"{}\"/>", "n".repeat(100)).repeat(150_000);
    let ran = run(SCORE, "book.ods", &ods("", &names).packed());
    assert!(
        ran.stderr.contains("\"content.xml\" take more than"),
        "{:.300}",
        ran.stderr
    );
    let cell = format!(
        "<table:table-cell><text:p>{}</text:p></table:table-cell>",
        "x".repeat(250_000)
    );
    let row = format!("<table:table-row>{}</table:table-row>", cell.repeat(20));
    let ran = run(SCORE, "book.ods", &sheet(&row));
    assert!(
        ran.stderr
            .contains("row 1 of this workbook is longer than 4 MiB"),
        "{:.300}",
        ran.stderr
    );
}

#[test]
fn fault_34_json_is_read_object_by_object() {
    let ids: Vec<String> = (1..=24)
        .map(|number| format!("\"s{number:02}\":"))
        .collect();
    let answers = ids.iter().zip(EIGHTS.split(','));
    let person: Vec<String> = answers
        .map(|(id, answer)| format!("{id}{answer}"))
        .collect();
    let person = person.join(",");
    let many = format!("{{{person}}}\n").repeat(20_000);
    assert_eq!(json(many).stdout.lines().count(), 20_001);
    // Many keys, a long text, a long row of brackets, and ten long objects.
    let keys: Vec<String> = (0..90_000)
        .map(|number| format!("\"{number}\":1"))
        .collect();
    let ran = json(format!("[{{{person},{}}}]", keys.join(",")));
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (Some(0), 2),
        "{:.300}",
        ran.stderr
    );
    for value in [
        format!("\"{}\"", "\\u00e9".repeat(150_000)),
        format!("{}{}", "[".repeat(400_000), "]".repeat(400_000)),
    ] {
        let ran = json(format!("[{{{person},\"x\":{value}}}]"));
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (Some(0), 2),
            "{:.300}",
            ran.stderr
        );
    }
    let long = format!("{{{person},\"x\":\"{}\"}}", "x".repeat(450_000));
    let ran = json(format!("[{}]", vec![long; 10].join(",")));
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (Some(0), 11),
        "{:.300}",
        ran.stderr
    );
    // Keys that no object before had are named, and not kept.
    let later = (0..20_000).map(|number| format!("{{\"{number:0>200}\":1}}\n"));
    let later = later.collect::<Vec<_>>().concat();
    let ran = json(format!("{{{person}}}\n{later}"));
    assert!(
        ran.stderr
            .contains("these keys were not read, because none of the first ten objects has them"),
        "{:.300}",
        ran.stderr
    );
}

#[test]
fn fault_34_what_is_packed_is_unpacked_as_it_is_read() {
    let part = "4,".repeat(23) + "5\n";
    let part = part.repeat(10_000);
    let ids: Vec<String> = crate::support::statement_ids();
    let mut member = GzEncoder::new(Vec::new(), Compression::best());
    writeln!(member, "{}", ids.join(",")).unwrap();
    for _ in 0..10 {
        member.write_all(part.as_bytes()).unwrap();
    }
    let line = "score --quiet --threads 2 --check";
    let ran = run(line, "answers.csv.gz", &member.finish().unwrap());
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    for start in ["", "[{\"s01\":\"", "[[", "<?xml"] {
        let mut member = GzEncoder::new(Vec::new(), Compression::fast());
        member.write_all(start.as_bytes()).unwrap();
        member.write_all(&vec![b'x'; 8 << 20]).unwrap();
        let ran = run(line, "one.gz", &member.finish().unwrap());
        assert_eq!(ran.status, Some(1), "{start}: {:.300}", ran.stderr);
    }
}
