#include "output/page.h"
#include "output/html_words.h"

static const vs_str stylesheet[] = {
#include "output/page_css.def"
};

void vs_page_stylesheet(vs_writer *out)
{
    for (size_t i = 0; i < sizeof stylesheet / sizeof *stylesheet; i++)
        vs_write_str(out, stylesheet[i]);
}

void vs_page_start(vs_writer *out)
{
    /* The policy is a second lock: the page loads nothing and runs nothing, whatever stands in its text. */
    vs_html(out, "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"color-scheme\" content=\"light dark\">\n"
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                 "'unsafe-inline'; base-uri 'none'; "
                 "form-action 'none'\">\n"
                 "<meta name=\"generator\" content=\"libverslag " VERSLAG_VERSION_STRING "\">\n<title>");
}

void vs_page_title_end(vs_writer *out)
{
    vs_html(out, "</title>\n<style>\n");
    vs_page_stylesheet(out);
    vs_html(out, "</style>\n</head>\n<body class=\"verslag\">\n");
}

void vs_page_skip_link(vs_writer *out, const char *target, vs_str label)
{
    vs_html(out, "<a class=\"skip\" href=\"#");
    vs_html_string(out, target);
    vs_html(out, "\">");
    vs_html_text(out, label);
    vs_html(out, "</a>\n");
}

void vs_page_made_by(vs_writer *out)
{
    vs_html(out, "<p class=\"made-by\">");
    vs_write_str(out, vs_word(VS_WORD_MADE_BY));
    vs_html(out, " libverslag " VERSLAG_VERSION_STRING "</p>\n");
}

void vs_page_end(vs_writer *out) { vs_html(out, "</body>\n</html>\n"); }
