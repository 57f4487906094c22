#!/usr/bin/env python3
"""Fills a SQLite database with documents: one row for each document, question, answer, note and reference. A document
that is there already is replaced. What cannot be read is reported, and does not stop the rest.

usage: to_sqlite.py DATABASE FILE...
"""
import sqlite3
import sys

import verslag

SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (id INTEGER PRIMARY KEY, path TEXT UNIQUE, kamerstuk TEXT, kind TEXT, title TEXT,
    session TEXT, adopted TEXT, committee TEXT);
CREATE TABLE IF NOT EXISTS answers (id INTEGER PRIMARY KEY, document INTEGER REFERENCES documents ON DELETE CASCADE,
    place INTEGER, state TEXT, respondent TEXT, text TEXT);
CREATE TABLE IF NOT EXISTS questions (id INTEGER PRIMARY KEY, document INTEGER REFERENCES documents ON DELETE CASCADE,
    place INTEGER, label TEXT, fraction TEXT, context TEXT, text TEXT, answer INTEGER REFERENCES answers);
CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, document INTEGER REFERENCES documents ON DELETE CASCADE,
    number INTEGER, text TEXT);
CREATE TABLE IF NOT EXISTS references_ (id INTEGER PRIMARY KEY, document INTEGER REFERENCES documents ON DELETE CASCADE,
    place TEXT, kind TEXT, text TEXT, target TEXT, url TEXT);
"""


def insert(database, table, *values):
    marks = ", ".join("?" * len(values))
    return database.execute(f"INSERT INTO {table} VALUES (NULL, {marks})", values).lastrowid


def store(database, path, document):
    database.execute("DELETE FROM documents WHERE path = ?", (path,))
    key = insert(database, "documents", path, document.id, document.kind_name, document.title, document.session,
                 document.dates.get("adopted"), document.committee)
    answers = {a.index: insert(database, "answers", key, a.index, a.state.name.lower(), a.respondent, a.text)
               for a in document.answers}
    for q in document.questions:
        insert(database, "questions", key, q.index, q.label, str(q.fraction) if q.fraction else None,
               "\n".join(c.text for c in q.context), q.text, answers[q.answer.index] if q.answer else None)
    for note in document.notes:
        insert(database, "notes", key, note.number, note.text)
    for r in document.references:
        target = r.targets[0] if r.targets else None
        insert(database, "references_", key, r.place[0].name.lower() if r.place else None, r.kind.name.lower(), r.text,
               target and target.id, target and target.url)


def main():
    database = sqlite3.connect(sys.argv[1])
    database.execute("PRAGMA foreign_keys = ON")
    database.executescript(SCHEMA)
    for path in sys.argv[2:]:
        try:
            with verslag.parse(path) as document, database:
                store(database, path, document)
        except verslag.Error as error:
            print(f"{path}: {error}", file=sys.stderr)
    database.close()


main()
