//! Leaving before the end: by a key, by a signal, by a window that closes; everything given stays.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::process::{Child, Command};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use ambtenaar::model::Form;
use ambtenaar::words;
use ambtenaar::words::Language;
use ambtenaar::words::sitting::{KeptState, Left, RunKind};
use portable_pty::ExitStatus;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use rustix::process::Signal;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use crate::support::{Ambtenaar, Home, Terminal, given, in_common, key, lacks, words};

/// A way to leave, with what tells the system about it.
#[derive(Debug, Clone, Copy)]
enum Way {
    Key(&'static str, &'static str),
    Signal(Signal, &'static str),
}

const KEYS: [Way; 3] = [
    Way::Key("q", "3"),
    Way::Key(key::CTRL_D, "3"),
    Way::Key(key::CTRL_C, "130"),
];
/// A signal ends a program by itself, which a shell shows as 130, 143 and 129.
const SIGNALS: [Way; 3] = [
    Way::Signal(Signal::INT, "Interrupt"),
    Way::Signal(Signal::TERM, "Terminated"),
    Way::Signal(Signal::HUP, "Hangup"),
];
/// In plain lines the terminal itself makes a signal of Ctrl-C.
const LINES: [Way; 3] = [
    Way::Key("q\r", "3"),
    Way::Key(key::CTRL_D, "3"),
    Way::Key(key::CTRL_C, "Interrupt"),
];

impl Way {
    /// Leaves; gives the last screen.
    #[track_caller]
    fn leave(self, terminal: &mut Terminal) -> String {
        let expected = match self {
            Self::Key(pressed, status) => {
                terminal.press(pressed);
                status
            }
            Self::Signal(signal, name) => {
                terminal.signal(signal);
                name
            }
        };
        let status = terminal.wait_end();
        let status = shown(&status);
        // Between two keys the terminal itself makes a signal of Ctrl-C; a shell shows both as 130.
        let same = status == "Interrupt" && expected == "130";
        assert!(
            same || status == expected,
            "{self:?}: {status}\n{}",
            terminal.screen()
        );
        terminal.is_as_it_was();
        words(&terminal.screen())
    }
}

fn shown(status: &ExitStatus) -> String {
    status
        .signal()
        .map_or_else(|| status.exit_code().to_string(), str::to_owned)
}

/// A run with two answers, on the screen of its third statement.
fn at_the_third_statement(home: &Home, line: &str) -> Terminal {
    let mut terminal = home.ambtenaar(line).in_terminal(80, 24);
    let enter = if line.contains("accessible") {
        "\r"
    } else {
        ""
    };
    terminal.wait_for("q not now".trim_start_matches("q "));
    terminal.press(key::ENTER);
    for (number, answer) in (1..).zip(["4", "s"]) {
        terminal.wait_for(&format!("Statement {number} of 12"));
        terminal.press(format!("{answer}{enter}"));
    }
    terminal.wait_for("Statement 3 of 12");
    if !enter.is_empty() {
        terminal.wait_until("the prompt", |screen| screen.ends_with("1 to 5:"));
    }
    terminal
}

#[test]
fn fault_08_every_way_out_keeps_the_answers_and_says_how_to_go_on() {
    for (mode, ways) in [
        ("", KEYS),
        ("", SIGNALS),
        ("--accessible ", LINES),
        ("--accessible ", SIGNALS),
    ] {
        for way in ways {
            let home = Home::new();
            let line = format!("{mode}--form short");
            let mut terminal = at_the_third_statement(&home, &line);
            let screen = way.leave(&mut terminal);
            let said = format!(
                "You have done 2 of 12 statements. Your answers are kept. To go on later, type: ambtenaar {line}"
            );
            assert!(screen.ends_with(&said), "{way:?}: {screen}");
            assert_eq!(
                screen.matches("You have done").count(),
                1,
                "{way:?}: {screen}"
            );
            let kept = given(&home.progress(Form::Short).unwrap());
            assert_eq!(kept, [Some(4), None], "{way:?}");
        }
    }
}

/// That so many statements are done, in whichever numbers.
fn how_far() -> String {
    let left = |done, of, kept| {
        words::sitting::left(
            Language::English,
            &Left {
                run: RunKind::Test,
                done,
                of,
                kept,
                command: Some(String::new()),
            },
        )
    };
    in_common(
        &left(1, 12, KeptState::Nothing),
        &left(7, 24, KeptState::Result("x".to_owned())),
    )
}

#[test]
fn where_the_window_closes_with_the_program_nobody_is_told_to_type_a_command() {
    let left = Left {
        run: RunKind::Test,
        done: 2,
        of: 12,
        kept: KeptState::Progress,
        command: None,
    };
    assert_eq!(
        words::sitting::left(Language::English, &left),
        "You have done 2 of 12 statements. Your answers are kept. To go on later, open the program again."
    );
    let kept = KeptState::Finished;
    assert_eq!(
        words::sitting::left(Language::Dutch, &Left { kept, ..left }),
        "Je uitslag is bewaard. Om hem weer te zien, open je het programma weer."
    );
}

#[test]
fn fault_08_the_terminal_is_put_back_from_every_screen() {
    for way in KEYS.into_iter().chain(SIGNALS) {
        // The start screen: nothing is lost yet, and nothing is said.
        let home = Home::new();
        let mut terminal = home.ambtenaar("").in_terminal(80, 24);
        terminal.wait_for("q not now");
        let screen = way.leave(&mut terminal);
        lacks(&screen, &how_far());

        // The review.
        let mut terminal = at_the_third_statement(&home, "--form short");
        terminal.press("4".repeat(10));
        terminal.wait_for("All done: 11 answered, 1 skipped.");
        let screen = way.leave(&mut terminal);
        assert!(
            screen.contains("Your result is kept in ")
                && screen.ends_with("To see it again, type: ambtenaar --form short"),
            "{way:?}: {screen}"
        );
        assert!(home.result().is_some(), "{way:?}");
    }
    for way in SIGNALS {
        // The help, and a line that is being typed.
        let home = Home::new();
        let mut terminal = at_the_third_statement(&home, "--form short");
        terminal.press("?");
        terminal.wait_for("Press any key to go on.");
        way.leave(&mut terminal);

        let mut terminal = home.ambtenaar("--as colleague").in_terminal(80, 24);
        terminal.wait_for("Name of the file with answers for your colleague:");
        way.leave(&mut terminal);
    }
}

#[test]
fn fault_08_ctrl_c_between_two_screens_of_the_result_keeps_it() {
    let home = Home::new();
    let mut terminal = at_the_third_statement(&home, "--form short");
    terminal.press("4".repeat(10));
    terminal.wait_for("All done: 11 answered, 1 skipped.");
    terminal.press(key::ENTER);
    terminal.wait_for("Space next");
    Way::Key(key::CTRL_C, "130").leave(&mut terminal);
    assert!(home.result().is_some());
}

#[test]
fn the_way_to_go_on_has_everything_that_was_asked_for() {
    let home = Home::new();
    std::fs::copy(
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/statements/ideale-ambtenaar.toml"
        ),
        home.path("my own.toml"),
    )
    .unwrap();
    let options = "--accessible --as colleague --form short --confirm --guess --explain --show-result --format json \
                   --save class.csv --excel --report r.json --id x";
    let run = home
        .ambtenaar(options)
        .arg("--statements")
        .arg("my own.toml")
        .stdin("3\n2\n1\n4\n4\nq\n")
        .run();
    let expected = options.replace("--as", "--statements 'my own.toml' --as");
    assert!(
        words(&run.stderr.replace("\\\n", ""))
            .ends_with(&format!("To go on later, type: ambtenaar {expected}")),
        "{}",
        run.stderr
    );
}

/// A terminal of which the other end can go away.
struct Line {
    master: File,
    child: Child,
    seen: String,
}

impl Line {
    /// Runs the program on it; as the terminal that signals come from, or only as its streams.
    fn open(program: &Ambtenaar, controlling: bool) -> Self {
        let master =
            openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let size = Winsize {
            ws_row: 24,
            ws_col: 80,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&master, size).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        let no_terminal_of_ours = i32::try_from(OFlags::NOCTTY.bits()).unwrap();
        let slave = File::options()
            .read(true)
            .write(true)
            .custom_flags(no_terminal_of_ours)
            .open(name)
            .unwrap();
        let mut command = Command::new("/usr/bin/setsid");
        command
            .args(controlling.then_some("--ctty"))
            .arg(env!("CARGO_BIN_EXE_ambtenaar"));
        let child = program
            .set_up(&mut command)
            .stdin(slave.try_clone().unwrap())
            .stdout(slave.try_clone().unwrap())
            .stderr(slave)
            .spawn()
            .unwrap();
        Self {
            master: File::from(master),
            child,
            seen: String::new(),
        }
    }

    fn press(&mut self, keys: &str) {
        self.master.write_all(keys.as_bytes()).unwrap();
    }

    /// Waits for the next place where these words were written.
    #[track_caller]
    fn wait_for(&mut self, text: &str) {
        let patience = Timespec {
            tv_sec: 30,
            tv_nsec: 0,
        };
        loop {
            if let Some(place) = self.seen.find(text) {
                self.seen.drain(..place + text.len());
                return;
            }
            let ready = poll(
                &mut [PollFd::new(&self.master, PollFlags::IN)],
                Some(&patience),
            )
            .unwrap();
            assert_eq!(ready, 1, "waited for {text}\n{}", self.seen);
            let mut bytes = [0; 4096];
            let read = self.master.read(&mut bytes).unwrap();
            self.seen.push_str(&String::from_utf8_lossy(&bytes[..read]));
        }
    }

    /// The window closes; how long the program goes on after that.
    fn hang_up(self) -> Duration {
        let Self {
            master, mut child, ..
        } = self;
        let (ended, end) = mpsc::channel();
        let began = Instant::now();
        drop(master);
        let waiting = thread::spawn(move || {
            let status = child.wait().unwrap();
            ended.send(began.elapsed()).unwrap();
            status
        });
        let took = end
            .recv_timeout(Duration::from_secs(30))
            .expect("the program goes on for ever");
        assert_ne!(waiting.join().unwrap().code(), Some(101));
        took
    }
}

#[test]
fn fault_09_a_window_that_closes_ends_the_program_at_once() {
    for controlling in [true, false] {
        for mode in ["", "--accessible "] {
            let home = Home::new();
            let program = home.ambtenaar(&format!("{mode}--form short"));
            let enter = if mode.is_empty() { "" } else { "\r" };
            let mut line = Line::open(&program, controlling);
            line.wait_for("not now");
            line.press("\r");
            line.wait_for("Statement 1 of 12");
            line.press(&format!("4{enter}"));
            line.wait_for("Statement 2 of 12");
            let took = line.hang_up();
            assert!(
                took < Duration::from_secs(1),
                "{mode}{controlling}: {took:?}"
            );
            assert_eq!(given(&home.progress(Form::Short).unwrap()), [Some(4)]);
        }
    }
}

#[test]
fn fault_30_a_window_that_closes_on_the_result_keeps_it() {
    for controlling in [true, false] {
        for (mode, enter, last) in [
            ("", "", "q\u{1b}[0m stop"),
            ("--accessible ", "\r", "press Enter:"),
        ] {
            let home = Home::new();
            let program = home.ambtenaar(&format!("{mode}--form short"));
            let mut line = Line::open(&program, controlling);
            line.wait_for("not now");
            line.press("\r");
            for number in 1..=12 {
                line.wait_for(&format!("Statement {number} of 12"));
                line.press(&format!("4{enter}"));
            }
            line.wait_for("All done: 12 answered");
            line.wait_for("result");
            line.press("\r");
            line.wait_for(last);
            let took = line.hang_up();
            assert!(
                took < Duration::from_secs(1),
                "{mode}{controlling}: {took:?}"
            );
            assert!(home.result().is_some(), "{mode}{controlling}");
        }
    }
}
