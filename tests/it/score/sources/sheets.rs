//! Which sheet of a workbook is read, and what is said of the others.

use std::io::Cursor;

use ambtenaar::answers::{Settings, Sheet, Table};
use ambtenaar::error::{Notice, RowNotice, SheetFault};
use ambtenaar::source;
use proptest::prelude::*;

use super::{read_or_refuse, read_sheet, score};
use crate::support::{Workbook, ods, row_of};

/// The rows of a sheet: a header, and a person with this code in each of so many statements.
fn sheet(id: &str, statements: usize) -> String {
    let names = crate::support::statement_ids().into_iter().take(statements);
    let header = row_of(std::iter::once("id".to_owned()).chain(names));
    header + &row_of(std::iter::once(id.to_owned()).chain(vec!["4".to_owned(); statements]))
}

/// What is said of a workbook, without the last line, and the codes of the people.
fn read(book: &Workbook) -> (u8, String, Vec<String>) {
    let ran = score(&[]).stdin(book.packed()).run();
    let codes = ran.stdout.lines().skip(1);
    let codes = codes.filter_map(|row| row.split(',').next().map(str::to_owned));
    let said = ran.stderr.lines().filter(|line| !line.contains("complete"));
    (
        ran.status,
        said.collect::<Vec<_>>().join("\n"),
        codes.collect(),
    )
}

#[test]
fn a_hidden_sheet_is_read_only_when_no_other_has_answers() {
    let (old, new) = (sheet("old", 24), sheet("new", 24));
    for state in ["hidden", "veryHidden"] {
        let book = Workbook::of_sheets(&[("Old", state, &old), ("New", "visible", &new)]);
        let (status, said, codes) = read(&book);
        assert_eq!((status, codes), (0, vec!["new".to_owned()]));
        assert_eq!(
            said,
            "standard input: a hidden sheet has answers too, which were not read: \"Old\" (to read it, use --sheet)"
        );
        let empty = row_of(["id", "s01"]);
        let book = Workbook::of_sheets(&[("New", "visible", &empty), ("Old", state, &old)]);
        let (status, said, codes) = read(&book);
        assert_eq!((status, codes), (0, vec!["old".to_owned()]));
        assert_eq!(
            said,
            "standard input: the answers come from the hidden sheet \"Old\"; no visible sheet has any"
        );
    }
}

#[test]
fn answers_in_another_sheet_are_a_problem_that_is_never_hidden() {
    let (monday, tuesday) = (sheet("mo", 24), sheet("tu", 24));
    let book = Workbook::of_sheets(&[
        ("Notes", "visible", &row_of(["see Monday"])),
        ("Monday", "visible", &monday),
        ("Tuesday", "visible", &tuesday),
    ]);
    let (status, said, codes) = read(&book);
    assert_eq!((status, codes), (1, vec!["mo".to_owned()]));
    let sentence = "standard input: another sheet has answers too, which were not read: \"Tuesday\"; \
                    use --sheet for each sheet that counts";
    assert_eq!(said, sentence);
    let quiet = score(&["--quiet"]).stdin(book.packed()).run();
    assert_eq!((quiet.status, quiet.stderr.trim_end()), (1, sentence));
}

#[test]
fn a_template_or_a_sheet_with_fewer_statements_comes_second() {
    let (few, many) = (sheet("few", 3), sheet("many", 24));
    let header = row_of(crate::support::statement_ids());
    let nobody = header + &row_of(vec![" "; 24]);
    let book = Workbook::of_sheets(&[
        ("Template", "visible", &nobody),
        ("Few", "visible", &few),
        ("Many", "visible", &many),
    ]);
    let (status, said, codes) = read(&book);
    assert_eq!((status, codes), (1, vec!["many".to_owned()]));
    assert!(said.contains("\"Few\""), "{said}");
    // The first answer may be far below.
    let late = nobody.clone() + &"<row/>".repeat(50) + &row_of(vec!["4"; 24]);
    let book = Workbook::of_sheets(&[("Few", "visible", &few), ("Late", "visible", &late)]);
    let (_, said, _) = read(&book);
    assert!(said.contains("not read: \"Few\""), "{said}");
}

#[test]
fn totals_and_names_are_no_rows_with_answers() {
    let people = sheet("p1", 24);
    let header = people.split_inclusive("</row>").next().unwrap();
    let row = |first: &str, cell: &str| row_of([first].into_iter().chain(vec![cell; 24]));
    let texts = source::built_in().unwrap().questionnaire;
    let dutch = texts.languages().first().unwrap().clone();
    let texts = texts
        .statements()
        .iter()
        .map(|one| one.text.get(&dutch).clone());
    let texts = row_of(["tekst".to_owned()].into_iter().chain(texts));
    let late = header.to_owned() + &row("", " ").repeat(20) + &row("Gemiddelde", "3");
    for nobody in [
        header.to_owned() + &row("Totaal", "4"),
        header.to_owned() + &row("", " ") + &row("GEM.", "4") + &row("Aantal", "5"),
        header.to_owned() + &texts,
        late,
    ] {
        let book =
            Workbook::of_sheets(&[("Sums", "visible", &nobody), ("People", "visible", &people)]);
        let (status, said, codes) = read(&book);
        assert_eq!(
            (status, said.as_str(), codes),
            (0, "", vec!["p1".to_owned()]),
            "{nobody}"
        );
    }
    // A row with a code of its own is someone, whatever stands before it.
    let named = row_of(
        ["note", "id"]
            .map(str::to_owned)
            .into_iter()
            .chain(crate::support::statement_ids()),
    ) + &row_of(["Totaal", "p2"].into_iter().chain(vec!["4"; 24]));
    let book = Workbook::of_sheets(&[("Named", "visible", &named), ("People", "visible", &people)]);
    assert_eq!(read(&book).2, ["p2"]);
}

#[test]
fn sheets_that_are_asked_for_are_files_of_their_own() {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let open = |bytes: Vec<u8>, sheets: &[&str]| {
        let settings = Settings {
            sheets: sheets.iter().map(|name| (*name).to_owned()).collect(),
            ..Settings::default()
        };
        Sheet::open(Box::new(Cursor::new(bytes)), &questionnaire, &settings).map(|sheets| {
            let read = |sheet: Sheet<'_>| {
                let Table::Workbook { sheet: name } = sheet.table().clone() else {
                    panic!("a sheet");
                };
                let (rows, end) = read_sheet(sheet, 2);
                assert_eq!(end.fault, None);
                let again = end.notices == [Notice::Row(RowNotice::RepeatedHeaders { rows: 1 })];
                assert!(again || end.notices.is_empty(), "{:?}", end.notices);
                (name, rows.len())
            };
            sheets.into_iter().map(read).collect::<Vec<_>>()
        })
    };
    let (a, b) = (sheet("a", 24), sheet("b", 24) + &sheet("c", 24));
    let book = Workbook::of_sheets(&[("A", "hidden", &a), ("B b", "visible", &b)]).packed();
    let named = |name: &str, rows: usize| (name.to_owned(), rows);
    assert_eq!(
        open(book.clone(), &["b B ", "A", "B b"]),
        Ok(vec![named("B b", 2), named("A", 1)])
    );
    assert_eq!(
        open(book, &["A", "C"]),
        Err(SheetFault::NoSuchSheet {
            name: "C".to_owned(),
            sheets: vec!["A".to_owned(), "B b".to_owned()],
            count: 2,
        })
    );
    assert_eq!(
        open(b"s01\n4\n".to_vec(), &["A"]),
        Err(SheetFault::NoSheets)
    );
}

#[test]
fn a_formula_without_a_stored_value_is_a_problem_of_its_cell() {
    for (cell, found) in [
        ("<c><f>1+3</f><v/></c>", Some("=1+3")),
        ("<c><f>A1&amp;\"x\"</f></c>", Some("=A1&\"x\"")),
        ("<c><f t=\"shared\" si=\"0\"/></c>", Some("=…")),
        ("<c><f>4</f></c>", Some("=4")),
        ("<c><f>1+3</f><v>4</v></c>", None),
        ("<c t=\"str\"><f>\"\"</f><v></v></c>", None),
        ("<c/>", None),
    ] {
        let row = row_of(["a"]).replace("</row>", cell) + "</row>";
        let book = Workbook::of(&(row_of(["id", "s01"]) + &row));
        let ran = score(&["--quiet"]).stdin(book.packed()).run();
        let problem = "column 2 (s01): found ";
        assert_eq!(
            ran.stderr.contains(problem),
            found.is_some(),
            "{cell}: {}",
            ran.stderr
        );
        if let Some(found) = found {
            let said = format!("{problem}\"{found}\", expected 1 to 5");
            assert!(ran.stderr.contains(&said), "{cell}: {}", ran.stderr);
        }
    }
}

#[test]
fn a_workbook_has_no_encoding_to_show() {
    let book = Workbook::of(&sheet("a", 24)).packed();
    let ran = score(&["--show-columns"]).stdin(book).run();
    assert!(ran.stdout.contains("  sheet: Answers\n"), "{}", ran.stdout);
    crate::support::lacks(&ran.stdout, "encoding");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn fault_28_any_bytes_in_a_part_are_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5),
        is_list in any::<bool>()
    ) {
        let rows = sheet("a", 2);
        let list = "<workbook><sheets><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"B\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>";
        let (path, content) = if is_list {
            ("xl/workbook.xml", list.to_owned())
        } else {
            ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))
        };
        let mut content = content.into_bytes();
        for (place, byte) in changes {
            let place = place.index(content.len());
            content[place] = byte;
        }
        read_or_refuse(&Workbook::of(&rows).part(path, content).packed());
    }
}

#[test]
fn a_list_of_the_statements_has_no_answers() {
    let list = row_of(["id", "tekst"])
        + &row_of([
            "s01",
            "Voordat ik iets beloof, kijk ik of het volgens de regels mag.",
        ])
        + &row_of(["s02", "Als ik een kans zie, doe ik er uit mezelf iets mee."])
        + &row_of(["s03", "Ik vraag mensen om mij heen wat hen bezighoudt."]);
    let data = row_of(["id", "s01"]) + &row_of(["anna", "4"]);
    for sheets in [
        [("Codeboek", "visible", &*list), ("Data", "visible", &data)],
        [("Data", "visible", &data), ("Codeboek", "visible", &list)],
    ] {
        let (_, said, codes) = read(&Workbook::of_sheets(&sheets));
        assert_eq!(codes, ["anna"], "{said}");
        assert!(!said.contains("another sheet"), "{said}");
    }
}

#[test]
fn a_few_rows_of_formulas_among_others_are_told_unless_they_are_called_totals() {
    let row = |id: &str, cell: &str| {
        let id = format!("<c t=\"inlineStr\"><is><t>{id}</t></is></c>");
        format!("<row>{id}{}</row>", cell.repeat(24))
    };
    let (typed, formula) = (
        "<c><v>4</v></c>",
        "<c><f>ROUND(AVERAGE(B2:B3),0)</f><v>4</v></c>",
    );
    let read = |rows: &[(&str, &str)]| {
        let header =
            row_of(std::iter::once("id".to_owned()).chain(crate::support::statement_ids()));
        let rows: String = rows.iter().map(|(id, cell)| row(id, cell)).collect();
        read(&Workbook::of(&(header + &rows)))
    };
    let people = [("a", typed), ("b", typed), ("c", typed)];
    let (status, said, codes) = read(&[&people[..], &[("Zuid", formula)]].concat());
    assert_eq!((status, codes.len()), (0, 4));
    assert!(
        said.contains("row 5 is the only one of formulas, and counts"),
        "{said}"
    );
    let (_, said, _) = read(&[&people[..], &[("Zuid", formula), ("Noord", formula)]].concat());
    assert!(
        said.contains("2 rows are of formulas, unlike the others"),
        "{said}"
    );
    let totals = [&people[..], &[("Gemiddelde", formula)]].concat();
    for rows in [&totals, &people.map(|(id, _)| (id, formula))[..], &people] {
        let (status, said, codes) = read(rows);
        assert_eq!((status, codes.len()), (0, 3));
        assert!(!said.contains("formulas"), "{said}");
    }
}

#[test]
fn a_row_of_formulas_is_told_in_an_open_document_too() {
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |id: &str, attributes: &str| {
        let answers = cell(attributes, "4").repeat(24);
        format!(
            "<table:table-row>{}{answers}</table:table-row>",
            cell("", id)
        )
    };
    let names: String = std::iter::once("id".to_owned())
        .chain(crate::support::statement_ids())
        .map(|name| cell("", &name))
        .collect();
    let typed = "office:value-type=\"float\" office:value=\"4\"";
    let formula = format!("{typed} table:formula=\"of:=ROUND(AVERAGE([.B2:.B3]))\"");
    let said = |last: &str| {
        let rows = row("a", typed) + &row("b", typed) + &row("Zuid", last);
        let sheet = format!(
            "<table:table table:name=\"A\"><table:table-row>{names}</table:table-row>{rows}</table:table>"
        );
        score(&[]).stdin(ods("", &sheet).packed()).run().stderr
    };
    let told = said(&formula);
    assert!(
        told.contains("row 4 is the only one of formulas, and counts"),
        "{told}"
    );
    assert!(!said(typed).contains("formulas"), "{}", said(typed));
}
