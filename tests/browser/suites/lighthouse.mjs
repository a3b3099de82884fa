// Lighthouse as a phone sees the site: the scores of four kinds of page, each the median of three runs.
//
// Accessibility, best practices and search engines are counted from what is on the page and have to be full. Performance is
// worked out from a visit on this machine, so that other work on it costs points: 95 is required, and less than 100 is told.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import lighthouse from "lighthouse";
import { FLAGS, findChromium } from "../lib/browser.mjs";
import { expectNone } from "../lib/report.mjs";

const KINDS = ["home", "finder", "case", "overview"];
const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const RUNS = 3;

/** A Chromium that Lighthouse can drive, in a profile of its own: `{ port, stop }`. */
async function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), "vonk-lighthouse-"));
  const flags = [...FLAGS, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"];
  const chromium = spawn(findChromium(), flags, { stdio: ["ignore", "ignore", "pipe"] });
  const gone = new Promise((resolve) => chromium.once("close", resolve));
  const stop = async () => {
    chromium.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const told = createInterface({ input: chromium.stderr });
  for await (const line of told) {
    const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (!port) continue;
    // What it says further is read and forgotten, so that it never waits for a reader.
    chromium.stderr.resume();
    return { port: Number(port), stop };
  }
  await stop();
  throw new Error("Chromium did not start");
}

export async function lighthouseScores({ site, report, server }) {
  const chromium = await startChromium();
  try {
    for (const kind of KINDS) {
      const page = site.example(kind);
      if (!page) continue;
      await report.check(`lighthouse: ${kind} (${page.route})`, async () => {
        const results = [];
        for (let run = 0; run < RUNS; run++) results.push(await measure(server.origin + page.route, chromium.port));
        const scores = Object.keys(LEAST).map((id) => [id, median(results.map(({ categories }) => categories[id].score * 100))]);
        console.log(`        ${scores.map(([id, score]) => `${id} ${score.toFixed(0)}`).join(", ")}`);
        for (const line of lost(results.at(-1), "performance")) console.log(`        ${line}`);
        expectNone(scores.filter(([id, score]) => score < LEAST[id])
          .flatMap(([id, score]) => [`${id}: ${score.toFixed(0)}, at least ${LEAST[id]}`, ...lost(results.at(-1), id)]));
      });
    }
  } finally {
    await chromium.stop();
  }
}

async function measure(url, port) {
  const { lhr } = await lighthouse(url, { port, output: "json", logLevel: "silent", onlyCategories: Object.keys(LEAST) });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  return lhr;
}

/** The audits of a category that cost it points. */
function lost({ audits, categories }, id) {
  return categories[id].auditRefs
    .filter(({ id: audit, weight }) => weight > 0 && audits[audit].score !== null && audits[audit].score < (id === "performance" ? 0.9 : 1))
    .map(({ id: audit }) => `${audits[audit].title}: ${audits[audit].displayValue ?? "failed"}`);
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
