//! What stands around a statement in the name of a column.

use super::code::is_code;

/// The fewest words that are the start of a text, behind an id.
const SHORTEST_START: usize = 2;

/// Words with which forms mark a question that has to be answered.
const REQUIRED: [&str; 5] = [
    "verplicht",
    "required",
    "vereist",
    "obligatory",
    "pflichtfeld",
];

/// What stands around a statement in a name.
pub(in crate::answers) struct Around<'w> {
    before: Vec<&'w str>,
    after: Vec<&'w str>,
    /// The number at the end right after the statement.
    mark: Option<&'w str>,
}

impl<'w> Around<'w> {
    /// What stands around the words from `start` to `end`, with a number that is `glued` to the last of them.
    pub(in crate::answers) fn of(
        words: &[&'w str],
        start: usize,
        end: usize,
        glued: Option<&'w str>,
    ) -> Self {
        let kept = |words: Option<&[&'w str]>| -> Vec<&'w str> {
            let words = words.unwrap_or_default().iter().copied();
            words.filter(|word| !REQUIRED.contains(word)).collect()
        };
        let (before, mut after) = (kept(words.get(..start)), kept(words.get(end..)));
        let number = match after.as_slice() {
            [number] if number.bytes().all(|byte| byte.is_ascii_digit()) => Some(*number),
            _ => None,
        };
        let mark = glued.filter(|_| after.is_empty()).or(number);
        if mark.is_some() {
            after.clear();
        }
        Self {
            before,
            after,
            mark,
        }
    }

    /// The same without some words.
    pub(in crate::answers) fn without(mut self, is_left_out: impl Fn(&str) -> bool) -> Self {
        self.before.retain(|word| !is_left_out(word));
        self.after.retain(|word| !is_left_out(word));
        self
    }

    /// The same without the longest start of one of some texts, as it is written behind an id; its last word may be cut.
    pub(in crate::answers) fn without_start_of<'t>(
        mut self,
        texts: impl Iterator<Item = &'t str>,
    ) -> Self {
        let after = &self.after;
        let starts = texts.flat_map(|text| {
            (0..after.len())
                .map(move |at| (start_of(text, after.get(at..).unwrap_or_default()), at))
        });
        let longest = starts.max_by_key(|(length, _)| *length);
        if let Some((length, at)) = longest.filter(|(length, _)| *length >= SHORTEST_START) {
            self.after.drain(at..at + length);
        }
        self
    }

    /// Whether nothing but codes and numbers stands around it.
    pub(in crate::answers) fn is_code(&self) -> bool {
        self.before
            .iter()
            .chain(&self.after)
            .all(|word| is_code(word))
    }

    /// All that stands around it.
    pub(in crate::answers) fn frame(&self) -> String {
        self.without_mark() + self.mark.unwrap_or_default()
    }

    /// The same without the number at the end, if there is one.
    pub(in crate::answers) fn unmarked(&self) -> Option<String> {
        self.mark.map(|_| self.without_mark())
    }

    fn without_mark(&self) -> String {
        format!("{}|{}", self.before.join(" "), self.after.join(" "))
    }
}

/// How many of some words are the start of a text; the last may be the start of a word.
fn start_of(text: &str, words: &[&str]) -> usize {
    let mut text = text.split(' ');
    let mut count = 0;
    for (word, expected) in words.iter().zip(text.by_ref()) {
        if *word != expected {
            return count + usize::from(expected.starts_with(word));
        }
        count += 1;
    }
    count
}
