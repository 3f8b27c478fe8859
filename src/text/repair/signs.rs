//! Where a stretch of text has something that a repair may be about, found in one walk over its bytes.
//!
//! Most places of most texts need no repair. The walk notes those that may; a stage looks at the
//! places that bear its signs, and at no others. A sign may be there for nothing; where it is not,
//! its stage has nothing to find.

use super::edits::Edit;

/// What a place may need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// `&`.
    Ampersand,
    /// `<`, or the first of `[[`, `''` or `==`.
    Markup,
    /// A character that shows nothing, a space that is not ASCII, or «…».
    Rare,
    /// A mark that sits on a letter.
    Accent,
    /// An ASCII letter beside a character that is not ASCII, or a letter like ə.
    Mixed,
    /// The first of two spaces with two bytes between them, as a Cyrillic letter takes.
    Apart,
    /// A line end.
    Line,
    /// The first of two spaces or tabs.
    Gap,
    /// A mark that may end a sentence, with no space behind it.
    Glued,
    /// «ќ», without which no old font is seen.
    OldFont,
}

/// How many kinds of signs there are.
const KINDS: usize = 10;

/// The places of each sign, in bytes, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs([Vec<usize>; KINDS]);

impl Signs {
    /// The signs of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut signs = Self::default();
        let [mut third, mut second, mut before] = [0; 3];
        for (at, byte) in text.bytes().enumerate() {
            let Class { shows, pairs_with } =
                CLASSES.get(usize::from(byte)).copied().unwrap_or(NONE);
            let found = (shows & ALONE) | (before & pairs_with) | (third & shows & SPACE) << 1;
            if found != 0 {
                signs.note(text, at, shows, found);
            }
            (third, second, before) = (second, before, shows);
        }
        signs
    }

    /// The places of a sign.
    pub(super) fn at(&self, sign: Sign) -> &[usize] {
        self.0.get(sign as usize).map_or(&[], Vec::as_slice)
    }

    /// Notes what byte `at`, of the class `shows`, was `found` to show with those before it.
    #[cold]
    fn note(&mut self, text: &str, at: usize, shows: u16, found: u16) {
        for (class, sign) in SIGNS {
            if found & class == 0 {
                continue;
            }
            let place = match sign {
                Sign::Rare => text.floor_char_boundary(at),
                Sign::Mixed if shows & (LATIN | SCHWA) != 0 => at,
                Sign::Apart => at.saturating_sub(3),
                _ if class & ALONE != 0 => at,
                _ => at.saturating_sub(1),
            };
            if let Some(places) = self.0.get_mut(sign as usize)
                && places.last() != Some(&place)
            {
                places.push(place);
            }
        }
    }

    /// Moves the signs to where they stand after `edits`; those in what was edited are gone.
    pub(super) fn follow(&mut self, edits: &[Edit]) {
        for places in &mut self.0 {
            let mut edits = edits.iter().peekable();
            let (mut removed, mut added) = (0, 0);
            places.retain_mut(|place| {
                while let Some(edit) = edits.next_if(|edit| edit.span.end <= *place) {
                    removed += edit.span.len();
                    added += edit.replacement.len();
                }
                let kept = edits.peek().is_none_or(|edit| *place < edit.span.start);
                *place = (*place + added).saturating_sub(removed);
                kept
            });
        }
    }
}

// What bytes show: classes that are signs alone, then those that make one with another byte.
const AMPERSAND: u16 = 1;
const TAG: u16 = 1 << 1;
const SPACE_OF_THREE: u16 = 1 << 2;
const ACCENT: u16 = 1 << 3;
const SCHWA: u16 = 1 << 4;
const LINE: u16 = 1 << 5;
/// A byte with which only two bytes before it, a space among them, make a sign: [`SPACE`] shifted.
const APART: u16 = SPACE << 1;
const SPACE: u16 = 1 << 6;
const TWICE: u16 = 1 << 8;
const STOP: u16 = 1 << 9;
const LATIN: u16 = 1 << 10;
const HIGH: u16 = 1 << 11;
/// The second byte of characters from U+2000 to U+203F: of dashes and quotation marks, but also of
/// rare spaces and of «…».
const GENERAL: u16 = 1 << 12;
/// The second byte of those from U+2040 on, and the first of those from U+0080 to U+00BF.
const OTHER: u16 = 1 << 13;
/// The first byte of «ќ»; the second pairs with it.
const OLD_FONT: u16 = 1 << 14;

const ALONE: u16 = AMPERSAND | TAG | SPACE_OF_THREE | ACCENT | SCHWA | LINE;

/// The sign of each class that was found.
const SIGNS: [(u16, Sign); 15] = [
    (AMPERSAND, Sign::Ampersand),
    (TAG, Sign::Markup),
    (SPACE_OF_THREE, Sign::Rare),
    (ACCENT, Sign::Accent),
    (SCHWA, Sign::Mixed),
    (LINE, Sign::Line),
    (SPACE, Sign::Gap),
    (APART, Sign::Apart),
    (TWICE, Sign::Markup),
    (STOP, Sign::Glued),
    (LATIN, Sign::Mixed),
    (HIGH, Sign::Mixed),
    (GENERAL, Sign::Rare),
    (OTHER, Sign::Rare),
    (OLD_FONT, Sign::OldFont),
];

/// What a byte shows.
#[derive(Clone, Copy)]
struct Class {
    /// Its classes.
    shows: u16,
    /// The classes that make a sign when a byte of them stands before it.
    pairs_with: u16,
}

const NONE: Class = Class { shows: 0, pairs_with: 0 };

#[expect(clippy::indexing_slicing, reason = "done while compiling: past the end is an error then")]
static CLASSES: [Class; 256] = {
    let mut classes = [NONE; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = Class { shows: shows(byte as u8), pairs_with: pairs_with(byte as u8) };
        byte += 1;
    }
    classes
};

const fn shows(byte: u8) -> u16 {
    match byte {
        b'&' => AMPERSAND,
        b'<' => TAG,
        b'[' | b'\'' | b'=' => TWICE,
        b' ' | b'\t' => SPACE,
        b'\n' => LINE,
        b'.' | b'!' | b'?' => STOP,
        b'a'..=b'z' | b'A'..=b'Z' => LATIN,
        // U+0300 to U+033F: accents.
        0xCC => HIGH | ACCENT,
        // Letters like ə begin so.
        0xC6 | 0xC9 => HIGH | SCHWA,
        // Spaces of other scripts and the byte order mark.
        0xE1 | 0xE3 | 0xEF => HIGH | SPACE_OF_THREE,
        0x80 => HIGH | GENERAL,
        0x81 | 0xC2 => HIGH | OTHER,
        0xD1 => HIGH | OLD_FONT,
        0x82.. => HIGH,
        _ => 0,
    }
}

const fn pairs_with(byte: u8) -> u16 {
    match byte {
        b' ' | b'\t' => SPACE,
        b'\n' => 0,
        b'[' | b'\'' | b'=' => TWICE | STOP,
        b'a'..=b'z' | b'A'..=b'Z' => HIGH | STOP,
        // Spaces and marks that show nothing, and «…».
        0x85 | 0xAD => LATIN | STOP | GENERAL | OTHER,
        0x80..=0x8F | 0xA6 | 0xA8..=0xAF => LATIN | STOP | GENERAL,
        0x9C => LATIN | STOP | OLD_FONT,
        0x9F | 0xA0 => LATIN | STOP | OTHER,
        0x90.. => LATIN | STOP,
        _ => STOP,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use crate::text::repair::Fix;

    #[test]
    fn plain_text_bears_no_sign() {
        let signs = Signs::of("Бала мектепке барды – «Ол 5 кітап алды». Аз ба? Көп!");
        assert_eq!(signs, Signs::default());
    }

    #[test]
    fn each_sign_is_seen_in_its_place() {
        for (text, sign, place) in [
            ("a&b", Sign::Ampersand, 1),
            (" <b>", Sign::Markup, 1),
            (" [[", Sign::Markup, 1),
            ("а\u{ad}б", Sign::Rare, 2),
            ("а\u{200b}б", Sign::Rare, 2),
            ("а\u{2060}", Sign::Rare, 2),
            ("а…", Sign::Rare, 2),
            ("а\u{3000}", Sign::Rare, 2),
            ("и\u{306}", Sign::Accent, 2),
            ("Қaз", Sign::Mixed, 2),
            ("aз", Sign::Mixed, 0),
            ("дəптер", Sign::Mixed, 2),
            ("с ө з", Sign::Apart, 2),
            ("а\nб", Sign::Line, 2),
            ("а  б", Sign::Gap, 2),
            ("тапты.Осы", Sign::Glued, 10),
            ("Ќаќ", Sign::OldFont, 4),
        ] {
            assert_eq!(Signs::of(text).at(sign), [place], "{text}");
        }
    }

    #[test]
    fn signs_follow_edits() {
        let mut signs = Signs::of("а\nб\nв\nг");
        let edit =
            |start, end, text: &'static str| Edit::new(Span::new(start, end), text, Fix::Spaces);
        signs.follow(&[edit(0, 2, "абв"), edit(5, 6, " "), edit(6, 6, "ғ")]);
        // The second of the line ends is edited away; the others move, by 4 and by 4 + 2 bytes.
        assert_eq!(signs.at(Sign::Line), [6, 14]);
    }
}
