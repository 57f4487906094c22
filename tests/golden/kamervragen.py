#!/usr/bin/env python3
"""Compares written questions, and the answers to them, with what a reader found in each text.

usage: kamervragen.py [--verbose] [--scores FILE] [NAME ...]

The texts are those of the kamervragen folder in the corpus of VERSLAG_SHARED; where it is absent the test is skipped.
kamervragen.tsv has what a reader found: numbers, notes, askers, dates. That the texts of questions and answers are the
right ones is checked against a plain reading of the labels here: a line "Vraag 3", then lines up to the next label,
without what a publisher prints on every page and without the notes at the foot of it. Compared are the first 200
letters of each and the last 60.

What the library is known not to find yet is listed in OPEN: it fails nothing.

Exit status: 0 all as expected, 1 something differs, 2 unusable, 77 nothing to run.
Python standard library only.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
FOLDER = os.path.join(SHARED, "corpus", "kamervragen")
TABLE = os.path.join(HERE, "kamervragen.tsv")
FORMS = {"ah-": (".txt",), "kv-": (".txt",), "antwoord-": (".pandoc.html", ".pandoc.txt", ".pandoc72.txt")}

# (beginning of the file's name, part, why it does not come out yet)
OPEN = []


def fold(text):
    """Letters only: marks of notes, numbers of pages and lost spaces make no difference."""
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFKD", text.lower()))


def read_table():
    with open(TABLE, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    names = ("file", "questions", "answers", "state", "notes", "askers", "addressees", "submitted", "answered")
    return [dict(zip(names, row)) for row in rows]


# ------------------------------------------------------------------------------------------- a plain reading

FURNITURE = re.compile(r"^(Tweede Kamer, vergaderjaar|ISSN |(ah|kv)-tk-|.s-Gravenhage \d{4})|^\s*$")
LABEL = re.compile(r"^(Vraag|Antwoord|Antwoorden|Mededeling)( op)?( vraag| vragen)?( [0-9][0-9, en]*)?$")


def body_lines(text):
    """The lines of a publication without furniture and without the notes at the foot of each page."""
    kept, page, note = [], [], 0
    for line in text.splitlines() + ["Tweede Kamer, vergaderjaar"]:
        if not FURNITURE.match(line):
            page.append(line)
        elif page and line.strip():
            for i, candidate in enumerate(page):
                if re.match(rf"{note + 1}[^\s\d,.)»]", candidate) and not LABEL.match(candidate):
                    while any(re.match(rf"{note + 1}[^\s\d,.)»]", other) for other in page[i:]):
                        note += 1
                    page = page[:i]
                    break
            kept, page = kept + page, []
    return kept, note


def plain_reading(text):
    """[(label, text)] of a text, and how many notes it has."""
    found = []
    lines, notes = body_lines(text)
    for line in lines:
        line = line.strip()
        label = LABEL.match(line)
        if label:
            found.append([line, ""])
        elif line.startswith("Toelichting"):
            break
        elif found and not re.match(r"^[0-9]+([, ]+[0-9]+|,? en [0-9]+)*$", line): # marks of notes
            found[-1][1] += " " + line
    return found, notes


# ------------------------------------------------------------------------------------------------- comparing

def run_tool(tool, path):
    done = subprocess.run([tool, "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    if done.returncode != 0:
        raise ValueError(f"the tool exits with {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return json.loads(done.stdout.decode("utf-8"))


def names_of(document):
    """What each question goes by: its numbers; "b" tells a second one with the same."""
    names = []
    for question in document["questions"]:
        name = "+".join(str(n) for n in question["numbers"])
        names.append(name + "b" if name in names else name)
    return names


def facts(document):
    """The columns of the table, of a result."""
    names = names_of(document)
    answered = lambda a: "+".join(names[i] for i in a["questions"])
    states = {a["status"] for a in document["answers"]}
    state = "postponed" if states == {"postponed"} else "given" if states else "-"
    return {
        "questions": " ".join(names) or "-",
        "answers": " ".join(answered(a) for a in document["answers"]) or "-",
        "state": state,
        "notes": str(len(document["notes"])),
        "askers": " ".join(f"{a['name'].replace(' ', '')}:{a['party']['id'] if a['party'] else '?'}"
                           for a in document["askers"]),
        "addressees": str(len(document["addressees"])),
        "submitted": document["dates"]["submitted"] or "-",
        "answered": document["dates"]["answered"] or "-",
    }


def compare_texts(document, text):
    """{part: [what differs]} of the texts of questions and answers."""
    reading, _ = plain_reading(text)
    asked = [(label, t) for label, t in reading if label.startswith("Vraag")]
    given = [(label, t) for label, t in reading if not label.startswith("Vraag")]
    wrong = {"texts": [], "ends": []}
    for kind, expected, found in (("question", asked, document["questions"]), ("answer", given, document["answers"])):
        if len(expected) != len(found):
            wrong["texts"].append(f"{len(found)} {kind}s, read {len(expected)}")
            continue
        for (label, t), item in zip(expected, found):
            want, have = fold(t), fold(item["text"])
            if want[:200] != have[:min(200, len(want))]:
                wrong["texts"].append(f"{label}: {have[:60]} / {want[:60]}")
            elif want[-60:] != have[-60:]:
                wrong["ends"].append(f"{label}: {have[-60:]} / {want[-60:]}")
    return wrong


def check(tool, path, row):
    """[(part, what differs)] of one text."""
    document = run_tool(tool, path)
    wrong = [(name, f"{value} / {row[name]}") for name, value in facts(document).items() if value != row[name]]
    name = os.path.basename(path)
    if name.endswith(".txt") and not name.startswith("antwoord-"):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        wrong += [(part, line) for part, lines in compare_texts(document, text).items() for line in lines]
        notes = plain_reading(text)[1]
        if str(notes) != row["notes"]:
            wrong.append(("table", f"the table has {row['notes']} notes, a plain reading {notes}"))
    return wrong, document


def agree(documents):
    """[(part, what differs)] between the forms of one text."""
    wrong = []
    (first, one), others = documents[0], documents[1:]
    for name, other in others:
        for kind in ("questions", "answers"):
            for i, (a, b) in enumerate(zip(one[kind], other[kind])):
                a, b = fold(a["text"]), fold(b["text"])
                if a[:200] != b[:200]:
                    wrong.append((name, "texts", f"{kind} {i}: {b[:60]} / {a[:60]}"))
                elif a[-60:] != b[-60:]:
                    wrong.append((name, "ends", f"{kind} {i}: {b[-60:]} / {a[-60:]} in {first}"))
    return wrong


def known(name, part):
    return any(name.startswith(start) and part == p for start, p, _ in OPEN)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print what is known to differ, too")
    parser.add_argument("--scores", metavar="FILE", help="write what differs per text to FILE, as JSON")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool:
        print("SKIP VERSLAG_TOOL does not name the tool")
        return 77
    if not os.path.isdir(FOLDER):
        print(f"SKIP {FOLDER} is not there (VERSLAG_SHARED)")
        return 77
    failed, scores, open_parts = 0, {}, set()
    try:
        for row in read_table():
            forms = next(forms for start, forms in FORMS.items() if row["file"].startswith(start))
            documents, wrong = [], []
            for form in forms:
                name = row["file"] + form
                if options.names and not any(n in name for n in options.names):
                    continue
                found, document = check(tool, os.path.join(FOLDER, name), row)
                documents.append((name, document))
                wrong += [(name, part, line) for part, line in found]
                scores[name] = sorted({part for part, _ in found})
            if len(documents) > 1:
                wrong += agree(documents)
            for name, part, line in wrong:
                if known(name, part):
                    open_parts.add((name, part))
                    if options.verbose:
                        print(f"open {name} {part}: {line}")
                else:
                    print(f"FAIL {name} {part}: {line}")
                    failed += 1
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        print(f"kamervragen.py: {error}", file=sys.stderr)
        return 2
    if options.scores:
        with open(options.scores, "w", encoding="utf-8") as file:
            json.dump(scores, file)
    print(f"{len(scores)} texts, {failed} differences, {len(open_parts)} known ones")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
