/* phrase.h - set phrases, as the tables of the front matter write them. */
#ifndef VS_PHRASE_H
#define VS_PHRASE_H

#include "base/text.h"

/* Matches `pattern` at the start of `text` and returns where it ends, or NULL. A pattern is a row of words with one
 * space between them; the case of ASCII letters is ignored.
 *     a|b    one of these, the longest that fits          a?   may be absent
 *     a*     any number of times                          %a   a word that ends in "a"
 *     #      last: a digit follows, where the match ends  $    last: the text ends here
 * Between the words of the text stands a space or a line end. After the last word no letter may follow, but a digit
 * may: the mark of a note, glued on. A hyphen inside a word of the text is passed over ("Mi-nister"). There is no going
 * back: a word that may be absent is taken where it fits. */
const char *vs_phrase(const char *pattern, vs_str text);

/* What can stand between two words. */
static inline bool vs_is_gap(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/* A letter: not what opens punctuation outside ASCII (quotes, dashes: C2 and E2). */
static inline bool vs_is_letter(char c)
{
    return vs_is(c, VS_UPPER | VS_LOWER) || (vs_is(c, VS_MULTI) && c != '\xC2' && c != '\xE2');
}

#endif
