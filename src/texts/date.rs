//! Days in words.

/// "3 November 2026" for `2026-11-03`; a text of another form stays as it is.
pub(super) fn in_words(iso: &str, months: &[&str; 12]) -> String {
    let mut parts = iso.split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return iso.to_owned();
    };
    match month.checked_sub(1).and_then(|place| months.get(place)) {
        Some(month) => format!("{day} {month} {year}"),
        None => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    const MONTHS: [&str; 12] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

    #[test]
    fn a_day_is_written_in_words_and_anything_else_stays() {
        assert_eq!(in_words("2026-11-03", &MONTHS), "3 k 2026");
        assert_eq!(in_words("2026-13-03", &MONTHS), "2026-13-03");
        assert_eq!(in_words("soon", &MONTHS), "soon");
    }
}
