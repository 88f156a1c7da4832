//! Drempel's runtime and bladeink on the same story; `../race.sh` runs it, inkjs beside it.
//!
//! * `story`: the story in both languages, and the choices that are made in it;
//! * `play`: a run, its transcript, and how long it takes;
//! * `ours`, `ink`: the two runtimes as players.
//!
//! It measures and does not judge: the script compares the transcripts and prints the table.

mod ink;
mod ours;
mod play;
mod story;

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use play::Player;

const USAGE: &str = "race story NODES FOLDER | race (drempel|bladeink) (walk|time) FOLDER";

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["story", nodes, folder] => write_story(nodes.parse()?, Path::new(folder)),
        ["drempel", what, folder] => run(
            what,
            &fs::read_to_string(at(folder, "story.ron"))?,
            folder,
            ours::load,
        ),
        ["bladeink", what, folder] => run(
            what,
            &fs::read_to_string(at(folder, "story.ink"))?,
            folder,
            ink::load,
        ),
        _ => Err(USAGE.into()),
    }
}

fn at(folder: &str, file: &str) -> std::path::PathBuf {
    Path::new(folder).join(file)
}

fn write_story(nodes: usize, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("story.ron"), story::ron(nodes))?;
    fs::write(folder.join("story.ink"), story::ink(nodes))?;
    Ok(())
}

/// Walks through the story once and prints its transcript's length and hash; or plays the choices
/// of that walk for time.
fn run<P: Player>(
    what: &str,
    text: &str,
    folder: &str,
    load: impl Fn(&str) -> Result<P, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let picks = at(folder, "picks");
    match what {
        "walk" => {
            let walked = play::walk(&mut load(text)?)?;
            println!("{} {} {}", walked.picks.len(), walked.lines, walked.hash);
            let digits: String = walked.picks.iter().map(|pick| pick.to_string()).collect();
            fs::write(picks, digits)?;
        }
        "time" => {
            let picks = fs::read_to_string(picks)?;
            let picks: Vec<usize> = picks
                .bytes()
                .map(|digit| usize::from(digit - b'0'))
                .collect();
            let times = play::time(text, &picks, load)?;
            println!("{:.6} {:.0} {:.0}", times.load, times.choices, times.replay);
        }
        _ => return Err(USAGE.into()),
    }
    Ok(())
}
