//! Places: known ones, and those that the noun behind them tells: «Алматы облысы», «Қордай ауданы», «Ертіс
//! өзені». The noun is a part of the name where it can't be left out: «Алматы облысы» is not «Алматы».

use super::super::pieces::Kind;
use super::super::sentence::{Sentence, Step, class_of};
use super::super::{Certainty, Class};
use crate::language::Case;
use crate::language::names::{Role, Sign, Signs};

/// The most words of a name before its noun.
const MOST: usize = 3;
/// The most names before a noun that all of them share: «Тасөткел, Бесағаш және Бестам ауылдары».
const MOST_TOGETHER: usize = 6;
/// The most words of a known name.
const LONGEST: usize = 5;

/// A place here that the noun behind it tells.
pub(in super::super) fn headed(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let end = run(sentence, at)?;
    // «Шығыс Жерорта теңізі»: a known name goes further.
    let known = [at, at + 1].into_iter().find_map(|place| known_phrase(sentence, place));
    if known.is_some_and(|(last, ..)| last > end) {
        return None;
    }
    if let Some(step) = head(sentence, at, end) {
        return Some(step);
    }
    let class = shared(sentence, end)?;
    Step::name(at, end, class, Certainty::Sure)
}

/// One past the words with capitals that begin here and may be the name before a noun.
fn run(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    const NO_NAME: Signs = Signs::of(&[
        Sign::Office,
        Sign::Calling,
        Sign::Common,
        Sign::TownHead,
        Sign::LocationHead,
        Sign::BodyHead,
        Sign::RegionHead,
    ]);
    let named = |place| {
        sentence.is_any(place, const { Signs::of(&[Sign::Gpe, Sign::Location, Sign::Given]) })
    };
    let is_part = |place: usize| {
        let short = sentence.kind(place) == Kind::Acronym && sentence.is(place, Sign::Gpe);
        (short || sentence.kind(place) == Kind::Capital)
            && sentence.is_bare(place)
            && (named(place) || !sentence.is_any(place, NO_NAME))
    };
    if !is_part(at) || !named(at) && sentence.is_ordinary(at) {
        return None;
    }
    let human = |place| {
        sentence.is_any(place, const { Signs::of(&[Sign::Given, Sign::Surname, Sign::Patronymic]) })
            && !(sentence.is(place, Sign::Begins) && sentence.is(place, Sign::AlsoWord))
    };
    let end = (at..at + MOST).find(|&place| !is_part(place)).unwrap_or(at + MOST);
    // A person before a place is another name.
    (end == at + 1 || !human(at)).then_some(end)
}

/// The place that the noun at `end` makes of the words before it.
fn head(sentence: &Sentence<'_, '_>, at: usize, end: usize) -> Option<Step> {
    let piece = sentence.get(end)?;
    if piece.is(Sign::RegionHead) && piece.is(Sign::Owned) {
        return Step::name(at, end + 1, Class::Gpe, Certainty::Sure);
    }
    if let Some(town) = behind_adjective(sentence, end) {
        return Step::inside(at, end, Class::Gpe, Certainty::Sure, town + 1);
    }
    if !piece.is(Sign::Owned) || piece.kind != Kind::Small {
        return None;
    }
    if piece.is(Sign::ThingHead) {
        return Step::over(end + 1);
    }
    // «Ертіс өңірі», «Семей өңірі»: what is known of the place stays.
    let known = sentence.get(at).filter(|_| end == at + 1 && piece.is(Sign::AreaHead));
    let known = known.and_then(|place| known_class(place.word.signs));
    let class = known.or_else(|| class(piece.word.signs))?;
    Step::inside(at, end, class, Certainty::Sure, end + 1)
}

/// The noun of a town with an adjective before it: «Ертіс ауылдық округі», «елді мекені».
fn behind_adjective(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    let small = sentence.kind(at) == Kind::Small;
    let town = sentence.is(at + 1, Sign::TownHead) && sentence.is(at + 1, Sign::Owned);
    (small && town && sentence.may_be(at, Role::Attribute)).then_some(at + 1)
}

fn class(signs: Signs) -> Option<Class> {
    if signs.has_any(const { Signs::of(&[Sign::TownHead, Sign::RegionHead]) }) {
        Some(Class::Gpe)
    } else {
        signs
            .has_any(const { Signs::of(&[Sign::LocationHead, Sign::AreaHead]) })
            .then_some(Class::Location)
    }
}

/// What the noun says that several names share, of which the first ends before `end`.
fn shared(sentence: &Sentence<'_, '_>, mut end: usize) -> Option<Class> {
    for _ in 0..MOST_TOGETHER {
        let joins = matches!(sentence.kind(end), Kind::Mark(',')) || sentence.is(end, Sign::Link);
        if !joins {
            return None;
        }
        end = run(sentence, end + 1)?;
        if let Some(piece) = sentence.get(end)
            && piece.kind == Kind::Small
            && piece.is(Sign::Owned)
            && let Some(class) = class(piece.word.signs)
        {
            return Some(class);
        }
    }
    None
}

/// A known place here.
pub(in super::super) fn known(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    if !sentence.is_capital(at) {
        return None;
    }
    let piece = sentence.get(at)?;
    let class = known_class(piece.word.signs)?;
    if sentence.is_ordinary(at) {
        return None;
    }
    if piece.is_bare() && is_of_office(sentence, at + 1) {
        return Step::over(at + 1);
    }
    if !piece.is(Sign::AlsoOther) {
        return Step::name(at, at + 1, class, Certainty::Sure);
    }
    let told = is_of_place(piece.word.form.case) && !sentence.opens(at);
    if told { Step::name(at, at + 1, class, Certainty::Likely) } else { None }
}

/// Whether an office stands here that is named after what stands before it: «Қазақстан Президенті».
pub(super) fn is_of_office(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    // «Үкімет мүшелері»: those are no office, and the body is named.
    let one = sentence.get(at).is_some_and(|piece| !piece.word.form.plural);
    one && sentence.is(at, Sign::Office) && sentence.is(at, Sign::Owned)
}

/// A known name of several words here, or a part of a known place: «Шығыс Еуропа».
pub(in super::super) fn phrase(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    const NONE: Signs = Signs::of(&[Sign::Gpe, Sign::Location, Sign::Common]);
    if !sentence.is_capital(at) || !sentence.is(at, Sign::Begins) {
        return None;
    }
    if let Some((end, class, whole)) = known_phrase(sentence, at) {
        if whole && is_of_office(sentence, end) {
            return Step::over(end);
        }
        return Step::name(at, end, class, Certainty::Sure);
    }
    let part = sentence.is_bare(at) && !sentence.is_any(at, NONE) && !sentence.is_ordinary(at);
    if let Some((end, class, _)) = known_phrase(sentence, at + 1).filter(|_| part) {
        return Step::name(at, end, class, Certainty::Likely);
    }
    let whole = sentence.get(at + 1).filter(|next| part && next.is_capital())?;
    if whole.is(Sign::Given) {
        return None;
    }
    let class = known_class(whole.word.signs).filter(|class| *class != Class::Organisation)?;
    Step::name(at, at + 2, class, Certainty::Likely)
}

/// One past the known name of several words here, what it is of, and whether it has no ending of case.
pub(super) fn known_phrase(sentence: &Sentence<'_, '_>, at: usize) -> Option<(usize, Class, bool)> {
    if !sentence.is_capital(at) || !sentence.is(at, Sign::Begins) {
        return None;
    }
    let mut words = Vec::new();
    while let Some(word) = sentence.get(at + words.len()).filter(|piece| piece.is_word())
        && words.len() < LONGEST
    {
        words.push(word.text);
    }
    (2..=words.len()).rev().find_map(|count| {
        let (end, words) = (at + count, words.get(..count)?);
        let (signs, base) = sentence.reader.phrase(words)?;
        let other = signs.has(Sign::AlsoOther) && !sentence.is(end, Sign::TownHead);
        let class = known_class(signs).filter(|_| !other)?;
        Some((end, class, words.last()?.len() == base))
    })
}

/// What a known name is of, by its signs.
fn known_class(signs: Signs) -> Option<Class> {
    class_of(
        signs,
        &[
            (Sign::Gpe, Class::Gpe),
            (Sign::Location, Class::Location),
            (Sign::Work, Class::Work),
            (Sign::Body, Class::Organisation),
        ],
    )
}

/// Whether a case is one that places stand in more than others.
pub(super) fn is_of_place(case: Case) -> bool {
    matches!(case, Case::Locative | Case::Ablative)
}
