#!/usr/bin/env python3
"""Turns a public header into what Doxygen reads, line by line, so that the headers stay as a reader of C wants them.

usage: filter.py HEADER       (Doxygen runs it: INPUT_FILTER)

    /* text */ before a declaration      is its documentation
    a declaration right behind another   shares the documentation of the first
    NAME = 1, /* text */                 documents the value
    /* ------------- Title */            begins a group, which becomes a page of the manual
    the first comment                    describes the file; that of verslag.h is the first page
"""
import re
import sys
from pathlib import Path

path = Path(sys.argv[1])
lines = path.read_text(encoding="utf-8").splitlines()
prefix = "verslag" if path.name == "verslag.h" else "verslag-" + path.name.partition(".")[0]
out, at, group, shared = [], 0, False, None


def escape(text):
    """What Doxygen would take for a command or a tag, but for code in `...`."""
    return "".join(part if i % 2 else re.sub(r"([<>@\\#%&])", r"\\\1", part) for i, part in enumerate(re.split("(`[^`]*`)", text)))


def close_group():
    return "/** @} */ " if group else ""


while at < len(lines):
    line = lines[at]
    title = re.fullmatch(r"/\* -{20,} (.*?) \*/", line)
    comment = line.startswith("/* ") and not title
    if title:
        name = re.sub(r"\W+", "-", title[1].lower())
        out.append(f"{close_group()}/** @defgroup {prefix}-{name} {title[1]} */ /** @addtogroup {prefix}-{name} */ /** @{{ */")
        group, shared = True, None
    elif comment:
        end = at
        while "*/" not in lines[end]:
            end += 1
        body = lines[at:end + 1]
        following = lines[end + 1] if end + 1 < len(lines) else ""
        if at == 0:
            body = [escape(part) if not part.startswith(" * # ") else part for part in body]
            first, _, rest = body[0].partition(" - ")
            # The manual has no main page, so that the text of verslag.h stands on a page of its own too.
            opening = "/** @mainpage libverslag" if path.name == "verslag.h" else "/** @file"
            out += [f"{opening}\n * {rest}", *body[1:]]
            if path.name == "verslag.h":
                out += [f"/** @page libverslag libverslag\n * {rest}", *body[1:], f"/** @file\n * {rest} */"]
        elif re.match(r"VERSLAG_API|typedef|#define VERSLAG_", following):
            out += [escape(part).replace("/*", "/**", 1) if i == 0 else escape(part) for i, part in enumerate(body)]
        else:
            out += body
        at, shared = end, None
    elif line.startswith(("VERSLAG_API", "typedef")):
        name = re.search(r"\b(verslag_\w+)\s*\(", line)
        # A comment, or a declaration that shares one, stands on the line before.
        if shared and lines[at - 1] and name:
            out.append(f"/** @copydoc {shared} */ {line}")
        else:
            shared = name[1] if name and at and lines[at - 1].endswith("*/") else None
            out.append(line)
    elif line == "#ifdef __cplusplus" and group:
        out.append(close_group() + "\n" + line)
        group = False
    else:
        if not line:
            shared = None
        value = re.fullmatch(r"(\s+VERSLAG_\w+ = -?\d+,?\s*)/\*(.*)\*/", line)
        out.append(f"{value[1]}/**<{escape(value[2])}*/" if value else line)
    at += 1
print("\n".join(out))
