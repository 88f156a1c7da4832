//! How a person looks: a few plain words, for the client and for everyone else in the same way.
//!
//! The words say what can be seen and nothing about who someone is: no origin, no gender, no kind
//! of trouble. What an author leaves out is drawn from the person's name, so that a new scenario
//! has people of all sorts before anyone has described one, and the same ones each time. Nothing
//! here knows how a picture is made.

use serde::Deserialize;

/// A person's looks, complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Looks {
    /// Years, 12..=110; past forty it shows in the face.
    pub age: u8,
    /// The skin, 1 (lightest) to 8 (darkest).
    pub skin: u8,
    /// How the hair is worn.
    pub hair: Hair,
    /// Its colour, and that of a beard.
    pub hair_colour: HairColour,
    /// Beard or moustache.
    pub beard: Beard,
    /// Glasses.
    pub glasses: Glasses,
    /// What is worn on the head.
    pub headwear: Headwear,
    /// Its colour.
    pub headwear_colour: Colour,
    /// How broad the body is.
    pub build: Build,
    /// The clothes.
    pub clothes: Clothes,
    /// The colour of what is worn closest: jumper, shirt, dress.
    pub colour: Colour,
    /// The colour of what is worn over it: vest, cardigan, apron.
    pub over: Colour,
    /// What someone walks or moves with.
    pub walking_aid: WalkingAid,
}

/// A list of words for one part of the looks, each usable in a scenario file.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident: $($(#[$word_doc:meta])* $word:ident),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
        #[expect(missing_docs, reason = "the words say what is seen")]
        pub enum $name { $($(#[$word_doc])* $word),+ }

        impl $name {
            /// Every word, in the order of the format's description.
            pub const ALL: &[Self] = &[$(Self::$word),+];
        }
    };
}

words! {
    /// How the hair is worn.
    Hair: Bald, Balding, Cropped, Short, SideParting, ShortCurls, Quiff, Fade, FlatTop, Afro,
    Twists, ShortLocks, Locks, Braids, Bob, Fringe, Straight, Wavy, Curly, Long, Ponytail, Bun,
    LowBun, TopKnot
}
words! {
    /// The colour of the hair.
    HairColour: Black, DarkBrown, Brown, LightBrown, Blond, Red, Grey, White
}
words! {
    /// Beard or moustache. Every one leaves the mouth to be read.
    Beard: None, Stubble, Chin, Short, Full, Moustache
}
words! {
    /// Glasses. None hides the eyes.
    Glasses: None, Round, Thin, Browline, Thick
}
words! {
    /// What is worn on the head.
    Headwear: None, Headscarf, Turban, Headband, Beanie
}
words! {
    /// How broad the body is.
    Build: Slight, Ordinary, Broad
}
words! {
    /// The clothes of the upper body.
    Clothes: Jumper, Shirt, WorkVest, Cardigan, Hoodie, Apron, Dress, Coat
}
words! {
    /// A colour of clothes. All are muted, so that a person stands in a room and not out of it.
    Colour: Blue, Navy, Teal, Green, Olive, Ochre, Rust, Red, Pink, Purple, Brown, Grey,
    Charcoal, Cream
}
words! {
    /// What someone walks or moves with.
    WalkingAid: None, Cane, Rollator, Wheelchair
}

/// What an author says of the looks; anything may be left out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said {
    pub age: Option<u8>,
    pub skin: Option<u8>,
    pub hair: Option<Hair>,
    pub hair_colour: Option<HairColour>,
    pub beard: Option<Beard>,
    pub glasses: Option<Glasses>,
    pub headwear: Option<Headwear>,
    pub headwear_colour: Option<Colour>,
    pub build: Option<Build>,
    pub clothes: Option<Clothes>,
    pub colour: Option<Colour>,
    pub over: Option<Colour>,
    pub walking_aid: Option<WalkingAid>,
}

impl Looks {
    /// The looks of someone nobody has described, drawn from the name.
    pub fn of(name: &str) -> Self {
        Self::complete(Said::default(), name)
    }

    /// What was said, and the rest drawn from the name. Every part is drawn whether it is needed
    /// or not, so that saying one thing changes nothing else.
    pub(super) fn complete(said: Said, name: &str) -> Self {
        let mut lot = Lot::new(name);
        let age = [24, 33, 41, 48, 55, 63, 71, 78];
        let skin = [1, 2, 3, 4, 5, 6, 7, 8];
        let clothes = [
            Clothes::Jumper,
            Clothes::Shirt,
            Clothes::Cardigan,
            Clothes::Hoodie,
        ];
        let drawn = Self {
            age: said.age.unwrap_or(lot.of(&age)),
            skin: lot.of(&skin),
            hair: lot.of(Hair::ALL),
            hair_colour: lot.of(&HairColour::ALL[..6]),
            beard: Beard::None,
            glasses: lot.of(&[Glasses::None, Glasses::None, Glasses::Round, Glasses::Thin]),
            headwear: Headwear::None,
            headwear_colour: lot.of(Colour::ALL),
            build: lot.of(Build::ALL),
            clothes: lot.of(&clothes),
            colour: lot.of(Colour::ALL),
            over: lot.of(Colour::ALL),
            walking_aid: WalkingAid::None,
        };
        let greyed = match drawn.age {
            0..60 => drawn.hair_colour,
            60..74 => HairColour::Grey,
            _ => HairColour::White,
        };
        Self {
            age: drawn.age,
            skin: said.skin.unwrap_or(drawn.skin),
            hair: said.hair.unwrap_or(drawn.hair),
            hair_colour: said.hair_colour.unwrap_or(greyed),
            beard: said.beard.unwrap_or(drawn.beard),
            glasses: said.glasses.unwrap_or(drawn.glasses),
            headwear: said.headwear.unwrap_or(drawn.headwear),
            headwear_colour: said.headwear_colour.unwrap_or(drawn.headwear_colour),
            build: said.build.unwrap_or(drawn.build),
            clothes: said.clothes.unwrap_or(drawn.clothes),
            colour: said.colour.unwrap_or(drawn.colour),
            over: said.over.unwrap_or(drawn.over),
            walking_aid: said.walking_aid.unwrap_or(drawn.walking_aid),
        }
    }
}

/// Lots that follow from a name: FNV-1a, then a multiplicative step for each draw. Small, and the
/// same on every platform, which the standard hasher is not.
struct Lot(u64);

impl Lot {
    fn new(name: &str) -> Self {
        Self(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    fn of<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 ^= self.0 >> 29;
        self.0 = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let index = (self.0 >> 40) % from.len() as u64;
        from[usize::try_from(index).unwrap_or_default()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_the_same_looks_each_time_and_another_name_others() {
        assert_eq!(Looks::of("Ria Post"), Looks::of("Ria Post"));
        let all: std::collections::BTreeSet<String> = ["Ria", "Kees", "Ömer", "", "Fatima", "Jan"]
            .into_iter()
            .map(|name| format!("{:?}", Looks::of(name)))
            .collect();
        assert_eq!(all.len(), 6);
    }

    #[test]
    fn what_is_said_holds_and_changes_nothing_else() {
        let said = Said {
            skin: Some(8),
            ..Said::default()
        };
        let drawn = Looks::of("Ria");
        assert_eq!(Looks::complete(said, "Ria"), Looks { skin: 8, ..drawn });
    }

    #[test]
    fn who_is_old_is_grey_unless_said_otherwise() {
        let old = Said {
            age: Some(80),
            ..Said::default()
        };
        assert_eq!(Looks::complete(old, "Ria").hair_colour, HairColour::White);
        let dyed = Said {
            hair_colour: Some(HairColour::Red),
            ..old
        };
        assert_eq!(Looks::complete(dyed, "Ria").hair_colour, HairColour::Red);
    }
}
