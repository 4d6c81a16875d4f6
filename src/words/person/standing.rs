//! Where someone stands: the headline, and what can be said of the order of the roles.

use crate::model::{Perspective, Strength};
use crate::words::Language::{self, Dutch, English};
use crate::words::{alternatives, list, with_articles};

/// What the answers come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Standing<'a> {
    /// Every answer is the same.
    StraightLine,
    /// Too few answers for a mix: per role that lacks some how many, and which statements would do, by their number.
    Incomplete(Vec<(usize, Vec<String>)>),
    /// One role leads.
    Preference(Strength, &'a str),
    /// Two lead, the higher one first.
    Combination([&'a str; 2]),
    /// None stands out.
    Balanced,
}

/// What can be said of the roles that do not lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RestOrder<'a> {
    /// Behind a preference: the second, then the third.
    Second([&'a str; 2]),
    /// Behind a preference: the two can't be told apart.
    Untold,
    /// Behind a combination: the third clearly is used least.
    Least(&'a str),
    /// Behind a combination: nor is that clear.
    Unclear(&'a str),
    /// Nearly everything is one role: the two others.
    Little([&'a str; 2], Little),
}

/// How two roles that are hardly used compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Little {
    /// Their scores are the same.
    Equally,
    /// The second clearly less.
    SecondLeast,
    /// That can't be told.
    Untold,
}

/// The one sentence to remember.
pub(crate) fn headline(
    language: Language,
    perspective: Perspective,
    standing: &Standing<'_>,
) -> String {
    use Perspective::{Colleague, Job, Own, Wish};
    match (language, standing) {
        (Dutch, Standing::StraightLine) => {
            "Uit deze antwoorden is geen voorkeur te halen: ze zijn allemaal gelijk.".to_owned()
        }
        (English, Standing::StraightLine) => {
            "These answers show no preference: they are all the same.".to_owned()
        }
        (Dutch, Standing::Incomplete(_)) => match perspective {
            Own | Wish => "Er is nog te weinig beantwoord om je mix te laten zien.".to_owned(),
            Job => "Er is nog te weinig beantwoord om de mix van je werk te laten zien.".to_owned(),
            Colleague => {
                "Er is nog te weinig beantwoord om de mix van je collega te laten zien.".to_owned()
            }
        },
        (English, Standing::Incomplete(_)) => match perspective {
            Own | Wish => "Too little has been answered so far to show your mix.".to_owned(),
            Job => {
                "Too little has been answered so far to show the mix your job asks for.".to_owned()
            }
            Colleague => {
                "Too little has been answered so far to show your colleague's mix.".to_owned()
            }
        },
        (_, Standing::Preference(strength, role)) => {
            preference(language, perspective, *strength, role)
        }
        (Dutch, Standing::Combination([first, second])) => match perspective {
            Own => format!("Je combineert vooral de {first} en de {second}."),
            Wish => format!("Je zou vooral de {first} en de {second} willen combineren."),
            Job => format!("Je werk vraagt vooral om de {first} en de {second}."),
            Colleague => format!("Bij je collega zie je vooral de {first} en de {second}."),
        },
        (English, Standing::Combination([first, second])) => match perspective {
            Own => format!("You mainly combine the {first} and the {second}."),
            Wish => format!("You would mainly like to combine the {first} and the {second}."),
            Job => format!("Your job mainly asks for the {first} and the {second}."),
            Colleague => format!("In your colleague you mainly see the {first} and the {second}."),
        },
        (Dutch, Standing::Balanced) => match perspective {
            Own => "Alle drie de rollen horen bij jou; een voorkeur is niet te zien.",
            Wish => "Je zou alle drie de rollen willen gebruiken; een voorkeur is niet te zien.",
            Job => "Je werk vraagt om alle drie de rollen; om welke het meest, is niet te zien.",
            Colleague => "Bij je collega zie je alle drie de rollen; een voorkeur is niet te zien.",
        }
        .to_owned(),
        (English, Standing::Balanced) => match perspective {
            Own => "All three roles are yours; no preference shows.",
            Wish => "You would like to use all three roles; no preference shows.",
            Job => "Your job asks for all three roles; this test cannot say for which one most.",
            Colleague => "You see all three roles in your colleague; no preference shows.",
        }
        .to_owned(),
    }
}

fn preference(
    language: Language,
    perspective: Perspective,
    strength: Strength,
    role: &str,
) -> String {
    use Perspective::{Colleague, Job, Own, Wish};
    use Strength::{Clear, Slight};
    match (language, perspective, strength) {
        (Dutch, Own, Slight) => format!("Waarschijnlijk ligt je voorkeur bij de {role}."),
        (Dutch, Own, Clear) => format!("Je voorkeur ligt duidelijk bij de {role}."),
        (Dutch, Wish, Slight) => {
            format!("Zoals je zou willen werken, ligt je voorkeur waarschijnlijk bij de {role}.")
        }
        (Dutch, Wish, Clear) => {
            format!("Zoals je zou willen werken, ligt je voorkeur duidelijk bij de {role}.")
        }
        (Dutch, Job, Slight) => format!("Waarschijnlijk vraagt je werk het meest om de {role}."),
        (Dutch, Job, Clear) => format!("Je werk vraagt duidelijk het meest om de {role}."),
        (Dutch, Colleague, Slight) => {
            format!("Waarschijnlijk zie je bij je collega het meest van de {role}.")
        }
        (Dutch, Colleague, Clear) => {
            format!("Bij je collega zie je duidelijk het meest van de {role}.")
        }
        (English, Own, Slight) => format!("Your preference probably lies with the {role}."),
        (English, Own, Clear) => format!("Your preference clearly lies with the {role}."),
        (English, Wish, Slight) => {
            format!("As you would like to work, your preference probably lies with the {role}.")
        }
        (English, Wish, Clear) => {
            format!("As you would like to work, your preference clearly lies with the {role}.")
        }
        (English, Job, Slight) => format!("Your job probably asks most for the {role}."),
        (English, Job, Clear) => format!("Your job clearly asks most for the {role}."),
        (English, Colleague, Slight) => {
            format!("What you see most in your colleague is probably the {role}.")
        }
        (English, Colleague, Clear) => {
            format!("What you see most in your colleague is clearly the {role}.")
        }
    }
}

/// What follows the headline at once; nothing when it says all.
pub(crate) fn after_headline(
    language: Language,
    perspective: Perspective,
    standing: &Standing<'_>,
) -> Option<String> {
    use Perspective::{Colleague, Job, Own, Wish};
    let text = match (language, standing) {
        (_, Standing::Preference(..)) => return None,
        (Dutch, Standing::Combination(_)) => {
            "Welke van die twee vooropstaat, kan deze test niet zeggen.".to_owned()
        }
        (English, Standing::Combination(_)) => {
            "Which of those two comes first, this test cannot say.".to_owned()
        }
        (Dutch, Standing::Balanced) => match perspective {
            Own => "Misschien wissel je makkelijk. Het kan ook dat je antwoorden weinig verschilden.",
            Wish => "Misschien wissel je graag. Het kan ook dat je antwoorden weinig verschilden.",
            Job => "Misschien vraagt je werk dat je vaak wisselt. Het kan ook dat je antwoorden weinig verschilden.",
            Colleague => "Misschien wisselt je collega makkelijk. Het kan ook dat je antwoorden weinig verschilden.",
        }
        .to_owned(),
        (English, Standing::Balanced) => match perspective {
            Own => "You may switch easily. It may also be that your answers differed little.",
            Wish => "You may like to switch. It may also be that your answers differed little.",
            Job => "Your job may ask you to switch often. It may also be that your answers differed little.",
            Colleague => "Your colleague may switch easily. It may also be that your answers differed little.",
        }
        .to_owned(),
        (Dutch, Standing::StraightLine) => {
            "Ook stellingen die elkaar tegenspreken, kregen hetzelfde antwoord.".to_owned()
        }
        (English, Standing::StraightLine) => {
            "Statements that contradict each other got the same answer too.".to_owned()
        }
        (_, Standing::Incomplete(lacking)) => to_complete(language, lacking),
    };
    Some(text)
}

/// Numbers as words, from one.
const NUMBERS: [&str; 8] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight",
];

/// Which statements would complete a mix.
fn to_complete(language: Language, lacking: &[(usize, Vec<String>)]) -> String {
    let enough = |(place, (number, statements)): (usize, &(usize, Vec<String>))| {
        let which = alternatives(language, statements);
        let all = statements.len() == *number;
        match (language, number) {
            (Dutch, 1) if all => format!("een antwoord op stelling {which}"),
            (Dutch, 1) => format!("één antwoord op stelling {which}"),
            (Dutch, number) => format!("{number} antwoorden op stelling {which}"),
            (English, number) => {
                let noun = match (place, number) {
                    (0, 1) => " answer",
                    (0, _) => " answers",
                    _ => "",
                };
                let many = NUMBERS.get(number - 1);
                let many = many.map_or_else(|| number.to_string(), |word| (*word).to_owned());
                let which = match number {
                    1 => format!("statement {which}"),
                    _ if all => format!("statements {}", list(language, statements)),
                    _ => format!("any of statements {which}"),
                };
                format!("{many} more{noun}, to {which}")
            }
        }
    };
    let needs: Vec<String> = lacking.iter().enumerate().map(enough).collect();
    let all = match language {
        Dutch => list(language, &needs),
        // Each has a comma inside.
        English => needs.join(", and "),
    };
    let several = lacking.len() > 1 || lacking.iter().any(|(number, _)| *number > 1);
    match language {
        Dutch => {
            let verb = if several { "zijn" } else { "is" };
            format!("Nog {all} {verb} genoeg. Je andere antwoorden blijven staan.")
        }
        English => {
            let verb = if several { "are" } else { "is" };
            format!(
                "{}, {verb} enough. Your other answers stay as they are.",
                crate::words::capitalised(&all)
            )
        }
    }
}

/// What can be said of the order of the roles that do not lead.
pub(crate) fn order(language: Language, perspective: Perspective, order: &RestOrder<'_>) -> String {
    use Perspective::{Colleague, Job, Own, Wish};
    match (language, order) {
        (Dutch, RestOrder::Second([second, third])) => match perspective {
            Own => format!("Daarna komt de {second}; de {third} gebruik je het minst."),
            Wish => format!("Daarna komt de {second}; de {third} zou je het minst gebruiken."),
            Job => format!("Daarna komt de {second}; om de {third} vraagt je werk het minst."),
            Colleague => format!("Daarna komt de {second}; de {third} zie je het minst."),
        },
        (English, RestOrder::Second([second, third])) => match perspective {
            Own => format!("Next comes the {second}; you use the {third} least."),
            Wish => format!("Next comes the {second}; you would use the {third} least."),
            Job => format!("Next comes the {second}; your job asks least for the {third}."),
            Colleague => format!("Next comes the {second}; you see least of the {third}."),
        },
        (Dutch, RestOrder::Untold) => match perspective {
            Own => "Welke van de andere twee bij jou sterker is, kan deze test niet zeggen.",
            Wish => "Welke van de andere twee je meer zou gebruiken, kan deze test niet zeggen.",
            Job => "Om welke van de andere twee je werk meer vraagt, kan deze test niet zeggen.",
            Colleague => {
                "Welke van de andere twee bij je collega sterker is, kan deze test niet zeggen."
            }
        }
        .to_owned(),
        (English, RestOrder::Untold) => match perspective {
            Own => "This test cannot say which of the other two is stronger in you.",
            Wish => "This test cannot say which of the other two you would use more.",
            Job => "This test cannot say which of the other two your job asks more for.",
            Colleague => {
                "This test cannot say which of the other two is stronger in your colleague."
            }
        }
        .to_owned(),
        (_, RestOrder::Least(role)) => least(language, perspective, &[role]),
        (Dutch, RestOrder::Unclear(role)) => {
            format!("Of de {role} daar echt onder ligt, kan deze test niet zeggen.")
        }
        (English, RestOrder::Unclear(role)) => {
            format!("Whether the {role} really lies below them, this test cannot say.")
        }
        (_, RestOrder::Little(roles, little)) => {
            self::little(language, perspective, *roles, *little)
        }
    }
}

fn little(
    language: Language,
    perspective: Perspective,
    [first, second]: [&str; 2],
    little: Little,
) -> String {
    use Perspective::{Colleague, Job, Own, Wish};
    let what = match (language, perspective) {
        (Dutch, Own) => format!("De {first} en de {second} gebruik je weinig"),
        (Dutch, Wish) => format!("De {first} en de {second} zou je weinig gebruiken"),
        (Dutch, Job) => format!("Om de {first} en de {second} vraagt je werk weinig"),
        (Dutch, Colleague) => format!("De {first} en de {second} zie je weinig"),
        (English, Own) => format!("You make little use of the {first} and the {second}"),
        (English, Wish) => format!("You would make little use of the {first} and the {second}"),
        (English, Job) => format!("Your job asks little for the {first} and the {second}"),
        (English, Colleague) => format!("You see little of the {first} and the {second}"),
    };
    let (om, of) = match perspective {
        Job => ("om ", "for"),
        Own | Wish | Colleague => ("", "of"),
    };
    match (language, little) {
        (Dutch, Little::Equally) => format!("{what}, {om}allebei even weinig."),
        (English, Little::Equally) => format!("{what}, equally little {of} both."),
        (Dutch, Little::SecondLeast) => format!("{what}, {om}de {second} het minst."),
        (English, Little::SecondLeast) => format!("{what}, least {of} the {second}."),
        (_, Little::Untold) => format!("{what}."),
    }
}

/// Which roles are used least: one, or two.
pub(crate) fn least(language: Language, perspective: Perspective, roles: &[&str]) -> String {
    use Perspective::{Colleague, Job, Own, Wish};
    let all = with_articles(language, roles);
    let first = crate::words::capitalised(&all);
    let text = match (language, perspective) {
        (Dutch, Own) => format!("{first} gebruik je het minst"),
        (Dutch, Wish) => format!("{first} zou je het minst gebruiken"),
        (Dutch, Job) => format!("Om {all} vraagt je werk het minst"),
        (Dutch, Colleague) => format!("{first} zie je het minst"),
        (English, Own) => format!("You use {all} least"),
        (English, Wish) => format!("You would use {all} least"),
        (English, Job) => format!("Your job asks least for {all}"),
        (English, Colleague) => format!("You see least of {all}"),
    };
    match (language, perspective, roles.len()) {
        (_, _, 1) => format!("{text}."),
        (Dutch, Job, _) => {
            format!("{text}; om welke van die twee het minst, kan deze test niet zeggen.")
        }
        (Dutch, ..) => format!("{text}; welke van die twee het minst, kan deze test niet zeggen."),
        (English, Job, _) => {
            format!("{text}; this test cannot say for which of those two it asks least.")
        }
        (English, Colleague, _) => {
            format!("{text}; this test cannot say which of those two you see least.")
        }
        (English, ..) => format!("{text}; this test cannot say which of those two comes last."),
    }
}
