//! A list beside the own one: the two mixes side by side at once.

use crate::ask::{Asked, Runner};
use crate::commands::compare::{self, PersonLists, Sources};
use crate::commands::context::Context;
use crate::commands::moment::Moment;
use crate::commands::new_file::ReportWriter;
use crate::error::{Error, ListsFault};
use crate::model::{Perspective, RatedSituation};
use crate::output::Format;
use crate::screen::Display;

use super::Setup;
use super::deliver::Deliveries;
use super::keeping::Keeper;
use super::person::Response;
use super::run::{OwnBeside, Run, RunEnd};
use super::{Shuffle, TakeRequest};

/// Lists of one person, or a single one beside a situation.
#[derive(Debug)]
pub(super) struct ListPair<'a> {
    person: PersonLists,
    id: &'a str,
    setup: &'a Setup,
}

impl<'a> ListPair<'a> {
    /// The own list, and one from another perspective.
    pub(super) fn of(own: &'a Response, other: Option<&Response>, setup: &'a Setup) -> Self {
        let mut person = PersonLists::default();
        let other = other.map(|other| (setup.perspective, other));
        for (perspective, list) in [(Perspective::Own, own)].into_iter().chain(other) {
            person.add(
                &setup.instrument.questionnaire,
                (0, setup.instrument.reference()),
                perspective,
                list.info.form(),
                Moment::of(list.info.date.as_bytes()),
                list.answers.as_slice().to_vec(),
            );
        }
        Self {
            person,
            id: &own.info.id,
            setup,
        }
    }

    /// The comparison as it is read; nothing when one of two lists has no mix.
    pub(super) fn text(
        &self,
        situation: Option<&RatedSituation>,
        display: Display,
        context: &Context<'_>,
    ) -> Result<Option<String>, Error> {
        let read = |report: ReportWriter<'_>| report(Format::Text, display);
        self.with(situation, context, read)
    }

    /// What comes of the comparison.
    pub(super) fn with<T>(
        &self,
        situation: Option<&RatedSituation>,
        context: &Context<'_>,
        then: impl FnOnce(ReportWriter<'_>) -> T,
    ) -> Result<Option<T>, Error> {
        let language = self.setup.language(context.language)?;
        let sources = Sources {
            person: &self.person,
            instrument: &self.setup.instrument,
            roles: &self.setup.roles,
            language: &language,
            made_up: false,
        };
        let instrument = self.setup.instrument.reference();
        match sources.compared(situation, context) {
            Ok(compared) => {
                let report = compare::report(&compared, self.id, &instrument, context);
                Ok(Some(then(&report)))
            }
            Err(Error::Lists(ListsFault::NoOwnList { .. } | ListsFault::NothingBeside { .. }))
                if situation.is_none() =>
            {
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
        own: &OwnBeside,
        perspective: Perspective,
        runner: &mut Runner<'_>,
    ) -> Asked<RunEnd> {
        let request = TakeRequest {
            form: Some(own.taken.info.form()),
            perspective,
            guess: false,
            explain: false,
            fresh: false,
            report: None,
            shuffle: own.taken.info.seed.map_or(Shuffle::No, Shuffle::Seed),
            id: match &self.request.save {
                Some(_) => Some(own.taken.info.id.clone()),
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
        let ended = self.another(request, &setup, Some(own), runner)?;
        if let RunEnd::Wiped = ended {
            self.keeper.wipe(self.newest)?;
        }
        Ok(ended)
    }

    /// Asks a list from another perspective, from its start screen on.
    pub(super) fn another(
        &mut self,
        request: TakeRequest,
        setup: &Setup,
        own: Option<&OwnBeside>,
        runner: &mut Runner<'_>,
    ) -> Asked<RunEnd> {
        let wanted = Deliveries::check(&request, setup, self.context)?;
        let keeper = Keeper::open(&request, setup, self.context)?;
        runner.clear()?;
        let run = Run {
            request,
            newest: setup,
            setup: setup.clone(),
            context: self.context,
            keeper: &keeper,
            farewell: self.farewell,
            wanted,
            own,
            is_within: true,
            shorter: None,
            seen_before: false,
            intention_came_up: false,
            saved_as: None,
        };
        run.whole(runner)
    }
}
