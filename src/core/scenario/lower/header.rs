//! Everything before the nodes: client, people, briefing, lists, profiles, bands.

use std::collections::{BTreeMap, BTreeSet};

use super::super::ids::TextIx;
use super::super::looks::{Looks, Said};
use super::super::model::{Band, BitKind, Client, Fact, Noted, Page, Person, Profile};
use super::super::raw::{self, ScenarioFile};
use super::Lower;
use super::names::List;
use crate::core::diagnostic::{Diagnostic, Rule};
use crate::core::framework::{ItemIx, Kind};
use crate::core::source::{Part, Spanned, Table};

/// What a player may want to know beforehand; the names are data of the program, so that the
/// library can filter by them and say them in both languages.
pub const CONTENT_NOTES: [&str; 9] = [
    "debts",
    "violence",
    "suicide",
    "abuse",
    "addiction",
    "death",
    "illness",
    "neglect",
    "children",
];

/// The framework whose items are the phases.
const PHASES: &str = "phases";

/// How many of what lacks in one profile or key are named: with the first ones the author sees what
/// is wrong, and naming all of them in all profiles would take the product of both.
pub(super) const MOST_MISSING: usize = 20;

pub(super) struct Header {
    pub id: String,
    pub title: TextIx,
    pub summary: Option<TextIx>,
    pub phase: Option<ItemIx>,
    pub minutes: u32,
    pub content_notes: Vec<String>,
    pub client: Option<Client>,
    pub goals: Vec<ItemIx>,
    pub briefing: Vec<Page>,
}

impl<'a> Lower<'a> {
    pub(super) fn header(&mut self, file: &ScenarioFile, folder: Option<&str>) -> Option<Header> {
        let id: Option<raw::Id> = self.part(file.id);
        if let Some(id) = &id {
            self.check_id(id);
            if let Some(folder) = folder
                && folder != id.value
            {
                let finding = Diagnostic::at(Rule::IdIsNotTheFolder, id.span)
                    .arg("id", &id.value)
                    .arg("folder", folder);
                self.report(finding);
            }
        }
        if let Some(language) = self.part::<raw::Id>(file.language) {
            if !(2..=3).contains(&language.value.len())
                || !super::super::ids::is_id(&language.value)
            {
                let finding = Diagnostic::at(Rule::UnknownLanguage, language.span)
                    .arg("found", &language.value);
                self.report(finding);
            }
            self.texts.language = language.value;
        }
        let title: Option<raw::Text> = self.part(file.title);
        let title = title.map(|title| {
            self.check_name(&title, format_args!("title"));
            self.texts
                .add(format_args!("title"), &title.value, title.span)
        });
        let summary = file.summary.and_then(|part| self.part(part));
        let summary = self.optional_text(format_args!("summary"), summary);
        let phase: Option<raw::Id> = self.part(file.phase);
        let phase = phase.and_then(|phase| self.phase(&phase));
        let minutes: Option<Spanned<i64>> = self.part(file.minutes);
        let minutes = minutes
            .and_then(|minutes| self.in_range(&minutes, 1, 240))
            .unwrap_or(10);
        self.frameworks(file.frameworks);
        let content_notes = self.content_notes(file.content_notes);
        let client = self.client(file.client);
        self.declarations(file);
        let goals = self.goals(file.goals);
        let briefing = self.briefing(file.briefing);
        Some(Header {
            id: id?.value,
            title: title?,
            summary,
            phase,
            minutes: u32::try_from(minutes).unwrap_or(10),
            content_notes,
            client,
            goals,
            briefing,
        })
    }

    /// A phase of outreach work; where there is none, the nearest of those there are.
    fn phase(&mut self, id: &raw::Id) -> Option<ItemIx> {
        let found = self.catalog.find(&id.value);
        let found = found.filter(|ix| self.catalog.item(*ix).kind == Kind::Label);
        if found.is_none() {
            let of_phases = |framework: usize| self.catalog.frameworks[framework].id == PHASES;
            let phases = self.catalog.items().map(|(_, item)| item);
            let phases = phases.filter(|item| of_phases(item.framework));
            let finding = Diagnostic::at(Rule::UnknownPhase, id.span)
                .arg("id", &id.value)
                .near(&id.value, phases.map(|item| item.id.as_str()));
            self.report(finding);
        }
        found
    }

    /// The warnings that the author allows: each needs a reason, which nobody but a reader of
    /// the file sees.
    pub(super) fn allow(&mut self, part: Option<Part>) {
        let table: Table<raw::Text> = self.optional(part);
        let mut seen = BTreeSet::new();
        for (code, reason) in table {
            if reason.value.trim().is_empty() {
                let key = format!("allow.{}", code.value);
                self.report(Diagnostic::at(Rule::EmptyText, reason.span).arg("key", key));
            }
            if self.unique_key(&mut seen, &code) {
                self.places.allow.push(code);
            }
        }
    }

    /// A school's own frameworks that this scenario counts on must be loaded.
    fn frameworks(&mut self, part: Option<Part>) {
        let named: Vec<raw::Id> = self.optional(part);
        for id in named {
            self.check_id(&id);
            if !self
                .catalog
                .frameworks
                .iter()
                .any(|framework| framework.id == id.value)
            {
                self.unknown(Rule::UnknownFramework, &id, Self::framework_ids);
            }
        }
    }

    /// The ids of all frameworks that are loaded.
    pub(super) fn framework_ids(&self) -> Vec<String> {
        let frameworks = self.catalog.frameworks.iter();
        frameworks.map(|framework| framework.id.clone()).collect()
    }

    fn content_notes(&mut self, part: Option<Part>) -> Vec<String> {
        let notes: Vec<raw::Id> = self.optional(part);
        for note in &notes {
            if !CONTENT_NOTES.contains(&note.value.as_str()) {
                let finding =
                    Diagnostic::at(Rule::UnknownContentNote, note.span).arg("id", &note.value);
                let known = || CONTENT_NOTES;
                let finding = self.suggestions.near(finding, &note.value, known);
                self.report(finding);
            }
        }
        notes.into_iter().map(|note| note.value).collect()
    }

    fn client(&mut self, part: Part) -> Option<Client> {
        let client: raw::Client = self.part(part)?;
        self.check_name(&client.name, format_args!("client.name"));
        let looks = self.looks(&client.looks, &client.name.value);
        Some(Client {
            name: client.name.value,
            looks,
            about: self.optional_text(format_args!("client.about"), client.about),
            address: client.address,
        })
    }

    fn looks(&mut self, raw: &raw::Looks, name: &str) -> Looks {
        let mut within = |value: &Option<Spanned<i64>>, low, high| {
            let value = self.in_range(value.as_ref()?, low, high)?;
            u8::try_from(value).ok()
        };
        let said = Said {
            age: within(&raw.age, 12, 110),
            skin: within(&raw.skin, 1, 8),
            hair: raw.hair,
            hair_colour: raw.hair_colour,
            beard: raw.beard,
            glasses: raw.glasses,
            headwear: raw.headwear,
            headwear_colour: raw.headwear_colour,
            build: raw.build,
            clothes: raw.clothes,
            colour: raw.colour,
            over: raw.over,
            walking_aid: raw.walking_aid,
        };
        Looks::complete(said, name)
    }

    fn goals(&mut self, part: Option<Part>) -> Vec<ItemIx> {
        let goals: Vec<raw::Id> = self.optional(part);
        let kinds = [
            Kind::Competency,
            Kind::Trait,
            Kind::Label,
            Kind::Act,
            Kind::Balance,
            Kind::Tension,
        ];
        let mut found = Vec::new();
        for goal in &goals {
            if let Some(item) = self.item(goal, &kinds, Rule::UnknownCompetency) {
                found.push(item);
                self.places.goals.push(goal.span);
            }
        }
        found
    }

    fn briefing(&mut self, part: Option<Part>) -> Vec<Page> {
        let pages: Vec<raw::Page> = self.optional(part);
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for page in pages {
            self.check_id(&page.id);
            if !self.unique_key(&mut seen, &page.id) {
                continue;
            }
            let id = page.id.value;
            out.push(Page {
                title: self.text(format_args!("brief.{id}.title"), page.title),
                text: self.text(format_args!("brief.{id}.text"), page.text),
                optional: page.optional,
                id,
            });
        }
        out
    }

    /// A table of declared things, each key an id that stands once. What is not in it, is reported
    /// with `unknown`.
    fn declared<T: serde::Deserialize<'a>>(
        &mut self,
        part: Option<Part>,
        unknown: Rule,
    ) -> Vec<(String, T)> {
        self.declared_with_places(part, unknown)
            .into_iter()
            .map(|(id, value)| (id.value, value))
            .collect()
    }

    /// The same, with where each id stands.
    pub(super) fn declared_with_places<T: serde::Deserialize<'a>>(
        &mut self,
        part: Option<Part>,
        unknown: Rule,
    ) -> Vec<(Spanned<String>, T)> {
        let read = part.map_or_else(|| Some(Table::default()), |part| self.part(part));
        if read.is_none() {
            self.unread.list(unknown);
        }
        let table: Table<T> = read.unwrap_or_default();
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (id, value) in table {
            self.check_id(&id);
            if self.unique_key(&mut seen, &id) {
                out.push((id, value));
            }
        }
        out
    }

    fn declarations(&mut self, file: &ScenarioFile) {
        let people = self.declared_with_places::<raw::Person>(file.people, Rule::UnknownPerson);
        for (id, person) in people {
            self.places.people.push(id.span);
            let id = id.value;
            self.check_name(&person.name, format_args!("people.{id}.name"));
            let about = self.optional_text(format_args!("people.{id}.about"), person.about);
            let looks = self.looks(&person.looks, &person.name.value);
            self.names.number(List::People, &id);
            self.names.people.push(Person {
                id,
                name: person.name.value,
                about,
                looks,
            });
        }
        for (id, fact) in self.declared::<raw::Fact>(file.facts, Rule::UnknownFact) {
            let text = self.text(format_args!("facts.{id}"), fact.text);
            let bit = self.names.bit(BitKind::Known, &id);
            self.names.number(List::Facts, &id);
            self.names.facts.push(Fact {
                id,
                text,
                known: fact.known,
                bit,
            });
        }
        for (id, noted) in self.declared::<raw::Noted>(file.signals, Rule::UnknownSignal) {
            let text = self.text(format_args!("signals.{id}"), noted.text);
            self.names.number(List::Signals, &id);
            self.names.signals.push(Noted { id, text });
        }
        for (id, noted) in self.declared::<raw::Noted>(file.promises, Rule::UnknownPromise) {
            let text = self.text(format_args!("promises.{id}"), noted.text);
            self.names.number(List::Promises, &id);
            self.names.promises.push(Noted { id, text });
        }
        self.network(file);
    }

    /// Profiles as they stand; their values are filled in when all variables are known.
    pub(super) fn profiles(&mut self, part: Part) -> Vec<(Spanned<String>, raw::Profile)> {
        let read: Option<Table<raw::Profile>> = self.part(part);
        if read.as_ref().is_some_and(Table::is_empty) {
            self.report(Diagnostic::at(Rule::NoStartProfile, part.span));
            self.broken = true;
        }
        if read.is_none() {
            self.unread.list(Rule::UnknownProfile);
        }
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for (id, profile) in read.unwrap_or_default() {
            self.check_id(&id);
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            for (variable, _) in &profile.state {
                if let Some(item) = self.item(variable, &[Kind::State], Rule::UnknownVariable) {
                    self.names.variable(item, variable);
                }
            }
            self.names.number(List::Profiles, &id.value);
            out.push((id, profile));
        }
        out
    }

    pub(super) fn fill_profiles(
        &mut self,
        profiles: Vec<(Spanned<String>, raw::Profile)>,
    ) -> Vec<Profile> {
        let variables = self.names.variables.clone();
        let mut out = Vec::new();
        for (id, profile) in profiles {
            let weight = self.in_range(&profile.weight, 1, 1000).unwrap_or(1);
            // A profile that says nothing of most variables is none, and takes no room for them.
            let most = match profile.state.len() < variables.len() {
                true => 0,
                false => variables.len(),
            };
            let mut state = vec![0; most];
            let mut seen = BTreeSet::new();
            for (variable, value) in &profile.state {
                self.unique_key(&mut seen, variable);
                let slot = self.catalog.find(&variable.value);
                let slot = slot.and_then(|item| self.names.find_variable(item));
                let value = self.in_range(value, 0, 100);
                let place = slot.and_then(|slot| state.get_mut(slot.index()));
                if let (Some(place), Some(value)) = (place, value) {
                    *place = u8::try_from(value).unwrap_or(0);
                }
            }
            let mut missing = 0;
            for (index, item) in variables.iter().enumerate() {
                let name = &self.catalog.item(*item).id;
                if !seen.contains(name) {
                    self.broken = true;
                    missing += 1;
                    if missing > MOST_MISSING {
                        break;
                    }
                    let used = self.names.variable_uses[index].span;
                    let finding = Diagnostic::at(Rule::VariableNotInProfile, used)
                        .arg("id", name)
                        .arg("profile", &id.value);
                    self.report(finding);
                }
            }
            let name = self.optional_text(format_args!("profiles.{}", id.value), profile.name);
            out.push(Profile {
                id: id.value,
                name,
                weight: u32::try_from(weight).unwrap_or(1),
                state,
            });
        }
        out
    }

    pub(super) fn scenario_bands(&mut self, part: Option<Part>) -> Vec<Band> {
        let table: Table<raw::Band> = self.optional(part);
        self.bands(table, Table::default(), "scenario")
    }

    /// Bands of a node or of the scenario.
    pub(super) fn bands(
        &mut self,
        table: Table<raw::Band>,
        reasons: Table<raw::Text>,
        node: &str,
    ) -> Vec<Band> {
        let mut seen = BTreeSet::new();
        let mut bands: Vec<Band> = Vec::new();
        for (id, band) in table {
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            let balance = self.item(&id, &[Kind::Balance, Kind::Tension], Rule::UnknownBalance);
            let (low, high) = band.value;
            let low = self.half_steps(band.span, low);
            let high = self.half_steps(band.span, high);
            let (Some(balance), Some(low), Some(high)) = (balance, low, high) else {
                continue;
            };
            if low > high {
                self.report(Diagnostic::at(Rule::BandUpsideDown, band.span));
                continue;
            }
            self.places.bands.push(band.span);
            bands.push(Band {
                balance,
                low,
                high,
                reason: None,
            });
        }
        let mut seen = BTreeSet::new();
        let of_balance = (0..).zip(&bands).map(|(at, band)| (band.balance, at));
        let of_balance: BTreeMap<ItemIx, usize> = of_balance.collect();
        for (id, reason) in reasons {
            if !self.unique_key(&mut seen, &id) {
                continue;
            }
            let Some(balance) =
                self.item(&id, &[Kind::Balance, Kind::Tension], Rule::UnknownBalance)
            else {
                continue;
            };
            let text = self.text(format_args!("{node}.band.{}", id.value), reason);
            match of_balance.get(&balance) {
                Some(at) => bands[*at].reason = Some(text),
                None => {
                    let finding =
                        Diagnostic::at(Rule::ReasonWithoutBand, id.span).arg("id", &id.value);
                    self.report(finding);
                }
            }
        }
        bands
    }
}
