#!/usr/bin/env python3
"""Writes page_css.def, the stylesheet of page.css as rows of a C table: comments, indents and empty lines are left out.

    python3 lib/output/page_css.py            writes it: run it after every change of page.css
    python3 lib/output/page_css.py --check    fails where it is out of date
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from generated import publish

HERE = pathlib.Path(__file__).resolve().parent


def rows(css):
    if re.search(r"url\(|@import|</", css):
        sys.exit("page.css: the page takes nothing from elsewhere")
    for line in re.sub(r"/\*.*?\*/", "", css, flags=re.S).splitlines():
        line = line.strip()
        if line:
            quoted = line.replace("\\", "\\\\").replace('"', '\\"')
            yield f'VS_ENTRY("{quoted}\\n"),\n'


def main():
    out = HERE / "page_css.def"
    text = "/* Written by page_css.py out of page.css: change that. */\n" + "".join(rows((HERE / "page.css").read_text(encoding="utf-8")))
    publish(out, text)


if __name__ == "__main__":
    main()
