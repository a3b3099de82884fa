// The finder: keeps the form, the address and the list of cards in step. The search itself and the drawing of cards are
// loaded when they are first needed.

/** Cards of a list of results; the page itself may come with more. */
const PAGE = 10;
const root = document.getElementById("finder");
const find = (selector) => root.querySelector(selector);
const query = document.getElementById("q");
const form = find("#facets");
const toggle = find(".toggle");
const sort = find("#sort");
const heading = find("#results-h");
const status = find("#status");
const chips = find("#chips");
const remark = find("#corrected");
const none = find("#none");
const list = find("#list .cards");
const more = find("#more");
const apply = find(".apply");

const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const number = new Intl.NumberFormat(language);
const texts = Object.fromEntries([...find("#texts").content.children].map((p) => [p.dataset.key, p.textContent]));
const boxes = [...form.querySelectorAll("input")];
const pageTitle = document.title;
const first = list.children.length;
const filterWord = toggle.textContent.trim();

let engine;
/** Whether the modules of the search have come. */
let isLoaded = false;
let turn = 0;
let shown = list.children.length;
/** The text whose words are taken as they are typed, or "". */
let literal = "";
let timer;
let announcing;

/** The text of a key, each `#` in it replaced by the next value. */
function say(key, ...values) {
  return texts[key].replace(/#/g, () => values.shift());
}

function sayCount(key, count) {
  return say(`${key}-${plural.select(count)}` in texts ? `${key}-${plural.select(count)}` : `${key}-other`, number.format(count));
}

function load() {
  engine ??= (async () => {
    const module = (name) => import(new URL(root.dataset[name], document.baseURI));
    // All parts of the engine at once, rather than each when another asks for it.
    for (const href of root.dataset.modules.trim().split(" ")) {
      document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
    }
    const [{ createSearch }, { createCards }] = await Promise.all([module("engine"), module("cards")]);
    isLoaded = true;
    const { facets, roles, search } = await createSearch(root.dataset.search, language);
    const draw = createCards({ template: find("#card"), drawn: [...list.children], facets, roles, form, say, language });
    for (const facet of facets) {
      const set = form.querySelector(`[name="${CSS.escape(facet.id)}"]`)?.closest("details");
      if (facet.ordered && set) sort.add(new Option(set.querySelector("legend").textContent, facet.id));
    }
    return { search, draw };
  })();
  engine.catch(() => (engine = undefined));
  return engine;
}

function filters() {
  const chosen = {};
  for (const box of boxes) if (box.checked) (chosen[box.name] ??= []).push(box.value);
  return chosen;
}

function address() {
  const pairs = boxes.filter((box) => box.checked).map((box) => [box.name, box.value]);
  const text = query.value.trim();
  if (text) pairs.unshift(["q", text]);
  if (sort.value) pairs.push(["sort", sort.value]);
  if (text && literal === text) pairs.push(["exact", "1"]);
  return withQuery(new URLSearchParams(pairs).toString());
}

/** The address of the finder with this query; the reader's list stays in it. */
function withQuery(query) {
  const search = [query, /[?&](cases=[^&]*)/.exec(location.search)?.[1]].filter(Boolean).join("&");
  return location.pathname + (search ? `?${search}` : "");
}

/** Sets the form as the address tells; says whether it tells anything. */
function restore() {
  const given = new URLSearchParams(location.search);
  given.delete("cases");
  query.value = given.get("q") ?? "";
  literal = given.has("exact") ? query.value.trim() : "";
  for (const box of boxes) {
    box.checked = given.getAll(box.name).some((value) => value.split(",").includes(box.value));
    if (box.checked) box.closest("details").open = true;
  }
  const usual = given.size > 0 ? PAGE : first;
  shown = history.state?.shown ?? usual;
  return given.size > 0 || shown > usual;
}

/** Remembers the state in the address: a new step back, or (while typing) in place of the last. */
function remember(push) {
  shown = address() === withQuery("") ? first : PAGE;
  if (push && address() !== location.pathname + location.search) history.pushState(null, "", address());
  else history.replaceState(null, "", address());
}

async function show({ quiet = false } = {}) {
  const mine = ++turn;
  const text = query.value.trim();
  let found;
  try {
    const { search, draw } = await load();
    offerOrders(text);
    const order = sort.value || (text ? "best" : "newest");
    found = await search({ text, filters: filters(), sort: order, limit: shown, exact: literal === text });
    if (mine !== turn) return;
    list.replaceChildren(...found.hits.map((hit) => draw(hit, found.words)));
    addKeepers();
  } catch {
    if (mine !== turn) return;
    showRemark(texts.failed, texts.retry, again);
    status.textContent = texts.failed;
    return;
  }
  const { total, all, counts, corrected } = found;
  heading.textContent = total ? sayCount("results", total) : texts["results-zero"];
  apply.textContent = sayCount("show", total);
  none.hidden = total > 0;
  list.hidden = total === 0;
  more.hidden = total <= shown;
  if (corrected) showRemark(say("corrected", corrected), say("literal", text), takeLiterally);
  else if (all < total) showRemark(all ? sayCount("whole", all) : texts["whole-zero"]);
  else remark.hidden = true;
  showCounts(counts);
  showChips();
  sort.parentElement.hidden = total < 2;
  // Only what can help: nobody takes away a filter that is not there.
  none.querySelector("li").hidden = chips.hidden;
  document.title = text ? `${say("title", text)} – ${pageTitle}` : pageTitle;
  clearTimeout(announcing);
  if (!quiet) announcing = setTimeout(() => (status.textContent = heading.textContent), 400);
}

/** Gives each card the button that puts its case in the reader's list; it stands in a corner and moves nothing. */
function addKeepers() {
  for (const card of list.querySelectorAll("article:not(:has(.keep))")) {
    const link = card.querySelector("h3 a");
    const button = find("#keep").content.firstElementChild.cloneNode(true);
    Object.assign(button.dataset, { keep: link.pathname.split("/").at(-2), title: link.textContent });
    const words = button.lastElementChild;
    words.textContent = words.textContent.replace("#", () => link.textContent);
    card.append(button);
  }
  document.dispatchEvent(new Event("cards"));
}

/** Tries once more. A module that did not come is not asked for again by every browser: then the whole page must come again. */
async function again() {
  if (isLoaded) return show();
  const answer = await fetch(root.dataset.engine, { cache: "reload" }).catch(() => null);
  if (answer?.ok) location.reload();
}

/** A remark above the results, perhaps with a way on. */
function showRemark(text, label, act) {
  const words = document.createElement("span");
  words.textContent = text;
  remark.replaceChildren(words);
  if (act) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: label });
    button.addEventListener("click", act);
    remark.append(button);
  }
  remark.hidden = false;
}

async function takeLiterally() {
  literal = query.value.trim();
  remember(true);
  await show();
  heading.focus();
}

/** "Best first" is the order while there are words to match; "newest first" is then a choice of its own. */
function offerOrders(text) {
  const [usual] = sort.options;
  const extra = sort.querySelector("[value=newest]");
  usual.textContent = text ? texts.best : texts.newest;
  if (text && !extra) sort.add(new Option(texts.newest, "newest"), 1);
  if (!text && extra) extra.remove();
  const wanted = new URLSearchParams(location.search).get("sort") ?? "";
  if ([...sort.options].some((option) => option.value === wanted)) sort.value = wanted;
}

function showCounts(counts) {
  for (const box of boxes) {
    const count = counts[box.name]?.[box.value] ?? 0;
    const choice = box.parentElement;
    const words = number.format(count);
    if (choice.lastElementChild.textContent !== words) choice.lastElementChild.textContent = words;
    choice.classList.toggle("nil", count === 0);
    choice.classList.toggle("kept", box.checked);
  }
  for (const set of form.querySelectorAll("details")) {
    const active = set.querySelectorAll(":checked").length;
    const summary = set.querySelector("summary");
    summary.querySelector(".active")?.remove();
    if (active) summary.append(Object.assign(document.createElement("span"), { className: "active", textContent: active }));
  }
}

function showChips() {
  const checked = boxes.filter((box) => box.checked);
  toggle.lastElementChild.textContent = checked.length ? sayCount("filters", checked.length) : filterWord;
  const icon = chips.firstElementChild;
  chips.replaceChildren(icon);
  for (const box of checked) {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.box = box;
    const words = box.closest("label").querySelector(".label").textContent;
    chip.append(words, icon.content.cloneNode(true));
    chip.setAttribute("aria-label", say("remove", words));
    chips.append(chip);
  }
  if (checked.length) {
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "clear";
    clear.textContent = texts.clear;
    chips.append(clear);
  }
  chips.hidden = checked.length === 0;
}

function openPanel(open) {
  form.classList.toggle("open", open);
  toggle.setAttribute("aria-expanded", open);
}

query.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    remember(false);
    show();
  }, 150);
});

query.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !query.value) return;
  event.preventDefault();
  query.value = "";
  remember(true);
  show();
});

query.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  remember(true);
  show().then(() => heading.scrollIntoView({ block: "nearest" }));
});

form.addEventListener("change", () => {
  remember(true);
  show();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  openPanel(false);
  heading.focus();
});

form.addEventListener("click", (event) => {
  const all = event.target.closest(".all");
  if (!all) return;
  const set = all.closest("fieldset");
  const first = [...set.querySelectorAll("label")].find((choice) => !choice.offsetParent);
  set.classList.add("whole");
  first?.querySelector("input").focus();
});

form.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !form.classList.contains("open")) return;
  openPanel(false);
  toggle.focus();
});

toggle.addEventListener("click", () => openPanel(toggle.getAttribute("aria-expanded") !== "true"));

sort.addEventListener("change", () => {
  remember(true);
  show();
});

chips.addEventListener("click", async (event) => {
  const chip = event.target.closest("button");
  if (!chip) return;
  const at = [...chips.querySelectorAll("button")].indexOf(chip);
  for (const box of chip.box ? [chip.box] : boxes) box.checked = false;
  remember(true);
  await show();
  const left = [...chips.querySelectorAll("button:not(.clear)")];
  (left[Math.min(at, left.length - 1)] ?? heading).focus();
});

more.addEventListener("click", async () => {
  const before = list.children.length;
  shown += PAGE;
  history.replaceState({ shown }, "");
  await show();
  (list.children[before]?.querySelector("a") ?? heading).focus();
});

addEventListener("popstate", () => {
  restore();
  show();
});

// The data comes when a reader shows interest, so that the first click answers at once.
for (const part of [query.form, form, sort]) {
  part.addEventListener("focusin", () => load().catch(() => {}), { once: true });
  part.addEventListener("pointerenter", () => load().catch(() => {}), { once: true });
}

// On a narrow screen the panel would be long: only the first group starts open.
if (matchMedia("(max-width: 60rem)").matches) {
  for (const set of [...form.querySelectorAll("details")].slice(1)) set.open = false;
}
more.hidden = !("more" in root.dataset);
addKeepers();
if (restore()) show({ quiet: true });
