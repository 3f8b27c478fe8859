//! Writes JSON (RFC 8259), a piece at a time.
//!
//! The core has no serializer, and needs none for so few shapes. Whoever writes closes what he opened;
//! commas come by themselves. What is called for every field is not inlined, or the module would
//! be half a kilobyte larger.

use std::fmt::{self, Write as _};

use super::escape::{escape, in_json};

/// JSON, as far as it is written.
#[derive(Default)]
pub(crate) struct Json {
    text: String,
}

impl Json {
    /// Begins an object (`{`) or a list (`[`), as an item of a list or all by itself.
    #[inline(never)]
    pub(crate) fn open(&mut self, bracket: char) {
        self.separate();
        self.text.push(bracket);
    }

    /// Begins an object or a list that is a field.
    #[inline(never)]
    pub(crate) fn open_field(&mut self, name: &str, bracket: char) {
        self.name(name);
        self.text.push(bracket);
    }

    /// Ends an object (`}`) or a list (`]`).
    #[inline(never)]
    pub(crate) fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// A field with a text.
    #[inline(never)]
    pub(crate) fn string(&mut self, name: &str, value: &str) {
        self.name(name);
        self.quote(value);
    }

    /// An item of a list that is a text.
    pub(crate) fn item(&mut self, value: &str) {
        self.separate();
        self.quote(value);
    }

    /// A field with a whole number.
    #[inline(never)]
    pub(crate) fn number(&mut self, name: &str, value: &dyn fmt::Display) {
        self.name(name);
        // Nothing can go wrong in a text that is made here.
        let _ = write!(self.text, "{value}");
    }

    /// A field that is `true` or `false`.
    #[inline(never)]
    pub(crate) fn flag(&mut self, name: &str, value: bool) {
        self.name(name);
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// A field without a value.
    pub(crate) fn null(&mut self, name: &str) {
        self.name(name);
        self.text.push_str("null");
    }

    /// The whole, as a line.
    pub(crate) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    fn name(&mut self, name: &str) {
        self.separate();
        self.quote(name);
        self.text.push(':');
    }

    /// A comma, where something stands before. Texts end with their quotes, so that the last sign is
    /// never one of a text.
    fn separate(&mut self) {
        if !matches!(self.text.as_bytes().last(), None | Some(b'{' | b'[')) {
            self.text.push(',');
        }
    }

    /// A text in quotes.
    fn quote(&mut self, text: &str) {
        Self::quoted(&mut self.text, &[text]);
    }

    /// Adds a text in quotes, given in parts, to JSON that is written otherwise.
    #[inline(never)]
    pub(crate) fn quoted(json: &mut String, parts: &[&str]) {
        json.push('"');
        for part in parts {
            escape(json, part, in_json);
        }
        json.push('"');
    }
}

#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests {
    use super::*;

    #[test]
    fn commas_stand_between_and_nowhere_else() {
        let mut json = Json::default();
        json.open('{');
        json.string("a", "{");
        json.open_field("b", '[');
        for _ in 0..2 {
            json.open('{');
            json.number("n", &-5);
            json.flag("f", true);
            json.close('}');
        }
        json.close(']');
        json.null("c");
        json.close('}');
        let expected =
            "{\"a\":\"{\",\"b\":[{\"n\":-5,\"f\":true},{\"n\":-5,\"f\":true}],\"c\":null}\n";
        assert_eq!(json.finish(), expected);
    }

    #[test]
    fn texts_are_read_back_as_they_were() {
        let ascii: String = ('\0'..='\u{7f}').collect();
        let text = &format!("«Қазақ» {ascii}</script>😀\u{2028}");
        let mut json = Json::default();
        json.open('{');
        json.string("text", text);
        json.close('}');
        let written = json.finish();
        assert!(!written.contains('<'));
        let read: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["text"], *text);
    }
}
