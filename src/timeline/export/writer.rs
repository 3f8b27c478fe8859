//! Writes JSON (RFC 8259), a piece at a time.
//!
//! The core has no serializer, and needs none for so few shapes. Whoever writes closes what he opened;
//! commas come by themselves.

use std::fmt::{self, Write as _};

/// JSON, as far as it is written.
#[derive(Default)]
pub(super) struct Json {
    text: String,
}

impl Json {
    /// Begins an object (`{`) or a list (`[`), as an item of a list or all by itself.
    pub(super) fn open(&mut self, bracket: char) {
        self.separate();
        self.text.push(bracket);
    }

    /// Begins an object or a list that is a field.
    pub(super) fn open_field(&mut self, name: &str, bracket: char) {
        self.name(name);
        self.text.push(bracket);
    }

    /// Ends an object (`}`) or a list (`]`).
    pub(super) fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// A field with a text.
    pub(super) fn string(&mut self, name: &str, value: &str) {
        self.name(name);
        self.quote(value);
    }

    /// A field with a whole number.
    pub(super) fn number(&mut self, name: &str, value: &dyn fmt::Display) {
        self.name(name);
        // Nothing can go wrong in a text that is made here.
        let _ = write!(self.text, "{value}");
    }

    /// A field that is `true` or `false`.
    pub(super) fn flag(&mut self, name: &str, value: bool) {
        self.name(name);
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// A field without a value.
    pub(super) fn null(&mut self, name: &str) {
        self.name(name);
        self.text.push_str("null");
    }

    /// The whole, as a line.
    pub(super) fn finish(mut self) -> String {
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
        if !self.text.is_empty() && !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
    }

    /// A text in quotes. `<` is escaped, too, though JSON does not ask for it: so no text can end the
    /// `<script>` of a page that the JSON is put in.
    fn quote(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => self.text.extend(['\\', letter]),
                '\n' => self.text.push_str("\\n"),
                '\0'..=' ' if letter != ' ' => self.escape(letter),
                '<' => self.escape(letter),
                _ => self.text.push(letter),
            }
        }
        self.text.push('"');
    }

    /// The number of a letter of ASCII.
    fn escape(&mut self, letter: char) {
        self.text.push_str("\\u00");
        for digit in [letter as u32 / 16, letter as u32 % 16] {
            self.text.extend(char::from_digit(digit, 16));
        }
    }
}

#[cfg(test)]
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
        let text = "«Қазақ» \"\\\u{0}\u{1f}\u{7f}\r\n\t</script>😀\u{2028}";
        let mut json = Json::default();
        json.open('{');
        json.string("text", text);
        json.close('}');
        let written = json.finish();
        assert!(!written.contains('<'));
        let read: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["text"], text);
    }
}
