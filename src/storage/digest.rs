//! What tells texts and files apart, in few characters.

use std::fs::File;
use std::hash::{Hash, Hasher};
use std::io::Read as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};

/// No file that is written of a room is larger.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What tells a file apart by all that is in it; nothing for one that can't be read, or is larger than any that is written of a room.
pub(crate) fn digest_of(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    let file = File::open(path).ok()?;
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    let is_ours = u64::try_from(read).is_ok_and(|read| read <= LARGEST);
    is_ours.then(|| digest(bytes))
}

/// 16 bytes of the SHA-256 of something, so that it need not be held: no two things come out alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digest([u8; 16]);

impl Hash for Digest {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.spread());
    }
}

impl Digest {
    pub(crate) fn of(bytes: impl AsRef<[u8]>) -> Self {
        let digest: [u8; 32] = Sha256::digest(bytes).into();
        Self(digest.first_chunk().copied().unwrap_or_default())
    }

    /// Half of its bytes: they are spread already, so that it can be found by them.
    pub(crate) fn spread(self) -> u64 {
        u64::from_ne_bytes(self.0.first_chunk().copied().unwrap_or_default())
    }

    /// The same as one number.
    pub(crate) const fn number(self) -> u128 {
        u128::from_be_bytes(self.0)
    }

    pub(crate) const fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// A code or name as part of a file name, whatever characters it has.
pub(super) fn digest(name: impl AsRef<[u8]>) -> String {
    let Digest(bytes) = Digest::of(name);
    let start = bytes.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(start))
}
