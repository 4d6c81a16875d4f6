//! The roles, explained.

use crate::model::{LanguageTag, Role, RoleText, RoleTexts, Situation, Translated};
use crate::screen::{Display, columns, padded};
use crate::texts::{Texts, as_sentence, capitalised};

use super::Page;

/// One role in full, or all three in short with situations that need them.
#[must_use]
pub fn text(
    roles: &RoleTexts,
    situations: &[Situation],
    role: Option<Role>,
    language: &LanguageTag,
    texts: &Texts,
    display: Display,
) -> String {
    let mut page = Page::new(display);
    if let Some(role) = role {
        whole(&mut page, &roles[role], language, texts);
    } else {
        page.text(0, texts.roles.introduction);
        for (role, text) in roles.iter() {
            page.gap();
            short(&mut page, role, text, language, texts);
        }
        page.gap();
        needed(&mut page, roles, situations, language, texts);
    }
    page.gap();
    page.aside(0, texts.result.credit);
    page.finish()
}

fn short(page: &mut Page, role: Role, text: &RoleText, language: &LanguageTag, texts: &Texts) {
    page.heading(&capitalised(text.name.get(language)));
    page.text(2, &as_sentence(text.summary.get(language)));
    page.text(2, text.origin.get(language));
    page.aside(2, &(texts.result.more)(role.key()));
}

/// How hard situations need each role.
fn needed(
    page: &mut Page,
    roles: &RoleTexts,
    situations: &[Situation],
    language: &LanguageTag,
    texts: &Texts,
) {
    let words = texts.roles;
    page.heading(words.situations);
    page.text(2, words.ratings);
    for situation in situations {
        let ratings: Vec<String> = roles
            .iter()
            .map(|(role, text)| {
                let rating = situation.ratings[role].value();
                format!("{} {rating}", text.name.get(language))
            })
            .collect();
        let title = situation.title.get(language);
        page.hanging(2, "- ", &(words.situation)(title, &ratings));
    }
    if let Some(first) = situations.first() {
        page.aside(2, &(words.beside)(first.id.as_str()));
    }
}

fn whole(page: &mut Page, text: &RoleText, language: &LanguageTag, texts: &Texts) {
    let words = texts.roles;
    page.heading(&capitalised(text.name.get(language)));
    page.text(0, &as_sentence(text.summary.get(language)));
    let paragraph = |page: &mut Page, heading: &str, text: &str| {
        page.gap();
        page.heading(heading);
        page.text(2, text);
    };
    paragraph(page, words.origin, text.origin.get(language));
    paragraph(
        page,
        words.core_words,
        &text.core_words.get(language).join(", "),
    );
    page.gap();
    page.heading(words.strengths);
    for (strength, pitfall) in text.strengths.get(language).iter().zip(&text.pitfalls) {
        page.text(2, strength);
        let marked = [
            (words.watch, pitfall.text.get(language)),
            (words.avoid, pitfall.avoid.get(language)),
        ];
        let widest = marked.iter().map(|(mark, _)| columns(mark)).max();
        for (mark, text) in marked {
            let mark = format!("{}  ", padded(mark, widest.unwrap_or(0)));
            page.hanging(4, &mark, text);
        }
    }
    paragraph(page, words.words, &text.words.get(language).join(", "));
    let optional = |page: &mut Page, heading: &str, text: &Option<Translated<String>>| {
        if let Some(text) = text {
            paragraph(page, heading, text.get(language));
        }
    };
    optional(page, words.bridge, &text.bridge);
    optional(page, words.grow, &text.grow);
    optional(page, words.irritation, &text.irritation);
    paragraph(page, words.brings, text.brings.get(language));
    paragraph(page, words.leading, text.leading.get(language));
    paragraph(page, words.question, text.question.get(language));
}
