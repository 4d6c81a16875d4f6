//! Something else where progress should be: a pipe, a folder, a link, a file that may not be read or is someone else's.

use std::fs;
use std::io;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, chown, symlink};
use std::path::Path;
use std::process::Command;

use crate::support::{Home, key, words};

const SHORT: &str = "ideale-ambtenaar-self-short.json";
const RESULT: &str = "ideale-ambtenaar-self-result.json";
/// Someone who does not run these tests.
const STRANGER: u32 = 54_321;

/// What may stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    Pipe,
    Folder,
    Link,
    Unreadable,
    OfStranger,
}

impl Thing {
    const ALL: [Self; 5] = [
        Self::Pipe,
        Self::Folder,
        Self::Link,
        Self::Unreadable,
        Self::OfStranger,
    ];

    /// Puts it there; whether this system and this person let that be done.
    fn put(self, path: &Path) -> bool {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match self {
            Self::Pipe => {
                let made = Command::new("mkfifo").arg(path).status().unwrap();
                assert!(made.success());
            }
            Self::Folder => {
                fs::create_dir(path).unwrap();
                fs::write(path.join("mine"), "mine").unwrap();
            }
            Self::Link => symlink("/dev/full", path).unwrap(),
            Self::Unreadable => {
                fs::write(path, "mine").unwrap();
                fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
                // Who may read everything can't try this.
                return fs::read(path).is_err();
            }
            Self::OfStranger => {
                fs::write(path, "mine").unwrap();
                return chown(path, Some(STRANGER), None).is_ok();
            }
        }
        true
    }

    /// Whether it is there, as it was.
    fn is_at(self, path: &Path) -> io::Result<bool> {
        let found = fs::symlink_metadata(path)?;
        Ok(match self {
            Self::Pipe => found.file_type().is_fifo(),
            Self::Folder => fs::read_to_string(path.join("mine"))? == "mine",
            Self::Link => fs::read_link(path)? == Path::new("/dev/full"),
            Self::Unreadable => found.mode().trailing_zeros() >= 9 && found.len() == 4,
            Self::OfStranger => found.uid() == STRANGER && fs::read_to_string(path)? == "mine",
        })
    }
}

/// The name of the one file that a run keeps.
#[track_caller]
fn kept_by(line: &str, input: &str) -> String {
    let home = Home::new();
    let ran = home.ambtenaar(line).stdin(format!("{input}q\n")).run();
    assert_eq!(ran.status, Some(3), "{ran:?}");
    let [name] = home.kept().try_into().unwrap();
    name
}

#[test]
fn fault_36_what_is_not_progress_of_ours_is_named_kept_aside_and_not_waited_for() {
    let votes = "9 0 0 0 0\n";
    for (line, input, name) in [
        ("--lang en --form short", "4\n", Some(SHORT)),
        ("--lang en --form short", "4\n", Some(RESULT)),
        ("cases --lang en", "2 1 3\n", None),
        ("class --lang en --form short --people 9", votes, None),
    ] {
        let name = name.map_or_else(|| kept_by(line, input), str::to_owned);
        for thing in Thing::ALL {
            let home = Home::new();
            let path = home.state().join(&name);
            if !thing.put(&path) {
                continue;
            }
            let ran = home.ambtenaar(line).stdin(format!("{input}q\n")).run();
            assert_eq!(ran.status, Some(3), "{line} {thing:?} {ran:?}");
            let said = words(&ran.stderr);
            let aside = format!("{name}.kept-1");
            assert!(
                said.contains("its file is not yours, or may not be read. It is kept as "),
                "{line} {thing:?} {said}"
            );
            assert!(said.contains(&aside), "{line} {thing:?} {said}");
            assert!(
                thing.is_at(&home.state().join(&aside)).unwrap(),
                "{line} {thing:?}"
            );
            // What was given is kept all the same.
            assert!(
                said.contains("To go on later, type:"),
                "{line} {thing:?} {said}"
            );
            let again = home.ambtenaar(line).stdin("q\n").run();
            assert!(!words(&again.stderr).contains("its file"), "{again:?}");
            assert!(thing.is_at(&home.state().join(&aside)).unwrap());
        }
    }
}

#[test]
fn fault_36_in_a_terminal_too() {
    for thing in Thing::ALL {
        let home = Home::new();
        if !thing.put(&home.state().join(SHORT)) {
            continue;
        }
        let mut terminal = home.ambtenaar("--form short").in_terminal(80, 24);
        terminal.wait_for("its file is not yours, or may not be read.");
        terminal.wait_for("q not now");
        terminal.press(key::ENTER);
        terminal.wait_for("Statement 1 of 12");
        terminal.press("4");
        terminal.wait_for("Statement 2 of 12");
        terminal.press("q");
        assert_eq!(terminal.wait_exit(), 3);
        assert!(home.state().join(SHORT).is_file());
        let aside = home.state().join(format!("{SHORT}.kept-1"));
        assert!(thing.is_at(&aside).unwrap(), "{thing:?}");
    }
}

#[test]
fn fault_36_a_run_that_starts_afresh_does_not_replace_it_either() {
    for thing in Thing::ALL {
        let home = Home::new();
        let path = home.state().join(SHORT);
        // A file of this person makes way for a fresh run, also when it may not be read.
        if thing == Thing::Unreadable || !thing.put(&path) {
            continue;
        }
        let line = "--lang en --fresh --form short";
        let left = home.ambtenaar(line).stdin("4\nq\n").run();
        assert_eq!(left.status, Some(3), "{thing:?} {left:?}");
        assert!(thing.is_at(&path).unwrap(), "{thing:?}");
        let said = words(&left.stderr);
        assert!(
            said.contains("cannot be saved along the way"),
            "{thing:?} {said}"
        );
        let done = home.ambtenaar(line).stdin("4\n".repeat(12)).run();
        assert_eq!(done.status, Some(0), "{thing:?} {done:?}");
        assert!(thing.is_at(&path).unwrap(), "{thing:?}");
    }
}

#[test]
fn fault_36_a_lock_or_a_folder_that_is_something_else_stays_and_the_test_goes_on() {
    let line = "--lang en --form short";
    let home = Home::new();
    assert_eq!(home.ambtenaar(line).stdin("q\n").run().status, Some(3));
    let names = fs::read_dir(home.state()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let lock = names
        .into_iter()
        .find(|name| Path::new(name).extension().is_some_and(|end| end == "lock"));
    for name in [lock, None] {
        for thing in Thing::ALL {
            let home = Home::new();
            let path = name
                .as_ref()
                .map_or(home.state(), |name| home.state().join(name));
            if !thing.put(&path) {
                continue;
            }
            let ran = home.ambtenaar(line).stdin("4\n".repeat(12)).run();
            assert_eq!(ran.status, Some(0), "{name:?} {thing:?} {ran:?}");
            assert!(
                ran.stdout.contains(" of the 100: "),
                "{name:?} {thing:?} {ran:?}"
            );
            if name.is_some() || thing != Thing::Folder {
                assert!(thing.is_at(&path).unwrap(), "{name:?} {thing:?}");
            }
        }
    }
}
