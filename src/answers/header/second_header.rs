//! Rows right under the names of the columns that are names as well.

use std::borrow::Cow;

use crate::answers::columns::names::{Meaning, Names};
use crate::model::wording::words;

use super::worded::only_id;

/// What a survey writes under each of its questions, in the row under their names.
const RESPONSE: [&str; 4] = ["response", "antwoord", "reactie", "open ended response"];

/// What Qualtrics writes in the cells of its third row.
const IMPORT_ID: &str = "\"ImportId\"";

/// Whether a row under the names does nothing but name columns that have no name there, such as that of the code.
pub(in crate::answers) fn names_the_rest<'c>(
    names: &Names<'_>,
    header: &[impl AsRef<str>],
    row: impl Iterator<Item = Cow<'c, str>>,
) -> bool {
    let mut says_detail = false;
    for (column, cell) in row.enumerate() {
        let is_named = |name: &str| !name.trim().is_empty();
        if !is_named(&cell) {
            continue;
        }
        if header
            .get(column)
            .is_none_or(|name| is_named(name.as_ref()))
        {
            return false;
        }
        says_detail |= matches!(names.meaning(&cell), Meaning::Detail(..));
    }
    says_detail
}

/// Whether a row under the names says what they are called elsewhere, instead of what someone answered: these columns, each with
/// the index of its statement. Under an id the text of any statement says so.
pub(in crate::answers) fn is_second_header<'c>(
    names: &Names<'_>,
    header: &[impl AsRef<str>],
    columns: &[(usize, usize)],
    cell: impl Fn(usize) -> Option<&'c [u8]>,
) -> bool {
    let (mut filled, mut same, mut codes, mut response) = (0, 0, 0, 0);
    for (column, index) in columns {
        let cell = String::from_utf8_lossy(cell(*column).unwrap_or_default());
        if cell.trim().is_empty() {
            continue;
        }
        filled += 1;
        codes += usize::from(cell.contains(IMPORT_ID));
        response += usize::from(RESPONSE.contains(&words(&cell).as_str()));
        let is_text = || {
            let name = header.get(*column);
            name.is_some_and(|name| only_id(names, name.as_ref()).is_some())
        };
        same += usize::from(matches!(
            names.meaning(&cell),
            Meaning::Statement(found)
                if found.index == *index || (found.wording.is_some() && is_text())
        ));
    }
    filled > 0
        && [same, codes, response]
            .into_iter()
            .any(|count| 2 * count >= filled)
}
