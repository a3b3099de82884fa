// What authors write beside its JSON Schema: `node tests/browser/schema.mjs VONK BANK`.
//
// Asks the program VONK for the schemas. Every file of BANK fits its own; fixtures of tests/diagnostics that break a rule
// which a schema can say do not. Prints a line a check and at the end `schema: N passed, N failed`.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { parse } from "yaml";

const [vonk, bank] = process.argv.slice(2).map((path) => resolve(path));
const fixtures = resolve(dirname(fileURLToPath(import.meta.url)), "../diagnostics");
const FOLDERS = { cases: "case", organisations: "organisation", notices: "notice", guides: "guide", pages: "page", vocabularies: "vocabulary" };

// Rules of the check that a schema says as well; each has a fixture.
const REFUSED = [
  "empty-value", "invalid-coordinate", "invalid-date", "invalid-url", "missing-field", "not-a-map", "number-out-of-range",
  "text-too-long", "too-many-values", "translation-key", "unknown-key", "unknown-language", "unknown-term", "wrong-type", "invalid-id",
];

const counts = { passed: 0, failed: 0 };

function check(name, problems) {
  if (problems.length === 0) {
    counts.passed++;
    console.log(`ok      schema: ${name}`);
  } else {
    counts.failed++;
    console.log(`not ok  schema: ${name}\n        ${problems.slice(0, 8).join("\n        ")}`);
  }
}

/** The schemas of a bank, each made when first asked for. */
function schemas(root) {
  const made = new Map();
  return (kind) => {
    if (!made.has(kind)) {
      const text = execFileSync(vonk, ["schema", kind, "--root", root], { encoding: "utf8" });
      made.set(kind, new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(JSON.parse(text)));
    }
    return made.get(kind);
  };
}

/** The YAML of a file, read as the program reads it: YAML's core schema, in which a date is a text. */
function values(file) {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const yaml = file.endsWith(".md") ? text.split(/^---[ \t]*\r?$/m)[1] : text;
  return parse(yaml, { schema: "core", uniqueKeys: false });
}

/** The files below a folder that have a schema, with its name. */
function files(root) {
  const found = [[join(root, "content/bank.yaml"), "bank"]];
  for (const [folder, kind] of Object.entries(FOLDERS)) {
    const path = join(root, "content", folder);
    for (const name of existsSync(path) ? readdirSync(path, { recursive: true }) : []) {
      if (!/\.(md|yaml)$/.test(name)) continue;
      const isTranslation = /\.[a-z]{2,3}\.md$/.test(basename(name));
      found.push([join(path, name), isTranslation ? `${kind}-translation` : kind]);
    }
  }
  return found.filter(([file]) => existsSync(file));
}

function problems(file, validate) {
  if (validate(values(file))) return [];
  return validate.errors.slice(0, 3).map((error) => `${file}: ${error.instancePath} ${error.message}`);
}

const own = schemas(bank);
const all = files(bank);
for (const kind of new Set(all.map(([, kind]) => kind))) {
  const list = all.filter(([, own]) => own === kind).map(([file]) => file);
  check(`${list.length} files fit \`${kind}\``, list.flatMap((file) => problems(file, own(kind))));
}
const base = join(fixtures, "base");
const ofBase = schemas(base);
check("the bank without mistakes fits its schemas", files(base).flatMap(([file, kind]) => problems(file, ofBase(kind))));
for (const name of REFUSED) {
  const refused = files(join(fixtures, name)).filter(([file, kind]) => problems(file, ofBase(kind)).length > 0);
  check(`the mistake \`${name}\` is refused`, refused.length > 0 ? [] : [`every file of tests/diagnostics/${name} fits`]);
}

console.log(`schema: ${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);
