//! What each column of a file holds, decided once from its header.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::answers::settings::Settings;
use crate::error::{ColumnNotice, MissingColumn, Notice, SheetFault};
use crate::model::wording::words;
use crate::model::{ByForm, Form, Perspective, Questionnaire};

use super::column::{Column, ColumnRole, understand};
use super::labels::LabelColumns;
use super::lacking::{aside, holds_answers, missing, no_statements, of_statements};
use super::margin::MarginColumns;
use super::names::{MatchedBy, Names};
use super::perspective::perspective;
use super::recoded::worked_out;
use super::relation::relation_of;
use super::sample::Sample;
use super::settle::Settled;
use super::slots::Slots;
use super::status;
use super::step::{self, CellStep};
use super::unread::{like_another, with_answers};
use super::whose;
use crate::answers::detail::Detail;

/// The longest name that is looked for at the end of a cell, in bytes.
const LONGEST_JOINED: usize = 400;

/// What the columns of a file hold, and where the cells of a row go.
#[derive(Debug)]
pub struct ColumnMapping {
    columns: Vec<Column>,
    statements: Vec<String>,
    /// The places of the statements that each form asks, in the order of the printed list.
    asked: ByForm<Vec<usize>>,
    /// Those of its statements without a column, in file order.
    missing: ByForm<Vec<MissingColumn>>,
    /// The edition of the statements, from 0 for the newest, and how rows name it: id@version.
    edition: usize,
    named: String,
    /// Whether every statement of a form has a column.
    whole: bool,
    form: Form,
    /// The form that every row has to be of.
    numbered: Option<Form>,
    perspective: Option<Perspective>,
    slots: Slots,
    /// The columns with labels of the scale that are set aside beside the answers, each with the place of its statement.
    beside: Vec<(usize, usize)>,
    steps: Vec<CellStep>,
    cells_after: usize,
    margin: MarginColumns,
    labels: LabelColumns,
    notices: Vec<Notice>,
    /// The words of the names of the columns that have one.
    names: Arc<BTreeSet<String>>,
}

impl ColumnMapping {
    /// The words of the names of columns that have a name.
    pub(in crate::answers) fn words_of(header: &[Arc<str>]) -> Arc<BTreeSet<String>> {
        let known = header.iter().map(|name| words(name));
        Arc::new(known.filter(|words| !words.is_empty()).collect())
    }

    /// The plan for a header and its words; where names leave open which of two columns counts, the first cells decide.
    ///
    /// # Errors
    /// When no column belongs to a statement, or a column that is wanted is not there.
    pub(in crate::answers) fn of(
        edition: usize,
        names: &Names<'_>,
        (header, known): (&[Arc<str>], &Arc<BTreeSet<String>>),
        settings: &Settings,
        sample: &dyn Sample,
    ) -> Result<Self, SheetFault> {
        let questionnaire = names.questionnaire();
        let settled = Settled::of(settings, names, header)?;
        let (mut columns, found, numbered) = understand(names, header, &settled, sample);
        if !columns.iter().any(holds_answers) {
            return Err(no_statements(&columns, questionnaire));
        }
        let said = (&settled, settings.perspective);
        let chosen = whose::choose(&mut columns, said, sample)?;
        status::find(&mut columns, sample);
        let slots = Slots::of(&columns, &settings.wanted)?;
        let margin = MarginColumns::of(&columns, sample)?;
        let form = form(questionnaire, &columns, &slots);
        let (perspective, wording) = perspective(names, &columns, &slots, settings.perspective);
        let statements = questionnaire.statements();
        let missing = missing(names, &columns);
        let whole = |form| questionnaire.has_form(form) && missing[form].is_empty();
        let found = found.into_iter().chain(chosen.notice);
        let found = settled.elsewhere.into_iter().chain(found).map(Notice::from);
        let mut beside: Vec<(usize, usize)> = aside(&columns, statements.len()).collect();
        if !sample.may_have_labels(&beside.iter().map(|(at, _)| *at).collect::<Vec<_>>()) {
            beside.clear();
        }
        let mut plan = Self {
            edition,
            named: format!(
                "{}@{}",
                questionnaire.id().as_str(),
                questionnaire.version()
            ),
            whole: Form::ALL.into_iter().any(whole),
            asked: ByForm::from_fn(|form| questionnaire.places(form).collect()),
            steps: step::compile(&columns, &slots, margin, &beside),
            beside,
            margin,
            statements: statements
                .iter()
                .map(|s| s.id.as_str().to_owned())
                .collect(),
            labels: LabelColumns::of(&columns, chosen.name),
            missing,
            columns,
            form,
            numbered,
            perspective,
            slots,
            cells_after: sample.cells_after(header.len()),
            notices: wording.into_iter().chain(found).collect(),
            names: Arc::clone(known),
        };
        let more = plan.about_columns(names, settings, sample);
        plan.notices.extend(more);
        Ok(plan)
    }

    /// What is to be said of columns, once it is known what each of them holds.
    fn about_columns(
        &self,
        names: &Names<'_>,
        settings: &Settings,
        sample: &dyn Sample,
    ) -> Vec<Notice> {
        let lost = with_answers(names, &self.columns, sample);
        let mut columns = like_another(names, &self.columns);
        columns.retain(|column| !lost.contains(column));
        let like = (!columns.is_empty()).then_some(ColumnNotice::LikeAnother { columns });
        let lost = (!lost.is_empty()).then_some(ColumnNotice::WithAnswers { columns: lost });
        let columns = worked_out(names, &self.columns);
        let worked_out = (!columns.is_empty()).then_some(ColumnNotice::WorkedOut { columns });
        let cells = self.cells_after;
        let after = (cells > 0).then_some(ColumnNotice::CellsAfter { cells });
        let kept = settings.wanted.keep.iter().zip(self.slots.kept());
        let lacking = kept.filter(|(_, slot)| slot.is_none());
        let lacking = lacking.map(|(name, _)| ColumnNotice::NoKeptColumn { name: name.clone() });
        let is_perspective = |(what, _): (&str, _)| what == Detail::Perspective.key();
        let is_said = settings.named().any(is_perspective);
        let relation = Some(sample).filter(|_| !is_said);
        let relation =
            relation.and_then(|sample| relation_of(&self.columns, self.perspective(), sample));
        let columns = lost
            .into_iter()
            .chain(like)
            .chain(worked_out)
            .chain(relation);
        let once = self.slots.notices.iter().cloned();
        let columns = columns.chain(after).chain(lacking).chain(once);
        self.several()
            .into_iter()
            .chain(columns.map(Notice::from))
            .collect()
    }

    /// The columns in the order of the file.
    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The form of a row that does not name one.
    pub(crate) fn form(&self) -> Form {
        self.form
    }

    /// The form that every row has to be of, since the columns are numbered by the list of that form.
    pub(in crate::answers) fn numbered(&self) -> Option<Form> {
        self.numbered
    }

    /// The perspective of a row that does not name one.
    pub(crate) fn perspective(&self) -> Perspective {
        self.perspective.unwrap_or_default()
    }

    /// Whether that was said, or follows from the wording of the columns.
    pub(in crate::answers) const fn says_perspective(&self) -> bool {
        self.perspective.is_some()
    }

    pub(crate) fn has(&self, detail: Detail) -> bool {
        self.slots.detail(detail).is_some()
    }

    /// The statements without a column that every row is asked, whatever form it names.
    pub(crate) fn missing_columns(&self) -> &[MissingColumn] {
        if self.has(Detail::Form) {
            self.missing_columns_of(Form::Short)
        } else {
            self.missing_columns_of(self.form)
        }
    }

    /// The statements of a form without a column, in file order.
    pub(crate) fn missing_columns_of(&self, form: Form) -> &[MissingColumn] {
        &self.missing[form]
    }

    /// The edition of the statements that the columns belong to, from 0 for the newest.
    pub(crate) const fn edition(&self) -> usize {
        self.edition
    }

    /// How rows name that edition: id@version.
    pub(in crate::answers) fn named(&self) -> &str {
        &self.named
    }

    /// Whether every statement of a form has a column.
    pub(in crate::answers) const fn is_whole(&self) -> bool {
        self.whole
    }

    /// How many statements have a column.
    pub(in crate::answers) fn found(&self) -> usize {
        self.places() - self.missing[Form::Full].len()
    }

    /// Whether statements are told by their place in the printed list only.
    pub(in crate::answers) fn is_by_place(&self) -> bool {
        let by_number = |column: &Column| {
            let by = MatchedBy::Number;
            matches!(&column.holds, ColumnRole::Statement { by: found, .. } if *found == by)
        };
        self.has(Detail::Answers) || self.columns.iter().any(by_number)
    }

    /// The places of the statements of a form, in the order of the printed list.
    pub(in crate::answers) fn asked(&self, form: Form) -> &[usize] {
        &self.asked[form]
    }

    /// The form of which the list has so many statements.
    pub(in crate::answers) fn form_of_length(&self, signs: usize) -> Option<Form> {
        let mut forms = Form::ALL.into_iter();
        forms.find(|form| self.asked(*form).len() == signs)
    }

    pub(crate) fn notices(&self) -> &[Notice] {
        &self.notices
    }

    pub(in crate::answers) fn slots(&self) -> &Slots {
        &self.slots
    }

    pub(in crate::answers) fn steps(&self) -> &[CellStep] {
        &self.steps
    }

    /// How many empty cells rows have after those of the columns, where that is their rule: delimiters at their end.
    pub(in crate::answers) const fn cells_after(&self) -> usize {
        self.cells_after
    }

    pub(in crate::answers) const fn margin(&self) -> MarginColumns {
        self.margin
    }

    /// Where a row without a code may say what it is.
    pub(in crate::answers) const fn labels(&self) -> &LabelColumns {
        &self.labels
    }

    pub(in crate::answers) fn places(&self) -> usize {
        self.statements.len()
    }

    pub(in crate::answers) fn statement(&self, place: usize) -> Option<&String> {
        self.statements.get(place)
    }

    /// Whether so many of some cells are names of columns here that they are a header: at least half of the names, each counted
    /// once. Numbers alone may be answers under names that are numbers.
    pub(in crate::answers) fn is_repeated_in<'c>(
        &self,
        cells: impl Iterator<Item = &'c [u8]>,
    ) -> bool {
        let text = |cell: &'c [u8]| std::str::from_utf8(cell).ok();
        let found = cells.filter_map(text).filter_map(|cell| self.name(cell));
        let found: BTreeSet<&str> = found.collect();
        let has_words = found.iter().any(|name| name.contains(char::is_alphabetic));
        found.len() > 1 && 2 * found.len() >= self.names.len() && has_words
    }

    pub(in crate::answers) fn is_name(&self, cell: &str) -> bool {
        self.name(cell).is_some()
    }

    /// The name of a column that a cell is, as its words.
    fn name(&self, cell: &str) -> Option<&str> {
        self.names.get(&words(cell)).map(String::as_str)
    }

    /// The longest name of a column at the end of a cell.
    pub(in crate::answers) fn name_at_end_of<'c>(&self, cell: &'c str) -> Option<&'c str> {
        let starts = cell.char_indices().map(|(at, _)| at);
        let ends = starts.filter_map(|at| cell.get(at..));
        let mut ends = ends.filter(|end| end.trim_start() == *end && end.len() <= LONGEST_JOINED);
        ends.find(|end| self.is_name(end))
    }

    pub(in crate::answers) fn statement_columns(&self) -> Vec<usize> {
        let columns = self.columns.iter().enumerate();
        let read = columns.filter(|(_, column)| column.statement().is_some());
        read.map(|(at, _)| at).collect()
    }

    pub(in crate::answers) fn aside(&self) -> impl Iterator<Item = (usize, usize)> {
        aside(&self.columns, self.places())
    }

    /// Of those the columns that may have labels of the scale, to be held against the numbers that count.
    pub(in crate::answers) fn beside(&self) -> &[(usize, usize)] {
        &self.beside
    }

    pub(in crate::answers) fn column_of(&self, detail: Detail) -> Option<usize> {
        let slot = self.slots.detail(detail)?;
        self.slots.columns.get(slot).copied()
    }

    /// Statements with more than one column that counts.
    fn several(&self) -> Vec<Notice> {
        let columns = of_statements(&self.columns, self.places());
        let named = self.statements.iter().zip(columns);
        let several = named.filter(|(_, columns)| columns.len() > 1);
        let notice = |(id, columns): (&String, Vec<usize>)| {
            let columns = columns.iter().map(|at| at + 1).collect();
            let id = id.clone();
            Notice::from(ColumnNotice::SeveralColumns { id, columns })
        };
        several.map(notice).collect()
    }
}

fn form(questionnaire: &Questionnaire, columns: &[Column], slots: &Slots) -> Form {
    let statements = questionnaire.statements();
    let read = of_statements(columns, statements.len());
    let is_read = read.iter().map(|own| !own.is_empty());
    let short = statements.iter().map(|statement| statement.short);
    let exactly_short = short.eq(is_read) && questionnaire.has_form(Form::Short);
    if slots.detail(Detail::Form).is_none() && exactly_short {
        Form::Short
    } else {
        Form::Full
    }
}

#[cfg(test)]
mod tests;
