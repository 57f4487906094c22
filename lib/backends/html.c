/* html.c - the HTML backend: libxml2's SAX parser over the whole input, without a tree. */
#include "backends/html.h"

#include "backends/markup_libxml.h"
#include "base/limits.h"

#include <limits.h>
#include <libxml/HTMLparser.h>

/* --------------------------------------------------------------------------------------------------------- Parser */

typedef struct vs_html_run {
    vs_markup *markup;
    htmlParserCtxtPtr parser;
    vs_read_element element;
    void *user;
    const void *error_place; /* where in the input the last error was */
    uint32_t errors;         /* since the parser came there */
} vs_html_parse;

static void follow(vs_html_parse *run)
{
    if (run->markup->status)
        xmlStopParser(run->parser);
    else
        vs_markup_advance(run->markup, vs_libxml_offset(run->parser));
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
    vs_html_parse *run = user;
    vs_element element = {.does = VS_DOES_NOTHING};
    vs_attributes list = {attributes, -1, 2};
    if (run->markup->status)
        return;
    if (!run->element(run->user, run->markup, (const char *)name, &list, &element))
        run->markup->status = VERSLAG_ERROR_NOMEM;
    vs_markup_start(run->markup, (const char *)name, element);
    follow(run);
}

static void on_end(void *user, const xmlChar *name)
{
    vs_html_parse *run = user;
    vs_markup_end(run->markup, (const char *)name);
    follow(run);
}

/* U+0080 to U+009F as a reference mean the characters that windows-1252 has there, as in every browser. */
static const uint16_t windows_1252[32] = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

/* The parser hands over a reference by itself. It is one if the input does not have the character as it is. */
static bool is_reference(const vs_html_parse *run, vs_str text)
{
    if (text.len != 2 || text.at[0] != '\xC2' || (unsigned char)text.at[1] >= 0xA0)
        return false;
    const vs_input *input = run->markup->input;
    size_t end = vs_libxml_offset(run->parser);
    return end > input->len || end < 2 || memcmp(input->text + end - 2, text.at, 2) != 0;
}

/* Gives text on without control characters, which parsers before version 2.14 leave out themselves. */
static void write_text(vs_markup *m, vs_str text)
{
#if LIBXML_VERSION >= 21400
    const char *at = text.at, *end = text.at + text.len;
    for (const char *start = at; at <= end; at++) {
        if (at < end && ((unsigned char)*at >= ' ' || vs_is_space(*at)))
            continue;
        if (at > start)
            vs_markup_text(m, vs_str_of(start, at));
        start = at + 1;
    }
#else
    vs_markup_text(m, text);
#endif
}

static void on_text(void *user, const xmlChar *text, int len)
{
    vs_html_parse *run = user;
    vs_str piece = {(const char *)text, (size_t)len};
    char utf8[3];
    if (is_reference(run, piece)) {
        const uint16_t c = windows_1252[(unsigned char)piece.at[1] - 0x80];
        if (c < 0x800) {
            utf8[0] = (char)(0xC0 | (c >> 6));
            utf8[1] = (char)(0x80 | (c & 0x3F));
            piece = (vs_str){utf8, 2};
        } else {
            utf8[0] = (char)(0xE0 | (c >> 12));
            utf8[1] = (char)(0x80 | ((c >> 6) & 0x3F));
            utf8[2] = (char)(0x80 | (c & 0x3F));
            piece = (vs_str){utf8, 3};
        }
    }
    write_text(run->markup, piece);
    follow(run);
}

static void on_other(void *user, const xmlChar *text)
{
    (void)text;
    follow(user);
}

static void on_instruction(void *user, const xmlChar *target, const xmlChar *text)
{
    (void)target;
    on_other(user, text);
}

/* So many errors at one place of the input mean that the parser makes no way any more. */
#define ERRORS_AT_ONE_PLACE 1000u

/* "htmlParseEntityRef: no name", behind more than an ampersand. */
static bool lacks_entity(vs_libxml_error error, const char *place)
{
    return error->message && vs_find(vs_cstr(error->message), VS_LIT("EntityRef")) && place[-1] != '&';
}

/* A name begins at `place` and ends before the input does: version 2.9 reads none that ends with it. */
static bool has_name(const vs_html_parse *run, const char *place)
{
    const char *end = (const char *)run->parser->input->end;
    if (!vs_is(*place, VS_UPPER | VS_LOWER))
        return false;
    while (place < end && (vs_is_word(*place) || vs_is(*place, VS_PUNCT)) && !strchr("<>&=/\"'", *place))
        place++;
    return place < end;
}

static void on_error(void *user, vs_libxml_error error)
{
    vs_html_parse *run = user;
    /* Version 2.9.14 can run in circles where its dictionary of names could not grow, without telling of memory. */
    const void *place = run->parser->input ? (const void *)run->parser->input->cur : NULL;
    run->errors = place == run->error_place ? run->errors + 1 : 0;
    run->error_place = place;
    const bool stuck = run->errors > ERRORS_AT_ONE_PLACE;
    /* A name that begins with a letter and cannot be read, or the name of a character that has been read and is not
     * there: there was no memory for it. */
    const bool unnamed = error->code == XML_ERR_NAME_REQUIRED && place &&
                         (has_name(run, place) || lacks_entity(error, place));
    if (error->code != XML_ERR_NO_MEMORY && !stuck && !unnamed)
        return;
    if (!run->markup->status)
        run->markup->status = VERSLAG_ERROR_NOMEM;
    xmlStopParser(run->parser); /* else it can wait for the end of an attribute for ever */
}

/* Room for as many open elements as there may be. Where libxml2 (2.9) cannot make that room later on, it goes on with
 * none at all. */
static bool make_room(htmlParserCtxtPtr parser, uint32_t depth)
{
#if LIBXML_VERSION < 21400
    const int room = (int)depth + 64;
    if (parser->nameMax >= room)
        return true;
    const xmlChar **names = xmlRealloc(parser->nameTab, (size_t)room * sizeof *names);
    if (!names)
        return false;
    parser->nameTab = names;
    parser->nameMax = room;
#else
    (void)parser;
    (void)depth;
#endif
    return true;
}

verslag_status vs_html_run(vs_markup *m, vs_read_element element, vs_known_name name, void *user)
{
    const vs_input *input = m->input;
    if (input->len > INT_MAX - 4096) {
        vs_markup_fail(m, VERSLAG_ERROR_LIMIT, "the input is too large for the HTML parser");
        return m->status;
    }
    vs_html_parse run = {.markup = m, .element = element, .user = user};
    vs_libxml_prepare();
    run.parser = htmlCreateMemoryParserCtxt(input->text, (int)input->len);
    if (!run.parser)
        return m->status = VERSLAG_ERROR_NOMEM;
    memset(run.parser->sax, 0, sizeof *run.parser->sax);
    run.parser->sax->initialized = XML_SAX2_MAGIC; /* so that errors go to serror and nowhere else */
    run.parser->sax->startElement = on_start;
    run.parser->sax->endElement = on_end;
    run.parser->sax->characters = on_text;
    run.parser->sax->ignorableWhitespace = on_text;
    run.parser->sax->cdataBlock = on_text;
    run.parser->sax->comment = on_other;
    run.parser->sax->processingInstruction = on_instruction;
    run.parser->sax->serror = on_error;
    run.parser->userData = &run;
    if (!make_room(run.parser, input->max_depth) || !vs_libxml_knows(run.parser, name))
        m->status = VERSLAG_ERROR_NOMEM;
    htmlCtxtUseOptions(run.parser, HTML_PARSE_RECOVER | HTML_PARSE_NODEFDTD | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                                       HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
    xmlSwitchEncoding(run.parser, XML_CHAR_ENCODING_UTF8);
    if (!m->status)
        htmlParseDocument(run.parser);
    const bool whole = run.parser->input && run.parser->input->cur >= run.parser->input->end;
    if (!m->status && vs_libxml_nomem(run.parser))
        m->status = VERSLAG_ERROR_NOMEM;
    if (!m->status && (vs_libxml_stopped(run.parser) || !whole))
        vs_markup_fail(m, VERSLAG_ERROR_LIMIT, "the HTML parser stopped before the end of the input");
    htmlFreeParserCtxt(run.parser);
    return m->status;
}

/* --------------------------------------------------------------------------------------------------------- Backend */

/* How an element of HTML begins that can stand at the start of a page or of a piece of one. */
static const vs_str starts[] = {
    VS_ENTRY("<!doctype html"), VS_ENTRY("<html"), VS_ENTRY("<head"), VS_ENTRY("<body"), VS_ENTRY("<div"), VS_ENTRY("<p>"), VS_ENTRY("<p "),
    VS_ENTRY("<h1"), VS_ENTRY("<h2"), VS_ENTRY("<h3"), VS_ENTRY("<article"), VS_ENTRY("<section"), VS_ENTRY("<main"), VS_ENTRY("<table"),
    VS_ENTRY("<ul"), VS_ENTRY("<ol"), VS_ENTRY("<meta"), VS_ENTRY("<title"), VS_ENTRY("<link"), VS_ENTRY("<header"), VS_ENTRY("<span"),
    VS_ENTRY("<center"), VS_ENTRY("<font"), VS_ENTRY("<a "), VS_ENTRY("<b>"), VS_ENTRY("<strong"), VS_ENTRY("<pre>"), VS_ENTRY("<pre ")};

static int probe(const vs_input *input)
{
    vs_str text = {input->text, input->len < 4096 ? input->len : 4096};
    const char *end = text.at + text.len, *at = text.at + vs_markup_skip_junk(text);
    const bool declared = vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("<?xml"));
    /* Comments, a declaration of XML. */
    while (end - at >= 4 && (vs_starts_with(vs_str_of(at, end), VS_LIT("<!--")) || vs_starts_with(vs_str_of(at, end), VS_LIT("<?")))) {
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
    if (rest.len > 2 && rest.at[0] == '<' && vs_is(rest.at[1], VS_LOWER | VS_UPPER) && !declared && vs_find_nocase(text, VS_LIT("</p>")))
        return 50;
    /* Something before it: headers of a mail or of a server. */
    return vs_find_nocase(text, VS_LIT("<!doctype html")) || vs_find_nocase(text, VS_LIT("<html")) ? 60 : 0;
}

static bool read_element(void *user, vs_markup *m, const char *name, const vs_attributes *attributes, vs_element *element)
{
    const vs_html_page *page = user;
    *element = vs_html_element(page, vs_markup_top(m), name, attributes);
    if (name[0] == 'a' && !name[1])
        m->link = vs_attribute(attributes, "href");
    return *name != 'm' || strcmp(name, "meta") != 0 || vs_html_meta(m->metadata, attributes);
}

/* Behind the next `what` from `at` on: the end of the input where there is none. */
static const char *behind(const char *at, const char *end, vs_str what)
{
    const char *found = vs_find_nocase(vs_str_of(at, end), what);
    return found ? found + what.len : end;
}

/* Writes what libxml2 (2.9) reads otherwise than browsers do in a form of the same length: form feeds in plain text, which
 * part its pages, and the conditions of word processors ("<![if !supportLists]>"), which are comments. *copy is NULL
 * where there is nothing of the kind. False when out of memory. */
static bool mend(const vs_input *input, const vs_tags *tags, char **copy)
{
    const char *at = input->text, *end = at + input->len;
    *copy = NULL;
    const bool feeds = tags->pre && memchr(at, '\f', input->len) != NULL;
    if (!feeds && !tags->conditions)
        return true;
    *copy = vs_alloc(input->len);
    if (!*copy)
        return false;
    memcpy(*copy, at, input->len);
    while ((at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        const vs_str rest = vs_str_of(at, end);
        char *out = *copy + (at - input->text);
        const char *next = at + 1;
        if (vs_starts_with(rest, VS_LIT("<!--"))) {
            next = behind(at + 4, end, VS_LIT("-->"));
        } else if (vs_is_condition(rest)) {
            next = behind(at, end, VS_LIT(">"));
            const size_t len = (size_t)(next - at);
            if (len >= 7 && next[-1] == '>') {
                memset(out + 4, ' ', len - 7);
                memcpy(out + 2, "--", 2);
                memcpy(out + len - 3, "-->", 3);
            }
        } else if (feeds && vs_starts_with_nocase(rest, VS_LIT("<pre"))) {
            next = behind(at, end, VS_LIT("</pre"));
            for (const char *p = at; (p = memchr(p, '\f', (size_t)(next - p))) != NULL; p++)
                out[p - at] = VS_FORM_FEED;
        }
        at = next;
    }
    return true;
}

static verslag_status parse(const vs_input *whole, vs_blocks *blocks, vs_metadata *metadata, vs_error *error)
{
    const vs_tags tags = vs_markup_scan_tags(whole, true);
    if (tags.line) {
        vs_error_set(error, 0, tags.line, "a tag has more than %u attributes", whole->max_attributes);
        return VERSLAG_ERROR_LIMIT;
    }
    char *copy;
    if (!mend(whole, &tags, &copy))
        return VERSLAG_ERROR_NOMEM;
    const vs_input mended = {copy ? copy : whole->text, whole->len, whole->max_depth, whole->max_attributes}, *input = &mended;
    metadata->unfinished = tags.unfinished;
    vs_html_page page = {.framed = tags.broodtekst || tags.main, .by_role = tags.main && !tags.broodtekst};
    vs_markup m;
    verslag_status status = VERSLAG_ERROR_NOMEM;
    if (vs_markup_begin(&m, input, blocks, metadata, error, page.framed)) {
        status = vs_html_run(&m, read_element, vs_html_name, &page);
        if (!status)
            status = vs_markup_finish(&m);
        if (!status && !vs_html_meta_complete(metadata))
            status = VERSLAG_ERROR_NOMEM;
        vs_str title = vs_trim((vs_str){m.page_title.text, m.page_title.len});
        if (!status && !metadata->title.at && title.len) {
            metadata->title.at = vs_arena_copy(&metadata->owned, title.at, title.len);
            metadata->title.len = metadata->title.at ? title.len : 0;
            status = metadata->title.at ? VERSLAG_OK : VERSLAG_ERROR_NOMEM;
        }
    }
    vs_markup_free(&m);
    vs_release(copy);
    return status;
}

const vs_backend vs_backend_html = {VERSLAG_FORMAT_HTML, "html", probe, parse};
