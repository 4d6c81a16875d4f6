use std::cmp::Ordering::{Equal, Greater, Less};

use super::{Candidates, DateOrder, Dated, DayReading, End, Moment, RowPrecedence};

fn of(text: &str) -> Moment {
    Moment::of(text.as_bytes())
}

fn day(text: &str) -> Option<String> {
    of(text).day()
}

#[test]
fn every_usual_way_to_write_a_day_is_read() {
    for text in [
        "2026-11-26",
        "2026/11/26",
        "26-11-2026",
        "26.11.2026",
        "26.11.26",
        "26/11/2026",
        "26/11/26",
        "11/26/2026",
        "26-nov-26",
        "26-Nov-2026",
        "26 november 2026",
        "26 nov. 2026",
        "2026-nov-26",
        "November 26, 2026",
        "Nov 26, 2026 3:45 PM",
        "46352",
        "46352.5",
        "46352,5",
        " '26-11-2026",
        "20261126",
        "20261126 10:00",
        "donderdag 26 november 2026",
        "do 26 nov 2026 om 10:00",
        "Thursday, November 26th, 2026 at 3:45 PM",
    ] {
        assert_eq!(day(text).as_deref(), Some("2026-11-26"), "{text}");
    }
}

#[test]
fn months_have_dutch_and_english_names_short_and_long() {
    let names = [
        "jan januari january",
        "feb februari february",
        "mrt mar maart march",
        "apr april",
        "mei may",
        "jun juni june",
        "jul juli july",
        "aug augustus august",
        "sep sept september",
        "okt oct oktober october",
        "nov november",
        "dec december",
    ];
    for (place, names) in names.iter().enumerate() {
        for name in names.split(' ') {
            let found = day(&format!("3-{name}-26"));
            let expected = format!("2026-{:02}-03", place + 1);
            assert_eq!(found, Some(expected), "{name}");
        }
    }
}

#[test]
fn times_of_twelve_and_of_twenty_four_hours_put_rows_of_a_day_in_order() {
    let moments = [
        "26-11-2026 12:30 AM",
        "2026-11-26T09:30",
        "26 nov 2026 9:30:05 a.m.",
        "2026-11-26 09:30:06.250+01:00",
        "11/26/2026 12:10 PM",
        "26-11-2026 13.15 uur",
        "46352.75",
        "2026-11-26T19:00:00Z",
    ];
    let moments = moments.map(of);
    for pair in moments.windows(2) {
        assert_eq!(pair[0].order(pair[1], false), Some(Less), "{pair:?}");
    }
}

#[test]
fn a_day_without_a_time_is_put_in_order_by_its_day_and_within_a_file_by_its_place() {
    let day = of("26-11-2026");
    for other in [
        "2026-11-26",
        "26-11-2026 12:30 AM",
        "2026-11-26T23:59",
        "46352",
    ] {
        assert_eq!(day.order(of(other), true), Some(Equal), "{other}");
        assert_eq!(of(other).order(day, false), None, "{other}");
    }
    for (other, order) in [
        ("27-11-2026 0:00", Less),
        ("2026-11-25T23:59:59", Greater),
        ("", Greater),
    ] {
        for of_one_file in [true, false] {
            assert_eq!(day.order(of(other), of_one_file), Some(order), "{other}");
        }
    }
}

#[test]
fn what_is_no_date_has_no_day_and_no_place_in_the_order_and_is_counted() {
    for text in [
        "yesterday",
        "2026-13-01",
        "31-04-2026",
        "29-02-2026",
        "12",
        "1-2-3",
        "26-11-26",
        "13/13/2026",
        "2026-11-26 25:00",
        "2026-11-26 13:00 PM",
        "19999",
        "80001",
        "\u{663}",
        "nov",
        "26 foo 2026",
        "2026-03",
        "20261326",
        "1772532000",
        "13-02-26",
    ] {
        assert_eq!(day(text), None, "{text}");
        assert_eq!(of(text).order(of("2026-01-01"), true), None, "{text}");
        assert_eq!(order_of(&[text, "2026-01-01"]).unread, 1, "{text}");
    }
}

#[test]
fn an_empty_date_is_the_earliest_of_all() {
    for text in ["", " ", "NULL", "NA", "-"] {
        assert_eq!(of(text), Moment::default(), "{text}");
        assert_eq!(of(text).order(of("20000"), false), Some(Less), "{text}");
        assert_eq!(order_of(&[text]), DateOrder::default(), "{text}");
    }
}

#[test]
fn a_date_with_slashes_keeps_both_readings_and_others_have_the_day_first() {
    assert_eq!(day("5/1/2026"), None);
    let read = |reading| of("5/1/2026").read_as(reading).day();
    assert_eq!(read(DayReading::DayFirst).as_deref(), Some("2026-01-05"));
    assert_eq!(read(DayReading::MonthFirst).as_deref(), Some("2026-05-01"));
    assert_eq!(day("5-1-2026").as_deref(), Some("2026-01-05"));
    assert_eq!(day("5.1.2026").as_deref(), Some("2026-01-05"));
    assert_eq!(day("5/5/2026").as_deref(), Some("2026-05-05"));
}

#[test]
fn readings_that_agree_give_an_order_and_others_give_none() {
    let order = |one, other, of_one_file| of(one).order(of(other), of_one_file);
    assert_eq!(order("5/1/2026", "6/1/2026", true), Some(Less));
    assert_eq!(order("5/1/2026", "6/1/2026", false), None);
    assert_eq!(order("5/1/2026", "4/2/2026", true), None);
    assert_eq!(order("5/1/2026", "5/1/2026", true), Some(Equal));
    assert_eq!(order("5/1/2026", "5/1/2026", false), None);
    assert_eq!(order("5/1/2026", "2025-12-31", false), Some(Greater));
}

fn order_of(dates: &[&str]) -> DateOrder {
    let mut order = DateOrder::default();
    for date in dates {
        order.add(date.as_bytes());
    }
    order
}

#[test]
fn one_date_that_excludes_a_reading_decides_for_the_file() {
    let settled = |dates: &[&str]| order_of(dates).settled();
    assert_eq!(
        settled(&["5/1/2026", "20/11/2026"]),
        Some(DayReading::DayFirst)
    );
    assert_eq!(
        settled(&["11/20/2026", "5/1/2026"]),
        Some(DayReading::MonthFirst)
    );
    assert_eq!(settled(&["5/1/2026", "2026-11-20"]), None);
    let both = order_of(&["20/11/2026", "11/20/2026", "5/1/2026"]);
    assert_eq!((both.settled(), both.is_both_ways()), (None, true));
    assert!(!order_of(&["20/11/2026", "11/20/2026"]).is_both_ways());
}

#[test]
fn any_split_of_the_dates_says_the_same() {
    let dates = ["5/1/2026", "20/11/2026", "11/20/2026", "", "5/5/2026"];
    for cut in 0..=dates.len() {
        let (first, second) = dates.split_at(cut);
        let mut whole = order_of(first);
        whole.merge(order_of(second));
        assert_eq!(whole, order_of(&dates), "{cut}");
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct DatedRow(usize, Moment);

impl Dated for DatedRow {
    fn standing(&self) -> RowPrecedence {
        RowPrecedence {
            rank: 0,
            moment: self.1,
        }
    }

    fn at(self, moment: Moment) -> Self {
        Self(self.0, moment)
    }
}

/// The place of the wanted one of the rows of a file, in two parts; nothing when it can't be told.
fn found(end: End, dates: &[&str], cut: usize) -> Option<usize> {
    let mut file = Candidates::new(end);
    let rows = dates.iter().enumerate();
    let rows: Vec<DatedRow> = rows
        .map(|(place, date)| DatedRow(place, of(date)))
        .collect();
    for part in [&rows[..cut], &rows[cut..]] {
        let mut block = Candidates::new(end);
        for row in part {
            block.add(*row, true);
        }
        file.merge(block, true);
    }
    file.settle(order_of(dates));
    file.one().ok().flatten().map(|row| row.0)
}

#[test]
fn the_latest_and_the_earliest_row_are_found_in_any_parts_or_not_made_up() {
    type Case = (&'static [&'static str], Option<usize>, Option<usize>);
    let cases: [Case; 7] = [
        (&["20/11/2026", "5/1/2026"], Some(1), Some(0)),
        (&["5/1/2026", "4/2/2026"], None, None),
        (&["5/1/2026", "4/2/2026", "13/1/2026"], Some(0), Some(1)),
        (&["5/1/2026", "4/2/2026", "2026-12-31"], None, Some(2)),
        (&["2025-01-01", "4/2/2026", "5/1/2026"], Some(0), None),
        (&["", "2026-01-01", "2026-01-01", ""], Some(0), Some(2)),
        (&["2026-01-01", "soon"], None, None),
    ];
    for (dates, earliest, latest) in cases {
        for cut in 0..=dates.len() {
            assert_eq!(
                found(End::Earliest, dates, cut),
                earliest,
                "{dates:?} {cut}"
            );
            assert_eq!(found(End::Latest, dates, cut), latest, "{dates:?} {cut}");
        }
    }
}

#[test]
fn times_with_zones_are_in_the_order_in_which_they_came() {
    for (one, other) in [
        ("2026-11-01T23:30:00+02:00", "2026-11-01T22:00:00Z"),
        ("2026-11-01 09:00 +0200", "2026-11-01 08:00 UTC"),
        ("2026-11-02T00:30:00+02:00", "2026-11-01T23:00:00Z"),
        ("2026-03-01T00:10:00+01:00", "2026-02-28T23:20:00+00:00"),
        ("1/11/2026 10:00 GMT+1", "1/11/2026 10:00 GMT"),
        ("2026-10-25 02:30 CEST", "2026-10-25 02:10 CET"),
        ("2026-01-01T00:00:00+05:30", "2025-12-31T15:00:00-05:00"),
    ] {
        assert_eq!(of(one).order(of(other), true), Some(Less), "{one} {other}");
        assert_eq!(
            of(other).order(of(one), true),
            Some(Greater),
            "{one} {other}"
        );
    }
    let same = ["2026-11-01T23:30:00+02:00", "2026-11-01T21:30:00Z"].map(of);
    assert_eq!(same[0].order(same[1], true), Some(Equal));
    assert_eq!(
        day("2026-11-02T00:30:00+02:00").as_deref(),
        Some("2026-11-02")
    );
}

fn doubts(cells: &[&str]) -> (u64, usize) {
    let (mut order, mut doubts) = (DateOrder::default(), super::DateDoubts::default());
    for cell in cells {
        order.add(cell.as_bytes());
    }
    doubts.add(order);
    let sentences = doubts.sentences(crate::words::Language::English);
    (doubts.problems(), sentences.count())
}

#[test]
fn what_leaves_the_order_of_dates_in_doubt_is_said() {
    // A spreadsheet left what is no date in its own order, and turned the others.
    assert_eq!(doubts(&["3/14/2026", "2026-04-03 00:00:00"]), (1, 1));
    assert_eq!(doubts(&["3/14/2026", "3-4-2026"]), (1, 1));
    assert_eq!(doubts(&["3/14/2026", "46115"]), (1, 1));
    for cells in [
        &["3/14/2026", "2026-04-13 00:00:00"][..],
        &["3/14/2026", "3/4/2026"],
        &["26/11/2026", "2026-04-03"],
        &["2026-04-03 00:00:00", "3-4-2026"],
    ] {
        assert_eq!(doubts(cells), (0, 0), "{cells:?}");
    }
    assert_eq!(doubts(&["2026-11-01T10:00Z", "2026-11-01 10:00"]), (0, 1));
    assert_eq!(doubts(&["2026-11-01T10:00Z", "2026-11-01"]), (0, 0));
}
