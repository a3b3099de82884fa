// Reads a built site from its folder: every page with its kind, language, anchors and links, and one example of each
// kind of page. Knows no address by heart: what a page is stands in its `<html lang data-kind>`.

import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Parser } from "htmlparser2";

/** Kinds of page in the order in which checks go through them. */
export const KINDS = [
  "home", "finder", "case", "organisation", "organisations", "notice", "notices", "guide", "guides", "facet", "term",
  "index", "overview", "instruments", "collection", "page", "embed", "missing", "root", "redirect", "withdrawn",
];

const LINKS = {
  a: ["href"], area: ["href"], link: ["href"], script: ["src"], img: ["src", "srcset"], source: ["src", "srcset"],
  use: ["href", "xlink:href"], image: ["href"], iframe: ["src"], form: ["action"], video: ["src", "poster"],
  audio: ["src"], object: ["data"], blockquote: ["cite"],
};

/** Addresses that scripts read from the page. */
const DATA_LINKS = ["data-search", "data-engine", "data-cards"];

export class Site {
  /** @param {string} folder a built site */
  constructor(folder) {
    this.folder = folder;
    this.files = walk(folder).sort();
    this.has = new Set(this.files);
    this.pages = this.files.filter((file) => file.endsWith(".html")).map((file) => readPage(folder, file));
    this.byFile = new Map(this.pages.map((page) => [page.file, page]));
    this.languages = [...new Set(this.pages.filter((page) => page.kind === "home").map((page) => page.lang))];
    const canonical = this.pages.find((page) => page.canonical && page.kind !== "redirect");
    this.base = canonical ? canonical.canonical.slice(0, -canonical.route.length) : "";
    const main = this.pages.find((page) => page.kind === "root")?.alternates.find((one) => one.lang !== "x-default")?.lang;
    this.language = main ?? (this.languages.includes("nl") ? "nl" : this.languages[0]);
    this.languages.sort((a, b) => (b === this.language) - (a === this.language) || (a < b ? -1 : 1));
  }

  text(file) {
    return readFileSync(join(this.folder, file), "utf8");
  }

  json(file) {
    return JSON.parse(this.text(file));
  }

  /** The longest page of a kind in a language (the hardest to get right); none when the site has no such page. */
  example(kind, lang = this.language) {
    const fits = this.pages.filter((page) => page.kind === kind && page.lang === lang);
    return fits.sort((a, b) => b.size - a.size)[0];
  }

  /** Examples of every kind in the given languages. */
  examples(languages = this.languages) {
    return KINDS.flatMap((kind) => languages.map((lang) => this.example(kind, lang)).filter(Boolean));
  }

  /** Examples that stay on the screen: a redirect is gone before a check can look. */
  standing(languages = this.languages) {
    return this.examples(languages).filter((page) => page.kind !== "redirect");
  }

  /** The file that an address leads to, with its anchor; none for another origin; `file` is undefined when missing. */
  resolve(address, from) {
    const host = this.base || "https://site.invalid";
    let url;
    try {
      url = new URL(address, new URL(from.route, new URL(host).origin));
    } catch {
      return { broken: true };
    }
    if (url.origin !== new URL(host).origin) return undefined;
    const prefix = new URL(host).pathname.replace(/\/$/, "");
    let path = decodeURIComponent(url.pathname);
    if (prefix && path.startsWith(`${prefix}/`)) path = path.slice(prefix.length);
    const file = path.endsWith("/") ? `${path}index.html`.slice(1) : path.slice(1);
    return { file: this.has.has(file) ? file : undefined, path, anchor: decodeURIComponent(url.hash.slice(1)) };
  }
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
}

function readPage(folder, file) {
  const html = readFileSync(join(folder, file), "utf8");
  const page = {
    file,
    route: `/${file}`.replace(/index\.html$/, ""),
    size: html.length,
    lang: "",
    kind: "",
    title: "",
    canonical: "",
    hidden: false,
    ids: new Set(),
    repeatedIds: [],
    links: [],
    alternates: [],
    jsonLd: [],
  };
  let reading;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html") {
        page.lang = attributes.lang ?? "";
        page.kind = attributes["data-kind"] ?? "";
      }
      if (name === "body" && !page.kind) page.kind = /\bkind-([\w-]+)/.exec(attributes.class ?? "")?.[1] ?? "";
      if (name === "meta") readMeta(page, attributes);
      if (name === "link") readLink(page, attributes);
      if (name === "title" && !page.title) reading = "title";
      if (name === "script" && attributes.type === "application/ld+json") {
        page.jsonLd.push("");
        reading = "json";
      }
      if (attributes.id !== undefined) {
        if (page.ids.has(attributes.id)) page.repeatedIds.push(attributes.id);
        page.ids.add(attributes.id);
      }
      for (const attribute of [...(LINKS[name] ?? []), ...DATA_LINKS]) {
        const value = attributes[attribute];
        if (value === undefined) continue;
        const urls = attribute === "srcset" ? value.split(",").map((part) => part.trim().split(/\s+/)[0]) : [value];
        for (const url of urls) page.links.push({ tag: name, attribute, url, rel: attributes.rel ?? "" });
      }
    },
    ontext(text) {
      if (reading === "title") page.title += text;
      if (reading === "json") page.jsonLd[page.jsonLd.length - 1] += text;
    },
    onclosetag() {
      reading = undefined;
    },
  });
  parser.end(html);
  if (!page.kind && page.refresh !== undefined) page.kind = "redirect";
  return page;
}

function readMeta(page, attributes) {
  if (attributes.name === "robots" && /noindex/.test(attributes.content)) page.hidden = true;
  if (attributes["http-equiv"]?.toLowerCase() === "refresh") {
    page.refresh = /url=(.*)$/i.exec(attributes.content)?.[1] ?? "";
    page.links.push({ tag: "meta", attribute: "refresh", url: page.refresh, rel: "" });
  }
}

function readLink(page, { rel = "", href = "", hreflang }) {
  if (rel === "canonical") page.canonical = href;
  if (rel === "alternate" && hreflang) page.alternates.push({ lang: hreflang, url: href });
}
