//! `ambtenaar statements list|show|check|export`.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::error::UsageProblem;
use crate::model::{Form, PaperPart};
use crate::words::Language;

use crate::cli::arg::{self, choice, flag, named};
use crate::cli::{self, HelpText, conflict, needs};

/// How to export statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExportRequest {
    pub format: ExportFormat,
    pub form: Option<Form>,
    pub colleague: bool,
    pub output: Option<PathBuf>,
}

/// What statements are exported into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExportFormat {
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
    /// The scoring key and all language, as data.
    Json,
    /// A statement file to start an own list from.
    Toml,
}

impl ExportFormat {
    /// How the name of a file in it ends.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Csv { .. } => "csv",
            Self::Markdown => "md",
            Self::Text | Self::LimeSurvey | Self::Forms => "txt",
            Self::Html(_) => "html",
            Self::Sql => "sql",
            Self::Json => "json",
            Self::Toml => "toml",
        }
    }
}

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
/// How many people are simulated when it is not said.
const SIMULATED: &str = "5000";
/// How many people can be simulated.
const MOST_SIMULATED: RangeInclusive<u64> = 100..=1_000_000;
/// The formats that hold the whole list, whatever is asked of whom.
const WHOLE: [&str; 2] = ["json", "toml"];

pub(crate) fn command(bare: Command, language: Language) -> Command {
    let file = |name, help| arg::bare(name, "FILE", language, help).value_parser(arg::file_name());
    let part = |name: &'static str, about: HelpText, usage: HelpText| {
        cli::base(Command::new(name), language, [about, usage, help::examples])
    };
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(cli::help::commands_heading(language))
        .subcommands([
            part("list", help::list, help::list_usage)
                .arg(file("files", help::files(language)).num_args(0..)),
            part("show", help::show, help::show_usage),
            part("check", help::check, help::check_usage).args([
                file("file", help::file(language)).required(true),
                named("simulate", "N")
                    .num_args(0..=1)
                    .default_missing_value(SIMULATED)
                    .value_parser(value_parser!(u64).range(MOST_SIMULATED))
                    .help(help::simulate(language)),
            ]),
            export(language),
        ])
}

fn export(language: Language) -> Command {
    let texts = [
        export_help::about,
        export_help::usage,
        export_help::examples,
    ];
    cli::base(Command::new("export"), language, texts).args([
        choice("format", &FORMATS)
            .required(true)
            .help(export_help::format(language)),
        choice("form", &Form::ALL.map(Form::key)).help(export_help::form(language)),
        choice("as", &["self", "colleague"]).help(export_help::perspective(language)),
        choice("part", &PaperPart::ALL.map(PaperPart::key)).help(export_help::part(language)),
        flag("excel", export_help::excel(language)),
        named("example", "N")
            .value_parser(value_parser!(u16).range(1..))
            .help(export_help::example(language)),
        arg::output(export_help::output(language)),
    ])
}

pub(crate) fn export_request(matches: &ArgMatches) -> Result<ExportRequest, UsageProblem> {
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
        return Err(needs(option, &format!("--format {format}")));
    }
    if WHOLE.contains(&name)
        && let Some(option) = ["form", "as"]
            .into_iter()
            .find(|option| text(option).is_some())
    {
        let (option, format) = (format!("--{option}"), format!("--format {name}"));
        return Err(conflict(&option, &format));
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
        output: cli::reading::output(matches),
    })
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Bekijk de stellingen, zet ze om voor papier of een enquête, of controleer een eigen bestand."
            en "Look at the statements, turn them into paper or a survey, or check a file of your own.";
        pub(super) fn usage:
            nl "ambtenaar statements <list|show|check|export> [OPTIES]"
            en "ambtenaar statements <list|show|check|export> [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:\n  ambtenaar statements show\n  ambtenaar statements export --format md\n  ambtenaar statements \
             check mijn-lijst.toml\n  ambtenaar statements check mijn-lijst.toml --simulate"
            en "Examples:\n  ambtenaar statements show\n  ambtenaar statements export --format md\n  ambtenaar statements check \
             my-list.toml\n  ambtenaar statements check my-list.toml --simulate";
        pub(super) fn list:
            nl "Toon welke lijsten er zijn: de ingebouwde en de bestanden die je noemt."
            en "Show which lists there are: the built-in one and the files you name.";
        pub(super) fn list_usage:
            nl "ambtenaar statements list [FILE]..."
            en "ambtenaar statements list [FILE]...";
        pub(super) fn show:
            nl "Toon de stellingen met hun rol en richting."
            en "Show the statements with their role and direction.";
        pub(super) fn show_usage:
            nl "ambtenaar statements show [OPTIES]"
            en "ambtenaar statements show [OPTIONS]";
        pub(super) fn check:
            nl "Controleer een bestand: alle fouten met regelnummer, en daarna advies."
            en "Check a file: every mistake with its line number, then advice.";
        pub(super) fn check_usage:
            nl "ambtenaar statements check FILE [OPTIES]"
            en "ambtenaar statements check FILE [OPTIONS]";
        pub(super) fn files: nl "bestanden met stellingen" en "files with statements";
        pub(super) fn simulate:
            nl "simuleer ook N mensen (anders 5000) met deze stellingen: hoe vaak wordt hun echte eerste rol gevonden?"
            en "also simulate N people (otherwise 5000) with these statements: how often is their true first role found?";
        pub(super) fn file: nl "bestand met stellingen" en "file with statements";
    }
}

mod export_help {
    sentences! {
        pub(super) fn about:
            nl "Maak van de stellingen een lijst om te printen, een formulier, een enquête, een scoresleutel of een eigen lijst."
            en "Turn the statements into a list to print, a form, a survey, a scoring key, or the start of a list of your own.";
        pub(super) fn usage:
            nl "ambtenaar statements export --format FORMAT [OPTIES]"
            en "ambtenaar statements export --format FORMAT [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar statements export --format md --output lijst.md
  ambtenaar statements export --format html --part sheet --output scoreblad.html
  ambtenaar statements export --format forms
  ambtenaar statements export --format limesurvey --output enquete.txt
  ambtenaar statements export --format csv --example 20 --output voorbeeld.csv
  ambtenaar statements export --format toml --output eigen.toml"
            en "Examples:
  ambtenaar statements export --format md --output list.md
  ambtenaar statements export --format html --part sheet --output sheet.html
  ambtenaar statements export --format forms
  ambtenaar statements export --format limesurvey --output survey.txt
  ambtenaar statements export --format csv --example 20 --output example.csv
  ambtenaar statements export --format toml --output own.toml";
        pub(super) fn format:
            nl "csv: leeg bestand voor antwoorden; md en txt: lijst en scoreblad om te printen; html: lijst, scoreblad en \
             stemkaarten op A4; limesurvey: enquête om in te lezen; forms: tekst voor Microsoft Forms of Google Forms; sql: de \
             scoresleutel voor databases; json: de scoresleutel en alle teksten voor programma's; toml: begin van een eigen lijst"
            en "csv: empty file for answers; md and txt: list and scoring sheet to print; html: list, scoring sheet and voting \
             cards on A4; limesurvey: survey to import; forms: text for Microsoft Forms or Google Forms; sql: the scoring key for \
             databases; json: the scoring key and all texts for programs; toml: the start of a list of your own";
        pub(super) fn form:
            nl "full: alle stellingen; short: de korte versie"
            en "full: all statements; short: the short version";
        pub(super) fn perspective:
            nl "self: over jezelf; colleague: over een collega"
            en "self: about yourself; colleague: about a colleague";
        pub(super) fn excel:
            nl "bij csv: voor Excel met Nederlandse instellingen (puntkomma's)"
            en "with csv: for Excel with Dutch settings (semicolons)";
        pub(super) fn example:
            nl "bij csv: zet er zo veel verzonnen rijen in, herkenbaar aan de kolom instrument"
            en "with csv: put in this many made-up rows, marked as such in the column instrument";
        pub(super) fn part:
            nl "bij html: list (lijst), sheet (scoreblad) of votes (stemkaarten), elk op één A4; zonder: alle drie"
            en "with html: list, sheet (to score oneself) or votes (voting cards), each on one A4; without: all three";
        pub(super) fn output:
            nl "schrijf naar dit bestand in plaats van standaarduitvoer (-)"
            en "write to this file instead of standard output (-)";
    }
}
