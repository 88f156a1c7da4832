//! The manual: a page for every code, in Dutch and in English.
//!
//! It stands in `assets/manual/{nl,en}.md`, a heading `### code` for each page, so that it can be
//! read from top to bottom as well.

use crate::core::locale::Lang;

const DUTCH: &str = include_str!("../../../assets/manual/nl.md");
const ENGLISH: &str = include_str!("../../../assets/manual/en.md");

/// What stands before a code at the head of its page.
const HEAD: &str = "### ";

/// The page of a code, in Markdown without its heading.
pub(super) fn page(code: &str, lang: Lang) -> Option<&'static str> {
    let mut pages = pages(lang);
    pages.find_map(|(found, text)| (found == code).then_some(text))
}

fn pages(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let manual = match lang {
        Lang::Nl => DUTCH,
        Lang::En => ENGLISH,
    };
    let heads = manual.match_indices(HEAD).map(|(at, _)| at);
    let heads = heads.filter(|at| *at == 0 || manual[..*at].ends_with('\n'));
    heads.filter_map(move |at| {
        let (code, rest) = manual[at + HEAD.len()..].split_once('\n')?;
        // The next page, or the next part of the manual.
        let ends = ["\n## ", "\n### "].map(|head| rest.find(head).unwrap_or(rest.len()));
        let end = ends[0].min(ends[1]);
        Some((code.trim(), rest[..end].trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::pages;
    use crate::core::diagnostic::Rule;
    use crate::core::locale::Lang;

    #[test]
    fn every_rule_has_a_page_and_no_page_stands_for_nothing() {
        for lang in [Lang::Nl, Lang::En] {
            let written: Vec<&str> = pages(lang).map(|(code, _)| code).collect();
            let rules: Vec<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
            assert_eq!(written, rules, "the manual and the rules, in one order");
        }
    }
}
