// All checks of the search that need no browser: `node tests/search/run.mjs SITE VONK`.
//
// SITE is this repository's own bank, built by the program VONK. Prints a line a check and at the end `N passed, N failed`.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Reader, bits, numbers, readCards, readDictionary, sortedWords } from "../../themes/default/scripts/search/codec.js";
import { readPrefix } from "../../themes/default/scripts/search/shards.js";
import { distance } from "../../themes/default/scripts/search/spelling.js";
import { tokenize } from "../../themes/default/scripts/search/tokenizer.js";
import { find, readCases } from "./client.mjs";
import { LEAST, judge } from "./quality.mjs";
import { openSite } from "./site.mjs";

const [folder, vonk] = process.argv.slice(2).map((path) => resolve(path));
const here = dirname(fileURLToPath(import.meta.url));
const counts = { passed: 0, failed: 0 };

async function check(name, act) {
  try {
    await act();
    counts.passed++;
    console.log(`ok      search: ${name}`);
  } catch (error) {
    counts.failed++;
    console.log(`not ok  search: ${name}\n        ${error.message.replaceAll("\n", "\n        ")}`);
  }
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

function expectEqual(found, expected, what) {
  expect(JSON.stringify(found) === JSON.stringify(expected), `${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}

const vectors = (name) => JSON.parse(readFileSync(join(here, name), "utf8"));

await check("both tokenizers make the same words", () => {
  for (const { text, words } of vectors("tokens.json")) {
    expectEqual(tokenize(text).map(({ word, position, joined }) => [word, position, joined]), words, text);
  }
});

await check("what Rust writes is read", () => {
  const { coder, words, lists, cards } = vectors("codec.json");
  const open = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
  const [reader, bit, symbols, number] = [new Reader(open(coder.bytes)), bits(1), bits(16), numbers()];
  for (const value of coder.values) {
    const found = [reader.bit(bit, 0), reader.symbol(symbols, 0, 4), reader.number(number), reader.plain(21)];
    expectEqual(found, [value % 2, value % 16, value, value & 0x1fffff], value);
  }
  const next = sortedWords(new Reader(open(words.bytes)));
  expectEqual(words.words.map(() => next()), words.words, "words");
  const plain = ({ stop, cases, impacts, ranks }) => ({ stop, cases: [...cases], impacts: [...impacts], ranks: [...ranks] });
  expectEqual(readPrefix(open(lists.bytes), lists.lists.length, lists.cases).map(plain), lists.lists, "lists");
  const dictionary = readDictionary(open(cards.dictionary));
  const orNull = (card) => Object.fromEntries(Object.entries(card).map(([key, value]) => [key, value ?? null]));
  const found = readCards(open(cards.bytes), dictionary, cards.cards.length).map(orNull);
  expectEqual(found, cards.cards, "cards");
});

await check("a swap of neighbours is one mistake", () => {
  for (const [one, other, far] of [["buurt", "buurt", 0], ["buurt", "burut", 1], ["uurt", "buurt", 1], ["nuurt", "buurt", 1], ["buurt", "boer", 3]]) {
    expectEqual(distance(one, other, 3), far, `${one} ${other}`);
  }
});

const realFetch = globalThis.fetch;
const site = await openSite(folder);

await check("the quality set is answered well enough in every category", async () => {
  const judged = await judge(folder);
  for (const [category, figure] of Object.entries(LEAST)) {
    const rows = judged.filter((one) => category === "all" || one.category === category);
    const mean = rows.reduce((sum, { ndcg }) => sum + ndcg, 0) / rows.length;
    console.log(`        ${category}: nDCG@10 ${mean.toFixed(3)} of ${rows.length} queries, at least ${figure}`);
    expect(mean >= figure, `${category}: ${mean}`);
  }
});

await check("odd queries end in an answer", async () => {
  const odd = ["x".repeat(10_000), "de ".repeat(4_000), "\u0000\u0007\u001b", "🚲", "مرحبا بالعالم", "(.*)+[^a]$", "\"", "\"\"", "« »", "'", "-", "a".repeat(40), "İ", "ﬁ", "%F0%28", "<b>", "\ud800"];
  for (const text of odd) {
    const found = await site.ask({ text, language: "nl", limit: 10 });
    expect(Number.isInteger(found.total) && found.hits.length <= 10, text.slice(0, 20));
  }
});

await check("unknown facets, terms, orders and languages do no harm", async () => {
  const all = await site.ask({ language: "nl" });
  expectEqual((await site.ask({ language: "nl", filters: { nowhere: ["x"] } })).total, all.total, "unknown facet");
  const facet = (await site.search("nl")).facets[0].id;
  expectEqual((await site.ask({ language: "nl", filters: { [facet]: ["nowhere"] } })).total, 0, "unknown term");
  expectEqual((await site.ask({ language: "xx", sort: "zz" })).total, all.total, "unknown language");
});

await check("a mended word can be taken as it was typed", async () => {
  const query = { text: "bibiliotheek", language: "nl" };
  const mended = await site.ask(query);
  expectEqual(mended.corrected, "bibliotheek", "corrected");
  expect(mended.total > 0, "nothing found");
  const typed = await site.ask({ ...query, exact: true });
  expectEqual([typed.corrected, typed.total], ["", 0], "as typed");
});

await check("a lost or damaged file fails, and works once it is back", async () => {
  const whole = globalThis.fetch;
  for (const spoil of [
    () => new Response("", { status: 404 }),
    () => Promise.reject(new TypeError("network")),
    async (answer) => new Response((await answer.arrayBuffer()).slice(0, 60)),
  ]) {
    const { search } = await (await openEngine())(whole, spoil);
    await search({ text: "fiets", limit: 10 }).then(() => expect(false, "an answer from spoilt files"), () => {});
    // What was asked at the same time may still be on its way.
    await new Promise((later) => setTimeout(later, 50));
    globalThis.fetch = whole;
    expect((await search({ text: "fiets", limit: 10 })).total > 0, "nothing found after the files came back");
  }
});

/** Opens the engine over files of which all but the root are spoilt from then on. */
async function openEngine() {
  const { createSearch } = await import("../../themes/default/scripts/search/engine.js");
  return async (whole, spoil) => {
    globalThis.fetch = whole;
    const engine = await createSearch("http://site.invalid/search/nl.json", "nl");
    globalThis.fetch = async (url) => spoil(await whole(url));
    return engine;
  };
}

await check("the example client reads /search.json", async () => {
  const server = createServer(async (request, response) => {
    const bytes = await readFile(join(folder, new URL(request.url, "http://x").pathname)).catch(() => null);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const own = globalThis.fetch;
  globalThis.fetch = realFetch;
  try {
    const file = await readCases(`http://127.0.0.1:${server.address().port}/search.json`);
    expectEqual(file.cases.length, file.case_count, "cases");
    const [facet] = file.facets;
    const found = find(file, "nl", [], { [facet.id]: facet.terms[0].id });
    expectEqual(found.length, facet.terms[0].count, `${facet.id}=${facet.terms[0].id}`);
  } finally {
    globalThis.fetch = own;
    server.close();
  }
});

await check("`ask` answers a line with a line", () => {
  const input = '{"id":1,"text":"vrijwiligers","language":"nl","filters":{}}\n{"id":"b","text":"","language":"fr"}\n';
  const lines = execFileSync(join(here, "ask"), [folder], { input, encoding: "utf8" }).trim().split("\n").map((line) => JSON.parse(line));
  expectEqual(lines.map(({ id }) => id), [1, "b"], "ids");
  expect(lines.every(({ hits }) => hits.length > 0), "no hits");
});

if (vonk) {
  for (const seed of ["1", "2"]) {
    await check(`hits and counts are those of a scan of every case (seed ${seed})`, () => {
      const out = execFileSync(process.execPath, [join(here, "property.mjs"), vonk, "300", seed], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      expect(out.includes(" 0 failed"), out);
    });
  }
  await check("a word that a stemmer once died of is found", async () => {
    const out = mkdtempSync(join(tmpdir(), "vonk-search-"));
    try {
      execFileSync(vonk, ["build", "--root", join(here, "../golden/greek"), "--out", join(out, "dist")], { stdio: "ignore" });
      const { ask } = await openSite(join(out, "dist"), join(here, "../../themes/default/scripts"));
      for (const [text, language] of [["ισαισα", "el"], ["γειτονιάς", "el"], ["neighbours", "en"]]) {
        expectEqual((await ask({ text, language })).hits.map(({ id }) => id), ["isa"], text);
      }
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
  await check("the index is the same however many cores make it", () => {
    const [one, two] = [1, 2].map((jobs) => {
      const out = mkdtempSync(join(tmpdir(), "vonk-search-"));
      execFileSync(vonk, ["build", "--root", join(here, "../.."), "--out", join(out, "dist"), "--date", "2026-01-01"], { stdio: "ignore", env: { ...process.env, RAYON_NUM_THREADS: String(jobs) } });
      return out;
    });
    try {
      execFileSync("diff", ["-r", join(one, "dist/search"), join(two, "dist/search")]);
    } finally {
      for (const out of [one, two]) rmSync(out, { recursive: true, force: true });
    }
  });
}

console.log(`\nsearch: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
