//! Emoji at the start of a text: a picture with its colour of skin, the pictures that joiners tie to
//! it, or two letters of a flag (after Unicode Technical Standard 51, in a simple reading: what a
//! picture may be is told by the blocks that hold them).

/// Bytes that the emoji at the start of `text` takes; 0 where there is none.
pub(super) fn emoji_length(text: &str) -> usize {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) if is_flag_letter(first) => {
            let pair = rest.next().filter(|&second| is_flag_letter(second));
            first.len_utf8() + pair.map_or(0, char::len_utf8)
        }
        Some(first) if is_picture(first) => pictures(text),
        _ => 0,
    }
}

/// Bytes of pictures, each with what changes it, tied by joiners.
fn pictures(text: &str) -> usize {
    let mut length = 0;
    let mut tied = true;
    for character in text.chars() {
        let belongs = is_modifier(character) || (tied && is_picture(character));
        if !belongs {
            break;
        }
        tied = character == JOINER;
        length += character.len_utf8();
    }
    length
}

const JOINER: char = '\u{200D}';

fn is_flag_letter(character: char) -> bool {
    ('\u{1F1E6}'..='\u{1F1FF}').contains(&character)
}

/// What stands in the blocks of pictures: signs and dingbats, then those of the planes beyond.
fn is_picture(character: char) -> bool {
    matches!(character, '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{1F300}'..='\u{1FAFF}')
        && !is_skin(character)
}

fn is_skin(character: char) -> bool {
    ('\u{1F3FB}'..='\u{1F3FF}').contains(&character)
}

/// The joiner, the sign that asks for a picture, and the colours of skin.
fn is_modifier(character: char) -> bool {
    matches!(character, JOINER | '\u{FE0F}') || is_skin(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_one() {
        for emoji in ["😀", "👩🏽\u{200d}🏫", "🇰🇿", "❤\u{fe0f}", "👨\u{200d}👩\u{200d}👧"]
        {
            assert_eq!(emoji_length(&format!("{emoji}😀сөз")), emoji.len(), "{emoji}");
        }
    }

    #[test]
    fn other_marks_are_none() {
        for text in ["«", "№", "5", "ә", "\u{200d}", "🏽", "→"] {
            assert_eq!(emoji_length(text), 0, "{text}");
        }
    }
}
