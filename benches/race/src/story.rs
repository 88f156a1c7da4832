//! The same story as RON and as ink: a long talk with two or three things to say each time.
//!
//! Every second decision has a third option, open after a good answer, that skips a decision; so
//! all runtimes keep a variable, compare it, and branch. The variable is set, not added to: ours
//! is held between 0 and 100, ink's is not.

use std::fmt::Write as _;

/// Where a talk of `nodes` decisions goes on.
fn target(index: usize, nodes: usize) -> String {
    if index < nodes {
        format!("n{index}")
    } else {
        "goodbye".to_owned()
    }
}

/// The story for Drempel.
pub fn ron(nodes: usize) -> String {
    let mut text = String::from(
        r#"Scenario(format:1,id:"race",language:"nl",title:"Race",phase:"ph_first_contact",minutes:10,
client:(name:"Iemand"),start_profiles:{"one":(weight:1,state:{"trust":50})},start:"n0",nodes:{
"#,
    );
    let why = r#"why:(text:"D.",source:"OURS")"#;
    for index in 0..nodes {
        let (next, skip) = (target(index + 1, nodes), target(index + 2, nodes));
        write!(
            text,
            r#""n{index}":Decide(say:"Wat nu, {index}?",options:[(id:"a",say:"Ja, {index}.",effects:[Set("trust",60)],reply:"Goed, {index}.",{why},next:"{next}"),(id:"b",say:"Nee, {index}.",effects:[Set("trust",20)],{why},next:"{next}"),"#
        )
        .expect("a text takes all");
        if index % 2 == 0 {
            write!(
                text,
                r#"(id:"c",say:"Even, {index}.",when:AtLeast("trust",50),{why},next:"{skip}"),"#
            )
            .expect("a text takes all");
        }
        text.push_str("]),\n");
    }
    text.push_str("\"goodbye\":End(title:\"Klaar\",text:\"Klaar.\"),\n})\n");
    text
}

/// The story for ink's runtimes.
pub fn ink(nodes: usize) -> String {
    let mut text = String::from("VAR trust = 50\n-> n0\n");
    for index in 0..nodes {
        let (next, skip) = (target(index + 1, nodes), target(index + 2, nodes));
        write!(
            text,
            "=== n{index} ===\nWat nu, {index}?\n\
             + Ja, {index}.\n~ trust = 60\nGoed, {index}.\n-> {next}\n\
             + Nee, {index}.\n~ trust = 20\n-> {next}\n"
        )
        .expect("a text takes all");
        if index % 2 == 0 {
            write!(text, "+ {{trust >= 50}} Even, {index}.\n-> {skip}\n")
                .expect("a text takes all");
        }
    }
    text.push_str("=== goodbye ===\nKlaar.\n-> END\n");
    text
}

/// Which of the open options is chosen at a step: Knuth's multiplicative hash, here and in
/// `inkjs.mjs`.
pub fn pick(step: usize, open: usize) -> usize {
    let step = u32::try_from(step).unwrap_or(u32::MAX);
    (step.wrapping_mul(2_654_435_761) >> 16) as usize % open
}
