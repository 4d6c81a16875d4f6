//! The words of `completions` and `man`.

/// The help of a command with one argument.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the part of the help with its name"
)]
pub struct ShellHelp {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub argument: &'static str,
}
