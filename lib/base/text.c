#include "base/text.h"
#include "base/sixteen.h"

#define U VS_UPPER
#define L VS_LOWER
#define D VS_DIGIT
#define S VS_SPACE
#define P VS_PUNCT
#define M VS_MULTI
#define M16 M, M, M, M, M, M, M, M, M, M, M, M, M, M, M, M
const uint8_t vs_byte_class[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    S, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
    P, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, P, P, P, P, P,
    P, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, 0,
    M16, M16, M16, M16, M16, M16, M16, M16};

const char vs_small_letters[256] = {
    '\x00', '\x01', '\x02', '\x03', '\x04', '\x05', '\x06', '\x07', '\x08', '\x09', '\x0A', '\x0B', '\x0C', '\x0D',
    '\x0E', '\x0F', '\x10', '\x11', '\x12', '\x13', '\x14', '\x15', '\x16', '\x17', '\x18', '\x19', '\x1A', '\x1B',
    '\x1C', '\x1D', '\x1E', '\x1F', '\x20', '\x21', '\x22', '\x23', '\x24', '\x25', '\x26', '\x27', '\x28', '\x29',
    '\x2A', '\x2B', '\x2C', '\x2D', '\x2E', '\x2F', '\x30', '\x31', '\x32', '\x33', '\x34', '\x35', '\x36', '\x37',
    '\x38', '\x39', '\x3A', '\x3B', '\x3C', '\x3D', '\x3E', '\x3F', '\x40', '\x61', '\x62', '\x63', '\x64', '\x65',
    '\x66', '\x67', '\x68', '\x69', '\x6A', '\x6B', '\x6C', '\x6D', '\x6E', '\x6F', '\x70', '\x71', '\x72', '\x73',
    '\x74', '\x75', '\x76', '\x77', '\x78', '\x79', '\x7A', '\x5B', '\x5C', '\x5D', '\x5E', '\x5F', '\x60', '\x61',
    '\x62', '\x63', '\x64', '\x65', '\x66', '\x67', '\x68', '\x69', '\x6A', '\x6B', '\x6C', '\x6D', '\x6E', '\x6F',
    '\x70', '\x71', '\x72', '\x73', '\x74', '\x75', '\x76', '\x77', '\x78', '\x79', '\x7A', '\x7B', '\x7C', '\x7D',
    '\x7E', '\x7F', '\x80', '\x81', '\x82', '\x83', '\x84', '\x85', '\x86', '\x87', '\x88', '\x89', '\x8A', '\x8B',
    '\x8C', '\x8D', '\x8E', '\x8F', '\x90', '\x91', '\x92', '\x93', '\x94', '\x95', '\x96', '\x97', '\x98', '\x99',
    '\x9A', '\x9B', '\x9C', '\x9D', '\x9E', '\x9F', '\xA0', '\xA1', '\xA2', '\xA3', '\xA4', '\xA5', '\xA6', '\xA7',
    '\xA8', '\xA9', '\xAA', '\xAB', '\xAC', '\xAD', '\xAE', '\xAF', '\xB0', '\xB1', '\xB2', '\xB3', '\xB4', '\xB5',
    '\xB6', '\xB7', '\xB8', '\xB9', '\xBA', '\xBB', '\xBC', '\xBD', '\xBE', '\xBF', '\xC0', '\xC1', '\xC2', '\xC3',
    '\xC4', '\xC5', '\xC6', '\xC7', '\xC8', '\xC9', '\xCA', '\xCB', '\xCC', '\xCD', '\xCE', '\xCF', '\xD0', '\xD1',
    '\xD2', '\xD3', '\xD4', '\xD5', '\xD6', '\xD7', '\xD8', '\xD9', '\xDA', '\xDB', '\xDC', '\xDD', '\xDE', '\xDF',
    '\xE0', '\xE1', '\xE2', '\xE3', '\xE4', '\xE5', '\xE6', '\xE7', '\xE8', '\xE9', '\xEA', '\xEB', '\xEC', '\xED',
    '\xEE', '\xEF', '\xF0', '\xF1', '\xF2', '\xF3', '\xF4', '\xF5', '\xF6', '\xF7', '\xF8', '\xF9', '\xFA', '\xFB',
    '\xFC', '\xFD', '\xFE', '\xFF'};

size_t vs_make_spaces_plain(char *text, size_t len)
{
    char *out = text;
    for (const char *at = text, *end = text + len; at < end; at++) {
        const bool fixed = *at == '\xC2' && at + 1 < end && at[1] == '\xA0';
        *out++ = fixed ? ' ' : *at;
        at += fixed;
    }
    return (size_t)(out - text);
}

size_t vs_space_length_(const char *at, const char *end)
{
    switch ((unsigned char)*at) {
    case 0xC2: /* U+00A0, U+0085 */
        return end - at >= 2 && (at[1] == '\xA0' || at[1] == '\x85') ? 2 : 0;
    case 0xE2: /* U+2000..U+200B, U+2028, U+2029, U+202F, U+205F, U+2060 */
        if (end - at < 3)
            return 0;
        if (at[1] == '\x80') {
            unsigned char c = (unsigned char)at[2];
            return c <= 0x8B || c == 0xA8 || c == 0xA9 || c == 0xAF ? 3 : 0;
        }
        return at[1] == '\x81' && (at[2] == '\x9F' || at[2] == '\xA0') ? 3 : 0;
    case 0xE3: /* U+3000 */
        return end - at >= 3 && at[1] == '\x80' && at[2] == '\x80' ? 3 : 0;
    case 0xEF: /* U+FEFF, a byte order mark in the middle of a text that was joined from several */
        return end - at >= 3 && at[1] == '\xBB' && at[2] == '\xBF' ? 3 : 0;
    default:
        return 0;
    }
}

bool vs_starts_upper(vs_str t)
{
    if (t.len == 0)
        return false;
    /* U+00C0..U+00DE but for the multiplication sign are C3 80..9E. */
    return vs_is(t.at[0], VS_UPPER) ||
           (t.len > 1 && t.at[0] == '\xC3' && (unsigned char)t.at[1] <= 0x9E && t.at[1] != '\x97');
}

bool vs_starts_lower(vs_str t)
{
    if (t.len == 0)
        return false;
    return vs_is(t.at[0], VS_LOWER) ||
           (t.len > 1 && t.at[0] == '\xC3' && (unsigned char)t.at[1] >= 0x9F && t.at[1] != '\xB7');
}

vs_str vs_trim_(vs_str t)
{
    if (t.len == 0) /* perhaps NULL, to which not even 0 can be added */
        return t;
    const char *at = t.at, *end = t.at + t.len;
    for (size_t n; (n = vs_space_length(at, end)) != 0;)
        at += n;
    for (;;) {
        const char *last = end;
        if (last > at && vs_is_space(last[-1]))
            last -= 1;
        else if (last - at >= 2 && vs_space_length(last - 2, last) == 2)
            last -= 2;
        else if (last - at >= 3 && vs_space_length(last - 3, last) == 3)
            last -= 3;
        if (last == end)
            return vs_str_of(at, end);
        end = last;
    }
}

/* Eight bytes are the same as eight others but for the case of letters, which differ in the bit 0x20 alone. */
static inline bool same_eight(uint64_t a, uint64_t b)
{
    const uint64_t each = UINT64_C(0x0101010101010101), high = 0x80 * each, small = (a | 0x20 * each) & ~high;
    const uint64_t letters = (small + (0x80 - 'a') * each) & ~(small + (0x7F - 'z') * each) & ~a & high;
    return ((a ^ b) & ~(letters >> 2)) == 0;
}

bool vs_same_letters_(const char *a, const char *b, size_t len)
{
    if (len < 8)
        return len == 0 || same_eight(vs_few_bytes(a, len), vs_few_bytes(b, len));
    for (size_t i = 0; i + 8 < len; i += 8)
        if (!same_eight(vs_eight_bytes(a + i), vs_eight_bytes(b + i)))
            return false;
    return same_eight(vs_eight_bytes(a + len - 8), vs_eight_bytes(b + len - 8)); /* some of them for the second time */
}

/* The first two letters, in their order. */
static inline uint32_t first_letters(vs_str t)
{
    return ((uint32_t)(unsigned char)t.at[0] << 8 | (unsigned char)t.at[1]) & ~0x2020u;
}

bool vs_starts_with_sorted(vs_str t, vs_texts table)
{
    if (t.len < 2)
        return false;
    const uint32_t first = first_letters(t);
    size_t low = 0;
    for (size_t high = table.count; low < high;) {
        const size_t middle = (low + high) / 2;
        if (first_letters(table.items[middle]) < first)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < table.count && first_letters(table.items[low]) == first; low++)
        if (vs_starts_with_nocase(t, table.items[low]))
            return true;
    return false;
}

int vs_order_nocase(vs_str a, vs_str b)
{
    const size_t len = a.len < b.len ? a.len : b.len;
    for (size_t i = 0; i < len; i++)
        if (vs_lower(a.at[i]) != vs_lower(b.at[i]))
            return (unsigned char)vs_lower(a.at[i]) < (unsigned char)vs_lower(b.at[i]) ? -1 : 1;
    return a.len == b.len ? 0 : a.len < b.len ? -1 : 1;
}

bool vs_has_any(vs_str text, vs_texts parts)
{
    for (size_t i = 0; i < parts.count; i++)
        if (vs_find(text, parts.items[i]))
            return true;
    return false;
}

bool vs_has_any_nocase(vs_str text, vs_texts parts)
{
    for (size_t i = 0; i < parts.count; i++)
        if (vs_find_nocase(text, parts.items[i]))
            return true;
    return false;
}

bool vs_word_among(vs_str word, const char *const *words)
{
    if (!word.len)
        return false;
    for (const char first = *word.at | 32; *words; words++) {
        if ((**words | 32) != first)
            continue;
        const char *at = *words;
        size_t i = 0;
        while (i < word.len && *at && vs_lower(*at) == vs_lower(word.at[i])) {
            at++;
            i++;
        }
        if (i == word.len && !*at)
            return true;
    }
    return false;
}

/* Where `first` stands in sixteen bytes with `second` behind it, as bits; `bit` is set in all of them before. */
static inline uint32_t pairs_at(const char *at, char first, char second, char bit)
{
    const vs_sixteen bytes = vs_sixteen_with(vs_sixteen_at(at), bit),
                     next = vs_sixteen_with(vs_sixteen_at(at + 1), bit);
    return vs_sixteen_pairs(bytes, next, first, second);
}

/* Finds the first two bytes of `part` beside each other, and then looks at the rest. */
static inline const char *find(vs_str t, vs_str part, bool fold)
{
    if (part.len == 0 || t.len < part.len) /* a text without bytes can be NULL, to which not even 0 can be added */
        return part.len == 0 ? t.at : NULL;
    const char *at = t.at, *const last = t.at + (t.len - part.len), *const end = t.at + t.len;
    const char bit = fold ? 0x20 : 0, first = part.at[0] | bit, second = part.at[part.len > 1] | bit;
    while (part.len > 1 && end - at >= 17) {
        const bool wide = end - at >= 33;
        uint32_t found = pairs_at(at, first, second, bit);
        if (wide)
            found |= pairs_at(at + 16, first, second, bit) << 16;
        for (; found; found &= found - 1) {
            const char *here = at + vs_first_bit(found);
            if (here <= last &&
                (fold ? vs_same_letters_(here, part.at, part.len) : memcmp(here, part.at, part.len) == 0))
                return here;
        }
        at += wide ? 32 : 16;
    }
    for (; at <= last; at++)
        if ((char)(*at | bit) == first &&
            (fold ? vs_same_letters_(at, part.at, part.len) : memcmp(at, part.at, part.len) == 0))
            return at;
    return NULL;
}

const char *vs_find(vs_str t, vs_str part) { return find(t, part, false); }

const char *vs_find_nocase(vs_str t, vs_str part) { return find(t, part, true); }

bool vs_has_digit(vs_str t)
{
    for (size_t i = 0; i < t.len; i++)
        if (vs_is_digit(t.at[i]))
            return true;
    return false;
}

bool vs_read_number(const char **at, const char *end, uint32_t max, uint32_t *number)
{
    const char *p = *at;
    uint64_t n = 0;
    while (p < end && vs_is_digit(*p)) {
        n = n * 10 + (uint64_t)(*p++ - '0');
        if (n > max)
            return false;
    }
    if (p == *at)
        return false;
    *at = p;
    *number = (uint32_t)n;
    return true;
}

uint32_t vs_count_characters(vs_str t)
{
    uint32_t continuation = 0; /* bytes 10xxxxxx */
    size_t i = 0;
    while (i + 16 <= t.len) {
        if (i + 32 <= t.len && vs_sixteen_all_ascii(vs_sixteen_at(t.at + i), vs_sixteen_at(t.at + i + 16))) {
            i += 32;
            continue;
        }
        for (uint32_t bits = vs_sixteen_continue(vs_sixteen_at(t.at + i)); bits; bits &= bits - 1)
            continuation++;
        i += 16;
    }
    if (i < t.len && i > 0) { /* the rest, with bytes before it that have been counted */
        for (uint32_t bits = vs_sixteen_continue(vs_sixteen_at(t.at + t.len - 16)) >> (16 - (t.len - i)); bits;
             bits &= bits - 1)
            continuation++;
        i = t.len;
    }
    for (; i < t.len; i++)
        continuation += ((unsigned char)t.at[i] & 0xC0) == 0x80;
    return (uint32_t)t.len - continuation;
}

uint32_t vs_hash_nocase(vs_str text)
{
    uint32_t hash = VS_HASH_START;
    for (size_t i = 0; i < text.len; i++)
        hash = vs_hash_byte(hash, vs_lower(text.at[i]));
    return hash;
}

uint32_t vs_hash_words(vs_str text)
{
    uint32_t hash = VS_HASH_START;
    for (size_t i = 0; i < text.len; i++)
        if (vs_is_word(text.at[i]))
            hash = vs_hash_byte(hash, vs_lower(text.at[i]));
    return hash;
}

bool vs_ends_in_url(vs_str before)
{
    const char *end = before.at + before.len, *limit = before.len > 300 ? end - 300 : before.at, *at = end;
    while (at > limit && !vs_is(at[-1], VS_SPACE))
        at--;
    const vs_str word = vs_str_of(at, end);
    return vs_find(word.len > 40 ? (vs_str){word.at, 40} : word, VS_LIT("://")) ||
           vs_starts_with_nocase(word, VS_LIT("www.")) || vs_starts_with_nocase(word, VS_LIT("(www."));
}

bool vs_url_goes_on(char last, vs_str after)
{
    const bool value = last == '='; /* "…?uri=" / "CELEX:32023R1543" */
    if (!after.len || !vs_is(*after.at, VS_LOWER | VS_DIGIT | (value ? VS_UPPER : 0)) ||
        vs_starts_with(after, VS_LIT("http")) || vs_starts_with(after, VS_LIT("www.")))
        return false;
    if (after.len >= 16) { /* a word and a space, as nearly always */
        const uint32_t others = ~vs_sixteen_alnum(vs_sixteen_at(after.at)) & 0xFFFF;
        if (others && after.at[vs_first_bit(others)] == ' ')
            return false;
    }
    unsigned signs = 0; /* what they weigh */
    bool letter = false;
    for (size_t i = 0; i < after.len && i < 100 && !vs_is(after.at[i], VS_SPACE); i++) {
        const char c = after.at[i];
        if (vs_is(c, VS_LOWER | VS_UPPER | VS_DIGIT)) {
            letter = letter || !vs_is_digit(c);
            continue;
        }
        const bool between = i + 1 < after.len && vs_is(after.at[i + 1], VS_LOWER | VS_DIGIT);
        if (c && (strchr("/_=&%", c) || (value && between && c == ':')))
            signs += 2;
        else if (between && c == '.')
            signs += i > 1 && vs_is(after.at[i - 2], VS_LOWER | VS_DIGIT) ? 2 : 1; /* but "d.w.z." */
        else if (between && c == '-')
            signs++;
    }
    /* Broken behind one of its own signs, one more will do; else "en/of" must not. */
    return last && strchr("/_=&?%", last) ? signs > 0 : letter && signs > 2;
}
