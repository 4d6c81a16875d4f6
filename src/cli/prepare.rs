//! One look at the arguments before clap: which language and characters are asked, and whether a command is named at all.

use std::ffi::{OsStr, OsString};

use crate::screen::Wish;
use crate::words::Language;

/// Options before a command that take a value, and those that do not; all of them belong to every command.
const WITH_VALUE: [&str; 4] = ["--lang", "--color", "--charset", "--statements"];
const WITHOUT_VALUE: [&str; 2] = ["--accessible", "--force"];
const ABOUT_THE_PROGRAM: [&str; 4] = ["--help", "-h", "--version", "-V"];

/// Arguments that name a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PreparedArgs {
    /// The arguments, with `take` put in when no command was named.
    pub arguments: Vec<OsString>,
    /// The language asked by `--lang`, when the program speaks it.
    pub language: Option<Language>,
    /// The characters asked by `--charset`: yes is unicode, no is ASCII.
    pub charset: Wish,
    /// Whether `take` was put in.
    pub take_was_implied: bool,
}

impl PreparedArgs {
    /// How often an option is given that takes a value.
    pub(super) fn times(&self, name: &str) -> usize {
        let given = options(&self.arguments);
        given
            .filter(|word| is_any(word, &[name]) || value_after_equals(word, name).is_some())
            .count()
    }
}

/// Finds `--lang` and `--charset`, and puts `take` in when no command follows the options that belong to everything.
///
/// `arguments` starts with the name of the program.
#[must_use]
pub(crate) fn prepare(arguments: Vec<OsString>) -> PreparedArgs {
    let language = last(&arguments, "--lang", Language::from_key);
    let charset = last(&arguments, "--charset", |value| match value {
        "ascii" => Some(Wish::No),
        "unicode" => Some(Wish::Yes),
        _ => Some(Wish::Auto),
    });
    let mut arguments = arguments;
    if let Some(name) = arguments.first_mut() {
        // By whatever name it was started (`ambtenaar.exe`), messages and help name the one.
        *name = OsString::from("ambtenaar");
    }
    let place = place_of_command(&arguments);
    let names_command = arguments
        .get(place)
        .is_some_and(|word| is_any(word, &ABOUT_THE_PROGRAM) || !starts_with_dash(word));
    // An option at the very end that still waits for its value must not get the command as its value.
    let take_was_implied = !names_command && place <= arguments.len();
    if take_was_implied {
        arguments.insert(place, OsString::from("take"));
    }
    PreparedArgs {
        arguments,
        language,
        charset: charset.unwrap_or_default(),
        take_was_implied,
    }
}

/// The first argument that is not an option that belongs to everything, nor the value of one.
fn place_of_command(arguments: &[OsString]) -> usize {
    let mut place = 1;
    while let Some(word) = arguments.get(place) {
        let with_value = WITH_VALUE
            .iter()
            .any(|name| value_after_equals(word, name).is_some());
        if with_value || is_any(word, &WITHOUT_VALUE) {
            place += 1;
        } else if is_any(word, &WITH_VALUE) {
            place += 2;
        } else {
            break;
        }
    }
    place
}

/// The arguments up to the one after which none is an option.
fn options(arguments: &[OsString]) -> impl Iterator<Item = &OsString> {
    let is_end = |word: &OsString| word.as_os_str() == OsStr::new("--");
    arguments.iter().take_while(move |word| !is_end(word))
}

/// What the last option of this name with a value that says something means.
fn last<T>(arguments: &[OsString], name: &str, read: fn(&str) -> Option<T>) -> Option<T> {
    let mut last = None;
    let mut words = options(arguments);
    while let Some(word) = words.next() {
        let value = if is_any(word, &[name]) {
            words.next().and_then(|value| value.to_str())
        } else {
            value_after_equals(word, name)
        };
        last = value.and_then(read).or(last);
    }
    last
}

fn value_after_equals<'a>(word: &'a OsStr, name: &str) -> Option<&'a str> {
    word.to_str()?.strip_prefix(name)?.strip_prefix('=')
}

fn is_any(word: &OsStr, names: &[&str]) -> bool {
    names.iter().any(|name| word == OsStr::new(name))
}

fn starts_with_dash(word: &OsStr) -> bool {
    word.as_encoded_bytes().first() == Some(&b'-')
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::prepare;
    use crate::words::Language;

    fn prepared(line: &str) -> (String, Option<Language>) {
        let words = line.split_whitespace().map(OsString::from).collect();
        let prepared = prepare(words);
        let words: Vec<_> = prepared
            .arguments
            .iter()
            .map(|word| word.to_string_lossy().into_owned())
            .collect();
        (words.join(" "), prepared.language)
    }

    #[test]
    fn take_is_put_in_when_no_command_is_named() {
        assert_eq!(prepared("ambtenaar").0, "ambtenaar take");
        assert_eq!(
            prepared("ambtenaar --form short").0,
            "ambtenaar take --form short"
        );
        assert_eq!(
            prepared("ambtenaar --lang en").0,
            "ambtenaar --lang en take"
        );
        assert_eq!(prepared("ambtenaar --lang").0, "ambtenaar --lang");
        assert_eq!(
            prepared("ambtenaar --statements roles --answers 4").0,
            "ambtenaar --statements roles take --answers 4"
        );
    }

    #[test]
    fn a_named_command_stays_where_it_is() {
        assert_eq!(
            prepared("ambtenaar --lang en score --help").0,
            "ambtenaar --lang en score --help"
        );
        assert_eq!(
            prepared("ambtenaar --accessible roles").0,
            "ambtenaar --accessible roles"
        );
        assert_eq!(prepared("ambtenaar --version").0, "ambtenaar --version");
    }

    #[test]
    fn the_last_language_named_counts_wherever_it_stands() {
        assert_eq!(
            prepared("ambtenaar roles --lang=nl --lang en").1,
            Some(Language::English)
        );
        assert_eq!(prepared("ambtenaar --lang xx").1, None);
        assert_eq!(prepared("ambtenaar score -- --lang en").1, None);
    }
}
