//! `score`, from the command line to the last byte.

mod agree;
mod exact;
mod faults;
mod lines;
mod options;
mod pipelines;
mod shapes;
mod sources;
mod streams;
mod wild;
mod workbooks;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use ambtenaar::io::{Io, StreamFiles};
use ambtenaar::screen::{Environment, Terminals};

/// What a run left behind.
#[derive(Debug, PartialEq, Eq)]
struct Ran {
    status: u8,
    stdout: String,
    stderr: String,
}

/// A stream that remembers what was written to it.
#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sink {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).expect("UTF-8")
    }
}

/// Gives so many bytes at a time.
struct Slowly {
    bytes: Vec<u8>,
    at: usize,
    size: usize,
}

impl Read for Slowly {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.size.min(room.len()).min(self.bytes.len() - self.at);
        room[..count].copy_from_slice(&self.bytes[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// A run of the program in this process, without a terminal and with nothing in its environment.
struct Run {
    arguments: Vec<OsString>,
    stdin: Vec<u8>,
    size: usize,
    screen: bool,
}

/// `ambtenaar --lang en score …`
fn score(arguments: &[&str]) -> Run {
    score_in("en", arguments)
}

fn score_in(language: &str, arguments: &[&str]) -> Run {
    let all = ["ambtenaar", "--lang", language, "score"]
        .into_iter()
        .chain(arguments.iter().copied());
    Run {
        arguments: all.map(OsString::from).collect(),
        stdin: Vec::new(),
        size: usize::MAX,
        screen: false,
    }
}

impl Run {
    fn stdin(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.stdin = bytes.as_ref().to_vec();
        self
    }

    fn file(mut self, path: &Path) -> Self {
        self.arguments.push(path.into());
        self
    }

    fn at_a_time(mut self, size: usize) -> Self {
        self.size = size;
        self
    }

    fn on_a_screen(mut self) -> Self {
        self.screen = true;
        self
    }

    fn run(self) -> Ran {
        let (stdout, stderr) = (Sink::default(), Sink::default());
        let mut io = Io {
            stdin: Box::new(Slowly {
                bytes: self.stdin,
                at: 0,
                size: self.size,
            }),
            stdout: Box::new(stdout.clone()),
            stderr: Box::new(stderr.clone()),
            terminals: Terminals {
                stdout: self.screen,
                ..Terminals::default()
            },
            files: StreamFiles::default(),
            environment: Environment::new(BTreeMap::new(), || None),
            clock: || "2026-01-01".to_owned(),
            now: Default::default,
        };
        let outcome = ambtenaar::run(self.arguments, &mut io);
        let message = outcome
            .message
            .map_or_else(String::new, |message| message + "\n");
        Ran {
            status: outcome.status,
            stdout: stdout.text(),
            stderr: stderr.text() + &message,
        }
    }
}

/// The path of a fixture.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/score")
        .join(name)
}

/// The ids of the built-in statements with a delimiter between them.
fn ids(delimiter: &str) -> String {
    let ids: Vec<String> = crate::support::statement_ids();
    ids.join(delimiter)
}

/// A file with the built-in statements as columns after `id`.
fn answers(rows: &[&str]) -> String {
    format!("id,{}\n{}\n", ids(","), rows.join("\n"))
}

/// 24 answers that are all the same.
fn all(answer: &str) -> String {
    vec![answer; 24].join(",")
}
