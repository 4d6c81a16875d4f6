//! A room that votes by show of hands, as a trainer runs it: with keys on a projector, and in lines.

use std::fmt::Write as _;
use std::path::Path;

use ambtenaar::model::{Form, Keying, Perspective, Role};
use ambtenaar::source;
use ambtenaar::words::Language;

use crate::support::key::{BACKSPACE, CTRL_C, ENTER};
use crate::support::{Ambtenaar, Home, Ran, Terminal, ambtenaar, statements, words};

/// The hands for the twelve statements of the short form; the sixth is skipped.
const HANDS: [Option<[u64; 5]>; 12] = [
    Some([2, 10, 0, 12, 4]),
    Some([0, 3, 5, 15, 5]),
    Some([1, 1, 1, 1, 24]),
    Some([0, 0, 0, 28, 0]),
    Some([9, 9, 2, 5, 3]),
    None,
    Some([4, 4, 4, 8, 8]),
    Some([14, 0, 0, 0, 14]),
    Some([0, 1, 2, 20, 5]),
    Some([6, 6, 6, 6, 4]),
    Some([3, 9, 3, 9, 4]),
    Some([0, 0, 6, 12, 10]),
];

fn line(hands: [u64; 5]) -> String {
    hands.map(|count| count.to_string()).join(" ")
}

/// In a state folder that stays after the run.
fn program(line: &str, state: &Path) -> Ambtenaar {
    ambtenaar(line)
        .env("XDG_STATE_HOME", state)
        .env("LOCALAPPDATA", state)
}

/// Types the hands for the statement on the screen, shows them and goes on.
fn vote(terminal: &mut Terminal, number: usize, hands: Option<[u64; 5]>) {
    terminal.wait_for(&format!("Statement {number} of 12"));
    terminal.wait_for("Enter show");
    let Some(hands) = hands else {
        terminal.press("s");
        return;
    };
    terminal.press(line(hands));
    let total: u64 = hands.iter().sum();
    terminal.wait_for(&format!("{total} of 30 people counted"));
    terminal.press(ENTER);
    terminal.wait_for("Enter next");
    terminal.press(ENTER);
}

/// Stops before the end: the picture of what was counted comes first.
fn stop(terminal: &mut Terminal) {
    terminal.press("q");
    terminal.wait_for("q stop");
    terminal.press("q");
}

/// Σ over the statements of a role of the keyed mean, over the statements with hands: a score with one decimal, by hand.
fn score_by_hand(role: Role) -> f64 {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let mut means = Vec::new();
    for (place, hands) in questionnaire.places(Form::Short).zip(HANDS) {
        let statement = questionnaire.statement(place).unwrap();
        let (Some(hands), true) = (hands, statement.role == role) else {
            continue;
        };
        let (mut sum, mut number) = (0.0, 0.0);
        for (value, count) in (1_u32..).zip(hands) {
            let keyed = match statement.keying {
                Keying::Normal => value,
                Keying::Reversed => 6 - value,
            };
            let count = f64::from(u32::try_from(count).unwrap());
            sum += f64::from(keyed) * count;
            number += count;
        }
        means.push(sum / number);
    }
    let mean = means.iter().sum::<f64>() / f64::from(u32::try_from(means.len()).unwrap());
    100.0 * (mean - 1.0) / 4.0
}

/// Counts seven statements: one corrected, one taken back, one skipped.
fn first_seven(terminal: &mut Terminal) {
    // One corrected: the first is shown with a mistake, and counted again.
    terminal.wait_for("Statement 1 of 12");
    terminal.press("2 10 0 12 9");
    terminal.wait_for("33 counted, more than the 30 people in the room");
    terminal.press(ENTER);
    terminal.wait_for("33 hands, 30 people. Is that right?");
    terminal.press(ENTER);
    terminal.wait_for("Enter next");
    terminal.press("e");
    terminal.wait_for("Enter show");
    terminal.press(BACKSPACE);
    terminal.press("4");
    terminal.wait_for("28 of 30 people counted");
    terminal.press(ENTER);
    terminal.wait_for("12 people disagree. What good reasons could they have?");
    terminal.press(ENTER);
    // One taken back: the second is counted wrong, left, and opened again from the third.
    vote(terminal, 2, Some([9, 9, 9, 1, 0]));
    terminal.wait_for("Statement 3 of 12");
    terminal.press(BACKSPACE);
    terminal.wait_for("Hands: • • • • •");
    terminal.press("v");
    terminal.wait_for("Hands: 9 9 9 1 0");
    terminal.press("v");
    for _ in 0.."9 9 9 1 0".len() {
        terminal.press(BACKSPACE);
    }
    vote(terminal, 2, HANDS[1]);
    for (number, hands) in (3..=7).zip(&HANDS[2..7]) {
        vote(terminal, number, *hands);
    }
}

#[test]
fn a_room_votes_corrects_skips_takes_back_stops_and_goes_on_to_its_picture() {
    let state = tempfile::tempdir().unwrap();
    let file = state.path().join("room.csv");
    let start = |line: &str| program(line, state.path()).arg("--save").arg(&file);
    let mut terminal = start("class --people 30").in_terminal(80, 24);
    terminal.wait_for("Enter start");
    terminal.press(ENTER);
    first_seven(&mut terminal);
    // Stopped, and gone on.
    terminal.wait_for("Statement 8 of 12");
    stop(&mut terminal);
    terminal
        .wait_for("The counts are kept. To go on later, type: ambtenaar class --people 30 --save");
    assert_eq!(terminal.wait_exit(), 3);
    let half = std::fs::read_to_string(&file).unwrap();
    assert_eq!(
        half.lines().take(8).collect::<Vec<_>>(),
        expected_file().lines().take(8).collect::<Vec<_>>()
    );
    let mut terminal = start("class --force").in_terminal(80, 150);
    terminal.wait_for("You have an unfinished vote: 7 of 12 questions done");
    terminal.press(ENTER);
    for (number, hands) in (8..=12).zip(&HANDS[7..]) {
        vote(&mut terminal, number, *hands);
    }
    let screen = terminal.wait_for("The picture of the room: 11 of 12 statements voted on.");
    assert!(!screen.contains('±'), "{screen}");
    for role in Role::ALL {
        let score = score_by_hand(role).round();
        let row = format!("{} {score}", role.key());
        terminal.wait_until(&row, |screen| {
            let mut rows = screen
                .lines()
                .map(|row| row.split_whitespace().collect::<Vec<_>>());
            rows.any(|row| row.len() > 3 && row[0] == role.key() && row[1] == format!("{score}"))
        });
    }
    terminal.wait_for("e correct a count");
    correct_from_the_picture(&mut terminal);
    terminal.press(ENTER);
    terminal.wait_for("This is the last page; q stops.");
    terminal.press("q");
    terminal.wait_for("The counts are in");
    assert_eq!(terminal.wait_exit(), 0);
    let saved = std::fs::read_to_string(&file).unwrap();
    assert_eq!(saved, expected_file());
    let left: Vec<_> = std::fs::read_dir(state.path().join("ambtenaar"))
        .unwrap()
        .collect();
    assert!(left.iter().all(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        !name.to_string_lossy().ends_with(".json")
    }));
}

/// Opens the fourth from the picture, counts it again as it was, and comes back to the picture.
fn correct_from_the_picture(terminal: &mut Terminal) {
    terminal.press("e");
    terminal.wait_for("Which count do you want to correct?");
    terminal.press("4");
    terminal.press(ENTER);
    terminal.wait_for("Statement 4 of 12");
    terminal.press(ENTER);
    terminal.wait_for("Enter next");
    terminal.press(ENTER);
    terminal.wait_for("e correct a count");
}

#[test]
fn any_statement_is_corrected_from_the_picture_and_only_that_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    let mut terminal = program("class --people 30 --save", folder.path())
        .arg(&file)
        .in_terminal(80, 150);
    terminal.wait_for("Enter start");
    terminal.press(ENTER);
    for (number, hands) in (1..=12).zip(HANDS) {
        vote(&mut terminal, number, hands);
    }
    terminal.wait_for("e correct a count");
    terminal.press("e");
    terminal.wait_for("Which count do you want to correct?");
    terminal.press("13");
    terminal.press(ENTER);
    terminal.wait_for("There is no number \"13\".");
    terminal.press("2");
    terminal.press(ENTER);
    terminal.wait_for("Statement 2 of 12");
    terminal.press([BACKSPACE; 10].concat());
    vote(&mut terminal, 2, Some([1, 0, 0, 0, 0]));
    terminal.wait_for("e correct a count");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 0);
    let saved = std::fs::read_to_string(&file).unwrap();
    let differ = saved.lines().zip(
        expected_file()
            .lines()
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    );
    let changed: Vec<&str> = differ
        .filter(|(new, old)| new != old)
        .map(|(new, _)| new)
        .collect();
    assert_eq!(changed.len(), 1, "{saved}");
    assert!(changed[0].ends_with(",1,0,0,0,0"), "{saved}");
}

#[test]
fn at_sixty_columns_the_picture_breaks_no_word() {
    for language in ["nl", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("room.csv");
        std::fs::write(&file, expected_file()).unwrap();
        let wide = ambtenaar(&format!("class --lang {language} --from"))
            .arg(&file)
            .run()
            .stdout;
        let mut terminal = program(&format!("class --lang {language} --from"), folder.path())
            .arg(&file)
            .in_terminal(60, 170);
        let last = wide.split_whitespace().last().unwrap();
        let narrow = terminal.wait_for(last);
        assert_eq!(terminal.wait_exit(), 0);
        let words = |text: &str| -> Vec<String> {
            let words = text
                .split_whitespace()
                .map(|word| word.trim_end_matches([':', ',', '.']))
                .filter(|word| word.chars().all(char::is_alphabetic));
            words.map(str::to_owned).collect()
        };
        let [wide, whole] = [&wide, &narrow].map(|text| words(text));
        let broken: Vec<_> = whole.iter().filter(|word| !wide.contains(word)).collect();
        assert!(broken.is_empty(), "{broken:?}");
        // What the mark at a third is stands at the mark, in fewer words.
        let marks = narrow.lines().filter(|line| line.contains('┊'));
        let mut marks = marks.map(|line| line.chars().take_while(|c| *c != '┊').count());
        let first = marks.next().unwrap();
        assert!(marks.all(|mark| mark == first), "{narrow}");
        assert!(
            narrow.contains("┊ een derde\n") || narrow.contains("┊ a third\n"),
            "{narrow}"
        );
    }
}

fn expected_file() -> String {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let mut text = String::from("item,people,count_1,count_2,count_3,count_4,count_5\n");
    for (place, hands) in questionnaire.places(Form::Short).zip(HANDS) {
        let id = &questionnaire.statement(place).unwrap().id;
        let counts = hands.map_or(",,,,".to_owned(), |hands| line(hands).replace(' ', ","));
        writeln!(text, "{id},30,{counts}").unwrap();
    }
    text
}

fn shown_again(line: &str) -> Ran {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    std::fs::write(&file, expected_file()).unwrap();
    ambtenaar(&format!("class {line} --from")).arg(&file).run()
}

#[test]
fn saved_counts_are_shown_again_with_scores_mix_and_the_statements_to_discuss() {
    let ran = shown_again("");
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""), "{ran:?}");
    let questionnaire = source::built_in().unwrap().questionnaire;
    let places: Vec<usize> = questionnaire.places(Form::Short).collect();
    let tag = Language::English.tag().unwrap();
    let text = |number: usize| {
        questionnaire
            .statement(places[number])
            .unwrap()
            .text
            .get(&tag)
            .clone()
    };
    // Half of the room at either end is as divided as can be.
    let at = |number: usize| ran.stdout.find(&text(number)).unwrap();
    assert!(at(7) < at(0) && at(0) < at(3), "{}", ran.stdout);
    assert!(ran.stdout.contains("14 people disagree."), "{}", ran.stdout);
    let zero = ran
        .stdout
        .lines()
        .any(|line| line.contains("  0  ") && line.ends_with("  0%"));
    assert!(zero, "a count of zero is visible, and its percentage");
    let scores = Role::ALL.map(score_by_hand);
    let mean = scores.iter().sum::<f64>() / 3.0;
    for (role, score) in Role::ALL.into_iter().zip(scores) {
        let share = 100.0 / 3.0 + (score - mean) / 2.0;
        let row = [
            role.key().to_owned(),
            format!("{}", score.round()),
            format!("{}", share.round()),
        ];
        let mut rows = ran
            .stdout
            .lines()
            .map(|row| row.split_whitespace().collect::<Vec<_>>());
        assert!(
            rows.any(|found| found.len() > 3 && found[..3] == row),
            "{row:?}\n{}",
            ran.stdout
        );
    }
}

/// The picture in a file of this name, from files with these texts.
fn report(name: &str, rooms: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    let mut program = ambtenaar("class --report").arg(&path);
    for (number, room) in rooms.iter().enumerate() {
        let file = folder.path().join(format!("{number}.csv"));
        std::fs::write(&file, room).unwrap();
        program = program.arg("--from").arg(file);
    }
    let ran = program.run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    std::fs::read_to_string(path).unwrap()
}

/// The file with cases and a situation too.
fn with_choices() -> String {
    expected_file()
        + "case:permit,30,12,9,8,,\nsituation:passport-counter,30,21,3,2,,\nsituation:council-memo,30,,,,,\n"
}

#[test]
fn the_picture_names_a_case_by_the_number_the_room_saw_and_says_what_was_rounded() {
    let head = "item,people,count_1,count_2,count_3,count_4,count_5\n";
    let cases = "case:permit,20,2,8,10,,\ncase:benefit,20,10,5,5,,\n";
    let text = report("room.txt", &[&format!("{head}{cases}")]);
    for number in 1..=2 {
        let expected = format!("{number}. Case {number} of 2: ");
        assert!(text.contains(&expected), "{expected}: {text}");
    }
    let rounded = "The percentages are rounded";
    assert!(!text.contains(rounded), "{text}");
    let uneven = "case:permit,15,10,1,4,,\n";
    let text = report("room.txt", &[&format!("{head}{uneven}")]);
    assert!(text.contains(rounded), "67, 7 and 27: {text}");
    assert!(!text.contains("Case 1 of 1"), "{text}");
}

#[test]
fn where_only_a_case_was_counted_nothing_is_drawn_of_the_statements_that_wait() {
    let head = "item,people,count_1,count_2,count_3,count_4,count_5\n";
    let skipped = crate::support::statement_ids().join(",30,,,,,\n") + ",30,,,,,\n";
    let text = report(
        "room.md",
        &[&format!("{head}{skipped}case:permit,30,12,9,8,,\n")],
    );
    assert!(
        text.contains("on cases and situations: 1 voted on"),
        "{text}"
    );
    assert!(!text.contains("| Role |"), "{text}");
    let text = report("room.md", &[&format!("{head}{skipped}")]);
    assert!(text.contains("0 of 24 statements voted on"), "{text}");
}

#[test]
fn the_picture_goes_to_a_file_of_any_kind_with_the_same_numbers() {
    let room = with_choices();
    let [page, markdown, text, json] =
        ["a.html", "a.md", "a.txt", "a.json"].map(|name| report(name, &[&room]));
    let share = score_by_hand(Role::Connector);
    let mean = Role::ALL.map(score_by_hand).iter().sum::<f64>() / 3.0;
    let [score, share] = [share, 100.0 / 3.0 + (share - mean) / 2.0];
    let row = format!("| connector | {score:.0} | {share:.0} | 4 of 4 |");
    assert!(markdown.contains(&row), "{markdown}");
    let object: serde_json::Value = serde_json::from_str(&json).unwrap();
    let room = &object["rooms"][0];
    assert!((room["mix"]["connector"].as_f64().unwrap() - share).abs() < 1e-9);
    assert_eq!(room["items"][5]["counts"], serde_json::Value::Null);
    assert_eq!(room["items"][12]["item"], "case:permit");
    assert_eq!(room["items"][12]["counts"].to_string(), "[12,9,8]");
    for text in [&page, &markdown, &text] {
        for said in [
            "14",
            "50%",
            "29 of 30 people counted",
            "At the passport counter",
            "bureaucrat",
        ] {
            assert!(text.contains(said), "{said}\n{text}");
        }
        assert!(!text.contains('±') && !text.contains("NaN"), "{text}");
        assert!(
            !text.contains("A memo for the council"),
            "nobody voted on it"
        );
    }
    assert!(
        !page.contains("<script") && !page.contains("http://"),
        "{page}"
    );
}

#[test]
fn two_votes_stand_side_by_side_and_no_difference_is_judged() {
    let before = expected_file();
    let after = before.replace("s01,30,2,10,0,12,4", "s01,28,27,0,0,0,0");
    let markdown = report("a.md", &[&before, &after]);
    let rows = [
        "| Answer | Before | After |",
        "| 1 strongly disagree | 2 · 7% | 27 · 100% |",
        "| 4 agree | 12 · 43% | 0 · 0% |",
        "Before: 28 of 30 people counted",
        "After: 27 of 28 people counted",
    ];
    for row in rows {
        assert!(markdown.contains(row), "{row}\n{markdown}");
    }
    let json = report("a.json", &[&before, &after]);
    let object: serde_json::Value = serde_json::from_str(&json).unwrap();
    let shares = [0, 1].map(|room| object["rooms"][room]["mix"]["bureaucrat"].as_f64().unwrap());
    assert!(shares[0] - shares[1] > 1.0, "{shares:?}");
    let [whole_before, whole_after] = shares.map(|share| format!("{share:.0}"));
    let row = format!("| bureaucrat | {whole_before} | {whole_after} |");
    assert!(markdown.contains(&row), "{row}\n{markdown}");
    assert!(markdown.contains("Whether a difference means anything is not said"));
}

#[test]
fn two_votes_say_how_many_people_each_had_and_what_only_one_of_them_voted_on() {
    let before = expected_file();
    let after = before
        .replace(",30,", ",20,")
        .replace("s01,20,2,10,0,12,4", "s01,20,,,,,");
    let markdown = report("a.md", &[&before, &after]);
    for said in [
        "30 and 20 people",
        "| 1 strongly disagree | 2 · 7% |  |",
        "After: skipped",
    ] {
        assert!(markdown.contains(said), "{said}\n{markdown}");
    }
    let same = report("a.md", &[&before, &before]);
    assert!(same.contains(" · 30 people\n"), "{same}");
    // A part of the hands is as long a bar in either vote.
    let [many, few] = ["s01,30,3,3,6,18,0", "s01,10,1,1,2,6,0"].map(|row| {
        let rows = before
            .lines()
            .map(|line| if line.starts_with("s01,") { row } else { line });
        rows.collect::<Vec<_>>().join("\n")
    });
    let page = report("a.html", &[&many, &few]);
    let fills: Vec<&str> = (page.split("class=\"fill\" width=\"").skip(1))
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert!(
        fills.windows(10).any(|ten| ten[..5] == ten[5..]
            && ten[..5] == ["10.00%", "10.00%", "20.00%", "60.00%", "0.00%"]),
        "{fills:?}"
    );
}

#[test]
fn there_is_no_third_vote_and_a_report_never_replaces_the_counts() {
    let ran = ambtenaar("class --from a.csv --from b.csv --from c.csv").run();
    ran.is(
        2,
        "",
        "--from can be given at most 2 times. Leave one of them out.\n",
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    std::fs::write(&file, expected_file()).unwrap();
    let ran = ambtenaar("class --force --report")
        .arg(&file)
        .arg("--from")
        .arg(&file)
        .run();
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), expected_file());
}

#[test]
fn a_file_that_holds_no_counts_is_told_what_one_looks_like_and_where_it_comes_from() {
    for (language, said) in [
        (
            "en",
            "x.csv: this is not a file with the counts of a vote. Its first line is \"id,s01\"; it has to be \
             \"item,people,count_1,count_2,count_3,count_4,count_5\". ambtenaar class --save FILE makes such a file.\n",
        ),
        (
            "nl",
            "x.csv: dit is geen bestand met aantallen van een stemming. De eerste regel is \"id,s01\"; dat moet \
             \"item,people,count_1,count_2,count_3,count_4,count_5\" zijn. Zo'n bestand krijg je met ambtenaar class --save \
             BESTAND.\n",
        ),
    ] {
        let home = Home::new();
        std::fs::write(home.path("x.csv"), "id,s01\na,4\n").unwrap();
        let ran = home
            .ambtenaar(&format!("--lang {language} class --from x.csv"))
            .run();
        ran.is(1, "", said);
    }
}

#[test]
fn in_accessible_mode_the_picture_is_sentences() {
    for language in ["nl", "en"] {
        let ran = shown_again(&format!("--accessible --lang {language}"));
        assert_eq!(ran.status, Some(0));
        assert!(
            ran.stdout
                .chars()
                .all(|c| !('\u{2500}'..='\u{28ff}').contains(&c) && (c == '\n' || !c.is_control())),
            "{}",
            ran.stdout
        );
    }
}

#[test]
fn in_lines_the_same_hands_give_the_same_file_and_a_clean_transcript() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    let mut input = String::from("30\n");
    for hands in HANDS {
        input.push_str(&hands.map_or("s\n".to_owned(), |hands| format!("{}\n\n", line(hands))));
    }
    let ran = program("class --accessible --save", folder.path())
        .arg(&file)
        .stdin(input)
        .run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), expected_file());
    for character in ran.stderr.chars().chain(ran.stdout.chars()) {
        assert!(
            character == '\n' || !character.is_control(),
            "{character:?}"
        );
        assert!(
            !('\u{2500}'..='\u{28ff}').contains(&character),
            "{character:?}"
        );
    }
    for statement in statements(Form::Short, Language::English, Perspective::Own) {
        assert!(
            ran.stderr.replace('\n', " ").contains(&statement),
            "{statement}"
        );
    }
    for said in [
        "28 of 30 people counted.",
        "4, agree: 12.",
        "Noted: skipped.",
    ] {
        assert!(ran.stderr.contains(said), "{said}\n{}", ran.stderr);
    }
}

#[test]
fn what_is_hidden_is_not_told_by_a_mistake_and_a_held_key_does_not_leave_the_statement() {
    let mut terminal = ambtenaar("class --people 30").in_terminal(80, 24);
    terminal.wait_for("Enter start");
    terminal.press(ENTER);
    vote(&mut terminal, 1, Some([12, 3, 0, 4, 6]));
    terminal.wait_for("Statement 2 of 12");
    terminal.press(format!("12 3 17x{ENTER}"));
    let screen = terminal.wait_for("Number 3 is not a count from 0 to 9999.");
    assert!(
        screen.contains("Hands: • • •") && !screen.contains("17"),
        "{screen}"
    );
    terminal.press("t");
    terminal.wait_for("You can tally once the line is right. Number 3");
    terminal.press("\u{15}");
    terminal.wait_for("0 of 5 numbers typed");
    terminal.press(BACKSPACE.repeat(5));
    let screen = terminal.wait_for("The left arrow goes back");
    assert!(screen.contains("Statement 2 of 12"), "{screen}");
    terminal.press("\x1b[D");
    terminal.wait_for("Statement 1 of 12");
    terminal.press(CTRL_C);
    assert_eq!(terminal.wait_exit(), 130);
}

#[test]
fn hands_are_hidden_until_they_are_shown_unless_asked_otherwise() {
    for (option, hidden) in [("", true), ("--open", false)] {
        let mut terminal = ambtenaar(&format!("class --people 9 {option}")).in_terminal(80, 24);
        let screen = terminal.wait_for("Enter start");
        assert_eq!(screen.contains("only then"), hidden, "{screen}");
        terminal.press(ENTER);
        terminal.wait_for("Enter show");
        terminal.press("t1155");
        if !hidden {
            terminal.wait_for("4 of 9 people counted");
        }
        let last = if hidden {
            "Last hand: •"
        } else {
            "Last hand: 5"
        };
        let screen = terminal.wait_for(last);
        assert_eq!(!screen.contains('█'), hidden, "{screen}");
        assert_eq!(!screen.contains("counted"), hidden, "{screen}");
        terminal.press(BACKSPACE);
        terminal.press(ENTER);
        let screen = terminal.wait_for("3 of 9 people counted");
        assert!(screen.contains("█ 2"), "{screen}");
        terminal.press(CTRL_C);
        assert_eq!(terminal.wait_exit(), 130);
    }
}

#[test]
fn every_statement_fits_a_small_screen_with_all_that_belongs_to_it() {
    for language in ["nl", "en"] {
        let line = format!("class --form full --people 30 --no-progress --lang {language}");
        let mut terminal = ambtenaar(&line).in_terminal(60, 18);
        let (begin, show, next) = match language {
            "nl" => ("Enter beginnen", "Enter tonen", "Enter volgende"),
            _ => ("Enter start", "Enter show", "Enter next"),
        };
        terminal.wait_for(begin);
        terminal.press(ENTER);
        let (word, of) = if language == "nl" {
            ("Stelling", "van")
        } else {
            ("Statement", "of")
        };
        for number in 1..=3 {
            let heading = format!("{word} {number} {of} 24");
            terminal.wait_until(&heading, |screen| {
                screen.contains(&heading) && screen.contains(show)
            });
            terminal.press("9 8 7 0 6");
            terminal.press(ENTER);
            let screen = terminal.wait_until(next, |screen| {
                screen.contains(&heading) && screen.contains(next)
            });
            // Nothing is saved.
            let quit = if language == "nl" {
                "q stoppen"
            } else {
                "q stop"
            };
            assert!(screen.contains(quit), "{screen}");
            terminal.press(ENTER);
        }
        terminal.press("q");
        let stop = if language == "nl" {
            "q toch stoppen"
        } else {
            "q stop all the same"
        };
        terminal.wait_for(stop);
        terminal.press("qq");
        assert_eq!(terminal.wait_exit(), 3);
    }
}

#[test]
fn the_picture_at_a_stop_fits_the_screen_as_it_is_then() {
    let mut terminal = ambtenaar("class --people 30").in_terminal(80, 24);
    terminal.wait_for("Enter start");
    terminal.press(ENTER);
    vote(&mut terminal, 1, HANDS[0]);
    terminal.wait_for("Statement 2 of 12");
    terminal.resize(60, 24);
    stop(&mut terminal);
    assert_eq!(terminal.wait_exit(), 3);
    let screen = terminal.screen();
    let width = screen.lines().map(|line| line.chars().count()).max();
    // A row that is broken by the screen fills it.
    assert!((40..60).contains(&width.unwrap()), "{screen}");
}

/// Opens a vote at its picture: all twelve were counted.
#[cfg(unix)]
fn at_the_picture(state: &Path, columns: u16) -> Terminal {
    let mut terminal = program("class --people 30", state).in_terminal(columns, 24);
    terminal.wait_for("Enter start");
    terminal.press(ENTER);
    for number in 1..=12 {
        vote(&mut terminal, number, Some([5, 5, 5, 5, 10]));
    }
    terminal.wait_for("q stop");
    terminal
}

#[cfg(unix)]
#[test]
fn who_leaves_the_picture_is_asked_what_becomes_of_counts_that_are_in_no_file() {
    let state = tempfile::tempdir().unwrap();
    let mut terminal = at_the_picture(state.path(), 80);
    terminal.press("q");
    terminal.wait_for("The counts are not in a file yet.");
    terminal.press(BACKSPACE);
    terminal.wait_for("e correct a count");
    terminal.press("q");
    terminal.wait_for("The counts are not in a file yet.");
    terminal.press(ENTER);
    terminal.wait_for("To go on later, type: ambtenaar class");
    assert_eq!(terminal.wait_exit(), 0);
    let mut terminal = program("class", state.path()).in_terminal(80, 24);
    terminal.wait_for("12 of 12 questions done");
    terminal.press(ENTER);
    terminal.wait_for("q stop");
    terminal.press("q");
    terminal.wait_for("save as a file");
    terminal.press("s");
    terminal.wait_for("Name of the file");
    let file = state.path().join("mine.csv");
    terminal.press(file.to_str().unwrap());
    terminal.press(ENTER);
    terminal.wait_for("The counts are in");
    assert_eq!(terminal.wait_exit(), 0);
    let saved = std::fs::read_to_string(&file).unwrap();
    assert_eq!(saved.matches(",30,5,5,5,5,10\n").count(), 12, "{saved}");
    let mut terminal = program("class", state.path()).in_terminal(80, 24);
    terminal.wait_for("Enter start");
    terminal.press(CTRL_C);
    assert_eq!(terminal.wait_exit(), 130);
}

#[cfg(unix)]
#[test]
fn the_room_follows_the_pages_of_the_trainer_and_sees_the_picture_of_a_vote_that_stops() {
    let state = tempfile::tempdir().unwrap();
    let mut room = program("class --screen", state.path()).in_terminal(40, 24);
    let mut trainer = program("class --people 30", state.path()).in_terminal(80, 24);
    trainer.wait_for("Enter start");
    trainer.press(ENTER);
    for (number, hands) in [[10, 5, 5, 5, 5], [5, 5, 5, 5, 10], [30, 0, 0, 0, 0]]
        .into_iter()
        .enumerate()
    {
        vote(&mut trainer, number + 1, Some(hands));
    }
    trainer.wait_for("Statement 4 of 12");
    trainer.press("q");
    let first = trainer.wait_for("The picture of the room: 3 of 12");
    room.wait_for("The picture of the room: 3 of 12");
    // On a narrow screen the table is lines.
    assert!(first.contains("Space next"), "{first}");
    trainer.press(" ");
    let second = trainer.wait_for("2/");
    let begins = second.lines().find(|line| !line.is_empty()).unwrap();
    let begins: Vec<&str> = begins.split_whitespace().take(3).collect();
    room.wait_for(&begins.join(" "));
    room.press(BACKSPACE);
    room.press(" ");
    room.wait_for(&begins.join(" "));
    trainer.press(BACKSPACE);
    room.wait_for("The picture of the room: 3 of 12");
    trainer.press("q");
    assert_eq!(trainer.wait_exit(), 3);
    room.wait_for("One moment");
}

#[test]
fn the_picture_is_laid_out_anew_for_a_screen_that_becomes_narrow() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    std::fs::write(&file, expected_file()).unwrap();
    let mut terminal = program("class --from", folder.path())
        .arg(&file)
        .in_terminal(80, 40);
    terminal.wait_for("Statements");
    terminal.resize(40, 40);
    let screen = terminal.wait_for("Score: ");
    assert!(!screen.contains("Score  Share"), "{screen}");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 0);
}

#[test]
fn a_line_with_too_few_numbers_is_not_taken() {
    let mut terminal = ambtenaar("class --people 9").in_terminal(80, 24);
    terminal.wait_for("Enter start");
    terminal.press(ENTER);
    terminal.wait_for("Enter show");
    terminal.press("1 2 3");
    terminal.press(ENTER);
    terminal.wait_for("Type 5 numbers from 0 to 9999, such as 12 3 0 4 6. Now there are 3.");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
}

#[test]
fn a_file_that_holds_something_else_is_named() {
    let refused = |text: &str, message: &str| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.csv");
        std::fs::write(&file, text).unwrap();
        let ran = ambtenaar("class --from").arg(&file).run();
        ran.is(1, "", &format!("{}{message}\n", file.display()));
    };
    let header = "item,people,count_1,count_2,count_3,count_4,count_5";
    let line = format!(
        ":2: \"s01,9,1,2\" does not fit \"{header}\": a name, and whole numbers up to 9999 for each answer, or none where it \
         was skipped."
    );
    refused(&format!("{header}\ns01,9,1,2\n"), &line);
    for item in [
        "x1,9,1,2,3,4,5",
        "case:x1,9,1,2,3,,",
        "situation:permit,9,1,2,3,,",
    ] {
        let name = item.split(',').next().unwrap();
        let message = format!(
            ":3: \"{name}\" is not part of this list. Remove the line, or use --statements if it is another list."
        );
        refused(&format!("{header}\n\n{item}\n"), &message);
    }
    let vote = "s01,9,1,2,3,2,1\n";
    let message = ":4: \"s01\" is on line 2 too. Remove one of the two.";
    refused(&format!("{header}\n{vote}s02,,,,,,\n{vote}"), message);
}

#[test]
fn a_counts_file_in_utf_16_is_told_from_other_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    let text = "item,people,count_1,count_2,count_3,count_4,count_5\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [
        [&b"\xff\xfe"[..], &little].concat(),
        [&b"\xfe\xff"[..], &big].concat(),
        little,
    ] {
        std::fs::write(&file, bytes).unwrap();
        let ran = ambtenaar("class --from").arg(&file).run();
        let message = "this is not text in UTF-8. Is it a file with counts from Excel? Save it there as CSV UTF-8.";
        ran.is(1, "", &format!("{}: {message}\n", file.display()));
    }
}

#[test]
fn a_counts_file_above_a_mebibyte_is_refused_and_not_cut() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    let mut text = expected_file();
    text.push_str(&"\n".repeat(1024 * 1024 - text.len()));
    std::fs::write(&file, &text).unwrap();
    assert_eq!(ambtenaar("class --from").arg(&file).run().status, Some(0));
    std::fs::write(&file, text + "\n").unwrap();
    let message = format!(
        "{}: larger than 1 MiB, so not a file with counts. Choose the file that class --save made.\n",
        file.display()
    );
    ambtenaar("class --from")
        .arg(&file)
        .run()
        .is(1, "", &message);
}

/// What the window of the room reads.
#[cfg(unix)]
fn screen_file(state: &Path) -> std::path::PathBuf {
    state.join("ambtenaar/ideale-ambtenaar-class-screen.json")
}

#[cfg(unix)]
#[test]
fn the_room_has_a_window_of_its_own_that_never_has_a_hidden_count() {
    use rustix::process::Signal;

    let state = tempfile::tempdir().unwrap();
    let mut room = program("class --screen", state.path()).in_terminal(80, 24);
    room.wait_for("One moment");
    let mut trainer = program("class --people 30", state.path()).in_terminal(80, 24);
    trainer.wait_for("Enter start");
    trainer.press(ENTER);
    let screen = room.wait_for("Statement 1 of 12");
    assert!(screen.contains("strongly agree"), "{screen}");
    trainer.press("12 3 0 4 6");
    trainer.wait_for("25 of 30 people counted");
    let file = std::fs::read_to_string(screen_file(state.path())).unwrap();
    assert!(file.contains("\"shown\":null"), "{file}");
    trainer.press(ENTER);
    let screen = room.wait_for("25 of 30 people counted");
    assert!(screen.contains("48%"), "{screen}");
    // The window is killed without harm to the vote, and another one shows the same again.
    room.signal(Signal::KILL);
    room.wait_end();
    let mut room = program("class --screen", state.path()).in_terminal(80, 24);
    room.wait_for("25 of 30 people counted");
    trainer.wait_for("Enter next");
    trainer.press(ENTER);
    room.wait_for("Statement 2 of 12");
    // The vote is killed, and goes on.
    trainer.wait_for("Statement 2 of 12");
    trainer.signal(Signal::KILL);
    trainer.wait_end();
    room.wait_for("One moment");
    let mut trainer = program("class", state.path()).in_terminal(80, 24);
    trainer.wait_for("Enter go on");
    trainer.press(ENTER);
    room.wait_for("Statement 2 of 12");
    room.press("q");
    assert_eq!(room.wait_exit(), 0);
    trainer.press(CTRL_C);
    assert_eq!(trainer.wait_exit(), 130);
    assert!(!screen_file(state.path()).exists(), "nothing stays");
}

#[cfg(unix)]
#[test]
fn the_room_sees_its_picture_without_colour_codes_and_all_of_a_case_in_pages() {
    let state = tempfile::tempdir().unwrap();
    let line = "class --people 30 --case permit --color always";
    let mut trainer = program(line, state.path()).in_terminal(80, 24);
    trainer.wait_for("Enter start");
    trainer.press(ENTER);
    let mut room = program("class --screen", state.path()).in_terminal(60, 16);
    for number in 1..=12 {
        trainer.wait_for(&format!("Statement {number} of 12"));
        trainer.press("5 5 5 5 10");
        trainer.wait_for("30 of 30 people counted");
        trainer.press(ENTER);
        trainer.wait_for("Enter next");
        trainer.press(ENTER);
    }
    let mut seen = room.wait_for("Case 1 of 1");
    for page in 2.. {
        if seen.contains("You invite the baker") {
            break;
        }
        room.press(" ");
        seen = room.wait_for(&format!("{page}/"));
    }
    trainer.press("10 10 10");
    trainer.wait_for("30 of 30 people counted");
    trainer.press(ENTER);
    // With the hands stand the ways to act as far as there is room for them, and a key leads back to the text.
    trainer.wait_for("t text and choices");
    let screen = room.wait_for("10  33%");
    for part in [
        "Tables outside the bakery",
        "You invite the baker",
        "connector",
    ] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    assert!(!screen.contains("A baker wants"), "{screen}");
    trainer.press("t");
    trainer.wait_for("Enter back to the hands");
    let screen = room.wait_for("A baker wants");
    assert!(!screen.contains("connector"), "{screen}");
    trainer.press(ENTER);
    room.wait_for("10  33%");
    trainer.wait_for("Enter next");
    trainer.press(ENTER);
    trainer.wait_for("q stop");
    let picture = room.wait_for("The picture of the room");
    assert!(
        !picture.contains("\\u{1b}") && !picture.contains("[1m"),
        "{picture}"
    );
}

#[test]
fn a_file_for_the_window_is_named_and_no_other_file_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.json");
    let screen = || {
        let program = program(
            "class --people 9 --no-progress --screen-file",
            folder.path(),
        );
        program.arg(&file)
    };
    let mut trainer = screen().in_terminal(80, 24);
    trainer.wait_for("Enter start");
    trainer.press(ENTER);
    trainer.wait_for("Enter show");
    let mut named = std::ffi::OsString::from("--screen=");
    named.push(&file);
    let mut room = program("class", folder.path())
        .arg(named)
        .in_terminal(80, 24);
    room.wait_for("Statement 1 of 12");
    room.press("q");
    assert_eq!(room.wait_exit(), 0);
    trainer.press(CTRL_C);
    assert_eq!(trainer.wait_exit(), 130);
    std::fs::write(&file, "mine").unwrap();
    let message = format!(
        "{} already exists. Choose another name, or add --force to replace it.\n",
        file.display()
    );
    screen().stdin("\n").run().is(1, "", &message);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    let ran = ambtenaar("class --screen --no-progress").run();
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert!(
        ran.stderr
            .contains("with --no-progress there is no such file")
    );
}

#[test]
fn fault_06_a_counts_file_that_exists_is_refused_before_the_first_statement() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    std::fs::write(&file, "old").unwrap();
    let ran = ambtenaar("class --save").arg(&file).stdin("30\n").run();
    let message = format!(
        "{} already exists. Choose another name, or add --force to replace it.\n",
        file.display()
    );
    ran.is(1, "", &message);
}

/// Votes on a case or a situation: these hands in the order of the screen.
fn choose(terminal: &mut Terminal, heading: &str, hands: &str) -> String {
    terminal.wait_for(heading);
    terminal.wait_for("Enter show");
    let asked = terminal.wait_for(heading);
    terminal.press(hands);
    terminal.wait_for("30 of 30 people counted");
    terminal.press(ENTER);
    terminal.wait_for("Enter next");
    asked
}

/// The roles behind the ways to act in the order in which this screen shows them.
fn order_of_the_bakery(screen: &str) -> [Role; 3] {
    let cases = source::cases().unwrap();
    let mut cases = cases.iter();
    let case = cases.find(|case| case.id.as_str() == "permit").unwrap();
    let tag = Language::English.tag().unwrap();
    let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = |role: Role| {
        let words: Vec<&str> = case.actions[role].text.get(&tag).split(' ').collect();
        flat.find(&words[..4].join(" ")).unwrap()
    };
    let mut shown = Role::ALL;
    shown.sort_by_key(|role| first(*role));
    shown
}

/// Starting over does not replace what was counted; going on does.
fn start_over_in_vain(mut terminal: Terminal) {
    terminal.wait_for("13 of 14 questions done");
    terminal.press("o");
    terminal.wait_for("already exists");
    assert_eq!(terminal.wait_exit(), 1);
}

#[test]
fn a_case_and_a_situation_are_voted_on_and_kept_per_role_in_declared_order() {
    let state = tempfile::tempdir().unwrap();
    let file = state.path().join("room.csv");
    let start = || {
        let line = "class --people 30 --case permit --situation passport-counter --save";
        program(line, state.path()).arg(&file)
    };
    let mut terminal = start().in_terminal(60, 24);
    terminal.wait_for("Enter start");
    terminal.press(ENTER);
    for number in 1..=12 {
        terminal.wait_for(&format!("Statement {number} of 12"));
        terminal.wait_for("Enter show");
        terminal.press("s");
    }
    let asked = choose(&mut terminal, "Case 1 of 1", "4 6 20");
    assert!(asked.contains("Tables outside the bakery"), "{asked}");
    assert!(
        !asked.contains("bureaucrat"),
        "no role before the hands are shown: {asked}"
    );
    let shown = order_of_the_bakery(&asked);
    let revealed = terminal.wait_for("4 people choose");
    for (role, hands) in shown.into_iter().zip([4, 6, 20]) {
        let row = revealed
            .lines()
            .find(|line| line.contains(&format!(" {hands}  ")));
        assert!(
            row.is_some_and(|row| row.contains(role.key())),
            "{role:?}\n{revealed}"
        );
    }
    // Stopped, and gone on.
    terminal.press(ENTER);
    terminal.wait_for("Situation 1 of 1");
    stop(&mut terminal);
    terminal.wait_for("--case permit");
    assert_eq!(terminal.wait_exit(), 3);
    start_over_in_vain(start().in_terminal(60, 24));
    let mut terminal = start().in_terminal(60, 24);
    terminal.wait_for("13 of 14 questions done");
    terminal.press(ENTER);
    choose(&mut terminal, "Situation 1 of 1", "1 2 27");
    let screen = terminal.wait_for("One person chooses the bureaucrat.");
    assert!(screen.contains("connector"), "{screen}");
    terminal.press(ENTER);
    terminal.wait_for("e correct");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 0);
    let by_role = Role::ALL.map(|role| {
        let place = shown.iter().position(|other| *other == role).unwrap();
        ["4", "6", "20"][place]
    });
    let saved = std::fs::read_to_string(&file).unwrap();
    let expected = format!(
        "case:permit,30,{},,\nsituation:passport-counter,30,1,2,27,,\n",
        by_role.join(",")
    );
    assert!(saved.ends_with(&expected), "{saved}");
    assert_eq!(saved.lines().count(), 15);
}

#[test]
fn one_person_is_not_singled_out_below_fifteen_people_and_it_says_why() {
    for (hands, alone) in [("1 0 0 9 4", true), ("1 0 0 10 4", false)] {
        let input = format!("\n{hands}\n");
        let ran = ambtenaar("class --accessible --no-progress")
            .stdin(input)
            .run();
        let why =
            "In a group of fewer than fifteen nobody has to defend a different view on their own.";
        let said = ran.stderr.replace('\n', " ");
        assert_eq!(said.contains(why), alone, "{hands}\n{}", ran.stderr);
        assert_eq!(said.contains("One person disagrees."), !alone, "{hands}");
    }
    let skipped = "s\n".repeat(12);
    for (hands, alone) in [("1 9 4", true), ("1 10 4", false), ("0 14 0", true)] {
        let input = format!("\n{skipped}{hands}\n");
        let line = "class --accessible --no-progress --situation council-memo";
        let ran = ambtenaar(line).stdin(input).run();
        let said = ran.stderr.replace('\n', " ");
        assert_eq!(
            said.contains("In a group of fewer than fifteen"),
            alone,
            "{hands}\n{said}"
        );
        assert_eq!(
            said.contains("One person chooses"),
            !alone,
            "{hands}\n{said}"
        );
    }
}

#[test]
fn a_large_room_in_which_few_raised_a_hand_is_not_called_small() {
    for (hands, said) in [
        ("1 0 0 9 4", "One person disagrees."),
        ("0 0 0 9 4", "differently from most people here."),
    ] {
        let ran = ambtenaar("class --accessible --no-progress")
            .stdin(format!("200\n{hands}\n"))
            .run();
        let asked = ran.stderr.replace('\n', " ");
        assert!(
            asked.contains(said) && !asked.contains("fifteen"),
            "{asked}"
        );
    }
}

#[test]
fn a_vote_goes_on_with_the_people_that_it_began_with() {
    let state = tempfile::tempdir().unwrap();
    let ran = program("class --accessible --people 12", state.path())
        .stdin("2 2 2 2 4\n\n")
        .run();
    assert_eq!(ran.status, Some(3), "{ran:?}");
    let ran = program("class --accessible --people 8", state.path())
        .stdin("\n")
        .run();
    assert_eq!(ran.status, Some(2), "{ran:?}");
    assert!(ran.stderr.contains("began with 12 people"), "{ran:?}");
    let ran = program("class --accessible --people 12", state.path())
        .stdin("2 2 2 2 4\n\n")
        .run();
    assert!(ran.stderr.contains("Statement 2 of 12"), "{ran:?}");
}

#[test]
fn before_and_after_are_compared_over_the_statements_that_were_voted_on_twice() {
    let head = "item,people,count_1,count_2,count_3,count_4,count_5\n";
    let questionnaire = source::built_in().unwrap().questionnaire;
    let places: Vec<usize> = questionnaire.places(Form::Short).collect();
    let file = |skipped: Option<usize>| {
        let rows = places.iter().enumerate().map(|(at, place)| {
            let id = &questionnaire.statement(*place).unwrap().id;
            if skipped == Some(at) {
                format!("{id},9,,,,,\n")
            } else {
                format!("{id},9,{},0,0,0,{}\n", at % 5, 9 - at % 5)
            }
        });
        head.to_owned() + &rows.collect::<String>()
    };
    let json = report("room.json", &[&file(None), &file(Some(4))]);
    let object: serde_json::Value = serde_json::from_str(&json).unwrap();
    let rooms = &object["rooms"];
    assert_eq!(rooms[0]["scores"], rooms[1]["scores"]);
    let text = report("room.md", &[&file(None), &file(Some(4))]);
    assert!(
        text.contains("the 11 statements that were voted on both times"),
        "{text}"
    );
    assert!(text.contains("differed most the second time"), "{text}");
    assert!(text.contains("After: "), "{text}");
    let page = report("room.html", &[&file(None), &file(Some(4))]);
    assert!(!page.contains("<dl"), "{page}");
}

#[test]
fn a_case_that_is_not_there_or_there_twice_is_refused_before_anything_is_asked() {
    let ran = ambtenaar("class --case bakery").stdin("\n").run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
    for said in ["--case", "bakery", "permit", "neighbourhood"] {
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    let ran = ambtenaar("class --situation council-memo --situation council-memo").run();
    let message = "--situation: \"council-memo\" is there twice. Leave one of them out.\n";
    ran.is(2, "", message);
}

#[test]
fn a_room_that_voted_on_cases_only_is_told_nothing_of_statements() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.csv");
    let text = "item,people,count_1,count_2,count_3,count_4,count_5\ncase:permit,10,3,2,5,,\n";
    std::fs::write(&file, text).unwrap();
    for (language, headline, number) in [
        ("en", "on cases and situations: 1 voted on.", "1. Tables"),
        ("nl", "bij zaken en situaties: over 1 is gestemd.", "1. "),
    ] {
        let ran = ambtenaar(&format!("class --lang {language} --from"))
            .arg(&file)
            .run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(words(&ran.stdout).contains(headline), "{}", ran.stdout);
        assert!(ran.stdout.contains(number), "{}", ran.stdout);
        for about_statements in ["0 of", "0 van", "Score", "mix"] {
            assert!(!ran.stdout.contains(about_statements), "{}", ran.stdout);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn fault_30_who_leaves_a_vote_on_a_full_disk_is_asked_and_told_what_is_kept() {
    let home = Home::new();
    let mut terminal = home.ambtenaar("class --people 30").in_terminal(80, 24);
    terminal.wait_for("Enter");
    terminal.press(ENTER);
    vote(&mut terminal, 1, HANDS[0]);
    vote(&mut terminal, 2, HANDS[1]);
    terminal.wait_for("Statement 3 of 12");
    terminal.room(Some(0));
    vote(&mut terminal, 3, HANDS[2]);
    terminal.wait_for("Statement 4 of 12");
    terminal.press("q");
    let asked = words(&terminal.wait_for("q stop all the same"));
    let kept = "The counts for the first 2 questions are kept; what came after them is not.";
    assert!(asked.contains(kept), "{asked}");
    terminal.press(ENTER);
    terminal.wait_for("Statement 4 of 12");
    terminal.press("q");
    terminal.wait_for("q stop all the same");
    terminal.press("q");
    terminal.wait_for("The room's window is not following");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
    let screen = words(&terminal.screen());
    assert!(
        screen.contains(&format!("{kept} To go on from there")),
        "{screen}"
    );
}
