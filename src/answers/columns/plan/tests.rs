use crate::answers::Detail;
use crate::answers::columns::sample::NoSample;
use crate::answers::testing::questionnaire;
use crate::answers::{Settings, Wanted};
use crate::error::{ColumnNotice, Notice, SheetFault};
use crate::model::{Form, Perspective};

use super::{ColumnMapping, Names};

fn mapping(header: Vec<String>, settings: &Settings) -> Result<ColumnMapping, SheetFault> {
    let header: Vec<_> = header.into_iter().map(Into::into).collect();
    ColumnMapping::of(
        0,
        &Names::new(&questionnaire()),
        (&header, &ColumnMapping::words_of(&header)),
        settings,
        &NoSample::default(),
    )
}

fn plan(header: &str) -> Result<ColumnMapping, SheetFault> {
    let header = header.split('|').map(str::to_owned).collect();
    mapping(header, &Settings::default())
}

fn missing(plan: &ColumnMapping, form: Form) -> Vec<(&str, Option<&str>)> {
    let missing = plan.missing_columns_of(form).iter();
    missing
        .map(|one| (one.id.as_str(), one.like.as_deref()))
        .collect()
}

#[test]
fn exactly_the_short_statements_make_the_short_form() {
    let form = |header| plan(header).map(|plan| plan.form());
    assert_eq!(form("id|s01|s02|s03|s06|s10"), Ok(Form::Short));
    assert_eq!(form("id|form|s01|s02|s03|s06|s10"), Ok(Form::Full));
    assert_eq!(form("id|s01|s02|s03|s06"), Ok(Form::Full));
}

#[test]
fn several_columns_of_a_statement_are_named() {
    let plan = plan("s01|s02|s03|s06|s10|s01|s04|s05|s07|s08").expect("a plan");
    let columns = vec![1, 6];
    let id = "s01".to_owned();
    assert_eq!(
        plan.notices(),
        [Notice::Column(ColumnNotice::SeveralColumns { id, columns })]
    );
    assert_eq!(missing(&plan, Form::Full), [("s09", None)]);
}

#[test]
fn where_the_rows_name_their_form_only_what_every_form_asks_is_missing_for_all() {
    let ids = |header: &str| {
        let plan = plan(header).expect("a plan");
        let missing = plan.missing_columns().iter();
        missing.map(|one| one.id.clone()).collect::<Vec<_>>()
    };
    assert!(ids("id|s01|s02|s03|s06|s10").is_empty());
    assert!(ids("form|s01|s02|s03|s06|s10").is_empty());
    assert_eq!(ids("form|s01|s03|s06|s10"), ["s02"]);
    assert_eq!(ids("form|s01|s02|s03|s04|s05|s06|s07|s08"), ["s10"]);
}

#[test]
fn beside_a_missing_statement_stands_the_unused_column_most_like_it() {
    let whole = "s02|s03|s04|s05|s06|s07|s08|s09|s10";
    let plan = plan(&format!("{whole}|class_s01|First I look at all rules")).expect("a plan");
    assert_eq!(missing(&plan, Form::Full), [("s01", Some("class_s01"))]);
    let plan =
        super::tests::plan(&format!("{whole}|remarks|First I look at all rules")).expect("a plan");
    let like = Some("First I look at all rules");
    assert_eq!(missing(&plan, Form::Full), [("s01", like)]);
}

#[test]
fn the_wording_about_a_colleague_sets_the_perspective() {
    for name in ["Colleague one", "s01. Colleague one", "C01[s01]"] {
        let plan = plan(name).expect("a plan");
        assert_eq!(plan.perspective(), Perspective::Colleague, "{name}");
    }
    let plan = plan("Q01[s01]").expect("a plan");
    assert_eq!(plan.perspective(), Perspective::Own);
}

#[test]
fn a_seed_is_that_of_the_statements_only_beside_their_instrument() {
    let has_seed = |header| plan(header).expect("a plan").has(Detail::Seed);
    assert!(has_seed("id|instrument|seed|s01"));
    assert!(has_seed("seed|s01|instrument"));
    assert!(!has_seed("id|submitdate|seed|s01"));
    assert!(!has_seed("id|instrument|seed. Seed|s01"));
}

#[test]
fn a_column_of_finished_counts_beside_those_of_its_program() {
    let has = |header| plan(header).expect("a plan").has(Detail::Finished);
    assert!(has("StartDate|EndDate|Progress|Finished|ResponseId|s01"));
    assert!(!has("id|Finished|s01"));
}

#[test]
fn a_header_without_statements_is_refused_with_its_names() {
    let refused = plan("a|b").expect_err("no statements");
    let columns = vec!["a".to_owned(), "b".to_owned()];
    let expected = SheetFault::NoStatements {
        columns,
        count: 2,
        rows: 0,
        numbers_short: false,
    };
    assert_eq!(refused, expected);
}

#[test]
fn a_wanted_column_must_be_there() {
    let plan = |name: &str| {
        let header = vec!["who".to_owned(), "s01".to_owned()];
        let wanted = Wanted {
            id_column: Some(name.to_owned()),
            ..Wanted::default()
        };
        let settings = Settings {
            wanted,
            ..Settings::default()
        };
        mapping(header, &settings)
    };
    assert!(plan("Who").expect("a plan").has(Detail::Id));
    let name = "nobody".to_owned();
    let refused = plan("nobody").expect_err("no such column");
    assert_eq!(refused, SheetFault::NoSuchColumn { name });
}

#[test]
fn what_is_said_of_columns_goes_before_their_names() {
    let columns = [("s01", "other"), ("s02", ""), ("id", "s03"), ("s3", "S3")];
    let columns = columns
        .map(|(what, name)| (what.to_owned(), name.to_owned()))
        .to_vec();
    let header = ["s01", "other", "s02", "s03", "S3"]
        .map(str::to_owned)
        .to_vec();
    let settings = Settings {
        columns,
        ..Settings::default()
    };
    let plan = mapping(header, &settings).expect("a plan");
    let places: Vec<Option<usize>> = plan
        .columns()
        .iter()
        .map(|column| match column.holds {
            super::ColumnRole::Statement { place, .. } => Some(place),
            _ => None,
        })
        .collect();
    assert_eq!(places, [None, Some(0), None, None, Some(2)]);
    assert!(plan.has(Detail::Id));
    let settings = Settings {
        columns: vec![("age".to_owned(), "s01".to_owned())],
        ..Settings::default()
    };
    let refused = mapping(vec!["s01".to_owned()], &settings);
    assert_eq!(
        refused.expect_err("no detail"),
        SheetFault::NoSuchDetail {
            name: "age".to_owned()
        }
    );
}
