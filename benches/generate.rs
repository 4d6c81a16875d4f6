//! Makes answers of people who do not exist, the same ones every time.
//!
//!     cargo bench --bench generate -- SHAPE [PEOPLE] > FILE
//!
//! SHAPE is `plain` (id and digits between commas), `semicolon`, or `limesurvey` (a byte-order mark, everything quoted,
//! labels, CRLF, a blank last line). PEOPLE is 900,000 unless said otherwise: about the number of public servants in the
//! Netherlands. Every person has three traits that share a quarter of their variance; one in fifty answers is missing.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    reason = "numbers are small by construction"
)]

use std::io::{self, BufWriter, Write};

use ambtenaar::model::{Keying, LanguageTag, Questionnaire};
use ambtenaar::source;

/// xorshift64* (Vigna 2016): fast, small, and the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// About normal, with mean 0 and variance 1: the sum of four uniform numbers.
    fn normal(&mut self) -> f64 {
        let bits = self.next();
        let sum: u32 = (0..4)
            .map(|part| u32::from((bits >> (16 * part)) as u16))
            .sum();
        (f64::from(sum) / 65_536.0 - 2.0) * 3_f64.sqrt()
    }
}

/// How the rows are punctuated.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    Plain(u8),
    LimeSurvey,
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with("--"))
        .collect();
    let people = arguments
        .get(1)
        .and_then(|number| number.parse().ok())
        .unwrap_or(900_000);
    let shape = match arguments.first().map(String::as_str) {
        Some("plain") => Shape::Plain(b','),
        Some("semicolon") => Shape::Plain(b';'),
        Some("limesurvey") => Shape::LimeSurvey,
        _ => return Ok(()),
    };
    let questionnaire = source::built_in()
        .expect("the built-in statements")
        .questionnaire;
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    header(&mut out, shape, &questionnaire)?;
    let labels = labels(&questionnaire);
    let mut chance = Chance(20_260_101);
    for person in 1..=people {
        start(&mut out, shape, person)?;
        let shared = chance.normal() / 2.0;
        let traits: [f64; 3] = std::array::from_fn(|_| shared + chance.normal() * 0.75_f64.sqrt());
        for statement in questionnaire.statements() {
            let own = traits[statement.role as usize];
            let sign = if statement.keying == Keying::Normal {
                1.0
            } else {
                -1.0
            };
            let value = (3.0 + sign * (0.4 + 0.7 * own) + 0.9 * chance.normal()).round();
            let answer = value.clamp(1.0, 5.0) as usize;
            let missing = chance.next().is_multiple_of(50);
            cell(&mut out, shape, (!missing).then_some(answer), &labels)?;
        }
        out.write_all(if shape == Shape::LimeSurvey {
            b"\r\n"
        } else {
            b"\n"
        })?;
    }
    if shape == Shape::LimeSurvey {
        out.write_all(b"\r\n")?;
    }
    out.flush()
}

fn labels(questionnaire: &Questionnaire) -> Vec<String> {
    let dutch = LanguageTag::new("nl").expect("a tag");
    questionnaire.labels().get(&dutch).clone()
}

fn header(out: &mut impl Write, shape: Shape, questionnaire: &Questionnaire) -> io::Result<()> {
    let dutch = LanguageTag::new("nl").expect("a tag");
    match shape {
        Shape::Plain(delimiter) => {
            write!(out, "id")?;
            for statement in questionnaire.statements() {
                write!(out, "{}{}", char::from(delimiter), statement.id)?;
            }
            writeln!(out)
        }
        Shape::LimeSurvey => {
            write!(
                out,
                "\u{feff}\"Response ID\",\"Date submitted\",\"Last page\",\"Start language\""
            )?;
            for statement in questionnaire.statements() {
                write!(out, ",\"{}\"", statement.text.get(&dutch))?;
            }
            write!(out, "\r\n")
        }
    }
}

fn start(out: &mut impl Write, shape: Shape, person: u32) -> io::Result<()> {
    match shape {
        Shape::Plain(_) => write!(out, "p{person:06}"),
        Shape::LimeSurvey => write!(
            out,
            "\"{person}\",\"2026-03-{:02} 10:{:02}:00\",\"3\",\"nl\"",
            person % 28 + 1,
            person % 60
        ),
    }
}

fn cell(
    out: &mut impl Write,
    shape: Shape,
    answer: Option<usize>,
    labels: &[String],
) -> io::Result<()> {
    match (shape, answer) {
        (Shape::Plain(delimiter), None) => out.write_all(&[delimiter]),
        (Shape::Plain(delimiter), Some(answer)) => out.write_all(&[delimiter, b'0' + answer as u8]),
        (Shape::LimeSurvey, None) => out.write_all(b",\"\""),
        (Shape::LimeSurvey, Some(answer)) => write!(out, ",\"{}\"", labels[answer - 1]),
    }
}
