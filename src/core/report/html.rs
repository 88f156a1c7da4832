//! A report as a page for a browser, in one file: no script, nothing fetched, headings in order,
//! lists as lists, tables with captions, and the colours and paper that its reader prefers.
//!
//! Texts are data: every character that means something to HTML is escaped.

use unicode_width::UnicodeWidthStr as _;

use super::document::{Block, Document};
use super::network::MapShown;
use super::theirs::{Part, parts};
use crate::core::locale::Lang;
use crate::core::report::map::layout::Sheet;
use crate::core::report::map::svg::{Palette, Picture, draw};
use crate::core::screen::clean;

/// How the page looks; the colours of the maps are those of [`Palette::Page`].
const STYLE: &str = include_str!("../../../assets/report.css");

/// What a map is drawn on, so that two stand beside each other on a sheet of paper.
const MAP: (f32, f32, f32) = (500.0, 500.0, 15.0);

impl Document {
    /// As a page of its own.
    pub(super) fn to_html(&self) -> String {
        let mut page = Page {
            lang: self.lang,
            foreign: lang_attribute(self.lang, &self.texts),
            out: format!(
                "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                 <meta name=\"color-scheme\" content=\"light dark\">\n\
                 <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
                lang = self.lang.code(),
                title = escape(&self.title),
            ),
            open: Vec::new(),
            tables: 0,
        };
        let (attributes, title) = page.inline(&self.title);
        page.out
            .push_str(&format!("<h1{attributes}>{title}</h1>\n"));
        for block in &self.blocks {
            page.put(block);
        }
        page.close(0);
        page.out + "</main>\n</body>\n</html>\n"
    }
}

/// The page so far.
struct Page {
    lang: Lang,
    /// The attribute that says the language of what others wrote, where it is another.
    foreign: String,
    out: String,
    /// The lists that are open, each with an open item; the innermost comes last.
    open: Vec<List>,
    /// How many tables there are.
    tables: usize,
}

/// An open list.
struct List {
    kind: Kind,
    /// The column of the signs of its items.
    column: usize,
    /// The column of their texts: what stands there or farther in belongs to the item.
    content: usize,
}

/// The sign before a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bullets,
    Numbers,
    /// A list whose signs are shown as they are, such as `!`.
    Signs,
}

impl Kind {
    fn tags(self) -> (&'static str, &'static str) {
        match self {
            Self::Bullets => ("<ul>", "</ul>"),
            Self::Numbers => ("<ol>", "</ol>"),
            Self::Signs => ("<ul class=\"signs\">", "</ul>"),
        }
    }
}

impl Page {
    fn put(&mut self, block: &Block) {
        match block {
            Block::Para { text, mark } => {
                let (attributes, inner) = self.inline(text);
                self.para(mark, &attributes, &inner);
            }
            Block::Drawn {
                mark,
                label,
                drawing,
                text,
            } => {
                let label = match label.trim() {
                    "" => String::new(),
                    label => format!("<span class=\"label\">{}</span> ", escape(label)),
                };
                let drawing = escape(drawing);
                let (attributes, text) = self.inline(text);
                let inner = format!(
                    "{label}<span class=\"drawing\" aria-hidden=\"true\">{drawing}</span> <span{attributes}>{text}</span>"
                );
                self.para(mark, " class=\"drawn\"", &inner);
            }
            Block::Heading(text) => self.whole(&format!("<h2>{}</h2>\n", escape(text))),
            Block::Code(line) => {
                self.whole(&format!("<pre><code>{}</code></pre>\n", escape(line)));
            }
            Block::Table {
                caption,
                head,
                rows,
            } => {
                let rows = rows.iter().map(Vec::as_slice);
                self.table(caption, head, rows);
            }
            Block::Maps(maps) => self.maps(maps),
            Block::Blank => {}
        }
    }

    /// A text, and the attributes of what it stands in. What others wrote has an element of its
    /// own, so that its direction and its language are its own; where it is all, it needs none.
    fn inline(&self, text: &str) -> (String, String) {
        let foreign = &self.foreign;
        match parts(text).as_slice() {
            [Part::Theirs(theirs)] => (format!(" dir=\"auto\"{foreign}"), escape(theirs)),
            parts => {
                let html = parts.iter().map(|part| match part {
                    Part::Ours(ours) => escape(ours),
                    Part::Theirs(theirs) => format!("<bdi{foreign}>{}</bdi>", escape(theirs)),
                });
                (String::new(), html.collect())
            }
        }
    }

    /// Something that stands in no list.
    fn whole(&mut self, html: &str) {
        self.close(0);
        self.out.push_str(html);
    }

    /// Closes lists until `left` are open.
    fn close(&mut self, left: usize) {
        for list in self.open.drain(left.min(self.open.len())..).rev() {
            self.out.push_str("</li>\n");
            self.out.push_str(list.kind.tags().1);
            self.out.push('\n');
        }
    }

    /// A paragraph within the item that it belongs to, or as an item of its own.
    fn para(&mut self, mark: &str, attributes: &str, inner: &str) {
        let sign = mark.trim();
        let column = mark.width() - mark.trim_start().width();
        let within = self.open.iter().filter(|list| list.content <= column);
        let within = within.count();
        let sign = match sign {
            "" => {
                self.close(within);
                let item = self.open.last().map_or(0, |list| list.content);
                let indented = !attributes.contains("class") && column > item;
                let class = if indented { " class=\"in\"" } else { "" };
                self.out
                    .push_str(&format!("<p{class}{attributes}>{inner}</p>\n"));
                return;
            }
            sign => sign,
        };
        let number = sign
            .strip_suffix('.')
            .and_then(|digits| digits.parse::<u32>().ok());
        let kind = match (sign, number) {
            (_, Some(_)) => Kind::Numbers,
            ("-" | "·", None) => Kind::Bullets,
            (_, None) => Kind::Signs,
        };
        let value = number.map(|number| format!(" value=\"{number}\""));
        let shown = match kind {
            Kind::Signs => format!(
                "<span class=\"sign\" aria-hidden=\"true\">{}</span> ",
                escape(sign)
            ),
            Kind::Bullets | Kind::Numbers => String::new(),
        };
        let next = self.open.get(within);
        if next.is_some_and(|list| list.column == column && list.kind == kind) {
            self.close(within + 1);
            self.out.push_str("</li>\n");
        } else {
            self.close(within);
            self.out.push_str(kind.tags().0);
            self.out.push('\n');
            self.open.push(List {
                kind,
                column,
                content: mark.width(),
            });
        }
        let value = value.unwrap_or_default();
        self.out
            .push_str(&format!("<li{value}><p{attributes}>{shown}{inner}</p>\n"));
    }

    /// A table that the keyboard can move sideways where it is wider than the page.
    fn table<'c>(
        &mut self,
        caption: &str,
        head: &[String],
        rows: impl Iterator<Item = &'c [String]>,
    ) {
        self.tables += 1;
        let id = format!("table-{}", self.tables);
        let head: String = head
            .iter()
            .map(|head| format!("<th scope=\"col\">{}</th>", escape(head)))
            .collect();
        let rows: String = rows.map(table_row).collect();
        let caption = escape(caption);
        self.whole(&format!(
            "<div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n\
             <table>\n<caption id=\"{id}\">{caption}</caption>\n\
             <thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        ));
    }

    /// Maps side by side where there is room, and under them the same as tables.
    fn maps(&mut self, maps: &[MapShown]) {
        let mut tables = Vec::new();
        let mut figures = String::from("<div class=\"maps\">\n");
        for map in maps {
            let (width, height, text) = MAP;
            let picture = Picture {
                lang: self.lang,
                palette: Palette::Page,
                sheet: Sheet {
                    width,
                    height,
                    text,
                    seats: map.seats,
                },
                client: &map.client,
                title: Some(&map.title),
                id: map.id,
            };
            let (svg, table) = draw(&picture, &map.nodes);
            figures.push_str(&format!(
                "<figure>\n<figcaption>{}</figcaption>\n{svg}</figure>\n",
                escape(&map.title)
            ));
            tables.push((map, table));
        }
        self.whole(&(figures + "</div>\n"));
        for (map, table) in tables.iter().filter(|(_, table)| !table.rows.is_empty()) {
            let rows = table.rows.iter().map(<[String; 6]>::as_slice);
            self.table(&map.title, &table.head, rows);
        }
    }
}

fn table_row(cells: &[String]) -> String {
    let cells = cells.iter().enumerate().map(|(column, cell)| match column {
        0 => format!("<th scope=\"row\" dir=\"auto\">{}</th>", escape(cell)),
        _ => format!("<td dir=\"auto\">{}</td>", escape(cell)),
    });
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}

/// Says the language of what others wrote; nothing where it is the page's.
fn lang_attribute(page: Lang, texts: &str) -> String {
    if texts == page.code() {
        String::new()
    } else {
        format!(" lang=\"{}\"", escape(texts))
    }
}

/// A text as HTML shows it.
fn escape(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn page(blocks: Vec<Block>) -> String {
        let document = Document {
            lang: Lang::Nl,
            texts: "nl".to_owned(),
            title: "Titel".to_owned(),
            blocks,
        };
        let page = document.to_html();
        let (_, body) = page.split_once("</h1>\n").unwrap();
        body.strip_suffix("</main>\n</body>\n</html>\n")
            .unwrap()
            .to_owned()
    }

    fn para(mark: &str, text: &str) -> Block {
        Block::Para {
            text: text.to_owned(),
            mark: mark.to_owned(),
        }
    }

    #[test]
    fn what_stands_in_a_text_never_becomes_markup() {
        let nasty = "</title><script>alert('x')</script> & \"y\"".to_owned();
        let table = Block::Table {
            caption: nasty.clone(),
            head: vec![nasty.clone()],
            rows: vec![vec![nasty.clone(), nasty.clone()]],
        };
        let drawn = Block::Drawn {
            mark: String::new(),
            label: nasty.clone(),
            drawing: nasty.clone(),
            text: nasty.clone(),
        };
        let document = Document {
            lang: Lang::Nl,
            texts: "nl".to_owned(),
            title: nasty.clone(),
            blocks: vec![
                Block::Heading(nasty.clone()),
                Block::para(nasty.clone()),
                Block::item(nasty.clone()),
                para(&nasty, "x"),
                Block::Code(nasty),
                drawn,
                table,
            ],
        };
        let page = document.to_html();
        assert!(!page.contains("<script") && page.matches("</title>").count() == 1);
        assert_eq!(page.matches("&lt;script&gt;").count(), 14);
        assert!(page.contains("<html lang=\"nl\">") && !page.contains("http"));
    }

    #[test]
    fn what_stands_under_an_item_belongs_to_it() {
        let blocks = vec![
            para("1. ", "een"),
            para("   ", "onder een"),
            para("   - ", "nog dieper"),
            para("     ", "onder dieper"),
            Block::Blank,
            para("2. ", "twee"),
            para("", "los"),
            para("  ", "ingesprongen"),
        ];
        let expected = "\
<ol>
<li value=\"1\"><p>een</p>
<p>onder een</p>
<ul>
<li><p>nog dieper</p>
<p>onder dieper</p>
</li>
</ul>
</li>
<li value=\"2\"><p>twee</p>
</li>
</ol>
<p>los</p>
<p class=\"in\">ingesprongen</p>
";
        assert_eq!(page(blocks), expected);
    }

    #[test]
    fn another_sign_begins_another_list() {
        let blocks = vec![
            para("! ", "pas op"),
            para("  ", "bron"),
            para("- ", "punt"),
            Block::Heading("Kop".to_owned()),
        ];
        let expected = "\
<ul class=\"signs\">
<li><p><span class=\"sign\" aria-hidden=\"true\">!</span> pas op</p>
<p>bron</p>
</li>
</ul>
<ul>
<li><p>punt</p>
</li>
</ul>
<h2>Kop</h2>
";
        assert_eq!(page(blocks), expected);
    }
}
