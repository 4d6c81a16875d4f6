//! What the cells of a workbook say, and workbooks that are written in other ways than Excel does.

use super::{Ran, score, score_in};
use crate::support::{Workbook, ods, relation, relations, row_of};

/// The rows of a sheet with a code, an answer and a kept cell, which is this cell.
fn with_cell(cell: &str) -> Workbook {
    let header = row_of(["id", "s01", "kept"]);
    let row = format!("<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>4</v></c>{cell}</row>");
    Workbook::of(&(header + &row))
        .shared(2, "<si><t>shared</t></si><si><r><t>in </t></r><r><t xml:space=\"preserve\"> two</t></r></si>")
        .styles(
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"d mmm\"/><numFmt numFmtId=\"14\" formatCode=\"0\"/></numFmts>\
             <cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs>\
             <cellXfs><xf/><xf numFmtId=\"170\"/><xf numFmtId=\"22\"/><xf numFmtId=\"14\"/></cellXfs>",
        )
}

fn read(book: &Workbook) -> Ran {
    let args = ["--quiet", "--keep", "kept", "--format", "jsonl"];
    score(&args).stdin(book.packed()).run()
}

/// The kept cell as it was read.
#[track_caller]
fn kept(book: &Workbook) -> String {
    let ran = read(book);
    let row: serde_json::Value = serde_json::from_str(&ran.stdout)
        .unwrap_or_else(|_| panic!("{} {}", ran.stdout, ran.stderr));
    row["kept"].as_str().unwrap().to_owned()
}

#[test]
fn a_cell_says_what_excel_would_save() {
    for (cell, text) in [
        ("<c><v>12</v></c>", "12"),
        ("<c t=\"n\"><v>4.50</v></c>", "4.5"),
        ("<c><v>1E-3</v></c>", "0.001"),
        ("<c><v>007</v></c>", "7"),
        ("<c><v>some</v></c>", "some"),
        ("<c t=\"s\"><v>0</v></c>", "shared"),
        ("<c t=\"s\"><v>1</v></c>", "in two"),
        (
            "<c t=\"str\"><f>A1&amp;B1</f><v>a&amp;b_x000A_c</v></c>",
            "a&b\nc",
        ),
        (
            "<c t=\"inlineStr\"><v>0</v><is><t> a <![CDATA[<b>]]></t><rPh><t>x</t></rPh></is></c>",
            "a <b>",
        ),
        ("<c t=\"b\"><v>1</v></c>", "true"),
        ("<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
        ("<c t=\"d\"><v>2024-02-03</v></c>", "2024-02-03"),
        ("<c s=\"1\"><v>45351.5</v></c>", "2024-02-29 12:00:00"),
        ("<c s=\"2\"><v>60</v></c>", "1900-02-29 00:00:00"),
        ("<c s=\"3\"><v>60</v></c>", "60"),
        ("<c s=\"9\"><v>60</v></c>", "60"),
        ("<c s=\"1\"/>", ""),
        ("<c/>", ""),
        ("<c><v/></c>", ""),
        ("", ""),
    ] {
        assert_eq!(kept(&with_cell(cell)), text, "{cell}");
    }
}

#[test]
fn days_may_count_from_1904() {
    let book = with_cell("<c s=\"1\"><v>43830</v></c>").sheets_and_names(
        "<workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets>",
    );
    assert_eq!(kept(&book), "2024-01-01 00:00:00");
}

/// Cells that mean nothing, and why a workbook with such a cell can't be read.
const MEANINGLESS: [(&str, &str, &str); 10] = [
    (
        "<c t=\"s\"><v>2</v></c>",
        "there is no shared text 2",
        "er is geen gedeelde tekst 2",
    ),
    (
        "<c t=\"s\"><v>x</v></c>",
        "a cell has the value \"x\"",
        "een cel heeft de waarde \"x\"",
    ),
    (
        "<c t=\"n\"><v>x</v></c>",
        "a cell has the value \"x\"",
        "een cel heeft de waarde \"x\"",
    ),
    (
        "<c t=\"b\"><v>2</v></c>",
        "a cell has the value \"2\"",
        "een cel heeft de waarde \"2\"",
    ),
    (
        "<c t=\"x\"><v>2</v></c>",
        "a cell is of the kind \"x\"",
        "een cel is van de soort \"x\"",
    ),
    (
        "<c r=\"A\"><v>2</v></c>",
        "no cell or row is called \"A\"",
        "geen cel of rij heet \"A\"",
    ),
    (
        "<c r=\"A1\"><v>2</v></c>",
        "cells are out of order",
        "de cellen staan niet op volgorde",
    ),
    (
        "</row><row r=\"0\">",
        "no cell or row is called \"0\"",
        "geen cel of rij heet \"0\"",
    ),
    (
        "<c><v>&nothing;</v></c>",
        "unknown reference &nothing;",
        "&nothing; staat voor niets",
    ),
    (
        "<c></v></c>",
        "ill-formed document: expected `</c>`, but `</v>` was found",
        "een onderdeel ervan is beschadigd of ongewoon",
    ),
];

#[test]
fn a_workbook_with_a_cell_that_means_nothing_is_refused() {
    for (cell, reason, in_dutch) in MEANINGLESS {
        let ran = |language| {
            let book = with_cell(cell).packed();
            score_in(language, &["--quiet", "--format", "jsonl"])
                .stdin(book)
                .run()
        };
        let refused = |ran: Ran, refusal: &str| {
            assert_eq!((ran.status, ran.stdout.as_str()), (1, ""), "{cell}");
            assert!(ran.stderr.contains(refusal), "{cell}: {}", ran.stderr);
        };
        refused(
            ran("en"),
            &format!("this workbook can't be read ({reason}). Save it as CSV and use that file."),
        );
        refused(
            ran("nl"),
            &format!(
                "deze werkmap is niet te lezen ({in_dutch}). Sla die op als CSV en gebruik dat bestand."
            ),
        );
    }
}

#[test]
fn a_part_is_found_however_its_path_is_written() {
    for target in ["/xl/worksheets/sheet1.xml", "Worksheets/Sheet1.XML"] {
        let book = with_cell("<c><v>5</v></c>").part(
            "xl/_rels/workbook.xml.rels",
            relations(&relation("r1", "worksheet", target)),
        );
        assert_eq!(kept(&book), "5", "{target}");
    }
}

/// A workbook of three people under a title, with these attributes of the row of the second, and this after the cells.
fn under_a_title(row: &str, after: &str) -> Ran {
    let people = row_of(["a", "4", "5"])
        + &row_of(["b", "3", "3"]).replace("<row>", row)
        + &row_of(["c", "1", "2"]);
    let rows = row_of(["Title"]) + &row_of(["id", "s01", "s02"]) + &people;
    let book = Workbook::of("").sheet(&format!("<sheetData>{rows}</sheetData>{after}"));
    score(&[]).stdin(book.packed()).run()
}

#[test]
fn hidden_rows_count_and_that_is_said() {
    let hidden = "1 row is hidden or filtered away";
    for row in ["<row hidden=\"1\">", "<row r=\"4\" hidden=\"true\">"] {
        let ran = under_a_title(row, "");
        assert!(ran.stderr.contains(hidden), "{}", ran.stderr);
        assert_eq!(ran.stdout.lines().count(), 4);
    }
    assert!(
        !under_a_title("<row hidden=\"0\">", "")
            .stderr
            .contains("hidden")
    );
    for (style, is_hidden) in [("collapse", true), ("filter", true), ("visible", false)] {
        let cells = |texts: [&str; 2]| {
            let cells = texts.map(|text| {
                format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>")
            });
            cells.concat()
        };
        let rows = format!(
            "<table:table-row>{}</table:table-row><table:table-row table:visibility=\"{style}\">{}</table:table-row>",
            cells(["id", "s01"]),
            cells(["a", "4"])
        );
        let sheet = format!("<table:table table:name=\"A\">{rows}</table:table>");
        let said = score(&[]).stdin(ods("", &sheet).packed()).run().stderr;
        assert_eq!(said.contains(hidden), is_hidden, "{said}");
    }
}

#[test]
fn rows_that_are_struck_through_count_and_that_is_said() {
    let row = |[id, answer]: [&str; 2], style: u32| {
        let cell =
            |text: &str| format!("<c s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        format!("<row>{}{}</row>", cell(id), cell(answer))
    };
    let said = |strike: &str, header: u32, style: u32| {
        let rows = row(["id", "s01"], header) + &row(["a", "4"], 0) + &row(["b", "2"], style);
        let styles = format!(
            "<fonts><font><b/></font><font>{strike}</font></fonts>\
             <cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs><cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>\
             <dxfs><dxf><font><strike/></font></dxf></dxfs>"
        );
        let ran = score(&[])
            .stdin(Workbook::of(&rows).styles(&styles).packed())
            .run();
        assert_eq!(ran.stdout.lines().count(), 3, "{}", ran.stderr);
        ran.stderr
    };
    for strike in [
        "<strike/>",
        "<strike val=\"1\"/>",
        "<b/><strike val=\"true\"/>",
    ] {
        let said = said(strike, 0, 1);
        assert!(
            said.contains("1 row is struck through, and counted"),
            "{said}"
        );
    }
    for said in [
        said("<strike/>", 0, 0),
        said("<strike/>", 1, 0),
        said("<strike val=\"0\"/>", 0, 1),
        said("<i/>", 0, 1),
    ] {
        assert!(!said.contains("struck"), "{said}");
    }
}

#[test]
fn merged_cells_under_the_header_are_said_and_those_above_are_not() {
    let merged = |cells: &str| {
        let list = format!(
            "<autoFilter ref=\"A2:C9\"><filterColumn colId=\"0\"/></autoFilter>\
             <mergeCells>{cells}</mergeCells><pageMargins left=\"1\"/>"
        );
        under_a_title("<row>", &list).stderr
    };
    let cell = |cells: &str| format!("<mergeCell ref=\"{cells}\"/>");
    let said = merged(&cell("B3:B5"));
    assert!(said.contains("1 group of cells is merged under"), "{said}");
    let said = merged(&(cell("A1:C1") + &cell("B3:B4") + &cell("$C$3:$C$5")));
    assert!(
        said.contains("2 groups of cells are merged under"),
        "{said}"
    );
    for above in [cell("A1:C1"), cell("A1:A2"), cell("?"), String::new()] {
        let said = merged(&above);
        assert!(!said.contains("merged"), "{said}");
    }
    let spanned =
        "<table:table-cell table:number-rows-spanned=\"2\"><text:p>4</text:p></table:table-cell>";
    let name = "<table:table-cell><text:p>s01</text:p></table:table-cell>";
    let row = |cell: &str| format!("<table:table-row>{cell}</table:table-row>");
    let rows = row(name) + &row(spanned) + &row("<table:covered-table-cell/>");
    let sheet = format!("<table:table table:name=\"A\">{rows}</table:table>");
    let said = score(&[]).stdin(ods("", &sheet).packed()).run().stderr;
    assert!(said.contains("1 group of cells is merged under"), "{said}");
}

#[test]
fn a_blank_cell_far_away_is_no_cell_and_a_filled_one_is_named() {
    let ids = ["id".to_owned()]
        .into_iter()
        .chain(crate::support::statement_ids());
    let rows = row_of(ids) + &row_of(["1"].into_iter().chain(vec!["3"; 24]));
    let far = |cell: &str, text: &str| {
        let cell = format!(
            "<c r=\"{cell}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
        );
        let book = Workbook::of(&format!("{rows}<row>{cell}</row>"));
        score(&["--quiet"]).stdin(book.packed()).run()
    };
    for cell in ["A250000", "XFD1048576"] {
        let blank = far(cell, " \u{a0}");
        assert_eq!(
            (
                blank.status,
                blank.stderr.as_str(),
                blank.stdout.lines().count()
            ),
            (0, "", 2)
        );
        let said = format!(
            "cell {cell} lies below row 200,000, the last that is read. If it does not belong, clear that row."
        );
        let filled = far(cell, "x");
        assert!(
            filled.status == 1 && filled.stderr.contains(&said),
            "{}",
            filled.stderr
        );
    }
}

#[test]
fn a_cell_that_is_shown_as_a_percentage_is_no_answer() {
    let cell = |style: u8, value: &str| format!("<c s=\"{style}\"><v>{value}</v></c>");
    let header = row_of(
        ["id".to_owned()]
            .into_iter()
            .chain(crate::support::statement_ids()),
    );
    let row = |id: &str, style: u8, value: &str| {
        format!(
            "<row>{}{}</row>",
            cell(0, id),
            cell(style, value).repeat(24)
        )
    };
    let rows = header + &row("1", 1, "1") + &row("2", 2, "0.07") + &row("3", 0, "1");
    let styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>\
                  <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/></cellXfs>";
    let book = Workbook::of(&rows).styles(styles).packed();
    let ran = score(&[]).stdin(&book).run();
    let status: Vec<_> = ran
        .stdout
        .lines()
        .skip(1)
        .map(|row| row.split(',').take(2).collect::<Vec<_>>().join(","))
        .collect();
    assert_eq!(
        (ran.status, status.join(" ")),
        (1, "1,incomplete 2,incomplete 3,complete".to_owned())
    );
    assert!(
        ran.stderr
            .contains("found \"100%\", a percentage; expected 1 to 5"),
        "{}",
        ran.stderr
    );
    let labels = ["--label", "100%=5", "--label", "7%=1", "--quiet"];
    let ran = score(&labels).stdin(&book).run();
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
}
