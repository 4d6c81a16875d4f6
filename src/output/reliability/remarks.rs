//! What the figures of roles and statements mean, in sentences.

use crate::model::Role;
use crate::statistics::reliability::{
    Hint, Missing, Reliability, RoleReliability, StatementReliability,
};
use crate::words::reliability as words;
use crate::words::reliability::remark::{Remark, Wrong, hint, remark};

use super::build::ReliabilityBuilder;

impl ReliabilityBuilder<'_> {
    pub(super) fn role_remarks(&self, role: Role) -> Vec<String> {
        let reliability = self.findings.reliability;
        let found = &reliability.roles[role];
        let role = self.name(role);
        let mut remarks = Vec::new();
        if reliability.tells_nothing() {
            return Vec::new();
        }
        if found.withheld {
            remarks.push(Remark::TooFewPeople {
                role,
                missing: reliability.missing,
                fewest: Reliability::FEWEST_SHOWN,
            });
        } else if found.used < 2 {
            remarks.push(Remark::NothingVaries { role });
        } else {
            if found.too_few_to_judge() {
                remarks.push(Remark::FewPeople {
                    role,
                    people: found.people,
                    few: RoleReliability::FEW,
                });
            }
            remarks.extend(uncomputed(found, reliability.missing, role));
        }
        let remarks = remarks.iter();
        remarks.map(|one| remark(self.language, one)).collect()
    }

    pub(super) fn too_few_complete(&self) -> Option<String> {
        let reliability = self.findings.reliability;
        let withheld = !reliability.tells_nothing() && !reliability.tells_of_the_mix();
        withheld.then(|| words::too_few_complete(self.language, Reliability::FEWEST_SHOWN))
    }

    pub(super) fn statement_remarks(
        &self,
        role: Role,
        statement: &StatementReliability,
    ) -> Option<String> {
        let named = self.named(statement.place);
        if !statement.varies {
            let statement_named = named.as_str();
            let left_out = if statement.answered == 0 {
                Remark::Unanswered {
                    statement: statement_named,
                }
            } else {
                Remark::DoesNotVary {
                    statement: statement_named,
                }
            };
            return Some(remark(self.language, &left_out));
        }
        let wrong = match statement.hint? {
            Hint::KeyedTheWrongWay => Wrong::Way,
            Hint::MeasuresAnotherRole(other) => Wrong::Role {
                own: self.name(role),
                other: self.name(other),
            },
            Hint::HardlyHangsTogether => Wrong::Hardly,
        };
        Some(hint(self.language, &named, wrong))
    }

    /// The id of a statement with its text.
    fn named(&self, place: usize) -> String {
        let Some(statement) = self.findings.questionnaire.statement(place) else {
            return String::new();
        };
        let (open, close) = self.language.quotes();
        format!(
            "{} ({open}{}{close})",
            statement.id,
            statement.text.get(self.of_statements)
        )
    }
}

/// What is odd about the figures of a role, and what they lack.
fn uncomputed<'a>(
    found: &RoleReliability,
    missing: Missing,
    role: &'a str,
) -> impl Iterator<Item = Remark<'a>> {
    let left_out = |statement: &StatementReliability| !statement.varies && statement.answered > 0;
    let alpha = match found.alpha {
        None => Some(Remark::NoAlpha { role }),
        Some(alpha) if alpha < 0.0 => Some(Remark::NegativeAlpha {
            role,
            beyond_chance: found.interval.is_some_and(|(_, high)| high < 0.0),
        }),
        Some(_) => None,
    };
    let omega = match found.omega {
        None if found.used == 2 => Some(Remark::TwoStatements { role }),
        None => Some(Remark::NoOmega { role }),
        Some(_) => None,
    };
    let error = found.error.is_none()
        && missing == Missing::Pairwise
        && found.statements.iter().any(left_out);
    let error = error.then_some(Remark::NoErrorWithout { role });
    [alpha, omega, error].into_iter().flatten()
}
