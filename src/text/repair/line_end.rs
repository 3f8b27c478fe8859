//! Finds line ends that may have been put there by a page, not by the author.

use crate::span::Span;
use crate::text::{BeforeStop, Conventions, cursor};

/// A line end with something on both sides.
pub(super) struct LineEnd<'t> {
    /// The white space around it, to be replaced.
    pub(super) gap: Span,
    /// The text up to the white space.
    pub(super) head: &'t str,
    /// The text behind it.
    pub(super) tail: &'t str,
    /// The first character of the next line.
    pub(super) next: char,
}

/// Every single line end (an empty line is a paragraph, and stays).
pub(super) fn line_ends(text: &str) -> impl Iterator<Item = LineEnd<'_>> {
    cursor::bytes(text, |byte| byte == b'\n').filter_map(move |at| line_end(text, at))
}

fn line_end(text: &str, at: usize) -> Option<LineEnd<'_>> {
    let head = cursor::trim_gap_end(cursor::before(text, at));
    let tail = cursor::trim_gap_start(cursor::after(text, at + 1));
    let next = tail.chars().next().filter(|next| !matches!(next, '\n' | '\r'))?;
    let gap = Span::new(head.len(), text.len() - tail.len());
    (!head.is_empty() && !head.ends_with('\n')).then_some(LineEnd { gap, head, tail, next })
}

/// Every single line end behind a full stop, with what the stop says.
pub(super) fn after_stops<'t>(
    text: &'t str,
    conventions: &'t dyn Conventions,
) -> impl Iterator<Item = (LineEnd<'t>, BeforeStop)> {
    line_ends(text).filter_map(move |end| {
        let stop = end.head.strip_suffix('.')?;
        let before = conventions.before_stop(cursor::word_before(stop, stop.len()));
        Some((end, before))
    })
}
