/* marks.h - the places of a text at which the mark of a note can stand: a number without a space before it. Which of
 * them are marks nothing but the list of notes and the rising order can tell: structure/notes.c. */
#ifndef VS_MARKS_H
#define VS_MARKS_H

#include "base/mem.h"
#include "base/text.h"

/* How marks are printed. A list of notes has marks of one form. */
typedef enum vs_mark_form {
    VS_MARK_DIGITS,  /* "verklaring6", "verklaring³", "verklaring^3" */
    VS_MARK_BRACKET, /* "verklaring[6]", "verklaring [^6]" */
    VS_MARK_PAREN,   /* "verklaring 6)" */
    VS_MARK_PARENS,  /* "verklaring (6)" */
    VS_MARK_WORD,    /* "verklaring (noot 6)" */
    VS_MARK_STAR,    /* "verklaring*" */
    VS_MARK_FORMS
} vs_mark_form;

typedef struct vs_mark_candidate {
    uint32_t offset, length; /* of the mark in the text, brackets included */
    uint32_t number;
    uint32_t word;           /* a hash of the word that it is glued to, with the mark; 0 where it stands by itself */
    uint8_t weight;          /* how much it looks like a mark, 1 to 100 */
    uint8_t form;            /* vs_mark_form */
} vs_mark_candidate;

/* Weights: what only a mark looks like; what is at home in prose as well; what is nearly always something else. */
enum { VS_MARK_SURE = 100, VS_MARK_PLAIN = 40, VS_MARK_LONE = 35, VS_MARK_DOUBTFUL = 12, VS_MARK_WEAK = 4 };

typedef VS_VEC(vs_mark_candidate) vs_mark_candidates;

/* Adds the candidates of `text`, with `base` added to their offsets, in order; those of the forms WORD and STAR, which
 * few documents have, in a pass of their own. False when out of memory. */
bool vs_marks_scan(vs_mark_candidates *list, vs_str text, uint32_t base);
bool vs_marks_scan_rare(vs_mark_candidates *list, vs_str text, uint32_t base);

/* Reads superscript digits at `at`: their length in bytes, 0 where there are none. */
size_t vs_superscript_number(const char *at, const char *end, uint32_t *number);

#endif
