#!/usr/bin/env python3
"""Loads the extension of examples/sqlite into Debian's sqlite3 and compares what it selects with the library.

usage: test_sqlite.py EXTENSION     also reads VERSLAG_LIBRARY and VERSLAG_SOURCE_DIR"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
sys.path.insert(0, str(ROOT / "examples/python"))
import verslag  # noqa: E402

EXTENSION = sys.argv.pop(1) if len(sys.argv) > 1 else ""
SAMPLE = ROOT / "examples/data/verslag.txt"


def select(query, *parameters, status=0):
    """The rows of a query in SQLite's own shell; its complaint where it is to fail."""
    commands = [".load " + str(Path(EXTENSION).with_suffix("")), ".mode json", ".parameter init"]
    for i, value in enumerate(parameters, 1):
        quoted = str(value).replace("'", "''")
        commands.append(f".parameter set ?{i} \"'{quoted}'\"")
    run = subprocess.run(["sqlite3", "-bail", ":memory:"], input="\n".join([*commands, query + ";", ""]),
                         capture_output=True, text=True, check=False)
    if (run.returncode != 0) != (status != 0):
        raise AssertionError(f"{query}: {run.returncode}\n{run.stdout}{run.stderr}")
    return run.stderr if status else json.loads(run.stdout or "[]")


class Tables(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.document = verslag.parse(SAMPLE)

    def test_documents(self):
        row, = select("SELECT * FROM verslag_documents(?1)", SAMPLE)
        d = self.document
        self.assertEqual({k: v for k, v in row.items() if k != "json"}, {
            "id": d.id, "kind": d.kind_name, "title": d.title, "dossier": d.dossier, "number": d.number, "url": d.url,
            "chamber": "tweede-kamer", "session": d.session, "adopted": d.dates.get("adopted"),
            "submitted": d.dates.get("submitted"), "answered": d.dates.get("answered"), "committee": d.committee,
            "questions": len(d.questions), "answers": len(d.answers), "notes": len(d.notes), "refs": len(d.references),
            "diagnostics": len(d.diagnostics), "text": d.text, "error": None})
        self.assertEqual(json.loads(row["json"]), d.to_dict())

    def test_questions(self):
        rows = select("SELECT * FROM verslag_questions(?1)", SAMPLE)
        self.assertEqual(rows, [{
            "document": self.document.id, "place": q.index, "number": q.number, "label": q.label,
            "fraction": str(q.fraction) if q.fraction else None, "context": "\n".join(c.text for c in q.context),
            "text": q.text, "parts": len(q.parts), "answer": q.answer.index if q.answer else None,
            "state": q.answer.state.name.lower().replace("_", "-") if q.answer else None,
            "answer_text": q.answer.text if q.answer else None} for q in self.document.questions])

    def test_answers(self):
        rows = select("SELECT * FROM verslag_answers(?1)", SAMPLE)
        self.assertEqual([(r["place"], json.loads(r["questions"]), json.loads(r["delegates_to"]), r["text"], r["heading"],
                           r["respondent"]) for r in rows],
                         [(a.index, [q.index for q in a.questions], [q.index for q in a.delegates], a.text, a.heading,
                           a.respondent) for a in self.document.answers])

    def test_references(self):
        rows = select("SELECT * FROM verslag_references(?1)", SAMPLE)
        expected = [(r.index, r.text, r.place[0].name.lower(), r.place[1], t and t.id, t and t.url)
                    for r in self.document.references for t in (list(r.targets) or [None])]
        self.assertEqual([(r["place"], r["text"], r["within"], r["within_place"], r["target"], r["url"]) for r in rows],
                         expected)

    def test_bytes(self):
        self.assertEqual(select("SELECT * FROM verslag_questions(readfile(?1))", SAMPLE),
                         select("SELECT * FROM verslag_questions(?1)", SAMPLE))

    def test_a_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("a.txt", "b.txt"):
                shutil.copy(SAMPLE, Path(folder) / name)
            (Path(folder) / "it's odd.bin").write_bytes(bytes(range(256)) * 10)
            (Path(folder) / "empty").touch()
            rows = select("SELECT f.name, d.questions, d.error FROM fsdir(?1) f, verslag_documents(f.name) d ORDER BY 1", folder)
            self.assertEqual([r["questions"] for r in rows], [None, len(self.document.questions)] +
                             [len(self.document.questions), None, None])
            self.assertTrue(all((r["error"] is None) != (r["questions"] is None) for r in rows))
            count = select("SELECT count(*) n FROM fsdir(?1) f, verslag_questions(f.name) q", folder)
            self.assertEqual(count, [{"n": 2 * len(self.document.questions)}])

    def test_joined(self):
        rows = select("SELECT q.label, a.state FROM verslag_questions(?1) q JOIN verslag_answers(?1) a ON a.place = q.answer", SAMPLE)
        self.assertEqual(len(rows), sum(1 for q in self.document.questions if q.answer))

    def test_no_source(self):
        self.assertIn("needs the path or the bytes", select("SELECT * FROM verslag_questions", status=1))
        self.assertEqual(select("SELECT * FROM verslag_questions(NULL)"), [])
        self.assertEqual(select("SELECT * FROM verslag_answers('')"), [])
        row, = select("SELECT error FROM verslag_documents(x'')")
        self.assertIn("empty", row["error"])

    def test_not_from_a_view(self):
        query = "CREATE VIEW v AS SELECT text FROM verslag_documents('/etc/hostname'); SELECT * FROM v"
        self.assertIn("unsafe use", select(query, status=1))


if __name__ == "__main__":
    if not shutil.which("sqlite3"):
        print("sqlite3 is not installed")
        sys.exit(77)
    unittest.main()
