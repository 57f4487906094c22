#!/usr/bin/env python3
"""The list of sources in CMakeLists.txt is what stands in lib/, in the order of its rooms, and no file of a room includes one
of a later room. No Python file in tests/ is forgotten: each is run by ctest or a script, or imported by one that is. No line
of C is longer than 120 columns.

usage: sources.py ROOT [--update]       --update writes the list anew
"""
import re
import sys
from pathlib import Path

ROOMS = ["base", "model", "vocabulary", "language", "input", "html", "blocks", "backends", "structure", "references", "compare",
         "output", "link", "api"]

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

for path in sorted(root.glob("lib/*/*.[ch]")) + sorted(root.glob("lib/*/*.re")):
    room = path.parent.name
    for included in re.findall(r'(?m)^\s*#include "(\w+)/', path.read_text(encoding="utf-8")):
        if ROOMS.index(included) > ROOMS.index(room):
            mistakes.append(f"{path.relative_to(root)} includes a file of {included}/, a later room than {room}/")

cmake = (root / "tests/CMakeLists.txt").read_text(encoding="utf-8")
folders = re.findall(r"(\w+)/\*[.]py", re.search(r"file\(GLOB drivers .*?\)", cmake, flags=re.S)[0])  # what has a main part is run
runners = cmake + "".join(path.read_text(encoding="utf-8") for path in root.glob("tests/**/*.sh"))
drivers = {path: path.read_text(encoding="utf-8") for path in sorted(root.glob("tests/**/*.py"))
           if path.parent.name not in ("data", "fuzz")}  # what makes inputs is run by hand
for path, source in drivers.items():
    imported = re.compile(rf"(?m)^\s*(?:import|from)\b.*\b{path.stem}\b")
    if (path.parent.name not in folders or "__main__" not in source) and path.name not in runners and not any(
            imported.search(other) for name, other in drivers.items() if name != path):
        mistakes.append(f"{path.relative_to(root)} is run by nothing")

COLUMNS = 120
for path in sorted(path for folder in ("lib", "include", "examples", "tests") for path in (root / folder).rglob("*.[ch]")):
    if not path.stem.endswith("_scan"):  # written by re2c
        mistakes += [f"{path.relative_to(root)}:{number}: longer than {COLUMNS} columns"
                     for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if len(line) > COLUMNS]
print("\n".join(mistakes) or f"{len(listed)} sources, {len(drivers)} scripts")
sys.exit(1 if mistakes else 0)
