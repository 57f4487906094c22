/* charset.c - in which encoding the bytes are, and their way to UTF-8.
 *
 * The order is that of browsers: a byte order mark; what the user says; what the XML declaration or a <meta> element
 * says; the look of UTF-16; UTF-8 where the bytes are that; and windows-1252, which every other label for western
 * Europe means too. Who stands lower in this order and says something else is not followed, and that is told. */
#include "input/declaration.h"
#include "base/mem.h"
#include "base/sixteen.h"
#include "input/input.h"

#include <errno.h>
#include <iconv.h>

typedef struct encoding {
    const char *label, *iana, *iconv;
} encoding;

/* Sorted by label. */
static const encoding encodings[] = {
#define LABEL(label, iana, iconv) {label, iana, iconv},
#include "input/charset_labels.def"
#undef LABEL
};

static const encoding utf8 = {"utf-8", "UTF-8", "UTF-8"};
static const encoding windows_1252 = {"windows-1252", "windows-1252", "WINDOWS-1252"};
static const encoding utf16le = {"utf-16le", "UTF-16LE", "UTF-16LE"}, utf16be = {"utf-16be", "UTF-16BE", "UTF-16BE"};

static const encoding *find_label(vs_str label)
{
    char name[32];
    label = vs_trim(label);
    if (label.len == 0 || label.len >= sizeof name)
        return NULL;
    for (size_t i = 0; i < label.len; i++)
        name[i] = vs_lower(label.at[i]);
    name[label.len] = '\0';
    size_t low = 0, high = sizeof encodings / sizeof *encodings;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(name, encodings[middle].label);
        if (order == 0)
            return &encodings[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const char *vs_encoding_name(vs_str label)
{
    const encoding *found = find_label(label);
    return found ? found->iana : NULL;
}

static bool is(const encoding *a, const encoding *b) { return a && strcmp(a->iana, b->iana) == 0; }
static bool is_utf16(const encoding *e) { return is(e, &utf16le) || is(e, &utf16be); }

/* ------------------------------------------------------------------------------------------------------ Conversion */

static const uint16_t c1_of_windows_1252[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

uint32_t vs_windows_1252(unsigned char c) { return c < 0x80 || c > 0x9F ? c : c1_of_windows_1252[c - 0x80]; }

static size_t ascii_run(const char *at, const char *end)
{
    const char *start = at;
    for (; end - at >= 16; at += 16) {
        const uint32_t other = vs_sixteen_outside_ascii(vs_sixteen_at(at));
        if (other)
            return (size_t)(at + vs_first_bit(other) - start);
    }
    while (at < end && (unsigned char)*at < 0x80)
        at++;
    return (size_t)(at - start);
}

static bool is_ascii(vs_str bytes) { return ascii_run(bytes.at, bytes.at + bytes.len) == bytes.len; }

static bool from_windows_1252(vs_source *source, const char *data, size_t len)
{
    size_t wide = 0;
    for (size_t i = 0; i < len; i++)
        wide += (unsigned char)data[i] >= 0x80;
    char *copy = vs_alloc(len + 2 * wide + 1), *out = copy;
    if (!copy)
        return false;
    for (const char *at = data, *end = data + len; at < end;) {
        size_t n = ascii_run(at, end);
        memcpy(out, at, n);
        out += n;
        at += n;
        for (; at < end && (unsigned char)*at >= 0x80; at++) {
            const unsigned char c = (unsigned char)*at;
            out = vs_put_utf8(out, vs_windows_1252(c));
        }
    }
    source->owned = copy;
    source->input = (vs_input){.text = copy, .len = (uint32_t)(out - copy)};
    return true;
}

static void bad(vs_source *source, uint32_t offset)
{
    if (source->replaced++ == 0)
        source->first_replaced = offset;
}

static bool from_utf16(vs_source *source, const char *data, size_t len, bool big)
{
    const unsigned char *at = (const unsigned char *)data, *end = at + len;
    char *copy = vs_alloc(len / 2 * 3 + 4), *out = copy;
    if (!copy)
        return false;
    uint32_t high = 0; /* a high surrogate that waits for its other half */
    for (; end - at >= 2; at += 2) {
        const uint32_t c = big ? (uint32_t)(at[0] << 8 | at[1]) : (uint32_t)(at[1] << 8 | at[0]);
        if (c >= 0xDC00 && c <= 0xDFFF && high) {
            out = vs_put_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (c - 0xDC00));
            high = 0;
            continue;
        }
        if (high) {
            bad(source, (uint32_t)(out - copy));
            out = vs_put_utf8(out, 0xFFFD);
        }
        high = c >= 0xD800 && c <= 0xDBFF ? c : 0;
        if (c >= 0xDC00 && c <= 0xDFFF) {
            bad(source, (uint32_t)(out - copy));
            out = vs_put_utf8(out, 0xFFFD);
        } else if (!high) {
            out = vs_put_utf8(out, c);
        }
    }
    if (high || at < end) {
        bad(source, (uint32_t)(out - copy));
        out = vs_put_utf8(out, 0xFFFD);
        source->cut_sequence = true;
    }
    source->owned = copy;
    source->input = (vs_input){.text = copy, .len = (uint32_t)(out - copy)};
    return true;
}

/* False when out of memory; *known is false where this system cannot convert the encoding. */
static bool from_iconv(vs_source *source, const char *data, size_t len, const encoding *e, bool *known)
{
    iconv_t converter = iconv_open("UTF-8", e->iconv);
    *known = converter != (iconv_t)-1;
    if (!*known)
        return errno != ENOMEM;
    char *in = (char *)(uintptr_t)data; /* iconv() does not write to it */
    size_t left = len, capacity = len + len / 4 + 64, used = 0;
    char *copy = vs_alloc(capacity);
    while (copy) {
        char *out = copy + used;
        size_t room = capacity - used;
        const size_t result =
            left ? iconv(converter, &in, &left, &out, &room) : iconv(converter, NULL, NULL, &out, &room);
        const int why = errno;
        used = capacity - room;
        if (result != (size_t)-1 && left == 0 && in == NULL)
            break;
        if (result != (size_t)-1) { /* all is read: once more, for what the converter still holds */
            in = left ? in : NULL;
            continue;
        }
        if (why == E2BIG || room < 4) {
            char *grown = capacity < UINT32_MAX - 64 ? vs_resize(copy, capacity += capacity / 2 + 64) : NULL;
            if (!grown)
                vs_release(copy);
            copy = grown;
        }
        if (copy && why != E2BIG) { /* a byte that is nothing, or the start of a character that does not come */
            bad(source, (uint32_t)used);
            source->cut_sequence = source->cut_sequence || why == EINVAL;
            used = (size_t)(vs_put_utf8(copy + used, 0xFFFD) - copy);
            in++;
            left--;
        }
    }
    iconv_close(converter);
    if (!copy)
        return false;
    source->owned = copy;
    source->input = (vs_input){.text = copy, .len = (uint32_t)used};
    return true;
}

/* ---------------------------------------------------------------------------------------------------- Encoded twice */

/* The byte of windows-1252 (or of ISO-8859-1) that the character at `at` would have been; 0 where it has none. */
static unsigned byte_of(const char *at, const char *end, size_t *len)
{
    const unsigned char c = (unsigned char)*at;
    if ((c == 0xC2 || c == 0xC3) && end - at >= 2) {
        *len = 2;
        return (unsigned)(c & 3) << 6 | ((unsigned)(unsigned char)at[1] & 0x3F);
    }
    uint32_t code = 0;
    if (c >= 0xC4 && c <= 0xDF && end - at >= 2) {
        *len = 2;
        code = (uint32_t)(c & 0x1F) << 6 | ((uint32_t)(unsigned char)at[1] & 0x3F);
    } else if (c == 0xE2 && end - at >= 3) {
        *len = 3;
        code = 0x2000 | ((uint32_t)(unsigned char)at[1] & 0x3F) << 6 | ((uint32_t)(unsigned char)at[2] & 0x3F);
    }
    for (unsigned i = 0; i < 32 && code; i++)
        if (c1_of_windows_1252[i] == code)
            return 0x80 + i;
    return 0;
}

/* A character that was encoded twice starts at `at`: its bytes in `out`, how many in *n. Returns the length of what
 * stands there now, 0 where there is none. */
static size_t twice_at(const char *at, const char *end, char out[4], size_t *n)
{
    size_t len = 0, used = 0;
    if (*at != '\xC3') /* U+00C2 to U+00F4 */
        return 0;
    unsigned lead = byte_of(at, end, &len);
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const size_t need = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    out[0] = (char)lead;
    used = len;
    for (size_t i = 1; i < need; i++) {
        if (at + used >= end)
            return 0;
        unsigned next = byte_of(at + used, end, &len);
        if (next < 0x80 || next > 0xBF || (i == 1 && ((lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) ||
                                                      (lead == 0xF0 && next < 0x90) || (lead == 0xF4 && next > 0x8F))))
            return 0;
        out[i] = (char)next;
        used += len;
    }
    *n = need;
    return used;
}

/* At least one character was encoded twice; in hardly any text is one. */
static bool has_twice(const char *at, const char *end)
{
    char out[4];
    size_t n;
    for (; at < end && (at = memchr(at, 0xC3, (size_t)(end - at))) != NULL; at++)
        if (twice_at(at, end, out, &n))
            return true;
    return false;
}

/* Counts the characters that were encoded twice, and all others outside ASCII. */
static void count_twice(vs_source *source)
{
    uint32_t twice = 0, other = 0;
    const char *at = source->input.text, *end = at + source->input.len;
    source->twice = 0;
    if (!has_twice(at, end))
        return;
    while (at < end) {
        at += ascii_run(at, end);
        if (at == end)
            break;
        char out[4];
        size_t n, len = twice_at(at, end, out, &n);
        if (len) {
            twice++;
            at += len;
        } else {
            other++;
            at++;
            while (at < end && ((unsigned char)*at & 0xC0) == 0x80)
                at++;
        }
    }
    /* A text may quote one. */
    source->twice = twice > other ? twice : 0;
}

static bool repair_twice(vs_source *source)
{
    char *copy = vs_alloc((size_t)source->input.len + 1), *out = copy;
    if (!copy)
        return false;
    for (const char *at = source->input.text, *end = at + source->input.len; at < end;) {
        size_t run = ascii_run(at, end), n = 0;
        memcpy(out, at, run);
        out += run;
        at += run;
        if (at == end)
            break;
        char bytes[4];
        size_t len = twice_at(at, end, bytes, &n);
        if (len) {
            memcpy(out, bytes, n);
            out += n;
            at += len;
        } else {
            *out++ = *at++;
        }
    }
    vs_release(source->owned);
    source->owned = copy;
    source->input = (vs_input){.text = copy, .len = (uint32_t)(out - copy)};
    source->repaired = true;
    return true;
}

/* -------------------------------------------------------------------------------------------------------- Decision */

/* UTF-16 without a byte order mark: every second byte is NUL. 'L', 'B' or 0. */
static char look_of_utf16(const char *data, size_t len)
{
    size_t look = len < 4096 ? len & ~(size_t)1 : 4096, nul[2] = {0, 0};
    if (!memchr(data, '\0', look))
        return 0;
    for (size_t i = 0; i < look; i++)
        nul[i & 1] += data[i] == '\0';
    if (look < 4 || (nul[0] && nul[1]) || nul[0] + nul[1] < look / 4)
        return 0;
    return nul[1] ? 'L' : 'B';
}

static const encoding *byte_order_mark(const char *data, size_t len, size_t *size)
{
    const bool utf32 = len >= 4 && data[2] == '\0' && data[3] == '\0';
    *size = 2;
    if (len >= 2 && memcmp(data, "\xFF\xFE", 2) == 0 && !utf32)
        return &utf16le;
    if (len >= 2 && memcmp(data, "\xFE\xFF", 2) == 0)
        return &utf16be;
    *size = 3;
    if (len >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0)
        return &utf8;
    *size = 0;
    return NULL;
}

bool vs_looks_utf16(const char *data, size_t len, const char *label)
{
    size_t size;
    const encoding *mark = byte_order_mark(data, len, &size);
    return mark ? is_utf16(mark) : (label && is_utf16(find_label(vs_cstr(label)))) || look_of_utf16(data, len) != 0;
}

/* Gives the bytes in `e` to the source. False when out of memory. */
static bool convert(vs_source *source, const char *data, size_t len, const encoding *e)
{
    bool known = true, ok;
    if (is(e, &utf8))
        return vs_source_read(source, data, len);
    if (is(e, &windows_1252))
        ok = from_windows_1252(source, data, len);
    else if (is_utf16(e))
        ok = from_utf16(source, data, len, is(e, &utf16be));
    else
        ok = from_iconv(source, data, len, e, &known);
    if (!ok)
        return false;
    if (!known) {
        source->no_converter = e->iana;
        e = &windows_1252;
        if (!from_windows_1252(source, data, len))
            return false;
    }
    /* What has come out is UTF-8, but for NUL. */
    vs_source clean;
    if (!vs_source_read(&clean, source->input.text, source->input.len))
        return false;
    if (clean.owned) {
        vs_release(source->owned);
        source->owned = clean.owned;
    }
    source->input = clean.input;
    if (clean.replaced && (!source->replaced || clean.first_replaced < source->first_replaced))
        source->first_replaced = clean.first_replaced;
    source->replaced += clean.replaced;
    source->encoding = e->iana;
    return true;
}

/* Not UTF-8, and nothing says what else: a file of UTF-8 with some broken bytes, or one in windows-1252? Text in the
 * latter has next to nothing that is a character of UTF-8. */
static bool mostly_utf8(const vs_source *as_utf8, const char *data, size_t len)
{
    uint32_t valid = 0;
    for (const char *at = as_utf8->input.text, *end = at + as_utf8->input.len; at < end; at++)
        valid += ((unsigned char)*at & 0xC0) == 0xC0;
    valid = valid > as_utf8->replaced ? valid - as_utf8->replaced : 0; /* each U+FFFD counts as one */
    uint32_t nul = 0;
    for (size_t i = 0; i < len; i++)
        nul += data[i] == '\0';
    const uint32_t broken = as_utf8->replaced - (nul < as_utf8->replaced ? nul : as_utf8->replaced);
    return broken == 0 || valid >= broken || (broken == 1 && as_utf8->cut_sequence);
}

static void keep_label(char out[32], vs_str label)
{
    label = vs_trim(label);
    size_t n = 0;
    for (; n < label.len && n < 31; n++)
        out[n] = label.at[n] > ' ' && label.at[n] < 127 ? label.at[n] : '?';
    out[n] = '\0';
}

/* Notes that `lower`, of a rule that comes later, says something else than the encoding that is taken. ASCII is the
 * same in all of them. */
static void compare(vs_source *source, vs_str bytes, const encoding *taken, const encoding *lower, vs_said_by by)
{
    if (lower && !is(lower, taken) && !source->contradicted && !is_ascii(bytes)) {
        source->contradicted = lower->iana;
        source->contradicted_by = by;
    }
}

/* Reads the bytes as somebody says that they are. */
static bool decode_as(vs_source *source, vs_str bytes, const encoding *e, bool repair)
{
    /* Text in another encoding is valid UTF-8 by accident only in theory. */
    const bool misnamed = !is(e, &utf8) && !is_utf16(e) && vs_is_utf8(bytes.at, bytes.len) && !is_ascii(bytes);
    if (!convert(source, bytes.at, bytes.len, misnamed && repair ? &utf8 : e))
        return false;
    source->misnamed = misnamed ? e->iana : NULL;
    source->repaired = misnamed && repair;
    return true;
}

static bool decode(vs_source *source, const char *data, size_t len, const char *label, bool repair)
{
    /* What every rule says, from the first to the last. */
    size_t mark;
    const encoding *by_mark = byte_order_mark(data, len, &mark);
    data += mark;
    len -= mark;
    const encoding *by_label = label ? find_label(vs_cstr(label)) : NULL, *declared = NULL;
    vs_str unknown = label && !by_label ? vs_trim(vs_cstr(label)) : VS_LIT("");
    vs_declarations declarations = vs_declarations_of(data, len);
    for (vs_str said; !declared && vs_next_declaration(&declarations, &said);) {
        declared = find_label(said);
        if (!declared && !unknown.len)
            unknown = said;
    }
    if (is_utf16(declared)) /* then this label could not have been read */
        declared = &utf8;

    const encoding *first = by_mark ? by_mark : by_label ? by_label : declared;
    bool ok;
    if (first) {
        ok = decode_as(source, (vs_str){data, len}, first, repair);
    } else {
        const char order = look_of_utf16(data, len);
        ok = order ? convert(source, data, len, order == 'L' ? &utf16le : &utf16be) : vs_source_read(source, data, len);
        if (ok && !order && source->replaced && !mostly_utf8(source, data, len)) {
            vs_source_free(source);
            ok = convert(source, data, len, &windows_1252);
            source->assumed = true;
        }
    }
    if (!ok)
        return false;
    keep_label(source->unknown_label, unknown);
    if (by_mark)
        compare(source, (vs_str){data, len}, by_mark, by_label, VS_SAID_BY_LABEL);
    if (first)
        compare(source, (vs_str){data, len}, first, declared, VS_SAID_BY_INPUT);
    return true;
}

bool vs_source_decode(vs_source *source, const char *data, size_t len, const char *label, bool repair)
{
    *source = (vs_source){.encoding = "UTF-8"};
    if (!decode(source, data, len, label, repair)) {
        vs_source_free(source);
        return false;
    }
    if (!source->misnamed) /* else that is what it would show */
        count_twice(source);
    if (source->twice && repair && !repair_twice(source)) {
        vs_source_free(source);
        return false;
    }
    return true;
}
