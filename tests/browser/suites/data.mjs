// What machines read: feeds, calendar, sitemap, structured data, data files with their schemas.

import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, expectNone } from "../lib/report.mjs";

export async function data({ site, report, browser }) {
  await report.check("structured data: every JSON-LD block parses and holds no `<`", () => expectNone(structured(site)));
  await report.check("structured data: every case, organisation and notice has some", () =>
    expectNone(site.pages.filter((page) => ["case", "organisation", "notice", "home"].includes(page.kind) && !page.jsonLd.length)
      .map((page) => page.file)));

  const xml = site.files.filter((file) => file.endsWith(".xml"));
  const parsed = await browser.at("/", {}, (page) => readXml(page, site, xml));
  await report.check(`XML: ${xml.length} files parse`, () => expectNone(parsed.flatMap((one) => (one.error ? [`${one.file}: ${one.error}`] : []))));
  await report.check("Atom: feeds have what RFC 4287 asks for", () => expectNone(parsed.flatMap((one) => atomProblems(one))));
  await report.check("JSON Feed: feeds have what version 1.1 asks for", () => expectNone(jsonFeedProblems(site)));
  await report.check("sitemap: lists every page that is not hidden, and nothing else", () => expectNone(sitemapProblems(site, parsed)));
  await report.check("calendar: lines, folding and nesting as in RFC 5545", () => expectNone(calendarProblems(site)));
  await report.check("JSON: every file parses", () => expectNone(jsonProblems(site)));
  await report.check("CSV: every row has as many cells as the first, none begins a formula", () => expectNone(csvProblems(site)));
  await report.check("open data: its page names every public file", () => expectNone(unnamed(site)));
  await schemas(site, report);
}

/** What machines read and the page on open data does not name: by its address, by its folder, or, as of feeds, by its name. */
function unnamed(site) {
  const files = site.files.filter((file) => /\.(json|jsonld|csv|ics|xml)$/.test(file) && !/^(search\/|\.)/.test(file));
  const pages = site.pages.filter((page) => /(^|\/)pages\/open-data\//.test(page.file));
  if (pages.length === 0) return ["there is no such page"];
  return pages.flatMap((page) => {
    const html = site.text(page.file);
    const own = files.filter((file) => !file.includes("/") || file.startsWith("data/") || file.startsWith(`${page.lang}/`));
    const isNamed = (file) => {
      const [folder, name] = [file.slice(0, file.lastIndexOf("/") + 1), file.slice(file.lastIndexOf("/") + 1)];
      return html.includes(`${file}"`) || (folder && html.includes(`<code>/${folder}</code>`)) || (!folder.startsWith("data/") && html.includes(`<code>${name}</code>`))
        || (folder === "data/vocabularies/" && html.includes(folder));
    };
    return own.filter((file) => !isNamed(file)).map((file) => `${page.file}: ${file}`);
  });
}

function structured(site) {
  return site.pages.flatMap((page) => page.jsonLd.flatMap((text) => {
    if (text.includes("<")) return [`${page.file}: holds \`<\``];
    try {
      const value = JSON.parse(text);
      return [value].flat().every((one) => one["@context"]) ? [] : [`${page.file}: no @context`];
    } catch (error) {
      return [`${page.file}: ${error.message}`];
    }
  }));
}

/** Lets the browser's strict parser read the files; gives the parts that checks ask about. */
async function readXml(page, site, files) {
  const results = [];
  for (let at = 0; at < files.length; at += 50) {
    const batch = files.slice(at, at + 50).map((file) => ({ file, text: site.text(file) }));
    results.push(...await page.evaluate((batch) => batch.map(({ file, text }) => {
      const tree = new DOMParser().parseFromString(text, "application/xml");
      const error = tree.querySelector("parsererror")?.textContent ?? "";
      const top = tree.documentElement;
      const child = (node, name) => [...node.children].find((one) => one.localName === name)?.textContent ?? "";
      const parts = { file, error, root: top.localName, namespace: top.namespaceURI };
      if (top.localName === "feed") {
        parts.feed = { id: child(top, "id"), title: child(top, "title"), updated: child(top, "updated") };
        parts.self = [...top.children].find((one) => one.localName === "link" && one.getAttribute("rel") === "self")?.getAttribute("href");
        parts.entries = [...top.children].filter((one) => one.localName === "entry")
          .map((one) => ({ id: child(one, "id"), title: child(one, "title"), updated: child(one, "updated") }));
        parts.author = [...top.children].some((one) => one.localName === "author");
      }
      parts.locs = [...tree.getElementsByTagName("loc")].map((one) => one.textContent.trim());
      return parts;
    }), batch));
  }
  return results;
}

const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function atomProblems({ file, feed, entries = [], self }) {
  if (!feed) return [];
  const problems = [];
  for (const part of [feed, ...entries]) {
    if (!part.id) problems.push(`${file}: no id`);
    if (!part.title) problems.push(`${file}: no title (${part.id})`);
    if (!DATE.test(part.updated)) problems.push(`${file}: updated is \`${part.updated}\` (${part.id})`);
  }
  if (!self?.endsWith(file)) problems.push(`${file}: link rel=self is ${self}`);
  const ids = entries.map((entry) => entry.id);
  if (new Set(ids).size !== ids.length) problems.push(`${file}: an id twice`);
  return problems;
}

function jsonFeedProblems(site) {
  const problems = [];
  for (const file of site.files.filter((file) => /(^|\/)feed\.json$/.test(file))) {
    const feed = site.json(file);
    if (feed.version !== "https://jsonfeed.org/version/1.1") problems.push(`${file}: version ${feed.version}`);
    if (!feed.title || !Array.isArray(feed.items)) problems.push(`${file}: no title or items`);
    if (!feed.feed_url?.endsWith(file)) problems.push(`${file}: feed_url ${feed.feed_url}`);
    for (const item of feed.items ?? []) {
      if (!item.id || !(item.content_html || item.content_text)) problems.push(`${file}: an item without id or content`);
      for (const key of ["date_published", "date_modified"]) {
        if (item[key] !== undefined && !DATE.test(item[key])) problems.push(`${file}: ${key} \`${item[key]}\``);
      }
    }
  }
  return problems;
}

function sitemapProblems(site, parsed) {
  const listed = new Set();
  const problems = [];
  const from = { route: "/" };
  for (const { file, root, locs } of parsed) {
    if (!/(^|\/)sitemap[\w-]*\.xml$/.test(file)) continue;
    for (const loc of locs) {
      const target = site.resolve(loc, from);
      if (!target?.file) problems.push(`${file}: ${loc} is not there`);
      else if (root === "urlset") listed.add(target.file);
    }
  }
  for (const page of site.pages) {
    const wanted = !page.hidden && !["missing", "redirect"].includes(page.kind);
    // The door that only asks for a language may be left out.
    if (page.kind === "root") continue;
    if (wanted && !listed.has(page.file)) problems.push(`${page.file}: not listed`);
    if (!wanted && listed.has(page.file)) problems.push(`${page.file}: listed, though hidden`);
  }
  return problems;
}

function calendarProblems(site) {
  return site.files.filter((file) => file.endsWith(".ics")).flatMap((file) => {
    const text = site.text(file);
    const problems = [];
    if (/[^\r]\n/.test(text) || !text.endsWith("\r\n")) problems.push("lines must end with CR LF");
    const lines = text.split("\r\n").slice(0, -1);
    if (lines.some((line) => Buffer.byteLength(line) > 75)) problems.push("a line over 75 octets");
    const open = [];
    for (const line of lines.join("\n").replace(/\n[ \t]/g, "").split("\n")) {
      const [, verb, name] = /^(BEGIN|END):(\w+)$/.exec(line) ?? [];
      if (verb === "BEGIN") open.push(name);
      if (verb === "END" && open.pop() !== name) problems.push(`END:${name} without its beginning`);
      if (!/^[A-Z-]+[;:]/.test(line)) problems.push(`no property: ${line.slice(0, 60)}`);
    }
    if (open.length) problems.push(`never ended: ${open}`);
    for (const need of ["VERSION:2.0", "PRODID:"]) if (!text.includes(need)) problems.push(`no ${need}`);
    return problems.map((problem) => `${file}: ${problem}`);
  });
}

function jsonProblems(site) {
  return site.files.filter((file) => /\.(json|jsonld|webmanifest)$/.test(file)).flatMap((file) => {
    try {
      site.json(file);
      return [];
    } catch (error) {
      return [`${file}: ${error.message}`];
    }
  });
}

function csvProblems(site) {
  return site.files.filter((file) => file.endsWith(".csv")).flatMap((file) => {
    const rows = parseCsv(site.text(file).replace(/^\ufeff/, ""));
    const width = rows[0].length;
    return rows.flatMap((row, number) => {
      const problems = row.length === width ? [] : [`${file}: row ${number + 1} has ${row.length} cells, the first ${width}`];
      const risky = row.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
      return [...problems, ...risky.map((cell) => `${file}: row ${number + 1} has a cell \`${cell.slice(0, 30)}\``)];
    });
  });
}

function parseCsv(text) {
  const rows = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) return [...rows, ["(no CSV)"]];
    const [, value, end] = found;
    rows.at(-1).push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end.endsWith("\n") && cell.lastIndex < text.length) rows.push([]);
    if (end === "") break;
  }
  return rows;
}

async function schemas(site, report) {
  for (const schema of site.files.filter((file) => /^data\/schema\/[\w-]+\.json$/.test(file))) {
    const name = schema.split("/").at(-1);
    const file = [`data/${name}`, name].find((file) => site.has.has(file));
    if (!file) {
      report.skip(`schema ${schema}`, "the site has no file of that name");
      continue;
    }
    await report.check(`schema: ${file} is as ${schema} says`, () => {
      const ajv = new Ajv({ allErrors: true, strict: false });
      addFormats(ajv);
      const valid = ajv.compile(site.json(schema));
      expect(valid(site.json(file)), (valid.errors ?? []).slice(0, 8).map((e) => `${e.instancePath} ${e.message}`).join("; "));
    });
  }
}
