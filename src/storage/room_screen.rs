//! What the room's window shows, in a file of its own: written whole by the trainer's window, read by the other.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::{RoomPicture, RoomStatement, RoomView, ShownHands};

use super::WholeFile;

/// The format that is written and read.
const FORMAT: u32 = 5;
/// No such file is larger.
const LARGEST: u64 = 1024 * 1024;

/// The file of the room's window, for the one who writes it.
#[derive(Debug)]
pub(crate) struct RoomScreen {
    path: PathBuf,
    revision: u64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireScreen {
    format: u32,
    revision: u64,
    language: String,
    #[serde(with = "WireView")]
    view: RoomView,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RoomView", rename_all = "lowercase", deny_unknown_fields)]
enum WireView {
    Statement(#[serde(with = "WireShown")] RoomStatement),
    Slide { title: String, text: Vec<String> },
    Picture(#[serde(with = "WirePicture")] RoomPicture),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RoomStatement", deny_unknown_fields)]
struct WireShown {
    heading: String,
    text: String,
    about: Option<String>,
    lowest: u8,
    labels: Vec<String>,
    people: Option<u64>,
    shown: Option<ShownHands>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "ShownHands", deny_unknown_fields)]
struct WireHands {
    counts: Vec<u64>,
    below: String,
    names: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "RoomPicture", deny_unknown_fields)]
struct WirePicture {
    at: usize,
    layouts: Vec<(usize, Vec<Vec<String>>)>,
}

impl Serialize for ShownHands {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        WireHands::serialize(self, to)
    }
}

impl<'d> Deserialize<'d> for ShownHands {
    fn deserialize<D: Deserializer<'d>>(from: D) -> Result<Self, D::Error> {
        WireHands::deserialize(from)
    }
}

/// What was read of the room's window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReadScreen {
    /// Goes up with every change.
    pub(crate) revision: u64,
    /// The key of the language of its sentences.
    pub language: String,
    /// What the room may see.
    pub view: RoomView,
}

impl RoomScreen {
    /// The file at this path, going on after the revision that is in it.
    pub(crate) fn at(path: PathBuf) -> Self {
        let revision = read_room_screen(&path).map_or(0, |read| read.revision);
        Self { path, revision }
    }

    /// Writes what the room may see now; the old file or the new one is whole, and nothing waits for the disk.
    pub(crate) fn write(&mut self, view: &RoomView, language: &str) -> io::Result<()> {
        self.revision = self.revision.wrapping_add(1);
        let wire = WireScreen {
            format: FORMAT,
            revision: self.revision,
            language: language.to_owned(),
            view: view.clone(),
        };
        let mut file = WholeFile::begin(&self.path, true)?;
        file.keep_permissions()?;
        file.write_all(&serde_json::to_vec(&wire)?)?;
        file.finish()
    }

    /// Takes the file away: the vote is over.
    pub(crate) fn remove(&self) {
        // One that stays shows what the room has seen.
        let _stays = fs::remove_file(&self.path);
    }
}

/// What is in the file of the room's window; nothing when there is none, or it is no such file.
pub(crate) fn read_room_screen(path: &Path) -> Option<ReadScreen> {
    if !fs::metadata(path).ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    let file = File::open(path).ok()?;
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    let wire: WireScreen = serde_json::from_slice(&bytes).ok()?;
    (wire.format == FORMAT).then_some(ReadScreen {
        revision: wire.revision,
        language: wire.language,
        view: wire.view,
    })
}

/// Whether this person may not read that file.
pub(crate) fn is_room_screen_refused(path: &Path) -> bool {
    File::open(path).is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied)
}

#[cfg(test)]
mod tests {
    use super::{RoomScreen, read_room_screen};
    use crate::model::{RoomPicture, RoomStatement, RoomView, ShownHands};

    fn statement(shown: Option<ShownHands>) -> RoomView {
        RoomView::Statement(RoomStatement {
            heading: "Statement 1 of 2".to_owned(),
            text: "I listen.".to_owned(),
            about: None,
            lowest: 1,
            labels: vec!["no".to_owned(), "yes".to_owned()],
            people: Some(9),
            shown,
        })
    }

    #[test]
    fn what_is_written_reads_back_and_the_revision_goes_up_also_in_the_next_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("screen.json");
        assert_eq!(read_room_screen(&path), None);
        let hands = ShownHands {
            counts: vec![2, 7],
            below: "Why?".to_owned(),
            names: vec!["one".to_owned(), "other".to_owned()],
        };
        let views = [
            statement(None),
            statement(Some(hands)),
            RoomView::Slide {
                title: "Break".to_owned(),
                text: vec!["Coffee.".to_owned()],
            },
            RoomView::Picture(RoomPicture {
                at: 1,
                layouts: vec![(40, vec![vec!["all".to_owned()], vec!["of it".to_owned()]])],
            }),
        ];
        for (revision, view) in (1..).zip(views) {
            RoomScreen::at(path.clone()).write(&view, "nl").unwrap();
            let read = read_room_screen(&path).unwrap();
            assert_eq!((read.revision, read.language.as_str()), (revision, "nl"));
            assert_eq!(read.view, view);
        }
    }

    #[cfg(unix)]
    #[test]
    fn who_may_read_it_may_read_what_comes_after() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("screen.json");
        let mut screen = RoomScreen::at(path.clone());
        screen.write(&statement(None), "nl").unwrap();
        let mode = || std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(), 0o600);
        let readable = std::fs::Permissions::from_mode(0o644);
        std::fs::set_permissions(&path, readable).unwrap();
        screen.write(&statement(None), "nl").unwrap();
        assert_eq!(mode(), 0o644);
    }

    #[test]
    fn half_a_file_another_format_and_a_folder_are_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("screen.json");
        RoomScreen::at(path.clone())
            .write(&statement(None), "en")
            .unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        for end in 0..text.len() {
            std::fs::write(&path, &text[..end]).unwrap();
            assert_eq!(read_room_screen(&path), None, "{end}");
        }
        std::fs::write(&path, text.replace("\"format\":5", "\"format\":1")).unwrap();
        assert_eq!(read_room_screen(&path), None);
        assert_eq!(read_room_screen(folder.path()), None);
    }

    #[test]
    fn the_file_is_as_windows_of_this_format_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("screen.json");
        let hands = ShownHands {
            counts: vec![2, 7],
            below: "Why?".to_owned(),
            names: vec![],
        };
        let written = |view: &RoomView| {
            let mut screen = RoomScreen::at(path.clone());
            screen.revision = 0;
            screen.write(view, "en").unwrap();
            std::fs::read_to_string(&path).unwrap()
        };
        let before = r#"{"format":5,"revision":1,"language":"en","view":"#;
        let asked = r#"{"statement":{"heading":"Statement 1 of 2","text":"I listen.","about":null,"lowest":1,"labels":["no","yes"],"people":9,"shown":"#;
        assert_eq!(
            written(&statement(None)),
            format!("{before}{asked}null}}}}}}")
        );
        let shown = r#"{"counts":[2,7],"below":"Why?","names":[]}"#;
        assert_eq!(
            written(&statement(Some(hands))),
            format!("{before}{asked}{shown}}}}}}}")
        );
        let picture = RoomPicture {
            at: 0,
            layouts: vec![(40, vec![vec!["all".to_owned()]])],
        };
        assert_eq!(
            written(&RoomView::Picture(picture)),
            format!(r#"{before}{{"picture":{{"at":0,"layouts":[[40,[["all"]]]]}}}}}}"#)
        );
    }
}
