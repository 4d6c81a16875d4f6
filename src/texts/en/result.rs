//! The result in English.

use crate::model::{Form, Label, Perspective, Strength};
use crate::texts::Count;
use crate::texts::result::{Document, Headline, Heads, ResultWords, RoleSentence};

pub(super) static RESULT: ResultWords = ResultWords {
    headline,
    no_preference: "No preference can be read from these answers: they are all the same.",
    incomplete: |scores| {
        let known = if scores.is_empty() {
            String::new()
        } else {
            format!(" What there is: {}.", super::list(scores))
        };
        format!("There are too few answers to compare the three roles.{known}")
    },
    chart_caption: "share of the mix, total 100",
    rounded: |sum| format!(" ({sum} in all, because of rounding)"),
    margin_caption: "The sign ± is the margin: in about two out of three cases the true value lies within it.",
    margin_in_words: "Margin: in about two out of three cases the true value lies that close to the number.",
    heads: Heads {
        role: "Role",
        score: "Score",
        share: "Share",
        answered: "Answered",
        guess: "Your guess",
    },
    answered: |answered, asked| format!("{answered} of {asked}"),
    legend: |perspective| match perspective {
        Perspective::Own | Perspective::Wish => [
            "Score: how strongly you agree with what belongs to a role, from 0 to 100.",
            "Share: how you use the roles compared with one another. Every role starts at a third.",
        ],
        Perspective::Job => [
            "Score: how strongly your job asks for what belongs to a role, from 0 to 100.",
            "Share: how much your job asks of a role, compared with the other two. Every role starts at a third.",
        ],
        Perspective::Colleague => [
            "Score: how strongly you see in your colleague what belongs to a role, from 0 to 100.",
            "Share: how your colleague uses the roles compared with one another. Every role starts at a third.",
        ],
    },
    role_sentence,
    strengths: |perspective, role| match perspective {
        Perspective::Own => format!("What the {role} in you brings"),
        Perspective::Wish => format!("What you would bring as {role}"),
        Perspective::Job => format!("What the {role} brings to this job"),
        Perspective::Colleague => format!("What the {role} brings"),
    },
    pitfall: "Watch out:",
    words: |role| format!("Words that suit the {role}'s way of speaking:"),
    trailing: |perspective, role, brings| match perspective {
        Perspective::Own | Perspective::Wish => format!(
            "The {role} has the smallest share in your mix. A teammate who is strong in that role complements you, and brings this: {brings}"
        ),
        Perspective::Job => {
            format!("This job asks least of the {role}. Good to have nearby all the same: {brings}")
        }
        Perspective::Colleague => {
            format!(
                "You see the {role} least. Others in the team can add what is missing: {brings}"
            )
        }
    },
    more: |key| format!("More about this role: ambtenaar roles {key}"),
    explain: "Which statements mattered most",
    explained: |points, answer, reversed, statement| {
        let reversed = if reversed { ", reversed" } else { "" };
        format!("{points}  {statement} (answer: {answer}{reversed})")
    },
    explained_note: "The number before a statement that mattered most: how many points higher or lower it made the score of the role \
                     than an answer in the middle would have. Reversed: disagreeing with such a statement adds to the role.",
    unmoved: "No statement pulled this role away from the middle.",
    notes: "Good to know",
    tie: |roles| {
        format!(
            "The difference between {} is smaller than the margin. This test cannot say which of the two comes first.",
            super::list(roles)
        )
    },
    flat: |perspective| match perspective {
        Perspective::Own | Perspective::Wish => {
            "The three roles are so close together that this test cannot point to a preference. That is a result too: \
             you may switch easily, or your answers were close together."
        }
        Perspective::Job => {
            "The three roles are so close together that this test cannot say which of them your job asks for most. That is \
             a result too: perhaps your job asks you to switch often, or your answers differed little."
        }
        Perspective::Colleague => {
            "The three roles are so close together that this test cannot point to a preference. That is a result too: \
             perhaps your colleague switches easily, or your answers differed little."
        }
    },
    yes_saying: "You often agreed, even with statements that contradict each other. In your mix that cancels out; your \
                 scores mean a little less because of it.",
    no_saying: "You often disagreed, even with statements that contradict each other. In your mix that cancels out; \
                your scores mean a little less because of it.",
    straight_line: "You gave the same answer everywhere, even to statements that contradict each other. Feel free to take the \
                    test again, and with each statement think of an ordinary week at work.",
    skipped: |number| {
        let verb = if number == 1 { "It does" } else { "They do" };
        format!(
            "You skipped {}. {verb} not count.",
            Count::of(number, "statement", "statements")
        )
    },
    assumed_error: "The author of this list states no measurement error. The margin therefore assumes 22.5 points per statement.",
    guess: |shares| format!("Your own guess beforehand: {}.", super::list(shares)),
    ask: "Ask a colleague some time:",
    intention: |intention| format!("Your intention: {intention}"),
    closing: &[
        "This is a snapshot and the start of a conversation. A mix differs with the task, the team and the moment.",
        "Not for selection, appraisal or pay. Not a psychological test; there are no norm groups.",
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

fn headline(headline: &Headline<'_>) -> String {
    let names: Vec<String> = headline
        .leading
        .iter()
        .map(|name| format!("the {name}"))
        .collect();
    let all = super::list(&names);
    let first = names.first().cloned().unwrap_or_default();
    let next = headline.next.join(" and the ");
    let follow = if headline.next.len() == 1 {
        "follows"
    } else {
        "follow"
    };
    let follows = format!("The {next} {follow} closely.");
    let slight = headline.strength == Some(Strength::Slight);
    match (headline.label, headline.perspective) {
        (Label::Preference, Perspective::Own) if slight => {
            format!("You lean towards {first}. {follows}")
        }
        (Label::Preference, Perspective::Own) => {
            format!("Your preference clearly lies with {first}.")
        }
        (Label::Preference, Perspective::Wish) if slight => {
            format!("As you would like to work, you lean towards {first}. {follows}")
        }
        (Label::Preference, Perspective::Wish) => {
            format!("As you would like to work, your preference clearly lies with {first}.")
        }
        (Label::Preference, Perspective::Job) if slight => {
            format!("Your job asks a little more of {first} than of the {next}.")
        }
        (Label::Preference, Perspective::Job) => format!("Your job clearly asks most of {first}."),
        (Label::Preference, Perspective::Colleague) if slight => {
            format!("In your colleague you see {first} most. {follows}")
        }
        (Label::Preference, Perspective::Colleague) => {
            format!("In your colleague you clearly see {first} most.")
        }
        (Label::Combination, Perspective::Own) => format!("You mainly combine {all}."),
        (Label::Combination, Perspective::Wish) => {
            format!("You would mainly like to combine {all}.")
        }
        (Label::Combination, Perspective::Job) => {
            format!("Your job mainly asks for {all} together.")
        }
        (Label::Combination, Perspective::Colleague) => {
            format!("In your colleague you mainly see {all} together.")
        }
        (Label::Balanced, Perspective::Own) => "You use the three roles about equally.".to_owned(),
        (Label::Balanced, Perspective::Wish) => {
            "You would like to use the three roles about equally.".to_owned()
        }
        (Label::Balanced, Perspective::Job) => {
            "Your job asks about the same of all three roles.".to_owned()
        }
        (Label::Balanced, Perspective::Colleague) => {
            "In your colleague you see the three roles about equally.".to_owned()
        }
    }
}

fn role_sentence(role: &RoleSentence<'_>) -> String {
    let name = role.name;
    let (answered, asked) = role.answered;
    let score = match &role.score {
        Some((score, margin)) => format!("score {score} on a scale from 0 to 100, margin {margin}"),
        None => "too few answers for a score".to_owned(),
    };
    let share = match &role.share {
        Some((share, margin)) => format!("share {share} of 100, margin {margin}; "),
        None => String::new(),
    };
    format!("The {name}: {share}{score}; {answered} of {asked} statements answered.")
}
