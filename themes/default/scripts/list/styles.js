// Style sheets that are loaded when something first needs them.

const loads = new Map();

/** Loads a style sheet, once; resolves when it holds, and also when it cannot be had: the words matter more than their look. */
export function loadStyles({ href }) {
  if (!loads.has(href)) {
    loads.set(href, new Promise((resolve) => {
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve, onerror: resolve }));
    }));
  }
  return loads.get(href);
}
