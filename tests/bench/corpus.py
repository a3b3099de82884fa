#!/usr/bin/env python3
"""Makes a large bank of practices, and the same bank as a Hugo site.

    corpus.py OUT [--cases 10000] [--organisations 2000] [--words 500] [--languages 1] [--seed 1]

Writes OUT/vonk (a bank that `vonk build --root` takes) and OUT/hugo (a site that `hugo --source` takes). The same
arguments give the same bytes. Texts are drawn by Zipf's law from the words of this repository's own practices
(`words/*.txt`, most frequent first), with new compounds now and then as any growing corpus has them. Facets, partners,
figures and sources are spread unevenly, as in life: a few terms and organisations have most cases.
"""

import argparse
import bisect
import itertools
import json
import random
import re
import shutil
import unicodedata
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parent.parent / "content"
LANGUAGES = ["nl", "fr", "en"]

HEADINGS = {
    "nl": ["De nood", "De aanpak", "Het verloop", "De resultaten", "Wat moeilijk was"],
    "fr": ["Le besoin", "La démarche", "Le parcours", "Les résultats", "Ce qui a été difficile"],
    "en": ["The need", "The approach", "The course", "The results", "What was hard"],
}

# Facet: (key in the front matter, vocabulary, fewest and most terms).
FACETS = {
    "domain": ("domain", "domains", 1, 3),
    "phase": ("phase", "phases", 1, 1),
    "region": ("region", "regions", 1, 1),
    "target-group": ("target_groups", "target-groups", 1, 3),
    "innovation": ("innovation", "innovation", 1, 2),
    "status": ("status", "statuses", 1, 1),
    "tag": ("tags", "tags", 2, 6),
    "sdg": ("sdg", "sdg", 1, 3),
}


# Above the provinces; few practices are about a whole country.
COUNTRY = ["BE", "BE2", "BE3"]


def zipf(count, shift=2.7, power=1.05):
    """Running sums of the Zipf–Mandelbrot weights of `count` ranks."""
    return list(itertools.accumulate(1 / (rank + shift) ** power for rank in range(count)))


class Draw:
    """Draws from a list, the first entries far more often than the last."""

    def __init__(self, entries, power=1.05, shift=2.7):
        self.entries = entries
        self.sums = zipf(len(entries), shift, power)

    def one(self, rng):
        return self.entries[bisect.bisect(self.sums, rng.random() * self.sums[-1])]

    def some(self, rng, count):
        return rng.choices(self.entries, cum_weights=self.sums, k=count)

    def distinct(self, rng, count):
        found = {}
        while len(found) < min(count, len(self.entries)):
            found[self.one(rng)] = None
        return list(found)


class Words:
    """Sentences in one language."""

    def __init__(self, lang):
        self.words = (HERE / "words" / f"{lang}.txt").read_text(encoding="utf-8").split()
        self.draw = Draw(self.words)
        self.long = [word for word in self.words if len(word) >= 5]

    def run(self, rng, count):
        words = self.draw.some(rng, count)
        if rng.random() * 40 < count:
            words[rng.randrange(count)] = rng.choice(self.long) + rng.choice(self.long)
        return words

    def phrase(self, rng, count):
        return capital(" ".join(rng.choice(self.long) for _ in range(count)))

    def sentence(self, rng, count):
        return capital(" ".join(self.run(rng, count))) + "."

    def paragraph(self, rng, count):
        sentences = []
        while count > 0:
            length = min(count, rng.randint(7, 19))
            sentences.append(self.sentence(rng, length))
            count -= length
        return " ".join(sentences)


def capital(text):
    return text[:1].upper() + text[1:]


def slug(text):
    plain = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def vocabulary(name):
    return yaml.safe_load((CONTENT / "vocabularies" / f"{name}.yaml").read_text(encoding="utf-8"))


def ids(name):
    return [str(term["id"]) for term in vocabulary(name)["terms"]]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def front(fields, body):
    # JSON is YAML; one line a field keeps both programs' parsers at the same work.
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body


class Corpus:
    def __init__(self, options):
        self.options = options
        self.languages = LANGUAGES[: options.languages]
        self.words = {lang: Words(lang) for lang in self.languages}
        rng = random.Random(options.seed)
        self.facets = {}
        for facet, (_, name, _, _) in FACETS.items():
            terms = [term for term in ids(name) if term not in COUNTRY]
            if facet != "region":
                rng.shuffle(terms)
            self.facets[facet] = Draw(terms, power=0.9, shift=2)
        self.facets["tag"] = Draw(self.facets["tag"].entries + self.coined_tags(rng), power=0.75, shift=4)
        self.parents = {str(t["id"]): t.get("parent") for t in vocabulary("regions")["terms"]}
        self.organisations = [self.organisation(number) for number in range(options.organisations)]
        self.partners = Draw([one["id"] for one in self.organisations], power=0.8, shift=8)
        self.lists = {name: ids(name) for name in ["roles", "evidence", "indicators", "source-kinds", "organisation-types", "phases"]}
        self.case_ids = [self.case_id(number) for number in range(options.cases)]

    def coined_tags(self, rng):
        """Tags are open: the larger a bank, the more of them authors coin."""
        words = self.words[self.languages[0]]
        return sorted({slug(words.phrase(rng, 2)) for _ in range(self.options.cases // 8)})

    def rng(self, kind, number):
        return random.Random(f"{self.options.seed}/{kind}/{number}")

    def organisation(self, number):
        rng = self.rng("organisation", number)
        name = self.words[self.languages[0]].phrase(rng, rng.randint(1, 3))
        return {"id": f"{slug(name)}-{number + 1}", "name": f"{name} {number + 1}", "rng": rng}

    def case_id(self, number):
        rng = self.rng("id", number)
        return f"{slug(self.words[self.languages[0]].phrase(rng, 2))}-{number + 1}"

    def body(self, rng, lang, target):
        """`(id, text)` pieces: sections of paragraphs, with lists, emphasis and links to other cases."""
        words = self.words[lang]
        headings = HEADINGS[lang]
        pieces = []
        for heading in headings:
            pieces.append(f"## {heading}\n")
            left = target // len(headings)
            while left > 0:
                length = min(left, rng.randint(35, 75))
                text = words.paragraph(rng, length)
                if rng.random() < 0.3:
                    first, _, rest = text.partition(" ")
                    text = f"**{first}** {rest}".rstrip()
                if rng.random() < 0.25:
                    text += f" [{words.phrase(rng, 2)}](case:{rng.choice(self.case_ids)})."
                pieces.append(text + "\n")
                left -= length
            if rng.random() < 0.35:
                items = [f"- {words.sentence(rng, rng.randint(4, 9))}" for _ in range(rng.randint(2, 4))]
                pieces.append("\n".join(items) + "\n")
        return "\n".join(pieces)

    def case(self, number):
        """The fields that every language shares, and per language title, summary, need, lessons and body."""
        rng = self.rng("case", number)
        terms = {facet: self.facets[facet].distinct(rng, rng.randint(least, most))
                 for facet, (_, _, least, most) in FACETS.items()}
        main = self.words[self.languages[0]]
        year = rng.randint(2002, 2024)
        sources = [{"id": f"s{n + 1}", "title": main.phrase(rng, 4), "url": f"https://example.org/{number}/{n}",
                    "kind": rng.choice(self.lists["source-kinds"])} for n in range(rng.randint(1, 5))]
        impact = [{"indicator": rng.choice(self.lists["indicators"][:15]), "value": rng.randint(3, 90_000), "date": rng.randint(year, 2025),
                   "source": rng.choice(sources)["id"], "evidence": rng.choice(self.lists["evidence"]),
                   "note": main.phrase(rng, 3)} for _ in range(rng.randint(0, 4))]
        partners = [{"organisation": one, "role": rng.choice(self.lists["roles"]), "does": main.sentence(rng, 6)}
                    for one in self.partners.distinct(rng, rng.randint(1, 6))]
        history = [{"phase": phase, "from": min(year + 2 * step, 2026), "note": main.phrase(rng, 4)}
                   for step, phase in enumerate(self.lists["phases"][: rng.randint(1, 4)])]
        # A practice is in the phase of its last step.
        terms["phase"] = [history[-1]["phase"]]
        texts = {}
        for lang in self.languages:
            words = self.words[lang]
            texts[lang] = {
                "title": f"{words.phrase(rng, rng.randint(2, 5))} {number + 1}",
                "summary": words.paragraph(rng, 24)[:290],
                "need": words.sentence(rng, 14),
                "lessons": [{"title": words.phrase(rng, 3), "text": words.paragraph(rng, 22)} for _ in range(rng.randint(1, 3))],
                "transfer": {"needs": [words.phrase(rng, 4) for _ in range(2)], "first_steps": [words.phrase(rng, 5) for _ in range(3)]},
                "body": self.body(rng, lang, self.options.words),
            }
        return {"id": self.case_ids[number], "terms": terms, "sources": sources, "impact": impact, "partners": partners,
                "history": history, "year": year, "place": main.phrase(rng, 1),
                "verified": f"2026-{rng.randint(1, 10):02}-{rng.randint(1, 28):02}", "texts": texts}

    def write(self, out):
        shutil.rmtree(out, ignore_errors=True)
        self.write_vonk_bank(out / "vonk" / "content")
        self.write_hugo_site(out / "hugo")
        for number in range(self.options.cases):
            case = self.case(number)
            self.write_vonk_case(out / "vonk" / "content" / "cases", case)
            self.write_hugo_case(out / "hugo" / "content" / "cases", case)
        for one in self.organisations:
            self.write_organisation(out, one)

    # The bank for Vonk.

    def write_vonk_bank(self, content):
        shutil.copytree(CONTENT / "vocabularies", content / "vocabularies")
        bank = (CONTENT / "bank.yaml").read_text(encoding="utf-8")
        bank = re.sub(r"(?m)^languages:.*$", f"languages: [{', '.join(self.languages)}]", bank)
        bank = re.sub(r"(?m)^page_size:.*$", "page_size: 20", bank)
        # Hugo's side draws no pictures and makes no cards for other sites.
        write(content / "bank.yaml", bank + "share_pictures: false\nembeds: false\n")

    def write_vonk_case(self, folder, case):
        first = self.languages[0]
        text = case["texts"][first]
        fields = {"title": text["title"], "summary": text["summary"], "language": first}
        for facet, (key, _, _, most) in FACETS.items():
            fields[key] = case["terms"][facet] if most > 1 else case["terms"][facet][0]
        fields["sdg"] = [int(goal) if goal.isdigit() else goal for goal in case["terms"]["sdg"]]
        fields |= {"place": {"name": case["place"]}, "started": case["year"], "need": text["need"],
                   "partners": case["partners"], "phase_history": case["history"], "impact": case["impact"],
                   "lessons": text["lessons"], "transfer": text["transfer"], "sources": case["sources"],
                   "verified": case["verified"], "revision": 1}
        if not case["impact"]:
            del fields["impact"]
        body = re.sub(r"\(case:([^)]+)\)", r"(\1.md)", text["body"])
        write(folder / f"{case['id']}.md", front(fields, body))
        for lang in self.languages[1:]:
            text = case["texts"][lang]
            fields = {key: text[key] for key in ["title", "summary", "need", "lessons", "transfer"]} | {"translated_from": 1}
            body = re.sub(r"\(case:([^)]+)\)", r"(\1.md)", text["body"])
            write(folder / f"{case['id']}.{lang}.md", front(fields, body))

    # The same for Hugo. Labels of terms are titles of term pages; the regions above a region are listed with it.

    def write_hugo_site(self, site):
        shutil.copytree(HERE / "hugo" / "layouts", site / "layouts")
        shutil.copy(HERE / "hugo" / "plain.yaml", site / "plain.yaml")
        one = len(self.languages) == 1
        config = yaml.safe_load((HERE / "hugo" / "hugo.yaml").read_text(encoding="utf-8"))
        config["languages"] = {lang: {"weight": n + 1, "title": "Vonk"} for n, lang in enumerate(self.languages)}
        config["defaultContentLanguage"] = self.languages[0]
        config["defaultContentLanguageInSubdir"] = not one
        write(site / "hugo.yaml", yaml.safe_dump(config, allow_unicode=True, sort_keys=False))
        for facet, (_, name, _, _) in FACETS.items():
            terms = vocabulary(name)
            for lang in self.languages:
                write(site / "content" / facet / self.named("_index", lang), front({"title": terms["label"][lang]}, ""))
                for term in terms["terms"]:
                    write(site / "content" / facet / str(term["id"]).lower() / self.named("_index", lang),
                          front({"title": term["label"][lang]}, ""))
        for lang in self.languages:
            write(site / "content" / "search" / self.named("_index", lang), front({"title": "Zoeken"}, ""))
            write(site / "content" / "cases" / self.named("_index", lang), front({"title": "Praktijken"}, ""))
            write(site / "content" / "organisations" / self.named("_index", lang), front({"title": "Organisaties"}, ""))
        labels = {name: {str(t["id"]): t["label"] for t in vocabulary(name)["terms"]} for name in ["roles", "evidence", "indicators", "phases"]}
        write(site / "data" / "labels.json", json.dumps(labels, ensure_ascii=False))

    def named(self, stem, lang):
        return f"{stem}.md" if lang == self.languages[0] else f"{stem}.{lang}.md"

    def write_hugo_case(self, folder, case):
        terms = {facet: [term.lower() for term in found] for facet, found in case["terms"].items()}
        terms["region"] = [region.lower() for region in self.line(case["terms"]["region"][0])]
        prefix = "" if len(self.languages) == 1 else None
        for lang in self.languages:
            text = case["texts"][lang]
            fields = {"title": text["title"], "summary": text["summary"], "date": case["verified"]} | terms
            fields["organisations"] = [partner["organisation"] for partner in case["partners"]]
            fields["params"] = {"need": text["need"], "place": case["place"], "started": case["year"], "partners": case["partners"],
                                "phase_history": case["history"], "impact": case["impact"], "lessons": text["lessons"],
                                "transfer": text["transfer"], "sources": case["sources"], "verified": case["verified"]}
            root = prefix if prefix is not None else f"/{lang}"
            body = re.sub(r"\(case:([^)]+)\)", rf"({root}/cases/\1/)", text["body"])
            write(folder / self.named(case["id"], lang), front(fields, body))

    def line(self, region):
        while region:
            yield region
            region = self.parents.get(region)

    def write_organisation(self, out, one):
        rng, lang = one["rng"], self.languages[0]
        words = self.words[lang]
        fields = {"name": one["name"], "type": rng.choice(self.lists["organisation-types"]), "summary": words.sentence(rng, 14),
                  "place": words.phrase(rng, 1), "region": self.facets["region"].one(rng), "url": f"https://example.org/{one['id']}"}
        body = words.paragraph(rng, 40) + "\n"
        write(out / "vonk" / "content" / "organisations" / f"{one['id']}.md", front(fields | {"language": lang}, body))
        title = {"title": fields.pop("name"), "summary": fields.pop("summary")}
        for lang in self.languages:
            path = out / "hugo" / "content" / "organisations" / one["id"] / self.named("_index", lang)
            # No feed of an organisation: Vonk makes none either.
            write(path, front(title | {"outputs": ["html"], "params": fields}, body))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--organisations", type=int, default=2_000)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--languages", type=int, default=1, choices=[1, 2, 3])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    Corpus(options).write(options.out)


if __name__ == "__main__":
    main()
