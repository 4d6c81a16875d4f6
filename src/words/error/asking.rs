//! Nothing can be asked, or shown in a room.

use crate::error::AskFault;
use crate::words::refused;

sentences! {
    pub(super) fn asking(language: Language, problem: &AskFault): match problem {
        AskFault::NowhereToAsk =>
            nl "Er is hier geen venster (terminal) waarin het programma vragen kan stellen. Geef de antwoorden mee met --answers, of gebruik ambtenaar score \
                voor een bestand."
            en "There is no window (terminal) here in which the program can ask its questions. Give the answers with --answers, or use ambtenaar score for a file.";
        AskFault::NoInput =>
            nl "Er kwam geen antwoord binnen. Start het programma in een terminal, of antwoord per regel met --accessible. Bij de \
                zelftest kun je de antwoorden ook meegeven met --answers. Voor een bestand met antwoorden is er ambtenaar score."
            en "No answer came in. Start the program in a terminal, or answer line by line with --accessible. For the self-test you \
                can also give the answers with --answers. For a file with answers, use ambtenaar score.";
        AskFault::NoHands =>
            nl "Er kwam geen antwoord binnen. Start het programma in een terminal, of typ de aantallen per regel met --accessible. Heb je \
                al een bestand met aantallen, dan laat ambtenaar class --from zien wat erin staat."
            en "No answer came in. Start the program in a terminal, or type the counts line by line with --accessible. If you already \
                have a file with counts, ambtenaar class --from shows what it holds.";
        AskFault::Broken { fault: why } => (why = refused(language, why))
            nl "Het stellen van de vragen ging mis: {why}."
            en "Asking the questions went wrong: {why}.";
        AskFault::ProgressInUse =>
            nl "Deze test staat al open in een ander venster. Ga daar verder. Of begin hier met --no-progress: dan wordt \
                tussentijds niets bewaard."
            en "This test is already open in another window. Go on there. Or start here with --no-progress: then nothing is saved \
                along the way.";
        AskFault::VoteInUse =>
            nl "Er is al een stemming open in een ander venster. Ga daar verder. Of begin hier met --no-progress: dan wordt \
                tussentijds niets bewaard."
            en "A vote is already open in another window. Go on there. Or start here with --no-progress: then nothing is saved \
                along the way.";
        AskFault::OtherPeople { begun, now } =>
            nl "Deze stemming is begonnen met {begun} mensen; --people {now} zou ook veranderen wat al geteld is. Laat --people \
                weg om verder te gaan, of begin opnieuw met --fresh."
            en "This vote began with {begun} people; --people {now} would change what was counted already as well. Leave --people \
                out to go on, or start over with --fresh.";
        AskFault::ScreenWithoutProgress =>
            nl "Het venster voor de zaal leest een bestand dat bij je voortgang staat; met --no-progress is dat er niet. Laat die \
                optie weg, of geef een bestand: --screen=BESTAND."
            en "The room's window reads a file kept with your progress; with --no-progress there is no such file. Leave that option \
                out, or name a file: --screen=FILE.";
        AskFault::ScreenWithoutFolder =>
            nl "Het venster voor de zaal leest een bestand dat bij je voortgang staat, en dit systeem noemt daar geen map voor. Geef een \
                bestand: --screen=BESTAND hier, --screen-file BESTAND bij de trainer."
            en "The room's window reads a file kept with your progress, and this system names no folder for that. Name a file: \
                --screen=FILE here, --screen-file FILE in the trainer's window.";
        AskFault::ScreenWithoutTerminal =>
            nl "Het venster voor de zaal heeft een terminal nodig waarop het kan tekenen. Start het in een venster, zonder \
                --accessible."
            en "The room's window needs a terminal that it can draw on. Start it in a window, without --accessible.";
        AskFault::ColleagueNeedsFile =>
            nl "Antwoorden over een collega zijn voor die collega. Geef met --save of --report aan waar je ze bewaart, of gebruik \
                --show-result om ze zelf te zien."
            en "Answers about a colleague are for that colleague. Say with --save or --report where they go, or use --show-result \
                to see them yourself.";
        AskFault::NumberOfAnswers { found, expected } =>
            nl "--answers: {found} gevonden, {expected} verwacht. Geef één antwoord per stelling, met komma's ertussen. Leeg telt \
                als overgeslagen."
            en "--answers: found {found}, expected {expected}. Give one answer per statement, with commas between; leave one empty \
                to skip it.";
        AskFault::AnswerOffScale { number, found, lowest, highest } =>
            nl "--answers: antwoord {number} is \"{found}\". Verwacht: een cijfer van {lowest} t/m {highest}, of leeg."
            en "--answers: answer {number} is \"{found}\". Expected: a digit from {lowest} to {highest}, or empty.";
    }
}
