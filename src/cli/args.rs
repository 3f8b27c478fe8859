//! What can be asked on the command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jylnama::error::Error;
use jylnama::library::{
    Encoding, Format, TimelineOptions, class_named, encoding, format_named, precision_named,
};
use jylnama::names::Class;
use jylnama::shards::publish::Sharding;
use jylnama::site::{Options, Tongue};
use jylnama::time::value::{Date, Precision};

/// Search and timelines for Kazakh text.
#[derive(Debug, Parser)]
#[command(name = "jylnama", version)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

/// A SOURCE is a text, a folder of texts (.txt), a .jsonl file with {"id","title","text","date"} a line,
/// the same on standard input (-), or a saved library (.jyl).
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Cut texts into sentences: a JSON line a sentence, or a line a record
    Sentences(Texts),
    /// Find the dates of texts: a JSON line a record
    Dates(Dates),
    /// Tell who and what is named, the most often first: a JSON line a name; of records, a line a record
    Names(Names),
    /// Undo what export and copying did to texts: the text, or a JSON line a repair or a record
    Repair(Repair),
    /// Print the index terms by which words meet other forms of themselves, as their file taught them
    Analyze {
        /// A file with a word a line
        #[arg(long)]
        words: PathBuf,
        /// What to print of each word: the terms of its forms, those of its spelling, or its readings
        #[arg(long, value_enum, default_value_t = WordFormat::Terms)]
        format: WordFormat,
        #[command(flatten)]
        reading: Reading,
    },
    /// Print the form that words have in common with themselves in other scripts
    Scripts {
        /// A file with a word a line
        #[arg(long)]
        words: PathBuf,
        #[command(flatten)]
        reading: Reading,
    },
    /// Print a text with its words written in another script
    Convert {
        /// A text
        file: PathBuf,
        /// The script to write in
        #[arg(long, value_enum)]
        script: ScriptName,
        #[command(flatten)]
        reading: Reading,
    },
    /// Find the sentences or documents that answer a query
    Search(Search),
    /// Lay the dated events out in order of time
    Timeline(Timeline),
    /// Merge saved libraries, in this order, into one: the same bytes as of all their texts indexed at once
    #[command(after_help = MERGE_CODES)]
    Merge {
        /// Saved libraries (.jyl), made on one machine or on many
        #[arg(required = true)]
        libraries: Vec<PathBuf>,
        /// The file to write
        #[arg(long)]
        out: PathBuf,
    },
    /// Save a library with its index
    Index {
        /// Texts, folders, .jsonl or .jyl files; - for records on standard input
        #[arg(required = true)]
        sources: Vec<PathBuf>,
        /// The file to write; its name ends in .jyl by custom
        #[arg(long)]
        out: PathBuf,
        #[command(flatten)]
        reading: Reading,
    },
    /// Write a library down for a search cluster (Elasticsearch and its kin): what its indexes are made with, and
    /// their documents for the bulk interface
    Export(Handover),
    /// Print what such a cluster is asked for a query, as JSON
    Query(Asked),
    /// Make a site of a folder of texts: the reading room with all of them, a page for each, and the timeline
    #[command(after_help = BUILD_CODES)]
    Build(Build),
    /// Show a site on this machine
    Serve(Serve),
}

/// What merging ends with.
const MERGE_CODES: &str = "Exit codes: 0 where the library was written; 2 where it was not, with a line that names the \
                           file and says why.";

#[derive(Args, Debug)]
pub(super) struct Handover {
    /// Texts, folders, .jsonl or .jyl files
    #[arg(required = true)]
    pub(super) sources: Vec<PathBuf>,
    /// For which cluster
    #[arg(long, value_enum)]
    pub(super) format: ClusterName,
    /// The folder to write into, new or empty
    #[arg(long)]
    pub(super) out: PathBuf,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ClusterName {
    /// That, and Elasticsearch, which takes the same
    #[value(alias = "elasticsearch")]
    Opensearch,
}

#[derive(Args, Debug)]
pub(super) struct Asked {
    /// What to search for
    pub(super) query: String,
    /// The number of a word, counted from 0, that the cluster has not: it is looked for a letter away, or, where
    /// its number is given twice, two
    #[arg(long, value_name = "NUMBER")]
    pub(super) near: Vec<usize>,
}

/// What a build ends with.
const BUILD_CODES: &str = "Exit codes: 0 where all texts are in the site; 3 where it was made and something was \
                           left out, each thing named in a line; 2 where nothing was made, and the site that was \
                           there is as it was.";

#[derive(Args, Debug)]
pub(super) struct Build {
    /// A folder of texts: .txt, .md, .html, and .jsonl with {"id","title","text"} a line, and maybe "author",
    /// "date", "language" and "tags". Texts and Markdown may begin with these between two lines of ---
    pub(super) folder: PathBuf,
    /// The folder of the site; a site that is there is replaced, whole and at once
    #[arg(long)]
    pub(super) out: PathBuf,
    /// What the site is called
    #[arg(long, default_value = "Жылнама")]
    pub(super) title: String,
    /// What the pages speak beside the texts: kk, ru or en
    #[arg(long, value_name = "TAG", default_value = "kk", value_parser = tongue)]
    pub(super) language: Tongue,
    /// Where the site will stand, as <https://example.kz/texts/>: needed for a sitemap
    #[arg(long, value_name = "BASE", value_parser = Options::url)]
    pub(super) url: Option<String>,
    /// The folder of the built page [default: found]
    #[arg(long, value_name = "FOLDER")]
    pub(super) page: Option<PathBuf>,
    /// Whether the library is cut into shards, of which a search fetches a few: auto (when it has more than 20,000 texts
    /// or 64 MB), always or never
    #[arg(long, value_name = "WHEN", default_value_t, value_parser = Sharding::named)]
    pub(super) shards: Sharding,
    /// Make all anew, also what has not changed
    #[arg(long)]
    pub(super) fresh: bool,
    #[command(flatten)]
    pub(super) reading: Reading,
}

fn tongue(tag: &str) -> Result<Tongue, Error> {
    Tongue::named(tag)
}

#[derive(Args, Debug)]
pub(super) struct Serve {
    /// The folder of the site
    pub(super) site: PathBuf,
    /// The port on this machine; where it is taken, another
    #[arg(long, default_value_t = 8080)]
    pub(super) port: u16,
}

/// How texts are read. Records are always UTF-8.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct Reading {
    /// What texts are written in [default: found out]: utf-8, utf-16le, utf-16be, windows-1251, kz-1048 or pt154
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub(super) encoding: Option<Encoding>,
}

/// One text, or many as records.
#[derive(Args, Debug)]
pub(super) struct Texts {
    #[command(flatten)]
    pub(super) source: TextSource,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub(super) struct TextSource {
    /// A text
    pub(super) file: Option<PathBuf>,
    /// A file with {"id","text"} a line
    #[arg(long)]
    pub(super) jsonl: Option<PathBuf>,
}

/// When texts were written.
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct Writing {
    /// When all of the texts were written: a year, a month or a day, from which relative dates are
    /// reckoned [default: gathered from each text]
    #[arg(long, value_name = "DATE", value_parser = written)]
    pub(super) written: Option<Date>,
}

fn written(text: &str) -> Result<Date, Error> {
    TimelineOptions::date("written", text)
}

fn from(text: &str) -> Result<Date, Error> {
    TimelineOptions::date("from", text)
}

fn to(text: &str) -> Result<Date, Error> {
    TimelineOptions::date("to", text)
}

#[derive(Args, Debug)]
pub(super) struct Dates {
    #[command(flatten)]
    pub(super) texts: Texts,
    #[command(flatten)]
    pub(super) writing: Writing,
}

#[derive(Args, Debug)]
pub(super) struct Names {
    #[command(flatten)]
    pub(super) source: NameSource,
    /// Only names in sentences that answer this query
    #[arg(long, default_value = "", hide_default_value = true, conflicts_with = "jsonl")]
    pub(super) query: String,
    /// Only names of this class: PERSON, ORGANISATION, GPE, LOCATION or WORK; may be given more than once
    #[arg(long, value_name = "NAME", value_parser = class_named, conflicts_with = "jsonl")]
    pub(super) class: Vec<Class>,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub(super) struct NameSource {
    /// Texts, folders, .jsonl or .jyl files
    pub(super) sources: Vec<PathBuf>,
    /// A file with {"id","text"} a line: the places of the names of each, as it tells them alone
    #[arg(long)]
    pub(super) jsonl: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct Timeline {
    /// Texts, folders, .jsonl or .jyl files
    #[arg(required = true)]
    pub(super) sources: Vec<PathBuf>,
    /// How to print them: json (all that is known), csv, ics (those with exact days), jsonld (schema.org)
    /// or timelinejs
    #[arg(long, value_name = "NAME", default_value = "json", value_parser = format_named)]
    pub(super) format: Format,
    /// Only events in sentences that answer this query
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(super) query: String,
    /// Only events that may lie in or after this year, month or day
    #[arg(long, value_name = "DATE", value_parser = from)]
    pub(super) from: Option<Date>,
    /// Only events that may lie in or before this year, month or day
    #[arg(long, value_name = "DATE", value_parser = to)]
    pub(super) to: Option<Date>,
    /// Only dates given so exactly: day, month, season, quarter, half, year, decade, century or range; may
    /// be given more than once
    #[arg(long, value_name = "NAME", value_parser = precision_named)]
    pub(super) precision: Vec<Precision>,
    #[command(flatten)]
    pub(super) writing: Writing,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Args, Debug)]
pub(super) struct Repair {
    #[command(flatten)]
    pub(super) texts: Texts,
    /// What to print of a text: it after repair, or its repairs
    #[arg(long, value_enum, default_value_t = TextFormat::Text, conflicts_with = "jsonl")]
    pub(super) format: TextFormat,
}

#[derive(Args, Debug)]
pub(super) struct Search {
    /// Texts, folders, .jsonl or .jyl files
    #[arg(required = true)]
    pub(super) sources: Vec<PathBuf>,
    /// What to search for
    #[arg(long, required_unless_present = "queries", conflicts_with = "queries")]
    pub(super) query: Option<String>,
    /// A file with {"id","text"} a line: many queries, answered in the file --run
    #[arg(long, requires = "run")]
    pub(super) queries: Option<PathBuf>,
    /// Where the answers to --queries go: query, document, rank and score, between tabs
    #[arg(long, requires = "queries")]
    pub(super) run: Option<PathBuf>,
    /// What a hit is [default: sentence; with --queries: document]
    #[arg(long, value_enum)]
    pub(super) unit: Option<UnitName>,
    /// How many hits to give [default: 20; with --queries: 100]
    #[arg(long)]
    pub(super) limit: Option<usize>,
    /// Print how all hits spread over documents, years and names, as a JSON line before the hits
    #[arg(long, conflicts_with = "queries")]
    pub(super) facets: bool,
    /// Say of each match why it is one: what both words are forms of, what a slip was taken for
    #[arg(long, conflicts_with = "queries")]
    pub(super) explain: bool,
    /// How to print the hits
    #[arg(long, value_enum, default_value_t = TextFormat::Json)]
    pub(super) format: TextFormat,
    #[command(flatten)]
    pub(super) reading: Reading,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum UnitName {
    Sentence,
    Document,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ScriptName {
    Latin,
    Cyrillic,
    Arabic,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TextFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum WordFormat {
    Terms,
    Spelling,
    Json,
}

/// The command line, understood; or the exit code, when help was asked for or it can't be
/// understood.
pub(super) fn read() -> Result<Arguments, ExitCode> {
    Arguments::try_parse().map_err(|error| {
        if !error.use_stderr() {
            // Help and version are printed whole; where nobody reads them, nothing is lost.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        super::refuse(&first_paragraph(&error.to_string()))
    })
}

/// clap says first what is wrong, then how to do it right; the second is in `--help`.
fn first_paragraph(message: &str) -> String {
    let said = message.split("\n\n").next().unwrap_or(message);
    format!("{} (see jylnama --help)", said.trim_start_matches("error: "))
}
