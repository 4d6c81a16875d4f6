//! The exit statuses of the program.

/// Everything asked for was done.
pub(crate) const DONE: u8 = 0;
/// Something was wrong: bad values, a failed write, a group below the minimum.
pub(crate) const WRONG: u8 = 1;
/// The command line, or a statement file, can't be used.
pub(crate) const USAGE: u8 = 2;
/// The person stopped before the end.
pub(crate) const STOPPED: u8 = 3;

/// That of a command that did what was asked: done, or wrong where something in its input was.
#[must_use]
pub const fn of(is_wrong: bool) -> u8 {
    if is_wrong { WRONG } else { DONE }
}
