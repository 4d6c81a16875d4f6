//! A number in its sentence, so that none says "1 rows" or "row(s)".

/// A text in which `#` is the number, and of `[one|many]` there is what fits it.
pub(super) fn numbered(number: u64, text: &str) -> String {
    let mut rest = text;
    let mut said = String::new();
    while let Some((before, choice)) = rest.split_once('[') {
        let (choice, after) = choice.split_once(']').unwrap_or((choice, ""));
        let (one, many) = choice.split_once('|').unwrap_or((choice, choice));
        said += before;
        said += if number == 1 { one } else { many };
        rest = after;
    }
    (said + rest).replace('#', &number.to_string())
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn a_sentence_fits_its_number() {
        let rows = |number| numbered(number, "[One|All #] row[|s] [is|are] in.");
        assert_eq!(rows(1), "One row is in.");
        assert_eq!(rows(2), "All 2 rows are in.");
        assert_eq!(numbered(0, "# rij[|en]"), "0 rijen");
    }
}
