// Files that a reader takes along, made in the browser.

import { bibtex, ris } from "./cite.js";
import { readRecord } from "./record.js";

const TYPES = { csv: "text/csv", ris: "application/x-research-info-systems", bib: "application/x-bibtex" };
const WRITERS = { ris, bib: bibtex };

/** Hands a text to the reader as a file; `kind` is its ending. */
export function take(name, kind, text) {
  const url = URL.createObjectURL(new Blob([text], { type: `${TYPES[kind]};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `${name}.${kind}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The citation of the case whose page this is. */
export function takeCitation(kind) {
  const record = readRecord(document);
  take(record.id, kind, cite(kind, [record]));
}

/** Citations as a text, accessed today where the reader is. */
export function cite(kind, records) {
  const now = new Date();
  const part = (number) => String(number).padStart(2, "0");
  return WRITERS[kind](records, `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`);
}
