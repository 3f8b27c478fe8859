//! Times of which a text says only that they are past, present or to come: «қазір», «қазіргі уақытта»,
//! «жақында», «соңғы кезде». And a time that was just told of: «сол кезде».

use super::Reading;
use super::reader::Reader;
use crate::language::{Case, Pointer, TimeLemma};
use crate::time::expression::{Base, Meaning, Reckoned, Relative, Tense};

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    if reader.maybe(in_its_time).is_some() {
        return reader.reading(Meaning::Vague(Tense::Past));
    }
    let (pointer, alone) = reader.take(|word| match word.lemma {
        TimeLemma::Adverb(pointer) => Some((pointer, !word.inflection.attributive)),
        TimeLemma::Pointer(pointer) => Some((pointer, false)),
        TimeLemma::Pronoun(Pointer::That) => Some((Pointer::That, false)),
        _ => None,
    })?;
    if !alone {
        reader.lemma(TimeLemma::Moment)?;
        matches!(reader.case(), Case::Locative | Case::Ablative).then_some(())?;
    }
    let meaning = match pointer {
        Pointer::That => {
            Meaning::Relative(Relative { base: Base::Previous, reckoned: Reckoned::Same })
        }
        Pointer::This | Pointer::Current => Meaning::Vague(Tense::Present),
        Pointer::Last | Pointer::BeforeLast | Pointer::Recent => Meaning::Vague(Tense::Past),
        Pointer::Next | Pointer::Coming => Meaning::Vague(Tense::Future),
    };
    reader.reading(meaning)
}

/// «Кезінде», once, where a sentence begins with it: elsewhere it has a word before it («жаз кезінде»).
fn in_its_time(reader: &mut Reader<'_>) -> Option<()> {
    reader.before(1).is_none().then_some(())?;
    let form = reader.lemma(TimeLemma::Moment)?;
    (form.possessed && form.case == Case::Locative).then_some(())
}
