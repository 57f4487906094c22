#!/usr/bin/env python3
"""Compares the canonical texts of one document in all its forms.

usage: canonical.py [--self-test]

The texts must be the same, line by line, but for the differences that the table in docs/canonical.md declares; a row
of that table that no document needs fails too. The documents are the project's own sample and, in the folder in
VERSLAG_SHARED (default: ../shared beside the project; skipped, saying so, where it is absent), a real one. The tool is
the one in VERSLAG_TOOL.

Exit status: 0 the same, 1 something differs, 2 the tests could not run, 77 there is no tool to run, or one that reads
plain text only. Python standard library only.
"""
import difflib
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
TABLE = os.path.join(ROOT, "docs", "canonical.md")
ONLY, MISSING = "only there", "missing there"

# The text of a site's page, and the other forms of the same document with their names in the table.
RENDITION = "corpus/renditions/kst-26643-1080"
GROUPS = [
    (ROOT, "examples/data/verslag.txt", [
        ("examples/data/verslag.html", "officiële HTML"),
        ("tests/data/verslag-plain.html", "officiële HTML"),
        ("tests/data/verslag-windows-1252.html", "officiële HTML"),
        ("examples/data/verslag.xml", "KOOP XML"),
        ("tests/data/verslag-pandoc.html", "HTML of pandoc"),
    ]),
    (SHARED, "corpus/verslag-so/kst-26643-1080.opentk.txt", [
        (RENDITION + ".html", "officiële HTML"),
        (RENDITION + ".plain-paragraphs.html", "officiële HTML"),
        (RENDITION + ".windows-1252.html", "officiële HTML"),
        (RENDITION + ".xml", "KOOP XML"),
        (RENDITION + ".pandoc.html", "HTML of pandoc"),
    ]),
]


def declared():
    """The rows of the table: (form, expression, where)."""
    rows = []
    with open(TABLE, encoding="utf-8") as lines:
        for line in lines:
            cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
            if line.startswith("|") and len(cells) == 4 and cells[2] in (ONLY, MISSING):
                rows.append((cells[0], re.compile(cells[1].strip("`")), cells[2]))
    return rows


def differences(base, other):
    """The lines in which two texts differ: (where, line)."""
    found = []
    for line in difflib.ndiff(base.split("\n"), other.split("\n")):
        if line[0] in "+-":
            found.append((ONLY if line[0] == "+" else MISSING, line[2:]))
    return found


def undeclared(found, form, rows, used):
    """Those of the differences that no row has; adds the rows that were of use to `used`."""
    wrong = []
    for where, line in found:
        fits = [row for row in rows if row[0] == form and row[2] == where and row[1].fullmatch(line)]
        used.update(fits)
        if not fits:
            wrong.append((where, line))
    return wrong


def read(path):
    done = subprocess.run([os.environ["VERSLAG_TOOL"], "json", path], capture_output=True, timeout=60)
    if done.returncode != 0:
        raise ValueError(f"{path}: the tool exits with {done.returncode}: {done.stderr.decode(errors='replace').strip()}")
    return json.loads(done.stdout)["text"]


def self_test():
    """The comparison must notice damage."""
    rows = [("f", re.compile("Kop|Voet"), MISSING)]
    base = "Kop\nEen.\nTwee.\nVoet"
    cases = [("Een.\nTwee.", 0), (base, 0), ("Een.\nTwee.\nVoet", 0), ("Een.\nTwee.\nVoet\nVoet", 1), ("Een.", 1), ("Twee.\nEen.", 2),
             ("Een.\nTwee!", 2), ("Kop\nEen.\nTwee.\nVoet.", 1), ("Een. Twee.", 3), ("Een.\nTwee.\nDrie.", 1)]
    wrong = [text for text, count in cases if len(undeclared(differences(base, text), "f", rows, set())) != count]
    wrong += [] if len(undeclared(differences(base, "Een.\nTwee."), "g", rows, set())) == 2 else ["the form of another row"]
    wrong += [] if declared() else ["the table has no rows"]
    for text in wrong:
        print(f"FAIL self-test: {text!r}")
    print("self-test: " + ("failed" if wrong else f"{len(cases) + 2} cases as expected"))
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool or not os.path.exists(tool):
        print("canonical.py: no tool to run (VERSLAG_TOOL)")
        return 77
    rows, used, failed, skipped = declared(), set(), 0, False
    for folder, base, forms in GROUPS:
        if not os.path.exists(os.path.join(folder, base)):
            skipped = True
            print(f"SKIP {base}: not there")
            continue
        text = read(os.path.join(folder, base))
        for name, form in forms:
            wrong = undeclared(differences(text, read(os.path.join(folder, name))), form, rows, used)
            failed += bool(wrong)
            print(f"{'FAIL' if wrong else 'ok  '} {name}")
            for where, line in wrong[:20]:
                print(f"     {where}: {line[:300]!r}")
    for row in rows:
        if row not in used and not skipped:  # what is not there may need it
            failed += 1
            print(f"FAIL docs/canonical.md: nothing needs the row of {row[0]}, {row[1].pattern}")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        print(f"canonical.py: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
