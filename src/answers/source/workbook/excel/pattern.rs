//! Formats with which a whole number is shown as a code, with zeros or text before its digits.

/// The signs of a format for positive numbers, from the left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Mark>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// A digit, or else a zero.
    Digit,
    Text(char),
}

/// What a format makes of a whole number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NumberShown {
    /// Its digits, or an amount.
    Number,
    Code(Pattern),
    /// Something else, that depends on more than the number or is not known here.
    Odd,
}

impl NumberShown {
    /// What a format makes of it, going by its first section; it is no date and no percentage.
    pub(super) fn by(code: &str) -> Self {
        let (mut signs, mut is_odd) = (Vec::new(), false);
        let mut rest = code.chars();
        while let Some(sign) = rest.next() {
            match sign {
                ';' => break,
                '0' => signs.push(Mark::Digit),
                '"' => signs.extend(rest.by_ref().take_while(|c| *c != '"').map(Mark::Text)),
                '\\' => signs.extend(rest.next().map(Mark::Text)),
                '_' => is_odd |= rest.next().is_none(),
                '[' => {
                    let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                    is_odd |= inside.contains(['<', '>', '=']);
                }
                'G' | 'g' if rest.as_str().to_ascii_lowercase().starts_with("eneral") => {
                    signs.push(Mark::Digit);
                    rest.nth("eneral".len() - 1);
                }
                '.' | ',' | '%' | 'E' | 'e' | '@' => return Self::Number,
                '#' if !signs.contains(&Mark::Digit) => {}
                '-' | '/' | ' ' | '(' | ')' | '+' | ':' | '$' => signs.push(Mark::Text(sign)),
                _ => is_odd = true,
            }
        }
        let digits = signs.iter().filter(|sign| **sign == Mark::Digit).count();
        let has_word = |sign: &Mark| matches!(sign, Mark::Text(c) if c.is_alphanumeric());
        let is_code = digits > 1 || (digits > 0 && signs.iter().any(has_word));
        match (is_code, is_odd) {
            (false, _) => Self::Number,
            (true, true) => Self::Odd,
            (true, false) => Self::Code(Pattern(signs)),
        }
    }
}

impl Pattern {
    /// A whole number above zero as it is shown.
    pub(super) fn show(&self, digits: &str) -> String {
        let places = self.0.iter().filter(|sign| **sign == Mark::Digit).count();
        let more = digits.len().saturating_sub(places);
        let zeros = std::iter::repeat_n('0', places.saturating_sub(digits.len()));
        let mut digits = zeros.chain(digits.chars());
        let mut shown = String::new();
        let mut is_first = true;
        for sign in &self.0 {
            match sign {
                Mark::Text(text) => shown.push(*text),
                Mark::Digit => {
                    let count = if is_first { more + 1 } else { 1 };
                    shown.extend(digits.by_ref().take(count));
                    is_first = false;
                }
            }
        }
        shown
    }

    /// How much room it takes, in bytes.
    pub(super) fn size(&self) -> usize {
        size_of::<Self>() + self.0.capacity() * size_of::<Mark>()
    }
}

#[cfg(test)]
mod tests {
    use super::NumberShown;

    fn shown(code: &str, digits: &str) -> Option<String> {
        match NumberShown::by(code) {
            NumberShown::Code(pattern) => Some(pattern.show(digits)),
            NumberShown::Number | NumberShown::Odd => None,
        }
    }

    #[test]
    fn a_format_shows_a_whole_number_with_zeros_and_text() {
        for (code, digits, found) in [
            ("0000", "7", "0007"),
            ("0000", "12345", "12345"),
            ("\"P-\"000", "7", "P-007"),
            ("\\P0", "7", "P7"),
            ("\"00-\"0", "7", "00-7"),
            ("\"P\"General", "12", "P12"),
            ("00\\-00", "712", "07-12"),
            ("[Red]000;[Blue]-000", "7", "007"),
            ("##000", "7", "007"),
        ] {
            assert_eq!(shown(code, digits).as_deref(), Some(found), "{code}");
        }
    }

    #[test]
    fn other_formats_show_a_number_or_are_not_known() {
        for code in [
            "General", "0", "#", "0.00", "#,##0", "0;-0", "0_)", "@", "\"x\"", "",
        ] {
            assert_eq!(NumberShown::by(code), NumberShown::Number, "{code}");
        }
        for code in ["[>99]000;0", "000?", "*-000", "\"P\"0n"] {
            assert_eq!(NumberShown::by(code), NumberShown::Odd, "{code}");
        }
    }
}
