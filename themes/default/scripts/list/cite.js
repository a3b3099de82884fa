// Citations for reference managers: RIS and BibTeX. Pure functions: each takes a list of
// `{id, title, summary, bank, url, lang, verified, partners: [{name}], keywords}` and the day of access (`2026-11-22`).

/** RIS: one `TAG  - value` a line, CRLF, each record from `TY` to `ER`. */
export function ris(records, accessed) {
  return records.map((record) => risRecord(record, accessed)).join("\r\n");
}

function risRecord(record, accessed) {
  const [year] = record.verified.split("-");
  const lines = [
    ["TY", "ELEC"],
    ["ID", record.id],
    ["TI", record.title],
    ["AU", name(record.bank)],
    ...record.partners.map((partner) => ["A2", name(partner.name)]),
    ["PB", record.bank],
    ["PY", year],
    ["DA", risDate(record.verified)],
    ["AB", record.summary],
    ...record.keywords.map((word) => ["KW", word]),
    ["LA", record.lang],
    ["UR", record.url],
    ["Y2", risDate(accessed)],
  ];
  const written = lines.map(([tag, value]) => [tag, oneLine(value)]).filter(([, value]) => value !== "");
  return [...written, ["ER", ""]].map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** `2026-11-21` as `2026/11/21/`, `2026-11` as `2026/11//`: year, month, day and a remark, each of which may be empty. */
function risDate(date) {
  if (!date) return "";
  const [year, month = "", day = ""] = date.split("-");
  return `${year}/${month}/${day}/`;
}

/** The name of an organisation: a comma would part it into a family name and a given name. */
function name(text) {
  return text.replace(/\s*[,;]\s*/g, " – ");
}

function oneLine(text) {
  return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
}

/** BibTeX: `@misc` entries in UTF-8, which BibTeX and biblatex both read. */
export function bibtex(records, accessed) {
  return records.map((record) => bibtexEntry(record, accessed)).join("\n");
}

function bibtexEntry(record, accessed) {
  const [year, month] = record.verified.split("-");
  const fields = [
    ["author", `{${literal(record.bank)}}`],
    ["title", `{${literal(record.title)}}`],
    ["organization", record.partners.map((partner) => `{${literal(partner.name)}}`).join(" and ")],
    ["year", year],
    ["month", month ? String(Number(month)) : ""],
    ["howpublished", `\\url{${address(record.url)}}`],
    ["url", address(record.url)],
    ["urldate", accessed],
    ["language", record.lang],
    ["abstract", literal(record.summary)],
    ["keywords", record.keywords.map((word) => literal(word.replaceAll(",", " "))).join(", ")],
  ];
  const written = fields.filter(([, value]) => value !== "").map(([field, value]) => `  ${field} = {${value}},\n`);
  return `@misc{${record.id},\n${written.join("")}}\n`;
}

const ESCAPED = {
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "#": "\\#", $: "\\$", "%": "\\%", "&": "\\&", _: "\\_",
  "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
};

/** The text with every character that TeX would obey written out. */
function literal(text) {
  return oneLine(text).replace(/[\\{}#$%&_^~]/g, (sign) => ESCAPED[sign]);
}

/** An address in a field that is taken word for word: only braces and backslashes could end it. */
function address(url) {
  return oneLine(url).replace(/[\\{}\s]/g, encodeURIComponent);
}
