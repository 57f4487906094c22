#!/usr/bin/env python3
"""seeds.py - writes the inputs with which fuzzing a target begins, out of the project's own fixtures.

usage: seeds.py TARGET FOLDER
"""
import hashlib
import os
import re
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
# fuzz.h says what they mean: nothing; the third allocation of a parse, of what is asked, of both with libxml2's.
OPTIONS = [b"", b"\xFE\x01\x03\x00", b"\xFE\x12\x05\x00", b"\xFE\x2C\x14\x80", b"\xFE\x08\x30\x00"]
LABELS = ["utf-8", "latin1", "windows-1252", "iso-8859-2", "iso-8859-15", "utf-16le", "utf-16be", "shift_jis", "koi8-r", "gb18030",
          "iso-2022-jp", "no such label"]


def files(*endings):
    for folder in ("examples/data", "tests/data", "tests/data/variants", "tests/data/extracts", "tests/data/references", "tests/fuzz/crashes",
                   "tests/fuzz/seeds"):
        folder = os.path.join(ROOT, folder)
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if name.endswith(endings):
                with open(os.path.join(folder, name), "rb") as file:
                    yield file.read()


def spread(inputs):
    """Each as it is, and some with options."""
    for i, data in enumerate(inputs):
        yield data
        yield OPTIONS[1 + i % (len(OPTIONS) - 1)] + data


def grammar():
    """The examples of the grammar, which are small."""
    with open(os.path.join(ROOT, "docs", "grammar.md"), encoding="utf-8") as file:
        for example in re.findall(r"^```+[^\n]*\n(.*?)^```+$", file.read(), re.M | re.S):
            yield example.encode()


def pages(paragraph, item, document):
    """The texts as markup: numbers become lists, and what is left paragraphs."""
    for data in files(".txt"):
        lines = data.decode("utf-8", "replace").replace("&", "&amp;").replace("<", "&lt;").split("\n")
        body = "".join(re.sub(r"^([0-9]+)\.? (.*)", item, line) if re.match("[0-9]+[.]? ", line) else paragraph % line
                       for line in lines if line.strip())
        yield (document % body).encode()


HTML = ("<p>%s</p>", r"<ol start=\1><li>\2</ol>", "<!DOCTYPE html><div id=broodtekst>%s</div>")
XML = ("<al>%s</al>", r"<lijst><li><li.nr>\1.</li.nr><al>\2</al></li></lijst>", "<officiele-publicatie><kamerstuk>%s</kamerstuk></officiele-publicatie>")


def charset():
    for data in files(".txt"):
        text = data.decode("utf-8", "replace")[:1500]
        for i in range(3):
            label = LABELS[(len(data) + 5 * i) % len(LABELS)]
            try:
                yield label.encode() + b"\n" + text.encode(label, "replace")
            except LookupError:
                yield label.encode() + b"\n" + text.encode("windows-1252", "replace")
        yield b"\n" + b"\xFF\xFE" + text.encode("utf-16le")
    yield from (b"utf-8\n" + data for data in files(".html", ".xml"))


def compare():
    texts = list(files(".txt"))
    for i, data in enumerate(texts):
        edited = data.replace(b"waarom", b"hoe").replace(b"1. ", b"2. ")
        yield OPTIONS[i % len(OPTIONS)] + data + b"\xFE" + edited
        yield data + b"\xFE" + texts[(i + 1) % len(texts)]


def calls():
    texts = [data for data in files(".txt", ".html", ".xml") if len(data) < 3000]
    programs = ["20 0c 2c 4c 0a 1a 38 58 2a 10 11 12 13 14 15 16 17 0d 0e 0f 08 28 48 1a", "20 21 24 03 46 5d 0c 5e 2c 7d 0a 7e 10 9d 38 9e 19 1a",
                "e0 1c 2c 3d 0d 5d 0e 7d 0f 47 67 a7 c7 e7 0b 2b", "20 85 0c 05 e5 25 0c 45 0c 65 2c 61 0c 41 0c a1 0c 00 0c 20 0c 0a"]
    for i, data in enumerate(texts):
        program = bytes.fromhex(programs[i % len(programs)].replace(" ", ""))
        yield program + b"\xFE" + data + b"\xFE" + texts[(i + 7) % len(texts)] + b"\xFE" + data[len(data) // 2:]


def lists():
    """The references that the tests expect, a line each."""
    for data in files(".tsv"):
        lines = data.split(b"\n")
        yield from (b"\n".join(lines[i:i + 12]) for i in range(0, len(lines), 12))


TARGETS = {
    "text": lambda: spread([*files(".txt"), *grammar()]),
    "html": lambda: spread([*files(".html"), *pages(*HTML)]),
    "xml": lambda: spread([*files(".xml"), *pages(*XML)]),
    "charset": charset,
    "references": lambda: spread([*lists(), *grammar()]),
    "link": lambda: spread([*lists(), *files(".html")]),
    "compare": compare,
    "calls": calls,
    "forms": lambda: (hashlib.sha512(bytes([i])).digest() * (1 + i % 7) for i in range(64)),
}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in TARGETS:
        sys.exit(__doc__)
    os.makedirs(sys.argv[2], exist_ok=True)
    for data in TARGETS[sys.argv[1]]():
        with open(os.path.join(sys.argv[2], hashlib.sha1(data).hexdigest()), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
