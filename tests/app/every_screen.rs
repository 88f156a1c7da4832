//! Every screen with the longest texts that are likely, to be looked at in all themes and sizes.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use bevy_egui::egui;
use bevy_egui::egui::accesskit::Role;
use drempel::app::command::{Command, LibraryCommand};
use drempel::app::panels::about::{AboutView, about_ui};
use drempel::app::panels::briefing::{BriefingView, PageView, briefing_ui};
use drempel::app::panels::conversation::{
    AskView, ChooseView, ConversationView, Explained, GroundsView, MatrixView, OptionView,
    SearchView, conversation_ui,
};
use drempel::app::panels::debrief::{DebriefView, debrief_ui};
use drempel::app::panels::library::{
    BrokenCard, Filter, FilterView, LibraryView, ScenarioCard, library_ui,
};
use drempel::app::panels::runs::{RunRow, RunsView, runs_ui};
use drempel::app::panels::settings::{SettingsView, settings_ui};
use drempel::app::panels::welcome::{OfferView, WelcomeView, welcome_ui};
use drempel::app::review::Kept;
use drempel::app::theme::Look;
use drempel::core::assessment::Debrief;
use drempel::core::assessment::debrief::{Names, Told, Voice, build};
use drempel::core::dialogue::replay;
use drempel::core::dialogue::{Confidence, Input, Setup};
use drempel::core::locale::Lang;
use drempel::core::report::blocks::Report;
use drempel::core::report::{TextOptions, debrief_report};
use drempel::storage::{load_scenario, shipped_aftercare, shipped_catalog};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::map;
use crate::stage::{Stage, in_repository, stage_in};

/// A screen, drawn in a language.
pub(crate) type Draw = fn(&mut egui::Ui, &Lang) -> Option<Command>;

/// Every screen by its name.
pub(crate) const SCREENS: [(&str, Draw); 18] = [
    ("welcome", |ui, lang| welcome_ui(ui, &welcome(*lang))),
    ("welcome with nothing", |ui, lang| {
        let view = WelcomeView {
            offer: None,
            ..welcome(*lang)
        };
        welcome_ui(ui, &view)
    }),
    ("library", |ui, lang| library_ui(ui, &library(*lang))),
    ("empty library", |ui, lang| {
        let view = LibraryView {
            lang: *lang,
            trouble: Some("De schijf is vol en er kan niets meer worden bewaard.".into()),
            ..LibraryView::default()
        };
        library_ui(ui, &view)
    }),
    ("runs", |ui, lang| runs_ui(ui, &runs(*lang))),
    ("about", |ui, lang| {
        let view = AboutView {
            lang: *lang,
            version: "0.1.0".into(),
            sources: vec![("Matthijssen 2014".into(), LONG.into())],
            folder: Some("/home/iemand/.local/share/drempel".into()),
        };
        about_ui(ui, &view)
    }),
    ("settings", |ui, lang| {
        let view = SettingsView {
            lang: *lang,
            trouble: Some("Deze map kan niet worden beschreven.".into()),
            folder: Some("/home/iemand/.local/share/drempel".into()),
            ..SettingsView::default()
        };
        settings_ui(ui, &view)
    }),
    ("briefing", |ui, lang| briefing_ui(ui, &briefing(*lang))),
    ("conversation", |ui, lang| {
        conversation_ui(ui, &conversation(*lang, choice()))
    }),
    ("lines that are coming", |ui, lang| {
        let view = ConversationView {
            coming: true,
            ..conversation(*lang, choice())
        };
        conversation_ui(ui, &view)
    }),
    ("grid", |ui, lang| {
        conversation_ui(ui, &conversation(*lang, grid()))
    }),
    ("signals", |ui, lang| {
        conversation_ui(ui, &conversation(*lang, signals()))
    }),
    ("own words", |ui, lang| {
        let ask = AskView::Reflect("Waarom deed ze open?".into(), LONG.into());
        conversation_ui(ui, &conversation(*lang, ask))
    }),
    ("why, and how sure", |ui, lang| {
        let ask = AskView::Grounds(GroundsView {
            line: LONG.into(),
            why: LONG.into(),
            confidence: Some(Confidence::Doubt),
        });
        conversation_ui(ui, &conversation(*lang, ask))
    }),
    ("map", |ui, lang| {
        conversation_ui(ui, &map::view(*lang, true, Some(LONG)))
    }),
    ("rating", |ui, lang| {
        conversation_ui(ui, &map::rating(*lang))
    }),
    ("debrief of a network", |ui, lang| {
        debrief_ui(
            ui,
            &debrief_view(&report(map::debrief(), *lang), "of a network", *lang),
        )
    }),
    ("debrief", |ui, lang| {
        let report = report(debrief(), *lang);
        let view = DebriefView {
            kept: Some(&Kept::Nowhere),
            ..debrief_view(&report, "small", *lang)
        };
        debrief_ui(ui, &view)
    }),
];

/// Screens over which something lies.
pub(crate) const COVERED: [(&str, Draw); 3] = [
    ("map with an answer", |ui, lang| {
        conversation_ui(ui, &map::answered(*lang, LONG))
    }),
    ("card of a contact", |ui, lang| {
        let mut view = map::answered(*lang, LONG);
        if let Some(map) = &mut view.map {
            map.card = Some("mo".into());
        }
        conversation_ui(ui, &view)
    }),
    ("doubt", |ui, lang| {
        let view = ConversationView {
            doubt: Some(LONG.into()),
            ..conversation(*lang, grid())
        };
        conversation_ui(ui, &view)
    }),
];

const LONG: &str = "Ik kom langs omdat iemand zich zorgen om u maakt, en ik wil graag weten hoe het \
                    met u gaat en of er iets is waar u meezit.";

/// Puts a screen on stage.
pub(crate) fn screen(
    draw: Draw,
    look: Look,
    lang: Lang,
    size: [f32; 2],
) -> Harness<'static, Stage<Lang>> {
    stage_in(look, lang, size, draw, |_, _| {})
}

pub(crate) fn welcome(lang: Lang) -> WelcomeView {
    let open = LibraryCommand::OpenBriefing("a".into());
    let offer = OfferView {
        picture: None,
        scene: LONG.into(),
        name: "Henk Broekman".into(),
        about: Some(LONG.into()),
        facts: vec![
            "Dat vraag je toch niet".into(),
            "ongeveer 10 minuten".into(),
        ],
        notes: vec!["schulden".into(), "verlies".into()],
        go_on: ("Aanbellen bij Henk Broekman".into(), Command::Library(open)),
    };
    WelcomeView {
        lang,
        scale: 1.0,
        offer: Some(offer),
        broken: vec!["stuk".into()],
        trouble: Some("De schijf is vol en er kan niets meer worden bewaard.".into()),
    }
}

fn run(path: &str) -> RunRow {
    RunRow {
        path: PathBuf::from(path),
        title: "Dat vraag je toch niet".into(),
        when: "3 dagen geleden".into(),
        what: "De deur is dicht, maar niet op slot".into(),
    }
}

pub(crate) fn library(lang: Lang) -> LibraryView {
    let card = |id: &str| ScenarioCard {
        id: id.into(),
        title: "Dat vraag je toch niet".into(),
        client: "Henk Broekman".into(),
        summary: Some(LONG.into()),
        facts: vec![
            "ongeveer 10 minuten".into(),
            "2 van 6 eindes gezien".into(),
            "gaat ook over schulden".into(),
        ],
        lacking: vec!["Verheldert vragen en behoeften".into(), LONG.into()],
        ..ScenarioCard::default()
    };
    LibraryView {
        lang,
        scenarios: vec![card("a"), card("b")],
        broken: vec![BrokenCard {
            id: "stuk".into(),
            findings: vec![LONG.into()],
        }],
        filter: FilterView {
            filter: Filter {
                played: Some(false),
                ..Filter::default()
            },
            phases: vec![("a".into(), "Contact leggen en vertrouwen winnen".into())],
            goals: vec![("b".into(), "Verheldert vragen en behoeften".into())],
            minutes: vec![10, 15],
            notes: vec![("c".into(), "schulden".into())],
            all: 3,
        },
        unfinished: Some(run("a")),
        deleting: None,
        runs: 3,
        trouble: None,
    }
}

pub(crate) fn runs(lang: Lang) -> RunsView {
    RunsView {
        lang,
        unfinished: vec![run("a")],
        finished: vec![run("b"), run("c")],
        older: 4,
        trouble: Some(LONG.into()),
        deleting: None,
    }
}

pub(crate) fn briefing(lang: Lang) -> BriefingView {
    let page = |id: &str, closed| PageView {
        id: id.into(),
        title: "Wat de wijkagent heeft opgeschreven".into(),
        text: LONG.into(),
        closed,
    };
    BriefingView {
        lang,
        title: "Dat vraag je toch niet".into(),
        client: "Henk, 61, vroeger kraanmachinist in de haven".into(),
        pages: vec![page("a", false), page("b", true)],
        goals: vec![LONG.into()],
        notes: vec!["schulden".into(), "verlies".into()],
        worker: "Sam".into(),
        trouble: Some(LONG.into()),
        ..BriefingView::default()
    }
}

pub(crate) fn conversation(lang: Lang, ask: AskView) -> ConversationView {
    let line = |by, name: Option<&str>| Told {
        by,
        name: name.map(str::to_owned),
        text: LONG.into(),
    };
    ConversationView {
        lang,
        title: "Dat vraag je toch niet".into(),
        scene: LONG.into(),
        scene_shown: true,
        search: Some(SearchView {
            words: "deur".into(),
            found: vec![1],
            at: 0,
            turn: 1,
        }),
        lines: vec![
            line(Voice::Card, None),
            line(Voice::Narrator, None),
            line(Voice::Client, Some("Henk")),
            line(Voice::Worker, Some("Sam")),
            line(Voice::Thought, None),
        ]
        .into(),
        newest: 4,
        unsaved: Some("De schijf is vol.".into()),
        ask,
        practice: true,
        can_explain: true,
        explained: Some(Explained {
            line: LONG.into(),
            why: LONG.into(),
            source: "Bron: MDA 5.2".into(),
        }),
        pause: vec![LONG.into()],
        ..ConversationView::default()
    }
}

/// A question, while nothing is being searched for: a number is an answer.
pub(crate) fn question(ui: &mut egui::Ui, lang: &Lang) -> Option<Command> {
    let view = ConversationView {
        search: None,
        ..conversation(*lang, choice())
    };
    conversation_ui(ui, &view)
}

pub(crate) fn choice() -> AskView {
    let option = |id: &str, kind: Option<&str>| OptionView {
        id: id.into(),
        kind: kind.map(str::to_owned),
        text: LONG.into(),
    };
    AskView::Choose(ChooseView {
        options: vec![
            option("a", None),
            option("b", None),
            option("c", Some("Doen")),
        ],
        asides: vec![(
            "notebook".into(),
            "Je schrijft iets op in je boekje.".into(),
        )],
        selected: Some("b".into()),
        at_once: false,
    })
}

pub(crate) fn signals() -> AskView {
    let signals = ["post", "dog"].map(|id| (id.to_owned(), format!("{LONG} {id}"), id == "dog"));
    AskView::Observe("Wat viel je op?".into(), signals.into())
}

pub(crate) fn grid() -> AskView {
    AskView::Matrix(MatrixView {
        prompt: "Wie vraag je wat?".into(),
        rows: vec!["De buurman van drie hoog".into(), "Cees".into()],
        columns: vec![
            "samen de post doornemen".into(),
            "boodschappen".into(),
            "elke week alles, ook de mantelzorgondersteuning".into(),
        ],
        cells: vec![(0, 0, "a".into()), (0, 1, "b".into()), (1, 0, "c".into())],
        others: vec![OptionView {
            id: "leave".into(),
            kind: None,
            text: LONG.into(),
        }],
        asides: vec![("notebook".into(), "Je schrijft iets op.".into())],
        selected: Some("b".into()),
    })
}

/// The debrief of a run with something of everything.
pub(crate) fn debrief() -> &'static Debrief {
    static DEBRIEF: OnceLock<Debrief> = OnceLock::new();
    DEBRIEF.get_or_init(|| {
        let (catalog, _) = shipped_catalog();
        let loaded = load_scenario(&in_repository("tests/data/scenarios/klein"), &catalog);
        let choose = |id: &str| Input::Choose(id.to_owned());
        let inputs = [
            choose("pretext"),
            choose("apologise"),
            Input::Observe(vec!["post".to_owned(), "dog".to_owned()]),
            choose("neighbour_bin"),
            choose("vague"),
        ];
        let setup = Setup {
            seed: 3,
            draws: [("profile".into(), "open".into())].into(),
            ..Setup::default()
        };
        let scenario = Arc::new(loaded.scenario.unwrap());
        let trace = replay(scenario, &catalog, setup, &inputs).unwrap();
        build(&trace, &catalog, Lang::Nl, &Names::default())
    })
}

/// Opens every section that is shut.
pub(crate) fn open_sections<V>(shown: &mut Harness<'static, Stage<V>>, report: &Report) {
    for section in report.sections.iter().filter(|section| !section.open) {
        let title = section.title.to_string();
        let button = shown.get_by_role_and_label(Role::Button, &title);
        button.click_accesskit();
        shown.run();
    }
}

/// A debrief as it is shown when nothing has been done with it yet, without pictures.
pub(crate) fn debrief_view<'a>(report: &'a Report, run: &'a str, lang: Lang) -> DebriefView<'a> {
    DebriefView {
        lang,
        run,
        report,
        draw: &|_, _, _| None,
        next_time: "",
        unkept: false,
        noted: None,
        kept: None,
        kept_now: false,
        resume: None,
        trouble: None,
        again: true,
    }
}

/// A debrief as the window shows it, with the shipped help lines.
pub(crate) fn report(debrief: &Debrief, lang: Lang) -> Report {
    let options = TextOptions {
        lang,
        width: 0,
        trainer: false,
    };
    let mut report = debrief_report(debrief, options);
    report.sections.push(shipped_aftercare().section(lang));
    report
}
