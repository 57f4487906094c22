/* html_inline.c - the text of a line. References, sentences that ask and marks of notes begin and end anywhere, so that
 * tags are closed and opened again where they would overlap. */
#include "output/html_page.h"

/* A note is shown in place as far as this. */
#define PREVIEW_BYTES 500u

/* "Kamerstukken 26 643, nrs. 380, 383 en 390": each number is the link of its own target. */
static void find_links(vs_html_page *page, uint32_t index)
{
    if (page->linked == index)
        return;
    page->linked = index;
    page->link_from = 0;
    vs_target_words(page->doc, index, page->links);
}

/* ------------------------------------------------------------------------------------------------------------ Links */

static void open_target(vs_html_page *page, uint32_t reference, uint32_t k)
{
    const verslag_document *doc = page->doc;
    vs_writer *out = &page->out;
    const verslag_reference *r = &doc->references.items[reference];
    const vs_target *target = k < r->targets.count ? &doc->targets.items[r->targets.first + k] : NULL;
    const bool inner = target && target->question < doc->questions.count,
               web = target && !inner && vs_html_is_web(target->url);
    vs_html(out, "<");
    if (inner) {
        vs_html(out, "a href=\"#");
        vs_html_question_target(page, target->question);
        vs_html(out, "\"");
    } else if (web) {
        vs_html(out, "a href=\"");
        vs_html_string(out, target->url);
        vs_html(out, "\" rel=\"external\"");
    } else {
        vs_html(out, "span");
    }
    vs_html(out, " class=\"ref ref-");
    vs_html_string(out, verslag_reference_kind_name(r->kind));
    vs_html_text(out, inner || web ? VS_LIT("") : target ? VS_LIT(" no-link") : VS_LIT(" unresolved"));
    vs_html(out, "\" data-ref=\"");
    vs_write_number(out, reference);
    vs_html(out, "\" title=\"");
    if (target)
        vs_html_string(out, target->id);
    else
        vs_html_word(page, VS_WORD_UNRESOLVED);
    vs_html(out, "\">");
}

static void close_target(vs_html_page *page, uint32_t reference, uint32_t k)
{
    const verslag_document *doc = page->doc;
    const verslag_reference *r = &doc->references.items[reference];
    const vs_target *target = k < r->targets.count ? &doc->targets.items[r->targets.first + k] : NULL;
    if (target && (target->question < doc->questions.count || vs_html_is_web(target->url)))
        vs_html(&page->out, "</a>");
    else
        vs_html(&page->out, "</span>");
}

/* The targets that no words stand for ("vragen 3 t/m 5" names no 4), behind the words of the others: "(ook 4)". */
static void write_more_targets(vs_html_page *page, uint32_t reference)
{
    const verslag_reference *r = &page->doc->references.items[reference];
    bool some = false;
    for (uint32_t k = 1; k < r->targets.count; k++) {
        if (page->links[k].end)
            continue;
        vs_html_text(&page->out, some ? VS_LIT(", ") : VS_LIT(""));
        if (!some) {
            vs_html(&page->out, "<span class=\"also ui\"> (");
            vs_html_word(page, VS_WORD_ALSO);
            vs_html(&page->out, " ");
        }
        some = true;
        open_target(page, reference, k);
        vs_html_text(&page->out, vs_target_token(page->doc->targets.items[r->targets.first + k].id));
        close_target(page, reference, k);
    }
    if (some)
        vs_html(&page->out, ")</span>");
}

/* ------------------------------------------------------------------------------------------------------------ Notes */

/* The mark, and beside it the words of the note, which the stylesheet shows while the mark is pointed at. Who listens
 * to the page gets them from the note itself, by aria-describedby. */
static void write_mark(vs_html_page *page, uint32_t index)
{
    vs_writer *out = &page->out;
    const verslag_note *note = &page->doc->notes.items[index];
    bool cut;
    const vs_str words = vs_html_excerpt(
        (vs_str){page->doc->text + note->text.begin, note->text.end - note->text.begin}, PREVIEW_BYTES, &cut);
    vs_html(out, "<sup class=\"mark ui\"><a id=\"nootplaats-");
    vs_write_number(out, (uint64_t)index + 1);
    vs_html(out, "\" href=\"#noot-");
    vs_write_number(out, (uint64_t)index + 1);
    vs_html(out, "\" role=\"doc-noteref\" aria-describedby=\"noottekst-");
    vs_write_number(out, (uint64_t)index + 1);
    vs_html(out, "\">");
    vs_html(out, "<span class=\"hidden\">");
    vs_html_word(page, VS_WORD_A_NOTE);
    vs_html(out, " </span>");
    vs_write_number(out, note->number);
    vs_html(out, "</a></sup><span class=\"preview ui\" aria-hidden=\"true\">");
    vs_html_text(out, words);
    if (cut)
        vs_html(out, "…");
    vs_html(out, "</span>");
}

/* ------------------------------------------------------------------------------------------------------------ Lines */

/* The tags that are open, the inner one last. */
typedef struct open_tags {
    uint32_t part_end;                    /* 0: no sentence that asks is open */
    uint32_t link_end, reference, target; /* link_end 0: no link is open */
} open_tags;

static void close_link(vs_html_page *page, open_tags *open)
{
    if (open->link_end)
        close_target(page, open->reference, open->target);
    open->link_end = 0;
}

static void close_part(vs_html_page *page, open_tags *open)
{
    close_link(page, open);
    if (open->part_end)
        vs_html(&page->out, "</span>");
    open->part_end = 0;
}

static void open_part(vs_html_page *page, open_tags *open, uint32_t end, uint32_t index)
{
    close_link(page, open);
    vs_html(&page->out, "<span class=\"asks\" data-part=\"");
    vs_write_number(&page->out, index);
    vs_html(&page->out, "\">");
    open->part_end = end;
}

/* The references that hold a place: a link of the source can hold one of its text, which is shown instead as far as it
 * reaches. */
typedef struct open_references {
    uint32_t next;         /* the first that begins behind the place */
    uint32_t outer, inner; /* VS_NONE: there is none */
} open_references;

static uint32_t reference_end(const verslag_document *doc, uint32_t r)
{
    return r == VS_NONE ? 0 : doc->references.items[r].text.end;
}

/* Moves on to `at`. */
static void find_references(const verslag_document *doc, open_references *held, uint32_t at)
{
    for (; held->next < doc->references.count && doc->references.items[held->next].text.begin <= at; held->next++) {
        if (reference_end(doc, held->next) > reference_end(doc, held->outer)) {
            held->inner = held->outer;
            held->outer = held->next;
        } else {
            held->inner = held->next;
        }
    }
}

/* As many references are looked at before a line for one that goes on in it. */
#define BEFORE_LINE 16u

static open_references references_at(const verslag_document *doc, uint32_t offset)
{
    uint32_t low = 0, high = doc->references.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->references.items[middle].text.begin < offset)
            low = middle + 1;
        else
            high = middle;
    }
    open_references held = {low > BEFORE_LINE ? low - BEFORE_LINE : 0, VS_NONE, VS_NONE};
    find_references(doc, &held, offset);
    return held;
}

/* The first note, in the order of marks, of which the mark stands at `offset` or behind it. */
static uint32_t first_mark(const vs_html_page *page, uint32_t offset)
{
    uint32_t low = 0, high = page->note_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (page->doc->notes.items[page->notes[middle]].anchor_offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The link of reference `r` that holds `at`, opened; or the offset before `stop` at which its next one begins. */
static uint32_t enter_reference(vs_html_page *page, open_tags *open, uint32_t r, uint32_t at, uint32_t stop)
{
    const verslag_reference *reference = &page->doc->references.items[r];
    find_links(page, r);
    for (uint32_t k = page->link_from; k == 0 || k < reference->targets.count; k++) {
        const vs_words link = page->links[k];
        page->link_from = k;
        if (link.end <= at)
            continue;
        if (link.begin > at)
            return link.begin < stop ? link.begin : stop;
        open_target(page, r, k);
        open->link_end = link.end;
        open->reference = r;
        open->target = k;
        return link.end < stop ? link.end : stop;
    }
    return stop;
}

void vs_html_inline(vs_html_page *page, uint32_t begin, uint32_t end, bool last, vs_html_parts *parts)
{
    const verslag_document *doc = page->doc;
    const verslag_reference *references = doc->references.items;
    open_tags open = {0, 0, 0, 0};
    open_references held = references_at(doc, begin);
    uint32_t mark = first_mark(page, begin), at = begin;
    for (;;) {
        if (open.link_end <= at)
            close_link(page, &open);
        for (int i = 0; i < 2 && at > begin; i++) {
            const uint32_t r = i ? held.outer : held.inner;
            if (reference_end(doc, r) != at)
                continue;
            close_link(page, &open);
            find_links(page, r);
            write_more_targets(page, r);
        }
        if (open.part_end && open.part_end <= at)
            close_part(page, &open);
        for (; mark < page->note_count && doc->notes.items[page->notes[mark]].anchor_offset == at && (at < end || last);
             mark++) {
            close_link(page, &open);
            write_mark(page, page->notes[mark]);
        }
        if (at >= end)
            break;
        uint32_t stop = end;
        if (parts) {
            while (parts->next < parts->count && parts->items[parts->next].text.end <= at)
                parts->next++;
            const vs_slice *part = parts->next < parts->count ? &parts->items[parts->next].text : NULL;
            if (part && part->begin <= at && !open.part_end)
                open_part(page, &open, part->end, parts->next);
            if (part && part->begin > at && part->begin < stop)
                stop = part->begin;
            if (open.part_end && open.part_end < stop)
                stop = open.part_end;
        }
        if (mark < page->note_count && doc->notes.items[page->notes[mark]].anchor_offset < stop)
            stop = doc->notes.items[page->notes[mark]].anchor_offset;
        find_references(doc, &held, at);
        if (held.next < doc->references.count && references[held.next].text.begin < stop)
            stop = references[held.next].text.begin;
        const uint32_t r = reference_end(doc, held.inner) > at   ? held.inner
                           : reference_end(doc, held.outer) > at ? held.outer
                                                                 : VS_NONE;
        if (open.link_end && open.reference != r)
            close_link(page, &open);
        if (r != VS_NONE) {
            if (references[r].text.end < stop)
                stop = references[r].text.end;
            stop = open.link_end ? (open.link_end < stop ? open.link_end : stop)
                                 : enter_reference(page, &open, r, at, stop);
        }
        vs_html_text(&page->out, (vs_str){doc->text + at, stop - at});
        at = stop;
    }
    close_part(page, &open);
}
