//! Completions in real shells, pages of the manual as `man` shows them, and help with an example for every command.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use ambtenaar::command;
use ambtenaar::words::Language;

use crate::support::{ambtenaar, lacks, shows};

const PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// Whether a program is there; says aloud what is not tested without it.
#[expect(
    clippy::print_stderr,
    reason = "a test that did nothing should not look like one that passed"
)]
fn is_there(program: &str) -> bool {
    let mut folders = PATH.split(':').map(Path::new);
    let there = cfg!(unix) && folders.any(|folder| folder.join(program).exists());
    if !there {
        eprintln!("SKIPPED, not tested: there is no {program} here");
    }
    there
}

/// On Unix, where a shell in a terminal can be started.
#[cfg(unix)]
mod completions {
    use super::{PATH, is_there};
    use crate::support::{Terminal, ambtenaar};

    const CTRL_U: &str = "\u{15}";

    /// A shell in a terminal, in which the program is `ambtenaar` and its completions are loaded by these lines.
    fn shell(name: &str, load: &str, start: &str) -> Option<Terminal> {
        let line = format!(
            "mkdir bin && ln -s \"$0\" bin/ambtenaar && PATH=\"$PWD/bin:$PATH\" && export PATH && {load} && exec {start}"
        );
        is_there(name).then(|| {
            let program = ambtenaar("").env("PATH", PATH).env("LANG", "en_US.UTF-8");
            program.in_terminal_by_shell(&line, 100, 30)
        })
    }

    fn completes(terminal: &mut Terminal) {
        let typed = |terminal: &mut Terminal, keys: &str, shown: &str| {
            terminal.press(keys);
            terminal.wait_for(shown);
        };
        terminal.wait_for("ready>");
        typed(terminal, "ambtenaar rel\t", "ambtenaar reliability");
        typed(terminal, "--missi\t", "reliability --missing");
        typed(terminal, "pai\t", "pairwise");
        terminal.press(CTRL_U);
        typed(terminal, "ambtenaar --acces\t", "ambtenaar --accessible");
        terminal.press(CTRL_U);
        typed(terminal, "ambtenaar --sav\t", "ambtenaar --save");
        terminal.press(CTRL_U);
        typed(
            terminal,
            "ambtenaar statements chec\t",
            "ambtenaar statements check",
        );
    }

    #[test]
    fn bash_completes_a_command_an_option_and_a_value() {
        let load = "ambtenaar completions bash > rc && echo 'PS1=\"ready> \"' >> rc";
        if let Some(mut terminal) = shell("bash", load, "bash --noprofile --rcfile rc -i") {
            completes(&mut terminal);
        }
    }

    #[test]
    fn zsh_completes_a_command_an_option_and_a_value() {
        let load = "mkdir fun && ambtenaar completions zsh > fun/_ambtenaar && \
                echo \"PROMPT='ready> '; fpath=($PWD/fun \\$fpath); autoload -U compinit; compinit -u -D\" > .zshrc && \
                ZDOTDIR=\"$PWD\" && export ZDOTDIR";
        if let Some(mut terminal) = shell("zsh", load, "zsh -d -i") {
            completes(&mut terminal);
        }
    }
}

#[test]
fn there_are_completions_of_every_command_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = ambtenaar(&format!("completions {shell}")).run();
        assert_eq!((script.status, &*script.stderr), (Some(0), ""), "{shell}");
        for command in command(Language::English).get_subcommands() {
            let name = command.get_name();
            assert!(script.stdout.contains(name), "{name} in {shell}");
        }
    }
    let dutch = ambtenaar("completions zsh --lang nl").run();
    assert!(dutch.stdout.contains("toon deze hulp"), "{}", dutch.stdout);
}

/// The names of all pages but the first.
fn pages() -> Vec<String> {
    let root = command(Language::English);
    let mut names = Vec::new();
    for command in root.get_subcommands() {
        names.push(command.get_name().to_owned());
        let children = command.get_subcommands();
        names.extend(children.map(|child| format!("{}-{}", command.get_name(), child.get_name())));
    }
    names
}

/// What a program says about a text on its standard input, apart from its result.
fn complaints(program: &str, arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(
        !output.stdout.is_empty() || program == "mandoc",
        "{program}"
    );
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn every_command_has_a_page_that_renders_without_warnings() {
    let (groff, mandoc) = (is_there("groff"), is_there("mandoc"));
    for name in std::iter::once(String::new()).chain(pages()) {
        let page = ambtenaar(&format!("man {name} --lang nl")).run();
        assert_eq!((page.status, &*page.stderr), (Some(0), ""), "{name}");
        let page = page.stdout;
        assert!(page.is_ascii(), "{name}");
        assert!(page.contains(".SH DESCRIPTION"), "{page}");
        let title = format!("AMBTENAAR{}", if name.is_empty() { "" } else { "-" });
        assert!(
            page.contains(&format!(".TH \"{title}{}\" \"1\"", name.to_uppercase())),
            "{page}"
        );
        let dutch = command(Language::Dutch);
        let examples = dutch.find_subcommand("take").unwrap().get_after_help();
        lacks(&page, examples.unwrap().to_string().lines().next().unwrap());
        if groff {
            assert_eq!(
                complaints("groff", &["-ww", "-man", "-Tutf8"], &page),
                "",
                "{name}"
            );
        }
        if mandoc {
            assert_eq!(
                complaints("mandoc", &["-Tlint", "-W", "error"], &page),
                "",
                "{name}"
            );
        }
    }
}

#[test]
fn a_page_has_examples_the_exit_status_and_where_it_belongs() {
    let page = ambtenaar("man reliability").run().stdout;
    for part in [
        ".SH EXAMPLES\n.nf\nambtenaar reliability answers.csv\n",
        ".SH \"EXIT STATUS\"\n0 done,",
        ".SH \"SEE ALSO\"\n\\fBambtenaar\\fR(1)\n",
    ] {
        assert!(page.contains(part), "{part:?} is not in {page}");
    }
    let child = ambtenaar("man statements-check").run().stdout;
    assert!(
        child.contains("\\fBambtenaar\\fR(1), \\fBambtenaar\\-statements\\fR(1)"),
        "{child}"
    );
}

#[test]
fn help_of_every_command_has_an_example_in_both_languages() {
    for (language, heading) in [
        (Language::English, "Examples:"),
        (Language::Dutch, "Voorbeelden:"),
    ] {
        let root = command(language);
        let names: Vec<&str> = root.get_subcommands().map(clap_name).collect();
        for name in names {
            for help in ["-h", "--help"] {
                let ran = ambtenaar(&format!("{name} {help} --lang {}", language.key())).run();
                let (_, examples) = ran
                    .stdout
                    .split_once(heading)
                    .unwrap_or_else(|| panic!("{ran:?}"));
                assert!(
                    examples.contains(&format!("\n  ambtenaar {name}")),
                    "{examples}"
                );
            }
        }
    }
}

fn clap_name(command: &clap::Command) -> &str {
    command.get_name()
}

#[test]
fn what_is_mistyped_is_suggested() {
    for (line, suggestion) in [
        ("reliabilty", "Did you mean \"reliability\"?"),
        (
            "completion bash",
            "Did you mean \"compare\" or \"completions\"?",
        ),
        (
            "reliability --mising pairwise",
            "Did you mean \"--missing\"?",
        ),
        (
            "reliability --missing pairwize",
            "Did you mean \"pairwise\"?",
        ),
        ("completions powershel", "Did you mean \"powershell\"?"),
        ("man scor", "Did you mean \"score\"?"),
    ] {
        let ran = ambtenaar(line).run();
        assert_eq!((ran.status, &*ran.stdout), (Some(2), ""), "{line}");
        assert!(shows(&ran.stderr, suggestion), "{line}: {}", ran.stderr);
    }
    let none = ambtenaar("completions").run();
    assert_eq!(none.status, Some(2));
    let said = "Something is missing: a shell. Use --help to see an example.\n";
    assert_eq!(none.stderr, said);
}

// A shell sends the output there: Unix only.
#[cfg(unix)]
#[test]
fn faults_1_and_2_a_full_or_closed_output_ends_well() {
    for line in ["completions bash", "man"] {
        let full = ambtenaar(line).run_by_shell("exec \"$0\" \"$@\" > /dev/full");
        assert_eq!(
            (full.status, full.stderr.lines().count()),
            (Some(1), 1),
            "{full:?}"
        );
        let closed = ambtenaar(line).run_by_shell("{ \"$0\" \"$@\"; echo $? >&2; } | :");
        assert_eq!(closed.stderr, "0\n");
    }
}
