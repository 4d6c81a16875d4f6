//! The situations.

use toml::de::DeTable;

use crate::error::{RangeProblem, ValueType};
use crate::model::{ByRole, Rating, Situation};

use super::findings::Diagnostics;
use super::language::Languages;
use super::name::{self, UniqueIds};
use super::table::TomlTable;
use super::value::{self, TomlValue};
use super::{instrument, key};

/// Reads the root table of a file with situations.
pub(super) fn read(root: &DeTable, findings: &mut Diagnostics) -> Option<Vec<Situation>> {
    let root = TomlTable::new(root, 0, key::SITUATIONS, findings);
    instrument::format(&root, findings);
    let languages = Languages::read(&root, findings);
    let mut ids = UniqueIds::default();
    let tables = (key::SITUATION, key::SITUATION_TABLE);
    root.each(tables, key::ID, findings, |table, findings| {
        situation(table, &languages, &mut ids, findings)
    })
}

fn situation(
    table: &TomlTable,
    languages: &Languages,
    ids: &mut UniqueIds,
    findings: &mut Diagnostics,
) -> Option<Situation> {
    let id = name::slug(table, ids, findings);
    let title = languages.translated(table, key::TITLE, findings);
    let text = languages.translated(table, key::TEXT, findings);
    let ratings = ratings(table, findings);
    let example = table.truth(key::EXAMPLE, findings);
    Some(Situation {
        id: id?,
        title: title?,
        text: text?,
        ratings: ratings?,
        example: example?,
    })
}

fn ratings(table: &TomlTable, findings: &mut Diagnostics) -> Option<ByRole<Rating>> {
    let value = table.required(key::RATINGS, findings)?;
    let entries = value::table(key::RATINGS, ValueType::Table, value, findings)?;
    let table = TomlTable::new(entries, value.span().start, key::RATINGS_TABLE, findings);
    ByRole::from_fn(|role| {
        let value = table.required(role.key(), findings)?;
        rating(role.key(), value, findings)
    })
    .all()
}

fn rating(key: &str, value: &TomlValue, findings: &mut Diagnostics) -> Option<Rating> {
    let number = value::whole_number(key, value, findings)?;
    let rating = value::small(number.value).and_then(Rating::new);
    if rating.is_none() {
        let found = number.value.to_string();
        findings.add(number.at, RangeProblem::Rating { found });
    }
    rating
}
