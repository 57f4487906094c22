#!/usr/bin/env python3
"""The same document as HTML and as text, plain and wrapped, must give the same model.

usage: pairs.py [--self-test] [--verbose] [NAME ...]

The pairs are letters with answers that a converter made HTML and text of. Compared are the questions (numbers, text,
parts, context, fraction, answer), the answers (text, questions, heading, respondent, status, where they point to), the
notes with their texts and anchors, who asks, the fractions, and the references outside the front matter; of the front
matter, what the letter's text says. Differences that cannot be otherwise are declared below, with the reason; one that
is declared and does not show any more is a failure too.

Exit status: 0 the same, 1 something differs, 77 there is no tool or no document. Python standard library only.
"""
import argparse
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
FOLDER = os.path.join(SHARED, "corpus", "kamervragen")
FORMS = (".pandoc.txt", ".pandoc72.txt")

# The letterhead is a table, which text draws with lines and breaks inside words; HTML shows its cells.
LETTERHEAD = "the letterhead is a drawn table, whose cells the text breaks inside words"
TARGET = "a link whose target in HTML is not the address that its text has"
BROKEN_LINK = "a link with a space typed behind its hyphen, where the text breaks the line: the address goes on there"
# (document, form, part): why they differ.
DECLARED = {
    ("antwoord-lid-eerdmans", ".pandoc72.txt", "chamber"): LETTERHEAD,
    ("antwoord-lid-eerdmans", ".pandoc72.txt", "diagnostics"): LETTERHEAD,
    ("antwoord-lid-teunissen", ".pandoc.txt", "references"): TARGET,
    ("antwoord-lid-teunissen", ".pandoc72.txt", "notes"): BROKEN_LINK,
    ("antwoord-lid-teunissen", ".pandoc72.txt", "references"): BROKEN_LINK,
}


def run_tool(path):
    done = subprocess.run([os.environ["VERSLAG_TOOL"], "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    if done.returncode != 0:
        raise ValueError(done.stderr.decode("utf-8", "replace").strip())
    return json.loads(done.stdout.decode("utf-8"))


def model(document):
    """What must be the same, as part -> list of comparable values."""
    text = document["text"].encode("utf-8")
    words = lambda begin, end: " ".join(text[begin:end].decode("utf-8", "replace").split())

    def anchor(note):
        at = note["anchor"]
        if at is None:
            return None
        return at["in"]["type"], at["in"]["index"], words(max(0, at["offset"] - 60), at["offset"])[-40:]

    parts = {
        "kind": [document["kind"]],
        "title": [document["title"]],
        "askers": [(a["name"], str(a["party"])) for a in document.get("askers", [])],
        "fractions": [tuple(p["id"] for p in f["parties"]) for f in document["fractions"]],
        "dates": sorted((name, value) for name, value in document["dates"].items()),
        "chamber": [document["chamber"]],
        "addressees": document["addressees"],
        "questions": [(q["label"], tuple(q["numbers"]), q["text"], q["fraction"], q["answer"], tuple(p["text"] for p in q["parts"]),
                       tuple(c["text"] for c in q["context"])) for q in document["questions"]],
        "answers": [(tuple(a["questions"]), a["heading"], a["respondent"], a["text"],
                     tuple(words(*p) for p in a["paragraphs"])) for a in document["answers"]],
        "answers.status": [(a["index"], a["status"], tuple(a["delegates_to"])) for a in document["answers"]],
        "notes": [(n["number"], n["text"]) for n in document["notes"]],
        "notes.anchor": [(n["number"], anchor(n)) for n in document["notes"]],
        "references": [(r["kind"], r["text"], r["in"]["type"], r["in"]["index"], tuple(t["id"] for t in r["targets"]))
                       for r in document["references"] if r["in"]["type"] not in ("front", "heading")],
        "diagnostics": [d["code"] for d in document["diagnostics"] if d["code"] != "markdown-read"],  # of the form itself
    }
    return parts


def differences(one, other):
    """Parts that differ, as (name, [(value of the one, value of the other)])."""
    found = []
    for name in one:
        if one[name] != other[name]:
            length = max(len(one[name]), len(other[name]))
            pad = lambda values: values + [None] * (length - len(values))
            found.append((name, [(a, b) for a, b in zip(pad(one[name]), pad(other[name])) if a != b]))
    return found


def compare(name, verbose):
    failed = 0
    html = model(run_tool(os.path.join(FOLDER, name + ".pandoc.html")))
    for form in FORMS:
        path = os.path.join(FOLDER, name + form)
        if not os.path.exists(path):
            print(f"SKIP {name}{form}: not there")
            continue
        found = differences(html, model(run_tool(path)))
        declared = {part: reason for (document, f, part), reason in DECLARED.items() if (document, f) == (name, form)}
        wrong = [entry for entry in found if entry[0] not in declared]
        gone = set(declared) - {part for part, _ in found}
        print(f"{'FAIL' if wrong or gone else 'ok  '} {name}{form}: {len(html['questions'])} questions, {len(html['answers'])} answers, "
              f"{len(html['notes'])} notes" + (f"; declared: {', '.join(sorted(declared))}" if declared else ""))
        for part, values in wrong:
            for a, b in values[:5]:
                print(f"    {part}\n      html {str(a)[:600]}\n      text {str(b)[:600]}")
        for part in sorted(gone):
            print(f"    {part}: declared different, but is the same")
        if verbose:
            for part, reason in sorted(declared.items()):
                print(f"    {part}: {reason}")
        failed += bool(wrong or gone)
    return failed


def self_test():
    """Damage to any part must show."""
    one = {"questions": [("1", "a")], "notes": [], "answers": [1, 2]}
    wrong = differences(one, dict(one)) or not differences(one, {**one, "notes": [1]}) or not differences(one, {**one, "answers": [2, 1]})
    print("self-test: " + ("failed" if wrong else "differences are noticed"))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--verbose", action="store_true", help="print why declared parts differ")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not os.environ.get("VERSLAG_TOOL") or not os.path.isdir(FOLDER):
        print("SKIP: there is no tool, or the documents are not there (VERSLAG_SHARED)")
        return 77
    names = sorted(n[:-len(".pandoc.html")] for n in os.listdir(FOLDER) if n.endswith(".pandoc.html"))
    chosen = [n for n in names if not options.names or any(x in n for x in options.names)]
    if not chosen:
        print("SKIP: no pair is there")
        return 77
    failed = sum(compare(name, options.verbose) for name in chosen)
    print(f"{failed} forms differ" if failed else "all forms give the same model")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
