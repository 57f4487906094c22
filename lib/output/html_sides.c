/* html_sides.c - what stands around the text: navigation, diagnostics, notes, and what was left out. */
#include "output/html_page.h"

/* So much of a question without number shows in the navigation. */
#define EXCERPT_BYTES 64u

/* ------------------------------------------------------------------------------------------------------- Navigation */

static void write_entry(vs_html_page *page, uint32_t index)
{
    const verslag_document *doc = page->doc;
    const verslag_question *q = &doc->questions.items[index];
    const bool missing = doc->answers.count && (q->answer >= doc->answers.count ||
                                                doc->answers.items[q->answer].state == VERSLAG_ANSWER_MISSING);
    const vs_str text = {doc->text + q->text.begin, q->text.end - q->text.begin};
    vs_write_str(&page->out, q->numbers.count ? VS_LIT("<li>") : VS_LIT("<li class=\"wide\">"));
    vs_write_str(&page->out, missing ? VS_LIT("<a class=\"missing\" href=\"#") : VS_LIT("<a href=\"#"));
    vs_html_question_target(page, index);
    vs_html(&page->out, "\">");
    if (q->numbers.count) {
        vs_html(&page->out, "<span class=\"hidden\">");
        vs_html_word(page, q->numbers.count > 1 ? VS_WORD_QUESTIONS : VS_WORD_QUESTION);
        vs_html(&page->out, " </span>");
        vs_html_text(&page->out, (vs_str){doc->text + q->label.begin, q->label.end - q->label.begin});
    } else {
        bool cut;
        vs_html_text(&page->out, vs_html_excerpt(text, EXCERPT_BYTES, &cut));
        if (cut)
            vs_html(&page->out, "…");
    }
    if (missing) {
        vs_html(&page->out, "<span class=\"hidden\">, ");
        vs_html_word(page, VS_WORD_MISSING_TEXT);
        vs_html(&page->out, "</span>");
    }
    vs_html(&page->out, "</a></li>\n");
}

static void open_entries(vs_html_page *page, bool *open)
{
    if (!*open)
        vs_html(&page->out, "<ul class=\"numbers\">\n");
    *open = true;
}

static void close_entries(vs_html_page *page, bool *open)
{
    if (*open)
        vs_html(&page->out, "</ul>\n");
    *open = false;
}

/* The part of askers has no heading of its own: they stand in the front matter. */
static bool has_section(const vs_html_page *page, const verslag_fraction *fraction)
{
    const vs_span_place *place = vs_place_at(page->doc, fraction->heading.begin);
    return place && place->begin == fraction->heading.begin && place->place == VERSLAG_PLACE_HEADING &&
           place->form == VS_FORM_FRACTION;
}

void vs_html_navigation(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (!doc->questions.count && !doc->fractions.count)
        return;
    vs_html(&page->out, "<nav class=\"contents\" aria-labelledby=\"inhoud-kop\">\n<h2 id=\"inhoud-kop\">");
    vs_html_word(page, VS_WORD_CONTENTS);
    vs_html(&page->out, "</h2>\n<ul class=\"fractions\">\n");
    bool open = false;
    for (uint32_t f = 0; f < doc->fractions.count; f++) {
        const verslag_fraction *fraction = &doc->fractions.items[f];
        const bool headed = has_section(page, fraction);
        vs_html(&page->out, "<li>");
        if (headed) {
            vs_html(&page->out, "<a href=\"#fractie-");
            vs_write_number(&page->out, (uint64_t)f + 1);
            vs_html(&page->out, "\">");
        } else {
            vs_html(&page->out, "<span>");
        }
        vs_html_fraction_name(page, f);
        vs_write_str(&page->out, headed ? VS_LIT("</a>\n") : VS_LIT("</span>\n"));
        for (uint32_t i = 0; i < fraction->questions.count; i++) {
            open_entries(page, &open);
            write_entry(page, doc->indexes.items[fraction->questions.first + i]);
        }
        close_entries(page, &open);
        vs_html(&page->out, "</li>\n");
    }
    bool loose = false;
    for (uint32_t q = 0; q < doc->questions.count; q++) {
        if (doc->questions.items[q].fraction != VS_NONE)
            continue;
        if (!loose) {
            vs_html(&page->out, "<li><span>");
            vs_html_word(page, doc->fractions.count ? VS_WORD_OTHER_QUESTIONS : VS_WORD_QUESTIONS);
            vs_html(&page->out, "</span>\n");
        }
        loose = true;
        open_entries(page, &open);
        write_entry(page, q);
    }
    close_entries(page, &open);
    vs_write_str(&page->out, loose ? VS_LIT("</li>\n</ul>\n</nav>\n") : VS_LIT("</ul>\n</nav>\n"));
}

/* ------------------------------------------------------------------------------------------------------ Diagnostics */

static void write_line_link(vs_html_page *page, uint32_t offset)
{
    const uint32_t line = vs_html_line_at(page, offset);
    if (line == VS_NONE)
        return;
    vs_html(&page->out, "<a href=\"#");
    vs_html_line_id(page, line);
    vs_html(&page->out, "\">");
    vs_html_word(page, VS_WORD_LINE);
    vs_write_char(&page->out, ' ');
    vs_write_number(&page->out, vs_place_line(page->doc, &page->doc->places.items[line]));
    vs_html(&page->out, "</a>");
}

void vs_html_diagnostics(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (!doc->diagnostics.count)
        return;
    vs_html(&page->out, "<aside class=\"diagnostics\" aria-label=\"");
    vs_html_word(page, VS_WORD_MESSAGES);
    vs_html(&page->out, "\">\n<details>\n<summary>");
    vs_html_word(page, VS_WORD_MESSAGES);
    vs_html(&page->out, " (");
    vs_write_number(&page->out, doc->diagnostics.count);
    vs_html(&page->out, ")</summary>\n<ol>\n");
    for (uint32_t i = 0; i < doc->diagnostics.count; i++) {
        const verslag_diagnostic *diagnostic = &doc->diagnostics.items[i];
        vs_html(&page->out, "<li id=\"melding-");
        vs_write_number(&page->out, (uint64_t)i + 1);
        vs_html(&page->out, "\"><strong>");
        vs_write_str(&page->out, vs_word_of_code(diagnostic->code));
        vs_html(&page->out, "</strong> ");
        write_line_link(page, diagnostic->begin);
        vs_html(&page->out, " <span class=\"message\" lang=\"en\">");
        vs_html_string(&page->out, diagnostic->message);
        vs_html(&page->out, "</span></li>\n");
    }
    vs_html(&page->out, "</ol>\n</details>\n</aside>\n");
}

/* ------------------------------------------------------------------------------------------------------------ Notes */

static void write_note(vs_html_page *page, uint32_t line, uint32_t index)
{
    const verslag_note *note = &page->doc->notes.items[index];
    vs_html(&page->out, "<li id=\"noot-");
    vs_write_number(&page->out, (uint64_t)index + 1);
    vs_html(&page->out, "\"><span class=\"note-number ui\"><span class=\"hidden\">");
    vs_html_word(page, VS_WORD_NOTE);
    vs_html(&page->out, " </span>");
    vs_write_number(&page->out, note->number);
    vs_html(&page->out, "</span> <p id=\"");
    vs_html_line_id(page, line);
    vs_html(&page->out, "\"><span id=\"noottekst-");
    vs_write_number(&page->out, (uint64_t)index + 1);
    vs_html(&page->out, "\">");
    vs_html_inline(page, vs_html_line_begin(page, line), vs_html_line_end(page, line), true, NULL);
    vs_html(&page->out, "</span>");
    if (vs_note_is_anchored(note)) {
        vs_html(&page->out, " <a class=\"back ui\" href=\"#nootplaats-");
        vs_write_number(&page->out, (uint64_t)index + 1);
        vs_html(&page->out, "\" role=\"doc-backlink\" aria-label=\"");
        vs_html_word(page, VS_WORD_NOTE_BACK);
        vs_write_char(&page->out, ' ');
        vs_write_number(&page->out, note->number);
        vs_html(&page->out, "\">↩\xEF\xB8\x8E</a>");
    }
    vs_html(&page->out, "</p></li>\n");
}

void vs_html_notes(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (!doc->notes.count)
        return;
    vs_html(&page->out, "<section class=\"notes\" id=\"noten\" role=\"doc-endnotes\" "
                        "aria-labelledby=\"noten-kop\">\n<h2 id=\"noten-kop\">");
    vs_html_word(page, VS_WORD_NOTES);
    vs_html(&page->out, "</h2>\n<ol>\n");
    for (uint32_t i = 0; i < doc->places.count; i++)
        if (doc->places.items[i].place == VERSLAG_PLACE_NOTE && doc->places.items[i].index < doc->notes.count)
            write_note(page, i, doc->places.items[i].index);
    vs_html(&page->out, "</ol>\n</section>\n");
}

/* -------------------------------------------------------------------------------------------------------- Furniture */

static void write_furniture(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    vs_html(&page->out, "<details class=\"furniture\">\n<summary>");
    vs_html_word(page, VS_WORD_LEFT_OUT);
    vs_html(&page->out, " (");
    vs_write_number(&page->out, doc->furniture.count);
    vs_html(&page->out, ")</summary>\n<ol>\n");
    for (uint32_t i = 0; i < doc->furniture.count && !page->out.stopped; i++) {
        const verslag_furniture *furniture = &doc->furniture.items[i];
        vs_html(&page->out, "<li><span class=\"kind\">");
        vs_write_str(&page->out, vs_word_of_furniture(furniture->kind));
        vs_html(&page->out, ", ");
        vs_html_word(page, VS_WORD_LINE);
        vs_write_char(&page->out, ' ');
        vs_write_number(&page->out, furniture->line);
        vs_html(&page->out, "</span> <span class=\"text\">");
        vs_html_text(&page->out, (vs_str){furniture->text, furniture->len});
        vs_html(&page->out, "</span></li>\n");
    }
    vs_html(&page->out, "</ol>\n</details>\n");
}

void vs_html_footer(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    if (doc->furniture.count)
        write_furniture(page);
    if (!doc->source_name)
        return;
    vs_html(&page->out, "<p class=\"source\">");
    vs_html_word(page, VS_WORD_SOURCE);
    vs_html(&page->out, ": ");
    vs_html_string(&page->out, doc->source_name);
    vs_html(&page->out, "</p>\n");
}
