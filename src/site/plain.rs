//! Texts without marks.

/// The longest first line that is taken for a title, in characters.
const LONGEST_TITLE: usize = 120;

/// What a text is called, by its own first line: one that stands alone above an empty line, and does not
/// end as a sentence does.
pub(super) fn title(text: &str) -> Option<&str> {
    let mut lines = text.trim_start().lines();
    let first = lines.next()?.trim();
    let alone = lines.next().is_some_and(|line| line.trim().is_empty());
    let short = !first.is_empty() && first.chars().count() <= LONGEST_TITLE;
    (alone && short && !first.ends_with(['.', '!', '…', ':', ';', ','])).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_line_that_stands_alone_is_the_title() {
        assert_eq!(title("\n Арал теңізі \n\nТеңіз тартылды."), Some("Арал теңізі"));
        assert_eq!(title("Арал теңізі\r\n\r\nТеңіз тартылды."), Some("Арал теңізі"));
        assert_eq!(title("Теңіз тартылды.\n\nЕл көшті."), None, "a sentence");
        assert_eq!(title("Арал теңізі\nТеңіз тартылды."), None, "a line of the text");
        assert_eq!(title("Арал теңізі"), None, "all of the text");
        assert_eq!(title(&format!("{}\n\nТеңіз.", "сөз ".repeat(50))), None, "too long");
    }
}
