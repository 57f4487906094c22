#!/usr/bin/env python3
"""Runs the examples of docs/grammar.md.

usage: run.py [--self-test] [--list] [--show N] [NAME ...]

An example is a block between fences of eight backticks, the first followed by the word "example": the input, a line
with a single dot, and the expected verslag-json, which may leave out keys. Every key that is there must be in the
result with the same value; lists must have the same length; strings must be equal. Characters that are hard to see
are written as symbols: ␉ tab, ␌ form feed, ␍ carriage return, ␠ space, ⍽ no-break space, ‗ narrow no-break space,
⌿ soft hyphen. NAME picks examples by a part of their section's title, or by number. The tool is the one in
VERSLAG_TOOL.

Exit status: 0 all as expected, 1 an example fails, 2 the examples could not run, 77 there is no tool to run.
Python standard library only.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SPEC = os.path.join(ROOT, "docs", "grammar.md")
FENCE = "`" * 8
SYMBOLS = {"␉": "\t", "␌": "\f", "␍": "\r", "␠": " ", "⍽": "\u00a0", "‗": "\u202f", "⌿": "\u00ad"}
TIMEOUT = 60


class Skipped(Exception):
    """There is nothing to run."""


class Unusable(Exception):
    """The examples cannot run at all."""


class Example:
    def __init__(self, number, section, line, source, expected):
        self.number, self.section, self.line = number, section, line
        self.source, self.expected = source, expected

    def name(self):
        return f"{os.path.relpath(SPEC, ROOT)}:{self.line}: example {self.number} ({self.section})"


def read_examples(text):
    """The examples in the text of the grammar. A block that is no proper example raises Unusable."""
    examples, section, block, start = [], "", None, 0
    for number, line in enumerate(text.split("\n"), 1):
        if block is not None:
            if line != FENCE:
                block.append(line)
                continue
            if "." not in block:
                raise Unusable(f"line {start}: no line with a dot between input and result")
            dot = block.index(".")
            source = unsymbol("".join(line + "\n" for line in block[:dot]))
            try:
                expected = unsymbol(json.loads("\n".join(block[dot + 1:]), object_pairs_hook=unique))
            except ValueError as error:
                raise Unusable(f"line {start}: the expected result is no JSON: {error}") from None
            if not isinstance(expected, dict) or not expected:
                raise Unusable(f"line {start}: the expected result says nothing")
            examples.append(Example(len(examples) + 1, section, start, source, expected))
            block = None
        elif line == FENCE + " example":
            block, start = [], number
        elif line.startswith(FENCE):
            raise Unusable(f"line {number}: a fence that opens no example")
        elif line.startswith("#"):
            section = line.lstrip("#").strip()
    if block is not None:
        raise Unusable(f"line {start}: the example is not closed")
    return examples


def unsymbol(value):
    """The value with the symbols in its texts replaced by what they stand for."""
    if isinstance(value, str):
        return "".join(SYMBOLS.get(c, c) for c in value)
    if isinstance(value, list):
        return [unsymbol(item) for item in value]
    if isinstance(value, dict):
        return {key: unsymbol(item) for key, item in value.items()}
    return value


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError("a key stands twice")
    return dict(pairs)


def mismatches(expected, found, path=""):
    """Where the result is not what the example says, as lines."""
    if isinstance(expected, dict):
        if not isinstance(found, dict):
            return [f"{path or 'the result'}: expected an object, found {show(found)}"]
        lines = []
        for key, value in expected.items():
            where = f"{path}.{key}" if path else key
            lines += mismatches(value, found[key], where) if key in found else [f"{where}: not in the result"]
        return lines
    if isinstance(expected, list):
        if not isinstance(found, list):
            return [f"{path}: expected a list, found {show(found)}"]
        if len(expected) != len(found):
            return [f"{path}: expected {len(expected)} items, found {len(found)}: {show(found)}"]
        return [line for i, (e, f) in enumerate(zip(expected, found)) for line in mismatches(e, f, f"{path}[{i}]")]
    # In JSON 1 and true are different things, in Python they are equal.
    if type(expected) is not type(found) or expected != found:
        return [f"{path}: expected {show(expected)}", f"{' ' * len(path)}     found {show(found)}"]
    return []


def show(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 600 else text[:600] + " …"


def run_tool(source):
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool:
        raise Skipped("VERSLAG_TOOL does not name the tool")
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(source.encode("utf-8"))
        file.flush()
        try:
            done = subprocess.run([tool, "json", file.name], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  timeout=TIMEOUT)
        except OSError as error:
            raise Unusable(f"{tool}: {error.strerror}") from None
    if done.returncode != 0:
        message = done.stderr.decode("utf-8", "replace").strip()
        raise ValueError(f"the tool exits with {done.returncode}: {message}")
    return json.loads(done.stdout.decode("utf-8"))


def failures(example):
    try:
        return mismatches(example.expected, run_tool(example.source))
    except (ValueError, subprocess.TimeoutExpired) as error:
        return [str(error)]


def self_test(run):
    """The runner must fail where it should."""
    wrong = []

    def check(condition, what):
        if not condition:
            wrong.append(what)

    def refuses(text, what):
        try:
            read_examples(text)
        except Unusable:
            return
        wrong.append(what)

    block = lambda *lines: "\n".join((FENCE + " example",) + lines + (FENCE,))
    read = read_examples("# Kop\n" + block("een␌", ".", '{"title": null}') + "\n" + block("twee", ".", '{"notes": []}'))
    check([(e.section, e.line, e.source) for e in read] == [("Kop", 2, "een\f\n"), ("Kop", 7, "twee\n")],
          "examples are not read as they stand")
    refuses(block("een", '{"title": null}'), "an example without a dot is accepted")
    refuses(block("een", ".", "{"), "an example with broken JSON is accepted")
    refuses(block("een", ".", "{}"), "an example that expects nothing is accepted")
    refuses(block("een", ".", '{"a": 1, "a": 2}'), "an example with a key twice is accepted")
    refuses(FENCE + " example\neen\n.\n{}", "an example without an end is accepted")
    refuses(FENCE + " exampel\n", "a fence with a misspelt word is accepted")
    found = {"a": 1, "b": [1, 2], "c": {"d": "x", "e": None}, "f": True}
    check(not mismatches({"a": 1, "b": [1, 2], "c": {"d": "x"}, "f": True}, found), "what matches is reported")
    for expected in ({"a": 2}, {"a": True}, {"a": "1"}, {"b": [1]}, {"b": [1, 2, 3]}, {"b": [2, 1]}, {"b": {}},
                     {"c": {"d": "X"}}, {"c": {"e": ""}}, {"c": []}, {"f": 1}, {"g": None}):
        check(mismatches(expected, found), f"{expected} is taken to match {found}")
    if run:
        example = Example(0, "self-test", 0, "Zomaar een zin.\n", {"kind": "geen soort", "questions": []})
        check(failures(example), "a wrong example passes through the tool")
    for line in wrong:
        print("FAIL " + line)
    print("self-test: " + ("failed" if wrong else "the runner fails where it should" +
                           ("" if run else " (VERSLAG_TOOL is not set: without the tool)")))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true", help="check that the runner can fail")
    parser.add_argument("--list", action="store_true", help="print the examples and stop")
    parser.add_argument("--show", type=int, metavar="N", help="print the whole result for example N and stop")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    try:
        if options.self_test:
            return self_test(bool(os.environ.get("VERSLAG_TOOL")))
        with open(SPEC, encoding="utf-8") as file:
            examples = read_examples(file.read())
        if options.show is not None:
            source = next((e.source for e in examples if e.number == options.show), None)
            if source is None:
                raise Unusable(f"there is no example {options.show}")
            print(json.dumps(run_tool(source), ensure_ascii=False, indent=1))
            return 0
        if options.names:
            examples = [e for e in examples
                        if any(n == str(e.number) or n.lower() in e.section.lower() for n in options.names)]
        if not examples:
            raise Unusable("there are no such examples")
        if options.list:
            print("\n".join(example.name() for example in examples))
            return 0
        failed = 0
        for example in examples:
            lines = failures(example)
            failed += bool(lines)
            if lines:
                print(f"FAIL {example.name()}")
                print("\n".join("    " + line for line in lines))
    except Skipped as reason:
        print(f"SKIP {reason}")
        return 77
    except (OSError, Unusable) as error:
        print(f"run.py: {error}", file=sys.stderr)
        return 2
    print(f"{len(examples)} examples, {failed} failed" if failed else f"{len(examples)} examples, all as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
