/* backend.h - THE interface of the backends. A backend turns one form of input into blocks, and nothing else. */
#ifndef VS_BACKEND_H
#define VS_BACKEND_H

#include "base/error.h"
#include "blocks/blocks.h"
#include "input/input.h"

/* What is known about an input from outside the document's own text: from a site's frame or from markup. All pieces
 * are copied into the document. NULL where unknown. A backend fills it, structure/front.c completes it. */
typedef struct vs_metadata {
    vs_str kamerstuk_id;    /* kst-26643-1080 */
    vs_str document_number; /* 2023D42794 */
    vs_str case_number;     /* 2023Z17648 */
    vs_str dossier, number; /* 26643, 1080: of the Kamerstuk */
    bool identified;        /* the publisher gives an id, of a Kamerstuk or of something else */
    vs_str chamber;         /* "Tweede Kamer der Staten-Generaal" */
    vs_str session;         /* 2023-2024 */
    vs_str published;       /* 2023-10-20, ISO */
    vs_str updated;
    vs_str issued;          /* the date of the document itself */
    vs_str dossier_title;
    vs_str title;           /* of the page: may say what the text does not */
    vs_str kind;            /* the publisher's word for the kind of document: "Verslag van een schriftelijk overleg" */
    unsigned revision;
    bool markdown;          /* a plain text was Markdown */
    bool unfinished;        /* the markup ends in the middle of a tag or comment */
    vs_arena owned;         /* for pieces that do not stand in the input as they are */
} vs_metadata;

typedef struct vs_backend {
    verslag_format format;
    const char *name;
    /* How sure the backend is that this input is its own, 0 to 100, from a look at the start of it. */
    int (*probe)(const vs_input *input);
    /* Writes the input as blocks and fills in what it knows of the metadata (whose pieces may point into the input).
     * VERSLAG_ERROR_NOMEM or VERSLAG_ERROR_LIMIT where it cannot: `error` then says more, if it has a message. */
    verslag_status (*parse)(const vs_input *input, vs_blocks *blocks, vs_metadata *metadata, vs_error *error);
} vs_backend;

extern const vs_backend vs_backend_text;
extern const vs_backend vs_backend_html;
extern const vs_backend vs_backend_xml;

/* The backend for a format; for VERSLAG_FORMAT_AUTO the surest one. NULL for a format that this build lacks. */
const vs_backend *vs_backend_for(verslag_format format, const vs_input *input);

#endif
