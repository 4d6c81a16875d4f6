//! What is said of the answers in a file as a whole: how they were read, or that they are on another scale.

use crate::error::{AnswerNotice, OpenNumbers, OtherMeaning};
use crate::words::{Language, list, quoted};

/// The most numbers that are named.
const MOST_NUMBERS: usize = 8;

sentences! {
    /// What signs were taken for, or that they are those of another scale.
    pub(super) fn notice(language: Language, notice: &AnswerNotice): match notice {
        AnswerNotice::Codes =>
            nl "antwoorden staan er als codes (zoals A4); opgevat als 1, 2, 3 en verder (klopt dat niet? Gebruik --label 'A4=…')"
            en "answers are codes (such as A4); taken as 1, 2, 3 and so on (if that is wrong, use --label 'A4=…')";
        AnswerNotice::TypedForms =>
            nl "sommige rijen hebben zoveel antwoorden als de volledige lijst en andere zoveel als de korte; zo zijn ze ook gelezen. Is \
                er bij een rij maar een deel ingetypt? Zet dan per rij full of short in een kolom form"
            en "some rows have as many answers as the full list and others as many as the short one, and were read as such. If only a \
                part of a list was typed, put full or short in a column form for each row";
        AnswerNotice::OneSideUnread =>
            nl "sommige labels zijn niet te lezen, en alle andere in dit bestand liggen aan één kant van het midden; de uitkomsten \
                kunnen scheef zijn. Zeg met --label 'TEKST=4' wat ze betekenen"
            en "some labels can't be read, and all others in this file are on one side of the middle; the results may be lopsided. \
                Say what they mean with --label 'TEXT=4'";
        AnswerNotice::CountsFromZero { lowest, highest } => (top = highest - lowest)
            nl "er staat een 0 in dit bestand en nergens een {highest}: waarschijnlijk lopen de antwoorden van 0 tot en met {top}, en \
                dan kloppen de uitkomsten niet. Zeg het met --label '0={lowest}' en zo verder"
            en "this file has a 0 and no {highest} anywhere: the answers probably run from 0 to {top}, and then the results are \
                wrong. Say so with --label '0={lowest}' and so on";
        AnswerNotice::BelowZero { found, lowest, highest } =>
            nl "er staan negatieve getallen in dit bestand (tot {found}) en nergens een {highest}: is er geantwoord op een schaal \
                rond 0? Dan kloppen de uitkomsten niet. Zeg met --label '{found}={lowest}' en zo verder wat elk getal betekent, of \
                met --label '{found}=' dat er niet is geantwoord"
            en "this file has negative numbers (down to {found}) and no {highest} anywhere: did people answer on a scale around \
                0? Then the results are wrong. Say with --label '{found}={lowest}' and so on what each number means, or with \
                --label '{found}=' that it is no answer";
        AnswerNotice::OtherMeaning(OtherMeaning { number, label, step }) => (label = quoted(label))
            nl "naast of onder de antwoorden staat dat {number} {label} betekent, en in deze lijst is dat {step}; dan kloppen de uitkomsten \
                niet. Zeg met --label '{number}={step}' en zo verder wat elk getal betekent, of verbeter die uitleg"
            en "beside or below the answers it says that {number} means {label}, which is {step} in this list; then the results are wrong. \
                Say with --label '{number}={step}' and so on what each number means, or correct that explanation";
        AnswerNotice::OpenNumbers(open) => say(open_numbers(language, open));
        AnswerNotice::NeverHighest { answers, found, highest } => (top = found.last().unwrap_or(highest), found = numbers(language, found))
            nl "onder {answers} antwoorden is nergens een {highest}, alleen {found}. Is er geantwoord op een andere schaal, dan kloppen de \
                uitkomsten niet. Zeg dan met --label '{top}={highest}' en zo verder wat elk getal betekent"
            en "among {answers} answers there is no {highest} anywhere, only {found}. If people answered on another scale, the results are \
                wrong. Then say with --label '{top}={highest}' and so on what each number means";
        AnswerNotice::TwoWords { answers, low, high, highest } =>
            nl "onder {answers} antwoorden staan maar twee verschillende; ze tellen als {low} en {high}. Kon men alleen tussen die twee kiezen? \
                Zeg dan met --label 'WOORD={highest}' en zo verder wat elk ervan betekent"
            en "among {answers} answers there are only two different ones; they count as {low} and {high}. If people could choose between \
                those two only, say with --label 'WORD={highest}' and so on what each means";
        AnswerNotice::Percentages { highest } =>
            nl "er staan percentages in dit bestand, en die zijn geen antwoorden op deze schaal. Zeg met --label '100%={highest}' \
                en zo verder wat elk percentage betekent"
            en "there are percentages in this file, which are no answers on this scale. Say with --label '100%={highest}' and so on \
                what each of them means";
        AnswerNotice::OtherScale { found, top, highest } => (found = numbers(language, found))
            nl "{found} gevonden: is er geantwoord op een schaal tot en met {top}? Deze lijst gaat tot en met {highest}, en \
                dan kloppen de uitkomsten niet. Zeg met --label '{top}={highest}' en zo verder wat elk getal betekent"
            en "found {found}: did people answer on a scale up to {top}? This list goes up to {highest}, and then the results \
                are wrong. Say what each number means with --label '{top}={highest}' and so on";
    }
}

sentences! {
    /// What is open about numbers.
    pub(in crate::words) fn open_numbers(language: Language, open: &OpenNumbers): match open {
        OpenNumbers::EndsInWords { number, turned } =>
            nl "alleen de uiterste antwoorden zijn hier woorden, en die ertussen getallen: welke kant de getallen op lopen, is niet te \
                zien. Zeg met --label '{number}={number}' en zo verder dat elk getal is wat het in deze lijst is, of met --label \
                '{number}={turned}' en zo verder dat ze andersom lopen"
            en "only the answers at the ends are words here, and those between them numbers: which way the numbers run can't be told. \
                Say with --label '{number}={number}' and so on that each number is what it is in this list, or with --label \
                '{number}={turned}' and so on that they run the other way";
        OpenNumbers::Unsaid(unsaid) => (number = unsaid.first().map_or_else(String::new, u8::to_string), unsaid = numbers(language, unsaid))
            nl "met --label is van sommige getallen gezegd dat ze iets anders betekenen, maar van {unsaid} niets. Zeg met --label \
                '{number}=…' ook wat elk van deze betekent, of met --label '{number}={number}' dat het is wat het in deze lijst is"
            en "--label says of some numbers that they mean something else, but nothing of {unsaid}. Say with --label '{number}=…' what \
                each of these means as well, or with --label '{number}={number}' that it is what it is in this list";
    }
}

/// The first of the numbers that were found.
fn numbers(language: Language, found: &[u8]) -> String {
    let found: Vec<String> = found.iter().take(MOST_NUMBERS).map(u8::to_string).collect();
    list(language, &found)
}
