//! Stellingen buiten dit programma, in het Nederlands.

use crate::model::Form;
use crate::texts::export::{ExportWords, PaperRules};

use super::NUMBERS;

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
    key_steps,
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

fn key_steps(rules: &PaperRules) -> Vec<String> {
    let (low, width) = (rules.scale.lowest(), rules.scale.width());
    vec![
        "Dit blad is voor de trainer: deel het pas uit als iedereen klaar is.".to_owned(),
        "Schrijf bij elke stelling de punten op. Meestal is dat het antwoord zelf. Bij een omgekeerde stelling trek je het \
         antwoord af van het getal dat erbij staat. Een open stelling telt niet mee."
            .to_owned(),
        format!(
            "Tel per rol de punten op en deel door het aantal beantwoorde stellingen. Bij minder dan {} antwoorden heeft een \
             rol geen score.",
            rules.fewest_of_all()
        ),
        format!("Score van een rol: trek {low} af, deel door {width} en maal 100. Dat geeft 0 tot 100."),
        "Aandeel in de mix: neem het gemiddelde van de drie scores. Een rol krijgt 33 plus de helft van het verschil tussen de \
         eigen score en dat gemiddelde."
            .to_owned(),
        format!(
            "Scores die minder dan {} punten verschillen, zijn te dicht bij elkaar: noem dan beide rollen.",
            NUMBERS.rounded(rules.too_close, 0)
        ),
    ]
}

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
