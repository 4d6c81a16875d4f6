//! The report as a document: what people read, in every medium.

use crate::model::{ByRole, Role};
use crate::output::Origin;
use crate::output::document::{
    Block, Cell, CountedQuestion, CountedSide, CrowdPicture, Document, Estimate, Legend, Margin,
    Section, SectionId, TableBlock, TableRow, prose,
};
use crate::output::mix;
use crate::statistics::SMALL_GROUP;
use crate::words::Language;
use crate::words::{group as words, group_parts, group_picture, group_rows, ideal, people, report};

use super::input::Group;
use super::report::{AnswerFigures, Figures, Report, RoleFigures, StatementFigures};

/// The document of a report, made on a day (ISO 8601).
pub(super) fn document(group: &Group<'_>, report: &Report, date: &str) -> Document {
    let builder = GroupBuilder {
        group,
        report,
        language: group.spoken,
    };
    let origin = Origin {
        language: group.spoken,
        date,
        instrument: Some(&report.instrument),
    };
    Document {
        title: group.questionnaire.title().get(group.language).clone(),
        headline: builder.headline(),
        sections: builder.sections(),
        colophon: origin.colophon(),
        facts: vec![origin.date()],
    }
}

pub(super) struct GroupBuilder<'a> {
    pub(super) group: &'a Group<'a>,
    pub(super) report: &'a Report,
    pub(super) language: Language,
}

impl<'a> GroupBuilder<'a> {
    fn sections(&self) -> Vec<Section> {
        let language = self.language;
        let example = self.report.example.then(|| prose(words::example(language)));
        let mut sections = vec![
            Section::new(SectionId::Example, None, example.into_iter().collect()),
            Section::new(SectionId::About, None, self.about()),
            Section::new(SectionId::Standing, None, self.standing()),
            Section::new(SectionId::Missing, None, self.missing()),
        ];
        let heading = group_picture::everyone(language);
        sections.push(Section::new(
            SectionId::Crowd,
            Some(heading),
            self.everyone(),
        ));
        sections.extend(self.needed());
        sections.extend(self.report.parts.as_ref().map(|parts| self.parts(parts)));
        sections.extend(self.statements());
        let heading = words::next_heading(language);
        sections.push(Section::new(
            SectionId::Agree,
            Some(heading),
            vec![prose(&self.next()), prose(ideal::team(language))],
        ));
        sections.push(Section::new(SectionId::Limits, None, self.limits()));
        sections
    }

    pub(super) fn name(&self, role: Role) -> &'a str {
        self.group.roles.name(role, self.group.language)
    }

    fn names(&self, roles: impl IntoIterator<Item = Role>) -> Vec<&'a str> {
        roles.into_iter().map(|role| self.name(role)).collect()
    }

    fn headline(&self) -> String {
        let whole = &self.report.whole;
        let leans = match &whole.largest {
            Some(largest) => words::largest(self.language, &self.names(largest.iter().copied())),
            None => self.most_often(),
        };
        let missing = self.names(whole.missing.iter());
        let (people, described) = (whole.people, self.report.described);
        words::headline(self.language, people, described, &leans, &missing)
    }

    /// Of a small group: the roles that lead for most people, which the table tells as well.
    fn most_often(&self) -> String {
        let whole = &self.report.whole;
        let number = Role::ALL.map(|role| whole.roles[role].leading);
        let number = number.into_iter().max().unwrap_or(0);
        let leads = |role: &Role| self.group.team.leading()[*role] == number;
        let most = self.names(Role::ALL.into_iter().filter(leads));
        words::most_often(self.language, &most, number, whole.people)
    }

    /// What people had in mind, and the rows that do not count.
    fn about(&self) -> Vec<Block> {
        let report = self.report;
        let incomplete = Some(report.incomplete).filter(|rows| *rows > 0);
        let replaced = Some(report.replaced).filter(|rows| *rows > 0);
        [group_rows::perspective(self.language, report.perspective).to_owned()]
            .into_iter()
            .chain(incomplete.map(|rows| group_rows::incomplete(self.language, rows)))
            .chain(replaced.map(|rows| people::replaced(self.language, rows)))
            .map(Block::Prose)
            .collect()
    }

    fn standing(&self) -> Vec<Block> {
        let whole = &self.report.whole;
        let with_spread = Role::ALL.map(|role| whole.roles[role].spread.is_some()) == [true; 3];
        let [name, score, share, spread, leads] = words::heads(self.language).map(str::to_owned);
        let spread = Some(spread).filter(|_| with_spread);
        let heads = [name, score, share]
            .into_iter()
            .chain(spread)
            .chain([leads]);
        let [shown, spoken] = words::margin(self.language).map(str::to_owned);
        let mut legend = if with_spread {
            let spread = Legend::number(words::spread(self.language));
            vec![Legend::Sign { shown, spoken }, spread]
        } else {
            vec![Legend::Number(words::whole_points(
                self.language,
                SMALL_GROUP,
            ))]
        };
        legend.push(Legend::number(words::leads(
            self.language,
            self.report.perspective,
        )));
        let untold = whole.straight_lines.is_none();
        legend.extend(untold.then(|| Legend::number(words::with_straight_lines(self.language))));
        legend.extend(self.rounded([whole]));
        let table = TableBlock {
            heads: heads.collect(),
            rows: whole.ranked.map(|role| self.role(role)).into(),
        };
        vec![Block::Table(table), Block::Legend(legend)]
    }

    fn role(&self, role: Role) -> TableRow {
        let people = self.report.whole.people;
        let (name, role) = (self.name(role), &self.report.whole.roles[role]);
        let spread = role
            .spread
            .as_ref()
            .map(|spread| Cell::Figure(spread.text.clone()));
        let leads = Cell::Figure(words::of(self.language, role.leading, people));
        let margin = role.margin_in(self.language);
        let margin = margin.as_deref().zip(role.spread.as_ref());
        TableRow {
            cells: [
                Cell::Text(name.to_owned()),
                Cell::Figure(role.score.text.clone()),
                share(self.language, role),
            ]
            .into_iter()
            .chain(spread)
            .chain([leads])
            .collect(),
            sentence: words::role_sentence(
                self.language,
                &words::RoleNumbers {
                    name,
                    score: &role.score.text,
                    share: &role.share.text,
                    margin: margin.map(|(margin, spread)| (margin, &*spread.text)),
                    leading: role.leading,
                    people,
                },
            ),
        }
    }

    /// That printed shares do not add up to 100.
    pub(super) fn rounded<'f>(
        &self,
        figures: impl IntoIterator<Item = &'f Figures>,
    ) -> Option<Legend> {
        let printed = |figures: &Figures| figures.roles.map(|role| role.share.text.clone());
        mix::rounded(self.language, figures.into_iter().map(printed))
    }

    /// How many roles lead for how many people, and who can add what leads for nobody.
    fn missing(&self) -> Vec<Block> {
        let labels = self.report.whole.labels.map(|(_, people)| people);
        let brings = self.report.whole.missing.iter().map(|role| {
            let brings = self.group.roles[role].brings.get(self.group.language);
            prose(&words::brings(self.language, self.name(role), brings))
        });
        let (perspective, whole) = (self.report.perspective, &self.report.whole);
        let labels = (whole.straight_lines != Some(whole.people))
            .then(|| prose(&words::labels(self.language, perspective, labels)));
        let straight = whole.straight_lines.filter(|people| *people > 0);
        let straight = straight
            .map(|people| prose(&words::straight_lines(self.language, perspective, people)));
        labels.into_iter().chain(straight).chain(brings).collect()
    }

    fn everyone(&self) -> Vec<Block> {
        let Some(crowd) = &self.report.crowd else {
            return vec![prose(&group_picture::hidden(self.language, SMALL_GROUP))];
        };
        let sentences = crowd.leading().map(|(roles, people)| {
            let roles = self.names(roles.iter());
            group_picture::leading(self.language, self.report.perspective, &roles, people)
        });
        let picture = CrowdPicture {
            crowd: crowd.clone(),
            title: group_picture::everyone(self.language),
            corners: self.corners(),
            digits: group_picture::digits(self.language, !crowd.covers_middle()),
            circles: group_picture::circles(self.language),
            sentences: sentences.collect(),
        };
        let small = self.report.whole.people < SMALL_GROUP;
        let recognise = small.then(|| prose(group_picture::recognise(self.language)));
        recognise
            .into_iter()
            .chain([Block::Crowd(Box::new(picture))])
            .collect()
    }

    /// The names of the roles with their mean shares.
    fn corners(&self) -> ByRole<String> {
        ByRole::from_fn(|role| {
            let share = &self.report.whole.roles[role].share;
            format!("{} {}", self.name(role), share.text)
        })
    }

    fn statements(&self) -> [Section; 2] {
        let statements = &self.report.statements;
        let blocks = |some: &[StatementFigures]| -> Vec<Block> {
            some.iter()
                .map(|one| Block::Counted(self.counted(one)))
                .collect()
        };
        let how = prose(group_parts::how(self.language));
        let how = Some(how).filter(|_| !statements.divided.is_empty());
        let divided = how.into_iter().chain(blocks(&statements.divided));
        let divided = divided.chain(statements.nothing_divided.as_deref().map(prose));
        let mut shared = blocks(&statements.shared);
        let heading = group_parts::shared(self.language);
        let heading = Some(heading).filter(|_| !shared.is_empty());
        let withheld = Some(statements.withheld_number).filter(|number| *number > 0);
        shared.extend(
            withheld.map(|number| prose(&group_parts::statements_withheld(self.language, number))),
        );
        let above = group_parts::divided(self.language);
        [
            Section::new(SectionId::Statements, Some(above), divided.collect()),
            Section::new(SectionId::Statements, heading, shared),
        ]
    }

    fn counted(&self, statement: &StatementFigures) -> CountedQuestion {
        let steps = statement.answers.iter().flat_map(|answers| &answers.steps);
        let side = |answers: &AnswerFigures| CountedSide {
            label: None,
            counts: answers.steps.iter().map(|step| step.people).collect(),
            percents: Vec::new(),
            sentences: answers
                .steps
                .iter()
                .map(|step| step.sentence.clone())
                .collect(),
            note: None,
        };
        CountedQuestion {
            number: String::new(),
            question: statement.text.clone(),
            heads: group_parts::heads(self.language),
            answers: steps.map(|step| (step.value, step.label.clone())).collect(),
            sides: statement.answers.iter().map(side).collect(),
            opening: statement.question.clone(),
            aside: Some(statement.note.clone()),
        }
    }

    fn next(&self) -> String {
        let missing = self.report.whole.missing.iter().next();
        let divided = !self.report.statements.divided.is_empty();
        words::next(self.language, missing.map(|role| self.name(role)), divided)
    }

    fn limits(&self) -> Vec<Block> {
        let closing = report::closing(self.language).iter().copied().skip(1);
        [words::closing(self.language)]
            .into_iter()
            .chain(closing)
            .chain([report::credit(self.language)])
            .map(prose)
            .collect()
    }
}

/// A share with the margin of its mean, where it has one.
pub(super) fn share(language: Language, role: &RoleFigures) -> Cell {
    match role.margin.as_ref().zip(role.margin_in(language)) {
        Some((margin, printed)) => Cell::Number(Estimate {
            value: role.share.value,
            margin: Some(Margin {
                value: margin.value,
                printed,
            }),
            printed: role.share.text.clone(),
        }),
        None => Cell::Figure(role.share.text.clone()),
    }
}
