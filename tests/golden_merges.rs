//! Which mentions are of one, in small groups of sentences of our own; what fails is listed, and fails the
//! test when it holds.

#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use jylnama::language::kazakh::Kazakh;
use jylnama::names::{entities, find};

/// A marked sentence as its words, and the start and number of each of its names.
fn read(marked: &str) -> (String, Vec<(usize, String)>) {
    let (mut text, mut names, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, behind)) = rest.split_once('[') {
        text += before;
        let (name, behind) = behind.split_once(']').unwrap();
        let shown = name.split('|').next().unwrap();
        let number: String = behind[1..].chars().take_while(char::is_ascii_digit).collect();
        names.push((text.len(), number.clone()));
        text += shown;
        rest = &behind[1 + number.len()..];
    }
    (text + rest, names)
}

/// Whether mentions are joined as they are marked; `None` where not all are found.
fn holds(marked: &str) -> Option<bool> {
    let mut documents = Vec::new();
    let mut numbers = BTreeMap::new();
    for (document, text) in marked.split(" // ").enumerate() {
        let read: Vec<_> = text.split(" / ").map(read).collect();
        for (sentence, (_, names)) in read.iter().enumerate() {
            for (start, number) in names {
                numbers.insert((document, sentence, *start), number.clone());
            }
        }
        documents.push(read.into_iter().map(|(text, _)| text).collect::<Vec<_>>());
    }
    let found: Vec<_> = documents
        .iter()
        .map(|texts| {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let names = find(&texts, &Kazakh);
            (texts, names)
        })
        .collect();
    let mut pairs = BTreeSet::new();
    let mut seen = 0;
    for (ours, entity) in entities(&found, &Kazakh).iter().enumerate() {
        for at in &entity.mentions {
            let Some(number) = numbers.get(&(at.document, at.sentence, at.span.start)) else {
                continue;
            };
            seen += 1;
            pairs.insert((ours, number.clone()));
        }
    }
    let left: BTreeSet<_> = pairs.iter().map(|(ours, _)| ours).collect();
    let right: BTreeSet<_> = pairs.iter().map(|(_, number)| number).collect();
    (seen == numbers.len()).then_some(left.len() == pairs.len() && right.len() == pairs.len())
}

#[test]
fn mentions_are_joined_as_a_careful_reader_joins_them() {
    let rows =
        include_str!("golden/names/merges.tsv").lines().filter(|row| row.starts_with("held"));
    let known: BTreeSet<&str> = include_str!("golden/names/merge_failures.tsv").lines().collect();
    let wrong: Vec<_> = rows
        .map(|row| row.split('\t').nth(1).unwrap())
        .filter(|marked| (holds(marked) == Some(true)) == known.contains(marked))
        .collect();
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
