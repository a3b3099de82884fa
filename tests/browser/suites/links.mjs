// Every link of every page, every address in styles and scripts: the file and the anchor are there. And the reverse:
// every page can be reached by links from the front door. No browser.

import { dirname } from "node:path/posix";
import { expect, expectNone } from "../lib/report.mjs";

const OUTSIDE = /^(https?|mailto|tel|webcal):/;

export async function links({ site, report }) {
  const reached = new Set();
  const broken = [];
  const odd = [];
  const plain = [];
  const graph = new Map();
  for (const page of site.pages) {
    const ways = [];
    for (const { tag, attribute, url, rel } of page.links) {
      const target = site.resolve(url, page);
      const place = `${page.file}: <${tag} ${attribute}="${url}">`;
      if (target?.broken) broken.push(`${place} is no address`);
      if (target?.broken) continue;
      if (target === undefined) {
        if (!OUTSIDE.test(url)) odd.push(place);
        if (!["a", "form", "blockquote"].includes(tag) && !/license|me/.test(rel)) plain.push(place);
        continue;
      }
      if (target.file === undefined) broken.push(`${place} leads nowhere`);
      else {
        if (tag === "a" || tag === "meta") ways.push(target.file);
        reached.add(target.file);
        const page = site.byFile.get(target.file);
        if (target.anchor && page && !page.ids.has(target.anchor)) broken.push(`${place}: no anchor #${target.anchor}`);
        if (target.anchor && target.file.endsWith(".svg") && !site.text(target.file).includes(`id="${target.anchor}"`)) {
          broken.push(`${place}: no symbol #${target.anchor}`);
        }
      }
    }
    graph.set(page.file, ways);
  }
  const count = site.pages.reduce((sum, page) => sum + page.links.length, 0);
  await report.check(`links: ${count} on ${site.pages.length} pages lead somewhere`, () => expectNone(broken));
  await report.check("links: only https, http, mailto, tel", () => expectNone(odd));
  await report.check("links: no picture, script, style or frame from another origin", () => expectNone(plain));
  await report.check("redirects: each leads to a page, named in a link too", () =>
    expectNone(site.pages.filter((page) => page.kind === "redirect").flatMap((page) => {
      const target = site.byFile.get(site.resolve(page.refresh ?? "", page)?.file);
      const linked = page.links.some((link) => link.tag === "a" && link.url === page.refresh);
      return target && target !== page && target.kind !== "redirect" && linked ? [] : [`${page.file}: ${page.refresh}`];
    })));
  await report.check("anchors: no id twice on a page", () =>
    expectNone(site.pages.filter((page) => page.repeatedIds.length).map((page) => `${page.file}: ${page.repeatedIds}`)));
  await report.check("styles and scripts: every address leads to a file", () => expectNone(assetProblems(site)));
  await report.check("pages: every one can be reached by links", () => expectNone(unreached(site, graph)));
  await report.check("pages: each has its kind, language, title and (unless hidden) canonical address", () =>
    expectNone(site.pages.flatMap((page) => frameProblems(site, page))));
}

function assetProblems(site) {
  const problems = [];
  for (const file of site.files) {
    const patterns = file.endsWith(".css")
      ? [/url\(\s*["']?([^"')]+)["']?\s*\)/g, /@import\s+["']([^"']+)["']/g]
      : file.endsWith(".js")
        ? [/\b(?:from|import)\s*["']([^"']+)["']/g, /\bimport\(\s*["']([^"']+)["']\s*\)/g]
        : [];
    for (const pattern of patterns) {
      for (const [, url] of site.text(file).matchAll(pattern)) {
        const from = { route: `/${dirname(file)}/x` };
        if (!url.startsWith("data:") && !url.startsWith("#") && !site.resolve(url, from)?.file) problems.push(`${file}: ${url}`);
      }
    }
  }
  return problems;
}

function unreached(site, graph) {
  const doors = ["index.html", ...site.languages.map((lang) => `${lang}/index.html`)].filter((file) => graph.has(file));
  const seen = new Set(doors);
  const left = [...doors];
  while (left.length > 0) {
    for (const way of graph.get(left.pop()) ?? []) {
      if (!seen.has(way)) left.push(way);
      seen.add(way);
    }
  }
  return site.pages
    .filter((page) => !seen.has(page.file) && !["redirect", "missing", "root", "embed"].includes(page.kind))
    .map((page) => `${page.file}: no way leads there`);
}

function frameProblems(site, page) {
  const problems = [];
  if (!page.kind) problems.push("no data-kind");
  if (!page.lang) problems.push("no lang");
  if (!page.title.trim()) problems.push("no title");
  if (!page.hidden && page.kind !== "root" && page.canonical !== site.base + page.route) problems.push(`canonical ${page.canonical || "missing"}`);
  return problems.map((problem) => `${page.file}: ${problem}`);
}

/** The same page in other languages: alternates go both ways and lead to the same kind of page. */
export async function languages({ site, report }) {
  if (site.languages.length < 2) {
    report.skip("languages", "the site has one language");
    return;
  }
  const problems = [];
  for (const page of site.pages) {
    if (page.hidden || ["root", "missing", "redirect"].includes(page.kind)) continue;
    const say = (text) => problems.push(`${page.file}: ${text}`);
    const own = page.alternates.filter((one) => one.lang !== "x-default");
    if (own.length !== site.languages.length) say(`${own.length} alternates, ${site.languages.length} languages`);
    for (const { lang, url } of own) {
      const target = site.byFile.get(site.resolve(url, page)?.file);
      if (!target) say(`alternate ${lang} ${url} is not there`);
      else {
        if (target.lang !== lang) say(`alternate ${lang} is in ${target.lang}`);
        if (target.kind !== page.kind) say(`alternate ${lang} is a ${target.kind}, not a ${page.kind}`);
        if (!target.alternates.some((back) => site.resolve(back.url, target)?.file === page.file)) say(`${lang} does not lead back`);
      }
    }
  }
  await report.check("languages: hreflang goes both ways to the same kind of page", () => expectNone(problems));
  await report.check("languages: no page names a language that the site does not have", () =>
    expectNone(site.pages.filter((page) => !site.languages.includes(page.lang)).map((page) => `${page.file}: ${page.lang}`)));
  await report.check("languages: as many pages in each", () => {
    const counts = site.languages.map((lang) => site.pages.filter((page) => page.lang === lang && page.kind === "case").length);
    expect(new Set(counts).size === 1, `cases per language ${site.languages}: ${counts}`);
  });
}
