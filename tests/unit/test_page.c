/* The page, on a document made by hand and on texts that want to be markup. */
#include "output/html_writer.h"
#include "output/page.h"
#include "sample_document.h"
#include "parse_bytes.h"

#include <criterion/criterion.h>

static const char *written(const char *html, const char *part)
{
    cr_assert_not_null(html);
    const char *at = strstr(html, part);
    cr_expect_not_null(at, "not there: %s\n%s", part, html);
    return at;
}

static size_t count(const char *html, const char *part)
{
    size_t n = 0;
    for (const char *at = html; (at = strstr(at, part)) != NULL; at += strlen(part))
        n++;
    return n;
}

struct text {
    char bytes[1024];
    size_t len;
};

static int collect(void *user, const char *data, size_t len)
{
    struct text *text = user;
    cr_assert_lt(text->len + len, sizeof text->bytes);
    memcpy(text->bytes + text->len, data, len);
    text->len += len;
    text->bytes[text->len] = '\0';
    return 0;
}

static const char *escaped(struct text *text, const char *raw, size_t len)
{
    vs_writer out;
    *text = (struct text){0};
    cr_assert(vs_writer_start(&out, collect, text));
    vs_html_text(&out, (vs_str){raw, len});
    cr_assert(vs_writer_finish(&out));
    return text->bytes;
}

Test(page, escapes)
{
    struct text text;
#define ESCAPED(raw) escaped(&text, raw, sizeof raw - 1)
    cr_expect_str_eq(ESCAPED("<b a=\"1\" c='2'>&amp;"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
    cr_expect_str_eq(ESCAPED("caf\xC3\xA9 \xF0\x9F\x91\x8D \xE2\x82\xAC\t.\n"),
                     "caf\xC3\xA9 \xF0\x9F\x91\x8D \xE2\x82\xAC\t.\n");
    /* What HTML forbids: controls of ASCII and Latin-1, noncharacters. */
    cr_expect_str_eq(ESCAPED("a\x01" "b\x1B" "c\x7F" "d"), "a\xEF\xBF\xBD" "b\xEF\xBF\xBD" "c\xEF\xBF\xBD" "d");
    cr_expect_str_eq(ESCAPED("\xC2\x80 \xC2\x9F \xC2\xA0"), "\xEF\xBF\xBD \xEF\xBF\xBD \xC2\xA0");
    cr_expect_str_eq(ESCAPED("\xEF\xB7\x90 \xEF\xBF\xBE \xEF\xBF\xBF \xEF\xBF\xBD"),
                     "\xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD");
    cr_expect_str_eq(ESCAPED("\xF0\x9F\xBF\xBF \xF4\x8F\xBF\xBE \xF0\x9F\xBF\xBD"),
                     "\xEF\xBF\xBD \xEF\xBF\xBD \xF0\x9F\xBF\xBD");
    cr_expect_str_eq(escaped(&text, "\xC2", 1), "\xC2", "a character that is cut is not read beyond");
    cr_expect_str_eq(ESCAPED(""), "");
}

Test(page, only_web_addresses_are_links)
{
    static const char *const good[] = {"http://a", "https://zoek.officielebekendmakingen.nl/kst-1-2.html",
                                       "HTTPS://A/b?c=%20"};
    static const char *const bad[] = {"javascript:alert(1)",
                                      "java\nscript:alert(1)",
                                      "data:text/html,x",
                                      "//a/b",
                                      "a",
                                      "",
                                      "vbscript:x",
                                      " https://a",
                                      "https://a b",
                                      "https://a\tb",
                                      "http:/a",
                                      "file:///a",
                                      "\x01javascript:x"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cr_expect(vs_html_is_web(good[i]), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect_not(vs_html_is_web(bad[i]), "%s", bad[i]);
    cr_expect_not(vs_html_is_web(NULL));
}

static const char *date(struct text *text, const char *iso)
{
    vs_writer out;
    *text = (struct text){0};
    cr_assert(vs_writer_start(&out, collect, text));
    vs_html_date(&out, iso);
    cr_assert(vs_writer_finish(&out));
    return text->bytes;
}

Test(page, dates)
{
    struct text text;
    cr_expect_str_eq(date(&text, "2024-02-09"), "<time datetime=\"2024-02-09\">9 februari 2024</time>");
    cr_expect_str_eq(date(&text, "2024-13-09"), "2024-13-09");
    cr_expect_str_eq(date(&text, "2024-02"), "2024-02");
    cr_expect_str_eq(date(&text, "10000-02-09"), "10000-02-09");
    cr_expect_str_eq(date(&text, "2024-02-32"), "2024-02-32");
    cr_expect_str_eq(date(&text, "2024-00-09"), "2024-00-09");
    cr_expect_str_eq(date(&text, "<"), "&lt;");
}

Test(page, excerpts)
{
    bool cut;
    vs_str part = vs_html_excerpt(VS_LIT("een twee drie"), 10, &cut);
    cr_expect(cut && vs_equal(part, VS_LIT("een twee")));
    part = vs_html_excerpt(VS_LIT("een"), 3, &cut);
    cr_expect(!cut && part.len == 3);
    part = vs_html_excerpt(VS_LIT("caf\xC3\xA9\xC3\xA9\xC3\xA9"), 6, &cut);
    cr_expect(cut && part.len == 5, "not inside a character");
}

/* A document whose fields all want to be markup, and whose indexes and spans lie as they may. */
Test(page, hand_made)
{
    verslag_document *doc = sample_document();
    doc->title = "</title><script>alert(1)</script>";
    doc->committee = "\"><img src=x onerror=alert(1)>";
    doc->kamerstuk_url = "javascript:alert(1)";
    doc->targets.items[0].url = "javascript:alert(2)";
    doc->targets.items[0].id = "\"onmouseover=\"alert(3)";
    doc->diagnostics.items[0].message = "<i>";
    for (uint32_t i = 0; i < doc->places.count; i++)
        doc->places.items[i].place = VERSLAG_PLACE_NONE;
    size_t len;
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, &len);
    cr_assert_eq(len, strlen(html));
    cr_expect_eq(count(html, "<script"), 0);
    cr_expect_eq(count(html, "<img"), 0);
    cr_expect_eq(count(html, "<i>"), 0);
    cr_expect_eq(count(html, "href=\"javascript"), 0);
    written(html, "<title>12\xC2\xA0"
                  "345, nr.\xC2\xA0"
                  "7: &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>");
    written(html, "<dd>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</dd>");
    written(html, "<span class=\"ref ref-kamerstuk no-link\" data-ref=\"0\" "
                  "title=\"&quot;onmouseover=&quot;alert(3)\">Kamerstuk 12 345, nr. 6</span>");
    written(html, "<dd>A. de Boer, fungerend voorzitter</dd>");
    written(html, "<dd>Van der Loo (VVD)</dd><dd>Kist (Veerpartij)</dd><dd>Eerland</dd>");
    written(html, "<span class=\"dossier\">23\xC2\xA0" "456\xC2\xA0VI</span>");
    written(html, "<span class=\"text\">\f- 1 -\xEF\xBF\xBD</span>");
    verslag_free(html);
    /* Nothing is in its place, and nothing is out of reach. */
    for (uint32_t place = 0; place <= VERSLAG_PLACE_AGENDA + 1u; place++) {
        for (uint32_t i = 0; i < doc->places.count; i++) {
            doc->places.items[i].place = (uint8_t)place;
            doc->places.items[i].index = i % 3;
            doc->places.items[i].form = (uint8_t)(i % (VS_FORM_LETTER + 1u));
        }
        html = verslag_document_to_html(doc, VERSLAG_HTML_FRAGMENT, NULL);
        cr_assert_not_null(html);
        verslag_free(html);
    }
    verslag_document_unref(doc);
}

static const char report[] =
    "Nr. 45 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 maart 2025\n\n"
    "Vragen en opmerkingen van de leden van de VVD-fractie\n\n"
    "De leden van de VVD-fractie lezen <veel>.1\n\n"
    "1. Vaart de pont (Kamerstukken 26 643, nrs. 380, 383 en 390) nog? En waarom?\n\n"
    "Antwoord van de Minister\n\nJa.\n\n"
    "2. Kan dat beter?\n\nAntwoord van de Minister\n\nZie het antwoord op vraag 1.\n\n"
    "3. En dan?\n\nAntwoord van de Minister\n\nZie het antwoord op de vragen 1 t/m 3.\n\n"
    "1. Zie Kamerstuk 26 643, nr. 3.\n";

Test(page, questions_and_references)
{
    verslag_document *doc = parse_string(report);
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, NULL);
    const char *context = written(html, "lezen &lt;veel&gt;.");
    const char *question = written(html, "<article class=\"question\" id=\"vraag-1\" data-index=\"0\">");
    const char *answer = written(html, "<article class=\"answer\" id=\"antwoord-1\" data-index=\"0\">");
    const char *second = written(html, "<article class=\"question\" id=\"vraag-2\" data-index=\"1\">");
    cr_expect(context < question && question < answer && answer < second, "context, question, answer, next question");
    /* A link for each number; the sentence that asks is around them. */
    written(html, "<span class=\"asks\" data-part=\"0\">Vaart de pont (<a "
                  "href=\"https://zoek.officielebekendmakingen.nl/kst-26643-380.html\" "
                  "rel=\"external\" class=\"ref ref-kamerstuk\" data-ref=\"0\" title=\"kst-26643-380\">Kamerstukken 26 "
                  "643, nrs. 380</a>, <a href=");
    written(html,
            "title=\"kst-26643-390\">390</a>) nog?</span> <span class=\"asks\" data-part=\"1\">En waarom?</span></p>");
    written(html, "<span class=\"badge delegated\">Verwezen</span> <span>zie het antwoord op <a "
                  "href=\"#vraag-1\">vraag 1</a></span>");
    written(html, "<a href=\"#vraag-1\" class=\"ref ref-question\" data-ref=");
    written(html, "(ook <a href=\"#vraag-2\" class=\"ref ref-question\"");
    /* The note and its mark. */
    written(html, "<a id=\"nootplaats-1\" href=\"#noot-1\" role=\"doc-noteref\" aria-describedby=\"noottekst-1\">");
    written(html, "href=\"#nootplaats-1\" role=\"doc-backlink\"");
    verslag_free(html);
    html = verslag_document_to_html(doc, VERSLAG_HTML_FRAGMENT, NULL);
    cr_expect_eq(strncmp(html, "<div class=\"verslag\" lang=\"nl\">", 31), 0);
    cr_expect_eq(count(html, "<style") + count(html, "<main") + count(html, "<html") + count(html, "<body"), 0);
    verslag_free(html);
    verslag_document_unref(doc);
}

/* A link of the source with references of the text in it: all of them are shown, the link in pieces around the
 * others. */
Test(page, references_within_a_link)
{
    verslag_document *doc = parse_string(
        "<!DOCTYPE html><html><body><p>Zie <a href=\"https://example.org/a\">de brief over ponten (Kamerstuk 38 123, "
        "nr. 45) van mei</a>,"
        " <a href=\"https://example.org/b\">Stb. 2020, 12 en Kamerstuk 38 123, nr. 46</a>.</p></body></html>");
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_FRAGMENT, NULL);
    const char *const pieces[] = {"https://example.org/a\">de brief over ponten (</a>",
                                  "kst-38123-45\">Kamerstuk 38 123, nr. 45</a>",
                                  "https://example.org/a\">) van mei</a>",
                                  "stb-2020-12\">Stb. 2020, 12</a>",
                                  "https://example.org/b\"> en </a>",
                                  "kst-38123-46\">Kamerstuk 38 123, nr. 46</a>."};
    const char *before = html;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        const char *piece = written(html, pieces[i]);
        cr_expect(before <= piece, "%s", pieces[i]);
        before = piece;
    }
    verslag_free(html);
    verslag_document_unref(doc);
}

/* Numbers that come twice, and none: every question has a name of its own. */
Test(page, names)
{
    static const char text[] =
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVragen en opmerkingen van de leden van de VVD-fractie\n\n"
        "1. Waarom?\n\n2. Waarom niet?\n\nVragen en opmerkingen van de leden van de D66-fractie\n\n"
        "1. Wanneer?\n\n2. En dan?\n";
    verslag_document *doc = parse_string(text);
    cr_assert_eq(verslag_document_question_count(doc), 4);
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, NULL);
    cr_expect_eq(count(html, "id=\"vraag-1\""), 1);
    cr_expect_eq(count(html, "id=\"vraag-1-i3\""), 1);
    cr_expect_eq(count(html, "href=\"#vraag-2-i4\""), 1);
    cr_expect_eq(count(html, "class=\"badge missing\""), 0, "where nobody answers, no answer is missing");
    verslag_free(html);
    verslag_document_unref(doc);
}

/* Each of very many targets in one reference, in time. */
Test(page, many_targets)
{
    static char text[400000];
    size_t len = (size_t)sprintf(text, "Verslag\n\nZie Kamerstukken 26 643, nrs. 1");
    for (unsigned i = 2; len < sizeof text - 20; i++)
        len += (size_t)sprintf(text + len, ", %u", i % 5000 + 1);
    verslag_document *doc = parse_string(text);
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, NULL);
    cr_assert_not_null(html);
    cr_expect_gt(count(html, "title=\"kst-26643-"), 10);
    verslag_free(html);
    verslag_document_unref(doc);
}

/* Targets of a range that no words stand for are told behind it; those that are named are links themselves. */
Test(page, targets_of_a_range)
{
    verslag_document *doc =
        parse_string("Verslag\n\nZie Kamerstukken 26 643, nrs. 3 t/m 6, en Kamerstukken 26 643, nrs. 8 en 9.\n");
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, NULL);
    cr_assert_eq(verslag_reference_target_count(verslag_document_reference(doc, 0)), 4);
    cr_expect_eq(count(html, "<span class=\"also ui\">"), 1);
    const char *also = written(html, "<span class=\"also ui\"> (ook ");
    cr_assert_not_null(also);
    const char *end = strstr(also, ")</span>"), *four = strstr(also, ">4</a>, <a"), *five = strstr(also, ">5</a>)");
    cr_expect(four && five && end && four < five && five < end, "%.*s", (int)(end ? end - also + 8 : 200), also);
    verslag_free(html);
    verslag_document_unref(doc);
}

/* The heading of an answer stands under that of its question. */
Test(page, levels)
{
    verslag_document *doc =
        parse_string("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVragen en opmerkingen van de leden van de VVD-fractie\n\n"
                     "Vraag 1\n\nVaart de pont?\n\nAntwoord\n\nJa.\n\nVraag 2\n\nEn daarna?\n\nAntwoord\n\nNee.\n");
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, NULL);
    cr_expect_eq(count(html, "<h3 class=\"number\""), 2);
    cr_expect_eq(count(html, "<h4 class=\"answer-heading\""), 2);
    verslag_free(html);
    verslag_document_unref(doc);
}

/* The note of a mark is shown beside it, as far as there is room. */
Test(page, previews_of_notes)
{
    char text[2000] = "<body><div id=broodtekst><p>De pont<a href=\"#n1\" id=\"r1\"><sup>1</sup></a> vaart<a "
                      "href=\"#n2\" id=\"r2\"><sup>2</sup></a>.</p><div id=noten>"
                      "<div class=\"voet noot\" id=n1><sup><span class=nootnum>1</span></sup><p>Kort.</p></div>"
                      "<div class=\"voet noot\" id=n2><sup><span class=nootnum>2</span></sup><p>Lang:";
    for (int i = 0; i < 100; i++)
        strcat(text, " en meer");
    strcat(text, ".</p></div></div></div></body>");
    verslag_document *doc = parse_string(text);
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_FRAGMENT, NULL);
    cr_expect_eq(count(html, "aria-hidden=\"true\">Kort.</span>"), 1);
    cr_expect_eq(count(html, "\xE2\x80\xA6</span>"), 1);
    verslag_free(html);
    verslag_document_unref(doc);
}

/* The head of a page tells what the document is, in this order. */
Test(page, masthead)
{
    static const char *const parts[] = {
        "<header class=\"masthead\">\n",
        "<span>Tweede Kamer</span> <span>vergaderjaar 2026-2027</span>",
        "href=\"https://zoek.officielebekendmakingen.nl/kst-38417-14.html\" title=\"kst-38417-14\">38\xC2\xA0"
        "417, nr.\xC2\xA0"
        "14</a></span></p>\n",
        "<h1>Verslag van een schriftelijk overleg</h1>\n",
        "<ul class=\"dossiers\">\n<li><span class=\"dossier\">38\xC2\xA0"
        "417</span> Donkerte en stilte in de leefomgeving</li>\n",
        "<li><span class=\"dossier\">38\xC2\xA0"
        "206</span> Ruimte voor natuur en landschap</li>\n</ul>\n<dl class=\"facts\">\n",
        "<div><dt>Commissie</dt><dd>vaste commissie voor Infrastructuur en Waterstaat</dd></div>\n",
        "<div><dt>Aan</dt><dd>Staatssecretaris van Infrastructuur en Waterstaat</dd></div>\n",
        "<div><dt>Ondertekend door</dt><dd>L.M. van Oosterwijk, fungerend voorzitter</dd><dd>Ter Borgh, "
        "adjunct-griffier</dd></div>\n",
        "<div><dt>Vastgesteld</dt><dd><time datetime=\"2026-12-15\">15 december 2026</time></dd></div>\n",
        "<div><dt>Vragen gesteld</dt><dd><time datetime=\"2026-11-03\">3 november 2026</time></dd></div>\n",
        "<div><dt>Beantwoord</dt><dd><time datetime=\"2026-12-11\">11 december 2026</time></dd></div>\n",
        "<div><dt>Bijgewerkt</dt><dd><time datetime=\"2027-01-14\">14 januari 2027</time> (versie 2)</dd></div>\n",
        "<div class=\"parties\"><dt>Fracties</dt><dd>D66 (5\xC2\xA0vragen)</dd> <dd>Volt en ChristenUnie "
        "(3\xC2\xA0vragen)</dd> <dd>PvdD (4\xC2\xA0vragen)</dd> </div>\n",
        "<div><dt>Document</dt><dd>2026D51907</dd></div>\n",
        "<div><dt>Zaak</dt><dd>2026Z21345</dd></div>\n",
        "<div><dt>Omvang</dt><dd>12\xC2\xA0vragen, 12\xC2\xA0"
        "antwoorden, 6\xC2\xA0noten, 20\xC2\xA0verwijzingen</dd></div>\n</dl>\n</header>\n",
    };
    const char *root = getenv("VERSLAG_SOURCE_DIR");
    char path[1024];
    if (!root || snprintf(path, sizeof path, "%s/examples/data/verslag.txt", root) >= (int)sizeof path)
        cr_skip_test("VERSLAG_SOURCE_DIR does not name the project");
    verslag_parser *parser = verslag_parser_new();
    verslag_document *doc = NULL;
    cr_assert_eq(verslag_parser_parse_file(parser, path, &doc), VERSLAG_OK);
    char *html = verslag_document_to_html(doc, VERSLAG_HTML_DEFAULT, NULL);
    const char *last = html;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *at = strstr(last, parts[i]);
        cr_expect_not_null(at, "not there, or not behind the others: %s", parts[i]);
        last = at ? at : last;
    }
    written(html, "<title>38\xC2\xA0" "417, nr.\xC2\xA0" "14: Verslag van een schriftelijk overleg</title>");
    verslag_free(html);
    verslag_document_unref(doc);
    verslag_parser_free(parser);
}
