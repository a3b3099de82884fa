// Reads the files of the search index: the mirror of src/search/range.rs, step by step.

const RATES = [
  32768, 21845, 16384, 13107, 10923, 9362, 8192, 7282, 6554, 5958, 5461, 5041, 4681, 4369, 4096, 2731,
];

/** `count` adaptive bits: the chance of a 0 in 12 bits, and in 4 how much it has learnt. */
export function bits(count) {
  return new Uint16Array(count).fill(2048 << 4);
}

function teach(model, at, bit) {
  const state = model[at];
  let chance = state >>> 4;
  const lessons = state & 15;
  if (bit) {
    chance -= (chance * RATES[lessons]) >>> 16;
    if (chance < 1) chance = 1;
  } else {
    chance += ((4096 - chance) * RATES[lessons]) >>> 16;
    if (chance > 4095) chance = 4095;
  }
  model[at] = (chance << 4) | (lessons < 15 ? lessons + 1 : 15);
}

/** Lets a model learn a symbol that was read elsewhere. */
export function learn(model, from, width, symbol) {
  let node = 1;
  for (let shift = width - 1; shift >= 0; shift--) {
    const bit = (symbol >> shift) & 1;
    teach(model, from + node, bit);
    node = node * 2 + bit;
  }
}

/** A model of whole numbers. */
export function numbers() {
  return { length: bits(32), high: bits(128) };
}

/** Reads a stream that src/search wrote; throws when bytes were lost on the way. */
export class Reader {
  constructor(bytes) {
    let one = 1;
    let two = 0;
    for (let at = 2; at < bytes.length; at++) {
      one = (one + bytes[at]) % 255;
      two = (two + one) % 255;
    }
    if (bytes.length < 2 || bytes[0] !== one || bytes[1] !== two) throw new Error("damaged file");
    this.bytes = bytes;
    this.at = 6;
    this.range = 0xffffffff;
    this.code = 0;
    for (let at = 2; at < 6; at++) this.code = ((this.code << 8) | (bytes[at] ?? 0)) >>> 0;
  }

  bit(model, at) {
    const bound = (this.range >>> 12) * (model[at] >>> 4);
    const bit = this.code >= bound ? 1 : 0;
    if (bit) {
      this.code -= bound;
      this.range -= bound;
    } else {
      this.range = bound;
    }
    teach(model, at, bit);
    while (this.range < 0x1000000) this.shift();
    return bit;
  }

  shift() {
    this.range = (this.range << 8) >>> 0;
    this.code = ((this.code << 8) | (this.at < this.bytes.length ? this.bytes[this.at] : 0)) >>> 0;
    this.at++;
  }

  /** `count` bits, each as likely as not; eight at a time. */
  plain(count) {
    let value = 0;
    for (let left = count; left > 0; left -= 8) {
      const some = Math.min(left, 8);
      this.range >>>= some;
      const bits = Math.min(Math.floor(this.code / this.range), (1 << some) - 1);
      this.code -= this.range * bits;
      value = value * (1 << some) + bits;
      while (this.range < 0x1000000) this.shift();
    }
    return value;
  }

  /** A symbol of `width` bits. */
  symbol(model, from, width) {
    let node = 1;
    for (let left = width; left > 0; left--) node = node * 2 + this.bit(model, from + node);
    return node - (1 << width);
  }

  number(model) {
    const length = this.symbol(model.length, 0, 5);
    const learnt = Math.min(length, 2);
    const high = (1 << learnt) | this.symbol(model.high, length * 4, learnt);
    const rest = length - learnt;
    return high * 2 ** rest + this.plain(rest) - 1;
  }
}
