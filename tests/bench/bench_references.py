#!/usr/bin/env python3
"""How fast Python's re finds the nine patterns of patterns.txt, to be held beside bench_references.

usage: bench_references.py [--rounds N] PATTERNS FILE...
"""
import re
import sys
import time


def main(arguments):
    rounds = 3
    if arguments[:1] == ["--rounds"]:
        rounds = int(arguments[1])
        arguments = arguments[2:]
    with open(arguments[0], encoding="utf-8") as file:
        pattern = re.compile("|".join(f"(?:{line})" for line in file.read().splitlines()))
    text = ""
    for path in arguments[1:]:
        with open(path, encoding="utf-8") as file:
            text += file.read()
    text *= max(1, 4_000_000 // len(text))
    size = len(text.encode())
    times = []
    for _ in range(rounds):
        start = time.process_time()
        found = sum(1 for _ in pattern.finditer(text))
        times.append(time.process_time() - start)
    print(f"| Python re, nine patterns as one, {size / 1e6:.0f} MB | {size / 1e6 / sorted(times)[rounds // 2]:.0f} | {found} | |")


if __name__ == "__main__":
    main(sys.argv[1:])
