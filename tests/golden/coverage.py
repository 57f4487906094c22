#!/usr/bin/env python3
"""What has been tested on what, and how it came out: docs/coverage.md.

usage: coverage.py [--update docs/coverage.md]

Runs every report of the project and every text of the shared corpus (VERSLAG_SHARED), and writes a table of what texts
vary in, with the reports and texts for each and the result; then every text by itself, and all that is weak, with the
reason. coverage.tsv says which texts belong to which row. Without --update the page must be as it would be written.
Where the corpus is absent, only the part about the project's own reports is compared, and --update is refused.

Exit status: 0 up to date, 1 not, 2 unusable, 77 nothing to run.
Python standard library only.
"""
import argparse
import fnmatch
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import kamervragen  # noqa: E402
import kinds  # noqa: E402
import lost_lines  # noqa: E402
import run  # noqa: E402

ROOT = run.ROOT
CORPUS = os.path.join(run.SHARED, "corpus")
PAGE = os.path.join(ROOT, "docs", "coverage.md")
ROWS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "coverage.tsv")

# Why a text does not come out whole: (end of the file's name, part of the result or "", reason).
REASONS = [
    ("pdftotext-layout.txt", "answers", "the typesetter of the PDF made other apostrophes of two"),
    ("ark_20140402_027.txt", "", "three questions with one answer, which the pairs divide among them"),
    ("ark_20170613_075.txt", "", "its parts 1a to 1d are answered below it; the pairs have a pointer that is not in the text"),
    ("pdftotext.txt", "", "the extractor joined words and URLs at line ends, and broken words with the note below them"),
]


def rows():
    with open(ROWS, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]


def variant_names():
    """[(name, variant)] of the project's own reports."""
    with open(os.path.join(ROOT, run.VARIANTS, "variants.tsv"), encoding="utf-8") as lines:
        table = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    return [(row[0], row[1]) for row in table]


def own_results():
    """{name: parts that differ} of the project's own reports."""
    results = {}
    for text, gold, skip in run.variants()[0]:
        name = os.path.basename(text)[:-4]
        differ = run.compare(run.run_tool(os.path.join(ROOT, text)), run.load(os.path.join(ROOT, gold)), skip)
        results[name] = [part for part, _ in differ]
    return results


def forms_results():
    """The reports that exist in several forms of input: {text: parts that differ}."""
    return {text: [part for part, _ in run.compare(run.run_tool(os.path.join(ROOT, text)),
                                                    run.load(os.path.join(ROOT, gold)), skip)]
            for text, gold, skip in run.FIXTURES}


# ------------------------------------------------------------------------------------------------- the corpus

def gold_results():
    """{text: (how, result, weak)} of the texts that have a gold file."""
    results = {}
    for text, gold, arguments, _ in run.REAL:
        scores, _ = run.score_document(os.path.join(run.SHARED, text), os.path.join(run.SHARED, gold), arguments)
        weak = {name: score for name, score in scores.items() if name != "all" and score < 1.0}
        result = "1.00 in every part" if not weak else \
            ", ".join(f"{name} {score:.2f}" for name, score in sorted(weak.items())) + "; else 1.00"
        name = text[len("corpus/"):]
        reasons = [(part, reason) for part_of, part, reason in REASONS if name.endswith(part_of)]
        results[name] = ("gold file, F1", result, [
            (part, next((reason for about, reason in reasons if about in ("", part)), "")) for part in sorted(weak)])
    return results


def kamervragen_results(tool):
    results = {}
    for row in kamervragen.read_table():
        forms = next(forms for start, forms in kamervragen.FORMS.items() if row["file"].startswith(start))
        documents = []
        for form in forms:
            name = row["file"] + form
            wrong, document = kamervragen.check(tool, os.path.join(kamervragen.FOLDER, name), row)
            documents.append((name, document, {part for part, _ in wrong}))
        for name, part, _ in kamervragen.agree([(n, d) for n, d, _ in documents]) if len(documents) > 1 else []:
            next(parts for n, _, parts in documents if n == name).add(part)
        for name, _, wrong in documents:
            reasons = {part: next((reason for start, p, reason in kamervragen.OPEN
                                   if name.startswith(start) and p == part), "") for part in sorted(wrong)}
            results["kamervragen/" + name] = (
                "a reader's table", "as read" if not wrong else "differs: " + ", ".join(sorted(wrong)),
                list(reasons.items()))
    return results


def pairs_results(tool):
    results, folder = {}, os.path.join(CORPUS, "lijst-van-vragen")
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".pairs.json"):
            continue
        name = name[:-len(".pairs.json")] + ".txt"
        pairs = run.load(os.path.join(folder, name[:-4] + ".pairs.json"))
        verdicts = lost_lines.check(run.run_tool(os.path.join(folder, name)), pairs)
        why = next((reason for end, _, reason in REASONS if name.endswith(end)), "")
        weak = [(f"question {pair['vraag_nr']}: {verdict}", why) for pair, verdict in zip(pairs, verdicts) if verdict]
        results["lijst-van-vragen/" + name] = (
            "pairs, copied by others", f"{verdicts.count(None)} of {len(pairs)} pairs", weak)
    return results


def kinds_results(tool):
    results = {}
    for name, expected in kinds.read_table().items():
        found = kinds.facts(run.run_tool(os.path.join(CORPUS, name)))
        counted = f"{found[0]}, {found[1]} questions, {found[2]} answers"
        results[name] = ("a reader's count", counted if found == expected else
                         f"{counted}; a reader: {expected[0]}, {expected[1]}, {expected[2]}",
                         [] if found == expected else [("kind or counts", "")])
    return results


def corpus_results(tool):
    results = {}
    for part in (kinds_results(tool), pairs_results(tool), kamervragen_results(tool), gold_results()):
        results.update(part)
    return results


# --------------------------------------------------------------------------------------------------- the page

def summary(names, results):
    """The corpus column and the result column of a row."""
    if not names:
        return "–", "–"
    right = [name for name in names if not results[name][2]]
    return str(len(names)), "all right" if len(right) == len(names) else f"{len(right)} of {len(names)} all right"


def page(tool):
    """The lines of the page, and those of its first table without the corpus."""
    own, forms = own_results(), forms_results()
    corpus = corpus_results(tool) if os.path.isdir(CORPUS) else None
    named, taken = variant_names(), set()
    lines = ["# Coverage", "",
             "What the tests run on, and how it comes out. Written by `tests/golden/coverage.py --update docs/coverage.md`;",
             "a test fails when it is out of date. *Own reports* are those of `tests/data/variants`, with results written by",
             "hand. *Corpus* are published documents, which the project does not hold: they are read where they are at hand.",
             "", "## What texts vary in", "",
             "| what varies | own reports | as expected | corpus texts | result |", "|---|---|---|---|---|"]
    ours = []
    right = sum(not parts for parts in forms.values())
    first = f"| One report in all forms of input | {len(forms)} | {right} |"
    lines.append(first + " – | – |")
    ours.append(first)
    for title, pattern, globs in rows():
        names = [name for name, variant in named if name not in taken and re.search(pattern, variant)]
        taken.update(names)
        right = sum(not own[name] for name in names)
        cells = f"| {title} | {len(names) or '–'} | {right if names else '–'} |"
        ours.append(cells)
        texts = sorted({t for t in corpus or () for g in globs.split() if fnmatch.fnmatch(t, g)})
        count, result = summary(texts, corpus)
        lines.append(f"{cells} {count} | {result} |")
    left = [name for name, _ in named if name not in taken]
    unlisted = sorted(set(own) - {name for name, _ in named})
    if left or unlisted:
        raise ValueError(f"no row for {left}, not in variants.tsv {unlisted}")
    lines += ["", "## Own reports that have lost their line ends", "",
              "The text of each as one line, with a space for every line end: the share of questions found with their answers.",
              "", "| report | found | why not all |", "|---|---|---|"]
    for name, share, reason in lost_lines.own_shares(tool):
        lines.append(f"| {name} | {share:.2f} | {reason if share < 1 else ''} |")
    lines += ["", "## What is weak", ""]
    weak = [f"* `{name}` (own): {', '.join(parts)}" for name, parts in sorted({**own, **forms}.items()) if parts]
    ours += weak
    reasons = {} # texts that fall short for the same reason stand together
    for name, (_, _, parts) in sorted((corpus or {}).items()):
        for part, reason in parts:
            reasons.setdefault((part, reason), []).append(f"`{name}`")
    weak += [f"* {part}" + (f" ({reason})" if reason else "") + ": " + ", ".join(names)
             for (part, reason), names in sorted(reasons.items())]
    lines += weak or ["Nothing of what is measured."]
    lines += ["", "## The corpus, text by text", "", "| text | measured by | result |", "|---|---|---|"]
    lines += [f"| {name} | {how} | {result} |" for name, (how, result, _) in sorted((corpus or {}).items())]
    return lines, ours


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", metavar="PAGE", help="write the page")
    options = parser.parse_args()
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool:
        print("SKIP VERSLAG_TOOL does not name a tool")
        return 77
    try:
        lines, ours = page(tool)
    except (OSError, ValueError, subprocess.TimeoutExpired, run.Unusable) as error:
        print(f"coverage.py: {error}", file=sys.stderr)
        return 2
    if options.update:
        if not os.path.isdir(CORPUS):
            print(f"coverage.py: {CORPUS} is not there (VERSLAG_SHARED)", file=sys.stderr)
            return 2
        with open(options.update, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return 0
    with open(PAGE, encoding="utf-8") as file:
        written = file.read().splitlines()
    if os.path.isdir(CORPUS):
        differ = [line for line in lines if line not in written] + [line for line in written if line not in lines]
    else:
        differ = [line for line in ours if not any(other.startswith(line) for other in written)]
    for line in differ[:20]:
        print(f"differs: {line}")
    print("docs/coverage.md is " + ("out of date: run coverage.py --update docs/coverage.md" if differ else "up to date"))
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
