#include "base/limits.h"
#include "base/sort.h"
#include "output/html_page.h"

/* ---------------------------------------------------------------------------------------------- Which line is whose */

/* It can stand inside a question or an answer. */
static bool is_inner(const vs_span_place *place)
{
    const bool opens = place->form == VS_FORM_PART || place->form == VS_FORM_ANSWERS || place->form == VS_FORM_AGENDA ||
                       place->form == VS_FORM_FRACTION;
    return !opens && (place->place == VERSLAG_PLACE_HEADING || place->place == VERSLAG_PLACE_NONE);
}

/* A line of the assembler that belongs to nothing (a label, an answer's heading) goes to the chain that it labels. */
static void take_label(vs_html_page *page, uint32_t offset, uint32_t chain)
{
    const uint32_t line = vs_html_line_at(page, offset);
    if (line != VS_NONE && is_inner(&page->doc->places.items[line]) &&
        page->doc->places.items[line].place == VERSLAG_PLACE_HEADING && page->chain_of[line] == VS_NONE)
        page->chain_of[line] = chain;
}

/* A line that repeats a question somewhere else goes with its answer. */
static uint32_t chain_of_question_line(const vs_html_page *page, uint32_t line, uint32_t index)
{
    const verslag_document *doc = page->doc;
    if (index >= doc->questions.count)
        return VS_NONE;
    const verslag_question *question = &doc->questions.items[index];
    if (vs_html_line_begin(page, line) <= question->text.end && vs_html_line_end(page, line) >= question->text.begin)
        return index;
    return question->answer < doc->answers.count ? doc->questions.count + question->answer : VS_NONE;
}

static uint32_t chain_by_place(const vs_html_page *page, uint32_t line)
{
    const verslag_document *doc = page->doc;
    const vs_span_place *place = &doc->places.items[line];
    switch (place->place) {
    case VERSLAG_PLACE_QUESTION:
        return chain_of_question_line(page, line, place->index);
    case VERSLAG_PLACE_CONTEXT:
        return place->index < doc->questions.count ? place->index : VS_NONE;
    case VERSLAG_PLACE_ANSWER:
        return place->index < doc->answers.count ? doc->questions.count + place->index : VS_NONE;
    default:
        return VS_NONE;
    }
}

static void find_chains(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    const uint32_t lines = doc->places.count;
    for (uint32_t i = 0; i < lines; i++)
        page->chain_of[i] = page->next[i] = VS_NONE;
    for (uint32_t q = 0; q < doc->questions.count; q++)
        if (doc->questions.items[q].label.end > doc->questions.items[q].label.begin)
            take_label(page, doc->questions.items[q].label.begin, q);
    for (uint32_t a = 0; a < doc->answers.count; a++)
        if (doc->answers.items[a].heading.end)
            take_label(page, doc->answers.items[a].heading.begin, doc->questions.count + a);
    uint32_t last = VS_NONE; /* the last line with a chain ... */
    bool inner = false;      /* ... since which only lines came that can stand inside one */
    for (uint32_t i = 0; i < lines; i++) {
        const uint32_t chain = chain_by_place(page, i);
        if (chain != VS_NONE)
            page->chain_of[i] = chain;
        if (page->chain_of[i] == VS_NONE) {
            inner = inner && is_inner(&doc->places.items[i]);
            continue;
        }
        for (uint32_t k = i; inner && page->chain_of[last] == page->chain_of[i] && k-- > last + 1;)
            page->chain_of[k] = page->chain_of[i];
        last = i;
        inner = true;
    }
    for (uint32_t i = 0; i < lines; i++) {
        if (page->chain_of[i] == VS_NONE)
            continue;
        vs_html_chain *chain = &page->chains[page->chain_of[i]];
        if (chain->first == VS_NONE)
            chain->first = i;
        else
            page->next[chain->last] = i;
        chain->last = i;
    }
}

/* -------------------------------------------------------------------------------------------------- What has a name */

static void name_questions(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    uint8_t seen[VS_QUESTION_NUMBER_MAX / 8 + 1] = {0};
    for (uint32_t q = 0; q < doc->questions.count; q++) {
        const verslag_question *question = &doc->questions.items[q];
        if (question->answer < doc->answers.count)
            page->home[question->answer] = q; /* the last one: there the answer follows */
        const uint32_t number = question->numbers.count ? doc->indexes.items[question->numbers.first] : VS_NONE;
        if (number > VS_QUESTION_NUMBER_MAX || seen[number / 8] >> number % 8 & 1)
            continue;
        seen[number / 8] = (uint8_t)(seen[number / 8] | 1u << number % 8);
        page->numbered[q] = true;
    }
}

typedef struct anchored {
    uint32_t offset, note;
} anchored;

static int by_offset(const void *a, const void *b)
{
    const anchored *x = a, *y = b;
    return x->offset < y->offset ? -1 : x->offset > y->offset;
}

static bool sort_notes(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    const uint32_t count = doc->notes.count;
    anchored *items = vs_arena_array(&page->arena, count, sizeof *items),
             *spare = vs_arena_array(&page->arena, count, sizeof *spare);
    page->notes = vs_arena_array(&page->arena, count, sizeof *page->notes);
    if (!items || !spare || !page->notes)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (vs_note_is_anchored(&doc->notes.items[i]))
            items[page->note_count++] = (anchored){doc->notes.items[i].anchor_offset, i};
    vs_sort(items, page->note_count, sizeof *items, by_offset, spare);
    for (uint32_t i = 0; i < page->note_count; i++)
        page->notes[i] = items[i].note;
    return true;
}

bool vs_html_plan(vs_html_page *page)
{
    const verslag_document *doc = page->doc;
    const size_t chains = (size_t)doc->questions.count + doc->answers.count;
    uint32_t targets = 0;
    for (uint32_t i = 0; i < doc->references.count; i++)
        if (doc->references.items[i].targets.count > targets)
            targets = doc->references.items[i].targets.count;
    page->chain_of = vs_arena_array(&page->arena, doc->places.count, sizeof *page->chain_of);
    page->next = vs_arena_array(&page->arena, doc->places.count, sizeof *page->next);
    page->chains = vs_arena_array(&page->arena, chains, sizeof *page->chains);
    page->home = vs_arena_array(&page->arena, doc->answers.count, sizeof *page->home);
    page->numbered = vs_arena_array(&page->arena, doc->questions.count, sizeof *page->numbered);
    page->links = vs_arena_array(&page->arena, (size_t)targets + 1, sizeof *page->links);
    page->linked = VS_NONE;
    if (!page->chain_of || !page->next || !page->chains || !page->home || !page->numbered || !page->links ||
        !sort_notes(page))
        return false;
    for (size_t i = 0; i < chains; i++)
        page->chains[i].first = page->chains[i].last = VS_NONE;
    for (uint32_t a = 0; a < doc->answers.count; a++)
        page->home[a] = VS_NONE;
    name_questions(page);
    find_chains(page);
    return true;
}

/* -------------------------------------------------------------------------------------------------------------- Ids */

/* "12"; "12-i7" for the seventh question where an earlier one has that number; "i7" without number. */
static void question_name(vs_html_page *page, uint32_t question)
{
    const verslag_question *q = &page->doc->questions.items[question];
    if (q->numbers.count)
        vs_write_number(&page->out, page->doc->indexes.items[q->numbers.first]);
    if (page->numbered[question])
        return;
    if (q->numbers.count)
        vs_write_char(&page->out, '-');
    vs_write_char(&page->out, 'i');
    vs_write_number(&page->out, (uint64_t)question + 1);
}

void vs_html_question_id(vs_html_page *page, uint32_t question)
{
    vs_html(&page->out, "vraag-");
    question_name(page, question);
}

void vs_html_answer_id(vs_html_page *page, uint32_t answer)
{
    vs_html(&page->out, "antwoord-");
    if (page->home[answer] != VS_NONE) {
        question_name(page, page->home[answer]);
        return;
    }
    vs_html(&page->out, "los-");
    vs_write_number(&page->out, (uint64_t)answer + 1);
}

void vs_html_line_id(vs_html_page *page, uint32_t line)
{
    vs_write_char(&page->out, 'r');
    vs_write_number(&page->out, vs_place_line(page->doc, &page->doc->places.items[line]));
}

void vs_html_question_target(vs_html_page *page, uint32_t question)
{
    const uint32_t line = vs_html_line_at(page, page->doc->questions.items[question].text.begin);
    if (page->chains[question].first != VS_NONE || line == VS_NONE)
        vs_html_question_id(page, question);
    else
        vs_html_line_id(page, line);
}
