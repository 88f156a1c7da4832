//! Ratings of a network at the terminal: one side after another, and then the whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::turn::Player;
use crate::cli::fault::Fault;
use crate::core::dialogue::Input;
use crate::core::scenario::ids::NodeIx;
use crate::core::scenario::network::task::TOP_RATING;

/// What was typed at one side.
enum Said {
    /// Nothing: it stays open for now.
    Open,
    Rating(u8),
    Stop,
}

impl Player<'_, '_, '_> {
    /// Asks for each item of a rating task, in the framework's order; none to stop. Sides that
    /// were left open are asked again, until they are meant to stay open.
    pub(super) fn rate(&mut self, node: NodeIx) -> Result<Option<Input>, Fault> {
        let scenario = Arc::clone(self.run.session().scenario());
        let Some(task) = scenario.node(node).kind.rate() else {
            return Ok(None);
        };
        let mut ratings = BTreeMap::new();
        let count = task.items.len().to_string();
        loop {
            for (index, (item, id)) in task.items.iter().enumerate() {
                if ratings.contains_key(id) {
                    continue;
                }
                let item = self.run.catalog().item(*item);
                let words = [&item.name, &item.about];
                let [name, about] = words.map(|words| words.get(self.ui.lang).to_owned());
                let number = (index + 1).to_string();
                let args = [
                    ("name", name.as_str()),
                    ("number", &number),
                    ("count", &count),
                ];
                self.ui.tell("rating-side", &args, "")?;
                self.ui.put(&about, "")?;
                match self.ask_rating()? {
                    Said::Rating(rating) => drop(ratings.insert(id.clone(), rating)),
                    Said::Open => {}
                    Said::Stop => return Ok(None),
                }
            }
            let input = Input::Rate(ratings.clone());
            match self.is_meant(&input)? {
                Some(true) => return Ok(Some(input)),
                Some(false) => {}
                None => return Ok(None),
            }
        }
    }

    /// One rating; `t` and `q` do here what they do everywhere.
    fn ask_rating(&mut self) -> Result<Said, Fault> {
        self.ui.tell("rating-keep", &[], "")?;
        loop {
            let Some(typed) = self.ui.ask()?.filter(|typed| typed != "q") else {
                return Ok(Said::Stop);
            };
            let rating = typed.parse().ok().filter(|rating| *rating <= TOP_RATING);
            match (typed.as_str(), rating) {
                ("", _) => return Ok(Said::Open),
                ("t", _) => self.put_whole_transcript()?,
                (_, Some(rating)) => return Ok(Said::Rating(rating)),
                (_, None) => self.ui.tell("rating-keep", &[], "")?,
            }
        }
    }
}
