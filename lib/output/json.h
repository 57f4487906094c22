/* json.h - the document as verslag-json (docs/json.md). */
#ifndef VS_JSON_H
#define VS_JSON_H

#include <verslag/verslag.h>

/* VERSLAG_ERROR_IO when `write` stopped it, VERSLAG_ERROR_NOMEM when there was no memory for the buffer. */
verslag_status vs_json_write(const verslag_document *doc, unsigned flags, verslag_write_fn write, void *user);

#endif
