// The terms of every case and what is counted of them; src/search/columns.rs writes the file.

import { Reader, bits, numbers } from "./range.js";

/**
 * The columns of a bank, empty at first: for each facet `{ reach, sets, of }`. `sets` are the different rows of terms, `reach`
 * the same with the terms above them; `of[case]` is the number of the case's row. `known[case]` is 1 once it has been read.
 */
export function createColumns(facets, count) {
  const columns = facets.map(({ terms }) => {
    const [sets, reach, numbers] = [[], [], new Map()];
    const row = (set) => {
      const key = set.join();
      if (!numbers.has(key)) {
        numbers.set(key, sets.length);
        sets.push(set);
        reach.push(withAncestors(set, terms));
      }
      return numbers.get(key);
    };
    return { sets, reach, row, of: new Uint32Array(count), width: 32 - Math.clz32(Math.max(terms.length, 2) - 1) };
  });
  return Object.assign(columns, { known: new Uint8Array(count) });
}

/** Returns `read(cases)`, which reads the terms of some cases, as often as the stream has them. */
function tableReader(reader, columns) {
  const models = columns.map(({ width }) => ({
    same: bits(2),
    counts: numbers(),
    values: [bits(1 << width), bits(1 << width)],
  }));
  return (cases) => {
    columns.forEach(({ row, of, width }, facet) => {
      const { same, counts, values } = models[facet];
      let [last, wasSame] = [row([]), 0];
      for (const one of cases) {
        wasSame = reader.bit(same, wasSame);
        if (!wasSame) {
          const size = reader.number(counts);
          last = row(Array.from({ length: size }, (_, place) => reader.symbol(values[Math.min(place, 1)], 0, width)));
        }
        of[one] = last;
      }
    });
    for (const one of cases) columns.known[one] = 1;
  };
}

/** Reads the terms of all cases. */
export function readColumns(bytes, columns) {
  tableReader(new Reader(bytes), columns)(Uint32Array.from(columns.known.keys()));
}

/** Reads the terms of the cases of a shard's words. */
export function readTables(bytes, columns, shard, most) {
  const read = tableReader(new Reader(bytes), columns);
  for (const { cases } of shard.groups) if (cases.length <= most) read(cases);
}

function withAncestors(set, terms) {
  const found = new Set();
  for (let term of set) {
    for (; term !== undefined && !found.has(term); term = terms[term].parent) found.add(term);
  }
  return [...found];
}

/** A piece of an order: the numbers of its cases. */
export function readOrder(bytes, size, count) {
  const reader = new Reader(bytes);
  const width = 32 - Math.clz32(Math.max(count, 2) - 1);
  return Uint32Array.from({ length: size }, () => reader.plain(width));
}

/**
 * Filters and counts in one walk. `matches(case)` says whether the words match; `wanted` is for each facet the set of terms
 * asked for, or null. Returns the cases that pass every facet, and for each facet a count of each term among the cases
 * that pass all other facets.
 */
export function sift(columns, cases, wanted) {
  const passes = columns.map(({ reach }, facet) =>
    wanted[facet] ? Uint8Array.from(reach, (terms) => (terms.some((term) => wanted[facet].has(term)) ? 1 : 0)) : null,
  );
  const active = columns.map((_, facet) => facet).filter((facet) => passes[facet]);
  const rows = columns.map(({ sets }) => new Uint32Array(sets.length));
  const hits = [];
  for (const one of cases) {
    let failed = -1;
    let failures = 0;
    for (const facet of active) {
      if (!passes[facet][columns[facet].of[one]]) {
        failed = facet;
        failures++;
      }
    }
    if (failures === 0) {
      hits.push(one);
      for (let facet = 0; facet < columns.length; facet++) rows[facet][columns[facet].of[one]]++;
    } else if (failures === 1) {
      rows[failed][columns[failed].of[one]]++;
    }
  }
  const counts = columns.map(({ reach }, facet) => {
    const count = new Map();
    rows[facet].forEach((size, row) => {
      if (size) for (const term of reach[row]) count.set(term, (count.get(term) ?? 0) + size);
    });
    return count;
  });
  return { hits, counts };
}
