/* charset.c - in which encoding the bytes are, and their way to UTF-8.
 *
 * The order: a byte order mark; what the user says; the look of UTF-16; UTF-8 where the bytes are valid UTF-8, as text
 * in another encoding is that by accident only in theory; what the XML declaration or a <meta> element says; and
 * windows-1252, which every other label for western Europe means too. What bytes and labels disagree on is told. */
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

/* --------------------------------------------------------------------------------------------- What markup declares */

/* Browsers look no further. */
#define DECLARATION_MAX 1024

/* The value behind "NAME =" at `at`, with or without quotes. */
static vs_str value_behind(const char *at, const char *end)
{
    while (at < end && vs_is_space(*at))
        at++;
    if (at == end || *at != '=')
        return (vs_str){NULL, 0};
    at++;
    while (at < end && vs_is_space(*at))
        at++;
    const char quote = at < end && (*at == '"' || *at == '\'') ? *at++ : '\0';
    const char *start = at;
    while (at < end && (quote ? *at != quote : !vs_is_space(*at) && !strchr("\"'/;>?", *at)))
        at++;
    return vs_str_of(start, at);
}

/* <meta charset=...>, or <meta http-equiv=... content="...; charset=...">. */
static vs_str meta_charset(vs_str tag)
{
    const bool equivalent = vs_find_nocase(tag, VS_LIT("http-equiv")) != NULL;
    const char *at = tag.at, *end = tag.at + tag.len;
    while ((at = vs_find_nocase(vs_str_of(at, end), VS_LIT("charset"))) != NULL) {
        const char before = at[-1]; /* the tag opens with "<meta" */
        at += 7;
        vs_str value = value_behind(at, end);
        if (value.len && (equivalent || vs_is_space(before) || before == '/'))
            return value;
    }
    return (vs_str){NULL, 0};
}

static vs_str declared_label(const char *data, size_t len)
{
    const char *at = data, *end = data + (len < DECLARATION_MAX ? len : DECLARATION_MAX);
    while (at < end && vs_is_space(*at))
        at++;
    if (at == end || *at != '<')
        return (vs_str){NULL, 0};
    if (vs_starts_with_nocase(vs_str_of(at, end), VS_LIT("<?xml"))) {
        const char *close = vs_find(vs_str_of(at, end), VS_LIT("?>"));
        const char *name = vs_find(vs_str_of(at, close ? close : end), VS_LIT("encoding"));
        vs_str value = name ? value_behind(name + 8, end) : (vs_str){NULL, 0};
        if (value.len)
            return value;
    }
    while (at < end && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
        const vs_str rest = vs_str_of(at, end);
        const char *close = NULL;
        if (vs_starts_with(rest, VS_LIT("<!--"))) {
            close = vs_find(rest, VS_LIT("-->"));
        } else if (vs_starts_with_nocase(rest, VS_LIT("<meta"))) {
            close = memchr(at, '>', rest.len);
            vs_str value = meta_charset(vs_str_of(at, close ? close : end));
            if (value.len)
                return value;
        } else {
            close = at;
        }
        if (!close)
            break;
        at = close + 1;
    }
    return (vs_str){NULL, 0};
}

/* ------------------------------------------------------------------------------------------------------ Conversion */

static const uint16_t c1_of_windows_1252[32] = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

static char *put(char *out, uint32_t c)
{
    if (c < 0x80) {
        *out++ = (char)c;
    } else if (c < 0x800) {
        *out++ = (char)(0xC0 | (c >> 6));
        *out++ = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = (char)(0xE0 | (c >> 12));
        *out++ = (char)(0x80 | ((c >> 6) & 0x3F));
        *out++ = (char)(0x80 | (c & 0x3F));
    } else {
        *out++ = (char)(0xF0 | (c >> 18));
        *out++ = (char)(0x80 | ((c >> 12) & 0x3F));
        *out++ = (char)(0x80 | ((c >> 6) & 0x3F));
        *out++ = (char)(0x80 | (c & 0x3F));
    }
    return out;
}

static size_t ascii_run(const char *at, const char *end)
{
    const char *start = at;
    for (uint64_t word; end - at >= 8; at += 8) {
        memcpy(&word, at, 8);
        if (word & 0x8080808080808080u)
            break;
    }
    while (at < end && (unsigned char)*at < 0x80)
        at++;
    return (size_t)(at - start);
}

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
            out = put(out, c < 0xA0 ? c1_of_windows_1252[c - 0x80] : c);
        }
    }
    source->owned = copy;
    source->input = (vs_input){copy, (uint32_t)(out - copy)};
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
            out = put(out, 0x10000 + ((high - 0xD800) << 10) + (c - 0xDC00));
            high = 0;
            continue;
        }
        if (high) {
            bad(source, (uint32_t)(out - copy));
            out = put(out, 0xFFFD);
        }
        high = c >= 0xD800 && c <= 0xDBFF ? c : 0;
        if (c >= 0xDC00 && c <= 0xDFFF) {
            bad(source, (uint32_t)(out - copy));
            out = put(out, 0xFFFD);
        } else if (!high) {
            out = put(out, c);
        }
    }
    if (high || at < end) {
        bad(source, (uint32_t)(out - copy));
        out = put(out, 0xFFFD);
        source->cut_sequence = true;
    }
    source->owned = copy;
    source->input = (vs_input){copy, (uint32_t)(out - copy)};
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
        const size_t result = left ? iconv(converter, &in, &left, &out, &room) : iconv(converter, NULL, NULL, &out, &room);
        const int why = errno;
        used = capacity - room;
        if (result != (size_t)-1 && left == 0 && in == NULL)
            break;
        if (result != (size_t)-1) { /* all is read: once more, for what the converter still holds */
            if (left == 0 && !in)
                break;
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
            if (capacity - used < 4)
                continue;
            bad(source, (uint32_t)used);
            source->cut_sequence = source->cut_sequence || why == EINVAL;
            used = (size_t)(put(copy + used, 0xFFFD) - copy);
            in++;
            left--;
        }
    }
    iconv_close(converter);
    if (!copy)
        return false;
    source->owned = copy;
    source->input = (vs_input){copy, (uint32_t)used};
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

/* Counts the characters that were encoded twice, and all others outside ASCII. */
static void count_twice(vs_source *source)
{
    uint32_t twice = 0, other = 0;
    const char *at = source->input.text, *end = at + source->input.len;
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
            do
                *out++ = *at++;
            while (at < end && ((unsigned char)*at & 0xC0) == 0x80);
        }
    }
    vs_release(source->owned);
    source->owned = copy;
    source->input = (vs_input){copy, (uint32_t)(out - copy)};
    source->repaired = true;
    return true;
}

/* -------------------------------------------------------------------------------------------------------- Decision */

/* UTF-16 without a byte order mark: every second byte is NUL. 'L', 'B' or 0. */
static char look_of_utf16(const char *data, size_t len)
{
    size_t look = len < 4096 ? len & ~(size_t)1 : 4096, nul[2] = {0, 0};
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
    if (clean.replaced && !source->replaced)
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

static bool decode(vs_source *source, const char *data, size_t len, const char *label)
{
    size_t mark;
    const encoding *e = byte_order_mark(data, len, &mark);
    if (e)
        return convert(source, data + mark, len - mark, e);
    if (label && (e = find_label(vs_cstr(label))) != NULL)
        return convert(source, data, len, e);
    char unknown[32] = "";
    if (label)
        keep_label(unknown, vs_cstr(label));
    const char order = look_of_utf16(data, len);
    if (order)
        return convert(source, data, len, order == 'L' ? &utf16le : &utf16be);
    const vs_str declared = declared_label(data, len);
    e = find_label(declared);
    if (is_utf16(e)) /* then this label could not have been read */
        e = &utf8;
    if (declared.len && !e)
        keep_label(unknown, declared);
    if (!vs_source_read(source, data, len))
        return false;
    memcpy(source->unknown_label, unknown, sizeof unknown);
    if (!source->replaced) {
        if (e && !is(e, &utf8) && ascii_run(data, data + len) < len)
            source->contradicted = e->iana;
        return true;
    }
    if (e ? is(e, &utf8) : mostly_utf8(source, data, len))
        return true;
    vs_source_free(source);
    *source = (vs_source){.assumed = !e};
    memcpy(source->unknown_label, unknown, sizeof unknown);
    return convert(source, data, len, e ? e : &windows_1252);
}

bool vs_source_decode(vs_source *source, const char *data, size_t len, const char *label, bool repair)
{
    *source = (vs_source){.encoding = "UTF-8"};
    if (!decode(source, data, len, label)) {
        vs_source_free(source);
        return false;
    }
    count_twice(source);
    if (source->twice && repair && !repair_twice(source)) {
        vs_source_free(source);
        return false;
    }
    return true;
}
