//! The scoring of one person against worked examples.

use ambtenaar::model::{
    Answers, ByRole, Form, Fraction, MeasurementError, Profile, Questionnaire, Role, RoleSet,
    Scale, Strength, Tally,
};
use serde_json::Value;

use crate::instrument::{Key, keying, questionnaire};

/// Both sides are computed in double precision, in another order.
const TOLERANCE: f64 = 1e-12;

#[test]
fn every_worked_example_comes_out() {
    let file: Value = serde_json::from_str(include_str!("../data/scoring.json")).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    assert_eq!(vectors.len(), 22);
    for vector in vectors {
        let form = Form::from_key(vector["form"].as_str().unwrap()).unwrap();
        let questionnaire = from_model(&file["model"]);
        let answers = read_answers(&questionnaire, form, &vector["answers"]);
        check(vector, &questionnaire, form, &answers);
    }
}

/// The persons of the worked examples by name, for tests that put them together.
pub(crate) fn person(id: &str) -> (Questionnaire, Answers) {
    let file: Value = serde_json::from_str(include_str!("../data/scoring.json")).unwrap();
    let vectors = file["vectors"].as_array().unwrap();
    let vector = vectors.iter().find(|vector| vector["id"] == id).unwrap();
    let questionnaire = from_model(&file["model"]);
    let form = Form::from_key(vector["form"].as_str().unwrap()).unwrap();
    let answers = read_answers(&questionnaire, form, &vector["answers"]);
    (questionnaire, answers)
}

/// The profile that follows from the answers to a form.
pub(crate) fn profile(questionnaire: &Questionnaire, form: Form, answers: &Answers) -> Profile {
    Profile::from_tally(
        &answers.tally(questionnaire, form),
        questionnaire.scale(),
        questionnaire.measurement_error(),
    )
}

/// One list with both forms of the examples: the short form is the first four statements of each role.
fn from_model(model: &Value) -> Questionnaire {
    let ends = &model["scale"];
    let scale = Scale::new(digit(&ends[0]), digit(&ends[1])).unwrap();
    let hundredths = number(&model["measurement_error"]) * 100.0;
    let error = (1..=10_000)
        .find(|whole| (f64::from(*whole) - hundredths).abs() < 1e-9)
        .and_then(MeasurementError::from_hundredths);
    let (full, short) = (&model["forms"]["full"], &model["forms"]["short"]);
    let reversed = |form: &Value, position: u64| {
        let list = form["reversed"].as_array().unwrap();
        list.iter().any(|value| value == position)
    };
    let mut keys = Vec::new();
    for role in Role::ALL {
        for position in 1..=full["items"].as_u64().unwrap() {
            let in_short = position <= short["items"].as_u64().unwrap();
            let turned = reversed(full, position);
            assert!(!in_short || turned == reversed(short, position));
            keys.push(Key {
                role,
                keying: keying(turned),
                short: in_short,
            });
        }
    }
    questionnaire(scale, error, &keys)
}

fn read_answers(questionnaire: &Questionnaire, form: Form, by_role: &Value) -> Answers {
    let mut answers = Answers::empty(questionnaire);
    for role in Role::ALL {
        let given = by_role[role.key()].as_array().unwrap();
        let places: Vec<usize> = questionnaire
            .places(form)
            .filter(|place| questionnaire.statement(*place).unwrap().role == role)
            .collect();
        assert_eq!(places.len(), given.len());
        for (place, value) in places.into_iter().zip(given) {
            let answer = (!value.is_null()).then(|| digit(value));
            answers.set(place, answer).unwrap();
        }
    }
    answers
}

fn check(vector: &Value, questionnaire: &Questionnaire, form: Form, answers: &Answers) {
    let (id, expect) = (&vector["id"], &vector["expect"]);
    let tally = answers.tally(questionnaire, form);
    let profile = profile(questionnaire, form, answers);
    assert_eq!(profile.status(), expect["status"], "{id}");
    check_roles(
        id,
        &expect["roles"],
        &tally,
        &profile,
        questionnaire.scale(),
    );
    near(
        id,
        profile.acquiescence.map(Fraction::to_f64),
        &expect["acquiescence"],
    );
    assert_eq!(profile.straight_line, expect["straight_line"], "{id}");
    check_shares(id, expect, &profile);
}

fn check_roles(id: &Value, expect: &Value, tally: &Tally, profile: &Profile, scale: Scale) {
    for (role, result) in profile.roles.iter() {
        let (expect, counted) = (&expect[role.key()], tally.roles[role]);
        let ends = u32::from(scale.lowest() + scale.highest());
        let keyed = counted.normal.total + ends * counted.reversed.count - counted.reversed.total;
        assert_eq!(result.answered, expect["n"], "{id}");
        assert_eq!(result.asked, expect["of"], "{id}");
        assert_eq!(keyed, expect["sum"], "{id}");
        let mean = (result.answered > 0).then(|| f64::from(keyed) / f64::from(result.answered));
        near(id, mean, &expect["mean"]);
        near(id, result.score.map(Fraction::to_f64), &expect["score"]);
        near(id, result.margin, &expect["sem"]);
        whole(
            id,
            result.score.map(Fraction::rounded),
            &expect["score_display"],
        );
    }
}

fn check_shares(id: &Value, expect: &Value, profile: &Profile) {
    let shares = profile.shares.as_ref();
    assert_eq!(shares.is_none(), expect["mix"].is_null(), "{id}");
    let scores = profile.roles.map(|role| role.score.map(Fraction::to_f64));
    let mean = scores
        .all()
        .map(|score| score.iter().map(|(_, score)| score).sum::<f64>() / 3.0);
    near(id, mean, &expect["mean_score"]);
    for role in Role::ALL {
        let of = |key: &str| &expect[key][role.key()];
        near(
            id,
            mean.and_then(|mean| Some(scores[role]? - mean)),
            of("centred"),
        );
        near(
            id,
            shares.map(|shares| shares.mix[role].to_f64()),
            of("mix"),
        );
        near(
            id,
            shares.map(|shares| shares.mix_margin[role]),
            of("mix_se"),
        );
        whole(
            id,
            shares.map(|shares| shares.mix[role].rounded()),
            of("mix_display"),
        );
    }
    let leading = shares.map(|shares| keys(shares.leading));
    assert_eq!(serde_json::json!(leading), expect["leading"], "{id}");
    let trailing = shares.map(|shares| Vec::from_iter(shares.trailing.map(Role::key)));
    assert_eq!(serde_json::json!(trailing), expect["trailing"], "{id}");
    let label = shares.map(|shares| shares.label.key());
    assert_eq!(serde_json::json!(label), expect["label"], "{id}");
    let strength = shares.and_then(|shares| shares.strength).map(Strength::key);
    assert_eq!(serde_json::json!(strength), expect["strength"], "{id}");
}

/// A number of the file.
pub(crate) fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

/// A number per role of the file.
pub(crate) fn numbers(value: &Value) -> ByRole<f64> {
    ByRole::from_fn(|role| number(&value[role.key()]))
}

fn digit(value: &Value) -> u8 {
    u8::try_from(value.as_u64().unwrap()).unwrap()
}

fn keys(roles: RoleSet) -> Vec<&'static str> {
    roles.iter().map(Role::key).collect()
}

fn near(id: &Value, found: Option<f64>, expected: &Value) {
    match (found, expected.as_f64()) {
        (None, None) => {}
        (Some(a), Some(b)) => assert!((a - b).abs() < TOLERANCE, "{id}: {a} is not {b}"),
        (found, _) => panic!("{id}: {found:?} is not {expected}"),
    }
}

fn whole(id: &Value, found: Option<i128>, expected: &Value) {
    let found = found.map(|value| i64::try_from(value).unwrap());
    assert_eq!(found, expected.as_i64(), "{id}");
}
