//! When a row was answered, as its file says it.

/// A day and, when it is there, a time: what is later is larger. A text that is no date is the earliest of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Moment(u64);

impl Moment {
    /// Reads ISO 8601 (`2026-03-01`, `2026-03-01T09:30:00`), and what Excel makes of such a day in Dutch (`1-3-2026`,
    /// `1-3-2026 09:30`).
    pub(super) fn of(cell: &[u8]) -> Self {
        Self(read(cell).unwrap_or_default())
    }

    /// The day in ISO 8601; nothing when the text was no date.
    pub(super) fn day(self) -> Option<String> {
        let day = self.0 / 1_000_000;
        let (year, month, day) = (day / 10_000, day / 100 % 100, day % 100);
        (self != Self::default()).then(|| format!("{year:04}-{month:02}-{day:02}"))
    }
}

fn read(cell: &[u8]) -> Option<u64> {
    let text = String::from_utf8_lossy(cell);
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    let mut next = || numbers.find(|digits| !digits.is_empty());
    let (first, month, last) = (next()?, next()?, next()?);
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) if text.contains('-') => (last, first),
        _ => return None,
    };
    let number = |digits: &str, most: u64| {
        let number = digits.parse().ok();
        number.filter(|number: &u64| *number <= most)
    };
    let date = (number(year, 9999)? * 100 + number(month, 12)?) * 100 + number(day, 31)?;
    let time = [24, 59, 60].map(|most| next().and_then(|digits| number(digits, most)));
    let [hour, minute, second] = time.map(Option::unwrap_or_default);
    Some(date * 1_000_000 + hour * 10_000 + minute * 100 + second)
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn later_is_larger() {
        let dates = [
            "",
            "2025-12-31",
            "1-3-2026",
            "2026-03-01T09:30",
            "01-03-2026 09:31",
            "2026-03-01 10:00:05",
            "2026-03-02",
        ];
        let moments = dates.map(|date| Moment::of(date.as_bytes()));
        assert!(moments.is_sorted_by(|a, b| a < b), "{moments:?}");
        assert_eq!(Moment::of(b"2026-03-01"), Moment::of(b"1-3-2026"));
        let day = Moment::of(b"1-3-2026 09:30").day();
        assert_eq!(day.as_deref(), Some("2026-03-01"));
    }

    #[test]
    fn what_is_no_date_is_the_earliest() {
        for text in [
            "yesterday",
            "3/1/2026",
            "2026-13-01",
            "12",
            "1-2-3",
            "\u{663}",
        ] {
            assert_eq!(Moment::of(text.as_bytes()).day(), None, "{text}");
        }
    }
}
