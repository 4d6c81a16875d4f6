//! What a path leads to, before something is written there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What a path leads to, links followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Nothing yet: a file can be made here.
    Free(PathBuf),
    /// A regular file.
    File(PathBuf),
    /// A device, a pipe or the like: written through, never replaced.
    Stream(PathBuf),
    /// A folder.
    Folder,
}

impl Place {
    /// Looks where a path leads. A link is followed, also one to a file that is not there yet.
    ///
    /// # Errors
    /// When the system refuses to look, or links go round in circles.
    pub fn of(path: &Path) -> io::Result<Self> {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => Ok(Self::Folder),
            // Not by its own path: a link of the system to an open pipe leads nowhere by its name.
            Ok(found) if !found.is_file() => Ok(Self::Stream(path.to_owned())),
            Ok(_) => Ok(Self::File(end_of_links(path)?)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Ok(Self::Free(end_of_links(path)?))
            }
            Err(error) => Err(error),
        }
    }
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

/// How many links are followed, as systems do.
const MOST_LINKS: u32 = 40;
