//! The picture of a room, from counts per statement.

use std::path::Path;

use crate::ask::{RoomSitting, opening_question};
use crate::commands::context::Context;
use crate::output::room::Room;
use crate::situation::{Error, Fault};
use crate::statistics::Counts;
use crate::storage::{CountRows, CountsProblem, read_counts};

use super::Setup;

/// The counts in a file; every statement in it must be one of these.
pub(super) fn read(path: &Path, setup: &Setup) -> Result<CountRows, Error> {
    let questionnaire = &setup.instrument.questionnaire;
    let path = path.to_owned();
    let rows = match read_counts(&path, questionnaire.scale()) {
        Ok(rows) => rows,
        Err(CountsProblem::Refused(error)) => {
            let fault = Fault::of(&path, &error);
            return Err(Error::Read { path, fault });
        }
        Err(CountsProblem::TooLarge) => return Err(Error::CountsTooLarge { path }),
        Err(CountsProblem::OtherHeader { found, expected }) => {
            return Err(Error::OtherHeader {
                path,
                found,
                expected,
            });
        }
        Err(CountsProblem::Line { line, found }) => {
            return Err(Error::CountsLine { path, line, found });
        }
    };
    let known = |id: &str| {
        let mut statements = questionnaire.statements().iter();
        statements.any(|statement| statement.id.as_str() == id)
    };
    for (place, (id, _)) in rows.iter().enumerate() {
        let again = rows.iter().take(place).any(|(earlier, _)| earlier == id);
        if again || !known(id) {
            let found = id.clone();
            return Err(Error::CountsStatement { path, found });
        }
    }
    Ok(rows)
}

/// Whether a statement of the file is not part of the short form.
pub(super) fn needs_full_form(rows: &CountRows, setup: &Setup) -> bool {
    let ids = setup.ids();
    rows.iter().any(|(id, _)| !ids.contains(id))
}

/// What was counted, as the rows of a file.
pub(super) fn rows(sitting: &RoomSitting, setup: &Setup) -> CountRows {
    let hands = sitting.items().iter();
    let counts = hands.map(|given| given.clone()?.answer());
    setup.ids().into_iter().zip(counts).collect()
}

/// The picture as the display can show it.
pub(super) fn written(rows: &CountRows, setup: &Setup, context: &Context<'_>) -> String {
    let questionnaire = &setup.instrument.questionnaire;
    let scale = questionnaire.scale();
    let statements = questionnaire.statements().iter();
    let hands: Vec<Counts> = statements
        .map(|statement| {
            let row = rows.iter().find(|(id, _)| id == statement.id.as_str());
            let counts = row.and_then(|(_, counts)| counts.as_deref());
            Counts::of(scale, counts.unwrap_or_default())
        })
        .collect();
    let texts = context.texts;
    let room = Room {
        questionnaire,
        form: setup.form,
        language: &setup.language,
        texts,
        roles: &setup.roles,
        hands: &hands,
        question: &|counts| opening_question(counts, questionnaire, texts),
    };
    room.write(context.display)
}
