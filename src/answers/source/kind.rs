//! What a file is, going by what is in it and never by its name.

use crate::error::Looks;

/// What a file is, going by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    /// Text, as far as can be seen.
    Text,
    /// Perhaps a workbook.
    Zip,
    Gzip,
    /// A container of older programs of Microsoft, and of workbooks with a password.
    Ole,
    /// Something that is not read.
    Other(Looks),
}

/// The bytes with which files start that are no text. What a header might start with is not among them.
const SIGNS: [(&[u8], FileKind); 21] = [
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"\x1f\x8b", FileKind::Gzip),
    (b"\xd0\xcf\x11\xe0", FileKind::Ole),
    (b"%PDF", FileKind::Other(Looks::Pdf)),
    (b"$FL2@(#)", FileKind::Other(Looks::Spss)),
    (b"$FL3@(#)", FileKind::Other(Looks::Spss)),
    (b"PAR1\x15", FileKind::Other(Looks::Parquet)),
    (b"ARROW1\0", FileKind::Other(Looks::Parquet)),
    (b"X\n\0\0", FileKind::Other(Looks::R)),
    (b"RDX2\n", FileKind::Other(Looks::R)),
    (b"RDX3\n", FileKind::Other(Looks::R)),
    (b"RDA3\n", FileKind::Other(Looks::R)),
    (b"\x28\xb5\x2f\xfd", packed("zstd")),
    (b"\xfd7zXZ\0", packed("xz")),
    (b"BZh91AY&SY", packed("bzip2")),
    (b"7z\xbc\xaf\x27\x1c", packed("7z")),
    (b"Rar!\x1a\x07", packed("rar")),
    (b"SQLite format 3\0", FileKind::Other(Looks::Binary)),
    (b"{\\rtf", FileKind::Other(Looks::Rtf)),
    (b"<stata_dta>", FileKind::Other(Looks::Stata)),
];

const fn packed(by: &'static str) -> FileKind {
    FileKind::Other(Looks::Packed { by })
}

/// So many bytes are always looked at, when there are: the encoding of text needs them.
const LEAST: usize = 5;

impl FileKind {
    /// What starts with these bytes; nothing when more are needed. `end` says that nothing follows.
    pub(super) fn of(bytes: &[u8], end: bool) -> Option<Self> {
        if let Some((_, kind)) = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)) {
            return Some(*kind);
        }
        let may_be = SIGNS.iter().any(|(sign, _)| sign.starts_with(bytes));
        let enough = bytes.len() >= LEAST && !may_be;
        (enough || end).then_some(Self::Text)
    }
}

/// What a text is, going by its first signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A table with delimiters, as far as can be seen.
    Table,
    Json,
    /// Something that is not read.
    Other(Looks),
}

/// How pages start. A header may start with another tag.
const PAGES: [&str; 6] = [
    "<html",
    "<table",
    "<!doctype html",
    "<head",
    "<body",
    "<meta",
];
const XML: &str = "<?xml";

/// Where no sign was found in so many bytes, there is none.
const MOST_BLANKS: usize = 64 << 10;

impl Shape {
    /// The shape of a text that starts so; nothing when more is needed.
    pub(super) fn of(text: &[u8], end: bool) -> Option<Self> {
        let end = end || text.len() > MOST_BLANKS;
        let text = text.trim_ascii_start();
        let Some((first, rest)) = text.split_first() else {
            return end.then_some(Self::Table);
        };
        let next = rest.trim_ascii_start().first();
        match (first, next) {
            (b'{' | b'[', None) => end.then_some(Self::Table),
            (b'{', Some(b'"' | b'}')) | (b'[', Some(b'{' | b'[' | b']')) => Some(Self::Json),
            (b'<', _) => markup(text, end),
            _ => Some(Self::Table),
        }
    }
}

fn markup(text: &[u8], end: bool) -> Option<Shape> {
    let starts = |sign: &&str| {
        let start = text.get(..sign.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(sign.as_bytes()))
    };
    if PAGES.iter().any(starts) {
        return Some(Shape::Other(Looks::Html));
    }
    if starts(&XML) {
        return Some(Shape::Other(Looks::Xml));
    }
    let may_be = |sign: &&str| {
        let start = sign.as_bytes().get(..text.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(text))
    };
    let more = PAGES.iter().any(may_be) || may_be(&XML);
    (end || !more).then_some(Shape::Table)
}

#[cfg(test)]
mod tests {
    use super::{FileKind, SIGNS, Shape};
    use crate::error::Looks;

    #[test]
    fn a_kind_is_known_by_its_first_bytes_and_waits_for_all_of_them() {
        for (sign, kind) in SIGNS {
            let whole = [sign, b"more"].concat();
            assert_eq!(FileKind::of(&whole, false), Some(kind));
            for length in 0..sign.len() {
                assert_eq!(
                    FileKind::of(&sign[..length], false),
                    None,
                    "{length} {kind:?}"
                );
                assert_eq!(FileKind::of(&sign[..length], true), Some(FileKind::Text));
            }
        }
        for text in [
            "PAR1,PAR2",
            "id,s01",
            "$FL2,x",
            "7z,8z,",
            "X\nY\n1",
            "Rar!,",
        ] {
            assert_eq!(
                FileKind::of(text.as_bytes(), false),
                Some(FileKind::Text),
                "{text}"
            );
        }
        assert_eq!(FileKind::of(b"id,s", false), None);
    }

    #[test]
    fn json_and_pages_are_told_from_headers_that_start_alike() {
        let of = |text: &str| Shape::of(text.as_bytes(), false);
        for json in ["{\"", " {\n}", "[{", "[ [", "\n[\n]"] {
            assert_eq!(of(json), Some(Shape::Json), "{json}");
        }
        for table in ["{a},{b}", "[s01],x", "id", "<p>s01</p>", "<tab,", "<?x,"] {
            assert_eq!(of(table), Some(Shape::Table), "{table}");
        }
        for (text, looks) in [
            ("<HTML>", Looks::Html),
            ("\n<table border=1>", Looks::Html),
            ("<!DOCTYPE html>", Looks::Html),
            ("<?xml version", Looks::Xml),
        ] {
            assert_eq!(of(text), Some(Shape::Other(looks)), "{text}");
        }
        for more in ["", " ", "{", "[ ", "<", "<ht", "<!doc", "<?xm"] {
            assert_eq!(of(more), None, "{more}");
            assert_eq!(
                Shape::of(more.as_bytes(), true),
                Some(Shape::Table),
                "{more}"
            );
        }
    }
}
