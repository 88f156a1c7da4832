//! An option that is picked, and why and how sure, where that is asked before it counts. Nothing is
//! decided until all of it is said, and until then something else can be chosen.

use super::running::Running;
use crate::core::dialogue::{Confidence, Grounds, Input, Teller};
use crate::core::report::quote;
use crate::run::Draft;

/// A picked option, and what was said about it so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weighed {
    /// The option's id.
    pub picked: String,
    /// The reason as it is written so far.
    pub why: String,
    /// How sure, so far.
    pub confidence: Option<Confidence>,
}

impl Running {
    /// Decides for an option; where that goes with why and how sure, those are asked first.
    pub(super) fn decide(&mut self, id: String) {
        if !self.live.session().asks_grounds() {
            self.step(Input::Choose(id));
        } else if self.is_open(&id) {
            self.selected = Some(id.clone());
            self.weighed = Some(Weighed {
                picked: id,
                ..Weighed::default()
            });
        }
    }

    /// Says why, or how sure.
    pub(super) fn weigh(&mut self, say: impl FnOnce(&mut Weighed)) {
        if let Some(weighed) = &mut self.weighed {
            say(weighed);
        }
    }

    /// Decides, once it was said how sure.
    pub(super) fn submit_grounds(&mut self) {
        let weighed = self.weighed.as_ref();
        let said = weighed.and_then(|weighed| Some((weighed, weighed.confidence?)));
        if let Some((weighed, confidence)) = said {
            let input = Input::Reasoned {
                choose: weighed.picked.clone(),
                grounds: Grounds::new(&weighed.why, confidence),
            };
            self.step(input);
        }
    }

    /// The words of the option that is picked.
    pub fn picked_words(&self) -> Option<String> {
        let weighed = self.weighed.as_ref()?;
        let session = self.live.session();
        let (_, decision) = session.decision()?;
        let mut offers = session.offers().iter();
        let choice = offers.find_map(|offer| {
            let choice = session.choice(*offer)?;
            (choice.id == weighed.picked).then_some(choice)
        })?;
        let (names, slots) = (self.names(), session.state().slots.as_slice());
        let teller = Teller::within(session.scenario(), self.lang, &names, slots);
        Some(quote(
            &teller.choice(decision, choice),
            choice.manner.into(),
        ))
    }

    /// What was said about a picked option so far, to be kept.
    pub(super) fn unsent_grounds(&self) -> Draft {
        let weighed = self.weighed.clone();
        weighed.map_or_else(Draft::default, |weighed| Draft {
            written: weighed.why,
            picked: Some(weighed.picked),
            confidence: weighed.confidence,
            ..Draft::default()
        })
    }

    /// Takes up what was kept, where it is an option that is offered.
    pub(super) fn take_up_grounds(&mut self, draft: Draft) {
        let asks = self.live.session().asks_grounds();
        let picked = draft.picked.filter(|id| asks && self.is_option(id));
        self.selected.clone_from(&picked);
        self.weighed = picked.map(|picked| Weighed {
            picked,
            why: draft.written,
            confidence: draft.confidence,
        });
    }
}
