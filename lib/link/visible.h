/* visible.h - the text that a page shows, for the search for references, with the way back to its bytes. */
#ifndef VS_VISIBLE_H
#define VS_VISIBLE_H

#include "base/mem.h"
#include "base/text.h"

/* A stretch of the text that stands in one piece in the page. */
typedef struct vs_shown {
    uint32_t text, len;  /* in the text */
    uint32_t begin, end; /* in the page */
    bool whole;          /* not byte by byte: a character reference, white space, a character in another encoding */
    bool linked;         /* it is in a link */
    bool apart;          /* something stands before it that is no text of the sentence: the mark of a note */
} vs_shown;

/* Its paragraphs have an empty line between them, as vs_references_scan() wants it; white space is one space. What
 * stands in links is in it too: a page has the same text before and after links are put in. */
typedef struct vs_visible {
    VS_VEC(char) text;
    VS_VEC(vs_shown) shown; /* in order */
} vs_visible;

/* The bytes above ASCII of an encoding that has one for each character, in UTF-8. */
typedef struct vs_high_bytes {
    struct {
        char utf8[4];
        uint8_t len;
    } of[128];
} vs_high_bytes;

/* Reads `page`. `high` is NULL for UTF-8. False when out of memory. */
bool vs_visible_read(vs_visible *visible, vs_str page, const vs_high_bytes *high);
void vs_visible_free(vs_visible *visible);

#endif
