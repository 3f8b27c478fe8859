//! Gives each text a name that no other has, and a page.

use std::collections::HashMap;

use super::{Text, Warning};

/// The most bytes of the name of a page: file systems take 255, with room for a number and the ending.
const LONGEST: usize = 120;

/// Gives the texts names and pages. A text whose name is taken gets the name of its file with the ending or,
/// where that is taken, too, a number; that is told.
pub(super) fn name(texts: &mut [Text]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let (mut ids, mut pages) = (Taken::default(), Taken::default());
    for text in texts {
        let id = match ids.holder(&text.id).map(str::to_owned) {
            None => text.id.clone(),
            Some(holder) => {
                let own = text.source.rsplit_once('.').is_some_and(|(name, _)| name == text.id);
                let id = ids.free(if own { &text.source } else { &text.id });
                let what = format!(
                    "{holder} has a text named \"{}\", too: this one is named \"{id}\"",
                    text.id
                );
                let (source, line) = (text.source.clone(), None);
                warnings.push(Warning { source, line, what, left_out: false });
                id
            }
        };
        ids.take(&id, &text.source);
        // Some file systems do not tell letters by their size.
        let page = pages.free(&file_name(&id).to_lowercase());
        pages.take(&page, &text.source);
        text.page = format!("texts/{page}.html");
        text.id = id;
    }
    warnings
}

/// Names that are taken.
#[derive(Default)]
struct Taken {
    /// The source that has each.
    holders: HashMap<String, String>,
    /// The number that is to be tried next behind a name.
    next: HashMap<String, usize>,
}

impl Taken {
    fn holder(&self, name: &str) -> Option<&str> {
        self.holders.get(name).map(String::as_str)
    }

    fn take(&mut self, name: &str, source: &str) {
        self.holders.insert(name.to_owned(), source.to_owned());
    }

    /// This name or, where it is taken, one with a number that is not.
    fn free(&mut self, name: &str) -> String {
        let mut free = name.to_owned();
        while self.holder(&free).is_some() {
            let number = self.next.entry(name.to_owned()).or_insert(2);
            free = format!("{name}-{number}");
            *number += 1;
        }
        free
    }
}

/// A name that every file system takes and every address bears: letters of any script and digits, with `-`
/// in the place of all else.
fn file_name(id: &str) -> String {
    let mut name = String::new();
    for sign in id.chars() {
        let kept = sign.is_alphanumeric() || matches!(sign, '_' | '.');
        if kept && name.len() + sign.len_utf8() <= LONGEST {
            name.push(sign);
        } else if !kept && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_matches(['-', '.']);
    if name.is_empty() { "text".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(ids: &[(&str, &str)]) -> (Vec<(String, String)>, usize) {
        let text = |&(id, source): &(&str, &str)| Text {
            id: id.to_owned(),
            source: source.to_owned(),
            ..Text::default()
        };
        let mut texts: Vec<_> = ids.iter().map(text).collect();
        let warnings = name(&mut texts).len();
        (texts.into_iter().map(|text| (text.id, text.page)).collect(), warnings)
    }

    #[test]
    fn two_texts_of_one_name_get_a_name_each_and_it_is_told() {
        let (names, warnings) =
            named(&[("a", "a.md"), ("a", "a.txt"), ("x", "r.jsonl"), ("x", "r.jsonl")]);
        let ids: Vec<_> = names.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!((ids, warnings), (vec!["a", "a.txt", "x", "x-2"], 2));
    }

    #[test]
    fn pages_have_names_that_any_host_takes() {
        let (names, warnings) = named(&[
            ("Абай «ақын»/бір \"сөз\"", "1.txt"),
            ("../..", "2.txt"),
            ("A", "A.txt"),
            ("a", "a.txt"),
            ("a-2", "a-2.txt"),
        ]);
        let pages: Vec<_> = names.iter().map(|(_, page)| page.as_str()).collect();
        let expected = ["абай-ақын-бір-сөз", "text", "a", "a-2", "a-2-2"];
        assert_eq!(pages, expected.map(|name| format!("texts/{name}.html")));
        assert_eq!(warnings, 0, "their names are their own");
    }

    #[test]
    fn long_names_are_cut_between_letters() {
        assert!(file_name(&"қ".repeat(300)).len() <= LONGEST);
    }
}
