//! What is told of a site that was made: how much there is of what, and what is wrong.

use super::make::Made;
use super::{ENDINGS, Warning};
use crate::error::Error;
use crate::library::{Library, TimelineOptions};

/// How much there is of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Texts.
    pub texts: usize,
    /// Texts that were left out, or files of them.
    pub left_out: usize,
    /// Texts that were taken over as they were.
    pub kept: usize,
    /// Sentences of all texts.
    pub sentences: usize,
    /// Repairs in all texts.
    pub repairs: usize,
    /// Texts with repairs.
    pub repaired: usize,
    /// Events.
    pub events: usize,
    /// Bytes of the library.
    pub library: usize,
    /// Files of the library, where it is cut into shards; of these only texts are counted, not what is in them.
    pub shards: usize,
}

impl Report {
    /// It in lines, for who made the site in the folder `out`; `others` is the number of files of other kinds,
    /// which were passed over.
    pub fn told(&self, others: usize, out: &str) -> Vec<String> {
        let Self { texts, left_out, kept, sentences, repairs, repaired, events, .. } = *self;
        let mut lines = Vec::new();
        if self.shards > 0 {
            lines.push(format!("{texts} texts; {left_out} left out"));
        } else {
            lines.push(format!(
                "{texts} texts, of which {kept} are as they were; {left_out} left out"
            ));
            lines.push(format!(
                "{sentences} sentences, {repairs} repairs in {repaired} texts, {events} dated events"
            ));
        }
        if others > 0 {
            lines.push(format!("files of other kinds, passed over: {others}"));
        }
        let library = self.told_library();
        lines.push(format!("{library}; the site is in {out}: look at it with jylnama serve {out}"));
        lines
    }

    fn told_library(&self) -> String {
        let Self { shards, library, .. } = *self;
        match shards {
            0 => format!("library of {} KB", library.div_ceil(1024)),
            _ => format!("{shards} shards of {} MB", library.div_ceil(1 << 20)),
        }
    }
}

/// How much there is in a library.
pub(super) fn report(library: &Library) -> Result<Report, Error> {
    let documents = library.documents();
    let mut report = Report { texts: documents.len(), ..Report::default() };
    for number in 0..documents.len() {
        let summary = documents.summary(number);
        report.sentences += summary.sentences;
        report.repairs += summary.repairs;
        report.repaired += usize::from(summary.repairs > 0);
    }
    report.events = library.timeline(&TimelineOptions::default())?.len();
    Ok(report)
}

impl Made {
    /// Adds what was found wrong by whoever found and read the files.
    pub fn warn(&mut self, warnings: Vec<Warning>) {
        self.report.left_out += warnings.iter().filter(|warning| warning.left_out).count();
        self.warnings.extend(warnings);
        self.warnings
            .sort_by(|one, other| (&one.source, one.line).cmp(&(&other.source, other.line)));
    }
}

impl Warning {
    /// A file or folder that can't be read, and why.
    pub fn unreadable(source: String, reason: &str) -> Self {
        let what = format!("it can't be read: {reason}");
        Self { source, line: None, what, left_out: true }
    }

    /// A link to a folder that it lies in, `ancestor`.
    pub fn leads_back(source: String, ancestor: &str) -> Self {
        let what = format!("this link leads back to {ancestor}, and is not followed");
        Self { source, line: None, what, left_out: false }
    }
}

/// What is said of a folder without texts.
pub fn no_text(folder: &str) -> String {
    let kinds = ENDINGS.map(|ending| format!(".{ending}")).join(" ");
    format!("{folder} holds no text to build of ({kinds})")
}
