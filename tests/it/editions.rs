//! Two editions of the built-in statements: each row is scored with the one that was asked, and figures never mix two.

use std::fs;

use ambtenaar::model::{Form, Given, Perspective, Statement};
use ambtenaar::source::{self, LoadedQuestionnaire};
use ambtenaar::storage::{KeptResult, Progress, SessionInfo};
use serde_json::Value;

use crate::support::{Home, Ran, comma_separated, words};

/// What is said of rows of the first edition.
const FIRST: &str = "answers to version 1.1.0 of the statements";

fn editions() -> [LoadedQuestionnaire; 2] {
    source::built_in().unwrap().editions().try_into().unwrap()
}

fn ids(edition: &LoadedQuestionnaire) -> Vec<String> {
    let statements = edition.questionnaire.statements().iter();
    statements.map(|one| one.id.to_string()).collect()
}

/// A table with a column for each of these names, and a row for each of these.
fn table(columns: &[String], rows: &[String]) -> String {
    format!("{}\n{}\n", columns.join(","), rows.join("\n"))
}

/// `cells`, then answers of one who agrees, or not, with everything of the bureaucrat.
fn row(edition: &LoadedQuestionnaire, cells: &str, agrees: bool) -> String {
    let scale = edition.questionnaire.scale();
    let answer = |one: &Statement| {
        let keyed = if (one.role as usize == 0) == agrees {
            5
        } else {
            2
        };
        Some(scale.keyed(keyed, one.keying))
    };
    let answers: Vec<Option<u8>> = edition
        .questionnaire
        .statements()
        .iter()
        .map(answer)
        .collect();
    format!("{cells},{}", comma_separated(&answers))
}

/// A file of saved rows of one edition.
fn saved(edition: &LoadedQuestionnaire, rows: &[(&str, &str)]) -> String {
    let first = [
        "id",
        "date",
        "perspective",
        "form",
        "language",
        "instrument",
        "seed",
    ];
    let columns: Vec<String> = first
        .map(str::to_owned)
        .into_iter()
        .chain(ids(edition))
        .collect();
    let cells = |(id, perspective): &(&str, &str)| {
        let reference = edition.reference();
        let cells = format!("{id},2026-01-02,{perspective},full,en,{reference},");
        row(edition, &cells, *perspective == "self")
    };
    table(&columns, &rows.iter().map(cells).collect::<Vec<_>>())
}

fn run(home: &Home, line: &str, text: &str) -> Ran {
    fs::write(home.path("rows.csv"), text).unwrap();
    home.ambtenaar(line).arg("rows.csv").run()
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}"))
}

#[test]
fn an_id_means_the_same_in_every_edition_and_new_ones_stand_where_the_old_ones_stood() {
    let [newest, first] = editions();
    let both = newest
        .questionnaire
        .statements()
        .iter()
        .zip(first.questionnaire.statements());
    for (now, then) in both {
        let keys = |one: &Statement| (one.role, one.keying, one.short);
        assert_eq!(keys(now), keys(then), "{} {}", now.id, then.id);
        if now.id == then.id {
            let texts = |one: &Statement| (one.text.clone(), one.colleague.clone());
            assert_eq!(texts(now), texts(then), "{}", now.id);
        } else {
            assert!(now.id.as_str() > "s24" && !ids(&first).contains(&now.id.to_string()));
        }
    }
    assert_eq!(first.reference(), "ideale-ambtenaar@1.1.0#5002a760");
}

#[test]
fn rows_of_the_first_edition_are_scored_whole_and_that_is_said_once() {
    let [newest, first] = editions();
    let home = Home::new();
    let mut columns = ids(&first);
    columns.insert(0, "id".to_owned());
    let old = run(&home, "score", &table(&columns, &[row(&first, "p", true)]));
    assert_eq!(old.status, Some(0));
    assert_eq!(old.stderr.matches(FIRST).count(), 1, "{}", old.stderr);
    columns.splice(1.., ids(&newest));
    let new = run(&home, "score", &table(&columns, &[row(&newest, "p", true)]));
    assert_eq!((new.status, &new.stdout), (Some(0), &old.stdout));
    assert!(new.stdout.contains("\np,complete,8,8,8,"), "{}", new.stdout);
    assert!(!new.stderr.contains("of the statements"), "{}", new.stderr);
}

#[test]
fn a_file_with_the_texts_of_the_first_edition_is_of_the_first_edition() {
    let [_, first] = editions();
    let home = Home::new();
    for (form, colleague) in [(Form::Full, false), (Form::Short, true)] {
        let questionnaire = &first.questionnaire;
        let asked = questionnaire
            .places(form)
            .filter_map(|at| questionnaire.statement(at));
        let text = |one: &Statement| {
            let texts = one.colleague.as_ref().filter(|_| colleague);
            let (_, text) = texts.unwrap_or(&one.text).iter().next().unwrap();
            format!("\"{text}\"")
        };
        let columns: Vec<String> = asked.map(text).collect();
        let ran = run(
            &home,
            "score",
            &table(&columns, &[vec!["4"; columns.len()].join(",")]),
        );
        assert_eq!(ran.status, Some(0), "{}", ran.stderr);
        let each = columns.len() / 3;
        let answered = format!(",complete,{each},{each},{each},");
        assert!(ran.stdout.contains(&answered), "{}", ran.stdout);
        assert_eq!(ran.stderr.matches(FIRST).count(), 1, "{}", ran.stderr);
    }
}

/// Columns for both editions, and rows of which every second one is of the first; each has answers to its own statements only.
fn mixed(people: usize, with_instrument: bool) -> String {
    let editions = editions();
    let mut columns = ids(&editions[1]);
    columns.extend(
        ids(&editions[0])
            .into_iter()
            .filter(|id| id.as_str() > "s24"),
    );
    let rows = (0..people).map(|person| {
        let edition = &editions[person % 2];
        let own = ids(edition);
        let given = |id: &String| if own.contains(id) { "4" } else { "" };
        let given: Vec<&str> = columns.iter().map(given).collect();
        let instrument = with_instrument.then(|| edition.reference() + ",");
        format!(
            "{}p{person},{}",
            instrument.unwrap_or_default(),
            given.join(",")
        )
    });
    let rows: Vec<String> = rows.collect();
    let first = with_instrument.then_some("instrument");
    let names = first.into_iter().chain(["id"]).map(str::to_owned);
    table(&names.chain(columns).collect::<Vec<_>>(), &rows)
}

#[test]
fn each_row_is_scored_with_the_statements_that_it_names() {
    let home = Home::new();
    let text = mixed(7, true);
    let ran = run(&home, "score --with instrument", &text);
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    let mut rows = ran.stdout.lines().skip(1).enumerate();
    let [newest, first] = editions().map(|edition| edition.reference());
    assert!(rows.all(|(place, row)| {
        let own = if place % 2 == 0 { &newest } else { &first };
        row.contains(",complete,8,8,8,") && row.ends_with(own.as_str())
    }));
    assert_eq!(ran.stderr.matches(FIRST).count(), 1, "{}", ran.stderr);
    let objects = run(&home, "score --format jsonl", &text).stdout;
    assert_eq!(objects.matches("\"bureaucrat\":8,").count(), 7, "{objects}");
}

#[test]
fn rows_of_two_editions_are_the_same_for_any_number_of_threads() {
    let home = Home::new();
    let mut text = mixed(6_000, true);
    // A row with something unusual now and then.
    text = text
        .replace(",p999,4,", ",\"p\n999\",4,")
        .replace(",p1500,4,", ",p1500,Meh,");
    let one = run(&home, "score --with instrument --threads 1", &text);
    assert_eq!(one.stdout.matches(",complete,8,8,8,").count(), 5_999);
    assert_eq!(one.stdout.matches("@1.1.0#").count(), 3_000);
    for threads in [2, 5] {
        let line = format!("score --with instrument --threads {threads}");
        assert_eq!(run(&home, &line, &text).stdout, one.stdout, "{threads}");
    }
}

#[test]
fn a_file_is_of_the_edition_with_most_columns_when_it_has_all_of_none() {
    let home = Home::new();
    for (edition, version) in editions().iter().zip(["2.0.0", "1.1.0"]) {
        let columns: Vec<String> = ids(edition).into_iter().filter(|id| id != "s07").collect();
        let ran = run(&home, "score", &table(&columns, &[vec!["4"; 23].join(",")]));
        assert_eq!(ran.status, Some(1));
        assert!(
            ran.stderr.contains("no column for s07; counted"),
            "{}",
            ran.stderr
        );
        assert!(ran.stdout.contains(",complete,7,8,8,"), "{}", ran.stdout);
        assert_eq!(
            ran.stderr.contains(FIRST),
            version == "1.1.0",
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn the_columns_that_a_row_has_filled_tell_its_edition() {
    let home = Home::new();
    for (unfilled, threads) in [("", 1), ("NA", 2), ("weet niet", 1)] {
        let text = mixed(7, false).replace(",,", &format!(",{unfilled},"));
        let ran = run(&home, &format!("score --threads {threads}"), &text);
        let named = run(&home, "score", &mixed(7, true));
        assert_eq!((ran.status, &ran.stdout), (Some(0), &named.stdout));
        assert_eq!(ran.stdout.matches(",complete,8,8,8,").count(), 7);
        assert_eq!(ran.stderr.matches(FIRST).count(), 1, "{}", ran.stderr);
        assert!(!ran.stderr.contains("more than one"), "{}", ran.stderr);
    }
    let group = run(&home, "group", &mixed(16, false));
    assert_eq!(group.status, Some(0), "{}", group.stderr);
    assert!(group.stdout.contains("8 people"), "{}", group.stdout);
}

#[test]
fn columns_for_two_editions_that_a_row_has_all_filled_are_a_guess() {
    let home = Home::new();
    let text = mixed(3, false).replace(",,", ",3,").replace(",,", ",3,");
    let text = text.replace(",\n", ",3\n");
    let ran = run(&home, "score", &text);
    assert!(
        ran.stderr.contains("more than one version"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.stdout.matches(",complete,8,8,8,").count(), 3);
    let strict = run(&home, "score --strict", &text);
    assert_eq!(strict.status, Some(1), "{}", strict.stderr);
}

#[test]
fn a_column_can_be_given_for_a_statement_of_either_edition() {
    let home = Home::new();
    for (place, id) in ["s25", "s10"].into_iter().enumerate() {
        let edition = &editions()[place];
        let names = ids(edition)
            .into_iter()
            .map(|own| if own == id { "mine".to_owned() } else { own });
        let columns: Vec<String> = ["id".to_owned()].into_iter().chain(names).collect();
        let text = table(&columns, &[row(edition, "p", true)]);
        let ran = run(&home, &format!("score --column {id}=mine"), &text);
        assert_eq!(ran.status, Some(0), "{}", ran.stderr);
        assert!(ran.stdout.contains(",complete,8,8,8,"), "{}", ran.stdout);
    }
}

#[test]
fn figures_are_about_the_edition_of_most_people_and_the_others_are_counted() {
    let [newest, first] = editions();
    let home = Home::new();
    for (news, olds) in [(6, 2), (2, 6), (6, 6)] {
        let people = |edition: &LoadedQuestionnaire, number: usize, name: &str| {
            let ids: Vec<String> = (0..number).map(|n| format!("{name}{n}")).collect();
            let rows: Vec<(&str, &str)> = ids.iter().map(|id| (id.as_str(), "self")).collect();
            saved(edition, &rows)
        };
        fs::write(home.path("new.csv"), people(&newest, news, "n")).unwrap();
        fs::write(home.path("old.csv"), people(&first, olds, "o")).unwrap();
        let (most, edition) = if news >= olds {
            (news, &newest)
        } else {
            (olds, &first)
        };
        let left_out = news + olds - most;
        for (command, key) in [("group", "people"), ("reliability", "rows")] {
            let line = format!("{command} --format json new.csv old.csv");
            let ran = home.ambtenaar(&line).run();
            let report = json(&ran);
            assert_eq!(report[key], most, "{line}");
            assert_eq!(report["instrument"], edition.reference());
            let said = format!("{left_out} rows were filled in with another version");
            assert!(ran.stderr.contains(&said), "{}", ran.stderr);
        }
    }
}

#[test]
fn colleagues_count_when_they_filled_in_the_edition_of_the_own_list() {
    let [newest, first] = editions();
    let home = Home::new();
    let others = |edition| {
        let text = saved(edition, &[("p", "colleague"); 4]);
        // No two of them answered alike.
        let lines = text.lines().enumerate().map(|(number, line)| match number {
            0 => format!("{line}\n"),
            number => format!("{}{number}\n", &line[..line.len() - 1]),
        });
        lines.collect::<String>()
    };
    fs::write(home.path("new.csv"), others(&newest)).unwrap();
    fs::write(home.path("old.csv"), others(&first)).unwrap();
    for own in [&newest, &first] {
        let ran = run(
            &home,
            "compare --format json new.csv old.csv",
            &saved(own, &[("p", "self")]),
        );
        let report = json(&ran);
        assert_eq!(
            (&report["raters"], &report["instrument"]),
            (&4.into(), &own.reference().into())
        );
        assert!(
            ran.stderr
                .contains("4 rows were filled in with another version"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn own_lists_of_two_editions_stand_side_by_side_and_no_gap_is_judged() {
    let [newest, first] = editions();
    let home = Home::new();
    let later = saved(&newest, &[("p", "self")]).replace("2026-01-02", "2026-06-02");
    fs::write(home.path("later.csv"), later).unwrap();
    let ran = run(
        &home,
        "compare --format json later.csv",
        &saved(&first, &[("p", "self")]),
    );
    let report = json(&ran);
    assert_eq!(report["comparisons"][0]["unjudged"], "version");
    assert_eq!(report["instrument"], newest.reference());
}

#[test]
fn a_saved_result_is_shown_with_the_statements_that_were_asked() {
    let [_, first] = editions();
    let home = Home::new();
    fs::write(home.path("rows.csv"), saved(&first, &[("p", "self")])).unwrap();
    let ran = home.ambtenaar("take --from rows.csv --format json").run();
    let result = json(&ran);
    assert_eq!(result["instrument"], first.reference());
    assert!(result["answers"]["s10"].is_number() && result["answers"]["s25"].is_null());
}

#[test]
fn the_counts_of_a_room_of_the_first_edition_are_shown_with_its_statements() {
    let [_, first] = editions();
    let home = Home::new();
    let rows: Vec<String> = ids(&first)
        .iter()
        .map(|id| format!("{id},9,2,0,5,0,2"))
        .collect();
    let text =
        "item,people,count_1,count_2,count_3,count_4,count_5\n".to_owned() + &rows.join("\n");
    fs::write(home.path("counts.csv"), text).unwrap();
    let ran = home
        .ambtenaar("class --lang en --from counts.csv --report room.json")
        .run();
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    let said = "These counts belong to version 1.1.0 of the statements";
    assert!(ran.stderr.starts_with(said), "{ran:?}");
    assert!(home.read("room.json").contains(&first.reference()));
    // Beside those of today no list has them all.
    let today = "item,people,count_1,count_2,count_3,count_4,count_5\ns25,9,2,0,5,0,2\n";
    fs::write(home.path("today.csv"), today).unwrap();
    let ran = home
        .ambtenaar("class --lang en --from counts.csv --from today.csv")
        .run();
    let said = "\"s10\" is a statement of version 1.1.0 of this list.";
    assert!(ran.stderr.contains(said), "{ran:?}");
}

/// One who did so many statements of the short form of the first edition, all but the last with 4.
fn half_way(home: &Home, done: usize) {
    let [_, first] = editions();
    let progress = home.progress_file(Perspective::Own, Form::Short, "");
    let ids: Vec<String> = {
        let questionnaire = &first.questionnaire;
        let places = questionnaire.places(Form::Short);
        places
            .filter_map(|at| Some(questionnaire.statement(at)?.id.to_string()))
            .collect()
    };
    let given: Vec<String> = (0..ids.len())
        .map(|at| {
            let answer = if at < done {
                "{\"given\":4}"
            } else {
                "\"open\""
            };
            format!("{{\"statement\":\"{}\",\"answer\":{answer}}}", ids[at])
        })
        .collect();
    let text = format!(
        "{{\"format\":2,\"instrument\":\"{}\",\"perspective\":\"self\",\"form\":\"short\",\"id\":\"p\",\"date\":\"2999-01-02\",\
         \"seed\":null,\"people\":null,\"given\":[{}],\"finished\":false}}\n",
        first.reference(),
        given.join(",")
    );
    fs::create_dir_all(progress.path().parent().unwrap()).unwrap();
    fs::write(progress.path(), text).unwrap();
}

#[test]
fn an_unfinished_list_of_the_first_edition_goes_on_with_its_own_statements() {
    let [_, first] = editions();
    let home = Home::new();
    half_way(&home, 7);
    let ran = home
        .ambtenaar("--report result.json")
        .stdin("4\n4\n4\n4\n4\n")
        .run();
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    let said = words(&ran.stderr);
    assert!(
        said.contains("This belongs to version 1.1.0 of the statements"),
        "{said}"
    );
    assert!(
        said.contains("I keep working the same way until someone asks"),
        "{said}"
    );
    let result: Value = serde_json::from_str(&home.read("result.json")).unwrap();
    assert_eq!(result["instrument"], first.reference());
    assert_eq!(
        (&result["answers"]["s10"], &result["status"]),
        (&4.into(), &"complete".into())
    );
}

#[test]
fn a_row_of_an_unfinished_list_goes_to_a_file_of_its_own_edition_only() {
    let [newest, first] = editions();
    let home = Home::new();
    half_way(&home, 7);
    let progress = home.progress_file(Perspective::Own, Form::Short, "");
    let named = home.progress_file(Perspective::Own, Form::Short, "p");
    fs::rename(progress.path(), named.path()).unwrap();
    fs::write(home.path("rows.csv"), saved(&newest, &[("q", "self")])).unwrap();
    let take = |file: &str| {
        let line = format!("take --id p --save {file}");
        home.ambtenaar(&line).stdin("4\n4\n4\n4\n4\n").run()
    };
    let refused = take("rows.csv");
    assert_eq!(refused.status, Some(1), "{}", refused.stderr);
    assert_eq!(home.read("rows.csv"), saved(&newest, &[("q", "self")]));
    assert!(named.path().exists());
    let ran = take("new.csv");
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    let rows = home.read("new.csv");
    assert!(
        rows.contains(",s10,") && rows.contains(&first.reference()),
        "{rows}"
    );
}

#[test]
fn a_kept_result_of_the_first_edition_is_shown_and_starting_over_asks_the_new_statements() {
    let [_, first] = editions();
    let home = Home::new();
    let file = home.result_file(Perspective::Own, "");
    fs::create_dir_all(home.state()).unwrap();
    let questionnaire = &first.questionnaire;
    let places = questionnaire.places(Form::Short);
    let statements = places.filter_map(|at| questionnaire.statement(at));
    let info = SessionInfo {
        instrument: first.reference(),
        perspective: Some(Perspective::Own),
        form: Some(Form::Short),
        id: "p".to_owned(),
        date: "2999-01-02".to_owned(),
        finished: true,
        ..SessionInfo::default()
    };
    let items = statements.map(|one| (one.id.to_string(), Some(Given::Answer(4))));
    let items = items.collect();
    let kept = KeptResult {
        progress: Progress { info, items },
        intention: None,
    };
    file.save(&kept).unwrap();
    let mut terminal = home.ambtenaar("").in_terminal(80, 24);
    terminal.wait_for("version 1.1.0");
    terminal.press("o");
    terminal.wait_for("short version: about 2 minutes, 12 statements");
    terminal.press("k2");
    terminal.press("2".repeat(6));
    let screen = terminal.wait_for("Statement 8 of 12");
    assert!(
        screen.contains("I only check whether something works"),
        "{screen}"
    );
    drop(terminal);
    assert_eq!(file.load(&[first.reference()]).unwrap(), Ok(Some(kept)));
    let mut terminal = home.ambtenaar("").in_terminal(80, 24);
    terminal.wait_for("version 1.1.0");
    terminal.press("u");
    let screen = terminal.wait_for("q stop");
    assert!(
        screen.contains("These answers show no preference"),
        "{screen}"
    );
}

#[test]
fn an_edition_that_the_filled_columns_contradict_is_a_problem() {
    let editions = editions();
    let turned = |text: String| {
        let [newest, first] = editions.each_ref().map(LoadedQuestionnaire::reference);
        let marked = text.replace(&newest, "NEW").replace(&first, &newest);
        marked.replace("NEW", &first)
    };
    let home = Home::new();
    let text = mixed(4, true);
    let plain = run(&home, "score", &text);
    assert_eq!(plain.status, Some(0), "{}", plain.stderr);
    let ran = run(&home, "score", &turned(text.clone()));
    assert_eq!(ran.status, Some(1), "{}", ran.stderr);
    let said = "in 4 rows the column instrument names another version of the statements";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    // Without that column the filled ones tell it, as where it says nothing that is known.
    let ran = run(&home, "score --column instrument=", &turned(text.clone()));
    assert_eq!(
        (ran.status, &ran.stdout),
        (Some(0), &plain.stdout),
        "{}",
        ran.stderr
    );
    let [newest, first] = editions.each_ref().map(LoadedQuestionnaire::reference);
    let unknown = text.replace(&newest, "v2").replace(&first, "v1");
    assert_eq!(run(&home, "score", &unknown).stdout, plain.stdout);
}
