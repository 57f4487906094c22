/* Pages and files of markup that nobody writes: each must give a document in time and memory that grow with its length and
 * no faster, or be refused by a limit. Steps are counted as in hostile.c; those of libxml2 are not, but its time is
 * watched.
 *
 * usage: hostile_markup [BYTES [NAME]]    inputs of BYTES and 4 x BYTES; only those whose name contains NAME */
#define _POSIX_C_SOURCE 200809L

#include "counted.h"
#include "hostile.h"

#define X "<officiele-publicatie><kamerstuk>"

static const shape shapes[] = {
    /* Elements inside each other, or never closed */
    {"html: nested div", "<p>x", "<div>", NULL, NULL},
    {"html: nested and closed", "<p>x", "<div>", "x", "</div>"},
    {"html: nested b", "<p>x", "<b>", "x", NULL},
    {"html: nested tables", "<p>x", "<table><tr><td>", "x", NULL},
    {"html: nested lists", "<p>x", "<ul><li>x", NULL, NULL},
    {"html: nested links", "<p>x", "<a href=https://example.org/>x", NULL, NULL},
    {"html: nested notes", "<p>x", "<div class=noot>x", NULL, NULL},
    {"html: nested headings", "<p>x", "<h1>x", NULL, NULL},
    {"html: nested quotes with text", "<p>x", "<blockquote>x</p>", NULL, NULL},
    {"html: unclosed p", "<p>x", "<p>x", NULL, NULL},
    {"html: unclosed everything", "<p>x", "<div><p><b><i><table><tr><td><ul><li><a href=x>y", NULL, NULL},
    {"html: misnested b and p", "<p>x", "<b><p>x</b></p>", NULL, NULL},
    {"html: misnested cells", "<table>", "<tr><td><b>x</tr></td></b>", NULL, NULL},
    {"html: misnested links and notes", "<p>x", "<a href=https://example.org/a><div class=noot>x</a>y</div>", NULL, NULL},
    {"html: end tags", "<p>x", "</p>", NULL, NULL},
    {"html: end tags of nothing", "<p>x", "</xyz>", NULL, NULL},
    {"html: unknown elements", "<p>x", "<\3>x</\3>", NULL, NULL},
    {"html: forms in forms", "<p>x", "<form><select><option>x", NULL, NULL},
    {"html: more roots", "", "<html><body><div id=broodtekst>x</div></body></html>", NULL, NULL},
    {"html: the site and the document in turn", "<div id=broodtekst>x</div>", "<nav>x</nav><div id=broodtekst>y</div>", NULL, NULL},

    /* Tags and attributes */
    {"html: attributes on one tag", "<p>x<div ", "a\1=1 ", ">x", NULL},
    {"html: the same attribute", "<p>x<div ", "a=1 ", ">x", NULL},
    {"html: classes on one tag", "<p>x<div class=\"", "a\1 ", "\">x", NULL},
    {"html: one long value", "<p>x<a href=\"https://example.org/", "aaaa/", "\">x</a>", NULL},
    {"html: an unclosed value", "<p>x<a href=\"", "x\" <p> ", NULL, NULL},
    {"html: tags with many attributes", "<p>x", "<span id=a\1 class=\"b c d\" lang=nl title=x role=y style=z>x</span>", NULL, NULL},
    {"html: one long name", "<p>x<", "a", ">", NULL},
    {"html: a tag without end", "<p>x<a ", "x ", NULL, NULL},
    {"html: openers", "<p>x", "<", NULL, NULL},
    {"html: openers with space", "<p>x", "< ", NULL, NULL},
    {"html: closers", "<p>x", ">", NULL, NULL},
    {"html: unclosed comments", "<p>x", "<!--", NULL, NULL},
    {"html: comments", "<p>x", "<!-- x -->", NULL, NULL},
    {"html: declarations", "<p>x", "<!x>", NULL, NULL},
    {"html: instructions", "<p>x", "<?x y?>", NULL, NULL},
    {"html: sections", "<p>x", "<![CDATA[x]]>", NULL, NULL},
    {"html: scripts", "<p>x", "<script>x</script>", NULL, NULL},
    {"html: unclosed scripts", "<p>x", "<script>x</", NULL, NULL},
    {"html: an unclosed title", "<p>x<title>", "x ", NULL, NULL},
    {"html: meta", "<p>x", "<meta name=DC.title content=x\1>", NULL, NULL},

    /* Text and references to characters */
    {"html: one text", "<p>", "woord ", NULL, NULL},
    {"html: one word", "<p>", "a", NULL, NULL},
    {"html: spaces", "<p>x", " ", NULL, NULL},
    {"html: line ends", "<p>x", "\n", NULL, NULL},
    {"html: ampersands", "<p>", "&", NULL, NULL},
    {"html: references", "<p>", "&amp;", NULL, NULL},
    {"html: unknown references", "<p>", "&\3;", NULL, NULL},
    {"html: references without end", "<p>", "&eacute", NULL, NULL},
    {"html: a long reference", "<p>&", "a", ";", NULL},
    {"html: numbers of characters", "<p>", "&#\1;", NULL, NULL},
    {"html: a long number of a character", "<p>&#", "1", ";", NULL},
    {"html: windows-1252 by number", "<p>", "&#150;", NULL, NULL},
    {"html: soft hyphens", "<p>", "a&shy;", NULL, NULL},
    {"html: control characters", "<p>x", "\x01", NULL, NULL},
    {"html: line breaks", "<p>", "x<br>", NULL, NULL},
    {"html: line breaks in a heading", "<h2>", "x<br>", NULL, NULL},

    /* Tables, lists, notes, links */
    {"html: cells", "<table><tr>", "<td>x", NULL, NULL},
    {"html: empty cells", "<table><tr><td>x", "<td>", NULL, NULL},
    {"html: rows", "<table>", "<tr><td>x<td>y", NULL, NULL},
    {"html: rows of one cell", "<table>", "<tr><td>x", NULL, NULL},
    {"html: paragraphs in a cell", "<table><tr><td>", "<p>x", "<td>y", NULL},
    {"html: wide spans", "<table>", "<tr><td colspan=1000000 rowspan=1000000>x<td>y", NULL, NULL},
    {"html: items", "<ol>", "<li>x", NULL, NULL},
    {"html: lists of one item", "", "<ol start=\1><li>x</ol>", NULL, NULL},
    {"html: items of paragraphs", "<ol><li>", "<p>x", NULL, NULL},
    {"html: headings", "", "<h2>Kop \3</h2><p>x", NULL, NULL},
    {"html: bold paragraphs", "", "<p><b>Kop \3</b></p>", NULL, NULL},
    {"html: marks", "<p>x", "y<a class=nootnum href=#n>\1</a> ", NULL, NULL},
    {"html: marks and notes", "<p>x", "y<a class=nootnum href=#n>\1</a> ", "<div id=noten>", "<div class=noot><sup class=nootnum>\1</sup>z</div>"},
    {"html: marks and notes backwards", "<p>x", "y<a class=nootnum href=#n>\2</a> ", "<div id=noten>", "<div class=noot><sup class=nootnum>\1</sup>z</div>"},
    {"html: one note of many numbers", "<p>x<div class=noot>", "<span class=nootnum>\1</span>y", NULL, NULL},
    {"html: typed notes", "<p>x", "y\1) ", "<ol>", "<p>\1) z"},
    {"html: a mark without end", "<p>x<a class=nootnum>", "1 ", NULL, NULL},
    {"html: links", "<p>", "<a href=\"https://example.org/\1\">x</a> y ", NULL, NULL},
    {"html: links side by side", "<p>", "<a href=kst-26643-3.html>x</a>", NULL, NULL},
    {"html: links on one citation", "<p>Kamerstukken 26 643, nrs. <a href=kst-26643-1.html>1</a>", ", <a href=kst-26643-\1.html>\1</a>", NULL, NULL},
    {"html: links against one citation", "<p>Kamerstukken 26 643, nrs. <a href=kst-26643-1.html>1</a>", ", <a href=kst-3-1.html>\1</a>", NULL, NULL},
    {"html: one link over citations", "<p><a href=kst-1-1.html>", "Kamerstuk 26 643, nr. \1. ", "</a>", NULL},
    {"html: links over paragraphs", "", "<a href=https://example.org/><p>x</p><p>y</p></a>", NULL, NULL},
    {"html: links without text", "<p>x", "<a href=https://example.org/></a>", NULL, NULL},
    {"html: links in notes", "<p>x<div id=noten>", "<div class=noot><sup class=nootnum>\1</sup>z <a href=stb-2020-\1.html>x</a></div>", NULL, NULL},
    {"html: laws that are linked", "<p>", "<a href=\"https://wetten.overheid.nl/BWBV9999999#Artikel1\">artikel 1</a> ", NULL, NULL},

    /* XML */
    {"xml: nested elements", X, "<divisie>", NULL, NULL},
    {"xml: nested and closed", X, "<divisie>", "<al>x</al>", "</divisie>"},
    {"xml: nested emphasis", X "<al>", "<nadruk>", "x", "</nadruk>"},
    {"xml: nested notes", X "<al>x", "<noot><noot.nr>1</noot.nr><noot.al>x", NULL, NULL},
    {"xml: attributes on one tag", X "<al ", "a\1=\"1\" ", ">x</al>", NULL},
    {"xml: one long value", X "<al><extref doc=\"https://example.org/", "aaaa/", "\">x</extref></al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: paragraphs", X, "<al>x</al>", "</kamerstuk></officiele-publicatie>", NULL},
    {"xml: paragraphs without end", X, "<al>x", NULL, NULL},
    {"xml: one text", X "<al>", "woord ", "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: one text without end", X "<al>", "woord ", NULL, NULL},
    {"xml: references", X "<al>", "&amp;", "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: names of characters", "<!DOCTYPE x SYSTEM \"x\">" X "<al>", "&eacute;", "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: unknown entities", "<!DOCTYPE x SYSTEM \"x\">" X "<al>", "&\3;", "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: unknown entities without a type", X "<al>", "&\3;", "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: declared entities", "<!DOCTYPE x [<!ENTITY a0 \"x\">", "<!ENTITY a\1 \"&a0;&a0;&a0;&a0;\">", "]>" X "<al>&a9;</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: an entity again and again", "<!DOCTYPE x [<!ENTITY a \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" X "<al>", "&b;",
     "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: entities in values", "<!DOCTYPE x [<!ENTITY a \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" X, "<al doc=\"&b;&b;&b;&b;\">x</al>",
     "</kamerstuk></officiele-publicatie>", NULL},
    {"xml: comments", X, "<!-- x -->", "</kamerstuk></officiele-publicatie>", NULL},
    {"xml: instructions", X, "<?x y?>", "</kamerstuk></officiele-publicatie>", NULL},
    {"xml: sections", X "<al>", "<![CDATA[x]]>", "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: namespaces", X, "<a\1:al xmlns:a\1=\"x\">x</a\1:al>", "</kamerstuk></officiele-publicatie>", NULL},
    {"xml: notes", X, "<al>x<noot><noot.nr>\1</noot.nr><noot.al>y</noot.al></noot></al>", "</kamerstuk></officiele-publicatie>", NULL},
    {"xml: cells", X "<table><row>", "<entry><al>x</al></entry>", "</row></table></kamerstuk></officiele-publicatie>", NULL},
    {"xml: rows", X "<table>", "<row><entry>x</entry><entry>y</entry></row>", "</table></kamerstuk></officiele-publicatie>", NULL},
    {"xml: links", X "<al>", "<extref doc=\"kst-26643-\1\">x</extref> y ", "</al></kamerstuk></officiele-publicatie>", NULL},
    {"xml: end tags", X, "</al>", NULL, NULL},
};

int main(int argc, char **argv)
{
    return hostile_main(shapes, sizeof shapes / sizeof *shapes, argc, argv);
}
