//! Keeps a library in a file, and opens it again: `cargo run --example keep`.

use std::error::Error;
use std::{env, fs};

use jylnama::library::{Library, NewDocument, SearchOptions};

fn main() -> Result<(), Box<dyn Error>> {
    let mut library = Library::new();
    let text = "Ауылда 1951 жылы құдық қазылды.".to_owned();
    library.add(NewDocument { id: "well".to_owned(), text, ..NewDocument::default() })?;

    let file = env::temp_dir().join("jylnama-example.jyl");
    fs::write(&file, library.save())?;

    // Opened without being read; `verify` reads and checks all of it at once.
    let mut again = Library::load(fs::read(&file)?)?;
    again.verify()?;
    let text = "Көпір 1960 жылы салынды.".to_owned();
    again.add(NewDocument { id: "bridge".to_owned(), text, ..NewDocument::default() })?;
    print(again.search("құдықтар", &SearchOptions::default())?.hits.len(), again.documents().len());
    fs::remove_file(&file)?;
    Ok(())
}

#[expect(clippy::print_stdout, reason = "it is what the example is for")]
fn print(hits: usize, texts: usize) {
    println!("hits: {hits}, texts: {texts}");
}
