/* target_words.h - which words of a reference mean which of its targets. */
#ifndef VS_TARGET_WORDS_H
#define VS_TARGET_WORDS_H

#include "model/model.h"

typedef struct vs_words {
    uint32_t begin, end; /* in the text of the document; end 0: there are none */
} vs_words;

/* "Kamerstukken 26 643, nrs. 380, 383 en 390": each number is the words of its own target, and those before the
 * first number are the first target's. They all are where a target has no number of its own. `words` is by target;
 * they ascend. A reference without targets has one all the same. */
void vs_target_words(const verslag_document *doc, uint32_t reference, vs_words *words);

/* What the id of a target ends in: "kst-26643-390" in "390", "...#artikel68" in "68". */
vs_str vs_target_token(const char *id);

#endif
