//! Hoe goed stellingen meten, in het Nederlands.

use crate::model::{ByRole, Perspective};
use crate::statistics::reliability::Missing;
use crate::texts::Count;
use crate::texts::reliability::{
    Closing, ReliabilityHelp, ReliabilityWords, Remark, RoleFigures, StatementFigures,
};

pub(super) static RELIABILITY: ReliabilityWords = ReliabilityWords {
    title: "Hoe goed de stellingen meten",
    example: "Deze antwoorden zijn verzonnen, om mee te oefenen. De cijfers zeggen niets over echte mensen.",
    rows: |rows, perspective| {
        let about = match perspective {
            Perspective::Own => "hoe mensen nu werken",
            Perspective::Wish => "hoe mensen zouden willen werken",
            Perspective::Job => "wat het werk van mensen vraagt",
            Perspective::Colleague => "hoe mensen een collega zien",
        };
        format!(
            "Ingevulde lijsten: {rows} ({}: {about}).",
            perspective.key()
        )
    },
    counted: |missing| match missing {
        Missing::Listwise => {
            "Iemand telt mee voor een rol als alle stellingen van die rol beantwoord zijn (listwise)."
        }
        Missing::Pairwise => {
            "Elk antwoord telt mee, ook van mensen die stellingen oversloegen (pairwise)."
        }
    },
    too_few: |people| {
        format!(
            "Bij minder dan {people} mensen staan hier geen cijfers: daaruit is terug te rekenen wat ieder van hen antwoordde."
        )
    },
    short_form: "Iedereen kreeg de korte versie. De cijfers gaan dus over die stellingen.",
    figures: RoleFigures {
        people: "mensen (n)",
        used: "stellingen (k)",
        alpha: "alfa",
        interval: "95%-interval van alfa",
        standardized_alpha: "gestandaardiseerde alfa",
        omega: "omega",
        error: "standaardfout (punten)",
    },
    interval: |low, high| format!("{low} tot {high}"),
    heads: StatementFigures {
        id: "id",
        answered: "n",
        mean: "gem.",
        sd: "SD",
        item_rest: "item-rest",
        alpha_if_dropped: "alfa zonder",
    },
    split_roles: ByRole {
        bureaucrat: ("bureau", "craat"),
        entrepreneur: ("onder", "nemer"),
        connector: ("ver", "binder"),
    },
    statements: |role| format!("De stellingen van de {role}"),
    remark,
    cannot: "niet te geven",
    sign: |sign, fewest| {
        format!(
            "{sign} betekent dat een cijfer niet te berekenen is uit deze antwoorden, of uit die van minder dan {fewest} mensen komt."
        )
    },
    measurement_error: |error| {
        format!(
            "Bij deze mensen is de meetfout van één stelling {error} scorepunten. Gebruik je een eigen bestand met stellingen? \
             Zet deze regel erin. Dan passen de marges bij de mensen met wie jij werkt:"
        )
    },
    no_measurement_error: |people| {
        format!(
            "Tellen er voor elke rol minstens {people} mensen mee? Dan staat hier een regel voor je eigen bestand met stellingen."
        )
    },
    guide: "Wat de cijfers zeggen",
    explanations: &[
        (
            "alfa",
            "hoe goed de stellingen van een rol bij elkaar passen: 0 is helemaal niet, 1 is helemaal. Ongeveer 0,70 of hoger \
             is gebruikelijk als je groepen vergelijkt. Met meer stellingen wordt alfa vanzelf hoger.",
        ),
        (
            "95%-interval",
            "bij andere mensen van dezelfde soort ligt alfa waarschijnlijk tussen deze twee getallen. Hoe minder mensen, hoe \
             verder ze uit elkaar liggen.",
        ),
        (
            "gestandaardiseerde alfa",
            "alfa alsof de antwoorden op elke stelling evenveel verschillen.",
        ),
        (
            "omega",
            "lijkt op alfa, maar de ene stelling mag meer over de rol zeggen dan de andere.",
        ),
        (
            "standaardfout",
            "hoeveel een score er door toeval naast kan zitten, in punten op de schaal van 0 tot 100. In ongeveer twee van de \
             drie gevallen ligt de echte waarde daarbinnen.",
        ),
        (
            "gem., SD",
            "het gemiddelde antwoord en hoeveel de antwoorden verschillen. Omgekeerde stellingen zijn eerst omgedraaid.",
        ),
        (
            "item-rest",
            "hoe sterk een stelling samengaat met de andere stellingen van dezelfde rol. Onder 0,20 voegt een stelling weinig toe.",
        ),
        (
            "alfa zonder",
            "alfa van de rol als je de stelling weglaat. Is die duidelijk hoger dan alfa? Dan past de stelling er niet goed bij.",
        ),
        (
            "andere rollen",
            "de laatste kolommen: hoe sterk een stelling samengaat met de score van een andere rol. Dat hoort minder te zijn dan \
             item-rest.",
        ),
    ],
    closing,
};

pub(super) const HELP: ReliabilityHelp = ReliabilityHelp {
    about: "Kijk hoe goed de stellingen meten, uit de antwoorden van veel mensen. Voor trainers met eigen stellingen en voor onderzoekers.",
    usage: "ambtenaar reliability [FILE]... [OPTIES]",
    examples: "\
Voorbeelden:
  ambtenaar reliability antwoorden.csv
  ambtenaar reliability antwoorden.csv --statements mijn-lijst.toml --missing pairwise
  ambtenaar reliability antwoorden.csv --format json --output cijfers.json
  ambtenaar reliability antwoorden.csv --format csv | mlr --icsv --opprint filter '$figure == \"alpha\"'

csv heeft de kolommen role,statement,figure,value: zonder role over alle rijen, zonder statement over een rol.
Bij minder dan 10 mensen staat er alleen het aantal rijen; de andere cijfers zijn dan null, of leeg in csv.
Status bij afloop: 0 klaar, 1 er was iets mis (ook foute waarden), 2 verkeerd gebruik.",
    missing: "listwise: alleen mensen die alle stellingen van een rol beantwoord hebben; pairwise: elk antwoord",
    perspective: "de antwoorden die meetellen: self, wish, job of colleague (anders self)",
    format: "text: om te lezen; json of csv: voor programma's, met alle decimalen",
};

fn remark(remark: &Remark<'_>) -> String {
    match remark {
        Remark::TooFewPeople {
            role,
            missing,
            fewest,
        } => too_few_people(role, *missing, *fewest),
        Remark::NothingVaries { role } => format!(
            "De {role}: er is niets te berekenen. Daarvoor zijn minstens twee stellingen nodig waarop mensen verschillende \
             antwoorden geven."
        ),
        Remark::FewPeople { role, people, few } => format!(
            "De {role}: {people} mensen zijn te weinig om op af te gaan. Bij andere mensen kunnen de cijfers heel anders \
             zijn. Vanaf {few} mensen beginnen ze iets te zeggen."
        ),
        Remark::NoAlpha { role } => format!(
            "De {role}: alfa is niet te berekenen, want de antwoorden van elke persoon tellen op tot hetzelfde getal."
        ),
        Remark::NegativeAlpha { role } => format!(
            "De {role}: alfa is kleiner dan nul. De stellingen spreken elkaar tegen. Kijk na welke stellingen omgekeerd zijn."
        ),
        Remark::TwoStatements { role } => format!(
            "De {role}: met twee stellingen is omega niet te berekenen, en alfa zonder een van de twee ook niet."
        ),
        Remark::NoOmega { role } => format!(
            "De {role}: omega is niet te berekenen, want de antwoorden passen niet bij één ding dat alle stellingen delen."
        ),
        Remark::NoErrorWithout { role } => format!(
            "De {role}: de standaardfout is niet te berekenen, want een stelling zonder verschillen is weggelaten. Met --missing \
             listwise krijg je hem wel."
        ),
        Remark::DoesNotVary { statement } => format!(
            "{statement}: weggelaten omdat er geen verschil is: iedereen gaf hetzelfde antwoord."
        ),
        Remark::Unanswered { statement } => {
            format!("{statement}: weggelaten omdat niemand antwoord gaf.")
        }
    }
}

fn too_few_people(role: &str, missing: Missing, fewest: u64) -> String {
    let why = match missing {
        Missing::Listwise => {
            format!("minder dan {fewest} mensen beantwoordden alle stellingen van deze rol")
        }
        Missing::Pairwise => format!(
            "van sommige stellingen van deze rol zijn er minder dan {fewest} mensen die ze allebei beantwoordden"
        ),
    };
    format!(
        "De {role}: geen cijfers, want {why}. Uit zo weinig lijsten is terug te rekenen wat ieder antwoordde."
    )
}

fn closing(closing: &Closing) -> String {
    let rows = |count| Count::of(count, "rij", "rijen");
    let mut parts = vec![rows(closing.rows).to_string()];
    if closing.short > 0 {
        parts.push(format!("{} van de korte versie", closing.short));
    }
    for (perspective, count) in &closing.others {
        parts.push(format!("{} van {perspective} weggelaten", rows(*count)));
    }
    parts.push(Count::of(closing.problems, "probleem", "problemen").to_string());
    if closing.unfinished > 0 {
        let what = if closing.left_out {
            "weggelaten"
        } else {
            "meegeteld"
        };
        parts.push(format!("{} nooit ingeleverd, {what}", closing.unfinished));
    }
    parts.join(", ")
}
