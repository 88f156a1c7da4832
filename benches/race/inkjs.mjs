// inkjs in the race: `node inkjs.mjs (walk|time) FOLDER`, with the same lines out as `race`.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Compiler } from "inkjs/full";

const [what, folder] = process.argv.slice(2);
const text = readFileSync(join(folder, "story.ink"), "utf8");
const load = () => new Compiler(text).Compile();
const seconds = () => Number(process.hrtime.bigint()) / 1e9;

// As `pick` in src/story.rs.
const pick = (step, open) => (Math.imul(step, 2654435761) >>> 16) % open;

function go(story, line) {
  while (story.canContinue) line(story.Continue());
}

function walk(story) {
  const hash = createHash("sha256");
  let lines = 0;
  let step = 0;
  const note = (mark) => (text) => {
    hash.update(`${mark} ${text.trim()}\n`);
    lines += 1;
  };
  go(story, note("-"));
  while (story.currentChoices.length > 0) {
    const open = story.currentChoices;
    open.forEach((choice) => note("?")(choice.text));
    story.ChooseChoiceIndex(pick(step++, open.length));
    go(story, note("-"));
  }
  console.log(step, lines, hash.digest("hex"));
}

// As in src/play.rs: the best of several turns.
function best(turn) {
  const begin = seconds();
  let best = turn();
  for (let turns = 1; turns < 20 && seconds() - begin < 3; turns++) best = Math.min(best, turn());
  return best;
}

function time() {
  const picks = [...readFileSync(join(folder, "picks"), "utf8")].map(Number);
  let story;
  const timed = (work) => () => {
    const begin = seconds();
    work();
    return seconds() - begin;
  };
  const loaded = best(timed(() => { story = load(); }));
  let letters = 0;
  const line = (text) => { letters += text.length; };
  const played = best(timed(() => {
    story.ResetState();
    go(story, line);
    for (const pick of picks) {
      story.currentChoices.forEach((choice) => line(choice.text));
      story.ChooseChoiceIndex(pick);
      go(story, line);
    }
  }));
  const replayed = best(timed(() => {
    story.ResetState();
    go(story, () => {});
    for (const pick of picks) {
      story.ChooseChoiceIndex(pick);
      go(story, () => {});
    }
  }));
  const rate = (spent) => (picks.length / spent).toFixed(0);
  console.log(loaded.toFixed(6), rate(played), rate(replayed));
}

if (what === "walk") walk(load());
else time();
