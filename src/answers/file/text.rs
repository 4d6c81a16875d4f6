//! The bytes of a file as UTF-8, as they come.

use std::io::{self, ErrorKind, Read};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::answers::file::late::Late;
use crate::error::SheetFault;

use super::encoding::Encoding;

/// How many bytes are read at a time when they have to be decoded.
const RAW: usize = 64 << 10;

/// How much is looked at, at a time.
const LOOK: usize = 4 << 10;

/// The least room that [`Utf8Text::fill`] needs.
pub(in crate::answers) const LEAST_ROOM: usize = 64;

/// A file as UTF-8.
///
/// UTF-8 is passed on unchanged, also where it is broken: that is a problem of one row. What comes from the other
/// encodings is always whole.
pub(in crate::answers) struct Utf8Text<'r> {
    source: Box<dyn Read + Send + 'r>,
    way: Coding,
    /// Bytes that were read and not yet passed on.
    held: Vec<u8>,
    /// Room to read into, used again.
    raw: Vec<u8>,
    ended: bool,
    /// Whether the last bytes have been decoded.
    finished: bool,
    /// Text that was looked at and not yet passed on.
    ready: Vec<u8>,
    late: Late,
    /// Why no more can be read, for who asks for more.
    broken: Option<io::Error>,
}

enum Coding {
    /// Nothing but ASCII so far, in a file without a mark.
    Undecided,
    Utf8,
    Decode(Encoding, Box<Decoder>),
}

impl<'r> Utf8Text<'r> {
    /// The text of `held` and what follows it in `source`; no encoding means that the bytes decide.
    pub(in crate::answers) fn new(
        source: Box<dyn Read + Send + 'r>,
        held: Vec<u8>,
        encoding: Option<Encoding>,
        late: Late,
    ) -> Self {
        let way = match encoding {
            None => Coding::Undecided,
            Some(Encoding::Utf8) => Coding::Utf8,
            Some(encoding) => decode(encoding),
        };
        Self {
            source,
            way,
            held,
            raw: Vec::new(),
            ended: false,
            finished: false,
            ready: Vec::new(),
            late,
            broken: None,
        }
    }

    /// What turns out while it is read.
    pub(in crate::answers) fn late(&self) -> &Late {
        &self.late
    }

    pub(in crate::answers) fn fault(&self, error: io::Error) -> SheetFault {
        self.late.fault(error)
    }

    /// Fails for this reason when more is asked for: what was read until then comes first.
    pub(in crate::answers) fn fail_next(&mut self, fault: SheetFault) {
        self.broken = Some(self.late.fail(fault));
    }

    pub(in crate::answers) fn ready(&self) -> &[u8] {
        &self.ready
    }

    /// Looks at some more text before it is passed on; false at the end.
    pub(in crate::answers) fn look(&mut self) -> io::Result<bool> {
        let mut room = vec![0; LOOK];
        let count = self.next(&mut room)?;
        self.ready
            .extend_from_slice(room.get(..count).unwrap_or_default());
        Ok(count > 0)
    }

    /// The encoding so far.
    pub(in crate::answers) fn encoding(&self) -> Encoding {
        match self.way {
            Coding::Undecided | Coding::Utf8 => Encoding::Utf8,
            Coding::Decode(encoding, _) => encoding,
        }
    }

    /// Puts what can be read now into `room` (at least [`LEAST_ROOM`] bytes); 0 means the end.
    pub(in crate::answers) fn fill(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.ready.is_empty() {
            return match self.broken.take() {
                Some(error) => Err(error),
                None => self.next(room),
            };
        }
        Ok(take_first(&mut self.ready, room))
    }

    fn next(&mut self, room: &mut [u8]) -> io::Result<usize> {
        match self.way {
            Coding::Utf8 => self.raw(room),
            Coding::Undecided => self.undecided(room),
            Coding::Decode(..) => self.decoded(room),
        }
    }

    /// The next bytes as they are.
    fn raw(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.held.is_empty() {
            return self.read(room);
        }
        Ok(take_first(&mut self.held, room))
    }

    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.ended {
            return Ok(0);
        }
        loop {
            match self.source.read(room) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Ok(count) => {
                    self.ended = count == 0;
                    return Ok(count);
                }
                error => return error,
            }
        }
    }

    /// ASCII is passed on; the first byte that is none decides how to go on.
    fn undecided(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let mut count = self.raw(room)?;
        loop {
            let read = room.get(..count).unwrap_or_default();
            if read.is_ascii() {
                return Ok(count);
            }
            let ascii = read.iter().take_while(|byte| byte.is_ascii()).count();
            let special = read.get(ascii..).unwrap_or_default();
            match Encoding::of_first_special(special, self.ended) {
                Some(Encoding::Utf8) => {
                    self.way = Coding::Utf8;
                    return Ok(count);
                }
                Some(encoding) => {
                    self.hold(special);
                    self.way = decode(encoding);
                    return if ascii > 0 {
                        Ok(ascii)
                    } else {
                        self.decoded(room)
                    };
                }
                None if ascii > 0 => {
                    self.hold(special);
                    return Ok(ascii);
                }
                None => {
                    count += self.read(room.get_mut(count..).unwrap_or_default())?;
                }
            }
        }
    }

    /// Puts bytes back before those that are held.
    fn hold(&mut self, bytes: &[u8]) {
        self.held.splice(..0, bytes.iter().copied());
    }

    fn decoded(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.held.is_empty() && !self.ended {
                let mut raw = std::mem::take(&mut self.raw);
                raw.resize(RAW, 0);
                let count = self.read(&mut raw)?;
                self.held
                    .extend_from_slice(raw.get(..count).unwrap_or_default());
                self.raw = raw;
            }
            let Coding::Decode(_, decoder) = &mut self.way else {
                return Ok(0);
            };
            if self.finished {
                return Ok(0);
            }
            let last = self.ended;
            let (result, read, written, _) = decoder.decode_to_utf8(&self.held, room, last);
            self.held.drain(..read);
            self.finished = last && result == CoderResult::InputEmpty;
            if written > 0 || self.finished {
                return Ok(written);
            }
        }
    }
}

/// Moves as many of the first bytes as there is room for, and says how many.
pub(super) fn take_first(held: &mut Vec<u8>, room: &mut [u8]) -> usize {
    // Memory can always be read.
    let count = held.as_slice().read(room).unwrap_or(0);
    held.drain(..count);
    count
}

fn decode(encoding: Encoding) -> Coding {
    let table = match encoding {
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Utf8 | Encoding::Windows1252 => WINDOWS_1252,
    };
    Coding::Decode(encoding, Box::new(table.new_decoder_without_bom_handling()))
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::{Late, Utf8Text};
    use crate::answers::file::encoding::Encoding;

    /// Gives so many bytes at a time.
    struct Slowly<'b>(&'b [u8], usize);

    impl Read for Slowly<'_> {
        fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(room.len());
            room[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn all(bytes: &[u8], size: usize, encoding: Option<Encoding>) -> (String, Encoding) {
        let mut text = Utf8Text::new(
            Box::new(Slowly(bytes, size)),
            Vec::new(),
            encoding,
            Late::default(),
        );
        let (mut whole, mut room) = (Vec::new(), [0; 64]);
        loop {
            let count = text.fill(&mut room).expect("bytes in memory");
            if count == 0 {
                return (String::from_utf8(whole).expect("UTF-8"), text.encoding());
            }
            whole.extend_from_slice(&room[..count]);
        }
    }

    #[test]
    fn text_is_the_same_however_the_bytes_come() {
        let long = "een ".repeat(40) + "€ en é en 👩\u{200d}💻";
        let units: Vec<u16> = long.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for size in [1, 2, 3, 7, 1000] {
            assert_eq!(
                all(long.as_bytes(), size, None),
                (long.clone(), Encoding::Utf8)
            );
            assert_eq!(all(&little, size, Some(Encoding::Utf16Le)).0, long);
            assert_eq!(all(&big, size, Some(Encoding::Utf16Be)).0, long);
            let old = all(b"ge\xefnd, caf\xe9 \x80", size, None);
            assert_eq!(old, ("geïnd, café €".to_owned(), Encoding::Windows1252));
            let cut = all(b"caf\xc3", size, None);
            assert_eq!(cut, ("cafÃ".to_owned(), Encoding::Windows1252));
        }
    }
}
