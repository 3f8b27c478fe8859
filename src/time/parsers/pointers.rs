//! Units that a word points to: «өткен айда», «осы аптада», «келесі күні», «сол күні», «өткен қазанда»,
//! «осы күзде»; and several of them: «соңғы үш жылда», «алдағы 10–15 жылда», «соңғы жылдары».

use super::durations::counted;
use super::reader::Reader;
use super::{Reading, months, quarters, seasons, tail};
use crate::language::{Case, Inflection, Pointer, TimeLemma, TimeUnit, TimeWord};
use crate::time::expression::{Base, Meaning, Reckoned, Relative, Tense};
use crate::time::value::Edtf;

pub(super) fn parse(reader: &mut Reader<'_>) -> Option<Reading> {
    reader.maybe(|reader| reader.lemma(TimeLemma::Exactly));
    let (pointer, pronoun) = reader.take(pointer)?;
    if pronoun && reader.each_comes() {
        return None;
    }
    let one = reader.maybe(|reader| unit(reader, pointer));
    let found = one
        .or_else(|| reader.maybe(|reader| several(reader, pointer)))
        .or_else(|| reader.maybe(|reader| half_year(reader, pointer)));
    if found.is_some() || pronoun {
        return found;
    }
    let part_of_year = reader.maybe(|reader| named(reader, pointer));
    part_of_year.or_else(|| reader.maybe(|reader| stretch(reader, pointer)))
}

/// Where a word points to, and whether it may be a pronoun that points to something else.
fn pointer(word: TimeWord) -> Option<(Pointer, bool)> {
    match word.lemma {
        TimeLemma::Pointer(pointer) => Some((pointer, false)),
        TimeLemma::Pronoun(pointer) => Some((pointer, true)),
        TimeLemma::YearFrom(-1) if word.inflection.attributive => Some((Pointer::Last, false)),
        // «бұрынғы жылдары»
        TimeLemma::Before if word.inflection.attributive => Some((Pointer::Recent, true)),
        _ => None,
    }
}

/// How many units from its base one lies.
pub(super) fn distance(pointer: Pointer) -> Option<(Base, i32)> {
    Some(match pointer {
        Pointer::This | Pointer::Current => (Base::Writing, 0),
        Pointer::That => (Base::Previous, 0),
        Pointer::Last => (Base::Writing, -1),
        Pointer::Next => (Base::Story, 1),
        Pointer::Coming => (Base::Writing, 1),
        Pointer::BeforeLast => (Base::Writing, -2),
        Pointer::Recent => return None,
    })
}

/// «өткен айда», «осы аптада», «келесі күні».
fn unit(reader: &mut Reader<'_>, pointer: Pointer) -> Option<Reading> {
    let (mut base, distance) = distance(pointer)?;
    let units = [TimeUnit::Month, TimeUnit::Week, TimeUnit::Day];
    let unit =
        units.into_iter().find(|&unit| reader.maybe(|reader| reader.unit(unit)).is_some())?;
    let reckoned = match unit {
        TimeUnit::Month => Reckoned::Months(distance, None),
        TimeUnit::Week => Reckoned::Weeks(distance),
        // «келесі күні» comes after a day that was told of.
        // A bare «бұл күн» is what a sentence speaks of, not when.
        _ if reader.form() == Inflection::default() => return None,
        _ => {
            base = if pointer == Pointer::Next { Base::Previous } else { base };
            Reckoned::Days(distance)
        }
    };
    let reading = reader.reading(Meaning::Relative(Relative { base, reckoned }))?;
    let part = reader.maybe(tail::part);
    Some(Reading { end: reader.end(), part, form: reader.form(), ..reading })
}

/// «өткен желтоқсанда», «осы күзде», «өткен мамыр мен маусым», «келесі тоқсанда».
fn named(reader: &mut Reader<'_>, pointer: Pointer) -> Option<Reading> {
    let (base, years) = distance(pointer)?;
    let value = reader
        .maybe(|reader| months::months(reader, years))
        .or_else(|| reader.maybe(|reader| seasons::season(reader, years)))
        .or_else(|| reader.maybe(|reader| quarters::half(reader, years)))?;
    // The last December may be one of this year or of the year before.
    let value = if years == 0 { value } else { value.uncertainly() };
    let meaning =
        |value: Edtf| Meaning::Relative(Relative { base, reckoned: Reckoned::Years(value) });
    tail::read(reader, value, meaning)
}

/// «соңғы үш жылда», «алдағы 10–15 жылда», «осы 13 жылда»: so many units up to the base, or from it on.
fn stretch(reader: &mut Reader<'_>, pointer: Pointer) -> Option<Reading> {
    let length = counted(reader)?;
    // «осы бес ай бұрын», «сол үш-төрт айда»: the pointer goes with something else.
    // «осы он жылдық мектеп»: it is the school that is pointed to.
    let lasting =
        reader.last_word().is_some_and(|word| matches!(word.lemma, TimeLemma::Length(..)));
    if pointer == Pointer::That || lasting || reader.comes(&[TimeLemma::Before]) {
        return None;
    }
    let onward = matches!(pointer, Pointer::Next | Pointer::Coming);
    let base = Base::Writing;
    let meaning = match length.least {
        Some(_) => {
            Meaning::Relative(Relative { base, reckoned: Reckoned::Stretch(length, onward) })
        }
        None => Meaning::Vague(if onward { Tense::Future } else { Tense::Past }),
    };
    reader.reading(meaning)
}

/// «осы жартыжылдықта»: which half that is, only the day of writing tells.
fn half_year(reader: &mut Reader<'_>, pointer: Pointer) -> Option<Reading> {
    reader.lemma(TimeLemma::HalfYear)?;
    reader.reading(Meaning::Vague(tense(pointer)))
}

/// «соңғы жылдары», «өткен жылдары», «бұл күндері»: some time.
fn several(reader: &mut Reader<'_>, pointer: Pointer) -> Option<Reading> {
    let units = [TimeUnit::Year, TimeUnit::Month, TimeUnit::Week, TimeUnit::Day];
    let found = units.into_iter().find(|&unit| {
        let alone = pointer == Pointer::Recent;
        let plural = reader.maybe(|reader| reader.units(unit));
        plural.or_else(|| alone.then(|| reader.maybe(|reader| reader.unit(unit)))?).is_some()
    });
    found?;
    let form = reader.form();
    // «соңғы жылдар ішінде»; but «осы күндерді» is what is spoken of.
    let placed = form.possessed || form.attributive || reader.comes(&[TimeLemma::During]);
    let placed = (placed || form.case != Case::Nominative) && form.case != Case::Accusative;
    if pointer == Pointer::That && placed {
        let (base, reckoned) = (Base::Previous, Reckoned::Same);
        return reader.reading(Meaning::Relative(Relative { base, reckoned }));
    }
    placed.then(|| reader.reading(Meaning::Vague(tense(pointer))))?
}

fn tense(pointer: Pointer) -> Tense {
    match pointer {
        Pointer::Recent | Pointer::Last | Pointer::BeforeLast | Pointer::That => Tense::Past,
        Pointer::This | Pointer::Current => Tense::Present,
        Pointer::Next | Pointer::Coming => Tense::Future,
    }
}
