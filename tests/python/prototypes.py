#!/usr/bin/env python3
"""The enumerations and prototypes in examples/python/verslag.py are those of the header.

usage: prototypes.py ROOT [--update]     --update writes them into the wrapper, between its two marks
"""
import re
import sys
from pathlib import Path

BEGIN, END = "# <prototypes>\n", "# </prototypes>\n"
# What a value of an enumeration is called is the rest of its name behind the longest of these.
CLASSES = {"verslag_json_flags": "JsonFlags", "verslag_html_flags": "HtmlFlags", "verslag_answer_state": "AnswerState", "verslag_code": "Code"}


def pascal(name):
    return CLASSES.get(name) or "".join(word.capitalize() for word in name.removeprefix("verslag_").split("_"))


def values(body):
    """NAME = value of an enumeration, without the words that all names share."""
    found = re.findall(r"(VERSLAG_\w+)\s*=\s*(-?\w+)", body)
    words = [name.split("_") for name, _ in found]
    shared = 0
    while len({tuple(w[:shared + 1]) for w in words}) == 1 and all(len(w) > shared + 1 for w in words):
        shared += 1
    return [("_".join(w[shared:]), value) for w, (_, value) in zip(words, found)]


def convert(kind):
    if kind == "size_t *":
        return "_size_p"
    if kind.endswith("**"):
        return "_handle_p"
    if kind == "const char *":
        return "_string"
    if kind.endswith("*"):
        return "_handle"
    if kind == "verslag_write_fn":
        return "_writer"
    return {"size_t": "_size", "unsigned": "_uint", "int": "_int", "void": "None"}.get(kind, "_int")


def block(header):
    text = re.sub(r"/\*.*?\*/", " ", header, flags=re.S)
    lines = []
    for name, body in re.findall(r"typedef enum (\w+) \{(.*?)\}", text, flags=re.S):
        lines += ["", "", f"class {pascal(name)}(_Enum):"]
        lines += [f"    {member} = {value}" for member, value in values(body)]
    lines += ["", "", "# The result and the parameters of each function, without its prefix.", "_PROTOTYPES: _Prototypes = {"]
    for prototype in re.findall(r"VERSLAG_API\s+([^;{]*?\))\s*;", text):
        result, name, parameters = re.fullmatch(r"(.*?)\bverslag_(\w+)\s*\((.*)\)", prototype, flags=re.S).groups()
        kinds = [" ".join(p.split()) for p in parameters.split(",")]
        kinds = [] if kinds == ["void"] else [re.sub(r"\w+$", "", k).strip() for k in kinds]
        types = [convert(k) for k in [result.strip(), *kinds]]
        lines.append(f'    "{name}": ({", ".join(types)}{"," if len(types) == 1 else ""}),')
    return "\n".join(lines[2:] + ["}", ""])


def main():
    root = Path(sys.argv[1])
    wrapper = root / "examples/python/verslag.py"
    text = wrapper.read_text(encoding="utf-8")
    head, begin, rest = text.partition(BEGIN)
    old, end, tail = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{wrapper}: no {BEGIN.strip()} and {END.strip()}")
    headers = ("include/verslag/verslag.h", "include/verslag/compare.h")
    new = block("".join((root / name).read_text(encoding="utf-8") for name in headers))
    if sys.argv[2:] == ["--update"]:
        wrapper.write_text(head + begin + new + end + tail, encoding="utf-8")
    elif new != old:
        sys.exit(f"{wrapper} is not what the header says: run {sys.argv[0]} {root} --update")


main()
