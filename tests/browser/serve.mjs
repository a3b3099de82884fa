// Checks `vonk serve` in a real browser. `node serve.mjs VONK BANK`: the program, and a bank's folder to make a copy of.
//
// An edit changes the open page where it stands; a mistake lays its report over the page, and goes with it. Prints a
// line a check and at the end `N passed, N failed`; exits with 1 when one failed.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Browser } from "./lib/browser.mjs";
import { Report, expect } from "./lib/report.mjs";

const [program, bank] = process.argv.slice(2).map((path) => resolve(path));
if (!bank) {
  console.error("usage: node serve.mjs VONK BANK");
  process.exit(2);
}

const root = mkdtempSync(join(tmpdir(), "vonk-serve-"));
cpSync(join(bank, "content"), join(root, "content"), { recursive: true });
const id = readdirSync(join(root, "content/cases")).find((name) => /^[a-z0-9-]+\.md$/.test(name)).slice(0, -3);
const file = join(root, "content/cases", `${id}.md`);
const original = readFileSync(file, "utf8");
const save = (text) => writeFileSync(file, text);

let preview;

/** Starts a preview at a port, or any; gives its address. */
async function start(port) {
  preview = spawn(program, ["serve", "--root", root, "--port", port, "--language", "en", "--editor", "vscode"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { value: line } = await createInterface({ input: preview.stdout })[Symbol.asyncIterator]().next();
  return line.replace("listening on ", "").replace(/\/$/, "");
}

const origin = await start("0");
const report = new Report({});
const browser = await Browser.start(origin);
const route = await caseRoute();
const panel = (page) => page.locator("vonk-preview details");

async function caseRoute() {
  const language = /^language: *(\w+)/m.exec(original)?.[1] ?? /languages: *\[(\w+)/.exec(readFileSync(join(root, "content/bank.yaml"), "utf8"))[1];
  const path = `/${language}/cases/${id}/`;
  return (await fetch(origin + path)).status === 200 ? path : `/cases/${id}/`;
}

/** Waits until something holds. */
async function until(holds) {
  for (const start = Date.now(); !(await holds()); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (Date.now() - start > 20_000) throw new Error(`never: ${holds}`);
  }
}

/** The page, opened in a phone's height so that it scrolls, with something focused and half-way down. */
async function atCase(run) {
  save(original);
  await browser.at(route, { viewport: { width: 900, height: 500 } }, async (page, visit) => {
    await page.evaluate(() => {
      window.isSame = true;
      const links = [...document.querySelectorAll("main a, footer a")];
      links.at(-1).focus({ preventScroll: true });
      window.focused = document.activeElement;
      scrollTo(0, document.body.scrollHeight / 2);
      window.inView = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      window.before = window.inView.getBoundingClientRect().top;
    });
    await run(page, visit);
  });
}

try {
  await report.check("an edit changes the open page; scroll and focus stay", () =>
    atCase(async (page) => {
      // After the page's listening has begun.
      await page.waitForTimeout(300);
      save(`${original}\n\nA sentence added while you look.\n`);
      await page.getByText("A sentence added while you look.").waitFor({ state: "attached" });
      const kept = await page.evaluate(() => ({
        isSame: window.isSame === true,
        isFocused: document.activeElement === window.focused && window.focused !== document.body,
        // What is in view stays in view: the browser scrolls on by the height of what came above.
        moved: Math.abs(window.inView.getBoundingClientRect().top - window.before),
        scrolled: scrollY,
      }));
      expect(kept.isSame, "the page was loaded anew");
      expect(kept.isFocused, "the focus was lost");
      expect(kept.scrolled > 100 && kept.moved < 2, `what was in view moved by ${kept.moved} px`);
    }));

  await report.check("a broken fence shows its report over the page, and the mend takes it away", () =>
    atCase(async (page, visit) => {
      await page.waitForTimeout(300);
      save(original.replace(/\n---\n/, "\n--\n"));
      await panel(page).waitFor();
      const text = await panel(page).innerText();
      expect(text.includes(`content/cases/${id}.md:`), text);
      const link = await panel(page).locator("a").first().getAttribute("href");
      expect(link.startsWith("vscode://file/") && link.includes(`${id}.md:`), link);
      expect(await page.evaluate(() => document.querySelector("h1") !== null && window.isSame), "the last good page is gone");
      save(original);
      await panel(page).waitFor({ state: "detached" });
      expect(visit.complaints.length === 0, visit.complaints.join("\n"));
    }));

  await report.check("the report can be folded with the keyboard and is announced", () =>
    atCase(async (page) => {
      await page.waitForTimeout(300);
      save(original.replace(/^title:/m, "titel:"));
      await panel(page).waitFor();
      expect(await page.locator("vonk-preview [role=status]").count() === 1, "no live region");
      await panel(page).locator("summary").focus();
      await page.keyboard.press("Escape");
      expect((await panel(page).getAttribute("open")) === null, "it is still open");
      await page.keyboard.press("Enter");
      expect((await panel(page).getAttribute("open")) !== null, "it is still folded");
      save(original);
      await panel(page).waitFor({ state: "detached" });
    }));

  await report.check("another page's edit leaves this one alone; one seen again catches up", () =>
    atCase(async (page) => {
      await page.waitForTimeout(300);
      const other = join(root, "content/pages", readdirSync(join(root, "content/pages")).find((name) => /^[a-z-]+\.md$/.test(name)));
      const text = readFileSync(other, "utf8");
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      writeFileSync(other, `${text}\n\nSomething else.\n`);
      await page.waitForTimeout(500);
      writeFileSync(other, text);
      await page.waitForTimeout(300);
      expect(asked.length === 0, asked.join("\n"));
    }));

  await report.check("the finder finds what was just written, says while that is being indexed, and no longer finds what stood there before", () =>
    browser.at(route.replace(/cases\/.*/, "search/"), {}, async (page, visit) => {
      const cards = page.locator("#list .cards");
      const title = async (words) => {
        save(original.replace(/^title: .*$/m, `title: ${words}`));
        await until(async () => (await (await fetch(origin + route)).text()).includes(words));
      };
      // The page may be loaded anew just then, and that takes along what was typed a moment before.
      const find = (words, title) =>
        until(async () => {
          await page.fill("#q", words);
          return cards.getByText(title).first().waitFor({ timeout: 3000 }).then(() => true, () => false);
        });
      // Nobody has searched yet: there is no index that could be older.
      await title("Zwaluwnesten");
      await page.waitForTimeout(500);
      await find("zwaluwnesten", "Zwaluwnesten");
      const noteLine = () => {
        const note = () => {
          const line = document.querySelector("vonk-indexing")?.shadowRoot.textContent;
          if (line) sessionStorage.setItem("indexing", line);
        };
        new MutationObserver(note).observe(document, { childList: true, subtree: true });
      };
      // The page may be loaded anew before, since the title stands on one of its cards.
      await page.addInitScript(noteLine);
      await page.evaluate(noteLine);
      const root = new URL(await page.locator("#finder").getAttribute("data-search"), page.url());
      const manifest = async () => (await fetch(root)).text();
      const before = await manifest();
      await title("Egelpoortjes");
      await page.waitForFunction(() => sessionStorage.getItem("indexing")?.startsWith("Newer text is being indexed"));
      await until(async () => (await manifest()) !== before);
      await page.locator("vonk-indexing").waitFor({ state: "detached" });
      await find("egelpoortjes", "Egelpoortjes");
      await page.fill("#q", "zwaluwnesten");
      await cards.getByText("Egelpoortjes").first().waitFor({ state: "detached" });
      expect(visit.complaints.length === 0, visit.complaints.join("\n"));
      save(original);
    }));

  await report.check("a page with a script of its own is loaded anew when its style or script changes", () =>
    atCase(async (page) => {
      await page.waitForTimeout(300);
      const theme = join(root, "themes/default");
      cpSync(join(bank, "themes/default/scripts"), join(theme, "scripts"), { recursive: true });
      writeFileSync(join(theme, "scripts/boot.js"), "document.documentElement.classList.add('js', 'own');\n");
      await page.locator("html.own").waitFor();
      expect(!(await page.evaluate(() => window.isSame)), "the old script still runs");
      rmSync(theme, { recursive: true });
      await page.locator("html:not(.own)").waitFor();
    }));

  await report.check("a page whose server is gone says so, and goes on when it is back", () =>
    atCase(async (page) => {
      await page.waitForTimeout(300);
      const line = page.locator("vonk-gone [role=status]");
      expect(!(await line.isVisible()), "it is said while the server is there");
      preview.kill();
      await line.getByText("vonk serve").waitFor();
      expect((await line.getAttribute("lang")) === "en", "its language is unknown");
      save(`${original}\n\nA sentence added while it was away.\n`);
      expect((await start(new URL(origin).port)) === origin, "the port is another");
      await page.getByText("A sentence added while it was away.").waitFor({ state: "attached" });
      await line.waitFor({ state: "hidden" });
      expect(await page.evaluate(() => window.isSame), "the page was loaded anew");
    }));
} finally {
  await browser.close();
  preview.kill();
  rmSync(root, { recursive: true, force: true });
}
console.log(`\nserve: ${report}`);
process.exitCode = report.failed > 0 ? 1 : 0;
