// Makes `europe.json` from `countries-50m.json` of the npm package `world-atlas` (ISC):
//   npm install --no-save world-atlas@2.0.2 topojson-client@3 topojson-simplify@3
//   node europe.mjs > europe.json

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const WIDTH = 480;
const HEIGHT = 500;
/** The corner of the drawing and its scale in kilometres, in the projection below. */
const [LEFT, TOP, SCALE] = [-1760, 2180, 8.35];
/** Least area in the drawing's units: of a triangle that a point makes with its neighbours, and of an island. */
const DETAIL = 8;
const ISLAND = 24;

/** ISO 3166-1: numbers as the source has them, letters as banks write them. Kosovo has no number there. */
const CODES = {
  "008": "AL", "020": "AD", "040": "AT", "056": "BE", "070": "BA", "100": "BG", "112": "BY", "191": "HR", "196": "CY", "203": "CZ",
  "208": "DK", "233": "EE", "246": "FI", "250": "FR", "276": "DE", "300": "GR", "348": "HU", "352": "IS", "372": "IE", "380": "IT",
  "428": "LV", "440": "LT", "442": "LU", "470": "MT", "498": "MD", "499": "ME", "528": "NL", "578": "NO", "616": "PL", "620": "PT",
  "642": "RO", "643": "RU", "688": "RS", "703": "SK", "705": "SI", "724": "ES", "752": "SE", "756": "CH", "792": "TR", "804": "UA",
  "807": "MK", "826": "GB", Kosovo: "XK", "N. Cyprus": "CY",
};
/** Crimea, which the source draws with Russia: Ukraine's by the resolution A/RES/68/262 of the United Nations. */
const CRIMEA = (ring) => ring.every(([x, y]) => x > 415 && y > 285 && y < 335);

const rad = (degrees) => (degrees * Math.PI) / 180;

/** Lambert's azimuthal equal-area projection about 52° N 10° E on a sphere, as in EPSG:3035, in the drawing's units. */
function project([lon, lat]) {
  const [phi, lambda, phi0] = [rad(lat), rad(lon - 10), rad(52)];
  const k = 6371 * Math.sqrt(2 / (1 + Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda)));
  const x = k * Math.cos(phi) * Math.sin(lambda);
  const y = k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda));
  return [(x - LEFT) / SCALE, (TOP - y) / SCALE];
}

/** The part of a ring within the drawing (Sutherland and Hodgman). */
function clip(ring) {
  const sides = [[0, 0, 1], [0, WIDTH, -1], [1, 0, 1], [1, HEIGHT, -1]];
  return sides.reduce((points, [axis, limit, sign]) => {
    const inside = (point) => (point[axis] - limit) * sign >= 0;
    return points.flatMap((point, index) => {
      const before = points.at(index - 1);
      if (inside(point) === inside(before)) return inside(point) ? [point] : [];
      const part = (limit - before[axis]) / (point[axis] - before[axis]);
      const crossing = [0, 1].map((one) => before[one] + part * (point[one] - before[one]));
      return inside(point) ? [crossing, point] : [crossing];
    });
  }, ring);
}

function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], index) => sum + ring.at(index - 1)[0] * y - x * ring.at(index - 1)[1], 0) / 2);
}

/** An SVG path in whole numbers, relative after its first point. */
function path(ring) {
  const points = ring.map((point) => point.map(Math.round));
  const steps = points.slice(1).map(([x, y], index) => [x - points[index][0], y - points[index][1]]).filter(([x, y]) => x || y);
  return steps.length < 2 ? "" : `M${points[0].join(" ")}l${steps.map((step) => step.join(" ")).join(" ").replaceAll(" -", "-")}z`;
}

/** The point of a ring that is furthest from its border, on a grid. */
function middle(ring) {
  const distance = ([x, y]) => {
    let least = Infinity;
    let inside = false;
    ring.forEach(([bx, by], index) => {
      const [ax, ay] = ring.at(index - 1);
      const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1)));
      least = Math.min(least, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
      if ((ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
    return inside ? least : -least;
  };
  let best = [ring[0], -Infinity];
  for (let x = 0; x <= WIDTH; x += 2) {
    for (let y = 0; y <= HEIGHT; y += 2) {
      const far = distance([x, y]);
      if (far > best[1]) best = [[x, y], far];
    }
  }
  return best[0];
}

const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8"));
const { scale, translate } = world.transform;
delete world.transform;
world.arcs = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => project([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
});
const named = (one) => CODES[one.id ?? one.properties.name];
world.objects.countries.geometries = world.objects.countries.geometries.filter(named);
const simple = simplify(presimplify(world), DETAIL);
const outlines = (shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates)
  .map(([outer]) => clip(outer.slice(0, -1)))
  .filter((ring) => ring.length > 2);
const drawn = (rings) => rings.sort((a, b) => area(b) - area(a)).filter((ring, index) => index === 0 || area(ring) >= ISLAND);
const rings = new Map();
for (const one of feature(simple, simple.objects.countries).features) {
  for (const ring of outlines(one.geometry)) {
    const id = named(one) === "RU" && CRIMEA(ring) ? "UA" : named(one);
    rings.set(id, [...(rings.get(id) ?? []), ring]);
  }
}
const regions = [...rings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, all]) => {
  const kept = drawn(all);
  const sides = [0, 1].flatMap((axis) => kept.flat().map((point) => Math.round(point[axis])));
  const [xs, ys] = [sides.slice(0, sides.length / 2), sides.slice(sides.length / 2)];
  return { id, label: middle(kept[0]), box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], path: kept.map(path).join("") };
});
const ground = drawn(outlines(merge(simple, simple.objects.countries.geometries))).map(path).join("");
const lines = regions.filter((one) => one.path).map((one) => `    ${JSON.stringify(one)}`);
console.log(`{\n  "width": ${WIDTH},\n  "height": ${HEIGHT},\n  "ground": "${ground}",\n  "regions": [\n${lines.join(",\n")}\n  ]\n}`);
