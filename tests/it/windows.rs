//! What is different on Windows: files that another program keeps to itself, folders, devices, quotes of its shells.

use std::fs::{File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::support::{EIGHTS, Home, lacks};

/// Holds a file as Excel does: nobody else may open it.
fn hold(path: &Path) -> File {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    options.share_mode(0).open(path).unwrap()
}

#[test]
fn a_file_that_another_program_has_open_is_said_to_be_so_and_without_a_number() {
    let home = Home::new();
    let _held = hold(&home.path("a.csv"));
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
