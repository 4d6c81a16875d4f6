//! The roles, explained.

use crate::model::{LanguageTag, Role, RoleText, RoleTexts, Situation};
use crate::screen::{Display, columns, padded};
use crate::texts::{Texts, as_sentence, capitalised};
use crate::words;

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
        page.text(0, words::roles::introduction(texts.language));
        for (role, text) in roles.iter() {
            page.gap();
            short(&mut page, role, text, language, texts);
        }
        page.gap();
        needed(&mut page, roles, situations, language, texts);
    }
    page.gap();
    page.aside(0, words::report::credit(texts.language));
    page.finish()
}

fn short(page: &mut Page, role: Role, text: &RoleText, language: &LanguageTag, texts: &Texts) {
    page.heading(&capitalised(text.name.get(language)));
    page.text(2, &as_sentence(text.summary.get(language)));
    page.text(2, text.origin.get(language));
    page.aside(2, &words::report::more(texts.language, role.key()));
}

/// How hard situations need each role.
fn needed(
    page: &mut Page,
    roles: &RoleTexts,
    situations: &[Situation],
    language: &LanguageTag,
    texts: &Texts,
) {
    page.heading(words::roles::situations(texts.language));
    page.text(2, words::roles::ratings(texts.language));
    for situation in situations {
        let ratings: Vec<String> = roles
            .iter()
            .map(|(role, text)| {
                let rating = situation.ratings[role].value();
                format!("{} {rating}", text.name.get(language))
            })
            .collect();
        let title = situation.title.get(language);
        page.hanging(
            2,
            "- ",
            &words::roles::situation(texts.language, title, &ratings),
        );
    }
    if let Some(first) = situations.first() {
        page.aside(2, &words::roles::beside(texts.language, first.id.as_str()));
    }
}

fn whole(page: &mut Page, text: &RoleText, language: &LanguageTag, texts: &Texts) {
    page.heading(&capitalised(text.name.get(language)));
    page.text(0, &as_sentence(text.summary.get(language)));
    let paragraph = |page: &mut Page, heading: &str, text: &str| {
        page.gap();
        page.heading(heading);
        page.text(2, text);
    };
    paragraph(
        page,
        words::roles::origin(texts.language),
        text.origin.get(language),
    );
    paragraph(
        page,
        words::roles::core_words(texts.language),
        &text.core_words.get(language).join(", "),
    );
    page.gap();
    page.heading(words::roles::strengths(texts.language));
    for (strength, pitfall) in text.strengths.get(language).iter().zip(&text.pitfalls) {
        page.text(2, strength);
        let marked = [
            (
                words::roles::watch(texts.language),
                pitfall.text.get(language),
            ),
            (
                words::roles::avoid(texts.language),
                pitfall.avoid.get(language),
            ),
        ];
        let widest = marked.iter().map(|(mark, _)| columns(mark)).max();
        for (mark, text) in marked {
            let mark = format!("{}  ", padded(mark, widest.unwrap_or(0)));
            page.hanging(4, &mark, text);
        }
    }
    paragraph(
        page,
        words::roles::words(texts.language),
        &text.words.get(language).join(", "),
    );
    paragraph(
        page,
        words::roles::brings(texts.language),
        text.brings.get(language),
    );
    paragraph(
        page,
        words::roles::leading(texts.language),
        text.leading.get(language),
    );
    paragraph(
        page,
        words::roles::question(texts.language),
        text.question.get(language),
    );
}
