//! The scoring key as SQL that DuckDB, PostgreSQL, `SQLite`, Polars, `DataFusion` and Spark run unchanged.
//!
//! Only what all of them do alike: whole numbers, no ROUND, and no division but of exact multiples (`7 / 2` is 3.5 in the
//! one and 3 in the other). A decimal is a whole number of ten-thousandths times 0.0001, so that it is exact where decimals
//! are. Names have no quotes, which some take for a text: a statement is named with its table, so that it is a column or an
//! error whatever its id means elsewhere. `BIGINT` and the column `leading` are errors in `MySQL` and `MariaDB`, which would count
//! otherwise.

use std::fmt::Write as _;

use crate::model::{Form, Keying, Questionnaire, Role};
use crate::words;

use super::sql_tables::tables;
use super::{Exported, push};

/// The largest whole number that every database keeps in a BIGINT, with room to add.
const LARGEST: i128 = 1 << 62;
/// The largest whole number up to which a division in floating point of a multiple is exact.
const LARGEST_DIVIDED: i128 = 1 << 53;

/// One SELECT per form, after a comment that says how to make and fill the table; nothing when the list is so long that its
/// numbers are more than every database keeps exactly.
#[must_use]
pub fn sql(exported: &Exported<'_>, forms: &[Form]) -> Option<String> {
    let questionnaire = exported.questionnaire;
    if !forms.iter().all(|form| is_exact(questionnaire, *form)) {
        return None;
    }
    let mut text = String::new();
    for line in words::export::sql_head(exported.words, exported.reference) {
        push(&mut text, format!("-- {line}").trim_end());
    }
    // The table is that of the template for the same forms.
    let widest = forms.iter().copied().find(|form| *form == Form::Full);
    let columns = ids(questionnaire, widest.unwrap_or(Form::Short));
    let columns: Vec<&str> = columns.map(|(id, _)| id).collect();
    for (name, lines) in tables(&columns) {
        push(&mut text, &format!("--\n-- {name}:"));
        for line in lines {
            push(&mut text, &format!("--   {line}"));
        }
    }
    for form in forms {
        let number = questionnaire.places(*form).count();
        push(
            &mut text,
            &format!(
                "\n-- {}",
                words::export::sql_form(exported.words, *form, number)
            ),
        );
        push(&mut text, &select(questionnaire, *form));
    }
    Some(text)
}

fn select(questionnaire: &Questionnaire, form: Form) -> String {
    let mut text = String::from("WITH counted AS (\n  SELECT id");
    for role in Role::ALL {
        text.push_str(&counted(questionnaire, form, role));
    }
    text.push_str(&squares(questionnaire, form));
    // A count over rows makes the sums a step of its own; else SQLite and PostgreSQL write every step into the next.
    text.push_str(",\n    COUNT(*) OVER (PARTITION BY id) AS same_id\n  FROM answers\n),\nsummed AS (\n  SELECT *");
    let width = questionnaire.scale().width();
    for role in Role::ALL {
        let key = short(role);
        let line = format!(
            ",\n    x{key} + y{key} AS a{key}, u{key} + {width} * y{key} - v{key} AS s{key}"
        );
        text.push_str(&line);
    }
    text.push_str("\n  FROM counted\n),\nvalid AS (\n  SELECT *");
    for role in Role::ALL {
        let (key, (asked, _)) = (short(role), questionnaire.numbers(form)[role]);
        let line = format!(
            ",\n    CASE WHEN a{key} > 0 AND 2 * a{key} >= {asked} THEN a{key} END AS n{key}"
        );
        text.push_str(&line);
    }
    text.push_str("\n  FROM summed\n),\n");
    text.push_str(&compared(questionnaire));
    text.push_str(HIGHEST);
    text.push_str(LED);
    text.push_str(&result(questionnaire));
    text
}

/// The answers to the statements of a role that count as they are (x) and the other way round (y), and what either add up to
/// above the lowest answer (u, v).
fn counted(questionnaire: &Questionnaire, form: Form, role: Role) -> String {
    let key = short(role);
    let columns = [(Keying::Normal, ["x", "u"]), (Keying::Reversed, ["y", "v"])];
    let columns = columns.map(|(keying, [number, sum])| {
        let ids = ids(questionnaire, form)
            .filter(|(_, found)| *found == (role, keying))
            .map(|(id, _)| id);
        let ids: Vec<&str> = ids.collect();
        let one = total(questionnaire, &ids, |_| "1".to_owned());
        let above = total(questionnaire, &ids, str::to_owned);
        format!(",\n    {one} AS {number}{key},\n    {above} AS {sum}{key}")
    });
    columns.concat()
}

/// What the squares of all answers above the lowest add up to.
fn squares(questionnaire: &Questionnaire, form: Form) -> String {
    let ids: Vec<&str> = ids(questionnaire, form).map(|(id, _)| id).collect();
    let squares = total(questionnaire, &ids, |above| {
        format!("({above}) * ({above})")
    });
    format!(",\n    {squares} AS squares")
}

/// The ids of the statements of a form, with what they count for.
fn ids(questionnaire: &Questionnaire, form: Form) -> impl Iterator<Item = (&str, (Role, Keying))> {
    let statements = questionnaire
        .places(form)
        .filter_map(|place| questionnaire.statement(place));
    statements.map(|statement| (statement.id.as_str(), (statement.role, statement.keying)))
}

/// The sum over the answers to statements of what each counts, given how far it is above the lowest answer.
///
/// What is no whole number on the scale counts as missing.
fn total(questionnaire: &Questionnaire, ids: &[&str], counts: impl Fn(&str) -> String) -> String {
    let scale = questionnaire.scale();
    let low = scale.lowest();
    let on_scale: Vec<String> = scale.values().map(|value| value.to_string()).collect();
    let on_scale = on_scale.join(", ");
    let terms = ids.iter().map(|id| {
        let counts = counts(&format!("answers.{id} - {low}"));
        format!("CASE WHEN answers.{id} IN ({on_scale}) THEN {counts} ELSE 0 END")
    });
    let terms: Vec<String> = terms.collect();
    let sum = if terms.is_empty() {
        "0".to_owned()
    } else {
        terms.join("\n      + ")
    };
    format!("CAST({sum} AS BIGINT)")
}

/// The factors of what [`compared`] holds against each other: of the square of the gap, and of the numbers of answers.
fn factors(questionnaire: &Questionnaire) -> (i128, i128) {
    let hundredths = i128::from(questionnaire.measurement_error().hundredths());
    let width = i128::from(questionnaire.scale().width());
    let shared = common(10_000, hundredths);
    let (left, right) = (10_000 / shared, hundredths / shared * width);
    (left * left, right * right)
}

/// Whether no number on the way is more than every database keeps exactly.
fn is_exact(questionnaire: &Questionnaire, form: Form) -> bool {
    let numbers = questionnaire.numbers(form);
    let width = i128::from(questionnaire.scale().width());
    let (left, right) = factors(questionnaire);
    let compared = pairs().into_iter().all(|(one, other)| {
        let [a, b] = [one, other].map(|role| numbers[role].0 as i128);
        let most = (left * (a * b * width).pow(2)).max(4 * right * (a + b) * a * b);
        most < LARGEST
    });
    let product = |count: fn((usize, usize)) -> usize| -> i128 {
        numbers
            .iter()
            .map(|(_, number)| count(*number) as i128)
            .product()
    };
    let mix = 8_000_006 * width * product(|(asked, _)| asked);
    let acquiescence = (60_000 * width + 6)
        * product(|(asked, reversed)| (asked - reversed).max(1) * reversed.max(1));
    compared && mix.max(acquiescence) < LARGEST_DIVIDED
}

/// Which roles are too close to tell apart: within one standard error of the difference (1), within two (2).
///
/// 10⁸·(sₐ·nᵦ − sᵦ·nₐ)² < factor²·h²·(nₐ + nᵦ)·nₐ·nᵦ·width² with σ in hundredths h, both sides divided by what they share.
fn compared(questionnaire: &Questionnaire) -> String {
    let (left, right) = factors(questionnaire);
    let mut text = String::from("compared AS (\n  SELECT *");
    for (one, other) in pairs() {
        let (one, other) = (short(one), short(other));
        let gap = format!("(s{one} * n{other} - s{other} * n{one})");
        for factor in [1, 2] {
            let line = format!(
                ",\n    {left} * {gap} * {gap}\n      < {} * (n{one} + n{other}) * n{one} * n{other} AS close_{one}{other}_{factor}",
                factor * factor * right,
            );
            text.push_str(&line);
        }
    }
    text.push_str("\n  FROM valid\n),\n");
    text
}

/// The role with the highest score; ties keep the order of the roles.
const HIGHEST: &str = "\
highest AS (
  SELECT *,
    CASE
      WHEN nb IS NULL OR ne IS NULL OR nc IS NULL THEN NULL
      WHEN sb * ne >= se * nb AND sb * nc >= sc * nb THEN 'b'
      WHEN se * nc >= sc * ne THEN 'e'
      ELSE 'c'
    END AS top
  FROM compared
),
";

/// Who leads: the highest role, with those too close to it.
const LED: &str = "\
led AS (
  SELECT *,
    CASE WHEN top = 'b' OR (top = 'e' AND close_be_1) OR (top = 'c' AND close_bc_1) THEN 1 ELSE 0 END AS lb,
    CASE WHEN top = 'e' OR (top = 'b' AND close_be_1) OR (top = 'c' AND close_ec_1) THEN 1 ELSE 0 END AS le,
    CASE WHEN top = 'c' OR (top = 'b' AND close_bc_1) OR (top = 'e' AND close_ec_1) THEN 1 ELSE 0 END AS lc,
    CASE top
      WHEN 'b' THEN close_be_2 OR close_bc_2
      WHEN 'e' THEN close_be_2 OR close_ec_2
      ELSE close_bc_2 OR close_ec_2
    END AS near
  FROM highest
),
";

/// The columns as `score` writes them.
fn result(questionnaire: &Questionnaire) -> String {
    let width = questionnaire.scale().width();
    let mut text = String::from("parts AS (\n  SELECT *");
    for role in Role::ALL {
        let key = short(role);
        let [one, other] = role.others().map(short);
        let line = format!(
            ",\n    2000000 * s{key} + {width} * n{key} AS p{key}, 2 * {width} * n{key} AS q{key},\
             \n    100 * s{key} * n{one} * n{other} AS t{key}"
        );
        text.push_str(&line);
    }
    let line = format!(",\n    {width} * nb * ne * nc AS d");
    text.push_str(&line);
    text.push_str(&agreement(width));
    text.push_str("\n  FROM led\n),\nshared AS (\n  SELECT *");
    for role in Role::ALL {
        let key = short(role);
        let line =
            format!(",\n    20000 * (200 * d + 3 * t{key} - tb - te - tc) + 6 * d AS m{key}");
        text.push_str(&line);
    }
    text.push_str(",\n    20000 * ABS(g) + 6 * f AS h");
    text.push_str("\n  FROM parts\n)\nSELECT id,\n  CASE WHEN top IS NULL THEN 'incomplete' ELSE 'complete' END AS status");
    for (name, numerator, denominator) in [
        ("answered", "a", None),
        ("score", "p", Some("q")),
        ("mix", "m", Some("12 * d")),
    ] {
        for role in Role::ALL {
            let (key, name) = (short(role), format!("{name}_{}", role.key()));
            let column = match denominator {
                None => format!("{numerator}{key}"),
                Some("q") => quotient(&format!("{numerator}{key}"), &format!("q{key}")),
                Some(denominator) => {
                    quotient(&format!("{numerator}{key}"), &format!("({denominator})"))
                }
            };
            let written = write!(text, ",\n  {column} AS {name}");
            debug_assert!(written.is_ok(), "writing to a String does not fail");
        }
    }
    text.push_str(WORDS);
    let agreement = quotient("h", "(12 * f)");
    let line = format!(",\n  CASE WHEN g < 0 THEN -1 ELSE 1 END * {agreement} AS acquiescence");
    text.push_str(&line);
    text.push_str(LINE);
    text
}

/// Yes-saying is g / 6f steps: six means above the lowest answer, of each role and direction, less three times the width.
///
/// Undefined without an answer of each.
fn agreement(width: u8) -> String {
    const NUMBERS: [&str; 6] = ["xb", "yb", "xe", "ye", "xc", "yc"];
    const SUMS: [&str; 6] = ["ub", "vb", "ue", "ve", "uc", "vc"];
    let product = NUMBERS.join(" * ");
    let terms = SUMS.iter().enumerate().map(|(own, sum)| {
        let others = NUMBERS.iter().enumerate();
        let others = others.filter(|(other, _)| *other != own);
        let others: Vec<&str> = others.map(|(_, number)| *number).collect();
        format!("{sum} * {}", others.join(" * "))
    });
    let terms: Vec<String> = terms.collect();
    format!(
        ",\n    CASE WHEN {product} > 0 THEN {product} END AS f,\n    {}\n      - {} * {product} AS g",
        terms.join("\n      + "),
        3 * width
    )
}

/// A whole number of ten-thousandths, rounded down, as a decimal.
fn quotient(numerator: &str, denominator: &str) -> String {
    format!(
        "CAST(({numerator} - {numerator} % {denominator}) / {denominator} AS BIGINT) * CAST(0.0001 AS DECIMAL(5, 4))"
    )
}

/// Who leads, and what that is called.
const WORDS: &str = ",
  CASE lb * 4 + le * 2 + lc
    WHEN 4 THEN 'bureaucrat'
    WHEN 2 THEN 'entrepreneur'
    WHEN 1 THEN 'connector'
    WHEN 6 THEN 'bureaucrat+entrepreneur'
    WHEN 5 THEN 'bureaucrat+connector'
    WHEN 3 THEN 'entrepreneur+connector'
    WHEN 7 THEN 'bureaucrat+entrepreneur+connector'
  END AS leading,
  CASE lb + le + lc WHEN 1 THEN 'preference' WHEN 2 THEN 'combination' WHEN 3 THEN 'balanced' END AS label,
  CASE WHEN lb + le + lc = 1 THEN CASE WHEN near THEN 'slight' ELSE 'clear' END END AS strength";

/// Whether six or more answers are given and all are the same: then, and only then, the square of their sum is their number times
/// the sum of their squares.
const LINE: &str = ",
  CASE
    WHEN ab + ae + ac >= 6
      AND (ab + ae + ac) * squares = (ub + vb + ue + ve + uc + vc) * (ub + vb + ue + ve + uc + vc)
    THEN 'true' ELSE 'false'
  END AS straight_line
FROM shared
ORDER BY id;";

/// The letter of a role in the names of columns in between.
const fn short(role: Role) -> &'static str {
    match role {
        Role::Bureaucrat => "b",
        Role::Entrepreneur => "e",
        Role::Connector => "c",
    }
}

/// Every two roles, in declared order.
const fn pairs() -> [(Role, Role); 3] {
    let [b, e, c] = Role::ALL;
    [(b, e), (b, c), (e, c)]
}

const fn common(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
