#!/usr/bin/env python3
"""Writes the hash tables (*_slots.def) in which word_slots.h looks up the words of the .def files beside it.

    python3 lib/structure/word_slots.py            writes them: run it after every change of a .def file
    python3 lib/structure/word_slots.py --check    fails where one of them is out of date

A slot holds the number of a row, counted from 1, or 0. Where a slot is taken, the next free one is used. Of phrases
that start with the same word, which stand together, the table knows the first, and by MORE that there are others.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from generated import publish

TABLES = ["asking_words.def", "fraction_verbs.def", "fraction_words.def"]
MORE = 0x8000  # as VS_SLOT_MORE of word_slots.h
ROW = re.compile(r'^(?:X|VS_VERB|VS_WORD)\("([^"]+)",', re.MULTILINE)


def slot(word, count):
    """As vs_word_slot() of word_slots.h."""
    n = len(word)
    ends = word[0] | word[1] << 8 | word[-2] << 16 | word[-1] << 24 if n > 1 else word[0] * 0x01010101
    return ((ends & 0x1F1F1F1F) * 0x9E3779B1 + n * 0x85EBCA6B & 0xFFFFFFFF) >> 20 & (count - 1)


def table(path):
    rows = [text.encode() for text in ROW.findall(path.read_text(encoding="utf-8"))]
    if rows != sorted(set(rows)):
        sys.exit(f"{path.name}: not sorted by bytes, or a row is repeated")
    first = {}  # dict keeps the order
    for number, row in enumerate(rows, 1):
        word = row.split(b" ")[0]
        first[word] = first[word] | MORE if word in first else number
    count = 1
    while count < 4 * len(first):  # a quarter full: a word that is not there meets an empty slot at once
        count *= 2
    if count > 4096:
        sys.exit(f"{path.name}: too many rows for the 12 bits of vs_word_slot()")
    slots = [0] * count
    for word, number in first.items():
        at = slot(word, count)
        while slots[at]:
            at = (at + 1) % count
        slots[at] = number
    lines = [", ".join(map(str, slots[i:i + 24])) for i in range(0, count, 24)]
    return f"/* Written by word_slots.py out of {path.name}: change that. */\n" + ",\n".join(lines) + "\n"


def main():
    here = pathlib.Path(__file__).resolve().parent
    for name in TABLES:
        publish(here / name.replace(".def", "_slots.def"), table(here / name))


if __name__ == "__main__":
    main()
