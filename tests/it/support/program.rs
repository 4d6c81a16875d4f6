//! The binary with a scrubbed environment, its standard input, and what came out of it.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;

use ambtenaar::words;
use ambtenaar::words::Language;
use tempfile::TempDir;

use super::Terminal;

/// The program with these arguments, separated by white space, for a person who never ran it.
pub(crate) fn ambtenaar(line: &str) -> Ambtenaar {
    Home::new().ambtenaar(line)
}

/// The folder of one person on one computer, which is gone when no run needs it any more.
#[derive(Clone)]
pub(crate) struct Home(Arc<TempDir>);

impl Home {
    pub(crate) fn new() -> Self {
        let home = Self(Arc::new(TempDir::with_prefix("ambtenaar-test").unwrap()));
        for name in ["home", "state", "data", "config", "cache"] {
            std::fs::create_dir(home.path(name)).unwrap();
        }
        home
    }

    /// The program with these arguments, separated by white space, as this person runs it.
    pub(crate) fn ambtenaar(&self, line: &str) -> Ambtenaar {
        let folder = |name: &str| self.path(name).into_os_string();
        Ambtenaar {
            arguments: line.split_whitespace().map(OsString::from).collect(),
            variables: vec![
                ("HOME".into(), folder("home")),
                ("XDG_STATE_HOME".into(), folder("state")),
                ("XDG_DATA_HOME".into(), folder("data")),
                ("XDG_CONFIG_HOME".into(), folder("config")),
                ("XDG_CACHE_HOME".into(), folder("cache")),
                // The same folders as Windows names them.
                ("USERPROFILE".into(), folder("home")),
                ("LOCALAPPDATA".into(), folder("state")),
                ("APPDATA".into(), folder("data")),
                // A window that shows braille, which Windows does not tell otherwise.
                ("WT_SESSION".into(), "test".into()),
                ("LANG".into(), "en_US.UTF-8".into()),
                ("TERM".into(), "xterm-256color".into()),
                ("TZ".into(), "UTC".into()),
            ],
            stdin: Box::new(io::empty()),
            home: self.clone(),
        }
    }

    /// The built-in list as `statements export` gives it, changed, in `own.toml`.
    pub(crate) fn own_list(&self, change: impl FnOnce(&str) -> String) {
        let exported = self.ambtenaar("statements export --format toml").run();
        let own = change(&exported.stdout);
        assert_ne!(own, exported.stdout, "something is changed");
        std::fs::write(self.path("own.toml"), own).unwrap();
    }

    /// A file or folder in it; every run starts here.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    /// A file in it, as text.
    #[track_caller]
    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }
}

/// A run of the program that has not started yet.
pub(crate) struct Ambtenaar {
    arguments: Vec<OsString>,
    variables: Vec<(OsString, OsString)>,
    stdin: Box<dyn Read + Send>,
    home: Home,
}

/// What came out of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// Nothing when a signal ended it.
    pub(crate) status: Option<i32>,
}

impl Ambtenaar {
    pub(crate) fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self = self.without(name);
        self.variables.push((name.into(), value.as_ref().into()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.variables.retain(|(known, _)| known != name);
        self
    }

    pub(crate) fn stdin(self, input: impl Into<Vec<u8>>) -> Self {
        self.stdin_from(io::Cursor::new(input.into()))
    }

    pub(crate) fn stdin_from(mut self, input: impl Read + Send + 'static) -> Self {
        self.stdin = Box::new(input);
        self
    }

    /// The folder of this run, which is gone after it.
    pub(crate) fn folder(&self) -> &Path {
        self.home.0.path()
    }

    /// Runs it to its end with all three streams as pipes.
    pub(crate) fn run(self) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ambtenaar"));
        command.stdout(Stdio::piped());
        self.finish(command)
    }

    /// Runs it to its end with standard output going here; what comes out there is not part of the outcome.
    pub(crate) fn run_to(self, stdout: impl Into<Stdio>) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ambtenaar"));
        command.stdout(stdout);
        self.finish(command)
    }

    /// Runs it through a shell line that ends in `exec "$0" "$@"`, such as one that sets a limit or a stream.
    #[cfg(unix)]
    pub(crate) fn run_by_shell(self, line: &str) -> Ran {
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", line, env!("CARGO_BIN_EXE_ambtenaar")]);
        shell.stdout(Stdio::piped());
        self.finish(shell)
    }

    /// Starts it with all three streams as pipes; the folder is to be kept until it has ended.
    pub(crate) fn start_piped(self) -> (Child, Home) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ambtenaar"));
        command.stdout(Stdio::piped());
        self.start(command)
    }

    /// Runs it to its end and looks at what it left behind while its folder is still there.
    pub(crate) fn run_and<T>(self, look: impl FnOnce(Ran) -> T) -> T {
        let (child, home) = self.start_piped();
        let looked = look(Ran::of(child));
        drop(home);
        looked
    }

    /// Runs it to its end and pins status, standard output and standard error as one text under this name.
    ///
    /// The folder of the run and that of the project, the version and the day of today are replaced, so that the text is the same everywhere and always.
    #[track_caller]
    pub(crate) fn pins(self, name: &str) {
        self.pins_as(name, str::to_owned);
    }

    /// The same, and what it wrote to these files.
    #[track_caller]
    pub(crate) fn pins_with_files(self, name: &str, files: &[&str]) {
        self.pins_all(name, files, str::to_owned);
    }

    /// The same after a change to the text, such as leaving out decimals that differ from one computer to the next.
    #[track_caller]
    pub(crate) fn pins_as(self, name: &str, change: impl FnOnce(&str) -> String) {
        self.pins_all(name, &[], change);
    }

    #[track_caller]
    fn pins_all(self, name: &str, files: &[&str], change: impl FnOnce(&str) -> String) {
        let before = today();
        let home = self.home.clone();
        let ran = self.run();
        let mut text = ran.whole();
        for file in files {
            push_part(&mut text, file, &home.read(file));
        }
        text += "---\n";
        for folder in [home.path(""), home.path("").canonicalize().unwrap()] {
            let folder = folder.to_string_lossy();
            text = text.replace(folder.trim_end_matches(['/', '\\']), "[FOLDER]");
        }
        text = with_slashes(&text.replace(env!("CARGO_MANIFEST_DIR"), PROJECT));
        let version = concat!("ambtenaar ", env!("CARGO_PKG_VERSION"));
        text = text.replace(version, "ambtenaar [VERSION]");
        for day in [before, today()].iter().flatten() {
            text = text.replace(day, "[TODAY]");
        }
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../pins/snapshots");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(name, change(&text)));
    }

    fn finish(self, command: Command) -> Ran {
        let (child, home) = self.start(command);
        let ran = Ran::of(child);
        drop(home);
        ran
    }

    fn start(self, mut command: Command) -> (Child, Home) {
        let mut child = self
            .set_up(&mut command)
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (mut from, mut to) = (self.stdin, child.stdin.take().unwrap());
        thread::spawn(move || {
            // A program that has read enough closes its end.
            let _closed = io::copy(&mut from, &mut to);
        });
        (child, self.home)
    }

    /// Gives a command these arguments and this environment; the streams are left as they are.
    pub(crate) fn set_up<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .args(&self.arguments)
            .env_clear()
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(self.folder())
    }

    /// Starts it with all three streams on a terminal of this size.
    pub(crate) fn in_terminal(self, columns: u16, rows: u16) -> Terminal {
        let mut words = vec![OsString::from(env!("CARGO_BIN_EXE_ambtenaar"))];
        words.extend(self.arguments);
        Terminal::open(&words, &self.variables, self.home, (columns, rows))
    }

    /// The same through a shell line that runs `"$0" "$@"`, such as one that sends a stream elsewhere.
    #[cfg(unix)]
    pub(crate) fn in_terminal_by_shell(self, line: &str, columns: u16, rows: u16) -> Terminal {
        let mut words: Vec<OsString> = ["/bin/sh", "-c", line, env!("CARGO_BIN_EXE_ambtenaar")]
            .map(OsString::from)
            .to_vec();
        words.extend(self.arguments);
        Terminal::open(&words, &self.variables, self.home, (columns, rows))
    }
}

impl Ran {
    /// Waits for the end of a run.
    fn of(child: Child) -> Self {
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self {
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            status: output.status.code(),
        }
    }

    /// Fails unless status, standard output and standard error are exactly these.
    #[track_caller]
    pub(crate) fn is(&self, status: i32, stdout: &str, stderr: &str) {
        let expected = Self {
            stdout: stdout.to_owned(),
            stderr: stderr.to_owned(),
            status: Some(status),
        };
        assert!(
            *self == expected,
            "expected {}\nfound {}",
            expected.shown(),
            self.shown()
        );
    }

    /// All of it as one text in which every character can be seen.
    fn whole(&self) -> String {
        let mut whole = self.status.map_or_else(
            || "status: a signal\n".to_owned(),
            |status| format!("status: {status}\n"),
        );
        push_part(&mut whole, "stdout", &self.stdout);
        push_part(&mut whole, "stderr", &self.stderr);
        whole
    }

    fn shown(&self) -> String {
        let mut shown = format!("status {:?}", self.status);
        for (name, text) in [("stdout", &self.stdout), ("stderr", &self.stderr)] {
            write!(shown, "\n--- {name}\n{text}").unwrap();
        }
        shown
    }
}

/// Adds a part to a text in which every character can be seen.
fn push_part(whole: &mut String, name: &str, text: &str) {
    writeln!(whole, "--- {name}").unwrap();
    for character in text.chars() {
        match character {
            '\n' => whole.push('\n'),
            _ if character.is_control() || character == '\u{feff}' => {
                whole.extend(character.escape_default());
            }
            _ => whole.push(character),
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        whole.push_str("[NO LINE END]\n");
    }
}

/// The day as a run now writes it: for programs and in both languages.
fn today() -> [String; 3] {
    let moment = jiff::Timestamp::now().to_string();
    let iso = moment.split('T').next().unwrap().to_owned();
    let [dutch, english] = Language::ALL.map(|language| words::date(language, &iso));
    [iso, dutch, english]
}

/// What stands for the folder of the project in a snapshot.
const PROJECT: &str = "[PROJECT]";

/// The same text with the paths in the project as every system but Windows writes them.
fn with_slashes(text: &str) -> String {
    let mut parts = text.split(PROJECT);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let end = part.find([':', ' ', '\n']).unwrap_or(part.len());
        let (path, rest) = part.split_at(end);
        text + PROJECT + &path.replace('\\', "/") + rest
    })
}
