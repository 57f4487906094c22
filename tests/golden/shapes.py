#!/usr/bin/env python3
"""Gives the project's own texts to the tool in the shapes that pages come in, and demands the same document.

usage: shapes.py [--keep FOLDER] [--self-test] [NAME ...]

The lines and notes of a text, as the tool reads them, are written as bare paragraphs, upper-case markup of old pages,
what word processors and mail programs make, text with nothing but line ends, and so on; every shape must give the same
fractions, questions, answers, notes and front matter as the text. NAME picks shapes or texts by a part of their name;
--keep writes the pages that come out otherwise into a folder. The tool is the one in VERSLAG_TOOL.

Exit status: 0 all the same, 1 something differs, 2 the tests could not run, 77 there is no tool to run, or one that
reads plain text only. Python standard library only.
"""
import argparse
import html
import json
import os
import re
import subprocess
import sys
import tempfile

import properties

ROOT = properties.ROOT
VARIANTS = os.path.join(ROOT, "tests", "data", "variants")
SAMPLE = os.path.join(ROOT, "examples", "data", "verslag.txt")
# Texts whose own form is what they are about: the look of their lines is lost in markup.
LEFT_OUT = {
}


# ------------------------------------------------------------------------------------------------------ The text

class Line:
    """A line of a document: what it is, and its text with the numbers of the notes whose marks stand in it."""

    def __init__(self, kind, pieces):
        self.kind, self.pieces = kind, pieces
        self.text = "".join(piece for piece in pieces if isinstance(piece, str))

    def write(self, mark, escape=lambda text: html.escape(text, quote=False)):
        return "".join(escape(piece) if isinstance(piece, str) else mark(piece) for piece in self.pieces)


def lines_of(document):
    """The lines of a document without its notes, and the notes as (number, text)."""
    canonical, notes = document["text"].encode("utf-8"), [(n["number"], n["text"]) for n in document["notes"]]
    end = min((n["span"][0] for n in document["notes"]), default=len(canonical) + 1) - 1
    marks = sorted((n["anchor"]["offset"], n["number"]) for n in document["notes"] if n["anchor"])
    headings = {f["heading"] for f in document["fractions"]} | {a["heading"] for a in document["answers"]}
    asked = [q["span"][0] for q in document["questions"]]
    lines, at = [], 0
    for line in canonical[:end].split(b"\n"):
        pieces, begin = [], at
        for offset, number in marks:
            if at <= offset <= at + len(line):
                pieces += [canonical[begin:offset].decode(), number]
                begin = offset
        pieces.append(canonical[begin:at + len(line)].decode())
        text = line.decode()
        if text in headings or re.match(r"(I+|[IVX]+\.) [A-Z]|\d\d \d{3} [A-Z]|Nr\. \d+ [A-Z]", text):
            kind = "heading"
        elif re.match(r"[–•-] ", text):
            kind = "item"
        elif "\t" in text:
            kind = "row"
        elif any(at < begin <= at + len(line) for begin in asked):
            kind = "question"
        else:
            kind = "text"
        lines.append(Line(kind, pieces))
        at += len(line) + 1
    return lines, notes


# ---------------------------------------------------------------------------------------------------- The shapes

SHAPES = {}


def shape(function):
    SHAPES[function.__name__.replace("_", "-")] = function
    return function


def row(line, mark, tag="td"):
    cells, open_ = [], []
    for piece in line.pieces:
        for i, part in enumerate(re.split("(\t)", piece) if isinstance(piece, str) else [piece]):
            if part == "\t":
                cells.append(open_)
                open_ = []
            else:
                open_.append(part)
    cells.append(open_)
    written = "".join(f"<{tag}>{Line('text', cell).write(mark)}</{tag}>" for cell in cells)
    return f"<table><tr>{written}</tr></table>"


def blocks(lines, mark, heading="<h2>{}</h2>", text="<p>{}</p>", item="<ul><li>{}</li></ul>"):
    """Every line as an element of its own."""
    out = []
    for line in lines:
        body = line.write(mark)
        if line.kind == "row":
            out.append(row(line, mark))
        elif line.kind == "heading":
            out.append(heading.format(body))
        elif line.kind == "item":
            out.append(item.format(body))
        else:
            out.append(text.format(body))
    return out


def link_mark(number):
    return f'<a class="nootnum supernote-click-ID-{number}" href="#ID-{number}">{number}</a>'


def publisher_notes(notes):
    return '<div id="noten"><hr />' + "".join(
        f'<div class="voet noot" id="note-{number}"><h5 class="note-close"><a class="note-close" href="#x">X</a> Noot</h5>'
        f'<sup><span class="nootnum"><a id="ID-{number}"></a>{number}</span></sup><p>{html.escape(text, quote=False)}</p></div>\n'
        for number, text in notes) + "</div>" if notes else ""


@shape
def fragment(lines, notes):
    return "\n".join(blocks(lines, link_mark)) + publisher_notes(notes)


@shape
def bare_stuk(lines, notes):
    return '<div class="stuk">' + "\n".join(blocks(lines, link_mark, "<h3 class=tussenkop>{}</h3>")) + publisher_notes(notes) + "</div>"


@shape
def bold_headings(lines, notes):
    return "<html><body>" + "\n".join(blocks(lines, link_mark, "<p><b>{}</b></p>")) + publisher_notes(notes) + "</body></html>"


@shape
def underlined_headings(lines, notes):
    return "<html><body>" + "\n".join(blocks(lines, link_mark, '<p><span style="text-decoration: underline">{}</span></p>')) + \
        publisher_notes(notes) + "</body></html>"


@shape
def old_capitals(lines, notes):
    """Upper-case tags, none of them closed, a paragraph within a heading, quotation marks as references of windows-1252."""
    sup = lambda number: f'<A HREF="#n{number}" CLASS="nootnum"><SUP>{number}</SUP></A>'
    page = "\n".join(blocks(lines, sup, "<H1><P>{}</P></H1>", "<P>{}", "<UL><LI>{}</UL>"))
    for number, character in ((145, "‘"), (146, "’"), (147, "“"), (148, "”"), (150, "–"), (128, "€"), (133, "…")):
        page = page.replace(character, f"&#{number};")
    page = page.replace("é", "&eacute;").replace("ë", "&euml;")
    return ('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<HTML><HEAD><META HTTP-EQUIV="Content-Type" '
            f'CONTENT="text/html; charset=iso-8859-1"><TITLE>Stuk</TITLE></HEAD><BODY BGCOLOR=white>{page}\n{publisher_notes(notes)}</BODY></HTML>'
            ).encode("windows-1252", "xmlcharrefreplace")


@shape
def line_ends_only(lines, notes):
    """All of it one element; two line ends part the paragraphs."""
    sup = lambda number: f'<a href="#fn{number}" id="fnref{number}"><sup>{number}</sup></a>'
    tail = "".join(f'<div id="fn{number}"><a href="#fnref{number}">{number}</a> {html.escape(text, quote=False)}</div>' for number, text in notes)
    if any(line.kind == "row" for line in lines):
        return None
    return "<html><body><div>" + "<br />\n<br />\n".join(line.write(sup) for line in lines) + f"</div>{tail}</body></html>"


@shape
def word(lines, notes):
    """As a word processor saves a page: its own elements, conditional comments, source lines of one width."""
    mark = lambda n: (f"<a style='mso-footnote-id:ftn{n}' href=\"#_ftn{n}\" name=\"_ftnref{n}\" title=\"\"><span class=MsoFootnoteReference>"
                      f"<span style='mso-special-character:footnote'><![if !supportFootnotes]>[{n}]<![endif]></span></span></a>")
    out = blocks(lines, mark, "<h2><span lang=NL style='mso-ansi-language:NL'>{}<o:p></o:p></span></h2>",
                 "<p class=MsoNormal><span lang=NL style='mso-ansi-language:NL'>{}<o:p></o:p></span></p>\n\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
                 "<p class=MsoListParagraph style='text-indent:-18.0pt'>{}<o:p></o:p></p>")
    out = [re.sub(r"(MsoListParagraph[^>]*>)([–•-]) ", r"\1<![if !supportLists]><span style='mso-list:Ignore'>\2<span style='font:7.0pt "
                  r'"Times New Roman"'r"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>", line) for line in out]
    tail = "".join(f"<div style='mso-element:footnote' id=ftn{n}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn{n}' href=\"#_ftnref{n}\" "
                   f"name=\"_ftn{n}\" title=\"\"><span class=MsoFootnoteReference><![if !supportFootnotes]>[{n}]<![endif]></span></a> "
                   f"{html.escape(text, quote=False)}<o:p></o:p></p></div>\n" for n, text in notes)
    tail = f"<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width=\"33%\"><![endif]>{tail}</div>" if notes else ""
    body = re.sub(r"(?<=[a-z,;]) (?=[a-z])", "\n", "\n\n".join(out))
    return ("<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n<meta http-equiv=Content-Type "
            "content=\"text/html; charset=utf-8\">\n<meta name=Generator content=\"Microsoft Word 15\">\n<!--[if gte mso 9]><xml><o:DocumentProperties>"
            "<o:Author>Iemand</o:Author></o:DocumentProperties></xml><![endif]-->\n<style>\n<!--\n p.MsoNormal {margin:0cm}\n-->\n</style>\n</head>\n"
            f"<body lang=NL>\n<div class=WordSection1>\n{body}\n</div>\n{tail}\n</body>\n</html>")


@shape
def mail(lines, notes):
    """A mail: paragraphs are divisions, empty ones part them."""
    sup = lambda number: f'<a href="#m_1_footnote{number}"><sup>{number}</sup></a>' if False else f'<a href="#_ftn{number}" name="_ftnref{number}">[{number}]</a>'
    tail = "".join(f'<div id="ftn{number}"><div><a href="#_ftnref{number}">[{number}]</a> {html.escape(text, quote=False)}</div></div>' for number, text in notes)
    return ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div dir="ltr">' +
            "<div><br></div>\n".join(blocks(lines, sup, "<div><b>{}</b></div>", "<div>{}</div>", "<div>{}</div>")) + tail + "</div></body></html>")


@shape
def invisible(lines, notes):
    """No-break spaces, soft hyphens and spaces without width."""
    def write(text):
        text = re.sub(r"([a-z]{4})([a-z]{4})", "\\1\u00ad\\2", html.escape(text, quote=False))
        return re.sub(r"(?<=[a-z]) (?=[a-z])", "\u00a0", text, count=3).replace("- ", "-\u200b ").replace("/", "/\u200b") if "//" not in text else text
    out = [f"<p>\u200b{line.write(link_mark, write)}&#8203;</p>" if line.kind != "row" else row(line, link_mark) for line in lines]
    return "<html><body>\ufeff" + "\n".join(out) + "<p>&nbsp;</p><p>&#8203;</p>" + publisher_notes(notes) + "</body></html>"


@shape
def site(lines, notes):
    """The page of another site, with its main part marked."""
    return ('<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Stuk | Site</title></head><body><a href="#main" class="skip">Naar de inhoud</a>'
            '<header><nav aria-label="Hoofdmenu"><ul><li><a href="/k">Kamerstukken</a></li><li><a href="/a">Agenda</a></li></ul></nav>'
            '<form role="search"><label>Zoeken</label><input name="q"><button>Zoek</button></form></header>'
            '<main id="main"><article>' + "\n".join(blocks(lines, link_mark)) + publisher_notes(notes) + "</article></main>"
            '<aside><h2>Zie ook</h2><ul><li><a href="/x">1. Waarom deze site?</a></li></ul></aside>'
            "<footer><p>Wat vindt u van deze pagina?</p><ul><li>Contact</li></ul></footer></body></html>")


@shape
def nested(lines, notes):
    """Every paragraph in divisions of its own, words in spans, white space everywhere."""
    def write(text):
        return re.sub(r"(\w+)", r"<span>\1</span>", html.escape(text, quote=False).replace("&amp;", "\u0001").replace("&lt;", "\u0002").replace("&gt;", "\u0003")
                      ).replace("\u0001", "&amp;").replace("\u0002", "&lt;").replace("\u0003", "&gt;")
    out = []
    for line in lines:
        out.append(row(line, link_mark) if line.kind == "row" else
                   f"<div>\n  <div class='b'>\n    <div>\n      {line.write(link_mark, write)}\n    </div>\n  </div>\n</div>")
    return "<!DOCTYPE html>\n<html>\n<body>\n" + "\n".join(out) + publisher_notes(notes) + "\n</body>\n</html>\n"


@shape
def layout_table(lines, notes):
    """An old page: a table holds the menu and the document."""
    if any(line.kind == "row" for line in lines):
        return None
    return ("<html><body><table width=100%><tr><td>" + "\n".join(blocks(lines, link_mark, "<p><font size=4><b>{}</b></font></p>")) + "</td></tr></table>" +
            publisher_notes(notes) + "</body></html>")


@shape
def raised_digits(lines, notes):
    """Notes as a typist makes them: raised digits, and the notes below a rule."""
    tail = "".join(f"<p><sup>{number}</sup> {html.escape(text, quote=False)}</p>\n" for number, text in notes)
    return "<html><body>" + "\n".join(blocks(lines, lambda n: f"<sup>{n}</sup>")) + (f"<hr>\n{tail}" if notes else "") + "</body></html>"


@shape
def linked_digits(lines, notes):
    """Notes with links both ways that have no class, in a list."""
    tail = "".join(f'<li id="voetnoot{n}">{html.escape(text, quote=False)} <a href="#voetnootref{n}">↩</a></li>\n' for n, text in notes)
    mark = lambda n: f'<sup id="voetnootref{n}"><a href="#voetnoot{n}">{n}</a></sup>'
    return "<html><body>" + "\n".join(blocks(lines, mark)) + (f"<hr>\n<ol>{tail}</ol>" if notes else "") + "</body></html>"


@shape
def drawn_numbers(lines, notes):
    """Numbers before paragraphs are not in the page: a browser draws them."""
    out = []
    for line in lines:
        number = re.match(r"(\d+)\. ", line.text) if line.kind == "question" else None
        if number and isinstance(line.pieces[0], str) and line.pieces[0].startswith(number.group()):
            rest = Line("text", [line.pieces[0][number.end():]] + line.pieces[1:])
            out.append(f"<ol start={number.group(1)}><li>{rest.write(link_mark)}</li></ol>")
        else:
            out += blocks([line], link_mark)
    return "<html><body>" + "\n".join(out) + publisher_notes(notes) + "</body></html>"


@shape
def numbers_apart(lines, notes):
    """The number of a paragraph is an element of its own."""
    out = []
    for line in lines:
        number = re.match(r"\d+\. ", line.text) if line.kind == "question" else None
        if number and isinstance(line.pieces[0], str) and line.pieces[0].startswith(number.group()):
            rest = Line("text", [line.pieces[0][number.end():]] + line.pieces[1:])
            out.append(f'<p class="labeled"><span class="ol">{number.group().strip()}</span>{rest.write(link_mark)}</p>')
        else:
            out += blocks([line], link_mark)
    return "<html><body>" + "\n".join(out) + publisher_notes(notes) + "</body></html>"


@shape
def xhtml(lines, notes):
    mark = lambda n: f'<a id="r{n}" /><a href="#fn{n}" class="footnote-ref"><sup>{n}</sup></a>'
    tail = "".join(f'<li id="fn{n}"><p>{html.escape(text, quote=False)}</p></li>' for n, text in notes)
    tail = f'<div class="footnotes"><hr /><ol>{tail}</ol></div>' if notes else ""
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
            '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl"><head><title>Stuk</title></head>'
            "<body>" + "\n".join(blocks(lines, mark, "<h2><a name='k' />{}</h2>", "<p>{}<br /></p>")) + tail + "</body></html>")


@shape
def slanted_headings(lines, notes):
    return "<html><body>" + "\n".join(blocks(lines, link_mark, "<p><em>{}</em></p>", "<p>{}</p>\n<p>&nbsp;</p>")) + publisher_notes(notes) + "</body></html>"


@shape
def definition_list(lines, notes):
    return "<html><body><dl>" + "\n".join(blocks(lines, link_mark, "<dt>{}</dt>", "<dd>{}</dd>", "<dd>{}</dd>")) + "</dl>" + publisher_notes(notes) + \
        "</body></html>"


# --------------------------------------------------------------------------------------------------------- Tests

def texts():
    found = [SAMPLE] + [os.path.join(VARIANTS, name) for name in sorted(os.listdir(VARIANTS)) if name.endswith(".txt") and name != "open.txt"]
    return [path for path in found if os.path.basename(path)[:-4] not in LEFT_OUT]


def run(path):
    done = subprocess.run([os.environ["VERSLAG_TOOL"], "json", path], capture_output=True, timeout=60)
    if done.returncode != 0:
        raise ValueError(f"{path}: the tool exits with {done.returncode}: {done.stderr.decode(errors='replace').strip()}")
    return json.loads(done.stdout)


def compare(document, other):
    known = properties.Checks(document).all(None) # of the text itself: not for here
    wrong = [line for line in properties.Checks(other).all(None) if line not in known]
    a, b = properties.model(document), properties.model(other)
    if a != b:
        wrong.append(f"{', '.join(key for key in a if a[key] != b[key])}: {properties.difference(a, b)}")
    return wrong


def self_test():
    document = {"text": "1. Waarom?\nAntwoord\nDaarom.\nNoot.", "notes": [{"number": 1, "text": "Noot.", "span": [28, 33], "anchor": {"offset": 9}}],
                "fractions": [], "questions": [], "answers": [{"heading": "Antwoord"}]}
    lines, notes = lines_of(document)
    wrong = []
    if [(line.kind, line.pieces) for line in lines] != [("text", ["1. Waarom", 1, "?"]), ("heading", ["Antwoord"]), ("text", ["Daarom."])]:
        wrong.append(f"lines: {[(line.kind, line.pieces) for line in lines]}")
    if notes != [(1, "Noot.")]:
        wrong.append(f"notes: {notes}")
    for name, make in SHAPES.items():
        page = make(lines, notes)
        page = page.decode("windows-1252") if isinstance(page, bytes) else page
        if not re.search("D(<[^>]*>|\u00ad)*a(<[^>]*>|\u00ad)*arom", page) or "Noot." not in page:
            wrong.append(f"{name}: {page[:200]}")
    for line in wrong:
        print("FAIL self-test: " + line)
    print("self-test: " + ("failed" if wrong else f"{len(SHAPES)} shapes hold all of a text"))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", metavar="FOLDER", help="write the pages that differ into a folder")
    parser.add_argument("--self-test", action="store_true", help="check that the shapes hold the text")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    tool = os.environ.get("VERSLAG_TOOL")
    if not tool or not os.path.exists(tool):
        print("shapes.py: no tool to run (VERSLAG_TOOL)")
        return 77
    tried = failed = 0
    for path in texts():
        name, document = os.path.basename(path)[:-4], run(path)
        lines, notes = lines_of(document)
        for form, make in SHAPES.items():
            if options.names and not any(part in f"{name} {form}" for part in options.names):
                continue
            page = make(lines, notes)
            if page is None:
                continue
            data = page if isinstance(page, bytes) else page.encode("utf-8")
            with tempfile.NamedTemporaryFile(suffix=".html") as file:
                file.write(data)
                file.flush()
                wrong = compare(document, run(file.name))
            tried += 1
            if wrong:
                failed += 1
                print(f"FAIL {name} as {form}: " + "\n     ".join(line[:400] for line in wrong[:4]))
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    with open(os.path.join(options.keep, f"{name}.{form}.html"), "wb") as file:
                        file.write(data)
    print(f"{tried} pages, {failed} not the same document")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
        print(f"shapes.py: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
