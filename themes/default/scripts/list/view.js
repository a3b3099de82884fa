// The page of a reader's list: the cases, side by side, on paper and as files. What it shows comes from the pages of the
// cases themselves; a case that cannot be had gets a remark, and the rest works.

import { LIMIT, readList, withValue } from "./address.js";
import { bind } from "./booklet.js";
import { MOST, drawComparison } from "./compare.js";
import { change, list, tell, texts } from "./carry.js";
import { lastPart, readRecord } from "./record.js";
import { loadStyles } from "./styles.js";
import { cells, csv } from "./table.js";
import { cite, take } from "./take.js";

const root = document.getElementById("collection");
const find = (selector) => root.querySelector(selector);
const entries = find("#kept");
const titleField = find("#title");
const heading = find("h1");
const usualTitle = document.title;
const { say, sayCount } = await texts();

/** What became of the page of each case: `{state: "found" | "gone" | "failed", record}`; absent while it is on its way. */
const answers = new Map();
const underway = new Map();
/** What was wrong with the address when the page was opened; a change of the list mends it. */
let given = readList(location.search);
let rows = new Map();

/** Reads the page of a case. */
async function readCase(path) {
  const answer = await fetch(path);
  if (answer.status === 404 || answer.status === 410) return { state: "gone" };
  if (!answer.ok) return { state: "failed" };
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const record = readRecord(page);
  if (record) return { state: "found", record };
  // An old address: its page says where the case is now.
  const isMoved = page.querySelector("meta[http-equiv=refresh]") !== null;
  return isMoved ? { state: "moved", id: lastPart(page.querySelector("main a")) } : { state: "gone" };
}

/** Fetches what is not there yet, and shows each case as it comes. */
function load() {
  for (const id of list()) {
    if (answers.has(id) || underway.has(id)) continue;
    const reading = readCase(`${root.dataset.cases}${id}/`).catch(() => ({ state: "failed" })).then((answer) => {
      underway.delete(id);
      answers.set(id, answer);
      if (answer.state === "moved") rename(id, answer.id);
      else show();
    });
    underway.set(id, reading);
  }
}

function rename(id, now) {
  change([...new Set(list().map((one) => (one === id ? now : one)))]);
}

const records = () => list().map((id) => answers.get(id)?.record).filter(Boolean);
const isReady = () => list().every((id) => answers.has(id));

/** The cases to compare: those that the address names, else the first of the list. */
function chosen() {
  const named = new URLSearchParams(location.search).get("compare")?.split(",") ?? [];
  const known = records().map(({ id }) => id);
  const picked = known.filter((id) => named.includes(id)).slice(0, MOST);
  return picked.length > 0 ? picked : known.slice(0, MOST);
}

function show() {
  const ids = list();
  find("#empty").hidden = ids.length > 0;
  find("#full").hidden = ids.length === 0;
  heading.textContent = title();
  document.title = title() === heading.dataset.usual ? usualTitle : `${title()} – ${usualTitle}`;
  showRemarks();
  showEntries(ids);
  showComparison();
  load();
}

function title() {
  return titleField.value.trim() || heading.dataset.usual;
}

function showRemarks() {
  const remarks = [];
  if (given.invalid.length > 0) remarks.push(remark(say("invalid", shortened(given.invalid))));
  if (given.repeated.length > 0) remarks.push(remark(say("repeated")));
  if (given.beyond.length > 0) remarks.push(remark(say("beyond", LIMIT, shortened(given.beyond))));
  for (const id of list()) {
    const state = answers.get(id)?.state;
    if (state === "gone") remarks.push(remark(say("gone", id), say("remove"), () => drop(id, id)));
    if (state === "failed") remarks.push(remark(say("failed", id), say("retry"), () => {
      answers.delete(id);
      show();
    }));
  }
  const box = find("#remarks");
  const words = (nodes) => [...nodes].map((node) => node.textContent).join("\n");
  if (words(box.children) === words(remarks)) return;
  box.replaceChildren(...remarks);
}

function shortened(parts) {
  const shown = parts.slice(0, 5).map((part) => (part.length > 40 ? `${part.slice(0, 40)}…` : part));
  return shown.join(", ") + (parts.length > shown.length ? " …" : "");
}

function remark(text, label, act) {
  const line = Object.assign(document.createElement("p"), { className: "remark" });
  line.append(Object.assign(document.createElement("span"), { textContent: text }));
  if (act) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: label });
    button.addEventListener("click", act);
    line.append(button);
  }
  return line;
}

function showEntries(ids) {
  const shown = ids.filter((id) => answers.get(id)?.state !== "gone");
  const compared = chosen();
  rows = new Map(shown.map((id) => [id, rows.get(id) ?? makeEntry(id)]));
  shown.forEach((id, at) => {
    const item = rows.get(id);
    fill(item, answers.get(id)?.record);
    item.querySelector("input").checked = compared.includes(id);
    // Two cases have nothing to choose between.
    item.querySelector(".choice").hidden = records().length < 3 || !answers.get(id)?.record;
    item.querySelector('[data-move="-1"]').disabled = at === 0;
    item.querySelector('[data-move="1"]').disabled = at === shown.length - 1;
  });
  const items = [...rows.values()];
  if (items.length !== entries.children.length || items.some((item, at) => item !== entries.children[at])) entries.replaceChildren(...items);
}

function makeEntry(id) {
  const item = document.importNode(document.getElementById("entry").content, true).firstElementChild;
  item.dataset.id = id;
  const link = item.querySelector("a");
  link.href = `${root.dataset.cases}${id}/`;
  link.textContent = id;
  return item;
}

function fill(item, record) {
  if (!record || item.dataset.filled) return;
  item.dataset.filled = "";
  const link = item.querySelector("a");
  link.textContent = record.title;
  if (!record.isOwn) link.lang = link.hreflang = record.lang;
  const about = [record.main?.textContent, record.facts[0]?.values.map((nodes) => nodes.map((node) => node.textContent).join("")).join(", ")];
  item.querySelector(".meta").textContent = about.filter(Boolean).join(" · ");
  item.querySelector(".choice .away").textContent = `: ${record.title}`;
  for (const words of item.querySelectorAll("button .away")) words.textContent = words.textContent.replace("#", () => record.title);
}

async function showComparison() {
  const compared = chosen().map((id) => answers.get(id).record);
  const few = compared.length < 2;
  find("#compare-intro").textContent = say(few ? (records().length < 2 ? "compare-few" : "compare-choose") : records().length > MOST ? "compare-choose" : "compare-all");
  find("#print-table").hidden = few;
  const place = find("#table");
  const key = few ? "" : compared.map(({ id }) => id).join();
  if (place.dataset.shown === key) return;
  place.dataset.shown = key;
  place.replaceChildren();
  if (few) return;
  await loadStyles(new URL("../../styles/compare.css", import.meta.url));
  if (place.dataset.shown === key) place.replaceChildren(drawComparison(compared, { say, sayCount }));
}

async function drop(id, name) {
  const at = [...rows.keys()].indexOf(id);
  await change(list().filter((one) => one !== id), ["removed", name], { isStep: true });
  const next = [...rows.values()][Math.min(Math.max(at, 0), rows.size - 1)];
  (next?.querySelector("[data-drop]") ?? heading).focus();
}

async function move(id, by, button) {
  // Past those that are in the list but not shown.
  const order = [...rows.keys()];
  const at = order.indexOf(id);
  order.splice(at, 1);
  order.splice(at + by, 0, id);
  const hidden = list().filter((one) => !rows.has(one));
  await change([...order, ...hidden], ["moved-up", answers.get(id)?.record?.title ?? id, at + by + 1], { isStep: true });
  (button.disabled ? rows.get(id).querySelector("[data-move]:not(:disabled)") : button).focus();
}

entries.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  const id = button?.closest("li").dataset.id;
  if (button?.hasAttribute("data-drop")) drop(id, answers.get(id)?.record?.title ?? id);
  else if (button) move(id, Number(button.dataset.move), button);
});

entries.addEventListener("change", ({ target: box }) => {
  const marked = [...entries.querySelectorAll("input:checked")].map((one) => one.closest("li").dataset.id);
  if (marked.length > MOST) {
    box.checked = false;
    tell("compare-most");
    return;
  }
  if (marked.length === 0) {
    box.checked = true;
    return;
  }
  const usual = records().map(({ id }) => id).slice(0, MOST);
  history.pushState(null, "", withValue(location, "compare", marked.join() === usual.join() ? "" : marked.join()));
  showComparison();
});

titleField.addEventListener("input", () => {
  history.replaceState(null, "", withValue(location, "title", encodeURIComponent(titleField.value.trim())));
  show();
});

find("#copy").addEventListener("click", async ({ currentTarget: button }) => {
  const isCopied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
  tell(isCopied ? "copied" : "not-copied");
  button.querySelector("span").textContent = say(isCopied ? "copied" : "not-copied");
});

find("#print").addEventListener("click", printBooklet);
find("#print-table").addEventListener("click", () => print("print-table"));

async function printBooklet() {
  await settled();
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(new Date());
  const address = location.origin + withValue({ ...parts(location), hash: "" }, "compare", "");
  bind(find("#booklet"), records(), {
    title: titleField.value.trim() || say("cover"),
    lead: `${sayCount("practices", records().length)} · ${day}`,
    source: `${say("address")} ${address}`,
  });
  print("print-booklet");
}

const parts = ({ pathname, search, hash }) => ({ pathname, search, hash });

/** Prints the page in one of its forms. */
async function print(form) {
  await Promise.all([
    loadStyles(new URL("../../styles/booklet.css", import.meta.url)),
    loadStyles(new URL("../../styles/takes.css", import.meta.url)),
  ]);
  const { classList } = document.documentElement;
  find("#booklet").hidden = form !== "print-booklet";
  classList.add(form);
  addEventListener("afterprint", () => classList.remove(form), { once: true });
  window.print();
}

/** Resolves when every case has its answer. */
async function settled() {
  if (!isReady()) tell("wait");
  while (!isReady()) {
    load();
    await Promise.all(underway.values());
  }
}

/** The pages of a case in all languages of the bank, `Map(language → record)`, in the bank's order. */
async function editions(record) {
  const ways = record.ways.length > 0 ? record.ways : [[document.documentElement.lang]];
  const read = async ([lang, path]) => {
    if (lang === document.documentElement.lang) return [lang, record];
    const { state, record: other } = await readCase(path);
    if (state !== "found") throw new Error(`${path}: ${state}`);
    return [lang, other];
  };
  return new Map(await Promise.all(ways.map(read)));
}

find(".takes").addEventListener("click", async ({ target }) => {
  const kind = target.dataset.take;
  if (!kind) return;
  await settled();
  const name = `${records()[0]?.bank ?? ""}-${say("file")}`.toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  try {
    if (kind === "csv") {
      const columns = root.dataset.columns.split(",");
      const all = await Promise.all(records().map(editions));
      take(name, kind, csv(columns, all.map((one) => cells(columns, one, root.dataset.licence))));
    } else {
      take(name, kind, cite(kind, records()));
    }
    tell("taken", `${name}.${kind}`);
  } catch {
    tell("not-taken");
    find("#remarks").append(remark(say("not-taken")));
  }
});

function readAddress() {
  titleField.value = new URLSearchParams(location.search).get("title")?.slice(0, 100) ?? "";
}

document.addEventListener("listchange", () => {
  given = readList(location.search);
  readAddress();
  show();
});

heading.dataset.usual = heading.textContent;
readAddress();
show();
await settled();
if (location.hash === "#compare") find("#compare").scrollIntoView();
if (location.hash === "#print" && records().length > 0) {
  history.replaceState(null, "", withValue({ ...parts(location), hash: "" }, "", ""));
  printBooklet();
}
