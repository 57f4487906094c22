/* freeze.c - the end of a parse: growing arrays become exact ones in the document's arena, the canonical text is
 * handed over, and nothing changes any more. */
#include "structure/structure.h"
#include "base/sort.h"

#include <stdarg.h>
#include <stdio.h>

/* Takes out the pieces of characters: what a message quotes is cut at some length. */
static size_t drop_pieces(char *text, size_t len)
{
    size_t kept = 0;
    for (size_t i = 0; i < len;) {
        const unsigned char lead = (unsigned char)text[i];
        const size_t need = lead < 0xC0 ? 1u : lead < 0xE0 ? 2u : lead < 0xF0 ? 3u : 4u;
        size_t n = 1;
        while (n < need && i + n < len && ((unsigned char)text[i + n] & 0xC0) == 0x80)
            n++;
        if (n == need) {
            memmove(text + kept, text + i, n);
            kept += n;
        }
        i += n;
    }
    return kept;
}

bool vs_diagnose(vs_parse *parse, verslag_code code, uint32_t begin, uint32_t end, const char *format, ...)
{
    char message[400];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (len < 0)
        len = 0;
    if ((size_t)len >= sizeof message)
        len = sizeof message - 1;
    len = (int)drop_pieces(message, (size_t)len);
    verslag_diagnostic *diagnostic = vs_vec_push(&parse->diagnostics);
    if (!diagnostic)
        return false;
    *diagnostic = (verslag_diagnostic){vs_keep(parse, (vs_str){message, (size_t)len}), code, begin, end};
    return diagnostic->message != NULL;
}

/* An exact copy of `count` items in the arena; NULL when out of memory. */
static void *exact(vs_parse *parse, const void *items, uint32_t count, size_t size)
{
    void *copy = count <= SIZE_MAX / size ? vs_arena_take(&parse->doc->arena, count * size) : NULL;
    if (copy && count)
        memcpy(copy, items, count * size);
    return copy;
}

#define FREEZE(name) \
    (parse->doc->name.items = exact(parse, parse->name.items, parse->name.count, sizeof *parse->name.items), \
     parse->doc->name.count = parse->name.count, parse->doc->name.items != NULL)

static bool freeze_furniture(vs_parse *parse)
{
    vs_blocks *b = &parse->blocks;
    verslag_document *doc = parse->doc;
    doc->furniture.items = vs_arena_array(&doc->arena, b->piece.count, sizeof *doc->furniture.items);
    if (!doc->furniture.items)
        return false;
    for (uint32_t i = 0; i < b->piece.count; i++) {
        const vs_piece *piece = &b->piece.items[i];
        doc->furniture.items[i] = (verslag_furniture){b->furniture_text + piece->text, piece->len, piece->line,
                                                      piece->offset, (verslag_furniture_kind)piece->kind};
    }
    doc->furniture.count = b->piece.count;
    if (b->furniture_text && !vs_arena_adopt(&doc->arena, b->furniture_text))
        return false;
    b->furniture_text = NULL;
    return true;
}

static int by_place(const void *a, const void *b)
{
    const verslag_diagnostic *x = a, *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

static bool sort_diagnostics(vs_parse *parse)
{
    verslag_diagnostic *spare = vs_alloc(((size_t)parse->diagnostics.count + 1) * sizeof *spare);
    if (spare)
        vs_sort(parse->diagnostics.items, parse->diagnostics.count, sizeof *spare, by_place, spare);
    vs_release(spare);
    return spare != NULL;
}

bool vs_freeze(vs_parse *parse)
{
    verslag_document *doc = parse->doc;
    vs_blocks *b = &parse->blocks;
    if (!(sort_diagnostics(parse) && FREEZE(addressees) && FREEZE(dossiers) && FREEZE(signatories) && FREEZE(askers) &&
          FREEZE(fractions) && FREEZE(questions) && FREEZE(answers) && FREEZE(notes) && FREEZE(references) &&
          FREEZE(agenda) && FREEZE(diagnostics) && FREEZE(places) && FREEZE(passages) && FREEZE(parties) &&
          FREEZE(targets) && FREEZE(strings) && FREEZE(indexes) && freeze_furniture(parse)))
        return false;
    /* The text was given room for the whole input; what it did not need goes back. */
    char *text = vs_resize(b->text, (size_t)b->len + 1);
    if (!text)
        return false;
    b->text = text;
    if (!vs_arena_adopt(&doc->arena, text))
        return false;
    doc->text = text;
    doc->text_len = b->len;
    b->text = NULL;
    return true;
}
