//! Names of files made from any text.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// A code or name as part of a file name, whatever characters it has.
pub(super) fn digest(name: impl AsRef<[u8]>) -> String {
    let mut digits = String::with_capacity(16);
    for byte in Sha256::digest(name).iter().take(8) {
        let written = write!(digits, "{byte:02x}");
        debug_assert!(written.is_ok(), "writing to a String does not fail");
    }
    digits
}
