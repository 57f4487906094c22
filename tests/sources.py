#!/usr/bin/env python3
"""The list of sources in CMakeLists.txt is what stands in lib/, in the order of the pipeline.

usage: sources.py ROOT [--update]       --update writes the list anew
"""
import re
import sys
from pathlib import Path

ROOMS = ["api", "input", "backends", "blocks", "structure", "model", "references", "compare", "output", "link", "vocabulary", "base"]

root = Path(sys.argv[1])
text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
listed = re.search(r"^set\(VERSLAG_SOURCES\n(.*?)\)$", text, flags=re.S | re.M)
if not listed:
    sys.exit("CMakeLists.txt has no list VERSLAG_SOURCES")
found = {path.relative_to(root).as_posix() for path in (root / "lib").rglob("*.c")}


def place(name):
    return ROOMS.index(name.split("/")[1]), name


if sys.argv[2:] == ["--update"]:
    lines = "\n".join("    " + name for name in sorted(found, key=place)) + ")"
    text = text.replace(listed[0], f"set(VERSLAG_SOURCES\n{lines}")
    (root / "CMakeLists.txt").write_text(text, encoding="utf-8")
    sys.exit()

listed = listed[1].split()
mistakes = [f"{name} is not in the list of CMakeLists.txt" for name in sorted(found - set(listed))]
mistakes += [f"{name} is listed and does not exist" for name in sorted(set(listed) - found)]
mistakes += [f"{name} is listed twice" for name in sorted(set(listed)) if listed.count(name) > 1]
if not mistakes and listed != sorted(listed, key=place):
    mistakes = ["the list is not in the order of the rooms"]
if mistakes:
    mistakes.append("python3 tests/sources.py . --update writes the list anew")
print("\n".join(mistakes) or f"{len(listed)} sources")
sys.exit(1 if mistakes else 0)
