// Compares the search with a scan of every case: `node tests/search/property.mjs VONK [ROUNDS] [SEED]`.
//
// Makes a bank of random cases in two languages that have neither a stemmer nor compounds, so that a word is found exactly
// where it stands; builds it with the program VONK; then asks random words, phrases and filters, and demands the very cases
// and the very counts of a scan that shares no code with the search.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openSite } from "./site.mjs";

const [vonk, rounds = "400", seed = "1"] = process.argv.slice(2);
const CASES = 240;
let state = Number(seed) >>> 0;

/** A whole number below `n` (mulberry32). */
function dice(n) {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
}

const pick = (list) => list[Math.floor((dice(1000) / 1000) ** 2 * list.length)];
const some = (list, least, most) => [...new Set(Array.from({ length: least + dice(most - least + 1) }, () => pick(list)))];
const syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");
const makeWord = () => Array.from({ length: 2 + dice(3) }, () => syllables[dice(syllables.length)]).join("");
const vocabulary = [...new Set(Array.from({ length: 500 }, makeWord))];
const words = (count) => Array.from({ length: count }, () => pick(vocabulary)).join(" ");

const facets = {
  theme: { terms: ["t0", "t1", "t2", "t3", "t4"], most: 3 },
  area: { terms: ["a", "a-b", "a-b-c", "a-d", "e", "e-f"], most: 2, parent: (id) => id.split("-").slice(0, -1).join("-") },
  step: { terms: ["s1", "s2", "s3"], most: 1, ordered: true },
};
const languages = ["pl", "cs"];

function makeBank(folder) {
  for (const name of ["cases", "vocabularies"]) mkdirSync(join(folder, "content", name), { recursive: true });
  const write = (path, text) => writeFileSync(join(folder, "content", path), text);
  const settings = Object.entries(facets).map(([id, { most }]) => `  - {id: ${id}, vocabulary: ${id}, max: ${most}}`);
  const card = "card: {main: theme, steps: step, place: area}";
  write("bank.yaml", `name: Bank\nurl: https://bank.example\nlanguages: [pl, cs]\nfacets:\n${settings.join("\n")}\n${card}\n`);
  for (const [id, { terms, parent, ordered }] of Object.entries(facets)) {
    const rows = terms.map((term) => {
      const above = parent?.(term) ? `, parent: ${parent(term)}` : "";
      return `  - {id: ${term}, label: Label ${makeWord()}${above}}`;
    });
    write(`vocabularies/${id}.yaml`, `label: ${id}\nordered: ${Boolean(ordered)}\nterms:\n${rows.join("\n")}\n`);
  }
  const cases = [];
  for (let number = 0; number < CASES; number++) {
    const id = `case-${number}`;
    const terms = Object.fromEntries(Object.entries(facets).map(([facet, { terms, most }]) => [facet, some(terms, 1, most)]));
    const own = dice(4) ? "pl" : "cs";
    const texts = { [own]: { title: words(3), summary: words(8), body: words(40 + dice(80)) } };
    const head = ({ title, summary }) => `title: ${title}\nsummary: ${summary}\n`;
    const chosen = Object.entries(terms).map(([facet, ids]) => `${facet}: [${ids.join(", ")}]\n`).join("");
    const date = `20${10 + dice(16)}-0${1 + dice(9)}-1${dice(10)}`;
    const sources = "sources: [{title: Source, url: \"https://bank.example/\"}]\n";
    const first = texts[own];
    write(`cases/${id}.md`, `---\n${head(first)}language: ${own}\nverified: ${date}\n${chosen}${sources}---\n\n${first.body}\n`);
    if (dice(3) === 0) {
      const other = own === "pl" ? "cs" : "pl";
      texts[other] = { title: words(3), summary: words(8), body: words(30) };
      write(`cases/${id}.${other}.md`, `---\n${head(texts[other])}---\n\n${texts[other].body}\n`);
    }
    cases.push({ id, terms, date, texts: Object.values(texts).map(({ title, summary, body }) => [title, summary, body]) });
  }
  return cases;
}

/** The terms of a case in a facet, with those above them. */
function reach(one, facet) {
  const found = new Set();
  for (let id of one.terms[facet]) for (; id; id = facets[facet].parent?.(id)) found.add(id);
  return found;
}

const passes = (one, facet, filters) => !filters[facet] || filters[facet].some((id) => reach(one, facet).has(id));
const hasWord = (one, word) => one.texts.flat().some((text) => text.split(" ").includes(word));
const hasPhrase = (one, phrase) => one.texts.flat().some((text) => ` ${text} `.includes(` ${phrase} `));

function scan(cases, matches, filters) {
  const found = cases.filter(matches);
  const counts = {};
  for (const facet of Object.keys(facets)) {
    counts[facet] = {};
    const others = Object.keys(facets).filter((other) => other !== facet);
    for (const one of found.filter((one) => others.every((other) => passes(one, other, filters)))) {
      for (const id of reach(one, facet)) counts[facet][id] = (counts[facet][id] ?? 0) + 1;
    }
  }
  const hits = found.filter((one) => Object.keys(facets).every((facet) => passes(one, facet, filters)));
  return { ids: hits.map(({ id }) => id).sort(), counts };
}

const folder = mkdtempSync(join(tmpdir(), "vonk-property-"));
let failed = 0;
try {
  const cases = makeBank(folder);
  execFileSync(resolve(vonk), ["build", "--root", folder, "--out", join(folder, "dist"), "--date", "2026-01-01"], { stdio: ["ignore", "ignore", "inherit"] });
  const site = await openSite(join(folder, "dist"));
  for (let round = 0; round < Number(rounds); round++) {
    const language = languages[dice(2)];
    const filters = {};
    for (const [facet, { terms }] of Object.entries(facets)) if (dice(3) === 0) filters[facet] = some(terms, 1, 2);
    const one = pick(cases);
    const row = one.texts.flat()[dice(3)].split(" ");
    const [kind, at] = [dice(4), dice(row.length - 2)];
    let [text, matches, sort] = ["", () => true, ["newest", "title", "step"][dice(3)]];
    if (kind === 1) [text, matches] = [`${row[at]} `, (one) => hasWord(one, row[at])];
    if (kind === 2) {
      const asked = [row[at], pick(vocabulary)].filter((word) => cases.some((one) => hasWord(one, word)));
      [text, matches] = [`${asked.join(" ")} `, (one) => asked.every((word) => hasWord(one, word))];
    }
    if (kind === 3) {
      const phrase = row.slice(at, at + 2 + dice(2)).join(" ");
      [text, matches] = [`"${phrase}"`, (one) => hasPhrase(one, phrase)];
    }
    if (text) sort = "best";
    const expected = scan(cases, matches, filters);
    const found = await site.ask({ text, language, filters, sort, limit: CASES });
    // When fewer than ten cases have all words, those with most follow; counts are then of both.
    const isMixed = kind === 2 && cases.filter(matches).length < 10;
    const ids = found.hits.slice(0, found.all).map(({ id }) => id).sort();
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const sorted = (counts) => Object.entries(counts).map(([facet, terms]) => [facet, Object.entries(terms).sort()]).sort();
    const isSame = same(ids, expected.ids) && (isMixed || same(sorted(found.counts), sorted(expected.counts)));
    const dates = found.hits.map(({ date }) => date);
    const isSorted = sort !== "newest" || dates.every((date, at) => at === 0 || dates[at - 1] >= date);
    if (isSame && isSorted) continue;
    failed++;
    console.log(`not the same: ${JSON.stringify({ text, language, filters, sort })}`);
    console.log(`  found ${ids.length} of ${found.total}, expected ${expected.ids.length}`);
    console.log(`  too many ${ids.filter((id) => !expected.ids.includes(id))}, missing ${expected.ids.filter((id) => !ids.includes(id))}`);
    if (same(ids, expected.ids)) console.log("  ", JSON.stringify(sorted(found.counts)), "\n  ", JSON.stringify(sorted(expected.counts)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`search against a scan: ${Number(rounds) - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
