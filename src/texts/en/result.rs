//! The result in English.

use crate::model::{Form, Perspective};
use crate::texts::result::{Document, ResultWords};

pub(super) static RESULT: ResultWords = ResultWords {
    chart_caption: "share of the mix, total 100",
    rounded: ", rounded",
    pitfall: "Watch out:",
    words: |role| format!("Words that suit the {role}'s way of speaking:"),
    more: |key| format!("More about this role: ambtenaar roles {key}"),
    explain: "Which statements mattered most",
    explained: |answer, reversed, statement| {
        let reversed = if reversed { ", reversed" } else { "" };
        format!("{statement} (answer: {answer}{reversed})")
    },
    explained_note: "The number before a statement that mattered most: how many points higher or lower it made the score of the role \
                     than an answer in the middle would have. Reversed: disagreeing with such a statement adds to the role.",
    unmoved: "No statement pulled this role away from the middle.",
    notes: "Good to know",
    assumed_error: "The author of this list states no measurement error. The margin therefore assumes 22.5 points per statement.",
    ask: "Ask a colleague some time:",
    closing: &[
        "This is a snapshot and the start of a conversation.",
        "Not for selection, appraisal or pay. Not a psychological test; there is no norm.",
    ],
    credit: "Based on the model De Ideale Ambtenaar by Ronald Derks and Bas van Leeuwen. This program is independent of it.",
    for_colleague: "Thank you. Your answers are kept for your colleague. The result belongs to your colleague, so it is \
                    not shown here.",
    document: Document {
        date: super::date,
        form: |form| match form {
            Form::Full => "full version",
            Form::Short => "short version",
        },
        perspective: |perspective| match perspective {
            Perspective::Own => "as you work now",
            Perspective::Wish => "as you would like to work",
            Perspective::Job => "as your job asks",
            Perspective::Colleague => "about a colleague",
        },
        id: |id| format!("code {id}"),
        mix: "The mix",
        third: "a third",
        margin: "The sign ± and the line at the end of a bar are the margin: in about two out of three cases the true \
                 value lies within it.",
        triangle: "The place between the three roles",
        triangle_in_words: |shares| {
            format!(
                "A triangle with a role in each corner, and a dot for the mix: {}.",
                super::list(shares)
            )
        },
        triangle_caption: "The cross: all three equally strong. A corner: as far as one role can go, two thirds of the \
                           mix. The circle around the dot is the margin.",
        outside: "This mix falls outside the triangle, so it stands on the edge.",
        mark: |perspective| match perspective {
            Perspective::Own => "you",
            Perspective::Wish => "your wish",
            Perspective::Job => "your job",
            Perspective::Colleague => "your colleague",
        },
        numbers: "The numbers",
        next: "What comes next",
        made: |version, date| format!("Made with ambtenaar {version} on {date}."),
        instrument: "Statements:",
        privacy: "This file is only where you keep it. It fetches nothing and sends nothing.",
    },
};
