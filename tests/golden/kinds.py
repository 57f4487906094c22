#!/usr/bin/env python3
"""The kinds of all texts of the corpus, and that a document of another kind has no questions.

usage: kinds.py

kinds.tsv has what a reader says of each text that no other table has. Over all texts of the corpus, one that comes out
as `overig` must have no question and no answer, but for the piece of a page in FRAGMENTS. Where the corpus
(VERSLAG_SHARED) is absent the test is skipped.

Exit status: 0 all as expected, 1 something differs, 2 unusable, 77 nothing to run.
Python standard library only.
"""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(HERE, os.pardir, os.pardir, os.pardir, "shared")
CORPUS = os.path.join(SHARED, "corpus")
TABLE = os.path.join(HERE, "kinds.tsv")
FORMS = (".txt", ".html", ".xml", ".md")

# The middle of a page, without a word on what it is: its numbered questions are questions.
FRAGMENTS = {"koop-html/kv-tk-2016Z00020_fragment.html": 4}


def run_tool(tool, path):
    done = subprocess.run([tool, "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    if done.returncode != 0:
        raise ValueError(f"{path}: the tool exits with {done.returncode}")
    return json.loads(done.stdout.decode("utf-8"))


def read_table():
    """{file: (kind, questions, answers)}"""
    with open(TABLE, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return {name: (kind, int(questions), int(answers)) for name, kind, questions, answers in rows}


def facts(document):
    return document["kind"], len(document["questions"]), len(document["answers"])


def readable(name):
    return name.endswith(FORMS)


def texts():
    for folder, _, names in sorted(os.walk(CORPUS)):
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), CORPUS)
            if readable(name) and path != "README.md":
                yield path


def main():
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool or not os.path.isdir(CORPUS):
        print(f"SKIP VERSLAG_TOOL is not set, or {CORPUS} is not there (VERSLAG_SHARED)")
        return 77
    table, failed, other, count = read_table(), 0, 0, 0
    try:
        for name in texts():
            found = facts(run_tool(tool, os.path.join(CORPUS, name)))
            count += 1
            other += found[0] == "overig"
            if name in table and found != table[name]:
                print(f"FAIL {name}: {found}, a reader says {table[name]}")
                failed += 1
            if found[0] == "overig" and found[1:] != (FRAGMENTS.get(name, 0), 0):
                print(f"FAIL {name}: overig, with {found[1]} questions and {found[2]} answers")
                failed += 1
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        print(f"kinds.py: {error}", file=sys.stderr)
        return 2
    missing = [name for name in table if readable(name) and not os.path.exists(os.path.join(CORPUS, name))]
    for name in missing:
        print(f"FAIL {name} is not there")
    print(f"{count} texts, {other} of another kind, {failed + len(missing)} differences")
    return 1 if failed or missing else 0


if __name__ == "__main__":
    sys.exit(main())
