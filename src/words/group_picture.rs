//! In the report of a group: everyone in one picture, and the question about a statement.

use crate::model::Perspective;
use crate::statistics::{Camp, Camps, Opening};

use super::group::for_so_many;
use super::{capitalised, with_articles};

sentences! {
    /// Above the picture with everyone in it.
    pub(crate) fn everyone: nl "Iedereen in één beeld" en "Everyone in one picture";
    /// Under a picture of characters: what they mean, and the sign in the middle unless people stand on it.
    pub(crate) fn digits(middle_is_free: bool): (middle = if middle_is_free { " (·)" } else { "" })
        nl "Een cijfer is het aantal mensen op die plek, + is tien of meer. Hoe dichter bij een hoek, hoe sterker die rol; \
            in het midden{middle} zijn de drie even sterk. Wie buiten de driehoek valt, staat op de rand. Naast iedere rol \
            staat het gemiddelde aandeel."
        en "A digit is the number of people in that place, + is ten or more. The nearer to a corner, the stronger that \
            role; in the middle{middle} all three are equal. People outside the triangle stand on its edge. Beside each \
            role is its mean share.";
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
    /// How many people have exactly these leading roles.
    pub(crate) fn leading(language: Language, perspective: Perspective, roles: &[&str], number: u64): (
        who = capitalised(&for_so_many(language, perspective, number)),
        names = with_articles(language, roles),
    ) match roles {
        [_, _, _] =>
            nl "{who} liggen de drie rollen dicht bij elkaar."
            en "{who} the three roles are close together.";
        [_] => nl "{who} staat alleen {names} voorop." en "{who} only {names} leads.";
        _ => nl "{who} staan {names} samen voorop." en "{who} {names} lead together.";
    }
    /// How a discussion of a statement starts.
    pub(crate) fn question(language: Language, opening: Opening, camps: &Camps): match (opening, camps.smaller()) {
        (Opening::StartWith(Camp::Disagreeing), _) => say(disagreeing(language, camps.disagreeing));
        (Opening::StartWith(Camp::Agreeing), _) => say(agreeing(language, camps.agreeing));
        (Opening::ImagineTheOtherView, Camp::Disagreeing) =>
            nl "Bedenk allemaal een goede reden om het hiermee oneens te zijn."
            en "Let everyone think of a good reason to disagree with this.";
        (Opening::ImagineTheOtherView, Camp::Agreeing) =>
            nl "Bedenk allemaal een goede reden om het hiermee eens te zijn."
            en "Let everyone think of a good reason to agree with this.";
    }
    fn disagreeing(people: u64): count people
        nl "# [persoon is|mensen zijn] het ermee oneens. Welke goede redenen [kan die|kunnen zij] daarvoor hebben?"
        en "# [person disagrees|people disagree]. What good reasons could there be for that?";
    fn agreeing(people: u64): count people
        nl "# [persoon is|mensen zijn] het ermee eens. Welke goede redenen [kan die|kunnen zij] daarvoor hebben?"
        en "# [person agrees|people agree]. What good reasons could there be for that?";
}
