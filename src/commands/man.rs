//! `man [COMMAND]`: a page of the manual, made of the texts of `--help`.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::cli::{self, arg};
use crate::error::{Error, status};
use crate::output::scored::columns;
use crate::words::Language;

use super::context::Context;

/// How the lines of a help text begin that get a heading of their own in a manual.
const HEADINGS: [(&str, &str); 2] = [("Examples:", "EXAMPLES"), ("Exit status:", "EXIT STATUS")];

/// What every part of a page starts with: how apostrophes are written.
const PREAMBLE: [&str; 2] = [".ie \\n(.g .ds Aq \\(aq\n", ".el .ds Aq '\n"];

pub(super) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples]).arg(
        arg::bare("command", "COMMAND", language, help::argument(language))
            .hide_possible_values(true),
    )
}

/// Lets `man` take the names of all commands of the program, those of `statements` behind a hyphen.
pub(super) fn name_all(root: Command) -> Command {
    let names = names(&root, "");
    root.mut_subcommand("man", |man| {
        man.mut_arg("command", |argument| {
            argument.value_parser(PossibleValuesParser::new(names))
        })
    })
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let name = typed.get_one::<String>("command").map(String::as_str);
    let mut page = page(name);
    if name == Some("score") {
        page.push_str(".SH COLUMNS\n");
        for column in columns(Language::English) {
            let _fits = writeln!(
                page,
                ".TP\n\\fB{}\\fR ({})\n{}",
                column.name, column.kind, column.meaning
            );
        }
    }
    context.print(&page)?;
    Ok(status::DONE)
}

/// The page about a command, of which the words are joined by hyphens, or about the program, in roff. A manual is in English.
fn page(name: Option<&str>) -> String {
    let mut root = super::command(Language::English);
    root.build();
    let command = find(&root, name.unwrap_or_default()).unwrap_or(&root);
    let mut page = Vec::new();
    let written = write(command, &root, &mut page);
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    finished(&String::from_utf8_lossy(&page))
}

fn names(command: &Command, before: &str) -> Vec<String> {
    let own = |child: &Command| format!("{before}{}", child.get_name());
    let with_children = |child: &Command| {
        let mut all = vec![own(child)];
        all.extend(names(child, &format!("{}-", own(child))));
        all
    };
    command.get_subcommands().flat_map(with_children).collect()
}

/// The command of this name: words joined by hyphens.
fn find<'c>(root: &'c Command, name: &str) -> Option<&'c Command> {
    root.get_subcommands().find_map(|child| {
        let rest = name.strip_prefix(child.get_name())?;
        if rest.is_empty() {
            return Some(child);
        }
        find(child, rest.strip_prefix('-')?)
    })
}

fn write(command: &Command, root: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let about = command.get_about().map(ToString::to_string);
    let about = about.unwrap_or_default();
    let first = about.lines().next().unwrap_or_default();
    let first = first.split(". ").next().unwrap_or(first);
    let name = command.get_display_name().unwrap_or("ambtenaar");
    let examples = command.get_after_help().map(ToString::to_string);
    let described = command
        .clone()
        .about(first.trim_end_matches('.').to_owned())
        .long_about(about.clone());
    let man = Man::new(described);
    writeln!(
        page,
        ".TH \"{}\" \"1\" \"\" \"ambtenaar {}\" \"User Commands\"",
        name.to_uppercase(),
        env!("CARGO_PKG_VERSION")
    )?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(page)?;
    }
    let mut roff = Roff::new();
    below(&examples.unwrap_or_default(), &mut roff);
    if name != "ambtenaar" {
        see_also(command, root, &mut roff);
    }
    roff.to_writer(page)
}

/// The page in ASCII, which every roff reads, with what its parts start with only once.
fn finished(page: &str) -> String {
    let start: String = PREAMBLE.concat();
    let mut finished = start.clone();
    for character in page.replace(&start, "").chars() {
        if character.is_ascii() {
            finished.push(character);
        } else {
            let written = write!(finished, "\\[u{:04X}]", u32::from(character));
            debug_assert!(written.is_ok(), "writing to a String does not fail");
        }
    }
    finished
}

/// What stands below the options: examples as they are, everything else as text.
fn below(text: &str, roff: &mut Roff) {
    let (mut verbatim, mut headed) = (false, false);
    for line in text.lines() {
        let indented = line.strip_prefix("  ");
        if indented.is_some() != verbatim {
            roff.control(if verbatim { "fi" } else { "nf" }, []);
            verbatim = !verbatim;
        }
        let heading = HEADINGS
            .iter()
            .find_map(|(start, heading)| Some((line.strip_prefix(start)?, heading)));
        match (heading, indented) {
            (Some((rest, heading)), _) => {
                roff.control("SH", [*heading]);
                headed = true;
                if !rest.is_empty() {
                    roff.text([roman(rest.trim_start())]);
                }
            }
            (None, Some(example)) => {
                roff.text([roman(example)]);
            }
            (None, None) if line.is_empty() => {}
            (None, None) => {
                roff.control(if headed { "PP" } else { "SH" }, notes(headed));
                headed = true;
                roff.text([roman(line)]);
            }
        }
    }
    if verbatim {
        roff.control("fi", []);
    }
}

/// The heading of text that comes before any other.
fn notes(headed: bool) -> Option<&'static str> {
    (!headed).then_some("NOTES")
}

/// The page that a page belongs to.
fn see_also(command: &Command, root: &Command, roff: &mut Roff) {
    let mut pages = vec!["ambtenaar".to_owned()];
    let parent = root.get_subcommands().find(|parent| {
        let mut children = parent.get_subcommands();
        children.any(|child| child.get_display_name() == command.get_display_name())
    });
    pages.extend(
        parent
            .and_then(Command::get_display_name)
            .map(str::to_owned),
    );
    let mut line = Vec::new();
    for page in pages {
        if !line.is_empty() {
            line.push(roman(", "));
        }
        line.extend([bold(page), roman("(1)")]);
    }
    roff.control("SH", ["SEE ALSO"]);
    roff.text(line);
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Schrijf een bladzijde van de handleiding. De handleiding is in het Engels."
            en "Write a page of the manual. The manual is in English.";
        pub(super) fn usage: nl "ambtenaar man [COMMAND]" en "ambtenaar man [COMMAND]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar man | man -l -
  ambtenaar man score > ambtenaar-score.1
  ambtenaar man statements-check"
            en "Examples:
  ambtenaar man | man -l -
  ambtenaar man score > ambtenaar-score.1
  ambtenaar man statements-check";
        pub(super) fn argument:
            nl "de opdracht waar de bladzijde over gaat; zonder opdracht over het hele programma"
            en "the command that the page is about; without one the page is about the whole program";
    }
}
