//! What every command has at hand: the words, the appearance, the streams and the statements.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;

use crate::ask::Runner;
use crate::cli::{Globals, invalid};
use crate::error::{AskFault, Error, Fault};
use crate::io::Io;
use crate::model::{
    Case, Format, LanguageTag, Part, Questionnaire, RoleTexts, Situation, Translated,
};
use crate::output::Origin;
use crate::screen::{
    self, DEFAULT_COLUMNS, Display, Environment, Terminals, Wrap, safe, text_width,
};
use crate::source::{self, LoadedQuestionnaire};
use crate::words;
use crate::words::Language;

/// What a command works with.
pub(super) struct Context<'a> {
    /// The language of the program.
    pub(super) language: Language,
    /// The options that belong to every command.
    pub(super) globals: Globals,
    /// How standard output may look.
    pub(super) display: Display,
    /// Whether there is a window that closes with the program.
    pub(super) own_window: bool,
    /// The outside world.
    pub(super) io: &'a mut Io,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        language: Language,
        globals: Globals,
        own_window: bool,
        io: &'a mut Io,
    ) -> Self {
        let display = Display::decide(
            globals.wishes,
            &io.environment,
            io.terminals,
            io.terminals.stdout,
        );
        Self {
            language,
            globals,
            display,
            own_window,
            io,
        }
    }

    /// Fits what is printed from now on to the screen as it is: someone may have given it another size since the start.
    pub(super) fn fit(&mut self, runner: &Runner<'_>) {
        if let Some(columns) = runner.columns().filter(|_| self.io.terminals.stdout) {
            self.display.width = columns;
        }
    }

    /// The statements in use, built in or of `--statements`; what is worth knowing about a file goes to standard error.
    pub(super) fn instrument(&mut self) -> Result<LoadedQuestionnaire, Error> {
        let Some(path) = self.globals.statements.clone() else {
            return source::built_in();
        };
        let instrument = source::load(&path)?;
        for warning in &instrument.warnings {
            self.warn(&words::problem_in_place(self.language, warning));
        }
        self.tell_language(Some(&path), Some(instrument.questionnaire.title()));
        Ok(instrument)
    }

    /// The texts about the roles in use, built in or of this file.
    pub(super) fn roles(&mut self, path: Option<&Path>) -> Result<RoleTexts, Error> {
        let roles = source::roles_of(path)?;
        self.tell_language(path, Some(&roles.bureaucrat.name));
        Ok(roles)
    }

    /// The cases in use, built in or of this file.
    pub(super) fn cases(&mut self, path: Option<&Path>) -> Result<Vec<Case>, Error> {
        let cases = source::cases_of(path)?;
        self.tell_language(path, cases.first().map(|case| &case.title));
        Ok(cases)
    }

    /// The situations in use, built in or of this file.
    pub(super) fn situations(&mut self, path: Option<&Path>) -> Result<Vec<Situation>, Error> {
        let situations = source::situations_of(path)?;
        self.tell_language(path, situations.first().map(|one| &one.title));
        Ok(situations)
    }

    /// The parts of a half day, built in or of this file.
    pub(super) fn agenda(&mut self, path: Option<&Path>) -> Result<Vec<Part>, Error> {
        let parts = source::agenda_of(path)?;
        self.tell_language(path, parts.first().map(|part| &part.title));
        Ok(parts)
    }

    /// Says in which language the texts of a file are shown that are not there in that of the program; one of them tells it of all.
    fn tell_language(&mut self, path: Option<&Path>, text: Option<&Translated<String>>) {
        let spoken = self.language.key();
        let mut tags = text
            .into_iter()
            .flat_map(Translated::iter)
            .map(|(tag, _)| tag.as_str());
        let Some((path, first)) = path.zip(tags.next()) else {
            return;
        };
        if first != spoken && !tags.any(|tag| tag == spoken) {
            let file = path.display().to_string();
            self.warn(&words::statements::other_language(
                self.language,
                &file,
                first,
            ));
        }
    }

    /// Writes the result to standard output.
    pub(super) fn print(&mut self, text: &str) -> Result<(), Error> {
        write(&mut self.io.stdout, text)
    }

    /// Writes a result for programs to standard output; on a screen it is made safe, for it holds text of others.
    pub(super) fn print_data(&mut self, text: &str) -> Result<(), Error> {
        if self.io.terminals.stdout {
            let text = safe(text).into_owned();
            return self.print(&text);
        }
        self.print(text)
    }

    /// Writes a report in this format to standard output.
    pub(super) fn show(&mut self, format: Format, text: &str) -> Result<(), Error> {
        if format.is_data() {
            self.print_data(text)
        } else {
            self.print(text)
        }
    }

    /// How a text may look in a file: without colour and as wide as files are, whatever the screen is.
    pub(super) fn in_file(&self) -> Display {
        let io = &self.io;
        Display {
            colour: false,
            ..Display::decide(self.globals.wishes, &io.environment, io.terminals, false)
        }
    }

    /// Writes a line to standard error, made safe; on a screen that is too narrow for it it is broken between words.
    ///
    /// Whoever closed standard error does not want to hear it: nothing is lost by going on.
    pub(super) fn warn(&mut self, text: &str) {
        self.complain(&fitted(&safe(text), self.io.terminals));
    }

    /// Writes a sentence to standard error, made safe and broken between words, so that it fits on the screen.
    pub(super) fn tell(&mut self, sentence: &str) {
        let text = self.broken(sentence);
        self.complain(&text);
    }

    /// A sentence made safe and broken between words, so that it fits on the screen.
    pub(super) fn broken(&self, sentence: &str) -> String {
        let screen = self
            .io
            .terminals
            .columns
            .map_or(DEFAULT_COLUMNS, usize::from);
        Wrap::at(text_width(screen))
            .whole_words()
            .text(&safe(sentence))
    }

    fn complain(&mut self, text: &str) {
        let line = format!("{}\n", text.trim_end_matches('\n'));
        let _closed = self
            .io
            .stderr
            .write_all(line.as_bytes())
            .and_then(|()| self.io.stderr.flush());
    }
}

/// The last words of a run, where they go to a screen: a line that is too long for it is broken between words.
pub(super) fn fitted(message: &str, terminals: Terminals) -> String {
    let screen = terminals.columns.filter(|_| terminals.stderr);
    let Some(columns) = screen.map(usize::from) else {
        return message.to_owned();
    };
    let wrap = Wrap::at(columns.saturating_sub(1).max(1)).whole_words();
    let lines = message.split('\n').flat_map(|line| {
        if screen::columns(line) < columns {
            vec![line.to_owned()]
        } else {
            wrap.paragraph(line)
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The variable that names the language of this program alone.
const LANGUAGE: &str = "AMBTENAAR_LANG";

/// Says that the program does not speak the language that its own variable names. A locale is for all programs: it may name any.
pub(super) fn refuse_language(language: Language, io: &mut Io) {
    let Some(found) = io.environment.get(LANGUAGE).map(OsStr::to_string_lossy) else {
        return;
    };
    if Language::from_locale(&found).is_none() {
        let possible = Language::ALL.map(|language| language.key().to_owned());
        let problem = invalid(LANGUAGE, &found, possible.into());
        let said = words::error(language, &problem.into());
        let said = fitted(&safe(&said), io.terminals);
        // Whoever closed standard error does not want to hear it.
        let _closed = writeln!(io.stderr, "{said}");
    }
}

/// Which language the program speaks when no option says so: its own variable, then the locale, then English.
pub(super) fn language_of(environment: &Environment) -> Language {
    let wished = environment.text(LANGUAGE).and_then(Language::from_locale);
    let locale = || {
        environment
            .locale()
            .and_then(|locale| Language::from_locale(&locale))
    };
    wished.or_else(locale).unwrap_or(Language::English)
}

/// The language of the statements that fits the language of the program best; there always is one. What is told beside them is
/// in that of the program.
pub(super) fn statement_language(
    questionnaire: &Questionnaire,
    language: Language,
) -> Result<LanguageTag, Error> {
    let languages = questionnaire.languages();
    let spoken = languages.iter().find(|tag| tag.as_str() == language.key());
    let found = spoken.or_else(|| languages.first()).cloned();
    let found = found.ok_or(Error::Ask(AskFault::NowhereToAsk))?;
    Ok(found.amid(language.key()))
}

/// The language of the program, as texts name it; it always has a name.
pub(super) fn language_tag(language: Language) -> Result<LanguageTag, Error> {
    language.tag().ok_or(Error::Ask(AskFault::NowhereToAsk))
}

/// Where a report comes from.
pub(super) const fn origin<'o>(
    language: Language,
    date: &'o str,
    instrument: Option<&'o str>,
) -> Origin<'o> {
    Origin {
        language,
        date,
        instrument,
    }
}

/// Writes to standard output, to its very end.
pub(super) fn write(stdout: &mut dyn Write, text: impl AsRef<[u8]>) -> Result<(), Error> {
    let written = stdout
        .write_all(text.as_ref())
        .and_then(|()| stdout.flush());
    written.map_err(|error| Error::Stdout {
        fault: Fault::from(&error),
    })
}
