//! A bar per step with its count: zeros visible, in characters that every terminal can show.

use super::{columns, padded};

/// The fewest columns of the longest bar beside the labels; with less room the labels go.
const SHORTEST: usize = 8;
/// The most columns of the longest bar.
const LONGEST: usize = 24;

/// A line per step: its number, its label where there is room, its bar and its count.
pub fn counts<'a>(
    answers: impl Iterator<Item = (u8, &'a str)>,
    counts: &[u64],
    width: usize,
    unicode: bool,
) -> Vec<String> {
    let steps: Vec<((u8, &str), u64)> = answers.zip(counts.iter().copied()).collect();
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let labels = steps.iter().map(|((_, label), _)| columns(label)).max();
    let labels = labels.unwrap_or(0);
    // The number of the step before a bar, the count behind it.
    let beside = 3 + 1 + most.to_string().len();
    let with_labels = width >= beside + labels + 2 + SHORTEST;
    let room = width.saturating_sub(beside + if with_labels { labels + 2 } else { 0 });
    let room = room.clamp(1, LONGEST);
    let full = if unicode { "█" } else { "#" };
    let line = |((value, label), count): ((u8, &str), u64)| {
        let length = length(count, most, room);
        let bar = full.repeat(length);
        let gap = if length == 0 { "" } else { " " };
        let label = if with_labels {
            format!("{}  ", padded(label, labels))
        } else {
            String::new()
        };
        format!("{value}  {label}{bar}{gap}{count}")
    };
    steps.into_iter().map(line).collect()
}

/// The columns of a bar: all of the room for the highest count, and at least one for any hand.
fn length(count: u64, most: u64, room: usize) -> usize {
    let room = u64::try_from(room).unwrap_or(1);
    let length = (2 * count * room + most) / (2 * most);
    let length = if count == 0 { 0 } else { length.max(1) };
    usize::try_from(length).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::counts;

    const LABELS: [&str; 3] = ["no", "between", "yes"];

    fn drawn(numbers: &[u64], width: usize, unicode: bool) -> Vec<String> {
        counts((1..).zip(LABELS), numbers, width, unicode)
    }

    #[test]
    fn every_step_has_its_count_also_when_it_is_zero() {
        assert_eq!(
            drawn(&[2, 0, 8], 30, true),
            [
                "1  no       ███ 2",
                "2  between  0",
                "3  yes      ██████████████ 8"
            ]
            .map(|line| line
                .replace("███ 2", "████ 2")
                .replace("██████████████ 8", "████████████████ 8"))
        );
    }

    #[test]
    fn labels_go_where_there_is_no_room_and_one_hand_stays_visible() {
        assert_eq!(
            drawn(&[1, 0, 99], 16, false),
            ["1  # 1", "2  0", "3  ########## 99"]
        );
    }
}
