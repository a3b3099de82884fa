// The browser's half of `vonk serve`: hears when this page has changed, brings it up to date, and shows what is wrong, that the
// server is gone and, in the finder, that newer text is still being indexed.
//
// The page knows the hash of what it shows (`data-vonk-page`). Each event tells the hash of what it should be, so that one
// that comes late, or twice, does no harm. A tab that nobody sees listens to nothing, for a browser has only six
// connections to a server; it catches up when it is seen again. Never a part of the published site.

import { morph } from "./morph.js";

/** How long the server may be away before the page says so, in milliseconds. */
const PATIENCE = 2000;

const own = document.querySelector("script[data-vonk-page]");
let shown = own.dataset.vonkPage;
let problems = "";
let stream;
let missing;
let work = Promise.resolve();

const here = () => `?page=${encodeURIComponent(location.pathname)}`;

function listen() {
  if (document.visibilityState === "hidden") {
    stream?.close();
    stream = undefined;
    found();
  } else if (!stream || stream.readyState === EventSource.CLOSED) {
    stream = new EventSource(`/_vonk/events${here()}`);
    stream.addEventListener("page", ({ data }) => {
      // One after the other: a second change may come while the first is fetched.
      work = work.then(() => hear(JSON.parse(data))).catch(() => {});
    });
    stream.addEventListener("open", found);
    stream.addEventListener("error", () => {
      missing ??= setTimeout(() => gone.append(own.dataset.vonkGone), PATIENCE);
      // Some browsers try again by themselves, others give up.
      setTimeout(listen, 1000);
    });
  }
}

/** The server is there, or nobody asks. */
function found() {
  clearTimeout(missing);
  missing = undefined;
  gone.textContent = "";
}

async function hear(now) {
  if (now.page !== shown) await renew(now.page);
  if (now.problems !== problems) {
    const answer = await fetch(`/_vonk/problems${here()}`);
    show(await answer.text());
    problems = now.problems;
  }
  showIndexing(now.indexing);
}

/** Brings the page up to date, keeping scroll, focus and what was typed; a page that cannot be made stays as it is. */
async function renew(hash) {
  const answer = await fetch(location.pathname + location.search);
  if (answer.status >= 500 && !document.querySelector(".alone")) {
    shown = hash;
    return;
  }
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!canMorph(next)) {
    location.reload();
    return;
  }
  const back = holdView();
  morph(document.documentElement, next.documentElement);
  back();
  shown = document.querySelector("script[data-vonk-page]")?.dataset.vonkPage ?? hash;
  document.dispatchEvent(new CustomEvent("vonk:changed"));
}

/** Remembers what stands in the middle of the view; the function given back scrolls until it stands there again. */
function holdView() {
  // By ourselves rather than by the browser's anchoring, which not every browser has and some layouts switch off.
  document.documentElement.style.overflowAnchor = "none";
  const anchor = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const before = anchor?.getBoundingClientRect().top;
  return () => {
    if (anchor?.isConnected) scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
  };
}

/** Scripts run once a page, and the finder draws its own list: where those matter the page is loaded anew. */
function canMorph(next) {
  const scripts = (page) => [...page.scripts].filter((one) => one.src && one !== own).map((one) => one.getAttribute("src"));
  const foreign = (page) => scripts(page).filter((src) => !src.startsWith("/_vonk/")).join();
  const isFinder = (page) => page.querySelector("[data-search]") !== null;
  return foreign(document) === foreign(next) && !isFinder(document) && !isFinder(next);
}

const style = () => Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/_vonk/preview.css" });

/** A line that is read out when it is filled, in an element of that name: behind a shadow, with a style of its own. */
function line(name, className) {
  const host = document.createElement(name);
  const words = document.createElement("p");
  words.className = className;
  words.lang = own.lang;
  words.setAttribute("role", "status");
  host.attachShadow({ mode: "open" }).append(style(), words);
  return { host, words };
}

/** That the server is gone: made while it is there, since its style comes from it. */
const { host: goneHost, words: gone } = line("vonk-gone", "gone");
document.documentElement.append(goneHost);

/** The report lives beside the page's body and behind a shadow, so that neither touches the other's style. */
function show(html) {
  let host = document.querySelector("vonk-preview");
  if (!host) {
    if (!html) return;
    host = document.createElement("vonk-preview");
    const root = host.attachShadow({ mode: "open" });
    const region = document.createElement("div");
    region.setAttribute("role", "status");
    region.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") region.querySelector("details")?.removeAttribute("open");
    });
    root.append(style(), region);
    document.documentElement.append(host);
  }
  const region = host.shadowRoot.querySelector("[role]");
  const wasOpen = region.querySelector("details")?.open;
  region.innerHTML = html;
  // Folded by hand, it stays folded while the mistakes are mended one by one.
  const panel = region.querySelector("details");
  if (panel && wasOpen === false && panel.open) panel.open = problems === "";
}

/** A line over the results of the finder while they come from an index that is older than the text. */
function showIndexing(words) {
  const results = document.querySelector("[data-search] .results");
  let host = document.querySelector("vonk-indexing");
  if (!host && words && results) {
    ({ host } = line("vonk-indexing", "indexing"));
    results.prepend(host);
  }
  if (host) host.shadowRoot.querySelector("p").textContent = words;
}

document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => stream?.close());
addEventListener("pageshow", listen);
listen();
