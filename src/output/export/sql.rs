//! The scoring key as SQL that DuckDB and PostgreSQL run unchanged.
//!
//! Only what both do alike: whole numbers, no ROUND, and no division but of exact multiples (`7 / 2` is 3.5 in the one
//! and 3 in the other). A decimal is a whole number of ten-thousandths times 0.0001, so that it is exact.

use std::fmt::Write as _;

use crate::model::{Direction, Form, Questionnaire, Role};

use super::Exported;

/// The largest whole number that both databases keep in a BIGINT, with room to add.
const LARGEST: i128 = 1 << 62;

/// One SELECT per form, after a comment that says how to make and fill the table.
#[must_use]
pub fn sql(exported: &Exported<'_>, forms: &[Form]) -> String {
    let words = exported.texts.export;
    let mut text = String::new();
    for line in (words.sql_head)(exported.reference) {
        push(&mut text, format!("-- {line}").trim_end());
    }
    // The table is that of the template for the same forms.
    let widest = forms.iter().copied().find(|form| *form == Form::Full);
    let places = exported.questionnaire.places(widest.unwrap_or(Form::Short));
    let columns = places.filter_map(|place| exported.questionnaire.statement(place));
    let columns = columns.map(|statement| format!("\"{}\" SMALLINT", statement.id));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let table = format!("CREATE TABLE answers (id TEXT, team TEXT, {columns});");
    for (name, load) in [
        ("DuckDB", "COPY answers FROM 'answers.csv' (HEADER);"),
        (
            "PostgreSQL",
            "\\copy answers FROM 'answers.csv' WITH (FORMAT csv, HEADER)",
        ),
    ] {
        push(
            &mut text,
            &format!("--\n-- {name}:\n--   {table}\n--   {load}"),
        );
    }
    for form in forms {
        let number = exported.questionnaire.places(*form).count();
        push(
            &mut text,
            &format!("\n-- {}", (words.sql_form)(*form, number)),
        );
        push(&mut text, &select(exported.questionnaire, *form));
    }
    text
}

/// The SELECT of one form.
fn select(questionnaire: &Questionnaire, form: Form) -> String {
    // Materialized: PostgreSQL would otherwise write every step into the next, and run out of memory.
    let mut text = String::from("WITH counted AS MATERIALIZED (\n  SELECT id");
    for role in Role::ALL {
        text.push_str(&counted(questionnaire, form, role));
    }
    text.push_str("\n  FROM answers\n),\nvalid AS MATERIALIZED (\n  SELECT *");
    for role in Role::ALL {
        let (key, (asked, _)) = (short(role), questionnaire.numbers(form)[role]);
        let line = format!(
            ",\n    CASE WHEN a{key} > 0 AND 2 * a{key} >= {asked} THEN a{key} END AS n{key}"
        );
        text.push_str(&line);
    }
    text.push_str("\n  FROM counted\n),\n");
    text.push_str(&compared(questionnaire, form));
    text.push_str(RANKED);
    text.push_str(LED);
    text.push_str(&result(questionnaire));
    text
}

/// How many statements of a role were answered (a), and what they add up to above the lowest answer (s).
///
/// A value off the scale counts as missing.
fn counted(questionnaire: &Questionnaire, form: Form, role: Role) -> String {
    let (low, high) = (
        questionnaire.scale().lowest(),
        questionnaire.scale().highest(),
    );
    let statements = questionnaire
        .places(form)
        .filter_map(|place| questionnaire.statement(place))
        .filter(|statement| statement.role == role);
    let (mut number, mut sum) = (Vec::new(), Vec::new());
    for statement in statements {
        let id = format!("\"{}\"", statement.id);
        let on_scale = format!("{id} BETWEEN {low} AND {high}");
        let points = match statement.direction {
            Direction::Normal => format!("{id} - {low}"),
            Direction::Reversed => format!("{high} - {id}"),
        };
        number.push(format!("CASE WHEN {on_scale} THEN 1 ELSE 0 END"));
        sum.push(format!("CASE WHEN {on_scale} THEN {points} ELSE 0 END"));
    }
    let key = short(role);
    format!(
        ",\n    CAST({} AS BIGINT) AS a{key},\n    CAST({} AS BIGINT) AS s{key}",
        number.join("\n      + "),
        sum.join("\n      + ")
    )
}

/// Which roles are too close to tell apart: within one standard error of the difference (1), within two (2).
///
/// 10⁸·(sₐ·nᵦ − sᵦ·nₐ)² < factor²·h²·(nₐ + nᵦ)·nₐ·nᵦ·width² with σ in hundredths h, both sides divided by what they share.
fn compared(questionnaire: &Questionnaire, form: Form) -> String {
    let hundredths = i128::from(questionnaire.measurement_error().hundredths());
    let shared = common(10_000, hundredths);
    let (left, right) = ((10_000 / shared).pow(2), (hundredths / shared).pow(2));
    let width = i128::from(questionnaire.scale().width());
    let numbers = questionnaire.numbers(form);
    let mut text = String::from("compared AS MATERIALIZED (\n  SELECT *");
    for (one, other) in pairs() {
        let most = [one, other].map(|role| numbers[role].0 as i128);
        let [a, b] = most;
        let largest =
            (left * (a * b * width).pow(2)).max(4 * right * (a + b) * a * b * width * width);
        // Only very long lists need more than a BIGINT.
        let wide = |number: i128| match largest {
            largest if largest < LARGEST => number.to_string(),
            _ => format!("CAST({number} AS DECIMAL(38, 0))"),
        };
        let (one, other) = (short(one), short(other));
        let gap = format!("(s{one} * n{other} - s{other} * n{one})");
        for factor in [1, 2] {
            let line = format!(
                ",\n    {} * {gap} * {gap}\n      < {} * (n{one} + n{other}) * n{one} * n{other} AS close_{one}{other}_{factor}",
                wide(left),
                wide(factor * factor * right * width * width),
            );
            text.push_str(&line);
        }
    }
    text.push_str("\n  FROM valid\n),\n");
    text
}

/// The role with the highest score, and the one after it; ties keep the order of the roles.
const RANKED: &str = "\
highest AS MATERIALIZED (
  SELECT *,
    CASE
      WHEN nb IS NULL OR ne IS NULL OR nc IS NULL THEN NULL
      WHEN sb * ne >= se * nb AND sb * nc >= sc * nb THEN 'b'
      WHEN se * nc >= sc * ne THEN 'e'
      ELSE 'c'
    END AS top
  FROM compared
),
ranked AS MATERIALIZED (
  SELECT *,
    CASE top
      WHEN 'b' THEN CASE WHEN se * nc >= sc * ne THEN 'e' ELSE 'c' END
      WHEN 'e' THEN CASE WHEN sb * nc >= sc * nb THEN 'b' ELSE 'c' END
      WHEN 'c' THEN CASE WHEN sb * ne >= se * nb THEN 'b' ELSE 'e' END
    END AS next
  FROM highest
),
";

/// Who leads: the highest role, with those too close to it.
const LED: &str = "\
led AS MATERIALIZED (
  SELECT *,
    CASE WHEN top = 'b' OR (top = 'e' AND close_be_1) OR (top = 'c' AND close_bc_1) THEN 1 ELSE 0 END AS lb,
    CASE WHEN top = 'e' OR (top = 'b' AND close_be_1) OR (top = 'c' AND close_ec_1) THEN 1 ELSE 0 END AS le,
    CASE WHEN top = 'c' OR (top = 'b' AND close_bc_1) OR (top = 'e' AND close_ec_1) THEN 1 ELSE 0 END AS lc,
    CASE
      WHEN (top = 'b' AND next = 'e') OR (top = 'e' AND next = 'b') THEN close_be_2
      WHEN (top = 'b' AND next = 'c') OR (top = 'c' AND next = 'b') THEN close_bc_2
      ELSE close_ec_2
    END AS near
  FROM ranked
),
";

/// The columns as `score` writes them.
fn result(questionnaire: &Questionnaire) -> String {
    let width = questionnaire.scale().width();
    let mut text = String::from("parts AS MATERIALIZED (\n  SELECT *");
    for role in Role::ALL {
        let key = short(role);
        let [one, other] = role.others().map(short);
        let line = format!(
            ",\n    2000000 * s{key} + {width} * n{key} AS p{key}, 2 * {width} * n{key} AS q{key},\
             \n    100 * s{key} * n{one} * n{other} AS t{key}"
        );
        text.push_str(&line);
    }
    let line = format!(
        ",\n    {width} * nb * ne * nc AS d\n  FROM led\n),\nshared AS MATERIALIZED (\n  SELECT *"
    );
    text.push_str(&line);
    for role in Role::ALL {
        let key = short(role);
        let line =
            format!(",\n    20000 * (200 * d + 3 * t{key} - tb - te - tc) + 6 * d AS m{key}");
        text.push_str(&line);
    }
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
    text
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
  CASE WHEN lb + le + lc = 1 THEN CASE WHEN near THEN 'slight' ELSE 'clear' END END AS strength
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

fn push(text: &mut String, line: &str) {
    let written = writeln!(text, "{line}");
    debug_assert!(written.is_ok(), "writing to a String does not fail");
}
