//! `ambtenaar statements list|show|check|export`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::model::{Form, PaperPart};
use crate::situation::UsageProblem;
use crate::texts::Texts;

/// What to do with statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementsRequest {
    /// List the questionnaires at hand: the built-in one and the files given.
    List(Vec<PathBuf>),
    /// Show the statements with role and direction.
    Show,
    /// Check a file a person wrote.
    Check(PathBuf),
    /// Turn them into something else.
    Export(ExportRequest),
}

/// How to export statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRequest {
    /// Into what.
    pub format: ExportFormat,
    /// Which statements, when it was said.
    pub form: Option<Form>,
    /// In the wording about a colleague.
    pub colleague: bool,
    /// The file to write, instead of standard output.
    pub output: Option<PathBuf>,
}

/// What statements are exported into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// A file for answers.
    Csv {
        /// As Excel opens it with a double click.
        excel: bool,
        /// How many made-up rows.
        examples: Option<u16>,
    },
    /// A list and a scoring sheet to print, in Markdown.
    Markdown,
    /// A list and a scoring sheet to print, in plain text.
    Text,
    /// The structure of a survey in LimeSurvey.
    LimeSurvey,
    /// What a room needs on paper, each part on its own sheet.
    Html(Option<PaperPart>),
    /// Text to paste into Microsoft Forms or Google Forms.
    Forms,
    /// The scoring key.
    Sql,
    /// The scoring key and all texts, as data.
    Json,
    /// A statement file to start an own list from.
    Toml,
}

/// The keys of the formats.
const FORMATS: [&str; 9] = [
    "csv",
    "md",
    "txt",
    "html",
    "limesurvey",
    "forms",
    "sql",
    "json",
    "toml",
];
/// The formats that hold the whole list, whatever is asked of whom.
const WHOLE: [&str; 2] = ["json", "toml"];

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.statements;
    let file = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .value_name("FILE")
            .help(help)
            .help_heading(texts.command_line.arguments_heading)
            .value_parser(value_parser!(PathBuf))
    };
    let part = |name: &'static str, about: &'static str, usage: &'static str| {
        super::base(Command::new(name), texts, about, words.examples).override_usage(usage)
    };
    super::base(
        Command::new("statements"),
        texts,
        words.about,
        words.examples,
    )
    .override_usage(words.usage)
    .subcommand_required(true)
    .disable_help_subcommand(true)
    .subcommand_help_heading(texts.command_line.commands_heading)
    .subcommands([
        part("list", words.list, words.list_usage).arg(file("files", words.files).num_args(0..)),
        part("show", words.show, words.show_usage),
        part("check", words.check, words.check_usage).arg(file("file", words.file).required(true)),
        export(texts),
    ])
}

fn export(texts: &Texts) -> Command {
    let words = &texts.command_line.statements.export;
    let choice = |name: &'static str, value: &'static str, values: &[&'static str]| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .hide_possible_values(true)
    };
    super::base(Command::new("export"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .args([
            choice(
                "format",
                "csv|md|txt|html|limesurvey|forms|sql|json|toml",
                &FORMATS,
            )
            .required(true)
            .help(words.format),
            choice("form", "full|short", &Form::ALL.map(Form::key)).help(words.form),
            choice("as", "self|colleague", &["self", "colleague"]).help(words.perspective),
            choice(
                "part",
                "list|sheet|votes",
                &PaperPart::ALL.map(PaperPart::key),
            )
            .help(words.part),
            Arg::new("excel")
                .long("excel")
                .action(ArgAction::SetTrue)
                .overrides_with("excel")
                .help(words.excel),
            Arg::new("example")
                .long("example")
                .value_name("N")
                .value_parser(value_parser!(u16).range(1..))
                .help(words.example),
            Arg::new("output")
                .long("output")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.output),
        ])
}

pub(super) fn request(matches: &ArgMatches) -> Result<StatementsRequest, UsageProblem> {
    Ok(match matches.subcommand() {
        Some(("list", part)) => StatementsRequest::List(
            part.get_many("files")
                .unwrap_or_default()
                .cloned()
                .collect(),
        ),
        Some(("check", part)) => {
            StatementsRequest::Check(part.get_one("file").cloned().unwrap_or_default())
        }
        Some(("export", part)) => StatementsRequest::Export(export_request(part)?),
        _ => StatementsRequest::Show,
    })
}

fn export_request(matches: &ArgMatches) -> Result<ExportRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let (excel, examples) = (
        matches.get_flag("excel"),
        matches.get_one("example").copied(),
    );
    let name = text("format").unwrap_or_default();
    let only_in = [
        ("--excel", excel, "csv"),
        ("--example", examples.is_some(), "csv"),
        ("--part", text("part").is_some(), "html"),
    ];
    let mut only_in = only_in.into_iter();
    if let Some((option, _, format)) = only_in.find(|(_, given, format)| *given && name != *format)
    {
        return Err(UsageProblem::Needs {
            option: option.to_owned(),
            other: format!("--format {format}"),
        });
    }
    if WHOLE.contains(&name)
        && let Some(option) = ["form", "as"]
            .into_iter()
            .find(|option| text(option).is_some())
    {
        return Err(UsageProblem::Conflict {
            option: format!("--{option}"),
            other: format!("--format {name}"),
        });
    }
    Ok(ExportRequest {
        format: match name {
            "md" => ExportFormat::Markdown,
            "txt" => ExportFormat::Text,
            "html" => ExportFormat::Html(text("part").and_then(PaperPart::from_key)),
            "limesurvey" => ExportFormat::LimeSurvey,
            "forms" => ExportFormat::Forms,
            "sql" => ExportFormat::Sql,
            "json" => ExportFormat::Json,
            "toml" => ExportFormat::Toml,
            _ => ExportFormat::Csv { excel, examples },
        },
        form: text("form").and_then(Form::from_key),
        colleague: text("as") == Some("colleague"),
        output: super::reading::output(matches),
    })
}
