#!/usr/bin/env python3
"""Changes the project's own reports in ways that leave their meaning as it is, and demands the same result.

usage: perturb.py [--verbose] [--only CHANGE] [--show CHANGE] [NAME ...]

Every report of tests/data/variants is taken as its paragraphs (or as it stands, for changes of single characters) and
written anew: wrapped at other widths, with other line ends, with pages, with other fractions, numbers and labels. The
gold file is changed in the same way, and the comparer of run.py compares. Nothing is random. What is listed in
tests/data/variants/perturb.txt, as "NAME CHANGE", is known to come out wrong: it must leave the list when it comes out
right. --show prints a changed report and stops.

Exit status: 0 all as expected, 1 something differs, 77 there is no tool to run. Python standard library only.
"""
import argparse
import concurrent.futures
import copy
import os
import re
import sys
import tempfile
import textwrap

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import run  # noqa: E402  (the comparer)

FOLDER = os.path.join(run.ROOT, run.VARIANTS)
KNOWN = os.path.join(FOLDER, "perturb.txt")


class Report:
    """A text with what a reader makes of it. `lines` are its paragraphs in order, None where it has notes."""

    def __init__(self, name):
        self.name = name
        path = os.path.join(FOLDER, name + ".txt")
        with open(path, encoding="utf-8", newline="") as file:
            self.source = file.read()
        self.gold = run.load(os.path.join(FOLDER, name + ".json"))
        self.gold.pop("diagnostics", None)
        self.gold.pop("references", None)
        self.lines = None
        if not self.gold.get("notes"):
            self.lines = run.run_tool(path)["text"].split("\n")

    def first(self):
        """The index of the line with the first question's number or text."""
        questions = self.gold.get("questions") or []
        if not questions:
            return len(self.lines)
        text = questions[0]["text"].split("\n")[0]
        for i, line in enumerate(self.lines):
            if line.endswith(text):
                while line == text and i > 0 and (self.lines[i - 1] == "Vraag:" or re.fullmatch(r"(?:Vraag |Vragen )?" + NUMBERS + r"[:.)]?(?: \(\w+\))?", self.lines[i - 1])):
                    i -= 1
                    if self.lines[i] != "Vraag:":
                        break
                return i
        return len(self.lines)


def strings(value, change, key=None):
    """A copy of gold with every string changed but for ids and kinds."""
    if isinstance(value, dict):
        return {k: strings(v, change, k) for k, v in value.items()}
    if isinstance(value, list):
        return [strings(v, change, key) for v in value]
    if isinstance(value, str) and key not in ("id", "kind", "status", "role", "chamber", "session", "label", "number"):
        return change(value)
    return value


# ------------------------------------------------------------------------------------------ Line ends and white space

def wrapped(lines, width, between="\n", indent="", first=""):
    return (between + "\n").join(
        textwrap.fill(line, width, initial_indent=indent + first, subsequent_indent=indent, break_long_words=False,
                      break_on_hyphens=False) for line in lines) + "\n"


def paged(lines, width, length, footer):
    """Pages of `length` lines, with a footer and a number at their ends. They end in the middle of a sentence, as what
    an end of both a sentence and a page means nobody can tell."""
    out, page, n = [], 1, 0
    for line in wrapped(lines, width).split("\n"):
        if n >= length and line and out[-1] and not re.search(r"[.?:!]\W*$|[)],$", out[-1]):
            out += ["", footer, "", str(page), "", "\f" + line]
            page, n = page + 1, 0
        else:
            out.append(line)
            n += 1
    return "\n".join(out + ["", footer, "", str(page), "", "\f"])


def is_prose(line):
    return len(line) > 60 and re.search(r"[.?!:;][»”\"')]*$", line)


def close(report, width):
    """Wrapped, with empty lines around what is no prose (headings, labels, numbers), and where a last line is so full
    that nothing else shows the end of a paragraph."""
    out = []
    for before, line in zip([""] + report.lines, report.lines):
        if before and not (is_prose(before) and is_prose(line) and len(out[-1].split("\n")[-1]) < width * 3 // 4):
            out.append("")
        out.append(textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False))
    return "\n".join(out) + "\n"


FOOTER = "Tweede Kamer, vergaderjaar 2019–2020, 39 999, nr. 99"

LAYOUTS = {
    "lines": lambda r: "\n".join(r.lines) + "\n",
    "paragraphs": lambda r: "\n\n".join(r.lines) + "\n",
    "paragraphs-doubled": lambda r: "\n\n\n".join(r.lines) + "\n\n",
    "wrapped-60": lambda r: wrapped(r.lines, 60),
    "wrapped-72": lambda r: wrapped(r.lines, 72),
    "wrapped-85": lambda r: wrapped(r.lines, 85),
    "wrapped-110": lambda r: wrapped(r.lines, 110),
    "wrapped-close-75": lambda r: close(r, 75),
    "wrapped-close-95": lambda r: close(r, 95),
    "wrapped-indented": lambda r: wrapped(r.lines, 80, indent="      "),
    "wrapped-first-line": lambda r: wrapped(r.lines, 80, first="   "),
    "pages-40": lambda r: paged(r.lines, 78, 40, FOOTER),
    "pages-23": lambda r: paged(r.lines, 90, 23, FOOTER),
    "one-space-before": lambda r: "\n\n".join(" " + line for line in r.lines) + "\n",
}

SOURCES = {
    "crlf": lambda s: s.replace("\n", "\r\n"),
    "cr": lambda s: s.replace("\n", "\r"),
    "trailing-spaces": lambda s: s.replace("\n", "   \n"),
    "tab-before": lambda s: "".join("\t" + line if line.strip("\f\n") and not line.startswith("\f") else line
                                    for line in s.splitlines(keepends=True)) if "\f" not in s else s,
    "byte-order-mark": lambda s: "\ufeff" + s,
    "no-break-spaces": lambda s: re.sub(r"(\d) (\d)", "\\1\u00a0\\2", s),
    "blank-lines-at-ends": lambda s: "\n\n\n" + s + "\n\n\n",
}


# ------------------------------------------------------------------------------------------------- Words and numbers

SWAPPED = [("VVD", "SGP"), ("CDA", "D66"), ("ChristenUnie", "GroenLinks")]


def swap_fractions(text):
    """Other fractions, in both directions; names that are part of a longer one stay."""
    table = {a: b for pair in SWAPPED for a, b in (pair, pair[::-1])}
    return re.sub(r"(?<![\w/-])(" + "|".join(re.escape(n) for n in table) + r")(?!\w|-PvdA|/)",
                  lambda m: table[m.group(1)], text)


def swapped(report):
    if re.search("GroenLinks[ -]*(en|/)|GroenLinks.*PvdA|C[.]D[.]A|D['’]66", report.source):
        return None  # their names together mean something else
    ids = {"vvd": "sgp", "sgp": "vvd", "cda": "d66", "d66": "cda", "christenunie": "groenlinks",
           "groenlinks": "christenunie"}
    gold = strings(report.gold, swap_fractions)
    for party in [p for f in gold.get("fractions", []) for p in f["parties"]]:
        party["id"] = ids.get(party["id"], party["id"])
    for asker in gold.get("askers", []):
        asker["party"] = ids.get(asker["party"], asker["party"])
    if swap_fractions(report.source) == report.source or re.search(r"PvdA|50PLUS", str(report.gold.get("fractions"))):
        return None
    return [swap_fractions(line) for line in report.lines], gold


NUMBERS = r"\d+[a-z]?(?:(?:, | en | t/m | tot en met |–)\d+[a-z]?)*"


def raise_numbers(text, by=7):
    return re.sub(r"\d+", lambda m: str(int(m.group()) + by), text)


def raise_line(line):
    """The numbers of questions in a line: at its start, and behind "vraag" and "antwoord"."""
    line = re.sub(r"^" + NUMBERS + r"(?=[.)](?: |$)|$)", lambda m: raise_numbers(m.group()), line)
    return re.sub(r"\b((?:[Vv]raag|[Vv]ragen|[Aa]ntwoord|[Aa]ntwoorden|[Rr]eactie|VRAAG|ANTWOORD) )(" + NUMBERS + ")",
                  lambda m: m.group(1) + raise_numbers(m.group(2)), line)


def raised(report):
    questions = report.gold.get("questions") or []
    if not any(q.get("number") for q in questions):
        return None
    first = report.first()
    # A lone number before the first question can be its number, or belong to the front matter.
    lines = report.lines[:first] + [raise_line(line) for line in report.lines[first:]]
    gold = copy.deepcopy(report.gold)
    for question in gold["questions"]:
        question["text"] = "\n".join(raise_line(t) if i else re.sub(r"^(\d+)$", r"\1", t) for i, t in enumerate(question["text"].split("\n")))
        if question.get("number") is not None:
            question["number"] += 7
        if question.get("label"):
            question["label"] = raise_numbers(question["label"])
        if "numbers" in question:
            question["numbers"] = [n + 7 for n in question["numbers"]]
        for key in ("context", "parts"):
            question[key] = [raise_line(t) for t in question.get(key, [])]
        question["text"] = raise_line(question["text"]) if "\n" not in question["text"] else question["text"]
    for answer in gold.get("answers", []):
        if answer.get("heading"):
            answer["heading"] = raise_line(answer["heading"])
        answer["paragraphs"] = [raise_line(p) for p in answer["paragraphs"]]
    return lines, gold


def labelled(form, numbered, collective):
    """Other labels over the answers, the same ones everywhere."""
    def change(report):
        heads = {a["heading"] for a in report.gold.get("answers", []) if a.get("heading")}
        table = {}
        for head in heads:
            match = re.search(r"(" + NUMBERS + r")[:.]?$", head)
            if re.search(r"^(Mededeling|ANTWOORD)|[Ff]ractie|Antwoord van (de )?(Minister|Staatss)", head):
                return None
            if match:
                many = re.search(r"\D", match.group(1).rstrip("abcdef"))
                table[head] = (collective if many else numbered).format(match.group(1))
            else:
                table[head] = form
        found = sum(line in table for line in report.lines or ())
        if not table or found < len(report.gold["answers"]):
            return None
        gold = copy.deepcopy(report.gold)
        for answer in gold["answers"]:
            answer["heading"] = table.get(answer["heading"], answer["heading"])
        return [table.get(line, line) for line in report.lines], gold
    return change


def typographic(text):
    return re.sub(r"«([^»]*)»", "“\\1”", text).replace("'", "’")


def straight(text):
    return re.sub(r"[“”«»„]", '"', text).replace("’", "'").replace("‘", "'")


def quoted(change):
    def both(report):
        lines = [change(line) for line in report.lines]
        return None if lines == report.lines else (lines, strings(report.gold, change))
    return both


def capitals(report):
    heads = {f["heading"] for f in report.gold.get("fractions", []) if f.get("heading")}
    if not heads or report.gold.get("askers"):
        return None
    lines = [line.upper() if line in heads or re.match(r"[IVX]+\.? (Vragen|Antwoord|Reactie|Volledige)", line) else line
             for line in report.lines]
    gold = copy.deepcopy(report.gold)
    for fraction in gold["fractions"]:
        if "heading" in fraction:
            fraction["heading"] = fraction["heading"].upper()
    return lines, gold


def number_on_its_line(report):
    """"12. Wanneer" and "Vraag 12: Wanneer" with the question below its number."""
    lines, any_cut = [], False
    texts = {q["text"].split("\n")[0] for q in report.gold.get("questions", []) if q.get("label")}
    for line in report.lines:
        match = re.match(r"(Vra(?:ag|gen) " + NUMBERS + r"):? +(.*)", line)
        if match and match.group(2) in texts:
            lines += [match.group(1), match.group(2)]
            any_cut = True
        else:
            lines.append(line)
    return (lines, report.gold) if any_cut else None


def numbered_as(alone, form):
    """The numbers of the questions printed in another way, all of them: `form` has one place for the number."""
    def change(report):
        questions = report.gold.get("questions") or []
        texts = {(q["label"], q["text"].split("\n")[0]) for q in questions if q.get("label")}
        # Answers that begin with the same numbers would lose what they have in common with the questions.
        if not texts or len(texts) != len(questions) or any(len(q["text"]) < 8 for q in questions) or report.first() == 0:
            return None
        lines, done, i = report.lines[:report.first()], 0, report.first()
        while i < len(report.lines):
            line, after = report.lines[i], report.lines[i + 1] if i + 1 < len(report.lines) else ""
            match = re.fullmatch(r"(?:Vra(?:ag|gen) )?(" + NUMBERS + r")[.:)]*(?: +(.*))?", line)
            inline = match and match.group(2)
            if match and (match.group(1), match.group(2) or after) in texts:
                number = form.format(match.group(1))
                text = match.group(2) if inline else after
                lines += [number, text] if alone else [f"{number} {text}"]
                done += 1
                i += 1 if inline else 2
                continue
            if re.match(NUMBERS + r"[.)]?( |$)", line) and not re.match(r"\d+ \w", line):
                return None  # a list, or answers with numbers
            lines.append(line)
            i += 1
        return (lines, report.gold) if done == len(questions) else None
    return change


def starts_of_questions(report):
    """The indexes of the lines with which questions start, with what leads up to them, and not in the front matter."""
    first = report.first()
    for q in report.gold.get("questions") or []:
        text = (q.get("context") or [q["text"].split("\n")[0]])[0]
        for i in range(first, len(report.lines)):
            line = report.lines[i]
            match = re.fullmatch(r"(?:Vra(?:ag|gen) )?" + NUMBERS + r"[.:)]*(?: Vraag:?)? *(.*)", line)
            if line == text or (match and match.group(1) == text):
                while i > first and re.fullmatch(r"(?:(?:Vra(?:ag|gen) )?" + NUMBERS + r"[.:)]*|Vraag:?)", report.lines[i - 1]):
                    i -= 1
                yield i
                break


def topics(report):
    """A heading without a fraction before every question that follows an answer."""
    names = ["Toezicht en handhaving", "Kosten van de regeling", "Overige onderwerpen", "Gevolgen voor gemeenten"]
    ends = {a["paragraphs"][-1] for a in report.gold.get("answers", []) if a["paragraphs"]}
    wanted = {i for i in starts_of_questions(report) if i > 0 and report.lines[i - 1] in ends}
    if not wanted or len(report.gold["questions"]) != len(set(q["text"] for q in report.gold["questions"])):
        return None
    lines = []
    for i, line in enumerate(report.lines):
        if i in wanted:
            lines.append(names[i % len(names)])
        lines.append(line)
    return lines, report.gold


def contents(report):
    """A list of contents before the first heading of a fraction."""
    heads = [f["heading"] for f in report.gold.get("fractions", []) if f.get("heading")]
    if not heads or report.gold.get("askers") or heads[0] not in report.lines or "Inhoud" in report.source:
        return None
    at = report.lines.index(heads[0])
    if at and re.match(r"(I\.? |1\. )?[Vv]ragen", report.lines[at - 1]):
        at -= 1
    heads = ([report.lines[at]] if report.lines[at] != heads[0] else []) + heads
    return report.lines[:at] + ["Inhoudsopgave"] + [f"{h} {i + 2}" for i, h in enumerate(heads)] + report.lines[at:], report.gold


def unlabelled(report):
    """No labels over the answers: number, question, answer."""
    answers, questions = report.gold.get("answers") or [], report.gold.get("questions") or []
    heads = {a["heading"] for a in answers if a.get("heading")}
    if not heads or any(not a.get("heading") or len(a["questions"]) != 1 or not a["paragraphs"] for a in answers):
        return None
    if any(q.get("number") is None for q in questions) or len(answers) != len(questions):
        return None
    if any(re.search(r"[?]$", a["paragraphs"][0]) for a in answers) or any(not q["text"].endswith("?") for q in questions):
        return None
    if sum(line in heads for line in report.lines) != len(answers) or report.gold["kind"] == "overig":
        return None
    gold = copy.deepcopy(report.gold)
    for answer in gold["answers"]:
        answer["heading"] = None
    return [line for line in report.lines if line not in heads], gold


ARTICLES = {"CDA": "het"}


def name_fractions(text):
    return re.sub(r"\b((?:leden|lid) van de) (VVD|CDA|D66|SP|SGP|PVV|PvdD|BBB|ChristenUnie|GroenLinks|Volt|DENK|JA21)-fractie\b",
                  lambda m: f"{m.group(1)} fractie van {ARTICLES.get(m.group(2), 'de')} {m.group(2)}", text)


def renamed(report):
    lines = [name_fractions(line) for line in report.lines]
    if lines == report.lines or any("-fractie" in line and "fractie van" not in line for line in lines if not is_prose(line)):
        return None
    return lines, strings(report.gold, name_fractions)


def site_title(report):
    """The line that the Kamer's site puts before a text."""
    if not report.gold.get("title") or report.gold["kind"] == "overig":
        return None
    title = report.gold["title"]
    return [f"{title[0]}{title[1:].lower()} : {title[0]}{title[1:].lower()} over het onderwerp van deze brief"] + report.lines, report.gold


WORDS = {
    "form-dot": numbered_as(False, "{}."),
    "form-bracket": numbered_as(False, "{})"),
    "form-vraag": numbered_as(True, "Vraag {}"),
    "form-vraag-colon": numbered_as(False, "Vraag {}:"),
    "form-bare": numbered_as(True, "{}"),
    "topics": topics,
    "contents": contents,
    "labels-none": unlabelled,
    "fractions-renamed": renamed,
    "site-title": site_title,
    "fractions": swapped,
    "numbers": raised,
    "labels-reactie": labelled("Reactie", "Reactie op vraag {}", "Reactie op de vragen {}"),
    "labels-colon": labelled("Antwoord:", "Antwoord op vraag {}:", "Antwoord op de vragen {}:"),
    "labels-beantwoording": labelled("Beantwoording", "Beantwoording vraag {}", "Beantwoording vragen {}"),
    "labels-capitals": labelled("ANTWOORD", "ANTWOORD {}", "ANTWOORD {}"),
    "quotes-typographic": quoted(typographic),
    "quotes-straight": quoted(straight),
    "capitals": capitals,
    "number-alone": number_on_its_line,
}


def changes(report):
    """Every change that applies to the report, as (name, text, gold)."""
    for name, change in SOURCES.items():
        yield name, change(report.source), report.gold
    if report.lines is None:
        return
    for name, change in LAYOUTS.items():
        if name.startswith("pages") and "Samenstelling" in report.source:
            continue  # a note of its own, at the bottom of a page
        yield name, change(report), report.gold
    for name, change in WORDS.items():
        changed = change(report)
        if changed:
            yield name, "\n\n".join(changed[0]) + "\n", changed[1]


# ------------------------------------------------------------------------------------------------------------ Running

def check(report, name, text, gold, folder):
    path = os.path.join(folder, f"{report.name}.{name}.txt")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    try:
        # A footer of another document adds what the front matter lacks: the chamber and session of a page's foot.
        skip = [k for k in ("front.chamber", "front.session", "front.kamerstuk", "front.dossiers") if name.startswith("pages")]
        return run.compare(run.run_tool(path), gold, skip)
    except (ValueError, KeyError, IndexError, TypeError) as error:
        return [(type(error).__name__, [f"      {error}"])]
    finally:
        os.remove(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print what differs for known ones too")
    parser.add_argument("--only", metavar="CHANGE", help="this change alone, by a part of its name")
    parser.add_argument("--show", metavar="CHANGE", help="print the text with this change and stop")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    known = set()
    if os.path.exists(KNOWN):
        with open(KNOWN, encoding="utf-8") as lines:
            known = {tuple(line.split("#")[0].split()) for line in lines if line.split("#")[0].strip()}
    names = [os.path.basename(text)[:-4] for text, _, _ in run.variants()[0]]
    opened = set(run.variants()[1])
    failed = done = 0
    try:
        with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(4) as pool:
            work = []
            for name in names:
                if name in opened or (options.names and not any(n in name for n in options.names)):
                    continue
                report = Report(name)
                for change, text, gold in changes(report):
                    if options.show == change:
                        print(text)
                        return 0
                    if not options.only or options.only in change:
                        work.append((name, change, pool.submit(check, report, change, text, gold, folder)))
            for name, change, result in work:
                failures = result.result()
                done += 1
                if bool(failures) == ((name, change) in known):
                    if failures and options.verbose:
                        print(f"open {name} {change}: {', '.join(part for part, _ in failures)}")
                    continue
                failed += 1
                if not failures:
                    print(f"FAIL {name} {change}: comes out right: take it off the list of what is known")
                    continue
                print(f"FAIL {name} {change}: {', '.join(part for part, _ in failures)}")
                for part, lines in failures[:99 if options.verbose else 3]:
                    print(f"    {part}")
                    print("\n".join(lines[:99 if options.verbose else 3]))
    except run.Skipped as reason:
        print(f"SKIP {reason}")
        return 77
    print(f"{done} changed reports, {failed} not as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
