//! What the model says of the three roles together: no ideal official, no box, and what a team and its leader do with that.

sentences! {
    pub(crate) fn many_heading: nl "Dé ideale ambtenaar bestaat niet" en "There is no one ideal public servant";
    pub(crate) fn many:
        nl "Er zijn er misschien wel honderdduizenden: elke mix kan de goede zijn. Een rol is geen hokje maar een superkracht, en je \
            hebt ze alle drie. Denk aan een kameleon: die mengt zijn kleur steeds opnieuw, zodat hij past bij waar hij is."
        en "There may well be hundreds of thousands: any mix can be the right one. A role is not a box but a superpower, and you \
            have all three. Think of a chameleon: it keeps changing its colour to suit where it is.";
    pub(crate) fn only_one_heading: nl "Honderd procent van één rol werkt niet" en "A hundred per cent of one role does not work";
    pub(crate) fn only_one:
        nl "Een verbinder die de regels niet kent, steekt zijn energie in iets wat nooit mag. Een ondernemer die alleen naar het \
            resultaat kijkt, helpt de een sneller dan de ander. En wie alleen de regels volgt, ziet niet meer voor wie ze er zijn."
        en "A connector who does not know the rules puts energy into something that can never be permitted. An entrepreneur who \
            looks at results alone helps one person faster than the next. And whoever follows the rules alone no longer sees who \
            they are for.";
    pub(crate) fn undervalued_heading: nl "De bureaucraat wordt nu vaak onderschat" en "Today the bureaucrat is often undervalued";
    pub(crate) fn undervalued:
        nl "Het woord klinkt naar stempels en wachten. Maar wie een paspoort komt halen, hoeft geen gesprek over maatschappelijke \
            waarde. Die wil hetzelfde krijgen als ieder ander, vlot en goed. Dat iemand daarop let, merk je pas als niemand het doet."
        en "The word suggests rubber stamps and waiting. But someone who comes for a passport needs no talk about value for society. \
            They want what everyone else gets, quickly and correctly. You only notice that somebody sees to this when nobody does.";
    pub(crate) fn team_heading: nl "Een team vult elkaar aan" en "A team makes up for what one person lacks";
    pub(crate) fn team:
        nl "Niemand hoeft alles te kunnen. Geef mensen werk waar ze goed in zijn, laat een ander aanvullen wat iemand mist, en \
            kies projecten die passen bij wat jullie samen in huis hebben."
        en "Nobody has to be good at everything. Give people the work they are good at, let somebody else add what one \
            person misses, and choose projects that fit what you have between you.";
    pub(crate) fn leading_heading: nl "Leidinggeven aan ambtenaren" en "Leading public servants";
    pub(crate) fn leading:
        nl [
            "Geef duidelijke kaders: zeg wat de grenzen zijn, niet hoe het moet.",
            "Vertrouw erop dat mensen hun vak kennen en zelf verantwoordelijk zijn.",
            "Zeg vooraf wat er gebeurt als het misgaat, en doe dat dan ook.",
            "Laat mensen van elkaar leren, ook van wat mislukte.",
            "Probeer niet zelf iedereen te inspireren. Zorg dat mensen elkaar inspireren."
        ]
        en [
            "Set clear limits: say where they lie, not how to do the work.",
            "Trust people's craft and their own responsibility.",
            "Say beforehand what happens when things go wrong, and then do it.",
            "Let people learn from one another, including from what went wrong.",
            "Don't try to inspire everyone yourself. See to it that people inspire one another."
        ];
    pub(crate) fn pride_heading: nl "Wees er trots op" en "Be proud of it";
    pub(crate) fn pride:
        nl "Werken voor iedereen is een vak. Vertel elkaar eens wat er deze week goed ging en waarom; van trots en plezier wordt het \
            werk beter."
        en "Working for everyone is a craft. Tell each other what went well this week and why; pride and pleasure make the work \
            better.";
}
