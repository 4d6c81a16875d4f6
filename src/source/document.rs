//! From the bytes of a file to a TOML table, with everything that is wrong about the text itself.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};
use std::path::Path;

use toml::de::DeTable;

use crate::error::{Error, KeyProblem, Problem, ProblemKind, TextProblem};

use super::file::{LARGEST_FILE, decode};
use super::findings::Diagnostics;
use super::syntax;
use super::weight::{HEAVIEST, too_heavy_at};

/// How many broken lines are taken out to read the rest. Each costs reading the file once more: a small one may have more.
const REPAIRS: RangeInclusive<usize> = 20..=200;
/// How many bytes may be read again for that, beyond the fewest repairs.
const MOST_READ_AGAIN: usize = 4 << 20;
/// A text with more errors than this is not worth repairing: it is not meant to be TOML.
const MOST_ERRORS_TO_REPAIR: usize = 1000;
/// What the parser calls a key that stands twice.
const DOUBLED_KEY: &str = "duplicate key";
/// What the parser says of too deep a nesting begins or ends with this.
const TOO_DEEP: [&str; 2] = ["recursion limit", "max recursion depth met"];

/// Reads a file with a reader for its root table; gives its value with the warnings, or every problem.
///
/// A reader that gives nothing has said why.
pub(super) fn parse<T>(
    file: &Path,
    bytes: &[u8],
    read: impl FnOnce(&DeTable, &mut Diagnostics) -> Option<T>,
) -> Result<(T, Vec<Problem>), Error> {
    let decoded = decode(bytes);
    let mut findings = Diagnostics::new(&decoded.text);
    let value = if is_readable(bytes, &mut findings) {
        if let Some((at, byte, number)) = decoded.invalid {
            findings.add(at, TextProblem::NotUtf8 { byte, number });
        }
        let first = ParsedText::new(&decoded.text);
        if first.broken.is_empty() {
            root(first, &mut findings, read)
        } else {
            // Two tables at the same time would take twice the room.
            let ParsedText { broken, .. } = first;
            let text = without_broken_lines(&decoded.text, broken, &mut findings);
            root(ParsedText::new(&text), &mut findings, read)
        }
    } else {
        None
    };
    debug_assert!(
        value.is_some() || !findings.is_clean(),
        "a reader says why it gives nothing"
    );
    let clean = findings.is_clean();
    let (problems, warnings) = findings.finish(file);
    match value {
        Some(value) if clean => Ok((value, warnings)),
        _ => Err(Error::Statements { problems }),
    }
}

/// Reads the root table, as far as it is TOML.
fn root<T>(
    parsed: ParsedText,
    findings: &mut Diagnostics,
    read: impl FnOnce(&DeTable, &mut Diagnostics) -> Option<T>,
) -> Option<T> {
    if parsed.table.is_empty() && findings.is_clean() {
        findings.add(0, TextProblem::Empty);
        return None;
    }
    let value = read(&parsed.table, findings);
    report_doubled(parsed.doubled, findings);
    value
}

/// Whether the bytes are worth parsing: not too many, text, and not too much to be kept in memory.
fn is_readable(bytes: &[u8], findings: &mut Diagnostics) -> bool {
    if u64::try_from(bytes.len()).is_ok_and(|size| size > LARGEST_FILE) {
        findings.add(
            0,
            TextProblem::TooLarge {
                limit: LARGEST_FILE,
            },
        );
        return false;
    }
    if let Some(at) = findings.text().find('\0') {
        findings.add(at, TextProblem::NoText);
        return false;
    }
    if is_table(findings.text()) {
        findings.add(0, TextProblem::Table);
        return false;
    }
    if let Some(at) = too_heavy_at(findings.text()) {
        findings.add(at, TextProblem::TooHeavy { limit: HEAVIEST });
        return false;
    }
    true
}

/// Whether the text begins as a table of answers, with names between delimiters; no line of TOML does.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty()).unwrap_or_default();
    let has_several = |sign: char| first.matches(sign).count() > 1;
    !first.starts_with(['#', '['])
        && !first.contains('=')
        && [',', ';', '\t'].into_iter().any(has_several)
}

/// What the parser says about a text.
struct ParsedText<'s> {
    table: DeTable<'s>,
    /// The keys that stand twice.
    doubled: Vec<Range<usize>>,
    /// Everything that is not TOML, in the order of the file.
    broken: Vec<(usize, ProblemKind)>,
}

impl<'s> ParsedText<'s> {
    fn new(text: &'s str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        // There may be very many, and growing takes twice the room.
        let (mut doubled, mut broken) = (Vec::new(), Vec::with_capacity(errors.len()));
        for error in errors {
            let span = error.span().unwrap_or_default();
            let message = error.message();
            if message == DOUBLED_KEY {
                doubled.push(span);
            } else if TOO_DEEP.iter().any(|words| message.ends_with(words)) {
                broken.push((span.start, TextProblem::TooDeep.into()));
            } else {
                let at = span.start;
                let fault = syntax::fault(message, text, span);
                broken.push((at, ProblemKind::Syntax { fault }));
            }
        }
        broken.sort_by_key(|(at, _)| *at);
        Self {
            table: table.into_inner(),
            doubled,
            broken,
        }
    }
}

/// The text without the lines that are not TOML, as far as that is worth while. Reports what is not TOML.
///
/// One unclosed quote makes the parser misread all lines up to the next header. So the first broken line is
/// blanked, which moves nothing else, and the text is read again, as often as that leaves fewer errors.
fn without_broken_lines<'s>(
    text: &'s str,
    mut broken: Vec<(usize, ProblemKind)>,
    findings: &mut Diagnostics,
) -> Cow<'s, str> {
    let repairs = MOST_READ_AGAIN / text.len().max(1);
    let repairs = repairs.clamp(*REPAIRS.start(), *REPAIRS.end());
    let mut repaired = Cow::Borrowed(text);
    for _ in 0..repairs {
        if broken.len() > MOST_ERRORS_TO_REPAIR {
            break;
        }
        let Some((at, kind)) = broken.first() else {
            break;
        };
        let line = findings.line_span(*at);
        let mut candidate = repaired.clone().into_owned();
        candidate.replace_range(line.clone(), &" ".repeat(line.len()));
        if too_heavy_at(&candidate).is_some() {
            break;
        }
        let left = ParsedText::new(&candidate).broken;
        if left.len() >= broken.len() {
            break;
        }
        findings.syntax(*at, kind.clone());
        repaired = Cow::Owned(candidate);
        broken = left;
    }
    findings.make_room(broken.len());
    for (at, kind) in broken {
        findings.syntax(at, kind);
    }
    repaired
}

/// Reports the keys that stand twice; not below a header that is broken or has the wrong brackets, for those landed in
/// another table.
fn report_doubled(doubled: Vec<Range<usize>>, findings: &mut Diagnostics) {
    if findings.has_broken_header() {
        return;
    }
    let right = findings.first_wrong_header().unwrap_or(usize::MAX);
    for span in doubled.into_iter().filter(|span| span.start < right) {
        let found = findings.text().get(span.clone());
        let found = found.unwrap_or_default().to_owned();
        findings.add(span.start, KeyProblem::Doubled { found });
    }
}
