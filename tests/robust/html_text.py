#!/usr/bin/env python3
"""Pages as html5lib reads them, beside the same as the library does: broken at random, no letter may be lost, none may come
in, and all stand in the same order. html5lib follows the HTML standard to the letter, as browsers do.

What the library leaves out of the text it lists as furniture. Notes it puts behind the text. It may have more than html5lib in one case: a script, style,
title or the like that does not end, in which browsers show the rest of the page to nobody.

usage: html_text.py [PAGES [SEED]]       Reads VERSLAG_LIBRARY, VERSLAG_SOURCE_DIR and VERSLAG_SHARED.
"""
import collections
import html
import os
import random
import re
import sys
import warnings
from pathlib import Path

ROOT = Path(os.environ.get("VERSLAG_SOURCE_DIR", Path(__file__).parents[2]))
sys.path.insert(0, str(ROOT / "examples/python"))
import verslag  # noqa: E402

sys.path.append("/usr/lib/python3/dist-packages")  # Debian's modules, where this Python is another
try:
    import html5lib
except ImportError:
    print("SKIP: html5lib is not installed for this Python")
    sys.exit(77)

SHARED = Path(os.environ.get("VERSLAG_SHARED", ROOT.parent / "shared"))
LARGEST = 60000  # bytes of a page: html5lib reads some 200 KB a second
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
TABLE = re.compile(r"<(table|caption|col|tbody|thead|tfoot|tr|td|th)\b", re.I)

# What is in them is no text of the page; the rest of them is raw: no markup is read in it.
RAW = set("script style title textarea noscript iframe noembed noframes xmp plaintext".split())
HIDDEN = RAW | set("head template select datalist svg".split())

CHARACTERS = ["&euro", "&#8364;", "&nbsp;&nbsp", "&foo;", "&copy2", "&notin;", "&not", "&ampx", "a < b & c ", "&#x80;", "&eacute"]
PIECES = ["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "</td>", "<table>", "</table>", "<li>", "</li>", "<h2>", "</h2>", "<br/>",
          "<span>", "</span>", "<a href='x'>", "</a>", "<tr>", "<td>", "<script>x</script>", "<!-- x -->", "<body>",
          "</body>", "<head>", "</head>", "<html>", "</html>", "<form>", "</form>", "<nobr>", "<hr>", "</hr>", "</br>", "<dl><dt>a<dd>b",
          "<ruby>a<rt>b", "<center>", "<!DOCTYPE x>", "<?php x ?>", "<o:p>", "</o:p>", "<caption>x", "<col>",
          "<input value=x>", "<p ", "<xml><w:x>y</w:x></xml>", "<font size=2>", "</font>", "<sup>2</sup>", "<u>", "<button>x</button>",
          "<option>x", "<svg><p>x", "<math><mi>x</mi></math>", "<tbody>", "</tbody>", "<ol>", "</ul>", "<pre>", "</pre>",
          "<blockquote>", "<details><summary>x", "<template>x</template>", "<i", "<", "</", "<!", "&"]


def break_page(r, page):
    """One to four changes."""
    for _ in range(r.randrange(1, 5)):
        tags = list(TAG.finditer(page))
        if not tags:
            break
        at = r.choice(tags)
        change = r.randrange(7)
        if change == 0:
            page = page[:at.start()] + page[at.end():]
        elif change == 1:
            page = page[:at.end()] + at.group() + page[at.end():]
        elif change == 2:
            page = page[:at.start()] + r.choice(tags).group() + page[at.end():]
        elif change == 3:
            page = page[:at.start() + r.randrange(1, len(at.group()))] + page[at.end():]
        elif change == 4:
            page = page[:at.end()] + r.choice(CHARACTERS) + page[at.end():]
        else:
            page = page[:at.end()] + r.choice(PIECES) + page[at.end():]
    return page


def letters(text):
    return [c for c in text if c.isalpha()]


def shown(page):
    """The letters of the page as html5lib sees it, and those of what is hidden."""
    text, hidden, kept = [], [], []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = html5lib.parse(page)
    todo = [("element", tree, text)]
    while todo:
        what, node, out = todo.pop()
        if what == "text":
            out.extend(letters(node) + (letters(html.unescape(node)) if out is hidden else []))
            continue
        name = node.tag.split("}")[-1] if isinstance(node.tag, str) else ""
        inside = (hidden if name in HIDDEN else out) if name else kept
        for child in reversed(node):
            if child.tail:
                todo.append(("text", child.tail, inside))
            todo.append(("element", child, inside))
        if node.text:
            todo.append(("text", node.text, inside))
    return text, hidden


def is_within(few, many):
    """Whether the letters stand among the others, in that order."""
    rest = iter(many)
    return all(c in rest for c in few)


def problem(page):
    document = verslag.parse(page.encode("utf-8", "replace"), format=verslag.Format.HTML).to_dict()
    text = letters(document["text"])
    ours = collections.Counter(text) + collections.Counter(letters("".join(f["text"] for f in document["furniture"])))
    theirs, hidden = shown(page)
    lost = collections.Counter(theirs) - ours
    more = ours - collections.Counter(theirs) - collections.Counter(hidden)
    if lost:
        return "%d letters are lost: %r" % (sum(lost.values()), "".join(lost))
    if more:
        return "%d letters more than there are: %r" % (sum(more.values()), "".join(more))
    # Notes stand behind the text; what stands in a table and in no cell comes before the table in a browser.
    if not more and not document["notes"] and not TABLE.search(page) and not is_within(text, theirs + hidden):
        return "the letters stand in another order"
    return None


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    r = random.Random(seed)
    pages = []
    for folder in (ROOT / "examples/data", ROOT / "tests/data", ROOT / "tests/data/variants", SHARED / "corpus/koop-html",
                   SHARED / "corpus/kamervragen"):
        pages += [path for path in sorted(folder.glob("*.html")) if path.stat().st_size < LARGEST]
    failed = tried = 0
    for turn in range(len(pages) + count):
        path = pages[turn] if turn < len(pages) else r.choice(pages)
        try:
            page = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        if turn >= len(pages):
            page = break_page(r, page)
        found = problem(page)
        tried += 1
        if found:
            failed += 1
            print("%s, page %d of seed %d: %s" % (path.name, turn, seed, found))
            if os.environ.get("VERSLAG_KEEP"):
                Path(os.environ["VERSLAG_KEEP"], "page-%d.html" % turn).write_text(page, "utf-8")
    print("%d pages, %d not as html5lib reads them" % (tried, failed))
    return 1 if failed or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
