//! What happens to a screen while a question waits: it gets another size, the program is stopped and continued, or ended.

use crate::support::{Ambtenaar, Terminal, ambtenaar, key, shows, words};

/// Sizes of a screen, columns and rows, from the smallest to the largest that anyone has.
const SIZES: [(u16, u16); 12] = [
    (20, 5),
    (400, 100),
    (80, 24),
    (40, 10),
    (31, 9),
    (120, 40),
    (25, 30),
    (200, 8),
    (60, 16),
    (39, 23),
    (30, 12),
    (81, 25),
];

fn test() -> Ambtenaar {
    ambtenaar("--no-progress").env("AMBTENAAR_LANG", "en")
}

/// Goes from the start screen to the second statement.
fn at_the_second_statement(columns: u16, rows: u16) -> Terminal {
    let mut terminal = test().in_terminal(columns, rows);
    terminal.wait_for("not now");
    terminal.press(key::ENTER);
    terminal.wait_until("statement 1", |screen| {
        shows(screen, "Statement 1 of 24") || shows(screen, "1/24")
    });
    terminal.press("4");
    terminal.wait_until("statement 2", |screen| {
        let second = shows(screen, "Statement 2 of 24") || shows(screen, "2/24");
        second && words(screen).ends_with("? help")
    });
    terminal
}

/// The numbers of a simple generator, the same every time (Knuth's MMIX).
fn chances(mut state: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    }
}

#[test]
fn fault_13_after_a_storm_of_sizes_the_screen_is_the_one_that_a_fresh_start_draws() {
    let mut chance = chances(7);
    for (columns, rows) in SIZES {
        let mut stormy = at_the_second_statement(80, 24);
        for _ in 0..20 {
            let (columns, rows) = SIZES[chance(SIZES.len())];
            stormy.resize(columns, rows);
        }
        stormy.resize(columns, rows);
        if columns < 30 || rows < 10 {
            // Too small for a frame: lines, of which only the last can be seen.
            stormy.wait_until("the line that asks", |screen| screen.ends_with("5:"));
            continue;
        }
        let fresh = at_the_second_statement(columns, rows);
        stormy.wait_for_screen(&fresh.screen());
        stormy.press("5");
        stormy.wait_until("statement 3", |screen| {
            shows(screen, "Statement 3 of 24") || shows(screen, "3/24")
        });
    }
}

#[test]
fn fault_38_a_shell_gets_its_terminal_back_while_the_test_is_stopped() {
    let line = "set -m; \"$0\" \"$@\"; echo is stopped; read line; fg; echo is over";
    let mut terminal = test().in_terminal_by_shell(line, 80, 24);
    terminal.wait_for("not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 24");
    terminal.press("4");
    let before = terminal.wait_for("Statement 2 of 24");
    terminal.press("\u{1a}");
    let stopped = terminal.wait_for("is stopped");
    assert!(!stopped.contains("Statement"), "{stopped}");
    terminal.is_as_it_was();
    terminal.press("\n");
    terminal.wait_until("the same statement", |screen| screen.contains(&before));
    terminal.press("5");
    terminal.wait_for("Statement 3 of 24");
    terminal.press("q");
    terminal.wait_for("If you leave now, your answers are lost.");
    terminal.press("q");
    terminal.wait_for("is over");
    terminal.wait_end();
}

#[test]
fn fault_38_stopped_and_continued_from_elsewhere_the_screen_and_the_keys_are_back() {
    use rustix::process::Signal;

    let mut terminal = at_the_second_statement(80, 24);
    let before = terminal.screen();
    terminal.signal(Signal::STOP);
    terminal.signal(Signal::CONT);
    terminal.wait_until("the same statement", |screen| *screen == before);
    terminal.press("4");
    terminal.wait_for("Statement 3 of 24");
}

#[test]
fn fault_37_a_signal_ends_the_program_although_nobody_reads_the_terminal() {
    use rustix::process::Signal;

    for signal in [Signal::TERM, Signal::HUP] {
        let mut terminal = at_the_second_statement(80, 24);
        let ended = terminal.end_unread("0".repeat(4_000), signal);
        assert!(!ended.success(), "{ended:?}");
    }
}
