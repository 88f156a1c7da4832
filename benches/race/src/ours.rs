//! Drempel as a player: the session behind every host.

use std::error::Error;
use std::sync::Arc;

use drempel::core::dialogue::replay;
use drempel::core::dialogue::{Event, Input, Offer, Session, Setup};
use drempel::core::framework::Catalog;
use drempel::core::scenario::model::{NodeKind, Words};
use drempel::core::scenario::Scenario;
use drempel::core::check::{LoadInput, load as load_scenario};
use drempel::storage::shipped_catalog;

use crate::play::Player;

/// The language of the story.
const LANGUAGE: &str = "nl";

/// A scenario with the run that is being played.
pub struct Drempel {
    scenario: Arc<Scenario>,
    catalog: Arc<Catalog>,
    session: Option<Session>,
    events: Vec<Event>,
    /// Of the open options, in the order of the file.
    open: Vec<Offer>,
    /// An input for each option, as a host has them.
    inputs: Vec<Input>,
}

/// Reads and checks, as `drempel check` does.
pub fn load(text: &str) -> Result<Drempel, Box<dyn Error>> {
    thread_local! {
        // Read once: it belongs to the program, not to the story.
        static CATALOG: Arc<Catalog> = Arc::new(shipped_catalog().0);
    }
    let catalog = CATALOG.with(Arc::clone);
    let input = LoadInput {
        folder: None,
        scenario: ("story.ron".to_owned(), text.to_owned()),
        translations: Vec::new(),
    };
    let (scenario, checked) = load_scenario(input, &catalog);
    if checked.has_errors() {
        return Err(format!("{:?}", checked.diagnostics.first()).into());
    }
    Ok(Drempel {
        scenario: Arc::new(scenario.ok_or("there is no scenario")?),
        catalog,
        session: None,
        events: Vec::new(),
        open: Vec::new(),
        inputs: ["a", "b", "c"]
            .map(|id| Input::Choose(id.to_owned()))
            .to_vec(),
    })
}

impl Drempel {
    /// Shows what the session has said.
    fn show(&self, line: &mut dyn FnMut(&str)) {
        for event in &self.events {
            let text = match event {
                Event::Line { text, .. }
                | Event::Done {
                        words: Words::Text(text),
                        ..
                    } => *text,
                Event::Ended(node) => match &self.scenario.node(*node).kind {
                    NodeKind::End(end) => end.text,
                    _ => continue,
                },
                _ => continue,
            };
            line(self.scenario.text(text, LANGUAGE));
        }
    }
}

impl Player for Drempel {
    fn start(&mut self, line: &mut dyn FnMut(&str)) -> Result<(), Box<dyn Error>> {
        self.events.clear();
        let scenario = Arc::clone(&self.scenario);
        let session = Session::start(scenario, &self.catalog, Setup::default(), &mut self.events)?;
        self.session = Some(session);
        self.show(line);
        Ok(())
    }

    fn open(&mut self, option: &mut dyn FnMut(&str)) -> usize {
        let Some(session) = &self.session else {
            return 0;
        };
        self.open.clear();
        self.open.extend(session.offers());
        self.open.sort_unstable();
        for offer in &self.open {
            let text = session.choice(*offer).and_then(|choice| choice.text);
            option(text.map_or("", |text| self.scenario.text(text, LANGUAGE)));
        }
        self.open.len()
    }

    fn choose(
        &mut self,
        position: usize,
        line: &mut dyn FnMut(&str),
    ) -> Result<(), Box<dyn Error>> {
        self.events.clear();
        let session = self.session.as_mut().ok_or("it has not started")?;
        session.step(&self.inputs[position], &mut self.events)?;
        self.show(line);
        Ok(())
    }

    /// With everything that an assessment looks at: what was open, what changed.
    fn replay(&mut self, picks: &[usize]) -> Result<(), Box<dyn Error>> {
        let inputs: Vec<Input> = picks
            .iter()
            .map(|pick| self.inputs[*pick].clone())
            .collect();
        let trace = replay(
            Arc::clone(&self.scenario),
            &self.catalog,
            Setup::default(),
            &inputs,
        )?;
        std::hint::black_box(trace.ending);
        Ok(())
    }
}
