//! How well what a person is told measures, and which statements are wrong.

use crate::words::Language::{self, Dutch, English};

/// What is wrong with a statement, which is an id with a text; roles are named.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Wrong<'a> {
    /// It goes against the others of its role.
    Way,
    /// It goes together more with another role than with its own.
    Role { own: &'a str, other: &'a str },
    /// It hardly goes together with the others of its role.
    Hardly,
}

/// A hint about a statement.
pub(crate) fn hint(language: Language, statement: &str, wrong: Wrong<'_>) -> String {
    let what = match (wrong, language) {
        (Wrong::Way, Dutch) => {
            "beantwoord tegen de andere van deze rol in: de verkeerde richting, of niet van deze rol?"
                .to_owned()
        }
        (Wrong::Way, English) => {
            "answered against the others of its role: the wrong direction, or not of this role?".to_owned()
        }
        (Wrong::Role { own, other }, Dutch) => {
            format!("gaat sterker samen met de {other} dan met de {own}: een stelling van die rol?")
        }
        (Wrong::Role { own, other }, English) => {
            format!("goes together more with the {other} than with the {own}: a statement of that role?")
        }
        (Wrong::Hardly, Dutch) => {
            "hangt nauwelijks samen met de andere stellingen van deze rol.".to_owned()
        }
        (Wrong::Hardly, English) => {
            "hardly hangs together with the other statements of its role.".to_owned()
        }
    };
    format!("{statement}: {what}")
}

/// How often an error is named, with eight statements per role that correlate .25 on average.
pub(crate) const fn how_often_named(language: Language) -> &'static str {
    match language {
        Dutch => {
            "Een hint noemt een fout, maar zonder hint kan er ook een zijn. Bij acht stellingen per rol die gemiddeld 0,25 met \
             elkaar samenhangen, worden van de stellingen die verkeerd om staan bij 30, 50 en 100 mensen er 86, 95 en 99,8 \
             van de 100 genoemd; van stellingen die een andere rol meten bij 30, 50, 100 en 200 mensen maar 4, 11, 45 en 83."
        }
        English => {
            "A hint names an error, but without one there may be an error too. With eight statements per role that correlate \
             .25 on average, 86, 95 and 99.8 of 100 statements keyed the wrong way are named with 30, 50 and 100 people; of \
             100 that measure another role only 4, 11, 45 and 83 with 30, 50, 100 and 200 people."
        }
    }
}

/// The name of the figure for the share of a role in the mix.
pub(crate) const fn share(language: Language) -> &'static str {
    match language {
        Dutch => "aandeel (betrouwbaarheid)",
        English => "share (reliability)",
    }
}

/// Above what is said about the mix.
pub(crate) const fn mix(language: Language) -> &'static str {
    match language {
        Dutch => "Wat iemand te lezen krijgt: de mix",
        English => "What a person is told: the mix",
    }
}

/// Over whom the figures about the mix and the hints are.
pub(crate) fn over(language: Language, people: &str) -> String {
    match language {
        Dutch => {
            format!("Over de {people} mensen die alle stellingen beantwoordden; de hints ook.")
        }
        English => {
            format!("Over the {people} people who answered every statement; so are the hints.")
        }
    }
}

/// Instead of the figures about the mix and the hints: fewer people than this answered everything.
pub(crate) fn too_few_complete(language: Language, fewest: u64) -> String {
    match language {
        Dutch => format!(
            "Geen cijfers over de mix en geen hints, want minder dan {fewest} mensen beantwoordden alle stellingen."
        ),
        English => format!(
            "No figures about the mix and no hints, because fewer than {fewest} people answered every statement."
        ),
    }
}

/// The reliability of the difference between two roles and the correlation of their scores.
pub(crate) fn pair(
    language: Language,
    [first, second]: [&str; 2],
    difference: &str,
    correlation: &str,
) -> String {
    match language {
        Dutch => format!(
            "{first} en {second}: betrouwbaarheid van het verschil {difference}, correlatie van de scores {correlation}."
        ),
        English => format!(
            "{first} and {second}: reliability of the difference {difference}, correlation of the scores {correlation}."
        ),
    }
}

/// The reliability of these shares or differences is below `bound`.
pub(crate) fn hardly_better_than_chance(
    language: Language,
    bound: &str,
    shares: &[&str],
    pairs: &[[&str; 2]],
) -> String {
    let shares = shares.iter().map(|role| match language {
        Dutch => format!("het aandeel van de {role}"),
        English => format!("the share of the {role}"),
    });
    let pairs = pairs.iter().map(|[first, second]| match language {
        Dutch => format!("het verschil tussen {first} en {second}"),
        English => format!("the difference between {first} and {second}"),
    });
    let which: Vec<String> = shares.chain(pairs).collect();
    let which = which.join("; ");
    match language {
        Dutch => format!(
            "Onder {bound}: {which}. Daar zet de lijst de rollen van iemand nauwelijks beter op volgorde dan het toeval, hoe hoog \
             alfa ook is."
        ),
        English => format!(
            "Below {bound}: {which}. There the list orders the roles of a person hardly better than chance, whatever alpha is."
        ),
    }
}

/// What the reliability of a share says, with its name in the guide.
pub(crate) const fn share_explained(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => (
            "aandeel, verschil",
            "hoeveel van de verschillen tussen mensen in een aandeel van de mix, of in het verschil tussen twee rollen, geen toeval is. \
             Gaan de rollen samen op en neer, dan blijft er weinig van over.",
        ),
        English => (
            "share, difference",
            "how much of what people differ in a share of the mix, or in the difference between two roles, is not chance. Where the \
             roles go up and down together, little of it is left.",
        ),
    }
}
