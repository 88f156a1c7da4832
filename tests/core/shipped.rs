//! What is shipped is whole: frameworks, sources and scenarios load without a finding.

use drempel::core::diagnostic::{render_human, summary};
use drempel::core::locale::Lang;
use drempel::core::scenario::looks::Looks;
use drempel::storage::{Library, shipped_aftercare, shipped_catalog};

#[test]
fn the_shipped_frameworks_have_no_findings() {
    let (catalog, checked) = shipped_catalog();
    assert!(
        checked.diagnostics.is_empty(),
        "{}",
        render_human(&checked, Lang::En, false)
    );
    assert!(catalog.items().count() > 250);
}

#[test]
fn every_shipped_scenario_has_no_findings() {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    for entry in library.entries() {
        let loaded = library.load(&entry, &catalog);
        let text = render_human(&loaded.checked, Lang::En, false);
        assert!(
            loaded.checked.diagnostics.is_empty(),
            "{}{}",
            text,
            summary(&loaded.checked, Lang::En)
        );
        assert!(loaded.scenario.is_some());
    }
}

#[test]
fn the_shipped_help_lines_can_be_read_and_say_when_they_were_checked() {
    let aftercare = shipped_aftercare();
    let numbers: Vec<&str> = aftercare
        .lines
        .iter()
        .map(|line| line.number.as_str())
        .collect();
    assert_eq!(numbers, ["0800-0113", "0800-2000", "088-0767000"]);
    assert!((1..=12).contains(&aftercare.checked.month) && aftercare.checked.year >= 2026);
    assert!(aftercare.lines.iter().all(|line| line.about.en.is_some()));
}

#[test]
fn everyone_in_the_shipped_scenarios_has_looks_of_their_own() {
    let library = Library::default();
    let (catalog, _) = library.catalog();
    let mut all = Vec::new();
    for entry in library.entries() {
        let scenario = library.load(&entry, &catalog).scenario.unwrap();
        all.push((scenario.client.name.clone(), scenario.client.looks));
        for person in &scenario.people {
            // What nobody described is drawn from the name.
            assert_ne!(person.looks, Looks::of(&person.name), "{}", person.name);
            all.push((person.name.clone(), person.looks));
        }
    }
    for (index, (name, looks)) in all.iter().enumerate() {
        for (other, others) in &all[..index] {
            assert!(
                looks != others || name == other,
                "{name} looks like {other}"
            );
        }
    }
}
