//! Files that are not read: each is said to be what it is, with what to do.

use ambtenaar::error::{Looks, SheetFault};
use ambtenaar::words;
use ambtenaar::words::Language;

use super::score;
use crate::support::{Workbook, row_of};

/// What is said of a file.
fn refused(bytes: impl AsRef<[u8]>) -> String {
    let ran = score(&[]).stdin(bytes).run();
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    ran.stderr
}

fn ole(name: &str) -> Vec<u8> {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
        &[0; 1000],
        &name,
        &[0; 100],
    ]
    .concat()
}

#[test]
fn fault_17_what_is_not_read_is_told_apart_by_what_is_inside() {
    for (bytes, said) in [
        (ole("EncryptedPackage"), "this workbook has a password"),
        (ole("Workbook"), "an old Excel workbook (.xls)"),
        (
            ole("WordDocument"),
            "this is a text document or presentation",
        ),
        (b"$FL2@(#) SPSS".to_vec(), "an SPSS file (.sav)"),
        (b"$FL3@(#) SPSS".to_vec(), "an SPSS file (.sav)"),
        (b"<stata_dta><header>".to_vec(), "a Stata file (.dta)"),
        (
            b"\x28\xb5\x2f\xfd\x04\x00".to_vec(),
            "zstd -dc FILE | ambtenaar score -",
        ),
        (b"\xfd7zXZ\0\0\x04".to_vec(), "xz -dc FILE"),
        (b"BZh91AY&SY\x00".to_vec(), "bzip2 -dc FILE"),
        (b"7z\xbc\xaf\x27\x1c\0\x04".to_vec(), "this is packed (7z)"),
        (b"Rar!\x1a\x07\x01\0".to_vec(), "this is packed (rar)"),
        (b"PAR1\x15\x04\x15".to_vec(), "read_parquet"),
        (b"X\n\0\0\0\x03\0".to_vec(), "an R file"),
        (b"RDX3\nX\n".to_vec(), "an R file"),
        (b"{\\rtf1\\ansi".to_vec(), "formatted text (RTF)"),
        (
            b"\r\n<HTML><table><tr>".to_vec(),
            "a web page, even if its name ends in .xls",
        ),
        (
            b"\xff\xfe<\0t\0a\0b\0l\0e\0>\0".to_vec(),
            "a web page, even if its name ends in .xls",
        ),
        (b"<?xml version=\"1.0\"?><Workbook>".to_vec(), "this is XML"),
    ] {
        let found = refused(&bytes);
        assert!(found.contains(said), "{said}: {found}");
        let found = score(&["--encoding", "utf-8"])
            .at_a_time(1)
            .stdin(&bytes)
            .run();
        let is_marked = bytes.starts_with(b"\xff\xfe");
        assert!(
            is_marked || found.stderr.contains(said),
            "{said}: {}",
            found.stderr
        );
    }
}

#[test]
fn fault_17_archives_are_told_apart_by_their_parts() {
    let empty = || Workbook::of("").only(&["_rels/.rels"]);
    for (part, said) in [
        (
            "word/document.xml",
            "this is a text document or presentation",
        ),
        (
            "ppt/presentation.xml",
            "this is a text document or presentation",
        ),
        ("Index/Document.iwa", "In Numbers choose File, Export To"),
        ("xl/workbook.bin", "a binary Excel workbook (.xlsb)"),
        ("answers.csv", "this is not a complete workbook"),
    ] {
        let found = refused(empty().part(part, "x").packed());
        assert!(found.contains(said), "{said}: {found}");
    }
}

#[test]
fn a_damaged_workbook_is_called_so() {
    let whole = include_bytes!("../../../data/score/shape.xlsx");
    let middle = whole.len() / 2;
    let mut zeros = whole.to_vec();
    zeros[middle..middle + 300].fill(0);
    let mut start = whole.to_vec();
    start[..8].fill(0);
    let book = Workbook::of(&row_of(["id", "s01"]));
    let without_sheet = book.only(&[
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
    ]);
    for bytes in [
        whole[..middle].to_vec(),
        whole[..whole.len() - 5].to_vec(),
        zeros,
        start,
        without_sheet.packed(),
    ] {
        let found = refused(&bytes);
        assert!(found.contains("this workbook is damaged"), "{found}");
    }
}

#[test]
fn every_sentence_says_what_to_do_in_both_languages() {
    for language in Language::ALL {
        for looks in [
            Looks::Pdf,
            Looks::Zip,
            Looks::Damaged,
            Looks::Gzip,
            Looks::Packed { by: "zstd" },
            Looks::Packed { by: "7z" },
            Looks::Password,
            Looks::OldExcel,
            Looks::BinaryExcel,
            Looks::Numbers,
            Looks::Document,
            Looks::Rtf,
            Looks::Html,
            Looks::Xml,
            Looks::Spss,
            Looks::Stata,
            Looks::R,
            Looks::Parquet,
            Looks::Binary,
        ] {
            let said =
                words::answer_files::sheet::fault(language, &SheetFault::NotATable { looks });
            let (_, advice) = said.split_once([':', '.']).unwrap();
            assert!(advice.trim().len() > 10, "{said}");
        }
    }
}
