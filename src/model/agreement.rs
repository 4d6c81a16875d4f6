//! The usual words for disagreeing and agreeing, in Dutch and English.

use super::wording::words;

/// Words that make agreeing or disagreeing complete, before or after it.
const FULLY: [&str; 13] = [
    "helemaal",
    "geheel",
    "zeer",
    "sterk",
    "volledig",
    "absoluut",
    "totaal",
    "compleet",
    "strongly",
    "totally",
    "fully",
    "completely",
    "definitely",
];

/// Ways to say that one neither agrees nor disagrees.
const NEITHER: [&str; 16] = [
    "neutraal",
    "niet eens niet oneens",
    "niet eens en niet oneens",
    "niet mee eens niet mee oneens",
    "niet mee eens en niet mee oneens",
    "noch eens noch oneens",
    "noch mee eens noch mee oneens",
    "noch mee eens noch oneens",
    "eens noch oneens",
    "mee eens noch mee oneens",
    "neutral",
    "undecided",
    "neither",
    "neither agree nor disagree",
    "neither disagree nor agree",
    "neither agree or disagree",
];

/// Longer than any of these words, in bytes: a cell may be far longer.
const LONGEST: usize = 64;

/// The step, 0 (disagreeing completely) to 4 (agreeing completely), of a whole label in the usual words.
///
/// Never of part of a label, since "eens" is inside "oneens", and never of words that agree by halves ("een beetje mee
/// eens", "somewhat agree"): on five steps they have no place.
pub(crate) fn agreement(label: &str) -> Option<u8> {
    if label.len() > LONGEST {
        return None;
    }
    let label = words(label);
    if NEITHER.contains(&label.as_str()) {
        return Some(2);
    }
    let words: Vec<&str> = label.split(' ').collect();
    let (fully, rest) = match words.as_slice() {
        [first, rest @ ..] if FULLY.contains(first) => (true, rest),
        [rest @ .., last] if FULLY.contains(last) => (true, rest),
        all => (false, all),
    };
    let agrees = match rest {
        ["eens" | "agree"] | ["mee", "eens"] => true,
        ["oneens" | "disagree"] | ["mee", "oneens"] | ["niet", "mee", "eens"] => false,
        _ => return None,
    };
    Some(match (agrees, fully) {
        (false, true) => 0,
        (false, false) => 1,
        (true, false) => 3,
        (true, true) => 4,
    })
}

/// Whether a part in brackets says the opposite, so that a label may mean either: "mee (on)eens", "(niet) mee eens".
pub(crate) fn is_either(label: &str) -> bool {
    let mut parts = label.split('(');
    let mut before = parts.next().unwrap_or_default();
    parts.any(|part| {
        let (inside, after) = part.split_once(')').unwrap_or((part, ""));
        let is_glued = before.ends_with(char::is_alphabetic)
            && inside.starts_with(char::is_alphabetic)
            || after.starts_with(char::is_alphabetic);
        before = after;
        is_glued || matches!(words(inside).as_str(), "niet" | "not")
    })
}

/// Other words for the ends of a scale: the least, and the most.
const ENDS: [(&str, u8); 8] = [
    ("nee", 0),
    ("no", 0),
    ("nooit", 0),
    ("never", 0),
    ("ja", 4),
    ("yes", 4),
    ("altijd", 4),
    ("always", 4),
];

/// Whether a word makes agreeing or disagreeing complete.
pub(crate) fn is_complete(word: &str) -> bool {
    FULLY.contains(&words(word).as_str())
}

/// What words of a legend are about, that an answer has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LegendSubject {
    /// Agreeing, in other words: "akkoord".
    Agreeing,
    Often,
    Fitting,
    True,
}

/// What other words for the steps of a scale are about, and the step, 0 to 4. Only agreeing has steps between the ends.
///
/// Never of "niet helemaal waar", which is not "helemaal niet waar", nor of words that say no more than yes or no.
pub(crate) fn in_legends(label: &str) -> Option<(LegendSubject, u8)> {
    if label.len() > LONGEST {
        return None;
    }
    let label = words(label).replace("not at all", "fully not");
    let (mut rest, mut fully, mut not) = (Vec::new(), false, false);
    for word in label.split(' ') {
        match word {
            "very" | "heel" | "entirely" if !fully && !not => fully = true,
            word if FULLY.contains(&word) && !fully && !not => fully = true,
            "niet" | "not" if !not => not = true,
            word => rest.push(word),
        }
    }
    let (subject, is_so) = match rest.join(" ").as_str() {
        "akkoord" | "eens" | "mee eens" | "ermee eens" | "er mee eens" => {
            (LegendSubject::Agreeing, true)
        }
        "ermee oneens" | "er mee oneens" => (LegendSubject::Agreeing, false),
        "altijd" | "bijna altijd" | "always" | "almost always" if !not => {
            (LegendSubject::Often, true)
        }
        "nooit" | "bijna nooit" | "never" | "almost never" if !not => (LegendSubject::Often, false),
        "van toepassing"
        | "van toepassing op mij"
        | "op mij van toepassing"
        | "past bij mij"
        | "geldt voor mij"
        | "applicable"
        | "applicable to me"
        | "applies"
        | "applies to me" => (LegendSubject::Fitting, true),
        "waar" | "juist" | "klopt" | "correct" | "true" | "true of me" | "true for me" => {
            (LegendSubject::True, true)
        }
        "onwaar" | "onjuist" | "untrue" | "false" if !not => (LegendSubject::True, false),
        _ => return None,
    };
    let is_end = fully || subject != LegendSubject::Agreeing;
    Some(match (is_so != not, is_end) {
        (false, true) => (subject, 0),
        (false, false) => (subject, 1),
        (true, false) => (subject, 3),
        (true, true) => (subject, 4),
    })
}

/// The first label that says less agreement than the one before it among those in usual words, and that one; by their
/// places. Nothing when the labels go from disagreeing to agreeing, or none of them is known.
pub(crate) fn falling_label<'l>(labels: impl Iterator<Item = &'l str>) -> Option<[usize; 2]> {
    let degree = |label| {
        let ends = ENDS.iter().find(|(word, _)| *word == words(label));
        agreement(label).or(ends.map(|(_, degree)| *degree))
    };
    let known = labels.enumerate();
    let known: Vec<(usize, u8)> = known
        .filter_map(|(place, label)| Some((place, degree(label)?)))
        .collect();
    let mut pairs = known.iter().zip(known.iter().skip(1));
    let falling = pairs.find(|((_, before), (_, found))| found < before);
    falling.map(|((before, _), (found, _))| [*before, *found])
}

#[cfg(test)]
mod tests {
    use super::{LegendSubject, agreement, falling_label, in_legends};

    #[test]
    fn other_words_in_legends_have_a_subject_and_a_step() {
        for (labels, expected) in [
            (
                "helemaal akkoord|Volledig akkoord|helemaal ermee eens",
                Some((LegendSubject::Agreeing, 4)),
            ),
            ("akkoord|er mee eens", Some((LegendSubject::Agreeing, 3))),
            ("niet akkoord|niet eens", Some((LegendSubject::Agreeing, 1))),
            (
                "helemaal niet akkoord|helemaal niet eens",
                Some((LegendSubject::Agreeing, 0)),
            ),
            ("altijd|Always", Some((LegendSubject::Often, 4))),
            ("nooit|bijna nooit|never", Some((LegendSubject::Often, 0))),
            (
                "(helemaal) van toepassing|past helemaal bij mij",
                Some((LegendSubject::Fitting, 4)),
            ),
            (
                "helemaal niet van toepassing|niet van toepassing",
                Some((LegendSubject::Fitting, 0)),
            ),
            (
                "completely true|very true|helemaal waar|klopt helemaal",
                Some((LegendSubject::True, 4)),
            ),
            (
                "not at all true|klopt helemaal niet|onwaar",
                Some((LegendSubject::True, 0)),
            ),
            (
                "niet helemaal waar|klopt niet helemaal|not completely true|niet altijd|niet bijna nooit|niet onwaar|\
                 ja|nee|niet|helemaal niet|not at all|",
                None,
            ),
        ] {
            for label in labels.split('|') {
                assert_eq!(in_legends(label), expected, "{label:?}");
            }
        }
    }

    #[test]
    fn labels_that_agree_less_and_less_are_seen_and_unknown_ones_passed_over() {
        for (labels, expected) in [
            ("helemaal mee eens|mee eens|neutraal|oneens", Some([0, 1])),
            ("disagree|meh|agree|neutral", Some([2, 3])),
            ("ja|soms|nee", Some([0, 2])),
            ("always|never", Some([0, 1])),
            (
                "oneens|neutraal|beetje eens|eens|sterk eens|absoluut eens",
                None,
            ),
            ("no|maybe|yes", None),
            ("slecht|goed", None),
        ] {
            assert_eq!(falling_label(labels.split('|')), expected, "{labels}");
        }
    }

    #[test]
    fn the_usual_words_have_a_step() {
        for (step, labels) in [
            (
                0,
                "Zeer oneens|geheel mee oneens|(helemaal) niet mee eens|absoluut niet mee eens|absoluut mee oneens|\
                 strongly disagree|Disagree strongly|totally disagree|completely disagree",
            ),
            (1, "oneens|(mee) oneens|niet mee eens|disagree"),
            (
                2,
                "Neutraal.|niet eens, niet oneens|niet eens/niet oneens|niet eens en niet oneens|niet eens / niet oneens|\
                 noch eens noch oneens|noch eens, noch oneens|eens noch oneens|noch mee eens, noch mee oneens|\
                 noch mee eens noch mee oneens|niet mee eens en niet mee oneens|neutral|undecided|\
                 neither agree nor disagree",
            ),
            (3, "eens|mee eens|(mee) eens|agree"),
            (
                4,
                "sterk mee eens|volledig eens|absoluut mee eens|totally agree|agree strongly|completely agree",
            ),
        ] {
            for label in labels.split('|') {
                assert_eq!(agreement(label), Some(step), "{label:?}");
            }
        }
    }

    #[test]
    fn brackets_that_turn_a_label_leave_it_open() {
        for (label, expected) in [
            ("mee (on)eens", true),
            ("(dis)agree", true),
            ("agree(disagree)", true),
            ("mee eens (niet)", true),
            ("(helemaal) mee eens", false),
            ("(mee) (on)eens", true),
            ("mee eens (4)", false),
            ("mee eens(4)", false),
            ("oneens", false),
        ] {
            assert_eq!(super::is_either(label), expected, "{label}");
        }
    }

    #[test]
    fn halves_parts_and_other_words_have_none() {
        for label in [
            "een beetje mee eens",
            "enigszins mee oneens",
            "deels mee eens",
            "somewhat agree",
            "agree somewhat",
            "niet helemaal mee eens",
            "helemaal niet mee oneens",
            "niet",
            "mee",
            "helemaal",
            "eens!oneens",
            "Meh",
            "",
        ] {
            assert_eq!(agreement(label), None, "{label:?}");
        }
        assert_eq!(agreement(&format!("eens{}", " ".repeat(70))), None);
    }
}
