//! Libraries that were made apart and then merged are those that are made at once, byte for byte: so that
//! what many machines gathered can be brought together.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on fails")]

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::collection::vec;
use proptest::prelude::*;

/// Short texts with what is found only by looking over all: stems to learn, names, short forms, dates.
const TEXTS: [&str; 8] = [
    "Абай Құнанбаев 1845 жылы туды. Құнанбаев өлең жазды.",
    "Шоқан Уәлиханов 1858 жылы Қашқарға барды.  Екі бос орын.Жабысқан сөйлем.",
    "Ауыл шаруашылығы министрлігі (АШМ) 1994 жылғы 27 мамырда құрылды. АШМ-нің үйі биік.",
    "Былтыр көл тартылды. Көлдің суы ащы.",
    "",
    "Н.Ә. Тұрсынов мектепке келді. Мектептегі балалар қуанды.",
    "Алматыда метро 2011 жылы ашылды. Метромен көп адам жүреді.",
    "Қыпшақбай қыпшақбайлықтарды жинады.",
];

fn jylnama(folder: &Path, arguments: &[String]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
    assert!(command.current_dir(folder).args(arguments).status().unwrap().success());
}

/// Indexes these of the texts, numbered so that no two have one id.
fn index(folder: &Path, name: &str, texts: &[(usize, usize)]) {
    let record = |&(number, text): &(usize, usize)| {
        let [id, title] = [format!("мәтін-{number}"), format!("Атауы {number}")];
        serde_json::json!({ "id": id, "title": title, "text": TEXTS[text] }).to_string() + "\n"
    };
    let lines: String = texts.iter().map(record).collect();
    fs::write(folder.join(name).with_extension("jsonl"), lines).unwrap();
    let arguments = ["index", &format!("{name}.jsonl"), "--out", &format!("{name}.jyl")];
    jylnama(folder, &arguments.map(str::to_owned));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn merged_libraries_are_the_one_that_is_made_at_once(
        texts in vec(0..TEXTS.len(), 1..12),
        cuts in vec(0..12usize, 0..4),
    ) {
        let desk = tempfile::TempDir::new().unwrap();
        let texts: Vec<(usize, usize)> = texts.into_iter().enumerate().collect();
        index(desk.path(), "all", &texts);
        let mut ends: Vec<usize> = cuts.into_iter().map(|cut| cut.min(texts.len())).collect();
        ends.extend([0, texts.len()]);
        ends.sort_unstable();
        let mut arguments = vec!["merge".to_owned()];
        for (number, part) in ends.windows(2).enumerate() {
            index(desk.path(), &format!("part-{number}"), &texts[part[0]..part[1]]);
            arguments.push(format!("part-{number}.jyl"));
        }
        arguments.extend(["--out".to_owned(), "merged.jyl".to_owned()]);
        jylnama(desk.path(), &arguments);
        let [all, merged] = ["all.jyl", "merged.jyl"].map(|name| fs::read(desk.path().join(name)).unwrap());
        prop_assert!(all == merged, "{ends:?} of {texts:?}");
    }
}
