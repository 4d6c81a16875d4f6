//! What `score` says, and every command that reads files of answers.

pub mod columns;

use crate::words::Language;
use crate::words::reading::unfinished;

/// What the last line counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ScoreClosing {
    /// Rows that were scored.
    pub rows: u64,
    /// Those with enough answers for every role.
    pub complete: u64,
    /// Problems of every kind.
    pub problems: u64,
    /// Rows that were never handed in.
    pub unfinished: u64,
    /// Whether those were left out.
    pub left_out: bool,
}

sentences! {
    pub(crate) fn head_id: nl "id" en "id";
    pub(crate) fn head_leading: nl "voorop" en "leading";
    /// The head above complete or incomplete.
    pub(crate) fn head_status: nl "status" en "status";
    /// Enough answers for every role.
    pub(crate) fn complete: nl "volledig" en "complete";
    /// Too few answers for a role.
    pub(crate) fn incomplete: nl "onvolledig" en "incomplete";
    /// A row was made with other statements: those, and the ones in use.
    pub(crate) fn other_instrument(found: &str, expected: &str):
        nl "sommige rijen zijn gemaakt met andere stellingen ({found}); ze zijn gescoord met de stellingen die nu in gebruik zijn \
            ({expected})"
        en "some rows were made with other statements ({found}); they are scored with those in use ({expected})";
    /// A row was made with the same statements in earlier words: those, and the ones in use.
    pub(crate) fn earlier_words(found: &str, expected: &str):
        nl "sommige rijen zijn gemaakt met dezelfde stellingen in iets andere woorden ({found}, nu {expected}); ze tellen \
            gewoon mee"
        en "some rows were made with the same statements in slightly other words ({found}, now {expected}); they count like \
            the others";
    /// Some rows are examples of people who do not exist.
    pub(crate) fn example_rows:
        nl "dit zijn verzonnen voorbeeldrijen, geen mensen"
        en "these are made-up example rows, not people";
    pub(crate) fn strict:
        nl "Gestopt bij het eerste probleem, vanwege --strict."
        en "Stopped at the first problem, because of --strict.";
    /// A file was not written, because reading stopped.
    pub(crate) fn not_written(path: &str):
        nl "{path} is niet geschreven."
        en "{path} was not written.";
    /// Rows per second beside a bar.
    pub(crate) fn per_second(number: &str): nl "{number} rijen/s" en "{number} rows/s";
    /// How many of how many rows a table shows.
    pub(crate) fn shown(language: Language, shown: u64, all: u64): match (shown, all) {
        (_, 0) => nl "Er zijn geen rijen." en "There are no rows.";
        (shown, all) if shown == all => say(format!("{}.", rows(language, all)));
        (shown, all) =>
            nl "De eerste {shown} van {}; alle rijen met --format csv."
            en "The first {shown} of {}; all of them with --format csv.", rows(language, all);
    }
    /// How many problems were not shown.
    pub(crate) fn more_problems(count: u64): count count
        nl "… en nog # [ander probleem|andere problemen]:" en "… and # more problem[|s]:";
}

/// The last line.
pub(crate) fn closing(language: Language, closing: &ScoreClosing) -> String {
    let mut parts = vec![
        rows(language, closing.rows),
        format!("{} {}", closing.complete, complete(language)),
        format!(
            "{} {}",
            closing.rows - closing.complete,
            incomplete(language)
        ),
        problems(language, closing.problems),
    ];
    if closing.unfinished > 0 {
        parts.push(unfinished(language, closing.unfinished, closing.left_out));
    }
    parts.join(", ")
}

sentences! {
    pub(super) fn rows(count: u64): count count nl "# rij[|en]" en "# row[|s]";
    pub(super) fn problems(count: u64): count count nl "# [probleem|problemen]" en "# problem[|s]";
}
