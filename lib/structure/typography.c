/* typography.c - italics and bold as evidence. Where answers have no labels, a ministry often sets the questions in
 * one typeface and the answers in the other. Which is which is not fixed: the sentences tell, and then the typeface
 * speaks for the paragraphs whose sentences do not. */
#include "structure/structure.h"

/* So many paragraphs must stand in each typeface. */
#define ENOUGH 3u

/* Blocks that a typeface can tell about: paragraphs of some length. */
static bool is_prose(const vs_parse *parse, uint32_t block)
{
    const vs_block *b = &parse->blocks.block.items[block];
    return parse->info.items[block].class == VS_CLASS_TEXT && b->role != VS_BLOCK_TABLE_ROW && b->end - b->begin >= 12;
}

typedef struct {
    uint32_t all, asking, speaking; /* of those, the ones that ask, and that speak for a fraction by their own words */
} count;

/* Nearly all that ask stand in one typeface: most of its paragraphs do, or some where none of the other does. */
static bool tells(count asking, count answering)
{
    return asking.asking >= 2 && ((asking.asking * 2 >= asking.all && answering.asking * 3 <= answering.all) ||
                                  (asking.asking * 3 >= asking.all && answering.asking * 10 <= answering.all));
}

/* The paragraphs [first, last), by whether they have the style. */
static void read_faces(vs_parse *parse, uint32_t first, uint32_t last, uint8_t style)
{
    count faces[2] = {{0}}; /* without and with the style */
    for (uint32_t i = first; i < last; i++)
        faces[(parse->blocks.block.items[i].flags & style) != 0].all += is_prose(parse, i);
    if (faces[0].all < ENOUGH || faces[1].all < ENOUGH)
        return;
    for (uint32_t i = first; i < last; i++) {
        if (!is_prose(parse, i))
            continue;
        count *face = &faces[(parse->blocks.block.items[i].flags & style) != 0];
        face->asking += vs_block_asks(parse, i);
        face->speaking += vs_block_speaks_for_fraction(parse, i);
    }
    const bool styled = tells(faces[1], faces[0]);
    if (!styled && !tells(faces[0], faces[1]))
        return;
    /* What leads up to the questions can stand in the typeface of the answers. */
    const bool pure = faces[!styled].speaking * 5 <= faces[!styled].all;
    bool opening = true; /* nothing has asked since the last heading: no answer stands here */
    for (uint32_t i = first; i < last; i++) {
        const uint8_t class = parse->info.items[i].class;
        opening = opening || class == VS_CLASS_FRACTION_HEADING || class == VS_CLASS_PART_HEADING;
        if (!is_prose(parse, i))
            continue;
        const bool asking = ((parse->blocks.block.items[i].flags & style) != 0) == styled;
        opening = opening && !asking;
        if (asking ? vs_block_speaks_for_respondent(parse, i)
                   : (opening || !pure) && vs_block_speaks_for_fraction(parse, i))
            continue;
        parse->info.items[i].face = asking ? VS_FACE_ASKS : VS_FACE_ANSWERS;
    }
}

static bool is_labelled(const vs_line_info *info)
{
    return info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer;
}

void vs_typography_read(vs_parse *parse)
{
    uint32_t styled = 0;
    for (uint32_t i = 0; i < parse->info.count && styled < ENOUGH; i++)
        styled += parse->blocks.block.items[i].flags & (VS_BLOCK_BOLD | VS_BLOCK_ITALIC) && is_prose(parse, i);
    if (styled < ENOUGH)
        return;
    for (uint32_t first = 0, last; first < parse->info.count; first = last) {
        bool labelled = false;
        for (last = first + 1; last < parse->info.count && parse->info.items[last].class != VS_CLASS_ANSWERS_HEADING;
             last++)
            labelled = labelled || is_labelled(&parse->info.items[last]);
        if (labelled)
            continue;
        read_faces(parse, first, last, VS_BLOCK_ITALIC);
        read_faces(parse, first, last, VS_BLOCK_BOLD);
    }
}
