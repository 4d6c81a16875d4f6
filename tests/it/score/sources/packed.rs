//! Files that are packed with gzip.

use std::fmt::Write as _;
use std::io::Write as _;

use ambtenaar::answers::Settings;
use ambtenaar::error::SheetFault;
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;

use super::{
    all, people, read_or_refuse, read_up_to_fault, rows, same_in_all_ways, score, up_to_fault,
};
use crate::support::{Workbook, row_of};

fn packed(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut member = GzEncoder::new(Vec::new(), Compression::fast());
    member.write_all(bytes.as_ref()).unwrap();
    member.finish().unwrap()
}

#[test]
fn what_is_packed_is_read_as_what_is_inside() {
    let people = people();
    let expected = rows(people.as_bytes());
    assert_eq!(expected.len(), 2);
    assert_eq!(same_in_all_ways(&packed(&people)), Ok(expected.clone()));
    for at in [0, 1, 40, people.len() - 1] {
        let (start, end) = people.split_at(at);
        let members = [packed(start), packed(""), packed(end)].concat();
        assert_eq!(same_in_all_ways(&members), Ok(expected.clone()), "{at}");
    }
    assert_eq!(rows(&packed(packed(&people))), expected);
    let units: Vec<u8> = people.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        rows(&packed([b"\xff\xfe".as_slice(), &units].concat())),
        expected
    );
    let line = "{\"id\": \"a\", \"s01\": 4}\n";
    assert_eq!(rows(&packed(line)), rows(line.as_bytes()));
    let book = Workbook::of(&(row_of(["id", "s01"]) + &row_of(["a", "4"]))).packed();
    assert_eq!(rows(&packed(&book)), rows(&book));
}

#[test]
fn what_is_packed_too_often_or_too_large_is_refused() {
    let thrice = packed(packed(packed(people())));
    let ran = score(&[]).stdin(thrice).run();
    assert!(
        ran.stderr.contains("packed with gzip more than twice"),
        "{}",
        ran.stderr
    );
    // Pictures are not packed.
    let picture = vec![0; 9_000_000];
    let book = Workbook::of(&row_of(["s01"])).part("xl/media/a.png", picture);
    let ran = score(&[]).stdin(packed(book.packed())).run();
    assert!(
        ran.stderr.contains("more than 8 MiB, packed with gzip"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_packed_file_that_is_cut_anywhere_gives_the_rows_before_and_says_so() {
    let mut people = people();
    for number in 0..40 {
        writeln!(people, "p{number},{}", all("3")).unwrap();
    }
    let whole = rows(people.as_bytes());
    let bytes = packed(&people);
    let mut most = 0;
    for length in 2..bytes.len() {
        let found = read_up_to_fault(&bytes[..length], 7, 2, &Settings::default());
        let cut = SheetFault::Gzip { ends_early: true };
        match found {
            Err(fault) => assert_eq!(fault, format!("{cut:?}"), "{length}"),
            Ok((rows, end)) => {
                assert_eq!(end.fault, Some(cut), "{length}");
                assert_eq!(rows, whole[..rows.len()], "{length}");
                most = most.max(rows.len());
            }
        }
    }
    assert_eq!(most, whole.len());
}

#[test]
fn a_damaged_packed_file_is_told_from_a_cut_one() {
    let mut bytes = packed(people());
    let check = bytes.len() - 6;
    bytes[check] ^= 1;
    let (found, fault, _) = up_to_fault(&bytes);
    assert_eq!(fault, Some(SheetFault::Gzip { ends_early: false }));
    assert_eq!(found, rows(people().as_bytes()));
    let ran = score(&[]).stdin(&bytes).run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (1, 3));
    assert!(
        ran.stderr
            .contains("(gzip) is damaged; the rows before the damage were read"),
        "{}",
        ran.stderr
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn fault_28_any_bytes_in_a_packed_file_are_read_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)
    ) {
        let mut bytes = packed(people());
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        read_or_refuse(&bytes);
    }
}
