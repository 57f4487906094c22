/* copies.h - the texts that getters have copied (model/slice.c), as model/document.c needs them. */
#ifndef VS_COPIES_H
#define VS_COPIES_H

#include <verslag/verslag.h>

/* Releases all copies of a document that nobody reads any more. */
void vs_copies_free(verslag_document *doc);

#endif
