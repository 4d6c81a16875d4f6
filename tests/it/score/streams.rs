//! The program as a process: pipes, devices, files that are there already, and memory.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};

use super::{all, answers, data};

fn ambtenaar(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ambtenaar"));
    command.env_clear().args(["--lang", "en"]).args(arguments);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn many(rows: usize) -> String {
    let row = format!("p,{}", all("4"));
    answers(&vec![row.as_str(); rows])
}

fn stderr(child: Child) -> (Option<i32>, String) {
    let output = child.wait_with_output().unwrap();
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn fault_01_a_reader_that_goes_away_ends_it_quietly() {
    let folder = folder();
    let file = folder.path().join("many.csv");
    fs::write(&file, many(200_000)).unwrap();
    let mut child = ambtenaar(&["score", file.to_str().unwrap()])
        .spawn()
        .unwrap();
    let mut first = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut first).unwrap();
    drop(out);
    assert!(first.starts_with("id,status,"));
    assert_eq!(stderr(child), (Some(0), String::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn fault_02_a_full_disk_is_one_line_and_status_1() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let path = data("shapes.csv");
    let child = ambtenaar(&["score", "--quiet", path.to_str().unwrap()])
        .stdout(full)
        .spawn()
        .unwrap();
    let (status, message) = stderr(child);
    assert_eq!(
        (status, message.as_str()),
        (
            Some(1),
            "The result could not be written: there is no room left.\n"
        )
    );
    let child = ambtenaar(&[
        "score",
        "--quiet",
        "--output",
        "/dev/full",
        path.to_str().unwrap(),
    ])
    .spawn()
    .unwrap();
    let (status, message) = stderr(child);
    assert_eq!(
        (status, message.as_str()),
        (
            Some(1),
            "/dev/full could not be written: there is no room left. Make room, or choose another place.\n"
        )
    );
    assert!(!fs::metadata("/dev/full").unwrap().is_file());
}

#[cfg(unix)]
#[test]
fn fault_05_devices_are_written_through_links_resolved_and_folders_refused() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::Path;

    let folder = folder();
    let (link, real) = (
        folder.path().join("link.csv"),
        folder.path().join("real.csv"),
    );
    symlink("real.csv", &link).unwrap();
    let run = |output: &Path, force: bool| {
        let mut command = ambtenaar(&["score", "--quiet", "--output", output.to_str().unwrap()]);
        command
            .args(force.then_some("--force"))
            .arg(data("shapes.csv"));
        stderr(command.spawn().unwrap())
    };
    assert_eq!(run(&link, false), (Some(0), String::new()));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&real).unwrap().lines().count(), 41);
    assert_eq!(
        fs::metadata(&real).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let (status, message) = run(folder.path(), true);
    assert!(
        status == Some(1) && message.contains("it is a folder"),
        "{message}"
    );
    assert_eq!(run(Path::new("/dev/null"), false), (Some(0), String::new()));
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    if cfg!(target_os = "linux") {
        // A link of the system to a pipe, which has no name.
        let mut command = ambtenaar(&["score", "--quiet", "--output", "/dev/stdout"]);
        let run = command.arg(data("shapes.csv")).output().unwrap();
        assert_eq!((run.status.code(), run.stderr), (Some(0), Vec::new()));
        assert_eq!(run.stdout, fs::read(&real).unwrap());
    }
}

#[test]
fn fault_06_a_file_that_exists_is_refused_before_reading_and_replaced_only_by_force() {
    let folder = folder();
    let output = folder.path().join("scores.csv");
    fs::write(&output, "precious").unwrap();
    let path = output.to_str().unwrap();
    let child = ambtenaar(&["score", "--output", path])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let (status, message) = stderr(child);
    assert!(
        status == Some(1) && message.contains("already exists"),
        "{message}"
    );
    assert_eq!(fs::read_to_string(&output).unwrap(), "precious");
    let bad = folder.path().join("bad.csv");
    fs::write(&bad, "nothing,here\n").unwrap();
    let child = ambtenaar(&["score", "--force", "--output", path])
        .arg(&bad)
        .spawn()
        .unwrap();
    assert_eq!(stderr(child).0, Some(1));
    assert_eq!(
        fs::read_to_string(&output).unwrap(),
        "precious",
        "nothing is half written"
    );
    let child = ambtenaar(&["score", "--force", "--output", path])
        .arg(data("shapes.csv"))
        .spawn()
        .unwrap();
    assert_eq!(stderr(child).0, Some(0));
    assert_eq!(fs::read_to_string(&output).unwrap().lines().count(), 41);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        2,
        "no other file is left behind"
    );
}

#[test]
fn fault_23_no_escape_byte_whatever_the_environment_says() {
    for (name, value) in [
        ("CLICOLOR_FORCE", "1"),
        ("NO_COLOR", "1"),
        ("TERM", "dumb"),
        ("CLICOLOR", "1"),
    ] {
        for format in ["csv", "table", "jsonl"] {
            let mut command = ambtenaar(&["score", "--format", format]);
            let output = command
                .env(name, value)
                .arg(data("shapes.csv"))
                .output()
                .unwrap();
            assert!(
                !output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b),
                "{name} {format}"
            );
        }
    }
}

#[test]
fn fault_27_rows_come_as_they_are_given() {
    let mut child = ambtenaar(&["score", "--quiet"])
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    stdin.write_all(answers(&[]).as_bytes()).unwrap();
    // What the columns hold is only known with the first row: more names may stand under the names.
    stdin
        .write_all(format!("first,{}\n", all("4")).as_bytes())
        .unwrap();
    assert!(out.next().unwrap().unwrap().starts_with("id,status"));
    assert!(out.next().unwrap().unwrap().starts_with("first,complete,"));
    for person in 0..5 {
        stdin
            .write_all(format!("{person},{}\n", all("4")).as_bytes())
            .unwrap();
        assert!(
            out.next()
                .unwrap()
                .unwrap()
                .starts_with(&format!("{person},complete,"))
        );
    }
    drop(stdin);
    assert!(out.next().is_none());
    assert!(child.wait().unwrap().success());
}

/// The same rows as in one go: the header is given to each part, as GNU parallel's `--pipe --header` does.
#[test]
fn parts_with_the_header_before_each_give_the_rows_of_the_whole() {
    let text = fs::read_to_string(data("exact_answers.csv")).unwrap();
    let (header, rows) = text.split_once('\n').unwrap();
    let lines: Vec<&str> = rows.lines().collect();
    let mut parts = String::new();
    for part in lines.chunks(701) {
        let mut child = ambtenaar(&["score", "--quiet"])
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let part = format!("{header}\n{}\n", part.join("\n"));
        let writer = std::thread::spawn(move || stdin.write_all(part.as_bytes()));
        let mut out = String::new();
        child
            .stdout
            .take()
            .unwrap()
            .read_to_string(&mut out)
            .unwrap();
        writer.join().unwrap().unwrap();
        assert!(child.wait().unwrap().success());
        parts += out.split_once('\n').unwrap().1;
    }
    let expected = fs::read_to_string(data("exact_scores.csv")).unwrap();
    assert_eq!(parts, expected.split_once('\n').unwrap().1);
}

/// Some 100 MB through a pipe: the most memory that was in use, as Linux counts it, stays small.
#[cfg(target_os = "linux")]
#[test]
fn fault_27_memory_does_not_grow_with_the_input() {
    let peak = |rows: usize| {
        let mut child = ambtenaar(&["score", "--quiet", "--threads", "2"])
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let mut out = child.stdout.take().unwrap();
        let reader = std::thread::spawn(move || std::io::copy(&mut out, &mut std::io::sink()));
        stdin.write_all(answers(&[]).as_bytes()).unwrap();
        let part = format!("p,{}\n", all("4")).repeat(10_000);
        for _ in 0..rows / 10_000 {
            stdin.write_all(part.as_bytes()).unwrap();
        }
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        drop(stdin);
        reader.join().unwrap().unwrap();
        assert!(child.wait().unwrap().success());
        let kib = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            let number = line.split_whitespace().nth(1).unwrap();
            number.parse::<u64>().unwrap()
        };
        // The pages of the program file are no memory that rows take, and a build for tests has many.
        (kib("VmHWM:"), kib("VmHWM:") - kib("RssFile:"))
    };
    let (small, large) = (peak(20_000), peak(200_000));
    let ((small, _), (large, own)) = (small, large);
    assert!(own < 8 * 1024, "{own} KiB");
    if !cfg!(debug_assertions) {
        assert!(large < 16 * 1024, "{large} KiB");
    }
    assert!(large < small + 2 * 1024, "{small} and {large} KiB");
}
