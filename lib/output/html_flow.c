/* html_flow.c - the lines of the text in their order. A line of a question or an answer brings the whole pair. */
#include "output/html_page.h"

static void write_id(vs_html_page *page, uint32_t line)
{
    vs_html(&page->out, " id=\"");
    vs_html_line_id(page, line);
    vs_html(&page->out, "\"");
}

/* ---------------------------------------------------------------------------------------------- Lines by themselves */

void vs_html_close_group(vs_html_page *page)
{
    switch (page->group) {
    case VS_GROUP_NONE:
        break;
    case VS_GROUP_LIST:
    case VS_GROUP_AGENDA:
        vs_html(&page->out, "</ul>\n");
        break;
    case VS_GROUP_TABLE:
        vs_html(&page->out, "</table></div>\n");
        break;
    }
    page->group = VS_GROUP_NONE;
}

static void open_group(vs_html_page *page, vs_html_group group)
{
    if (page->group == group)
        return;
    vs_html_close_group(page);
    page->group = group;
    switch (group) {
    case VS_GROUP_NONE:
        break;
    case VS_GROUP_LIST:
        vs_html(&page->out, "<ul class=\"list\">\n");
        break;
    case VS_GROUP_AGENDA:
        vs_html(&page->out, "<ul class=\"list agenda\">\n");
        break;
    case VS_GROUP_TABLE: /* wider than a phone: it scrolls by itself, and the keyboard must reach it for that */
        vs_html(&page->out, "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"");
        vs_html_word(page, VS_WORD_TABLE);
        vs_html(&page->out, "\"><table>\n");
        break;
    }
}

static void write_row(vs_html_page *page, uint32_t line, uint32_t from, vs_html_parts *parts)
{
    const uint32_t end = vs_html_line_end(page, line);
    for (uint32_t at = from; at <= end;) {
        const char *tab = memchr(page->doc->text + at, '\t', end - at);
        const uint32_t stop = tab ? (uint32_t)(tab - page->doc->text) : end;
        vs_html(&page->out, "<td>");
        vs_html_inline(page, at, stop, true, parts);
        vs_html(&page->out, "</td>");
        at = stop + 1;
    }
}

void vs_html_block(vs_html_page *page, uint32_t line, uint32_t from, vs_html_parts *parts)
{
    vs_writer *out = &page->out;
    const vs_span_place *place = &page->doc->places.items[line];
    const bool rest = from > place->begin || vs_place_is_inside(page->doc, place);
    const vs_html_group group = rest                                   ? VS_GROUP_NONE
                                : place->place == VERSLAG_PLACE_AGENDA ? VS_GROUP_AGENDA
                                : place->form == VS_FORM_LIST_ITEM     ? VS_GROUP_LIST
                                : place->form == VS_FORM_TABLE_ROW     ? VS_GROUP_TABLE
                                                                       : VS_GROUP_NONE;
    open_group(page, group);
    vs_write_str(out, group == VS_GROUP_TABLE ? VS_LIT("<tr") : group != VS_GROUP_NONE ? VS_LIT("<li") : VS_LIT("<p"));
    if (rest) {
        vs_html(out, " data-line=\"");
        vs_write_number(out, vs_place_line(page->doc, place));
        vs_html(out, "\"");
    } else {
        write_id(page, line);
    }
    if (group == VS_GROUP_NONE && place->form == VS_FORM_LETTER)
        vs_html(out, " class=\"letter-line\"");
    else if (group == VS_GROUP_NONE && place->form != VS_FORM_TEXT &&
             (place->place == VERSLAG_PLACE_HEADING || place->place == VERSLAG_PLACE_NONE))
        vs_html(out, " class=\"topic\"");
    vs_html(out, ">");
    if (group == VS_GROUP_TABLE)
        write_row(page, line, from, parts);
    else
        vs_html_inline(page, from, vs_html_line_end(page, line), true, parts);
    vs_write_str(out, group == VS_GROUP_TABLE  ? VS_LIT("</tr>\n")
                      : group != VS_GROUP_NONE ? VS_LIT("</li>\n")
                                               : VS_LIT("</p>\n"));
}

/* --------------------------------------------------------------------------------------------------------- Headings */

unsigned vs_html_open_heading(vs_html_page *page, unsigned level)
{
    if (level > page->level + 1)
        level = page->level + 1;
    if (level > 6)
        level = 6;
    page->level = level;
    vs_html(&page->out, "<h");
    vs_write_number(&page->out, level);
    return level;
}

void vs_html_close_heading(vs_html_page *page, unsigned level)
{
    vs_html(&page->out, "</h");
    vs_write_number(&page->out, level);
    vs_html(&page->out, ">\n");
}

static void write_heading(vs_html_page *page, uint32_t line, unsigned level, vs_str class)
{
    vs_html_close_group(page);
    level = vs_html_open_heading(page, level);
    write_id(page, line);
    if (class.len) {
        vs_html(&page->out, " class=\"");
        vs_write_str(&page->out, class);
        vs_html(&page->out, "\"");
    }
    vs_html(&page->out, ">");
    vs_html_inline(page, vs_html_line_begin(page, line), vs_html_line_end(page, line), true, NULL);
    vs_html_close_heading(page, level);
}

static void close_fraction(vs_html_page *page)
{
    vs_html_close_group(page);
    if (page->in_fraction)
        vs_html(&page->out, "</section>\n");
    page->in_fraction = page->in_topic = false;
}

static void close_part(vs_html_page *page)
{
    close_fraction(page);
    if (page->in_part)
        vs_html(&page->out, "</section>\n");
    page->in_part = false;
}

/* The fraction whose heading the line is, or VS_NONE. */
static uint32_t fraction_of(const vs_html_page *page, uint32_t line)
{
    const verslag_document *doc = page->doc;
    const uint32_t begin = vs_html_line_begin(page, line);
    uint32_t low = 0, high = doc->fractions.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->fractions.items[middle].heading.begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low < doc->fractions.count && doc->fractions.items[low].heading.begin == begin ? low : VS_NONE;
}

static void open_section(vs_html_page *page, uint32_t line, vs_str class, uint32_t fraction)
{
    vs_html(&page->out, "<section class=\"");
    vs_write_str(&page->out, class);
    if (fraction != VS_NONE) {
        vs_html(&page->out, "\" id=\"fractie-");
        vs_write_number(&page->out, (uint64_t)fraction + 1);
    }
    vs_html(&page->out, "\" aria-labelledby=\"");
    vs_html_line_id(page, line);
    vs_html(&page->out, "\">\n");
}

/* Every answer stands with a question. */
static bool all_answers_moved(const vs_html_page *page)
{
    bool moved = page->doc->answers.count > 0;
    for (uint32_t a = 0; a < page->doc->answers.count && moved; a++)
        moved = page->home[a] != VS_NONE;
    return moved;
}

static void write_free_line(vs_html_page *page, uint32_t line)
{
    const vs_span_place *place = &page->doc->places.items[line];
    /* In a document of another kind nothing was taken for a heading but what its source says. */
    const bool heading = place->place == VERSLAG_PLACE_HEADING;
    switch (place->form) {
    case VS_FORM_PART:
    case VS_FORM_ANSWERS:
    case VS_FORM_AGENDA:
        if (!heading)
            break;
        close_part(page);
        page->in_part = true;
        open_section(page, line,
                     place->form == VS_FORM_ANSWERS  ? VS_LIT("part answers")
                     : place->form == VS_FORM_AGENDA ? VS_LIT("part agenda")
                                                     : VS_LIT("part"),
                     VS_NONE);
        write_heading(page, line, 2, VS_LIT(""));
        if (place->form == VS_FORM_ANSWERS && all_answers_moved(page)) {
            vs_html(&page->out, "<p class=\"hint ui\">");
            vs_html_word(page, VS_WORD_ANSWERS_MOVED);
            vs_html(&page->out, "</p>\n");
        }
        return;
    case VS_FORM_FRACTION:
        if (!heading)
            break;
        close_fraction(page);
        open_section(page, line, VS_LIT("fraction"), fraction_of(page, line));
        write_heading(page, line, vs_html_level(page), VS_LIT(""));
        page->in_fraction = true;
        return;
    case VS_FORM_HEADING:
        write_heading(page, line, heading || !place->level ? vs_html_level(page) - page->in_topic : place->level + 1u,
                      VS_LIT("topic"));
        page->in_topic = heading;
        return;
    case VS_FORM_TOPIC:
        if (!heading)
            break;
        write_heading(page, line, vs_html_level(page) - page->in_topic, VS_LIT("topic"));
        page->in_topic = true;
        return;
    default:
        break;
    }
    vs_html_block(page, line, place->begin, NULL);
}

/* What comes before the text proper. The masthead has said it: where questions follow, it is folded up. */
static uint32_t write_front(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    uint32_t end = 0;
    while (end < doc->places.count && doc->places.items[end].place == VERSLAG_PLACE_FRONT &&
           page->chain_of[end] == VS_NONE)
        end++;
    if (end == 0)
        return 0;
    const bool folded = doc->kind != VERSLAG_KIND_OVERIG && doc->questions.count;
    if (folded) {
        vs_html(&page->out, "<details class=\"front\"><summary class=\"ui\">");
        vs_html_word(page, VS_WORD_FRONT);
        vs_html(&page->out, "</summary>\n");
    } else {
        vs_html(&page->out, "<div class=\"front\">\n");
    }
    for (uint32_t i = 0; i < end; i++)
        vs_html_block(page, i, vs_html_line_begin(page, i), NULL);
    vs_html_close_group(page);
    vs_write_str(&page->out, folded ? VS_LIT("</details>\n") : VS_LIT("</div>\n"));
    return end;
}

void vs_html_flow(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    page->level = 1;
    for (uint32_t i = write_front(page); i < doc->places.count && !page->out.stopped; i++) {
        const uint32_t chain = page->chain_of[i];
        if (doc->places.items[i].place == VERSLAG_PLACE_NOTE)
            continue;
        if (chain == VS_NONE)
            write_free_line(page, i);
        else if (page->chains[chain].done)
            continue;
        else if (chain < doc->questions.count)
            vs_html_pair(page, chain);
        else
            vs_html_lone_answer(page, chain - doc->questions.count);
    }
    close_part(page);
}
