// Style sheets that are loaded when something first needs them.

/** Loads a style sheet; resolves when it holds, and also when it cannot be had: the words matter more than their look. */
export function loadStyles({ href }) {
  return new Promise((resolve) => {
    if (document.querySelector(`link[href="${href}"]`)) return resolve();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: resolve, onerror: resolve });
    document.head.append(link);
  });
}
