//! The words that dates are built of, in every form: the stems of `data/time-words.tsv` with the
//! endings that [`generate`](super::morphology::generate) puts on, and the endings that stand behind a number in digits
//! («27-сі», «19-ыншы», «16-да»).

use std::sync::LazyLock;

use super::super::{Case, Inflection, Pointer, TimeLemma, TimeUnit, TimeWord};
use super::cases::{CASES, Form, cases};
use super::folding;
use super::morphology::generate::Growth;
use crate::hash::Numbers;
use crate::language::foreign::part;
use crate::text::table::{named, rows, text};

/// Every form with its reading.
static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let mut all = Vec::new();
    for [stem, class, value] in rows(text!("time-words")) {
        if let Some((lemma, shape)) = lemma(class, value) {
            all.extend(inflected(stem, lemma, shape));
        }
    }
    all.extend(lengths());
    all.extend(unfolded(&all));
    // «мен» is an ending, too.
    all.extend(number_endings());
    // The first reading of a form stands, since `forms` gives the plainer one first.
    let mut forms = Forms::default();
    for (form, word) in &all {
        if forms.numbers.of(form) == forms.words.len() {
            forms.words.push(*word);
        }
    }
    forms
});

/// Forms, and what each is of.
#[derive(Default)]
struct Forms {
    numbers: Numbers,
    words: Vec<TimeWord>,
}

/// Which forms of a word are words of time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// The one that the table has.
    Fixed,
    /// That one, which is an attribute.
    Attribute,
    /// That one, which is a plural.
    Plural,
    /// That one, which is a form of place.
    Place,
    /// All of a noun.
    Noun,
    /// Those of the singular.
    Singular,
    /// Those with a possessive ending.
    Possessed,
    /// Those of the singular, and with the possessive ending of the first person («заманымыз»).
    Ours,
}

/// The lemma of a row of the table, and the forms that it has.
fn lemma(class: &str, value: &str) -> Option<(TimeLemma, Shape)> {
    let (class, attribute) =
        class.strip_suffix("-attribute").map_or((class, false), |class| (class, true));
    let number = value.parse::<u32>().unwrap_or(0);
    let small = u8::try_from(number).unwrap_or(0);
    let distance = value.parse::<i8>().unwrap_or(0);
    let (lemma, shape) = match class {
        "unit" => (TimeLemma::Unit(unit(value)?), Shape::Noun),
        "short" => (TimeLemma::Short(unit(value)?), Shape::Fixed),
        "shorts" => (TimeLemma::Short(unit(value)?), Shape::Plural),
        "length" => (TimeLemma::Length(unit(value)?, 0), Shape::Singular),
        "month" => (TimeLemma::Month(small), Shape::Noun),
        "season" => (TimeLemma::Season(small), Shape::Singular),
        "season-adverb" => (TimeLemma::Season(small), Shape::Place),
        "weekday" => (TimeLemma::Weekday(small), Shape::Singular),
        "number" => (TimeLemma::Numeral { value: number, ordinal: false }, Shape::Singular),
        "ordinal" => (TimeLemma::Numeral { value: number, ordinal: true }, Shape::Singular),
        "part" => (TimeLemma::Part(part(value)?), Shape::Possessed),
        "day-from" => (TimeLemma::DayFrom(distance), Shape::Singular),
        "year-from" => (TimeLemma::YearFrom(distance), Shape::Singular),
        "pointer" => (TimeLemma::Pointer(pointer(value)?), Shape::Fixed),
        "pronoun" => (TimeLemma::Pronoun(pointer(value)?), Shape::Fixed),
        "adverb" => (TimeLemma::Adverb(pointer(value)?), Shape::Fixed),
        "day-part" => (TimeLemma::DayPart(small), Shape::Singular),
        "feast" => (feast(value)?, Shape::Fixed),
        "era-letter" => (TimeLemma::EraLetter(small), Shape::Fixed),
        _ => named(class, &CLASSES)?,
    };
    Some((lemma, if attribute { Shape::Attribute } else { shape }))
}

/// The classes of the table whose rows all mean one thing, and the forms that they have.
const CLASSES: [(&str, (TimeLemma, Shape)); 46] = [
    ("half", (TimeLemma::Half, Shape::Fixed)),
    ("and-half", (TimeLemma::AndHalf, Shape::Fixed)),
    ("several", (TimeLemma::Several, Shape::Fixed)),
    ("only", (TimeLemma::Only, Shape::Fixed)),
    ("day-after", (TimeLemma::DayAfter, Shape::Fixed)),
    ("with", (TimeLemma::With, Shape::Fixed)),
    ("and", (TimeLemma::And, Shape::Fixed)),
    ("or", (TimeLemma::Or, Shape::Fixed)),
    ("before", (TimeLemma::Before, Shape::Fixed)),
    ("after", (TimeLemma::After, Shape::Fixed)),
    ("since", (TimeLemma::Since, Shape::Fixed)),
    ("beginning", (TimeLemma::Beginning, Shape::Fixed)),
    ("until", (TimeLemma::Until, Shape::Fixed)),
    ("during", (TimeLemma::During, Shape::Fixed)),
    ("more-than", (TimeLemma::MoreThan, Shape::Fixed)),
    ("nearly", (TimeLemma::Nearly, Shape::Fixed)),
    ("some", (TimeLemma::Some, Shape::Fixed)),
    ("each", (TimeLemma::Each, Shape::Fixed)),
    ("every", (TimeLemma::Every, Shape::Fixed)),
    ("daily", (TimeLemma::Daily, Shape::Fixed)),
    ("approximately", (TimeLemma::Approximately, Shape::Fixed)),
    ("thereabouts", (TimeLemma::Thereabouts, Shape::Fixed)),
    ("perhaps", (TimeLemma::Perhaps, Shape::Fixed)),
    ("exactly", (TimeLemma::Exactly, Shape::Fixed)),
    ("middle", (TimeLemma::Middle, Shape::Fixed)),
    ("counted", (TimeLemma::Counted, Shape::Fixed)),
    ("times", (TimeLemma::Times, Shape::Fixed)),
    ("towards", (TimeLemma::Towards, Shape::Fixed)),
    ("by", (TimeLemma::By, Shape::Fixed)),
    ("school", (TimeLemma::School, Shape::Fixed)),
    ("now-on", (TimeLemma::NowOn, Shape::Fixed)),
    ("working", (TimeLemma::Working, Shape::Fixed)),
    ("new", (TimeLemma::New, Shape::Fixed)),
    ("from-then", (TimeLemma::FromThen, Shape::Fixed)),
    ("half-year", (TimeLemma::HalfYear, Shape::Singular)),
    ("half-part", (TimeLemma::HalfPart, Shape::Possessed)),
    ("quarter", (TimeLemma::Quarter, Shape::Singular)),
    ("span-noun", (TimeLemma::SpanNoun, Shape::Singular)),
    ("nowadays", (TimeLemma::Nowadays, Shape::Singular)),
    ("age", (TimeLemma::Age, Shape::Singular)),
    ("era", (TimeLemma::Era, Shape::Ours)),
    ("hijri", (TimeLemma::Hijri, Shape::Singular)),
    ("middle-ages", (TimeLemma::MiddleAges, Shape::Noun)),
    ("moment", (TimeLemma::Moment, Shape::Singular)),
    ("jubilee", (TimeLemma::Jubilee, Shape::Singular)),
    ("feast-noun", (TimeLemma::FeastNoun, Shape::Singular)),
];

/// The day of a feast: its month and day.
fn feast(value: &str) -> Option<TimeLemma> {
    let (month, day) = value.split_once('-')?;
    Some(TimeLemma::Feast(month.parse().ok()?, day.parse().ok()?))
}

fn unit(name: &str) -> Option<TimeUnit> {
    let list = [
        ("minute", TimeUnit::Minute),
        ("hour", TimeUnit::Hour),
        ("day", TimeUnit::Day),
        ("week", TimeUnit::Week),
        ("month", TimeUnit::Month),
        ("year", TimeUnit::Year),
        ("decade", TimeUnit::Decade),
        ("century", TimeUnit::Century),
        ("millennium", TimeUnit::Millennium),
    ];
    named(name, &list)
}

fn pointer(name: &str) -> Option<Pointer> {
    let list = [
        ("this", Pointer::This),
        ("current", Pointer::Current),
        ("that", Pointer::That),
        ("before-last", Pointer::BeforeLast),
        ("last", Pointer::Last),
        ("next", Pointer::Next),
        ("recent", Pointer::Recent),
        ("coming", Pointer::Coming),
    ];
    named(name, &list)
}

fn inflected(stem: &str, lemma: TimeLemma, shape: Shape) -> Vec<(String, TimeWord)> {
    let alone = |inflection| vec![(stem.to_owned(), inflection)];
    let forms = match shape {
        Shape::Fixed => alone(Inflection::default()),
        Shape::Attribute => alone(Inflection { attributive: true, ..Inflection::default() }),
        Shape::Plural => alone(Inflection { plural: true, ..Inflection::default() }),
        Shape::Place => alone(Inflection { case: Case::Locative, ..Inflection::default() }),
        Shape::Noun | Shape::Singular => forms(stem, shape == Shape::Noun),
        Shape::Ours => ours(stem),
        Shape::Possessed => his(&Growth::noun(stem), false),
    };
    let reading = |(text, inflection)| (text, TimeWord { lemma, inflection });
    forms.into_iter().map(reading).collect()
}

/// Units and months as they are typed without Kazakh letters: «жылгы», «желтоксанда».
fn unfolded(all: &[(String, TimeWord)]) -> Vec<(String, TimeWord)> {
    let typed = |(form, word): &(String, TimeWord)| {
        let named = matches!(word.lemma, TimeLemma::Unit(_) | TimeLemma::Month(_));
        let folded = folding::fold(form);
        (named && folded != *form).then_some((folded, *word))
    };
    all.iter().filter_map(typed).collect()
}

/// «бесжылдық», «екіжылдық»: a number and the length in years as one word.
fn lengths() -> Vec<(String, TimeWord)> {
    let mut all = Vec::new();
    for [stem, class, value] in rows(text!("time-words")) {
        if let ("number", Ok(years @ 1..=90)) = (class, value.parse()) {
            let lemma = TimeLemma::Length(TimeUnit::Year, years);
            all.extend(inflected(&format!("{stem}жылдық"), lemma, Shape::Singular));
        }
    }
    all
}

/// The forms of a noun that dates use, the plainer before the others: number, possession of the
/// third person, case, and the attributes in -ғы and -дағы.
fn forms(stem: &str, numbers: bool) -> Vec<Form> {
    let bare = Growth::noun(stem);
    let mut all = Vec::new();
    let many = bare.with("plural").filter(|_| numbers);
    for (plural, word) in
        std::iter::once((false, &bare)).chain(many.iter().map(|word| (true, word)))
    {
        all.extend(cases(word, Inflection { plural, ..Inflection::default() }));
        all.extend(his(word, plural));
    }
    let attribute = |case| Inflection { attributive: true, case, ..Inflection::default() };
    if let Some(of) = bare.with("attribute-time") {
        // «жылғы», and as a noun «жылғыдан», «жылғымен».
        for (case, ending, _) in CASES.into_iter().skip(1) {
            all.extend(of.with(ending).map(|form| (form.text, attribute(case))));
        }
        all.push((of.text, attribute(Case::Nominative)));
    }
    all
}

/// Those of the singular, and those with the possessive ending of the first person.
fn ours(stem: &str) -> Vec<Form> {
    let mut all = forms(stem, false);
    if let Some(our) = Growth::noun(stem).with("our") {
        all.extend(cases(&our, Inflection::default()));
    }
    all
}

/// The cases with the possessive ending of the third person.
fn his(base: &Growth, plural: bool) -> Vec<Form> {
    let form = Inflection { plural, possessed: true, ..Inflection::default() };
    base.with("his").map(|his| cases(&his, form)).unwrap_or_default()
}

/// Stems of every harmony and kind of last sound that tells case endings apart, to be cut off
/// again.
const STEMS: [&str; 10] = ["та", "те", "ан", "ен", "ат", "ет", "ар", "ер", "аз", "ез"];

/// What stands behind a number and a hyphen: the ordinal endings in every form (19-ыншы,
/// 2017-нші, 20-сыншы), the possessive ones with their cases (27-сі, 9-ында), and the bare cases
/// (16-да, 5-тен, 70-тің).
fn number_endings() -> Vec<(String, TimeWord)> {
    let ordinals = ["ншы", "нші", "ыншы", "інші", "сыншы", "сінші", "шы", "ші"];
    let ordinal = |ending: &&str| inflected(ending, TimeLemma::Ordinal, Shape::Singular);
    let mut all: Vec<_> = ordinals.iter().flat_map(ordinal).collect();
    for stem in STEMS {
        let noun = Growth::noun(stem);
        let owned = his(&noun, false).into_iter();
        for (text, inflection) in owned.chain(cases(&noun, Inflection::default())) {
            let ending = text.strip_prefix(stem).filter(|ending| !ending.is_empty());
            let Some(ending) = ending else { continue };
            let word = TimeWord { lemma: TimeLemma::NumberEnding, inflection };
            all.push((ending.to_owned(), word));
        }
    }
    all
}

/// The longest form that is looked up, in bytes.
const LONGEST: usize = 64;

/// What `word`, as it stands in a text, means in a date.
pub fn time_word(word: &str) -> Option<TimeWord> {
    if word.len() > LONGEST {
        return None;
    }
    FORMS.words.get(FORMS.numbers.get(&word.to_lowercase())?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(word: &str) -> Option<(TimeLemma, Case, bool)> {
        let found = time_word(word)?;
        Some((found.lemma, found.inflection.case, found.inflection.possessed))
    }

    #[test]
    fn forms_are_found_under_their_lemma() {
        assert_eq!(reading("Қыркүйегіндегі"), Some((TimeLemma::Month(9), Case::Locative, true)));
        assert_eq!(reading("қарашаның"), Some((TimeLemma::Month(11), Case::Genitive, false)));
        assert_eq!(
            reading("жылғы"),
            Some((TimeLemma::Unit(TimeUnit::Year), Case::Nominative, false))
        );
        assert_eq!(
            reading("айында"),
            Some((TimeLemma::Unit(TimeUnit::Month), Case::Locative, true))
        );
        assert_eq!(reading("аралығын"), Some((TimeLemma::SpanNoun, Case::Accusative, true)));
        assert_eq!(reading("ыншы"), Some((TimeLemma::Ordinal, Case::Nominative, false)));
        assert_eq!(reading("сінде"), Some((TimeLemma::NumberEnding, Case::Locative, true)));
    }

    #[test]
    fn words_that_only_begin_alike_are_not_found() {
        for word in
            ["жылдам", "жылқы", "жылу", "жылыжай", "қазандық", "кездесу", "наурызбай", "айтты"]
        {
            assert_eq!(time_word(word), None, "{word}");
        }
    }

    #[test]
    fn every_row_of_the_table_has_a_known_class() {
        for [stem, class, value] in rows(include_str!("../../../data/time-words.tsv")) {
            assert!(lemma(class, value).is_some(), "{stem}: {class} {value}");
        }
    }
}
