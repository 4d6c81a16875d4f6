//! From clap's error, by its kind and context, to our own situation; the sentence about it is in the texts.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use crate::error::UsageProblem;

use super::PreparedArgs;

/// What is wrong with the command line.
pub(crate) fn translate(error: &Error, prepared: &PreparedArgs, command: &Command) -> UsageProblem {
    let option = || name_only(&first(error, ContextKind::InvalidArg));
    let found = || first(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let found = first(error, ContextKind::InvalidSubcommand);
            let mut groups = command
                .get_subcommands()
                .filter(|group| group.has_subcommands());
            let group = groups.find(|group| {
                prepared
                    .arguments
                    .iter()
                    .any(|word| word == group.get_name())
            });
            UsageProblem::UnknownCommand {
                group: group.map(|group| (group.get_name().to_owned(), names(group))),
                similar: all(error, ContextKind::SuggestedSubcommand),
                found,
            }
        }
        ErrorKind::UnknownArgument => unknown(error, prepared, command),
        ErrorKind::InvalidValue | ErrorKind::WrongNumberOfValues if found().is_empty() => {
            UsageProblem::MissingValue {
                option: option(),
                possible: all(error, ContextKind::ValidValue),
            }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => UsageProblem::InvalidValue {
            option: option(),
            found: found(),
            possible: all(error, ContextKind::ValidValue),
            similar: all(error, ContextKind::SuggestedValue).into_iter().next(),
        },
        ErrorKind::ArgumentConflict => {
            let other = name_only(&first(error, ContextKind::PriorArg));
            if other == option() || other.is_empty() {
                UsageProblem::Repeated { option: option() }
            } else {
                conflict(&option(), &other)
            }
        }
        ErrorKind::MissingRequiredArgument => UsageProblem::MissingArgument {
            missing: all(error, ContextKind::InvalidArg),
        },
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            missing_subcommand(error, command)
        }
        ErrorKind::InvalidUtf8 => UsageProblem::NotUtf8,
        _ => UsageProblem::Misused { option: option() },
    }
}

/// A value that an option does not take, and those that it does; none when any value of the right form will do.
pub(crate) fn invalid(option: &str, found: &str, possible: Vec<String>) -> UsageProblem {
    UsageProblem::InvalidValue {
        option: option.to_owned(),
        found: found.to_owned(),
        possible,
        similar: None,
    }
}

/// An option that does nothing without another.
pub(crate) fn needs(option: &str, other: &str) -> UsageProblem {
    let (option, other) = (option.to_owned(), other.to_owned());
    UsageProblem::Needs { option, other }
}

/// Two options that do not go together.
pub(crate) fn conflict(option: &str, other: &str) -> UsageProblem {
    let (option, other) = (option.to_owned(), other.to_owned());
    UsageProblem::Conflict { option, other }
}

/// The same thing twice after an option.
pub(crate) fn given_twice(option: &str, found: &str) -> UsageProblem {
    let (option, found) = (option.to_owned(), found.to_owned());
    UsageProblem::GivenTwice { option, found }
}

/// No command at all: the preparation puts one in, so that this is only for completeness.
pub(crate) fn missing_command(command: &Command) -> UsageProblem {
    UsageProblem::MissingCommand {
        command: command.get_name().to_owned(),
        possible: names(command),
    }
}

fn missing_subcommand(error: &Error, command: &Command) -> UsageProblem {
    let named = first(error, ContextKind::InvalidSubcommand);
    let name = named.rsplit(' ').next().unwrap_or_default();
    let parent = command.find_subcommand(name).unwrap_or(command);
    let possible = all(error, ContextKind::ValidSubcommand);
    let possible = if possible.is_empty() {
        names(parent)
    } else {
        possible
    };
    UsageProblem::MissingCommand {
        command: named,
        possible,
    }
}

fn unknown(error: &Error, prepared: &PreparedArgs, command: &Command) -> UsageProblem {
    let found = first(error, ContextKind::InvalidArg);
    let is_command = names(command).contains(&found);
    if prepared.take_was_implied && is_command {
        return UsageProblem::OptionBeforeCommand { command: found };
    }
    if !found.starts_with('-') {
        return UsageProblem::UnexpectedArgument { found };
    }
    let found = name_only(&found);
    let similar = all(error, ContextKind::SuggestedArg).into_iter().next();
    UsageProblem::UnknownOption {
        similar: similar.or_else(|| begins_alike(&found, prepared, command)),
        found,
    }
}

/// How much of the start of an option is the same in one that most likely was meant, with its hyphens.
const ALIKE: usize = 5;

/// The only option of the command that begins like one that is not known.
fn begins_alike(found: &str, prepared: &PreparedArgs, command: &Command) -> Option<String> {
    let start = found.get(..ALIKE)?;
    let mut words = prepared.arguments.iter().filter_map(|word| word.to_str());
    let command = words.find_map(|word| command.find_subcommand(word))?;
    let options = command
        .get_arguments()
        .filter_map(|option| option.get_long());
    let mut alike = options
        .map(|name| format!("--{name}"))
        .filter(|name| name.starts_with(start));
    alike.next().filter(|_| alike.next().is_none())
}

fn names(command: &Command) -> Vec<String> {
    command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect()
}

/// `--form <full|short>` as clap shows it, without the value.
fn name_only(shown: &str) -> String {
    let end = shown.find([' ', '=']).unwrap_or(shown.len());
    let name = shown.get(..end).unwrap_or(shown);
    name.trim_matches(['[', ']', '<', '>', '.']).to_owned()
}

fn first(error: &Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
