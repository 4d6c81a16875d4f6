//! The scale with its labels, and numbers within bounds.

use crate::error::{RangeProblem, ScaleProblem};
use crate::words::{Language, quoted};

use super::names::text_name;

pub(super) fn scale(language: Language, problem: &ScaleProblem) -> String {
    match problem {
        ScaleProblem::End { key, found } => end(language, &quoted(found), key),
        ScaleProblem::OfOne => of_one(language).to_owned(),
        ScaleProblem::Reversed { lowest, highest } => reversed(language, *highest, *lowest),
        ScaleProblem::LabelsFall {
            language: tag,
            found,
            before,
        } => labels_fall(
            language,
            &text_name(language, "labels", Some(tag)),
            &quoted(found),
            &quoted(before),
        ),
        ScaleProblem::LabelReadsOtherwise { found, answer } => {
            label_reads_otherwise(language, &quoted(found), *answer)
        }
        ScaleProblem::DoubledLabel { found, first } => {
            doubled_label(language, &quoted(found), *first)
        }
    }
}

sentences! {
    fn end(found: &str, key: &str):
        nl "de schaal zou {found} hebben als \"{key}\"; kies voor beide uiteinden een getal van 0 tot en met 9"
        en "the scale would have {found} as its \"{key}\"; choose a number from 0 to 9 for both ends";
    fn of_one:
        nl "de schaal heeft minder dan twee antwoorden; geef elke stap een label, twee tot tien in totaal"
        en "the scale has fewer than two answers; give a label for each step, two to ten of them";
    fn reversed(highest: u8, lowest: u8):
        nl "het hoogste antwoord ({highest}) is lager dan het laagste ({lowest}); draai ze om, en zet de labels van laag naar hoog"
        en "the highest answer ({highest}) is below the lowest ({lowest}); swap them, and give the labels from lowest to highest";
    fn labels_fall(text_name: &str, found: &str, before: &str):
        nl "{text_name} loopt de verkeerde kant op: {found} staat na {before}, zodat antwoorden voor hun tegendeel zouden tellen; \
             zet de labels van oneens naar eens (van nee naar ja, van nooit naar altijd)"
        en "{text_name} goes the wrong way: {found} comes after {before}, so answers would count for their opposite; put the \
             labels in the order from disagree to agree (from no to yes, from never to always)";
    fn label_reads_otherwise(found: &str, answer: u8):
        nl "het label {found} staat voor het antwoord {answer}, maar wordt in een bestand met antwoorden anders gelezen; gebruik \
             woorden"
        en "the label {found} stands for the answer {answer}, but in a file with answers it would be read as something else; use words";
    fn doubled_label(found: &str, first: usize):
        nl "het label {found} betekent op regel {first} al een ander antwoord; verander er één"
        en "the label {found} already means another answer on line {first}; reword one";
}

pub(super) fn range(language: Language, problem: &RangeProblem) -> String {
    match problem {
        RangeProblem::MeasurementErrorRange { found } => {
            measurement_error_range(language, &quoted(found))
        }
        RangeProblem::MeasurementErrorDecimals { found } => {
            measurement_error_decimals(language, &quoted(found))
        }
        RangeProblem::Rating { found } => rating(language, &quoted(found)),
        RangeProblem::Minutes { found, most } => minutes(language, &quoted(found), *most),
    }
}

sentences! {
    fn measurement_error_range(found: &str):
        nl "de meetfout is {found}; die moet tussen 0,01 en 100 scorepunten liggen"
        en "the measurement error is {found}; it has to be 0.01 to 100 score points";
    fn measurement_error_decimals(found: &str):
        nl "de meetfout is {found}; geef die met hooguit twee decimalen"
        en "the measurement error is {found}; give it in at most two decimals";
    fn rating(found: &str):
        nl "het cijfer is {found}; kies 1, 2, 3, 4 of 5"
        en "the rating is {found}; it has to be 1, 2, 3, 4 or 5";
    fn minutes(found: &str, most: u8):
        nl "het aantal minuten is {found}; kies 1 tot en met {most}"
        en "the number of minutes is {found}; it has to be 1 to {most}";
}
