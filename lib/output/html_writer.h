/* html_writer.h - writes text, attributes and links of HTML. Tags are literals; whatever comes out of a document goes
 * through vs_html_text(), and its URLs through vs_html_is_web(). */
#ifndef VS_HTML_WRITER_H
#define VS_HTML_WRITER_H

#include "output/writer.h"

/* Tags and other literals, as they are. */
#define vs_html(out, literal) vs_write_str((out), VS_LIT(literal))

/* Text, and the value of an attribute between double quotes: & < > " ' become references, and characters that HTML
 * forbids become U+FFFD. */
void vs_html_text(vs_writer *out, vs_str text);
/* The same for a string with a NUL behind it; NULL writes nothing. */
void vs_html_string(vs_writer *out, const char *text);

/* It may become a link: http or https, and nothing in it that a browser would drop before it looks at the scheme. */
bool vs_html_is_web(const char *url);

/* "20 oktober 2023" in <time>, for a date in the form of the model; anything else as text. */
void vs_html_date(vs_writer *out, const char *iso);

/* What of `text` fits in `bytes`, cut behind a word, or behind a character where there is none; *cut tells. */
vs_str vs_html_excerpt(vs_str text, size_t bytes, bool *cut);

#endif
