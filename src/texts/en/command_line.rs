//! The command line in English.

use crate::situation::UsageProblem;
use crate::texts::command_line::{
    CommandLine, GlobalWords, InviteWords, OwnTextsWords, RolesWords, StatementsWords, TakeWords,
};

pub(super) static COMMAND_LINE: CommandLine = CommandLine {
    report: "write it to this file too: .html, .md, .txt or .json",
    usage_heading: "Usage:",
    options_heading: "Options",
    commands_heading: "Commands",
    arguments_heading: "Arguments",
    about: "The Ideal Public Servant: find out which mix of bureaucrat, entrepreneur and connector you use.\n\
            A self-test of four minutes. Everything stays on this computer.\n\
            With a screen reader or a braille display: ambtenaar --accessible",
    usage: "ambtenaar [COMMAND] [OPTIONS]",
    examples: "\
Without a command the self-test starts right away.

Examples:
  ambtenaar                    take the self-test
  ambtenaar --form short       the short version: 12 statements, 2 minutes
  ambtenaar --accessible       plain lines of text, for screen readers and braille displays
  ambtenaar roles              read about the three roles
  ambtenaar take --help        everything the self-test can do

Exit status: 0 done, 1 something was wrong, 2 wrong usage, 3 stopped before the end.",
    globals: GlobalWords {
        lang: "language: nl or en (otherwise the language of your computer)",
        accessible: "plain lines of text instead of screens and pictures, for screen readers and braille displays",
        statements: "use the statements in this file instead of the built-in ones",
        color: "colour: auto, always or never",
        charset: "characters for drawings: auto, unicode or ascii",
        force: "replace a file that already exists",
        help: "show this help",
        version: "show the version",
    },
    take: TakeWords {
        about: "Take the self-test: 24 statements, or 12 in the short version.",
        usage: "ambtenaar [take] [OPTIONS]",
        examples: "\
Examples:
  ambtenaar take
  ambtenaar take --form short --as wish
  ambtenaar take --answers 4,5,3,4,2,1,4,5,3,2,4,4,2,5,3,1,4,4,2,5,4,4,2,5

Note: what you type after --answers and --id stays in the history of your terminal.",
        form: "full: 24 statements, 4 minutes; short: 12 statements, 2 minutes",
        perspective: "how you answer: self (as I work now), wish (as I would like to work), \
                      job (what my job asks) or colleague (about a colleague)",
        confirm: "a digit only counts after Enter",
        guess: "guess your own mix first; you see it beside the result",
        explain: "show per role which statements mattered most",
        shuffle: "show the statements in random order; with =SEED (a whole number) always in the same order",
        answers: "ask nothing: these are the answers in the order of the statements; leave one empty to skip it",
        id: "code of the person described (otherwise a short random code, and none for a colleague)",
        from: "show a saved result again; add --id if the file has more than one person",
        save: "add the answers as a row to this CSV file (it is made when needed)",
        report: "write the result to this file: .html, .md, .txt or .json",
        excel: "with --save: make a new CSV file for Dutch Excel (semicolons)",
        fresh: "start over, whatever is kept of an earlier test",
        no_progress: "keep nothing: no progress and no result",
        format: "text: to read; json: for programs",
        show_result: "with --as colleague: show the result to you too",
    },
    own_texts: OwnTextsWords {
        roles: "texts about the roles from a file of your own, in the form of statements/roles.toml",
        cases: "cases from a file of your own, in the form of statements/cases.toml",
        situations: "situations from a file of your own, in the form of statements/situations.toml",
    },
    roles: RolesWords {
        about: "Read about the three roles: where they come from, what they bring and what their pitfalls are.",
        usage: "ambtenaar roles [ROLE]",
        examples: "Examples:\n  ambtenaar roles\n  ambtenaar roles connector",
        role: "bureaucrat, entrepreneur or connector; without a role, all three in brief",
    },
    class: super::class::HELP,
    reading: super::score::READING,
    score: super::score::HELP,
    reliability: super::reliability::HELP,
    compare: super::compare::HELP,
    invite: InviteWords {
            about: "Ask colleagues how they see you: all a colleague needs, and open questions to ask yourself.",
            usage: "ambtenaar invite [OPTIONS]",
            examples: "\
Examples:
  ambtenaar invite
  ambtenaar invite --id elder7 --format forms
  ambtenaar invite --id elder7 --format limesurvey --output survey.txt

With --output the file holds only what goes to your colleague; what you need to know comes on the screen.
Mind: what you type after --id stays in the history of your terminal.",
            id: "your code, as in your own file of answers (one is made otherwise)",
            format: "page: a sheet to print; forms: text for Microsoft Forms or Google Forms; \
                     limesurvey: a survey; command: a command for someone who has ambtenaar",
            output: "write what your colleague needs to this file",
        },
    cases: super::cases::HELP,
    completions: super::shells::COMPLETIONS,
    man: super::shells::MAN,
    statements: StatementsWords {
        about: "Look at the statements, turn them into paper or a survey, or check a file of your own.",
        usage: "ambtenaar statements <list|show|check|export> [OPTIONS]",
        examples: "Examples:\n  ambtenaar statements show\n  ambtenaar statements export --format md\n  ambtenaar statements check my-list.toml",
        list: "Show which lists there are: the built-in one and the files you name.",
        list_usage: "ambtenaar statements list [FILE]...",
        show: "Show the statements with their role and direction.",
        show_usage: "ambtenaar statements show [OPTIONS]",
        check: "Check a file: every mistake with its line number, then advice.",
        check_usage: "ambtenaar statements check FILE",
        files: "files with statements",
        file: "file with statements",
        export: super::export::HELP,
    },
    problem,
};

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
fn problem(problem: &UsageProblem) -> String {
    match problem {
        UsageProblem::UnknownCommand { found, similar } => {
            format!(
                "There is no command \"{found}\".{} All commands: ambtenaar --help",
                meant(similar)
            )
        }
        UsageProblem::MissingCommand { command, possible } => {
            format!(
                "\"{command}\" needs one more word. Choose from: {}.",
                possible.join(", ")
            )
        }
        UsageProblem::UnknownOption { found, similar } => {
            let similar: Vec<String> = similar.iter().cloned().collect();
            format!(
                "There is no option \"{found}\" here.{} All options: put --help after the command.",
                meant(&similar)
            )
        }
        UsageProblem::UnexpectedArgument { found } => {
            format!("\"{found}\" is one word too many here. Use --help to see what is possible.")
        }
        UsageProblem::OptionBeforeCommand { command } => {
            format!("Put the options after the command: ambtenaar {command} --…")
        }
        UsageProblem::InvalidValue {
            option,
            found,
            possible,
            similar,
        } => {
            let similar: Vec<String> = similar.iter().cloned().collect();
            format!(
                "{option}: \"{found}\" is not possible here.{} {}",
                meant(&similar),
                expected(option, possible)
            )
        }
        UsageProblem::MissingValue { option, possible } => {
            format!("{option} needs a value. {}", expected(option, possible))
        }
        UsageProblem::Misused { option } => {
            format!("{option} is given more than once, or with a value that does not belong to it. Use --help to see what is possible.")
        }
        UsageProblem::TooOften { option, most } => format!("{option} can be given {most} times at most. Leave one of them out."),
        UsageProblem::GivenTwice { option, found } => {
            format!("{option}: \"{found}\" is there twice. Leave one of them out.")
        }
        UsageProblem::Conflict { option, other } => {
            format!("{option} and {other} do not go together. Leave one of them out.")
        }
        UsageProblem::Needs { option, other } => {
            format!("{option} only works together with {other}. Add {other}, or leave {option} out.")
        }
        UsageProblem::MissingArgument { missing } => {
            format!(
                "Something is missing: {}. Use --help to see an example.",
                missing.join(", ")
            )
        }
        UsageProblem::ReservedColumn { name } => format!(
            "There is already a column \"{name}\" in the result; --keep can't add another. Rename the column in your file first."
        ),
        UsageProblem::NotUtf8 => {
            "One of the words on the command line is not readable text (UTF-8). Type it again, or choose another file name.".to_owned()
        }
    }
}

fn meant(similar: &[String]) -> String {
    if similar.is_empty() {
        String::new()
    } else {
        format!(" Did you mean \"{}\"?", similar.join("\" or \""))
    }
}

fn expected(option: &str, possible: &[String]) -> String {
    match option {
        _ if !possible.is_empty() => format!("Choose from: {}.", possible.join(", ")),
        "--ratings" => {
            "Expected: three digits from 1 to 5 with commas between, such as --ratings 5,3,2."
                .to_owned()
        }
        "--column" => "Expected: a statement or detail, a = and the name of the column, such as --column 's07=Question 7'.".to_owned(),
        "--label" => "Expected: the text of a cell, a = and the answer it stands for, such as --label 'often=4'. For no answer: --label 'other='.".to_owned(),
        "--shuffle" | "--seed" => format!("Expected: a whole number from 0, such as {option}=7."),
        "--min-group" => {
            "Expected: a whole number from 5. The limit can be raised, never lowered.".to_owned()
        }
        "--example" => format!("Expected: a whole number from 1 to {}.", u16::MAX),
        _ => "Use --help to see what is possible.".to_owned(),
    }
}
