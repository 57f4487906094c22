#!/usr/bin/env python3
"""Checks what must hold for every document, whatever it says.

usage: properties.py [--cuts N] [--quick] [--self-test] [FILE ...]

Without FILE: the project's own documents, and every text file of the corpus in VERSLAG_SHARED (default: ../shared
beside the project; skipped, saying so, where it is absent). The tool is the one in VERSLAG_TOOL. For every file:

  shape      the result is JSON with the fields of verslag-json, in their order
  slices     whatever has a span and a text: the text is the canonical text at that span
  order      spans ascend, and pieces that exclude each other do not overlap
  indexes    indexes point to something, and links in both directions agree
  lossless   canonical text and furniture together hold every character of the input but white space, in order
  line ends  LF, CR LF and CR, with and without a byte order mark, give the same document
  page       a page that is nothing but the text in a <pre> gives the same document
  cuts       the input cut off anywhere, also within a character, is parsed or refused, never worse
  forms      the project's own documents come as text, HTML and XML: all forms have the same model, and every other
             property but that of the line ends holds for the markup too

Exit status: 0 all hold, 1 one does not, 2 the tests could not run, 77 there is no tool to run.
Python standard library only.
"""
import argparse
import collections
import copy
import html
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
TIMEOUT = 60

FIELDS = {
    "": "format version source text kind title kamerstuk dossiers document_number case_number chamber session dates "
        "revision committee addressees signatories askers fractions questions answers notes references agenda furniture "
        "diagnostics",
    "source": "name backend encoding bytes",
    "kamerstuk": "id dossier number url",
    "dates": "adopted submitted answered published updated",
    "dossiers": "number title",
    "signatories": "role name",
    "askers": "name party",
    "fractions": "index heading parties joint span questions",
    "questions": "index number numbers label fraction context text span parts answer",
    "answers": "index questions heading respondent text span paragraphs status delegates_to",
    "notes": "number text span anchor",
    "references": "index kind text span in role pin targets also_filed_in confidence",
    "agenda": "text span",
    "furniture": "kind text line",
    "diagnostics": "code message span",
}
NAMES = {
    "kind": "verslag-schriftelijk-overleg inbreng-schriftelijk-overleg lijst-van-vragen lijst-van-vragen-en-antwoorden "
            "schriftelijke-vragen aanhangsel verslag-wetsvoorstel nota-naar-aanleiding-van-het-verslag overig",
    "status": "given delegated partly-delegated postponed missing",
    "furniture": "site header footer page-number contents note-mark hyphen",
    "code": "answer-heading-missing answer-missing question-number-gap question-number-repeated note-mark-missing "
            "note-text-missing reference-dangling dossier-typo-suspected fraction-unknown contents-mismatch "
            "encoding-replaced input-truncated limit-reached line-ends-lost link-mismatch metadata-mismatch markdown-read "
            "answer-matched value-chosen",
    "place": "question context answer note agenda heading front",
    "confidence": "certain likely",
}


class Skipped(Exception):
    """There is nothing to run."""


class Unusable(Exception):
    """The tests cannot run at all."""


def call_tool(path):
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool:
        raise Skipped("VERSLAG_TOOL does not name the tool")
    try:
        return subprocess.run([tool, "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    except OSError as error:
        raise Unusable(f"{tool}: {error.strerror}") from None


def call_on(data):
    """Runs the tool on bytes."""
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(data)
        file.flush()
        return call_tool(file.name)


class Checks:
    """The properties of one result. Every breach is one line in `wrong`."""

    def __init__(self, result):
        self.result = result
        self.wrong = []
        self.text = result["text"].encode("utf-8")

    def say(self, condition, message):
        if not condition:
            self.wrong.append(message)
        return condition

    # -------------------------------------------------------------------------------------------- shape

    def shape(self):
        result = self.result
        for name, fields in FIELDS.items():
            items = [result] if not name else result.get(name)
            items = items if isinstance(items, list) else [items] if items is not None else []
            for item in items:
                if not self.say(isinstance(item, dict), f"shape: {name} holds {item!r}"):
                    continue
                # A later minor version may add fields: those that are known must be there, in their order.
                known = [field for field in item if field in fields.split()]
                self.say(known == fields.split(), f"shape: fields of {name or 'the document'} are {list(item)}")
        self.say(result["format"] == "verslag-json" and result["version"] == 1, "shape: format or version")
        named = [("kind", result["kind"])]
        named += [("status", a["status"]) for a in result["answers"]]
        named += [("furniture", f["kind"]) for f in result["furniture"]]
        named += [("code", d["code"]) for d in result["diagnostics"]]
        named += [("confidence", r["confidence"]) for r in result["references"]]
        for name, value in named:
            self.say(value in NAMES[name].split(), f"shape: {name} {value!r}")

    # ------------------------------------------------------------------------------------------- slices

    def span(self, span, what):
        """True for a span that lies in the text and cuts no character."""
        if not self.say(isinstance(span, list) and len(span) == 2 and all(isinstance(x, int) for x in span),
                        f"slices: the span of {what} is {span!r}"):
            return False
        begin, end = span
        if not self.say(0 <= begin <= end <= len(self.text), f"slices: the span {span} of {what} is not in the text"):
            return False
        whole = all(at == len(self.text) or self.text[at] & 0xC0 != 0x80 for at in span)
        return self.say(whole, f"slices: the span {span} of {what} cuts a character")

    def slice(self, item, what):
        if self.span(item["span"], what):
            begin, end = item["span"]
            at = self.text[begin:end].decode("utf-8")
            self.say(at == item["text"],
                     f"slices: the text of {what} is {item['text'][:60]!r}, at its span is {at[:60]!r}")

    def slices(self):
        result = self.result
        for name in ("questions", "answers", "notes", "references", "agenda"):
            for i, item in enumerate(result[name]):
                self.slice(item, f"{name}[{i}]")
        for i, question in enumerate(result["questions"]):
            for name in ("context", "parts"):
                for j, item in enumerate(question[name]):
                    self.slice(item, f"questions[{i}].{name}[{j}]")
        for i, fraction in enumerate(result["fractions"]):
            if self.span(fraction["span"], f"fractions[{i}]"):
                begin, end = fraction["span"]
                self.say(self.text[begin:end].startswith(fraction["heading"].encode("utf-8")),
                         f"slices: fractions[{i}] does not begin with its heading")
        for i, answer in enumerate(result["answers"]):
            for j, span in enumerate(answer["paragraphs"]):
                self.span(span, f"answers[{i}].paragraphs[{j}]")
        for i, diagnostic in enumerate(result["diagnostics"]):
            if diagnostic["span"] is not None:
                self.span(diagnostic["span"], f"diagnostics[{i}]")

    # -------------------------------------------------------------------------------------------- order

    def ascend(self, spans, what, outer=None):
        at = outer[0] if outer else 0
        for i, (begin, end) in enumerate(spans):
            self.say(begin >= at, f"order: {what}[{i}] begins at {begin}, before {at}")
            at = max(at, end)
        if outer:
            self.say(at <= outer[1], f"order: {what} ends at {at}, after {outer[1]}")

    def order(self):
        result = self.result
        spans = lambda items: [item["span"] for item in items]
        for name in ("fractions", "questions", "answers", "notes", "references", "agenda"):
            self.ascend(spans(result[name]), name)
        exclusive = [span for name in ("questions", "answers", "notes", "agenda") for span in spans(result[name])]
        for i, question in enumerate(result["questions"]):
            exclusive += spans(question["context"])
            self.ascend(spans(question["context"]) + [question["span"]], f"questions[{i}].context")
            self.ascend(spans(question["parts"]), f"questions[{i}].parts", question["span"])
        self.ascend(sorted(span for span in exclusive if span[0] < span[1]), "pieces that exclude each other")
        for i, answer in enumerate(result["answers"]):
            self.ascend(answer["paragraphs"], f"answers[{i}].paragraphs", answer["span"])
        for i, fraction in enumerate(result["fractions"]):
            begin, end = fraction["span"]
            for j in fraction["questions"]:
                if 0 <= j < len(result["questions"]):
                    first, last = result["questions"][j]["span"]
                    self.say(begin <= first and last <= end, f"order: questions[{j}] is outside fractions[{i}]")
        lines = [piece["line"] for piece in result["furniture"]]
        self.say(lines == sorted(lines), "order: furniture is not in the order of its lines")

    # ------------------------------------------------------------------------------------------ indexes

    def place(self, place, what, offset=None):
        if place is None:
            return
        kind, index = place["type"], place.get("index")
        lists = {"question": "questions", "context": "questions", "answer": "answers", "note": "notes",
                 "agenda": "agenda"}
        self.say(kind in NAMES["place"].split(), f"indexes: the place of {what} is {kind!r}")
        if kind not in lists:
            return
        items = self.result[lists[kind]]
        if not self.say(isinstance(index, int) and 0 <= index < len(items), f"indexes: {what} is in {kind} {index}"):
            return
        spans = [c["span"] for c in items[index]["context"]] if kind == "context" else [items[index]["span"]]
        if offset is not None:
            self.say(any(begin <= offset <= end for begin, end in spans),
                     f"indexes: {what} is not within {kind} {index}")

    def indexes(self):
        result = self.result
        for name in ("fractions", "questions", "answers", "references"):
            self.say([x["index"] for x in result[name]] == list(range(len(result[name]))), f"indexes: of {name}")
        valid = lambda indexes, name: all(isinstance(i, int) and 0 <= i < len(result[name]) for i in indexes)
        for i, question in enumerate(result["questions"]):
            fraction, answer, numbers = question["fraction"], question["answer"], question["numbers"]
            if fraction is not None and self.say(valid([fraction], "fractions"), f"indexes: questions[{i}].fraction"):
                self.say(i in result["fractions"][fraction]["questions"],
                         f"indexes: questions[{i}] is not in its fraction")
            if answer is not None and self.say(valid([answer], "answers"), f"indexes: questions[{i}].answer"):
                self.say(i in result["answers"][answer]["questions"], f"indexes: questions[{i}] is not in its answer")
            self.say(question["number"] == (numbers[0] if numbers else None), f"indexes: number of questions[{i}]")
            self.say((question["label"] is None) == (not numbers), f"indexes: label of questions[{i}]")
        for i, fraction in enumerate(result["fractions"]):
            self.say(valid(fraction["questions"], "questions"), f"indexes: fractions[{i}].questions")
            self.say(all(result["questions"][j]["fraction"] == i for j in fraction["questions"]
                         if valid([j], "questions")), f"indexes: fractions[{i}] has a question of another")
            self.say(fraction["joint"] == (len(fraction["parties"]) > 1), f"indexes: fractions[{i}].joint")
            self.say(fraction["parties"], f"indexes: fractions[{i}] has no party")
        for i, answer in enumerate(result["answers"]):
            self.say(valid(answer["questions"] + answer["delegates_to"], "questions"), f"indexes: answers[{i}]")
            # A group ("Vraag 1, 2 en 3") can be answered number by number, and a question that is told again piece by
            # piece: its own is the first of them.
            self.say(all(asked["answer"] in range(i + 1)
                         for asked in (result["questions"][j] for j in answer["questions"] if valid([j], "questions"))),
                     f"indexes: answers[{i}] has a question with another answer")
            self.say(bool(answer["delegates_to"]) <= (answer["status"] in ("delegated", "partly-delegated")),
                     f"indexes: answers[{i}] is {answer['status']} and delegates")
            self.say((answer["status"] == "missing") == (not answer["paragraphs"]), f"indexes: status of answers[{i}]")
        for i, note in enumerate(result["notes"]):
            if note["anchor"]:
                offset = note["anchor"]["offset"]
                if self.span([offset, offset], f"notes[{i}].anchor"):
                    self.place(note["anchor"]["in"], f"notes[{i}].anchor", offset)
        for i, reference in enumerate(result["references"]):
            self.place(reference["in"], f"references[{i}]", reference["span"][0])
            for target in reference["targets"]:
                is_question = reference["kind"] == "question"
                self.say((target["index"] is not None) == is_question, f"indexes: a target of references[{i}]")
                if is_question:
                    self.say(valid([target["index"]], "questions"), f"indexes: a target of references[{i}]")

    # ----------------------------------------------------------------------------------------- lossless

    def lossless(self, source):
        """`source` is the input as text; notes may have moved to the end, nothing else may have."""
        solid = lambda text: [c for c in text if not c.isspace()]
        given = collections.Counter(solid(source))
        kept = collections.Counter(solid(self.result["text"]))
        for piece in self.result["furniture"]:
            kept.update(solid(piece["text"]))
        name = lambda counter: " ".join(f"{c!r}×{n}" for c, n in sorted(counter.items())[:12])
        self.say(not given - kept, f"lossless: lost {name(given - kept)}")
        self.say(not kept - given, f"lossless: made up {name(kept - given)}")
        first_note = min((note["span"][0] for note in self.result["notes"]), default=len(self.text))
        body = self.text[:first_note].decode("utf-8", "replace")
        for what, text in [("the text before the notes", body)] + [
                (f"the text of notes[{i}]", note["text"]) for i, note in enumerate(self.result["notes"])]:
            place, left = iter(solid(source)), solid(text)
            done = sum(1 for c in left if c in place)  # `in` on an iterator moves it on
            self.say(done == len(left), f"lossless: {what} is not in the order of the input")
        lines = source.count("\n") + 1
        self.say(all(1 <= piece["line"] <= lines for piece in self.result["furniture"]),
                 "lossless: a line of furniture")

    def all(self, source):
        self.shape()
        if not self.wrong:
            self.slices()
            self.order()
            self.indexes()
            if source is not None:
                self.lossless(source)
        return self.wrong


def without_source(result):
    return {key: value for key, value in result.items() if key != "source"}


def difference(a, b, path=""):
    """The first place in which two results differ, for the report."""
    if type(a) is not type(b):
        return f"{path}: {str(a)[:60]!r} / {str(b)[:60]!r}"
    if isinstance(a, dict):
        for key in a:
            if key not in b or a[key] != b[key]:
                return difference(a[key], b.get(key), f"{path}.{key}")
    if isinstance(a, list):
        if len(a) != len(b):
            return f"{path}: {len(a)} / {len(b)} items"
        return next((difference(x, y, f"{path}[{i}]") for i, (x, y) in enumerate(zip(a, b)) if x != y), path)
    if isinstance(a, str):
        at = len(os.path.commonprefix([a, b]))
        return f"{path}: from {at}: {a[at:at + 40]!r} / {b[at:at + 40]!r}"
    return f"{path}: {a!r} / {b!r}"


def same_for_all_line_ends(data, result):
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    bom = b"" if data.startswith(b"\xef\xbb\xbf") else b"\xef\xbb\xbf"
    variants = {"LF": lines, "CR LF": lines.replace(b"\n", b"\r\n"), "CR": lines.replace(b"\n", b"\r"),
                "a byte order mark": bom + lines, "a byte order mark and CR LF": bom + lines.replace(b"\n", b"\r\n")}
    wrong = []
    for name, variant in variants.items():
        if variant == data:
            continue
        done = call_on(variant)
        if done.returncode != 0:
            wrong.append(f"line ends: with {name} the tool exits with {done.returncode}")
            continue
        other = without_source(json.loads(done.stdout))
        if other != without_source(result):
            wrong.append(f"line ends: with {name} differs {difference(without_source(result), other)}")
    return wrong


def same_as_a_page(source, result):
    page = f'<html><head><meta charset="utf-8"></head><body><pre style="white-space: pre-wrap">{html.escape(source)}</pre></body></html>'
    done = call_on(page.encode("utf-8"))
    if done.returncode != 0:
        return [f"page: the tool exits with {done.returncode}"]
    other = json.loads(done.stdout)
    wrong = [] if other["source"]["backend"] == "html" else [f"page: it was read as {other['source']['backend']}"]
    if without_source(other) != without_source(result):
        wrong.append(f"page: differs {difference(without_source(result), without_source(other))}")
    return wrong


def cut_points(data, count):
    """Points all over the data, every third of them moved into the next character of several bytes."""
    points = []
    for i in range(1, count + 1):
        at = len(data) * i // (count + 1)
        if i % 3 == 0:
            at = next((j for j in range(at, min(at + 4000, len(data))) if data[j] & 0xC0 == 0x80), at)
        points.append(at)
    return sorted(set(points))


def survives_cuts(data, count, check):
    wrong = []
    for at in cut_points(data, count):
        try:
            done = call_on(data[:at])
        except subprocess.TimeoutExpired:
            wrong.append(f"cuts: at {at} the tool does not end within {TIMEOUT} s")
            continue
        trouble = done.stderr.decode("utf-8", "replace")
        if done.returncode not in (0, 1) or "Sanitizer" in trouble or "runtime error" in trouble:
            wrong.append(f"cuts: at {at} the tool exits with {done.returncode}: {trouble.strip()[:300]}")
        elif done.returncode == 0 and check:
            wrong += [f"cuts: at {at}: {line}" for line in Checks(json.loads(done.stdout)).all(None)]
    return wrong


def check_file(path, cuts, own):
    with open(path, "rb") as file:
        data = file.read()
    try:
        done = call_tool(path)
        if done.returncode != 0:
            return [f"the tool exits with {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()[:300]}"]
        result = json.loads(done.stdout.decode("utf-8"))
    except (ValueError, subprocess.TimeoutExpired) as error:
        return [f"{type(error).__name__}: {error}"]
    try:
        source = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        source = None  # what becomes of bytes that are no UTF-8 is tested elsewhere
    if any(diagnostic["code"] == "markdown-read" for diagnostic in result["diagnostics"]):
        source = None  # its marks for bold, headings, tables and escapes are no text
    wrong = Checks(result).all(source) + same_for_all_line_ends(data, result) + survives_cuts(data, cuts, own)
    if source is not None and result["source"]["backend"] == "text":
        wrong += same_as_a_page(source, result)
    return wrong


# The project's own document in all its forms; the first is the text, which the others must agree with.
FORMS = ["examples/data/verslag.txt", "examples/data/verslag.html", "examples/data/verslag.xml"]
# What the text is read from and where it stands may differ, and so may what surrounds the document on a site's page.
FORM_FIELDS = {
    "kind", "title", "kamerstuk", "dossiers", "chamber", "session", "committee", "addressees", "signatories", "askers",
    "fractions", "questions", "answers", "notes", "references", "agenda",
}


def model(result):
    """What every form of a document must have, with spans as lengths: the texts begin at different places."""
    def plain(value, key=None):
        if isinstance(value, dict):
            return {k: plain(v, k) for k, v in value.items()}
        if key in ("span", "offset"):
            return value[1] - value[0] if isinstance(value, list) else None
        if isinstance(value, list):
            return [plain(v, "span" if key == "paragraphs" else None) for v in value]
        return value
    return {key: plain(value) for key, value in result.items() if key in FORM_FIELDS}


def anchored(result):
    """The text around every mark of a note."""
    text, around = result["text"].encode("utf-8"), []
    for note in result["notes"]:
        at = note["anchor"]["offset"] if note["anchor"] else None
        around.append(None if at is None else (text[max(0, at - 40):at], text[at:at + 20]))
    return around


def check_forms(cuts):
    """The breaches of every form, as [(name, lines)]."""
    results, breaches = [], []
    for name in FORMS:
        done = call_tool(os.path.join(ROOT, name))
        if done.returncode != 0:
            return [(name, [f"the tool exits with {done.returncode}"])]
        results.append(json.loads(done.stdout.decode("utf-8")))
        wrong = Checks(results[-1]).all(None)
        if name != FORMS[0]:
            with open(os.path.join(ROOT, name), "rb") as file:
                wrong += survives_cuts(file.read(), cuts, True)
        if model(results[-1]) != model(results[0]):
            wrong.append(f"forms: {difference(model(results[0]), model(results[-1]))}")
        if anchored(results[-1]) != anchored(results[0]):
            wrong.append("forms: the marks of the notes stand elsewhere")
        breaches.append((name, wrong))
    for result in results:
        for field in ("questions", "answers", "notes", "references"):
            if not result[field]:
                breaches.append((FORMS[0], [f"forms: the sample has no {field}"]))
    return breaches


def self_test():
    """The checks must notice damage to a result that is right."""
    text = "Kop\nVraag?\nJa.\nZie 1\nPunt\nNoot"
    source = "Kop\nVraag?1\nJa.\nZie 1\n1 Noot\nPunt\n"
    result = {
        "format": "verslag-json", "version": 1,
        "source": {"name": None, "backend": "text", "encoding": "UTF-8", "bytes": 1},
        "text": text, "kind": "overig", "title": None, "kamerstuk": None, "dossiers": [], "document_number": None,
        "case_number": None, "chamber": None, "session": None,
        "dates": {"adopted": None, "submitted": None, "answered": None, "published": None, "updated": None},
        "revision": None, "committee": None, "addressees": [], "signatories": [], "askers": [],
        "fractions": [{"index": 0, "heading": "Kop", "parties": [{"id": None, "name": "K"}], "joint": False,
                       "span": [0, 20], "questions": [0]}],
        "questions": [{"index": 0, "number": None, "numbers": [], "label": None, "fraction": 0, "context": [],
                       "text": "Vraag?", "span": [4, 10], "parts": [{"text": "Vraag?", "span": [4, 10]}], "answer": 0}],
        "answers": [{"index": 0, "questions": [0], "heading": None, "respondent": None, "text": "Ja.\nZie 1",
                     "span": [11, 20], "paragraphs": [[11, 14], [15, 20]], "status": "given", "delegates_to": []}],
        "notes": [{"number": 1, "text": "Noot", "span": [26, 30],
                   "anchor": {"in": {"type": "question", "index": 0}, "offset": 10}}],
        "references": [{"index": 0, "kind": "kamerstuk", "text": "Zie 1", "span": [15, 20],
                        "in": {"type": "answer", "index": 0}, "role": None, "pin": None,
                        "targets": [{"id": "x", "url": None, "index": None}], "also_filed_in": [],
                        "confidence": "likely"}],
        "agenda": [{"text": "Punt", "span": [21, 25]}],
        "furniture": [{"kind": "note-mark", "text": "1", "line": 2}, {"kind": "note-mark", "text": "1", "line": 5}],
        "diagnostics": [{"code": "note-mark-missing", "message": "m", "span": [0, 3]}],
    }
    wrong, tried = [], []
    if Checks(result).all(source):
        wrong.append(f"a result that is right is reported: {Checks(result).all(source)}")

    def damage(name, change):
        tried.append(name)
        damaged = copy.deepcopy(result)
        change(damaged)
        lines = Checks(damaged).all(source)
        if not any(line.startswith(name + ":") for line in lines):
            wrong.append(f"damage to {name} is not noticed ({len(tried)}): {lines}")

    question, answer, note = (lambda r: r["questions"][0]), (lambda r: r["answers"][0]), (lambda r: r["notes"][0])
    damage("shape", lambda r: r.pop("agenda"))
    damage("shape", lambda r: question(r).pop("numbers"))
    damage("shape", lambda r: answer(r).update(status="vague"))
    damage("slices", lambda r: question(r).update(text="Vraag"))
    damage("slices", lambda r: note(r).update(span=[26, 31]))
    damage("slices", lambda r: question(r)["parts"][0].update(span=[4, 9]))
    damage("slices", lambda r: r["fractions"][0].update(heading="Top"))
    damage("order", lambda r: answer(r).update(text="raag?\nJa.\nZie 1", span=[5, 20]))
    damage("order", lambda r: answer(r).update(paragraphs=[[15, 20], [11, 14]]))
    damage("order", lambda r: r["fractions"][0].update(span=[0, 8]))
    damage("order", lambda r: r["furniture"].reverse())
    damage("indexes", lambda r: question(r).update(answer=1))
    damage("indexes", lambda r: question(r).update(answer=None))
    damage("indexes", lambda r: question(r).update(fraction=None))
    damage("indexes", lambda r: note(r)["anchor"].update(offset=12))
    damage("indexes", lambda r: r["references"][0]["in"].update(index=3))
    damage("indexes", lambda r: r["references"][0].update(kind="question"))
    damage("lossless", lambda r: r["furniture"].pop())
    damage("lossless", lambda r: r["furniture"].append({"kind": "footer", "text": "x", "line": 5}))
    damage("lossless", lambda r: r.update(text=text.replace("Kop", "pKo")) or r["fractions"][0].update(heading="pKo"))
    for name, change in (("texts", lambda r: question(r).update(text="Vraag!")), ("anchors", lambda r: note(r).update(anchor=None)),
                         ("links", lambda r: answer(r).update(questions=[])), ("lengths", lambda r: note(r).update(span=[26, 29]))):
        damaged = copy.deepcopy(result)
        change(damaged)
        if model(damaged) == model(result):
            wrong.append(f"forms: damage to {name} is not noticed")
    for line in wrong:
        print("FAIL " + line)
    print("self-test: " + ("failed" if wrong else f"{len(tried)} kinds of damage noticed"))
    return 1 if wrong else 0


def text_files(folder, suffixes):
    found = [os.path.join(where, name) for where, _, names in os.walk(folder) for name in names]
    return sorted(path for path in found if path.endswith(suffixes))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cuts", type=int, default=40, metavar="N", help="cut points per file (default 40)")
    parser.add_argument("--quick", action="store_true", help="five cut points for files that are not the project's own")
    parser.add_argument("--self-test", action="store_true", help="check that the checks notice damage")
    parser.add_argument("files", nargs="*", metavar="FILE")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    own = []
    for folder in ("examples", "tests"):
        own += text_files(os.path.join(ROOT, folder, "data"), (".txt",))
    files = options.files or own
    if not options.files:
        corpus = os.path.join(SHARED, "corpus")
        if os.path.isdir(corpus):
            files = own + text_files(corpus, (".txt", ".md"))
        else:
            print(f"SKIP the real documents: {SHARED} is not there (VERSLAG_SHARED)")
    failed = 0
    try:
        for path in files:
            cuts = min(options.cuts, 5) if options.quick and path not in own else options.cuts
            wrong = check_file(path, cuts, path in own)
            failed += bool(wrong)
            if wrong:
                print(f"FAIL {os.path.relpath(path, ROOT)}")
                print("\n".join(f"    {line}" for line in wrong[:12]))
                if len(wrong) > 12:
                    print(f"    … and {len(wrong) - 12} more")
        for name, wrong in check_forms(options.cuts) if not options.files else ():
            failed += bool(wrong)
            if wrong:
                print(f"FAIL {name}")
                print("\n".join(f"    {line}" for line in wrong[:12]))
    except Skipped as reason:
        print(f"SKIP {reason}")
        return 77
    except Unusable as error:
        print(f"properties.py: {error}", file=sys.stderr)
        return 2
    print(f"{len(files)} files, {failed} with a breach" if failed else f"{len(files)} files, all properties hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
