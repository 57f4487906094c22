#!/usr/bin/env python3
"""Uses the shared library from Python: parses a document, and calls every function of the header on every object that
can be reached from it, with indexes in and out of range, and with NULL.

Reads VERSLAG_LIBRARY and VERSLAG_SOURCE_DIR from the environment."""
import ctypes
import json
import os
import unittest
from pathlib import Path

import header

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
LIBRARY = header.Library(os.environ.get("VERSLAG_LIBRARY", "libverslag.so.0"), ROOT / "include/verslag/verslag.h")
SAMPLE = (Path(__file__).parent / "overleg.txt").read_bytes()

# What takes a handle and is not a getter: called by hand below.
NOT_GETTERS = {"verslag_document_" + name
               for name in ("ref", "unref", "to_json", "write_json", "to_html", "write_html", "locate", "source_line")}
NOT_GETTERS |= {f"verslag_{noun}_{name}" for noun in ("comparison", "audit")
                for name in ("new", "free", "to_json", "write_json", "to_html", "write_html", "to_dot", "write_dot", "tally", "part_tally")}
# What it refers to need not be a question.
MAY_BE_NULL = {"verslag_reference_target_question"}
GETTERS = [f for f in LIBRARY.functions.values()
           if f.handle and f.handle != "parser" and f.name not in NOT_GETTERS]


def count_of(function):
    """The function that counts what a function with an index gives: target_id -> target_count, and so on."""
    words = function.name.removesuffix("_at").split("_")
    while len(words) > 2:
        counter = LIBRARY.functions.get("_".join(words) + "_count")
        if counter:
            return counter
        words.pop()
    raise AssertionError(f"{function.name} takes an index and nothing counts")


def indexed(function):
    return function.parameters[1:2] == ["size_t"]


def arguments(function, pointer):
    """Every list of arguments that makes sense for a getter, and then some that are out of range."""
    if indexed(function):
        count = count_of(function)(pointer)
        return [(i,) for i in range(count)], [(count,), (count + 1,), (2**31,), (2**32,), (header.SIZE_MAX,)]
    if function.parameters[1:] and function.parameters[1] in LIBRARY.enums:
        return [(value,) for value in range(8)], [(-1,), (9999,), (2**31 - 1,)]
    return [()], []


def is_none(function, value):
    return value in (None, 0)


class Walk(unittest.TestCase):
    """Every getter on every object."""
    sample = SAMPLE
    nouns = ("document", "fraction", "question", "answer", "note", "passage", "reference", "furniture", "dossier", "signatory")

    def setUp(self):
        self.document = LIBRARY.parse(self.sample)
        self.canonical = LIBRARY.document_text(self.document.pointer)

    def tearDown(self):
        self.document.close()

    def roots(self):
        return [("document", self.document.pointer)]

    def test_every_getter_on_every_object(self):
        todo, seen, called = self.roots(), set(), set()
        while todo:
            noun, pointer = todo.pop()
            if (noun, pointer) in seen:
                continue
            seen.add((noun, pointer))
            for function in GETTERS:
                if function.handle != noun:
                    continue
                called.add(function.name)
                inside, outside = arguments(function, pointer)
                for extra in inside:
                    value = function(pointer, *extra)
                    if isinstance(value, bytes):
                        value.decode("utf-8")
                    if function.returns_handle:
                        if indexed(function) and function.name not in MAY_BE_NULL:
                            self.assertTrue(value, f"{function.name}{extra} is NULL within its count")
                        if value:
                            todo.append((function.returns_handle, value))
                    # The second call gives the same, also where the first one made a copy.
                    self.assertEqual(function(pointer, *extra), value, function.name)
                for extra in outside:
                    self.assertTrue(is_none(function, function(pointer, *extra)), f"{function.name}{extra}")
            self.check_span(noun, pointer)
        nouns = {noun for noun, _ in seen}
        for noun in self.nouns:
            self.assertIn(noun, nouns, "the sample should have one")
        # Nothing reaches a kind of object that the sample lacks; all others have been called.
        self.assertEqual({f.name for f in GETTERS if f.handle in nouns} - called, set())

    def check_span(self, noun, pointer):
        begin, end, text = (LIBRARY.functions.get(f"verslag_{noun}_{name}") for name in ("begin", "end", "text"))
        if not begin or not end:
            return
        self.assertLessEqual(begin(pointer), end(pointer))
        self.assertLessEqual(end(pointer), len(self.canonical))
        if text:
            self.assertEqual(text(pointer), self.canonical[begin(pointer):end(pointer)], noun)

    def test_null(self):
        for function in GETTERS:
            if indexed(function):
                lists = [(0,), (1,), (header.SIZE_MAX,)]
            else:
                inside, outside = arguments(function, None)
                lists = inside + outside
            for extra in lists:
                self.assertTrue(is_none(function, function(None, *extra)), f"{function.name}(NULL)")

    def test_len_may_be_null(self):
        for function in GETTERS:
            if function.takes_len and len(function.parameters) == 2:
                self.assertIsNone(function.call(None, None), function.name)
        self.assertEqual(LIBRARY.document_text.call(self.document.pointer, None), self.canonical)


class WalkQuestions(Walk):
    """The same on what only written questions have."""
    sample = (Path(__file__).parent / "vragen.txt").read_bytes()
    nouns = ("document", "fraction", "question", "asker")


class WalkComparison(Walk):
    """The same on a comparison and an audit."""
    nouns = ("comparison", "alignment", "difference", "sentence", "pairing", "audit", "finding")

    def roots(self):
        other = LIBRARY.parse(self.sample.replace(b"dorpen", b"gehuchten"))
        self.addCleanup(other.close)
        roots = []
        for noun, documents in (("comparison", (self.document.pointer, other.pointer)), ("audit", (self.document.pointer,))):
            pointer = LIBRARY.made(getattr(LIBRARY, noun + "_new"), *documents)
            self.addCleanup(getattr(LIBRARY, noun + "_free"), pointer)
            roots.append((noun, pointer))
        return roots

    def check_span(self, noun, pointer):
        """Some are those of the other document."""

    def test_output(self):
        (_, comparison), (_, audit) = self.roots()
        pieces = []

        @header.WRITER
        def write(_user, data, length):
            pieces.append(ctypes.string_at(data, length))
            return 0

        for noun, form, pointer in (("comparison", "json", comparison), ("audit", "json", audit), ("audit", "dot", audit)):
            pieces.clear()
            text = LIBRARY.take_string(getattr(LIBRARY, f"{noun}_to_{form}"), pointer)
            self.assertEqual(getattr(LIBRARY, f"{noun}_write_{form}")(pointer, write, None), 0)
            self.assertEqual(b"".join(pieces).decode(), text)
        report = json.loads(LIBRARY.take_string(LIBRARY.comparison_to_json, comparison))
        self.assertEqual(len(report["alignments"]), LIBRARY.comparison_tally(comparison, None, 0, 0))
        self.assertEqual(LIBRARY.audit_tally(audit, None, 0), 3)
        self.assertGreater(LIBRARY.audit_part_tally(audit, None, 0), 0)


class Document(unittest.TestCase):
    def setUp(self):
        self.document = LIBRARY.parse(SAMPLE)

    def tearDown(self):
        self.document.close()

    def test_what_a_user_reads(self):
        questions = self.document.members("question")
        self.assertEqual([q.number() for q in questions if q.number()], [1, 2, 3])
        first = next(q for q in questions if q.number() == 1)
        self.assertTrue(first.text().startswith("Hoeveel dorpen"))
        self.assertIn("214 van deze dorpen", first.answer().text())
        self.assertEqual([f.party_name(0) for f in self.document.members("fraction")], ["VVD", "D66"])
        self.assertEqual(first.fraction().party_id(0), "vvd")
        self.assertEqual(self.document.kamerstuk_id(), "kst-39901-12")

    def test_json_is_what_the_getters_say(self):
        document = json.loads(self.document.json())
        self.assertEqual(document["text"], self.document.text())
        for noun in ("fraction", "question", "answer", "note", "reference"):
            self.assertEqual(len(document[noun + "s"]), getattr(self.document, noun + "_count")(), noun)
        self.assertEqual([q["text"] for q in document["questions"]], [q.text() for q in self.document.members("question")])
        without = json.loads(self.document.json(LIBRARY.constants["VERSLAG_JSON_NO_TEXT"]))
        self.assertEqual(set(document) - set(without), {"text"})

    def test_writer(self):
        pieces = []

        @header.WRITER
        def write(_user, data, length):
            pieces.append(ctypes.string_at(data, length))
            return 0

        @header.WRITER
        def stop(_user, _data, _length):
            return 1

        self.assertEqual(LIBRARY.document_write_json(self.document.pointer, 0, write, None), 0)
        self.assertEqual(b"".join(pieces).decode(), self.document.json())
        self.assertEqual(LIBRARY.document_write_json(self.document.pointer, 0, stop, None),
                         LIBRARY.constants["VERSLAG_ERROR_IO"])
        self.assertEqual(LIBRARY.document_write_json(None, 0, write, None), LIBRARY.constants["VERSLAG_ERROR_ARGUMENT"])
        self.assertEqual(LIBRARY.document_write_json(self.document.pointer, 0, header.WRITER(), None),
                         LIBRARY.constants["VERSLAG_ERROR_ARGUMENT"])

    def test_page(self):
        page = LIBRARY.take_string(LIBRARY.document_to_html, self.document.pointer, 0)
        self.assertTrue(page.startswith("<!DOCTYPE html>"))
        for question in self.document.members("question"):
            self.assertIn(f'id="vraag-{question.number()}"' if question.number() else 'id="vraag-i', page)
        pieces = []

        @header.WRITER
        def write(_user, data, length):
            pieces.append(ctypes.string_at(data, length))
            return 0

        fragment = LIBRARY.constants["VERSLAG_HTML_FRAGMENT"]
        self.assertEqual(LIBRARY.document_write_html(self.document.pointer, fragment, write, None), 0)
        self.assertTrue(b"".join(pieces).startswith(b'<div class="verslag"'))

    def test_places(self):
        text = self.document.text().encode()
        line, column = ctypes.c_size_t(), ctypes.c_size_t()
        previous = 0
        for offset in range(len(text) + 1):
            self.assertEqual(self.document.locate(offset, ctypes.byref(line), ctypes.byref(column)), 1)
            before = text[:offset]
            self.assertEqual((line.value, column.value),
                             (before.count(b"\n") + 1, offset - (before.rfind(b"\n") + 1) + 1))
            source_line = self.document.source_line(offset)
            self.assertTrue(1 <= source_line <= SAMPLE.count(b"\n"), source_line)
            self.assertGreaterEqual(source_line, previous)
            previous = source_line
        self.assertEqual(self.document.locate(0, None, None), 1)
        for offset in (len(text) + 1, header.SIZE_MAX):
            self.assertEqual(self.document.locate(offset, ctypes.byref(line), ctypes.byref(column)), 0)
            self.assertEqual(self.document.source_line(offset), 0)
        self.assertEqual(LIBRARY.document_locate(None, 0, ctypes.byref(line), None), 0)
        self.assertEqual(LIBRARY.document_source_line(None, 0), 0)
        first = self.document.question(0)
        self.assertIn(first.text()[:20].encode(), SAMPLE.split(b"\n")[self.document.source_line(first.begin()) - 1])

    def test_references_are_counted(self):
        pointer = self.document.pointer
        self.assertEqual(LIBRARY.document_ref(pointer), pointer)
        LIBRARY.document_unref(pointer)
        self.assertEqual(LIBRARY.document_question_count(pointer), 3)
        self.assertIsNone(LIBRARY.document_ref(None))
        LIBRARY.document_unref(None)
        self.assertIsNone(LIBRARY.take_string(LIBRARY.document_to_json, None, 0))


class Parser(unittest.TestCase):
    def setUp(self):
        self.parser = LIBRARY.parser_new()
        self.constants = LIBRARY.constants

    def tearDown(self):
        LIBRARY.parser_free(self.parser)

    def parse(self, data):
        """The status; the document is released."""
        document = ctypes.c_void_p(1)
        status = LIBRARY.parser_parse(self.parser, data, len(data), ctypes.byref(document))
        self.assertEqual(bool(document.value), status == 0)
        message = LIBRARY.parser_error_message(self.parser)
        self.assertEqual(message == b"", status == 0, message)
        LIBRARY.document_unref(document)
        return status

    def test_errors(self):
        self.assertEqual(self.parse(b""), self.constants["VERSLAG_ERROR_FORMAT"])
        self.assertEqual(self.parse(SAMPLE), 0)
        self.assertEqual(LIBRARY.parser_set_max_input(self.parser, 100), 0)
        self.assertEqual(self.parse(SAMPLE), self.constants["VERSLAG_ERROR_LIMIT"])
        self.assertEqual(LIBRARY.parser_set_max_input(self.parser, 1 << 20), 0)
        self.assertEqual(self.parse(SAMPLE), 0)
        document = ctypes.c_void_p()
        self.assertEqual(LIBRARY.parser_parse_file(self.parser, b"/nowhere/at/all", ctypes.byref(document)),
                         self.constants["VERSLAG_ERROR_IO"])
        self.assertIn(b"/nowhere/at/all", LIBRARY.parser_error_message(self.parser))

    def test_options(self):
        argument = self.constants["VERSLAG_ERROR_ARGUMENT"]
        self.assertEqual(LIBRARY.parser_set_max_input(self.parser, 0), argument)
        self.assertEqual(LIBRARY.parser_set_max_input(self.parser, (1 << 30) + 1), argument)
        self.assertEqual(LIBRARY.parser_set_format(self.parser, self.constants["VERSLAG_FORMAT_TEXT"]), 0)
        self.assertEqual(LIBRARY.parser_set_format(self.parser, 77), argument)
        self.assertEqual(LIBRARY.parser_set_source_name(self.parser, "överleg.txt".encode()), 0)
        document = ctypes.c_void_p()
        self.assertEqual(LIBRARY.parser_parse(self.parser, SAMPLE, len(SAMPLE), ctypes.byref(document)), 0)
        self.assertEqual(LIBRARY.document_source_name(document).decode(), "överleg.txt")
        self.assertEqual(LIBRARY.document_source_bytes(document), len(SAMPLE))
        LIBRARY.document_unref(document)

    def test_null(self):
        argument = self.constants["VERSLAG_ERROR_ARGUMENT"]
        document = ctypes.c_void_p(1)
        self.assertEqual(LIBRARY.parser_parse(None, SAMPLE, len(SAMPLE), ctypes.byref(document)), argument)
        self.assertEqual(LIBRARY.parser_parse(self.parser, None, 5, ctypes.byref(document)), argument)
        self.assertEqual(LIBRARY.parser_parse(self.parser, SAMPLE, len(SAMPLE), None), argument)
        self.assertEqual(LIBRARY.parser_parse_file(self.parser, None, ctypes.byref(document)), argument)
        self.assertEqual(LIBRARY.parser_parse_file(None, b"x", ctypes.byref(document)), argument)
        self.assertEqual(LIBRARY.parser_set_format(None, 0), argument)
        self.assertEqual(LIBRARY.parser_set_max_input(None, 5), argument)
        self.assertEqual(LIBRARY.parser_set_source_name(None, b"x"), argument)
        self.assertEqual(LIBRARY.parser_set_source_name(self.parser, None), 0)
        self.assertEqual(LIBRARY.parser_error_message(None), b"")
        self.assertEqual(LIBRARY.parser_error_offset(None), 0)
        self.assertEqual(LIBRARY.parser_error_line(None), 0)
        LIBRARY.parser_free(None)
        LIBRARY.free(None)


class Constants(unittest.TestCase):
    def test_every_value_has_a_name(self):
        """Each enumeration that has a function for its names: none for what it does not know."""
        namers = [f for f in LIBRARY.functions.values() if f.name.endswith("_name") and f.parameters[0] in LIBRARY.enums]
        self.assertGreaterEqual(len(namers), 9)
        for function in namers:
            names = [function(value) for value in range(1, 100)]
            known = [name for name in names if name is not None]
            self.assertEqual(names[:len(known)], known, f"{function.name}: the values are not one run")
            self.assertTrue(known, function.name)
            self.assertEqual(len(known), len(set(known)), function.name)
            for value in (-1, 9999, 2**31 - 1, -2**31):
                self.assertIsNone(function(value), function.name)

    def test_status_messages(self):
        for value in (*range(-8, 2), 9999, -2**31):
            self.assertTrue(LIBRARY.status_message(value))

    def test_version(self):
        self.assertEqual(LIBRARY.version_string().decode(),
                         ".".join(str(LIBRARY.version() >> shift & 0xFF) for shift in (16, 8, 0)))


class AnyBytes(unittest.TestCase):
    """Any bytes are valid input: there is an answer, and a document where the answer is OK."""

    def test_pieces_of_the_sample(self):
        for size in range(1, len(SAMPLE), 97):
            for data in (SAMPLE[:size], SAMPLE[size:], SAMPLE[:size] + b"\xff\x00\x80" + SAMPLE[size:]):
                try:
                    document = LIBRARY.parse(data)
                except header.Error as error:
                    self.assertLess(error.status, 0)
                    continue
                json.loads(document.json())
                document.close()


if __name__ == "__main__":
    unittest.main()
