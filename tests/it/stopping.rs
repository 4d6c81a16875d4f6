//! Runs that are stopped while they write a file: nothing of it stays that they could still have taken away.

use std::fs;
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::support::EIGHTS;

const PATIENCE: Duration = Duration::from_secs(30);

/// A folder with files, and runs that start in it.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The names in it, in order.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Waits for a file that was not among these, as long as the run lasts.
    #[track_caller]
    fn wait_for_another(&self, than: &[String], run: &mut Child) -> Option<String> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let names = self.names();
            if let Some(name) = names.into_iter().find(|name| !than.contains(name)) {
                return Some(name);
            }
            if run.try_wait().unwrap().is_some() {
                return None;
            }
            thread::yield_now();
        }
        panic!("no file is begun");
    }

    /// The program with the usual answer to every signal: who runs the tests may ignore some, as `nohup` does.
    fn command(&self, line: &str) -> Command {
        let shell = r#"env --default-signal true 2>/dev/null && exec env --default-signal "$0" "$@"; exec "$0" "$@""#;
        self.by_shell(shell, line)
    }

    fn by_shell(&self, shell: &str, line: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command
            .args(["-c", shell, env!("CARGO_BIN_EXE_ambtenaar")])
            .args(line.split_whitespace())
            .env_clear()
            .envs([("LANG", "en_US.UTF-8"), ("HOME", "/nonexistent")])
            .current_dir(self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Starts a run that writes `scores.csv` and waits for more rows. Its unfinished file, and the way to give it rows.
    #[track_caller]
    fn begin(&self, command: &mut Command) -> (Child, ChildStdin, String) {
        let before = self.names();
        let mut run = command.spawn().unwrap();
        let mut stdin = run.stdin.take().unwrap();
        stdin.write_all(table(1).as_bytes()).unwrap();
        let part = self.wait_for_another(&before, &mut run);
        (run, stdin, part.expect("the run goes on"))
    }
}

/// So many people under the names of the statements.
fn table(people: usize) -> String {
    let header = crate::support::statement_ids().join(",");
    format!("{header}\n{}", format!("{EIGHTS}\n").repeat(people))
}

fn send(run: &Child, signal: Signal) {
    kill_process(Pid::from_child(run), signal).unwrap();
}

#[track_caller]
fn is_ended_by(status: ExitStatus, signal: Signal) {
    assert_eq!(status.signal(), Some(signal.as_raw()), "{status:?}");
}

#[test]
fn fault_32_a_run_that_a_signal_stops_takes_its_unfinished_file_away() {
    let signals = [
        Signal::INT,
        Signal::TERM,
        Signal::HUP,
        Signal::QUIT,
        Signal::USR1,
    ];
    for signal in signals {
        let folder = Folder::new();
        let line = "score --output scores.csv -";
        let (mut run, stdin, part) = folder.begin(&mut folder.command(line));
        send(&run, signal);
        is_ended_by(run.wait().unwrap(), signal);
        assert!(folder.names().is_empty(), "{signal:?}: {part}");
        drop(stdin);
        // A report is begun when all of it is known.
        let mut run = folder
            .command("reliability --output scores.txt -")
            .spawn()
            .unwrap();
        let mut stdin = run.stdin.take().unwrap();
        // More than a pipe holds: once it is written, the program has begun to read, with its own answer to signals.
        stdin.write_all(table(5_000).as_bytes()).unwrap();
        send(&run, signal);
        is_ended_by(run.wait().unwrap(), signal);
        assert!(folder.names().is_empty(), "{signal:?}");
    }
    let folder = Folder::new();
    fs::write(folder.path("scores.csv"), "old").unwrap();
    let replaced = "score --force --output scores.csv -";
    let (mut run, _stdin, _) = folder.begin(&mut folder.command(replaced));
    send(&run, Signal::TERM);
    is_ended_by(run.wait().unwrap(), Signal::TERM);
    assert_eq!(folder.names(), ["scores.csv"]);
    assert_eq!(fs::read(folder.path("scores.csv")).unwrap(), b"old");
}

#[test]
fn fault_32_a_report_that_a_signal_stops_is_whole_or_not_there() {
    let answers = format!("--answers {EIGHTS}");
    for line in [
        format!("--report r.html {answers}"),
        format!("--report r.json {answers}"),
        "--form full --report r.html".to_owned(),
        "statements export --format sql --output r.sql".to_owned(),
    ] {
        for _ in 0..8 {
            let folder = Folder::new();
            let mut run = folder.command(&line).spawn().unwrap();
            let mut stdin = run.stdin.take().unwrap();
            // Only those who are asked read them.
            let _unread = stdin.write_all(EIGHTS.replace(',', "\n").as_bytes());
            drop(stdin);
            if folder.wait_for_another(&[], &mut run).is_some() {
                // It may have come to its end by now.
                let _ended = kill_process(Pid::from_child(&run), Signal::TERM);
            }
            run.wait().unwrap();
            let names = folder.names();
            assert!(
                names.iter().all(|name| name.starts_with("r.")),
                "{line}: {names:?}"
            );
        }
    }
}

#[test]
fn fault_32_what_a_kill_leaves_is_named_after_its_file_and_gone_after_the_next_run() {
    let folder = Folder::new();
    let line = "score --output scores.csv -";
    let others = [".scores.csv.ambtenaar-notes.part", ".scores.csv.swp"];
    for other in others {
        fs::write(folder.path(other), "mine").unwrap();
    }
    let (mut killed, _stdin, left) = folder.begin(&mut folder.command(line));
    send(&killed, Signal::KILL);
    is_ended_by(killed.wait().unwrap(), Signal::KILL);
    assert!(left.starts_with(".scores.csv.ambtenaar-"), "{left}");
    assert!(folder.names().contains(&left));

    // A file of another name is none of its business.
    let (mut other, stdin, _) = folder.begin(&mut folder.command("score --output score.csv -"));
    drop(stdin);
    assert!(other.wait().unwrap().success());
    assert!(folder.names().contains(&left));

    // Neither is one that another run is writing.
    let (mut slow, slow_stdin, unfinished) = folder.begin(&mut folder.command(line));
    assert!(!folder.names().contains(&left));
    let (mut quick, stdin, _) = folder.begin(&mut folder.command(line));
    drop(stdin);
    assert!(quick.wait().unwrap().success());
    let names = folder.names();
    assert!(names.contains(&unfinished), "{names:?}");
    assert!(names.contains(&"scores.csv".to_owned()), "{names:?}");

    // The slower one finds the file there, and does not replace it.
    drop(slow_stdin);
    assert_eq!(slow.wait().unwrap().code(), Some(1));
    let names = folder.names();
    assert_eq!(names, [others[0], others[1], "score.csv", "scores.csv"]);
}

#[test]
fn fault_32_a_name_of_any_length_is_told_from_others() {
    let folder = Folder::new();
    let long = "é".repeat(120) + ".csv";
    let line = format!("score --output {long} -");
    let (mut killed, _stdin, left) = folder.begin(&mut folder.command(&line));
    send(&killed, Signal::KILL);
    killed.wait().unwrap();
    assert!(left.starts_with(".éé"), "{left}");
    let (mut run, stdin, _) = folder.begin(&mut folder.command(&line));
    drop(stdin);
    assert!(run.wait().unwrap().success());
    assert_eq!(folder.names(), [long]);
}

#[test]
fn fault_32_a_signal_that_is_to_be_ignored_stays_ignored() {
    let folder = Folder::new();
    let nohup = r#"trap "" HUP INT; exec "$0" "$@""#;
    let mut command = folder.by_shell(nohup, "score --output scores.csv -");
    let (mut run, mut stdin, _) = folder.begin(&mut command);
    send(&run, Signal::HUP);
    send(&run, Signal::INT);
    stdin
        .write_all(format!("{EIGHTS}\n").repeat(50_000).as_bytes())
        .unwrap();
    drop(stdin);
    assert!(run.wait().unwrap().success());
    let written = fs::read_to_string(Path::new(&folder.path("scores.csv"))).unwrap();
    assert_eq!(written.lines().count(), 50_002);
}
