//! Reads the tables in `data/`, which a linguist edits: tab-separated, `#` before a comment.

/// The rows of a table, each as its first three cells; a missing cell is empty.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or(""))
    })
}
