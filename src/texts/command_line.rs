//! The words of `--help`.

use super::group::GroupHelp;
use super::reliability::ReliabilityHelp;

/// The words of the command line.
#[derive(Debug)]
pub struct CommandLine {
    /// `group`.
    pub group: GroupHelp,
    /// `reliability`.
    pub reliability: ReliabilityHelp,
}
