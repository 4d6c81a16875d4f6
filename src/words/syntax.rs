//! Lines that are no TOML.

use crate::error::SyntaxFault;

sentences! {
    pub(crate) fn fault(fault: &SyntaxFault): match fault {
        SyntaxFault::UnquotedText =>
            nl "om deze waarde staan geen aanhalingstekens; zet een tekst tussen rechte aanhalingstekens (\")"
            en "this value has no quotes around it; put straight quotes (\") around a text";
        SyntaxFault::NotTrueOrFalse =>
            nl "schrijf hier true of false, in kleine letters en zonder aanhalingstekens"
            en "write true or false here, in small letters and without quotes";
        SyntaxFault::DecimalComma =>
            nl "een getal krijgt hier een punt voor de decimalen, zoals in 22.5; schrijf een punt in plaats van de komma"
            en "a number has a point before its decimals here, as in 22.5; write a point for the comma";
        SyntaxFault::QuoteInText { quote: '\'' } =>
            nl "een apostrof in een tekst tussen ' sluit die hier af; zet dubbele aanhalingstekens (\") om de tekst"
            en "an apostrophe inside a text between ' ends it here; put double quotes (\") around the text";
        SyntaxFault::QuoteInText { .. } =>
            nl "een aanhalingsteken in de tekst sluit die hier af; schrijf daar \\\", of gebruik gekrulde aanhalingstekens (“ ”)"
            en "a quote inside the text ends it here; write \\\" for it, or use curly quotes (“ ”)";
        SyntaxFault::UnclosedText =>
            nl "deze tekst is niet afgesloten; zet er \" achter"
            en "this text is not closed; end it with \"";
        SyntaxFault::CharacterInText =>
            nl "hier staat een teken dat niet in een tekst mag; haal het weg"
            en "there is a character here that a text may not have; take it away";
        SyntaxFault::WrongEscape =>
            nl "deze backslash betekent hier niets; schrijf er twee voor één in de tekst"
            en "this backslash has no meaning here; write two of them for one in the text";
        SyntaxFault::UnclosedHeader =>
            nl "deze kop is niet afgesloten; eindig met evenveel ] als er [ vooraan staan"
            en "this header is not closed; end it with as many ] as it starts with [";
        SyntaxFault::UnclosedList =>
            nl "deze lijst is niet afgesloten; zet er ] achter"
            en "this list is not closed; end it with ]";
        SyntaxFault::UnclosedTable =>
            nl "deze tabel is niet afgesloten; zet er }} achter"
            en "this table is not closed; end it with }}";
        SyntaxFault::MissingComma =>
            nl "hier ontbreekt een komma; zet er een tussen twee onderdelen"
            en "a comma is missing here; put one between two items";
        SyntaxFault::MissingValue =>
            nl "een sleutel heeft hier geen waarde; schrijf sleutel = waarde"
            en "a key has no value here; write it as key = value";
        SyntaxFault::Colon =>
            nl "met een dubbele punt krijgt een sleutel geen waarde; schrijf sleutel = waarde"
            en "a colon gives a key no value; write it as key = value";
        SyntaxFault::NotAKey =>
            nl "dit is geen sleutel; gebruik letters (a tot en met z), cijfers, streepjes en lage streepjes"
            en "this is not a key; use letters (a to z), digits, hyphens and underscores";
        SyntaxFault::AfterTheEnd =>
            nl "er staat iets achter het einde van een waarde of kop; zet het op een eigen regel"
            en "something stands after the end of a value or header; put it on a line of its own";
        SyntaxFault::Other { detail } =>
            nl "dit is geen geldige TOML: {detail}" en "this is not valid TOML: {detail}";
    }
}
