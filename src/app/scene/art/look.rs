//! How a person looks, apart from what the face and the body say at the moment.

/// The build of a person and the clothes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    /// The colour of the skin.
    pub(crate) skin: &'static str,
    /// The colour of the hair, where the head's drawing lets it be chosen.
    pub(crate) hair: &'static str,
    /// The head with its hair.
    pub(crate) head: Head,
    /// An Open Peeps beard or moustache.
    pub(crate) facial_hair: Option<&'static str>,
    /// Open Peeps glasses.
    pub(crate) glasses: Option<&'static str>,
    /// The colour of the shirt and its sleeves.
    pub(crate) shirt: &'static str,
    /// The colour of the body-warmer over the shirt, if one is worn.
    pub(crate) vest: Option<&'static str>,
    /// The colour of the trousers.
    pub(crate) trousers: &'static str,
    /// How broad the body is; 1.0 is ordinary.
    pub(crate) build: f32,
}

/// A head with its hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// A head of Open Peeps, by its name there.
    Peep(&'static str),
    /// Bald on top, hair at the sides, stubble: drawn by us, because a beard of Open Peeps would
    /// hide the mouth, and the mouth is there to be read.
    Balding,
}

const SKINS: [&str; 5] = ["#f3cfa8", "#e3b18a", "#c58a60", "#9a6440", "#6b4a38"];
const HAIRS: [&str; 5] = ["#8d8a85", "#4a3a32", "#6f5138", "#b58f5a", "#c9c4bb"];
pub(super) const HEADS: [&str; 10] = [
    "grayShort",
    "medium1",
    "short2",
    "short4",
    "grayBun",
    "mediumStraight",
    "twists2",
    "hijab",
    "short5",
    "grayMedium",
];
const SHIRTS: [&str; 6] = [
    "#8f9fae", "#a78f86", "#8fa08c", "#b5a483", "#94899f", "#7f979b",
];

/// The clients of the shipped scenarios.
const MAN_60_WORK_VEST: Look = Look {
    skin: "#e9bd97",
    hair: "#9b9893",
    head: Head::Balding,
    facial_hair: None,
    glasses: None,
    shirt: "#93a3b1",
    vest: Some("#55635a"),
    trousers: "#5b6270",
    build: 1.04,
};
const WOMAN_57_TEA_TOWEL: Look = Look {
    skin: "#9a6440",
    hair: "#4a3a32",
    head: Head::Peep("medium1"),
    facial_hair: None,
    glasses: None,
    shirt: "#b5796a",
    vest: None,
    trousers: "#5b6270",
    build: 1.0,
};
const MAN_67_CARDIGAN: Look = Look {
    skin: "#efc6a2",
    hair: "#c9c4bb",
    head: Head::Peep("grayShort"),
    facial_hair: None,
    glasses: Some("glasses2"),
    shirt: "#9aa58f",
    vest: Some("#7d6a5c"),
    trousers: "#5b6270",
    build: 0.98,
};

impl Look {
    /// The look that goes with a portrait id.
    ///
    /// An id that is not known gives a look of its own all the same, the same one each time, so
    /// that a new scenario has a person before anyone has described one.
    pub(crate) fn by_portrait(id: &str) -> Self {
        match id {
            "man_60_work_vest" => MAN_60_WORK_VEST,
            "woman_57_tea_towel" => WOMAN_57_TEA_TOWEL,
            "man_67_cardigan" => MAN_67_CARDIGAN,
            _ => Self::unknown(id),
        }
    }

    fn unknown(id: &str) -> Self {
        // FNV-1a: small, and the same on every platform, which the standard hasher is not.
        let mut seed = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self {
            skin: pick(&SKINS, &mut seed),
            hair: pick(&HAIRS, &mut seed),
            head: Head::Peep(pick(&HEADS, &mut seed)),
            facial_hair: None,
            glasses: pick(&[None, None, None, Some("glasses2")], &mut seed),
            shirt: pick(&SHIRTS, &mut seed),
            vest: None,
            trousers: "#5b6270",
            build: pick(&[0.92, 0.96, 1.0], &mut seed),
        }
    }
}

/// One of `from`, and a seed for the next choice.
fn pick<T: Copy>(from: &[T], seed: &mut u64) -> T {
    *seed ^= *seed >> 29;
    *seed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    from[(*seed >> 40) as usize % from.len()]
}
