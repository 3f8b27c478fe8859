//! Finds line ends that stand after a full stop and may have been put there by a page, not by the
//! author.

use crate::span::Span;
use crate::text::{BeforeStop, Conventions, cursor, is_space};

/// A line end after a stop.
pub(super) struct LineEnd {
    /// The white space around it, to be replaced.
    pub(super) gap: Span,
    /// What the word before the stop is.
    pub(super) before: BeforeStop,
    /// The first character of the next line.
    pub(super) next: char,
}

/// Every single line end (an empty line is a paragraph, and stays) whose line ends in a full stop
/// and is followed by a line with something on it.
pub(super) fn after_stops<'t>(
    text: &'t str,
    conventions: &'t dyn Conventions,
) -> impl Iterator<Item = LineEnd> + 't {
    text.match_indices('\n').filter_map(move |(at, _)| line_end(text, at, conventions))
}

fn line_end(text: &str, at: usize, conventions: &dyn Conventions) -> Option<LineEnd> {
    let head = cursor::before(text, at).trim_end_matches(is_gap);
    let tail = cursor::after(text, at + 1).trim_start_matches(is_gap);
    let gap = Span::new(head.len(), text.len() - tail.len());
    let next = tail.chars().next().filter(|&next| next != '\n')?;
    let stop = head.strip_suffix('.')?;
    let before = conventions.before_stop(cursor::word_before(stop, stop.len()));
    Some(LineEnd { gap, before, next })
}

/// Space within a line. The walk to either side ends at the next line end, so that a million empty
/// lines are each looked at once.
fn is_gap(character: char) -> bool {
    is_space(character) && character != '\n'
}
