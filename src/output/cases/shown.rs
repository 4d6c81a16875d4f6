//! One case, for a group that looks at one screen.

use crate::model::{Case, LanguageTag, Role, RoleTexts};
use crate::output::TerminalText;
use crate::screen::Display;
use crate::words;
use crate::words::Language;

/// A case to show.
#[derive(Debug, Clone, Copy)]
pub struct ShownCase<'a> {
    /// The case.
    pub case: &'a Case,
    /// The order of its ways to act.
    pub order: [Role; 3],
    /// Whether to show the roles behind them.
    pub reveal: bool,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The language of the case.
    pub language: &'a LanguageTag,
}

/// The case with its numbered ways to act; revealed also with their roles and the question what the first choice costs.
#[must_use]
pub fn shown(shown: &ShownCase<'_>, spoken: Language, display: Display) -> String {
    let mut page = TerminalText::new(display);
    page.heading(shown.case.title.get(shown.language));
    page.gap();
    page.text(0, shown.case.text.get(shown.language));
    for (number, role) in (1..).zip(shown.order) {
        let action = shown.case.actions[role].text.get(shown.language);
        let name = shown.roles.name(role, shown.language);
        page.gap();
        if shown.reveal {
            page.hanging(
                2,
                &format!("{number}  "),
                &words::cases::role_behind(spoken, name, action),
            );
        } else {
            page.hanging(2, &format!("{number}  "), action);
        }
    }
    let costs = |role| Some((role, shown.case.costs(role, shown.language)?));
    let costs: Vec<(Role, &str)> = shown.order.into_iter().filter_map(costs).collect();
    if shown.reveal && !costs.is_empty() {
        page.gap();
        page.text(0, words::cases::cost(spoken));
        for (role, costs) in costs {
            let name = shown.roles.name(role, shown.language);
            page.text(2, &words::cases::role_behind(spoken, name, costs));
        }
    }
    page.finish()
}
