//! The words of `--help`.

use super::reliability::ReliabilityHelp;

/// The words of the command line.
#[derive(Debug)]
pub struct CommandLine {
    /// `reliability`.
    pub reliability: ReliabilityHelp,
}
