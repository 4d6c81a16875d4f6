//! What files hold of one person: the own lists, and what can stand beside them.

use std::collections::BTreeMap;

use crate::commands::moment::{Candidates, DateOrder, Dated, End, Moment, RowPrecedence};
use crate::error::ListsFound;
use crate::model::{Answers, Form, Perspective, Questionnaire, Shares};
use crate::statistics::{Counts, OneList, Raters};

use super::colleagues::ColleagueList;

/// A list of answers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PersonList {
    /// When it was filled in, as the row says it.
    pub(crate) moment: Moment,
    /// The day of that, ISO 8601; nothing when it is not known.
    pub(crate) day: Option<String>,
    /// Which statements were asked.
    pub(crate) form: Form,
    /// What can stand beside another list.
    pub(crate) one: OneList,
    /// What follows from the answers; nothing with too few.
    pub(crate) shares: Option<Shares>,
    /// The edition of the statements that were asked, from 0 for the newest.
    pub(crate) edition: usize,
    /// The statements that were asked: as the row names them, or else as it was read.
    pub(crate) reference: String,
    /// The answers by place in file order.
    pub(crate) answers: Vec<Option<u8>>,
}

/// The lists of one person. Adding them in the order of the files, in any parts, gives the same.
///
/// A list with too few answers counts only where there is no other one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PersonLists {
    /// The own list of the earliest day (of the same day: the first).
    pub(crate) earliest: Candidates<PersonList>,
    /// The own list of the latest day (of the same day: the last).
    pub(crate) latest: Candidates<PersonList>,
    /// The latest list as the person would like to work.
    pub(crate) wish: Candidates<PersonList>,
    /// The latest list as the job asks.
    pub(crate) job: Candidates<PersonList>,
    /// How colleagues see the person, per edition of the statements.
    others: BTreeMap<usize, Others>,
    /// How many lists there are.
    pub(crate) found: ListsFound,
}

/// How colleagues see a person.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Others {
    /// Their mixes.
    pub(crate) raters: Raters,
    /// Their answers per statement, in file order.
    pub(crate) statements: Vec<Counts>,
}

impl Default for PersonLists {
    fn default() -> Self {
        Self {
            earliest: Candidates::new(End::Earliest),
            latest: Candidates::new(End::Latest),
            wish: Candidates::new(End::Latest),
            job: Candidates::new(End::Latest),
            others: BTreeMap::new(),
            found: ListsFound::default(),
        }
    }
}

impl PersonLists {
    /// Adds a row of the same file, of an edition of the statements that has this reference.
    pub(crate) fn add(
        &mut self,
        questionnaire: &Questionnaire,
        (edition, reference): (usize, String),
        perspective: Perspective,
        form: Form,
        moment: Moment,
        given: Vec<Option<u8>>,
    ) {
        let Ok(answers) = Answers::new(questionnaire, &given) else {
            self.found.incomplete += 1;
            return;
        };
        let profile = answers.profile(questionnaire, form);
        let list = PersonList {
            moment,
            day: moment.day(),
            form,
            one: OneList::of(&profile),
            shares: profile.shares.clone(),
            edition,
            reference,
            answers: given,
        };
        let complete = u64::from(profile.is_complete());
        self.found.incomplete += 1 - complete;
        match perspective {
            Perspective::Own => {
                self.found.own += complete;
                self.earliest.add(list.clone(), true);
                self.latest.add(list, true);
            }
            Perspective::Wish => {
                self.found.wish += complete;
                self.wish.add(list, true);
            }
            Perspective::Job => {
                self.found.job += complete;
                self.job.add(list, true);
            }
            Perspective::Colleague => {
                self.found.colleagues += complete;
                if let (Some(shares), Some(asked)) = (&profile.shares, profile.fewest_asked()) {
                    let others = self.others.entry(edition).or_default();
                    others.raters.add(shares, asked);
                    others.count(questionnaire, &list);
                }
            }
        }
    }

    /// Adds what a colleague filled in.
    pub(super) fn add_rating(&mut self, questionnaire: &Questionnaire, rating: ColleagueList) {
        self.add(
            questionnaire,
            (rating.edition, rating.reference),
            Perspective::Colleague,
            rating.form,
            Moment::default(),
            rating.answers,
        );
    }

    /// Adds what came after it, in the same file or another one.
    pub(crate) fn merge(&mut self, after: Self, of_one_file: bool) {
        self.earliest.merge(after.earliest, of_one_file);
        self.latest.merge(after.latest, of_one_file);
        self.wish.merge(after.wish, of_one_file);
        self.job.merge(after.job, of_one_file);
        for (edition, others) in after.others {
            self.others.entry(edition).or_default().merge(&others);
        }
        self.found.own += after.found.own;
        self.found.wish += after.found.wish;
        self.found.job += after.found.job;
        self.found.colleagues += after.found.colleagues;
        self.found.incomplete += after.found.incomplete;
    }

    /// Whether a place in a file, not a date, says which list is the first or the latest.
    pub(super) fn is_by_place(&self) -> bool {
        let lists = [&self.earliest, &self.latest, &self.wish, &self.job];
        lists.into_iter().any(Candidates::is_by_place)
    }

    /// How colleagues see the person who filled in an edition of the statements: with the same one, for figures never mix two.
    pub(crate) fn others(&self, edition: usize) -> Others {
        self.others.get(&edition).cloned().unwrap_or_default()
    }

    /// Leaves out what colleagues filled in with other editions; how many rows that are.
    pub(crate) fn keep_others(&mut self, edition: usize) -> u64 {
        self.others.retain(|known, _| *known == edition);
        let kept = self.others(edition).raters.people();
        std::mem::replace(&mut self.found.colleagues, kept) - kept
    }

    /// All rows of a file are there: what its dates say of their reading is known.
    pub(crate) fn settle(&mut self, dates: DateOrder) {
        let own = [&mut self.earliest, &mut self.latest];
        for lists in own.into_iter().chain([&mut self.wish, &mut self.job]) {
            lists.settle(dates);
        }
    }
}

impl Others {
    /// Counts a colleague's answers to the statements that were asked.
    fn count(&mut self, questionnaire: &Questionnaire, list: &PersonList) {
        let statements = questionnaire.statements().len();
        self.statements.resize(statements, Counts::default());
        for place in questionnaire.places(list.form) {
            let answer = list.answers.get(place).copied().flatten();
            if let (Some(counts), Some(answer)) = (self.statements.get_mut(place), answer) {
                counts.add(answer);
            }
        }
    }

    fn merge(&mut self, after: &Self) {
        self.raters.merge(&after.raters);
        let longer = self.statements.len().max(after.statements.len());
        self.statements.resize(longer, Counts::default());
        for (mine, theirs) in self.statements.iter_mut().zip(&after.statements) {
            mine.merge(theirs);
        }
    }
}

impl PersonList {
    /// Whether there are enough answers for a mix.
    pub(crate) const fn is_complete(&self) -> bool {
        self.one.mix.is_some()
    }
}

impl Dated for PersonList {
    fn standing(&self) -> RowPrecedence {
        RowPrecedence {
            rank: self.is_complete().into(),
            moment: self.moment,
        }
    }

    fn at(self, moment: Moment) -> Self {
        Self {
            moment,
            day: moment.day(),
            ..self
        }
    }
}
