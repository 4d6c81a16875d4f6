//! The column in which a survey program says of each row whether it is a whole one, and no trial of whoever made the survey.

use crate::model::wording::words;

use super::column::{Column, ColumnRole};
use super::sample::Sample;
use crate::answers::detail::{Detail, is_qualtrics};

/// The names of such columns, the best one first: Qualtrics, `SurveyMonkey`, Typeform; Qualtrics once more.
const NAMES: [&str; 5] = [
    "status",
    "responsestatus",
    "responsetype",
    "completionstatus",
    CHANNEL,
];
const CHANNEL: &str = "distributionchannel";

/// How `REDCap` ends the name of the column behind a form.
const REDCAP: &str = "_complete";

/// How many of its forms are looked at.
const MOST_FORMS: usize = 100;

/// Words for rows of nobody: whoever made the survey tried it, or a machine answered.
const TRIAL: [&str; 8] = [
    "preview",
    "survey preview",
    "survey test",
    "test",
    "spam",
    "preview spam",
    "imported spam",
    "offline preview",
];

/// Words for rows that are not whole.
const NOT_WHOLE: [&str; 11] = [
    "partial",
    "partially complete",
    "partially completed",
    "incomplete",
    "in progress",
    "started",
    "disqualified",
    "gedeeltelijk",
    "gedeeltelijk voltooid",
    "onvolledig",
    "niet voltooid",
];

/// Words for others.
const WHOLE: [&str; 11] = [
    "complete",
    "completed",
    "unverified",
    "finished",
    "submitted",
    "ip address",
    "imported",
    "offline",
    "volledig",
    "voltooid",
    "afgerond",
];

/// The numbers that stand for such words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::answers) enum StatusNumbers {
    #[default]
    None,
    RedCap,
    Qualtrics,
}

impl StatusNumbers {
    /// Those that a status in this column is written with.
    pub(in crate::answers) fn of(columns: &[Column]) -> Self {
        let status = columns.iter().find(|column| column.is(Detail::Status));
        match status {
            Some(column) if is_of_redcap(column) => Self::RedCap,
            Some(_) if is_qualtrics(columns) => Self::Qualtrics,
            _ => Self::None,
        }
    }

    /// Whether a cell says that its row is of nobody.
    pub(in crate::answers) fn is_trial(self, cell: &[u8]) -> bool {
        let text = String::from_utf8_lossy(cell).trim().to_lowercase();
        let is_number = matches!(text.as_str(), "1" | "2" | "8" | "9" | "12" | "17");
        (self == Self::Qualtrics && is_number) || TRIAL.contains(&text.as_str())
    }

    /// Whether a cell says that its row is a whole one; nothing when it does not say it.
    pub(in crate::answers) fn is_whole(self, cell: &[u8]) -> Option<bool> {
        let text = String::from_utf8_lossy(cell).trim().to_lowercase();
        match (self, text.as_str()) {
            _ if self.is_trial(cell) => Some(false),
            (Self::RedCap, "0") => Some(false),
            (Self::RedCap, "1" | "2") | (Self::Qualtrics, "0" | "4" | "16") => Some(true),
            (_, text) if NOT_WHOLE.contains(&text) => Some(false),
            (_, text) => WHOLE.contains(&text).then_some(true),
        }
    }
}

/// Finds the column: one with such a name, of which the first cells are such words; behind the statements, where a program
/// has one for each form.
pub(in crate::answers) fn find(columns: &mut [Column], sample: &dyn Sample) {
    let numbers = if is_qualtrics(columns) {
        StatusNumbers::Qualtrics
    } else {
        StatusNumbers::None
    };
    let says = |numbers: StatusNumbers| {
        move |at: &usize| {
            let mut cells = sample.cells_of(*at).into_iter();
            cells.all(|cell| numbers.is_whole(&cell).is_some())
        }
    };
    let is_free = |(_, column): &(usize, &Column)| column.holds == ColumnRole::Ignored;
    let free = || columns.iter().enumerate().filter(is_free);
    let ranked = free().filter_map(|(at, column)| {
        let name = plain(column);
        let rank = NAMES.iter().position(|known| *known == name)?;
        Some((rank, at))
    });
    let mut ranked: Vec<(usize, usize)> = ranked.collect();
    ranked.sort_unstable();
    let is_known =
        |(rank, at): &(usize, usize)| NAMES.get(*rank) == Some(&CHANNEL) || says(numbers)(at);
    let named = ranked.into_iter().find(is_known).map(|(_, at)| at);
    let is_statement = |column: &Column| column.statement().is_some();
    let last = columns.iter().rposition(is_statement).unwrap_or_default();
    let of_forms = free()
        .filter(|(_, column)| is_of_redcap(column))
        .map(|(at, _)| at);
    let of_forms: Vec<usize> = of_forms
        .take(MOST_FORMS)
        .filter(says(StatusNumbers::RedCap))
        .collect();
    let behind = || of_forms.iter().copied().find(|at| *at > last);
    let found = named.or_else(behind).or(of_forms.last().copied());
    if let Some(column) = found.and_then(|at| columns.get_mut(at)) {
        column.holds = ColumnRole::Detail(Detail::Status);
    }
}

fn is_of_redcap(column: &Column) -> bool {
    let name = column.name.trim().to_lowercase();
    name.ends_with(REDCAP) || name == "complete?"
}

fn plain(column: &Column) -> String {
    words(&column.name).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::StatusNumbers;

    #[test]
    fn a_status_says_whether_a_row_is_a_whole_one() {
        for (numbers, cell, found) in [
            (StatusNumbers::None, "Survey Preview", Some(false)),
            (StatusNumbers::None, "IP Address", Some(true)),
            (StatusNumbers::None, " partial ", Some(false)),
            (StatusNumbers::None, "Completed", Some(true)),
            (StatusNumbers::None, "0", None),
            (StatusNumbers::None, "married", None),
            (StatusNumbers::RedCap, "0", Some(false)),
            (StatusNumbers::RedCap, "2", Some(true)),
            (StatusNumbers::RedCap, "Incomplete", Some(false)),
            (StatusNumbers::Qualtrics, "0", Some(true)),
            (StatusNumbers::Qualtrics, "1", Some(false)),
        ] {
            assert_eq!(numbers.is_whole(cell.as_bytes()), found, "{cell}");
        }
    }
}
