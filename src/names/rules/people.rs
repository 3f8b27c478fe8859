//! People by their names: «Мұхтар Әуезов», «Абай Құнанбайұлы», «Лорд Эдвард Грей», «Сунь Ятсен».
//!
//! A known given name, a family name or one after the father makes a person of the words with capitals
//! beside it; two words with capitals of which nothing is known are one more often than not.

use super::super::pieces::{Kind, Piece};
use super::super::sentence::{Sentence, Step};
use super::super::{Certainty, Class};
use super::unknown::listed;
use crate::language::names::{Role, Sign, Signs};
use crate::text::behind_first;

/// The most words of a name.
const MOST: usize = 5;
/// Signs of words that are no part of a name of a person, unless they are signs of one, too.
const OTHERS: Signs = Signs::of(&[
    Sign::Gpe,
    Sign::Location,
    Sign::Body,
    Sign::BodyHead,
    Sign::RegionHead,
    Sign::TownHead,
    Sign::WorkHead,
    Sign::Office,
    Sign::Calling,
    Sign::Common,
    Sign::Begins,
]);

/// A person named here.
pub(in super::super) fn people(sentence: &Sentence<'_, '_>, at: usize) -> Option<Step> {
    let title = sentence.is(at, Sign::Title) && sentence.is_capital(at + 1);
    let first = at + usize::from(title);
    let last = end(sentence, first);
    let words = sentence.pieces.get(first..last)?;
    let certainty = certainty(sentence, first, words, title)?;
    Step::name(at, last, Class::Person, certainty)
}

/// One past the last word of a name that begins here.
fn end(sentence: &Sentence<'_, '_>, first: usize) -> usize {
    let mut last = first;
    while last - first < MOST {
        let Some(piece) = sentence.get(last) else { break };
        if last > first && is_particle(sentence, last) {
            last += 1;
            continue;
        }
        let before = sentence.pieces.get(first..last).unwrap_or_default();
        let named = is_before_surname(sentence, last);
        if !(may_follow(before, piece) || named && before.is_empty()) {
            break;
        }
        last += 1;
        if !piece.is_bare() && !named {
            break;
        }
    }
    last
}

/// Whether the word here is a given name because a family name, or one after the father, stands behind it:
/// «Дания Серікова», «Селда Маратқызы».
fn is_before_surname(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    const NEXT: Signs = Signs::of(&[Sign::Surname, Sign::Patronymic]);
    const OTHER: Signs = Signs::of(&[
        Sign::Common,
        Sign::Office,
        Sign::Calling,
        Sign::BodyHead,
        Sign::Body,
        Sign::Begins,
    ]);
    let told = sentence.is_capital(at + 1)
        && sentence.is_any(at + 1, NEXT)
        && !sentence.is_any(at + 1, Signs::PLACE);
    let plain = sentence.get(at).is_some_and(|piece| piece.word.signs.is_empty());
    let free = sentence.is_bare(at) || plain;
    sentence.kind(at) == Kind::Capital && told && free && !sentence.is_any(at, OTHER)
}

/// Whether a word belongs to the name of a person behind these words.
fn may_follow(before: &[Piece<'_>], piece: &Piece<'_>) -> bool {
    let human = piece.word.signs.has_any(Signs::HUMAN);
    let other = piece.word.signs.has_any(OTHERS) && !human;
    // «Жарық І»: a number, or what marks a copy
    let long = !behind_first(piece.base()).is_empty();
    if piece.kind != Kind::Capital || other || !long {
        return false;
    }
    // Behind a given name and another only a family name may follow, or that after the father; what
    // «де» joins is as long as it likes.
    let joined = before.iter().any(|one| one.kind == Kind::Small);
    let told = before.iter().any(|one| one.word.signs.has_any(Signs::HUMAN));
    let given = before.iter().all(|one| one.is(Sign::Given));
    let unknown = piece.word.signs.is_empty() && before.len() == 2 && given;
    let whole = !joined && before.len() >= 2 && told && !unknown;
    let surname = before.iter().any(|one| one.is(Sign::Surname) && !one.is(Sign::Given));
    !whole || piece.is(Sign::Patronymic) || piece.is(Sign::Surname) && !surname
}

/// Whether «де», «фон» and the like stand here before another word of the name.
fn is_particle(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.kind(at) == Kind::Small
        && sentence.is(at, Sign::Particle)
        && sentence.is_capital(at + 1)
}

/// How sure it is that these words name a person, if they do.
fn certainty(
    sentence: &Sentence<'_, '_>,
    first: usize,
    words: &[Piece<'_>],
    title: bool,
) -> Option<Certainty> {
    let human = words.iter().filter(|word| word.word.signs.has_any(Signs::HUMAN)).count();
    let unknown = words.iter().filter(|word| word.word.signs.is_empty()).count();
    let opens = sentence.opens(first);
    let opener = opens && words.first().is_some_and(|one| one.word.signs.is_empty());
    match (words.len(), human) {
        (0, _) => None,
        (1, _) if title => Some(Certainty::Likely),
        (1, 1) => alone(sentence, first),
        (1, _) => {
            let told = is_addressed(sentence, first) || is_called_before(sentence, first);
            told.then_some(Certainty::Likely)
        }
        // «Жиын»: it only ends as family names do.
        _ if !sentence.is(first, Sign::Given) && is_lone_word(sentence, first) => None,
        // «Бағбаншы Айдос Серіков»: what opens the sentence is no third name.
        (3.., 2..) if opener => None,
        (3.., _) if opener && sentence.is_ordinary(first) => None,
        (_, 1) if opener => {
            let told = words.iter().any(|word| word.is(Sign::Patronymic));
            (told || !sentence.is_ordinary(first)).then_some(Certainty::Likely)
        }
        (_, 1..) => Some(Certainty::Sure),
        (2 | 3, 0) if unknown == words.len() => {
            let named = !sentence.is_ordinary(first) && !is_adjective(sentence, first);
            named.then_some(Certainty::Doubtful)
        }
        _ => None,
    }
}

/// Whether a word that only ends as family names do opens the sentence, and is a word of the language.
fn is_lone_word(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.is(at, Sign::Surname) && sentence.is_ordinary(at)
}

/// How sure it is that a name of one word is one of a person, if it is.
fn alone(sentence: &Sentence<'_, '_>, at: usize) -> Option<Certainty> {
    let piece = sentence.get(at)?;
    // «Шығыс Еуропа»: of an ordinary word, a part of a place
    if piece.is(Sign::Common)
        || piece.is(Sign::Begins) && sentence.reader.may_be(piece.base(), Role::Ordinary)
    {
        return None;
    }
    let place = piece.word.signs.has_any(Signs::PLACE);
    let river = place && !piece.is(Sign::AlsoOther);
    if river || place && matches!(listed(sentence, at), Some(Class::Gpe | Class::Location)) {
        return None;
    }
    if place && piece.word.form.case == crate::language::Case::Locative {
        return None;
    }
    let opens = sentence.opens(at);
    let surname = !piece.is(Sign::Given);
    let word = piece.is(Sign::AlsoWord) || sentence.is_ordinary(at);
    if opens && word && !is_called(sentence, at) {
        return None;
    }
    if place && !piece.is(Sign::Given) {
        return None;
    }
    Some(if surname || opens { Certainty::Likely } else { Certainty::Sure })
}

/// Whether somebody is spoken to or called here: «Айдана, отырыңыз».
fn is_called(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    matches!(sentence.kind(at + 1), Kind::Mark(',' | '!')) || sentence.is(at + 1, Sign::Calling)
}

/// Whether «мырза» and the like stand behind a word that is not known.
fn is_addressed(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let unknown = sentence.get(at).is_some_and(|piece| piece.word.signs.is_empty());
    let one = |piece: &Piece<'_>| !piece.is_capital() && !piece.word.form.plural;
    let called = sentence.is(at + 1, Sign::Calling) && sentence.get(at + 1).is_some_and(one);
    unknown
        && called
        && !is_adjective(sentence, at)
        && sentence.is_bare(at)
        && !sentence.is_ordinary(at)
}

/// Whether what somebody is stands before a word that is not known: «ақын Тирвелл».
fn is_called_before(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    let unknown = sentence.get(at).is_some_and(|piece| piece.word.signs.is_empty());
    let Some(before) = at.checked_sub(1) else { return false };
    let called = sentence.is_any(before, Signs::ROLE);
    unknown && called && sentence.is_bare(before) && !sentence.is_capital(at + 1)
}

/// Whether a word here is an adjective, and so the first of a body that is not known.
fn is_adjective(sentence: &Sentence<'_, '_>, at: usize) -> bool {
    sentence.may_be(at, Role::Attribute)
}
