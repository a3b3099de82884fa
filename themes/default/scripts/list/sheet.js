// A case on one A4 page: what it is, its facts, three figures, its lessons, whom to ask, where to read on. The page is laid
// out beside the window at the size of paper, and made to fit, before it is printed.

import { colourOf } from "./booklet.js";
import { readRecord } from "./record.js";
import { loadStyles } from "./styles.js";

const FIGURES = 3;

/** The steps of smaller print that the style sheet knows (`data-fit`). */
const STEPS = 8;

/** What goes when even the smallest print is too large, the least needed first. */
const SPARE = [".sheet-conditions", ".sheet-lessons p", ".sheet-facts div:nth-child(n+7)"];

let sheet;

/** Prints the case of this page on one sheet. */
export async function printSheet() {
  await loadStyles(new URL("../../styles/sheet.css", import.meta.url));
  sheet?.remove();
  sheet = compose(readRecord(document));
  document.body.append(sheet);
  fit(sheet);
  const root = document.documentElement;
  root.classList.add("print-sheet");
  addEventListener("afterprint", () => root.classList.remove("print-sheet"), { once: true });
  window.print();
}

/** Smaller print until the page holds it; then without what can be spared. */
function fit(sheet) {
  const isTooLong = () => sheet.scrollHeight > sheet.clientHeight;
  for (let step = 1; step <= STEPS && isTooLong(); step++) sheet.dataset.fit = step;
  for (const part of SPARE) {
    if (!isTooLong()) return;
    for (const node of sheet.querySelectorAll(part)) node.remove();
  }
}

function compose(record) {
  const page = make("section", `sheet ${colourOf(record.main)}`);
  // On the screen the sheet is out of sight, and so for those who hear the page.
  page.setAttribute("aria-hidden", "true");
  page.inert = true;
  if (!record.isOwn) page.lang = record.lang;
  const copy = (selector) => record.article.querySelector(selector)?.cloneNode(true) ?? "";
  const heading = (id) => make("h2", "", record.article.querySelector(`#${id}-h`)?.textContent ?? "");

  const head = make("header");
  head.append(copy(".opening .burst"), brand(), copy(".opening .main > a"), make("h1", "", record.title), make("p", "sheet-lead", record.summary));
  page.append(head, facts(record));
  if (record.need) page.append(part(heading("need"), make("p", "sheet-need", record.need)));
  if (record.figures.length > 0) page.append(part(heading("results"), figures(record)));
  if (record.lessons.length > 0) page.append(part(heading("lessons"), lessons(record)));
  if (record.conditions.length > 0) {
    const label = record.article.querySelector(".takeover h3").textContent;
    const section = part(make("h2", "", label), list(record.conditions));
    section.classList.add("sheet-conditions");
    page.append(section);
  }
  page.append(foot(record));
  return page;
}

function brand() {
  const line = make("p", "sheet-brand");
  line.append(document.querySelector(".brand .mark").cloneNode(true), document.querySelector(".brand span").textContent);
  return line;
}

function facts({ facts }) {
  const all = make("dl", "sheet-facts");
  for (const { label, values } of facts) {
    const row = make("div");
    row.append(make("dt", "", label), ...values.map((nodes) => {
      const value = make("dd");
      value.append(...nodes.map((node) => node.cloneNode(true)));
      return value;
    }));
    all.append(row);
  }
  return all;
}

function figures({ figures }) {
  const all = make("dl", "sheet-figures");
  for (const { value, label, proof, source } of figures.slice(0, FIGURES)) {
    const row = make("div");
    row.append(make("dt", "", label), make("dd", "value", value), make("dd", "proof", [proof, source].filter(Boolean).join(" · ")));
    all.append(row);
  }
  return all;
}

function lessons({ lessons }) {
  const all = make("ol", "sheet-lessons");
  for (const { title, text } of lessons) {
    const item = make("li");
    if (title) item.append(make("h3", "", title));
    item.append(make("p", "", text));
    all.append(item);
  }
  return all;
}

function list(texts) {
  const all = make("ul");
  all.append(...texts.map((text) => make("li", "", text)));
  return all;
}

function foot({ contact, website, article, url }) {
  const all = make("footer");
  const heading = article.querySelector(".ask h2")?.textContent;
  const ways = [contact, website].filter(Boolean).map((way) => make("span", "", way.replace(/^mailto:/, "")));
  if (ways.length > 0) {
    const line = make("p");
    line.append(make("b", "", heading), ...ways);
    all.append(line);
  }
  const where = make("p");
  where.append(make("b", "", document.querySelector(".brand span").textContent), make("span", "", url));
  all.append(where);
  const fine = [...article.querySelectorAll(".fine > p")].map((p) => p.textContent);
  if (fine.length > 0) all.append(make("p", "sheet-fine", fine.join(" · ")));
  return all;
}

function part(heading, content) {
  const section = make("section");
  section.append(heading, content);
  return section;
}

function make(name, className = "", text = "") {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(text);
  return node;
}
