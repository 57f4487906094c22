#!/usr/bin/env python3
"""Writes docs/errors.md out of errors.def, and compares that table with the header and with what lib/ uses.

    python3 lib/model/errors.py            writes it: run it after every change of errors.def
    python3 lib/model/errors.py --check    fails where it is out of date
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from generated import publish

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WEIGHTS = ("remark", "doubt", "loss")

HEAD = """<!-- Written by lib/model/errors.py out of lib/model/errors.def: change that. -->
# Errors and diagnostics

An *error* gives no result: the function returns a status other than `VERSLAG_OK`, and what it should have made is NULL. A
*diagnostic* belongs to a document that was read: something in it is odd, and this is what the library made of it. Odd
contents are never an error.

## Errors

The status is a number, and `verslag_status_message()` has a sentence for it. What went wrong in this case, with names and
numbers, is the message on the parser: `verslag_parser_error_message()`, with the place in the *input* where there is one
(`verslag_parser_error_offset()`, `verslag_parser_error_line()`). Messages are for people: their words change, the numbers do
not. A later release can add a status; treat one that you do not know as an error.

| status | number | `verslag_status_message()` | when | what to do |
|---|---|---|---|---|
"""

MIDDLE = """
## Diagnostics

`verslag_document_diagnostic()` lists them, and so do verslag-json (field `diagnostics`) and the tool. Each has a code, one
English sentence, and the span of the canonical text that it is about; begin and end are equal where it is about a point, or
0 where it is about the document as a whole. Codes keep their names, numbers and meanings; a later release can add more.

How much a diagnostic matters depends on what a program does, so the library does not rank them. Here,

- *remark* is said of the document itself: what the library gives is all that the document has;
- *doubt* marks a choice, which can be wrong: a person should look;
- *loss* means that something that the input says is not in the result.
"""


def entries(text, macro):
    """The arguments of every use of a macro, adjacent strings joined."""
    for body in re.findall(rf"(?m)^{macro}\((.*?)\)$", text, flags=re.S):
        value, _, strings = body.partition(",")
        parts = re.split(r'"\s*,\s*"', strings.strip()[1:-1])
        yield [value.strip(), *(re.sub(r'"\s*"', "", part) for part in parts)]


def main():
    table = re.sub(r"/\*.*?\*/", "", (HERE / "errors.def").read_text(encoding="utf-8"), flags=re.S)
    header = (ROOT / "include/verslag/verslag.h").read_text(encoding="utf-8")
    numbers = dict(re.findall(r"\b(VERSLAG_(?:OK|ERROR_\w+|CODE_\w+)) = (-?\d+)", header))
    used = set()
    for path in ROOT.glob("lib/**/*.[ch]"):
        used.update(re.findall(r"\bVERSLAG_CODE_\w+", path.read_text(encoding="utf-8")))
    statuses, codes, cases = (list(entries(table, macro)) for macro in ("VS_STATUS", "VS_CODE", "VS_CASE"))
    said = {value for value, *_ in statuses + codes}
    mistakes = [f"{name} does not stand in errors.def" for name in numbers if name not in said and name != "VERSLAG_CODE_NONE"]
    mistakes += [f"{name} is not in the header" for name in sorted(said - set(numbers))]
    mistakes += [f"{name}: nothing in lib/ gives it" for name, *_ in codes if name not in used]
    mistakes += [f"{name} has no VS_CASE" for name, *_ in codes if name not in {case[0] for case in cases}]
    mistakes += [f"{case[0]}: \"{case[1]}\" is no weight" for case in cases if case[1] not in WEIGHTS]
    if mistakes:
        sys.exit("\n".join(mistakes))

    text = HEAD
    for value, message, when, remedy in statuses:
        text += f"| `{value}` | {numbers[value]} | {message} | {when} | {remedy} |\n"
    text += MIDDLE
    for value, name, place, remedy in codes:
        text += f"\n### `{name}`\n\n`{value}`, {numbers[value]}. Place: {place}.\n\n"
        text += "".join(f"- *{case[1]}*: {case[2]} {case[3]}\n" for case in cases if case[0] == value)
        text += f"\nWhat to do: {remedy[0].lower() + remedy[1:]}\n"
    publish(ROOT / "docs/errors.md", text)


if __name__ == "__main__":
    main()
