#include "language/telling_words.h"

#define STEM 7u     /* "graanblokkade" and "graanblokkades" begin alike */
#define WORD_MIN 5u /* shorter ones tell nothing */

/* A word that any two texts of a report have in common. */
static bool is_common(vs_str word)
{
    static const vs_str words[] = {
#define VS_LIGHT_WORD(word) VS_ENTRY(word),
#include "vocabulary/light_words.def"
    };
    size_t low = 0, high = sizeof words / sizeof *words;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int side = vs_order_nocase(word, words[middle]);
        if (side == 0)
            return true;
        if (side < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

static bool has_word(const vs_telling_words *set, uint32_t word)
{
    for (uint32_t i = 0; i < set->count; i++)
        if (set->word[i] == word)
            return true;
    return false;
}

void vs_telling_words_add(vs_telling_words *set, vs_str text)
{
    const char *at = text.at, *const end = text.at + text.len;
    while (at < end && set->count < VS_TELLING_WORDS_MAX) {
        while (at < end && !vs_is_word(*at))
            at++;
        uint32_t hash = VS_HASH_START;
        const char *const begin = at;
        for (; at < end && vs_is_word(*at); at++)
            hash = at < begin + STEM ? vs_hash_byte(hash, vs_lower(*at)) : hash;
        hash = hash ? hash : 1;
        if (at - begin >= (ptrdiff_t)WORD_MIN && !has_word(set, hash) && !is_common(vs_str_of(begin, at)))
            set->word[set->count++] = hash;
    }
}

uint32_t vs_telling_words_shared(const vs_telling_words *a, const vs_telling_words *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->count; i++)
        shared += has_word(b, a->word[i]);
    return shared;
}
