//! What the figures mean for this list, and what is wrong with a statement.

use crate::statistics::reliability::Missing;

/// Roles are named, statements are an id with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remark<'a> {
    /// No figures: they would come from fewer people than this.
    TooFewPeople {
        role: &'a str,
        /// Who counts.
        missing: Missing,
        /// How many there have to be.
        fewest: u64,
    },
    /// No figures: fewer than two statements vary.
    NothingVaries { role: &'a str },
    /// Fewer people than it takes to judge.
    FewPeople {
        role: &'a str,
        people: u64,
        /// From how many one can judge.
        few: u64,
    },
    /// No alpha: what the statements add up to does not vary.
    NoAlpha { role: &'a str },
    /// Alpha is below zero; beyond chance when its interval is as well.
    NegativeAlpha { role: &'a str, beyond_chance: bool },
    /// No omega, nor an alpha without a statement: there are only two.
    TwoStatements { role: &'a str },
    /// No omega: one factor does not fit.
    NoOmega { role: &'a str },
    /// No standard error: a statement was left out.
    NoErrorWithout { role: &'a str },
    /// The answers do not differ at all.
    DoesNotVary { statement: &'a str },
    /// There are no answers.
    Unanswered { statement: &'a str },
}

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

sentences! {
    /// What the figures mean.
    pub(crate) fn remark(language: Language, remark: &Remark<'_>): match remark {
        Remark::TooFewPeople { role, missing, fewest } => say(too_few_people(language, role, *missing, *fewest));
        Remark::NothingVaries { role } =>
            nl "De {role}: er is niets te berekenen. Daarvoor zijn minstens twee stellingen nodig waarop mensen verschillende \
                antwoorden geven."
            en "The {role}: nothing can be computed. At least two statements are needed to which people give different answers.";
        Remark::FewPeople { role, people, few } =>
            nl "De {role}: {people} mensen zijn te weinig om op af te gaan. Bij andere mensen kunnen de cijfers heel anders \
                zijn. Vanaf {few} mensen beginnen ze iets te zeggen."
            en "The {role}: {people} people are too few to judge by. With other people the figures can be quite different. \
                From {few} people on they start to say something.";
        Remark::NoAlpha { role } =>
            nl "De {role}: alfa is niet te berekenen, want de antwoorden van elke persoon tellen op tot hetzelfde getal."
            en "The {role}: alpha cannot be computed, because the answers of every person add up to the same number.";
        Remark::NegativeAlpha { role, beyond_chance: false } =>
            nl "De {role}: alfa is kleiner dan nul, maar dat kan toeval zijn. De stellingen hangen niet sterker samen dan je door toeval \
                zou verwachten."
            en "The {role}: alpha is below zero, but that may be chance. The statements hang together no more than you would expect by \
                chance.";
        Remark::NegativeAlpha { role, beyond_chance: true } =>
            nl "De {role}: alfa is kleiner dan nul. De stellingen spreken elkaar tegen. Kijk na welke stellingen omgekeerd zijn."
            en "The {role}: alpha is below zero. The statements contradict one another. Check which of them are reversed.";
        Remark::TwoStatements { role } =>
            nl "De {role}: met twee stellingen is omega niet te berekenen, en alfa zonder een van de twee ook niet."
            en "The {role}: with two statements omega cannot be computed, nor alpha without one of them.";
        Remark::NoOmega { role } =>
            nl "De {role}: omega is niet te berekenen, want de antwoorden passen niet bij één ding dat alle stellingen delen."
            en "The {role}: omega cannot be computed, because the answers do not fit one thing that all statements share.";
        Remark::NoErrorWithout { role } =>
            nl "De {role}: de standaardfout is niet te berekenen, want een stelling zonder verschillen is weggelaten. Met --missing \
                listwise krijg je hem wel."
            en "The {role}: the standard error cannot be computed, because a statement was left out that does not vary. Use \
                --missing listwise to get it.";
        Remark::DoesNotVary { statement } =>
            nl "{statement}: weggelaten, want iedereen gaf hetzelfde antwoord."
            en "{statement}: left out, because everyone gave the same answer.";
        Remark::Unanswered { statement } =>
            nl "{statement}: weggelaten omdat niemand antwoord gaf."
            en "{statement}: left out because nobody answered it.";
    }
    fn too_few_people(role: &str, missing: Missing, fewest: u64): match missing {
        Missing::Listwise =>
            nl "De {role}: geen cijfers, want minder dan {fewest} mensen beantwoordden alle stellingen van deze rol. Uit zo weinig lijsten is \
                terug te rekenen wat ieder antwoordde."
            en "The {role}: no figures, because fewer than {fewest} people answered all of its statements. From so few, what each of them \
                answered could be worked out.";
        Missing::Pairwise =>
            nl "De {role}: geen cijfers, want sommige paren stellingen van deze rol werden door minder dan {fewest} mensen allebei beantwoord. \
                Uit zo weinig lijsten is terug te rekenen wat ieder antwoordde."
            en "The {role}: no figures, because some pairs of its statements were both answered by fewer than {fewest} people. From so few, \
                what each of them answered could be worked out.";
    }
    /// A hint about a statement.
    pub(crate) fn hint(statement: &str, wrong: Wrong<'_>): match wrong {
        Wrong::Way =>
            nl "{statement}: beantwoord tegen de andere van deze rol in: de verkeerde richting, of niet van deze rol?"
            en "{statement}: answered against the others of its role: the wrong direction, or not of this role?";
        Wrong::Role { own, other } =>
            nl "{statement}: gaat sterker samen met de {other} dan met de {own}: een stelling van die rol?"
            en "{statement}: goes together more with the {other} than with the {own}: a statement of that role?";
        Wrong::Hardly =>
            nl "{statement}: hangt nauwelijks samen met de andere stellingen van deze rol."
            en "{statement}: hardly goes together with the other statements of its role.";
    }
}
