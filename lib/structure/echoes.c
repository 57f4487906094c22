/* echoes.c - the numbers of questions once more, as the only label of their answers: "4" / "Wie betaalt dat?" / "5" /
 * "Hoe lang?" / "4 en 5" / "De gemeente.", or "4 en 5 De gemeente." in one line. */
#include "base/limits.h"
#include "structure/structure.h"
#include "vocabulary/forms.h"

uint32_t vs_last_number(const vs_parse *parse, uint32_t block)
{
    const vs_line_info *info = &parse->info.items[block];
    const char *text = parse->blocks.text + parse->blocks.block.items[block].begin;
    vs_number_list list = vs_number_list_of(vs_str_of(text + info->printed, text + info->printed_end));
    uint32_t last = 0;
    for (uint32_t number, n = 0; n < VS_RANGE_MAX && vs_number_list_next(&list, &number); n++)
        last = number;
    return last;
}

/* The questions since the last echo: blocks, and the numbers that are yet to come again. */
typedef struct group {
    uint32_t question, next, last;
} group;

/* A number in front of a text that asks nothing: "4 De gemeente." */
static bool is_inline(vs_parse *parse, uint32_t block)
{
    const vs_line_info *info = &parse->info.items[block];
    return info->number_form == VS_NUMBER_INLINE && info->class != VS_CLASS_NOTE && !vs_block_asks(parse, block);
}

/* The block has the number that is to come next, and no higher one than the last question. */
static bool is_echo(vs_parse *parse, uint32_t block, group *g)
{
    const vs_line_info *info = &parse->info.items[block];
    if (g->question == VS_NONE || info->number != g->next ||
        !(info->class == VS_CLASS_NUMBER ? block > g->question + 1 : is_inline(parse, block)))
        return false;
    g->last = g->last ? g->last : vs_last_number(parse, g->question); /* read once: a range can be long */
    const uint32_t last = vs_last_number(parse, block);
    if (last > g->last || last < info->number)
        return false;
    g->next = last + 1;
    return true;
}

typedef VS_VEC(uint32_t) block_list;

/* All numbers of the questions have come: marks the blocks that have them. */
static void mark_labels(vs_parse *parse, const block_list *echoes)
{
    for (uint32_t i = 0; i < echoes->count; i++)
        parse->info.items[echoes->items[i]].is_answer_label = true;
}

bool vs_mark_echoes(vs_parse *parse, uint32_t begin, uint32_t end)
{
    block_list echoes = {0};
    uint32_t told = VS_NONE;
    bool ok = true;
    for (unsigned mark = 0; mark < 2 && ok; mark++) {
        group g = {VS_NONE, 0, 0};
        uint32_t whole = 0, part = 0, answered = 0; /* groups whose numbers all came again, and others */
        for (uint32_t i = begin; i < end && ok; i++) {
            const vs_line_info *info = &parse->info.items[i];
            if (info->is_question) {
                if (g.question == VS_NONE || g.last) {
                    part += g.question != VS_NONE;
                    g.next = info->number;
                    echoes.count = 0;
                }
                g.question = i;
                g.last = 0;
            } else if (is_echo(parse, i, &g)) {
                uint32_t *echo = vs_vec_push(&echoes);
                if ((ok = echo != NULL))
                    *echo = i;
                if (ok && g.next == g.last + 1) {
                    if (mark)
                        mark_labels(parse, &echoes);
                    told = told == VS_NONE ? echoes.items[0] : told;
                    whole++;
                    g.question = VS_NONE;
                }
            } else if (info->class == VS_CLASS_ANSWER_HEADING || info->inline_answer) {
                answered += g.next > 0; /* above the first question it is the head of the document */
            }
        }
        part += g.question != VS_NONE;
        if (!whole || (whole < 2 && part) || answered) {
            vs_vec_free(&echoes);
            return ok;
        }
    }
    vs_vec_free(&echoes);
    const vs_block *const first = &parse->blocks.block.items[told];
    return ok && vs_diagnose(parse, VERSLAG_CODE_ANSWER_HEADING_MISSING, first->begin, first->end,
                             "the answers have no headings: the numbers of their questions, told again, "
                             "are taken for them");
}
