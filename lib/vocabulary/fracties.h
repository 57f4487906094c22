/* fracties.h - how a name was found, for the readers of headings; everybody else calls vs_fractie_find(). */
#ifndef VS_FRACTIES_H
#define VS_FRACTIES_H

#include "vocabulary/vocabulary.h"

enum { /* vs_fractie_match() */
    VS_FRACTIE_EXACT = 1, /* spelled as in the table, byte for byte */
    VS_FRACTIE_ALONE = 2, /* such a spelling means the fraction even alone on a line; "Klein" and "Forum" do not */
    VS_FRACTIE_MORE = 4   /* found or not: a longer name starts with this one */
};

/* As vs_fractie_find(); `how` gets the bits above. */
const vs_fractie *vs_fractie_match(vs_str name, uint32_t date, unsigned *how);

/* A name of the vocabulary can begin with the word, to which "fractie" may be glued. */
bool vs_fractie_may_begin(vs_str word);

#endif
