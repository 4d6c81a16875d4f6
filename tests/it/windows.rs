//! What is different on Windows: files that another program keeps to itself, folders, devices, quotes of its shells.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{EIGHTS, Home, lacks};

/// Others may read and write the file meanwhile, but not take it away.
const READ_AND_WRITE: u32 = 3;
/// Others may do everything meanwhile, as when a scanner for viruses reads it.
const ALL: u32 = 7;

/// Holds a file open, with what others may do meanwhile; with 0 nothing, as Excel does.
fn hold(path: &Path, others: u32) -> File {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    options.share_mode(others).open(path).unwrap()
}

#[test]
fn a_file_that_another_program_has_open_is_said_to_be_so_and_without_a_number() {
    let home = Home::new();
    let _held = hold(&home.path("a.csv"), 0);
    std::fs::write(home.path("b.csv"), "id,s01\n1,4\n").unwrap();
    for line in [
        "score a.csv",
        "score b.csv --output a.csv --force",
        "take --form short --id x --save a.csv",
        "statements check a.csv",
    ] {
        let ran = home.ambtenaar(&format!("{line} --lang nl")).run();
        assert_ne!(ran.status, Some(0), "{line}: {ran:?}");
        let said = "een ander programma heeft het open; sluit het daar";
        assert!(ran.stderr.contains(said), "{line}: {ran:?}");
        assert!(!ran.stderr.contains("32"), "{line}: {ran:?}");
        assert!(!ran.stderr.contains("1 van 12"), "{line}: {ran:?}");
    }
}

#[test]
fn a_file_that_is_only_looked_at_can_be_read_and_added_to_but_not_replaced() {
    let home = Home::new();
    let take = format!("take --id x --answers {EIGHTS} --save a.csv");
    home.ambtenaar(&take).run();
    home.ambtenaar(&take.replace("a.csv", "b.csv")).run();
    let _held = hold(&home.path("a.csv"), READ_AND_WRITE);
    for (line, status) in [
        (take.as_str(), 0),
        ("score a.csv", 0),
        ("score a.csv --output c.csv", 0),
        ("score b.csv --output a.csv --force", 1),
        ("score b.csv --problems a.csv --force", 1),
        ("statements export --format csv --output a.csv --force", 1),
    ] {
        let ran = home.ambtenaar(&format!("{line} --lang en")).run();
        assert_eq!(ran.status, Some(status), "{line}: {ran:?}");
        let said = "a.csv could not be written: another program has it open";
        assert_eq!(ran.stderr.starts_with(said), status == 1, "{line}: {ran:?}");
        assert_eq!(
            ran.stdout.is_empty(),
            line != "score a.csv" && line != take,
            "{line}: {ran:?}"
        );
    }
}

#[test]
fn a_file_that_is_being_read_is_replaced_once_that_is_done() {
    let home = Home::new();
    home.ambtenaar(&format!("take --id x --answers {EIGHTS} --save a.csv"))
        .run();
    let reader = hold(&home.path("b.csv"), ALL);
    let mut run = Command::new(env!("CARGO_BIN_EXE_ambtenaar"))
        .args(["score", "a.csv", "--output", "b.csv", "--force"])
        .current_dir(home.path(""))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while run.try_wait().unwrap().is_none() && !is_about_to_be_replaced(&home.path("")) {}
    drop(reader);
    assert!(run.wait().unwrap().success());
    let scored = std::fs::read_to_string(home.path("b.csv")).unwrap();
    assert!(scored.starts_with("id,status,"), "{scored}");

    let _reader = hold(&home.path("b.csv"), ALL);
    let ran = home
        .ambtenaar("score a.csv --output b.csv --force --lang en")
        .run();
    let said = "b.csv could not be written: another program has it open";
    ran.is(
        1,
        "",
        &format!("{said}; close it there (in Excel, for instance) and try again.\n"),
    );
}

/// Whether what replaces a file of this folder is there and written.
fn is_about_to_be_replaced(folder: &Path) -> bool {
    let mut files = std::fs::read_dir(folder).unwrap().flatten();
    let is_part = |name: &OsStr| Path::new(name).extension() == Some(OsStr::new("part"));
    files.any(|file| {
        is_part(&file.file_name()) && file.metadata().is_ok_and(|about| about.len() > 0)
    })
}

#[test]
fn a_folder_is_called_a_folder_and_nul_takes_everything() {
    let home = Home::new();
    let ran = home.ambtenaar("score home --lang en").run();
    assert!(
        ran.stderr
            .contains("home could not be read: it is a folder."),
        "{ran:?}"
    );
    let take = |to: &str| {
        let ran = home
            .ambtenaar(&format!("take --id x --answers {EIGHTS} {to}"))
            .run();
        assert_eq!(ran.status, Some(0), "{to}: {ran:?}");
    };
    take("--save a.csv");
    take("--save NUL");
    let ran = home.ambtenaar("score a.csv --output NUL --lang en").run();
    ran.is(0, "", "1 row, 1 complete, 0 incomplete, 0 problems\n");
}

#[test]
fn messages_name_the_program_without_its_ending() {
    for line in [
        "--help",
        "bogus",
        "take --help",
        "score --bogus",
        "completions powershell",
    ] {
        let ran = Home::new().ambtenaar(line).run();
        lacks(&ran.stdout, "ambtenaar.exe");
        lacks(&ran.stderr, "ambtenaar.exe");
    }
}

#[test]
fn the_folder_for_state_is_the_one_that_is_named_and_else_that_of_this_computer() {
    for (without, kept) in [("", "data"), ("XDG_STATE_HOME", "state")] {
        let home = Home::new();
        let named = home.path("data");
        let ran = home
            .ambtenaar("--form short --lang en")
            .env("XDG_STATE_HOME", named)
            .without(without)
            .stdin("4\nq\n")
            .run();
        assert_eq!(ran.status, Some(3), "{ran:?}");
        assert!(home.path(kept).join("ambtenaar").is_dir(), "{kept}");
    }
}

#[test]
fn fault_39_the_way_back_works_in_cmd() {
    for name in [
        "a b.csv",
        "it's 100%.csv",
        "-x.csv",
        "a & b.csv",
        "plain.csv",
    ] {
        let home = Home::new();
        let line = "--form short --lang en --id=-1";
        let save = format!("--save={name}");
        let left = home.ambtenaar(line).arg(&save).stdin("4\nq\n").run();
        let shown = left
            .stderr
            .lines()
            .find_map(|line| line.strip_prefix("    ambtenaar "));
        let program = Path::new(env!("CARGO_BIN_EXE_ambtenaar"));
        let batch = format!(
            "@\"{}\" {}\r\n",
            program.display(),
            shown.unwrap().replace('%', "%%")
        );
        std::fs::write(home.path("on.bat"), batch).unwrap();
        let mut cmd = Command::new("cmd");
        cmd.args(["/d", "/c", "on.bat"]).current_dir(home.path(""));
        cmd.env("XDG_STATE_HOME", home.path("state"))
            .env("LANG", "en_US.UTF-8");
        let ran = cmd.output().unwrap();
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(
            said.contains("Statement 2 of 12") || said.contains("1 of 12"),
            "{shown:?} {said}"
        );
    }
}
