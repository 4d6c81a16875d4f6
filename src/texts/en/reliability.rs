//! How well statements measure, in English.

use crate::model::{ByRole, Perspective};
use crate::statistics::reliability::Missing;
use crate::texts::Count;
use crate::texts::reliability::{
    Closing, ReliabilityHelp, ReliabilityWords, Remark, RoleFigures, StatementFigures,
};

pub(super) static RELIABILITY: ReliabilityWords = ReliabilityWords {
    title: "How well the statements measure",
    example: "These answers are made up, to try things with. The figures say nothing about real people.",
    rows: |rows, perspective| {
        let about = match perspective {
            Perspective::Own => "how people work now",
            Perspective::Wish => "how people would like to work",
            Perspective::Job => "what people's work asks",
            Perspective::Colleague => "how people see a colleague",
        };
        format!("Filled-in lists: {rows} ({}: {about}).", perspective.key())
    },
    counted: |missing| match missing {
        Missing::Listwise => {
            "A person counts for a role when they answered all of its statements (listwise)."
        }
        Missing::Pairwise => {
            "Every answer counts, including those of people who skipped statements (pairwise)."
        }
    },
    too_few: |people| {
        format!(
            "With fewer than {people} people no figures are given: from them, what each person answered could be worked out."
        )
    },
    short_form: "Everyone was asked the short version, so the figures are about its statements.",
    figures: RoleFigures {
        people: "people (n)",
        used: "statements (k)",
        alpha: "alpha",
        interval: "95% interval of alpha",
        standardized_alpha: "standardised alpha",
        omega: "omega",
        error: "standard error (points)",
    },
    interval: |low, high| format!("{low} to {high}"),
    heads: StatementFigures {
        id: "id",
        answered: "n",
        mean: "mean",
        sd: "SD",
        item_rest: "item-rest",
        alpha_if_dropped: "alpha without",
    },
    split_roles: ByRole {
        bureaucrat: ("bureau", "crat"),
        entrepreneur: ("entre", "preneur"),
        connector: ("con", "nector"),
    },
    statements: |role| format!("The statements of the {role}"),
    remark,
    cannot: "cannot be given",
    sign: |sign, fewest| {
        format!(
            "{sign} means that a figure cannot be computed from these answers, or comes from fewer than {fewest} people."
        )
    },
    measurement_error: |error| {
        format!(
            "With these people the measurement error of one statement is {error} score points. Do you use a statement file of \
             your own? Put this line in it, and the margins fit the people you work with:"
        )
    },
    no_measurement_error: |people| {
        format!(
            "Once at least {people} people count for every role, you find a line here for a statement file of your own."
        )
    },
    guide: "What the figures say",
    explanations: &[
        (
            "alpha",
            "how well the statements of a role fit together: 0 is not at all, 1 is completely. About 0.70 or more is usual \
             when comparing groups. With more statements alpha gets higher by itself.",
        ),
        (
            "95% interval",
            "with other people of the same kind, alpha is most likely between these two numbers. The fewer people, the further \
             apart they are.",
        ),
        (
            "standardised alpha",
            "alpha as if the answers to every statement differed equally much.",
        ),
        (
            "omega",
            "like alpha, but one statement may say more about the role than another.",
        ),
        (
            "standard error",
            "how far a score can be off by chance, in points on the scale of 0 to 100. In about two out of three cases the true \
             value lies within it.",
        ),
        (
            "mean, SD",
            "the average answer and how much the answers differ, after reversed statements have been turned round.",
        ),
        (
            "item-rest",
            "how strongly a statement goes together with the other statements of its role. Below 0.20 it adds little.",
        ),
        (
            "alpha without",
            "alpha of the role when you leave the statement out. Is it clearly higher than alpha? Then the statement does not \
             fit in well.",
        ),
        (
            "other roles",
            "the last columns: how strongly a statement goes together with the score of another role. That should be less than \
             item-rest.",
        ),
    ],
    closing,
};

pub(super) const HELP: ReliabilityHelp = ReliabilityHelp {
    about: "How well the statements measure, from the answers of many people. For trainers with statements of their own, and for researchers.",
    usage: "ambtenaar reliability [FILE]... [OPTIONS]",
    examples: "\
Examples:
  ambtenaar reliability answers.csv
  ambtenaar reliability answers.csv --statements my-list.toml --missing pairwise
  ambtenaar reliability answers.csv --format json --output figures.json
  ambtenaar reliability answers.csv --format csv | mlr --icsv --opprint filter '$figure == \"alpha\"'

csv has the columns role,statement,figure,value: without a role about all rows, without a statement about a role.
With fewer than 10 people there is nothing but the number of rows; the other figures are then null, or empty in csv.
Exit status: 0 done, 1 something was wrong (bad values too), 2 wrong usage.",
    missing: "listwise: only people who answered every statement of a role; pairwise: every answer",
    perspective: "the answers that count: self, wish, job or colleague (otherwise self)",
    format: "text: to read; json or csv: for programs, with every decimal",
};

fn remark(remark: &Remark<'_>) -> String {
    match remark {
        Remark::TooFewPeople {
            role,
            missing,
            fewest,
        } => too_few_people(role, *missing, *fewest),
        Remark::NothingVaries { role } => format!(
            "The {role}: nothing can be computed. At least two statements are needed to which people give different answers."
        ),
        Remark::FewPeople { role, people, few } => format!(
            "The {role}: {people} people are too few to judge by. With other people the figures can be quite different. \
             From {few} people on they start to say something."
        ),
        Remark::NoAlpha { role } => format!(
            "The {role}: alpha cannot be computed, because the answers of every person add up to the same number."
        ),
        Remark::NegativeAlpha { role } => format!(
            "The {role}: alpha is below zero. The statements contradict one another. Check which of them are reversed."
        ),
        Remark::TwoStatements { role } => format!(
            "The {role}: with two statements omega cannot be computed, nor alpha without one of them."
        ),
        Remark::NoOmega { role } => format!(
            "The {role}: omega cannot be computed, because the answers do not fit one thing that all statements share."
        ),
        Remark::NoErrorWithout { role } => format!(
            "The {role}: the standard error cannot be computed, because a statement was left out that does not vary. Use \
             --missing listwise to get it."
        ),
        Remark::DoesNotVary { statement } => format!(
            "{statement}: left out because it does not vary: everyone gave the same answer."
        ),
        Remark::Unanswered { statement } => {
            format!("{statement}: left out because nobody answered it.")
        }
    }
}

fn too_few_people(role: &str, missing: Missing, fewest: u64) -> String {
    let why = match missing {
        Missing::Listwise => format!("fewer than {fewest} people answered all of its statements"),
        Missing::Pairwise => {
            format!("some of its statements have fewer than {fewest} people who answered both")
        }
    };
    format!(
        "The {role}: no figures, because {why}. From so few, what each of them answered could be worked out."
    )
}

fn closing(closing: &Closing) -> String {
    let rows = |count| Count::of(count, "row", "rows");
    let mut parts = vec![rows(closing.rows).to_string()];
    if closing.short > 0 {
        parts.push(format!("{} of the short version", closing.short));
    }
    for (perspective, count) in &closing.others {
        parts.push(format!("{} of {perspective} left out", rows(*count)));
    }
    parts.push(Count::of(closing.problems, "problem", "problems").to_string());
    if closing.unfinished > 0 {
        let what = if closing.left_out {
            "left out"
        } else {
            "counted"
        };
        parts.push(format!("{} never handed in, {what}", closing.unfinished));
    }
    parts.join(", ")
}
