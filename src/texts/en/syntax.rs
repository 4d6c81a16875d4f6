//! Lines that are not TOML, in English.

use crate::error::SyntaxFault;

pub(super) fn fault(fault: &SyntaxFault) -> String {
    let sentence = match fault {
        SyntaxFault::UnquotedText => {
            "this value has no quotes around it; put straight quotes (\") around a text"
        }
        SyntaxFault::NotTrueOrFalse => {
            "write true or false here, in small letters and without quotes"
        }
        SyntaxFault::DecimalComma => {
            "a number has a point before its decimals here, as in 22.5; write a point for the comma"
        }
        SyntaxFault::QuoteInText { quote: '\'' } => {
            "an apostrophe inside a text between ' ends it here; put double quotes (\") around the text"
        }
        SyntaxFault::QuoteInText { .. } => {
            "a quote inside the text ends it here; write \\\" for it, or use curly quotes (“ ”)"
        }
        SyntaxFault::UnclosedText => "this text is not closed; end it with \"",
        SyntaxFault::CharacterInText => {
            "there is a character here that a text may not have; take it away"
        }
        SyntaxFault::WrongEscape => {
            "this backslash has no meaning here; write two of them for one in the text"
        }
        SyntaxFault::UnclosedHeader => {
            "this header is not closed; end it with as many ] as it starts with ["
        }
        SyntaxFault::UnclosedList => "this list is not closed; end it with ]",
        SyntaxFault::UnclosedTable => "this table is not closed; end it with }",
        SyntaxFault::MissingComma => "a comma is missing here; put one between two items",
        SyntaxFault::MissingValue => "a key has no value here; write it as key = value",
        SyntaxFault::Colon => "a colon gives a key no value; write it as key = value",
        SyntaxFault::NotAKey => {
            "this is not a key; use letters (a to z), digits, hyphens and underscores"
        }
        SyntaxFault::AfterTheEnd => {
            "something stands after the end of a value or header; put it on a line of its own"
        }
        SyntaxFault::Other { detail } => return format!("this is not valid TOML: {detail}"),
    };
    sentence.to_owned()
}
