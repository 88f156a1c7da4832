//! A report as a page for a browser, in one file: no script, nothing fetched, headings in order,
//! lists as lists, tables with captions, and the colours and paper that its reader prefers.
//!
//! Texts are data: every character that means something to HTML is escaped. A library of templates
//! (askama) would not make it shorter: blocks stand in blocks, which a template says worse than a
//! `match`, and there is one page.

mod sides;

use super::blocks::{Block, CurveLine, Definition, Figure, Growth, Interval, List, ListKind, Note};
use super::blocks::{OwnWords, Portrait, Report, Rope, Section, Table, Text, Timeline};
use super::blocks::{TimelinePoint, Tone};
use super::escape::escape;
use super::marks::{interval, rope, sparkline, sureness};
use super::network::MapShown;
use super::theirs::Part;
use crate::core::assessment::debrief::Seen;
use crate::core::locale::Lang;
use crate::core::report::map::layout::Sheet;
use crate::core::report::map::svg::{Palette, Picture, draw};

/// How the page looks; the colours of the maps are those of [`Palette::Page`].
const STYLE: &str = include_str!("../../../../assets/report.css");

/// What a map is drawn on, so that two stand beside each other on a sheet of paper.
const MAP: (f32, f32, f32) = (500.0, 500.0, 15.0);

/// Draws what was to be seen at a moment, as an `svg` element; none where nothing can be drawn. The
/// text is what the names in it begin with: several pictures stand on one page.
pub type Draw<'a> = &'a dyn Fn(&Seen, &str) -> Option<String>;

impl Report {
    /// As a page of its own, in one file.
    pub fn to_html(&self, draw: Draw<'_>) -> String {
        html(&self.title, std::slice::from_ref(self), draw)
    }
}

/// Reports as one page, in one file. The names within each of several have a beginning of their own.
pub(super) fn html(title: &Text, reports: &[Report], draw: Draw<'_>) -> String {
    let lang = reports
        .first()
        .map_or_else(Lang::default, |first| first.lang);
    let mut page = Page {
        lang,
        foreign: String::new(),
        out: format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
            lang = lang.code(),
            title = escape(&title.to_string()),
        ),
        level: 2,
        prefix: String::new(),
        tables: 0,
        pictures: 0,
        draw,
    };
    match reports {
        [one] => {
            page.of(one);
            page.element("h1", title);
            page.report(one);
        }
        several => {
            page.element("h1", title);
            page.level = 3;
            for (index, report) in several.iter().enumerate() {
                page.prefix = format!("run-{}-", index + 1);
                page.of(report);
                page.out += "<article>\n";
                page.element("h2", &report.title);
                page.report(report);
                page.out += "</article>\n";
            }
        }
    }
    page.out + "</main>\n</body>\n</html>\n"
}

/// The page so far.
struct Page<'d> {
    lang: Lang,
    /// The attribute that says the language of what others wrote, where it is another.
    foreign: String,
    out: String,
    /// The level of a section's heading.
    level: u8,
    /// What the names of one of several reports begin with.
    prefix: String,
    /// How many tables there are.
    tables: usize,
    /// How many pictures there are.
    pictures: usize,
    draw: Draw<'d>,
}

impl Page<'_> {
    /// What comes now is of this report.
    fn of(&mut self, report: &Report) {
        self.lang = report.lang;
        self.foreign = lang_attribute(report.lang, &report.texts);
    }

    /// A report without its title.
    fn report(&mut self, report: &Report) {
        self.blocks(&report.opening);
        for section in &report.sections {
            self.section(section);
        }
    }

    /// A section that is shut opens by itself for whoever comes by a link, searches or prints.
    fn section(&mut self, section: &Section) {
        let id = escape(&format!("{}{}", self.prefix, section.id));
        let heading = format!("h{}", self.level);
        if section.open {
            self.out += &format!("<section id=\"{id}\">\n");
            self.element(&heading, &section.title);
            self.blocks(&section.blocks);
            self.out += "</section>\n";
        } else {
            self.out += &format!("<details id=\"{id}\">\n<summary>");
            self.element(&heading, &section.title);
            self.out += "</summary>\n";
            self.blocks(&section.blocks);
            self.out += "</details>\n";
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Para(tone, text) => self.para(*tone, "", text),
            Block::Cited(text, note) => self.cited("", text, note),
            Block::Notes(notes) => self.notes(notes),
            Block::List(list) => self.list(list),
            Block::Definitions(all) => self.definitions(all),
            Block::Group(blocks) => {
                self.out += "<div class=\"group\">\n";
                self.blocks(blocks);
                self.out += "</div>\n";
            }
            Block::Folded(folded) => {
                self.out += "<details>\n";
                self.element("summary", &folded.term);
                self.blocks(&folded.blocks);
                self.out += "</details>\n";
            }
            Block::Figure(Figure::Curve(lines)) => self.curve(lines),
            Block::Figure(Figure::Rope(rope)) => self.rope(rope),
            Block::Figure(Figure::Interval(interval)) => self.interval(interval),
            Block::Figure(Figure::Sureness(rows)) => {
                for row in rows {
                    self.drawn(&row.name, &sureness(row), &Text::from(&row.words));
                }
            }
            Block::Figure(Figure::Growth(growth)) => self.growth(growth),
            Block::Portrait(portrait) => {
                self.out += "<p class=\"portrait\">";
                self.portrait(portrait);
                self.out += "</p>\n";
            }
            Block::Timeline(timeline) => self.timeline(timeline),
            Block::OwnWords(words) => self.own_words(words),
            Block::Table(Table {
                caption,
                head,
                rows,
            }) => {
                self.table(caption, head, rows.iter().map(Vec::as_slice));
            }
            Block::Maps(maps) => self.maps(maps),
            Block::Code(line) => {
                self.out += &format!("<pre><code>{}</code></pre>\n", escape(line));
            }
            Block::Sides(sides) => self.sides(sides),
            Block::Tree(tree) => self.tree(tree),
            Block::Again(_) => {}
        }
    }

    /// A text in an element. What others wrote has an element of its own, so that its direction
    /// and its language are its own; where it is all, it needs none.
    fn element(&mut self, name: &str, text: &Text) {
        let (attributes, inner) = self.inline(text);
        self.out += &format!("<{name}{attributes}>{inner}</{name}>\n");
    }

    fn inline(&self, text: &Text) -> (String, String) {
        let foreign = &self.foreign;
        match text.0.as_slice() {
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

    /// A paragraph after a sign.
    fn para(&mut self, tone: Tone, sign: &str, text: &Text) {
        let class = match tone {
            Tone::Plain => "",
            Tone::Strong => " class=\"strong\"",
            Tone::Quiet => " class=\"quiet\"",
        };
        let (attributes, inner) = self.inline(text);
        self.out += &format!("<p{class}{attributes}>{sign}{inner}</p>\n");
    }

    /// A statement with the number of its sources, which leads to the list of them.
    fn cited(&mut self, sign: &str, text: &Text, note: &Note) {
        let (attributes, inner) = self.inline(text);
        let (number, words) = (note.number, escape(&note.words.to_string()));
        let prefix = &self.prefix;
        self.out += &format!(
            "<p>{sign}<span{attributes}>{inner}</span> \
             <a class=\"source\" href=\"#{prefix}source-{number}\" title=\"{words}\">[{number}]</a></p>\n"
        );
    }

    fn notes(&mut self, notes: &[Note]) {
        self.out += "<ul class=\"notes\">\n";
        for Note { number, words } in notes {
            let prefix = &self.prefix;
            self.out += &format!("<li id=\"{prefix}source-{number}\">[{number}] ");
            self.element("span", words);
            self.out += "</li>\n";
        }
        self.out += "</ul>\n";
    }

    /// A picture; its words are for whoever does not see it, and stand there where nothing is drawn.
    fn portrait(&mut self, portrait: &Portrait) {
        self.pictures += 1;
        let drawn = (self.draw)(&portrait.seen, &format!("p{}-", self.pictures));
        let class = drawn.as_ref().map_or("", |_| " class=\"unseen\"");
        let words = escape(&portrait.words);
        self.out += &drawn.unwrap_or_default();
        self.out += &format!("<span{class}>{words}</span>");
    }

    /// Moments beside each other. What was said at one is read when it is opened.
    fn timeline(&mut self, timeline: &Timeline) {
        let name = escape(&timeline.name);
        self.out += &format!("<ol class=\"timeline\" aria-label=\"{name}\">\n");
        for point in &timeline.points {
            self.turning(point);
        }
        self.out += "</ol>\n";
    }

    fn turning(&mut self, point: &TimelinePoint) {
        self.out += "<li><details>\n<summary>";
        self.out += &format!("<span class=\"mark\">{}</span> ", escape(&point.name));
        if let Some(kind) = &point.kind {
            self.out += &format!("<span class=\"kind\">{}</span> ", escape(kind));
        }
        self.portrait(&point.portrait);
        if let Some(turned) = &point.turned {
            self.element("small", turned);
        }
        self.out += "</summary>\n";
        self.para(Tone::Strong, "", &point.line);
        if let Some(reply) = &point.reply {
            self.para(Tone::Plain, "", reply);
        }
        self.out += "</details></li>\n";
    }

    /// What was written; where nothing was, there is a line to write it on.
    fn own_words(&mut self, words: &OwnWords) {
        let begins = escape(&words.begins);
        let written = match &words.written {
            Some(written) => format!(" <bdi>{}</bdi>", escape(written)),
            None => " … <span class=\"line\"></span>".to_owned(),
        };
        self.out += &format!("<p class=\"strong\">{begins}{written}</p>\n");
    }

    fn list(&mut self, list: &List) {
        let (name, sign) = match list.kind {
            _ if list.items.is_empty() => return,
            ListKind::Bullets => ("ul", None),
            ListKind::Numbers => ("ol", None),
            ListKind::Warnings => ("ul", Some("!")),
            ListKind::Strengths => ("ul", Some("+")),
        };
        let class = match (list.apart, sign) {
            (true, None) => " class=\"apart\"",
            (true, Some(_)) => " class=\"apart signs\"",
            (false, Some(_)) => " class=\"signs\"",
            (false, None) => "",
        };
        let sign =
            sign.map(|sign| format!("<span class=\"sign\" aria-hidden=\"true\">{sign}</span> "));
        let sign = sign.unwrap_or_default();
        self.out += &format!("<{name}{class}>\n");
        for item in &list.items {
            self.out += "<li>";
            match item.as_slice() {
                [Block::Para(tone, text), rest @ ..] => {
                    self.para(*tone, &sign, text);
                    self.blocks(rest);
                }
                [Block::Cited(text, note), rest @ ..] => {
                    self.cited(&sign, text, note);
                    self.blocks(rest);
                }
                blocks => self.blocks(blocks),
            }
            self.out += "</li>\n";
        }
        self.out += &format!("</{name}>\n");
    }

    fn definitions(&mut self, all: &[Definition]) {
        self.out += "<dl>\n";
        for definition in all {
            self.element("dt", &definition.term);
            self.out += "<dd>";
            self.blocks(&definition.blocks);
            self.out += "</dd>\n";
        }
        self.out += "</dl>\n";
    }

    /// A drawing of letters, with a label before it and its words behind it.
    fn drawn(&mut self, label: &str, drawing: &str, text: &Text) {
        let label = match label {
            "" => String::new(),
            label => format!("<span class=\"label\">{}</span> ", escape(label)),
        };
        let (attributes, text) = self.inline(text);
        self.out += &format!(
            "<p class=\"drawn\">{label}<span class=\"drawing\" aria-hidden=\"true\">{}</span> \
             <span{attributes}>{text}</span></p>\n",
            escape(drawing)
        );
    }

    fn curve(&mut self, lines: &[CurveLine]) {
        for line in lines {
            let drawing = sparkline(line.values.iter().copied());
            self.drawn(&line.name, &drawing, &Text::from(&line.words));
        }
    }

    fn rope(&mut self, shown: &Rope) {
        self.para(Tone::Plain, "", &shown.words);
        self.out += "<ol>\n";
        for strand in &shown.strands {
            self.out += &format!("<li value=\"{}\">", strand.number);
            let drawing = rope(strand.position, strand.low, strand.high);
            self.drawn("", &drawing, &strand.words);
            if let Some(reason) = &strand.reason {
                self.para(Tone::Quiet, "", reason);
            }
            self.out += "</li>\n";
        }
        self.out += "</ol>\n";
    }

    fn interval(&mut self, shown: &Interval) {
        self.para(Tone::Plain, "", &Text::from(&shown.words));
        if let Some(at) = shown.at {
            self.drawn("", &interval(at), &Text::from(""));
        }
    }

    fn growth(&mut self, shown: &Growth) {
        if !shown.words.is_empty() {
            self.para(Tone::Plain, "", &Text::from(&shown.words));
        }
        self.out += "<ol>\n";
        for step in &shown.steps {
            self.out += "<li>";
            self.drawn("", &interval(step.at), &Text::from(&step.level));
            self.para(Tone::Quiet, "", &step.words);
            self.out += "</li>\n";
        }
        self.out += "</ol>\n";
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
        self.out += &format!(
            "<div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n\
             <table>\n<caption id=\"{id}\">{caption}</caption>\n\
             <thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        );
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
                id: &format!("{}{}", self.prefix, map.id),
            };
            let (svg, table) = draw(&picture, &map.nodes);
            figures.push_str(&format!(
                "<figure>\n<figcaption>{}</figcaption>\n{svg}</figure>\n",
                escape(&map.title)
            ));
            tables.push((map, table));
        }
        self.out += &(figures + "</div>\n");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::report::blocks::{Section, SureRow};

    fn report(title: &str, blocks: Vec<Block>) -> Report {
        let section = Section {
            id: "s".to_owned(),
            title: title.into(),
            open: true,
            blocks,
        };
        Report {
            lang: Lang::Nl,
            texts: "nl".to_owned(),
            title: title.into(),
            opening: Vec::new(),
            sections: vec![section],
        }
    }

    fn page(blocks: Vec<Block>) -> String {
        let page = report("Titel", blocks).to_html(&|_, _| None);
        let (_, body) = page.split_once("</h2>\n").unwrap();
        body.strip_suffix("</section>\n</main>\n</body>\n</html>\n")
            .unwrap()
            .to_owned()
    }

    #[test]
    fn what_stands_in_a_text_never_becomes_markup() {
        let nasty = "</title><script>alert('x')</script> & \"y\"".to_owned();
        let table = Block::Table(Table {
            caption: nasty.clone(),
            head: vec![nasty.clone()],
            rows: vec![vec![nasty.clone(), nasty.clone()]],
        });
        let rope = Rope {
            minus: nasty.clone(),
            plus: nasty.clone(),
            words: Text::from(&nasty),
            strands: Vec::new(),
        };
        let interval = Interval {
            name: nasty.clone(),
            words: nasty.clone(),
            at: Some([0.2, 0.5, 0.8]),
        };
        let sure = SureRow {
            name: nasty.clone(),
            given: 1,
            fitting: 1,
            words: nasty.clone(),
        };
        let line = CurveLine {
            name: nasty.clone(),
            values: vec![0, 100],
            words: nasty.clone(),
        };
        let blocks = vec![
            Block::plain(&nasty),
            Block::bullets([&nasty]),
            Block::Definitions(vec![Definition::new(&nasty, vec![Block::quiet(&nasty)])]),
            Block::Folded(Definition::new(&nasty, Vec::new())),
            Block::Code(nasty.clone()),
            Block::Figure(Figure::Curve(vec![line])),
            Block::Figure(Figure::Rope(rope)),
            Block::Figure(Figure::Interval(interval)),
            Block::Figure(Figure::Sureness(vec![sure])),
            table,
        ];
        let page = report(&nasty, blocks).to_html(&|_, _| None);
        assert!(!page.contains("<script") && page.matches("</title>").count() == 1);
        assert_eq!(page.matches("&lt;script&gt;").count(), 19);
        assert!(page.contains("<html lang=\"nl\">") && !page.contains("http"));
    }

    #[test]
    fn blocks_become_the_elements_that_they_are() {
        let item = vec![
            Block::strong("een"),
            Block::plain("onder een"),
            Block::bullets(["nog dieper"]),
        ];
        let warning = vec![Block::plain("pas op"), Block::quiet("bron")];
        let blocks = vec![
            Block::apart(ListKind::Numbers, [item, vec![Block::plain("twee")]]),
            Block::Definitions(vec![Definition::new(
                "vraag",
                vec![Block::plain("antwoord")],
            )]),
            Block::list(ListKind::Warnings, [warning]),
            Block::bullets([""; 0]),
        ];
        let expected = "\
<ol class=\"apart\">
<li><p class=\"strong\">een</p>
<p>onder een</p>
<ul>
<li><p>nog dieper</p>
</li>
</ul>
</li>
<li><p>twee</p>
</li>
</ol>
<dl>
<dt>vraag</dt>
<dd><p>antwoord</p>
</dd>
</dl>
<ul class=\"signs\">
<li><p><span class=\"sign\" aria-hidden=\"true\">!</span> pas op</p>
<p class=\"quiet\">bron</p>
</li>
</ul>
";
        assert_eq!(page(blocks), expected);
    }
}
