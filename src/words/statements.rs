//! Statements: lists of them, what a check says, and the language they are in.

use crate::model::{ByRole, Form, Imbalance, Precision, Role};
use crate::words::list;

sentences! {
    /// A file of one's own is not in the language of the program: the language its texts are shown in.
    pub(crate) fn other_language(file: &str, tag: &str):
        nl "De teksten in {file} zijn er niet in het Nederlands. Die zie je dus in de taal \"{tag}\", de rest in het Nederlands."
        en "The texts in {file} are not available in English. You see those in the language \"{tag}\", and everything else in English.";
    /// The file that is part of the program.
    pub(crate) fn built_in: nl "ingebouwd" en "built in";
    pub(crate) fn normal: nl "eens zijn telt voor de rol" en "agreeing counts for the role";
    pub(crate) fn reversed:
        nl "omgekeerd: eens zijn telt tegen de rol"
        en "reversed: agreeing counts against the role";
    pub(crate) fn short: nl "ook in de korte versie" en "also in the short version";
    /// Above the answers.
    pub(crate) fn scale: nl "Antwoorden" en "Answers";
    pub(crate) fn correct(file: &str):
        nl "{file}: geen fouten gevonden."
        en "{file}: no mistakes found.";
    /// What there is in a file with texts about the roles.
    pub(crate) fn roles:
        nl "Alle drie de rollen staan erin, compleet."
        en "All three roles are there, complete.";
    /// Other statements have the id and version of the built-in ones.
    pub(crate) fn takes_a_name:
        nl "Deze stellingen zijn niet die van ambtenaar, maar hebben wel hun id en versie. Geef de lijst een eigen id, dan \
            raken antwoorden niet door elkaar."
        en "These are not the statements of ambtenaar, but they have the same id and version. Give the list an id of its \
            own, so that answers don't get mixed up.";
    pub(crate) fn warnings: nl "Let op" en "Please note";
    pub(crate) fn advice: nl "Advies" en "Advice";
    pub(crate) fn no_advice:
        nl "Geen: de stellingen volgen alle schrijfregels die een programma kan nagaan."
        en "None: the statements follow every writing rule that a program can check.";
    pub(crate) fn no_case_advice:
        nl "Geen: de zaken zijn kort genoeg en de drie manieren om ze aan te pakken ongeveer even lang."
        en "None: the cases are short enough and their ways to act about equally long.";
    pub(crate) fn no_role_advice:
        nl "Geen: de samenvattingen passen elk op één regel."
        en "None: each summary fits on one line.";
    /// Above the balance and precision.
    pub(crate) fn precision:
        nl "Wat deze lijst uit elkaar kan houden"
        en "What this list can tell apart";
    pub(crate) fn balanced(form: &str):
        nl "{form}: in balans. Wie het met alles eens is, krijgt daardoor geen andere mix."
        en "{form}: balanced. Agreeing with everything leaves the mix alone.";
    pub(crate) fn no_short_form:
        nl "Er is geen korte versie: niet elke rol heeft een stelling met short = true."
        en "There is no short version: not every role has a statement with short = true.";
    /// The name of a form.
    pub(crate) const fn form(form: Form): match form {
        Form::Full => nl "Volledige lijst" en "Full version";
        Form::Short => nl "Korte versie" en "Short version";
    }
    /// A list in a line: statements in all, in the short form, languages.
    pub(crate) fn counts(all: usize, short: usize, languages: &[String]): (languages = languages.join(", ")) match short {
        0 => nl "{all} stellingen; talen: {languages}" en "{all} statements; languages: {languages}";
        _ =>
            nl "{all} stellingen, {short} in de korte versie; talen: {languages}"
            en "{all} statements, {short} in the short version; languages: {languages}";
    }
    /// What there is in a file with this many cases.
    pub(crate) fn cases(number: usize): count (number as u64)
        nl "Er [staat één zaak in,|staan # zaken in, elk] met drie manieren om die aan te pakken."
        en "There [is one case,|are # cases, each] with three ways to act.";
    /// What there is in a file with this many situations.
    pub(crate) fn situations(number: usize): count (number as u64)
        nl "Er [staat één situatie in,|staan # situaties in, elk] met een cijfer voor elke rol."
        en "There [is one situation,|are # situations, each] with a rating for each role.";
    /// What there is in a plan of a half day: its parts, and the minutes they take together.
    pub(crate) fn agenda(language: Language, parts: usize, minutes: u32): (plan = super::agenda::parts(language, parts, minutes))
        nl "De halve dag heeft {plan}." en "The half day has {plan}.";
    /// What one form can tell apart: its name, statements asked, precision.
    pub(crate) fn tells_apart(language: Language, form: &str, statements: usize, precision: &Precision): (
        score = between(language, &precision.score_margin),
        share = between(language, &precision.share_margin),
        of_whom = of_whom(language, precision.is_even()),
        points = language.numbers().rounded(precision.smallest_difference, 1),
    )
        nl "{form}, {statements} stellingen: de marge van een score is {score} punten en van een aandeel {share}. Scores{of_whom} die minder \
            dan {points} punten verschillen, kan deze lijst niet uit elkaar houden."
        en "{form}, {statements} statements: the margin of a score is {score} points and of a share {share}. Scores{of_whom} that differ by \
            less than {points} points are too close to tell apart.";
    const fn of_whom(is_even: bool): match is_even {
        true => nl "" en "";
        false =>
            nl " van de rollen met de minste stellingen" en " of the roles with the fewest statements";
    }
    /// A form that is not balanced.
    pub(crate) fn unbalanced(language: Language, form: &str, imbalance: &Imbalance): (
        numbers = Role::ALL.map(|role| numbers(language, role, imbalance.numbers[role])),
        numbers = list(language, &numbers),
    )
        nl "{form}: niet in balans: {numbers}. Wie het met alles eens is, krijgt dan vanzelf een andere mix; geef elke rol evenveel \
            stellingen, en evenveel omgekeerde."
        en "{form}: not balanced: {numbers}. Agreeing with everything then changes the mix; give each role the same number of statements and \
            of reversed ones.";
    fn numbers(role: Role, numbers: (usize, usize)):
        nl "{} {} ({} omgekeerd)" en "{} {} ({} reversed)", role.key(), numbers.0, numbers.1;
    /// Numbers that may differ by role: one, or from the smallest to the largest.
    fn between(language: Language, values: &ByRole<f64>): (
        ranked = values.ranked_by(f64::total_cmp),
        ends = [ranked[2], ranked[0]].map(|role| language.numbers().rounded(values[role], 1)),
        smallest = &ends[0],
        largest = &ends[1],
    ) match smallest {
        _ if smallest == largest => nl "{largest}" en "{largest}";
        _ => nl "{smallest} tot {largest}" en "{smallest} to {largest}";
    }
}
