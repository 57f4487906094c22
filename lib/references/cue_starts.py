#!/usr/bin/env python3
"""Writes cue_starts.def: what the first bytes of a reference can be, for a first look at every word.

    python3 lib/references/cue_starts.py [--check]

The cues are those of references.re; a new one there needs its beginning here (a test compares the two). The names of laws
are those of vocabulary/act_names.def. There are two tables of the first three bytes of cues and names, of all and of those
that do not begin with four letters: they have a row for the first two bytes, each a word of 32 bits for the third, by its
last five bits; of the first byte the last six count, of the second the last five, so that the two cases of a letter are one
but for the first. A third table has the first five bytes of those that begin with four letters, by a hash: 1 for cues, 2 for
names.
"""
import itertools
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
from generated import publish

# In any case of their letters. "9" stands for a digit, "?" for any byte; behind four letters for any but a letter or digit.
ANY_CASE = ["kamer", "kst", "blg", "dossi", "nr.", "vraag", "vrage", "opvra", "vanvr", "bijvr", "vorig", "voorg", "voora", "voort", "boven", "antwo",
            "beant", "zie", "idem?", "ibide", "als", "hande", "hand?", "aanha", "aanh?", "h-t", "h-e", "ah-", "stb", "stcrt", "trb",
            "staat", "tract", "eu-", "eg-", "kv-", "uitvo", "kader", "raads", "gedel", "veror", "richt", "besch", "beslu", "aanbe", "gemee",
            "celex", "ecli?", "verza", "belei", "stand", "aanbi", "reger", "brief", "briev", "http?", "https", "www", "nl/", "eu/", "com", "org", "artik", "artt?",
            "art", "wetsv", "eurat"]
# As they are.
AS_WRITTEN = ["TK ", "TK,", "EK ", "EK,", "Tweed", "Eerst", "99 ", "99.", "999", "TZ9", "T09", "COM", "SWD", "JOIN?", "SEC",
              "PE/", "PE-", "ST ", "ST-", "ST/", "A/?", "S/?", "E/?", "CCPR?", "CRC", "CED", "CEDAW", "CAT", "CERD?", "CRPD?",
              "CMW", "FCCC?", "HRI", "CBD", "WSIS?", "LJN", "LJNnu", "LJNNU", "C-9", "T-9", "99/", "EU)", "EG)", "EEG", "EU,", "EG,", "EGKS?", "GBVB?", "JBZ",
              "A9-", "A99", "A9\xe2", "B9-", "B99", "B9\xe2", "C9-", "C99", "C9\xe2", "P9_", "P9-", "P99", "Pb ", "Pb.", "PB ", "PB.",
              "PbEU?", "PbEG?", "PbEEG", "PBEU?", "PBEG?", "C\xe2\x80", "T\xe2\x80", "C(9", "C ("]
# Roman numbers from a hundred on: the dossiers of the Eerste Kamer.
AS_WRITTEN += ["C" + "".join(rest) for rest in itertools.product("LXVI", repeat=2)]
AS_WRITTEN += ["C" + "".join(rest) + last for rest in itertools.product("LXVI", repeat=3) for last in "LXVI?"]
HASH_BITS = 13
CUE, NAME = 1, 2


def bytes_of(sign):
    return range(48, 58) if sign == "9" else range(256) if sign == "?" else [ord(sign)]


def is_long(text):
    """As vs_is_four_letters() says it."""
    return len(text) > 3 and all(byte & 0xC0 == 0x40 for byte in text[:4])


def names():
    """The first bytes of names as texts write them, each a list of what the byte can be."""
    with open(os.path.join(HERE, "..", "vocabulary", "act_names.def"), encoding="utf-8") as file:
        rows = re.findall(r'^VS_ACT_NAME\("((?:[^"\\]|\\.)*)", \d+, ([^,]*),', file.read(), re.M)
    for text, flags in rows:
        text = re.sub(rb"\\([0-7]{3}|.)", lambda m: bytes([int(m[1], 8)]) if m[1][:1].isdigit() else m[1], text.encode())
        # What begins with a small letter can open a sentence.
        either = ("VS_ACT_LOWER" in flags and not text[:2].isupper()) or chr(text[0]).islower()
        # A space is a hyphen of the text, or one that begins with E2.
        rest = [[32, 45, 0xE2] if byte == 32 else [byte] for byte in text[1:3]]
        yield text, [{text[0], text[0] ^ 32} if either else {text[0]}, *rest, range(256), range(256)][:3]


def main():
    first_look, short, fives = [0] * (64 * 32), [0] * (64 * 32), [0] * (1 << HASH_BITS)

    def add(start, ways, kind):
        for first, second, third in itertools.product(*ways):
            at, bit = (second & 31) << 6 | first & 63, 1 << (third & 31)
            first_look[at] |= bit
            if not is_long(start):
                short[at] |= bit
        for first in ways[0] if is_long(start) else ():  # the four letters as vs_small_four() has them
            key = first | sum((start[i] | 32) << 8 * i for i in range(1, 4))
            fifth = start[4:5] if start[4:5].isalnum() else b""
            key = key * 31 + (fifth[0] | 32 if fifth else 0) & 0xFFFFFFFF
            fives[(key * 2654435761 & 0xFFFFFFFF) >> (32 - HASH_BITS)] |= kind

    for start in ANY_CASE + AS_WRITTEN:
        first = {ord(start[0])} | ({ord(start[0].upper())} if start in ANY_CASE else set()) if start[0] != "9" else bytes_of("9")
        add(start.encode(), [first, *map(bytes_of, start[1:3])], CUE)
    for start, ways in names():
        add(start, ways, NAME)
        if len(start) == 3 and is_long(start + b"]"):  # the bracket of "[AVG]" is taken for a letter
            add(start + b"]", ways, NAME)
    packed = [sum(kind << 2 * i for i, kind in enumerate(fives[at:at + 4])) for at in range(0, len(fives), 4)]
    lines = ["/* cue_starts.def - the first bytes of references. Written by cue_starts.py: change that. */"]
    for macro, masks in (("VS_FIRST_LOOK", first_look), ("VS_SHORT_STARTS", short)):
        lines.append(f"#ifdef {macro}")
        for row in range(0, len(masks), 64):  # of one second byte
            lines.append(f"{macro}({row // 64}, " + ",".join(f"0x{mask:x}" if mask else "0" for mask in masks[row:row + 64]) + ")")
        lines += [f"#undef {macro}", "#endif"]
    lines += ["#ifdef VS_FIVES"]
    lines += [f"VS_FIVES({','.join(map(str, packed[row:row + 64]))})" for row in range(0, len(packed), 64)]
    lines += ["#undef VS_FIVES", "#endif"]
    publish(os.path.join(HERE, "cue_starts.def"), "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
