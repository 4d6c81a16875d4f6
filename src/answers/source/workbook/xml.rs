//! Reads a part of a workbook as XML, and never holds more of it than one tag or text, which may not be long.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::error::{PartLimit, SheetFault, WorkbookFault, WorkbookLimit};

/// The longest tag or text, in bytes. A cell of Excel has at most 32,767 characters.
pub(super) const LONGEST: usize = 256 << 10;

/// The most elements inside one another; a workbook needs about ten.
const DEEPEST: usize = 100;

/// How much of what was found is shown, in characters.
const LONGEST_SHOWN: usize = 40;

/// How many bytes are unpacked at a time.
const UNPACKED: usize = 32 << 10;

/// A part that is read from its start to its end.
pub(super) struct Xml<'a> {
    part: &'a str,
    reader: Reader<BoundedSource<'a>>,
    room: Vec<u8>,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// The part with this path, of which so many bytes may be read; they are taken from what is left for others.
    pub(super) fn new(part: &'a str, source: impl Read + 'a, left: &'a mut u64) -> Self {
        let mut reader = Reader::from_reader(BoundedSource {
            source: BufReader::with_capacity(UNPACKED, Box::new(source)),
            since_event: 0,
            left,
            past: None,
        });
        reader.config_mut().expand_empty_elements = true;
        Self {
            part,
            reader,
            room: Vec::new(),
            depth: 0,
        }
    }

    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// What comes next, and how many elements are open then. An empty element starts and ends as any other.
    ///
    /// # Errors
    /// When the part is no XML, ends too early, or passes a limit.
    pub(super) fn next(&mut self) -> Result<(Event<'_>, usize), SheetFault> {
        self.room.clear();
        self.reader.get_mut().since_event = 0;
        let event = match self.reader.read_event_into(&mut self.room) {
            Ok(event) => event,
            Err(error) => {
                return Err(match self.reader.get_ref().past {
                    Some(Past::Event) => limit(self.part, PartLimit::Text),
                    Some(Past::All) => WorkbookLimit::Unpacked.into(),
                    None => SheetFault::workbook(error),
                });
            }
        };
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => {
                let part = self.part.to_owned();
                return Err(WorkbookFault::PartEndsEarly { part }.into());
            }
            _ => {}
        }
        if self.depth > DEEPEST {
            return Err(limit(self.part, PartLimit::Depth));
        }
        Ok((event, self.depth))
    }

    /// Adds the text up to the end of the element that started last.
    ///
    /// # Errors
    /// As [`Xml::next`], and when the text is too long.
    pub(super) fn text(&mut self, text: &mut String) -> Result<(), SheetFault> {
        let inside = self.depth;
        loop {
            match self.next()? {
                (Event::Text(some), _) => text.push_str(&some.xml10_content()),
                (Event::CData(some), _) => text.push_str(&some.xml10_content()),
                (Event::GeneralRef(reference), _) => text.push(character(&reference)?),
                (Event::End(_), depth) if depth < inside => return Ok(()),
                _ => {}
            }
            self.check_text(text)?;
        }
    }

    /// Fails for a text that is longer than a cell may be.
    pub(super) fn check_text(&self, text: &str) -> Result<(), SheetFault> {
        if text.len() > LONGEST {
            return Err(limit(self.part, PartLimit::Text));
        }
        Ok(())
    }

    /// Goes to the end of the element that started last.
    pub(super) fn skip(&mut self) -> Result<(), SheetFault> {
        let inside = self.depth;
        while self.next()?.1 >= inside {}
        Ok(())
    }

    /// Goes to the end of the part, whatever is in it, so that it is known to be whole.
    pub(super) fn finish(mut self) -> Result<(), SheetFault> {
        let source = self.reader.get_mut();
        let count = io::copy(&mut source.source, &mut io::sink()).map_err(SheetFault::workbook)?;
        *source.left = source
            .left
            .checked_sub(count)
            .ok_or(WorkbookLimit::Unpacked)?;
        Ok(())
    }
}

fn limit(part: &str, limit: PartLimit) -> SheetFault {
    SheetFault::WorkbookPart {
        part: part.to_owned(),
        limit,
    }
}

/// The character that a reference stands for.
pub(super) fn character(reference: &BytesRef<'_>) -> Result<char, SheetFault> {
    let named = resolve_xml_entity(reference).and_then(|text| text.chars().next());
    let character = match named {
        Some(character) => Some(character),
        None => reference.resolve_char_ref().map_err(SheetFault::workbook)?,
    };
    character.ok_or_else(|| {
        let found = (**reference).to_owned();
        WorkbookFault::UnknownReference { found }.into()
    })
}

/// The start of what was found in a part, to be shown.
pub(super) fn shown(found: &str) -> String {
    found.chars().take(LONGEST_SHOWN).collect()
}

/// The value of an attribute as it is written, if the element has it.
pub(super) fn attribute<'t>(
    tag: &'t BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'t, str>>, SheetFault> {
    let found = tag.try_get_attribute(name).map_err(SheetFault::workbook)?;
    Ok(found.map(|attribute| attribute.value))
}

/// The value of an attribute as text, if the element has it.
pub(super) fn text_attribute(
    tag: &BytesStart<'_>,
    name: &str,
) -> Result<Option<String>, SheetFault> {
    let Some(value) = attribute(tag, name)? else {
        return Ok(None);
    };
    let text = quick_xml::escape::unescape(&value).map_err(SheetFault::workbook)?;
    Ok(Some(text.into_owned()))
}

/// A source that ends where a tag or text is too long to be held, or where too much was unpacked.
struct BoundedSource<'a> {
    source: BufReader<Box<dyn Read + 'a>>,
    since_event: usize,
    left: &'a mut u64,
    past: Option<Past>,
}

/// What a source has passed.
#[derive(Debug, Clone, Copy)]
enum Past {
    /// The longest tag or text.
    Event,
    /// All that may be unpacked.
    All,
}

impl Read for BoundedSource<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(room)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for BoundedSource<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since_event > LONGEST {
            self.past = Some(Past::Event);
        } else if *self.left == 0 {
            self.past = Some(Past::All);
        }
        if self.past.is_some() {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.source.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.since_event += count;
        *self.left = self.left.saturating_sub(count as u64);
        self.source.consume(count);
    }
}

#[cfg(test)]
mod tests {
    use quick_xml::events::Event;

    use super::{DEEPEST, LONGEST, Xml};
    use crate::error::{PartLimit, SheetFault, WorkbookLimit};

    /// What stops the reading of a part, of which so many bytes may be unpacked, and how many more may be then.
    fn read(part: &str, mut left: u64) -> (Option<SheetFault>, u64) {
        let mut xml = Xml::new("part", part.as_bytes(), &mut left);
        let fault = loop {
            match xml.next() {
                Ok((Event::Eof, _)) => break None,
                Ok(_) => {}
                Err(fault) => break Some(fault),
            }
        };
        drop(xml);
        (fault, left)
    }

    fn passed(limit: PartLimit) -> SheetFault {
        let part = "part".to_owned();
        SheetFault::WorkbookPart { part, limit }
    }

    #[test]
    fn what_is_unpacked_is_counted() {
        assert_eq!(read("<a><b/></a>", 20), (None, 9));
        let (fault, left) = read(&"<a/>".repeat(100), 20);
        assert_eq!((fault, left), (Some(WorkbookLimit::Unpacked.into()), 0));
        let mut left = 20;
        let mut xml = Xml::new("part", b"<a>bcd</a>".as_slice(), &mut left);
        assert!(xml.next().is_ok() && xml.finish().is_ok());
        assert_eq!(left, 10);
        let rest = Xml::new("part", [b' '; 11].as_slice(), &mut left).finish();
        assert_eq!(rest, Err(WorkbookLimit::Unpacked.into()));
    }

    #[test]
    fn a_long_tag_or_text_and_many_elements_in_each_other_pass_a_limit() {
        let all = u64::MAX;
        let comment = |length| format!("<!--{}-->", "a".repeat(length));
        assert_eq!(read(&comment(LONGEST - 100).repeat(3), all).0, None);
        assert_eq!(
            read(&comment(2 * LONGEST), all).0,
            Some(passed(PartLimit::Text))
        );
        let nested = |depth| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert_eq!(read(&nested(DEEPEST), all).0, None);
        assert_eq!(
            read(&nested(DEEPEST + 1), all).0,
            Some(passed(PartLimit::Depth))
        );
    }

    #[test]
    fn a_part_that_ends_too_early_or_is_no_xml_is_refused() {
        for part in ["<a>", "<a", "<a></b>", "</a>", "<a>&lt", "\u{1}<a b=\">"] {
            let (fault, _) = read(part, u64::MAX);
            assert!(
                matches!(fault, Some(SheetFault::Workbook { .. })),
                "{part}: {fault:?}"
            );
        }
    }

    #[test]
    fn the_text_of_an_element_is_all_that_is_in_it() {
        let text = |part: &str| -> Result<String, SheetFault> {
            let (mut text, mut left) = (String::new(), u64::MAX);
            let mut xml = Xml::new("part", part.as_bytes(), &mut left);
            xml.next()?;
            xml.text(&mut text)?;
            Ok(text)
        };
        let all = text("<t>a&amp;&#x42;<![CDATA[<c>]]><u>d</u>\r\n</t>e");
        assert_eq!(all.as_deref(), Ok("a&B<c>d\n"));
        assert!(text("<t>&unknown;</t>").is_err());
        let much = format!("<t>{}</t>", "&amp;a".repeat(LONGEST));
        assert_eq!(text(&much).err(), Some(passed(PartLimit::Text)));
    }
}
