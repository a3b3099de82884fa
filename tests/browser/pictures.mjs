// Takes a picture of every kind of page at both widths, light and dark. `node pictures.mjs SITE OUT [--lang nl] [--kinds a,b]`

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Browser, DESKTOP, PHONE, inParallel } from "./lib/browser.mjs";
import { FINDER, openFilters } from "./lib/finder.mjs";
import { serve } from "./lib/server.mjs";
import { Site } from "./lib/site.mjs";

const { values, positionals: [folder, out] } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string" }, kinds: { type: "string" } },
});
if (!folder || !out) {
  console.error("usage: node pictures.mjs SITE OUT [--lang LANG] [--kinds KIND,…]");
  process.exit(2);
}

mkdirSync(out, { recursive: true });
const site = new Site(resolve(folder));
const server = await serve(resolve(folder));
const browser = await Browser.start(server.origin);
const languages = values.lang ? [values.lang] : [site.language];
const pages = site.examples(languages).filter((page) => !values.kinds || values.kinds.split(",").includes(page.kind));

await inParallel(pages, 2, (page) => browser.at(page.route, {}, async (tab) => {
  for (const [size, name] of [[PHONE, "phone"], [DESKTOP, "desktop"]]) {
    await tab.setViewportSize(size);
    for (const colorScheme of ["light", "dark"]) {
      await tab.emulateMedia({ colorScheme });
      const file = `${page.kind}-${page.lang}-${name}-${colorScheme}.png`;
      await tab.screenshot({ path: join(out, file), fullPage: true });
      console.log(file);
      if (page.kind !== "finder" || colorScheme === "dark") continue;
      await openFilters(tab);
      await tab.locator(`${FINDER.form} label`).first().click();
      await tab.waitForTimeout(600);
      await tab.screenshot({ path: join(out, `finder-${page.lang}-${name}-filtered.png`), fullPage: true });
      await tab.goto(server.origin + page.route);
    }
  }
}));
await browser.close();
server.close();
