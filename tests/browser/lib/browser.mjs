// One headless Chromium; every visit is a fresh context of it, with what its page asked for and complained about.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** What every Chromium of the checks is started with. */
export const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The first Chromium on the path, or what `CHROMIUM` names. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  return process.env.CHROMIUM || found || "/usr/bin/chromium";
}

/** The sizes that every check knows. */
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

export class Browser {
  /** Requests to other origins and messages of all visits so far: `{ route, text }`. */
  foreign = [];
  complaints = [];

  /** Playwright gives it a fresh profile folder and removes that at the end. */
  static async start(origin) {
    const browser = new Browser();
    browser.origin = origin;
    browser.inner = await chromium.launch({ executablePath: findChromium(), args: FLAGS, headless: true });
    return browser;
  }

  /**
   * Opens a page; `options` are Playwright's context options, with `beforeLoad(page)` and, for what a check brings about itself and
   * is no complaint, `mayComplain`, a pattern of messages, and `unanswered`, a pattern of addresses that fail. Close the visit
   * with `visit.close()`.
   */
  async visit(route, { beforeLoad, mayComplain, unanswered, ...options } = {}) {
    const context = await this.inner.newContext({ viewport: DESKTOP, locale: "nl-BE", serviceWorkers: "block", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const visit = { context, page, foreign: [], complaints: [], answered: [], close: () => context.close() };
    page.on("request", (request) => {
      const url = request.url();
      if (url.startsWith(this.origin) || url.startsWith("data:") || url.startsWith("blob:")) return;
      visit.foreign.push(url);
      this.foreign.push({ route, text: url });
    });
    page.on("response", (response) => visit.answered.push(response.url()));
    const complain = (text) => {
      visit.complaints.push(text);
      this.complaints.push({ route, text });
    };
    page.on("console", (message) => {
      // Chromium itself reports the status of a page that is not there; that is what a 404 is.
      const { url } = message.location();
      const isOwn = (message.text().includes("404") && url === this.origin + route) || unanswered?.test(url) || mayComplain?.test(message.text());
      if (["error", "warning"].includes(message.type()) && !isOwn) complain(message.text());
    });
    page.on("pageerror", (error) => complain(String(error)));
    if (beforeLoad) await beforeLoad(page);
    visit.response = await page.goto(this.origin + route, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return visit;
  }

  /** Visits, runs and closes, whatever happens. */
  async at(route, options, run) {
    const visit = await this.visit(route, options);
    try {
      return await run(visit.page, visit);
    } finally {
      await visit.close();
    }
  }

  async close() {
    await this.inner.close();
  }
}

/** Runs `work` over `list`, a few at a time, in order of the list. */
export async function inParallel(list, width, work) {
  const left = [...list];
  const worker = async () => {
    while (left.length > 0) await work(left.shift());
  };
  await Promise.all(Array.from({ length: width }, worker));
}
