// A built site as its search sees it, without a browser: the site's own modules over files read from its folder.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ORIGIN = "http://site.invalid";

/** How many cases an answer lists. */
const MOST = 50;

/**
 * Opens the site in `folder`; `modules` is the folder of the browser's modules when they are not the site's own. Resolves
 * to `{ ask(query), search(language), traffic }`.
 */
export async function openSite(folder, modules) {
  const traffic = [];
  globalThis.fetch = async (url) => {
    const { pathname } = new URL(url, ORIGIN);
    const bytes = await readFile(join(folder, decodeURIComponent(pathname))).catch(() => null);
    traffic.push({ path: pathname, bytes: bytes?.length ?? 0 });
    return bytes ? new Response(bytes) : new Response("", { status: 404 });
  };
  const { createSearch } = await import(pathToFileURL(await engineOf(folder, modules)));
  const languages = (await readdir(join(folder, "search"))).filter((name) => /^[a-z-]+\.json$/i.test(name));
  const opened = new Map();
  const search = (language) => {
    const own = languages.includes(`${language}.json`) ? language : languages[0].replace(".json", "");
    if (!opened.has(own)) opened.set(own, createSearch(`${ORIGIN}/search/${own}.json`, own));
    return opened.get(own);
  };
  async function ask({ text = "", language, filters = {}, sort, limit = MOST, exact }) {
    const engine = await search(language);
    const sets = Object.fromEntries(Object.entries(filters ?? {}).map(([facet, terms]) => [facet, [terms].flat()]));
    const order = sort ?? (String(text ?? "").trim() ? "best" : "newest");
    return engine.search({ text: String(text ?? ""), filters: sets, sort: order, limit, exact });
  }
  return { ask, search, traffic };
}

/** The module that exports `createSearch`: named by a finder page of the site. */
async function engineOf(folder, modules) {
  if (modules) return join(modules, "search/engine.js");
  const names = await readdir(join(folder, "assets"));
  for (const name of names.filter((one) => /^engine\.[0-9a-f]+\.js$/.test(one))) return join(folder, "assets", name);
  throw new Error(`${folder} has no search`);
}
