//! Days in words.

use super::Language::{self, Dutch, English};

/// "3 November 2026" for `2026-11-03`; a text of another form stays as it is.
#[must_use]
pub fn date(language: Language, iso: &str) -> String {
    let mut parts = iso.split('-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return iso.to_owned();
    };
    match month
        .checked_sub(1)
        .and_then(|index| months(language).get(index))
    {
        Some(month) => format!("{day} {month} {year}"),
        None => iso.to_owned(),
    }
}

const fn months(language: Language) -> &'static [&'static str; 12] {
    match language {
        Dutch => &[
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        English => &[
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::date;
    use crate::words::Language::{Dutch, English};

    #[test]
    fn a_day_is_written_in_words_and_anything_else_stays() {
        assert_eq!(date(Dutch, "2026-11-03"), "3 november 2026");
        assert_eq!(date(English, "2026-11-03"), "3 November 2026");
        assert_eq!(date(English, "2026-13-03"), "2026-13-03");
        assert_eq!(date(Dutch, "soon"), "soon");
    }
}
