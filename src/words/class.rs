//! What is said while the hands of a room are counted.

use crate::words::Language::{self, Dutch, English};
use crate::words::interview::Quit;

/// A line of this many numbers, as an example.
fn example(steps: usize) -> String {
    let numbers = ["12", "3", "0", "4", "6", "1", "2", "5", "0", "7"];
    let first: Vec<&str> = numbers.into_iter().take(steps).collect();
    first.join(" ")
}

sentences! {
    /// The counts are of an earlier version of the statements.
    pub(crate) fn earlier_edition(version: &str):
        nl "Deze aantallen horen bij versie {version} van de stellingen; dit beeld gaat dus over die versie."
        en "These counts belong to version {version} of the statements, so this picture is about that version.";
    pub(crate) fn people:
        nl "Hoeveel mensen stemmen mee? (alleen Enter: onbekend)"
        en "How many people are voting? (just Enter: unknown)";
    pub(crate) fn not_people:
        nl "Typ een heel getal, of alleen Enter."
        en "Type a whole number, or just Enter.";
    pub(crate) fn hands: nl "Handen:" en "Hands:";
    pub(crate) fn last_hand: nl "Laatste hand:" en "Last hand:";
    /// What to type, for a scale with these ends.
    pub(crate) fn line_hint(low: u8, high: u8):
        nl "Typ hoeveel handen er zijn bij {low} tot en met {high}, met spaties ertussen."
        en "Type how many hands there are for {low} to {high}, with spaces between.";
    /// What to type when every key is a hand.
    pub(crate) fn tally_hint(low: u8, high: u8):
        nl "Turven: elke toets {low} tot en met {high} is één hand."
        en "Tallying: each key {low} to {high} is one hand.";
    pub(crate) fn nobody: nl "Niemand heeft een hand opgestoken." en "Nobody raised a hand.";
    /// In lines: asks for the hands, for a scale with these ends.
    pub(crate) fn prompt(low: u8, high: u8):
        nl "Handen bij {low} tot en met {high}:"
        en "Hands for {low} to {high}:";
    /// In lines: these hands were counted here before.
    pub(crate) fn was_counted(hands: &str):
        nl "Eerder geteld: {hands}. Druk op Enter om dat zo te laten."
        en "Counted before: {hands}. Press Enter to leave it as it is.";
    /// In lines: this statement was skipped before.
    pub(crate) fn was_skipped:
        nl "Eerder overgeslagen. Druk op Enter om dat zo te laten."
        en "Skipped before. Press Enter to leave it as it is.";
    /// In lines: what to do while the text of a case or a situation is read again.
    pub(crate) fn text_prompt: nl "Enter: terug naar de handen:" en "Enter: back to the hands:";
    pub(crate) fn saved(path: &str):
        nl "De aantallen staan in {path}. Wis het bestand aan het eind van de dag."
        en "The counts are in {path}. Delete the file at the end of the day.";
    /// A vote with another plan or other questions waits: how much of it was counted, and when it began.
    pub(crate) fn others_wait(counted: usize, day: &str):
        nl "Er wachten nog aantallen van een stemming met een ander plan of andere vragen ({counted} geteld, begonnen op {day}). \
            Die krijg je terug als je start zoals toen. Hier begint een nieuwe."
        en "The counts of a vote with another plan or other questions are kept ({counted} counted, begun on {day}). You get them \
            back by starting as you did then. This is a new one.";
    /// Counts of this list from before its statements were changed are still in these files.
    pub(crate) fn former_waits(files: &str):
        nl "Er staan nog aantallen van toen de stellingen in deze lijst anders waren, in {files}. Met de lijst van toen krijg je ze terug. \
            Heb je ze niet meer nodig, verwijder ze dan daar."
        en "There are still counts from when the statements in this list were different, in {files}. You get them back with the list as \
            it was. If you no longer need them, delete them there.";
    /// How the room's window is opened.
    pub(crate) fn window(command: &str):
        nl "Het venster voor de zaal open je met: {command}"
        en "Open the room's window with: {command}";
    /// The room's window can't read what it should show.
    pub(crate) fn unreadable(path: &str):
        nl "Dit venster mag {path} niet lezen. Laat de trainer het leesbaar maken, bijvoorbeeld met chmod a+r; het blijft dan \
            leesbaar."
        en "This window may not read {path}. Ask the trainer to make it readable, for example with chmod a+r; it stays readable \
            then.";
    /// Leaving the picture: what was counted is in no file.
    pub(crate) fn in_no_file:
        nl "De aantallen staan nog in geen bestand."
        en "The counts are not in a file yet.";
    /// The choice to leave them in this folder.
    pub(crate) fn stays(folder: &str):
        nl "laten staan, in {folder}; met dezelfde opdracht zie je ze terug"
        en "leave them, in {folder}; the same command brings them back";
    pub(crate) fn wipe: nl "wissen en stoppen" en "delete them and stop";
    pub(crate) fn to_picture: nl "terug naar het beeld van de zaal" en "back to the picture of the room";
    pub(crate) fn file_name(date: &str): nl "zaal-{date}.csv" en "room-{date}.csv";
    /// To what was counted wrong.
    pub(crate) fn correct: nl "een telling verbeteren" en "correct a count";
    /// The keys while counting that a small screen has room for.
    pub(crate) fn few_count_keys[2]: nl ["Enter tonen", "q stoppen"] en ["Enter show", "q stop"];
    /// The key that comes behind those; where the text of a case or a situation may have no room, it is with the help.
    pub(crate) const fn help_key(text: bool): match text {
        false => nl "? hulp" en "? help";
        true => nl "? tekst en hulp" en "? text and help";
    }
    /// The keys while counting.
    pub(crate) fn count_keys(language: Language, quit: Quit): [
        nl "Enter tonen" en "Enter show";
        nl "Backspace wissen" en "Backspace erase";
        nl "pijl links terug" en "left arrow back";
        nl "t turven" en "t tally";
        nl "s overslaan" en "s skip";
        say(quit.key(language));
        nl "? hulp" en "? help";
    ];
    /// Those with the hands on a screen that has no room for all.
    pub(crate) fn few_reveal_keys[3]:
        nl ["Enter volgende", "e verbeteren", "? hulp"]
        en ["Enter next", "e correct", "? help"];
    /// The keys while the text of a case or a situation is read again.
    pub(crate) fn text_keys(language: Language, quit: Quit): [
        nl "Enter terug naar de handen" en "Enter back to the hands";
        say(quit.key(language));
    ];
}

/// The keys when the hands are shown, with the one to a text where there is one.
pub(crate) fn reveal_keys(language: Language, text: bool, quit: Quit) -> Vec<String> {
    let [next, back, read, correct] = match language {
        Dutch => [
            "Enter volgende",
            "Backspace terug",
            "t tekst en keuzes",
            "e verbeteren",
        ],
        English => [
            "Enter next",
            "Backspace back",
            "t text and choices",
            "e correct",
        ],
    };
    let keys = [Some(next), Some(back), text.then_some(read), Some(correct)];
    let keys = keys.into_iter().flatten().map(str::to_owned);
    keys.chain([quit.key(language)]).collect()
}

sentences! {
    /// In lines: what to do after the hands are shown.
    pub(crate) fn reveal_prompt(language: Language, text: bool, quit: Quit): (quit = quit.does(language)) match text {
        true =>
            nl "Enter: volgende, t: tekst, e: verbeteren, b: terug, q: {quit}:"
            en "Enter: next, t: text, e: correct, b: back, q: {quit}:";
        false =>
            nl "Enter: volgende, e: verbeteren, b: terug, q: {quit}:"
            en "Enter: next, e: correct, b: back, q: {quit}:";
    }
    /// Before the first statement, with the folder in which the counts wait, if they are kept; the first line stands out.
    pub(crate) fn welcome(language: Language, title: &str, statements: usize, open: bool, kept_in: Option<&str>): [
        say(title.to_owned());
        say(how_it_goes(language, statements, open));
        nl "Stem met de ogen dicht of met kaarten, zodat niemand naar een ander kijkt. Meedoen is vrijwillig."
        en "Vote with eyes closed or with cards, so that nobody looks at anyone else. Taking part is voluntary.";
        say(where_they_wait(language, kept_in));
    ];
    fn how_it_goes(statements: usize, open: bool): match open {
        true =>
            nl "Stemmen door handen op te steken: {statements} stellingen. Je typt de aantallen; ze staan meteen op dit scherm."
            en "Voting by show of hands: {statements} statements. You type the counts; they are on this screen at once.";
        false =>
            nl "Stemmen door handen op te steken: {statements} stellingen. Je typt de aantallen; pas daarna ziet de zaal de uitkomst."
            en "Voting by show of hands: {statements} statements. You type the counts; only then does the room see them.";
    }
    fn where_they_wait(language: Language, folder: Option<&str>): match folder {
        Some(folder) =>
            nl "Alles blijft op deze computer. Stop je halverwege, dan wachten de aantallen in {folder}."
            en "Everything stays on this computer. If you stop halfway, the counts wait in {folder}.";
        None => say(super::agenda::not_kept(language).to_owned());
    }
    /// How many numbers of a line were typed, while hands are hidden.
    pub(crate) fn numbers_typed(found: usize, steps: usize): match found {
        _ if found <= steps => nl "{found} van de {steps} getallen getypt" en "{found} of {steps} numbers typed";
        _ => nl "{found} getallen getypt, {steps} nodig" en "{found} numbers typed, {steps} needed";
    }
    /// The line has this many numbers, and should have that many.
    pub(crate) fn wrong(found: usize, steps: usize): (example = example(steps)) match found {
        1 =>
            nl "Typ {steps} getallen van 0 tot en met 9999, zoals {example}. Nu staat er 1."
            en "Type {steps} numbers from 0 to 9999, such as {example}. Now there is 1.";
        _ =>
            nl "Typ {steps} getallen van 0 tot en met 9999, zoals {example}. Nu staan er {found}."
            en "Type {steps} numbers from 0 to 9999, such as {example}. Now there are {found}.";
    }
}

/// Everything about the keys, for a scale with these ends.
pub(crate) fn help(language: Language, low: u8, high: u8, quit: Quit) -> Vec<String> {
    help_lines(language, low, high, quit.does(language))
}

sentences! {
    fn help_lines(low: u8, high: u8, quit: &str): [
        nl "cijfers    hoeveel handen bij {low} tot en met {high}, met spaties ertussen"
        en "digits     how many hands for {low} to {high}, with spaces between";
        nl "Enter      laat de handen zien, en daarna door naar de volgende"
        en "Enter      shows the hands, and then on to the next statement";
        nl "Backspace  wist een teken, Ctrl-U de hele regel"
        en "Backspace  erases a character, Ctrl-U the whole line";
        nl "pijl links terug naar de vorige stelling; Backspace ook, zolang je hier nog niets typte"
        en "left arrow back to the previous statement; Backspace too, as long as you typed nothing here";
        nl "t          turven: elke toets {low} tot en met {high} is een hand; nog eens t: weer getallen"
        en "t          tally: each key {low} to {high} is a hand; t again: numbers";
        nl "v          laat zien wat je typt, of verbergt het; kijkt de zaal mee, laat het dan verborgen"
        en "v          shows what you type, or hides it; leave it hidden when the room is watching";
        nl "s          sla de stelling over" en "s          skip the statement";
        nl "q          {quit}" en "q          {quit}";
        nl "" en "";
        nl "Laat de zaal stemmen met de ogen dicht of met kaarten. Lees de antwoorden voor, van laag naar hoog."
        en "Let the room vote with eyes closed or with cards. Read the answers aloud, from low to high.";
    ];
}

/// From numbers to a key per hand, and back.
pub(crate) const TALLY_KEYS: &[char] = &['t'];

/// To the text of a case or a situation, and back.
pub(crate) const TEXT_KEYS: &[char] = &['t'];

/// Counts the shown statement again.
pub(crate) const CORRECT_KEYS: &[char] = &['e'];

/// In lines: how to count, for a scale with these ends.
pub(crate) fn instructions(language: Language, low: u8, high: u8, quit: Quit) -> Vec<String> {
    instruction_lines(language, low, high, quit.does(language))
}

sentences! {
    fn instruction_lines(low: u8, high: u8, quit: &str): [
        nl "Typ per stelling hoeveel handen er zijn bij {low} tot en met {high}, met spaties ertussen, en druk op Enter."
        en "For each statement type how many hands there are for {low} to {high}, with spaces between, and press Enter.";
        nl "Turven kan ook: typ een t en dan een cijfer per hand, zoals t 1 1 2 5."
        en "You may also tally: type a t and then a digit per hand, such as t 1 1 2 5.";
        nl "Andere letters: b terug, s overslaan, q {quit}, ? herhaalt de stelling en de antwoorden."
        en "Other letters: b back, s skip, q {quit}, ? repeats the statement and the answers.";
    ];
    /// In lines: this is no line of that many numbers.
    pub(crate) fn not_hands(found: &str, steps: usize):
        nl "\"{found}\" klopt niet. Typ {steps} getallen met spaties ertussen, zoals {}, of s, b, q of ?."
        en "\"{found}\" will not do. Type {steps} numbers with spaces between, such as {}, or s, b, q or ?.", example(steps);
    /// There are more hands than people, and Enter keeps them.
    pub(crate) fn too_many(hands: u64, people: u64): count people
        nl "{hands} handen, # [persoon|mensen]. Klopt dat? Enter: zo laten. Anders: verbeter het."
        en "{hands} hands, # [person|people]. Is that right? Enter: keep it. If not: correct it.";
    pub(crate) fn off_scale(typed: char, lowest: u8, highest: u8):
        nl "{typed} is hier geen antwoord. Een hand is een cijfer van {lowest} tot en met {highest}."
        en "{typed} is not an answer here. A hand is a digit from {lowest} to {highest}.";
    /// What stands at this place of the line can't be read; a room that watches does not see what it is.
    pub(crate) fn no_number(place: usize):
        nl "Het {place}e getal is geen aantal van 0 tot en met 9999. Wis het met Backspace, of alles met Ctrl-U."
        en "Number {place} is not a count from 0 to 9999. Erase it with Backspace, or everything with Ctrl-U.";
    /// The line can't be tallied on, with why.
    pub(crate) fn no_tally(why: &str):
        nl "Turven kan pas als de regel klopt. {why}"
        en "You can tally once the line is right. {why}";
    /// Backspace has nothing left to erase.
    pub(crate) fn emptied:
        nl "De regel is leeg. Pijl links gaat terug naar de vorige stelling."
        en "The line is empty. The left arrow goes back to the previous statement.";
    /// The left arrow would lose what was typed.
    pub(crate) fn typed_stays:
        nl "Wat je typte blijft staan. Leeg de regel eerst met Ctrl-U; dan gaat pijl links terug."
        en "What you typed stays. Empty the line with Ctrl-U first; then the left arrow goes back.";
    pub(crate) fn full_line:
        nl "De regel is vol. Wis iets met Backspace."
        en "The line is full. Erase something with Backspace.";
    pub(crate) fn no_hands:
        nl "Er is nog geen hand geteld. Sla de stelling over met s, of stop met turven (t) en typ nullen."
        en "No hand was counted yet. Skip the statement with s, or leave tallying with t and type zeros.";
    /// The key that shows or hides what is typed.
    pub(crate) const fn view(open: bool): match open {
        false => nl "v aantallen zien" en "v view counts";
        true => nl "v aantallen verbergen" en "v hide counts";
    }
    /// Asks what is to be counted again.
    pub(crate) fn which(total: usize):
        nl "Welke telling wil je verbeteren? Typ het nummer dat ervoor staat, 1 tot en met {total}; alleen Enter: geen."
        en "Which count do you want to correct? Type the number before it, 1 to {total}; just Enter: none.";
    pub(crate) fn no_such_number(typed: &str, total: usize):
        nl "Er is geen nummer \"{typed}\". Typ een nummer van 1 tot en met {total}."
        en "There is no number \"{typed}\". Type a number from 1 to {total}.";
    /// The room's window has nothing to show.
    pub(crate) fn moment: nl "Een moment …" en "One moment …";
    /// How the room's window comes to show something, and how it is closed.
    pub(crate) fn moment_how:
        nl "Dit venster volgt het venster van de trainer (ambtenaar class). q sluit het."
        en "This window follows the trainer's window (ambtenaar class). q closes it.";
    /// Under a page of the room's window.
    pub(crate) fn screen_pages(page: usize, of: usize):
        nl "{page}/{of}  Spatie verder · Backspace terug · q sluit dit venster"
        en "{page}/{of}  Space next · Backspace back · q closes this window";
    pub(crate) fn no_screen(why: &str):
        nl "Het venster voor de zaal loopt nu niet mee: {why}."
        en "The room's window is not following at the moment: {why}.";
}
