#include "parse_bytes.h"

#define EURO "\xE2\x82\xAC"

/* The same document in every form of HTML: own frame or none, headings as headings or as bold paragraphs, ... */
Test(html, same_as_the_text)
{
    static const char *const forms[] = {"examples/data/verslag.html", "tests/data/verslag-plain.html",
                                        "tests/data/verslag-windows-1252.html", "tests/data/verslag-pandoc.html"};
    verslag_document *text = parse_path(0, "examples/data/verslag.txt");
    if (!text)
        cr_skip_test("VERSLAG_SOURCE_DIR does not name the project");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        verslag_document *page = parse_path(0, forms[i]);
        cr_assert_not_null(page, "%s", forms[i]);
        cr_expect_str_eq(verslag_document_source_backend(page), "html");
        expect_same(text, page);
        verslag_document_unref(page);
    }
    verslag_document_unref(text);
}

Test(html, pages_without_the_publishers_frame)
{
    EXPECT_TEXT(
        "<body><header><h1>Site</h1></header><nav>Menu</nav><h1>Titel</h1><p>Een.</p><footer>Voet</footer></body>",
        "Titel\nEen.");
    EXPECT_TEXT("<body><div>Links</div><main><article><header><h1>Titel</h1></header><p>Een.</p></article></"
                "main><div>Rechts</div></body>",
                "Titel\nEen.");
    EXPECT_TEXT("<div class=stuk><h1 class=stuktitel>Titel</h1><p>Een.</p></div>", "Titel\nEen.");
    EXPECT_TEXT("<p>Een.<p>Twee.", "Een.\nTwee.");
    EXPECT_TEXT("<ul><li>?<li>\xE2\x80\xA2<li>twee</ul>",
                "\xE2\x80\x93 ?\n\xE2\x80\xA2\n\xE2\x80\x93 twee"); /* a bullet that was typed is the item's own */
    EXPECT_TEXT("<blockquote><p>Een.</p></blockquote>", "Een."); /* what begins with any element and has paragraphs */
    EXPECT_TEXT("<vraag van de commissie, met een punt>", "<vraag van de commissie, met een punt>");
}

/* Markup of 2006: capitals, a paragraph inside a heading, number and title parted by a line end. */
Test(html, legacy_markup)
{
    EXPECT_TEXT("<DIV ID=\"broodtekst\"><H1 class=\"itemkop\"><a id=x></a>\n  <p>Aan de orde is <strong "
                "class=actie>het dimmen</strong></p></H1>"
                "<DIV><P>De <STRONG>voorzitter</STRONG>:</P></DIV></DIV>",
                "Aan de orde is het dimmen\nDe voorzitter:");
    verslag_document *doc = parse_string(
        "<div id=broodtekst><h1 class=dossier>38 417<br />Donkerte</h1><div><h2 class=stuktitel>nr. 3<br /><a id=y></a>"
        "MOTIE VAN HET LID DE\n  NACHT</h2><div class=context><p>Voorgesteld 3 maart 2026</p></div><p>De "
        "Kamer,</p></div></div>");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38417-3");
    cr_expect_str_eq(verslag_document_title(doc), "MOTIE VAN HET LID DE NACHT");
    cr_expect_str_eq(verslag_dossier_title(verslag_document_dossier(doc, 0)), "Donkerte");
    cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_ADOPTED), "2026-03-03");
    verslag_document_unref(doc);
}

Test(html, inline_elements_and_space)
{
    EXPECT_TEXT("<p>Een<b>vet</b> en \n <i> schuin</i>e&nbsp;letter<sub>2</sub>&shy;.</p>",
                "Eenvet en schuine letter2.");
    EXPECT_TEXT("<p>De <a href=\"kst-1-2.html\">36 333<!----></a>, nr. <a href=\"x\">2</a></p>", "De 36 333, nr. 2");
    EXPECT_TEXT("<p class=kamerstukdatum>Vastgesteld<span class=datum>3 mei 2026</span></p>", "Vastgesteld 3 mei 2026");
    EXPECT_TEXT("<p>A<script>var a = '<p>niet</p>';</script><style>p {}</style>B</p>", "AB");
}

Test(html, line_ends)
{
    EXPECT_TEXT("<p>De voorzitter,<br>Van Dam</p>", "De voorzitter, Van Dam");
    EXPECT_TEXT("<p>Een.<br><br>Twee.</p>", "Een.\nTwee.");
    EXPECT_TEXT("<p><b>Vraag 1</b><br>Waarom is het licht?</p><p>Antwoord<br>Daarom.</p>",
                "Vraag 1\nWaarom is het licht?\nAntwoord\nDaarom.");
    EXPECT_TEXT("<p><b><br></b></p><p>Een.</p>", "Een.");
}

/* Old texts wrapped in HTML, and what browsers save of plain text: lines, pages and notes are those of plain text. */
Test(html, plain_text_in_a_page)
{
    EXPECT_TEXT("<html><body><pre>De leden van de fractie hebben met belangstelling kennisgenomen van de\nbrief over "
                "de nacht en hebben daar nog "
                "enkele vragen over, die zij hier\nstellen.\n\nTwee.\n</pre></body></html>",
                "De leden van de fractie hebben met belangstelling kennisgenomen van de brief over de nacht en hebben "
                "daar nog enkele vragen over, die zij "
                "hier stellen.\nTwee.");
    EXPECT_TEXT("<pre>Een <b>vet</b> woord &amp;\n<a href=\"#fn1\">meer</a> tekst in regels.<br>Twee</pre>",
                "Een vet woord &\nmeer tekst in regels.\nTwee");
    EXPECT_TEXT("<h1>Kop</h1><pre>Een.\n\nTwee.</pre><p>Drie.</p><xmp>Vier.\n\nVijf.</xmp>",
                "Kop\nEen.\nTwee.\nDrie.\nVier.\nVijf.");
    EXPECT_TEXT("<pre></pre><p>Een.</p><pre> \n </pre>", "Een.");
    EXPECT_TEXT("<html><body><pre>Zie de tabel.\n\n+------+-------+\n| Jaar | Prijs |\n+======+=======+\n"
                "| 2017 | 12    |\n+------+-------+\n</pre></body></html>",
                "Zie de tabel.\nJaar Prijs\n2017 12");
    EXPECT_TEXT("<table><tr><td>a</td><td><pre>b\nc</pre></td></tr></table><p>d</p>", "a\tb c\nd");
    /* Pages, one after the other: the number of a page is none of its text, and a paragraph runs on. */
    static const char *const pages[] = {
        "<pre>De leden van de fractie hebben met belangstelling kennisgenomen van de\nbrief over de nacht en hebben "
        "daar nog enkele vragen over, die zij hier\nstellen en waarop zij\n\n\n                   "
        "1\n</pre>\n<pre>graag een antwoord hebben voordat de nacht begint. Zij vragen\nwaarom de straat donker "
        "is.\n\n\n                   2\n</pre>",
        "<pre>De leden van de fractie hebben met belangstelling kennisgenomen van de\nbrief over de nacht en hebben "
        "daar nog enkele vragen over, die zij hier\nstellen en waarop zij\n\n\n                   1\n\fgraag een "
        "antwoord hebben voordat de nacht begint. Zij vragen\nwaarom de straat donker is.\n\n\n                   "
        "2\n\f</pre>"};
    static const char all[] = "De leden van de fractie hebben met belangstelling kennisgenomen van de brief over de "
                              "nacht en hebben daar nog enkele vragen over, die zij hier stellen en waarop zij graag "
                              "een antwoord hebben voordat de nacht begint. Zij vragen waarom de straat donker is.";
    for (size_t i = 0; i < 2; i++) {
        verslag_document *doc = parse_string(pages[i]);
        cr_expect_str_eq(verslag_document_text(doc, NULL), all);
        const verslag_furniture *one = find_furniture(doc, VERSLAG_FURNITURE_PAGE_NUMBER, "1"),
                                *two = find_furniture(doc, VERSLAG_FURNITURE_PAGE_NUMBER, "2");
        cr_assert(one && two);
        cr_expect_eq(verslag_furniture_line(one), 6);
        cr_expect_eq(verslag_furniture_line(two), i ? 11 : 12, "%zu", verslag_furniture_line(two));
        verslag_document_unref(doc);
    }
    /* The menu of a site, the title of the page, and the lines of the input. */
    verslag_document *doc =
        parse_string("<html><body>\n<nav>Menu</nav>\n<pre>\n\nEen.\n\nTwee.</pre>\n<nav>Voet</nav></body></html>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "Een.\nTwee.");
    cr_expect_eq(verslag_document_source_line(doc, 0), 5);
    cr_expect_eq(verslag_document_source_line(doc, 6), 7);
    cr_assert_eq(verslag_document_furniture_count(doc), 2);
    cr_expect_str_eq(verslag_furniture_text(verslag_document_furniture(doc, 1), NULL), "Voet");
    verslag_document_unref(doc);
    /* Notes at the foot. */
    doc = parse_string("<pre>1. Waarom is de straat donker?1\nAntwoord\nDat is zo besloten.2\n\n1 NRC, 3 mei 2026.\n2 "
                       "Kamerstuk 38 417, nr. 3.\n</pre>");
    cr_expect_eq(verslag_document_note_count(doc), 2);
    verslag_document_unref(doc);
}

Test(html, lists)
{
    EXPECT_TEXT("<ul><li>een</li><li><p>twee</p><p>meer</p></li></ul>",
                "\xE2\x80\x93 een\n\xE2\x80\x93 twee\nmeer"); /* the bullets that a reader of the page sees */
    EXPECT_TEXT("<ul><li>\xE2\x80\xA2 een</li><li>7. twee</li><li><h3>Kop</h3>drie</li></ul>",
                "\xE2\x80\xA2 een\n7. twee\nKop\ndrie");
    EXPECT_TEXT("<ul class=expliciet><li><p class=labeled><span class=ol>-</span>een</p></li></ul>", "- een");
    EXPECT_TEXT("<ul><li><span class=ol>a.</span><p>een</p></li></ul>", "a. een");
    /* The numbers that a reader of the page sees. */
    EXPECT_TEXT("<ol><li>een<li>twee</ol>", "1. een\n2. twee");
    EXPECT_TEXT(
        "<ol start=7 type=a><li><p>een</p></li><li value=27>twee<ol type=I><li>x</li></ol></li><li>drie</li></ol>",
        "g. een\naa. twee\nI. x\nab. drie");
    EXPECT_TEXT("<ol reversed start=3><li>x<li>y<li>z</ol>", "3. x\n2. y\n1. z");
    EXPECT_TEXT("<ol><li>3. een</li><li><p>– twee</p></li></ol>", "3. een\n– twee");
}

Test(html, tables)
{
    EXPECT_TEXT("<table><caption>Kop</caption><thead><tr><th>A</th><th>B</th></tr></thead><tr><td><p>een</p><p>en</p></"
                "td><td></td><td>twee\n x</td></tr></table><p>na</p>",
                "Kop\nA\tB\neen en\t\ttwee x\nna");
    EXPECT_TEXT("<table><tr><td>&nbsp;</td><td>een</td><td></td></tr><tr><td></td><td></td></tr></table>", "\teen");
    /* A table that only lays out a page: its paragraphs stay apart. */
    EXPECT_TEXT("<table><tr><td><p>een</p><p>twee</p></td></tr></table>", "een\ntwee");
    EXPECT_TEXT("<table><tr><td>links</td><td><table><tr><td>a</td><td>b</td></tr></table><p>een</p><p>twee</p></td></"
                "tr></table>",
                "links\na\tb\neen\ntwee");
}

/* Marks as the publisher, pandoc and word processors write them; each note has its anchor where the mark stood. */
Test(html, notes)
{
    static const char *const pages[] = {
        "<p>Kop</p><p>Het net<a class=\"nootnum x\" href=\"#n1\">1</a> werkt <a class=nootnum "
        "href=\"#n2\">2</a>.</p><div id=noten><hr>"
        "<div class=\"voet noot\"><h5 class=note-close><a href=\"#\">X</a> Noot</h5><sup><span class=nootnum><a "
        "id=n1></a>1</span></sup><p>Een.</p></div>"
        "<div class=\"voet noot\"><sup><span class=nootnum>2</span></sup><p>Twee</p><p>delen.</p></div></div>",
        "<p>Kop</p><p>Het net<a href=\"#fn1\" class=footnote-ref role=doc-noteref><sup>1</sup></a> werkt <a "
        "href=\"#fn2\" class=footnote-ref><sup>2</sup></a>.</p>"
        "<section class=footnotes><hr><ol><li id=fn1><p>Een.<a href=\"#fnref1\" "
        "class=footnote-back>\xE2\x86\xA9\xEF\xB8\x8E</a></p></li>"
        "<li id=fn2><p>Twee</p><p>delen.<a href=\"#fnref2\" "
        "class=footnote-back>\xE2\x86\xA9</a></p></li></ol></section>",
        "<p>Kop</p><p>Het net<a href=\"#fn1\" role=doc-noteref><sup>1</sup></a> werkt <a href=\"#fn2\" "
        "role=doc-noteref><sup>2</sup></a>.</p>"
        "<aside id=footnotes class=footnotes role=doc-endnotes><ol><li id=fn1>Een.</li><li id=fn2>Twee "
        "delen.</li></ol></aside>",
        "<p>Kop</p><p>Het net<a href=\"#_ftn1\" name=\"_ftnref1\"><span>[1]</span></a> werkt <a href=\"#_ftn2\" "
        "name=\"_ftnref2\">[2]</a>.</p><hr>"
        "<div id=ftn1><p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> Een.</p></div><div id=ftn2><p><a "
        "href=\"#_ftnref2\">[2]</a> Twee delen.</p></div>"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        verslag_document *doc = parse_as(pages[i], strlen(pages[i]), VERSLAG_FORMAT_HTML, NULL);
        cr_expect_str_eq(verslag_document_text(doc, NULL), "Kop\nHet net werkt .\nEen.\nTwee delen.", "page %zu: %s", i,
                         verslag_document_text(doc, NULL));
        cr_assert_eq(verslag_document_note_count(doc), 2, "page %zu", i);
        const verslag_note *one = verslag_document_note(doc, 0), *two = verslag_document_note(doc, 1);
        cr_expect_eq(verslag_note_number(one), 1);
        cr_expect_eq(verslag_note_number(two), 2);
        cr_expect_str_eq(verslag_note_text(two, NULL), "Twee delen.");
        cr_expect_eq(verslag_note_anchor_offset(one), 11, "page %zu: %zu", i, verslag_note_anchor_offset(one));
        cr_expect_eq(verslag_note_anchor_offset(two), 17, "page %zu: %zu", i, verslag_note_anchor_offset(two));
        verslag_document_unref(doc);
    }
}

Test(html, marks_without_notes_and_notes_without_marks)
{
    verslag_document *doc = parse_string("<div class=vraag><h2 class=\"stuktitel no-toc\">Vraag 1\n</h2><p>Waarom?<a "
                                         "class=nootnum href=\"#n\">1</a></p></div>"
                                         "<div class=vraag><h2>Vraag 2</h2><p>Hoe? En wanneer?</p></div><div "
                                         "class=antwoord><h2>Antwoord 1, 2</h2><p>Zo.</p></div>");
    cr_assert_eq(verslag_document_question_count(doc), 2);
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 0), NULL), "Waarom?");
    cr_expect_str_eq(verslag_question_label(verslag_document_question(doc, 1), NULL), "2");
    cr_assert_eq(verslag_document_answer_count(doc), 1);
    cr_expect_eq(verslag_answer_question_count(verslag_document_answer(doc, 0)), 2);
    cr_expect_eq(count_code(doc, VERSLAG_CODE_NOTE_TEXT_MISSING), 1);
    verslag_document_unref(doc);
    doc = parse_string(
        "<div id=noten><div class=\"voet noot\"><sup><span class=nootnum>4</span></sup><p>Een.</p></div></div>");
    cr_assert_eq(verslag_document_note_count(doc), 1);
    cr_expect_eq(verslag_note_number(verslag_document_note(doc, 0)), 4);
    cr_expect_eq(count_code(doc, VERSLAG_CODE_NOTE_MARK_MISSING), 1);
    verslag_document_unref(doc);
}

/* What looks like a note of the site, or of what is not shown, is none of the document. */
Test(html, notes_outside_the_document)
{
    static const char *const outside[] = {"<nav>%s</nav>", "<button>%s</button>", "<template>%s</template>",
                                          "<script>%s</script>"};
    static const char *const notes[] = {"<p class=voetnoot>1 Menu</p>",
                                        "<div id=ftn1><p><a href=\"#_ftnref1\">[1]</a> Menu</p></div>"};
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++)
        for (size_t k = 0; k < sizeof notes / sizeof *notes; k++) {
            char piece[300], page[600];
            snprintf(piece, sizeof piece, outside[i], notes[k]);
            snprintf(page, sizeof page, "<body><p>Een.</p>%s<p>Twee.</p></body>", piece);
            verslag_document *doc = parse_as(page, strlen(page), VERSLAG_FORMAT_HTML, NULL);
            cr_expect_eq(verslag_document_note_count(doc), 0, "%s", page);
            cr_expect_str_eq(verslag_document_text(doc, NULL), "Een.\nTwee.", "%s: %s", page,
                             verslag_document_text(doc, NULL));
            verslag_document_unref(doc);
        }
    /* The text of a document that stands within one is no note either. */
    verslag_document *doc =
        parse_string("<body><nav><div id=ftn1>Menu <section class=footnotes><p>Een.</p></section></div></nav></body>");
    cr_expect_eq(verslag_document_note_count(doc), 0);
    cr_expect_str_eq(verslag_document_text(doc, NULL), "Een.");
    verslag_document_unref(doc);
}

/* What browsers make of references to the characters that only windows-1252 has; others stay. */
Test(html, character_references)
{
    EXPECT_TEXT("<p>&#147;Ja&#148; &#128;5 &#x92; &euro; &eacute; &#8364; &onbekend; &amp;amp; a&b</p>",
                "\xE2\x80\x9CJa\xE2\x80\x9D " EURO "5 \xE2\x80\x99 " EURO " \xC3\xA9 " EURO " &onbekend; &amp; a&b");
    EXPECT_TEXT("<p>a\xC2\x93z</p>", "a\xC2\x93z");
}

Test(html, lines_of_the_input)
{
    const size_t lines = 70000;
    char *page = malloc(lines + 200), *at = page;
    at += sprintf(page, "<body><p>Een.</p>");
    memset(at, '\n', lines);
    sprintf(at + lines, "<p>Twee<button>Knop</button></p></body>");
    verslag_document *doc = parse_string(page);
    cr_expect_eq(verslag_document_source_line(doc, 0), 1);
    cr_expect_eq(verslag_document_source_line(doc, 5), lines + 1);
    const verslag_furniture *button = find_furniture(doc, VERSLAG_FURNITURE_SITE, "Knop");
    cr_assert_not_null(button);
    cr_expect_eq(verslag_furniture_line(button), lines + 1);
    verslag_document_unref(doc);
    free(page);
}

static void expect_limit(char *page, const char *message)
{
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc;
    cr_expect_eq(verslag_parser_parse(parser, page, strlen(page), &doc), VERSLAG_ERROR_LIMIT);
    cr_expect_null(doc);
    cr_expect_not_null(strstr(verslag_parser_error_message(parser), message), "%s",
                       verslag_parser_error_message(parser));
    cr_expect_eq(verslag_parser_error_line(parser), 2);
    verslag_parser_free(parser);
    free(page);
}

/* What a parser would need more than linear time for is refused; nothing is cut silently. */
Test(html, limits)
{
    char *page = malloc(400000), *at = page + sprintf(page, "<body>\n<p");
    for (int i = 0; i < 20000; i++)
        at += sprintf(at, " a%d=1", i);
    sprintf(at, ">x</p>");
    expect_limit(page, "attributes");
    page = malloc(600000);
    at = page + sprintf(page, "<body>\n");
    for (int i = 0; i < 100000; i++)
        at += sprintf(at, "<div>");
    sprintf(at, "x");
    expect_limit(page, "nested");
    /* A text node of 12 MB is whole. */
    const size_t size = (size_t)12 << 20;
    page = malloc(size + 100);
    at = page + sprintf(page, "<body><p>");
    memset(at, 'a', size);
    sprintf(at + size, "</p><p>Einde.</p></body>");
    verslag_document *doc = parse_string(page);
    size_t len;
    verslag_document_text(doc, &len);
    cr_expect_eq(len, size + strlen("\nEinde."));
    verslag_document_unref(doc);
    free(page);
}

Test(html, cut_off)
{
    verslag_document *doc = parse_string("<body><p>Een.</p><!-- <p>Twee.</p>");
    cr_expect_eq(count_code(doc, VERSLAG_CODE_INPUT_TRUNCATED), 1);
    verslag_document_unref(doc);
    /* Whatever is left of a page, it is read or refused. */
    verslag_document *whole = parse_path(0, "examples/data/verslag.html");
    if (!whole)
        return;
    size_t bytes = verslag_document_source_bytes(whole);
    verslag_document_unref(whole);
    char path[1024], *page = malloc(bytes);
    snprintf(path, sizeof path, "%s/examples/data/verslag.html", getenv("VERSLAG_SOURCE_DIR"));
    FILE *file = fopen(path, "rb");
    cr_assert_eq(fread(page, 1, bytes, file), bytes);
    fclose(file);
    verslag_parser *parser = verslag_parser_new();
    for (size_t len = 1; len < bytes; len += 97) {
        char *cut = malloc(len);
        memcpy(cut, page, len);
        verslag_status status = verslag_parser_parse(parser, cut, len, &doc);
        cr_expect(status == VERSLAG_OK, "%zu bytes: %s", len, verslag_parser_error_message(parser));
        verslag_document_unref(doc);
        free(cut);
    }
    verslag_parser_free(parser);
    free(page);
}

static const struct {
    const char *file, *id, *dossier, *dossier_title, *title, *adopted, *published, *first, *last;
} real[] = {
    {"kst-32824-405", "kst-32824-405", "32824", "Integratiebeleid",
     "NADER GEWIJZIGDE MOTIE VAN DE LEDEN VAN BAARLE EN DEKKER-ABDULAZIZ TER VERVANGING VAN DIE GEDRUKT ONDER NR. 404",
     "2023-10-10", "2023-10-11", "32 824 Integratiebeleid", "\nDekker-Abdulaziz"},
    {"kst-36333-41", "kst-36333-41", "36333",
     "Regels inzake een wettelijke taak van gemeenten om opvangvoorzieningen voor asielzoekers mogelijk te maken (Wet "
     "gemeentelijke taak mogelijk "
     "maken asielopvangvoorzieningen)",
     "MOTIE VAN HET LID PIRI C.S.", "2023-09-27", "2023-09-28", "36 333 Regels inzake", "\nKoekkoek"},
    {"kst-19637-1020", "kst-19637-1020", "19637", "Vreemdelingenbeleid",
     "GEWIJZIGDE MOTIE VAN HET LID VOS TER VERVANGING VAN DIE GEDRUKT ONDER NR. 1015", "2006-02-23", "2006-03-01",
     "19 637 Vreemdelingenbeleid", "\nVos"},
};

Test(html, real_pages)
{
    size_t seen = 0;
    for (size_t i = 0; i < sizeof real / sizeof *real; i++) {
        char name[200];
        snprintf(name, sizeof name, "corpus/koop-html/%s.html", real[i].file);
        verslag_document *doc = parse_path(1, name);
        if (!doc)
            continue;
        seen++;
        cr_expect_eq(verslag_document_kind(doc), VERSLAG_KIND_OVERIG);
        cr_expect_str_eq(verslag_document_kamerstuk_id(doc), real[i].id);
        cr_expect_str_eq(verslag_document_kamerstuk_dossier(doc), real[i].dossier);
        cr_expect_str_eq(verslag_dossier_title(verslag_document_dossier(doc, 0)), real[i].dossier_title);
        cr_expect_str_eq(verslag_document_title(doc), real[i].title);
        cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_ADOPTED), real[i].adopted);
        cr_expect_str_eq(verslag_document_date(doc, VERSLAG_DATE_PUBLISHED), real[i].published);
        size_t len;
        const char *text = verslag_document_text(doc, &len);
        cr_expect_eq(strncmp(text, real[i].first, strlen(real[i].first)), 0, "%.60s", text);
        cr_expect(len > strlen(real[i].last) && strcmp(text + len - strlen(real[i].last), real[i].last) == 0,
                  "%s: ...%s", real[i].file, text + len - 40);
        static const char *const frame[] = {"Naar boven",       "Disclaimer", "Delen",        "Zoeken",
                                            "Datum publicatie", "Home",       "Directe link", "Privacy"};
        for (size_t k = 0; k < sizeof frame / sizeof *frame; k++)
            cr_expect_null(strstr(text, frame[k]), "%s: %s", real[i].file, frame[k]);
        verslag_document_unref(doc);
    }
    if (!seen)
        cr_skip_test("VERSLAG_SHARED has no real pages");
}

Test(html, real_fragments)
{
    verslag_document *doc = parse_path(1, "corpus/koop-html/kv-tk-2016Z00020_fragment.html");
    if (!doc)
        cr_skip_test("VERSLAG_SHARED has no real pages");
    cr_assert_eq(verslag_document_question_count(doc), 4);
    cr_expect_eq(count_code(doc, VERSLAG_CODE_NOTE_TEXT_MISSING), 2);
    cr_expect_str_eq(verslag_question_label(verslag_document_question(doc, 3), NULL), "4");
    verslag_document_unref(doc);
    doc = parse_path(1, "corpus/koop-html/kv-tk-2016Z00047_noten_fragment.html");
    cr_assert_not_null(doc);
    cr_assert_eq(verslag_document_note_count(doc), 2);
    cr_expect_str_eq(verslag_note_text(verslag_document_note(doc, 0), NULL), "http://nos.nl/l/2077649");
    cr_expect_eq(verslag_note_number(verslag_document_note(doc, 1)), 2);
    verslag_document_unref(doc);
}

/* The Kamer's own lists: number, question, and places in another document. The row stays one line of the text. */
Test(html, questions_in_a_table)
{
    static const char page[] =
        "<p>38 417 Donkerte</p><p>Nr. 21 LIJST VAN VRAGEN</p><p>Vastgesteld 3 maart 2027</p><p>De commissie heeft over "
        "de brief de volgende vragen "
        "voorgelegd aan de Minister van Infrastructuur en "
        "Waterstaat.</p><table><thead><tr><th>%s</th><th>Vraag</th><th>Bijlage</th>"
        "<th colspan=2>Blz. (van) t/m</th></tr></thead><tr><td><p>1</p></td><td><p>Hoeveel straten zijn "
        "donker?</p></td><td></td><td>3</td><td>4</td></tr>"
        "<tr><td>2.</td><td>Wat zijn de kosten:<br>a. per gemeente;<br>b. per "
        "provincie?</td><td>1</td><td>5</td><td></td></tr>"
        "<tr><td>2a</td><td>Kunt u dat toelichten.</td></tr></table><p>Daarmee eindigt de lijst.</p>";
    static const char *const heads[] = {"Nr", "nr.", "Nummer", ""};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        char text[2000];
        snprintf(text, sizeof text, page, heads[i]);
        verslag_document *doc = parse_string(text);
        static const char *const labels[] = {"1", "2", "2a"};
        static const char *const questions[] = {"Hoeveel straten zijn donker?",
                                                "Wat zijn de kosten: a. per gemeente; b. per provincie?",
                                                "Kunt u dat toelichten."};
        cr_assert_eq(verslag_document_question_count(doc), 3, "head \"%s\"", heads[i]);
        for (size_t k = 0; k < 3; k++) {
            const verslag_question *question = verslag_document_question(doc, k);
            cr_expect_str_eq(verslag_question_text(question, NULL), questions[k]);
            cr_expect_str_eq(verslag_question_label(question, NULL), labels[k]);
            cr_expect_eq(verslag_question_context_count(question), 0);
        }
        cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "\n1\tHoeveel straten zijn donker?\t\t3\t4\n2."));
        for (size_t k = 0; k < verslag_document_diagnostic_count(doc); k++) /* of the session, which is not said */
            cr_expect_eq(verslag_diagnostic_code(verslag_document_diagnostic(doc, k)), VERSLAG_CODE_VALUE_CHOSEN);
        verslag_document_unref(doc);
    }
    /* A table of figures in an answer asks nothing. */
    verslag_document *doc = parse_string(
        "<p>1. Hoeveel straten zijn donker?</p><p>Antwoord</p><table><tr><td>Nr</td><td>Straat</td></tr><tr><td>1</td>"
        "<td>Dorpsstraat</td></tr><tr><td>2</td><td>Kade</td></tr></table><p>2. "
        "Waarom?</p><p>Antwoord</p><p>Daarom.</p>");
    cr_expect_eq(verslag_document_question_count(doc), 2);
    verslag_document_unref(doc);
}

/* The conditions of word processors are comments: what stands between them is text, and they are none. */
Test(html, conditions)
{
    verslag_document *doc =
        parse_string("<body><!-- een <![if x]> opmerking --><p>Een</p><![if "
                     "!supportLists]><p>twee</p><![endif]><p>drie <![if gte mso 9]>vier<![endif]> vijf</p></body>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "Een\ntwee\ndrie vier vijf");
    verslag_document_unref(doc);
    doc = parse_string("<body><p>Een</p><pre>bladzij\n\ftwee</pre><![if x]><p>drie</p><![endif]");
    cr_expect_not_null(strstr(verslag_document_text(doc, NULL), "drie"));
    verslag_document_unref(doc);
}

/* Characters by the numbers that they have in windows-1252, of one, two and three bytes; and what that set does not
 * have. */
Test(html, numbers_of_windows_1252)
{
    verslag_document *doc = parse_string("<body><p>&#131; &#136; &#128; &#150; &#233; &#65;</p></body>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "\xC6\x92 \xCB\x86 \xE2\x82\xAC \xE2\x80\x93 \xC3\xA9 A");
    verslag_document_unref(doc);
}

/* Lines that stand in a page's front where they are no part of it: the footer of the printed page, the members of the
 * committee; and a reprint told behind the title. */
Test(html, other_lines_in_the_front)
{
    verslag_document *doc =
        parse_string("<body><p>Tweede Kamer, vergaderjaar 2025\xE2\x80\x93"
                     "2026, 38 417, nr. 3 1</p><p>38 417 Donkerte boven de wateren</p>"
                     "<p>Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</p><p>De pont vaart.</p></body>");
    cr_expect_str_eq(verslag_document_session(doc), "2025-2026");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38417-3");
    cr_expect_str_eq(verslag_document_title(doc), "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
    verslag_document_unref(doc);
    doc = parse_string(
        "<body><p>38 417 Donkerte boven de wateren</p><p>1 Samenstelling: Leden: De Boer (VVD), Kist (D66).</p>"
        "<p>Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG HERDRUK</p><p>De pont vaart.</p></body>");
    cr_expect_str_eq(verslag_document_kamerstuk_id(doc), "kst-38417-3-h1");
    cr_expect_str_eq(verslag_document_title(doc), "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG");
    cr_expect_eq(verslag_document_signatory_count(doc), 0);
    verslag_document_unref(doc);
}

/* Markup that is seldom met: lists that count down or in Roman numerals, options, a mark that is too long for one. */
Test(html, seldom_met)
{
    EXPECT_TEXT("<body><ol reversed type=a><li>een</ol><ol type=I start=14><li>twee</ol></body>", "een\nXIV. twee");
    EXPECT_TEXT("<body><select><optgroup label=a><optgroup label=b><option>een</select><p>Twee.</p></body>", "Twee.");
    EXPECT_TEXT("<body><p>Een.<span class=nootnum>Noot 1</span> Twee.</p><div class=footnotes><ol><li><span "
                "class=nootnum>Noot 1</span> Zie "
                "daar.</li></ol></div></body>",
                "Een. Twee.\nZie daar.");
    char text[1024] = "<p>Een <span class=nootnum>", expected[1024] = "Een ";
    for (int i = 0; i < 60; i++) {
        strcat(text, "lang woord ");
        strcat(expected, "lang woord ");
    }
    strcat(text, "</span> twee.</p>");
    strcat(expected, "twee.");
    EXPECT_TEXT(text, expected);
}

/* Rows of a table of questions that are none: without a question or a number, or with more than one number; and one
 * without an answer. */
Test(html, rows_of_a_table_of_questions)
{
#define TABLE "<h1>LIJST VAN VRAGEN EN ANTWOORDEN</h1><table><tr><td>Nr</td><td>Vraag</td><td>Antwoord</td></tr>"
    verslag_document *doc = parse_string(
        TABLE "<tr><td>1</td><td>Waarom vaart de pont niet? <span class=nootnum>1</span></td><td>Zij is stuk.</td></tr>"
              "<tr><td>2</td><td></td><td>niets</td></tr><tr><td>x</td><td>niets</td></tr>"
              "<tr><td>3 of 4</td><td>niets</td></tr><tr><td>5</td><td>Wanneer dan wel?</td></tr></table>");
    cr_assert_eq(verslag_document_question_count(doc), 2);
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 0), NULL), "Waarom vaart de pont niet?");
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 1), NULL), "Wanneer dan wel?");
    cr_assert_eq(verslag_document_answer_count(doc), 1);
    verslag_document_unref(doc);
    /* A heading across the table does not end it; a table below it is another one. */
    doc = parse_string(
        TABLE
        "<tr><td>1</td><td>Waarom vaart de pont niet?</td><td>Zij is stuk.</td></tr><tr><td colspan=3>De brug</td></tr>"
        "<tr><td>2</td><td>Wanneer gaat zij open?</td><td>Morgen.</td></tr></table><p>Bijlage</p>"
        "<table><tr><td>3</td><td>ponten</td></tr><tr><td>7</td><td>bruggen?</td></tr></table>");
    cr_assert_eq(verslag_document_question_count(doc), 2);
    cr_expect_str_eq(verslag_question_text(verslag_document_question(doc, 1), NULL), "Wanneer gaat zij open?");
    cr_assert_eq(verslag_document_answer_count(doc), 2);
    cr_expect(strncmp(verslag_answer_text(verslag_document_answer(doc, 1), NULL), "Morgen.", 7) == 0);
    verslag_document_unref(doc);
}
