//! bladeink as a player.

use std::error::Error;

use bladeink::story::Story;
use bladeink_compiler::Compiler;

use crate::play::Player;

/// Compiles and loads.
pub fn load(text: &str) -> Result<Story, Box<dyn Error>> {
    let compiled = Compiler::new()
        .compile(text)
        .map_err(|fault| fault.to_string())?;
    Ok(Story::new_with_seed(&compiled, 1)?)
}

fn go(story: &mut Story, line: &mut dyn FnMut(&str)) -> Result<(), Box<dyn Error>> {
    while story.can_continue() {
        line(&story.cont()?);
    }
    Ok(())
}

impl Player for Story {
    fn start(&mut self, line: &mut dyn FnMut(&str)) -> Result<(), Box<dyn Error>> {
        self.reset_state()?;
        go(self, line)
    }

    fn open(&mut self, option: &mut dyn FnMut(&str)) -> usize {
        let choices = self.get_current_choices();
        for choice in &choices {
            option(&choice.text);
        }
        choices.len()
    }

    fn choose(
        &mut self,
        position: usize,
        line: &mut dyn FnMut(&str),
    ) -> Result<(), Box<dyn Error>> {
        self.choose_choice_index(position)?;
        go(self, line)
    }
}
