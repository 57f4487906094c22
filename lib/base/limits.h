/* limits.h - every limit of the library, in one place. A limit reached is an error, never a shorter document; only ranges
 * of numbers that a text names without end ("1 t/m 500", again and again) are cut, with the diagnostic limit-reached. */
#ifndef VS_LIMITS_H
#define VS_LIMITS_H

/* Input: the default of verslag_parser_set_max_input(), and the largest value that it takes. Offsets are 32 bits
 * wide, and what is made of an input is never more than three times as long (one bad byte becomes U+FFFD). */
#define VS_INPUT_DEFAULT_MAX ((size_t)64 << 20)
#define VS_INPUT_MAX ((size_t)1 << 30)

/* The largest number that is taken for a question's, and for a note's. Larger ones are amounts, years, ids. */
#define VS_QUESTION_NUMBER_MAX 9999u
#define VS_NOTE_NUMBER_MAX 9999u

/* A range of question numbers ("vragen 3 t/m 5") of more than this is not a range. */
#define VS_RANGE_MAX 500u

/* Markup: elements inside each other, and attributes of one tag. Real pages have some dozens of either; a parser needs
 * more than linear time for very many. */
#define VS_MARKUP_DEPTH_MAX 1000u
#define VS_TAG_ATTRIBUTES_MAX 256u

/* A heading is a short line. */
#define VS_HEADING_MAX 300u

#endif
