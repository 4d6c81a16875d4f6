//! The scale with its labels, and numbers within bounds.

use crate::error::{RangeProblem, ScaleProblem};
use crate::words::quoted;

use super::names::text_name;

sentences! {
    pub(super) fn scale(language: Language, problem: &ScaleProblem): match problem {
        ScaleProblem::End { key, found } => (found = quoted(found))
            nl "de schaal zou {found} hebben als \"{key}\"; kies voor beide uiteinden een getal van 0 tot en met 9"
            en "the scale would have {found} as its \"{key}\"; choose a number from 0 to 9 for both ends";
        ScaleProblem::OfOne =>
            nl "de schaal heeft minder dan twee antwoorden; geef elke stap een label, twee tot tien in totaal"
            en "the scale has fewer than two answers; give a label for each step, two to ten of them";
        ScaleProblem::Reversed { lowest, highest } =>
            nl "het hoogste antwoord ({highest}) is lager dan het laagste ({lowest}); draai ze om, en zet de labels van laag naar hoog"
            en "the highest answer ({highest}) is below the lowest ({lowest}); swap them, and give the labels from lowest to highest";
        ScaleProblem::LabelsFall { language: tag, found, before } => (
                text_name = text_name(language, "labels", Some(tag)),
                found = quoted(found),
                before = quoted(before),
            )
            nl "{text_name} loopt de verkeerde kant op: {found} staat na {before}, zodat antwoorden voor hun tegendeel zouden tellen; \
                zet de labels van oneens naar eens (van nee naar ja, van nooit naar altijd)"
            en "{text_name} goes the wrong way: {found} comes after {before}, so answers would count for their opposite; put the \
                labels in the order from disagree to agree (from no to yes, from never to always)";
        ScaleProblem::LabelReadsOtherwise { found, answer } => (found = quoted(found))
            nl "het label {found} staat voor het antwoord {answer}, maar wordt in een bestand met antwoorden anders gelezen; gebruik \
                woorden"
            en "the label {found} stands for the answer {answer}, but in a file with answers it would be read as something else; use words";
        ScaleProblem::DoubledLabel { found, first } => (found = quoted(found))
            nl "het label {found} betekent op regel {first} al een ander antwoord; verander er één"
            en "the label {found} already means another answer on line {first}; reword one";
    }
    pub(super) fn range(problem: &RangeProblem): match problem {
        RangeProblem::MeasurementErrorRange { found } => (found = quoted(found))
            nl "de meetfout is {found}; die moet tussen 0,01 en 100 scorepunten liggen"
            en "the measurement error is {found}; it has to be 0.01 to 100 score points";
        RangeProblem::MeasurementErrorDecimals { found } => (found = quoted(found))
            nl "de meetfout is {found}; geef die met hooguit twee decimalen"
            en "the measurement error is {found}; give it in at most two decimals";
        RangeProblem::Rating { found } => (found = quoted(found))
            nl "het cijfer is {found}; kies 1, 2, 3, 4 of 5"
            en "the rating is {found}; it has to be 1, 2, 3, 4 or 5";
        RangeProblem::Minutes { found, most } => (found = quoted(found))
            nl "het aantal minuten is {found}; kies 1 tot en met {most}"
            en "the number of minutes is {found}; it has to be 1 to {most}";
    }
}
