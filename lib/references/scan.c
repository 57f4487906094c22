/* scan.c - references of any text, without a document.
 *
 * The reader wants a text as the canonical one is: a paragraph on a line, nothing but single spaces. Any other text is
 * brought into that form first, and what was found is brought back to where it stood. */
#include "references/scan.h"
#include "references/read.h"

/* From `offset` in the text in form on, up to the next step, a byte stood `offset + moved` in the text as given. */
typedef struct vs_step {
    uint32_t offset, moved;
} vs_step;

typedef struct vs_form {
    char *text;
    uint32_t len;
    VS_VEC(vs_step) steps; /* ascending, none at first: nothing moved yet */
    const char *source, *end;
    const char *joined;    /* in the source: where a URL goes on that a line end broke; NULL at first */
} vs_form;

#define EACH(byte) (0x0101010101010101u * (uint64_t)(byte))

static inline uint64_t eight(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/* The highest bits of some bytes are set if one is zero. */
static inline uint64_t zeros(uint64_t bytes) { return (bytes - EACH(1)) & ~bytes & EACH(0x80); }

/* The length of the character at `at`, 0 where it is not valid UTF-8. */
static size_t character_length(const char *at, const char *end)
{
    const unsigned char *c = (const unsigned char *)at;
    size_t need = *c < 0x80 ? 1 : *c < 0xC2 ? 0 : *c < 0xE0 ? 2 : *c < 0xF0 ? 3 : *c < 0xF5 ? 4 : 0;
    if (need == 0 || need > (size_t)(end - at))
        return 0;
    for (size_t i = 1; i < need; i++)
        if ((c[i] & 0xC0) != 0x80)
            return 0;
    if (need == 3 && ((*c == 0xE0 && c[1] < 0xA0) || (*c == 0xED && c[1] >= 0xA0)))
        return 0;
    return need == 4 && ((*c == 0xF0 && c[1] < 0x90) || (*c == 0xF4 && c[1] >= 0x90)) ? 0 : need;
}

/* The given text, with '?' for each byte that belongs to no character: strings of the library are UTF-8. */
static char *clean_copy(verslag_document *doc, vs_str text)
{
    char *copy = vs_alloc(text.len + 1);
    if (!copy)
        return NULL;
    if (text.len)
        memcpy(copy, text.at, text.len);
    copy[text.len] = '\0';
    for (char *at = copy, *end = copy + text.len; at < end;) {
        while (end - at >= 8 && !(eight(at) & EACH(0x80)) && !zeros(eight(at)))
            at += 8;
        if (at == end)
            break;
        size_t n = *at ? character_length(at, end) : 0;
        if (!n)
            *at = '?';
        at += n ? n : 1;
    }
    if (!vs_arena_adopt(&doc->arena, copy)) {
        vs_release(copy);
        return NULL;
    }
    return copy;
}

/* What follows was taken from `at`. */
static bool mark_step(vs_form *form, const char *at)
{
    uint32_t moved = (uint32_t)(at - form->source) - form->len;
    uint32_t last = form->steps.count ? form->steps.items[form->steps.count - 1].moved : 0;
    if (moved == last)
        return true;
    vs_step *step = vs_vec_push(&form->steps);
    if (step)
        *step = (vs_step){form->len, moved};
    return step != NULL;
}

/* The word that ends before `end` is a URL, in which a hyphen is never one of a line's end alone. */
static bool in_url(const vs_form *form, const char *end)
{
    const char *limit = end - form->source > 300 ? end - 300 : form->source, *at = end;
    while (at > limit && at != form->joined && !vs_is_space(at[-1]))
        at--;
    return at == form->joined || vs_ends_in_url(vs_str_of(form->source, end));
}

/* Whether a word goes on over the line end between `before` and `after`; *drop tells that its hyphen was put there by
 * the line end, *url that it is a URL. */
static bool joins_lines(const vs_form *form, const char *before, const char *after, bool *drop, bool *url)
{
    *drop = *url = false;
    if (before - form->source < 2)
        return false;
    if (before[-1] != '-' && vs_url_goes_on(before[-1], vs_str_of(after, form->end)) && in_url(form, before))
        return *url = true;
    if (before[-1] != '-' || !vs_is_word(*after) || !vs_is_word(before[-2]))
        return false;
    *url = in_url(form, before);
    if (*url)
        return true;
    /* "Eerste en Tweede Kamer-\nstukken", but "onder-\nen bovenbouw" */
    *drop = vs_is(before[-2], VS_LOWER) && vs_is(*after, VS_LOWER);
    return !vs_starts_with(vs_str_of(after, form->end), VS_LIT("en ")) &&
           !vs_starts_with(vs_str_of(after, form->end), VS_LIT("of "));
}

/* Writes the white space [at, after): as a space, or a line end where a paragraph ends. */
static bool write_space(vs_form *form, const char *at, const char *after, unsigned line_ends, bool cell)
{
    bool drop, url;
    if (line_ends == 1 && after < form->end && joins_lines(form, at, after, &drop, &url)) {
        form->len -= drop;
        form->joined = url ? after : form->joined;
        return mark_step(form, after);
    }
    form->text[form->len++] = line_ends > 1 ? '\n' : cell && !line_ends ? '\t' : ' ';
    return mark_step(form, after);
}

/* The end of the text from `at` on that is in form already: no white space but single spaces, no character outside
 * ASCII. */
static const char *plain_end(const char *at, const char *end)
{
    const char *begin = at;
    for (;;) {
        while (end - at >= 9) {
            uint64_t bytes = eight(at);
            if ((((bytes - EACH(' ')) | bytes) & EACH(0x80)) ||
                (zeros(bytes ^ EACH(' ')) & zeros(eight(at + 1) ^ EACH(' '))))
                break;
            at += 8;
        }
        /* One of these eight ends it, or only seemed to. */
        for (const char *limit = end - at > 8 ? at + 8 : end; at < limit; at++)
            if ((unsigned char)*at < ' ' || (unsigned char)*at >= 0x80 ||
                (*at == ' ' && end - at > 1 && at[1] == ' ')) {
                bool behind_space = at > begin && at[-1] == ' '; /* which may be one of several */
                return at - behind_space;
            }
        if (at == end)
            return end;
    }
}

static bool bring_into_form(vs_form *form)
{
    const char *at = form->source, *end = form->end;
    while (at < end) {
        const char *run = at;
        at = plain_end(at, end);
        memcpy(form->text + form->len, run, (size_t)(at - run));
        form->len += (uint32_t)(at - run);
        if (at == end)
            break;
        const char *begin = at;
        unsigned line_ends = 0;
        bool cell = false, space = false;
        for (size_t n, white; at < end && ((n = white = vs_space_length(at, end)) != 0 ||
                                           (n = vs_soft_hyphen_length(at, end)) != 0); at += n) {
            space = space || white;
            line_ends += *at == '\n' || (*at == '\r' && at[1] != '\n');
            cell = cell || *at == '\t';
        }
        if (at == begin) { /* a letter, quotation mark or dash outside ASCII */
            size_t n = character_length(at, end);
            memcpy(form->text + form->len, at, n);
            form->len += (uint32_t)n;
            at += n;
        } else if (!space || (vs_soft_hyphen_length(begin, end) && line_ends == 1)) { /* soft hyphens alone */
            if (!mark_step(form, at))
                return false;
        } else if (!write_space(form, begin, at, line_ends, cell)) {
            return false;
        }
    }
    memset(form->text + form->len, 0, VS_TEXT_BEHIND);
    return true;
}

/* Where the byte at `offset` stood; *step is a cursor, for calls that mostly ascend. */
static uint32_t given_offset(const vs_form *form, uint32_t *step, uint32_t offset)
{
    while (*step && form->steps.items[*step - 1].offset > offset)
        --*step;
    while (*step < form->steps.count && form->steps.items[*step].offset <= offset)
        ++*step;
    return offset + (*step ? form->steps.items[*step - 1].moved : 0);
}

/* Hands an array over to the document. */
#define ADOPT(name) \
    (!parse.name.items || (vs_arena_adopt(&doc->arena, parse.name.items) && \
                           (doc->name.items = parse.name.items, doc->name.count = parse.name.count, \
                            parse.name.items = NULL, true)))

static bool scan(verslag_document *doc, vs_str text, verslag_url_style url_style)
{
    vs_parse parse = {.doc = doc, .url_style = url_style};
    char *copy = clean_copy(doc, text);
    vs_form form = {.source = copy, .end = copy ? copy + text.len : NULL};
    form.text = copy ? vs_alloc(text.len + VS_TEXT_BEHIND) : NULL;
    doc->text = copy;
    doc->text_len = (uint32_t)text.len;
    bool ok = form.text && bring_into_form(&form);
    if (ok) {
        parse.blocks.text = form.text;
        parse.blocks.len = form.len;
        ok = vs_references_read(&parse);
    }
    uint32_t step = 0;
    for (uint32_t i = 0; ok && i < parse.references.count; i++) {
        verslag_reference *reference = &parse.references.items[i];
        uint32_t last = reference->text.end - 1;
        reference->text.begin = given_offset(&form, &step, reference->text.begin);
        reference->text.end = given_offset(&form, &step, last) + 1;
    }
    ok = ok && ADOPT(references) && ADOPT(targets) && ADOPT(strings);
    vs_vec_free(&parse.references);
    vs_vec_free(&parse.targets);
    vs_vec_free(&parse.strings);
    vs_vec_free(&parse.diagnostics);
    vs_vec_free(&form.steps);
    vs_release(form.text);
    return ok;
}

verslag_reference_list *vs_references_scan(vs_str text, verslag_url_style url_style)
{
    verslag_reference_list *list = vs_alloc(sizeof *list);
    if (!list)
        return NULL;
    memset(list, 0, sizeof *list);
    if (!scan(&list->doc, text, url_style)) {
        vs_document_free(&list->doc);
        return NULL;
    }
    return list;
}
