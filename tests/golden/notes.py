#!/usr/bin/env python3
"""Notes in plain text, in every shape in which they come: the same document must give the same model.

usage: notes.py [--self-test] [--keep FOLDER] [NAME ...]

Three documents of the project's own are written out in every way in which sources print notes: the marks ("verklaring3",
"verklaring[3]", "verklaring 3)", ...), the numbers before the texts ("3 ", "3.", "[3]", ...), where the texts stand (at
the end, at the bottoms of pages, below the answers, in two lists that both begin with 1), and the layout (a paragraph
per line, with or without empty lines between, wrapped, or typed in that way in HTML). Each must give the questions, answers and notes that the
document was made of, with every mark in its place. NAME picks by a part of the name of a case; --keep leaves the texts
in a folder. The tool is the one in VERSLAG_TOOL.

Exit status: 0 all the same, 1 something differs, 77 there is no tool. Python standard library only.
"""
import argparse
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import textwrap

# A document: its paragraphs as (kind, text). {3} is the mark of note 3 of the document; kinds: front, heading, number,
# question, context, label, answer. `notes`: their texts. `asked`: the notes whose marks stand in questions.
OVERLEG = {
    "name": "overleg",
    "paragraphs": [
        ("front", "31 209 Schoon en zuinig"),
        ("front", "Nr. 271 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
        ("front", "Vastgesteld 14 mei 2024"),
        ("front", "De vaste commissie voor Binnenlandse Zaken heeft een aantal vragen en opmerkingen voorgelegd aan de Minister voor "
                  "Volkshuisvesting en Ruimtelijke Ordening over de brief van 4 april 2024 over warmtepompen in oude wijken "
                  "(Kamerstuk 31 209, nr. 266)."),
        ("front", "De voorzitter van de commissie, Oosterwold"),
        ("front", "De griffier van de commissie, Van der Laken"),
        ("heading", "I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon"),
        ("heading", "Vragen en opmerkingen van de leden van de D66-fractie"),
        ("context", "De leden van de D66-fractie hebben kennisgenomen van de brief over warmtepompen in oude wijken.{1} Zij hebben nog enkele "
                    "vragen over de CO2-winst en over de regeling IRIS2."),
        ("question", "Kan de Minister toelichten hoeveel woningen in juni 2023{2} al een hybride pomp hadden, en hoeveel dat er nu zijn?"),
        ("label", "Antwoord van het kabinet"),
        ("answer", "In juni 2023 ging het om 41.000 woningen, waarvan driekwart eigendom was van een corporatie{3}. Inmiddels zijn dat er "
                   "68.500. De cijfers over de tweede helft van 2024 volgen na de zomer."),
        ("question", "Klopt het dat de geluidsnorm uit artikel 3.9, tweede lid{4}, bij rijtjeswoningen vaak niet gehaald wordt? Zo ja, wat doet "
                     "de Minister daaraan?"),
        ("label", "Antwoord van het kabinet"),
        ("answer", "Dat klopt ten dele. Uit metingen in «stille straten»{5} blijkt dat een op de acht toestellen de norm overschrijdt. Met de "
                   "branche is afgesproken dat deze toestellen worden omgebouwd."),
        ("answer", "Voor de regeling IRIS2 geldt een eigen norm, zoals gemeld in de brief van 2 februari 2024 (Kamerstuk 31 209, nr. 259).{6}"),
        ("heading", "Vragen en opmerkingen van de leden van de SP-fractie"),
        ("question", "De leden van de SP-fractie vragen of huurders kunnen worden verplicht om mee te betalen.{7} Hoe ziet de Minister dat?"),
        ("label", "Antwoord van het kabinet"),
        ("answer", "Nee. Huurders betalen niet mee, tenzij zij daar zelf om hebben gevraagd.{8}"),
    ],
    "notes": [
        "Kamerstuk 31 209, nr. 266.",
        "Zie ook de monitor van het Planbureau, hoofdstuk 2, waarin de aantallen per gemeente en per bouwjaar zijn opgenomen. In 14 "
        "gemeenten ontbreken gegevens.",
        "www.voorbeeldcorporaties.nl/cijfers/warmtepompen-2023",
        "Besluit bouwwerken leefomgeving, zoals dat luidt sinds 1 januari 2024.",
        "TNO, «Stille straten: geluid van warmtepompen in dertig wijken», Delft 2023, p. 12–19.",
        "Idem.",
        "Trouw, 3 maart 2024, «Wie betaalt de pomp?»",
        "https://www.voorbeeldhuurders.nl/akkoord",
    ],
    "asked": {1, 2, 4, 7},
}

VRAGEN = {
    "name": "vragen",
    "paragraphs": [
        ("front", "Antwoord van Minister Ferwerda (Infrastructuur en Waterstaat) op vragen van het lid Brandenburg (CDA) over het "
                  "veer bij Opheusden"),
        ("number", "Vraag 1"),
        ("question", "Bent u bekend met het bericht «Veer ligt al een halfjaar stil»?{1}"),
        ("label", "Antwoord 1"),
        ("answer", "Ja."),
        ("number", "Vraag 2"),
        ("question", "Hoeveel reizigers maakten in 2022{2} gebruik van het veer, en hoe komen zij nu aan de overkant?"),
        ("label", "Antwoord 2"),
        ("answer", "Het veer vervoerde 96.000 reizigers. Zij kunnen nu gebruikmaken van de pont bij Lienden, die langer doorvaart{3}."),
        ("number", "Vraag 3"),
        ("question", "Deelt u de mening dat het veer een openbare weg is in de zin van de Wegenwet? Zo nee, waarom niet?"),
        ("label", "Antwoord 3"),
        ("answer", "Nee. Een veer is een openbaar vervoermiddel, geen weg (zie ook de Handelingen over de Veerenwet).{4} De beheerder is "
                   "de gemeente. Ik verwijs ook naar mijn brief van 9 mei 2023."),
    ],
    "notes": [
        "De Betuwe Courant, 12 april 2023, «Veer ligt al een halfjaar stil».",
        "Jaarverslag van de Stichting Veren, p. 4. Het cijfer over 2021 is door de hoogwaterperiode niet goed te vergelijken met dat "
        "van andere jaren, omdat het veer toen tien weken stillag.",
        "Zie www.voorbeeldpont.nl/dienstregeling.",
        "Handelingen II 1993/94, nr. 31.",
    ],
    "asked": {1, 2},
}

INBRENG = {
    "name": "inbreng",
    "paragraphs": [
        ("front", "28 973 Toekomst van de kwekerij"),
        ("front", "Nr. 118 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
        ("front", "Vastgesteld 3 oktober 2019"),
        ("front", "De vaste commissie voor Landbouw heeft een aantal vragen en opmerkingen voorgelegd aan de Minister van Landbouw over de "
                  "brief van 30 augustus 2019 over bollenteelt langs de duinrand."),
        ("front", "De voorzitter van de commissie, Wiegersma"),
        ("front", "De griffier van de commissie, Holtrop"),
        ("heading", "I Vragen en opmerkingen vanuit de fracties"),
        ("heading", "Vragen en opmerkingen van de leden van de VVD-fractie"),
        ("context", "De leden van de VVD-fractie hebben kennisgenomen van de brief. Zij wijzen op het belang van de teelt voor de streek{1}."),
        ("question", "Deelt de Minister de zorg van de telers over het grondwater? Welke peilen{2} worden gehanteerd?"),
        ("heading", "Vragen en opmerkingen van de leden van de ChristenUnie-fractie"),
        ("question", "De leden van de ChristenUnie-fractie vragen hoe vaak er de afgelopen vijf jaar is gecontroleerd op "
                     "gewasbescherming in de sloten.{3} Kan de Minister per jaar aangeven wat daar de uitkomst van was?"),
        ("heading", "II Reactie van de Minister"),
        ("heading", "Reactie op de vragen en opmerkingen van de leden van de VVD-fractie"),
        ("answer", "Het kabinet deelt de zorg van de telers. De peilen staan in het besluit van de provincie."),
        ("heading", "Reactie op de vragen en opmerkingen van de leden van de ChristenUnie-fractie"),
        ("answer", "Er is in deze jaren 212 keer gecontroleerd. In 9 gevallen is een boete opgelegd."),
    ],
    "notes": [
        "Streekbericht 2019, nr. 4.",
        "Het gaat om de zomerpeilen.",
        "Zie de brief van de waterschappen van 6 juli 2019, die ook aan de gemeenten is gezonden en die op de website van de provincie "
        "te vinden is.",
    ],
    "asked": {1, 2, 3},
}

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# How a mark is printed, and how the number before the text of the note.
SHAPES = {
    "cijfer": ("{}", "{} "),
    "cijfer-punt": ("{}", "{}. "),
    "cijfer-haakje": ("{}", "{}) "),
    "hoog": ("{:super}", "{:super} "),
    "hoog-cijfer": ("{:super}", "{} "),
    "blokhaak": ("[{}]", "[{}] "),
    "blokhaak-spatie": (" [{}]", "[{}] "),
    "blokhaak-punt": ("[{}]", "{}. "),
    "haakje": ("{})", "{}) "),
    "haakje-spatie": (" {})", "{}) "),
    "haakje-punt": (" {})", "{}. "),
    "haakjes": (" ({})", "({}) "),
    "haakjes-punt": (" ({})", "{}. "),
    "woord": (" (noot {})", "Noot {}: "),
    "woord-kaal": (" (noot {})", "Noot {} "),
    "dakje": ("^{}", "^{} "),
    "dakje-haakjes": ("^({})", "^({}) "),
    "markdown": ("[^{}]", "[^{}]: "),
    "ster": ("{:star}", "{:star} "),
    "ster-haakje": (" {:star})", "{:star}) "),
}
LAYOUTS = ("alinea", "regel", "gewikkeld", "smal", "dicht", "html")


def printed(pattern, number):
    return (pattern.replace("{:super}", str(number).translate(SUPERSCRIPTS)).replace("{:star}", "*" * number)
            .replace("{}", str(number)))


class Case:
    """A document in one shape: `numbers` gives each note the number that is printed, `lost` the marks that are not."""

    def __init__(self, document, shape, layout, place, lost=()):
        self.document, self.shape, self.layout, self.place, self.lost = document, shape, layout, place, set(lost)
        self.name = "-".join(x for x in (document["name"], place, shape, layout, "kwijt" if lost else "") if x)
        count = len(document["notes"])
        self.numbers, self.order = {}, list(range(1, count + 1))
        if place == "twee":  # those of the questions and those of the answers, each from 1
            self.order = sorted(self.order, key=lambda n: (n not in document["asked"], n))
            for group in (True, False):
                for k, n in enumerate((n for n in self.order if (n in document["asked"]) == group), 1):
                    self.numbers[n] = k
        else:
            self.numbers = {n: n for n in self.order}
        for _ in range(4 if place == "per-bladzijde" else 0):  # each page numbers its own; the numbers move the lines
            pages = re.split("\f", self.text())
            on_page = {n: next(i for i, page in enumerate(pages) if self.note(n)[:25] in page) for n in self.order}
            self.numbers = {n: 1 + sum(on_page[m] == on_page[n] for m in self.order if m < n) for n in self.order}

    def mark(self, match):
        n = int(match.group(1))
        return "" if n in self.lost else printed(SHAPES[self.shape][0], self.numbers[n])

    def marked(self, text):
        return re.sub(r"\{(\d+)\}", self.mark, text)

    def note(self, n):
        return printed(SHAPES[self.shape][1], self.numbers[n]) + self.document["notes"][n - 1]

    # ------------------------------------------------------------------------------------------------ the text

    def paragraphs(self):
        """(kind, text, notes whose marks stand in it)"""
        return [(kind, self.marked(text), [int(n) for n in re.findall(r"\{(\d+)\}", text)]) for kind, text in self.document["paragraphs"]]

    def wrap(self, text, kind):
        if self.layout in ("alinea", "regel"):
            return [text]
        width = {"gewikkeld": 72, "smal": 58, "dicht": 84}[self.layout]
        return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)

    def text(self):
        gap = [] if self.layout in ("regel", "dicht") else [""]
        blocks, waiting = [], []
        for kind, text, notes in self.paragraphs():
            if self.place == "onder" and waiting and kind in ("number", "heading"):
                blocks += [("note", self.note(n), []) for n in waiting]
                waiting = []
            blocks.append((kind, text, notes))
            waiting += notes
        if self.place in ("bladzijden", "per-bladzijde"):
            return self.pages(blocks, gap)
        rest = waiting if self.place == "onder" else self.order
        blocks += [("note", self.note(n), []) for n in rest]
        if self.place == "midden":
            return self.middle(blocks, gap)
        if self.layout == "html":
            return "<html><body>\n" + "\n".join(f"<p>{html.escape(text)}</p>" for _, text, _ in blocks) + "\n</body></html>\n"
        lines = []
        for kind, text, _ in blocks:
            lines += self.wrap(text, kind) + gap
        return "\n".join(lines) + "\n"

    def pages(self, blocks, gap):
        """Pages of some thirty lines with the notes below the lines that have their marks."""
        lines = []  # (line, notes on it)
        for kind, text, notes in blocks:
            wrapped, left = self.wrap(text, kind), list(notes)
            for line in wrapped:
                lines.append((line, []))
            # The line on which the mark came to stand: counted by the words before it.
            source = dict((t, s) for (_, s), (_, t, _) in zip(self.document["paragraphs"], self.paragraphs()))[text]
            for n in left:
                before = len(self.marked(source[:source.index("{%d}" % n)]).split())
                at = len(lines) - len(wrapped)
                for line in wrapped:
                    before -= len(line.split())
                    if before <= 0:
                        break
                    at += 1
                lines[min(at, len(lines) - 1)][1].append(n)
            lines += [(g, []) for g in gap]
        pages, page, below = [], [], []
        for line, notes in lines:
            more = [w for n in notes for w in self.wrap(self.note(n), "note")]
            if page and len(page) + len(below) + len(more) + 1 > 22:
                pages.append(page + [""] + below)
                page, below = [], []
            page.append(line)
            below += more
        pages.append(page + [""] + below)
        out = []
        for i, page in enumerate(pages, 1):
            out.append("\n".join(page + ["", "Tweede Kamer, vergaderjaar 2023–2024, 31 209, nr. 271", "", str(i), ""]))
        return "\f".join(out) + "\f"

    def middle(self, blocks, gap):
        """Copied out of a page by page view, without its pages: each note stands behind the paragraph with its mark."""
        lines = []
        for kind, text, notes in blocks:
            if kind == "note":
                continue
            lines += self.wrap(text, kind) + gap
            for n in notes:
                lines += ([] if gap else [""]) + self.wrap(self.note(n), "note") + [""]
        return "\n".join(lines) + "\n"

    # ---------------------------------------------------------------------------------------------- the expected

    def expected(self):
        clean = lambda text: re.sub(r"\{\d+\}", "", text)
        questions, answers, context, anchors = [], [], [], {}
        for kind, text in self.document["paragraphs"]:
            if kind == "question":
                questions.append(clean(text))
            elif kind == "answer":
                answers.append(clean(text))
            for n in re.findall(r"\{(\d+)\}", text):
                anchors[int(n)] = (kind, clean(text[:text.index("{%s}" % n)])[-30:].strip())
        notes = []
        order = self.order
        if self.place in ("onder", "bladzijden", "per-bladzijde", "midden"):
            order = sorted(order)
        for n in order:
            notes.append((self.numbers[n], self.document["notes"][n - 1], None if n in self.lost else anchors[n]))
        return {"questions": questions, "answers": answers, "notes": notes}


def cases():
    for document in (OVERLEG, VRAGEN, INBRENG):
        few = len(document["notes"]) <= 3
        for shape in SHAPES:
            if shape.startswith("ster") and not few:
                continue
            for layout in LAYOUTS:
                yield Case(document, shape, layout, "einde")
    for layout in LAYOUTS:
        for shape in ("blokhaak", "haakje-spatie", "hoog", "woord"):
            yield Case(VRAGEN, shape, layout, "onder")
        for shape in ("blokhaak", "blokhaak-spatie", "haakje", "haakje-spatie", "cijfer", "hoog"):
            yield Case(VRAGEN, shape, layout, "twee")
    for document in (OVERLEG, VRAGEN, INBRENG):
        for layout in ("gewikkeld", "smal", "dicht"):
            for shape in ("cijfer", "hoog-cijfer", "blokhaak", "hoog"):
                yield Case(document, shape, layout, "bladzijden")
            for shape in ("cijfer", "hoog-cijfer", "blokhaak"):
                yield Case(document, shape, layout, "per-bladzijde")
            for shape in ("cijfer", "blokhaak", "hoog-cijfer"):
                yield Case(document, shape, layout, "midden")
    for shape in ("cijfer", "blokhaak", "haakje-spatie", "hoog", "cijfer-punt"):
        for layout in LAYOUTS:
            yield Case(OVERLEG, shape, layout, "einde", lost=(3,))
            yield Case(VRAGEN, shape, layout, "einde", lost=(2,))
    for shape in ("cijfer", "hoog-cijfer"):
        yield Case(OVERLEG, shape, "smal", "bladzijden", lost=(5,))


# --------------------------------------------------------------------------------------------------- comparing

KINDS = {"question": "question", "context": "context", "answer": "answer", "label": "answer", "number": "question", "heading": "heading",
         "front": "front"}


def squeeze(text):
    return " ".join(text.split())


def model(result, expected):
    text = result["text"].encode("utf-8")
    words = lambda begin, end: squeeze(text[begin:end].decode("utf-8", "replace"))
    notes = []
    for k, note in enumerate(result["notes"]):
        anchor = note["anchor"]
        wanted = expected["notes"][k][2][1] if k < len(expected["notes"]) and expected["notes"][k][2] else ""
        found = None
        if anchor:
            before = words(max(0, anchor["offset"] - 120), anchor["offset"])
            found = (anchor["in"]["type"], before[-len(wanted):] if wanted else before[-30:])
        notes.append((note["number"], squeeze(note["text"]), found))
    return {"questions": [squeeze(q["text"]) for q in result["questions"]],
            "answers": [words(*p) for a in result["answers"] for p in a["paragraphs"]], "notes": notes}


def wanted_model(expected):
    notes = [(number, squeeze(text), anchor and (KINDS[anchor[0]], squeeze(anchor[1]))) for number, text, anchor in expected["notes"]]
    return {"questions": expected["questions"], "answers": expected["answers"], "notes": notes}


def run(tool, path):
    done = subprocess.run([tool, "json", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    if done.returncode != 0:
        raise ValueError(done.stderr.decode("utf-8", "replace").strip())
    return json.loads(done.stdout.decode("utf-8"))


def check(tool, case, folder):
    path = os.path.join(folder, case.name + (".html" if case.layout == "html" else ".txt"))
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(case.text())
    expected = case.expected()
    want = wanted_model(expected)
    found = model(run(tool, path), expected)
    lines = []
    for part in want:
        for k in range(max(len(want[part]), len(found[part]))):
            a = want[part][k] if k < len(want[part]) else None
            b = found[part][k] if k < len(found[part]) else None
            # An anchor that stands in a paragraph which the text gives to a question as context is in the right place.
            if part == "notes" and a and b and a[:2] == b[:2] and a[2] and b[2] and a[2][1] == b[2][1] and \
                    {a[2][0], b[2][0]} <= {"question", "context"}:
                continue
            if a != b:
                lines += [f"      {part} {k}: expected {str(a)[:300]}", f"      {' ' * len(part)}      found {str(b)[:300]}"]
    return lines


def self_test():
    case = Case(VRAGEN, "blokhaak", "alinea", "twee")
    text = case.text()
    wrong = "stil»?[1]" not in text or "doorvaart[1]." not in text or text.count("\n[1] ") != 2
    print("self-test: " + ("failed" if wrong else "the cases are as they should be"))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--keep", metavar="FOLDER", help="leave the texts there")
    parser.add_argument("--brief", action="store_true", help="names only")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool:
        print("SKIP: VERSLAG_TOOL does not name the tool")
        return 77
    failed = count = 0
    with tempfile.TemporaryDirectory() as folder:
        for case in cases():
            if options.names and not any(name in case.name for name in options.names):
                continue
            count += 1
            try:
                lines = check(tool, case, options.keep or folder)
            except (ValueError, KeyError, subprocess.TimeoutExpired) as error:
                lines = [f"      {error}"]
            if lines:
                failed += 1
                print(f"FAIL {case.name}")
                if not options.brief:
                    print("\n".join(lines[:8]))
    print(f"{count} shapes, {failed} not as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
