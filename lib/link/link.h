/* link.h - links in somebody else's HTML: the page comes out as it went in, with <a> around the references in its text.
 *
 *     tokenizer.c   text, tags, and what is neither
 *     elements.c    what an element does to the text around it
 *     characters.c  character references
 *     visible.c     the text that the page shows, with the way back to its bytes
 *     link.c        what becomes a link, and the page with its links */
#ifndef VS_LINK_H
#define VS_LINK_H

#include "base/error.h"
#include "base/text.h"
#include <verslag/verslag.h>

typedef struct vs_link_options {
    verslag_url_style url_style;
    const char *encoding; /* the label that the user gave, or NULL */
} vs_link_options;

/* Writes the page with its links. Nothing is written before all is known that can fail but `write`. */
verslag_status vs_link_html(vs_str page, const vs_link_options *options, verslag_write_fn write, void *user,
                            vs_error *error);

#endif
