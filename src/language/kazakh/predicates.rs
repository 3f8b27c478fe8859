//! What a word does in a clause, told by how it is made: the endings that
//! [`morphology`](super::morphology) finds say whether it may be a predicate, and
//! `data/clause-words.tsv` what its dictionary form says of the clause.

use super::super::Case;
use crate::language::clauses::{ClauseWord, Predicate, Role, Sense, Senses};
use crate::language::forms::Analysis;
use crate::text::table::{rows, text};

/// The classes of the table and their senses: first those that one form alone has, then those that all
/// forms of a word have.
const CLASSES: [(&str, Sense); 16] = [
    ("is", Sense::State),
    ("ongoing", Sense::Ongoing),
    ("conjunction", Sense::Conjunction),
    ("link", Sense::Link),
    ("behind", Sense::Behind),
    ("since", Sense::Since),
    ("about", Sense::About),
    ("named", Sense::Named),
    ("person", Sense::Person),
    ("state", Sense::State),
    ("need", Sense::Need),
    ("plan", Sense::Plan),
    ("auxiliary", Sense::Auxiliary),
    ("document", Sense::Document),
    ("comparing", Sense::Comparing),
    ("during", Sense::During),
];
/// How many of them are of one form alone.
const OF_FORM: usize = 9;

/// What a word in small letters may do in a clause; `analyses` are its readings, the likeliest
/// first.
pub fn clause_word(word: &str, analyses: &[Analysis]) -> ClauseWord {
    let known = |one: &&Analysis| one.known;
    let best = analyses.iter().find(known).or_else(|| analyses.first());
    let Some(best) = best else {
        return ClauseWord { role: Role::Noun, senses: meant(word, word), ..ClauseWord::default() };
    };
    let verbal = analyses.iter().filter(known).find_map(|one| verbal(one, best));
    let noun = verbal.map_or(best, |(_, one)| one);
    let adjective = matches!(best.class, "adjective" | "numeral" | "pronoun");
    let bare = best.parts.len() == 1;
    let predicate = verbal.map(|(predicate, _)| predicate);
    // Of «болатын» the sense is that of «бол», and that of «болат» only where no verb is.
    let senses = meant(word, &noun.lemma);
    let asks = adjective && bare && !senses.has(Sense::Person);
    let role = match best.class {
        _ if asks || last(best) == "attributive" => Role::Attribute,
        "noun" | "name" | "pronoun" if predicate.is_none() => Role::Noun,
        // «ескісі»: the old one
        _ if adjective && predicate.is_none() => Role::Noun,
        _ => Role::Other,
    };
    ClauseWord {
        predicate,
        doubtful: predicate.is_some() && adjective && bare,
        role,
        case: case(noun),
        possessed: has(noun, "possessive3"),
        plural: has(noun, "plural"),
        senses,
    }
}

/// The senses of a word and of its dictionary form. The table is short, and each word is asked for
/// once.
fn meant(word: &str, lemma: &str) -> Senses {
    let mut senses = Senses::default();
    for [known, class] in rows(text!("clause-words")) {
        if known != word && known != lemma {
            continue;
        }
        let place = CLASSES.iter().position(|(name, _)| *name == class);
        if let Some(place) = place.filter(|place| known == word || *place >= OF_FORM)
            && let Some((_, sense)) = CLASSES.get(place)
        {
            senses = senses.with(*sense);
        }
    }
    senses
}

/// The predicate that a reading makes of a word, with the reading. Endings that other words have,
/// too, count where the likeliest reading is that of a verb; those of a finished act also where it
/// is another form with the same letters («өтті»: passed, or bile).
fn verbal<'a>(one: &'a Analysis, best: &Analysis) -> Option<(Predicate, &'a Analysis)> {
    if one.class != "verb" && !has(one, "past") && !has(one, "participlePast") {
        return None;
    }
    let predicate = predicate(one)?;
    let sure = match predicate {
        Predicate::Past | Predicate::Present | Predicate::Habitual | Predicate::Participle => {
            !has(best, "plural")
        }
        // «қоюы»: its putting, or the thick one
        Predicate::VerbalNoun => has(one, "possessive3") && has(best, "possessive3"),
        _ => false,
    };
    (sure || best.class == "verb" || best.lemma == one.lemma).then_some((predicate, one))
}

/// The predicate that the endings of a reading make.
fn predicate(one: &Analysis) -> Option<Predicate> {
    let noun = case(one) != Case::Nominative || has(one, "possessive3");
    let found = one.parts.iter().rev().find_map(|part| match part.term {
        "past" | "evidential" => Some(Predicate::Past),
        "person3" => Some(Predicate::Present),
        "intention" | "participleFuture" | "imperative3" => Some(Predicate::Intention),
        "participlePast" | "participlePresent" | "nounOfFact" if noun => Some(Predicate::Fact),
        "participlePast" => Some(Predicate::Participle),
        "participlePresent" => Some(Predicate::Habitual),
        "converb" | "converbPresent" => Some(Predicate::Converb),
        "conditional" => Some(Predicate::Condition),
        "verbalNoun" => Some(Predicate::VerbalNoun),
        _ => None,
    })?;
    let going_on = case(one) == Case::Locative && !has(one, "possessive3");
    Some(match found {
        Predicate::VerbalNoun if going_on => Predicate::Ongoing,
        Predicate::Intention if noun => return None,
        // «кездесулер»: meetings, not to meet
        Predicate::VerbalNoun if has(one, "plural") => return None,
        found => found,
    })
}

fn has(one: &Analysis, term: &str) -> bool {
    one.parts.iter().any(|part| part.term == term)
}

fn last(one: &Analysis) -> &'static str {
    one.parts.last().map_or("", |part| part.term)
}

fn case(one: &Analysis) -> Case {
    let found = one.parts.iter().rev().find_map(|part| match part.term {
        "genitive" => Some(Case::Genitive),
        "dative" => Some(Case::Dative),
        "accusative" => Some(Case::Accusative),
        "locative" => Some(Case::Locative),
        "ablative" => Some(Case::Ablative),
        "instrumental" => Some(Case::Instrumental),
        _ => None,
    });
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{FullLanguage, kazakh::Kazakh};

    fn read(word: &str) -> ClauseWord {
        Kazakh.full_forms().clause_word(word)
    }

    #[test]
    fn predicates_are_told_by_their_endings() {
        let expected = [
            ("ашылды", Predicate::Past),
            ("өтті", Predicate::Past),
            ("келіпті", Predicate::Past),
            ("еді", Predicate::Past),
            ("ашылады", Predicate::Present),
            ("болады", Predicate::Present),
            ("өткізілуде", Predicate::Ongoing),
            ("ашылмақ", Predicate::Intention),
            ("ашылсын", Predicate::Intention),
            ("салынған", Predicate::Participle),
            ("болатын", Predicate::Habitual),
            ("болғаны", Predicate::Fact),
            ("салынғаннан", Predicate::Fact),
            ("келгенде", Predicate::Fact),
            ("көшіп", Predicate::Converb),
            ("аяқталса", Predicate::Condition),
            ("құру", Predicate::VerbalNoun),
            ("ашылуына", Predicate::VerbalNoun),
        ];
        for (word, predicate) in expected {
            assert_eq!(read(word).predicate, Some(predicate), "{word}");
        }
        for word in ["мектеп", "халықты", "Республикасында", "шабуылдар", "жаңа", "және"]
        {
            assert_eq!(read(word).predicate, None, "{word}");
        }
    }

    #[test]
    fn nouns_tell_their_case_and_owner() {
        let word = read("келісімнің");
        assert_eq!((word.case, word.possessed), (Case::Genitive, false));
        assert!(word.is(Sense::Document) && word.is(Sense::Plan));
        let word = read("ұсынысына");
        assert_eq!((word.case, word.possessed), (Case::Dative, true));
        assert!(word.is(Sense::Plan));
        assert!(read("қаладағы").is_attribute());
        assert!(read("көзделген").is(Sense::Plan));
        assert!(read("атты").doubtful, "shot, or named");
    }

    #[test]
    fn every_row_of_the_table_has_a_known_class() {
        for [word, class] in rows(include_str!("../../../data/clause-words.tsv")) {
            let known = CLASSES.iter().any(|(name, _)| *name == class);
            assert!(known, "{word}: {class}");
        }
    }
}
