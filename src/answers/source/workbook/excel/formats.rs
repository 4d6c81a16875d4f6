//! Which formats of cells show a number as a date, a time or a percentage, and which moment such a number is.

use std::collections::{HashMap, HashSet};

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use quick_xml::events::{BytesStart, Event};

use crate::error::SheetFault;

use super::super::archive::{Archive, KeptParts};
use super::super::code::is_shown_as_code;
use super::super::xml::{attribute, text_attribute};
use super::pattern::{NumberShown, Pattern};

const PART: &str = "xl/styles.xml";

/// What the format of a number takes.
const EACH: usize = 48;

/// The last day that Excel knows, 31 December 9999, in days since the start of 1900 and of 1904.
const LAST_DAY: (u32, u32) = (2_958_465, 2_957_003);

/// The formats of cells by their number.
#[derive(Debug, Default)]
pub(super) struct Formats {
    shows: Vec<Shows>,
    /// Those that show a code.
    patterns: Vec<Pattern>,
    /// The numbers of those that strike through what they show.
    struck: HashSet<usize>,
}

/// As what a number is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Shows {
    #[default]
    Number,
    /// A date or a time.
    Moment,
    /// A share of a hundred.
    Percentage,
    /// A code, by the pattern at this place.
    Code(u32),
    /// Something that is not known here.
    Odd,
}

impl Formats {
    /// # Errors
    /// When they can't be read, or are too many. Of fonts only those that strike through are kept.
    pub(super) fn read(archive: &mut Archive, kept: &mut KeptParts) -> Result<Self, SheetFault> {
        let mut formats = Self::default();
        let Some(mut xml) = archive.part(PART)? else {
            return Ok(formats);
        };
        let (mut of_numbers, mut in_cells) = (HashMap::<u32, Shows>::new(), false);
        let mut fonts = Fonts::default();
        loop {
            match xml.next()?.0 {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(&tag, "numFmtId")?.and_then(|id| id.parse().ok());
                        let code = text_attribute(&tag, "formatCode")?;
                        if let (Some(id), Some(code)) = (id, code) {
                            kept.add(EACH, PART)?;
                            of_numbers.insert(id, formats.of(&code, kept)?);
                        }
                    }
                    "fonts" => fonts.is_open = true,
                    "font" if fonts.is_open => fonts.count += 1,
                    "strike" if fonts.is_open => fonts.strike(&tag, kept)?,
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells => {
                        let id = attribute(&tag, "numFmtId")?.and_then(|id| id.parse().ok());
                        let shows = id.map_or(Shows::Number, |id| {
                            let given = of_numbers.get(&id).copied();
                            given.unwrap_or_else(|| Shows::built_in(id))
                        });
                        let font = attribute(&tag, "fontId")?.and_then(|id| id.parse().ok());
                        if font.is_some_and(|font| fonts.struck.contains(&font)) {
                            kept.add(EACH, PART)?;
                            formats.struck.insert(formats.shows.len());
                        }
                        kept.add(2 * size_of::<Shows>(), PART)?;
                        formats.shows.push(shows);
                    }
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "cellXfs" => in_cells = false,
                    "fonts" => fonts.is_open = false,
                    _ => {}
                },
                Event::Eof => return Ok(formats),
                _ => {}
            }
        }
    }

    /// What a format shows; the pattern of a code is kept.
    fn of(&mut self, code: &str, kept: &mut KeptParts) -> Result<Shows, SheetFault> {
        let shows = Shows::of(code);
        if shows != Shows::Number {
            return Ok(shows);
        }
        Ok(match NumberShown::by(code) {
            NumberShown::Number => Shows::Number,
            NumberShown::Odd => Shows::Odd,
            NumberShown::Code(pattern) => {
                kept.add(2 * pattern.size(), PART)?;
                self.patterns.push(pattern);
                Shows::Code(u32::try_from(self.patterns.len() - 1).unwrap_or(u32::MAX))
            }
        })
    }

    /// A number as the code that people see, given its digits; nothing where they see no code.
    pub(super) fn code(&self, shows: Shows, digits: &str) -> Option<String> {
        let Shows::Code(place) = shows else {
            return None;
        };
        let pattern = self.patterns.get(place as usize)?;
        Some(pattern.show(digits)).filter(|code| is_shown_as_code(code, digits))
    }

    /// Whether a cell with this format is struck through.
    pub(super) fn is_struck(&self, format: Option<u32>) -> bool {
        format.is_some_and(|format| self.struck.contains(&(format as usize)))
    }

    /// As what a number is shown in a cell with this format.
    pub(super) fn shows(&self, format: Option<u32>) -> Shows {
        let format = format.and_then(|format| self.shows.get(format as usize));
        format.copied().unwrap_or_default()
    }
}

/// The fonts of a workbook, while they are read.
#[derive(Debug, Default)]
struct Fonts {
    is_open: bool,
    count: u32,
    /// The numbers, from 0, of those that strike through.
    struck: HashSet<u32>,
}

impl Fonts {
    /// The last font says whether it strikes through.
    fn strike(&mut self, tag: &BytesStart<'_>, kept: &mut KeptParts) -> Result<(), SheetFault> {
        let is_off = matches!(attribute(tag, "val")?.as_deref(), Some("0" | "false"));
        if !is_off {
            kept.add(EACH, PART)?;
            self.struck.insert(self.count.saturating_sub(1));
        }
        Ok(())
    }
}

impl Shows {
    /// ECMA-376 part 1, 18.8.30, with the formats that depend on the language.
    const fn built_in(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percentage,
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Self::Moment,
            _ => Self::Number,
        }
    }

    /// What a format shows: a moment when it has a day, month, year, hour, minute or second in it, and a percentage when it has
    /// that sign, where it is no literal text.
    fn of(code: &str) -> Self {
        let mut signs = code.chars();
        let mut shows = Self::Number;
        while let Some(sign) = signs.next() {
            match sign.to_ascii_lowercase() {
                '\\' | '_' | '*' => {
                    signs.next();
                }
                '"' => {
                    signs.by_ref().find(|sign| *sign == '"');
                }
                '[' => {
                    let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                    if is_duration(&inside) {
                        return Self::Moment;
                    }
                }
                // Only the first of several formats counts: the others are for negative numbers, zero and text.
                ';' => break,
                'd' | 'm' | 'y' | 'h' | 's' => return Self::Moment,
                'a' if signs.as_str().starts_with('/') => return Self::Moment,
                '%' => shows = Self::Percentage,
                _ => {}
            }
        }
        shows
    }
}

/// Whether what stands in brackets is hours, minutes or seconds that go on past a day, an hour or a minute.
fn is_duration(inside: &str) -> bool {
    ['h', 'm', 's'].iter().any(|unit| {
        let mut signs = inside.chars();
        !inside.is_empty() && signs.all(|sign| sign.eq_ignore_ascii_case(unit))
    })
}

/// A number of days as a date and time, to the second, as text.
///
/// Excel takes 1900 for a leap year: day 60 is the 29 February that it did not have. In the other system, of old Macs,
/// the days count from 1904.
pub(crate) fn moment(days: f64, from_1904: bool) -> String {
    let (last_1900, last_1904) = LAST_DAY;
    let last = if from_1904 { last_1904 } else { last_1900 };
    // What is no number is day 0, as what is before it.
    let within = days.max(0.0).min(f64::from(last) + 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the bounds above are far below those of the type"
    )]
    let seconds = (within * 86_400_000.0).round() as i64 / 1000;
    let (day, second) = match (seconds / 86_400, seconds % 86_400) {
        (day, _) if day > i64::from(last) => (i64::from(last), 0),
        other => other,
    };
    let date = match (from_1904, day) {
        (false, 60) => "1900-02-29".to_owned(),
        (true, _) => day_after(date(1904, 1, 1), day),
        (false, ..60) => day_after(date(1899, 12, 31), day),
        (false, _) => day_after(date(1899, 12, 30), day),
    };
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{date} {hour:02}:{minute:02}:{second:02}")
}

fn day_after(start: Date, days: i64) -> String {
    start.saturating_add(days.days()).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Shows, moment};

    #[test]
    fn a_format_with_a_part_of_a_date_or_time_tells_a_moment() {
        for code in [
            "DD/MM/YY",
            "H:MM:SS;@",
            "m\"M\"d\"D\";@",
            "[h]:mm:ss",
            "[$-404]e\"\\xfc\"m\"\\xfc\"d\"\\xfc\"",
            "[ss]",
            "[Blue]\\+[h]:mm;[Red]\\-[h]:mm",
            "[>=100][Magenta][s].00",
            "ha/p\\\\m",
            "*-yyyy-mm-dd",
        ] {
            assert_eq!(Shows::of(code), Shows::Moment, "{code}");
        }
        for code in [
            "General",
            "0.00E+00",
            "#,##0\\ [$\\u20bd-46D]",
            "\"Y: \"0.00\"m\";\"Y: \"-0.00\"m\";@",
            "\"$\"#,##0_);[Red](\"$\"#,##0)",
            "0_ ;[Red]\\-0\\ ",
            "\\Y000000",
            "#,##0.0####\" YMD\"",
            "[>=100][Magenta]General",
            "#,##0.00\\ _M\"H\"_);[Red]#,##0.00\\ _M\"S\"_)",
            "#,##0*y",
            "[]0",
            "\"",
            "[",
            "\\",
        ] {
            assert_eq!(Shows::of(code), Shows::Number, "{code}");
        }
    }

    #[test]
    fn a_format_with_the_sign_shows_a_percentage() {
        for code in ["0%", "0.00%", "#,##0\\ %;[Red]\\-0%", "[Blue]0.0%_)"] {
            assert_eq!(Shows::of(code), Shows::Percentage, "{code}");
        }
        for code in ["0\"%\"", "0\\%", "0;0%", "0_%"] {
            assert_eq!(Shows::of(code), Shows::Number, "{code}");
        }
        assert_eq!(Shows::built_in(9), Shows::Percentage);
    }

    #[test]
    fn a_number_of_days_is_the_date_and_time_that_excel_shows() {
        for (days, shown) in [
            (0.0, "1899-12-31 00:00:00"),
            (1.0, "1900-01-01 00:00:00"),
            (59.0, "1900-02-28 00:00:00"),
            (60.0, "1900-02-29 00:00:00"),
            (61.0, "1900-03-01 00:00:00"),
            (45_292.75, "2024-01-01 18:00:00"),
            (45_351.0 + 86_399.0 / 86_400.0, "2024-02-29 23:59:59"),
            (45_351.999_999_999, "2024-03-01 00:00:00"),
            (2_958_465.5, "9999-12-31 12:00:00"),
            (2_958_465.999_999_999, "9999-12-31 00:00:00"),
            (1e300, "9999-12-31 00:00:00"),
            (f64::NAN, "1899-12-31 00:00:00"),
            (-3.5, "1899-12-31 00:00:00"),
        ] {
            assert_eq!(moment(days, false), shown, "{days}");
        }
        assert_eq!(moment(0.0, true), "1904-01-01 00:00:00");
        assert_eq!(moment(43_830.0, true), "2024-01-01 00:00:00");
    }
}
