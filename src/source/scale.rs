//! The table `[scale]`: the lowest answer, a label per step, and the words for "does not apply".

use std::collections::BTreeMap;

use crate::error::{ScaleProblem, SetProblem, ValueType};
use crate::model::wording::normalised;
use crate::model::{Scale, Translated, coded_answer, falling_label, is_no_answer, written_digit};

use super::findings::Diagnostics;
use super::key;
use super::language::{Languages, Wording, translated};
use super::table::TomlTable;
use super::value::{self, At};

/// A scale with its words.
pub(super) struct LabelledScale {
    pub(super) scale: Scale,
    pub(super) labels: Translated<Vec<String>>,
    pub(super) skip: Translated<String>,
}

type Labels = Vec<Wording<Vec<At<String>>>>;

pub(super) fn read(
    root: &TomlTable,
    languages: &Languages,
    findings: &mut Diagnostics,
) -> Option<LabelledScale> {
    let value = root.required(key::SCALE, findings)?;
    let entries = value::table(key::SCALE, ValueType::Table, value, findings)?;
    findings.region(value.span(), None);
    let table = TomlTable::new(entries, value.span().start, key::SCALE_TABLE, findings);
    let lowest = table
        .required(key::LOWEST, findings)
        .and_then(|value| end(key::LOWEST, value, findings));
    let highest = table
        .optional(key::HIGHEST)
        .and_then(|value| end(key::HIGHEST, value, findings));
    let labels = languages.list(&table, key::LABELS, findings);
    let skip = languages.text(&table, key::SKIP, findings);
    report_falling(labels.iter().flatten(), findings);
    if let (Some(labels), Some(skip)) = (&labels, &skip) {
        report_doubled(labels, skip, findings);
    }
    let (labels, skip) = (labels?, skip?);
    let scale = ends(&table, lowest, highest, &labels, findings)?;
    report_misread(&labels, scale, findings);
    let labels = labels
        .into_iter()
        .map(|wording| wording.map(|labels| labels.into_iter().map(|label| label.value).collect()));
    Some(LabelledScale {
        scale,
        labels: translated(labels.collect())?,
        skip: translated(skip)?,
    })
}

/// An end of the scale: a digit.
fn end(key: &'static str, value: &value::TomlValue, findings: &mut Diagnostics) -> Option<At<u8>> {
    let number = value::whole_number(key, value, findings)?;
    let digit = value::small(number.value).filter(|digit| *digit <= 9);
    if digit.is_none() {
        let found = number.value.to_string();
        findings.add(number.at, ScaleProblem::End { key, found });
    }
    let at = number.at;
    digit.map(|value| At { at, value })
}

/// The scale: the highest answer follows from the number of labels, and has to be as stated when it is stated.
fn ends(
    table: &TomlTable,
    lowest: Option<At<u8>>,
    highest: Option<At<u8>>,
    labels: &Labels,
    findings: &mut Diagnostics,
) -> Option<Scale> {
    if let (Some(lowest), Some(highest)) = (lowest, highest)
        && highest.value <= lowest.value
    {
        let (at, lowest, highest) = (highest.at, lowest.value, highest.value);
        findings.add(
            at,
            if lowest == highest {
                ScaleProblem::OfOne
            } else {
                ScaleProblem::Reversed { lowest, highest }
            },
        );
        return None;
    }
    let first = labels.first()?;
    let stated = highest
        .zip(lowest)
        .map(|(highest, lowest)| usize::from(highest.value - lowest.value) + 1);
    let steps = stated.unwrap_or(first.value.len());
    if steps < 2 {
        findings.add(first.at, ScaleProblem::OfOne);
        return None;
    }
    report_numbers(labels, steps, findings);
    let lowest = lowest?.value;
    let highest = usize::from(lowest) + steps - 1;
    let scale = u8::try_from(highest)
        .ok()
        .and_then(|highest| Scale::new(lowest, highest));
    if scale.is_none() {
        let (key, found) = (key::HIGHEST, highest.to_string());
        let at = table
            .optional(key::LOWEST)
            .map_or(table.at(), |value| value.span().start);
        findings.add(at, ScaleProblem::End { key, found });
    }
    scale
}

fn report_numbers(labels: &Labels, expected: usize, findings: &mut Diagnostics) {
    for wording in labels {
        let found = wording.value.len();
        if found != expected {
            findings.add(
                wording.at,
                SetProblem::Items {
                    key: key::LABELS,
                    language: Some(wording.language.clone()),
                    found,
                    expected,
                },
            );
        }
    }
}

/// Whoever agrees has to give the higher answer: the program says so everywhere, and counts agreeing with everything.
///
/// Labels the other way round would turn scores round in silence, in one language or in all.
fn report_falling<'l>(
    labels: impl Iterator<Item = &'l Wording<Vec<At<String>>>>,
    findings: &mut Diagnostics,
) {
    for Wording {
        language, value, ..
    } in labels
    {
        let falling = falling_label(value.iter().map(|label| label.value.as_str()));
        let pair =
            falling.and_then(|[before, found]| Some((value.get(before)?, value.get(found)?)));
        if let Some((before, label)) = pair {
            let (language, found) = (language.clone(), label.value.clone());
            let before = before.value.clone();
            findings.add(
                label.at,
                ScaleProblem::LabelsFall {
                    language,
                    found,
                    before,
                },
            );
        }
    }
}

/// A label that looks like a digit, or like the sign for no answer, has to mean just that.
fn report_misread(labels: &Labels, scale: Scale, findings: &mut Diagnostics) {
    for wording in labels {
        for (label, answer) in wording.value.iter().zip(scale.values()) {
            let text = label.value.trim();
            let number = written_digit(text).or_else(|| coded_answer(text));
            let other = number.is_some_and(|number| number != answer);
            if other || is_no_answer(text) {
                let found = label.value.clone();
                findings.add(
                    label.at,
                    ScaleProblem::LabelReadsOtherwise { found, answer },
                );
            }
        }
    }
}

/// A label in an answer file has to mean one answer, in whatever language it is.
fn report_doubled(labels: &Labels, skip: &[Wording<String>], findings: &mut Diagnostics) {
    let mut seen: BTreeMap<String, (Option<usize>, usize)> = BTreeMap::new();
    let steps = labels.iter().flat_map(|wording| {
        let items = wording.value.iter().enumerate();
        items.map(|(step, label)| (Some(step), label.at, &label.value))
    });
    let skips = skip
        .iter()
        .map(|wording| (None, wording.at, &wording.value));
    for (meaning, at, label) in steps.chain(skips) {
        let line = findings.line(at);
        let (first_meaning, first) = *seen.entry(normalised(label)).or_insert((meaning, line));
        if meaning != first_meaning {
            let found = label.clone();
            findings.add(at, ScaleProblem::DoubledLabel { found, first });
        }
    }
}
