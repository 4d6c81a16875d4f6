//! A file that a command makes: refused beforehand where it can't be made, or would take the place of another.

use std::cell::Cell;
use std::ffi::OsStr;
use std::io::{self, ErrorKind, Write as _};
use std::iter;
use std::path::{Path, PathBuf, is_separator};

use crate::error::{Error, Fault, FileFault};
use crate::model::Format;
use crate::screen::Display;
use crate::storage::{PathTarget, WholeFile, refuse_if_kept};
use crate::words;

use super::asking::page_through;
use super::context::Context;

/// A file with its folder, for someone who has to find it.
pub(super) fn in_full(path: &Path) -> String {
    let full = std::path::absolute(path);
    full.unwrap_or_else(|_| path.to_owned())
        .display()
        .to_string()
}

/// The path of a name that was typed here, where no shell reads `~/` as the person's own folder; with this ending where it has none.
/// That of a folder stays what it is: no file beside it was meant.
pub(super) fn typed_path(name: &str, ending: &str, context: &Context<'_>) -> PathBuf {
    let variable = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    let path = from_home(name, context.io.environment.get(variable));
    with_ending(path, ending)
}

fn from_home(name: &str, home: Option<&OsStr>) -> PathBuf {
    let rest = name.strip_prefix('~').unwrap_or_default();
    match home {
        Some(home) if rest.starts_with(is_separator) => {
            Path::new(home).join(rest.trim_start_matches(is_separator))
        }
        _ => PathBuf::from(name),
    }
}

fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let is_folder = path.to_string_lossy().ends_with(is_separator) || path.is_dir();
    if is_folder || path.extension().is_some() || path.file_name().is_none() {
        return path;
    }
    path.with_extension(ending)
}

/// The name of a file that is not there yet: with a number before its ending where needed.
pub(super) fn free(name: String) -> String {
    let path = PathBuf::from(&name);
    let (Some(stem), Some(ending)) = (path.file_stem(), path.extension()) else {
        return name;
    };
    let numbered = (2..100).map(|number| {
        let (stem, ending) = (stem.to_string_lossy(), ending.to_string_lossy());
        format!("{stem}-{number}.{ending}")
    });
    let mut names = iter::once(name.clone()).chain(numbered);
    names.find(|name| !Path::new(name).exists()).unwrap_or(name)
}

/// A path that can be written.
#[derive(Debug, Clone)]
pub(super) struct NewFile {
    path: PathBuf,
    replace: bool,
    /// Whether this run wrote it, so that it may be written anew.
    is_ours: Cell<bool>,
}

impl NewFile {
    /// Checks the path for text whose name ends like this; a file that exists is refused unless it may be replaced.
    pub(super) fn check(path: &Path, ending: &'static str, replace: bool) -> Result<Self, Error> {
        for_text(path, ending)?;
        let refused = |kind: ErrorKind| Err(io::Error::from(kind));
        let new = Self {
            path: path.to_owned(),
            replace,
            is_ours: Cell::new(false),
        };
        let checked = match PathTarget::of(path) {
            Ok(PathTarget::File(_)) if !replace => refused(ErrorKind::AlreadyExists),
            Ok(PathTarget::Folder) => refused(ErrorKind::IsADirectory),
            Ok(PathTarget::File(file)) => refuse_if_kept(&file).map(|()| new),
            Ok(_) => Ok(new),
            Err(error) => Err(error),
        };
        checked.map_err(|error| not_written(path, &error))
    }

    /// The path as it was named.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the whole file. One that came there in the meantime is not replaced either.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), Error> {
        self.finished(bytes, WholeFile::finish)
    }

    /// The same for what can't be made again: it is on disk afterwards.
    pub(super) fn write_to_disk(&self, bytes: &[u8]) -> Result<(), Error> {
        self.finished(bytes, WholeFile::finish_on_disk)
    }

    fn finished(
        &self,
        bytes: &[u8],
        finish: impl FnOnce(WholeFile) -> io::Result<()>,
    ) -> Result<(), Error> {
        let begun = WholeFile::begin(&self.path, self.replace || self.is_ours.get());
        let written = begun.and_then(|mut file| {
            file.write_all(bytes)?;
            finish(file)
        });
        self.is_ours.set(self.is_ours.get() || written.is_ok());
        written.map_err(|error| not_written(&self.path, &error))
    }
}

/// The ends of names of files that are no text.
const NO_TEXT: [&str; 20] = [
    "xlsx", "xlsm", "xls", "ods", "numbers", "docx", "doc", "odt", "rtf", "pages", "pptx", "ppt",
    "odp", "pdf", "zip", "gz", "7z", "png", "jpg", "parquet",
];

/// Names of texts of which the reader expects one form.
const OTHER_TEXT: [&str; 8] = ["html", "htm", "md", "json", "jsonl", "csv", "toml", "sql"];

/// Refuses a name under which no program would open what is written; `ending` is how its own name ends.
pub(super) fn for_text(path: &Path, ending: &'static str) -> Result<(), Error> {
    let extension = path.extension().unwrap_or_default();
    let is = |other: &&str| extension.eq_ignore_ascii_case(other);
    let is_own = is(&ending) || ending == "html" && is(&"htm");
    if !is_own && NO_TEXT.iter().chain(&OTHER_TEXT).any(is) {
        return Err(FileFault::OtherKind { ending }.at(path));
    }
    Ok(())
}

/// What to say when a file can't be written.
pub(super) fn not_written(path: &Path, error: &io::Error) -> Error {
    let fault = Fault::of(path, error);
    let fault = match fault.kind {
        ErrorKind::AlreadyExists => FileFault::Exists,
        _ => FileFault::Write(fault),
    };
    fault.at(path)
}

/// A report, as it is written in a format and for a display.
pub(super) type ReportWriter<'r> = &'r dyn Fn(Format, Display) -> String;

/// A file for a report, checked before anything is read or asked.
#[derive(Debug, Clone)]
pub(super) struct ReportFile {
    file: NewFile,
    format: Format,
}

impl ReportFile {
    /// Checks that the name ends as a format does and that the file can be written; one that exists only with `--force`.
    pub(super) fn check(path: &Path, context: &Context<'_>) -> Result<Self, Error> {
        let format = format_of(path)?;
        Self::new(path, format, context)
    }

    /// The same, where one that exists is refused later.
    pub(super) fn check_later(path: &Path) -> Result<Self, Error> {
        let format = format_of(path)?;
        let file = NewFile::check(path, format.ending(), true)?;
        Ok(Self { file, format })
    }

    /// The same in this format, however the name ends.
    pub(super) fn new(path: &Path, format: Format, context: &Context<'_>) -> Result<Self, Error> {
        let file = NewFile::check(path, format.ending(), context.globals.force)?;
        Ok(Self { file, format })
    }

    /// The same for a file that may have been asked for.
    pub(super) fn wanted(
        path: Option<&Path>,
        context: &Context<'_>,
    ) -> Result<Option<Self>, Error> {
        path.map(|path| Self::check(path, context)).transpose()
    }

    /// The path as it was named.
    pub(super) fn path(&self) -> &Path {
        self.file.path()
    }

    /// Writes the whole report.
    pub(super) fn write(
        &self,
        report: ReportWriter<'_>,
        context: &Context<'_>,
    ) -> Result<(), Error> {
        let text = report(self.format, context.in_file());
        self.file.write(text.as_bytes())
    }

    /// Writes the whole report, and says where.
    pub(super) fn deliver(
        &self,
        report: ReportWriter<'_>,
        context: &mut Context<'_>,
    ) -> Result<(), Error> {
        self.write(report, context)?;
        self.tell(context);
        Ok(())
    }

    pub(super) fn tell(&self, context: &mut Context<'_>) {
        let path = self.path().display().to_string();
        context.tell(&words::interview::closing::saved(context.language, &path));
    }
}

fn format_of(path: &Path) -> Result<Format, Error> {
    Format::of(path).ok_or_else(|| FileFault::ReportFormat { more: &[] }.at(path))
}

/// Writes a report to standard output, and to a file where that was asked for; the file also when standard output is closed.
pub(super) fn deliver(
    format: Format,
    file: Option<&ReportFile>,
    report: ReportWriter<'_>,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    // The file first: whoever has read the text may close the window.
    let written = file.map(|file| file.write(report, context)).transpose();
    let text = report(format, context.display);
    let paged = if format.is_data() {
        Ok(())
    } else {
        page_through(&text, context)
    };
    let shown = paged.and_then(|()| context.show(format, &text));
    written?;
    if let Some(file) = file {
        file.tell(context);
    }
    shown
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;
    use std::path::Path;

    use super::from_home;

    #[test]
    fn a_tilde_that_is_typed_is_the_own_folder() {
        let home = Some(OsStr::new("/own"));
        for (name, path) in [
            ("~/a b.html", "/own/a b.html"),
            ("~//a", "/own/a"),
            ("~", "~"),
            ("~a/b", "~a/b"),
            ("a~/b", "a~/b"),
            ("", ""),
        ] {
            assert_eq!(from_home(name, home), Path::new(path), "{name}");
        }
        assert_eq!(from_home("~/a", None), Path::new("~/a"));
    }
}
