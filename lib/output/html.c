#include "output/html.h"

#include "output/html_page.h"
#include "output/page.h"

/* Ids and classes are fixed: docs/html.md lists them. */

/* Where the fragment goes, another <main> can stand already. */
static void write_text(vs_html_page *page, bool fragment)
{
    vs_write_str(&page->out, fragment ? VS_LIT("<div class=\"text\" id=\"tekst\">\n")
                                      : VS_LIT("<main class=\"text\" id=\"tekst\" tabindex=\"-1\">\n"));
    vs_html_flow(page);
    vs_html_notes(page);
    vs_write_str(&page->out, fragment ? VS_LIT("</div>\n") : VS_LIT("</main>\n"));
}

static void write_sides(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (!doc->questions.count && !doc->fractions.count && !doc->diagnostics.count)
        return;
    vs_html(&page->out, "<div class=\"side\">\n");
    vs_html_navigation(page);
    vs_html_diagnostics(page);
    vs_html(&page->out, "</div>\n");
}

verslag_status vs_html_write(const verslag_document *doc, unsigned flags, verslag_write_fn write, void *user)
{
    vs_html_page state = {.doc = doc}, *page = &state;
    const bool fragment = flags & VERSLAG_HTML_FRAGMENT;
    if (!vs_html_plan(page) || !vs_writer_start(&page->out, write, user)) {
        vs_arena_free(&page->arena);
        return VERSLAG_ERROR_NOMEM;
    }
    if (fragment) {
        vs_html(&page->out, "<div class=\"verslag\" lang=\"nl\">\n");
    } else {
        vs_page_start(&page->out);
        vs_html_title(page);
        vs_page_title_end(&page->out);
        vs_page_skip_link(&page->out, "tekst", vs_word(VS_WORD_SKIP));
    }
    vs_html_masthead(page);
    vs_html(&page->out, "<div class=\"columns\">\n");
    write_sides(page);
    write_text(page, fragment);
    vs_html(&page->out, "</div>\n<footer class=\"colophon\">\n");
    vs_html_footer(page);
    vs_page_made_by(&page->out);
    vs_html(&page->out, "</footer>\n");
    if (fragment)
        vs_html(&page->out, "</div>\n");
    else
        vs_page_end(&page->out);
    vs_arena_free(&page->arena);
    return vs_writer_finish(&page->out) ? VERSLAG_OK : VERSLAG_ERROR_IO;
}
