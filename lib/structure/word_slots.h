/* word_slots.h - finds a word in a table of words, whatever its case: a hash table that word_slots.py has written. Most
 * words of a text stand in no table, and those must cost next to nothing. */
#ifndef VS_WORD_SLOTS_H
#define VS_WORD_SLOTS_H

#include "base/text.h"

/* In a slot, beside the number of a row: the next row starts with the same word. */
#define VS_SLOT_MORE 0x8000u

/* Where the search for a word, which is not empty, starts among `count` slots, a power of two up to 4096. The lowest
 * five bits of a letter are the same for its small and its capital form. */
static inline uint32_t vs_word_slot(vs_str word, uint32_t count)
{
    const unsigned char *at = (const unsigned char *)word.at;
    uint32_t key = (at[0] & 31u) | (at[word.len > 1] & 31u) << 5 | (at[word.len / 2] & 31u) << 10 |
                   (at[word.len - 1] & 31u) << 15 | (uint32_t)word.len << 20;
    return key * 0x9E3779B1u >> 20 & (count - 1);
}

/* The word, put into small letters, is `lower`. */
static inline bool vs_equal_lower(vs_str word, const char *lower)
{
    size_t i = 0;
    while (i < word.len && vs_lower(word.at[i]) == lower[i])
        i++;
    return i == word.len;
}

#endif
