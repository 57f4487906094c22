#!/usr/bin/env python3
"""The values of the public enumerations are those of the table enums.def, which says what programs were built with.

usage: enums.py ROOT [--update]     --update adds what is new in the headers; a value that changed or left stays a mistake

The table is C too: tests/header/header.c includes it, so that the compiler compares the numbers once more. When the SONAME
is raised, and then only, the table is removed and made anew.
"""
import re
import sys
from pathlib import Path

HEAD = """/* enums.def - the frozen values of the public enumerations, in the order of the headers: a program that was built with one
 * goes on using it. Lines are added by tests/abi/enums.py ROOT --update; none is changed or removed as long as the SONAME
 * is the same. */
"""


def headers(root):
    """The enumerators by their enumeration, as the headers number them."""
    enums = {}
    for path in sorted((root / "include/verslag").glob("*.h"), reverse=True):
        text = re.sub(r"/\*.*?\*/", " ", path.read_text(encoding="utf-8"), flags=re.S)
        for name, body in re.findall(r"\benum\s+(\w*)\s*\{(.*?)\}", text, flags=re.S):
            enums[name] = []
            for entry in filter(None, (part.strip() for part in body.split(","))):
                found = re.fullmatch(r"(\w+)\s*=\s*(-?\d+)", entry)
                if not found:
                    sys.exit(f"{path.name}: \"{entry}\" of {name} does not say its number")
                enums[name].append((found[1], int(found[2])))
    return enums


def main():
    root, update = Path(sys.argv[1]), sys.argv[2:] == ["--update"]
    table = root / "tests/abi/enums.def"
    old = table.read_text(encoding="utf-8") if table.exists() else ""
    frozen = {name: int(value) for name, value in re.findall(r"(?m)^FROZEN\((\w+), (-?\d+)\)$", old)}
    enums = headers(root)
    now = {name: value for members in enums.values() for name, value in members}
    mistakes = [f"{name} was {value} and is {now[name]}" for name, value in frozen.items() if now.get(name, value) != value]
    mistakes += [f"{name} = {value} has left the headers" for name, value in frozen.items() if name not in now]
    for enum, members in enums.items():
        numbers = [value for _, value in members]
        mistakes += [f"{enum}: two names for {value}" for value in sorted(set(numbers)) if numbers.count(value) > 1]
    if mistakes:
        sys.exit("\n".join(mistakes + ["programs that were built with these values would break: docs/abi.md"]))
    new = HEAD + "".join(f"\n/* {enum} */\n" + "".join(f"FROZEN({name}, {value})\n" for name, value in members)
                         for enum, members in enums.items())
    if update:
        table.write_text(new, encoding="utf-8")
    elif new != old:
        added = sorted(set(now) - set(frozen)) or ["the order or the comments"]
        sys.exit(f"not in tests/abi/enums.def: {', '.join(added)}: run {sys.argv[0]} {root} --update")
    print(f"{len(now)} values of {len(enums)} enumerations")


if __name__ == "__main__":
    main()
