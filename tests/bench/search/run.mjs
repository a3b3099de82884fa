// Measures Vonk's search beside Pagefind and MiniSearch on the same cases:
// `node run.mjs --corpus DIR --vonk VONK --index SEARCH_INDEX [--only vonk,pagefind,minisearch]`.
//
// DIR is what corpus.py made. VONK builds the site, whose real finder is then used in a headless Chromium; SEARCH_INDEX
// (cargo build --release --example search_index) makes the index alone, for build time and memory. Bytes are those on the
// wire, headers included, from a server that packs with gzip: what the page itself weighs without its scripts is left out
// for all three. Prints a Markdown table and whether Vonk keeps its targets; exits with 1 when it does not.

import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { cpus, tmpdir } from "node:os";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findChromium } from "../../browser/lib/browser.mjs";

const { values } = parseArgs({
  options: { corpus: { type: "string" }, vonk: { type: "string" }, index: { type: "string" }, only: { type: "string" } },
});
const corpus = resolve(values.corpus);
// A disk in memory where there is one, so that no engine waits for the disk.
const work = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "vonk-search-bench-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
const wanted = values.only?.split(",") ?? ["vonk", "pagefind", "minisearch"];
const FACETS = ["domain", "phase", "region", "audience", "innovation", "status"];
const lines = () => readFileSync(join(corpus, "cases.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");

/** Runs a program; resolves to wall time in seconds, time on the processors, and peak memory in megabytes. */
function measure(program, args, options = {}) {
  const script = `
import json, os, resource, subprocess, sys, time
start = time.time()
subprocess.run(sys.argv[1:], check=True, stdout=sys.stderr)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"wall": time.time() - start, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}))`;
  return JSON.parse(execFileSync("python3", ["-c", script, program, ...args], { stdio: ["ignore", "pipe", "ignore"], ...options }));
}

const filesIn = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const weigh = (folder) => filesIn(folder).reduce((sum, file) => sum + statSync(join(file.parentPath ?? file.path, file.name)).size, 0);

/** Pairs of words that some cases share, neither rare nor common, and a very common word. */
function chooseQueries(cases) {
  const counts = new Map();
  const wordsOf = (one) => new Set(`${one.title} ${one.summary} ${one.body}`.toLowerCase().match(/[a-z]{5,}/g));
  for (const one of cases) for (const word of wordsOf(one)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const usual = (word) => counts.get(word) > cases.length * 0.006 && counts.get(word) < cases.length * 0.06;
  const pairs = [];
  for (let at = 17; pairs.length < 9; at += Math.floor(cases.length / 11)) {
    const fit = [...wordsOf(cases[at % cases.length])].filter(usual);
    if (fit.length > 1) pairs.push(`${fit[0]} ${fit.at(-1)}`);
  }
  return { pairs, common: "de" };
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const engines = {
  vonk: {
    build() {
      const site = join(work, "vonk");
      const alone = measure(values.index, [join(corpus, "cases.jsonl"), join(work, "vonk-index")]);
      execFileSync(values.vonk, ["build", "--root", corpus, "--out", site, "--date", "2026-01-01"], { stdio: "ignore" });
      return { ...alone, site, index: join(site, "search") };
    },
    page: "/search/",
    // Only scripts and the index: the page's text, styles and fonts are not the search's.
    counts: (url) => /\/search\/[^/]+\.(bin|json)$|\/assets\/.*\.js$/.test(url),
    async ask(page, text) {
      await page.evaluate(() => (document.getElementById("results-h").textContent = ""));
      await page.fill("#q", text);
      await page.waitForFunction(() => document.getElementById("results-h").textContent !== "", null, { timeout: 60_000 });
    },
    warm: `async (text) => {
      const root = document.getElementById("finder").dataset;
      globalThis.engine ??= await (await import(root.engine)).createSearch(root.search, document.documentElement.lang);
      const ask = () => globalThis.engine.search({ text, sort: "best", limit: 10 });
      await ask();
      const start = performance.now();
      await ask();
      return performance.now() - start;
    }`,
  },
  pagefind: {
    build() {
      const site = join(work, "pagefind");
      rmSync(site, { recursive: true, force: true });
      mkdirSync(join(site, "cases"), { recursive: true });
      for (const one of lines()) {
        const filters = FACETS.flatMap((facet) => one[facet].map((term) => `<i data-pagefind-filter="${facet}">${term}</i>`));
        const body = one.body.split("\n\n").map((part) => `<p>${escape(part)}</p>`).join("");
        const main = `<h1>${escape(one.title)}</h1><p>${escape(one.summary)}</p>${body}<div data-pagefind-ignore="all">${filters.join("")}</div>`;
        writeFileSync(join(site, `cases/${one.id}.html`), `<!doctype html><html lang="nl"><title>${escape(one.title)}</title><main data-pagefind-body>${main}</main>`);
      }
      const built = measure(process.execPath, [join(modules, "pagefind/lib/runner/bin.cjs"), "--site", site]);
      writeFileSync(join(site, "index.html"), "<!doctype html><title>Search</title>");
      return { ...built, site, index: join(site, "pagefind") };
    },
    page: "/",
    counts: (url) => /\/pagefind\//.test(url),
    async ask(page, text) {
      await page.evaluate(async (text) => {
        globalThis.pagefind ??= await import("/pagefind/pagefind.js");
        await globalThis.pagefind.filters();
        const found = await globalThis.pagefind.search(text);
        await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
      }, text);
    },
    warm: `async (text) => {
      await globalThis.pagefind.search(text);
      const start = performance.now();
      await globalThis.pagefind.search(text);
      return performance.now() - start;
    }`,
  },
  minisearch: {
    build() {
      const site = join(work, "minisearch");
      mkdirSync(site, { recursive: true });
      const built = measure(process.execPath, ["--max-old-space-size=8000", join(here, "minisearch.mjs"), join(corpus, "cases.jsonl"), site]);
      return { ...built, site, index: site };
    },
    page: "/",
    counts: (url) => /\.(js|json)$/.test(url),
    async ask(page, text) {
      await page.evaluate(async (text) => {
        if (!globalThis.mini) {
          const { default: MiniSearch } = await import("/minisearch.js");
          const options = await (await fetch("/options.json")).json();
          globalThis.mini = MiniSearch.loadJSON(await (await fetch("/index.json")).text(), options);
        }
        globalThis.mini.search(text, { prefix: true, fuzzy: 0.2, combineWith: "AND" });
      }, text);
    },
    warm: `async (text) => {
      const ask = () => globalThis.mini.search(text, { prefix: true, combineWith: "AND" });
      ask();
      const start = performance.now();
      ask();
      return performance.now() - start;
    }`,
  },
};

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".css": "text/css", ".wasm": "application/wasm" };

/** Serves a folder as a plain host would and tells `count(path, bytes, headers)` what each answer weighs on the wire. */
async function serve(folder, count) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    try {
      const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
      const body = gzipSync(readFileSync(file), { level: 6 });
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-length": body.length, "content-encoding": "gzip" });
      response.end(body);
      count(path, body.length, response._header.length);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => (server.closeAllConnections(), server.close());
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function inBrowser(engine, site, queries) {
  let [bytes, code] = [0, 0];
  // Counted by the server, since what a worker fetches is not among the requests of its page.
  const server = await serve(site, (path, size, headers) => {
    if (!engine.counts(path)) return;
    bytes += size + headers;
    if (/\.(js|wasm|pagefind)$/.test(path) && !/\/(fragment|index|filter)\//.test(path)) code += size;
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"] });
  const [firsts, nexts] = [[], []];
  let [warm, common] = [0, 0];
  try {
    for (let at = 0; at + 1 < queries.pairs.length; at += 2) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      page.setDefaultTimeout(120_000);
      const session = await context.newCDPSession(page);
      [bytes, code] = [0, 0];
      const settle = () => page.waitForLoadState("networkidle");
      await page.goto(server.origin + engine.page);
      await engine.ask(page, queries.pairs[at]);
      await settle();
      firsts.push(bytes);
      bytes = 0;
      await engine.ask(page, queries.pairs[at + 1]);
      await settle();
      nexts.push(bytes);
      if (at === 0) {
        await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
        warm = await page.evaluate(`(${engine.warm})(${JSON.stringify(queries.pairs[at])})`);
        common = await page.evaluate(`(${engine.warm})(${JSON.stringify(queries.common)})`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { first: median(firsts), next: median(nexts), code, warm, common };
}

const cases = lines();
const queries = chooseQueries(cases);
const results = {};
for (const name of wanted) {
  const engine = engines[name];
  const built = engine.build();
  const asked = await inBrowser(engine, built.site, queries);
  results[name] = { ...built, ...asked, files: filesIn(built.index).length, bytes: weigh(built.index) };
  console.error(name, JSON.stringify(results[name]));
}

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const rows = [
  ["first answer with facets, scripts included", "first", kb],
  ["next query", "next", kb],
  ["scripts alone, without headers", "code", kb],
  ["query of two words, warm, processor ÷ 6", "warm", (ms) => `${ms.toFixed(0)} ms`],
  ["very common word, warm, processor ÷ 6", "common", (ms) => `${ms.toFixed(0)} ms`],
  ["index, wall", "wall", (s) => `${s.toFixed(1)} s`],
  ["index, processor time", "cpu", (s) => `${s.toFixed(1)} s`],
  ["index, peak memory", "peak", (mb) => `${mb.toFixed(0)} MB`],
  ["index, files", "files", String],
  ["index, bytes", "bytes", (bytes) => `${(bytes / 1e6).toFixed(1)} MB`],
];
console.log(`${cases.length} cases, ${FACETS.length} facets, ${queries.pairs.length} queries; ${cpus()[0].model}, ${cpus().length} cores\n`);
console.log(`| | ${wanted.join(" | ")} |\n|---|${"---|".repeat(wanted.length)}`);
for (const [label, key, write] of rows) {
  const cells = wanted.map((name) => {
    const [own, vonk] = [results[name][key], results.vonk?.[key]];
    const ratio = name !== "vonk" && vonk ? ` (${(own / vonk).toFixed(1)}×)` : "";
    return write(own) + ratio;
  });
  console.log(`| ${label} | ${cells.join(" | ")} |`);
}

const { vonk, pagefind } = results;
const isLarge = cases.length > 30_000;
const targets = vonk && [
  [`first answer at most ${isLarge ? 160 : 100} KB`, vonk.first <= (isLarge ? 160 : 100) * 1000],
  [`next query at most ${isLarge ? 45 : 25} KB`, vonk.next <= (isLarge ? 45 : 25) * 1000],
  ["scripts at most 20 KB", vonk.code <= 20_000],
  ["a very common word in less than 100 ms", vonk.common < 100],
  [`index in at most ${isLarge ? 1_500 : 400} MB`, vonk.peak <= (isLarge ? 1_500 : 400)],
  ...(isLarge ? [] : [["at most 2,000 files", vonk.files <= 2_000]]),
  ...(pagefind ? [["index five times as fast as Pagefind's", vonk.wall * 5 <= pagefind.wall], ["with a fifth of its memory", vonk.peak * 5 <= pagefind.peak]] : []),
];
console.log();
for (const [target, isMet] of targets ?? []) console.log(`${isMet ? "ok    " : "not ok"}  ${target}`);
if (targets?.some(([, isMet]) => !isMet)) process.exitCode = 1;
