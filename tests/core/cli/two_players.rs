//! Two terminals on one conversation, and a journal that is taken away under a player.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout};

use drempel::core::journal::read;

use super::Place;

/// A terminal in which somebody plays.
struct Playing {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Playing {
    fn new(place: &Place, args: &[&str]) -> Self {
        let mut child = place.command(args).spawn().unwrap();
        Self {
            input: child.stdin.take().unwrap(),
            output: BufReader::new(child.stdout.take().unwrap()),
            child,
        }
    }

    /// Types a line, and waits until the program says this.
    fn types(&mut self, line: &str, answer: &str) {
        writeln!(self.input, "{line}").unwrap();
        self.input.flush().unwrap();
        let mut said = String::new();
        while !said.contains(answer) {
            let read = self.output.read_line(&mut said).unwrap();
            assert_ne!(read, 0, "{answer:?} never came after {said}");
        }
    }

    /// Closes the terminal: what it said since, and on standard error.
    fn stops(mut self) -> (String, String) {
        writeln!(self.input, "q").unwrap();
        drop(self.input);
        let mut said = String::new();
        std::io::Read::read_to_string(&mut self.output, &mut said).unwrap();
        let output = self.child.wait_with_output().unwrap();
        (said, String::from_utf8(output.stderr).unwrap())
    }
}

/// What the worker says then, and no list of options.
const ANSWER: &str = "Sam: “Ik bel nog eens aan.”";

/// The inputs in the only journal.
fn kept(place: &Place) -> usize {
    read(&std::fs::read(place.journal()).unwrap())
        .unwrap()
        .inputs
        .len()
}

#[test]
fn the_second_is_told_and_may_look_back_and_the_first_loses_nothing() {
    let place = Place::new();
    place.endless();
    let mut first = Playing::new(&place, &["play", "kort", "--seed", "1"]);
    first.types("", "Ja?");
    first.types("again", ANSWER);
    let name = place
        .journal()
        .file_stem()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    for count in 2..6 {
        for args in [
            &["play", "kort", "--resume"][..],
            &["play", "--resume", &name],
        ] {
            place
                .run(args)
                .exits(2)
                .warns("wordt al gespeeld")
                .warns(&name);
        }
        place.run(&["replay", &name, "--format", "json"]).exits(0);
        let ran = place.run(&["runs", "--delete", "all", "--yes"]);
        ran.exits(2).warns(&name);
        first.types("again", ANSWER);
        assert_eq!(kept(&place), count);
    }
    first.stops();
    place
        .run(&["play", "kort", "--resume", "--choose", "again"])
        .exits(0)
        .says("Je gaat verder.");
    assert_eq!(kept(&place), 6);
}

/// Both go on with the same run at the same moment. Whoever is let in has every choice kept, and
/// the other one is told; where the first was done already, both are let in.
#[test]
fn of_400_choices_of_two_at_once_none_is_lost() {
    let place = Place::new();
    place.endless();
    place
        .run(&["play", "kort", "--seed", "7", "--choose", "again"])
        .exits(0);
    let choices = ["again"; 40].join(",");
    let mut acknowledged = 1;
    let mut refused = 0;
    while acknowledged <= 400 {
        let both = [0, 1].map(|_| {
            let args = ["play", "kort", "--resume", "--choose", &choices];
            place.command(&args).spawn().unwrap()
        });
        for child in both {
            let output = child.wait_with_output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            match output.status.code() {
                Some(0) => acknowledged += 40,
                Some(2) => {
                    assert!(said.contains("wordt al gespeeld"), "{said}");
                    refused += 1;
                }
                code => panic!("{code:?}: {said}"),
            }
        }
        assert_eq!(kept(&place), acknowledged);
    }
    assert!(refused > 0, "they were never at it at once");
}

#[test]
fn a_journal_that_is_deleted_while_it_is_played_is_said_at_once() {
    let place = Place::new();
    place.endless();
    let mut player = Playing::new(&place, &["play", "kort", "--seed", "1"]);
    player.types("", "Ja?");
    player.types("again", ANSWER);
    std::fs::remove_file(place.journal()).unwrap();
    player.types("again", "Vanaf hier wordt dit gesprek niet meer bewaard");
    player.types("again", ANSWER);
    let (said, warned) = player.stops();
    assert!(
        warned.contains("het bestand van dit gesprek is weg"),
        "{warned}"
    );
    assert!(said.contains("is niet bewaard"), "{said}");

    // Also where nothing is typed after it but the end.
    let mut player = Playing::new(&place, &["play", "kort", "--seed", "1"]);
    player.types("", "Ja?");
    player.types("again", ANSWER);
    std::fs::remove_dir_all(place.data().join("runs")).unwrap();
    let (said, warned) = player.stops();
    assert!(
        warned.contains("het bestand van dit gesprek is weg"),
        "{warned}"
    );
    assert!(
        said.contains("is niet bewaard") && !said.contains("--resume"),
        "{said}"
    );
}
