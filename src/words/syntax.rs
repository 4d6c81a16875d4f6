//! Lines that are no TOML.

use crate::error::SyntaxFault;

use super::Language;

pub(crate) fn fault(language: Language, fault: &SyntaxFault) -> String {
    let sentence = match fault {
        SyntaxFault::UnquotedText => unquoted_text(language),
        SyntaxFault::NotTrueOrFalse => not_true_or_false(language),
        SyntaxFault::DecimalComma => decimal_comma(language),
        SyntaxFault::QuoteInText { quote: '\'' } => apostrophe_in_text(language),
        SyntaxFault::QuoteInText { .. } => double_quote_in_text(language),
        SyntaxFault::UnclosedText => unclosed_text(language),
        SyntaxFault::CharacterInText => character_in_text(language),
        SyntaxFault::WrongEscape => wrong_escape(language),
        SyntaxFault::UnclosedHeader => unclosed_header(language),
        SyntaxFault::UnclosedList => unclosed_list(language),
        SyntaxFault::UnclosedTable => unclosed_table(language),
        SyntaxFault::MissingComma => missing_comma(language),
        SyntaxFault::MissingValue => missing_value(language),
        SyntaxFault::Colon => colon(language),
        SyntaxFault::NotAKey => not_a_key(language),
        SyntaxFault::AfterTheEnd => after_the_end(language),
        SyntaxFault::Other { detail } => return other(language, detail),
    };
    sentence.to_owned()
}

sentences! {
    fn unquoted_text:
        nl "om deze waarde staan geen aanhalingstekens; zet een tekst tussen rechte aanhalingstekens (\")"
        en "this value has no quotes around it; put straight quotes (\") around a text";
    fn not_true_or_false:
        nl "schrijf hier true of false, in kleine letters en zonder aanhalingstekens"
        en "write true or false here, in small letters and without quotes";
    fn decimal_comma:
        nl "een getal krijgt hier een punt voor de decimalen, zoals in 22.5; schrijf een punt in plaats van de komma"
        en "a number has a point before its decimals here, as in 22.5; write a point for the comma";
    fn apostrophe_in_text:
        nl "een apostrof in een tekst tussen ' sluit die hier af; zet dubbele aanhalingstekens (\") om de tekst"
        en "an apostrophe inside a text between ' ends it here; put double quotes (\") around the text";
    fn double_quote_in_text:
        nl "een aanhalingsteken in de tekst sluit die hier af; schrijf daar \\\", of gebruik gekrulde aanhalingstekens (“ ”)"
        en "a quote inside the text ends it here; write \\\" for it, or use curly quotes (“ ”)";
    fn unclosed_text:
        nl "deze tekst is niet afgesloten; zet er \" achter"
        en "this text is not closed; end it with \"";
    fn character_in_text:
        nl "hier staat een teken dat niet in een tekst mag; haal het weg"
        en "there is a character here that a text may not have; take it away";
    fn wrong_escape:
        nl "deze backslash betekent hier niets; schrijf er twee voor één in de tekst"
        en "this backslash has no meaning here; write two of them for one in the text";
    fn unclosed_header:
        nl "deze kop is niet afgesloten; eindig met evenveel ] als er [ vooraan staan"
        en "this header is not closed; end it with as many ] as it starts with [";
    fn unclosed_list:
        nl "deze lijst is niet afgesloten; zet er ] achter"
        en "this list is not closed; end it with ]";
    fn unclosed_table:
        nl "deze tabel is niet afgesloten; zet er } achter"
        en "this table is not closed; end it with }";
    fn missing_comma:
        nl "hier ontbreekt een komma; zet er een tussen twee onderdelen"
        en "a comma is missing here; put one between two items";
    fn missing_value:
        nl "een sleutel heeft hier geen waarde; schrijf sleutel = waarde"
        en "a key has no value here; write it as key = value";
    fn colon:
        nl "met een dubbele punt krijgt een sleutel geen waarde; schrijf sleutel = waarde"
        en "a colon gives a key no value; write it as key = value";
    fn not_a_key:
        nl "dit is geen sleutel; gebruik letters (a tot en met z), cijfers, streepjes en lage streepjes"
        en "this is not a key; use letters (a to z), digits, hyphens and underscores";
    fn after_the_end:
        nl "er staat iets achter het einde van een waarde of kop; zet het op een eigen regel"
        en "something stands after the end of a value or header; put it on a line of its own";
    fn other(detail: &str):
        nl "dit is geen geldige TOML: {detail}"
        en "this is not valid TOML: {detail}";
}
