#!/usr/bin/env python3
"""Links in pages that a generator makes: nested and broken elements, character references, attributes, comments, scripts and
links in which citations stand. Whatever the page:

* without the links that came in, it is what it was, byte for byte;
* a second time changes nothing;
* Python's parser of HTML, and html5lib where it is installed, see the same page but for the new links, none of which
  stands in another link;

and where the page is no broken one, every reference that verslag_reference_scan() finds in its text has its links, with
its targets, and nothing else has any. The pages of VERSLAG_SHARED, where they are at hand, must hold to the first three too.

usage: link.py [PAGES [SEED]]       Reads VERSLAG_LIBRARY, VERSLAG_SOURCE_DIR and VERSLAG_SHARED.
"""
import html
import os
import random
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
sys.path.insert(0, str(ROOT / "examples/python"))
import verslag  # noqa: E402

sys.path.append("/usr/lib/python3/dist-packages")  # Debian's modules, where this Python is another
try:
    import html5lib
except ImportError:
    html5lib = None

NEW = re.compile(rb'<a href="[Hh][Tt][Tt][Pp][Ss]?://[!-~]*?">')
CLOSINGS = re.compile(rb"(?:</a>)*")
SHARED = Path(os.environ.get("VERSLAG_SHARED", ROOT.parent / "shared"))

BLOCKS = set("""address article aside audio blockquote body canvas caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html input legend li listing main
    marquee menu nav object ol optgroup option p pre rp rt search section summary table tbody td tfoot th thead tr ul
    video""".split())
HIDDEN = set("script style title textarea iframe noembed noframes noscript xmp button select datalist template svg math".split())
VOID = set("br wbr img input hr col meta link".split())

# ------------------------------------------------------------------------------------------------------- Generator

CITATIONS = ["Kamerstuk 26 643, nr. 1036", "Kamerstukken 38 417, nrs. 380, 383 en 390", "Stb. 2024, 193",
             "artikel 68 van de Grondwet", "Kamerstuk 31 066 X, nr. 5", "dossier 33 529", "Handelingen II 2010/11, nr. 108, item 5",
             "Verordening (EU) 2021/821", "ECLI:NL:HR:2019:2006", "2023Z17648", "Stcrt. 2022, nr. 35231",
             "https://voorbeeld.nl/water?a=1&b=2", "https://voorbeeld.nl/vaar/één", "de brief van 9 juni 2023",
             "Kamerstuk 26 643, nr. 12 en Kamerstuk 28 676, nr. 408", "Trb. 2021, 38", "COM(2022) 454"]
WORDS = ["veerdienst", "zie", "het", "antwoord", "26 643", "nr. 12", "één", "\U0001f6a2", "a < b", "R&D", "ook", "–", "(", ")", ",",
         ". ", "«", "»", "1,5 m", "en", "van de", "Kamerstuk", "artikel"]
INLINE = ["i", "b", "em", "span class=x", "span title='Kamerstuk 26 643, nr. 2'", "strong", "u", "font color=\"red\"", "o:p",
          "SPAN data-x=Kamerstuk", "sub"]
BREAKS = ["<br>", "<br/>", "<BR />\n", "<wbr>", "<img alt=\"Kamerstuk 26 643, nr. 3\" src=x>"]
OPAQUE = ["<!-- Kamerstuk 26 643, nr. 4 </a> -->", "<!---->", "<script>var x = 'Kamerstuk 26 643, nr. 5 </a>';</script>",
          "<style>/* Kamerstuk 26 643, nr. 6 */</style>", "<textarea>Kamerstuk 26 643, nr. 7</textarea>",
          "<title>Kamerstuk 26 643, nr. 8</title>", "<button>Kamerstuk 26 643, nr. 9</button>",
          "<select><option>Kamerstuk 26 643, nr. 9<option>Stb. 2024, 193</select>", "<svg><a><text>Stb. 2024, 193</text></a></svg>",
          "<template><p>Stb. 2024, 193</p></template>", "<?xml version='1.0'?>", "<![CDATA[ Kamerstuk 26 643, nr. 9 ]]>"]
BROKEN = ["<p title=\"Kamerstuk 26 643, nr. 5", "<", "< ", "</", "</>", "</ x>", "<!", "<!-", "<!-- <!-- Stb. 2024, 193 --> -->", "<!-->",
          "<!--->", "<!-- x --!>", "<!--", "<?php echo '>' ?>", "<![CDATA[", "]]>", "</i></b>", "<b><i></b></i>", "<a name=top>", "</a>",
          "<a href=x>", "<A HREF='#n'>12</a>", "&", "&#", "&#x;", "&ampamp;", "&nbsp26", "&#160", "&#xD800;", "&#99999999999;", "&noot;",
          "<script><!-- <script> </script> --></script>", "<script>", "</script>", "\0", "<div <p>", "<x='", "<svg>", "</svg>", "<svg><title/>",
          "<math><a>Stb. 2024, 193</a>", "<textarea>", "</textarea>", "<button>", "<plaintext>", "<table><tr>Stb. 2024, 193<td>", "<sup>", "</sup>",
          "<sup>2", "<pre>", "</pre>", "<xmp><a></xmp>", "<noscript><p></noscript>", "<template>", "<=a>", "<a", "<a href", "<a href='", "\x85",
          "\u00ad", "\ufeff", "</p></p>", "<frameset>", "<i", "<![endif]-->", "<!--[if IE]>", "</br>", "<isindex>", "<select>", "</select>"]


def white(r):
    return r.choice([" "] * 6 + ["&nbsp;", "&#160;", "&#xA0;", "&#XA0;", "\u00a0", "\n", "\r\n", "  ", "\n\t ", "&#32;", " <!-- x --> ",
                                 "&thinsp;", "\u202f"])


def mark_up(r, text):
    """The text in HTML, with what does not belong to it in between."""
    out, opened = [], []
    for c in text:
        if r.random() < 0.03:
            out.append(r.choice(["<!-- > -->", "<!-- </a> -->", "&shy;", "\u00ad", "<wbr>", "<script>1 < 2</script>"]))
        if r.random() < 0.04:
            name = r.choice(INLINE)
            out.append(f"<{name}>")
            opened.append(name.split()[0])
        if c == " ":
            out.append(white(r))
        elif c in "&<":
            out.append(html.escape(c))
        elif r.random() < 0.03 or c == ">":
            out.append(r.choice([f"&#{ord(c)};", f"&#x{ord(c):X};"]))
        elif c == "ë" or c == "é":
            out.append(r.choice([c, html.escape(c), "&eacute;" if c == "é" else "&euml;"]))
        else:
            out.append(c)
        if opened and r.random() < 0.15:
            out.append(f"</{opened.pop()}>")
    out += [f"</{name}>" for name in reversed(opened)]
    return "".join(out)


def sentence(r, linked=False):
    out = []
    for _ in range(r.randint(1, 6)):
        what = r.random()
        if what < 0.45:
            out.append(mark_up(r, r.choice(CITATIONS)))
        elif what < 0.8:
            out.append(mark_up(r, r.choice(WORDS)))
        elif what < 0.86:
            out.append(r.choice(OPAQUE[:2] + OPAQUE[2:4] * (not linked)))
        elif what < 0.9:
            out.append(r.choice(BREAKS))
        elif what < 0.94 and not linked:
            target = r.choice(["class=old href=x", "class=old href='https://voorbeeld.nl/?q=Stb. 2024, 193'", "class=old name=k"])
            out.append(f"<a {target}>{sentence(r, True)}</a>")
        elif what < 0.97 and not linked:
            out.append(r.choice(["<sup>1</sup>", "<sup>[12]</sup>", "<a class=old href=#n1>3</a>", "<sup><a class=old href='#n1'>4</a></sup>",
                                 "<a class=old href=\"#n1\"><sup>5)</sup></a>", "<sup>e</sup>"]))
        out.append(r.choice([" ", "\n", "", ", ", "; ", ". "]))
    return "".join(out)


def block(r, depth):
    what = r.random()
    if depth > 4 or what < 0.5:
        return f"<p>{sentence(r)}</p>"
    if what < 0.6:
        return "<table>" + "".join("<tr>" + "".join(f"<td>{sentence(r)}</td>" for _ in range(2)) + "</tr>" for _ in range(2)) + "</table>"
    if what < 0.7:
        return "<ul>" + "".join(f"<li>{sentence(r)}</li>" for _ in range(2)) + "</ul>"
    if what < 0.75:
        return f"<pre>{sentence(r)}\n\n{sentence(r)}</pre>"
    if what < 0.82:
        return r.choice(OPAQUE)
    return f"<div title=\"Kamerstuk 26 643, nr. 11\">{sentence(r)}{block(r, depth + 1)}{block(r, depth + 1)}</div>"


def page_of(r):
    body = "".join(block(r, 0) for _ in range(r.randint(1, 3)))
    return body if r.random() < 0.5 else f"<!DOCTYPE html>\n<html><head><meta charset=utf-8></head>\n<body>{body}</body></html>\n"


def broken_page_of(r):
    pieces = [r.choice(BROKEN) if r.random() < 0.4 else sentence(r) if r.random() < 0.6 else block(r, 2) for _ in range(r.randint(1, 8))]
    page = "".join(pieces)
    return page[:r.randint(0, len(page))] if r.random() < 0.3 else page


# --------------------------------------------------------------------------------------------------------- Readers

class Events(HTMLParser):
    """The text and the tags of a page, without new links; which must not stand in others."""

    def __init__(self, page, mistakes):
        super().__init__()
        self.events, self.open, self.mistakes = [], [], mistakes
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            new = [name for name, _ in attrs] == ["href"] and attrs[0][1].startswith("http")
            if new and "old" in self.open:
                self.mistakes.append("a link in a link")
            self.open.append("new" if new else "old")
            if new:
                return
        self.events.append(("<", tag, attrs))

    def handle_endtag(self, tag):
        if tag == "a" and self.open and self.open.pop() == "new":
            return
        self.events.append(("/", tag))

    def handle_data(self, data):
        if self.events and self.events[-1][0] == "t":
            self.events[-1] = ("t", self.events[-1][1] + data)
        else:
            self.events.append(("t", data))

    def handle_comment(self, data):
        self.events.append(("c", data))

    handle_decl = handle_pi = unknown_decl = handle_comment


class Shown(HTMLParser):
    """The text that a page shows, by the rules of docs/link.md, and which of it is in links."""

    def __init__(self, page):
        super().__init__()
        self.text, self.links, self.hidden, self.pre, self.gap = [], [], [], 0, ""
        self.length, self.in_link, self.begin, self.href = 0, None, 0, None
        self.marks = {}
        self.feed(page)
        self.close()
        self.text = "".join(self.text)

    def put(self, text):
        self.text.append(text)
        self.length += len(text.encode())

    def part(self, by):
        self.gap = "\n\n" if by == "\n" and "\n" in self.gap else max(self.gap, by, key=[" ", "\t", "\n", "\n\n"].index) if self.gap else by

    def mark(self, tag):
        """Takes out what is but the mark of a note."""
        count, length, gap = self.marks.pop(tag, (None, 0, ""))
        if count is None:
            return
        inside = "".join(self.text[count:]).strip()
        if re.fullmatch(r"[\[\](), 0-9*]{1,8}", inside) and re.search("[0-9*]", inside):
            del self.text[count:]
            self.length, self.gap = length, gap

    def handle_starttag(self, tag, attrs):
        if self.hidden:
            if tag == self.hidden[-1] and tag not in ("select", "button"):
                self.hidden.append(tag)
        elif tag in HIDDEN:
            if tag not in ("script", "style"):
                self.part("\n\n")
                self.marks.clear()
            elif tag == "style":
                self.part("\n\n")
                self.marks.clear()
            self.hidden.append(tag)
        elif tag == "br":
            self.part("\n")
            self.marks.clear()
        elif tag in BLOCKS:
            self.part("\n\n")
            self.marks.clear()
            self.pre += tag == "pre"
        elif tag == "sup":
            self.marks["sup"] = len(self.text), self.length, self.gap
        elif tag == "a":
            href = dict(attrs).get("href")
            self.in_link, self.begin, self.href = "old" if len(attrs) != 1 else "new", None, href
            self.marks.pop("a", None)
            if href and href.startswith("#"):
                self.marks["a"] = len(self.text), self.length, self.gap

    def handle_endtag(self, tag):
        if self.hidden:
            if tag == self.hidden[-1]:
                self.hidden.pop()
                if not self.hidden and tag not in ("script",):
                    self.part("\n\n")
        elif tag in BLOCKS:
            self.part("\n\n")
            self.marks.clear()
            self.pre -= tag == "pre"
        elif tag == "sup":
            self.mark("sup")
        elif tag == "a":
            self.mark("a")
            if self.begin is not None and self.begin < self.length:
                self.links.append((self.in_link, self.begin, self.length, self.href))
            self.in_link = None

    def handle_data(self, data):
        if self.hidden:
            return
        for piece in re.findall(r"[ \t\n\f\r]+|[^ \t\n\f\r]+", data):
            if piece[0] in " \t\n\f\r":
                for c in piece.replace("\r\n", "\n") if self.pre else " ":
                    self.part("\n" if c in "\n\r" else "\t" if c == "\t" else " ")
                continue
            if self.gap and self.text:
                self.put(self.gap)
            self.gap = ""
            if self.in_link and self.begin is None:
                self.begin = self.length
            self.put(piece)


def without_new_links(before, after):
    """`after` without the links that came in, as far as it can be told: those of `before` stay."""
    out, at, given = bytearray(), 0, 0
    opened = False
    while at < len(after):
        new = NEW.match(after, at) if not opened else None
        if new and before[given:given + len(new[0])] != new[0]:
            at, opened = new.end(), True
        elif opened and len(CLOSINGS.match(after, at)[0]) > len(CLOSINGS.match(before, given)[0]):
            at, opened = at + 4, False
        else:
            out.append(after[at])
            at, given = at + 1, given + 1
    return bytes(out)


def tree_without_links(page, mistakes):
    """What html5lib sees, as a list of events."""
    events = []
    walker = html5lib.getTreeWalker("etree")
    stack = []
    for token in walker(html5lib.parse(page, treebuilder="etree")):
        kind = token["type"]
        if kind == "StartTag" and token["name"] == "a":
            attributes = token["data"]
            new = list(attributes) == [(None, "href")] and attributes[(None, "href")].startswith("http")
            if new and "old" in stack:
                mistakes.append("a link in a link (html5lib)")
            stack.append("new" if new else "old")
            if new:
                continue
        elif kind == "EndTag" and token["name"] == "a" and stack.pop() == "new":
            continue
        if kind in ("Characters", "SpaceCharacters"):
            if events and events[-1][0] == "text":
                events[-1] = ("text", events[-1][1] + token["data"])
            else:
                events.append(("text", token["data"]))
        else:
            events.append((kind, token.get("name"), str(token.get("data"))))
    return events


# ---------------------------------------------------------------------------------------------------------- Checks

def check_bytes(page, linked, mistakes, link):
    if without_new_links(page, linked) != page:
        mistakes.append("other bytes changed")
    if link(linked) != linked:
        mistakes.append("the second time changes something")


def check_parse(page, linked, mistakes):
    if Events(page, []).events != Events(linked, mistakes).events:
        mistakes.append("text or tags changed")


def check_targets(page, linked, mistakes, parser):
    before, after = Shown(page), Shown(linked)
    if before.text != after.text:
        mistakes.append(f"the text changed: {before.text!r}, {after.text!r}")
        return
    text = before.text.encode()
    old = [(begin, end) for kind, begin, end, _ in before.links]
    new = [(begin, end, href) for kind, begin, end, href in after.links if kind == "new"]
    for reference in parser.scan(before.text):
        begin, end = reference.span
        urls = [target.url for target in reference.targets if target.url and re.match("https?://", target.url)]
        mine = [link for link in new if begin <= link[0] and link[1] <= end]
        new = [link for link in new if link not in mine]
        if any(b < end and begin < e for b, e in old) or not urls:
            if mine:
                mistakes.append(f"{reference.text!r} has a link, and should not")
            continue
        if [href for _, _, href in mine if href not in urls]:
            mistakes.append(f"{reference.text!r} leads to {mine}, not to {urls}")
        covered = bytearray(text[begin:end])
        for b, e, _ in mine:
            covered[b - begin:e - begin] = b" " * (e - b)
        left = covered.decode("utf-8", "replace").replace("\u00ad", "").strip()
        if len(reference.targets) == 1 and left:
            mistakes.append(f"{reference.text!r}: {left!r} of it is no link")
        if not mine and reference.targets[0].url:
            mistakes.append(f"{reference.text!r} has no link")
    mistakes += [f"a link that is no reference: {text[b:e]!r} to {href}" for b, e, href in new]


def main():
    pages, seed = int(sys.argv[1]) if len(sys.argv) > 1 else 3000, int(sys.argv[2]) if len(sys.argv) > 2 else 20
    parser = verslag.Parser(encoding="utf-8")
    failed = links = 0

    def report(name, page, mistakes):
        nonlocal failed
        if mistakes:
            failed += 1
            if failed <= 5:
                print(f"FAILED: {name}: {mistakes[:3]}\n{page!r}\n{parser.link_html(page)!r}\n")

    for number in range(pages):
        r = random.Random(seed * 1000003 + number)
        broken = number % 3 == 2
        page = broken_page_of(r) if broken else page_of(r)
        mistakes = []
        linked = parser.link_html(page)
        links += len(linked) > len(page)
        check_bytes(page.encode(), linked.encode(), mistakes, parser.link_html)
        if not broken:
            check_parse(page, linked, mistakes)
            check_targets(page, linked, mistakes, parser)
        if html5lib and number % 10 in (2, 5, 8) and "\0" not in page and "<frameset" not in page:
            if tree_without_links(page, []) != tree_without_links(linked, mistakes):
                mistakes.append("html5lib sees another page")
        report(f"page {number}", page, mistakes)
        # Any encoding with a byte for each character, and any line ends.
        name = r.choice(["windows-1252", "iso-8859-15", "koi8-r", "macintosh"])
        data = page.replace("\n", r.choice(["\n", "\r\n", "\r"])).encode({"windows-1252": "cp1252", "macintosh": "mac-roman"}.get(name, name),
                                                                          "xmlcharrefreplace")
        single, mistakes = verslag.Parser(encoding=name), []
        check_bytes(data, single.link_html(data), mistakes, single.link_html)
        report(f"page {number} in {name}", page, mistakes)
    print(f"{pages} pages, {links} with links, {failed} failed" + ("" if html5lib else "; html5lib is not installed: not compared with it"))
    if links < pages / 4:
        sys.exit("too few pages with links")

    # The real ones.
    real = [path for path in sorted(SHARED.glob("corpus/**/*")) if path.suffix.lower() in (".html", ".htm")]
    auto = verslag.Parser()
    for path in real:
        page, mistakes = path.read_bytes(), []
        linked = auto.link_html(page)
        check_bytes(page, linked, mistakes, auto.link_html)
        check_parse(page.decode("utf-8", "replace"), linked.decode("utf-8", "replace"), mistakes)
        if mistakes:
            failed += 1
            print(f"FAILED: {path}: {mistakes[:3]}")
    print(f"{len(real)} real pages" if real else f"{SHARED} is not there: no real pages")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
