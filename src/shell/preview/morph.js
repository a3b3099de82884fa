// Makes a page like another with the fewest changes, so that scroll, focus, selection and what was typed are kept.

/** Makes `live` (of the document) like `next` (parsed from the server's answer), children included. */
export function morph(live, next) {
  attributes(live, next);
  children(live, next);
}

/** States that readers make, or scripts for them; the server's answer does not know them. */
const OF_READER = new Set(["open", "aria-expanded", "hidden"]);

/** What the preview puts beside the page's body. */
const OF_PREVIEW = new Set(["vonk-preview", "vonk-gone"]);

function attributes(live, next) {
  for (const { name, value } of next.attributes) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  for (const { name } of [...live.attributes]) {
    if (next.hasAttribute(name) || OF_READER.has(name)) continue;
    // `boot.js` marks pages with scripts.
    if (live === document.documentElement && name === "class") continue;
    live.removeAttribute(name);
  }
}

function children(live, next) {
  const wanted = [...next.childNodes];
  const left = new Set([...live.childNodes].filter((node) => !OF_PREVIEW.has(node.localName)));
  const matches = pair([...left], wanted);
  matches.forEach((node) => node && left.delete(node));
  left.forEach((node) => node.remove());
  let place = live.firstChild;
  wanted.forEach((target, index) => {
    const node = matches[index] ?? document.importNode(target, true);
    if (node === place) place = place.nextSibling;
    else live.insertBefore(node, place);
    if (!matches[index]) return;
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (!node.isEqualNode(target)) morph(node, target);
    } else if (node.nodeValue !== target.nodeValue) {
      node.nodeValue = target.nodeValue;
    }
  });
}

/**
 * For each wanted node the live one that becomes it, in the same order: equal ones from both ends first, then those of
 * the same id, then the next of the same name.
 */
function pair(live, wanted) {
  const matches = new Array(wanted.length);
  let start = 0;
  let [liveEnd, end] = [live.length, wanted.length];
  while (start < liveEnd && start < end && live[start].isEqualNode(wanted[start])) matches[start] = live[start++];
  while (liveEnd > start && end > start && live[liveEnd - 1].isEqualNode(wanted[end - 1])) matches[--end] = live[--liveEnd];
  let from = start;
  for (let index = start; index < end; index++) {
    const fits = likeness(wanted[index]);
    for (let at = from; at < liveEnd; at++) {
      if (!fits(live[at])) continue;
      matches[index] = live[at];
      from = at + 1;
      break;
    }
  }
  return matches;
}

function likeness(wanted) {
  if (wanted.id) return (node) => node.id === wanted.id && node.nodeName === wanted.nodeName;
  return (node) => node.nodeType === wanted.nodeType && node.nodeName === wanted.nodeName && !node.id;
}
