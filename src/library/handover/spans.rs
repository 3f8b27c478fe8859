//! Words that stand side by side: each may be met in any of its ways, and so they are spans and no phrase.

use super::query::Asking;
use super::ways::{How, Way, ways};
use crate::query::MatchKind;
use crate::query::clause::{Role, Run, Step};

/// How far the words of a phrase may be met, and what that weighs: it comes before all that its words count.
const PHRASES: [(MatchKind, i32); 3] =
    [(MatchKind::Exact, 3000), (MatchKind::Folded, 2000), (MatchKind::FuzzyLemma, 1000)];

impl Asking<'_> {
    /// Words that stand side by side, the closer the better; or one word.
    pub(super) fn run(&mut self, run: &Run, field: &str, role: Role) {
        if let [step] = run.steps.as_slice() {
            return self.word(step.word, role, field);
        }
        for (farthest, weight) in PHRASES {
            self.raw("{\"constant_score\":{\"filter\":");
            self.span_of_run(run, field, farthest, role);
            // It ends with the comma of an item already.
            self.number("\"boost\":", weight);
            self.raw("}},");
        }
    }

    /// A run with its hyphens, and without them, in ways that are no farther than `farthest`.
    pub(super) fn span_of_run(&mut self, run: &Run, field: &str, farthest: MatchKind, role: Role) {
        self.raw("{\"span_or\":{\"clauses\":[");
        for longest in [false, true] {
            self.raw("{\"span_near\":{\"clauses\":[");
            for word in path(run, longest) {
                self.span_of_word(word, field, farthest, role);
            }
            self.close("]");
            self.raw("\"slop\":0,\"in_order\":true}},");
            if run.steps.len() == run.length as usize {
                break;
            }
        }
        self.close("]}}");
    }

    /// A word in those of its ways that are close enough.
    pub(super) fn span_of_word(
        &mut self,
        word: usize,
        field: &str,
        farthest: MatchKind,
        role: Role,
    ) {
        let Some(asked) = self.query.words.get(word) else { return };
        // What was typed with hyphens has no closer way than its key.
        let farthest = if asked.joined { farthest.max(MatchKind::Folded) } else { farthest };
        self.raw("{\"span_or\":{\"clauses\":[");
        for Way { how, mark, term, kind } in ways(asked, role, self.near_of(word)) {
            if kind <= farthest {
                self.span(how, field, (mark, term));
            }
        }
        self.close("]}}");
    }

    pub(super) fn span(&mut self, how: How, field: &str, (mark, term): (&str, &str)) {
        if let How::Whole = how {
            self.raw("{\"span_term\":{");
            self.quoted("", field);
            self.raw(":");
            self.quoted(mark, term);
            self.raw("}},");
        } else {
            self.raw("{\"span_multi\":{\"match\":");
            self.leaf(how, field, (mark, term), 0);
            self.raw("}},");
        }
    }
}

/// The words of a run from its first place to behind its last: the shortest each time, or the longest.
fn path(run: &Run, longest: bool) -> Vec<usize> {
    let (mut at, mut words) = (0, Vec::new());
    while at < run.length {
        let mut next: Option<&Step> = None;
        for step in run.steps.iter().filter(|step| step.start == at && step.end > at) {
            if next.is_none_or(|next| (step.end > next.end) == longest) {
                next = Some(step);
            }
        }
        let Some(step) = next else { break };
        words.push(step.word);
        at = step.end;
    }
    words
}
