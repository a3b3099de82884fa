// The tokenizer: from a text to the words that search knows, in the same steps as src/search/analysis/tokenizer.rs. Both are held
// together by tests/search/tokens.json.

const LONGEST = 40;
const ELISIONS = new Set("c d j l m n s t qu jusqu lorsqu puisqu quoiqu dell".split(" "));
const ENDINGS = new Set("s t d m ll re ve n tje".split(" "));
const WORD = /[\p{Alphabetic}\p{N}\p{M}]+/gu;
const SINGLE = /^\p{Alphabetic}$/u;
const LETTERS = { œ: "oe", æ: "ae", ß: "ss", þ: "th", ø: "o", ł: "l", đ: "d", ð: "d", ı: "i", ς: "σ" };

/** What is compared of a word: `Œuvre` → `oeuvre`, `Één` → `een`, `CO₂` → `co2`. */
export function fold(word) {
  if (/^[a-z0-9]{1,40}$/.test(word)) return word;
  const plain = word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|[^\p{Alphabetic}\p{N}]/gu, "")
    .replace(/[œæßþøłđðıς]/g, (letter) => LETTERS[letter]);
  return plain.length > LONGEST ? [...plain].slice(0, LONGEST).join("") : plain;
}

function link(text) {
  if (text.length !== 1) return "";
  if ("'’‘ʼ´`".includes(text)) return "'";
  if ("-‐‑\u00ad".includes(text)) return "-";
  return ".&".includes(text) ? "." : "";
}

/** The words of a text: `{ word, position, joined }`, folded; a joined word has the position of its first part. */
export function tokenize(text) {
  const found = [];
  let position = 0;
  let chain = [];
  let end = 0;

  const put = (word, at, joined = false) => found.push({ word: fold(word), position: at, joined });
  const flush = () => {
    if (chain.length === 1) {
      put(chain[0].word, position++);
    } else if (chain.slice(1).every((part) => part.link === ".")) {
      if (chain.length) put(chain.map((part) => part.word).join(""), position++);
    } else {
      let previous = "";
      chain.forEach((part, index) => {
        const lower = part.word.normalize("NFC").toLowerCase();
        const isEnding = index > 0 && part.link === "'" && ENDINGS.has(lower);
        const isElision = chain[index + 1]?.link === "'" && ELISIONS.has(lower);
        if (isEnding || isElision) {
          previous = "";
          return;
        }
        put(lower, position);
        if (previous && /\p{Alphabetic}/u.test(previous + lower)) put(previous + lower, position - 1, true);
        previous = lower;
        position++;
      });
    }
    chain = [];
  };

  for (const match of text.matchAll(WORD)) {
    const joint = chain.length ? link(text.slice(end, match.index)) : "";
    const last = chain.at(-1)?.word;
    const isJoint = joint && (joint !== "." || (SINGLE.test(last) && SINGLE.test(match[0])));
    if (!isJoint) flush();
    chain.push({ word: match[0], link: isJoint ? joint : "-" });
    end = match.index + match[0].length;
  }
  flush();
  return found;
}
