//! A page of one byte a letter, whose lower half is ASCII.

use super::windows_1251::{ALPHABET, CHARACTERS, FIRST};
use super::{kz_1048, pt154};

/// The characters of all 256 bytes.
#[derive(Clone, Debug)]
pub(super) struct CodePage {
    characters: [char; 256],
}

impl CodePage {
    pub(super) fn windows_1251() -> Self {
        let characters = (0..=u8::MAX).map(base);
        let mut page = Self { characters: ['\0'; 256] };
        page.characters
            .iter_mut()
            .zip(characters)
            .for_each(|(place, character)| *place = character);
        page
    }

    pub(super) fn kz_1048() -> Self {
        Self::windows_1251().changed(&kz_1048::CHANGES)
    }

    pub(super) fn pt154() -> Self {
        Self::windows_1251().changed(&pt154::CHANGES)
    }

    fn changed(mut self, changes: &[(u8, char)]) -> Self {
        for (byte, character) in changes {
            if let Some(place) = self.characters.get_mut(usize::from(*byte)) {
                *place = *character;
            }
        }
        self
    }

    /// The character of a byte; U+FFFD where it has none.
    pub(super) fn character(&self, byte: u8) -> char {
        self.characters.get(usize::from(byte)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
    }

    /// The text, and how many of its bytes have no character.
    pub(super) fn decode(&self, bytes: &[u8]) -> (String, usize) {
        // Most letters take two bytes of UTF-8.
        let mut text = String::with_capacity(bytes.len() * 2);
        text.extend(bytes.iter().map(|byte| self.character(*byte)));
        let missing = |byte: &&u8| self.character(**byte) == char::REPLACEMENT_CHARACTER;
        (text, bytes.iter().filter(missing).count())
    }
}

fn base(byte: u8) -> char {
    if byte < FIRST {
        return char::from(byte);
    }
    match byte.checked_sub(ALPHABET) {
        Some(place) => char::from_u32(u32::from('А') + u32::from(place)),
        None => CHARACTERS.get(usize::from(byte - FIRST)).copied(),
    }
    .unwrap_or(char::REPLACEMENT_CHARACTER)
}
