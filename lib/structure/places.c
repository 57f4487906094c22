/* places.c - what stands where, line by line; a line that holds a question and its answer is two places. */
#include "structure/assemble.h"

bool vs_note_split(vs_assembler *a, uint32_t block, uint32_t offset)
{
    vs_split *split = vs_vec_push(&a->splits);
    if (split)
        *split = (vs_split){block, offset, a->parse->questions.count - 1};
    return split != NULL;
}

bool vs_split_places(vs_assembler *a)
{
    vs_parse *parse = a->parse;
    const uint32_t extra = a->splits.count, count = parse->places.count;
    if (!extra)
        return true;
    if (!vs_vec_reserve(&parse->places, extra))
        return false;
    vs_span_place *places = parse->places.items;
    parse->places.count += extra;
    for (uint32_t to = parse->places.count, from = count, k = extra; k > 0;) { /* from the end, as each moves up */
        places[--to] = places[--from];
        const vs_split *split = &a->splits.items[k - 1];
        if (split->block != from)
            continue;
        places[to].begin = split->offset; /* the answer, as it was noted when it was built */
        places[--to] = places[from];
        places[to].place = VERSLAG_PLACE_QUESTION;
        places[to].index = split->question;
        places[to].begin = parse->blocks.block.items[from].begin;
        k--;
    }
    for (uint32_t i = 1, inside = 0; i < parse->places.count; i++) {
        inside += places[i].begin > 0 && parse->blocks.text[places[i].begin - 1] != '\n';
        places[i].inside = inside;
    }
    return true;
}

const vs_span_place *vs_place_of(const vs_parse *parse, uint32_t offset)
{
    uint32_t low = 0, high = parse->places.count; /* it is in [low, high) */
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (parse->places.items[middle].begin <= offset)
            low = middle;
        else
            high = middle;
    }
    return &parse->places.items[low];
}
