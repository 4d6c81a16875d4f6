//! A terminal with a person in front of it: keys go in, and what stands on the screen can be read.

use std::ffi::OsString;
use std::io::{ErrorKind, Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
#[cfg(target_os = "linux")]
use rustix::process::{Resource, Rlimit, prlimit};
#[cfg(unix)]
use rustix::{
    io::Errno,
    process::{Pid, Signal, kill_process},
};

use super::Home;

/// How long a screen may take; only ever reached when something is broken.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a frame begins and ends with, up to `h` or `l`.
const FRAME: &[u8] = b"\x1b[?2026";

/// The program in a terminal.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<Seen>,
    reader: Option<JoinHandle<()>>,
    #[cfg(unix)]
    original_modes: String,
    _home: Home,
}

/// What the reader thread has seen, and a bell for when there is more.
struct Seen {
    output: Mutex<Output>,
    more: Condvar,
}

struct Output {
    parser: vt100::Parser,
    transcript: Vec<u8>,
    ended: bool,
}

impl Terminal {
    pub(super) fn open(
        words: &[OsString],
        variables: &[(OsString, OsString)],
        home: Home,
        (columns, rows): (u16, u16),
    ) -> Self {
        let is_wine = std::env::var_os("WINECONFIGDIR").is_some();
        assert!(!is_wine, "NO TERMINAL: Wine has none that shows anything");
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut command = CommandBuilder::from_argv(words.to_vec());
        command.env_clear();
        command.cwd(home.path(""));
        for (name, value) in variables {
            command.env(name, value);
        }
        #[cfg(unix)]
        let original_modes = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Seen {
            output: Mutex::new(Output {
                parser: vt100::Parser::new(side(rows), side(columns), 0),
                transcript: Vec::new(),
                ended: false,
            }),
            more: Condvar::new(),
        });
        let output = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let reader = thread::spawn({
            let seen = Arc::clone(&seen);
            move || seen.watch(output)
        });
        Self {
            master: pair.master,
            keyboard,
            child,
            seen,
            reader: Some(reader),
            #[cfg(unix)]
            original_modes,
            _home: home,
        }
    }

    /// Types these bytes at once; a program that has ended does not mind.
    pub(crate) fn press(&mut self, keys: impl AsRef<[u8]>) {
        let typed = self.keyboard.write_all(keys.as_ref());
        if let Err(error) = typed.and_then(|()| self.keyboard.flush()) {
            assert_eq!(error.raw_os_error(), Some(5), "{error}");
        }
    }

    /// Types a key and waits until the screen is another one; gives it.
    #[track_caller]
    pub(crate) fn press_on(&mut self, key: &str) -> String {
        let before = self.screen();
        self.press(key);
        self.wait_until("another screen", |screen| screen != before)
    }

    /// Answers the twelve statements from the start screen on, in English, up to the first page of the result.
    pub(crate) fn reach_short_result(&mut self) {
        self.wait_for("q not now");
        self.press(super::key::ENTER);
        self.wait_for("Statement 1 of 12");
        self.press("455442344244");
        self.wait_for("All done: 12 answered");
        self.press(super::key::ENTER);
        self.wait_for("m more");
    }

    /// Types these bytes as a slow line would bring them: the pause is part of the input.
    pub(crate) fn press_slowly(&mut self, keys: &str) {
        for byte in keys.bytes() {
            self.press([byte]);
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// What stands on the screen now, without blanks at the end of its rows and below them; a frame that is being drawn is
    /// waited for.
    pub(crate) fn screen(&self) -> String {
        self.wait("a whole frame", |_| true)
    }

    /// Every byte that was written since the start.
    pub(crate) fn transcript(&self) -> Vec<u8> {
        self.seen.lock().transcript.clone()
    }

    /// Waits until these words stand on the screen, however its lines are broken; gives the screen.
    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) -> String {
        self.wait_until(text, |screen| shows(screen, text))
    }

    /// Waits until this is all that stands on the screen.
    #[track_caller]
    pub(crate) fn wait_for_screen(&self, expected: &str) {
        self.wait_until(expected, |screen| screen == expected.trim_matches('\n'));
    }

    /// Waits until the cursor is here, counted from 0.
    #[track_caller]
    pub(crate) fn wait_for_cursor(&self, row: u16, column: u16) {
        self.wait(&format!("the cursor at {row}, {column}"), |output| {
            output.parser.screen().cursor_position() == (row, column)
        });
    }

    /// Waits until the screen is as it should be; gives it. A frame that is half drawn is never looked at.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn(&str) -> bool) -> String {
        self.wait(what, |output| is_so(&output.screen()))
    }

    #[track_caller]
    fn wait(&self, what: &str, is_so: impl Fn(&Output) -> bool) -> String {
        let deadline = Instant::now() + PATIENCE;
        let mut output = self.seen.lock();
        loop {
            let screen = output.screen();
            if (!output.is_drawing() || output.ended) && is_so(&output) {
                return screen;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !output.ended,
                "waited for:\n{what}\n--- the screen:\n{screen}\n---"
            );
            output = self.seen.more.wait_timeout(output, left).unwrap().0;
        }
    }

    /// Fails unless echo, line editing and so on are as they were at the start, no paste is marked, and the cursor can be seen.
    #[cfg(unix)]
    #[track_caller]
    pub(crate) fn is_as_it_was(&self) {
        assert_eq!(
            format!("{:?}", self.master.get_termios()),
            self.original_modes
        );
        let seen = self.seen.lock();
        assert!(!seen.parser.screen().hide_cursor());
        assert!(!seen.parser.screen().bracketed_paste());
    }

    /// Pastes a text, as terminals do: marked where the program asked for that.
    pub(crate) fn paste(&mut self, text: &str) {
        let marked = self.seen.lock().parser.screen().bracketed_paste();
        if marked {
            self.press(format!("\u{1b}[200~{text}\u{1b}[201~"));
        } else {
            self.press(text);
        }
    }

    /// Sends a signal to the program, which may have ended by itself.
    #[cfg(unix)]
    pub(crate) fn signal(&self, signal: Signal) {
        let number = i32::try_from(self.child.process_id().unwrap()).unwrap();
        let sent = kill_process(Pid::from_raw(number).unwrap(), signal);
        assert!(matches!(sent, Ok(()) | Err(Errno::SRCH)), "{sent:?}");
    }

    /// No file that the program writes may be larger from now on, as on a disk that is full; nothing for no limit.
    #[cfg(target_os = "linux")]
    pub(crate) fn room(&self, most: Option<u64>) {
        let number = i32::try_from(self.child.process_id().unwrap()).unwrap();
        let limit = Rlimit {
            current: most,
            maximum: None,
        };
        prlimit(Pid::from_raw(number), Resource::Fsize, limit).unwrap();
    }

    /// Presses keys while nobody reads what the terminal shows, until the program can't write any more; then sends a signal and
    /// waits for the end.
    #[cfg(unix)]
    pub(crate) fn end_unread(&mut self, keys: impl AsRef<[u8]>, signal: Signal) -> ExitStatus {
        let seen = Arc::clone(&self.seen);
        let unread = seen.lock();
        self.press(keys);
        let process = self.child.process_id().unwrap();
        let deadline = Instant::now() + PATIENCE;
        while !is_writing(process) && Instant::now() < deadline {
            thread::yield_now();
        }
        self.signal(signal);
        let status = self.child.wait().unwrap();
        drop(unread);
        status
    }

    /// Another size, as when a person drags the corner of the window.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        let mut output = self.seen.lock();
        output.parser.set_size(side(rows), side(columns));
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Waits for the end of the program; its exit status as a shell tells it.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self) -> u32 {
        let status = self.wait_end();
        match status.signal() {
            None => status.exit_code(),
            // Ctrl-C between two reads is a signal: a shell calls that 130, as the program itself does.
            Some("Interrupt") => 130,
            Some(other) => panic!("{other}\n{}", self.screen()),
        }
    }

    /// Waits for the end of the program; its exit status, or the signal that ended it.
    #[track_caller]
    pub(crate) fn wait_end(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        let mut output = self.seen.lock();
        while !output.ended {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "waited for the end\n--- the screen:\n{}\n---",
                output.screen()
            );
            output = self.seen.more.wait_timeout(output, left).unwrap().0;
        }
        drop(output);
        self.child.wait().unwrap()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _status = self.child.wait();
        if let Some(reader) = self.reader.take() {
            let _panicked = reader.join();
        }
    }
}

impl Seen {
    fn lock(&self) -> MutexGuard<'_, Output> {
        self.output.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn watch(&self, mut terminal: Box<dyn Read + Send>) {
        let mut bytes = [0; 16 * 1024];
        loop {
            let read = match terminal.read(&mut bytes) {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                // The other end is gone.
                Ok(0) | Err(_) => break,
                Ok(read) => read,
            };
            let mut output = self.lock();
            output.parser.process(&bytes[..read]);
            output.transcript.extend_from_slice(&bytes[..read]);
            self.more.notify_all();
        }
        self.lock().ended = true;
        self.more.notify_all();
    }
}

impl Output {
    /// Whether a frame has begun that has not ended.
    fn is_drawing(&self) -> bool {
        let mut mode = self.transcript.windows(FRAME.len() + 1).rev();
        mode.find_map(|bytes| bytes.strip_prefix(FRAME)) == Some(b"h")
    }

    fn screen(&self) -> String {
        let screen = self.parser.screen();
        let (_, columns) = screen.size();
        let rows: Vec<String> = screen
            .rows(0, columns.get())
            .map(|row| row.trim_end().to_owned())
            .collect();
        rows.join("\n").trim_end().to_owned()
    }
}

/// Whether a process waits until what it writes is taken, where the system tells.
#[cfg(unix)]
fn is_writing(process: u32) -> bool {
    let call = std::fs::read_to_string(format!("/proc/{process}/syscall"));
    // The number of `write` on x86-64 and on aarch64.
    call.is_ok_and(|call| ["1 ", "64 "].iter().any(|write| call.starts_with(write)))
}

/// Whether these words stand on the screen, however its lines are broken.
pub(crate) fn shows(screen: &str, text: &str) -> bool {
    words(screen).contains(&words(text))
}

/// The words of a text, with one space between them.
pub(crate) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn side(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap()
}
