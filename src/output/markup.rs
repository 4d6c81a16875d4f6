//! Writing HTML and SVG so that text can't become an element: names come from the program, everything else is escaped.

use super::escape;

/// The attributes of an element: the names are the program's own, the values are escaped.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// A page that grows from top to bottom.
#[derive(Debug, Clone, Default)]
pub(super) struct Markup {
    text: String,
}

impl Markup {
    /// The page so far.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Text of the program itself, as it is: a document type, a style sheet.
    pub(super) fn own(&mut self, text: &'static str) {
        self.text.push_str(text);
    }

    /// Text from anywhere.
    pub(super) fn text(&mut self, text: &str) {
        self.text.push_str(&escape::html(text));
    }

    /// An element with elements in it, on lines of its own.
    pub(super) fn block(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.mixed(name, attributes, |page| {
            page.own("\n");
            inside(page);
        });
    }

    /// An element with a text in it, on a line of its own.
    pub(super) fn line(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.inline(name, attributes, text);
        self.own("\n");
    }

    /// An element with a text in it, within a line.
    pub(super) fn inline(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    /// An element with words and elements in it, on a line of its own.
    pub(super) fn mixed(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        inside(self);
        self.close(name);
        self.own("\n");
    }

    /// A text in a drawing, with this place at its start, middle or end.
    pub(super) fn text_at(
        &mut self,
        class: &'static str,
        (x, y): (f64, f64),
        anchor: &'static str,
        text: &str,
    ) {
        let [left, foot] = [x, y].map(|number| format!("{number:.1}"));
        let attributes = [
            ("class", class),
            ("x", &*left),
            ("y", &*foot),
            ("text-anchor", anchor),
        ];
        self.line("text", &attributes, text);
    }

    /// An element without an end, such as `meta`.
    pub(super) fn void(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.open(name, attributes);
        self.own("\n");
    }

    fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.own("<");
        self.own(name);
        for (name, value) in attributes {
            self.own(" ");
            self.own(name);
            self.own("=\"");
            self.text(value);
            self.own("\"");
        }
        self.own(">");
    }

    fn close(&mut self, name: &'static str) {
        self.own("</");
        self.own(name);
        self.own(">");
    }
}

#[cfg(test)]
mod tests {
    use super::Markup;

    #[test]
    fn texts_and_attributes_stay_texts_and_attributes() {
        let mut page = Markup::default();
        page.block("p", &[("class", "a\" onclick=\"b")], |page| {
            page.inline("b", &[], "</b><script>");
        });
        assert_eq!(
            page.finish(),
            "<p class=\"a&quot; onclick=&quot;b\">\n<b>&lt;/b&gt;&lt;script&gt;</b></p>\n"
        );
    }
}
