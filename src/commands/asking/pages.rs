//! Cutting a text into screenfuls, between paragraphs where that is possible.

/// The rows that stay free for the line that says how to read on.
const SPARE_ROWS: usize = 2;

/// The text in pieces that each fit on a screen with this many rows; together they are the text again.
pub(in crate::commands) fn screenfuls(text: &str, rows: usize) -> Vec<String> {
    let room = rows.saturating_sub(SPARE_ROWS).max(1);
    let mut pages = Vec::new();
    let mut page: Vec<&str> = Vec::new();
    for line in text.split_inclusive('\n') {
        if page.len() == room {
            let paragraph = page.iter().rposition(|line| line.trim().is_empty());
            let rest = match paragraph {
                // A page that would end early is cut where it is full.
                Some(end) if 2 * end >= room => page.split_off(end + 1),
                _ => Vec::new(),
            };
            pages.push(page.concat());
            page = rest;
        }
        page.push(line);
    }
    pages.push(page.concat());
    pages
}

#[cfg(test)]
mod tests {
    use super::screenfuls;

    #[test]
    fn a_text_that_fits_is_one_piece() {
        assert_eq!(screenfuls("a\nb\n", 4), ["a\nb\n"]);
        assert_eq!(screenfuls("a\nb\n", usize::MAX), ["a\nb\n"]);
    }

    #[test]
    fn a_long_text_is_cut_between_paragraphs() {
        assert_eq!(
            screenfuls("a\nb\n\nc\nd\ne\n", 6),
            ["a\nb\n\n", "c\nd\ne\n"]
        );
    }

    #[test]
    fn nothing_is_lost_whatever_the_screen() {
        let text = "a\n\nb\nc\nd\ne\nf\n\n\ng\nh\n";
        for rows in 1..20 {
            let pages = screenfuls(text, rows);
            assert_eq!(pages.concat(), text);
            assert!(
                pages
                    .iter()
                    .all(|page| page.lines().count() <= rows.saturating_sub(2).max(1))
            );
        }
    }
}
