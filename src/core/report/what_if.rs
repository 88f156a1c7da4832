//! Two runs that began as one, side by side, and the tree of forks.

use super::blocks::{Block, Definition, Portrait, Section, Sides, SidesRow, Tree, TreeItem};
use super::scene::face;
use super::theirs::theirs;
use super::words::{level_word, quote, state_word};
use super::writer::Writer;
use crate::core::assessment::Level;
use crate::core::assessment::debrief::{PromiseOutcome, Told, Voice};
use crate::core::assessment::what_if::{Course, Exchange, Fork, Forked, InNetwork, News, WhatIf};

/// Both lines of a fork, from where they part.
pub(super) fn what_if(writer: Writer<'_>) -> Option<Section> {
    let what_if = writer.debrief.what_if.as_ref()?;
    let number = (what_if.moment + 1).to_string();
    let title = writer.say("what-if-title", &[("number", &number)]);
    let intro = match what_if.same {
        true => "what-if-same",
        false => "what-if-intro",
    };
    let sides = Sides {
        name: writer.say("what-if-caption", &[("number", &number)]),
        heads: ["what-if-before", "what-if-after"].map(|id| writer.say(id, &[])),
        rows: rows(writer, what_if),
    };
    let mut blocks = vec![writer.tell(intro, &[("number", &number)])];
    let title_of_it = what_if.title.as_deref().map(theirs);
    blocks.extend(title_of_it.map(Block::strong));
    if !sides.rows.is_empty() {
        blocks.push(Block::Sides(sides));
    }
    Some(Section {
        open: true,
        ..writer.named("what-if", &title, blocks)
    })
}

/// What is compared, in the order in which it came about. Where neither has anything of its own,
/// there is no row.
fn rows(writer: Writer<'_>, what_if: &WhatIf) -> Vec<SidesRow> {
    let name = writer.debrief.client.as_str();
    let both = [&what_if.before, &what_if.after];
    let row = |id, cells: [Vec<Block>; 2]| {
        let there = cells.iter().any(|cell| !cell.is_empty());
        let nothing = || vec![writer.note("what-if-nothing", &[])];
        there.then(|| SidesRow {
            name: writer.say(id, &[("name", name)]),
            cells: cells.map(|cell| if cell.is_empty() { nothing() } else { cell }),
        })
    };
    let list = |id, words: &dyn Fn(&Course) -> Vec<String>| {
        row(id, both.map(|course| bullets(writer, words(course))))
    };
    let rows = [
        row("what-if-said", said(writer, both)),
        row("what-if-state", state(writer, both)),
        list("what-if-known", &|course| known(writer, course)),
        list("what-if-network", &|course| network(writer, course)),
        list("what-if-promises", &|course| promises(writer, course)),
        list("what-if-critical", &|course| critical(writer, course)),
        list("what-if-shows", &|course| course.shows.clone()),
        list("what-if-levels", &|course| levels(writer, course)),
        list("what-if-chance", &|course| {
            let chance = course.chance.iter();
            let words = |(about, fell): &(String, String)| {
                let about = about.trim_end_matches(['.', ':']);
                format!("{}: {}", theirs(about), theirs(fell))
            };
            chance.map(words).collect()
        }),
        row("what-if-ending", both.map(|course| ending(writer, course))),
    ];
    rows.into_iter().flatten().collect()
}

/// The most that is told of a thing before the rest is to be opened.
const AT_ONCE: usize = 5;

/// A list; a long one opens from its first few.
fn bullets(writer: Writer<'_>, words: Vec<String>) -> Vec<Block> {
    if words.is_empty() {
        return Vec::new();
    }
    // A door for one more line would be as long as the line.
    let shown = match words.len() > AT_ONCE + 1 {
        true => AT_ONCE,
        false => words.len(),
    };
    let (shown, rest) = words.split_at(shown);
    let mut blocks = vec![Block::bullets(shown)];
    if !rest.is_empty() {
        let count = rest.len().to_string();
        let title = writer.say("what-if-more", &[("count", &count)]);
        let rest = vec![Block::bullets(rest)];
        blocks.push(Block::Folded(Definition::new(title, rest)));
    }
    blocks
}

/// What was said: at the choice itself at once, and what came after it to be opened.
fn said(writer: Writer<'_>, both: [&Course; 2]) -> [Vec<Block>; 2] {
    // Where both did the same to the end there is nothing to tell.
    if both.iter().all(|course| course.exchanges.is_empty()) {
        return [Vec::new(), Vec::new()];
    }
    both.map(|course| {
        let Some((first, rest)) = course.exchanges.split_first() else {
            return vec![writer.note("what-if-stopped", &[])];
        };
        let mut blocks = exchange(writer, first);
        if !rest.is_empty() {
            let count = rest.len().to_string();
            let after = rest.iter().flat_map(|one| exchange(writer, one)).collect();
            let title = writer.say("what-if-after-that", &[("count", &count)]);
            blocks.push(Block::Folded(Definition::new(title, after)));
        }
        blocks
    })
}

/// What was done and said, and the face that it ended with.
fn exchange(writer: Writer<'_>, exchange: &Exchange) -> Vec<Block> {
    let shown = exchange.face.map(|shown| {
        let face = writer.say(face(shown), &[]);
        let args = [("name", &*writer.debrief.client), ("face", &*face)];
        Block::Portrait(Portrait {
            seen: exchange.seen,
            words: writer.say("scene-body-face", &args),
        })
    });
    let lines = exchange.said.iter().enumerate().map(|(index, told)| {
        let words = line(writer, told);
        match (index, exchange.moment) {
            (0, Some(_)) => Block::strong(words),
            _ => Block::plain(words),
        }
    });
    lines.chain(shown).collect()
}

/// A line that was heard, with who said it.
fn line(writer: Writer<'_>, told: &Told) -> String {
    let text = theirs(&told.text);
    match (told.by, &told.name) {
        (Voice::Client | Voice::Worker | Voice::Person, Some(name)) => {
            format!("{}: {}", theirs(name), quote(&text, told.by))
        }
        (Voice::Thought, _) => writer.say("said-thought", &[("text", &text)]),
        (Voice::Card, _) => format!("— {text} —"),
        _ => text,
    }
}

/// Where the client's state stands at the end: those variables of which another word holds. For a
/// trainer with the numbers, and then all that differ.
fn state(writer: Writer<'_>, both: [&Course; 2]) -> [Vec<Block>; 2] {
    let values = both[0].state.iter().zip(&both[1].state);
    let told = values.filter(|((_, _, one), (_, _, other))| {
        writer.options.trainer || state_word(*one) != state_word(*other)
    });
    let words = |(_, name, value): &(String, String, u8)| {
        let word = writer.say(state_word(*value), &[]);
        match writer.options.trainer {
            true => format!("{name}: {word} ({value})"),
            false => format!("{name}: {word}"),
        }
    };
    let (one, other) = told.map(|(one, other)| (words(one), words(other))).unzip();
    [one, other].map(|words| bullets(writer, words))
}

fn known(writer: Writer<'_>, course: &Course) -> Vec<String> {
    let words = |news: &News| match news {
        News::Fact(text) => theirs(text),
        News::Person(name) => writer.say("what-if-person", &[("name", &theirs(name))]),
        News::About(name, aspect) => {
            let aspect = writer.say(&format!("net-aspect-{}", aspect.id()), &[]);
            format!("{}: {aspect}", theirs(name))
        }
        News::Agreed(name, topic, given) => {
            let id = match given {
                true => "net-consent-given",
                false => "net-consent-refused",
            };
            let answer = writer.say(id, &[]);
            format!("{}, {}: {answer}", theirs(name), theirs(topic))
        }
    };
    course.known.iter().map(words).collect()
}

fn network(writer: Writer<'_>, course: &Course) -> Vec<String> {
    let words = |one: &InNetwork| match one {
        InNetwork::Tie(who, change) => {
            let id = format!("net-meter-change-{}", change.id());
            writer.say(&id, &[("who", &theirs(who))])
        }
        InNetwork::Harm(who, how, mended) => {
            let harm = writer.say(&format!("net-meter-harm-{how}"), &[("who", &theirs(who))]);
            match mended {
                true => format!("{harm} {}", writer.say("net-meter-mended", &[])),
                false => harm,
            }
        }
        InNetwork::Goal(reached) => writer.say("what-if-goal", &[("text", &theirs(reached))]),
    };
    course.network.iter().map(words).collect()
}

fn promises(writer: Writer<'_>, course: &Course) -> Vec<String> {
    let words = |(text, outcome): &(String, PromiseOutcome)| {
        let id = match outcome {
            PromiseOutcome::Open => "debrief-promise-open",
            PromiseOutcome::Kept => "debrief-promise-kept",
            PromiseOutcome::Broken => "debrief-promise-broken",
        };
        format!("{} {}", theirs(text), writer.say(id, &[]))
    };
    course.promises.iter().map(words).collect()
}

fn critical(writer: Writer<'_>, course: &Course) -> Vec<String> {
    let words = course.critical.iter().map(|one| {
        let id = match one.repaired {
            true => "what-if-repaired",
            false => "what-if-unrepaired",
        };
        writer.say(id, &[("name", &one.name)])
    });
    words.collect()
}

fn levels(writer: Writer<'_>, course: &Course) -> Vec<String> {
    let words = |(name, level): &(String, Level)| {
        format!("{name}: {}", writer.say(level_word(Some(*level)), &[]))
    };
    course.levels.iter().map(words).collect()
}

/// How it ended, and what the client thought.
fn ending(writer: Writer<'_>, course: &Course) -> Vec<Block> {
    let Some(ending) = &course.ending else {
        return vec![writer.note("what-if-unfinished", &[])];
    };
    let mut blocks = vec![Block::strong(theirs(&ending.title))];
    blocks.extend(ending.inner.as_ref().map(|inner| {
        let inner = format!("“{}”", theirs(inner));
        let args = [("name", &*writer.debrief.client), ("text", &*inner)];
        writer.tell("debrief-inner", &args)
    }));
    blocks
}

/// The runs that this one comes from and those that come from it.
pub(super) fn forks(writer: Writer<'_>) -> Option<Section> {
    let forks = &writer.debrief.forks;
    let items = forks.iter().map(|fork| TreeItem {
        depth: fork.depth,
        here: fork.here,
        run: fork
            .run
            .clone()
            .filter(|_| fork.forked.is_some() && !fork.here),
        words: fork_words(writer, fork).into(),
    });
    let tree = Tree {
        name: writer.say("what-if-section-forks", &[]),
        items: items.collect(),
    };
    let blocks = vec![writer.tell("what-if-forks-intro", &[]), Block::Tree(tree)];
    (!forks.is_empty()).then(|| writer.section("what-if-section-forks", blocks))
}

/// What was chosen otherwise, how it ended, and whether it is what is being read.
fn fork_words(writer: Writer<'_>, fork: &Fork) -> String {
    let Some(forked) = &fork.forked else {
        let id = match fork.run {
            Some(_) => "what-if-fork-unreadable",
            None => "what-if-fork-gone",
        };
        return writer.say(id, &[]);
    };
    let ending = match &forked.ending {
        Some(title) => theirs(title),
        None => writer.say("what-if-unfinished", &[]),
    };
    let words = match forked.moment {
        None => writer.say("what-if-fork-first", &[("ending", &ending)]),
        Some(moment) => fork_at(writer, moment, forked, &ending),
    };
    match fork.here {
        true => format!("{words} {}", writer.say("what-if-fork-here", &[])),
        false => words,
    }
}

fn fork_at(writer: Writer<'_>, moment: usize, forked: &Forked, ending: &str) -> String {
    let number = (moment + 1).to_string();
    let Some(line) = &forked.line else {
        return writer.say("what-if-fork-begun", &[("number", &number)]);
    };
    let line = quote(&theirs(line), forked.by);
    let args = [("number", &*number), ("line", &*line), ("ending", ending)];
    writer.say("what-if-fork", &args)
}
