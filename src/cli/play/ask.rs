//! What can be typed at a question, and what it comes to.

use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::dialogue::{Input, Mode, Waiting};
use crate::core::report::missing_words;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::model::Choice;

/// What a typed line asks for.
pub(super) enum Typed {
    Input(Input),
    /// Something was shown; ask again.
    Again,
    Quit,
}

impl Player<'_, '_, '_> {
    /// Reads until something was typed that the session can take, or that changes what is asked.
    pub(super) fn ask(&mut self, waiting: Waiting) -> Result<Typed, Fault> {
        if !self.hinted {
            self.hinted = true;
            self.hint(waiting)?;
        }
        if self.can_map() && !self.map_hinted {
            self.map_hinted = true;
            self.ui.tell("hint-map-anytime", &[], "")?;
        }
        if let Waiting::Rating(node) = waiting {
            return Ok(self.rate(node)?.map_or(Typed::Quit, Typed::Input));
        }
        // A choice that was picked when the run was left is gone on with there.
        let mut picked = self.picked_before();
        loop {
            if let Some(picked) = picked.take() {
                match self.ask_grounds(picked)? {
                    Typed::Again => continue,
                    typed @ (Typed::Input(_) | Typed::Quit) => return Ok(typed),
                }
            }
            let Some(typed) = self.ui.ask()? else {
                return Ok(Typed::Quit);
            };
            if typed == "o" {
                // Something else is asked now, if there was a choice to take back.
                match self.take_back()? {
                    true => return Ok(Typed::Again),
                    false => continue,
                }
            }
            match self.understand(&typed, waiting)? {
                Typed::Again => {}
                typed @ (Typed::Input(_) | Typed::Quit) => return Ok(typed),
            }
        }
    }

    fn understand(&mut self, typed: &str, waiting: Waiting) -> Result<Typed, Fault> {
        match typed {
            "q" => return Ok(Typed::Quit),
            "t" => {
                self.put_whole_transcript()?;
                return Ok(Typed::Again);
            }
            "k" => return self.draw_map(),
            // At the map itself it is a command of the map, which is shown again.
            "z" if self.run.session().has_map() && !matches!(waiting, Waiting::Map(_)) => {
                return self.undo();
            }
            "?" => return self.pause(waiting),
            "u" | "h" => return self.explain(),
            _ => {}
        }
        Ok(match waiting {
            Waiting::Choice(_) => {
                let offered = self.offered();
                let asides: Vec<&Choice> = self.run.session().asides().collect();
                let number = typed
                    .parse::<usize>()
                    .ok()
                    .and_then(|number| number.checked_sub(1));
                let at = number
                    .or_else(|| {
                        offered
                            .iter()
                            .chain(&asides)
                            .position(|choice| choice.id == typed)
                    })
                    .unwrap_or(usize::MAX);
                if let Some(choice) = offered.get(at) {
                    let id = choice.id.clone();
                    self.decide(&id)?
                } else if let Some(aside) =
                    at.checked_sub(offered.len()).and_then(|at| asides.get(at))
                {
                    Typed::Input(Input::Aside(aside.id.clone()))
                } else {
                    self.hint(waiting)?;
                    Typed::Again
                }
            }
            Waiting::Observation(node) => match self.signals(node, typed) {
                Some(ids) => self.unless_lacking(Input::Observe(ids))?,
                None => {
                    self.hint(waiting)?;
                    Typed::Again
                }
            },
            Waiting::Map(_) if matches!(typed, "" | "klaar" | "done") => {
                self.unless_lacking(Input::Map)?
            }
            Waiting::Map(_) => {
                let typed = self.map_command(typed)?;
                if let Typed::Again = typed {
                    self.put_map()?;
                    self.ui.tell("mapping-who-finish", &[], "")?;
                }
                typed
            }
            // Asked item by item, see `rate`.
            Waiting::Rating(_) => Typed::Again,
            Waiting::Reflection(_) => self.unless_lacking(Input::Reflect(typed.to_owned()))?,
            Waiting::Ended(_) => Typed::Quit,
        })
    }

    /// An answer; one that lacks something only once it was said to be meant so.
    fn unless_lacking(&mut self, input: Input) -> Result<Typed, Fault> {
        Ok(match self.is_meant(&input)? {
            Some(true) => Typed::Input(input),
            Some(false) => Typed::Again,
            None => Typed::Quit,
        })
    }

    /// Whether an answer is meant as it is: where it lacks something, only a typed yes says so.
    /// None where nothing more can be typed.
    pub(super) fn is_meant(&mut self, input: &Input) -> Result<Option<bool>, Fault> {
        let Some(missing) = self.run.session().missing(input) else {
            return Ok(Some(true));
        };
        let question = missing_words(self.ui.lang, &missing);
        self.ui.put(&question, "")?;
        self.ui.tell("task-yes", &[], "")?;
        let typed = self.ui.ask()?.filter(|typed| typed != "q");
        Ok(typed.map(|typed| matches!(typed.to_lowercase().as_str(), "j" | "ja" | "y" | "yes")))
    }

    /// Numbers or ids, separated by blanks or commas.
    fn signals(&self, node: NodeIx, typed: &str) -> Option<Vec<String>> {
        let scenario = self.run.session().scenario();
        let task = scenario.node(node).kind.observe()?;
        let ids: Vec<&str> = task
            .signals
            .iter()
            .map(|(index, _)| scenario.signals[usize::from(*index)].id.as_str())
            .collect();
        let words = typed.split([' ', ',', ';']).filter(|word| !word.is_empty());
        let mut marked = Vec::new();
        for word in words {
            let number = word
                .parse::<usize>()
                .ok()
                .and_then(|number| ids.get(number.checked_sub(1)?));
            let id = number.or_else(|| ids.iter().find(|id| **id == word))?;
            if !marked.iter().any(|known| known == id) {
                marked.push((*id).to_owned());
            }
        }
        Some(marked)
    }

    /// What can be typed here.
    fn hint(&mut self, waiting: Waiting) -> std::io::Result<()> {
        match waiting {
            Waiting::Choice(_) => self.ui.tell("hint-choice", &[], "")?,
            Waiting::Observation(_) => self.ui.tell("hint-observation", &[], "")?,
            Waiting::Reflection(_) => self.ui.tell("hint-reflection", &[], "")?,
            Waiting::Map(_) => self.ui.tell("hint-map", &[], "")?,
            Waiting::Rating(_) => self.ui.tell("hint-rating", &[], "")?,
            Waiting::Ended(_) => {}
        }
        if self.practice() {
            self.ui.tell("hint-practice", &[], "")?;
            self.ui.tell("hint-take-back", &[], "")?;
        }
        self.ui.tell("hint-always", &[], "")
    }

    pub(super) fn practice(&self) -> bool {
        self.run.session().setup().mode == Mode::Practice
    }
}
