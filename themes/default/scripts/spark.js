// The spark in the corner of a card, drawn from the case's id as `src/site/figures/spark.rs` draws it.

/** The inner markup of a corner for `viewBox="0 0 108 108"`: digits and fixed letters only. */
export function corner(id) {
  const next = numbers(id);
  const between = (least, most) => least + (most - least) * next();
  const rays = 6 + Math.floor(next() * 4);
  let path = "";
  let dots = "";
  for (let ray = 0; ray < rays; ray++) {
    const straight = (Math.PI / 2) * (1.02 + ((ray + 0.3) / (rays + 0.4)) * 0.94);
    const angle = straight + between(-0.03, 0.03);
    const at = (distance) => [round(108 + Math.cos(angle) * distance), round(Math.sin(angle) * distance)];
    const near = at(between(20, 32));
    const far = between(40, 84);
    path += `M${near.join(" ")}L${at(far).join(" ")}`;
    if (next() < 0.55) {
      const [x, y] = at(far + between(8, 18));
      dots += `<circle cx="${x}" cy="${y}" r="${round(between(1.8, 4.2))}"/>`;
    }
  }
  return `<path d="${path}"/><g stroke="none">${dots}</g>`;
}

function round(number) {
  return Math.round(number * 10) / 10 + 0;
}

/** Numbers between 0 and 1, always the same row for the same text: FNV-1a as the seed of mulberry32. */
function numbers(text) {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
