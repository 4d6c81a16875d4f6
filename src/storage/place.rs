//! What a path leads to, before something is written there.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// What a path leads to, links followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PathTarget {
    /// Nothing yet: a file can be made here.
    Free(PathBuf),
    File(PathBuf),
    /// A device, a pipe or the like: written through, never replaced.
    Stream(PathBuf),
    Folder,
}

impl PathTarget {
    /// Looks where a path leads. A link is followed, also one to a file that is not there yet.
    ///
    /// # Errors
    /// When the system refuses to look, links go round in circles, another program keeps the file to itself, or nothing can be made
    /// in its folder.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => Ok(Self::Folder),
            // Not by its own path: a link of the system to an open pipe leads nowhere by its name.
            Ok(found) if !found.is_file() => Ok(Self::Stream(path.to_owned())),
            Ok(_) => {
                let path = end_of_links(path)?;
                refuse_if_held(&path)?;
                Ok(Self::File(path))
            }
            // Windows tells nothing about a device, such as NUL.
            Err(_) if cfg!(windows) && opened(path).is_ok() => Ok(Self::Stream(path.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let free = end_of_links(path)?;
                refuse_if_unwritable(folder_of(&free))?;
                Ok(Self::Free(free))
            }
            Err(error) => Err(error),
        }
    }
}

/// Finds out before anything is asked whether a file can be made in a folder.
fn refuse_if_unwritable(folder: &Path) -> io::Result<()> {
    if !folder.is_dir() {
        return Err(io::ErrorKind::NotFound.into());
    }
    #[cfg(unix)]
    rustix::fs::access(
        folder,
        rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK,
    )?;
    Ok(())
}

/// Finds out before anything is lost whether a file can be written.
fn refuse_if_held(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        opened(path)?;
    }
    Ok(())
}

/// Finds out before anything is lost whether a file can give way to another: Windows replaces none that another program has open,
/// also when that lets others write it, and then says no more than that there is no permission.
///
/// # Errors
/// When another program has it open.
pub(crate) fn refuse_if_kept(path: &Path) -> io::Result<()> {
    if cfg!(windows) {
        replacing().open(path)?;
    }
    Ok(())
}

/// Opens a file as one that is to go is opened.
fn replacing() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::access_mode(&mut options, DELETE);
    options
}

/// What is there, opened to be written.
fn opened(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).open(path)
}

/// The folder that a file is in, or will be; this one for a name alone.
pub(crate) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent();
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or_else(|| Path::new("."))
}

/// Where links lead to by their names; the path itself when it is no link.
fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => {
                let target = fs::read_link(&path)?;
                path = path.parent().unwrap_or_else(|| Path::new("")).join(target);
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(_) | Err(_) => break,
        }
    }
    Ok(path)
}

/// The right to delete, as Windows writes it.
#[cfg(windows)]
const DELETE: u32 = 0x0001_0000;

/// How many links are followed, as systems do.
const MOST_LINKS: u32 = 40;

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::folder_of;

    #[test]
    fn a_name_alone_is_in_this_folder() {
        for (file, folder) in [("a.csv", "."), ("b/a.csv", "b"), ("/a.csv", "/"), ("", ".")] {
            assert_eq!(folder_of(Path::new(file)), Path::new(folder), "{file}");
        }
    }
}
