#!/usr/bin/env python3
"""Whatever lies in the folder with real documents is parsed, or refused with a message: whole, in pieces, and by its
bytes, also what is no text at all. VERSLAG_TOOL names the tool, VERSLAG_SHARED the folder; without the folder the test
is skipped. Worth most in a build with sanitizers.

usage: corpus.py [FOLDER]
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TOOL = os.environ.get("VERSLAG_TOOL")
TIMEOUT = 120
LARGEST = 4 << 20
# Where a file is cut, as shares of its length: the tool takes many files at once, so that this costs little.
CUTS = (0.003, 0.02, 0.11, 0.37, 0.5, 0.73, 0.96, 0.999)
SKIPPED = 77


def texts(path):
    """The file, pieces of it, and the file as other programs would have written it."""
    data = path.read_bytes()[:LARGEST]
    yield "whole", data
    for cut in CUTS:
        at = int(len(data) * cut)
        yield f"up to byte {at}", data[:at]
        yield f"from byte {at}", data[at:]
    yield "with CR LF", data.replace(b"\n", b"\r\n")
    yield "with form feeds", data.replace(b"\n\n", b"\n\f")
    yield "in one line", data.replace(b"\n", b" ")
    yield "as UTF-16", data.decode("utf-8", "replace").encode("utf-16")
    yield "as windows-1252", data.decode("utf-8", "replace").encode("windows-1252", "replace")
    yield "twice", data + data


def mistakes(path, folder):
    names = {}
    for number, (name, data) in enumerate(texts(path)):
        file = folder / f"{number:03}"
        file.write_bytes(data)
        names[str(file)] = name
    try:
        done = subprocess.run([TOOL, "json", *names], capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return [f"no end after {TIMEOUT} seconds"]
    if done.returncode not in (0, 1):
        return [f"exit status {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-1500:]}"]
    found = []
    lines = done.stdout.splitlines()
    messages = done.stderr.decode("utf-8", "replace").splitlines()
    if len(lines) + len(messages) != len(names):
        found.append(f"{len(names)} inputs, but {len(lines)} documents and {len(messages)} messages: {messages[:5]}")
    for message in messages:
        if not message.startswith("verslag: "):
            found.append(f"not a message: {message[:200]}")
    for line in lines:
        try:
            document = json.loads(line)
        except ValueError as error:
            found.append(f"not JSON: {error}")
            continue
        text = document["text"].encode()
        for question in document["questions"]:
            begin, end = question["span"]
            if text[begin:end].decode() != question["text"]:
                found.append(f"{names[str(folder / document['source']['name'])]}: a question is not its slice")
                break
    return found


def main():
    default = Path(os.environ.get("VERSLAG_SHARED") or Path(__file__).resolve().parents[3] / "shared") / "corpus"
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    if not TOOL:
        print("VERSLAG_TOOL names no tool")
        return 2
    if not corpus.is_dir():
        print(f"{corpus} does not exist: skipped")
        return SKIPPED
    failed = count = 0
    for path in sorted(path for path in corpus.rglob("*") if path.is_file()):
        with tempfile.TemporaryDirectory() as folder:
            found = mistakes(path, Path(folder))
        count += 1
        failed += bool(found)
        for mistake in found:
            print(f"{path}: {mistake}")
    print(f"{count} files, {failed} failed")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    sys.exit(main())
