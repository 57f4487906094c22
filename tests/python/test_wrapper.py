#!/usr/bin/env python3
"""Uses examples/python/verslag.py as a program does. Reads VERSLAG_LIBRARY and VERSLAG_SOURCE_DIR."""
import copy
import gc
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
sys.path.insert(0, str(ROOT / "examples/python"))
import verslag  # noqa: E402

SAMPLE = ROOT / "examples/data/verslag.txt"
FIXTURES = sorted(ROOT.glob("tests/data/*.txt")) + sorted(ROOT.glob("tests/data/variants/*.txt")) + \
    sorted(ROOT.glob("tests/ctypes/*.txt"))


def as_json(document):
    """The document by its getters, in the form of verslag-json."""
    def index(thing):
        return None if thing is None else thing.index

    def passage(thing):
        return {"text": thing.text, "span": list(thing.span)}

    def party(thing):
        return None if thing is None else {"id": thing.id, "name": thing.name}

    def name(kind, value):
        return verslag._call[kind + "_name"](value).decode() if value else None

    def place(kind, at):
        return {"type": name("place", kind), "index": at}

    def anchor(thing):
        return None if thing is None else {"in": place(*thing[:2]) if int(thing[0]) else None, "offset": thing[2]}

    kamerstuk = {"id": document.id, "dossier": document.dossier, "number": document.number, "url": document.url}
    return {
        "format": "verslag-json", "version": 1,
        "source": {"name": document.source_name, "backend": document.source_backend,
                   "encoding": document.source_encoding, "bytes": document.source_bytes},
        "text": document.text, "kind": document.kind_name, "title": document.title,
        "kamerstuk": kamerstuk if document.id or document.dossier or document.number else None,
        "dossiers": [{"number": d.number, "title": d.title} for d in document.dossiers],
        "document_number": document.document_number, "case_number": document.case_number,
        "chamber": name("chamber", document.chamber), "session": document.session,
        "dates": {**dict.fromkeys(["adopted", "submitted", "answered", "published", "updated"]), **document.dates},
        "revision": document.revision, "committee": document.committee, "addressees": list(document.addressees),
        "signatories": [{"role": name("role", s.role), "name": s.name} for s in document.signatories],
        "askers": [{"name": a.name, "party": party(a.party)} for a in document.askers],
        "fractions": [{"index": f.index, "heading": f.heading, "parties": [party(p) for p in f.parties], "joint": f.joint,
                       "span": list(f.span), "questions": [q.index for q in f.questions]} for f in document.fractions],
        "questions": [{"index": q.index, "number": q.number, "numbers": list(q.numbers), "label": q.label,
                       "fraction": index(q.fraction), "context": [passage(c) for c in q.context], **passage(q),
                       "parts": [passage(p) for p in q.parts], "answer": index(q.answer)} for q in document.questions],
        "answers": [{"index": a.index, "questions": [q.index for q in a.questions], "heading": a.heading,
                     "respondent": a.respondent, **passage(a), "paragraphs": [list(p.span) for p in a.paragraphs],
                     "status": name("answer_state", a.state), "delegates_to": [q.index for q in a.delegates]}
                    for a in document.answers],
        "notes": [{"number": n.number, **passage(n), "anchor": anchor(n.anchor)} for n in document.notes],
        "references": [{"index": r.index, "kind": name("reference_kind", r.kind), **passage(r), "in": place(*r.place) if r.place else None,
                        "role": r.role, "pin": r.pin,
                        "targets": [{"id": t.id, "url": t.url, "index": index(t.question)} for t in r.targets],
                        "also_filed_in": list(r.also_filed_in), "confidence": name("confidence", r.confidence)}
                       for r in document.references],
        "agenda": [passage(a) for a in document.agenda],
        "furniture": [{"kind": name("furniture_kind", f.kind), "text": f.text, "line": f.line, "offset": f.offset}
                      for f in document.furniture],
        "diagnostics": [{"code": d.name, "message": d.message, "span": list(d.span)} for d in document.diagnostics],
    }


class Documents(unittest.TestCase):
    maxDiff = 4000

    def test_getters_say_what_the_json_says(self):
        for path in FIXTURES:
            with self.subTest(path.name), verslag.parse(path) as document:
                self.assertEqual(as_json(document), document.to_dict())
                self.assertEqual(json.loads(document.to_json()), document.to_dict())
                self.assertTrue(document.to_html().startswith("<!DOCTYPE html>"))
                self.assertTrue(document.to_html(fragment=True).startswith('<div class="verslag"'))

    def test_without_text(self):
        with verslag.parse(SAMPLE) as document:
            self.assertEqual(set(document.to_dict()) - set(document.to_dict(text=False)), {"text"})

    def test_spans_are_bytes_of_the_canonical_text(self):
        document = verslag.parse(SAMPLE)
        text = document.text.encode()
        for thing in [*document.questions, *document.answers, *document.notes, *document.references, *document.fractions]:
            self.assertEqual(text[thing.begin:thing.end].decode(), thing.text)
        self.assertEqual(document.locate(0), (1, 1))
        self.assertEqual(document.source_line(0) >= 1, True)
        for offset in (-1, len(text) + 1, 2**62):
            self.assertRaises(IndexError, document.locate, offset)
            self.assertRaises(IndexError, document.source_line, offset)

    def test_what_a_document_gives_keeps_it_alive(self):
        with verslag.parse(SAMPLE) as document:
            questions, first, text = document.questions, document.questions[0], document.questions[0].text
        self.assertTrue(document.closed)
        del document
        gc.collect()
        [verslag.parse(path) for path in FIXTURES[:20]]  # what was released would be written over
        self.assertEqual(first.text, text)
        self.assertEqual(questions[0].text, text)
        self.assertEqual(first.answer.questions[0], first)

    def test_closed(self):
        document = verslag.parse(SAMPLE)
        document.close()
        document.close()
        for what in ("text", "kind", "title", "questions", "dates", "addressees"):
            self.assertRaisesRegex(ValueError, "closed", getattr, document, what)
        self.assertRaisesRegex(ValueError, "closed", document.to_dict)
        self.assertIn("closed", repr(document))

    def test_equal_and_hash(self):
        one, other = verslag.parse(SAMPLE), verslag.parse(SAMPLE)
        self.assertEqual(one.questions[1], one.questions[1])
        self.assertEqual(len({*one.questions, *one.questions}), len(one.questions))
        self.assertNotEqual(one.questions[1], other.questions[1])
        self.assertNotEqual(one.questions[0], one.answers[0])


class Sequences(unittest.TestCase):
    def test_as_lists(self):
        document = verslag.parse(SAMPLE)
        for items in (document.questions, document.fractions, document.references, document.questions[0].parts,
                      document.addressees, document.questions[0].numbers):
            whole = list(items)
            self.assertEqual(len(items), len(whole))
            for part in (slice(None), slice(1, 3), slice(None, None, -1), slice(-2, None), slice(5, 1), slice(0, 99, 2)):
                self.assertEqual(items[part], whole[part])
            for i in range(-len(whole), len(whole)):
                self.assertEqual(items[i], whole[i])
            for i in (len(whole), -len(whole) - 1, 2**70, -2**70):
                self.assertRaises(IndexError, items.__getitem__, i)
            self.assertRaises((TypeError, AttributeError), items.__getitem__, "0")
            self.assertEqual(items, whole)
            self.assertEqual(list(reversed(items)), whole[::-1])
            if whole:
                self.assertIn(whole[-1], items)
                self.assertEqual(items.index(whole[0]), 0)


class Inputs(unittest.TestCase):
    def test_all_ways_give_the_same(self):
        data = SAMPLE.read_bytes()
        expected = verslag.parse_bytes(data).to_json()
        for document in (verslag.parse(data), verslag.parse(bytearray(data)), verslag.parse(memoryview(data)),
                         verslag.parse(data.decode()), verslag.parse_text(data.decode())):
            self.assertEqual(document.to_json(), expected)
        for document in (verslag.parse(str(SAMPLE)), verslag.parse(SAMPLE), verslag.parse_file(os.fsencode(SAMPLE))):
            self.assertEqual(document.source_name, "verslag.txt")
            self.assertEqual(document.to_dict()["questions"], json.loads(expected)["questions"])

    def test_a_text_has_no_other_encoding(self):
        parser = verslag.Parser(encoding="windows-1252")
        self.assertEqual(parser.parse_text("Vraag 1\nWat kost één café?\n").questions[0].text, "Wat kost één café?")
        self.assertEqual(parser.parse_bytes("Vraag 1\nWat kost één café?\n".encode("cp1252")).questions[0].text,
                         "Wat kost één café?")
        verslag.parse_text("een los \udc80 teken\n")

    def test_options(self):
        data = SAMPLE.read_bytes()
        self.assertEqual(verslag.parse(data, source_name="b.txt").source_name, "b.txt")
        self.assertRaises(verslag.LimitError, verslag.parse, data, max_input=10)
        self.assertRaises(ValueError, verslag.Parser, max_input=0)
        self.assertRaises(ValueError, verslag.Parser, max_depth=2001)
        self.assertRaises(ValueError, verslag.Parser, max_attributes=0)
        self.assertRaises(ValueError, verslag.Parser, format=77)
        self.assertRaises(TypeError, verslag.parse, data, colour="red")
        page = verslag.parse(ROOT / "examples/data/verslag.html", format=verslag.Format.HTML)
        self.assertEqual([q.text for q in page.questions], [q.text for q in verslag.parse(data).questions])

    def test_errors(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in (Path(folder), Path(folder) / "missing"):
                with self.assertRaises(OSError) as caught:
                    verslag.parse(path)
                self.assertIn(str(path), str(caught.exception))
                self.assertIsInstance(caught.exception, verslag.Error)
        with self.assertRaises(verslag.InputError) as caught:
            verslag.parse(b"a text\n" * 3 + b"\0\1\2" * 400)
        self.assertEqual(caught.exception.status, verslag.Status.ERROR_FORMAT)
        self.assertRaises(verslag.InputError, verslag.parse, b"")
        self.assertRaises(ValueError, verslag.parse_file, "a\0b")
        self.assertRaises(TypeError, verslag.parse, 5)
        parser = verslag.Parser()
        self.assertRaises(verslag.Error, parser.parse_bytes, b"")
        self.assertTrue(parser.parse_bytes(SAMPLE.read_bytes()).questions)  # usable afterwards

    def test_hostile(self):
        for data in (b"\n" * 10000, b"Vraag 1\n" * 3000, b"\xff\xfe" + b"a\0" * 50, b"<" * 5000, b"nr. " * 9999,
                     b"1) 1 " * 4000, os.urandom(3000), "\U0001f4a5 vraag?".encode() * 1000):
            try:
                json.loads(verslag.parse(data).to_json())
            except verslag.Error:
                pass


class Threads(unittest.TestCase):
    def test_many(self):
        data = [path.read_bytes() for path in FIXTURES[:8]]
        expected = [verslag.parse(d).to_json() for d in data]
        shared_parser, shared = verslag.Parser(), verslag.parse(data[0])
        wrong = []

        def work():
            for _ in range(5):
                for d, json_ in zip(data, expected):
                    if shared_parser.parse_bytes(d).to_json() != json_ or verslag.parse(d).to_json() != json_:
                        wrong.append(1)
                if shared.to_json() != expected[0] or [q.text for q in shared.questions] != texts:
                    wrong.append(2)

        texts = [q.text for q in shared.questions]
        threads = [threading.Thread(target=work) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])


class Scan(unittest.TestCase):
    def test_scan(self):
        text = "één zin met Kamerstuk 38 417, nr. 9 en artikel 68 Grondwet, \U0001f4a5 en Stb. 2024, 193."
        found = verslag.scan(text)
        self.assertEqual([r.targets[0].id for r in found][0], "kst-38417-9")
        self.assertEqual([r.kind.name for r in found], ["KAMERSTUK", "LAW", "STAATSBLAD"])
        for reference in found:
            self.assertEqual(text.encode()[reference.begin:reference.end].decode(), reference.text)
            self.assertIsNone(reference.place)
        last = found[-1]
        del found
        gc.collect()
        self.assertEqual(last.text, "Stb. 2024, 193")
        self.assertEqual(len(verslag.scan("")), 0)
        self.assertEqual([verslag.scan("dossier 26 643", url_style=style)[0].targets[0].id for style in verslag.UrlStyle],
                         ["dossier-26643"] * 3)
        self.assertEqual(len({verslag.scan("dossier 26 643", url_style=style)[0].targets[0].url
                              for style in verslag.UrlStyle}), 3)

    def test_link_html(self):
        page = "<meta charset=koi8-r>één Kamerstuk 38 417,\r\nnr. 9\0 & \U0001f4a5"
        linked = page.replace("Kamerstuk 38 417,\r\nnr. 9", '<a href="https://zoek.officielebekendmakingen.nl/kst-38417-9.html">'
                              "Kamerstuk 38 417,\r\nnr. 9</a>")
        self.assertEqual(verslag.link_html(page), linked)
        self.assertEqual(verslag.link_html(page.encode()), linked.encode())
        self.assertEqual(verslag.link_html(bytearray(b"caf\xe9")), b"caf\xe9")
        self.assertEqual(verslag.link_html(""), "")
        self.assertIn("tweedekamer.nl", verslag.link_html("dossier 38 417", url_style=verslag.UrlStyle.TWEEDEKAMER))
        parser = verslag.Parser(encoding="utf-16le")
        with self.assertRaises(verslag.InputError):
            parser.link_html(b"abcd")
        self.assertEqual(parser.link_html(page), linked)
        with self.assertRaises(verslag.Error):
            verslag.link_html(page, max_input=5)

    def test_of_questions_answers_and_notes(self):
        document = verslag.parse(SAMPLE)
        places = {"question": document.questions, "answer": document.answers, "note": document.notes}
        for name, things in places.items():
            for i, thing in enumerate(things):
                self.assertEqual([r.index for r in thing.references],
                                 [r.index for r in document.references if r.place == (verslag.Place[name.upper()], i)])


class Judged(unittest.TestCase):
    def test_audit(self):
        document = verslag.parse(SAMPLE)
        self.assertEqual(document.audit()["format"], "verslag-audit")
        self.assertIn("digraph", document.to_dot())
        document.close()
        self.assertRaises(ValueError, document.audit)

    def test_compare(self):
        one, other = verslag.parse(SAMPLE), verslag.parse(FIXTURES[0])
        self.assertEqual(verslag.compare(one, one)["format"], "verslag-comparison")
        self.assertNotEqual(verslag.compare(one, other), verslag.compare(one, one))
        self.assertIn("</html>", verslag.compare_html(one, other))


class TheModule(unittest.TestCase):
    def test_enumerations(self):
        self.assertEqual(verslag._value(verslag.Kind, 4242), 4242)
        self.assertEqual(verslag._value(verslag.Kind, 1), verslag.Kind.VERSLAG_SCHRIFTELIJK_OVERLEG)

    def test_not_found(self):
        run = subprocess.run([sys.executable, "-c", "import verslag"], capture_output=True, text=True, check=False,
                             env={**os.environ, "VERSLAG_LIBRARY": "/nowhere/libverslag.so", "PYTHONPATH": str(ROOT / "examples/python")})
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("VERSLAG_LIBRARY", run.stderr)

    def test_documented(self):
        for name, thing in vars(verslag).items():
            if callable(thing) and not name.startswith("_") and getattr(thing, "__module__", "") == "verslag" and \
                    not issubclass(type(thing), type(verslag.Kind)):
                self.assertTrue(thing.__doc__, name)


class Examples(unittest.TestCase):
    def run_example(self, *arguments):
        return subprocess.run([sys.executable, *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    def test_who_asks(self):
        out = self.run_example(ROOT / "examples/python/who_asks.py", SAMPLE)
        document = verslag.parse(SAMPLE)
        for fraction in document.fractions:
            for party in fraction.parties:
                self.assertRegex(out, rf"(?m)^{party}  ")
        for answer in document.answers:
            if answer.state == verslag.AnswerState.DELEGATED:
                self.assertIn(f"{answer.questions[0].label} ->", out)

    def test_to_sqlite(self):
        import sqlite3
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "vragen.db"
            script = ROOT / "examples/python/to_sqlite.py"
            for _ in range(2):  # the second time replaces what the first wrote
                self.run_example(script, path, SAMPLE, FIXTURES[0], Path(folder) / "missing.txt")
            database = sqlite3.connect(path)
            documents = [verslag.parse(p) for p in (SAMPLE, FIXTURES[0])]
            for table in ("questions", "answers", "notes", "references_"):
                count = sum(len(getattr(d, table.strip("_"))) for d in documents)
                self.assertEqual(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0], count, table)
            texts = [t for t, in database.execute("SELECT q.text FROM questions q JOIN answers a ON a.id = q.answer "
                                                  "JOIN documents d ON d.id = q.document WHERE d.path = ? ORDER BY q.place",
                                                  (str(SAMPLE),))]
            self.assertEqual(texts, [q.text for q in documents[0].questions if q.answer])
            database.close()


if __name__ == "__main__":
    unittest.main()
