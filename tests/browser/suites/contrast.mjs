// The colours of the theme by arithmetic (WCAG 2.2, 1.4.3 and 1.4.11), in light and dark: what axe cannot see.

import { expect, expectNone } from "../lib/report.mjs";

const TEXT = 4.5;
const SHAPE = 3;
const SURFACES = ["--paper", "--card", "--sunk"];

/** Pairs `[front, back, ratio]` by the names of the theme's custom properties; `DOMAINS` stands for each of them. */
const PAIRS = [
  ...SURFACES.concat("--tint").flatMap((back) => ["--ink", "--muted", "--accent", "DOMAINS"].map((front) => [front, back, TEXT])),
  ["--accent-ink", "--accent", TEXT],
  ["--ink", "--mark", TEXT],
  ["--heat-low-ink", "--heat-1", TEXT],
  ["--heat-low-ink", "--heat-2", TEXT],
  ["--heat-low-ink", "--heat-3", TEXT],
  ["--heat-4-ink", "--heat-4", TEXT],
  ["--heat-5-ink", "--heat-5", TEXT],
  ...SURFACES.flatMap((back) => [["--edge", back, SHAPE], ["--focus", back, SHAPE]]),
];

export async function contrast({ site, report, browser }) {
  const page = site.example("home") ?? site.pages[0];
  for (const colorScheme of ["light", "dark"]) {
    const colours = await browser.at(page.route, { colorScheme }, readColours);
    const domains = Object.keys(colours).filter((name) => /^--domain-\d+$/.test(name));
    const pairs = PAIRS.flatMap(([front, ...rest]) => (front === "DOMAINS" ? domains : [front]).map((name) => [name, ...rest]));
    await report.check(`contrast: ${pairs.length} pairs of colours, ${colorScheme}`, () => {
      expect(domains.length > 0, "no --domain-… colours");
      expectNone(pairs.flatMap(([front, back, least]) => {
        if (!colours[front] || !colours[back]) return [`${colours[front] ? back : front} is not set`];
        const ratio = contrastOf(colours[front], colours[back]);
        return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}, at least ${least}`] : [];
      }));
    });
    await report.check(`contrast: the domains' colours differ, ${colorScheme}`, () => {
      const values = domains.map((name) => colours[name].join());
      expect(new Set(values).size === values.length, "two domains have one colour");
    });
  }
}

/** Every custom property of `:root` that is a colour, as `[red, green, blue]`. */
function readColours(tab) {
  return tab.evaluate(() => {
    const names = new Set();
    const collect = (rules) => {
      for (const rule of rules) {
        for (const name of rule.style ?? []) if (name.startsWith("--")) names.add(name);
        if (rule.cssRules) collect(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) collect(sheet.cssRules);
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const colours = {};
    for (const name of names) {
      const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
      if (!CSS.supports("color", value)) continue;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = value;
      canvas.fillRect(0, 0, 1, 1);
      colours[name] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }
    return colours;
  });
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function contrastOf(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
