/* html.h - HTML pages, in steps: what an element means (html_elements.c), what the head says (html_meta.c), and the
 * parser (html.c). Private to the backend; the XML backend reads markup that is no XML with it. */
#ifndef VS_HTML_H
#define VS_HTML_H

#include "backends/markup.h"

/* What an element means. `framed`: the page has an element that holds the document, by id or (`by_role`) as its main
 * part. */
typedef struct vs_html_page {
    bool framed, by_role;
} vs_html_page;
vs_element vs_html_element(const vs_html_page *page, const vs_frame *around, const char *name, const vs_attributes *attributes);

/* Reads a <meta> element into the metadata. False when out of memory. */
bool vs_html_meta(vs_metadata *metadata, const vs_attributes *attributes);
/* Puts together what its elements say apart. False when out of memory. */
bool vs_html_meta_complete(vs_metadata *metadata);
/* What an id of the publisher tells: "kst-26643-1080", "kv-tk-2016Z00020", "nds-tk-2020D32255". */
bool vs_html_identifier(vs_metadata *metadata, vs_str id);

typedef const char *(*vs_known_name)(size_t index);

/* Gives the input to libxml2's HTML parser. `element` says what an element means and reads what its attributes tell
 * of the document; false when out of memory. */
typedef bool (*vs_read_element)(void *user, vs_markup *m, const char *name, const vs_attributes *attributes, vs_element *element);
verslag_status vs_html_run(vs_markup *m, vs_read_element element, vs_known_name name, void *user);

/* The names of elements and attributes that mean something, one after the other; NULL behind the last. */
const char *vs_html_name(size_t index);

#endif
