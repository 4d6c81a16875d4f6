//! `ambtenaar completions SHELL`: what a shell needs to complete commands and options.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, ValueEnum as _};
use clap_complete::Shell;

use crate::texts::Texts;

/// The shell to write completions for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompletionsRequest {
    /// The shell.
    shell: Shell,
}

impl CompletionsRequest {
    /// The script for the shell, with explanations in this language where the shell shows them.
    ///
    /// Options of the self-test complete without its name too, as they work without it.
    #[must_use]
    pub fn script(self, texts: &Texts) -> Vec<u8> {
        let root = super::command(texts);
        let own = |argument: &&Arg| argument.get_id() != "help";
        let take = super::take::command(texts);
        let take: Vec<Arg> = take.get_arguments().filter(own).cloned().collect();
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut root.args(take), "ambtenaar", &mut script);
        script
    }
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.completions;
    super::base(
        Command::new("completions"),
        texts,
        words.about,
        words.examples,
    )
    .override_usage(words.usage)
    .arg(
        Arg::new("shell")
            .value_name("SHELL")
            .help(words.argument)
            .help_heading(texts.command_line.arguments_heading)
            .required(true)
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(
                Shell::value_variants()
                    .iter()
                    .filter_map(Shell::to_possible_value),
            )),
    )
}

/// Nothing without a shell, which clap does not let happen.
pub(super) fn request(matches: &ArgMatches) -> Option<CompletionsRequest> {
    let name = matches.get_one::<String>("shell")?;
    let shell = Shell::from_str(name, false).ok()?;
    Some(CompletionsRequest { shell })
}
