//! What each column of a file holds, decided once from its header.

use crate::model::wording::normalised;
use crate::model::{Form, Perspective, Questionnaire};
use crate::situation::{Notice, SheetFault};

use super::column::{Column, Holds, columns};
use super::header::{Detail, MatchedBy, Names};
use super::step::{self, Step};

/// What a command wants to know about each row besides the answers.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The column with the id, when it has a name of its own.
    pub id_column: Option<String>,
    /// Columns whose cells are wanted as they are.
    pub keep: Vec<String>,
    /// A column that says which rows were handed in.
    pub submitted: bool,
}

/// What each column holds, and what follows from that for every row.
#[derive(Debug)]
pub struct Plan {
    columns: Vec<Column>,
    statements: Vec<String>,
    missing: Missing,
    form: Form,
    perspective: Perspective,
    slots: Slots,
    steps: Vec<Step>,
    notices: Vec<Notice>,
}

/// The ids of the statements of each form that have no column, in file order.
#[derive(Debug, Default)]
struct Missing {
    full: Vec<String>,
    short: Vec<String>,
}

/// Which cells of a row are kept at hand.
#[derive(Debug, Clone, Default)]
pub(super) struct Slots {
    /// The column of each slot.
    pub(super) columns: Vec<usize>,
    /// The slot of each detail, by [`Detail::ALL`].
    details: [Option<usize>; Detail::ALL.len()],
    /// The slot of each kept column, as they were asked for.
    kept: Vec<usize>,
}

impl Slots {
    fn of_column(&mut self, column: usize) -> usize {
        if let Some(slot) = self.columns.iter().position(|known| *known == column) {
            return slot;
        }
        self.columns.push(column);
        self.columns.len() - 1
    }

    pub(super) fn detail(&self, detail: Detail) -> Option<usize> {
        self.details.get(detail as usize).copied().flatten()
    }

    pub(super) fn kept(&self) -> &[usize] {
        &self.kept
    }
}

impl Plan {
    /// The plan that follows from the names of the columns.
    ///
    /// # Errors
    /// When no column belongs to a statement, or a column that is wanted is not there.
    pub fn new(
        names: &Names<'_>,
        header: impl IntoIterator<Item = String>,
        wanted: &Wanted,
    ) -> Result<Self, SheetFault> {
        let questionnaire = names.questionnaire();
        let columns = columns(names, header);
        if !columns
            .iter()
            .any(|column| matches!(column.holds, Holds::Statement { .. }))
        {
            return Err(no_statements(&columns));
        }
        let slots = slots(&columns, wanted)?;
        let form = form(questionnaire, &columns, &slots);
        let (perspective, wording) = perspective(&columns, &slots);
        let statements = questionnaire.statements();
        let mut plan = Self {
            steps: step::compile(&columns, &slots),
            statements: statements
                .iter()
                .map(|s| s.id.as_str().to_owned())
                .collect(),
            missing: Missing::of(questionnaire, &columns),
            columns,
            form,
            perspective,
            slots,
            notices: Vec::new(),
        };
        plan.notices = plan.uncertain(wording);
        Ok(plan)
    }

    /// The columns in the order of the file.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The form of a row that does not name one.
    #[must_use]
    pub fn form(&self) -> Form {
        self.form
    }

    /// The perspective of a row that does not name one.
    #[must_use]
    pub fn perspective(&self) -> Perspective {
        self.perspective
    }

    /// Whether some column holds this detail.
    #[must_use]
    pub fn has(&self, detail: Detail) -> bool {
        self.slots.detail(detail).is_some()
    }

    /// The statements without a column that every row was asked; where the rows name their form, those of the short one.
    #[must_use]
    pub fn missing_columns(&self) -> &[String] {
        if self.has(Detail::Form) {
            self.missing_columns_of(Form::Short)
        } else {
            self.missing_columns_of(self.form)
        }
    }

    /// The statements of a form that have no column, in file order.
    #[must_use]
    pub fn missing_columns_of(&self, form: Form) -> &[String] {
        match form {
            Form::Full => &self.missing.full,
            Form::Short => &self.missing.short,
        }
    }

    /// What was uncertain, in the order in which it is said.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    pub(super) fn slots(&self) -> &Slots {
        &self.slots
    }

    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The number of statements of the questionnaire.
    pub(super) fn places(&self) -> usize {
        self.statements.len()
    }

    /// The id of the statement at a place.
    pub(super) fn statement(&self, place: usize) -> Option<&String> {
        self.statements.get(place)
    }

    fn uncertain(&self, wording: Option<Notice>) -> Vec<Notice> {
        let mut notices: Vec<Notice> = wording.into_iter().collect();
        for (at, column) in self.columns.iter().enumerate() {
            if let Holds::Doubled { place } = column.holds {
                let id = self.statement(place).cloned().unwrap_or_default();
                notices.push(Notice::DoubledStatement { id, column: at + 1 });
            }
        }
        notices
    }
}

impl Missing {
    fn of(questionnaire: &Questionnaire, columns: &[Column]) -> Self {
        let has = has_column(columns, questionnaire.statements().len());
        let of = |form| {
            let places = questionnaire.places(form);
            let missing = places.filter(|place| has.get(*place) == Some(&false));
            let statements = missing.filter_map(|place| questionnaire.statement(place));
            statements.map(|one| one.id.as_str().to_owned()).collect()
        };
        Self {
            full: of(Form::Full),
            short: of(Form::Short),
        }
    }
}

fn no_statements(columns: &[Column]) -> SheetFault {
    let short = |column: &Column| column.name.chars().take(40).collect();
    SheetFault::NoStatements {
        columns: columns.iter().take(8).map(short).collect(),
        count: columns.len(),
    }
}

fn slots(columns: &[Column], wanted: &Wanted) -> Result<Slots, SheetFault> {
    let mut slots = Slots::default();
    for detail in Detail::ALL {
        let named = columns
            .iter()
            .position(|column| column.holds == Holds::Detail(detail));
        let column = match (&wanted.id_column, detail) {
            (Some(name), Detail::Id) => Some(find(columns, name)?),
            _ => named,
        };
        let slot = column.map(|column| slots.of_column(column));
        if let Some(place) = slots.details.get_mut(detail as usize) {
            *place = slot;
        }
    }
    if wanted.submitted && slots.detail(Detail::Submitted).is_none() {
        let names = Detail::Submitted.names();
        return Err(SheetFault::NoSubmittedColumn { names });
    }
    for name in &wanted.keep {
        let slot = slots.of_column(find(columns, name)?);
        slots.kept.push(slot);
    }
    Ok(slots)
}

/// The column with this name, to the letter or else normalised.
fn find(columns: &[Column], name: &str) -> Result<usize, SheetFault> {
    let plain = normalised(name);
    columns
        .iter()
        .position(|column| column.name.trim() == name.trim())
        .or_else(|| {
            columns
                .iter()
                .position(|column| normalised(&column.name) == plain)
        })
        .ok_or_else(|| SheetFault::NoSuchColumn {
            name: name.to_owned(),
        })
}

fn has_column(columns: &[Column], places: usize) -> Vec<bool> {
    let mut has = vec![false; places];
    for column in columns {
        if let Holds::Statement { place, .. } = column.holds
            && let Some(has) = has.get_mut(place)
        {
            *has = true;
        }
    }
    has
}

/// Short when exactly the short statements have columns, else full; full when the rows say it themselves.
fn form(questionnaire: &Questionnaire, columns: &[Column], slots: &Slots) -> Form {
    let has = has_column(columns, questionnaire.statements().len());
    let short = questionnaire
        .statements()
        .iter()
        .map(|statement| statement.short);
    let exactly_short = short.eq(has) && questionnaire.has_form(Form::Short);
    if slots.detail(Detail::Form).is_none() && exactly_short {
        Form::Short
    } else {
        Form::Full
    }
}

fn perspective(columns: &[Column], slots: &Slots) -> (Perspective, Option<Notice>) {
    let wordings = columns.iter().filter_map(|column| match &column.holds {
        Holds::Statement {
            by: MatchedBy::Text { colleague, .. },
            ..
        } => Some(*colleague),
        _ => None,
    });
    let (about, own): (Vec<bool>, Vec<bool>) = wordings.partition(|colleague| *colleague);
    match (about.is_empty(), own.is_empty()) {
        (false, false) => (Perspective::Own, Some(Notice::MixedWording)),
        (false, true) if slots.detail(Detail::Perspective).is_none() => {
            (Perspective::Colleague, Some(Notice::ColleagueWording))
        }
        _ => (Perspective::Own, None),
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, Plan, Wanted};
    use crate::answers::Detail;
    use crate::answers::testing::questionnaire;
    use crate::model::{Form, Perspective};
    use crate::situation::{Notice, SheetFault};

    fn plan(header: &str) -> Result<Plan, SheetFault> {
        let header = header.split('|').map(str::to_owned);
        Plan::new(&Names::new(&questionnaire()), header, &Wanted::default())
    }

    #[test]
    fn exactly_the_short_statements_make_the_short_form() {
        let form = |header| plan(header).map(|plan| plan.form());
        assert_eq!(form("id|s01|s02|s03|s06|s10"), Ok(Form::Short));
        assert_eq!(form("id|form|s01|s02|s03|s06|s10"), Ok(Form::Full));
        assert_eq!(form("id|s01|s02|s03|s06"), Ok(Form::Full));
    }

    #[test]
    fn the_second_column_of_a_statement_and_missing_columns_are_named() {
        let plan = plan("s01|s02|s03|s06|s10|s01|s04|s05|s07|s08").expect("a plan");
        assert_eq!(
            plan.notices(),
            [Notice::DoubledStatement {
                id: "s01".to_owned(),
                column: 6
            },]
        );
        assert_eq!(plan.missing_columns(), ["s09"]);
    }

    #[test]
    fn where_the_rows_name_their_form_only_what_every_form_asks_is_missing_for_all() {
        let missing = |header| plan(header).map(|plan| plan.missing_columns().to_vec());
        assert_eq!(missing("id|s01|s02|s03|s06|s10"), Ok(Vec::new()));
        assert_eq!(missing("form|s01|s02|s03|s06|s10"), Ok(Vec::new()));
        assert_eq!(missing("form|s01|s03|s06|s10"), Ok(vec!["s02".to_owned()]));
        let plan = plan("form|s01|s02|s03|s04|s05|s06|s07|s08").expect("a plan");
        assert_eq!(plan.missing_columns(), ["s10"]);
        assert_eq!(plan.missing_columns_of(Form::Full), ["s09", "s10"]);
    }

    #[test]
    fn the_wording_about_a_colleague_sets_the_perspective() {
        let plan = plan("Colleague one").expect("a plan");
        assert_eq!(plan.perspective(), Perspective::Colleague);
    }

    #[test]
    fn a_seed_is_that_of_the_statements_only_beside_their_instrument() {
        let has_seed = |header| plan(header).expect("a plan").has(Detail::Seed);
        assert!(has_seed("id|instrument|seed|s01"));
        assert!(has_seed("seed|s01|instrument"));
        assert!(!has_seed("id|submitdate|seed|s01"));
        assert!(!has_seed("id|instrument|seed. Seed|s01"));
    }

    #[test]
    fn a_header_without_statements_is_refused_with_its_names() {
        let refused = plan("a|b").expect_err("no statements");
        let columns = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(refused, SheetFault::NoStatements { columns, count: 2 });
    }

    #[test]
    fn a_wanted_column_must_be_there() {
        let header = ["who".to_owned(), "s01".to_owned()];
        let wanted = |name: &str| Wanted {
            id_column: Some(name.to_owned()),
            ..Wanted::default()
        };
        let plan = |wanted| Plan::new(&Names::new(&questionnaire()), header.clone(), &wanted);
        assert!(plan(wanted("Who")).expect("a plan").has(Detail::Id));
        assert_eq!(
            plan(wanted("nobody")).expect_err("no such column"),
            SheetFault::NoSuchColumn {
                name: "nobody".to_owned()
            }
        );
    }
}
