/* limits.h - every limit of the library, in one place. The first are limits of the input, which a program can set:
 * one that is reached is an error, never a shorter document. The others are measures that say what something is read
 * as, the same in every program; only ranges of numbers that a text names without end ("1 t/m 500", again and again)
 * are cut, with the diagnostic limit-reached. docs/limits.md has them all, tests/api/test_limits.c tries each at its
 * edge. */
#ifndef VS_LIMITS_H
#define VS_LIMITS_H

/* Input: the default of verslag_parser_set_max_input(), and the largest value that it takes. Offsets are 32 bits
 * wide, and what is made of an input is never more than three times as long (one bad byte becomes U+FFFD). */
#define VS_INPUT_DEFAULT_MAX ((size_t)64 << 20)
#define VS_INPUT_MAX ((size_t)1 << 30)

/* Markup: elements inside each other, and attributes of one tag: the defaults of verslag_parser_set_max_depth() and
 * verslag_parser_set_max_attributes(), and the largest values that they take. Real pages have some dozens of either;
 * libxml2 needs more than linear time for very many attributes, and some versions of it go no deeper than 2,048. */
#define VS_DEPTH_DEFAULT_MAX 1000u
#define VS_DEPTH_MAX 2000u
#define VS_ATTRIBUTES_DEFAULT_MAX 256u
#define VS_ATTRIBUTES_MAX 4096u

/* The largest number that is taken for a question's, and for a note's. Larger ones are amounts, years, ids. */
#define VS_QUESTION_NUMBER_MAX 9999u
#define VS_NOTE_NUMBER_MAX 9999u

/* A range of question numbers ("vragen 3 t/m 5") of more than this is not a range. */
#define VS_RANGE_MAX 500u

/* Comparing: of sentences that differ in more words than this, what stands between the first and the last of these
 * differs as a whole. */
#define VS_DIFFERENCES_MAX 256u
/* A word that stands in more sentences of a document than this does not lead to any. */
#define VS_INDEX_LIST_MAX 24u
/* Where two documents differ for longer, as many pairs of sentences are looked at. */
#define VS_GAP_CELLS_MAX 4096u
/* A sentence is split into no more sentences than this, nor merged out of more. */
#define VS_GROUP_MAX 8u
/* Parties of a heading that are compared with those of another. */
#define VS_PARTIES_COMPARED_MAX 16u
/* So many words that tell something tell a sentence from others; sentences are the same but for edits when they
 * share as many, and so much of their weight, or so much of the weight of the shorter one. */
#define VS_TELLING_WORDS 3u
/* So many words of any kind make a sentence that is hardly there twice by chance in two documents that belong
 * together. */
#define VS_PLAIN_WORDS 5u
#define VS_ALIKE_THOUSANDTHS 500u
#define VS_CONTAINED_THOUSANDTHS 850u

/* A heading is a short line. */
#define VS_HEADING_MAX 300u

#endif
