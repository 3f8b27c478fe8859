//! The command line, as people and measurements use it.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

#[path = "common/desk.rs"]
mod desk;

use desk::{Desk, LAKE, desk};
use serde_json::{Value, json};

#[test]
fn sentences_are_a_line_each() {
    let said = desk().says(&["sentences", "lake.txt"]);
    let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["text"], "😀 Көл тартылды.");
    assert_eq!([&lines[0]["start"], &lines[0]["end"]], [0, 17]);
    assert_eq!([&lines[0]["start16"], &lines[0]["end16"]], [0, 18]);
    assert_eq!([&lines[1]["start"], &lines[1]["start16"]], [17, 18]);
}

#[test]
fn sentences_say_what_language_they_are_in() {
    let text = "Көл тартылды. Рыба ушла из озера. The lake is dry. 1994.\n";
    let desk = Desk::new(&[("mixed.txt", text.as_bytes())]);
    let said = desk.says(&["sentences", "mixed.txt"]);
    let lines = said.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let languages: Vec<_> = lines.map(|line| line["language"].clone()).collect();
    assert_eq!(languages, ["kk", "ru", "en", "und"]);
}

#[test]
fn sentences_of_records_are_a_line_a_record() {
    let said = desk().says(&["sentences", "--jsonl", "records.jsonl"]);
    let second: Value = serde_json::from_str(said.lines().nth(1).unwrap()).unwrap();
    assert_eq!(second["id"], "b");
    assert_eq!(second["sentences"].as_array().unwrap().len(), 2);
}

#[test]
fn a_text_is_repaired() {
    assert_eq!(
        desk().says(&["repair", "lake.txt"]),
        "😀 Көл тартылды. Балықшы 1994 жылғы 27 мамырда кетті."
    );
}

#[test]
fn repairs_are_a_line_each_with_their_reasons() {
    let said = desk().says(&["repair", "lake.txt", "--format", "json"]);
    let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        lines,
        [
            // The emoji is one scalar and two units of UTF-16.
            json!({
                "start": 5, "end": 7, "start16": 6, "end16": 8,
                "text": "  ", "replacement": " ", "reasons": ["spaces"]
            }),
            json!({
                "start": 15, "end": 17, "start16": 16, "end16": 18,
                "text": "..", "replacement": ". ", "reasons": ["glued-stop"]
            }),
        ]
    );
}

#[test]
fn repairs_of_records_are_a_line_a_record() {
    let records = "{\"id\":\"a\",\"text\":\"Теңіз.\"}\n{\"id\":\"b\",\"text\":\"Көл  бар.\"}\n";
    let desk = Desk::new(&[("r.jsonl", records.as_bytes())]);
    let said = desk.says(&["repair", "--jsonl", "r.jsonl"]);
    let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0], json!({"id": "a", "text": "Теңіз.", "edits": []}));
    assert_eq!([&lines[1]["id"], &lines[1]["text"]], ["b", "Көл бар."]);
    assert_eq!([&lines[1]["edits"][0]["start"], &lines[1]["edits"][0]["end"]], [3, 5]);
    desk.refuses(&["repair", "--jsonl", "r.jsonl", "--format", "json"], "--format");
}

#[test]
fn names_carry_their_place_and_class() {
    let records = r#"{"id":"a","text":"😀 Айдос Серіков Алматыға келді. Серіковтің үйі бар."}"#;
    let desk = Desk::new(&[("r.jsonl", records.as_bytes())]);
    let names = desk.json(&["names", "--jsonl", "r.jsonl"]);
    let name = |start: usize, end: usize, class, name| {
        let [start16, end16] = [start + 1, end + 1];
        json!({"start": start, "end": end, "start16": start16, "end16": end16, "class": class, "name": name})
    };
    let expected = [
        name(2, 15, "PERSON", "Айдос Серіков"),
        name(16, 24, "GPE", "Алматы"),
        name(32, 42, "PERSON", "Айдос Серіков"),
    ];
    assert_eq!(names, json!({"id": "a", "entities": expected}));
}

#[test]
fn dates_carry_their_place_and_value() {
    let dates = desk().json(&["dates", "lake.txt"]);
    assert_eq!(dates["id"], "lake");
    let date = &dates["dates"][0];
    assert_eq!(
        [&date["edtf"], &date["type"], &date["text"]],
        ["1994-05-27", "DATE", "1994 жылғы 27 мамырда"]
    );
    let start = LAKE.chars().position(|c| c == '1').unwrap();
    assert_eq!([&date["start"], &date["end"]], [start, start + 21]);
    assert_eq!([&date["start16"], &date["end16"]], [start + 1, start + 22]);
}

#[test]
fn words_are_analyzed_to_their_keys() {
    let desk = Desk::new(&[("words.txt", "Қазақстан\n\nарал\n".as_bytes())]);
    assert_eq!(
        desk.says(&["analyze", "--words", "words.txt"]),
        "Қазақстан\tказакстан\nарал\tарал\n"
    );
    let desk = Desk::new(&[("words.txt", "мектептердің\nқаласына\n".as_bytes())]);
    let words = ["analyze", "--words", "words.txt"];
    assert_eq!(desk.says(&words), "мектептердің\tмектеп\nқаласына\tкала\n");
    assert_eq!(
        desk.says(&[&words[..], &["--format", "spelling"]].concat()),
        "мектептердің\tмектептердин\nқаласына\tкаласына\n"
    );
    let told = desk.says(&[&words[..], &["--format", "json"]].concat());
    let first: Value = serde_json::from_str(told.lines().next().unwrap()).unwrap();
    assert_eq!(first["readings"][0]["sum"], "мектеп + тер + дің");
    assert_eq!(first["readings"][0]["terms"], serde_json::json!(["stem", "plural", "genitive"]));
}

#[test]
fn words_are_printed_with_their_form_in_all_scripts() {
    let desk = Desk::new(&[("words.txt", "Тарихи\ntarïxï\nтіл\n\ntıl\n".as_bytes())]);
    assert_eq!(
        desk.says(&["scripts", "--words", "words.txt"]),
        "Тарихи\tтарихи\ntarïxï\tтарихи\nтіл\t\u{674}тыл\ntıl\t\u{674}тыл\n"
    );
}

#[test]
fn a_text_is_printed_in_another_script() {
    let desk = Desk::new(&[("text.txt", "Қазақ тілі, 2021.\n".as_bytes())]);
    let convert = |script| desk.says(&["convert", "text.txt", "--script", script]);
    assert_eq!(convert("latin"), "Qazaq tılı, 2021.\n");
    assert_eq!(convert("cyrillic"), "Қазақ тілі, 2021.\n");
    assert_eq!(
        convert("arabic"),
        "\u{642}\u{627}\u{632}\u{627}\u{642} \u{674}\u{62A}\u{649}\u{644}\u{649}\u{60C} 2021.\n"
    );
    desk.refuses(&["convert", "text.txt", "--script", "greek"], "greek");
}

#[test]
fn a_query_in_any_script_finds_texts_in_any() {
    let texts = [
        ("cyrillic.txt", "Бұл Қазақстан елі."),
        ("latin.txt", "Būl Qazaqstan elı."),
        (
            "arabic.txt",
            "\u{628}\u{6C7}\u{644} \u{642}\u{627}\u{632}\u{627}\u{642}\u{633}\u{62A}\u{627}\u{646}.",
        ),
    ];
    let desk = Desk::new(&texts.map(|(name, text)| (name, text.as_bytes())));
    let arabic = "\u{642}\u{627}\u{632}\u{627}\u{642}\u{633}\u{62A}\u{627}\u{646}";
    for query in ["Қазақстан ", "qazaqstan ", "kazakstan ", arabic] {
        let answer =
            desk.json(&["search", "cyrillic.txt", "latin.txt", "arabic.txt", "--query", query]);
        assert_eq!(answer["total"], 3, "{query}");
    }
    let answer = desk.json(&["search", "cyrillic.txt", "--query", "qazaqstan "]);
    assert_eq!(answer["hits"][0]["matches"][0]["kind"], "script");
}

#[test]
fn a_search_explains_its_matches_where_it_is_asked() {
    let desk = Desk::new(&[("lake.txt", "Көлдер тартылды.".as_bytes())]);
    let search = ["search", "lake.txt", "--query", "көлге "];
    let told = |answer: &Value| answer["hits"][0]["matches"][0]["reason"].clone();
    assert_eq!(told(&desk.json(&search)), Value::Null);
    let reason = told(&desk.json(&[&search[..], &["--explain"]].concat()));
    assert_eq!((&reason["text"], &reason["query"]), (&json!("Көлдер"), &json!("көлге")));
    let kinship = &reason["kinship"];
    assert_eq!(kinship["word"], "көл");
    assert_eq!(
        (&kinship["text"]["sum"], &kinship["query"]["sum"]),
        (&json!("көл + дер"), &json!("көл + ге"))
    );
}

#[test]
fn a_search_gives_hits_with_reasons() {
    let answer = desk().json(&["search", "records.jsonl", "lake.txt", "--query", "тартыл"]);
    assert_eq!(answer["total"], 2);
    assert_eq!(answer["words"][0]["prefix"], true);
    let hit =
        answer["hits"].as_array().unwrap().iter().find(|hit| hit["document"] == "lake").unwrap();
    assert_eq!(hit["excerpt"], "😀 Көл тартылды.");
    assert_eq!([&hit["matches"][0]["start"], &hit["matches"][0]["end"]], [7, 15]);
    assert_eq!(hit["matches"][0]["kind"], "lemma");
}

#[test]
fn a_document_is_found_by_its_title() {
    let search = ["search", "records.jsonl", "--unit", "document", "--query", "арал"];
    let answer = desk().json(&search);
    let order: Vec<_> =
        answer["hits"].as_array().unwrap().iter().map(|hit| &hit["document"]).collect();
    assert_eq!(order, ["a", "b"]);
    let said = desk().says(&["search", "records.jsonl", "--query", "арал", "--format", "text"]);
    assert_eq!(said, "b:21: Арал алыс.\n");
}

#[test]
fn many_queries_are_answered_in_a_file() {
    let desk = desk();
    let queries = "{\"id\":\"q1\",\"text\":\"арал\"}\n{\"id\":\"q2\",\"text\":\"ешқайда\"}\n";
    std::fs::write(desk.path("q.jsonl"), queries).unwrap();
    desk.says(&["search", "records.jsonl", "--queries", "q.jsonl", "--run", "run.tsv"]);
    let run = std::fs::read_to_string(desk.path("run.tsv")).unwrap();
    let rows: Vec<Vec<&str>> = run.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(
        rows.iter().map(|row| &row[..3]).collect::<Vec<_>>(),
        [["q1", "a", "1"], ["q1", "b", "2"]]
    );
    assert!(rows[0][3].parse::<f32>().unwrap() > rows[1][3].parse::<f32>().unwrap());
}

#[test]
fn a_saved_library_is_a_source_like_any_other() {
    let desk = desk();
    desk.says(&["index", "records.jsonl", "lake.txt", "--out", "all.jyl"]);
    for question in [&["search", "--query", "арал"][..], &["timeline"][..]] {
        let (command, rest) = question.split_first().unwrap();
        let ask = |sources: &[&str]| {
            let mut arguments = vec![*command];
            arguments.extend(sources.iter().chain(rest));
            desk.says(&arguments)
        };
        assert_eq!(ask(&["all.jyl"]), ask(&["records.jsonl", "lake.txt"]));
    }
    desk.says(&["index", "all.jyl", "--out", "again.jyl"]);
    let bytes = |name| std::fs::read(desk.path(name)).unwrap();
    assert_eq!(bytes("all.jyl"), bytes("again.jyl"));
}

#[test]
fn a_folder_is_read_in_order_of_its_names() {
    let desk = Desk::new(&[
        ("b.txt", "Екінші.".as_bytes()),
        ("a.txt", "Бірінші.".as_bytes()),
        ("c.bin", &[0xFF]),
    ]);
    std::fs::create_dir(desk.path("d")).unwrap();
    std::fs::write(desk.path("d/a.txt"), "Бірінші де.").unwrap();
    let said = desk.says(&["search", ".", "--query", "бірінші", "--format", "text"]);
    assert_eq!(said, "a:0: Бірінші.\nd/a:0: Бірінші де.\n");
}

#[test]
fn damaged_and_foreign_libraries_are_refused() {
    let desk = desk();
    desk.says(&["index", "lake.txt", "--out", "whole.jyl"]);
    let whole = std::fs::read(desk.path("whole.jyl")).unwrap();
    let mut changed = whole.clone();
    let last = changed.len() - 1;
    changed[last] ^= 1;
    std::fs::write(desk.path("changed.jyl"), changed).unwrap();
    std::fs::write(desk.path("cut.jyl"), &whole[..whole.len() / 2]).unwrap();
    std::fs::write(desk.path("foreign.jyl"), "PNG").unwrap();
    std::fs::write(desk.path("empty.jyl"), "").unwrap();
    let mut newer = whole;
    newer[8] = 9;
    std::fs::write(desk.path("newer.jyl"), newer).unwrap();
    for (name, words) in [
        ("changed.jyl", "damaged"),
        ("cut.jyl", "damaged"),
        ("foreign.jyl", "not a saved Jylnama library"),
        ("empty.jyl", "not a saved Jylnama library"),
        ("newer.jyl", "format 9"),
    ] {
        desk.refuses(&["search", name, "--query", "көл"], words);
        desk.refuses(&["timeline", name, "lake.txt"], words);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let files: [(&str, &[u8]); 3] = [
        ("binary.txt", &[0x89, 0xFF, 0x00]),
        ("nul.txt", b"a\0b"),
        ("broken.jsonl", b"{\"id\":1}\n"),
    ];
    let desk = Desk::new(&files);
    for command in ["sentences", "dates", "timeline"] {
        desk.refuses(&[command, "binary.txt"], "binary.txt: these bytes are no text");
        desk.refuses(&[command, "nul.txt"], "nul.txt: these bytes are no text");
        desk.refuses(&[command, "absent.txt"], "absent.txt can't be read");
    }
    desk.refuses(&["dates", "--jsonl", "broken.jsonl"], "line 1");
    desk.refuses(&["dates", "."], "is a folder");
}

/// «Қаланың көпірі 1936 жылы ашылды.» in KZ-1048: these letters of Windows-1251 have the bytes of
/// Қ, ң and ө there.
fn old_file() -> Vec<u8> {
    encoding_rs::WINDOWS_1251.encode("Ќаланыѕ кґпірі 1936 жылы ашылды.").0.into_owned()
}

#[test]
fn old_files_are_read_as_what_they_are_or_as_one_says() {
    let desk = Desk::new(&[("old.txt", &old_file())]);
    let text = |arguments: &[&str]| desk.json(arguments)["text"].clone();
    assert_eq!(text(&["sentences", "old.txt"]), "Қаланың көпірі 1936 жылы ашылды.");
    let forced = ["sentences", "old.txt", "--encoding", "Windows-1251"];
    assert_eq!(text(&forced), "Ќаланыѕ кґпірі 1936 жылы ашылды.");
    for arguments in [
        &["search", "old.txt", "--query", "қаланың", "--format", "text"][..],
        &["search", ".", "--query", "көпір", "--format", "text", "--encoding", "kz-1048"],
    ] {
        assert_eq!(desk.says(arguments), "old:0: Қаланың көпірі 1936 жылы ашылды.\n");
    }
    let line = desk.json(&["timeline", "old.txt", "--encoding", "kz-1048"]);
    assert_eq!(line["events"][0]["label"], "Қаланың көпірі 1936 жылы ашылды");
    assert!(desk.says(&["analyze", "--words", "old.txt"]).starts_with("Қаланың көпірі"));
    desk.refuses(&["dates", "old.txt", "--encoding", "utf-8"], "no text in utf-8");
    desk.refuses(&["dates", "old.txt", "--encoding", "koi8-r"], "koi8-r");
}

#[test]
fn records_are_utf_8_alone() {
    let mut old = b"{\"id\":\"a\",\"text\":\"".to_vec();
    old.extend(old_file());
    old.extend(b"\"}\n");
    let marked = "\u{feff}{\"id\":\"a\",\"text\":\"Арал.\"}\n";
    let desk = Desk::new(&[("old.jsonl", &old), ("marked.jsonl", marked.as_bytes())]);
    desk.refuses(&["dates", "--jsonl", "old.jsonl"], "old.jsonl is not text in UTF-8");
    assert_eq!(desk.json(&["sentences", "--jsonl", "marked.jsonl"])["id"], "a");
}

#[test]
fn what_was_lost_before_is_told() {
    let whole = "Көлдің суы 1994 жылы тартылды.";
    let desk = Desk::new(&[("cut.txt", &whole.as_bytes()[..whole.len() - 2])]);
    let output = desk.run(&["sentences", "cut.txt"]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "jylnama: cut.txt: 1 places stand for no letter of utf-8\n");
    assert!(String::from_utf8(output.stdout).unwrap().contains("тартылд\u{fffd}"));
}

#[test]
fn what_can_not_be_understood_is_refused() {
    let desk = desk();
    desk.refuses(&["search", "lake.txt", "--query", "көл", "--colour", "red"], "--colour");
    desk.refuses(&["search", "lake.txt"], "--query");
    desk.refuses(&["search", "lake.txt", "--query", "көл", "--limit", "many"], "many");
    desk.refuses(&["search", "lake.txt", "--query", "көл", "--unit", "page"], "page");
    desk.refuses(&["dance"], "dance");
    desk.refuses(&[], "jylnama --help");
    desk.refuses(&["index", "lake.txt", "--out", "no/such/folder.jyl"], "can't be written");
    desk.refuses(&["timeline", "lake.txt", "lake.txt"], "already has a document");
}

#[test]
fn an_answer_says_how_the_query_was_understood() {
    let query = "\"көл іс-шара\" +title:көл бала ~2 күн -тау су";
    let answer = desk().json(&["search", "lake.txt", "--query", query]);
    let roles: Vec<_> =
        answer["words"].as_array().unwrap().iter().map(|word| &word["role"]).collect();
    let expected = ["required"; 7].into_iter().chain(["excluded", "optional"]);
    assert_eq!(roles, expected.collect::<Vec<_>>());
    assert_eq!(
        answer["clauses"],
        json!([
            { "role": "required", "terms": [{ "kind": "phrase", "text": "көл іс-шара", "words": [0, 1, 2, 3], "title": false }] },
            { "role": "required", "terms": [{ "kind": "word", "text": "көл", "words": [4], "title": true }] },
            { "role": "required", "terms": [{ "kind": "near", "text": "бала ~2 күн", "words": [5, 6], "within": 2, "title": false }] },
            { "role": "excluded", "terms": [{ "kind": "word", "text": "тау", "words": [7], "title": false }] },
        ])
    );
}

/// Sentences of a text of over 20 MB.
const SENTENCES: usize = 400_000;

#[test]
fn an_answer_says_which_times_were_understood() {
    let desk = Desk::new(&[("lake.txt", "1994 жылы көл тартылды. Көл қатты.".as_bytes())]);
    let query = "көл 1992.. -date:1996-05 date:кеше";
    let answer = desk.json(&["search", "lake.txt", "--query", query]);
    let times = json!([
        {"text": "1992..", "role": "required", "from": "1992"},
        {"text": "1996-05", "role": "excluded", "from": "1996-05", "to": "1996-05"},
        {"text": "кеше", "role": "optional"},
    ]);
    assert_eq!(answer["times"], times);
    assert_eq!(answer["notice"], "notATime");
    assert_eq!(answer["clauses"][0]["terms"][0]["kind"], "time");
    assert_eq!(answer["clauses"][0]["terms"][0]["text"], "1992..");
    assert_eq!(answer["total"], 1);
}

#[test]
fn facets_come_as_a_line_before_the_hits() {
    let text = "1994 жылы көл тартылды. Көл қатты. 90-жылдары көл толды.";
    let desk = Desk::new(&[("lake.txt", text.as_bytes())]);
    let ask = ["search", "lake.txt", "--query", "көл", "--limit", "1"];
    assert_eq!(desk.says(&ask).lines().count(), 1, "only where they are asked for");
    let said = desk.says(&[&ask[..], &["--facets"]].concat());
    let lines: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let facets = json!({
        "documents": [{"document": "lake", "count": 3}],
        "years": [{"year": 1994, "count": 1}],
        "wider": 1,
        "names": [], "undated": 1,
    });
    assert_eq!(lines[0], facets);
    assert_eq!((&lines[1]["total"], lines.len()), (&json!(3), 2));
}

#[test]
fn empty_and_endless_input_has_an_honest_answer() {
    let long = "Арал теңізі 1994 жылы тартылды. ".repeat(SENTENCES);
    assert!(long.len() > 20 << 20);
    let desk = Desk::new(&[("empty.txt", b""), ("long.txt", long.as_bytes())]);
    assert_eq!(desk.says(&["sentences", "empty.txt"]), "");
    assert_eq!(desk.json(&["timeline", "empty.txt"])["events"], json!([]));
    assert_eq!(desk.json(&["search", "empty.txt", "--query", "арал"])["total"], 0);
    let word = "а".repeat(10_000);
    assert_eq!(desk.json(&["search", "long.txt", "--query", &word])["total"], 0);
    let words = "арал ".repeat(2_000);
    let answer = desk.json(&["search", "long.txt", "--query", &words, "--limit", "1"]);
    assert_eq!(answer["notice"], "queryTooLong");
    assert_eq!(answer["total"], SENTENCES);
}
