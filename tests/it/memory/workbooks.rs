//! Workbooks that are small in the archive and large outside it.

use std::fmt::Write as _;

use super::{LIMIT, run, run_within};
use crate::support::{EIGHTS, Ran, Workbook, relation, relations, row_of};

/// What a part unpacks to, in bytes: far less than the 256 MiB that a workbook may have.
const UNPACKED: usize = 1 << 20;

/// The longest text of a cell, nearly, in bytes.
const LONG: usize = 250_000;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const STYLES: &str = "xl/styles.xml";
const STRINGS: &str = "xl/sharedStrings.xml";

const KEPT: &str = "take more than 20 MiB of memory";
const TEXT: &str = "has a text of more than 256 KiB";
const DEEP: &str = "has more than 100 elements inside one another";

fn header() -> String {
    row_of(crate::support::statement_ids())
}

fn answers() -> String {
    let cells = EIGHTS
        .split(',')
        .map(|answer| format!("<c><v>{answer}</v></c>"));
    format!("<row>{}</row>", cells.collect::<String>())
}

/// A workbook with one person.
fn book() -> Workbook {
    Workbook::of(&(header() + &answers()))
}

fn filled(unit: &str) -> String {
    unit.repeat(UNPACKED / unit.len())
}

/// So many long shared texts.
fn texts(number: usize) -> String {
    format!("<si><t>{}</t></si>", "a".repeat(LONG)).repeat(number)
}

fn scored(book: &Workbook) -> Ran {
    run("score --quiet --threads 2", "book.xlsx", &book.packed())
}

/// Fails unless the workbook is refused because of this part. The other parts are read before it or not at all.
#[track_caller]
fn refused(book: &Workbook, part: &str, why: &str) {
    let ran = scored(book);
    assert_eq!(ran.status, Some(1), "{part}: {}", ran.stderr);
    let reason = format!("\"{part}\" {why}");
    assert!(ran.stderr.contains(&reason), "{reason}: {}", ran.stderr);
    let advice = "Save the sheet with the answers as CSV and use that file.\n";
    assert!(ran.stderr.ends_with(advice), "{part}: {}", ran.stderr);
}

/// Fails unless the answers of one person are read within the memory.
#[track_caller]
fn read(book: &Workbook, what: &str) {
    let ran = scored(book);
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""), "{what}");
    assert_eq!(ran.stdout.lines().count(), 2, "{what}");
}

#[test]
fn fault_34_of_the_styles_of_a_workbook_only_what_makes_a_date_is_kept() {
    for (list, style) in [
        ("fonts", "<font><name val=\"Arial\"/></font>"),
        ("cellXfs", "<xf/>"),
    ] {
        let styles = format!("<{list}>{}</{list}>", filled(style));
        read(&book().styles(&styles), style);
    }
    // Each cell with this style would have a copy of the format.
    let code = "0".repeat(200_000);
    let format = format!("<numFmts><numFmt numFmtId=\"200\" formatCode=\"{code}\"/></numFmts>");
    let cells = "<xf numFmtId=\"200\"/>".repeat(10_000);
    read(
        &book().styles(&format!("{format}<cellXfs>{cells}</cellXfs>")),
        "a long format",
    );
}

#[test]
fn fault_34_tags_comments_and_depth_of_a_part_have_a_limit() {
    for (part, why) in [
        (format!("<!-- {} -->", filled("<xf/>")), TEXT),
        (format!("<?a {}?>", filled("<xf/>")), TEXT),
        (format!("<a b=\"{}\"/>", filled("<xf/>")), TEXT),
        (format!("<![CDATA[{}]]>", filled("<xf>")), TEXT),
        (
            format!("<!DOCTYPE a [{}]>", filled("<!ENTITY b 'b'>")),
            TEXT,
        ),
        (filled("a"), TEXT),
        (filled("<a>"), DEEP),
    ] {
        refused(&book().styles(&part), STYLES, why);
        refused(&book().sheet(&part), SHEET, why);
    }
    read(&book().styles(&filled("<!-- a -->")), "short comments");
}

#[test]
fn fault_34_shared_texts_of_a_workbook_are_counted_before_they_are_kept() {
    refused(&book().shared(1, &texts(90)), STRINGS, KEPT);
    for (start, text, end) in [
        ("<t>", "a", "</t>"),
        ("<t>", "&amp;aaaaaaaa", "</t>"),
        ("<t>", "<a>aaaaaaaaaa</a>", "</t>"),
        ("", "<r><t>aaaaaaaaaaaaaaa</t></r>", ""),
    ] {
        let one = format!("<si>{start}{}{end}</si>", filled(text));
        refused(&book().shared(1, &one), STRINGS, TEXT);
    }
    // What the list says of their number is not used.
    for number in ["30000000", "99999999999999", "18446744073709551615", "-1"] {
        read(&book().shared(number, "<si/>"), number);
    }
    let pieces = "<si><r><t>a</t></r><r><t>b</t></r></si>";
    read(&book().shared(1, &filled(pieces)), pieces);
}

#[test]
fn fault_34_names_sheets_and_relations_of_a_workbook_are_counted() {
    let sheet = "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>";
    let many = format!("<sheets>{}</sheets>", sheet.repeat(90_000));
    refused(&book().sheets_and_names(&many), "xl/workbook.xml", KEPT);
    let name = format!(
        "<definedName name=\"a\">{}</definedName>",
        "A!$A$1,".repeat(9)
    );
    let names = format!(
        "<sheets>{sheet}</sheets><definedNames>{}</definedNames>",
        filled(&name)
    );
    read(&book().sheets_and_names(&names), "defined names");

    let mut many = String::new();
    for number in 0..90_000 {
        many += &relation(&format!("q{number}"), "worksheet", "x");
    }
    let name = "xl/_rels/workbook.xml.rels";
    let ran = scored(&book().part(name, relations(&many)));
    assert!(ran.stderr.contains("MiB of memory"), "{}", ran.stderr);

    let ran = scored(&book().empty_parts(20_000));
    assert_eq!(
        ran.stderr,
        "book.xlsx: this workbook has more than 10,000 parts. Save it as CSV and use that file.\n"
    );
}

#[test]
fn fault_34_a_cell_that_unpacks_to_one_long_text_is_refused() {
    let cell = |content: &str| {
        let cell = format!("<row><c t=\"inlineStr\">{content}</c></row>");
        Workbook::of(&(header() + &cell))
    };
    for sheet in [
        cell(&format!("<is><t>{}</t></is>", filled("a"))),
        cell(&format!(
            "<is>{}</is>",
            filled("<r><t>aaaaaaaaaaaaaaa</t></r>")
        )),
        cell(&format!("<f>{}</f><v>1</v>", filled("a"))),
        book().sheet(&format!(
            "<sheetData><c t=\"str\"><v>{}</v></c></sheetData>",
            filled("&amp;aaaaaaaa")
        )),
    ] {
        refused(&sheet, SHEET, TEXT);
    }
    // Nothing is read of a part in which no answers can be.
    let picture = book()
        .part("xl/media/a.png", filled("a"))
        .part("customXml/item1.xml", filled("<a>"));
    read(&picture, "other parts");
}

#[test]
fn fault_34_the_columns_of_a_workbook_are_counted_with_its_texts() {
    let wide = header().replace(
        "</row>",
        &("<c t=\"s\"><v>0</v></c>".repeat(60_000) + "</row>"),
    );
    let book = Workbook::of(&(wide + &answers()));
    let short = "<si><t>name</t></si>";
    read(&book.clone().shared(1, short), "many columns");
    let texts = short.to_owned() + &texts(60);
    refused(&book.shared(1, &texts), SHEET, KEPT);
}

#[test]
fn fault_34_a_sheet_that_is_far_larger_as_text_is_read_as_the_same_text() {
    let long = "x".repeat(50_000);
    let shared = format!("<si><t>{long}</t></si>");
    let note = "<c t=\"s\"><v>0</v></c></row>";
    let with_note = |row: &str| row.replace("</row>", note);
    let rows = |number: usize| with_note(&header()) + &with_note(&answers()).repeat(number);
    // Short enough to be kept; then made again while it is read; then too long.
    for number in [10, 600] {
        let book = Workbook::of(&rows(number)).shared(1, &shared);
        let ids: Vec<String> = crate::support::statement_ids();
        let mut csv = format!("{},{long}\n", ids.join(","));
        for _ in 0..number {
            writeln!(csv, "{EIGHTS},{long}").unwrap();
        }
        let ran = scored(&book);
        assert_eq!(ran.status, Some(0), "{}", ran.stderr);
        let line = "score --quiet --threads 2";
        let same = crate::support::ambtenaar(line).arg("-").stdin(csv).run();
        assert!(ran.stdout == same.stdout && ran.stdout.lines().count() == number + 1);
    }
    let ran = scored(&Workbook::of(&rows(1500)).shared(1, &shared));
    assert_eq!((ran.status, ran.stdout.lines().count()), (Some(1), 1));
    assert!(
        ran.stderr.contains("more than 64 MiB of text"),
        "{}",
        ran.stderr
    );
}

#[test]
fn fault_34_long_rows_take_no_more_in_eight_threads() {
    let line = "score --quiet --threads 8 --output /dev/null";
    // Each thread has two mebibytes of its own, which it does not use.
    let limit = 66 << 10;
    let long = "<c t=\"s\"><v>0</v></c>";
    let notes = row_of(["note"; 10]).replace("<row>", "");
    let header = header().replace("</row>", &notes);
    let row = format!(
        "<row>{}{}{}</row>",
        long.repeat(2),
        "<c/>".repeat(22),
        long.repeat(10)
    );
    let book = Workbook::of(&(header + &row.repeat(8)));
    let word = format!("<si><t>{}</t></si>", "a ".repeat(LONG / 2));
    let book = book.shared(1, &word);
    let ran = run_within(limit, line, "book.xlsx", &book.packed());
    assert_eq!(ran.status, Some(1), "{}", ran.stderr);
    assert_eq!(ran.stderr.lines().count(), 16);
}

#[test]
fn fault_34_a_workbook_with_as_much_as_it_may_have_is_read() {
    // Pictures are part of the file, and are not looked at.
    let noise: Vec<u8> = (0..4_000_000_u32)
        .map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0])
        .collect();
    let with_picture = |book: Workbook| book.part("xl/media/a.png", noise.as_slice());
    // Excel itself makes no more formats of cells.
    let formats = format!(
        "<numFmts><numFmt numFmtId=\"200\" formatCode=\"0.00\"/></numFmts><cellXfs>{}</cellXfs>",
        "<xf numFmtId=\"200\"/>".repeat(65_490)
    );
    let mut people = String::new();
    for number in 0..50_000 {
        write!(people, "<si><t>person{number}@example.nl</t></si>").unwrap();
    }
    let shared = people + &texts(80);
    let full = with_picture(book().styles(&formats).shared(250_000, &shared));
    let ran = run_within(
        LIMIT + (6 << 10),
        "score --quiet --threads 2",
        "book.xlsx",
        &full.packed(),
    );
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    assert_eq!(ran.stdout.lines().count(), 2);
}
