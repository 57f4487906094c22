#!/usr/bin/env python3
"""Doxygen makes the manual out of the headers without a warning, every function and type has a page, and groff reads it.

usage: docs.py ROOT CONFIGURED VERSION"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

root, configured, version = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
if not shutil.which("doxygen"):
    print("skipped: doxygen is not installed")
    sys.exit(77)
mistakes = []
with tempfile.TemporaryDirectory() as folder:
    done = subprocess.run([sys.executable, root / "docs/doxygen/make.py", configured, version, folder], check=False)
    if done.returncode:
        sys.exit("no manual")
    manual = Path(folder) / "man3"
    pages = {page.stem: page.read_text(encoding="utf-8") for page in manual.glob("*.3")}
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "include/verslag").glob("*.h")))
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    names = set(re.findall(r"\b(verslag_\w+)\s*\([^()]*\);|typedef (?:enum|struct) (verslag_\w+)", text))
    for name in sorted(a or b for a, b in names):
        link = re.fullmatch(r"\.so man3/(\S+)\.3\n", pages.get(name, ""))
        if not link or not re.search(rf"(?<![a-z_]){name}\b", pages.get(link[1], "")):
            mistakes.append(f"{name} has no page in the manual")
    whole = {name: page for name, page in pages.items() if not page.startswith(".so")}
    for name, page in whole.items():
        if not re.search(rf"(?m)^\.SH NAME\n{name} \\- \S", page):
            mistakes.append(f"{name}(3) does not say what it is about")
        if shutil.which("groff"):
            done = subprocess.run(["groff", "-K", "utf8", "-man", "-ww", "-T", "utf8", "-z", manual / f"{name}.3"],
                                  check=False, capture_output=True, text=True)
            if done.returncode or done.stderr:
                mistakes.append(f"{name}(3): {done.stderr}")
    index = (Path(folder) / "html/index.html").read_text(encoding="utf-8")
    for page in Path(folder).glob("html/*.html"):
        for target in re.findall(r'<(?:a|link)\b[^>]*href="(?!https?:)([^"#]+)', page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                mistakes.append(f"{page.name}: {target} leads nowhere")
    if "Conventions" not in index:
        mistakes.append("the first page lacks the conventions")
if mistakes:
    sys.exit("\n".join(mistakes))
print(f"{len(names)} functions and types on {len(whole)} pages")
