/* text.h - pieces of text, and the few things that the library asks of characters. No locale anywhere: letters and
 * digits are ASCII's, and every byte of a longer UTF-8 sequence that is no white space counts as a letter. */
#ifndef VS_TEXT_H
#define VS_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A piece of text that belongs to somebody else; not NUL-terminated. */
typedef struct vs_str {
    const char *at;
    size_t len;
} vs_str;

#define VS_LIT(literal) ((vs_str){"" literal, sizeof(literal) - 1})
/* The same as an initializer, for tables. */
#define VS_ENTRY(literal) {"" literal, sizeof(literal) - 1}
static inline vs_str vs_str_of(const char *begin, const char *end) { return (vs_str){begin, (size_t)(end - begin)}; }
/* Behind the last byte; NULL for an absent text, as NULL + 0 is nothing in C. */
static inline const char *vs_end(vs_str text) { return text.at ? text.at + text.len : NULL; }
static inline vs_str vs_cstr(const char *text) { return (vs_str){text, strlen(text)}; }

/* What a byte can be, as bits. */
enum {
    VS_UPPER = 1,  /* A-Z */
    VS_LOWER = 2,  /* a-z */
    VS_DIGIT = 4,
    VS_SPACE = 8,  /* ASCII white space, line ends included */
    VS_MULTI = 16, /* part of a sequence of more than one byte */
    VS_PUNCT = 32
};
extern const uint8_t vs_byte_class[256];

static inline bool vs_is(char c, unsigned classes) { return (vs_byte_class[(unsigned char)c] & classes) != 0; }
static inline bool vs_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool vs_is_space(char c) { return vs_is(c, VS_SPACE); }
/* A byte of a word: letter, digit, or part of a letter outside ASCII (or of a quote or dash outside it). */
static inline bool vs_is_word(char c) { return vs_is(c, VS_UPPER | VS_LOWER | VS_DIGIT | VS_MULTI); }
/* Every byte as it is, but capitals as small letters. */
extern const char vs_small_letters[256];
static inline char vs_lower(char c) { return vs_small_letters[(unsigned char)c]; }

/* A hash (FNV-1a), from VS_HASH_START on, a byte at a time. */
#define VS_HASH_START 2166136261u
static inline uint32_t vs_hash_byte(uint32_t hash, char c) { return (hash ^ (unsigned char)c) * 16777619u; }
/* Of the text in small letters. */
uint32_t vs_hash_nocase(vs_str text);
/* Of its letters and digits alone, small: what two spellings of a title have in common. */
uint32_t vs_hash_words(vs_str text);

/* Two and four bytes as one number, the first of which is the lowest. */
static inline uint32_t vs_two_bytes(const char *at)
{
    return (unsigned char)at[0] | (uint32_t)(unsigned char)at[1] << 8;
}

static inline uint32_t vs_four_bytes(const char *at)
{
    uint32_t bytes;
    memcpy(&bytes, at, sizeof bytes);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap32(bytes);
#endif
    return bytes;
}

/* Eight bytes, or one to seven of which some are taken twice, as a number, to compare them with as many others. */
static inline uint64_t vs_eight_bytes(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

static inline uint64_t vs_few_bytes(const char *at, size_t len)
{
    if (len >= 4)
        return vs_four_bytes(at) | (uint64_t)vs_four_bytes(at + len - 4) << 32;
    return (unsigned char)at[0] | (uint32_t)(unsigned char)at[len / 2] << 8 |
           (uint32_t)(unsigned char)at[len - 1] << 16;
}

/* The length of the white space character at `at` (NBSP, narrow NBSP and their family included), 0 if it is none. */
size_t vs_space_length_(const char *at, const char *end); /* outside ASCII */
/* Makes plain spaces of the no-break spaces in `len` bytes: how many bytes are left. */
size_t vs_make_spaces_plain(char *text, size_t len);
static inline size_t vs_space_length(const char *at, const char *end)
{
    if (at >= end || !vs_is(*at, VS_SPACE | VS_MULTI))
        return 0;
    return vs_is(*at, VS_SPACE) ? 1 : vs_space_length_(at, end);
}
/* Of the `n` bytes of a space: U+200B or U+2060, which show where a line may break, and where not, and no space. */
static inline bool vs_has_no_width(const char *space, size_t n)
{
    return n == 3 && (memcmp(space, "\xE2\x80\x8B", 3) == 0 || memcmp(space, "\xE2\x81\xA0", 3) == 0);
}
/* The length of the soft hyphen (U+00AD) at `at`, or 0. */
static inline size_t vs_soft_hyphen_length(const char *at, const char *end)
{
    return end - at >= 2 && at[0] == '\xC2' && at[1] == '\xAD' ? 2 : 0;
}
/* The first character of `text` is a capital (A-Z or a capital of Latin-1). */
bool vs_starts_upper(vs_str text);
bool vs_starts_lower(vs_str text);

/* Without white space at both ends. Most texts have none: only those that may have some are looked at by vs_trim_(). */
vs_str vs_trim_(vs_str text);
static inline vs_str vs_trim(vs_str t)
{
    return t.len && !vs_is(t.at[0], VS_SPACE | VS_MULTI) && !vs_is(t.at[t.len - 1], VS_SPACE | VS_MULTI) ? t
                                                                                                         : vs_trim_(t);
}

/* The comparisons begin with one of two bytes, which most of them end with as well. */
static inline bool vs_starts_with(vs_str t, vs_str start)
{
    return t.len >= start.len && (start.len == 0 || (t.at[0] == start.at[0] && memcmp(t.at, start.at, start.len) == 0));
}

static inline bool vs_ends_with(vs_str t, vs_str tail)
{
    return t.len >= tail.len && (tail.len == 0 || (t.at[t.len - 1] == tail.at[tail.len - 1] &&
                                                   memcmp(t.at + t.len - tail.len, tail.at, tail.len) == 0));
}

static inline bool vs_equal(vs_str a, vs_str b) { return a.len == b.len && vs_starts_with(a, b); }

/* The same but for the case of ASCII letters: the bit 0x20 of a byte. */
bool vs_same_letters_(const char *a, const char *b, size_t len);
static inline bool vs_starts_with_nocase(vs_str t, vs_str start)
{
    return t.len >= start.len &&
           (start.len == 0 || (((t.at[0] ^ start.at[0]) & 0xDF) == 0 && vs_same_letters_(t.at, start.at, start.len)));
}

static inline bool vs_equal_nocase(vs_str a, vs_str b) { return a.len == b.len && vs_starts_with_nocase(a, b); }

/* A table of texts, and what a text has to do with any of them. */
typedef struct vs_texts {
    const vs_str *items;
    size_t count;
} vs_texts;
#define VS_TEXTS(table) ((vs_texts){table, sizeof(table) / sizeof *(table)})

static inline bool vs_equal_any(vs_str t, vs_texts table)
{
    for (size_t i = 0; i < table.count; i++)
        if (vs_equal(t, table.items[i]))
            return true;
    return false;
}

static inline bool vs_starts_with_any(vs_str t, vs_texts table)
{
    for (size_t i = 0; i < table.count; i++)
        if (vs_starts_with(t, table.items[i]))
            return true;
    return false;
}

static inline bool vs_ends_with_any(vs_str t, vs_texts table)
{
    for (size_t i = 0; i < table.count; i++)
        if (vs_ends_with(t, table.items[i]))
            return true;
    return false;
}

/* The same without regard to case, for a text that is not empty and a long table: its texts begin with capitals and
 * stand in their order. */
bool vs_starts_with_sorted(vs_str t, vs_texts table);
/* Their order in an alphabet of bytes, capitals as small letters: below 0, 0, above 0. */
int vs_order_nocase(vs_str a, vs_str b);
/* The word is one of `words`, which NULL ends, in whatever case. */
bool vs_word_among(vs_str word, const char *const *words);
/* Where `part` first stands in `text`, or NULL; the second without regard to the case of ASCII letters. Linear for
 * the short parts that they are meant for. */
const char *vs_find(vs_str text, vs_str part);
const char *vs_find_nocase(vs_str text, vs_str part);
bool vs_has_any(vs_str text, vs_texts parts);
bool vs_has_any_nocase(vs_str text, vs_texts parts);

/* Writes a character as UTF-8, and returns the place behind it; `c` is no surrogate and at most U+10FFFF. */
static inline char *vs_put_utf8(char *out, uint32_t c)
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

/* How many characters (code points) a text has. */
uint32_t vs_count_characters(vs_str text);

bool vs_has_digit(vs_str text);

/* Reads decimal digits at *at, moving it past them: false where there is none or the number exceeds `max`. */
bool vs_read_number(const char **at, const char *end, uint32_t max, uint32_t *number);

/* The word that ends `before` is an address: "(https://example.org/a". */
bool vs_ends_in_url(vs_str before);
/* An address that a line breaks behind the byte `last` can only go on with `after`: no word of a sentence has its
 * signs. */
bool vs_url_goes_on(char last, vs_str after);

/* Moves past ASCII spaces. */
static inline const char *vs_skip_spaces(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        at++;
    return at;
}

#endif
