//! Writing a file so that it is either the old one or the new one, never half.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::part_file::PartFile;
use super::place::{PathTarget, folder_of, refuse_if_kept};

/// A file that is written bit by bit and is there whole or not at all: beside its path until it is finished, or through
/// the path when that is no regular file.
///
/// Only its owner may read it. One that is dropped before it is finished is gone, and so is one that a signal stopped;
/// after a crash, a part of it stays beside the path until it is written again.
#[derive(Debug)]
pub(crate) struct WholeFile(WritePath);

#[derive(Debug)]
enum WritePath {
    Beside {
        part: PartFile,
        path: PathBuf,
        replace: bool,
    },
    Through(File),
}

impl WholeFile {
    /// Begins to write; a regular file at the path is only replaced when `replace` says that it may go.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] when it may not go, [`io::ErrorKind::IsADirectory`] when the path is a folder;
    /// else what the system says.
    pub(crate) fn begin(path: &Path, replace: bool) -> io::Result<Self> {
        let path = match PathTarget::of(path)? {
            PathTarget::Folder => return Err(io::ErrorKind::IsADirectory.into()),
            PathTarget::Stream(stream) => {
                let file = OpenOptions::new().write(true).open(stream)?;
                return Ok(Self(WritePath::Through(file)));
            }
            PathTarget::File(_) if !replace => return Err(io::ErrorKind::AlreadyExists.into()),
            PathTarget::File(path) => refuse_if_kept(&path).map(|()| path)?,
            PathTarget::Free(path) => path,
        };
        let part = PartFile::beside(&path)?;
        Ok(Self(WritePath::Beside {
            part,
            path,
            replace,
        }))
    }

    /// Whoever may read the file at its path may read this one too.
    pub(crate) fn keep_permissions(&self) -> io::Result<()> {
        if let WritePath::Beside { part, path, .. } = &self.0
            && let Ok(old) = fs::metadata(path)
        {
            part.file().set_permissions(old.permissions())?;
        }
        Ok(())
    }

    /// Whether nothing of it stands at its path before it is finished.
    pub(crate) const fn is_hidden(&self) -> bool {
        matches!(self.0, WritePath::Beside { .. })
    }

    /// Gives the file its name. The system writes it to the disk when it likes, as with any other file.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] when a file came there in the meantime that may not go; else what the system
    /// says. An old file is whole then.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self.0 {
            WritePath::Beside {
                part,
                path,
                replace,
            } => part.finish(&path, replace),
            WritePath::Through(mut file) => file.flush(),
        }
    }

    /// The same, and makes it last: a power cut leaves the old file or the new one.
    pub(crate) fn finish_on_disk(self) -> io::Result<()> {
        let WritePath::Beside { part, path, .. } = &self.0 else {
            return self.finish();
        };
        part.file().sync_all()?;
        let folder = folder_of(path).to_owned();
        self.finish()?;
        sync_folder(&folder);
        Ok(())
    }

    fn file(&self) -> &File {
        match &self.0 {
            WritePath::Beside { part, .. } => part.file(),
            WritePath::Through(file) => file,
        }
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file().flush()
    }
}

/// Makes a new name last, where the system lets us: some folders may be written but not read, and some systems do this by
/// themselves. The file itself is on disk by now, so that nothing is wrong when it can't be done.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _refused = File::open(folder).and_then(|folder| folder.sync_all());
    }
}
