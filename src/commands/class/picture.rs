//! The picture of a room, from what was counted.

use std::path::Path;

use crate::ask::{LayOut, paged_pieces};
use crate::commands::context::Context;
use crate::commands::new_file::ReportFile;
use crate::error::{CountsFault, Error};
use crate::model::{Form, RoomItem, RoomVote};
use crate::output::Format;
use crate::output::document::{Document, pieces};
use crate::output::room::{ShownRoom, write};
use crate::screen::Display;
use crate::source::LoadedQuestionnaire;
use crate::storage::{SessionInfo, read_counts};
use crate::words::Language;

use super::{ClassSetup, RoomCounts};

/// The widths that the picture is laid out in for the room: at most what a trainer has who enlarged the letters.
const ROOM_COLUMNS: [usize; 4] = [30, 40, 50, 60];

/// The counts in a file; everything in it must be known, and there once.
pub(super) fn read(path: &Path, setup: &ClassSetup) -> Result<Vec<RoomVote>, Error> {
    let scale = setup.instrument.questionnaire.scale();
    let votes = read_counts(path, scale)?;
    for (place, (line, vote)) in votes.iter().enumerate() {
        let (line, found) = (*line, vote.item.to_string());
        if !is_known(&vote.item, setup) {
            let fault = match version_with(&vote.item, setup) {
                Some(version) => CountsFault::Edition {
                    line,
                    found,
                    version,
                },
                None => CountsFault::Item { line, found },
            };
            return Err(fault.at(path));
        }
        let mut earlier = votes.iter().take(place);
        if let Some((first, _)) = earlier.find(|(_, earlier)| earlier.item == vote.item) {
            let first = *first;
            return Err(CountsFault::Twice { line, first, found }.at(path));
        }
    }
    Ok(votes.into_iter().map(|(_, vote)| vote).collect())
}

fn is_known(item: &RoomItem, setup: &ClassSetup) -> bool {
    match item {
        RoomItem::Statement(id) => has_statement(&setup.instrument, id),
        RoomItem::Case(name) => setup.cases.iter().any(|case| case.id.as_str() == name),
        RoomItem::Situation(name) => {
            let mut situations = setup.situations.iter();
            situations.any(|situation| situation.id.as_str() == name)
        }
    }
}

fn has_statement(instrument: &LoadedQuestionnaire, id: &str) -> bool {
    let mut statements = instrument.questionnaire.statements().iter();
    statements.any(|statement| statement.id.as_str() == id)
}

/// The version of the statements that an item of none of today's is part of.
fn version_with(item: &RoomItem, setup: &ClassSetup) -> Option<String> {
    let RoomItem::Statement(id) = item else {
        return None;
    };
    let mut editions = setup.instrument.editions().into_iter();
    let edition = editions.find(|edition| has_statement(edition, id))?;
    Some(edition.questionnaire.version().to_owned())
}

/// Whether a statement of a file is not part of the short form.
pub(super) fn needs_full_form(votes: &[RoomVote], setup: &ClassSetup) -> bool {
    let ids = setup.ids(Form::Short);
    votes.iter().any(|vote| match &vote.item {
        RoomItem::Statement(id) => !ids.contains(id),
        _ => false,
    })
}

/// What was counted so far, of how many people.
pub(super) fn votes(given: &RoomCounts, info: &SessionInfo, setup: &ClassSetup) -> Vec<RoomVote> {
    let counts = given.iter().map(|given| given.clone()?.answer());
    let votes = setup
        .items()
        .into_iter()
        .zip(counts)
        .map(|(item, counts)| RoomVote {
            item,
            people: info.people,
            counts,
        });
    votes.collect()
}

/// Writes the picture to a file, and says so.
pub(super) fn report(
    file: &ReportFile,
    votes: &[Vec<RoomVote>],
    setup: &ClassSetup,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    let report = in_format(votes, setup, context);
    file.deliver(&report, context)
}

/// The picture as the display can show it.
pub(super) fn written(
    votes: &[Vec<RoomVote>],
    setup: &ClassSetup,
    context: &Context<'_>,
) -> String {
    in_format(votes, setup, context)(Format::Text, context.display)
}

/// The picture, to be laid out for a screen.
pub(super) fn document(
    votes: &[Vec<RoomVote>],
    setup: &ClassSetup,
    context: &Context<'_>,
) -> Document {
    let (instrument, date) = (setup.instrument.reference(), context.io.today());
    room(votes, &instrument, &date, setup, context.language).document()
}

/// Lays the picture out for the rows and columns of a screen.
pub(super) fn lay_out(document: &Document, display: Display) -> LayOut<'_> {
    Box::new(move |rows, columns| {
        let width = columns.min(usize::from(u16::MAX));
        paged_pieces(&pieces(document, Display { width, ..display }), rows)
    })
}

/// The picture for the room's window, that gives its lines no colour but its own.
pub(super) fn for_room(document: &Document, display: Display) -> Vec<(usize, Vec<Vec<String>>)> {
    let layout = |width| {
        let display = Display {
            width,
            colour: false,
            ..display
        };
        (width, pieces(document, display))
    };
    ROOM_COLUMNS.map(layout).into()
}

/// The picture as a report; of two votes both, side by side.
pub(super) fn in_format<'a>(
    votes: &'a [Vec<RoomVote>],
    setup: &'a ClassSetup,
    context: &Context<'_>,
) -> impl Fn(Format, Display) -> String + use<'a> {
    let (spoken, date) = (context.language, context.io.today());
    let instrument = setup.instrument.reference();
    move |format, display| {
        let room = room(votes, &instrument, &date, setup, spoken);
        write(format, &room, display)
    }
}

/// The places of the statements that divide the room most.
pub(super) fn to_discuss(
    votes: Vec<RoomVote>,
    setup: &ClassSetup,
    context: &Context<'_>,
) -> Vec<usize> {
    room(&[votes], "", "", setup, context.language).most_divided()
}

fn room<'a>(
    votes: &'a [Vec<RoomVote>],
    instrument: &'a str,
    date: &'a str,
    setup: &'a ClassSetup,
    words: Language,
) -> ShownRoom<'a> {
    ShownRoom {
        questionnaire: &setup.instrument.questionnaire,
        form: setup.form,
        language: &setup.language,
        words,
        roles: &setup.roles,
        cases: &setup.cases,
        situations: &setup.situations,
        votes,
        instrument,
        date,
    }
}
