#!/usr/bin/env python3
"""How many question-answer pairs are found in texts whose line ends are lost.

usage: lost_lines.py [--verbose] [NAME ...]

The real texts (lijst-van-vragen/ark_* in the corpus of VERSLAG_SHARED) come with pairs that were copied out of them by
somebody else: FILE.pairs.json. A pair is found when one question of the result has its question, compared by folded
text over the first 200 characters, and that question's answer begins as its answer does. Prints a table per file and
what fails; the share of pairs over all files must not fall below MINIMUM. Where the corpus is absent they are skipped.

The tool is the one in VERSLAG_TOOL. Exit status: 0 enough, 1 too few, 2 unusable, 77 nothing to run.
Python standard library only.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
COMPARED = 200
MINIMUM = 0.90


def fold(text):
    """Small letters and digits only: whoever copied a text changed spaces, quotation marks and hyphens."""
    text = unicodedata.normalize("NFKD", text or "").lower()
    return re.sub(r"[^a-z0-9]", "", text)[:COMPARED]


def agree(found, expected):
    """One begins as the other does; a copy of few words may not stand for a longer text."""
    return found == expected or (min(len(found), len(expected)) >= 40 and
                                 (found.startswith(expected) or expected.startswith(found)))


def run_tool(tool, path):
    done = subprocess.run([tool, "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    if done.returncode != 0:
        raise ValueError(f"the tool exits with {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return json.loads(done.stdout.decode("utf-8"))


def check(result, pairs):
    """What is wrong with each pair: None, or a few words."""
    verdicts = []
    given = [fold(a["text"]) for a in result["answers"]]
    asked = [(fold(q["text"]), q["answer"]) for q in result["questions"]]
    for pair in pairs:
        question, answer = fold(pair["vraag"]), fold(pair["antwoord"])
        same = [a for text, a in asked if agree(text, question)]
        if not same:
            verdicts.append("question not found")
        elif not any(a is not None and agree(given[a], answer) for a in same):
            verdicts.append("no answer" if same[0] is None else "other answer")
        else:
            verdicts.append(None)
    return verdicts


def measure(tool, folder, names, verbose):
    """Prints the table; returns (pairs found, pairs)."""
    found = total = 0
    print(f"{'file':28} pairs  found  questions  of the result")
    for pairs_file in sorted(glob.glob(os.path.join(folder, "*.pairs.json"))):
        name = os.path.basename(pairs_file)[:-len(".pairs.json")]
        if names and not any(n in name for n in names):
            continue
        with open(pairs_file, encoding="utf-8") as file:
            pairs = json.load(file)
        result = run_tool(tool, os.path.join(folder, name + ".txt"))
        verdicts = check(result, pairs)
        right = verdicts.count(None)
        print(f"{name:28} {len(pairs):5}  {right:5}  {len(result['questions']):9}")
        for pair, verdict in zip(pairs, verdicts):
            if verdict:
                print(f"    {pair['vraag_nr']:>4}  {verdict}")
                if verbose:
                    print("        Q", pair["vraag"][:150], "\n        A", pair["antwoord"][:150])
        found, total = found + right, total + len(pairs)
    print(f"{'all':28} {total:5}  {found:5}  {found / total if total else 1:.4f}")
    return found, total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print the pairs that are not found")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    tool, folder = os.environ.get("VERSLAG_TOOL"), os.path.join(SHARED, "corpus", "lijst-van-vragen")
    if not tool:
        print("SKIP VERSLAG_TOOL does not name the tool")
        return 77
    if not os.path.isdir(folder):
        print(f"SKIP {folder} is not there (VERSLAG_SHARED)")
        return 77
    try:
        found, total = measure(tool, folder, options.names, options.verbose)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        print(f"lost_lines.py: {error}", file=sys.stderr)
        return 2
    return 1 if total and found < MINIMUM * total else 0


if __name__ == "__main__":
    sys.exit(main())
