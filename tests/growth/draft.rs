//! Scenarios of any size: a number of entries in any table of the format, each table by itself or
//! several together.
//!
//! A table names what another declares (`Learn("f7")` the fact `f7`): together the names are known,
//! by itself they are not. What comes out need not be right; it has to be read in time.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use drempel::core::check::LoadInput;

/// A scenario about to be written: the entries of each table.
#[derive(Default)]
pub(crate) struct Draft {
    entries: BTreeMap<&'static str, String>,
}

/// A table of the format, or something that can stand in one any number of times.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) fill: fn(&mut Draft, usize),
}

const WHY: &str = r#"why: ( text: "Daarom.", source: "OURS" )"#;

impl Draft {
    /// A scenario with so many entries of each of some parts.
    pub(crate) fn of(parts: &[Part], count: usize) -> Self {
        let mut draft = Self::default();
        for part in parts {
            (part.fill)(&mut draft, count);
        }
        draft
    }

    fn add(&mut self, table: &'static str, entry: std::fmt::Arguments<'_>) {
        let entries = self.entries.entry(table).or_default();
        entries.write_fmt(entry).expect("a text takes all");
        entries.push_str(",\n");
    }

    fn add_each(&mut self, table: &'static str, count: usize, entry: impl Fn(usize) -> String) {
        for index in 0..count {
            self.add(table, format_args!("{}", entry(index)));
        }
    }

    /// Nodes in a row, from an option of the first decision to the ending.
    fn add_nodes(&mut self, name: &str, count: usize, node: impl Fn(usize, &str) -> String) {
        self.add(
            "options",
            format_args!(r#"( id: "to_{name}", say: "Ja.", {WHY}, next: "{name}0" )"#),
        );
        for index in 0..count {
            let next = match index + 1 == count {
                true => "end".to_owned(),
                false => format!("{name}{}", index + 1),
            };
            let node = node(index, &next);
            self.add("nodes", format_args!(r#""{name}{index}": {node}"#));
        }
    }

    fn get(&self, table: &str) -> &str {
        self.entries.get(table).map_or("", String::as_str)
    }

    /// The text of `scenario.ron`.
    pub(crate) fn text(&self) -> String {
        let own = |table| self.get(table);
        let tables: String = [
            "people", "facts", "signals", "promises", "contacts", "allow", "bands",
        ]
        .into_iter()
        .map(|table| format!("{table}: {{ {} }},\n", own(table)))
        .collect();
        let lists: String = ["goals", "briefing", "content_notes", "frameworks", "always"]
            .into_iter()
            .map(|list| format!("{list}: [ {} ],\n", own(list)))
            .collect();
        let option = [
            "shows",
            "acts",
            "effects",
            "reply_lines",
            "repairs",
            "route",
            "cases",
        ]
        .into_iter()
        .map(|list| format!("{list}: [ {} ],\n", own(list)))
        .chain(
            ["evidence", "balance", "steps"]
                .into_iter()
                .map(|table| format!("{table}: {{ {} }},\n", own(table))),
        )
        .collect::<String>();
        format!(
            r#"Scenario( format: 1, id: "groot", language: "nl", title: "Groot", phase: "ph_first_contact",
minutes: 10, client: ( name: "Iemand" ), {tables} {lists}
network: ( topics: {{ {topics} }}, wishes: {{ {wishes} }}, tasks: {{ {tasks} }} ),
start_profiles: {{ "one": ( weight: 1, state: {{ "trust": 50, {state} }} ), {profiles} }}, start: "d", nodes: {{
"d": Decide( say: "Wat nu? {told}", lines: [ {lines} ], affords: {{ {affords} }}, bands: {{ {node_bands} }},
    band_reasons: {{ {band_reasons} }}, pause: [ {pause} ], options: [
    ( id: "a", say: "Zo.", {option} why: ( text: "Daarom.", source: "OURS; {sources}" ), next: "end" ),
    ( id: "all", say: "Alles.", {WHY}, route: [ ( when: All([ {asked} ]), to: "end" ) ], next: "end" ),
    {options} ], asides: [ {asides} ] ),
{nodes} "end": End( title: "Klaar", text: "Klaar." ), }}, )"#,
            topics = own("topics"),
            wishes = own("wishes"),
            tasks = own("tasks"),
            state = own("state"),
            profiles = own("start_profiles"),
            told = own("told").replace(",\n", " "),
            lines = own("lines"),
            affords = own("affords"),
            node_bands = own("node_bands"),
            band_reasons = own("band_reasons"),
            pause = own("pause"),
            sources = own("sources").replace(",\n", "; "),
            asked = own("asked"),
            options = own("options"),
            asides = own("asides"),
            nodes = own("nodes"),
        )
    }

    /// What a host would hand over.
    pub(crate) fn input(&self) -> LoadInput {
        let translation = self.entries.get("texts").map(|texts| {
            let text = format!(
                r#"Translation( format: 1, scenario: "groot", language: "en", texts: {{ {texts} }}, )"#
            );
            ("en".to_owned(), "en.ron".to_owned(), text)
        });
        LoadInput {
            folder: None,
            scenario: ("scenario.ron".to_owned(), self.text()),
            translations: translation.into_iter().collect(),
        }
    }
}

macro_rules! parts {
    ($($name:literal: |$draft:ident, $count:ident| $fill:expr;)+) => {
        &[$(Part { name: $name, fill: |$draft, $count| $fill }),+]
    };
}

/// A part whose entries follow one pattern.
macro_rules! each {
    ($draft:ident, $table:literal, $count:ident, $index:ident => $($pattern:tt)+) => {
        $draft.add_each($table, $count, |$index| {
            let _ = $index;
            format!($($pattern)+)
        })
    };
}

/// What is declared, and what nodes and options are made of.
pub(crate) const DECLARED: &[Part] = parts! {
    "people": |draft, n| each!(draft, "people", n, i => r#""p{i}": ( name: "Jan {i}", about: "Iemand." )"#);
    "facts": |draft, n| each!(draft, "facts", n, i => r#""f{i}": ( text: "Feit {i}.", known: {} )"#, i % 2 == 0);
    "signals": |draft, n| each!(draft, "signals", n, i => r#""s{i}": ( text: "Sein {i}." )"#);
    "promises": |draft, n| each!(draft, "promises", n, i => r#""m{i}": ( text: "Belofte {i}." )"#);
    "contacts": |draft, n| each!(draft, "contacts", n, i => r#""c{i}": ( name: "Cees {i}", ring: 1, topics: {{ "t{i}": Yes }} )"#);
    "protests": |draft, n| {
        let protests: String = (0..n).map(|i| format!(r#"( id: "x{i}", to: Ring(1), say: "Nee." ),"#)).collect();
        draft.add("contacts", format_args!(r#""protester": ( name: "Cees", ring: 1, protests: [ {protests} ] )"#));
    };
    "topics": |draft, n| each!(draft, "topics", n, i => r#""t{i}": "Onderwerp {i}.""#);
    "wishes": |draft, n| each!(draft, "wishes", n, i => r#""w{i}": "Wens {i}.""#);
    "tasks": |draft, n| each!(draft, "tasks", n, i => r#""k{i}": ( text: "Taak {i}.", by: Contact("c{i}") )"#);
    "profiles": |draft, n| each!(draft, "start_profiles", n, i => r#""r{i}": ( weight: 1, state: {{ "trust": 50 }} )"#);
    "variables": |draft, n| each!(draft, "state", n, i => r#""state_{i}": 5"#);
    "bands": |draft, n| each!(draft, "bands", n, i => r#""balance_{i}": (0, 1)"#);
    "goals": |draft, n| each!(draft, "goals", n, i => r#""competency_{i}""#);
    "briefing": |draft, n| each!(draft, "briefing", n, i => r#"( id: "b{i}", title: "Blad", text: "Tekst {i}." )"#);
    "content notes": |draft, n| each!(draft, "content_notes", n, i => r#""note_{i}""#);
    "frameworks": |draft, n| each!(draft, "frameworks", n, i => r#""framework_{i}""#);
    "allow": |draft, n| each!(draft, "allow", n, i => r#""code-{i}": "Daarom.""#);
    "always": |draft, n| each!(draft, "always", n, i => r#"( id: "y{i}", say: "Dag.", {WHY}, next: "end" )"#);
    "options": |draft, n| each!(draft, "options", n, i => r#"( id: "o{i}", say: "Zo, {i}.", {WHY}, next: "end" )"#);
    "options without why": |draft, n| each!(draft, "options", n, i => r#"( id: "v{i}", say: "Zo, {i}.", next: "end" )"#);
    "options that lead on": |draft, n| each!(draft, "options", n, i => r#"( id: "l{i}", say: "Zo.", {WHY}, next: "tell{i}" )"#);
    "options that are worth": |draft, n| each!(draft, "options", n, i => r#"( id: "e{i}", say: "Zo.", evidence: {{ "competency_{i}": {} }}, {WHY}, next: "end" )"#, i % 3);
    "asides": |draft, n| each!(draft, "asides", n, i => r#"( id: "z{i}", say: "Even dit.", {WHY} )"#);
    "affords": |draft, n| each!(draft, "affords", n, i => r#""competency_{i}": 1.0"#);
    "bands of a node": |draft, n| each!(draft, "node_bands", n, i => r#""balance_{i}": (0, 1)"#);
    "reasons of bands": |draft, n| each!(draft, "band_reasons", n, i => r#""balance_{i}": "Zo.""#);
    "pauses": |draft, n| each!(draft, "pause", n, i => r#""Vraag {i}?""#);
    "lines": |draft, n| each!(draft, "lines", n, i => r#"( id: "l{i}", text: "Zin {i}." )"#);
    "lines of people": |draft, n| each!(draft, "lines", n, i => r#"( id: "p{i}", by: Person("p{i}"), text: "Zin.", when: Knows("f{i}") )"#);
    "lines of a reply": |draft, n| each!(draft, "reply_lines", n, i => r#"( id: "l{i}", text: "Zin {i}.", when: Flag("g{i}") )"#);
    "cases": |draft, n| each!(draft, "cases", n, i => r#"( id: "k{i}", when: AtLeast("trust", {}) )"#, i % 100);
    "cases on flags": |draft, n| each!(draft, "cases", n, i => r#"( id: "j{i}", when: Flag("g{i}"), evidence: {{ "competency_{i}": 1 }} )"#);
    "routes": |draft, n| each!(draft, "route", n, i => r#"( when: AtLeast("trust", {}), to: "tell{i}" )"#, i % 100);
    "shows": |draft, n| each!(draft, "shows", n, i => r#""behaviour_{i}""#);
    "acts": |draft, n| each!(draft, "acts", n, i => r#""act_{i}""#);
    "evidence": |draft, n| each!(draft, "evidence", n, i => r#""competency_{i}": 1"#);
    "positions": |draft, n| each!(draft, "balance", n, i => r#""balance_{i}": 1"#);
    "steps": |draft, n| each!(draft, "steps", n, i => r#""ts_{i}": Keeps"#);
    "repairs": |draft, n| each!(draft, "repairs", n, i => r#""d.o{i}""#);
    "sources": |draft, n| each!(draft, "sources", n, i => "WORK{i}");
    "words": |draft, n| each!(draft, "told", n, i => "woord");
    "sentences": |draft, n| each!(draft, "told", n, i => "Zo is het.");
    "braces": |draft, n| each!(draft, "told", n, i => "{{");
    "slots": |draft, n| each!(draft, "told", n, i => "{{h{i}}}");
    "a slot that is filled": |draft, n| {
        draft.add("contacts", format_args!(r#""filler": ( name: "Cees", ring: 1 )"#));
        draft.add("effects", format_args!(r#"FillSlot("slot", "filler")"#));
        each!(draft, "reply_lines", n, i => r#"( id: "s{i}", text: "Dag, {{slot}}." )"#);
    };
    "tells": |draft, n| draft.add_nodes("tell", n, |i, next| format!(r#"Tell( say: "Zin {i}.", next: "{next}" )"#));
    "visits": |draft, n| draft.add_nodes("visit", n, |i, next| format!(r#"Visit( title: "Dag {i}", next: "{next}" )"#));
    "reflections": |draft, n| draft.add_nodes("reflect", n, |i, next| format!(r#"Reflect( question: "Wat, {i}?", next: "{next}" )"#));
    "decisions": |draft, n| draft.add_nodes("decide", n, |i, next| format!(
        r#"Decide( say: "En nu, {i}?", options: [ ( id: "a", say: "Ja.", {WHY}, next: "{next}" ), ( id: "b", say: "Nee.", {WHY}, next: "{next}" ) ] )"#));
    "decisions that afford": |draft, n| draft.add_nodes("afford", n, |i, next| format!(
        r#"Decide( say: "En nu?", affords: {{ "competency_{i}": 1.0 }}, bands: {{ "balance_{i}": (0, 1) }}, options: [
            ( id: "a", say: "Ja.", evidence: {{ "competency_{i}": 2 }}, balance: {{ "balance_{i}": 1 }}, {WHY}, next: "{next}" ),
            ( id: "b", say: "Nee.", {WHY}, next: "{next}" ) ] )"#));
    "moments with situations": |draft, n| draft.add_nodes("mood", n, |i, next| format!(
        r#"Decide( affords: {{ "competency_{i}": 1.0 }}, situations: [
            ( id: "one", when: Flag("g{i}"), note: "Zo.", say: "Hm." ), ( id: "two", when: AtLeast("trust", {}), say: "Ja." ) ], options: [
            ( id: "a", say: "Ja.", {WHY}, next: "{next}", cases: [ ( situation: "two", evidence: {{ "competency_{i}": 2 }} ), ( situation: "one", reply: "Nee." ) ] ),
            ( id: "b", say: "Nee.", {WHY}, next: "{next}" ) ] )"#, i % 100));
    "a situation with lines": |draft, n| draft.add_nodes("heavy", 1, |_, next| {
        let lines: String = (0..n).map(|i| format!(r#"( id: "l{i}", text: "Zin {i}.", when: Flag("g{i}") ),"#)).collect();
        format!(r#"Decide( situations: [ ( id: "calm", when: AtLeast("trust", 90), say: "Zo." ), ( id: "one", when: Below("trust", 20), lines: [ {lines} ] ) ],
            options: [ ( id: "a", say: "Ja.", {WHY}, next: "{next}" ) ] )"#)
    });
    "a situation that is narrowed": |draft, n| draft.add_nodes("narrow", 1, |_, next| {
        let cases: String = (0..n).map(|i| format!(r#"( situation: "one", id: "k{i}", when: Flag("g{i}"), reply: "Zin {i}." ),"#)).collect();
        format!(r#"Decide( situations: [ ( id: "one", when: Below("trust", 20), say: "Nee." ) ],
            options: [ ( id: "a", say: "Ja.", {WHY}, next: "{next}", cases: [ {cases} ] ) ] )"#)
    });
    "draws": |draft, n| draft.add_nodes("draw", n, |_, next| format!(r#"Draw( outcomes: [ ( id: "x", weight: 1, next: "{next}" ) ] )"#));
    "outcomes": |draft, n| draft.add_nodes("wheel", 1, |_, next| {
        let outcomes: String = (0..n).map(|i| format!(
            r#"( id: "x{i}", weight: 1, weights: [ ( when: Flag("g{i}"), weight: 2 ) ], effects: [ Learn("f{i}") ], next: "{next}" ),"#)).collect();
        format!("Draw( outcomes: [ {outcomes} ] )")
    });
    "cells": |draft, n| draft.add_nodes("matrix", 1, |_, next| {
        let side = 2.max(n.isqrt());
        let axis = |name: &str| (0..side).map(|i| format!(r#"( id: "{name}{i}", text: "As {i}" ),"#)).collect::<String>();
        let cells: String = (0..side * side).map(|i| format!(
            r#"( row: "r{}", column: "c{}", {WHY}, next: "{next}" ),"#, i / side, i % side)).collect();
        format!(r#"Matrix( prompt: "Wat?", rows: [ {} ], columns: [ {} ], cells: [ {cells} ] )"#, axis("r"), axis("c"))
    });
    "rows": |draft, n| draft.add_nodes("table", 1, |_, next| {
        let rows: String = (0..n).map(|i| format!(r#"( id: "r{i}", text: "Rij {i}" ),"#)).collect();
        let cells: String = (0..2 * n).map(|i| format!(r#"( row: "r{i}", column: "c", {WHY}, next: "{next}" ),"#)).collect();
        format!(r#"Matrix( prompt: "Wat?", rows: [ {rows} ], columns: [ ( id: "c", text: "Kolom" ) ], cells: [ {cells} ] )"#)
    });
    "an observation": |draft, n| draft.add_nodes("observe", 1, |_, next| {
        let signals: String = (0..n).map(|i| format!(r#""s{i}","#)).collect();
        format!(r#"Observe( prompt: "Wat zie je?", signals: [ {signals} ], next: "{next}" )"#)
    });
    "observations": |draft, n| draft.add_nodes("see", n, |i, next| format!(r#"Observe( prompt: "Wat zie je?", signals: [ "s{i}" ], next: "{next}" )"#));
    "a map": |draft, n| draft.add_nodes("map", 1, |_, next| {
        let hands: String = (0..n).map(|i| format!(r#"( flag: "g{i}", when: Placed("c{i}") ),"#)).collect();
        format!(r#"Map( prompt: "Teken.", hands: [ {hands} ], next: "{next}" )"#)
    });
    "maps": |draft, n| draft.add_nodes("chart", n, |i, next| format!(r#"Map( prompt: "Teken.", hands: [ ( flag: "g{i}", when: Apart ) ], next: "{next}" )"#));
    "a rating": |draft, n| draft.add_nodes("rate", 1, |_, next| {
        let keys: String = (0..n).map(|i| format!(r#"( id: "k{i}", ratings: {{ "d{i}": 2 }} ),"#)).collect();
        format!(r#"Rate( prompt: "Hoe?", framework: "own_label", keys: [ {keys} ], next: "{next}" )"#)
    });
    "ratings": |draft, n| draft.add_nodes("score", n, |i, next| format!(
        r#"Rate( prompt: "Hoe, {i}?", framework: "own_label", keys: [ ( id: "k", ratings: {{}} ) ], next: "{next}" )"#));
    "endings": |draft, n| for i in 0..n {
        draft.add("options", format_args!(r#"( id: "to_end{i}", say: "Dag.", {WHY}, next: "end{i}" )"#));
        draft.add("nodes", format_args!(r#""end{i}": End( title: "Einde {i}", text: "Klaar." )"#));
    };
    "critical moments": |draft, n| for i in 0..n {
        draft.add("options", format_args!(
            r#"( id: "wrong{i}", say: "Fout.", critical: ( id: "crit_deception", what: "Dit.", instead: "Dat." ), {WHY}, next: "mend{i}" )"#));
        draft.add("nodes", format_args!(
            r#""mend{i}": Decide( options: [ ( id: "a", say: "Sorry.", repairs: ["d.wrong{i}"], {WHY}, next: "end" ) ] )"#));
    };
    "nodes that lead to nothing": |draft, n| for i in 0..n {
        draft.add("nodes", format_args!(r#""lost{i}": Tell( say: "Zin.", next: "nowhere{i}" )"#));
    };
    "nodes of a wrong shape": |draft, n| for i in 0..n {
        draft.add("nodes", format_args!(r#""odd{i}": Tell( sya: "Zin.", next: "end" )"#));
    };
    "nodes of a wrong kind": |draft, n| for i in 0..n {
        draft.add("nodes", format_args!(r#""kind{i}": Vertel( say: "Zin.", next: "end" )"#));
    };
    "nodes with one id": |draft, n| each!(draft, "nodes", n, i => r#""same": Tell( say: "Zin {i}.", next: "same" )"#);
    "options with one id": |draft, n| each!(draft, "options", n, i => r#"( id: "same", say: "Zin {i}.", {WHY}, next: "end" )"#);
    "facts with one id": |draft, n| each!(draft, "facts", n, i => r#""same": ( text: "Feit {i}." )"#);
    "bands with one id": |draft, n| each!(draft, "bands", n, i => r#""balance_1": (0, 1)"#);
    "a long node id": |draft, n| draft.add("nodes", format_args!(r#""{}": Tell( next: "end" )"#, "x".repeat(40 * n)));
    "a long id that is meant": |draft, n| draft.add("nodes", format_args!(r#""long": Tell( next: "{}" )"#, "x".repeat(40 * n + 1)));
    "a long node id with options": |draft, n| {
        let options: String = (0..n).map(|i| format!(r#"( id: "o{i}", say: "Ja.", {WHY}, next: "end" ),"#)).collect();
        draft.add("nodes", format_args!(r#""{}": Decide( options: [ {options} ] )"#, "y".repeat(40 * n)));
    };
    "a long option id with lines": |draft, n| {
        let lines: String = (0..n).map(|i| format!(r#"( id: "l{i}", text: "Ja." ),"#)).collect();
        draft.add("options", format_args!(r#"( id: "{}", say: "Ja.", reply_lines: [ {lines} ], {WHY}, next: "end" )"#, "z".repeat(40 * n)));
    };
    "translations": |draft, n| each!(draft, "texts", n, i => r#""facts.f{i}": ( from: "00000000", text: "Fact {i}." )"#);
    "translations of nothing": |draft, n| each!(draft, "texts", n, i => r#""no.{i}.say": ( from: "00000000", text: "No." )"#);
    "translations with one id": |draft, n| each!(draft, "texts", n, i => r#""title": ( from: "00000000", text: "Big {i}" )"#);
    "comments": |draft, n| each!(draft, "nodes", n, i => "/* hier staat niets */ \"comment{i}\": Tell( next: \"end\" )");
};

/// What asks or changes: conditions and effects of every kind.
pub(crate) const NAMED: &[Part] = parts! {
    "Add": |draft, n| each!(draft, "effects", n, i => r#"Add("trust", 1)"#);
    "Set": |draft, n| each!(draft, "effects", n, i => r#"Set("state_{i}", 1)"#);
    "Flag": |draft, n| each!(draft, "effects", n, i => r#"Flag("g{i}")"#);
    "Unflag": |draft, n| each!(draft, "effects", n, i => r#"Unflag("g{i}")"#);
    "Learn": |draft, n| each!(draft, "effects", n, i => r#"Learn("f{i}")"#);
    "Learn, misspelt": |draft, n| each!(draft, "effects", n, i => r#"Learn("ff{i}")"#);
    "Disclose": |draft, n| each!(draft, "effects", n, i => r#"Disclose("f{i}")"#);
    "Notice": |draft, n| each!(draft, "effects", n, i => r#"Notice("s{i}")"#);
    "MeetContact": |draft, n| each!(draft, "effects", n, i => r#"MeetContact("c{i}")"#);
    "GiveConsent": |draft, n| each!(draft, "effects", n, i => r#"GiveConsent("c{i}", "t{i}")"#);
    "MakePromise": |draft, n| each!(draft, "effects", n, i => r#"MakePromise("m{i}")"#);
    "KeepPromise": |draft, n| each!(draft, "effects", n, i => r#"KeepPromise("m{i}")"#);
    "FillSlot": |draft, n| each!(draft, "effects", n, i => r#"FillSlot("h{i}", "c{i}")"#);
    "Reveal": |draft, n| each!(draft, "effects", n, i => r#"Reveal("c{i}", [Ring])"#);
    "Tie": |draft, n| each!(draft, "effects", n, i => r#"Tie("c{i}", ( ring: 2 ))"#);
    "Ask": |draft, n| each!(draft, "effects", n, i => r#"Ask("c{i}", ( topic: "t{i}", size: 1, by: Client, answer: Yes ))"#);
    "WishMet": |draft, n| each!(draft, "effects", n, i => r#"WishMet("w{i}", Wholly)"#);
    "Hand": |draft, n| each!(draft, "effects", n, i => r#"Hand("k{i}", Contact("c{i}"))"#);
    "Harm": |draft, n| each!(draft, "effects", n, i => r#"Harm("c{i}", Overload)"#);
    "When": |draft, n| each!(draft, "effects", n, i => r#"When(Flag("g{i}"), [ Add("trust", 1) ])"#);
    "AtLeast": |draft, n| each!(draft, "asked", n, i => r#"AtLeast("state_{i}", 1)"#);
    "asked Flag": |draft, n| each!(draft, "asked", n, i => r#"Flag("g{i}")"#);
    "Visited": |draft, n| each!(draft, "asked", n, i => r#"Visited("tell{i}")"#);
    "Chose": |draft, n| each!(draft, "asked", n, i => r#"Chose("d", "o{i}")"#);
    "Chose at nodes": |draft, n| each!(draft, "asked", n, i => r#"Chose("decide{i}", "a")"#);
    "Drew": |draft, n| each!(draft, "asked", n, i => r#"Drew("draw{i}", "x")"#);
    "Drew one": |draft, n| each!(draft, "asked", n, i => r#"Drew("wheel0", "x{i}")"#);
    "Profile": |draft, n| each!(draft, "asked", n, i => r#"Profile("r{i}")"#);
    "Knows": |draft, n| each!(draft, "asked", n, i => r#"Not(Knows("f{i}"))"#);
    "Noticed": |draft, n| each!(draft, "asked", n, i => r#"Noticed("s{i}")"#);
    "ContactKnown": |draft, n| each!(draft, "asked", n, i => r#"ContactKnown("c{i}")"#);
    "Learned": |draft, n| each!(draft, "asked", n, i => r#"Learned("c{i}", Ring)"#);
    "Consent": |draft, n| each!(draft, "asked", n, i => r#"Consent("c{i}", "t{i}")"#);
    "Promise": |draft, n| each!(draft, "asked", n, i => r#"Any([ Promise("m{i}", Made), Promise("m{i}", Kept) ])"#);
};

/// A school's own framework with so many items of each kind, behaviours and works.
pub(crate) fn frameworks(count: usize) -> Vec<(String, String)> {
    let words = r#"( nl: "Woord", en: "Word" )"#;
    let head = |id: &str| {
        format!(
            r#"format: 1, id: "{id}", version: "1", name: {words}, about: {words}, source: "OURS""#
        )
    };
    let plain = format!(r#"name: {words}, about: {words}, source: "OURS""#);
    let kinds = [
        ("competency", "Competency", ""),
        ("balance", "Balance", "poles"),
        ("act", "Act", ""),
        ("state", "State", ""),
        ("label", "Label", ""),
    ];
    let mut files: Vec<(String, String)> = kinds
        .into_iter()
        .map(|(name, kind, poles)| {
            let poles = match poles {
                "" => String::new(),
                _ => format!(", minus_pole: {words}, plus_pole: {words}, lean_minus: {words}, lean_plus: {words}"),
            };
            let items: String = (0..count)
                .map(|i| format!("\"{name}_{i}\": ( {plain}{poles} ),\n"))
                .collect();
            let text = format!("Framework( {}, kind: {kind}, items: {{ {items} }} )", head(&format!("own_{name}")));
            (format!("own_{name}.ron"), text)
        })
        .collect();
    let behaviours: String = (0..count)
        .map(|i| format!("\"behaviour_{i}\": ( {plain}, maps: {{ \"competency_{i}\": 1 }} ),\n"))
        .collect();
    files.push((
        "own_behaviours.ron".to_owned(),
        format!("Behaviours( format: 1, version: \"1\", items: {{ {behaviours} }} )"),
    ));
    let works: String = (0..count)
        .map(|i| format!("\"WORK{i}\": ( name: {words}, about: {words} ),\n"))
        .collect();
    files.push((
        "own_sources.ron".to_owned(),
        format!("Sources( format: 1, works: {{ {works} }} )"),
    ));
    files
}
