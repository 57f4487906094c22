#!/usr/bin/env python3
"""Writes fracties.def, the table of fractions, out of a JSON list of them.

    python3 lib/vocabulary/generate.py fracties.json > lib/vocabulary/fracties.def

Only facts are taken over: key, name, spellings, dates. What the list does not say, and what must be known to read a
heading rightly, stands below with the reason.
"""
import json
import re
import sys
import unicodedata

# The Kamer writes abbreviations, but not for these.
NAMES = {"groenlinks": "GroenLinks", "christenunie": "ChristenUnie", "groenlinks-pvda": "GroenLinks-PvdA"}

# Spellings that mean this fraction only from its first day on. Before it, "GroenLinks-PvdA" heads a section of two
# fractions, and "PRO" is no fraction at all.
DATED = {"groenlinks-pvda", "pro"}

# Names that pass from one fraction to another: who left a fraction alone was joined by others, and who founded a party
# had sat for it before it won a seat. (spelling, [(fraction, first day, last day)]); the last has none.
PASSED_ON = [
    ("DENK", [("groep-kuzu-ozturk", "0", "20170322"), ("denk", "20170323", "0")]),
    ("Denk", [("groep-kuzu-ozturk", "0", "20170322"), ("denk", "20170323", "0")]),
    ("Bontes", [("bontes", "0", "20140414"), ("groep-bontes-van-klaveren", "20140415", "0")]),
    ("Van Klaveren", [("van-klaveren", "0", "20140414"), ("groep-bontes-van-klaveren", "20140415", "0")]),
    ("Van Haga", [("van-haga", "0", "20210512"), ("groep-van-haga", "20210513", "0")]),
    ("Lid Van Haga", [("van-haga", "0", "20210512"), ("groep-van-haga", "20210513", "0")]),
    ("OSF", [("ek-osf", "0", "20230612"), ("ek-opnl", "20230613", "0")]),
]

# Not spellings of one fraction: a section of two fractions, which the heading parser must split.
JOINT = {"RPF/GPV", "GPV/RPF", "fracties van GroenLinks en PvdA", "PvdA-fractie en de GL-fractie", "Houwers/Van Vliet"}

MORE_SPELLINGS = {
    "groenlinks": ["GroenLinks", "GL"],
    "christenunie": ["CU"],
    "groenlinks-pvda": ["GroenLinks–PvdA", "PvdA–GroenLinks", "GL–PvdA", "PvdA–GL"],
    "50plus": ["50+"],
    "unie55": ["Unie 55"],
    "fvd": ["Forum voor Democratie"],
    "fractie-den-haan": ["Lid Den Haan"],
    "lid-omtzigt": ["Groep Omtzigt"],
    "groep-kortenoeven-hernandez": ["Groep Hernandez/Kortenoeven", "Kortenoeven/Hernandez"],
    "groep-krol-vka": ["Krol/Van Kooten-Arissen"],
    "groep-eerdmans-van-schijndel": ["Eerdmans/Van Schijndel"],
    "groep-bontes-van-klaveren": ["Groep Bontes"],
    "ek-fractie-otten": ["Otten"],
    "ek-fractie-nanninga": ["Nanninga"],
    "ek-fractie-frentrop": ["Frentrop"],
    "ek-fractie-visseren-hamakers": ["Visseren-Hamakers"],
    "ek-fractie-walenkamp": ["Walenkamp"],
    "ek-fractie-beukering": ["Beukering"],
    "ek-fractie-van-de-sanden": ["Van de Sanden"],
}

# Parties of before 1993, from general knowledge; without dates, because a spelling alone decides.
HISTORICAL = [
    ("ppr", "PPR", ["Politieke Partij Radikalen", "Politieke Partij Radicalen"]),
    ("psp", "PSP", ["Pacifistisch Socialistische Partij", "P.S.P."]),
    ("cpn", "CPN", ["Communistische Partij van Nederland"]),
    ("evp", "EVP", ["Evangelische Volkspartij"]),
    ("ds70", "DS'70", ["DS70", "Democratisch Socialisten '70", "Democratische Socialisten '70"]),
    ("kvp", "KVP", ["Katholieke Volkspartij"]),
    ("arp", "ARP", ["AR", "Anti-Revolutionaire Partij"]),
    ("chu", "CHU", ["Christelijk-Historische Unie"]),
    ("bp", "BP", ["Boerenpartij"]),
    ("rkpn", "RKPN", ["Rooms Katholieke Partij Nederland"]),
    ("cp", "CP", ["Centrumpartij"]),
    ("nmp", "NMP", ["Nederlandse Middenstandspartij"]),
    ("ek-fractie-duthler", "Fractie-Duthler", []),
]

# Words that mean something else when they stand alone on a line: they need "fractie", "lid" or the like beside them.
NOT_BARE = {"Forum", "DNA", "GO", "GOUD", "PRO", "BRINK", "Denk", "CD", "LN", "BP", "AR", "CP", "CU", "GL", "BONTES",
            "50+", "Unie 55", "vKA", "PvdA/GL", "GL/PvdA", "Nieuwe Wegen", "Partij voor Nederland"}


def fold(text):
    """As vs_fold() of fracties.c."""
    text = unicodedata.normalize("NFD", text)
    text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    return re.sub(r"[ .'’‘´`‐‑‒–—-]", "", text).lower()


def spellings(fraction):
    for text in [fraction["short"], fraction["name"], *fraction["aliases"], *MORE_SPELLINGS.get(fraction["key"], [])]:
        if text in JOINT:
            continue
        text = re.sub(r" \((?:before|from|until) [^)]*\)$", "", text)
        if text != re.sub(r" \(.*\)$", "", text):
            continue  # "Groep Van Haga (BVNL)": the heading parser reads the parentheses
        text = re.sub(r"^(?:fractie van (?:de |het )?|lid van de |fractie (?=Unie))", "", text)
        text = re.sub(r"^het lid ", "Lid ", text)
        text = re.sub(r"[- ]fractie$", "", text)
        yield text


def date(text):
    return text.replace("-", "") if text else "0"


def c_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py fracties.json")
    with open(sys.argv[1], encoding="utf-8") as file:
        listed = json.load(file)["fracties"]
    fractions, rows, owner = [], {}, {}
    # "DENK (before 2017)" and the like give the same spelling twice: the fraction that bears the name keeps it.
    for fraction in listed:
        for text in [fraction["short"], fraction["name"]]:
            owner.setdefault(text, fraction["key"])
    for fraction in listed:
        key = fraction["key"]
        name = NAMES.get(key, fraction["short"])
        fractions.append((key, name, date(fraction["active_from"]), date(fraction["active_to"])))
        person = fraction["kind"] != "partij" and re.match(r"(?:Lid|Groep|Fractie)[- ]", fraction["short"])
        for text in spellings(fraction):
            if owner.get(text, key) != key:
                continue
            split_off = person and not re.match(r"(?:Lid|Groep|Fractie)[- ]", text) and "/" not in text
            bare = text not in NOT_BARE and not (split_off and not text.isupper())
            since = date(fraction["active_from"]) if key in DATED else "0"
            rows.setdefault((fold(text), text), [(key, since, "0", bare)])
    known = {key for key, *_ in fractions}
    for key, name, more in HISTORICAL:
        if key not in known:
            fractions.append((key, name, "0", "0"))
            for text in [name, *more]:
                rows.setdefault((fold(text), text), [(key, "0", "0", text not in NOT_BARE)])
    for text, owners in PASSED_ON:
        bare = rows.get((fold(text), text), [(None, None, None, False)])[0][3]
        rows[(fold(text), text)] = [(key, since, until, bare) for key, since, until in owners]
    number = {key: index for index, (key, *_) in enumerate(fractions)}

    out = [
        "/* fracties.def - the fractions of both chambers and their spellings. Written by generate.py: change that.",
        " * Fractions without dates at the end of the first part come from general knowledge. */",
        "#ifdef VS_FRACTIE",
        "/* id, name, first day, last day */",
    ]
    out += [f"VS_FRACTIE({c_string(k)}, {c_string(n)}, {f}, {u})" for k, n, f, u in fractions]
    out += ["#undef VS_FRACTIE", "#endif", "#ifdef VS_SPELLING",
            "/* folded (sorted), spelling, index of the fraction, first and last day on which it means that, may stand alone */"]
    ordered = sorted(rows.items(), key=lambda row: [text.encode() for text in row[0]])  # as strcmp() sorts
    out += [f"VS_SPELLING({c_string(folded)}, {c_string(text)}, {number[key]}, {since}, {until}, {int(bare)})"
            for (folded, text), owners in ordered for key, since, until, bare in owners]
    out += ["#undef VS_SPELLING", "#endif", "#ifdef VS_SPELLINGS_OF",
            "/* first character of the folded form, its first row, the row behind its last, and the second characters as bits by",
            " * their last five bits */"]
    first = [folded[0] for (folded, _), owners in ordered for _ in owners]
    seconds = {c: sum({1 << (ord(folded[1]) & 31) for folded, _ in rows if folded[0] == c and folded[1:]}) for c in set(first)}
    out += [f"VS_SPELLINGS_OF('{c}', {first.index(c)}, {first.index(c) + first.count(c)}, 0x{seconds[c]:x})"
            for c in sorted(set(first))]
    out += ["#undef VS_SPELLINGS_OF", "#endif", "#ifdef VS_SPELLING_FOURS", "/* the first four characters of the folded forms, as bits by a hash */"]
    fours = [0] * 64
    for folded, _ in rows:
        if len(folded) >= 4:
            bit = (int.from_bytes(folded[:4].encode(), "little") | 0x20202020) * 0x9E3779B1 % (1 << 32) >> 21
            fours[bit // 32] |= 1 << bit % 32
    out += [f"VS_SPELLING_FOURS({', '.join(f'0x{bits:x}' for bits in fours)})", "#undef VS_SPELLING_FOURS", "#endif"]
    sys.stdout.reconfigure(encoding="utf-8")
    print("\n".join(out))


if __name__ == "__main__":
    main()
