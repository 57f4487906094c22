#!/usr/bin/env python3
"""What the packages for Debian and RPM say of the version, the ABI and the files is what the build says.

usage: versions.py ROOT"""
import re
import sys
from pathlib import Path

root = Path(sys.argv[1])
debian = root / "docs/packaging/debian"
cmake = (root / "CMakeLists.txt").read_text(encoding="utf-8")
spec = (root / "docs/packaging/libverslag.spec").read_text(encoding="utf-8")
symbols = (debian / "libverslag0.symbols").read_text(encoding="utf-8")
mistakes = []


def first(pattern, text, what):
    found = re.search(pattern, text, flags=re.M)
    if not found:
        sys.exit(f"{what} is not to be found")
    return found[1]


version = first(r"^ +VERSION ([\d.]+)$", cmake, "the version in CMakeLists.txt")
soversion = first(r"^set\(VERSLAG_SOVERSION (\d+)\)", cmake, "the SOVERSION")
for what, found in {
        "the spec": first(r"^Version: +(\S+)$", spec, "the version of the spec"),
        "the spec's changelog": first(r"^\* .* - ([\d.]+)-\d+$", spec, "the spec's changelog"),
        "Debian's changelog": first(r"^libverslag \(([\d.]+)-", (debian / "changelog").read_text(encoding="utf-8"), "Debian's changelog"),
        "CHANGELOG.md": first(r"^## \[([\d.]+)\]", (root / "CHANGELOG.md").read_text(encoding="utf-8"), "the section of CHANGELOG.md"),
}.items():
    if found != version:
        mistakes.append(f"{what} is of {found}, CMakeLists.txt of {version}")
if not (debian / f"libverslag{soversion}.symbols").exists() or f"\nPackage: libverslag{soversion}\n" not in (
        debian / "control").read_text(encoding="utf-8"):
    mistakes.append(f"Debian's package of the library is not libverslag{soversion}")
for name in (f"libverslag.so.{soversion}", f"libverslag.so.{version}"):
    if f"%{{_libdir}}/{name}\n" not in spec:
        mistakes.append(f"the spec has no {name}")

# All functions of a release carry its symbol version, so that a line for each node is all that Debian needs.
nodes = dict(re.findall(r"(?ms)^(VERSLAG_[\d.]+) \{(.*?)^\}", (root / "lib/verslag.map").read_text(encoding="utf-8")))
for number, node in re.findall(r"(\d+) functions, all with the symbol version `(\S+)`", (root / "CHANGELOG.md").read_text(encoding="utf-8")):
    count = len(re.findall(r"\bverslag_\w+;", nodes.get(node, "")))
    if count != int(number):
        mistakes.append(f"{node} has {count} functions, CHANGELOG.md counts {number}")
told = dict(re.findall(r"(?m)^ \(symver\)(\S+) (\S+)$", symbols))
for node in sorted(set(nodes) ^ set(told)):
    mistakes.append(f"{node} stands in {'lib/verslag.map' if node in nodes else 'libverslag0.symbols'} only")
for node, since in told.items():
    if not (since + ".").startswith(node.removeprefix("VERSLAG_") + "."):
        mistakes.append(f"libverslag0.symbols: {node} came with {since}")

# Documents that a package takes along exist.
for line in (debian / "libverslag-dev.docs").read_text(encoding="utf-8").split() + re.findall(r"(?m)^%doc (.*)$", spec):
    for name in line.split():
        if not name.startswith("build/") and not (root / name).exists():
            mistakes.append(f"there is no {name} to package")
for path in debian.glob("*.examples"):
    mistakes += [f"there is no {name} to package" for name in path.read_text(encoding="utf-8").split() if not (root / name).exists()]
if mistakes:
    sys.exit("\n".join(mistakes))
print(f"version {version}, ABI {soversion}, {len(nodes)} nodes")
