//! Every rule: what a finding can be about.
//!
//! A new rule is a line here, its words in both `diagnostics.ftl`, a page in each manual and a
//! fixture; what finds it stands in its own file. A code is never used again for something else.

use super::{Severity, manual};
use crate::core::locale::Lang;

/// Lists the rules, each with how grave a finding is unless whoever finds it says otherwise, and
/// its code.
macro_rules! rules {
    ($($severity:ident $name:ident = $code:literal,)*) => {
        /// What a finding is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $code] $name,)*
        }

        impl Rule {
            /// All rules, in the order of the manual.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// What it is called in findings, in `allow` and in the manual: stable, with hyphens.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// How grave a finding is, unless whoever finds it says otherwise.
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                }
            }
        }
    };
}

rules! {
    // The file itself.
    Error FileNotFound = "file-not-found",
    Error FileUnreadable = "file-unreadable",
    Error FileTooLarge = "file-too-large",
    Error IsAFolder = "is-a-folder",
    Error NotAFile = "not-a-file",
    Error NotUtf8 = "not-utf8",
    Error SavedAsUtf16 = "saved-as-utf16",
    Error NotPlainText = "not-plain-text",
    Error MisnamedFile = "misnamed-file",
    Error NulByte = "nul-byte",
    Error EmptyFile = "empty-file",
    // Notation.
    Error Syntax = "syntax",
    Error OtherNotation = "other-notation",
    Error StrayCharacter = "stray-character",
    Error TooDeep = "too-deep",
    Error UnknownField = "unknown-field",
    Error UnknownKind = "unknown-kind",
    Error MissingField = "missing-field",
    Error DuplicateField = "duplicate-field",
    Error WrongType = "wrong-type",
    Error WrongCount = "wrong-count",
    Error NumberTooLarge = "number-too-large",
    // Numbers.
    Error ValueOutOfRange = "value-out-of-range",
    Error NotAHalfStep = "not-a-half-step",
    Error BandUpsideDown = "band-upside-down",
    Error TooMany = "too-many",
    // Ids and tables.
    Error BadId = "bad-id",
    Error DuplicateId = "duplicate-id",
    Error ReservedId = "reserved-id",
    Error DuplicateKey = "duplicate-key",
    Error EmptyText = "empty-text",
    // The head of a scenario.
    Error UnknownFormat = "unknown-format",
    Error LineBreakInName = "line-break-in-name",
    Error IdIsNotTheFolder = "id-is-not-the-folder",
    Error UnknownLanguage = "unknown-language",
    Error UnknownPhase = "unknown-phase",
    Error UnknownFramework = "unknown-framework",
    Error UnknownContentNote = "unknown-content-note",
    Error NoStartProfile = "no-start-profile",
    Error VariableNotInProfile = "variable-not-in-profile",
    Error MissingStart = "missing-start",
    // Names that stand nowhere.
    Error UnknownNode = "unknown-node",
    Error UnknownOption = "unknown-option",
    Error UnknownAxis = "unknown-axis",
    Error UnknownDraw = "unknown-draw",
    Error UnknownOutcome = "unknown-outcome",
    Error UnknownProfile = "unknown-profile",
    Error UnknownObject = "unknown-object",
    Error UnknownPerson = "unknown-person",
    Error UnknownFact = "unknown-fact",
    Error UnknownSignal = "unknown-signal",
    Error UnknownPromise = "unknown-promise",
    Error UnknownContact = "unknown-contact",
    Error UnknownFlag = "unknown-flag",
    Error UnknownSlot = "unknown-slot",
    Error LoneBrace = "lone-brace",
    Error SlotInTheHead = "slot-in-the-head",
    Error UnknownVariable = "unknown-variable",
    Error UnknownCompetency = "unknown-competency",
    Error UnknownBehaviour = "unknown-behaviour",
    Error UnknownAct = "unknown-act",
    Error UnknownBalance = "unknown-balance",
    Error UnknownCritical = "unknown-critical",
    Error UnknownSource = "unknown-source",
    Error MissingSource = "missing-source",
    // Options.
    Error MissingWhy = "missing-why",
    Error OptionWithoutText = "option-without-text",
    Error OptionWithoutId = "option-without-id",
    Error OutsideAMatrix = "outside-a-matrix",
    Error AsideLeadsOn = "aside-leads-on",
    Error UnknownSituation = "unknown-situation",
    Error CaseWithoutSituation = "case-without-situation",
    Error RepairsNothing = "repairs-nothing",
    Warning ReasonWithoutBand = "reason-without-band",
    // The story.
    Error UnreachableNode = "unreachable-node",
    Error NoWayOn = "no-way-on",
    Error DrawsNothing = "draws-nothing",
    Error NoOptions = "no-options",
    Error NoFallbackOption = "no-fallback-option",
    Error EndlessLoop = "endless-loop",
    Error SlotNotFilled = "slot-not-filled",
    Error NoEnding = "no-ending",
    // The network.
    Error ProfessionalWithRing = "professional-with-ring",
    Error ContactWithoutRing = "contact-without-ring",
    Error SleepingAndInTouch = "sleeping-and-in-touch",
    Error AwakeWithSince = "awake-with-since",
    Error UnknownTopic = "unknown-topic",
    Error UnknownWish = "unknown-wish",
    Error UnknownTask = "unknown-task",
    Error UnknownIsolation = "unknown-isolation",
    Error GoalLevels = "goal-levels",
    Error GoalWithoutScale = "goal-without-scale",
    Error MapWithoutContacts = "map-without-contacts",
    Error RatingWithoutKey = "rating-without-key",
    Error KeyWithoutDimension = "key-without-dimension",
    Error UnknownDimension = "unknown-dimension",
    Error UnknownStep = "unknown-step",
    // What the author allows.
    Error UnknownCode = "unknown-code",
    Error CannotAllow = "cannot-allow",
    Warning UnusedAllow = "unused-allow",
    // Writing: what gives the answer away.
    Warning LongestIsBest = "longest-is-best",
    Warning LongestIsWrong = "longest-is-wrong",
    Warning OptionLength = "option-length",
    Warning OneDecentOption = "one-decent-option",
    Warning ToneMarker = "tone-marker",
    Warning OpenQuestionIsRight = "open-question-is-right",
    Warning IdenticalOptions = "identical-options",
    // Writing: what is hard to read.
    Warning Jargon = "jargon",
    Warning MixedAddress = "mixed-address",
    Warning LongOption = "long-option",
    Warning LongStem = "long-stem",
    Warning LongSentence = "long-sentence",
    Warning SentencesTooLong = "sentences-too-long",
    // Writing: what measures nothing.
    Warning BandsCentred = "bands-centred",
    Warning GoalNotAfforded = "goal-not-afforded",
    Warning EvidenceNotAfforded = "evidence-not-afforded",
    Warning NoChance = "no-chance",
    Warning TooFewChances = "too-few-chances",
    Warning EndingWithoutChoice = "ending-without-choice",
    Warning CaseWithoutWhy = "case-without-why",
    Warning SituationNeverHolds = "situation-never-holds",
    Warning SituationHidden = "situation-hidden",
    Warning SituationUnused = "situation-unused",
    Warning SituationNotShown = "situation-not-shown",
    Warning WhyNeverAsked = "why-never-asked",
    Warning WhyAlwaysAsked = "why-always-asked",
    // Writing: what lies ready and is never used.
    Warning PromiseLeftOpen = "promise-left-open",
    Warning ContactNeverMet = "contact-never-met",
    Warning SignalNeverOffered = "signal-never-offered",
    Warning NeverRead = "never-read",
    // Translations.
    Error TranslationOfAnother = "translation-of-another",
    Error TranslationLanguage = "translation-language",
    Warning TranslationMissing = "translation-missing",
    Warning TranslationOrphaned = "translation-orphaned",
    Warning TranslationEmpty = "translation-empty",
    Error SlotNotTranslated = "slot-not-translated",
    Warning TranslationOutdated = "translation-outdated",
    // Frameworks.
    Error BalanceWithoutPoles = "balance-without-poles",
    Error UnknownFrameworkItem = "unknown-framework-item",
    // In general.
    Warning MoreFindings = "more-findings",
    // What `drempel audit` finds.
    Error AuditUnreachableNode = "audit-unreachable-node",
    Error AuditUnreachableEnding = "audit-unreachable-ending",
    Error AuditUnreachableOption = "audit-unreachable-option",
    Error AuditUnreachableOutcome = "audit-unreachable-outcome",
    Error AuditDeadEnd = "audit-dead-end",
    Error AuditNoWayOut = "audit-no-way-out",
    Error AuditNoFullEnding = "audit-no-full-ending",
    Error AuditGoalOutOfReach = "audit-goal-out-of-reach",
    Warning AuditGoalUnderSampled = "audit-goal-under-sampled",
    Warning AuditAffordsNothing = "audit-affords-nothing",
    Error AuditRepairOutOfReach = "audit-repair-out-of-reach",
    Warning AuditNeverTrue = "audit-never-true",
    Warning AuditAlwaysTrue = "audit-always-true",
    Error AuditSlotNotFilled = "audit-slot-not-filled",
    Warning AuditPromiseForgotten = "audit-promise-forgotten",
    Warning AuditQuestionUnsettled = "audit-question-unsettled",
    Warning AuditConditionUnsettled = "audit-condition-unsettled",
    Warning AuditMiddleWins = "audit-middle-wins",
    Warning AuditOnePositionFits = "audit-one-position-fits",
    Error AuditTooClose = "audit-too-close",
    Error AuditNoChanceMet = "audit-no-chance-met",
    Error AuditWordsTell = "audit-words-tell",
    Warning AuditWordsPay = "audit-words-pay",
    Error AuditNeverEnds = "audit-never-ends",
    Warning AuditSituationIgnored = "audit-situation-ignored",
    Warning AuditReadingWorthLittle = "audit-reading-worth-little",
    Warning AuditFewConditions = "audit-few-conditions",
    Warning AuditStartDecides = "audit-start-decides",
    Warning HiddenKey = "hidden-key",
    Warning AuditKeyUnsettled = "audit-key-unsettled",
    Error AuditTooManyStates = "audit-too-many-states",
    Error AuditOutOfTime = "audit-out-of-time",
    Error AuditTaskTooLarge = "audit-task-too-large",
}

impl Rule {
    /// The rule with a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code() == code)
    }

    /// Whether an author may say in the head of a scenario that such a finding is known and meant.
    /// What the audit finds is not looked for when a file is checked.
    pub fn may_be_allowed(self) -> bool {
        let is_checked = !self.code().starts_with("audit-") && self != Self::HiddenKey;
        let is_about_the_list = matches!(self, Self::UnusedAllow | Self::MoreFindings);
        self.severity() == Severity::Warning && is_checked && !is_about_the_list
    }

    /// Its page in the manual, in Markdown without its heading.
    pub fn page(self, lang: Lang) -> Option<&'static str> {
        manual::page(self.code(), lang)
    }

    /// Which list of `drempel list` holds the names that it is about.
    pub(super) fn list(self) -> Option<&'static str> {
        Some(match self {
            Self::UnknownCompetency => "competencies",
            Self::UnknownBehaviour => "behaviours",
            Self::UnknownAct => "acts",
            Self::UnknownPhase => "phases",
            Self::UnknownBalance => "balances",
            Self::UnknownCritical => "criticals",
            Self::UnknownVariable => "states",
            Self::UnknownObject => "objects",
            Self::UnknownContentNote => "notes",
            Self::UnknownFramework => "frameworks",
            Self::UnknownSource => "sources",
            _ => return None,
        })
    }

    /// Whether it says that a file could not be read at all.
    pub(super) fn is_unreadable(self) -> bool {
        matches!(
            self,
            Self::FileNotFound
                | Self::FileUnreadable
                | Self::FileTooLarge
                | Self::IsAFolder
                | Self::NotAFile
                | Self::NotUtf8
                | Self::SavedAsUtf16
                | Self::NotPlainText
                | Self::MisnamedFile
        )
    }

    /// Whether it is about something that stands there twice.
    pub(in crate::core) fn is_duplicate(self) -> bool {
        self.code().starts_with("duplicate")
    }

    /// Whether it is about a name that nothing has.
    pub(super) fn is_unknown(self) -> bool {
        self.code().starts_with("unknown-")
    }
}
