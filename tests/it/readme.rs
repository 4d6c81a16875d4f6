//! The README and the pages behind it show what the program prints, and name commands that work.

use std::fs;

use super::support::{Home, Workbook, row_of};

/// The pages, the front one first.
const PAGES: [&str; 9] = [
    include_str!("../../README.md"),
    include_str!("../../statements/README.md"),
    include_str!("../../statements/person.md"),
    include_str!("../../statements/trainer.md"),
    include_str!("../../statements/trainer.nl.md"),
    include_str!("../../statements/answer-files.md"),
    include_str!("../../statements/method.md"),
    include_str!("../../statements/it-desk.md"),
    include_str!("../../tests/README.md"),
];

const PRACTICE: &str = "statements export --format csv --example 25 --output practice.csv";

/// The commands with the output shown under them.
fn examples() -> impl Iterator<Item = (&'static str, &'static str)> {
    let blocks = PAGES
        .iter()
        .flat_map(|page| page.split("```console\n$ ambtenaar ").skip(1));
    blocks.map(|block| {
        let (command, rest) = block.split_once('\n').unwrap();
        (command, rest.split_once("```").unwrap().0)
    })
}

/// The commands on lines of their own, without what a shell does: quotes, pipes and what stands after `#`.
fn commands() -> impl Iterator<Item = String> {
    let lines = PAGES.iter().flat_map(|page| page.lines());
    let own = lines.filter(|line| line.starts_with("    "));
    let commands = own.filter_map(|line| line.trim_start().strip_prefix("ambtenaar"));
    let plain = commands.map(|command| command.split('#').next().unwrap().to_owned());
    plain.filter(|command| !command.contains(['|', '\'']))
}

/// A folder with the files that the commands name.
fn prepared() -> Home {
    let home = Home::new();
    let answers = ["3"; 24].join(",");
    for perspective in ["self", "job"] {
        let line = format!("take --as {perspective} --id elder7 --save me.csv --answers {answers}");
        assert_eq!(home.ambtenaar(&line).run().status, Some(0));
    }
    for line in [
        PRACTICE,
        "statements export --format toml --output my-list.toml",
    ] {
        assert_eq!(home.ambtenaar(line).run().status, Some(0));
    }
    let ids = crate::support::statement_ids().into_iter();
    let counts = ids.map(|id| format!("{id},5,5,5,5,5"));
    let counts = counts.collect::<Vec<_>>().join("\n");
    let room = format!("statement,count_1,count_2,count_3,count_4,count_5\n{counts}\n");
    for name in ["room.csv", "zaal.csv", "morning.csv", "ochtend.csv"] {
        fs::write(home.path(name), &room).unwrap();
    }
    let ids = crate::support::statement_ids().into_iter();
    let rows = row_of(ids) + &row_of(["4"; 24]).repeat(6);
    let workbook =
        Workbook::of_sheets(&[("Monday", "visible", &rows), ("Tuesday", "visible", &rows)])
            .packed();
    for name in ["answers.xlsx", "antwoorden.xlsx"] {
        fs::write(home.path(name), &workbook).unwrap();
    }
    fs::copy(home.path("practice.csv"), home.path("answers.csv")).unwrap();
    for (name, text) in [
        (
            "own-roles.toml",
            include_str!("../../statements/roles.toml"),
        ),
        (
            "own-cases.toml",
            include_str!("../../statements/cases.toml"),
        ),
        ("plan.toml", include_str!("../../statements/agenda.toml")),
    ] {
        fs::write(home.path(name), text).unwrap();
    }
    let situations = include_str!("../../statements/situations.toml");
    let situations = situations.replace("passport-counter", "my-desk");
    fs::write(home.path("own-situations.toml"), situations).unwrap();
    fs::copy(home.path("me.csv"), home.path("ik.csv")).unwrap();
    let line = format!("take --as colleague --save collegas.csv --answers {answers}");
    assert_eq!(home.ambtenaar(&line).run().status, Some(0));
    home
}

#[test]
fn every_screen_is_what_the_program_prints() {
    assert!(examples().count() >= 5, "the pages have screens");
    let home = Home::new();
    let told = format!("ambtenaar {PRACTICE}");
    assert!(PAGES[0].contains(&told), "{told}");
    assert_eq!(home.ambtenaar(PRACTICE).run().status, Some(0));
    for (command, output) in examples() {
        let ran = home.ambtenaar(command).env("LANG", "nl_NL.UTF-8").run();
        match output.strip_suffix("…\n") {
            Some(beginning) => assert_eq!(&ran.stdout[..beginning.len()], beginning, "{command}"),
            None => assert_eq!(ran.stdout, output, "{command}"),
        }
    }
}

#[test]
fn every_command_is_one_that_the_program_knows() {
    let home = prepared();
    let mut commands: Vec<String> = commands().collect();
    commands.sort();
    commands.dedup();
    assert!(commands.len() >= 40, "{}", commands.len());
    for command in commands {
        if command.contains("class --screen") {
            continue;
        }
        // What asks gets answers until they end; what writes may find its file there.
        let ran = home
            .ambtenaar(&command)
            .arg("--force")
            .stdin("3\n".repeat(60))
            .run();
        assert!(
            matches!(ran.status, Some(0 | 1 | 3)),
            "{command}: {:?} {}",
            ran.status,
            ran.stderr
        );
    }
}

#[test]
fn the_front_page_is_short_and_every_page_it_names_is_there() {
    assert!(PAGES[0].lines().count() <= 140);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for (number, page) in PAGES.iter().enumerate() {
        let folder = match number {
            0 => "",
            7 => "tests",
            _ => "statements",
        };
        for link in page.split("](").skip(1) {
            let link = link.split(')').next().unwrap();
            let file = link.split('#').next().unwrap();
            if !link.contains("://") && !file.is_empty() {
                assert!(root.join(folder).join(file).exists(), "{link}");
            }
        }
    }
}

#[test]
fn the_readme_has_the_two_commands_for_a_new_machine() {
    let readme = PAGES[0];
    for command in [
        "    cargo run --release --locked\n",
        "    cargo test --locked\n",
    ] {
        assert!(readme.contains(command), "{command}");
    }
    let check = include_str!("../../.ci/run");
    assert!(
        check.contains("\ncargo test --locked\n"),
        "the check runs what the README says"
    );
}
