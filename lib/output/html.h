/* html.h - the document as a page (docs/html.md). */
#ifndef VS_HTML_H
#define VS_HTML_H

#include <verslag/verslag.h>

/* VERSLAG_ERROR_IO when `write` stopped it, VERSLAG_ERROR_NOMEM when there was no memory for buffer and plan. */
verslag_status vs_html_write(const verslag_document *doc, unsigned flags, verslag_write_fn write, void *user);

#endif
