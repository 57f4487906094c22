#!/usr/bin/env python3
"""Writes the tables of laws, treaties and acts of the European Union, and of their names.

    python3 lib/vocabulary/generate_laws.py FOLDER

FOLDER holds laws.tsv (title, aliases, bwb, evidence, confidence, ambiguous), treaties.tsv (name, aliases, slug, bwbv,
evidence) and eu_acts.tsv (celex, formal, aliases, evidence). Only facts are taken over: names, aliases, ids, and which
aliases mean more than one thing. What those tables do not say, and what must be known to read a text rightly, stands
below with the reason. laws.def, treaties.def, eu_acts.def and act_names.def are written beside this script.
"""
import csv
import os
import re
import sys

# An abbreviation of up to three letters says too little alone: "MAR" is a month, "Tw" a surname's beginning. It needs
# an article beside it, or its full name before it. Not so for those of four letters and more, for those that are
# written as laws are ("Awb", "Woo"), and for these, which parliament uses for nothing else.
WELL_KNOWN = {"AVG", "DSA", "DMA", "KRW", "AWB", "WOB", "WBP", "WNT"}

# Written as the abbreviation of a law is, or long enough, but also a word, a name, an office, a fund, a register, a
# benefit or the subject of the act.
ALSO_A_WORD = {
    "Who", "Wok", "Bal", "Blz", "Kew", "Wed", "Web", "Wep", "Wom", "Kra", "Statuut", "Bibob", "Suwi", "SUWI", "Vifo",
    "REACH", "LULUCF", "ETIAS", "ETS2", "OSPAR", "EHDS", "European Health Data Space", "CBAM",
    "Carbon Border Adjustment Mechanism", "Recovery and Resilience Facility", "Herstel- en Veerkrachtfaciliteit",
    "E-evidence", "UNFCCC", "CERD", "CEDAW", "RED I", "Rome I", "Rome II", "Seveso III", "Verordening 1/2003",
    "preventieve arm SGP", "Visumcode", "Telecomcode",
}

# Aliases that are left out: one stands for a part of what it names; the other, of which the table has an old version
# alone, would make every "De" worth a look.
LEFT_OUT = {"Vc 2000", "De-minimisverordening"}

# How laws and treaties are called as well, by id or slug.
MORE_NAMES = {
    "BWBR0001840": ["GW"],
    "BWBR0040940": ["Uitvoeringswet AVG"],
    "BWBR0013798": ["Wet bibob"],
    "BWBR0046747": ["Wet vifo"],
    "BWBR0018472": ["AWIR"],
    "BWBR0011353": ["Wet IB"],
    "BWBR0002471": ["Wet LB"],
    "BWBR0002629": ["Wet OB"],
    "BWBR0002672": ["Wet Vpb"],
    "BWBR0020368": ["WFT"],
    "BWBR0024282": ["WWFT"],
    "BWBR0035917": ["WLZ"],
    "BWBR0018450": ["ZVW"],
    "BWBR0045754": ["WOO"],
    "BWBR0040635": ["WVGGZ"],
    "veu": ["EU-verdrag", "Verdrag van de Europese Unie"],
    "evrm": ["Europees Verdrag voor de Rechten van de Mens", "Europese Verdrag voor de Rechten van de Mens",
             "Europees Verdrag inzake de Rechten van de Mens", "Europees Verdrag van de Rechten van de Mens",
             "Europees Verdrag tot bescherming van de rechten van de mens"],
    "vweu": ["EU-Werkingsverdrag", "Werkingsverdrag van de Europese Unie", "Werkingsverdrag",
             "Verdrag betreffende de werking van de EU", "Verdrag inzake de werking van de Europese Unie"],
    "eu-handvest": ["Handvest van de grondrechten van de EU", "EU-Grondrechtenhandvest",
                    "Europees Handvest van de grondrechten", "Handvest van de EU", "Handvest EU", "Handvest van de Europese Unie",
                    "EU-Handvest van de grondrechten"],
    "ivrk": ["Internationaal Verdrag inzake de Rechten van het Kind", "VN-Verdrag inzake de Rechten van het Kind",
             "VN-verdrag voor de Rechten van het Kind"],
    "vn-verdrag-handicap": ["VN-verdrag inzake de rechten van personen met een handicap"],
}

# Aliases that mean another law in capitals alone ("WMO" is about medical research).
ONE_MEANING = {"Wmo"}

# Short names that went over from an older law: before this day they meant that one.
SINCE = {"Wiv": "20180501", "Mediawet": "20090101", "Archiefwet": "19960101", "Vreemdelingenwet": "20010401",
         "Vw": "20010401", "Wmo": "20150101"}

# How the books of the civil code are named beside "Boek 2 BW".
BOOK_FORMS = ["Boek {} BW", "Boek {} van het BW", "Boek {} van het Burgerlijk Wetboek", "Boek {} Burgerlijk Wetboek",
              "BW Boek {}", "Burgerlijk Wetboek Boek {}", "Burgerlijk Wetboek, Boek {}", "BW, Boek {}"]

# The last parts of words that say what kind of text a name stands for: such a word is no abbreviation.
KINDS = re.compile(r"(wet|wetboek|besluit|verordening|richtlijn|verdrag|handvest|akkoord|protocol|overeenkomst|code|"
                   r"reglement|statuut|circulaire|taxonomie|faciliteit|act|regulation|treaty|directive)(en)?$", re.I)
LAW_KIND = re.compile(r"(wet|wetboek|besluit|statuut)$", re.I)

EXACT, NEEDS, UNCLEAR, LOWER, BOOKS = 1, 2, 4, 8, 16
GATE_BITS = 14


def normal(text):
    """As vs_act_name_find() reads: hyphens are spaces, a run of them is one."""
    return re.sub(r"[ -]+", " ", text.replace("’", "'")).strip()


def fold(text):
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in normal(text))


def is_abbreviation(name):
    if not name:
        return False
    words = name.split()
    if name.startswith("Wet ") and len(words) <= 3 and len(name) <= 16 and re.match(r"Wet [A-Zfb]", name):
        return bool(re.match(r"Wet ([A-Z]\w*|fido|bag)( \d+)?$", name)) and len(words[1]) <= 6
    if len(words) > 2 or (len(words) == 2 and not re.fullmatch(r"\d{4}|[IV]+|[0-9.]+|bis", words[1])):
        return False
    word = re.sub(r"(?<=[a-z])-|-(?=wet)", "", words[0])
    if "-" in word and KINDS.search(word):
        return False
    return len(word) <= 8 and not KINDS.search(word) and word != "Dublin" or name == "E-wet"


def needs_introduction(name):
    if name in WELL_KNOWN:
        return False
    if name in ALSO_A_WORD:
        return True
    if not is_abbreviation(name) or " " in name:
        return False
    letters = re.sub(r"[^A-Za-z]", "", name)
    return len(name) <= 2 or (len(name) == 3 and letters == name and name[1:].isupper())


def primary_meanings(note):
    """How many laws the note on an ambiguous alias gives it: "also", "old" and the rest of a sentence are none."""
    meanings = re.split(r"[;,/] ", note.split(": ", 1)[-1])
    return sum(1 for m in meanings if re.search(r"(?i)wet", m) and not re.match(r"also |old |name of ", m.strip()))


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def c_string(text):
    out = ""
    for byte in text.encode():
        if byte in b'"\\':
            out += "\\" + chr(byte)
        else:
            out += chr(byte) if 32 <= byte < 127 else "\\%03o" % byte
    return '"' + out + '"'


def gate(names):
    """What vs_act_name_may_begin() asks: bits for the first four letters of the names, and for the\n    first six of their first word; the third bytes by the first two."""
    bits = bytearray(1 << (GATE_BITS - 3))
    thirds = {}

    def add(key):
        hashed = (key * 2654435761 & 0xFFFFFFFF) >> (32 - GATE_BITS)
        bits[hashed >> 3] |= 1 << (hashed & 7)

    def as_written(byte):
        """A space of the name is a hyphen, or one that begins with E2, of the text."""
        return {ord(" ") & 31, ord("-") & 31, 0xE2 & 31} if byte == 32 else {byte & 31}

    for text, flags in names:
        data = text.encode()
        word = re.match(rb"[0-9A-Za-z]*", data)[0]
        firsts = {data[0]}
        # What begins with a small letter can open a sentence.
        if (flags & LOWER and not text[:2].isupper()) or 97 <= data[0] <= 122:
            firsts |= {data[0] | 32, data[0] & ~32}
        for first in firsts:
            if len(word) >= 4:
                key = first | (word[1] | 32) << 8 | (word[2] | 32) << 16 | (word[3] | 32) << 24
                add(key)
                for byte in (word[4:6] + b"\0\0")[:2]:
                    key = key * 31 + (byte and byte | 32) & 0xFFFFFFFF
                add(key)
            elif len(word) == 3 == len(data):  # the bracket of "[AVG]" is taken for a letter
                key = first | (word[1] | 32) << 8 | (word[2] | 32) << 16 | (ord("]") | 32) << 24
                add(key * 31 * 31 & 0xFFFFFFFF)
            for second in as_written(data[1]) if len(data) > 1 else range(32):
                pair = (first & 63) << 5 | second
                for third in as_written(data[2]) if len(data) > 2 else range(32):
                    thirds[pair] = thirds.get(pair, 0) | 1 << third
    return bits, thirds


def first_words(names):
    """A hash table of the first words of the names (letters and digits, in whatever case), a quarter full: of each the
    first row, how many there are, its length, and whether it may begin with a small letter."""
    words = {}  # [first row, rows, small], in the order of the rows
    for row, (text, flags) in enumerate(names):
        word = bytes(byte | 32 for byte in re.match(rb"[0-9A-Za-z]*", text.encode())[0])
        small = bool((flags & LOWER and not text[:2].isupper()) or text[:1].islower())
        found = words.setdefault(word, [row, 0, False])
        if not word or found[0] + found[1] != row:
            sys.exit(f"{text}: the names with its first word do not stand together")
        found[1] += 1
        found[2] |= small
    size = 1
    while size < 4 * len(words):
        size *= 2
    table = [(0, 0, 0, 0)] * size
    for word, (row, count, small) in words.items():
        head, tail = (int.from_bytes(part, "little") for part in (word[:4], word[-4:]))
        key = head + tail * 2246822507 + len(word)
        slot = (key * 2654435761 & 0xFFFFFFFF) >> (32 - (size.bit_length() - 1))
        while table[slot][1]:
            slot = (slot + 1) % size
        table[slot] = row, count, len(word), int(small)
    return table, max(map(len, words))


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: generate_laws.py FOLDER")
    folder = sys.argv[1]
    acts = {"law": [], "treaty": [], "eu": []}
    rows = {}  # text -> [acts, flags]

    def add(text, act, flags=0):
        text = text.strip()
        if not text or text in LEFT_OUT:
            return
        row = rows.setdefault(normal(text), [[], 0])
        if act not in row[0]:
            row[0].append(act)
        row[1] |= flags
        if is_abbreviation(text) or text in ALSO_A_WORD:
            row[1] |= EXACT
        if needs_introduction(text):
            row[1] |= NEEDS

    books = {}
    for law in read(folder, "laws.tsv"):
        act = ("law", len(acts["law"]))
        book = re.fullmatch(r"Burgerlijk Wetboek Boek (\d+)", law["title"])
        acts["law"].append((law["bwb"], int(book[1]) if book else 0, law["title"]))
        if book:
            for form in BOOK_FORMS:
                add(form.format(book[1]), act)
            books[int(book[1])] = act
            continue
        note = law["ambiguous"]
        marked = note.split(":")[0].strip() if note else None
        add(re.sub(r" \(.\)$", "", law["title"]) if law["title"].startswith("Vreemdelingenc") else law["title"], act,
            UNCLEAR if law["title"].startswith("Vreemdelingenc") else 0)
        for alias in law["aliases"].split("; "):
            flags = 0
            if alias and alias == marked:
                flags = NEEDS | EXACT | (UNCLEAR if primary_meanings(note) > 1 and alias not in ONE_MEANING else 0)
            add(alias, act, flags)
        for alias in MORE_NAMES.get(law["bwb"], []):
            add(alias, act)
    civil = ("law", len(acts["law"]))
    acts["law"].append(("", 0, "Burgerlijk Wetboek"))
    add("Burgerlijk Wetboek", civil, BOOKS)
    add("BW", civil, BOOKS | NEEDS | EXACT)
    for treaty in read(folder, "treaties.tsv"):
        act = ("treaty", len(acts["treaty"]))
        acts["treaty"].append((treaty["slug"], treaty["bwbv"], treaty["name"]))
        for alias in [treaty["name"], *treaty["aliases"].split("; "), *MORE_NAMES.get(treaty["slug"], [])]:
            alias = re.sub(r"^(.*) \(herzien\)$", r"herzien \1", alias)
            # "internationaal" and "europees" open too many phrases that have nothing to do with a treaty.
            small = not is_abbreviation(alias) and not alias.startswith(("Internationaal", "Europees", "WHO", "OSPAR"))
            add(alias, act, LOWER if small else 0)
    for eu in read(folder, "eu_acts.tsv"):
        act = ("eu", len(acts["eu"]))
        acts["eu"].append((eu["celex"], "", eu["formal"]))
        for alias in eu["aliases"].split("; "):
            told_apart = re.fullmatch(r"(.*?) \(.*\)", alias)
            if told_apart and alias.endswith("(oud)"):
                continue  # the bare name means the act in force
            if told_apart:  # "RED (radioapparatuur)": the words before the parentheses mean another act as well
                add(told_apart[1], act, UNCLEAR)
                continue
            compound = re.search(r"(richtlijn|verordening|code)$", alias) and " " not in alias
            add(alias, act, LOWER if compound or alias[:1].islower() else 0)

    # An alias may differ from another in case alone and mean something else ("Wmo", "WMO"): both are unclear already
    # by the notes. One text for two acts is.
    first = {"law": 0, "treaty": len(acts["law"]), "eu": len(acts["law"]) + len(acts["treaty"])}
    ordered = sorted(rows.items(), key=lambda row: (fold(row[0]).encode(), row[0].encode()))
    out, slots, flagged = [], 0, []
    for text, (meant, flags) in ordered:
        if len(meant) > 1:
            flags |= UNCLEAR
        slot = 0
        if flags & (NEEDS | UNCLEAR):
            slots += 1
            slot = slots
        kind, index = meant[0]
        names = [n for n, bit in (("EXACT", EXACT), ("NEEDS", NEEDS), ("UNCLEAR", UNCLEAR), ("LOWER", LOWER),
                                  ("BOOKS", BOOKS)) if flags & bit]
        flagged.append((text, flags))
        out.append(f"VS_ACT_NAME({c_string(text)}, {first[kind] + index}, "
                   f"{' | '.join('VS_ACT_' + n for n in names) or '0'}, {slot}, {SINCE.get(text, '0')})")

    here = os.path.dirname(os.path.abspath(__file__))
    note = "Written by generate_laws.py: change that. */"

    def write(name, head, rows_of_it, macro, *tail):
        with open(os.path.join(here, name), "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join([*head, *rows_of_it, f"#undef VS_{macro}", *tail]) + "\n")

    def comment(text):
        return f"/* {text[:60]} */"

    write("laws.def", [f"/* laws.def - the laws, by title. {note}",
                       "/* id in the basiswettenbestand, book of the civil code */"],
          [f"VS_LAW({c_string(i)}, {b}) {comment(t)}" for i, b, t in acts["law"]], "LAW")
    write("treaties.def", [f"/* treaties.def - the treaties. {note}", "/* slug, id in the basiswettenbestand */"],
          [f"VS_TREATY({c_string(s)}, {c_string(b)}) {comment(t)}" for s, b, t in acts["treaty"]], "TREATY")
    write("eu_acts.def", [f"/* eu_acts.def - acts of the European Union that have a name. {note}",
                          "/* CELEX number */"],
          [f"VS_EU_ACT({c_string(c)}) {comment(t)}" for c, _, t in acts["eu"]], "EU_ACT")
    bits, thirds = gate(flagged)
    words, longest_word = first_words(flagged)
    longest = max(len(text.encode()) for text in rows)
    write("act_names.def",
          [f"/* act_names.def - the names of laws, treaties and acts of the Union. {note}", "#ifdef VS_ACT_NAME",
           "/* name with hyphens as spaces, by its folded form; index of the act; flags; slot; first day */"],
          out, "ACT_NAME", "#endif", "#ifdef VS_ACT_GATE", "/* which first bytes can open a name, as bits */",
          *(f"VS_ACT_GATE({', '.join(str(b) for b in bits[i:i + 24])})" for i in range(0, len(bits), 24)),
          "#undef VS_ACT_GATE", "#endif", "#ifdef VS_ACT_WORD",
          "/* the names by their first word, each at the slot of its hash or behind it */",
          *(f"VS_ACT_WORD({slot}, {row}, {count}, {length}, {small})"
            for slot, (row, count, length, small) in enumerate(words) if count),
          "#undef VS_ACT_WORD", "#endif", "#ifdef VS_ACT_THIRD",
          *(f"VS_ACT_THIRD({pair}, 0x{mask:x})" for pair, mask in sorted(thirds.items())),
          "#undef VS_ACT_THIRD", "#endif", "#ifdef VS_ACT_SIZES", f"VS_ACT_SIZES({slots}, {longest}, {longest_word}, {len(words).bit_length() - 1})",
          "#undef VS_ACT_SIZES", "#endif")
    used = sum(bin(b).count("1") for b in bits)
    print(f"{len(out)} names, {slots} slots, longest {longest}, gate {used} of {1 << GATE_BITS}", file=sys.stderr)


if __name__ == "__main__":
    main()
