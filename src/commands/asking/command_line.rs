//! The command that goes on with what was left, to be copied.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::Path;

use crate::commands::context::{Context, language_of};
use crate::screen::safe;

/// What to type to go on: the command, what belongs to every command, and its own options.
///
/// The language is named when a run without options would speak another one. That files may be replaced is no such thing: only who
/// goes on with what they asked for says so again.
pub(crate) fn command_line(
    command: Option<&str>,
    context: &Context<'_>,
    options: impl IntoIterator<Item = Option<String>>,
) -> String {
    let globals = &context.globals;
    let spoken = context.language;
    let other = spoken != language_of(&context.io.environment);
    let general = [
        other.then(|| option("lang", spoken.key())),
        globals.wishes.accessible.then(|| switch("accessible")),
        file("statements", globals.statements.as_deref()),
    ];
    let mut words = vec!["ambtenaar".to_owned()];
    words.extend(command.map(str::to_owned));
    words.extend(general.into_iter().chain(options).flatten());
    words.join(" ")
}

/// An option without a value.
pub(crate) fn switch(name: &str) -> String {
    format!("--{name}")
}

/// An option with its value. One that begins as an option does is tied to its own.
pub(crate) fn option(name: &str, value: &str) -> String {
    with_value(name, OsStr::new(value))
}

/// An option with a file, when there is one.
pub(crate) fn file(name: &str, path: Option<&Path>) -> Option<String> {
    Some(with_value(name, path?.as_os_str()))
}

/// An option whose value may be left out, with its value.
pub(crate) fn tied(name: &str, path: &Path) -> String {
    format!("--{name}={}", quoted(path.as_os_str()))
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
    let signs = if cfg!(windows) { "-_./\\:" } else { "-_./" };
    let plain = |c: char| c.is_ascii_alphanumeric() || signs.contains(c);
    match word.to_str() {
        Some(word) if !word.is_empty() && word.chars().all(plain) => word.to_owned(),
        _ if cfg!(windows) => quoted_on_windows(&word.to_string_lossy()),
        // Lines are broken before ` --`, though not between quotes.
        Some(word) if is_shown_as_it_is(word) => {
            let inner = word.replace('\'', "'\\''").replace(" --", " ''--");
            format!("'{inner}'")
        }
        _ => printed(word.as_encoded_bytes()),
    }
}

/// The same in double quotes, which both shells of Windows understand. What only PowerShell can be told, such as a dollar sign
/// or a newline, it is told by number.
fn quoted_on_windows(word: &str) -> String {
    let mut inner = String::new();
    for character in word.chars() {
        let own = character.encode_utf8(&mut [0; 4]).to_owned();
        match character {
            // PowerShell takes the curly ones for quotes too, and hands a quote on as it is.
            '"' => inner.push_str("\\$([char]34)"),
            '$' | '`' | '\u{201c}'..='\u{201e}' => inner.push_str(&by_number(character)),
            _ if is_shown_as_it_is(&own) => inner.push(character),
            _ => inner.push_str(&by_number(character)),
        }
    }
    let last = inner.trim_end_matches('\\').len();
    let backslashes = inner.split_off(last);
    // A single backslash would keep the quote after it from closing.
    format!("\"{inner}{backslashes}{backslashes}\"")
}

/// A character as PowerShell reads it in double quotes.
fn by_number(character: char) -> String {
    let units = character.encode_utf16(&mut [0; 2]).to_vec();
    let parts = units.iter().map(|unit| format!("$([char]{unit})"));
    parts.collect()
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
    #[cfg(unix)]
    use std::ffi::OsStr;

    use super::quoted_on_windows;

    #[cfg(unix)]
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
            assert_eq!(super::quoted(OsStr::new(word)), shown, "{word:?}");
        }
    }

    #[test]
    fn on_windows_a_word_is_in_double_quotes_and_what_they_do_not_hold_is_a_number() {
        for (word, shown) in [
            ("", r#""""#),
            ("a b", r#""a b""#),
            ("it's", r#""it's""#),
            (r"C:\my answers\", r#""C:\my answers\\""#),
            ("$HOME", r#""$([char]36)HOME""#),
            ("a\"b", r#""a\$([char]34)b""#),
            ("a\nb\u{201c}", r#""a$([char]10)b$([char]8220)""#),
            ("\u{202e}é", r#""$([char]8238)é""#),
        ] {
            assert_eq!(quoted_on_windows(word), shown, "{word:?}");
        }
    }
}
