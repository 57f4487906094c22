#!/usr/bin/env python3
"""Puts every form of a label, number or heading that parliament prints into the same small reports.

usage: forms.py

What a form looks like must change nothing in what comes out: the numbers, the texts, which answer is to which question,
whose the questions are. Exit status: 0 all as expected, 1 something differs, 77 there is no tool to run. Python standard
library only.
"""
import os
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import run  # noqa: E402  (calls the tool)

LIST = "38 417 Donkerte\n\nNr. 14 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 15 december 2026\n\n"
REPORT = LIST.replace("LIJST VAN VRAGEN EN ANTWOORDEN", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")

# Over one answer to questions 2, 3 and 4.
ANSWER_LABELS = [
    "Antwoord op vraag 2, 3 en 4", "Antwoord op vraag 2, 3, en 4", "Antwoord 2, 3 en 4", "Antwoord 2, 3 & 4",
    "Antwoord 2/3/4", "Antwoord op vraag 2 + 3 + 4", "Antwoord op vragen 2-4", "Antwoorden op vragen 2 – 4",
    "Antwoord vragen 2 t/m 4", "Antwoorden 2 tot en met 4", "Antwoord op vraag 2 t/m 4:", "Antw. 2 t/m 4",
    "Antwoord op de vragen 2, 3 en 4.", "Antwoorden op de vragen 2, 3 en 4", "Antwoord op vragen 2 tot 4",
    "Antwoord op vraag 2, vraag 3 en vraag 4", "Antwoord op vraag 2 en op de vragen 3 en 4",
    "Antwoord op vraag 2 alsmede op vraag 3 en 4", "Antwoord op vraag (2), (3) en (4)",
    "Antwoord op vraag nr. 2, 3 en 4", "ANTWOORD OP VRAGEN 2 T/M 4", "Beantwoording van de vragen 2, 3 en 4",
    "Beantwoording vragen 2 t/m 4", "Reactie op vragen 2 t/m 4", "Reactie kabinet op vragen 2 t/m 4",
    "Antwoord van de Minister op vragen 2, 3 en 4", "Antwoord van de minister van Financiën op vragen 2 t/m 4:",
]

# The number of a question, on a line of its own or before the question.
QUESTION_LABELS = [
    "Vraag {}", "VRAAG {}", "Vraag {}:", "Vraag {}.", "Vraag nr. {}", "Vraag{}", "Vraag ({})", "{}.", "{})", "({})", "{}.)",
    "{}", "Vraag {} (VVD)", "{}. (SP)", "Vraag {}a",
]
ALONE_LABELS = ["{} Vraag", "{}. Vraag"]

# The headings of a part with all the questions and of one with all the answers.
PARTS = [
    ("I Vragen en opmerkingen vanuit de fracties", "II Antwoord / Reactie van de Minister"),
    ("A. Vragen en opmerkingen vanuit de fracties", "B. Reactie van de Minister"),
    ("1. Vragen en opmerkingen vanuit de fracties", "2. Reactie van de Minister"),
    ("Deel I Vragen vanuit de fracties", "Deel II Antwoorden"),
    ("Deel 1: Vragen en opmerkingen vanuit de fracties", "Deel 2: Antwoord van de Minister"),
    ("Onderdeel 1. Vragen en opmerkingen vanuit de fracties", "Onderdeel 2. Reactie van de Minister"),
    ("Vragen en opmerkingen vanuit de fracties", "Antwoorden van de Minister"),
    ("Vragen en opmerkingen vanuit de fracties", "Reactie van de bewindspersoon"),
    ("I. Vragen van de fracties", "II. Beantwoording door de Minister"),
    ("I. Vragen en opmerkingen van de fracties", "II. Antwoorden van de regering"),
    ("Vragen", "Antwoorden"),
    ("VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES", "ANTWOORDEN VAN DE MINISTER"),
    ("I  VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES", "II  REACTIE VAN DE STAATSSECRETARIS VAN FINANCIËN"),
    ("I. Vragen en opmerkingen vanuit de fracties", "II. Reactie bewindspersoon"),
    ("I Vragen en opmerkingen vanuit de fracties", "II Kabinetsreactie"),
    ("Inbreng van de fracties", "Antwoord van het kabinet op de inbreng van de fracties"),
]

# The heading of a fraction's part, and the ids of its parties.
FRACTIONS = [
    ("De leden van de VVD-fractie", "vvd"), ("VVD", "vvd"), ("VVD:", "vvd"), ("Fractie van de VVD", "vvd"),
    ("Inbreng D66", "d66"), ("Vragen VVD", "vvd"), ("VVD-fractie", "vvd"), ("VVD-fractie:", "vvd"),
    ("1. VVD-fractie", "vvd"), ("Inbreng VVD-fractie", "vvd"), ("Inbreng leden VVD-fractie", "vvd"),
    ("Vragen fractie VVD", "vvd"), ("Vragen en opmerkingen van de VVD", "vvd"), ("Leden van de VVD-fractie", "vvd"),
    ("Vragen van de zijde van de VVD-fractie", "vvd"), ("Vragen en opmerkingen van de leden van de VVD - fractie", "vvd"),
    ("Vragen en opmerkingen van de leden van de VVD\u2011fractie", "vvd"),
    ("Bijdrage van de leden van de fractie van de SGP", "sgp"),
    ("Vragen en opmerkingen van de leden van Forum voor Democratie", "fvd"),
    ("Inbreng van de fractie van de Partij voor de Dieren (PvdD)", "pvdd"), ("Inbreng Partij van de Arbeid", "pvda"),
    ("Vragen en opmerkingen van de leden van de fractie van de Staatkundig Gereformeerde Partij", "sgp"),
    ("Vragen en opmerkingen van de PVV, FVD en JA21", "pvv fvd ja21"),
    ("Vragen en opmerkingen van de leden van de fracties van VVD, D66 en Volt", "vvd d66 volt"),
    ("Vragen en opmerkingen van de leden van de D66-, Volt- en SP-fractie", "d66 volt sp"),
    ("Vragen en opmerkingen van de leden van de CDA fractie, mede namens de leden van de SGP fractie", "cda sgp"),
]

ASKED = [("Hoe gaat het met de dassen?", "Goed."), ("Wat kost een das per jaar?", "Twee euro."),
         ("Wie betaalt dat?", "Het Rijk."), ("Wat gebeurt er nu?", "Niets.")]


def answered(result):
    return [(answer["questions"], answer["text"]) for answer in result["answers"]]


def answer_labels():
    for label in ANSWER_LABELS:
        text = LIST + "Vraag 1\n\nHoe gaat het?\n\nAntwoord op vraag 1\n\nGoed.\n\nVraag 2\n\nWat kost het?\n\nVraag 3\n\n" \
            "Wie betaalt?\n\nVraag 4\n\nWanneer?\n\n" + label + "\n\nDat weet niemand.\n\nVraag 5\n\nEn dan?\n\n" \
            "Antwoord op vraag 5\n\nNiets.\n"
        yield label, text, answered, [([0], "Goed."), ([1, 2, 3], "Dat weet niemand."), ([4], "Niets.")]


def question_labels():
    def numbered(result):
        return [(q["number"], q["text"]) for q in result["questions"]], answered(result)

    for label in QUESTION_LABELS + ALONE_LABELS:
        for between in (" ", "\n\n"):
            if between == " " and label in ALONE_LABELS:
                continue
            text = LIST + "".join(f"{label.format(i + 1)}{between}{asked}\n\nAntwoord\n\n{answer}\n\n"
                                  for i, (asked, answer) in enumerate(ASKED))
            yield (label + ("" if between == " " else " alone"), text, numbered,
                   ([(i + 1, asked) for i, (asked, _) in enumerate(ASKED)], [([i], answer) for i, (_, answer) in enumerate(ASKED)]))


def parts():
    asked = "Vragen en opmerkingen van de leden van de SP-fractie\n\nDe leden van de SP-fractie vragen wie het onderhoud " \
        "betaalt.\n\nVragen en opmerkingen van de leden van de VVD-fractie\n\nDe leden van de VVD-fractie vragen wat het " \
        "onderhoud kost.\n\n"
    told = "Vragen en opmerkingen van de leden van de SP-fractie\n\nDe musea betalen dat.\n\nVragen en opmerkingen van de " \
        "leden van de VVD-fractie\n\nVierduizend euro.\n"
    for questions, answers in PARTS:
        yield (f"{questions} / {answers}", f"{REPORT}{questions}\n\n{asked}{answers}\n\n{told}",
               lambda r: (answered(r), len(r["fractions"])), ([([0], "De musea betalen dat."), ([1], "Vierduizend euro.")], 2))


def fractions():
    for heading, ids in FRACTIONS:
        yield (heading, REPORT + "Vragen en opmerkingen vanuit de fracties\n\n" + heading +
               "\n\n1. Wie betaalt?\n\nAntwoord\n\nDe musea.\n\n2. Wie niet?\n\nAntwoord\n\nHet Rijk.\n",
               lambda r: ([p["id"] for f in r["fractions"] for p in f["parties"]], [q["fraction"] for q in r["questions"]]),
               (ids.split(), [0, 0]))


def main():
    done = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.txt")
        for kind in (answer_labels, question_labels, parts, fractions):
            for form, text, pick, expected in kind():
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
                try:
                    found = pick(run.run_tool(path))
                except run.Skipped as reason:
                    print(f"SKIP {reason}")
                    return 77
                done += 1
                if found != expected:
                    failed += 1
                    print(f"FAIL {form}\n    expected {expected}\n    found    {found}")
    print(f"{done} forms, {failed} not as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
