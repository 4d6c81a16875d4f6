//! Aanvullen en handleiding in het Nederlands.

use crate::texts::shells::ShellHelp;

pub(super) const COMPLETIONS: ShellHelp = ShellHelp {
    about: "Laat je shell opdrachten en opties aanvullen met de Tab-toets.",
    usage: "ambtenaar completions <SHELL>",
    examples: "\
Voorbeelden:
  ambtenaar completions bash > ~/.local/share/bash-completion/completions/ambtenaar
  ambtenaar completions zsh > \"${fpath[1]}/_ambtenaar\"
  ambtenaar completions fish > ~/.config/fish/completions/ambtenaar.fish
  ambtenaar completions powershell >> $PROFILE
  ambtenaar completions elvish >> ~/.config/elvish/rc.elv

Open daarna een nieuwe shell. In bash is het pakket bash-completion nodig.",
    argument: "bash, zsh, fish, powershell of elvish",
};

pub(super) const MAN: ShellHelp = ShellHelp {
    about: "Schrijf een bladzijde van de handleiding. De handleiding is in het Engels.",
    usage: "ambtenaar man [COMMAND]",
    examples: "\
Voorbeelden:
  ambtenaar man | man -l -
  ambtenaar man score > ambtenaar-score.1
  ambtenaar man statements-check",
    argument: "de opdracht waar de bladzijde over gaat; zonder opdracht over het hele programma",
};
