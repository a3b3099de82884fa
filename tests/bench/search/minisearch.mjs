// Makes a MiniSearch index of a corpus: `minisearch.mjs CASES.jsonl OUT`.

import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";

const [input, out] = process.argv.slice(2);
const facets = ["domain", "phase", "region", "audience", "innovation", "status"];
const options = { fields: ["title", "summary", "body"], storeFields: ["title", "summary", ...facets], searchOptions: { boost: { title: 4, summary: 2 } } };
const index = new MiniSearch(options);
index.addAll(readFileSync(input, "utf8").trim().split("\n").map((line) => JSON.parse(line)));
writeFileSync(join(out, "index.json"), JSON.stringify(index));
writeFileSync(join(out, "options.json"), JSON.stringify(options));
writeFileSync(join(out, "index.html"), "<!doctype html><title>Search</title>");
copyFileSync(new URL("node_modules/minisearch/dist/es/index.js", import.meta.url), join(out, "minisearch.js"));
