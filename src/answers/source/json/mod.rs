//! JSON as a table: every object is a row, and its keys are the columns. The text is read object by object.
//!
//! Objects one after another (JSON lines), a list of objects, LimeSurvey's export (such a list in `responses`), and a list
//! of lists of which the first has the names. A row is known by its line where objects follow each other, and else by its
//! number in the list.

mod columns;
mod element;
mod scan;
mod shape;

use std::borrow::Cow;
use std::collections::VecDeque;
use std::io::{self, Read};
use std::iter::repeat_n;

use crate::answers::file::limits::{LONGEST_ROW, MOST_CELLS};
use crate::answers::file::text::Utf8Text;
use crate::error::{JsonFault, SheetFault};
use crate::model::Dialect;

use crate::answers::file::late::Late;

use columns::KeyColumns;
use element::{JsonList, JsonValue, Object, cell};
use scan::{Element, Scan, fault, starts_with};
use shape::{LONGEST_KEY, is_by_column, is_object, larger_inside, with_rows};

/// The most objects of which the keys are columns.
const FIRST: usize = 10;

/// How much text is made at a time.
const ENOUGH: usize = 64 << 10;

/// How many empty lines are made at a time.
const MOST_BLANKS: u64 = 64 << 10;

/// The key of the answers in a saved result.
const ANSWERS: &str = "answers";

/// What comes before the list in an export of LimeSurvey.
const EXPORT: [&str; 4] = ["{", "\"responses\"", ":", "["];

/// Comma-separated text that is made of JSON while it is read.
pub(super) struct Json<'r> {
    scan: Scan<'r>,
    frame: Surroundings,
    /// Whether the rows are lists.
    has_lists: bool,
    columns: KeyColumns,
    /// What was read already, to find the columns.
    first: VecDeque<Element>,
    /// What is wrong after that.
    stop: Option<SheetFault>,
    /// How many objects were begun.
    begun: u64,
    ended: bool,
    out: Vec<u8>,
    given: usize,
    /// How many lines were made, without that of the names.
    lines: u64,
    /// Whether a mark or the user says the encoding.
    is_said: bool,
    late: Late,
}

/// What stands around the objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Surroundings {
    Lines,
    /// A list that ends with these signs.
    List {
        end: &'static str,
    },
}

impl<'r> Json<'r> {
    /// # Errors
    /// When the first object can't be read, or the first objects have no keys.
    pub(super) fn open(
        mut text: Utf8Text<'r>,
        is_said: bool,
        late: Late,
    ) -> Result<Self, SheetFault> {
        let is_export = starts_with(&mut text, &EXPORT)?;
        let mut scan = Scan::new(text);
        let frame = if is_export {
            EXPORT.iter().try_for_each(|signs| scan.expect(signs))?;
            Surroundings::List { end: "]}" }
        } else if scan.peek()? == Some(b'[') {
            scan.expect("[")?;
            Surroundings::List { end: "]" }
        } else {
            Surroundings::Lines
        };
        let mut json = Self {
            scan,
            frame,
            has_lists: false,
            columns: KeyColumns::default(),
            first: VecDeque::new(),
            stop: None,
            begun: 0,
            ended: false,
            out: Vec::new(),
            given: 0,
            lines: 0,
            is_said,
            late,
        };
        json.look_at_first()?;
        Ok(json)
    }

    /// Whether the rows are lists, of which the first has the names of the columns.
    pub(super) fn has_lists(&self) -> bool {
        self.has_lists
    }

    /// Whether a row is known by its number in a list, and not by its line.
    pub(super) fn is_list(&self) -> bool {
        self.frame != Surroundings::Lines
    }

    /// Finds the columns and makes the row with their names.
    fn look_at_first(&mut self) -> Result<(), SheetFault> {
        let first = self.first_element()?;
        self.has_lists = first.is_list();
        if self.has_lists {
            self.first.push_back(first);
            return Ok(());
        }
        if self.frame == Surroundings::Lines {
            let object = first.read()?;
            if is_by_column(&object) {
                return Err(SheetFault::JsonColumns);
            }
            if let Some(key) = with_rows(&object) {
                return Err(SheetFault::JsonInside { key });
            }
        }
        let object = self.object(&first)?;
        if let Some(key) = larger_inside(&object) {
            return Err(SheetFault::JsonNested { key });
        }
        let mut length = first.bytes.len();
        self.add_columns(first)?;
        while self.first.len() < FIRST && length < LONGEST_ROW && self.stop.is_none() {
            match self.next_element() {
                Ok(Some(next)) => {
                    length += next.bytes.len();
                    // What is wrong from here on is said after the rows before it.
                    let line = next.place.line;
                    let added = self.add_columns(next);
                    self.stop = added.or_else(|fault| self.leave_out(line, fault)).err();
                }
                Ok(None) => break,
                Err(fault) => self.stop = Some(fault),
            }
        }
        self.names()
    }

    /// The first element that can be read, where each stands by itself.
    fn first_element(&mut self) -> Result<Element, SheetFault> {
        let mut why = SheetFault::Empty;
        while let Some(element) = self.next_element()? {
            if self.frame != Surroundings::Lines || element.is_list() {
                return Ok(element);
            }
            let line = element.place.line;
            match element.read::<Object<'_>>() {
                Ok(_) => return Ok(element),
                Err(fault) if why == SheetFault::Empty => {
                    why = fault.clone();
                    self.leave_out(line, fault)?;
                }
                Err(fault) => self.leave_out(line, fault)?,
            }
        }
        Err(why)
    }

    /// Leaves out an object that can't be read, which is said at the end.
    ///
    /// # Errors
    /// When what is wrong with it is so with all of a text: only of objects one after another each stands by itself.
    fn leave_out(&mut self, line: u64, fault: SheetFault) -> Result<(), SheetFault> {
        match fault {
            SheetFault::Json { fault, .. } if self.frame == Surroundings::Lines => {
                self.late.unread(line, fault);
                Ok(())
            }
            _ => Err(fault),
        }
    }

    /// Makes columns of the keys of an object, and keeps it as a row.
    fn add_columns(&mut self, element: Element) -> Result<(), SheetFault> {
        for (key, _) in self.object(&element)?.0 {
            self.columns.add(&key);
        }
        self.first.push_back(element);
        Ok(())
    }

    fn names(&mut self) -> Result<(), SheetFault> {
        let keys = self.columns.keys();
        if keys.len() > MOST_CELLS {
            return Err(SheetFault::HeaderTooLong);
        }
        if keys.iter().all(String::is_empty) {
            return Err(SheetFault::Empty);
        }
        Dialect::PLAIN.push_plain_row(&mut self.out, keys);
        Ok(())
    }

    /// The next object or list; nothing after the last.
    fn next_element(&mut self) -> Result<Option<Element>, SheetFault> {
        if self.ended {
            return Ok(None);
        }
        let mut next = self.scan.peek()?;
        // Who cut lines out of a list left the comma after each.
        while self.frame == Surroundings::Lines && self.begun > 0 && next == Some(b',') {
            self.scan.expect(",")?;
            next = self.scan.peek()?;
        }
        match self.frame {
            Surroundings::Lines => self.ended = next.is_none(),
            Surroundings::List { end } if next == Some(b']') => {
                self.scan.expect(end)?;
                self.scan.expect_end()?;
                self.ended = true;
            }
            Surroundings::List { .. } if self.begun > 0 => self.scan.expect(",")?,
            Surroundings::List { .. } => {}
        }
        if self.ended {
            return Ok(None);
        }
        self.begun += 1;
        let on_lines = self.frame == Surroundings::Lines && !self.has_lists;
        self.scan.element(on_lines).map(Some)
    }

    /// The keys and values of an object, those of its answers among them where these stand in an object of their own, as in a
    /// saved result. LimeSurvey used to put each row into an object of its own, under its number.
    fn object<'e>(&self, element: &'e Element) -> Result<Object<'e>, SheetFault> {
        let inner = |value: JsonValue<'e>| -> Result<Object<'e>, SheetFault> {
            serde_json::from_str(value.get()).map_err(|error| unreadable(element, &error))
        };
        let object: Object<'e> = element.read()?;
        if let [(_, row)] = object.0.as_slice()
            && self.frame != Surroundings::Lines
            && is_object(row)
        {
            return inner(row);
        }
        let mut values = Vec::with_capacity(object.0.len());
        for (key, value) in object.0 {
            if key == ANSWERS && is_object(value) {
                values.extend(inner(value)?.0);
            } else {
                values.push((key, value));
            }
        }
        Ok(Object(values))
    }

    /// Makes the text of what is at hand, and of one object at least.
    fn make(&mut self) -> Result<(), SheetFault> {
        loop {
            let more = self.more();
            if !matches!(more, Ok(true)) {
                self.close();
            }
            match more {
                Ok(true) if self.out.len() < ENOUGH && self.scan.is_at_hand() => {}
                Ok(_) => return Ok(()),
                Err(fault) if self.out.is_empty() => return Err(fault),
                Err(fault) => {
                    // It is said after the rows before it.
                    self.first.clear();
                    self.stop = Some(fault);
                    return Ok(());
                }
            }
        }
    }

    /// Makes the text of some more; false when there is none.
    fn more(&mut self) -> Result<bool, SheetFault> {
        let next = match (self.first.pop_front(), self.stop.take()) {
            (Some(next), stop) => {
                self.stop = stop;
                Some(next)
            }
            (None, Some(fault)) => return Err(fault),
            (None, None) => self.next_element()?,
        };
        let Some(element) = next else {
            return Ok(false);
        };
        // Where objects follow each other each comes on its own line of the file.
        let line = element.place.line - 1;
        let blanks = line.saturating_sub(self.lines).min(MOST_BLANKS);
        if self.frame == Surroundings::Lines && blanks > 0 {
            self.out.extend((0..blanks).map(|_| b'\n'));
            self.lines += blanks;
            self.first.push_front(element);
            return Ok(true);
        }
        self.lines += 1;
        if let Err(fault) = self.row(&element) {
            self.leave_out(element.place.line, fault)?;
            self.out.push(b'\n');
        }
        Ok(true)
    }

    /// Makes the row of an object or list.
    fn row(&mut self, element: &Element) -> Result<(), SheetFault> {
        let values: Vec<Option<JsonValue<'_>>> = if self.has_lists {
            let list: JsonList<'_> = element.read()?;
            list.0.into_iter().map(Some).collect()
        } else {
            self.in_columns(element)?
        };
        let cells = values
            .into_iter()
            .map(|value| value.map_or(Ok(Cow::Borrowed("")), cell));
        let cells: Result<Vec<_>, _> = cells.collect();
        let cells = cells.map_err(|error| unreadable(element, &error))?;
        let cells = cells.iter().map(|cell| cell.as_bytes());
        Dialect::PLAIN.push_plain_row(&mut self.out, cells);
        Ok(())
    }

    /// The values of an object in the order of the columns.
    fn in_columns<'e>(
        &self,
        element: &'e Element,
    ) -> Result<Vec<Option<JsonValue<'e>>>, SheetFault> {
        let mut values: Vec<Option<JsonValue<'e>>> =
            repeat_n(None, self.columns.keys().len()).collect();
        for (likely, (key, value)) in self.object(element)?.0.into_iter().enumerate() {
            let column = self.columns.place(&key, likely);
            match column.and_then(|column| values.get_mut(column)) {
                None => self.late.later_key(&key),
                Some(Some(_)) => {
                    let key = key.chars().take(LONGEST_KEY).collect();
                    return Err(fault(element.place, JsonFault::KeyTwice { key }));
                }
                Some(place) => *place = Some(value),
            }
        }
        Ok(values)
    }

    /// Says what turned out about the file.
    fn close(&mut self) {
        let notice = self.scan.encoding().notice();
        if let Some(notice) = notice.filter(|_| !self.is_said) {
            self.late.say(notice);
        }
        self.is_said = true;
    }
}

impl Read for Json<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.given == self.out.len() {
            self.out.clear();
            self.given = 0;
            self.make().map_err(|fault| self.late.fail(fault))?;
        }
        let mut rest = self.out.get(self.given..).unwrap_or_default();
        let count = rest.read(room)?;
        self.given += count;
        Ok(count)
    }
}

fn unreadable(element: &Element, error: &serde_json::Error) -> SheetFault {
    let detail = error.to_string();
    fault(element.place, JsonFault::Reader { detail })
}
