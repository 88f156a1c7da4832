//! Text and page of the kept runs say what their blocks say, in the same order.

use drempel::core::locale::Lang;
use drempel::core::report::{TextOptions, debrief_report};

use crate::kept::debriefs;
use crate::same::{one_line, said};

/// What a page shows, without its style and tags.
pub(crate) fn shown(page: &str) -> String {
    let (_, body) = page.split_once("<body>").unwrap();
    // What others wrote within a sentence is an element, but no word of its own.
    let body = ["<bdi>", "<bdi lang=\"nl\">", "</bdi>"]
        .iter()
        .fold(body.to_owned(), |body, tag| body.replace(tag, ""));
    let mut text = String::new();
    for part in body.split('<') {
        let rest = part.split_once('>').map_or(part, |(_, rest)| rest);
        text.push(' ');
        text += rest;
    }
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    signs
        .iter()
        .fold(text, |text, (escaped, sign)| text.replace(escaped, sign))
}

/// Each sentence stands behind the one before it.
fn says_in_order(shown: &str, said: &[String]) {
    let shown = one_line(shown);
    let mut rest = shown.as_str();
    for sentence in said {
        let found = rest.split_once(sentence.as_str());
        let (_, after) = found.unwrap_or_else(|| panic!("{sentence}\n\n{rest}"));
        rest = after;
    }
}

#[test]
fn text_and_page_say_what_the_blocks_say() {
    for lang in Lang::ALL {
        for debrief in debriefs(lang) {
            for trainer in [false, true] {
                // So wide that no sentence is broken.
                let width = 100_000;
                let report = debrief_report(
                    &debrief,
                    TextOptions {
                        lang,
                        width,
                        trainer,
                    },
                );
                says_in_order(&report.to_text(width), &said(&report, false));
                says_in_order(&shown(&report.to_html(&|_, _| None)), &said(&report, true));
            }
        }
    }
}
