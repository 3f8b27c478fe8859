//! Understands words with the signs between them: which words are asked for, and what must hold.
//!
//! The grammar, from what binds most to what binds least: quotes; parentheses, which pass the sign or
//! the field before them on to each word in them; `NEAR`; `+`, `-` and `title:`; `OR`. What is joined
//! by `OR` to a group is joined to each word of it. A sign that has nothing to do is left out, an
//! `OR` or `NEAR` that has nothing to join is a word. A topic is a term like a word, but that it must
//! be there without a sign, and is near to nothing.

mod items;

use std::ops::Range;

use self::items::{Group, Item, Joint, Next, Wish};
use super::clause::{Clause, QueryTopic, Run, Step, Term, Topic, TopicKind};
use super::parse::IsTopic;
use super::signs::{Sign, signs};
use crate::span::Span;
use crate::text::forms::{Form, FormKind};

/// The most pairs of words of which one must be near the other, where groups are joined so: those of
/// two groups of sixteen.
const MOST_PAIRS: usize = 256;

/// What was typed, understood as far as signs go.
#[derive(Debug)]
pub(super) struct Understood<'t> {
    /// The words, in order.
    pub(super) words: Vec<Asked<'t>>,
    /// What must hold of them.
    pub(super) clauses: Vec<Clause>,
    /// The times, in order.
    pub(super) times: Vec<QueryTopic>,
    /// The names, in order.
    pub(super) names: Vec<QueryTopic>,
    /// Whether words were left out since there were too many.
    pub(super) cut: bool,
}

/// A word that is asked for.
#[derive(Clone, Debug)]
pub(super) struct Asked<'t> {
    /// The word.
    pub(super) form: Form<'t>,
    /// Whether it must not be there.
    pub(super) excluded: bool,
}

/// Understands `text`, at most `most` words of it and as many topics of each kind; `is_topic` tells what can
/// be read as one. Total.
pub(super) fn understand<'t>(text: &'t str, most: usize, is_topic: &IsTopic<'_>) -> Understood<'t> {
    let (forms, signs) = signs(text, is_topic);
    let mut reader = Reader {
        text,
        is_topic,
        forms: &forms,
        signs: &signs,
        most,
        words: Vec::new(),
        times: Vec::new(),
        names: Vec::new(),
        cut: false,
        groups: vec![Group::default()],
        left_out: Vec::new(),
        next: Next::default(),
    };
    for (number, sign) in signs.iter().enumerate() {
        if reader.cut {
            break;
        }
        reader.take(number, sign);
    }
    while reader.groups.len() > 1 {
        reader.close(false);
    }
    let items = reader.groups.pop().unwrap_or_default().items;
    let mut all = reader.left_out;
    all.extend(items);
    let clauses = all.into_iter().filter_map(Item::clause).collect();
    let Reader { words, times, names, cut, .. } = reader;
    Understood { words, clauses, times, names, cut }
}

struct Reader<'t, 'f> {
    text: &'t str,
    is_topic: &'f IsTopic<'f>,
    forms: &'f [Form<'t>],
    signs: &'f [Sign],
    /// How many words are taken.
    most: usize,
    words: Vec<Asked<'t>>,
    times: Vec<QueryTopic>,
    names: Vec<QueryTopic>,
    cut: bool,
    groups: Vec<Group>,
    /// What must not be there though it stood in a group of which one must.
    left_out: Vec<Item>,
    next: Next,
}

impl Reader<'_, '_> {
    fn take(&mut self, number: usize, sign: &Sign) {
        match sign {
            Sign::Must => self.next.wish = self.wish(Wish::Must),
            Sign::Not => self.next.wish = Wish::Not,
            Sign::Title => self.next.title = true,
            Sign::Field(kind) => self.next.field = Some(*kind),
            Sign::Word(forms) => self.term(forms.clone(), false, None),
            Sign::Phrase(forms) if self.is_aside(number) => self.each(forms.clone()),
            Sign::Phrase(forms) => self.term(forms.clone(), true, None),
            Sign::Topic(kind, span) => self.topic(*kind, *span),
            Sign::WordOfTime(forms, span) => self.term(forms.clone(), false, Some(*span)),
            Sign::NoTopic(kind, span) => {
                self.note(*kind, *span, false);
            }
            Sign::Open => {
                let before = Next { wish: self.wish(self.next.wish), ..self.next };
                self.groups.push(Group { before, items: Vec::new() });
                self.next = Next { joint: None, ..before };
            }
            Sign::Close => self.close(self.joins_on(number)),
            Sign::Or(forms) => self.joint(number, Joint::Or, forms.clone()),
            Sign::Near(within, forms) => self.joint(number, Joint::Near(*within), forms.clone()),
        }
    }

    /// What is wished where `wish` stands: in a group that must not be there, nothing must.
    fn wish(&self, wish: Wish) -> Wish {
        let around = self.groups.last().map_or(Wish::May, |group| group.before.wish);
        if around == Wish::Not { around } else { wish }
    }

    /// What is known of a term before any sign: what holds for its group.
    fn fresh(&self) -> Next {
        let around = self.groups.last().map(|group| group.before).unwrap_or_default();
        Next { joint: None, ..around }
    }

    /// Whether something is joined to the term that ends with this sign.
    fn joins_on(&self, number: usize) -> bool {
        let joint = matches!(self.signs.get(number + 1), Some(Sign::Or(_) | Sign::Near(..)));
        joint && self.begins_term(number + 2)
    }

    fn begins_term(&self, number: usize) -> bool {
        let no_term = |sign: &Sign| matches!(sign, Sign::Close | Sign::Or(_) | Sign::Near(..));
        self.signs.get(number).is_some_and(|sign| !no_term(sign))
    }

    fn joint(&mut self, number: usize, joint: Joint, forms: Range<usize>) {
        let before = number.checked_sub(1).and_then(|before| self.signs.get(before));
        let ends_term = matches!(
            before,
            Some(
                Sign::Word(_)
                    | Sign::Phrase(_)
                    | Sign::Close
                    | Sign::Topic(..)
                    | Sign::WordOfTime(..)
            )
        );
        let was_word = matches!(before, Some(Sign::Or(forms) | Sign::Near(_, forms)) if !forms.is_empty())
            && self.next.joint.is_none();
        if (ends_term || was_word) && self.begins_term(number + 1) {
            self.next.joint = Some(joint);
            return;
        }
        self.each(forms);
    }

    /// Whether a phrase stands alone in brackets behind a word, with no sign on them: «кітап ("Абай жолы")».
    /// Whoever writes so gives another name, and does not ask for these very words.
    fn is_aside(&self, number: usize) -> bool {
        let sign = |back: usize| number.checked_sub(back).and_then(|at| self.signs.get(at));
        let closed = matches!(self.signs.get(number + 1), Some(Sign::Close));
        let behind_word = matches!((sign(2), sign(1)), (Some(Sign::Word(_)), Some(Sign::Open)));
        let plain = self.next.wish == Wish::May && !self.next.title && self.next.field.is_none();
        behind_word && closed && plain && !self.joins_on(number + 1)
    }

    /// Takes each of these forms as a word.
    fn each(&mut self, forms: Range<usize>) {
        for form in forms {
            self.term(form..form + 1, false, None);
        }
    }

    /// Takes the word or phrase of these forms; a word may be met by the time that it names. Who does
    /// not want the word may well want what happened then.
    fn term(&mut self, forms: Range<usize>, phrase: bool, time: Option<Span>) {
        let next = self.next;
        if let (Some(kind), Some(span)) = (next.field, self.span(&forms)) {
            if (self.is_topic)(kind, span.slice(self.text)) {
                self.topic(kind, span);
                return;
            }
            self.note(kind, span, false);
        }
        self.next = self.fresh();
        let run = self.run(forms, next.wish == Wish::Not);
        if !run.steps.is_empty() {
            let time = time.filter(|_| next.wish != Wish::Not && !next.title);
            let topic = time.and_then(|span| self.note(TopicKind::Time, span, true));
            let runs = vec![run];
            self.put(vec![Term { runs, within: None, phrase, title: next.title, topic }], next);
        }
    }

    /// The place of these forms.
    fn span(&self, forms: &Range<usize>) -> Option<Span> {
        let forms = self.forms.get(forms.clone())?;
        Some(Span::new(forms.first()?.span.start, forms.last()?.span.end))
    }

    /// Takes a topic.
    fn topic(&mut self, kind: TopicKind, span: Span) {
        let next = self.next;
        self.next = self.fresh();
        if let Some(topic) = self.note(kind, span, true) {
            let topic = Some(topic);
            let term = Term { runs: Vec::new(), within: None, phrase: false, title: false, topic };
            self.put(vec![term], next);
        }
    }

    /// Notes a topic and gives it back, if there are not too many.
    fn note(&mut self, kind: TopicKind, span: Span, read: bool) -> Option<Topic> {
        let these = match kind {
            TopicKind::Time => &mut self.times,
            TopicKind::Name => &mut self.names,
        };
        let number = these.len();
        self.cut |= number == self.most;
        (!self.cut).then(|| {
            these.push(QueryTopic { text: span.slice(self.text).to_owned(), read });
            Topic { kind, number }
        })
    }

    /// The run of these forms, whose words are from now on asked for.
    fn run(&mut self, forms: Range<usize>, excluded: bool) -> Run {
        let mut run = Run::default();
        let all = self.forms;
        let forms = all.get(forms).unwrap_or_default();
        let first = forms.first().map_or(0, |form| form.place);
        for (number, form) in forms.iter().enumerate() {
            // Who does not want an address may well want the words in it.
            let part = form.kind == FormKind::Part;
            if part && excluded {
                continue;
            }
            if self.words.len() == self.most {
                self.cut = true;
                break;
            }
            if !part {
                let start = form.place - first;
                let end = start + places(form, forms.get(number..).unwrap_or_default());
                run.steps.push(Step { word: self.words.len(), start, end });
                run.length = run.length.max(end);
            }
            self.words.push(Asked { form: form.clone(), excluded });
        }
        // A word without its hyphens whose last parts were left out leads nowhere.
        run.length = run.length.min(run.steps.iter().map(|step| step.start + 1).max().unwrap_or(0));
        run
    }

    /// Puts terms behind those of the group, joined to them as is known.
    fn put(&mut self, terms: Vec<Term>, next: Next) {
        let Some(group) = self.groups.last_mut() else { return };
        let last = group.items.last_mut().filter(|last| last.wish != Wish::Not);
        match (next.joint.filter(|_| next.wish != Wish::Not), last) {
            (Some(Joint::Or), Some(last)) => last.or(terms, next.wish),
            (Some(Joint::Near(within)), Some(_)) => near(group, within, &terms),
            _ => {
                let last = terms.len();
                group.items.push(Item { terms, last, wish: next.wish });
            }
        }
    }

    /// Closes the group opened last; `joined` says that something is joined to it.
    fn close(&mut self, joined: bool) {
        if self.groups.len() < 2 {
            return;
        }
        let Some(group) = self.groups.pop() else { return };
        self.next = self.fresh();
        let before = group.before;
        if !joined && before.joint.is_none() {
            if let Some(parent) = self.groups.last_mut() {
                parent.items.extend(group.items);
            }
            return;
        }
        let mut terms = Vec::new();
        for item in group.items {
            if item.wish == Wish::Not {
                self.left_out.push(item);
            } else {
                terms.extend(item.terms);
            }
        }
        if !terms.is_empty() {
            self.put(terms, before);
        }
    }
}

/// How many places a form takes; `rest` begins with it.
fn places(form: &Form<'_>, rest: &[Form<'_>]) -> u32 {
    if form.kind != FormKind::Joined {
        return 1;
    }
    // Its first part stands before it.
    let others = rest.iter().take_while(|other| other.span.end <= form.span.end);
    1 + others.filter(|other| other.kind == FormKind::Whole).count() as u32
}

/// Makes the last terms of a group stand near these. In a chain each is near the one before it.
fn near(group: &mut Group, within: u32, terms: &[Term]) {
    let Some(item) = group.items.last_mut() else { return };
    let from = item.terms.len().saturating_sub(item.last);
    let left = item.terms.get(from..).unwrap_or_default();
    let mut pairs = Vec::new();
    for left in left {
        pairs.extend(terms.iter().filter_map(|right| pair(left, right, within)));
    }
    if pairs.is_empty() {
        // What is near to nothing stands by itself.
        let (terms, last, wish) = (terms.to_vec(), terms.len(), item.wish);
        group.items.push(Item { terms, last, wish });
        return;
    }
    pairs.truncate(MOST_PAIRS);
    let last = pairs.len();
    if left.iter().all(|term| term.within.is_none()) {
        item.terms.truncate(from);
        item.terms.extend(pairs);
        item.last = last;
    } else {
        let wish = item.wish;
        group.items.push(Item { terms: pairs, last, wish });
    }
}

/// The last run of one term near the first of another.
fn pair(left: &Term, right: &Term, within: u32) -> Option<Term> {
    let runs = vec![left.runs.last()?.clone(), right.runs.first()?.clone()];
    let (phrase, title) = (left.phrase || right.phrase, left.title || right.title);
    Some(Term { runs, within: Some(within), phrase, title, topic: None })
}

#[cfg(test)]
mod tests;
