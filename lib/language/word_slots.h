/* word_slots.h - finds a word in a table of words, whatever its case: a hash table that word_slots.py has written. Most
 * words of a text stand in no table, and those must cost next to nothing. */
#ifndef VS_WORD_SLOTS_H
#define VS_WORD_SLOTS_H

#include "base/text.h"

/* In a slot, above the number of a row: how many of the rows behind it start with the same word. */
#define VS_SLOT_ROW_BITS 12
#define VS_SLOT_ROW ((1u << VS_SLOT_ROW_BITS) - 1)

/* Where the search for a word, which is not empty, starts among `count` slots, a power of two up to 4096: by its
 * first two bytes, its last two, and its length. The lowest five bits of a letter are the same for its small and its
 * capital form. */
static inline uint32_t vs_word_slot(vs_str word, uint32_t count)
{
    const char *const last = word.at + word.len - 1;
    const uint32_t ends = word.len > 1 ? vs_two_bytes(word.at) | vs_two_bytes(last - 1) << 16
                                       : (unsigned char)*last * 0x01010101u;
    return ((ends & 0x1F1F1F1Fu) * 0x9E3779B1u + (uint32_t)word.len * 0x85EBCA6Bu) >> 20 & (count - 1);
}

/* The same without its end, for a look at how a word begins: where its first four bytes stand in a table of bits. */
#define VS_WORD_START_BITS 12
static inline uint32_t vs_word_start(const char *word)
{
    return (vs_four_bytes(word) & 0x1F1F1F1Fu) * 0x9E3779B1u >> (32 - VS_WORD_START_BITS);
}

/* The word, which is not empty, put into small letters is `lower`: the bit 0x20 tells no two signs of a word from each
 * other but a letter from its capital. */
static inline bool vs_equal_lower(vs_str word, const char *lower)
{
    const uint64_t bits = ~UINT64_C(0x2020202020202020);
    if (word.len < 8)
        return !((vs_few_bytes(word.at, word.len) ^ vs_few_bytes(lower, word.len)) & bits);
    uint64_t other = vs_eight_bytes(word.at + word.len - 8) ^ vs_eight_bytes(lower + word.len - 8);
    for (size_t i = 0; i + 8 < word.len && !(other & bits); i += 8)
        other |= vs_eight_bytes(word.at + i) ^ vs_eight_bytes(lower + i);
    return !(other & bits);
}

#endif
