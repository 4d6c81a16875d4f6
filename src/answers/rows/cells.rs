//! The cells of one row, read one by one with everything that can be wrong with them.

use crate::answers::answer::{AnswerReading, signs};
use crate::answers::columns::legend::{LegendPlace, other_meaning};
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::detail::Detail;
use crate::error::{RowProblem, RowProblemKind, is_rounded};
use crate::model::{Form, PackedAnswer, is_rounded_code};

use super::reading::{FileReading, Scratch};
use super::row::{said_finished, said_perspective};
use super::seen::SeenRows;

/// The most characters of a cell that are shown in a problem.
const LONGEST_SHOWN: usize = 60;

/// One row that is read: its plan, and the lines before it.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) struct RowCells<'p> {
    pub(in crate::answers) reading: &'p FileReading<'p>,
    pub(in crate::answers) plan: &'p ColumnMapping,
    pub(in crate::answers) line: u64,
}

impl RowCells<'_> {
    /// Reads the row in `scratch.records`, and returns its form.
    pub(in crate::answers) fn read(&self, scratch: &mut Scratch) -> Form {
        scratch.answers.fill(PackedAnswer::MISSING);
        scratch.seen.used.begin_row();
        let row = self.answers(scratch);
        self.elsewhere(scratch);
        self.note_other_meaning(scratch);
        let form = self.form(scratch);
        let form = match self.plan.column_of(Detail::Answers) {
            Some(column) => self.typed(column, form, scratch),
            None => form.unwrap_or(self.plan.form()),
        };
        let scale = self.reading.answers.scale();
        if row.is_one_sided(scale) {
            scratch.answers.fill(PackedAnswer::MISSING);
            let kind = RowProblemKind::OneSided;
            scratch.problems.push(self.problem(None, kind));
        }
        if let Some(expected) = self.plan.numbered().filter(|wanted| *wanted != form) {
            scratch.answers.fill(PackedAnswer::MISSING);
            let kind = RowProblemKind::NumberedForm { expected };
            scratch
                .problems
                .push(self.problem(self.plan.column_of(Detail::Form), kind));
        }
        scratch.seen.used.row(&scratch.answers, scale);
        self.said(scratch);
        self.slots(scratch);
        form
    }

    /// Reads the cells of the statements, and returns what was seen in them.
    fn answers(&self, scratch: &mut Scratch) -> SeenRows {
        let mut row = SeenRows::default();
        let mut spoiled: Vec<usize> = Vec::new();
        for (at, column) in self.plan.columns().iter().enumerate() {
            let Some(place) = column.statement() else {
                continue;
            };
            let cell = scratch.records.cell(at).unwrap_or_default();
            let found = scratch.memo.read(self.reading.answers, cell);
            row.cell(found, cell, self.reading.answers.scale());
            let Some(answer) = scratch.answers.get_mut(place) else {
                continue;
            };
            if let Some(kind) = self.wrong(found, cell, *answer) {
                spoiled.push(place);
                scratch.problems.push(self.problem_of(place, at, kind));
            }
            if *answer == PackedAnswer::MISSING {
                *answer = found.code();
            }
        }
        self.labels_beside(scratch, &mut spoiled);
        for place in spoiled {
            if let Some(answer) = scratch.answers.get_mut(place) {
                *answer = PackedAnswer::MISSING;
            }
        }
        row.end_row();
        scratch.seen.merge(row);
        row
    }

    /// Finds the labels that say something else than the number beside them: one of the two is wrong.
    fn labels_beside(&self, scratch: &mut Scratch, spoiled: &mut Vec<usize>) {
        for (at, place) in self.plan.beside() {
            let label = scratch.records.cell(*at).unwrap_or_default();
            let Some(step) = scratch.memo.read(self.reading.answers, label).label() else {
                continue;
            };
            let given = scratch.answers.get(*place).and_then(|given| given.answer());
            if given.is_none_or(|given| given == step) {
                continue;
            }
            let Some((column, found)) = self.number_of(*place, scratch) else {
                continue;
            };
            spoiled.push(*place);
            let label = scratch.records.cell(*at).unwrap_or_default();
            let kind = RowProblemKind::OtherLabel {
                found,
                label: shown(label),
                name: self.name(*at),
                step,
            };
            scratch.problems.push(self.problem_of(*place, column, kind));
        }
    }

    /// The column in which a statement is answered, and its cell; nothing when that is a label too.
    fn number_of(&self, place: usize, scratch: &mut Scratch) -> Option<(usize, String)> {
        let columns = self.plan.columns().iter().enumerate();
        for (at, column) in columns {
            if column.statement() != Some(place) {
                continue;
            }
            let cell = scratch.records.cell(at).unwrap_or_default();
            let found = scratch.memo.read(self.reading.answers, cell);
            if found.answer().is_some() {
                return found.label().is_none().then(|| (at, shown(cell)));
            }
        }
        None
    }

    /// Finds the answers of a row without any in columns that are set aside, while others of the same statements count: someone
    /// who filled in the columns of another group is not to be taken for one who skipped everything.
    fn elsewhere(&self, scratch: &mut Scratch) {
        if !scratch.problems.is_empty() || scratch.is_answered() {
            return;
        }
        let (mut first, mut answers, mut others) = (None, 0, 0);
        for (at, place) in self.plan.aside() {
            let cell = scratch.records.cell(at).unwrap_or_default();
            let found = scratch.memo.read(self.reading.answers, cell);
            if found.answer().is_some() {
                first = first.or(Some((at, place)));
                answers += 1;
            }
            others += usize::from(found.is_unreadable());
        }
        let Some((at, place)) = first.filter(|_| answers > others) else {
            return;
        };
        let kind = RowProblemKind::Elsewhere {
            name: self.name(at),
        };
        scratch.problems.push(self.problem_of(place, at, kind));
    }

    /// Finds what a row without answers says that numbers mean.
    fn note_other_meaning(&self, scratch: &mut Scratch) {
        if scratch.is_answered() {
            return;
        }
        let mut cells = scratch.records.cells();
        let meaning =
            cells.find_map(|cell| other_meaning(self.reading.answers, &cell, LegendPlace::Apart));
        scratch.seen.meaning(meaning);
    }

    /// What is wrong with a cell; `given` is what an earlier column of the statement says.
    fn wrong(
        &self,
        found: AnswerReading,
        cell: &[u8],
        given: PackedAnswer,
    ) -> Option<RowProblemKind> {
        if found.is_unreadable() {
            let scale = self.reading.answers.scale();
            return Some(RowProblemKind::Answer {
                found: shown(cell),
                lowest: scale.lowest(),
                highest: scale.highest(),
            });
        }
        let (answer, other) = (found.answer()?, given.answer()?);
        (answer != other).then(|| RowProblemKind::TwoAnswers {
            found: shown(cell),
            other,
        })
    }

    /// All answers in one cell, one sign for each statement of the form in the order of the printed list.
    fn typed(&self, column: usize, said: Option<Form>, scratch: &mut Scratch) -> Form {
        let cell = scratch.records.cell(column).unwrap_or_default();
        let signs = signs(cell);
        let by_length = self.plan.form_of_length(signs.len());
        let form = said.or(by_length).unwrap_or_default();
        let places = self.plan.asked(form);
        let scale = self.reading.answers.scale();
        let read = |sign: &char| self.reading.answers.read(sign.encode_utf8(&mut [0; 4]));
        // Of a number that a spreadsheet rounded the last digits are made up, also those that could be answers.
        let is_made_up =
            || is_rounded(&shown(cell)) && signs.iter().any(|sign| read(sign).answer().is_none());
        if signs.len() != places.len() || is_made_up() {
            if !signs.is_empty() {
                let kind = RowProblemKind::Typed {
                    found: shown(cell),
                    signs: signs.len(),
                    expected: places.len(),
                };
                scratch.problems.push(self.problem(Some(column), kind));
            }
            return form;
        }
        if said.is_none() {
            scratch.seen.typed(form);
        }
        for (at, (place, sign)) in (1..).zip(places.iter().zip(signs)) {
            let found = read(&sign);
            scratch.seen.used.cell(found);
            if found.is_unreadable() {
                let kind = RowProblemKind::Sign {
                    at,
                    found: sign.to_string(),
                    lowest: scale.lowest(),
                    highest: scale.highest(),
                };
                scratch.problems.push(self.problem_of(*place, column, kind));
            }
            if let Some(room) = scratch.answers.get_mut(*place) {
                *room = found.code();
            }
        }
        form
    }

    /// The form that the row names; full when what it names is no form.
    fn form(&self, scratch: &mut Scratch) -> Option<Form> {
        let column = self.plan.column_of(Detail::Form)?;
        let cell = scratch.records.cell(column).unwrap_or_default();
        Some(said_form(cell).unwrap_or_else(|| {
            let kind = RowProblemKind::Form { found: shown(cell) };
            scratch.problems.push(self.problem(Some(column), kind));
            Form::Full
        }))
    }

    /// What the row says of itself with words that have to be known.
    fn said(&self, scratch: &mut Scratch) {
        let mut check = |detail, is_known: &dyn Fn(&[u8]) -> bool, kind: fn(String) -> _| {
            let column = self.plan.column_of(detail);
            let cell = column.map(|column| scratch.records.cell(column).unwrap_or_default());
            if let Some(cell) = cell.filter(|cell| !is_known(cell)) {
                scratch
                    .problems
                    .push(self.problem(column, kind(shown(cell))));
            }
        };
        let usual = self.plan.perspective();
        check(
            Detail::Perspective,
            &|cell| said_perspective(cell, usual).is_some(),
            |found| RowProblemKind::Perspective { found },
        );
        check(
            Detail::Id,
            &|cell| !is_rounded_code(cell.trim_ascii()),
            |found| RowProblemKind::Id { found },
        );
        check(
            Detail::Finished,
            &|cell| said_finished(cell).is_some(),
            |found| RowProblemKind::Finished { found },
        );
    }

    /// Puts the cells that are kept at hand into `scratch.text`, with signs in the place of bytes that are no text.
    fn slots(&self, scratch: &mut Scratch) {
        scratch.text.clear();
        for (column, span) in self.plan.slots().columns.iter().zip(&mut scratch.spans) {
            let cell = scratch.records.cell(*column).unwrap_or_default();
            let start = scratch.text.len();
            if std::str::from_utf8(cell).is_ok() && !cell.contains(&0) {
                scratch.text.extend_from_slice(cell);
            } else {
                let cell = String::from_utf8_lossy(cell).replace('\0', "\u{fffd}");
                scratch.text.extend_from_slice(cell.as_bytes());
                let problem = self.problem(Some(*column), RowProblemKind::Bytes);
                scratch.problems.push(problem);
            }
            *span = (start, scratch.text.len());
        }
        scratch.problems.sort_by_key(|problem| problem.column);
    }

    /// What is wrong with the answer to a statement in a column.
    fn problem_of(&self, place: usize, column: usize, kind: RowProblemKind) -> RowProblem {
        RowProblem {
            statement: self.plan.statement(place).cloned(),
            ..self.problem(Some(column), kind)
        }
    }

    fn name(&self, column: usize) -> String {
        let column = self.plan.columns().get(column);
        column.map_or_else(String::new, |column| shown(column.name.as_bytes()))
    }

    fn problem(&self, column: Option<usize>, kind: RowProblemKind) -> RowProblem {
        RowProblem {
            line: self.line,
            column: column.map(|column| column + 1),
            statement: None,
            kind,
        }
    }
}

/// The form that a cell names.
pub(in crate::answers) fn said_form(cell: &[u8]) -> Option<Form> {
    Form::from_key(&String::from_utf8_lossy(cell).trim().to_lowercase())
}

/// The start of a cell as text.
fn shown(cell: &[u8]) -> String {
    let start = cell.get(..4 * LONGEST_SHOWN).unwrap_or(cell);
    let text = String::from_utf8_lossy(start);
    let mut shown: String = text.chars().take(LONGEST_SHOWN).collect();
    if shown.len() < text.len() || start.len() < cell.len() {
        shown.push('…');
    }
    shown
}
