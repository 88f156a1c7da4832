//! A run through the story: for its transcript, or for time.

use std::error::Error;
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use crate::story::pick;

/// A runtime with the story in it, as its host uses it.
pub trait Player {
    /// Goes to the beginning and gives the lines up to the first question.
    fn start(&mut self, line: &mut dyn FnMut(&str)) -> Result<(), Box<dyn Error>>;

    /// Gives what is open, in the order of the file, and says how many; 0 at the end.
    fn open(&mut self, option: &mut dyn FnMut(&str)) -> usize;

    /// Takes an open option by its position and gives the lines up to the next question.
    fn choose(&mut self, position: usize, line: &mut dyn FnMut(&str))
    -> Result<(), Box<dyn Error>>;

    /// Plays a whole recorded run from the beginning, as after a crash or for an assessment.
    fn replay(&mut self, picks: &[usize]) -> Result<(), Box<dyn Error>> {
        self.start(&mut |_| {})?;
        for pick in picks {
            self.choose(*pick, &mut |_| {})?;
        }
        Ok(())
    }
}

/// What a walk came to.
pub struct Walked {
    /// The positions chosen.
    pub picks: Vec<usize>,
    /// The number of lines, options included.
    pub lines: usize,
    /// The SHA-256 of all lines.
    pub hash: String,
}

/// Walks to the end and keeps account of every line.
pub fn walk(player: &mut impl Player) -> Result<Walked, Box<dyn Error>> {
    let (mut hash, mut lines, mut picks) = (Sha256::new(), 0, Vec::new());
    let mut note = |mark: &str, text: &str| {
        hash.update(format!("{mark} {}\n", text.trim()));
        lines += 1;
    };
    player.start(&mut |text| note("-", text))?;
    loop {
        let open = player.open(&mut |text| note("?", text));
        if open == 0 {
            break;
        }
        let pick = pick(picks.len(), open);
        picks.push(pick);
        player.choose(pick, &mut |text| note("-", text))?;
    }
    let hash = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(Walked { picks, lines, hash })
}

/// What was measured, the best of several turns each.
pub struct Times {
    /// Seconds from text to a story that can be played.
    pub load: f64,
    /// Choices per second, every line and every open option read.
    pub choices: f64,
    /// Choices per second in a replay from the record.
    pub replay: f64,
}

/// How long each thing is measured, if one turn does not take longer.
const BUDGET: Duration = Duration::from_secs(3);

/// How many turns are measured at most.
const TURNS: usize = 20;

/// The shortest of several turns, in seconds.
fn best(mut turn: impl FnMut() -> Result<Duration, Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let begin = Instant::now();
    let mut best = turn()?;
    for _ in 1..TURNS {
        if begin.elapsed() > BUDGET {
            break;
        }
        best = best.min(turn()?);
    }
    Ok(best.as_secs_f64())
}

/// Measures loading, playing and replaying.
pub fn time<P: Player>(
    text: &str,
    picks: &[usize],
    load: impl Fn(&str) -> Result<P, Box<dyn Error>>,
) -> Result<Times, Box<dyn Error>> {
    let mut player = None;
    let loaded = best(|| {
        drop(player.take());
        let begin = Instant::now();
        player = Some(load(text)?);
        Ok(begin.elapsed())
    })?;
    let mut player = player.ok_or("nothing was loaded")?;
    let count = picks.len() as f64;
    let played = best(|| {
        let mut letters = 0;
        let begin = Instant::now();
        player.start(&mut |text| letters += text.len())?;
        for pick in picks {
            player.open(&mut |text| letters += text.len());
            player.choose(*pick, &mut |text| letters += text.len())?;
        }
        std::hint::black_box(letters);
        Ok(begin.elapsed())
    })?;
    let replayed = best(|| {
        let begin = Instant::now();
        player.replay(picks)?;
        Ok(begin.elapsed())
    })?;
    Ok(Times {
        load: loaded,
        choices: count / played,
        replay: count / replayed,
    })
}
