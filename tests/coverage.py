#!/usr/bin/env python3
"""Reads how often each line and each branch of the library ran, after tests/coverage.sh has run the tests.

usage: coverage.py BUILD [--lines PER-CENT] [--branches PER-CENT] [--no-documents] [--table] [--quiet]

Counted are the hand-written files of lib/, its headers too; the scanners that re2c writes are left apart. A branch is one
way out of a condition: `a && b` has four. All builds of a file count together, as its tests do.

What never ran stands at the end, every line with the branches that were never taken: "!" the line never ran, "X" a branch
that was never taken, "." one that was. tests/coverage.tsv has the reasons: FILE, WHERE and why no test runs those lines. WHERE
is the name of a function, or words in quotation marks that stand in the lines or in the condition right above them. A line
that never ran has to have a reason; those that have none yet may only become fewer (WITHOUT_REASON: where the real documents
were read, and where they were not, --no-documents). An entry that is the reason of no line is out of date, unless its reason
begins with "by chance".

Exit status: 0 enough, 1 too little, a line without a reason or a list that is out of date, 2 there is nothing to read. Python standard library
only, and gcov, which comes with gcc.
"""
import argparse
import collections
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
REASONS = os.path.join(ROOT, "tests", "coverage.tsv")
LINES, BRANCHES = 99.0, 91.0  # per cent, at least
WITHOUT_REASON, WITHOUT_REASON_NO_DOCUMENTS = 80, 120  # lines, at most


class File:
    def __init__(self):
        self.lines = {}       # number: how often it ran
        self.branches = {}    # (number of the line, of the branch in it): how often it was taken
        self.functions = {}   # name: (first, last line)

    def function_at(self, line):
        for name, (first, last) in self.functions.items():
            if first <= line <= last:
                return name
        return ""

    def missed_lines(self):
        return [n for n, count in self.lines.items() if not count]

    def missed_branches(self):
        return [key for key, count in self.branches.items() if not count]


def read_counters(build):
    notes = []
    for folder, _, names in os.walk(os.path.abspath(build)):
        if "verslag_objects.dir" in folder:
            notes += [os.path.join(folder, name) for name in names if name.endswith(".gcno")]
    if not notes:
        sys.exit("There is nothing to read in %s: sh tests/coverage.sh" % build)
    out = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities"] + sorted(notes), cwd=build,
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
    files = collections.defaultdict(File)
    for line in out.splitlines():
        if not line.strip():
            continue
        unit = json.loads(line)
        for entry in unit["files"]:
            path = os.path.relpath(os.path.join(unit["current_working_directory"], entry["file"]), ROOT)
            if not path.startswith("lib" + os.sep) or path.endswith(("_scan.c", ".re")):
                continue
            file = files[path]
            for function in entry["functions"]:
                file.functions[function["name"]] = (function["start_line"], function["end_line"])
            nth = collections.Counter()
            for counted in entry["lines"]:
                number = counted["line_number"]
                file.lines[number] = file.lines.get(number, 0) + counted["count"]
                for branch in counted["branches"]:
                    key = (number, nth[number])
                    nth[number] += 1
                    file.branches[key] = file.branches.get(key, 0) + branch["count"]
    return files


def read_reasons():
    reasons = {}
    with open(REASONS, encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                path, where, why = line.rstrip("\n").split("\t")
                reasons[path, where] = why
    return reasons


def read_source(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as source:
        return source.read().splitlines()


def explain(files, reasons):
    """The entries of the list that are the reason of a line, and the lines that have none: (file, number, text)."""
    used, without = set(), []
    for path in sorted(files):
        file, entries = files[path], [where for of, where in reasons if of == path]
        missed = sorted(file.missed_lines())
        text = read_source(path) if missed else []
        for number in missed:
            function = file.function_at(number)
            first = number
            while first - 1 in file.lines and not file.lines[first - 1]:
                first -= 1  # the statements of one condition
            near = text[max(first - 2, 0):number]
            found = [where for where in entries
                     if where == function or (where.startswith('"') and any(where.strip('"') in line for line in near))]
            used.update((path, where) for where in found)
            if not found:
                without.append((path, number, text[number - 1].strip()))
    return used, without


def share(part, whole):
    return 100.0 * part / whole if whole else 100.0


def counts(file):
    return (len(file.lines) - len(file.missed_lines()), len(file.lines),
            len(file.branches) - len(file.missed_branches()), len(file.branches))


def show_missed(path, file):
    text = read_source(path)
    marks = collections.defaultdict(str)
    for key in sorted(file.branches):
        marks[key[0]] += "." if file.branches[key] else "X"
    missed = set(file.missed_lines())
    print("\n%s" % path)
    for number in sorted(missed | {key[0] for key in file.missed_branches()}):
        print("%5d %s %-12s %s" % (number, "!" if number in missed else " ", marks[number] if "X" in marks[number] else "",
                                   text[number - 1].strip()))


def main():
    parser = argparse.ArgumentParser(description="Coverage of the library by its tests.")
    parser.add_argument("build")
    parser.add_argument("--lines", type=float, default=LINES)
    parser.add_argument("--branches", type=float, default=BRANCHES)
    parser.add_argument("--no-documents", action="store_true", help="the tests had no real documents to read")
    parser.add_argument("--table", action="store_true", help="the table of docs/security.md: by the rooms of lib/")
    parser.add_argument("--quiet", action="store_true", help="not what never ran")
    args = parser.parse_args()
    files = read_counters(args.build)
    reasons = read_reasons()
    used, without = explain(files, reasons)
    if not args.quiet and not args.table:
        print("What never ran (! the line, X a branch):")
        for path in sorted(files):
            if files[path].missed_lines() or files[path].missed_branches():
                show_missed(path, files[path])
        print()
    rows = collections.defaultdict(lambda: [0, 0, 0, 0])
    total = [0, 0, 0, 0]
    for path in sorted(files):
        counted = counts(files[path])
        name = path.split(os.sep)[1] if args.table else path
        rows[name] = [a + b for a, b in zip(rows[name], counted)]
        total = [a + b for a, b in zip(total, counted)]
    form = "| %s | %d | %.1f %% | %d | %.1f %% |" if args.table else "%-36s %6d lines %6.2f %%   %6d branches %6.2f %%"
    if args.table:
        print("| part of lib/ | lines | run | branches | taken |\n|---|--:|--:|--:|--:|")
    for name, row in sorted(rows.items()) + [("all", total)]:
        print(form % (name, row[1], share(row[0], row[1]), row[3], share(row[2], row[3])))
    lines, branches = share(total[0], total[1]), share(total[2], total[3])
    failed = lines < args.lines or branches < args.branches
    if failed:
        print("At least %.1f %% of the lines and %.1f %% of the branches have to run." % (args.lines, args.branches))
    for (path, where), why in reasons.items():
        if (path, where) not in used and not why.startswith("by chance"):
            print("tests/coverage.tsv is out of date: %s %s" % (path, where))
            failed = True
    most = WITHOUT_REASON_NO_DOCUMENTS if args.no_documents else WITHOUT_REASON
    if not args.table:
        if not args.quiet or len(without) > most:
            for line in without:
                print("%s:%d: %s" % line)
        print("%d lines never ran; lines without a reason in tests/coverage.tsv: %d, at most %d" %
              (total[1] - total[0], len(without), most))
    failed = failed or len(without) > most
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
