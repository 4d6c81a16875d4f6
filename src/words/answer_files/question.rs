//! What is to be said of what a file of answers asked: which statements, and about whom.

use crate::error::QuestionNotice;
use crate::model::Perspective;
use crate::words::{Language, quoted, some};

sentences! {
    pub(super) fn question(language: Language, notice: &QuestionNotice): match notice {
        QuestionNotice::LaterKeys { names, more } => (names = some(names, names.len() + usize::from(*more)))
            nl "deze sleutels zijn niet gelezen, omdat ze in geen van de eerste tien objecten staan: {names}. Zet elke sleutel in het eerste \
                object, met null waar geen antwoord is"
            en "these keys were not read, because none of the first ten objects has them: {names}. Put every key in the first object, with null \
                where there is no answer";
        QuestionNotice::Edition { edition } if edition.version == edition.newest => (version = &edition.version)
            nl "gelezen als antwoorden op versie {version} van de stellingen (was het een eerdere versie? Zet die per rij in een \
                kolom instrument)"
            en "read as answers to version {version} of the statements (if it was an earlier one, name it per row in a column \
                instrument)";
        QuestionNotice::Edition { edition } => (version = &edition.version, newest = &edition.newest)
            nl "antwoorden op versie {version} van de stellingen, en zo gescoord (in versie {newest} vragen sommige stellingen \
                iets anders)"
            en "answers to version {version} of the statements, and scored as such (in version {newest} some statements ask \
                something else)";
        QuestionNotice::SeveralEditions { edition } => (version = &edition.version)
            nl "er zijn kolommen voor meer dan één versie van de stellingen; gelezen als versie {version} (klopt dat niet? Zet \
                de versie per rij in een kolom instrument)"
            en "there are columns for more than one version of the statements; read as version {version} (if that is wrong, \
                name the version per row in a column instrument)";
        QuestionNotice::Contradicted { rows } => count (*rows)
            nl "in # rij[|en] noemt de kolom instrument een andere versie van de stellingen dan de ingevulde kolommen; gelezen als de versie \
                die er genoemd wordt. Klopt die niet? Gebruik dan --column instrument="
            en "in # row[|s] the column instrument names another version of the statements than the columns that are filled in; read as the \
                version it names. If that is wrong, use --column instrument=";
        QuestionNotice::WordedAs { perspective } => say(worded_as(language, *perspective).to_owned());
        QuestionNotice::NamedAs { perspective, sheet: None } => (key = perspective.key())
            nl "de namen van de kolommen zeggen waar de rijen over gaan; ze zijn gelezen als {key}. Klopt dat niet? Zet in elke rij self, wish, \
                job of colleague, in een kolom perspective"
            en "the names of the columns say what the rows are about; they are read as {key}. If that is wrong, put self, wish, job or colleague \
                in each row, in a column perspective";
        QuestionNotice::NamedAs { perspective, sheet: Some(sheet) } => (key = perspective.key(), sheet = quoted(sheet))
            nl "de naam van blad {sheet} zegt waar de rijen over gaan; ze zijn gelezen als {key}. Klopt dat niet? Geef het blad een andere naam, \
                of zet in elke rij self, wish, job of colleague, in een kolom perspective"
            en "the name of sheet {sheet} says what the rows are about; they are read as {key}. If that is wrong, rename the sheet, or put self, \
                wish, job or colleague in each row, in a column perspective";
        QuestionNotice::TitledAs { perspective } => (key = perspective.key())
            nl "een titel boven rijen zegt waar ze over gaan; de rijen eronder zijn gelezen als {key}"
            en "a title above rows says what they are about; the rows below it are read as {key}";
        QuestionNotice::MixedWording =>
            nl "de vragen gaan niet allemaal over hetzelfde (jezelf, je wens, je werk of een collega); opgevat als over jezelf. Zeg met \
                --column welke kolommen tellen"
            en "the questions are not all about the same thing (oneself, a wish, the job or a colleague); taken as about oneself. Say with \
                --column which columns count";
    }
}

/// Whose wording all columns have; there is nothing to say of one's own.
const fn worded_as(language: Language, perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Own => "",
        Perspective::Wish => wish_wording(language),
        Perspective::Job => job_wording(language),
        Perspective::Colleague => colleague_wording(language),
    }
}

sentences! {
    fn wish_wording:
        nl "de vragen gaan over hoe iemand zou willen werken, dus elke rij is opgevat als een wens"
        en "the questions are about how someone would like to work, so every row is taken as a wish";
    fn job_wording:
        nl "de vragen gaan over wat het werk vraagt, dus elke rij is opgevat als een rij over het werk"
        en "the questions are about what the job asks, so every row is taken as one about the job";
    fn colleague_wording:
        nl "de vragen gaan over een collega, dus elke rij is opgevat als een rij over een collega"
        en "the questions are about a colleague, so every row is taken as one about a colleague";
}
