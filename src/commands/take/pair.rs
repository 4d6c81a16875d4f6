//! A list beside the own one: the two mixes side by side at once.

use crate::ask::{Asked, Runner};
use crate::cli::{Shuffle, TakeRequest};
use crate::commands::compare::{self, Person, Sources};
use crate::commands::context::Context;
use crate::commands::moment::Moment;
use crate::commands::report_file::ReportFile;
use crate::error::{Error, ListsFault};
use crate::model::Perspective;
use crate::output::Format;
use crate::output::compare::Compared;

use super::Setup;
use super::deliver::Wanted;
use super::keeping::Keeper;
use super::person::Response;
use super::run::{Ended, Own, Run};

/// A list beside the own one, when both have a mix.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    person: Person,
    id: &'a str,
    setup: &'a Setup,
}

/// Who filled these lists in.
pub(super) fn person_of(lists: &[(Perspective, &Response)], setup: &Setup) -> Person {
    let mut person = Person::default();
    for (perspective, list) in lists {
        person.add(
            &setup.instrument.questionnaire,
            (0, setup.instrument.reference()),
            *perspective,
            list.form,
            Moment::of(list.date.as_bytes()),
            list.answers.as_slice().to_vec(),
        );
    }
    person
}

impl<'a> Pair<'a> {
    /// The own list and this one.
    pub(super) fn of(own: &'a Response, taken: &Response, setup: &'a Setup) -> Self {
        let lists = [(Perspective::Own, own), (setup.perspective, taken)];
        Self {
            person: person_of(&lists, setup),
            id: &own.id,
            setup,
        }
    }

    /// The comparison as it is read; nothing when one of the two has no mix.
    pub(super) fn text(&self, context: &Context<'_>) -> Result<Option<String>, Error> {
        let instrument = self.setup.instrument.reference();
        self.with(context, |compared| {
            let report = compare::report(compared, self.id, &instrument, context);
            report(Format::Text, context.display)
        })
    }

    /// Writes the comparison to a file.
    pub(super) fn save(&self, file: &ReportFile, context: &Context<'_>) -> Result<(), Error> {
        let instrument = self.setup.instrument.reference();
        let written = self.with(context, |compared| {
            let report = compare::report(compared, self.id, &instrument, context);
            file.write(&report, context)
        });
        written?.unwrap_or(Ok(()))
    }

    fn with<T>(
        &self,
        context: &Context<'_>,
        then: impl FnOnce(&Compared<'_>) -> T,
    ) -> Result<Option<T>, Error> {
        let language = self.setup.language(context.language)?;
        let sources = Sources {
            person: &self.person,
            instrument: &self.setup.instrument,
            roles: &self.setup.roles,
            language: &language,
            made_up: false,
        };
        match sources.compared(None, context) {
            Ok(compared) => Ok(Some(then(&compared))),
            Err(Error::Lists(ListsFault::NoOwnList { .. } | ListsFault::NothingBeside { .. })) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

impl Run<'_, '_> {
    /// Asks the same statements from another perspective, beside this own list. Whoever goes back finds the menu they came
    /// from; what is wiped goes together.
    pub(super) fn beside_own(
        &mut self,
        own: &Own,
        perspective: Perspective,
        runner: &mut Runner<'_>,
    ) -> Asked<Ended> {
        let request = TakeRequest {
            form: Some(own.taken.form),
            perspective,
            guess: false,
            explain: false,
            fresh: false,
            report: None,
            shuffle: own.taken.seed.map_or(Shuffle::No, Shuffle::Seed),
            id: match &self.request.save {
                Some(_) => Some(own.taken.id.clone()),
                None => self.request.id.clone(),
            },
            ..self.request.clone()
        };
        // Beside the own list only what was asked in the same words can be judged.
        let setup = Setup {
            perspective,
            instrument: self.setup.instrument.clone().with_earlier(Vec::new()),
            ..self.setup.clone()
        };
        let wanted = Wanted::check(&request, &setup, self.context)?;
        let keeper = Keeper::open(&request, &setup, self.context)?;
        runner.clear()?;
        let run = Run {
            request,
            newest: &setup,
            setup: setup.clone(),
            context: self.context,
            keeper: &keeper,
            farewell: self.farewell,
            wanted,
            own: Some(own),
            seen_before: false,
            saved_as: None,
        };
        let ended = run.whole(runner)?;
        if let Ended::Wiped = ended {
            self.keeper.wipe(self.newest)?;
        }
        Ok(ended)
    }
}
