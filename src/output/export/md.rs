//! A list to print, and a sheet for the trainer, in Markdown.

use crate::output::escape::markdown;

use super::paper::{Paper, TrainerSheet};
use super::{Exported, push};

/// Starts a new page where Markdown is printed through HTML.
const NEW_PAGE: &str = "<div style=\"page-break-before: always\"></div>";
/// The columns of a table of shares.
const COLUMNS: usize = 6;
const BOX: &str = "☐";

/// Both sheets.
#[must_use]
pub fn md(exported: &Exported<'_>) -> String {
    let paper = Paper::of(exported);
    let fields = paper.lines_to_fill(["______________"; 2]);
    let mut text = format!("# {}\n\n", markdown(&paper.title));
    push(&mut text, &(fields.join(" ") + "\n"));
    for sentence in &paper.instruction {
        push(&mut text, sentence);
    }
    push(&mut text, "");
    for (value, label) in &paper.answers {
        push(&mut text, &format!("- **{value}** {}", markdown(label)));
    }
    push(&mut text, "");
    statements(&mut text, &paper);
    push(&mut text, &format!("\n{}\n\n{NEW_PAGE}\n", paper.closing));
    key(&mut text, &paper.key);
    text
}

fn statements(text: &mut String, paper: &Paper) {
    let heads = paper.answers.iter().map(|(value, _)| value.to_string());
    let heads: Vec<String> = heads.collect();
    push(
        text,
        &format!("| | {} | {} |", paper.statement_head, heads.join(" | ")),
    );
    push(text, &format!("|--:|:--|{}", ":-:|".repeat(heads.len())));
    let boxes = vec![BOX; heads.len()].join(" | ");
    for (number, sentence) in &paper.statements {
        push(
            text,
            &format!("| {number} | {} | {boxes} |", markdown(sentence)),
        );
    }
}

fn key(text: &mut String, key: &TrainerSheet) {
    push(text, &format!("# {}\n", key.title));
    for (number, step) in (1..).zip(&key.steps) {
        push(text, &format!("{number}. {step}"));
    }
    for (role, lines) in &key.roles {
        let [statement, counts, points] = key.heads;
        push(text, &format!("\n## {}\n", markdown(role)));
        push(text, &format!("| | {statement} | {counts} | {points} |"));
        push(text, "|--:|:--|:--|:--|");
        for line in lines {
            push(
                text,
                &format!(
                    "| {} | {} | {} | |",
                    line.number,
                    markdown(&line.text),
                    line.counts
                ),
            );
        }
    }
    for table in &key.tables {
        push(text, &format!("\n{}\n", table.heading));
        push(text, &format!("|{}", " |".repeat(COLUMNS)));
        push(text, &format!("|{}", "--:|".repeat(COLUMNS)));
        for row in table.rows(COLUMNS) {
            let cell = |(from, share): (u64, u64)| format!(" {from} → **{share}** |");
            push(
                text,
                &format!("|{}", row.into_iter().map(cell).collect::<String>()),
            );
        }
    }
    push(text, &format!("\n{}\n", key.closing));
    push(text, &format!("`{}`", key.reference));
}
