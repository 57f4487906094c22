/* markup_table.c - a row of a table becomes one block with a tab between its cells, unless it has but one cell or
 * holds a table itself: such a row is there for the layout of a page, and what is in it are blocks of their own. */
#include "backends/markup.h"

/* Makes one open block of the blocks from `first` on. */
static void join(vs_markup *m, uint32_t first)
{
    vs_blocks *b = m->main;
    vs_block *row = &b->block.items[first];
    for (uint32_t i = first + 1; i < b->block.count; i++) {
        b->text[b->block.items[i].begin - 1] = ' ';
        row->flags &= b->block.items[i].flags;
    }
    for (uint32_t i = b->piece.count; i-- > 0 && b->piece.items[i].block > first;)
        b->piece.items[i].block = first;
    for (uint32_t i = b->mark.count; i-- > 0 && b->mark.items[i].block > first;)
        b->mark.items[i].block = first;
    for (uint32_t i = m->raised.count; i-- > 0 && m->raised.items[i].block > first;)
        m->raised.items[i].block = first;
    b->block.count = first + 1;
    row->role = VS_BLOCK_TABLE_ROW;
    row->level = 0;
    m->style = row->flags;
    b->open = true;
    b->space = false;
}

void vs_markup_cell(vs_markup *m, uint32_t row)
{
    vs_frame *r = &m->stack.items[row];
    vs_blocks *b = m->main;
    r->cells++;
    if (r->layout) {
        vs_markup_close_block(m);
        return;
    }
    if (r->cells == 1)
        return;
    if (!r->joined) {
        vs_markup_close_block(m);
        r->joined = true;
        if (!vs_blocks_ok(b))
            return;
        if (b->block.count > r->first_block) {
            join(m, r->first_block);
        } else {
            vs_blocks_open(b, VS_BLOCK_TABLE_ROW, vs_markup_line(m));
            m->style = VS_BLOCK_BOLD | VS_BLOCK_ITALIC;
        }
    }
    vs_blocks_cell(b);
}

void vs_markup_nested_table(vs_markup *m, uint32_t row)
{
    vs_frame *r = &m->stack.items[row];
    r->layout = true;
    if (r->joined) {
        r->joined = false;
        vs_markup_close_block(m);
    }
}
