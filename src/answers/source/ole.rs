//! What a container of older programs of Microsoft holds. A workbook with a password is in one too.

use std::io::Read;

use memchr::memmem::find;

use crate::error::{Looks, SheetFault};

/// How many bytes are looked at, and how many at a time.
const MOST: u64 = 64 << 20;
const STEP: u64 = 64 << 10;

/// The parts by which it is known what is in one: a workbook with a password, and no workbook at all.
const PARTS: [(&str, Looks); 3] = [
    ("EncryptedPackage", Looks::Password),
    ("WordDocument", Looks::Document),
    ("PowerPoint Document", Looks::Document),
];

/// What is in a container.
///
/// # Errors
/// When it can't be read.
pub(super) fn looks(source: impl Read) -> Result<Looks, SheetFault> {
    let names = PARTS.map(|(name, looks)| (in_utf16(name), looks));
    let longest = names.iter().map(|(name, _)| name.len()).max();
    let (mut window, mut found) = (Vec::new(), Looks::OldExcel);
    let mut source = source.take(MOST);
    loop {
        // The end of what was looked at may be the start of a name.
        window.drain(..window.len().saturating_sub(longest.unwrap_or(0)));
        let some = source.by_ref().take(STEP).read_to_end(&mut window);
        if some.map_err(SheetFault::from)? == 0 {
            return Ok(found);
        }
        let mut there = names
            .iter()
            .filter(|(name, _)| find(&window, name).is_some());
        match there.next() {
            Some((_, Looks::Password)) => return Ok(Looks::Password),
            Some((_, looks)) => found = *looks,
            None => {}
        }
    }
}

/// The names of parts are in UTF-16.
fn in_utf16(name: &str) -> Vec<u8> {
    name.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::{STEP, in_utf16, looks};
    use crate::error::Looks;

    #[test]
    fn the_names_of_the_parts_are_found_wherever_they_are() {
        for (name, found) in [
            ("EncryptedPackage", Looks::Password),
            ("Workbook", Looks::OldExcel),
            ("WordDocument", Looks::Document),
        ] {
            let name = in_utf16(name);
            let step = usize::try_from(STEP).expect("a size");
            for before in [0, 1, step - 5, step - 1, step, 3 * step - 20] {
                let bytes = [vec![0; before], name.clone(), vec![1; 100]].concat();
                assert_eq!(looks(bytes.as_slice()), Ok(found), "{before}");
            }
        }
    }
}
