/* links.c - the links of the source: written as the text is, and kept on it while blocks and marks are taken out. */
#include "blocks/blocks.h"

#include "base/sort.h"

uint32_t vs_blocks_begin_link(vs_blocks *b, vs_str target)
{
    const uint32_t index = b->link.count;
    if (b->nomem || target.len > UINT32_MAX / 4 || !vs_vec_reserve(&b->link_text, (uint32_t)target.len)) {
        b->nomem = true;
        return UINT32_MAX;
    }
    vs_link *link = vs_vec_push(&b->link);
    if (!link) {
        b->nomem = true;
        return UINT32_MAX;
    }
    *link = (vs_link){.block = UINT32_MAX, .begin = b->len, .end = b->len, .target = b->link_text.count};
    /* White space that a source puts into an address to break its line is none of it. */
    for (size_t i = 0; i < target.len; i++)
        if (target.at[i] != '\n' && target.at[i] != '\r' && target.at[i] != '\t')
            b->link_text.items[b->link_text.count++] = target.at[i];
    link->len = b->link_text.count - link->target;
    return index;
}

void vs_blocks_end_link(vs_blocks *b, uint32_t link)
{
    if (link < b->link.count)
        b->link.items[link].end = b->len;
}

/* The bytes of the marks of block `i` before `offset`, of which `mark` and `cut` know those before an earlier one. */
static uint32_t cut_before(const vs_blocks *b, uint32_t i, uint32_t offset, uint32_t *mark, uint32_t *cut)
{
    for (; *mark < b->mark.count && b->mark.items[*mark].block <= i; ++*mark) {
        const vs_mark *m = &b->mark.items[*mark];
        if (m->block < i)
            continue;
        if (m->offset + m->length > offset)
            return *cut + (offset > m->offset ? offset - m->offset : 0);
        *cut += m->length;
    }
    return *cut;
}

void vs_blocks_loosen_links(vs_blocks *b)
{
    uint32_t kept = 0, i = 0, mark = 0, cut = 0, last = 0;
    for (uint32_t k = 0; k < b->link.count; k++) {
        vs_link link = b->link.items[k];
        /* It begins with its first text: a block may have been opened since it began. */
        while (link.begin < link.end && vs_is_space(b->text[link.begin]))
            link.begin++;
        while (i < b->block.count && b->block.items[i].end <= link.begin) {
            i++;
            cut = 0;
        }
        if (i == b->block.count || link.begin < last)
            continue;
        const vs_block *block = &b->block.items[i];
        if (link.begin < block->begin) /* the label of a note that was typed has gone */
            link.begin = block->begin;
        if (link.end > block->end)
            link.end = block->end;
        while (link.end > link.begin && vs_is_space(b->text[link.end - 1]))
            link.end--;
        if (link.begin >= link.end || block->taken_out)
            continue;
        last = link.end;
        link.block = i;
        link.begin -= block->begin + cut_before(b, i, link.begin, &mark, &cut);
        link.end -= block->begin + cut_before(b, i, link.end, &mark, &cut);
        if (link.begin < link.end)
            b->link.items[kept++] = link;
    }
    b->link.count = kept;
}

static int by_begin(const void *a, const void *b)
{
    const vs_link *x = a, *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

bool vs_blocks_fasten_links(vs_blocks *b, const uint32_t *place)
{
    if (b->link.count == 0)
        return true;
    for (uint32_t k = 0; k < b->link.count; k++) {
        vs_link *link = &b->link.items[k];
        link->block = place[link->block];
        link->begin += b->block.items[link->block].begin;
        link->end += b->block.items[link->block].begin;
    }
    vs_link *spare = vs_alloc((size_t)b->link.count * sizeof *spare); /* notes have moved behind the rest */
    if (!spare)
        return false;
    vs_sort(b->link.items, b->link.count, sizeof *spare, by_begin, spare);
    vs_release(spare);
    return true;
}
