//! Breaking lines between words.

use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr as _;

/// What a line begins with that is meant to be copied, such as a command.
pub(crate) const TO_COPY: &str = "    ";

/// The widest a line of text may be; longer ones are hard to read.
const WIDEST: usize = 78;

/// How a command begins.
const PROGRAM: &str = "ambtenaar ";

/// What tells a shell that a command goes on below.
const GOES_ON: &str = " \\";

/// A space at which no line is broken.
const NO_BREAK: &str = "\u{a0}";

/// How Dutch ends a number in per cents, and the same where no line is broken.
const PERCENT: &str = " %";
const GLUED_PERCENT: &str = "\u{a0}%";

/// A width at which text is broken, with what stands before its first and its other lines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wrap<'a> {
    columns: usize,
    first: &'a str,
    rest: &'a str,
    whole_words: bool,
}

impl<'a> Wrap<'a> {
    /// Breaks at this many columns.
    pub(crate) const fn at(columns: usize) -> Self {
        Self {
            columns,
            first: "",
            rest: "",
            whole_words: false,
        }
    }

    /// Leaves a word that is wider than that whole, so that a path can be copied.
    pub(crate) const fn whole_words(mut self) -> Self {
        self.whole_words = true;
        self
    }

    /// Starts every line with this.
    pub(crate) const fn indent(mut self, indent: &'a str) -> Self {
        self.first = indent;
        self.rest = indent;
        self
    }

    /// Starts the first line with this, and the others with spaces that come out as wide as `rest`.
    pub(crate) const fn hang(mut self, first: &'a str, rest: &'a str) -> Self {
        self.first = first;
        self.rest = rest;
        self
    }

    /// The lines of a text; an empty text is one empty line.
    pub(crate) fn lines(self, text: &str) -> Vec<String> {
        let options = Options::new(self.columns.max(1))
            .initial_indent(self.first)
            .subsequent_indent(self.rest)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(!self.whole_words);
        // A number stays with its sign.
        let glued = text.replace(PERCENT, GLUED_PERCENT);
        textwrap::wrap(&glued, options)
            .into_iter()
            .map(|line| line.trim_end().replace(GLUED_PERCENT, PERCENT))
            .collect()
    }

    /// The same, so that no word stands alone on the last line where that takes no line more.
    pub(crate) fn heading(self, text: &str) -> Vec<String> {
        let lines = self.lines(text);
        let ends_alone = |lines: &Vec<String>| {
            let last = lines.last().filter(|_| lines.len() > 1);
            last.is_some_and(|last| !last.trim_start().contains(' '))
        };
        if !ends_alone(&lines) {
            return lines;
        }
        let narrower = (1..self.columns).rev();
        let narrower = narrower.map(|columns| Self { columns, ..self }.lines(text));
        let mut as_few = narrower.take_while(|narrower| narrower.len() == lines.len());
        as_few
            .find(|lines| !ends_alone(lines))
            .unwrap_or(lines.clone())
    }

    /// Pieces one after the other, with a separator between two on one line. A piece that fits on a line is not broken.
    pub(crate) fn pieces(self, pieces: &[impl AsRef<str>], separator: &str) -> Vec<String> {
        let ending = separator.trim_end().replace(' ', NO_BREAK);
        let taken = self.rest.width() + ending.width();
        let room = self.columns.saturating_sub(taken);
        let whole = |piece: &str| {
            if piece.width() <= room {
                piece.replace(' ', NO_BREAK)
            } else {
                piece.to_owned()
            }
        };
        let pieces: Vec<String> = pieces.iter().map(|piece| whole(piece.as_ref())).collect();
        self.lines(&pieces.join(&format!("{ending} ")))
            .into_iter()
            .map(|line| {
                let line = line.replace(NO_BREAK, " ");
                let line = line.strip_suffix(separator.trim_end()).unwrap_or(&line);
                line.to_owned()
            })
            .collect()
    }

    /// The lines of a line of a text in paragraphs: what is left of it stands under its beginning, behind the mark of a list, and a
    /// command stays one.
    pub(crate) fn paragraph(self, line: &str) -> Vec<String> {
        let told = line.trim_start_matches(' ');
        let indent = line.len() - told.len();
        if told.starts_with(PROGRAM) && indent > 0 {
            return self.command(line);
        }
        let (mark, _) = told.split_once(' ').unwrap_or_default();
        let number = mark.strip_suffix('.').unwrap_or_default();
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let marked = if mark == "-" || is_number {
            mark.len() + 1
        } else {
            0
        };
        self.hang("", &" ".repeat(indent + marked)).lines(line)
    }

    /// The text with its lines broken. A line that begins with [`TO_COPY`] is a command: it is broken between options only, in
    /// the way that shells read as one line.
    pub(crate) fn text(self, text: &str) -> String {
        let lines = text.split('\n').flat_map(|line| {
            if line.starts_with(TO_COPY) {
                self.command(line)
            } else {
                self.lines(line)
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn command(self, line: &str) -> Vec<String> {
        // No sign means that to both shells of Windows: there the screen itself breaks a line, which stays one when copied.
        let columns = if cfg!(windows) {
            usize::MAX
        } else {
            self.columns
        };
        let room = columns.saturating_sub(GOES_ON.width());
        let indent = line.len() - line.trim_start_matches(' ').len();
        let mut lines = Vec::new();
        let mut last = String::new();
        for (place, option) in line.split(" --").enumerate() {
            let option = if place == 0 {
                option.to_owned()
            } else {
                format!(" --{option}")
            };
            // An option stays with its value where they fit.
            let whole = indent + 2 + option.width() <= room;
            let parts = if whole || place == 0 && option.width() <= room {
                vec![option]
            } else {
                words_of(&option)
            };
            for part in parts {
                if last.is_empty() || last.width() + part.width() <= room {
                    last.push_str(&part);
                } else {
                    lines.push(format!("{last}{GOES_ON}"));
                    last = format!("{}{}", " ".repeat(indent + 2), part.trim_start());
                }
            }
        }
        lines.push(last);
        lines
    }
}

/// The words of a part of a command, each with the space before it; what is quoted is one.
fn words_of(part: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut quoted = false;
    for character in part.chars() {
        let begins =
            character == ' ' && !quoted && words.last().is_some_and(|word| !word.trim().is_empty());
        quoted ^= character == '\'';
        match words.last_mut() {
            Some(word) if !begins => word.push(character),
            _ => words.push(character.to_string()),
        }
    }
    words
}

/// The columns that a line of text may take on a screen: the last one stays free, so that no terminal breaks a line by itself.
pub(crate) fn text_width(columns: usize) -> usize {
    columns.saturating_sub(1).clamp(1, WIDEST)
}

/// The columns that a text without line breaks takes.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// The text with spaces behind it, up to this many columns.
pub(crate) fn padded(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(columns(text))))
}

#[cfg(test)]
mod tests {
    use super::{Wrap, columns, padded};

    #[test]
    fn lines_break_between_words_and_keep_their_indent() {
        let wrapped = Wrap::at(10).hang("- ", "  ").lines("een twee drie");
        assert_eq!(wrapped, ["- een twee", "  drie"]);
        assert_eq!(Wrap::at(5).lines(""), [""]);
    }

    #[test]
    fn pieces_stay_whole_where_they_fit() {
        let pieces = ["b save it".to_owned(), "Enter done".to_owned()];
        let lines = |columns| Wrap::at(columns).indent("  ").pieces(&pieces, " · ");
        assert_eq!(lines(40), ["  b save it · Enter done"]);
        assert_eq!(lines(23), ["  b save it", "  Enter done"]);
        assert_eq!(lines(14), ["  b save it", "  Enter done"]);
        assert_eq!(lines(10), ["  b save", "  it", "  Enter", "  done"]);
    }

    #[test]
    fn no_word_stands_alone_on_the_last_line_of_a_heading_where_that_takes_no_line_more() {
        let heading = |columns, text| Wrap::at(columns).heading(text);
        assert_eq!(heading(14, "one two three four"), ["one two", "three four"]);
        assert_eq!(heading(18, "one two three four"), ["one two three four"]);
        assert_eq!(heading(7, "one two three"), ["one two", "three"]);
        assert_eq!(heading(7, "one longest"), ["one", "longest"]);
    }

    #[test]
    fn a_number_stays_with_its_sign() {
        assert_eq!(Wrap::at(9).lines("around 17 % now"), ["around", "17 % now"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_command_is_broken_between_options_as_shells_read_it() {
        let wrap = Wrap::at(26);
        assert_eq!(wrap.text("see:\n    run --a 1"), "see:\n    run --a 1");
        assert_eq!(
            wrap.text("    run --save 'a b.csv' --id x"),
            "    run --save 'a b.csv' \\\n      --id x"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_command_in_a_paragraph_is_one_command_on_every_screen() {
        let line = "   ambtenaar compare a.csv b.csv c.csv --id x --report 'my page.html'";
        for columns in [14, 20, 40, 60, 80] {
            let lines = Wrap::at(columns).paragraph(line);
            let joined: Vec<&str> = lines
                .iter()
                .map(|line| line.strip_suffix(" \\").unwrap_or(line).trim_start())
                .collect();
            assert_eq!(joined.join(" "), line.trim_start(), "{columns}");
            assert!(lines.iter().rev().skip(1).all(|line| line.ends_with(" \\")));
            assert!(
                columns < 20 || lines.iter().all(|line| super::columns(line) <= columns),
                "{lines:?}"
            );
        }
        assert_eq!(
            Wrap::at(9).paragraph("  one two three"),
            ["  one two", "  three"]
        );
        assert_eq!(Wrap::at(9).paragraph("12. one two"), ["12. one", "    two"]);
        assert_eq!(Wrap::at(9).paragraph(" - one two"), [" - one", "   two"]);
    }

    #[test]
    fn a_word_that_is_too_wide_is_broken_or_left_whole() {
        assert_eq!(Wrap::at(4).lines("a /b/c/d"), ["a", "/b/c", "/d"]);
        assert_eq!(Wrap::at(4).whole_words().lines("a /b/c/d"), ["a", "/b/c/d"]);
    }

    #[test]
    fn wide_characters_count_double() {
        assert_eq!(columns("é漢"), 3);
        assert_eq!(padded("漢", 4), "漢  ");
    }
}
