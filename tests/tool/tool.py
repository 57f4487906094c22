#!/usr/bin/env python3
"""What a user of the tool `verslag` relies on: output, messages and exit statuses. VERSLAG_TOOL names the tool."""
import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

TOOL = os.environ.get("VERSLAG_TOOL")

TEXT = """\
38 123 Veerdiensten over de grote rivieren
Nr. 45 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
Vastgesteld 3 maart 2025
De vaste commissie voor Infrastructuur en Waterstaat heeft een aantal vragen voorgelegd aan de Minister van \
Infrastructuur en Waterstaat over de brief van 9 december 2024 over veerdiensten (Kamerstuk 38 123, nr. 40).
Vragen en opmerkingen van de leden van de VVD-fractie
De leden van de VVD-fractie hebben de brief gelezen.
1. Hoeveel veren varen er op zondag, en hoeveel daarvan varen er ook in de nacht van zaterdag op zondag?
Antwoord van de Minister
Er varen 212 veren op zondag.
2. Kan de Minister toezeggen dat geen veer verdwijnt?
Antwoord van de Minister
Zie het antwoord op vraag 1.
"""


def run(*arguments, stdin=b"", environment=None, **options):
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([TOOL, *arguments], input=stdin, stderr=subprocess.PIPE, timeout=60,
                          env={**os.environ, **(environment or {})}, **options)


class Tool(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.write("veer.txt", TEXT)
        self.other = self.write("weer.txt", "Morgen schijnt de zon.\n")
        self.image = self.write("foto.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF")
        self.missing = str(self.folder / "nergens.txt")

    def write(self, name, contents):
        path = self.folder / name
        path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
        return str(path)

    # ------------------------------------------------------------------------------------------------ json

    def test_json(self):
        done = run("json", self.file)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertTrue(done.stdout.endswith(b"}\n"))
        document = json.loads(done.stdout)
        self.assertEqual(document["source"]["name"], "veer.txt")
        self.assertEqual(document["kamerstuk"]["id"], "kst-38123-45")
        self.assertEqual([q["number"] for q in document["questions"]], [1, 2])
        text = document["text"].encode()
        for question in document["questions"]:
            begin, end = question["span"]
            self.assertEqual(text[begin:end].decode(), question["text"])

    def test_json_of_several_files_is_one_object_per_line(self):
        done = run("json", self.file, self.other, self.file)
        self.assertEqual(done.returncode, 0)
        lines = done.stdout.decode().splitlines()
        self.assertEqual([json.loads(line)["source"]["name"] for line in lines], ["veer.txt", "weer.txt", "veer.txt"])

    def test_json_without_text(self):
        document = json.loads(run("json", "--no-text", self.file).stdout)
        self.assertNotIn("text", document)
        self.assertIn("zondag", document["questions"][0]["text"])

    def test_standard_input(self):
        done = run("json", "-", stdin=TEXT.encode())
        self.assertEqual(done.returncode, 0)
        document = json.loads(done.stdout)
        self.assertIsNone(document["source"]["name"])
        self.assertEqual(len(document["questions"]), 2)
        done = run("json", "-", self.other, stdin=b"")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"verslag: standard input: ", done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), 1)

    def test_same_output_at_every_run(self):
        self.assertEqual(run("json", self.file).stdout, run("json", self.file).stdout)

    def test_file_that_looks_like_an_option(self):
        path = self.folder / "-x.txt"
        path.write_text(TEXT)
        done = run("json", "--", "-x.txt", cwd=self.folder)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(json.loads(done.stdout)["source"]["name"], "-x.txt")

    # ------------------------------------------------------------------------------------------------ link

    def test_link(self):
        page = "<p title='Stb. 2024, 193'>Zie Kamerstuk 38 123,\r\nnr. 40 & één <a href=x>Stb. 2024, 193</a></p>\0".encode()
        linked = page.replace(b"Kamerstuk 38 123,\r\nnr. 40",
                              b'<a href="https://zoek.officielebekendmakingen.nl/kst-38123-40.html">Kamerstuk 38 123,\r\nnr. 40</a>')
        file = self.write("nota.html", page)
        for done in (run("link", file), run("link", "-", stdin=page), run("link", "-", stdin=linked)):
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, linked, b""))
        self.assertIn(b'href="https://www.tweedekamer.nl/', run("link", "--urls", "tweedekamer", "-", stdin=b"dossier 38 123").stdout)
        self.assertEqual(run("link", "-").stdout, b"")

    def test_link_that_fails(self):
        wide = self.write("wijd.html", "<p>Stb. 2024, 193".encode("utf-16"))
        for path, words in ((self.missing, b"No such file"), (str(self.folder), b"directory"), (self.image, b"JPEG"), (wide, b"UTF-16LE")):
            done = run("link", path)
            self.assertEqual((done.returncode, done.stdout), (1, b""))
            self.assertTrue(done.stderr.startswith(b"verslag: " + path.encode() + b": "), done.stderr)
            self.assertIn(words, done.stderr)
        self.assertEqual(run("link", self.file, self.other).returncode, 2)
        self.assertEqual(run("link", "--json", self.file).returncode, 2)
        self.assertEqual(run("link").returncode, 2)
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                done = run("link", self.file, stdout=full)
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"cannot be written", done.stderr)

    # -------------------------------------------------------------------------------------------- encodings

    def test_encodings(self):
        latin = TEXT.replace("zondag?", "één zondag – ja?")
        page = "<html><head>{}</head><body>" + "".join(f"<p>{line}</p>\n" for line in latin.splitlines()) + "</body></html>"
        xhtml = '<?xml version="1.0" encoding="{}"?>\n' + page.format("")
        old = page.format('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')
        new = page.format("<meta charset=utf-8>")
        klingon = page.format("<meta charset=klingon>")
        far = page.format(" " * 1024 + "<meta charset=koi8-r>")
        cases = [  # the bytes, the encoding that they are taken to be, what is told of it
            (latin.encode(), "UTF-8", None),
            (latin.encode("utf-8-sig"), "UTF-8", None),
            (latin.encode("utf-16"), "UTF-16LE", None),
            (b"\xfe\xff" + latin.encode("utf-16-be"), "UTF-16BE", None),
            (latin.encode("utf-16-be"), "UTF-16BE", None),
            (latin.encode("windows-1252"), "windows-1252", "does not say what else"),
        ]
        cases += [
            (old.encode("windows-1252"), "windows-1252", None),
            (old.encode("utf-8-sig"), "UTF-8", "the input itself says windows-1252"),
            (old.encode("utf-16"), "UTF-16LE", None),
            (new.encode(), "UTF-8", None),
            (xhtml.format("windows-1252").encode("windows-1252"), "windows-1252", None),
            (xhtml.format("UTF-8").encode(), "UTF-8", None),
            (klingon.encode("windows-1252"), "windows-1252", "klingon"),
            (klingon.encode(), "UTF-8", "klingon"),
            (far.encode("windows-1252"), "windows-1252", "does not say what else"),
        ]
        for number, (data, encoding, told) in enumerate(cases):
            with self.subTest(number=number, encoding=encoding):
                document = json.loads(run("json", self.write(f"veer{number}", data)).stdout)
                self.assertEqual(document["source"]["encoding"], encoding)
                self.assertIn("één zondag – ja?", document["text"])
                self.assertEqual(len(document["questions"]), 2)
                messages = [d["message"] for d in document["diagnostics"] if d["code"] == "encoding-replaced"]
                self.assertEqual(len(messages), 1 if told else 0, messages)
                self.assertIn(told or "", messages[0] if messages else "")
        # What a page declares is followed, also where it is wrong; that is told, and how many characters it took.
        document = json.loads(run("json", self.write("wrong", new.encode("windows-1252"))).stdout)
        self.assertEqual(document["source"]["encoding"], "UTF-8")
        self.assertIn("\ufffd\ufffdn zondag \ufffd ja", document["text"])
        messages = [d["message"][:24] for d in document["diagnostics"] if d["code"] == "encoding-replaced"]
        self.assertEqual(messages, ["3 pieces of the input ar"])
        document = json.loads(run("json", self.write("wrong", old.encode())).stdout)
        self.assertEqual(document["source"]["encoding"], "windows-1252")
        self.assertIn("Ã©Ã©n zondag", document["text"])
        self.assertIn("valid UTF-8", document["diagnostics"][0]["message"])

    # --------------------------------------------------------------------------------------------- failures

    def test_a_file_that_fails_does_not_keep_the_others_back(self):
        done = run("json", self.missing, self.file, self.image, str(self.folder), self.other)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stdout.splitlines()), 2)
        messages = done.stderr.decode().splitlines()
        self.assertEqual(len(messages), 3)
        self.assertEqual(messages[0], f"verslag: {self.missing}: no such file")
        self.assertTrue(messages[1].startswith(f"verslag: {self.image}: "))
        self.assertIn("JPEG", messages[1])
        self.assertEqual(messages[2], f"verslag: {self.folder}: is a directory")

    # ------------------------------------------------------------------------------------ several files at a time

    def test_the_same_comes_out_of_any_number_of_threads(self):
        many = [self.write(f"veer-{i}.txt", TEXT.replace("212", str(i)) + (TEXT[500:] * (37 * i % 11))) for i in range(40)]
        files = [self.missing, *many[:20], "-", self.image, *many[20:], str(self.folder), "-", self.other]
        for command in (["json"], ["json", "--no-text"], ["outline"], ["refs"], ["refs", "--json"], ["audit"],
                        ["audit", "--json"], ["graph"]):
            alone = run(*command, *files, stdin=TEXT.encode())
            self.assertEqual(alone.stderr.count(b"\n"), 4)
            for jobs in (["-j", "2"], ["-j3"], ["-j0"], ["-j", "1"], ["-j", "999999999999999999999"]):
                done = run(*command, *jobs, *files, stdin=TEXT.encode())
                self.assertEqual((done.returncode, done.stdout, done.stderr), (alone.returncode, alone.stdout, alone.stderr),
                                 (command, jobs))
        self.assertEqual(run("audit", "-j", "2", *many).returncode, run("audit", *many).returncode)
        for wrong in (["-j"], ["-j", "twee", self.file], ["-j", "-1", self.file], ["-j2x", self.file], ["-j", "", self.file]):
            done = run("json", *wrong)
            self.assertEqual((done.returncode, done.stdout), (2, b""), wrong)
        for command in ("html", "link", "compare"):
            self.assertEqual(run(command, "-j", "2", self.file).returncode, 2)

    def test_threads_end_where_the_output_cannot_be_written(self):
        files = [self.write(f"veer-{i}.txt", TEXT) for i in range(100)]
        read_end, write_end = os.pipe()
        os.close(read_end)
        done = run("json", "-j", "4", *files, stdout=write_end)
        os.close(write_end)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count(b"\n"), 1)

    def test_input_without_end(self):
        if not os.path.exists("/dev/zero"):
            self.skipTest("no /dev/zero")
        with open("/dev/zero", "rb") as zero:
            done = subprocess.run([TOOL, "json", "-"], stdin=zero, capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"verslag: standard input: ", done.stderr)

    def test_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        for arguments in (["json", self.file], ["html", self.file], ["outline", self.file], ["--help"], ["--version"], ["json", "--help"]):
            with open("/dev/full", "wb") as full:
                done = run(*arguments, stdout=full)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertIn(b"verslag: the output cannot be written: ", done.stderr)

    def test_closed_pipe(self):
        read_end, write_end = os.pipe()
        os.close(read_end)
        done = run("json", self.file, self.file, stdout=write_end)
        os.close(write_end)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count(b"\n"), 1)
        self.assertIn(b"verslag: the output cannot be written: ", done.stderr)

    def test_wrong_usage(self):
        for arguments in ([], ["json"], ["outline"], ["json", "--text", self.file], ["outline", "--no-text", self.file],
                          ["toon", self.file], ["--toon"], ["json", "--no-text"], ["html"], ["html", self.file, self.other],
                          ["json", "--fragment", self.file], ["html", "--no-text", self.file], ["compare", self.file],
                          ["compare", self.file, self.file, self.file], ["compare", "--json", "--html", self.file, self.file],
                          ["graph", "--json", self.file], ["audit", "--html", self.file], ["audit"]):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, b""), arguments)
            self.assertIn(b"verslag", done.stderr)

    def test_help_and_version(self):
        for arguments in (["--help"], ["-h"], ["json", "--help"], ["html", "--help"], ["outline", "--help"], ["outline", "-h"],
                          ["audit", "--help"], ["compare", "--help"], ["graph", "--help"]):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stderr), (0, b""), arguments)
            self.assertIn(b"usage: verslag", done.stdout)
            self.assertLessEqual(max(map(len, done.stdout.decode().splitlines())), 80)
        done = run("--version")
        self.assertRegex(done.stdout.decode(), r"^verslag \d+\.\d+\.\d+\n$")
        self.assertEqual(done.returncode, 0)

    # ------------------------------------------------------------------------------------------------- html

    def test_html(self):
        done = run("html", self.file)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        page = done.stdout.decode()
        self.assertTrue(page.startswith("<!DOCTYPE html>\n"))
        self.assertTrue(page.endswith("</html>\n"))
        self.assertIn('id="vraag-2"', page)
        self.assertIn(">Kamerstuk 38 123, nr. 40</a>", page)
        self.assertEqual(run("html", "-", stdin=TEXT.encode()).stdout.decode(), page.replace('<p class="source">Bron: veer.txt</p>\n', ""))
        fragment = run("html", "--fragment", self.file).stdout.decode()
        self.assertTrue(fragment.startswith('<div class="verslag" lang="nl">\n') and fragment.endswith("</div>\n"))

    # ------------------------------------------------------------------------------------------------- refs

    def test_refs(self):
        path = self.write("brief.txt", "Beste lezer,\n\nZie Kamerstuk 26 643, nrs. 3 en 4.\n\nEn \"zaak\" 2023Z17648.\n")
        kst = "Kamerstuk 26 643, nrs. 3 en 4"
        host = "https://zoek.officielebekendmakingen.nl/"
        done = run("refs", path)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual([line.split("\t") for line in done.stdout.decode().splitlines()],
                         [[path, "3", "kamerstuk", "kst-26643-3", host + "kst-26643-3.html", kst],
                          [path, "3", "kamerstuk", "kst-26643-4", host + "kst-26643-4.html", kst],
                          [path, "5", "case", "2023Z17648", "", "2023Z17648"]])
        done = run("refs", "--json", "--urls", "tweedekamer", path)
        found = [json.loads(line) for line in done.stdout.decode().splitlines()]
        self.assertEqual(found[2], {"file": path, "line": 5, "kind": "case", "id": "2023Z17648", "text": "2023Z17648",
                                    "url": "https://www.tweedekamer.nl/kamerstukken/detail?id=2023Z17648"})
        done = run("json", "--urls", "tweedekamer", path)
        self.assertEqual(json.loads(done.stdout)["references"][1]["targets"][0]["url"], found[2]["url"])
        for arguments in (["refs"], ["refs", "--urls", "elders", path], ["refs", "--urls"], ["refs", "--no-text", path],
                          ["outline", "--urls", "opentk", path]):
            self.assertEqual(run(*arguments).returncode, 2, arguments)

    # ---------------------------------------------------------------------------------------------- outline

    def test_outline(self):
        done = run("outline", self.file)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode()
        self.assertTrue(text.startswith("kst-38123-45\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n"), text)
        self.assertIn("2025-03-03", text)
        self.assertIn("vaste commissie voor Infrastructuur en Waterstaat", text)
        self.assertRegex(text, r"\nVVD \(2\)\n +1  Hoeveel veren varen er op zondag, .*… +\d parts? +given\n")
        self.assertRegex(text, r"\n +2  Kan de Minister toezeggen dat geen veer .*… +1 part +→ 1\n")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        self.assertNotIn("\033", text)

    def test_outline_of_several_files(self):
        done = run("outline", self.file, self.missing, self.other)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.decode().count("\nKind ") + done.stdout.decode().count("  Kind "), 2)

    def test_outline_keeps_control_characters_from_the_terminal(self):
        path = self.write("boos.txt", TEXT.replace("Hoeveel veren", "Hoe\033[2Jveel\x07 v\u009beren"))
        text = run("outline", path).stdout.decode()
        bad = [c for c in text if unicodedata.category(c) == "Cc" and c != "\n"]
        self.assertEqual(bad, [])

    # ------------------------------------------------------------------------------- audit, compare and graph

    def test_audit(self):
        done = run("audit", self.file)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode()
        self.assertRegex(text, r"\n +questions +parts +own +pointer\n +VVD +2 +2 +1 +1\n +All +2 +2 +1 +1\n")
        self.assertRegex(text, r"\nAnswered by a pointer only \(1\)\n +2 → 1\n")
        self.assertNotIn("\033", text)
        report = json.loads(run("audit", "--json", self.file).stdout)
        self.assertEqual((report["format"], report["version"], report["complete"]), ("verslag-audit", 1, True))
        self.assertEqual([f["outcome"] for f in report["findings"]], ["answered", "pointed-to"])

    def test_audit_says_no(self):
        path = self.write("gat.txt", TEXT.replace("vraag 1.", "vraag 7.") + "3. Vaart er ook een veer bij Lent?\n")
        done = run("audit", path, self.file)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        text = done.stdout.decode()
        self.assertRegex(text, r"\nWithout an answer \(1\)\n +3 +Vaart er ook een veer bij Lent\?\n")
        self.assertRegex(text, r"\nPointers to questions that the document does not have \(1\)\n +2 +.*vraag 7")
        self.assertEqual(text.count("\nAnswers\n"), 2)
        self.assertEqual(run("audit", path, self.missing).returncode, 2)

    def test_compare(self):
        changed = TEXT.replace("veren varen er op zondag", "ponten varen er op zondag").replace("2. Kan", "3. Kan") \
                      .replace("geen veer verdwijnt", "\u00abgeen\u00bb veer verdwijnt")
        done = run("compare", self.file, self.write("later.txt", changed))
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode()
        self.assertRegex(text, r"\n +same +signs +edited\n +VVD +1 +1\n +All +1 +1\n +Context +1")
        self.assertIn("[-veren-] {+ponten+} varen", text)
        self.assertRegex(text, r"\nQuestions\n +2 → 3\n")
        self.assertLessEqual(max(map(len, text.splitlines())), 80)
        report = json.loads(run("compare", "--json", self.file, str(self.folder / "later.txt")).stdout)
        self.assertEqual((report["format"], report["version"], report["complete"]), ("verslag-comparison", 1, True))
        page = run("compare", "--html", self.file, str(self.folder / "later.txt")).stdout.decode()
        self.assertTrue(page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n"))
        self.assertIn("<del>veren</del>", page)
        self.assertIn("<ins>ponten</ins>", page)

    def test_compare_says_no(self):
        shorter = TEXT[:TEXT.index("2. Kan")]
        done = run("compare", self.file, "-", stdin=shorter.encode())
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        self.assertRegex(done.stdout.decode(), r"\nDropped \(1\)\n +2\n +Kan de Minister toezeggen dat geen veer verdwijnt\?\n")
        # All of the first is in the second, but one question has no answer there.
        done = run("compare", self.file, self.write("open.txt", TEXT + "3. Vaart er ook een veer bij Lent?\n"))
        self.assertEqual(done.returncode, 1)
        self.assertIn("Without an answer", done.stdout.decode())
        # Nobody answers in an inbreng.
        questions = "\n".join(line for line in TEXT.splitlines() if not line.startswith(("Antwoord", "Er varen", "Zie")))
        self.assertEqual(run("compare", self.file, self.write("inbreng.txt", questions)).returncode, 0)
        done = run("compare", self.file, self.missing)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"no such file", done.stderr)

    def test_compare_marks_in_colours_on_a_terminal(self):
        other = self.write("later.txt", TEXT.replace("veren varen", "ponten varen"))
        text = self.on_terminal(80, "compare", self.file, other)
        self.assertIn("\033[31m veren\033[0m\033[32m ponten\033[0m varen", text)
        self.assertNotIn("{+", text)
        self.assertNotIn("\033", self.on_terminal(80, "compare", self.file, other, NO_COLOR="1"))

    def test_compare_keeps_control_characters_from_the_terminal(self):
        other = self.write("boos.txt", TEXT.replace("Hoeveel veren", "Hoe\033[2Jveel\x07 v\u009beren"))
        for pair in ((self.file, other), (other, self.file)):
            text = run("compare", *pair).stdout.decode() + run("audit", other).stdout.decode()
            self.assertEqual([c for c in text if unicodedata.category(c) == "Cc" and c != "\n"], [])

    def test_graph(self):
        done = run("graph", self.file)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        text = done.stdout.decode()
        self.assertTrue(text.startswith("digraph antwoorden {\n") and text.endswith("}\n"))
        self.assertIn("  q1 -> q0;\n", text)
        if shutil.which("dot"):
            drawn = subprocess.run(["dot", "-Tsvg"], input=done.stdout, capture_output=True, check=False)
            self.assertEqual((drawn.returncode, drawn.stderr), (0, b""))

    def on_terminal(self, width, *arguments, **environment):
        """The output of a command, `verslag outline` by default, on a terminal of so many columns."""
        import fcntl
        import struct
        import termios
        main, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        variables = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
        tool = subprocess.Popen([TOOL, *(arguments or ("outline", self.file))], stdout=side,
                                env={**variables, "TERM": "xterm", **environment})
        os.close(side)
        output = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError: # the terminal is closed
                break
            if not piece:
                break
            output += piece
        os.close(main)
        self.assertEqual(tool.wait(timeout=60), 0)
        return output.decode().replace("\r\n", "\n")

    def test_outline_on_a_terminal(self):
        self.assertIn("\033[1m", self.on_terminal(80))
        for width in (60, 132):
            text = self.on_terminal(width, NO_COLOR="1")
            self.assertNotIn("\033", text)
            longest = max(map(len, text.splitlines()))
            self.assertTrue(width - 20 < longest <= width, (width, longest))
        self.assertNotIn("\033", self.on_terminal(80, TERM="dumb"))


if __name__ == "__main__":
    if not TOOL:
        print("VERSLAG_TOOL is not set: skipped")
        sys.exit(77)
    unittest.main(verbosity=1)
