//! Conversations in lines, in full.

use super::{LANGUAGES, to_compare, with_file};
use crate::support::ambtenaar;

/// Counts, a tally, what can't be read, one taken back, one corrected, one skipped.
const HANDS: &str = "\
nobody
9
1 2 3
x
1 1 1 1 5

t 1 1 2 5 5
b
b
2 2 2 2 1
e
2 2 2 2 2


?
0 0 0 9 0

s
9 0 0 0 0

q
";

/// Orders with and without ties, what can't be read, one taken back, one skipped, and all to the end.
const ORDERS: &str = "\
1 2
1 2 3

b
3 2 1
b
2 = 1 3

?
S
1 = 2 = 3

3 1 2

1 3 2

2 1 3

1 2 3

2 1 3

";

#[test]
fn a_room_that_stops_half_way() {
    for language in LANGUAGES {
        ambtenaar(&format!(
            "class --accessible --no-progress --lang {language}"
        ))
        .stdin(HANDS)
        .pins(&format!("class_lines_stopped_{language}"));
    }
}

#[test]
fn a_room_that_votes_to_the_end() {
    let input = format!("9\n{}", "1 1 2 2 3\n\n".repeat(12));
    for language in LANGUAGES {
        ambtenaar(&format!(
            "class --accessible --no-progress --lang {language}"
        ))
        .stdin(&*input)
        .pins(&format!("class_lines_{language}"));
    }
}

#[test]
fn cases_to_the_end() {
    for language in LANGUAGES {
        ambtenaar(&format!("cases --seed 1 --no-progress --lang {language}"))
            .stdin(ORDERS)
            .pins(&format!("cases_lines_{language}"));
    }
}

#[test]
fn cases_beside_a_saved_test_as_text_and_json() {
    for (name, options) in [
        ("nl", "--lang nl"),
        ("en", "--lang en"),
        ("json", "--format json"),
    ] {
        let line = format!("cases --seed 1 --no-progress --with rows.csv {options}");
        with_file(&line, "rows.csv", to_compare())
            .stdin("1 2 3\n\n".repeat(8))
            .pins(&format!("cases_with_{name}"));
    }
}

#[test]
fn cases_that_stop_half_way() {
    for language in LANGUAGES {
        ambtenaar(&format!("cases --seed 1 --no-progress --lang {language}"))
            .stdin("2 1 3\n\nq\n")
            .pins(&format!("cases_lines_stopped_{language}"));
    }
}
