// What the page of a case says, as values: read from its own markup, so that no further file is needed.

/**
 * Reads a case from its page; `undefined` when the page is no case's. The parts that are lists are in the page's order:
 *
 * - `id`, `url` (absolute), `title`, `summary`, `bank` (the name of the bank): texts;
 * - `lang`: the language of the words; `isOwn`: whether that is the page's; `language`: that of the original;
 * - `main`: the main term's link or null; `facts`: `[{key, label, values}]`, `key` the same for the
 *   same question in every case, `values` a list of lists of nodes;
 * - `need`, `approach`: texts, "" for none;
 * - `figures`: `[{value, label, proof, source}]`; `lessons`: `[{title, text}]`; `conditions`: texts;
 * - `partners`: `[{name, url, role}]`; `contact`, `website`: addresses, "" for none; `sources`: how many there are;
 * - `verified`, `latest`, `started`, `ended`: ISO 8601, as exact as known, "" for none; `licence`: its own, or "";
 * - `groups`: terms under headings, `[{label, links}]`; `ways`: `[[language, path]]` of its page in every language;
 * - `place`, `latitude`, `longitude`, `inspiredBy` (ids), `keywords`, `isOpenToVisits`;
 * - `terms`: `Map(facet → [{id, label}])`; `cells`: values by columns of the open data that the page only has for this;
 *   `article`: the element itself.
 */
export function readRecord(page) {
  const article = page.querySelector("article[data-id]");
  if (!article) return undefined;
  const find = (selector) => article.querySelector(selector);
  const all = (selector, read) => [...article.querySelectorAll(selector)].map(read);
  const structured = readStructured(page);
  const lang = find("h1").lang || page.documentElement.lang;
  const { id, language, verified = "", latest = "", licence = "", cells = "{}" } = article.dataset;
  const [started, ended = ""] = (structured.temporalCoverage ?? "").split("/").map((date) => (date === ".." ? "" : date));
  const place = structured.spatialCoverage ?? {};
  const isNamed = "containedInPlace" in place || "geo" in place;
  return {
    id, language, lang, verified, latest, licence, started, ended, article,
    cells: JSON.parse(cells),
    url: page.querySelector("link[rel=canonical]").href,
    title: text(find("h1")),
    summary: text(find(".lead")),
    bank: page.querySelector('meta[property="og:site_name"]').content,
    isOwn: lang === page.documentElement.lang,
    main: find(".opening .main a"),
    facts: all(".facts > div", readFact),
    need: text(find(".gist")),
    approach: text(find(".of-approach .prose p")),
    figures: all(".figures > div", readFigure),
    lessons: all(".lessons li", (item) => ({ title: text(item.querySelector("h3")), text: text(item.querySelector("p")) })),
    conditions: all(".takeover .checks li", text),
    partners: all(".partners > li", readPartner),
    contact: find("[data-way=contact]")?.getAttribute("href") ?? "",
    website: find("[data-way=website]")?.getAttribute("href") ?? "",
    sources: article.querySelectorAll(".sources > li").length,
    place: isNamed ? place.name : "",
    latitude: place.geo?.latitude ?? "",
    longitude: place.geo?.longitude ?? "",
    inspiredBy: all("#lineage .from > a", (link) => lastPart(link)),
    keywords: [...(structured.about ?? []).map(({ name }) => name), ...(structured.keywords ?? [])],
    isOpenToVisits: find(".visit") !== null,
    terms: readTerms(article),
    groups: all(".traits h2", (heading) => ({ label: text(heading), links: [...heading.nextElementSibling.querySelectorAll("a")] })),
    ways: [...page.querySelectorAll(".tongues a")].map((link) => [link.hreflang, link.pathname]),
  };
}

function readStructured(page) {
  const script = page.querySelector('script[type="application/ld+json"]');
  return script ? JSON.parse(script.textContent)["@graph"][0] : {};
}

/** A fact about a facet is known by the facet: its label is "Domain" for one term and "Domains" for two. */
function readFact(row) {
  const label = text(row.querySelector("dt"));
  const link = row.querySelector("dd a");
  return { key: link ? termOf(link).facet : label, label, values: [...row.querySelectorAll("dd")].map((dd) => [...dd.childNodes]) };
}

function readFigure(figure) {
  const words = figure.querySelector(".proof > span:last-child").cloneNode(true);
  const source = words.querySelector("a");
  source?.remove();
  return {
    value: text(figure.querySelector(".value")),
    label: text(figure.querySelector("dt")),
    proof: text(words).replace(/\s*·$/, ""),
    source: source?.title ?? "",
  };
}

function readPartner(item) {
  const link = item.querySelector(".name a");
  return { name: text(item.querySelector(".name")), url: link?.getAttribute("href") ?? "", role: text(item.querySelector(".role")) };
}

/** Terms are known by the addresses of their pages: `…/<facet>/<id>/`. */
function readTerms(article) {
  const terms = new Map();
  for (const link of article.querySelectorAll(".facts a, .traits a")) {
    const { facet, id } = termOf(link);
    if (!terms.has(facet)) terms.set(facet, []);
    const known = terms.get(facet);
    if (known.every((term) => term.id !== id)) known.push({ id, label: text(link) });
  }
  return terms;
}

function termOf(link) {
  const [facet, id] = link.pathname.split("/").slice(-3, -1);
  return { facet, id };
}

/** The last part of a page's address: the id. */
export function lastPart(link) {
  return link.pathname.split("/").at(-2);
}

/** The text of a node on one line; spaces that may not break stay. */
function text(node) {
  return node?.textContent.replace(/[ \t\r\n]+/g, " ").trim() ?? "";
}
