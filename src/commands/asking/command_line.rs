//! The command that goes on with what was left, to be copied.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;

use crate::commands::context::Context;
use crate::commands::language;
use crate::screen::safe;

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

/// An option with its value. One that begins as an option does is tied to its own.
pub(in crate::commands) fn option(name: &str, value: &str) -> String {
    with_value(name, OsStr::new(value))
}

/// An option with a file, when there is one.
pub(in crate::commands) fn file(name: &str, path: Option<&Path>) -> Option<String> {
    Some(with_value(name, path?.as_os_str()))
}

fn with_value(name: &str, value: &OsStr) -> String {
    let tie = if value.as_encoded_bytes().starts_with(b"-") {
        "="
    } else {
        " "
    };
    format!("--{name}{tie}{}", quoted(value))
}

/// A word as a shell reads it back.
fn quoted(word: &OsStr) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    match word.to_str() {
        Some(word) if !word.is_empty() && word.chars().all(plain) => word.to_owned(),
        // Lines are broken before ` --`, though not between quotes.
        Some(word) if is_shown_as_it_is(word) => {
            let inner = word.replace('\'', "'\\''").replace(" --", " ''--");
            format!("'{inner}'")
        }
        _ => printed(word.as_encoded_bytes()),
    }
}

/// Whether a screen shows every character, on one line.
fn is_shown_as_it_is(word: &str) -> bool {
    !word.contains('\n') && matches!(safe(word), Cow::Borrowed(_))
}

/// A word of which not every byte can be shown: the shell has it printed, but for newlines at its end.
fn printed(bytes: &[u8]) -> String {
    let mut format = String::new();
    for byte in bytes {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.' | b'/' => {
                format.push(char::from(*byte));
            }
            other => format.push_str(&octal(*other)),
        }
    }
    format!("\"$(printf '{format}')\"")
}

/// A byte as `printf` reads it.
fn octal(byte: u8) -> String {
    format!("\\{byte:03o}")
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::quoted;

    #[test]
    fn a_word_is_quoted_only_where_a_shell_needs_it_and_never_broken_inside() {
        for (word, shown) in [
            ("a-17", "a-17"),
            ("-x", "-x"),
            ("", "''"),
            ("a b", "'a b'"),
            ("o'x", "'o'\\''x'"),
            ("a --b", "'a ''--b'"),
            ("$HOME", "'$HOME'"),
            ("a\nb", "\"$(printf 'a\\012b')\""),
        ] {
            assert_eq!(quoted(OsStr::new(word)), shown, "{word:?}");
        }
    }
}
