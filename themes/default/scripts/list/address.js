// A reader's list as it stands in an address: `?cases=bees-coop,repair-cafe`. Ids are the same in every language, and so
// is the list. Pure functions, without a page.

/** The most cases in a list; with ids of usual length the address stays under 1,000 characters. */
export const LIMIT = 24;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 100;

/**
 * What a query says: `isGiven` whether it names a list at all; `ids` are the list, in order, no duplicates, at most
 * `LIMIT`. `invalid` can be no id, `repeated` came again, `beyond` came after the last: these were left out.
 */
export function readList(search) {
  const query = new URLSearchParams(search);
  const found = { isGiven: query.has("cases"), ids: [], invalid: [], repeated: [], beyond: [] };
  const { ids } = found;
  for (const part of query.getAll("cases").join(",").split(",")) {
    const id = part.trim().toLowerCase();
    if (id === "") continue;
    if (id.length > LONGEST_ID || !ID.test(id)) found.invalid.push(part.trim());
    else if (ids.includes(id) || found.beyond.includes(id)) found.repeated.push(id);
    else if (ids.length < LIMIT) ids.push(id);
    else found.beyond.push(id);
  }
  return found;
}

/** Path, query and fragment of `url` with this list in place of the one before; all else in it stays. */
export function withList(url, ids) {
  return withValue(url, "cases", ids.join());
}

/** The same for any name; the value is written as it is, and "" takes the name away. */
export function withValue({ pathname, search, hash }, name, value) {
  const pairs = search.slice(1).split("&").filter((pair) => pair !== "" && pair.split("=")[0] !== name);
  if (value !== "") pairs.push(`${name}=${value}`);
  return pathname + (pairs.length > 0 ? `?${pairs.join("&")}` : "") + hash;
}
