//! The colours and measures that go with a person's looks: from words to what is drawn.

use super::Cast;
use crate::core::scenario::looks::{
    Build, Clothes, Colour, Hair, HairColour, Headwear, Looks, WalkingAid,
};

/// Everyone of a scene, ready to be drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct People {
    pub(super) client: Look,
    /// The third person who is there, if anyone.
    pub(super) with: Option<Look>,
}

impl People {
    pub(super) fn new(cast: &Cast) -> Self {
        Self {
            client: Look::new(cast.client),
            with: cast.with.map(Look::new),
        }
    }
}

/// A person, ready to be drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// What was said of the looks.
    pub(super) said: Looks,
    /// The colour of the skin.
    pub(super) skin: &'static str,
    /// The colour of lines that only just show on the skin: lids, a blush.
    pub(super) shade: &'static str,
    /// The colour of the hair.
    pub(super) hair: &'static str,
    /// The colour of what is worn on the head.
    pub(super) headwear: &'static str,
    /// The colour of the shirt, the jumper, the dress.
    pub(super) shirt: &'static str,
    /// The colour of what is worn over it.
    pub(super) over: &'static str,
    /// The colour of the trousers.
    pub(super) trousers: &'static str,
    /// There are pyjamas under whatever else is worn.
    pub(super) pyjamas: bool,
    /// How broad the body is; 1.0 is ordinary.
    pub(super) build: f32,
}

/// Skins from light to dark, each with the shade of a blush on it.
const SKINS: [(&str, &str); 8] = [
    ("#f5d5b5", "#d99f80"),
    ("#edc39d", "#cf8f6d"),
    ("#dfac80", "#bd7c58"),
    ("#c9915f", "#a5683f"),
    ("#ad7447", "#86502d"),
    ("#8f5b39", "#683c22"),
    ("#724731", "#4e2c1b"),
    ("#573627", "#382015"),
];

impl Look {
    pub(super) fn new(said: Looks) -> Self {
        let (skin, shade) = SKINS[usize::from(said.skin.clamp(1, 8)) - 1];
        Self {
            said,
            skin,
            shade,
            hair: hair(said.hair_colour),
            headwear: cloth(said.headwear_colour),
            shirt: cloth(said.colour),
            over: cloth(said.over),
            trousers: match said.colour {
                Colour::Navy | Colour::Charcoal => "#7d7466",
                _ => "#5b6270",
            },
            pyjamas: false,
            build: match said.build {
                Build::Slight => 0.9,
                Build::Ordinary => 0.98,
                Build::Broad => 1.07,
            },
        }
    }

    /// The same person, not dressed yet.
    pub(super) fn in_pyjamas(self) -> Self {
        let collared = matches!(self.said.clothes, Clothes::Shirt);
        let clothes = if collared {
            Clothes::Jumper
        } else {
            self.said.clothes
        };
        Self {
            said: Looks {
                clothes,
                ..self.said
            },
            pyjamas: true,
            shirt: "#d6dfe8",
            trousers: "#d6dfe8",
            ..self
        }
    }

    /// The name of the Open Peeps head, or none where the head is drawn by us.
    pub(super) fn head(&self) -> Option<&'static str> {
        Some(match self.said.headwear {
            Headwear::Headscarf => "hijab",
            Headwear::Turban => "turban",
            Headwear::Headband => "bun",
            Headwear::Beanie => "hatBeanie",
            Headwear::None => match self.said.hair {
                Hair::Balding => return None,
                Hair::Bald => "noHair1",
                Hair::Cropped => "short2",
                Hair::Short => "grayShort",
                Hair::SideParting => "pomp",
                Hair::ShortCurls => "short5",
                Hair::Quiff => "short4",
                Hair::Fade => "shaved2",
                Hair::FlatTop => "flatTop",
                Hair::Afro => "afro",
                Hair::Twists => "twists2",
                Hair::ShortLocks => "dreads2",
                Hair::Locks => "dreads1",
                Hair::Braids => "cornrows2",
                Hair::Bob => "medium1",
                Hair::Fringe => "mediumBangs",
                Hair::Straight => "mediumStraight",
                Hair::Wavy => "medium2",
                Hair::Curly => "longCurly",
                Hair::Long => "long",
                Hair::Ponytail => "cornrows",
                Hair::Bun => "grayBun",
                Hair::LowBun => "grayMedium",
                Hair::TopKnot => "bun2",
            },
        })
    }

    /// The colour of what the head's drawing keeps in black: hair, or the cloth of a scarf.
    pub(super) fn black(&self) -> &'static str {
        match self.said.headwear {
            Headwear::Headscarf => self.headwear,
            _ => self.hair,
        }
    }

    /// The colour of what the head's drawing calls clothing: a band, or what is under a scarf.
    pub(super) fn cloth(&self) -> &'static str {
        match self.said.headwear {
            Headwear::Headscarf => "#e6dfd2",
            _ => self.headwear,
        }
    }

    /// What shows from behind: the outermost clothes.
    pub(super) fn coat(&self) -> &'static str {
        match self.said.clothes {
            Clothes::WorkVest | Clothes::Cardigan | Clothes::Coat => self.over,
            _ => self.shirt,
        }
    }

    /// The colour of the sleeves.
    pub(super) fn sleeve(&self) -> &'static str {
        match self.said.clothes {
            Clothes::Cardigan | Clothes::Coat => self.over,
            _ => self.shirt,
        }
    }

    /// What the drawings call a colour of this person.
    pub(super) fn colour(&self, class: &str) -> Option<&'static str> {
        Some(match class {
            "skin" => self.skin,
            "shirt" => self.shirt,
            "over" => self.over,
            "sleeve" => self.sleeve(),
            "coat" => self.coat(),
            "trousers" => self.trousers,
            "headwear" => self.headwear,
            _ => return None,
        })
    }

    /// Whether there is a wheelchair to sit in.
    pub(super) fn wheels(&self) -> bool {
        self.said.walking_aid == WalkingAid::Wheelchair
    }
}

fn hair(colour: HairColour) -> &'static str {
    match colour {
        HairColour::Black => "#2b2625",
        HairColour::DarkBrown => "#4b372c",
        HairColour::Brown => "#6f4f38",
        HairColour::LightBrown => "#96714c",
        HairColour::Blond => "#cda868",
        HairColour::Red => "#a4583a",
        HairColour::Grey => "#9b9893",
        HairColour::White => "#d9d5cc",
    }
}

fn cloth(colour: Colour) -> &'static str {
    match colour {
        Colour::Blue => "#93a3b1",
        Colour::Navy => "#56647c",
        Colour::Teal => "#6f9a98",
        Colour::Green => "#93a688",
        Colour::Olive => "#5f6c58",
        Colour::Ochre => "#c4a366",
        Colour::Rust => "#b5796a",
        Colour::Red => "#a8605a",
        Colour::Pink => "#cba29c",
        Colour::Purple => "#8d7c98",
        Colour::Brown => "#7d6a5c",
        Colour::Grey => "#a3a19b",
        Colour::Charcoal => "#61605f",
        Colour::Cream => "#ded3bd",
    }
}
