#!/usr/bin/env python3
"""Whole processes: how long the tool takes from its start to its end, beside others that read the same file, beside more
of its own threads, and with nothing to do. The cases take turns, round after round; what counts are medians.

usage: bench_tools.py [--rounds N] start|convert|threads TOOL [TEXT PAGE]
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

FILES = 120  # of the test with threads


def wall_and_processor(command, times=1):
    """Seconds from start to end, and those that processors spent on it."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    for _ in range(times):
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall / times, spent / times


def measure(cases, rounds, times=1):
    results = {name: [] for name in cases}
    for _ in range(rounds):
        for name, command in cases.items():
            results[name].append(wall_and_processor(command, times))
    return results


def table(results, what):
    first = next(iter(results.values()))
    print(f"| {what} | ms, median | ms of processors | times as long as the first |\n|---|--:|--:|--:|")
    for name, all_ in results.items():
        ratio = median(a[0] / b[0] for a, b in zip(all_, first))
        wall, spent = (median(value[i] for value in all_) * 1e3 for i in (0, 1))
        print(f"| {name} | {wall:.1f} | {spent:.1f} | {ratio:.2f} |")
    print()


def start(rounds, tool):
    sample = str(Path(__file__).resolve().parents[2] / "examples/data/verslag.txt")
    cases = {"`verslag --version`": [tool, "--version"], "`verslag json` of 11 KB": [tool, "json", sample],
             "`true`": [shutil.which("true") or "true"]}
    for name, command in (("`xmllint --version`", ["xmllint", "--version"]),
                          ("`python3 -c pass`", ["/usr/bin/python3", "-c", "pass"])):
        if shutil.which(command[0]):
            cases[name] = [shutil.which(command[0]), *command[1:]]
    table(measure(cases, rounds, 20), "start and end of a process")


def convert(rounds, tool, text, page):
    # Python's own start counts for it, as it does for everybody who runs it so.
    soup = "import sys, bs4; bs4.BeautifulSoup(open(sys.argv[1], 'rb'), 'lxml')"
    others = {"text": {"`cmark`": ["cmark"], "`md2html`": ["md2html"],
                       "`pandoc -f commonmark -t json`": ["pandoc", "-f", "commonmark", "-t", "json"]},
              "page": {"`xmllint --html --noout`": ["xmllint", "--html", "--noout"],
                       "`pandoc -f html -t json`": ["pandoc", "-f", "html", "-t", "json"],
                       "bs4 with lxml": ["/usr/bin/python3", "-c", soup]}}
    for kind, path in (("text", text), ("page", page)):
        cases = {"`verslag json`": [tool, "json", path]}
        for name, command in others[kind].items():
            command = [*command, path]
            works = shutil.which(command[0]) and subprocess.run(command, capture_output=True, check=False).returncode == 0
            if works:
                cases[name] = command
        table(measure(cases, rounds, 3), f"whole process, a {kind} of {os.path.getsize(path):,} bytes")


def threads(rounds, tool, text, page):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number in range(FILES):
            files.append(os.path.join(folder, f"{number}{Path((text, page)[number % 2]).suffix}"))
            shutil.copy((text, page)[number % 2], files[-1])
        cases = {f"`-j {n}`": [tool, "json", "-j", str(n), *files] for n in (1, 2, 4)}
        table(measure(cases, rounds), f"`verslag json` of {FILES} files, {os.cpu_count()} processors")


def main(arguments):
    rounds = 11
    if arguments[:1] == ["--rounds"]:
        rounds = int(arguments[1])
        arguments = arguments[2:]
    what, *rest = arguments
    {"start": start, "convert": convert, "threads": threads}[what](rounds, *rest)


if __name__ == "__main__":
    main(sys.argv[1:])
