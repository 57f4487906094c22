/* fraction_list.h - reads the names of fractions where text lists them: "leden van de VVD-, CDA- en D66-fracties",
 * "fracties van GroenLinks en PvdA", "het lid Omtzigt". */
#ifndef VS_FRACTION_LIST_H
#define VS_FRACTION_LIST_H

#include "base/limits.h"
#include "language/fraction_words.h"
#include "vocabulary/fracties.h"

/* What fits into a heading: every word takes a byte, and a name two and one for what parts it from the next. */
#define VS_LIST_WORDS (VS_HEADING_MAX + 4)
#define VS_LIST_NAMES (VS_HEADING_MAX / 3 + 2)

typedef struct vs_listed {
    const vs_fractie *fractie; /* NULL: unknown */
    uint16_t begin, end;       /* the name in the text */
    uint8_t how;               /* of vs_fractie_match() */
    bool person;               /* "het lid X", "de leden X en Y" */
    bool in_parentheses;       /* known only by them: "het lid X (VVD)" */
} vs_listed;

typedef struct vs_fraction_list {
    vs_str text;
    const vs_word *words;
    unsigned count;
    uint32_t date;
    bool take_unknown; /* in: take names that the vocabulary lacks even without the word "fractie" beside them */
    bool marked;       /* "fractie", "leden", "lid" or "groep" is said */
    bool plural;       /* ... as "leden" or "fracties", or there is more than one name */
    bool article;
    bool comma;
    unsigned stopped;  /* the last word that was looked at */
    unsigned names;
    vs_listed name[VS_LIST_NAMES];
} vs_fraction_list;

/* Reads the list that starts at words[first]; returns the index of the word behind it, `first` where there is none. */
unsigned vs_fraction_list_read(vs_fraction_list *list, unsigned first);

/* The word is "fractie" or "fracties", perhaps with the mark of a note glued on. */
bool vs_word_is_fractie(vs_str text, const vs_word *word);

#endif
