//! `group --help`.

use crate::words::Language::{self, Dutch, English};

/// What the command is for.
pub(crate) const fn about(language: Language) -> &'static str {
    match language {
        Dutch => {
            "Bekijk een team of groep als geheel: waar jullie op leunen, wat er ontbreekt en waar jullie over kunnen praten."
        }
        English => {
            "Look at a team or group as a whole: what you lean on, what is missing and what you could talk about."
        }
    }
}

/// How it is written.
pub(crate) const fn usage(language: Language) -> &'static str {
    match language {
        Dutch => "ambtenaar group [FILE]... [OPTIES]",
        English => "ambtenaar group [FILE]... [OPTIONS]",
    }
}

/// Examples, privacy and the status at the end.
pub(crate) const fn examples(language: Language) -> &'static str {
    match language {
        Dutch => {
            "\
Voorbeelden:
  ambtenaar group antwoorden.csv
  ambtenaar group forms-export.xlsx --report team.html
  ambtenaar group antwoorden.csv --by team --top 5
  ambtenaar group antwoorden.csv --as wish --format json
  ambtenaar group antwoorden.csv --situation passport-counter

Privacy: vanaf 5 mensen, zonder namen en zonder rijen. Bij minder dan 10 mensen zijn gemiddelden in hele punten, zonder spreiding, \
en heeft een stelling waarop allen, of allen op één na, hetzelfde antwoordden geen cijfers. Heeft een bestand id's, dan telt van iedere id de laatste rij (met --by: per groep). \
Daarvoor blijven een verkorte id en de antwoorden tijdens het lezen in het geheugen (zo'n 80 bytes per persoon); er wordt \
niets van bewaard. Id's die alleen de rijen nummeren, doen niet mee.

Status bij afloop: 0 klaar, 1 er was iets mis (ook een te kleine groep), 2 verkeerd gebruik."
        }
        English => {
            "\
Examples:
  ambtenaar group answers.csv
  ambtenaar group forms-export.xlsx --report team.html
  ambtenaar group answers.csv --by team --top 5
  ambtenaar group answers.csv --as wish --format json
  ambtenaar group answers.csv --situation passport-counter

Privacy: from 5 people, without names and without rows. With fewer than 10 people means are in whole points, without spread, and a \
statement to which all, or all but one, answered the same has no figures. When a file has ids, the latest row of each id counts (with --by: in each group). For that a \
shortened id and the answers stay in memory while reading (some 80 bytes per person); nothing of it is kept. Ids that only \
number the rows take no part in this.

Exit status: 0 done, 1 something was wrong (a group that is too small, too), 2 wrong usage."
        }
    }
}

/// Help of `--as`.
pub(crate) const fn perspective(language: Language) -> &'static str {
    match language {
        Dutch => "welke rijen meetellen: self (zoals ik nu werk), wish, job of colleague",
        English => "which rows count: self (as I work now), wish, job or colleague",
    }
}

/// Help of `--by`.
pub(crate) const fn by(language: Language) -> &'static str {
    match language {
        Dutch => "toon ook de groepen in deze kolom, als ze groot genoeg zijn",
        English => "also show the groups in this column, when they are large enough",
    }
}

/// Help of `--min-group`.
pub(crate) const fn min_group(language: Language) -> &'static str {
    match language {
        Dutch => "de kleinste groep die getoond wordt: 5 of meer",
        English => "the smallest group that is shown: 5 or more",
    }
}

/// Help of `--top`.
pub(crate) const fn top(language: Language) -> &'static str {
    match language {
        Dutch => {
            "hoeveel stellingen je ziet: zo veel met de meeste en zo veel met de minste verschillen (anders 3)"
        }
        English => {
            "how many statements to show: this many of the most divided and this many of the most alike (otherwise 3)"
        }
    }
}

/// Help of `--points`.
pub(crate) const fn points(language: Language) -> &'static str {
    match language {
        Dutch => "toon de driehoek ook bij minder dan 10 mensen; die kunnen elkaar dan herkennen",
        English => {
            "show the triangle also for fewer than 10 people, who may then recognise one another"
        }
    }
}

/// Help of `--situation`.
pub(crate) const fn situation(language: Language) -> &'static str {
    match language {
        Dutch => {
            "tel bij hoeveel mensen de rol voorop staat die een situatie het hardst nodig heeft: passport-counter, \
             neighbourhood-manager, council-memo of innovation-pilot"
        }
        English => {
            "count for how many people the role leads that a situation needs most: passport-counter, neighbourhood-manager, \
             council-memo or innovation-pilot"
        }
    }
}

/// Help of `--ratings`.
pub(crate) const fn ratings(language: Language) -> &'static str {
    match language {
        Dutch => {
            "hetzelfde voor een eigen situatie: hoe hard zijn bureaucraat, ondernemer en verbinder nodig, van 1 tot 5"
        }
        English => {
            "the same for a situation of your own: how much it needs bureaucrat, entrepreneur and connector, 1 to 5"
        }
    }
}

/// Help of `--format`.
pub(crate) const fn format(language: Language) -> &'static str {
    match language {
        Dutch => "text: om te lezen; json of csv: voor programma's",
        English => "text: to read; json or csv: for programs",
    }
}
