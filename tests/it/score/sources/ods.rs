//! Workbooks as `LibreOffice` writes them.

use proptest::prelude::*;

use super::{events, read_or_refuse, rows, same_in_all_ways, score};
use crate::support::{EIGHTS, Workbook, ods};

fn text(text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
    )
}

fn number(value: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>shown</text:p></table:table-cell>"
    )
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

fn sheet(name: &str, style: &str, rows: &str) -> String {
    format!(
        "<table:table table:name=\"{name}\" table:style-name=\"{style}\"><office:forms/>\
         <table:table-column table:number-columns-repeated=\"16384\"/>{rows}</table:table>"
    )
}

/// What `LibreOffice` writes after the last cell of a row, and after the last row.
const END_OF_ROW: &str = "<table:table-cell table:number-columns-repeated=\"16360\"/>";
const END: &str = "<table:table-row table:number-rows-repeated=\"1048554\">\
                   <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";

fn header() -> String {
    let ids = crate::support::statement_ids();
    let names: String = ids.iter().map(|id| text(id)).collect();
    row(&(text("id") + &names + END_OF_ROW))
}

fn person(code: &str) -> String {
    let answers: String = EIGHTS.split(',').map(number).collect();
    row(&(text(code) + &answers + END_OF_ROW))
}

/// The kept cell of a sheet with a code, an answer and this cell.
#[track_caller]
fn kept(cell: &str) -> String {
    let names = row(&(text("id") + &text("s01") + &text("kept")));
    let rows = names + &row(&(text("a") + &number("4") + cell));
    let args = ["--quiet", "--keep", "kept", "--format", "jsonl"];
    let ran = score(&args)
        .stdin(ods("", &sheet("A", "", &rows)).packed())
        .run();
    let row: serde_json::Value = serde_json::from_str(&ran.stdout)
        .unwrap_or_else(|_| panic!("{} {}", ran.stdout, ran.stderr));
    row["kept"].as_str().unwrap().to_owned()
}

#[test]
fn a_sheet_is_read_as_the_same_table_of_text() {
    let rows_of = header() + &person("a") + &person("b") + END;
    let book = ods("", &sheet("Blad1", "ta1", &rows_of)).packed();
    let header: Vec<String> = crate::support::statement_ids();
    let csv = format!("id,{}\na,{EIGHTS}\nb,{EIGHTS}\n", header.join(","));
    assert_eq!(same_in_all_ways(&book), Ok(rows(csv.as_bytes())));
    let ran = score(&["--show-columns"]).stdin(book).run();
    assert!(ran.stdout.contains("  sheet: Blad1\n"), "{}", ran.stdout);
}

#[test]
fn a_cell_says_what_is_stored_in_it() {
    let typed = |kind: &str, attribute: &str, value: &str, paragraphs: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{attribute}=\"{value}\">{paragraphs}</table:table-cell>"
        )
    };
    let shown = "<text:p>shown</text:p>";
    for (cell, said) in [
        (number("4.5"), "4.5"),
        (typed("percentage", "value", "0.07", shown), "7%"),
        (typed("currency", "value", "12", shown), "12"),
        (typed("date", "date-value", "2024-02-03T12:00:00", shown), "2024-02-03T12:00:00"),
        (typed("boolean", "boolean-value", "true", shown), "true"),
        (typed("time", "time-value", "PT12H30M00S", "<text:p>12:30</text:p>"), "12:30"),
        (typed("string", "string-value", "", "<text:p>#N/A</text:p>"), "#N/A"),
        (typed("string", "string-value", "mee eens", ""), "mee eens"),
        (typed("string", "string-value", "stored", shown), "shown"),
        (
            "<table:table-cell office:value-type=\"float\" office:value=\"0\" calcext:value-type=\"error\">\
             <text:p>Err:502</text:p></table:table-cell>"
                .to_owned(),
            "Err:502",
        ),
        (text("a &amp; b<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e"), "a & b  c\td\ne"),
        (text("one</text:p><text:p>two</text:p><text:p>"), "one\ntwo\n"),
        (text(" <text:span>a\n  b</text:span> <text:a>c</text:a>"), "a b c"),
        (
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a comment</text:p>\
             </office:annotation><text:p>kept</text:p><draw:frame><text:p>drawn</text:p></draw:frame></table:table-cell>"
                .to_owned(),
            "kept",
        ),
        (
            "<table:covered-table-cell office:value-type=\"string\"><text:p>below</text:p></table:covered-table-cell>"
                .to_owned(),
            "",
        ),
        ("<table:table-cell/>".to_owned(), ""),
    ] {
        assert_eq!(kept(&cell), said, "{cell}");
    }
}

#[test]
fn what_is_repeated_is_there_as_often() {
    let twice = "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"4\"/>";
    let gap = "<table:table-cell table:number-columns-repeated=\"3\"/>";
    let rest: String = (0..19).map(|_| number("2")).collect();
    let repeated = format!(
        "<table:table-row table:number-rows-repeated=\"3\">{}",
        text("a") + twice + gap + &rest
    ) + "</table:table-row>";
    let blank =
        "<table:table-row table:number-rows-repeated=\"5\"><table:table-cell/></table:table-row>";
    let grouped = format!(
        "<table:table-row-group><table:table-header-rows>{}</table:table-header-rows>{repeated}</table:table-row-group>",
        header()
    );
    let book = ods("", &sheet("A", "", &(grouped + blank + &person("b")))).packed();
    let header: Vec<String> = crate::support::statement_ids();
    let row = format!("a,4,4,,,,{}\n", vec!["2"; 19].join(","));
    let csv = format!(
        "id,{}\n{}\n\n\n\n\nb,{EIGHTS}\n",
        header.join(","),
        row.repeat(3)
    );
    assert_eq!(rows(&book), rows(csv.as_bytes()));
}

#[test]
fn of_several_sheets_the_visible_one_with_answers_is_read() {
    let styles = "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>\
                  <style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let sheets = sheet("Old", "ta2", &(header() + &person("old") + END))
        + &sheet("Empty", "ta1", &(header() + END))
        + &sheet("New", "ta1", &(header() + &person("new") + END));
    // What was changed has tables too.
    let changes = format!(
        "<table:tracked-changes>{}</table:tracked-changes>",
        sheet("x", "ta1", &header())
    );
    let book = ods(styles, &(changes + &sheets)).packed();
    let ran = score(&[]).stdin(&book).run();
    assert!(
        ran.stdout.contains("\nnew,complete") && ran.stdout.lines().count() == 2,
        "{}",
        ran.stdout
    );
    assert!(
        ran.stderr
            .contains("a hidden sheet has answers too, which were not read: \"Old\""),
        "{}",
        ran.stderr
    );
    assert_eq!(events(&book).len(), 1);
}

#[test]
fn a_formula_without_a_stored_value_is_a_problem() {
    let formula = "<table:table-cell table:formula=\"of:=[.A1]+3\"/>";
    let rows = row(&(text("id") + &text("s01"))) + &row(&(text("a") + formula));
    let ran = score(&["--quiet"])
        .stdin(ods("", &sheet("A", "", &rows)).packed())
        .run();
    assert!(
        ran.stderr
            .contains(":2: column 2 (s01): found \"=[.A1]+3\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_workbook_with_a_password_or_another_document_is_said_to_be_one() {
    let list = "<manifest:manifest><manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>\
                </manifest:file-entry></manifest:manifest>";
    let book = ods("", &sheet("A", "", &header()));
    let refused = |book: Workbook| score(&[]).stdin(book.packed()).run().stderr;
    let encrypted = book.clone().part("META-INF/manifest.xml", list);
    assert!(refused(encrypted).contains("this workbook has a password"));
    let whole = book.clone().part("encrypted-package", "x");
    assert!(refused(whole).contains("this workbook has a password"));
    let letter = book.part("mimetype", "application/vnd.oasis.opendocument.text");
    assert!(refused(letter).contains("this is a text document or presentation"));
}

#[test]
fn what_is_repeated_too_often_is_refused() {
    let refused = |rows: &str| {
        let book = ods("", &sheet("A", "", &(header() + rows))).packed();
        score(&["--quiet"]).stdin(book).run().stderr
    };
    let cell = |times: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{times}\" office:value-type=\"float\" office:value=\"4\"/>"
        )
    };
    let often = |times: &str, cell: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cell}</table:table-row>")
    };
    let far = "<table:table-cell table:number-columns-repeated=\"4294967295\"/>";
    for (rows, limit) in [
        (
            often("1048576", &cell("16384")),
            "a sheet of this workbook has more than 64 MiB of text.",
        ),
        (
            often("1048576", &cell("1")),
            "cell A200001 lies below row 200,000, the last that is read.",
        ),
        (
            row(&cell("4294967295")),
            "cell EQXE2 lies beyond column 100,000, the last that is read.",
        ),
        (
            row(&(far.to_owned() + &cell("1"))),
            "cell MWLQKWV2 lies beyond column 100,000",
        ),
    ] {
        let said = refused(&rows);
        assert!(said.contains(limit), "{rows}: {said}");
    }
    // Cells in which there is nothing are none, however far they go.
    let blank = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p><text:s/></text:p></table:table-cell>";
    let rows = person("a") + &often("1048576", blank);
    assert_eq!(refused(&rows), "");
    let said = refused(&row(&cell("4294967296")));
    assert!(said.contains("is there \"4294967296\" times"), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn fault_28_any_bytes_in_a_sheet_are_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5)
    ) {
        // Stored, so that what is changed is not found out by the sum.
        let rows = row(&(text("id") + &text("s01"))) + &row(&(text("a") + &number("4"))) + END;
        let content = sheet("A", "ta1", &rows);
        let mut content = format!("<office:spreadsheet>{content}</office:spreadsheet>").into_bytes();
        for (place, byte) in changes {
            let place = place.index(content.len());
            content[place] = byte;
        }
        let book = ods("", "").part("content.xml", content);
        read_or_refuse(&book.packed());
    }

    #[test]
    fn fault_28_any_bytes_in_an_archive_are_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5)
    ) {
        let mut bytes = ods("", &sheet("A", "", &header())).packed();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        read_or_refuse(&bytes);
    }
}
