#!/usr/bin/env python3
"""How many question-answer pairs are found in texts whose line ends are lost.

usage: lost_lines.py [--verbose] [NAME ...]

The real texts (lijst-van-vragen/ark_* in the corpus of VERSLAG_SHARED) come with pairs that were copied out of them by
somebody else: FILE.pairs.json. A pair is found when one question of the result has its question, compared by folded
text over the first 200 characters, and that question's answer begins as its answer does. Prints a table per file and
what fails; the share of pairs over all files must not fall below MINIMUM. Where the corpus is absent they are skipped.

The project's own reports (tests/data/variants) are joined to one line each, with a space for every line end, and
measured the same way against their gold files. What no number, label, heading or speaker shows cannot be found again
then: OWN has the share of the questions with their answers that must be found, and why it is below 1.

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
import tempfile
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")
COMPARED = 200
MINIMUM = 0.97

VARIANTS = os.path.join(ROOT, "tests", "data", "variants")
# Raise these as the parser gets better; never lower them to make a change pass.
OWN = {
    "aanhangsel-antwoorden-na-vragen": (1.0, ""),
    "aanhangsel-mede-namens-gewikkeld": (1.0, ""),
    "aanhangsel-mededeling-gewikkeld": (1.0, ""),
    "antwoord-op-de-regel": (0.5, "no numbers: what leads up to a question stays in it"),
    "blok-per-fractie": (0.28, "no numbers, and a block of questions shows as one"),
    "deel-twee-genummerd": (0.8, "a heading over the answers to two fractions"),
    "deel-twee-nummers-per-fractie": (1.0, ""),
    "groepen-zonder-label": (1.0, ""),
    "labels-lijst": (1.0, ""),
    "labels-met-dubbele-punt": (1.0, ""),
    "lijst-van-vragen-1985": (0.8, "no numbers: two questions show as one"),
    "lijst-van-vragen-genummerd": (1.0, ""),
    "na-vraag-antwoord": (0.66, "no numbers: what leads up to a question stays in it"),
    "nummers-en-bladzijden-gewikkeld": (0.5, "footers of the pages stand in the middle of sentences"),
    "nummers-en-tabellen": (0.8, "rows of a table"),
    "nummers-haakje-letter-gat": (1.0, ""),
    "nummers-per-fractie": (0.71, "a context stands between the number and the question"),
    "schriftelijke-vragen-leden-gewikkeld": (1.0, ""),
    "schriftelijke-vragen-lid": (1.0, ""),
    "twee-bewindspersonen": (1.0, ""),
    "twee-brieven-eerste-kamer": (1.0, ""),
    "vraag-antwoord-dubbelepunt": (1.0, ""),
    "vraag-op-de-regel": (1.0, ""),
    "vragen-dan-antwoorden-1979": (0.83, "the last question and the heading of the answers run together"),
    "vragen-dan-antwoorden-gewikkeld": (0.8, "the last question and the heading of the answers run together"),
    "zonder-label-2007-gewikkeld": (0.8, "the footer of the last page reads on"),
}


def fold(text):
    """Small letters and digits only: whoever copied a text changed spaces, quotation marks and hyphens."""
    text = unicodedata.normalize("NFKD", text or "").lower()
    return re.sub(r"[^a-z0-9]", "", text)[:COMPARED]


def agree(found, expected):
    """One begins as the other does; a copy of few words may not stand for a longer text."""
    return found == expected or (min(len(found), len(expected)) >= 30 and
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
        elif not answer:
            verdicts.append(None if None in same else "an answer too much")
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


def own_report(tool, name):
    """(questions, how many are found with their answers, whether the result tells) of one own report, joined."""
    with open(os.path.join(VARIANTS, name + ".txt"), encoding="utf-8") as file:
        joined = " ".join(file.read().split())
    with open(os.path.join(VARIANTS, name + ".json"), encoding="utf-8") as file:
        gold = json.load(file)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(joined)
        file.flush()
        result = run_tool(tool, file.name)
    # An answer is compared as far as the gold file's first paragraph goes: where paragraphs end is lost.
    answers = ["".join(a["paragraphs"][:1]) for a in gold.get("answers", [])]
    pairs = [{"vraag": q["text"], "antwoord": "" if q.get("answer") is None else answers[q["answer"]]}
             for q in gold["questions"]]
    if "answers" not in gold:
        for question in result["questions"]:
            question["answer"] = None
    return len(pairs), check(result, pairs).count(None), any(d["code"] == "line-ends-lost" for d in result["diagnostics"])


def own_shares(tool):
    """[(name, share of the questions that are found, why not all)] of the own reports."""
    shares = []
    for name, (_, reason) in sorted(OWN.items()):
        total, right, _ = own_report(tool, name)
        shares.append((name, right / total, reason))
    return shares


def own(tool, names):
    """The project's own reports, joined; returns the number of those that fall short."""
    short = 0
    print(f"{'own reports, joined':44} questions  found")
    for name, (minimum, _) in sorted(OWN.items()):
        if names and not any(n in name for n in names):
            continue
        total, right, told = own_report(tool, name)
        share = right / total
        short += share < minimum or not told
        print(f"{name:44} {total:9}  {right:5}  {share:.2f}" +
              (f"  below {minimum}" if share < minimum else "") + ("" if told else "  nothing is told"))
    return short


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print the pairs that are not found")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    tool, folder = os.environ.get("VERSLAG_TOOL"), os.path.join(SHARED, "corpus", "lijst-van-vragen")
    if not tool:
        print("SKIP VERSLAG_TOOL does not name the tool")
        return 77
    try:
        short = own(tool, options.names)
        if not os.path.isdir(folder):
            print(f"SKIP {folder} is not there (VERSLAG_SHARED)")
            return 1 if short else 0
        found, total = measure(tool, folder, options.names, options.verbose)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        print(f"lost_lines.py: {error}", file=sys.stderr)
        return 2
    return 1 if short or (total and found < MINIMUM * total) else 0


if __name__ == "__main__":
    sys.exit(main())
