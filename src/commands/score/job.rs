//! What is the same for every row of a run.

use crate::answers::{Wanted, fitting, is_pattern};
use crate::commands::survey::{FileColumns, find_in};
use crate::error::Error;
use crate::model::Dialect;
use crate::output::scored::RowWriter;
use crate::screen::safe;
use crate::source::LoadedQuestionnaire;

use super::arguments::{RowFormat, ScoreRequest, WithColumn};

/// What is the same for every row of a run.
pub(super) struct ScoreJob<'r> {
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

impl<'r> ScoreJob<'r> {
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
    pub(super) fn set_names(&mut self, kept: &[String]) {
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
        with.filter(|with| **with != WithColumn::Source)
            .map(|with| with.key())
    }

    /// The first column, when it is the source.
    pub(super) fn source(&self) -> Option<&'static str> {
        let source = self.request.with.contains(&WithColumn::Source);
        source.then_some(WithColumn::Source.key())
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

    /// Whether the longest run is wanted.
    pub(super) fn wants_run(&self) -> bool {
        self.request.careless || self.request.format == RowFormat::JsonLines
    }
}

/// The names of the columns that are copied.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct KeptColumns {
    /// In the order in which they are written.
    pub(super) names: Vec<String>,
    /// Names that a pattern fits and that are written anyway.
    pub(super) left_out: Vec<String>,
}

/// Whether the files have to be looked at first: their columns together decide what is written.
pub(super) fn depends_on_files(request: &ScoreRequest) -> bool {
    let several = request.reading.files.len() > 1 && !request.keep.is_empty();
    several || request.keep.iter().any(|name| is_pattern(name))
}

impl KeptColumns {
    /// Those of files with these columns.
    ///
    /// # Errors
    /// When no file has a column that was asked for, or one has several with its name.
    pub(super) fn of(request: &ScoreRequest, files: &[FileColumns]) -> Result<Self, Error> {
        let mut kept = Self::default();
        for asked in &request.keep {
            if !is_pattern(asked) {
                kept.add(asked);
            } else if kept.add_fitting(request, files, asked) {
                continue;
            }
            find_in(files, asked)?;
        }
        Ok(kept)
    }

    fn add(&mut self, name: &str) {
        if !is_among(&self.names, name) {
            self.names.push(name.to_owned());
        }
    }

    /// Adds the columns that fit a pattern; whether there are any.
    fn add_fitting(
        &mut self,
        request: &ScoreRequest,
        files: &[FileColumns],
        pattern: &str,
    ) -> bool {
        let mut found = false;
        for name in files
            .iter()
            .flat_map(|(_, columns)| fitting(columns, pattern))
        {
            found = true;
            if !request.writes(name) {
                self.add(name);
            } else if !is_among(&self.left_out, name) {
                self.left_out.push(name.to_owned());
            }
        }
        found
    }
}

fn is_among(names: &[String], name: &str) -> bool {
    let name = name.to_lowercase();
    names.iter().any(|known| known.to_lowercase() == name)
}
