//! Reading all files as one group.

use std::collections::HashMap;

use crate::answers::{Row, Wanted};
use crate::commands::context::Context;
use crate::commands::people::{
    AllEditions, AllPeople, EditionJob, EditionPeople, EditionRows, EditionsBlock, HeldRow,
    HeldRows, MostOf, ReplaceableRows, RowCounts, unpack,
};
use crate::commands::survey::{FilePlace, ProblemCounts, Survey, Telling, find_once_each};
use crate::error::{AskFault, Error};
use crate::model::wording::is_without_width;
use crate::model::{Form, PackedAnswer, Perspective, Profile, Tally, person_code};
use crate::output::document::TriangleHistogram;
use crate::source::LoadedQuestionnaire;
use crate::statistics::Team;
use crate::storage::Digest;

use super::GroupRequest;

/// The most parts that a group may have.
const MOST_PARTS: usize = 10_000;

pub(super) struct Read<'r> {
    /// The edition that most people were asked, and of which the figures are.
    pub(super) most: MostOf<GroupPeople<'r>>,
    /// What was wrong with rows that count.
    pub(super) problems: ProblemCounts,
    /// Whether anything was wrong, in rows, columns or files.
    pub(super) wrong: bool,
}

/// Reads every input to its end; there is a job for each edition of the statements.
pub(super) fn read<'r>(
    jobs: &'r [GroupJob<'r>],
    request: &GroupRequest,
    instrument: &LoadedQuestionnaire,
    context: &mut Context<'_>,
) -> Result<Read<'r>, Error> {
    let wanted = Wanted {
        keep: request.by.iter().cloned().collect(),
        ..Wanted::default()
    };
    let inputs = find_once_each(&request.reading.files, context);
    let mut survey = Survey::new(inputs, &request.reading, wanted, instrument, context)?;
    survey.is_of_people = true;
    let mut all = AllEditions::new(jobs.iter().map(GroupPeople::new));
    let block = |file: FilePlace<'_>| {
        let editions = jobs.iter().map(|job| GroupRows::new(job, file));
        EditionsBlock::new(editions, &request.reading, Telling::InNumbers)
    };
    let done = survey.read(block, &mut all);
    let (problems, wrong) = (survey.rows.clone(), survey.problems() > 0);
    survey.end();
    done?;
    let asked = &request.reading;
    let most = all.most(asked, |seen, people| {
        (people.gathered.team.people(), seen.counted(asked))
    });
    let most = most.ok_or(Error::Ask(AskFault::NoInput))?;
    Ok(Read {
        problems,
        wrong: wrong || most.people.people.doubts().problems() > 0,
        most,
    })
}

/// The people of one edition, of all files so far.
pub(super) struct GroupPeople<'r> {
    pub(super) job: &'r GroupJob<'r>,
    pub(super) gathered: CountedPeople,
    pub(super) people: AllPeople,
}

impl<'r> GroupPeople<'r> {
    fn new(job: &'r GroupJob<'r>) -> Self {
        Self {
            job,
            gathered: CountedPeople::default(),
            people: AllPeople::new(job.request.same_people),
        }
    }
}

impl EditionPeople<GroupRows<'_>> for GroupPeople<'_> {
    fn take(&mut self, rows: &mut GroupRows<'_>) -> Result<(), Error> {
        let gathered = &mut self.gathered;
        gathered.merge(&rows.gathered);
        let parts = gathered.parts.find_all(&rows.gathered.parts);
        rows.held.place_parts(&parts);
        let added = &mut StayingPeople(self.job, gathered);
        self.people.take(&mut rows.held, added);
        if self.gathered.parts.len() > MOST_PARTS {
            return Err(Error::TooManyGroups {
                column: self.job.request.by.clone().unwrap_or_default(),
                most: MOST_PARTS,
            });
        }
        Ok(())
    }

    fn file_ended(&mut self) {
        let added = &mut StayingPeople(self.job, &mut self.gathered);
        self.people.file_ended(added);
    }

    fn settle(&mut self) {
        let mut added = StayingPeople(self.job, &mut self.gathered);
        for (record, packed) in self.people.stayed() {
            added.stays(record, packed);
        }
    }
}

/// People who were held are added once it is known that they stay: of those who are few every answer is kept.
struct StayingPeople<'a, 'r>(&'a GroupJob<'r>, &'a mut CountedPeople);

impl HeldRows for StayingPeople<'_, '_> {
    fn stays(&mut self, record: &HeldRow, packed: &[u8]) {
        let Self(job, gathered) = self;
        let (form, codes) = unpack(packed);
        let answers: Vec<PackedAnswer> = codes.collect();
        let profile = job.profile(&job.key.tally(form, &answers));
        gathered.add(record.part, &profile, job.answers(form, &answers));
    }

    fn gives_way(&mut self, _packed: &[u8]) {}
}

/// What became of the rows of one edition in a block.
pub(super) struct GroupRows<'r> {
    job: &'r GroupJob<'r>,
    /// People whom no later row replaces.
    pub(super) gathered: CountedPeople,
    /// Complete rows with an id; their parts are those of `gathered`.
    pub(super) held: ReplaceableRows,
}

impl<'r> GroupRows<'r> {
    pub(super) fn new(job: &'r GroupJob<'r>, file: FilePlace<'_>) -> Self {
        Self {
            job,
            gathered: CountedPeople::default(),
            held: ReplaceableRows::new(file, job.request.same_people),
        }
    }
}

impl EditionRows for GroupRows<'_> {
    fn see(&mut self, row: &Row<'_>) {
        self.held.see(row);
    }

    fn add(&mut self, row: &Row<'_>, seen: &mut RowCounts) {
        let (form, answers) = (row.form(), row.answers());
        let tally = self.job.key.tally(form, answers);
        let complete = tally.is_complete();
        seen.spoiled += u64::from(!complete && !row.problems().is_empty());
        let cell = row.kept().next().filter(|_| complete);
        let name = cell.map(name_of).unwrap_or_default();
        let part = cell.map_or(0, |_| self.gathered.parts.find(&name));
        // A colleague tells nothing about anyone but the person described: every row is somebody else.
        let is_rater = self.job.request.perspective == Perspective::Colleague;
        if complete && !is_rater && !row.id().is_empty() {
            self.held.push(row, complete, (part, &name));
        } else {
            let profile = self.job.profile(&tally);
            let asked = self.job.answers(form, answers);
            self.gathered.add(part, &profile, asked);
            if complete && is_rater {
                self.gathered.describe(part, described(row));
            }
        }
    }

    fn clear(&mut self) {
        self.gathered = CountedPeople::default();
        self.held.clear();
    }
}

/// Whom a row about a colleague is about. Rows without a code may all be about one person, and so may those with no more than a number,
/// unless they were saved: then it is a code.
fn described(row: &Row<'_>) -> u128 {
    let code = row.person().to_lowercase();
    let is_number = row.instrument().is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    Digest::of(if is_number { "" } else { &code }).number()
}

/// The name of a part, without what can't be seen around it.
fn name_of(cell: &[u8]) -> String {
    let name = String::from_utf8_lossy(cell);
    let name = name.trim_matches(|c: char| c.is_whitespace() || is_without_width(c));
    name.to_owned()
}

/// The people that were counted: as a whole, in the picture, and per part of the group.
#[derive(Debug, Clone, Default)]
pub(super) struct CountedPeople {
    pub(super) team: Team,
    pub(super) crowd: TriangleHistogram,
    pub(super) parts: PartNames,
}

impl CountedPeople {
    /// Adds a person of a part, with the answers to the statements that were asked.
    pub(super) fn add(
        &mut self,
        part: u32,
        profile: &Profile,
        asked: impl IntoIterator<Item = (usize, Option<u8>)>,
    ) {
        self.team.add(profile, asked);
        if let Some(shares) = &profile.shares {
            self.crowd.add(shares);
            self.parts.add(part, profile);
        }
    }

    /// The list that was added last is about this colleague.
    fn describe(&mut self, part: u32, colleague: u128) {
        self.team.describe(colleague);
        if let Some((_, team)) = self.parts.named.get_mut(part as usize) {
            team.describe(colleague);
        }
    }

    /// Adds the people of rows that follow.
    pub(super) fn merge(&mut self, next: &Self) {
        self.team.merge(&next.team);
        self.crowd.merge(&next.crowd);
        self.parts.merge(&next.parts);
    }
}

/// The parts of a group by their names, in the order in which they were first seen.
#[derive(Debug, Clone, Default)]
pub(super) struct PartNames {
    places: HashMap<String, u32>,
    named: Vec<(String, Team)>,
}

impl PartNames {
    /// The number of a part, whose name is compared as a code is; an empty name is a part too.
    pub(super) fn find(&mut self, name: &str) -> u32 {
        let code = person_code(name);
        if let Some(place) = self.places.get(&*code) {
            return *place;
        }
        let place = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        self.places.insert(code.into_owned(), place);
        self.named.push((name.to_owned(), Team::default()));
        place
    }

    /// The numbers here of the parts of rows that follow.
    pub(super) fn find_all(&mut self, next: &Self) -> Vec<u32> {
        next.named.iter().map(|(name, _)| self.find(name)).collect()
    }

    /// The names and people, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Team)> {
        self.named.iter().map(|(name, team)| (name.as_str(), team))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.named.len()
    }

    fn add(&mut self, part: u32, profile: &Profile) {
        if let Some((_, team)) = self.named.get_mut(part as usize) {
            team.add(profile, []);
        }
    }

    fn merge(&mut self, next: &Self) {
        for (name, team) in &next.named {
            let place = self.find(name) as usize;
            if let Some((_, mine)) = self.named.get_mut(place) {
                mine.merge(team);
            }
        }
    }
}

/// What is the same for every row of an edition of the statements.
pub(super) type GroupJob<'r> = EditionJob<'r, GroupRequest>;

impl GroupJob<'_> {
    /// The profile that follows from the answers of a row.
    pub(super) fn profile(&self, tally: &Tally) -> Profile {
        let (scale, error) = (
            self.questionnaire.scale(),
            self.questionnaire.measurement_error(),
        );
        Profile::from_tally(tally, scale, error)
    }

    /// The answers of a row by the place of their statement.
    pub(super) fn answers<'a>(
        &'a self,
        form: Form,
        answers: &'a [PackedAnswer],
    ) -> impl Iterator<Item = (usize, Option<u8>)> {
        let asked = self.key.answers(form, answers);
        asked.map(|(keyed, answer)| (keyed.place, answer))
    }
}
