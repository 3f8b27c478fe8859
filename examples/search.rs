//! Searches texts: `cargo run --example search -- QUERY FILE…`.
//!
//! Prints the best hits, each with its words in brackets and how they meet those of the query.

use std::error::Error;
use std::{env, fs};

use jylnama::library::{Hit, Library, NewDocument, SearchOptions, decode};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let query = arguments.next().unwrap_or_else(|| "арал тенизи".to_owned());
    let library = library(&arguments.collect::<Vec<_>>())?;

    let found = library.search(&query, &SearchOptions { limit: 5, ..SearchOptions::default() })?;
    print_all(found.hits.iter().map(|hit| {
        let document = library.documents().summary(hit.document);
        let kinds: Vec<_> = hit.matches.iter().map(|one| format!("{:?}", one.kind)).collect();
        format!("{}: {} ({})", document.title, marked(hit), kinds.join(", "))
    }));
    Ok(())
}

/// The library of some files or, where none is given, of a text of our own.
fn library(files: &[String]) -> Result<Library, Box<dyn Error>> {
    let mut library = Library::new();
    for file in files {
        // Whatever its encoding: UTF-8, UTF-16, or one of the old ones.
        let text = decode(&fs::read(file)?, None)?.text;
        library.add(NewDocument { title: file.clone(), text, ..NewDocument::default() })?;
    }
    if files.is_empty() {
        let title = "Арал".to_owned();
        let text =
            "Арал теңізінің суы 1960 жылдан бері тартылды. Балықшылар көшіп кетті.".to_owned();
        library.add(NewDocument { title, text, ..NewDocument::default() })?;
    }
    Ok(library)
}

/// The sentence of a hit, its words in brackets.
fn marked(hit: &Hit) -> String {
    let mut text = hit.excerpt.clone();
    // From the end, so that what was put in moves no other place.
    let mut places: Vec<_> = hit.matches.iter().map(|one| one.excerpt).collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.start));
    for place in places {
        text.insert(place.end, ']');
        text.insert(place.start, '[');
    }
    text
}

#[expect(clippy::print_stdout, reason = "it is what the example is for")]
fn print_all(lines: impl Iterator<Item = String>) {
    for line in lines {
        println!("{line}");
    }
}
