//! Row 15 of the faults: everything that can be wrong with a file as a whole.

use super::{BUILT_IN, load, load_bytes, one, problems, said, small};

#[test]
fn fault_15_a_file_with_many_mistakes_gets_all_of_them_in_one_run() {
    let file = r#"format = 2
id = "my list"
languages = ["nl", "en"]
measurement_error = 20
measurement-error = 22.505
title = { nl = "Lijst", en = "List" }

[scale]
lowest = "1"
labels = { nl = ["nee", "soms", "ja"], en = ["no", "yes"] }
skip = { nl = "n.v.t.", en = "n/a" }

[[statement]]
id = "a1"
role = "bureaucraat"
facet = "f"
text = { nl = "Ik kijk.", en = "I look." }

[[statement]]
id = "A1"
role = "entrepreneur"
facet = "f"
reversed = "yes"
text = { nl = "Ik doe." }

[[statement]]
id = "seed"
role = "connector"
facet = "f"
text = { nl = "Ik hoor\u001b[2J.", en = "", de = "Ich höre." }
weight = 2
id = "a4"

[[statement]]
id = "a5"
role = "connector"
text = { nl = "  IK\u00a0KIJK", en = "I help." }
"#;
    assert_eq!(
        problems(file),
        [
            "own.toml:1:1: the key \"version\" is missing; add it",
            "own.toml:1:10: this program reads format 1, not \"2\"; use format = 1, or a newer version of the program",
            "own.toml:2:6: \"my list\" does not fit as \"id\"; use letters (a to z), digits and hyphens, not a hyphen first, at most 60",
            "own.toml:4:1: the key \"measurement_error\" is unknown; did you mean \"measurement-error\"?",
            "own.toml:5:21: the measurement error is \"22.505\"; give it in at most two decimals",
            "own.toml:9:10: \"lowest\" has to be a whole number, but this is a text between quotes",
            "own.toml:10:45: \"labels\" in the language \"en\" has 2 instead of 3 items; make it 3",
            "own.toml:15:8: (a1) the role \"bureaucraat\" does not exist; did you mean \"bureaucrat\"?",
            "own.toml:20:6: (A1) this id is already used on line 14 (capitals and zeros before a number make no difference); choose another one",
            "own.toml:23:12: (A1) \"reversed\" has to be true or false, but this is a text between quotes",
            "own.toml:24:8: (A1) \"text\" has no text in the language \"en\"; add it",
            "own.toml:27:6: (seed) a saved file already has a column with this name; use another id than id, team, date, perspective, form, language, instrument or seed",
            "own.toml:30:15: (seed) \"text\" has the character U+001B, which would disturb the screen; take it away",
            "own.toml:30:41: (seed) \"text\" in the language \"en\" is empty; fill it in, or take it away if it may be left out",
            "own.toml:30:45: (seed) \"text\" has a text in \"de\", which is not one of the languages of this file (nl and en); add it there, or take the text away",
            "own.toml:31:1: (seed) the key \"weight\" is unknown; here you can use id, role, facet, reversed, short, text, earlier, job, wish, colleague, earlier-colleague or why",
            "own.toml:32:1: (seed) the key \"id\" is given twice; keep one of them",
            "own.toml:34:1: (a5) the key \"facet\" is missing; add it",
            "own.toml:37:15: (a5) \"IK\u{a0}KIJK\" has the same letters and digits as the text on line 17 (a1), and an answer file can tell them apart by nothing else; reword one",
        ]
    );
}

#[test]
fn fault_15_an_empty_file() {
    let empty = "1:1: the file is empty; for a list of statements, ambtenaar statements export --format toml gives an example, and what cases, \
                 roles and situations look like is in the folder statements beside this program's sources";
    for text in ["", "\u{feff}", "\n\r\n", "# only a comment\n"] {
        one(text, empty);
    }
}

#[test]
fn fault_15_a_file_of_answers_is_known_as_one() {
    let table = "1:1: this is a table, such as a file with answers, and not TOML; ambtenaar score reads such a file, and a list of \
                 statements is begun with ambtenaar statements export --format toml";
    for text in [
        "id;s01;s02\na;1;2\n",
        "\u{feff}\n\"id\",\"s01\",\"s02\"\n",
        "id\tQ01[s01]\tQ01[s02]\n",
    ] {
        one(text, table);
    }
}

#[test]
fn fault_15_a_byte_order_mark_and_crlf_make_no_difference() {
    let windows = format!("\u{feff}{}", BUILT_IN.replace('\n', "\r\n"));
    let (windows, plain) = (load(&windows).unwrap(), load(BUILT_IN).unwrap());
    assert_eq!(windows.reference(), plain.reference());
    assert_eq!(
        windows.questionnaire.statements(),
        plain.questionnaire.statements()
    );
    let wrong = small("version = \"1\"", "version = 1");
    let wrong = format!("\u{feff}{}", wrong.replace('\n', "\r\n"));
    one(
        &wrong,
        "3:11: \"version\" has to be a text between quotes, but this is a whole number",
    );
}

#[test]
fn fault_15_a_file_of_ten_megabytes_is_refused_unread() {
    let large = "# 234567\n".repeat(1_200_000);
    one(
        &large,
        "1:1: the file is larger than 2 MiB, so it was not read; statements take far less",
    );
}

#[test]
fn fault_15_deep_nesting_is_refused_and_does_not_overflow_the_stack() {
    let deep = "lists or tables are nested too deeply here; take some of the brackets away";
    for opening in ["[", "{a=", "[{a="] {
        let text = format!("format = {}", opening.repeat(30_000));
        assert!(
            problems(&text).iter().any(|line| line.ends_with(deep)),
            "{opening}"
        );
    }
    for text in [
        format!("[{}a]\nb = 1", "a.".repeat(30_000)),
        format!("{}a = 1", "a.".repeat(30_000)),
    ] {
        assert_eq!(problems(&text)[0], format!("own.toml:1:1: {deep}"));
    }
}

#[test]
fn fault_15_every_syntax_error_is_listed_with_the_problems_of_the_other_lines() {
    let text = small("version = \"1\"", "version = ").replace("\"I act.\" }", "\"I act. }");
    let text = text.replace("role = \"connector\"", "role = \"manager\"");
    let found = problems(&text);
    let starts = [
        "own.toml:3:11: a key has no value",
        "own.toml:24:24: (a2) this text",
        "own.toml:29:8: (a3) the role",
    ];
    assert_eq!(found.len(), starts.len(), "{found:#?}");
    for (line, start) in found.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
}

#[test]
fn fault_15_one_slip_is_one_syntax_error() {
    let header = "this header is not closed; end it with as many ] as it starts with [";
    let quotes = "this value has no quotes around it; put straight quotes (\") around a text";
    for (find, replace, expected) in [
        ("[scale]", "[scale", format!("8:7: {header}")),
        (
            "[[statement]]\nid = \"a2\"",
            "[[statement]\nid = \"a2\"",
            format!("20:13: (a1) {header}"),
        ),
        ("\"a2\"", "“a2”", format!("21:6: {quotes}")),
        (
            "= \"a2\"",
            "",
            "21:4: a key has no value here; write it as key = value".to_owned(),
        ),
        (
            "[\"no\", \"maybe\", \"yes\"]",
            "[\n\"no\",\n\"maybe\"\n\"yes\"]",
            "13:1: a comma is missing here; put one between two items".to_owned(),
        ),
        (
            "\"I act.\"",
            "\"I \u{1b}[31mact.\"",
            "24:18: (a2) there is a character here that a text may not have; take it away"
                .to_owned(),
        ),
    ] {
        one(&small(find, replace), &expected);
    }
}

#[test]
fn fault_15_a_flood_of_problems_is_counted() {
    let found = problems(&"a = 1\n".repeat(3000));
    assert_eq!(found.len(), 1001);
    let end = "and 2007 more problems; fix the ones above first";
    assert!(found[1000].ends_with(end), "{}", found[1000]);
}

#[test]
fn fault_15_bytes_that_are_no_text() {
    let mut latin = b"# E\xe9n lijst\n".to_vec();
    latin.extend(BUILT_IN.bytes());
    let found = said(&load_bytes(&latin).unwrap_err());
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("byte 0xE9 is not UTF-8"), "{found:#?}");
    let utf_16: Vec<u8> = BUILT_IN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        said(&load_bytes(&utf_16).unwrap_err()),
        ["own.toml:1:2: this is not a text file in UTF-8; save it as plain text in UTF-8"]
    );
}

#[test]
fn fault_15_a_role_without_statements() {
    let text = small("role = \"connector\"", "role = \"bureaucrat\"");
    one(
        &text,
        "1:1: the role \"connector\" has no statement; give each role at least one",
    );
    let text = small("role = \"connector\"", "role = \"verbinder\"");
    one(
        &text,
        "29:8: (a3) the role \"verbinder\" does not exist; did you mean \"connector\"?",
    );
}

#[test]
fn fault_15_scales_of_one_reversed_or_outside_the_digits() {
    let labels = "[\"no\", \"maybe\", \"yes\"]";
    let one_step =
        "the scale has fewer than two answers; give a label for each step, two to ten of them";
    one(&small(labels, "[\"no\"]"), &format!("10:17: {one_step}"));
    one(&small(labels, "[]"), &format!("10:17: {one_step}"));
    one(
        &small("lowest = 1", "lowest = 3\nhighest = 3"),
        &format!("10:11: {one_step}"),
    );
    one(
        &small("lowest = 1", "lowest = 3\nhighest = 1"),
        "10:11: the highest answer (1) is below the lowest (3); swap them, and give the labels from lowest to highest",
    );
    for (lowest, found) in [("-1", "-1"), ("10", "10"), ("0xFF", "0xff")] {
        let _ = found;
        let text = small("lowest = 1", &format!("lowest = {lowest}"));
        assert!(
            problems(&text)[0].ends_with("choose a number from 0 to 9 for both ends"),
            "{lowest}"
        );
    }
    one(
        &small("lowest = 1", "lowest = 8"),
        "9:10: the scale would have \"10\" as its \"highest\"; choose a number from 0 to 9 for both ends",
    );
    one(
        &small("lowest = 1", "lowest = 1\nhighest = 5"),
        "11:17: \"labels\" in the language \"en\" has 3 instead of 5 items; make it 5",
    );
    assert!(load(&small("lowest = 1", "lowest = 7\nhighest = 9")).is_ok());
}

#[test]
fn fault_15_what_is_uneven_is_a_warning() {
    let text = small(
        "facet = \"f\"",
        "facet = \"f\"\nreversed = true\nshort = true",
    );
    let text = text.replace("measurement-error = 20\n", "");
    let text = text.replace("colleague = { en = \"They act.\" }\n", "");
    let instrument = load(&text).unwrap();
    assert_eq!(
        said(&instrument.warnings),
        [
            "own.toml:1:1: there is no \"measurement-error\", so 22.5 score points are assumed; ambtenaar reliability works it out from answers",
            "own.toml:1:1: the full version is not balanced (statements: bureaucrat 1, entrepreneur 1 and connector 1; reversed: bureaucrat 1, entrepreneur 0 and connector 0), so agreeing with everything favours a role; give each role the same number of statements and of reversed ones",
            "own.toml:1:1: the short version is not balanced (statements: bureaucrat 1, entrepreneur 0 and connector 0; reversed: bureaucrat 1, entrepreneur 0 and connector 0), so agreeing with everything favours a role; give each role the same number of statements and of reversed ones",
            "own.toml:21:1: a wording about a colleague is missing in 1 of the 3 statements, so --as colleague can't be used; add \"colleague\" there",
        ]
    );
}

#[test]
fn fault_15_a_scale_that_runs_from_agreeing_to_disagreeing_is_refused() {
    let end = "so answers would count for their opposite; put the labels in the order from disagree to agree (from no to yes, from never to always)";
    one(
        &small(
            "[\"no\", \"maybe\", \"yes\"]",
            "[\"yes\", \"maybe\", \"no\"]",
        ),
        &format!(
            "10:34: \"labels\" in the language \"en\" goes the wrong way: \"no\" comes after \"yes\", {end}"
        ),
    );
    let disagree_first = "\"strongly disagree\", \"disagree\", \"neither agree nor disagree\", \"agree\", \"strongly agree\"";
    let agree_first = "\"strongly agree\", \"agree\", \"neither agree nor disagree\", \"disagree\", \"strongly disagree\"";
    assert!(BUILT_IN.contains(disagree_first));
    let in_one = problems(&BUILT_IN.replace(disagree_first, agree_first));
    assert_eq!(in_one.len(), 1, "{in_one:#?}");
    assert!(
        in_one[0].contains("\"labels\" in the language \"en\" goes the wrong way: \"agree\" comes after \"strongly agree\""),
        "{in_one:#?}"
    );
}

#[test]
fn fault_15_texts_that_differ_in_signs_only_are_refused_in_every_language_and_wording() {
    let alike = "has the same letters and digits as the text on line";
    for (find, replace) in [
        (
            "text = { en = \"I listen.\" }",
            "text = { en = \"I, check!\" }",
        ),
        ("{ en = \"They listen.\" }", "{ en = \"They check…\" }"),
        ("{ en = \"They listen.\" }", "{ en = \"I-act\" }"),
        (
            "text = { en = \"I listen.\" }",
            "text = { en = \"I listen.\" }\nearlier = { en = [\"I hear.\", \"I (check)\"] }",
        ),
        (
            "text = { en = \"I listen.\" }",
            "text = { en = \"I listen.\" }\nearlier = { en = [\"They listen\"] }",
        ),
        (
            "text = { en = \"I listen.\" }",
            "text = { en = \"I listen.\" }\nearlier-colleague = { en = [\"I act\"] }",
        ),
    ] {
        let found = problems(&small(find, replace));
        assert!(
            matches!(found.as_slice(), [only] if only.contains(alike)),
            "{replace}: {found:#?}"
        );
    }
    let text = BUILT_IN.replace(
        "Before I promise anything, I check whether the rules allow it.",
        "Als ik een kans zie doe ik er uit mezelf iets mee",
    );
    assert!(problems(&text)[0].contains(alike));
}

#[test]
fn fault_15_ids_that_differ_in_zeros_only_are_one() {
    for (first, second) in [("a1", "a01"), ("s07", "S7"), ("q0", "q00")] {
        let text =
            small("\"a1\"", &format!("\"{first}\"")).replace("\"a2\"", &format!("\"{second}\""));
        one(
            &text,
            &format!(
                "21:6: ({second}) this id is already used on line 14 (capitals and zeros before a number make no difference); choose another one"
            ),
        );
    }
    assert!(load(&small("\"a2\"", "\"a10\"")).is_ok());
}

#[test]
fn an_id_of_a_list_that_begins_like_a_formula_is_refused() {
    for id in ["-", "-1", "-a"] {
        one(
            &small("id = \"small\"", &format!("id = \"{id}\"")),
            &format!(
                "2:6: \"{id}\" does not fit as \"id\"; use letters (a to z), digits and hyphens, not a hyphen first, at most 60"
            ),
        );
    }
    assert!(load(&small("id = \"small\"", "id = \"1-small-\"")).is_ok());
}

#[test]
fn fault_15_what_people_write_for_what_toml_asks_gets_advice_that_leads_on() {
    let truth = "write true or false here, in small letters and without quotes";
    for (find, replace, expected) in [
        ("facet = \"f\"", "facet = \"f\"\nreversed = ja", format!("17:12: (a1) {truth}")),
        ("facet = \"f\"", "facet = \"f\"\nshort = True", format!("17:9: (a1) {truth}")),
        (
            "measurement-error = 20",
            "measurement-error = 22,5",
            "5:23: a number has a point before its decimals here, as in 22.5; write a point for the comma".to_owned(),
        ),
        (
            "\"I act.\"",
            "\"I \"act\".\"",
            "24:19: (a2) a quote inside the text ends it here; write \\\" for it, or use curly quotes (“ ”)".to_owned(),
        ),
        (
            "\"I act.\"",
            "'I don't act.'",
            "24:22: (a2) an apostrophe inside a text between ' ends it here; put double quotes (\") around the text".to_owned(),
        ),
        (
            "facet = \"f\"",
            "facet: \"f\"",
            "16:6: (a1) a colon gives a key no value; write it as key = value".to_owned(),
        ),
    ] {
        one(&small(find, replace), &expected);
    }
}

#[test]
fn fault_15_headers_with_the_wrong_brackets_are_one_problem() {
    let file = small("version = \"1\"\n", "");
    let missing = "own.toml:1:1: the key \"version\" is missing; add it";
    let all = file.replace("[[statement]]", "[statement] # one");
    let header = "this header has to be [[statement]], with two brackets on each side";
    assert_eq!(
        problems(&all),
        [
            missing.to_owned(),
            format!("own.toml:12:1: {header}; correct it at all 3 places")
        ]
    );
    for (find, line) in [
        ("[[statement]]\nid = \"a1\"", 12),
        ("[[statement]]\nid = \"a2\"", 19),
        ("[[statement]]\nid = \"a3\"", 26),
    ] {
        let text = file.replace(find, &find.replace("[[statement]]", " [statement]"));
        assert_eq!(
            problems(&text),
            [missing.to_owned(), format!("own.toml:{line}:1: {header}")],
            "{line}"
        );
    }
    one(
        &small("[scale]", "[[scale]]"),
        "8:1: this header has to be [scale], with one bracket on each side",
    );
    one(
        &small("title = { en = \"Small\" }", "title = [[\"Small\"]]"),
        "6:9: \"title\" has to be a text per language, such as { en = \"…\" }, but this is a list between square brackets",
    );
}

#[test]
fn a_misspelt_key_is_one_problem() {
    one(
        &small("title =", "titel ="),
        "6:1: the key \"titel\" is unknown; did you mean \"title\"?",
    );
    one(
        &small("[scale]", "[scales]"),
        "8:2: the key \"scales\" is unknown; did you mean \"scale\"?",
    );
    let found = problems(&small("title =", "name ="));
    assert_eq!(found.len(), 2, "{found:#?}");
}

#[test]
fn a_slip_in_every_statement_of_a_list_is_one_problem_each() {
    let slip = "text = { nl = \"";
    assert_eq!(BUILT_IN.matches(slip).count(), 24);
    let found = problems(&BUILT_IN.replace(slip, &format!("{slip}Een \"echt\" ")));
    assert_eq!(found.len(), 24, "{found:#?}");
    assert!(
        found
            .iter()
            .all(|one| one.contains("a quote inside the text ends it here"))
    );
}

/// The small list with these lines in its first statements.
fn with_wordings(lines: [&str; 3]) -> String {
    let texts = ["I check.", "I act.", "I listen."];
    texts
        .iter()
        .zip(lines)
        .fold(small("f", "f"), |list, (text, line)| {
            let text = format!("text = {{ en = \"{text}\" }}\n");
            list.replace(&text, &format!("{text}{line}"))
        })
}

#[test]
fn a_job_or_wish_wording_is_given_for_all_statements_or_for_none() {
    let job = "job = { en = \"My job needs it.\" }\n";
    let wish = "wish = { en = \"I would like it.\" }\n";
    assert!(load(&with_wordings([job, job, job])).is_ok());
    assert!(load(&with_wordings([wish, wish, wish])).is_ok());
    one(
        &with_wordings([job, "", ""]),
        "21:1: (a2) \"job\" is missing in 2 of the 3 statements, of which this is the first; give it to all of them or to none",
    );
    one(
        &with_wordings(["", wish, wish]),
        "13:1: (a1) \"wish\" is missing in 1 of the 3 statements, of which this is the first; give it to all of them or to none",
    );
    let wrong = load(&with_wordings([job, job, "job = \"My job\"\n"])).unwrap_err();
    assert_eq!(wrong.len(), 1, "{wrong:?}");
}
