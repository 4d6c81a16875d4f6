//! `completions SHELL`: what a shell needs to complete commands and options.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, ValueEnum as _};
use clap_complete::Shell;

use crate::cli::{self, arg};
use crate::error::{Error, UsageProblem, status};
use crate::words::Language;

use super::context::Context;

pub(super) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples]).arg(
        arg::bare("shell", "SHELL", language, help::argument(language))
            .required(true)
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(
                Shell::value_variants()
                    .iter()
                    .filter_map(Shell::to_possible_value),
            )),
    )
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let shell = typed.get_one::<String>("shell");
    let shell = shell.and_then(|name| Shell::from_str(name, false).ok());
    // Without a shell, which clap does not let happen, there is nothing to write.
    let shell = shell.ok_or_else(|| UsageProblem::MissingValue {
        option: "SHELL".to_owned(),
        possible: Vec::new(),
    })?;
    context.print(&String::from_utf8_lossy(&script(shell, context.language)))?;
    Ok(status::DONE)
}

/// The script for the shell, with explanations in this language where the shell shows them.
///
/// Options of the self-test complete without its name too, as they work without it.
fn script(shell: Shell, language: Language) -> Vec<u8> {
    let root = super::command(language);
    let own = |argument: &&Arg| argument.get_id() != "help";
    let take = super::take::command(Command::new("take"), language);
    let take: Vec<Arg> = take.get_arguments().filter(own).cloned().collect();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut root.args(take), "ambtenaar", &mut script);
    script
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Laat je shell opdrachten en opties aanvullen met de Tab-toets."
            en "Let your shell complete commands and options with the Tab key.";
        pub(super) fn usage: nl "ambtenaar completions <SHELL>" en "ambtenaar completions <SHELL>";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar completions bash > ~/.local/share/bash-completion/completions/ambtenaar
  ambtenaar completions zsh > \"${fpath[1]}/_ambtenaar\"
  ambtenaar completions fish > ~/.config/fish/completions/ambtenaar.fish
  ambtenaar completions powershell >> $PROFILE
  ambtenaar completions elvish >> ~/.config/elvish/rc.elv

Open daarna een nieuwe shell. In bash is het pakket bash-completion nodig."
            en "Examples:
  ambtenaar completions bash > ~/.local/share/bash-completion/completions/ambtenaar
  ambtenaar completions zsh > \"${fpath[1]}/_ambtenaar\"
  ambtenaar completions fish > ~/.config/fish/completions/ambtenaar.fish
  ambtenaar completions powershell >> $PROFILE
  ambtenaar completions elvish >> ~/.config/elvish/rc.elv

Open a new shell after that. In bash it needs the package bash-completion.";
        pub(super) fn argument:
            nl "bash, zsh, fish, powershell of elvish"
            en "bash, zsh, fish, powershell or elvish";
    }
}
