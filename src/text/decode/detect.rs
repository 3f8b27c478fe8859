//! Finds out how bytes are written, from the surest sign to the weakest: the mark at the beginning,
//! UTF-8 that is sound, the zero and Cyrillic bytes of UTF-16, UTF-8 with some damage, and at last
//! the letters that each code page would make of them ([`weigh`]).

use super::Encoding;
use super::utf_16::{self, ByteOrder};
use super::weigh;

/// Of how many characters one may be strange in a text.
const STRANGE: usize = 16;

/// How many sound characters of several bytes stand against one broken one in damaged UTF-8. In a
/// code page hardly any are sound: a capital must precede one of the rare bytes below 0xC0.
const SOUND: usize = 3;

/// The encoding; `None` where the bytes are no text.
pub(super) fn detect(bytes: &[u8]) -> Option<Encoding> {
    let marked =
        |encoding: &Encoding| !encoding.mark().is_empty() && bytes.starts_with(encoding.mark());
    if let Some(encoding) = Encoding::ALL.into_iter().find(marked) {
        return Some(encoding);
    }
    // UTF-16 without a mark can be sound UTF-8, too: «Абай» is ten control characters then.
    if str::from_utf8(bytes).is_ok_and(|text| is_text(text, Encoding::Utf8, 0)) {
        return Some(Encoding::Utf8);
    }
    if let Some(order) = utf_16::guess(bytes) {
        return Some(match order {
            ByteOrder::Little => Encoding::Utf16Le,
            ByteOrder::Big => Encoding::Utf16Be,
        });
    }
    if bytes.contains(&0) {
        return None;
    }
    if is_damaged_utf_8(bytes) { Some(Encoding::Utf8) } else { Some(weigh::heaviest(bytes)) }
}

fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound >= SOUND * broken
}

/// Whether what was decoded reads as a text. No NUL may stand in it, and few strange characters:
/// `replaced` ones, controls, and what its encoding would not bring forth in a text.
pub(super) fn is_text(text: &str, encoding: Encoding, replaced: usize) -> bool {
    let (mut characters, mut strange) = (0, replaced);
    let mut previous = ' ';
    for character in text.chars() {
        if character == '\0' {
            return false;
        }
        characters += 1;
        let odd = match encoding {
            Encoding::Utf8 => false,
            // Bytes at random fall among the private characters, a tenth of all, as often.
            Encoding::Utf16Le | Encoding::Utf16Be => ('\u{E000}'..='\u{F8FF}').contains(&character),
            // And in a page of single bytes they put capitals behind small letters.
            // Names of programs have them there, too, but in ASCII.
            _ => !character.is_ascii() && character.is_uppercase() && previous.is_lowercase(),
        };
        strange += usize::from(odd || is_control(character));
        previous = character;
    }
    strange * STRANGE <= characters
}

/// A control character that does not lay out text. The last of those named is the mark that DOS put
/// at the end of a file.
fn is_control(character: char) -> bool {
    character.is_control()
        && !matches!(character, '\t' | '\n' | '\r' | '\u{C}' | '\u{85}' | '\u{1A}')
}
