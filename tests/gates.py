#!/usr/bin/env python3
"""Breaks what each gate guards, in a throw-away copy of the tree or of the built library, and asks that the gate's test
fails for that reason. So a gate that lets everything through is seen. Nothing is written outside the copy.

usage: gates.py BUILD [WORD...]       all that are quick, or those whose gate or words contain a WORD
       gates.py --all BUILD           the slow ones too
       gates.py --table ROOT [--update]     the table in docs/contributing.md is that of CASES below

The gates' commands are those of ctest in BUILD, with the paths of the copy.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGE, BEGIN, END = "docs/contributing.md", "<!-- gates -->\n", "<!-- /gates -->\n"
SLOW = {"install", "dask.corpus"}


class Copy:
    """A copy of the tree, and of the libraries once they are broken. What a case changes is undone by restore()."""

    def __init__(self, root, build, folder):
        self.root, self.build, self.folder = root, build, folder
        self.tree = folder / "tree"
        self.tree.mkdir()
        for name in subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                   capture_output=True, text=True, check=True).stdout.split("\0"):
            if name and (root / name).is_file():
                (self.tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(root / name, self.tree / name)
        cache = (build / "CMakeCache.txt").read_text(encoding="utf-8")
        self.compiler = re.search(r"(?m)^CMAKE_C_COMPILER:\w+=(.*)", cache)[1]
        xml = re.search(r"(?m)^LIBXML2_LIBRARY:\w+=(.*)", cache)
        include = re.search(r"(?m)^LIBXML2_INCLUDE_DIR:\w+=(.*)", cache)
        html = re.search(r"(?m)^VERSLAG_LIBXML2:BOOL=(ON|TRUE|1)$", cache)
        self.xml = [xml[1]] if xml and html else []
        self.includes = [f"-I{self.tree}/include", f"-I{build}/include", f"-I{self.tree}/lib"] + ([f"-I{include[1]}"] if include else [])
        self.before, self.swap = {}, {}

    def restore(self):
        for path, text in self.before.items():
            if text is None:
                path.unlink()
            else:
                path.write_text(text, encoding="utf-8")
        self.before, self.swap = {}, {}

    def write(self, name, text):
        path = self.tree / name
        self.before.setdefault(path, path.read_text(encoding="utf-8") if path.exists() else None)
        path.write_text(text, encoding="utf-8")

    def edit(self, name, old, new, count=1):
        text = (self.tree / name).read_text(encoding="utf-8")
        if old not in text:
            raise LookupError(f"{name} has no {old!r}: this case is out of date")
        self.write(name, text.replace(old, new, count))

    def run(self, *command):
        subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True)

    def object(self, source, *flags):
        """An object file of these lines of C, or of a source in the copy."""
        out = self.folder / "extra.o"
        if source.endswith(".c"):
            path = self.tree / source
        else:
            path = self.folder / "extra.c"
            path.write_text(source + "\n", encoding="utf-8")
        self.run(self.compiler, "-c", "-g", "-O1", "-fPIC", *flags, *self.includes, path, "-o", out)
        return out

    def shared(self, source=None, symbols=None, soname="libverslag.so.0", flags=(), instead=None):
        """Links the shared library anew: with `source` too, with `symbols` (old, new) changed in the map, with an object
        of the archive replaced by `source` (`instead`: its name)."""
        archive, out = self.folder / "linked.a", self.folder / "libverslag.so.0.1.0"
        shutil.copy2(self.build / "libverslag.a", archive)
        script = (self.root / "lib/verslag.map").read_text(encoding="utf-8")
        if symbols:
            assert symbols[0] in script
            script = script.replace(*symbols)
        (self.folder / "linked.map").write_text(script, encoding="utf-8")
        extra = [self.object(source, "-fvisibility=hidden")] if source else []
        if instead:
            self.run("ar", "d", archive, instead)
        self.run(self.compiler, "-shared", "-o", out, f"-Wl,-soname,{soname}", f"-Wl,--version-script={self.folder}/linked.map",
                 "-Wl,--whole-archive", archive, "-Wl,--no-whole-archive", *extra, *self.xml, *flags)
        for link in ("libverslag.so.0", "libverslag.so"):
            if not (self.folder / link).exists():
                (self.folder / link).symlink_to(out.name)
        self.swap["libverslag.so"] = out

    def static(self, source):
        """The static library with one object more."""
        out = self.folder / "libverslag.a"
        shutil.copy2(self.build / "libverslag.a", out)
        self.run("ar", "q", out, self.object(source))
        self.swap["libverslag.a"] = out

    def path(self, word):
        """A word of a command, or a value of the environment, for the copy."""
        if word.startswith(str(self.build)):
            for name, out in self.swap.items():
                if Path(word).name.startswith(name):
                    return str(out)
            return word
        return str(self.tree) + word[len(str(self.root)):] if word.startswith(str(self.root)) else word

    def gate(self, test):
        """Runs the test of a gate on the copy: exit status and what it said."""
        environment = dict(os.environ)
        for entry in next((p["value"] for p in test["properties"] if p["name"] == "ENVIRONMENT"), []):
            name, _, value = entry.partition("=")
            environment[name] = self.path(value)
        done = subprocess.run([self.path(word) for word in test["command"]], env=environment, check=False, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=self.folder)
        return done.returncode, done.stdout


H, MAP = "include/verslag/verslag.h", "lib/verslag.map"
VISIBLE = '__attribute__((visibility("default")))'
NOTE = "unsigned verslag_note_number(const verslag_note *note)"


def changed_prototype(copy):
    copy.edit(H, NOTE, NOTE.replace("unsigned", "size_t", 1))
    copy.edit("lib/api/note.c", NOTE, NOTE.replace("unsigned", "size_t", 1))
    copy.shared("lib/api/note.c", instead="note.c.o")


def not_called(copy):
    for path in sorted((copy.tree / "tests/api").glob("*.c")):
        if path.name != "test_null.c" and "verslag_document_agenda_item" in path.read_text(encoding="utf-8"):
            copy.edit(path.relative_to(copy.tree), "verslag_document_agenda_item", "agenda_item", -1)


# Gate, what is broken, a word that the gate must say, how it is broken.
CASES = [
    ("abi.symbols", "a function that no header declares stands in the map", "verslag_new_thing",
     lambda c: c.edit(MAP, "global:", "global: verslag_new_thing;")),
    ("abi.symbols", "a function is missing in the map", "verslag_note_number", lambda c: c.edit(MAP, "verslag_note_number;", "")),
    ("abi.symbols", "a function is missing in docs/symbols.md", "verslag_note_number",
     lambda c: c.edit("docs/symbols.md", "| `verslag_note_number` |", "| |")),
    ("abi.symbols", "the shared library exports a function that is not in the map", "verslag_new_thing",
     lambda c: c.shared(f"int {VISIBLE} verslag_new_thing(void);\nint verslag_new_thing(void) {{ return 1; }}",
                        symbols=("global:", "global: verslag_new_thing;"))),
    ("abi.symbols", "the shared library lacks a function of the map", "verslag_note_number",
     lambda c: c.shared(symbols=("verslag_note_number;", ""))),
    ("abi.symbols", "a function has another symbol version", "VERSLAG_0.9",
     lambda c: c.shared(symbols=("VERSLAG_0.1 {", "VERSLAG_0.9 {"))),
    ("abi.symbols", "the static library defines a name without prefix", "helper",
     lambda c: c.static("int helper(void);\nint helper(void) { return 1; }")),
    ("abi.symbols", "no test of the interface calls a function", "verslag_document_agenda_item", not_called),
    ("abi.symbols", "the header lays out a structure", "laid out",
     lambda c: c.edit(H, "typedef enum verslag_status", "typedef struct verslag_thing { int x; } verslag_thing;\ntypedef enum verslag_status")),
    ("abi.symbols", "the header hands a handle by value", "by value",
     lambda c: c.edit(H, "verslag_note_number(const verslag_note *note)", "verslag_note_number(verslag_note note)")),
    ("abi.enums", "the number of a value changes", "VERSLAG_PLACE_AGENDA",
     lambda c: c.edit(H, "VERSLAG_PLACE_AGENDA = 7", "VERSLAG_PLACE_AGENDA = 8")),
    ("abi.enums", "a value leaves", "VERSLAG_CHAMBER_EERSTE_KAMER",
     lambda c: c.edit(H, "VERSLAG_CHAMBER_TWEEDE_KAMER = 1,\n    VERSLAG_CHAMBER_EERSTE_KAMER = 2", "VERSLAG_CHAMBER_TWEEDE_KAMER = 1")),
    ("abi.enums", "a value is added and not in the table", "VERSLAG_PLACE_ELSEWHERE",
     lambda c: c.edit(H, "VERSLAG_PLACE_AGENDA = 7", "VERSLAG_PLACE_AGENDA = 7,\n    VERSLAG_PLACE_ELSEWHERE = 8")),
    ("header", "the number of a value changes (the compiler sees it)", "changed_VERSLAG_PLACE_AGENDA",
     lambda c: c.edit(H, "VERSLAG_PLACE_AGENDA = 7", "VERSLAG_PLACE_AGENDA = 8")),
    ("header", "something that C99 does not have, a type that is defined twice", "as c99",
     lambda c: c.edit(H, "typedef enum verslag_status", "typedef struct verslag_parser verslag_parser;\ntypedef enum verslag_status")),
    ("header", "a name that C++ does not allow", "c\\+\\+",
     lambda c: c.edit(H, "verslag_status_message(verslag_status status)", "verslag_status_message(verslag_status class)")),
    ("header", "a type without its header", "uint32_t|does not compile",
     lambda c: (c.edit(H, "#include <stddef.h>\n", ""), c.edit(H, "#include <stdint.h>\n", ""))),
    ("abi.soname", "the SONAME is another", "libverslag.so.1", lambda c: c.shared(soname="libverslag.so.1")),
    ("abi.needed", "the library needs another library", "libm",
     lambda c: c.shared(flags=("-Wl,--no-as-needed", "-lm"))),
    ("abi.imports", "the library prints", "puts",
     lambda c: c.shared("#include <stdio.h>\nint verslag_new_thing(void);\nint verslag_new_thing(void) { return puts(\"x\"); }")),
    ("abi.imports", "the library reads the environment", "getenv",
     lambda c: c.shared("#include <stdlib.h>\nchar *verslag_new_thing(void);\nchar *verslag_new_thing(void) { return getenv(\"X\"); }")),
    ("abi.data", "the library has data that can be written", "extra.o", lambda c: c.static("static int vs_count;\nint *vs_thing(void);\nint *vs_thing(void) { return &vs_count; }")),
    ("abi.baseline", "a function returns another type", "verslag_note_number", changed_prototype),
    ("abi.baseline", "a function is removed", "verslag_note_number", lambda c: c.shared(symbols=("verslag_note_number;", ""))),
    ("golden.schema", "the JSON has a field that the schema does not know", "committee",
     lambda c: c.edit("docs/verslag-json.schema.json", '"committee": {', '"committees": {')),
    ("golden.schema", "a value is of another type than the schema says", "is no|not of type",
     lambda c: c.edit("docs/verslag-json.schema.json", '"title": {', '"title": {"minimum": 1, "type": "integer"}, "title2": {')),
    ("spec.run", "an example of docs/grammar.md expects something else", "onverwacht",
     lambda c: c.edit("docs/grammar.md", '{"text": "Zie Kamerstuk 38 417, nr. 3."}', '{"text": "onverwacht"}')),
    ("api.names", "docs/json.md does not explain a value", "fungerend voorzitter",
     lambda c: c.edit("docs/json.md", "`fungerend voorzitter`", "", -1)),
    ("links", "a page links to a file that does not exist", "nowhere.md", lambda c: c.edit("docs/abi.md", "# The ABI", "[x](nowhere.md)\n# The ABI")),
    ("links", "a page links to a heading that does not exist", "no such heading",
     lambda c: c.edit("docs/abi.md", "# The ABI", "[x](json.md#no-such-heading)\n# The ABI")),
    ("readme", "the C program in README.md does not compile", "cc|error", lambda c: c.edit("README.md", "verslag_parser_new();", "verslag_parser_make();")),
    ("readme", "the Python program in README.md does not run", "quest|Error", lambda c: c.edit("README.md", "document.questions:", "document.question:")),
    ("readme", "a command in README.md fails", "outlines|usage|command", lambda c: c.edit("README.md", "build/verslag outline", "build/verslag outlines")),
    ("readme", "README.md has a command that no test runs", "no test runs",
     lambda c: c.edit("README.md", "cmake --build build\n", "cmake --build build\nmake everything\n")),
    ("python.prototypes", "the Python wrapper declares a function otherwise than the header", "verslag.py",
     lambda c: c.edit("examples/python/verslag.py", '"note_number": (_uint, _handle)', '"note_number": (_size, _handle)')),
    ("tool.manual", "the manual lacks an option", "--urls", lambda c: c.edit("docs/man/verslag.1", "Fl Fl urls", "Fl Fl url", -1)),
    ("tool.manual", "the completion of a shell lacks a command", "fish",
     lambda c: c.edit("examples/completions/verslag.fish", "-a outline", "-a outlines")),
    ("generated", "a table is not made anew after a change of its source", "page_css",
     lambda c: c.edit("lib/output/page.css", "{", "{ color: red;")),
    ("generated", "a scanner is not made anew after a change of its source", "re2c",
     lambda c: c.edit("lib/vocabulary/forms_scan.c", "yych", "yyc", 1)),
    ("generated", "docs/errors.md is not made anew", "errors.md", lambda c: c.edit("lib/model/errors.def", "Get the file once more.", "Try again.")),
    ("generated", "a code of a diagnostic is not explained", "VERSLAG_CODE_NEW_THING",
     lambda c: c.edit(H, "VERSLAG_CODE_VALUE_CHOSEN = 19", "VERSLAG_CODE_VALUE_CHOSEN = 19,\n    VERSLAG_CODE_NEW_THING = 20")),
    ("sources", "a source is not in the list of CMakeLists.txt", "lib/api/extra.c", lambda c: c.write("lib/api/extra.c", "typedef int x;\n")),
    ("sources", "a test that nothing runs", "tests/golden/extra.py", lambda c: c.write("tests/golden/extra.py", "print(1)\n")),
    ("sources", "a file includes one of a later room of lib/", "lib/base/late.h includes",
     lambda c: c.write("lib/base/late.h", '#include "model/model.h"\n')),
    ("sources", "a line of C that is too long", "longer than 120 columns", lambda c: c.write("lib/base/long.h", "/* " + "x" * 120 + " */\n")),
    ("docs", "a function without a comment", "verslag_note_number.*not documented",
     lambda c: c.edit(H, "/* The number of the note as printed. */\n", "\n")),
    ("docs", "a type without a comment", "verslag_role.*not documented", lambda c: c.edit(H, "/* The role of a person who signed. */\n", "\n")),
    ("packaging.versions", "the version of a package is another", "Debian's changelog",
     lambda c: c.edit("docs/packaging/debian/changelog", "(0.1.0-1)", "(0.0.9-1)")),
    ("packaging.versions", "CHANGELOG.md counts another number of functions", "CHANGELOG.md counts",
     lambda c: c.edit(MAP, "verslag_note_number;", "")),
    ("packaging.versions", "Debian's file of symbols lacks a symbol version", "VERSLAG_0.9",
     lambda c: c.edit(MAP, "VERSLAG_0.1 {", "VERSLAG_0.9 {\n    global: verslag_new_thing;\n};\nVERSLAG_0.1 {")),
    ("install", "a folder is wrong in libverslag.pc", "\\.pc", lambda c: c.edit("pkgconfig/libverslag.pc.in", "libdir=", "libdir=/wrong")),
    ("install", "the examples do not build with the installed library", "examples/Makefile",
     lambda c: c.edit("examples/Makefile", "--libs libverslag", "--libs verslag", -1)),
    ("dask.corpus", "a file that is done is done again", "is there twice",
     lambda c: c.edit("examples/dask/corpus.py", "done.update(names)", "done.update(names[1:])")),
    ("dask.corpus", "what a worker that died had under way is lost", "Items in the",
     lambda c: c.edit("examples/dask/corpus.py", "suspects.append(batch)", "pass")),
    ("tool.manual", "an option of the tool has no completion", "zsh",
     lambda c: c.edit("examples/completions/verslag.zsh", "'-j[", "'-k[")),
    ("install", "a command of docs/quickstart.md fails", "quickstart", lambda c: c.edit("docs/quickstart.md", "verslag outline", "verslag outlines")),
]


def table():
    lines = ["| test | is seen to fail when |", "|---|---|"]
    lines += [f"| `{gate}` | {words}{' (slow)' if gate in SLOW else ''} |" for gate, words, _, _ in CASES]
    return "\n".join(lines) + "\n"


def check_table(root, update):
    path = root / PAGE
    text = path.read_text(encoding="utf-8")
    head, begin, rest = text.partition(BEGIN)
    old, end, tail = rest.partition(END)
    if not end:
        sys.exit(f"{PAGE} lacks {BEGIN.strip()} and {END.strip()}")
    if update:
        path.write_text(head + begin + table() + end + tail, encoding="utf-8")
    elif old != table():
        sys.exit(f"the table in {PAGE} is out of date: run tests/gates.py --table {root} --update")


def main():
    arguments = sys.argv[1:]
    if arguments[:1] == ["--table"]:
        check_table(Path(arguments[1]).resolve(), arguments[2:] == ["--update"])
        return
    everything = arguments[:1] == ["--all"]
    build, words = Path(arguments[everything]).resolve(), arguments[everything + 1:]
    listed = json.loads(subprocess.run(["ctest", "--show-only=json-v1"], cwd=build, check=True, capture_output=True, text=True).stdout)
    tests = {test["name"]: test for test in listed["tests"]}
    root = Path(re.search(r"(?m)^CMAKE_HOME_DIRECTORY:\w+=(.*)", (build / "CMakeCache.txt").read_text(encoding="utf-8"))[1])
    check_table(root, False)
    cases = [case for case in CASES if (everything or words or case[0] not in SLOW)
             and (not words or any(word in case[0] + " " + case[1] for word in words))]
    mistakes, skipped, seen, started = [], set(), 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(root, build, Path(folder))
        # Whatever is green before it is broken, also on libraries that were linked anew, tells something when it is red.
        copy.shared()
        for name in dict.fromkeys(gate for gate, _, _, _ in cases):
            status, said = copy.gate(tests[name]) if name in tests else (77, "ctest does not have it")
            if status == 77:
                skipped.add(name)
                print(f"{name}: skipped, {said.strip().splitlines()[-1] if said.strip() else 'it does not say why'}")
            elif status:
                skipped.add(name)
                mistakes.append(f"{name} fails with nothing broken:\n{said}")
        for gate, what, says, broken in cases:
            if gate in skipped:
                continue
            copy.restore()
            try:
                broken(copy)
                status, said = copy.gate(tests[gate])
            except (LookupError, subprocess.CalledProcessError) as error:
                mistakes.append(f"{gate}, {what}: {error} {getattr(error, 'stderr', '')}")
                continue
            seen += 1
            if status in (0, 77):
                mistakes.append(f"{gate} does not see it: {what}")
            elif not re.search(says, said, flags=re.S):
                mistakes.append(f"{gate} fails, but says nothing of {says!r}: {what}\n{said[-1000:]}")
    print("\n".join(mistakes))
    print(f"{seen} of {len(cases)} breaks tried, {len(mistakes)} mistakes, {time.monotonic() - started:.0f} s")
    sys.exit(1 if mistakes else 77 if not seen else 0)


if __name__ == "__main__":
    main()
