//! The year of a date: «1998 жылы», «2018-інші жыл», «1994 ж.», «екі мың он жетінші жылы», «2017-де»,
//! «б.з.д. 44 жылы», «37-жылы»; or by where it lies: «биыл», «осы жылы», «өткен жылдың».
//!
//! Not a year: «2030» without its noun or an ending; «1500 жыл бұрын», «1000 жылдан астам», which are
//! lengths; «1990 жылдары», which is a decade.

use super::eras::{Era, era};
use super::pointers::distance;
use super::reader::Reader;
use crate::language::{Case, Inflection, Pointer, TimeLemma, TimeUnit};
use crate::time::calendar::hijri_year;
use crate::time::expression::{Base, Meaning, Reckoned, Relative};
use crate::time::lexemes::Number;
use crate::time::value::{Date, Edtf};

/// Years that are written with four digits and meant as years.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2099;

/// A year: one that is given, or one that is reckoned from another.
#[derive(Clone, Copy)]
pub(super) struct YearAt {
    /// What it is reckoned from, if from anything.
    pub(super) base: Option<Base>,
    /// The year, or how many years it is from there.
    pub(super) year: i32,
    /// Whether the text doubts it.
    pub(super) doubtful: bool,
    /// Whether it is only about right.
    pub(super) approximate: bool,
    /// Whether the text calls it the year of writing.
    pub(super) now: bool,
}

impl YearAt {
    /// A year that is said.
    pub(super) fn given(year: i32) -> Self {
        Self { base: None, year, doubtful: false, approximate: false, now: false }
    }

    /// A year so many years from one that is known elsewhere.
    pub(super) fn from(base: Base, year: i32) -> Self {
        Self { base: Some(base), ..Self::given(year) }
    }

    /// A date of this year, whose value was made with [`Self::year`].
    pub(super) fn meaning(self, value: Edtf) -> Meaning {
        let value = if self.doubtful { value.uncertainly() } else { value };
        let value = if self.approximate { value.approximately() } else { value };
        match self.base {
            None => Meaning::Date(value),
            Some(base) => Meaning::Relative(Relative { base, reckoned: Reckoned::Years(value) }),
        }
    }

    /// The year by itself.
    pub(super) fn value(self) -> Option<Edtf> {
        Date::year(self.year).map(Edtf::Date)
    }
}

/// A year with all that makes one of its number.
pub(super) fn year(reader: &mut Reader<'_>) -> Option<YearAt> {
    reader
        .maybe(of_era)
        .or_else(|| reader.maybe(of_hijra))
        .or_else(|| reader.maybe(with_noun))
        .or_else(|| reader.maybe(with_ending))
        .or_else(|| reader.maybe(pointed_at))
}

/// The number of a year in four digits.
pub(super) fn four_digits(number: Number) -> Option<i32> {
    let year = number.digits == 4 && YEARS.contains(&number.value) && !number.half;
    year.then(|| i32::try_from(number.value).ok())?
}

/// «1998 жылы», «екі мың он жетінші жыл», «462 жылы», «37-жылы», «1465 (?) жылы».
fn with_noun(reader: &mut Reader<'_>) -> Option<YearAt> {
    let number = reader.number(|number| (!number.half).then_some(number))?;
    let doubtful = reader.maybe(doubt).is_some();
    let tied = number.digits > 0 && reader.dash().is_some();
    let abbreviated = reader.comes(&[TimeLemma::Short(TimeUnit::Year)]);
    let form = reader.unit(TimeUnit::Year)?;
    let shown = number.ordinal || form.possessed || form.attributive || abbreviated;
    let year = i32::try_from(number.value).ok()?;
    if number.value < 100 {
        let named = (number.ordinal && number.value >= 10)
            || (tied && form.possessed && number.digits == 2);
        return named.then(|| YearAt::from(Base::Century, year));
    }
    let four = YEARS.contains(&number.value) && number.digits == 4;
    let sure = four || shown && number.value < *YEARS.end();
    (sure && (!tied || shown) && !is_length(reader, number, form))
        .then(|| YearAt { doubtful, ..YearAt::given(year) })
}

/// «(?)» behind a year.
fn doubt(reader: &mut Reader<'_>) -> Option<()> {
    reader.mark('(')?;
    reader.mark('?')?;
    reader.mark(')')
}

/// Whether the words behind make a length of the number: «бұрын», «астам», «бойы».
fn is_length(reader: &Reader<'_>, number: Number, form: Inflection) -> bool {
    if number.ordinal || form.possessed || form.attributive {
        return false;
    }
    // «1931 ж. бұрынғы астанада»: of the former capital, and no length.
    if reader.word(0).is_some_and(|word| word.inflection.attributive) {
        return false;
    }
    if reader.comes(&[TimeLemma::MoreThan, TimeLemma::Nearly]) {
        return true;
    }
    let bare = form.case == Case::Nominative;
    let round = number.value.is_multiple_of(100);
    bare && (reader.comes(&[TimeLemma::Before, TimeLemma::Some])
        || round && reader.comes(&[TimeLemma::During]))
}

/// «2017-де», «1991-ден», «екі мың он бесте».
fn with_ending(reader: &mut Reader<'_>) -> Option<YearAt> {
    const LATER: std::ops::RangeInclusive<u32> = 1500..=2099;
    let placed = |form: Inflection| {
        let placed = matches!(form.case, Case::Locative | Case::Ablative | Case::Dative);
        placed && !form.possessed && !form.plural
    };
    let year = reader.number(|number| {
        let ended = !number.ordinal && number.ending.is_some_and(placed);
        (ended && LATER.contains(&number.value)).then_some(number.value)
    })?;
    // «1500-нан астам», «2000-ға жуық» are counts.
    let year_of_a_range = match reader.case() {
        Case::Ablative => {
            reader.comes(&[TimeLemma::Since, TimeLemma::Beginning]) || reader.number_comes()
        }
        Case::Dative => reader.comes(&[TimeLemma::Until]),
        _ => true,
    };
    year_of_a_range.then(|| i32::try_from(year).ok().map(YearAt::given))?
}

/// «б.з.д. 44 жылы», «біздің заманымыздың 120 жылы».
fn of_era(reader: &mut Reader<'_>) -> Option<YearAt> {
    let era = era(reader)?;
    let year = reader.number(|number| i32::try_from(number.value).ok())?;
    reader.unit(TimeUnit::Year)?;
    let year = if era == Era::Before { 1 - year } else { year };
    Some(YearAt::given(year))
}

/// «хижраның 922 жылы», «хижра бойынша 1255 жылы»: the year of ours in which most of it was, about.
fn of_hijra(reader: &mut Reader<'_>) -> Option<YearAt> {
    reader.lemma(TimeLemma::Hijri)?;
    reader.lemma(TimeLemma::By);
    let year = reader.number(|number| i32::try_from(number.value).ok())?;
    reader.unit(TimeUnit::Year)?;
    let year = hijri_year(year)?;
    Some(YearAt { approximate: true, ..YearAt::given(year) })
}

/// «биыл», «былтырғы жылы», «осы жылдың», «үстіміздегі 2003 жылы».
fn pointed_at(reader: &mut Reader<'_>) -> Option<YearAt> {
    reader.maybe(|reader| reader.lemma(TimeLemma::Exactly));
    let (base, distance) = reader.maybe(by_adverb).or_else(|| reader.maybe(by_pointer))?;
    if let Some(year) = reader.maybe(with_noun) {
        let now = base == Base::Writing && distance == 0;
        return (year.base.is_none() && now).then_some(YearAt { now, ..year });
    }
    Some(YearAt::from(base, distance))
}

/// «биыл», «былтыр»; with «жыл» behind it or not.
fn by_adverb(reader: &mut Reader<'_>) -> Option<(Base, i32)> {
    let distance = reader.take(|word| match word.lemma {
        TimeLemma::YearFrom(distance) => Some(i32::from(distance)),
        _ => None,
    })?;
    if reader.form().attributive {
        reader.maybe(|reader| reader.unit(TimeUnit::Year));
    }
    Some((Base::Writing, distance))
}

/// «осы жылы», «өткен жылдың», «сол жылы»; «үстіміздегі» before a year in digits, too.
fn by_pointer(reader: &mut Reader<'_>) -> Option<(Base, i32)> {
    let (pointer, pronoun) = reader.take(|word| match word.lemma {
        TimeLemma::Pointer(pointer) => Some((pointer, false)),
        TimeLemma::Pronoun(pointer) => Some((pointer, true)),
        _ => None,
    })?;
    if pronoun && reader.each_comes() {
        return None;
    }
    let noun = reader.maybe(|reader| reader.unit(TimeUnit::Year)).is_some();
    let given = reader.peek(0).is_some_and(|next| match next.kind {
        crate::time::lexemes::Kind::Number(number) => four_digits(number).is_some(),
        _ => false,
    });
    (noun || given && matches!(pointer, Pointer::This | Pointer::Current) && !pronoun)
        .then(|| distance(pointer))?
}
