//! Reports as a person reads them: rows, numbers and order.

use super::{LANGUAGES, ROOM, people, to_compare, with_file};
use crate::support::ambtenaar;

#[test]
fn what_a_room_counted() {
    for language in LANGUAGES {
        let line = format!("class --from room.csv --lang {language}");
        with_file(&line, "room.csv", ROOM).pins(&format!("class_{language}"));
    }
}

#[test]
fn a_mix_beside_earlier_wish_job_and_ten_colleagues() {
    for language in LANGUAGES {
        let line = format!("compare rows.csv --lang {language}");
        with_file(&line, "rows.csv", to_compare()).pins(&format!("compare_{language}"));
    }
}

#[test]
fn a_mix_beside_a_situation() {
    for language in LANGUAGES {
        let line = format!("compare rows.csv --situation passport-counter --lang {language}");
        with_file(&line, "rows.csv", to_compare()).pins(&format!("compare_situation_{language}"));
    }
}

#[test]
fn a_saved_result() {
    for language in LANGUAGES {
        let line = format!("take --from rows.csv --lang {language}");
        with_file(&line, "rows.csv", to_compare()).pins(&format!("take_from_{language}"));
    }
}

#[test]
fn a_case_without_and_with_its_roles() {
    for language in LANGUAGES {
        let line = format!("cases --show permit --seed 3 --lang {language}");
        ambtenaar(&line).pins(&format!("cases_show_{language}"));
        ambtenaar(&format!("{line} --reveal")).pins(&format!("cases_reveal_{language}"));
    }
}

#[test]
fn the_roles_and_one_role() {
    for language in LANGUAGES {
        ambtenaar(&format!("roles --lang {language}")).pins(&format!("roles_{language}"));
        ambtenaar(&format!("roles entrepreneur --lang {language}"))
            .pins(&format!("roles_entrepreneur_{language}"));
    }
}

#[test]
fn the_reliability_of_thirty_people() {
    for language in LANGUAGES {
        ambtenaar(&format!("reliability --lang {language}"))
            .stdin(people(30))
            .pins(&format!("reliability_30_{language}"));
    }
}

#[test]
fn a_group_of_thirty_people_in_two_teams() {
    for language in LANGUAGES {
        ambtenaar(&format!("group --by team --lang {language}"))
            .stdin(people(30))
            .pins(&format!("group_30_{language}"));
    }
}

#[test]
fn the_statements() {
    for language in LANGUAGES {
        ambtenaar(&format!("statements list --lang {language}"))
            .pins(&format!("statements_list_{language}"));
        ambtenaar(&format!("statements show --lang {language}"))
            .pins(&format!("statements_show_{language}"));
    }
}

#[test]
fn reports_in_sentences() {
    for language in LANGUAGES {
        let options = format!("--accessible --lang {language}");
        with_file(
            &format!("class --from room.csv {options}"),
            "room.csv",
            ROOM,
        )
        .pins(&format!("class_accessible_{language}"));
        for (name, line) in [
            ("compare", "compare rows.csv"),
            ("take_from", "take --from rows.csv"),
        ] {
            with_file(&format!("{line} {options}"), "rows.csv", to_compare())
                .pins(&format!("{name}_accessible_{language}"));
        }
        ambtenaar(&format!("cases --show permit --seed 3 --reveal {options}"))
            .pins(&format!("cases_reveal_accessible_{language}"));
        ambtenaar(&format!("roles {options}")).pins(&format!("roles_accessible_{language}"));
        ambtenaar(&format!("reliability {options}"))
            .stdin(people(30))
            .pins(&format!("reliability_30_accessible_{language}"));
    }
}

#[test]
fn reports_in_ascii() {
    let options = "--charset ascii --lang en";
    with_file(
        &format!("class --from room.csv {options}"),
        "room.csv",
        ROOM,
    )
    .pins("class_ascii_en");
    with_file(
        &format!("compare rows.csv {options}"),
        "rows.csv",
        to_compare(),
    )
    .pins("compare_ascii_en");
    ambtenaar(&format!("reliability {options}"))
        .stdin(people(30))
        .pins("reliability_30_ascii_en");
}
