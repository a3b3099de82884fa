// Judges the search of a built site: `node tests/search/quality.mjs SITE_DIR [--list] [--least]`.
//
// Each query of queries.json says which cases answer it: those whose folded words match all of its patterns. A match in a
// title counts 3, in a summary, a label or a name 2, in the rest 1; a case counts by the weakest of its matches. Prints
// nDCG@10, recall@10 and the share of queries without an answer, by category. `--list` shows what was missed, `--least`
// fails below the least figures that the project accepts.

import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openSite } from "./site.mjs";

/** The least nDCG@10 that the project accepts, by category. */
export const LEAST = { all: 0.975, inflection: 0.96, compound: 0.97, typo: 0.97, prefix: 0.95, several: 0.96 };

const here = dirname(fileURLToPath(import.meta.url));

export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("’", "'");
}

/** By case: `{ id, title, middle, rest, titles, date }`; the first texts are folded, all languages together. */
export async function readCases(folder) {
  const read = async (name) => JSON.parse(await readFile(join(folder, name), "utf8"));
  const [{ cases }, { facets, cases: listed = [] }] = await Promise.all([read("data/cases.json"), read("search.json")]);
  const dates = new Map(listed.map(({ id, date }) => [id, date]));
  const labels = new Map();
  for (const facet of facets) {
    for (const term of facet.terms) labels.set(`${facet.id} ${term.id}`, { words: flat(term.label), parent: term.parent });
  }
  return cases.map((one) => {
    const texts = Object.values(one.texts);
    const named = [one.partners?.map((partner) => flat(partner.name ?? partner)), flat(one.place?.name ?? "")];
    for (const [facet, terms] of Object.entries(one.terms)) {
      for (let term of terms) {
        for (; term; term = labels.get(`${facet} ${term}`)?.parent) named.push(labels.get(`${facet} ${term}`)?.words);
      }
    }
    const words = (...parts) => fold(parts.flat(3).filter(Boolean).join(" · "));
    return {
      id: one.id,
      title: words(texts.map((text) => text.title)),
      middle: words(texts.map((text) => text.summary), named),
      rest: words(texts.map(({ title, summary, body_html = "", ...more }) => [flat(more), plain(body_html)])),
      titles: texts.map(({ title }) => title),
      date: dates.get(one.id),
    };
  });
}

function flat(value) {
  if (value === null || typeof value !== "object") return String(value ?? "");
  return Object.values(value).map(flat).join(" · ");
}

function plain(html) {
  return html.replace(/<[^>]*>/g, " ").replaceAll("&amp;", "&");
}

function grade(one, patterns) {
  const found = patterns.map((pattern) => {
    const has = new RegExp(pattern);
    return has.test(one.title) ? 3 : has.test(one.middle) ? 2 : has.test(one.rest) ? 1 : 0;
  });
  return Math.min(...found);
}

const gain = (grades) => grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

export async function judge(folder, { modules, queries } = {}) {
  queries ??= JSON.parse(await readFile(join(here, "queries.json"), "utf8"));
  const [site, cases] = await Promise.all([openSite(folder, modules), readCases(folder)]);
  const judged = [];
  for (const [category, language, text, patterns] of queries) {
    const grades = new Map(cases.map((one) => [one.id, grade(one, patterns)]).filter(([, grade]) => grade > 0));
    const found = await site.ask({ text, language, limit: 10 });
    const ids = found.hits.map((hit) => hit.id);
    const ideal = gain([...grades.values()].sort((a, b) => b - a));
    judged.push({
      category,
      language,
      text,
      relevant: grades.size,
      found,
      ndcg: ideal ? gain(ids.map((id) => grades.get(id) ?? 0)) / ideal : 0,
      recall: ids.filter((id) => grades.has(id)).length / Math.max(1, Math.min(10, grades.size)),
      empty: ids.length === 0,
      ids,
      wanted: [...grades].sort((a, b) => b[1] - a[1]),
    });
  }
  return judged;
}

const mean = (rows, figure) => rows.reduce((sum, row) => sum + Number(row[figure]), 0) / rows.length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...options] = process.argv.slice(2);
  const at = options.indexOf("--modules");
  const judged = await judge(resolve(folder), { modules: at >= 0 ? resolve(options[at + 1]) : undefined });
  const categories = [...new Set(judged.map((one) => one.category))];
  console.log("| category | queries | nDCG@10 | recall@10 | no answer |\n|---|---|---|---|---|");
  let failed = 0;
  for (const category of ["all", ...categories]) {
    const rows = judged.filter((one) => category === "all" || one.category === category);
    const figures = ["ndcg", "recall", "empty"].map((figure) => mean(rows, figure).toFixed(3));
    console.log(`| ${category} | ${rows.length} | ${figures.join(" | ")} |`);
    if (mean(rows, "ndcg") < (LEAST[category] ?? 0)) failed++;
  }
  for (const one of judged) {
    if (one.relevant === 0) console.log(`no case answers ${one.text}: the query set needs a change`);
  }
  if (options.includes("--list")) {
    for (const one of judged.filter(({ ndcg }) => ndcg < 0.9)) {
      console.log(`\n${one.category} ${one.language} ${one.text} → ${one.found.corrected} ${one.ndcg.toFixed(2)} of ${one.relevant}`);
      console.log("  found ", one.ids.join(" "));
      console.log("  wanted", one.wanted.slice(0, 10).map(([id, grade]) => `${id}:${grade}`).join(" "));
    }
  }
  if (options.includes("--least") && failed) {
    console.error(`${failed} figures are below the least that is accepted`);
    process.exitCode = 1;
  }
}
