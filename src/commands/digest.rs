//! Something long, shortened so that it need not be held.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};

/// 16 bytes of the SHA-256 of something: no two things come out alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Digest([u8; 16]);

/// Some of what was seen.
pub(super) type Digests = HashSet<Digest>;

impl Digest {
    /// The short form of some bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        let mut short = [0; 16];
        for (byte, digest) in short.iter_mut().zip(digest) {
            *byte = digest;
        }
        Self(short)
    }

    /// The bytes.
    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }
}
