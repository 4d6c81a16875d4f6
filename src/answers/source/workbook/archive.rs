//! The archive that a workbook is: which parts it has, and how much of them may be unpacked and kept.

use std::collections::HashMap;
use std::io::{self, Cursor, Read};
use std::sync::Arc;

use memchr::memmem;
use zip::ZipArchive;

use crate::error::{Looks, PartLimit, SheetFault, WorkbookLimit};

use super::xml::Xml;

/// The part of an `.ods` with its sheets.
pub(super) const CONTENT: &str = "content.xml";

/// The most that is unpacked of a workbook, in bytes. What an archive says of it may not be true, so it is counted.
const MOST_UNPACKED: u64 = 256 << 20;

/// The most parts of a workbook.
const MOST_PARTS: usize = 10_000;

/// The parts that documents have instead.
const DOCUMENTS: [&str; 2] = ["word/document.xml", "ppt/presentation.xml"];

/// How the paths begin and end of the parts that Apple's programs make, in small letters.
const APPLE: (&str, &str) = ("index/", ".iwa");

/// How the paths begin of the parts of Excel, in small letters, and the part that Microsoft's documents begin with.
const EXCEL: &str = "xl/";
const FIRST: &[u8] = b"[Content_Types].xml";

/// How the part begins that says what kind of document an archive is.
const SHEETS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// How much is read of the part that says what an archive is, in bytes.
const LONGEST_START: u64 = 200;

/// How the archive says that a part follows in its list.
const IN_LIST: &[u8] = b"PK\x01\x02";

/// What may be kept of any workbook, in bytes, and what more for each byte of the file.
const KEPT: u64 = 20 << 20;
const KEPT_PER_BYTE: u64 = 2;

/// The parts of a workbook by their paths. Who has a copy of it has the same bytes.
#[derive(Debug, Clone)]
pub(super) struct Archive {
    zip: ZipArchive<Cursor<Bytes>>,
    /// Where each part stands in the list, by its path in small letters.
    places: Arc<HashMap<String, usize>>,
    /// How many bytes may still be unpacked.
    left: u64,
}

/// Bytes that are there once.
#[derive(Debug, Clone)]
struct Bytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Archive {
    /// # Errors
    /// When the bytes are no archive, or one of too many parts.
    pub(super) fn new(bytes: Vec<u8>) -> Result<Self, SheetFault> {
        if memmem::find_iter(&bytes, IN_LIST).count() > MOST_PARTS {
            return Err(WorkbookLimit::Parts.into());
        }
        let bytes = Arc::new(bytes);
        let Ok(zip) = ZipArchive::new(Cursor::new(Bytes(Arc::clone(&bytes)))) else {
            let looks = if is_of_excel(&bytes) {
                Looks::Damaged
            } else {
                Looks::Zip
            };
            return Err(looks.into());
        };
        let names = zip.file_names().enumerate();
        let places: HashMap<String, usize> = names
            .filter_map(|(place, name)| Some((plain(&name.ok()?), place)))
            .collect();
        Ok(Self {
            zip,
            places: Arc::new(places),
            left: MOST_UNPACKED,
        })
    }

    /// Whether there is a part with this path, which is in small letters.
    pub(super) fn has(&self, path: &str) -> bool {
        self.places.contains_key(path)
    }

    /// What an archive is that is no workbook of Excel; nothing for an .ods.
    pub(super) fn looks(&mut self) -> Option<Looks> {
        let has = |path: &str| self.places.contains_key(path);
        if has("encrypted-package") {
            return Some(Looks::Password);
        }
        if has("xl/workbook.bin") {
            return Some(Looks::BinaryExcel);
        }
        if DOCUMENTS.iter().any(|path| has(path)) {
            return Some(Looks::Document);
        }
        let is_apple = |path: &String| path.starts_with(APPLE.0) && path.ends_with(APPLE.1);
        if self.places.keys().any(|path| path.starts_with(EXCEL)) {
            return Some(Looks::Damaged);
        }
        if has("index.zip") || self.places.keys().any(is_apple) {
            return Some(Looks::Numbers);
        }
        if !has(CONTENT) {
            return Some(Looks::Zip);
        }
        let kind = self.start("mimetype");
        let is_sheets = kind.is_none_or(|kind| kind.starts_with(SHEETS));
        (!is_sheets).then_some(Looks::Document)
    }

    /// The part with this path, if there is one.
    pub(super) fn part<'a>(&'a mut self, path: &'a str) -> Result<Option<Xml<'a>>, SheetFault> {
        let Some(place) = self.places.get(&plain(path)) else {
            return Ok(None);
        };
        let part = self.zip.by_index(*place).map_err(SheetFault::workbook)?;
        Ok(Some(Xml::new(path, part, &mut self.left)))
    }

    /// The start of the part with this path, as text, if there is one.
    fn start(&mut self, path: &str) -> Option<String> {
        let place = self.places.get(path)?;
        let part = self.zip.by_index(*place).ok()?;
        let mut start = Vec::new();
        part.take(LONGEST_START).read_to_end(&mut start).ok()?;
        Some(String::from_utf8_lossy(&start).into_owned())
    }

    /// Whether a part can't be unpacked to its end as it was packed.
    pub(super) fn is_damaged(&mut self) -> bool {
        let mut left = MOST_UNPACKED;
        (0..self.zip.len()).any(|place| {
            let Ok(part) = self.zip.by_index(place) else {
                return true;
            };
            let read = io::copy(&mut part.take(left), &mut io::sink());
            left = left.saturating_sub(read.as_ref().map_or(0, |read| *read));
            read.is_err()
        })
    }

    /// Lets as much be unpacked again as at first: what is read once more was counted before.
    pub(super) fn start_over(&mut self) {
        self.left = MOST_UNPACKED;
    }
}

/// Whether what is left of a file has the names of parts of a workbook of Excel.
pub(in crate::answers) fn is_of_excel(bytes: &[u8]) -> bool {
    let has = |name: &[u8]| memmem::find(bytes, name).is_some();
    has(FIRST) && !DOCUMENTS.iter().any(|path| has(path.as_bytes())) || has(b"xl/work")
}

/// A path as other programs compare it.
fn plain(path: &str) -> String {
    path.replace('\\', "/").to_ascii_lowercase()
}

/// What is kept of a workbook while it is read.
#[derive(Debug)]
pub(super) struct KeptParts {
    bytes: u64,
    limit: u64,
}

impl KeptParts {
    /// Nothing yet, of a workbook of so many bytes.
    pub(super) fn of(packed: u64) -> Self {
        Self {
            bytes: 0,
            limit: KEPT + KEPT_PER_BYTE * packed,
        }
    }

    /// Counts what will be kept of a part, before it is.
    ///
    /// # Errors
    /// When that is too much.
    pub(super) fn add(&mut self, bytes: usize, part: &str) -> Result<(), SheetFault> {
        self.bytes += bytes as u64;
        if self.bytes <= self.limit {
            return Ok(());
        }
        Err(SheetFault::WorkbookPart {
            part: part.to_owned(),
            limit: PartLimit::Memory {
                mebibytes: self.limit >> 20,
            },
        })
    }

    /// How many bytes may be kept besides.
    pub(super) fn room(&self) -> u64 {
        self.limit.saturating_sub(self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::{KEPT, KEPT_PER_BYTE, KeptParts};
    use crate::error::{PartLimit, SheetFault};

    #[test]
    fn what_is_kept_is_counted_over_all_parts_and_more_may_be_of_a_larger_file() {
        let packed = 1 << 20;
        let limit = KEPT + KEPT_PER_BYTE * packed;
        let mut kept = KeptParts::of(packed);
        assert_eq!(kept.add(1 << 20, "a"), Ok(()));
        assert_eq!(kept.room(), limit - (1 << 20));
        let rest = usize::try_from(kept.room()).expect("a size");
        assert_eq!(kept.add(rest, "b"), Ok(()));
        let refused = SheetFault::WorkbookPart {
            part: "c".to_owned(),
            limit: PartLimit::Memory { mebibytes: 22 },
        };
        assert_eq!((kept.add(1, "c"), kept.room()), (Err(refused), 0));
    }
}
