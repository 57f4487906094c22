/* markup_raised.c - notes that nothing but raised digits show: marks in the text, and paragraphs at its end that begin
 * with one. "m2" has a raised digit too: digits are marks only where such a list of notes follows. */
#include "backends/markup.h"

#include "base/limits.h"

/* Paragraphs of one note at most. */
#define PARAGRAPHS_MAX 3u
/* The only raised digits with this number look like a power. */
#define POWER 0x80000000u

void vs_markup_raised(vs_markup *m, uint32_t begin)
{
    const vs_blocks *b = m->main;
    if (m->out != b || !b->open)
        return;
    const vs_block *block = &b->block.items[b->block.count - 1];
    if (begin < block->begin)
        begin = block->begin; /* the block began with it */
    const vs_str text = vs_trim((vs_str){b->text + begin, b->len - begin});
    const char *at = text.at, *end = text.at + text.len;
    uint32_t number = 0;
    if (text.len > 5 || !vs_read_number(&at, end, VS_NOTE_NUMBER_MAX, &number) || number == 0)
        return;
    if (at < end && *at == ')')
        at++;
    vs_raised *raised = at == end ? vs_vec_push(&m->raised) : NULL;
    if (raised)
        *raised = (vs_raised){b->block.count - 1, (uint32_t)(text.at - b->text), (uint32_t)text.len, number};
    else if (at == end)
        m->status = VERSLAG_ERROR_NOMEM;
}

/* The digits with which a block begins, or NULL. `next` goes down through the digits as the blocks do. */
static const vs_raised *label_of(const vs_markup *m, uint32_t block, uint32_t *next)
{
    const vs_raised *found = NULL;
    for (; *next > 0 && m->raised.items[*next - 1].block >= block; --*next) {
        const vs_raised *r = &m->raised.items[*next - 1];
        if (r->block == block && r->offset == m->main->block.items[block].begin &&
            r->length < m->main->block.items[block].end - r->offset)
            found = r;
    }
    return found;
}

/* What stands at the end of the document: one list of notes, or one for every page, each from 1 on. */
typedef struct {
    uint32_t begin;   /* the first block; 0 where there is none */
    uint32_t notes;   /* how many */
    uint32_t highest; /* of their numbers */
} note_list;

static note_list find_list(const vs_markup *m)
{
    note_list list = {0, 0, 0};
    uint32_t next = m->raised.count, others = 0, expected = 0, count = 0, highest = 0;
    for (uint32_t i = m->main->block.count; i-- > 0 && others <= PARAGRAPHS_MAX;) {
        const vs_raised *label = label_of(m, i, &next);
        if (!label || (expected && label->number != expected)) {
            if (!expected && list.notes)
                break; /* the body */
            others++;
            continue;
        }
        if (label->number > highest)
            highest = label->number;
        count++;
        expected = label->number - 1;
        others = 0;
        if (expected == 0)
            list = (note_list){i, count, highest};
    }
    return list;
}

/* "m2", "5 km3", "106": a unit, a power, if there is another mark with its number. */
static bool is_power(const vs_blocks *b, const vs_raised *r)
{
    const char *start = b->text + b->block.items[r->block].begin, *at = b->text + r->offset;
    if (at - start >= 2 && memcmp(at - 2, "10", 2) == 0)
        return at - start == 2 || !vs_is_word(at[-3]);
    if (at == start || at[-1] != 'm' || r->number > 3)
        return false;
    at--;
    at -= at > start && strchr("cdkm", at[-1]) != NULL;
    return at == start || !vs_is_word(at[-1]) || vs_is_digit(at[-1]);
}

/* Marks raised digits before the list, in the order of the notes; returns how many there are. `wanted` has the
 * numbers of the notes, `last` room for one for every number and 0. */
static uint32_t find_marks(vs_markup *m, const note_list *list, const uint32_t *wanted, uint32_t *last)
{
    vs_blocks *b = m->main;
    const uint32_t before = b->mark.count;
    memset(last, 0, ((size_t)list->highest + 1) * sizeof *last);
    for (int power = 0; power < 2; power++) {
        for (uint32_t i = 0; i < m->raised.count && m->raised.items[i].block < list->begin; i++) {
            const vs_raised *r = &m->raised.items[i];
            uint32_t *seen = r->number <= list->highest ? &last[r->number] : NULL;
            if (seen && is_power(b, r) == (power != 0) && (!power || !*seen || (*seen & POWER)))
                *seen = (i + 1) | (power ? POWER : 0);
        }
    }
    uint32_t note = 0;
    for (uint32_t i = 0; i < m->raised.count && m->raised.items[i].block < list->begin; i++) {
        const vs_raised *r = &m->raised.items[i];
        const bool starts = r->offset == b->block.items[r->block].begin;
        /* Where the next one is still to come, this is something else. */
        while (note < list->notes && (last[wanted[note]] & ~POWER) <= i)
            note++;
        if (note == list->notes)
            break;
        if (starts || r->number != wanted[note] || (is_power(b, r) && !(last[r->number] & POWER)))
            continue;
        vs_mark *mark = vs_vec_push(&b->mark);
        if (!mark) {
            m->status = VERSLAG_ERROR_NOMEM;
            return 0;
        }
        *mark = (vs_mark){
            .block = r->block, .offset = r->offset, .length = r->length, .note = UINT32_MAX, .number = r->number};
        note++;
    }
    return b->mark.count - before;
}

/* Writes the numbers of the notes in their order. */
static void read_numbers(const vs_markup *m, const note_list *list, uint32_t *numbers)
{
    uint32_t note = 0, expected = 0;
    for (uint32_t i = 0; i < m->raised.count && note < list->notes; i++) {
        const vs_raised *r = &m->raised.items[i];
        if (r->block >= list->begin && r->offset == m->main->block.items[r->block].begin &&
            (r->number == expected + 1 || r->number == 1))
            numbers[note++] = expected = r->number;
    }
    while (note < list->notes)
        numbers[note++] = 0;
}

/* Makes notes of the blocks from `list` on; those without a label belong to the note before them. `place` has room for
 * what becomes of each of them. */
static void make_notes(vs_markup *m, uint32_t list, uint32_t *place)
{
    vs_blocks *b = m->main;
    const uint32_t count = b->block.count, pieces = b->piece.count;
    uint32_t kept = list, expected = 1, next = 0;
    for (uint32_t i = list; i < count && vs_blocks_ok(b); i++) {
        vs_block block = b->block.items[i];
        while (next < m->raised.count && m->raised.items[next].block < i)
            next++;
        const vs_raised *label =
            next < m->raised.count && m->raised.items[next].block == i ? &m->raised.items[next] : NULL;
        if (!label || label->offset != block.begin || label->length >= block.end - block.begin ||
            (label->number != expected && label->number != 1)) {
            b->text[block.begin - 1] = ' ';
            b->block.items[kept - 1].end = block.end;
        } else {
            const vs_str rest =
                vs_trim((vs_str){b->text + block.begin + label->length, block.end - block.begin - label->length});
            const uint32_t length = (uint32_t)(rest.at - b->text) - block.begin;
            vs_blocks_take_out(b, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){b->text + block.begin, length}, block.line);
            if (!vs_blocks_ok(b))
                return;
            b->piece.items[b->piece.count - 1].block = kept; /* it stood here */
            b->piece.items[b->piece.count - 1].offset = block.begin;
            block.begin += length;
            block.role = VS_BLOCK_NOTE;
            block.number = label->number;
            expected = label->number + 1;
            b->block.items[kept++] = block;
        }
        place[i - list] = kept - 1;
    }
    for (uint32_t p = 0; p < pieces; p++)
        if (b->piece.items[p].block >= list)
            b->piece.items[p].block = b->piece.items[p].block < count ? place[b->piece.items[p].block - list] : kept;
    b->block.count = kept;
}

void vs_markup_raised_notes(vs_markup *m)
{
    vs_blocks *b = m->main;
    /* Where the markup shows notes itself, raised digits are something else. */
    if (!vs_blocks_ok(b) || b->mark.count || m->notes.block.count || !m->raised.count)
        return;
    const note_list list = find_list(m);
    if (!list.begin)
        return;
    const uint32_t blocks = b->block.count - list.begin;
    uint32_t *place = vs_alloc(((size_t)blocks + list.notes + list.highest + 1) * sizeof *place),
             *wanted = place ? place + blocks : NULL;
    if (!place) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    read_numbers(m, &list, wanted);
    const uint32_t found = find_marks(m, &list, wanted, wanted + list.notes);
    if (found * 2 > list.notes)
        make_notes(m, list.begin, place);
    else
        b->mark.count = 0;
    vs_release(place);
}
