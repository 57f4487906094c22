#include "references/read.h"

#include "base/limits.h"

/* The letters and digits that a cue can begin with: see references.re. */
static const uint8_t opens[256] = {
    ['0'] = 1, ['1'] = 1, ['2'] = 1, ['3'] = 1, ['4'] = 1, ['5'] = 1, ['6'] = 1, ['7'] = 1, ['8'] = 1, ['9'] = 1,
    ['K'] = 1, ['k'] = 1, ['T'] = 1, ['E'] = 1, ['D'] = 1, ['d'] = 1, ['V'] = 1, ['v'] = 1,
};

static const vs_family families[VS_CUE_COUNT] = {
    [VS_CUE_KAMERSTUK] = vs_kamerstuk_read,
    [VS_CUE_KAMERSTUK_ID] = vs_kamerstuk_read,
    [VS_CUE_DOSSIER] = vs_kamerstuk_read,
    [VS_CUE_TWEEDE_KAMER] = vs_kamerstuk_read,
    [VS_CUE_EERSTE_KAMER] = vs_kamerstuk_read,
    [VS_CUE_BARE_DOSSIER] = vs_kamerstuk_read,
    [VS_CUE_QUESTION] = vs_question_read,
};

/* Whether a cue can begin at `at`: not inside a word, a number, an id or a URL. A digit before a letter does not
 * keep a word from beginning there: the mark of a note may be glued to it. */
static bool word_begins(const char *text, const char *at)
{
    if (at == text)
        return true;
    char before = at[-1];
    if (vs_is(before, VS_LOWER | VS_UPPER))
        return false;
    if (vs_is_digit(before))
        return !vs_is_digit(*at);
    if (vs_is(before, VS_MULTI)) /* a quotation mark or dash, but no letter */
        return (at - text >= 2 && at[-2] == '\xC2') || (at - text >= 3 && at[-3] == '\xE2');
    switch (before) {
    case '-': case '/': case '_': case '=': case '&': case '?': case '#': case '%': case '@': case '+':
        return false;
    case '.': /* "31.066" inside "1.31.066", "www.dossier" */
        return at - text < 2 || !vs_is_word(at[-2]);
    case ',':
        return !vs_is_digit(*at) || at - text < 2 || !vs_is_digit(at[-2]);
    default:
        return true;
    }
}

bool vs_references_read_counted(vs_parse *parse, uint64_t *visited)
{
    const char *text = parse->blocks.text;
    vs_reader reader = {.parse = parse, .text = text, .end = text, .read = text};
    bool ok = true;
    if (text) { /* NULL where no block was ever written */
        reader.end = text + parse->blocks.len;
        reader.expansions = 8 * VS_RANGE_MAX + parse->blocks.len / 64;
    }
    for (const char *at = text; at < reader.end; at++) {
        if (!opens[(unsigned char)*at] || !word_begins(text, at))
            continue;
        const char *end;
        vs_cue cue = vs_reference_cue(at, &end);
        if (cue == VS_CUE_NONE)
            continue;
        const char *next = end;
        reader.visited += (uint64_t)(end - at);
        ok = families[cue](&reader, cue, at, end, &next);
        if (!ok)
            break;
        if (next > end || reader.read > at)
            at = (next > reader.read ? next : reader.read) - 1;
    }
    ok = ok && vs_dossier_typos(&reader);
    if (visited)
        *visited = reader.visited;
    vs_vec_free(&reader.dossiers);
    vs_vec_free(&reader.by_fraction);
    vs_vec_free(&reader.by_place);
    return ok;
}

bool vs_references_read(vs_parse *parse) { return vs_references_read_counted(parse, NULL); }

const vs_span_place *vs_reader_place(vs_reader *reader, const char *at)
{
    const vs_parse *parse = reader->parse;
    uint32_t offset = vs_offset(reader, at);
    while (reader->place + 1 < parse->places.count && parse->places.items[reader->place + 1].begin <= offset)
        reader->place++;
    return reader->place < parse->places.count && parse->places.items[reader->place].begin <= offset
               ? &parse->places.items[reader->place]
               : NULL;
}

verslag_reference *vs_reference_add(vs_reader *reader, verslag_reference_kind kind, const char *begin, const char *end)
{
    vs_parse *parse = reader->parse;
    verslag_reference *reference = vs_vec_push(&parse->references);
    if (!reference)
        return NULL;
    const vs_span_place *place = vs_reader_place(reader, begin);
    reference->doc = parse->doc;
    reference->text.begin = vs_offset(reader, begin);
    reference->text.end = vs_offset(reader, end);
    reference->kind = kind;
    reference->confidence = VERSLAG_CONFIDENCE_CERTAIN;
    reference->place = place ? (verslag_place)place->place : VERSLAG_PLACE_NONE;
    reference->place_index = place ? place->index : 0;
    reference->targets.first = parse->targets.count;
    reference->also_filed.first = parse->strings.count;
    reader->read = end;
    return reference;
}

bool vs_target_add(vs_reader *reader, const char *id, const char *url, uint32_t question)
{
    vs_parse *parse = reader->parse;
    vs_target *target = vs_vec_push(&parse->targets);
    if (!target)
        return false;
    *target = (vs_target){.id = id, .url = url, .question = question};
    parse->references.items[parse->references.count - 1].targets.count++;
    return true;
}

bool vs_range_allowed(vs_reader *reader, uint32_t first, uint32_t last, const char *begin, const char *end,
                      bool *nomem)
{
    *nomem = false;
    if (last <= first || last - first >= VS_RANGE_MAX)
        return false;
    if (last - first <= reader->expansions) {
        reader->expansions -= last - first;
        return true;
    }
    /* Nobody writes so many ranges; a text made to exhaust the memory may. */
    if (!reader->limit_told) {
        reader->limit_told = true;
        *nomem = !vs_diagnose(reader->parse, VERSLAG_CODE_LIMIT_REACHED, vs_offset(reader, begin),
                              vs_offset(reader, end),
                              "too many ranges of numbers: from here on only their first and last number are listed");
    }
    return false;
}

vs_str vs_word_before(const char *limit, const char *at)
{
    if (at <= limit || at[-1] != ' ')
        return vs_str_of(at, at);
    const char *end = at - 1, *begin = end;
    while (begin > limit && end - begin < 32 && vs_is(begin[-1], VS_UPPER | VS_LOWER))
        begin--;
    return vs_str_of(begin, end);
}

bool vs_word_among(vs_str word, const char *const *words)
{
    for (; *words; words++)
        if (vs_equal_nocase(word, vs_cstr(*words)))
            return true;
    return false;
}
