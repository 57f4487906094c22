/* html_reader.c - from the tags and the text of a page to elements and text for markup.c. One pass, without a tree. */
#include "backends/html.h"

#include "base/sixteen.h"
#include "html/characters.h"

typedef struct vs_html_reader {
    vs_markup *markup;
    vs_html_tokenizer tokens;
    vs_html_nesting nesting;
    vs_read_element element;
    void *user;
    bool declared; /* there was a <!DOCTYPE> */
    VS_VEC(vs_html_attribute) attributes; /* of the last tag */
    VS_VEC(char) decoded;                 /* ... those values that have character references */
} vs_html_reader;

/* ------------------------------------------------------------------------------------------------------------ Text */

/* The bits of those that are no text: control characters which are no white space. */
static uint32_t controls(const char *at, const char *end)
{
    uint32_t low = 0, bits = 0;
    if (end - at >= 16) {
        const vs_sixteen bytes = vs_sixteen_at(at);
        low = ~(vs_sixteen_above(bytes, ' ' - 1) | vs_sixteen_outside_ascii(bytes)) & 0xFFFF;
    } else {
        for (int i = 0; at + i < end; i++)
            low |= (uint32_t)((unsigned char)at[i] < ' ') << i;
    }
    for (; low; low &= low - 1)
        if (!vs_is_space(at[vs_first_bit(low)]))
            bits |= low & -low;
    return bits;
}

/* Gives text on that has no character references, without control characters. */
static void write_plain(vs_html_reader *r, const char *at, const char *end)
{
    const char *start = at;
    while (at < end) {
        const uint32_t bits = controls(at, end);
        if (!bits) {
            at += 16;
            continue;
        }
        at += vs_first_bit(bits);
        if (at > start)
            vs_markup_text(r->markup, vs_str_of(start, at));
        start = ++at;
    }
    if (end > start)
        vs_markup_text(r->markup, vs_str_of(start, end));
}

static size_t offset_of(const vs_html_reader *r, const char *at) { return (size_t)(at - r->markup->input->text); }

static void write_text(vs_html_reader *r, const char *at, const char *end)
{
    while (at < end && !r->markup->status) {
        const char *mark = memchr(at, '&', (size_t)(end - at));
        if (!mark) {
            write_plain(r, at, end);
            return;
        }
        char character[VS_CHARACTER_MAX];
        size_t len, length = vs_html_character(mark, end, character, &len);
        if (length) {
            write_plain(r, at, mark);
            vs_markup_advance(r->markup, offset_of(r, mark));
            write_plain(r, character, character + len);
            at = mark + length;
        } else {
            write_plain(r, at, mark + 1);
            at = mark + 1;
        }
        vs_markup_advance(r->markup, offset_of(r, at));
    }
}

static bool is_blank(const char *at, const char *end)
{
    while (at < end && vs_is_space(*at))
        at++;
    return at == end;
}

static void read_text(vs_html_reader *r, const vs_html_token *token)
{
    if (!is_blank(token->begin, token->end))
        vs_html_nesting_text(&r->nesting);
    write_text(r, token->begin, token->end);
}

/* The declarations of an XML file's DTD, which may have many a '>' in them, are no text. */
static void skip_declarations(vs_html_reader *r, const vs_html_token *token)
{
    const vs_str text = vs_str_of(token->begin, token->end);
    if (r->declared || r->nesting.rules || !vs_starts_with_nocase(text, VS_LIT("<!DOCTYPE")))
        return;
    r->declared = true; /* there is one, so that nobody looks for the end of another */
    const char *bracket = memchr(text.at, '[', text.len), *at = bracket, *end = r->tokens.end;
    while (at && (at = memchr(at, ']', (size_t)(end - at))) != NULL) {
        const char *close = at + 1;
        while (close < end && vs_is_space(*close))
            close++;
        if (close < end && *close == '>') {
            r->tokens.at = close + 1;
            return;
        }
        at++;
    }
}

/* Contents that are no markup, and a section of XML that is none. */
static void read_other(vs_html_reader *r, const vs_html_token *token)
{
    static const vs_str cdata = VS_ENTRY("<![CDATA["), cdata_end = VS_ENTRY("]]>");
    const vs_str text = vs_str_of(token->begin, token->end);
    if (token->element && token->element->tag != VS_HTML_TAG_script && token->element->tag != VS_HTML_TAG_style) {
        if (token->element->tag == VS_HTML_TAG_title || token->element->tag == VS_HTML_TAG_textarea)
            write_text(r, token->begin, token->end);
        else
            write_plain(r, token->begin, token->end);
    } else if (!token->element && vs_starts_with(text, cdata) && vs_ends_with(text, cdata_end)) {
        write_plain(r, token->begin + cdata.len, token->end - cdata_end.len);
    } else if (!token->element) {
        skip_declarations(r, token);
    }
}

/* ------------------------------------------------------------------------------------------------------------ Tags */

/* The value of an attribute, its character references read; .at is NULL when out of memory. */
static vs_str decode(vs_html_reader *r, vs_str value)
{
    const char *at = value.at, *end = vs_end(value);
    /* Room has been made for all of the tag: nothing moves. */
    char *out = r->decoded.items + r->decoded.count, *start = out;
    while (at < end) {
        char character[VS_CHARACTER_MAX];
        size_t len = 0, length = *at == '&' ? vs_html_character(at, end, character, &len) : 0;
        /* "?a=1&copy=2": a name that goes on is no name, unless a ';' ends it. */
        if (length && at[1] != '#' && at[length - 1] != ';' && at + length < end &&
            (at[length] == '=' || vs_is_word(at[length])))
            length = 0;
        if (length) {
            memcpy(out, character, len);
            out += len;
            at += length;
        } else {
            *out++ = *at++;
        }
    }
    r->decoded.count += (uint32_t)(out - start);
    return vs_str_of(start, out);
}

static bool read_attributes(vs_html_reader *r, const vs_html_token *token, vs_attributes *list)
{
    vs_markup *m = r->markup;
    list->count = 0;
    r->decoded.count = 0;
    if (token->attributes > m->input->max_attributes) {
        m->status = VERSLAG_ERROR_LIMIT;
        vs_error_set(m->error, 0, vs_markup_line(m), "a tag has more than %u attributes", m->input->max_attributes);
        return false;
    }
    for (uint32_t i = 0; i < token->attributes; i++) {
        vs_html_attribute attribute = r->attributes.items[i];
        if (attribute.value.len && memchr(attribute.value.at, '&', attribute.value.len)) {
            /* No character is longer than twice its reference. */
            if (!r->decoded.count && !vs_vec_reserve(&r->decoded, 2 * (uint32_t)(token->end - token->begin))) {
                m->status = VERSLAG_ERROR_NOMEM;
                return false;
            }
            attribute.value = decode(r, attribute.value);
        }
        vs_attributes_add(list, attribute.name, attribute.value);
    }
    return true;
}

static void start(vs_html_reader *r, const vs_html_token *token)
{
    vs_markup *m = r->markup;
    vs_attributes attributes;
    vs_element element = {.does = VS_DOES_NOTHING};
    if (!vs_html_nesting_make_room(&r->nesting, token->element) || m->status || !read_attributes(r, token, &attributes))
        return;
    const vs_str name = token->element->name.len ? token->element->name : token->name;
    if (!r->element(r->user, m, token, &attributes, &element) ||
        !vs_html_nesting_push(&r->nesting, token->element, name)) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    vs_markup_start(m, name, element);
    if (token->empty || (r->nesting.rules && (token->element->nesting & VS_NESTS_VOID)))
        vs_html_nesting_pop(&r->nesting);
}

static void end(vs_html_reader *r, const vs_html_token *token)
{
    if (vs_html_nesting_end(&r->nesting, token->element, token->name))
        return;
    vs_html_token empty = *token;
    empty.kind = VS_HTML_OPEN;
    empty.attributes = 0;
    empty.empty = true;
    start(r, &empty);
}

verslag_status vs_html_read(vs_markup *m, vs_read_element element, void *user, bool html)
{
    const char *text = m->input->text;
    vs_html_reader r = {.markup = m, .element = element, .user = user};
    r.tokens = (vs_html_tokenizer){.at = text + m->at, .end = text + m->input->len, .reading = true, .foreign = !html};
    if (!vs_html_nesting_begin(&r.nesting, m, html) || !vs_vec_reserve(&r.attributes, m->input->max_attributes))
        m->status = VERSLAG_ERROR_NOMEM;
    r.tokens.attributes = r.attributes.items;
    r.tokens.room = r.attributes.capacity;
    while (!m->status) {
        const vs_html_token token = vs_html_next(&r.tokens);
        if (token.kind == VS_HTML_END)
            break;
        switch (token.kind) {
        case VS_HTML_TEXT:
            read_text(&r, &token);
            break;
        case VS_HTML_OPEN:
            start(&r, &token);
            break;
        case VS_HTML_CLOSE:
            end(&r, &token);
            break;
        default:
            read_other(&r, &token);
            break;
        }
        m->metadata->unfinished = m->metadata->unfinished || token.unfinished;
        if (html && token.kind != VS_HTML_TEXT)
            r.tokens.foreign = !m->status && vs_html_nesting_foreign(&r.nesting);
        vs_markup_advance(m, offset_of(&r, r.tokens.at));
    }
    vs_html_nesting_free(&r.nesting);
    vs_vec_free(&r.attributes);
    vs_vec_free(&r.decoded);
    return m->status;
}
