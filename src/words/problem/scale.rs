//! The scale with its labels, and numbers within bounds.

use crate::error::{RangeProblem, ScaleProblem};
use crate::words::{Language, quoted};

use super::names::text_name;

pub(super) fn scale(language: Language, problem: &ScaleProblem) -> String {
    match problem {
        ScaleProblem::End { key, found } => say!(
            language,
            "de schaal zou {} hebben als \"{key}\"; kies voor beide uiteinden een getal van 0 tot en met 9",
            "the scale would have {} as its \"{key}\"; choose a number from 0 to 9 for both ends",
            quoted(found)
        ),
        ScaleProblem::OfOne => say!(
            language,
            "de schaal heeft minder dan twee antwoorden; geef elke stap een label, twee tot tien in totaal",
            "the scale has fewer than two answers; give a label for each step, two to ten of them"
        ),
        ScaleProblem::Reversed { lowest, highest } => say!(
            language,
            "het hoogste antwoord ({highest}) is lager dan het laagste ({lowest}); draai ze om, en zet de labels van laag naar hoog",
            "the highest answer ({highest}) is below the lowest ({lowest}); swap them, and give the labels from lowest to highest"
        ),
        ScaleProblem::LabelsFall {
            language: tag,
            found,
            before,
        } => say!(
            language,
            "{} loopt de verkeerde kant op: {} staat na {}, zodat antwoorden voor hun tegendeel zouden tellen; zet de labels van \
             oneens naar eens (van nee naar ja, van nooit naar altijd)",
            "{} goes the wrong way: {} comes after {}, so answers would count for their opposite; put the labels in the order \
             from disagree to agree (from no to yes, from never to always)",
            text_name(language, "labels", Some(tag)),
            quoted(found),
            quoted(before)
        ),
        ScaleProblem::LabelReadsOtherwise { found, answer } => say!(
            language,
            "het label {} staat voor het antwoord {answer}, maar wordt in een bestand met antwoorden anders gelezen; gebruik \
             woorden",
            "the label {} stands for the answer {answer}, but in a file with answers it would be read as something else; use words",
            quoted(found)
        ),
        ScaleProblem::DoubledLabel { found, first } => say!(
            language,
            "het label {} betekent op regel {first} al een ander antwoord; verander er één",
            "the label {} already means another answer on line {first}; reword one",
            quoted(found)
        ),
    }
}

pub(super) fn range(language: Language, problem: &RangeProblem) -> String {
    match problem {
        RangeProblem::MeasurementErrorRange { found } => say!(
            language,
            "de meetfout is {}; die moet tussen 0,01 en 100 scorepunten liggen",
            "the measurement error is {}; it has to be 0.01 to 100 score points",
            quoted(found)
        ),
        RangeProblem::MeasurementErrorDecimals { found } => say!(
            language,
            "de meetfout is {}; geef die met hooguit twee decimalen",
            "the measurement error is {}; give it in at most two decimals",
            quoted(found)
        ),
        RangeProblem::Rating { found } => say!(
            language,
            "het cijfer is {}; kies 1, 2, 3, 4 of 5",
            "the rating is {}; it has to be 1, 2, 3, 4 or 5",
            quoted(found)
        ),
        RangeProblem::Minutes { found, most } => say!(
            language,
            "het aantal minuten is {}; kies 1 tot en met {most}",
            "the number of minutes is {}; it has to be 1 to {most}",
            quoted(found)
        ),
    }
}
