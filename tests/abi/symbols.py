#!/usr/bin/env python3
"""The functions of the header, of the linker's map, of docs/symbols.md and of the built libraries are the same; the
tests of the interface (tests/api) use every one of them; and the header has nothing but functions on opaque types.

usage: symbols.py ROOT header|map|docs|tests|all [SHARED [STATIC]]
    header, map, docs, tests   print the names found there
    all                        compare them with each other and with the libraries
"""
import re
import subprocess
import sys
from pathlib import Path

PREFIX = re.compile(r"(verslag|vs)_")


# What a header must not have, as a program would be built with it: docs/abi.md.
FORBIDDEN = {
    "a structure that is laid out": r"\b(?:struct|union)\b[^;()]*\{",
    "an inline function": r"\binline\b",
    "variable arguments": r"\.\.\.",
    "a variable": r"VERSLAG_API[^;(]*;|\bextern\b(?!\s*\"C\")",
    "a structure by value": r"\bstruct\s+\w+\s+\w+\s*[,)]",
}


def header_text(root):
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "include/verslag").glob("*.h")))
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    return re.sub(r"^\s*#.*$", "", text, flags=re.M)


def header(root):
    text = header_text(root)
    return re.findall(r"VERSLAG_API\s[^;]*?\b(verslag_\w+)\s*\(", text)


def version_map(root):
    """The names by the node that brought them."""
    text = (root / "lib/verslag.map").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    names = {}
    for node, body in re.findall(r"VERSLAG_([\w.]+)\s*\{(.*?)\}", text, flags=re.S):
        body = body.replace("global:", " ").partition("local:")[0]
        for name in re.findall(r"[^\s;]+", body):
            if name in names:
                sys.exit(f"lib/verslag.map: {name} stands in it twice")
            names[name] = node
    return names


def docs(root):
    """The rows of the table in docs/symbols.md: name, introduced, deprecated."""
    text = (root / "docs/symbols.md").read_text(encoding="utf-8")
    return {m[0]: m[1] for m in re.findall(r"^\| `(\w+)` \| ([\w.]+) \|", text, flags=re.M)}


def tests(root):
    """The functions that the programs in tests/api call, or hand to a macro that does; a call with NULL is not enough."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests/api").glob("**/*.[ch]"))
                   if path.name != "test_null.c")
    text = re.sub(r"/\*.*?\*/|//[^\n]*|\"(?:[^\"\\\n]|\\.)*\"", " ", text, flags=re.S)
    return sorted(set(re.findall(r"\bverslag_\w+", text)))


def nm(*arguments):
    output = subprocess.run(["nm", *arguments], check=True, capture_output=True, text=True).stdout
    return [fields for fields in (line.split() for line in output.splitlines()) if len(fields) == 3]


def exported(library):
    names = {name: kind for _, kind, name in nm("-D", "--defined-only", "--with-symbol-versions", library)}
    # The linker gives each version node an absolute symbol of its own name; sanitizers and coverage add theirs.
    return {n.partition("@")[0]: n.partition("@@")[2] for n, kind in names.items()
            if kind != "A" and not re.match(r"__(a|ub|l|t|m)san_|__sanitizer_|__odr_asan|__gcov|__llvm", n)}


def compare(what, left, right, mistakes):
    for name in sorted(set(left) - set(right)):
        mistakes.append(f"{what[0]} has {name}, {what[1]} has not")
    for name in sorted(set(right) - set(left)):
        mistakes.append(f"{what[1]} has {name}, {what[0]} has not")


def main():
    root, mode = Path(sys.argv[1]), sys.argv[2]
    if mode != "all":
        print("\n".join({"header": header, "map": version_map, "docs": docs, "tests": tests}[mode](root)))
        return
    mistakes = []
    in_header, in_map, in_docs = header(root), version_map(root), docs(root)
    if len(in_header) != len(set(in_header)):
        mistakes.append("the header declares a function twice")
    text = header_text(root)
    mistakes += [f"the header has {what}: {found[0].strip()}" for what, pattern in FORBIDDEN.items()
                 if (found := re.search(pattern, text))]
    opaque = set(re.findall(r"typedef struct \w+ (\w+);", text))
    for prototype in re.findall(r"VERSLAG_API\s[^;]*;", text):
        mistakes += [f"the header hands {name} by value" for name in re.findall(r"\b(verslag_\w+)\b(?!\s*[*(])", prototype) if name in opaque]
    compare(("the header", "lib/verslag.map"), in_header, in_map, mistakes)
    compare(("the header", "docs/symbols.md"), in_header, in_docs, mistakes)
    for name in sorted(set(in_map) - set(tests(root))):
        mistakes.append(f"no test in tests/api calls {name}")
    for name in set(in_map) & set(in_docs):
        if in_map[name] != in_docs[name]:
            mistakes.append(f"{name}: introduced in {in_map[name]} by the map, in {in_docs[name]} by docs/symbols.md")
    if len(sys.argv) > 3:
        built = exported(sys.argv[3])
        compare(("lib/verslag.map", "the shared library"), in_map, built, mistakes)
        for name in set(in_map) & set(built):
            if built[name] != f"VERSLAG_{in_map[name]}":
                mistakes.append(f"{name}: version {built[name] or 'none'} in the shared library, {in_map[name]} in the map")
    if len(sys.argv) > 4:
        for _, _, name in nm("-g", "--defined-only", sys.argv[4]):
            if not PREFIX.match(name) and not name.startswith(("__asan", "__odr_asan", "__gcov", "__llvm", "asan.")):
                mistakes.append(f"the static library gives its program the name {name}")
    for mistake in mistakes:
        print(mistake)
    print(f"{len(in_header)} functions in the header, {len(mistakes)} mistakes")
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()
