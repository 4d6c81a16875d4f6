//! Showing a text screenful by screenful, cut between paragraphs where that is possible.

use crate::ask::{Choice, Leaving, Menu, Runner};
use crate::commands::context::Context;
use crate::situation::Error;

/// The rows that stay free for the line that says how to read on.
const SPARE_ROWS: usize = 2;

/// Writes a text to standard output; on a screen it waits at the end of each screenful, and leaves room for the menu that
/// comes under it. How the reader left it before its end, if so.
pub(in crate::commands) fn show(
    text: &str,
    under: Option<&Menu>,
    runner: &mut Runner<'_>,
    context: &mut Context<'_>,
) -> Result<Option<Leaving>, Error> {
    runner.clear()?;
    let size = runner.size().filter(|_| context.io.terminals.stdout);
    let room = size.map_or(usize::MAX, |(rows, _)| rows.saturating_sub(SPARE_ROWS));
    let last = size.map_or(usize::MAX, |(rows, columns)| {
        let menu = under.map_or(0, |menu| menu.height(columns) + 1);
        rows.saturating_sub(menu.max(SPARE_ROWS))
    });
    let pages = screenfuls(text, room.max(1), last.max(1));
    let end = pages.len().saturating_sub(1);
    for (place, page) in pages.iter().enumerate() {
        context.print(page)?;
        if place < end {
            let chosen = runner.ask(read_on(context))?;
            runner.clear()?;
            if let Err(leaving) = chosen {
                return Ok(Some(leaving));
            }
        }
    }
    Ok(None)
}

fn read_on(context: &Context<'_>) -> Menu {
    let label = context.texts.interview.closing.read_on;
    let choices = vec![Choice::new(&[' '], ""), Choice::new(&[], label)];
    Menu::new(context.texts, Vec::new(), choices).in_one_line()
}

/// The text in pieces of at most `room` lines, the last one of at most `last`; together they are the text again.
fn screenfuls(text: &str, room: usize, last: usize) -> Vec<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut rest = lines.as_slice();
    let mut pages = Vec::new();
    while rest.len() > last {
        // What is left may fit on a screen, but not together with what comes under it.
        let most = room.min(rest.len() - 1).max(1);
        let (page, after) = rest.split_at(cut(rest, most));
        pages.push(page.concat());
        rest = after;
    }
    pages.push(rest.concat());
    pages
}

/// Where to end a page of at most `most` lines: after the last empty line, unless the page would end early.
fn cut(lines: &[&str], most: usize) -> usize {
    let page = lines.get(..most).unwrap_or(lines);
    match page.iter().rposition(|line| line.trim().is_empty()) {
        Some(end) if 2 * (end + 1) > most => end + 1,
        _ => most,
    }
}

#[cfg(test)]
mod tests {
    use super::screenfuls;

    #[test]
    fn a_text_that_fits_is_one_piece() {
        assert_eq!(screenfuls("a\nb\n", 4, 2), ["a\nb\n"]);
        assert_eq!(screenfuls("a\nb\n", usize::MAX, usize::MAX), ["a\nb\n"]);
        assert_eq!(screenfuls("", 4, 2), [""]);
    }

    #[test]
    fn a_long_text_is_cut_between_paragraphs() {
        assert_eq!(
            screenfuls("a\nb\n\nc\nd\ne\n", 4, 4),
            ["a\nb\n\n", "c\nd\ne\n"]
        );
    }

    #[test]
    fn the_last_piece_leaves_room_for_what_comes_under_it() {
        assert_eq!(screenfuls("a\nb\n\nc\nd\n", 5, 3), ["a\nb\n\n", "c\nd\n"]);
    }

    #[test]
    fn nothing_is_lost_whatever_the_screen() {
        let text = "a\n\nb\nc\nd\ne\nf\n\n\ng\nh\n";
        for room in 1..20 {
            for last in 1..=room {
                let pages = screenfuls(text, room, last);
                assert_eq!(pages.concat(), text);
                let (end, before) = pages.split_last().expect("a page");
                assert!(end.lines().count() <= last);
                assert!(before.iter().all(|page| page.lines().count() <= room));
            }
        }
    }
}
