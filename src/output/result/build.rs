//! From a profile to a finished result.

use crate::model::{
    Answers, ByRole, Direction, Form, Fraction, Label, LanguageTag, Perspective, Profile,
    Questionnaire, Role, RoleText, RoleTexts, Shares,
};
use crate::output::caption;
use crate::texts::Texts;
use crate::texts::result::{Headline, RoleSentence};

use super::explain::moved;
use super::report::{Explained, Intake, Pair, Report, RoleBlock, Row};

/// How many statements per role explain a result.
const EXPLAINED: usize = 3;

/// Everything a result is made from.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// Which of them were asked.
    pub form: Form,
    /// What the person had in mind.
    pub perspective: Perspective,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The words of the program.
    pub texts: &'static Texts,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The answers.
    pub answers: &'a Answers,
    /// What follows from them.
    pub profile: &'a Profile,
    /// Whether every given answer is the same.
    pub straight_line: bool,
    /// The mix that the person expected.
    pub guess: Option<&'a ByRole<Fraction>>,
    /// Whether to say which statements mattered most.
    pub explain: bool,
    /// What the person wants to do with it.
    pub intention: Option<&'a str>,
}

/// The finished result of a person.
#[must_use]
pub fn build(person: &Person<'_>) -> Report {
    let ranked = person.ranked();
    Report {
        title: person.questionnaire.title().get(person.language).clone(),
        headline: person.headline(ranked),
        rows: ranked.iter().map(|role| person.row(*role)).collect(),
        caption: person.caption(),
        legend: person.legend(),
        blocks: person.blocks(ranked),
        trailing: person.trailing(),
        explained: if person.explains() {
            person.explained(ranked)
        } else {
            Vec::new()
        },
        guess: person.guess_sentence(ranked),
        notes: person.notes(ranked),
        question: person.question(ranked),
        intention: person.intention.map(str::to_owned),
        closing: person.closing(),
    }
}

impl<'a> Person<'a> {
    fn role_text(&self, role: Role) -> &'a RoleText {
        &self.roles[role]
    }

    fn name(&self, role: Role) -> &'a str {
        self.roles.name(role, self.language)
    }

    /// The roles from strongest to weakest; ties and roles without a score keep declared order.
    fn ranked(&self) -> [Role; 3] {
        self.profile.roles.map(|role| role.score).ranked()
    }

    fn shares(&self) -> Option<&'a Shares> {
        self.profile.shares.as_ref()
    }

    fn headline(&self, ranked: [Role; 3]) -> String {
        let words = self.texts.result;
        let Some(shares) = self.shares() else {
            let scores = ranked.iter().filter_map(|role| {
                let score = self.profile.roles[*role].score?;
                Some(format!(
                    "{} {}",
                    self.name(*role),
                    self.texts.numbers.whole(score)
                ))
            });
            return (words.incomplete)(&scores.collect::<Vec<_>>());
        };
        if self.straight_line {
            return words.no_preference.to_owned();
        }
        let (leading, others): (Vec<Role>, Vec<Role>) = ranked
            .iter()
            .partition(|role| shares.leading.contains(**role));
        let score = |role: Role| self.profile.roles[role].score;
        let highest = others.first().map(|role| score(*role));
        let next = others
            .iter()
            .take_while(|role| Some(score(**role)) == highest);
        (words.headline)(&Headline {
            perspective: self.perspective,
            label: shares.label,
            strength: shares.strength,
            leading: leading.into_iter().map(|role| self.name(role)).collect(),
            next: next.map(|role| self.name(*role)).collect(),
        })
    }

    fn row(&self, role: Role) -> Row {
        let result = self.profile.roles[role];
        let score = result
            .score
            .zip(result.margin)
            .map(|(score, margin)| self.intake(score, margin));
        let share = self
            .shares()
            .map(|shares| self.intake(shares.mix[role], shares.mix_margin[role]));
        let printed = |intake: &Option<Intake>| {
            intake
                .as_ref()
                .map(|intake| (intake.value_text.clone(), intake.margin_text.clone()))
        };
        let sentence = (self.texts.result.role_sentence)(&RoleSentence {
            role,
            name: self.name(role),
            share: printed(&share),
            score: printed(&score),
            answered: (result.answered, result.asked),
        });
        Row {
            role,
            name: self.name(role).to_owned(),
            share,
            score,
            answered: (self.texts.result.answered)(result.answered, result.asked),
            guess: self
                .guess
                .map(|guess| self.texts.numbers.whole(guess[role])),
            sentence,
        }
    }

    fn intake(&self, value: Fraction, margin: f64) -> Intake {
        Intake {
            value: value.to_f64(),
            margin,
            value_text: self.texts.numbers.whole(value),
            margin_text: self.texts.numbers.rounded(margin, 0),
        }
    }

    fn caption(&self) -> Option<String> {
        Some(caption::of_shares(&self.shares()?.mix, self.texts))
    }

    /// Three strengths for one leading role, two each for two, one each for three: as much as one reads.
    fn blocks(&self, ranked: [Role; 3]) -> Vec<RoleBlock> {
        let Some(shares) = self.shares() else {
            return Vec::new();
        };
        if self.straight_line {
            return Vec::new();
        }
        let number = 4_usize.saturating_sub(shares.leading.len());
        let leading = ranked.iter().filter(|role| shares.leading.contains(**role));
        leading.map(|role| self.block(*role, number)).collect()
    }

    fn block(&self, role: Role, number: usize) -> RoleBlock {
        let (words, text) = (self.texts.result, self.role_text(role));
        let pairs = text.strengths.get(self.language).iter().zip(&text.pitfalls);
        let pairs = pairs.take(number).map(|(strength, pitfall)| Pair {
            strength: strength.clone(),
            pitfall: pitfall.text.get(self.language).clone(),
            avoid: pitfall.avoid.get(self.language).clone(),
        });
        // Strengths and pitfalls speak to the one they are about.
        let about_the_reader = self.perspective != Perspective::Colleague;
        let brings = text.brings.get(self.language);
        RoleBlock {
            role,
            heading: (words.strengths)(self.perspective, self.name(role)),
            brings: (!about_the_reader).then(|| brings.clone()),
            pairs: pairs.filter(|_| about_the_reader).collect(),
            words: (
                (words.words)(self.name(role)),
                text.words.get(self.language).clone(),
            ),
            more: (number < text.pitfalls.len()).then(|| (words.more)(role.key())),
        }
    }

    fn trailing(&self) -> Option<String> {
        let role = self.shares()?.trailing?;
        let brings = self.role_text(role).brings.get(self.language);
        Some((self.texts.result.trailing)(
            self.perspective,
            self.name(role),
            brings,
        ))
    }

    /// What the numbers are, when there are any.
    fn legend(&self) -> Vec<&'static str> {
        let scored = self
            .profile
            .roles
            .iter()
            .any(|(_, role)| role.score.is_some());
        let legend = (self.texts.result.legend)(self.perspective);
        legend.into_iter().filter(|_| scored).collect()
    }

    /// Whether statements are named that mattered most: where all answers are the same, none did.
    fn explains(&self) -> bool {
        self.explain && !self.straight_line
    }

    fn explained(&self, ranked: [Role; 3]) -> Vec<Explained> {
        let words = self.texts.result;
        let explain = |role: &Role| {
            let moved = moved(
                self.questionnaire,
                self.form,
                self.answers,
                *role,
                EXPLAINED,
            );
            let mut statements: Vec<String> = moved
                .iter()
                .filter_map(|moved| {
                    let statement = self.questionnaire.statement(moved.place)?;
                    let sign = if moved.points.numerator() > 0 {
                        "+"
                    } else {
                        ""
                    };
                    let points = format!("{sign}{}", self.texts.numbers.exact(moved.points, 1));
                    let answer = moved.answer.to_string();
                    Some((words.explained)(
                        &points,
                        &answer,
                        statement.direction == Direction::Reversed,
                        self.sentence(statement),
                    ))
                })
                .collect();
            if statements.is_empty() {
                statements.push(words.unmoved.to_owned());
            }
            Explained {
                name: self.name(*role).to_owned(),
                statements,
            }
        };
        ranked.iter().map(explain).collect()
    }

    fn sentence(&self, statement: &'a crate::model::Statement) -> &'a str {
        statement.wording(self.perspective, self.language)
    }

    fn guess_sentence(&self, ranked: [Role; 3]) -> Option<String> {
        let guess = self.guess?;
        let shares: Vec<String> = ranked
            .iter()
            .map(|role| {
                format!(
                    "{} {}",
                    self.name(*role),
                    self.texts.numbers.whole(guess[*role])
                )
            })
            .collect();
        Some((self.texts.result.guess)(&shares))
    }

    fn notes(&self, ranked: [Role; 3]) -> Vec<String> {
        let words = self.texts.result;
        let mut notes = Vec::new();
        if self.explains() {
            notes.push(words.explained_note.to_owned());
        }
        if self.straight_line {
            notes.push(words.straight_line.to_owned());
        } else {
            if let Some(shares) = self.shares() {
                let leading = ranked.iter().filter(|role| shares.leading.contains(**role));
                let names: Vec<String> = leading.map(|role| self.name(*role).to_owned()).collect();
                match shares.label {
                    Label::Preference => {}
                    Label::Combination => notes.push((words.tie)(&names)),
                    Label::Balanced => notes.push((words.flat)(self.perspective).to_owned()),
                }
            }
            match self.profile.notable_acquiescence() {
                Some(1) => notes.push(words.yes_saying.to_owned()),
                Some(_) => notes.push(words.no_saying.to_owned()),
                None => {}
            }
        }
        let skipped: u32 = self
            .profile
            .roles
            .iter()
            .map(|(_, role)| role.asked - role.answered)
            .sum();
        if skipped > 0 {
            notes.push((words.skipped)(u64::from(skipped)));
        }
        if !self.questionnaire.states_measurement_error() {
            notes.push(words.assumed_error.to_owned());
        }
        notes
    }

    fn question(&self, ranked: [Role; 3]) -> Option<String> {
        let own = matches!(self.perspective, Perspective::Own | Perspective::Wish);
        let role = ranked
            .first()
            .filter(|_| own && self.shares().is_some() && !self.straight_line)?;
        let question = self.role_text(*role).question.get(self.language);
        Some(format!(
            "{} {}{question}{}",
            self.texts.result.ask, self.texts.quotes.0, self.texts.quotes.1
        ))
    }

    fn closing(&self) -> Vec<String> {
        let words = self.texts.result;
        let lines = words.closing.iter().copied().chain([words.credit]);
        lines.map(str::to_owned).collect()
    }
}
