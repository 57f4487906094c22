/* telling_words.h - the words of a text that tell what it is about: long enough, and not those that any two texts of a
 * report have in common. */
#ifndef VS_TELLING_WORDS_H
#define VS_TELLING_WORDS_H

#include "base/text.h"

#define VS_TELLING_WORDS_MAX 48u

typedef struct vs_telling_words {
    uint32_t word[VS_TELLING_WORDS_MAX], count; /* each once, as the hash of how it begins */
} vs_telling_words;

/* Adds the words of a text, as far as there is room. */
void vs_telling_words_add(vs_telling_words *set, vs_str text);
/* How many words the two have in common. */
uint32_t vs_telling_words_shared(const vs_telling_words *a, const vs_telling_words *b);

#endif
