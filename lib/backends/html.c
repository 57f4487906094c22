/* html.c - the HTML backend: what is HTML, and which part of a page is the document. */
#include "backends/html.h"

/* How an element of HTML begins that can stand at the start of a page or of a piece of one. */
static const vs_str starts[] = {VS_ENTRY("<!doctype html"),
                                VS_ENTRY("<html"),
                                VS_ENTRY("<head"),
                                VS_ENTRY("<body"),
                                VS_ENTRY("<div"),
                                VS_ENTRY("<p>"),
                                VS_ENTRY("<p "),
                                VS_ENTRY("<h1"),
                                VS_ENTRY("<h2"),
                                VS_ENTRY("<h3"),
                                VS_ENTRY("<article"),
                                VS_ENTRY("<section"),
                                VS_ENTRY("<main"),
                                VS_ENTRY("<table"),
                                VS_ENTRY("<ul"),
                                VS_ENTRY("<ol"),
                                VS_ENTRY("<meta"),
                                VS_ENTRY("<title"),
                                VS_ENTRY("<link"),
                                VS_ENTRY("<header"),
                                VS_ENTRY("<span"),
                                VS_ENTRY("<center"),
                                VS_ENTRY("<font"),
                                VS_ENTRY("<a "),
                                VS_ENTRY("<b>"),
                                VS_ENTRY("<strong"),
                                VS_ENTRY("<pre>"),
                                VS_ENTRY("<pre ")};

static int probe(const vs_input *input)
{
    vs_str text = {input->text, input->len < 4096 ? input->len : 4096};
    const char *end = text.at + text.len, *at = text.at + vs_markup_skip_junk(text);
    const bool declared = vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("<?xml"));
    /* Comments, a declaration of XML. */
    while (end - at >= 4 &&
           (vs_starts_with(vs_str_of(at, end), VS_LIT("<!--")) || vs_starts_with(vs_str_of(at, end), VS_LIT("<?")))) {
        const bool comment = at[1] == '!';
        const char *close = vs_find(vs_str_of(at, end), comment ? VS_LIT("-->") : VS_LIT(">"));
        if (!close)
            break;
        at = close + (comment ? 3 : 1);
        at += vs_markup_skip_junk(vs_str_of(at, end));
    }
    const vs_str rest = vs_str_of(at, end);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (vs_starts_with_nocase(rest, starts[i]))
            return i < 4 ? 95 : declared ? 40 : 80;
    /* A fragment that begins with another element, as of a quotation. */
    if (rest.len > 2 && rest.at[0] == '<' && vs_is(rest.at[1], VS_LOWER | VS_UPPER) && !declared &&
        vs_find_nocase(text, VS_LIT("</p>")))
        return 50;
    /* Something before it: headers of a mail or of a server. */
    if (!memchr(text.at, '<', text.len))
        return 0;
    return vs_find_nocase(text, VS_LIT("<!doctype html")) || vs_find_nocase(text, VS_LIT("<html")) ? 60 : 0;
}

static bool read_element(void *user, vs_markup *m, const vs_html_token *tag, const vs_attributes *attributes,
                         vs_element *element)
{
    const vs_html_tag which = tag->element->tag;
    vs_html_page *page = user;
    *element = vs_html_element_read(page, vs_markup_top(m), which, attributes);
    if (page->printed)
        vs_html_printed_line(page, m, which, attributes, element);
    if (which == VS_HTML_TAG_a)
        m->link = vs_attribute(attributes, VS_ATTRIBUTE_HREF);
    return which != VS_HTML_TAG_meta || vs_html_meta(m->metadata, attributes);
}

/* What an element that holds the document says of itself. */
static bool is_main(const vs_html_attribute *attribute)
{
    return vs_equal_nocase(attribute->name, VS_LIT("role")) &&
           vs_equal_nocase(vs_trim(attribute->value), VS_LIT("main"));
}

static bool is_broodtekst(const vs_html_attribute *attribute)
{
    return vs_equal_nocase(attribute->name, VS_LIT("id")) &&
           vs_equal_nocase(vs_trim(attribute->value), VS_LIT("broodtekst"));
}

/* Looks for that element in a page that has more: before its first word it has to be known whether there is one.
 * False when out of memory. */
static bool look(const vs_input *input, vs_html_page *page)
{
    VS_VEC(vs_html_attribute) list = {0};
    if (!vs_vec_reserve(&list, input->max_attributes))
        return false;
    vs_html_tokenizer tokens = {.at = input->text,
                                .end = input->text + input->len,
                                .attributes = list.items,
                                .room = list.capacity,
                                .reading = true};
    vs_html_token token;
    uint32_t mains = 0;
    *page = (vs_html_page){.framed = false};
    while (!page->framed && (token = vs_html_next(&tokens)).kind != VS_HTML_END) {
        if (token.kind != VS_HTML_OPEN)
            continue;
        bool main = token.element->tag == VS_HTML_TAG_main;
        for (uint32_t i = 0; i < token.attributes && i < list.capacity; i++) {
            page->framed = page->framed || is_broodtekst(&list.items[i]);
            main = main || is_main(&list.items[i]);
        }
        mains += main;
        vs_html_page_count(page, token.element->tag, list.items,
                           token.attributes < list.capacity ? token.attributes : list.capacity);
    }
    vs_vec_free(&list);
    page->by_role = !page->framed && mains == 1;
    page->framed = page->framed || page->by_role;
    page->printed = !page->framed && vs_html_page_is_printed(page);
    return true;
}

/* The title of the page is that of the document where its metadata have none. */
static bool take_title(vs_metadata *metadata, const vs_captured *captured)
{
    const vs_str title = vs_trim((vs_str){captured->text, captured->len});
    if (metadata->title.at || !title.len)
        return true;
    metadata->title.at = vs_arena_copy(&metadata->owned, title.at, title.len);
    metadata->title.len = metadata->title.at ? title.len : 0;
    return metadata->title.at != NULL;
}

static verslag_status parse(const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error)
{
    vs_html_page page;
    vs_markup m;
    verslag_status status = VERSLAG_ERROR_NOMEM;
    if (!look(input, &page))
        return status;
    if (vs_markup_begin(&m, input, blocks, metadata, error, page.framed)) {
        m.printed = page.printed;
        status = vs_html_read(&m, read_element, &page, true);
        if (!status)
            status = vs_markup_finish(&m);
        if (!status && (!vs_html_meta_complete(metadata) || !take_title(metadata, &m.page_title)))
            status = VERSLAG_ERROR_NOMEM;
    }
    vs_markup_free(&m);
    return status;
}

const vs_backend vs_backend_html = {VERSLAG_FORMAT_HTML, "html", probe, parse};
