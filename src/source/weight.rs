//! How much memory reading a text as TOML may take, found out before it is read.
//!
//! The parser keeps a node of some two kilobytes for every table however little is in it, and a message for every mistake,
//! so that a text of two mebibytes can grow a thousandfold. A file of 999 statements in two languages weighs about
//! [`HEAVIEST`] divided by two.

/// The heaviest text that is read, in bytes.
pub(super) const HEAVIEST: usize = 40 << 20;

/// How deep the parser reads; what is deeper takes no room.
const DEEPEST: usize = 80;

/// The text itself: it is kept three times.
const BYTE: usize = 3;
/// A piece that is only passed over: white space, a comment, a line end.
const PASSED: usize = 72;
/// A piece that is a name or a value, or what the parser says when it is neither.
const PIECE: usize = 340;
/// A key in a table.
const KEY: usize = 320;
/// A list or the header of a table.
const LIST: usize = 320;
const HEADER: usize = 1_100;
/// A table with a key in it.
const TABLE: usize = 2_300;
/// What the parser says of one character that is not allowed.
const WRONG_CHARACTER: usize = 320;

/// The byte at which a text becomes too heavy; nothing when it may be read.
pub(super) fn too_heavy_at(text: &str) -> Option<usize> {
    let mut scan = Weighing::new(text.as_bytes());
    while scan.piece() {
        if scan.weight + BYTE * scan.at > HEAVIEST {
            return Some(scan.start);
        }
    }
    None
}

/// Goes through a text piece by piece, as the parser takes it apart.
struct Weighing<'t> {
    bytes: &'t [u8],
    at: usize,
    /// Where the last piece starts.
    start: usize,
    weight: usize,
    /// How many brackets are open on this line.
    open: usize,
    /// How many dots the key has so far.
    dots: usize,
    /// Whether nothing but brackets and white space stands before this on the line.
    line_start: bool,
}

impl<'t> Weighing<'t> {
    const fn new(bytes: &'t [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            start: 0,
            weight: 0,
            open: 0,
            dots: 0,
            line_start: true,
        }
    }

    /// Passes one piece; false at the end.
    fn piece(&mut self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let Some(first) = rest.first() else {
            return false;
        };
        self.start = self.at;
        let (length, weight) = match first {
            b'"' | b'\'' => text(rest),
            b'#' => within(rest, end_of_line(rest)),
            b' ' | b'\t' => (run(rest, |byte| matches!(byte, b' ' | b'\t')), PASSED),
            b'\r' if rest.get(1) == Some(&b'\n') => (2, PASSED),
            b'\r' => (1, WRONG_CHARACTER),
            b'\n' => (1, PASSED),
            b'.' | b'=' | b',' | b'[' | b']' | b'{' | b'}' => (1, self.sign(*first)),
            _ => word(rest),
        };
        self.follow(*first);
        self.at += length;
        self.weight += weight;
        true
    }

    fn sign(&self, sign: u8) -> usize {
        let too_deep = self.open >= DEEPEST;
        match sign {
            b'.' if self.dots >= DEEPEST => PASSED,
            b'[' | b'{' if too_deep => PASSED,
            b'.' | b'{' => TABLE,
            b'[' if self.line_start => HEADER,
            b'[' => LIST,
            b'=' => KEY,
            _ => PIECE,
        }
    }

    /// Keeps in mind where the next piece stands.
    fn follow(&mut self, first: u8) {
        match first {
            b'.' => self.dots += 1,
            b'[' | b'{' => self.open += 1,
            b']' | b'}' => self.open = self.open.saturating_sub(1),
            b'\n' | b'\r' => (self.open, self.line_start) = (0, true),
            _ => {}
        }
        if matches!(
            first,
            b'\n' | b'\r' | b'=' | b',' | b'[' | b']' | b'{' | b'}'
        ) {
            self.dots = 0;
        }
        if !matches!(first, b'\n' | b'\r' | b'[' | b' ' | b'\t') {
            self.line_start = false;
        }
    }
}

/// The length and the weight of the text in quotes at the start of these bytes.
fn text(bytes: &[u8]) -> (usize, usize) {
    let quote = bytes.first().copied().unwrap_or_default();
    let long = bytes.starts_with(&[quote; 3]);
    let mut at = if long { 3 } else { 1 };
    while let Some((byte, after)) = bytes.get(at..).and_then(<[u8]>::split_first) {
        if *byte == b'\\' && quote == b'"' {
            at += 1 + usize::from(matches!(after.first(), Some(b'\\' | b'"')));
        } else if *byte == quote && (!long || after.starts_with(&[quote; 2])) {
            // Two more quotes may be part of a long text; to count on would look at every quote of a file again for each.
            let further = after.iter().take(if long { 4 } else { 0 });
            at += 1 + further.take_while(|byte| **byte == quote).count();
            break;
        } else if *byte == b'\n' && !long {
            break;
        } else {
            at += 1;
        }
    }
    let (length, weight) = within(bytes, at);
    (length, weight + PIECE - PASSED)
}

/// The length of a text or comment with its weight: any character may be wrong that is no letter.
fn within(bytes: &[u8], length: usize) -> (usize, usize) {
    let inside = bytes.get(..length).unwrap_or_default();
    let suspect = |byte: &&u8| match **byte {
        b'\\' | 0x7f => true,
        byte => byte < b' ' && !matches!(byte, b'\n' | b'\t'),
    };
    let suspects = inside.iter().filter(suspect).count();
    if suspects == 0 {
        return (length, PASSED);
    }
    // The carriage returns of line ends are none.
    let line_ends = inside.windows(2).filter(|pair| pair == b"\r\n").count();
    (length, PASSED + (suspects - line_ends) * WRONG_CHARACTER)
}

/// The length and the weight of a name or value without quotes.
fn word(bytes: &[u8]) -> (usize, usize) {
    let ends = |byte| b".=,[]{} \t#\r\n".contains(&byte);
    let length = run(bytes, |byte| !ends(byte));
    let inside = bytes.get(..length).unwrap_or_default();
    let is_number = bytes
        .first()
        .is_some_and(|first| b"0123456789+-".contains(first));
    let plain = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'-' | b'_');
    let suspects = if is_number {
        length
    } else {
        length - inside.iter().filter(plain).count()
    };
    (length, PIECE + suspects * WRONG_CHARACTER)
}

fn end_of_line(bytes: &[u8]) -> usize {
    run(bytes, |byte| !matches!(byte, b'\r' | b'\n'))
}

fn run(bytes: &[u8], belongs: impl Fn(u8) -> bool) -> usize {
    let end = bytes.iter().position(|byte| !belongs(*byte));
    end.unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::{HEAVIEST, too_heavy_at};

    #[test]
    fn what_the_parser_keeps_makes_a_text_heavy_and_prose_does_not() {
        let prose = "[a.b] = {, }\n# 'it' \"is\"\r\n".repeat(50_000);
        let prose = format!("a = \"\"\"{prose}\"\"\"\n");
        assert_eq!(too_heavy_at(&prose), None);
        let long = format!("a = '{}'\n", "[a.b] = ".repeat(200_000));
        assert_eq!(too_heavy_at(&long), None);
        for piece in [
            "a.b=1\n",
            "[a]\n",
            "a\n",
            "\n",
            "#\n",
            "=",
            "a=0xzz\n",
            "a=\"\\q\\q\"\n",
            "\r",
        ] {
            let at = too_heavy_at(&piece.repeat((2 << 20) / piece.len()));
            assert!(at.is_some_and(|at| at < HEAVIEST / 72), "{piece:?}: {at:?}");
        }
    }

    #[test]
    fn the_end_of_a_text_in_quotes_is_where_the_parser_sees_it() {
        let heavy = "=".repeat(HEAVIEST / 300);
        for text in [
            r"a='\'",
            r#"a="\"\\""#,
            "a='b\n",
            "a=\"b\\\n",
            r#"a="""""b""""""#,
            "a='''b'''''",
        ] {
            let at = too_heavy_at(&format!("{text}{heavy}"));
            assert!(at.is_some_and(|at| at > text.len()), "{text:?}: {at:?}");
        }
        for open in ["a='''b", r#"a="""b\"""#] {
            assert_eq!(too_heavy_at(&format!("{open}{heavy}")), None, "{open:?}");
        }
    }
}
