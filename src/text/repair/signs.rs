//! What a stretch of text has that a repair may be about, told in one walk over its bytes.
//!
//! Most stretches of most texts need no repair. The walk lets them pass by all stages but those whose
//! signs they bear. A sign may be there for nothing; where it is not, its stage has nothing to find.

/// Signs, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u16);

impl Signs {
    /// `&`.
    pub(super) const AMPERSAND: Self = Self(1);
    /// `<`, `[[`, `''` or `==`.
    pub(super) const MARKUP: Self = Self(1 << 1);
    /// A character that shows nothing, a space that is not ASCII, or «…».
    pub(super) const RARE: Self = Self(1 << 2);
    /// A mark that sits on a letter.
    pub(super) const ACCENT: Self = Self(1 << 3);
    /// An ASCII letter beside a character that is not ASCII, or a letter like ə.
    pub(super) const MIXED: Self = Self(1 << 4);
    /// Two bytes between two spaces, as a Cyrillic letter takes.
    pub(super) const APART: Self = Self(1 << 5);
    /// A line end.
    pub(super) const LINE: Self = Self(1 << 6);
    /// Two spaces or tabs.
    pub(super) const GAP: Self = Self(1 << 7);
    /// A mark that may end a sentence, with no space behind it; «…» counts among [`Signs::RARE`].
    pub(super) const GLUED: Self = Self(1 << 8);

    /// Every sign: for a stage that must look everywhere.
    pub(super) const ANY: Self = Self(u16::MAX);

    /// The signs of `text`.
    pub(super) fn of(text: &str) -> Self {
        // What single bytes show, what they show with the byte before, and with the third before.
        let (mut alone, mut pairs, mut apart) = (0, 0, 0);
        let [mut third, mut second, mut before] = [0; 3];
        for byte in text.bytes() {
            let Class { shows, pairs_with } =
                CLASSES.get(usize::from(byte)).copied().unwrap_or(NONE);
            alone |= shows;
            pairs |= before & pairs_with;
            apart |= third & shows;
            (third, second, before) = (second, before, shows);
        }
        let mut signs = Self(alone & ALL_SIGNS);
        for (class, sign) in PAIRS {
            signs.0 |= if pairs & class == 0 { 0 } else { sign.0 };
        }
        signs.0 |= if apart & SPACE == 0 { 0 } else { Self::APART.0 };
        signs
    }

    /// Both sets.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of `wanted` is there.
    pub(super) fn any(self, wanted: Self) -> bool {
        self.0 & wanted.0 != 0
    }
}

/// All signs.
const ALL_SIGNS: u16 = (1 << 9) - 1;

// Classes of bytes that make a sign only in pairs; they lie above the bits of the signs.
const SPACE: u16 = 1 << 9;
const TWICE: u16 = 1 << 10;
const STOP: u16 = 1 << 11;
const LATIN: u16 = 1 << 12;
const HIGH: u16 = 1 << 13;
/// The second byte of characters from U+2000 to U+203F: of dashes and quotation marks, but also of
/// rare spaces and of «…».
const GENERAL: u16 = 1 << 14;
/// The second byte of those from U+2040 on, and the first of those from U+0080 to U+00BF.
const OTHER: u16 = 1 << 15;

/// The class of the first byte of a pair, and the sign that the pair makes.
const PAIRS: [(u16, Signs); 7] = [
    (SPACE, Signs::GAP),
    (TWICE, Signs::MARKUP),
    (STOP, Signs::GLUED),
    (LATIN, Signs::MIXED),
    (HIGH, Signs::MIXED),
    (GENERAL, Signs::RARE),
    (OTHER, Signs::RARE),
];

/// What a byte shows.
#[derive(Clone, Copy)]
struct Class {
    /// Signs that it makes alone, and its classes.
    shows: u16,
    /// The classes that make a sign when a byte of them stands before it.
    pairs_with: u16,
}

const NONE: Class = Class { shows: 0, pairs_with: 0 };

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
        b'&' => Signs::AMPERSAND.0,
        b'<' => Signs::MARKUP.0,
        b'[' | b'\'' | b'=' => TWICE,
        b' ' | b'\t' => SPACE,
        b'\n' => Signs::LINE.0,
        b'.' | b'!' | b'?' => STOP,
        b'a'..=b'z' | b'A'..=b'Z' => LATIN,
        // U+0300 to U+033F: accents.
        0xCC => HIGH | Signs::ACCENT.0,
        // Letters like ə begin so.
        0xC6 | 0xC9 => HIGH | Signs::MIXED.0,
        // Spaces of other scripts and the byte order mark.
        0xE1 | 0xE3 | 0xEF => HIGH | Signs::RARE.0,
        0x80 => HIGH | GENERAL,
        0x81 | 0xC2 => HIGH | OTHER,
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
        0x9F | 0xA0 => LATIN | STOP | OTHER,
        0x90.. => LATIN | STOP,
        _ => STOP,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_bears_no_sign() {
        let signs = Signs::of("Бала мектепке барды – «Ол 5 кітап алды». Аз ба? Көп!");
        assert_eq!(signs, Signs::default());
    }

    #[test]
    fn each_sign_is_seen() {
        for (text, sign) in [
            ("a&b", Signs::AMPERSAND),
            ("<b>", Signs::MARKUP),
            ("[[", Signs::MARKUP),
            ("а\u{ad}б", Signs::RARE),
            ("а\u{200b}б", Signs::RARE),
            ("\u{2060}", Signs::RARE),
            ("и\u{306}", Signs::ACCENT),
            ("Қaз", Signs::MIXED),
            ("aз", Signs::MIXED),
            ("дəптер", Signs::MIXED),
            ("с ө з", Signs::APART),
            ("а\nб", Signs::LINE),
            ("а  б", Signs::GAP),
            ("тапты.Осы", Signs::GLUED),
            ("тапты…Осы", Signs::RARE),
        ] {
            assert!(Signs::of(text).any(sign), "{text}");
        }
    }
}
