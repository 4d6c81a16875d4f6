//! De opdrachtregel in het Nederlands.

use crate::texts::command_line::CommandLine;

pub(super) static COMMAND_LINE: CommandLine = CommandLine {
    reliability: super::reliability::HELP,
};
