#!/usr/bin/env python3
"""Makes a large bank to measure the search with.

    corpus.py OUT [--cases 10000] [--words 400] [--seed 1]

Writes OUT/content (a bank for `vonk build`) and OUT/cases.jsonl (the same cases, one object a line, for other engines).
Words are Dutch: function words at the top, then words of Debian's `wdutch` drawn by Zipf's law, so that common words are in
most cases and most words in few, as in real prose. Six facets with uneven terms. The same arguments give the same bytes.
"""

import argparse
import bisect
import itertools
import json
import random
import re
from pathlib import Path

WORDS = Path("/usr/share/dict/dutch")

FUNCTION = (
    "de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar door over bij uit naar worden nog "
    "wordt tot kan meer geen was dit zo hebben deze of heeft hun wie we moet wel al zich ze kunnen haar onder na zij veel "
    "waar toen tegen"
).split()

FACETS = {
    "domain": ([f"domein-{n}" for n in range(14)], 1, 2),
    "phase": ([f"fase-{n}" for n in range(7)], 1, 1),
    "region": ([f"regio-{n}" for n in range(20)], 1, 1),
    "audience": ([f"doelgroep-{n}" for n in range(11)], 1, 2),
    "innovation": ([f"vernieuwing-{n}" for n in range(6)], 1, 1),
    "status": ([f"stand-{n}" for n in range(4)], 1, 1),
}


def sums(count, power):
    return list(itertools.accumulate(1 / (rank + 2.7) ** power for rank in range(count)))


class Draw:
    """Draws from a list, the first entries more often."""

    def __init__(self, entries, power=1.0):
        self.entries, self.sums = entries, sums(len(entries), power)

    def one(self, random):
        return self.entries[bisect.bisect(self.sums, random.random() * self.sums[-1])]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    words = [word for word in WORDS.read_text("utf-8").split() if re.fullmatch(r"[a-zà-ÿ-]{3,24}", word)]
    chance.shuffle(words)
    content = Draw(words[:60_000], 0.95)
    function = Draw(FUNCTION, 0.9)
    terms = {facet: (Draw(ids, 0.6), low, high) for facet, (ids, low, high) in FACETS.items()}

    def prose(count, share=0.45):
        return [(function if chance.random() < share else content).one(chance) for _ in range(count)]

    def sentences(count):
        found = []
        while count > 0:
            length = min(count, chance.randint(8, 18))
            text = " ".join(prose(length))
            found.append(text[:1].upper() + text[1:] + ".")
            count -= length
        return " ".join(found)

    root = options.out / "content"
    for folder in ("cases", "vocabularies"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    facets = []
    for facet, (ids, _, high) in FACETS.items():
        facets.append({"id": facet, "vocabulary": facet, "max": high})
        rows = [f'  - {{id: {one}, label: "{one.replace("-", " ")}"}}' for one in ids]
        (root / f"vocabularies/{facet}.yaml").write_text(f"label: {facet}\nterms:\n" + "\n".join(rows) + "\n")
    lines = ["name: Meetbank", "url: https://bank.example", "languages: [nl]", "facets:"]
    lines += [f"  - {{id: {one['id']}, vocabulary: {one['vocabulary']}, max: {one['max']}}}" for one in facets]
    (root / "bank.yaml").write_text("\n".join(lines) + "\ncard: {main: domain, steps: phase, place: region}\n")
    with (options.out / "cases.jsonl").open("w") as log:
        for number in range(options.cases):
            case = {"id": f"case-{number:06}", "title": " ".join(prose(chance.randint(3, 7), 0.2)).capitalize()}
            case["summary"] = sentences(chance.randint(18, 34))[:300]
            for facet, (draw, low, high) in terms.items():
                case[facet] = sorted({draw.one(chance) for _ in range(chance.randint(low, high))})
            case["verified"] = f"20{chance.randint(20, 26)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            paragraphs = [sentences(options.words // 5) for _ in range(5)]
            case["body"] = "\n\n".join(paragraphs)
            head = [f"{key}: {json.dumps(case[key], ensure_ascii=False)}" for key in ("title", "summary")]
            head += [f"{facet}: {json.dumps(case[facet])}" for facet in FACETS]
            head += [f"verified: {case['verified']}", 'sources: [{title: "Bron", url: "https://bank.example/"}]']
            text = "---\n" + "\n".join(head) + "\n---\n\n" + case["body"] + "\n"
            (root / f"cases/{case['id']}.md").write_text(text)
            log.write(json.dumps(case, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
