//! Bodies by the noun that heads their name: «Сыртқы істер министрлігі», «Білім және ғылым министрлігі»,
//! «Еуропадағы қауіпсіздік және ынтымақтастық ұйымы»; and bodies of one known word.
//!
//! The name begins with a capital and ends with its noun, which has the possessive ending or an attribute
//! before it. What stands between are nouns and attributes without endings of case, and what links them.

use super::super::pieces::{Kind, Piece};
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use super::places::{is_of_office, known_phrase};
use crate::language::names::{Role, Sign, Signs};
use crate::language::{Case, Inflection};

/// The most words of a name.
const MOST: usize = 11;

/// A body named here.
pub(in super::super) fn headed(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let piece = sentence.get(at).filter(|piece| piece.is_capital())?;
    // «Кеңес Одағы»: a state that has the noun of a body
    let place = known_phrase(sentence, at).map_or(at, |(end, ..)| end);
    if let Some(last) = owned(sentence, at, place.max(at + 1)) {
        return Step::name(at, last + 1, Class::Organisation, Certainty::Sure);
    }
    if let Some(last) = last(sentence, at).filter(|&last| last + 1 > place) {
        if sentence.is_bare(last) && is_of_office(sentence, last + 1) {
            return Step::over(last + 2);
        }
        return Step::name(at, last + 1, Class::Organisation, Certainty::Sure);
    }
    if !piece.is(Sign::Body) || place > at {
        return None;
    }
    if sentence.is_bare(at) && is_of_office(sentence, at + 1) {
        return Step::over(at + 1);
    }
    Step::name(at, at + 1, Class::Organisation, Certainty::Sure)
}

/// The noun that heads the name of a body of a place or a body that ends before `next`, in the genitive:
/// «Қазақстанның Қарулы Күштері», «Түркістан облысының әкімдігі».
fn owned(sentence: &Sentence<'_, '_>, at: usize, next: usize) -> Option<usize> {
    const OWNER: Signs = Signs::of(&[Sign::Gpe, Sign::Body, Sign::RegionHead]);
    let region = (at + 1..at + 4).find(|&place| sentence.is(place, Sign::RegionHead));
    let next = region.map_or(next, |region| next.max(region + 1));
    let form = sentence.get(next - 1).filter(|one| one.word.signs.has_any(OWNER))?.word.form;
    let bare = (at..next - 1).all(|place| sentence.is_bare(place) && sentence.is_capital(place));
    let whole = known_phrase(sentence, next).filter(|(_, class, _)| *class == Class::Organisation);
    if let Some((end, ..)) = whole.filter(|_| bare && is_owner(form)) {
        return Some(end - 1);
    }
    if form.case != Case::Genitive || form.attributive || !bare {
        return None;
    }
    if sentence.is_capital(next) {
        // A body with a name of its own is another one.
        const OWN: Signs = Signs::of(&[Sign::Gpe, Sign::Location, Sign::Given, Sign::Surname]);
        let placed = sentence.is_any(next + 1, OWN);
        if sentence.is_any(next, OWN) || placed || sentence.kind(next) == Kind::Acronym {
            return None;
        }
        let alone = || sentence.is(next, Sign::Body).then_some(next);
        return last(sentence, next).or_else(alone);
    }
    // Small words alone: those of a region have its name with them.
    region?;
    let head = (next..next + 3).find(|&place| sentence.is(place, Sign::BodyHead))?;
    let inner = (next..head).all(|place| is_inner(sentence, place, false));
    (inner && sentence.is(head, Sign::Owned)).then_some(head)
}

/// Whether what has this ending may own what stands behind it.
fn is_owner(form: Inflection) -> bool {
    matches!(form.case, Case::Nominative | Case::Genitive) && !form.attributive
}

/// The noun that heads the name beginning here.
pub(super) fn last(sentence: &Sentence<'_, '_>, at: usize) -> Option<usize> {
    if !may_begin(sentence, at) {
        return None;
    }
    let short = sentence.kind(at) == Kind::Acronym;
    let mut found = None;
    let mut listed = false;
    for place in at + 1..at + MOST {
        let Some(piece) = sentence.get(place) else { break };
        if piece.kind == Kind::Mark(',') && found.is_none() {
            listed = true;
            continue;
        }
        let named = sentence.is(place + 1, Sign::NamedAfter);
        let ends = !named && piece.word.signs.has_any(Signs::ROLE) && !piece.word.form.plural;
        let another = found.is_some() && piece.is(Sign::Link) || listed && piece.is_capital();
        if !piece.is_word() || ends || another {
            break;
        }
        // Behind its noun only another capital goes on. «НАТО қызметі» is what it does.
        let doing = short && place == at + 1 && piece.is(Sign::ThingHead);
        if !piece.is_capital() && found.is_some() || doing {
            break;
        }
        if is_head(sentence, at, place) {
            found = Some(place);
        }
        if !may_go_on(sentence, place) {
            break;
        }
    }
    found.filter(|&last| is_name(sentence, at, last))
}

/// Whether the name of a body may begin with the word here.
fn may_begin(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const TELLING: Signs = Signs::of(&[Sign::Office, Sign::Common]);
    const NO_NAME: Signs =
        Signs::of(&[Sign::Office, Sign::Calling, Sign::Common, Sign::Patronymic]);
    let Some(piece) = sentence.get(at) else { return false };
    let owner = sentence.is(at + 1, Sign::BodyHead) && sentence.is(at + 1, Sign::Owned);
    // «Президент Әкімшілігі», «Министрлер кабинеті»
    let of_office = owner && piece.word.signs.has_any(TELLING) && !sentence.opens(at);
    let named = of_office || !piece.word.signs.has_any(NO_NAME);
    named && (piece.is_bare() || piece.word.form.attributive || of_office && piece.word.form.plural)
}

/// Whether the word at `place` may be the noun of a name that begins at `at`: with the possessive ending,
/// or behind adjectives alone, as in «Ұлттық банк».
fn is_head(sentence: &Sentence<'_, '_>, at: usize, place: usize) -> bool {
    let Some(piece) = sentence.get(place).filter(|piece| piece.is(Sign::BodyHead)) else {
        return false;
    };
    let told = piece.is_capital() || !sentence.opens(at) || place > at + 1;
    // «Еуропалық серіктестік кеңесі»: the last noun is the head.
    let single = !piece.word.form.plural
        && !sentence.is_capital(place + 1)
        && !sentence.is(place + 1, Sign::BodyHead);
    let about = (at..place)
        .any(|word| sentence.is_any(word, const { Signs::of(&[Sign::About, Sign::NamedAfter]) }));
    let kind = || about || (at..place).all(|word| is_adjective(sentence, word));
    piece.is(Sign::Owned) || told && single && !piece.is(Sign::ThingHead) && kind()
}

/// Whether an adjective stands here that says which: «ұлттық», «экономикалық».
fn is_adjective(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_some_and(|piece| {
        !piece.word.form.attributive
            && piece.word.signs.is_empty()
            && sentence.may_be(at, Role::Attribute)
    })
}

/// Whether a name may go on behind the word here: it has no ending of case, or one that makes an attribute
/// of it.
fn may_go_on(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.get(at).is_some_and(|piece| {
        let form = piece.word.form;
        piece.is_bare() || form.attributive || form.case == Case::Nominative
    })
}

/// Whether the words from one place to another, the noun, are the name of a body.
fn is_name(sentence: &Sentence<'_, '_>, at: usize, last: usize) -> bool {
    let links = (at + 1..last).any(|place| sentence.is(place, Sign::Link));
    let marks = (at..last).any(|place| sentence.kind(place) == Kind::Mark(','));
    let attributive = |place| sentence.get(place).is_some_and(|piece| piece.word.form.attributive);
    let about = (at + 1..last).any(|place| sentence.is(place, Sign::About));
    // «Алматыдағы Абай атындағы университет»: two names.
    let two = attributive(at) && sentence.is_capital(at + 1) && !about;
    (links && !two || !marks && !(at..last).any(attributive))
        && (at + 1..last).all(|place| is_inner(sentence, place, about))
        && (at..last).all(|place| fits_person(sentence, place, last))
        && opens_well(sentence, at, last, links)
}

/// Whether what stands here may be inside the name of a body; of one that says what it is there for, it may
/// be what that takes: «ауылды сумен қамтамасыз ету жөніндегі ұйым».
fn is_inner(sentence: &Sentence<'_, '_>, place: usize, about: bool) -> bool {
    let Some(piece) = sentence.get(place) else { return false };
    match piece.kind {
        Kind::Mark(',') => true,
        Kind::Small if piece.is(Sign::Common) => false,
        Kind::Small => {
            !piece.word.signs.is_empty()
                || sentence.may_be(place, Role::Inner)
                || is_changed(sentence, place)
                || about && sentence.may_be(place, Role::Bound)
        }
        // A place inside is another name, unless a place stands before it.
        _ if piece.word.signs.has_any(Signs::PLACE) => {
            const BEFORE: Signs = Signs::of(&[Sign::Gpe, Sign::Location, Sign::Begins]);
            let owner = sentence.is_capital(place - 1) && sentence.is_any(place - 1, BEFORE);
            owner || sentence.is(place - 1, Sign::NamedAfter)
        }
        _ if piece.is(Sign::Body) && sentence.is(place - 1, Sign::Link) => false,
        _ => piece.is_capital() && !piece.is(Sign::Patronymic),
    }
}

/// Whether a word here is what the verbal noun behind it does something to: «қаржы нарқын реттеу».
fn is_changed(sentence: &Sentence<'_, '_>, place: usize) -> bool {
    let verb = |piece: &Piece<'_>| piece.text.ends_with('у') || piece.text.ends_with('ю');
    sentence.get(place + 1).is_some_and(verb)
        && sentence.may_be(place, Role::Bound)
        && sentence.may_be(place + 1, Role::Inner)
}

/// Whether what stands here is no person, or one whose name the body has: «Абай атындағы институт»,
/// «Назарбаев Университеті».
fn fits_person(sentence: &Sentence<'_, '_>, place: usize, last: usize) -> bool {
    const HUMAN: Signs = Signs::of(&[Sign::Given, Sign::Surname]);
    let is_human = |place| {
        sentence.is_capital(place)
            && sentence.is_any(place, HUMAN)
            && !sentence
                .is_any(place, const { Signs::of(&[Sign::Gpe, Sign::Location, Sign::BodyHead]) })
    };
    if !is_human(place) {
        return true;
    }
    let next = (place..last).find(|&next| !is_human(next)).unwrap_or(last);
    // «Абылай хан атындағы»
    let next = next + usize::from(sentence.is_any(next, Signs::ROLE));
    next == last && sentence.is(last, Sign::Owned) || sentence.is(next, Sign::NamedAfter)
}

/// Whether a name that opens a sentence is one by its form. Any word is written large there, and most are
/// no part of a name.
fn opens_well(sentence: &Sentence<'_, '_>, at: usize, last: usize, links: bool) -> bool {
    if !sentence.is_ordinary(at) {
        return true;
    }
    let Some(piece) = sentence.get(at) else { return false };
    // «Облыс орталығы», «қала әкімдігі»: of whichever it is.
    if last == at + 1
        && piece.word.signs.has_any(const { Signs::of(&[Sign::RegionHead, Sign::TownHead]) })
    {
        return false;
    }
    let large = (at + 1..=last).filter(|&place| sentence.is_capital(place)).count();
    let near = last - at <= 2 || links;
    match large {
        0 => near && sentence.may_be(at, Role::Inner),
        _ if large == last - at => sentence.may_be(at, Role::Inner),
        _ => sentence.is_capital(at + 1) && sentence.may_be(at, Role::Attribute),
    }
}
