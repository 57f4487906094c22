#!/usr/bin/env python3
"""Checks of the page that `verslag html` writes what must hold for every document.

usage: page.py [--self-test] [FILE ...]

Without FILE: the project's own documents, and every text, HTML and XML file of the corpus in VERSLAG_SHARED (default:
../shared beside the project; skipped, saying so, where it is absent). The tool is the one in VERSLAG_TOOL. Each page is
compared with the JSON of the same file:

  markup       tags close in their turn, elements stand where HTML allows them, nothing comes from elsewhere or runs
  ids          are there once, and every link inside the page finds its own
  headings     one h1, and no level is skipped
  text         every line of the canonical text is there, whole, once
  references   every target of every reference is a link with its id as title, or is marked as none
  questions    each with its sentences that ask, and with its answer or a word about it
  notes        jump to their marks, and back

Exit status: 0 all hold, 1 one does not, 77 there is no tool to run. Python standard library only.
"""
import collections
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("VERSLAG_SHARED") or ROOT.parent / "shared")
TOOL = os.environ.get("VERSLAG_TOOL")

PHRASING = set("a span sup strong time".split())
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"div"}, "table": {"tr", "tbody"}, "tbody": {"tr"}, "tr": {"td"}}
ALLOWED = PHRASING | set(CHILDREN) | set("""html head meta title style body header h1 h2 h3 h4 h5 h6 p div dt dd main nav aside section
    article details summary footer li td""".split())
# A browser reads these characters as something else, or not at all.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe\U0001ffff]")


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent, self.children = tag, attributes, parent, []
        self.classes = set((attributes.get("class") or "").split())

    def walk(self):
        stack = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Node):
                yield node
                stack.extend(reversed(node.children))

    def text(self, own=True):
        """The text in it; without `own`, what the page says of itself is left out."""
        parts, stack = [], [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                parts.append(node)
            elif own or node is self or "ui" not in node.classes:
                stack.extend(reversed(node.children))
        return "".join(parts)


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.mistakes = []
        self.top = self.at = Node("#", {}, None)
        self.feed(text)
        self.close()
        if self.at is not self.top:
            self.mistakes.append(f"markup: <{self.at.tag}> is not closed")
        self.nodes = list(self.top.walk())[1:]
        self.by_id = {}
        for node in self.nodes:
            name = node.attributes.get("id")
            if name in self.by_id:
                self.mistakes.append(f"ids: {name} is there twice")
            if name is not None:
                self.by_id[name] = node

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        parent = self.at.tag
        up, node = set(), self.at
        while node:
            up.add(node.tag)
            node = node.parent
        for wrong, what in (
                (tag not in ALLOWED, "is no element of these pages"),
                (len(set(names)) != len(names), "has an attribute twice"),
                (any(name.startswith("on") or name in ("src", "style", "srcset", "action") for name in names), "runs or loads something"),
                (parent in CHILDREN and tag not in CHILDREN[parent], f"stands in <{parent}>"),
                (tag == "li" and parent not in ("ul", "ol"), f"stands in <{parent}>"),
                (tag not in PHRASING and {"p", "a", "span", "summary", "h1", "h2", "h3", "h4", "h5", "h6"} & up, "stands in a line"),
                (tag in ("a", "summary") and "a" in up, "stands in a link")):
            if wrong:
                self.mistakes.append(f"markup: <{tag}> {what}, line {self.getpos()[0]}")
        node = Node(tag, dict(attrs), self.at)
        self.at.children.append(node)
        if tag != "meta":
            self.at = node

    def handle_endtag(self, tag):
        if self.at.tag != tag:
            self.mistakes.append(f"markup: </{tag}> closes <{self.at.tag}>, line {self.getpos()[0]}")
        if self.at.parent:
            self.at = self.at.parent

    def handle_data(self, data):
        self.at.children.append(data)
        if FORBIDDEN.search(data):
            self.mistakes.append(f"markup: a character that HTML forbids, line {self.getpos()[0]}")

    def find(self, tag=None, classes=None):
        return [n for n in self.nodes if (tag is None or n.tag == tag) and (classes is None or classes in n.classes)]


def squeeze(text):
    return re.sub(r"\s+", "", FORBIDDEN.sub("\ufffd", text))


def check_page(page):
    """What holds for any page."""
    yield from page.mistakes
    for node in page.nodes:
        for name in ("href", "aria-labelledby", "aria-describedby"):
            target = node.attributes.get(name, "")
            if name != "href":
                target = "#" + target if target else ""
            if target.startswith("#") and target[1:] not in page.by_id:
                yield f"ids: {target} is nowhere"
            elif target and not re.match(r"#|https?://", target, re.I):
                yield f"markup: a link to {target}"
    levels = [int(n.tag[1]) for n in page.nodes if re.fullmatch("h[1-6]", n.tag)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings: {levels.count(1)} of the first level"
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            yield f"headings: h{after} comes after h{before}"
    if page.find("html")[0].attributes.get("lang") != "nl":
        yield "markup: no language"
    for tag in ("main", "header", "footer", "title"):
        if len(page.find(tag)) != 1:
            yield f"markup: {len(page.find(tag))} <{tag}>"


def check_text(page, document):
    lines = document["text"].encode().split(b"\n") if document["text"] else []
    found = collections.Counter()
    for node in page.nodes:
        match = re.fullmatch(r"r(\d+)", node.attributes.get("id", ""))
        number = int(match[1]) if match else int(node.attributes.get("data-line", 0))
        if number:
            found[number] = found.get(number, "") + squeeze(node.text(own=False))
    for number, line in enumerate(lines, 1):
        if squeeze(line.decode()) != found.pop(number, None):
            yield f"text: line {number} is not as it should be: {line.decode()[:60]}"
    if found:
        yield f"text: lines that the text does not have: {sorted(found)[:5]}"


def question_at(page, href):
    """The index of the question that a link leads to; None where it leads elsewhere."""
    node = page.by_id.get(href[1:])
    return int(node.attributes["data-index"]) if node and "question" in node.classes else None


def check_references(page, document):
    links = collections.defaultdict(list)
    begins = collections.Counter(r["span"][0] for r in document["references"])  # a link can begin with the words of another
    for node in page.nodes:
        if "data-ref" in node.attributes:
            links[int(node.attributes["data-ref"])].append(node)
    for reference in document["references"]:
        mine = links.pop(reference["index"], [])
        words = [squeeze(n.text(own=False)) for n in mine if "also" not in n.parent.classes]
        whole = squeeze(reference["text"])
        alone = begins[reference["span"][0]] == 1
        if not words or (alone and not whole.startswith(words[0])) or any(word not in whole for word in words):
            yield f"references: {reference['text'][:50]!r} is {words}"
        targets = {(t["id"], t["url"] if re.match("https?://", t["url"] or "") else None, t["index"]) for t in reference["targets"]}
        got = set()
        for node in mine:
            href = node.attributes.get("href")
            inner = question_at(page, href) if href and href.startswith("#") else None
            got.add((node.attributes["title"], None if href is None or inner is not None else href, inner))
        if not targets:
            if any(n.tag != "span" or "unresolved" not in n.classes for n in mine):
                yield f"references: {reference['text'][:50]!r} has no target, but a link"
        elif targets != got:
            yield f"references: {reference['text'][:50]!r} leads to {sorted(map(str, got))}, not to {sorted(map(str, targets))}"
    if links:
        yield f"references: links of {sorted(links)[:5]}, which are none"


def check_questions(page, document):
    articles = {int(n.attributes["data-index"]): n for n in page.find("article", "question")}
    answers = {int(n.attributes["data-index"]): n for n in page.find("article", "answer")}
    if sorted(articles) != [q["index"] for q in document["questions"]]:
        yield "questions: not each one once"
        return
    if sorted(answers) != [a["index"] for a in document["answers"]]:
        yield "questions: not each answer once"
        return
    listed = [question_at(page, n.attributes["href"]) for nav in page.find("nav") for n in nav.walk()
              if n.tag == "a" and n.attributes["href"].startswith("#vraag-")]
    if sorted(listed) != sorted(articles):
        yield "questions: the navigation lacks some"
    for question in document["questions"]:
        node = articles[question["index"]]
        parts = collections.Counter()
        for n in node.walk():
            if "asks" in n.classes:
                key = int(n.attributes["data-part"])
                parts[key] = parts.get(key, "") + squeeze(n.text(own=False))
        if [parts[k] for k in sorted(parts)] != [squeeze(p["text"]) for p in question["parts"]]:
            yield f"questions: the sentences that ask of {question['index']} are {dict(parts)}"
        pair = node.parent.parent
        beside = [n for n in pair.children if isinstance(n, Node) and "answer" in n.classes]
        if question["answer"] is None:
            told = [n for n in pair.walk() if "missing" in n.classes]
            if document["answers"] and (len(beside) != 1 or not told):
                yield f"questions: {question['index']} has no answer, and nothing says so"
        else:
            answer = answers[question["answer"]]
            hrefs = [n.attributes.get("href") for n in pair.walk() if n.tag == "a"]
            if answer not in beside and "#" + answer.attributes["id"] not in hrefs:
                yield f"questions: the answer to {question['index']} is elsewhere, and nothing leads there"
    for answer in document["answers"]:
        states = [n for n in answers[answer["index"]].walk() if "state" in n.classes]
        badges = {c for s in states for n in s.walk() if "badge" in n.classes for c in n.classes}
        to = {question_at(page, n.attributes["href"]) for s in states for n in s.walk() if n.tag == "a"}
        wanted = {"delegated": "delegated", "partly-delegated": "delegated", "postponed": "postponed", "missing": "missing"}.get(answer["status"])
        if wanted and wanted not in badges or not set(answer["delegates_to"]) <= to:
            yield f"questions: answer {answer['index']} is {answer['status']}, the page says {sorted(badges)}"
        if len(answer["questions"]) > 1 and ("shared" not in badges or not set(answer["questions"]) <= to):
            yield f"questions: answer {answer['index']} is shared, and nothing says so"


def check_notes(page, document):
    for index, note in enumerate(document["notes"], 1):
        hrefs = {n.attributes["href"] for n in page.by_id[f"noot-{index}"].walk() if n.tag == "a"}
        mark = page.by_id.get(f"nootplaats-{index}")
        if (note["anchor"] is not None) != (mark is not None) or (mark is not None) != (f"#nootplaats-{index}" in hrefs):
            yield f"notes: {index} and its mark"
        if mark and (mark.attributes["href"] != f"#noot-{index}" or not mark.text().endswith(str(note["number"]))):
            yield f"notes: the mark of {index}"
    if len(page.find("li")) and len([n for n in page.nodes if n.attributes.get("role") == "doc-noteref"]) > len(document["notes"]):
        yield "notes: too many marks"


def check(text, document):
    page = Page(text)
    for part in (check_page(page), check_text(page, document), check_references(page, document), check_questions(page, document),
                 check_notes(page, document)):
        yield from part


def run(path, *arguments):
    done = subprocess.run([TOOL, *arguments, "--", str(path)], capture_output=True, timeout=60, check=False)
    return done.stdout.decode() if done.returncode == 0 else None


SAMPLE = """VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie lezen <b>veel</b> & "alles".1

1. Vaart de pont? Zie Kamerstukken 26 643, nrs. 380, 383 en 390.

Antwoord van de Minister

Ja, zie javascript:alert(1) en http://voorbeeld.example/?a=1&b=<2>.

2. Kan dat beter? En wanneer?

Antwoord van de Minister

Zie het antwoord op vraag 1, en op vraag 7.

1. Zie Kamerstuk 26 643, nr. 3.
"""


def self_test():
    """The checks find what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "proef.txt")
        path.write_text(SAMPLE, encoding="utf-8")
        document, text = json.loads(run(path, "json")), run(path, "html")
    failed = [f"the sample: {m}" for m in check(text, document)]
    for name, old, new in (
            ("markup", "</article>", "</p></article>"), ("markup", "<p id=", "<p onclick=\"x\" id="), ("markup", "<main", "<img src=\"x\"><main"),
            ("markup", "href=\"https://", "href=\"javascript://"), ("ids", "id=\"vraag-2\"", "id=\"vraag-1\""),
            ("ids", "href=\"#noot-1\"", "href=\"#noot-9\""), ("headings", "<h2", "<h4 class=\"x\"></h4><h2"), ("text", "pont?", "boot?"),
            ("text", "id=\"r6\"", ""), ("references", "title=\"kst-26643-383\"", "title=\"kst-26643-384\""),
            ("references", "data-ref=\"0\"", "data-ref=\"99\""), ("questions", "data-part=\"1\"", "data-part=\"0\""),
            ("questions", "badge delegated", "badge"), ("notes", "href=\"#nootplaats-1\"", "href=\"#r1\"")):
        if old not in text:
            failed.append(f"the sample has no {old}")
        elif not any(m.startswith(name) for m in check(text.replace(old, new, 1), document)):
            failed.append(f"nothing noticed: {old} became {new}")
    print("\n".join(failed) or "the checks find what is wrong")
    return bool(failed)


def main():
    if not TOOL:
        print("VERSLAG_TOOL is not set: skipped")
        return 77
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    files = [Path(name) for name in sys.argv[1:]]
    if not files:
        files = [p for folder in ("examples/data", "tests/data", "tests/data/variants", "tests/ctypes") for p in sorted((ROOT / folder).glob("*"))]
        corpus = sorted((SHARED / "corpus").rglob("*"))
        if not corpus:
            print(f"no corpus in {SHARED}: only the project's own documents")
        files = [p for p in files + corpus if p.suffix in {".txt", ".html", ".xml"}]
    wrong = pages = 0
    for path in files:
        text, document = run(path, "html"), run(path, "json")
        if text is None and document is None:
            continue
        pages += 1
        mistakes = list(check(text, json.loads(document)))
        wrong += bool(mistakes)
        for mistake in mistakes[:10]:
            print(f"{path}: {mistake}")
    print(f"{pages} pages, {wrong} with mistakes")
    return int(wrong > 0 or not pages)


if __name__ == "__main__":
    sys.exit(main())
