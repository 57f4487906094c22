/* Pages into which links are put, of which nobody writes any: in time and memory that grow with their length and no
 * faster. Steps are counted as in hostile.c.
 *
 * usage: hostile_links [BYTES [NAME]]    pages of BYTES and 4 x BYTES; only those whose name contains NAME */
#define _POSIX_C_SOURCE 200809L

#include "counted.h"
#include "hostile.h"

static const shape shapes[] = {
    {"citations over tags", "<p>Kamerstuk ", "<b>26</b> 643, <i>nr. \1</i> ", NULL, NULL},
    {"citations over broken tags", "<p>", "<b>Kamerstuk <i>26 643</b>, nr. \1</i> ", NULL, NULL},
    {"one citation over many tags", "<p>Kamerstuk 26", "<b></b>", " 643, nr. 5", NULL},
    {"one citation over tags that do not close", "<p>Kamerstuk 26", "<b>", " 643, nr. 5", NULL},
    {"numbers in character references", "<p>Kamerstukken 26 643, nrs. 1", ", &#49;\1", NULL, NULL},
    {"character references", "<p>", "&nbsp;", NULL, NULL},
    {"character references that do not end", "<p>", "&CounterClockwiseContourIntegra", NULL, NULL},
    {"numbers without end", "<p>&#", "9", NULL, NULL},
    {"signs that are no tags", "<p>", "<", NULL, NULL},
    {"ends of tags", "<p>", "</", NULL, NULL},
    {"comments that do not end", "<p>", "<!--", NULL, NULL},
    {"comments that end at once", "<p>", "<!-->", NULL, NULL},
    {"CDATA sections", "<p>", "<![CDATA[>", NULL, NULL},
    {"CDATA sections that end late", "<p>", "<![CDATA[>", "]]>", NULL},
    {"tags with quotes that do not end", "<p>", "<a b=\"", NULL, NULL},
    {"tags that do not end", "<p>", "<a b ", NULL, NULL},
    {"attributes without number", "<p>", "<a href=x></a>", NULL, NULL},
    {"scripts", "<p>", "<script><!--<script></script>--></script>", NULL, NULL},
    {"scripts in scripts", "<p><script><!--", "<script>", "</script>", NULL},
    {"scripts that do not end", "<p>", "<script></scrip", NULL, NULL},
    {"marks of notes", "<p>26 643<sup>", "<sup>1", "</sup>", NULL},
    {"marks in links", "<p>26 643", "<a href=#1><sup>\1</sup></a> ", NULL, NULL},
    {"links that do not close", "<p>", "<a name=\1>Stb. 2024, 193 ", NULL, NULL},
    {"drawings", "<p>", "<svg>", "</svg>", NULL},
    {"controls", "<p>", "<button>", NULL, NULL},
    {"tables in links", "<p>", "<a href=x><table>", "</table>", NULL},
};

int main(int argc, char **argv) { return hostile_main(shapes, sizeof shapes / sizeof *shapes, argc, argv); }
