//! The scenario the program runs on: names resolved, cases merged, texts numbered.
//!
//! It is made by lowering alone and is never serialised; the file format can grow without it.

mod choice;
mod node;
mod situation;

use std::collections::BTreeMap;

use super::ids::{BitIx, ContactIx, DrawIx, GuardIx, NodeIx, PersonIx, SlotIx, TextIx, VarIx};
use super::looks::Looks;
use super::raw::{Address, EndKind};
use super::scene::{Door, Face, Light, Objects, Place, Posture, SceneState};
use super::sound::Sound;
use super::texts::Texts;
use crate::core::fast::FastMap;
use crate::core::framework::ItemIx;
use crate::core::scenario::network::task::{MapTask, Rate};
use crate::core::scenario::network::truth::{Contact, Network};

pub(in crate::core) use choice::shared;
pub use choice::{
    Band, Case, Choice, Consequence, Critical, Decision, Manner, Matrix, Shared, Way, Why, Words,
};
pub use node::Stop;
pub use situation::Situation;

/// A scenario, ready to be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its id, also the name of its folder.
    pub id: String,
    /// Hash of the file's text, 64 hexadecimal digits.
    pub hash: String,
    /// All texts.
    pub texts: Texts,
    /// The names of third persons and then of contacts: a table may translate those that are
    /// words, such as ‘the neighbour’.
    pub(in crate::core) names: Texts,
    /// Title.
    pub title: TextIx,
    /// One or two sentences for the library.
    pub summary: Option<TextIx>,
    /// Phase of outreach work.
    pub phase: ItemIx,
    /// About how long a run takes.
    pub minutes: u32,
    /// What a player may want to know beforehand.
    pub content_notes: Vec<String>,
    /// The client.
    pub client: Client,
    /// Third persons.
    pub people: Vec<Person>,
    /// What this scenario claims to practise.
    pub goals: Vec<ItemIx>,
    /// Pages to read beforehand.
    pub briefing: Vec<Page>,
    /// Facts the worker knows or can learn.
    pub facts: Vec<Fact>,
    /// Signals that can be noticed.
    pub signals: Vec<Noted>,
    /// Promises that can be made.
    pub promises: Vec<Noted>,
    /// The client's contacts.
    pub contacts: Vec<Contact>,
    /// What else is true of the network: topics, wishes, tasks, the goal.
    pub network: Network,
    /// State variables this scenario uses, each an item of the framework `state`.
    pub variables: Vec<ItemIx>,
    /// Names of the yes-or-no parts of the state.
    pub bits: Vec<Bit>,
    /// The same by name.
    pub(in crate::core) bit_by_name: BTreeMap<BitKind, FastMap<String, BitIx>>,
    /// Names of the text slots other than `{worker}`.
    pub slots: Vec<String>,
    /// Start profiles.
    pub profiles: Vec<Profile>,
    /// Options that are open at every decision while their condition holds.
    pub always: Vec<Choice>,
    /// First node.
    pub start: NodeIx,
    /// The nodes, in the file's order.
    pub nodes: Vec<Node>,
    /// Draw nodes, by draw index.
    pub draws: Vec<NodeIx>,
    /// How many conditions are asked somewhere.
    pub(in crate::core) guards: u32,
    /// Nodes by id.
    pub(in crate::core) node_by_id: FastMap<String, NodeIx>,
}

impl Scenario {
    /// A node.
    pub fn node(&self, ix: NodeIx) -> &Node {
        &self.nodes[ix.index()]
    }

    /// A node by its id.
    pub fn find_node(&self, id: &str) -> Option<NodeIx> {
        self.node_by_id.get(id).copied()
    }

    /// The choice with a position among a decision's options and, after them, the always-options.
    pub fn choice<'s>(&'s self, decision: &'s Decision, position: u16) -> Option<&'s Choice> {
        let position = usize::from(position);
        decision.options.get(position).or_else(|| {
            self.always
                .get(position.checked_sub(decision.options.len())?)
        })
    }

    /// A third person.
    pub fn person(&self, ix: PersonIx) -> &Person {
        &self.people[ix.index()]
    }

    /// The text in a language, or in the scenario's own.
    pub fn text(&self, ix: TextIx, language: &str) -> &str {
        self.texts.get(ix, language)
    }

    /// The language that its texts stand in when one is asked for: that one, or its own where it is
    /// not translated into it.
    pub fn spoken<'l>(&'l self, language: &'l str) -> &'l str {
        let mut languages = self.texts.languages();
        if languages.any(|known| known == language) {
            language
        } else {
            &self.texts.language
        }
    }

    /// Whether there is a map of the network to draw.
    pub fn has_map(&self) -> bool {
        self.nodes.iter().any(|node| node.kind.map().is_some())
    }

    /// A bit by what it says, such as a flag's or a fact's id.
    pub fn bit(&self, kind: BitKind, id: &str) -> Option<BitIx> {
        self.bit_by_name.get(&kind)?.get(id).copied()
    }
}

/// The client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Name; not translated.
    pub name: String,
    /// Who this is.
    pub about: Option<TextIx>,
    /// How the client looks.
    pub looks: Looks,
    /// How the worker addresses the client.
    pub address: Address,
}

/// A third person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: String,
    /// Name in the scenario's own language.
    pub name: String,
    /// Who this is.
    pub about: Option<TextIx>,
    /// How this person looks.
    pub looks: Looks,
}

/// A page of the briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Id.
    pub id: String,
    /// Heading.
    pub title: TextIx,
    /// Text.
    pub text: TextIx,
    /// Read only if the trainee chooses to.
    pub optional: bool,
}

/// A fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Id.
    pub id: String,
    /// What it says.
    pub text: TextIx,
    /// Known from the start.
    pub known: bool,
    /// Set when it is known.
    pub bit: BitIx,
}

/// A signal or promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Id.
    pub id: String,
    /// What it says.
    pub text: TextIx,
}

/// A start of the client's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Id.
    pub id: String,
    /// Name for the debrief.
    pub name: Option<TextIx>,
    /// Weight in the draw.
    pub weight: u32,
    /// Value per variable, 0..=100.
    pub state: Vec<u8>,
}

/// What a bit of the state says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BitKind {
    /// A flag of the author.
    Flag,
    /// A fact the worker knows.
    Known,
    /// A fact the worker has disclosed.
    Disclosed,
    /// A signal that was noticed.
    Noticed,
    /// A contact that came up.
    ContactKnown,
    /// Something about a contact that came to light; the id is `contact.aspect`.
    Learned,
    /// Consent given; the id is `contact.topic`.
    ConsentGiven,
    /// Consent refused.
    ConsentRefused,
    /// A promise that stands.
    PromiseMade,
    /// A promise that was kept.
    PromiseKept,
    /// A promise that was broken.
    PromiseBroken,
    /// An option that was chosen or an aside that was taken; the id is `node.option`.
    Chosen,
}

/// A named bit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bit {
    /// What it says.
    pub kind: BitKind,
    /// Of what.
    pub id: String,
}

/// Who speaks a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speaker {
    /// The client.
    Client,
    /// A stage direction.
    Narrator,
    /// The worker's own thought.
    Thought,
    /// The worker.
    Worker,
    /// A third person.
    Person(PersonIx),
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub by: Speaker,
    /// What.
    pub text: TextIx,
    /// Only if this holds.
    pub when: Option<Guard>,
    /// What changes of the picture with it.
    pub pose: Pose,
}

/// What a line changes of the picture, and what is heard with it; the rest stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the same names as in the scene")]
pub struct Pose {
    pub door: Option<Door>,
    pub posture: Option<Posture>,
    pub face: Option<Face>,
    /// What is heard just before it.
    pub sound: Option<Sound>,
    pub appears: Objects,
    pub disappears: Objects,
}

impl Pose {
    /// The scene with what this changes.
    #[must_use]
    pub fn on(self, scene: SceneState) -> SceneState {
        SceneState {
            door: self.door.unwrap_or(scene.door),
            posture: self.posture.unwrap_or(scene.posture),
            face: self.face.unwrap_or(scene.face),
            objects: scene.objects.changed(self.appears, self.disappears),
            ..scene
        }
    }
}

/// What a node fixes of the scene; the rest follows the client's state or stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the same names as in the scene")]
pub struct ScenePatch {
    pub place: Option<Place>,
    pub door: Option<Door>,
    pub posture: Option<Posture>,
    pub face: Option<Face>,
    pub light: Option<Light>,
    pub objects: Option<Objects>,
    pub appears: Objects,
    pub disappears: Objects,
    pub alone: Option<bool>,
    /// Which third person stands by; the inner `None` is nobody.
    pub with: Option<Option<PersonIx>>,
    /// What can be heard, where the scene alone would not tell.
    pub sound: Option<Sound>,
}

impl ScenePatch {
    /// This one, and what it leaves open as `under` has it.
    #[must_use]
    pub fn over(self, under: Self) -> Self {
        Self {
            place: self.place.or(under.place),
            door: self.door.or(under.door),
            posture: self.posture.or(under.posture),
            face: self.face.or(under.face),
            light: self.light.or(under.light),
            objects: self.objects.or(under.objects),
            // What this one takes away is not there, whatever `under` puts there.
            appears: under.appears.changed(self.appears, self.disappears),
            disappears: under.disappears.changed(self.disappears, self.appears),
            alone: self.alone.or(under.alone),
            with: self.with.or(under.with),
            sound: self.sound.or(under.sound),
        }
    }

    /// Whether it fixes anything that can be seen.
    pub fn is_seen(self) -> bool {
        Self {
            sound: None,
            ..self
        } != Self::default()
    }
}

/// A moment of the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Id.
    pub id: String,
    /// The hash of the id, by which what is drawn here is known
    /// ([`DrawKey`](crate::core::draw::DrawKey)).
    pub draw_name: u64,
    /// What it fixes of the scene.
    pub scene: ScenePatch,
    /// Lines on arrival.
    pub lines: Vec<Line>,
    /// Effects on arrival, before the lines.
    pub effects: Vec<Effect>,
    /// What happens then.
    pub kind: NodeKind,
}

impl Node {
    /// Whether something fixes the door here: the node, a situation or a line.
    pub fn holds_the_door(&self) -> bool {
        let decision = self.kind.decision();
        let mut situations = decision.iter().flat_map(|decision| &decision.situations);
        self.scene.door.is_some()
            || situations.any(|situation| situation.scene.door.is_some())
            || self.lines.iter().any(|line| line.pose.door.is_some())
    }
}

/// What a node asks of the host or does by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// Goes on.
    Tell(Way),
    /// The trainee chooses.
    Decide(Box<Decision>),
    /// Chance.
    Draw(Draw),
    /// The trainee marks what was noticed.
    Observe(Observe),
    /// The trainee finishes the map of the network.
    Map(MapTask),
    /// The trainee rates something against a key.
    Rate(Rate),
    /// A question in own words.
    Reflect {
        /// The question.
        question: TextIx,
        /// Then.
        next: NodeIx,
    },
    /// A title card.
    Visit {
        /// The title.
        title: TextIx,
        /// Then.
        next: NodeIx,
    },
    /// An ending.
    End(End),
}

/// A yes-or-no question about the state.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// A variable is at least this.
    AtLeast(VarIx, u8),
    /// A variable is below this.
    Below(VarIx, u8),
    /// A bit is set.
    Bit(BitIx),
    /// A node was visited before, this visit not counted.
    Visited(NodeIx),
    /// A draw fell so.
    Drew(DrawIx, u16),
    /// This start profile was drawn.
    Profile(u16),
    /// Not so.
    Not(Box<Self>),
    /// All of these; none means yes.
    All(Vec<Self>),
    /// One of these; none means no.
    Any(Vec<Self>),
}

/// A condition where it is asked: what opens an option, chooses a case or a way, and so on.
///
/// Two are equal if they ask the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Guard {
    /// Its number in the scenario, below [`Scenario::guards`].
    pub ix: GuardIx,
    /// What is asked.
    pub condition: Condition,
}

impl PartialEq for Guard {
    fn eq(&self, other: &Self) -> bool {
        self.condition == other.condition
    }
}

impl Eq for Guard {}

/// Whoever asks a guard asks its condition.
impl std::ops::Deref for Guard {
    type Target = Condition;

    fn deref(&self) -> &Condition {
        &self.condition
    }
}

/// A change of the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Adds to a variable, held within 0..=100.
    Add(VarIx, i16),
    /// Sets a variable.
    Set(VarIx, u8),
    /// Sets a bit.
    SetBit(BitIx),
    /// Clears a bit.
    ClearBit(BitIx),
    /// Fills a text slot with a contact's name.
    FillSlot(SlotIx, ContactIx),
    /// Something happens to the network, an index into [`Network::happenings`]; no condition
    /// asks about it.
    Happen(u16),
    /// Only if a condition holds.
    When(Guard, Vec<Self>),
}

/// A draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// Its index.
    pub draw: DrawIx,
    /// What the debrief says about it.
    pub note: Option<TextIx>,
    /// The outcomes.
    pub outcomes: Vec<Outcome>,
}

/// An outcome of a draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Id.
    pub id: String,
    /// Weight, unless a weight below holds.
    pub weight: u32,
    /// Weights under conditions; the first that holds counts.
    pub weights: Vec<(Guard, u32)>,
    /// What the debrief says.
    pub text: Option<TextIx>,
    /// Effects.
    pub effects: Vec<Effect>,
    /// Then.
    pub next: NodeIx,
}

/// An observation task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observe {
    /// The question.
    pub prompt: TextIx,
    /// Signals offered, by index, and whether they were there.
    pub signals: Vec<(u16, bool)>,
    /// Set per signal when marked: the bits `Noticed`, in the same order.
    pub bits: Vec<BitIx>,
    /// Then.
    pub next: NodeIx,
}

/// An ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Title.
    pub title: TextIx,
    /// What happened.
    pub text: TextIx,
    /// What the client thought.
    pub inner: Option<TextIx>,
    /// For audit and trainer.
    pub kind: EndKind,
    /// How far the goal is reached, -2..=2, where the scenario has one.
    pub goal: Option<i8>,
}
