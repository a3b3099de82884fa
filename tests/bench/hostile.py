#!/usr/bin/env python3
"""Gives Vonk banks of one case that were made to exhaust it, and prints what each costs.

    hostile.py --vonk target/release/vonk [--only WORD] [--no-time]

Each bank is checked, built and previewed (started, one page asked). The law: none of the three takes more than 2 seconds of
processor or 300 MB of memory, and a site is at most 60 MB. Vonk may refuse a bank with a report (exit code 1), never end
otherwise. The exit code is 1 where the law is broken. `--no-time` leaves the processor out, for a program that is not
optimised.
"""

import argparse
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

SECONDS, MEGABYTES, SITE_MEGABYTES = 2.0, 300, 60
PATIENCE = 60
TEXT = 512 * 1024 - 4096
FIELDS = 256 * 1024 - 4096
FRONT = "title: A\nsummary: S.\nlanguage: nl\n"
SOURCES = "sources: [{title: R}]\n"
BANK = "name: Proef\nlanguages: [nl, fr, en]\nfacets: [{id: tag, field: tags, vocabulary: tags, open: true}]\n"


def fill(unit, size=TEXT):
    """As many copies of `unit` as fit in `size` bytes."""
    return unit * (size // len(unit.encode()))


def numbered(form, size=TEXT):
    """`form` with 0, 1, 2 … for `{}`, in at most `size` bytes."""
    parts, length, number = [], 0, 0
    while length < size:
        parts.append(form.replace("{}", str(number)))
        length += len(parts[-1].encode())
        number += 1
    return "".join(parts[:-1])


def nested(unit, separator, size=TEXT):
    """Lines that each hold one `unit` more than the line before."""
    lines, length = [], 0
    while length < size:
        lines.append(unit * (len(lines) + 1) + "a")
        length += len(lines[-1]) + len(separator)
    return separator.join(lines[:-1])


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, data, extra=b""):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def flat(width, height):
    """The packed pixels of a black picture."""
    packer = zlib.compressobj(9)
    row = bytes(3 * width + 1)
    return b"".join(packer.compress(row) for _ in range(height)) + packer.flush()


TEXTS = {
    "deep quotes": nested("> ", "\n\n"),
    "one deep quote": fill("> ") + "a",
    "deep lists": "\n".join("  " * depth + "- a" for depth in range(1400)),
    "many list items": fill("- a\n"),
    "loose list items": fill("- a\n\n"),
    "numbered list items": fill("1. a\n"),
    "setext headings": fill("a\n-\n"),
    "equal headings": fill("## a\n"),
    "different headings": numbered("## h{}\n"),
    "empty headings": fill("##\n"),
    "a footnote that names itself": "[^a]: " + fill("[^a] "),
    "a footnote named often": fill("[^a] ") + "\n\n[^a]: b",
    "many footnotes": numbered("[^{}]\n\n[^{}]: b\n\n"),
    "footnotes without a text": numbered("[^{}] "),
    "footnotes that nobody names": numbered("[^{}]: b\n\n"),
    "wide table": "|" + fill("a|", TEXT // 3) + "\n|" + fill("-|", TEXT // 3) + "\n|" + fill("b|", TEXT // 3),
    "long table": "|a|b|\n|-|-|\n" + fill("|c|d|\n"),
    "table with missing cells": "|" + "a|" * 1000 + "\n|" + "-|" * 1000 + "\n" + fill("|b|\n", TEXT - 4100),
    "one long line": fill("woord "),
    "one long word": fill("a"),
    "short lines": fill("a\n"),
    "hard breaks": fill("a\\\n"),
    "paragraphs": fill("a\n\n"),
    "rules": fill("---\n\n"),
    "links": fill("[a](https://a.be) "),
    "links to nowhere": fill("[a](b.md) "),
    "anchors to nowhere": fill("[a](#b) "),
    "autolinks": fill("<https://a.be> "),
    "mailboxes": fill("<info@a.be> "),
    "reference links": "[a]: https://a.be\n\n" + fill("[a] "),
    "reference definitions": numbered("[{}]: https://a.be\n"),
    "references to long definitions": "[a]: https://a.be/" + "b" * 8000 + "\n\n" + fill("[a] ", TEXT - 9000),
    "open brackets": fill("["),
    "open images": fill("!["),
    "brackets and parentheses": fill("[a]("),
    "entities": fill("&amp;"),
    "signs to escape": fill("<\"&'"),
    "emphasis": fill("*a **b "),
    "stars": fill("*"),
    "underscores": fill("_a_"),
    "strike": fill("~~a~~ "),
    "backticks": "".join("`" * length + " " for length in range(1, 1400)),
    "short code": fill("`a` "),
    "huge code block": "```\n" + fill("a\n") + "```",
    "many code blocks": fill("```\na\n```\n"),
    "raw html": fill("<b>"),
    "html comments": fill("<!-- a -->\n\n"),
    "open html comments": fill("<!--"),
    "pictures that are not there": fill("![a](b.png) "),
    "pictures of other sites": fill("![a](https://a.be/b.png) "),
    "combining characters": "a" + fill("\u0301"),
    "characters without width": fill("a\u200b"),
    "four-byte characters": fill("😀"),
    "words apart": numbered("w{} "),
    "quotation marks": fill("\"a\" 'b' "),
    "mobile numbers": fill("0478 12 34 56 "),
    "noughts": fill("0 "),
    "personal mailboxes": fill("an.peeters@gmail.com "),
    "at signs": fill("a@"),
    "dollars and templates": fill("{{ a }}{% b %}"),
}

FRONTS = {
    "tags": "tags:\n" + numbered("- t{}\n", FIELDS),
    "tags in one line": "tags: [" + numbered("t{}, ", FIELDS) + "a]\n",
    "sources": "sources:\n" + numbered("- {title: S{}}\n", FIELDS),
    "partners": "partners:\n" + numbered("- p{}\n", FIELDS),
    "figures": "impact:\n" + numbered("- {indicator: i, value: {}}\n", FIELDS),
    "lessons": "lessons:\n" + fill("- L\n", FIELDS),
    "aliases": "aliases:\n" + numbered("- a{}\n", FIELDS),
    "inspirations": "inspired_by:\n" + numbered("- c{}\n", FIELDS),
    "unknown fields": numbered("k{}: v\n", FIELDS),
    "extra": "extra:\n" + numbered("  k{}: v\n", FIELDS),
    "open brackets in YAML": "tags: " + fill("[", FIELDS) + "\n",
    "open braces in YAML": "extra: " + fill("{a: ", FIELDS) + "\n",
    "deep YAML": "extra:\n" + "\n".join(" " * depth + "a:" for depth in range(1, 700)) + "\n",
    "anchors in YAML": "extra: &a [x]\n" + numbered("k{}: *a\n", FIELDS),
    "a bomb of anchors": "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghijklmnopq", "bcdefghijklmnopqr")),
    "quotes in YAML": "extra: " + fill("'", FIELDS) + "\n",
    "a long summary": "need: " + fill("a ", FIELDS) + "\n",
    "one long word in a field": "need: " + fill("a", FIELDS) + "\n",
    "block text": "need: |\n" + fill("  a\n", FIELDS),
    "comments in YAML": fill("# a\n", FIELDS),
    "equal keys": fill("need: a\n", FIELDS),
}

PICTURES = {
    "a bomb of pixels": png(30000, 30000, flat(300, 300)),
    "a picture at the limit": png(7000, 7000, flat(7000, 7000)),
    "a picture of the largest sides": png(2**32 - 1, 2**32 - 1, b""),
    "a picture without width": png(0, 5, b""),
    "a thin picture": png(1, 29999, flat(1, 29999)),
    "a wide picture": png(29999, 1, flat(29999, 1)),
    "a moving picture": png(4, 4, flat(4, 4), chunk(b"acTL", struct.pack(">II", 1, 0))),
    "a picture with its end missing": png(400, 400, flat(400, 400))[:-20],
    "a picture with too few pixels": png(400, 400, flat(4, 4)),
    "a picture that is a page": png(4, 4, flat(4, 4)) + b"<html><script>alert(1)</script>",
    "a picture with a bomb of words": png(4, 4, flat(4, 4), chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(20_000_000), 6))),
    "a bomb in its colours": png(4, 4, flat(4, 4), chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(20_000_000), 6))),
    "a GIF of many frames": b"GIF89a\x01\0\x01\0\0\0\0" + b",\0\0\0\0\x01\0\x01\0\0\x02\x01\x44\0" * 100_000 + b";",
}


def write(root, front="", text="Tekst.", picture=None):
    cases = root / "content/cases"
    cases.mkdir(parents=True)
    (root / "content/vocabularies").mkdir()
    (root / "content/vocabularies/tags.yaml").write_text("label: Tags\nterms: [{id: one, label: One}]\n")
    (root / "content/bank.yaml").write_text(BANK)
    if picture:
        (cases / "p.png").write_bytes(picture)
        text = "![Een beeld](p.png)"
    sources = "" if front.startswith("sources:") else SOURCES
    (cases / "a.md").write_text(f"---\n{FRONT}{sources}{front}---\n\n{text}\n")


def banks():
    yield PLAIN, {}
    for name, text in TEXTS.items():
        yield name, {"text": text}
    for name, front in FRONTS.items():
        yield name, {"front": front}
    for name, picture in PICTURES.items():
        yield name, {"picture": picture}


def ended(child):
    """Exit code, seconds of processor and megabytes of a child that ends by itself."""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def run(vonk, root, command):
    quiet = subprocess.DEVNULL
    child = subprocess.Popen([vonk, command], cwd=root, stdin=quiet, stdout=quiet, stderr=quiet)
    return ended(child)


def preview(vonk, root):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet = subprocess.DEVNULL
    child = subprocess.Popen([vonk, "serve", "--port", str(port)], cwd=root, stdin=quiet, stdout=quiet, stderr=quiet)
    start = time.monotonic()
    while not asked(port) and child.poll() is None and time.monotonic() - start < PATIENCE:
        time.sleep(0.05)
    child.send_signal(signal.SIGTERM)
    code, seconds, megabytes = ended(child)
    return (0 if code in (0, -signal.SIGTERM) else code), seconds, megabytes


def asked(port):
    """Whether the page of the case was answered."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
            connection.sendall(f"GET /nl/cases/a/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode())
            return bool(connection.recv(1)) and [None for _ in iter(lambda: connection.recv(1 << 16), b"")] is not None
    except OSError:
        return False


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6 if folder.exists() else 0


# The bank without anything hostile: were it refused, none of the others would tell a thing.
PLAIN = "an ordinary case"


def measure(vonk, name, made, is_timed):
    """Prints a line about one bank; whether it kept the law."""
    root = Path(tempfile.mkdtemp(prefix="vonk-hostile-"))
    try:
        write(root, **made)
        given = sum(file.stat().st_size for file in root.rglob("*") if file.is_file())
        runs = [run(vonk, root, "check"), run(vonk, root, "build"), preview(vonk, root)]
        site = size(root / "dist")
    finally:
        shutil.rmtree(root)
    accepted = (0,) if name == PLAIN else (0, 1)
    broken = [f"exit {code}" for code, _, _ in runs if code not in accepted]
    broken += [f"{seconds:.1f} s" for _, seconds, _ in runs if is_timed and seconds > SECONDS]
    broken += [f"{megabytes:.0f} MB" for _, _, megabytes in runs if megabytes > MEGABYTES]
    broken += [f"site of {site:.0f} MB"] if site > SITE_MEGABYTES else []
    figures = "".join(f"{code:4}{seconds:6.2f}{megabytes:6.0f}" for code, seconds, megabytes in runs)
    print(f"{name:34}{figures}{site:8.1f}{site * 1e6 / given:8.1f}  {'BROKEN: ' + ', '.join(broken) if broken else 'kept'}", flush=True)
    return not broken


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--vonk", type=Path, required=True)
    parser.add_argument("--only", default="", help="banks with this word in their name")
    parser.add_argument("--no-time", action="store_true")
    options = parser.parse_args()
    vonk = options.vonk.resolve()
    print(f"{'':34}{'check':>16}{'build':>16}{'preview':>16}    site    of")
    print(f"{'bank':34}{'exit  CPU s MB ' * 3}      MB  input")
    kept = [measure(vonk, name, made, not options.no_time) for name, made in banks() if name == PLAIN or options.only in name]
    print(f"{kept.count(True)} kept the law, {kept.count(False)} broke it")
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
