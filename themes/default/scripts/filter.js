// Filters the A–Z of organisations: one choice a filter, kept in the address. An entry fits when one of its offers answers all
// choices; an offer that names no phase, region or legal form is for any.

const form = document.getElementById("sieve");
const selects = [...form.querySelectorAll("select")];
const status = form.querySelector("[role=status]");
const clear = form.querySelector("[type=reset]");

const words = (marks) => new Set(marks.split(" "));
const entries = [...document.querySelectorAll("[data-marks]")].map((item) => {
  const [own, ...offers] = item.dataset.marks.split("|").map(words);
  return { item, own, offers };
});

// What holds for a region holds for those around it and within it.
const around = new Map();
for (const select of selects) {
  for (const [place, option] of [...select.options].entries()) {
    const mark = select.dataset.letter + place;
    around.set(mark, new Set([mark, ...(around.get(mark) ?? [])]));
    for (const above of (option.dataset.above ?? "").split(" ").filter(Boolean)) {
      around.get(mark).add(above);
      around.set(above, (around.get(above) ?? new Set()).add(mark));
    }
  }
}

const has = (marks, mark) => [...around.get(mark)].some((one) => marks.has(one));
const names = (marks, letter) => [...marks].some((mark) => mark[0] === letter);
const answers = (offer, [letter, mark]) => has(offer, mark) || (letter !== "h" && !names(offer, letter));

function fits({ own, offers }, chosen) {
  const of = (letters) => chosen.filter(([letter]) => letters.includes(letter));
  if (!of("t").every(([, mark]) => has(own, mark))) return false;
  const asked = of("hprf");
  if (!asked.length) return true;
  const isAsWhole = !of("hpf").length && asked.every(([, mark]) => has(own, mark));
  return isAsWhole || offers.some((offer) => asked.every((one) => answers(offer, one)));
}

function show() {
  const chosen = selects
    .filter((select) => select.selectedIndex > 0)
    .map((select) => [select.dataset.letter, select.dataset.letter + select.selectedIndex]);
  let count = 0;
  for (const entry of entries) {
    const isShown = fits(entry, chosen);
    entry.item.hidden = !isShown;
    count += isShown;
  }
  for (const section of document.querySelectorAll(".az section")) {
    const isEmpty = !section.querySelector("[data-marks]:not([hidden])");
    section.hidden = isEmpty;
    const letter = document.querySelector(`.letters [href="#${section.id}"]`);
    if (letter) letter.parentElement.hidden = isEmpty;
  }
  const numbers = [count, entries.length].map((number) => number.toLocaleString(document.documentElement.lang));
  status.textContent = chosen.length ? status.dataset.words.replace(/#/g, () => numbers.shift()) : "";
  clear.hidden = !chosen.length;
}

function read() {
  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = query.get(select.name) ?? "";
    select.value = [...select.options].some((option) => option.value === wanted) ? wanted : "";
  }
  show();
}

function write() {
  const query = new URLSearchParams(selects.filter((select) => select.value).map((select) => [select.name, select.value]));
  history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
  show();
}

form.addEventListener("change", write);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const select of selects) select.selectedIndex = 0;
  write();
  selects[0].focus();
});
addEventListener("pageshow", read);
read();
