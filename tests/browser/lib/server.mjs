// A static server on 127.0.0.1 that answers as a plain web host would: gzip, index.html, 404.html. It can
// tell how much it sends, so that budgets are measured on the wire.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".gif": "image/gif",
};

const STORED = /^(font|image\/(?!svg))/;

/** The level that common hosts use. */
export const gzip = (bytes) => gzipSync(bytes, { level: 6 });

/**
 * Serves `folder`; resolves to `{ origin, weigh, close }`.
 */
export async function serve(folder) {
  const bodies = new Map();

  async function find(path) {
    const inside = normalize(join(folder, path));
    if (inside !== normalize(folder) && !inside.startsWith(normalize(folder + sep))) return undefined;
    const file = path.endsWith("/") ? join(inside, "index.html") : inside;
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) return { redirect: `${path}/` };
    return found ? { file } : undefined;
  }

  async function bodyOf(file) {
    if (!bodies.has(file)) {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      const bytes = await readFile(file);
      const packed = !STORED.test(type);
      bodies.set(file, { type, packed, body: packed ? gzip(bytes) : bytes });
    }
    return bodies.get(file);
  }

  const server = createServer(async (request, response) => {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    } catch {
      path = "/404.html";
    }
    let target = await find(path);
    if (target?.redirect) {
      response.writeHead(301, { location: encodeURI(target.redirect) }).end();
      return;
    }
    const status = target ? 200 : 404;
    target ??= await find("/404.html");
    if (!target?.file) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    const { type, packed, body } = await bodyOf(target.file);
    const headers = { "content-type": type, "content-length": body.length, "cache-control": "max-age=600" };
    if (packed) headers["content-encoding"] = "gzip";
    response.writeHead(status, headers).end(body);
  });

  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  /** The length of the body that an address gets, as sent. */
  const weigh = async (path) => {
    const target = await find(path);
    return target?.file ? bodyOf(target.file).then(({ type, body }) => ({ type, bytes: body.length })) : undefined;
  };

  return {
    weigh,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
