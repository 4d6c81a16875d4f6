//! The picture of a room after a show of hands: scores and mix, what to talk about, and all counts.

use crate::model::{ByRole, Form, Fraction, LanguageTag, Questionnaire, Role, RoleTexts};
use crate::screen::{Bar, Cells, CountBars, Display, columns, padded};
use crate::statistics::{Counts, HandsResult};
use crate::texts::Texts;

use super::Page;
use super::caption;

/// How many statements are put up for discussion.
const DISCUSSED: usize = 3;
/// The most a share can be.
const LARGEST_SHARE: f64 = 200.0 / 3.0;
/// The columns of a bar.
const BAR: usize = 40;

/// What is shown of a room.
pub struct Room<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// Which of them were voted on.
    pub form: Form,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The words of the program.
    pub texts: &'static Texts,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The hands per statement, in file order.
    pub hands: &'a [Counts],
    /// The question that opens a discussion of these hands.
    pub question: &'a dyn Fn(&Counts) -> Option<String>,
}

impl Room<'_> {
    /// The picture for this display.
    #[must_use]
    pub fn write(&self, display: Display) -> String {
        let words = self.texts.class;
        let mut page = Page::new(display);
        let asked = self.questionnaire.places(self.form).count();
        let ranked = self.most_divided_first();
        page.heading(&(words.result)(ranked.len(), asked));
        page.gap();
        self.roles(&mut page);
        let (discussed, others) = ranked.split_at(ranked.len().min(DISCUSSED));
        self.part(&mut page, words.to_discuss, discussed, true);
        self.part(&mut page, words.all_counts, others, false);
        page.gap();
        page.text(0, words.closing);
        page.finish()
    }

    fn roles(&self, page: &mut Page) {
        let words = self.texts.class;
        let result = HandsResult::of(self.questionnaire, self.form, self.hands);
        if page.display().accessible {
            for role in Role::ALL {
                page.text(0, &self.sentence(role, &result));
            }
        } else {
            if let Some(mix) = &result.mix {
                self.bars(page, mix);
            }
            for line in self.table(&result).lines(page.display()) {
                page.line(format!("  {line}"));
            }
        }
        page.gap();
        if result.mix.is_none() {
            page.text(0, words.no_mix);
        }
        page.text(0, words.explanation);
    }

    fn name(&self, role: Role) -> &str {
        self.roles.name(role, self.language)
    }

    /// A score or share in whole points; a dash where there is none.
    fn whole(&self, value: Option<Fraction>) -> String {
        value.map_or_else(|| "–".to_owned(), |value| self.texts.numbers.whole(value))
    }

    fn sentence(&self, role: Role, result: &HandsResult) -> String {
        let words = self.texts.class;
        if result.scores[role].is_none() {
            return (words.too_few)(self.name(role));
        }
        let share = self.whole(result.mix.map(|mix| mix[role]));
        (words.role)(self.name(role), &share, &self.whole(result.scores[role]))
    }

    fn bars(&self, page: &mut Page, mix: &ByRole<Fraction>) {
        let widths = Role::ALL.map(|role| columns(self.name(role)));
        let width = widths.into_iter().max().unwrap_or(0);
        let room = BAR.min(page.width().saturating_sub(width + 8));
        for role in Role::ALL {
            let bar = Bar {
                value: mix[role].to_f64(),
                margin: 0.0,
                most: LARGEST_SHARE,
            };
            let drawn = padded(&bar.draw(room, page.display().charset), room);
            let (label, share) = (padded(self.name(role), width), self.whole(Some(mix[role])));
            page.line(format!("  {label}  {drawn}  {share:>3}"));
        }
        page.text(4 + width, &caption::of_shares(mix, self.texts));
        page.gap();
    }

    fn table(&self, result: &HandsResult) -> Cells {
        let words = self.texts.class;
        let counted = self.counted();
        let row = |role: Role| {
            let (with_hands, asked) = counted[role];
            vec![
                self.name(role).to_owned(),
                self.whole(result.scores[role]),
                self.whole(result.mix.map(|mix| mix[role])),
                (words.of)(with_hands, asked),
            ]
        };
        Cells {
            heads: words.heads.map(str::to_owned).into(),
            rows: Role::ALL.map(row).into(),
        }
    }

    /// Per role: the statements with hands, and the statements asked.
    fn counted(&self) -> ByRole<(usize, usize)> {
        let mut counted = ByRole::default();
        for place in self.questionnaire.places(self.form) {
            if let Some(statement) = self.questionnaire.statement(place) {
                let (with_hands, asked): &mut (usize, usize) = &mut counted[statement.role];
                *asked += 1;
                *with_hands += usize::from(self.has_hands(place));
            }
        }
        counted
    }

    fn has_hands(&self, place: usize) -> bool {
        self.hands
            .get(place)
            .is_some_and(|counts| counts.answered() > 0)
    }

    /// The places with hands, most divided first; ties keep file order.
    fn most_divided_first(&self) -> Vec<usize> {
        let places = self.questionnaire.places(self.form);
        let mut places: Vec<usize> = places.filter(|place| self.has_hands(*place)).collect();
        let counts = |place: &usize| self.hands.get(*place).copied().unwrap_or_default();
        places.sort_by(|a, b| counts(b).compare_division(&counts(a)));
        places
    }

    fn part(&self, page: &mut Page, heading: &str, places: &[usize], discussed: bool) {
        if places.is_empty() {
            return;
        }
        page.gap();
        page.heading(heading);
        for place in places {
            let (Some(statement), Some(counts)) =
                (self.questionnaire.statement(*place), self.hands.get(*place))
            else {
                continue;
            };
            page.gap();
            let mark = format!("{}. ", self.number(*place));
            page.hanging(2, &mark, statement.text.get(self.language));
            self.steps(page, counts);
            if let Some(question) = (self.question)(counts).filter(|_| discussed) {
                page.text(4, &question);
            }
        }
    }

    fn steps(&self, page: &mut Page, counts: &Counts) {
        let scale = self.questionnaire.scale();
        let labels = self.questionnaire.labels().get(self.language);
        let answers = scale.values().zip(labels.iter().map(String::as_str));
        if page.display().accessible {
            for (value, label) in answers {
                page.text(
                    4,
                    &(self.texts.class.step)(value, label, counts.times(value)),
                );
            }
            return;
        }
        let numbers: Vec<u64> = scale.values().map(|value| counts.times(value)).collect();
        let bars = CountBars {
            counts: &numbers,
            percents: &self.texts.numbers.percents(&numbers),
            most: self.most_hands(),
            width: page.width().saturating_sub(4),
            unicode: page.display().charset.is_unicode(),
        };
        for line in bars.lines(answers) {
            page.line(format!("    {line}"));
        }
    }

    /// The most hands that an answer to any statement got: the longest bar of all.
    fn most_hands(&self) -> u64 {
        let steps = |counts: &Counts| {
            let values = self.questionnaire.scale().values();
            values.map(|value| counts.times(value)).max()
        };
        self.hands.iter().filter_map(steps).max().unwrap_or(0)
    }

    /// Which statement of those voted on this is, from 1.
    fn number(&self, place: usize) -> usize {
        let mut places = self.questionnaire.places(self.form);
        places
            .position(|other| other == place)
            .map_or(0, |position| position + 1)
    }
}
