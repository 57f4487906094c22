#!/usr/bin/env python3
"""Compares the texts of real pages of the publisher with what Python's own HTML parser finds in them.

usage: pages.py [--self-test]

The whole body of the document must be in its text, in order, and not a word of the site around it; the pieces of two
pages with written questions must give those questions, and their notes with the places of the marks. What the front
matter of the pages says is in front.tsv. The pages are read in place from the folder in VERSLAG_SHARED (default:
../shared beside the project); where it is absent the test is skipped, and the output says so. The tool is the one in
VERSLAG_TOOL.

Exit status: 0 all as expected, 1 something differs, 2 the tests could not run, 77 nothing could be tested.
Python standard library only.
"""
import html.parser
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
PAGES = os.path.join(SHARED, "corpus", "koop-html")
WHOLE = ["kst-32824-405.html", "kst-36333-41.html", "kst-19637-1020.html", "h-tk-20232024-10-8.html"]
QUESTIONS, NOTES = "kv-tk-2016Z00020_fragment.html", "kv-tk-2016Z00047_noten_fragment.html"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Reader(html.parser.HTMLParser):
    """Collects the text of some elements: `wanted` says of (tag, attributes) what an element's text is, or None."""

    def __init__(self, wanted):
        super().__init__(convert_charrefs=True)
        self.wanted, self.open, self.found = wanted, [], []

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        name = self.wanted(tag, dict(attributes))
        if name:
            self.found.append([name, ""])
        self.open.append((tag, len(self.found) - 1 if name else None))

    def handle_endtag(self, tag):
        while any(name == tag for name, _ in self.open) and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        inside = [index for _, index in self.open if index is not None]
        if inside:
            self.found[inside[-1]][1] += data


def read(page, wanted):
    reader = Reader(wanted)
    reader.feed(page)
    reader.close()
    return [(name, " ".join(text.split())) for name, text in reader.found]


def solid(text):
    return "".join(text.split())


def is_body(tag, attributes):
    return "body" if attributes.get("id") == "broodtekst" else None


def is_piece(tag, attributes):
    words = (attributes.get("class") or "").split()
    if tag == "h2" or tag == "p":
        return tag
    if "note-close" in words:
        return "close"
    return "mark" if "nootnum" in words else None


def run(path):
    done = subprocess.run([os.environ["VERSLAG_TOOL"], "json", path], capture_output=True, timeout=60)
    if done.returncode != 0:
        raise ValueError(f"{path}: the tool exits with {done.returncode}: {done.stderr.decode(errors='replace').strip()}")
    return json.loads(done.stdout)


def check_whole(page, document):
    """What is wrong with the text of a page of which nothing is taken out."""
    body = [text for name, text in read(page, is_body)]
    if len(body) != 1:
        return [f"{len(body)} bodies"]
    want, have = solid(body[0]), solid(document["text"])
    if want != have:
        at = len(os.path.commonprefix([want, have]))
        return [f"from {at}: {have[at:at + 60]!r}, the page has {want[at:at + 60]!r}"]
    return []


def check_questions(page, document):
    pieces, wrong = read(page, is_piece), []
    labels = [text for name, text in pieces if name == "h2"]
    texts = [text for name, text in pieces if name == "p"]
    found = document["questions"]
    if [f"Vraag {q['label']}" for q in found] != labels or [q["text"] for q in found] != texts:
        wrong.append(f"questions: {[(q['label'], q['text'][:40]) for q in found]}")
    return wrong


def check_notes(page, document):
    pieces = read(page, is_piece)
    want = [(int(number), text) for (_, number), (_, text) in zip([p for p in pieces if p[0] == "mark"], [p for p in pieces if p[0] == "p"])]
    found = [(n["number"], n["text"]) for n in document["notes"]]
    return [] if found == want and want else [f"notes: {found}, the page has {want}"]


def check_pieces():
    """The questions and the notes, each by itself and as one page."""
    with open(os.path.join(PAGES, QUESTIONS), encoding="utf-8") as file:
        questions = file.read()
    with open(os.path.join(PAGES, NOTES), encoding="utf-8") as file:
        notes = file.read()
    document = run(os.path.join(PAGES, QUESTIONS))
    wrong = check_questions(questions, document)
    ends = [q["span"][1] for q in document["questions"]]
    missing = [d["span"] for d in document["diagnostics"] if d["code"] == "note-text-missing"]
    if missing != [[ends[0], ends[0]]] * 2:
        wrong.append(f"the marks without notes: {missing}")
    wrong += check_notes(notes, run(os.path.join(PAGES, NOTES)))
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as file:
        file.write(questions + notes)
        file.flush()
        document = run(file.name)
    wrong += check_questions(questions, document) + check_notes(notes, document)
    anchors = [n["anchor"] for n in document["notes"]]
    end = document["questions"][0]["span"][1]
    if anchors != [{"in": {"type": "question", "index": 0}, "offset": end}] * 2:
        wrong.append(f"anchors: {anchors}")
    return wrong


def self_test():
    page = "<nav>Menu</nav><div id=broodtekst><p>Een <b>twee</b>.<br>Drie</p></div><p>Voet</p>"
    cases = [("Een twee.\nDrie", True), ("Een twee. Drie", True), ("Een twee.", False), ("Menu\nEen twee.\nDrie", False),
             ("Een twee.\nDrie\nVoet", False), ("Drie\nEen twee.", False)]
    wrong = [text for text, right in cases if (not check_whole(page, {"text": text})) != right]
    page = "<h2>Vraag 1</h2><p>Hoe?<a class='x nootnum' href='#a'>1</a></p>"
    if check_questions(page, {"questions": [{"label": "1", "text": "Hoe?"}]}):
        wrong.append("a question that is right")
    if not check_questions(page, {"questions": [{"label": "1", "text": "Hoe?1"}]}):
        wrong.append("a mark in a question")
    for text in wrong:
        print(f"FAIL self-test: {text!r}")
    print("self-test: " + ("failed" if wrong else f"{len(cases) + 2} cases as expected"))
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool or not os.path.exists(tool):
        print("pages.py: no tool to run (VERSLAG_TOOL)")
        return 77
    if not os.path.isdir(PAGES):
        print(f"pages.py: skipped: there is no folder {PAGES}")
        return 77
    failed = 0
    for name in WHOLE:
        with open(os.path.join(PAGES, name), encoding="utf-8") as file:
            wrong = check_whole(file.read(), run(os.path.join(PAGES, name)))
        failed += bool(wrong)
        print("\n     ".join([f"{'FAIL' if wrong else 'ok  '} {name}"] + wrong))
    wrong = check_pieces()
    failed += bool(wrong)
    print("\n     ".join([f"{'FAIL' if wrong else 'ok  '} {QUESTIONS}, {NOTES}"] + wrong))
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        print(f"pages.py: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
