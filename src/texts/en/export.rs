//! Statements outside this program, in English.

use crate::model::Form;
use crate::texts::export::{ExportHelp, ExportWords};

pub(super) const HELP: ExportHelp = ExportHelp {
    about: "Turn the statements into a list to print, a form, a survey, a scoring key, or the start of a list of your own.",
    usage: "ambtenaar statements export --format FORMAT [OPTIONS]",
    examples: "\
Examples:
  ambtenaar statements export --format md --output list.md
  ambtenaar statements export --format html --part sheet --output sheet.html
  ambtenaar statements export --format forms
  ambtenaar statements export --format limesurvey --output survey.txt
  ambtenaar statements export --format csv --example 20 --output example.csv
  ambtenaar statements export --format toml --output own.toml",
    format: "csv: empty file for answers; md and txt: list and scoring sheet to print; limesurvey: survey to import; \
             forms: text for Microsoft Forms or Google Forms; sql: the scoring key for databases; json: the \
             key and all texts for programs; toml: the start of a list of your own",
    form: "full: all statements; short: the short version",
    perspective: "self: about yourself; colleague: about a colleague",
    excel: "with csv: for Dutch Excel (semicolons)",
    example: "with csv: put in this many made-up rows, marked as such in the column instrument",
    part: "with html: list, sheet (to score oneself) or votes (voting cards), each on one A4; without: all three",
    output: "write to this file instead of standard output (-)",
};

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
