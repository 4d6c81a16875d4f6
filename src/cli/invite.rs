//! `ambtenaar invite`.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::error::UsageProblem;
use crate::model::Invitation;
use crate::words::Language;

use super::arg::{choice, named, path};
use super::{Task, invalid};

/// How to invite colleagues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteRequest {
    /// The code of the person described; one is made otherwise.
    pub id: Option<String>,
    /// What a colleague gets; asked for in a terminal where it was not said.
    pub invitation: Option<Invitation>,
    /// The file with what a colleague gets, instead of standard output.
    pub output: Option<PathBuf>,
}

pub(super) fn command(bare: Command, language: Language) -> Command {
    super::base(bare, language, [help::about, help::usage, help::examples]).args([
        named("id", "CODE").help(help::id(language)),
        choice("format", &["page", "forms", "limesurvey", "command"]).help(help::format(language)),
        path("output", help::output(language)),
    ])
}

pub(super) fn task(matches: &ArgMatches) -> Result<Task, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let id = text("id");
    if let Some(found) = id.as_ref().filter(|id| id.trim().is_empty()) {
        return Err(invalid("--id", found, Vec::new()));
    }
    Ok(Task::Invite(InviteRequest {
        id,
        invitation: text("format").map(|format| match format.as_str() {
            "forms" => Invitation::Forms,
            "limesurvey" => Invitation::LimeSurvey,
            "command" => Invitation::Command,
            _ => Invitation::Page,
        }),
        output: super::reading::output(matches),
    }))
}

/// What `--help` says.
mod help {
    sentences! {
        pub(super) fn about:
            nl "Vraag collega's hoe ze je zien: alles wat een collega nodig heeft, en open vragen om zelf te stellen."
            en "Ask colleagues how they see you: all a colleague needs, and open questions to ask in person.";
        pub(super) fn usage: nl "ambtenaar invite [OPTIES]" en "ambtenaar invite [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar invite
  ambtenaar invite --id vlier7 --format forms
  ambtenaar invite --id vlier7 --format limesurvey --output enquete.txt

In een terminal kies je zonder --format met een toets wat je collega's krijgen.
Met --output staat in het bestand alleen wat naar je collega gaat; de uitleg voor jou komt op het scherm.
Let op: wat je achter --id typt, blijft staan in de geschiedenis van je terminal."
            en "Examples:
  ambtenaar invite
  ambtenaar invite --id elder7 --format forms
  ambtenaar invite --id elder7 --format limesurvey --output survey.txt

In a terminal, without --format, you press a key to choose what your colleagues get.
With --output the file holds only what goes to your colleague; what you need to know appears on the screen.
Mind: what you type after --id stays in the history of your terminal.";
        pub(super) fn id:
            nl "je code, zoals in je eigen bestand met antwoorden (anders wordt er een gemaakt)"
            en "your code, as in your own file of answers (one is made otherwise)";
        pub(super) fn format:
            nl "page: een blad om te printen (met --output als .html of als tekst); forms: tekst voor Microsoft Forms of Google Forms; limesurvey: een enquête; \
             command: een opdracht voor wie ambtenaar heeft"
            en "page: a sheet to print (with --output as .html or as text); forms: text for Microsoft Forms or Google Forms; limesurvey: a survey; command: a \
             command for someone who has ambtenaar";
        pub(super) fn output:
            nl "schrijf wat je collega nodig heeft naar dit bestand"
            en "write what your colleague needs to this file";
    }
}
