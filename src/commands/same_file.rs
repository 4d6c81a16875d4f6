//! What comes out must not take the place of what goes in.

use std::path::{Path, PathBuf};

use crate::error::{Error, FileFault};
use crate::io::FileId;

use super::context::Context;

/// Refuses two outputs in one file, whether it exists or not: the second would take the place of the first, or be refused after
/// all was asked.
pub(super) fn refuse_twice(first: Option<&Path>, second: Option<&Path>) -> Result<(), Error> {
    match first.zip(second) {
        Some((first, second))
            if whole(first) == whole(second)
                || FileId::of(first).is_some_and(|id| Some(id) == FileId::of(second)) =>
        {
            Err(FileFault::NamedTwice.at(second))
        }
        _ => Ok(()),
    }
}

/// A path by its real folder, as far as there is one: the file need not exist.
fn whole(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    let real = folder.zip(path.file_name());
    real.map_or_else(|| path.clone(), |(folder, name)| folder.join(name))
}

/// Refuses outputs of which two are one file, or one is also an input, under whatever name and also with `--force`: what is in it
/// would be gone.
///
/// No path is standard output, and standard input among the inputs; the statement file in use is always an input.
pub(super) fn refuse<const N: usize>(
    outputs: [Option<&Path>; N],
    inputs: &[Option<PathBuf>],
    context: &Context<'_>,
) -> Result<(), Error> {
    for (at, output) in outputs.iter().enumerate() {
        refuse_input(*output, inputs, context)?;
        for other in outputs.iter().skip(at + 1) {
            refuse_twice(*output, *other)?;
        }
    }
    Ok(())
}

fn refuse_input(
    output: Option<&Path>,
    inputs: &[Option<PathBuf>],
    context: &Context<'_>,
) -> Result<(), Error> {
    let streams = &context.io.files;
    let written = match output {
        Some(path) => FileId::of(path),
        None => streams.stdout.clone(),
    };
    let Some(written) = written else {
        return Ok(());
    };
    let statements = context.globals.statements.iter();
    let is_read = inputs
        .iter()
        .map(Option::as_deref)
        .chain(statements.map(|path| Some(path.as_path())))
        .any(|input| match input {
            Some(path) => FileId::of(path).as_ref() == Some(&written),
            None => streams.stdin.as_ref() == Some(&written),
        });
    if !is_read {
        return Ok(());
    }
    Err(output.map_or(Error::StdoutIsInput, |path| FileFault::IsInput.at(path)))
}
