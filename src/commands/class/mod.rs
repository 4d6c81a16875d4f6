//! `class`: the statements with a room, by show of hands, from the first line to the picture of the room.

mod agenda;
mod arguments;
mod ask;
mod begin;
mod choices;
mod ending;
mod picture;
mod room;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::ask::{Projector, ProjectorView, Runner, or_back};
use crate::cli::invalid;
use crate::error::{AskFault, Error, StatementsFault, status};
use crate::model::{
    Case, Form, Given, LanguageTag, Part, RoleTexts, RoomItem, RoomVote, Situation,
};
use crate::source::{self, LoadedQuestionnaire};
use crate::storage::{
    PathTarget, RoomScreen, RunName, digest_of, is_room_screen_refused, read_room_screen,
};
use crate::words::sitting::RunKind;
use crate::words::{Language, class as words};

use super::asking::{Stage, page_through_laid_out, state_folder};
use super::context::{Context, statement_language};
use super::new_file::{NewFile, ReportFile, not_written};
use super::same_file;

use arguments::ClassRequest;
use room::Room;

pub(super) use arguments::command;

/// What was counted for each item, in the order of asking; nothing is open.
type RoomCounts = [Option<Given<Vec<u64>>>];
type ItemCounts = Vec<Option<Given<Vec<u64>>>>;

/// What the room votes on.
pub(super) struct ClassSetup {
    instrument: LoadedQuestionnaire,
    roles: RoleTexts,
    cases: Vec<Case>,
    situations: Vec<Situation>,
    /// The cases and situations to vote on after the statements.
    choices: Vec<RoomItem>,
    language: LanguageTag,
    form: Form,
    /// The parts of a half day; nothing for a vote without one.
    parts: Option<Vec<Part>>,
}

/// What is written at the end.
struct Files {
    counts: Option<NewFile>,
    report: Option<ReportFile>,
    /// Those that were there before: to be refused unless they were written of the run that goes on.
    found: Vec<PathBuf>,
}

impl Files {
    /// Checks the names. A file that is there is refused unless it may be replaced, or may be of a run that goes on.
    fn check(request: &ClassRequest, context: &Context<'_>) -> Result<Self, Error> {
        let force = context.globals.force;
        let may_be_ours =
            |path: &&Path| !force && !request.fresh && !request.no_progress && path.is_file();
        let counts = |path| NewFile::check(path, "csv", force || may_be_ours(&path));
        let report = |path| {
            if may_be_ours(&path) {
                ReportFile::check_later(path)
            } else {
                ReportFile::check(path, context)
            }
        };
        let wanted = [request.save.as_deref(), request.report.as_deref()];
        let found = wanted.into_iter().flatten().filter(may_be_ours);
        Ok(Self {
            counts: wanted[0].map(counts).transpose()?,
            report: wanted[1].map(report).transpose()?,
            found: found.map(Path::to_owned).collect(),
        })
    }

    /// What was there before and is none of these files.
    fn other(&self, written: &[String]) -> Option<&PathBuf> {
        let is_ours =
            |path: &PathBuf| digest_of(path).is_some_and(|digest| written.contains(&digest));
        self.found.iter().find(|path| !is_ours(path))
    }

    /// A digest of each file that was written, by which it is recognised later.
    fn digests(&self) -> Vec<String> {
        let counts = self.counts.as_ref().map(NewFile::path);
        let report = self.report.as_ref().map(ReportFile::path);
        counts
            .into_iter()
            .chain(report)
            .filter_map(digest_of)
            .collect()
    }
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &arguments::request(typed)?;
    let inputs: Vec<_> = request.from.iter().cloned().map(Some).collect();
    let written = [&request.save, &request.report, &request.screen_file];
    same_file::refuse(written.map(Option::as_deref), &inputs, context)?;
    let setup = ClassSetup::load(request, context)?;
    if !request.from.is_empty() {
        return show_again(request, setup, context);
    }
    if let Some(file) = &request.screen {
        return show(file.as_deref(), request, &setup, context);
    }
    let files = Files::check(request, context)?;
    let asked = match &setup.parts {
        Some(parts) => {
            let walk =
                |room: Room<'_, '_>, runner: &mut Runner<'_>| agenda::walk(room, parts, runner);
            room::run(request, &setup, &files, context, walk)
        }
        None => room::run(request, &setup, &files, context, ask::walk),
    };
    asked.map_err(|error| match error {
        Error::Ask(AskFault::NoInput) => Error::Ask(AskFault::NoHands),
        error => error,
    })
}

/// Shows what was counted before, once or twice, and writes it to a file where that was asked for.
fn show_again(
    request: &ClassRequest,
    mut setup: ClassSetup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let report = ReportFile::wanted(request.report.as_deref(), context)?;
    let votes = read_again(request, &mut setup, context)?;
    let needs_all = |votes: &Vec<RoomVote>| picture::needs_full_form(votes, &setup);
    if request.form.is_none() && votes.iter().any(needs_all) {
        setup.form = Form::Full;
    }
    // The file first: whoever has read the picture may close the window.
    if let Some(report) = report {
        picture::report(&report, &votes, &setup, context)?;
    }
    let document = picture::document(&votes, &setup, context);
    page_through_laid_out(picture::lay_out(&document, context.display), context)?;
    context.print(&picture::written(&votes, &setup, context))?;
    Ok(status::DONE)
}

/// The counts in the files, with the newest edition of the statements that knows all of them.
fn read_again(
    request: &ClassRequest,
    setup: &mut ClassSetup,
    context: &mut Context<'_>,
) -> Result<Vec<Vec<RoomVote>>, Error> {
    let read = |setup: &ClassSetup| {
        let votes = request.from.iter().map(|path| picture::read(path, setup));
        votes.collect::<Result<Vec<_>, _>>()
    };
    let votes = read(setup);
    if votes.is_ok() {
        return votes;
    }
    for edition in setup.instrument.editions().into_iter().skip(1) {
        let newest = std::mem::replace(&mut setup.instrument, edition);
        if let Ok(votes) = read(setup) {
            let version = setup.instrument.questionnaire.version();
            context.tell(&words::earlier_edition(context.language, version));
            return Ok(votes);
        }
        setup.instrument = newest;
    }
    votes
}

/// Refuses the number of a part that the half day does not have.
fn known_part(part: Option<usize>, parts: Option<&[Part]>) -> Result<(), Error> {
    let parts = parts.map_or(0, <[Part]>::len);
    match part.filter(|part| !(1..=parts).contains(part)) {
        None => Ok(()),
        Some(found) => {
            let known = (1..=parts).map(|part| part.to_string());
            let problem = invalid("--part", &found.to_string(), known.collect());
            Err(Error::Usage(problem))
        }
    }
}

impl ClassSetup {
    fn load(request: &ClassRequest, context: &mut Context<'_>) -> Result<Self, Error> {
        let instrument = context.instrument()?;
        let questionnaire = &instrument.questionnaire;
        let has_short = questionnaire.has_form(Form::Short);
        let agenda = request.agenda.as_ref();
        let parts = agenda.map(|file| context.agenda(file.as_deref()));
        let parts = parts.transpose()?;
        known_part(request.part, parts.as_deref())?;
        let planned = parts.iter().flatten().find_map(|part| part.kind.form());
        let form = match request.form.or(planned) {
            Some(Form::Short) if !has_short => {
                return Err(Error::Lacking(StatementsFault::NoShortForm));
            }
            Some(form) => form,
            None if has_short => Form::Short,
            None => Form::Full,
        };
        let language = statement_language(questionnaire, context.language)?;
        let (cases, situations) = (source::cases()?, source::situations()?);
        Ok(Self {
            choices: match &parts {
                Some(parts) => choices::planned(parts),
                None => choices::asked_for(request, &cases, &situations)?,
            },
            instrument,
            roles: source::roles()?,
            cases,
            situations,
            language,
            form,
            parts,
        })
    }

    fn run_kind(&self) -> RunKind {
        match self.parts {
            Some(_) => RunKind::HalfDay,
            None => RunKind::Vote,
        }
    }

    /// Under which name its progress is kept.
    fn run_name(&self) -> RunName {
        let choices: Vec<String> = self.choices.iter().map(ToString::to_string).collect();
        let plan = self.parts.as_ref().map(|_| "agenda".to_owned());
        let asked: Vec<String> = plan.into_iter().chain(choices).collect();
        RunName::room(&self.instrument.run_key, self.form, &asked.join(" "))
    }

    /// What the room votes on, in the order of asking.
    fn items(&self) -> Vec<RoomItem> {
        let asked = self.asks_statements().then(|| self.ids(self.form));
        let statements = asked.into_iter().flatten().map(RoomItem::Statement);
        statements.chain(self.choices.iter().cloned()).collect()
    }

    /// Whether the room votes on statements: a half day may have no such part.
    fn asks_statements(&self) -> bool {
        let is_asked = |part: &Part| part.kind.form().is_some();
        self.parts
            .as_ref()
            .is_none_or(|parts| parts.iter().any(is_asked))
    }

    /// The ids of the statements of a form, in file order.
    fn ids(&self, form: Form) -> Vec<String> {
        let questionnaire = &self.instrument.questionnaire;
        let places = questionnaire.places(form);
        let statements = places.filter_map(|place| questionnaire.statement(place));
        statements
            .map(|statement| statement.id.to_string())
            .collect()
    }
}

/// Shows the room's window until `q`.
fn show(
    file: Option<&Path>,
    request: &ClassRequest,
    setup: &ClassSetup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let name = setup.run_name();
    let folder = state_folder(context);
    let path = match (file, &folder) {
        (Some(file), _) => file.to_owned(),
        (None, _) if request.no_progress => {
            return Err(Error::Ask(AskFault::ScreenWithoutProgress));
        }
        (None, Some(folder)) => name.screen(folder),
        (None, None) => return Err(Error::Ask(AskFault::ScreenWithoutFolder)),
    };
    // A file of another user or machine tells nothing of who holds a lock here.
    let lock = folder.filter(|_| file.is_none());
    let stage = Stage::choose(context)?;
    stage.run(context, |runner, context, _| {
        if runner.is_lines() {
            return Err(Error::Ask(AskFault::ScreenWithoutTerminal).into());
        }
        let usual = context.language;
        let look_up = || ProjectorView {
            view: read_room_screen(&path).map(|read| {
                let language = Language::from_key(&read.language);
                (language.unwrap_or(usual), read.view)
            }),
            refused: is_room_screen_refused(&path).then(|| path.display().to_string()),
            trainer: lock.as_ref().is_none_or(|folder| name.is_locked(folder)),
        };
        or_back(runner.ask(Projector::new(usual, Box::new(look_up))))?;
        Ok(status::DONE)
    })
}

/// The file that the trainer's window writes; nothing when it keeps none.
fn written_by(
    request: &ClassRequest,
    name: &RunName,
    context: &Context<'_>,
) -> Result<Option<RoomScreen>, Error> {
    let path = match &request.screen_file {
        Some(path) => Some(checked(path, context.globals.force)?),
        None if request.no_progress => None,
        None => state_folder(context).map(|folder| name.screen(&folder)),
    };
    Ok(path.map(RoomScreen::at))
}

/// A path that may be written: free, or an earlier file of the room's window, or one that may be replaced.
fn checked(path: &Path, force: bool) -> Result<PathBuf, Error> {
    let refused = |kind: ErrorKind| Err(not_written(path, &kind.into()));
    match PathTarget::of(path) {
        Ok(PathTarget::Free(_)) => Ok(path.to_owned()),
        Ok(PathTarget::File(_)) if force || read_room_screen(path).is_some() => Ok(path.to_owned()),
        Ok(PathTarget::File(_)) => refused(ErrorKind::AlreadyExists),
        Ok(PathTarget::Folder) => refused(ErrorKind::IsADirectory),
        Ok(PathTarget::Stream(_)) => refused(ErrorKind::Unsupported),
        Err(error) => Err(not_written(path, &error)),
    }
}
