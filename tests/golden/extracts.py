#!/usr/bin/env python3
"""Text that extractors made of a page's layout must give the model of the text that went into it.

usage: extracts.py [--self-test] [NAME ...]

tests/data/extracts has one report of the project's own, typeset in several ways (measure, justified or ragged, with
page footers or only numbers, notes at the bottoms of the pages) and extracted from the PDF by pdftotext (plain,
-layout, -raw) and pypdf, or converted by pandoc. NAME.json is what was typeset. Compared are questions, answers
paragraph by paragraph, and notes with the places of their marks, without regard to white space and hyphens: extractors
join words at line ends and lose spaces behind raised digits. The tool is the one in VERSLAG_TOOL.

Exit status: 0 all the same, 1 something differs, 77 there is no tool. Python standard library only.
"""
import argparse
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "tests", "data", "extracts")


def fold(text):
    return re.sub(r"[\s\u00ad-]+", "", text)


def model(result):
    text = result["text"].encode("utf-8")
    slice_of = lambda begin, end: fold(text[begin:end].decode("utf-8", "replace"))
    return {"questions": [(q["number"], fold(q["text"])) for q in result["questions"]],
            "answers": [[slice_of(*p) for p in a["paragraphs"]] for a in result["answers"]],
            "notes": [(n["number"], fold(n["text"]), n["anchor"] and slice_of(0, n["anchor"]["offset"])[-20:]) for n in result["notes"]]}


def expected(gold):
    return {"questions": [(q["number"], fold(q["text"])) for q in gold["questions"]],
            "answers": [[fold(p) for p in a] for a in gold["answers"]],
            "notes": [(n["number"], fold(n["text"]), fold(n["after"])[-20:]) for n in gold["notes"]]}


def differences(found, wanted):
    lines = []
    for part in wanted:
        for k in range(max(len(found[part]), len(wanted[part]))):
            a = wanted[part][k] if k < len(wanted[part]) else None
            b = found[part][k] if k < len(found[part]) else None
            if a != b:
                lines += [f"      {part} {k}: expected {str(a)[:300]}", f"      {' ' * len(part)}      found {str(b)[:300]}"]
    return lines


def self_test():
    one = {"questions": [(1, "a")], "answers": [["b"]], "notes": []}
    wrong = differences(one, one) or not differences(one, {**one, "answers": [["b", "c"]]})
    print("self-test: " + ("failed" if wrong else "differences are noticed"))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool:
        print("SKIP: VERSLAG_TOOL does not name the tool")
        return 77
    failed = 0
    for name in sorted(n for n in os.listdir(FOLDER) if n.endswith(".txt")):
        if options.names and not any(x in name for x in options.names):
            continue
        with open(os.path.join(FOLDER, re.split(r"[.-]", name)[0] + ".json"), encoding="utf-8") as file:
            wanted = expected(json.load(file))
        done = subprocess.run([tool, "json", os.path.join(FOLDER, name)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
        lines = differences(model(json.loads(done.stdout.decode("utf-8"))), wanted) if done.returncode == 0 else ["      " + done.stderr.decode()]
        print(f"{'FAIL' if lines else 'ok  '} {name}")
        print("\n".join(lines[:10]), end="\n" if lines else "")
        failed += bool(lines)
    print(f"{failed} texts differ" if failed else "all texts as typeset")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
