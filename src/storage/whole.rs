//! Writing a file so that it is either the old one or the new one, never half.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use super::Place;

/// With this many bytes there is room for what makes a name of an unfinished file: systems take 255.
const LONGEST_NAME: usize = 200;

/// Writes the bytes to a path: to a new file beside it that then takes its name, or through it when it is no regular file.
///
/// The file can only be read by its owner. A crash leaves the old file or the new one, and at most a part of the new
/// one beside it.
///
/// # Errors
/// When the system refuses, or the path is a folder; the old file is whole then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write(path, bytes, true)
}

/// The same for a path where there may be no regular file yet, not even one that came there a moment ago.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when there is a file; else as [`write_whole`].
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write(path, bytes, false)
}

fn write(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    match Place::of(path)? {
        Place::Folder => Err(io::ErrorKind::IsADirectory.into()),
        Place::Stream(stream) => {
            let mut file = OpenOptions::new().write(true).open(stream)?;
            file.write_all(bytes)?;
            file.flush()
        }
        Place::Free(file) | Place::File(file) => put(&file, bytes, replace),
    }
}

fn put(path: &Path, bytes: &[u8], replace: bool) -> io::Result<()> {
    let folder = folder_of(path);
    let mut file = tempfile::Builder::new()
        .prefix(&prefix_of_parts(path))
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let named = if replace {
        file.persist(path)
    } else {
        file.persist_noclobber(path)
    };
    named.map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Takes a file away, with what crashes left beside it; one that is not there is fine.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    let removed = fs::remove_file(path).and_then(|()| remove_parts(path));
    removed.or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    })
}

/// Takes away what crashes left beside a file while it was written; no other run may be writing it.
fn remove_parts(path: &Path) -> io::Result<()> {
    let folder = folder_of(path);
    let prefix = prefix_of_parts(path);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let is_part = entry
            .file_name()
            .as_encoded_bytes()
            .starts_with(prefix.as_encoded_bytes());
        if is_part && entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// How the names of unfinished files begin: hidden, with the name that they are to get unless that is too long.
fn prefix_of_parts(path: &Path) -> OsString {
    let name = path
        .file_name()
        .filter(|name| name.len() <= LONGEST_NAME)
        .unwrap_or_else(|| OsStr::new("ambtenaar"));
    let mut prefix = OsString::from(".");
    prefix.push(name);
    prefix.push(".");
    prefix
}

fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."))
}

/// Makes a new name last, where the system lets us: some folders may be written but not read, and some systems do this by
/// themselves. The file itself is on disk by now, so that nothing is wrong when it can't be done.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _refused = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Moves a file aside under the first free name `NAME.kept-1`, `NAME.kept-2` … and says which.
pub(super) fn keep_aside(path: &Path) -> io::Result<std::path::PathBuf> {
    for number in 1..1000 {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".kept-{number}"));
        let aside = std::path::PathBuf::from(name);
        if !aside.try_exists()? {
            fs::rename(path, &aside)?;
            return Ok(aside);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
