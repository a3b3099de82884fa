// The reader's list while it travels: every link and form that is followed takes it along in its address, a bar at the foot
// of the window shows it. Nothing is stored but, where the browser allows, the tab's own memory of the latest list:
// a step back leads to an address from before the last change.

import { LIMIT, readList, withList } from "./address.js";
import { loadStyles } from "./styles.js";

// The first script of a page asks for this one, perhaps before the page is there.
if (document.readyState === "loading") await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready));

/** The page of the list: its own document, or another's, from which the bar and the texts are taken. */
const door = document.querySelector("a[data-list]");
const isHome = document.body.classList.contains("kind-collection");
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const number = new Intl.NumberFormat(language);

let ids = arrive(performance.getEntriesByType("navigation")[0]?.type === "back_forward");
let parts;
let bar;
let status;

/** The ids of the list, in order. */
export function list() {
  return [...ids];
}

/** Puts a case in the list, or takes it out. `title` is that of the page, unless it is given. */
export async function toggle(id, title = document.querySelector("h1").textContent) {
  if (ids.includes(id)) await change(ids.filter((one) => one !== id), ["removed", title]);
  else if (ids.length < LIMIT) await change([...ids, id], ["added", title]);
  else tell("full", LIMIT);
}

/**
 * Makes `next` the list and announces it: `words` are a key of the texts and its values, or none for a silent change. `isStep` makes it a step in the
 * history, so that going back undoes it.
 */
export async function change(next, words, { isStep = false } = {}) {
  ids = next;
  const address = withList(location, ids);
  if (isStep) history.pushState(null, "", address);
  else history.replaceState(history.state, "", address);
  remember();
  await show();
  if (words) tell(...words);
}

/** Empties the list; a step back has it again. */
export async function clear() {
  document.getElementById("main").focus();
  await change([], ["cleared"], { isStep: true });
}

/** Says something to those who hear the page; a text that cannot be had is not said. */
export async function tell(key, ...values) {
  const { say } = await texts().catch(() => ({}));
  if (!say) return;
  // Emptied first: the same words twice in a row are said twice.
  status.textContent = "";
  setTimeout(() => (status.textContent = say(key, ...values)), 100);
}

/** The texts of the list: `say(key, …values)` puts each value in place of a `#`; `sayCount(key, count)` minds the plural. */
export async function texts() {
  const page = await fetchParts();
  const known = Object.fromEntries([...page.getElementById("texts").content.children].map((p) => [p.dataset.key, p.textContent]));
  const say = (key, ...values) => known[key].replace(/#/g, () => values.shift());
  const sayCount = (key, count) => say(`${key}-${plural.select(count)}` in known ? `${key}-${plural.select(count)}` : `${key}-other`, number.format(count));
  return { say, sayCount };
}

function fetchParts() {
  if (isHome) return Promise.resolve(document);
  parts ??= (async () => {
    const answer = await fetch(door.pathname);
    if (!answer.ok) throw new Error(`${door.pathname}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    await loadStyles(new URL("../../styles/list.css", import.meta.url));
    return page;
  })();
  parts.catch(() => (parts = undefined));
  return parts;
}

/** The list with which this page begins: that of its address; after a step back, the latest of the tab. */
function arrive(isReturn) {
  const given = readList(location.search);
  const remembered = recall();
  if (!remembered || (given.isGiven && !isReturn)) return given.ids;
  if (remembered.join() !== given.ids.join()) history.replaceState(history.state, "", withList(location, remembered));
  return remembered;
}

function recall() {
  try {
    const remembered = sessionStorage.getItem("cases");
    return remembered === null ? undefined : readList(`?cases=${remembered}`).ids;
  } catch {
    return undefined;
  }
}

function remember() {
  try {
    sessionStorage.setItem("cases", ids.join());
  } catch {
    // Storage may be forbidden or full: the address has the list.
  }
}

/** Brings the buttons, the bar and whoever listens up to date. */
async function show() {
  document.documentElement.classList.toggle("listed", ids.length > 0 && !isHome);
  mark();
  document.dispatchEvent(new CustomEvent("listchange"));
  if (isHome || !door) return;
  if (ids.length === 0) {
    bar?.remove();
    bar = undefined;
    return;
  }
  const [page, { sayCount }] = await Promise.all([fetchParts(), texts()]).catch(() => [undefined, {}]);
  // Without the page of the list there is no bar; the links carry the list all the same.
  if (!page || ids.length === 0) return;
  if (!bar) {
    bar = document.importNode(page.getElementById("bar").content, true).firstElementChild;
    document.body.append(bar);
  }
  bar.querySelector(".sum span").textContent = sayCount("count", ids.length);
  for (const link of bar.querySelectorAll("a")) link.setAttribute("href", withList(link, ids));
}

/** Buttons say whether their case is in the list: a switch by its state, another by its words. */
function mark() {
  for (const button of document.querySelectorAll("[data-keep]")) {
    const isIn = ids.includes(button.dataset.keep);
    const use = button.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, isIn ? "#check" : "#plus"));
    if (button.hasAttribute("aria-pressed")) {
      button.setAttribute("aria-pressed", isIn);
    } else {
      const words = button.querySelector("span");
      button.dataset.add ??= words.textContent;
      words.textContent = button.dataset.add;
      if (isIn) texts().then(({ say }) => ids.includes(button.dataset.keep) && (words.textContent = say("remove")), () => {});
    }
  }
}

/** Gives the link under hand the list as it is now, so that following, copying and opening in a tab all keep it. */
function prepare({ target }) {
  const link = target.closest?.("a[href]");
  const given = link?.getAttribute("href");
  if (!given || given.startsWith("#")) return;
  const url = new URL(given, document.baseURI);
  // Pages end with a slash; files need no list.
  if (url.origin !== location.origin || !url.pathname.endsWith("/")) return;
  const address = withList(url, ids);
  if (address !== given) link.setAttribute("href", address);
}

for (const kind of ["pointerdown", "focusin", "click", "contextmenu"]) document.addEventListener(kind, prepare, true);

document.addEventListener("submit", ({ target: form }) => {
  if (form.method !== "get" || new URL(form.action).origin !== location.origin) return;
  form.querySelector("input[name=cases]")?.remove();
  if (ids.length > 0) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "cases", value: ids.join() }));
}, true);

document.addEventListener("click", ({ target }) => target.closest?.("[data-clear]") && clear());
document.addEventListener("cards", mark);

addEventListener("popstate", () => {
  ids = readList(location.search).ids;
  remember();
  show();
});

addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  ids = arrive(true);
  show();
});

status = document.getElementById("status");
if (!isHome) {
  status = Object.assign(document.createElement("p"), { className: "away" });
  status.setAttribute("role", "status");
  document.body.append(status);
}
remember();
show();
