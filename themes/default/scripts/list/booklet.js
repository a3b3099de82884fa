// The whole list as one document to print: a cover, then each case from the top of a page, with all its sources.

/** What a page on paper has no use for. */
const IDLE = ".contents, .tools, .support, .js-only";

/**
 * Fills the booklet. `booklet` is the page's own section with an empty cover; `cover` holds `title`, `lead` (how many, and the
 * day) and `source` (where the list is on the web).
 */
export function bind(booklet, records, cover) {
  const [front] = booklet.children;
  front.querySelector("h1").textContent = cover.title;
  front.querySelector(".lead").textContent = cover.lead;
  front.querySelector(".source").textContent = cover.source;
  front.querySelector("ol").replaceChildren(...records.map(({ title, lang, isOwn, main }) => {
    const item = document.createElement("li");
    const name = Object.assign(document.createElement("b"), { textContent: title });
    if (!isOwn) name.lang = lang;
    item.append(name, Object.assign(document.createElement("small"), { textContent: main?.textContent.trim() ?? "" }));
    return item;
  }));
  booklet.replaceChildren(front, ...records.map(leaf));
}

function leaf({ id, article, main }) {
  const copy = document.importNode(article, true);
  for (const part of copy.querySelectorAll(IDLE)) part.remove();
  renameAnchors(copy, `${id}-`);
  const sheet = Object.assign(document.createElement("div"), { className: `leaf ${colourOf(main)}` });
  sheet.append(copy);
  return sheet;
}

/** The class of a term's colour: `d-3`. */
export function colourOf(link) {
  return link?.className.match(/\bd-\d+\b/)?.[0] ?? "";
}

/** Several cases in one document have the same anchors: each gets the id of its case before it. */
function renameAnchors(copy, prefix) {
  for (const node of copy.querySelectorAll("[id]")) node.id = prefix + node.id;
  for (const node of copy.querySelectorAll("[aria-labelledby]")) node.setAttribute("aria-labelledby", prefix + node.getAttribute("aria-labelledby"));
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.setAttribute("href", `#${prefix}${link.getAttribute("href").slice(1)}`);
}
