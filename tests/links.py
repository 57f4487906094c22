#!/usr/bin/env python3
"""Every link between the project's documents leads to a file, and to a heading of it.

usage: links.py ROOT"""
import re
import sys
from pathlib import Path

root = Path(sys.argv[1]).resolve()
mistakes, count = [], 0


def headings(path):
    """The anchors of a page, as code hosts make them."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.S)
    titles = re.findall(r"(?m)^#+ +(.*?) *$", text)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


for page in sorted([*root.glob("*.md"), *root.glob("docs/**/*.md")]):
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        count += 1
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or root not in [file, *file.parents]:
            mistakes.append(f"{page.relative_to(root)}: {target} leads nowhere")
        elif anchor and anchor not in headings(file):
            mistakes.append(f"{page.relative_to(root)}: {target}: no such heading")
if mistakes:
    sys.exit("\n".join(mistakes))
print(f"{count} links")
