//! What is packed with gzip, unpacked while it is read.

use std::io::{self, ErrorKind, Read};

use flate2::read::MultiGzDecoder;

use crate::error::SheetFault;

use crate::answers::file::late::Late;

/// The bytes of one or more members that follow each other.
pub(super) struct Unpacked<R> {
    members: MultiGzDecoder<R>,
    late: Late,
}

impl<R: Read> Unpacked<R> {
    pub(super) fn new(source: R, late: Late) -> Self {
        Self {
            members: MultiGzDecoder::new(source),
            late,
        }
    }
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        self.members.read(room).map_err(|error| match error.kind() {
            ErrorKind::UnexpectedEof => self.late.fail(SheetFault::Gzip { ends_early: true }),
            ErrorKind::InvalidInput | ErrorKind::InvalidData => {
                self.late.fail(SheetFault::Gzip { ends_early: false })
            }
            _ => error,
        })
    }
}
