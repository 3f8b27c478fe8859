//! Every word of the sample texts, asked for alone: the form that was typed stands before all others,
//! and a slip of the finger still leads to the word.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jylnama::language::{Language, kazakh::Kazakh};
use jylnama::library::{Library, NewDocument, SearchOptions};
use jylnama::query::MatchKind;
use jylnama::text::forms::{FormKind, forms};

/// The sample texts of the page.
fn samples() -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut library = Library::new();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "txt")) {
        let text = std::fs::read_to_string(file).unwrap();
        library
            .add(NewDocument { id: String::new(), title: String::new(), text, written: None })
            .unwrap();
    }
    library
}

/// A sentence: its document and its number there.
type Place = (usize, usize);

/// The words of a library as it has them: for each, by its exact form, the sentences that hold it.
fn words(library: &Library) -> BTreeMap<String, BTreeSet<Place>> {
    let mut words: BTreeMap<String, BTreeSet<Place>> = BTreeMap::new();
    for document in 0..library.documents().len() {
        let text = library.documents().get(document).unwrap();
        for sentence in 0..text.sentences().len() {
            for form in forms(text.sentence_text(sentence)) {
                if form.kind != FormKind::Part && form.text.chars().all(char::is_alphabetic) {
                    let exact = Kazakh.exact(form.span.slice(text.sentence_text(sentence)));
                    words.entry(exact).or_default().insert((document, sentence));
                }
            }
        }
    }
    words
}

/// A hit: where it is, and how closely it was met.
struct Found {
    place: Place,
    kind: MatchKind,
}

/// What answers a query, at most so many, the best first.
fn found(library: &Library, query: &str, limit: usize) -> Vec<Found> {
    let options = SearchOptions { limit, ..SearchOptions::default() };
    let hits = library.search(query, &options).unwrap().hits.into_iter();
    let found = hits.map(|hit| Found {
        place: (hit.document, hit.sentence),
        kind: hit.matches.iter().map(|one| one.kind).min().unwrap(),
    });
    found.collect()
}

/// The dictionary form of each word, by its likeliest reading; a word without one is its own.
fn lemma(library: &Library, word: &str) -> String {
    let readings = library.analyze(word).unwrap();
    readings.first().map_or_else(|| word.to_owned(), |reading| reading.lemma.clone())
}

/// What is wrong with the order of the hits of a form that stands in `exact`; nothing if all is right.
fn faults(library: &Library, query: &str, exact: &BTreeSet<Place>) -> Vec<String> {
    let hits = found(library, query, usize::MAX);
    let first: BTreeSet<Place> = hits.iter().take(exact.len()).map(|hit| hit.place).collect();
    let mut faults = Vec::new();
    if first != *exact {
        faults.push(format!("«{query}»: {exact:?} come not first, but {first:?}"));
    }
    // Of a word with a hyphen, parts are met, too, each in its own way.
    if !query.contains('-') && !hits.is_sorted_by_key(|hit| hit.kind) {
        faults
            .push(format!("«{query}»: {:?}", hits.iter().map(|hit| hit.kind).collect::<Vec<_>>()));
    }
    faults
}

#[test]
fn a_form_that_was_typed_stands_above_all_others() {
    let library = samples();
    let words = words(&library);
    let mut forms: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for word in words.keys() {
        forms.entry(lemma(&library, word)).or_default().push(word);
    }
    forms.retain(|_, forms| forms.len() > 1);
    assert!(forms.len() > 300, "{} words have several forms", forms.len());
    let typed = forms
        .values()
        .flatten()
        .flat_map(|form| [((*form).clone(), *form), (format!("{form} "), *form)]);
    let faults: Vec<String> =
        typed.flat_map(|(query, form)| faults(&library, &query, &words[form])).collect();
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn words_of_one_key_are_told_apart_however_many_they_are() {
    // Each letter of «кака» and its like with and without its Kazakh sign: more than a block of the index.
    let spellings = |beginnings: Vec<String>, letters: [char; 2]| {
        let longer = move |beginning: &String| letters.map(|letter| format!("{beginning}{letter}"));
        beginnings.iter().flat_map(longer).collect::<Vec<_>>()
    };
    let letters = [['к', 'қ'], ['а', 'ә'], ['к', 'қ'], ['а', 'ә'], ['к', 'қ'], ['а', 'ә']];
    let words = letters.into_iter().fold(vec![String::new()], spellings);
    let mut library = Library::new();
    for text in words.clone() {
        library
            .add(NewDocument { id: String::new(), title: String::new(), text, written: None })
            .unwrap();
    }
    for (number, word) in words.iter().enumerate() {
        let hits = found(&library, word, usize::MAX);
        assert_eq!((hits[0].place, hits[0].kind), ((number, 0), MatchKind::Exact), "{word}");
    }
}

/// Numbers that look random and are the same each time (D. Lehmer's, of 1951).
struct Chance(u64);

impl Chance {
    /// One below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 as usize % end
    }
}

/// A word with one slip: a letter left out, twice, in the place of its neighbour, or another one.
fn slip(word: &str, chance: &mut Chance) -> String {
    const LETTERS: [char; 10] = ['а', 'е', 'ы', 'і', 'н', 'т', 'л', 'р', 'қ', 'с'];
    let mut letters: Vec<char> = word.chars().collect();
    let at = chance.below(letters.len() - 1);
    match chance.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = LETTERS[chance.below(LETTERS.len())],
    }
    String::from_iter(letters)
}

#[test]
fn a_word_with_a_slip_is_found_among_the_first_ten() {
    const SHARE: f64 = 0.95;
    let library = samples();
    let words = words(&library);
    for end in [" ", ""] {
        let mut chance = Chance(1994);
        let (mut asked, mut lost) = (0, Vec::new());
        for (word, places) in words.iter().filter(|(word, _)| word.chars().count() >= 5) {
            let typed = slip(word, &mut chance);
            if typed == *word {
                continue;
            }
            asked += 1;
            let hits = found(&library, &format!("{typed}{end}"), 10);
            if !hits.iter().any(|hit| places.contains(&hit.place)) {
                lost.push(format!("{typed} ({word})"));
            }
        }
        let share = 1.0 - lost.len() as f64 / f64::from(asked);
        eprintln!("{asked} slips, found {:.2} %; lost: {}", share * 100.0, lost.join(", "));
        assert!(share >= SHARE, "{share}");
    }
}
