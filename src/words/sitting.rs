//! A run that is not finished yet, whatever is asked in it: finding it again, keeping it, and leaving.

use crate::error::Unusable;
use crate::model::Perspective;
use crate::screen::TO_COPY;
use crate::words::date;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunKind {
    /// The statements of a test.
    Test,
    /// A room votes on statements.
    Vote,
    /// Cases are ranked.
    Cases,
    /// A group walks through a half day.
    HalfDay,
}

/// How far someone came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What was asked.
    pub run: RunKind,
    /// How many were answered or skipped.
    pub done: usize,
    /// Of how many.
    pub of: usize,
    /// What of it is on disk.
    pub kept: KeptState,
    /// What to type to go on; nothing where a window of its own closes with the program.
    pub command: Option<String>,
}

/// What is on disk of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptState {
    /// Nothing.
    Nothing,
    /// What was given so far.
    Progress,
    /// Only this many of the first things, since the rest could not be written.
    Part(usize),
    /// All of it, until it is where it should go.
    Finished,
    /// The result, in this folder.
    Result(String),
}

sentences! {
    /// The choice to see the result of a finished run.
    pub(crate) fn see_result: nl "naar je uitslag" en "see your result";
    /// The choice to start afresh.
    pub(crate) fn afresh: nl "opnieuw beginnen" en "start over";
    /// Behind it where there is room: what becomes of what there is. A half day is kept from its first part on.
    pub(crate) const fn becomes_of_it(run: RunKind): match run {
        RunKind::HalfDay =>
            nl " (wat er nu is, gaat dan weg)" en " (what was done so far is then gone)";
        _ =>
            nl " (wat er nu is, blijft tot het eerste nieuwe antwoord)"
            en " (what was done so far stays until the first new answer)";
    }
    /// The same run is open in another window.
    pub(crate) fn open_elsewhere:
        nl "Deze test staat al open in een ander venster. Ga daar verder, of begin hier opnieuw."
        en "This test is already open in another window. Go on there, or start afresh here.";
    /// The choice to start all the same.
    pub(crate) fn go_on_unkept:
        nl "hier opnieuw beginnen; er wordt dan niets bewaard"
        en "start afresh here; nothing is kept then";
    /// Before something goes that is kept nowhere.
    pub(crate) fn lost_on_leaving(language: Language, left: &Left): match (&left.kept, left.run) {
        (KeptState::Part(on_disk), run) => (part = only_part(language, run, *on_disk))
            nl "{part} Ga je nu weg, dan is dat laatste kwijt."
            en "{part} If you leave now, that last part is lost.";
        (_, RunKind::Test | RunKind::Cases) =>
            nl "Er wordt hier niets bewaard. Ga je nu weg, dan ben je je antwoorden kwijt."
            en "Nothing is kept here. If you leave now, your answers are lost.";
        (_, RunKind::Vote | RunKind::HalfDay) =>
            nl "Er wordt hier niets bewaard. Ga je nu weg, dan zijn de aantallen weg."
            en "Nothing is kept here. If you leave now, the counts are lost.";
    }
    /// Only this many of the first things are on disk.
    fn only_part(run: RunKind, on_disk: usize): match (run, on_disk) {
        (RunKind::HalfDay, _) =>
            nl "Het laatste stuk is niet bewaard, wat daarvoor kwam wel."
            en "The last bit is not kept; what came before it is.";
        (RunKind::Test, 1) =>
            nl "Alleen je antwoord op de eerste stelling is bewaard, wat daarna kwam niet."
            en "Only your answer to the first statement is kept; what came after it is not.";
        (RunKind::Test, n) =>
            nl "Je antwoorden op de eerste {n} stellingen zijn bewaard, wat daarna kwam niet."
            en "Your answers to the first {n} statements are kept; what came after them is not.";
        (RunKind::Vote, 1) =>
            nl "Alleen de aantallen van de eerste vraag zijn bewaard, wat daarna kwam niet."
            en "Only the counts for the first question are kept; what came after them is not.";
        (RunKind::Vote, n) =>
            nl "De aantallen van de eerste {n} vragen zijn bewaard, wat daarna kwam niet."
            en "The counts for the first {n} questions are kept; what came after them is not.";
        (RunKind::Cases, 1) =>
            nl "Alleen je antwoord op de eerste zaak is bewaard, wat daarna kwam niet."
            en "Only your answer to the first case is kept; what came after it is not.";
        (RunKind::Cases, n) =>
            nl "Je antwoorden op de eerste {n} zaken zijn bewaard, wat daarna kwam niet."
            en "Your answers to the first {n} cases are kept; what came after them is not.";
    }
    /// The system names no folder to keep progress in.
    pub(crate) fn no_folder:
        nl "er is geen map voor gevonden (HOME ontbreekt)"
        en "no folder was found for them (HOME is not set)";
    /// Unfinished: how many done, of how many, the day it was begun (ISO 8601).
    pub(crate) fn unfinished(language: Language, run: RunKind, done: usize, of: usize, day: &str): (
        day = date(language, day),
        part = (done + 1).min(of),
    ) match run {
        RunKind::Test =>
            nl "Je was bezig: {done} van de {of} stellingen gedaan, begonnen op {day}."
            en "You have an unfinished test: {done} of {of} statements done, started on {day}.";
        RunKind::Vote =>
            nl "Jullie waren bezig: {done} van de {of} vragen gedaan, begonnen op {day}."
            en "You have an unfinished vote: {done} of {of} questions done, started on {day}.";
        RunKind::Cases =>
            nl "Je was bezig: {done} van de {of} zaken gedaan, begonnen op {day}."
            en "You have unfinished cases: {done} of {of} done, started on {day}.";
        RunKind::HalfDay =>
            nl "Jullie waren bij onderdeel {part} van de {of}, begonnen op {day}."
            en "You have an unfinished half day: you were at part {part} of {of}, started on {day}.";
    }
    /// A finished test whose result was not left yet: what it is about, and the day it was begun.
    pub(crate) fn finished(language: Language, perspective: Perspective, day: &str): (
        day = date(language, day),
    ) match perspective {
        Perspective::Own =>
            nl "Je test van {day} is af. Je uitslag staat nog klaar."
            en "Your test from {day} is finished. Your result is ready for you.";
        Perspective::Wish =>
            nl "Je lijst over hoe je zou willen werken, van {day}, is af. De uitslag staat nog klaar."
            en "Your list of {day}, about how you would like to work, is finished. The result is ready for you.";
        Perspective::Job =>
            nl "Je lijst over wat je werk vraagt, van {day}, is af. De uitslag staat nog klaar."
            en "Your list of {day}, about what your job asks, is finished. The result is ready for you.";
        Perspective::Colleague =>
            nl "Je lijst over je collega, van {day}, is af. De uitslag staat nog klaar."
            en "Your list of {day}, about your colleague, is finished. The result is ready for you.";
    }
    /// The same where there are not enough answers for a mix.
    pub(crate) fn too_few(language: Language, day: &str): (day = date(language, day))
        nl "Je lijst van {day} is doorlopen, maar er is nog te weinig beantwoord voor een uitslag."
        en "You went through your list of {day}, but too little is answered for a result yet.";
    /// What there is to go on with, or to see, is of this earlier version of the statements.
    pub(crate) fn earlier_edition(version: &str):
        nl "Dit hoort bij versie {version} van de stellingen, en daar ga je mee verder. Begin je opnieuw, dan krijg je de nieuwe \
            versie."
        en "This belongs to version {version} of the statements, and that is what you go on with. If you start over, you get the new \
            version.";
    /// The choice to go on: the number of the next item.
    pub(crate) fn go_on(run: RunKind, number: usize): match run {
        RunKind::Test => nl "verder met stelling {number}" en "go on with statement {number}";
        RunKind::Vote => nl "verder met vraag {number}" en "go on with question {number}";
        RunKind::Cases => nl "verder met zaak {number}" en "go on with case {number}";
        RunKind::HalfDay => nl "verder met onderdeel {number}" en "go on with part {number}";
    }
    /// The choice to leave them all the same: what leaving does.
    pub(crate) fn leave_all_the_same(does: &str): nl "toch {does}" en "{does} all the same";
    /// The choice not to leave them.
    pub(crate) fn go_on_after_all(run: RunKind): match run {
        RunKind::Test => nl "verder met de stellingen" en "go on with the statements";
        RunKind::Vote => nl "verder met de vragen" en "go on with the questions";
        RunKind::Cases => nl "verder met de zaken" en "go on with the cases";
        RunKind::HalfDay => nl "verder met het dagdeel" en "go on with the half day";
    }
}

/// The keys to start afresh.
pub(crate) const AFRESH_KEYS: &[char] = &['o'];

sentences! {
    /// Progress can't be kept: why.
    pub(crate) fn not_kept(run: RunKind, why: &str): match run {
        RunKind::Test =>
            nl "Je antwoorden kunnen tussentijds niet worden bewaard: {why}. De test werkt verder gewoon."
            en "Your answers cannot be saved along the way: {why}. The test itself still works.";
        RunKind::Cases =>
            nl "Je antwoorden kunnen tussentijds niet worden bewaard: {why}. De zaken werken verder gewoon."
            en "Your answers cannot be saved along the way: {why}. The cases themselves still work.";
        RunKind::Vote | RunKind::HalfDay =>
            nl "De aantallen kunnen tussentijds niet worden bewaard: {why}. Stemmen kan wel gewoon."
            en "The counts cannot be saved along the way: {why}. Voting still works.";
    }
    /// A file can't be used: why, and where it is now.
    pub(crate) fn kept_aside(language: Language, why: Unusable, path: &str): (why = unusable(language, why))
        nl "Er was iets wat nog niet af was, maar het bestand {why}. Het is bewaard als {path}. Je begint opnieuw."
        en "There was something unfinished, but its file {why}. It is kept as {path}. You start afresh.";
    /// The words when someone leaves before the end.
    #[must_use]
    pub fn left(language: Language, left: &Left): (
        what = what_is_kept(language, left),
        command = left.command.as_ref(),
    ) match command {
        Some(command) => nl "{what} typ:\n{TO_COPY}{command}" en "{what} type:\n{TO_COPY}{command}";
        None => nl "{what} open je het programma weer." en "{what} open the program again.";
    }
    fn what_is_kept(language: Language, left: &Left): (
        far = so_far(language, left.run, left.done, left.of),
        what = what_was_given(language, left.run),
        kept = &left.kept,
    ) match kept {
        KeptState::Result(folder) =>
            nl "Je uitslag is bewaard in {folder}. Start je het programma na 30 dagen opnieuw, dan wordt hij gewist. Om hem weer \
                te zien,"
            en "Your result is kept in {folder}. If you start the program again after 30 days, it is removed. To see it again,";
        KeptState::Finished =>
            nl "Je uitslag is bewaard. Om hem weer te zien," en "Your result is kept. To see it again,";
        KeptState::Progress =>
            nl "{far} {what} bewaard. Om later verder te gaan," en "{far} {what} kept. To go on later,";
        KeptState::Part(on_disk) => (part = only_part(language, left.run, *on_disk))
            nl "{far} {part} Om vanaf daar verder te gaan," en "{far} {part} To go on from there,";
        KeptState::Nothing =>
            nl "{far} {what} niet bewaard. Om opnieuw te beginnen," en "{far} {what} not kept. To start again,";
    }
    /// All answers are in a file, as this sentence says, and this command shows the result again.
    pub(crate) fn in_file(told: &str, command: &str):
        nl "{told} Om je uitslag weer te zien, typ:\n{TO_COPY}{command}"
        en "{told} To see your result again, type:\n{TO_COPY}{command}";
    /// How far someone came.
    fn so_far(run: RunKind, done: usize, of: usize): (part = (done + 1).min(of)) match run {
        RunKind::Test =>
            nl "Je hebt {done} van de {of} stellingen gedaan."
            en "You have done {done} of {of} statements.";
        RunKind::Vote =>
            nl "Jullie hebben {done} van de {of} vragen gedaan."
            en "You have done {done} of {of} questions.";
        RunKind::Cases =>
            nl "Je hebt {done} van de {of} zaken gedaan."
            en "You have done {done} of {of} cases.";
        RunKind::HalfDay =>
            nl "Jullie waren bij onderdeel {part} van de {of}."
            en "You were at part {part} of {of}.";
    }
    /// What was given until then, before what becomes of that.
    fn what_was_given(run: RunKind): match run {
        RunKind::Test | RunKind::Cases => nl "Je antwoorden zijn" en "Your answers are";
        RunKind::Vote => nl "De aantallen zijn" en "The counts are";
        RunKind::HalfDay =>
            nl "Waar jullie waren en wat er geteld is, is" en "Where you were and what was counted is";
    }
    /// What is wrong with a file, after "its file".
    pub(super) const fn unusable(why: Unusable): match why {
        Unusable::Damaged => nl "is niet leesbaar" en "is not readable";
        Unusable::OtherFormat =>
            nl "komt van een andere versie van dit programma"
            en "comes from another version of this program";
        Unusable::OtherStatements =>
            nl "hoort bij andere stellingen of zaken"
            en "belongs to other statements or cases";
        Unusable::NotOurs =>
            nl "is niet van jou, of mag niet gelezen worden"
            en "is not yours, or may not be read";
    }
}
