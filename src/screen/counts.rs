//! A bar per step with its count: zeros visible, in characters that every terminal can show.

use super::{columns, padded};

/// The fewest columns of the longest bar beside the labels; with less room the labels go.
const SHORTEST: usize = 8;
/// The most columns of the longest bar.
const LONGEST: usize = 24;

/// The hands per step of a scale, to be drawn as bars.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CountBars<'a> {
    /// The count per step, lowest first.
    pub counts: &'a [u64],
    /// The same as percentages, all equally wide; none where nothing was counted.
    pub percents: &'a [String],
    /// The columns of a line.
    pub width: usize,
    /// Whether signs outside ASCII may be used.
    pub unicode: bool,
}

impl CountBars<'_> {
    /// A line per step: its number, its label where there is room, its bar, its count and its percentage.
    ///
    /// A bar is as long as its part of everyone who answered, whatever the number of people.
    pub(crate) fn lines<'a>(&self, answers: impl Iterator<Item = (u8, &'a str)>) -> Vec<String> {
        let steps: Vec<((u8, &str), u64)> = answers.zip(self.counts.iter().copied()).collect();
        let highest = self.counts.iter().copied().max().unwrap_or(0);
        let all: u64 = self.counts.iter().sum();
        let labels = steps.iter().map(|((_, label), _)| columns(label)).max();
        let labels = labels.unwrap_or(0);
        let percent = self.percents.first().map_or(0, |text| 2 + columns(text));
        // The number of the step before a bar, the count and the percentage behind it.
        let beside = 3 + 1 + highest.to_string().len() + percent;
        let with_labels = self.width >= beside + labels + 2 + SHORTEST;
        let label_room = if with_labels { labels + 2 } else { 0 };
        let room = self.width.saturating_sub(beside + label_room);
        let room = room.clamp(1, LONGEST);
        let behind = room + 1 + highest.to_string().len();
        let full = if self.unicode { "█" } else { "#" };
        let percents = self
            .percents
            .iter()
            .map(Some)
            .chain(std::iter::repeat(None));
        let line = |(((value, label), count), percent): (_, Option<&String>)| {
            let length = length(count, all.max(1), room);
            let gap = if length == 0 { "" } else { " " };
            let bar = format!("{}{gap}{count}", full.repeat(length));
            let label: String = if with_labels {
                format!("{}  ", padded(label, labels))
            } else {
                String::new()
            };
            percent.map_or_else(
                || format!("{value}  {label}{bar}"),
                |percent| format!("{value}  {label}{}  {percent}", padded(&bar, behind)),
            )
        };
        steps.into_iter().zip(percents).map(line).collect()
    }
}

/// The columns of a bar: all of the room for everyone, and at least one for any hand.
fn length(count: u64, all: u64, room: usize) -> usize {
    let room = u64::try_from(room).unwrap_or(1);
    let length = (2 * count * room + all) / (2 * all);
    let length = if count == 0 { 0 } else { length.max(1) };
    usize::try_from(length).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::CountBars;

    const LABELS: [&str; 3] = ["no", "between", "yes"];

    fn drawn(counts: &[u64], percents: &[&str], width: usize) -> Vec<String> {
        let percents: Vec<String> = percents.iter().map(|text| (*text).to_owned()).collect();
        let bars = CountBars {
            counts,
            percents: &percents,
            width,
            unicode: width >= 30,
        };
        bars.lines((1..).zip(LABELS))
    }

    #[test]
    fn every_step_has_its_count_and_percentage_also_when_it_is_zero() {
        assert_eq!(
            drawn(&[2, 0, 8], &[" 20%", "  0%", " 80%"], 36),
            [
                "1  no       ███ 2                20%",
                "2  between  0                     0%",
                "3  yes      █████████████ 8      80%"
            ]
        );
    }

    #[test]
    fn a_bar_is_as_long_as_its_part_of_everyone_whatever_their_number() {
        let lengths = |counts: [u64; 3]| {
            let lines = drawn(&counts, &[], 33).into_iter();
            lines
                .map(|line| line.matches('█').count())
                .collect::<Vec<_>>()
        };
        assert_eq!(lengths([0, 4, 4]), lengths([0, 2, 2]));
        assert_eq!(
            lengths([1, 0, 9])[2],
            lengths([0, 0, 5])[2] - lengths([1, 0, 9])[0]
        );
    }

    #[test]
    fn labels_go_where_there_is_no_room_and_one_hand_stays_visible() {
        assert_eq!(
            drawn(&[1, 0, 99], &[], 16),
            ["1  # 1", "2  0", "3  ########## 99"]
        );
    }
}
