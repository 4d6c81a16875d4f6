//! What is said of people whose rows stand in several files.

use crate::words::{Language, first_of};

sentences! {
    /// Rows stand in an earlier file too.
    pub(crate) fn repeated(rows: u64): count rows
        nl "# [rij staat|rijen staan] precies zo ook in een eerder bestand; die [telt|tellen] één keer."
        en "# [row is|rows are] also in an earlier file, equal in every cell; [it counts|they count] once.";
    /// Rows of whoever tried the survey, or of a machine.
    pub(crate) fn trials(rows: u64): count rows
        nl "# [rij is|rijen zijn] volgens het bestand een proef of spam en [telt|tellen] niet mee."
        en "# [row is|rows are], by what the file says, a preview, a test or spam and [does|do] not count.";
    /// Rows have the answers of a row of an earlier file, and say nothing of whose they are.
    pub(crate) fn nameless(rows: u64): count rows
        nl "# [rij is|rijen zijn] gelijk aan een rij in een eerder bestand, en er staat niet bij van wie [die is: die telt mee als \
            iemand anders. Is het dezelfde persoon? Haal de rij|ze zijn: ze tellen mee als andere mensen. Zijn het dezelfde mensen? \
            Haal ze] dan uit een van de bestanden."
        en "# [row equals|rows equal] a row in an earlier file, and nothing in [it says whose it is: it counts as somebody else. Is it \
            the same person? Then take the row|them says whose they are: they count as other people. Are they the same people? Then \
            take them] out of one of the files.";
    /// Rows of other editions of the statements than this version are left out of figures.
    pub(crate) fn other_editions(language: Language, rows: u64, version: &str): (rows = left_out(language, rows))
        nl "{rows}: deze cijfers gaan over versie {version}."
        en "{rows}: these figures are about version {version}.";
    fn left_out(rows: u64): count rows
        nl "# [rij is|rijen zijn] ingevuld met een andere versie van de stellingen en [telt|tellen] niet mee"
        en "# [row was|rows were] filled in with another version of the statements and [is|are] left out";
}

/// The most places that are named.
const MOST_PLACES: usize = 5;

/// The first of some places, and dots when there are more.
fn places(places: &[String]) -> String {
    first_of(
        places.get(..MOST_PLACES).unwrap_or(places),
        places.len() > MOST_PLACES,
    )
}

/// Rows are about other colleagues than the person with this code, some of them with a code that nobody's own list has.
pub(crate) fn about_others(
    language: Language,
    code: &str,
    rows: u64,
    strangers: &[String],
) -> String {
    let said = with_other_codes(language, code, rows);
    if strangers.is_empty() {
        return format!("{said}.");
    }
    format!("{said}: {}.", places(strangers))
}

sentences! {
    fn with_other_codes(code: &str, rows: u64): match rows {
        1 =>
            nl "1 rij heeft een andere code dan {code} en telt niet mee"
            en "1 row has another code than {code} and is left out";
        _ =>
            nl "{rows} rijen hebben een andere code dan {code} en tellen niet mee"
            en "{rows} rows have other codes than {code} and are left out";
    }
}

/// Lists of colleagues have the answers of another one, each with the place of that.
pub(crate) fn same_answers(language: Language, lists: &[(String, String)]) -> String {
    let lists = lists
        .iter()
        .map(|(place, first)| see(language, place, first));
    let lists: Vec<String> = lists.collect();
    let said = lists_alike(language, lists.len() as u64);
    format!("{said}: {}.", places(&lists))
}

sentences! {
    fn see(place: &str, first: &str): nl "{place} (zie {first})" en "{place} (see {first})";
    fn lists_alike(lists: u64): count lists
        nl "# [lijst heeft|lijsten hebben] precies de antwoorden van een andere en [telt|tellen] niet als nog een collega"
        en "# [list has|lists have] exactly the answers of another and [does not count as one more colleague|do not count as more \
            colleagues]";
    /// The code by which lists of several files are joined stands in these among numbers that go up.
    pub(crate) fn numbered(code: &str, files: &[String]): (files = files.join(", "))
        nl "Is {code} een code, of het nummer van een rij? In {files} lopen de codes op, zoals nummers van rijen. Dan kunnen lijsten van \
            verschillende mensen naast elkaar staan. Zeg met --id-column 'NAAM' welke kolom de code heeft."
        en "Is {code} a code, or the number of a row? In {files} the codes go up, as numbers of rows do. Then lists of different \
            people may stand side by side. Say with --id-column 'NAME' which column has the code.";
    /// Rows about a colleague do not say which of several people they are about.
    pub(crate) fn about_nobody(rows: u64): count rows
        nl "# [rij|rijen] over een collega [zegt niet over wie die gaat|zeggen niet over wie ze gaan], en er zijn lijsten van meer \
            mensen; die [telt|tellen] niet mee. Kies bestanden van één persoon."
        en "# [row|rows] about a colleague [does not say whom it is|do not say whom they are] about, and there are lists of several \
            people; [it is|they are] left out. Choose files of one person.";
    /// So many rows are remembered, and no more.
    pub(crate) fn forgotten(most: &str):
        nl "Alleen van de eerste {most} rijen is bekeken of ze ook in een later bestand staan. Een rij van daarna die \
            in twee bestanden staat, telt twee keer."
        en "Only the first {most} rows were compared with later files. Beyond those, a row that is in two files counts \
            twice.";
    /// In files dates can be read in two ways, and others show that both ways are used.
    pub(crate) fn both_ways(files: u64): count files
        nl "In # [bestand|bestanden] staan datums met de dag vooraan en met de maand vooraan door elkaar. Schrijf de datums als \
            2026-11-26."
        en "# [file has|files have] dates with the day first and dates with the month first. Write the dates as 2026-11-26.";
    /// In files days and months most likely were turned by a spreadsheet.
    pub(crate) fn turned_dates(files: u64): count files
        nl "In # [bestand|bestanden] staan datums met schuine strepen (3/14/2026) naast gewone datums. Excel heeft dan vaak van 3/4/2026 een \
            andere dag gemaakt: wat eerder of later is, klopt misschien niet. Schrijf alle datums als 2026-11-26."
        en "# [file has|files have] dates with slashes (3/14/2026) beside plain dates. Excel then often made another day of 3/4/2026, so what \
            is earlier or later may be wrong. Write all dates as 2026-11-26.";
    /// Of some times the zone is known, and of others it is not.
    pub(crate) fn some_zones:
        nl "Sommige tijden hebben een tijdzone (zoals +02:00 of Z) en andere niet: die zijn vergeleken alsof ze in dezelfde zone zijn."
        en "Some times have a time zone (such as +02:00 or Z) and others do not: those are compared as if they are in the same zone.";
    /// Rows of one person have no date by which one is the latest.
    pub(crate) fn by_place:
        nl "Van iemand staan er meer rijen in, zonder datum: de onderste geldt als de laatste. Klopt dat niet? Zet er een kolom \
             date bij, of zeg met --column 'date=NAAM' welke kolom dat is."
        en "Somebody has several rows, without a date: the lowest counts as the latest. If that is wrong, add a column date, or \
             say with --column 'date=NAME' which column that is.";
    /// So many rows have one code, and others far fewer.
    pub(crate) fn crowd(rows: u32):
        nl "{rows} rijen hebben dezelfde code en tellen als één persoon. Zijn het verschillende mensen? Geef ze een eigen code."
        en "{rows} rows have the same code and count as one person. If they are different people, give each a code of their own.";
    /// Rows gave way to another with the same number.
    pub(crate) fn same_number(rows: u64): count rows
        nl "# [rij heeft|rijen hebben] een nummer dat een latere rij ook heeft, en [telt|tellen] niet: dat geldt als dezelfde persoon. Zijn het \
            anderen, bijvoorbeeld omdat twee lijsten onder elkaar staan? Geef dan iedereen een eigen code."
        en "# [row has|rows have] a number that a later row has too, and [does|do] not count: that is taken for the same person. If they are \
            different people, for instance because two lists were pasted one below the other, give everyone a code of their own.";
    /// So many numbers, or more, are the ids of rows in several files.
    pub(crate) fn returning(numbers: u64, more: bool): match (numbers, more) {
        (1, false) =>
            nl "1 nummer staat als id in meer dan één bestand. Dat telt als verschillende mensen; gebruik --same-people als het dezelfde \
                mensen zijn."
            en "1 number is an id in more than one file. It counts as different people; use --same-people if they are the same.";
        (_, false) =>
            nl "{numbers} nummers staan als id in meer dan één bestand. Die tellen als verschillende mensen; gebruik --same-people als het \
                dezelfde mensen zijn."
            en "{numbers} numbers are ids in more than one file. They count as different people; use --same-people if they are the same.";
        (_, true) =>
            nl "{numbers} of meer nummers staan als id in meer dan één bestand. Die tellen als verschillende mensen; gebruik --same-people als \
                het dezelfde mensen zijn."
            en "{numbers} or more numbers are ids in more than one file. They count as different people; use --same-people if they are the \
                same.";
    }
    /// Of rows of one person it can't be told which came first, so that the one that stands last counts.
    pub(crate) fn open_dates(rows: u64): count rows
        nl "Bij # [rij|rijen] is niet te zeggen of [die eerder of later is|ze eerder of later zijn] dan een andere van dezelfde \
            persoon: de datum is niet of op twee manieren te lezen (5/1/2026), of een ander bestand heeft dezelfde dag, zonder tijd. De rij \
            die het laatst in de bestanden staat, telt. Schrijf de datums als 2026-11-26, zo nodig met de tijd erbij."
        en "# [row|rows] may come before or after another from the same person: [its|the] date can't be read, or in two ways (5/1/2026), or \
            another file has the same day, without a time. The last one in the files counts. Write the dates as 2026-11-26, with the time if \
            need be.";
    /// Rows gave way to another one of the same person.
    pub(crate) fn replaced(rows: u64): count rows
        nl "# [rij telt|rijen tellen] niet: van iemand met meer rijen telt de laatste met genoeg antwoorden."
        en "# [row does|rows do] not count: where someone has several rows, the latest with enough answers counts.";
    /// Cells of a column of dates hold something that is no date.
    pub(crate) fn unread_dates(cells: u64): count cells
        nl "# [datum is|datums zijn] niet te lezen. Schrijf datums als 2026-11-26."
        en "# [date|dates] can't be read. Write dates as 2026-11-26.";
}
