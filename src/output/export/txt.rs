//! A list to print, and a sheet for the trainer, in plain text.

use crate::screen::{Wrap, columns};

use super::Exported;
use super::paper::{Paper, TrainerSheet};

/// Starts a new page on a printer.
pub(crate) const FORM_FEED: &str = "\u{c}";
/// The columns of a table of shares.
const SHARES: usize = 7;
/// The columns of a printed page.
const COLUMNS: usize = 76;

/// Both sheets, with this line between them.
#[must_use]
pub fn txt(exported: &Exported<'_>, new_page: &str) -> String {
    let paper = Paper::of(exported);
    let mut lines = list(&paper);
    lines.push(new_page.to_owned());
    lines.extend(key(&paper.key));
    lines.push(String::new());
    lines.join("\n")
}

fn list(paper: &Paper) -> Vec<String> {
    let fields = paper.lines_to_fill(["____________________", "______________"]);
    let mut lines = Vec::new();
    if let Some(asked) = &paper.asked {
        lines.extend(Wrap::at(COLUMNS).lines(asked));
        lines.push(String::new());
    }
    lines.extend(underlined(&paper.title));
    lines.push(fields.join("   "));
    lines.push(String::new());
    lines.extend(Wrap::at(COLUMNS).lines(&paper.instruction.join(" ")));
    lines.push(String::new());
    for (value, label) in &paper.answers {
        lines.extend(
            Wrap::at(COLUMNS)
                .hang(&format!("  {value}  "), "     ")
                .lines(label),
        );
    }
    let digits = paper.answers.iter().map(|(value, _)| format!("[{value}]"));
    let digits = digits.collect::<Vec<_>>().join("  ");
    for (number, sentence) in &paper.statements {
        lines.push(String::new());
        let first = format!("{number:>3}  ");
        lines.extend(Wrap::at(COLUMNS).hang(&first, "     ").lines(sentence));
        lines.push(format!("     {digits}"));
    }
    lines.push(String::new());
    lines.extend(Wrap::at(COLUMNS).lines(paper.closing));
    lines
}

fn key(key: &TrainerSheet) -> Vec<String> {
    let mut lines = underlined(key.title);
    for (number, step) in (1..).zip(&key.steps) {
        let first = format!("{number:>2}. ");
        lines.extend(Wrap::at(COLUMNS).hang(&first, "    ").lines(step));
    }
    for (role, statements) in &key.roles {
        lines.push(String::new());
        lines.extend(underlined(role));
        for statement in statements {
            let first = format!("{:>3}  ", statement.number);
            lines.extend(
                Wrap::at(COLUMNS)
                    .hang(&first, "     ")
                    .lines(&statement.text),
            );
            lines.push(format!("     {}: ______", statement.counts));
        }
    }
    for table in &key.tables {
        lines.extend([String::new(), table.heading.to_owned(), String::new()]);
        for row in table.rows(SHARES) {
            let cell = |(from, share): (u64, u64)| format!("{from:>6}: {share:>2}");
            lines.push(row.into_iter().map(cell).collect());
        }
    }
    lines.push(String::new());
    lines.extend(Wrap::at(COLUMNS).lines(key.closing));
    lines.extend([String::new(), key.reference.clone()]);
    lines
}

fn underlined(title: &str) -> Vec<String> {
    let mut lines = Wrap::at(COLUMNS).lines(title);
    let width = lines.iter().map(|line| columns(line)).max().unwrap_or(0);
    lines.extend(["=".repeat(width), String::new()]);
    lines
}
