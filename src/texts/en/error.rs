//! Errors and problems in English.

use std::io::ErrorKind;

use crate::situation::{Error, Fault, ListsFound, SavedFileFault};
use crate::texts::Count;

use super::super::place::{placed, quoted, shortened};
use super::command_line::COMMAND_LINE;
use super::problem::problem;
use super::score::SCORE;

pub(super) fn fault(fault: &Fault) -> String {
    match fault.kind {
        ErrorKind::NotFound => "the file or folder does not exist".to_owned(),
        ErrorKind::PermissionDenied => "you have no permission".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "there is no room left".to_owned()
        }
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::NotADirectory => "part of its path is not a folder".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        ErrorKind::ResourceBusy => {
            "another program has it open; close it there (in Excel, for instance) and try again"
                .to_owned()
        }
        _ => fault.detail.clone(),
    }
}

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(super) fn error(error: &Error) -> String {
    match error {
        Error::Usage(problem) => (COMMAND_LINE.problem)(problem),
        Error::Stdout { fault: why } => format!("The result could not be written: {}.", fault(why)),
        Error::Read { path, fault: why } | Error::ReadStatements { path, fault: why } => {
            format!("{} could not be read: {}.", path.display(), fault(why))
        }
        Error::Write { path, fault: why } => {
            format!("{} could not be written: {}.", path.display(), fault(why))
        }
        Error::Wipe { path, fault: why } => {
            format!("{} could not be wiped: {}.", path.display(), fault(why))
        }
        Error::Exists { path } => {
            format!(
                "{} already exists. Choose another name, or add --force to replace it.",
                path.display()
            )
        }
        Error::OutputIsInput { path: Some(path) } => format!(
            "{} is read as well: writing to it would destroy what is in it. Choose another name for the output.",
            path.display()
        ),
        Error::OutputIsInput { path: None } => {
            "Standard output goes to a file that is read as well. Choose another name for the output.".to_owned()
        }
        Error::NowhereToAsk => "There is no terminal to ask the questions in. Give the answers with --answers, or use \
                                ambtenaar score for a file."
            .to_owned(),
        Error::NoInput => "No answer came in. Start the program in a terminal, or answer line by line with --accessible. For \
                           the self-test you can also give the answers with --answers. For a file with answers, use ambtenaar score."
            .to_owned(),
        Error::Asking { fault: why } => format!("Asking the questions went wrong: {}.", fault(why)),
        Error::ProgressInUse => "This test is already open in another window. Go on there. Or start here with --no-progress: then nothing is saved along the way."
            .to_owned(),
        Error::OtherHeader { path, found, expected } => format!(
            "{}: this is not a file with answers to these statements. First line: \"{}\". Expected: \"{}\". \
             Choose another file.",
            path.display(),
            shortened(found),
            shortened(expected)
        ),
        Error::SavedFile { path, fault } => saved_file(&path.display().to_string(), fault),
        Error::ScreenWithoutProgress => "The room's window reads what stands beside the progress, and with --no-progress there is none. Leave that option out, or name a file: --screen=FILE.".to_owned(),
        Error::ScreenWithoutFolder => "The room's window reads what stands beside the progress, and this system names no folder for that. Name a file: --screen=FILE here, --screen-file FILE in the trainer's window.".to_owned(),
        Error::ScreenWithoutTerminal => "The room's window needs a terminal that it can draw on. Start it in a window, without --accessible.".to_owned(),
        Error::CountsTooLarge { path } => format!(
            "{}: larger than 1 MiB, so not a file with counts. Choose the file that class --save made.",
            path.display()
        ),
        Error::CountsLine { path, line, found, header } => {
            format!("{}:{line}: \"{}\" does not fit \"{}\": a name, and whole numbers up to 9999 for each answer, or none where it was skipped.", path.display(), shortened(found), shortened(header))
        }
        Error::CountsItem { path, found } => {
            format!("{}: \"{}\" is not part of this list, or is there twice. Use --statements if it is another list.", path.display(), shortened(found))
        }
        Error::SeveralPeople { path, found } => format!(
            "{}: there is more than one person in it. Choose one with --id: {}.",
            path.display(),
            codes(found)
        ),
        Error::NoSuchPerson { path, found } if found.is_empty() => {
            format!("{}: there are no answers in it. Choose another file.", path.display())
        }
        Error::NoSuchPerson { path, found } => {
            format!("{}: the code given with --id is not in this file. Choose from: {}.", path.display(), codes(found))
        }
        Error::SeveralIds { found } => {
            format!("There is more than one person in these files. Choose one with --id: {}.", codes(found))
        }
        Error::NoSuchId { found } if found.is_empty() => {
            "There are no answers in these files. Choose another file.".to_owned()
        }
        Error::NoSuchId { found } => {
            format!("The code given with --id is not in these files. Choose from: {}.", codes(found))
        }
        Error::NoOwnList { found } => format!(
            "There is no complete list of your own to put something beside. {} Take the self-test with --save first.",
            lists(found)
        ),
        Error::NothingBeside { found, needed } => format!(
            "There is nothing to put beside your own list. {} Colleagues are shown from {needed} complete lists on. Take the test \
             again with --save and --as wish or --as job, ask more colleagues, or use --situation or --ratings.",
            lists(found)
        ),
        Error::OpenDates { example } => format!(
            "Which list comes first can't be told: {example} can be read with the day first or with the month first, and no other \
             date in the file decides it. Write the dates as 2026-11-26."
        ),
        Error::ReportFormat { path } => {
            format!("{}: choose a name that ends in .html, .md, .txt or .json.", path.display())
        }
        Error::ColleagueNeedsFile => "Answers about a colleague are for that colleague. Say with --save or --report where they \
                                      go, or use --show-result to see them yourself."
            .to_owned(),
        Error::NoShortForm => {
            "These statements have no short version: not every role has a statement with short = true.".to_owned()
        }
        Error::NoColleagueWording => {
            "These statements have no wording about a colleague, so --as colleague is not possible.".to_owned()
        }
        Error::NoExtreme => {
            "None of these cases shows that role at its purest. Add \"extreme\" to its actions in the file, or leave out --role.".to_owned()
        }
        Error::TooLongForSql => {
            "This list is too long for a key in SQL: not every database computes exactly with numbers that large. Use ambtenaar score."
                .to_owned()
        }
        Error::NumberOfAnswers { found, expected } => format!(
            "--answers: found {found}, expected {expected}. Give one answer per statement, with commas between; leave one empty to skip it."
        ),
        Error::AnswerOffScale { number, found, lowest, highest } => format!(
            "--answers: answer {number} is \"{found}\". Expected: a digit from {lowest} to {highest}, or empty."
        ),
        Error::Sheet { path, fault } => {
            let name = path.as_ref().map_or_else(
                || SCORE.standard_input.to_owned(),
                |path| path.display().to_string(),
            );
            format!("{name}: {}", (SCORE.fault)(fault))
        }
        Error::GroupTooSmall { minimum, unread: Some(unread), .. } => format!(
            "{} could not be read, so that there are fewer than {minimum} people with a complete result. To see which: \
             ambtenaar score --check FILE. Nothing is shown about such a small group, so that nobody can be recognised.",
            Count::of(*unread, "answer", "answers")
        ),
        Error::GroupTooSmall { minimum, others, unread: None } => {
            let other = if *others {
                " There are rows of another perspective; choose one with --as."
            } else {
                ""
            };
            format!(
                "There are fewer than {minimum} people with a complete result. Nothing is shown about such a small group, so \
                 that nobody can be recognised.{other}"
            )
        }
        Error::TooManyGroups { column, most } => format!(
            "--by: column {} has more than {most} different values. Choose a column with groups, such as a team.",
            quoted(column)
        ),
        Error::ClassCounts { path } => {
            let name = path.as_ref().map_or_else(
                || SCORE.standard_input.to_owned(),
                |path| path.display().to_string(),
            );
            format!(
                "{name}: these are the counts of a room (ambtenaar class), not answers per person. How one person mixes the roles \
                 can't be told from them. Look at them with ambtenaar class --from FILE."
            )
        }
        Error::Statements { problems } => {
            let lines: Vec<String> = problems
                .iter()
                .map(|one| placed(one, &problem(one)))
                .collect();
            lines.join("\n")
        }
    }
}

/// Why a row can't be added to a file.
fn saved_file(path: &str, fault: &SavedFileFault) -> String {
    match fault {
        SavedFileFault::OpenQuote { line } => format!(
            "{path}:{line}: a quotation mark opens here and is never closed; a new row would vanish in that cell. The file is as it was. Mend \
             that line, or choose another file."
        ),
        SavedFileFault::Utf16 => format!(
            "{path}: this file is UTF-16, to which no row can be added. It is as it was. Save it in Excel as CSV UTF-8, or choose another file."
        ),
        SavedFileFault::NotInWindows1252 { found } => format!(
            "{path}: this file is Windows-1252, which has no character \"{found}\". It is as it was. Choose another code with --id or another \
             file, or save this one in Excel as CSV UTF-8."
        ),
    }
}

/// What files hold of one person.
fn lists(found: &ListsFound) -> String {
    let count = |number, what: &str| {
        (number > 0).then(|| format!("{} {what}", Count::of(number, "list", "lists")))
    };
    let parts: Vec<String> = [
        count(found.own, "about how you work now"),
        count(found.wish, "about how you would like to work"),
        count(found.job, "about what your job asks"),
        count(found.incomplete, "with too few answers"),
        count(found.colleagues, "from colleagues"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return "Found: nothing of this person.".to_owned();
    }
    format!("Found: {}.", super::list(&parts))
}

/// Codes of people, the empty one in words.
fn codes(found: &[String]) -> String {
    let named = found.iter().map(|id| {
        if id.is_empty() {
            "(empty)"
        } else {
            id.as_str()
        }
    });
    named.collect::<Vec<_>>().join(", ")
}
