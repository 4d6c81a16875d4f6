//! What is said of a file before it is read.

use crate::answers::detail::Detail;
use crate::answers::file::delimiter::Delimiter;
use crate::answers::file::encoding::Encoding;
use crate::model::Perspective;

use super::answer::StepLabel;

/// How a file is to be read; the default is to find out.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The encoding, whatever the bytes say.
    pub encoding: Option<Encoding>,
    /// The delimiter, whatever the header says.
    pub delimiter: Option<Delimiter>,
    /// What is wanted of each row besides the answers.
    pub wanted: Wanted,
    /// Ids of statements and keys of details with the name of their column, whatever the header says; an empty name is none.
    pub columns: Vec<(String, String)>,
    /// Whether the file may lack such a column, since another one has it: then its names say what its columns hold.
    pub columns_elsewhere: bool,
    /// The names of the columns of a file without a header; a first row that equals them is one.
    pub header: Option<Vec<String>>,
    /// Texts of cells with the answer they stand for; nothing when they are no answer.
    pub labels: Vec<StepLabel>,
    /// The sheets of a workbook that are read; none is to find out.
    pub sheets: Vec<String>,
    /// From whose eyes rows are that do not say it.
    pub perspective: Option<Perspective>,
    /// Read every row the long way; the result is the same.
    pub without_shortcuts: bool,
}

impl Settings {
    /// The same for rows of which a title says from whose eyes they are.
    pub(super) fn titled(&self, title: Option<Perspective>) -> Self {
        Self {
            perspective: title.or(self.perspective),
            ..self.clone()
        }
    }

    /// The same where texts beside the names of the columns say it; one's own wording may be of a wish or the job too.
    pub(super) fn worded(&self, wording: Option<Perspective>) -> Self {
        let others = wording.filter(|wording| *wording != Perspective::Own);
        Self {
            perspective: others.or(self.perspective).or(wording),
            ..self.clone()
        }
    }

    /// What was given a column by its name, with that name: an id of a statement or a key of a detail.
    pub(crate) fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        let id = self.wanted.id_column.iter();
        let id = id.map(|name| (Detail::Id.key(), name.as_str()));
        let columns = self.columns.iter();
        id.chain(columns.map(|(what, name)| (what.as_str(), name.as_str())))
    }
}

/// What is wanted of each row besides the answers.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The column that holds the id; otherwise the one that is named like one.
    pub id_column: Option<String>,
    /// Columns whose cells are kept.
    pub keep: Vec<String>,
    /// Whether a file may lack them: their cells are empty then.
    pub may_lack: bool,
    /// Whether something must say which rows were handed in.
    pub submitted: bool,
}
