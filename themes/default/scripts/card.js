// Draws a case found by the search as a card, from the page's own <template>.

import { fold } from "./search/tokenizer.js";

/**
 * Returns `draw(hit, words)`, which gives a list item with the words marked. `template` is the empty card; `drawn` are the
 * cards that the page came with; icons, colours and names come from `form`.
 */
export function createCards({ template, drawn, facets, roles, form, say, language }) {
  const ready = new Map(drawn.map((item) => [item.querySelector("h3 a").pathname, item]));
  const role = (name, isLikely) => facets.find(({ id }) => id === roles[name]) ?? facets.find(isLikely);
  const main = role("main", ({ id }) => form.querySelector(`[name="${CSS.escape(id)}"] + .icon`));
  const ordered = role("steps", (facet) => facet.ordered);
  const places = role("place", (facet) => facet.tree);
  const names = new Intl.DisplayNames([language], { type: "language" });

  return (hit, words) => {
    if (words.length > 0) return make(hit, words);
    const address = new URL(hit.url, document.baseURI).pathname;
    if (!ready.has(address)) ready.set(address, make(hit, words));
    return ready.get(address);
  };

  function make(hit, words) {
    const item = template.content.firstElementChild.cloneNode(true);
    const part = (name) => item.querySelector(name);
    part(".motif").innerHTML = corner(hit.id);

    const term = hit.terms[main?.id]?.[0];
    if (term) {
      const choice = form.querySelector(`[name="${CSS.escape(main.id)}"][value="${CSS.escape(term)}"]`)?.closest("label");
      const colour = choice?.className.match(/\bd-\d+\b/)?.[0];
      if (colour) part(".card").classList.add(colour);
      const icon = choice?.querySelector("use")?.getAttribute("href");
      if (icon) part(".main use").setAttribute("href", icon);
      part(".main span").textContent = main.labels.get(term);
    } else {
      part(".main").replaceChildren();
    }

    const link = part("h3 a");
    link.href = hit.url;
    link.replaceChildren(...highlighted(hit.title, words));
    part(".sum").replaceChildren(...highlighted(hit.summary, words));
    if (hit.lang) {
      link.lang = link.hreflang = part(".sum").lang = hit.lang;
      part(".only").append(say("only", names.of(hit.lang)));
    } else {
      part(".only").remove();
    }

    const step = hit.terms[ordered?.id]?.[0];
    if (step) {
      const number = ordered.order.get(step) + 1;
      const count = ordered.order.size;
      for (let at = 1; at <= count; at++) {
        const segment = document.createElement("i");
        if (at <= number) segment.className = "on";
        part(".pips").append(segment);
      }
      part(".word .away").textContent = `${say("step", label(form, ordered), number, count)}: `;
      part(".word").append(ordered.labels.get(step));
    } else {
      part(".steps").remove();
    }

    const area = places?.labels.get(hit.terms[places.id]?.[0]) ?? "";
    const place = [area.includes(hit.place) ? "" : hit.place, area].filter(Boolean).join(", ");
    if (place) part(".place").append(place);
    else part(".place").remove();
    return item;
  }
}

function label(form, facet) {
  const set = form.querySelector(`[name="${CSS.escape(facet.id)}"]`)?.closest("details");
  return set?.querySelector("legend").textContent ?? facet.label;
}

/** The text as nodes, the beginnings of words that were asked for in a <mark>. */
function highlighted(text, words) {
  const nodes = [];
  let done = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(match[0]);
    const word = words.filter((one) => folded.startsWith(one)).sort((a, b) => b.length - a.length)[0];
    if (!word) continue;
    let length = 1;
    while (length < match[0].length && fold(match[0].slice(0, length)).length < word.length) length++;
    const mark = document.createElement("mark");
    mark.textContent = match[0].slice(0, length);
    nodes.push(text.slice(done, match.index), mark);
    done = match.index + length;
  }
  return [...nodes, text.slice(done)];
}

/** The spark in the corner of a card, as `src/site/figures/spark.rs` draws it: the inner markup for `viewBox="0 0 108 108"`: digits and fixed letters only. */
function corner(id) {
  const next = numbers(id);
  const between = (least, most) => least + (most - least) * next();
  const rays = 6 + Math.floor(next() * 4);
  let path = "";
  let dots = "";
  for (let ray = 0; ray < rays; ray++) {
    const straight = (Math.PI / 2) * (1.02 + ((ray + 0.3) / (rays + 0.4)) * 0.94);
    const angle = straight + between(-0.03, 0.03);
    const at = (distance) => [round(108 + Math.cos(angle) * distance), round(Math.sin(angle) * distance)];
    const near = at(between(20, 32));
    const far = between(40, 84);
    path += `M${near.join(" ")}L${at(far).join(" ")}`;
    if (next() < 0.55) {
      const [x, y] = at(far + between(8, 18));
      dots += `<circle cx="${x}" cy="${y}" r="${round(between(1.8, 4.2))}"/>`;
    }
  }
  return `<path d="${path}"/><g stroke="none">${dots}</g>`;
}

function round(number) {
  return Math.round(number * 10) / 10 + 0;
}

/** Numbers between 0 and 1, always the same row for the same text: FNV-1a as the seed of mulberry32. */
function numbers(text) {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
