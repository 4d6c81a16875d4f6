//! `compare`: a person's own mix beside an earlier one, a wish, a job, colleagues or a situation.

mod arguments;
mod colleagues;
mod person;
mod read;

use clap::ArgMatches;

use crate::error::{AskFault, Error, ListsFault, status};
use crate::model::{Fraction, LanguageTag, MADE_UP, RatedSituation, RoleTexts, same_major_version};
use crate::output::compare::{Beside, Compared, Own, StatementView, What, With, write};
use crate::output::{Format, Origin};
use crate::screen::Display;
use crate::source::{self, LoadedQuestionnaire};
use crate::statistics::{Counts, Raters, RatersShown};
use crate::words::compare::TooFew;

use super::context::{Context, statement_language};
use super::report_file::{ReportFile, deliver};
use super::same_file;
use super::situation;

pub(super) use arguments::command;
pub(super) use person::{List, Person};
pub(super) use read::one_person;

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &arguments::request(typed)?;
    for output in [None, request.report.as_deref()] {
        same_file::refuse(output, &request.files, context)?;
    }
    let instrument = context.instrument()?;
    let roles = source::roles()?;
    let file = ReportFile::wanted(request.report.as_deref(), context)?;
    let situation = situation::chosen(request.situation.as_ref())?;
    let found = one_person(
        &request.files,
        request.id.as_deref(),
        &request.reading,
        &instrument,
        context,
    )?;
    let edition = instrument.edition(found.edition);
    let language = statement_language(&edition.questionnaire, context.language)
        .ok_or(Error::Ask(AskFault::NowhereToAsk))?;
    let compared = Sources {
        person: &found.person,
        instrument: &edition,
        roles: &roles,
        language: &language,
        made_up: found.made_up,
    }
    .compared(situation.as_ref(), context)?;
    let mut reference = edition.reference();
    if found.made_up {
        reference.push_str(MADE_UP);
    }
    let report = report(&compared, &found.id, &reference, context);
    deliver(request.format, file.as_ref(), &report, context)?;
    Ok(status::of(found.problems > 0))
}

/// A comparison as a report, with the code of the person and the reference of the statements.
pub(super) fn report<'a, 'c>(
    compared: &'a Compared<'c>,
    id: &'a str,
    instrument: &'a str,
    context: &Context<'_>,
) -> impl Fn(Format, Display) -> String + use<'a, 'c> {
    let (language, date) = (context.language, context.io.today());
    move |format, display| {
        let origin = Origin {
            language,
            date: &date,
            instrument: Some(instrument),
        };
        write(format, compared, id, &origin, display)
    }
}

/// What comparisons are made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sources<'a> {
    /// The lists of a person.
    pub(super) person: &'a Person,
    /// The statements that were asked for the latest own list.
    pub(super) instrument: &'a LoadedQuestionnaire,
    /// What is told about the roles.
    pub(super) roles: &'a RoleTexts,
    /// The language of the statements and the roles.
    pub(super) language: &'a LanguageTag,
    /// Whether the answers are made up, as an example.
    pub(super) made_up: bool,
}

impl<'a> Sources<'a> {
    /// The comparisons with a situation, or else with the person's other lists and those of colleagues.
    pub(super) fn compared(
        self,
        situation: Option<&'a RatedSituation>,
        context: &Context<'_>,
    ) -> Result<Compared<'a>, Error> {
        let found = self.person.found;
        let own = self.person.latest.one()?;
        let own = own.ok_or(Error::Lists(ListsFault::NoOwnList { found }))?;
        let others = &self.person.others(own.edition).raters;
        let beside = match situation {
            Some(situation) => With::Situation(situation),
            None => With::Lists(self.lists(own)?),
        };
        if matches!(&beside, With::Lists(lists) if lists.is_empty()) {
            let needed = others.needed();
            return Err(if own.is_complete() {
                Error::Lists(ListsFault::NothingBeside { found, needed })
            } else {
                Error::Lists(ListsFault::NoOwnList { found })
            });
        }
        let few = others.people() > 0 && others.shown() == RatersShown::Number;
        Ok(Compared {
            spoken: context.language,
            language: self.language,
            roles: self.roles,
            own: Own {
                date: day(own),
                list: own.one,
                shares: own.shares.as_ref(),
            },
            beside,
            colleagues: others.people(),
            too_few_colleagues: (few && situation.is_none()).then(|| TooFew {
                people: others.people(),
                needed: others.needed(),
                statements: (others.needed() > Raters::FEWEST).then_some(Raters::FEWEST_STATEMENTS),
            }),
            incomplete: found.incomplete,
            made_up: self.made_up,
            assumed_error: !self.instrument.questionnaire.states_measurement_error(),
        })
    }

    /// The other lists of the person, and those of colleagues when there are enough.
    fn lists(&self, own: &'a List) -> Result<Vec<Beside<'a>>, Error> {
        let person = self.person;
        let found = person.others(own.edition);
        let few = found.raters.shown() == RatersShown::WholePoints;
        let others = found.raters.view().map(|mix| {
            let what = What::Others {
                people: found.raters.people(),
                whole_points_below: few.then_some(Raters::FEWEST_FOR_DETAIL),
            };
            let withheld = if few {
                0
            } else {
                Self::withheld(own, &found.statements)
            };
            Beside::others(mix, what)
                .with_statements(self.of_colleagues(own, &found.statements))
                .without_statements(withheld)
        });
        let beside = |list: Option<&'a List>, what: fn(Option<&'a str>) -> What<'a>| {
            list.map(|list| {
                let same_version = same_major_version(&own.reference, &list.reference);
                Beside::list(list.one, same_version, what(day(list)))
                    .with_statements(self.of_list(own, list))
            })
        };
        let first = person.earliest.one()?.filter(|_| person.found.own > 1);
        let all = [
            others,
            beside(person.wish.one()?, What::Wish),
            beside(person.job.one()?, What::Job),
            beside(first, What::Then),
        ];
        Ok(all.into_iter().flatten().collect())
    }

    /// The statements of which the answers of colleagues may be shown: those that ten of them answered.
    fn of_colleagues(&self, own: &'a List, counts: &[Counts]) -> Vec<StatementView<'a>> {
        let mean = |counts: &Counts| {
            let answered = counts.answered();
            let mean = counts.mean()?;
            (answered >= Raters::FEWEST_FOR_DETAIL).then_some((mean, answered))
        };
        self.statements(own, counts.iter().map(mean))
    }

    /// How many statements both sides answered, but too few colleagues to show what they did.
    fn withheld(own: &List, counts: &[Counts]) -> u64 {
        let too_few = 1..Raters::FEWEST_FOR_DETAIL;
        let both = own.answers.iter().zip(counts);
        let withheld =
            both.filter(|(own, counts)| own.is_some() && too_few.contains(&counts.answered()));
        withheld.count() as u64
    }

    /// The statements that are in both lists, of the same edition.
    fn of_list(&self, own: &'a List, other: &List) -> Vec<StatementView<'a>> {
        let answer = |answer: &Option<u8>| answer.map(|answer| (Fraction::whole(answer.into()), 1));
        let same = own.edition == other.edition;
        let other = other.answers.iter().filter(|_| same);
        self.statements(own, other.map(answer))
    }

    /// The statements with the own answer and the one beside it, and of how many people that is.
    fn statements(
        &self,
        own: &'a List,
        beside: impl Iterator<Item = Option<(Fraction, u64)>>,
    ) -> Vec<StatementView<'a>> {
        let statements = self.instrument.questionnaire.statements().iter();
        let both = statements.zip(&own.answers).zip(beside);
        both.filter_map(|((statement, own), beside)| {
            let (other, answered) = beside?;
            Some(StatementView {
                id: statement.id.as_str(),
                text: statement.text.get(self.language),
                own: (*own)?,
                other,
                answered,
            })
        })
        .collect()
    }
}

/// The day of a list, when it is known.
fn day(list: &List) -> Option<&str> {
    list.day.as_deref()
}
