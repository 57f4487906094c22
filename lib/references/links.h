/* links.h - references that the source has as links: where a link leads (link_targets.c), and which of them the text
 * says as well (links.c). */
#ifndef VS_LINKS_H
#define VS_LINKS_H

#include "structure/structure.h"

/* Where a link leads. Without id: nowhere that is a reference, as within the document, to a mailbox, or to some other
 * page of a site that is not known. */
typedef struct vs_link_target {
    verslag_reference_kind kind;
    const char *id, *url;
    const char *role;
} vs_link_target;

/* False when out of memory. */
bool vs_link_target_read(vs_parse *parse, vs_str href, vs_link_target *target);

/* Adds the links to the references that were read from the text. False when out of memory. */
bool vs_links_read(vs_parse *parse);

#endif
