/* abbreviations.h - words whose full stop is their own. */
#ifndef VS_ABBREVIATIONS_H
#define VS_ABBREVIATIONS_H

#include "base/text.h"

enum {
    VS_ABBREVIATION_INSIDE = 1, /* what follows is the same sentence, even with a capital */
    VS_ABBREVIATION_LAST = 2,   /* no sentence ends with it */
    VS_ABBREVIATION_WORD = 4    /* a sentence can end with it */
};

/* What `word`, without its last full stop and in whatever case, is: the bits above, 0 for a word like any other. */
unsigned vs_abbreviation(vs_str word);

/* The same for the word of letters and full stops before the full stop at `dot`; no further back than `begin`. */
unsigned vs_abbreviation_before(const char *begin, const char *dot);

#endif
