//! In the report of a group: everyone in one picture, and the question about a statement.

use crate::statistics::{Camp, Camps, Opening};
use crate::words::Language::{self, Dutch, English};
use crate::words::capitalised;

use super::group::people;
use super::with_articles;

sentences! {
    /// Above the picture with everyone in it.
    pub(crate) fn everyone: nl "Iedereen in één beeld" en "Everyone in one picture";
}

/// Under a picture of characters: what they mean, and the sign in the middle unless people stand on it.
pub(crate) fn digits(language: Language, middle_is_free: bool) -> String {
    let middle = if middle_is_free { " (·)" } else { "" };
    match language {
        Dutch => format!(
            "Een cijfer is het aantal mensen op die plek, + is tien of meer. Hoe dichter bij een hoek, hoe sterker die rol; \
             in het midden{middle} zijn de drie even sterk. Wie buiten de driehoek valt, staat op de rand. Naast iedere rol \
             staat het gemiddelde aandeel."
        ),
        English => format!(
            "A digit is the number of people in that place, + is ten or more. The nearer to a corner, the stronger that \
             role; in the middle{middle} all three are equal. People outside the triangle stand on its edge. Beside each \
             role is its mean share."
        ),
    }
}

sentences! {
    /// Under a drawing: what its circles mean.
    pub(crate) fn circles:
        nl "In een cirkel staat het aantal mensen op die plek. Hoe dichter bij een hoek, hoe sterker die rol; bij het \
            kruisje zijn de drie even sterk. Wie buiten de driehoek valt, staat op de rand."
        en "A circle holds the number of people in that place. The nearer to a corner, the stronger that role; at the \
            cross all three are equal. People outside the triangle stand on its edge.";
    /// Before the picture of a small group.
    pub(crate) fn recognise:
        nl "Let op: in een kleine groep kunnen mensen zichzelf en elkaar hierin herkennen."
        en "Mind: in a small group people may recognise themselves and one another in this.";
    /// Instead of the picture of a group of fewer people than this.
    pub(crate) fn hidden(fewer_than: u64):
        nl "In een groep van minder dan {fewer_than} mensen zou je elkaar in de driehoek kunnen herkennen. Daarom staat die \
            er niet bij. Vindt iedereen het goed? Dan kan wie dit verslag maakt hem erbij laten zetten."
        en "In a group of fewer than {fewer_than} people you could recognise one another in the triangle, so it is left \
            out. If everyone agrees to see it, whoever makes this report can have it put in.";
}

/// How many people have exactly these leading roles.
pub(crate) fn leading(language: Language, roles: &[&str], number: u64) -> String {
    let (who, names) = (people(language, number), with_articles(language, roles));
    match (language, roles.len()) {
        (Dutch, 3) => format!("Bij {who} liggen de drie rollen dicht bij elkaar."),
        (Dutch, 1) => format!("Bij {who} staat alleen {names} voorop."),
        (Dutch, _) => format!("Bij {who} staan {names} samen voorop."),
        (English, 3) => format!("For {who} the three roles are close together."),
        (English, 1) => format!("For {who} only {names} leads."),
        (English, _) => format!("For {who} {names} lead together."),
    }
}

/// How a discussion of a statement starts.
pub(crate) fn question(language: Language, opening: Opening, camps: &Camps) -> String {
    match opening {
        Opening::StartWith(camp) => {
            let number = match camp {
                Camp::Disagreeing => camps.disagreeing,
                Camp::Agreeing => camps.agreeing,
            };
            start_with(language, camp, number)
        }
        Opening::ImagineTheOtherView => match (language, camps.smaller()) {
            (Dutch, Camp::Disagreeing) => {
                "Bedenk allemaal een goede reden om het hiermee oneens te zijn."
            }
            (Dutch, Camp::Agreeing) => {
                "Bedenk allemaal een goede reden om het hiermee eens te zijn."
            }
            (English, Camp::Disagreeing) => {
                "Let everyone think of a good reason to disagree with this."
            }
            (English, Camp::Agreeing) => "Let everyone think of a good reason to agree with this.",
        }
        .to_owned(),
    }
}

fn start_with(language: Language, camp: Camp, number: u64) -> String {
    let who = capitalised(&people(language, number));
    let view = match (language, camp, number) {
        (Dutch, Camp::Disagreeing, _) => "oneens",
        (Dutch, Camp::Agreeing, _) => "eens",
        (English, Camp::Disagreeing, 1) => "disagrees",
        (English, Camp::Disagreeing, _) => "disagree",
        (English, Camp::Agreeing, 1) => "agrees",
        (English, Camp::Agreeing, _) => "agree",
    };
    match (language, number) {
        (Dutch, 1) => {
            format!("{who} is het ermee {view}. Welke goede redenen kan die daarvoor hebben?")
        }
        (Dutch, _) => {
            format!("{who} zijn het ermee {view}. Welke goede redenen kunnen zij daarvoor hebben?")
        }
        (English, _) => format!("{who} {view}. What good reasons could there be for that?"),
    }
}
