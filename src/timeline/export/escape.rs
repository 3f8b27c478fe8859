//! Texts among the signs of a format.

/// Adds a text with other words for some of its letters: those for which `word` has one.
pub(super) fn escape(into: &mut String, text: &str, word: fn(char) -> Option<&'static str>) {
    for letter in text.chars() {
        match word(letter) {
            Some(word) => into.push_str(word),
            None => into.push(letter),
        }
    }
}

/// What stands for a sign in the text of a calendar. Of control characters it has only line ends.
pub(super) fn in_calendar(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\\' => "\\\\",
        ';' => "\\;",
        ',' => "\\,",
        '\n' => "\\n",
        '\t' => " ",
        _ if letter.is_control() => "",
        _ => return None,
    })
}

/// What stands for control characters in JSON, each six signs long.
const CONTROLS: &str = "\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\
    \\u0008\\u0009\\u000a\\u000b\\u000c\\u000d\\u000e\\u000f\
    \\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\
    \\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f";

/// What stands for a sign in a text of JSON. `<` has its number, too, though JSON does not ask for it:
/// so no text can end the `<script>` of a page that the JSON is put in.
pub(super) fn in_json(letter: char) -> Option<&'static str> {
    match letter {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        '<' => Some("\\u003c"),
        '\0'..='\x1f' => {
            let place = letter as usize * 6;
            CONTROLS.get(place..place + 6)
        }
        _ => None,
    }
}

/// What stands for a sign in HTML.
pub(super) fn in_html(letter: char) -> Option<&'static str> {
    Some(match letter {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => return None,
    })
}

/// What stands for a sign in a quoted cell of a table.
pub(super) fn in_table(letter: char) -> Option<&'static str> {
    (letter == '"').then_some("\"\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str, word: fn(char) -> Option<&'static str>) -> String {
        let mut escaped = String::new();
        escape(&mut escaped, text, word);
        escaped
    }

    #[test]
    fn signs_of_a_format_are_escaped_and_letters_are_not() {
        let text = "а;б,в\\г\r\n:\u{0}\t«д»";
        assert_eq!(escaped(text, in_calendar), "а\\;б\\,в\\\\г\\n: «д»");
        let text = "<img onerror=\"x\">'&amp;";
        assert_eq!(escaped(text, in_html), "&lt;img onerror=&quot;x&quot;&gt;&#39;&amp;amp;");
        assert_eq!(escaped("\"қала\"", in_table), "\"\"қала\"\"");
    }
}
