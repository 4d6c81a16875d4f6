//! What is the same for every row of a run.

use crate::answers::Wanted;
use crate::model::Dialect;
use crate::output::scored::{RowWriter, table};
use crate::screen::{Display, safe};
use crate::source::LoadedQuestionnaire;
use crate::words::Language;

use super::arguments::{RowFormat, ScoreRequest, With};
use super::counts::ScoreCounts;

/// What is the same for every row of a run.
pub(super) struct Job<'r> {
    pub(super) request: &'r ScoreRequest,
    /// For rows of the newest edition of the statements.
    pub(super) rows: RowWriter<'r>,
    /// For rows of each earlier one.
    earlier: Vec<RowWriter<'r>>,
    /// How rows name the editions: id@version#fingerprint.
    references: Vec<String>,
    /// Whether text from the files goes to a screen, and has to be made safe for it.
    pub(super) to_screen: bool,
    /// The names of the columns after the scores, made safe when they go to a screen.
    pub(super) names: Vec<String>,
}

impl<'r> Job<'r> {
    pub(super) fn new(
        request: &'r ScoreRequest,
        instrument: &'r LoadedQuestionnaire,
        to_screen: bool,
    ) -> Self {
        let dialect = Dialect::of(request.format == RowFormat::Excel);
        let rows = |edition| RowWriter::new(edition, dialect);
        let editions = instrument.questionnaire.editions();
        Self {
            request,
            rows: rows(&instrument.questionnaire),
            earlier: editions.skip(1).map(rows).collect(),
            references: instrument.references(),
            to_screen,
            names: Vec::new(),
        }
    }

    /// What scores the rows of an edition.
    pub(super) fn rows_of(&self, edition: usize) -> &RowWriter<'r> {
        let earlier = edition.checked_sub(1);
        let earlier = earlier.and_then(|place| self.earlier.get(place));
        earlier.unwrap_or(&self.rows)
    }

    /// How rows name an edition.
    pub(super) fn reference(&self, edition: usize) -> &[u8] {
        let reference = self.references.get(edition);
        reference.map(String::as_bytes).unwrap_or_default()
    }

    /// Decides the columns after the scores: those of what was understood, and the ones that are copied.
    pub(super) fn copy(&mut self, kept: &[String]) {
        let understood = self.understood().map(str::to_owned);
        let names = understood.chain(kept.iter().cloned());
        self.names = names
            .map(|name| {
                if self.to_screen {
                    safe(&name).into_owned()
                } else {
                    name
                }
            })
            .collect();
    }

    /// The columns of what was understood but the source, which stands before all others.
    fn understood(&self) -> impl Iterator<Item = &'static str> {
        let with = self.request.with.iter();
        with.filter(|with| **with != With::Source)
            .map(|with| with.key())
    }

    /// The first column, when it is the source.
    fn source(&self) -> Option<&'static str> {
        let source = self.request.with.contains(&With::Source);
        source.then_some(With::Source.key())
    }

    /// What is wanted of each row besides the answers.
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            keep: self.request.keep.clone(),
            ..Wanted::default()
        }
    }

    /// What stands above the rows.
    pub(super) fn header(&self) -> Vec<u8> {
        match self.request.format {
            RowFormat::Csv | RowFormat::Excel if !self.request.check => {
                self.rows
                    .header(self.source(), self.request.careless, &self.names)
            }
            _ => Vec::new(),
        }
    }

    /// The table of the first rows, when it was asked for.
    pub(super) fn table(&self, counts: &ScoreCounts, spoken: Language, display: Display) -> String {
        if self.request.format != RowFormat::Table || self.request.check {
            return String::new();
        }
        let source = self.source().map(str::to_owned);
        let names: Vec<String> = self.names.iter().cloned().chain(source).collect();
        table(&counts.first, counts.rows, &names, spoken, display)
    }

    /// Whether the longest run is wanted.
    pub(super) fn wants_run(&self) -> bool {
        self.request.careless || self.request.format == RowFormat::JsonLines
    }
}
