// A list as a table: the columns and the form of `/data/cases.csv` (RFC 4180, UTF-8 with a byte order mark). Pure functions.

const BYTE_ORDER_MARK = "\ufeff";

const TEXTS = ["title", "summary", "need", "url"];
const NUMBERS = ["latitude", "longitude", "figures", "sources"];

/** The file: the names of the columns, then a row a case. */
export function csv(columns, rows) {
  const line = (cells) => `${cells.join(",")}\r\n`;
  const heading = line(columns.map((name) => field(name)));
  return BYTE_ORDER_MARK + heading + rows.map((row) => line(row.map((cell, at) => (NUMBERS.includes(columns[at]) ? String(cell) : field(cell))))).join("");
}

/** A text, defused and quoted where it must be. A spreadsheet runs a cell that begins like a formula. */
function field(text) {
  const defused = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  // Spreadsheets in Dutch and French settings split at semicolons.
  return /[,;"\r\n]|^ | $/.test(text) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

/**
 * The cells of a case. `editions` are its records by language, in the bank's order (`Map(language → record)`); `licence` is the
 * bank's, for a case without its own. An unknown column stays empty.
 */
export function cells(columns, editions, licence) {
  const [first] = editions.values();
  const original = editions.get(first.language) ?? first;
  const spoken = [...editions].filter(([, record]) => record.isOwn).map(([lang]) => lang);
  const languages = [first.language, ...spoken.filter((lang) => lang !== first.language).sort()];
  const labels = (record, facet) => (record.terms.get(facet) ?? []).map(({ label }) => label);
  const plain = {
    id: first.id,
    language: first.language,
    languages,
    place: original.place,
    latitude: first.latitude,
    longitude: first.longitude,
    started: first.started,
    ended: first.ended,
    partners: original.partners.map(({ name }) => name),
    partner_ids: original.partners.map(({ url }) => url.split("?")[0].split("/").at(-2) ?? ""),
    inspired_by: first.inspiredBy,
    figures: first.figures.length,
    sources: first.sources,
    website: first.website,
    contact: first.contact,
    licence: first.licence || licence,
    verified: first.verified,
    latest_evidence: first.latest,
    open_to_visits: first.isOpenToVisits ? "yes" : "no",
  };
  const cell = (column) => {
    if (column in plain) return plain[column];
    if (column in first.cells) return first.cells[column];
    const [, name, lang] = /^(.*)_([a-z]{2,3}(?:-\w+)*)$/.exec(column) ?? [];
    const record = editions.get(lang);
    if (record && TEXTS.includes(name)) return name === "url" || record.isOwn ? record[name] : "";
    if (record) return labels(record, name.replace(/^facet_/, ""));
    return (first.terms.get(column.replace(/^facet_/, "")) ?? []).map(({ id }) => id);
  };
  return columns.map(cell).map((value) => (Array.isArray(value) ? value.join("; ") : value));
}
