//! A document as blocks: written once, shown as plain text and as a page for a browser.
//!
//! Texts are data. In the page every character that means something to HTML is escaped, and
//! nothing is fetched from anywhere: no script, no font, no picture.

use super::wrap::{clean, wrap};
use crate::core::locale::Lang;

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading of the second level.
    Section(String),
    /// A paragraph.
    Text(String),
    /// Items under each other.
    List(Vec<String>),
    /// Something to type, as it must be typed.
    Code(String),
    /// A table: what it shows, the heads of its columns, its rows. The first cell of a row names it.
    Table {
        caption: String,
        heads: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// A document with a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Document {
    pub lang: Lang,
    pub title: String,
    pub blocks: Vec<Block>,
}

impl Document {
    /// As plain text. A table becomes one item per row: so it can be read aloud at any width.
    pub(super) fn to_text(&self, width: usize) -> String {
        let mut out = ruled(&self.title, '=', width);
        for block in &self.blocks {
            match block {
                Block::Section(title) => {
                    out.push('\n');
                    out.push_str(&ruled(title, '-', width));
                }
                Block::Text(text) => out.push_str(&wrap(text, width, "")),
                Block::List(items) => {
                    for item in items {
                        out.push_str(&wrap(item, width, "- "));
                    }
                }
                // Not broken: it is copied.
                Block::Code(line) => {
                    out.push_str(&format!("    {}\n", clean(line).replace('\n', " ")));
                }
                Block::Table {
                    caption,
                    heads,
                    rows,
                } => {
                    out.push_str(&wrap(caption, width, ""));
                    for row in rows {
                        let (name, cells) = row
                            .split_first()
                            .map_or(("", row.as_slice()), |(name, cells)| (name.as_str(), cells));
                        out.push_str(&wrap(name, width, "- "));
                        for (head, cell) in heads.iter().skip(1).zip(cells) {
                            if !cell.is_empty() {
                                out.push_str(&wrap(&format!("{head}: {cell}"), width, "    "));
                            }
                        }
                    }
                }
            }
        }
        out
    }

    /// As a page of its own.
    pub(super) fn to_html(&self) -> String {
        let title = escape(&self.title);
        let lang = self.lang.code();
        let mut out = format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
        );
        for block in &self.blocks {
            out.push_str(&html(block));
        }
        out.push_str("</main>\n</body>\n</html>\n");
        out
    }
}

/// Large, calm, and readable in the dark; follows the reader's own settings.
const STYLE: &str = ":root{color-scheme:light dark}\
body{font:1.1rem/1.6 'Atkinson Hyperlegible Next',Verdana,sans-serif;margin:0;padding:1rem}\
main{max-width:60rem;margin:0 auto}\
table{border-collapse:collapse;margin:1rem 0;width:100%}\
caption{text-align:left;padding:.3rem 0}\
th,td{border:1px solid;padding:.3rem .6rem;text-align:left;vertical-align:top}\
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid;padding:.6rem}";

fn ruled(title: &str, rule: char, width: usize) -> String {
    let line = wrap(title, width, "");
    let columns = unicode_width::UnicodeWidthStr::width(line.lines().next().unwrap_or_default());
    format!("{line}{}\n", String::from(rule).repeat(columns))
}

/// A text as HTML shows it.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in clean(text).chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

fn html(block: &Block) -> String {
    match block {
        Block::Section(title) => format!("<h2>{}</h2>\n", escape(title)),
        Block::Text(text) => format!("<p>{}</p>\n", escape(text)),
        Block::Code(line) => format!("<pre><code>{}</code></pre>\n", escape(line)),
        Block::List(items) => {
            let items = items
                .iter()
                .map(|item| format!("<li>{}</li>\n", escape(item)));
            format!("<ul>\n{}</ul>\n", items.collect::<String>())
        }
        Block::Table {
            caption,
            heads,
            rows,
        } => {
            let heads = heads
                .iter()
                .map(|head| format!("<th scope=\"col\">{}</th>", escape(head)));
            let heads: String = heads.collect();
            let rows: String = rows.iter().map(|row| table_row(row)).collect();
            format!(
                "<table>\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
                escape(caption)
            )
        }
    }
}

fn table_row(cells: &[String]) -> String {
    let cells = cells.iter().enumerate().map(|(column, cell)| match column {
        0 => format!("<th scope=\"row\">{}</th>", escape(cell)),
        _ => format!("<td>{}</td>", escape(cell)),
    });
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text_never_becomes_markup() {
        let nasty = "</title><script>alert('x')</script> & \"y\"";
        let document = Document {
            lang: Lang::Nl,
            title: nasty.to_owned(),
            blocks: vec![
                Block::Section(nasty.to_owned()),
                Block::Text(nasty.to_owned()),
                Block::List(vec![nasty.to_owned()]),
                Block::Code(nasty.to_owned()),
                Block::Table {
                    caption: nasty.to_owned(),
                    heads: vec![nasty.to_owned()],
                    rows: vec![vec![nasty.to_owned(), nasty.to_owned()]],
                },
            ],
        };
        let page = document.to_html();
        assert!(!page.contains("<script") && page.matches("</title>").count() == 1);
        assert_eq!(page.matches("&lt;script&gt;").count(), 10);
        assert!(page.contains("<html lang=\"nl\">") && !page.contains("http"));
    }
}
