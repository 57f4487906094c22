/* utf8.c - checks that bytes are UTF-8 (RFC 3629) and replaces what is not, one U+FFFD for each maximal part of a
 * broken sequence (as the Unicode Standard recommends, section 3.9). NUL is replaced too: no text contains it, and
 * strings that the library returns end in one. */
#include "base/mem.h"
#include "base/sixteen.h"
#include "input/input.h"

#include <string.h>

/* The length of the valid sequence at `at`, or 0; then *bad is the length of the part to replace. */
static size_t sequence_length(const unsigned char *at, const unsigned char *end, size_t *bad)
{
    unsigned char c = *at, low = 0x80, high = 0xBF;
    size_t need;
    *bad = 1;
    if (c >= 0xC2 && c <= 0xDF) {
        need = 1;
    } else if (c >= 0xE0 && c <= 0xEF) {
        need = 2;
        low = c == 0xE0 ? 0xA0 : 0x80;
        high = c == 0xED ? 0x9F : 0xBF;
    } else if (c >= 0xF0 && c <= 0xF4) {
        need = 3;
        low = c == 0xF0 ? 0x90 : 0x80;
        high = c == 0xF4 ? 0x8F : 0xBF;
    } else {
        return c < 0x80 && c ? 1 : 0;
    }
    for (size_t i = 1; i <= need; i++, low = 0x80, high = 0xBF) {
        if (at + i == end || at[i] < low || at[i] > high) {
            *bad = i;
            return 0;
        }
    }
    return need + 1;
}

/* The first byte that is no valid UTF-8, or `end`. */
static const unsigned char *first_invalid(const unsigned char *at, const unsigned char *end)
{
    while (at < end) { /* ASCII without NUL, as far as that goes */
        while (end - at >= 32 &&
               vs_sixteen_all_above(vs_sixteen_at((const char *)at), vs_sixteen_at((const char *)at + 16), '\0'))
            at += 32;
        if (at == end)
            break;
        if (end - at >= 16) {
            const uint32_t other = ~vs_sixteen_above(vs_sixteen_at((const char *)at), '\0') & 0xFFFF;
            at += other ? vs_first_bit(other) : 16;
            if (!other)
                continue;
        }
        size_t bad, n = sequence_length(at, end, &bad);
        if (!n)
            return at;
        at += n;
    }
    return end;
}

bool vs_is_utf8(const char *data, size_t len)
{
    const unsigned char *at = (const unsigned char *)data;
    return first_invalid(at, at + len) == at + len;
}

bool vs_source_read(vs_source *source, const char *data, size_t len)
{
    *source = (vs_source){.encoding = "UTF-8"};
    if (len >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0) {
        data += 3;
        len -= 3;
    }
    const unsigned char *at = (const unsigned char *)data, *end = at + len;
    const unsigned char *valid = first_invalid(at, end);
    if (valid == end) {
        source->input = (vs_input){.text = data, .len = (uint32_t)len};
        return true;
    }
    size_t grown = 0; /* every replaced part becomes three bytes */
    for (const unsigned char *p = valid; p < end;) {
        size_t bad, n = sequence_length(p, end, &bad);
        grown += n ? 0 : 3 - (bad < 3 ? bad : 3);
        p += n ? n : bad;
    }
    char *copy = vs_alloc(len + grown + 1), *out = copy;
    if (!copy)
        return false;
    while (at < end) {
        memcpy(out, at, (size_t)(valid - at));
        out += valid - at;
        at = valid;
        if (at == end)
            break;
        size_t bad;
        sequence_length(at, end, &bad);
        if (source->replaced++ == 0)
            source->first_replaced = (uint32_t)(out - copy);
        if (at + bad == end && *at >= 0xC2 && *at <= 0xF4)
            source->cut_sequence = true;
        memcpy(out, "\xEF\xBF\xBD", 3);
        out += 3;
        at += bad;
        valid = first_invalid(at, end);
    }
    source->owned = copy;
    source->input = (vs_input){.text = copy, .len = (uint32_t)(out - copy)};
    return true;
}

void vs_source_free(vs_source *source)
{
    vs_release(source->owned);
    *source = (vs_source){0};
}
