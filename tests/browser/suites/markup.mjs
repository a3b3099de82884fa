// Valid HTML, CSS and SVG, by the W3C's own checker (vnu), without a browser.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, expectNone } from "../lib/report.mjs";

const JAR = join(import.meta.dirname, "../node_modules/vnu-jar/build/dist/vnu.jar");

/** What vnu calls an error and is none, with the reason. */
const WRONG = [];

/** Problems of files, `Map(file → lines)`. */
async function vnu(folder, files) {
  const args = ["-jar", JAR, "--errors-only", "--also-check-css", "--also-check-svg", "--format", "json", "--exit-zero-always"];
  const paths = files.map((file) => join(folder, file));
  const { stderr } = await promisify(execFile)("java", [...args, ...paths], { maxBuffer: 64 << 20 });
  const problems = new Map(files.map((file) => [file, []]));
  for (const { url, type, lastLine, lastColumn, message, extract } of JSON.parse(stderr).messages) {
    if (type === "info" || WRONG.some((known) => known.test(message))) continue;
    const file = files.find((one) => decodeURI(url ?? "").endsWith(`/${one}`)) ?? files[0];
    const near = extract ? `  «${extract.replace(/\s+/g, " ").trim().slice(0, 100)}»` : "";
    problems.get(file).push(`${file}:${lastLine}:${lastColumn}: ${message}${near}`);
  }
  return problems;
}

export async function markup({ site, report }) {
  const pages = site.examples();
  const others = site.files.filter((file) => /\.(css|svg)$/.test(file));
  const problems = await vnu(site.folder, [...pages.map((page) => page.file), ...others]);
  for (const page of pages) {
    await report.check(`valid HTML: ${page.kind}, ${page.lang} (${page.route})`, () => expectNone(problems.get(page.file)));
  }
  await report.check(`valid CSS and SVG: ${others.length} files`, () => {
    expect(others.length > 0, "the site has no style sheet");
    expectNone(others.flatMap((file) => problems.get(file)));
  });
}
