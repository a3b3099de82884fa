// A client of its own for a bank's open search file, as another site or a researcher could write it:
// `node tests/search/client.mjs https://bank.example/search.json nl fiets domain=mobility`. See /data/schema/search.json.

/** Reads all cases: a small bank has them in the file itself, a large one in the files that it names. */
export async function readCases(address) {
  const read = async (path) => (await fetch(new URL(path, address))).json();
  const file = await read(address);
  if (file.kind === "manifest") file.cases = (await Promise.all(file.parts.map(read))).flatMap((part) => part.cases);
  return file;
}

/** The cases with all words in title or summary and, in each facet asked for, the term or one below it. */
export function find({ cases, facets }, language, words, filters = {}) {
  const parents = new Map(facets.flatMap(({ id, terms }) => terms.map((term) => [`${id} ${term.id}`, term.parent])));
  const line = (facet, term) => (term ? [term, ...line(facet, parents.get(`${facet} ${term}`))] : []);
  return cases.filter((one) => {
    const text = one.texts[language] ?? one;
    const all = `${text.title} ${text.summary}`.toLowerCase();
    const hasTerm = ([facet, term]) => (one.terms[facet] ?? []).some((own) => line(facet, own).includes(term));
    return words.every((word) => all.includes(word.toLowerCase())) && Object.entries(filters).every(hasTerm);
  });
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const [address, language, ...rest] = process.argv.slice(2);
  const filters = Object.fromEntries(rest.filter((one) => one.includes("=")).map((one) => one.split("=")));
  const words = rest.filter((one) => !one.includes("="));
  for (const one of find(await readCases(address), language, words, filters)) console.log(one.id, one.title);
}
