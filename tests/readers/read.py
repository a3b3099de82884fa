#!/usr/bin/env python3
"""Reads every public file of a built site with the libraries that others use: `read.py SITE`.

RDF by rdflib, calendars by icalendar, feeds by feedparser, data by jsonschema with the schemas that the site publishes,
tables by csv, XML and robots.txt by Python itself. Prints a line a kind of file and at the end `readers: N passed, N failed`;
exits with 1 when one failed. A file of a kind that nothing here reads, and that is none of a browser's own, is a failure.
"""

import csv
import json
import sys
import urllib.robotparser
import xml.etree.ElementTree
from pathlib import Path

import feedparser
import icalendar
import jsonschema
import rdflib
from rdflib.namespace import RDF, SKOS

BROWSERS = {".bin", ".css", ".html", ".js", ".png", ".svg", ".woff2", ".jpg", ".txt"}
"""What browsers alone read; the other suites look at it."""


def read_vocabulary(site, file):
    """A vocabulary holds concepts of one scheme, each with a label in every language that it names once."""
    graph = rdflib.Graph().parse(file, format="json-ld")
    schemes = list(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(schemes) == 1, f"{len(schemes)} concept schemes"
    concepts = list(graph.subjects(RDF.type, SKOS.Concept))
    assert concepts, "no concepts"
    for concept in concepts:
        labels = [label.language for label in graph.objects(concept, SKOS.prefLabel)]
        assert labels, f"{concept} has no label"
        assert len(set(labels)) == len(labels), f"{concept} has two labels in one language"
        assert (concept, SKOS.inScheme, schemes[0]) in graph, f"{concept} is in no scheme"


def read_calendar(site, file):
    """A calendar has events, each with what RFC 5545 asks for."""
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    assert not calendar.errors, calendar.errors
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        missing = [name for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY") if name not in event]
        assert not missing, f"an event without {', '.join(missing)}"


def read_xml(site, file):
    """Atom is what feedparser finds sound; a site map names addresses."""
    root = xml.etree.ElementTree.parse(file).getroot()
    if root.tag.endswith("}feed"):
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, feed.bozo_exception
        assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed
        assert len(feed.entries) == len(root.findall("{*}entry")), "not every entry is read"
        for entry in feed.entries:
            assert entry.id and entry.title and entry.link and entry.updated_parsed, entry
    else:
        assert root.tag.endswith("}urlset") or root.tag.endswith("}sitemapindex"), root.tag
        assert root.findall("{*}url/{*}loc") or root.findall("{*}sitemap/{*}loc"), "no addresses"


def read_json(site, file):
    """A data file fits the schema of its name, if it has one; a feed is a JSON Feed; a schema is one."""
    value = json.loads(file.read_text("utf-8"))
    relative = file.relative_to(site)
    if relative.parts[:2] == ("data", "schema"):
        jsonschema.Draft202012Validator.check_schema(value)
    elif file.name == "feed.json":
        assert value["version"] == "https://jsonfeed.org/version/1.1", value["version"]
        assert all(item["id"] and item["url"] for item in value["items"])
    elif (schema := site / "data/schema" / file.name).is_file() and len(relative.parts) <= 2:
        check = jsonschema.Draft202012Validator(
            json.loads(schema.read_text("utf-8")), format_checker=jsonschema.FormatChecker()
        )
        problem = jsonschema.exceptions.best_match(check.iter_errors(value))
        assert problem is None, f"{problem.json_path}: {problem.message}"


def read_table(site, file):
    """A table has a row for every entry of the data file of its name, with as many cells as the head has."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        head, *rows = csv.reader(lines, strict=True)
    assert all(len(row) == len(head) for row in rows), "rows of unequal length"
    entries = json.loads(file.with_suffix(".json").read_text("utf-8"))[file.stem]
    assert [row[head.index("id")] for row in rows] == [entry["id"] for entry in entries], "other entries"


def read_robots(site, file):
    """Every robot may read the home page."""
    robots = urllib.robotparser.RobotFileParser()
    robots.parse(file.read_text("utf-8").splitlines())
    assert robots.can_fetch("*", "/"), "robots are kept out"


READERS = {".jsonld": read_vocabulary, ".ics": read_calendar, ".xml": read_xml, ".json": read_json, ".csv": read_table}


def main():
    site = Path(sys.argv[1]).resolve()
    files = sorted(path for path in site.rglob("*") if path.is_file())
    problems = {kind: [] for kind in [*READERS, "robots.txt", "other kinds"]}
    counts = dict.fromkeys(problems, 0)
    for file in files:
        kind = "robots.txt" if file == site / "robots.txt" else file.suffix
        reader = read_robots if kind == "robots.txt" else READERS.get(kind)
        if reader is None:
            if kind not in BROWSERS:
                problems["other kinds"].append(f"{file.relative_to(site)}: nothing reads it")
            continue
        counts[kind] += 1
        try:
            reader(site, file)
        except Exception as problem:  # Whatever a library says of a file is a finding about that file.
            problems[kind].append(f"{file.relative_to(site)}: {type(problem).__name__}: {problem}")
    for kind in READERS:
        if counts[kind] == 0:
            problems[kind].append("there is none")
    for kind, found in problems.items():
        print(f"{'not ok ' if found else 'ok     '} readers: {counts[kind]} {kind}")
        for line in found[:12]:
            print(f"        {line}")
    failed = sum(bool(found) for found in problems.values())
    print(f"\nreaders: {len(problems) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
