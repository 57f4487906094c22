#include "language/fraction_words.h"

#include "base/sixteen.h"
#include "language/word_slots.h"
#include "vocabulary/abbreviations.h"

/* The length of the letter or digit at `at`, 0 for anything else. What is no ASCII counts as a letter but for spaces
 * and the blocks of punctuation and symbols (U+0080..U+00BF, U+2000..U+2FFF). */
static size_t letter_length(const char *at, const char *end)
{
    if (at >= end)
        return 0;
    unsigned char c = (unsigned char)*at;
    if (c < 0x80)
        return vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT) ? 1 : 0;
    if (c < 0xC3 || c == 0xE2 || vs_space_length(at, end))
        return 0;
    size_t len = 1;
    while (len < 4 && at + len < end && ((unsigned char)at[len] & 0xC0) == 0x80)
        len++;
    return len;
}

static size_t apostrophe_length(const char *at, const char *end)
{
    if (at < end && *at == '\'')
        return 1;
    return end - at >= 3 && at[0] == '\xE2' && at[1] == '\x80' && (at[2] == '\x98' || at[2] == '\x99') ? 3 : 0;
}

/* "P.v.d.A.", "n.a.v.": letters with a dot behind each; 0 for fewer than two of them. */
static size_t dotted_length(const char *at, const char *end)
{
    const char *p = at;
    while (end - p >= 2 && vs_is(p[0], VS_UPPER | VS_LOWER) && p[1] == '.')
        p += 2;
    if (p - at < 4)
        return 0;
    if (p < end && vs_is(*p, VS_UPPER) && !letter_length(p + 1, end))
        p++; /* "P.v.d.A" */
    return letter_length(p, end) ? 0 : (size_t)(p - at);
}

/* Abbreviations keep their dot, so that it ends no sentence; so does an initial. */
bool vs_is_abbreviation(vs_str word)
{
    if (word.len == 1)
        return vs_is(*word.at, VS_UPPER);
    return vs_abbreviation(word) != 0;
}

/* The end of the letters and digits of ASCII at `at`. */
static inline const char *alnum_end(const char *at, const char *end)
{
    for (; end - at >= 16; at += 16) {
        const uint32_t other = ~vs_sixteen_alnum(vs_sixteen_at(at)) & 0xFFFF;
        if (other)
            return at + vs_first_bit(other);
    }
    while (at < end && vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT))
        at++;
    return at;
}

/* The length of the word at `at`, which starts with a letter or digit. */
static size_t word_length(const char *at, const char *end)
{
    size_t n = end - at >= 4 && at[1] == '.' ? dotted_length(at, end) : 0;
    if (n)
        return n;
    const char *p = at;
    for (;;) {
        p = alnum_end(p, end);
        if (p == end || *p == ' ')
            return (size_t)(p - at);
        if ((n = letter_length(p, end)) != 0)
            p += n;
        else if ((n = apostrophe_length(p, end)) != 0 && letter_length(p + n, end))
            p += n; /* "risico's", "D'66" */
        else
            break;
    }
    if (*p == '+')
        return (size_t)(p + 1 - at); /* "Unie 55+" */
    if (end - p >= 3 && p[0] == '.' && p[1] == 'n' && p[2] == 'l' && !letter_length(p + 3, end))
        return (size_t)(p + 3 - at); /* "Conservatieven.nl" */
    if (*p == '.' && vs_is_abbreviation(vs_str_of(at, p)))
        p++;
    return (size_t)(p - at);
}

/* The same at once where a space or a sign ends it that is never a part of it, as nearly always. */
static inline size_t plain_length(const char *at, const char *end)
{
    if (end - at >= 16) {
        const uint32_t others = ~vs_sixteen_alnum(vs_sixteen_at(at)) & 0xFFFF;
        const char behind = others ? at[vs_first_bit(others)] : '.';
        if (behind == ' ' || (vs_is(behind, VS_PUNCT) && behind != '.' && behind != '\'' && behind != '+'))
            return vs_first_bit(others);
    }
    return word_length(at, end);
}

/* The token at `at`, which is no white space: its kind, and its length in *len. */
static uint8_t token_at(const char *at, const char *end, size_t *len)
{
    *len = 1;
    switch ((unsigned char)*at) {
    case '&': return VS_W_EN;
    case '-': return VS_W_HYPHEN;
    case '/': return VS_W_SLASH;
    case ',': case ';': return VS_W_COMMA;
    case ':': return VS_W_COLON;
    case '(': case '[': return VS_W_OPEN;
    case ')': case ']': return VS_W_CLOSE;
    case '\'': case '"': case '`': return VS_W_QUOTE;
    case '.': case '!': return VS_W_STOP;
    case '?': return VS_W_ASK;
    case 0xC2:
        *len = end - at >= 2 ? 2 : 1;
        if (*len == 2 && at[1] == '\xAD')
            return VS_W_HYPHEN;
        return *len == 2 && (at[1] == '\xAB' || at[1] == '\xBB' || at[1] == '\xB4') ? VS_W_QUOTE : VS_W_OTHER;
    case 0xE2:
        if (end - at < 3)
            return VS_W_OTHER;
        *len = 3;
        if (at[1] == '\x80') {
            unsigned char last = (unsigned char)at[2];
            if (last >= 0x90 && last <= 0x95)
                return VS_W_HYPHEN;
            if (last >= 0x98 && last <= 0x9F)
                return VS_W_QUOTE;
            return last == 0xA6 ? VS_W_STOP : VS_W_OTHER;
        }
        return at[1] == '\x88' && at[2] == '\x92' ? VS_W_HYPHEN : VS_W_OTHER;
    default:
        if (letter_length(at, end) == 0)
            return VS_W_OTHER;
        *len = word_length(at, end);
        return VS_W_WORD;
    }
}

static const struct known_word {
    vs_str text;
    uint8_t kind;
} known_words[] = {
#define VS_WORD(text, kind) {VS_ENTRY(text), kind},
#include "language/fraction_words.def"
#undef VS_WORD
};

static const uint16_t slots[] = {
#include "language/fraction_words_slots.def"
};

#define SLOTS (sizeof slots / sizeof *slots)

/* The phrase starts with the word `first`. */
static inline bool starts_with_word(vs_str phrase, vs_str first)
{
    return phrase.len >= first.len && (phrase.len == first.len || phrase.at[first.len] == ' ') &&
           vs_equal_lower(first, phrase.at);
}

/* Where the phrase ends, of which the first word, `len` bytes, ends at `at`; NULL where the text goes on otherwise. */
static const char *phrase_end(vs_str phrase, size_t len, const char *at, const char *end)
{
    while (len < phrase.len) {
        len++; /* the space */
        for (size_t space; (space = vs_space_length(at, end)) != 0;)
            at += space;
        if (at == end || vs_lower(*at) != phrase.at[len])
            return NULL;
        const vs_str word = {at, plain_length(at, end)};
        if (!starts_with_word((vs_str){phrase.at + len, phrase.len - len}, word))
            return NULL;
        at += word.len;
        len += word.len;
    }
    return at;
}

/* What the table has of the phrases that start with the word, 0 where there are none. */
static inline uint32_t slot_of(vs_str first)
{
    uint32_t slot = vs_word_slot(first, SLOTS), row;
    while ((row = slots[slot] & VS_SLOT_ROW) != 0 && !starts_with_word(known_words[row - 1].text, first))
        slot = (slot + 1) % SLOTS;
    return slots[slot];
}

bool vs_fraction_word_known(vs_str word) { return slot_of(word) != 0; }

/* The kind of the word that ends at *at, or of the longest phrase that starts with it, behind which it moves *at
 * then. */
static inline uint8_t word_kind(vs_str word, const char **at, const char *end)
{
    const uint32_t slot = slot_of(word);
    if (!slot)
        return VS_W_WORD;
    const struct known_word *known = &known_words[(slot & VS_SLOT_ROW) - 1], *last = known + (slot >> VS_SLOT_ROW_BITS);
    if (known == last && known->text.len == word.len) /* a word alone, as most are */
        return known->kind;
    uint8_t best = VS_W_WORD;
    const char *const behind = *at;
    for (; known <= last; known++) { /* a longer phrase comes behind those that it starts with */
        const char *after = phrase_end(known->text, word.len, behind, end);
        if (after) {
            best = known->kind;
            *at = after;
        }
    }
    return best;
}

unsigned vs_fraction_words(vs_str text, vs_word *words, unsigned max)
{
    if (text.len > UINT16_MAX)
        text.len = UINT16_MAX;
    const char *at = text.at, *end = text.at + text.len;
    unsigned count = 0;
    bool glued = false;
    while (at < end && count < max) {
        const char *const begin = at;
        uint8_t kind = VS_W_WORD;
        size_t len;
        if (vs_is(*at, VS_UPPER | VS_LOWER | VS_DIGIT)) {
            len = plain_length(at, end);
        } else if ((len = *at == ' ' ? 1 : vs_space_length(at, end)) != 0) {
            glued = false;
            at += len;
            continue;
        } else {
            kind = token_at(at, end, &len);
        }
        at += len;
        if (kind == VS_W_WORD)
            kind = word_kind((vs_str){begin, len}, &at, end);
        words[count++] = (vs_word){(uint16_t)(begin - text.at), (uint16_t)(at - text.at), kind, glued};
        glued = at == end || *at != ' ';
        at += !glued; /* one space, as there mostly is */
    }
    return count;
}
