//! Statements outside this program: on paper, in forms and surveys, as a key, as the start of an own list.

use crate::model::{Form, Perspective};

sentences! {
    /// Where someone writes a code.
    pub(crate) fn code: nl "Code:" en "Code:";
    /// Where someone writes the date.
    pub(crate) fn date: nl "Datum:" en "Date:";
    pub(crate) fn one_answer:
        nl "Kies bij elke stelling één antwoord."
        en "Choose one answer for each statement.";
    pub(crate) fn may_be_left_open:
        nl "Past een stelling niet bij dit werk? Laat die dan open."
        en "Does a statement not apply to this work? Leave it blank.";
    pub(crate) fn statement: nl "Stelling" en "Statement";
    /// What becomes of a list on paper.
    pub(crate) fn paper_closing:
        nl "Meedoen is vrijwillig. Vraag vooraf wie dit blad te zien krijgt en wat ermee gebeurt."
        en "Taking part is voluntary. Ask beforehand who will see this sheet and what happens to it.";
    /// Above the sheet for the trainer.
    pub(crate) fn key_title: nl "Scoreblad voor de trainer" en "Scoring sheet for the trainer";
    pub(crate) fn counts: nl "Telt als" en "Counts as";
    pub(crate) fn points: nl "Punten" en "Points";
    pub(crate) fn as_it_is: nl "het antwoord" en "the answer";
    /// The answer is taken from this number.
    pub(crate) fn turned_round(ends: u8): nl "{ends} min het antwoord" en "{ends} minus the answer";
    /// What the sheet is not for.
    pub(crate) fn key_closing:
        nl "Een momentopname en het begin van een gesprek. Niet voor selectie, beoordeling of beloning. Geen psychologische \
            test; er is geen norm."
        en "A snapshot and the start of a conversation. Not for selection, appraisal or pay. Not a psychological test; there is \
            no norm.";
    /// The name of the group of questions in a survey.
    pub(crate) fn group: nl "Stellingen" en "Statements";
    /// What stands around the statements is not in these languages of theirs.
    pub(crate) fn around_other_languages(tags: &str):
        nl "De uitleg bij de stellingen staat onder {tags} in het Nederlands: dit programma spreekt alleen Nederlands en Engels. Vertaal \
            die in LimeSurvey."
        en "The text around the statements is in English under {tags}: this program speaks only Dutch and English. Translate it in \
            LimeSurvey.";
    /// After the last question of a survey.
    pub(crate) fn survey_end:
        nl "Bedankt. Wil je iets kwijt over de stellingen? Zeg het gerust tegen wie je dit vroeg; het hoeft niet."
        en "Thank you. If you would like to say something about the statements, tell whoever asked you; you need not.";
    pub(crate) fn forms_title: nl "titel" en "title";
    /// The title of a form about a colleague, which does not know whom it is about.
    pub(crate) fn about_whom:
        nl "Hoe zie je [vul hier de naam van je collega in]?"
        en "How do you see [fill in your colleague's name here]?";
    pub(crate) fn forms_description: nl "beschrijving" en "description";
    pub(crate) fn forms_question: nl "vraag" en "question";
    pub(crate) fn forms_answers: nl "antwoorden (kolommen)" en "answers (columns)";
    pub(crate) fn forms_statements: nl "stellingen (rijen)" en "statements (rows)";
    /// The lines above a list to start an own one from.
    pub(crate) fn own_list:
        nl [

            "Een lijst met stellingen voor ambtenaar. Verander wat je wilt, en geef de lijst een eigen id en version.",
            "Kijk of alles klopt:  ambtenaar statements check BESTAND",
            "Gebruik je lijst:     ambtenaar --statements BESTAND"
        ]
        en [

            "A list of statements for ambtenaar. Change what you like, and give the list an id and a version of its own.",
            "See whether all is well:  ambtenaar statements check FILE",
            "Use your list:            ambtenaar --statements FILE"
        ];
    /// How to answer, about oneself or a colleague.
    pub(crate) const fn instruction(about: Perspective): match about {
        Perspective::Colleague =>
            nl "Hoe sterk ben je het eens met deze stellingen over je collega? Denk aan een gewone werkweek. Er is geen goed of fout."
            en "How much do you agree with these statements about your colleague? Think of an ordinary week at work. There is no \
                right or wrong.";
        _ =>
            nl "Hoe sterk ben je het eens met deze stellingen? Denk aan een gewone werkweek. Er is geen goed of fout."
            en "How much do you agree with these statements? Think of an ordinary week at work. There is no right or wrong.";
    }
    /// Before the first question of a survey.
    pub(crate) const fn survey_welcome(about: Perspective): match about {
        Perspective::Colleague =>
            nl "Een collega wil weten hoe anderen zijn of haar werk zien. Meedoen is vrijwillig en duurt een paar minuten; niemand \
                vraagt wie jij bent. Wie dit formulier beheert, kan de antwoorden lezen. Vullen maar een paar mensen dit in, en antwoorden ze \
                allemaal hetzelfde? Dan kan je collega dat aan de uitslag zien. Het is het begin van een gesprek, en niet \
                bedoeld voor selectie, beoordeling of beloning."
            en "A colleague would like to know how others see their work. Taking part is voluntary and takes a few minutes; nobody \
                asks who you are. Whoever manages this form can read the answers. If only a few people fill this in and they all answer \
                the same, your colleague can tell that from the result. It is the start of a conversation, and not meant \
                for selection, appraisal or pay.";
        _ =>
            nl "Welke mix van rollen gebruik jij in je werk? Meedoen is vrijwillig en duurt een paar minuten. Het is het begin van \
                een gesprek, en niet bedoeld voor selectie, beoordeling of beloning."
            en "Which mix of roles do you use in your work? Taking part is voluntary and takes a few minutes. It is the start of a \
                conversation, and not meant for selection, appraisal or pay.";
    }
    /// How to make a form, for this number of statements.
    pub(crate) fn forms_steps(language: Language, statements: usize, about: Perspective): [
        nl "Maak een nieuw formulier. Plak de titel en de beschrijving hieronder."
        en "Make a new form. Paste the title and the description below.";
        nl "Microsoft Forms: voeg een vraag van het soort Likert toe. Google Forms: kies Raster met meerkeuze. Plak de vraag, \
            de antwoorden als kolommen en de {statements} stellingen als rijen."
        en "Microsoft Forms: add a question of the kind Likert. Google Forms: choose Multiple-choice grid. Paste the question, \
            the answers as columns and the {statements} statements as rows.";
        nl "Laat de woorden staan zoals ze zijn: daaraan herkent ambtenaar de kolommen en de antwoorden."
        en "Leave the words as they are: that is how ambtenaar recognises the columns and the answers.";
        nl "Maak de vraag niet verplicht: een stelling overslaan mag. Zet uit dat namen en adressen worden bewaard."
        en "Do not make the question required: a statement may be skipped. Switch off the recording of names and addresses.";
        say(fetched(language, about).to_owned());
    ];
    const fn fetched(about: Perspective): match about {
        Perspective::Colleague =>
            nl "Verzamelde antwoorden haal je op als Excel-bestand (Microsoft) of als CSV via de spreadsheet (Google). Leg dat bestand \
                naast de lijst van je collega: ambtenaar compare LIJST BESTAND --as colleague --report gesprek.html"
            en "Fetch the collected answers as an Excel file (Microsoft) or as CSV from the spreadsheet (Google). Put that file beside \
                your colleague's own list: ambtenaar compare LIST FILE --as colleague --report talk.html";
        _ =>
            nl "Verzamelde antwoorden haal je op als Excel-bestand (Microsoft) of als CSV via de spreadsheet (Google). Daarna: \
                ambtenaar score BESTAND"
            en "Fetch the collected answers as an Excel file (Microsoft) or as CSV from the spreadsheet (Google). Then: ambtenaar \
                score FILE";
    }
    /// What the SQL is, for these statements: id@version#fingerprint.
    pub(crate) fn sql_head(reference: &str): [
        nl "De scoresleutel van deze stellingen, voor DuckDB, PostgreSQL, SQLite, Polars, DataFusion en Spark:"
        en "The scoring key of these statements, for DuckDB, PostgreSQL, SQLite, Polars, DataFusion and Spark:";
        nl "{reference}" en "{reference}";
        nl "" en "";
        nl "Lees eerst een bestand met antwoorden in als tabel (leeg: ambtenaar statements export --format csv), en geef daarna"
        en "First read a file with answers as a table (empty: ambtenaar statements export --format csv), then give one SELECT.";
        nl "één SELECT. Wat geen heel getal op de schaal is, telt als geen antwoord. De kolommen die eruit komen, zijn gelijk aan"
        en "What is no whole number on the scale counts as no answer. The columns that come out equal those of:";
        nl "die van: ambtenaar score answers.csv. SQLite kent geen decimalen: rond daar af op vier."
        en "ambtenaar score answers.csv. SQLite has no decimals: round to four of them there.";
        nl "Bij PostgreSQL heeft de tabel de kolommen van het bestand, in die volgorde: met --example staat instrument TEXT na team."
        en "In PostgreSQL the table has the columns of the file, in that order: with --example instrument TEXT comes after team.";
        nl "MySQL en MariaDB weigeren deze SQL." en "MySQL and MariaDB refuse this SQL.";
    ];
    /// Above the SELECT of a form with this number of statements.
    #[must_use]
    pub fn sql_form(form: Form, statements: usize): match form {
        Form::Full =>
            nl "De volledige lijst: {statements} stellingen."
            en "The full version: {statements} statements.";
        Form::Short =>
            nl "De korte versie: {statements} stellingen."
            en "The short version: {statements} statements.";
    }
}
