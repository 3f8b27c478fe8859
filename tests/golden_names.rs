//! Names in sentences of our own, held to what a careful reader finds in them; what fails is listed, and
//! fails the test when it holds.

#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on fails")]

use std::collections::BTreeSet;

use jylnama::language::kazakh::Kazakh;
use jylnama::names::{entities, find};

/// A name as it was read.
#[derive(Debug)]
struct Read {
    start: usize,
    end: usize,
    class: char,
    nominative: String,
}

/// A marked sentence as its words and its names: «[Алматыда|Алматы]G» is a name with its nominative.
fn read(marked: &str) -> (String, Vec<Read>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, behind)) = rest.split_once('[') {
        text += before;
        let (name, behind) = behind.split_once(']').unwrap();
        let (shown, nominative) = name.split_once('|').unwrap_or((name, name));
        let class = behind.chars().next().unwrap();
        let start = text.len();
        text += shown;
        let nominative = nominative.to_owned();
        names.push(Read { start, end: text.len(), class, nominative });
        rest = &behind[class.len_utf8()..];
    }
    (text + rest, names)
}

/// What is wrong with what is found in a sentence, if anything.
fn fault(marked: &str) -> Option<String> {
    let (text, names) = read(marked);
    let found = find(&[&text], &Kazakh);
    let place = |one: &jylnama::names::Found| {
        (one.span.start, one.span.end, one.class.name().chars().next().unwrap())
    };
    let ours: Vec<_> = found.iter().map(place).collect();
    let theirs: Vec<_> = names.iter().map(|one| (one.start, one.end, one.class)).collect();
    if ours != theirs {
        let shown = |(start, end, class): &(usize, usize, char)| {
            format!("[{}]{class}", &text[*start..*end])
        };
        return Some(ours.iter().map(shown).collect::<Vec<_>>().join(" "));
    }
    let known = entities(&[(vec![&text], found)], &Kazakh);
    names.iter().find_map(|name| {
        let own =
            known.iter().find(|one| one.mentions.iter().any(|at| at.span.start == name.start))?;
        let called = own.name == name.nominative || own.aliases.contains(&name.nominative);
        (!called).then(|| format!("{} for {}", own.name, name.nominative))
    })
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

#[test]
fn names_are_found_as_a_careful_reader_finds_them() {
    let known: BTreeSet<&str> =
        rows(include_str!("golden/names/known_failures.tsv")).map(|row| row[0]).collect();
    let mut seen = 0;
    let mut wrong = Vec::new();
    for row in rows(include_str!("golden/names/names.tsv")) {
        let [_, sentence, about] = row[..] else { continue };
        let fault = fault(sentence);
        seen += usize::from(known.contains(sentence));
        match (fault, known.contains(sentence)) {
            (Some(fault), false) => wrong.push(format!("{sentence}\t{fault}\t({about})")),
            (None, true) => wrong.push(format!("{sentence}\tholds now: take it off the list")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(seen, known.len(), "every known failure is a sentence of the set");
}
