//! Statements outside this program, in English.

use crate::model::Form;
use crate::texts::export::{ExportWords, PaperRules};

use super::NUMBERS;

pub(super) static EXPORT: ExportWords = ExportWords {
    code: "Code:",
    date: "Date:",
    instruction: "How much do you agree with these statements? Think of an ordinary week at work. There is no right or wrong.",
    instruction_colleague: "How much do you agree with these statements about your colleague? Think of an ordinary week at work. \
                            There is no right or wrong.",
    one_answer: "Choose one answer for each statement.",
    may_be_left_open: "Does a statement not apply to this work? Leave it blank.",
    statement: "Statement",
    paper_closing: "Taking part is voluntary. Ask beforehand who will see this sheet and what happens to it.",
    key_title: "Scoring sheet for the trainer",
    key_steps,
    counts: "Counts as",
    points: "Points",
    as_it_is: "the answer",
    turned_round: |ends| format!("{ends} minus the answer"),
    key_closing: "A snapshot and the start of a conversation. Not for selection, appraisal or pay. Not a psychological test; \
                  there are no norm groups.",
    group: "Statements",
    survey_welcome: "Which mix of roles do you use in your work? Taking part is voluntary and takes a few minutes. It is the start of a \
                     conversation, and not meant for selection, appraisal or pay.",
    survey_end: "Thank you. Feel free to tell the organiser what you thought of the statements.",
    forms_steps,
    forms_title: "title",
    forms_description: "description",
    forms_question: "question",
    forms_answers: "answers (columns)",
    forms_statements: "statements (rows)",
    sql_head,
    sql_form: |form, statements| match form {
        Form::Full => format!("The whole list: {statements} statements."),
        Form::Short => format!("The short version: {statements} statements."),
    },
};

fn key_steps(rules: &PaperRules) -> Vec<String> {
    let (low, width) = (rules.scale.lowest(), rules.scale.width());
    vec![
        "This sheet is for the trainer: hand it out only when everyone is done.".to_owned(),
        "Write down the points of each statement. Mostly that is the answer itself. For a reversed statement, subtract the \
         answer from the number beside it. A statement left blank does not count."
            .to_owned(),
        format!(
            "Per role, add up the points and divide by the number of statements answered. With fewer than {} answers a role has \
             no score.",
            rules.fewest_of_all()
        ),
        format!("Score of a role: subtract {low}, divide by {width} and multiply by 100. That gives 0 to 100."),
        "Share of the mix: take the mean of the three scores. A role gets 33 plus half the difference between its own score and \
         that mean."
            .to_owned(),
        format!(
            "Scores that differ by less than {} points are too close to tell apart: name both roles.",
            NUMBERS.rounded(rules.too_close, 0)
        ),
    ]
}

fn forms_steps(statements: usize) -> Vec<String> {
    vec![
        "Make a new form. Paste the title and the description below.".to_owned(),
        format!(
            "Microsoft Forms: add a question of the kind Likert. Google Forms: choose Multiple-choice grid. Paste the question, the \
             answers as columns and the {statements} statements as rows."
        ),
        "Leave the words as they are: that is how ambtenaar recognises the columns and the answers.".to_owned(),
        "Do not make the question required: a statement may be skipped. Switch off the recording of names and addresses."
            .to_owned(),
        "Fetch the collected answers as an Excel file (Microsoft) or as CSV from the spreadsheet (Google). Then: ambtenaar \
         score FILE"
            .to_owned(),
    ]
}

fn sql_head(reference: &str) -> Vec<String> {
    [
        "The scoring key of these statements, for DuckDB, PostgreSQL, SQLite, Polars, DataFusion and Spark:".to_owned(),
        reference.to_owned(),
        String::new(),
        "First read a file with answers as a table (empty: ambtenaar statements export --format csv), then give one SELECT.".to_owned(),
        "What is no whole number on the scale counts as no answer. The columns that come out equal those of:".to_owned(),
        "ambtenaar score answers.csv. SQLite has no decimals: round to four of them there.".to_owned(),
        "In PostgreSQL the table has the columns of the file, in that order: with --example instrument TEXT comes after team.".to_owned(),
        "MySQL and MariaDB refuse this SQL.".to_owned(),
    ]
    .into()
}
