//! A cell of a column of dates: ISO 8601, days with `-`, `.`, `/` or the name of a month, and the numbers of Excel.

use crate::answers::{moment_of_days, says_nothing};

/// The days since 1900 that a number stands for: from 1954 to 2119.
const DAYS: std::ops::RangeInclusive<f64> = 20_000.0..=80_000.0;

/// The most letters of a zone, as in `AEST`.
const LONGEST_ZONE: usize = 4;

/// How the names of months begin, in Dutch and English.
const MONTHS: [&[&str]; 12] = [
    &["january", "januari"],
    &["february", "februari"],
    &["march", "maart", "mrt"],
    &["april"],
    &["may", "mei"],
    &["june", "juni"],
    &["july", "juli"],
    &["august", "augustus"],
    &["september", "sept"],
    &["october", "oktober"],
    &["november"],
    &["december"],
];

/// The names of the days of the week, in Dutch and English.
const WEEKDAYS: [&str; 7] = [
    "maandag ma monday mon",
    "dinsdag di tuesday tue tues",
    "woensdag wo wednesday wed",
    "donderdag do thursday thu thur thurs",
    "vrijdag vr friday fri",
    "zaterdag za saturday sat",
    "zondag zo sunday sun",
];

/// What may follow the number of a day in English.
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// What a cell says; a date is a number of the digits of year, month, day, hour, minute and second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellMoment {
    Nothing,
    NoDate,
    Date(u64),
    /// A date with slashes: with the day first, and with the month first; it has one of them.
    Slashed(Option<u64>, Option<u64>),
}

/// What a time says of the zone in which it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Zone {
    /// There is no time.
    #[default]
    NoTime,
    Unsaid,
    /// So many minutes before Greenwich.
    Ahead(i16),
}

pub(super) fn said(cell: &[u8]) -> (CellMoment, Zone) {
    let text = String::from_utf8_lossy(cell);
    let text = text.trim().trim_start_matches('\'');
    if says_nothing(text) {
        return (CellMoment::Nothing, Zone::NoTime);
    }
    let text = text.to_lowercase();
    let text = without_weekday(&text);
    excel(text)
        .or_else(|| compact(text))
        .or_else(|| numbers(text))
        .or_else(|| named(text))
        .unwrap_or((CellMoment::NoDate, Zone::NoTime))
}

/// A number of days, whole or with decimals.
fn excel(text: &str) -> Option<(CellMoment, Zone)> {
    let is_sign = |c: char| c.is_ascii_digit() || ".,".contains(c);
    let days = text.replacen(',', ".", 1).parse().ok();
    let days = days.filter(|days| text.chars().all(is_sign) && DAYS.contains(days))?;
    numbers(&moment_of_days(days, false))
}

/// What follows the name of a day of the week, which is the first word.
fn without_weekday(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphabetic());
    let (first, rest) = text.split_at(end.unwrap_or_default());
    let is_day = WEEKDAYS
        .iter()
        .any(|days| days.split(' ').any(|day| day == first));
    if is_day { after_sign(rest) } else { text }
}

/// Year, month and day as eight digits, and perhaps a time.
fn compact(text: &str) -> Option<(CellMoment, Zone)> {
    let (day, rest) = text.split_at_checked(8)?;
    let is_longer = rest.starts_with(|c: char| c.is_ascii_digit());
    let is_day = !is_longer && day.bytes().all(|byte| byte.is_ascii_digit());
    let day =
        Some(day).filter(|_| is_day && ["19", "20"].contains(&text.get(..2).unwrap_or("")))?;
    numbers(&format!(
        "{}-{}-{}{rest}",
        day.get(..4)?,
        day.get(4..6)?,
        day.get(6..)?
    ))
}

/// Three numbers with the same sign between them, and perhaps a time.
fn numbers(text: &str) -> Option<(CellMoment, Zone)> {
    let (first, rest) = number(text)?;
    let sign = rest.chars().next().filter(|sign| "-/.".contains(*sign))?;
    let (second, rest) = number(rest.strip_prefix(sign)?)?;
    let (last, rest) = number(rest.strip_prefix(sign)?)?;
    let (time, zone) = time(rest)?;
    let date = |year, month, day| Some(date(year, month, day)? * 1_000_000 + time);
    if first.len() == 4 {
        return Some((CellMoment::Date(date(first, second, last)?), zone));
    }
    let said = match (sign, last.len()) {
        ('/', 2 | 4) => {
            let (day_first, month_first) = (date(last, second, first), date(last, first, second));
            day_first.or(month_first)?;
            CellMoment::Slashed(day_first, month_first)
        }
        (_, 4) | ('.', 2) => CellMoment::Date(date(last, second, first)?),
        _ => return None,
    };
    Some((said, zone))
}

/// A day, the name of its month and a year, in this order or with the month or the year first.
fn named(text: &str) -> Option<(CellMoment, Zone)> {
    let (start, rest) = text.split_at(text.find(|c: char| c.is_alphabetic())?);
    let length = rest
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(rest.len());
    let (name, rest) = rest.split_at(length);
    let month = month(name)?.to_string();
    let rest = after_sign(rest.strip_prefix('.').unwrap_or(rest));
    let (second, rest) = number(rest)?;
    let rest = ORDINALS
        .iter()
        .find_map(|end| rest.strip_prefix(end))
        .unwrap_or(rest);
    let (first, second, rest) = match number(start) {
        Some((first, sign)) if after_sign(sign).is_empty() => (first, second, rest),
        None if start.is_empty() => {
            let (year, rest) = number(after_sign(rest))?;
            (second, year, rest)
        }
        _ => return None,
    };
    let (year, day) = if first.len() == 4 {
        (first, second)
    } else {
        (second, first)
    };
    let (time, zone) = time(rest)?;
    let said = CellMoment::Date(date(year, &month, day)? * 1_000_000 + time);
    Some((said, zone))
}

/// What follows a sign or blanks between the parts of a date.
fn after_sign(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || "-/.,".contains(c))
}

/// The digits at the start, and what follows.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    Some(text.split_at(end)).filter(|(digits, _)| (1..=4).contains(&digits.len()))
}

/// The number of a month by its name, of which three letters are enough.
fn month(name: &str) -> Option<usize> {
    let is = |names: &[&str]| {
        names
            .iter()
            .any(|whole| *whole == name || whole.get(..3) == Some(name))
    };
    Some(MONTHS.iter().position(|names| is(names))? + 1)
}

/// The digits of a day that is in the calendar; a year of two digits is of this century.
fn date(year: &str, month: &str, day: &str) -> Option<u64> {
    let century = match year.len() {
        4 => 0,
        2 => 2000,
        _ => return None,
    };
    let is_short = month.len() <= 2 && day.len() <= 2;
    let (year, month, day): (u64, u64, u64) =
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let year = year + century;
    let days = match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let is_day = is_short && (1..=12).contains(&month) && (1..=days).contains(&day);
    is_day.then_some((year * 100 + month) * 100 + day)
}

/// The digits of what follows a date: nothing, or a time in some zone.
fn time(text: &str) -> Option<(u64, Zone)> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    let text = ["om ", "at ", "t"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let text = text.trim_start();
    if text.is_empty() {
        return Some((0, Zone::NoTime));
    }
    let (hour, rest) = number(text)?;
    let (minute, rest) = number(rest.strip_prefix([':', '.'])?)?;
    let seconds = rest.strip_prefix([':', '.']).and_then(number);
    let (second, rest) = seconds.unwrap_or(("0", rest));
    let rest = rest.strip_prefix(['.', ',']).map_or(rest, |rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit())
    });
    let (hour, zone) = clock(hour.parse().ok()?, rest.trim())?;
    let (minute, second): (u64, u64) = (minute.parse().ok()?, second.parse().ok()?);
    let is_time = hour <= 24 && minute <= 59 && second <= 60;
    is_time.then_some(((hour * 100 + minute) * 100 + second, zone))
}

/// The hour of the day and its zone, by what follows the time: half of the day, or a zone.
fn clock(hour: u64, after: &str) -> Option<(u64, Zone)> {
    let after = after.replace('.', "");
    let (half, rest) = after.split_once(' ').unwrap_or((&after, ""));
    match half {
        "am" | "pm" if !(1..=12).contains(&hour) => None,
        "am" => Some((hour % 12, zone(rest)?)),
        "pm" => Some((hour % 12 + 12, zone(rest)?)),
        "uur" => Some((hour, zone(rest)?)),
        _ => Some((hour, zone(&after)?)),
    }
}

/// The zone that is nothing, a difference with Greenwich, or letters with or without one.
fn zone(text: &str) -> Option<Zone> {
    let letters = text
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let (letters, difference) = text.split_at(letters);
    if letters.len() > LONGEST_ZONE {
        return None;
    }
    let sign = match difference.chars().next() {
        Some('+') => 1,
        Some('-') => -1,
        Some(_) => return None,
        None => {
            return Some(match letters {
                "z" | "utc" | "gmt" => Zone::Ahead(0),
                "cet" => Zone::Ahead(60),
                "cest" => Zone::Ahead(120),
                _ => Zone::Unsaid,
            });
        }
    };
    let difference = difference.get(1..).unwrap_or_default();
    let ahead = number(difference).and_then(|(hours, rest)| {
        let minutes = rest.strip_prefix(':').and_then(number);
        let hours: i16 = hours.parse().ok()?;
        Some(match minutes {
            Some((minutes, _)) => hours * 60 + minutes.parse::<i16>().ok()?,
            None if hours >= 100 => hours / 100 * 60 + hours % 100,
            None => hours * 60,
        })
    });
    Some(ahead.map_or(Zone::Unsaid, |ahead| Zone::Ahead(sign * ahead)))
}
