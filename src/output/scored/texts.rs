//! The cells of a row from the looked-up numbers, every text made beforehand.

use crate::model::{
    Dialect, Form, PackedAnswer, Questionnaire, Role, RoleSet, Strength, half_rule,
};
use crate::score::{LeadVerdict, LookedUp, LookupScorer, Numerators};

use super::decimal::{Decimals, Short};
use super::line::{Line, Piece};

/// The texts of the numbers of one form.
#[derive(Debug, Clone)]
pub(super) struct Texts {
    scorer: LookupScorer,
    delimiter: u8,
    /// One more than the most statements of a role.
    most: usize,
    /// The cells `status` to `answered_connector` by the numbers of answers.
    openings: Vec<Piece>,
    scores: Decimals,
    shares: Decimals,
    acquiescence: Decimals,
    /// The cells `leading`, `label` and `strength` by verdict.
    verdicts: [Piece; 16],
    /// The cells of a mix that is not there.
    nothing: Piece,
    /// `false` and `true`.
    endings: [Short; 2],
}

impl Texts {
    /// The texts of a form; nothing when its numbers are not looked up.
    pub(super) fn new(questionnaire: &Questionnaire, form: Form, dialect: Dialect) -> Option<Self> {
        let scorer = LookupScorer::new(questionnaire, form)?;
        let delimiter = dialect.delimiter;
        let decimals = |numbers: Numerators| Decimals::new(numbers, dialect.decimal_mark);
        let most = 1 + scorer.asked().into_iter().max()?;
        Some(Self {
            most,
            openings: openings(most, scorer.asked(), delimiter),
            scores: decimals(scorer.scores()),
            shares: decimals(scorer.shares()),
            acquiescence: decimals(scorer.acquiescence()),
            verdicts: LeadVerdict::all().map(|verdict| Piece::new(&words_of(verdict, delimiter))),
            nothing: Piece::new(&[delimiter; 6]),
            endings: [false, true].map(|is| Short::new(truth(is).as_bytes())),
            scorer,
            delimiter,
        })
    }

    /// Adds the cells from `status` to `straight_line`; whether the row is complete. Nothing when the row is not looked up.
    pub(super) fn push(
        &self,
        answers: &[PackedAnswer],
        line: &mut Line,
        out: &mut Vec<u8>,
    ) -> Option<bool> {
        let found = self.scorer.find(answers)?;
        line.clear();
        line.piece(self.opening(&found)?);
        for score in found.scores {
            let score = score.map_or(Short::EMPTY, |score| self.scores.of(score));
            line.cell(self.delimiter, score);
        }
        match found.mix {
            Some((shares, verdict)) => {
                for share in shares {
                    line.cell(self.delimiter, self.shares.of(share));
                }
                line.piece(self.verdicts.get(verdict.index())?);
            }
            None => line.piece(&self.nothing),
        }
        let acquiescence = found.acquiescence;
        let acquiescence = acquiescence.map_or(Short::EMPTY, |excess| self.acquiescence.of(excess));
        line.cell(self.delimiter, acquiescence);
        let [no, yes] = self.endings;
        line.cell(self.delimiter, if found.straight_line { yes } else { no });
        out.extend_from_slice(line.bytes());
        Some(found.mix.is_some())
    }

    fn opening(&self, found: &LookedUp) -> Option<&Piece> {
        let [b, e, c] = found.answered;
        self.openings.get((b * self.most + e) * self.most + c)
    }
}

/// The cells `status` to `answered_connector` for every number of answers.
fn openings(most: usize, asked: [usize; 3], delimiter: u8) -> Vec<Piece> {
    let number: Vec<Vec<u8>> = (0..most)
        .map(|n| [&[delimiter], n.to_string().as_bytes()].concat())
        .collect();
    let mut openings = Vec::with_capacity(most.pow(3));
    let mut text = Vec::new();
    for (b, first) in number.iter().enumerate() {
        for (e, second) in number.iter().enumerate() {
            for (c, third) in number.iter().enumerate() {
                let complete = [b, e, c]
                    .into_iter()
                    .zip(asked)
                    .all(|(n, k)| half_rule(n as u64, k as u64));
                let status: &[u8] = if complete { b"complete" } else { b"incomplete" };
                text.clear();
                text.push(delimiter);
                for part in [status, first, second, third] {
                    text.extend_from_slice(part);
                }
                openings.push(Piece::new(&text));
            }
        }
    }
    openings
}

/// The cells `leading`, `label` and `strength`.
fn words_of(verdict: LeadVerdict, delimiter: u8) -> Vec<u8> {
    let strength = verdict.strength().map_or("", Strength::key);
    let cells = [&*joined(verdict.leading()), verdict.label().key(), strength];
    let cells = cells.map(|cell| [&[delimiter], cell.as_bytes()].concat());
    cells.concat()
}

/// The leading roles with a plus between them.
pub(super) fn joined(roles: RoleSet) -> String {
    let keys: Vec<&str> = roles.iter().map(Role::key).collect();
    keys.join("+")
}

/// Whether something is so, as a cell.
pub(super) const fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}
