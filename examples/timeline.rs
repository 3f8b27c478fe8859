//! Lays texts out in time: `cargo run --example timeline -- FILE…`.
//!
//! Prints each event: when, as exactly as the text says; what; and where that is told.

use std::error::Error;
use std::{env, fs};

use jylnama::library::{Library, NewDocument, TimelineOptions, decode};
use jylnama::timeline::event::Event;

const TEXT: &str = "Мектеп 1936 жылғы 1 қыркүйекте ашылды. Кітапхана 1950-жылдары салынды. \
                    Былтыр жаңа ғимарат тұрғызылды.";

fn main() -> Result<(), Box<dyn Error>> {
    let mut library = Library::new();
    let files: Vec<String> = env::args().skip(1).collect();
    for file in &files {
        let text = decode(&fs::read(file)?, None)?.text;
        library.add(NewDocument { title: file.clone(), text, ..NewDocument::default() })?;
    }
    if files.is_empty() {
        // «Былтыр» is reckoned from when the text was written.
        let (title, written) = ("Мектеп".to_owned(), "2003-04".parse().ok());
        library.add(NewDocument {
            title,
            written,
            text: TEXT.to_owned(),
            ..NewDocument::default()
        })?;
    }
    let events = library.timeline(&TimelineOptions::default())?;
    print_all(events.into_iter().map(|event| told(&library, event)));
    Ok(())
}

/// A line of the timeline.
fn told(library: &Library, event: &Event) -> String {
    let places = event.mentions.iter().map(|mention| {
        let document = library.documents().summary(mention.document);
        format!("{}, {}", document.title, mention.sentence + 1)
    });
    let places: Vec<_> = places.collect();
    format!("{:<14} {} ({})", event.value.to_string(), event.label, places.join("; "))
}

#[expect(clippy::print_stdout, reason = "it is what the example is for")]
fn print_all(lines: impl Iterator<Item = String>) {
    for line in lines {
        println!("{line}");
    }
}
