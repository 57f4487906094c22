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
        if (r->block == block && r->offset == m->main->block.items[block].begin && r->length < m->main->block.items[block].end - r->offset)
            found = r;
    }
    return found;
}

/* The first block of the list of notes 1 to *notes at the end; *notes is 0 where there is none. */
static uint32_t find_list(const vs_markup *m, uint32_t *notes)
{
    uint32_t next = m->raised.count, others = 0, expected = 0;
    *notes = 0;
    for (uint32_t i = m->main->block.count; i-- > 0 && others <= PARAGRAPHS_MAX;) {
        const vs_raised *label = label_of(m, i, &next);
        if (!label || (expected && label->number != expected)) {
            others++;
            continue;
        }
        if (!expected)
            *notes = label->number;
        expected = label->number - 1;
        others = 0;
        if (expected == 0)
            return i;
    }
    *notes = 0;
    return 0;
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

/* Marks the first raised digit of every note before the list; returns how many there are. `last` has room for all notes. */
static uint32_t find_marks(vs_markup *m, uint32_t list, uint32_t notes, uint32_t *last)
{
    vs_blocks *b = m->main;
    const uint32_t before = b->mark.count;
    memset(last, 0, ((size_t)notes + 2) * sizeof *last);
    for (int power = 0; power < 2; power++) {
        for (uint32_t i = 0; i < m->raised.count && m->raised.items[i].block < list; i++) {
            const vs_raised *r = &m->raised.items[i];
            uint32_t *seen = r->number <= notes ? &last[r->number] : NULL;
            if (seen && is_power(b, r) == (power != 0) && (!power || !*seen || (*seen & POWER)))
                *seen = (i + 1) | (power ? POWER : 0);
        }
    }
    for (uint32_t i = 0, expected = 1; i < m->raised.count && m->raised.items[i].block < list; i++) {
        const vs_raised *r = &m->raised.items[i];
        const bool starts = r->offset == b->block.items[r->block].begin;
        /* They come in order: where the next one is still to come, this is something else. */
        while (expected <= notes && (last[expected] & ~POWER) <= i)
            expected++;
        if (starts || r->number != expected || (is_power(b, r) && !(last[expected] & POWER)))
            continue;
        vs_mark *mark = vs_vec_push(&b->mark);
        if (!mark) {
            m->status = VERSLAG_ERROR_NOMEM;
            return 0;
        }
        *mark = (vs_mark){.block = r->block, .offset = r->offset, .length = r->length, .note = UINT32_MAX, .number = r->number};
        expected = r->number + 1;
    }
    return b->mark.count - before;
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
        const vs_raised *label = next < m->raised.count && m->raised.items[next].block == i ? &m->raised.items[next] : NULL;
        if (!label || label->offset != block.begin || label->number != expected) {
            b->text[block.begin - 1] = ' ';
            b->block.items[kept - 1].end = block.end;
        } else {
            const vs_str rest = vs_trim((vs_str){b->text + block.begin + label->length, block.end - block.begin - label->length});
            const uint32_t length = (uint32_t)(rest.at - b->text) - block.begin;
            vs_blocks_take_out(b, VERSLAG_FURNITURE_NOTE_MARK, (vs_str){b->text + block.begin, length}, block.line);
            if (!vs_blocks_ok(b))
                return;
            b->piece.items[b->piece.count - 1].block = kept; /* it stood here */
            b->piece.items[b->piece.count - 1].offset = block.begin;
            block.begin += length;
            block.role = VS_BLOCK_NOTE;
            block.number = expected++;
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
    uint32_t notes = 0;
    /* Where the markup shows notes itself, raised digits are something else. */
    if (!vs_blocks_ok(b) || b->mark.count || m->notes.block.count || !m->raised.count)
        return;
    const uint32_t list = find_list(m, &notes);
    if (!notes || list == 0)
        return;
    uint32_t *room = vs_alloc(((size_t)b->block.count - list + notes + 2) * sizeof *room);
    if (!room) {
        m->status = VERSLAG_ERROR_NOMEM;
        return;
    }
    const uint32_t found = find_marks(m, list, notes, room);
    if (found * 2 > notes)
        make_notes(m, list, room);
    else
        b->mark.count = 0;
    vs_release(room);
    for (uint32_t i = 0; i < b->mark.count; i++)
        b->mark.items[i].note = list + b->mark.items[i].number - 1;
}
