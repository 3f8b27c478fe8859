//! Answers what was asked.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use jylnama::language::{FullLanguage as _, Language as _, Script, kazakh::Kazakh};
use jylnama::library::{
    Document, Encoding, Export, Library, NameOptions, NewDocument, SearchOptions, TimelineOptions,
    Unit,
};
use serde::Serialize;

use super::Failure;
use super::args::{
    Arguments, Command, Dates, NameSource, Names, Repair, ScriptName, Search, TextFormat, Texts,
    Timeline, UnitName, WordFormat,
};
use super::build;
use super::handover;
use super::input;
use super::names::{self as records_of_names, NamesOf};
use super::records::{self, DatesOf, RepairsOf, SentencesOf};

type Done = Result<(), Failure>;

/// Does one command.
pub(super) fn run(arguments: Arguments, out: &mut impl Write) -> Done {
    match arguments.command {
        Command::Sentences(texts) => sentences(&texts, out),
        Command::Dates(asked) => dates(&asked, out),
        Command::Names(asked) => names(asked, out),
        Command::Repair(repair) => self::repair(&repair, out),
        Command::Analyze { words, format, reading } => {
            analyze(&words, format, reading.encoding, out)
        }
        Command::Scripts { words, reading } => scripts(&words, reading.encoding, out),
        Command::Convert { file, script, reading } => convert(&file, script, reading.encoding, out),
        Command::Search(search) => self::search(&search, out),
        Command::Timeline(asked) => timeline(asked, out),
        Command::Export(asked) => handover::export(&asked, out),
        Command::Query(asked) => handover::query(&asked, out),
        Command::Build(asked) => build::build(&asked, out),
        Command::Serve(asked) => build::serve(&asked, out),
        Command::Merge { libraries, out } => save(&input::merged(&libraries)?, &out),
        Command::Index { sources, out, reading } => {
            save(&input::library(&sources, reading.encoding)?, &out)
        }
    }
}

fn save(library: &Library, file: &Path) -> Done {
    let failure =
        |error| Failure::new(format_args!("{} can't be written: {error}", file.display()));
    fs::write(file, library.save()).map_err(failure)
}

fn line(out: &mut impl Write, record: &impl Serialize) -> Done {
    serde_json::to_writer(&mut *out, record)?;
    Ok(writeln!(out)?)
}

/// Reads the texts one after another and hands each over.
fn each(texts: &Texts, mut take: impl FnMut(&Document) -> Done) -> Done {
    each_new(texts, |new| take(&Document::new(new, &Kazakh)?))
}

/// Reads the texts one after another, each before it is taken in.
fn each_new(texts: &Texts, mut read: impl FnMut(NewDocument) -> Done) -> Done {
    if let Some(file) = &texts.source.file {
        read(input::document(file, texts.reading.encoding)?)?;
    }
    if let Some(jsonl) = &texts.source.jsonl {
        for record in input::records(jsonl)? {
            read(record.into())?;
        }
    }
    Ok(())
}

fn sentences(texts: &Texts, out: &mut impl Write) -> Done {
    each(texts, |document| {
        let sentences = records::sentences(document);
        if texts.source.jsonl.is_some() {
            return line(out, &SentencesOf { id: document.id(), sentences });
        }
        sentences.iter().try_for_each(|sentence| line(out, sentence))
    })
}

fn dates(asked: &Dates, out: &mut impl Write) -> Done {
    let written = asked.writing.written;
    each_new(&asked.texts, |new| {
        let document = Document::new(NewDocument { written, ..new }, &Kazakh)?;
        let found = document.expressions(&Kazakh).iter();
        let dates = found.map(|time| records::date(&document, time));
        line(out, &DatesOf { id: document.id(), dates: dates.collect() })
    })
}

fn names(asked: Names, out: &mut impl Write) -> Done {
    let Names { source: NameSource { sources, jsonl }, query, class, reading } = asked;
    if let Some(jsonl) = jsonl {
        for record in input::records(&jsonl)? {
            let document = Document::new(record.into(), &Kazakh)?;
            let entities = records_of_names::names_of(&document, &document.entities(&Kazakh));
            line(out, &NamesOf { id: document.id(), entities })?;
        }
        return Ok(());
    }
    let library = input::library(&sources, reading.encoding)?;
    let classes = (!class.is_empty()).then_some(class);
    let options = NameOptions { documents: None, query, classes };
    library.names(&options)?.iter().try_for_each(|name| line(out, &records_of_names::name(name)))
}

fn repair(repair: &Repair, out: &mut impl Write) -> Done {
    each(&repair.texts, |document| {
        let text = document.repaired().text();
        if repair.texts.source.jsonl.is_some() {
            let edits = records::repairs(document);
            return line(out, &RepairsOf { id: document.id(), text, edits });
        }
        match repair.format {
            TextFormat::Text => Ok(out.write_all(text.as_bytes())?),
            TextFormat::Json => {
                records::repairs(document).iter().try_for_each(|edit| line(out, edit))
            }
        }
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|word| !word.is_empty())
}

fn analyze(
    file: &Path,
    format: WordFormat,
    encoding: Option<Encoding>,
    out: &mut impl Write,
) -> Done {
    let text = input::text(file, encoding)?;
    let exact: BTreeSet<String> = words(&text).map(|word| Kazakh.exact(word)).collect();
    let forms = Kazakh.learn(&exact.iter().map(String::as_str).collect::<Vec<_>>());
    for word in words(&text) {
        let exact = Kazakh.exact(word);
        let terms = match format {
            WordFormat::Terms => forms.terms(&exact),
            WordFormat::Spelling => Kazakh.keys(&exact),
            WordFormat::Json => {
                line(out, &records::readings(word, &forms.analyses(word)))?;
                continue;
            }
        };
        writeln!(out, "{word}\t{}", terms.join("\t"))?;
    }
    Ok(())
}

fn scripts(file: &Path, encoding: Option<Encoding>, out: &mut impl Write) -> Done {
    for word in words(&input::text(file, encoding)?) {
        writeln!(out, "{word}\t{}", Kazakh.comparable(word))?;
    }
    Ok(())
}

fn convert(
    file: &Path,
    script: ScriptName,
    encoding: Option<Encoding>,
    out: &mut impl Write,
) -> Done {
    let script = match script {
        ScriptName::Latin => Script::Latin,
        ScriptName::Cyrillic => Script::Cyrillic,
        ScriptName::Arabic => Script::Arabic,
    };
    Ok(write!(out, "{}", Kazakh.convert(&input::text(file, encoding)?, script))?)
}

fn timeline(asked: Timeline, out: &mut impl Write) -> Done {
    let mut library = input::library(&asked.sources, asked.reading.encoding)?;
    if asked.writing.written.is_some() {
        let ids: Vec<_> = library.documents().iter().map(|one| one.id().to_owned()).collect();
        ids.iter().try_for_each(|id| library.set_written(id, asked.writing.written))?;
    }
    let Timeline { from, to, query, precision, .. } = asked;
    let precisions = (!precision.is_empty()).then_some(precision);
    let options = TimelineOptions { from, to, query, precisions, ..TimelineOptions::default() };
    let Export { text, left_out } = library.export(&options, asked.format)?;
    if left_out > 0 {
        super::remark(format_args!("{left_out} events have no date that this format can say"));
    }
    Ok(out.write_all(text.as_bytes())?)
}

fn search(search: &Search, out: &mut impl Write) -> Done {
    let library = input::library(&search.sources, search.reading.encoding)?;
    if let (Some(queries), Some(run)) = (&search.queries, &search.run) {
        return answer_all(&library, search, queries, run);
    }
    let query = search.query.as_deref().unwrap_or_default();
    let result = library.search(query, &options(search, Unit::Sentence, 20))?;
    let mut answer = records::answer(&library, &result);
    if let Some(facets) = answer.facets.take() {
        line(out, &facets)?;
    }
    match search.format {
        TextFormat::Json => line(out, &answer),
        TextFormat::Text => {
            let mut hits = answer.hits.iter();
            Ok(hits.try_for_each(|hit| {
                let excerpt = hit.excerpt.split_whitespace().collect::<Vec<_>>().join(" ");
                writeln!(out, "{}:{}: {excerpt}", hit.document, hit.place.start)
            })?)
        }
    }
}

fn options(search: &Search, unit: Unit, limit: usize) -> SearchOptions {
    let named = search.unit.map(|unit| match unit {
        UnitName::Sentence => Unit::Sentence,
        UnitName::Document => Unit::Document,
    });
    SearchOptions {
        unit: named.unwrap_or(unit),
        limit: search.limit.unwrap_or(limit),
        facets: search.facets,
        explain: search.explain,
        ..SearchOptions::default()
    }
}

/// Answers many queries, in the form that measures of retrieval read.
fn answer_all(library: &Library, search: &Search, queries: &Path, run: &Path) -> Done {
    let failure = |error| Failure::new(format_args!("{} can't be written: {error}", run.display()));
    let queries = input::queries(queries)?;
    let mut out = BufWriter::new(fs::File::create(run).map_err(failure)?);
    let options = options(search, Unit::Document, 100);
    for query in queries {
        let result = library.search(&query.text, &options)?;
        for (rank, hit) in (1..).zip(&records::answer(library, &result).hits) {
            writeln!(out, "{}\t{}\t{rank}\t{}", query.id, hit.document, hit.score)?;
        }
    }
    Ok(out.flush()?)
}
