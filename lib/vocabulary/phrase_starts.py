#!/usr/bin/env python3
"""Writes phrase_starts.def: with which bytes the phrases of the tables of the front matter can start.

    python3 lib/vocabulary/phrase_starts.py [--check]

For each table, VS_<TABLE>_STARTS(...) has three words of 32 bits for every row. In the first two, the bit that the last
five bits of a byte number is set where a text can have that byte as its first or second; the two cases of a letter share
it. In the third, bit n is set where it can begin with n letters, 31 for more. Most rows are done with by that.
What a phrase is stands in structure/phrase.h.
"""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from generated import publish

TABLES = [("front_words.def", ["ITEM", "WORD", "OFFICE", "SIGNATURE"]), ("title_kinds.def", ["TITLE"])]
ANY = 0xFFFFFFFF
HYPHEN = 1 << (ord("-") & 31)  # may stand behind any letter
TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|(\w+)')


def joined(expression, macros):
    """The string that literals and macros beside each other make."""
    text = ""
    for literal, macro in TOKEN.findall(expression):
        text += macros[macro] if macro else literal.encode().decode("unicode_escape")
    return text


def starts(phrase):
    masks = [0, HYPHEN, 0]
    for word in phrase.split(" "):
        optional = word[-1:] in ("?", "*")
        for alternative in (word[:-1] if optional else word).split("|"):
            if alternative[0] in "%$":
                return ANY, ANY, ANY
            for first in range(48, 58) if alternative == "#" else [ord(alternative[0])]:
                masks[0] |= 1 << (first & 31)
            masks[1] |= 1 << (ord(alternative[1]) & 31) if len(alternative) > 1 else ANY
            letters = re.match("[A-Za-z]*", alternative).end()
            masks[2] |= 1 << min(letters, 31) if alternative.isascii() else ANY
        if not optional:
            return tuple(masks)
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
            masks = []
            for row in re.findall(rf"^VS_{table}\(((?:[^()\"]|\"(?:[^\"\\]|\\.)*\")*)\)", source, re.M | re.S):
                phrase = row.split(",", 2 if table == "OFFICE" else 1)[-1]
                masks.append("{0x%x, 0x%x, 0x%x}" % starts(joined(phrase, macros)))
            lines += [f"#ifdef VS_{table}_STARTS", f"VS_{table}_STARTS({', '.join(masks)})", f"#undef VS_{table}_STARTS", "#endif"]
    text = "\n".join(lines) + "\n"
    publish(os.path.join(here, "phrase_starts.def"), text)


if __name__ == "__main__":
    main()
