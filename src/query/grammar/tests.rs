//! What is typed, and how it is understood.

use super::*;

/// What reads no topic.
fn never(_: TopicKind, _: &str) -> bool {
    false
}

/// The words, and the clauses in short: a sign, then terms between bars; the words of a phrase in
/// quotes, of others with hyphens; `t:` before those of the title.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let understood = understand(text, 64, &never);
    let words: Vec<String> =
        understood.words.iter().map(|word| word.form.text.to_string()).collect();
    let run = |run: &Run| {
        let words: Vec<&str> = run.steps.iter().map(|step| words[step.word].as_str()).collect();
        words.join(" ")
    };
    let term = |term: &Term| {
        let runs: Vec<String> = term.runs.iter().map(run).collect();
        let near = term.within.map(|within| format!(" ~{within} ")).unwrap_or_default();
        let (title, quote) =
            (if term.title { "t:" } else { "" }, if term.phrase { "\"" } else { "" });
        format!("{title}{quote}{}{quote}", runs.join(&near))
    };
    let clause = |clause: &Clause| {
        let terms: Vec<String> = clause.any.iter().map(term).collect();
        format!("{}{}", if clause.excluded { '-' } else { '+' }, terms.join("|"))
    };
    let clauses = understood.clauses.iter().map(clause).collect();
    (words, clauses)
}

fn clauses(text: &str) -> Vec<String> {
    read(text).1
}

fn words(text: &str) -> Vec<String> {
    read(text).0
}

#[test]
fn plain_words_ask_for_nothing_more() {
    for text in
        ["бала кітап", "қарым-қатынас", "2006-2008 ж.", "C++ тілі", "сөз – сөз", "5 + 3", "a:b"]
    {
        assert!(clauses(text).is_empty(), "{text}");
    }
    assert_eq!(words("бала - кітап"), ["бала", "кітап"]);
}

#[test]
fn each_sign_says_what_must_hold() {
    assert_eq!(clauses("+бала кітап"), ["+бала"]);
    assert_eq!(clauses("бала -кітап −қалам"), ["-кітап", "-қалам"]);
    assert_eq!(clauses("\"қазақ хандығы\" туралы"), ["+\"қазақ хандығы\""]);
    assert_eq!(clauses("ай OR күн OR жұлдыз бар"), ["+ай|күн|жұлдыз"]);
    assert_eq!(clauses("ай ~5 күн"), ["+ай ~5 күн"]);
    assert_eq!(clauses("ай NEAR/5 күн"), ["+ай ~5 күн"]);
    assert_eq!(clauses("title:ай атауы:\"ай күн\""), ["+t:ай", "+t:\"ай күн\""]);
    assert_eq!(clauses("-title:ай"), ["-t:ай"]);
    assert_eq!(words("ай ~5 күн NEAR/2 түн OR таң title:су"), ["ай", "күн", "түн", "таң", "су"]);
}

#[test]
fn a_hyphenated_word_is_one_term() {
    assert_eq!(clauses("+іс-шара"), ["+іс ісшара шара"]);
    assert_eq!(clauses("-27.05.1994"), ["-27 05 1994"]);
}

#[test]
fn an_address_is_required_whole() {
    assert_eq!(clauses("+egemen.kz"), ["+egemen.kz"]);
    assert_eq!(words("+egemen.kz"), ["egemen.kz", "egemen", "kz"]);
}

#[test]
fn groups_are_joined_or_let_signs_through() {
    assert_eq!(clauses("(ай OR күн) шықты"), ["+ай|күн"]);
    assert_eq!(clauses("(ай күн) OR \"таң атты\""), ["+ай|күн|\"таң атты\""]);
    assert_eq!(clauses("(ай күн)"), [""; 0]);
    assert_eq!(clauses("+(ай күн)"), ["+ай", "+күн"]);
    assert_eq!(clauses("-(ай +күн -(таң))"), ["-ай", "-күн", "-таң"]);
    assert_eq!(clauses("title:(ай OR (күн \"таң\"))"), ["+t:ай|t:күн|t:\"таң\""]);
    assert_eq!(clauses("(ай -күн) OR таң"), ["-күн", "+ай|таң"]);
    assert_eq!(clauses("((ай OR күн"), ["+ай|күн"], "closed by the end");
}

#[test]
fn nearness_binds_more_than_or() {
    assert_eq!(clauses("ай OR күн ~3 таң"), ["+ай|күн ~3 таң"]);
    assert_eq!(clauses("(ай OR күн) ~3 таң"), ["+ай ~3 таң|күн ~3 таң"]);
    assert_eq!(clauses("ай ~3 күн ~4 таң"), ["+ай ~3 күн", "+күн ~4 таң"]);
    assert_eq!(clauses("\"ай туды\" ~0 күн"), ["+\"ай туды ~1 күн\""]);
}

#[test]
fn a_joint_with_nothing_to_join_is_a_word() {
    assert_eq!(read("OR OR"), (vec!["OR".into(), "OR".into()], Vec::new()));
    assert_eq!(words("ай OR"), ["ай", "OR"]);
    assert_eq!(words("~5 ай"), ["5", "ай"]);
    assert_eq!(words("NEAR/5"), ["NEAR", "5"]);
    assert_eq!(words("NEAR ай"), ["NEAR", "ай"]);
    // What must not be there is no choice.
    assert_eq!(clauses("ай OR -күн"), ["-күн"]);
    assert_eq!(clauses("ай ~5 -күн"), ["-күн"]);
}

#[test]
fn nonsense_is_understood_somehow() {
    let marks =
        ["", "\"", "+", "-", "- -", "((", "))", "|", "||", "«»", "+()", "-\"\"", "(|)", "~"];
    for text in marks {
        assert_eq!(read(text), (Vec::new(), Vec::new()), "{text}");
    }
    for text in ["title:", "--ай", "+-ай", "-+ай", ")ай(", "ай|", "|ай", "title: ай", "\"\" OR ай"]
    {
        assert!(clauses(text).is_empty(), "{text}");
    }
    assert_eq!(clauses("title:title:ай"), ["+t:ай"]);
    assert_eq!(
        clauses("ай\"күн\""),
        [""; 0],
        "a quote behind a letter opens nothing, nor the next"
    );
    assert_eq!(clauses("ай ~99999999999 күн"), [format!("+ай ~{} күн", u32::MAX)]);
}

#[test]
fn an_open_quote_goes_to_the_end() {
    assert_eq!(clauses("ай \"күн - +таң OR"), ["+\"күн таң OR\""]);
}

#[test]
fn much_of_any_sign_takes_no_longer_than_words() {
    for sign in [
        "\"",
        "«",
        "„",
        "(",
        ")",
        "+",
        " -",
        "ай OR ",
        "(ай|",
        "ай ~5 ",
        "title:",
        "-(",
        "\"ай\" ",
        "а-",
        "(ай) ~1 (күн|таң) ",
    ] {
        let many = understand(&sign.repeat(10_000), 64, &never).words.len();
        assert!(many <= 64, "{sign}");
    }
    let product = format!("({0}) ~3 ({0})", "ай|".repeat(31));
    assert!(understand(&product, 64, &never).clauses[0].any.len() <= MOST_PAIRS);
}

#[test]
fn words_beyond_the_last_are_left_out_with_their_signs() {
    let understood = understand("бір \"екі үш төрт\" -бес", 3, &never);
    assert_eq!((understood.words.len(), understood.clauses.len(), understood.cut), (3, 1, true));
    assert!(!understand("бір екі үш", 3, &never).cut);
}

#[test]
fn another_name_in_brackets_asks_for_no_phrase() {
    assert!(clauses("Абайдың романы (\"Абай жолы\") туралы").is_empty());
    assert_eq!(words("роман (\"Абай жолы\")"), ["роман", "Абай", "жолы"]);
    assert_eq!(clauses("роман +(\"Абай жолы\")"), ["+\"Абай жолы\""]);
    assert_eq!(clauses("(\"Абай жолы\") роман"), ["+\"Абай жолы\""]);
    assert_eq!(clauses("роман (\"Абай жолы\" том)"), ["+\"Абай жолы\""]);
    assert_eq!(clauses("роман (\"Абай жолы\") OR дастан"), ["+\"Абай жолы\"|дастан"]);
}
