//! What to do with a result: strengths, risks, what to try, who adds what is missing.

use crate::model::{Perspective, Role};
use crate::words::Language::{self};
use crate::words::article;

sentences! {
    /// The words before a strength, its risk, what helps, what a role brings, and a question.
    pub(crate) fn strong: nl "Sterk" en "Strong";
    pub(crate) fn watch: nl "Let op" en "Watch";
    pub(crate) fn try_out: nl "Probeer" en "Try";
    pub(crate) fn brings: nl "Brengt" en "Brings";
    pub(crate) fn ask: nl "Vraag" en "Ask";
    /// What to try where no role stands out.
    pub(crate) fn try_balanced:
        nl "Kies morgen bij één taak vooraf welke rol die taak vraagt."
        en "Tomorrow, pick one task and decide beforehand which role it asks for.";
    /// What to try where all answers are the same.
    pub(crate) fn try_again:
        nl "Doe de test nog eens en denk bij elke stelling aan een gewone werkweek."
        en "Take the test again, and think of an ordinary week with each statement.";
}

/// What to ask a colleague where no role stands out: the names of all three.
pub(crate) fn question_of_all(language: Language, [one, two, three]: [&str; 3]) -> String {
    say!(
        language,
        "Wanneer zie jij de {one} in mij, wanneer de {two} en wanneer de {three}?",
        "When do you see the {one} in me, when the {two} and when the {three}?"
    )
}

sentences! {
    /// What to ask about a job, or about what was seen in a colleague.
    pub(crate) const fn question(perspective: Perspective): match perspective {
        Perspective::Job =>
            nl "Wat vraagt dit werk volgens je leidinggevende? Leg het eens naast dit beeld."
            en "What does your manager think this job asks for? Compare that with this.";
        _ =>
            nl "In welke rol herkent je collega zichzelf het meest?"
            en "In which role does your colleague recognise themselves most?";
    }
    /// Above what a leading role brings and costs.
    pub(crate) fn role_heading(perspective: Perspective, role: &str): match perspective {
        Perspective::Own | Perspective::Wish =>
            nl "De {role}: kracht en prijs"
            en "The {role}: strengths and their price";
        _ => nl "De {role}" en "The {role}";
    }
    /// Words that help with someone who speaks from a role.
    pub(crate) fn fitting_words(role: &str, words: &[String]): (words = words.join(", "), a = article(role))
        nl "Praat iemand als {role}? Dan helpen woorden als {words}."
        en "When someone talks like {a} {role}, use words such as {words}.";
    /// Who adds what is missing: one role, or more.
    pub(crate) const fn who_adds(perspective: Perspective, roles: usize): match perspective {
        Perspective::Own | Perspective::Wish if roles == 1 =>
            nl "Vraag iemand die daar sterk in is:"
            en "Ask someone who is strong in that:";
        Perspective::Own | Perspective::Wish =>
            nl "Vraag mensen die in die rollen sterk zijn:"
            en "Ask people who are strong in those roles:";
        Perspective::Job =>
            nl "Toch fijn om in de buurt te hebben:"
            en "Good to have nearby all the same:";
        Perspective::Colleague =>
            nl "Anderen in het team kunnen aanvullen met:"
            en "Others in the team can add:";
    }
    /// Who adds what is hardly used.
    pub(crate) fn others_bring: nl "Anderen brengen:" en "Others bring:";
    /// Instead of what is missing, where that can't be told.
    pub(crate) const fn nothing_missing(perspective: Perspective): match perspective {
        Perspective::Own | Perspective::Wish =>
            nl "Welke rol je het minst gebruikt, kan deze test niet zeggen."
            en "This test cannot say which role you use least.";
        Perspective::Job =>
            nl "Om welke rol je werk het minst vraagt, kan deze test niet zeggen."
            en "This test cannot say which role your job asks least for.";
        Perspective::Colleague =>
            nl "Welke rol je het minst ziet, kan deze test niet zeggen."
            en "This test cannot say which role you see least.";
    }
    /// Why nothing but one role makes the work hard.
    pub(crate) const fn one_role_only(role: Role): match role {
        Role::Bureaucrat =>
            nl "Helemaal op één rol drijven maakt het werk zwaar: wie alleen op de regels let, ziet niet wat er in dit \
                ene geval nodig is, en niemand begint aan iets beters."
            en "Running on one role makes the work hard: whoever minds only the rules overlooks what this one case \
                needs, and nothing better gets started.";
        Role::Entrepreneur =>
            nl "Helemaal op één rol drijven maakt het werk zwaar: wie alleen op resultaat let, botst op regels en raakt \
                mensen kwijt die nog mee moesten."
            en "Running on one role makes the work hard: whoever minds only results runs into rules, and loses people \
                who still had to come along.";
        Role::Connector =>
            nl "Helemaal op één rol drijven maakt het werk zwaar: wie de regels niet kent, stopt veel energie in wat \
                toch niet mag."
            en "Running on one role makes the work hard: if you don't know the rules, you put a lot of energy into what \
                will never be allowed.";
    }
    /// Before an open question to ask a colleague.
    pub(crate) fn ask_a_colleague: nl "Vraag een collega:" en "Ask a colleague:";
    /// What the person wants to do.
    pub(crate) fn intention(intention: &str):
        nl "Je voornemen: {intention}" en "Your intention: {intention}";
}
