//! When a row was answered, as a number that can be compared.

/// A day and, when it is there, a time: larger is later; 0 when the text is no date.
///
/// Reads ISO 8601 (`2026-03-01`, `2026-03-01T09:30:00`), and what Excel makes of such a day in Dutch (`1-3-2026`, `1-3-2026 09:30`).
pub(super) fn moment(cell: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(cell);
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    let mut next = || numbers.find(|digits| !digits.is_empty());
    let (Some(first), Some(month), Some(last)) = (next(), next(), next()) else {
        return 0;
    };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) if text.contains('-') => (last, first),
        _ => return 0,
    };
    let number = |digits: &str, most: u64| {
        let number = digits.parse().ok();
        number.filter(|number: &u64| *number <= most)
    };
    let (Some(year), Some(month), Some(day)) =
        (number(year, 9999), number(month, 12), number(day, 31))
    else {
        return 0;
    };
    let time = [24, 59, 60].map(|most| next().and_then(|digits| number(digits, most)));
    let [hour, minute, second] = time.map(Option::unwrap_or_default);
    ((year * 100 + month) * 100 + day) * 1_000_000 + hour * 10_000 + minute * 100 + second
}

#[cfg(test)]
mod tests {
    use super::moment;

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
        let moments = dates.map(|date| moment(date.as_bytes()));
        assert!(moments.is_sorted_by(|a, b| a < b), "{moments:?}");
        assert_eq!(moment(b"2026-03-01"), moment(b"1-3-2026"));
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
            assert_eq!(moment(text.as_bytes()), 0, "{text}");
        }
    }
}
