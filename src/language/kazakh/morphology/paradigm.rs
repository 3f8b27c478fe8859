//! Sets the forms of a word out in rows, as grammars do.

use super::generate::Growth;
use super::lexicon::{classes, irregulars};
use super::suffixes::suffixes;
use crate::language::forms::{Paradigm, Row};

/// The endings of one form, by their names in the table. Where several stand with | between, the
/// one that may stand there does: case endings differ behind possessive ones.
type Chain = &'static str;

/// The cases, in the order of school grammars; the nominative has no ending.
const CASES: [Chain; 7] = [
    "",
    "genitive",
    "dative|dative-mine|dative-his",
    "accusative|accusative-his",
    "locative|locative-his",
    "ablative|ablative-his",
    "instrumental",
];

/// What stands before the cases in each row of a noun.
const NOUN_ROWS: [Chain; 12] = [
    "",
    "plural",
    "my",
    "thy",
    "your",
    "our",
    "his",
    "plural my",
    "plural thy",
    "plural your",
    "plural our",
    "plural his",
];

/// The attributes of a noun.
const NOUN_ATTRIBUTES: [Chain; 4] =
    ["locative attribute", "his locative-his attribute", "plural locative attribute", "belonging"];

/// The rows of a verb.
const VERB_ROWS: [&[Chain]; 15] = [
    &[
        "past past-i",
        "past past-thou",
        "past past-you-polite",
        "past",
        "past past-we",
        "past past-you",
        "past past-you-polite-plural",
    ],
    &[
        "converb-present am",
        "converb-present art",
        "converb-present are-polite",
        "converb-present present",
        "converb-present are-we",
        "converb-present are-you",
        "converb-present are-you-polite",
    ],
    &["participle", "participle-habitual", "participle-future", "intention"],
    &[
        "participle genitive",
        "participle dative",
        "participle accusative",
        "participle locative",
        "participle ablative",
        "participle instrumental",
        "participle plural",
        "participle his",
        "participle our",
    ],
    &["converb", "converb-present", "converb-since", "converb-until"],
    &["converb am", "converb art", "converb converb-said", "converb are-we"],
    &[
        "condition past-i",
        "condition past-thou",
        "condition past-you-polite",
        "condition",
        "condition past-we",
    ],
    &["let-me", "let-us", "let-him", "", "do-polite", "do-plural", "do-polite-plural"],
    &[
        "noun-of-action",
        "noun-of-action genitive",
        "noun-of-action dative",
        "noun-of-action accusative",
        "noun-of-action locative",
        "noun-of-action ablative",
        "noun-of-action instrumental",
        "noun-of-action his",
        "noun-of-action his dative-his",
        "noun-of-action his locative-his",
    ],
    &["agent", "agent plural", "agent genitive"],
    &["wish", "desire my", "desire his"],
    &[
        "not converb-present present",
        "not past",
        "not participle",
        "not participle-habitual",
        "not participle-future-not",
        "not converb-present",
        "not",
        "not noun-of-action",
    ],
    &["passive|passive-n", "passive|passive-n past", "passive|passive-n participle"],
    &["causative-t|causative-dyr", "causative-t|causative-dyr past"],
    &["mutual", "mutual past"],
];

/// The paradigms of a word in small letters: one for each class of the lexicon that takes endings;
/// of a word that is not in it, that of a noun.
pub fn paradigms(lemma: &str) -> Vec<Paradigm> {
    let known: Vec<&'static str> = classes(lemma).collect();
    let verb = known.contains(&"verb");
    let noun =
        known.iter().copied().find(|class| !matches!(*class, "verb" | "function" | "adverb"));
    let mut all = Vec::new();
    if let Some(rows) = irregular_rows(lemma) {
        return vec![Paradigm { class: "pronoun", rows }];
    }
    if let Some(class) = noun.or((!verb && known.is_empty()).then_some("noun")) {
        all.push(Paradigm { class, rows: noun_rows(&Growth::noun(lemma)) });
    }
    if verb {
        let rows = VERB_ROWS.iter().filter_map(|row| self::row("", row, &Growth::verb(lemma)));
        all.push(Paradigm { class: "verb", rows: rows.collect() });
    }
    all
}

/// The rows of a pronoun whose stem changes: its cases, where the table of irregular words has them and
/// by rule where it has not (мен, менің, маған; менде), and those of its plural.
fn irregular_rows(lemma: &str) -> Option<Vec<Row>> {
    let own = |term: &str| {
        let mut table = irregulars().iter();
        let found = table.find(|one| one.lemma == lemma && one.terms == term);
        found.map(|one| one.parts.replace('+', ""))
    };
    own("genitive").or(own("dative"))?;
    let stem = Growth::noun(lemma);
    let form = |chain: &Chain| {
        let suffix = suffixes().iter().find(|suffix| chain.split('|').next() == Some(suffix.id));
        suffix.and_then(|suffix| own(suffix.term)).or(follow(&stem, chain).map(|form| form.text))
    };
    let cases = Row { terms: Vec::new(), forms: CASES.iter().filter_map(form).collect() };
    let plural = own("plural").and_then(|plural| row("", &CASES, &Growth::noun(&plural)));
    let plural = plural.map(|row| Row { terms: terms("plural"), ..row });
    Some(std::iter::once(cases).chain(plural).collect())
}

fn noun_rows(stem: &Growth) -> Vec<Row> {
    let rows = NOUN_ROWS.iter().filter_map(|start| row(start, &CASES, stem));
    rows.chain(row("", &NOUN_ATTRIBUTES, stem)).collect()
}

/// A row: what stands in front of all its forms, then what each has of its own. The terms of the row
/// are those that its forms have in common.
fn row(start: Chain, chains: &[Chain], stem: &Growth) -> Option<Row> {
    let stem = follow(stem, start)?;
    let forms = chains.iter().filter_map(|chain| follow(&stem, chain));
    let forms: Vec<String> = forms.map(|form| form.text).collect();
    let shared = if start.is_empty() { common(chains) } else { start };
    (!forms.is_empty()).then(|| Row { terms: terms(shared), forms })
}

/// The first ending, if all chains have the same.
fn common(chains: &[Chain]) -> Chain {
    let first = |chain: &Chain| chain.split(' ').next().unwrap_or_default();
    let mut firsts = chains.iter().map(first);
    let shared = firsts.next().unwrap_or_default();
    if firsts.all(|other| other == shared) { shared } else { "" }
}

fn follow(stem: &Growth, chain: Chain) -> Option<Growth> {
    let mut word = stem.clone();
    for ending in chain.split_whitespace() {
        word = ending.split('|').find_map(|id| word.with(id))?;
    }
    Some(word)
}

/// What grammars call the endings of a chain.
fn terms(chain: Chain) -> Vec<&'static str> {
    let term = |id: &str| suffixes().iter().find(|suffix| suffix.id == id).map(|found| found.term);
    chain.split_whitespace().filter_map(|id| term(id.split('|').next()?)).collect()
}
