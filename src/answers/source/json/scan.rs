//! Walks through a text of JSON from element to element, of which it holds one at a time.

use memchr::{memchr_iter, memrchr};

use crate::answers::file::encoding::Encoding;
use crate::answers::file::limits::LONGEST_ROW;
use crate::answers::file::text::Utf8Text;
use crate::error::{JsonFault, SheetFault};

/// How many bytes are read at a time.
const STEP: usize = 64 << 10;

/// A place in a text, from 1; the column counts bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TextPoint {
    pub(super) line: u64,
    pub(super) column: u64,
}

/// An object or list with all that is in it, as it is written.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) bytes: Vec<u8>,
    pub(super) place: TextPoint,
}

/// A text of JSON, as far as it was read.
pub(super) struct Scan<'r> {
    text: Utf8Text<'r>,
    room: Vec<u8>,
    at: usize,
    length: usize,
    place: TextPoint,
}

impl<'r> Scan<'r> {
    pub(super) fn new(text: Utf8Text<'r>) -> Self {
        Self {
            text,
            room: vec![0; STEP],
            at: 0,
            length: 0,
            place: TextPoint { line: 1, column: 1 },
        }
    }

    /// The encoding so far.
    pub(super) fn encoding(&self) -> Encoding {
        self.text.encoding()
    }

    /// Whether an object, or its start, was read already.
    pub(super) fn is_at_hand(&self) -> bool {
        let read = self.room.get(self.at..self.length).unwrap_or_default();
        !read.trim_ascii_start().is_empty()
    }

    /// The next sign after white space; nothing at the end.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, SheetFault> {
        loop {
            let rest = self.rest()?;
            let blanks = rest.len() - rest.trim_ascii_start().len();
            if let Some(sign) = rest.get(blanks).copied() {
                self.pass(blanks);
                return Ok(Some(sign));
            }
            if blanks == 0 {
                return Ok(None);
            }
            self.pass(blanks);
        }
    }

    /// Passes these signs, with white space before each.
    pub(super) fn expect(&mut self, signs: &str) -> Result<(), SheetFault> {
        for sign in signs.bytes() {
            if self.peek()? != Some(sign) {
                let sign = char::from(sign);
                return Err(self.fault(JsonFault::Expected { sign }));
            }
            self.pass(1);
        }
        Ok(())
    }

    /// Fails unless only white space follows.
    pub(super) fn expect_end(&mut self) -> Result<(), SheetFault> {
        match self.peek()? {
            None => Ok(()),
            Some(_) => Err(self.fault(JsonFault::ExpectedEnd)),
        }
    }

    /// The object or list that starts here. Where objects stand on lines, one that is broken off ends where the next begins, and
    /// a line that is none is one by itself: neither can be read.
    ///
    /// # Errors
    /// When there is none, when it does not end, or when it is longer than a row may be.
    pub(super) fn element(&mut self, on_lines: bool) -> Result<Element, SheetFault> {
        let is_one = matches!(self.peek()?, Some(b'{' | b'['));
        if !is_one && !on_lines {
            return Err(self.fault(JsonFault::ExpectedObject));
        }
        let place = self.place;
        let (mut bytes, mut nesting) = (Vec::new(), Nesting::default());
        loop {
            let rest = self.rest()?;
            if rest.is_empty() {
                let why = if is_one {
                    JsonFault::EndsEarly
                } else {
                    JsonFault::ExpectedObject
                };
                return Err(fault(place, why));
            }
            let breaks_off = |nesting: &Nesting, byte| {
                on_lines && ((!is_one && byte == b'\n') || nesting.is_broken_at(byte))
            };
            let mut broken = false;
            let end = rest.iter().position(|byte| {
                broken = breaks_off(&nesting, *byte);
                broken || (nesting.ends_at(*byte) && is_one)
            });
            let length = end.map_or(rest.len(), |end| end + usize::from(!broken));
            bytes.extend_from_slice(rest.get(..length).unwrap_or(rest));
            self.pass(length);
            if bytes.len() > LONGEST_ROW {
                return Err(SheetFault::JsonTooLong { line: place.line });
            }
            if end.is_some() {
                return Ok(Element { bytes, place });
            }
        }
    }

    pub(super) fn fault(&self, why: JsonFault) -> SheetFault {
        fault(self.place, why)
    }

    /// The bytes that were read and not passed; empty at the end.
    fn rest(&mut self) -> Result<&[u8], SheetFault> {
        if self.at == self.length {
            let filled = self.text.fill(&mut self.room);
            self.length = filled.map_err(|error| self.text.fault(error))?;
            self.at = 0;
        }
        Ok(self.room.get(self.at..self.length).unwrap_or_default())
    }

    fn pass(&mut self, count: usize) {
        let passed = self.room.get(self.at..self.at + count).unwrap_or_default();
        self.place = self.place.after(passed);
        self.at += count;
    }
}

impl TextPoint {
    fn after(self, bytes: &[u8]) -> Self {
        match memrchr(b'\n', bytes) {
            None => Self {
                line: self.line,
                column: self.column + bytes.len() as u64,
            },
            Some(last) => Self {
                line: self.line + memchr_iter(b'\n', bytes).count() as u64,
                column: (bytes.len() - last) as u64,
            },
        }
    }
}

/// How deep a sign stands in an element.
#[derive(Debug, Default)]
struct Nesting {
    depth: usize,
    in_text: bool,
    after_backslash: bool,
    /// The last sign that is no white space, and whether a line ended after it.
    last: u8,
    is_new_line: bool,
}

impl Nesting {
    /// Whether the element was broken off before this sign, which is the next one: a line that ends in a text, or an object at the
    /// start of a line where a key or the end should be.
    const fn is_broken_at(&self, sign: u8) -> bool {
        let is_next = sign == b'{' && self.is_new_line && self.depth == 1 && self.last != b':';
        (self.in_text && sign == b'\n') || (!self.in_text && is_next)
    }

    /// Whether the element ends with this sign, which is the next one.
    fn ends_at(&mut self, sign: u8) -> bool {
        if sign.is_ascii_whitespace() {
            self.is_new_line |= sign == b'\n';
        } else {
            (self.last, self.is_new_line) = (sign, false);
        }
        if self.after_backslash {
            self.after_backslash = false;
            return false;
        }
        match sign {
            b'"' => self.in_text = !self.in_text,
            b'\\' => self.after_backslash = self.in_text,
            b'{' | b'[' if !self.in_text => self.depth += 1,
            b'}' | b']' if !self.in_text => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            _ => {}
        }
        false
    }
}

/// Whether the text starts with these signs, each perhaps after white space.
pub(super) fn starts_with(text: &mut Utf8Text<'_>, signs: &[&str]) -> Result<bool, SheetFault> {
    loop {
        let mut rest = text.ready();
        let mut left = signs.iter();
        let more = loop {
            rest = rest.trim_ascii_start();
            match left.as_slice().first() {
                None => return Ok(true),
                Some(next) if rest.starts_with(next.as_bytes()) => {
                    rest = rest.get(next.len()..).unwrap_or_default();
                    left.next();
                }
                Some(next) => break next.as_bytes().starts_with(rest),
            }
        };
        let look = |text: &mut Utf8Text<'_>| text.look().map_err(|error| text.fault(error));
        if !more || !look(text)? {
            return Ok(false);
        }
    }
}

pub(super) const fn fault(place: TextPoint, fault: JsonFault) -> SheetFault {
    SheetFault::Json {
        line: place.line,
        column: place.column,
        fault,
    }
}
