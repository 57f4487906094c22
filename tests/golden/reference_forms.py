#!/usr/bin/env python3
"""Checks that the tool finds every form of reference in vocabulary/reference_forms.tsv, with its id.

usage: reference_forms.py

The table is read in place from the folder in VERSLAG_SHARED (default: ../shared beside the project); where it is absent
the test is skipped, and the output says so. The tool is the one in VERSLAG_TOOL.

Exit status: 0 all as expected, 1 something differs, 77 nothing could be tested. Python standard library only.
"""
import csv
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SHARED = os.environ.get("VERSLAG_SHARED") or os.path.join(ROOT, os.pardir, "shared")

# Forms whose surface or id stands in the table in a way of its own: what is read, and the ids that must be found.
BY_HAND = {
    "Kamerstukken 31945 / dossier 26 643": [("Kamerstukken 31945", ["dossier-31945"]), ("dossier 26 643", ["dossier-26643"])],
    "2023Z17648 (vragen)": [("2023Z17648", ["2023Z17648"])],
    "Wiv 2017": [("Wiv 2017", ["BWBR0039896"])],
    "artikel 51 van het VN-Handvest": [("artikel 51 van het VN-Handvest", ["treaty:vn-handvest#artikel51"])],
    "COM(2022) 454": [("COM(2022) 454", ["com:2022:454"])],
    "PE/4/2023/REV/1": [("PE/4/2023/REV/1", ["pe:4:2023:rev:1"])],
    "ST 12345/22 / 12345/22": [("ST 12345/22", ["st:12345:2022"])],
    "WSIS-05/TUNIS/DOC/6(Rev. 1)-E": [("WSIS-05/TUNIS/DOC/6(Rev. 1)-E", [])],
    "https://...%E2%80%99...": [("https://voorbeeld.nl/a%E2%80%99s-b", ["https://voorbeeld.nl/a%E2%80%99s-b"])],
    "Bijlage bij Kamerstuk 31 288, nr. 948": [("Bijlage bij Kamerstuk 31 288, nr. 948", ["kst-31288-948"])],
}

# References to questions need a document that has them: what the answer to question 3 says, and the questions.
QUESTIONS = {
    "zie het antwoord op vraag 29": [("Zie het antwoord op vraag 1.", ["question:1"])],
    "idem / zie boven / zie hierboven": [("Idem.", ["question:2"]), ("Zie boven.", ["question:2"]),
                                         ("Zie hierboven.", ["question:2"])],
    "het antwoord op de vraag van de leden van de D66-fractie hierboven":
        [("Zie het antwoord op de vraag van de leden van de D66-fractie hierboven.", ["question:1"])],
    "De leden van de X-fractie sluiten zich aan bij de vragen van de Y-fractie":
        [("De leden van de VVD-fractie sluiten zich aan bij de vragen van de D66-fractie.", ["question:1"])],
}

OVERLEG = """38 123 Veerdiensten over de grote rivieren
Nr. 45 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
Vastgesteld 3 maart 2025
De vaste commissie heeft een aantal vragen voorgelegd aan de Minister over veerdiensten.
I Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon
Vragen en opmerkingen van de leden van de D66-fractie
1. Hoeveel veren varen er op zondag?
Antwoord
Er varen 212 veren op zondag.
Vragen en opmerkingen van de leden van de VVD-fractie
2. Kan de Minister toezeggen dat geen veer verdwijnt?
Antwoord
Ja, dat kan.
3. Varen de veren bij ijs?
Antwoord
%s
4. Wordt het veer bij Lent elektrisch?
Antwoord
Ja, in 2027.
"""


def forms_of(row):
    surface, normal = row["surface_example"], row["normalised"]
    if surface in BY_HAND:
        return BY_HAND[surface]
    if row["kind"] == "law":
        law, *parts = normal.removeprefix("jci1.3:c:").split("&")
        article = next(p.removeprefix("artikel=") for p in parts if p.startswith("artikel="))
        return [(surface, [f"{law}#artikel{article}"])]
    if row["kind"] == "brief-date":
        return [(surface, [normal.replace("brief:", "letter:")])]
    if row["kind"].startswith("eu-"):
        return [(surface, [re.split(r"[; ]", normal)[0]])]
    if row["kind"] == "ecli":
        return [(surface, [surface])]
    if normal.startswith("tk:"):
        return [(surface, [normal.rpartition(":")[2]])]
    ids = [re.sub(r" [(+].*| or .*", "", part).strip() for part in normal.split(";")]
    return [(surface, ids)]


def ids_in(tool, text):
    run = subprocess.run([tool, "refs", "--json", "-"], input=text.encode(), capture_output=True, timeout=60)
    if run.returncode:
        sys.exit(f"exit status {run.returncode}: {run.stderr.decode(errors='replace')}")
    found = [json.loads(line) for line in run.stdout.splitlines()]
    return [r["id"] for r in found if r["id"]], found


def main():
    tool = os.environ.get("VERSLAG_TOOL")
    table = os.path.join(SHARED, "vocabulary", "reference_forms.tsv")
    if not tool or not os.path.exists(tool):
        print("reference_forms.py: skipped: no tool to run (VERSLAG_TOOL)")
        return 77
    if not os.path.exists(table):
        print(f"reference_forms.py: skipped: there is no {table}")
        return 77
    with open(table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    failed = tested = 0
    for row in rows:
        internal = row["kind"].startswith("internal")
        for surface, ids in QUESTIONS[row["surface_example"]] if internal else forms_of(row):
            text = OVERLEG % surface if internal else f"Zie {surface} hierover.\n"
            found, references = ids_in(tool, text)
            tested += 1
            if not references or not all(i in found for i in ids) or (not internal and len(found) != len(ids)):
                print(f"FAIL {row['kind']}: {surface}\n  found    {found}\n  expected {ids}")
                failed += 1
    print(f"{len(rows)} rows, {tested} forms, {failed} not as expected")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
