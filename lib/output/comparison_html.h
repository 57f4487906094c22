/* comparison_html.h - a comparison as a page (docs/html.md). */
#ifndef VS_COMPARISON_HTML_H
#define VS_COMPARISON_HTML_H

#include "compare/compare.h"

/* VERSLAG_ERROR_IO when `write` stopped it, VERSLAG_ERROR_NOMEM when there was no memory for the buffer. */
verslag_status vs_comparison_html_write(const verslag_comparison *c, unsigned flags, verslag_write_fn write,
                                        void *user);

#endif
