/* Which elements a page has open: what start tags and end tags end, in pages that leave them out or cross them. */
#include "html/tokenizer.h"
#include "parse_bytes.h"

static void expect_page(const char *page, const char *text, const char *furniture)
{
    verslag_document *doc = parse_as(page, strlen(page), VERSLAG_FORMAT_HTML, NULL);
    cr_expect_str_eq(verslag_document_text(doc, NULL), text, "%s: %s", page, verslag_document_text(doc, NULL));
    char all[200] = "";
    for (size_t i = 0; i < verslag_document_furniture_count(doc); i++) {
        size_t len;
        const char *piece = verslag_furniture_text(verslag_document_furniture(doc, i), &len);
        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%.*s", i ? "|" : "", (int)len, piece);
    }
    cr_expect_str_eq(all, furniture, "%s: %s", page, all);
    verslag_document_unref(doc);
}

/* The table is in the order in which it is searched. */
Test(html_nesting, every_name_is_found)
{
    static const char *const names[] = {
#define VS_HTML_ELEMENT(name, does, kind, nesting) #name,
#include "html/elements.def"
#undef VS_HTML_ELEMENT
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const vs_html_element *element = vs_html_element_of(vs_cstr(names[i]));
        cr_expect_eq(element->tag, (vs_html_tag)i, "%s", names[i]);
        cr_expect(vs_equal(element->name, vs_cstr(names[i])));
    }
    cr_expect_eq(vs_html_element_of(VS_LIT("BLOCKQUOTE"))->tag, VS_HTML_TAG_blockquote);
    const char *const unknown[] = {"", "o:p", "zzz", "bb", "\xC3\xA9", "pp", "1"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        cr_expect_eq(vs_html_element_of(vs_cstr(unknown[i]))->tag, VS_HTML_TAGS, "%s", unknown[i]);
}

Test(html_nesting, end_tags_that_are_left_out)
{
    expect_page("<p>een<p>twee", "een\ntwee", "");
    expect_page("<p>een<table><tr><td>twee<td>drie<tr><td>vier</table>vijf", "een\ntwee\tdrie\nvier\nvijf", "");
    expect_page("<table><caption>een<colgroup><col><thead><tr><th>twee<tbody><tr><td>drie<tfoot><tr><td>vier</table>",
                "een\ntwee\ndrie\nvier", "");
    expect_page("<table><tr><td>1<table><tr><td>2</table>3</table>4", "1\n2\n3\n4", "");
    expect_page("<ul><li>een<li>twee<ul><li>drie</ul><li>vier</ul>",
                "\xE2\x80\x93 een\n\xE2\x80\x93 twee\n\xE2\x80\x93 drie\n\xE2\x80\x93 vier", "");
    expect_page("<ol><li><p>een<li><div>twee<p>drie</div></ol>", "1. een\n2. twee\ndrie", "");
    expect_page("<dl><dt>een<dd>twee<dt>drie<dd><p>vier</dl>vijf", "een\ntwee\ndrie\nvier\nvijf", "");
    expect_page("<p>een<select><optgroup label=x><option>a<option>b<optgroup label=y><option>c</select><p>twee",
                "een\ntwee", "a|b|c");
    expect_page("<html><head><title>kop</title>een<p>twee", "een\ntwee", "");
    expect_page("<html><head><meta name=x><p>een<body class=x><p>twee", "een\ntwee", "");
    expect_page("<html><head><meta name=x><ruby>een<rt> jaar</ruby><p>twee", "een jaar\ntwee",
                ""); /* also one that is unknown */
    expect_page("<head><xyz>een<p>twee<body><p>drie", "een\ntwee\ndrie", "");
}

Test(html_nesting, end_tags_of_something_else)
{
    expect_page("<h2>Kop</h3><p>tekst", "Kop\ntekst", "");
    expect_page("<p>een</p>twee</p>drie", "een\ntwee\ndrie", "");
    expect_page("<p>een</br>twee", "een twee", "");
    expect_page("<p>een</span> twee</div> drie</onbekend></td></table></li></p>vier", "een twee drie\nvier", "");
    expect_page("<p><b>een<p>twee</b> drie</p>", "een\ntwee drie", "");
    expect_page("<div><p>een <span>twee</div>drie", "een twee\ndrie", "");
    expect_page("<table><tr><td><p>een</div> twee</b> drie</td><td>vier</table>", "een twee drie\tvier", "");
    expect_page("<body><p>een</body><p>twee</html><p>drie", "een\ntwee\ndrie", "");
    expect_page("<x-a>een<x-b> twee</x-a> drie", "een twee drie", "");
}

/* What a page has twice, or where it cannot be. */
/* The end of a phrase ends no block, that of a cell or row no table around it. */
Test(html_nesting, end_tags_across_blocks)
{
    expect_page("<b>een<div>twee</b>drie</div>vier", "een\ntweedrie\nvier", "");
    expect_page("<i>een<ul><li>twee</i>drie</ul>vier", "een\n\xE2\x80\x93 tweedrie\nvier", "");
    expect_page("<div>een<b>twee</div>drie</b>vier", "eentwee\ndrievier", "");
    expect_page("<table><tr><td>a<table><tr><td>b</table>c</td><td>d</tr></table>e", "a\nb\nc\nd\ne", "");
    expect_page("<table><tr><td>a<div></tr>b<tr><td>c</table>d", "a\nb\nc\nd", "");
}

Test(html_nesting, start_tags_that_mean_nothing)
{
    expect_page("<html><body><p>een<html lang=nl><body id=x><head> twee", "een twee", "");
    expect_page("<p><a href=x>een<a href=y>twee</a></a> drie", "eentwee drie", "");
    expect_page("<h2>een<h3>twee</h3>", "een\ntwee", "");
}

/* Contents that are no markup, and foreign ones: they end, also where their end tag is not there. */
Test(html_nesting, other_contents)
{
    expect_page("<p>voor</p><script>if (a < b) '<p>';</script><p>na", "voor\nna", "");
    expect_page("<p>voor</p><script>var a;<p>tekst</p><p>meer</p>", "voor\ntekst\nmeer", "");
    expect_page("<p>voor<title>kop<p>tekst</p>", "voor\ntekst", "");
    expect_page("<p>voor<svg><title>x</title><text>y</text><p>tekst</p>", "voor\ntekst", "");
    expect_page("<p>voor<svg><title>x</title></svg> na", "voor na", "");
    expect_page("<p>een</p><noscript><p>twee</p></noscript><p>drie", "een\ndrie", "twee");
    expect_page("<p>een<noscript><p>twee</p></noscript> drie", "een\ndrie", "twee");
    expect_page("<p>een<iframe src=x>twee <b>drie</b></iframe>vier", "eenvier", "twee <b>drie</b>");
    expect_page("<textarea>een &amp; <b>twee</textarea><p>drie", "drie", "een & <b>twee");
    expect_page("<p>een<plaintext>twee <p> drie", "een\ntwee <p> drie", "");
    expect_page("<p>een <![CDATA[twee]]> drie", "een twee drie", "");
    expect_page("<p>een<script src=x/>twee</script>drie", "eendrie", "");
    expect_page("<p>een<script src=\"x\"/>twee<span/> drie<b/> vier", "eentwee drie vier", "");
}

Test(html_nesting, attributes)
{
    verslag_document *doc = parse_string("<p>Zie <a href=/kst-31288-900.html>een</a> en <a "
                                         "HREF='kst-31288-901.html?a=1&amp;b=2&copy=3' href=x>twee</a>, "
                                         "<a title=\"a>b\"\nhref=\" kst-31288-\n9\t02.html\"class=x>drie</a></p>");
    cr_expect_str_eq(verslag_document_text(doc, NULL), "Zie een en twee, drie");
    cr_assert_eq(verslag_document_reference_count(doc), 3);
    for (size_t i = 0; i < 3; i++) {
        char id[] = "kst-31288-900";
        id[12] = (char)('0' + i);
        cr_expect_str_eq(verslag_reference_target_id(verslag_document_reference(doc, i), 0), id);
    }
    verslag_document_unref(doc);
}
