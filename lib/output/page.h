/* page.h - what all pages of the library share: the start of the page with the stylesheet, and its end. docs/html.md
 * lists the classes of the stylesheet (page.css). */
#ifndef VS_PAGE_H
#define VS_PAGE_H

#include "output/html_writer.h"

/* The page up to its body, which has the class "verslag": doctype, language, <title> (what vs_page_title_end() closes)
 * and stylesheet. Between the two calls the text of the title is written with vs_html_text(). */
void vs_page_start(vs_writer *out);
void vs_page_title_end(vs_writer *out);
/* The stylesheet alone, without <style>. */
void vs_page_stylesheet(vs_writer *out);
/* "Ga naar ...": the first that the keyboard reaches; `target` is an id. */
void vs_page_skip_link(vs_writer *out, const char *target, vs_str label);
/* The line that names the library, and the end of <body>'s content and the page. */
void vs_page_made_by(vs_writer *out);
void vs_page_end(vs_writer *out);

#endif
