//! Small inputs that unpack or grow: none takes more than 64 MiB of memory, and what is refused says which limit it passed.

mod sources;
mod tables;
mod toml;
mod workbooks;

use std::fs;

use crate::support::{Home, Ran};

/// Ends a run that takes more memory, in KiB. The rest of the 64 MiB is for the program itself, which is not counted here.
const LIMIT: u32 = 50 << 10;

/// Runs the program on a file of its own, with a limit to its memory.
#[track_caller]
fn run(line: &str, name: &str, bytes: &[u8]) -> Ran {
    run_within(LIMIT, line, name, bytes)
}

/// The same with another limit, in KiB.
#[track_caller]
fn run_within(limit: u32, line: &str, name: &str, bytes: &[u8]) -> Ran {
    assert!(bytes.len() <= 5_000_000, "{} bytes", bytes.len());
    let home = Home::new();
    fs::write(home.path(name), bytes).unwrap();
    let limited = format!(r#"ulimit -d {limit}; exec "$0" "$@""#);
    let ran = home.ambtenaar(line).arg(name).run_by_shell(&limited);
    assert!(
        ran.status.is_some(),
        "{line} {name}: out of memory\n{}",
        ran.stderr
    );
    ran
}
