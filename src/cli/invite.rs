//! `ambtenaar invite`.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::situation::UsageProblem;
use crate::texts::Texts;

use super::arg::{choice, named};

/// What a colleague gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invitation {
    /// A page to print.
    Page,
    /// Text for Microsoft Forms or Google Forms.
    Forms,
    /// A survey for LimeSurvey.
    LimeSurvey,
    /// A command for a colleague who has the program.
    Command,
}

/// How to invite colleagues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteRequest {
    /// The code of the person described; one is made otherwise.
    pub id: Option<String>,
    /// What a colleague gets.
    pub invitation: Invitation,
    /// The file with what a colleague gets, instead of standard output.
    pub output: Option<PathBuf>,
}

pub(super) fn command(texts: &Texts) -> Command {
    let words = &texts.command_line.invite;
    super::base(Command::new("invite"), texts, words.about, words.examples)
        .override_usage(words.usage)
        .args([
            named("id", "CODE").help(words.id),
            choice(
                "format",
                "page|forms|limesurvey|command",
                &["page", "forms", "limesurvey", "command"],
            )
            .help(words.format),
            named("output", "FILE")
                .value_parser(value_parser!(PathBuf))
                .help(words.output),
        ])
}

pub(super) fn request(matches: &ArgMatches) -> Result<InviteRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let id = text("id");
    if let Some(found) = id.as_ref().filter(|id| id.trim().is_empty()) {
        return Err(UsageProblem::InvalidValue {
            option: "--id".to_owned(),
            found: found.clone(),
            possible: Vec::new(),
            similar: None,
        });
    }
    Ok(InviteRequest {
        id,
        invitation: match text("format").as_deref() {
            Some("forms") => Invitation::Forms,
            Some("limesurvey") => Invitation::LimeSurvey,
            Some("command") => Invitation::Command,
            _ => Invitation::Page,
        },
        output: super::reading::output(matches),
    })
}
