//! The core: what a statement, an answer and a profile are, and how one follows from the other.
//!
//! Pure: only `std`, no files, no clock, no environment, no printing. Every number that the program
//! shows about one person is made in [`Profile`], from integers, so that it is the same in every
//! mode, format and thread count.

mod acquiescence_effect;
mod advice;
mod agenda;
mod agreement;
mod answers;
mod case;
mod case_advice;
mod code;
mod delimited;
mod edition;
mod form;
mod format;
mod formula_guard;
mod fraction;
mod guess;
mod invitation;
mod language;
mod made_up;
mod order;
mod paper_part;
mod paper_sums;
mod pattern;
mod person_code;
mod perspective;
mod points;
mod precision;
mod profile;
mod questionnaire;
mod role;
mod role_advice;
mod role_text;
mod room_view;
mod room_vote;
mod scale;
mod scoring_key;
mod sitting;
mod situation;
mod slug;
mod standard_error;
mod statement;
mod tally;
pub mod wording;
mod wording_lines;
mod written;

pub use acquiescence_effect::AcquiescenceEffect;
pub use advice::{Advice, advice};
pub(crate) use advice::{MOST_WORDS, MOST_WORDS_ON_AVERAGE, Rule};
pub use agenda::{Part, PartKind};
pub(crate) use agreement::{
    LegendSubject, agreement, falling_label, in_legends, is_complete, is_either,
};
pub use answers::{AnswerOutOfRange, Answers};
pub use case::{Action, Case};
pub(crate) use case::{FEWEST_CASES, MOST_CASES};
pub use case_advice::case_advice;
pub(crate) use case_advice::{LENGTHS_APART, MOST_WORDS_OF_A_CASE};
pub use code::PackedAnswer;
pub use delimited::Dialect;
pub(crate) use edition::{same_major_version, same_statements};
pub(crate) use form::ByForm;
pub use form::Form;
pub(crate) use format::Format;
pub(crate) use formula_guard::{runs_as_formula, with_formula_guard, without_formula_guard};
pub use fraction::Fraction;
pub(crate) use guess::ExpectedOrder;
pub use invitation::Invitation;
pub use language::{LanguageTag, Translated};
pub(crate) use made_up::{MADE_UP, without_made_up};
pub use order::shuffled;
pub use paper_part::PaperPart;
pub(crate) use paper_sums::PaperSums;
pub use pattern::longest_run;
pub(crate) use person_code::{is_no_code, is_rounded_code, is_words, loose_code, person_code};
pub use perspective::Perspective;
pub use precision::Precision;
pub use profile::{Label, Profile, RoleResult, Shares, Strength, Unjudged, mix};
pub(crate) use questionnaire::MOST_STATEMENTS;
pub use questionnaire::{Imbalance, Questionnaire, QuestionnaireError, QuestionnaireParts};
pub use role::{ByRole, Role, RoleSet};
pub(crate) use role_advice::LONGEST_SUMMARY;
pub use role_advice::role_advice;
pub use role_text::{Pitfall, RoleText, RoleTexts};
pub(crate) use room_view::{RoomPicture, RoomStatement, RoomView, ShownHands};
pub(crate) use room_vote::{RoomItem, RoomVote};
pub use scale::{Keying, Scale};
pub(crate) use scoring_key::ScoringKey;
pub use sitting::Given;
pub(crate) use sitting::{Position, Sitting};
pub use situation::{RatedSituation, Rating, Situation};
pub use slug::Slug;
pub use standard_error::MeasurementError;
pub(crate) use standard_error::{difference_needed, difference_needed_of_squares};
pub(crate) use statement::{OTHER_COLUMNS, compared_id};
pub use statement::{Statement, StatementId};
pub(crate) use tally::{FEWEST_IN_A_STRAIGHT_LINE, half_rule};
pub use tally::{RoleTally, Sum, Tally};
pub(crate) use written::{
    coded_answer, is_no_answer, is_percentage, written_code, written_digit, yes_or_no,
};
