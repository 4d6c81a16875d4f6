//! What rows say of numbers where a number and its label stand in cells of their own, as in a codebook.

use crate::answers::answer::AnswerKey;
use crate::answers::source::table::UnreadSheet;
use crate::error::{MeaningPlace, OtherMeaning, SheetFault};
use crate::model::{Scale, written_digit};

use super::explained::{explained, other_meaning};

/// The fewest numbers of a scale that tell which way it runs, unless they are both ends.
const FEWEST: usize = 3;

/// A number, and the step that its label stands for.
type Pair = (u8, u8);

/// A cell that may be half of a [`Pair`].
enum Half {
    Number(u8),
    Step(u8),
    Neither,
    Empty,
}

/// How much of what may explain the answers is at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) enum Extent {
    Whole,
    /// The first rows, or only one.
    Start,
}

/// The first number of which rows say that it means another step than it counts for, in one cell or in two.
pub(in crate::answers) fn in_rows(
    answers: &AnswerKey,
    rows: &[Vec<String>],
    extent: Extent,
) -> Option<OtherMeaning> {
    let mut cells = rows.iter().flatten();
    let in_cell = cells.find_map(|cell| other_meaning(answers, cell));
    in_cell.or_else(|| {
        let mut scales = scales(answers, rows).into_iter();
        scales.find_map(|scale| turned(answers, &scale, extent))
    })
}

/// # Errors
/// When a sheet beside the answers says that a number means another step.
pub(in crate::answers) fn in_sheets(
    answers: &AnswerKey,
    sheets: Vec<UnreadSheet>,
) -> Result<(), SheetFault> {
    let found = sheets.into_iter().find_map(|UnreadSheet { sheet, rows }| {
        let meaning = in_rows(answers, &rows, Extent::Whole)?;
        let place = MeaningPlace::Sheet(sheet);
        Some(SheetFault::OtherMeaning { place, meaning })
    });
    found.map_or(Ok(()), Err)
}

/// Whether some rows say of a whole scale what its numbers mean.
pub(in crate::answers) fn explains_scale(answers: &AnswerKey, rows: &[Vec<String>]) -> bool {
    let scales = scales(answers, rows);
    scales.iter().any(|scale| scale.len() >= FEWEST)
}

/// The numbers with the steps of their labels that are all of a row: one of both in two cells, or the whole scale in order with each in
/// a cell, behind what it may be called. Every step is its number, or what that is the other way round.
pub(in crate::answers) fn only_pairs<'c>(
    answers: &AnswerKey,
    cells: impl Iterator<Item = &'c [u8]>,
) -> Vec<Pair> {
    let filled = cells.filter(|cell| !cell.trim_ascii().is_empty());
    let filled: Vec<_> = filled.map(String::from_utf8_lossy).collect();
    let pairs: Vec<Pair> = if let [first, second] = filled.as_slice() {
        side_by_side(&[half(answers, first), half(answers, second)])
    } else {
        let scale = answers.scale();
        let pairs = filled.iter().map(|cell| explained(answers, cell));
        let pairs = pairs
            .enumerate()
            .skip_while(|(at, pair)| *at == 0 && pair.is_none());
        let pairs: Option<Vec<Pair>> = pairs.map(|(_, pair)| pair).collect();
        let pairs = pairs.unwrap_or_default();
        let numbers = || pairs.iter().map(|(number, _)| *number);
        let is_whole = numbers().eq(scale.values()) || numbers().rev().eq(scale.values());
        if is_whole { pairs } else { Vec::new() }
    };
    let is_scale = pairs.iter().all(|(number, step)| number == step)
        || pairs.iter().all(|pair| is_turned(answers.scale(), *pair));
    if is_scale { pairs } else { Vec::new() }
}

/// That a number means the step of its label, which is another than it counts for.
pub(in crate::answers) fn meaning_of(answers: &AnswerKey, pair: Pair) -> Option<OtherMeaning> {
    let (number, step) = pair;
    let digit = char::from_digit(number.into(), 10)?;
    let counts = answers.is_given(digit) || number == step;
    (!counts).then(|| answers.meaning(digit, step))?
}

/// The scales in some rows: pairs of which the numbers go on up, or on down.
fn scales(answers: &AnswerKey, rows: &[Vec<String>]) -> Vec<Vec<Pair>> {
    let halves = |row: &Vec<String>| row.iter().map(|cell| half(answers, cell)).collect();
    let rows: Vec<Vec<Half>> = rows.iter().map(halves).collect();
    let across = rows.windows(2).flat_map(|two| match two {
        [first, second] => across(first, second),
        _ => Vec::new(),
    });
    let all = rows.iter().flat_map(|row| side_by_side(row)).chain(across);
    let mut scales: Vec<Vec<Pair>> = Vec::new();
    for pair in all {
        match scales.last_mut().filter(|scale| goes_on(scale, pair)) {
            Some(scale) => scale.push(pair),
            None => scales.push(vec![pair]),
        }
    }
    scales
}

fn goes_on(scale: &[Pair], (next, _): Pair) -> bool {
    match scale {
        [.., (before, _), (last, _)] => {
            before != last && (before < last) == (last < &next) && last != &next
        }
        [(last, _)] => *last != next,
        [] => true,
    }
}

/// The pairs in a row, all of them with the number first, or all with the label first.
fn side_by_side(row: &[Half]) -> Vec<Pair> {
    let is_step = |half: &Half| match half {
        Half::Number(_) => Some(false),
        Half::Step(_) => Some(true),
        Half::Neither | Half::Empty => None,
    };
    let is_label_first = row.iter().find_map(is_step);
    let filled = row.iter().filter(|half| !matches!(half, Half::Empty));
    let filled: Vec<&Half> = filled.collect();
    let pair = |two: &[&Half]| match (is_label_first?, two) {
        (false, [Half::Number(number), Half::Step(step)])
        | (true, [Half::Step(step), Half::Number(number)]) => Some((*number, *step)),
        _ => None,
    };
    filled.windows(2).filter_map(pair).collect()
}

/// The pairs of two rows, of which one has the numbers and the other the labels.
fn across(first: &[Half], second: &[Half]) -> Vec<Pair> {
    let pair = |two: (&Half, &Half)| match two {
        (Half::Number(number), Half::Step(step)) | (Half::Step(step), Half::Number(number)) => {
            Some((*number, *step))
        }
        _ => None,
    };
    let pairs: Vec<Pair> = first.iter().zip(second).filter_map(pair).collect();
    if pairs.len() < FEWEST {
        Vec::new()
    } else {
        pairs
    }
}

fn half(answers: &AnswerKey, cell: &str) -> Half {
    let number = written_digit(cell.trim()).filter(|digit| answers.scale().contains(*digit));
    match number {
        _ if cell.trim().is_empty() => Half::Empty,
        Some(number) => Half::Number(number),
        None => answers
            .step_of_label(cell)
            .map_or(Half::Neither, Half::Step),
    }
}

const fn is_turned(scale: Scale, (number, step): Pair) -> bool {
    number + step == scale.lowest() + scale.highest()
}

/// The lowest number of a scale that runs the other way, of those that the user did not give a meaning.
fn turned(answers: &AnswerKey, pairs: &[Pair], extent: Extent) -> Option<OtherMeaning> {
    let scale = answers.scale();
    let is_end = |(number, _): &&Pair| [scale.lowest(), scale.highest()].contains(number);
    let ends = match extent {
        Extent::Whole => 2,
        Extent::Start => 1,
    };
    let is_told = pairs.len() >= FEWEST || pairs.iter().filter(is_end).count() >= ends;
    let are_turned = pairs.iter().all(|pair| is_turned(scale, *pair));
    let pairs = pairs.iter().filter(|_| is_told && are_turned);
    let found = pairs.filter_map(|pair| meaning_of(answers, *pair));
    found.min_by_key(|found| found.number)
}

#[cfg(test)]
mod tests {
    use super::{Extent, in_rows};
    use crate::answers::answer::AnswerKey;
    use crate::answers::testing::questionnaire;

    /// The number that rows give another meaning, and that meaning; cells are parted by bars.
    fn found(rows: &[&str]) -> Option<(char, u8)> {
        let answers = AnswerKey::new(&questionnaire(), &[]);
        let cells = |row: &&str| row.split('|').map(str::to_owned).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
        in_rows(&answers, &rows, Extent::Whole).map(|other| (other.number, other.step))
    }

    #[test]
    fn a_codebook_that_turns_the_scale_is_seen() {
        for rows in [
            &[
                "waarde|label",
                "1|helemaal mee eens",
                "2|mee eens",
                "3|neutraal",
            ][..],
            &[
                "s01|Tekst|1|helemaal mee eens",
                "|||",
                "||2|mee eens",
                "||5|helemaal mee oneens",
            ],
            &["helemaal mee oneens|5", "mee oneens|4", "mee eens|2"],
            &["1.00|Helemaal mee eens", "5.00|Helemaal mee oneens"],
            &["2|Tekst|1|helemaal mee eens", "2||5|helemaal mee oneens"],
            &[
                "1|2|3|4|5",
                "helemaal mee eens|mee eens|neutraal|mee oneens|helemaal mee oneens",
            ],
            &["1|strongly agree|2|agree|4|disagree|5|strongly disagree"],
            &["s01|1=helemaal mee eens; 5=helemaal mee oneens"],
            &[
                "1|helemaal mee oneens",
                "5|helemaal mee eens",
                "1|helemaal mee eens",
                "5|helemaal mee oneens",
            ],
        ] {
            let (number, step) = found(rows).unwrap_or_else(|| panic!("{rows:?}"));
            assert_eq!(
                number.to_digit(10).map(|number| 6 - number),
                Some(step.into()),
                "{rows:?}"
            );
        }
    }

    #[test]
    fn one_that_does_not_is_left_alone() {
        for rows in [
            &[
                "waarde|label",
                "1|helemaal mee oneens",
                "2|mee oneens",
                "5|helemaal mee eens",
            ][..],
            &[
                "1|2|3|4|5",
                "helemaal mee oneens|mee oneens|neutraal|mee eens|helemaal mee eens",
            ],
            &["1|helemaal mee eens"],
            &["1|ja", "2|nee"],
            &["2|mee eens", "4|mee oneens"],
            &["1|helemaal mee eens", "3|mee eens", "5|mee oneens"],
            &[],
        ] {
            assert_eq!(found(rows), None, "{rows:?}");
        }
    }
}
