//! Where inputs come from: a person, a list of ids, or a file of journal inputs.

use std::collections::{BTreeMap, VecDeque};

use crate::cli::args::Play;
use crate::cli::fault::Fault;
use crate::cli::ui::{Ui, shown};
use crate::core::dialogue::{Input, Session, Waiting};
use crate::storage::read_source;

/// Where inputs come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Script {
    /// A person.
    Keyboard,
    /// Ids of options and asides, in order; questions that take no id are passed over.
    Choose(VecDeque<String>),
    /// Inputs as a journal keeps them.
    Inputs(VecDeque<Input>),
}

impl Script {
    pub(super) fn read(play: &Play, ui: &Ui<'_, '_>) -> Result<Self, Fault> {
        if let Some(ids) = &play.choose {
            return Ok(Self::Choose(ids.iter().cloned().collect()));
        }
        let Some(path) = &play.script else {
            return Ok(Self::Keyboard);
        };
        let name = path.display().to_string();
        let text = read_source(path)
            .map_err(|finding| Fault::about(name.clone(), String::new(), *finding))?;
        let lines = text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line.trim()));
        let inputs = lines
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(number, line)| {
                serde_json::from_str(line).map_err(|_| {
                    // The reader's own words are English; the line and the forms that fit say enough.
                    let number = number.to_string();
                    Fault::Usage(ui.say(
                        "script-line",
                        &[("path", &shown(path)), ("line", &number), ("text", line)],
                    ))
                })
            });
        Ok(Self::Inputs(inputs.collect::<Result<_, _>>()?))
    }

    /// The next input for what the session waits for; none at the end of the script.
    pub(super) fn next(&mut self, session: &Session) -> Option<Input> {
        match self {
            Self::Keyboard => None,
            Self::Inputs(inputs) => inputs.pop_front(),
            Self::Choose(ids) => match session.waiting() {
                Waiting::Observation(_) => Some(Input::Observe(Vec::new())),
                Waiting::Map(_) => Some(Input::Map),
                Waiting::Rating(_) => Some(Input::Rate(BTreeMap::new())),
                Waiting::Reflection(_) => Some(Input::Reflect(String::new())),
                Waiting::Choice(_) | Waiting::Ended(_) => {
                    let id = ids.pop_front()?;
                    let is_aside = session.asides().any(|aside| aside.id == id);
                    Some(if is_aside {
                        Input::Aside(id)
                    } else {
                        Input::Choose(id)
                    })
                }
            },
        }
    }

    /// How many inputs are left.
    pub(super) fn left(&self) -> usize {
        match self {
            Self::Keyboard => 0,
            Self::Choose(ids) => ids.len(),
            Self::Inputs(inputs) => inputs.len(),
        }
    }
}
