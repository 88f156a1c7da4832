//! What a scene looks like, as a plain description.
//!
//! The runtime emits a [`SceneState`]; the window draws it and the terminal says it in words.
//! Nothing here knows how a picture is made.

use serde::{Deserialize, Serialize};

use super::ids::PersonIx;

/// A part of the picture that follows the client's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// How far the door is open.
    Door,
    /// How the client holds the body.
    Posture,
    /// What the face shows.
    Face,
}

/// From which values on something else can be seen of a variable of the client's state, and where
/// (OURS). Where a node fixes that part, it is not seen there.
pub(in crate::core) const SEEN_FROM: [(&str, &[(u8, Part)]); 5] = [
    (
        "trust",
        &[
            (28, Part::Face),
            (36, Part::Door),
            (38, Part::Posture),
            (45, Part::Face),
            (48, Part::Door),
            (50, Part::Face),
            (55, Part::Posture),
        ],
    ),
    ("shame", &[(68, Part::Posture), (72, Part::Face)]),
    (
        "agitation",
        &[
            (40, Part::Face),
            (55, Part::Posture),
            (65, Part::Face),
            (85, Part::Door),
        ],
    ),
    ("energy", &[(25, Part::Face)]),
    ("hope", &[(55, Part::Face)]),
];

/// Where the conversation takes place.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum Place {
    /// The open walkway along the flats of a post-war block, in front of the client's door.
    #[default]
    Gallery,
    /// A front door at street level.
    Doorway,
    /// The shared stairs of a block.
    Stairwell,
    /// The hall just inside the client's door.
    Hallway,
    /// The client's kitchen table.
    Kitchen,
    /// The client's living room.
    LivingRoom,
    /// A room in the neighbourhood's community centre.
    CommunityCentre,
    /// A room for talks between colleagues.
    Office,
    /// Outside, on the pavement.
    Street,
}

/// How far the door is open.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum Door {
    /// Closed.
    #[default]
    Shut,
    /// On the chain: a hand's width.
    Chain,
    /// Ajar: the person stands in the gap.
    Ajar,
    /// Open: the person stands beside it.
    Open,
}

impl Door {
    /// Every way a door can stand.
    pub const ALL: [Self; 4] = [Self::Shut, Self::Chain, Self::Ajar, Self::Open];
}

/// How the client holds the body.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum Posture {
    /// Arms crossed, weight back.
    Closed,
    /// Half turned away.
    TurnedAway,
    /// Standing straight, neutral.
    #[default]
    Upright,
    /// Leaning against the frame or wall.
    Leaning,
    /// Hands free, facing the worker.
    Open,
    /// Seated.
    Sitting,
    /// Risen from a chair; elsewhere the same as [`Posture::Upright`].
    Standing,
    /// The chin on a hand, listening or looking on.
    ChinOnHand,
}

impl Posture {
    /// Every posture.
    pub const ALL: [Self; 8] = [
        Self::Closed,
        Self::TurnedAway,
        Self::Upright,
        Self::Leaning,
        Self::Open,
        Self::Sitting,
        Self::Standing,
        Self::ChinOnHand,
    ];
}

/// What the client's face shows.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum Face {
    /// Wary of the worker.
    Suspicious,
    /// Angry.
    Angry,
    /// Ashamed; eyes down.
    Ashamed,
    /// Tired.
    Tired,
    /// Nothing to read.
    Blank,
    /// At ease.
    #[default]
    Calm,
    /// A half smile.
    Amused,
    /// Touched by something.
    Moved,
    /// A weight is off.
    Relieved,
    /// In the middle of a story.
    Talking,
    /// Afraid of how something will go.
    Worried,
    /// Taken by surprise.
    Surprised,
    /// Looking for an answer.
    Thinking,
}

impl Face {
    /// Every face.
    pub const ALL: [Self; 13] = [
        Self::Suspicious,
        Self::Angry,
        Self::Ashamed,
        Self::Tired,
        Self::Blank,
        Self::Calm,
        Self::Amused,
        Self::Moved,
        Self::Relieved,
        Self::Talking,
        Self::Worried,
        Self::Surprised,
        Self::Thinking,
    ];
}

/// The light of the day.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
pub enum Light {
    /// Cool morning light.
    #[default]
    Morning,
    /// Warm afternoon light.
    Afternoon,
    /// Dark outside, lamps on.
    Evening,
    /// A grey, wet day.
    Rain,
}

impl Light {
    /// Every light.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::Rain];
}

/// A thing in the scene that can be noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say what lies there")]
pub enum Object {
    Post,
    Photo,
    Drawing,
    Dog,
    Plant,
    Curtains,
    MedicineBox,
    Balcony,
    CrewPhoto,
    SecondToothbrush,
    Letter,
    Pyjamas,
    Phone,
    BinBag,
    CraneCalendar,
    Clock,
    Stool,
    Card,
    OilCan,
    LetterBoxes,
    Broom,
    MagnifyingGlass,
    TramSign,
    FridgeCard,
    Newspaper,
    SaltAndPepper,
    Bike,
    Sheet,
    SheetAbove,
    SheetFull,
    Marker,
    Dish,
    Candle,
    FruitBowl,
    CoffeePot,
    Calendar,
    Tin,
    DoveCard,
    OpenWindow,
}

impl Object {
    /// The name in a scenario file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Photo => "photo",
            Self::Drawing => "drawing",
            Self::Dog => "dog",
            Self::Plant => "plant",
            Self::Curtains => "curtains",
            Self::MedicineBox => "medicine_box",
            Self::Balcony => "balcony",
            Self::CrewPhoto => "crew_photo",
            Self::SecondToothbrush => "second_toothbrush",
            Self::Letter => "letter",
            Self::Pyjamas => "pyjamas",
            Self::Phone => "phone",
            Self::BinBag => "bin_bag",
            Self::CraneCalendar => "crane_calendar",
            Self::Clock => "clock",
            Self::Stool => "stool",
            Self::Card => "card",
            Self::OilCan => "oil_can",
            Self::LetterBoxes => "letter_boxes",
            Self::Broom => "broom",
            Self::MagnifyingGlass => "magnifying_glass",
            Self::TramSign => "tram_sign",
            Self::FridgeCard => "fridge_card",
            Self::Newspaper => "newspaper",
            Self::SaltAndPepper => "salt_and_pepper",
            Self::Bike => "bike",
            Self::Sheet => "sheet",
            Self::SheetAbove => "sheet_above",
            Self::SheetFull => "sheet_full",
            Self::Marker => "marker",
            Self::Dish => "dish",
            Self::Candle => "candle",
            Self::FruitBowl => "fruit_bowl",
            Self::CoffeePot => "coffee_pot",
            Self::Calendar => "calendar",
            Self::Tin => "tin",
            Self::DoveCard => "dove_card",
            Self::OpenWindow => "open_window",
        }
    }
}

/// How the scene looks now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct SceneState {
    /// Where.
    pub place: Place,
    /// How far the door is open.
    pub door: Door,
    /// How the client stands or sits.
    pub posture: Posture,
    /// What the face shows.
    pub face: Face,
    /// The light.
    pub light: Light,
    /// What lies there to be noticed.
    pub objects: Objects,
    /// The client is not there: the worker is alone, or with others.
    pub alone: bool,
    /// A third person who is there too, or instead of the client.
    pub with: Option<PersonIx>,
}

impl SceneState {
    /// Whether the client is to be seen: there, and not behind a door that is shut.
    pub fn shows_client(&self) -> bool {
        let hidden = self.place.at_a_door() && self.door == Door::Shut;
        !self.alone && !hidden
    }
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 9] = [
        Self::Gallery,
        Self::Doorway,
        Self::Stairwell,
        Self::Hallway,
        Self::Kitchen,
        Self::LivingRoom,
        Self::CommunityCentre,
        Self::Office,
        Self::Street,
    ];

    /// In front of the client's door, which may hide the client.
    pub fn at_a_door(self) -> bool {
        matches!(self, Self::Gallery | Self::Doorway | Self::Stairwell)
    }

    /// Where people sit down to talk: at a table or on a couch.
    pub fn seated(self) -> bool {
        matches!(
            self,
            Self::Kitchen | Self::LivingRoom | Self::CommunityCentre | Self::Office
        )
    }
}

/// A small set of [`Object`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
pub struct Objects(u64);

impl Objects {
    /// Every object there is, in a fixed order.
    pub const ALL: [Object; 39] = [
        Object::Post,
        Object::Photo,
        Object::Drawing,
        Object::Dog,
        Object::Plant,
        Object::Curtains,
        Object::MedicineBox,
        Object::Balcony,
        Object::CrewPhoto,
        Object::SecondToothbrush,
        Object::Letter,
        Object::Pyjamas,
        Object::Phone,
        Object::BinBag,
        Object::CraneCalendar,
        Object::Clock,
        Object::Stool,
        Object::Card,
        Object::OilCan,
        Object::LetterBoxes,
        Object::Broom,
        Object::MagnifyingGlass,
        Object::TramSign,
        Object::FridgeCard,
        Object::Newspaper,
        Object::SaltAndPepper,
        Object::Bike,
        Object::Sheet,
        Object::SheetAbove,
        Object::SheetFull,
        Object::Marker,
        Object::Dish,
        Object::Candle,
        Object::FruitBowl,
        Object::CoffeePot,
        Object::Calendar,
        Object::Tin,
        Object::DoveCard,
        Object::OpenWindow,
    ];

    /// Adds one.
    pub fn insert(&mut self, object: Object) {
        self.0 |= 1 << object as u64;
    }

    /// Whether it lies there.
    pub fn contains(self, object: Object) -> bool {
        self.0 & (1 << object as u64) != 0
    }

    /// These, with what `more` has and without what `less` has.
    #[must_use]
    pub fn changed(self, more: Self, less: Self) -> Self {
        Self((self.0 | more.0) & !less.0)
    }

    /// What lies there, in a fixed order.
    pub fn iter(self) -> impl Iterator<Item = Object> {
        Self::ALL
            .into_iter()
            .filter(move |object| self.contains(*object))
    }
}
