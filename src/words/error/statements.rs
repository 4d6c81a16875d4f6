//! What statements or cases would have to have.

use crate::error::StatementsFault;

sentences! {
    pub(super) const fn lacking(problem: &StatementsFault): match problem {
        StatementsFault::NoShortForm =>
            nl "Deze stellingen hebben geen korte versie: niet elke rol heeft een stelling met short = true."
            en "These statements have no short version: not every role has a statement with short = true.";
        StatementsFault::NoColleagueWording =>
            nl "Deze stellingen hebben geen tekst over een collega. --as colleague kan hier dus niet."
            en "These statements have no wording about a colleague, so --as colleague is not possible.";
        StatementsFault::NoExtreme =>
            nl "Geen van deze zaken laat die rol op zijn puurst zien. Zet er \"extreme\" bij in het bestand, of laat --role weg."
            en "None of these cases shows that role at its purest. Add \"extreme\" to its actions in the file, or leave out --role.";
        StatementsFault::TooLongForSql =>
            nl "Deze lijst is te lang voor een scoresleutel in SQL: niet elke database rekent met zulke grote getallen precies. Gebruik \
                ambtenaar score."
            en "This list is too long for a scoring key in SQL: not every database computes exactly with numbers that large. Use ambtenaar \
                score.";
    }
}
