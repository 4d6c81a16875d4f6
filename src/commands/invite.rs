//! `invite`: what a colleague needs to tell how they see someone, and what the one who asks should know.

mod asker;

use std::path::Path;

use clap::{ArgMatches, Command};

use crate::ask::{Asked, Choice, Field, LEAVE_KEYS, Menu, Runner, or_back};
use crate::cli;
use crate::cli::arg::{choice, named, new_code, output};
use crate::error::{Error, StatementsFault, status};
use crate::model::{Invitation, PaperPart};
use crate::output::Format;
use crate::output::export::FORM_FEED;
use crate::screen::{DEFAULT_COLUMNS, Wrap, text_width};
use crate::words::invite as words;
use crate::words::{Language, compare, error_of_name};

use super::asking::{Stage, command_line, file, in_pages, option, read, screenfuls};
use super::context::Context;
use super::new_file::{NewFile, free, in_full, typed_path};
use super::same_file;
use super::statements::{self, ExportFormat, ExportRequest};

pub(super) use asker::Asker;

/// What can be done to ask colleagues.
#[derive(Debug, Clone, Copy)]
enum InviteWay {
    /// What they get.
    Invite(Invitation),
    /// How it goes, and open questions to ask colleagues in person.
    Guide,
}

pub(super) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples]).args([
        named("id", "CODE").help(help::id(language)),
        choice("format", &["page", "forms", "limesurvey", "command"]).help(help::format(language)),
        output(help::output(language)),
    ])
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let code = new_code(typed)?;
    let format = typed.get_one::<String>("format");
    let invitation = format.map(|format| match format.as_str() {
        "forms" => Invitation::Forms,
        "limesurvey" => Invitation::LimeSurvey,
        "command" => Invitation::Command,
        _ => Invitation::Page,
    });
    let output = cli::reading::output(typed);
    let asker = Asker::find(code.as_deref(), context)?;
    let terminals = context.io.terminals;
    let has_keys = terminals.stdin && terminals.stdout;
    if invitation.is_none() && output.is_none() && has_keys {
        need_wording(context)?;
        return Stage::choose(context)?.run(context, |runner, context, _farewell| {
            ask(&asker, runner, context).map(|()| status::DONE)
        });
    }
    let invitation = invitation.unwrap_or(Invitation::Page);
    print(invitation, &asker, output.as_deref(), context)
}

/// Writes what a colleague gets, and what the one who asks should know.
fn print(
    invitation: Invitation,
    asker: &Asker,
    output: Option<&Path>,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    same_file::refuse([output], &[], context)?;
    let file = output
        .map(|path| NewFile::check(path, invitation.ending(), context.globals.force))
        .transpose()?;
    let material = material(invitation, &asker.code, output, context)?;
    let guide: String = guide(asker, context).lines().map(in_lines).collect();
    match file {
        Some(file) => {
            file.write(material.as_bytes())?;
            let saved = words::saved(context.language, &file.path().display().to_string());
            context.print_data(&guide)?;
            context.warn(&saved);
        }
        // A survey is imported as it is: nothing stands above it.
        None if invitation == Invitation::LimeSurvey => {
            context.warn(&guide);
            context.print_data(&material)?;
        }
        None => context.print_data(&format!("{guide}\n{RULE}\n{material}"))?,
    }
    Ok(status::DONE)
}

/// Asks what colleagues get, and makes it, until the person goes back.
pub(super) fn ask(asker: &Asker, runner: &mut Runner<'_>, context: &mut Context<'_>) -> Asked<()> {
    while let Some(way) = or_back(runner.ask(menu(asker, context.language)))?.flatten() {
        or_back(follow(way, asker, runner, context))?;
    }
    Ok(())
}

/// Makes or shows what was chosen.
fn follow(
    way: InviteWay,
    asker: &Asker,
    runner: &mut Runner<'_>,
    context: &mut Context<'_>,
) -> Asked<()> {
    let code = &asker.code;
    let text = match way {
        InviteWay::Invite(Invitation::Command) => {
            words::command(context.language, code, &colleague(code, context))
        }
        InviteWay::Invite(invitation) => return make(invitation, code, runner, context),
        InviteWay::Guide => guide(asker, context),
    };
    let lay_out = |rows, columns: usize| screenfuls(&text, rows, text_width(columns) + 1);
    read(Box::new(lay_out), context.language, runner)
}

/// The ways to ask; nothing goes back.
fn menu(asker: &Asker, language: Language) -> Menu<Option<InviteWay>> {
    let way = |way, keys, (label, detail): (&'static str, &'static str)| {
        Choice::new(way, keys, label).with_detail(detail)
    };
    let invite = |invitation, keys| {
        let invited = Some(InviteWay::Invite(invitation));
        way(invited, keys, words::way(language, invitation))
    };
    let choices = vec![
        invite(Invitation::Page, &['1']),
        invite(Invitation::Forms, &['2']),
        invite(Invitation::Command, &['3']),
        invite(Invitation::LimeSurvey, &['4']),
        way(
            Some(InviteWay::Guide),
            &['5'],
            words::way_to_guide(language),
        ),
        way(None, LEAVE_KEYS, (words::back(language), "")),
    ];
    let mut lines = vec![words::what_they_get(language, &asker.code)];
    lines.extend(asker.whose.clone());
    lines.push(compare::normal(language).to_owned());
    Menu::new(language, lines, choices)
}

/// Makes a file with what colleagues get, under a name that the person chooses, and says where it is.
fn make(
    invitation: Invitation,
    code: &str,
    runner: &mut Runner<'_>,
    context: &mut Context<'_>,
) -> Asked<()> {
    let language = context.language;
    let name = free(words::file_name(language, invitation).to_owned());
    let field = Field::new(language, words::file_prompt(language), &name);
    let name = runner.ask(field)?.filter(|name| !name.is_empty());
    let Some(name) = name else {
        return Ok(());
    };
    let path = typed_path(&name, invitation.ending(), context);
    let material = material(invitation, code, Some(&path), context)?;
    let written = NewFile::check(&path, invitation.ending(), context.globals.force)
        .and_then(|file| file.write(material.as_bytes()));
    let said = match written {
        Ok(()) => words::made(language, invitation, &in_full(&path)),
        Err(error) => error_of_name(language, &error),
    };
    read(in_pages(&said), language, runner)
}

/// Between what is for the one who asks and what is for a colleague.
const RULE: &str = "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n";

fn guide(asker: &Asker, context: &Context<'_>) -> String {
    let code = &asker.code;
    let whose = asker.whose.as_ref().map(|whose| format!("{whose}\n"));
    let [own, first, second, form, paper, page] = words::files(context.language);
    // A form, and a list that was typed from paper, do not say whom their answers are about.
    let about = || Some(option("as", "colleague"));
    let id = || Some(option("id", code));
    let files = Some([own, first, second, form, paper].join(" "));
    let report = file("report", Some(Path::new(page)));
    let compare = command_line(Some("compare"), context, [files, id(), about(), report]);
    let save = file("save", Some(Path::new(paper)));
    let take = command_line(Some("take"), context, [about(), id(), save]);
    let guide = words::guide(
        context.language,
        code,
        &whose.unwrap_or_default(),
        &asker.first,
        &compare,
        &take,
    );
    format!("{guide}\n{}", words::questions(context.language))
}

/// What goes to a colleague.
fn material(
    invitation: Invitation,
    code: &str,
    output: Option<&Path>,
    context: &mut Context<'_>,
) -> Result<String, Error> {
    let language = context.language;
    match invitation {
        Invitation::Command => {
            need_wording(context)?;
            let text = words::command(language, code, &colleague(code, context));
            Ok(text.lines().map(in_lines).collect())
        }
        Invitation::LimeSurvey => exported(ExportFormat::LimeSurvey, code, context),
        Invitation::Forms => {
            let text = exported(ExportFormat::Forms, code, context)?;
            Ok(words::form(language).to_owned() + &text)
        }
        Invitation::Page if output.and_then(Format::of) == Some(Format::Html) => {
            exported(ExportFormat::Html(Some(PaperPart::List)), code, context)
        }
        Invitation::Page => {
            let text = exported(ExportFormat::Text, code, context)?;
            // The scoring sheet behind the list betrays the roles.
            let (list, _) = text.split_once(FORM_FEED).unwrap_or((&text, ""));
            Ok(list.to_owned())
        }
    }
}

/// A paragraph as it stands in a file; a command stays one line.
fn in_lines(paragraph: &str) -> String {
    let lines = if paragraph.trim_start().starts_with("ambtenaar ") {
        vec![paragraph.to_owned()]
    } else {
        Wrap::at(text_width(DEFAULT_COLUMNS)).paragraph(paragraph)
    };
    lines.join("\n") + "\n"
}

/// Refuses statements that can't be asked about a colleague.
fn need_wording(context: &mut Context<'_>) -> Result<(), Error> {
    let instrument = context.instrument()?;
    if instrument.questionnaire.has_colleague_wording() {
        return Ok(());
    }
    Err(Error::Lacking(StatementsFault::NoColleagueWording))
}

/// What a colleague who has the program types.
fn colleague(code: &str, context: &Context<'_>) -> String {
    let [_, others, ..] = words::files(context.language);
    let options = [
        Some(option("as", "colleague")),
        Some(option("id", code)),
        file("save", Some(Path::new(others))),
    ];
    command_line(Some("take"), context, options)
}

fn exported(format: ExportFormat, code: &str, context: &mut Context<'_>) -> Result<String, Error> {
    let request = ExportRequest {
        format,
        form: None,
        colleague: true,
        output: None,
    };
    let bytes = statements::written(&request, Some(code), FORM_FEED, context)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

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
            nl "je code, zoals in je eigen bestand met antwoorden (anders die van je bewaarde uitslag, of een nieuwe)"
            en "your code, as in your own file of answers (otherwise that of the result kept here, or a new one)";
        pub(super) fn format:
            nl "page: een blad om te printen (met --output als .html of als tekst); forms: tekst voor Microsoft Forms of Google \
             Forms; limesurvey: een enquête; command: een opdracht voor wie ambtenaar heeft"
            en "page: a sheet to print (with --output as .html or as text); forms: text for Microsoft Forms or Google Forms; \
             limesurvey: a survey; command: a command for someone who has ambtenaar";
        pub(super) fn output:
            nl "schrijf wat je collega nodig heeft naar dit bestand"
            en "write what your colleague needs to this file";
    }
}
