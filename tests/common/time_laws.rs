//! The laws of times and events, said once: property tests and fuzzing hold the same stages to them.
//!
//! Each law takes any text, and returns what is broken.

#![allow(dead_code, reason = "each program that includes this file asks for laws of its own")]

use jylnama::language::kazakh::Kazakh;
use jylnama::library::{Document, Library, NewDocument, TimelineOptions};
use jylnama::span::Span;
use jylnama::text::repair::repair;
use jylnama::text::sentence::sentences;
use jylnama::time::expression::Meaning;
use jylnama::time::expressions;
use jylnama::time::value::{Date, Edtf};

/// A law that holds, or how it is broken.
pub type Law = Result<(), String>;

fn hold(holds: bool, broken: impl FnOnce() -> String) -> Law {
    if holds { Ok(()) } else { Err(broken()) }
}

/// When a text may have been written: not known, a day, a month, a year, and the ends of what can be
/// reckoned with.
const WRITTEN: [&str; 9] = [
    "",
    "2003-04-16",
    "2004-02-29",
    "1999-12",
    "2012",
    "-9999-01-01",
    "9999-12-31",
    "Y-5000000",
    "Y5000000",
];

/// All laws of times and events.
pub fn times_are_sound(text: &str) -> Law {
    expressions_are_sound(text)?;
    for written in WRITTEN {
        dates_are_reckoned_soundly(text, written.parse().ok())?;
    }
    sentences_around_change_no_date(text)?;
    events_lie_in_their_clauses(text)
}

fn is_place(text: &str, span: Span) -> Law {
    let sound = !span.is_empty() && text.get(span.range()).is_some();
    hold(sound, || format!("{span:?} is no place of {text:?}"))
}

/// A value is read from what it prints, and begins no later than it ends.
fn value_is_sound(value: Edtf) -> Law {
    let text = value.to_string();
    hold(text.parse() == Ok(value), || format!("{text} is read as {:?}", text.parse::<Edtf>()))?;
    hold(value.min_day() <= value.max_day(), || format!("{text} ends before it begins"))
}

/// Expressions of a text are in order and apart, on boundaries of characters; an extent begins where its
/// expression does, and ends no sooner.
pub fn expressions_are_sound(text: &str) -> Law {
    let mut end = 0;
    for found in expressions(text, &Kazakh) {
        let (span, extent) = (found.span, found.extent);
        is_place(text, span)?;
        is_place(text, extent)?;
        hold(span.start >= end, || format!("{found:?} begins before {end}"))?;
        let around = extent.start == span.start && extent.end >= span.end;
        hold(around, || format!("{extent:?} is not around {span:?}"))?;
        if let Meaning::Date(value) = found.meaning {
            value_is_sound(value)?;
        }
        let timex = found.timex(None);
        hold(!timex.value.is_empty(), || format!("{found:?} has no value in TIMEX3"))?;
        end = span.end;
    }
    Ok(())
}

fn document(text: &str, written: Option<Date>) -> Result<Document, String> {
    let new = NewDocument { text: text.to_owned(), written, ..NewDocument::default() };
    Document::new(new, &Kazakh).map_err(|error| error.to_string())
}

/// Whenever a text was written, the dates in it are sound, stand in order in its raw words, and come
/// from sentences that it has.
pub fn dates_are_reckoned_soundly(text: &str, written: Option<Date>) -> Law {
    let document = document(text, written)?;
    let mut start = 0;
    for time in document.expressions(&Kazakh) {
        let place = document.raw_span(time.sentence, time.expression.span);
        is_place(text, place)?;
        hold(place.start >= start, || format!("{place:?} begins before {start}"))?;
        start = place.start;
        time.value.map_or(Ok(()), value_is_sound)?;
        let told = time.anchor.evidence.is_none_or(|at| at < document.sentences().len());
        hold(told, || format!("{:?} comes from nowhere", time.anchor))?;
        let timex = time.expression.timex(time.value);
        hold(!timex.value.is_empty(), || format!("{time:?} has no value in TIMEX3"))?;
    }
    Ok(())
}

/// A sentence without a date.
const NEIGHBOUR: &str = "Балалар мектепте кітап оқыды.";

/// The absolute dates of a text that begins at byte `base` of a greater one, as places and values.
fn absolute(text: &str, base: usize) -> Vec<(Span, Edtf)> {
    let mut all = Vec::new();
    for sentence in sentences(text, &Kazakh) {
        for found in expressions(sentence.slice(text), &Kazakh) {
            if let Meaning::Date(value) = found.meaning {
                all.push((found.span.shifted(sentence.start + base), value));
            }
        }
    }
    all
}

/// A paragraph before or behind a text changes none of its absolute dates.
pub fn sentences_around_change_no_date(text: &str) -> Law {
    let before = format!("{NEIGHBOUR}\n\n");
    let alone = absolute(text, 0);
    let behind = absolute(&format!("{text}\n\n{NEIGHBOUR}"), 0);
    hold(behind == alone, || format!("{alone:?}, with a sentence behind {behind:?}"))?;
    let alone = absolute(text, before.len());
    let after = absolute(&format!("{before}{text}"), 0);
    hold(after == alone, || format!("{alone:?}, with a sentence before {after:?}"))
}

/// The date of an event lies in its clause, and the clause in its sentence; what is printed is not empty.
pub fn events_lie_in_their_clauses(text: &str) -> Law {
    let mut library = Library::new();
    let new = NewDocument { text: text.to_owned(), ..NewDocument::default() };
    library.add(new).map_err(|error| error.to_string())?;
    let document = library.documents().get(0).ok_or("no document")?;
    let events =
        library.timeline(&TimelineOptions::default()).map_err(|error| error.to_string())?;
    hold(events.is_sorted_by(|one, next| one.value <= next.value), || "out of order".to_owned())?;
    for event in events {
        value_is_sound(event.value)?;
        hold(!event.label.is_empty() && !event.mentions.is_empty(), || format!("{event:?}"))?;
        for mention in &event.mentions {
            let sentence = document.sentences().get(mention.sentence).ok_or("no sentence")?.span;
            let (date, clause) = (mention.span, mention.clause);
            is_place(text, date)?;
            is_place(text, clause)?;
            let nested = clause.start <= date.start
                && date.end <= clause.end
                && sentence.start <= clause.start
                && clause.end <= sentence.end;
            hold(nested, || format!("{mention:?} in {sentence:?}"))?;
        }
    }
    Ok(())
}

/// Sentences with dates, of words that repair leaves alone.
const DATED: [&str; 8] = [
    "Мектеп 1994 жылғы 27 мамырда ашылды.",
    "Көпір 2003 жылдың шілдесінде салынды.",
    "Кеңес 2003 жылғы қарашаның 17-19 кезеңінде өтті.",
    "Ол 1936 жылдың желтоқсан айында ауылға келді.",
    "Қала туралы алғашқы дерек б.з.д. 44 жылы жазылды.",
    "Бұл үй 2001–2002 жылдары тұрғызылды.",
    "Ақын ХХ ғасырдың 90-жылдары осында тұрды.",
    "Екі ел 1992 жылдың наурызынан бастап бірге жұмыс істейді.",
];

/// Letters of months and of «жыл» that a keyboard switched to Latin types alike.
const ALIKE: [(char, char); 6] =
    [('а', 'a'), ('о', 'o'), ('р', 'p'), ('с', 'c'), ('е', 'e'), ('і', 'i')];

/// A sentence with noise that repair undoes; each byte of `noise` says what happens to one character.
fn noisy(sentence: &str, noise: &[u8]) -> String {
    let mut raw = String::new();
    let letters: Vec<char> = sentence.chars().collect();
    let mut noise = noise.iter().copied().chain(std::iter::repeat(0));
    for (at, &letter) in letters.iter().enumerate() {
        let what = noise.next().unwrap_or_default();
        let is_letter = |at: Option<usize>| {
            at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_alphabetic())
        };
        let inside = is_letter(Some(at)) && is_letter(at.checked_sub(1));
        let twin = ALIKE.iter().find(|(cyrillic, _)| *cyrillic == letter);
        match (letter, what % 16) {
            (' ', 1..=3) => raw.push_str("  "),
            (' ', 4..=6) => raw.push_str("\u{a0} "),
            (' ', 7) => raw.push('\u{a0}'),
            (_, 1..=2) if inside => raw.extend(['\u{ad}', letter]),
            (_, 3) if inside => raw.extend(['\u{200b}', letter]),
            (_, 4..=7) if inside => raw.push(twin.map_or(letter, |(_, latin)| *latin)),
            _ => raw.push(letter),
        }
    }
    raw
}

/// The place of each date in the raw text, with its value.
fn dated(text: &str) -> Result<Vec<(Span, Option<Edtf>)>, String> {
    let document = document(text, None)?;
    let times = document.expressions(&Kazakh).iter();
    Ok(times
        .map(|time| (document.raw_span(time.sentence, time.expression.span), time.value))
        .collect())
}

/// Noise that repair undoes changes no value, and the place of a date is that of its noisy words.
pub fn noise_changes_no_date(which: usize, noise: &[u8]) -> Law {
    let Some(clean) = DATED.get(which % DATED.len()) else { return Ok(()) };
    let raw = noisy(clean, noise);
    let repaired = repair(&raw, &Kazakh);
    let (plain, found) = (dated(clean)?, dated(&raw)?);
    hold(!plain.is_empty(), || format!("no date in {clean:?}"))?;
    hold(plain.len() == found.len(), || format!("{plain:?} in {clean:?}, {found:?} in {raw:?}"))?;
    for ((place, value), (noisy, read)) in plain.into_iter().zip(found) {
        hold(value == read, || format!("{value:?} in {clean:?}, {read:?} in {raw:?}"))?;
        let words = bare(noisy.slice(&raw));
        hold(words == bare(place.slice(clean)), || {
            format!("{words:?} of {raw:?}, repaired as {:?}", repaired.text())
        })?;
    }
    Ok(())
}

/// Words without what [`noisy`] does to them.
fn bare(words: &str) -> String {
    let shown = words.chars().filter(|letter| !matches!(letter, '\u{ad}' | '\u{200b}'));
    let letter = |letter: char| {
        let twin = ALIKE.iter().find(|(_, latin)| *latin == letter);
        twin.map_or(letter, |(cyrillic, _)| *cyrillic)
    };
    let words: String = shown.map(letter).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
