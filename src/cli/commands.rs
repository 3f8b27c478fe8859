//! Answers what was asked.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use jylnama::language::{Language, Script, kazakh::Kazakh};
use jylnama::library::{
    Document, Encoding, Library, NewDocument, SearchOptions, TimelineOptions, Unit,
};
use serde::Serialize;

use super::Failure;
use super::args::{
    Arguments, Command, Repair, ScriptName, Search, TextFormat, Texts, TimelineFormat, UnitName,
    WordFormat,
};
use super::input;
use super::records::{self, DatesOf, RepairsOf, SentencesOf};
use super::timeline;

type Done = Result<(), Failure>;

/// Does one command.
pub(super) fn run(arguments: Arguments, out: &mut impl Write) -> Done {
    match arguments.command {
        Command::Sentences(texts) => sentences(&texts, out),
        Command::Dates(texts) => dates(&texts, out),
        Command::Repair(repair) => self::repair(&repair, out),
        Command::Analyze { words, format, reading } => {
            analyze(&words, format, reading.encoding, out)
        }
        Command::Scripts { words, reading } => scripts(&words, reading.encoding, out),
        Command::Convert { file, script, reading } => convert(&file, script, reading.encoding, out),
        Command::Search(search) => self::search(&search, out),
        Command::Timeline { sources, format, reading } => {
            timeline(&input::library(&sources, reading.encoding)?, format, out)
        }
        Command::Index { sources, out, reading } => {
            let library = input::library(&sources, reading.encoding)?;
            let failure =
                |error| Failure::new(format_args!("{} can't be written: {error}", out.display()));
            fs::write(&out, library.save()).map_err(failure)
        }
    }
}

fn line(out: &mut impl Write, record: &impl Serialize) -> Done {
    serde_json::to_writer(&mut *out, record)?;
    Ok(writeln!(out)?)
}

/// Reads the texts one after another and hands each over.
fn each(texts: &Texts, mut take: impl FnMut(&Document) -> Done) -> Done {
    let mut read = |new: NewDocument| take(&Document::new(new, &Kazakh)?);
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

fn dates(texts: &Texts, out: &mut impl Write) -> Done {
    each(texts, |document| {
        let found = document.dates(&Kazakh).iter();
        let dates = found.map(|(sentence, date)| records::date(document, *sentence, date));
        line(out, &DatesOf { id: document.id(), dates: dates.collect() })
    })
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

fn timeline(library: &Library, format: TimelineFormat, out: &mut impl Write) -> Done {
    let events = library.timeline(&TimelineOptions::default())?;
    let timeline = timeline::timeline(library, &events);
    match format {
        TimelineFormat::Json => line(out, &timeline),
        TimelineFormat::Csv => table(&timeline, out),
    }
}

/// The events as a table with a row a mention.
fn table(timeline: &timeline::Timeline<'_>, out: &mut impl Write) -> Done {
    let mut table = csv::Writer::from_writer(out);
    let failure = |error: csv::Error| Failure::from(std::io::Error::from(error));
    let head =
        ["id", "edtf", "precision", "label", "document", "start", "end", "text", "factuality"];
    table.write_record(head).map_err(failure)?;
    for event in &timeline.events {
        for mention in &event.mentions {
            let (start, end) = (mention.place.start.to_string(), mention.place.end.to_string());
            let when = [&event.id, &event.edtf, event.precision, event.label];
            let place = [mention.document, &start, &end, mention.text, event.factuality];
            table.write_record(when.iter().chain(&place)).map_err(failure)?;
        }
    }
    Ok(table.flush()?)
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
