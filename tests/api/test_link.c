/* Links in somebody else's HTML: what a program relies on, and the mistakes that others make. */
#include "sample.h"

#include <stdlib.h>

#define KST "https://zoek.officielebekendmakingen.nl/kst-"
#define LINK(id, words) "<a href=\"" KST id ".html\">" words "</a>"

/* Links the page, twice, and compares; a NUL of the page is given as its length tells. */
static void expect_bytes(verslag_parser *parser, const char *page, size_t len, const char *expected,
                         size_t expected_len)
{
    char *once = NULL, *twice = NULL;
    size_t once_len = 0, twice_len = 0;
    cr_assert_eq(verslag_link_to_html(page, len, parser, &once, &once_len), VERSLAG_OK);
    cr_assert_eq(once[once_len], '\0');
    cr_expect(once_len == expected_len && memcmp(once, expected, once_len) == 0, "%s\n  became\n%s\n  not\n%s", page,
              once, expected);
    cr_assert_eq(verslag_link_to_html(once, once_len, parser, &twice, &twice_len), VERSLAG_OK);
    cr_expect(once_len == twice_len && memcmp(once, twice, once_len) == 0, "a second time: %s", twice);
    verslag_free(once);
    verslag_free(twice);
}

static void expect(const char *page, const char *expected)
{
    expect_bytes(NULL, page, strlen(page), expected, strlen(expected));
}

static void expect_same(const char *page) { expect(page, page); }

Test(link, text)
{
    expect("Zie Kamerstuk 38 417, nr. 9.", "Zie " LINK("38417-9", "Kamerstuk 38 417, nr. 9") ".");
    expect("<p>Kamerstuk 38&nbsp;417,\r\n nr.&#160;9</p>\r\n",
           "<p>" LINK("38417-9", "Kamerstuk 38&nbsp;417,\r\n nr.&#160;9") "</p>\r\n");
    expect("<P>Kamer&shy;stuk 38&thinsp;417, n&#x72;. 9",
           "<P>" LINK("38417-9", "Kamer&shy;stuk 38&thinsp;417, n&#x72;. 9"));
    expect("Kamerstukken 38 417, nrs. 9, 10 en 11",
           LINK("38417-9", "Kamerstukken 38 417, nrs. 9") ", " LINK("38417-10", "10") " en " LINK("38417-11", "11"));
    expect("\xF0\x9F\x9A\xA2 <b>\xF0\x9F\x9A\xA2</b> Kamerstuk 38 417, nr. 9 \xF0\x9F\x9A\xA2",
           "\xF0\x9F\x9A\xA2 <b>\xF0\x9F\x9A\xA2</b> " LINK("38417-9", "Kamerstuk 38 417, nr. 9") " \xF0\x9F\x9A\xA2");
    expect("\xEF\xBB\xBFKamerstuk 38 417, nr. 9", "\xEF\xBB\xBF" LINK("38417-9", "Kamerstuk 38 417, nr. 9"));
    expect("https://voorbeeld.nl/?a=1&amp;b=\xC3\xA9",
           "<a href=\"https://voorbeeld.nl/?a=1&amp;b=&#233;\">https://voorbeeld.nl/"
           "?a=1&amp;b=\xC3\xA9</a>");
    /* A character of its own right behind a link is none of its words, nor is one before it. */
    expect("<b>Kamerstuk</b> 38 417, nr. 9&#33;&#33;",
           "<b>" LINK("38417-9", "Kamerstuk") "</b>" LINK("38417-9", " 38 417, nr. 9") "&#33;&#33;");
    expect("&laquo;<b>Kamerstuk</b> 38 417, nr. 9&raquo;",
           "&laquo;<b>" LINK("38417-9", "Kamerstuk") "</b>" LINK("38417-9", " 38 417, nr. 9") "&raquo;");
    expect("Aanhangsel Handelingen, vergaderjaar 2022\xE2\x80\x93"
           "2023, nr. 1234",
           "<a href=\"https://zoek.officielebekendmakingen.nl/ah-tk-20222023-1234.html\">"
           "Aanhangsel Handelingen, vergaderjaar 2022\xE2\x80\x93"
           "2023, nr. 1234</a>");
    expect_same("");
    expect_same("<p>artikel 68 van het contract, 26 643 euro, javascript:alert(1)");
}

Test(link, before_the_encoding_is_said)
{
    expect("Stb. 2019, 123 <meta charset=utf-8> Kamerstuk 38 417, nr. 9",
           "Stb. 2019, 123 <meta charset=utf-8> " LINK("38417-9", "Kamerstuk 38 417, nr. 9"));
    expect("<p>Kamerstuk 38 417, nr. 9<meta name=charset>",
           "<p>" LINK("38417-9", "Kamerstuk 38 417, nr. 9") "<meta name=charset>");
}

Test(link, tags_within)
{
    expect("Kamerstuk <b>38 417</b>, nr. 9", LINK("38417-9", "Kamerstuk <b>38 417</b>, nr. 9"));
    expect("Kamerstuk<!-- > --> 38 <wbr>417,<br>nr. 9", LINK("38417-9", "Kamerstuk<!-- > --> 38 <wbr>417,<br>nr. 9"));
    expect("<i>Kamerstuk</i> 38 417, nr. 9",
           "<i>" LINK("38417-9", "Kamerstuk") "</i>" LINK("38417-9", " 38 417, nr. 9"));
    expect("<b>Kamerstuk <i>38 417</b>, nr. 9</i>", "<b>" LINK("38417-9", "Kamerstuk ") "<i>" LINK(
                                                        "38417-9", "38 417") "</b>" LINK("38417-9", ", nr. 9") "</i>");
    expect("Kamerstuk <x-y>38 417</x-y><i> </i>, nr. 9",
           LINK("38417-9", "Kamerstuk ") "<x-y>" LINK("38417-9", "38 417") "</x-y><i> </i>" LINK("38417-9", ", nr. 9"));
    expect("Kamerstuk 38<script>'</b>'</script> 417, nr. 9", LINK("38417-9", "Kamerstuk 38") "<script>'</b>'</script>"
           LINK("38417-9", " 417, nr. 9"));
}

Test(link, marks_of_notes)
{
    expect("Kamerstuk 38 417, nr. 9<sup>1</sup>.", LINK("38417-9", "Kamerstuk 38 417, nr. 9") "<sup>1</sup>.");
    expect("Kamerstuk 38 417, nr. 9<a href=#n12>12</a>.",
           LINK("38417-9", "Kamerstuk 38 417, nr. 9") "<a href=#n12>12</a>.");
    expect("Kamerstuk 38 417<sup><a href='#n'>[1]</a></sup>, nr. 9",
           LINK("38417-9", "Kamerstuk 38 417") "<sup><a href='#n'>[1]</a></sup>" LINK("38417-9", ", nr. 9"));
}

Test(link, existing_links)
{
    expect_same("<a href=x>Kamerstuk 38 417, nr. 9</a>");
    expect_same("Kamerstuk <A HREF=x>38 417</A>, nr. 9");
    expect_same("<a name=x>Kamerstuk 38 417, nr. 9</a>");
    expect_same("<a href=x>zie <table><tr><td><a href=y>z</a> Kamerstuk 38 417, nr. 9</table> nr. 9");
    expect("<a name=x></a>Kamerstuk 38 417, nr. 9", "<a name=x></a>" LINK("38417-9", "Kamerstuk 38 417, nr. 9"));
}

Test(link, what_is_no_text)
{
    expect_same("<p title=\"Kamerstuk 38 417, nr. 9\" data-x='Kamerstuk 38 417, nr. 9' y=dossier-26643>x</p>");
    expect_same("<title>Kamerstuk 38 417, nr. 9</title><textarea>Kamerstuk 38 417, nr. 9</textarea>");
    expect_same("<script>'Kamerstuk 38 417, nr. 9'</script><STYLE>Kamerstuk 38 417, nr. 9</style >");
    expect_same("<script><!-- <script> </script> Kamerstuk 38 417, nr. 9 --></script>");
    expect_same("<!-- <!-- Kamerstuk 38 417, nr. 9 --><!Kamerstuk 38 417, nr. 9><?Kamerstuk 38 417, nr. 9?>");
    expect_same("<![CDATA[ > Kamerstuk 38 417, nr. 9 ]]>");
    expect_same("<button>Kamerstuk 38 417, nr. 9</button><select><option>Kamerstuk 38 417, nr. 9</select>");
    expect_same("<svg><title/><text>Kamerstuk 38 417, nr. 9</text></svg><template>Kamerstuk 38 417, nr. 9</template>");
    expect_same("<p title=\"x>Kamerstuk 38 417, nr. 9</p>");
    expect("<!-->Kamerstuk 38 417, nr. 9-->", "<!-->" LINK("38417-9", "Kamerstuk 38 417, nr. 9") "-->");
    expect("<svg><style/></svg>Kamerstuk 38 417, nr. 9",
           "<svg><style/></svg>" LINK("38417-9", "Kamerstuk 38 417, nr. 9"));
}

Test(link, blocks_part)
{
    const char *const parts[] = {"<p>Kamerstuk 38 417,<p>nr. 9", "<td>Kamerstuk 38 417,</td><td>nr. 9</td>",
                                 "Kamerstuk 38 417,<br><br>nr. 9", "<li>Kamerstuk 38 417,<li>nr. 9"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char *html = NULL;
        cr_assert_eq(verslag_link_to_html(parts[i], strlen(parts[i]), NULL, &html, NULL), VERSLAG_OK);
        cr_expect_not_null(strstr(html, "/dossier/38417\">Kamerstuk 38 417</a>,"), "%s", html);
        cr_expect_null(strstr(html, "kst-"));
        verslag_free(html);
    }
    expect("<pre>Kamer-\nstuk 38 417,\nnr. 9\n\nnr. 10</pre>",
           "<pre>" LINK("38417-9", "Kamer-\nstuk 38 417,\nnr. 9") "\n\nnr. 10</pre>");
}

Test(link, odd_bytes)
{
    expect("a < b </> <3 & &# Kamerstuk 38 417, nr. 9 <",
           "a < b </> <3 & &# " LINK("38417-9", "Kamerstuk 38 417, nr. 9") " <");
    static const char page[] = "x\0<p>\0\xFF Kamerstuk 38 417, nr. 9 \xE2\x80\0",
                      expected[] = "x\0<p>\0\xFF " LINK("38417-9", "Kamerstuk 38 417, nr. 9") " \xE2\x80\0";
    expect_bytes(NULL, page, sizeof page - 1, expected, sizeof expected - 1);
}

Test(link, encodings)
{
    /* A no-break space and an address with an e acute, in windows-1252 and as the page says. */
    expect("<meta charset=iso-8859-1>\xE9\xE9n Kamerstuk 38\xA0" "417, nr. 9", "<meta charset=iso-8859-1>\xE9\xE9n "
           LINK("38417-9", "Kamerstuk 38\xA0" "417, nr. 9"));
    expect("\xE9 https://voorbeeld.nl/\xE9",
           "\xE9 <a href=\"https://voorbeeld.nl/&#233;\">https://voorbeeld.nl/\xE9</a>");
    verslag_parser *parser = verslag_parser_new();
    cr_assert_eq(verslag_parser_set_encoding(parser, "macintosh"), VERSLAG_OK);
    expect_bytes(parser, "Kamerstuk 38\xCA" "417, nr. 9", 23, LINK("38417-9", "Kamerstuk 38\xCA" "417, nr. 9"),
                 strlen(LINK("38417-9", "Kamerstuk 38\xCA" "417, nr. 9")));
    static const char *const labels[] = {"utf-16le", "shift_jis", "iso-2022-jp", "gb18030"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        char *html = (char *)&html;
        cr_assert_eq(verslag_parser_set_encoding(parser, labels[i]), VERSLAG_OK);
        cr_assert_eq(verslag_link_to_html("abcd", 4, parser, &html, NULL), VERSLAG_ERROR_ENCODING, "%s", labels[i]);
        cr_assert_null(html);
        cr_assert_not_null(strstr(verslag_parser_error_message(parser), "UTF-8"));
    }
    cr_assert_eq(verslag_parser_set_encoding(parser, NULL), VERSLAG_OK);
    char *html;
    cr_assert_eq(verslag_link_to_html("\xFF\xFE<\0p\0>\0", 8, parser, &html, NULL), VERSLAG_ERROR_ENCODING);
    cr_assert_eq(verslag_link_to_html("%PDF-1.7", 8, parser, &html, NULL), VERSLAG_ERROR_FORMAT);
    verslag_parser_free(parser);
}

Test(link, parser)
{
    verslag_parser *parser = verslag_parser_new();
    cr_assert_eq(verslag_parser_set_url_style(parser, VERSLAG_URLS_TWEEDEKAMER), VERSLAG_OK);
    char *html = NULL;
    size_t len = 0;
    cr_assert_eq(verslag_link_to_html("dossier 38 417", 14, parser, &html, &len), VERSLAG_OK);
    cr_assert_not_null(strstr(html, "<a href=\"https://www.tweedekamer.nl/"));
    cr_assert_eq(len, strlen(html));
    verslag_free(html);
    cr_assert_eq(verslag_parser_set_max_input(parser, 13), VERSLAG_OK);
    cr_assert_eq(verslag_link_to_html("dossier 38 417", 14, parser, &html, &len), VERSLAG_ERROR_LIMIT);
    cr_assert_null(html);
    cr_assert_eq(len, 0);
    cr_assert_str_neq(verslag_parser_error_message(parser), "");
    cr_assert_eq(verslag_link_to_html("dossier", 7, parser, &html, NULL), VERSLAG_OK);
    cr_assert_str_eq(verslag_parser_error_message(parser), "");
    verslag_free(html);
    verslag_parser_free(parser);
}

struct written {
    size_t len;
    int calls, stop_at;
};

static int count(void *user, const char *data, size_t len)
{
    struct written *written = user;
    cr_assert_not_null(data);
    cr_assert(len > 0 && len <= 65536);
    written->len += len;
    return ++written->calls == written->stop_at;
}

Test(link, in_pieces)
{
    static const char sentence[] = "<p>Zie Kamerstuk 38 417, nr. 9.\n";
    const size_t turns = 5000, size = sizeof sentence - 1;
    char *page = malloc(turns * size);
    for (size_t i = 0; i < turns; i++)
        memcpy(page + i * size, sentence, size);
    struct written written = {0}, stopped = {.stop_at = 2};
    cr_assert_eq(verslag_link_write_html(page, turns * size, NULL, count, &written), VERSLAG_OK);
    cr_assert_eq(written.len, turns * (size + strlen(LINK("38417-9", ""))));
    cr_assert_gt(written.calls, 1);
    cr_assert_eq(verslag_link_write_html(page, turns * size, NULL, count, &stopped), VERSLAG_ERROR_IO);
    cr_assert_eq(stopped.calls, 2);
    free(page);
}

Test(link, null)
{
    char *html = (char *)&html;
    size_t len = 9;
    struct written written = {0};
    verslag_parser *parser = verslag_parser_new();
    cr_assert_eq(verslag_link_to_html(NULL, 1, parser, &html, &len), VERSLAG_ERROR_ARGUMENT);
    cr_assert_str_neq(verslag_parser_error_message(parser), "");
    cr_assert_null(html);
    cr_assert_eq(len, 0);
    cr_assert_eq(verslag_link_to_html("x", 1, NULL, NULL, &len), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_link_write_html("x", 1, parser, NULL, NULL), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_link_write_html(NULL, 1, NULL, count, &written), VERSLAG_ERROR_ARGUMENT);
    cr_assert_eq(verslag_link_to_html(NULL, 0, NULL, &html, NULL), VERSLAG_OK);
    cr_assert_str_eq(html, "");
    verslag_free(html);
    cr_assert_eq(verslag_link_write_html(NULL, 0, parser, count, &written), VERSLAG_OK);
    cr_assert_eq(written.calls, 0);
    verslag_parser_free(parser);
}
