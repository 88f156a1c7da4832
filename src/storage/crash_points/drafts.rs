//! What is not sent yet, and what was picked and not decided for, while everything goes wrong.
//!
//! A choice that goes with why and how sure is there with both of them, or it is not there and has
//! not been shown: all of it is one line.

use super::*;
use crate::core::dialogue::{Confidence, Grounds};

#[test]
fn what_is_not_sent_is_there_on_going_on_and_gone_once_it_is_sent() {
    let world = World::own();
    let disk = Simulated::new();
    let dir = data_dir(&disk);
    let mut run = world.begin(&dir);
    let journal = run.journal().unwrap().to_owned();
    run.keep_draft(Draft::default()).unwrap();
    assert!(!disk.tree().contains(".draft"), "there was nothing to keep");
    let draft = Draft {
        written: "Ik was".to_owned(),
        marked: ["post".to_owned()].into(),
        ratings: [("net_reach".to_owned(), 2)].into(),
        picked: Some("again".to_owned()),
        confidence: Some(Confidence::Guess),
    };
    run.keep_draft(written("Ik")).unwrap();
    run.keep_draft(draft.clone()).unwrap();
    drop(run);
    // Whatever was not waited for may be lost: this was.
    let disk = disk.restart(Survival::Nothing, Survival::Nothing);
    let dir = data_dir(&disk);
    let (mut run, _) = LiveRun::resume(&journal, &dir).unwrap();
    assert_eq!(run.draft(), Some(&draft));
    run.step(choose("again")).unwrap();
    assert_eq!(run.draft(), None);
    assert!(!disk.tree().contains(".draft"));
    // What was emptied again is none.
    run.keep_draft(draft).unwrap();
    run.keep_draft(Draft::default()).unwrap();
    assert!(!disk.tree().contains(".draft"));
}

#[test]
fn a_draft_that_does_not_fit_or_cannot_be_read_is_ignored_and_removed() {
    let world = World::own();
    let disk = Simulated::new();
    let dir = data_dir(&disk);
    let mut run = world.begin(&dir);
    run.keep_draft(written("Ik")).unwrap();
    let journal = run.journal().unwrap().to_owned();
    let path = journal.with_extension("draft");
    let older = disk.read(&path, 1 << 20).unwrap();
    run.step(choose("again")).unwrap();
    drop(run);
    for bytes in [
        older.as_slice(),
        b"",
        b"{",
        b"[1, 2]",
        &[0xff; 40],
        &[b' '; 2 << 20],
    ] {
        disk.put(&path, Some(bytes));
        let (run, _) = LiveRun::resume(&journal, &dir).unwrap();
        assert_eq!(run.draft(), None);
        assert!(!disk.tree().contains(".draft"));
        assert_eq!(run.inputs().len(), 1);
    }
}

/// A choice that goes with its grounds.
fn asking() -> World {
    let first = Input::Reasoned {
        choose: "sorry".to_owned(),
        grounds: Grounds::new("Hij schrikt al.", Confidence::FairlySure),
    };
    let world = World::new(
        shipped_input("aan_de_deur"),
        shipped_catalog().0,
        vec![first],
    );
    let setup = Setup {
        reasons: true,
        ..Setup::default()
    };
    World { setup, ..world }
}

fn picked(why: &str) -> Draft {
    Draft {
        picked: Some("sorry".to_owned()),
        ..written(why)
    }
}

/// Picks, writes the reason, and decides; gives the journal, and what was acknowledged in it.
fn weigh(world: &World, disk: &Simulated) -> Played {
    let mut run = world.begin(&data_dir(disk));
    let mut played = Played {
        journal: run.journal().map(Path::to_owned),
        ..Played::default()
    };
    for draft in [picked(""), picked("Hij"), picked("Hij schrikt al.")] {
        run.keep_draft(draft).ok();
    }
    if disk.is_dead() {
        return played;
    }
    run.step(world.inputs[0].clone()).unwrap();
    if run.unsaved(Lang::Nl).is_none() {
        played.acknowledged.push(world.inputs[0].clone());
    }
    played
}

#[test]
fn a_choice_is_kept_with_its_grounds_or_asked_on_whatever_goes_wrong() {
    let world = asking();
    // With the edition in its place already, there are fewer operations to go through.
    let before = Simulated::new();
    drop(world.begin(&data_dir(&before)));
    let before = before.restart(Survival::All, Survival::All);
    let whole = before.copy(None);
    weigh(&world, &whole);
    let (mut left, mut decided) = (0, 0);
    for at in 1..=whole.operations() {
        for mishap in [Mishap::DieBefore, Mishap::DieWithin, Mishap::DieAfter] {
            let disk = before.copy(Some((at, mishap)));
            let played = weigh(&world, &disk);
            let Some(journal) = &played.journal else {
                continue;
            };
            for survival in [Survival::All, Survival::Nothing] {
                let what = format!("{mishap:?} at {at}, {survival:?}");
                let disk = disk.restart(survival, Survival::All);
                let (run, _) = LiveRun::resume(journal, &data_dir(&disk))
                    .unwrap_or_else(|error| panic!("{what}: {error}"));
                let there = run.inputs();
                assert!(there.starts_with(&played.acknowledged), "{what}");
                if there.is_empty() {
                    left += 1;
                    // Asked on: with what was picked, if that came to lie there.
                    assert!(run.session().asks_grounds(), "{what}");
                    let kept = run.draft().and_then(|draft| draft.picked.as_deref());
                    assert!(kept.is_none_or(|id| id == "sorry"), "{what}");
                } else {
                    decided += 1;
                    assert_eq!(there, world.inputs, "{what}");
                    let grounds = run.trace().moments[0].grounds.as_ref();
                    assert_eq!(grounds.unwrap().why, "Hij schrikt al.", "{what}");
                    assert_eq!(run.draft(), None, "{what}");
                }
            }
        }
    }
    assert!(left > 3 && decided > 0, "{left} left, {decided} decided");
}
