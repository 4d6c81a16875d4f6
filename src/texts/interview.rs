//! The words of the interview: start screen, statements, review and leaving.

use crate::model::{Form, Perspective};
use crate::texts::Count;

/// The words of the interview.
#[derive(Debug)]
pub struct Interview {
    /// The lines before the first statement: what this is, how it works, what is kept.
    pub welcome: fn(&Welcome<'_>) -> Vec<String>,
    /// The choice of the full form: statements and minutes.
    pub full: fn(usize) -> String,
    /// The choice of the short form.
    pub short: fn(usize) -> String,
    /// The keys of the short form.
    pub short_keys: &'static [char],
    /// The choice to start when the form is known already.
    pub begin: &'static str,
    /// The choice to go on in this language, on the start screen of another.
    pub in_this_language: &'static str,
    /// The keys of that choice.
    pub in_this_language_keys: &'static [char],
    /// The choice to leave.
    pub leave: &'static str,
    /// "Statement 7 of 24".
    pub progress: fn(usize, usize) -> String,
    /// What to keep in mind while answering; nothing for the usual perspective.
    pub reminder: fn(Perspective) -> Option<&'static str>,
    /// The answer just given: number and label.
    pub previous: fn(&str) -> String,
    /// A skipped statement in a list or beside the progress.
    pub skipped: &'static str,
    /// Behind the answer that was given before.
    pub chosen: &'static str,
    /// What a digit does: lowest and highest answer.
    pub digit_goes_on: fn(u8, u8) -> String,
    /// What a digit does when Enter is needed.
    pub digit_then_enter: fn(u8, u8) -> String,
    /// The keys under a statement, most important first.
    pub keys: &'static [&'static str],
    /// What a digit does, on a small screen: lowest and highest answer, and whether Enter is needed.
    pub few_to_press: fn(u8, u8, bool) -> String,
    /// The answers, on a screen where every row counts.
    pub few_answers: fn(u8, u8) -> String,
    /// The keys in a few letters, for small screens.
    pub few_keys: &'static [&'static str],
    /// What Escape says.
    pub escape: &'static str,
    /// What a key says that is no answer: the key (empty when it has no character), lowest and highest answer.
    pub stray: fn(&str, u8, u8) -> String,
    /// What Enter says before there is an answer: lowest and highest answer.
    pub choose_first: fn(u8, u8) -> String,
    /// What a key says that does nothing here: the key, empty when it has no character.
    pub no_such_key: fn(&str) -> String,
    /// The keys of a field in which a suggestion stands.
    pub suggestion_keys: &'static [&'static str],
    /// The keys of a field in which something was typed.
    pub field_keys: &'static [&'static str],
    /// The help on a statement: lowest and highest answer, and the words for skipping, where one can.
    pub help: fn(u8, u8, Option<&str>) -> Vec<String>,
    /// Under a page that goes on or ends with any key.
    pub any_key: &'static str,
    /// The keys that leave, lower case.
    pub quit_keys: &'static [char],
    /// The keys that skip.
    pub skip_keys: &'static [char],
    /// The keys that go back in line mode.
    pub back_keys: &'static [char],
    /// "All done: 23 answered, 1 skipped."
    pub done: fn(usize, usize) -> String,
    /// What can be done after the last statement, most important first.
    pub done_keys: &'static [&'static str],
    /// The other keys there.
    pub done_other_keys: &'static [&'static str],
    /// Which statements would make the result complete.
    pub helpful: fn(&[String]) -> String,
    /// The field of the review.
    pub field: &'static str,
    /// What Enter does in the review.
    pub field_hint: &'static str,
    /// The keys of the review.
    pub review_keys: &'static [&'static str],
    /// There is no statement with this number.
    pub no_such_statement: fn(usize) -> String,
    /// The words of line mode.
    pub lines: Lines,
    /// The words that can be typed in it.
    pub typed: TypedWords,
    /// The keys to go on with the other form.
    pub other_progress_keys: &'static [char],
    /// The keys under the result in a terminal.
    pub closing: Closing,
    /// "statement" with its number.
    pub statements: fn(u64) -> Count,
}

/// What the start screen says.
#[derive(Debug, Clone, Copy)]
pub struct Welcome<'a> {
    /// The title of the questionnaire.
    pub title: &'a str,
    /// What the person keeps in mind.
    pub perspective: Perspective,
    /// The lowest and highest answer.
    pub scale: (u8, u8),
    /// The form, when it was chosen beforehand, with its number of statements.
    pub form: Option<(Form, usize)>,
    /// Where unfinished progress is kept; nothing when it is not.
    pub kept_in: Option<&'a str>,
    /// Whether the result is kept there too.
    pub keeps_result: bool,
    /// The code one needs to go on later, when one was drawn.
    pub code: Option<&'a str>,
    /// A digit needs Enter.
    pub confirm: bool,
    /// Plain lines: no single keys.
    pub lines: bool,
}

/// The words of line mode.
#[derive(Debug)]
pub struct Lines {
    /// How to answer, once at the start: lowest and highest answer.
    pub instructions: fn(u8, u8) -> Vec<String>,
    /// The prompt: lowest and highest answer.
    pub prompt: fn(u8, u8) -> String,
    /// The old answer, when going back.
    pub old_answer: fn(&str) -> String,
    /// An answer was noted: number and label.
    pub noted: fn(&str) -> String,
    /// A statement was skipped.
    pub noted_skip: &'static str,
    /// An answer in words: number and label.
    pub answer: fn(u8, &str) -> String,
    /// What was typed is not an answer: what, lowest and highest, and whether one can skip.
    pub not_an_answer: fn(&str, u8, u8, bool) -> String,
    /// What was typed could be several answers: what, and each of them as it is typed and in words.
    pub several_answers: fn(&str, &[(String, String)]) -> String,
    /// What was typed is not readable text.
    pub not_text: &'static str,
    /// This is the first statement.
    pub first: &'static str,
    /// How to choose in a menu: whether Enter is a choice, and what is typed for the others.
    pub choose: fn(bool, &[String]) -> String,
    /// What was typed is none of the choices.
    pub not_a_choice: fn(&str) -> String,
    /// A menu entry: key and label.
    pub option: fn(&str, &str) -> String,
    /// The prompt of the review.
    pub review: &'static str,
    /// An entry of the list of answers: number, answer, text.
    pub entry: fn(usize, &str, &str) -> String,
}

/// Words that are understood in plain lines, in every language at the same time, as
/// [`normalised`](crate::model::wording::normalised) leaves them.
#[derive(Debug)]
pub struct TypedWords {
    /// To hear the question again, and how to answer.
    pub help: &'static [&'static str],
    /// To go back.
    pub back: &'static [&'static str],
    /// To skip.
    pub skip: &'static [&'static str],
    /// To stop.
    pub quit: &'static [&'static str],
    /// Words that make no difference in an answer.
    pub fillers: &'static [&'static str],
    /// Words that turn an answer round.
    pub negations: &'static [&'static str],
    /// The answer between agreeing and disagreeing.
    pub middle: &'static [&'static str],
    /// Agreeing and disagreeing.
    pub agreeing: &'static [&'static str],
}

/// The keys under the result.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the label of the key with its name"
)]
pub struct Closing {
    pub save: &'static str,
    pub save_keys: &'static [char],
    pub answers: &'static str,
    pub answers_keys: &'static [char],
    /// The choices to answer the same statements once more: as the job asks, and as one would like to work.
    pub job: &'static str,
    pub job_keys: &'static [char],
    pub wish: &'static str,
    pub wish_keys: &'static [char],
    /// The words for all of these in plain lines.
    pub save_word: &'static str,
    pub answers_word: &'static str,
    pub job_word: &'static str,
    pub wish_word: &'static str,
    /// The choice to stop, and its word.
    pub stop: &'static str,
    pub stop_word: &'static str,
    /// What Enter says at the end of plain lines.
    pub last_line: &'static str,
    /// The prompt for the name of a file, and the name that is filled in: the day, ISO 8601.
    pub file_prompt: &'static str,
    pub file_name: fn(&str) -> String,
    /// The prompt for an intention.
    pub intention: &'static str,
    /// A file was written.
    pub saved: fn(&str) -> String,
    /// A row was added to a file, under this code.
    pub row_saved: fn(&str, &str) -> String,
    /// The same, without a code.
    pub row_saved_without_code: fn(&str) -> String,
    /// Before that file is asked for: what it is about.
    pub colleague_intro: &'static str,
    /// The prompt for the file with answers about a colleague, and the name that is filled in.
    pub colleague_prompt: &'static str,
    pub colleague_file_name: fn(&str) -> String,
    /// The choice to clear the screen for the next person.
    pub wipe: &'static str,
}
