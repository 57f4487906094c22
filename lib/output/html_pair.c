/* html_pair.c - questions and the answer beside them. */
#include "output/html_page.h"

/* ----------------------------------------------------------------------------------------------------------- Badges */

static void open_badge(vs_html_page *page, vs_str class, vs_word_name name)
{
    vs_html(&page->out, "<p class=\"state ui\"><span class=\"badge ");
    vs_write_str(&page->out, class);
    vs_html(&page->out, "\">");
    vs_html_word(page, name);
    vs_html(&page->out, "</span> <span>");
}

static void close_badge(vs_html_page *page) { vs_html(&page->out, "</span></p>\n"); }

static void write_badge(vs_html_page *page, vs_str class, vs_word_name name, vs_word_name words)
{
    open_badge(page, class, name);
    vs_html_word(page, words);
    close_badge(page);
}

void vs_html_question_link(vs_html_page *page, uint32_t question)
{
    const verslag_question *q = &page->doc->questions.items[question];
    vs_html(&page->out, "<a href=\"#");
    vs_html_question_target(page, question);
    vs_html(&page->out, "\">");
    if (!q->numbers.count) {
        vs_html_word(page, VS_WORD_ANOTHER_QUESTION);
    } else {
        vs_html_word(page, q->numbers.count > 1 ? VS_WORD_SOME_QUESTIONS : VS_WORD_A_QUESTION);
        vs_write_char(&page->out, ' ');
        vs_html_text(&page->out, (vs_str){page->doc->text + q->label.begin, q->label.end - q->label.begin});
    }
    vs_html(&page->out, "</a>");
}

void vs_html_question_links(vs_html_page *page, vs_run questions)
{
    for (uint32_t i = 0; i < questions.count; i++) {
        const uint32_t question = page->doc->indexes.items[questions.first + i];
        if (i > 0 && i + 1 < questions.count)
            vs_html(&page->out, ", ");
        if (i > 0 && i + 1 == questions.count) {
            vs_html(&page->out, " ");
            vs_html_word(page, VS_WORD_AND);
            vs_html(&page->out, " ");
        }
        if (question < page->doc->questions.count)
            vs_html_question_link(page, question);
    }
}

static void write_answer_badges(vs_html_page *page, const verslag_answer *answer)
{
    if (answer->questions.count > 1) {
        open_badge(page, VS_LIT("shared"), VS_WORD_SHARED);
        vs_html_word(page, VS_WORD_SHARED_WITH);
        vs_html(&page->out, " ");
        vs_html_question_links(page, answer->questions);
        close_badge(page);
    }
    const bool whole = answer->state == VERSLAG_ANSWER_DELEGATED;
    if (whole || answer->state == VERSLAG_ANSWER_PARTLY_DELEGATED) {
        open_badge(page, VS_LIT("delegated"), whole ? VS_WORD_DELEGATED : VS_WORD_PARTLY_DELEGATED);
        if (answer->delegates.count) {
            vs_html_word(page, whole ? VS_WORD_DELEGATED_TO : VS_WORD_PARTLY_DELEGATED_TO);
            vs_html(&page->out, " ");
            vs_html_question_links(page, answer->delegates);
        }
        close_badge(page);
    }
    if (answer->state == VERSLAG_ANSWER_POSTPONED)
        write_badge(page, VS_LIT("postponed"), VS_WORD_POSTPONED, VS_WORD_POSTPONED_TEXT);
    if (answer->state == VERSLAG_ANSWER_MISSING)
        write_badge(page, VS_LIT("missing"), VS_WORD_MISSING, VS_WORD_EMPTY_TEXT);
}

/* --------------------------------------------------------------------------------------------------------- Headings */

/* The words before the text of a question: its number with what is printed around it. */
static void write_number(vs_html_page *page, uint32_t index, uint32_t begin, uint32_t end, bool last)
{
    const verslag_question *q = &page->doc->questions.items[index];
    const char *text = page->doc->text;
    if (vs_is_digit(text[begin])) { /* "12." alone says too little */
        vs_html(&page->out, "<span class=\"ui\">");
        vs_html_word(page, q->numbers.count > 1 ? VS_WORD_QUESTIONS : VS_WORD_QUESTION);
        vs_html(&page->out, " </span>");
    }
    uint32_t tail = end; /* the full stop or colon behind the number, and the space behind that */
    while (tail > begin && (vs_is_space(text[tail - 1]) || text[tail - 1] == '.' || text[tail - 1] == ':'))
        tail--;
    vs_html_inline(page, begin, tail, last && tail == end, NULL);
    if (tail < end) {
        vs_html(&page->out, "<span class=\"hidden\">");
        vs_html_inline(page, tail, end, last, NULL);
        vs_html(&page->out, "</span>");
    }
}

static void write_own_heading(vs_html_page *page, vs_str class, vs_word_name name)
{
    const unsigned level = vs_html_open_heading(page, page->level + 1);
    vs_html(&page->out, " class=\"");
    vs_write_str(&page->out, class);
    vs_html(&page->out, " ui\">");
    vs_html_word(page, name);
    vs_html_close_heading(page, level);
}

/* A heading out of the line, up to `end`; its text and the end follow. */
static unsigned open_line_heading(vs_html_page *page, uint32_t line, vs_str class)
{
    const unsigned level = vs_html_open_heading(page, page->level + 1);
    vs_html(&page->out, " class=\"");
    vs_write_str(&page->out, class);
    vs_html(&page->out, "\" id=\"");
    vs_html_line_id(page, line);
    vs_html(&page->out, "\">");
    return level;
}

/* -------------------------------------------------------------------------------------------------------- Questions */

/* The first line of the chain that is the question, behind its context. */
static uint32_t skip_context(const vs_html_page *page, uint32_t index)
{
    const verslag_question *q = &page->doc->questions.items[index];
    uint32_t line = page->chains[index].first;
    while (line != VS_NONE && page->doc->places.items[line].place != VERSLAG_PLACE_QUESTION &&
           !(q->label.end > q->label.begin && vs_html_line_end(page, line) >= q->label.end))
        line = page->next[line];
    return line;
}

static void write_context(vs_html_page *page, uint32_t index)
{
    const uint32_t end = skip_context(page, index);
    uint32_t line = page->chains[index].first;
    if (line == end)
        return;
    vs_html(&page->out, "<div class=\"context\">\n");
    for (; line != end; line = page->next[line])
        vs_html_block(page, line, vs_html_line_begin(page, line), NULL);
    vs_html_close_group(page);
    vs_html(&page->out, "</div>\n");
}

static void write_question(vs_html_page *page, uint32_t index)
{
    const verslag_document *doc = page->doc;
    const verslag_question *q = &doc->questions.items[index];
    const unsigned level = page->level;
    vs_html_parts parts = {q->parts.count ? doc->passages.items + q->parts.first : NULL, q->parts.count, 0};
    vs_html(&page->out, "<article class=\"question\" id=\"");
    vs_html_question_id(page, index);
    vs_html(&page->out, "\" data-index=\"");
    vs_write_number(&page->out, index);
    vs_html(&page->out, "\">\n");
    uint32_t line = skip_context(page, index), from = line == VS_NONE ? 0 : vs_html_line_begin(page, line);
    if (line != VS_NONE && q->label.end > q->label.begin && q->text.begin > from && q->label.begin >= from) {
        const uint32_t end = vs_html_line_end(page, line);
        const bool alone = q->text.begin > end || q->text.begin == q->text.end;
        const unsigned h = open_line_heading(page, line, VS_LIT("number"));
        write_number(page, index, from, alone ? end : q->text.begin, alone);
        vs_html_close_heading(page, h);
        from = alone ? end : q->text.begin;
        if (alone) {
            line = page->next[line];
            from = line == VS_NONE ? 0 : vs_html_line_begin(page, line);
        }
    } else {
        write_own_heading(page, VS_LIT("number"), VS_WORD_QUESTION);
    }
    while (line != VS_NONE) {
        vs_html_block(page, line, from, &parts);
        line = page->next[line];
        from = line == VS_NONE ? 0 : vs_html_line_begin(page, line);
    }
    vs_html_close_group(page);
    vs_html(&page->out, "</article>\n");
    page->chains[index].done = true;
    page->level = level;
}

/* ---------------------------------------------------------------------------------------------------------- Answers */

static void write_answer(vs_html_page *page, uint32_t index)
{
    const verslag_answer *answer = &page->doc->answers.items[index];
    const unsigned level = page->level;
    vs_html_chain *chain = vs_html_answer_chain(page, index);
    vs_html(&page->out, "<article class=\"answer\" id=\"");
    vs_html_answer_id(page, index);
    vs_html(&page->out, "\" data-index=\"");
    vs_write_number(&page->out, index);
    vs_html(&page->out, "\">\n");
    page->level += page->home[index] != VS_NONE; /* under the heading of its question */
    bool badges = false;
    const bool headed = answer->heading.end > answer->heading.begin;
    if (!headed) {
        write_own_heading(page, VS_LIT("answer-heading"), VS_WORD_ANSWER);
        write_answer_badges(page, answer);
    }
    for (uint32_t line = chain->first; line != VS_NONE; line = page->next[line]) {
        const uint32_t begin = vs_html_line_begin(page, line), end = vs_html_line_end(page, line);
        if (headed && !badges && answer->heading.begin == begin) {
            const bool alone = answer->heading.end >= end;
            vs_html_close_group(page);
            const unsigned h = open_line_heading(page, line, VS_LIT("answer-heading"));
            vs_html_inline(page, begin, alone ? end : answer->heading.end, alone, NULL);
            vs_html_close_heading(page, h);
            write_answer_badges(page, answer);
            badges = true;
            if (!alone)
                vs_html_block(page, line, answer->heading.end, NULL);
            continue;
        }
        vs_html_block(page, line, begin, NULL);
    }
    vs_html_close_group(page);
    if (headed && !badges)
        write_answer_badges(page, answer);
    vs_html(&page->out, "</article>\n");
    chain->done = true;
    page->level = level;
}

void vs_html_lone_answer(vs_html_page *page, uint32_t answer)
{
    vs_html_close_group(page);
    const unsigned level = page->level;
    page->level = vs_html_level(page) - 1;
    vs_html(&page->out, "<div class=\"pair lone\">\n");
    write_answer(page, answer);
    vs_html(&page->out, "</div>\n");
    page->level = level;
}

/* Question `next` belongs beside the question before it: the same answer, and no other line between them. */
static bool goes_along(const vs_html_page *page, uint32_t next)
{
    const verslag_document *doc = page->doc;
    const vs_html_chain *before = &page->chains[next - 1], *chain = &page->chains[next];
    return next < doc->questions.count && doc->questions.items[next].answer != VS_NONE &&
           doc->questions.items[next].answer == doc->questions.items[next - 1].answer && !chain->done &&
           chain->first == before->last + 1;
}

void vs_html_pair(vs_html_page *page, uint32_t question)
{
    const verslag_document *doc = page->doc;
    const uint32_t answer = doc->questions.items[question].answer;
    const bool answered = answer < doc->answers.count;
    uint32_t last = question;
    while (answered && last + 1 < doc->questions.count && goes_along(page, last + 1))
        last++;
    vs_html_close_group(page);
    const unsigned level = page->level;
    page->level = vs_html_level(page) - 1;
    vs_write_str(&page->out,
                 doc->answers.count ? VS_LIT("<div class=\"pair\">\n") : VS_LIT("<div class=\"pair lone\">\n"));
    write_context(page, question);
    vs_html(&page->out, "<div class=\"questions\">\n");
    for (uint32_t q = question; q <= last; q++) {
        if (q > question)
            write_context(page, q);
        write_question(page, q);
    }
    vs_html(&page->out, "</div>\n");
    if (answered && page->home[answer] <= last && page->home[answer] >= question &&
        !vs_html_answer_chain(page, answer)->done) {
        write_answer(page, answer);
    } else if (doc->answers.count) {
        vs_html(&page->out, "<div class=\"answer none\">\n");
        if (answered) {
            open_badge(page, VS_LIT("shared"), VS_WORD_SHARED);
            vs_html_word(page, VS_WORD_SHARED_AT);
            vs_html(&page->out, " <a href=\"#");
            vs_html_answer_id(page, answer);
            vs_html(&page->out, "\">");
            vs_html_word(page, VS_WORD_AN_ANSWER);
            vs_html(&page->out, "</a>");
            close_badge(page);
        } else {
            write_badge(page, VS_LIT("missing"), VS_WORD_MISSING, VS_WORD_MISSING_TEXT);
        }
        vs_html(&page->out, "</div>\n");
    }
    vs_html(&page->out, "</div>\n");
    page->level = level;
}
