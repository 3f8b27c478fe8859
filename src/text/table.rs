//! Reads the tables in `data/`, which a linguist edits: tab-separated, `#` before a comment.
//! The build script leaves comments and notes behind, so that the module is spared them.

/// The rows of a table, each as its first `N` cells; a missing cell is empty.
pub(crate) fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or(""))
    })
}

/// What has this name in a list. A `match` on names takes more of the module than a list does.
pub(crate) fn named<T: Copy>(name: &str, list: &[(&str, T)]) -> Option<T> {
    list.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

/// The text of a table, as the build script left it.
macro_rules! text {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".tsv"))
    };
}
pub(crate) use text;
