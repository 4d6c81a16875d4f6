//! Where someone stands: the headline, and what can be said of the order of the roles.

use crate::model::Perspective::{self, Colleague, Job, Own, Wish};
use crate::model::Strength::{self, Clear, Slight};
use crate::words::Language::{self, Dutch, English};
use crate::words::{alternatives, capitalised, list, with_articles};

/// What the answers come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ResultStanding<'a> {
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

sentences! {
    /// The one sentence to remember.
    pub(crate) fn headline(perspective: Perspective, standing: &ResultStanding<'_>): match (standing, perspective) {
        (ResultStanding::StraightLine, _) =>
            nl "Uit deze antwoorden is geen voorkeur te halen: ze zijn allemaal gelijk."
            en "These answers show no preference: they are all the same.";
        (ResultStanding::Incomplete(_), Own | Wish) =>
            nl "Er is nog te weinig beantwoord om je mix te laten zien."
            en "Too little has been answered so far to show your mix.";
        (ResultStanding::Incomplete(_), Job) =>
            nl "Er is nog te weinig beantwoord om de mix van je werk te laten zien."
            en "Too little has been answered so far to show the mix your job asks for.";
        (ResultStanding::Incomplete(_), Colleague) =>
            nl "Er is nog te weinig beantwoord om de mix van je collega te laten zien."
            en "Too little has been answered so far to show your colleague's mix.";
        (ResultStanding::Preference(Slight, role), Own) =>
            nl "Waarschijnlijk ligt je voorkeur bij de {role}."
            en "Your preference probably lies with the {role}.";
        (ResultStanding::Preference(Clear, role), Own) =>
            nl "Je voorkeur ligt duidelijk bij de {role}."
            en "Your preference clearly lies with the {role}.";
        (ResultStanding::Preference(Slight, role), Wish) =>
            nl "Zoals je zou willen werken, ligt je voorkeur waarschijnlijk bij de {role}."
            en "As you would like to work, your preference probably lies with the {role}.";
        (ResultStanding::Preference(Clear, role), Wish) =>
            nl "Zoals je zou willen werken, ligt je voorkeur duidelijk bij de {role}."
            en "As you would like to work, your preference clearly lies with the {role}.";
        (ResultStanding::Preference(Slight, role), Job) =>
            nl "Waarschijnlijk vraagt je werk het meest om de {role}."
            en "Your job probably asks most for the {role}.";
        (ResultStanding::Preference(Clear, role), Job) =>
            nl "Je werk vraagt duidelijk het meest om de {role}."
            en "Your job clearly asks most for the {role}.";
        (ResultStanding::Preference(Slight, role), Colleague) =>
            nl "Waarschijnlijk zie je bij je collega het meest van de {role}."
            en "What you see most in your colleague is probably the {role}.";
        (ResultStanding::Preference(Clear, role), Colleague) =>
            nl "Bij je collega zie je duidelijk het meest van de {role}."
            en "What you see most in your colleague is clearly the {role}.";
        (ResultStanding::Combination([first, second]), Own) =>
            nl "Je combineert vooral de {first} en de {second}."
            en "You mainly combine the {first} and the {second}.";
        (ResultStanding::Combination([first, second]), Wish) =>
            nl "Je zou vooral de {first} en de {second} willen combineren."
            en "You would mainly like to combine the {first} and the {second}.";
        (ResultStanding::Combination([first, second]), Job) =>
            nl "Je werk vraagt vooral om de {first} en de {second}."
            en "Your job mainly asks for the {first} and the {second}.";
        (ResultStanding::Combination([first, second]), Colleague) =>
            nl "Bij je collega zie je vooral de {first} en de {second}."
            en "In your colleague you mainly see the {first} and the {second}.";
        (ResultStanding::Balanced, Own) =>
            nl "Alle drie de rollen horen bij jou; een voorkeur is niet te zien."
            en "All three roles are yours; no preference shows.";
        (ResultStanding::Balanced, Wish) =>
            nl "Je zou alle drie de rollen willen gebruiken; een voorkeur is niet te zien."
            en "You would like to use all three roles; no preference shows.";
        (ResultStanding::Balanced, Job) =>
            nl "Je werk vraagt om alle drie de rollen; om welke het meest, is niet te zien."
            en "Your job asks for all three roles; this test cannot say for which one most.";
        (ResultStanding::Balanced, Colleague) =>
            nl "Bij je collega zie je alle drie de rollen; een voorkeur is niet te zien."
            en "You see all three roles in your colleague; no preference shows.";
    }
}

/// What follows the headline at once; nothing when it says all.
pub(crate) fn after_headline(
    language: Language,
    perspective: Perspective,
    standing: &ResultStanding<'_>,
) -> Option<String> {
    Some(after(language, perspective, standing)).filter(|text| !text.is_empty())
}

sentences! {
    fn after(language: Language, perspective: Perspective, standing: &ResultStanding<'_>): match (standing, perspective) {
        (ResultStanding::Preference(..), _) => nl "" en "";
        (ResultStanding::Combination(_), _) =>
            nl "Welke van die twee vooropstaat, kan deze test niet zeggen."
            en "Which of those two comes first, this test cannot say.";
        (ResultStanding::Balanced, Own) =>
            nl "Misschien wissel je makkelijk. Het kan ook dat je antwoorden weinig verschilden."
            en "You may switch easily. It may also be that your answers differed little.";
        (ResultStanding::Balanced, Wish) =>
            nl "Misschien wissel je graag. Het kan ook dat je antwoorden weinig verschilden."
            en "You may like to switch. It may also be that your answers differed little.";
        (ResultStanding::Balanced, Job) =>
            nl "Misschien vraagt je werk dat je vaak wisselt. Het kan ook dat je antwoorden weinig verschilden."
            en "Your job may ask you to switch often. It may also be that your answers differed little.";
        (ResultStanding::Balanced, Colleague) =>
            nl "Misschien wisselt je collega makkelijk. Het kan ook dat je antwoorden weinig verschilden."
            en "Your colleague may switch easily. It may also be that your answers differed little.";
        (ResultStanding::StraightLine, _) =>
            nl "Ook stellingen die elkaar tegenspreken, kregen hetzelfde antwoord."
            en "Statements that contradict each other got the same answer too.";
        (ResultStanding::Incomplete(lacking), _) => say(to_complete(language, lacking));
    }
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
                capitalised(&all)
            )
        }
    }
}

sentences! {
    /// What can be said of the order of the roles that do not lead.
    pub(crate) fn order(language: Language, perspective: Perspective, order: &RestOrder<'_>): match (order, perspective) {
        (RestOrder::Second([second, third]), Own) =>
            nl "Daarna komt de {second}; de {third} gebruik je het minst."
            en "Next comes the {second}; you use the {third} least.";
        (RestOrder::Second([second, third]), Wish) =>
            nl "Daarna komt de {second}; de {third} zou je het minst gebruiken."
            en "Next comes the {second}; you would use the {third} least.";
        (RestOrder::Second([second, third]), Job) =>
            nl "Daarna komt de {second}; om de {third} vraagt je werk het minst."
            en "Next comes the {second}; your job asks least for the {third}.";
        (RestOrder::Second([second, third]), Colleague) =>
            nl "Daarna komt de {second}; de {third} zie je het minst."
            en "Next comes the {second}; you see least of the {third}.";
        (RestOrder::Untold, Own) =>
            nl "Welke van de andere twee bij jou sterker is, kan deze test niet zeggen."
            en "This test cannot say which of the other two is stronger in you.";
        (RestOrder::Untold, Wish) =>
            nl "Welke van de andere twee je meer zou gebruiken, kan deze test niet zeggen."
            en "This test cannot say which of the other two you would use more.";
        (RestOrder::Untold, Job) =>
            nl "Om welke van de andere twee je werk meer vraagt, kan deze test niet zeggen."
            en "This test cannot say which of the other two your job asks more for.";
        (RestOrder::Untold, Colleague) =>
            nl "Welke van de andere twee bij je collega sterker is, kan deze test niet zeggen."
            en "This test cannot say which of the other two is stronger in your colleague.";
        (RestOrder::Least(role), _) => say(least(language, perspective, &[role]));
        (RestOrder::Unclear(role), _) =>
            nl "Of de {role} daar echt onder ligt, kan deze test niet zeggen."
            en "Whether the {role} really lies below them, this test cannot say.";
        (RestOrder::Little(roles, little), _) => say(self::little(language, perspective, *roles, *little));
    }
    fn little_used(perspective: Perspective, first: &str, second: &str): match perspective {
        Own =>
            nl "De {first} en de {second} gebruik je weinig"
            en "You make little use of the {first} and the {second}";
        Wish =>
            nl "De {first} en de {second} zou je weinig gebruiken"
            en "You would make little use of the {first} and the {second}";
        Job =>
            nl "Om de {first} en de {second} vraagt je werk weinig"
            en "Your job asks little for the {first} and the {second}";
        Colleague =>
            nl "De {first} en de {second} zie je weinig"
            en "You see little of the {first} and the {second}";
    }
    fn little(language: Language, perspective: Perspective, roles: [&str; 2], little: Little): (
        second = roles[1],
        what = little_used(language, perspective, roles[0], second),
    ) match (little, perspective) {
        (Little::Equally, Job) =>
            nl "{what}, om allebei even weinig." en "{what}, equally little for both.";
        (Little::Equally, _) => nl "{what}, allebei even weinig." en "{what}, equally little of both.";
        (Little::SecondLeast, Job) =>
            nl "{what}, om de {second} het minst." en "{what}, least for the {second}.";
        (Little::SecondLeast, _) =>
            nl "{what}, de {second} het minst." en "{what}, least of the {second}.";
        (Little::Untold, _) => nl "{what}." en "{what}.";
    }
    /// Which roles are used least: one, or two.
    pub(crate) fn least(language: Language, perspective: Perspective, roles: &[&str]): (
        all = with_articles(language, roles),
        what = least_used(language, perspective, &all),
    ) match (roles.len(), perspective) {
        (1, _) => nl "{what}." en "{what}.";
        (_, Job) =>
            nl "{what}; om welke van die twee het minst, kan deze test niet zeggen."
            en "{what}; this test cannot say for which of those two it asks least.";
        (_, Colleague) =>
            nl "{what}; welke van die twee het minst, kan deze test niet zeggen."
            en "{what}; this test cannot say which of those two you see least.";
        _ =>
            nl "{what}; welke van die twee het minst, kan deze test niet zeggen."
            en "{what}; this test cannot say which of those two comes last.";
    }
    fn least_used(perspective: Perspective, all: &str): (first = capitalised(all)) match perspective {
        Own => nl "{first} gebruik je het minst" en "You use {all} least";
        Wish => nl "{first} zou je het minst gebruiken" en "You would use {all} least";
        Job => nl "Om {all} vraagt je werk het minst" en "Your job asks least for {all}";
        Colleague => nl "{first} zie je het minst" en "You see least of {all}";
    }
}
