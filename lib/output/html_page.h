/* html_page.h - the page in progress, shared by the files that write it:
 *
 *     html_plan.c     which line of the canonical text stands with which question or answer
 *     html_inline.c   the text of a line, with its links, marks of notes and asking sentences
 *     html_flow.c     the lines in their order: parts, fractions, paragraphs, lists, tables
 *     html_pair.c     questions and the answer beside them
 *     html_front.c    the masthead
 *     html_sides.c    navigation, diagnostics, notes, furniture
 *     html.c          the page as a whole
 *
 * Every line of the canonical text is written once. Lines of questions and answers stay together, in *chains*: the
 * chain of an answer goes where its question is, all other lines go in their order.
 */
#ifndef VS_HTML_PAGE_H
#define VS_HTML_PAGE_H

#include "output/html_words.h"
#include "output/html_writer.h"
#include "output/target_words.h"

typedef struct vs_html_chain {
    uint32_t first, last; /* lines; VS_NONE: no line is its own */
    bool done;            /* written */
} vs_html_chain;

typedef enum vs_html_group { VS_GROUP_NONE, VS_GROUP_LIST, VS_GROUP_AGENDA, VS_GROUP_TABLE } vs_html_group;

typedef struct vs_html_page {
    vs_writer out;
    const verslag_document *doc;
    vs_arena arena; /* of the plan */

    /* The plan. */
    uint32_t *chain_of;    /* by line: its chain, or VS_NONE */
    uint32_t *next;        /* by line: the next of its chain, or VS_NONE */
    vs_html_chain *chains; /* of the questions, then of the answers */
    uint32_t *home;        /* by answer: the question that it stands with, or VS_NONE */
    bool *numbered;        /* by question: it is the first with its number, which names it */
    uint32_t *notes;       /* notes that have a mark, in the order of the marks */
    uint32_t note_count;
    vs_words *links;       /* of one reference, by target */
    uint32_t linked;       /* that reference, or VS_NONE */
    uint32_t link_from;    /* the links before this one have been written */

    /* Where the writing is. */
    vs_html_group group; /* lines that stand together in one element */
    bool in_part, in_fraction, in_topic;
    unsigned level; /* of the last heading */
} vs_html_page;

/* False when out of memory. */
bool vs_html_plan(vs_html_page *page);

static inline uint32_t vs_html_line_begin(const vs_html_page *page, uint32_t line)
{
    return page->doc->places.items[line].begin;
}
static inline uint32_t vs_html_line_end(const vs_html_page *page, uint32_t line)
{
    const verslag_document *doc = page->doc;
    uint32_t end = line + 1 < doc->places.count ? doc->places.items[line + 1].begin : doc->text_len;
    return end > doc->places.items[line].begin && doc->text[end - 1] == '\n' ? end - 1 : end;
}
/* The line that holds `offset`. */
static inline uint32_t vs_html_line_at(const vs_html_page *page, uint32_t offset)
{
    const vs_span_place *place = vs_place_at(page->doc, offset);
    return place ? (uint32_t)(place - page->doc->places.items) : VS_NONE;
}
static inline vs_html_chain *vs_html_answer_chain(const vs_html_page *page, uint32_t answer)
{
    return &page->chains[page->doc->questions.count + answer];
}

/* What a question and an answer are called: "vraag-12", "antwoord-12"; " id=..." and "#..." are around it. */
void vs_html_question_id(vs_html_page *page, uint32_t question);
void vs_html_answer_id(vs_html_page *page, uint32_t answer);
/* The id of what `question` is found at: its own, or of a line where nothing is its own. */
void vs_html_question_target(vs_html_page *page, uint32_t question);
/* "r12": the id of a line. */
void vs_html_line_id(vs_html_page *page, uint32_t line);
/* "vraag 12" as a link. */
void vs_html_question_link(vs_html_page *page, uint32_t question);
/* "vragen 3, 4 en 5" as links. */
void vs_html_question_links(vs_html_page *page, vs_run questions);

/* The sentences of a question that ask, as far as they have not been written. */
typedef struct vs_html_parts {
    const verslag_passage *items;
    uint32_t count, next;
} vs_html_parts;

/* [begin, end) of one line. `last`: a mark at `end` belongs to it. `parts` may be NULL. */
void vs_html_inline(vs_html_page *page, uint32_t begin, uint32_t end, bool last, vs_html_parts *parts);

/* One line as a paragraph, list item or table row; of a line that has been begun, the rest from `from` on. */
void vs_html_block(vs_html_page *page, uint32_t line, uint32_t from, vs_html_parts *parts);
void vs_html_close_group(vs_html_page *page);
/* Opens a heading of `level`, or of the highest that no level is skipped before; its text and "</hN>" follow. The
 * attributes and ">" are the caller's. */
unsigned vs_html_open_heading(vs_html_page *page, unsigned level);
void vs_html_close_heading(vs_html_page *page, unsigned level);
/* The level of the headings right under the open part, fraction or topic. */
static inline unsigned vs_html_level(const vs_html_page *page)
{
    return 2u + page->in_part + page->in_fraction + page->in_topic;
}

/* The lines of the text, without the notes. */
void vs_html_flow(vs_html_page *page);
/* The question and those behind it that share its answer and stand right behind it, with the answer. */
void vs_html_pair(vs_html_page *page, uint32_t question);
/* An answer that stands with no question. */
void vs_html_lone_answer(vs_html_page *page, uint32_t answer);

/* "38 417, nr. 14", without markup; false where the document has no number. */
bool vs_html_kamerstuk(vs_html_page *page);
void vs_html_masthead(vs_html_page *page);
/* The name of the document for <title>. */
void vs_html_title(vs_html_page *page);
void vs_html_navigation(vs_html_page *page);
void vs_html_diagnostics(vs_html_page *page);
void vs_html_notes(vs_html_page *page);
void vs_html_footer(vs_html_page *page);
/* The parties of a fraction, or its heading: "PvdA en GroenLinks". */
void vs_html_fraction_name(vs_html_page *page, uint32_t fraction);
/* "3 vragen", "1 vraag". */
void vs_html_count(vs_html_page *page, uint32_t count, vs_word_name one, vs_word_name more);

static inline void vs_html_word(vs_html_page *page, vs_word_name name) { vs_write_str(&page->out, vs_word(name)); }

#endif
