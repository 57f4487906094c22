#!/usr/bin/env python3
"""Compares the front matter that the tool finds in real documents with what a reader found (front.tsv).

usage: front.py [NAME ...]

The documents are read in place from the folder in VERSLAG_SHARED (default: ../shared beside the project); where it is
absent all of them are skipped, and the output says so. NAME picks documents by a part of their path. The tool is the
one in VERSLAG_TOOL. A document in markup is skipped by a tool that reads no more than text.

Exit status: 0 all as expected, 1 something differs, 2 the tests could not run, 77 nothing could be tested.
Python standard library only.
"""
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
MARKUP = (".html", ".xml")
FIELDS = ["kind", "title", "kamerstuk.id", "kamerstuk.dossier", "kamerstuk.number", "kamerstuk.url", "dossiers",
          "document_number", "case_number", "chamber", "session", "dates.adopted", "dates.submitted", "dates.answered",
          "dates.published", "dates.updated", "revision", "committee", "addressees", "signatories"]


def read_table():
    table = {}
    with open(os.path.join(HERE, "front.tsv"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            name, field, value = line.rstrip("\n").split("\t")
            if field not in FIELDS or field in table.setdefault(name, {}):
                raise ValueError(f"front.tsv: {name}: {field}")
            table[name][field] = value
    return table


def field_of(doc, field):
    """The field as front.tsv writes it, None where it is absent."""
    if field == "dossiers":
        return "; ".join(f"{d['number']} {d['title']}" for d in doc[field]) or None
    if field == "signatories":
        return "; ".join(f"{s['role']} {s['name']}" for s in doc[field]) or None
    if field == "addressees":
        return "; ".join(doc[field]) or None
    value = doc
    for key in field.split("."):
        value = value[key] if value is not None else None
    return None if value is None else str(value)


def main(names):
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool or not os.path.exists(tool):
        print("front.py: no tool to run (VERSLAG_TOOL)")
        return 77
    corpus = os.path.join(SHARED, "corpus")
    if not os.path.isdir(corpus):
        print(f"front.py: skipped: there is no folder {corpus}")
        return 77
    tested = failed = 0
    for name, expected in read_table().items():
        if names and not any(part in name for part in names):
            continue
        path = os.path.join(corpus, name)
        if not os.path.exists(path):
            print(f"skip {name}: not there")
            continue
        run = subprocess.run([tool, "json", "--no-text", path], capture_output=True, timeout=60)
        if run.returncode != 0:
            print(f"FAIL {name}: exit status {run.returncode}: {run.stderr.decode(errors='replace').strip()}")
            failed += 1
            continue
        doc = json.loads(run.stdout)
        if name.endswith(MARKUP) and doc["source"]["backend"] == "text":
            print(f"skip {name}: this tool reads text only")
            continue
        tested += 1
        wrong = [(field, expected.get(field), field_of(doc, field)) for field in FIELDS if expected.get(field) != "?"]
        wrong = [(field, want, found) for field, want, found in wrong if want != found]
        failed += bool(wrong)
        print(f"{'FAIL' if wrong else 'ok  '} {name}")
        for field, want, found in wrong:
            print(f"     {field}\n       expected {want!r}\n       found    {found!r}")
    print(f"{tested} documents, {failed} not as expected")
    if failed:
        return 1
    return 0 if tested else 77


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        print(f"front.py: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
