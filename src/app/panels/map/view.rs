//! What the map's panel is given to show: plain data, made by the screen.

use crate::app::command::{Command, MapCommand};
use crate::core::locale::{Lang, say};
use crate::core::report::map::words;
use crate::core::scenario::network::placement::Placement;
use crate::core::scenario::network::truth::ContactKind;

/// The map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MapView {
    /// The language of the window.
    pub lang: Lang,
    /// Another number for each run: it keeps where people stand.
    pub run: u64,
    /// The client's name.
    pub client: String,
    /// It is shown, and not only there to be opened.
    pub open: bool,
    /// It is open because it is asked for, and the player has not come to it yet.
    pub by_itself: bool,
    /// It would cover what was said, which comes first: it is opened by the player.
    pub waits: bool,
    /// How many could stand on this scenario's map.
    pub seats: usize,
    /// Everybody who came up, in the file's order.
    pub contacts: Vec<ContactView>,
    /// The contact whose card is open.
    pub card: Option<String>,
    /// Whoever was put down last.
    pub last: Option<String>,
    /// There is a change to take back.
    pub can_undo: bool,
    /// The question, where the map is asked for now.
    pub prompt: Option<String>,
    /// What the client said to the last change: name and words.
    pub answer: Option<(String, String)>,
    /// Everything that the client may say to some change: a card keeps room for it.
    pub answers: Vec<String>,
}

/// Somebody who came up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who this is.
    pub about: Option<String>,
    /// Person, household or group.
    pub kind: ContactKind,
    /// Position among all contacts of the scenario.
    pub seat: usize,
    /// Where the contact stands, if on the map.
    pub at: Option<Placement>,
    /// The tie was said to sleep, which holds once the contact is put down.
    pub asleep: bool,
}

impl ContactView {
    /// Whether the tie sleeps, on the map or before it stands there.
    pub(super) fn sleeps(&self) -> bool {
        self.at.map_or(self.asleep, |at| at.sleeping)
    }
}

impl MapView {
    /// What opens it or puts it away.
    pub(in crate::app::panels) fn toggle(&self) -> Command {
        if self.waits {
            Command::Map(MapCommand::ShowMap)
        } else {
            Command::Map(MapCommand::ToggleMap)
        }
    }

    /// Whether numbers that nothing else has taken are meant for it.
    pub(super) fn has_numbers(&self, covers: bool) -> bool {
        covers || self.prompt.is_some()
    }

    /// Where a contact stands, in words.
    pub(super) fn stands(&self, contact: &ContactView) -> String {
        let Some(at) = contact.at else {
            return say(self.lang, "map-unplaced", &[]);
        };
        let spot = words::spot_words(self.lang, at.spot);
        if at.sleeping {
            let asleep = say(self.lang, "net-sleeping", &[]);
            format!("{spot}, {asleep}")
        } else {
            spot
        }
    }
}
