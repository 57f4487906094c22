#!/usr/bin/env python3
"""Writes phrase_starts.def: with which bytes the phrases of the tables of the front matter can start.

    python3 lib/vocabulary/phrase_starts.py [--check]

For each table, VS_<TABLE>_STARTS(n, ...) has the number of its rows and four times 32 words: by the last five bits of the
first byte of a text, of its second, of the last of the letters that it begins with, and by the number of those letters (31
for more) the rows, as bits, that can start so; the two cases of a letter share a word. The rows in all four are few. A text
with a hyphen behind those letters can go on with anything. What a phrase is stands in language/phrase.h.
"""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from generated import publish

TABLES = [("front_words.def", ["ITEM", "WORD", "OFFICE", "SIGNATURE"]), ("title_kinds.def", ["TITLE"])]
FIRST, SECOND, LAST, LETTERS = range(4)
ANY = set(range(32))
HYPHEN = ord("-") & 31  # may stand behind any letter
TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|(\w+)')


def joined(expression, macros):
    """The string that literals and macros beside each other make."""
    text = ""
    for literal, macro in TOKEN.findall(expression):
        text += macros[macro] if macro else literal.encode().decode("unicode_escape")
    return text


def starts(phrase):
    """For each of the four, the numbers below 32 with which a text can start the phrase."""
    found = [set(), {HYPHEN}, set(), set()]
    for word in phrase.split(" "):
        optional = word[-1:] in ("?", "*")
        for alternative in (word[:-1] if optional else word).split("|"):
            letters = re.match("[A-Za-z\x80-\xC1\xC3-\xE1\xE3-\xFF]*", alternative.lstrip("%")).group()  # as vs_is_letter()
            if alternative[0] == "$":
                return [ANY] * 4
            if alternative[0] == "%":
                found[FIRST] = found[SECOND] = ANY
                found[LAST] |= {ord(letters[-1]) & 31}
                found[LETTERS] |= set(range(len(letters), 32))
                continue
            found[FIRST] |= {ord(first) & 31 for first in ("0123456789" if alternative == "#" else alternative[0])}
            found[SECOND] |= {ord(alternative[1]) & 31} if len(alternative) > 1 else ANY
            found[LAST] |= {ord(letters[-1]) & 31} if letters else ANY
            found[LETTERS] |= {min(len(letters), 31)}
        if not optional:
            return found
    sys.exit(f"{phrase}: all its words may be absent")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    lines = ["/* phrase_starts.def - with which bytes phrases can start. Written by phrase_starts.py: change that. */"]
    for name, tables in TABLES:
        with open(os.path.join(here, name), encoding="utf-8") as file:
            source = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S).replace("\\\n", " ")
        macros = {}
        for macro, expression in re.findall(r"^#define (\w+) (.*)$", source, re.M):
            macros[macro] = joined(expression, macros)
        for table in tables:
            rows = re.findall(rf"^VS_{table}\(((?:[^()\"]|\"(?:[^\"\\]|\\.)*\")*)\)", source, re.M | re.S)
            if len(rows) > 32:
                sys.exit(f"{table}: more rows than bits")
            masks = [[0] * 32 for _ in range(4)]
            for i, row in enumerate(rows):
                for mask, numbers in zip(masks, starts(joined(row.split(",", 2 if table == "OFFICE" else 1)[-1], macros))):
                    for number in numbers:
                        mask[number] |= 1 << i
            words = ", ".join("{" + ", ".join(f"0x{bits:x}" if bits else "0" for bits in mask) + "}" for mask in masks)
            lines += [f"#ifdef VS_{table}_STARTS", f"VS_{table}_STARTS({len(rows)}, {words})", f"#undef VS_{table}_STARTS", "#endif"]
    text = "\n".join(lines) + "\n"
    publish(os.path.join(here, "phrase_starts.def"), text)


if __name__ == "__main__":
    main()
