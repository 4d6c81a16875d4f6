//! The tables `[[statement]]`.

use std::ops::Range;

use toml::de::DeTable;

use crate::error::{IdProblem, NameForm, SetProblem, Warning};
use crate::model::{
    Keying, LanguageTag, MOST_STATEMENTS, OTHER_COLUMNS, Role, Statement, StatementId, Translated,
};

use super::alike::{SeenTexts, TextMeaning};
use super::findings::Diagnostics;
use super::key;
use super::language::{Languages, Wording, translated};
use super::name::{self, UniqueIds};
use super::table::TomlTable;
use super::value::At;

/// Reads every statement; nothing when one of them is wrong.
pub(super) fn read(
    root: &TomlTable,
    languages: &Languages,
    findings: &mut Diagnostics,
) -> Option<Vec<Statement>> {
    let tables = root.tables(key::STATEMENT, findings)?;
    report_too_many(&tables, findings);
    let mut reader = Reader {
        languages,
        ids: UniqueIds::default(),
        texts: SeenTexts::default(),
        lacks_colleague: Vec::new(),
    };
    let statements: Vec<Option<Statement>> = tables
        .iter()
        .enumerate()
        .map(|(number, (table, span))| reader.statement(number, table, span.clone(), findings))
        .collect();
    report_partly_worded(&tables, findings);
    report_empty_roles(&tables, findings);
    if let Some(at) = reader.lacks_colleague.first() {
        findings.warn(
            *at,
            Warning::NoColleagueWording {
                number: reader.lacks_colleague.len(),
                total: tables.len(),
            },
        );
    }
    statements.into_iter().collect()
}

/// What one statement has to be compared with.
struct Reader<'t, 'l> {
    languages: &'l Languages,
    ids: UniqueIds,
    texts: SeenTexts<'t>,
    lacks_colleague: Vec<usize>,
}

/// How a statement is worded.
struct StatementTexts {
    text: Translated<String>,
    earlier: Vec<(LanguageTag, String)>,
    job: Option<Translated<String>>,
    wish: Option<Translated<String>>,
    colleague: Option<Translated<String>>,
    earlier_colleague: Vec<(LanguageTag, String)>,
}

impl<'t> Reader<'t, '_> {
    fn statement(
        &mut self,
        number: usize,
        entries: &'t DeTable,
        span: Range<usize>,
        findings: &mut Diagnostics,
    ) -> Option<Statement> {
        let raw_id = entries
            .get(key::ID)
            .and_then(|value| value.get_ref().as_str());
        findings.region(span.clone(), raw_id);
        let table = TomlTable::new(entries, span.start, key::STATEMENT_TABLE, findings);
        let id = table.raw_text(key::ID, findings);
        let id = id.and_then(|text| self.id(text, findings));
        let role = name::role_of(&table, findings);
        let facet = table.text(key::FACET, findings);
        let reversed = table.truth(key::REVERSED, findings);
        let short = table.truth(key::SHORT, findings);
        let texts = self.texts(number, &table, raw_id, findings);
        let why = table.optional_text(key::WHY, findings);
        let keying = if reversed? {
            Keying::Reversed
        } else {
            Keying::Normal
        };
        let texts = texts?;
        Some(Statement {
            id: id?,
            role: role?,
            facet: facet?,
            keying,
            short: short?,
            text: texts.text,
            earlier: texts.earlier,
            job: texts.job,
            wish: texts.wish,
            colleague: texts.colleague,
            earlier_colleague: texts.earlier_colleague,
            why,
        })
    }

    fn texts(
        &mut self,
        number: usize,
        table: &TomlTable,
        id: Option<&'t str>,
        findings: &mut Diagnostics,
    ) -> Option<StatementTexts> {
        let languages = self.languages;
        let text = languages.text(table, key::TEXT, findings);
        let earlier = languages.optional_texts(table, key::EARLIER, findings);
        let job = languages.optional(table, key::JOB, findings);
        let wish = languages.optional(table, key::WISH, findings);
        let colleague = table
            .optional(key::COLLEAGUE)
            .map(|value| languages.text_in(key::COLLEAGUE, value, findings));
        let colleague_before = languages.optional_texts(table, key::EARLIER_COLLEAGUE, findings);
        if colleague.is_none() {
            self.lacks_colleague.push(table.at());
        }
        let own = text.iter().chain(&earlier).map(|own| (own, false));
        let about = colleague.iter().flatten().chain(&colleague_before);
        let about = about.map(|about| (about, true));
        for (wordings, colleague) in own.chain(about) {
            let meaning = TextMeaning {
                statement: number,
                colleague,
            };
            self.texts.add(wordings, meaning, id, findings);
        }
        Some(StatementTexts {
            text: text.and_then(translated)?,
            earlier: pairs(earlier?),
            job,
            wish,
            colleague: match colleague {
                None => None,
                Some(wordings) => Some(wordings.and_then(translated)?),
            },
            earlier_colleague: pairs(colleague_before?),
        })
    }

    fn id(&mut self, text: At<&str>, findings: &mut Diagnostics) -> Option<StatementId> {
        let id = StatementId::new(text.value);
        if id.is_none() {
            name::wrong_name(key::ID, text, NameForm::Statement, findings);
        }
        let reserved = &OTHER_COLUMNS;
        let is_text = |name: &&str| name.eq_ignore_ascii_case(text.value);
        if reserved.iter().any(is_text) {
            findings.add(text.at, IdProblem::Reserved { reserved });
            return None;
        }
        self.ids.add(text, findings);
        id
    }
}

fn pairs(wordings: Vec<Wording<String>>) -> Vec<(LanguageTag, String)> {
    wordings.into_iter().map(Wording::into_pair).collect()
}

fn report_too_many(tables: &[(&DeTable, Range<usize>)], findings: &mut Diagnostics) {
    if let Some((_, span)) = tables.get(MOST_STATEMENTS) {
        findings.add(
            span.start,
            SetProblem::TooManyStatements {
                found: tables.len(),
                most: MOST_STATEMENTS,
            },
        );
    }
}

/// What the job asks and what one would like are worded for every statement or for none, so that no list mixes them.
fn report_partly_worded(tables: &[(&DeTable, Range<usize>)], findings: &mut Diagnostics) {
    for key in [key::JOB, key::WISH] {
        let lacks = |(table, _): &&(&DeTable, Range<usize>)| !table.contains_key(key);
        let mut lacking = tables.iter().filter(lacks).peekable();
        let Some(first) = lacking.peek().map(|(_, span)| span.start) else {
            continue;
        };
        let (number, total) = (lacking.count(), tables.len());
        if number < total {
            let kind = SetProblem::PartlyWorded { key, number, total };
            findings.add(first, kind);
        }
    }
}

/// Reports the roles of no statement, where the role of every statement is known and there are any.
fn report_empty_roles(tables: &[(&DeTable, Range<usize>)], findings: &mut Diagnostics) {
    let role = |table: &DeTable| Role::from_key(table.get(key::ROLE)?.get_ref().as_str()?);
    let roles: Option<Vec<Role>> = tables.iter().map(|(table, _)| role(table)).collect();
    let Some(roles) = roles.filter(|roles| !roles.is_empty()) else {
        return;
    };
    for role in Role::ALL.into_iter().filter(|role| !roles.contains(role)) {
        findings.add(0, SetProblem::RoleWithoutStatements { role });
    }
}
