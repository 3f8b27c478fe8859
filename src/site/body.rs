//! A text in blocks: its words one behind the other, and where its headings, paragraphs and items begin.

/// What a stretch of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, of a level counted from 1.
    Heading(u8),
    /// What is neither of the others. In a text without marks it is the whole, with its lines.
    Paragraph,
    /// An item of a list.
    Item,
    /// Words of others.
    Quote,
    /// Lines that stay as they are: verses, tables made of spaces.
    Lines,
}

/// A text, and its blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Body {
    /// The words, as the library gets them. Blocks stand apart by an empty line, so that no sentence runs
    /// from one into the next.
    pub(super) text: String,
    /// Where each block begins, in bytes, and what it is; in order.
    pub(super) blocks: Vec<(usize, Kind)>,
}

impl Body {
    /// A text without marks.
    pub(super) fn plain(text: String) -> Self {
        Self { text, blocks: vec![(0, Kind::Paragraph)] }
    }

    /// Adds a block, if there is anything in it.
    pub(super) fn push(&mut self, kind: Kind, words: &str) {
        let words = words.trim_matches([' ', '\n']);
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.blocks.push((self.text.len(), kind));
        self.text.push_str(words);
    }

    /// The number of the block that byte `at` stands in.
    pub(super) fn block(&self, at: usize) -> usize {
        self.blocks.partition_point(|(start, _)| *start <= at).saturating_sub(1)
    }

    /// What the block with this number is.
    pub(super) fn kind(&self, block: usize) -> Kind {
        self.blocks.get(block).map_or(Kind::Paragraph, |(_, kind)| *kind)
    }

    /// The words of its first block, where that is a heading: what it is called.
    pub(super) fn heading(&self) -> Option<&str> {
        let (start, kind) = *self.blocks.first()?;
        let end = self.blocks.get(1).map_or(self.text.len(), |(next, _)| *next);
        matches!(kind, Kind::Heading(_)).then(|| self.text.get(start..end).unwrap_or("").trim_end())
    }
}
