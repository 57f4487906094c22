#!/usr/bin/env python3
"""The list of sources in CMakeLists.txt is what stands in lib/, in the order of the pipeline. usage: sources.py ROOT"""
import re
import sys
from pathlib import Path

ROOMS = ["api", "input", "backends", "blocks", "structure", "model", "references", "output", "vocabulary", "base"]

root = Path(sys.argv[1])
text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
listed = re.search(r"^set\(VERSLAG_SOURCES\n(.*?)\)$", text, flags=re.S | re.M)
if not listed:
    sys.exit("CMakeLists.txt has no list VERSLAG_SOURCES")
listed = listed[1].split()
found = {path.relative_to(root).as_posix() for path in (root / "lib").rglob("*.c")}
mistakes = [f"{name} is not in the list of CMakeLists.txt" for name in sorted(found - set(listed))]
mistakes += [f"{name} is listed and does not exist" for name in sorted(set(listed) - found)]
mistakes += [f"{name} is listed twice" for name in sorted(set(listed)) if listed.count(name) > 1]
order = sorted(listed, key=lambda name: (ROOMS.index(name.split("/")[1]), name))
if not mistakes and listed != order:
    mistakes = ["the list is not in the order of the rooms; it should be:", *order]
print("\n".join(mistakes) or f"{len(listed)} sources")
sys.exit(1 if mistakes else 0)
