//! Two things side by side, and what comes from each other, on a page.

use super::{Page, escape};
use crate::core::report::blocks::{Sides, Tree};

impl Page<'_> {
    /// A table whose cells hold blocks: a column for each side, a row for each thing compared.
    pub(super) fn sides(&mut self, sides: &Sides) {
        self.tables += 1;
        let id = format!("table-{}", self.tables);
        let heads = sides.heads.iter();
        let heads = heads.map(|head| format!("<th scope=\"col\">{}</th>", escape(head)));
        let heads: String = heads.collect();
        self.out += &format!(
            "<div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n\
             <table class=\"sides\">\n<caption id=\"{id}\">{}</caption>\n\
             <thead><tr><td></td>{heads}</tr></thead>\n<tbody>\n",
            escape(&sides.name)
        );
        for row in &sides.rows {
            self.out += &format!("<tr><th scope=\"row\">{}</th>\n", escape(&row.name));
            for cell in &row.cells {
                self.out += "<td>";
                self.blocks(cell);
                self.out += "</td>\n";
            }
            self.out += "</tr>\n";
        }
        self.out += "</tbody>\n</table>\n</div>\n";
    }

    /// Lists within lists: each item holds what comes from it.
    pub(super) fn tree(&mut self, tree: &Tree) {
        let name = escape(&tree.name);
        self.out += &format!("<ul class=\"tree\" aria-label=\"{name}\">\n");
        let mut open = 0;
        for (index, item) in tree.items.iter().enumerate() {
            // What comes from something stands one farther in than that, and no more.
            let depth = item.depth.min(open + 1);
            if index > 0 {
                if depth > open {
                    self.out += "<ul>\n";
                } else {
                    self.out += "</li>\n";
                    self.out += &"</ul>\n</li>\n".repeat(open - depth);
                }
            }
            open = if index == 0 { 0 } else { depth };
            let here = if item.here {
                " aria-current=\"true\""
            } else {
                ""
            };
            self.out += &format!("<li{here}>");
            let name = if item.here { "strong" } else { "span" };
            self.element(name, &item.words);
        }
        self.out += "</li>\n";
        self.out += &"</ul>\n</li>\n".repeat(open);
        self.out += "</ul>\n";
    }
}

#[cfg(test)]
mod tests {
    use crate::core::locale::Lang;
    use crate::core::report::blocks::{Block, Report, Section, Sides, SidesRow, Tree, TreeItem};

    fn page(block: Block) -> String {
        let section = Section {
            id: "s".to_owned(),
            title: "Kop".into(),
            open: true,
            blocks: vec![block],
        };
        let report = Report {
            lang: Lang::Nl,
            texts: "nl".to_owned(),
            title: "Kop".into(),
            opening: Vec::new(),
            sections: vec![section],
        };
        report.to_html(&|_, _| None)
    }

    #[test]
    fn a_tree_is_lists_within_lists_and_each_is_closed() {
        let item = |depth, here| TreeItem {
            depth,
            here,
            run: None,
            words: "<b>".into(),
        };
        let items = [(0, false), (1, false), (2, true), (1, false)];
        let items = items.map(|(depth, here)| item(depth, here)).to_vec();
        let name = "\"Lijnen\"".to_owned();
        let page = page(Block::Tree(Tree { name, items }));
        let (_, list) = page.split_once("<ul class").unwrap();
        let expected = "=\"tree\" aria-label=\"&quot;Lijnen&quot;\">
<li><span>&lt;b&gt;</span>
<ul>
<li><span>&lt;b&gt;</span>
<ul>
<li aria-current=\"true\"><strong>&lt;b&gt;</strong>
</li>
</ul>
</li>
<li><span>&lt;b&gt;</span>
</li>
</ul>
</li>
</ul>
";
        assert!(list.starts_with(expected), "{list}");
    }

    #[test]
    fn sides_are_a_table_with_heads_for_columns_and_rows() {
        let sides = Sides {
            name: "Beide".to_owned(),
            heads: ["Eerst".to_owned(), "Nu".to_owned()],
            rows: vec![SidesRow {
                name: "<i>".to_owned(),
                cells: [vec![Block::plain("a")], vec![Block::plain("b")]],
            }],
        };
        let page = page(Block::Sides(sides));
        assert!(page.contains("<th scope=\"col\">Eerst</th><th scope=\"col\">Nu</th>"));
        assert!(page.contains("<tr><th scope=\"row\">&lt;i&gt;</th>\n<td><p>a</p>\n</td>"));
    }
}
