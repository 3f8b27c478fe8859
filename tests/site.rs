//! A folder of texts becomes a site: what is in it, and what becomes of what is wrong.

#![cfg(all(not(target_family = "wasm"), feature = "cli"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "these names are our own")]

#[path = "common/press.rs"]
mod press;

use std::fs;

use jylnama::library::{Library, SearchOptions};
use press::{ABAI, Press, files, press};

// --- What is in a site ---------------------------------------------------------------------------

#[test]
fn a_text_has_a_page_that_is_read_without_scripts() {
    let press = press();
    press.builds();
    let page = press.site("texts/abai.html");
    for part in [
        "<title>Абай – Жылнама</title>",
        "<article lang=\"kk\" dir=\"auto\">",
        "<h1><span id=\"s1\">Абай ",
        "<dt>Авторы</dt><dd>А. Кім, Б. Сан</dd>",
        "<dt>Жазылған уақыты</dt><dd><time datetime=\"2003-04-12\">2003-04-12</time></dd>",
        "<dt>Тақырыптары</dt><dd>ақын, өлең</dd>",
        "<h2><span id=\"s2\">Өмірі ",
        "<time datetime=\"1845-08-10\">1845 жылғы 10 тамызда</time> туған.",
        "<span id=\"s4\" lang=\"ru\">Это был великий поэт. ",
        "<ul>\n<li><span id=\"s5\">Бірінші сөз ",
        "href=\"../index.html?doc=abai&amp;s=3\"",
        "\"@type\":\"Article\",\"author\":[{\"@type\":\"Person\",\"name\":\"А. Кім\"},",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("<script>") && !page.contains("src="), "nothing in it runs");
}

#[test]
fn when_a_text_was_written_is_what_its_relative_dates_are_reckoned_from() {
    let press = press();
    press.builds();
    let page = press.site("texts/kol.html");
    assert!(page.contains("<time datetime=\"1998\">Былтыр</time> су кетті."), "{page}");
}

#[test]
fn the_timeline_leads_to_the_sentence_of_each_event() {
    let press = press();
    press.builds();
    let page = press.site("timeline.html");
    let (born, gone) = (page.find("<h2>1845</h2>").unwrap(), page.find("<h2>1998</h2>").unwrap());
    assert!(born < gone, "in order of time");
    assert!(page.contains("<a href=\"texts/abai.html#s3\">"), "{page}");
    assert!(page.contains("\"@type\":\"Event\""));
}

#[test]
fn every_way_leads_somewhere() {
    let press = press();
    press.builds();
    let site = files(&press.path("site"));
    let mut ways = 0;
    for (name, bytes) in site.iter().filter(|(name, _)| name.ends_with(".html")) {
        let page = String::from_utf8_lossy(bytes);
        for way in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let (path, anchor) = way.split_once('#').unwrap_or((way, ""));
            let path = path.split('?').next().unwrap();
            let target = if name.starts_with("texts/") {
                path.strip_prefix("../").map_or(format!("texts/{path}"), str::to_owned)
            } else {
                path.to_owned()
            };
            let found = site.get(&target).unwrap_or_else(|| panic!("{name}: {way}"));
            let id = format!("id=\"{anchor}\"");
            assert!(
                anchor.is_empty() || String::from_utf8_lossy(found).contains(&id),
                "{name}: {way}"
            );
            ways += 1;
        }
    }
    assert!(ways > 40, "{ways}");
}

#[test]
fn the_reading_room_opens_a_library_of_all_texts() {
    let press = press();
    press.builds();
    let index = press.site("index.html");
    let name = index.split("name=\"jylnama-library\" content=\"").nth(1).unwrap();
    let name = name.split('"').next().unwrap();
    let library = Library::load(fs::read(press.path("site").join(name)).unwrap()).unwrap();
    library.verify().unwrap();
    let ids: Vec<_> = library.documents().iter().map(|one| one.id().to_owned()).collect();
    assert_eq!(ids, ["abai", "kol", "r1", "sub/qala"], "in the order of their files");
    let found = library.search("қаланың", &SearchOptions::default()).unwrap();
    assert_eq!(found.hits[0].excerpt, "Қала өсті.");
    let worker = press.site("service-worker.js");
    assert!(worker.starts_with("const SITE={") && worker.contains(&format!("[\"{name}\",\"")));
    assert!(!worker.contains("samples/"));
}

#[test]
fn the_reading_room_is_there_as_one_file_that_is_made_again_only_with_its_texts() {
    let press = press();
    press.builds();
    let room = press.site("room.html");
    assert!(room.starts_with("<title>Жылнама</title>H4sI"), "gzip in base64: {room}");
    fs::write(press.path("texts/kol.md"), "Жаңа мәтін.").unwrap();
    press.builds();
    assert_ne!(press.site("room.html"), room);
}

#[test]
fn the_page_as_it_lies_in_the_sources_is_one_that_a_site_is_made_with() {
    let press = press();
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/www/index.html");
    fs::copy(source, press.path("page/index.html")).unwrap();
    press.builds();
    let index = press.site("index.html");
    for part in ["name=\"jylnama-library\"", "<noscript>", "data-words=\"siteLibrary\"", "'sha256-"]
    {
        assert!(index.contains(part), "{part}");
    }
}

#[test]
fn texts_are_words_and_never_markup() {
    let evil = "---\ntitle: \"<script>alert(1)</script>\"\nauthor: '\"><img src=x onerror=alert(2)>'\n---\n\
                1994 жылы </script><script>alert(3)</script> болды.\n";
    let press = Press::new(&[("a<b>.txt", evil.as_bytes())]);
    let site = press.run(&["--title", "<i>Т</i>", "--url", "https://a.kz/x"]);
    assert!(site.status.success());
    for (name, bytes) in files(&press.path("site")) {
        let page = String::from_utf8_lossy(&bytes);
        let html = name.ends_with(".html");
        assert!(
            !html || !page.contains("<script>alert") && !page.contains("<img"),
            "{name}\n{page}"
        );
        assert!(!html || !page.contains("<i>Т"), "{name}");
    }
}

#[test]
fn a_sitemap_lists_every_page_where_it_is_said_where_the_site_stands() {
    let press = press();
    assert!(press.run(&["--url", "https://a.kz/x"]).status.success());
    let map = press.site("sitemap.xml");
    let places: Vec<_> =
        map.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    let expected = [
        "",
        "texts.html",
        "texts/abai.html",
        "texts/kol.html",
        "texts/r1.html",
        "texts/sub-qala.html",
        "timeline.html",
    ];
    assert_eq!(places, expected.map(|place| format!("https://a.kz/x/{place}")));
    assert!(
        press
            .site("texts/abai.html")
            .contains("<link rel=\"canonical\" href=\"https://a.kz/x/texts/abai.html\">")
    );
}

#[test]
fn the_title_of_a_text_is_said_once() {
    let press = press();
    press.builds();
    assert_eq!(press.site("texts/abai.html").matches(">Абай <a").count(), 1);
    assert_eq!(ABAI.matches("# Абай").count(), 1);
}

// --- The same texts, the same site ---------------------------------------------------------------

#[test]
fn the_same_texts_give_the_same_bytes_however_many_hands_there_are() {
    let press = press();
    press.builds();
    let first = files(&press.path("site"));
    let other = self::press();
    assert!(other.command(&[]).env("RAYON_NUM_THREADS", "1").output().unwrap().status.success());
    assert_eq!(files(&other.path("site")), first);
}

#[test]
fn what_has_not_changed_is_not_written_again() {
    let press = press();
    press.builds();
    let before = press.stamps();
    fs::write(press.path("texts/kol.md"), "Жаңа мәтін. 2001 жылы су келді.").unwrap();
    let said = press.builds();
    assert!(said.starts_with("4 texts, of which 3 are as they were; 0 left out\n"), "{said}");
    let after = press.stamps();
    let same: Vec<_> =
        before.keys().filter(|name| after.get(*name) == Some(&before[*name])).collect();
    for name in ["texts/abai.html", "texts/sub-qala.html", "app.js"] {
        assert!(same.iter().any(|same| *same == name), "{name} was written again");
    }
    assert!(!same.iter().any(|name| *name == "texts/kol.html" || *name == "timeline.html"));
    let site = files(&press.path("site"));
    assert!(press.run(&["--fresh"]).status.success());
    assert_eq!(files(&press.path("site")), site, "it is as if it were made anew");
}

#[test]
fn old_encodings_are_read_as_letters() {
    let cyrillic = encoding_rs::WINDOWS_1251.encode("Озеро высохло. Люди ушли в город.").0;
    let wide: Vec<u8> = "\u{feff}Көл тартылды.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let press = Press::new(&[("a.txt", &cyrillic), ("b.txt", &wide)]);
    press.builds();
    assert!(press.site("texts/a.html").contains(">Озеро высохло. <a"));
    assert!(press.site("texts/b.html").contains(">Көл тартылды. <a"));
}

#[test]
fn texts_that_are_gone_are_gone_from_the_site() {
    let press = press();
    press.builds();
    fs::remove_file(press.path("texts/kol.md")).unwrap();
    press.builds();
    let site = files(&press.path("site"));
    assert!(!site.contains_key("texts/kol.html"));
    assert_eq!(site.keys().filter(|name| name.ends_with(".jyl")).count(), 1);
}

#[test]
fn a_site_that_somebody_spoilt_is_made_whole() {
    let press = press();
    press.builds();
    let whole = files(&press.path("site"));
    let library = whole.keys().find(|name| name.ends_with(".jyl")).unwrap();
    fs::write(press.path("site/texts/abai.html"), "x").unwrap();
    fs::remove_file(press.path("site/texts/kol.html")).unwrap();
    fs::write(press.path("site").join(library), "x").unwrap();
    press.builds();
    assert_eq!(files(&press.path("site")), whole);
}

// --- What is wrong -------------------------------------------------------------------------------

#[test]
fn each_thing_that_is_wrong_is_a_line_and_the_rest_is_built() {
    let press = press();
    fs::write(press.path("texts/picture.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\0").unwrap();
    fs::write(press.path("texts/void.md"), " \n").unwrap();
    fs::write(
        press.path("texts/records.jsonl"),
        "{\"id\":\"x\"}\n{\"id\":\"y\",\"text\":\"Ел.\",\"date\":\"кеше\"}\nә\n",
    )
    .unwrap();
    fs::write(press.path("texts/front.txt"), "---\ndate: былтыр\n---\nМәтін.").unwrap();
    fs::write(press.path("texts/half.txt"), b"\xD0\x9C\xD3\x99\xD1\x82\xD1\x96\xD0\xBD \xD2\x9B\xD0\xB0\xD0\xBB\xD0\xB0.\n\xFF\xD0\xB5\xD0\xBB.").unwrap();
    let output = press.run(&[]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    let begins = [
        "jylnama: front.txt, line 2: \"былтыр\" is no date",
        "jylnama: half.txt, line 2: 1 places from here on stand for no letter of utf-8",
        "jylnama: picture.txt: these bytes are no text",
        "jylnama: records.jsonl, line 1: this is not a record with a \"text\"",
        "jylnama: records.jsonl, line 2: \"кеше\" is no date",
        "jylnama: records.jsonl, line 3: this is not a record",
        "jylnama: void.md: there are no words in \"void\"; it is left out",
    ];
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), begins.len(), "{said}");
    for (line, begins) in lines.iter().zip(begins) {
        assert!(line.starts_with(begins), "{line}");
    }
    let site = files(&press.path("site"));
    for name in ["texts/abai.html", "texts/front.html", "texts/half.html", "texts/y.html"] {
        assert!(site.contains_key(name), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn links_that_lead_back_or_nowhere_are_named_and_what_they_lead_to_is_read_once() {
    use std::os::unix::fs::symlink;
    let press = press();
    symlink("..", press.path("texts/sub/back")).unwrap();
    symlink("absent.txt", press.path("texts/nowhere.txt")).unwrap();
    // As editors leave them beside what is open in them.
    symlink("nobody@nowhere", press.path("texts/.#abai.md")).unwrap();
    let output = press.run(&[]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].starts_with("jylnama: nowhere.txt: it can't be read: "), "{said}");
    assert_eq!(lines[1], "jylnama: sub/back: this link leads back to ., and is not followed");
    assert_eq!(
        files(&press.path("site")).keys().filter(|name| name.starts_with("texts/")).count(),
        4
    );
}

#[test]
fn names_of_files_may_have_any_letters() {
    let name = "Әже «ертегісі» мен 'аңыз' \"бір\" #1 100%.txt";
    let press = Press::new(&[(name, "1994 жылы ертегі жазылды.".as_bytes())]);
    press.builds();
    let page = press.site("texts/әже-ертегісі-мен-аңыз-бір-1-100.html");
    assert!(page.contains("<h1>Әже «ертегісі» мен 'аңыз' &quot;бір&quot; #1 100%</h1>"), "{page}");
    let way = "texts/%D3%99%D0%B6%D0%B5-%D0%B5%D1%80%D1%82%D0%B5%D0%B3%D1%96%D1%81%D1%96-";
    assert!(press.site("timeline.html").contains(way));
}

#[test]
fn two_texts_of_one_name_are_both_there_and_it_is_told() {
    let press = Press::new(&[("a.md", "Бір.".as_bytes()), ("a.txt", "Екі.".as_bytes())]);
    let output = press.run(&[]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{said}");
    let line = "jylnama: a.txt: a.md has a text named \"a\", too: this one is named \"a.txt\"\n";
    assert_eq!(said, line);
    assert!(press.site("texts/a.html").contains("Бір."));
    assert!(press.site("texts/a.txt.html").contains("Екі."));
}

#[test]
fn where_nothing_can_be_made_the_old_site_stays() {
    let press = press();
    press.builds();
    let old = files(&press.path("site"));
    fs::create_dir(press.path("empty")).unwrap();
    press.refuses(&["empty", "--out", "site"], "empty holds no text");
    press.refuses(&["absent", "--out", "site"], "absent is no folder");
    press.refuses(
        &["texts", "--out", "site", "--page", "texts"],
        "is not one that this version knows",
    );
    press.refuses(&["texts", "--out", "texts"], "is not a site of jylnama, and would be replaced");
    press.refuses(&["texts", "--out", "texts/kol.md"], "is a file: name a folder");
    press.refuses(&["texts", "--out", "site", "--url", "a.kz"], "url can't be \"a.kz\"");
    assert_eq!(files(&press.path("site")), old);
    assert!(!press.path(".site.jylnama").exists(), "nothing is left beside it");
}

#[test]
fn a_site_within_the_folder_is_not_read_as_texts() {
    let press = press();
    for _ in 0..2 {
        let done = press.jylnama(&["build", "texts", "--page", "page", "--out", "texts/site"]);
        assert!(done.status.success());
        let said = String::from_utf8(done.stdout).unwrap();
        assert!(said.starts_with("4 texts, "), "{said}");
    }
}
