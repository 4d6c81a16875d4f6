//! The command that goes on with what was left, to be copied.

use std::path::Path;

use crate::commands::context::Context;
use crate::commands::language;

/// What to type to go on: the command, what belongs to every command, and its own options.
///
/// The language is named when a run without options would speak another one.
pub(in crate::commands) fn command_line(
    command: Option<&str>,
    context: &Context<'_>,
    options: impl IntoIterator<Item = Option<String>>,
) -> String {
    let globals = &context.globals;
    let spoken = context.language;
    let other = spoken != language::of(&context.io.environment);
    let general = [
        other.then(|| option("lang", spoken.key())),
        globals.wishes.accessible.then(|| switch("accessible")),
        file("statements", globals.statements.as_deref()),
        globals.force.then(|| switch("force")),
    ];
    let mut words = vec!["ambtenaar".to_owned()];
    words.extend(command.map(str::to_owned));
    words.extend(general.into_iter().chain(options).flatten());
    words.join(" ")
}

/// An option without a value.
pub(in crate::commands) fn switch(name: &str) -> String {
    format!("--{name}")
}

/// An option with its value.
pub(in crate::commands) fn option(name: &str, value: &str) -> String {
    format!("--{name} {}", quoted(value))
}

/// An option with a file, when there is one.
pub(in crate::commands) fn file(name: &str, path: Option<&Path>) -> Option<String> {
    Some(option(name, &path?.display().to_string()))
}

/// A word as a shell reads it back.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}
