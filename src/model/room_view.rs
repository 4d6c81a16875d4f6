/// What a room sees of its vote. A hand that is still hidden is never in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RoomView {
    /// A statement to vote on, or the hands for it.
    Statement(RoomStatement),
    /// A part of a half day, or a role: a title, and paragraphs below it.
    Slide { title: String, text: Vec<String> },
    /// The picture of the room.
    Picture(RoomPicture),
}

/// The picture of a room as it looks on screens of several widths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomPicture {
    /// The piece that the trainer sees now.
    pub at: usize,
    /// The pieces for each of these widths, as many for each; the narrowest first.
    pub layouts: Vec<(usize, Vec<Vec<String>>)>,
}

/// A statement as a room sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RoomStatement {
    /// Where it stands: "Statement 3 of 12".
    pub heading: String,
    /// The statement, or what is asked about a case or a situation.
    pub text: String,
    /// Of a case or a situation that is voted on: what is going on.
    pub about: Option<String>,
    /// The lowest answer.
    pub lowest: u8,
    /// One label per answer, lowest first.
    pub labels: Vec<String>,
    /// The number of people in the room, when it is known.
    pub people: Option<u64>,
    /// The hands, once they are shown.
    pub shown: Option<ShownHands>,
}

/// Hands that everyone may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShownHands {
    /// The count per answer, lowest first.
    pub counts: Vec<u64>,
    /// What is said below them.
    pub below: String,
    /// What the answers stand for, lowest first; none where the labels say it.
    pub names: Vec<String>,
}
