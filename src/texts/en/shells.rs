//! Completions and manual pages in English.

use crate::texts::shells::ShellHelp;

pub(super) const COMPLETIONS: ShellHelp = ShellHelp {
    about: "Let your shell complete commands and options with the Tab key.",
    usage: "ambtenaar completions <SHELL>",
    examples: "\
Examples:
  ambtenaar completions bash > ~/.local/share/bash-completion/completions/ambtenaar
  ambtenaar completions zsh > \"${fpath[1]}/_ambtenaar\"
  ambtenaar completions fish > ~/.config/fish/completions/ambtenaar.fish
  ambtenaar completions powershell >> $PROFILE
  ambtenaar completions elvish >> ~/.config/elvish/rc.elv

Open a new shell after that. In bash it needs the package bash-completion.",
    argument: "bash, zsh, fish, powershell or elvish",
};

pub(super) const MAN: ShellHelp = ShellHelp {
    about: "Write a page of the manual. The manual is in English.",
    usage: "ambtenaar man [COMMAND]",
    examples: "\
Examples:
  ambtenaar man | man -l -
  ambtenaar man score > ambtenaar-score.1
  ambtenaar man statements-check",
    argument: "the command that the page is about; without one the page is about the whole program",
};
