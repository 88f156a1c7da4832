//! The commands of the trainer's guide, typed one after another in an empty folder.

use super::Place;
use crate::guide::blocks;

/// The last ones audit and simulate the first draft, which passes both.
#[test]
fn the_commands_of_both_guides_work_in_order() {
    for (guide, language) in [("scenarios/GIDS.md", "nl"), ("scenarios/GUIDE.md", "en")] {
        let place = Place::new();
        let shell = blocks(guide).into_iter().filter(|block| block.kind == "sh");
        let mut typed = 0;
        let shell: String = shell.map(|block| block.text).collect();
        for line in shell.lines() {
            let (line, file) = line
                .split_once(" > ")
                .map_or((line, None), |(line, file)| (line, Some(file)));
            let args: Vec<&str> = line.split(' ').collect();
            assert_eq!(args[0], "drempel", "{guide}: {line}");
            let output = place
                .command(&args[1..])
                .env("LANG", format!("{language}.UTF-8"))
                .current_dir(place.dir.path())
                .stdin(std::process::Stdio::null())
                .output()
                .unwrap();
            let code = output.status.code().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(code, 0, "{guide}: {line}\n{said}");
            assert!(
                file.is_none() || output.stdout.starts_with(b"<"),
                "{guide}: {line}"
            );
            typed += 1;
        }
        assert!(typed > 10, "{guide}: {typed}");
    }
}
