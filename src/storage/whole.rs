//! Writing a file so that it is either the old one or the new one, never half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use super::Place;

/// Writes the bytes to a path: to a new file beside it that then takes its name, or through it when it is no regular file.
///
/// The file can only be read by its owner. A crash leaves the old file or the new one.
///
/// # Errors
/// When the system refuses, or the path is a folder; the old file is whole then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match Place::of(path)? {
        Place::Folder => Err(io::ErrorKind::IsADirectory.into()),
        Place::Stream(stream) => {
            let mut file = OpenOptions::new().write(true).open(stream)?;
            file.write_all(bytes)?;
            file.flush()
        }
        Place::Free(file) | Place::File(file) => replace(&file, bytes),
    }
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Makes the new name last; systems that cannot open a folder do this by themselves.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
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
