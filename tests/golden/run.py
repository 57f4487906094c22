#!/usr/bin/env python3
"""Compares what the tool makes of whole documents with what a reader made of them.

usage: run.py [--self-test] [--verbose] [--list] [NAME ...]

The project's own documents must come out as their gold files say, in every field that the gold file has. Real
documents are read in place from the folder in VERSLAG_SHARED (default: ../shared beside the project) and scored by
the scorer there; where the folder is absent they are skipped, and the output says so. NAME picks documents by a part
of their path. The tool is the one in VERSLAG_TOOL.

Exit status: 0 all as expected, 1 something differs, 2 the tests could not run, 77 there is no tool to run.
Python standard library only.
"""
import argparse
import collections
import copy
import difflib
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
TIMEOUT = 60

# The project's own documents: text, gold, and what this form of the text cannot tell.
PRINTED_ONLY = ("front.document_number", "front.case_number", "front.revision", "front.dates.updated")
FIXTURES = [
    ("examples/data/verslag.txt", "tests/data/verslag.json", ()),
    ("tests/data/verslag-wrapped.txt", "tests/data/verslag.json", PRINTED_ONLY),
    ("examples/data/verslag.html", "tests/data/verslag.json", PRINTED_ONLY),
    ("examples/data/verslag.xml", "tests/data/verslag.json", PRINTED_ONLY),
    ("tests/data/verslag-plain.html", "tests/data/verslag.json", PRINTED_ONLY),
    ("tests/data/verslag-windows-1252.html", "tests/data/verslag.json", PRINTED_ONLY),
    ("tests/data/verslag-pandoc.html", "tests/data/verslag.json", PRINTED_ONLY),
    ("tests/data/inbreng-wrapped.txt", "tests/data/inbreng-wrapped.json", ()),
    ("tests/data/verslag-labels.txt", "tests/data/verslag-labels.json", ()),
    ("tests/data/verslag-nummers.txt", "tests/data/verslag-nummers.json", ()),
    ("tests/data/overig.txt", "tests/data/overig.json", ()),
    ("tests/data/inbreng-markdown.md", "tests/data/inbreng-markdown.json", ()),
    ("tests/data/typografie-vragen-cursief.html", "tests/data/typografie.json", ()),
    ("tests/data/typografie-antwoorden-cursief.html", "tests/data/typografie.json", ()),
]

# Reports as they vary (tests/data/variants): every NAME.txt there with its NAME.json. Those that open.txt lists are
# known to come out wrong: they fail nothing, until they come out right and must leave the list.
VARIANTS = "tests/data/variants"
OPEN = VARIANTS + "/open.txt"

# Real documents: text, gold, arguments of the scorer, and the lowest F1 per part that passes ("*": every other part).
# Raise these numbers as the parser gets better; never lower them to make a change pass. What cannot reach 1.0: the
# pandoc rendition has no line with the session, and the typesetter of the PDFs made other apostrophes of two.
NO_REFERENCES = "references,references.law"
NO_FRAME = NO_REFERENCES + ",front.case_number,front.document_number"
REAL = [
    ("corpus/verslag-so/kst-26643-1080.opentk.txt", "gold/kst-26643-1080.json", ["--skip", NO_REFERENCES], {"*": 1.0}),
    ("corpus/inbreng-so/inbreng-26643-1036.pdftotext.txt", "gold/inbreng-26643-1036.json", ["--skip", NO_REFERENCES],
     {"*": 1.0}),
    ("corpus/renditions/kst-26643-1080.html", "gold/kst-26643-1080.json", ["--skip", NO_FRAME], {"*": 1.0}),
    ("corpus/renditions/kst-26643-1080.plain-paragraphs.html", "gold/kst-26643-1080.json", ["--skip", NO_FRAME], {"*": 1.0}),
    ("corpus/renditions/kst-26643-1080.windows-1252.html", "gold/kst-26643-1080.json", ["--skip", NO_FRAME], {"*": 1.0}),
    ("corpus/renditions/kst-26643-1080.pandoc.html", "gold/kst-26643-1080.json", ["--skip", NO_FRAME], {"*": 1.0}),
    ("corpus/renditions/kst-26643-1080.xml", "gold/kst-26643-1080.json", ["--skip", NO_FRAME], {"*": 1.0}),
    ("corpus/renditions/kst-26643-1080.pandoc72.txt", "gold/kst-26643-1080.json",
     ["--skip", NO_FRAME + ",front.session"], {"*": 1.0}),
    ("corpus/renditions/kst-26643-1080.pdftotext-layout.txt", "gold/kst-26643-1080.json",
     ["--skip", NO_FRAME, "--fold-hyphens"], {"*": 1.0, "answers": 0.9583}),
    ("corpus/renditions/kst-26643-1080.pdftotext.txt", "gold/kst-26643-1080.json",
     ["--skip", NO_FRAME, "--fold-hyphens"],
     {"*": 1.0, "questions": 0.9791, "questions.fraction": 0.9791, "questions.parts": 0.9870, "answers": 0.7916,
      "notes": 0.7692, "notes.anchor": 0.7692, "agenda": 0.5, "references(own)": 0.8148}),
]

# The kinds of references that this version reads. Others in a gold file, or in a result, are not compared.
REFERENCE_KINDS = {"kamerstuk", "question"}


class Skipped(Exception):
    """There is nothing to run."""


class Unusable(Exception):
    """The tests cannot run at all."""


def run_tool(path):
    """The tool's verslag-json for a file."""
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool:
        raise Skipped("VERSLAG_TOOL does not name the tool")
    try:
        done = subprocess.run([tool, "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    except OSError as error:
        raise Unusable(f"{tool}: {error.strerror}") from None
    if done.returncode != 0:
        raise ValueError(f"the tool exits with {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return json.loads(done.stdout.decode("utf-8"))


# ------------------------------------------------------------------------------------------------ comparing

def fold(text):
    """Text with every run of white space as one space; None stays None."""
    return None if text is None else " ".join(text.split())


def text_of(piece):
    """A gold file writes passages as plain strings, a result as objects."""
    return fold(piece["text"] if isinstance(piece, dict) else piece)


def question_name(document, index):
    """What a question goes by in comparisons: its label, its number, or its position where it has neither."""
    question = document["questions"][index]
    label = question.get("label") or question.get("number")
    return str(label) if label is not None else f"[{index}]"


def gold_place(place):
    return None if place is None else (place["type"], place.get("number"))


def result_place(document, place):
    """The place of a result in the terms of a gold file: the kind and the printed number."""
    if place is None:
        return None
    kind, index = place["type"], place.get("index")
    if kind in ("question", "context"):
        return (kind, document["questions"][index]["number"])
    if kind == "answer":
        answered = document["answers"][index]["questions"]
        return (kind, document["questions"][answered[0]]["number"] if answered else None)
    if kind == "note":
        return (kind, document["notes"][index]["number"])
    if kind == "agenda":
        return (kind, index + 1)
    return (kind, None)


def paragraphs(document, answer):
    """The paragraphs of an answer: a gold file has their texts, a result their spans."""
    if "text" not in document:
        return tuple(fold(p) for p in answer["paragraphs"])
    text = document["text"].encode("utf-8")
    return tuple(fold(text[begin:end].decode("utf-8", "replace")) for begin, end in answer["paragraphs"])


def anchors(result, gold):
    """Notes with the place of their mark and whether the text before it is what the gold file quotes."""
    expected = [(n["number"], gold_place(n["anchor"]["in"]), fold(n["anchor"]["after"])) for n in gold["notes"]]
    quotes = {number: after for number, _, after in expected}
    text, found = result["text"].encode("utf-8"), []
    for k, note in enumerate(result["notes"]):
        anchor = note["anchor"]
        if anchor:
            before = fold(text[:anchor["offset"]].decode("utf-8", "replace")[-200:])
            same = k < len(expected) and expected[k][0] == note["number"]  # two lists can have the same numbers
            after = expected[k][2] if same else quotes.get(note["number"], "")
            found.append((note["number"], result_place(result, anchor["in"]),
                          after if before.endswith(after) else "… " + before[-len(after) - 10:]))
    return found, expected


def references(result, gold):
    """References of the kinds that this version reads; a gold file says of each only what its reader noted."""
    wanted = [r for r in gold["references"] if r["kind"] in REFERENCE_KINDS]
    noted = {key for r in wanted for key in r} & {"text", "in", "role", "pin"}

    def key(reference, is_gold):
        targets = reference["targets"] if is_gold else [t["id"] for t in reference["targets"]]
        place = gold_place(reference.get("in")) if is_gold else result_place(result, reference["in"])
        extra = tuple((name, fold(reference.get(name))) for name in sorted(noted - {"in"}))
        return (reference["kind"], tuple(targets), tuple(reference.get("also_filed_in") or ()),
                place if "in" in noted else None, extra)

    found = [r for r in result["references"] if r["kind"] in REFERENCE_KINDS]
    return [key(r, False) for r in found], [key(r, True) for r in wanted]


def parts(result, gold):
    """The fields that the gold file has, as name -> (found, expected), two lists of comparable values."""
    table = {}
    for name in ("kind", "title", "document_number", "case_number", "chamber", "session", "revision", "committee"):
        if name in gold:
            table["front." + name] = ([fold(str(result[name]))], [fold(str(gold[name]))])
    if "kamerstuk" in gold:
        pick = lambda k: None if k is None else tuple(k.get(name) for name in ("id", "dossier", "number"))
        table["front.kamerstuk"] = ([pick(result["kamerstuk"])], [pick(gold["kamerstuk"])])
    if "dossiers" in gold:
        pick = lambda d: [(x["number"], fold(x["title"])) for x in d["dossiers"]]
        table["front.dossiers"] = (pick(result), pick(gold))
    for name, value in gold.get("dates", {}).items():
        table["front.dates." + name] = ([result["dates"][name]], [value])
    if "addressees" in gold:
        table["front.addressees"] = ([fold(x) for x in result["addressees"]], [fold(x) for x in gold["addressees"]])
    if "signatories" in gold:
        pick = lambda d: [(s["role"], fold(s["name"])) for s in d["signatories"]]
        table["front.signatories"] = (pick(result), pick(gold))
    if "fractions" in gold:
        headed = all("heading" in f for f in gold["fractions"])
        pick = lambda d: [(fold(f["heading"]) if headed else None,
                           tuple((p["id"], p["name"]) for p in f["parties"]), f["joint"]) for f in d["fractions"]]
        table["fractions"] = (pick(result), pick(gold))
    if "askers" in gold:
        pick = lambda d: [(fold(a["name"]), a["party"]["id"] if isinstance(a["party"], dict) else a["party"])
                          for a in d.get("askers", [])]
        table["askers"] = (pick(result), pick(gold))

    asked, wanted = result["questions"], gold.get("questions")
    if wanted is not None:
        def question(name, key):
            if all(name in q for q in wanted):
                table["questions." + name] = ([key(result, q) for q in asked], [key(gold, q) for q in wanted])
        table["questions"] = ([(q["number"], fold(q["text"])) for q in asked],
                              [(q["number"], fold(q["text"])) for q in wanted])
        question("label", lambda d, q: (fold(q["text"]), q["label"]))
        question("numbers", lambda d, q: (fold(q["text"]), tuple(q["numbers"])))
        question("fraction", lambda d, q: (fold(q["text"]), q["fraction"]))
        question("answer", lambda d, q: (fold(q["text"]), q["answer"]))
        question("context", lambda d, q: (fold(q["text"]), tuple(text_of(c) for c in q["context"])))
        question("parts", lambda d, q: (fold(q["text"]), tuple(text_of(p) for p in q["parts"])))

    given, wanted = result["answers"], gold.get("answers")
    if wanted is not None:
        names = lambda d, indexes: tuple(question_name(d, i) for i in indexes)
        table["answers"] = ([(names(result, a["questions"]), paragraphs(result, a)) for a in given],
                            [(names(gold, a["questions"]), paragraphs(gold, a)) for a in wanted])
        if all("heading" in a for a in wanted):
            table["answers.heading"] = ([(names(result, a["questions"]), fold(a["heading"])) for a in given],
                                        [(names(gold, a["questions"]), fold(a["heading"])) for a in wanted])
        if all("status" in a for a in wanted):
            key = lambda d, a: (names(d, a["questions"]), a["status"], names(d, a["delegates_to"]))
            table["answers.status"] = ([key(result, a) for a in given], [key(gold, a) for a in wanted])

    if "notes" in gold:
        pick = lambda d: [(n["number"], fold(n["text"])) for n in d["notes"]]
        table["notes"] = (pick(result), pick(gold))
        if gold["notes"] and all(n.get("anchor") for n in gold["notes"]):
            table["notes.anchor"] = anchors(result, gold)
    if "references" in gold:
        table["references"] = references(result, gold)
    if "agenda" in gold:
        table["agenda"] = ([text_of(a) for a in result["agenda"]], [text_of(a) for a in gold["agenda"]])
    if "diagnostics" in gold:
        table["diagnostics"] = ([d["code"] for d in result["diagnostics"]], list(gold["diagnostics"]))
    return table


def differences(found, expected):
    """What is lacking and what is too much, as multisets."""
    have, want = collections.Counter(found), collections.Counter(expected)
    return list((want - have).elements()), list((have - want).elements())


def show(lacking, extra):
    """Lines that say what differs, each lacking value with its nearest neighbour."""
    lines, left = [], [str(x) for x in extra]
    for value in lacking:
        lines.append(f"      expected {str(value)[:400]}")
        near = difflib.get_close_matches(str(value), left, 1, 0.5)
        if left and not near and len(lacking) == len(extra) == 1:
            near = left[:1]
        if near:
            left.remove(near[0])
            lines.append(f"      found    {near[0][:400]}")
    lines.extend(f"      too much {value[:400]}" for value in left)
    return lines


def compare(result, gold, skip=()):
    """The parts that differ, as [(name, lines)]."""
    failures = []
    for name, (found, expected) in parts(result, gold).items():
        lacking, extra = differences(found, expected)
        if name not in skip and (lacking or extra):
            failures.append((name, show(lacking, extra)))
    return failures


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def variants():
    """The fixtures of VARIANTS as (text, gold, skip), and the names that are known to come out wrong."""
    folder, known = os.path.join(ROOT, VARIANTS), []
    lists = (os.path.basename(OPEN), "perturb.txt")
    names = sorted(n[:-4] for n in os.listdir(folder) if n.endswith(".txt") and n not in lists)
    if os.path.exists(os.path.join(ROOT, OPEN)):
        with open(os.path.join(ROOT, OPEN), encoding="utf-8") as lines:
            known = [line.split("#")[0].strip() for line in lines]
    return [(f"{VARIANTS}/{n}.txt", f"{VARIANTS}/{n}.json", ()) for n in names], [n for n in known if n]


def open_document(text, gold, verbose):
    """Runs a document that is known to come out wrong; one that comes out right is a failure."""
    try:
        failures = compare(run_tool(os.path.join(ROOT, text)), load(os.path.join(ROOT, gold)))
    except (ValueError, KeyError, IndexError, TypeError, subprocess.TimeoutExpired) as error:
        failures = [(type(error).__name__, [f"      {error}"])]
    if not failures:
        print(f"FAIL {text}: comes out right: take it off {OPEN}")
        return 1
    print(f"open {text}: {', '.join(name for name, _ in failures)}")
    if verbose:
        for name, lines in failures:
            print(f"    {name}")
            print("\n".join(lines))
    return 0


def own_document(text, gold, skip):
    """Runs one of the project's documents; returns the number of failures."""
    try:
        failures = compare(run_tool(os.path.join(ROOT, text)), load(os.path.join(ROOT, gold)), skip)
    except (ValueError, KeyError, IndexError, TypeError, subprocess.TimeoutExpired) as error:
        print(f"FAIL {text}: {type(error).__name__}: {error}")
        return 1
    print(f"{'FAIL' if failures else 'ok  '} {text}")
    for name, lines in failures:
        print(f"    {name}")
        print("\n".join(lines))
    return 1 if failures else 0


# ------------------------------------------------------------------------------------------- real documents

def floor(minimum, name):
    return minimum.get(name, minimum["*"])


def score_document(path, gold_path, arguments):
    """({part: F1}, {part: lines that say what differs}) of one real document, by the scorer beside it."""
    result = run_tool(path)
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(result, file)
        file.flush()
        scorer = os.path.join(SHARED, "tools", "score.py")
        done = subprocess.run([sys.executable, scorer, "--min", "0", "--verbose"] + arguments + [file.name, gold_path],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", timeout=TIMEOUT)
    if done.returncode != 0:
        raise ValueError(f"the scorer exits with {done.returncode}: {done.stderr.strip()}")
    scores, details, name = {}, collections.defaultdict(list), None
    for line in done.stdout.splitlines():
        match = re.match(r"(\S+) +F1 ([0-9.]+)", line)
        if match:
            name = match.group(1)
            scores[name] = float(match.group(2))
        elif name:
            details[name].append(line)
    # The scorer takes all kinds of references together; those that this version reads are compared here.
    found, expected = references(result, load(gold_path))
    lacking, extra = differences(found, expected)
    right = len(expected) - len(lacking)
    scores["references(own)"] = 2 * right / (len(found) + len(expected)) if found or expected else 1.0
    details["references(own)"] = show(lacking, extra)
    return scores, details


def real_document(text, gold, arguments, minimum, verbose):
    """Scores one real document with the scorer beside it; returns the number of failures."""
    path, gold_path = os.path.join(SHARED, text), os.path.join(SHARED, gold)
    if not os.path.exists(path):
        print(f"SKIP {text}: not there")
        return 0
    try:
        scores, details = score_document(path, gold_path, arguments)
    except (ValueError, subprocess.TimeoutExpired) as error:
        print(f"FAIL {text}: {error}")
        return 1
    short = [n for n, score in scores.items() if n != "all" and score < floor(minimum, n)]
    print(f"{'FAIL' if short else 'ok  '} {text}")
    for name, score in scores.items():
        if name in short or score < 1.0 or verbose:
            print(f"    {name:24} F1 {score:.4f}" + (f"  below {floor(minimum, name)}" if name in short else ""))
        if name in short or (verbose and score < 1.0):
            print("\n".join("  " + line for line in details[name]))
    return 1 if short else 0


# ------------------------------------------------------------------------------------------------ self-test

def self_test():
    """The comparer must notice every kind of damage to a result that is right."""
    place = lambda kind, index: {"type": kind, "index": index}
    text = "Kop\nVraag een?\nAntwoord\nNoot\nPunt"
    result = {
        "text": text, "kind": "overig", "title": "T", "document_number": None, "case_number": None, "chamber": None,
        "session": None, "revision": None, "committee": None,
        "kamerstuk": {"id": "kst-1-2", "dossier": "1", "number": "2"},
        "dossiers": [{"number": "1", "title": "D"}], "dates": {"adopted": "2027-01-01"}, "addressees": ["Minister"],
        "signatories": [{"role": "griffier", "name": "G"}],
        "fractions": [{"heading": "Kop", "parties": [{"id": "sp", "name": "SP"}], "joint": False}],
        "questions": [{"number": 1, "label": "1", "numbers": [1], "fraction": 0, "answer": 0, "text": "Vraag een?",
                       "context": [{"text": "C"}], "parts": [{"text": "Vraag een?"}]}],
        "answers": [{"questions": [0], "heading": "Antwoord", "text": "Antwoord", "paragraphs": [[15, 23]],
                     "status": "given", "delegates_to": []}],
        "notes": [{"number": 1, "text": "Noot", "anchor": {"in": place("question", 0), "offset": 9}}],
        "references": [{"kind": "kamerstuk", "text": "R", "targets": [{"id": "kst-3-4"}], "in": place("answer", 0),
                        "role": None, "pin": None, "also_filed_in": ["5"]}],
        "agenda": [{"text": "Punt"}], "askers": [{"name": "V", "party": {"id": "sp", "name": "SP"}}],
        "diagnostics": [{"code": "answer-missing"}],
    }
    gold = copy.deepcopy(result)
    question, answer = gold["questions"][0], gold["answers"][0]
    question.update(context=["C"], parts=["Vraag een?"])
    answer["paragraphs"] = [answer.pop("text")]
    gold.pop("text")
    gold["notes"][0]["anchor"] = {"in": {"type": "question", "number": 1}, "after": "Vraag"}
    gold["references"][0].update(targets=["kst-3-4"], **{"in": {"type": "answer", "number": 1}})
    gold.update(agenda=["Punt"], diagnostics=["answer-missing"])
    wrong = []
    if compare(result, gold):
        wrong.append(f"a result that is right is reported: {compare(result, gold)}")

    tried = []

    def damage(part, change):
        tried.append(part)
        damaged = copy.deepcopy(result)
        change(damaged)
        if part not in [name for name, _ in compare(damaged, gold)]:
            wrong.append(f"damage to {part} is not noticed")

    damage("front.kind", lambda r: r.update(kind="verslag-schriftelijk-overleg"))
    damage("front.title", lambda r: r.update(title=None))
    damage("front.kamerstuk", lambda r: r.update(kamerstuk=None))
    damage("front.dossiers", lambda r: r["dossiers"].append({"number": "9", "title": "E"}))
    damage("front.dates.adopted", lambda r: r["dates"].update(adopted=None))
    damage("front.addressees", lambda r: r.update(addressees=[]))
    damage("front.signatories", lambda r: r["signatories"][0].update(role="voorzitter"))
    damage("fractions", lambda r: r["fractions"][0].update(joint=True))
    damage("askers", lambda r: r["askers"].clear())
    damage("questions", lambda r: r["questions"][0].update(text="Vraag twee?"))
    damage("questions.label", lambda r: r["questions"][0].update(label="1a"))
    damage("questions.fraction", lambda r: r["questions"][0].update(fraction=None))
    damage("questions.context", lambda r: r["questions"][0].update(context=[]))
    damage("questions.parts", lambda r: r["questions"][0].update(parts=[]))
    damage("questions.answer", lambda r: r["questions"][0].update(answer=None))
    damage("answers", lambda r: r["answers"][0].update(paragraphs=[[15, 19], [19, 23]]))
    damage("answers", lambda r: r["answers"][0].update(questions=[]))
    damage("answers.heading", lambda r: r["answers"][0].update(heading=None))
    damage("answers.status", lambda r: r["answers"][0].update(status="missing"))
    damage("notes", lambda r: r["notes"].clear())
    damage("notes.anchor", lambda r: r["notes"][0]["anchor"].update(offset=3))
    damage("notes.anchor", lambda r: r["notes"][0]["anchor"].update({"in": place("answer", 0)}))
    damage("references", lambda r: r["references"][0].update(also_filed_in=[]))
    damage("agenda", lambda r: r["agenda"].append({"text": "Nog een"}))
    damage("diagnostics", lambda r: r["diagnostics"].clear())
    for line in wrong:
        print("FAIL " + line)
    print("self-test: " + ("failed" if wrong else f"{len(tried)} kinds of damage noticed"))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true", help="check that the comparer notices damage")
    parser.add_argument("--verbose", action="store_true",
                        help="print every score of the real documents, and what is wrong with the open ones")
    parser.add_argument("--list", action="store_true", help="print the documents and stop")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    chosen = lambda path: not options.names or any(name in path for name in options.names)
    varied, known = variants()
    if options.list:
        print("\n".join([entry[0] for entry in FIXTURES + varied + REAL if chosen(entry[0])]))
        return 0
    failed = 0
    for name in sorted(set(known) - {os.path.basename(text)[:-4] for text, _, _ in varied}):
        print(f"FAIL {OPEN}: there is no {name}")
        failed += 1
    try:
        for text, gold, skip in FIXTURES:
            if chosen(text):
                failed += own_document(text, gold, skip)
        for text, gold, skip in varied:
            if not chosen(text):
                continue
            if os.path.basename(text)[:-4] in known:
                failed += open_document(text, gold, options.verbose)
            else:
                failed += own_document(text, gold, skip)
        if os.path.isdir(os.path.join(SHARED, "corpus")):
            for text, gold, arguments, minimum in REAL:
                if chosen(text):
                    failed += real_document(text, gold, arguments, minimum, options.verbose)
        else:
            print(f"SKIP the real documents: {SHARED} is not there (VERSLAG_SHARED)")
    except Skipped as reason:
        print(f"SKIP {reason}")
        return 77
    except Unusable as error:
        print(f"run.py: {error}", file=sys.stderr)
        return 2
    print(f"{failed} documents differ" if failed else "all documents as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
