#!/usr/bin/env python3
"""The page of `verslag html` in a browser, as those use it who read it: on a phone and a desk, in both colour schemes,
by keyboard, without scripts, on paper. VERSLAG_TOOL names the tool; skipped where Chromium and its driver are not
installed (Debian: chromium chromium-driver).

usage: page.py [--screenshots FOLDER]
"""
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import webdriver

ROOT = Path(__file__).resolve().parents[2]
TOOL = os.environ.get("VERSLAG_TOOL")
WIDTHS = (320, 375, 768, 1280, 1920)

LONG = "aansprakelijkheidsverzekeringsmaatschappijen" * 8
WIDE = f"""VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de VVD-fractie

1. Wat vindt de Minister van {LONG}?1 En van https://voorbeeld.example/{LONG}/?{LONG}={LONG}?

Antwoord van de Minister

{LONG} is te lang{LONG}.

2. Kan dat ook korter?

Antwoord van de Minister

Zie het antwoord op de vragen 1 en 7.

3. Waarom is er geen antwoord?

1. https://voorbeeld.example/{LONG}
"""
TABLE = ("<!DOCTYPE html><html><body><h1>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</h1>"
         "<h2>Vragen en opmerkingen van de leden van de VVD-fractie</h2><p>1. Hoeveel veren zijn er?</p><p>Antwoord van de Minister</p>"
         "<table>" + "<tr>" + "<td>veerverbindingen</td>" * 30 + "</tr></table><ul><li>– een</li><li>– twee</li></ul></body></html>")

# The text that shows, with its colour and the ground under it.
CONTRAST = """
const channels = c => c.match(/[\\d.]+/g).map(Number);
const light = c => { const [r, g, b] = c.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
                     return .2126 * r + .7152 * g + .0722 * b; };
for (const d of document.querySelectorAll('details')) d.open = true;
for (const p of document.querySelectorAll('.preview')) p.style.display = 'block';
const bad = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let seen = 0;
for (let n; n = walker.nextNode();) {
    const e = n.parentElement;
    if (!n.data.trim() || e.closest('.hidden') || !e.getClientRects().length) continue;
    let g = e, ground;
    while ((ground = channels(getComputedStyle(g).backgroundColor)).length > 3 && ground[3] < 1) g = g.parentElement;
    const ink = channels(getComputedStyle(e).color), a = light(ink.slice(0, 3)), b = light(ground.slice(0, 3));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    seen++;
    if (ratio < 4.5 || ink.length > 3) bad.push([n.data.trim().slice(0, 40), ink, ground, ratio]);
}
return [seen, bad];
"""
# Elements that reach beyond the window, but for tables, which scroll by themselves.
OVERFLOW = """
const width = document.documentElement.clientWidth;
return [width, document.documentElement.scrollWidth, [...document.querySelectorAll('.verslag *')].filter(e =>
    !e.closest('.hidden, .skip') && !e.closest('.table')?.contains(e.parentElement) && e.getClientRects().length &&
    e.getBoundingClientRect().right > width + .5).map(e => e.outerHTML.slice(0, 80))];
"""
FOCUS = """
const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
return [[...document.querySelectorAll('a[href], summary, [tabindex]')].indexOf(e), r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left >= 0,
        s.outlineStyle != 'none' && parseFloat(s.outlineWidth) >= 2, e.outerHTML.slice(0, 80)];
"""
# Everything that the keyboard has to reach, in the order of the page.
REACHABLE = """
return [...document.querySelectorAll('a[href], summary, [tabindex]')].map((e, i) => [e, i])
    .filter(([e]) => e.tabIndex >= 0 && e.checkVisibility({contentVisibilityAuto: true}) && !(e.closest('details:not([open])') && e.tagName != 'SUMMARY'))
    .map(([e, i]) => i);
"""
PLACE = "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight;"


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)] if len(colour) == 7 else [int(c * 2, 16) / 255 for c in colour[1:]]
    parts = [v / 12.92 if v <= .03928 else ((v + .055) / 1.055) ** 2.4 for v in parts]
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + .05) / (low + .05)


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = Path(cls.folder.name)
        (folder / "breed.txt").write_text(WIDE, encoding="utf-8")
        (folder / "tabel.html").write_text(TABLE, encoding="utf-8")
        sources = [ROOT / "examples/data/verslag.txt", folder / "breed.txt", ROOT / "tests/data/verslag-labels.txt", ROOT / "tests/data/overig.txt", folder / "tabel.html"]
        cls.pages = {}
        for source in sources:
            page = folder / f"{source.stem}-pagina.html"
            page.write_bytes(subprocess.run([TOOL, "html", source], stdout=subprocess.PIPE, timeout=60, check=True).stdout)
            cls.pages[source.stem] = page
        cls.sample = cls.pages["verslag"]
        cls.browser = webdriver.Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    def test_nothing_is_wider_than_the_window(self):
        for name, page in self.pages.items():
            with self.subTest(page=name):
                for width in WIDTHS:
                    self.browser.open(page, width)
                    for opened in (False, True):
                        if opened:
                            self.browser.run("for (const d of document.querySelectorAll('details')) d.open = true;")
                        inner, scroll, beyond = self.browser.run(OVERFLOW)
                        self.assertEqual(inner, width)
                        self.assertLessEqual(scroll, width)
                        self.assertEqual(beyond, [], width)

    def test_contrast(self):
        for name, page in self.pages.items():
            with self.subTest(page=name):
                for dark in (False, True):
                    self.browser.open(page, dark=dark)
                    seen, bad = self.browser.run(CONTRAST)
                    self.assertGreater(seen, 5)
                    self.assertEqual(bad, [], "dark" if dark else "light")

    def test_contrast_of_every_colour_on_every_ground(self):
        """Visited links and what a jump has led to show in no screenshot."""
        read = "const s = getComputedStyle(document.body); return arguments[0].map(n => s.getPropertyValue('--' + n).trim());"
        inks = "ink soft strong link visited note grey blue amber red".split()
        grounds = "paper card asks target".split()
        both = []
        for dark in (False, True):
            self.browser.open(self.sample, dark=dark)
            values = dict(zip(inks + grounds + ["focus"], self.browser.run(read, inks + grounds + ["focus"])))
            low = [(ink, ground, round(contrast(values[ink], values[ground]), 2)) for ink in inks for ground in grounds
                   if contrast(values[ink], values[ground]) < 4.5]
            self.assertEqual(low, [], "dark" if dark else "light")
            self.assertGreaterEqual(contrast(values["focus"], values["paper"]), 3)
            both.append(values)
        self.assertFalse([name for name in both[0] if both[0][name] == both[1][name]], "the schemes share a colour")

    def test_links_and_ids(self):
        for name, page in self.pages.items():
            with self.subTest(page=name):
                self.browser.open(page)
                lost, twice, resources, scripts = self.browser.run("""
                    const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                    return [[...document.querySelectorAll('a[href^="#"]')].map(a => a.hash.slice(1)).filter(h => !document.getElementById(h)),
                            ids.filter((id, i) => ids.indexOf(id) != i), performance.getEntriesByType('resource').length,
                            document.scripts.length + document.querySelectorAll('link, img, iframe, object, [style]').length];""")
                self.assertEqual((lost, twice, resources, scripts), ([], [], 0, 0))

    def test_keyboard(self):
        for name in ("verslag", "tabel"):
            if name not in self.pages:
                continue
            for width in (375, 1280):
                self.browser.open(self.pages[name], width)
                expected, got = self.browser.run(REACHABLE), []
                for _ in expected:
                    self.browser.press("Tab")
                    index, shows, outlined, html = self.browser.run(FOCUS)
                    self.assertTrue(shows and outlined, html)
                    got.append(index)
                self.assertEqual(got, expected)
                self.assertGreater(len(got), 3)

    def test_skip_link(self):
        self.browser.open(self.sample, 375)
        self.browser.press("Tab")
        self.assertEqual(self.browser.run("return document.activeElement.className"), "skip")
        self.browser.press("Enter")
        self.assertEqual(self.browser.run("return [location.hash, document.activeElement.id]"), ["#tekst", "tekst"])
        self.browser.press("Tab")
        self.assertTrue(self.browser.run("return document.querySelector('main').contains(document.activeElement)"))

    def test_notes_show_in_place_and_jump_both_ways(self):
        for script in (True, False):
            for width in (320, 1280):
                with self.subTest(script=script, width=width):
                    self.browser.open(self.sample, width, script=script)
                    for number in (1, 5, 6):
                        mark = f"#nootplaats-{number}"
                        hidden, shown, fits = self.browser.run("""
                            const mark = document.querySelector(arguments[0]), p = mark.parentElement.nextElementSibling;
                            mark.scrollIntoView({block: 'center'});
                            const before = getComputedStyle(p).display;
                            mark.focus();
                            const r = p.getBoundingClientRect();
                            return [before, getComputedStyle(p).display, r.left >= 0 && r.right <= innerWidth && r.top > 0 && r.height > 10];""", mark)
                        self.assertEqual((hidden, shown, fits), ("none", "block", True))
                        self.browser.press("Enter")
                        self.assertEqual(self.browser.run("return [location.hash, document.querySelector(':target').id]"), [f"#noot-{number}", f"noot-{number}"])
                        self.assertTrue(self.browser.run(PLACE, f"#noot-{number}"))
                        self.browser.press("Tab")
                        while self.browser.run("return document.activeElement.getAttribute('role')") != "doc-backlink":
                            self.browser.press("Tab")
                        self.browser.press("Enter")
                        self.assertEqual(self.browser.run("return location.hash"), mark)
                        self.assertTrue(self.browser.run(PLACE, mark))

    def test_navigation_and_pointers(self):
        self.browser.open(self.sample)
        for selector, target in (("nav a[href='#vraag-9']", "#vraag-9"), ("#antwoord-9 .state a", "#vraag-2"), ("#antwoord-9 > p > a.ref", "#vraag-2"),
                                 ("nav a[href='#fractie-2']", "#fractie-2")):
            self.browser.click(selector)
            self.assertEqual(self.browser.run("return location.hash"), target)
            self.assertTrue(self.browser.run(PLACE, target))

    def test_without_scripts_all_is_the_same(self):
        look = "return [document.body.innerText, document.documentElement.scrollHeight];"
        self.browser.open(self.sample)
        with_scripts = self.browser.run(look)
        self.browser.open(self.sample, script=False)
        self.assertEqual(self.browser.run(look), with_scripts)
        self.browser.click(".diagnostics summary")
        self.assertTrue(self.browser.run("return document.querySelector('.diagnostics details').open && document.querySelector('#melding-1').checkVisibility()"))

    def test_side_by_side_where_there_is_room(self):
        beside = """const q = document.querySelector('#vraag-2').getBoundingClientRect(), a = document.querySelector('#antwoord-2').getBoundingClientRect();
                    return [a.left >= q.right && Math.abs(a.top - q.top) < 2, a.top >= q.bottom, q.width];"""
        self.browser.open(self.sample, 1280)
        self.assertEqual(self.browser.run(beside)[:2], [True, False])
        self.browser.open(self.sample, 375)
        self.assertEqual(self.browser.run(beside)[:2], [False, True])

    def test_paper(self):
        self.browser.open(self.sample, 794, media="print", dark=True)
        side, ground, front = self.browser.run("""return [getComputedStyle(document.querySelector('.side')).display,
            getComputedStyle(document.body).backgroundColor, document.querySelector('.front p').getClientRects().length];""")
        self.assertEqual((side, ground), ("none", "rgb(255, 255, 255)"))
        self.assertGreater(front, 0, "what is folded up is printed")
        seen, bad = self.browser.run(CONTRAST)
        self.assertEqual(bad, [])


def screenshots(folder):
    """For the eye: each page at two widths, in both schemes, and on paper."""
    Page.setUpClass()
    for name, page in Page.pages.items():
        for width in (375, 1280):
            for dark in (False, True):
                Page.browser.open(page, width, 1600, dark)
                Page.browser.screenshot(Path(folder, f"{name}-{width}{'-dark' if dark else ''}.png"))
        Page.browser.open(page)
        Page.browser.pdf(Path(folder, f"{name}.pdf"))
    Page.tearDownClass()


if __name__ == "__main__":
    if not TOOL:
        print("VERSLAG_TOOL is not set: skipped")
        sys.exit(77)
    if not webdriver.CHROMIUM or not webdriver.CHROMEDRIVER:
        print("Chromium and its driver are not installed: skipped")
        sys.exit(77)
    if sys.argv[1:2] == ["--screenshots"]:
        screenshots(sys.argv[2])
        sys.exit()
    unittest.main(verbosity=1)
