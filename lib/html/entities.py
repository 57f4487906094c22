#!/usr/bin/env python3
"""Writes entities.def: the named character references of HTML, in order of their names.

    python3 lib/html/entities.py [--check]

They are those of the HTML standard, as Python's html.entities has them; no name of them will ever change. A name is LEGACY
where the ';' behind it may be left out.
"""
import html.entities
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from generated import publish


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    names = html.entities.html5
    lines = ["/* entities.def - the named character references of HTML. Written by entities.py: change that. */"]
    for name in sorted(name[:-1] for name in names if name.endswith(";")):
        value = "".join(f"\\x{byte:02X}" for byte in names[name + ";"].encode("utf-8"))
        lines.append(f'VS_ENTITY{"_LEGACY" if name in names else ""}({name}, "{value}")')
    text = "\n".join(lines) + "\n"
    publish(os.path.join(here, "entities.def"), text)


if __name__ == "__main__":
    main()
