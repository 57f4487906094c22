#!/usr/bin/env python3
"""Mutation check of the tests: breaks the library in one place at a time, and sees whether the tests notice.

usage: mutation.py [--seed N] [--count N] [--files PART] [--part I/N] [--quick] [--build FOLDER] [--fresh] [--verbose]
       mutation.py --again          what no test noticed, once more, after tests were written
       mutation.py --known          the few mutants of tests/mutation.tsv, which some quick tests have to notice
       mutation.py --report         the tables of docs/security.md, from what earlier runs have found

A mutant is the library with one change in one hand-written .c file of lib/: a comparison that takes or leaves the
equal, == for !=, && for ||, + for -, true for false, a constant one more or less, a negated condition, a statement
that is left out. The seed samples them out of all. Only the changed file is compiled, and only what a test runs is
linked anew. A mutant is

    killed      by the first test that fails or takes too long
    survived    where every test passes
    equivalent  where the compiler makes the same code of it, or tests/mutation-equivalent.tsv says why no test can
                ever tell it from the library

The tests are those of ctest, but for the ones that read sources or take longest; they run as they do there, with the
real documents of VERSLAG_SHARED where these are. What was found stays in FOLDER/results.tsv (FOLDER: build/mutation),
so that a run that was stopped goes on; --fresh forgets it. With --quick only the quicker tests run: what these miss is
"open", and counts as survived, until a run without --quick tries the other tests too.

Exit status: 0 at least 85 % of the mutants that are not equivalent were killed (--known: all), 1 fewer, 2 it could
not run. Python standard library only.
"""
import argparse
import collections
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENOUGH = 85.0  # per cent
KNOWN = os.path.join(ROOT, "tests", "mutation.tsv")
EQUIVALENT = os.path.join(ROOT, "tests", "mutation-equivalent.tsv")

# What says nothing about the code of the library, and what takes minutes.
LEAVE_OUT = re.compile(
    r"self-test|^(abi|python\.prototypes|install|header|links|sources|generated|readme|docs|gates|dask|locales|browser)"
    r"|^api\.locale|^(robust\.(hostile|compare_steps|mutants|corpus)|golden\.(properties|shapes|perturb))")
# Seconds: a test that takes longer than the first is not quick; than the second, it runs only for the rooms it knows
# best; than the third, not at all.
QUICK, SLOW, TOO_SLOW = 6, 20, 90
# Which tests know a room of the library best. They run behind spec.run and before golden.run.
NEAREST = {
    "api": r"^api\.|^ctypes|^unit\.json",
    "backends": r"^unit\.(html|xml)|^golden\.(pages|extracts)",
    "base": r"^unit\.(date|charset)|^api\.",
    "blocks": r"^unit\.(note_label|html)|^golden\.notes",
    "compare": r"^api\.compare|^golden\.(compare|pairs)|^fuzz\.fuzz_compare",
    "html": r"^unit\.(html|xml)|^api\.link|^robust\.link",
    "input": r"^unit\.charset|^api\.parser",
    "language": r"^unit\.(sentence|fractions|speakers)|^golden\.forms",
    "link": r"^unit\.links|^api\.link|^fuzz\.fuzz_link|^robust\.link",
    "model": r"^api\.|^unit\.json",
    "output": r"^unit\.(json|page)|^api\.output|^golden\.(page|compare|pairs)|^tool",
    "references": r"^unit\.references|^golden\.(reference_forms|kinds|forms)|^unit\.(laws|links)|^api\.scan",
    "structure": r"^unit\.(front|answers|fractions)|^golden\.(front|kamervragen|forms)",
    "vocabulary": r"^unit\.(laws|fractions|references)",
}

KNOWN_TESTS = ["unit.charset", "unit.references", "api.compare", "api.link", "spec.run", "golden.run"]

Site = collections.namedtuple("Site", "path start end text kind line")

# ----------------------------------------------------------------------------------------------- Where to change

TOKEN = re.compile(
    r'(?P<skip>\s+|/\*.*?\*/|//[^\n]*|(?<![^\n])[ \t]*#(?:\\\n|/\*.*?\*/|[^\n])*)'
    r'|(?P<string>(?:u8|[LuU])?"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\')'
    r'|(?P<number>0[xX][0-9a-fA-F]+[uUlL]*|\d[\w.]*)'
    r'|(?P<word>[A-Za-z_]\w*)'
    r'|(?P<sign>\.\.\.|<<=|>>=|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|.)', re.S)
SWAPS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&", "+": "-", "-": "+",
         "+=": "-=", "-=": "+=", "++": "--", "--": "++", "true": "false", "false": "true"}
KINDS = {"&&": "and, or", "||": "and, or", "true": "true, false", "false": "true, false", "==": "equal, unequal",
         "!=": "equal, unequal"}
CONTROL = {"if", "for", "while", "do", "switch", "case", "default", "else", "goto", "typedef", "static", "const",
           "struct", "enum", "union", "extern", "sizeof"}


def sites_of(path, text, rng):
    """Every place of a source where a change makes sense, with the change."""
    tokens = [(m.lastgroup, m.group(), m.start(), m.end()) for m in TOKEN.finditer(text) if m.lastgroup != "skip"]
    found = []

    def add(start, end, new, kind):
        found.append(Site(path, start, end, new, kind, text.count("\n", 0, start) + 1))

    depth = 0  # of brackets; statements stand at 0
    begins = False
    for i, (group, token, start, end) in enumerate(tokens):
        before = tokens[i - 1][1] if i else ""
        after = tokens[i + 1][1] if i + 1 < len(tokens) else ""
        if group == "number":
            number = re.fullmatch(r"(0[xX][0-9a-fA-F]+|\d+)([uUlL]*)", token)
            if number:
                value = int(number.group(1), 0 if number.group(1)[:2] in ("0x", "0X") else 10)
                value += -1 if value > 0 and rng.random() < 0.5 else 1
                add(start, end, str(value) + number.group(2), "constant")
        elif token in ("+", "-", "<", ">") and not re.match(r"[\w)\]'\"]", before[-1:]):
            pass  # the sign of a number
        elif token in SWAPS:
            add(start, end, SWAPS[token], KINDS.get(token, "comparison" if token[0] in "<>" else "plus, minus"))
        elif token == "!":
            add(start, end, "", "negation")
        elif token == "if" and after == "(":
            close, level = i + 1, 0
            while close < len(tokens):
                level += (tokens[close][1] == "(") - (tokens[close][1] == ")")
                if level == 0:
                    break
                close += 1
            if close < len(tokens):
                inner = text[tokens[i + 1][3]:tokens[close][2]]
                add(tokens[i + 1][3], tokens[close][2], "!(" + inner + ")", "negation")
        if begins and depth == 0 and group == "word" and token not in CONTROL:
            level, stop = 0, i
            while stop < len(tokens) and not (level == 0 and tokens[stop][1] in (";", "{", "}", ":")):
                level += (tokens[stop][1] in ("(", "[")) - (tokens[stop][1] in (")", "]"))
                stop += 1
            declares = token not in ("return", "break", "continue") and \
                (tokens[i + 1][0] == "word" or (after == "*" and tokens[i + 2][0] in ("word", "sign")))
            if stop < len(tokens) and tokens[stop][1] == ";" and not declares:
                add(start, tokens[stop][2], "", "statement")
        depth += (token in ("(", "[")) - (token in (")", "]"))
        depth = max(depth, 0)
        # Behind `if (...)` a statement begins too: the bracket closes at the level of statements.
        begins = token in (";", "{", "}", "else") or (token == ")" and depth == 0)
    return found


def all_sites(part, rng):
    sites = []
    for folder, folders, files in os.walk(os.path.join(ROOT, "lib")):
        folders.sort()
        for name in sorted(files):
            path = os.path.relpath(os.path.join(folder, name), ROOT)
            if name.endswith(".c") and not name.endswith("_scan.c") and part in path:
                with open(os.path.join(ROOT, path), encoding="utf-8") as file:
                    sites += sites_of(path, file.read(), rng)
    return sites


def changed_lines(site):
    with open(os.path.join(ROOT, site.path), encoding="utf-8") as file:
        return show(file.read(), site)


def show(text, site):
    """The lines of a change, before and behind it."""
    first, last = text.rfind("\n", 0, site.start) + 1, text.find("\n", site.end)
    before, after = text[first:last], text[first:site.start] + site.text + text[site.end:last]
    return " ".join(before.split()), " ".join(after.split())

# -------------------------------------------------------------------------------------------------------- Running


def quiet(command, cwd, limit=None, environment=None):
    """Runs a command; True where it succeeds in time. Ends what it has started."""
    def bound():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Criterion gives each test a session of its own: what runs for ever there is ended by the kernel.
        resource.setrlimit(resource.RLIMIT_CPU, (300, 300))
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
    process = subprocess.Popen(command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=bound)
    try:
        return process.wait(limit)
    except subprocess.TimeoutExpired:
        return "time"
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()


class Test:
    def __init__(self, listed):
        self.name = listed["name"]
        self.command = listed["command"]
        properties = {p["name"]: p["value"] for p in listed.get("properties", [])}
        self.folder = properties.get("WORKING_DIRECTORY")
        self.environment = dict(os.environ)
        for pair in properties.get("ENVIRONMENT", []):
            name, _, value = pair.partition("=")
            self.environment[name] = value
        self.seconds = 0.0

    def run(self, limit):
        return quiet(self.command, self.folder, limit, self.environment)


class Build:
    def __init__(self, folder, only=None):
        """With `only`, no more is built than these tests need, and faster."""
        targets = ["verslag", "verslag_shared", "verslag_static"]
        targets += ["test_" + name.replace(".", "_") for name in only or () if name.startswith(("unit.", "api."))]
        self.folder = os.path.abspath(folder)
        self.linked = {}    # program: its stamp
        self.stamp = 0      # of the library as it is now
        log = os.path.join(self.folder, "build.log")
        os.makedirs(self.folder, exist_ok=True)
        configure = ["cmake", "-S", ROOT, "-B", self.folder, "-DVERSLAG_TESTS=ON", "-DVERSLAG_BOTH=ON",
                     "-DBUILD_SHARED_LIBS=ON", "-DCMAKE_BUILD_TYPE=None", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
                     "-DCMAKE_C_FLAGS=" + ("-O0" if only else "-O2")]
        if os.environ.get("VERSLAG_SHARED"):
            configure.append("-DVERSLAG_SHARED=" + os.environ["VERSLAG_SHARED"])
        make = ["cmake", "--build", self.folder, "--parallel", str(os.cpu_count() or 1)]
        with open(log, "w") as out:
            for command in (configure, make + (["--target"] + targets if only else [])):
                if subprocess.run(command, stdout=out, stderr=subprocess.STDOUT).returncode:
                    sys.exit("The build failed: " + log)
        with open(os.path.join(self.folder, "compile_commands.json")) as file:
            commands = json.load(file)
        self.commands = {}
        for entry in commands:
            if "verslag_objects.dir" in entry["command"]:
                self.commands[os.path.relpath(entry["file"], ROOT)] = entry
        listing = subprocess.run(["ctest", "--show-only=json-v1"], cwd=self.folder, capture_output=True, check=True)
        self.tests = [Test(t) for t in json.loads(listing.stdout)["tests"]
                      if "command" in t and (t["name"] in only if only else not LEAVE_OUT.search(t["name"]))]
        self.programs = {}  # the program of a test that holds the library: the folder of its link.txt
        for folder, folders, files in os.walk(self.folder):
            if "link.txt" in files:
                with open(os.path.join(folder, "link.txt")) as file:
                    command = file.read()
                if "libverslag.a" in command and " -o " in command:
                    cwd = os.path.dirname(os.path.dirname(folder))
                    self.programs[os.path.join(cwd, re.search(r" -o (\S+)", command).group(1))] = command
        self.reference = {}

    def compile(self, path, text):
        """Compiles a changed source. None where that fails, else whether it makes another object."""
        folder = os.path.join(self.folder, "mutant")
        os.makedirs(folder, exist_ok=True)
        source, target = os.path.join(folder, os.path.basename(path)), os.path.join(folder, "mutant.o")
        with open(source, "w", encoding="utf-8") as file:
            file.write(text)
        command = self.commands[path]["command"].split()
        command[command.index("-o") + 1] = target
        command[command.index(self.commands[path]["file"])] = source
        command[1:1] = ["-iquote", os.path.join(ROOT, os.path.dirname(path)), "-Werror=return-type", "-w"]
        if quiet(command, self.commands[path]["directory"], 120) != 0:
            return None
        with open(target, "rb") as file:
            return file.read()

    def differs(self, path, original, changed):
        if path not in self.reference:
            self.reference[path] = self.compile(path, original)
        made = self.compile(path, changed)
        return None if made is None else made != self.reference[path]

    def object_of(self, path):
        command = self.commands[path]["command"].split()
        return os.path.join(self.commands[path]["directory"], command[command.index("-o") + 1])

    def link_library(self):
        self.stamp += 1
        for target in ("verslag_shared", "verslag_static"):
            with open(os.path.join(self.folder, "CMakeFiles", target + ".dir", "link.txt")) as file:
                for command in file.read().splitlines():
                    if " qc " in command:
                        os.remove(os.path.join(self.folder, "libverslag.a"))
                    if quiet(["sh", "-c", command], self.folder, 120):
                        sys.exit("Cannot link: " + command)

    def link_for(self, test):
        for word in test.command:
            if word in self.programs and self.linked.get(word, 0) != self.stamp:
                if quiet(["sh", "-c", self.programs[word]], os.path.dirname(word), 120):
                    sys.exit("Cannot link " + word)
                self.linked[word] = self.stamp

    def measure(self, tests, fresh):
        """The tests have to pass as the library is, and to be quick enough."""
        kept = []
        path = os.path.join(self.folder, "tests.tsv")
        known = {} if fresh else {row[0]: float(row[1]) for row in read_table(path, 2)}
        for test in tests:
            if test.name in known:
                test.seconds = known[test.name]
                kept.append(test)
        if kept:
            return kept
        for test in tests:
            self.link_for(test)
            started = time.monotonic()
            status = test.run(TOO_SLOW)
            test.seconds = time.monotonic() - started
            if status == 0:
                kept.append(test)
            elif status not in (77, "time"):
                sys.exit("%s fails as the library is" % test.name)
        with open(path, "w", encoding="utf-8") as file:
            file.writelines("%s\t%.2f\n" % (test.name, test.seconds) for test in kept)
        return kept

    def try_mutant(self, path, text, tests):
        """The name of the test that notices; "" where none does; None where the mutant does not compile; "=" where it
        is the same code."""
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            differs = self.differs(path, file.read(), text)
        if not differs:
            return None if differs is None else "="
        target = self.object_of(path)
        kept = target + ".kept"
        shutil.copy2(target, kept)
        try:
            shutil.copy2(os.path.join(self.folder, "mutant", "mutant.o"), target)
            self.link_library()
            for test in tests:
                self.link_for(test)
                status = test.run(20 + 6 * test.seconds)
                if status != 0:
                    return test.name + (" (time)" if status == "time" else "")
            return ""
        finally:
            os.replace(kept, target)

    def restore(self):
        self.link_library()
        for program, command in self.programs.items():
            if os.path.exists(program):
                quiet(["sh", "-c", command], os.path.dirname(program), 120)


def is_quick(test):
    return test.name == "golden.run" or test.seconds < QUICK


def order(tests, path):
    nearest = re.compile(NEAREST.get(path.split("/")[1], "^$"))

    def rank(test):
        near = nearest.search(test.name) and is_quick(test)
        return (0 if test.name == "spec.run" else 1 if near else 2 if test.name == "golden.run" else 3, test.seconds)
    return sorted((t for t in tests if t.seconds < SLOW or nearest.search(t.name)), key=rank)

# -------------------------------------------------------------------------------------------------------- Reports


def read_table(path, columns):
    rows = []
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    row = line.rstrip("\n").split("\t")
                    if len(row) < columns:
                        sys.exit("%s: not %d columns: %s" % (path, columns, line))
                    rows.append(row)
    return rows


def found(results):
    """What was found last of every mutant."""
    return list({tuple(row[i] for i in (0, 1, 2, 5, 6)): row for row in read_table(results, 7)}.values())


def is_equivalent(row, listed):
    return row[3] == "equivalent" or (row[3] in ("survived", "open") and (row[0], row[5], row[6]) in listed)


def report(rows, title):
    listed = {tuple(r[:3]) for r in read_table(EQUIVALENT, 4)}
    print("| %s | mutants | killed | survived | equivalent | killed of those that are not equivalent |" % title)
    print("|---|--:|--:|--:|--:|--:|")
    groups = collections.OrderedDict()
    for row in rows:
        group = row[2] if title == "change" else row[0].split("/")[1]
        groups.setdefault(group, collections.Counter())[
            "equivalent" if is_equivalent(row, listed) else "killed" if row[3] == "killed" else "survived"] += 1
    total = collections.Counter()
    for group in sorted(groups):
        total += groups[group]
    share = 0.0
    for group, counts in sorted(groups.items()) + [("all", total)]:
        real = counts["killed"] + counts["survived"]
        share = 100.0 * counts["killed"] / real if real else 100.0
        print("| %s | %d | %d | %d | %d | %.1f %% |" % (group, real + counts["equivalent"], counts["killed"],
                                                        counts["survived"], counts["equivalent"], share))
    return share


def known(build_folder):
    """The mutants of the table: where one survives, the tests have lost something."""
    rows = read_table(KNOWN, 3)
    build = Build(build_folder + "-known", KNOWN_TESTS)
    tests = build.measure(build.tests, True)
    tried = lost = 0
    for path, before, after in rows:
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            text = file.read()
        if text.count(before) != 1:
            print("gone:     %s: %s" % (path, before))
            continue
        killer = build.try_mutant(path, text.replace(before, after), order(tests, path))
        tried += 1
        lost += killer in ("", "=", None)
        print("%-9s %s: %s -> %s%s" % ("survived:" if killer in ("", "=", None) else "killed:", path, before, after,
                                       ", by " + killer if killer else ""))
    build.restore()
    if tried * 2 < len(rows):
        print("More than half of the mutants of tests/mutation.tsv change lines that are gone: choose others.")
        return 1
    return 1 if lost else 0


def main():
    parser = argparse.ArgumentParser(description="Mutation check of the tests.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--files", default="", help="part of the paths of the files to change")
    parser.add_argument("--part", default="1/1", help="I/N: every N-th of the mutants, from the I-th")
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "mutation"))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--known", action="store_true")
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    results = os.path.join(args.build, "results.tsv")
    if args.known:
        return known(args.build)
    if not args.report:
        if args.fresh and os.path.exists(results):
            os.remove(results)
        run(args, results)
    rows = found(results)
    share = report(rows, "change")
    print()
    report(rows, "part of lib/")
    listed = {tuple(r[:3]) for r in read_table(EQUIVALENT, 4)}
    left = [row for row in rows if row[3] != "killed" and not is_equivalent(row, listed)]
    print("\nSurvivors:" if left else "\nNo survivors.")
    for row in left:
        print("%s:%s: %s\n    - %s\n    + %s" % (row[0], row[1], row[2], row[5], row[6]))
    return 0 if share >= ENOUGH else 1


def run(args, results):
    rng = random.Random(args.seed)
    sites = all_sites(args.files, rng)
    rng.shuffle(sites)
    known_rows = found(results)
    if args.again:
        left = {(row[0], row[2], row[5], row[6]): row for row in known_rows if row[3] in ("open", "survived")}
        paths = {key[0] for key in left}
        sites = [site for site in sites if site.path in paths and (site.path, site.kind) + changed_lines(site) in left]
    index, parts = (int(n) for n in args.part.split("/"))
    print("%d places to change" % len(sites), flush=True)
    build = Build(args.build)
    tests = build.measure(build.tests, args.fresh)
    if args.quick:
        tests = [test for test in tests if is_quick(test)]
    print("%d tests, %.0f s in all:" % (len(tests), sum(t.seconds for t in tests)))
    print("  " + ", ".join("%s %.1f" % (t.name, t.seconds) for t in sorted(tests, key=lambda t: t.seconds)), flush=True)
    done = {} if args.again else {tuple(row[i] for i in (0, 1, 2, 5, 6)): row[3] for row in known_rows}
    taken = 0
    for place, site in enumerate(sites):
        if taken >= args.count:
            break
        if place % parts != index - 1:
            continue
        with open(os.path.join(ROOT, site.path), encoding="utf-8") as file:
            text = file.read()
        before, after = show(text, site)
        verdict = done.get((site.path, str(site.line), site.kind, before, after))
        if verdict and (args.quick or verdict != "open"):
            taken += 1
            continue
        ordered = order(tests, site.path)
        if verdict == "open":
            ordered = [test for test in ordered if not is_quick(test)]
        killer = build.try_mutant(site.path, text[:site.start] + site.text + text[site.end:], ordered)
        if killer is None:
            continue
        taken += 1
        verdict = "equivalent" if killer == "=" else "killed" if killer else "open" if args.quick else "survived"
        old = left[site.path, site.kind, before, after] if args.again else None
        row = [site.path, old[1] if old else str(site.line), site.kind, verdict, killer, before, after]
        with open(results, "a", encoding="utf-8") as file:
            file.write("\t".join(row) + "\n")
        print("%4d %-10s %s:%d %s%s" % (taken, verdict, site.path, site.line, site.kind,
                                        " by " + killer if verdict == "killed" else ""), flush=True)
        if verdict in ("survived", "open") or args.verbose:
            print("       - %s\n       + %s" % (before, after), flush=True)
    build.restore()


if __name__ == "__main__":
    sys.exit(main())
