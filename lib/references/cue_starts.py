#!/usr/bin/env python3
"""Writes cue_starts.def: what the first bytes of a reference can be, for a first look at every word.

    python3 lib/references/cue_starts.py [--check]

The cues are those of references.re; a new one there needs its beginning here (a test compares the two). The names of laws
are those of vocabulary/act_names.def. There are two tables of the first three bytes, of cues and names together, and of the
cues of which the first four bytes are not all letters: they have a row for the first two bytes, each a word of 32 bits for the third, by its last five bits; of the
first byte the last six count, of the second the last five, so that the two cases of a letter are one but for the first.
A third table has the first five bytes of the cues of which the first four are letters, as bits by a hash.
"""
import itertools
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from generated import publish

# In any case of their letters. "9" stands for a digit, "?" for any byte; behind four letters for any but a letter or digit.
ANY_CASE = ["kamer", "kst", "blg", "dossi", "nr.", "vraag", "vrage", "opvra", "vanvr", "bijvr", "vorig", "voorg", "voora", "voort", "boven", "antwo",
            "beant", "zie", "idem?", "ibide", "als", "hande", "hand?", "aanha", "aanh?", "h-t", "h-e", "ah-", "stb", "stcrt", "trb",
            "staat", "tract", "eu-", "uitvo", "kader", "raads", "gedel", "veror", "richt", "besch", "beslu", "aanbe", "gemee",
            "celex", "ecli?", "verza", "belei", "stand", "aanbi", "reger", "brief", "briev", "http?", "https", "www", "nl/", "eu/", "com", "org", "artik", "artt?",
            "art", "wetsv"]
# As they are.
AS_WRITTEN = ["TK ", "TK,", "EK ", "EK,", "Tweed", "Eerst", "99 ", "99.", "999", "TZ9", "T09", "COM", "SWD", "JOIN?", "SEC",
              "PE/", "PE-", "ST ", "ST-", "ST/", "A/?", "S/?", "E/?", "CCPR?", "CRC", "CED", "CEDAW", "CAT", "CERD?", "CRPD?",
              "CMW", "FCCC?", "HRI", "CBD", "WSIS?", "LJN", "LJNnu", "LJNNU"]
# Roman numbers from a hundred on: the dossiers of the Eerste Kamer.
AS_WRITTEN += ["C" + "".join(rest) for rest in itertools.product("LXVI", repeat=2)]
AS_WRITTEN += ["C" + "".join(rest) + last for rest in itertools.product("LXVI", repeat=3) for last in "LXVI?"]
HASH_BITS = 12


def bytes_of(sign):
    return range(48, 58) if sign == "9" else range(256) if sign == "?" else [ord(sign)]


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    both, short, fives = [0] * (64 * 32), [0] * (64 * 32), [0] * (1 << HASH_BITS - 5)
    with open(os.path.join(here, "..", "vocabulary", "act_names.def"), encoding="utf-8") as file:
        for pair, mask in re.findall(r"^VS_ACT_THIRD\((\d+), 0x([0-9a-f]+)\)", file.read(), re.M):
            first, second = int(pair) >> 5, int(pair) & 31
            both[second << 6 | first] = int(mask, 16)
    starts = set(AS_WRITTEN)
    for start in ANY_CASE:
        starts |= {start[0].upper() + start[1:], start}
    for start in starts:
        for first in bytes_of(start[0]):
            for second in bytes_of(start[1]):
                for third in bytes_of(start[2]):
                    bit, at = 1 << (third & 31), (second & 31) << 6 | first & 63
                    both[at] |= bit
                    if len(start) < 5:
                        short[at] |= bit
        if len(start) == 5:  # the four letters as vs_four_letters() has them
            key = ord(start[0]) | sum((ord(start[i]) | 32) << 8 * i for i in range(1, 4))
            key = key * 31 + (0 if start[4] == "?" else ord(start[4]) | 32) & 0xFFFFFFFF
            hashed = (key * 2654435761 & 0xFFFFFFFF) >> (32 - HASH_BITS)
            fives[hashed >> 5] |= 1 << (hashed & 31)
    lines = ["/* cue_starts.def - the first three bytes of references. Written by cue_starts.py: change that. */"]
    for macro, masks, width in (("VS_FIRST_LOOK", both, 64), ("VS_SHORT_CUES", short, 64), ("VS_CUE_FIVES", fives, 128)):
        lines.append(f"#ifdef {macro}")
        for row in range(0, len(masks), width):  # of one second byte
            lines.append(f"{macro}({row // width}, " + ",".join(f"0x{mask:x}" if mask else "0" for mask in masks[row:row + width]) + ")")
        lines += [f"#undef {macro}", "#endif"]
    text = "\n".join(lines) + "\n"
    publish(os.path.join(here, "cue_starts.def"), text)


if __name__ == "__main__":
    main()
