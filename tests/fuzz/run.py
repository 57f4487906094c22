#!/usr/bin/env python3
"""run.py - runs the fuzz targets of a build one after the other and prints a table of what they did.

usage: run.py [--write FILE] [--rounds N] [--len N] BUILD SECONDS [TARGET...]

SECONDS is the time for each target. What is found goes to BUILD/findings, the inputs go to BUILD/corpus and are there for
the next run. --rounds does it all N times over. With --write the figures are added to those of the table in FILE, which is
docs/security.md. Ends with 1 where something was found.
"""
import argparse
import glob
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
BEGIN, END = "<!-- fuzzing: written by tests/fuzz/run.py -->\n", "<!-- fuzzing: end -->\n"
TABLES = ["language/*.def", "structure/*.def", "references/*.def", "vocabulary/[b-z]*.def", "input/charset_labels.def"]
HEAD = ["target", "CPU minutes", "executions", "edges", "features", "corpus", "KB"]


def read_table(text):
    """The rows of an earlier table, by target: numbers."""
    rows = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == len(HEAD) and re.fullmatch(r"[\d,.]+", cells[1]):
            rows[cells[0]] = [float(cell.replace(",", "")) for cell in cells[1:]]
    return rows


def add(old, new):
    """Work adds up; coverage and corpus are the largest so far."""
    return [old[0] + new[0], old[1] + new[1]] + [max(pair) for pair in zip(old[2:], new[2:])] if old else new


def table(rows):
    lines = ["| " + " | ".join(HEAD) + " |", "|---|" + "--:|" * (len(HEAD) - 1)]
    for target in sorted(rows):
        cells = [f"{rows[target][0]:,.1f}"] + [f"{cell:,.0f}" for cell in rows[target][1:]]
        lines.append("| " + " | ".join([target] + cells) + " |")
    return "\n".join(lines) + "\n"


def write(path, rows):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    old = read_table(text[begin:end])
    merged = {target: add(old.get(target), rows.get(target, [0] * 6)) if target in old else rows[target] for target in {*old, *rows}}
    with open(path, "w", encoding="utf-8") as file:
        file.write(text[:begin] + table(merged) + text[end:])


def dictionary(build):
    """The words that the library's own tables know, behind those that were chosen."""
    with open(os.path.join(HERE, "parse.dict"), encoding="utf-8") as file:
        text = file.read()
    words = set()
    for path in sum((glob.glob(os.path.join(HERE, "..", "..", "lib", pattern)) for pattern in TABLES), []):
        with open(path, encoding="utf-8") as file:
            words.update(re.findall(r'"([^"\\\n]{2,40})"', file.read()))
    path = os.path.join(build, "fuzz.dict")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
        for word in sorted(words):
            file.write('"' + "".join(chr(byte) if 32 <= byte < 127 else f"\\x{byte:02X}" for byte in word.encode()) + '"\n')
    return path


def fuzz(build, target, seconds, longest):
    """Runs one target; its figures, and the files of what it found."""
    corpus, findings = os.path.join(build, "corpus", target), os.path.join(build, "findings", target + "-")
    seeds = os.path.join(build, "seeds", target)
    os.makedirs(corpus, exist_ok=True)
    os.makedirs(os.path.dirname(findings), exist_ok=True)
    before = set(glob.glob(findings + "*"))
    command = [os.path.join(build, "tests", "fuzz_" + target), corpus]
    committed = os.path.join(HERE, "corpus", target)
    if os.path.isdir(committed):
        command.append(committed)
    if seconds > 30:  # a short run has no time for large ones
        shutil.rmtree(seeds, ignore_errors=True)
        subprocess.run([sys.executable, os.path.join(HERE, "seeds.py"), target, seeds], check=True)
        command.append(seeds)
    command += ["-dict=" + dictionary(build), f"-max_total_time={seconds}", f"-max_len={longest}", "-timeout=10", "-report_slow_units=5",
                "-rss_limit_mb=2048", "-print_final_stats=1", "-artifact_prefix=" + findings]
    if os.environ.get("VERSLAG_SEED"):
        command.append("-seed=" + os.environ["VERSLAG_SEED"])
    log = os.path.join(build, f"fuzz_{target}.log")
    with open(log, "wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    with open(log, "rb") as file:
        text = file.read().decode("utf-8", "replace")
    executed = re.findall(r"number_of_executed_units:\s*(\d+)", text)
    last = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)/(\d+)([bKM])", text)
    cov, features, count, size, unit = last[-1] if last else ("0", "0", "0", "0", "b")
    kilobytes = int(size) * {"b": 1 / 1024, "K": 1, "M": 1024}[unit]
    found = sorted(set(glob.glob(findings + "*")) - before)
    if process.returncode and not found:
        found = [log]
    return [(usage.ru_utime + usage.ru_stime) / 60, int(executed[-1]) if executed else 0, int(cov), int(features), int(count), kilobytes], found


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--write")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--len", type=int, default=5000)
    parser.add_argument("build")
    parser.add_argument("seconds", type=int)
    parser.add_argument("targets", nargs="*")
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    targets = options.targets or sorted(os.path.basename(path)[5:-2] for path in glob.glob(os.path.join(HERE, "fuzz_*.c")))
    rows, found = {}, []
    for _ in range(options.rounds):
        for target in targets:
            figures, files = fuzz(build, target, options.seconds, options.len)
            rows[target] = add(rows.get(target), figures)
            found += files
            if options.write:
                write(options.write, {target: figures})
    print(table(rows), end="")
    for path in found:
        print("found:", path)
    print(f"{len(found)} findings")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
