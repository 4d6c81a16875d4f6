//! What files hold of one person: the own lists, and what can stand beside them.

use crate::commands::moment::Moment;
use crate::model::{Answers, Form, Perspective, Profile, Questionnaire};
use crate::situation::ListsFound;
use crate::statistics::{Counts, MeasuredMix, Raters};

/// A list of answers with enough of them for a mix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::commands) struct List {
    /// When it was filled in, as the row says it.
    pub(in crate::commands) moment: Moment,
    /// The day of that, ISO 8601; nothing when the row does not say it.
    pub(in crate::commands) day: Option<String>,
    /// Which statements were asked.
    pub(in crate::commands) form: Form,
    /// The mix.
    pub(in crate::commands) mix: MeasuredMix,
    /// The answers by place in file order.
    pub(in crate::commands) answers: Vec<Option<u8>>,
}

/// The lists of one person. Adding them in the order of the files, in any parts, gives the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::commands) struct Person {
    /// The own list of the earliest day (of the same day: the first).
    pub(in crate::commands) earliest: Option<List>,
    /// The own list of the latest day (of the same day: the last).
    pub(in crate::commands) latest: Option<List>,
    /// The latest list as the person would like to work.
    pub(in crate::commands) wish: Option<List>,
    /// The latest list as the job asks.
    pub(in crate::commands) job: Option<List>,
    /// How colleagues see the person.
    pub(in crate::commands) others: Raters,
    /// Their answers per statement, in file order.
    pub(in crate::commands) statements: Vec<Counts>,
    /// How many lists there are.
    pub(in crate::commands) found: ListsFound,
}

impl Person {
    /// Adds a row.
    pub(in crate::commands) fn add(
        &mut self,
        questionnaire: &Questionnaire,
        perspective: Perspective,
        form: Form,
        moment: Moment,
        given: Vec<Option<u8>>,
    ) {
        let error = questionnaire.measurement_error();
        let profile = Answers::new(questionnaire, &given)
            .map(|answers| answers.tally(questionnaire, form))
            .map(|tally| Profile::from_tally(&tally, questionnaire.scale(), error));
        let Some((profile, mix)) = profile
            .ok()
            .and_then(|profile| MeasuredMix::of(&profile, error).map(|mix| (profile, mix)))
        else {
            self.found.incomplete += 1;
            return;
        };
        let list = List {
            moment,
            day: moment.day(),
            form,
            mix,
            answers: given,
        };
        match perspective {
            Perspective::Own => {
                self.found.own += 1;
                self.earliest = earlier(self.earliest.take(), Some(list.clone()));
                self.latest = later(self.latest.take(), Some(list));
            }
            Perspective::Wish => {
                self.found.wish += 1;
                self.wish = later(self.wish.take(), Some(list));
            }
            Perspective::Job => {
                self.found.job += 1;
                self.job = later(self.job.take(), Some(list));
            }
            Perspective::Colleague => {
                self.found.colleagues += 1;
                let asked = profile.roles.iter().map(|(_, role)| role.asked).min();
                if let (Some(shares), Some(asked)) = (&profile.shares, asked) {
                    self.others.add(shares, asked);
                }
                self.count(questionnaire, &list);
            }
        }
    }

    /// Counts a colleague's answers to the statements that were asked.
    fn count(&mut self, questionnaire: &Questionnaire, list: &List) {
        let statements = questionnaire.statements().len();
        self.statements.resize(statements, Counts::default());
        for place in questionnaire.places(list.form) {
            let answer = list.answers.get(place).copied().flatten();
            if let (Some(counts), Some(answer)) = (self.statements.get_mut(place), answer) {
                counts.add(answer);
            }
        }
    }

    /// Adds what came after it in the files.
    pub(in crate::commands) fn merge(&mut self, after: Self) {
        self.earliest = earlier(self.earliest.take(), after.earliest);
        self.latest = later(self.latest.take(), after.latest);
        self.wish = later(self.wish.take(), after.wish);
        self.job = later(self.job.take(), after.job);
        self.others.merge(&after.others);
        let longer = self.statements.len().max(after.statements.len());
        self.statements.resize(longer, Counts::default());
        for (mine, theirs) in self.statements.iter_mut().zip(&after.statements) {
            mine.merge(theirs);
        }
        self.found.own += after.found.own;
        self.found.wish += after.found.wish;
        self.found.job += after.found.job;
        self.found.colleagues += after.found.colleagues;
        self.found.incomplete += after.found.incomplete;
    }
}

/// The list with the later date; of the same date the second one.
fn later(first: Option<List>, second: Option<List>) -> Option<List> {
    match (first, second) {
        (Some(first), Some(second)) if first.moment > second.moment => Some(first),
        (first, second) => second.or(first),
    }
}

/// The list with the earlier date; of the same date the first one.
fn earlier(first: Option<List>, second: Option<List>) -> Option<List> {
    match (first, second) {
        (Some(first), Some(second)) if second.moment < first.moment => Some(second),
        (first, second) => first.or(second),
    }
}
