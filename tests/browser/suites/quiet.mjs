// Pages keep to themselves: no message on the console, no request to another origin, no answer but the expected one.

import { expect, expectEqual, expectNone } from "../lib/report.mjs";

/** What a page did that it should not, from an open visit. */
export async function noise(tab, visit) {
  const problems = [...visit.complaints, ...visit.foreign.map((url) => `request to ${url}`)];
  const policy = (await tab.locator('meta[http-equiv="Content-Security-Policy"]').first().getAttribute("content")) ?? "";
  if (!policy.includes("default-src 'none'") || /unsafe|https?:|\*/.test(policy)) problems.push(`policy is \`${policy}\``);
  const inline = await tab.locator("[style], style, script:not([src]):not([type$=json])").count();
  if (inline > 0) problems.push(`${inline} inline styles or scripts`);
  return problems;
}

export async function quiet({ site, report, browser }) {
  await report.check("quiet: an address that is not there gets the 404 page", () =>
    browser.at(`/${site.language}/nothing-here/`, {}, async (tab, visit) => {
      expectEqual(visit.response.status(), 404, "status");
      expect((await tab.locator("main a").count()) > 0, "no way on");
      expectNone(visit.complaints);
    }));
}

/** The same of every visit of the other suites. */
export async function quietThroughout({ report, browser }) {
  const tell = ({ route, text }) => `${route}: ${text}`;
  await report.check("quiet: no visit of this run wrote to the console", () => expectNone([...new Set(browser.complaints.map(tell))]));
  await report.check("quiet: no visit of this run left the origin", () => expectNone([...new Set(browser.foreign.map(tell))]));
}
