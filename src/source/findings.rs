//! What was found in a file, collected by byte offset and turned into problems with places at the end.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use crate::error::{
    IdProblem, KeyProblem, Location, Problem, ProblemKind, ScaleProblem, SetProblem, TextProblem,
    Warning, WordingProblem,
};

/// More problems than this are counted and not listed: nobody mends a thousand lines from a list.
const MOST_LISTED: usize = 1000;

/// Something found at a byte offset.
struct Finding {
    at: usize,
    kind: ProblemKind,
}

/// A part of the file that belongs to one statement (role, case, situation), or to none.
struct Region {
    start: usize,
    /// Where it ends, when it is not simply where the next one starts.
    end: Option<usize>,
    id: Option<String>,
}

/// Everything found in one file so far.
pub(super) struct Diagnostics<'s> {
    text: &'s str,
    line_starts: Vec<usize>,
    /// The lines (from 1) on which the text is not TOML.
    broken: BTreeSet<usize>,
    /// Whether one of them looks like a table header.
    broken_header: bool,
    /// The headers with too few or too many brackets, each once, with where it first stands.
    wrong_headers: BTreeMap<&'s str, usize>,
    regions: Vec<Region>,
    errors: Vec<Finding>,
    warnings: Vec<Finding>,
}

impl<'s> Diagnostics<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            line_starts: std::iter::once(0).chain(starts).collect(),
            broken: BTreeSet::new(),
            broken_header: false,
            wrong_headers: BTreeMap::new(),
            regions: Vec::new(),
            errors: Vec::new(),
            warnings: Vec::new(),
        }
    }

    pub(super) fn text(&self) -> &'s str {
        self.text
    }

    /// Whether nothing is wrong so far.
    pub(super) fn is_clean(&self) -> bool {
        self.errors.is_empty()
    }

    /// The line of an offset, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= at)
    }

    /// Makes room for so many problems more, and no more than that.
    pub(super) fn make_room(&mut self, problems: usize) {
        self.errors.reserve_exact(problems);
    }

    /// Notes what the parser refused; the first error of a line says it, the others follow from it.
    pub(super) fn syntax(&mut self, at: usize, kind: ProblemKind) {
        if self.broken.insert(self.line(at)) {
            let line = self.text.get(self.line_span(at)).unwrap_or_default();
            self.broken_header |= line.trim_start().starts_with('[');
            self.errors.push(Finding { at, kind });
        }
    }

    /// Notes a problem, unless it may well be caused by something that is not TOML.
    pub(super) fn add(&mut self, at: usize, kind: impl Into<ProblemKind>) {
        let kind = kind.into();
        let follows = !self.broken.is_empty()
            && (is_absence(&kind)
                || self.broken.contains(&self.line(at))
                || (self.broken_header
                    && matches!(kind, ProblemKind::Key(KeyProblem::Unknown { .. }))));
        if !follows {
            self.errors.push(Finding { at, kind });
        }
    }

    /// Notes a warning.
    pub(super) fn warn(&mut self, at: usize, warning: Warning) {
        let kind = warning.into();
        self.warnings.push(Finding { at, kind });
    }

    /// Says to which id the part of the file from this table on belongs.
    pub(super) fn region(&mut self, span: Range<usize>, id: Option<&str>) {
        let end = (!self.is_header(span.start)).then_some(span.end);
        self.regions.push(Region {
            start: span.start,
            end,
            id: id.filter(|id| !id.trim().is_empty()).map(str::to_owned),
        });
    }

    /// Whether a table header such as `[scale]` stands at this offset.
    pub(super) fn is_header(&self, at: usize) -> bool {
        let start = self.line_start(self.line(at));
        let before = self.text.get(start..at).unwrap_or_default();
        let after = self.text.get(at..).unwrap_or_default();
        before.trim().is_empty() && after.starts_with('[')
    }

    /// Whether a line that is not TOML looks like a table header, so that what is below it landed in another table.
    pub(super) fn has_broken_header(&self) -> bool {
        self.broken_header
    }

    /// Notes the header at this offset, which has too few or too many brackets: once for all that are the same.
    pub(super) fn wrong_header(&mut self, at: usize) {
        let found = header(self.text.get(self.line_span(at)).unwrap_or_default());
        if self.wrong_headers.contains_key(found) {
            return;
        }
        let lines = self.text.split('\n').zip(&self.line_starts);
        let same = lines.filter(|(line, _)| header(line) == found);
        let starts: Vec<usize> = same.map(|(_, start)| *start).collect();
        let first = starts.first().copied().unwrap_or(at);
        let inside = found
            .strip_prefix("[[")
            .and_then(|rest| rest.strip_suffix("]]"));
        let expected = inside.map_or_else(|| format!("[{found}]"), |name| format!("[{name}]"));
        self.wrong_headers.insert(found, first);
        let number = starts.len();
        self.add(first, KeyProblem::WrongHeader { expected, number });
    }

    /// Where the first header with too few or too many brackets stands.
    pub(super) fn first_wrong_header(&self) -> Option<usize> {
        self.wrong_headers.values().min().copied()
    }

    /// The line of an offset, without what ends it.
    pub(super) fn line_span(&self, at: usize) -> Range<usize> {
        let start = self.line_start(self.line(at));
        let rest = self.text.get(start..).unwrap_or_default();
        let content = rest.split('\n').next().unwrap_or_default();
        start..start + content.strip_suffix('\r').unwrap_or(content).len()
    }

    /// The offset at which a line, counted from 1, starts.
    fn line_start(&self, line: usize) -> usize {
        let start = self.line_starts.get(line.saturating_sub(1));
        start.copied().unwrap_or_default()
    }

    /// The problems and the warnings, each in the order of the file.
    pub(super) fn finish(mut self, file: &Path) -> (Vec<Problem>, Vec<Problem>) {
        self.regions.sort_by_key(|region| region.start);
        let mut errors = std::mem::take(&mut self.errors);
        errors.sort_by_key(|finding| finding.at);
        let more = errors.len().saturating_sub(MOST_LISTED);
        errors.truncate(MOST_LISTED);
        let mut warnings = std::mem::take(&mut self.warnings);
        warnings.sort_by_key(|finding| finding.at);
        let warnings = self.problems(warnings, file).map(|mut problem| {
            problem.id = None;
            problem
        });
        let mut problems: Vec<Problem> = self.problems(errors, file).collect();
        if let Some(last) = problems.last().filter(|_| more > 0) {
            problems.push(Problem {
                place: last.place.clone(),
                id: None,
                kind: ProblemKind::MoreProblems { number: more },
            });
        }
        (problems, warnings.collect())
    }

    /// Findings in the order of the file, with their places. Characters are counted once, however long a line is.
    fn problems(&self, findings: Vec<Finding>, file: &Path) -> impl Iterator<Item = Problem> {
        let (mut last_line, mut last_at, mut column) = (0, 0, 1);
        findings.into_iter().map(move |Finding { at, kind }| {
            let line = self.line(at);
            if line != last_line {
                last_at = self.line_start(line);
                column = 1;
            }
            column += self
                .text
                .get(last_at..at)
                .unwrap_or_default()
                .chars()
                .count();
            (last_line, last_at) = (line, at);
            Problem {
                place: Location {
                    file: file.to_owned(),
                    line,
                    column,
                },
                id: self.id_at(at),
                kind,
            }
        })
    }

    fn id_at(&self, at: usize) -> Option<String> {
        let before = self.regions.partition_point(|region| region.start <= at);
        let region = self.regions.get(before.checked_sub(1)?)?;
        let inside = region.end.is_none_or(|end| at < end);
        region.id.clone().filter(|_| inside)
    }
}

/// The header on a line, without a comment after it.
fn header(line: &str) -> &str {
    line.split('#').next().unwrap_or_default().trim()
}

/// Whether a kind says that something is not there, which a line that can't be read explains as well.
fn is_absence(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::Text(TextProblem::Empty)
            | ProblemKind::Key(KeyProblem::Missing { .. })
            | ProblemKind::Wording(
                WordingProblem::MissingText { .. }
                    | WordingProblem::EmptyText { .. }
                    | WordingProblem::NoLanguage
            )
            | ProblemKind::Set(
                SetProblem::Items { .. }
                    | SetProblem::RoleWithoutStatements { .. }
                    | SetProblem::PartlyWorded { .. }
            )
            | ProblemKind::Scale(ScaleProblem::OfOne)
            | ProblemKind::Id(IdProblem::MissingRole { .. })
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Diagnostics, MOST_LISTED};
    use crate::error::{ProblemKind, TextProblem};

    #[test]
    fn columns_count_characters_and_regions_give_ids() {
        let mut findings = Diagnostics::new("a = 1\r\n[[x]]\r\nid = \"é\" # ✓ b\n");
        findings.region(7..12, Some("s01"));
        findings.add(29, TextProblem::Empty);
        findings.add(0, TextProblem::Empty);
        let (problems, _) = findings.finish(Path::new("f"));
        let seen: Vec<_> = problems
            .iter()
            .map(|p| (p.place.line, p.place.column, p.id.as_deref()))
            .collect();
        assert_eq!(seen, [(1, 1, None), (3, 13, Some("s01"))]);
    }

    #[test]
    fn a_flood_is_counted() {
        let mut findings = Diagnostics::new("a");
        for _ in 0..MOST_LISTED + 5 {
            findings.add(0, TextProblem::Empty);
        }
        let (problems, _) = findings.finish(Path::new("f"));
        assert_eq!(problems.len(), MOST_LISTED + 1);
        let last = problems.last().map(|problem| problem.kind.clone());
        assert_eq!(last, Some(ProblemKind::MoreProblems { number: 5 }));
    }
}
