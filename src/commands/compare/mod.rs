//! `compare`: a person's own mix beside an earlier one, a wish, a job, colleagues or a situation.

mod colleagues;
mod numbered;
mod person;
mod read;

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::cli;
use crate::cli::arg::{self, choice, format_of, named};
use crate::cli::reading;
use crate::error::{Error, ListsFault, status};
use crate::model::{
    Format, Fraction, LanguageTag, MADE_UP, RatedSituation, RoleTexts, same_major_version,
};
use crate::output::compare::{Beside, Compared, SelfReport, StatementView, With, write};
use crate::screen::Display;
use crate::source::{self, LoadedQuestionnaire};
use crate::statistics::{Counts, Raters, RatersShown};
use crate::words::Language;
use crate::words::compare::{BesideKind, TooFewColleagues};

use super::context::{Context, origin, statement_language};
use super::new_file::{ReportFile, deliver};
use super::same_file;
use super::situation;

pub(super) use person::{PersonList, PersonLists};
pub(super) use read::one_person;

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .arg(
            reading::files_argument(language)
                .num_args(1..)
                .required(true)
                .help(help::files(language)),
        )
        .args(situation::arguments(
            language,
            help::situation(language),
            help::ratings(language),
        ))
        .args([
            named("id", "CODE").help(help::id(language)),
            arg::report(language),
            choice("format", &["text", "json"]).help(help::format(language)),
        ])
        .arg(reading::perspective().help(reading::help::perspective(language)))
        .args(reading::arguments(language))
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let reading = reading::request(typed)?;
    let situation = situation::request(typed)?;
    let id = typed.get_one::<String>("id").map(String::as_str);
    let path = typed.get_one::<PathBuf>("report").map(PathBuf::as_path);
    same_file::refuse([None, path], &reading.files, context)?;
    let instrument = context.instrument()?;
    let roles = source::roles()?;
    let file = ReportFile::wanted(path, context)?;
    let situation = situation::chosen(situation.as_ref(), context)?;
    let found = one_person(id, &reading, &instrument, context)?;
    let edition = instrument.edition(found.edition);
    let language = statement_language(&edition.questionnaire, context.language)?;
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
    deliver(format_of(typed), file.as_ref(), &report, context)?;
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
        let origin = origin(language, &date, Some(instrument));
        write(format, compared, id, &origin, display)
    }
}

/// What comparisons are made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sources<'a> {
    pub(super) person: &'a PersonLists,
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
            own: SelfReport {
                date: day(own),
                list: own.one,
                shares: own.shares.as_ref(),
            },
            beside,
            colleagues: others.people(),
            too_few_colleagues: (few && situation.is_none()).then(|| TooFewColleagues {
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
    fn lists(&self, own: &'a PersonList) -> Result<Vec<Beside<'a>>, Error> {
        let person = self.person;
        let found = person.others(own.edition);
        let few = found.raters.shown() == RatersShown::WholePoints;
        let others = found.raters.view().map(|mix| {
            let withheld = if few {
                0
            } else {
                Self::withheld(own, &found.statements)
            };
            let whole_points_below = few.then_some(Raters::FEWEST_FOR_DETAIL);
            let statements = self.of_colleagues(own, &found.statements);
            let people = found.raters.people();
            Beside::others(mix, people, whole_points_below, statements, withheld)
        });
        let beside = |list: Option<&'a PersonList>, kind| {
            list.map(|list| {
                let same_version = same_major_version(&own.reference, &list.reference);
                let statements = self.of_list(own, list);
                Beside::list(list.one, same_version, kind, day(list), statements)
            })
        };
        let first = person.earliest.one()?.filter(|_| person.found.own > 1);
        let all = [
            others,
            beside(person.wish.one()?, BesideKind::Wish),
            beside(person.job.one()?, BesideKind::Job),
            beside(first, BesideKind::Change),
        ];
        Ok(all.into_iter().flatten().collect())
    }

    /// The statements of which the answers of colleagues may be shown: those that ten of them answered.
    fn of_colleagues(&self, own: &'a PersonList, counts: &[Counts]) -> Vec<StatementView<'a>> {
        let mean = |counts: &Counts| {
            let answered = counts.answered();
            let mean = counts.mean()?;
            (answered >= Raters::FEWEST_FOR_DETAIL).then_some((mean, answered))
        };
        self.statements(own, counts.iter().map(mean))
    }

    /// How many statements both sides answered, but too few colleagues to show what they did.
    fn withheld(own: &PersonList, counts: &[Counts]) -> u64 {
        let too_few = 1..Raters::FEWEST_FOR_DETAIL;
        let both = own.answers.iter().zip(counts);
        let withheld =
            both.filter(|(own, counts)| own.is_some() && too_few.contains(&counts.answered()));
        withheld.count() as u64
    }

    /// The statements that are in both lists, of the same edition.
    fn of_list(&self, own: &'a PersonList, other: &PersonList) -> Vec<StatementView<'a>> {
        let answer = |answer: &Option<u8>| answer.map(|answer| (Fraction::whole(answer.into()), 1));
        let same = own.edition == other.edition;
        let other = other.answers.iter().filter(|_| same);
        self.statements(own, other.map(answer))
    }

    /// The statements with the own answer and the one beside it, and of how many people that is.
    fn statements(
        &self,
        own: &'a PersonList,
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
fn day(list: &PersonList) -> Option<&str> {
    list.day.as_deref()
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Leg je mix naast die van vroeger, je wens, je werk, je collega's of een situatie."
            en "Put your mix beside an earlier one, your wish, your job, your colleagues or a situation.";
        pub(super) fn usage:
            nl "ambtenaar compare FILE... [OPTIES]"
            en "ambtenaar compare FILE... [OPTIONS]";
        pub(super) fn examples:
            nl "De bestanden zijn die van --save, of andere bestanden die ambtenaar score kan lezen.
Van collega's zie je pas iets vanaf 3 lijsten, in hele punten. Marges en losse stellingen komen er vanaf 10 lijsten bij.
Met minder dan 4 stellingen per rol zie je alles pas vanaf 10 lijsten.

Voorbeelden:
  ambtenaar compare anna.csv
  ambtenaar compare anna.csv collegas.csv --id anna
  ambtenaar compare anna.csv --situation passport-counter
  ambtenaar compare anna.csv --ratings 5,3,2 --report vergelijking.html

JSON: id, instrument, self, comparisons (kind, first, second, gap, needed, notable, shift, unjudged),
colleagues (none, too_few of shown), raters (hoeveel lijsten van collega's) en incomplete.
Het verschil is steeds second min first. Bij minder dan 10 collega's zijn margin, needed en shift null.
shift is er alleen bij een verschil dat groot genoeg is. Zegt een lijst niets, dan staat in unjudged waarom.
Een situatie heeft geen mix en geen verschil, maar ratings, needed_most, needed_least, fit en advice.

Status bij afloop: 0 klaar, 1 er was iets mis, 2 verkeerd gebruik."
            en "The files are those of --save, or any other file that ambtenaar score can read.
Colleagues are shown from 3 lists on, in whole points. Margins and single statements follow from 10 lists on.
With fewer than 4 statements per role, everything follows from 10 lists on.

Examples:
  ambtenaar compare anna.csv
  ambtenaar compare anna.csv colleagues.csv --id anna
  ambtenaar compare anna.csv --situation passport-counter
  ambtenaar compare anna.csv --ratings 5,3,2 --report comparison.html

JSON: id, instrument, self, comparisons (kind, first, second, gap, needed, notable, shift, unjudged),
colleagues (none, too_few or shown), raters (how many lists of colleagues) and incomplete.
A gap is always second minus first. With fewer than 10 colleagues margin, needed and shift are null.
There is a shift only where a gap is large enough. When a list says nothing, unjudged tells why.
A situation has no mix and no gap, but ratings, needed_most, needed_least, fit and advice.

Exit status: 0 done, 1 something was wrong, 2 wrong usage.";
        pub(super) fn files:
            nl "bestanden met antwoorden; - is de standaardinvoer"
            en "files with answers; - is standard input";
        pub(super) fn situation:
            nl "leg je mix naast een situatie: passport-counter, neighbourhood-manager, council-memo of innovation-pilot"
            en "put your mix beside a situation: passport-counter, neighbourhood-manager, council-memo or innovation-pilot";
        pub(super) fn ratings:
            nl "leg je mix naast je eigen situatie: hoe hard zijn bureaucraat, ondernemer en verbinder nodig, van 1 tot 5"
            en "put your mix beside a situation of your own: how much it needs bureaucrat, entrepreneur and connector, 1 to 5";
        pub(super) fn id:
            nl "code van degene over wie het gaat; nodig als er meer mensen in de bestanden staan"
            en "code of the person described; needed if the files have more than one person";
        pub(super) fn format:
            nl "text: om te lezen; json: voor programma's"
            en "text: to read; json: for programs";
    }
}
