//! Ranking the cases: where someone is, and what was done with each.

use std::io;

use crate::model::{ByRole, Case, LanguageTag, Role, RoleTexts};
use crate::texts::Texts;

use super::conduct::tell;
use super::{ACTIONS, Ask, CaseQuestion, CaseReply, Choice, Chosen, Ending, Menu};

/// What was done with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseGiven {
    /// The place of each role's action, from 1.
    Ranked(ByRole<u8>),
    /// Skipped.
    Skipped,
}

/// A run through cases.
///
/// Invariant: as many orders as cases given or open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSession {
    orders: Vec<[Role; ACTIONS]>,
    given: Vec<Option<CaseGiven>>,
    at: usize,
}

impl CaseSession {
    /// Goes on at the first open case; nothing when the two differ in length.
    #[must_use]
    pub fn resumed(orders: Vec<[Role; ACTIONS]>, given: Vec<Option<CaseGiven>>) -> Option<Self> {
        let at = given
            .iter()
            .position(Option::is_none)
            .unwrap_or(given.len());
        (orders.len() == given.len()).then_some(Self { orders, given, at })
    }

    /// What was done with each case, in file order.
    #[must_use]
    pub fn given(&self) -> &[Option<CaseGiven>] {
        &self.given
    }

    /// The number of cases ranked or skipped.
    #[must_use]
    pub fn done(&self) -> usize {
        self.given.iter().flatten().count()
    }

    /// The number of cases.
    #[must_use]
    pub fn total(&self) -> usize {
        self.given.len()
    }

    /// The places of each case, as far as it was ranked.
    #[must_use]
    pub fn rankings(&self) -> Vec<Option<ByRole<u8>>> {
        let ranking = |given: &Option<CaseGiven>| match given {
            Some(CaseGiven::Ranked(places)) => Some(*places),
            _ => None,
        };
        self.given.iter().map(ranking).collect()
    }

    fn give(&mut self, given: CaseGiven) {
        if let Some(slot) = self.given.get_mut(self.at) {
            *slot = Some(given);
        }
    }
}

/// What the cases are about, and in which words.
#[derive(Debug, Clone, Copy)]
pub struct CaseSubject<'a> {
    /// The cases.
    pub cases: &'a [Case],
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The language of both.
    pub language: &'a LanguageTag,
    /// The words of the program.
    pub texts: &'static Texts,
}

/// Asks until the end or until someone leaves. `keep` is called after every case, before its roles are shown; what it
/// returns is said beside that.
///
/// # Errors
/// When asking fails.
pub fn conduct_cases(
    session: &mut CaseSession,
    asker: &mut dyn Ask,
    subject: &CaseSubject<'_>,
    keep: &mut dyn FnMut(&CaseSession) -> Option<String>,
) -> io::Result<Ending> {
    while let (Some(case), Some(order)) = (
        subject.cases.get(session.at),
        session.orders.get(session.at).copied(),
    ) {
        let old = session.given.get(session.at).copied().flatten();
        let question = subject.question(session, case, order, old);
        match asker.case(&question)? {
            CaseReply::Leave(leaving) => return Ok(Ending::Left(leaving)),
            CaseReply::Back if session.at == 0 => asker.note(subject.texts.cases.first)?,
            CaseReply::Back => session.at -= 1,
            CaseReply::Skipped => {
                session.give(CaseGiven::Skipped);
                let warning = keep(session);
                session.at += 1;
                tell(warning, asker, session.at < session.total())?;
            }
            CaseReply::Ranked(places) => {
                let place = |role| order.iter().zip(places).find(|(of, _)| **of == role);
                let places = ByRole::from_fn(|role| place(role).map_or(0, |(_, place)| place));
                session.give(CaseGiven::Ranked(places));
                tell(keep(session), asker, true)?;
                match asker.menu(&subject.reveal(case, places, order))? {
                    Chosen::Choice(0) => session.at += 1,
                    Chosen::Choice(_) => {}
                    Chosen::Leave(leaving) => return Ok(Ending::Left(leaving)),
                }
            }
        }
    }
    Ok(Ending::Finished)
}

impl<'a> CaseSubject<'a> {
    fn question(
        &self,
        session: &CaseSession,
        case: &'a Case,
        order: [Role; ACTIONS],
        old: Option<CaseGiven>,
    ) -> CaseQuestion<'a> {
        let (number, total) = (session.at + 1, session.total());
        CaseQuestion {
            texts: self.texts,
            heading: (self.texts.cases.progress)(number, total),
            title: case.title.get(self.language),
            text: case.text.get(self.language),
            actions: order.map(|role| case.actions[role].get(self.language).as_str()),
            skipped: old == Some(CaseGiven::Skipped),
            old: match old {
                Some(CaseGiven::Ranked(places)) => Some(order.map(|role| places[role])),
                _ => None,
            },
        }
    }

    /// The roles behind the actions, in the order that the person chose, and what the first choice costs.
    fn reveal(&self, case: &Case, places: ByRole<u8>, order: [Role; ACTIONS]) -> Menu {
        let (words, keys) = (self.texts.cases, self.texts.interview);
        let mut roles = order;
        roles.sort_by_key(|role| places[*role]);
        let mut lines = vec![(words.revealed)(case.title.get(self.language))];
        lines.extend(roles.iter().map(|role| {
            let action = case.actions[*role].get(self.language);
            (words.behind)(places[*role], self.name(*role), action)
        }));
        let first = roles.iter().filter(|role| places[**role] == 1);
        let costs: Vec<String> = first.map(|role| self.price(*role)).collect();
        lines.push(format!("{} {}", words.cost, costs.join(" ")));
        let choices = vec![
            Choice::new(&[], words.next),
            Choice::new(keys.back_keys, words.again),
        ];
        Menu::new(self.texts, lines, choices).in_one_line()
    }

    fn name(&self, role: Role) -> &'a str {
        self.roles[role].name.get(self.language)
    }

    /// A pitfall of a role: the price of its strength.
    fn price(&self, role: Role) -> String {
        let [pitfall, ..] = &self.roles[role].pitfalls;
        (self.texts.cases.price)(self.name(role), pitfall.text.get(self.language))
    }
}
