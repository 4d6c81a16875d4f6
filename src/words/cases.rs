//! The ranked cases: what so few of them say, and what they don't.

use crate::words::Language::{self, Dutch, English};

/// How many cases of how many were ranked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ranked {
    pub(crate) ranked: usize,
    pub(crate) of: usize,
}

/// What a report of it is called.
pub(crate) const fn title(language: Language) -> &'static str {
    match language {
        Dutch => "Praktijkgevallen",
        English => "Cases from practice",
    }
}

/// Above the names of the roles.
pub(crate) const fn role(language: Language) -> &'static str {
    match language {
        Dutch => "Rol",
        English => "Role",
    }
}

/// The role that was mostly chosen, when that is more than chance.
pub(crate) fn headline(language: Language, mostly: Option<&str>, cases: Ranked) -> String {
    let Ranked { ranked, of } = cases;
    match (language, mostly) {
        (Dutch, Some(role)) if ranked == of => {
            format!("In deze {of} zaken koos je vooral voor de {role}.")
        }
        (English, Some(role)) if ranked == of => {
            format!("In these {of} cases you mostly chose the {role}.")
        }
        (Dutch, Some(role)) => format!(
            "In de {ranked} van de {of} zaken die je op volgorde zette, koos je vooral voor de {role}."
        ),
        (English, Some(role)) => format!(
            "In the {ranked} of {of} cases that you put in order, you mostly chose the {role}."
        ),
        (Dutch, None) => {
            "Welke rol je vooral kiest, kunnen zo weinig zaken niet zeggen.".to_owned()
        }
        (English, None) => "So few cases cannot tell which role you mostly choose.".to_owned(),
    }
}

/// A role that was mostly chosen and does not lead in the self-test.
pub(crate) fn other_than_in_the_test(language: Language, role: &str) -> String {
    match language {
        Dutch => format!(
            "Dat is anders dan in de zelftest: daar staat de {role} niet voorop. Wat kan dat verklaren?"
        ),
        English => format!(
            "That is other than in the self-test, where the {role} does not lead. What might explain that?"
        ),
    }
}

/// What so few cases can say and what they can't; with a self-test beside them also what the two say together.
pub(crate) fn limits(language: Language, beside_test: bool) -> Vec<&'static str> {
    let (own, beside): ([&str; 2], &str) = match language {
        Dutch => (
            [
                "Wat deze zaken wel zeggen: wat jij hier als eerste zou doen, en wat dat kost. Daarover kun je praten.",
                "Wat ze niet zeggen: welke rol je altijd kiest. \"Vooral\" staat er alleen als je een rol zo vaak vooropzette \
                 dat toeval dat in hooguit 5 van de 100 keer doet.",
            ],
            "De zaken en de zelftest meten iets anders en worden niet bij elkaar opgeteld. Lees je hier geen verschil, dan kan het \
             er toch zijn: van de mensen die precies andersom kiezen, krijgt maar ongeveer een op de vier het te lezen.",
        ),
        English => (
            [
                "What these cases do say: what you would do first here, and what that costs. That is worth talking about.",
                "What they don't say: which role you always choose. \"Mostly\" is said only when you put a role first so often \
                 that chance does so in at most 5 of 100 times.",
            ],
            "The cases and the self-test measure different things and are never added up. If you read of no difference here, there \
             may still be one: of people who choose the very opposite, only about one in four gets to read it.",
        ),
    };
    let beside = beside_test.then_some(beside);
    own.into_iter().chain(beside).collect()
}

/// Before the first case, when all of them are lived through in a role first.
pub(crate) fn lived_first(language: Language, role: &str) -> String {
    match language {
        Dutch => format!(
            "Eerst beleef je de zaken als iemand die alleen maar {role} is. Daarna kies je zelf."
        ),
        English => format!(
            "First you live the cases as someone who is all {role}. Then you choose for yourself."
        ),
    }
}

/// Above a case that is lived through in a role.
pub(crate) fn lived(language: Language, number: usize, of: usize, title: &str) -> String {
    match language {
        Dutch => format!("Zaak {number} van {of}: {title}"),
        English => format!("Case {number} of {of}: {title}"),
    }
}

/// What someone does who is nothing but this role.
pub(crate) fn at_its_purest(language: Language, role: &str, extreme: &str) -> String {
    match language {
        Dutch => format!("Stel, je bent alleen maar {role}. {extreme}"),
        English => format!("Suppose you were all {role}. {extreme}"),
    }
}

/// What to think about, below that.
pub(crate) const fn what_goes_well(language: Language) -> &'static str {
    match language {
        Dutch => "Wat gaat hier goed, en voor wie gaat het mis?",
        English => "What goes well here, and for whom does it go wrong?",
    }
}

pub(crate) const fn next_case(language: Language) -> &'static str {
    match language {
        Dutch => "volgende zaak",
        English => "next case",
    }
}

pub(crate) const fn case_before(language: Language) -> &'static str {
    match language {
        Dutch => "vorige zaak",
        English => "case before",
    }
}

/// From the last lived case to ranking them.
pub(crate) const fn your_own_order(language: Language) -> &'static str {
    match language {
        Dutch => "nu jouw eigen volgorde",
        English => "now your own order",
    }
}
