//! Finds where a query asks for a topic: behind the name of the sign (`date:1994`, `name:Абай`); a time also
//! as a range (`1992..1996`), or in a word that names one («90-жылдар»). It knows how such things are typed,
//! and nothing of the calendar or of names: what can be read as a topic it is told.

use super::clause::TopicKind;
use super::signs::{Cutter, Sign, closers};
use crate::span::Span;
use crate::text::small;
use crate::text::token::{Token, TokenKind};

/// The names of the signs, in English, Kazakh and Russian, in small letters.
const FIELDS: [(&str, TopicKind); 9] = [
    ("date", TopicKind::Time),
    ("мерзімі", TopicKind::Time),
    ("мерзім", TopicKind::Time),
    ("күні", TopicKind::Time),
    ("дата", TopicKind::Time),
    ("name", TopicKind::Name),
    ("есімі", TopicKind::Name),
    ("есім", TopicKind::Name),
    ("имя", TopicKind::Name),
];

impl Cutter<'_> {
    /// The sign of the topic that comes next, and how many tokens it takes; none where its words stand
    /// for themselves.
    pub(super) fn topic(&self) -> (Option<Sign>, usize) {
        let Some(token) = self.token(self.at) else { return (None, 0) };
        let field = self.field(token);
        if let Some(kind) = field.filter(|_| self.joined(2) == "(") {
            return (Some(Sign::Field(kind)), 2);
        }
        let found = if field.is_some() { self.named() } else { self.bare(token) };
        let Some((span, tokens)) = found else { return (None, 0) };
        let kind = field.unwrap_or(TopicKind::Time);
        let is_topic = (self.is_topic)(kind, span.slice(self.text));
        if field.is_none() && token.kind == TokenKind::Number && self.whole() == tokens {
            let sign = Sign::WordOfTime(self.forms(tokens), span);
            return if is_topic { (Some(sign), tokens) } else { (None, 0) };
        }
        if is_topic {
            (Some(Sign::Topic(kind, span)), tokens)
        } else {
            (Some(Sign::NoTopic(kind, span)), 0)
        }
    }

    /// What kind of topic a word asks for that is the name of a sign.
    fn field(&self, token: Token) -> Option<TopicKind> {
        let sign = token.kind == TokenKind::Word && self.joined(1) == ":";
        if !sign || self.joined(2).is_empty() {
            return None;
        }
        let name = small(token.span.slice(self.text));
        FIELDS.iter().find(|(field, _)| *field == name).map(|(_, kind)| *kind)
    }

    /// What stands behind the name and the colon, in quotes or to the next space; with the tokens that
    /// all of it takes.
    fn named(&self) -> Option<(Span, usize)> {
        let first = self.at + 2;
        if let Some(closers) = self.joined(2).chars().next().and_then(closers) {
            let inside = self.inside(first + 1, closers);
            return Some((self.span(first + 1, inside)?, inside + 4));
        }
        let tokens = self.run(first);
        Some((self.span(first, tokens)?, tokens + 2))
    }

    /// A range without a name, or a number with a word behind a hyphen.
    fn bare(&self, token: Token) -> Option<(Span, usize)> {
        let mark = token.span.slice(self.text);
        if !(token.kind == TokenKind::Number || mark == ".") || !self.may_begin() {
            return None;
        }
        let tokens = self.run(self.at);
        let span = self.span(self.at, tokens)?;
        let word = self.whole() == 3
            && self.token(self.at + 2).is_some_and(|word| word.kind == TokenKind::Word);
        if word {
            return Some((self.span(self.at, 3)?, 3));
        }
        is_range(span.slice(self.text)).then_some((span, tokens))
    }

    /// How many tokens from this one on may be a topic together: words and numbers without a space, with
    /// dashes and stops between them, and two stops at the end.
    fn run(&self, first: usize) -> usize {
        let mut tokens = 0;
        while let Some(token) = self.token(first + tokens)
            && (tokens == 0 || token.joins)
            && self.is_part(token)
        {
            tokens += 1;
        }
        while let Some(span) = self.span(first, tokens) {
            match marks_at_end(span.slice(self.text)) {
                0 => break,
                marks => tokens -= marks,
            }
        }
        tokens
    }

    fn is_part(&self, token: Token) -> bool {
        let mark = token.span.slice(self.text);
        token.kind != TokenKind::Mark || matches!(mark, "." | "-" | "‐" | "‑" | "–" | "—" | "/")
    }

    /// The place of so many tokens; `None` where there are none.
    fn span(&self, first: usize, tokens: usize) -> Option<Span> {
        let last = self.token((first + tokens).checked_sub(1)?)?;
        let first = self.token(first).filter(|_| tokens > 0)?;
        Some(Span::new(first.span.start, last.span.end))
    }
}

/// How many marks at the end belong to the sentence and not to a topic: a range may end in two stops, and
/// nothing else in any.
fn marks_at_end(text: &str) -> usize {
    let stops = text.len() - text.trim_end_matches('.').len();
    match stops {
        0 => usize::from(text.ends_with(['-', '‐', '‑', '–', '—', '/'])),
        2 => 0,
        _ => stops,
    }
}

/// Whether two stops part numbers with or without hyphens, one of which may be missing.
fn is_range(text: &str) -> bool {
    let number = |side: &str| side.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.split_once("..").is_some_and(|(from, to)| text.len() > 2 && number(from) && number(to))
}

#[cfg(test)]
mod tests {
    use crate::query::clause::{Term, TopicKind};
    use crate::query::grammar::understand;

    /// What of a text may be a time here: digits, stops and hyphens, but for the number 13; or what ends in
    /// «жылдар».
    fn is_time(kind: TopicKind, text: &str) -> bool {
        let digits = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
        kind == TopicKind::Time && (text.bytes().all(digits) && !text.contains("13"))
            || text.ends_with("жылдар")
    }

    /// The clauses in short: a sign, then terms between bars, `@` before those that are times; then the
    /// times that stand in no clause, `@` before those that can be read and `?` before the others; then the
    /// words.
    fn read(text: &str) -> (String, String) {
        let understood = understand(text, 64, &is_time);
        let name = |time: usize| understood.times[time].text.clone();
        let mut told = Vec::new();
        let mut named = Vec::new();
        for clause in &understood.clauses {
            let term = |term: &Term| {
                let time = term
                    .number(TopicKind::Time)
                    .map(|time| format!("@{}", name(time)))
                    .unwrap_or_default();
                let words = term.words().into_iter();
                let words = words.map(|word| understood.words[word].form.text.to_string());
                words.collect::<Vec<_>>().join(" ") + &time
            };
            named.extend(clause.any.iter().filter_map(|term| term.number(TopicKind::Time)));
            let terms: Vec<String> = clause.any.iter().map(term).collect();
            told.push(format!("{}{}", if clause.excluded { '-' } else { '+' }, terms.join("|")));
        }
        let others = (0..understood.times.len()).filter(|time| !named.contains(time));
        let sign = |time: usize| if understood.times[time].read { '@' } else { '?' };
        told.extend(others.map(|time| format!("{}{}", sign(time), name(time))));
        let words: Vec<&str> =
            understood.words.iter().map(|word| word.form.text.as_ref()).collect();
        (told.join(", "), words.join(" "))
    }

    fn check(text: &str, told: &str, words: &str) {
        assert_eq!(read(text), (told.to_owned(), words.to_owned()), "{text}");
    }

    #[test]
    fn two_stops_make_a_time_of_numbers() {
        check("1992..1996", "+@1992..1996", "");
        check("..1996 көл", "+@..1996", "көл");
        check("көл 1992..", "+@1992..", "көл");
        check("1994-05..1995", "+@1994-05..1995", "");
        check("(1992..1996) көл, 1998..", "+@1992..1996, +@1998..", "көл");
    }

    #[test]
    fn other_marks_make_none() {
        check("1992-1996", "", "1992 19921996 1996");
        check("1992–1996", "", "1992 1996");
        check("1992 .. 1996", "", "1992 1996");
        check("1992...1996", "", "1992 1996");
        check("1992...", "", "1992");
        check("көл..1992", "", "көл 1992");
        check("көл-1992..1996", "", "көл көл1992 1992 1996");
        check("а..б", "", "а б");
        check("..", "", "");
        check("title:1992..1996", "+1992", "1992 1996");
    }

    #[test]
    fn the_name_of_the_sign_makes_a_time_of_what_follows() {
        check("date:1994", "+@1994", "");
        check("Күні:1994-05 көл", "+@1994-05", "көл");
        check("дата:1994-05-27", "+@1994-05-27", "");
        check("мерзімі:1992..1996", "+@1992..1996", "");
        check("date:90-жылдар", "+@90-жылдар", "");
        check("date:\"90-шы жылдар\" көл", "+@90-шы жылдар", "көл");
        check("date:“90-шы жылдар", "+@90-шы жылдар", "");
        check("көл date:1994.", "+@1994", "көл");
        check("(көл date:1994)", "+@1994", "көл");
    }

    #[test]
    fn what_is_no_time_stays_words_and_is_told() {
        check("date:көл", "?көл", "date көл");
        check("date:1994-13", "?1994-13", "date 1994 13");
        check("1994..13", "?1994..13", "1994 13");
        check("-date:көл", "-date, ?көл", "date көл");
        check("date:\"ақ көл\"", "+ақ көл, ?ақ көл", "date ақ көл");
        for text in ["date:", "date: 1994", "date :1994", "date:\"\""] {
            assert!(read(text).1.contains("date"), "{text}");
            assert!(!read(text).0.contains(['@', '?']), "{text}");
        }
    }

    #[test]
    fn the_name_holds_for_each_term_of_a_group() {
        check("date:(1994 OR 1996..1998) көл", "+@1994|@1996..1998", "көл");
        check("күні:(1994-05-27 (90-жылдар))", "+@1994-05-27, +@90-жылдар", "");
        check("-date:(1994 1996)", "-@1994, -@1996", "");
        check("date:(1994 көл)", "+@1994, ?көл", "көл");
        check("date:(\"90-шы жылдар\" -1994)", "+@90-шы жылдар, -@1994", "");
        check("date:()", "", "");
    }

    #[test]
    fn signs_and_joints_hold_for_times() {
        check("көл -date:1994", "-@1994", "көл");
        check("көл -1992..1996", "-@1992..1996", "көл");
        check("+date:1994", "+@1994", "");
        check("date:1994 OR date:1996", "+@1994|@1996", "");
        check("көл OR date:1994", "+көл|@1994", "көл");
        check("(1990..1992|1994..1996) көл", "+@1990..1992|@1994..1996", "көл");
        check("-(көл date:1994)", "-көл, -@1994", "көл");
        check("(көл -date:1994) OR тау", "-@1994, +көл|тау", "көл тау");
        // Nothing is near to a time.
        check("көл ~3 date:1994", "+@1994", "көл");
        check("date:1994 ~3 көл", "+@1994", "көл");
    }

    #[test]
    fn a_word_that_names_a_time_stays_a_word() {
        check("90-жылдар көл", "@90-жылдар", "90 90жылдар жылдар көл");
        check("+90-жылдар", "+90 90жылдар жылдар@90-жылдар", "90 90жылдар жылдар");
        check(
            "date:90-жылдар|90-жылдар",
            "+@90-жылдар|90 90жылдар жылдар@90-жылдар",
            "90 90жылдар жылдар",
        );
        check("-90-жылдар", "-90 90жылдар жылдар", "90 90жылдар жылдар");
        check("title:90-жылдар", "+90 90жылдар жылдар", "90 90жылдар жылдар");
        check("90-жылдар|көл", "+90 90жылдар жылдар@90-жылдар|көл", "90 90жылдар жылдар көл");
        check("90-сынып", "", "90 90сынып сынып");
    }

    #[test]
    fn much_of_it_takes_no_longer_than_words() {
        let marks = [
            "date:", "1..", "date:1 ", "date:(", "date:\"", "date:“", "..1", "-1..2 ", "1-а..",
            "date:.",
        ];
        for text in marks {
            let many = text.repeat(10_000);
            let understood = understand(&many, 64, &is_time);
            assert!(understood.words.len() <= 64 && understood.times.len() <= 64, "{text}");
        }
        assert!(understand(&"date:1 ".repeat(65), 64, &is_time).cut);
    }
}
