//! The era of a year or century: «б.з.д.», «б. з. б.», «біздің заманымызға дейінгі», «біздің
//! заманымыздан бұрынғы», «жыл санауымызға дейінгі»; «б.з.», «біздің заманымыздың».

use super::reader::Reader;
use crate::language::{TimeLemma, TimeUnit};

/// Before the year 1, or from it on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    /// Before it.
    Before,
    /// Ours.
    Ours,
}

/// The era that the next words name.
pub(super) fn era(reader: &mut Reader<'_>) -> Option<Era> {
    reader.maybe(by_letters).or_else(|| reader.maybe(by_words))
}

/// The letters of «біздің», «заман» and «дейін».
const LETTERS: [u8; 3] = [1, 2, 3];

fn by_letters(reader: &mut Reader<'_>) -> Option<Era> {
    let [our, era, before] = LETTERS;
    letter(reader, our)?;
    letter(reader, era)?;
    // «д» of «дейін» or «б» of «бұрын».
    let earlier = reader.maybe(|reader| letter(reader, before));
    let earlier = earlier.or_else(|| reader.maybe(|reader| letter(reader, our)));
    Some(if earlier.is_some() { Era::Before } else { Era::Ours })
}

fn letter(reader: &mut Reader<'_>, letter: u8) -> Option<()> {
    reader.lemma(TimeLemma::EraLetter(letter))?;
    reader.mark('.')
}

fn by_words(reader: &mut Reader<'_>) -> Option<Era> {
    if reader.maybe(|reader| reader.unit(TimeUnit::Year)).is_none() {
        reader.lemma(TimeLemma::Era)?;
    }
    reader.lemma(TimeLemma::Era)?;
    let earlier = reader
        .take(|word| matches!(word.lemma, TimeLemma::Until | TimeLemma::Before).then_some(()));
    Some(if earlier.is_some() { Era::Before } else { Era::Ours })
}
