/* markup_typed.c - notes that somebody typed: a list at the end of the document or below an answer ("1) NRC, 3 mei
 * 2024", "[1] ..."). Markup shows neither them nor their marks, and often has notes of its own with the same numbers
 * beside them. Their marks are found with those of plain text: see structure/note_marks.c. */
#include "backends/markup.h"

#include "base/limits.h"
#include "blocks/note_lists.h"
#include "vocabulary/forms.h"

/* Paragraphs of one note without a label. */
#define PARAGRAPHS_MAX 3u

/* A block that no list of notes goes past. */
static bool is_body(vs_str text)
{
    return vs_form_answer(text).found || vs_form_number(text).form == VS_NUMBER_VRAAG || vs_form_fraction_start(text) ||
           vs_form_part(text) != VS_PART_NONE;
}

/* What the marks are looked for in, as far as somebody asks. */
typedef struct {
    const vs_blocks *blocks;
    vs_marks_seen seen;
    uint32_t scanned, marks;
    const vs_blocks *notes; /* of the markup */
    uint16_t *own; /* by number: how many notes the markup has, whose marks have not come yet */
    uint32_t numbers;
    bool rare, ok;
} finder;

/* Counts the notes that the markup shows, by their numbers. False when out of memory. */
static bool count_own(finder *f)
{
    const vs_blocks *b = f->notes;
    for (uint32_t i = 0; i < b->block.count; i++)
        if (b->block.items[i].role == VS_BLOCK_NOTE && b->block.items[i].number >= f->numbers &&
            b->block.items[i].number <= VS_NOTE_NUMBER_MAX)
            f->numbers = b->block.items[i].number + 1;
    f->own = vs_alloc(((size_t)f->numbers + 1) * sizeof *f->own);
    if (!f->own)
        return false;
    memset(f->own, 0, ((size_t)f->numbers + 1) * sizeof *f->own);
    for (uint32_t i = 0; i < b->block.count; i++)
        if (b->block.items[i].role == VS_BLOCK_NOTE && b->block.items[i].number < f->numbers &&
            f->own[b->block.items[i].number] < UINT16_MAX)
            f->own[b->block.items[i].number]++;
    return true;
}

/* The mark, which the markup shows, is that of a note that it shows as well. */
static bool is_own(finder *f, const vs_mark *mark)
{
    if (mark->note != UINT32_MAX)
        return true;
    if (mark->number >= f->numbers || !f->own[mark->number])
        return false;
    f->own[mark->number]--;
    return true;
}

static bool look(void *user, uint32_t item)
{
    finder *f = user;
    const vs_blocks *b = f->blocks;
    for (; f->scanned < item && f->ok; f->scanned++) {
        const vs_str t = vs_block_text(b, &b->block.items[f->scanned]);
        for (; f->marks < b->mark.count && b->mark.items[f->marks].block <= f->scanned && f->ok; f->marks++)
            if (!is_own(f, &b->mark.items[f->marks]))
                f->ok = vs_marks_seen_add_number(&f->seen, b->mark.items[f->marks].number, VS_MARK_DIGITS, f->scanned);
        f->ok = f->ok && vs_marks_seen_add(&f->seen, t, f->scanned) &&
                (!f->rare || vs_marks_seen_add_rare(&f->seen, t, f->scanned));
    }
    return f->ok;
}

/* Makes notes of the blocks that the lists have accepted; paragraphs without a label belong to the note before them. */
static bool make_notes(vs_markup *m, const vs_note_lists *lists)
{
    vs_blocks *b = m->main;
    const uint32_t count = b->block.count;
    uint32_t *place = vs_alloc(((size_t)count + 1) * sizeof *place); /* which block each of them becomes */
    if (!place)
        return false;
    uint32_t kept = 0, stop = 0;
    for (uint32_t i = 0, e = 0; i < count && vs_blocks_ok(b); i++) {
        vs_block block = b->block.items[i];
        while (e < lists->entries.count && (lists->entries.items[e].item < i || !lists->entries.items[e].accepted))
            e++;
        const vs_note_entry *entry =
            e < lists->entries.count && lists->entries.items[e].item == i ? &lists->entries.items[e] : NULL;
        if (entry) {
            vs_blocks_take_out(b, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){b->text + block.begin, entry->length},
                               block.line);
            if (vs_blocks_ok(b)) { /* it stood here */
                b->piece.items[b->piece.count - 1].block = i;
                b->piece.items[b->piece.count - 1].offset = block.begin;
            }
            block.begin += entry->length;
            block.role = VS_BLOCK_NOTE;
            block.level = entry->form;
            block.number = entry->number;
            stop = entry->stop;
            b->block.items[kept++] = block;
        } else if (i < stop) {
            b->text[block.begin - 1] = ' ';
            b->block.items[kept - 1].end = block.end;
        } else {
            b->block.items[kept++] = block;
        }
        place[i] = kept - 1;
    }
    place[count] = kept;
    for (uint32_t p = 0; p < b->piece.count && vs_blocks_ok(b); p++)
        b->piece.items[p].block = place[b->piece.items[p].block < count ? b->piece.items[p].block : count];
    for (uint32_t k = 0; k < b->mark.count && vs_blocks_ok(b); k++) {
        vs_mark *mark = &b->mark.items[k];
        mark->block = place[mark->block];
        mark->note = mark->note < count ? place[mark->note] : mark->note; /* found by its raised digit */
    }
    if (vs_blocks_ok(b))
        b->block.count = kept;
    vs_release(place);
    return vs_blocks_ok(b);
}

/* "1) Hoeveel kost dat?" above another such question or the label of its answer: no note, which has a title or an
 * address, and hardly one that ends so. */
static bool numbers_question(const vs_blocks *b, uint32_t i)
{
    const vs_str t = vs_block_text(b, &b->block.items[i]);
    if (t.at[t.len - 1] != '?')
        return false;
    const vs_number_form form = vs_form_number(t).form;
    if (form != VS_NUMBER_PAREN || i + 1 == b->block.count)
        return form == VS_NUMBER_BRACKET;
    const vs_str next = vs_block_text(b, &b->block.items[i + 1]);
    return vs_form_answer(next).found ||
           (next.at[next.len - 1] == '?' && vs_form_number(next).form == VS_NUMBER_PAREN);
}

static bool find_lists(finder *f, vs_note_lists *lists)
{
    const vs_blocks *b = f->blocks;
    for (uint32_t i = 0; i < b->block.count; i++) {
        const vs_block *block = &b->block.items[i];
        const vs_str t = vs_block_text(b, block);
        const bool asks = numbers_question(b, i);
        const bool body = asks || is_body(t) || block->role == VS_BLOCK_TABLE_ROW || block->role == VS_BLOCK_NOTE;
        const vs_note_label label = vs_note_label_read(t);
        lists->brackets_ask = lists->brackets_ask || (asks && *t.at == '[');
        lists->dots_anywhere = lists->dots_anywhere || (body && vs_form_number(t).form == VS_NUMBER_VRAAG);
        f->rare = f->rare || label.form == VS_NOTE_STAR || label.form == VS_NOTE_WORD;
        if (!vs_note_lists_add(lists, i, label, body ? VS_NOTE_ITEM_BODY : VS_NOTE_ITEM_PARAGRAPH))
            return false;
        lists->below_body = lists->below_body && is_body(t); /* a list can stand below a table */
    }
    return vs_note_lists_decide(lists, b->block.count);
}

void vs_markup_typed_notes(vs_markup *m)
{
    if (!vs_blocks_ok(m->main))
        return;
    finder f = {.blocks = m->main, .notes = &m->notes, .ok = true};
    vs_note_lists lists = {.between_max = PARAGRAPHS_MAX,
                           .tail_max = PARAGRAPHS_MAX,
                           .bare_max = 0,
                           .expected = 1,
                           .look = look,
                           .user = &f,
                           .seen = &f.seen};
    bool ok = count_own(&f) && find_lists(&f, &lists), any = false;
    for (uint32_t e = 0; e < lists.entries.count && !any; e++)
        any = lists.entries.items[e].accepted;
    if (!ok || (any && !make_notes(m, &lists)))
        m->status = VERSLAG_ERROR_NOMEM;
    vs_note_lists_free(&lists);
    vs_marks_seen_free(&f.seen);
    vs_release(f.own);
}
