//! A text as pages of a screen, cut between paragraphs where that is possible.

use std::cell::Cell;

use crate::ask::{Asked, Choice, LayOut, Pages, Runner, or_left, paged};
use crate::commands::context::Context;
use crate::error::{Error, status};
use crate::screen::{Display, Wrap};
use crate::words::Language;
use crate::words::pages::PagesLeadTo;

use super::stage::{Mode, Stage};

/// Shows pages until the person goes back to where they came from.
pub(crate) fn read(lay_out: LayOut<'_>, language: Language, runner: &mut Runner<'_>) -> Asked<()> {
    let at = Cell::new(0);
    let pages = Pages::new(language, lay_out, Vec::<Choice<()>>::new(), &at);
    runner.ask(pages.going_back(PagesLeadTo::Menu))
}

pub(crate) fn in_pages(text: &str) -> LayOut<'_> {
    Box::new(|rows, columns| screenfuls(text, rows, columns))
}

/// A display on a screen that has this many columns now; where lines are read out it stays what it is.
pub(crate) fn as_wide(display: Display, columns: usize) -> Display {
    let width = if columns == usize::MAX {
        display.width
    } else {
        columns
    };
    Display { width, ..display }
}

/// The text in pages of at most `rows` lines; on a screen that is narrower than the text its lines are broken.
pub(crate) fn screenfuls(text: &str, rows: usize, columns: usize) -> Vec<(usize, Vec<String>)> {
    let wrap = Wrap::at(columns.saturating_sub(1));
    let lines: Vec<String> = text.lines().flat_map(|line| wrap.paragraph(line)).collect();
    paged(lines, rows)
        .into_iter()
        .map(|page| (0, page))
        .collect()
}

/// Lets someone with keys page through a text that their screen has no room for; it is still to be printed, so that it can be
/// read back.
pub(crate) fn page_through(text: &str, context: &mut Context<'_>) -> Result<(), Error> {
    page_through_laid_out(in_pages(text), context)
}

/// The same with a text that is laid out anew for each size of the screen; afterwards the display is as wide as that is then.
pub(crate) fn page_through_laid_out(
    lay_out: LayOut<'_>,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    let terminals = context.io.terminals;
    if !(terminals.stdin && terminals.stdout) {
        return Ok(());
    }
    let Mode::Keys(term, _) = Mode::choose(context)? else {
        return Ok(());
    };
    let (rows, columns) = term.size();
    if lay_out(rows.saturating_sub(1).into(), columns.into()).len() == 1 {
        return Ok(());
    }
    let asked = Stage::choose(context)?.run(context, |runner, context, _| {
        if !runner.is_lines() {
            let at = Cell::new(0);
            let none = Vec::<Choice<()>>::new();
            let pages = Pages::new(context.language, lay_out, none, &at);
            // However it is left, the text follows.
            let _left = or_left(runner.ask(pages))?;
            runner.clear()?;
            context.fit(runner);
        }
        Ok(status::DONE)
    });
    asked.map(drop)
}

#[cfg(test)]
mod tests {
    use super::screenfuls;

    #[test]
    fn a_long_text_is_cut_between_paragraphs() {
        let pages = |rows| {
            screenfuls("a\nb\n\nc\nd\ne\n", rows, 80)
                .into_iter()
                .map(|(_, lines)| lines)
        };
        let cut: Vec<Vec<String>> = pages(4).collect();
        assert_eq!(cut, [vec!["a", "b", ""], vec!["c", "d", "e"]]);
        assert_eq!(pages(6).count(), 1);
    }

    #[test]
    fn a_heading_goes_with_what_stands_below_it() {
        let pages = screenfuls("a\nb\nc\n\nHead\n\nd\ne\nf\n", 7, 80);
        let [(_, first), (_, second)] = pages.as_slice() else {
            unreachable!("{pages:?}");
        };
        assert_eq!(first, &["a", "b", "c", ""]);
        assert_eq!(second, &["Head", "", "d", "e", "f"]);
    }

    #[test]
    fn what_is_left_of_a_line_stands_under_its_beginning() {
        let pages = screenfuls("   one two three\nfour five six", 9, 12);
        assert_eq!(
            pages,
            [(
                0,
                vec!["   one two", "   three", "four five", "six"]
                    .into_iter()
                    .map(str::to_owned)
                    .collect()
            )]
        );
    }

    #[test]
    fn nothing_is_lost_whatever_the_screen() {
        let text = "a\n\nb\nc\nd\ne\nf\n\n\ng\nh\n";
        for rows in 1..20 {
            let pages = screenfuls(text, rows, 80);
            assert!(pages.iter().all(|(_, lines)| lines.len() <= rows));
            let lines: Vec<String> = pages.into_iter().flat_map(|(_, lines)| lines).collect();
            assert_eq!(lines.join("\n") + "\n", text);
        }
    }
}
