#!/usr/bin/env python3
"""Prints docs/quickstart.md as a shell script: its files are written, its commands run, in the order of the page.

usage: quickstart.py QUICKSTART [SKIP]     commands that contain SKIP are left out"""
import re
import sys

text = open(sys.argv[1], encoding="utf-8").read()
skip = sys.argv[2] if len(sys.argv) > 2 else "\0"
print("set -ex")
for name, language, body in re.findall(r"(?:<!-- file: (\S+) -->\n)?```(\w*)\n(.*?)```", text, flags=re.S):
    if name:
        print(f"cat > {name} <<'END-OF-FILE'\n{body}END-OF-FILE")
    elif language == "sh":
        print("\n".join(line for line in body.splitlines() if skip not in line))
    else:
        sys.exit(f"a block of {language or 'nothing'} that no test would try: name the file that it is")
