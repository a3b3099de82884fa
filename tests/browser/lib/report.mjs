// Named checks with plain output: one line a check, the reasons of a failure under it, a sum at the end.

const SHOWN = 12;

/** Thrown by `expect…`: a failure with its reasons, told without a stack. */
export class Problem extends Error {
  constructor(lines) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** Fails when the list of problems is not empty. */
export function expectNone(problems) {
  if (problems.length > 0) throw new Problem(problems);
}

/** Fails with `text` unless the condition holds. */
export function expect(condition, text) {
  if (!condition) throw new Problem([text]);
}

export function expectEqual(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  expect(a === b, `${what}: ${a}, expected ${b}`);
}

export class Report {
  passed = 0;
  failed = 0;
  skipped = 0;

  constructor({ onlyFailures = false } = {}) {
    this.onlyFailures = onlyFailures;
  }

  /** Runs one check; it fails when `run` throws. */
  async check(name, run) {
    const start = performance.now();
    try {
      await run();
      this.passed += 1;
      if (!this.onlyFailures) this.#print(`ok      ${name}`, start);
    } catch (error) {
      this.failed += 1;
      this.#print(`not ok  ${name}`, start);
      const lines = error instanceof Problem ? error.lines : String(error.stack ?? error).split("\n").filter((line) => !/^\s+at .*(lib|run)[\w/]*\.mjs/.test(line)).slice(0, 5);
      for (const line of lines.slice(0, SHOWN)) console.log(`        ${line}`);
      if (lines.length > SHOWN) console.log(`        … and ${lines.length - SHOWN} more`);
    }
  }

  /** Says that a check could not be made, and why. */
  skip(name, reason) {
    this.skipped += 1;
    console.log(`skip    ${name}: ${reason}`);
  }

  #print(line, start) {
    const seconds = (performance.now() - start) / 1000;
    console.log(seconds > 1 ? `${line} (${seconds.toFixed(1)} s)` : line);
  }

  toString() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : "";
    return `${this.passed} passed, ${this.failed} failed${skipped}`;
  }
}
