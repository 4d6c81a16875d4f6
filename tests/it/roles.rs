//! `roles` tells about the three roles, and where each is needed.

use std::fs;

use ambtenaar::model::{LanguageTag, Role};
use ambtenaar::source;
use ambtenaar::words::as_sentence;

use crate::support::{Home, ambtenaar, words};

#[test]
fn all_three_roles_and_every_situation_are_told_in_both_languages() {
    for language in ["nl", "en"] {
        let run = ambtenaar(&format!("roles --lang {language}")).run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        let shown = words(&run.stdout);
        let tag = LanguageTag::new(language).unwrap();
        let roles = source::roles().unwrap();
        for (role, text) in roles.iter() {
            assert!(shown.contains(text.origin.get(&tag).as_str()), "{shown}");
            let more = format!("ambtenaar roles {}", role.key());
            assert!(shown.contains(&more), "{shown}");
        }
        for situation in source::situations().unwrap() {
            let line = format!("- {}: ", situation.title.get(&tag));
            let (_, ratings) = shown.split_once(&line).unwrap();
            let numbers: Vec<u8> = ratings
                .split([' ', ','])
                .filter_map(|word| word.parse::<u8>().ok())
                .take(3)
                .collect();
            let expected = Role::ALL.map(|role| situation.ratings[role].value());
            assert_eq!(numbers, expected, "{line}");
        }
    }
}

/// What the model wants said: in both languages the words by which it is recognised, and a command that shows it.
const MESSAGES: [(&str, &str, &str); 14] = [
    ("Alle drie zijn nodig", "All three are needed", "roles"),
    ("honderdduizenden", "hundreds of thousands", "roles"),
    (
        "geen hokje maar een superkracht",
        "not a box but a superpower",
        "roles",
    ),
    ("kameleon", "chameleon", "roles"),
    (
        "hangt af van de taak, het team en het moment",
        "depends on the task, the team and the moment",
        "roles",
    ),
    ("Oud is niet fout", "Old is not wrong", "roles"),
    (
        "Honderd procent van één rol",
        "A hundred per cent of one role",
        "roles",
    ),
    (
        "bureaucraat wordt nu vaak onderschat",
        "the bureaucrat is often undervalued",
        "roles",
    ),
    (
        "kies projecten die passen",
        "choose projects that fit",
        "roles",
    ),
    (
        "Laat mensen van elkaar leren",
        "Let people learn from one another",
        "roles",
    ),
    ("trots", "pride", "roles"),
    (
        "Kaders geven ruimte",
        "Clear limits give you room",
        "roles bureaucrat",
    ),
    (
        "Als deze rol je irriteert",
        "When this role irritates you",
        "roles connector",
    ),
    (
        "Wat vond je van vandaag?",
        "What did you think of today?",
        "invite --id elder7",
    ),
];

#[test]
fn every_message_of_the_model_stands_where_it_is_looked_for() {
    for (dutch, english, line) in MESSAGES {
        for (language, message) in [("nl", dutch), ("en", english)] {
            let shown = words(&ambtenaar(&format!("{line} --lang {language}")).run().stdout);
            assert!(shown.contains(message), "{line}: {message}\n{shown}");
        }
    }
}

#[test]
fn a_role_is_known_by_its_name_in_both_languages_whatever_its_case() {
    for (role, text) in source::roles().unwrap().iter() {
        for language in ["nl", "en"] {
            let by = |name: &str| ambtenaar(&format!("roles {name} --lang {language}")).run();
            let told = by(role.key());
            let tag = LanguageTag::new("nl").unwrap();
            let name = text.name.get(&tag);
            for name in [name.clone(), name.to_uppercase(), role.key().to_uppercase()] {
                by(&name).is(0, &told.stdout, "");
            }
        }
    }
}

#[test]
fn help_and_completions_name_the_roles_in_english_only() {
    let helped = ambtenaar("roles --help").run().stdout;
    let completed = ambtenaar("completions bash").run().stdout;
    for role in Role::ALL {
        assert!(completed.contains(role.key()), "{completed}");
        assert!(helped.contains(role.key()), "{helped}");
    }
    for name in ["bureaucraat", "ondernemer", "verbinder"] {
        assert!(!completed.contains(name), "{completed}");
        assert!(!helped.contains(name), "{helped}");
    }
}

#[test]
fn one_role_is_told_whole() {
    let tag = LanguageTag::new("nl").unwrap();
    for (role, text) in source::roles().unwrap().iter() {
        let run = ambtenaar(&format!("roles {} --lang nl", role.key())).run();
        let shown = words(&run.stdout);
        let (name, summary) = (text.name.get(&tag), text.summary.get(&tag));
        let summary = as_sentence(&format!("{name}: {summary}"));
        let mut told: Vec<&str> = vec![
            summary.as_str(),
            text.origin.get(&tag),
            text.brings.get(&tag),
            text.leading.get(&tag),
            text.question.get(&tag),
        ];
        told.extend(text.strengths.get(&tag).iter().map(String::as_str));
        told.extend(
            text.pitfalls
                .iter()
                .map(|pitfall| pitfall.text.get(&tag).as_str()),
        );
        told.extend(
            text.pitfalls
                .iter()
                .map(|pitfall| pitfall.avoid.get(&tag).as_str()),
        );
        for sentence in told {
            assert!(shown.contains(&words(sentence)), "{sentence}\n{shown}");
        }
    }
}

#[test]
fn the_roles_are_written_to_a_file_in_every_format() {
    let tag = LanguageTag::new("en").unwrap();
    let roles = source::roles().unwrap();
    for (file, mark) in [
        ("r.html", "<h2>"),
        ("r.md", "## "),
        ("r.txt", ""),
        ("r.json", "{"),
    ] {
        let home = Home::new();
        let run = || {
            home.ambtenaar(&format!("roles connector --lang en --report {file}"))
                .run()
        };
        let (first, second) = (run(), run());
        assert_eq!(
            (first.status, first.stderr),
            (Some(0), format!("Saved: {file}\n"))
        );
        assert_eq!(second.status, Some(1), "{file} is there");
        let written = home.read(file);
        assert!(written.contains(mark), "{written}");
        let brings = roles[Role::Connector].brings.get(&tag);
        assert!(words(&written).contains(brings.as_str()), "{written}");
    }
}

#[test]
fn two_roles_with_one_name_are_a_mistake_in_the_language_they_share() {
    let home = Home::new();
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/statements/roles.toml");
    let texts = fs::read_to_string(built_in).unwrap();
    let own = texts.replace("en = \"entrepreneur\" }", "en = \"Bureaucrat\" }");
    fs::write(home.path("roles.toml"), &own).unwrap();
    let ran = home
        .ambtenaar("--lang en statements check roles.toml")
        .run();
    let line = own
        .lines()
        .position(|line| line.contains("en = \"Bureaucrat\" }"))
        .unwrap()
        + 1;
    let first = own
        .lines()
        .position(|line| line.contains("en = \"bureaucrat\" }"))
        .unwrap()
        + 1;
    let said = format!(
        "\"Bureaucrat\" is also the name of the role on line {first}; give each role a name of its own"
    );
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert!(
        ran.stderr.contains(&said) && ran.stderr.contains(&format!("roles.toml:{line}:")),
        "{}",
        ran.stderr
    );
    let other = texts.replace("en = \"entrepreneur\" }", "en = \"bureaucraat\" }");
    fs::write(home.path("other.toml"), other).unwrap();
    assert_eq!(
        home.ambtenaar("statements check other.toml").run().status,
        Some(0)
    );
}

#[test]
fn texts_about_roles_in_another_language_are_told_once() {
    let home = Home::new();
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/statements/roles.toml");
    let texts = fs::read_to_string(built_in).unwrap();
    let own = texts
        .replace(
            "languages = [\"nl\", \"en\"]",
            "languages = [\"nl\", \"de\"]",
        )
        .replace(", en = ", ", de = ");
    fs::write(home.path("own.toml"), own).unwrap();
    let said = "The texts in own.toml are not available in English. You see those in the language \"nl\", and everything else in \
                English.\n";
    let ran = home.ambtenaar("--lang en roles --roles own.toml").run();
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), said));
    let ran = home.ambtenaar("--lang nl roles --roles own.toml").run();
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
}
