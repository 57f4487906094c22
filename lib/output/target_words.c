#include "output/target_words.h"

/* How far before the words of one target those of the target before it can stand. */
#define LOOK_BACK 40u

vs_str vs_target_token(const char *id)
{
    vs_str t = vs_cstr(id ? id : ""); /* of some, only the words are known */
    const char *end = t.at + t.len, *begin = end, *digit = NULL;
    while (begin > t.at && vs_is(begin[-1], VS_UPPER | VS_LOWER | VS_DIGIT)) {
        begin--;
        if (vs_is_digit(*begin))
            digit = begin;
    }
    return vs_str_of(digit ? digit : begin, end);
}

/* The last place of `token` in [end - LOOK_BACK, end) as a word of its own; VS_NONE: there is none. */
static uint32_t find_back(const verslag_document *doc, uint32_t begin, uint32_t end, vs_str token)
{
    if (!token.len || token.len > end - begin)
        return VS_NONE;
    const uint32_t stop = end - begin > LOOK_BACK ? end - LOOK_BACK : begin;
    for (uint32_t at = end - (uint32_t)token.len; at + 1 > stop; at--) {
        if (memcmp(doc->text + at, token.at, token.len) == 0 && (at == begin || !vs_is_word(doc->text[at - 1])) &&
            (at + token.len == end || !vs_is_word(doc->text[at + token.len])))
            return at;
        if (at == 0)
            break;
    }
    return VS_NONE;
}

void vs_target_words(const verslag_document *doc, uint32_t reference, vs_words *words)
{
    const verslag_reference *r = &doc->references.items[reference];
    uint32_t end = r->text.end, found = 0;
    words[0] = (vs_words){0, 0};
    for (uint32_t k = r->targets.count; k-- > 0;) {
        const vs_str token = vs_target_token(doc->targets.items[r->targets.first + k].id);
        const uint32_t at = find_back(doc, r->text.begin, end, token);
        words[k] = (vs_words){0, 0};
        if (at == VS_NONE)
            continue;
        words[k] = (vs_words){at, at + (uint32_t)token.len};
        end = at;
        found++;
    }
    if (found < 2 || words[0].end == 0) { /* all the words are the first target's */
        for (uint32_t k = 1; k < r->targets.count; k++)
            words[k] = (vs_words){0, 0};
        words[0].end = r->text.end;
    }
    words[0].begin = r->text.begin;
}
