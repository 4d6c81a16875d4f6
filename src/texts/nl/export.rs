//! Stellingen buiten dit programma, in het Nederlands.

use crate::model::Form;
use crate::texts::export::{ExportHelp, ExportWords};

pub(super) const HELP: ExportHelp = ExportHelp {
    about: "Maak van de stellingen een lijst om te printen, een formulier, een enquête, een sleutel of een eigen lijst.",
    usage: "ambtenaar statements export --format FORMAT [OPTIES]",
    examples: "\
Voorbeelden:
  ambtenaar statements export --format md --output lijst.md
  ambtenaar statements export --format html --part sheet --output scoreblad.html
  ambtenaar statements export --format forms
  ambtenaar statements export --format limesurvey --output enquete.txt
  ambtenaar statements export --format csv --example 20 --output voorbeeld.csv
  ambtenaar statements export --format toml --output eigen.toml",
    format: "csv: leeg bestand voor antwoorden; md en txt: lijst en scoreblad om te printen; html: lijst, scoreblad en stemkaarten op A4; limesurvey: enquête om \
             in te lezen; forms: tekst voor Microsoft Forms of Google Forms; sql: de sleutel voor databases; json: de sleutel en \
             alle teksten voor programma's; toml: begin van een eigen lijst",
    form: "full: alle stellingen; short: de korte versie",
    perspective: "self: over jezelf; colleague: over een collega",
    excel: "bij csv: voor Nederlandse Excel (puntkomma's)",
    example: "bij csv: zet er zo veel verzonnen rijen in, herkenbaar aan de kolom instrument",
    part: "bij html: list (lijst), sheet (scoreblad) of votes (stemkaarten), elk op één A4; zonder: alle drie",
    output: "schrijf naar dit bestand in plaats van standaarduitvoer (-)",
};

pub(super) static EXPORT: ExportWords = ExportWords {
    code: "Code:",
    date: "Datum:",
    instruction: "In hoeverre ben je het eens met deze stellingen? Denk aan een gewone werkweek. Er is geen goed of fout.",
    instruction_colleague: "In hoeverre ben je het eens met deze stellingen over je collega? Denk aan een gewone werkweek. Er is \
                            geen goed of fout.",
    one_answer: "Kies bij elke stelling één antwoord.",
    may_be_left_open: "Past een stelling niet bij dit werk? Laat die dan open.",
    statement: "Stelling",
    paper_closing: "Meedoen is vrijwillig. Vraag vooraf wie dit blad te zien krijgt en wat ermee gebeurt.",
    key_title: "Scoreblad voor de trainer",
    counts: "Telt als",
    points: "Punten",
    as_it_is: "het antwoord",
    turned_round: |ends| format!("{ends} min het antwoord"),
    key_closing: "Een momentopname en het begin van een gesprek. Niet voor selectie, beoordeling of beloning. Geen \
                  psychologische test; er zijn geen normgroepen.",
    group: "Stellingen",
    survey_welcome: "Welke mix van rollen gebruik jij in je werk? Meedoen is vrijwillig en duurt een paar minuten. Het is het begin \
                     van een gesprek, en niet bedoeld voor selectie, beoordeling of beloning.",
    survey_end: "Bedankt. Laat de organisator gerust weten wat je van de stellingen vond.",
    forms_steps,
    forms_title: "titel",
    forms_description: "beschrijving",
    forms_question: "vraag",
    forms_answers: "antwoorden (kolommen)",
    forms_statements: "stellingen (rijen)",
    sql_head,
    sql_form: |form, statements| match form {
        Form::Full => format!("De hele lijst: {statements} stellingen."),
        Form::Short => format!("De korte versie: {statements} stellingen."),
    },
};

fn forms_steps(statements: usize) -> Vec<String> {
    vec![
        "Maak een nieuw formulier. Plak de titel en de beschrijving hieronder.".to_owned(),
        format!(
            "Microsoft Forms: voeg een vraag van het soort Likert toe. Google Forms: kies Raster met meerkeuze. Plak de vraag, de \
             antwoorden als kolommen en de {statements} stellingen als rijen."
        ),
        "Laat de woorden staan zoals ze zijn: daaraan herkent ambtenaar de kolommen en de antwoorden.".to_owned(),
        "Maak de vraag niet verplicht: een stelling overslaan mag. Zet uit dat namen en adressen worden bewaard.".to_owned(),
        "Verzamelde antwoorden haal je op als Excel-bestand (Microsoft) of als CSV via de spreadsheet (Google). Daarna: \
         ambtenaar score BESTAND"
            .to_owned(),
    ]
}

fn sql_head(reference: &str) -> Vec<String> {
    [
        "De sleutel van deze stellingen, voor DuckDB, PostgreSQL, SQLite, Polars, DataFusion en Spark:".to_owned(),
        reference.to_owned(),
        String::new(),
        "Lees eerst een bestand met antwoorden in als tabel (leeg: ambtenaar statements export --format csv), en geef daarna".to_owned(),
        "één SELECT. Wat geen heel getal op de schaal is, telt als geen antwoord. De kolommen die eruit komen, zijn gelijk aan".to_owned(),
        "die van: ambtenaar score answers.csv. SQLite kent geen decimalen: rond daar af op vier.".to_owned(),
        "Bij PostgreSQL heeft de tabel de kolommen van het bestand, in die volgorde: met --example staat instrument TEXT na team.".to_owned(),
        "MySQL en MariaDB weigeren deze SQL.".to_owned(),
    ]
    .into()
}
