//! What the command line says of columns, looked up in a header.

use std::sync::Arc;

use crate::answers::settings::Settings;
use crate::error::{ColumnNotice, SheetFault};
use crate::model::wording::words;

use super::names::Names;
use crate::answers::detail::Detail;

/// Statements and details whose column was given by hand; without a column they have none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::answers) struct Settled {
    pub(in crate::answers) statements: Vec<(usize, Option<usize>)>,
    pub(in crate::answers) details: Vec<(Detail, Option<usize>)>,
    /// What was given a column that only other files have.
    pub(in crate::answers) elsewhere: Vec<ColumnNotice>,
}

impl Settled {
    /// Looks up what was given.
    ///
    /// # Errors
    /// When a column is not there, or what it should hold is neither a statement nor a detail.
    pub(in crate::answers) fn of(
        settings: &Settings,
        names: &Names<'_>,
        header: &[Arc<str>],
    ) -> Result<Self, SheetFault> {
        let mut settled = Self::default();
        for (what, name) in settings.named() {
            let column = Some(name).filter(|name| !name.trim().is_empty());
            let column = match column.map(|name| find(header, name)).transpose() {
                Err(SheetFault::NoSuchColumn { name }) if settings.columns_elsewhere => {
                    let what = what.to_owned();
                    settled
                        .elsewhere
                        .push(ColumnNotice::Elsewhere { what, name });
                    continue;
                }
                found => found?,
            };
            if let Some(detail) = Detail::from_key(what) {
                settled.details.push((detail, column));
            } else if let Some(place) = names.index(what) {
                settled.statements.push((place, column));
            } else {
                return Err(SheetFault::NoSuchDetail {
                    name: what.to_owned(),
                });
            }
        }
        Ok(settled)
    }

    pub(in crate::answers) fn is_settled(&self, place: usize) -> bool {
        self.statements.iter().any(|(known, _)| *known == place)
    }
}

/// The column with this name: as it is written, or else by its words; or the one with this number, as in `#2`.
///
/// # Errors
/// When there is none, or more than one.
pub(crate) fn find(header: &[impl AsRef<str>], name: &str) -> Result<usize, SheetFault> {
    let named = |is: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let columns = header.iter().enumerate();
        let named = columns.filter(|(_, known)| is(known.as_ref()));
        named.map(|(at, _)| at).collect()
    };
    let mut found = named(&|known| known.trim() == name.trim());
    if found.is_empty() {
        let plain = words(name);
        found = named(&|known| !plain.is_empty() && words(known) == plain);
    }
    let number = || {
        name.trim()
            .strip_prefix('#')?
            .parse::<usize>()
            .ok()?
            .checked_sub(1)
    };
    let name = name.to_owned();
    match (found.as_slice(), number()) {
        ([column], _) => Ok(*column),
        (&[], Some(column)) if column < header.len() => Ok(column),
        (&[], _) => Err(SheetFault::NoSuchColumn { name }),
        (several, _) => Err(SheetFault::SameName {
            name,
            columns: several.iter().map(|at| at + 1).collect(),
        }),
    }
}
