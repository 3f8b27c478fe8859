//! Times of which a text says only that they are past, present or to come: «қазір», «қазіргі кезеңде»,
//! «содан бері».

use super::Reading;
use super::reader::Reader;
use crate::language::{Pointer, TimeLemma};
use crate::time::expression::{Meaning, Tense};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    let pointer = reader.take(|word| match word.lemma {
        TimeLemma::Reference(pointer) => Some(pointer),
        _ => None,
    })?;
    let tense = match pointer {
        Pointer::Last | Pointer::Recent | Pointer::That => Tense::Past,
        Pointer::This => Tense::Present,
        Pointer::Next | Pointer::Coming => Tense::Future,
    };
    reader.reading(Meaning::Vague(tense))
}
