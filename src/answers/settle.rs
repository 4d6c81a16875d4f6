//! What the command line says of columns, looked up in a header.

use std::sync::Arc;

use crate::error::SheetFault;
use crate::model::wording::words;

use super::detail::Detail;
use super::names::Names;
use super::settings::Settings;

/// Statements and details whose column was given by hand; without a column they have none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Settled {
    pub(super) statements: Vec<(usize, Option<usize>)>,
    pub(super) details: Vec<(Detail, Option<usize>)>,
}

impl Settled {
    /// Looks up what was given.
    ///
    /// # Errors
    /// When a column is not there, or what it should hold is neither a statement nor a detail.
    pub(super) fn of(
        settings: &Settings,
        names: &Names<'_>,
        header: &[Arc<str>],
    ) -> Result<Self, SheetFault> {
        let mut settled = Self::default();
        let id = settings
            .wanted
            .id_column
            .iter()
            .map(|name| (Detail::Id.key(), name));
        let columns = settings
            .columns
            .iter()
            .map(|(what, name)| (what.as_str(), name));
        for (what, name) in id.chain(columns) {
            let column = Some(name).filter(|name| !name.trim().is_empty());
            let column = column.map(|name| find(header, name)).transpose()?;
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

    pub(super) fn is_settled(&self, place: usize) -> bool {
        self.statements.iter().any(|(known, _)| *known == place)
    }
}

/// The column with this name: as it is written, or else by its words.
///
/// # Errors
/// When there is none.
pub(super) fn find(header: &[impl AsRef<str>], name: &str) -> Result<usize, SheetFault> {
    let plain = words(name);
    let exact = header
        .iter()
        .position(|known| known.as_ref().trim() == name.trim());
    let alike = || {
        header
            .iter()
            .position(|known| !plain.is_empty() && words(known.as_ref()) == plain)
    };
    exact
        .or_else(alike)
        .ok_or_else(|| SheetFault::NoSuchColumn {
            name: name.to_owned(),
        })
}
