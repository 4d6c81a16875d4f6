//! Texts of statements beside their ids, in a row above or below the names: they say from whose eyes the answers are.

use std::collections::BTreeSet;

use crate::answers::columns::names::{Meaning, Names};
use crate::answers::detail::Detail;
use crate::answers::file::record::Records;
use crate::error::{Notice, QuestionNotice, SheetFault};
use crate::model::Perspective;

/// The statement in the name of a column, where only its id is there.
pub(super) fn only_id(names: &Names<'_>, name: &str) -> Option<usize> {
    let found = names.statement(name)?;
    found.wording.is_none().then_some(found.index)
}

/// Adds the perspectives of the wordings that a row has for columns of which the name is only an id.
///
/// # Errors
/// When a text there is that of another statement.
pub(super) fn add_wordings(
    names: &Names<'_>,
    header: &[String],
    row: &Records,
    wordings: &mut BTreeSet<Perspective>,
) -> Result<(), SheetFault> {
    for ((name, cell), column) in header.iter().zip(row.cells()).zip(1..) {
        let Some(text) = names.statement(&cell) else {
            continue;
        };
        let (Some(wording), Some(index)) = (text.wording, only_id(names, name)) else {
            continue;
        };
        if index != text.index {
            let statement = names.questionnaire().statement(text.index);
            return Err(SheetFault::OtherText {
                column,
                id: name.trim().into(),
                other: statement.map_or("", |one| one.id.as_str()).into(),
            });
        }
        wordings.insert(wording.perspective);
    }
    Ok(())
}

/// The one perspective that the wordings are of, and what is to be said of that.
pub(super) fn perspective(
    names: &Names<'_>,
    header: &[String],
    wordings: &BTreeSet<Perspective>,
) -> (Option<Perspective>, Option<Notice>) {
    let says_itself = || {
        let mut meanings = header.iter().map(|name| names.meaning(name));
        meanings.any(|meaning| matches!(meaning, Meaning::Detail(Detail::Perspective, _)))
    };
    let mut wordings = wordings.iter().copied();
    match (wordings.next(), wordings.next()) {
        (Some(_), Some(_)) => (None, Some(QuestionNotice::MixedWording.into())),
        (Some(perspective), None) => {
            let is_new = perspective != Perspective::Own && !says_itself();
            let notice = QuestionNotice::WordedAs { perspective };
            (Some(perspective), is_new.then_some(notice.into()))
        }
        (None, _) => (None, None),
    }
}
