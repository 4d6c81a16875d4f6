//! The README shows what the program prints.

use super::support::Home;

/// The commands in the README with the output shown under them.
fn examples() -> Vec<(String, String)> {
    let readme = include_str!("../../README.md");
    readme
        .split("```console\n$ ambtenaar ")
        .skip(1)
        .map(|block| {
            let (command, rest) = block.split_once('\n').unwrap();
            let (output, _) = rest.split_once("```").unwrap();
            (command.to_owned(), output.to_owned())
        })
        .collect()
}

#[test]
fn every_screen_in_the_readme_is_what_the_program_prints() {
    let examples = examples();
    assert!(examples.len() >= 3, "the README has screens");
    let home = Home::new();
    let made = "statements export --format csv --example 25 --output practice.csv";
    let told = format!("ambtenaar {made}\n");
    assert!(include_str!("../../README.md").contains(&told), "{told}");
    assert_eq!(home.ambtenaar(made).run().status, Some(0));
    for (command, output) in examples {
        let ran = home.ambtenaar(&command).env("LANG", "nl_NL.UTF-8").run();
        match output.strip_suffix("…\n") {
            Some(beginning) => assert_eq!(&ran.stdout[..beginning.len()], beginning, "{command}"),
            None => assert_eq!(ran.stdout, output, "{command}"),
        }
    }
}

#[test]
fn the_readme_has_the_two_commands_for_a_new_machine() {
    let readme = include_str!("../../README.md");
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
