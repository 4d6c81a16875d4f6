//! The options that settle by hand what a file of answers leaves open.

use clap::{Arg, ArgAction, ArgMatches};

use crate::error::UsageProblem;
use crate::words::Language;

use super::arg::named;

/// What was settled by hand; the statements and details are as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ByHandRequest {
    /// Statements and details with the name of their column; empty when they have none.
    pub columns: Vec<(String, String)>,
    /// The names of all columns, of a file without a header.
    pub header: Option<Vec<String>>,
    /// Texts of cells with the step of the scale that they stand for; nothing when they are no answer.
    pub labels: Vec<(String, Option<u8>)>,
    pub sheets: Vec<String>,
}

/// The names of these options.
pub(crate) const BY_HAND: [&str; 4] = ["column", "columns", "label", "sheet"];

pub(crate) fn arguments(language: Language) -> [Arg; 4] {
    let [column, columns, label, sheet] = BY_HAND;
    let repeatable = |name: &'static str, value: &'static str| {
        named(name, value)
            .action(ArgAction::Append)
            .allow_hyphen_values(true)
    };
    [
        repeatable(column, "DETAIL=HEADER").help(help::column(language)),
        named(columns, "A,B,C")
            .allow_hyphen_values(true)
            .help(help::columns(language)),
        repeatable(label, "TEXT=N").help(help::label(language)),
        repeatable(sheet, "NAME").help(help::sheet(language)),
    ]
}

pub(crate) fn request(matches: &ArgMatches) -> Result<ByHandRequest, UsageProblem> {
    let all = |name: &str| matches.get_many::<String>(name).unwrap_or_default();
    let header = matches.get_one::<String>("columns");
    Ok(ByHandRequest {
        columns: all("column")
            .map(|text| column(text))
            .collect::<Result<_, _>>()?,
        header: header.map(|text| text.split(',').map(|name| name.trim().to_owned()).collect()),
        labels: all("label")
            .map(|text| label(text))
            .collect::<Result<_, _>>()?,
        sheets: all("sheet").cloned().collect(),
    })
}

/// `s07=HEADER`: a header may have more signs of equality.
fn column(text: &str) -> Result<(String, String), UsageProblem> {
    let (detail, header) = text
        .split_once('=')
        .ok_or_else(|| super::invalid("--column", text, Vec::new()))?;
    Ok((detail.trim().to_owned(), header.trim().to_owned()))
}

/// `TEXT=4`, or `TEXT=` for no answer: a text may have more signs of equality.
fn label(text: &str) -> Result<(String, Option<u8>), UsageProblem> {
    let wrong = || super::invalid("--label", text, Vec::new());
    let (label, step) = text.rsplit_once('=').ok_or_else(wrong)?;
    let step = match step.trim() {
        "" => None,
        digits => Some(digits.parse().map_err(|_| wrong())?),
    };
    let label = label.trim();
    if label.is_empty() {
        return Err(wrong());
    }
    Ok((label.to_owned(), step))
}

#[cfg(test)]
mod tests {
    use super::{column, label};

    #[test]
    fn a_column_is_cut_at_the_first_sign_and_a_label_at_the_last() {
        let pair = |a: &str, b: &str| Ok((a.to_owned(), b.to_owned()));
        assert_eq!(column("s07=a = b"), pair("s07", "a = b"));
        assert_eq!(column("date="), pair("date", ""));
        assert!(column("s07").is_err());
        assert_eq!(label("a = b=4"), Ok(("a = b".to_owned(), Some(4))));
        assert_eq!(label("n.v.t.="), Ok(("n.v.t.".to_owned(), None)));
        for text in [
            "agree",
            "agree=x",
            "agree=-1",
            "agree=4.5",
            "agree=999",
            "=4",
            " =4",
        ] {
            assert!(label(text).is_err(), "{text}");
        }
    }
}

mod help {
    sentences! {
        pub(crate) fn column:
            nl "zeg welke kolom bij een stelling of gegeven hoort, zoals s07=Vraag 7; zonder naam: geen kolom; mag vaker"
            en "say which column belongs to a statement or detail, such as s07=Question 7; without a name: none; may be repeated";
        pub(crate) fn columns:
            nl "de namen van alle kolommen, voor een bestand waarin die ontbreken"
            en "the names of all columns, for a file that lacks them";
        pub(crate) fn label:
            nl "zeg voor welk antwoord een tekst staat, zoals 'vaak=4'; 'anders=' is geen antwoord; mag vaker"
            en "say which answer a text stands for, such as 'often=4'; 'other=' is no answer; may be repeated";
        pub(crate) fn sheet:
            nl "lees dit blad van een werkmap; mag vaker"
            en "read this sheet of a workbook; may be repeated";
    }
}
