// Opens each page in Chromium, light, dark and as paper, and asks axe-core what keeps people out:
// axe.mjs CHROMIUM PAGE.html …. It begins with a page that must fail, so that a check that finds
// nothing is noticed.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [executablePath, ...pages] = process.argv.slice(2);
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const browser = await puppeteer.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
const page = await browser.newPage();

/** What axe-core finds in the page that is open. */
async function findings() {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

let failed = false;
await page.setContent("<!DOCTYPE html><html><title>x</title><img src='x.png'><a href='#'></a>");
if ((await findings()).length === 0) {
  console.log("a page that keeps people out is not found");
  failed = true;
}
for (const path of pages) {
  for (const look of ["light", "dark", "paper"]) {
    await page.emulateMediaType(look === "paper" ? "print" : "screen");
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: look === "dark" ? "dark" : "light" },
    ]);
    await page.goto(pathToFileURL(path).href);
    // What is shut is read as well.
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    for (const finding of await findings()) {
      console.log(`${path} (${look}): ${finding}`);
      failed = true;
    }
  }
}
await browser.close();
console.log(`${pages.length} pages looked at with axe-core`);
process.exit(failed ? 1 : 0);
