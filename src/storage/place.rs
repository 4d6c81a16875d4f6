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
        let asked = path;
        let mut path = path.to_owned();
        for _ in 0..MOST_LINKS {
            let metadata = match fs::symlink_metadata(&path) {
                Ok(metadata) => metadata,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    return Ok(Self::Free(path));
                }
                Err(error) => return Err(error),
            };
            let kind = metadata.file_type();
            if kind.is_symlink() {
                let target = fs::read_link(&path)?;
                path = path.parent().unwrap_or_else(|| Path::new("")).join(target);
            } else if kind.is_dir() {
                return Ok(Self::Folder);
            } else if kind.is_file() {
                return Ok(Self::File(path));
            } else {
                return Ok(Self::Stream(path));
            }
        }
        // The system has its own words for links that go round in circles.
        fs::metadata(asked).map(|_| Self::Folder)
    }
}

/// How many links are followed, as systems do.
const MOST_LINKS: u32 = 40;
