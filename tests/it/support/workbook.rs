//! Workbooks made in a test, part by part.

use std::fmt::Display;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LIST: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The parts of a workbook.
#[derive(Clone)]
pub(crate) struct Workbook(Vec<(String, Vec<u8>)>);

impl Workbook {
    /// A workbook with one sheet of these rows.
    pub(crate) fn of(rows: &str) -> Self {
        let sheet = relation("r1", "worksheet", "worksheets/sheet1.xml");
        Self(Vec::new())
            .part(
                "_rels/.rels",
                relations(&relation("r0", "officeDocument", "xl/workbook.xml")),
            )
            .part("xl/_rels/workbook.xml.rels", relations(&sheet))
            .sheets_and_names(
                "<sheets><sheet name=\"Answers\" sheetId=\"1\" r:id=\"r1\"/></sheets>",
            )
            .sheet(&format!("<sheetData>{rows}</sheetData>"))
    }

    /// With another part, or another in its place.
    pub(crate) fn part(mut self, name: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        let name = name.into();
        self.0.retain(|(other, _)| *other != name);
        self.0.push((name, content.into()));
        self
    }

    /// With no other parts than these.
    pub(crate) fn only(mut self, names: &[&str]) -> Self {
        self.0.retain(|(name, _)| names.contains(&name.as_str()));
        self
    }

    /// With this in the part that lists the sheets and names.
    pub(crate) fn sheets_and_names(self, content: &str) -> Self {
        let book = format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{KINDS}\">{content}</workbook>");
        self.part("xl/workbook.xml", book)
    }

    /// With this as its sheet.
    pub(crate) fn sheet(self, content: &str) -> Self {
        let sheet = format!("<worksheet xmlns=\"{MAIN}\">{content}</worksheet>");
        self.part("xl/worksheets/sheet1.xml", sheet)
    }

    /// A workbook with sheets of these names, states (`hidden` and the like) and rows.
    pub(crate) fn of_sheets(sheets: &[(&str, &str, &str)]) -> Self {
        let numbered = || sheets.iter().enumerate();
        let named = numbered().map(|(place, (name, state, _))| {
            format!("<sheet name=\"{name}\" state=\"{state}\" r:id=\"q{place}\"/>")
        });
        let list = named.collect::<Vec<_>>().concat();
        let path = |place: usize| format!("worksheets/s{place}.xml");
        let links: String = numbered()
            .map(|(place, _)| relation(&format!("q{place}"), "worksheet", &path(place)))
            .collect();
        let mut book = Self::of("");
        for (place, (_, _, rows)) in numbered() {
            let rows = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
            book = book.part(format!("xl/{}", path(place)), rows);
        }
        book.sheets_and_names(&format!("<sheets>{list}</sheets>"))
            .part("xl/_rels/workbook.xml.rels", relations(&links))
    }

    /// With these styles.
    pub(crate) fn styles(self, content: &str) -> Self {
        let styles = format!("<styleSheet xmlns=\"{MAIN}\">{content}</styleSheet>");
        self.part("xl/styles.xml", styles)
    }

    /// With these shared texts, and what the list says of their number.
    pub(crate) fn shared(self, number: impl Display, content: &str) -> Self {
        let list = format!("<sst xmlns=\"{MAIN}\" uniqueCount=\"{number}\">{content}</sst>");
        self.part("xl/sharedStrings.xml", list)
    }

    /// With so many parts in which there is nothing.
    #[cfg(target_os = "linux")]
    pub(crate) fn empty_parts(mut self, number: usize) -> Self {
        let empty = (0..number).map(|number| (format!("xl/{number}.xml"), Vec::new()));
        self.0.extend(empty);
        self
    }

    pub(crate) fn packed(&self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.0 {
            let method = if content.len() < 1000 || name.starts_with("xl/media/") {
                CompressionMethod::Stored
            } else {
                CompressionMethod::Deflated
            };
            let options = SimpleFileOptions::default()
                .compression_method(method)
                .compression_level((method == CompressionMethod::Deflated).then_some(1));
            archive.start_file(name.as_str(), options).unwrap();
            archive.write_all(content).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }
}

/// A workbook as `LibreOffice` writes it, with these styles and sheets.
pub(crate) fn ods(styles: &str, sheets: &str) -> Workbook {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content>\
         <office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    );
    Workbook(Vec::new())
        .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .part("content.xml", content)
}

/// A row of these texts.
pub(crate) fn row_of<T: Display>(texts: impl IntoIterator<Item = T>) -> String {
    let cells = texts
        .into_iter()
        .map(|text| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>"));
    format!("<row>{}</row>", cells.collect::<String>())
}

/// The list of relations of a part.
pub(crate) fn relations(content: &str) -> String {
    format!("<Relationships xmlns=\"{LIST}\">{content}</Relationships>")
}

pub(crate) fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{KINDS}/{kind}\" Target=\"{target}\"/>")
}
