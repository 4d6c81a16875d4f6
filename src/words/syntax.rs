//! Lines that are no TOML.

use crate::error::SyntaxFault;

use super::Language;

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(crate) fn fault(language: Language, fault: &SyntaxFault) -> String {
    let sentence = match fault {
        SyntaxFault::UnquotedText => word!(
            language,
            "om deze waarde staan geen aanhalingstekens; zet een tekst tussen rechte aanhalingstekens (\")",
            "this value has no quotes around it; put straight quotes (\") around a text"
        ),
        SyntaxFault::NotTrueOrFalse => word!(
            language,
            "schrijf hier true of false, in kleine letters en zonder aanhalingstekens",
            "write true or false here, in small letters and without quotes"
        ),
        SyntaxFault::DecimalComma => word!(
            language,
            "een getal krijgt hier een punt voor de decimalen, zoals in 22.5; schrijf een punt in plaats van de komma",
            "a number has a point before its decimals here, as in 22.5; write a point for the comma"
        ),
        SyntaxFault::QuoteInText { quote: '\'' } => word!(
            language,
            "een apostrof in een tekst tussen ' sluit die hier af; zet dubbele aanhalingstekens (\") om de tekst",
            "an apostrophe inside a text between ' ends it here; put double quotes (\") around the text"
        ),
        SyntaxFault::QuoteInText { .. } => word!(
            language,
            "een aanhalingsteken in de tekst sluit die hier af; schrijf daar \\\", of gebruik gekrulde aanhalingstekens (“ ”)",
            "a quote inside the text ends it here; write \\\" for it, or use curly quotes (“ ”)"
        ),
        SyntaxFault::UnclosedText => word!(
            language,
            "deze tekst is niet afgesloten; zet er \" achter",
            "this text is not closed; end it with \""
        ),
        SyntaxFault::CharacterInText => word!(
            language,
            "hier staat een teken dat niet in een tekst mag; haal het weg",
            "there is a character here that a text may not have; take it away"
        ),
        SyntaxFault::WrongEscape => word!(
            language,
            "deze backslash betekent hier niets; schrijf er twee voor één in de tekst",
            "this backslash has no meaning here; write two of them for one in the text"
        ),
        SyntaxFault::UnclosedHeader => word!(
            language,
            "deze kop is niet afgesloten; eindig met evenveel ] als er [ vooraan staan",
            "this header is not closed; end it with as many ] as it starts with ["
        ),
        SyntaxFault::UnclosedList => word!(
            language,
            "deze lijst is niet afgesloten; zet er ] achter",
            "this list is not closed; end it with ]"
        ),
        SyntaxFault::UnclosedTable => word!(
            language,
            "deze tabel is niet afgesloten; zet er } achter",
            "this table is not closed; end it with }"
        ),
        SyntaxFault::MissingComma => word!(
            language,
            "hier ontbreekt een komma; zet er een tussen twee onderdelen",
            "a comma is missing here; put one between two items"
        ),
        SyntaxFault::MissingValue => word!(
            language,
            "een sleutel heeft hier geen waarde; schrijf sleutel = waarde",
            "a key has no value here; write it as key = value"
        ),
        SyntaxFault::Colon => word!(
            language,
            "met een dubbele punt krijgt een sleutel geen waarde; schrijf sleutel = waarde",
            "a colon gives a key no value; write it as key = value"
        ),
        SyntaxFault::NotAKey => word!(
            language,
            "dit is geen sleutel; gebruik letters (a tot en met z), cijfers, streepjes en lage streepjes",
            "this is not a key; use letters (a to z), digits, hyphens and underscores"
        ),
        SyntaxFault::AfterTheEnd => word!(
            language,
            "er staat iets achter het einde van een waarde of kop; zet het op een eigen regel",
            "something stands after the end of a value or header; put it on a line of its own"
        ),
        SyntaxFault::Other { detail } => {
            return say!(
                language,
                "dit is geen geldige TOML: {detail}",
                "this is not valid TOML: {detail}"
            );
        }
    };
    sentence.to_owned()
}
