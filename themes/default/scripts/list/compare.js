// Cases side by side: a table with a column a case and a row a question. On a narrow window, the rows stand one below the
// other; the roles are written out because such a table would lose them in some browsers.

/** The most cases beside each other. */
export const MOST = 4;

/** The table of two to four records; `say` and `sayCount` are the texts of the list. */
export function drawComparison(records, { say, sayCount }) {
  const table = make("table", { className: "versus", role: "table" });
  table.dataset.columns = records.length;
  table.append(make("caption", { className: "away" }, say("caption", records.map(({ title }) => title).join(", "))));
  const head = make("thead", { role: "rowgroup" });
  const titles = make("tr", { role: "row" });
  titles.append(make("th", { scope: "col", role: "columnheader" }, make("span", { className: "away" }, say("practice"))), ...records.map(titleOf));
  head.append(titles);
  const body = make("tbody", { role: "rowgroup" });
  for (const { label, cells, isShort, isProse } of questions(records, { say, sayCount })) {
    const row = make("tr", { role: "row", className: isShort ? "short" : "" });
    row.append(make("th", { scope: "row", role: "rowheader" }, label));
    cells.forEach((nodes, at) => {
      const { title, isOwn, lang } = records[at];
      // On a narrow window the cell says whose it is; elsewhere the column does.
      const whose = make("span", { className: "whose" }, title);
      whose.setAttribute("aria-hidden", "true");
      const cell = make("td", { role: "cell" }, whose, ...(nodes.length > 0 ? nodes : [make("span", { className: "unknown" }, say("none"))]));
      // What the case itself says is in its own language; facts and figures are in the page's.
      if (isProse && !isOwn && nodes.length > 0) cell.lang = lang;
      row.append(cell);
    });
    body.append(row);
  }
  table.append(head, body);
  return table;
}

function titleOf({ title, main, isOwn, lang, id, ways }) {
  const way = ways.find(([language]) => language === document.documentElement.lang)?.[1];
  const link = make("a", { href: way ?? `${document.getElementById("collection").dataset.cases}${id}/` }, title);
  if (!isOwn) link.lang = lang;
  const colour = main?.className.match(/\bd-\d+\b/)?.[0] ?? "";
  return make("th", { scope: "col", role: "columnheader", className: colour }, link);
}

/**
 * The rows: `{label, cells, isShort, isProse}`, `cells` a list of nodes for each record. A question that no case answers is
 * left out.
 */
function questions(records, { say, sayCount }) {
  const row = (label, read) => ({ label, cells: records.map((record) => read(record).filter(Boolean)) });
  const prose = (label, read) => ({ ...row(label, read), isProse: true });
  const text = (value) => (value ? [make("p", {}, value)] : []);
  // "Since", "until" and "period" answer one question; where the cases say it in different ways, each keeps its own words.
  const periods = ["since", "until", "period"].map((key) => say(key));
  const keyOf = ({ key }) => (periods.includes(key) ? "period" : key);
  const facts = records.flatMap((record) => record.facts);
  const fact = (key) => {
    const same = facts.filter((one) => keyOf(one) === key);
    const isMixed = key === "period" && new Set(same.map(({ label }) => label)).size > 1;
    // The label of the case with the most to say is in the plural where one is.
    const label = isMixed ? say("period") : same.sort((a, b) => b.values.length - a.values.length)[0].label;
    const lines = (record) => {
      const own = record.facts.find((one) => keyOf(one) === key);
      const before = isMixed && own && own.label !== label ? [`${own.label} `] : [];
      return (own?.values ?? []).map((nodes) => make("p", {}, ...before, ...nodes.map(copyOf)));
    };
    return { ...row(label, lines), isShort: true };
  };
  const [group] = records.flatMap(({ groups }) => groups);
  const terms = ({ groups }) => (groups.find(({ label }) => label === group?.label)?.links ?? []).map((link) => make("p", {}, copyOf(link)));
  const all = [
    prose(say("summary"), ({ summary }) => text(summary)),
    { ...row(group?.label ?? "", terms), isShort: true },
    ...[...new Set(facts.map(keyOf))].map(fact),
    prose(say("need"), ({ need }) => text(need)),
    prose(say("approach"), ({ approach }) => text(approach)),
    row(say("results"), ({ figures }) => figures.map(figureOf)),
    prose(say("lessons"), ({ lessons }) => listOf(lessons.map(({ title, text }) => (title ? [make("b", {}, title), ` ${text}`] : [text])), "ol")),
    prose(say("conditions"), ({ conditions }) => listOf(conditions.map((one) => [one]), "ul")),
    row(say("partners"), ({ partners }) => listOf(partners.map(partnerOf), "ul")),
    { ...row(say("contact"), ({ contact, website }) => [wayOf(contact, say("touch")), wayOf(website, say("website"))]), isShort: true },
    { ...row(say("sources"), ({ sources }) => (sources > 0 ? [make("p", {}, sayCount("sources", sources))] : [])), isShort: true },
  ];
  return all.filter(({ cells }) => cells.some((nodes) => nodes.length > 0));
}

function figureOf({ value, label, proof, source }) {
  const figure = make("div", { className: "figure" }, make("b", {}, value), " ", make("span", {}, label));
  const words = [proof, source].filter(Boolean).join(" · ");
  if (words) figure.append(make("small", {}, words));
  return figure;
}

function partnerOf({ name, url, role }) {
  return [url ? make("a", { href: url }, name) : name, role ? make("small", {}, ` ${role}`) : ""];
}

function wayOf(address, label) {
  return address && make("p", {}, make("a", { href: address }, label));
}

function listOf(items, kind) {
  return items.length > 0 ? [make(kind, {}, ...items.map((nodes) => make("li", {}, ...nodes)))] : [];
}

/** A copy for this page of a node from another. */
function copyOf(node) {
  return document.importNode(node, true);
}

function make(name, { role, scope, href, className } = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries({ role, scope, href, class: className })) if (value) node.setAttribute(key, value);
  node.append(...children);
  return node;
}
