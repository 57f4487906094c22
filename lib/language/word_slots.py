#!/usr/bin/env python3
"""Writes the hash tables (*_slots.def) in which word_slots.h looks up the words of the .def files beside it.

    python3 lib/language/word_slots.py            writes them: run it after every change of a .def file
    python3 lib/language/word_slots.py --check    fails where one of them is out of date

Beside asking_words.def it writes asking_words_starts.def: how the words begin without one of which no sentence asks.

A slot holds the number of a row, counted from 1, or 0. Where a slot is taken, the next free one is used. Of phrases
that start with the same word, which stand together, the table knows the first, and behind it how many more there are.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from generated import publish

TABLES = ["asking_words.def", "fraction_verbs.def", "fraction_words.def"]
ROW_BITS = 12  # as VS_SLOT_ROW_BITS of word_slots.h
START_BITS = 12
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
        first[word] = first[word] + (1 << ROW_BITS) if word in first else number
    count = 1
    while count < 4 * len(first):  # a quarter full: a word that is not there meets an empty slot at once
        count *= 2
    if max(first.values()) >> 16 or len(rows) >> ROW_BITS:
        sys.exit(f"{path.name}: too many rows, or too many that start with the same word, for 16 bits")
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


def starts(path):
    """The first four bytes of the words of NEEDED (asking.c), as bits by the hash of word_slots.h; behind a word of three
    letters any may stand."""
    needed = re.search(r"NEEDED = ([A-Z_|\s]+)", (path.parent / "asking.c").read_text(encoding="utf-8")).group(1)
    bits = [0] * (1 << START_BITS - 5)
    for text, classes in re.findall(r'^X\("([^"]+)", ([^)]+)\)', path.read_text(encoding="utf-8"), re.MULTILINE):
        if not set(classes.split(" | ")) & set(re.findall(r"\w+", needed)):
            continue
        word = text.encode()
        if len(word) < 3:
            sys.exit(f"{path.name}: {text} is too short a word for its start to tell anything")
        for fourth in word[3:4] or range(32):
            four = word[0] | word[1] << 8 | word[2] << 16 | fourth << 24
            hashed = ((four & 0x1F1F1F1F) * 0x9E3779B1 & 0xFFFFFFFF) >> 32 - START_BITS
            bits[hashed >> 5] |= 1 << (hashed & 31)
    lines = [", ".join(f"0x{mask:x}" if mask else "0" for mask in bits[i:i + 16]) for i in range(0, len(bits), 16)]
    return f"/* Written by word_slots.py out of {path.name}: change that. */\n" + ",\n".join(lines) + "\n"


def main():
    here = pathlib.Path(__file__).resolve().parent
    publish(here / "asking_words_starts.def", starts(here / "asking_words.def"))
    for name in TABLES:
        publish(here / name.replace(".def", "_slots.def"), table(here / name))


if __name__ == "__main__":
    main()
