//! Regels die geen TOML zijn, in het Nederlands.

use crate::error::SyntaxFault;

pub(super) fn fault(fault: &SyntaxFault) -> String {
    let sentence = match fault {
        SyntaxFault::UnquotedText => {
            "om deze waarde staan geen aanhalingstekens; zet een tekst tussen rechte aanhalingstekens (\")"
        }
        SyntaxFault::NotTrueOrFalse => {
            "schrijf hier true of false, in kleine letters en zonder aanhalingstekens"
        }
        SyntaxFault::DecimalComma => {
            "een getal krijgt hier een punt voor de decimalen, zoals in 22.5; schrijf een punt in plaats van de komma"
        }
        SyntaxFault::QuoteInText { quote: '\'' } => {
            "een apostrof in een tekst tussen ' sluit die hier af; zet dubbele aanhalingstekens (\") om de tekst"
        }
        SyntaxFault::QuoteInText { .. } => {
            "een aanhalingsteken in de tekst sluit die hier af; schrijf daar \\\", of gebruik gekrulde aanhalingstekens (“ ”)"
        }
        SyntaxFault::UnclosedText => "deze tekst is niet afgesloten; zet er \" achter",
        SyntaxFault::CharacterInText => {
            "hier staat een teken dat niet in een tekst mag; haal het weg"
        }
        SyntaxFault::WrongEscape => {
            "deze backslash betekent hier niets; schrijf er twee voor één in de tekst"
        }
        SyntaxFault::UnclosedHeader => {
            "deze kop is niet afgesloten; eindig met evenveel ] als er [ vooraan staan"
        }
        SyntaxFault::UnclosedList => "deze lijst is niet afgesloten; zet er ] achter",
        SyntaxFault::UnclosedTable => "deze tabel is niet afgesloten; zet er } achter",
        SyntaxFault::MissingComma => "hier ontbreekt een komma; zet er een tussen twee onderdelen",
        SyntaxFault::MissingValue => "een sleutel heeft hier geen waarde; schrijf sleutel = waarde",
        SyntaxFault::Colon => {
            "met een dubbele punt krijgt een sleutel geen waarde; schrijf sleutel = waarde"
        }
        SyntaxFault::NotAKey => {
            "dit is geen sleutel; gebruik letters (a tot en met z), cijfers, streepjes en lage streepjes"
        }
        SyntaxFault::AfterTheEnd => {
            "er staat iets achter het einde van een waarde of kop; zet het op een eigen regel"
        }
        SyntaxFault::Other { detail } => return format!("dit is geen geldige TOML: {detail}"),
    };
    sentence.to_owned()
}
