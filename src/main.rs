//! The edge of the process: see the library for everything else.

use std::process::ExitCode;

use ambtenaar::io::Io;

fn main() -> ExitCode {
    let outcome = ambtenaar::run(std::env::args_os(), &mut Io::process());
    if let Some(message) = outcome.message {
        complain(&message);
    }
    ExitCode::from(outcome.status)
}

/// The one line of an error on standard error; whoever closed that does not want to hear it.
fn complain(message: &str) {
    use std::io::Write as _;

    let _closed = writeln!(std::io::stderr(), "{message}");
}
