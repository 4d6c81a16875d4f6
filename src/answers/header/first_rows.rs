//! What the cells of the first rows say, where names leave open which columns hold answers.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::answers::answer::used::UsedSteps;
use crate::answers::answer::{AnswerKey, AnswerReading};
use crate::answers::columns::column::ColumnRole;
use crate::answers::columns::explained::{in_names, other_meaning};
use crate::answers::columns::legend::{self, Pair};
use crate::answers::columns::names::{Meaning, Names};
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::row_label::is_answered;
use crate::answers::columns::sample::Sample;
use crate::answers::columns::statements::{different, statements_in};
use crate::answers::detail::Detail;
use crate::answers::file::record::Records;
use crate::answers::totals::{TotalLabel, bit};
use crate::error::{EndsInWords, OtherMeaning, SheetFault};

use super::looking::Start;

/// The first rows under the names, to see what their cells say.
pub(in crate::answers) struct FirstRows<'f> {
    pub(in crate::answers) bytes: &'f [u8],
    pub(in crate::answers) start: &'f Start,
    pub(in crate::answers) answers: &'f AnswerKey,
    /// Whether the place of a cell says in which column it is, whatever stands before it.
    pub(in crate::answers) has_places: bool,
    /// Reads every row that is looked at: making a reader costs more than a row.
    pub(in crate::answers) reader: RefCell<Records>,
}

impl FirstRows<'_> {
    /// What the filled cells of some columns say.
    pub(in crate::answers) fn readings(&self, columns: &[usize]) -> Vec<AnswerReading> {
        let mut readings = Vec::new();
        self.each_row(|records| {
            let cells = columns.iter().filter_map(|column| filled(records, *column));
            readings.extend(cells.map(|cell| self.answers.read(&String::from_utf8_lossy(cell))));
        });
        readings
    }

    /// The labels of totals that people chose: a row follows that is called otherwise, or the same. A bit for each.
    ///
    /// Of other files no more rows are at hand than one that is no longer than the names and has no such label, so none counts after it.
    pub(in crate::answers) fn chosen(&self, plan: &ColumnMapping) -> u64 {
        let (mut open, mut chosen, mut is_settled) = (0, 0, None);
        self.each_row(|records| {
            if is_settled == Some(true) {
                return;
            }
            if is_settled.is_none() && records.len() <= plan.columns().len() {
                is_settled = Some(!TotalLabel::is_chosen_in(records));
            }
            match TotalLabel::of_record(plan, records) {
                Some(TotalLabel::Chosen(place)) if is_answered(self.answers, plan, records) => {
                    chosen |= open & bit(place);
                    open |= bit(place);
                }
                Some(TotalLabel::Totals | TotalLabel::Chosen(_)) => {}
                _ => chosen |= open,
            }
        });
        chosen
    }

    /// What stands beside the answers, in columns that are not read, about numbers that mean something else than they count for.
    pub(in crate::answers) fn other_meaning(&self, plan: &ColumnMapping) -> Option<OtherMeaning> {
        let (mut found, mut pairs) = (None, Vec::new());
        let is_beside = |at: usize| {
            let column = plan.columns().get(at);
            column.is_none_or(|column| column.holds == ColumnRole::Ignored)
        };
        self.each_row(|records| {
            let cells = records.cells().enumerate();
            let cells = cells.map(|(at, cell)| if is_beside(at) { cell } else { "".into() });
            let cells: Vec<Cow<'_, str>> = cells.collect();
            for cell in &cells {
                found = found.take().or_else(|| other_meaning(self.answers, cell));
            }
            pairs.extend(legend::in_row(self.answers, &cells));
        });
        found.or_else(|| {
            // Two columns of a form may have a number and a label by chance.
            let has_name = |at: usize| {
                let column = plan.columns().get(at);
                column.is_some_and(|column| !column.name.trim().is_empty())
            };
            let is_legend = |pair: &Pair| {
                let same = pairs.iter().filter(|other| other.column == pair.column);
                let numbers: Vec<char> = same.map(|other| other.number).collect();
                let is_alone = !has_name(pair.column) || !has_name(pair.column + 1);
                numbers.is_sorted_by(|one, next| one < next) && (is_alone || numbers.len() > 2)
            };
            let legend: Vec<Pair> = pairs
                .iter()
                .filter(|pair| is_legend(pair))
                .cloned()
                .collect();
            legend::meaning(self.answers, &legend)
        })
    }

    /// That answers stand in columns without a name behind a statement, as where each answer has a column: those of at least half of
    /// the statements.
    ///
    /// # Errors
    /// When they do.
    pub(in crate::answers) fn check_options(
        &self,
        names: &[Names<'_>],
        header: &[Arc<str>],
    ) -> Result<(), SheetFault> {
        let is_nameless = |at: &usize| header.get(*at).is_some_and(|name| name.trim().is_empty());
        if !(1..header.len()).any(|at| is_nameless(&at)) {
            return Ok(());
        }
        let has_options = |column: usize| {
            let mut found = false;
            self.each_row(|records| {
                let read = |at: usize| {
                    let cell = filled(records, at).unwrap_or_default();
                    self.answers.read(&String::from_utf8_lossy(cell)).answer()
                };
                let own = read(column);
                let mut options = (column + 1..).take_while(is_nameless).map(read);
                found |= options.any(|option| option.is_some() && option != own);
            });
            found
        };
        for names in names {
            let columns = statements_in(names, header);
            let with_options = columns.iter().filter(|(at, _)| has_options(*at));
            if columns.len() > 1 && 2 * with_options.count() >= columns.len() {
                let column = columns.first().map_or(0, |(at, _)| at + 2);
                return Err(SheetFault::ColumnPerAnswer { column });
            }
        }
        Ok(())
    }

    /// # Errors
    /// When names say that a number means another step, or nothing says what numbers between words mean.
    pub(in crate::answers) fn check_meaning(&self, plan: &ColumnMapping) -> Result<(), SheetFault> {
        if let Some((column, meaning)) = in_names(self.answers, plan.columns()) {
            let column = Some(column);
            return Err(SheetFault::OtherMeaning { column, meaning });
        }
        let ends = self.ends_in_words(&plan.statement_columns());
        ends.map_or(Ok(()), |ends| Err(SheetFault::EndsInWords(ends)))
    }

    /// That only the ends of the scale are in words, and nothing says what the numbers between them mean.
    fn ends_in_words(&self, columns: &[usize]) -> Option<EndsInWords> {
        let mut used = UsedSteps::default();
        self.each_row(|records| {
            used.begin_row();
            let cells = columns.iter().filter_map(|column| filled(records, *column));
            let readings = cells.map(|cell| self.answers.read(&String::from_utf8_lossy(cell)));
            let readings: Vec<AnswerReading> = readings.collect();
            for reading in &readings {
                used.label(*reading);
            }
            let answers: Vec<_> = readings.into_iter().map(AnswerReading::code).collect();
            used.row(&answers, self.answers.scale());
        });
        used.ends_in_words(self.answers)
    }

    fn each_row(&self, mut look: impl FnMut(&Records)) {
        let mut records = self.reader.borrow_mut();
        for (start, end) in &self.start.sample {
            records.read(self.bytes.get(*start..*end).unwrap_or_default(), true);
            look(&records);
        }
        records.shrink();
    }
}

/// How many rows begin with a statement where the statements are rows.
const TURNED: usize = 3;

impl FirstRows<'_> {
    /// Why a table without columns for statements can't be used, when its rows are statements, or answers one by one.
    pub(in crate::answers) fn turned(
        &self,
        names: &Names<'_>,
        header: &[Arc<str>],
    ) -> Option<SheetFault> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        self.each_row(|records| found.extend(statements_in(names, records.cells())));
        let in_column = |column: usize| found.iter().filter(move |(at, _)| *at == column);
        let column = (0..header.len()).find(|column| in_column(*column).count() >= TURNED)?;
        let different = different(&in_column(column).copied().collect::<Vec<_>>());
        let is_id = |name: &Arc<str>| matches!(names.meaning(name), Meaning::Detail(Detail::Id, _));
        let names_people = header.iter().skip(1).any(is_id);
        if column == 0 && different == in_column(0).count() && !names_people {
            return Some(SheetFault::Transposed);
        }
        let column = header.get(column)?.to_string();
        Some(SheetFault::RowPerAnswer { column })
    }
}

fn filled(records: &Records, column: usize) -> Option<&[u8]> {
    let cell = records.cell(column)?;
    Some(cell).filter(|cell| !cell.trim_ascii().is_empty())
}

impl Sample for FirstRows<'_> {
    fn reads_as_answers(&self, columns: &[usize]) -> bool {
        let readings = self.readings(columns);
        let any = readings.iter().any(|reading| reading.answer().is_some());
        any && !readings.iter().any(|reading| reading.is_unreadable())
    }

    fn may_have_labels(&self, columns: &[usize]) -> bool {
        let is_label = |reading: &AnswerReading| reading.label().is_some();
        self.readings(columns).iter().any(is_label)
    }

    fn cells_of(&self, column: usize) -> Vec<Vec<u8>> {
        let mut cells = Vec::new();
        self.each_row(|records| cells.extend(filled(records, column).map(<[u8]>::to_vec)));
        cells
    }

    fn code_before(&self) -> Option<&str> {
        None
    }

    fn in_margin(&self, column: usize, columns: usize) -> (Vec<AnswerReading>, usize) {
        if column >= columns && !self.has_places {
            return (Vec::new(), 0);
        }
        (self.readings(&[column]), self.start.sample.len())
    }

    fn cells_after(&self, columns: usize) -> usize {
        let mut widths = BTreeSet::new();
        self.each_row(|records| {
            let is_more = records.len() > columns && !records.has_more_than(columns);
            widths.insert(if is_more { records.len() } else { columns });
        });
        match widths.first() {
            Some(width) if widths.len() == 1 && !self.has_places => width - columns,
            _ => 0,
        }
    }
}
