//! The command line: the command that is meant, the language it speaks, and what it says when it is mistyped.

use insta::assert_snapshot;

use crate::support::{EIGHTS, ambtenaar};

#[track_caller]
fn refused(line: &str, language: &str, message: &str) {
    let run = ambtenaar(line).env("AMBTENAAR_LANG", language).run();
    run.is(2, "", &format!("{message}\n"));
}

#[track_caller]
fn refused_in_both(line: &str, dutch: &str, english: &str) {
    refused(line, "nl", dutch);
    refused(line, "en", english);
}

#[test]
fn without_a_command_the_self_test_is_taken() {
    let answers = format!("--answers {EIGHTS} --id x");
    let named = ambtenaar(&format!("take {answers}")).run();
    assert_eq!(named.status, Some(0));
    assert_eq!(ambtenaar(&answers).run(), named);
    assert_eq!(ambtenaar(&format!("--color auto {answers}")).run(), named);
    assert_eq!(
        ambtenaar(&format!("--charset=unicode --force take {answers}")).run(),
        named
    );
}

#[test]
fn an_option_of_every_command_stands_before_or_behind_the_command() {
    let behind = ambtenaar("roles bureaucrat --lang nl --charset ascii").run();
    assert!(behind.stdout.starts_with("Bureaucraat: "), "{behind:?}");
    assert_eq!(
        ambtenaar("--charset ascii --lang=nl roles bureaucrat").run(),
        behind
    );
    assert_eq!(
        ambtenaar("--lang en roles bureaucrat --lang nl --charset ascii").run(),
        behind,
        "the last one counts"
    );
}

#[test]
fn a_mistyped_command_is_named_in_the_language_of_the_person() {
    refused_in_both(
        "statemnts show",
        "De opdracht \"statemnts\" bestaat niet. Bedoelde je \"statements\"? Alle opdrachten: ambtenaar --help",
        "There is no command \"statemnts\". Did you mean \"statements\"? All commands: ambtenaar --help",
    );
    refused_in_both(
        "statements chek",
        "Achter statements bestaat de opdracht \"chek\" niet. Bedoelde je \"check\"? Kies uit: list, show, check, export.",
        "There is no command \"chek\" after statements. Did you mean \"check\"? Choose from: list, show, check, export.",
    );
    refused_in_both(
        "xyzzy --help",
        "De opdracht \"xyzzy\" bestaat niet. Alle opdrachten: ambtenaar --help",
        "There is no command \"xyzzy\". All commands: ambtenaar --help",
    );
    refused(
        "--lang en xyzzy --help",
        "nl",
        "There is no command \"xyzzy\". All commands: ambtenaar --help",
    );
    refused_in_both(
        "statements",
        "Achter \"ambtenaar statements\" ontbreekt nog een woord. Kies uit: list, show, check, export.",
        "\"ambtenaar statements\" needs one more word. Choose from: list, show, check, export.",
    );
}

#[test]
fn a_mistyped_option_is_named_in_the_language_of_the_person() {
    refused_in_both(
        "--formm short",
        "De optie \"--formm\" bestaat hier niet. Bedoelde je \"--form\"? Alle opties: zet --help achter de opdracht.",
        "There is no option \"--formm\" here. Did you mean \"--form\"? All options: put --help after the command.",
    );
    refused_in_both(
        "roles --guess",
        "De optie \"--guess\" bestaat hier niet. Alle opties: zet --help achter de opdracht.",
        "There is no option \"--guess\" here. All options: put --help after the command.",
    );
}

#[test]
fn a_value_that_is_not_possible_is_named_with_those_that_are() {
    refused_in_both(
        "--form shrt",
        "--form: \"shrt\" kan hier niet. Bedoelde je \"short\"? Kies uit: full, short.",
        "--form: \"shrt\" is not possible here. Did you mean \"short\"? Choose from: full, short.",
    );
    refused_in_both(
        "--as",
        "Achter --as ontbreekt een waarde. Kies uit: self, wish, job, colleague.",
        "--as needs a value. Choose from: self, wish, job, colleague.",
    );
    refused_in_both(
        "--shuffle=x",
        "--shuffle: \"x\" kan hier niet. Verwacht: een heel getal vanaf 0, zoals --shuffle=7.",
        "--shuffle: \"x\" is not possible here. Expected: a whole number from 0, such as --shuffle=7.",
    );
    refused_in_both(
        "roles --lang xx",
        "--lang: \"xx\" kan hier niet. Kies uit: nl, en.",
        "--lang: \"xx\" is not possible here. Choose from: nl, en.",
    );
    refused_in_both(
        "--lang",
        "Achter --lang ontbreekt een waarde. Kies uit: nl, en.",
        "--lang needs a value. Choose from: nl, en.",
    );
}

#[test]
fn a_dash_is_no_name_of_a_file_where_nothing_streams() {
    for line in [
        "--save -",
        "--from -",
        "--report -",
        "--statements -",
        "--roles -",
        "cases --with -",
        "score --problems -",
    ] {
        let option = line.split(' ').rev().nth(1).unwrap();
        refused_in_both(
            line,
            &format!("{option}: \"-\" kan hier niet. Verwacht: de naam van een bestand."),
            &format!("{option}: \"-\" is not possible here. Expected: the name of a file."),
        );
    }
    let ran = ambtenaar("statements export --format csv --output -").run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
}

#[test]
fn spaces_are_no_code_and_a_code_that_is_handed_on_can_be_seen() {
    let expected = "Expected: a code of ordinary letters, digits and punctuation on one line, such as --id elder-12.\n";
    for line in ["take --answers 1 --id", "invite --id"] {
        for code in ["", " \t"] {
            let run = ambtenaar(line).arg(code).run();
            run.is(2, "", &format!("--id needs a value. {expected}"));
        }
        for (code, shown) in [
            ("a\u{7}b", "a\\u{7}b"),
            ("a\nb", "a\nb"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("\u{feff}b", "\\u{feff}b"),
        ] {
            let run = ambtenaar(line).arg(code).run();
            run.is(
                2,
                "",
                &format!("--id: \"{shown}\" is not possible here. {expected}"),
            );
        }
    }
}

#[test]
fn what_the_self_test_would_not_use_is_refused() {
    for option in ["guess", "confirm", "fresh"] {
        refused_in_both(
            &format!("--answers 1,2 --{option}"),
            &format!("--answers en --{option} gaan niet samen. Laat een van de twee weg."),
            &format!("--answers and --{option} do not go together. Leave one of them out."),
        );
    }
    for option in ["confirm", "fresh"] {
        refused_in_both(
            &format!("--from x.csv --{option}"),
            &format!("--from en --{option} gaan niet samen. Laat een van de twee weg."),
            &format!("--from and --{option} do not go together. Leave one of them out."),
        );
    }
    for option in [
        "--sheet x",
        "--column s01=x",
        "--columns a,b",
        "--label x=1",
    ] {
        let name = option.split(' ').next().unwrap();
        for answers in ["--answers 1,2 ", ""] {
            refused_in_both(
                &format!("{answers}{option}"),
                &format!(
                    "{name} werkt alleen samen met --from. Voeg --from toe, of laat {name} weg."
                ),
                &format!(
                    "{name} only works together with --from. Add --from, or leave {name} out."
                ),
            );
        }
    }
    refused_in_both(
        "--show-result --answers 1,2",
        "--show-result werkt alleen samen met --as colleague. Voeg --as colleague toe, of laat --show-result weg.",
        "--show-result only works together with --as colleague. Add --as colleague, or leave --show-result out.",
    );
}

#[test]
fn statements_are_refused_where_they_mean_nothing() {
    for command in ["roles", "man", "cases --show permit", "completions bash"] {
        let name = command.split(' ').next().unwrap();
        refused_in_both(
            &format!("{command} --statements x.toml"),
            &format!("--statements doet niets bij ambtenaar {name}. Laat --statements weg."),
            &format!("--statements does nothing with ambtenaar {name}. Leave --statements out."),
        );
    }
}

#[test]
fn an_option_given_twice_or_with_a_value_too_many_is_told_which() {
    refused_in_both(
        "--form short --form full",
        "--form staat er meer dan eens. Laat er een weg.",
        "--form is given more than once. Leave one of them out.",
    );
    refused_in_both(
        "--guess=yes",
        "Bij --guess hoort geen waarde, of niet op deze manier. Hoe het wel kan, zie je met --help.",
        "--guess takes no value, or not in this way. Use --help to see what is possible.",
    );
    refused_in_both(
        "score --threads 999",
        "--threads: \"999\" kan hier niet. Verwacht: een heel getal van 1 t/m 255.",
        "--threads: \"999\" is not possible here. Expected: a whole number from 1 to 255.",
    );
    refused_in_both(
        "group --top 0",
        "--top: \"0\" kan hier niet. Verwacht: een heel getal van 1 t/m 65535.",
        "--top: \"0\" is not possible here. Expected: a whole number from 1 to 65535.",
    );
}

#[test]
fn options_of_the_self_test_before_another_command_are_told_where_to_stand() {
    refused_in_both(
        "--form short roles",
        "Zet de opties achter de opdracht: ambtenaar roles --…",
        "Put the options after the command: ambtenaar roles --…",
    );
}

#[cfg(unix)]
#[test]
fn fault_24_an_argument_that_is_not_text_is_refused_in_words() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt as _;

    let bytes = OsString::from_vec(vec![b'x', 0xff]);
    let run = ambtenaar("take --id").arg(bytes).run();
    run.is(
        2,
        "",
        "One of the words on the command line is not readable text (UTF-8). Type it again, or choose another file name.\n",
    );
}

#[test]
fn help_is_in_the_language_of_the_person_and_names_accessible_mode_on_its_first_page() {
    for (language, usage) in [("nl", "Zo gebruik je het: "), ("en", "Usage: ")] {
        for line in [
            "--help",
            "-h",
            "take --help",
            "roles -h",
            "statements check --help",
        ] {
            let run = ambtenaar(line).env("AMBTENAAR_LANG", language).run();
            assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{line}");
            assert!(run.stdout.contains(usage), "{line}\n{}", run.stdout);
            let widest = run.stdout.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(100), "{line}\n{}", run.stdout);
        }
        let first_page = ambtenaar("--help").env("AMBTENAAR_LANG", language).run();
        let early = first_page.stdout.lines().take(24);
        assert!(early.into_iter().any(|line| line.contains("--accessible")));
    }
    let asked = ambtenaar("--lang en take --help")
        .env("LANG", "nl_NL.UTF-8")
        .run();
    assert!(asked.stdout.starts_with("Take the self-test"), "{asked:?}");
}

#[test]
fn help_of_the_self_test() {
    assert_snapshot!(
        "help_take_nl",
        ambtenaar("take --help --lang nl").run().stdout
    );
    assert_snapshot!(
        "help_take_en",
        ambtenaar("take --help --lang en").run().stdout
    );
}

#[test]
fn the_version_names_the_program_and_its_statements() {
    let statements = ambtenaar::source::built_in().unwrap().reference();
    let expected = format!("ambtenaar {}\n{statements}\n", env!("CARGO_PKG_VERSION"));
    ambtenaar("--version").run().is(0, &expected, "");
    ambtenaar("-V").run().is(0, &expected, "");
}

/// Which language answers a command that does not exist.
#[track_caller]
fn speaks(expected: &str, variables: &[(&str, &str)]) {
    let mut program = ambtenaar("xyzzy").without("LANG");
    for (name, value) in variables {
        program = program.env(name, value);
    }
    let found = match program.run().stderr.split_whitespace().next() {
        Some("De") => "nl",
        Some("There") => "en",
        other => panic!("{other:?}"),
    };
    assert_eq!(found, expected, "{variables:?}");
}

#[test]
fn the_language_comes_from_the_strongest_variable_that_names_one() {
    const DUTCH: &str = "nl_NL.UTF-8";
    const ENGLISH: &str = "en_GB.UTF-8";
    speaks("nl", &[("LANG", DUTCH)]);
    speaks("nl", &[("LANG", "nl_BE@euro")]);
    speaks("nl", &[("LANG", "nl")]);
    speaks("en", &[("LC_MESSAGES", ENGLISH), ("LANG", DUTCH)]);
    speaks(
        "nl",
        &[
            ("LC_ALL", DUTCH),
            ("LC_MESSAGES", ENGLISH),
            ("LANG", ENGLISH),
        ],
    );
    speaks(
        "nl",
        &[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", DUTCH)],
    );
    speaks("nl", &[("AMBTENAAR_LANG", "nl"), ("LC_ALL", ENGLISH)]);
    speaks("nl", &[("AMBTENAAR_LANG", ""), ("LC_ALL", DUTCH)]);
    speaks(
        "nl",
        &[("AMBTENAAR_LANG", "nl_BE.UTF-8"), ("LC_ALL", ENGLISH)],
    );
}

#[test]
fn the_language_of_programs_counts_as_none_and_an_unknown_one_is_english() {
    for neutral in ["C", "POSIX", "C.UTF-8"] {
        speaks("nl", &[("LC_ALL", neutral), ("LANG", "nl_NL.UTF-8")]);
        speaks("en", &[("LANG", neutral)]);
    }
    speaks("en", &[]);
    speaks("en", &[("LC_ALL", "fr_FR.UTF-8"), ("LANG", "nl_NL.UTF-8")]);
    speaks("en", &[("LANG", "nlx_NL")]);
}

#[test]
fn a_language_of_its_own_variable_that_the_program_does_not_speak_is_told() {
    for (language, told) in [
        (
            "nl",
            "AMBTENAAR_LANG: \"fr\" kan hier niet. Kies uit: nl, en.\n",
        ),
        (
            "en",
            "AMBTENAAR_LANG: \"fr\" is not possible here. Choose from: nl, en.\n",
        ),
    ] {
        let run = |line| {
            let run = ambtenaar(line).env("AMBTENAAR_LANG", "fr");
            run.env("LANG", language).run()
        };
        let ran = run("roles connector");
        assert_eq!((ran.status, &*ran.stderr), (Some(0), told));
        assert_eq!(run("roles connector --lang nl").stderr, "");
    }
}

#[test]
fn of_what_is_asked_of_the_appearance_the_last_counts_and_all_else_is_refused_twice() {
    let last = ambtenaar("--lang nl --color always roles --lang en --color never").run();
    assert_eq!(last.stdout, ambtenaar("roles").run().stdout);
    let refused = "--statements is given more than once. Leave one of them out.\n";
    for line in [
        "--statements a.toml statements show --statements b.toml",
        "statements --statements=a.toml show --statements=b.toml",
        "--statements a.toml --statements a.toml",
    ] {
        ambtenaar(line).run().is(2, "", refused);
    }
}

#[test]
fn a_file_that_has_to_have_a_name_has_one() {
    for line in ["statements check -", "statements list -"] {
        refused_in_both(
            line,
            "FILE: \"-\" kan hier niet. Verwacht: de naam van een bestand.",
            "FILE: \"-\" is not possible here. Expected: the name of a file.",
        );
    }
    refused_in_both(
        "score --output=",
        "Achter --output ontbreekt een waarde. Verwacht: de naam van een bestand, of - voor standaarduitvoer.",
        "--output needs a value. Expected: the name of a file, or - for standard output.",
    );
    ambtenaar("class --no-progress --screen-file nowhere/x.json").run().is(
        1,
        "",
        "nowhere/x.json could not be written: there is no folder nowhere. Make it first, or choose another place.\n",
    );
}
