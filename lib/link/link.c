#include "link/link.h"

#include "input/declaration.h"
#include "input/input.h"
#include "html/tokenizer.h"
#include "link/visible.h"
#include "output/html_writer.h"
#include "output/target_words.h"
#include "references/scan.h"

/* Elements inside each other, within one reference, that a link can stand around. */
#define NESTED_MAX 16u

typedef struct linker {
    vs_writer out;
    vs_str page;
    const char *written; /* in the page: all before it is */
    vs_visible visible;
    const verslag_document *doc; /* the references of its text */
    vs_words *words;             /* of one reference, by target */
    uint32_t declared;           /* in the page: no link before it */
    uint32_t from;               /* in visible.shown: nothing before it is of interest any more */
} linker;

/* -------------------------------------------------------------------------------------------------------- Encodings */

/* The bytes above ASCII of an encoding; false when out of memory. *known: each is a character of its own. */
static bool read_high_bytes(vs_high_bytes *high, const char *encoding, bool *known)
{
    char bytes[256];
    for (unsigned i = 0; i < 128; i++) {
        bytes[2 * i] = (char)(0x80 + i);
        bytes[2 * i + 1] = '\n';
    }
    vs_source source;
    if (!vs_source_decode(&source, bytes, sizeof bytes, encoding, false))
        return false;
    const char *at = source.input.text, *end = at + source.input.len;
    unsigned n = 0;
    for (; n < 128 && at < end; n++) {
        const char *line = memchr(at, '\n', (size_t)(end - at));
        const size_t len = line ? (size_t)(line - at) : 0;
        if (len == 0 || len > sizeof high->of[n].utf8)
            break;
        memcpy(high->of[n].utf8, at, len);
        high->of[n].len = (uint8_t)len;
        at = line + 1;
    }
    *known = n == 128 && at == end && strcmp(source.encoding, encoding) == 0;
    vs_source_free(&source);
    return true;
}

/* Encodings in which a byte below 128 can be part of a character, or of a switch to other characters. With the rest
 * of the East's, in which the letters of a page in Dutch are not even there. */
static bool is_wide(const char *encoding)
{
    static const char *const wide[] = {"UTF-16LE", "UTF-16BE", "Big5",        "EUC-JP",   "EUC-KR",
                                       "GB18030",  "GBK",      "ISO-2022-JP", "Shift_JIS", NULL};
    return vs_word_among(vs_cstr(encoding), wide);
}

/* Finds out how the bytes of the page are to be read; *high is NULL for UTF-8. */
static verslag_status read_encoding(vs_str page, const char *label, vs_high_bytes *table, const vs_high_bytes **high,
                                    vs_error *error)
{
    const vs_binary binary = vs_binary_detect(page.at, page.len, true);
    if (binary.message) {
        vs_error_set(error, 0, 0, "%s", binary.message);
        return binary.status;
    }
    vs_source source;
    if (!vs_source_decode(&source, page.at, page.len, label, false))
        return VERSLAG_ERROR_NOMEM;
    const char *encoding = source.encoding;
    vs_source_free(&source);
    *high = NULL;
    if (strcmp(encoding, "UTF-8") == 0)
        return VERSLAG_OK;
    bool known = !is_wide(encoding);
    if (known && !read_high_bytes(table, encoding, &known))
        return VERSLAG_ERROR_NOMEM;
    if (!known) {
        vs_error_set(error, 0, 0, "the page is in %s, into which no links are put: convert it to UTF-8 first",
                     encoding);
        return VERSLAG_ERROR_ENCODING;
    }
    *high = table;
    return VERSLAG_OK;
}

/* ------------------------------------------------------------------------------------------------------------ Links */

/* Where the text [begin, end) of `shown` stands in the page. */
static vs_words bytes_of(const vs_shown *shown, uint32_t begin, uint32_t end)
{
    const uint32_t first = begin > shown->text ? begin - shown->text : 0,
                   last = end - shown->text < shown->len ? end - shown->text : shown->len;
    return shown->whole ? (vs_words){shown->begin, shown->end} : (vs_words){shown->begin + first, shown->begin + last};
}

/* The tags in [begin, end) of the page open and close what may stand in a link, and nothing else. */
static bool nests(const linker *l, vs_words bytes)
{
    vs_html_tokenizer tokens = {.at = l->page.at + bytes.begin, .end = l->page.at + bytes.end};
    const vs_html_element *open[NESTED_MAX];
    for (size_t depth = 0;;) {
        const vs_html_token token = vs_html_next(&tokens);
        if (token.kind == VS_HTML_END)
            return depth == 0;
        if (token.kind == VS_HTML_TEXT || token.kind == VS_HTML_OTHER)
            continue;
        const vs_html_does does = token.element->does;
        if (does == VS_HTML_VOID || does == VS_HTML_BREAK)
            continue;
        if (does != VS_HTML_PHRASE && does != VS_HTML_MARK)
            return false;
        if (token.kind == VS_HTML_OPEN && depth < NESTED_MAX)
            open[depth++] = token.element;
        else if (token.kind == VS_HTML_OPEN || depth == 0 || open[--depth] != token.element)
            return false;
    }
}

static bool is_white(const char *at, const char *end)
{
    for (size_t n; at < end; at += n)
        if ((n = vs_space_length(at, end)) == 0)
            return false;
    return true;
}

/* An address, in ASCII whatever the encoding of the page. */
static void write_address(vs_writer *out, const char *url)
{
    for (const unsigned char *at = (const unsigned char *)url; *at;) {
        if (*at < 0x80) {
            const unsigned char *run = at;
            while (*at && *at < 0x80)
                at++;
            vs_html_text(out, vs_str_of((const char *)run, (const char *)at));
            continue;
        }
        uint32_t c = *at < 0xE0 ? *at & 0x1Fu : *at < 0xF0 ? *at & 0x0Fu : *at & 0x07u;
        for (at++; (*at & 0xC0) == 0x80; at++)
            c = c << 6 | (*at & 0x3Fu);
        vs_html(out, "&#");
        vs_write_number(out, c);
        vs_html(out, ";");
    }
}

static void write_link(linker *l, vs_words bytes, const char *url)
{
    const char *begin = l->page.at + bytes.begin, *end = l->page.at + bytes.end;
    vs_write(&l->out, l->written, (size_t)(begin - l->written));
    vs_html(&l->out, "<a href=\"");
    write_address(&l->out, url);
    vs_html(&l->out, "\">");
    vs_write(&l->out, begin, (size_t)(end - begin));
    vs_html(&l->out, "</a>");
    l->written = end;
}

/* Moves to the stretch in which the text from `offset` on begins. */
static void seek(linker *l, uint32_t offset)
{
    const vs_shown *shown = l->visible.shown.items;
    while (l->from < l->visible.shown.count && shown[l->from].text + shown[l->from].len <= offset)
        l->from++;
}

/* Makes links of a text: one, where the tags within allow it, else one for each piece between them. */
static void link_words(linker *l, vs_words words, const char *url)
{
    seek(l, words.begin);
    const vs_shown *end = l->visible.shown.items + l->visible.shown.count, *shown = l->visible.shown.items + l->from;
    vs_words all = {0, 0};
    bool apart = false;
    for (const vs_shown *s = shown; s < end && s->text < words.end; s++) {
        const vs_words bytes = bytes_of(s, words.begin, words.end);
        apart = apart || (s > shown && s->apart);
        all.begin = s > shown ? all.begin : bytes.begin;
        all.end = bytes.end;
    }
    if (all.end == 0 || l->page.at + all.begin < l->written)
        return;
    if (!apart && nests(l, all)) {
        write_link(l, all, url);
        return;
    }
    while (shown < end && shown->text < words.end) {
        vs_words piece = bytes_of(shown, words.begin, words.end);
        const uint32_t text_begin = shown->text > words.begin ? shown->text : words.begin;
        uint32_t text_end = shown->text + shown->len;
        for (shown++; shown < end && shown->text < words.end && shown->begin == piece.end; shown++) {
            piece.end = bytes_of(shown, words.begin, words.end).end;
            text_end = shown->text + shown->len;
        }
        text_end = text_end < words.end ? text_end : words.end;
        if (!is_white(l->visible.text.items + text_begin, l->visible.text.items + text_end))
            write_link(l, piece, url);
    }
}

/* Of a reference of which a part is a link already, nothing becomes one: so nothing does at the second time. Nor of
 * one before what the page says of its encoding, which a link there would move out of the first bytes, where it is
 * looked for. */
static bool is_left_alone(const linker *l, const verslag_reference *r)
{
    const vs_shown *shown = l->visible.shown.items;
    for (uint32_t i = l->from; i < l->visible.shown.count && shown[i].text < r->text.end; i++)
        if (shown[i].linked || shown[i].begin < l->declared)
            return true;
    return false;
}

static void write_page(linker *l)
{
    const verslag_document *doc = l->doc;
    l->written = l->page.at;
    for (uint32_t i = 0; i < doc->references.count; i++) {
        const verslag_reference *r = &doc->references.items[i];
        seek(l, r->text.begin);
        if (r->targets.count == 0 || is_left_alone(l, r))
            continue;
        vs_target_words(doc, i, l->words);
        for (uint32_t k = 0; k < r->targets.count; k++) {
            const char *url = doc->targets.items[r->targets.first + k].url;
            if (l->words[k].end && vs_html_is_web(url))
                link_words(l, l->words[k], url);
        }
    }
    vs_write(&l->out, l->written, (size_t)(l->page.at + l->page.len - l->written));
}

/* ------------------------------------------------------------------------------------------------------------- Page */

verslag_status vs_link_html(vs_str page, const vs_link_options *options, verslag_write_fn write, void *user,
                            vs_error *error)
{
    vs_high_bytes table;
    const vs_high_bytes *high = NULL;
    verslag_status status = read_encoding(page, options->encoding, &table, &high, error);
    if (status)
        return status;
    linker l = {.page = page};
    verslag_reference_list *list = NULL;
    vs_str rest = page;
    if (!high && vs_starts_with(page, VS_LIT("\xEF\xBB\xBF")))
        rest = vs_str_of(page.at + 3, page.at + page.len);
    l.page = rest;
    l.declared = (uint32_t)(vs_declarations_end(rest.at, rest.len) - rest.at);
    status = VERSLAG_ERROR_NOMEM;
    if (vs_visible_read(&l.visible, rest, high) &&
        (list = vs_references_scan((vs_str){l.visible.text.items, l.visible.text.count}, options->url_style)) != NULL) {
        uint32_t targets = 1;
        for (uint32_t i = 0; i < list->doc.references.count; i++)
            if (list->doc.references.items[i].targets.count > targets)
                targets = list->doc.references.items[i].targets.count;
        l.doc = &list->doc;
        l.words = vs_alloc(targets * sizeof *l.words);
        if (l.words && vs_writer_start(&l.out, write, user)) {
            vs_write(&l.out, page.at, page.len - rest.len);
            write_page(&l);
            status = vs_writer_finish(&l.out) ? VERSLAG_OK : VERSLAG_ERROR_IO;
        }
    }
    vs_release(l.words);
    vs_visible_free(&l.visible);
    if (list)
        vs_document_free(&list->doc);
    return status;
}
