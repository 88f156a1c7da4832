//! `scenarios/FORMAT.md` lists the whole format: it is held against the types that read it.

use std::collections::BTreeSet;

use drempel::storage::read_source;

use crate::fixtures::in_repository;
use crate::guide::declared;

fn page() -> String {
    read_source(&in_repository("scenarios/FORMAT.md")).unwrap()
}

#[test]
fn the_table_of_nodes_lists_every_kind_and_no_other() {
    let page = page();
    let (_, table) = page.split_once("\n| kind | what it is |\n").unwrap();
    let rows = table
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with('|'));
    let listed: BTreeSet<String> = rows
        .map(|row| row.split('`').nth(1).unwrap().to_owned())
        .collect();
    let source = read_source(&in_repository("src/core/scenario/raw.rs")).unwrap();
    let (_, variants) = source.split_once("enum Node {\n").unwrap();
    let variants = variants.lines().take_while(|line| *line != "}");
    let kinds: BTreeSet<String> = variants
        .filter_map(|line| line.trim().split_once('('))
        .map(|(kind, _)| kind.to_owned())
        .collect();
    assert!(kinds.contains("Rate"));
    assert_eq!(listed, kinds);
}

#[test]
fn every_field_and_every_word_of_the_format_stands_on_the_page() {
    let page = page();
    let words: BTreeSet<&str> = page
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .collect();
    let files = ["raw.rs", "raw_condition.rs", "raw_network.rs", "looks.rs"];
    let names: Vec<String> = files
        .iter()
        .flat_map(|file| declared(&format!("src/core/scenario/{file}")))
        .filter(|name| !name.starts_with("fn "))
        .map(|name| name.trim_end_matches(':').to_owned())
        .collect();
    assert!(names.len() > 100, "{names:?}");
    let lacking: Vec<&String> = names
        .iter()
        .filter(|name| !words.contains(name.as_str()))
        .collect();
    assert!(lacking.is_empty(), "not on the page: {lacking:?}");
}
