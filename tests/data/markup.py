#!/usr/bin/env python3
"""Makes the HTML and XML forms of examples/data/verslag.txt: what the publisher, a word processor's converter and older
pages would have made of the same document.

usage: markup.py       (the tool in VERSLAG_TOOL reads the text; run it again when the text has changed)

Writes examples/data/verslag.html and verslag.xml, and tests/data/verslag-*.html. Python standard library only.
"""
import html
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CONTENTS = [("I", "Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon", "2"),
            ("", "Vragen en opmerkingen van de leden van de D66-fractie", "2"),
            ("", "Vragen en opmerkingen van de leden van de Volt-fractie en de CU-fractie", "4"),
            ("", "Vragen en opmerkingen van de leden van de PvdD-fractie", "6"),
            ("II", "Volledige agenda", "8")]
META = [("DC.identifier", "OVERHEIDop.ParlID", "kst-38417-14"), ("OVERHEIDop.vergaderjaar", None, "2026-2027"),
        ("DCTERMS.issued", "DCTERMS.W3CDTF", "2026-12-15"), ("DCTERMS.available", "DCTERMS.W3CDTF", "2026-12-18"),
        ("OVERHEIDop.dossiernummer", None, "38417"), ("OVERHEIDop.ondernummer", None, "14"),
        ("DC.type", "OVERHEIDop.KamerstukTypen", "Verslag van een schriftelijk overleg"),
        ("DC.title", None, "Donkerte en stilte in de leefomgeving; Verslag van een schriftelijk overleg")]
FRAME_TOP = """<div class="skiplinks"><a href="#broodtekst">Naar de tekst</a></div>
<header class="header"><nav id="nav"><h2>Menu</h2><ul><li><a href="/">Voorpagina</a></li><li><a href="/zoek">Zoek &amp; vind</a></li></ul></nav></header>
<div class="breadcrumb"><p>Hier bent u:</p><ol><li><a href="/">Voorpagina</a></li><li>Kamerstuk 38417, nr. 14</li></ol></div>
<header class="documentbanner"><article><h2>Kamerstuk</h2>
<table><thead><tr><th>Datum publicatie</th><th>Vergaderjaar</th></tr></thead><tbody><tr><td>18-12-2026</td><td>2026-2027</td></tr></tbody></table></article></header>
<div id="sidebar"><h3>Inhoud</h3><ul class="toc"><ul><li><a href="#d1">Aanhef</a></li></ul></ul></div>
<div id="content" role="main"><article>
"""
FRAME_END = """</article>
<a href="#" role="button" class="to-top">Naar boven</a>
<div id="delen" hidden><h2>Deel deze pagina</h3><p>Kopieer het adres.</p><button>Sluit</button></div>
</div>
<div class="footer"><ul><li><a href="/over">Over deze pagina's</a></li><li><a href="/contact">Contact</a></li></ul></div>
<script src="/js/pagina.js"></script>
"""


def read():
    """The document's lines with its notes' marks, as lists of strings and note numbers, and the notes."""
    tool = os.environ.get("VERSLAG_TOOL") or sys.exit("VERSLAG_TOOL does not name the tool")
    text = os.path.join(ROOT, "examples", "data", "verslag.txt")
    document = json.loads(subprocess.run([tool, "json", text], stdout=subprocess.PIPE, check=True).stdout)
    canonical = document["text"].encode()
    end = document["notes"][0]["span"][0]
    marks = {note["anchor"]["offset"]: note["number"] for note in document["notes"]}
    lines, at = [], 0
    for line in canonical[:end].rstrip(b"\n").split(b"\n"):
        pieces, begin = [], at
        for offset in sorted(marks):
            if at <= offset <= at + len(line):
                pieces += [canonical[begin:offset].decode(), marks[offset]]
                begin = offset
        lines.append(pieces + [canonical[begin:at + len(line)].decode()])
        at += len(line) + 1
    return lines, [(note["number"], note["text"]) for note in document["notes"]]


def kind(line):
    text = "".join(piece for piece in line if isinstance(piece, str))
    for name, pattern in (("part", r"I+ [VA]"), ("dossier", r"38 \d{3} [A-Z]"), ("number", r"Nr\. 14 "), ("date", r"Vastgesteld "),
                          ("fraction", r"Vragen en opmerkingen van de leden"), ("answer", r"Antwoord van de "), ("question", r"\d+\. "),
                          ("item", r"– "), ("role", r"De [a-z-]+ van de commissie,$"), ("header", r"Tweede Kamer|Vergaderjaar")):
        if re.match(pattern, text):
            return name, text
    return "text", text


def page(lines, notes, plain):
    def inline(line):
        return "".join(html.escape(piece, quote=False) if isinstance(piece, str) else
                       f'<a class="nootnum supernote-click-ID-{piece}" href="#ID-{piece}">{piece}</a>' for piece in line)

    out, role = [], None
    for line in lines:
        name, text = kind(line)
        body = inline(line)
        first, _, rest = body.partition(" ")
        if role:
            out.append(f'<p class="ondertekening"><span class="functie">{role}</span>\n'
                       f'<span class="naam"><span class="achternaam">{body}</span></span></p>')
            role = None
        elif name == "role":
            role = body
        elif name == "header":
            pass
        elif name == "dossier":
            out.append(f'<h1 class="dossiertitel"><a id="d{len(out)}"></a><span class="dossiernummer">\n        {body[:6]}\n        </span>{body[7:]}\n</h1>')
        elif name == "number":
            out.append(f'<div class="stuk">\n<h1 class="stuktitel"><span class="stuknummer">{body[:6]}\n</span> {body[7:]}</h1>')
        elif name == "date":
            out.append(f'<p class="kamerstukdatum">Vastgesteld<span class="datum">{body[12:]}</span></p>\n<div class="algemeen">')
        elif name == "part":
            if first == "I":
                out.append(contents(plain))
            out.append(f'<h2 class="divisiekop1"><span class="nr">{first}</span> {rest}\n</h2>')
        elif name == "fraction":
            out.append(f"<p><strong class=\"vet\">{body}</strong></p>" if plain else
                       f'<h3 class="tussenkop"><strong class="vet">{body}</strong></h3>')
        elif name == "answer":
            out.append(f"<p>{body}</p>" if plain else f'<p><em class="cur">{body}</em></p>')
        elif name == "question":
            out.append(f"<p>{body}\n</p>" if plain else f'<p class="labeled"><span class="ol">{first} </span>{rest}\n</p>')
        elif name == "item":
            out.append(f'<ul class="streepje"><li class="li"><p class="labeled"><span class="ol">{first} </span>{rest}</p></li></ul>')
        else:
            out.append(f"<p>{body}\n</p>")
    out.append('</div></div>\n<div id="noten">\n<hr />')
    for number, text in notes:
        out.append(f'<div class="voet noot" id="note-{number}">\n<h5 class="note-close"><a class="note-close" href="#x">X</a> Noot\n</h5>'
                   f'<sup><span class="nootnum"><a id="ID-{number}"></a>{number}</span></sup><p>{html.escape(text, quote=False)}</p>\n</div>')
    out.append("</div>")
    return "\n".join(out)


def contents(plain):
    if plain:
        return "<h2>Inhoudsopgave</h2>\n<ul>" + "".join(f"<li>{(number + ' ' + title).strip()} {at}</li>" for number, title, at in CONTENTS) + "</ul>"
    rows = "".join(f"<tr><td><p>{number or '&#160;'}</p></td><td><p>{title}</p></td><td><p>{at}</p></td></tr>\n" for number, title, at in CONTENTS)
    return ('<table cellspacing="0"><thead><tr><th colspan="2"><p>Inhoudsopgave</p></th><th><p>blz.</p></th></tr></thead>\n'
            f"<tbody>{rows}</tbody></table>")


def officiele_html(lines, notes, charset, plain=False):
    meta = "".join(f'<meta name="{name}"{scheme and f" data-scheme={chr(34)}{scheme}{chr(34)}" or ""} content="{html.escape(value)}" />\n'
                   for name, scheme, value in META)
    return (f'<!DOCTYPE html>\n<html lang="nl">\n<head>\n{charset}\n<title>Kamerstuk 38417, nr. 14 | Offici&#xEB;le stukken</title>\n{meta}'
            f'<style>p {{ margin: 1em }}</style>\n</head>\n<body>\n{FRAME_TOP}<div id="broodtekst" class="stuk broodtekst-container">\n'
            f"{page(lines, notes, plain)}\n</div>\n{FRAME_END}</body>\n</html>\n")


def pandoc_html(lines, notes):
    def inline(line):
        return "".join(html.escape(piece, quote=False) if isinstance(piece, str) else
                       f'<a href="#fn{piece}"\nclass="footnote-ref" id="fnref{piece}" role="doc-noteref"><sup>{piece}</sup></a>' for piece in line)

    out = []
    for line in lines:
        name, text = kind(line)
        body = inline(line)
        if name == "part" and text.startswith("I "):
            out.append("<p><strong>Inhoudsopgave</strong></p>")
            out += [f"<p>{(number + ' ' + title).strip()} {at}</p>" for number, title, at in CONTENTS]
        bold = name in ("part", "fraction", "dossier", "number")
        out.append("<p>" + (f"<strong>{body}</strong>" if bold else body).replace(" de ", "\nde ", 1) + "</p>")
    out.append('<section class="footnotes footnotes-end-of-document"\nrole="doc-endnotes">\n<hr />\n<ol>')
    out += [f'<li id="fn{number}"><p>{html.escape(text, quote=False)}<a\nhref="#fnref{number}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>'
            for number, text in notes]
    return ('<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="" xml:lang="">\n<head>\n  <meta charset="utf-8" />\n'
            '  <meta name="generator" content="pandoc" />\n  <title>verslag-donkerte</title>\n</head>\n<body>\n'
            '<header id="title-block-header">\n<h1 class="title">verslag-donkerte</h1>\n</header>\n' + "\n".join(out) + "\n</ol>\n</section>\n</body>\n</html>\n")


def koop_xml(lines, notes):
    texts = dict(notes)

    def inline(line):
        return "".join(html.escape(piece, quote=False) if isinstance(piece, str) else
                       f'<noot id="n{piece}" type="voet"><noot.nr>{piece}</noot.nr><noot.al>{html.escape(texts[piece], quote=False)}</noot.al></noot>'
                       for piece in line)

    out, role, division = [], None, False
    for line in lines:
        name, text = kind(line)
        body = inline(line)
        first, _, rest = body.partition(" ")
        if role:
            out.append(f"<ondertekening><functie>{role}</functie><naam><achternaam>{body}</achternaam></naam></ondertekening>")
            role = None
        elif name == "role":
            role = body
        elif name == "header" and text.startswith("Tweede"):
            out.append('<kamerstuk><kamerstukkop><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>'
                       '<tekstregel inhoud="kamernummer">2</tekstregel>')
        elif name == "header":
            out.append(f'<tekstregel inhoud="vergaderjaar">{body}</tekstregel></kamerstukkop>')
        elif name == "dossier":
            out.append(f"<dossier><dossiernummer><dossiernr>{body[:6]}</dossiernr></dossiernummer><titel>{body[7:]}</titel></dossier>")
        elif name == "number":
            out.append(f'<stuk><stuknr>Nr. <ondernummer kamer="2">14</ondernummer></stuknr>\n<titel>{body[7:]}</titel>')
        elif name == "date":
            out.append(f'<datumtekst>Vastgesteld <datum isodatum="2026-12-15">{body[12:]}</datum></datumtekst>\n'
                       '<algemeen><vrije-tekst><tekst status="goed">')
        elif name == "part":
            if not division:
                rows = "".join(f"<row><entry><al>{(number + ' ' + title).strip()}</al></entry><entry><al>{at}</al></entry></row>"
                               for number, title, at in CONTENTS)
                out.append(f'<tussenkop kopopmaak="vet">Inhoudsopgave</tussenkop><table frame="none"><tgroup cols="2"><colspec colname="c1"/>'
                           f'<colspec colname="c2"/><tbody>{rows}</tbody></tgroup></table></tekst>')
            out.append(("</divisie>" if division else "") + f'<divisie><kop><nr status="officieel">{first}</nr><titel>{rest}</titel></kop>')
            division = True
        elif name == "fraction":
            out.append(f'<tussenkop kopopmaak="vet">{body}</tussenkop>')
        elif name == "answer":
            out.append(f'<tussenkop kopopmaak="cur">{body}</tussenkop>')
        elif name == "item":
            out.append(f'<lijst type="expliciet" level="single"><li><li.nr>{first}</li.nr><al>{rest}</al></li></lijst>')
        elif name == "question":
            out.append(f'<al><nadruk type="cur">{body}</nadruk></al>')
        else:
            out.append(f"<al>{body}</al><?xpp afbreek?>")
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            'xsi:noNamespaceSchemaLocation="op-xsd-2012-2.xsd">\n<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" '
            'content="https://zoek.officielebekendmakingen.nl/kst-38417-14/metadata.xml"/></metadata>\n' + "\n".join(out) +
            "\n</divisie></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>\n")


def main():
    lines, notes = read()
    utf8 = '<meta charset="utf-8">'
    old = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
    files = {
        "examples/data/verslag.html": officiele_html(lines, notes, utf8).encode(),
        "examples/data/verslag.xml": koop_xml(lines, notes).encode(),
        "tests/data/verslag-plain.html": officiele_html(lines, notes, utf8, plain=True).encode(),
        "tests/data/verslag-windows-1252.html": officiele_html(lines, notes, old).encode("windows-1252"),
        "tests/data/verslag-pandoc.html": pandoc_html(lines, notes).encode(),
    }
    for name, data in files.items():
        with open(os.path.join(ROOT, name), "wb") as file:
            file.write(data)


if __name__ == "__main__":
    main()
