//! The laws of names, said once: property tests and fuzzing hold the same stages to them.
//!
//! Each law takes any text, and returns what is broken.

#![allow(dead_code, reason = "each program that includes this file asks for laws of its own")]

use jylnama::language::kazakh::Kazakh;
use jylnama::names::{Entity, Found, entities, find};
use jylnama::text::is_letter;
use jylnama::text::sentence::sentences;

/// A law that holds, or how it is broken.
pub type Law = Result<(), String>;

fn hold(holds: bool, broken: impl FnOnce() -> String) -> Law {
    if holds { Ok(()) } else { Err(broken()) }
}

/// Another document of a library.
const OTHER: [&str; 3] = [
    "Кеше Айдос Серіков Алматыға барды.",
    "Қаржы министрлігі (ҚМ) мен БҰҰ келісті.",
    "А. Серіков пен Серікова кездесті.",
];

/// All laws of names.
pub fn names_are_sound(text: &str) -> Law {
    let spans = sentences(text, &Kazakh);
    let texts: Vec<&str> = spans.iter().map(|span| span.slice(text)).collect();
    let found = find(&texts, &Kazakh);
    mentions_are_words_of_their_sentences(&texts, &found)?;
    hold(find(&texts, &Kazakh) == found, || "the same text gives other names".to_owned())?;
    let other = find(&OTHER, &Kazakh);
    let alone = entities(&[(texts.clone(), found.clone())], &Kazakh);
    every_mention_is_of_one_entity(&alone, &[&found])?;
    let both = [(texts, found.clone()), (OTHER.to_vec(), other.clone())];
    let together = entities(&both, &Kazakh);
    every_mention_is_of_one_entity(&together, &[&found, &other])?;
    hold(entities(&both, &Kazakh) == together, || "the same names are merged otherwise".to_owned())
}

/// Mentions are in order and apart, in sentences that there are, and stand on the
/// boundaries of words; the last may be the stop of a first letter.
fn mentions_are_words_of_their_sentences(texts: &[&str], found: &[Found]) -> Law {
    let mut before = (0, 0);
    for one in found {
        let text = texts.get(one.sentence).ok_or_else(|| format!("no sentence for {one:?}"))?;
        hold((one.sentence, one.span.start) >= before, || {
            format!("{one:?} begins before {before:?}")
        })?;
        before = (one.sentence, one.span.end);
        let name = text.get(one.span.range()).ok_or_else(|| format!("{one:?} in {text:?}"))?;
        let goes_on = |edge: Option<char>| edge.is_some_and(is_letter);
        let start = text.get(..one.span.start).and_then(|start| start.chars().next_back());
        let end = text.get(one.span.end..).and_then(|end| end.chars().next());
        let whole = !goes_on(start) && (name.ends_with('.') || !goes_on(end));
        let sound = whole && !name.trim().is_empty() && name.trim() == name;
        hold(sound, || format!("{name:?} in {text:?}"))?;
    }
    Ok(())
}

/// Every mention that was found is of one entity; entities have names, and stand in order of their first
/// mention.
fn every_mention_is_of_one_entity(all: &[Entity], found: &[&Vec<Found>]) -> Law {
    let mut mentions = Vec::new();
    let mut first = None;
    for entity in all {
        hold(!entity.name.is_empty(), || format!("{entity:?} has no name"))?;
        hold(!entity.aliases.contains(&entity.name), || format!("{entity:?} is its own alias"))?;
        hold(entity.mentions.is_sorted(), || format!("{entity:?} is out of order"))?;
        let own = entity.mentions.first().copied();
        hold(own > first, || format!("{entity:?} stands behind a later one"))?;
        first = own;
        mentions.extend(entity.mentions.iter().map(|one| (one.document, one.sentence, one.span)));
    }
    mentions.sort_unstable();
    let each = |(document, names): (usize, &&Vec<Found>)| {
        names.iter().map(move |one| (document, one.sentence, one.span)).collect::<Vec<_>>()
    };
    let given: Vec<_> = found.iter().enumerate().flat_map(each).collect();
    hold(mentions == given, || format!("{mentions:?} of {given:?}"))
}
