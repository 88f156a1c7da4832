//! A report as blocks: written once, shown as plain text here and as a page by [`super::html`].

use super::network::MapShown;
use super::table::table;
use super::wrap::wrap;
use crate::core::locale::Lang;
use crate::core::screen::clean_line;

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of a section.
    Heading(String),
    /// A paragraph, or an item of a list.
    Para {
        /// What it says.
        text: String,
        /// What stands before it: an indent, and for an item its sign (`-`, `·`, `!`, `+`, `1.`)
        /// and a blank. What follows at the indent of an item's text belongs to the item.
        mark: String,
    },
    /// A small drawing of letters, with the same in words.
    Drawn {
        /// As in a paragraph.
        mark: String,
        /// What is drawn, as wide as those above and below it; may be empty.
        label: String,
        /// The drawing; it says nothing that the words here or just before do not say.
        drawing: String,
        /// The words.
        text: String,
    },
    /// Something to type, as it must be typed.
    Code(String),
    /// A table. The first cell of a row names the row.
    Table {
        /// What it shows.
        caption: String,
        /// The titles of the columns.
        head: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
    /// Maps of the network, side by side. Only a page shows them; in plain text the table of the
    /// map says the same.
    Maps(Vec<MapShown>),
    /// Some room.
    Blank,
}

impl Block {
    /// A paragraph without a mark.
    pub(super) fn para(text: impl Into<String>) -> Self {
        Self::marked("", text)
    }

    /// An item of a list.
    pub(super) fn item(text: impl Into<String>) -> Self {
        Self::marked("- ", text)
    }

    fn marked(mark: &str, text: impl Into<String>) -> Self {
        Self::Para {
            text: text.into(),
            mark: mark.to_owned(),
        }
    }

    /// The block as text of this width.
    fn to_text(&self, width: usize) -> String {
        match self {
            Self::Heading(text) => format!("\n{}", ruled(text, '-', width)),
            Self::Para { text, mark } => wrap(text, width, mark),
            Self::Drawn {
                mark,
                label,
                drawing,
                text,
            } => wrap(text, width, &format!("{mark}{label}{drawing}  ")),
            // Not broken: it is copied.
            Self::Code(line) => format!("    {}\n", clean_line(line)),
            Self::Table {
                caption,
                head,
                rows,
            } => wrap(caption, width, "") + &table(head, rows, width),
            Self::Maps(_) => String::new(),
            Self::Blank => "\n".to_owned(),
        }
    }
}

/// A report with its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Document {
    pub lang: Lang,
    /// The language of what others wrote in it.
    pub texts: String,
    pub title: String,
    pub blocks: Vec<Block>,
}

impl Document {
    /// As plain text.
    pub(super) fn to_text(&self, width: usize) -> String {
        let blocks = self.blocks.iter().map(|block| block.to_text(width));
        ruled(&self.title, '=', width) + &blocks.collect::<String>()
    }
}

/// A title with a line under it.
pub(super) fn ruled(title: &str, rule: char, width: usize) -> String {
    let lines = wrap(title, width, "");
    let columns = lines.lines().map(unicode_width::UnicodeWidthStr::width);
    let line = String::from(rule).repeat(columns.max().unwrap_or(0));
    format!("{lines}{line}\n")
}
