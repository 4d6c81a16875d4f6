//! What rows say of numbers where a number and its label stand in cells of their own, as in a codebook.

use crate::answers::answer::AnswerKey;
use crate::answers::source::table::UnreadSheet;
use crate::error::{MeaningPlace, OtherMeaning, SheetFault};
use crate::model::{LegendSubject, Scale, is_either, written_digit};

use super::words::{label, says_nothing};
use super::{LegendPlace, Pair, first_pair, other_meaning};

/// The fewest numbers of a scale that tell which way it runs, unless they are both ends.
const FEWEST: usize = 3;

/// Longer than any label, in bytes.
const LONGEST: usize = 200;

/// A cell that may be half of a [`Pair`].
#[derive(Debug, Clone, Copy)]
enum Half {
    Number(u8),
    Step(u8),
    Neither,
    Empty,
}

/// The first number of which rows say that it means another step than it counts for, in one cell or in several.
pub(in crate::answers) fn in_rows(
    answers: &AnswerKey,
    rows: &[Vec<String>],
    place: LegendPlace,
) -> Option<OtherMeaning> {
    let in_row = |row: &Vec<String>| {
        // Beside other texts one may be about what those say.
        let place = only_text(row).map_or(LegendPlace::Beside, |_| place);
        row.iter()
            .find_map(|cell| other_meaning(answers, cell, place))
    };
    let in_lines = || {
        // Texts below each other are one.
        let lines = rows.split(|row| only_text(row).is_none());
        let texts = lines.map(|rows| rows.iter().filter_map(|row| only_text(row)));
        let mut texts = texts.map(|lines| lines.collect::<Vec<_>>().join("\n"));
        texts.find_map(|text| other_meaning(answers, &text, place))
    };
    let in_pairs = || {
        let mut scales = scales(answers, rows, place).into_iter();
        scales.find_map(|scale| turned(answers, &scale, place))
    };
    let in_cell = rows.iter().find_map(in_row);
    let is_apart = place == LegendPlace::Apart;
    in_cell
        .or_else(|| is_apart.then(in_lines)?)
        .or_else(in_pairs)
}

/// The only cell of a row in which something is said.
fn only_text(row: &[String]) -> Option<&str> {
    let mut texts = row.iter().filter(|cell| !says_nothing(cell));
    let only = texts.next().map(String::as_str);
    only.filter(|_| texts.next().is_none())
}

/// # Errors
/// When a sheet beside the answers says that a number means another step.
pub(in crate::answers) fn in_sheets(
    answers: &AnswerKey,
    sheets: Vec<UnreadSheet>,
) -> Result<(), SheetFault> {
    let found = sheets.into_iter().find_map(|UnreadSheet { sheet, rows }| {
        let meaning = in_rows(answers, &rows, LegendPlace::Apart)?;
        let place = MeaningPlace::Sheet(sheet);
        Some(SheetFault::OtherMeaning { place, meaning })
    });
    found.map_or(Ok(()), Err)
}

/// Whether some rows say of a whole scale what its numbers mean.
pub(in crate::answers) fn explains_scale(answers: &AnswerKey, rows: &[Vec<String>]) -> bool {
    let scales = scales(answers, rows, LegendPlace::Apart);
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
    let halves = || {
        filled
            .iter()
            .map(|cell| half(answers, cell, LegendPlace::Beside))
    };
    let pairs: Vec<Pair> = if filled.len() == 2 {
        side_by_side(&halves().collect::<Vec<_>>())
    } else if filled.len() == answers.scale().steps() + 2 {
        around(answers.scale(), &halves().collect::<Vec<_>>())
    } else {
        let scale = answers.scale();
        let pairs = filled.iter().map(|cell| first_pair(answers, cell));
        let pairs = pairs
            .enumerate()
            .skip_while(|(at, pair)| *at == 0 && pair.is_none());
        let pairs: Option<Vec<Pair>> = pairs.map(|(_, pair)| pair).collect();
        let pairs = pairs.unwrap_or_default();
        let numbers: Vec<Half> = pairs
            .iter()
            .map(|(number, _)| Half::Number(*number))
            .collect();
        whole_scale(scale, &numbers).map_or_else(Vec::new, |_| pairs)
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
fn scales(answers: &AnswerKey, rows: &[Vec<String>], place: LegendPlace) -> Vec<Vec<Pair>> {
    let scale = answers.scale();
    let halves = |row: &Vec<String>| {
        let halves = row.iter().map(|cell| half(answers, cell, place));
        halves.collect()
    };
    let rows: Vec<Vec<Half>> = rows.iter().map(halves).collect();
    let across = rows.windows(2).flat_map(|two| match two {
        [first, second] => across(scale, first, second),
        _ => Vec::new(),
    });
    let around = rows.iter().flat_map(|row| around(scale, row));
    let beside = rows.iter().flat_map(|row| side_by_side(row));
    let mut scales: Vec<Vec<Pair>> = Vec::new();
    for pair in beside.chain(around).chain(across) {
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

/// The ends of a scale of which a row has the labels with all numbers between them: "mee oneens", 1 to 5, "mee eens".
fn around(scale: Scale, row: &[Half]) -> Vec<Pair> {
    let filled = row.iter().filter(|half| !matches!(half, Half::Empty));
    let filled: Vec<Half> = filled.copied().collect();
    let mut pieces = filled.windows(scale.steps() + 2);
    let found = pieces.find_map(|piece| {
        let [Half::Step(first), numbers @ .., Half::Step(last)] = piece else {
            return None;
        };
        let numbers = whole_scale(scale, numbers)?;
        Some(vec![(*numbers.first()?, *first), (*numbers.last()?, *last)])
    });
    found.unwrap_or_default()
}

/// The numbers in a row, where they are the whole scale from one end to the other.
fn whole_scale(scale: Scale, row: &[Half]) -> Option<Vec<u8>> {
    let numbers = row.iter().filter_map(|half| match half {
        Half::Number(number) => Some(*number),
        _ => None,
    });
    let numbers: Vec<u8> = numbers.collect();
    let values = || scale.values();
    let goes = || numbers.iter().copied();
    let is_whole = goes().eq(values()) || goes().eq(values().rev());
    is_whole.then_some(numbers)
}

/// The pairs of two rows, of which one has the numbers and the other the labels, maybe only those of the ends.
fn across(scale: Scale, first: &[Half], second: &[Half]) -> Vec<Pair> {
    let pair = |two: (&Half, &Half)| match two {
        (Half::Number(number), Half::Step(step)) | (Half::Step(step), Half::Number(number)) => {
            Some((*number, *step))
        }
        _ => None,
    };
    let pairs: Vec<Pair> = first.iter().zip(second).filter_map(pair).collect();
    let mut rows = [first, second].into_iter();
    let is_told = pairs.len() >= FEWEST || rows.any(|row| whole_scale(scale, row).is_some());
    if is_told { pairs } else { Vec::new() }
}

/// What a cell may be half of; a label may have a remark in brackets behind it.
fn half(answers: &AnswerKey, cell: &str, place: LegendPlace) -> Half {
    let cell = cell.trim();
    let bare = cell.trim_end_matches(['=', ':', ' ']);
    let number = written_digit(bare).filter(|digit| answers.scale().contains(*digit));
    if let Some(number) = number {
        return Half::Number(number);
    }
    if cell.len() > LONGEST {
        return Half::Neither;
    }
    let remark = cell
        .strip_suffix(')')
        .and_then(|cell| cell.rsplit_once('('));
    let without = remark.filter(|_| !is_either(cell)).map(|(label, _)| label);
    let found = [Some(cell), without].into_iter().flatten();
    let mut found = found.filter_map(|text| Some(label(answers, text)?.0));
    match found.next() {
        Some(label) => match label.subject {
            None => Half::Step(label.step),
            Some(LegendSubject::Agreeing)
                if place == LegendPlace::Apart || answers.scale().is_end(label.step) =>
            {
                Half::Step(label.step)
            }
            Some(_) => Half::Neither,
        },
        None if says_nothing(cell) => Half::Empty,
        None => Half::Neither,
    }
}

const fn is_turned(scale: Scale, (number, step): Pair) -> bool {
    number + step == scale.lowest() + scale.highest()
}

/// The lowest number of a scale that runs the other way, of those that the user did not give a meaning.
fn turned(answers: &AnswerKey, pairs: &[Pair], place: LegendPlace) -> Option<OtherMeaning> {
    let scale = answers.scale();
    let is_end = |(number, _): &&Pair| scale.is_end(*number);
    let ends = match place {
        LegendPlace::Apart => 2,
        LegendPlace::Beside => 1,
    };
    let is_told = pairs.len() >= FEWEST || pairs.iter().filter(is_end).count() >= ends;
    let are_turned = pairs.iter().all(|pair| is_turned(scale, *pair));
    let pairs = pairs.iter().filter(|_| is_told && are_turned);
    let found = pairs.filter_map(|pair| meaning_of(answers, *pair));
    found.min_by_key(|found| found.number)
}

#[cfg(test)]
mod tests {
    use super::super::LegendPlace;
    use super::in_rows;
    use crate::answers::answer::AnswerKey;
    use crate::answers::testing::questionnaire;

    /// The number that rows give another meaning, and that meaning; cells are parted by bars.
    fn found(rows: &[&str]) -> Option<(char, u8)> {
        let answers = AnswerKey::new(&questionnaire(), &[]);
        let cells = |row: &&str| row.split('|').map(str::to_owned).collect();
        let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
        in_rows(&answers, &rows, LegendPlace::Apart).map(|other| (other.number, other.step))
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
