//! Libraries that were made apart and then merged are those that are made at once, byte for byte: so that
//! what many machines gathered can be brought together.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on fails")]

use std::fs;
use std::path::Path;
use std::process::Command;

use proptest::collection::vec;
use proptest::prelude::*;

/// Short texts with what is found only by looking over all: stems to learn, names of one in several texts, short
/// forms whose words stand in another text, events that several tell of, and dates that hang on when a text was
/// written.
const TEXTS: [&str; 18] = [
    "Абай Құнанбаев 1845 жылы туды. Құнанбаев өлең жазды.",
    "Шоқан Уәлиханов 1858 жылы Қашқарға барды.  Екі бос орын.Жабысқан сөйлем.",
    "Ауыл шаруашылығы министрлігі (АШМ) 1994 жылғы 27 мамырда құрылды. АШМ-нің үйі биік.",
    "Былтыр көл тартылды. Көлдің суы ащы. Келесі жылы бөгет салынады.",
    "",
    "Н.Ә. Тұрсынов мектепке келді. Мектептегі балалар қуанды.",
    "Алматыда метро 2011 жылы ашылды. Метромен көп адам жүреді.",
    "Қыпшақбай қыпшақбайлықтарды жинады.",
    // The short form alone, the family name alone, and a first name that another text has in full.
    "АШМ 1994 жылғы мамырда құрылды. Құнанбаев сол жылы қалаға келді, ал Тұрсынов ауылда қалды.",
    "Нұрлан Тұрсынов 2003 жылы мұғалім болды. Ә. Құнанбаев пен А. Құнанбаев кездесті.",
    // The same event, more exactly and less.
    "Алматы қаласында метро 2011 жылғы 1 желтоқсанда ашылды. Оны бір күнде мың адам көрді.",
    "2011 жылы метро ашылды, сол жылы көпір де салынды. 2011 жылы метро ашылды деп жазды.",
    "1994 жылы министрлік құрылып, 1995 жылы жаңа үйге көшеді. Кейін ол 1996 жылы жабылды.",
    // Doubtful names, which another text is sure of: a word in capitals, a quote, an unknown name.
    "Бұл жолы Тайбурыл келді. «Арай» туралы айтты. Көкарал әлі де бар.",
    "«Арай» газеті 1999 жылы шықты. Көкарал ауылы 1960 жылы салынды. Тайбурыл Ерболов 2001 жылы туды.",
    "Соғыс аяқталған соң екі жылдан кейін зауыт салынды. Осыдан үш жыл бұрын ол жабылды.",
    // What a repair changed, inside a date and at the ends of a clause.
    "Қала 19 94 жылы  салынды . Кө-\nпір 1998 жылы ашылды , деді. &quot;Жаңа&quot; мектеп 1998 жылы ашылды..Ол биік.",
    "2015 жылы мектеп салу жоспарланды, әйтсе де 2016 жылы ол ашылады, 2020 жылы жабылған.",
];

fn jylnama(folder: &Path, arguments: &[String]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
    assert!(command.current_dir(folder).args(arguments).status().unwrap().success());
}

/// Indexes these of the texts, numbered so that no two have one id.
fn index(folder: &Path, name: &str, texts: &[(usize, usize)]) {
    let record = |&(number, text): &(usize, usize)| {
        let [id, title] = [format!("мәтін-{number}"), format!("Атауы {number}")];
        // Every third text says when it was written, and each time another year.
        let date = if number % 3 == 0 { format!("{}-05-12", 1990 + number) } else { String::new() };
        let record =
            serde_json::json!({ "id": id, "title": title, "text": TEXTS[text], "date": date });
        record.to_string() + "\n"
    };
    let lines: String = texts.iter().map(record).collect();
    fs::write(folder.join(name).with_extension("jsonl"), lines).unwrap();
    let arguments = ["index", &format!("{name}.jsonl"), "--out", &format!("{name}.jyl")];
    jylnama(folder, &arguments.map(str::to_owned));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn merged_libraries_are_the_one_that_is_made_at_once(
        texts in vec(0..TEXTS.len(), 1..30),
        cuts in vec(0..30usize, 0..5),
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
