//! The writing rules, and what a list can tell apart.

use ambtenaar::model::{Answers, Form, Profile, Role, advice};
use ambtenaar::source;
use ambtenaar::texts::Language;

use super::{load, small};

#[test]
fn every_built_in_statement_keeps_the_writing_rules() {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let texts = Language::English.texts();
    let found: Vec<String> = advice(&questionnaire).iter().map(texts.advice).collect();
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_list_that_breaks_every_writing_rule_gets_advice_for_each() {
    let long = "word ".repeat(31);
    let text = small("facet = \"f\"", "facet = \"f\"\nreversed = true")
        .replace("\"I check.\"", "\"I never say no.\"")
        .replace("role = \"entrepreneur\"", "role = \"bureaucrat\"")
        .replace("\"I act.\"", &format!("\"Connectors gladly {long}.\""))
        + "\n[[statement]]\nid = \"a4\"\nrole = \"entrepreneur\"\nfacet = \"f\"\ntext = { en = \"I go.\" }\n";
    let questionnaire = load(&text).unwrap().questionnaire;
    let texts = Language::English.texts();
    let found: Vec<String> = advice(&questionnaire).iter().map(texts.advice).collect();
    assert_eq!(
        found,
        [
            "a1 (en): this statement is reversed; say the opposite without \"never\"",
            "a1 (en): this statement is reversed; say the opposite without \"no\"",
            "a1 (en): \"never\" and \"no\" together are a double negative; reword it",
            "a2 (en): say it in the first person, with \"I\" or \"my\"",
            "a2 (en): \"gladly\" is about liking or wondering; say what someone does",
            "a2 (en): \"connectors\" gives the role away; describe what someone does",
            "a2 (en): 33 words is long; use at most 18",
            "a1: this reversed statement is among the first three of the full form; put it further down",
            "a2: the full form asks about the bureaucrat twice in a row here; put another role in between",
        ]
    );
}

#[test]
fn long_statements_are_counted_together() {
    let twelve = "I do a b c d e f g h i j";
    let text =
        small("I check.", &format!("{twelve} k l.")).replace("I act.", &format!("{twelve} m."));
    let mean = |text: &str| advice(&load(text).unwrap().questionnaire);
    assert_eq!(mean(&text), []);
    let text = text.replace("I listen.", &format!("{twelve} n."));
    let texts = Language::English.texts();
    let found: Vec<String> = mean(&text).iter().map(texts.advice).collect();
    assert_eq!(
        found,
        ["en: the 3 statements have 40 words together; use at most 12 words on average"]
    );
}

#[test]
fn the_precision_of_a_form_is_that_of_a_profile_with_every_answer() {
    let questionnaire = source::built_in().unwrap().questionnaire;
    for (form, difference) in [(Form::Full, 11.25), (Form::Short, 22.5 / 2_f64.sqrt())] {
        let precision = questionnaire.precision(form).unwrap();
        assert!((precision.smallest_difference - difference).abs() < 1e-12);
        let answers = Answers::new(&questionnaire, &[Some(4); 24]).unwrap();
        let tally = answers.tally(&questionnaire, form);
        let profile = Profile::from_tally(
            &tally,
            questionnaire.scale(),
            questionnaire.measurement_error(),
        );
        let shares = profile.shares.unwrap();
        for role in Role::ALL {
            let margin = profile.roles[role].margin.unwrap();
            assert!((precision.score_margin[role] - margin).abs() < 1e-12);
            assert!((precision.share_margin[role] - shares.mix_margin[role]).abs() < 1e-12);
        }
    }
}
