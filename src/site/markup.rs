//! Writes HTML. Tags are words of this program; whatever comes from a text is escaped.

use std::fmt::Write as _;

/// A page that is being written.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Adds markup. It can only be what stands in the source of this program, so no text becomes markup.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds words.
    pub(super) fn text(&mut self, words: &str) -> &mut Self {
        escape(&mut self.0, words);
        self
    }

    /// Adds a number.
    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        // A string takes all that is written.
        let _ = write!(self.0, "{number}");
        self
    }

    /// Adds an attribute to the tag that is being written.
    pub(super) fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").text(value).raw("\"")
    }

    /// Adds an attribute that is an address within the site, from a page that lies so many folders deep.
    pub(super) fn link(&mut self, name: &'static str, depth: usize, path: &str) -> &mut Self {
        self.attribute(name, &format!("{}{path}", "../".repeat(depth)))
    }

    /// Adds data in JSON for machines. `<` is written by its number, so that nothing in it ends the element.
    pub(super) fn data(&mut self, json: &serde_json::Value) -> &mut Self {
        let json = json.to_string().replace('<', "\\u003c");
        self.raw("<script type=\"application/ld+json\">");
        self.0.push_str(&json);
        self.raw("</script>\n")
    }

    /// Adds what was written elsewhere.
    pub(super) fn html(&mut self, written: &Self) -> &mut Self {
        self.0.push_str(&written.0);
        self
    }

    /// The page.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Adds words with other signs for those of HTML; control characters, which it forbids, are left out.
fn escape(into: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\n' | '\t' => into.push(letter),
            _ if letter.is_control() => {}
            _ => into.push(letter),
        }
    }
}

/// Words as HTML has them.
pub(super) fn escaped(words: &str) -> String {
    let mut html = String::new();
    escape(&mut html, words);
    html
}

/// A name as addresses have it: `/` and what needs no sign of its own stay, all else is written by its bytes.
pub(super) fn address(name: &str) -> String {
    let mut address = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            _ => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_become_markup() {
        let mut html = Html::default();
        html.raw("<p").attribute("title", "\"><b>").raw(">").text("<i>\u{0}&amp;\n").raw("</p>");
        html.data(&serde_json::json!({"name": "</script><!--"}));
        let expected = "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;i&gt;&amp;amp;\n</p>\
                        <script type=\"application/ld+json\">{\"name\":\"\\u003c/script>\\u003c!--\"}</script>\n";
        assert_eq!(html.finish(), expected);
    }

    #[test]
    fn names_of_files_become_addresses() {
        assert_eq!(address("texts/қар \"1\".html"), "texts/%D2%9B%D0%B0%D1%80%20%221%22.html");
    }
}
