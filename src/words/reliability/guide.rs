//! What the figures about statements say.

use crate::words::Language;

sentences! {
    /// Above the explanations.
    pub(crate) fn heading: nl "Wat de cijfers zeggen" en "What the figures say";
}

/// A figure and what it says, for every figure, in every language.
const FIGURES: [[(&str, &str); 2]; 10] = [
    [
        (
            "alfa",
            "hoe goed de stellingen van een rol bij elkaar passen: 0 is helemaal niet, 1 is helemaal. Ongeveer 0,70 of hoger \
             is gebruikelijk als je groepen vergelijkt. Met meer stellingen wordt alfa vanzelf hoger.",
        ),
        (
            "alpha",
            "how well the statements of a role fit together: 0 is not at all, 1 is completely. About 0.70 or more is usual \
             when comparing groups. With more statements alpha gets higher by itself.",
        ),
    ],
    [
        (
            "95%-interval",
            "de alfa van alle mensen van deze soort ligt waarschijnlijk tussen deze twee getallen. Hoe minder mensen, hoe \
             verder ze uit elkaar liggen.",
        ),
        (
            "95% interval",
            "the alpha of all people of this kind most likely lies between these two numbers. The fewer people, the further \
             apart they are.",
        ),
    ],
    [
        (
            "gestandaardiseerde alfa",
            "alfa alsof de antwoorden op elke stelling evenveel verschillen.",
        ),
        (
            "standardised alpha",
            "alpha as if the answers to every statement differed equally much.",
        ),
    ],
    [
        (
            "omega",
            "lijkt op alfa, maar de ene stelling mag meer over de rol zeggen dan de andere.",
        ),
        (
            "omega",
            "like alpha, but one statement may say more about the role than another.",
        ),
    ],
    [
        (
            "standaardfout",
            "hoeveel een score er door toeval naast kan zitten, in punten op de schaal van 0 tot 100. In ongeveer twee van de \
             drie gevallen ligt de echte waarde daarbinnen.",
        ),
        (
            "standard error",
            "how far a score can be off by chance, in points on the scale of 0 to 100. In about two out of three cases the true \
             value lies within it.",
        ),
    ],
    [
        (
            "gem., SD",
            "het gemiddelde antwoord en hoeveel de antwoorden verschillen. Omgekeerde stellingen zijn eerst omgedraaid.",
        ),
        (
            "mean, SD",
            "the average answer and how much the answers differ, after reversed statements have been turned round.",
        ),
    ],
    [
        (
            "item-rest",
            "hoe sterk een stelling samengaat met de andere stellingen van dezelfde rol. Onder 0,20 voegt een stelling weinig toe.",
        ),
        (
            "item-rest",
            "how strongly a statement goes together with the other statements of its role. Below 0.20 it adds little.",
        ),
    ],
    [
        (
            "alfa zonder",
            "alfa van de rol als je de stelling weglaat. Is die duidelijk hoger dan alfa? Dan past de stelling er niet goed bij.",
        ),
        (
            "alpha without",
            "alpha of the role when you leave the statement out. Is it clearly higher than alpha? Then the statement does not \
             fit in well.",
        ),
    ],
    [
        (
            "andere rollen",
            "de laatste kolommen: hoe sterk een stelling samengaat met de score van een andere rol. Dat hoort minder te zijn dan \
             item-rest.",
        ),
        (
            "other roles",
            "the last columns: how strongly a statement goes together with the score of another role. That should be less than \
             item-rest.",
        ),
    ],
    [
        (
            "aandeel, verschil",
            "hoeveel van de verschillen tussen mensen in een aandeel van de mix, of in het verschil tussen twee rollen, geen toeval is. \
             Gaan de rollen samen op en neer, dan blijft er weinig van over.",
        ),
        (
            "share, difference",
            "how much of the difference between people in a share of the mix, or in the difference between two roles, is not chance. Where the \
             roles go up and down together, little of it is left.",
        ),
    ],
];

/// A figure and what it says, for every figure.
pub(crate) fn figures(language: Language) -> [(&'static str, &'static str); 10] {
    FIGURES.map(|[dutch, english]| word!(language, dutch, english))
}
